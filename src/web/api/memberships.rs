//! Who is in a cohort: joining, leaving, standing in, invitations, and where everyone stands.

use actix_web::{HttpResponse, web};
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::cohorts::{runs, say};
use crate::app::App;
use crate::clock::{Day, Instant};
use crate::credentials::secret;
use crate::ids::{CohortId, FactId, PersonId};
use crate::record::cohort::{Cohort, Delegated, DelegationEnded, MemberJoined, MemberLeft, MemberRole};
use crate::record::fact::{Author, Draft, Scope};
use crate::record::refusal::Refusal;
use crate::store::invitations::{self, Invitation};
use crate::store::{Conn, cohorts, folds, people};
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
    /// All places are taken: the person is on the waiting list.
    pub waiting: bool,
    /// Their place in the waiting list, from 1.
    pub place: Option<usize>,
    /// In words.
    pub detail: String,
}

fn joined(cohort: &Cohort, waiting: bool) -> Joined {
    let place = waiting.then(|| cohort.waiting_list().count() + 1);
    let detail = match place {
        Some(place) => format!("All places are taken. Number {place} on the waiting list."),
        None => "Has a place.".to_owned(),
    };
    Joined { cohort_id: cohort.id, waiting, place, detail }
}

/// `POST /api/v1/cohorts/{id}/members`
///
/// Puts somebody into a cohort; where all places are taken, on the waiting list. Somebody on the waiting
/// list gets a place by this, too.
#[utoipa::path(post, path = "/api/v1/cohorts/{id}/members", tag = "Cohorts", params(("id" = CohortId, Path)), request_body = Member,
    responses((status = 201, body = Joined), (status = 403, description = "Only its leads, registrars and administrators"),
        (status = 409, description = "They are in it already, or it has ended")))]
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
    let folds = app.folds();
    let cohort = app.db.read(move |conn| folds.cohort(conn, id)).await?.ok_or(Failure::Missing("cohort"))?;
    let waiting = role == MemberRole::Learner && cohort.free_places() == 0;
    say(app, who, id, fact, MemberJoined { person, role, waiting }).await?;
    Ok(joined(&cohort, waiting))
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

/// Somebody stands in for a lead (E-7).
#[derive(Clone, Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct StandIn {
    /// Given by the writer, so that sending it twice is harmless.
    pub id: Option<FactId>,
    /// The lead who is away.
    pub lead_id: PersonId,
    /// Who stands in.
    pub to_id: PersonId,
    /// First day.
    #[schema(value_type = String, format = Date)]
    pub from: Day,
    /// Last day.
    #[schema(value_type = String, format = Date)]
    pub until: Day,
}

/// `POST /api/v1/cohorts/{id}/delegations`
///
/// Lets somebody stand in for a lead for some days; what they sign names both.
#[utoipa::path(post, path = "/api/v1/cohorts/{id}/delegations", tag = "Cohorts", params(("id" = CohortId, Path)), request_body = StandIn,
    responses((status = 201, description = "They stand in"), (status = 403, description = "Only its leads, registrars and administrators")))]
pub async fn delegate(
    app: web::Data<App>,
    who: SignedIn,
    id: web::Path<CohortId>,
    body: web::Json<StandIn>,
) -> Result<HttpResponse, Failure> {
    let fact = stands_in(&app, &who, *id, body.into_inner()).await?;
    Ok(HttpResponse::Created().json(json!({ "id": fact })))
}

/// Lets somebody stand in for a lead.
pub(crate) async fn stands_in(
    app: &App,
    who: &SignedIn,
    id: CohortId,
    asked: StandIn,
) -> Result<FactId, Failure> {
    let StandIn { id: fact, lead_id: lead, to_id: to, from, until } = asked;
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

/// How many may join, and until when.
#[derive(Clone, Debug, Default, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields, default)]
pub struct NewInvitation {
    /// How many people may use it, 1 to 1000; as many as the cohort has places if left out.
    pub uses: Option<u16>,
    /// Days in which it works, 1 to 366; 30 if left out.
    pub days: Option<u16>,
}

/// A link and a code by which people join.
#[derive(Clone, Debug, Serialize, utoipa::ToSchema)]
pub struct InvitationAnswer {
    /// For mails.
    pub link: String,
    /// For typing.
    pub code: String,
    /// How many people may still use it.
    pub uses_left: i32,
    /// Until when.
    #[schema(value_type = String, format = DateTime)]
    pub expires_at: Instant,
}

pub(crate) fn answered(app: &App, invitation: &Invitation) -> InvitationAnswer {
    InvitationAnswer {
        link: format!("{}/join/{}", app.settings.address(), invitation.code),
        code: invitation.code.clone(),
        uses_left: invitation.uses_left,
        expires_at: invitation.expires_at,
    }
}

/// `POST /api/v1/cohorts/{id}/invitations`
///
/// Makes a link and a code by which people join; whoever made it stands for them.
#[utoipa::path(post, path = "/api/v1/cohorts/{id}/invitations", tag = "Cohorts", params(("id" = CohortId, Path)), request_body = NewInvitation,
    responses((status = 201, body = InvitationAnswer), (status = 403, description = "Only its leads, registrars and administrators")))]
pub async fn invite(
    app: web::Data<App>,
    who: SignedIn,
    id: web::Path<CohortId>,
    body: web::Json<NewInvitation>,
) -> Result<HttpResponse, Failure> {
    Ok(HttpResponse::Created().json(invited(&app, &who, *id, &body).await?))
}

/// Makes an invitation. Who stands in for a lead cannot: putting people into a cohort is the lead's word.
pub(crate) async fn invited(
    app: &App,
    who: &SignedIn,
    id: CohortId,
    new: &NewInvitation,
) -> Result<InvitationAnswer, Failure> {
    let cohort = managed(app, who, id).await?;
    let now = app.clock.now();
    let days = new.days.unwrap_or(30).clamp(1, 366);
    let invitation = Invitation {
        code: secret::code(&app.ids),
        cohort: id,
        made_by: who.person,
        created_at: now,
        expires_at: now + jiff::SignedDuration::from_hours(24 * i64::from(days)),
        uses_left: i32::from(new.uses.unwrap_or(cohort.plan.capacity).clamp(1, 1000)),
        ended: false,
    };
    let answer = answered(app, &invitation);
    let code_hash = hashed(&invitation.code);
    app.db.write(move |conn| invitations::make(conn, &code_hash, &invitation)).await?;
    Ok(answer)
}

/// The cohort, if somebody may put people into it: its leads and keepers of records, while it is open.
async fn managed(app: &App, who: &SignedIn, id: CohortId) -> Result<Cohort, Failure> {
    let (folds, viewer, today) = (app.folds(), who.person, app.clock.today());
    app.db
        .read(move |conn| {
            let mut found = folds.load(conn, &[Scope::Access, Scope::Cohort(id)])?;
            let access = folds::access(&mut found);
            let cohort = folds::cohort(&mut found, id);
            let cohort = cohort.as_ref().as_ref().ok_or(Failure::Missing("cohort"))?;
            if cohort.current(viewer, MemberRole::Lead).is_none() && !access.keeps_records(viewer, today) {
                return Err(Failure::Forbidden(
                    "Only the cohort's leads, registrars and administrators can invite people.",
                ));
            }
            if cohort.closed_at.is_some() {
                let said = format!("\"{}\" is closed. Re-open it first.", cohort.plan.title);
                return Err(Refusal::NotNow(said).into());
            }
            Ok(cohort.clone())
        })
        .await
}

/// `DELETE /api/v1/cohorts/{id}/invitations`
///
/// Takes every invitation into a cohort back.
#[utoipa::path(delete, path = "/api/v1/cohorts/{id}/invitations", tag = "Cohorts", params(("id" = CohortId, Path)),
    responses((status = 200, description = "None works any more"), (status = 403, description = "Only its leads, registrars and administrators")))]
pub async fn end_invitations(
    app: web::Data<App>,
    who: SignedIn,
    id: web::Path<CohortId>,
) -> Result<HttpResponse, Failure> {
    let ended = uninvite(&app, &who, *id).await?;
    Ok(HttpResponse::Ok().json(json!({ "ended": ended })))
}

/// Takes every invitation into a cohort back; how many worked.
pub(crate) async fn uninvite(app: &App, who: &SignedIn, id: CohortId) -> Result<usize, Failure> {
    let now = app.clock.now();
    managed(app, who, id).await?;
    Ok(app.db.write(move |conn| invitations::end_all(conn, id, now)).await?)
}

/// A code as somebody typed it.
#[derive(Clone, Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Code {
    /// Letters and digits; dashes and case do not matter.
    pub code: String,
}

/// `POST /api/v1/join`
///
/// Joins a cohort by an invitation.
#[utoipa::path(post, path = "/api/v1/join", tag = "Cohorts", request_body = Code,
    responses((status = 201, body = Joined), (status = 404, description = "No such invitation, or it does not work any more"),
        (status = 409, description = "You are in it already, or it has ended")))]
pub async fn join(
    app: web::Data<App>,
    who: SignedIn,
    body: web::Json<Code>,
) -> Result<HttpResponse, Failure> {
    Ok(HttpResponse::Created().json(join_by(&app, &who, body.into_inner().code).await?))
}

/// What is kept of a code, however it was typed.
fn hashed(code: &str) -> String {
    secret::hashed(&secret::read_code(code))
}

/// An invitation that works, with its cohort.
pub(crate) fn good(
    conn: &mut Conn,
    folds: &crate::store::Folds,
    code: &str,
    now: Instant,
) -> Result<(Invitation, Cohort), Failure> {
    let found = invitations::find(conn, &hashed(code))?.filter(|i| i.is_good(now));
    let invitation = found.ok_or(Failure::Missing("invitation"))?;
    let cohort = folds.cohort(conn, invitation.cohort)?.ok_or(Failure::Missing("cohort"))?;
    Ok((invitation, cohort))
}

/// Joins by an invitation. The word is that of whoever made it: a lead who is one no more invites nobody.
pub(crate) async fn join_by(app: &App, who: &SignedIn, code: String) -> Result<Joined, Failure> {
    let (folds, now, typed) = (app.folds(), app.clock.now(), code.clone());
    let (invitation, cohort) = app.db.read(move |conn| good(conn, &folds, &typed, now)).await?;
    if cohort.current(who.person, MemberRole::Learner).is_some() {
        return Err(Refusal::AlreadyDone("You are in this cohort already.".to_owned()).into());
    }
    // Nobody overtakes those who wait already.
    let waiting = cohort.free_places() == 0 || cohort.waiting_list().next().is_some();
    let body = MemberJoined { person: who.person, role: MemberRole::Learner, waiting };
    let scope = Scope::Cohort(cohort.id);
    let draft = Draft { id: app.ids.mint(now), scope, happened_at: now, body: body.into() };
    app.door
        .append_with(Author::person(invitation.made_by), vec![draft], move |conn| {
            match invitations::take(conn, &hashed(&code), now)? {
                true => Ok(()),
                false => Err(Refusal::Unknown { what: "invitation that still works" }.into()),
            }
        })
        .await?;
    Ok(joined(&cohort, waiting))
}
