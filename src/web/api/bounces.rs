//! `/api/v1/mail/bounces`: mail that came back, told by a mail server.

use actix_web::http::StatusCode;
use actix_web::{HttpMessage as _, HttpRequest, HttpResponse, web};
use serde::Serialize;

use crate::app::App;
use crate::clock::Instant;
use crate::ids::PersonId;
use crate::jobs::bounces::{Marked, Taken, take_in};
use crate::store::bounces::{Unmatched, reason as reason_of};
use crate::web::failure::Failure;
use crate::web::who::Administrator;

/// Somebody whose mail came back.
#[derive(Clone, Debug, Serialize, utoipa::ToSchema)]
pub struct ReturnedMail {
    /// Who; null where it went to an address behind which no person is known, such as an invitation.
    pub person_id: Option<PersonId>,
    /// The address of their account, or the one it went to.
    pub email: String,
    /// Why, in the words of the server that gave up.
    pub reason: String,
}

impl From<Marked> for ReturnedMail {
    fn from(marked: Marked) -> Self {
        Self { person_id: marked.person, email: marked.email, reason: marked.reason.to_string() }
    }
}

/// A notification that names no mail which went out from here.
#[derive(Clone, Debug, Serialize, utoipa::ToSchema)]
pub struct UnmatchedReport {
    /// When it was handed over.
    #[schema(value_type = String, format = DateTime)]
    pub at: Instant,
    /// Whom it says the mail was for; may be empty.
    pub address: String,
    /// Why, in the words of whoever wrote it.
    pub reason: String,
}

impl From<Unmatched> for UnmatchedReport {
    fn from(Unmatched { at, address, reason }: Unmatched) -> Self {
        Self { at, address, reason: reason_of(&reason).to_string() }
    }
}

/// What a notification was about.
#[derive(Clone, Debug, Serialize, utoipa::ToSchema)]
pub struct TakenIn {
    /// Whose mail came back; empty where the message is no notification of that, or not about mail of ours.
    pub items: Vec<ReturnedMail>,
    /// Notifications without the Message-ID of a mail that went out from here. Anybody can write one: they are shown to
    /// administrators, and change nothing.
    pub not_matched: Vec<UnmatchedReport>,
}

/// Takes in a delivery status notification (RFC 3464) as it arrived at the sender's address. It has to hold the
/// Message-ID of the mail that came back, in that mail or in its headers. Whose mail came back is shown to
/// administrators and registrars until the address is corrected; an invitation that came back stands among the mail that
/// failed.
#[utoipa::path(post, path = "/api/v1/mail/bounces", tag = "Mail",
    request_body(content = String, content_type = "message/rfc822", description = "The raw message"),
    responses((status = 200, body = TakenIn),
        (status = 415, description = "The body is not message/rfc822")))]
pub async fn take(
    request: HttpRequest,
    app: web::Data<App>,
    _: Administrator,
    raw: web::Bytes,
) -> Result<HttpResponse, Failure> {
    if !request.content_type().eq_ignore_ascii_case("message/rfc822") {
        let words = "Send the message as it arrived, with Content-Type: message/rfc822.".into();
        return Err(Failure::Other(StatusCode::UNSUPPORTED_MEDIA_TYPE, "unsupported_media_type", words));
    }
    let Taken { marked, unmatched } = take_in(&app, &raw).await?;
    Ok(HttpResponse::Ok().json(TakenIn {
        items: marked.into_iter().map(ReturnedMail::from).collect(),
        not_matched: unmatched.into_iter().map(UnmatchedReport::from).collect(),
    }))
}
