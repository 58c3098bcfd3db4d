//! `/api/v1/holds`: statements that devices brought and that break a rule, and what becomes of them.

use actix_web::{HttpResponse, web};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::list::{Page, Part};
use crate::app::App;
use crate::clock::Instant;
use crate::ids::{FactId, PersonId};
use crate::record::fact::{Author, Draft};
use crate::record::hold::HeldSettled;
use crate::store::holds::{self, Hold};
use crate::web::failure::Failure;
use crate::web::query::Query;
use crate::web::who::Registrar;

/// A statement that is kept and does not count.
#[derive(Serialize, ToSchema)]
pub struct HoldLine {
    /// Which statement.
    fact_id: FactId,
    /// Where it belongs, such as `learner/` and an id.
    scope: String,
    /// Its kind.
    kind: String,
    /// Whose word it is.
    author_id: PersonId,
    /// When it happened, as its author says.
    #[schema(value_type = String, format = DateTime)]
    happened_at: Instant,
    /// When it came.
    #[schema(value_type = String, format = DateTime)]
    held_at: Instant,
    /// Why it does not count, for programs.
    code: String,
    /// Why, for people.
    #[schema(value_type = String)]
    why: crate::language::Sentence,
}

impl From<Hold> for HoldLine {
    fn from(hold: Hold) -> Self {
        Self {
            fact_id: hold.fact,
            scope: hold.scope.to_string(),
            kind: hold.kind,
            author_id: hold.author,
            happened_at: hold.happened_at,
            held_at: hold.held_at,
            code: hold.code,
            why: hold.why,
        }
    }
}

/// Statements that wait for a decision, longest first; for registrars.
#[utoipa::path(get, path = "/api/v1/holds", tag = "Sync", params(Part), responses(
    (status = 200, body = Page<HoldLine>),
    (status = 403, description = "You do not keep records."),
))]
pub async fn list(app: web::Data<App>, _: Registrar, part: Query<Part>) -> Result<HttpResponse, Failure> {
    let (limit, after) = (part.limit(), part.after::<(i64, String)>()?);
    let found = app.db.read(move |conn| holds::open(conn, after, limit + 1)).await?;
    let page = Page::of(found, limit, |last| (last.held_at.as_microsecond(), last.fact.to_string()));
    let items: Vec<HoldLine> = page.items.into_iter().map(HoldLine::from).collect();
    Ok(HttpResponse::Ok().json(Page { items, next: page.next }))
}

/// What becomes of it.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = HoldSettlement)]
pub struct Settlement {
    /// Given by you, so that sending it twice is harmless.
    id: Option<FactId>,
    /// Whether it counts from now on.
    admitted: bool,
    /// Why.
    reason: String,
}

/// Admit a statement that was held, or dismiss it; for registrars.
///
/// Admitted, it counts as if it had been said when it came. Dismissed, it stays in the record and never counts.
#[utoipa::path(post, path = "/api/v1/holds/{id}/settlement", tag = "Sync", params(("id" = FactId, Path)),
    request_body = Settlement, responses(
    (status = 201, description = "Settled."),
    (status = 403, description = "You do not keep records."),
    (status = 404, description = "Nothing was held under this id."),
    (status = 409, description = "It was settled before."),
))]
pub async fn settle(
    app: web::Data<App>,
    who: Registrar,
    id: web::Path<FactId>,
    asked: web::Json<Settlement>,
) -> Result<HttpResponse, Failure> {
    let Settlement { id: given, admitted, reason } = asked.into_inner();
    settled(&app, who.0.author(), *id, given, admitted, reason).await?;
    Ok(HttpResponse::Created().json(serde_json::json!({ "fact_id": *id, "admitted": admitted })))
}

/// Says it.
///
/// # Errors
/// Where nothing was held under the id, and what the rules say.
pub(crate) async fn settled(
    app: &App,
    author: Author,
    fact: FactId,
    id: Option<FactId>,
    admitted: bool,
    reason: String,
) -> Result<(), Failure> {
    let scope = app.db.read(move |conn| holds::scope_of(conn, fact)).await?;
    let now = app.clock.now();
    let draft = Draft {
        id: id.unwrap_or_else(|| app.ids.mint(now)),
        scope: scope.ok_or(Failure::Missing("statement on hold"))?,
        happened_at: now,
        body: HeldSettled { fact, admitted, reason }.into(),
    };
    app.door.append(author, vec![draft]).await?;
    Ok(())
}
