//! Who is in a cohort: put in, taken out, standing in.

use actix_web::{HttpResponse, web};
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::cohort_sight::runs;
use super::cohorts::say;
use crate::app::App;
use crate::clock::Day;
use crate::ids::{CohortId, FactId, PersonId};
use crate::record::cohort::{Delegated, DelegationEnded, MemberJoined, MemberLeft, MemberRole};
use crate::record::fact::{Draft, Scope};
use crate::store::{cohorts, folds, people};
use crate::web::failure::Failure;
use crate::web::who::SignedIn;

/// Somebody in a role.
#[derive(Clone, Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Member {
    /// Given by the writer, so that sending it twice is harmless.
    pub id: Option<FactId>,
    /// Who.
    pub person_id: PersonId,
    /// `learner` or `lead`.
    #[schema(value_type = String)]
    pub role: MemberRole,
    /// Why they leave; may be left out.
    #[serde(default)]
    pub reason: String,
}

/// What became of joining.
#[derive(Clone, Debug, Serialize, utoipa::ToSchema)]
pub struct Joined {
    /// Which cohort.
    pub cohort_id: CohortId,
    /// All places are taken, or others wait for one: the person is on the waiting list.
    pub waiting: bool,
    /// Their place in the waiting list, from 1.
    pub place: Option<usize>,
    /// In words.
    pub detail: String,
}

/// What became of somebody's joining, as the record has it.
pub(super) async fn joined(
    app: &App,
    id: CohortId,
    person: PersonId,
    role: MemberRole,
) -> Result<Joined, Failure> {
    let folds = app.folds();
    let cohort = app.db.read(move |conn| folds.cohort(conn, id)).await?.ok_or(Failure::Missing("cohort"))?;
    let current = cohort.current(person, role);
    let waiting = current.is_some_and(|place| place.waiting);
    let place = cohort.waiting_list().position(|who| who == person).filter(|_| waiting).map(|at| at + 1);
    let detail = match (current, place) {
        (None, _) => "Has left since.".to_owned(),
        (_, Some(place)) if cohort.free_places() > 0 => {
            format!("Others waited before. Number {place} on the waiting list; a lead gives the free places.")
        }
        (_, Some(place)) => format!("No place is free. Number {place} on the waiting list."),
        (_, None) => "Has a place.".to_owned(),
    };
    Ok(Joined { cohort_id: id, waiting, place, detail })
}

/// `POST /api/v1/cohorts/{id}/members`
///
/// Puts somebody into a cohort; where no place is free, or others wait, at the end of the waiting list. Somebody on
/// the waiting list gets a place by this, too.
#[utoipa::path(post, path = "/api/v1/cohorts/{id}/members", tag = "Cohorts", params(("id" = CohortId, Path)), request_body = Member,
    responses((status = 201, body = Joined), (status = 403, description = "Only its leads, registrars and administrators"),
        (status = 409, description = "They are in it already, it has ended, or who is to lead has a closed account")))]
pub async fn add(
    app: web::Data<App>,
    who: SignedIn,
    id: web::Path<CohortId>,
    body: web::Json<Member>,
) -> Result<HttpResponse, Failure> {
    let member = body.into_inner();
    Ok(HttpResponse::Created().json(put(&app, &who, *id, member.id, member.person_id, member.role).await?))
}

/// Puts somebody into a cohort or on its waiting list.
pub(crate) async fn put(
    app: &App,
    who: &SignedIn,
    id: CohortId,
    fact: Option<FactId>,
    person: PersonId,
    role: MemberRole,
) -> Result<Joined, Failure> {
    // Whether there is a place is for the door to say: two may come at once.
    say(app, who, id, fact, MemberJoined { person, role, waiting: false }).await?;
    joined(app, id, person, role).await
}

/// What became of leaving.
#[derive(Clone, Debug, Serialize, utoipa::ToSchema)]
pub struct Left {
    /// Places that are free now.
    pub free_places: usize,
    /// Who is first on the waiting list. Nobody gets a place by itself.
    pub next_in_line: Option<PersonId>,
    /// Their name.
    pub next_name: Option<String>,
}

/// `DELETE /api/v1/cohorts/{id}/members`
///
/// Takes somebody out of a cohort or off its waiting list; learners may do so for themselves.
#[utoipa::path(delete, path = "/api/v1/cohorts/{id}/members", tag = "Cohorts", params(("id" = CohortId, Path)), request_body = Member,
    responses((status = 200, body = Left), (status = 403, description = "Only its leads, registrars, administrators, and learners themselves")))]
pub async fn remove(
    app: web::Data<App>,
    who: SignedIn,
    id: web::Path<CohortId>,
    body: web::Json<Member>,
) -> Result<HttpResponse, Failure> {
    let Member { id: fact, person_id: person, role, reason } = body.into_inner();
    let id = *id;
    say(&app, &who, id, fact, MemberLeft { person, role, reason }).await?;
    let (folds, viewer, today) = (app.folds(), who.person, app.clock.today());
    let left = app
        .db
        .read(move |conn| {
            let mut found = folds.load(conn, &[Scope::Access, Scope::Cohort(id)])?;
            let access = folds::access(&mut found);
            let cohort = folds::cohort(&mut found, id);
            let cohort = cohort.as_ref().as_ref().ok_or(Failure::Missing("cohort"))?;
            let next = runs(cohort, &access, viewer, today).then(|| cohort.waiting_list().next()).flatten();
            let names = people::names(conn, next)?;
            let next_name = next.and_then(|id| names.get(&id).cloned());
            Ok::<_, Failure>(Left { free_places: cohort.free_places(), next_in_line: next, next_name })
        })
        .await?;
    Ok(HttpResponse::Ok().json(left))
}

/// Somebody stands in for a lead.
#[derive(Clone, Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewStandIn {
    /// Given by the writer, so that sending it twice is harmless.
    pub id: Option<FactId>,
    /// The lead who is away.
    pub lead_id: PersonId,
    /// Who stands in.
    pub to_id: PersonId,
    /// First day.
    #[schema(value_type = String, format = Date)]
    #[serde(deserialize_with = "crate::web::misread::dated")]
    pub from: Day,
    /// Last day.
    #[schema(value_type = String, format = Date)]
    #[serde(deserialize_with = "crate::web::misread::dated")]
    pub until: Day,
}

/// `POST /api/v1/cohorts/{id}/delegations`
///
/// Lets somebody stand in for a lead for some days; what they sign names both.
#[utoipa::path(post, path = "/api/v1/cohorts/{id}/delegations", tag = "Cohorts", params(("id" = CohortId, Path)), request_body = NewStandIn,
    responses((status = 201, description = "They stand in"), (status = 403, description = "Only its leads, registrars and administrators"),
        (status = 409, description = "Their account is closed")))]
pub async fn delegate(
    app: web::Data<App>,
    who: SignedIn,
    id: web::Path<CohortId>,
    body: web::Json<NewStandIn>,
) -> Result<HttpResponse, Failure> {
    let fact = stands_in(&app, &who, *id, body.into_inner()).await?;
    Ok(HttpResponse::Created().json(json!({ "id": fact })))
}

/// Lets somebody stand in for a lead.
pub(crate) async fn stands_in(
    app: &App,
    who: &SignedIn,
    id: CohortId,
    asked: NewStandIn,
) -> Result<FactId, Failure> {
    let NewStandIn { id: fact, lead_id: lead, to_id: to, from, until } = asked;
    say(app, who, id, fact, Delegated { lead, to, from, until }).await
}

/// Lets somebody stand in for a lead in every open cohort that they lead, all or nothing; how many those are.
pub(crate) async fn stands_in_everywhere(
    app: &App,
    who: &SignedIn,
    to: PersonId,
    from: Day,
    until: Day,
) -> Result<usize, Failure> {
    let (lead, now) = (who.person, app.clock.now());
    let cohorts = app.db.read(move |conn| cohorts::led_by(conn, lead, from)).await?;
    let body = || Delegated { lead, to, from, until };
    let draft =
        |id| Draft { id: app.ids.mint(now), scope: Scope::Cohort(id), happened_at: now, body: body().into() };
    let drafts: Vec<Draft> = cohorts.into_iter().map(draft).collect();
    let count = drafts.len();
    if count > 0 {
        app.door.append(who.author(), drafts).await?;
    }
    Ok(count)
}

/// `DELETE /api/v1/cohorts/{id}/delegations/{delegation}`
///
/// The lead is back early.
#[utoipa::path(delete, path = "/api/v1/cohorts/{id}/delegations/{delegation}", tag = "Cohorts",
    params(("id" = CohortId, Path), ("delegation" = FactId, Path)),
    responses((status = 200, description = "Ended"), (status = 403, description = "Only its leads, registrars and administrators")))]
pub async fn end_delegation(
    app: web::Data<App>,
    who: SignedIn,
    path: web::Path<(CohortId, FactId)>,
) -> Result<HttpResponse, Failure> {
    let (id, delegation) = path.into_inner();
    let fact = say(&app, &who, id, None, DelegationEnded { delegation }).await?;
    Ok(HttpResponse::Ok().json(json!({ "id": fact })))
}
