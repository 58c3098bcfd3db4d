//! One cohort: with its heat map for those who run it, as a member sees it, and as a sponsor does.

use std::collections::HashMap;

use actix_web::{HttpResponse, web};

use super::cohorts::possible_leads;
use super::heat::{Find, Work, heat_row, stalled};
use super::memberships::way_back;
use super::queue::person;
use super::sessions::lines_of;
use super::sponsor::sponsored;
use crate::app::App;
use crate::clock::{Day, day_of};
use crate::files::as_name;
use crate::ids::{CohortId, PersonId};
use crate::interchange::formula;
use crate::record::access::Access;
use crate::record::cohort::{Attendance, Cohort, MemberRole, Membership};
use crate::record::fact::Scope;
use crate::record::framework::Framework;
use crate::store::{Conn, Error, folds, invitations, people, queue};
use crate::web::api::cohort_sight::runs;
use crate::web::api::invitations::{answered, last_day};
use crate::web::api::progress::{Progress, measured};
use crate::web::api::sponsored::sponsors;
use crate::web::desk::Desk;
use crate::web::failure::Failure;
use crate::web::page::{self, Form};
use crate::web::views::cohort::{
    CohortPage, Column, Invitation, Member, MemberPage, SponsoredPage, StandIn, Tile,
};
use crate::web::views::parts::{Badge, Link, Person, State};
use crate::web::words::Words;

/// Those named of who has gone quiet; a link leads to the others.
const STALLED: usize = 10;
/// Most bytes of a title in the name of a file.
const LONGEST_NAME: usize = 150;

/// From one day to another.
pub(super) fn days(t: Words, from: Day, until: Day) -> String {
    let (from, until) = (t.short_day(from).text, t.short_day(until).text);
    t.msg("cohort-dates").arg("from", from).arg("until", until).to_string()
}

/// Whether a cohort lives, in words.
pub(super) fn badge(t: Words, cohort: &Cohort, today: Day) -> Badge {
    let plan = &cohort.plan;
    let on = |key: &str, day: Day| t.msg(key).arg("day", t.short_day(day).text).to_string();
    match cohort.closed_at {
        Some(at) => Badge::saying(State::Expired, on("cohort-closed-on", day_of(at))),
        None if today < plan.starts_on => Badge::saying(State::None, on("cohort-to-come", plan.starts_on)),
        None if today <= plan.ends_on => Badge::saying(State::Signed, t.text("cohort-live")),
        None if cohort.is_live(today) => {
            Badge::saying(State::Waiting, on("cohort-grace", cohort.signs_until()))
        }
        None => Badge::saying(State::Expired, t.text("cohort-ended")),
    }
}

pub(super) fn framework_link(t: Words, cohort: &Cohort, framework: Option<&Framework>) -> Link {
    let title = framework.map(|f| f.title.clone()).unwrap_or_default();
    Link {
        text: t.msg("cohort-framework").arg("title", title).arg("version", cohort.plan.version).to_string(),
        href: format!("/frameworks/{}", cohort.plan.framework),
    }
}

/// What those are called here who lead or stand in: whose account is closed does neither, and is marked.
pub(super) fn marked(
    conn: &mut Conn,
    t: Words,
    cohort: &Cohort,
    names: &HashMap<PersonId, String>,
) -> Result<HashMap<PersonId, String>, Error> {
    let named = cohort.delegations.iter().flat_map(|d| [d.said.lead, d.said.to]);
    let named: Vec<PersonId> = cohort.present(MemberRole::Lead).chain(named).collect();
    let closed = people::closed(conn, named.iter().copied())?;
    let words = |id: PersonId| {
        let name = names.get(&id).cloned().unwrap_or_default();
        let mark = |name: String| t.msg("cohort-account-closed").arg("name", name).to_string();
        (id, if closed.contains(&id) { mark(name) } else { name })
    };
    Ok(named.into_iter().map(words).collect())
}

pub(super) fn leads(cohort: &Cohort, names: &HashMap<PersonId, String>) -> Vec<Person> {
    let name = |id: &PersonId| names.get(id).cloned().unwrap_or_default();
    cohort.present(MemberRole::Lead).map(|id| person(id, &name(&id))).collect()
}

pub(super) fn tile(number: impl Into<String>, words: String) -> Tile {
    Tile { number: number.into(), words, href: String::new() }
}

/// How many of the sessions since they joined somebody attended, where attendance was taken of them.
pub(super) fn attended(cohort: &Cohort, member: PersonId) -> Option<(usize, usize)> {
    let marks: Vec<_> = cohort.sessions.iter().filter_map(|s| s.marks.get(&member)).collect();
    let there = marks.iter().filter(|m| m.attendance == Attendance::Attended).count();
    (!marks.is_empty()).then_some((there, marks.len()))
}

/// A cohort as one viewer may see it.
enum Shown {
    Run(Box<CohortPage>),
    Member(Box<MemberPage>),
    Sponsored(Box<SponsoredPage>),
}

/// `GET /cohorts/{id}`.
pub(crate) async fn show(
    app: web::Data<App>,
    desk: Desk,
    id: web::Path<CohortId>,
    find: web::Query<Find>,
) -> Result<HttpResponse, Failure> {
    let (id, state) = (*id, app.clone());
    let shown = app
        .db
        .read(move |conn| {
            let (who, today) = (desk.who.person, desk.today);
            let mut found = desk.folds.load(conn, &[Scope::Access, Scope::Cohort(id)])?;
            let access = folds::access(&mut found);
            let cohort = folds::cohort(&mut found, id).as_ref().clone().ok_or(Failure::Missing("cohort"))?;
            if runs(&cohort, &access, who, today) {
                let page = run_page(conn, &state, &desk, (&access, &cohort), &find, Form::default())?;
                return Ok(Shown::Run(Box::new(page)));
            }
            if cohort.current(who, MemberRole::Learner).is_some() {
                return Ok(Shown::Member(Box::new(member_page(conn, &desk, &cohort, Form::default())?)));
            }
            if sponsors(conn, &access, who, &cohort, today)? {
                return Ok(Shown::Sponsored(Box::new(sponsored(conn, &desk, &cohort)?)));
            }
            Err(Failure::Missing("cohort"))
        })
        .await?;
    Ok(match shown {
        Shown::Run(page) => page::ok(&*page),
        Shown::Member(page) => page::ok(&*page),
        Shown::Sponsored(page) => page::ok(&*page),
    })
}

/// The page of those who run a cohort, after a form that was not right.
pub(super) async fn cohort_page(
    app: &App,
    desk: Desk,
    id: CohortId,
    form: Form,
) -> Result<CohortPage, Failure> {
    let state = app.clone();
    app.db
        .read(move |conn| {
            let mut found = desk.folds.load(conn, &[Scope::Access, Scope::Cohort(id)])?;
            let access = folds::access(&mut found);
            let cohort = folds::cohort(&mut found, id).as_ref().clone().ok_or(Failure::Missing("cohort"))?;
            if !runs(&cohort, &access, desk.who.person, desk.today) {
                return Err(Failure::Missing("cohort"));
            }
            run_page(conn, &state, &desk, (&access, &cohort), &Find::default(), form)
        })
        .await
}

fn run_page(
    conn: &mut Conn,
    app: &App,
    desk: &Desk,
    (access, cohort): (&Access, &Cohort),
    find: &Find,
    form: Form,
) -> Result<CohortPage, Failure> {
    let (t, who, today, id) = (desk.t, desk.who.person, desk.today, cohort.id);
    let versions = desk.folds.versions(conn, cohort.plan.framework)?;
    let framework = versions.version(cohort.plan.version);
    let progress = measured(conn, &versions, cohort, today)?;
    let stand_ins = cohort.delegations.iter().map(|d| d.said.to);
    let named: Vec<PersonId> = cohort.members.iter().map(|m| m.person).chain(stand_ins).collect();
    let names = people::names(conn, named)?;
    let work = Work::of(conn, id)?;
    let marked = marked(conn, t, cohort, &names)?;
    let name = |id: PersonId| names.get(&id).cloned().unwrap_or_default();
    let may_edit = cohort.current(who, MemberRole::Lead).is_some() || access.keeps_records(who, today);
    let closed = cohort.closed_at.is_some();
    let may_change = may_edit && !closed;
    let waits = queue::waiting_in(conn, id)?;
    let left = match (waits, closed) {
        _ if !may_edit => String::new(),
        (0, _) => String::new(),
        (count, true) => t.msg("cohort-left").arg("count", count).to_string(),
        (count, false) => t.msg("cohort-close-leaves").arg("count", count).to_string(),
    };
    let invitation = if may_change { invitations::of_cohort(conn, id, desk.now)? } else { None };
    let present: Vec<PersonId> = cohort.present(MemberRole::Lead).collect();
    // Where one alone leads, they are who goes away, and nobody stands in for themselves.
    let alone = |value: &str| present.len() == 1 && present.iter().any(|lead| lead.to_string() == value);
    let choices = if may_change { possible_leads(conn, desk, [])?.choices } else { Vec::new() };
    let learns = |value: &str| {
        value.parse().is_ok_and(|id: PersonId| cohort.current(id, MemberRole::Learner).is_some())
    };
    // Once it is over, its learners' passports are theirs and the registrar's: no link leads where nobody lets one in.
    let reads = cohort.is_live(today) || access.keeps_records(who, today);
    let weeks = app.settings.stalled_weeks;
    let stalled = stalled(cohort, &progress, &work, today, weeks);
    let rows = find.rows(&progress.learners, &work, &stalled);
    let taken = cohort.present(MemberRole::Learner).count();
    let home = format!("/cohorts/{id}");
    let mut here = members(t, cohort, |m| !m.waiting, name);
    let all_here = here.len();
    let member_part = find.members(&home, all_here);
    let form = match form.value("from") {
        "" => form.with("from", today.to_string()),
        _ => form,
    };
    let mut frame = desk.frame(conn, cohort.plan.title.clone())?;
    if let Some(said) = frame.flash.as_mut().filter(|_| may_change) {
        said.undo = way_back(desk, cohort);
    }
    Ok(CohortPage {
        frame,
        id: id.to_string(),
        title: cohort.plan.title.clone(),
        badge: badge(t, cohort, today),
        dates: days(t, cohort.plan.starts_on, cohort.plan.ends_on),
        framework: framework_link(t, cohort, framework),
        leads: leads(cohort, &marked),
        places: t.msg("cohort-places").arg("taken", taken).arg("places", cohort.plan.capacity).to_string(),
        tiles: tiles(
            t,
            cohort,
            &progress,
            waits,
            (stalled.len(), weeks),
            cohort.capacity_of(who, today).is_some(),
        ),
        competencies: progress.competencies.iter().map(|c| Column { title: c.title.clone() }).collect(),
        learners: rows[find.page(&home, rows.len()).lines]
            .iter()
            .map(|row| heat_row(t, &progress, &work, row, reads))
            .collect(),
        heat: find.view(t, &home, (rows.len(), progress.learners.len()), weeks),
        stalled: stalled.iter().take(STALLED).map(|one| one.said(t)).collect(),
        stalled_all: match stalled.len() > STALLED {
            true => Link {
                text: t.msg("cohort-stalled-all").arg("count", stalled.len()).to_string(),
                href: format!("{home}?only=stalled&sort=activity#heat"),
            },
            false => Link::default(),
        },
        stalled_words: t.msg("cohort-stalled-words").arg("weeks", weeks).to_string(),
        members: here.drain(member_part.lines.clone()).collect(),
        all_members: all_here,
        member_pages: member_part.pages,
        lists_members: find.lists_members(),
        waiting_list: members(t, cohort, |m| m.waiting, name),
        no_place: no_place(t, cohort, today),
        sessions: lines_of(t, cohort, desk.now, |session| {
            let count = |a| session.marks.values().filter(|m| m.attendance == a).count();
            let said = [
                ("cohort-session-about", "attended", count(Attendance::Attended)),
                ("cohort-session-apologised", "apologised", count(Attendance::Apologised)),
                ("cohort-session-absent", "absent", count(Attendance::Absent)),
            ];
            let said = said.into_iter().filter(|(_, _, count)| *count > 0);
            said.map(|(key, what, count)| t.msg(key).arg(what, count).to_string())
                .collect::<Vec<_>>()
                .join(&t.text("list-comma"))
        }),
        invitation: invitation.map(|made| {
            let answer = answered(app, &made);
            let until = t.day(last_day(app, &made)).text;
            Invitation {
                link: answer.link,
                code: answer.code,
                until: t.msg("cohort-invite-works").arg("day", until).arg("uses", made.uses_left).to_string(),
            }
        }),
        stand_ins: stand_in_lines(t, cohort, today, &marked),
        away: if may_change {
            let choice = |id: PersonId| crate::web::views::parts::Choice {
                value: id.to_string(),
                text: name(id),
                about: String::new(),
            };
            // Who looks comes first: they are mostly the one who goes away.
            let (me, others): (Vec<_>, Vec<_>) = present.iter().partition(|id| **id == who);
            me.into_iter().chain(others).map(choice).collect()
        } else {
            Vec::new()
        },
        candidates: choices
            .into_iter()
            .filter(|choice| !learns(&choice.value) && !alone(&choice.value))
            .collect(),
        digest: if closed { String::new() } else { format!("/cohorts/{id}/digest-preview") },
        csv: find.address(&format!("/cohorts/{id}/progress.csv")),
        may_edit,
        closed,
        left,
        certificates: if access.keeps_records(who, today) {
            format!("/cohorts/{id}/certificates")
        } else {
            String::new()
        },
        form,
        t,
    })
}

fn tiles(
    t: Words,
    cohort: &Cohort,
    progress: &Progress,
    waits: i64,
    (stalled, weeks): (usize, u32),
    reviews: bool,
) -> Vec<Tile> {
    let totals = &progress.totals;
    if totals.learners == 0 {
        return Vec::new();
    }
    let of = t.msg("cohort-tile-of").arg("done", totals.reached).arg("all", totals.reachable).to_string();
    let mut tiles = vec![tile(of, t.text("cohort-tile-levels"))];
    // One piece may wait for several levels: it is one piece, as in the queue.
    let words = t.msg("cohort-tile-waiting").arg("count", waits).to_string();
    let href = if reviews && waits > 0 { "/queue".to_owned() } else { String::new() };
    tiles.push(Tile { href, ..tile(waits.to_string(), words) });
    // Where single competencies have a target of their own there is no one level to name.
    let level = if cohort.targets.is_empty() { cohort.plan.target.number() } else { 0 };
    let words = t.msg("cohort-tile-target").arg("count", totals.at_target).arg("level", level).to_string();
    tiles.push(tile(totals.at_target.to_string(), words));
    if stalled > 0 {
        let words = t.msg("cohort-tile-stalled").arg("count", stalled).arg("weeks", weeks).to_string();
        let href = format!("/cohorts/{}?only=stalled#heat", cohort.id);
        tiles.push(Tile { href, ..tile(stalled.to_string(), words) });
    }
    tiles
}

/// Members who are here now: leads first, then by name; who waits, in the order in which they came.
fn members(
    t: Words,
    cohort: &Cohort,
    which: impl Fn(&Membership) -> bool,
    name: impl Fn(PersonId) -> String,
) -> Vec<Member> {
    let mut found: Vec<(&Membership, String)> = cohort
        .members
        .iter()
        .filter(|m| m.left_on.is_none() && which(m))
        .map(|m| (m, name(m.person)))
        .collect();
    found.sort_by(|(a, one), (b, other)| match (a.waiting, b.waiting) {
        (true, true) => std::cmp::Ordering::Equal,
        _ => (b.role, one.to_lowercase()).cmp(&(a.role, other.to_lowercase())),
    });
    found
        .into_iter()
        .map(|(m, name)| Member {
            person: person(m.person, &name),
            part: m.role.name(),
            role: t.text(&format!("role-{}", m.role.name())),
            since: t.short_day(m.joined_on),
            attendance: attended(cohort, m.person)
                .filter(|_| m.role == MemberRole::Learner)
                .map(|(there, taken)| {
                    t.msg("cohort-attendance").arg("attended", there).arg("taken", taken).to_string()
                })
                .unwrap_or_default(),
        })
        .collect()
}

/// Why nobody who waits can get a place now, and what to do; empty: somebody can.
fn no_place(t: Words, cohort: &Cohort, today: Day) -> String {
    let plan = &cohort.plan;
    if today > plan.ends_on {
        return t.msg("cohort-no-place-over").arg("day", t.day(plan.ends_on).text).to_string();
    }
    match cohort.free_places() {
        0 => t.msg("cohort-no-place-full").arg("places", plan.capacity).to_string(),
        _ => String::new(),
    }
}

/// Stand-ins of today and of days to come.
fn stand_in_lines(t: Words, cohort: &Cohort, today: Day, names: &HashMap<PersonId, String>) -> Vec<StandIn> {
    let name = |id: PersonId| names.get(&id).cloned().unwrap_or_default();
    let line = |d: &crate::record::cohort::Delegation| StandIn {
        id: d.id.to_string(),
        text: t
            .msg("cohort-away-line")
            .arg("to", name(d.said.to))
            .arg("lead", name(d.said.lead))
            .arg("from", t.short_day(d.said.from).text)
            .arg("until", t.short_day(d.said.until).text)
            .to_string(),
    };
    cohort.delegations.iter().filter(|d| cohort.stands_in(d) && d.said.until >= today).map(line).collect()
}

/// What somebody who learns in a cohort, or waits to, may see: who is there and when it meets, where they stand
/// themselves, and nobody else's levels.
pub(super) fn member_page(
    conn: &mut Conn,
    desk: &Desk,
    cohort: &Cohort,
    form: Form,
) -> Result<MemberPage, Failure> {
    let (t, me, today) = (desk.t, desk.who.person, desk.today);
    let versions = desk.folds.versions(conn, cohort.plan.framework)?;
    let framework = versions.version(cohort.plan.version);
    let waits = cohort.current(me, MemberRole::Learner).is_some_and(|m| m.waiting);
    let names = people::names(conn, cohort.members.iter().map(|m| m.person))?;
    let mut tiles = Vec::new();
    let mut sessions = Vec::new();
    let mut others = Vec::new();
    if !waits {
        let versions = desk.folds.versions(conn, cohort.plan.framework)?;
        let progress = measured(conn, &versions, cohort, today)?;
        if let Some(row) = progress.learners.iter().find(|row| row.person_id == me) {
            let all = progress.competencies.len() * 3;
            let of = t.msg("cohort-tile-of").arg("done", row.reached).arg("all", all).to_string();
            let href = "/passport".to_owned();
            tiles.push(Tile { href, ..tile(of, t.text("cohort-own-levels")) });
            let words = t.msg("cohort-own-waiting").arg("count", row.waiting).to_string();
            tiles.push(tile(row.waiting.to_string(), words));
        }
        if let Some((there, taken)) = attended(cohort, me) {
            let of = t.msg("cohort-tile-of").arg("done", there).arg("all", taken).to_string();
            tiles.push(tile(of, t.text("cohort-own-attendance")));
        }
        sessions = lines_of(t, cohort, desk.now, |session| match session.marks.get(&me) {
            Some(mark) => own_attendance(t, mark.attendance, mark.contributed),
            None => String::new(),
        });
        let name = |id: PersonId| names.get(&id).cloned().unwrap_or_default();
        others = cohort
            .present(MemberRole::Learner)
            .filter(|id| *id != me)
            .map(|id| person(id, &name(id)))
            .collect();
        others.sort_by_key(|one: &Person| one.name.to_lowercase());
    }
    let place = cohort.waiting_list().position(|id| id == me).map_or(1, |at| at + 1);
    Ok(MemberPage {
        frame: desk.frame(conn, cohort.plan.title.clone())?,
        id: cohort.id.to_string(),
        title: cohort.plan.title.clone(),
        badge: badge(t, cohort, today),
        dates: days(t, cohort.plan.starts_on, cohort.plan.ends_on),
        framework: framework_link(t, cohort, framework),
        leads: leads(cohort, &marked(conn, t, cohort, &names)?),
        waits: if waits { t.msg("cohort-you-wait").arg("place", place).to_string() } else { String::new() },
        tiles,
        sessions,
        members: others,
        may_leave: cohort.closed_at.is_none(),
        form,
        t,
    })
}

/// What was noted about somebody, said to them.
pub(super) fn own_attendance(t: Words, attendance: Attendance, contributed: bool) -> String {
    t.text(match (attendance, contributed) {
        (Attendance::Attended, true) => "cohort-you-contributed",
        (Attendance::Attended, false) => "cohort-you-attended",
        (Attendance::Apologised, _) => "cohort-you-apologised",
        (Attendance::Absent, _) => "cohort-you-absent",
    })
}

/// A table as a file for a spreadsheet.
pub(super) fn table_file(
    title: &str,
    rows: impl Iterator<Item = Vec<String>>,
) -> Result<HttpResponse, Failure> {
    use actix_web::http::header::{
        Charset, ContentDisposition, DispositionParam, DispositionType, ExtendedValue,
    };
    let name = format!("{}.csv", as_name(title, LONGEST_NAME));
    let mut writer = csv::Writer::from_writer(Vec::new());
    for row in rows {
        writer.write_record(row.into_iter().map(formula::in_words)).map_err(Failure::internal)?;
    }
    let bytes = writer.into_inner().map_err(|error| Failure::internal(error.into_error()))?;
    Ok(HttpResponse::Ok()
        .content_type("text/csv; charset=utf-8")
        .insert_header(ContentDisposition {
            disposition: DispositionType::Attachment,
            parameters: vec![DispositionParam::FilenameExt(ExtendedValue {
                charset: Charset::Ext("UTF-8".to_owned()),
                language_tag: None,
                value: name.into_bytes(),
            })],
        })
        .insert_header(("x-content-type-options", "nosniff"))
        .insert_header(("cache-control", "no-store"))
        .body(bytes))
}
