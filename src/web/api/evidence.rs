//! Evidence: drafts that save themselves, and submission. What others say about it is in [`super::remarks`].

use actix_web::{HttpResponse, web};
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::blobs::names_of_kept;
use super::list::{Page, Part};
use crate::app::App;
use crate::clock::{Day, Instant};
use crate::ids::{CohortId, CompetencyId, EvidenceId, FactId, PersonId};
use crate::record::evidence::{Claim, Cycle, Evidence, EvidenceSubmitted, PrivateReflectionWritten};
use crate::record::fact::{self, Scope};
use crate::record::framework::Level;
use crate::record::portfolio::Portfolio;
use crate::record::projection::claim_state_name;
use crate::record::refusal::Refusal;
use crate::store::drafts::{self, Draft, Saved};
use crate::store::{folds, reach};
use crate::web::failure::{Failure, FieldProblem};
use crate::web::who::SignedIn;

/// What a learner writes. A draft needs only a title or a file; a submission at least one claim.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Written {
    /// Given by the writer, so that sending it twice is harmless; made here if left out.
    pub id: Option<EvidenceId>,
    /// The cohort whose leads shall review it.
    pub cohort_id: Option<CohortId>,
    /// One line.
    pub title: String,
    /// Markdown.
    pub narrative: String,
    /// The day it happened.
    #[schema(value_type = Option<String>, format = Date)]
    pub happened_on: Option<Day>,
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
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Kept {
    pub(crate) written: Written,
    pub(crate) replaces: Vec<FactId>,
}

fn checked(written: &Written) -> Result<(), Failure> {
    let mut problems = Vec::new();
    let mut need = |fine: bool, pointer: &str, detail: &str| {
        if !fine {
            problems.push(FieldProblem::new(pointer, detail));
        }
    };
    let empty = written.title.trim().is_empty() && written.attachments.is_empty();
    need(!empty, "/title", "Write a title or add a photo, so that you find it again.");
    need(written.title.chars().count() <= 200, "/title", "200 characters are the most. Shorten it.");
    need(
        written.narrative.chars().count() <= 20_000,
        "/narrative",
        "20,000 characters are the most. Attach a file.",
    );
    let private = written.private_reflection.as_deref().unwrap_or_default();
    need(private.chars().count() <= 20_000, "/private_reflection", "20,000 characters are the most.");
    need(written.claims.len() <= 40, "/claims", "40 claims are the most.");
    need(written.attachments.len() <= 20, "/attachments", "20 files are the most.");
    if problems.is_empty() { Ok(()) } else { Err(Failure::Invalid(problems)) }
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
pub(crate) async fn created(
    app: &App,
    who: &SignedIn,
    mut written: Written,
) -> Result<(Draft, bool), Failure> {
    checked(&written)?;
    names_of_kept(app, &mut written.attachments).await?;
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
        Saved::Overtaken(there) if there.person == who.person && there.content == draft.content => {
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
    let private_reflection = written.private_reflection.take().unwrap_or_default();
    let content = serde_json::to_string(&Kept { written, replaces }).map_err(Failure::internal)?;
    Ok(Draft {
        evidence: id,
        person: who.person,
        revision: app.ids.mint(now),
        content,
        private_reflection,
        saved_at: now,
    })
}

pub(crate) fn kept(draft: &Draft) -> Result<Kept, Failure> {
    serde_json::from_str(&draft.content).map_err(Failure::internal)
}

fn answer(draft: &Draft) -> Result<serde_json::Value, Failure> {
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
    mut written: Written,
) -> Result<Draft, Failure> {
    checked(&written)?;
    names_of_kept(app, &mut written.attachments).await?;
    let Some(based_on) = written.based_on else {
        let detail = "Name the revision you changed, so that nobody's words are overwritten.";
        return Err(Failure::Invalid(vec![FieldProblem::new("/based_on", detail)]));
    };
    let (now, person, folds) = (app.clock.now(), who.person, app.folds());
    let (there, portfolio) = app
        .db
        .read(move |conn| Ok::<_, Failure>((drafts::find(conn, id)?, folds.portfolio(conn, person)?)))
        .await?;
    let there = there.filter(|draft| draft.person == person);
    let (over, replaces) = match &there {
        Some(draft) => (Some(based_on), kept(draft)?.replaces),
        None => {
            let evidence = portfolio.evidence.get(&id).ok_or(Failure::Missing("evidence"))?;
            let mut replaces = vec![based_on];
            replaces.extend(written.also_replaces.iter().copied().filter(|other| *other != based_on));
            if replaces.iter().any(|id| evidence.revision(*id).is_none()) {
                return Err(Failure::Missing("revision"));
            }
            (None, replaces)
        }
    };
    let before = there.as_ref().map_or(String::new(), |draft| draft.private_reflection.clone());
    let keeps_private = written.private_reflection.is_none();
    let mut draft = draft_of(app, who, id, written, replaces, now)?;
    if keeps_private {
        draft.private_reflection = before;
    }
    let stored = draft.clone();
    match app.db.write(move |conn| Ok::<_, Failure>(drafts::save(conn, &stored, over)?)).await? {
        Saved::Yes => Ok(draft),
        Saved::Overtaken(current) => Err(Failure::Conflict {
            detail: "This was saved from elsewhere since you opened it. Both texts are kept: compare and save again."
                .to_owned(),
            current: answer(&current)?,
        }),
    }
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

/// Submits a draft; the revision it became.
pub(crate) async fn submitted(app: &App, who: &SignedIn, id: EvidenceId) -> Result<FactId, Failure> {
    let (person, folds) = (who.person, app.folds());
    let found = app
        .db
        .read(move |conn| {
            let Some(draft) = drafts::find(conn, id)?.filter(|d| d.person == person) else {
                let portfolio = folds.portfolio(conn, person)?;
                let latest = portfolio.evidence.get(&id).and_then(Evidence::latest).map(|r| r.id);
                return Ok::<_, Failure>(Err(latest.ok_or(Failure::Missing("draft"))?));
            };
            let kept = kept(&draft)?;
            let files = drafts::files(conn, person, &kept.written.attachments)?;
            let cohort = match kept.written.cohort_id {
                Some(id) => folds.cohort(conn, id)?,
                None => None,
            };
            Ok(Ok((draft, kept, files, cohort)))
        })
        .await?;
    let (draft, Kept { written, replaces }, files, cohort) = match found {
        Ok(found) => found,
        // Sent again after a lost answer.
        Err(revision) => return Ok(revision),
    };
    let invalid = |pointer: &str, detail: &str| Failure::Invalid(vec![FieldProblem::new(pointer, detail)]);
    let cohort =
        cohort.ok_or_else(|| invalid("/cohort_id", "Choose the cohort whose lead shall look at it."))?;
    let attachments = written
        .attachments
        .iter()
        .map(|hash| files.iter().find(|file| file.hash == *hash).cloned())
        .collect::<Option<Vec<_>>>()
        .ok_or_else(|| invalid("/attachments", "One of the files has not arrived yet. Upload it first."))?;
    let now = app.clock.now();
    let private = draft.private_reflection.trim().to_owned();
    let content = EvidenceSubmitted {
        evidence: id,
        based_on: replaces,
        cohort: cohort.id,
        framework: cohort.plan.framework,
        title: if written.title.trim().is_empty() {
            attachments.first().map(|file| file.name.clone()).unwrap_or_default()
        } else {
            written.title.trim().to_owned()
        },
        narrative: written.narrative,
        happened_on: written.happened_on.unwrap_or_else(|| app.clock.today()),
        recorded_at: draft.saved_at,
        claims: written.claims.into_iter().map(Claim::from).collect(),
        cycle: written.cycle,
        private_reflection: !private.is_empty(),
        attachments,
        links: written.links,
        follows: written.follows,
    };
    let revision = draft.revision;
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
    app.door
        .append_with(who.author(), facts, move |conn| {
            drafts::remove(conn, id, person, Some(revision))?;
            Ok(())
        })
        .await?;
    Ok(revision)
}

/// A line of a list of evidence.
#[derive(Clone, Debug, Serialize, utoipa::ToSchema)]
#[schema(as = EvidenceLine)]
pub struct Line {
    /// Which piece.
    pub id: EvidenceId,
    /// Its title.
    pub title: String,
    /// The day it happened.
    pub happened_on: Option<String>,
    /// `draft`, `waiting`, `returned`, `part_accepted` or `accepted`.
    pub state: String,
    /// When it was last saved or sent.
    #[schema(value_type = String, format = DateTime)]
    pub at: Instant,
}

/// Which list.
#[derive(Clone, Debug, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
pub struct Whose {
    /// Whose; your own if left out.
    pub learner_id: Option<PersonId>,
    /// How many items, 1 to 200; 50 if left out.
    pub limit: Option<i64>,
    /// `next` of the answer before.
    pub cursor: Option<String>,
}

/// `GET /api/v1/evidence`
///
/// Somebody's evidence, newest first: your own with drafts, or a learner's whom you lead.
#[utoipa::path(get, path = "/api/v1/evidence", tag = "Evidence", params(Whose),
    responses((status = 200, body = Page<Line>), (status = 404, description = "There is no such learner that you may see")))]
pub async fn list(
    app: web::Data<App>,
    who: SignedIn,
    asked: web::Query<Whose>,
) -> Result<HttpResponse, Failure> {
    Ok(HttpResponse::Ok().json(lines(&app, &who, asked.into_inner()).await?))
}

/// The list behind page and API.
pub(crate) async fn lines(app: &App, who: &SignedIn, asked: Whose) -> Result<Page<Line>, Failure> {
    let part = Part { limit: asked.limit, cursor: asked.cursor };
    let (limit, after) = (part.limit(), part.after::<(i64, String)>()?);
    let (viewer, learner) = (who.person, asked.learner_id.unwrap_or(who.person));
    let (folds, today) = (app.folds(), app.clock.today());
    let rows = app
        .db
        .read(move |conn| {
            if !reach::may_see(conn, &folds, viewer, learner, today)? {
                return Err(Failure::Missing("learner"));
            }
            Ok(drafts::list(conn, learner, viewer == learner, after, limit + 1)?)
        })
        .await?;
    let page = Page::of(rows, limit, |row| (row.at, row.id.clone()));
    let items = page
        .items
        .into_iter()
        .filter_map(|row| {
            let title = if row.state == "draft" {
                serde_json::from_str::<Kept>(&row.title).map(|k| k.written.title).unwrap_or_default()
            } else {
                row.title
            };
            let at = Instant::from_microsecond(row.at).ok()?;
            Some(Line { id: row.id.parse().ok()?, title, happened_on: row.happened_on, state: row.state, at })
        })
        .collect();
    Ok(Page { items, next: page.next })
}

/// A piece of evidence and the portfolio it is in, if the viewer may see it.
pub(crate) struct Seen {
    pub(crate) learner: PersonId,
    pub(crate) portfolio: std::sync::Arc<Portfolio>,
    pub(crate) draft: Option<Draft>,
    /// Private reflections by revision; only for their author.
    pub(crate) reflections: Vec<PrivateReflectionWritten>,
    pub(crate) leading: Vec<reach::Leading>,
    /// The viewer is a peer: reads this, comments and vouches, no more.
    pub(crate) peer: bool,
}

impl Seen {
    pub(crate) fn evidence(&self, id: EvidenceId) -> Option<&Evidence> {
        self.portfolio.evidence.get(&id)
    }
}

/// Looks at a piece of evidence with a viewer's eyes.
pub(crate) async fn look(app: &App, viewer: PersonId, id: EvidenceId) -> Result<Seen, Failure> {
    let (folds, today) = (app.folds(), app.clock.today());
    app.db
        .read(move |conn| {
            let draft = drafts::find(conn, id)?.filter(|d| d.person == viewer);
            let learner = match drafts::owner(conn, id)? {
                Some(learner) => learner,
                None if draft.is_some() => viewer,
                None => return Err(Failure::Missing("evidence")),
            };
            let leading =
                if learner == viewer { Vec::new() } else { reach::leading(conn, viewer, learner, today)? };
            let own = learner == viewer;
            let sees = own || !leading.is_empty() || folds.access(conn)?.keeps_records(viewer, today);
            if !sees && !reach::may_read(conn, &folds, viewer, learner, id, today)? {
                return Err(Failure::Missing("evidence"));
            }
            let portfolio = folds.portfolio(conn, learner)?;
            let reflections = if own {
                folds::facts_of(conn, Scope::Private(learner))?
                    .into_iter()
                    .filter_map(|f| match f.body {
                        Some(fact::Body::PrivateReflectionWritten(said)) if said.evidence == id => Some(said),
                        _ => None,
                    })
                    .collect()
            } else {
                Vec::new()
            };
            Ok(Seen { learner, portfolio, draft, reflections, leading, peer: !sees })
        })
        .await
}

/// `GET /api/v1/evidence/{id}`
///
/// One piece of evidence: all revisions with their claims and answers; for its author the draft as well.
#[utoipa::path(get, path = "/api/v1/evidence/{id}", tag = "Evidence", params(("id" = EvidenceId, Path)),
    responses((status = 200, description = "The evidence"), (status = 404, description = "There is none that you may see")))]
pub async fn get(
    app: web::Data<App>,
    who: SignedIn,
    id: web::Path<EvidenceId>,
) -> Result<HttpResponse, Failure> {
    let id = *id;
    let seen = look(&app, who.person, id).await?;
    let Some(evidence) = seen.evidence(id) else {
        let draft = seen.draft.as_ref().ok_or(Failure::Missing("evidence"))?;
        return Ok(HttpResponse::Ok().json(answer(draft)?));
    };
    let mut body = shown(evidence, &seen.reflections, seen.learner);
    if let Some(draft) = &seen.draft {
        body["draft"] = answer(draft)?;
    }
    Ok(HttpResponse::Ok().json(body))
}

fn shown(
    evidence: &Evidence,
    reflections: &[PrivateReflectionWritten],
    learner: PersonId,
) -> serde_json::Value {
    let revision = |r: &crate::record::evidence::Revision| {
        let content = &r.content;
        let claims: Vec<_> = content
            .claims
            .iter()
            .map(|claim| {
                let answered = evidence.reviews.iter().rev().find_map(|review| {
                    let found = review.standing(*claim)?;
                    (review.said.revision == r.id).then_some((review, found))
                });
                json!({
                    "competency_id": claim.competency,
                    "level": claim.level,
                    "state": claim_state_name(Portfolio::claim_state(evidence, r, *claim)),
                    "comment": answered.map(|(_, d)| d.comment.clone()),
                    "reviewed_by": answered.map(|(review, _)| review.reviewer),
                    "reviewed_at": answered.map(|(review, _)| review.at),
                })
            })
            .collect();
        let attachments: Vec<_> = content
            .attachments
            .iter()
            .map(|file| {
                json!({ "hash": file.hash, "name": file.name, "media_type": file.media_type, "size": file.size,
                    "quarantined": evidence.quarantined.contains(&file.hash) })
            })
            .collect();
        let private = reflections.iter().find(|said| said.revision == r.id).map(|said| said.text.clone());
        json!({
            "revision_id": r.id, "based_on": content.based_on, "cohort_id": content.cohort,
            "title": content.title, "narrative": content.narrative, "happened_on": content.happened_on,
            "recorded_at": content.recorded_at, "submitted_at": r.submitted_at, "received_at": r.received_at,
            "claims": claims, "cycle": content.cycle, "cycle_complete": r.has_complete_cycle(),
            "has_private_reflection": content.private_reflection, "private_reflection": private,
            "attachments": attachments, "links": content.links, "follows": content.follows,
        })
    };
    let revisions: Vec<_> = evidence.revisions.iter().map(revision).collect();
    let heads: Vec<FactId> = evidence.heads().map(|r| r.id).collect();
    let mut body = evidence.latest().map_or_else(|| json!({}), revision);
    let state = evidence
        .latest()
        .and_then(|r| r.content.claims.iter().map(|c| Portfolio::claim_state(evidence, r, *c)).min())
        .map_or("waiting", claim_state_name);
    let remarks = |all: &[crate::record::evidence::Remark]| -> Vec<_> {
        all.iter().map(|r| json!({ "id": r.id, "author_id": r.author, "at": r.at, "text": r.text })).collect()
    };
    body["id"] = json!(evidence.id);
    body["learner_id"] = json!(learner);
    body["state"] = json!(state);
    body["heads"] = json!(heads);
    body["revisions"] = json!(revisions);
    body["comments"] = json!(remarks(&evidence.comments));
    body["endorsements"] = json!(remarks(&evidence.endorsements));
    body
}
