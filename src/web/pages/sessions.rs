//! A cohort's meetings: planned, changed, and who was there.

use actix_web::{HttpRequest, HttpResponse, web};
use jiff::civil::Time;
use jiff::tz::TimeZone;
use uuid::Uuid;

use super::cohort::own_attendance;
use super::queue::person;
use super::sent::{Sent, mended};
use super::sign_in::see;
use crate::app::App;
use crate::clock::{Day, Instant, day_of};
use crate::ids::{CohortId, PersonId, SessionId};
use crate::language::Sentence;
use crate::record::cohort::{
    Attendance, AttendanceTaken, Cohort, Mark, MemberRole, Session, SessionCancelled, SessionPlanned,
};
use crate::record::framework::Level;
use crate::record::rules::line;
use crate::store::Conn;
use crate::web::api::cohort_sight::{Seen, see as seen};
use crate::web::api::cohorts::say;
use crate::web::api::sessions::{Plan, planned, replanned};
use crate::web::desk::Desk;
use crate::web::failure::Failure;
use crate::web::markdown::typed;
use crate::web::page::{self, Form};
use crate::web::views::cohort::SessionLine;
use crate::web::views::parts::{Choice, Link, Person};
use crate::web::views::session::{SessionEditPage, SessionPage};
use crate::web::who::{Posted, said_once};
use crate::web::words::{When, Words};

/// Path of a session.
pub(super) type Path = web::Path<(CohortId, SessionId)>;

/// When a session is over. One that somebody put at the end of time ends there.
fn ends_at(plan: &SessionPlanned) -> Instant {
    let takes = jiff::SignedDuration::from_mins(i64::from(plan.minutes));
    plan.starts_at.checked_add(takes).unwrap_or(Instant::MAX)
}

/// "Tuesday 6 October 2026, 14:00 to 15:30 (Europe/Oslo)". Said in the session's own zone: people come to a room.
fn hours(t: Words, plan: &SessionPlanned) -> When {
    let zone = TimeZone::get(&plan.zone).unwrap_or(TimeZone::UTC);
    let from = plan.starts_at.to_zoned(zone.clone());
    let until = ends_at(plan).to_zoned(zone);
    let key = if until.date() == from.date() { "session-hours" } else { "session-hours-over" };
    let text = t
        .msg(key)
        .arg("weekday", t.text(&format!("weekday-{}", from.weekday().to_monday_one_offset())))
        .arg("day", t.day(from.date()).text)
        .arg("from", from.strftime("%H:%M").to_string())
        .arg("until", until.strftime("%H:%M").to_string())
        .arg("zone", &plan.zone)
        .to_string();
    When { text, iso: from.date().to_string() }
}

/// A cohort's sessions by date, each with what is said about it; the next one is marked. The one that began last is not
/// past yet: who was there is mostly noted afterwards.
pub(super) fn lines_of(
    t: Words,
    cohort: &Cohort,
    now: Instant,
    about: impl Fn(&Session) -> String,
) -> Vec<SessionLine> {
    let mut sessions: Vec<&Session> = cohort.sessions.iter().collect();
    sessions.sort_by_key(|s| s.plan.starts_at);
    let ahead = |s: &&&Session| s.cancelled.is_none() && s.plan.starts_at >= now;
    let next = sessions.iter().find(ahead).map(|s| s.plan.session);
    let latest = sessions.iter().rfind(|s| s.plan.starts_at < now).map(|s| s.plan.session);
    let line = |s: &&Session| SessionLine {
        href: format!("/cohorts/{}/sessions/{}", cohort.id, s.plan.session),
        title: s.plan.title.clone(),
        when: hours(t, &s.plan),
        about: match about(s) {
            _ if s.cancelled.is_some() => t.text("session-is-cancelled"),
            said if said.is_empty() && next == Some(s.plan.session) => t.text("cohort-session-next"),
            said => said,
        },
        past: s.plan.starts_at < now && latest != Some(s.plan.session),
    };
    sessions.iter().map(line).collect()
}

pub(super) fn back_to(cohort: &Cohort) -> Link {
    Link { text: cohort.plan.title.clone(), href: format!("/cohorts/{}", cohort.id) }
}

/// Whether somebody may plan sessions and take attendance.
fn leads(conn: &mut Conn, desk: &Desk, cohort: &Cohort) -> Result<bool, Failure> {
    let who = desk.who.person;
    Ok(cohort.current(who, MemberRole::Lead).is_some()
        || desk.folds.access(conn)?.keeps_records(who, desk.today))
}

/// A session of a cohort that the viewer may see: those who run it, and its learners with a place.
pub(super) fn of(seen: &Seen, viewer: PersonId, id: SessionId) -> Result<Session, Failure> {
    let session = seen.cohort.sessions.iter().find(|s| s.plan.session == id);
    session
        .filter(|_| seen.runs() || seen.cohort.has_learner(viewer))
        .cloned()
        .ok_or(Failure::Missing("session"))
}

fn field(person: PersonId) -> String {
    format!("attendance-{person}")
}

fn contributed(person: PersonId) -> String {
    format!("contributed-{person}")
}

pub(super) fn attendance_name(attendance: Attendance) -> &'static str {
    match attendance {
        Attendance::Attended => "attended",
        Attendance::Apologised => "apologised",
        Attendance::Absent => "absent",
    }
}

/// Learners who are here now, and whoever was marked; by name.
pub(super) fn learners(seen: &Seen, session: &Session) -> Vec<Person> {
    let present = seen.cohort.present(MemberRole::Learner);
    let mut ids: Vec<PersonId> = present.chain(session.marks.keys().copied()).collect();
    ids.sort_unstable();
    ids.dedup();
    let name = |id: PersonId| seen.names.get(&id).cloned().unwrap_or_default();
    let mut people: Vec<Person> = ids.into_iter().map(|id| person(id, &name(id))).collect();
    people.sort_by_key(|one| one.name.to_lowercase());
    people
}

/// `GET /cohorts/{id}/sessions/{session}`.
pub(crate) async fn show(app: web::Data<App>, desk: Desk, path: Path) -> Result<HttpResponse, Failure> {
    let (id, session) = path.into_inner();
    Ok(page::ok(&session_page(&app, desk, id, session, None).await?))
}

async fn session_page(
    app: &App,
    desk: Desk,
    id: CohortId,
    session: SessionId,
    form: Option<Form>,
) -> Result<SessionPage, Failure> {
    app.db
        .read(move |conn| {
            let (t, who) = (desk.t, desk.who.person);
            let seen = seen(conn, &desk.folds, who, id, desk.today)?;
            let found = of(&seen, who, session)?;
            let cohort = &seen.cohort;
            let planned = found.cancelled.is_none();
            let may_edit =
                planned && seen.runs() && cohort.closed_at.is_none() && leads(conn, &desk, cohort)?;
            let form = form.unwrap_or_else(|| {
                found.marks.values().fold(Form::default(), |form, mark| {
                    let form = form.with(&field(mark.person), attendance_name(mark.attendance));
                    if mark.contributed { form.with(&contributed(mark.person), "yes") } else { form }
                })
            });
            let signs =
                planned && cohort.is_live(desk.today) && cohort.capacity_of(who, desk.today).is_some();
            let (mut competencies, mut levels) = (Vec::new(), Vec::new());
            if signs {
                let versions = desk.folds.versions(conn, cohort.plan.framework)?;
                if let Some(framework) = versions.version(cohort.plan.version) {
                    competencies.extend(framework.competencies.iter().map(|c| Choice {
                        value: c.id.to_string(),
                        text: c.title.clone(),
                        about: String::new(),
                    }));
                    levels.extend(Level::ALL.map(|level| {
                        Choice {
                            value: level.number().to_string(),
                            text: t
                                .msg("together-level")
                                .arg("level", level.number())
                                .arg("name", framework.level_name(level))
                                .to_string(),
                            about: String::new(),
                        }
                    }));
                }
            }
            let base = format!("/cohorts/{id}/sessions/{session}");
            Ok(SessionPage {
                frame: desk.frame(conn, found.plan.title.clone())?,
                cohort: back_to(cohort),
                title: found.plan.title.clone(),
                when: hours(t, &found.plan),
                place: found.plan.place.clone(),
                join: found.plan.join.clone(),
                agenda_html: typed(&found.plan.agenda),
                action: format!("{base}/attendance"),
                members: if seen.runs() { learners(&seen, &found) } else { Vec::new() },
                form,
                runs: seen.runs(),
                // Who was there is known on the day, not before.
                may_edit: may_edit && day_of(found.plan.starts_at) <= desk.today,
                own: match found.marks.get(&who) {
                    Some(mark) if !seen.runs() => own_attendance(t, mark.attendance, mark.contributed),
                    _ => String::new(),
                },
                cancelled: found.cancelled.as_ref().map(|reason| match reason.as_str() {
                    "" => t.text("session-is-cancelled"),
                    reason => t.msg("session-is-cancelled-because").arg("reason", reason).to_string(),
                }),
                cancel: match may_edit && found.marks.is_empty() {
                    true => format!("{base}/cancellation"),
                    false => String::new(),
                },
                edit: if may_edit { format!("{base}/edit") } else { String::new() },
                together: if signs { format!("{base}/signoffs") } else { String::new() },
                competencies,
                levels,
                t,
            })
        })
        .await
}

/// The cohort, for who may plan its sessions.
fn plannable(conn: &mut Conn, desk: &Desk, id: CohortId) -> Result<Cohort, Failure> {
    let seen = seen(conn, &desk.folds, desk.who.person, id, desk.today)?;
    if !leads(conn, desk, &seen.cohort)? {
        return Err(Failure::Forbidden(Sentence::of("refused-cohort-only-keepers")));
    }
    Ok(seen.cohort)
}

/// `GET /cohorts/{id}/sessions/new`.
pub(crate) async fn new(
    app: web::Data<App>,
    desk: Desk,
    id: web::Path<CohortId>,
) -> Result<HttpResponse, Failure> {
    Ok(page::ok(&edit_page(&app, desk, *id, None, None).await?))
}

/// `GET /cohorts/{id}/sessions/{session}/edit`.
pub(crate) async fn edit(app: web::Data<App>, desk: Desk, path: Path) -> Result<HttpResponse, Failure> {
    let (id, session) = path.into_inner();
    Ok(page::ok(&edit_page(&app, desk, id, Some(session), None).await?))
}

/// The name of the zone in which new sessions are planned.
fn zone_of(app: &App) -> String {
    app.settings.zone.iana_name().unwrap_or("UTC").to_owned()
}

async fn edit_page(
    app: &App,
    desk: Desk,
    id: CohortId,
    session: Option<SessionId>,
    form: Option<Form>,
) -> Result<SessionEditPage, Failure> {
    let here = zone_of(app);
    app.db
        .read(move |conn| {
            let t = desk.t;
            let cohort = plannable(conn, &desk, id)?;
            let known = match session {
                Some(id) => Some(
                    cohort
                        .sessions
                        .iter()
                        .find(|s| s.plan.session == id)
                        .ok_or(Failure::Missing("session"))?,
                ),
                None => None,
            };
            let zone = known.map_or(here, |s| s.plan.zone.clone());
            let form = form.unwrap_or_else(|| known.map_or_else(Form::default, |s| filled(&s.plan)));
            let title = known.map(|s| s.plan.title.clone()).unwrap_or_default();
            let back = match session {
                Some(session) => format!("/cohorts/{id}/sessions/{session}"),
                None => format!("/cohorts/{id}"),
            };
            Ok(SessionEditPage {
                frame: desk.frame(
                    conn,
                    if title.is_empty() { t.text("cohort-session-new") } else { title.clone() },
                )?,
                form,
                cohort: back_to(&cohort),
                title,
                action: match session {
                    Some(_) => back.clone(),
                    None => format!("/cohorts/{id}/sessions"),
                },
                back,
                zone: t.msg("session-zone").arg("zone", zone).to_string(),
                t,
            })
        })
        .await
}

fn filled(plan: &SessionPlanned) -> Form {
    let zone = TimeZone::get(&plan.zone).unwrap_or(TimeZone::UTC);
    let from = plan.starts_at.to_zoned(zone.clone());
    Form::default()
        .with("title", &plan.title)
        .with("day", from.date().to_string())
        .with("from", from.strftime("%H:%M").to_string())
        .with("until", ends_at(plan).to_zoned(zone).strftime("%H:%M").to_string())
        .with("place", &plan.place)
        .with("join", &plan.join)
        .with("agenda", &plan.agenda)
}

/// What the form of a session says, once it can be read.
fn read(t: Words, sent: &Sent, zone: &str) -> Result<Plan, Form> {
    let day = sent.value("day").trim().parse::<Day>().ok();
    let time = |field: &str| sent.value(field).trim().parse::<Time>().ok();
    let (from, until) = (time("from"), time("until"));
    let checks = [
        ("day", day.is_some(), "cohort-no-day"),
        ("from", from.is_some(), "session-no-from"),
        ("until", until.is_some(), "session-no-until"),
        ("until", from.is_none() || until.is_none() || from < until, "session-ends-early"),
    ];
    // All that is wrong is said at once, in the order of the fields.
    let form = match line("/title", Sentence::of("refused-name-title"), sent.value("title")) {
        Ok(()) => sent.form(),
        Err(refusal) => sent.form().wrong("title", t.said(refusal)),
    };
    let wrong = checks.into_iter().filter(|(_, fine, _)| !fine);
    let form = wrong.fold(form, |form, (field, _, words)| form.wrong(field, t.text(words)));
    let (Some(day), Some(from), Some(until), false) = (day, from, until, form.failed()) else {
        return Err(form);
    };
    let there = TimeZone::get(zone).unwrap_or(TimeZone::UTC);
    let moment = |time: Time| day.to_datetime(time).to_zoned(there.clone()).map(|at| at.timestamp());
    let (Ok(starts_at), Ok(ends_at)) = (moment(from), moment(until)) else {
        return Err(form.wrong("day", t.text("cohort-no-day")));
    };
    let minutes = u16::try_from(ends_at.duration_since(starts_at).as_mins()).unwrap_or(0);
    Ok(Plan {
        id: None,
        title: sent.value("title").to_owned(),
        starts_at,
        minutes: Some(minutes),
        zone: Some(zone.to_owned()),
        place: sent.value("place").to_owned(),
        join: sent.value("join").to_owned(),
        agenda: sent.value("agenda").to_owned(),
    })
}

const FIELDS: [(&str, &str); 3] = [("minutes", "until"), ("zone", "day"), ("starts_at", "day")];

/// `POST /cohorts/{id}/sessions`.
pub(crate) async fn create(
    request: HttpRequest,
    app: web::Data<App>,
    id: web::Path<CohortId>,
    posted: Posted<Sent>,
) -> Result<HttpResponse, Failure> {
    keep(&request, &app, *id, None, posted).await
}

/// `POST /cohorts/{id}/sessions/{session}`.
pub(crate) async fn change(
    request: HttpRequest,
    app: web::Data<App>,
    path: Path,
    posted: Posted<Sent>,
) -> Result<HttpResponse, Failure> {
    let (id, session) = path.into_inner();
    keep(&request, &app, id, Some(session), posted).await
}

async fn keep(
    request: &HttpRequest,
    app: &App,
    id: CohortId,
    session: Option<SessionId>,
    posted: Posted<Sent>,
) -> Result<HttpResponse, Failure> {
    let (who, sent, once) = (posted.who, posted.form, posted.once);
    let desk = Desk::at(app, who.clone(), request);
    let at = desk.clone();
    let cohort = app.db.read(move |conn| plannable(conn, &at, id)).await?;
    let zone = match session {
        None => zone_of(app),
        Some(id) => {
            let known = cohort.sessions.iter().find(|s| s.plan.session == id);
            known.map(|s| s.plan.zone.clone()).ok_or(Failure::Missing("session"))?
        }
    };
    let said = async |plan: Plan| match session {
        Some(known) => replanned(app, &who, id, known, plan).await.map(|()| (known, "session-saved")),
        None => {
            let planned = async |session: Option<Uuid>| {
                planned(app, &who, id, Plan { id: session.map(SessionId), ..plan.clone() }).await
            };
            said_once(once, planned).await.map(|(new, _)| (new, "session-planned"))
        }
    };
    let form = match read(desk.t, &sent, &zone) {
        Err(form) => form,
        Ok(plan) => match said(plan).await {
            Ok((known, word)) => return Ok(see(&format!("/cohorts/{id}/sessions/{known}?done={word}"))),
            Err(failure) => mended(desk.t, sent.form(), failure, &FIELDS)?,
        },
    };
    Ok(page::mend(&edit_page(app, desk, id, session, Some(form)).await?))
}

/// `POST /cohorts/{id}/sessions/{session}/cancellation`: it does not take place.
pub(crate) async fn cancel(
    request: HttpRequest,
    app: web::Data<App>,
    path: Path,
    posted: Posted<Sent>,
) -> Result<HttpResponse, Failure> {
    let (id, session) = path.into_inner();
    let reason = posted.form.value("reason").trim().to_owned();
    match say(&app, &posted.who, id, None, SessionCancelled { session, reason }).await {
        Ok(_) => Ok(see(&format!("/cohorts/{id}?done=session-cancelled"))),
        Err(failure) => {
            let desk = Desk::at(&app, posted.who, &request);
            let form = mended(desk.t, posted.form.form(), failure, &[])?;
            Ok(page::mend(&session_page(&app, desk, id, session, Some(form)).await?))
        }
    }
}

/// `POST /cohorts/{id}/sessions/{session}/attendance` (C-3). Who is not marked stays as they were.
pub(crate) async fn attend(
    request: HttpRequest,
    app: web::Data<App>,
    path: Path,
    posted: Posted<Sent>,
) -> Result<HttpResponse, Failure> {
    let (id, session) = path.into_inner();
    let (who, sent) = (posted.who, posted.form);
    let desk = Desk::at(&app, who.clone(), &request);
    let mut form = sent.form();
    let mut marks = Vec::new();
    for (name, value) in &sent.0 {
        let Some(person) = name.strip_prefix("attendance-").and_then(|id| id.parse::<PersonId>().ok()) else {
            continue;
        };
        let attendance = match value.as_str() {
            "attended" => Attendance::Attended,
            "apologised" => Attendance::Apologised,
            "absent" => Attendance::Absent,
            _ => {
                form = form.wrong(name, desk.t.text("session-mark-unknown"));
                continue;
            }
        };
        // Who was not there has contributed nothing.
        let contributed = attendance == Attendance::Attended && sent.value(&contributed(person)) == "yes";
        marks.push(Mark { person, attendance, contributed });
    }
    if !form.failed() && marks.is_empty() {
        form = form.wrong("", desk.t.text("session-no-marks"));
    }
    if !form.failed() {
        match say(&app, &who, id, None, AttendanceTaken { session, marks }).await {
            Ok(_) => return Ok(see(&format!("/cohorts/{id}/sessions/{session}?done=attendance"))),
            Err(failure) => form = mended(desk.t, form, failure, &[("marks", "")])?,
        }
    }
    Ok(page::mend(&session_page(&app, desk, id, session, Some(form)).await?))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is in the record is drawn, whatever today's rules would say to it.
    #[test]
    fn a_session_at_the_end_of_time_is_drawn() {
        let plan = SessionPlanned {
            session: SessionId(uuid::Uuid::nil()),
            title: "S".to_owned(),
            starts_at: "9999-12-30T22:00:00Z".parse().unwrap(),
            minutes: 1440,
            zone: "Pacific/Kiritimati".to_owned(),
            place: String::new(),
            join: String::new(),
            agenda: String::new(),
        };
        assert_eq!(ends_at(&plan), Instant::MAX);
        assert!(hours(Words::default(), &plan).text.contains("9999"));
        assert_eq!(filled(&plan).value("title"), "S");
    }
}
