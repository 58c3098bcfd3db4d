//! Frameworks: the published versions, a new one, import and export.

use actix_web::http::header;
use actix_web::{HttpResponse, web};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::framework_body::{crosswalk, own, shown};
use super::list::{Page, Part};
use crate::app::App;
use crate::app::publishing::{Proposal, Taken};
use crate::clock::Instant;
use crate::ids::{CompetencyId, FrameworkId, PersonId};
use crate::interchange::{
    self, CaseVersion, Input, LevelMapping, Published, write_case, write_csv, write_json,
};
use crate::language::Sentence;
use crate::record::framework::{Crossing, Framework, Level};
use crate::record::refusal::Refusal;
use crate::store::frameworks;
use crate::web::failure::{Failure, FieldProblem};
use crate::web::query::Query;
use crate::web::who::{Registrar, SignedIn};

/// A framework in the list.
#[derive(Clone, Debug, Serialize, utoipa::ToSchema)]
#[schema(as = FrameworkLine)]
pub struct Line {
    /// Which.
    pub id: FrameworkId,
    /// Its title.
    pub title: String,
    /// The newest version's number.
    pub version: u32,
    /// When that was published.
    #[schema(value_type = String, format = DateTime)]
    pub published_at: Instant,
}

/// `GET /api/v1/frameworks`
///
/// Every framework in its newest version.
#[utoipa::path(get, path = "/api/v1/frameworks", tag = "Frameworks", params(Part), responses((status = 200, body = Page<Line>)))]
pub async fn list(app: web::Data<App>, _who: SignedIn, part: Query<Part>) -> Result<HttpResponse, Failure> {
    let (limit, after) = (part.limit(), part.after::<FrameworkId>()?);
    let found = app.db.read(move |conn| frameworks::newest(conn, after, limit + 1)).await?;
    let lines = found
        .into_iter()
        .map(|f| Line { id: f.id, title: f.title, version: f.version, published_at: f.published_at })
        .collect();
    Ok(HttpResponse::Ok().json(Page::of(lines, limit, |line: &Line| line.id)))
}

/// Which version.
#[derive(Clone, Copy, Debug, Default, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct Which {
    /// Its number; the newest if left out.
    pub version: Option<u32>,
}

/// `GET /api/v1/frameworks/{id}`
///
/// One version, with everything its levels ask for.
#[utoipa::path(get, path = "/api/v1/frameworks/{id}", tag = "Frameworks", params(("id" = FrameworkId, Path), Which),
    responses((status = 200, description = "The version"), (status = 404, description = "No such framework or version")))]
pub async fn get(
    app: web::Data<App>,
    _who: SignedIn,
    id: web::Path<FrameworkId>,
    which: Query<Which>,
) -> Result<HttpResponse, Failure> {
    let (folds, id) = (app.folds(), *id);
    let versions = app.db.read(move |conn| folds.versions(conn, id)).await?;
    let newest = versions.newest().ok_or(Failure::Missing("framework"))?.version;
    let number = which.version.unwrap_or(newest);
    let framework = versions.version(number).ok_or(Failure::Missing("version of this framework"))?;
    let mut body = shown(framework);
    body["version"] = json!(number);
    body["newest_version"] = json!(newest);
    Ok(HttpResponse::Ok().json(body))
}

/// Whether to try or to do it.
#[derive(Clone, Debug, Default, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct Asked {
    /// Only say what would change and who would gain or lose.
    #[serde(default)]
    pub dry_run: bool,
    /// How another number of levels becomes three, as on the command line.
    pub levels: Option<String>,
    /// The file's name.
    pub name: Option<String>,
}

/// Somebody who would gain or lose a level.
#[derive(Clone, Debug, Serialize, utoipa::ToSchema)]
pub struct LevelLine {
    /// Who.
    pub person_id: PersonId,
    /// Their name.
    pub name: String,
    /// Which competency: of the new version for a gain, of the old one for a loss.
    pub competency_id: CompetencyId,
    /// Which level.
    pub level: Level,
    /// In words.
    pub detail: String,
}

/// What publishing does, or would do.
#[derive(Clone, Debug, Serialize, utoipa::ToSchema)]
pub struct Report {
    /// Which framework.
    pub id: FrameworkId,
    /// Its title.
    pub title: String,
    /// The version it is, or would be; the newest one where nothing changes.
    pub version: u32,
    /// Whether this was only tried.
    pub dry_run: bool,
    /// Nothing differs from the newest version, and nothing was published.
    pub unchanged: bool,
    /// What differs from the version before, a line each.
    pub changes: Vec<String>,
    /// Who gains a level.
    pub gains: Vec<LevelLine>,
    /// Who loses a level; it stays visible as earned.
    pub losses: Vec<LevelLine>,
    /// What was mapped, filled in or left out while reading.
    #[schema(value_type = Vec<String>)]
    pub notes: Vec<Sentence>,
    /// Why it cannot be published, in a dry run.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub problems: Vec<FieldProblem>,
}

pub(crate) fn report(proposal: &Proposal, dry_run: bool, notes: Vec<Sentence>) -> Report {
    let lines = |gain: bool| {
        let wanted = proposal.levels.iter().filter(move |change| change.is_gain() == gain);
        let line = |change: &crate::record::crosswalk::LevelChange| LevelLine {
            person_id: change.person,
            name: proposal.names.get(&change.person).cloned().unwrap_or_default(),
            competency_id: change.competency,
            level: change.level,
            detail: change.to_string(),
        };
        wanted.map(line).collect()
    };
    let unchanged = proposal.is_unchanged();
    Report {
        id: proposal.published.framework.id,
        title: proposal.published.framework.title.clone(),
        version: if unchanged { proposal.published.version - 1 } else { proposal.published.version },
        dry_run,
        unchanged,
        changes: proposal.changes.iter().map(ToString::to_string).collect(),
        gains: lines(true),
        losses: lines(false),
        notes,
        problems: proposal
            .problems
            .iter()
            .map(|p| FieldProblem::new(p.pointer.clone(), p.detail.clone()))
            .collect(),
    }
}

/// Publishes, or says what publishing would do.
pub(crate) async fn publish(
    app: &App,
    who: &SignedIn,
    framework: Framework,
    crosswalk: Vec<Crossing>,
    taken: Taken,
    dry_run: bool,
    notes: Vec<Sentence>,
) -> Result<Report, Failure> {
    let proposal = app.propose_file(framework, crosswalk, taken).await?;
    let mut report = report(&proposal, dry_run, notes);
    if proposal.stranger_to.is_some() {
        report.problems.push(FieldProblem::new("/as", Sentence::of("refused-framework-as")));
    }
    if dry_run || report.unchanged {
        return Ok(report);
    }
    if !report.problems.is_empty() {
        return Err(Failure::Invalid(report.problems));
    }
    app.publish(who.author(), &proposal).await?;
    Ok(report)
}

/// Why a file was not read, as a problem of the request.
pub(crate) fn unreadable(error: &interchange::Error) -> Failure {
    if let interchange::Error::TooLarge { .. } = error {
        return Failure::TooLarge(error.sentence());
    }
    Failure::Invalid(error.problems().into_iter().map(|p| FieldProblem::new(p.pointer, p.detail)).collect())
}

pub(crate) fn answered(report: &Report) -> HttpResponse {
    if report.dry_run || report.unchanged {
        HttpResponse::Ok().json(report)
    } else {
        HttpResponse::Created().json(report)
    }
}

/// `POST /api/v1/frameworks`
///
/// Publishes the next version of a framework: Stampbook's own JSON, or what a `GET` answered, with
/// `crosswalk` where competencies of the version before are gone.
#[utoipa::path(post, path = "/api/v1/frameworks", tag = "Frameworks", params(Asked), request_body = Value,
    responses((status = 201, body = Report), (status = 200, body = Report, description = "A dry run, or nothing differs"),
        (status = 403, description = "Only registrars and administrators"), (status = 422, description = "What is wrong, by pointer")))]
pub async fn create(
    app: web::Data<App>,
    who: Registrar,
    asked: Query<Asked>,
    body: web::Json<Value>,
) -> Result<HttpResponse, Failure> {
    let mut body = own(body.into_inner())?;
    let crosswalk = crosswalk(body.as_object_mut().and_then(|fields| fields.remove("crosswalk")))?;
    let bytes = serde_json::to_vec(&body).map_err(Failure::internal)?;
    let mapping = mapping(asked.levels.as_deref())?;
    let name = asked.name.as_deref().unwrap_or("The framework");
    let file = Input::File { name, bytes: &bytes };
    let read = interchange::read(file, mapping.as_ref()).map_err(|e| unreadable(&e))?;
    // Whoever names an id here means it.
    let (taken, dry_run) = (Taken::AsNext, asked.dry_run);
    let report = publish(&app, &who.0, read.framework, crosswalk, taken, dry_run, read.notes).await?;
    Ok(answered(&report))
}

/// A mapping of levels as somebody typed it.
pub(crate) fn mapping(typed: Option<&str>) -> Result<Option<LevelMapping>, Failure> {
    typed
        .filter(|text| !text.trim().is_empty())
        .map(LevelMapping::parse)
        .transpose()
        .map_err(|e| Failure::Invalid(vec![FieldProblem::new("/levels", e.sentence())]))
}

/// In which format.
#[derive(Clone, Debug, Default, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct Wanted {
    /// `case` (1.1), `case1.0`, `csv` or `json`; `json` if left out.
    pub format: Option<String>,
    /// The version's number; the newest if left out.
    pub version: Option<u32>,
}

/// The formats that are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Written {
    Case(CaseVersion),
    Csv,
    Json,
}

impl std::str::FromStr for Written {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, String> {
        match text {
            "case" | "case1.1" => Ok(Written::Case(CaseVersion::V1_1)),
            "case1.0" => Ok(Written::Case(CaseVersion::V1_0)),
            "csv" => Ok(Written::Csv),
            "json" => Ok(Written::Json),
            other => Err(format!("there is no format \"{other}\": choose case, case1.0, csv or json")),
        }
    }
}

/// One version in a format; none if there is no such version.
pub(crate) fn exported(
    app: &App,
    conn: &mut crate::store::Conn,
    id: FrameworkId,
    version: Option<u32>,
    format: Written,
) -> Result<Option<String>, crate::store::Error> {
    let versions = app.folds().versions(conn, id)?;
    let Some(number) = version.or_else(|| versions.newest().map(|n| n.version)) else { return Ok(None) };
    let Some(framework) = versions.version(number) else { return Ok(None) };
    Ok(Some(match format {
        Written::Json => write_json(framework),
        Written::Csv => write_csv(framework),
        Written::Case(case) => {
            let published_at = frameworks::published_at(conn, id, number)?.unwrap_or(Instant::UNIX_EPOCH);
            let (issuer, address) = (&app.settings.organisation, app.settings.address());
            let published =
                Published { framework, version: number, published_at, issuer, base_url: Some(&address) };
            let mut text = serde_json::to_string_pretty(&write_case(&published, case)).unwrap_or_default();
            text.push('\n');
            text
        }
    }))
}

/// `GET /api/v1/frameworks/{id}/export`
///
/// One version as a file that any Stampbook, or for CASE any program that reads CASE, takes in again.
#[utoipa::path(get, path = "/api/v1/frameworks/{id}/export", tag = "Frameworks", params(("id" = FrameworkId, Path), Wanted),
    responses((status = 200, description = "The file", content(("application/json"), ("text/csv"))),
        (status = 404, description = "No such framework or version"), (status = 422, description = "There is no such format")))]
pub async fn export(
    app: web::Data<App>,
    _who: SignedIn,
    id: web::Path<FrameworkId>,
    wanted: Query<Wanted>,
) -> Result<HttpResponse, Failure> {
    let (id, Wanted { format, version }) = (*id, wanted.into_inner());
    let format: Written = format
        .as_deref()
        .unwrap_or("json")
        .parse()
        .map_err(|detail: String| Failure::Invalid(vec![FieldProblem::new("/format", detail)]))?;
    let writer = app.clone();
    let text = app
        .db
        .read(move |conn| exported(&writer, conn, id, version, format))
        .await?
        .ok_or(Failure::Refused(Refusal::Unknown { what: "framework version" }))?;
    let (media, ending) = if format == Written::Csv {
        ("text/csv; charset=utf-8; header=present", "csv")
    } else {
        ("application/json", "json")
    };
    Ok(HttpResponse::Ok()
        .insert_header((header::CONTENT_TYPE, media))
        .insert_header((
            header::CONTENT_DISPOSITION,
            format!("attachment; filename=\"framework-{id}.{ending}\""),
        ))
        .body(text))
}
