//! Cohorts: the list, one of them, opening, changing, closing, and where everyone stands.

use std::collections::BTreeMap;

use actix_web::{HttpResponse, web};
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::cohort_sight::{managed, see_or_sponsor, seen, shown};
use super::list::{Page, Part};
use crate::app::App;
use crate::clock::Day;
use crate::ids::{CohortId, CompetencyId, FactId, FrameworkId, PersonId, UnitId, derived};
use crate::language::Sentence;
use crate::record::cohort::{
    Cohort, CohortChanged, CohortClosed, CohortOpened, CohortReopened, DEFAULT_CAPACITY, DEFAULT_GRACE_DAYS,
    MemberJoined, MemberLeft, MemberRole, null_is_said,
};
use crate::record::fact::{Body, Draft, Scope};
use crate::record::framework::Level;
use crate::record::refusal::Refusal;
use crate::store::{self, AppendError, Conn, Folds, Outcome, cohorts, folds};
use crate::web::failure::{Failure, FieldProblem};
use crate::web::query::Query;
use crate::web::who::SignedIn;

/// A cohort in the list.
#[derive(Clone, Debug, Serialize, utoipa::ToSchema)]
#[schema(as = CohortLine)]
pub struct Line {
    /// Which.
    pub id: String,
    /// Its title.
    pub title: String,
    /// The framework it works through.
    pub framework_id: String,
    /// The version of it.
    pub framework_version: i32,
    /// Its title.
    pub framework: String,
    /// First day.
    pub starts_on: String,
    /// Last day.
    pub ends_on: String,
    /// Places.
    pub capacity: i32,
    /// Learners with a place.
    pub learners: i64,
    /// Learners on the waiting list.
    pub waiting_list: i64,
    /// Whether its record is frozen.
    pub closed: bool,
    /// Whether it is under way and nobody can sign in it: no lead and nobody who stands in today has an account that is
    /// open.
    pub nobody_signs: bool,
}

/// The cohorts somebody may see in a list, with one more than asked for.
pub(crate) fn lines(
    conn: &mut Conn,
    folds: &Folds,
    viewer: PersonId,
    today: Day,
    after: Option<(String, String)>,
    limit: i64,
) -> Result<Vec<cohorts::Line>, store::Error> {
    let all = folds.access(conn)?.keeps_records(viewer, today);
    cohorts::list(conn, (!all).then_some(viewer), today, after, limit)
}

/// `GET /api/v1/cohorts`
///
/// Your cohorts; every cohort for registrars and administrators. Those that end last come first.
#[utoipa::path(get, path = "/api/v1/cohorts", tag = "Cohorts", params(Part), responses((status = 200, body = Page<Line>)))]
pub async fn list(app: web::Data<App>, who: SignedIn, part: Query<Part>) -> Result<HttpResponse, Failure> {
    let (limit, after) = (part.limit(), part.after::<(String, String)>()?);
    let (folds, viewer, today) = (app.folds(), who.person, app.clock.today());
    let found = app.db.read(move |conn| lines(conn, &folds, viewer, today, after, limit + 1)).await?;
    let page = Page::of(found, limit, |line| (line.signs_until.clone(), line.id.clone()));
    let line = |c: cohorts::Line| Line {
        id: c.id,
        title: c.title,
        framework_id: c.framework_id,
        framework_version: c.framework_version,
        framework: c.framework,
        starts_on: c.starts_on,
        ends_on: c.ends_on,
        capacity: c.capacity,
        learners: c.learners,
        waiting_list: c.waiting_list,
        closed: c.closed,
        nobody_signs: c.nobody_signs,
    };
    Ok(HttpResponse::Ok().json(Page { items: page.items.into_iter().map(line).collect(), next: page.next }))
}

/// The level to aim for in one competency.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = CohortTarget)]
pub struct Target {
    /// Which competency.
    pub competency_id: CompetencyId,
    /// Which level.
    pub level: Level,
}

/// A cohort to be opened.
#[derive(Clone, Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewCohort {
    /// Given by the writer, so that sending it twice is harmless.
    pub id: Option<CohortId>,
    /// What people call it.
    pub title: String,
    /// The framework it works through.
    pub framework_id: FrameworkId,
    /// The version of it; the newest if left out.
    pub framework_version: Option<u32>,
    /// The level every member aims for; 1 if left out.
    pub target_level: Option<Level>,
    /// Competencies in which they aim for another level.
    #[serde(default)]
    pub targets: Vec<Target>,
    /// First day.
    #[schema(value_type = String, format = Date)]
    #[serde(deserialize_with = "crate::web::misread::dated")]
    pub starts_on: Day,
    /// Last day.
    #[schema(value_type = String, format = Date)]
    #[serde(deserialize_with = "crate::web::misread::dated")]
    pub ends_on: Day,
    /// Places; 12 if left out.
    pub capacity: Option<u16>,
    /// Days after the end in which leads may still sign; 14 if left out.
    pub grace_days: Option<u16>,
    /// The unit it belongs to.
    pub unit_id: Option<UnitId>,
    /// One or two people.
    #[serde(default)]
    #[schema(required, min_items = 1)]
    pub leads: Vec<PersonId>,
}

/// The statements that open a cohort with its leads. The opener comes first among these: a lead may
/// open a cohort for themselves and then add another.
pub(crate) fn opening(app: &App, new: NewCohort, version: u32, by: PersonId) -> (CohortId, Vec<Draft>) {
    let now = app.clock.now();
    let id = new.id.unwrap_or_else(|| app.ids.mint(now));
    let scope = Scope::Cohort(id);
    let opened = CohortOpened {
        title: new.title.trim().to_owned(),
        framework: new.framework_id,
        version,
        target: new.target_level.unwrap_or(Level::One),
        starts_on: new.starts_on,
        ends_on: new.ends_on,
        capacity: new.capacity.unwrap_or(DEFAULT_CAPACITY),
        grace_days: new.grace_days.unwrap_or(DEFAULT_GRACE_DAYS),
        unit: new.unit_id,
    };
    let framework = Some((opened.framework, opened.version));
    let mut leads = new.leads;
    leads.sort_by_key(|lead| *lead != by);
    // The facts have the cohort's own id and ids that follow from it, so that opening the same cohort twice is a
    // repeat.
    let draft = |id, body: Body| Draft { id, scope, happened_at: now, body };
    let mut drafts = vec![draft(FactId(id.uuid()), opened.into())];
    drafts.extend(leads.into_iter().map(|person| {
        let joined = MemberJoined { person, role: MemberRole::Lead, waiting: false };
        draft(derived(&format!("{id}/lead/{person}")), joined.into())
    }));
    if !new.targets.is_empty() {
        let targets = Some(by_competency(&new.targets));
        let aims = CohortChanged { framework, targets, ..CohortChanged::default() };
        drafts.push(draft(derived(&format!("{id}/targets")), aims.into()));
    }
    (id, drafts)
}

fn by_competency(targets: &[Target]) -> BTreeMap<CompetencyId, Level> {
    targets.iter().map(|target| (target.competency_id, target.level)).collect()
}

/// Stops a cohort without leads, and one with more than two (C-1); names each once.
fn one_or_two(leads: &[PersonId]) -> Result<Vec<PersonId>, Failure> {
    let mut named: Vec<PersonId> = Vec::with_capacity(leads.len());
    for lead in leads {
        if !named.contains(lead) {
            named.push(*lead);
        }
    }
    match named.len() {
        1 | 2 => Ok(named),
        _ => Err(Failure::Invalid(vec![FieldProblem::new(
            "/leads",
            Sentence::of("refused-cohort-leads-number"),
        )])),
    }
}

/// The people that the statements of a whole cohort name are its leads: what is wrong with one of them is said there.
fn about_leads(failure: Failure) -> Failure {
    match failure {
        Failure::Refused(Refusal::Invalid { pointer, detail }) if pointer == "/person_id" => {
            Refusal::invalid("/leads", detail).into()
        }
        other => other,
    }
}

/// `POST /api/v1/cohorts`
///
/// Opens a cohort with its leads.
#[utoipa::path(post, path = "/api/v1/cohorts", tag = "Cohorts", request_body = NewCohort,
    responses((status = 201, description = "Opened"), (status = 403, description = "Only leads, registrars and administrators"),
        (status = 409, description = "A lead's account is closed"), (status = 422, description = "What is wrong")))]
pub async fn create(
    app: web::Data<App>,
    who: SignedIn,
    body: web::Json<NewCohort>,
) -> Result<HttpResponse, Failure> {
    let id = open(&app, &who, body.into_inner()).await?;
    let cohort = seen(&app, &who, id).await?;
    Ok(HttpResponse::Created().json(shown(&cohort)))
}

/// Opens a cohort.
pub(crate) async fn open(app: &App, who: &SignedIn, mut new: NewCohort) -> Result<CohortId, Failure> {
    let (folds, framework, id) = (app.folds(), new.framework_id, new.id);
    let (author, today) = (who.person, app.clock.today());
    let (versions, before) = app
        .db
        .read(move |conn| {
            if !folds.access(conn)?.opens_cohorts(author, today) {
                return Err(Failure::Forbidden(Sentence::of("refused-cohort-only-openers")));
            }
            let opened = folds::facts_named(conn, id.map(|id| FactId(id.uuid())))?.into_values().next();
            Ok((folds.versions(conn, framework)?, opened))
        })
        .await?;
    new.leads = one_or_two(&new.leads)?;
    let Some(newest) = versions.newest() else {
        let problem = FieldProblem::new("/framework_id", Sentence::of("refused-cohort-framework-unknown"));
        return Err(Failure::Invalid(vec![problem]));
    };
    // Sent again, it means the version that was the newest when it was sent first.
    let version = new.framework_version.unwrap_or(match before.and_then(|fact| fact.body) {
        Some(Body::CohortOpened(said)) => said.version,
        _ => newest.version,
    });
    let (id, drafts) = opening(app, new, version, who.person);
    app.door.append(who.author(), drafts).await.map_err(|error| about_leads(error.into()))?;
    Ok(id)
}

/// The statement about a cohort, appended for whoever asks; rules judge it.
pub(crate) async fn say(
    app: &App,
    who: &SignedIn,
    id: CohortId,
    fact: Option<FactId>,
    body: impl Into<Body>,
) -> Result<FactId, Failure> {
    let fact = fact.unwrap_or_else(|| app.ids.mint(app.clock.now()));
    say_as(app, who, id, fact, body).await?;
    Ok(fact)
}

/// [`say`], under an id that was given; whether it was said before.
pub(crate) async fn say_as(
    app: &App,
    who: &SignedIn,
    id: CohortId,
    fact: FactId,
    body: impl Into<Body>,
) -> Result<bool, Failure> {
    let draft = Draft { id: fact, scope: Scope::Cohort(id), happened_at: app.clock.now(), body: body.into() };
    let outcomes = appended(app, who, id, vec![draft]).await?;
    Ok(outcomes.iter().all(|outcome| matches!(outcome, Outcome::Duplicate(_))))
}

/// Says it about a cohort. To whoever may not see the cohort a refusal tells nothing: not even that it is there.
async fn appended(
    app: &App,
    who: &SignedIn,
    id: CohortId,
    drafts: Vec<Draft>,
) -> Result<Vec<Outcome>, Failure> {
    match app.door.append(who.author(), drafts).await {
        Ok(outcomes) => Ok(outcomes),
        Err(AppendError::Refused(refusal)) => {
            let (folds, viewer, today) = (app.folds(), who.person, app.clock.today());
            app.db.read(move |conn| see_or_sponsor(conn, &folds, viewer, id, today)).await?;
            Err(refusal.into())
        }
        Err(error) => Err(error.into()),
    }
}

/// `GET /api/v1/cohorts/{id}`
///
/// A cohort with its members and sessions: for its leads, stand-ins and learners, registrars and
/// administrators. Who waits for a place sees who leads it and when it runs; so do its sponsors, and when it meets.
#[utoipa::path(get, path = "/api/v1/cohorts/{id}", tag = "Cohorts", params(("id" = CohortId, Path)),
    responses((status = 200, description = "The cohort"), (status = 404, description = "No such cohort, or not yours to see")))]
pub async fn get(
    app: web::Data<App>,
    who: SignedIn,
    id: web::Path<CohortId>,
) -> Result<HttpResponse, Failure> {
    let (folds, viewer, today, id) = (app.folds(), who.person, app.clock.today(), *id);
    let seen = app.db.read(move |conn| see_or_sponsor(conn, &folds, viewer, id, today)).await?;
    Ok(HttpResponse::Ok().json(shown(&seen)))
}

/// What shall be different; what is left out stays.
#[derive(Clone, Debug, Default, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Changes {
    /// New title.
    pub title: Option<String>,
    /// The framework it works through; it stays the same.
    pub framework_id: Option<FrameworkId>,
    /// A later version of the framework.
    pub framework_version: Option<u32>,
    /// New target level.
    pub target_level: Option<Level>,
    /// Competencies in which members aim for another level, all of them anew.
    pub targets: Option<Vec<Target>>,
    /// New first day.
    #[schema(value_type = Option<String>, format = Date)]
    #[serde(default, deserialize_with = "crate::web::misread::dated_if_at_all")]
    pub starts_on: Option<Day>,
    /// New last day.
    #[schema(value_type = Option<String>, format = Date)]
    #[serde(default, deserialize_with = "crate::web::misread::dated_if_at_all")]
    pub ends_on: Option<Day>,
    /// New number of places.
    pub capacity: Option<u16>,
    /// New number of days after the end in which leads may still sign.
    pub grace_days: Option<u16>,
    /// The unit it belongs to; null: to none.
    #[allow(clippy::option_option, reason = "left out and null mean two things")]
    #[serde(deserialize_with = "null_is_said")]
    #[schema(value_type = Option<UnitId>)]
    pub unit_id: Option<Option<UnitId>>,
    /// Who leads it from now on: one or two people.
    pub leads: Option<Vec<PersonId>>,
}

/// `PATCH /api/v1/cohorts/{id}`
///
/// Changes what a cohort is.
#[utoipa::path(patch, path = "/api/v1/cohorts/{id}", tag = "Cohorts", params(("id" = CohortId, Path)), request_body = Changes,
    responses((status = 200, description = "Changed"), (status = 204, description = "Changed, and no longer yours to see"),
        (status = 403, description = "Only its leads, registrars and administrators")))]
pub async fn change(
    app: web::Data<App>,
    who: SignedIn,
    id: web::Path<CohortId>,
    body: web::Json<Changes>,
) -> Result<HttpResponse, Failure> {
    alter(&app, &who, *id, body.into_inner()).await?;
    match seen(&app, &who, *id).await {
        Ok(cohort) => Ok(HttpResponse::Ok().json(shown(&cohort))),
        // Who made others its leads may not see it any more: it is changed all the same.
        Err(Failure::Missing(_)) => Ok(HttpResponse::NoContent().finish()),
        Err(failure) => Err(failure),
    }
}

/// Changes what a cohort is and who leads it, all or nothing; what is as before is not said again.
pub(crate) async fn alter(app: &App, who: &SignedIn, id: CohortId, changes: Changes) -> Result<(), Failure> {
    let leads = changes.leads.as_deref().map(one_or_two).transpose()?;
    let folds = app.folds();
    let cohort = app.db.read(move |conn| folds.cohort(conn, id)).await?.ok_or(Failure::Missing("cohort"))?;
    let plan = &cohort.plan;
    let title = changes.title.map(|title| title.trim().to_owned());
    let framework =
        (changes.framework_id.unwrap_or(plan.framework), changes.framework_version.unwrap_or(plan.version));
    let targets = changes.targets.as_deref().map(by_competency).filter(|targets| *targets != cohort.targets);
    let changed = CohortChanged {
        title: title.filter(|title| *title != plan.title),
        framework: Some(framework)
            .filter(|framework| targets.is_some() || *framework != (plan.framework, plan.version)),
        target: changes.target_level.filter(|target| *target != plan.target),
        starts_on: changes.starts_on.filter(|day| *day != plan.starts_on),
        ends_on: changes.ends_on.filter(|day| *day != plan.ends_on),
        capacity: changes.capacity.filter(|capacity| *capacity != plan.capacity),
        grace_days: changes.grace_days.filter(|days| *days != plan.grace_days),
        unit: changes.unit_id.filter(|unit| *unit != plan.unit),
        targets,
    };
    let mut bodies: Vec<Body> = Vec::new();
    if changed != CohortChanged::default() {
        bodies.push(changed.into());
    }
    if let Some(leads) = leads {
        bodies.extend(change_of_leads(&cohort, who.person, &leads));
    }
    if bodies.is_empty() {
        // Nothing to say, and so nothing for a rule to judge: who could say nothing else is told so all the same.
        let (folds, viewer, today) = (app.folds(), who.person, app.clock.today());
        let words = Sentence::of("refused-cohort-only-keepers");
        return app.db.read(move |conn| managed(conn, &folds, viewer, id, today, words).map(drop)).await;
    }
    let now = app.clock.now();
    let draft = |body| Draft { id: app.ids.mint(now), scope: Scope::Cohort(id), happened_at: now, body };
    appended(app, who, id, bodies.into_iter().map(draft).collect()).await.map_err(about_leads)?;
    Ok(())
}

/// How one set of leads becomes another, in an order in which the cohort has one or two at every step. Who asks
/// leaves last: after that they may change nothing.
fn change_of_leads(cohort: &Cohort, by: PersonId, wanted: &[PersonId]) -> Vec<Body> {
    let present: Vec<PersonId> = cohort.present(MemberRole::Lead).collect();
    let mut leave: Vec<PersonId> = present.iter().copied().filter(|id| !wanted.contains(id)).collect();
    leave.sort_by_key(|id| std::cmp::Reverse(*id == by));
    let mut join: Vec<PersonId> = wanted.iter().copied().filter(|id| !present.contains(id)).collect();
    let (mut count, mut bodies) = (present.len(), Vec::new());
    loop {
        let next = if count < 2 { join.pop().map(|id| (id, true)) } else { None };
        let Some((person, joins)) =
            next.or_else(|| leave.pop().map(|id| (id, false))).or_else(|| join.pop().map(|id| (id, true)))
        else {
            return bodies;
        };
        if joins {
            count += 1;
            bodies.push(MemberJoined { person, role: MemberRole::Lead, waiting: false }.into());
        } else {
            count = count.saturating_sub(1);
            bodies.push(MemberLeft { person, role: MemberRole::Lead, reason: String::new() }.into());
        }
    }
}

/// A closing word.
#[derive(Clone, Debug, Default, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Closing {
    /// May be empty.
    pub note: String,
}

/// `POST /api/v1/cohorts/{id}/close`
///
/// Closes a cohort: its record is frozen.
#[utoipa::path(post, path = "/api/v1/cohorts/{id}/close", tag = "Cohorts", params(("id" = CohortId, Path)), request_body = Closing,
    responses((status = 201, description = "Closed"), (status = 403, description = "Only its leads, registrars and administrators"),
        (status = 409, description = "It is closed already")))]
pub async fn close(
    app: web::Data<App>,
    who: SignedIn,
    id: web::Path<CohortId>,
    body: web::Json<Closing>,
) -> Result<HttpResponse, Failure> {
    let fact = say(&app, &who, *id, None, CohortClosed { note: body.into_inner().note }).await?;
    Ok(HttpResponse::Created().json(json!({ "id": fact })))
}

/// Why a cohort goes on.
#[derive(Clone, Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Reopening {
    /// It stays in the record.
    pub reason: String,
}

/// `POST /api/v1/cohorts/{id}/reopen`
///
/// Lets a closed cohort go on; the reason stays in the record.
#[utoipa::path(post, path = "/api/v1/cohorts/{id}/reopen", tag = "Cohorts", params(("id" = CohortId, Path)), request_body = Reopening,
    responses((status = 201, description = "Open again"), (status = 403, description = "Only its leads, registrars and administrators")))]
pub async fn reopen(
    app: web::Data<App>,
    who: SignedIn,
    id: web::Path<CohortId>,
    body: web::Json<Reopening>,
) -> Result<HttpResponse, Failure> {
    let fact = say(&app, &who, *id, None, CohortReopened { reason: body.into_inner().reason }).await?;
    Ok(HttpResponse::Created().json(json!({ "id": fact })))
}
