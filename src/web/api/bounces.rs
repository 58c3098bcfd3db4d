//! `/api/v1/mail/bounces`: mail that came back, told by a mail server.

use actix_web::http::StatusCode;
use actix_web::{HttpMessage as _, HttpRequest, HttpResponse, web};
use serde::Serialize;

use crate::app::App;
use crate::ids::PersonId;
use crate::jobs::bounces::{Marked, take_in};
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
        Self { person_id: marked.person, email: marked.email, reason: marked.reason }
    }
}

/// What a notification was about.
#[derive(Clone, Debug, Serialize, utoipa::ToSchema)]
pub struct TakenIn {
    /// Whose mail came back; empty where the message is no notification of that, or not about mail of ours.
    pub items: Vec<ReturnedMail>,
}

/// Takes in a delivery status notification (RFC 3464) as it arrived at the sender's address. Whose mail came back is
/// shown to administrators and registrars until the address is corrected; an invitation that came back stands among the
/// mail that failed.
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
        let words = "Send the message as it arrived, with Content-Type: message/rfc822.".to_owned();
        return Err(Failure::Other(StatusCode::UNSUPPORTED_MEDIA_TYPE, "unsupported_media_type", words));
    }
    let items = take_in(&app, &raw).await?.into_iter().map(ReturnedMail::from).collect();
    Ok(HttpResponse::Ok().json(TakenIn { items }))
}
