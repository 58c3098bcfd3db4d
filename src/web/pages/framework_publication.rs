//! The last look at a framework before it is published: what differs, what became of what is gone, who gains or loses.

use actix_web::{HttpRequest, HttpResponse, web};

use super::crossings::{Becomes, Questions, questions};
use super::framework_drafts::{opened, overtaken, revision_of};
use super::framework_import::difference;
use super::people::said;
use super::sent::Sent;
use super::sign_in::see;
use crate::app::App;
use crate::app::drafting::{Draft, Saved};
use crate::app::publishing::Proposal;
use crate::ids::FrameworkDraftId;
use crate::record::framework::Framework;
use crate::web::desk::Desk;
use crate::web::failure::Failure;
use crate::web::page::{self, Form};
use crate::web::views::framework_draft::DraftPublicationPage;
use crate::web::who::{PostedByRegistrar, Registrar};

/// A draft and what publishing it would do.
struct Look {
    draft: Draft,
    answers: Becomes,
    proposal: Proposal,
    before: Option<Framework>,
}

async fn look(app: &App, draft: Draft, answers: Becomes) -> Result<Look, Failure> {
    let proposal = app.propose_draft(&draft).await?;
    let (folds, id) = (app.folds(), draft.content.framework.id);
    let versions = app.db.read(move |conn| folds.versions(conn, id)).await?;
    let before = versions.newest().map(|newest| newest.framework.clone());
    Ok(Look { draft, answers, proposal, before })
}

/// `GET /frameworks/drafts/{draft}/publication`.
pub(crate) async fn show(
    app: web::Data<App>,
    _who: Registrar,
    desk: Desk,
    draft: web::Path<FrameworkDraftId>,
) -> Result<HttpResponse, Failure> {
    let draft = opened(&app, *draft).await?;
    let answers = Becomes::of(&draft.content.crosswalk);
    let look = look(&app, draft, answers).await?;
    let form = look.answers.fill(Form::default());
    Ok(page::ok(&drawn(&app, &desk, form, &look).await?))
}

/// `POST /frameworks/drafts/{draft}/publication`: `then` is `try`, `follow` or `publish`.
pub(crate) async fn send(
    request: HttpRequest,
    app: web::Data<App>,
    draft: web::Path<FrameworkDraftId>,
    posted: PostedByRegistrar<Sent>,
) -> Result<HttpResponse, Failure> {
    let PostedByRegistrar(posted) = posted;
    let (sent, who) = (posted.form, posted.who);
    let desk = Desk::at(&app, who.clone(), &request);
    let mut draft = opened(&app, *draft).await?;
    let mut answers = Becomes::of(&draft.content.crosswalk);
    answers.take_in(&sent.0);
    let crosswalk = answers.crosswalk();
    let follows = match sent.value("then") {
        "follow" => sent.value("version").parse().ok(),
        _ => draft.based_on,
    };
    if revision_of(&sent) != draft.revision {
        let look = look(&app, draft, answers).await?;
        let form = overtaken(desk.t, look.answers.fill(Form::default()));
        return Ok(page::mend(&drawn(&app, &desk, form, &look).await?));
    }
    let unseen = (&crosswalk, follows) != (&draft.content.crosswalk, draft.based_on);
    if unseen {
        (draft.content.crosswalk, draft.based_on) = (crosswalk, follows);
        draft = match app.save_draft(draft).await? {
            Saved::Yes(draft) => *draft,
            Saved::Overtaken(there) => {
                let look = look(&app, *there, answers).await?;
                let form = overtaken(desk.t, look.answers.fill(Form::default()));
                return Ok(page::mend(&drawn(&app, &desk, form, &look).await?));
            }
            Saved::TooLarge(_) | Saved::Gone => return Err(Failure::Missing("draft")),
        };
    }
    let look = look(&app, draft, answers).await?;
    let mut form = look.answers.fill(Form::default());
    if sent.value("then") != "publish" {
        return Ok(page::ok(&drawn(&app, &desk, form, &look).await?));
    }
    let framework = look.proposal.published.framework.id;
    if unseen {
        // What follows from these answers was on no page yet.
        form = form.wrong("", desk.t.text("publish-look-again"));
    } else if look.proposal.problems.is_empty() && !look.proposal.is_unchanged() {
        match app.publish_draft(who.author(), &look.draft, &look.proposal).await {
            Ok(()) => return Ok(see(&format!("/frameworks/{framework}?done=framework-published"))),
            Err(error) => form = said(desk.t, form, error)?,
        }
    }
    Ok(page::mend(&drawn(&app, &desk, form, &look).await?))
}

/// Where in the pages of a draft something is mended that a pointer into its framework names.
fn place(draft: &Draft, pointer: &str) -> String {
    let here = format!("/frameworks/drafts/{}", draft.id);
    let parts: Vec<&str> = pointer.split('/').skip(1).collect();
    let after = |number: &str| number.parse::<usize>().map_or(1, |number| number + 1);
    match parts.as_slice() {
        [field @ ("title" | "description" | "language" | "foundation_first")] => format!("{here}#{field}"),
        ["level_names", level] => format!("{here}#level-{}", after(level)),
        ["competencies"] if draft.content.framework.competencies.is_empty() => format!("{here}#new_title"),
        ["competencies"] => format!("{here}#competencies"),
        ["competencies", index, of @ ..] => {
            let one = index.parse::<usize>().ok().and_then(|at| draft.content.framework.competencies.get(at));
            let Some(one) = one else { return here };
            let there = format!("{here}/competencies/{}", one.id);
            match of {
                [field @ ("code" | "title" | "description" | "group"), ..] => format!("{there}#{field}"),
                ["levels", level, "valid_months"] => format!("{there}#months-{}", after(level)),
                ["levels", level, .., field] => format!("{there}#{field}-{}", after(level)),
                _ => there,
            }
        }
        _ => here,
    }
}

async fn drawn(app: &App, desk: &Desk, form: Form, look: &Look) -> Result<DraftPublicationPage, Failure> {
    let (at, t) = (desk.clone(), desk.t);
    let frame = app.db.read(move |conn| at.frame(conn, t.text("draft-publish"))).await?;
    let Look { draft, answers, proposal, before } = look;
    let asked = match before {
        Some(before) if !proposal.is_unchanged() => {
            questions(t, before, &proposal.published.framework, answers)
        }
        _ => Questions::default(),
    };
    let title = draft.content.framework.title.trim();
    let mut result = difference(t, proposal, before.as_ref(), &[]);
    for (line, problem) in result.problems.iter_mut().zip(&proposal.problems) {
        line.href = match problem.pointer.as_str() {
            "/based_on" => "#follow".to_owned(),
            at if at.starts_with("/crosswalk") => match asked.fields.is_empty() && asked.others.is_empty() {
                true => String::new(),
                false => "#crossings".to_owned(),
            },
            at => place(draft, at),
        };
    }
    Ok(DraftPublicationPage {
        t,
        frame,
        form,
        draft: draft.id.to_string(),
        draft_title: if title.is_empty() { t.text("draft-untitled") } else { title.to_owned() },
        revision: draft.revision,
        result,
        crossings: asked.fields,
        others: asked.others,
        unnamed: asked.unnamed,
        version: proposal.published.version,
        may_publish: proposal.problems.is_empty() && !proposal.is_unchanged(),
        overtaken: proposal.follows.filter(|newest| draft.based_on != Some(*newest)).unwrap_or(0),
    })
}
