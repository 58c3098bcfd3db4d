//! Drafts of evidence: saved as they are written, checked as they are saved, and submitted as a fact.

use actix_web::{HttpResponse, web};
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::blobs::{names_of_kept, renamed};
use crate::app::App;
use crate::clock::{Day, Instant};
use crate::ids::{CohortId, CompetencyId, EvidenceId, FactId, FrameworkId, PersonId};
use crate::language::Sentence;
use crate::record::evidence::{
    Attachment, Claim, Cycle, Evidence, EvidenceSubmitted, PrivateReflectionWritten,
};
use crate::record::fact::{self, Scope};
use crate::record::framework::Level;
use crate::record::letters::{Cut, beginning, in_one_line, is_visible};
use crate::record::refusal::Refusal;
use crate::store::drafts::{self, Draft, Saved};
use crate::store::{self, AppendError, brought, folds};
use crate::web::draft_check::checked;
use crate::web::failure::{Failure, FieldProblem};
use crate::web::who::SignedIn;

/// What a learner writes. A draft needs only a title, a sentence or a file; a submission at least one claim.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Written {
    /// Given by the writer, so that sending it twice is harmless; made here if left out.
    pub id: Option<EvidenceId>,
    /// The cohort whose leads shall review it.
    pub cohort_id: Option<CohortId>,
    /// One line. Where it is empty, the narrative's first words are the title, and the answer says them.
    pub title: String,
    /// Markdown.
    pub narrative: String,
    /// The day it happened.
    #[schema(value_type = Option<String>, format = Date)]
    #[serde(deserialize_with = "crate::web::misread::dated_if_at_all")]
    pub happened_on: Option<Day>,
    /// When the device wrote it down; when it arrived here if left out.
    #[schema(value_type = Option<String>, format = DateTime)]
    #[serde(deserialize_with = "crate::web::misread::dated_if_at_all")]
    pub recorded_at: Option<Instant>,
    /// What time the device has as it sends this: by how much its clock is off is kept with the evidence, as
    /// `clock_off_seconds`. Never in an answer.
    #[schema(value_type = Option<String>, format = DateTime)]
    #[serde(
        skip_serializing_if = "Option::is_none",
        deserialize_with = "crate::web::misread::dated_if_at_all"
    )]
    pub device_time: Option<Instant>,
    /// What it is meant to show.
    pub claims: Vec<ClaimBody>,
    /// The learning cycle.
    #[schema(value_type = Object)]
    pub cycle: Cycle,
    /// Readable by its author alone; null leaves it as it is.
    pub private_reflection: Option<String>,
    /// Hashes of files that were uploaded before.
    pub attachments: Vec<String>,
    /// Addresses of things elsewhere.
    pub links: Vec<String>,
    /// The evidence whose experiment this one carries out.
    pub follows: Option<EvidenceId>,
    /// The revision that was read before writing this one; needed to change something.
    pub based_on: Option<FactId>,
    /// Other revisions that grew beside it and that this one replaces as well.
    pub also_replaces: Vec<FactId>,
}

/// Letters of a text that stand for its title.
const FIRST_WORDS: usize = 60;

impl Written {
    /// A text without a title is called by its first words (E-1).
    fn called(mut self) -> Self {
        if self.title.trim().is_empty() {
            let line = self.narrative.trim().lines().next().unwrap_or_default();
            self.title = beginning(&in_one_line(line), FIRST_WORDS, Cut::BetweenWords);
        }
        self
    }
}

/// A competency at a level.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ClaimBody {
    /// Which competency.
    pub competency_id: CompetencyId,
    /// Which level: 1, 2 or 3.
    pub level: Level,
}

impl From<ClaimBody> for Claim {
    fn from(body: ClaimBody) -> Self {
        Claim { competency: body.competency_id, level: body.level }
    }
}

/// What is kept of a draft: the words, and the revisions it is based on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Kept {
    pub(crate) written: Written,
    pub(crate) replaces: Vec<FactId>,
    /// By how many seconds the device's clock was ahead as it sent this.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) clock_off: Option<i64>,
}

/// `POST /api/v1/evidence`
///
/// Saves a new draft.
#[utoipa::path(post, path = "/api/v1/evidence", tag = "Evidence", request_body = Written,
    responses((status = 201, description = "Saved; the answer carries `revision_id` and `state`"), (status = 409, description = "The id is taken")))]
pub async fn create(
    app: web::Data<App>,
    who: SignedIn,
    body: web::Json<Written>,
) -> Result<HttpResponse, Failure> {
    match created(&app, &who, body.into_inner()).await? {
        (draft, true) => Ok(HttpResponse::Created().json(answer(&draft)?)),
        (draft, false) => Ok(HttpResponse::Ok().json(answer(&draft)?)),
    }
}

/// Saves a new draft; whether it was new.
pub(crate) async fn created(app: &App, who: &SignedIn, written: Written) -> Result<(Draft, bool), Failure> {
    let mut written = written.called();
    checked(&written)?;
    names_of_kept(app, who.person, &mut written.attachments).await?;
    let now = app.clock.now();
    let id = written.id.unwrap_or_else(|| app.ids.mint(now));
    let draft = draft_of(app, who, id, written, vec![], now)?;
    let kept = draft.clone();
    let saved = app
        .db
        .write(move |conn| {
            if drafts::owner(conn, id)?.is_some() {
                return Err(Failure::Refused(Refusal::IdTaken));
            }
            Ok(drafts::save(conn, &kept, None)?)
        })
        .await?;
    match saved {
        Saved::Yes => Ok((draft, true)),
        // Sent again after a lost answer: the same words by the same person are the same draft.
        Saved::Overtaken(there) if there.person == who.person && says_the_same(&there, &draft)? => {
            Ok((*there, false))
        }
        Saved::Overtaken(_) => Err(Failure::Refused(Refusal::IdTaken)),
    }
}

fn draft_of(
    app: &App,
    who: &SignedIn,
    id: EvidenceId,
    mut written: Written,
    replaces: Vec<FactId>,
    now: Instant,
) -> Result<Draft, Failure> {
    written.id = Some(id);
    written.based_on = None;
    written.also_replaces = Vec::new();
    let clock_off = written.device_time.take().map(|said| said.duration_since(now).as_secs());
    let private_reflection = written.private_reflection.take().unwrap_or_default();
    let cohort = written.cohort_id;
    let kept = Kept { written, replaces, clock_off };
    let content = serde_json::to_string(&kept).map_err(Failure::internal)?;
    Ok(Draft {
        evidence: id,
        person: who.person,
        cohort,
        revision: app.ids.mint(now),
        content,
        private_reflection,
        saved_at: now,
    })
}

/// Whether two drafts have the same words, the private ones too. The clock they were sent by may differ.
fn says_the_same(one: &Draft, other: &Draft) -> Result<bool, Failure> {
    Ok(one.private_reflection == other.private_reflection && kept(one)?.written == kept(other)?.written)
}

/// Whether this says all that a draft of its writer says, and at most brings further files: then it may take its place.
pub(crate) async fn says_all_of(app: &App, there: &Draft, written: &Written) -> Result<bool, Failure> {
    let before = kept(there)?.written;
    let mut said = written.clone().called();
    names_of_kept(app, there.person, &mut said.attachments).await?;
    let private = said.private_reflection.take();
    let files = before.attachments.iter().all(|hash| said.attachments.contains(hash));
    let said = Written {
        id: before.id,
        recorded_at: before.recorded_at,
        attachments: before.attachments.clone(),
        device_time: None,
        based_on: None,
        also_replaces: Vec::new(),
        ..said
    };
    Ok(files && said == before && private.is_none_or(|words| words == there.private_reflection))
}

/// What a revision says, as its author wrote it.
pub(crate) fn written_in(content: EvidenceSubmitted) -> Written {
    Written {
        cohort_id: Some(content.cohort),
        title: content.title,
        narrative: content.narrative,
        happened_on: Some(content.happened_on),
        claims: content
            .claims
            .iter()
            .map(|c| ClaimBody { competency_id: c.competency, level: c.level })
            .collect(),
        cycle: content.cycle,
        attachments: content.attachments.into_iter().map(|file| file.hash).collect(),
        links: content.links,
        follows: content.follows,
        ..Written::default()
    }
}

/// Whether this was submitted already: the newest revision says the same and is not what this was written over. So it is
/// where a button is pressed twice.
pub(crate) async fn is_submitted(
    app: &App,
    who: &SignedIn,
    id: EvidenceId,
    written: &Written,
) -> Result<bool, Failure> {
    let (folds, person) = (app.folds(), who.person);
    let newest = app.db.read(move |conn| {
        let portfolio = folds.portfolio(conn, person)?;
        let Some(newest) = portfolio.evidence.get(&id).and_then(Evidence::latest) else { return Ok(None) };
        if drafts::find(conn, id)?.is_some() {
            return Ok(None);
        }
        let private = private_of(conn, person, newest.id)?;
        Ok::<_, Failure>(Some((newest.id, newest.content.clone(), private)))
    });
    let Some((revision, content, private)) = newest.await? else { return Ok(false) };
    if written.based_on == Some(revision) {
        return Ok(false);
    }
    let mut again = written.clone().called();
    names_of_kept(app, person, &mut again.attachments).await?;
    let said = written_in(content);
    let title = again.title.trim();
    let again = Written {
        id: None,
        title: if is_visible(title) { title.to_owned() } else { said.title.clone() },
        happened_on: again.happened_on.or(said.happened_on),
        recorded_at: None,
        device_time: None,
        private_reflection: Some(again.private_reflection.unwrap_or_default().trim().to_owned()),
        based_on: None,
        also_replaces: Vec::new(),
        ..again
    };
    Ok(again == Written { private_reflection: Some(private), ..said })
}

pub(crate) fn kept(draft: &Draft) -> Result<Kept, Failure> {
    serde_json::from_str(&draft.content).map_err(Failure::internal)
}

pub(super) fn answer(draft: &Draft) -> Result<serde_json::Value, Failure> {
    let mut body = json!(kept(draft)?.written);
    body["id"] = json!(draft.evidence);
    body["revision_id"] = json!(draft.revision);
    body["state"] = json!("draft");
    body["saved_at"] = json!(draft.saved_at);
    body["private_reflection"] = json!(draft.private_reflection);
    if let Some(object) = body.as_object_mut() {
        object.remove("based_on");
        object.remove("also_replaces");
    }
    Ok(body)
}

/// `PUT /api/v1/evidence/{id}`
///
/// Saves a draft over the revision that was read; after submission it begins the next revision.
#[utoipa::path(put, path = "/api/v1/evidence/{id}", tag = "Evidence", params(("id" = EvidenceId, Path)), request_body = Written,
    responses((status = 200, description = "Saved"), (status = 409, description = "Somebody saved meanwhile; `current` is what is there now")))]
pub async fn change(
    app: web::Data<App>,
    who: SignedIn,
    id: web::Path<EvidenceId>,
    body: web::Json<Written>,
) -> Result<HttpResponse, Failure> {
    let draft = save(&app, &who, *id, body.into_inner()).await?;
    Ok(HttpResponse::Ok().json(answer(&draft)?))
}

/// Saves what somebody wrote over `based_on`.
pub(crate) async fn save(
    app: &App,
    who: &SignedIn,
    id: EvidenceId,
    written: Written,
) -> Result<Draft, Failure> {
    let mut written = written.called();
    checked(&written)?;
    names_of_kept(app, who.person, &mut written.attachments).await?;
    // A draft that is submitted between looking and writing is one no more: these words begin the next revision.
    for _ in 0..2 {
        if let Some(draft) = saved_over(app, who, id, written.clone()).await? {
            return Ok(draft);
        }
    }
    Err(Failure::Missing("draft"))
}

/// Saves over what is there; none where that was submitted or thrown away just now.
async fn saved_over(
    app: &App,
    who: &SignedIn,
    id: EvidenceId,
    written: Written,
) -> Result<Option<Draft>, Failure> {
    let Some(based_on) = written.based_on else {
        let detail = Sentence::of("refused-draft-revision-missing");
        return Err(Failure::Invalid(vec![FieldProblem::new("/based_on", detail)]));
    };
    let (now, person, folds) = (app.clock.now(), who.person, app.folds());
    let keeps_private = written.private_reflection.is_none();
    let (there, portfolio, private) = app
        .db
        .read(move |conn| {
            let there = drafts::find(conn, id)?.filter(|draft| draft.person == person);
            let private = match &there {
                Some(draft) => draft.private_reflection.clone(),
                None if keeps_private => private_of(conn, person, based_on)?,
                None => String::new(),
            };
            Ok::<_, Failure>((there, folds.portfolio(conn, person)?, private))
        })
        .await?;
    let (over, replaces) = match &there {
        Some(draft) => (Some(based_on), kept(draft)?.replaces),
        None => {
            let evidence = portfolio.evidence.get(&id).ok_or(Failure::Missing("evidence"))?;
            let mut replaces = vec![based_on];
            replaces.extend(written.also_replaces.iter().copied().filter(|other| *other != based_on));
            if replaces.iter().any(|id| evidence.revision(*id).is_none()) {
                // Written over a draft that was submitted or thrown away meanwhile.
                return Err(submitted_meanwhile(evidence));
            }
            (None, replaces)
        }
    };
    let mut draft = draft_of(app, who, id, written, replaces, now)?;
    if keeps_private {
        draft.private_reflection = private;
    }
    let stored = draft.clone();
    let saved = app.db.write(move |conn| match drafts::save(conn, &stored, over) {
        Err(store::Error::NotFound) => Ok(None),
        saved => Ok::<_, Failure>(Some(saved?)),
    });
    match saved.await? {
        None => Ok(None),
        Some(Saved::Yes) => Ok(Some(draft)),
        Some(Saved::Overtaken(current)) if current.person != who.person => Err(Failure::Missing("draft")),
        Some(Saved::Overtaken(current)) => Err(overtaken(&current)?),
    }
}

/// What is said to somebody whose words would take the place of others.
pub(crate) fn overtaken(current: &Draft) -> Result<Failure, Failure> {
    Ok(Failure::Conflict { detail: Sentence::of("refused-draft-saved-elsewhere"), current: answer(current)? })
}

/// What is said to somebody whose words were typed over a draft that has become a revision, or is no more.
fn submitted_meanwhile(evidence: &Evidence) -> Failure {
    let Some(newest) = evidence.latest() else { return Failure::Missing("revision") };
    let mut current = json!(written_in(newest.content.clone()));
    current["id"] = json!(evidence.id);
    current["revision_id"] = json!(newest.id);
    current["state"] = json!("submitted");
    Failure::Conflict { detail: Sentence::of("refused-draft-submitted-meanwhile"), current }
}

/// The private reflection of a revision, for its author.
fn private_of(conn: &mut store::Conn, person: PersonId, revision: FactId) -> Result<String, Failure> {
    let said =
        folds::facts_that_count(conn, Scope::Private(person))?.into_iter().rev().find_map(|f| match f.body {
            Some(fact::Body::PrivateReflectionWritten(said)) if said.revision == revision => Some(said.text),
            _ => None,
        });
    Ok(said.unwrap_or_default())
}

/// `DELETE /api/v1/evidence/{id}`
///
/// Throws a draft away. What was submitted stays.
#[utoipa::path(delete, path = "/api/v1/evidence/{id}", tag = "Evidence", params(("id" = EvidenceId, Path)),
    responses((status = 204, description = "It is gone"), (status = 404, description = "There is no such draft")))]
pub async fn discard(
    app: web::Data<App>,
    who: SignedIn,
    id: web::Path<EvidenceId>,
) -> Result<HttpResponse, Failure> {
    let (id, person) = (*id, who.person);
    match app.db.write(move |conn| Ok::<_, Failure>(drafts::remove(conn, id, person, None)?)).await? {
        true => Ok(HttpResponse::NoContent().finish()),
        false => Err(Failure::Missing("draft")),
    }
}

/// `POST /api/v1/evidence/{id}/submission`
///
/// Submits the draft: its words are frozen as a revision and reach the leads' queue.
#[utoipa::path(post, path = "/api/v1/evidence/{id}/submission", tag = "Evidence", params(("id" = EvidenceId, Path)),
    responses((status = 201, description = "Submitted"), (status = 422, description = "Something is missing; the draft stays")))]
pub async fn submit(
    app: web::Data<App>,
    who: SignedIn,
    id: web::Path<EvidenceId>,
) -> Result<HttpResponse, Failure> {
    let revision = submitted(&app, &who, *id).await?;
    Ok(HttpResponse::Created().json(json!({ "id": *id, "revision_id": revision, "state": "waiting" })))
}

/// A draft with what it needs to be submitted.
struct Ready {
    draft: Draft,
    kept: Kept,
    files: Vec<Attachment>,
    /// The framework of the draft's cohort; none where no such cohort is known.
    framework: Option<FrameworkId>,
}

/// The draft of a piece of evidence; where there is none any more, the revision it became.
async fn ready(app: &App, person: PersonId, id: EvidenceId) -> Result<Result<Ready, FactId>, Failure> {
    let folds = app.folds();
    app.db
        .read(move |conn| {
            let Some((draft, framework)) = drafts::to_submit(conn, id)?.filter(|(d, _)| d.person == person)
            else {
                let portfolio = folds.portfolio(conn, person)?;
                let latest = portfolio.evidence.get(&id).and_then(Evidence::latest).map(|r| r.id);
                return Ok::<_, Failure>(Err(latest.ok_or(Failure::Missing("draft"))?));
            };
            let mut kept = kept(&draft)?;
            let mut files = drafts::files(conn, person, &kept.written.attachments)?;
            if files.len() < kept.written.attachments.len() {
                // A file that arrived after the draft named it may have lost its location on the way, and its hash.
                let names = brought::kept_as(conn, person, &kept.written.attachments)?;
                renamed(&mut kept.written.attachments, &names);
                files = drafts::files(conn, person, &kept.written.attachments)?;
            }
            Ok(Ok(Ready { draft, kept, files, framework }))
        })
        .await
}

/// Submits a draft; the revision it became.
pub(crate) async fn submitted(app: &App, who: &SignedIn, id: EvidenceId) -> Result<FactId, Failure> {
    let person = who.person;
    let mut ready = match ready(app, person, id).await? {
        Ok(ready) => ready,
        // Sent again after a lost answer.
        Err(revision) => return Ok(revision),
    };
    match sent(app, who, id, &ready).await {
        // A draft of something new that was submitted already is its next revision.
        Err(AppendError::Refused(Refusal::Invalid { pointer, .. }))
            if pointer == "/based_on" && ready.kept.replaces.is_empty() =>
        {
            let folds = app.folds();
            let portfolio = app.db.read(move |conn| folds.portfolio(conn, person)).await?;
            let heads = portfolio.evidence.get(&id).map(|e| e.heads().map(|head| head.id).collect());
            ready.kept.replaces = heads.unwrap_or_default();
            Ok(sent(app, who, id, &ready).await?)
        }
        // Saved again, submitted or thrown away since it was looked at.
        Err(AppendError::Refused(Refusal::StaleRevision)) => match self::ready(app, person, id).await? {
            // The same words once more are what was to be submitted.
            Ok(now) if says_the_same(&now.draft, &ready.draft)? => Ok(sent(app, who, id, &now).await?),
            Ok(now) => Err(Failure::Conflict {
                detail: Sentence::of("refused-draft-saved-while-submitting"),
                current: answer(&now.draft)?,
            }),
            Err(revision) => Ok(revision),
        },
        sent => Ok(sent?),
    }
}

/// Says it, and takes the draft away in the same moment.
async fn sent(app: &App, who: &SignedIn, id: EvidenceId, ready: &Ready) -> Result<FactId, AppendError> {
    let Ready { draft, kept: Kept { written, replaces, clock_off }, files, framework } = ready;
    let (cohort, framework) = draft
        .cohort
        .zip(*framework)
        .ok_or_else(|| Refusal::invalid("/cohort_id", Sentence::of("refused-evidence-no-cohort")))?;
    let attachments = written
        .attachments
        .iter()
        .map(|hash| files.iter().find(|file| file.hash == *hash).cloned())
        .collect::<Option<Vec<_>>>()
        .ok_or_else(|| Refusal::invalid("/attachments", Sentence::of("refused-evidence-file-not-there")))?;
    let (now, person, revision) = (app.clock.now(), who.person, draft.revision);
    let private = draft.private_reflection.trim().to_owned();
    let content = EvidenceSubmitted {
        evidence: id,
        based_on: replaces.clone(),
        cohort,
        framework,
        title: if is_visible(&written.title) {
            written.title.trim().to_owned()
        } else {
            attachments.first().map(|file| file.name.clone()).unwrap_or_default()
        },
        narrative: written.narrative.clone(),
        happened_on: written.happened_on.unwrap_or_else(|| app.clock.today()),
        recorded_at: written.recorded_at.unwrap_or(draft.saved_at),
        clock_off: *clock_off,
        claims: written.claims.iter().copied().map(Claim::from).collect(),
        cycle: written.cycle.clone(),
        private_reflection: !private.is_empty(),
        attachments,
        links: written.links.clone(),
        follows: written.follows,
    };
    let mut facts = vec![fact::Draft {
        id: revision,
        scope: Scope::Learner(person),
        happened_at: now,
        body: content.into(),
    }];
    if !private.is_empty() {
        let body = PrivateReflectionWritten { evidence: id, revision, text: private };
        facts.push(fact::Draft {
            id: app.ids.mint(now),
            scope: Scope::Private(person),
            happened_at: now,
            body: body.into(),
        });
    }
    let beside = move |conn: &mut store::Conn| match drafts::remove(conn, id, person, Some(revision))? {
        true => Ok(()),
        false => Err(Refusal::StaleRevision.into()),
    };
    app.door.append_with(who.author(), facts, beside).await?;
    Ok(revision)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_called_by_its_first_words() {
        let called = |title: &str, narrative: &str| {
            Written { title: title.into(), narrative: narrative.into(), ..Written::default() }.called().title
        };
        assert_eq!(called(" ", "  Calmed a visitor.\nThen tea."), "Calmed a visitor.");
        assert_eq!(called("Tea", "Calmed a visitor."), "Tea");
        assert_eq!(called("", " \n "), "");
        let long = "A visitor shouted at the desk because nobody had told him where his wife had been taken.";
        assert_eq!(called("", long), "A visitor shouted at the desk because nobody had told him…");
        assert_eq!(called("", &"あ".repeat(80)).chars().count(), 61);
    }
}
