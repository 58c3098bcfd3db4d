//! A cohort's meetings, and who was there.

use actix_web::{HttpResponse, web};
use serde::Deserialize;
use serde_json::json;

use super::cohort_sight::managed;
use super::cohorts::{say, say_as};
use crate::app::App;
use crate::clock::Instant;
use crate::ids::{CohortId, FactId, PersonId, SessionId};
use crate::language::Sentence;
use crate::record::cohort::{Attendance, AttendanceTaken, Mark, Session, SessionCancelled, SessionPlanned};
use crate::record::refusal::Refusal;
use crate::store::folds;
use crate::web::failure::{Failure, FieldProblem};
use crate::web::who::SignedIn;

/// A meeting as it is planned.
#[derive(Clone, Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Plan {
    /// Which, given by the writer, so that sending it twice is harmless; a new one if left out. Where the address names
    /// it already, the same or left out.
    pub id: Option<SessionId>,
    /// What it is about.
    pub title: String,
    /// When it starts.
    #[schema(value_type = String, format = DateTime)]
    #[serde(deserialize_with = "crate::web::misread::dated")]
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

impl Plan {
    /// What is said of a session by it.
    fn of(self, session: SessionId) -> SessionPlanned {
        SessionPlanned {
            session,
            title: self.title.trim().to_owned(),
            starts_at: self.starts_at,
            minutes: self.minutes.unwrap_or(60),
            zone: self.zone.unwrap_or_else(|| "UTC".to_owned()),
            place: self.place.trim().to_owned(),
            join: self.join.trim().to_owned(),
            agenda: self.agenda,
        }
    }
}

/// `POST /api/v1/cohorts/{id}/sessions`
///
/// Plans a meeting.
#[utoipa::path(post, path = "/api/v1/cohorts/{id}/sessions", tag = "Cohorts", params(("id" = CohortId, Path)), request_body = Plan,
    responses((status = 201, description = "Planned"), (status = 200, description = "It was planned so before, with this id"),
        (status = 403, description = "Only its leads, registrars and administrators"),
        (status = 409, description = "The id names another plan, or something else")))]
pub async fn plan(
    app: web::Data<App>,
    who: SignedIn,
    id: web::Path<CohortId>,
    body: web::Json<Plan>,
) -> Result<HttpResponse, Failure> {
    let (session, again) = planned(&app, &who, *id, body.into_inner()).await?;
    let mut answer = if again { HttpResponse::Ok() } else { HttpResponse::Created() };
    Ok(answer.json(json!({ "id": session })))
}

const ONLY_WHO_RUNS_IT: Sentence = Sentence::of("refused-cohort-only-keepers");

/// A session of a cohort, as it is known; for those who run the cohort.
async fn known(
    app: &App,
    who: &SignedIn,
    id: CohortId,
    session: SessionId,
) -> Result<Option<Session>, Failure> {
    let (folds, viewer, today) = (app.folds(), who.person, app.clock.today());
    app.db
        .read(move |conn| {
            let cohort = managed(conn, &folds, viewer, id, today, ONLY_WHO_RUNS_IT)?;
            Ok(cohort.sessions.into_iter().find(|known| known.plan.session == session))
        })
        .await
}

/// Plans a meeting; which, and whether it was planned so before (S-2).
pub(crate) async fn planned(
    app: &App,
    who: &SignedIn,
    id: CohortId,
    plan: Plan,
) -> Result<(SessionId, bool), Failure> {
    let given = plan.id;
    let session = given.unwrap_or_else(|| app.ids.mint(app.clock.now()));
    let said = plan.of(session);
    // A plan is said under the meeting's own id: the door knows it again, and refuses another one.
    let fact = FactId(session.uuid());
    if given.is_some()
        && let Some(known) = known(app, who, id, session).await?
    {
        let first = app.db.read(move |conn| folds::facts_named(conn, [fact])).await?;
        // Planned otherwise than by a call: what it is now is all there is to go by.
        if first.is_empty() {
            return if known.plan == said { Ok((session, true)) } else { Err(Refusal::IdTaken.into()) };
        }
    }
    let again = say_as(app, who, id, fact, said).await?;
    Ok((session, again))
}

/// `PUT /api/v1/cohorts/{id}/sessions/{session}`
///
/// Replaces the plan of a meeting, all of it.
#[utoipa::path(put, path = "/api/v1/cohorts/{id}/sessions/{session}", tag = "Cohorts",
    params(("id" = CohortId, Path), ("session" = SessionId, Path)), request_body = Plan,
    responses((status = 200, description = "This is the plan"), (status = 403, description = "Only its leads, registrars and administrators"),
        (status = 404, description = "No such session, or not yours to see"), (status = 409, description = "It is cancelled")))]
pub async fn change(
    app: web::Data<App>,
    who: SignedIn,
    path: web::Path<(CohortId, SessionId)>,
    body: web::Json<Plan>,
) -> Result<HttpResponse, Failure> {
    let (id, session) = path.into_inner();
    replanned(&app, &who, id, session, body.into_inner()).await?;
    Ok(HttpResponse::Ok().json(json!({ "id": session })))
}

/// Replaces the plan of a meeting. The plan that it has already changes nothing.
pub(crate) async fn replanned(
    app: &App,
    who: &SignedIn,
    id: CohortId,
    session: SessionId,
    plan: Plan,
) -> Result<(), Failure> {
    let known = known(app, who, id, session).await?.ok_or(Failure::Missing("session"))?;
    if plan.id.is_some_and(|given| given != session) {
        let words = Sentence::of("refused-session-other-id");
        return Err(Failure::Invalid(vec![FieldProblem::new("/id", words)]));
    }
    let said = plan.of(session);
    if known.plan == said && known.cancelled.is_none() {
        return Ok(());
    }
    say(app, who, id, None, said).await.map(drop)
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
/// Says who was there.
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
