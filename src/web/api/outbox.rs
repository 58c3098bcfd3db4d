//! `/api/v1/outbox`: mail that waits, went out, or did not. For those who keep the instance.

use actix_web::{HttpResponse, web};
use serde::{Deserialize, Serialize};

use super::list::{Page, Part, within_bounds};
use crate::app::App;
use crate::clock::Instant;
use crate::ids::{MailId, PersonId};
use crate::language::Sentence;
use crate::record::refusal::Refusal;
use crate::store::outbox::{self, Kept, STATES};
use crate::web::failure::{Failure, FieldProblem};
use crate::web::query::Query;
use crate::web::who::Registrar;

/// A mail.
#[derive(Clone, Debug, Serialize, utoipa::ToSchema)]
pub struct Mail {
    /// Which.
    pub id: MailId,
    /// Its kind, such as `digest.lead`.
    pub kind: String,
    /// Whom it is for; null for somebody without an account.
    pub person_id: Option<PersonId>,
    /// Their name.
    pub name: Option<String>,
    /// Where it goes.
    pub to: Option<String>,
    /// What caused it: a statement of the record, or a week or month.
    pub cause: String,
    /// `due`, `sent`, `kept`, `skipped` or `failed`.
    pub state: String,
    /// When it was queued.
    #[schema(value_type = String, format = DateTime)]
    pub created_at: Instant,
    /// When it is tried next, while it is due.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub next_attempt_at: Option<Instant>,
    /// How many times it was tried.
    pub attempts: u32,
    /// Why it did not go out, in English; what a mail server answered stands in it as it was.
    pub error: Option<String>,
    /// When it went out.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub sent_at: Option<Instant>,
}

impl From<Kept> for Mail {
    fn from(kept: Kept) -> Self {
        Self {
            id: kept.id,
            kind: kept.mail.kind,
            person_id: kept.mail.person,
            name: kept.name,
            to: kept.mail.address.or(kept.account),
            cause: kept.mail.cause,
            next_attempt_at: (kept.state == "due").then_some(kept.run_at.max(kept.created_at)),
            state: kept.state,
            created_at: kept.created_at,
            attempts: kept.attempts,
            error: kept.last_error.map(|why| why.to_string()),
            sent_at: kept.sent_at,
        }
    }
}

/// Which mails.
#[derive(Clone, Debug, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct Asked {
    /// `due`, `sent`, `kept`, `skipped` or `failed`; all if left out.
    pub state: Option<String>,
    /// How many items, 1 to 200; 50 if left out.
    #[param(minimum = 1, maximum = 200)]
    #[serde(default, deserialize_with = "within_bounds")]
    pub limit: Option<i64>,
    /// `next` of the answer before.
    pub cursor: Option<String>,
}

/// Mail, newest first: for administrators and registrars.
#[utoipa::path(get, path = "/api/v1/outbox", tag = "Mail", params(Asked),
    responses((status = 200, body = Page<Mail>), (status = 422, description = "There is no such state")))]
pub async fn list(app: web::Data<App>, _: Registrar, asked: Query<Asked>) -> Result<HttpResponse, Failure> {
    let Asked { state, limit, cursor } = asked.into_inner();
    if state.as_deref().is_some_and(|state| !STATES.contains(&state)) {
        let detail = format!("There are {}.", STATES.join(", "));
        return Err(Failure::Invalid(vec![FieldProblem::new("/state", detail)]));
    }
    let part = Part { limit, cursor };
    let (limit, before) = (part.limit(), part.after::<MailId>()?);
    let rows = app.db.read(move |conn| outbox::list(conn, state.as_deref(), before, limit + 1)).await?;
    let page = Page::of(rows, limit, |row| row.id);
    let items = page.items.into_iter().map(Mail::from).collect();
    Ok(HttpResponse::Ok().json(Page { items, next: page.next }))
}

/// Sends a mail now that failed, was skipped or waits, with all its attempts before it.
#[utoipa::path(post, path = "/api/v1/outbox/{id}/retry", tag = "Mail", params(("id" = MailId, Path)), responses(
    (status = 200, body = Mail),
    (status = 409, description = "It was sent, or is being sent."),
))]
pub async fn retry(
    app: web::Data<App>,
    _: Registrar,
    id: web::Path<MailId>,
) -> Result<HttpResponse, Failure> {
    Ok(HttpResponse::Ok().json(Mail::from(again(&app, *id).await?)))
}

/// How many mails are tried again.
#[derive(Clone, Copy, Debug, Serialize, utoipa::ToSchema)]
pub struct TriedAgain {
    /// How many.
    pub count: usize,
}

/// Sends every mail now that was given up, with all its attempts before it: for when what was wrong has been mended.
#[utoipa::path(post, path = "/api/v1/outbox/retry", tag = "Mail", responses((status = 200, body = TriedAgain)))]
pub async fn retry_failed(app: web::Data<App>, _: Registrar) -> Result<HttpResponse, Failure> {
    Ok(HttpResponse::Ok().json(TriedAgain { count: all_again(&app).await? }))
}

/// What page and API do.
pub(crate) async fn all_again(app: &App) -> Result<usize, Failure> {
    let now = app.clock.now();
    let count = app.db.write(move |conn| outbox::retry_failed(conn, now)).await?;
    app.door.bell().ring();
    Ok(count)
}

/// What page and API do.
pub(crate) async fn again(app: &App, id: MailId) -> Result<Kept, Failure> {
    let now = app.clock.now();
    let kept = app
        .db
        .write(move |conn| {
            let kept = outbox::find(conn, id)?.ok_or(Failure::Missing("mail"))?;
            if !outbox::retry(conn, id, now)? {
                let words = if kept.state == "sent" {
                    Sentence::of("refused-mail-sent-already")
                } else {
                    Sentence::of("refused-mail-being-sent")
                };
                return Err(Refusal::AlreadyDone(words).into());
            }
            outbox::find(conn, id)?.ok_or(Failure::Missing("mail"))
        })
        .await?;
    app.door.bell().ring();
    Ok(kept)
}
