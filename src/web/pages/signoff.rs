//! A sign-off: what was signed, taking it back, settling a dispute, signing second, "this was not me".

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use serde::Deserialize;

use super::appeals;
use super::queue::person;
use super::sign_in::{outside, see};
use crate::app::App;
use crate::app::enrolment::link_path;
use crate::clock::{Day, Instant, day_of};
use crate::ids::{FactId, PersonId};
use crate::language::Sentence;
use crate::record::fact::Author;
use crate::record::passport::LevelState;
use crate::record::rules;
use crate::record::signoff::{
    DisputeSettled, SignOff, SignOffCountersigned, SignOffDisputed, SignOffRevoked,
};
use crate::record::stamp;
use crate::store::one_time_links::{self, Purpose};
use crate::store::queue as waiting;
use crate::web::api::remarks::say;
use crate::web::api::signoffs::{Signed, about, look};
use crate::web::desk::{Desk, words_of};
use crate::web::failure::Failure;
use crate::web::markdown::rendered;
use crate::web::page::{self, Form};
use crate::web::views::parts::{Badge, Happening, Link, Stamp, State};
use crate::web::views::passport::signing_address;
use crate::web::views::signoff::{NotMePage, SignOffPage, Signer};
use crate::web::who::{Posted, hashed};
use crate::web::words::Words;

/// `GET /signoffs/{id}`.
pub(crate) async fn show(
    app: web::Data<App>,
    desk: Desk,
    id: web::Path<FactId>,
) -> Result<HttpResponse, Failure> {
    Ok(page::ok(&sign_off_page(&app, &desk, *id, Form::default()).await?))
}

async fn sign_off_page(app: &App, desk: &Desk, id: FactId, form: Form) -> Result<SignOffPage, Failure> {
    let signed = look(app, desk.who.person, id).await?;
    let t = desk.t;
    let (folds, at) = (desk.folds.clone(), desk.clone());
    let framework =
        signed.portfolio.sign_off(id).map(|s| s.said.framework).ok_or(Failure::Missing("sign-off"))?;
    let cohort = signed.portfolio.sign_off(id).and_then(|s| s.said.cohort);
    let (frame, versions, cohort) = app
        .db
        .read(move |conn| {
            let cohort = match cohort {
                Some(id) => folds.cohort(conn, id)?.map(|c| c.plan.title),
                None => None,
            };
            Ok::<_, Failure>((
                at.frame(conn, at.t.text("signoff-crumb"))?,
                folds.versions(conn, framework)?,
                cohort.unwrap_or_default(),
            ))
        })
        .await?;
    let sign_off = signed.portfolio.sign_off(id).ok_or(Failure::Missing("sign-off"))?;
    let said = &sign_off.said;
    let then = versions.version(said.version);
    let level_name = then.map(|f| f.level_name(said.level).to_owned()).unwrap_or_default();
    let state = State::from(sign_off.state(desk.today));
    let me = desk.who.person;
    let involved = sign_off.signers().any(|who| who == me) || signed.learner == me;
    let may_dispute = sign_off.signers().any(|who| who == me)
        && sign_off.ended.is_none()
        && sign_off.disputed_at().is_none();
    let may_revoke = sign_off.ended.is_none()
        && signed.learner != me
        && (sign_off.signer == me || signed.keeps_records || !signed.leading.is_empty());
    let to =
        |what: &str, allowed: bool| if allowed { format!("/signoffs/{id}/{what}") } else { String::new() };
    let evidence = said
        .evidence
        .iter()
        .filter_map(|judged| {
            let revision = signed.portfolio.evidence.get(&judged.evidence)?.revision(judged.revision)?;
            Some(Link {
                text: revision.content.title.clone(),
                href: format!("/evidence/{}", judged.evidence),
            })
        })
        .collect();
    let half = is_half(sign_off);
    let word = word_of(t, sign_off, desk.today);
    let fresh = desk.just("signed") || desk.just("signed-first");
    let all: Vec<String> = sign_off.signers().map(|who| signed.name(who)).collect();
    Ok(SignOffPage {
        t,
        frame,
        learner: person(signed.learner, &signed.name(signed.learner)),
        competency: said.title.clone(),
        competency_id: said.competency.to_string(),
        level: said.level.number(),
        stamp: stamp_of(t, sign_off, &all, &level_name, desk.today),
        level_name,
        badge: Badge::saying(state, word),
        signers: signers(t, &signed, sign_off),
        half: if half {
            let day = t.day(day_of(sign_off.at));
            t.msg("signoff-half").arg("name", signed.name(sign_off.signer)).arg("day", day).to_string()
        } else {
            String::new()
        },
        cohort,
        framework: Link {
            text: then
                .map(|f| {
                    t.msg("signoff-framework-version")
                        .arg("title", &f.title)
                        .arg("version", said.version)
                        .to_string()
                })
                .unwrap_or_default(),
            href: format!("/frameworks/{framework}"),
        },
        expires_on: said.expires_on.map(|day| t.day(day)),
        descriptor_html: rendered(&said.descriptor),
        evidence,
        comment: said.comment.clone(),
        prior_learning_reason: said.prior_learning.clone().unwrap_or_default(),
        timeline: timeline(t, &signed, sign_off),
        appeal: match &sign_off.ended {
            Some(ended)
                if signed.learner == me && appeals::against(&signed.portfolio, ended.by_fact).is_none() =>
            {
                to("appeal", true)
            }
            _ => String::new(),
        },
        revoke: to("revocation", may_revoke),
        settle: to("settlement", sign_off.disputed_at().is_some() && signed.keeps_records && !involved),
        countersign: to("second-signature", signed.may_countersign(sign_off, me)),
        dispute: to("dispute", may_dispute),
        renew: match said.expires_on.is_some() && sign_off.ended.is_none() && !signed.leading.is_empty() {
            true if signed.learner != me && sign_off.disputed_at().is_none() => {
                signing_address(signed.learner, sign_off.claim(), None)
            }
            _ => String::new(),
        },
        certified: signed.portfolio.is_certified(id),
        fresh: fresh && signed.learner != me,
        form,
    })
}

/// It waits for its second signature and for nothing else.
fn is_half(sign_off: &SignOff) -> bool {
    sign_off.waits_for_second() && sign_off.disputed_at().is_none()
}

/// What has become of a sign-off, in a word.
fn word_of(t: Words, sign_off: &SignOff, today: Day) -> String {
    t.text(if is_half(sign_off) { "state-half" } else { State::from(sign_off.state(today)).word() })
}

/// A sign-off's stamp, big, with the initials of all who signed.
pub(super) fn stamp_of(
    t: Words,
    sign_off: &SignOff,
    signers: &[String],
    level_name: &str,
    today: Day,
) -> Stamp {
    let state = State::from(sign_off.state(today));
    Stamp {
        level: sign_off.said.level.number(),
        level_name: level_name.to_owned(),
        state,
        date: t.short_day(day_of(sign_off.complete_at())).text,
        initials: stamp::initials_of_all(signers.iter().map(String::as_str)),
        angle: stamp::angle(&sign_off.id),
        label: word_of(t, sign_off, today),
        size: "stamp-big",
        across: match state {
            State::Expired | State::Revoked | State::Suspended => t.text(state.word()),
            _ => String::new(),
        },
    }
}

/// A name, and whom they stood in for (E-7).
fn named(t: Words, signed: &Signed, who: PersonId, for_lead: Option<PersonId>) -> String {
    match for_lead {
        Some(lead) => t
            .msg("evidence-for-lead")
            .arg("name", signed.name(who))
            .arg("lead", signed.name(lead))
            .to_string(),
        None => signed.name(who),
    }
}

/// Who signed, in turn, each with their own moment (E-8).
fn signers(t: Words, signed: &Signed, sign_off: &SignOff) -> Vec<Signer> {
    let away = |lead| t.msg("signoff-on-behalf").arg("name", signed.name(lead)).to_string();
    let first = Signer {
        label: t.text(if sign_off.said.needs_second { "signoff-by-first" } else { "signoff-by" }),
        name: signed.name(sign_off.signer),
        on_behalf: sign_off.said.for_lead.map(away).unwrap_or_default(),
        when: t.moment(sign_off.at),
    };
    let second = sign_off.second.map(|second| Signer {
        label: t.text("signoff-by-second"),
        name: named(t, signed, second.by, second.for_lead),
        on_behalf: String::new(),
        when: t.moment(second.at),
    });
    [Some(first), second].into_iter().flatten().collect()
}

fn timeline(t: Words, signed: &Signed, sign_off: &SignOff) -> Vec<Happening> {
    let mut happened = Vec::new();
    let happening = |state: LevelState, title: String, at: Instant, said: &str| {
        let (state, when, said) = (State::from(state), t.moment(at), said.to_owned());
        (at, Happening { state, title, when, said, link: None })
    };
    for dispute in &sign_off.disputes {
        let title = t.msg("signoff-disputed-by").arg("name", signed.name(dispute.by)).to_string();
        happened.push(happening(LevelState::Suspended, title, dispute.at, ""));
        // Where it does not stand, what ended it says who decided and why.
        if let Some(settled) = dispute.settled.as_ref().filter(|settled| settled.stands) {
            let title = t.msg("signoff-settled-by").arg("name", signed.name(settled.by)).to_string();
            happened.push(happening(LevelState::Signed, title, settled.at, &settled.reason));
        }
    }
    for ended in sign_off.ended.iter().chain(&sign_off.undone) {
        let by = named(t, signed, ended.by, ended.for_lead);
        let title = t.msg("signoff-revoked-by").arg("name", by).to_string();
        happened.push(happening(LevelState::Revoked, title, ended.at, &ended.reason));
        if let Some(appeal) = appeals::against(&signed.portfolio, ended.by_fact) {
            happened.extend(appeals::happened(t, appeal, &|id| signed.name(id), signed.learner));
        }
    }
    happened.sort_by_key(|(at, _)| std::cmp::Reverse(*at));
    happened.into_iter().map(|(_, said)| said).collect()
}

/// A form with a reason, and for a settlement the decision.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(crate) struct Reason {
    reason: String,
    decision: String,
}

/// `POST /signoffs/{id}/revocation`.
pub(crate) async fn revoke(
    app: web::Data<App>,
    request: HttpRequest,
    id: web::Path<FactId>,
    posted: Posted<Reason>,
) -> Result<HttpResponse, Failure> {
    let signed = look(&app, posted.who.person, *id).await?;
    let (cohort, for_lead) = signed.through();
    let reason = posted.form.reason.clone();
    let said = SignOffRevoked { signoff: *id, cohort, for_lead, reason: reason.clone() };
    let done = say(&app, &posted.who, signed.learner, None, said).await;
    let form = Form::default().with("reason", reason);
    answer(&app, &request, &posted, *id, form, done, "revoked").await
}

/// `POST /signoffs/{id}/settlement`.
pub(crate) async fn settle(
    app: web::Data<App>,
    request: HttpRequest,
    id: web::Path<FactId>,
    posted: Posted<Reason>,
) -> Result<HttpResponse, Failure> {
    let signed = look(&app, posted.who.person, *id).await?;
    let Reason { reason, decision } = &posted.form;
    let form = Form::default().with("decision", decision).with("reason", reason);
    let stands = match decision.as_str() {
        "stands" => true,
        "revoked" => false,
        _ => {
            let desk = Desk::at(&app, posted.who.clone(), &request);
            let mut form = form.wrong("decision", desk.t.text("signoff-settle-choose"));
            if let Err(refusal) = rules::reason("/reason", Sentence::of("refused-name-reason"), reason) {
                form = form.wrong("reason", desk.t.said(refusal));
            }
            return Ok(page::mend(&sign_off_page(&app, &desk, *id, form).await?));
        }
    };
    let said = DisputeSettled { signoff: *id, stands, reason: reason.clone() };
    let done = say(&app, &posted.who, signed.learner, None, said).await;
    answer(&app, &request, &posted, *id, form, done, "settled").await
}

/// `POST /signoffs/{id}/second-signature`.
pub(crate) async fn countersign(
    app: web::Data<App>,
    request: HttpRequest,
    id: web::Path<FactId>,
    posted: Posted<Reason>,
) -> Result<HttpResponse, Failure> {
    let signed = look(&app, posted.who.person, *id).await?;
    let (cohort, for_lead) = signed.through_uninvolved(*id);
    let said = SignOffCountersigned { signoff: *id, cohort, for_lead };
    let done = say(&app, &posted.who, signed.learner, None, said).await;
    answer(&app, &request, &posted, *id, Form::default(), done, "countersigned").await
}

/// `POST /signoffs/{id}/dispute`: a signer says "this was not me" (E-9).
pub(crate) async fn deny(
    app: web::Data<App>,
    request: HttpRequest,
    id: web::Path<FactId>,
    posted: Posted<Reason>,
) -> Result<HttpResponse, Failure> {
    let signed = look(&app, posted.who.person, *id).await?;
    let done = say(&app, &posted.who, signed.learner, None, SignOffDisputed { signoff: *id }).await;
    answer(&app, &request, &posted, *id, Form::default(), done, "disputed").await
}

/// Back to the sign-off: with a word that it is done, or with the form filled in and what to mend.
async fn answer(
    app: &App,
    request: &HttpRequest,
    posted: &Posted<Reason>,
    id: FactId,
    form: Form,
    done: Result<FactId, Failure>,
    word: &str,
) -> Result<HttpResponse, Failure> {
    match done {
        Ok(_) => Ok(see(&format!("/signoffs/{id}?done={word}"))),
        Err(Failure::Refused(refusal)) => {
            let desk = Desk::at(app, posted.who.clone(), request);
            let form = form.wrong("reason", desk.t.said(refusal));
            Ok(page::mend(&sign_off_page(app, &desk, id, form).await?))
        }
        Err(failure) => Err(failure),
    }
}

/// `GET /disputes/{token}`, from a receipt: shows what would be put on hold, changes nothing.
pub(crate) async fn not_me(
    app: web::Data<App>,
    request: HttpRequest,
    token: web::Path<String>,
) -> Result<HttpResponse, Failure> {
    let (key, now) = (hashed(&token), app.clock.now());
    let link = app
        .db
        .read(move |conn| Ok::<_, Failure>(one_time_links::look(conn, Purpose::NotMe, &key, now)?))
        .await?;
    let mut page = not_me_page(&app, &request, &token);
    match link.and_then(|link| Some((link.person, link.subject?.parse::<FactId>().ok()?))) {
        Some((signer, id)) => page.what = described(&app, id, signer, page.t).await?,
        None => return Ok(spent(page)),
    }
    Ok(page::ok(&page))
}

/// `POST /disputes/{token}`: puts the sign-off on hold (E-9). No sign-in: the link is the proof.
pub(crate) async fn dispute(
    app: web::Data<App>,
    request: HttpRequest,
    token: web::Path<String>,
) -> Result<HttpResponse, Failure> {
    let (key, now) = (hashed(&token), app.clock.now());
    let used_up = key.clone();
    let link = app
        .db
        .read(move |conn| Ok::<_, Failure>(one_time_links::look(conn, Purpose::NotMe, &key, now)?))
        .await?;
    let mut page = not_me_page(&app, &request, &token);
    let found = link.and_then(|link| Some((link.person, link.subject?.parse::<FactId>().ok()?)));
    let Some((signer, id)) = found else { return Ok(spent(page)) };
    let learner = app
        .db
        .read(move |conn| Ok::<_, Failure>(waiting::learner_of_sign_off(conn, id)?))
        .await?
        .ok_or(Failure::Missing("sign-off"))?;
    let draft = about(&app, learner, SignOffDisputed { signoff: id });
    app.door
        .append_with(Author::person(signer), vec![draft], move |conn| {
            one_time_links::take(conn, Purpose::NotMe, &used_up, now)?;
            Ok(())
        })
        .await?;
    page.done = true;
    Ok(page::ok(&page))
}

/// What is said of a link that does not work, whether it once did or never existed.
fn spent(page: NotMePage) -> HttpResponse {
    page::answer(StatusCode::GONE, &NotMePage { spent: true, ..page })
}

fn not_me_page(app: &App, request: &HttpRequest, token: &str) -> NotMePage {
    let t = words_of(request);
    NotMePage {
        t,
        frame: outside(app, t.text("not-me-title")),
        action: format!("/{}", link_path(Purpose::NotMe, token)),
        what: String::new(),
        done: false,
        spent: false,
    }
}

/// What somebody signed, and when they did.
async fn described(app: &App, id: FactId, signer: PersonId, t: Words) -> Result<String, Failure> {
    let folds = app.folds();
    app.db
        .read(move |conn| {
            let learner = waiting::learner_of_sign_off(conn, id)?.ok_or(Failure::Missing("sign-off"))?;
            let portfolio = folds.portfolio(conn, learner)?;
            let sign_off = portfolio.sign_off(id).ok_or(Failure::Missing("sign-off"))?;
            let names = crate::store::people::names(conn, [learner])?;
            let name = names.get(&learner).cloned().unwrap_or_default();
            Ok(t.msg("not-me-what")
                .arg("name", name)
                .arg("competency", &sign_off.said.title)
                .arg("level", sign_off.said.level.number())
                .arg("day", t.day(day_of(sign_off.signed_by(signer).unwrap_or(sign_off.at))).text)
                .to_string())
        })
        .await
}
