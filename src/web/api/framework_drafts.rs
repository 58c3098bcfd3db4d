//! Frameworks that are being written: begun, changed, thrown away, published.

use actix_web::{HttpResponse, web};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::framework_body::{crosswalk, own, shown};
use super::frameworks::{Report, answered, report, unreadable};
use super::list::{Page, Part};
use crate::app::App;
use crate::app::drafting::{Content, Draft, Saved};
use crate::clock::Instant;
use crate::ids::{CompetencyId, FrameworkDraftId, FrameworkId, PersonId};
use crate::interchange::{self, DEFAULT_LEVEL_NAMES};
use crate::language::Sentence;
use crate::record::framework::Framework;
use crate::record::framework_rules::{FRAMEWORK_LIMIT, TITLE_LIMIT};
use crate::record::refusal::Refusal;
use crate::store::framework_drafts;
use crate::web::failure::{Failure, FieldProblem};
use crate::web::query::Query;
use crate::web::who::Registrar;

/// A draft in the list.
#[derive(Clone, Debug, Serialize, utoipa::ToSchema)]
#[schema(as = FrameworkDraftLine)]
pub struct Line {
    /// Which draft.
    pub id: FrameworkDraftId,
    /// The framework it is of, or will be.
    pub framework_id: FrameworkId,
    /// The version it was begun from; null: the framework is new.
    pub based_on: Option<u32>,
    /// Its title as far as it has one.
    pub title: String,
    /// Who began it.
    pub owner_id: PersonId,
    /// Counts the saves.
    pub revision: u32,
    /// When it was last saved.
    #[schema(value_type = String, format = DateTime)]
    pub saved_at: Instant,
}

/// `GET /api/v1/framework-drafts`
///
/// Frameworks that are being written, oldest first.
#[utoipa::path(get, path = "/api/v1/framework-drafts", tag = "Frameworks", params(Part),
    responses((status = 200, body = Page<Line>), (status = 403, description = "Only registrars and administrators")))]
pub async fn list(app: web::Data<App>, _who: Registrar, part: Query<Part>) -> Result<HttpResponse, Failure> {
    let (limit, after) = (part.limit(), part.after::<FrameworkDraftId>()?);
    let found = app.db.read(move |conn| framework_drafts::list(conn, after, limit + 1)).await?;
    let line = |one: framework_drafts::Draft| Line {
        id: one.id,
        framework_id: one.framework,
        based_on: one.based_on,
        title: one.title,
        owner_id: one.owner,
        revision: one.revision,
        saved_at: one.saved_at,
    };
    let lines = found.into_iter().map(line).collect();
    Ok(HttpResponse::Ok().json(Page::of(lines, limit, |line: &Line| line.id)))
}

/// What a draft is begun from: a version, or what is sent, or nothing yet.
#[derive(Clone, Debug, Default, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = NewFrameworkDraft)]
pub struct New {
    /// Names the draft; made by the server if left out. The same call again is harmless.
    pub id: Option<FrameworkDraftId>,
    /// A published framework to go on from.
    pub framework_id: Option<FrameworkId>,
    /// Which of its versions; the newest if left out.
    pub version: Option<u32>,
    /// What it is to be called; for a draft that begins empty.
    pub title: Option<String>,
    /// A framework in Stampbook's own JSON; it need not be finished.
    #[schema(value_type = Option<Value>)]
    pub framework: Option<Value>,
    /// What became of competencies of the version before.
    #[schema(value_type = Option<Value>)]
    pub crosswalk: Option<Value>,
}

fn drawn(draft: &Draft) -> Value {
    json!({
        "id": draft.id,
        "framework_id": draft.content.framework.id,
        "based_on": draft.based_on,
        "title": draft.content.framework.title,
        "owner_id": draft.owner,
        "revision": draft.revision,
        "saved_at": draft.saved_at,
        "framework": shown(&draft.content.framework),
        "crosswalk": draft.content.crosswalk,
    })
}

fn too_large(bytes: usize) -> Failure {
    Failure::TooLarge(
        Sentence::of("refused-framework-draft-large").with("bytes", bytes).with("most", FRAMEWORK_LIMIT),
    )
}

/// A framework as far as it was written; ids that are missing are made.
fn unfinished(app: &App, body: Value, id: FrameworkId) -> Result<Framework, Failure> {
    let below = |failure| match failure {
        Failure::Invalid(fields) => Failure::Invalid(
            fields
                .into_iter()
                .map(|p| FieldProblem::new(format!("/framework{}", p.pointer), p.detail))
                .collect(),
        ),
        other => other,
    };
    let mut body = own(body).map_err(below)?;
    let Some(fields) = body.as_object_mut() else {
        return Err(below(Failure::Invalid(vec![FieldProblem::new("", "a framework is a JSON object")])));
    };
    let now = app.clock.now();
    let said = fields.entry("id").or_insert_with(|| json!(id));
    if *said != json!(id) {
        let detail = format!("this draft is of framework {id}: leave the id out, or begin another draft");
        return Err(Failure::Invalid(vec![FieldProblem::new("/framework/id", detail)]));
    }
    fields.entry("title").or_insert_with(|| json!(""));
    fields.entry("level_names").or_insert_with(|| json!(DEFAULT_LEVEL_NAMES));
    if let Some(list) = fields.entry("competencies").or_insert_with(|| json!([])).as_array_mut() {
        for competency in list.iter_mut().filter_map(Value::as_object_mut) {
            competency.entry("id").or_insert_with(|| json!(app.ids.mint::<CompetencyId>(now)));
            competency.entry("code").or_insert_with(|| json!(""));
            competency.entry("title").or_insert_with(|| json!(""));
            competency.entry("levels").or_insert_with(|| json!([{}, {}, {}]));
        }
    }
    interchange::read_unfinished("The draft", body).map_err(|error| below(unreadable(&error)))
}

/// `POST /api/v1/framework-drafts`
///
/// Begins a draft: empty, from a published version, or from a framework that is sent.
#[utoipa::path(post, path = "/api/v1/framework-drafts", tag = "Frameworks", request_body = New,
    responses((status = 201, description = "The draft"), (status = 403, description = "Only registrars and administrators"),
        (status = 409, description = "Another draft has this id"),
        (status = 422, description = "What is wrong, by pointer")))]
pub async fn create(
    app: web::Data<App>,
    who: Registrar,
    new: web::Json<New>,
) -> Result<HttpResponse, Failure> {
    let New { id, framework_id, version, title, framework, crosswalk: crossings } = new.into_inner();
    if title.as_ref().is_some_and(|title| title.chars().count() > TITLE_LIMIT) {
        let detail = Sentence::of("refused-framework-shorten").with("most", TITLE_LIMIT);
        return Err(Failure::Invalid(vec![FieldProblem::new("/title", detail)]));
    }
    let now = app.clock.now();
    let sent = framework.as_ref().and_then(|sent| sent["id"].as_str()).and_then(|id| id.parse().ok());
    let framework_id = framework_id.or(sent);
    let wrong = |pointer: &str, detail: Sentence| Failure::Invalid(vec![FieldProblem::new(pointer, detail)]);
    if version.is_some() && framework_id.is_none() {
        return Err(wrong("/version", Sentence::of("refused-framework-of-version")));
    }
    let mut based_on = None;
    let mut content = Content::empty(
        framework_id.unwrap_or_else(|| app.ids.mint(now)),
        String::new(),
        DEFAULT_LEVEL_NAMES.map(str::to_owned),
    );
    if let Some(of) = framework_id {
        let folds = app.folds();
        let versions = app.db.read(move |conn| folds.versions(conn, of)).await?;
        based_on = match version {
            Some(number) => {
                versions
                    .version(number)
                    .ok_or_else(|| wrong("/version", Sentence::of("refused-cohort-version-unknown")))?;
                Some(number)
            }
            None => versions.newest().map(|newest| newest.version),
        };
        match based_on.and_then(|number| versions.version(number)) {
            Some(found) => content.framework = found.clone(),
            None if framework.is_none() => {
                return Err(wrong("/framework_id", Sentence::of("refused-cohort-framework-unknown")));
            }
            None => {}
        }
    }
    if let Some(sent) = framework {
        content.framework = unfinished(&app, sent, content.framework.id)?;
    }
    if let Some(title) = title {
        content.framework.title = title;
    }
    content.crosswalk = crosswalk(crossings)?;
    match app.begin_draft(who.0.person, id, based_on, content).await? {
        Saved::Yes(draft) => Ok(HttpResponse::Created().json(drawn(&draft))),
        Saved::TooLarge(bytes) => Err(too_large(bytes)),
        Saved::Overtaken(_) | Saved::Gone => Err(Refusal::IdTaken.into()),
    }
}

/// `GET /api/v1/framework-drafts/{id}`
///
/// A draft with everything it says.
#[utoipa::path(get, path = "/api/v1/framework-drafts/{id}", tag = "Frameworks", params(("id" = FrameworkDraftId, Path)),
    responses((status = 200, description = "The draft"), (status = 403, description = "Only registrars and administrators"),
        (status = 404, description = "No such draft")))]
pub async fn get(
    app: web::Data<App>,
    _who: Registrar,
    id: web::Path<FrameworkDraftId>,
) -> Result<HttpResponse, Failure> {
    let draft = app.draft(*id).await?.ok_or(Failure::Missing("draft"))?;
    Ok(HttpResponse::Ok().json(drawn(&draft)))
}

/// What a draft is to say from now on.
#[derive(Clone, Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = FrameworkDraftChange)]
pub struct Change {
    /// The revision it was changed from, as it was answered.
    pub revision: u32,
    /// The framework in Stampbook's own JSON; it need not be finished.
    #[schema(value_type = Value)]
    pub framework: Value,
    /// What became of competencies of the version before; as it was if left out.
    #[schema(value_type = Option<Value>)]
    pub crosswalk: Option<Value>,
    /// The version that it is to follow, where another was published meanwhile; as it was if left out.
    pub based_on: Option<u32>,
}

/// `PUT /api/v1/framework-drafts/{id}`
///
/// Saves a draft over the revision that was read. Where somebody saved meanwhile, the answer says what is there now.
#[utoipa::path(put, path = "/api/v1/framework-drafts/{id}", tag = "Frameworks", params(("id" = FrameworkDraftId, Path)),
    request_body = Change,
    responses((status = 200, description = "The draft"), (status = 403, description = "Only registrars and administrators"),
        (status = 404, description = "No such draft"), (status = 409, description = "Somebody saved meanwhile"),
        (status = 422, description = "What is wrong, by pointer")))]
pub async fn change(
    app: web::Data<App>,
    _who: Registrar,
    id: web::Path<FrameworkDraftId>,
    sent: web::Json<Change>,
) -> Result<HttpResponse, Failure> {
    let Change { revision, framework, crosswalk: crossings, based_on } = sent.into_inner();
    let mut draft = app.draft(*id).await?.ok_or(Failure::Missing("draft"))?;
    draft.content.framework = unfinished(&app, framework, draft.content.framework.id)?;
    if crossings.is_some() {
        draft.content.crosswalk = crosswalk(crossings)?;
    }
    if let Some(number) = based_on {
        let (folds, of) = (app.folds(), draft.content.framework.id);
        let versions = app.db.read(move |conn| folds.versions(conn, of)).await?;
        if versions.version(number).is_none() {
            let detail = format!("this framework has no version {number}");
            return Err(Failure::Invalid(vec![FieldProblem::new("/based_on", detail)]));
        }
        draft.based_on = based_on;
    }
    draft.revision = revision;
    match app.save_draft(draft).await? {
        Saved::Yes(draft) => Ok(HttpResponse::Ok().json(drawn(&draft))),
        Saved::Gone => Err(Failure::Missing("draft")),
        Saved::TooLarge(bytes) => Err(too_large(bytes)),
        Saved::Overtaken(there) => Err(Failure::Conflict {
            detail: Sentence::of("refused-framework-draft-saved").with("revision", there.revision),
            current: drawn(&there),
        }),
    }
}

/// `DELETE /api/v1/framework-drafts/{id}`
///
/// Throws a draft away.
#[utoipa::path(delete, path = "/api/v1/framework-drafts/{id}", tag = "Frameworks", params(("id" = FrameworkDraftId, Path)),
    responses((status = 204, description = "It is gone"), (status = 403, description = "Only registrars and administrators"),
        (status = 404, description = "No such draft")))]
pub async fn discard(
    app: web::Data<App>,
    _who: Registrar,
    id: web::Path<FrameworkDraftId>,
) -> Result<HttpResponse, Failure> {
    if app.discard_draft(*id).await? {
        Ok(HttpResponse::NoContent().finish())
    } else {
        Err(Failure::Missing("draft"))
    }
}

/// Whether to try or to do it.
#[derive(Clone, Copy, Debug, Default, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct Trying {
    /// Only say what would change and who would gain or lose.
    #[serde(default)]
    pub dry_run: bool,
}

/// `POST /api/v1/framework-drafts/{id}/publication`
///
/// Publishes a draft as the next version of its framework; the draft is gone then. A dry run says who would gain or
/// lose a level, and what is still missing.
#[utoipa::path(post, path = "/api/v1/framework-drafts/{id}/publication", tag = "Frameworks",
    params(("id" = FrameworkDraftId, Path), Trying),
    responses((status = 201, body = Report), (status = 200, body = Report, description = "A dry run, or nothing differs"),
        (status = 403, description = "Only registrars and administrators"), (status = 404, description = "No such draft"),
        (status = 422, description = "What is wrong or missing, by pointer")))]
pub async fn publish(
    app: web::Data<App>,
    who: Registrar,
    id: web::Path<FrameworkDraftId>,
    trying: Query<Trying>,
) -> Result<HttpResponse, Failure> {
    let draft = app.draft(*id).await?.ok_or(Failure::Missing("draft"))?;
    let proposal = app.propose_draft(&draft).await?;
    let report = report(&proposal, trying.dry_run, Vec::new());
    if !report.dry_run && !report.unchanged {
        if !report.problems.is_empty() {
            return Err(Failure::Invalid(report.problems));
        }
        app.publish_draft(who.0.author(), &draft, &proposal).await?;
    }
    Ok(answered(&report))
}
