//! Where everyone in a cohort stands.

use std::collections::BTreeMap;

use actix_web::{HttpResponse, web};
use serde::Serialize;

use super::cohort_sight::runs;
use super::list::{MOST, Page, Part};
use crate::app::App;
use crate::clock::Day;
use crate::ids::{CohortId, CompetencyId, PersonId};
use crate::record::cohort::{Cohort, MemberRole};
use crate::record::crosswalk::Earned;
use crate::record::fact::Scope;
use crate::record::framework::Level;
use crate::record::holdings::{highest, levels_held};
use crate::store::{Conn, Folds, cohorts, folds};
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
    let (folds, viewer, today, id) = (app.folds(), who.person, app.clock.today(), *id);
    let mut progress = app
        .db
        .read(move |conn| {
            let mut found = folds.load(conn, &[Scope::Access, Scope::Cohort(id)])?;
            let access = folds::access(&mut found);
            let cohort = folds::cohort(&mut found, id);
            let cohort = cohort.as_ref().as_ref().ok_or(Failure::Missing("cohort"))?;
            if !runs(cohort, &access, viewer, today) {
                return Err(match cohort.current(viewer, MemberRole::Learner) {
                    Some(_) => Failure::Forbidden("Only those who lead the cohort see everyone's progress."),
                    None => Failure::Missing("cohort"),
                });
            }
            measured(conn, &folds, cohort, today)
        })
        .await?;
    // The sums are everybody's, whichever part of them is asked for.
    let part = Part { limit: asked.limit.or(Some(MOST)), cursor: asked.cursor.clone() };
    Page { items: progress.learners, next: progress.next } = part.of_all(progress.learners)?;
    Ok(HttpResponse::Ok().json(progress))
}

/// Where everyone stands. Two statements: the framework, the rows.
pub(crate) fn measured(
    conn: &mut Conn,
    folds: &Folds,
    cohort: &Cohort,
    today: Day,
) -> Result<Progress, Failure> {
    let versions = folds.versions(conn, cohort.plan.framework)?;
    let version = cohort.plan.version;
    let framework = versions.version(version).ok_or(Failure::Missing("framework of this cohort"))?;
    let rows = cohorts::standings(conn, cohort.id, today)?;
    let columns: Vec<Column> = framework
        .competencies
        .iter()
        .map(|c| Column { competency_id: c.id, code: c.code.clone(), title: c.title.clone() })
        .collect();
    let place: BTreeMap<CompetencyId, usize> =
        columns.iter().enumerate().map(|(at, c)| (c.competency_id, at)).collect();
    let mut learners: Vec<(Row, Vec<Earned>, Vec<i32>)> = Vec::new();
    let day = |text: &str| text.parse::<Day>().map_err(Failure::internal);
    for standing in &rows {
        let person_id: PersonId = standing.person_id.parse().map_err(Failure::internal)?;
        if learners.last().is_none_or(|(row, ..)| row.person_id != person_id) {
            let cells = columns.iter().map(|c| Cell {
                competency_id: c.competency_id,
                reached: 0,
                waiting: false,
                returned: false,
                last_activity: None,
            });
            let row = Row {
                person_id,
                name: standing.name.clone(),
                joined_on: day(&standing.joined_on)?,
                competencies: cells.collect(),
                reached: 0,
                waiting: 0,
                last_activity: None,
            };
            learners.push((row, Vec::new(), vec![0; columns.len()]));
        }
        let Some((row, earned, returned)) = learners.last_mut() else { continue };
        let Some(competency) = &standing.competency_id else { continue };
        let competency: CompetencyId = competency.parse().map_err(Failure::internal)?;
        if let Ok(Ok(level)) = u8::try_from(standing.level).map(Level::try_from) {
            let version = u32::try_from(standing.version).map_err(Failure::internal)?;
            earned.push(Earned { version, competency, level });
            continue;
        }
        let last = standing.last_activity.as_deref().map(day).transpose()?;
        row.last_activity = row.last_activity.max(last);
        let Some(at) = place.get(&competency).copied() else { continue };
        let cell = &mut row.competencies[at];
        cell.waiting = standing.waiting != 0;
        cell.last_activity = last;
        row.waiting += standing.waiting.count_ones();
        returned[at] = standing.returned;
    }
    let mut totals = Totals { learners: learners.len(), ..Totals::default() };
    let mut done = Vec::with_capacity(learners.len());
    for (mut row, earned, returned) in learners {
        let held = levels_held(&versions, version, &earned);
        for ((cell, bits), returned) in row.competencies.iter_mut().zip(held).zip(returned) {
            cell.reached = highest(bits);
            // What came back for a level that is reached by now asks nobody for anything.
            cell.returned = returned & !i32::from(bits) != 0;
            row.reached += bits.count_ones();
        }
        totals.reached += row.reached;
        totals.waiting += row.waiting;
        let there = row.competencies.iter().all(|c| c.reached >= cohort.target_in(c.competency_id).number());
        totals.at_target += usize::from(there && !row.competencies.is_empty());
        done.push(row);
    }
    totals.reachable = u32::try_from(done.len() * columns.len() * 3).unwrap_or(u32::MAX);
    Ok(Progress { cohort_id: cohort.id, competencies: columns, learners: done, next: None, totals })
}
