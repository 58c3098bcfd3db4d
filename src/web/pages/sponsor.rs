//! What sponsors see: how many, never who.

use std::collections::HashMap;

use actix_web::{HttpResponse, web};
use jiff::ToSpan as _;

use super::cohort::{badge, days, framework_link, leads, marked, table_file, tile};
use super::sessions::lines_of;
use crate::app::App;
use crate::app::sponsored::{self, Counted, reached_by, scope_of, units_for};
use crate::clock::{Day, Instant};
use crate::ids::CohortId;
use crate::language::Sentence;
use crate::record::cohort::{Attendance, Cohort, MemberRole};
use crate::record::fact::Scope;
use crate::store::{Conn, cohorts, folds, people};
use crate::web::api::sponsored::reaches;
use crate::web::desk::Desk;
use crate::web::failure::Failure;
use crate::web::page;
use crate::web::views::charts::Chart;
use crate::web::views::cohort::{OverviewLine, OverviewPage, Reached, SponsoredPage, Tile};

/// Most cohorts of an overview.
const MOST: i64 = 200;
/// Months in the chart.
const MONTHS: i32 = 12;
/// Days in which evidence counts as recent.
const RECENT_DAYS: i64 = 30;

/// Counts cohorts: evidence of the last weeks, every session there ever was.
fn counted(conn: &mut Conn, desk: &Desk, found: Vec<Cohort>) -> Result<Vec<Counted>, Failure> {
    let since = desk.now - jiff::SignedDuration::from_hours(24 * RECENT_DAYS);
    let lately = (since, desk.now + jiff::SignedDuration::from_secs(1));
    let ever = (Instant::MIN, Instant::MAX);
    Ok(sponsored::counted(conn, &desk.folds, found, desk.today, lately, ever)?)
}

/// Everything somebody sponsors: what it is called, and its cohorts, those that end last first.
struct Overview {
    scope: String,
    cohorts: Vec<Counted>,
    more: bool,
}

fn overview(conn: &mut Conn, app: &App, desk: &Desk) -> Result<Overview, Failure> {
    let access = desk.folds.access(conn)?;
    let reaches = reaches(&access, desk.who.person, desk.today);
    if reaches.is_empty() {
        return Err(Failure::Forbidden(Sentence::of("refused-only-sponsors")));
    }
    let units = units_for(conn, reaches.iter())?;
    let mut lines = cohorts::list(conn, None, desk.today, None, MOST + 1)?;
    let more = lines.len() > usize::try_from(MOST).unwrap_or(usize::MAX);
    lines.truncate(usize::try_from(MOST).unwrap_or(usize::MAX));
    let ids: Vec<CohortId> = lines.iter().filter_map(|line| line.id.parse().ok()).collect();
    let scopes: Vec<Scope> = ids.iter().map(|id| Scope::Cohort(*id)).collect();
    let mut folded = if scopes.is_empty() { HashMap::new() } else { desk.folds.load(conn, &scopes)? };
    let found: Vec<Cohort> = ids
        .iter()
        .filter_map(|id| folds::cohort(&mut folded, *id).as_ref().clone())
        .filter(|cohort| reached_by(&reaches, cohort, &units))
        .collect();
    let title = |id| found.iter().find(|c| c.id == id).map(|c| c.plan.title.clone());
    let scope = scope_of(&reaches, &units, title, &app.organisation());
    let cohorts = if found.is_empty() { Vec::new() } else { counted(conn, desk, found)? };
    Ok(Overview { scope, cohorts, more })
}

/// `GET /sponsor`.
pub(crate) async fn show(app: web::Data<App>, desk: Desk) -> Result<HttpResponse, Failure> {
    let state = app.clone();
    let page = app
        .db
        .read(move |conn| {
            let t = desk.t;
            let Overview { scope, cohorts, more } = overview(conn, &state, &desk)?;
            let months = months(&desk, &state.settings.zone, &cohorts);
            let lines = cohorts.iter().map(|one| OverviewLine {
                href: format!("/cohorts/{}", one.cohort.id),
                title: one.cohort.plan.title.clone(),
                dates: days(t, one.cohort.plan.starts_on, one.cohort.plan.ends_on),
                badge: badge(t, &one.cohort, desk.today),
                learners: one.learners.to_string(),
                reached: t.msg("cohort-tile-of").arg("done", one.held).arg("all", one.possible).to_string(),
                done: one.held,
                all: one.possible.max(1),
                attendance: one
                    .attendance()
                    .map(|percent| t.msg("sponsor-percent").arg("percent", percent).to_string())
                    .unwrap_or_default(),
                evidence: one.pieces.to_string(),
            });
            Ok::<_, Failure>(OverviewPage {
                frame: desk.frame(conn, t.text("sponsor-title"))?,
                scope,
                tiles: tiles(&desk, &cohorts, true),
                months,
                cohorts: lines.collect(),
                more,
                t,
            })
        })
        .await?;
    Ok(page::ok(&page))
}

fn tiles(desk: &Desk, cohorts: &[Counted], many: bool) -> Vec<Tile> {
    let t = desk.t;
    let sum = |what: fn(&Counted) -> usize| cohorts.iter().map(what).sum::<usize>();
    let learners = sum(|c| c.learners);
    let (held, possible) =
        cohorts.iter().fold((0, 0), |(held, possible), c| (held + c.held, possible + c.possible));
    let mut tiles = Vec::new();
    if many {
        tiles.push(tile(
            cohorts.len().to_string(),
            t.msg("sponsor-tile-cohorts").arg("count", cohorts.len()).to_string(),
        ));
    }
    tiles.push(tile(learners.to_string(), t.msg("sponsor-tile-learners").arg("count", learners).to_string()));
    let of = t.msg("cohort-tile-of").arg("done", held).arg("all", possible).to_string();
    tiles.push(tile(of, t.text("sponsor-tile-levels")));
    let active = sum(|c| c.active);
    let of = t.msg("cohort-tile-of").arg("done", active).arg("all", learners).to_string();
    tiles.push(tile(of, t.text("sponsor-tile-active")));
    let (came, asked) = (sum(|c| c.came), sum(|c| c.asked));
    if let Some(percent) = (came * 100).checked_div(asked) {
        let percent = t.msg("sponsor-percent").arg("percent", percent).to_string();
        tiles.push(tile(percent, t.text("sponsor-tile-attendance")));
    }
    tiles
}

/// Levels signed in each of the last months that are in force today, oldest first.
fn months(desk: &Desk, zone: &jiff::tz::TimeZone, cohorts: &[Counted]) -> Chart {
    let first = desk.now.to_zoned(zone.clone()).date().first_of_month();
    let starts: Vec<Day> =
        (0..MONTHS).rev().filter_map(|back| first.checked_sub(back.months()).ok()).collect();
    let counts: Vec<(String, u32)> = starts
        .into_iter()
        .map(|month| {
            let of_month = |at: &Instant| at.to_zoned(zone.clone()).date().first_of_month() == month;
            let count = cohorts.iter().flat_map(|c| &c.signed_at).filter(|at| of_month(at)).count();
            let name = format!("{} {}", desk.t.text(&format!("month-short-{}", month.month())), month.year());
            (name, u32::try_from(count).unwrap_or(u32::MAX))
        })
        .collect();
    Chart::of_highest(desk.t.text("sponsor-month"), desk.t.text("sponsor-signed"), &counts)
}

/// `GET /sponsor.csv`: the same numbers as a table.
pub(crate) async fn csv(app: web::Data<App>, desk: Desk) -> Result<HttpResponse, Failure> {
    let state = app.clone();
    let overview = app.db.read(move |conn| overview(conn, &state, &desk)).await?;
    let head = [
        "cohort",
        "starts_on",
        "ends_on",
        "learners",
        "level_1",
        "level_2",
        "level_3",
        "levels",
        "levels_possible",
        "active_30_days",
        "evidence_30_days",
        "attendance_percent",
    ];
    let rows = overview.cohorts.iter().map(|one| {
        let plan = &one.cohort.plan;
        let level = |index: usize| one.competencies.iter().map(|row| row.levels[index]).sum::<usize>();
        vec![
            plan.title.clone(),
            plan.starts_on.to_string(),
            plan.ends_on.to_string(),
            one.learners.to_string(),
            level(0).to_string(),
            level(1).to_string(),
            level(2).to_string(),
            one.held.to_string(),
            one.possible.to_string(),
            one.active.to_string(),
            one.pieces.to_string(),
            one.attendance().map(|percent| percent.to_string()).unwrap_or_default(),
        ]
    });
    table_file(&overview.scope, std::iter::once(head.map(str::to_owned).to_vec()).chain(rows))
}

/// A cohort's page for its sponsor.
pub(super) fn sponsored(conn: &mut Conn, desk: &Desk, cohort: &Cohort) -> Result<SponsoredPage, Failure> {
    let t = desk.t;
    let versions = desk.folds.versions(conn, cohort.plan.framework)?;
    let framework = versions.version(cohort.plan.version);
    let names = people::names(conn, cohort.present(MemberRole::Lead))?;
    let counted = counted(conn, desk, vec![cohort.clone()])?;
    let tiles = tiles(desk, &counted, false);
    let one = counted.into_iter().next().ok_or(Failure::Missing("framework of this cohort"))?;
    let mut sessions = lines_of(t, cohort, desk.now, |session| {
        let there = session.marks.values().filter(|m| m.attendance == Attendance::Attended).count();
        match session.marks.is_empty() {
            true => String::new(),
            false => t.msg("cohort-session-about").arg("attended", there).to_string(),
        }
    });
    // What is on a session's page is for those who come.
    for session in &mut sessions {
        session.href.clear();
    }
    Ok(SponsoredPage {
        frame: desk.frame(conn, cohort.plan.title.clone())?,
        title: cohort.plan.title.clone(),
        badge: badge(t, cohort, desk.today),
        dates: days(t, cohort.plan.starts_on, cohort.plan.ends_on),
        framework: framework_link(t, cohort, framework),
        leads: leads(cohort, &marked(conn, t, cohort, &names)?),
        tiles,
        competencies: one
            .competencies
            .into_iter()
            .map(|row| Reached { title: row.title, levels: row.levels })
            .collect(),
        levels: one.level_names,
        learners: one.learners,
        sessions,
        t,
    })
}
