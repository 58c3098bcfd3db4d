//! A cohort's meetings, and who was there.

use actix_web::{HttpResponse, web};
use serde::Deserialize;
use serde_json::json;

use super::cohorts::say;
use crate::app::App;
use crate::clock::Instant;
use crate::ids::{CohortId, FactId, PersonId, SessionId};
use crate::record::cohort::{Attendance, AttendanceTaken, Mark, SessionCancelled, SessionPlanned};
use crate::web::failure::Failure;
use crate::web::who::SignedIn;

/// A meeting.
#[derive(Clone, Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Plan {
    /// Which; a new one if left out.
    pub id: Option<SessionId>,
    /// What it is about.
    pub title: String,
    /// When it starts.
    #[schema(value_type = String, format = DateTime)]
    pub starts_at: Instant,
    /// How long it takes; 60 if left out.
    pub minutes: Option<u16>,
    /// IANA time zone its hours are meant in; UTC if left out.
    pub zone: Option<String>,
    /// A room or a link.
    #[serde(default)]
    pub place: String,
    /// The address by which to join from elsewhere.
    #[serde(default)]
    pub join: String,
    /// What will be done, in Markdown.
    #[serde(default)]
    pub agenda: String,
}

/// `POST /api/v1/cohorts/{id}/sessions`
///
/// Plans a meeting, or replaces the plan of one.
#[utoipa::path(post, path = "/api/v1/cohorts/{id}/sessions", tag = "Cohorts", params(("id" = CohortId, Path)), request_body = Plan,
    responses((status = 201, description = "Planned"), (status = 403, description = "Only its leads, registrars and administrators")))]
pub async fn plan(
    app: web::Data<App>,
    who: SignedIn,
    id: web::Path<CohortId>,
    body: web::Json<Plan>,
) -> Result<HttpResponse, Failure> {
    let session = planned(&app, &who, *id, body.into_inner()).await?;
    Ok(HttpResponse::Created().json(json!({ "id": session })))
}

/// Plans a meeting, or replaces the plan of one.
pub(crate) async fn planned(
    app: &App,
    who: &SignedIn,
    id: CohortId,
    plan: Plan,
) -> Result<SessionId, Failure> {
    let Plan { id: session, title, starts_at, minutes, zone, place, join, agenda } = plan;
    let session = session.unwrap_or_else(|| app.ids.mint(app.clock.now()));
    let planned = SessionPlanned {
        session,
        title: title.trim().to_owned(),
        starts_at,
        minutes: minutes.unwrap_or(60),
        zone: zone.unwrap_or_else(|| "UTC".to_owned()),
        place: place.trim().to_owned(),
        join: join.trim().to_owned(),
        agenda,
    };
    say(app, who, id, None, planned).await?;
    Ok(session)
}

/// Why a meeting does not take place.
#[derive(Clone, Debug, Default, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Cancelling {
    /// Given by the writer, so that sending it twice is harmless.
    pub id: Option<FactId>,
    /// May be empty.
    pub reason: String,
}

/// `POST /api/v1/cohorts/{id}/sessions/{session}/cancellation`
///
/// Says that a meeting does not take place.
#[utoipa::path(post, path = "/api/v1/cohorts/{id}/sessions/{session}/cancellation", tag = "Cohorts",
    params(("id" = CohortId, Path), ("session" = SessionId, Path)), request_body = Cancelling,
    responses((status = 201, description = "Cancelled"), (status = 403, description = "Only its leads, registrars and administrators"),
        (status = 409, description = "It is cancelled already, or attendance was taken")))]
pub async fn cancel(
    app: web::Data<App>,
    who: SignedIn,
    path: web::Path<(CohortId, SessionId)>,
    body: web::Json<Cancelling>,
) -> Result<HttpResponse, Failure> {
    let (id, session) = path.into_inner();
    let Cancelling { id: fact, reason } = body.into_inner();
    let reason = reason.trim().to_owned();
    let fact = say(&app, &who, id, fact, SessionCancelled { session, reason }).await?;
    Ok(HttpResponse::Created().json(json!({ "id": fact })))
}

/// Who was there.
#[derive(Clone, Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Taken {
    /// Given by the writer, so that sending it twice is harmless.
    pub id: Option<FactId>,
    /// One a person; who is left out stays as they were.
    pub marks: Vec<MarkBody>,
}

/// One person's attendance.
#[derive(Clone, Copy, Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct MarkBody {
    /// Who.
    pub person_id: PersonId,
    /// `attended`, `apologised` or `absent`.
    #[schema(value_type = String)]
    pub attendance: Attendance,
    /// Whether they contributed.
    #[serde(default)]
    pub contributed: bool,
}

/// `POST /api/v1/cohorts/{id}/sessions/{session}/attendance`
///
/// Says who was there (C-3).
#[utoipa::path(post, path = "/api/v1/cohorts/{id}/sessions/{session}/attendance", tag = "Cohorts",
    params(("id" = CohortId, Path), ("session" = SessionId, Path)), request_body = Taken,
    responses((status = 201, description = "Taken"), (status = 403, description = "Only its leads, registrars and administrators")))]
pub async fn attend(
    app: web::Data<App>,
    who: SignedIn,
    path: web::Path<(CohortId, SessionId)>,
    body: web::Json<Taken>,
) -> Result<HttpResponse, Failure> {
    let (id, session) = path.into_inner();
    let Taken { id: fact, marks } = body.into_inner();
    let marks = marks
        .into_iter()
        .map(|m| Mark { person: m.person_id, attendance: m.attendance, contributed: m.contributed })
        .collect();
    let fact = say(&app, &who, id, fact, AttendanceTaken { session, marks }).await?;
    Ok(HttpResponse::Created().json(json!({ "id": fact })))
}
