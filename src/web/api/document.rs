//! The API described to machines: `OpenAPI` 3.1, made from the handlers themselves.
//!
//! Each handler says what is its own; what holds for all of them (who is asked for, how problems look, what
//! every write may carry) is added here, once.

mod finish;
mod shapes;

pub(crate) use finish::takes_key;

use std::sync::LazyLock;

use actix_web::HttpResponse;
use serde_json::Value;
use utoipa::OpenApi as _;

use crate::web::{api, health, metrics, pages};

/// Every call there is. `tests/it/openapi.rs` compares it with the table of addresses.
#[derive(utoipa::OpenApi)]
#[openapi(
    info(
        title = "Stampbook",
        description = "Learning passports: frameworks, cohorts, evidence, reviews, sign-offs and what they add up to.\n\n\
            Ids are UUIDs (version 7), made by the writer or by the server. Times are RFC 3339 in UTC, dates ISO dates. \
            Lists are asked for by `limit` and `cursor` and answered as `{\"items\": […], \"next\": …}`. \
            What cannot be done is said as `application/problem+json` (RFC 9457) with a stable `code`.",
        license(name = "MIT OR Apache-2.0", identifier = "MIT OR Apache-2.0"),
    ),
    servers((url = "/", description = "This server")),
    paths(
        api::blobs::abilities,
        api::blobs::create,
        api::blobs::get,
        api::blobs::give_up,
        api::blobs::instead,
        api::blobs::look,
        api::blobs::more,
        api::bounces::take,
        api::certificates::create,
        api::certificates::get,
        api::certificates::list,
        api::certificates::pdf,
        api::certificates::revoke,
        pages::verify::show,
        api::cohort_parts::delegations,
        api::cohort_parts::members,
        api::cohort_parts::sessions,
        api::cohorts::change,
        api::cohorts::close,
        api::cohorts::create,
        api::cohorts::get,
        api::cohorts::list,
        api::cohorts::reopen,
        api::devices::create,
        api::devices::list,
        api::devices::revoke,
        api::due::appeals,
        api::due::sign_offs,
        api::erasures::create,
        api::drafts::change,
        api::drafts::create,
        api::drafts::discard,
        api::drafts::submit,
        api::exports::cancel,
        api::exports::create,
        api::exports::events,
        api::exports::file,
        api::exports::get,
        api::exports::list,
        api::evidence::get,
        api::evidence::list,
        api::framework_drafts::change,
        api::framework_drafts::create,
        api::framework_drafts::discard,
        api::framework_drafts::get,
        api::framework_drafts::list,
        api::framework_drafts::publish,
        api::framework_import::import,
        api::frameworks::create,
        api::frameworks::export,
        api::frameworks::get,
        api::frameworks::list,
        api::holds::list,
        api::holds::settle,
        api::levels::get,
        api::log::checkpoint,
        api::log::consistency,
        api::log::inclusion,
        api::me::change,
        api::me::show,
        api::memberships::add,
        api::memberships::delegate,
        api::memberships::end_delegation,
        api::invitations::end_invitations,
        api::invitations::invite,
        api::invitations::join,
        api::progress::progress,
        api::together::create,
        api::memberships::remove,
        api::own_data::show,
        api::outbox::list,
        api::outbox::retry,
        api::outbox::retry_failed,
        api::passports::get,
        api::passports::pdf,
        api::people::change,
        api::people::create,
        api::people::end_role,
        api::people::grant,
        api::people::invite,
        api::people::list,
        api::people::show,
        api::portraits::change,
        api::portraits::get,
        api::portraits::put,
        api::portraits::remove,
        api::preferences::change,
        api::preferences::show,
        api::remarks::comment,
        api::remarks::endorse,
        api::remarks::quarantine,
        api::remarks::self_assess,
        api::reviews::appeal,
        api::reviews::create,
        api::reviews::decide,
        api::reviews::list,
        api::roster::import,
        api::search::show,
        api::sessions::attend,
        api::sessions::cancel,
        api::sessions::change,
        api::sessions::plan,
        api::signoffs::countersign,
        api::signoffs::create,
        api::signoffs::dispute,
        api::signoffs::get,
        api::signoffs::revoke,
        api::signoffs::settle,
        api::sync::exchange,
        api::sync::hello,
        api::tokens::create,
        api::tokens::end,
        api::units::change,
        api::units::create,
        api::units::list,
        api::document::serve,
        health::alive,
        health::ready,
        metrics::show,
    ),
    components(schemas(crate::web::failure::FieldProblem))
)]
struct Collected;

static DOCUMENT: LazyLock<Value> = LazyLock::new(|| {
    let mut collected = serde_json::to_value(Collected::openapi()).unwrap_or_default();
    shapes::add(&mut collected);
    finish::finished(collected)
});

static TEXT: LazyLock<String> =
    LazyLock::new(|| serde_json::to_string_pretty(&*DOCUMENT).unwrap_or_default());

/// The document.
#[must_use]
pub fn document() -> &'static Value {
    &DOCUMENT
}

/// The document as it is served and printed.
#[must_use]
pub fn text() -> &'static str {
    &TEXT
}

/// This document.
#[utoipa::path(get, path = "/api/openapi.json", tag = "Server", security(()),
    responses((status = 200, description = "OpenAPI 3.1", content_type = "application/json")))]
pub async fn serve() -> HttpResponse {
    HttpResponse::Ok().content_type("application/json").body(text())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    /// Whatever is written by hand would take the place of a derived shape of the same name, and nobody would hear of it.
    /// `tests/it/openapi.rs` compares the derived ones with each other.
    #[test]
    fn no_name_stands_for_two_shapes() {
        let collected = serde_json::to_value(Collected::openapi()).unwrap();
        let derived = collected["components"]["schemas"].as_object().unwrap();
        assert!(derived.contains_key("Passport") && derived.contains_key("NewStandIn"), "{derived:?}");
        let mut by_hand = BTreeSet::from(["Problem"]);
        for name in shapes::names() {
            assert!(by_hand.insert(name), "{name} is written by hand twice");
        }
        let both: Vec<_> = by_hand.iter().filter(|name| derived.contains_key(**name)).collect();
        assert!(both.is_empty(), "derived and written by hand: {both:?}");
    }
}
