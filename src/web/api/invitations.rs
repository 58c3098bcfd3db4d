//! Invitations into a cohort: links and codes, sent by mail or handed on, and joining by them.

use actix_web::{HttpResponse, web};
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::cohort_sight;
use super::memberships::{Joined, joined};
use crate::app::App;
use crate::app::enrolment::check_email;
use crate::clock::{Day, Instant, day_of};
use crate::credentials::secret;
use crate::ids::CohortId;
use crate::language::Sentence;
use crate::mail::Message;
use crate::mail::message::CohortInvitation;
use crate::record::cohort::{Cohort, InvitationAccepted, MemberRole};
use crate::record::fact::{Draft, Scope};
use crate::record::refusal::Refusal;
use crate::store::invitations::{self, Invitation};
use crate::store::outbox::{self, Outgoing};
use crate::store::{Conn, accounts, people};
use crate::web::failure::{Failure, FieldProblem};
use crate::web::who::SignedIn;

/// How many may join, and until when.
#[derive(Clone, Debug, Default, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields, default)]
pub struct NewInvitation {
    /// How many people may use it, 1 to 1000; as many as the cohort has places if left out.
    pub uses: Option<u16>,
    /// Days from today on in which it works, 1 to 366; 30 if left out. It ends with the last of these days, by the
    /// clocks of the organisation.
    pub days: Option<u16>,
    /// Where to send it. Whether the address belongs to somebody here makes no difference. The invitation that works
    /// already is sent, unless `uses` or `days` ask for another one, or it ends within two weeks.
    pub email: Option<String>,
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
/// Makes a link and a code by which people join, and sends them where `email` says. The invitation is the cohort's: it
/// works on when who made it leads no more.
#[utoipa::path(post, path = "/api/v1/cohorts/{id}/invitations", tag = "Cohorts", params(("id" = CohortId, Path)), request_body = NewInvitation,
    responses((status = 201, body = InvitationAnswer), (status = 403, description = "Only its leads, registrars and administrators"),
        (status = 422, description = "Numbers out of their range, or no address")))]
pub async fn invite(
    app: web::Data<App>,
    who: SignedIn,
    id: web::Path<CohortId>,
    body: web::Json<NewInvitation>,
) -> Result<HttpResponse, Failure> {
    let answer = match &body.email {
        Some(email) => mailed(&app, &who, *id, &body, email).await?,
        None => answered(&app, &invited(&app, &who, *id, &body).await?),
    };
    Ok(HttpResponse::Created().json(answer))
}

/// Days in which an invitation works, unless it says otherwise.
const DAYS: u16 = 30;
/// Days that whoever gets one by mail has to answer, at least.
const DAYS_TO_ANSWER: i32 = 14;

/// The last day on which an invitation works, by the clocks of the organisation.
pub(crate) fn last_day(app: &App, invitation: &Invitation) -> Day {
    let until = invitation.expires_at.to_zoned(app.settings.zone.clone());
    // It ends at the first moment of the day after.
    until.checked_sub(jiff::Span::new().nanoseconds(1)).unwrap_or(until).date()
}

/// When the last of so many days from today on is over.
fn end_of(app: &App, days: u16) -> Result<Instant, Failure> {
    let zone = app.settings.zone.clone();
    let today = app.clock.now().to_zoned(zone.clone()).date();
    let after = today.checked_add(jiff::Span::new().days(i64::from(days) + 1)).map_err(Failure::internal)?;
    Ok(after.to_zoned(zone).map_err(Failure::internal)?.timestamp())
}

/// Stops numbers that nobody can have meant: each is said at its field.
fn meant(new: &NewInvitation) -> Result<(), Failure> {
    let checks = [
        (new.uses, 1..=1000, "/uses", Sentence::of("refused-invitation-people")),
        (new.days, 1..=366, "/days", Sentence::of("refused-invitation-days")),
    ];
    let wrong = checks.into_iter().filter(|(said, most, ..)| said.is_some_and(|said| !most.contains(&said)));
    let problems: Vec<FieldProblem> =
        wrong.map(|(_, _, pointer, words)| FieldProblem::new(pointer, words)).collect();
    if problems.is_empty() { Ok(()) } else { Err(Failure::Invalid(problems)) }
}

/// Makes an invitation. Who stands in for a lead cannot: putting people into a cohort is the lead's word.
pub(crate) async fn invited(
    app: &App,
    who: &SignedIn,
    id: CohortId,
    new: &NewInvitation,
) -> Result<Invitation, Failure> {
    let cohort = managed(app, who, id).await?;
    meant(new)?;
    let now = app.clock.now();
    let invitation = Invitation {
        id: app.ids.mint(now),
        code: secret::code(&app.ids),
        cohort: id,
        made_by: who.person,
        created_at: now,
        expires_at: end_of(app, new.days.unwrap_or(DAYS))?,
        uses_left: i32::from(new.uses.unwrap_or(cohort.plan.capacity)),
        ended: false,
    };
    let (code_hash, kept) = (hashed(&invitation.code), invitation.clone());
    app.db.write(move |conn| invitations::make(conn, &code_hash, &kept)).await?;
    Ok(invitation)
}

/// Sends an invitation to an address: once a day, however often it is asked.
pub(crate) async fn mailed(
    app: &App,
    who: &SignedIn,
    id: CohortId,
    new: &NewInvitation,
    email: &str,
) -> Result<InvitationAnswer, Failure> {
    let email = email.trim().to_owned();
    check_email(&email)?;
    let cohort = managed(app, who, id).await?;
    let now = app.clock.now();
    let standing = match (new.uses, new.days) {
        (None, None) => app.db.read(move |conn| invitations::of_cohort(conn, id, now)).await?,
        _ => None,
    };
    // Whoever is invited by mail has time to answer, however soon the link ends that was handed round.
    let today = now.to_zoned(app.settings.zone.clone()).date();
    let lasts = |standing: &Invitation| {
        today.until(last_day(app, standing)).is_ok_and(|left| left.get_days() >= DAYS_TO_ANSWER)
    };
    let standing = standing.filter(lasts);
    let invitation = match standing {
        Some(standing) => standing,
        None => invited(app, who, id, new).await?,
    };
    let answer = answered(app, &invitation);
    let (folds, ids, me) = (app.folds(), app.ids.clone(), who.person);
    let (naming, link) = (app.clone(), answer.link.clone());
    app.db
        .write(move |conn| {
            let organisation = naming.organisation_now(conn)?;
            let plan = &cohort.plan;
            let framework = folds.versions(conn, plan.framework)?;
            let names = people::names(conn, cohort.present(MemberRole::Lead).chain([me]))?;
            let name = |person| names.get(&person).cloned();
            let message = Message::CohortInvitation(CohortInvitation {
                organisation,
                invited_by: name(me).unwrap_or_default(),
                cohort: plan.title.clone(),
                framework: framework.version(plan.version).map(|f| f.title.clone()).unwrap_or_default(),
                leads: cohort.present(MemberRole::Lead).filter_map(name).collect(),
                starts_on: plan.starts_on,
                ends_on: Some(plan.ends_on),
                places_left: u32::try_from(if cohort.has_room() { cohort.free_places() } else { 0 }).ok(),
                code: Some(invitation.code.clone()),
                link,
                answer_by: Some(last_day(&naming, &invitation)),
            });
            let known = accounts::by_email(conn, &email)?.filter(|account| account.disabled_at.is_none());
            let cause =
                format!("{}/{}/{}", hashed(&invitation.code), accounts::fold_email(&email), day_of(now));
            let mail = Outgoing {
                kind: message.kind().as_str().to_owned(),
                person: known.map(|account| account.person),
                address: Some(email),
                cause: secret::hashed(&cause),
                payload: serde_json::to_string(&message).map_err(crate::store::Error::other)?,
            };
            if !outbox::is_queued(conn, &mail.kind, &mail.cause)? {
                outbox::queue_message(conn, &mail, now, &ids)?;
            }
            Ok::<_, Failure>(())
        })
        .await?;
    app.door.bell().ring();
    Ok(answer)
}

/// The cohort, if somebody may put people into it: its leads and keepers of records, while it is open.
async fn managed(app: &App, who: &SignedIn, id: CohortId) -> Result<Cohort, Failure> {
    let (folds, viewer, today) = (app.folds(), who.person, app.clock.today());
    app.db
        .read(move |conn| {
            let words = Sentence::of("refused-cohort-only-inviters");
            let cohort = cohort_sight::managed(conn, &folds, viewer, id, today, words)?;
            if cohort.closed_at.is_some() {
                let said = Sentence::of("refused-cohort-closed-invite").with("title", &cohort.plan.title);
                return Err(Refusal::NotNow(said).into());
            }
            Ok(cohort)
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
    let found = invitations::find(conn, &hashed(code))?.filter(|i| i.terms().is_good(now));
    let invitation = found.ok_or(Failure::Missing("invitation"))?;
    let cohort = folds.cohort(conn, invitation.cohort)?.ok_or(Failure::Missing("cohort"))?;
    Ok((invitation, cohort))
}

/// Joins by an invitation: by one's own word, which it allows. Whether it still works is for the door to say.
pub(crate) async fn join_by(app: &App, who: &SignedIn, code: String) -> Result<Joined, Failure> {
    let now = app.clock.now();
    let found = app.db.read(move |conn| invitations::find(conn, &hashed(&code))).await?;
    let Invitation { id, cohort, .. } = found.ok_or(Failure::Missing("invitation"))?;
    let body = InvitationAccepted { person: who.person, invitation: id };
    let draft =
        Draft { id: app.ids.mint(now), scope: Scope::Cohort(cohort), happened_at: now, body: body.into() };
    app.door
        .append_with(who.author(), vec![draft], move |conn| match invitations::take(conn, id, now)? {
            true => Ok(()),
            false => Err(Refusal::Unknown { what: "invitation that still works" }.into()),
        })
        .await?;
    joined(app, cohort, who.person, MemberRole::Learner).await
}
