//! `/api/v1/people`, `/api/v1/roles`: the directory and who may do what.

use actix_web::http::header;
use actix_web::{HttpResponse, web};
use serde::{Deserialize, Deserializer, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::list::{Page, Part, within_bounds};
use crate::app::App;
use crate::app::directory::{Asked, Change};
use crate::app::enrolment::{NewPerson, NewRole, Way};
use crate::clock::Day;
use crate::ids::{CohortId, FactId, PersonId, UnitId};
use crate::language::Sentence;
use crate::record::access::{Reach, Role};
use crate::record::refusal::Refusal;
use crate::store::find_people::{self, Found, Wanted};
use crate::store::people::{self, HeldRole, Unit};
use crate::store::{Conn, Folds, Outcome, accounts, reach};
use crate::web::failure::{Failure, FieldProblem};
use crate::web::query::Query;
use crate::web::who::{Registrar, SignedIn};

/// A role of somebody.
#[derive(Serialize, ToSchema)]
pub struct RoleAnswer {
    /// The grant, to end it by; none where it comes of being in a cohort.
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<FactId>,
    /// `administrator`, `registrar`, `lead`, `learner`, `sponsor` or `peer`.
    role: String,
    /// `organisation`, `unit/ID` or `cohort/ID`.
    scope: String,
    /// First day.
    #[schema(value_type = String, format = Date)]
    from: Day,
    /// Last day; null: until ended.
    #[schema(value_type = Option<String>, format = Date)]
    until: Option<Day>,
    /// Ended before its time, or on a waiting list.
    ended: bool,
}

impl From<HeldRole> for RoleAnswer {
    fn from(held: HeldRole) -> Self {
        Self {
            id: held.grant,
            role: held.role,
            scope: held.scope,
            from: held.from,
            until: held.until,
            ended: held.ended,
        }
    }
}

/// Somebody in the directory.
#[derive(Serialize, ToSchema)]
pub struct PersonAnswer {
    id: PersonId,
    name: String,
    /// Left out where it is not for you to see.
    #[serde(skip_serializing_if = "Option::is_none")]
    email: Option<String>,
    unit: Option<UnitAnswer>,
    /// `active`; `invited`: has set no password yet; `disabled`; `none`: has no account.
    account: &'static str,
    /// Every role, past and future ones too; left out in lists.
    #[serde(skip_serializing_if = "Option::is_none")]
    roles: Option<Vec<RoleAnswer>>,
    /// Cohorts that they lead though their account is closed: name another lead in each. Left out where there is none.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    still_leads: Vec<LedAnswer>,
}

/// A cohort that somebody leads.
#[derive(Serialize, ToSchema)]
pub struct LedAnswer {
    cohort_id: CohortId,
    title: String,
    /// Its page, where another lead is named.
    link: String,
}

impl LedAnswer {
    fn all(app: &App, led: Vec<(CohortId, String)>) -> Vec<Self> {
        let address = app.settings.address();
        let one =
            |(cohort_id, title)| Self { link: format!("{address}/cohorts/{cohort_id}"), cohort_id, title };
        led.into_iter().map(one).collect()
    }
}

/// What the end of a role leaves to do.
#[derive(Serialize, ToSchema)]
pub struct RoleEndAnswer {
    /// Cohorts that they lead all the same: name another lead in each.
    still_leads: Vec<LedAnswer>,
}

impl PersonAnswer {
    fn of(found: Found, with_email: bool) -> Self {
        let account = match &found.email {
            None => "none",
            Some(_) if found.disabled => "disabled",
            Some(_) if found.has_password => "active",
            Some(_) => "invited",
        };
        Self {
            id: found.id,
            name: found.name,
            email: found.email.filter(|_| with_email),
            unit: found.unit.map(|(id, name)| UnitAnswer { id, name, parent_id: None }),
            account,
            roles: None,
            still_leads: Vec::new(),
        }
    }
}

/// A part of the organisation.
#[derive(Serialize, ToSchema)]
pub struct UnitAnswer {
    pub(super) id: UnitId,
    pub(super) name: String,
    /// The unit it is part of.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) parent_id: Option<UnitId>,
}

impl From<Unit> for UnitAnswer {
    fn from(unit: Unit) -> Self {
        Self { id: unit.id, name: unit.name, parent_id: unit.parent }
    }
}

/// What is looked for.
#[derive(Deserialize, IntoParams, Default)]
#[into_params(parameter_in = Query)]
#[serde(default, deny_unknown_fields)]
pub struct Search {
    /// Beginnings of parts of the name, in any order; or the beginning of a mail address.
    q: String,
    /// Only who holds this role today.
    #[param(value_type = Option<String>)]
    role: Option<Role>,
    /// How many items, 1 to 200; 50 if left out.
    #[param(minimum = 1, maximum = 200)]
    #[serde(default, deserialize_with = "within_bounds")]
    limit: Option<i64>,
    /// `next` of the answer before.
    cursor: Option<String>,
}

/// How much of the directory somebody sees: keepers of records all, leads names, others nothing.
/// Whoever leads adds learners to their cohorts, so they find them.
pub(crate) fn sees_directory(
    conn: &mut Conn,
    folds: &Folds,
    person: PersonId,
    on: Day,
) -> Result<Option<bool>, Failure> {
    let access = folds.access(conn)?;
    if access.keeps_records(person, on) {
        return Ok(Some(true));
    }
    let leads = access.has_somewhere(person, Role::Lead, on) || reach::standing(conn, person, on)?.leads > 0;
    Ok(leads.then_some(false))
}

/// People in order of their names.
///
/// For registrars and administrators; leads get names without mail addresses.
#[utoipa::path(get, path = "/api/v1/people", tag = "people", params(Search), responses(
    (status = 200, body = Page<PersonAnswer>),
    (status = 403, description = "Neither a lead nor a keeper of records."),
))]
pub async fn list(
    app: web::Data<App>,
    who: SignedIn,
    search: Query<Search>,
) -> Result<HttpResponse, Failure> {
    let (folds, on, search) = (app.folds(), app.clock.today(), search.into_inner());
    let part = Part { limit: search.limit, cursor: search.cursor };
    let (limit, after) = (part.limit(), part.after::<(String, PersonId)>()?);
    let page = app
        .db
        .read(move |conn| {
            let with_email = sees_directory(conn, &folds, who.person, on)?
                .ok_or(Failure::Forbidden(Sentence::of("refused-person-only-leads-see")))?;
            let limit_and_one = u16::try_from(limit + 1).unwrap_or(u16::MAX);
            let wanted = Wanted {
                text: search.q,
                role: search.role,
                on,
                by_email: with_email,
                after,
                limit: limit_and_one,
            };
            let found = find_people::find(conn, &wanted)?;
            let page = Page::of(found, limit, |last| (last.name_fold.clone(), last.id));
            let items = page.items.into_iter().map(|found| PersonAnswer::of(found, with_email)).collect();
            Ok::<_, Failure>(Page { items, next: page.next })
        })
        .await?;
    Ok(HttpResponse::Ok().json(page))
}

/// Somebody new.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PersonRequest {
    /// Given by the writer, so that sending it twice is harmless.
    id: Option<PersonId>,
    /// As they write it.
    name: String,
    /// What they sign in with; a mail with a link to set a password goes there.
    email: String,
    /// The unit they belong to.
    unit_id: Option<UnitId>,
    /// Roles to begin with; only administrators grant roles.
    #[serde(default)]
    roles: Vec<RoleRequest>,
}

/// A role to grant.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RoleRequest {
    /// Given by the writer, so that sending it twice is harmless.
    id: Option<FactId>,
    /// `administrator`, `registrar`, `lead`, `learner`, `sponsor` or `peer`.
    #[schema(value_type = String)]
    role: Role,
    /// `organisation` (if left out), `unit/ID` or `cohort/ID`.
    scope: Option<String>,
    /// First day; today if left out.
    #[schema(value_type = Option<String>, format = Date)]
    #[serde(default, deserialize_with = "crate::web::misread::dated_if_at_all")]
    from: Option<Day>,
    /// Last day; until ended if left out.
    #[schema(value_type = Option<String>, format = Date)]
    #[serde(default, deserialize_with = "crate::web::misread::dated_if_at_all")]
    until: Option<Day>,
}

/// Reads `organisation`, `unit/ID` or `cohort/ID`.
pub(crate) fn read_scope(scope: Option<&str>) -> Result<Reach, Failure> {
    let bad = || Failure::Invalid(vec![FieldProblem::new("/scope", Sentence::of("refused-person-scope"))]);
    match scope.unwrap_or("organisation").split_once('/') {
        None if scope.is_none_or(|s| s == "organisation") => Ok(Reach::Organisation),
        Some(("unit", id)) => id.parse().map(Reach::Unit).map_err(|_| bad()),
        Some(("cohort", id)) => id.parse().map(Reach::Cohort).map_err(|_| bad()),
        _ => Err(bad()),
    }
}

/// Add somebody: they get a mail with a link to set a password.
#[utoipa::path(post, path = "/api/v1/people", tag = "people", request_body = PersonRequest, responses(
    (status = 201, body = PersonAnswer),
    (status = 200, body = PersonAnswer, description = "They were added before, with this id."),
    (status = 403, description = "Neither registrar nor administrator."),
    (status = 409, description = "The id names somebody else, or the same person with another address."),
    (status = 422, description = "Something about name, address, unit or roles."),
))]
pub async fn create(
    app: web::Data<App>,
    who: Registrar,
    asked: web::Json<PersonRequest>,
) -> Result<HttpResponse, Failure> {
    let (by, asked) = (who.0, asked.into_inner());
    let roles = asked
        .roles
        .iter()
        .map(|role| {
            Ok(NewRole {
                role: role.role,
                reach: read_scope(role.scope.as_deref())?,
                from: role.from.unwrap_or_else(|| app.clock.today()),
                until: role.until,
            })
        })
        .collect::<Result<_, Failure>>()?;
    let address = accounts::fold_email(&asked.email);
    let new = NewPerson { id: asked.id, name: asked.name, email: asked.email, unit: asked.unit_id, roles };
    let inviter = by.person;
    let name = app.db.read(move |conn| people::names(conn, [inviter])).await?.remove(&inviter);
    let added = app.enrol(by.author(), new, Way::Mail(name)).await?;
    let person = answer(&app, added.person, true).await?;
    // The address is no part of the fact: the same id with another one is not the same request.
    if added.again && person.email.as_deref().is_none_or(|email| accounts::fold_email(email) != address) {
        return Err(Refusal::IdTaken.into());
    }
    let mut response = if added.again { HttpResponse::Ok() } else { HttpResponse::Created() };
    Ok(response.insert_header((header::LOCATION, format!("/api/v1/people/{}", added.person))).json(person))
}

async fn answer(app: &App, person: PersonId, with_email: bool) -> Result<PersonAnswer, Failure> {
    let (here, today) = (app.clone(), app.clock.today());
    app.db
        .read(move |conn| {
            let found = find_people::person(conn, person)?.ok_or(Failure::Missing("person"))?;
            let roles = people::roles(conn, person)?.into_iter().map(RoleAnswer::from).collect();
            let led = if found.disabled { people::cohorts_led(conn, person, today)? } else { Vec::new() };
            Ok(PersonAnswer {
                roles: Some(roles),
                still_leads: LedAnswer::all(&here, led),
                ..PersonAnswer::of(found, with_email)
            })
        })
        .await
}

/// Somebody, with every role they have, had or will have.
///
/// For themselves, leads of a live cohort they are in, registrars and administrators.
#[utoipa::path(get, path = "/api/v1/people/{id}", tag = "people", params(("id" = PersonId, Path)), responses(
    (status = 200, body = PersonAnswer),
    (status = 404, description = "Nobody, or nobody you may see."),
))]
pub async fn show(
    app: web::Data<App>,
    who: SignedIn,
    person: web::Path<PersonId>,
) -> Result<HttpResponse, Failure> {
    let (folds, on, person) = (app.folds(), app.clock.today(), person.into_inner());
    let allowed = app.db.read(move |conn| reach::may_see(conn, &folds, who.person, person, on)).await?;
    if !allowed {
        return Err(Failure::Missing("person"));
    }
    Ok(HttpResponse::Ok().json(answer(&app, person, true).await?))
}

/// What is to change; what is left out stays.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PersonChange {
    /// As they write it.
    name: Option<String>,
    /// What they sign in with.
    email: Option<String>,
    /// Their unit; null: none any more.
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<UnitId>)]
    #[allow(clippy::option_option, reason = "left out, null and given are three wishes")]
    unit_id: Option<Option<UnitId>>,
    /// Whether their account is closed: it cannot sign in, and all its sessions and tokens end.
    disabled: Option<bool>,
}

/// Tells null from left out.
#[allow(clippy::option_option, reason = "left out, null and given are three wishes")]
pub(super) fn given<'de, T: Deserialize<'de>, D: Deserializer<'de>>(
    from: D,
) -> Result<Option<Option<T>>, D::Error> {
    Option::deserialize(from).map(Some)
}

/// Rename somebody, move them to another unit, correct their address, close or open their account.
#[utoipa::path(patch, path = "/api/v1/people/{id}", tag = "people", params(("id" = PersonId, Path)),
    request_body = PersonChange, responses(
    (status = 200, body = PersonAnswer),
    (status = 403, description = "Neither registrar nor administrator, or an administrator's account."),
    (status = 409, description = "One's own account, or the last administrator's."),
))]
pub async fn change(
    app: web::Data<App>,
    who: Registrar,
    person: web::Path<PersonId>,
    asked: web::Json<PersonChange>,
) -> Result<HttpResponse, Failure> {
    let (person, asked) = (person.into_inner(), asked.into_inner());
    let change = Change {
        name: asked.name,
        unit: asked.unit_id,
        email: asked.email,
        disabled: asked.disabled,
        ..Change::default()
    };
    app.change_person(who.0.person, person, change).await?;
    Ok(HttpResponse::Ok().json(answer(&app, person, true).await?))
}

/// Mail somebody a link to set a password, again.
#[utoipa::path(post, path = "/api/v1/people/{id}/invitation", tag = "people", params(("id" = PersonId, Path)), responses(
    (status = 204),
    (status = 409, description = "They have no account that is open."),
))]
pub async fn invite(
    app: web::Data<App>,
    who: Registrar,
    person: web::Path<PersonId>,
) -> Result<HttpResponse, Failure> {
    app.invite(who.0.person, person.into_inner()).await?;
    Ok(HttpResponse::NoContent().finish())
}

/// Grant a role, for a time or until ended.
#[utoipa::path(post, path = "/api/v1/people/{id}/roles", tag = "people", params(("id" = PersonId, Path)),
    request_body = RoleRequest, responses(
    (status = 201, body = RoleAnswer),
    (status = 403, description = "Not an administrator."),
    (status = 409, description = "They hold this role already, or their account is closed."),
    (status = 422, description = "A role that does not reach what `scope` names."),
))]
pub async fn grant(
    app: web::Data<App>,
    who: SignedIn,
    person: web::Path<PersonId>,
    asked: web::Json<RoleRequest>,
) -> Result<HttpResponse, Failure> {
    let (person, asked) = (person.into_inner(), asked.into_inner());
    let reach = read_scope(asked.scope.as_deref())?;
    let wanted =
        Asked { id: asked.id, person, role: asked.role, reach, from: asked.from, until: asked.until };
    let (id, outcome) = app.grant(who.person, wanted).await?;
    let held = app.db.read(move |conn| people::roles(conn, person)).await?;
    let held = held.into_iter().find(|held| held.grant == Some(id)).ok_or(Failure::Missing("role"))?;
    let mut response = match outcome {
        Outcome::Accepted(_) => HttpResponse::Created(),
        Outcome::Duplicate(_) => HttpResponse::Ok(),
    };
    Ok(response.json(RoleAnswer::from(held)))
}

/// Why a role ends.
#[derive(Deserialize, ToSchema, Default)]
#[serde(deny_unknown_fields, default)]
pub struct RoleEnd {
    /// In words; may be left out.
    reason: String,
}

/// End a role now.
#[utoipa::path(post, path = "/api/v1/roles/{id}/end", tag = "people", params(("id" = FactId, Path)),
    request_body = RoleEnd, responses(
    (status = 204, description = "It has ended."),
    (status = 200, body = RoleEndAnswer, description = "It has ended, and they lead cohorts all the same."),
    (status = 403, description = "Not an administrator."),
    (status = 409, description = "It has ended already, or it is the last administrator's."),
))]
pub async fn end_role(
    app: web::Data<App>,
    who: SignedIn,
    grant: web::Path<FactId>,
    body: web::Bytes,
) -> Result<HttpResponse, Failure> {
    let asked = match body.is_empty() {
        true => RoleEnd::default(),
        false => serde_json::from_slice(&body).map_err(|error| crate::web::misread::json(&error))?,
    };
    let led = app.end_grant(who.person, grant.into_inner(), asked.reason).await?;
    Ok(match led.is_empty() {
        true => HttpResponse::NoContent().finish(),
        false => HttpResponse::Ok().json(RoleEndAnswer { still_leads: LedAnswer::all(&app, led) }),
    })
}
