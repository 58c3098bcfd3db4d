//! What is in a cohort, each list at an address of its own and in parts: members, sessions, delegations.

use actix_web::{HttpResponse, web};
use serde_json::{Value, json};

use super::cohorts::{Seen, seen};
use super::list::Part;
use crate::app::App;
use crate::ids::{CohortId, PersonId};
use crate::record::cohort::{Delegation, Membership, Session};
use crate::web::failure::Failure;
use crate::web::query::Query;
use crate::web::who::SignedIn;

impl Seen {
    fn name(&self, person: PersonId) -> &str {
        self.names.get(&person).map_or("", String::as_str)
    }

    /// Everybody in it; learners see who learns with them.
    pub(super) fn members(&self) -> Vec<Value> {
        let shown = |m: &&Membership| self.runs || (m.left_on.is_none() && !m.waiting);
        let line = |m: &Membership| {
            json!({ "person_id": m.person, "name": self.name(m.person), "role": m.role, "joined_on": m.joined_on,
                "left_on": m.left_on, "waiting": m.waiting })
        };
        self.cohort.members.iter().filter(shown).map(line).collect()
    }

    /// Its meetings; who was there is for those who run it.
    pub(super) fn sessions(&self) -> Vec<Value> {
        let line = |s: &Session| {
            let mut shown = json!(s.plan);
            if let Some(fields) = shown.as_object_mut()
                && let Some(id) = fields.remove("session")
            {
                fields.insert("id".to_owned(), id);
            }
            if self.runs {
                shown["attendance"] = s
                    .marks
                    .values()
                    .map(|m| json!({ "person_id": m.person, "attendance": m.attendance, "contributed": m.contributed }))
                    .collect();
            }
            shown
        };
        self.cohort.sessions.iter().map(line).collect()
    }

    /// Who stands in for whom.
    pub(super) fn delegations(&self) -> Vec<Value> {
        let line = |d: &Delegation| {
            json!({ "id": d.id, "lead_id": d.said.lead, "to_id": d.said.to, "to": self.name(d.said.to),
                "from": d.said.from, "until": d.said.until, "ended": d.ended })
        };
        self.cohort.delegations.iter().map(line).collect()
    }
}

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
