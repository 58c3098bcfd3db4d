//! Frameworks from files: one file as the body, or several with what belongs to them as a form.

use actix_web::http::header;
use actix_web::{HttpRequest, HttpResponse, web};
use serde::Deserialize;

use super::framework_body::crosswalk;
use super::frameworks::{Report, answered, mapping, publish, unreadable};
use crate::app::App;
use crate::app::publishing::Taken;
use crate::interchange::{self, FILES_LIMIT, Input, SIZE_LIMIT};
use crate::language::Sentence;
use crate::web::failure::{Failure, FieldProblem};
use crate::web::incoming::{self, Part, Parts};
use crate::web::query::Query;
use crate::web::who::Registrar;

/// What a file is called that came without a name.
const NAMELESS: &str = "The file";

/// How a file is taken in.
#[derive(Clone, Debug, Default, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields, default)]
pub struct Asked {
    /// Only say what would change and who would gain or lose.
    pub dry_run: bool,
    /// How another number of levels becomes three, as on the command line.
    pub levels: Option<String>,
    /// The file's name.
    pub name: Option<String>,
    /// What it is where another framework here has its identifier: `next`, its next version, or `new`, another framework,
    /// which gets an identifier of its own. Needed only where the two have nothing else in common.
    #[serde(rename = "as")]
    pub taken: Option<String>,
}

/// What an import may hold as a form.
#[derive(Deserialize, utoipa::ToSchema)]
#[allow(dead_code, reason = "described here, read part by part")]
pub struct FrameworkFiles {
    /// The files, each with its name: one, or all that belong together, such as the four of DIRECT.
    #[schema(value_type = Vec<String>, format = Binary)]
    file: Vec<String>,
    /// JSON list of what became of competencies that are gone.
    crosswalk: Option<String>,
    /// How another number of levels becomes three, as on the command line.
    levels: Option<String>,
    /// `true` only says what would change and who would gain or lose.
    dry_run: Option<bool>,
    /// `new` or `next`, where another framework here has its identifier and nothing else in common with it.
    #[serde(rename = "as")]
    taken: Option<String>,
}

/// What was brought.
#[derive(Default)]
struct Brought {
    files: Vec<(String, Vec<u8>)>,
    crosswalk: Option<String>,
    levels: Option<String>,
    dry_run: bool,
    taken: Option<String>,
}

fn invalid(pointer: &str, detail: impl Into<Sentence>) -> Failure {
    Failure::Invalid(vec![FieldProblem::new(pointer, detail)])
}

fn too_large() -> Failure {
    Failure::TooLarge(Sentence::of("refused-framework-files-large").with("most", SIZE_LIMIT))
}

async fn whole(payload: web::Payload) -> Result<Vec<u8>, Failure> {
    Ok(incoming::all_of(payload, SIZE_LIMIT).await?.ok_or_else(too_large)?.into())
}

async fn brought(mut parts: Parts) -> Result<Brought, Failure> {
    let (mut brought, mut left, mut over) = (Brought::default(), SIZE_LIMIT, false);
    while let Some(part) = parts.next().await? {
        let (name, text) = match part {
            Part::File(name, file) => {
                if file.name() != Some("file") {
                    return Err(no_such_field(file.name().unwrap_or_default()));
                }
                match incoming::whole(*file, left).await? {
                    Some(bytes) if brought.files.len() < FILES_LIMIT => {
                        left = left.saturating_sub(bytes.len());
                        brought.files.push((name, bytes.to_vec()));
                    }
                    _ => over = true,
                }
                continue;
            }
            Part::Words(name, text) => (name, text),
        };
        match name.as_str() {
            "file" => brought.files.push((NAMELESS.to_owned(), text.into_bytes())),
            "crosswalk" => brought.crosswalk = Some(text).filter(|text| !text.trim().is_empty()),
            "levels" => brought.levels = Some(text),
            "as" => brought.taken = Some(text),
            "dry_run" => {
                brought.dry_run = match text.trim() {
                    "true" => true,
                    "false" | "" => false,
                    other => return Err(invalid("/dry_run", format!("write true or false, not “{other}”"))),
                }
            }
            other => return Err(no_such_field(other)),
        }
    }
    if over { Err(too_large()) } else { Ok(brought) }
}

fn no_such_field(name: &str) -> Failure {
    invalid(&format!("/{name}"), "there is no such field: send file, crosswalk, levels, dry_run and as")
}

/// `POST /api/v1/frameworks/import`
///
/// Reads a framework in any known format (CASE 1.0 and 1.1, CSV, Stampbook JSON, the DIRECT folder) and publishes it.
/// The body is one file, or a form with several files, `crosswalk`, `levels`, `dry_run` and `as`.
#[utoipa::path(post, path = "/api/v1/frameworks/import", tag = "Frameworks", params(Asked),
    request_body(content((FrameworkFiles = "multipart/form-data"), (String = "application/octet-stream"))),
    responses((status = 201, body = Report), (status = 200, body = Report, description = "A dry run, or nothing differs"),
        (status = 403, description = "Only registrars and administrators"), (status = 422, description = "What is wrong with the files")))]
pub async fn import(
    request: HttpRequest,
    app: web::Data<App>,
    who: Registrar,
    asked: Query<Asked>,
    payload: web::Payload,
) -> Result<HttpResponse, Failure> {
    let Asked { dry_run, levels, name, taken } = asked.into_inner();
    let kind = request.headers().get(header::CONTENT_TYPE).and_then(|v| v.to_str().ok()).unwrap_or_default();
    let brought = if kind.starts_with("multipart/") {
        brought(Parts::of(&request, payload).await?).await?
    } else {
        let name = name.unwrap_or_else(|| NAMELESS.to_owned());
        Brought { files: vec![(name, whole(payload).await?)], ..Brought::default() }
    };
    let crosswalk = match brought.crosswalk {
        Some(text) => crosswalk(Some(
            serde_json::from_str(&text)
                .map_err(|e| invalid("/crosswalk", format!("this is not JSON: {e}")))?,
        ))?,
        None => Vec::new(),
    };
    if brought.files.is_empty() {
        return Err(invalid("/file", "no file was sent: send at least one as “file”"));
    }
    let taken = brought.taken.or(taken).unwrap_or_default();
    let taken: Taken = taken.trim().parse().map_err(|detail: Sentence| invalid("/as", detail))?;
    let mapping = mapping(brought.levels.or(levels).as_deref())?;
    let files = brought.files;
    let read = web::block(move || interchange::read(Input::of(&files), mapping.as_ref()))
        .await
        .map_err(Failure::internal)?
        .map_err(|e| unreadable(&e))?;
    let dry_run = dry_run || brought.dry_run;
    let report = publish(&app, &who.0, read.framework, crosswalk, taken, dry_run, read.notes).await?;
    Ok(answered(&report))
}
