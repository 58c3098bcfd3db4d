//! What people say about a piece of evidence: comments, endorsements, files out of sight.

use actix_web::{HttpRequest, HttpResponse, web};
use serde::Deserialize;

use super::evidence::drawn;
use super::sign_in::see;
use crate::app::App;
use crate::ids::{EvidenceId, FactId};
use crate::record::evidence::{AttachmentQuarantined, AttachmentReleased, Commented, Endorsed};
use crate::record::refusal::Refusal;
use crate::web::api::remarks::{placed, say};
use crate::web::desk::Desk;
use crate::web::failure::Failure;
use crate::web::page::{self, Form};
use crate::web::who::{Posted, said_once};

#[derive(Deserialize, Default)]
#[serde(default)]
pub(crate) struct Word {
    text: String,
}

/// `POST /evidence/{id}/comments`
pub(crate) async fn comment(
    request: actix_web::HttpRequest,
    app: web::Data<App>,
    posted: Posted<Word>,
    id: web::Path<EvidenceId>,
) -> Result<HttpResponse, Failure> {
    let (learner, cohort) = placed(&app, &posted.who, *id).await?;
    let Posted { who, form: Word { text }, once } = posted;
    if text.trim().is_empty() {
        let desk = Desk::at(&app, who, &request);
        let form = Form::default().wrong("text", desk.t.text("evidence-comment-empty"));
        let page = drawn(&app, &desk, *id, None, form).await?.ok_or(Failure::Missing("evidence"))?;
        return Ok(page::mend(&page));
    }
    let said = Commented { evidence: *id, cohort: Some(cohort), text };
    said_once(once, async |fact| say(&app, &who, learner, fact.map(FactId), said.clone()).await).await?;
    Ok(see(&format!("/evidence/{}?done=commented", *id)))
}

/// `POST /evidence/{id}/endorsements`
pub(crate) async fn endorse(
    app: web::Data<App>,
    posted: Posted<Word>,
    id: web::Path<EvidenceId>,
) -> Result<HttpResponse, Failure> {
    let (learner, cohort) = placed(&app, &posted.who, *id).await?;
    let text = posted.form.text;
    say(&app, &posted.who, learner, None, Endorsed { evidence: *id, cohort, text }).await?;
    Ok(see(&format!("/evidence/{}?done=endorsed", *id)))
}

/// Which file, and why. `release:HASH` brings it back.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(crate) struct Hidden {
    file: String,
    reason: String,
}

/// `POST /evidence/{id}/quarantine`: takes a file out of sight, or brings it back (E-12).
pub(crate) async fn quarantine(
    request: HttpRequest,
    app: web::Data<App>,
    posted: Posted<Hidden>,
    id: web::Path<EvidenceId>,
) -> Result<HttpResponse, Failure> {
    let (learner, cohort) = placed(&app, &posted.who, *id).await?;
    let Posted { who, form: Hidden { file, reason }, .. } = posted;
    // One line in the record, whatever the field allows.
    let line = reason.split_whitespace().collect::<Vec<_>>().join(" ");
    let (done, word) = match file.strip_prefix("release:") {
        Some(hash) => {
            let said = AttachmentReleased { evidence: *id, hash: hash.to_owned(), reason: line };
            (say(&app, &who, learner, None, said).await, "released")
        }
        None => {
            let (evidence, cohort, hash) = (*id, Some(cohort), file.clone());
            let said = AttachmentQuarantined { evidence, cohort, hash, reason: line };
            (say(&app, &who, learner, None, said).await, "quarantined")
        }
    };
    match done {
        Ok(_) => Ok(see(&format!("/evidence/{}?done={word}", *id))),
        Err(Failure::Refused(
            refusal @ (Refusal::Invalid { .. } | Refusal::Unknown { .. } | Refusal::AlreadyDone(_)),
        )) => {
            let desk = Desk::at(&app, who, &request);
            let field = if matches!(refusal, Refusal::Invalid { .. }) { "reason" } else { "file" };
            let form =
                Form::default().with("file", file).with("reason", reason).wrong(field, desk.t.said(refusal));
            let page = drawn(&app, &desk, *id, None, form).await?.ok_or(Failure::Missing("evidence"))?;
            Ok(page::mend(&page))
        }
        Err(failure) => Err(failure),
    }
}
