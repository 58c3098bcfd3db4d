//! Who is in a cohort: added by mail address, admitted, removed, leaving; invitations and joining; stand-ins.

use actix_web::{HttpRequest, HttpResponse, web};

use super::cohort::{days, member_page};
use super::cohorts::answer;
use super::sent::{Sent, mended};
use super::sign_in::see;
use crate::app::App;
use crate::clock::Day;
use crate::credentials::secret;
use crate::ids::{CohortId, FactId, PersonId};
use crate::language::Sentence;
use crate::record::cohort::{Cohort, DelegationEnded, MemberLeft, MemberRole};
use crate::record::refusal::Refusal;
use crate::store::{accounts, people};
use crate::web::api::cohorts::say;
use crate::web::api::invitations::{NewInvitation, good, invited, join_by, mailed, uninvite};
use crate::web::api::memberships::{Joined, NewStandIn, put, stands_in};
use crate::web::desk::Desk;
use crate::web::failure::{Failure, FieldProblem};
use crate::web::page::{self, Form, Undo};
use crate::web::views::session::{CodePage, JoinPage};
use crate::web::who::{Posted, SignedIn};

fn wrong(desk: &Desk, field: &str, words: &str) -> Failure {
    Failure::Invalid(vec![FieldProblem::new(field, desk.t.text(words))])
}

/// `POST /cohorts/{id}/members`: somebody who has an account, by its address; who was taken out is put back by their id.
pub(crate) async fn add(
    request: HttpRequest,
    app: web::Data<App>,
    id: web::Path<CohortId>,
    posted: Posted<Sent>,
) -> Result<HttpResponse, Failure> {
    let desk = Desk::at(&app, posted.who.clone(), &request);
    let put = async {
        let role = match posted.form.value("role") {
            "learner" | "" => MemberRole::Learner,
            "lead" => MemberRole::Lead,
            _ => return Err(wrong(&desk, "role", "cohort-no-such-role")),
        };
        // Whether an address is known is for those to hear who may add people here.
        runs_it(&app, &desk, *id).await?;
        if let Ok(person) = posted.form.value("person").parse() {
            return put_back(&app, &posted.who, *id, person, role).await;
        }
        let email = posted.form.value("email").to_owned();
        let known = app.db.read(move |conn| accounts::by_email(conn, &email)).await?;
        let person = known.filter(|account| account.disabled_at.is_none()).map(|account| account.person);
        let person = person.ok_or_else(|| wrong(&desk, "email", "cohort-add-unknown"))?;
        put(&app, &posted.who, *id, None, person, role).await
    };
    match put.await {
        Ok(joined) => {
            let word = if joined.waiting { "member-waits" } else { "member-added" };
            Ok(see(&format!("/cohorts/{}?done={word}", *id)))
        }
        Err(failure) => answer(&app, &request, &posted, *id, Err(at_field(failure, "email")), "", &[]).await,
    }
}

/// Puts back who was taken out: onto the waiting list if they waited there, else into the place they had, which is free if
/// nobody got it meanwhile; that others wait does not stand against it.
async fn put_back(
    app: &App,
    who: &SignedIn,
    id: CohortId,
    person: PersonId,
    role: MemberRole,
) -> Result<Joined, Failure> {
    let folds = app.folds();
    let cohort = app.db.read(move |conn| folds.cohort(conn, id)).await?.ok_or(Failure::Missing("cohort"))?;
    let last = cohort.members.iter().rev().find(|m| m.person == person && m.role == role);
    let had_place = last.is_some_and(|m| m.left_on.is_some() && !m.waiting);
    let joined = put(app, who, id, None, person, role).await?;
    if joined.waiting && had_place && cohort.free_places() > 0 {
        return put(app, who, id, None, person, role).await;
    }
    Ok(joined)
}

/// What stands against one person, said beside the field that names them.
fn at_field(failure: Failure, field: &str) -> Failure {
    match failure {
        Failure::Refused(refusal @ (Refusal::AlreadyDone(_) | Refusal::NotNow(_))) => {
            Failure::Invalid(vec![FieldProblem::new(field, refusal)])
        }
        other => other,
    }
}

/// Stops who may not put people into a cohort.
async fn runs_it(app: &App, desk: &Desk, id: CohortId) -> Result<(), Failure> {
    let (folds, who, today) = (desk.folds.clone(), desk.who.person, desk.today);
    app.db
        .read(move |conn| {
            let seen = crate::web::api::cohort_sight::see(conn, &folds, who, id, today)?;
            let leads = seen.cohort.current(who, MemberRole::Lead).is_some();
            match leads || folds.access(conn)?.keeps_records(who, today) {
                true => Ok(()),
                false => Err(Failure::Forbidden(Sentence::of("refused-cohort-only-keepers"))),
            }
        })
        .await
}

/// `POST /cohorts/{id}/members/{person}/removal`.
pub(crate) async fn remove(
    request: HttpRequest,
    app: web::Data<App>,
    path: web::Path<(CohortId, PersonId)>,
    posted: Posted<Sent>,
) -> Result<HttpResponse, Failure> {
    let (id, person) = path.into_inner();
    let role = match posted.form.value("role") {
        "lead" => MemberRole::Lead,
        _ => MemberRole::Learner,
    };
    let left = MemberLeft { person, role, reason: posted.form.value("reason").trim().to_owned() };
    let said = say(&app, &posted.who, id, None, left).await.map(|_| ());
    // A lead who takes themselves out sees the cohort no more.
    if said.is_ok() && person == posted.who.person {
        return Ok(see("/cohorts?done=left"));
    }
    let word = format!("member-removed&person={person}&role={}", role.name());
    answer(&app, &request, &posted, id, said, &word, &[]).await
}

/// The way back for somebody who was just taken out of a cohort, in the answer to that.
pub(super) fn way_back(desk: &Desk, cohort: &Cohort) -> Option<Undo> {
    let said = |name| desk.said(name).unwrap_or_default();
    let person: PersonId = said("person").parse().ok().filter(|_| desk.just("member-removed"))?;
    let role = match said("role").as_str() {
        "lead" => MemberRole::Lead,
        _ => MemberRole::Learner,
    };
    let was = cohort.members.iter().any(|m| m.person == person && m.role == role && m.left_on.is_some());
    let fields = vec![("person", person.to_string()), ("role", role.name().to_owned())];
    let action = format!("/cohorts/{}/members", cohort.id);
    (was && cohort.current(person, role).is_none()).then_some(Undo { action, fields })
}

/// `POST /cohorts/{id}/leaving`: a learner leaves, or gives up waiting.
pub(crate) async fn leave(
    request: HttpRequest,
    app: web::Data<App>,
    id: web::Path<CohortId>,
    posted: Posted<Sent>,
) -> Result<HttpResponse, Failure> {
    let (id, person) = (*id, posted.who.person);
    let left = MemberLeft { person, role: MemberRole::Learner, reason: String::new() };
    match say(&app, &posted.who, id, None, left).await {
        Ok(_) => Ok(see("/cohorts?done=left")),
        Err(failure) => {
            let desk = Desk::at(&app, posted.who, &request);
            let form = mended(desk.t, Form::default(), failure, &[])?;
            let page = app
                .db
                .read(move |conn| {
                    let cohort = desk.folds.cohort(conn, id)?.ok_or(Failure::Missing("cohort"))?;
                    if cohort.current(person, MemberRole::Learner).is_none() {
                        return Err(Failure::Missing("cohort"));
                    }
                    member_page(conn, &desk, &cohort, form)
                })
                .await?;
            Ok(page::mend(&page))
        }
    }
}

/// `POST /cohorts/{id}/waiting/{person}/admission`: gives somebody who waits a place.
pub(crate) async fn admit(
    request: HttpRequest,
    app: web::Data<App>,
    path: web::Path<(CohortId, PersonId)>,
    posted: Posted<Sent>,
) -> Result<HttpResponse, Failure> {
    let (id, person) = path.into_inner();
    let folds = app.folds();
    let cohort = app.db.read(move |conn| folds.cohort(conn, id)).await?.ok_or(Failure::Missing("cohort"))?;
    // Who gave up waiting while the page was open is not put in.
    let said = match cohort.current(person, MemberRole::Learner) {
        None => Err(Refusal::Unknown { what: "member" }.into()),
        Some(_) => put(&app, &posted.who, id, None, person, MemberRole::Learner).await.map(|_| ()),
    };
    answer(&app, &request, &posted, id, said, "member-admitted", &[]).await
}

/// `POST /cohorts/{id}/invitations`: a new link and code; earlier ones end.
pub(crate) async fn invite(
    request: HttpRequest,
    app: web::Data<App>,
    id: web::Path<CohortId>,
    posted: Posted<Sent>,
) -> Result<HttpResponse, Failure> {
    let made = async {
        uninvite(&app, &posted.who, *id).await?;
        invited(&app, &posted.who, *id, &NewInvitation::default()).await
    };
    let made = made.await.map(|_| ());
    answer(&app, &request, &posted, *id, made, "invitation", &[]).await
}

/// `POST /cohorts/{id}/invitations/mail`: a link that works, to an address. Whether somebody here has it makes no
/// difference.
pub(crate) async fn mail(
    request: HttpRequest,
    app: web::Data<App>,
    id: web::Path<CohortId>,
    posted: Posted<Sent>,
) -> Result<HttpResponse, Failure> {
    let address = posted.form.value("address").to_owned();
    let sent = mailed(&app, &posted.who, *id, &NewInvitation::default(), &address).await.map(|_| ());
    answer(&app, &request, &posted, *id, sent, "invitation-mailed", &[("email", "address")]).await
}

/// `POST /cohorts/{id}/invitations/end`.
pub(crate) async fn end_invitations(
    request: HttpRequest,
    app: web::Data<App>,
    id: web::Path<CohortId>,
    posted: Posted<Sent>,
) -> Result<HttpResponse, Failure> {
    let ended = uninvite(&app, &posted.who, *id).await.map(|_| ());
    answer(&app, &request, &posted, *id, ended, "invitations-ended", &[]).await
}

/// The form of a stand-in: who, from which day to which.
pub(super) fn away(desk: &Desk, sent: &Sent) -> Result<(PersonId, Day, Day), Failure> {
    let to = sent.value("to").parse::<PersonId>().ok();
    let day = |field: &str| sent.value(field).trim().parse::<Day>().ok();
    let (from, until) = (day("from"), day("until"));
    let problems: Vec<FieldProblem> = [
        ("to", to.is_some(), "cohort-away-choose"),
        ("from", from.is_some(), "cohort-away-no-first-day"),
        ("until", until.is_some(), "cohort-away-no-last-day"),
    ]
    .into_iter()
    .filter(|(_, fine, _)| !fine)
    .map(|(field, _, words)| FieldProblem::new(field, desk.t.text(words)))
    .collect();
    match (to, from, until) {
        (Some(to), Some(from), Some(until)) => Ok((to, from, until)),
        _ => Err(Failure::Invalid(problems)),
    }
}

/// `POST /cohorts/{id}/delegations` (E-7).
pub(crate) async fn delegate(
    request: HttpRequest,
    app: web::Data<App>,
    id: web::Path<CohortId>,
    posted: Posted<Sent>,
) -> Result<HttpResponse, Failure> {
    let desk = Desk::at(&app, posted.who.clone(), &request);
    let said = async {
        let (to_id, from, until) = away(&desk, &posted.form)?;
        let lead_id = posted.form.value("away").parse().unwrap_or(posted.who.person);
        stands_in(&app, &posted.who, *id, NewStandIn { id: None, lead_id, to_id, from, until }).await
    };
    let said = said.await.map(|_| ());
    answer(&app, &request, &posted, *id, said, "stands-in", &[("lead_id", "away"), ("to_id", "to")]).await
}

/// `POST /cohorts/{id}/delegations/{delegation}/end`: the lead is back early.
pub(crate) async fn end_delegation(
    request: HttpRequest,
    app: web::Data<App>,
    path: web::Path<(CohortId, FactId)>,
    posted: Posted<Sent>,
) -> Result<HttpResponse, Failure> {
    let (id, delegation) = path.into_inner();
    let said = say(&app, &posted.who, id, None, DelegationEnded { delegation }).await.map(|_| ());
    answer(&app, &request, &posted, id, said, "stand-in-ended", &[]).await
}

/// `GET /join`: for who has a code and no link.
pub(crate) async fn code(app: web::Data<App>, desk: Desk) -> Result<HttpResponse, Failure> {
    Ok(page::ok(&code_page(&app, desk, Form::default()).await?))
}

async fn code_page(app: &App, desk: Desk, form: Form) -> Result<CodePage, Failure> {
    app.db
        .read(move |conn| {
            Ok(CodePage { t: desk.t, frame: desk.frame(conn, desk.t.text("join-title"))?, form })
        })
        .await
}

/// `POST /join`: on to the cohort that the code leads to. Nothing is joined yet.
pub(crate) async fn look_up(
    request: HttpRequest,
    app: web::Data<App>,
    posted: Posted<Sent>,
) -> Result<HttpResponse, Failure> {
    let desk = Desk::at(&app, posted.who, &request);
    let code = secret::read_code(posted.form.value("code"));
    let (folds, now, typed) = (desk.folds.clone(), desk.now, code.clone());
    match app.db.read(move |conn| good(conn, &folds, &typed, now)).await {
        Ok(_) => Ok(see(&format!("/join/{code}"))),
        Err(Failure::Missing(_)) => {
            let form = posted.form.form().wrong("code", desk.t.text("join-none"));
            Ok(page::mend(&code_page(&app, desk, form).await?))
        }
        Err(failure) => Err(failure),
    }
}

/// `GET /join/{code}`: what one is invited to. Who is not signed in comes here after signing in.
pub(crate) async fn invitation(
    app: web::Data<App>,
    desk: Desk,
    code: web::Path<String>,
) -> Result<HttpResponse, Failure> {
    let page = join_page(&app, desk, &code, Form::default()).await?;
    Ok(page::ok(&page))
}

async fn join_page(app: &App, desk: Desk, code: &str, form: Form) -> Result<JoinPage, Failure> {
    let code = secret::read_code(code);
    app.db
        .read(move |conn| {
            let (t, who) = (desk.t, desk.who.person);
            let action = format!("/join/{code}");
            let cohort = match good(conn, &desk.folds, &code, desk.now) {
                Ok((_, cohort)) => cohort,
                Err(Failure::Missing(_)) => {
                    return Ok(JoinPage {
                        frame: desk.frame(conn, t.text("join-title"))?,
                        form,
                        action,
                        title: t.text("join-title"),
                        about: String::new(),
                        waits: String::new(),
                        spent: t.text("join-spent"),
                        cohort: String::new(),
                        t,
                    });
                }
                Err(failure) => return Err(failure),
            };
            let versions = desk.folds.versions(conn, cohort.plan.framework)?;
            let names = people::names(conn, cohort.present(MemberRole::Lead))?;
            let mut leads: Vec<String> = names.into_values().collect();
            leads.sort();
            let key = if leads.is_empty() { "join-about-nobody" } else { "join-about" };
            let inside = cohort.current(who, MemberRole::Learner).is_some();
            Ok(JoinPage {
                frame: desk.frame(conn, cohort.plan.title.clone())?,
                form,
                action,
                title: cohort.plan.title.clone(),
                about: t
                    .msg(key)
                    .arg(
                        "framework",
                        versions.version(cohort.plan.version).map(|f| f.title.clone()).unwrap_or_default(),
                    )
                    .arg("dates", days(t, cohort.plan.starts_on, cohort.plan.ends_on))
                    .arg("leads", leads.join(&t.text("list-comma")))
                    .to_string(),
                // Nobody overtakes those who wait already.
                waits: match (cohort.has_room(), cohort.free_places()) {
                    (true, _) => String::new(),
                    (false, 0) => t.text("join-full"),
                    (false, _) => t.text("join-others-wait"),
                },
                spent: if inside { t.text("join-already") } else { String::new() },
                cohort: if inside { format!("/cohorts/{}", cohort.id) } else { String::new() },
                t,
            })
        })
        .await
}

/// `POST /join/{code}`.
pub(crate) async fn join(
    request: HttpRequest,
    app: web::Data<App>,
    code: web::Path<String>,
    posted: Posted<Sent>,
) -> Result<HttpResponse, Failure> {
    match join_by(&app, &posted.who, code.clone()).await {
        Ok(joined) => {
            let word = if joined.waiting { "place-waits" } else { "place" };
            Ok(see(&format!("/cohorts/{}?done={word}", joined.cohort_id)))
        }
        // It ended while the page was open: the page says so.
        Err(Failure::Missing(_) | Failure::Refused(Refusal::Unknown { .. })) => {
            let desk = Desk::at(&app, posted.who, &request);
            Ok(page::mend(&join_page(&app, desk, &code, Form::default()).await?))
        }
        Err(failure) => {
            let desk = Desk::at(&app, posted.who, &request);
            let form = mended(desk.t, Form::default(), failure, &[])?;
            Ok(page::mend(&join_page(&app, desk, &code, form).await?))
        }
    }
}
