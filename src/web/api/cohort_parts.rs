//! What is in a cohort, each list at an address of its own and in parts: members, sessions, delegations.

use actix_web::{HttpResponse, web};
use serde_json::Value;

use super::cohort_sight::{Seen, seen};
use super::list::Part;
use crate::app::App;
use crate::ids::CohortId;
use crate::web::failure::Failure;
use crate::web::query::Query;
use crate::web::who::SignedIn;

async fn part(
    app: &App,
    who: &SignedIn,
    id: CohortId,
    part: &Part,
    of: impl FnOnce(&Seen) -> Vec<Value>,
) -> Result<HttpResponse, Failure> {
    let seen = seen(app, who, id).await?;
    Ok(HttpResponse::Ok().json(part.of_all(of(&seen))?))
}

/// `GET /api/v1/cohorts/{id}/members`
///
/// Everybody in a cohort, in the order in which they came. Learners see who learns with them now.
#[utoipa::path(get, path = "/api/v1/cohorts/{id}/members", tag = "Cohorts", params(("id" = CohortId, Path), Part),
    responses((status = 200, description = "A part of the list"), (status = 404, description = "No such cohort, or not yours to see")))]
pub async fn members(
    app: web::Data<App>,
    who: SignedIn,
    id: web::Path<CohortId>,
    asked: Query<Part>,
) -> Result<HttpResponse, Failure> {
    part(&app, &who, *id, &asked, Seen::members).await
}

/// `GET /api/v1/cohorts/{id}/sessions`
///
/// A cohort's meetings, in the order in which they were planned. Who was there is shown to those who run the cohort.
#[utoipa::path(get, path = "/api/v1/cohorts/{id}/sessions", tag = "Cohorts", params(("id" = CohortId, Path), Part),
    responses((status = 200, description = "A part of the list"), (status = 404, description = "No such cohort, or not yours to see")))]
pub async fn sessions(
    app: web::Data<App>,
    who: SignedIn,
    id: web::Path<CohortId>,
    asked: Query<Part>,
) -> Result<HttpResponse, Failure> {
    part(&app, &who, *id, &asked, Seen::sessions).await
}

/// `GET /api/v1/cohorts/{id}/delegations`
///
/// Who stands in for whom, in the order in which it was said.
#[utoipa::path(get, path = "/api/v1/cohorts/{id}/delegations", tag = "Cohorts", params(("id" = CohortId, Path), Part),
    responses((status = 200, description = "A part of the list"), (status = 404, description = "No such cohort, or not yours to see")))]
pub async fn delegations(
    app: web::Data<App>,
    who: SignedIn,
    id: web::Path<CohortId>,
    asked: Query<Part>,
) -> Result<HttpResponse, Failure> {
    part(&app, &who, *id, &asked, Seen::delegations).await
}
