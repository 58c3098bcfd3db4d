//! Logging evidence: one form that saves a draft, takes photos, and submits.

use actix_web::{HttpRequest, HttpResponse, web};

use super::attached::attached;
use super::evidence::Nothing;
use super::log_form::{LOST, read};
use super::sign_in::see;
use super::unfinished::unfinished;
use crate::app::App;
use crate::clock::{Instant, latest_today};
use crate::ids::{CohortId, EvidenceId, PersonId};
use crate::language::Sentence;
use crate::record::evidence::{self, Claim};
use crate::record::framework::Level;
use crate::record::portfolio::Portfolio;
use crate::record::refusal::Refusal;
use crate::record::review::Decision;
use crate::store::brought;
use crate::store::drafts::{self, Draft};
use crate::store::reach;
use crate::web::api::drafts::{
    Written, created, is_submitted, kept, overtaken, save, says_all_of, submitted, written_in,
};
use crate::web::api::evidence::look;
use crate::web::desk::{Desk, form_value};
use crate::web::failure::Failure;
use crate::web::page::{self, Form};
use crate::web::views::evidence::{Attachment, Claimable, ClaimableLevel, LogEvidencePage};
use crate::web::views::parts::{Choice, Link, Unfinished};
use crate::web::who::{Posted, SignedIn};

/// What the form shows beside its fields.
struct Around {
    id: EvidenceId,
    revising: bool,
    answered: Answered,
    saved: Option<Instant>,
    hashes: Vec<String>,
    /// There is a draft to throw away.
    drafted: bool,
    /// Nothing is written yet: what was begun before is offered.
    begins: bool,
}

async fn drawn(app: &App, desk: &Desk, form: Form, around: Around) -> Result<LogEvidencePage, Failure> {
    let (at, t) = (desk.clone(), desk.t);
    let follows: Option<EvidenceId> = form.value("follows").parse().ok();
    let (hashes, begins) = (around.hashes, around.begins);
    let title = t.text(if around.revising { "log-title-revise" } else { "log-title" });
    let (frame, cohorts, competencies, attachments, follows, unfinished, over) = app
        .db
        .read(move |conn| {
            let frame = at.frame(conn, title)?;
            let portfolio = at.folds.portfolio(conn, at.who.person)?;
            let cohorts = reach::learning(conn, at.who.person, at.today)?;
            let mut competencies: Vec<Claimable> = Vec::new();
            for cohort in &cohorts {
                let versions = at.folds.versions(conn, cohort.framework)?;
                let Some(framework) = versions.version(cohort.version) else { continue };
                for one in &framework.competencies {
                    if competencies.iter().any(|known| known.id == one.id.to_string()) {
                        continue;
                    }
                    let levels = Level::ALL.into_iter().map(|level| ClaimableLevel {
                        level: level.number(),
                        name: framework.level_name(level).to_owned(),
                        held: portfolio.holds(Claim { competency: one.id, level }, at.today),
                        descriptor: one.level(level).descriptor.clone(),
                    });
                    competencies.push(Claimable {
                        id: one.id.to_string(),
                        code: one.code.clone(),
                        title: one.title.clone(),
                        levels: levels.collect(),
                    });
                }
            }
            let files = drafts::files(conn, at.who.person, &hashes)?;
            let notes = brought::notes(conn, at.who.person, &hashes)?;
            let attachments: Vec<Attachment> = hashes
                .iter()
                .filter_map(|h| files.iter().find(|f| f.hash == *h))
                .map(|file| attached(at.t, file).with_notes(at.t, notes.get(&file.hash)))
                .collect();
            let follows = follows.and_then(|id| followed(&portfolio, id));
            let unfinished = if begins { unfinished(conn, &at, "")? } else { Unfinished::default() };
            let over = if cohorts.is_empty() { reach::learned(conn, at.who.person, at.today)? } else { None };
            let over = over.map(|title| t.msg("log-cohort-over").arg("title", title).to_string());
            Ok::<_, Failure>((frame, cohorts, competencies, attachments, follows, unfinished, over))
        })
        .await?;
    let choice = |cohort: reach::Learning| Choice {
        value: cohort.cohort.to_string(),
        text: cohort.title,
        about: String::new(),
    };
    let sizes = app.settings.file_sizes;
    Ok(LogEvidencePage {
        t,
        frame,
        form,
        action: format!("/evidence/{}", around.id),
        revising: around.revising,
        returned: around.answered.returned,
        in_part: around.answered.in_part,
        autosave: format!("/evidence/{}/autosave", around.id),
        saved: around.saved.map(|at| t.moment(at)),
        today: desk.today,
        cohorts: cohorts.into_iter().map(choice).collect(),
        competencies,
        over: over.unwrap_or_default(),
        attachments,
        follows,
        unfinished,
        sizes: [sizes.photo, sizes.document, sizes.audio, sizes.video]
            .map(|size| t.language().size(size * 1_000_000)),
        discard: if around.drafted { format!("/evidence/{}/removal", around.id) } else { String::new() },
    })
}

fn followed(portfolio: &Portfolio, id: EvidenceId) -> Option<Link> {
    let revision = portfolio.evidence.get(&id)?.latest()?;
    Some(Link { text: revision.content.title.clone(), href: format!("/evidence/{id}") })
}

/// `GET /evidence/new`: `claim=COMPETENCY:LEVEL` and `follows=ID` fill it in.
pub(crate) async fn new(
    request: HttpRequest,
    app: web::Data<App>,
    desk: Desk,
) -> Result<HttpResponse, Failure> {
    let given = |name: &str| form_value(request.query_string(), name).unwrap_or_default();
    let form = Form::default()
        .with("claim", given("claim"))
        .with("follows", given("follows"))
        .with("happened_on", desk.today.to_string());
    let id = app.ids.mint(desk.now);
    let around = Around {
        id,
        revising: false,
        answered: Answered::default(),
        saved: None,
        hashes: Vec::new(),
        drafted: false,
        begins: true,
    };
    Ok(page::ok(&drawn(&app, &desk, form, around).await?))
}

fn filled(written: &Written, private: &str) -> Form {
    let date = written.happened_on.map(|day| day.to_string()).unwrap_or_default();
    let cohort = written.cohort_id.map(|id: CohortId| id.to_string()).unwrap_or_default();
    let mut form = Form::default()
        .with("title", &written.title)
        .with("narrative", &written.narrative)
        .with("happened_on", date)
        .with("cohort", cohort)
        .with("experience", &written.cycle.experience)
        .with("reflection", &written.cycle.reflection)
        .with("concept", &written.cycle.concept)
        .with("experiment", &written.cycle.experiment)
        .with("private_reflection", private)
        .with("follows", written.follows.map(|id| id.to_string()).unwrap_or_default());
    for claim in &written.claims {
        form = form.with("claim", format!("{}:{}", claim.competency_id, claim.level));
    }
    for link in &written.links {
        form = form.with("link", link);
    }
    form
}

/// What leads said of the newest revision: why it came back, and what is missing of what they accepted in part.
#[derive(Default)]
struct Answered {
    returned: String,
    in_part: String,
}

/// Whether there is a revision, and what was said of the newest.
fn answered(portfolio: &Portfolio, id: EvidenceId) -> (bool, Answered) {
    let Some(evidence) = portfolio.evidence.get(&id) else { return (false, Answered::default()) };
    let Some(newest) = evidence.latest() else { return (true, Answered::default()) };
    let said = |decision: Decision| {
        let answers = newest.content.claims.iter().filter_map(|claim| evidence.answer_to(newest, *claim));
        let mut words: Vec<&str> = answers
            .filter(|(_, answer)| answer.decision == decision && !answer.comment.is_empty())
            .map(|(_, answer)| answer.comment.as_str())
            .collect();
        words.dedup();
        words.join("\n")
    };
    (true, Answered { returned: said(Decision::Returned), in_part: said(Decision::PartAccepted) })
}

/// `GET /evidence/{id}/edit`
pub(crate) async fn edit(
    app: web::Data<App>,
    desk: Desk,
    id: web::Path<EvidenceId>,
) -> Result<HttpResponse, Failure> {
    let id = *id;
    let seen = look(&app, desk.who.person, id).await?;
    if seen.learner != desk.who.person {
        return Err(Failure::Forbidden(Sentence::of("refused-evidence-only-author-changes")));
    }
    let (revising, answered) = answered(&seen.portfolio, id);
    let (written, private, based_on, saved) = match &seen.draft {
        Some(draft) => {
            (kept(draft)?.written, draft.private_reflection.clone(), draft.revision, Some(draft.saved_at))
        }
        None => {
            let newest = seen.evidence(id).and_then(evidence::Evidence::latest);
            let revision = newest.ok_or(Failure::Missing("evidence"))?;
            let private = seen.reflections.iter().find(|said| said.revision == revision.id);
            let written = written_in(revision.content.clone());
            (written, private.map(|said| said.text.clone()).unwrap_or_default(), revision.id, None)
        }
    };
    let mut form = filled(&written, &private).with("based_on", based_on.to_string());
    if seen.draft.is_none() {
        // Two versions grew from one: what is written now takes the place of both.
        let heads = seen.evidence(id).into_iter().flat_map(evidence::Evidence::heads);
        form = heads
            .filter(|head| head.id != based_on)
            .fold(form, |form, head| form.with("also_replaces", head.id.to_string()));
    }
    let drafted = seen.draft.is_some();
    let around =
        Around { id, revising, answered, saved, hashes: written.attachments, drafted, begins: false };
    Ok(page::ok(&drawn(&app, &desk, form, around).await?))
}

/// `POST /evidence`: a form that has no id yet.
pub(crate) async fn create(
    request: HttpRequest,
    app: web::Data<App>,
    who: Result<SignedIn, Failure>,
    payload: web::Payload,
) -> Result<HttpResponse, Failure> {
    let id = app.ids.mint(app.clock.now());
    sent_to(&request, &app, who, id, payload).await
}

/// `POST /evidence/{id}`: saves, and submits if that button was pressed.
pub(crate) async fn change(
    request: HttpRequest,
    app: web::Data<App>,
    who: Result<SignedIn, Failure>,
    id: web::Path<EvidenceId>,
    payload: web::Payload,
) -> Result<HttpResponse, Failure> {
    sent_to(&request, &app, who, *id, payload).await
}

async fn sent_to(
    request: &HttpRequest,
    app: &App,
    who: Result<SignedIn, Failure>,
    id: EvidenceId,
    payload: web::Payload,
) -> Result<HttpResponse, Failure> {
    let (who, sent) = read(request, app, who, payload).await?;
    let desk = Desk::at(app, who, request);
    let written = sent.written();
    let mut form = sent.form();
    let day = sent.one("happened_on");
    if !day.is_empty() && written.happened_on.is_none_or(|day| day > latest_today(desk.today)) {
        form = form.wrong("happened_on", desk.t.text("log-day-wrong"));
    }
    for words in &sent.refused {
        form = form.wrong("files", words.said_in(desk.t.language()));
    }
    let hashes = written.attachments.clone();
    if form.failed() {
        return mended(app, &desk, id, form, hashes, None).await;
    }
    let submits = sent.one("then") == "submit";
    let done = || see(&format!("/evidence/{id}?done=submitted"));
    if submits && is_submitted(app, &desk.who, id, &written).await? {
        return Ok(done());
    }
    let draft = match keep_sent(app, &desk.who, id, written.clone()).await {
        Ok(draft) => draft,
        // The same form was sent twice, and the other one was quicker.
        Err(_) if submits && is_submitted(app, &desk.who, id, &written).await? => return Ok(done()),
        Err(failure) => return refused(app, &desk, id, form, hashes, failure, None).await,
    };
    if sent.all(LOST).next().is_some() {
        return Ok(see(&format!("/evidence/{id}/edit?done=saved-without-files")));
    }
    if !submits {
        return Ok(see(&format!("/evidence/{id}?done=saved")));
    }
    match submitted(app, &desk.who, id).await {
        Ok(_) => Ok(done()),
        Err(failure) => refused(app, &desk, id, form, hashes, failure, Some(draft)).await,
    }
}

async fn keep(app: &App, who: &SignedIn, id: EvidenceId, mut written: Written) -> Result<Draft, Failure> {
    let gone = match written.based_on {
        Some(_) => match save(app, who, id, written.clone()).await {
            // Thrown away elsewhere, perhaps: then these words begin it again.
            Err(failure @ Failure::Missing(_)) => Some(failure),
            saved => return saved,
        },
        None => None,
    };
    written.id = Some(id);
    written.based_on = None;
    match created(app, who, written).await {
        Ok((draft, _)) => Ok(draft),
        // Begun already: the answer that said so was lost, or another page of the same form was quicker.
        Err(failure @ Failure::Refused(Refusal::IdTaken)) => match own(app, who, id).await? {
            Some(there) => Err(overtaken(&there)?),
            None => Err(gone.unwrap_or(failure)),
        },
        Err(failure) => Err(failure),
    }
}

/// Keeps a form that was sent. Forms save themselves: one that says all that was saved meanwhile is not told of it.
async fn keep_sent(app: &App, who: &SignedIn, id: EvidenceId, written: Written) -> Result<Draft, Failure> {
    let failure = match keep(app, who, id, written.clone()).await {
        Err(failure @ Failure::Conflict { .. }) => failure,
        kept => return kept,
    };
    match own(app, who, id).await? {
        Some(there) if says_all_of(app, &there, &written).await? => {
            save(app, who, id, Written { based_on: Some(there.revision), ..written }).await
        }
        _ => Err(failure),
    }
}

/// The draft of this evidence, if it is theirs.
async fn own(app: &App, who: &SignedIn, id: EvidenceId) -> Result<Option<Draft>, Failure> {
    let there = app.db.read(move |conn| Ok::<_, Failure>(drafts::find(conn, id)?)).await?;
    Ok(there.filter(|draft| draft.person == who.person))
}

/// The form again with everything that was typed, and what a rule said about it.
async fn refused(
    app: &App,
    desk: &Desk,
    id: EvidenceId,
    mut form: Form,
    hashes: Vec<String>,
    failure: Failure,
    draft: Option<Draft>,
) -> Result<HttpResponse, Failure> {
    match &failure {
        Failure::Invalid(_) | Failure::Refused(_) | Failure::Conflict { .. } => {}
        _ => return Err(failure),
    }
    for problem in failure.fields() {
        let field = problem.pointer.trim_start_matches('/').split('/').next().unwrap_or_default().to_owned();
        let field = match field.as_str() {
            "claims" => "claim",
            "attachments" => "files",
            "links" => "link",
            "cohort_id" => "cohort",
            "cycle" => problem.pointer.rsplit('/').next().unwrap_or_default(),
            "title" | "narrative" | "happened_on" | "private_reflection" => &field,
            _ => "",
        };
        form = form.wrong(field, desk.t.said(problem.detail));
    }
    if let Failure::Conflict { current, .. } = &failure {
        let said = |name: &str| current[name].as_str().unwrap_or_default().to_owned();
        let words = desk.t.msg("log-other-words").arg("title", said("title")).arg("text", said("narrative"));
        // The next try is written over what is there now, which the page has just shown.
        form = form.instead("based_on", said("revision_id"));
        form = form.wrong("", desk.t.said(failure.sentence())).wrong("narrative", words.to_string());
    }
    if !form.failed() {
        form = form.wrong("", desk.t.said(failure.sentence()));
    }
    mended(app, desk, id, form, hashes, draft).await
}

async fn mended(
    app: &App,
    desk: &Desk,
    id: EvidenceId,
    mut form: Form,
    hashes: Vec<String>,
    draft: Option<Draft>,
) -> Result<HttpResponse, Failure> {
    let person: PersonId = desk.who.person;
    let folds = desk.folds.clone();
    let (portfolio, there) = app
        .db
        .read(move |conn| Ok::<_, Failure>((folds.portfolio(conn, person)?, drafts::find(conn, id)?)))
        .await?;
    let (revising, answered) = answered(&portfolio, id);
    let drafted = draft.is_some() || there.is_some_and(|draft| draft.person == person);
    // It is saved, only not submitted.
    let saved = draft.as_ref().map(|draft| draft.saved_at);
    if let Some(draft) = draft {
        form = form.instead("based_on", draft.revision.to_string());
    }
    let around = Around { id, revising, answered, saved, hashes, drafted, begins: false };
    Ok(page::mend(&drawn(app, desk, form, around).await?))
}

/// `PUT /evidence/{id}/autosave`: answers 204 with the draft's new revision, or 409.
pub(crate) async fn autosave(
    request: HttpRequest,
    app: web::Data<App>,
    who: Result<SignedIn, Failure>,
    id: web::Path<EvidenceId>,
    payload: web::Payload,
) -> Result<HttpResponse, Failure> {
    let (who, sent) = read(&request, &app, who, payload).await?;
    let draft = keep(&app, &who, *id, sent.written()).await?;
    Ok(HttpResponse::NoContent().insert_header(("stampbook-revision", draft.revision.to_string())).finish())
}

/// `POST /evidence/{id}/removal`: throws a draft away. What was submitted stays.
pub(crate) async fn discard(
    app: web::Data<App>,
    posted: Posted<Nothing>,
    id: web::Path<EvidenceId>,
) -> Result<HttpResponse, Failure> {
    let (id, person) = (*id, posted.who.person);
    let (gone, owner) = app
        .db
        .write(move |conn| {
            Ok::<_, Failure>((drafts::remove(conn, id, person, None)?, drafts::owner(conn, id)?))
        })
        .await?;
    match (gone, owner) {
        (false, _) => Err(Failure::Missing("draft")),
        (true, Some(_)) => Ok(see(&format!("/evidence/{id}?done=discarded"))),
        (true, None) => Ok(see("/evidence?done=discarded")),
    }
}
