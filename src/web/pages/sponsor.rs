//! What sponsors see: how many, never who, and of few not even that.

use std::collections::HashMap;

use actix_web::{HttpResponse, web};
use jiff::ToSpan as _;
use serde::Deserialize;

use super::cohort::{badge, days, framework_link, leads, marked, table_file, tile};
use super::numbered::part;
use super::sessions::lines_of;
use crate::app::App;
use crate::app::sponsored::{self, Counted, Pieces, SMALLEST_GROUP, reached_by, scope_of, units_for};
use crate::clock::{Day, Instant};
use crate::language::Sentence;
use crate::record::cohort::{Attendance, Cohort, MemberRole};
use crate::record::fact::Scope;
use crate::store::{Conn, folds, people};
use crate::web::api::sponsored::reaches;
use crate::web::desk::Desk;
use crate::web::failure::Failure;
use crate::web::page;
use crate::web::views::charts::Chart;
use crate::web::views::cohort::{OverviewLine, OverviewNumbers, OverviewPage, Reached, SponsoredPage, Tile};

/// Cohorts counted in one go.
const PIECE: usize = 200;
/// Cohorts in the list of one page: the numbers above it are those of all.
const ON_A_PAGE: usize = 100;
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
    /// Those of so few learners that their numbers are not told.
    small: Vec<Cohort>,
}

fn is_small(cohort: &Cohort) -> bool {
    cohort.present(MemberRole::Learner).take(SMALLEST_GROUP).count() < SMALLEST_GROUP
}

fn overview(conn: &mut Conn, app: &App, desk: &Desk) -> Result<Overview, Failure> {
    let access = desk.folds.access(conn)?;
    let reaches = reaches(&access, desk.who.person, desk.today);
    if reaches.is_empty() {
        return Err(Failure::Forbidden(Sentence::of("refused-only-sponsors")));
    }
    let units = units_for(conn, reaches.iter())?;
    let (mut cohorts, mut small, mut titles) = (Vec::new(), Vec::new(), HashMap::new());
    let mut pieces = Pieces::begin(conn, &reaches, &units)?;
    loop {
        let ids = pieces.next(conn, PIECE)?;
        if ids.is_empty() {
            break;
        }
        let scopes: Vec<Scope> = ids.iter().map(|id| Scope::Cohort(*id)).collect();
        let mut folded = desk.folds.load(conn, &scopes)?;
        let found: Vec<Cohort> = ids
            .iter()
            .filter_map(|id| folds::cohort(&mut folded, *id).as_ref().clone())
            .filter(|cohort| reached_by(&reaches, cohort, &units))
            .collect();
        titles.extend(found.iter().map(|cohort| (cohort.id, cohort.plan.title.clone())));
        let (few, found): (Vec<Cohort>, Vec<Cohort>) = found.into_iter().partition(is_small);
        small.extend(few);
        if !found.is_empty() {
            cohorts.extend(counted(conn, desk, found)?);
        }
    }
    let scope = scope_of(&reaches, &units, |id| titles.get(&id).cloned(), &app.organisation());
    Ok(Overview { scope, cohorts, small })
}

/// Which page of the list.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(crate) struct Query {
    page: String,
}

/// `GET /sponsor?page=2`.
pub(crate) async fn show(
    app: web::Data<App>,
    desk: Desk,
    query: web::Query<Query>,
) -> Result<HttpResponse, Failure> {
    let state = app.clone();
    let page = app
        .db
        .read(move |conn| {
            let t = desk.t;
            let Overview { scope, cohorts, small } = overview(conn, &state, &desk)?;
            let few = small.iter().map(|cohort| OverviewLine {
                href: format!("/cohorts/{}", cohort.id),
                title: cohort.plan.title.clone(),
                dates: days(t, cohort.plan.starts_on, cohort.plan.ends_on),
                badge: badge(t, cohort, desk.today),
                numbers: None,
            });
            let lines = cohorts.iter().map(|one| OverviewLine {
                href: format!("/cohorts/{}", one.cohort.id),
                title: one.cohort.plan.title.clone(),
                dates: days(t, one.cohort.plan.starts_on, one.cohort.plan.ends_on),
                badge: badge(t, &one.cohort, desk.today),
                numbers: Some(OverviewNumbers {
                    learners: one.learners.to_string(),
                    reached: t
                        .msg("cohort-tile-of")
                        .arg("done", one.held)
                        .arg("all", one.possible)
                        .to_string(),
                    done: one.held,
                    all: one.possible.max(1),
                    attendance: one
                        .attendance()
                        .map(|percent| t.msg("sponsor-percent").arg("percent", percent).to_string())
                        .unwrap_or_default(),
                    evidence: one.pieces.to_string(),
                }),
            });
            let listed = cohorts.len() + small.len();
            let shown = part(&query.page, listed, ON_A_PAGE, |page| format!("/sponsor?page={page}#all"));
            Ok::<_, Failure>(OverviewPage {
                frame: desk.frame(conn, t.text("sponsor-title"))?,
                scope,
                tiles: if cohorts.is_empty() { Vec::new() } else { tiles(&desk, &cohorts, true) },
                months: months(&desk, &state.settings.zone, &cohorts),
                attendance: attendance(&desk, &state.settings.zone, &cohorts),
                funnel: funnel(&desk, &cohorts),
                counted: !cohorts.is_empty(),
                small: match small.len() {
                    0 => String::new(),
                    count => t
                        .msg("sponsor-small-note")
                        .arg("count", count)
                        .arg("least", SMALLEST_GROUP)
                        .to_string(),
                },
                least: t.msg("sponsor-small").arg("least", SMALLEST_GROUP).to_string(),
                cohorts: lines.chain(few).skip(shown.lines.start).take(shown.lines.len()).collect(),
                pages: shown.pages,
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

/// The first days of the last months, oldest first, each with its name.
fn last_months(desk: &Desk, zone: &jiff::tz::TimeZone) -> Vec<(Day, String)> {
    let first = desk.now.to_zoned(zone.clone()).date().first_of_month();
    let named = |month: Day| {
        (month, format!("{} {}", desk.t.text(&format!("month-short-{}", month.month())), month.year()))
    };
    (0..MONTHS).rev().filter_map(|back| first.checked_sub(back.months()).ok()).map(named).collect()
}

fn month_of(at: Instant, zone: &jiff::tz::TimeZone) -> Day {
    at.to_zoned(zone.clone()).date().first_of_month()
}

/// Levels signed in each of the last months that are in force today, oldest first.
fn months(desk: &Desk, zone: &jiff::tz::TimeZone, cohorts: &[Counted]) -> Chart {
    let counts: Vec<(String, u32)> = last_months(desk, zone)
        .into_iter()
        .map(|(month, name)| {
            let signed = cohorts.iter().flat_map(|c| &c.signed_at);
            (name, small(signed.filter(|at| month_of(**at, zone) == month).count()))
        })
        .collect();
    Chart::of_highest(desk.t.text("sponsor-month"), desk.t.text("sponsor-signed"), &counts)
}

/// How many of a hundred were there in each of the last months in which it was noted of enough people, oldest first.
fn attendance(desk: &Desk, zone: &jiff::tz::TimeZone, cohorts: &[Counted]) -> Chart {
    let shares: Vec<(String, u32)> = last_months(desk, zone)
        .into_iter()
        .filter_map(|(month, name)| {
            let met = cohorts.iter().flat_map(|c| &c.meetings).filter(|m| month_of(m.at, zone) == month);
            let (asked, came) = met.fold((0, 0), |(asked, came), m| (asked + m.asked, came + m.came));
            (asked >= SMALLEST_GROUP).then(|| (name, small(came * 100 / asked)))
        })
        .collect();
    Chart::of(100, desk.t.text("sponsor-month"), desk.t.text("sponsor-attendance-percent"), &shares)
}

/// How many of all that could be held are held at each level: every learner, every competency.
fn funnel(desk: &Desk, cohorts: &[Counted]) -> Chart {
    let t = desk.t;
    let all = cohorts.iter().map(|one| one.learners * one.competencies.len()).sum::<usize>();
    let mut names = cohorts.iter().map(|one| &one.level_names);
    let first = names.next();
    let same = names.all(|other| Some(other) == first);
    let mut counts = vec![(t.text("sponsor-could"), small(all))];
    for index in 0..3 {
        let held = cohorts.iter().flat_map(|one| &one.competencies).map(|row| row.levels[index]).sum();
        let level = index + 1;
        let name = match first.filter(|_| same) {
            Some(names) => t.msg("level-named").arg("level", level).arg("name", &names[index]).to_string(),
            None => t.msg("level-number").arg("level", level).to_string(),
        };
        counts.push((name, small(held)));
    }
    Chart::of(small(all), t.text("sponsor-level"), t.text("sponsor-held"), &counts)
}

fn small(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
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
    let few = overview.small.iter().map(|cohort| {
        let plan = &cohort.plan;
        let said = [plan.title.clone(), plan.starts_on.to_string(), plan.ends_on.to_string()];
        let numbers = std::iter::once(format!("<{SMALLEST_GROUP}"));
        said.into_iter().chain(numbers).chain(std::iter::repeat_n(String::new(), 8)).collect()
    });
    let head = std::iter::once(head.map(str::to_owned).to_vec());
    table_file(&overview.scope, head.chain(rows).chain(few))
}

/// A cohort's page for its sponsor.
pub(super) fn sponsored(conn: &mut Conn, desk: &Desk, cohort: &Cohort) -> Result<SponsoredPage, Failure> {
    let t = desk.t;
    let versions = desk.folds.versions(conn, cohort.plan.framework)?;
    let framework = versions.version(cohort.plan.version);
    let names = people::names(conn, cohort.present(MemberRole::Lead))?;
    let counted = counted(conn, desk, vec![cohort.clone()])?;
    let few = is_small(cohort);
    let tiles = if few { Vec::new() } else { tiles(desk, &counted, false) };
    let one = match counted.into_iter().next() {
        None if !few => return Err(Failure::Missing("framework of this cohort")),
        one => one,
    };
    let mut sessions = lines_of(t, cohort, desk.now, |session| {
        let there = session.marks.values().filter(|m| m.attendance == Attendance::Attended).count();
        match few || session.marks.len() < SMALLEST_GROUP {
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
        small: if few {
            t.msg("sponsor-small-cohort").arg("least", SMALLEST_GROUP).to_string()
        } else {
            String::new()
        },
        learners: one.as_ref().map_or(0, |one| one.learners),
        levels: one.as_ref().map_or_else(Default::default, |one| one.level_names.clone()),
        competencies: one
            .into_iter()
            .flat_map(|one| one.competencies)
            .map(|row| Reached { title: row.title, levels: row.levels })
            .collect(),
        sessions,
        t,
    })
}
