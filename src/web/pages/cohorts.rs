//! The list of cohorts; opening one, changing what one is, closing it and opening it again.

use actix_web::{HttpRequest, HttpResponse, web};
use serde::Deserialize;
use uuid::Uuid;

use super::cohort::{cohort_page, days};
use super::sent::{Sent, mended};
use super::sign_in::see;
use crate::app::App;
use crate::clock::Day;
use crate::ids::{CohortId, FrameworkId, PersonId, UnitId};
use crate::language::Sentence;
use crate::record::access::Role;
use crate::record::cohort::{
    Cohort, CohortClosed, CohortReopened, DEFAULT_CAPACITY, DEFAULT_GRACE_DAYS, MemberRole,
};
use crate::record::framework::Level;
use crate::store::find_people::{self, Wanted};
use crate::store::{Conn, frameworks, people};
use crate::web::api::cohort_sight::see as seen;
use crate::web::api::cohorts::{Changes, NewCohort, Target, alter, lines, open, say};
use crate::web::api::list::{Page, Part};
use crate::web::desk::Desk;
use crate::web::failure::Failure;
use crate::web::page::{self, Form};
use crate::web::views::cohort::{CohortEditPage, CohortLine, CohortListPage, TargetField};
use crate::web::views::parts::{Choice, Pager};
use crate::web::who::{Posted, said_once};
use crate::web::words::Words;

const ON_A_PAGE: i64 = 50;
/// Most people, units, frameworks or cohorts that a form offers to choose from.
pub(super) const OFFERED: u16 = 200;

#[derive(Deserialize, Default)]
#[serde(default)]
pub(crate) struct Query {
    cursor: String,
}

/// `GET /cohorts`: one's own; every cohort for who keeps records.
pub(crate) async fn list(
    app: web::Data<App>,
    desk: Desk,
    query: web::Query<Query>,
) -> Result<HttpResponse, Failure> {
    let cursor = query.into_inner().cursor;
    let part = Part { limit: Some(ON_A_PAGE), cursor: (!cursor.is_empty()).then_some(cursor.clone()) };
    let after = part.after::<(String, String)>()?;
    let page = app
        .db
        .read(move |conn| {
            let (t, who, today) = (desk.t, desk.who.person, desk.today);
            let found = lines(conn, &desk.folds, who, today, after, ON_A_PAGE + 1)?;
            let found = Page::of(found, ON_A_PAGE, |line| (line.signs_until.clone(), line.id.clone()));
            let mut page = CohortListPage {
                t,
                frame: desk.frame(conn, t.text("cohorts-title"))?,
                live: Vec::new(),
                closed: Vec::new(),
                pages: Pager {
                    earlier: if cursor.is_empty() { String::new() } else { "/cohorts".to_owned() },
                    later: found.next.map(|next| format!("/cohorts?cursor={next}")).unwrap_or_default(),
                },
                may_create: may_open(conn, &desk)?,
            };
            for line in found.items {
                let about = t
                    .msg("cohort-about")
                    .arg("framework", &line.framework)
                    .arg("version", line.framework_version)
                    .arg("taken", line.learners)
                    .arg("places", line.capacity)
                    .to_string();
                let over = line.closed || line.signs_until.parse().is_ok_and(|last: Day| last < today);
                let drawn = CohortLine {
                    href: format!("/cohorts/{}", line.id),
                    title: line.title,
                    // Who waits, and for what, is the leads' business.
                    about: match line.waiting_list {
                        0 => about,
                        _ if line.only_learns => about,
                        waiting => t
                            .msg("cohort-about-waiting")
                            .arg("about", about)
                            .arg("waiting", waiting)
                            .to_string(),
                    },
                    dates: match (line.starts_on.parse(), line.ends_on.parse()) {
                        (Ok(from), Ok(until)) => days(t, from, until),
                        _ => String::new(),
                    },
                    waiting: match line.waiting {
                        0 => String::new(),
                        _ if over || line.only_learns => String::new(),
                        count => t.msg("cohort-wait-for-review").arg("count", count).to_string(),
                    },
                    nobody_signs: if line.nobody_signs && !line.only_learns {
                        t.text("cohort-nobody-signs")
                    } else {
                        String::new()
                    },
                };
                if over { page.closed.push(drawn) } else { page.live.push(drawn) }
            }
            Ok::<_, Failure>(page)
        })
        .await?;
    Ok(page::ok(&page))
}

fn may_open(conn: &mut Conn, desk: &Desk) -> Result<bool, Failure> {
    Ok(desk.folds.access(conn)?.opens_cohorts(desk.who.person, desk.today))
}

/// Whom a form offers as leads.
pub(super) struct PossibleLeads {
    /// By name.
    pub(super) choices: Vec<Choice>,
    /// None of them could: there is nobody, or their accounts are closed.
    nobody: bool,
}

/// People who could lead, by name: they hold the role and can sign in. Whoever is named in `also` is among them.
pub(super) fn possible_leads(
    conn: &mut Conn,
    desk: &Desk,
    also: impl IntoIterator<Item = (PersonId, String)>,
) -> Result<PossibleLeads, Failure> {
    let wanted = Wanted { role: Some(Role::Lead), on: desk.today, limit: OFFERED, ..Wanted::default() };
    let (closed, open): (Vec<_>, Vec<_>) =
        find_people::find(conn, &wanted)?.into_iter().partition(|person| person.disabled);
    let mut nobody = open.is_empty();
    let mut choices: Vec<Choice> = open
        .into_iter()
        .map(|person| Choice {
            value: person.id.to_string(),
            text: person.name,
            about: person.unit.map(|(_, name)| name).unwrap_or_default(),
        })
        .collect();
    for (person, name) in also {
        let value = person.to_string();
        if !name.is_empty() && choices.iter().all(|choice| choice.value != value) {
            let gone = closed.iter().any(|other| other.id == person);
            nobody &= gone;
            let about = if gone { desk.t.text("cohort-lead-closed") } else { String::new() };
            choices.push(Choice { value, text: name, about });
        }
    }
    Ok(PossibleLeads { choices, nobody })
}

/// Whether the viewer could make somebody a lead.
fn may_make_leads(conn: &mut Conn, desk: &Desk) -> Result<bool, Failure> {
    Ok(desk.folds.access(conn)?.has(desk.who.person, Role::Administrator, desk.today))
}

fn level_choices(t: Words) -> Vec<Choice> {
    Level::ALL
        .into_iter()
        .map(|level| Choice {
            value: level.number().to_string(),
            text: t.msg("cohort-level-choice").arg("level", level.number()).to_string(),
            about: String::new(),
        })
        .collect()
}

fn unit_choices(conn: &mut Conn) -> Result<Vec<Choice>, Failure> {
    let units = people::units(conn, None, OFFERED)?.into_iter();
    Ok(units
        .map(|unit| Choice { value: unit.id.to_string(), text: unit.name, about: String::new() })
        .collect())
}

fn version_value(framework: FrameworkId, version: u32) -> String {
    format!("{framework}/{version}")
}

/// `GET /cohorts/new`.
pub(crate) async fn new(app: web::Data<App>, desk: Desk) -> Result<HttpResponse, Failure> {
    let me = desk.who.person.to_string();
    let form = Form::default()
        .with("capacity", DEFAULT_CAPACITY.to_string())
        .with("grace_days", DEFAULT_GRACE_DAYS.to_string())
        .with("target", "1");
    let page = new_page(&app, desk, form).await?;
    // Who opens a cohort mostly leads it.
    let leads = page.leads.iter().any(|choice| choice.value == me);
    let form = if leads { page.form.clone().with("lead", me) } else { page.form.clone() };
    Ok(page::ok(&CohortEditPage { form, ..page }))
}

async fn new_page(app: &App, desk: Desk, form: Form) -> Result<CohortEditPage, Failure> {
    app.db
        .read(move |conn| {
            let t = desk.t;
            if !may_open(conn, &desk)? {
                return Err(Failure::Forbidden(Sentence::of("refused-cohort-only-openers")));
            }
            let known = frameworks::newest(conn, None, OFFERED.into())?;
            let choice = |framework: frameworks::Newest| Choice {
                value: version_value(framework.id, framework.version),
                text: t
                    .msg("cohort-version-choice")
                    .arg("title", framework.title)
                    .arg("version", framework.version)
                    .to_string(),
                about: String::new(),
            };
            let leads = possible_leads(conn, &desk, [])?;
            Ok(CohortEditPage {
                frame: desk.frame(conn, t.text("cohorts-new"))?,
                form,
                action: "/cohorts".to_owned(),
                back: "/cohorts".to_owned(),
                title: String::new(),
                frameworks: known.into_iter().map(choice).collect(),
                nobody_leads: leads.nobody,
                may_make_leads: may_make_leads(conn, &desk)?,
                leads: leads.choices,
                levels: level_choices(t),
                units: unit_choices(conn)?,
                targets: Vec::new(),
                t,
            })
        })
        .await
}

/// What the form of a cohort says, once it can be read.
struct Read {
    title: String,
    framework: (FrameworkId, u32),
    starts_on: Day,
    ends_on: Day,
    capacity: u16,
    grace_days: u16,
    unit: Option<UnitId>,
    target: Level,
    leads: Vec<PersonId>,
}

fn read(t: Words, sent: &Sent, form: Form) -> Result<Read, Form> {
    let framework = sent
        .value("framework")
        .split_once('/')
        .and_then(|(id, version)| Some((id.parse::<FrameworkId>().ok()?, version.parse::<u32>().ok()?)));
    let day = |field| sent.value(field).trim().parse::<Day>().ok();
    let (starts_on, ends_on) = (day("starts_on"), day("ends_on"));
    let capacity = sent.value("capacity").trim().parse::<u16>().ok();
    let grace_days = match sent.value("grace_days").trim() {
        "" => Some(DEFAULT_GRACE_DAYS),
        typed => typed.parse::<u16>().ok(),
    };
    let unit = match sent.value("unit") {
        "" => Some(None),
        chosen => chosen.parse::<UnitId>().ok().map(Some),
    };
    let target = sent.value("target").parse::<u8>().ok().and_then(|number| Level::try_from(number).ok());
    let leads: Vec<PersonId> = sent.all("lead").filter_map(|id| id.parse().ok()).collect();
    let checks = [
        ("title", !sent.value("title").trim().is_empty(), "cohort-no-title"),
        ("framework", framework.is_some(), "cohort-no-framework-chosen"),
        ("starts_on", starts_on.is_some(), "cohort-no-first-day"),
        ("ends_on", ends_on.is_some(), "cohort-no-last-day"),
        ("ends_on", starts_on.zip(ends_on).is_none_or(|(first, last)| first <= last), "refused-cohort-end"),
        ("capacity", capacity.is_some(), "cohort-no-number"),
        ("capacity", capacity != Some(0), "refused-cohort-places"),
        ("grace_days", grace_days.is_some(), "cohort-no-days"),
        ("unit", unit.is_some(), "cohort-no-such-unit"),
        ("lead", !leads.is_empty(), "cohort-no-lead-chosen"),
        ("lead", leads.len() <= 2, "cohort-many-leads"),
    ];
    let form = checks
        .into_iter()
        .filter(|(_, fine, _)| !fine)
        .fold(form, |form, (field, _, words)| form.wrong(field, t.text(words)));
    match (framework, starts_on, ends_on, capacity) {
        (Some(framework), Some(starts_on), Some(ends_on), Some(capacity)) if !form.failed() => Ok(Read {
            title: sent.value("title").to_owned(),
            framework,
            starts_on,
            ends_on,
            capacity,
            grace_days: grace_days.unwrap_or(DEFAULT_GRACE_DAYS),
            unit: unit.flatten(),
            target: target.unwrap_or(Level::One),
            leads,
        }),
        _ => Err(form),
    }
}

/// The competencies in which another level is aimed for.
fn aimed(sent: &Sent) -> Vec<Target> {
    let target = |(name, value): &(String, String)| {
        let competency_id = name.strip_prefix("target-")?.parse().ok()?;
        Some(Target { competency_id, level: Level::try_from(value.parse::<u8>().ok()?).ok()? })
    };
    sent.0.iter().filter_map(target).collect()
}

const FIELDS: [(&str, &str); 4] = [
    ("framework_id", "framework"),
    ("framework_version", "framework"),
    ("leads", "lead"),
    ("unit_id", "unit"),
];

/// `POST /cohorts`.
pub(crate) async fn create(
    request: HttpRequest,
    app: web::Data<App>,
    posted: Posted<Sent>,
) -> Result<HttpResponse, Failure> {
    let (who, sent, once) = (posted.who, posted.form, posted.once);
    let desk = Desk::at(&app, who.clone(), &request);
    let form = match read(desk.t, &sent, sent.form()) {
        Err(form) => form,
        Ok(read) => {
            let new = NewCohort {
                id: None,
                title: read.title,
                framework_id: read.framework.0,
                framework_version: Some(read.framework.1),
                target_level: Some(read.target),
                starts_on: read.starts_on,
                ends_on: read.ends_on,
                capacity: Some(read.capacity),
                grace_days: Some(read.grace_days),
                unit_id: read.unit,
                targets: Vec::new(),
                leads: read.leads,
            };
            let opened = async |id: Option<Uuid>| {
                open(&app, &who, NewCohort { id: id.map(CohortId), ..new.clone() }).await
            };
            match said_once(once, opened).await {
                Ok(id) => return Ok(see(&format!("/cohorts/{id}?done=cohort-opened"))),
                Err(failure) => mended(desk.t, sent.form(), failure, &FIELDS)?,
            }
        }
    };
    Ok(page::mend(&new_page(&app, desk, form).await?))
}

/// The cohort, for who may change it.
fn changeable(conn: &mut Conn, desk: &Desk, id: CohortId) -> Result<Cohort, Failure> {
    let seen = seen(conn, &desk.folds, desk.who.person, id, desk.today)?;
    let leads = seen.cohort.current(desk.who.person, MemberRole::Lead).is_some();
    if !leads && !desk.folds.access(conn)?.keeps_records(desk.who.person, desk.today) {
        return Err(Failure::Forbidden(Sentence::of("refused-cohort-only-keepers")));
    }
    Ok(seen.cohort)
}

/// `GET /cohorts/{id}/edit`.
pub(crate) async fn edit(
    app: web::Data<App>,
    desk: Desk,
    id: web::Path<CohortId>,
) -> Result<HttpResponse, Failure> {
    Ok(page::ok(&edit_page(&app, desk, *id, None).await?))
}

async fn edit_page(
    app: &App,
    desk: Desk,
    id: CohortId,
    form: Option<Form>,
) -> Result<CohortEditPage, Failure> {
    app.db
        .read(move |conn| {
            let t = desk.t;
            let cohort = changeable(conn, &desk, id)?;
            let plan = &cohort.plan;
            let versions = desk.folds.versions(conn, plan.framework)?;
            let leads: Vec<PersonId> = cohort.present(MemberRole::Lead).collect();
            let names = people::names(conn, leads.iter().copied())?;
            // Back to an earlier version would unsay what was carried over.
            let offered = versions.all().iter().filter(|p| p.version >= plan.version).map(|p| Choice {
                value: version_value(plan.framework, p.version),
                text: t
                    .msg(if p.version == plan.version {
                        "cohort-version-now"
                    } else {
                        "cohort-version-choice"
                    })
                    .arg("title", &p.framework.title)
                    .arg("version", p.version)
                    .to_string(),
                about: String::new(),
            });
            let now = versions.version(plan.version);
            let aims = now.iter().flat_map(|framework| &framework.competencies);
            let aims = aims
                .map(|c| TargetField { field: format!("target-{}", c.id), title: c.title.clone() })
                .collect();
            let form = form.unwrap_or_else(|| {
                let form = Form::default()
                    .with("title", &plan.title)
                    .with("framework", version_value(plan.framework, plan.version))
                    .with("starts_on", plan.starts_on.to_string())
                    .with("ends_on", plan.ends_on.to_string())
                    .with("capacity", plan.capacity.to_string())
                    .with("grace_days", plan.grace_days.to_string())
                    .with("unit", plan.unit.map(|unit| unit.to_string()).unwrap_or_default())
                    .with("target", plan.target.number().to_string());
                let form = cohort.targets.iter().fold(form, |form, (id, level)| {
                    form.with(&format!("target-{id}"), level.number().to_string())
                });
                leads.iter().fold(form, |form, lead| form.with("lead", lead.to_string()))
            });
            let leads = possible_leads(conn, &desk, names)?;
            Ok(CohortEditPage {
                frame: desk.frame(conn, plan.title.clone())?,
                form,
                action: format!("/cohorts/{id}"),
                back: format!("/cohorts/{id}"),
                title: plan.title.clone(),
                frameworks: offered.collect(),
                nobody_leads: leads.nobody,
                may_make_leads: may_make_leads(conn, &desk)?,
                leads: leads.choices,
                levels: level_choices(t),
                units: unit_choices(conn)?,
                targets: aims,
                t,
            })
        })
        .await
}

/// `POST /cohorts/{id}`.
pub(crate) async fn change(
    request: HttpRequest,
    app: web::Data<App>,
    id: web::Path<CohortId>,
    posted: Posted<Sent>,
) -> Result<HttpResponse, Failure> {
    let (id, who, sent) = (*id, posted.who, posted.form);
    let desk = Desk::at(&app, who.clone(), &request);
    let form = match read(desk.t, &sent, sent.form()) {
        Err(form) => form,
        Ok(read) => {
            let at = desk.clone();
            let plan = app.db.read(move |conn| changeable(conn, &at, id)).await?.plan;
            // What single competencies aim for was chosen for the version that the form showed.
            let targets = (read.framework == (plan.framework, plan.version)).then(|| aimed(&sent));
            let changes = Changes {
                title: Some(read.title),
                framework_id: Some(read.framework.0),
                framework_version: Some(read.framework.1),
                target_level: Some(read.target),
                starts_on: Some(read.starts_on),
                ends_on: Some(read.ends_on),
                capacity: Some(read.capacity),
                grace_days: Some(read.grace_days),
                unit_id: Some(read.unit),
                targets,
                leads: Some(read.leads),
            };
            match alter(&app, &who, id, changes).await {
                Ok(()) => return Ok(see(&format!("/cohorts/{id}?done=cohort-saved"))),
                Err(failure) => mended(desk.t, sent.form(), failure, &FIELDS)?,
            }
        }
    };
    Ok(page::mend(&edit_page(&app, desk, id, Some(form)).await?))
}

/// `POST /cohorts/{id}/closing` (C-5).
pub(crate) async fn close(
    request: HttpRequest,
    app: web::Data<App>,
    id: web::Path<CohortId>,
    posted: Posted<Sent>,
) -> Result<HttpResponse, Failure> {
    let closed = CohortClosed { note: posted.form.value("note").trim().to_owned() };
    let said = say(&app, &posted.who, *id, None, closed).await;
    answer(&app, &request, &posted, *id, said.map(|_| ()), "cohort-closed", &[]).await
}

/// `POST /cohorts/{id}/reopening`: the reason stays in the record.
pub(crate) async fn reopen(
    request: HttpRequest,
    app: web::Data<App>,
    id: web::Path<CohortId>,
    posted: Posted<Sent>,
) -> Result<HttpResponse, Failure> {
    let reopened = CohortReopened { reason: posted.form.value("reason").trim().to_owned() };
    let said = say(&app, &posted.who, *id, None, reopened).await;
    answer(&app, &request, &posted, *id, said.map(|_| ()), "cohort-reopened", &[]).await
}

/// Back to the cohort: with a word that it is done, or with the form filled in and what to mend.
pub(super) async fn answer(
    app: &App,
    request: &HttpRequest,
    posted: &Posted<Sent>,
    id: CohortId,
    done: Result<(), Failure>,
    word: &str,
    fields: &[(&str, &str)],
) -> Result<HttpResponse, Failure> {
    match done {
        Ok(()) => Ok(see(&format!("/cohorts/{id}?done={word}"))),
        Err(failure) => {
            let desk = Desk::at(app, posted.who.clone(), request);
            let form = mended(desk.t, posted.form.form(), failure, fields)?;
            Ok(page::mend(&cohort_page(app, desk, id, form).await?))
        }
    }
}
