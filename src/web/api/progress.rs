//! Where everyone in a cohort stands.

use std::collections::BTreeMap;

use actix_web::http::header::ContentType;
use actix_web::{HttpResponse, web};
use serde::Serialize;

use super::cohort_sight::runs;
use super::list::{MOST, Page, Part};
use crate::app::App;
use crate::clock::Day;
use crate::ids::{CohortId, CompetencyId, PersonId};
use crate::language::Sentence;
use crate::record::cohort::{Cohort, MemberRole};
use crate::record::fact::Scope;
use crate::record::holdings::{highest, levels_held};
use crate::record::versions::Versions;
use crate::store::answers::{About, Answers, Basis};
use crate::store::standings::{self, Standing};
use crate::store::{Conn, Folds, folds};
use crate::web::failure::Failure;
use crate::web::query::Query;
use crate::web::who::SignedIn;

/// Where one learner stands in one competency.
#[derive(Clone, Debug, Serialize, utoipa::ToSchema)]
pub struct Cell {
    /// Which competency.
    pub competency_id: CompetencyId,
    /// Highest level reached, 0 to 3.
    pub reached: u8,
    /// Something waits for review.
    pub waiting: bool,
    /// Something came back.
    pub returned: bool,
    /// A level was signed and is on hold: a signer said that it was not them, and the registrar has not decided.
    pub suspended: bool,
    /// When something last happened.
    #[schema(value_type = Option<String>, format = Date)]
    pub last_activity: Option<Day>,
}

/// Where one learner stands.
#[derive(Clone, Debug, Serialize, utoipa::ToSchema)]
pub struct Row {
    /// Who.
    pub person_id: PersonId,
    /// Their name.
    pub name: String,
    /// Since when they are in the cohort.
    #[schema(value_type = String, format = Date)]
    pub joined_on: Day,
    /// One a competency of the framework, in its order.
    pub competencies: Vec<Cell>,
    /// Levels reached in all.
    pub reached: u32,
    /// Levels that wait for review.
    pub waiting: u32,
    /// When something last happened.
    #[schema(value_type = Option<String>, format = Date)]
    pub last_activity: Option<Day>,
}

/// A competency of the framework.
#[derive(Clone, Debug, Serialize, utoipa::ToSchema)]
pub struct Column {
    /// Which.
    pub competency_id: CompetencyId,
    /// Its code.
    pub code: String,
    /// Its title.
    pub title: String,
}

/// The cohort's sums.
#[derive(Clone, Debug, Default, Serialize, utoipa::ToSchema)]
#[schema(as = CohortTotals)]
pub struct Totals {
    /// Learners with a place.
    pub learners: usize,
    /// Levels reached.
    pub reached: u32,
    /// Levels that could be reached.
    pub reachable: u32,
    /// Levels that wait for review.
    pub waiting: u32,
    /// Learners who are at the target level everywhere.
    pub at_target: usize,
}

/// Where everyone in a cohort stands.
#[derive(Clone, Debug, Serialize, utoipa::ToSchema)]
pub struct Progress {
    /// Which cohort.
    pub cohort_id: CohortId,
    /// The framework's competencies.
    pub competencies: Vec<Column>,
    /// By name, 200 of them unless `limit` says less.
    pub learners: Vec<Row>,
    /// Where to go on among the learners; null at the end.
    pub next: Option<String>,
    /// Sums.
    pub totals: Totals,
}

/// `GET /api/v1/cohorts/{id}/progress`
///
/// The heat map: for its leads, stand-ins, registrars and administrators.
#[utoipa::path(get, path = "/api/v1/cohorts/{id}/progress", tag = "Cohorts", params(("id" = CohortId, Path), Part),
    responses((status = 200, body = Progress), (status = 403, description = "Only its leads, registrars and administrators"),
        (status = 404, description = "No such cohort, or not yours to see")))]
pub async fn progress(
    app: web::Data<App>,
    who: SignedIn,
    id: web::Path<CohortId>,
    asked: Query<Part>,
) -> Result<HttpResponse, Failure> {
    let (folds, answers, today, id) = (app.folds(), app.answers.clone(), app.clock.today(), *id);
    // The sums are everybody's, whichever part of them is asked for.
    let part = Part { limit: asked.limit.or(Some(MOST)), cursor: asked.cursor.clone() };
    let text = app.db.read(move |conn| written(conn, &folds, &answers, id, who.person, today, &part)).await?;
    Ok(HttpResponse::Ok().content_type(ContentType::json()).body(text))
}

/// What a cohort's page of progress says, worked out anew only where something it rests on has changed since. Two
/// statements, three where it is worked out.
fn written(
    conn: &mut Conn,
    folds: &Folds,
    answers: &Answers,
    id: CohortId,
    viewer: PersonId,
    today: Day,
    part: &Part,
) -> Result<String, Failure> {
    let come = standings::come(conn, id)?.ok_or(Failure::Missing("cohort"))?;
    let mut found =
        folds.load(conn, &[Scope::Access, Scope::Cohort(id), Scope::Framework(come.framework)])?;
    let access = folds::access(&mut found);
    let cohort = folds::cohort(&mut found, id);
    let cohort = cohort.as_ref().as_ref().ok_or(Failure::Missing("cohort"))?;
    if !runs(cohort, &access, viewer, today) {
        return Err(match cohort.current(viewer, MemberRole::Learner) {
            Some(_) => Failure::Forbidden(Sentence::of("refused-cohort-only-leads-see")),
            None => Failure::Missing("cohort"),
        });
    }
    let basis = Basis { reached: come.reached, told: format!("{today} {}", come.own) };
    let about = About::Progress(id);
    let whole = part.limit() == MOST && part.cursor.is_none();
    if let Some(text) = answers.find(about, &basis).filter(|_| whole) {
        return Ok(text.to_string());
    }
    let versions = folds::versions(&mut found, come.framework);
    let mut progress = measured(conn, &versions, cohort, today)?;
    Page { items: progress.learners, next: progress.next } = part.of_all(progress.learners)?;
    let text = serde_json::to_string(&progress).map_err(Failure::internal)?;
    if whole {
        answers.keep(about, basis, text.as_str().into());
    }
    Ok(text)
}

/// Where everyone stands. One statement.
pub(crate) fn measured(
    conn: &mut Conn,
    versions: &Versions,
    cohort: &Cohort,
    today: Day,
) -> Result<Progress, Failure> {
    let version = cohort.plan.version;
    let framework = versions.version(version).ok_or(Failure::Missing("framework of this cohort"))?;
    let columns: Vec<Column> = framework
        .competencies
        .iter()
        .map(|c| Column { competency_id: c.id, code: c.code.clone(), title: c.title.clone() })
        .collect();
    let place: BTreeMap<CompetencyId, usize> =
        columns.iter().enumerate().map(|(at, c)| (c.competency_id, at)).collect();
    let standings = standings::standings(conn, cohort.id, today)?;
    let mut totals = Totals { learners: standings.len(), ..Totals::default() };
    let mut learners = Vec::with_capacity(standings.len());
    for Standing { person, name, joined_on, work, earned, on_hold } in standings {
        let held = levels_held(versions, version, &earned);
        let cells = columns.iter().zip(held.iter()).map(|(c, bits)| Cell {
            competency_id: c.competency_id,
            reached: highest(*bits),
            waiting: false,
            returned: false,
            suspended: false,
            last_activity: None,
        });
        let mut row = Row {
            person_id: person,
            name,
            joined_on,
            competencies: cells.collect(),
            reached: held.iter().map(|bits| bits.count_ones()).sum(),
            waiting: 0,
            last_activity: work.iter().filter_map(|w| w.last_activity).max(),
        };
        for work in work {
            let Some(at) = place.get(&work.competency).copied() else { continue };
            let cell = &mut row.competencies[at];
            cell.waiting = work.waiting != 0;
            // What came back for a level that is reached by now asks nobody for anything.
            cell.returned = work.returned & !i32::from(held[at]) != 0;
            cell.last_activity = work.last_activity;
            row.waiting += work.waiting.count_ones();
        }
        for (competency, level) in on_hold {
            let Some(at) = place.get(&competency).copied() else { continue };
            // It may be in force by another sign-off.
            row.competencies[at].suspended |= held[at] & (1 << level.index()) == 0;
        }
        totals.reached += row.reached;
        totals.waiting += row.waiting;
        let there = row.competencies.iter().all(|c| c.reached >= cohort.target_in(c.competency_id).number());
        totals.at_target += usize::from(there && !row.competencies.is_empty());
        learners.push(row);
    }
    totals.reachable = u32::try_from(learners.len() * columns.len() * 3).unwrap_or(u32::MAX);
    Ok(Progress { cohort_id: cohort.id, competencies: columns, learners, next: None, totals })
}
