//! Appeals: a learner sees a return or a revocation differently, and a registrar decides (E-10).

use std::collections::HashMap;
use std::sync::Arc;

use actix_web::{HttpRequest, HttpResponse, web};
use serde::Deserialize;

use super::sign_in::see;
use crate::app::App;
use crate::ids::{EvidenceId, FactId, PersonId};
use crate::language::Sentence;
use crate::record::evidence::{Claim, Evidence};
use crate::record::fact::Scope;
use crate::record::portfolio::Portfolio;
use crate::record::refusal::Refusal;
use crate::record::review::{Appeal, Appealed, Decision, Review};
use crate::record::rules;
use crate::record::signoff::{Ended, SignOff};
use crate::store::{appeals, folds, people, reach};
use crate::web::api::evidence::look;
use crate::web::api::remarks::say;
use crate::web::api::reviews::decided;
use crate::web::api::signoffs;
use crate::web::desk::Desk;
use crate::web::failure::Failure;
use crate::web::page::{self, Form};
use crate::web::views::parts::{Happening, Link, State};
use crate::web::views::signoff::AppealPage;
use crate::web::who::Posted;
use crate::web::words::Words;

/// The review that a learner could appeal against: the newest of the newest revision that did not accept all.
pub(super) fn returning(evidence: &Evidence) -> Option<&Review> {
    let newest = evidence.latest()?.id;
    let review = evidence.reviews.iter().rev().find(|r| r.said.revision == newest && !r.overturned)?;
    review.said.claims.iter().any(|claim| claim.decision != Decision::Accepted).then_some(review)
}

/// The appeal against a review or revocation.
pub(super) fn against(portfolio: &Portfolio, decision: FactId) -> Option<&Appeal> {
    portfolio.appeals.iter().find(|appeal| appeal.said.against == decision)
}

/// What is appealed against.
struct Contested {
    about: Link,
    /// What was decided and why.
    reason: String,
    by: PersonId,
    /// Titles of these competencies belong in front of what was said about them.
    claims: Vec<(Claim, String)>,
    framework: Option<crate::ids::FrameworkId>,
}

fn of_review(evidence: &Evidence, review: &Review) -> Option<Contested> {
    let revision = evidence.revision(review.said.revision)?;
    let claims = review.said.claims.iter().filter(|claim| claim.decision != Decision::Accepted);
    Some(Contested {
        about: Link { text: revision.content.title.clone(), href: format!("/evidence/{}", evidence.id) },
        reason: String::new(),
        by: review.reviewer,
        claims: claims.map(|claim| (claim.claim(), claim.comment.clone())).collect(),
        framework: Some(revision.content.framework),
    })
}

fn of_revocation(t: Words, sign_off: &SignOff, ended: &Ended) -> Contested {
    let text = t
        .msg("appeal-about-signoff")
        .arg("competency", &sign_off.said.title)
        .arg("level", sign_off.said.level.number());
    Contested {
        about: Link { text: text.to_string(), href: format!("/signoffs/{}", sign_off.id) },
        reason: ended.reason.clone(),
        by: ended.by,
        claims: Vec::new(),
        framework: None,
    }
}

/// What an appeal is against, undone or not.
fn contested(t: Words, portfolio: &Portfolio, decision: FactId) -> Option<Contested> {
    let of_evidence = portfolio.evidence.values().find_map(|evidence| {
        let review = evidence.reviews.iter().find(|review| review.id == decision)?;
        of_review(evidence, review)
    });
    of_evidence.or_else(|| {
        portfolio.sign_offs.iter().find_map(|sign_off| {
            let ended = sign_off.ended.iter().chain(&sign_off.undone).find(|e| e.by_fact == decision)?;
            Some(of_revocation(t, sign_off, ended))
        })
    })
}

/// What an appeal is about, in a few words: the title of the piece, or the competency and level.
pub(super) fn about_appeal(t: Words, portfolio: &Portfolio, appeal: FactId) -> Option<String> {
    let appeal = portfolio.appeals.iter().find(|one| one.id == appeal)?;
    Some(contested(t, portfolio, appeal.said.against)?.about.text)
}

/// What has happened to an appeal, for a timeline: it was made, it was decided.
pub(super) fn happened(
    t: Words,
    appeal: &Appeal,
    name: &impl Fn(PersonId) -> String,
    learner: PersonId,
) -> Vec<(crate::clock::Instant, Happening)> {
    let link = || Some(Link { text: t.text("appeal-open"), href: format!("/appeals/{}", appeal.id) });
    let mut all = vec![(
        appeal.at,
        Happening {
            state: State::Waiting,
            title: t.msg("appeal-made").arg("name", name(learner)).to_string(),
            when: t.moment(appeal.at),
            said: appeal.said.text.clone(),
            link: link(),
        },
    )];
    if let Some((upheld, by, at, text)) = &appeal.decided {
        let key = if *upheld { "appeal-upheld-by" } else { "appeal-rejected-by" };
        all.push((
            *at,
            Happening {
                state: if *upheld { State::Signed } else { State::Returned },
                title: t.msg(key).arg("name", name(*by)).to_string(),
                when: t.moment(*at),
                said: text.clone(),
                link: None,
            },
        ));
    }
    all
}

/// Draws the page; `appeal` is none while it is still to be written.
async fn drawn(
    app: &App,
    desk: &Desk,
    learner: PersonId,
    what: Contested,
    appeal: Option<Appeal>,
    (action, form): (String, Form),
) -> Result<AppealPage, Failure> {
    let (t, at, framework) = (desk.t, desk.clone(), what.framework);
    let named: Vec<PersonId> = [learner, what.by]
        .into_iter()
        .chain(appeal.iter().filter_map(|a| a.decided.as_ref().map(|d| d.1)))
        .collect();
    let (frame, names, keeps, versions) = app
        .db
        .read(move |conn| {
            let frame = at.frame(conn, at.t.text("appeal-title"))?;
            let keeps = at.folds.access(conn)?.keeps_records(at.who.person, at.today);
            let versions = match framework {
                Some(id) => Some(at.folds.versions(conn, id)?),
                None => None,
            };
            Ok::<_, Failure>((frame, people::names(conn, named)?, keeps, versions))
        })
        .await?;
    let name = |id: PersonId| names.get(&id).cloned().unwrap_or_default();
    let title = |claim: Claim| {
        let found = versions.as_ref().and_then(|versions| versions.last_words_on(claim.competency));
        found.map(|(_, competency)| competency.title.clone()).unwrap_or_default()
    };
    let lines = what.claims.iter().map(|(claim, said)| {
        let words = t.msg("appeal-claim").arg("competency", title(*claim)).arg("level", claim.level.number());
        format!("{words}{} {said}", t.colon())
    });
    let reason = if what.claims.is_empty() { what.reason } else { lines.collect::<Vec<_>>().join("\n") };
    let decided = appeal.as_ref().and_then(|appeal| appeal.decided.clone());
    let me = desk.who.person;
    let may_decide = appeal.is_some() && keeps && me != learner && me != what.by;
    Ok(AppealPage {
        t,
        frame,
        form,
        action,
        about: what.about,
        learner: name(learner),
        decided_by: name(what.by),
        reason,
        text: appeal.as_ref().map(|appeal| appeal.said.text.clone()).unwrap_or_default(),
        may_decide,
        again: t.text(if framework.is_some() { "appeal-again" } else { "appeal-undo" }),
        waits: match keeps && me == what.by {
            true => t.text("appeal-yours"),
            false => t.text("appeal-waits"),
        },
        outcome: decided
            .as_ref()
            .map(|(upheld, by, at, _)| {
                let key = match (*upheld, framework) {
                    (false, _) => "appeal-rejected",
                    (true, Some(_)) => "appeal-upheld",
                    (true, None) => "appeal-undone",
                };
                let day = t.day(crate::clock::day_of(*at)).text;
                t.msg(key).arg("name", name(*by)).arg("day", day).to_string()
            })
            .unwrap_or_default(),
        outcome_reason: decided.map(|(.., text)| text).unwrap_or_default(),
    })
}

/// The field that a refusal speaks of.
fn said_no(t: Words, form: Form, field: &str, refusal: &Refusal) -> Form {
    form.wrong(field, t.said(refusal))
}

/// What a learner writes.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(crate) struct Objection {
    text: String,
}

/// What of this evidence can be appealed against, by its learner alone; or the appeal there is.
async fn returned(
    app: &App,
    desk: &Desk,
    id: EvidenceId,
) -> Result<(Arc<Portfolio>, FactId, Contested), Failure> {
    let seen = look(app, desk.who.person, id).await?;
    if seen.learner != desk.who.person {
        return Err(Failure::Forbidden(Sentence::of("refused-appeal-only-learner")));
    }
    let found = seen.evidence(id).and_then(|evidence| {
        let review = returning(evidence)?;
        Some((review.id, of_review(evidence, review)?))
    });
    let (review, what) = found.ok_or(Failure::Missing("return to object to"))?;
    Ok((seen.portfolio, review, what))
}

/// `GET /evidence/{id}/appeal`.
pub(crate) async fn against_return(
    app: web::Data<App>,
    desk: Desk,
    id: web::Path<EvidenceId>,
) -> Result<HttpResponse, Failure> {
    let (portfolio, review, what) = returned(&app, &desk, *id).await?;
    let action = format!("/evidence/{id}/appeal");
    begin(&app, &desk, &portfolio, review, what, action).await
}

/// `POST /evidence/{id}/appeal`.
pub(crate) async fn appeal_return(
    app: web::Data<App>,
    request: HttpRequest,
    id: web::Path<EvidenceId>,
    posted: Posted<Objection>,
) -> Result<HttpResponse, Failure> {
    let desk = Desk::at(&app, posted.who, &request);
    let (_, review, what) = returned(&app, &desk, *id).await?;
    let action = format!("/evidence/{id}/appeal");
    made(&app, &desk, review, what, action, posted.form.text).await
}

async fn revoked(app: &App, desk: &Desk, id: FactId) -> Result<(Arc<Portfolio>, FactId, Contested), Failure> {
    let signed = signoffs::look(app, desk.who.person, id).await?;
    if signed.learner != desk.who.person {
        return Err(Failure::Forbidden(Sentence::of("refused-appeal-only-learner")));
    }
    let found = signed.portfolio.sign_off(id).and_then(|sign_off| {
        let ended = sign_off.ended.as_ref()?;
        Some((ended.by_fact, of_revocation(desk.t, sign_off, ended)))
    });
    let (revocation, what) = found.ok_or(Failure::Missing("revocation to object to"))?;
    Ok((signed.portfolio, revocation, what))
}

/// `GET /signoffs/{id}/appeal`.
pub(crate) async fn against_revocation(
    app: web::Data<App>,
    desk: Desk,
    id: web::Path<FactId>,
) -> Result<HttpResponse, Failure> {
    let (portfolio, revocation, what) = revoked(&app, &desk, *id).await?;
    begin(&app, &desk, &portfolio, revocation, what, format!("/signoffs/{id}/appeal")).await
}

/// `POST /signoffs/{id}/appeal`.
pub(crate) async fn appeal_revocation(
    app: web::Data<App>,
    request: HttpRequest,
    id: web::Path<FactId>,
    posted: Posted<Objection>,
) -> Result<HttpResponse, Failure> {
    let desk = Desk::at(&app, posted.who, &request);
    let (_, revocation, what) = revoked(&app, &desk, *id).await?;
    made(&app, &desk, revocation, what, format!("/signoffs/{id}/appeal"), posted.form.text).await
}

/// The form, or the appeal that is there already.
async fn begin(
    app: &App,
    desk: &Desk,
    portfolio: &Portfolio,
    decision: FactId,
    what: Contested,
    action: String,
) -> Result<HttpResponse, Failure> {
    if let Some(appeal) = against(portfolio, decision) {
        return Ok(see(&format!("/appeals/{}", appeal.id)));
    }
    let form = (action, Form::default());
    Ok(page::ok(&drawn(app, desk, desk.who.person, what, None, form).await?))
}

async fn made(
    app: &App,
    desk: &Desk,
    decision: FactId,
    what: Contested,
    action: String,
    text: String,
) -> Result<HttpResponse, Failure> {
    let said = Appealed { against: decision, text: text.replace("\r\n", "\n") };
    match say(app, &desk.who, desk.who.person, None, said).await {
        Ok(id) => Ok(see(&format!("/appeals/{id}?done=appealed"))),
        Err(Failure::Refused(refusal)) => {
            let form = said_no(desk.t, Form::default().with("text", text), "text", &refusal);
            Ok(page::mend(&drawn(app, desk, desk.who.person, what, None, (action, form)).await?))
        }
        Err(failure) => Err(failure),
    }
}

/// An appeal with a viewer's eyes: the learner, leads of theirs, keepers of records.
async fn look_at(app: &App, desk: &Desk, id: FactId) -> Result<(PersonId, Contested, Appeal), Failure> {
    let at = desk.clone();
    let (learner, portfolio) = app
        .db
        .read(move |conn| {
            let viewer = at.who.person;
            let learner = appeals::learner_of(conn, id)?.ok_or(Failure::Missing("appeal"))?;
            let mut found: HashMap<_, _> = at.folds.load(conn, &[Scope::Learner(learner), Scope::Access])?;
            let keeps = folds::access(&mut found).keeps_records(viewer, at.today);
            if viewer != learner && !keeps && reach::leading(conn, viewer, learner, at.today)?.is_empty() {
                return Err(Failure::Missing("appeal"));
            }
            Ok((learner, folds::portfolio(&mut found, learner)))
        })
        .await?;
    let appeal = portfolio.appeals.iter().find(|a| a.id == id).ok_or(Failure::Missing("appeal"))?;
    let what = contested(desk.t, &portfolio, appeal.said.against).ok_or(Failure::Missing("appeal"))?;
    Ok((learner, what, appeal.clone()))
}

/// `GET /appeals/{id}`.
pub(crate) async fn show(
    app: web::Data<App>,
    desk: Desk,
    id: web::Path<FactId>,
) -> Result<HttpResponse, Failure> {
    let (learner, what, appeal) = look_at(&app, &desk, *id).await?;
    let form = (format!("/appeals/{id}"), Form::default());
    Ok(page::ok(&drawn(&app, &desk, learner, what, Some(appeal), form).await?))
}

/// What a registrar decides.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(crate) struct Ruling {
    decision: String,
    reason: String,
}

/// `POST /appeals/{id}`.
pub(crate) async fn decide(
    app: web::Data<App>,
    request: HttpRequest,
    id: web::Path<FactId>,
    posted: Posted<Ruling>,
) -> Result<HttpResponse, Failure> {
    let desk = Desk::at(&app, posted.who, &request);
    let (learner, what, appeal) = look_at(&app, &desk, *id).await?;
    let Ruling { decision, reason } = posted.form;
    let form = Form::default().with("decision", &decision).with("reason", &reason);
    let upheld = match decision.as_str() {
        "again" => Some(true),
        "stands" => Some(false),
        _ => None,
    };
    // One line in the record, whatever the field allows.
    let text = reason.split_whitespace().collect::<Vec<_>>().join(" ");
    let form = if let Some(upheld) = upheld {
        match decided(&app, &desk.who, learner, *id, upheld, text).await {
            Ok(_) => return Ok(see(&format!("/appeals/{id}?done=appeal-decided"))),
            Err(Failure::Refused(refusal @ Refusal::Invalid { .. })) => {
                said_no(desk.t, form, "reason", &refusal)
            }
            Err(failure) => return Err(failure),
        }
    } else {
        // Everything that is wrong is said at once.
        let form = form.wrong("decision", desk.t.text("appeal-choose"));
        match rules::reason("/text", Sentence::of("refused-name-decision"), &text) {
            Ok(()) => form,
            Err(refusal) => said_no(desk.t, form, "reason", &refusal),
        }
    };
    let form = (format!("/appeals/{id}"), form);
    Ok(page::mend(&drawn(&app, &desk, learner, what, Some(appeal), form).await?))
}
