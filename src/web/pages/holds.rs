//! What a device brought and a rule forbids: seen whole, and admitted or dismissed by somebody who keeps records.

use actix_web::{HttpRequest, HttpResponse, web};
use serde::Deserialize;

use super::sign_in::see;
use crate::app::App;
use crate::ids::FactId;
use crate::language::Sentence;
use crate::record::fact::{Body, Scope};
use crate::record::hold::may_be_admitted;
use crate::record::refusal::Refusal;
use crate::record::rules;
use crate::store::holds::{self, Hold};
use crate::store::people;
use crate::web::api::holds::settled;
use crate::web::desk::Desk;
use crate::web::failure::Failure;
use crate::web::page::{self, Form};
use crate::web::views::administration::HoldPage;
use crate::web::who::{PostedByRegistrar, Registrar};
use crate::web::words::Words;

/// What it says, in a few words: nobody decides about something they cannot read.
pub(super) fn about(t: Words, hold: &Hold) -> String {
    let key = match hold.kind.as_str() {
        "evidence_submitted" => "hold-kind-evidence",
        "evidence_reviewed" => "hold-kind-review",
        "signed_off" => "hold-kind-sign-off",
        "sign_off_revoked" => "hold-kind-revocation",
        "private_reflection_written" => "hold-kind-private",
        "attendance_taken" => "hold-kind-attendance",
        _ => "hold-kind-other",
    };
    t.text(key)
}

/// Its own words, as far as they are for a registrar's eyes.
fn words(hold: &Hold) -> (String, String) {
    match &hold.body {
        Some(Body::EvidenceSubmitted(said)) => (said.title.clone(), said.narrative.clone()),
        Some(Body::SignedOff(said)) => (said.title.clone(), said.comment.clone()),
        Some(Body::EvidenceReviewed(said)) => {
            let comments: Vec<&str> = said.claims.iter().map(|claim| claim.comment.as_str()).collect();
            (String::new(), comments.join("\n"))
        }
        Some(Body::SignOffRevoked(said)) => (String::new(), said.reason.clone()),
        Some(Body::Commented(said)) => (String::new(), said.text.clone()),
        _ => (String::new(), String::new()),
    }
}

async fn drawn(app: &App, desk: &Desk, id: FactId, form: Form) -> Result<HoldPage, Failure> {
    let (t, at) = (desk.t, desk.clone());
    let (frame, hold, names) = app
        .db
        .read(move |conn| {
            let hold = holds::one(conn, id)?.ok_or(Failure::Missing("statement on hold"))?;
            let learner = match hold.scope {
                Scope::Learner(person) | Scope::Private(person) => Some(person),
                _ => None,
            };
            let names = people::names(conn, [Some(hold.author), learner].into_iter().flatten())?;
            Ok::<_, Failure>((at.frame(conn, at.t.text("hold-title"))?, hold, (learner, names)))
        })
        .await?;
    let (learner, names) = names;
    let name = |id| names.get(&id).cloned().unwrap_or_default();
    let (title, text) = words(&hold);
    Ok(HoldPage {
        t,
        frame,
        form,
        action: format!("/holds/{id}"),
        what: about(t, &hold),
        author: name(hold.author),
        learner: learner.filter(|learner| *learner != hold.author).map(name).unwrap_or_default(),
        title,
        text,
        said_on: t.moment(hold.happened_at),
        came_on: t.moment(hold.held_at),
        why: t.said(hold.why),
        settled: hold.settled,
        own: hold.author == desk.who.person,
        may_count: hold.body.is_some() && may_be_admitted(&hold.code, &hold.kind),
    })
}

/// `GET /holds/{id}`.
pub(crate) async fn show(
    request: HttpRequest,
    app: web::Data<App>,
    who: Registrar,
    id: web::Path<FactId>,
) -> Result<HttpResponse, Failure> {
    let desk = Desk::at(&app, who.0, &request);
    Ok(page::ok(&drawn(&app, &desk, *id, Form::default()).await?))
}

/// What a registrar decides.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(crate) struct Ruling {
    decision: String,
    reason: String,
}

/// `POST /holds/{id}`.
pub(crate) async fn settle(
    app: web::Data<App>,
    request: HttpRequest,
    id: web::Path<FactId>,
    posted: PostedByRegistrar<Ruling>,
) -> Result<HttpResponse, Failure> {
    let (once, posted) = (posted.0.once, posted.0);
    let desk = Desk::at(&app, posted.who, &request);
    let Ruling { decision, reason } = posted.form;
    let admitted = match decision.as_str() {
        "admit" => Some(true),
        "dismiss" => Some(false),
        _ => None,
    };
    let mut form = Form::default().with("decision", &decision).with("reason", &reason);
    let reason = reason.trim().to_owned();
    if admitted.is_none() {
        form = form.wrong("decision", desk.t.text("hold-choose"));
    }
    if let Err(refusal) = rules::reason("/reason", Sentence::of("refused-name-reason"), &reason) {
        form = form.wrong("reason", desk.t.said(&refusal));
    } else if let Some(admitted) = admitted {
        let author = desk.who.author();
        match settled(&app, author, *id, once.map(FactId::from), admitted, reason).await {
            Ok(()) => return Ok(see("/due?done=hold-settled")),
            Err(Failure::Refused(refusal @ Refusal::Invalid { .. })) => {
                form = form.wrong("reason", desk.t.said(&refusal));
            }
            Err(failure) => return Err(failure),
        }
    }
    Ok(page::mend(&drawn(&app, &desk, *id, form).await?))
}
