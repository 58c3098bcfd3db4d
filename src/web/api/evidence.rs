//! Evidence as it is read: lists, and one piece with its revisions. Drafts and their submission are in
//! [`super::drafts`], what others say about it in [`super::remarks`].

use actix_web::{HttpResponse, web};
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::drafts::{Kept, answer};
use super::list::{Page, Part, within_bounds};
use crate::app::App;
use crate::clock::Instant;
use crate::ids::{EvidenceId, FactId, PersonId};
use crate::record::evidence::{Evidence, PrivateReflectionWritten, Remark, Revision};
use crate::record::fact::{self, Scope};
use crate::record::portfolio::Portfolio;
use crate::record::projection::claim_state_name;
use crate::store::drafts::{self, Draft};
use crate::store::{folds, reach};
use crate::web::failure::Failure;
use crate::web::query::Query;
use crate::web::who::SignedIn;

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
    /// `draft`, `waiting`, `returned`, `part_accepted`, `accepted` or `signed_meanwhile`.
    pub state: String,
    /// When it was last saved or sent.
    #[schema(value_type = String, format = DateTime)]
    pub at: Instant,
}

/// Which list.
#[derive(Clone, Debug, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct Whose {
    /// Whose; your own if left out.
    pub learner_id: Option<PersonId>,
    /// How many items, 1 to 200; 50 if left out.
    #[param(minimum = 1, maximum = 200)]
    #[serde(default, deserialize_with = "within_bounds")]
    pub limit: Option<i64>,
    /// `next` of the answer before.
    pub cursor: Option<String>,
}

/// `GET /api/v1/evidence`
///
/// Somebody's evidence, newest first: your own with drafts, or a learner's whom you lead.
#[utoipa::path(get, path = "/api/v1/evidence", tag = "Evidence", params(Whose),
    responses((status = 200, body = Page<Line>), (status = 404, description = "There is no such learner that you may see")))]
pub async fn list(app: web::Data<App>, who: SignedIn, asked: Query<Whose>) -> Result<HttpResponse, Failure> {
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

    /// The chain of experiments a piece is part of, first things first, as far as the viewer may read it (K-2).
    pub(crate) fn chain(&self, id: EvidenceId) -> Vec<(EvidenceId, &Revision)> {
        let here = self.evidence(id).and_then(Evidence::latest).map(|r| r.content.cohort);
        let chain = self.portfolio.chain(id).into_iter().filter_map(|e| Some((e.id, e.latest()?)));
        chain.filter(|(_, r)| !self.peer || Some(r.content.cohort) == here).collect()
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
                folds::facts_that_count(conn, Scope::Private(learner))?
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
    let mut body = shown(&seen, evidence);
    if let Some(draft) = &seen.draft {
        body["draft"] = answer(draft)?;
    }
    Ok(HttpResponse::Ok().json(body))
}

fn shown(seen: &Seen, evidence: &Evidence) -> serde_json::Value {
    let portfolio = &seen.portfolio;
    let revision = |r: &Revision| {
        let content = &r.content;
        let claims: Vec<_> = content
            .claims
            .iter()
            .map(|claim| {
                let answered = evidence.answer_to(r, *claim);
                json!({
                    "competency_id": claim.competency,
                    "level": claim.level,
                    "state": claim_state_name(portfolio.claim_state(evidence, r, *claim)),
                    "comment": answered.map(|(_, d)| d.comment.clone()),
                    "review_id": answered.map(|(review, _)| review.id),
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
                    "quarantined": portfolio.is_hidden(&file.hash) })
            })
            .collect();
        let private =
            seen.reflections.iter().find(|said| said.revision == r.id).map(|said| said.text.clone());
        json!({
            "revision_id": r.id, "based_on": content.based_on, "cohort_id": content.cohort,
            "title": content.title, "narrative": content.narrative, "happened_on": content.happened_on,
            "recorded_at": content.recorded_at, "clock_off_seconds": r.clock_off(), "submitted_at": r.submitted_at, "received_at": r.received_at,
            "claims": claims, "cycle": content.cycle, "cycle_complete": r.has_complete_cycle(),
            "has_private_reflection": content.private_reflection, "private_reflection": private,
            "attachments": attachments, "links": content.links, "follows": content.follows,
        })
    };
    let revisions: Vec<_> = evidence.revisions.iter().map(revision).collect();
    let heads: Vec<FactId> = evidence.heads().map(|r| r.id).collect();
    let mut body = evidence.latest().map_or_else(|| json!({}), revision);
    let state = claim_state_name(portfolio.piece_state(evidence));
    let remarks = |all: &[Remark]| -> Vec<_> {
        all.iter().map(|r| json!({ "id": r.id, "author_id": r.author, "at": r.at, "text": r.text })).collect()
    };
    body["id"] = json!(evidence.id);
    body["learner_id"] = json!(seen.learner);
    body["state"] = json!(state);
    body["heads"] = json!(heads);
    body["revisions"] = json!(revisions);
    body["comments"] = json!(remarks(&evidence.comments));
    body["endorsements"] = json!(remarks(&evidence.endorsements));
    let quarantines = portfolio.veilings.iter().filter(|veiling| evidence.has_file(&veiling.hash));
    body["quarantines"] = quarantines
        .map(|one| {
            json!({ "hash": one.hash, "hidden": one.hidden, "author_id": one.by, "at": one.at, "reason": one.reason })
        })
        .collect();
    body["chain"] = seen
        .chain(evidence.id)
        .into_iter()
        .map(|(id, r)| json!({ "id": id, "title": r.content.title, "happened_on": r.content.happened_on }))
        .collect();
    body
}
