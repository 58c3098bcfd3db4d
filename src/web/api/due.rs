//! What waits for a registrar, for programs: appeals, and sign-offs that are on hold, half-signed or run out.

use std::collections::HashMap;

use actix_web::{HttpResponse, web};
use serde::{Deserialize, Deserializer, Serialize};

use super::list::{Page, Part, within_bounds};
use crate::app::App;
use crate::clock::{Day, Instant};
use crate::ids::{CohortId, CompetencyId, FactId, FrameworkId, PersonId};
use crate::record::fact::Scope;
use crate::record::framework::Level;
use crate::store::{appeals, due, folds};
use crate::web::failure::{Failure, FieldProblem};
use crate::web::query::Query;
use crate::web::who::Registrar;

/// How far ahead sign-offs that run out are listed, unless asked otherwise.
const AHEAD: i64 = 90;
/// Ten years are further ahead than anybody looks.
const FURTHEST: i64 = 3660;

fn some_days<'de, D: Deserializer<'de>>(value: D) -> Result<Option<i64>, D::Error> {
    let days = Option::<i64>::deserialize(value)?;
    match days {
        Some(days) if !(1..=FURTHEST).contains(&days) => {
            Err(serde::de::Error::custom(format!("days ahead are a number from 1 to {FURTHEST}")))
        }
        days => Ok(days),
    }
}

/// Which appeals.
#[derive(Clone, Debug, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct AppealsAsked {
    /// `open` (if left out) or `decided`.
    pub state: Option<String>,
    /// How many items, 1 to 200; 50 if left out.
    #[param(minimum = 1, maximum = 200)]
    #[serde(default, deserialize_with = "within_bounds")]
    pub limit: Option<i64>,
    /// `next` of the answer before.
    pub cursor: Option<String>,
}

/// A learner sees a decision differently.
#[derive(Clone, Debug, Serialize, utoipa::ToSchema)]
pub struct AppealLine {
    /// Which appeal.
    pub id: FactId,
    /// Whose.
    pub learner_id: PersonId,
    /// Their name.
    pub learner: String,
    /// When it was made.
    #[schema(value_type = String, format = DateTime)]
    pub made_at: Instant,
    /// The review or revocation objected to.
    pub against: FactId,
    /// Why, in the learner's words.
    pub text: String,
    /// How it ended; null while it is open.
    pub decision: Option<Decided>,
}

/// How an appeal ended.
#[derive(Clone, Debug, Serialize, utoipa::ToSchema)]
pub struct Decided {
    /// Whether the learner was right.
    pub upheld: bool,
    /// By whom.
    pub by: PersonId,
    /// When.
    #[schema(value_type = String, format = DateTime)]
    pub at: Instant,
    /// Why.
    pub text: String,
}

fn unknown_state(detail: &'static str) -> Failure {
    Failure::Invalid(vec![FieldProblem::new("/state", detail)])
}

/// `GET /api/v1/appeals`
///
/// Appeals of everybody, longest waiting first; for registrars.
#[utoipa::path(get, path = "/api/v1/appeals", tag = "Reviews", params(AppealsAsked),
    responses((status = 200, body = Page<AppealLine>), (status = 403, description = "You do not keep records"),
        (status = 422, description = "There is no such state")))]
pub async fn appeals(
    app: web::Data<App>,
    _: Registrar,
    asked: Query<AppealsAsked>,
) -> Result<HttpResponse, Failure> {
    let AppealsAsked { state, limit, cursor } = asked.into_inner();
    let decided = match state.as_deref() {
        None | Some("open") => false,
        Some("decided") => true,
        Some(_) => return Err(unknown_state("Ask for open or for decided.")),
    };
    let part = Part { limit, cursor };
    let (limit, after) = (part.limit(), part.after::<(i64, String)>()?);
    let folds = app.folds();
    let (page, mut found) = app
        .db
        .read(move |conn| {
            let rows = appeals::list(conn, decided, after, limit + 1)?;
            let page = Page::of(rows, limit, |row| (row.made_at, row.id.clone()));
            let mut scopes: Vec<Scope> = Vec::new();
            for row in &page.items {
                let scope = Scope::Learner(row.person_id.parse().map_err(Failure::internal)?);
                if !scopes.contains(&scope) {
                    scopes.push(scope);
                }
            }
            let found = if scopes.is_empty() { HashMap::new() } else { folds.load(conn, &scopes)? };
            Ok::<_, Failure>((page, found))
        })
        .await?;
    let items = page.items.into_iter().filter_map(|row| {
        let (id, learner): (FactId, PersonId) = (row.id.parse().ok()?, row.person_id.parse().ok()?);
        let portfolio = folds::portfolio(&mut found, learner);
        let appeal = portfolio.appeals.iter().find(|appeal| appeal.id == id)?;
        let decision = appeal.decided.clone().map(|(upheld, by, at, text)| Decided { upheld, by, at, text });
        let (against, text) = (appeal.said.against, appeal.said.text.clone());
        Some(AppealLine {
            id,
            learner_id: learner,
            learner: row.name,
            made_at: appeal.at,
            against,
            text,
            decision,
        })
    });
    Ok(HttpResponse::Ok().json(Page { items: items.collect(), next: page.next }))
}

/// Which sign-offs.
#[derive(Clone, Debug, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct SignOffsAsked {
    /// `suspended` (if left out), `half` (waits for its second signature), `expiring` or `expired`.
    #[serde(default = "suspended")]
    pub state: String,
    /// For `expiring`: how many days ahead, 1 to 3660; 90 if left out.
    #[param(minimum = 1, maximum = 3660)]
    #[serde(default, deserialize_with = "some_days")]
    pub days: Option<i64>,
    /// How many items, 1 to 200; 50 if left out.
    #[param(minimum = 1, maximum = 200)]
    #[serde(default, deserialize_with = "within_bounds")]
    pub limit: Option<i64>,
    /// `next` of the answer before.
    pub cursor: Option<String>,
}

fn suspended() -> String {
    "suspended".to_owned()
}

/// A sign-off in a list.
#[derive(Clone, Debug, Serialize, utoipa::ToSchema)]
pub struct DueSignOff {
    /// Which: `/api/v1/signoffs/{id}` has the rest.
    pub id: FactId,
    /// Whose.
    pub learner_id: PersonId,
    /// Their name.
    pub learner: String,
    /// Of which competency.
    pub competency_id: CompetencyId,
    /// Which level.
    pub level: Level,
    /// Of which framework.
    pub framework_id: FrameworkId,
    /// In which version.
    pub framework_version: i32,
    /// In which cohort.
    pub cohort_id: Option<CohortId>,
    /// By whom; where two signed, who signed first.
    pub signer_id: PersonId,
    /// When; where two signed, when the second one did.
    #[schema(value_type = String, format = DateTime)]
    pub signed_at: Instant,
    /// Its last day.
    #[schema(value_type = Option<String>, format = Date)]
    pub expires_on: Option<Day>,
}

/// `GET /api/v1/signoffs?state=suspended`
///
/// Sign-offs that ask for something, over everybody: on hold and half-signed ones longest waiting first, those that run
/// out soonest first and without the renewed ones. For registrars.
#[utoipa::path(get, path = "/api/v1/signoffs", tag = "Sign-offs", params(SignOffsAsked),
    responses((status = 200, body = Page<DueSignOff>), (status = 403, description = "You do not keep records"),
        (status = 422, description = "There is no such state")))]
pub async fn sign_offs(
    app: web::Data<App>,
    _: Registrar,
    asked: Query<SignOffsAsked>,
) -> Result<HttpResponse, Failure> {
    let SignOffsAsked { state, days, limit, cursor } = asked.into_inner();
    let today = app.clock.today();
    let ahead = jiff::Span::new().days(days.unwrap_or(AHEAD));
    let wanted = match state.as_str() {
        "suspended" => due::Wanted::Suspended,
        "half" => due::Wanted::Half,
        "expiring" => due::Wanted::RunsOut(today, today.checked_add(ahead).unwrap_or(Day::MAX)),
        "expired" => due::Wanted::RunsOut(Day::MIN, today.yesterday().unwrap_or(today)),
        _ => return Err(unknown_state("Ask for suspended, half, expiring or expired.")),
    };
    let part = Part { limit, cursor };
    let (limit, after) = (part.limit(), part.after::<(i64, String, String)>()?);
    let rows =
        app.db.read(move |conn| Ok::<_, Failure>(due::sign_offs(conn, wanted, after, limit + 1)?)).await?;
    let page = Page::of(rows, limit, |row| {
        (row.signed_at, row.expires_on.clone().unwrap_or_default(), row.signoff_id.clone())
    });
    let line = |row: due::Row| {
        Some(DueSignOff {
            id: row.signoff_id.parse().ok()?,
            learner_id: row.person_id.parse().ok()?,
            learner: row.name,
            competency_id: row.competency_id.parse().ok()?,
            level: Level::try_from(u8::try_from(row.level).ok()?).ok()?,
            framework_id: row.framework_id.parse().ok()?,
            framework_version: row.framework_version,
            cohort_id: row.cohort_id.and_then(|id| id.parse().ok()),
            signer_id: row.signer_id.parse().ok()?,
            signed_at: Instant::from_microsecond(row.signed_at).ok()?,
            expires_on: row.expires_on.and_then(|day| day.parse().ok()),
        })
    };
    Ok(HttpResponse::Ok()
        .json(Page { items: page.items.into_iter().filter_map(line).collect(), next: page.next }))
}
