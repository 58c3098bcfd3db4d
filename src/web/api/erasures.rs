//! `/api/v1/erasures`: what was said is taken out of the record for good.

use actix_web::{HttpResponse, web};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::app::App;
use crate::app::erasure::Erase;
use crate::ids::{FactId, PersonId};
use crate::language::Sentence;
use crate::web::failure::{Failure, FieldProblem};
use crate::web::who::Administrator;

/// What is to be erased: either some statements, or everything about somebody.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ErasureRequest {
    /// Statements: ids of revisions, reviews, comments, sign-offs, grants and so on.
    #[serde(default)]
    facts: Vec<FactId>,
    /// Somebody: their name, roles and places in cohorts, their whole record, their account.
    person_id: Option<PersonId>,
    /// Why. This stays in the record for good, so name nobody in it.
    reason: String,
}

/// What was erased.
#[derive(Serialize, ToSchema)]
pub struct ErasureAnswer {
    /// Statements.
    facts: usize,
    /// Files that nothing else needed.
    files: usize,
}

/// Erase what was said, for good.
///
/// The words go, and all that was derived from them; that there was something, when and by whom stays, so that
/// the record can still be verified.
#[utoipa::path(post, path = "/api/v1/erasures", tag = "people", request_body = ErasureRequest, responses(
    (status = 201, body = ErasureAnswer),
    (status = 403, description = "Not an administrator."),
    (status = 404, description = "A statement that does not exist, or somebody about whom nothing is left."),
    (status = 409, description = "An erasure, what ended something that stays, or the last administrator's role."),
    (status = 422, description = "Neither or both of `facts` and `person_id`, or no reason."),
))]
pub async fn create(
    app: web::Data<App>,
    who: Administrator,
    asked: web::Json<ErasureRequest>,
) -> Result<HttpResponse, Failure> {
    let asked = asked.into_inner();
    let what = match (asked.person_id, asked.facts.is_empty()) {
        (Some(person), true) => Erase::Person(person),
        (None, false) => Erase::Facts(asked.facts),
        _ => {
            let words = Sentence::of("refused-erase-either");
            return Err(Failure::Invalid(vec![FieldProblem::new("/facts", words)]));
        }
    };
    let erased = app.erase(who.0.person, what, &asked.reason).await?;
    Ok(HttpResponse::Created().json(ErasureAnswer { facts: erased.facts, files: erased.files }))
}
