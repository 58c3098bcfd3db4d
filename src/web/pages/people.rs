//! People and their roles.

use actix_web::{HttpRequest, HttpResponse, web};
use serde::Deserialize;

use super::account::devices;
use super::cohorts::OFFERED;
use super::sign_in::{Nothing, see};
use crate::app::App;
use crate::app::directory::{Asked, Change};
use crate::app::enrolment::{NewPerson, NewRole, Way, check_email};
use crate::clock::Day;
use crate::ids::{FactId, PersonId};
use crate::language::Sentence;
use crate::record::access::{Reach, Role};
use crate::record::fact::OPERATOR;
use crate::record::refusal::Refusal;
use crate::record::rules;
use crate::store::find_people::{self, Found, Wanted};
use crate::store::people::{self, HeldRole};
use crate::store::{AppendError, Conn, Error, accounts, reach};
use crate::web::api::list::{Page, Part};
use crate::web::api::people::{read_scope, sees_directory};
use crate::web::desk::Desk;
use crate::web::failure::Failure;
use crate::web::page::{self, Form};
use crate::web::views::parts::{Badge, Choice, Link, Pager, Person, State, initials_of};
use crate::web::views::people::{Grant, PeoplePage, PersonEditPage, PersonLine, PersonPage};
use crate::web::who::{Posted, PostedByRegistrar, Registrar};
use crate::web::words::Words;

const ON_A_PAGE: i64 = 30;

/// What the list's form and its pages ask.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(crate) struct Query {
    q: String,
    role: String,
    cursor: String,
}

fn role_choices(t: Words) -> Vec<Choice> {
    let named = |role: &Role| Choice {
        value: role.name().to_owned(),
        text: t.text(&format!("role-{}", role.name())),
        about: String::new(),
    };
    [Role::Learner, Role::Lead, Role::Registrar, Role::Administrator, Role::Sponsor, Role::Peer]
        .iter()
        .map(named)
        .collect()
}

fn shown(found: &Found, with_email: bool) -> Person {
    let unit = found.unit.as_ref().map(|(_, name)| name.as_str());
    let about: Vec<&str> = found.email.as_deref().filter(|_| with_email).into_iter().chain(unit).collect();
    Person {
        id: found.id.to_string(),
        name: found.name.clone(),
        initials: initials_of(&found.name),
        about: about.join(" · "),
    }
}

/// `GET /people`.
pub(crate) async fn list(
    app: web::Data<App>,
    desk: Desk,
    query: web::Query<Query>,
) -> Result<HttpResponse, Failure> {
    let Query { q, role, cursor } = query.into_inner();
    let part = Part { limit: Some(ON_A_PAGE), cursor: (!cursor.is_empty()).then_some(cursor.clone()) };
    let after = part.after::<(String, PersonId)>()?;
    let (person, today) = (desk.who.person, desk.today);
    let page = app
        .db
        .read(move |conn| {
            let t = desk.t;
            let keeps = sees_directory(conn, &desk.folds, person, today)?
                .ok_or(Failure::Forbidden(Sentence::of("refused-person-only-leads-see")))?;
            let wanted = Wanted {
                text: q.clone(),
                role: role.parse().ok(),
                on: today,
                by_email: keeps,
                after,
                limit: u16::try_from(ON_A_PAGE + 1).unwrap_or(u16::MAX),
            };
            let found = find_people::find(conn, &wanted)?;
            let found = Page::of(found, ON_A_PAGE, |last| (last.name_fold.clone(), last.id));
            let ids: Vec<PersonId> = found.items.iter().map(|found| found.id).collect();
            let held = people::role_names(conn, &ids, today)?;
            // A lead finds everybody by name, but sees the pages of their own learners alone.
            let seen = if keeps { None } else { Some(reach::learners_of(conn, person, today)?) };
            let may_see = |id: PersonId| seen.as_ref().is_none_or(|seen| id == person || seen.contains(&id));
            let roles_of = |id: PersonId| -> String {
                let names = held.get(&id).into_iter().flatten();
                names
                    .map(|role| t.text(&format!("role-{role}")))
                    .collect::<Vec<_>>()
                    .join(&t.text("list-comma"))
            };
            let lines = found.items.iter().map(|one| PersonLine {
                person: shown(one, keeps),
                roles: roles_of(one.id),
                linked: may_see(one.id),
                badge: keeps.then(|| badge(t, one)).flatten(),
            });
            let address = |cursor: Option<&str>| {
                let pairs = [("q", Some(q.as_str())), ("role", Some(role.as_str())), ("cursor", cursor)];
                let given: Vec<(&str, &str)> =
                    pairs.into_iter().filter_map(|(n, v)| Some((n, v.filter(|v| !v.is_empty())?))).collect();
                format!("/people?{}", serde_urlencoded::to_string(given).unwrap_or_default())
            };
            Ok::<_, Failure>(PeoplePage {
                frame: desk.frame(conn, t.text("people-title"))?,
                people: lines.collect(),
                pages: Pager {
                    // Keys only lead on; back to the start is one tap.
                    earlier: if cursor.is_empty() { String::new() } else { address(None) },
                    later: found.next.as_deref().map(|next| address(Some(next))).unwrap_or_default(),
                },
                form: Form::default().with("q", q).with("role", role),
                roles: role_choices(t),
                may_add: keeps,
                t,
            })
        })
        .await?;
    Ok(page::ok(&page))
}

fn badge(t: Words, found: &Found) -> Option<Badge> {
    match &found.email {
        Some(_) if found.disabled => Some(Badge::saying(State::Revoked, t.text("people-closed"))),
        Some(_) if !found.has_password => Some(Badge::saying(State::None, t.text("people-invited"))),
        _ => None,
    }
}

/// `GET /people/{person}`.
pub(crate) async fn show(
    app: web::Data<App>,
    desk: Desk,
    person: web::Path<PersonId>,
) -> Result<HttpResponse, Failure> {
    Ok(page::ok(&person_page(&app, desk, *person, Form::default()).await?))
}

async fn person_page(app: &App, desk: Desk, person: PersonId, form: Form) -> Result<PersonPage, Failure> {
    app.db
        .read(move |conn| {
            let (t, viewer, today) = (desk.t, desk.who.person, desk.today);
            if !reach::may_see(conn, &desk.folds, viewer, person, today)? {
                return Err(Failure::Missing("person"));
            }
            let access = desk.folds.access(conn)?;
            let may_edit = access.keeps_records(viewer, today);
            let found = find_people::person(conn, person)?.ok_or(Failure::Missing("person"))?;
            let account = accounts::of(conn, person)?;
            let roles = people::roles(conn, person)?;
            let names = people::scope_names(conn, roles.iter().map(|held| held.scope.as_str()))?;
            let ids: Vec<FactId> = roles.iter().filter_map(|held| held.grant).collect();
            let granters = people::granted_by(conn, &ids)?;
            let granter_names = people::names(conn, granters.values().copied())?;
            let by = |held: &HeldRole| match held.grant.and_then(|id| granters.get(&id)) {
                Some(granter) if *granter == OPERATOR => t.text("person-by-operator"),
                Some(granter) => granter_names.get(granter).cloned().unwrap_or_default(),
                None => String::new(),
            };
            let grants = roles.iter().filter(|held| held.grant.is_some()).map(|held| Grant {
                id: held.grant.map(|id| id.to_string()).unwrap_or_default(),
                role: t.text(&format!("role-{}", held.role)),
                scope: match held.scope.as_str() {
                    "organisation" => t.text("person-everywhere"),
                    scope => names.get(scope).cloned().unwrap_or_default(),
                },
                from: t.short_day(held.from),
                until: held.until.map(|day| t.short_day(day)),
                live: held.holds(today),
                granted_by: by(held),
            });
            let mut cohorts: Vec<Link> = roles
                .iter()
                .filter(|held| held.grant.is_none() && held.holds(today))
                .filter_map(|held| {
                    let text = names.get(&held.scope).cloned()?;
                    Some(Link { text, href: held.scope.replacen("cohort/", "/cohorts/", 1) })
                })
                .collect();
            cohorts.dedup_by(|one, other| one.href == other.href);
            let closed = account.as_ref().is_some_and(|account| account.disabled_at.is_some());
            let last_seen = match &account {
                None => t.text("person-no-account"),
                Some(_) if closed => t.text("person-closed"),
                // When somebody was here is for those who keep accounts, and for themselves.
                Some(_) if !may_edit && viewer != person => String::new(),
                Some(account) => match people::last_seen(conn, person)? {
                    Some(at) => {
                        t.msg("person-seen").arg("day", t.since(crate::clock::day_of(at), today)).to_string()
                    }
                    None if account.password_hash.is_none() => t.text("person-never-seen"),
                    None => t.text("person-not-signed-in"),
                },
            };
            let scopes = std::iter::once(Choice {
                value: "organisation".into(),
                text: t.text("person-everywhere"),
                about: String::new(),
            });
            let units = people::units(conn, None, OFFERED)?.into_iter().map(|unit| Choice {
                value: format!("unit/{}", unit.id),
                text: unit.name,
                about: String::new(),
            });
            let present =
                people::present_cohorts(conn, today, OFFERED.into())?.into_iter().map(|(id, title)| Choice {
                    value: format!("cohort/{id}"),
                    text: title,
                    about: String::new(),
                });
            // Who is not to lead any more may lead cohorts all the same, until another lead is named there.
            let lead = |held: &&HeldRole| held.grant.is_some() && held.role == Role::Lead.name();
            let leads_on = |held: &HeldRole| !held.ended && held.until.is_none_or(|last| today <= last);
            let let_go = roles.iter().any(|held| lead(&held)) && !roles.iter().filter(lead).any(leads_on);
            let left = may_edit && (closed || let_go);
            let led = if left { people::cohorts_led(conn, person, today)? } else { Vec::new() };
            let still_leads =
                led.into_iter().map(|(id, text)| Link { text, href: format!("/cohorts/{id}/edit") });
            let learns = roles.iter().any(|held| held.role == "learner");
            let here = desk.who.session.as_ref().map(|session| session.token_hash.as_str());
            let devices = if may_edit { devices(conn, &desk, person, here)? } else { Vec::new() };
            Ok(PersonPage {
                frame: desk.frame(conn, found.name.clone())?,
                person: shown(&found, true),
                email: found.email.unwrap_or_default(),
                unit: found.unit.map(|(_, name)| name).unwrap_or_default(),
                last_seen,
                mail_problem: account
                    .and_then(|account| account.mail_failure)
                    .map(|why| t.said(why))
                    .unwrap_or_default(),
                grants: grants.collect(),
                cohorts,
                still_leads: still_leads.collect(),
                stands_in: if left { stands_in(conn, t, person, today)? } else { Vec::new() },
                has_passport: learns,
                may_edit,
                may_grant: access.has(viewer, Role::Administrator, today),
                devices,
                closed,
                roles: role_choices(t),
                scopes: scopes.chain(units).chain(present).collect(),
                today,
                form,
                t,
            })
        })
        .await
}

/// Where somebody is named as standing in for a lead, today or later; each leads to where that is ended.
pub(super) fn stands_in(conn: &mut Conn, t: Words, person: PersonId, today: Day) -> Result<Vec<Link>, Error> {
    let day = |text: &str| text.parse().map(|day| t.short_day(day).text).map_err(Error::other);
    let line = |one: people::StandsIn| {
        let words = t.msg("person-stands-in-line").arg("cohort", &one.title).arg("lead", &one.lead);
        let words = words.arg("from", day(&one.from_day)?).arg("until", day(&one.until_day)?);
        Ok(Link { text: words.to_string(), href: format!("/cohorts/{}", one.cohort_id) })
    };
    people::stands_in(conn, person, today)?.into_iter().map(line).collect()
}

/// A rule that was broken, said at the form's field; anything else stays a failure.
pub(crate) fn said(t: Words, form: Form, error: AppendError) -> Result<Form, Failure> {
    match error {
        AppendError::Refused(Refusal::Invalid { pointer, detail }) => {
            Ok(form.wrong(field_of(&pointer), t.said(detail)))
        }
        AppendError::Refused(refusal @ (Refusal::AlreadyDone(_) | Refusal::NotNow(_))) => {
            Ok(form.wrong("", t.said(refusal)))
        }
        error => Err(error.into()),
    }
}

/// The form's field that a pointer of the API means.
fn field_of(pointer: &str) -> &str {
    match pointer.trim_start_matches('/') {
        "parent_id" => "parent",
        "unit_id" => "unit",
        field => field,
    }
}

#[derive(Deserialize, Default)]
#[serde(default)]
pub(crate) struct EditForm {
    name: String,
    email: String,
    unit: String,
    role: String,
}

impl EditForm {
    fn kept(&self) -> Form {
        Form::default()
            .with("name", &self.name)
            .with("email", &self.email)
            .with("unit", &self.unit)
            .with("role", &self.role)
    }

    /// All that is wrong with what was typed, at once. An address is needed where somebody is to get an account.
    fn checked(&self, t: Words, needs_address: bool) -> Form {
        let email = self.email.trim();
        let judged = [
            rules::line("/name", Sentence::of("refused-name-name"), self.name.trim()),
            if email.is_empty() && !needs_address { Ok(()) } else { check_email(email) },
            match self.unit.trim() {
                "" => Ok(()),
                unit => rules::line("/unit", Sentence::of("refused-name-unit"), unit),
            },
        ];
        judged.into_iter().filter_map(Result::err).fold(self.kept(), |form, wrong| match wrong {
            Refusal::Invalid { pointer, detail } => form.wrong(field_of(&pointer), t.said(detail)),
            other => form.wrong("", t.said(other)),
        })
    }
}

async fn edit_page(
    app: &App,
    desk: Desk,
    form: Form,
    action: String,
    name: String,
) -> Result<PersonEditPage, Failure> {
    app.db
        .read(move |conn| {
            let t = desk.t;
            let title = if name.is_empty() { t.text("people-new") } else { name.clone() };
            Ok(PersonEditPage {
                frame: desk.frame(conn, title)?,
                form,
                action,
                name,
                roles: role_choices(t),
                t,
            })
        })
        .await
}

/// `GET /people/new`.
pub(crate) async fn new(app: web::Data<App>, _who: Registrar, desk: Desk) -> Result<HttpResponse, Failure> {
    Ok(page::ok(&edit_page(&app, desk, Form::default(), "/people".into(), String::new()).await?))
}

/// `POST /people`.
pub(crate) async fn create(
    request: HttpRequest,
    app: web::Data<App>,
    posted: PostedByRegistrar<EditForm>,
) -> Result<HttpResponse, Failure> {
    let PostedByRegistrar(posted) = posted;
    let by = posted.who.person;
    let sent = posted.form;
    let desk = Desk::at(&app, posted.who.clone(), &request);
    let form = sent.checked(desk.t, true);
    if form.failed() {
        return Ok(page::mend(&edit_page(&app, desk, form, "/people".into(), String::new()).await?));
    }
    let added = async {
        let from = app.clock.today();
        let granted = |role| NewRole { role, reach: Reach::Organisation, from, until: None };
        // Being a learner comes of joining a cohort; it is no grant that a registrar could not give.
        let role: Option<Role> = sent.role.parse().ok().filter(|role| *role != Role::Learner);
        let roles = role.map(granted).into_iter().collect();
        let new =
            NewPerson { id: None, name: sent.name.clone(), email: sent.email.clone(), unit: None, roles };
        let name = app.db.read(move |conn| people::names(conn, [by])).await?.remove(&by);
        app.enrol_in(posted.who.author(), new, &sent.unit, Way::Mail(name)).await
    };
    match added.await {
        Ok(added) => Ok(see(&format!("/people/{}?done=invited", added.person))),
        Err(error) => {
            let form = said(desk.t, sent.kept(), error)?;
            Ok(page::mend(&edit_page(&app, desk, form, "/people".into(), String::new()).await?))
        }
    }
}

/// `GET /people/{person}/edit`.
pub(crate) async fn edit(
    app: web::Data<App>,
    _may: Registrar,
    desk: Desk,
    person: web::Path<PersonId>,
) -> Result<HttpResponse, Failure> {
    let person = person.into_inner();
    let found = found(&app, person).await?;
    let form = Form::default()
        .with("name", &found.name)
        .with("email", found.email.unwrap_or_default())
        .with("unit", found.unit.map(|(_, name)| name).unwrap_or_default());
    Ok(page::ok(&edit_page(&app, desk, form, format!("/people/{person}"), found.name).await?))
}

async fn found(app: &App, person: PersonId) -> Result<Found, Failure> {
    app.db.read(move |conn| find_people::person(conn, person)).await?.ok_or(Failure::Missing("person"))
}

/// `POST /people/{person}`.
pub(crate) async fn change(
    request: HttpRequest,
    app: web::Data<App>,
    person: web::Path<PersonId>,
    posted: PostedByRegistrar<EditForm>,
) -> Result<HttpResponse, Failure> {
    let PostedByRegistrar(posted) = posted;
    let (by, person, sent) = (posted.who.person, person.into_inner(), posted.form);
    let desk = Desk::at(&app, posted.who, &request);
    let form = sent.checked(desk.t, false);
    if form.failed() {
        let name = found(&app, person).await?.name;
        return Ok(page::mend(&edit_page(&app, desk, form, format!("/people/{person}"), name).await?));
    }
    let changed = async {
        let email = (!sent.email.trim().is_empty()).then(|| sent.email.clone());
        let (name, unit_named) = (Some(sent.name.clone()), Some(sent.unit.clone()));
        let change = Change { name, unit_named, email, ..Change::default() };
        app.change_person(by, person, change).await
    };
    match changed.await {
        Ok(()) => Ok(see(&format!("/people/{person}?done=person-saved"))),
        Err(error) => {
            let form = said(desk.t, sent.kept(), error)?;
            let name = found(&app, person).await?.name;
            let page = edit_page(&app, desk, form, format!("/people/{person}"), name).await?;
            Ok(page::mend(&page))
        }
    }
}

#[derive(Deserialize, Default)]
#[serde(default)]
pub(crate) struct GrantForm {
    role: String,
    scope: String,
    from: String,
    until: String,
}

/// A day of a form's field; empty is none.
fn day(form: Form, field: &str, text: &str, t: Words) -> (Form, Option<Day>) {
    match text.trim() {
        "" => (form, None),
        text => match text.parse() {
            Ok(day) => (form, Some(day)),
            Err(_) => (form.wrong(field, t.text("person-no-day")), None),
        },
    }
}

/// `POST /people/{person}/grants`.
pub(crate) async fn grant(
    request: HttpRequest,
    app: web::Data<App>,
    person: web::Path<PersonId>,
    posted: Posted<GrantForm>,
) -> Result<HttpResponse, Failure> {
    let (by, person, sent) = (posted.who.person, person.into_inner(), posted.form);
    let desk = Desk::at(&app, posted.who, &request);
    let form = Form::default().with("role", &sent.role).with("scope", &sent.scope);
    let form = form.with("from", &sent.from).with("until", &sent.until);
    let (form, from) = day(form, "from", &sent.from, desk.t);
    let (form, until) = day(form, "until", &sent.until, desk.t);
    let role: Result<Role, Failure> =
        sent.role.parse().map_err(|wrong: String| Failure::Malformed(wrong.into()));
    let asked = Asked { id: None, person, role: role?, reach: read_scope(Some(&sent.scope))?, from, until };
    let form = if form.failed() {
        form
    } else {
        match app.grant(by, asked).await {
            Ok(_) => return Ok(see(&format!("/people/{person}?done=granted"))),
            Err(error) => said(desk.t, form, error)?,
        }
    };
    Ok(page::mend(&person_page(&app, desk, person, form).await?))
}

/// `POST /people/{person}/grants/{grant}/end`.
pub(crate) async fn end_grant(
    request: HttpRequest,
    app: web::Data<App>,
    path: web::Path<(PersonId, FactId)>,
    posted: Posted<Nothing>,
) -> Result<HttpResponse, Failure> {
    let (person, grant) = path.into_inner();
    match app.end_grant(posted.who.person, grant, String::new()).await {
        Ok(_) => Ok(see(&format!("/people/{person}?done=ended"))),
        Err(error) => {
            let desk = Desk::at(&app, posted.who, &request);
            let form = said(desk.t, Form::default(), error)?;
            Ok(page::mend(&person_page(&app, desk, person, form).await?))
        }
    }
}

/// `POST /people/{person}/invitation`.
pub(crate) async fn invite(
    app: web::Data<App>,
    person: web::Path<PersonId>,
    posted: PostedByRegistrar<Nothing>,
) -> Result<HttpResponse, Failure> {
    let PostedByRegistrar(posted) = posted;
    app.invite(posted.who.person, *person).await?;
    Ok(see(&format!("/people/{person}?done=invited")))
}

/// `POST /people/{person}/sign-out`.
pub(crate) async fn sign_out(
    app: web::Data<App>,
    person: web::Path<PersonId>,
    _posted: PostedByRegistrar<Nothing>,
) -> Result<HttpResponse, Failure> {
    app.sign_out_everywhere(*person).await?;
    Ok(see(&format!("/people/{person}?done=signed-out")))
}

#[derive(Deserialize)]
pub(crate) struct AccountForm {
    closed: bool,
}

/// `POST /people/{person}/account`: closes or opens it.
pub(crate) async fn account(
    request: HttpRequest,
    app: web::Data<App>,
    person: web::Path<PersonId>,
    posted: Posted<AccountForm>,
) -> Result<HttpResponse, Failure> {
    let person = person.into_inner();
    let closed = posted.form.closed;
    let change = Change { disabled: Some(closed), ..Change::default() };
    match app.change_person(posted.who.person, person, change).await {
        Ok(()) => Ok(see(&format!("/people/{person}?done={}", if closed { "closed" } else { "opened" }))),
        Err(error) => {
            let desk = Desk::at(&app, posted.who, &request);
            let form = said(desk.t, Form::default(), error)?;
            Ok(page::mend(&person_page(&app, desk, person, form).await?))
        }
    }
}
