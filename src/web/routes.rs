//! The whole table of addresses. One noun a line; what is behind it is in `pages/` and `api/`.

use actix_web::http::Method;
use actix_web::web::{self, delete, get, head, method, patch, post, put};

use super::{api, assets, health, pages};

/// Every address there is.
pub fn table(config: &mut web::ServiceConfig) {
    config
        .service(assets::serve)
        .route("/healthz", get().to(health::alive))
        .route("/readyz", get().to(health::ready))
        // signing in
        .route("/sign-in", get().to(pages::sign_in::show))
        .route("/sign-in", post().to(pages::sign_in::sign_in))
        .route("/sign-in/link", post().to(pages::sign_in::mail_link))
        .route("/sign-in/link/{token}", get().to(pages::sign_in::link))
        .route("/sign-in/link/{token}", post().to(pages::sign_in::use_link))
        .route("/sign-out", post().to(pages::sign_in::sign_out))
        .route("/sign-out/everywhere", post().to(pages::sign_in::sign_out_everywhere))
        .route("/password/forgotten", get().to(pages::password::forgotten))
        .route("/password/forgotten", post().to(pages::password::mail_link))
        .route("/password/{token}", get().to(pages::password::choose))
        .route("/password/{token}", post().to(pages::password::set))
        .route("/first-run", get().to(pages::first_run::show))
        .route("/first-run", post().to(pages::first_run::start))
        .route("/account", get().to(pages::account::show))
        .route("/account/password", post().to(pages::account::set_password))
        .route("/api/v1/tokens", post().to(api::tokens::create))
        .route("/api/v1/tokens", delete().to(api::tokens::end))
        .route("/api/v1/me", get().to(api::me::show))
        // people
        .route("/people", get().to(pages::people::list))
        .route("/people", post().to(pages::people::create))
        .route("/people/new", get().to(pages::people::new))
        .route("/people/{person}", get().to(pages::people::show))
        .route("/people/{person}", post().to(pages::people::change))
        .route("/people/{person}/edit", get().to(pages::people::edit))
        .route("/people/{person}/grants", post().to(pages::people::grant))
        .route("/people/{person}/grants/{grant}/end", post().to(pages::people::end_grant))
        .route("/people/{person}/invitation", post().to(pages::people::invite))
        .route("/people/{person}/sign-out", post().to(pages::people::sign_out))
        .route("/people/{person}/account", post().to(pages::people::account))
        .route("/api/v1/people", get().to(api::people::list))
        .route("/api/v1/people", post().to(api::people::create))
        .route("/api/v1/people/{person}", get().to(api::people::show))
        .route("/api/v1/people/{person}", patch().to(api::people::change))
        .route("/api/v1/people/{person}/invitation", post().to(api::people::invite))
        .route("/api/v1/people/{person}/roles", post().to(api::people::grant))
        .route("/api/v1/roles/{grant}/end", post().to(api::people::end_role))
        .route("/api/v1/units", get().to(api::people::units))
        .route("/api/v1/units", post().to(api::people::create_unit))
        // frameworks
        .service(
            large("/api/v1/frameworks")
                .route(get().to(api::frameworks::list))
                .route(post().to(api::frameworks::create)),
        )
        .service(large("/api/v1/frameworks/import").route(post().to(api::frameworks::import)))
        .route("/api/v1/frameworks/{id}", get().to(api::frameworks::get))
        .route("/api/v1/frameworks/{id}/export", get().to(api::frameworks::export))
        // cohorts
        .route("/api/v1/cohorts", get().to(api::cohorts::list))
        .route("/api/v1/cohorts", post().to(api::cohorts::create))
        .route("/api/v1/cohorts/{id}", get().to(api::cohorts::get))
        .route("/api/v1/cohorts/{id}", patch().to(api::cohorts::change))
        .route("/api/v1/cohorts/{id}/close", post().to(api::cohorts::close))
        .route("/api/v1/cohorts/{id}/reopen", post().to(api::cohorts::reopen))
        .route("/api/v1/cohorts/{id}/members", post().to(api::memberships::add))
        .route("/api/v1/cohorts/{id}/members", delete().to(api::memberships::remove))
        .route("/api/v1/cohorts/{id}/delegations", post().to(api::memberships::delegate))
        .route("/api/v1/cohorts/{id}/delegations/{fact}", delete().to(api::memberships::end_delegation))
        .route("/api/v1/cohorts/{id}/invitations", post().to(api::memberships::invite))
        .route("/api/v1/cohorts/{id}/invitations", delete().to(api::memberships::end_invitations))
        .route("/api/v1/cohorts/{id}/progress", get().to(api::memberships::progress))
        .route("/api/v1/cohorts/{id}/sessions", post().to(api::sessions::plan))
        .route("/api/v1/cohorts/{id}/sessions/{session}/attendance", post().to(api::sessions::attend))
        .route("/api/v1/join", post().to(api::memberships::join))
        // evidence
        .route("/", get().to(pages::evidence::home))
        .route("/evidence", get().to(pages::evidence::list))
        .route("/evidence", post().to(pages::log::create))
        .route("/evidence/new", get().to(pages::log::new))
        .route("/evidence/{id}", get().to(pages::evidence::show))
        .route("/evidence/{id}", post().to(pages::log::change))
        .route("/evidence/{id}/edit", get().to(pages::log::edit))
        .route("/evidence/{id}/autosave", put().to(pages::log::autosave))
        .route("/evidence/{id}/submission", post().to(pages::evidence::submit))
        .route("/evidence/{id}/comments", post().to(pages::evidence::comment))
        .route("/evidence/{id}/endorsements", post().to(pages::evidence::endorse))
        .route("/api/v1/evidence", get().to(api::evidence::list))
        .route("/api/v1/evidence", post().to(api::evidence::create))
        .route("/api/v1/evidence/{id}", get().to(api::evidence::get))
        .route("/api/v1/evidence/{id}", put().to(api::evidence::change))
        .route("/api/v1/evidence/{id}", delete().to(api::evidence::discard))
        .route("/api/v1/evidence/{id}/submission", post().to(api::evidence::submit))
        .route("/api/v1/evidence/{id}/comments", post().to(api::evidence::comment))
        .route("/api/v1/evidence/{id}/endorsements", post().to(api::evidence::endorse))
        .route("/api/v1/evidence/{id}/quarantine", post().to(api::evidence::quarantine))
        .route("/api/v1/self-assessments", post().to(api::evidence::self_assess))
        // files
        .route("/api/v1/blobs", method(Method::OPTIONS).to(api::blobs::abilities))
        .route("/api/v1/blobs", post().to(api::blobs::create))
        .route("/api/v1/blobs/{id}", head().to(api::blobs::look))
        .route("/api/v1/blobs/{id}", get().to(api::blobs::get))
        .route("/api/v1/blobs/{id}", patch().to(api::blobs::more))
        .route("/api/v1/blobs/{id}", delete().to(api::blobs::give_up))
        // reviews and sign-offs
        .route("/api/v1/reviews", get().to(api::reviews::list))
        .route("/api/v1/evidence/{id}/reviews", post().to(api::reviews::create))
        .route("/api/v1/appeals", post().to(api::reviews::appeal))
        .route("/api/v1/appeals/{id}/decision", post().to(api::reviews::decide))
        .route("/api/v1/signoffs", post().to(api::signoffs::create))
        .route("/api/v1/signoffs/{id}", get().to(api::signoffs::get))
        .route("/api/v1/signoffs/{id}/revocation", post().to(api::signoffs::revoke))
        .route("/api/v1/signoffs/{id}/second-signature", post().to(api::signoffs::countersign))
        .route("/api/v1/signoffs/{id}/settlement", post().to(api::signoffs::settle))
        .route("/queue", get().to(pages::queue::list))
        .route("/queue/{evidence}", get().to(pages::queue::open))
        .route("/evidence/{id}/reviews", post().to(pages::queue::decide))
        .route("/signoffs/{id}", get().to(pages::signoff::show))
        .route("/signoffs/{id}/revocation", post().to(pages::signoff::revoke))
        .route("/signoffs/{id}/settlement", post().to(pages::signoff::settle))
        .route("/signoffs/{id}/second-signature", post().to(pages::signoff::countersign))
        .route("/disputes/{token}", get().to(pages::signoff::not_me))
        .route("/disputes/{token}", post().to(pages::signoff::dispute))
        // passports
        .route("/api/v1/passports/{person}.pdf", get().to(api::passports::pdf))
        .route("/api/v1/passports/{person}", get().to(api::passports::get))
        .route("/passport", get().to(pages::passport::own))
        .route("/passport.pdf", get().to(pages::passport::own_pdf))
        .route("/passport.json", get().to(pages::passport::own_json))
        .route("/passports/{person}.pdf", get().to(api::passports::pdf))
        .route("/passports/{person}.json", get().to(api::passports::get))
        .route("/passports/{person}", get().to(pages::passport::of));
}

/// An address that takes framework files.
fn large(path: &str) -> actix_web::Resource {
    let limit = crate::interchange::SIZE_LIMIT;
    web::resource(path).app_data(web::PayloadConfig::new(limit)).app_data(
        web::JsonConfig::default().limit(limit).error_handler(|e, _| super::server::json_failure(&e).into()),
    )
}
