//! `/api/v1/exports`: passports of many people in one file, made in the background. For those who keep records.

use std::time::Duration;

use actix_web::body::SizedStream;
use actix_web::http::header;
use actix_web::{HttpRequest, HttpResponse, web};
use bytes::Bytes;
use serde::{Deserialize, Serialize};
use tokio::io::AsyncReadExt as _;

use super::list::{Page, Part};
use crate::app::App;
use crate::app::exporting::{MOST_OF_ONE_PERSON, MOST_UNFINISHED, Wanted, paper_named};
use crate::clock::{Day, Instant};
use crate::ids::{CohortId, ExportId, PersonId, UnitId};
use crate::jobs::exports::gone_at;
use crate::language::{Language, Sentence};
use crate::record::refusal::Refusal;
use crate::store::exports::{self, Answer, Choice, Export};
use crate::web::desk::words_of;
use crate::web::failure::{Failure, FieldProblem};
use crate::web::query::Query;
use crate::web::who::Registrar;
use crate::web::words::Words;

/// How often progress is told.
const EVERY: Duration = Duration::from_secs(1);
/// How many times on one connection: a server that shall stop waits for it. Whoever listens calls again by themselves, and
/// is asked anew who they are.
const TIMES: u32 = 4;
/// Bytes read from the disk at a time.
const PIECE: usize = 64 * 1024;

/// Whose passports are wanted, and how.
#[derive(Clone, Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ExportRequest {
    /// Given by the writer, so that sending it twice is harmless.
    pub id: Option<ExportId>,
    /// `everybody` (who ever learned in a cohort or holds a level), `cohort` (who learns in it), `unit` (with those below
    /// it) or `signed_since` (who had a level signed on that day or later that is in force).
    pub of: String,
    /// Which cohort.
    pub cohort_id: Option<CohortId>,
    /// Which unit.
    pub unit_id: Option<UnitId>,
    /// Since which day (UTC).
    #[schema(value_type = Option<String>, format = Date)]
    pub since: Option<Day>,
    /// `en`, `de`, `es`, `fr` or `ar`: the language of the words around people's own; the organisation's if left out.
    pub language: Option<String>,
    /// `a4` (if left out) or `letter`.
    pub paper: Option<String>,
}

/// An export.
#[derive(Clone, Debug, Serialize, utoipa::ToSchema)]
pub struct ExportAnswer {
    /// Which.
    pub id: ExportId,
    /// Who asked for it.
    pub made_by: PersonId,
    /// When.
    #[schema(value_type = String, format = DateTime)]
    pub made_at: Instant,
    /// `everybody`, `cohort`, `unit` or `signed_since`.
    pub of: String,
    /// Which cohort or unit (its id), or since which day; null for everybody.
    pub of_id: Option<String>,
    /// `waiting`, `running`, `done`, `failed` or `cancelled`.
    pub state: String,
    /// How many people it is about.
    pub people: u64,
    /// How many of them were looked at.
    pub done: u64,
    /// How many of those have no passport in the file; `passports.csv` in it says why.
    pub left_out: u64,
    /// Bytes of the finished file.
    pub bytes: Option<u64>,
    /// Why it failed: `erased` (somebody was erased: ask for a new one), `role_ended` (whoever asked does not keep records
    /// any more), `given_up` (it was begun again and again), or what the machine said.
    pub problem: Option<String>,
    /// When it ended.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub ended_at: Option<Instant>,
    /// From when on the file is removed.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub gone_at: Option<Instant>,
}

impl From<Export> for ExportAnswer {
    fn from(export: Export) -> Self {
        Self {
            id: export.id,
            made_by: export.by,
            made_at: export.made_at,
            of: export.choice.name().to_owned(),
            of_id: export.choice.of(),
            state: export.state.name().to_owned(),
            people: export.people,
            done: export.done,
            left_out: export.left_out,
            bytes: export.size,
            problem: export.problem,
            ended_at: export.ended_at,
            gone_at: export.ended_at.filter(|_| export.size.is_some()).map(gone_at),
        }
    }
}

fn wrong(field: &str, key: &'static str) -> Failure {
    Failure::Invalid(vec![FieldProblem::new(field, Sentence::of(key))])
}

impl ExportRequest {
    /// What is wanted, or which field is wrong.
    fn wanted(self, today: Day) -> Result<Wanted, Failure> {
        let choice = match self.of.as_str() {
            "everybody" => Choice::Everybody,
            "cohort" => {
                let id = self.cohort_id.ok_or_else(|| wrong("/cohort_id", "refused-export-cohort"))?;
                Choice::Cohort(id)
            }
            "unit" => Choice::Unit(self.unit_id.ok_or_else(|| wrong("/unit_id", "refused-export-unit"))?),
            "signed_since" => {
                let day = self.since.ok_or_else(|| wrong("/since", "refused-export-since"))?;
                if day > today {
                    return Err(wrong("/since", "refused-export-to-come"));
                }
                Choice::SignedSince(day)
            }
            _ => return Err(wrong("/of", "refused-export-of")),
        };
        let language = match self.language.as_deref().filter(|tag| !tag.is_empty()) {
            None => None,
            Some(tag) => {
                Some(Language::of_tag(tag).ok_or_else(|| wrong("/language", "refused-export-language"))?)
            }
        };
        let paper = paper_named(self.paper.as_deref().filter(|name| !name.is_empty()).unwrap_or("a4"))
            .ok_or_else(|| wrong("/paper", "refused-export-paper"))?;
        Ok(Wanted { id: self.id, choice, language, paper })
    }
}

/// What page and API do: asks for an export.
pub(crate) async fn asked(app: &App, by: PersonId, request: ExportRequest) -> Result<ExportId, Failure> {
    let field = match request.of.as_str() {
        "cohort" => "/cohort_id",
        "unit" => "/unit_id",
        "signed_since" => "/since",
        _ => "/of",
    };
    let wanted = request.wanted(app.clock.today())?;
    let (id, answer) = app.ask_export(by, wanted).await?;
    taken(app, answer, field).map(|()| id)
}

/// Why an export was not taken on; `field` says whom it is about.
pub(crate) fn taken(app: &App, answer: Answer, field: &str) -> Result<(), Failure> {
    let words = match answer {
        Answer::Taken => return Ok(()),
        Answer::Nobody => return Err(wrong(field, "refused-export-nobody")),
        Answer::TooMany => {
            Sentence::of("refused-export-too-many").with("most", MOST_UNFINISHED.unsigned_abs())
        }
        Answer::TooManyOfTheirs => {
            Sentence::of("refused-export-too-many-of-yours").with("most", MOST_OF_ONE_PERSON.unsigned_abs())
        }
        Answer::Full => Sentence::of("refused-export-room").with("mebibytes", app.settings.export_room),
    };
    Err(Refusal::NotNow(words).into())
}

async fn found(app: &App, id: ExportId) -> Result<Export, Failure> {
    let now = app.clock.now();
    let found = app.db.read(move |conn| exports::find(conn, id, now)).await?;
    found.ok_or(Failure::Missing("export"))
}

/// Exports, newest first.
#[utoipa::path(get, path = "/api/v1/exports", tag = "Exports", params(Part), responses(
    (status = 200, body = Page<ExportAnswer>),
    (status = 403, description = "You do not keep records."),
))]
pub async fn list(app: web::Data<App>, _: Registrar, part: Query<Part>) -> Result<HttpResponse, Failure> {
    let (limit, before, now) = (part.limit(), part.after::<ExportId>()?, app.clock.now());
    let rows = app.db.read(move |conn| exports::list(conn, before, limit + 1, now)).await?;
    let page = Page::of(rows, limit, |row| row.id);
    let items = page.items.into_iter().map(ExportAnswer::from).collect();
    Ok(HttpResponse::Ok().json(Page { items, next: page.next }))
}

/// Asks for passports of many people as PDFs in one ZIP, with a table of names, ids and SHA-256 in it. It is made in the
/// background, and goes on whether anybody listens or not.
#[utoipa::path(post, path = "/api/v1/exports", tag = "Exports", request_body = ExportRequest, responses(
    (status = 201, body = ExportAnswer),
    (status = 403, description = "You do not keep records."),
    (status = 409, description = "Too many others are unfinished, you have too many, or finished ones fill the room there is."),
    (status = 422, description = "There is nobody in it, or a field is wrong."),
))]
pub async fn create(
    app: web::Data<App>,
    who: Registrar,
    request: web::Json<ExportRequest>,
) -> Result<HttpResponse, Failure> {
    let id = asked(&app, who.0.person, request.into_inner()).await?;
    let export = found(&app, id).await?;
    Ok(HttpResponse::Created()
        .insert_header((header::LOCATION, format!("/api/v1/exports/{id}")))
        .json(ExportAnswer::from(export)))
}

/// How far an export is.
#[utoipa::path(get, path = "/api/v1/exports/{id}", tag = "Exports", params(("id" = ExportId, Path)), responses(
    (status = 200, body = ExportAnswer),
    (status = 403, description = "You do not keep records."),
    (status = 404, description = "There is no such export, or it is gone."),
))]
pub async fn get(
    app: web::Data<App>,
    _: Registrar,
    id: web::Path<ExportId>,
) -> Result<HttpResponse, Failure> {
    Ok(HttpResponse::Ok().json(ExportAnswer::from(found(&app, *id).await?)))
}

/// Cancels an export, or takes its file back where it is finished.
#[utoipa::path(delete, path = "/api/v1/exports/{id}", tag = "Exports", params(("id" = ExportId, Path)), responses(
    (status = 204, description = "It is cancelled, or had ended before."),
    (status = 403, description = "You do not keep records."),
    (status = 404, description = "There is no such export, or it is gone."),
))]
pub async fn cancel(
    app: web::Data<App>,
    _: Registrar,
    id: web::Path<ExportId>,
) -> Result<HttpResponse, Failure> {
    found(&app, *id).await?;
    app.take_export_back(*id).await?;
    Ok(HttpResponse::NoContent().finish())
}

/// How far it is, in words.
pub(crate) fn in_words(t: Words, export: &Export) -> String {
    t.msg("export-progress")
        .arg("done", t.language().number(export.done))
        .arg("people", t.language().number(export.people))
        .to_string()
}

/// Tells how far an export is, every second, as server-sent events named `progress`: the data are those of the export,
/// with the same in words. Ends when the export does, and now and then, to be called again.
#[utoipa::path(get, path = "/api/v1/exports/{id}/events", tag = "Exports", params(("id" = ExportId, Path)), responses(
    (status = 200, content_type = "text/event-stream", description = "Events, while it goes on."),
    (status = 403, description = "You do not keep records."),
    (status = 404, description = "There is no such export, or it is gone."),
))]
pub async fn events(
    request: HttpRequest,
    app: web::Data<App>,
    _: Registrar,
    id: web::Path<ExportId>,
) -> Result<HttpResponse, Failure> {
    let (id, t) = (*id, words_of(&request));
    let first = found(&app, id).await?;
    let app = app.get_ref().clone();
    let told = futures_util::stream::unfold(Some((0, first)), move |at| {
        let app = app.clone();
        async move {
            let (times, export) = at?;
            let event = event(t, &export);
            let next = if export.state.goes_on() && times < TIMES {
                tokio::time::sleep(EVERY).await;
                found(&app, id).await.ok().map(|export| (times + 1, export))
            } else {
                None
            };
            Some((Ok::<_, actix_web::Error>(event), next))
        }
    });
    Ok(HttpResponse::Ok()
        .content_type("text/event-stream")
        // Packed, it would wait until a packet is full.
        .insert_header((header::CONTENT_ENCODING, "identity"))
        .insert_header((header::CACHE_CONTROL, "no-store"))
        .insert_header(("x-accel-buffering", "no"))
        .streaming(told))
}

fn event(t: Words, export: &Export) -> Bytes {
    let mut data = serde_json::to_value(ExportAnswer::from(export.clone())).unwrap_or_default();
    data["words"] = in_words(t, export).into();
    Bytes::from(format!("retry: 1000\nevent: progress\ndata: {data}\n\n"))
}

/// The finished file.
#[utoipa::path(get, path = "/api/v1/exports/{id}/file", tag = "Exports", params(("id" = ExportId, Path)), responses(
    (status = 200, content_type = "application/zip", description = "PDFs, and passports.csv about them."),
    (status = 403, description = "You do not keep records."),
    (status = 404, description = "There is no such export, or no file of it yet or any more."),
))]
pub async fn file(
    app: web::Data<App>,
    _: Registrar,
    id: web::Path<ExportId>,
) -> Result<HttpResponse, Failure> {
    let export = found(&app, *id).await?;
    let Some(size) = export.size else { return Err(Failure::Missing("file")) };
    let file = match tokio::fs::File::open(app.export_place(*id).finished()).await {
        Ok(file) => file,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            return Err(Failure::Unavailable(Sentence::of("refused-export-elsewhere")));
        }
        Err(error) => return Err(Failure::internal(error)),
    };
    let pieces = futures_util::stream::unfold(file, |mut file| async move {
        let mut piece = vec![0; PIECE];
        match file.read(&mut piece).await {
            Ok(0) => None,
            Ok(read) => {
                piece.truncate(read);
                Some((Ok(Bytes::from(piece)), file))
            }
            Err(error) => Some((Err(error), file)),
        }
    });
    let name = format!("passports-{}.zip", crate::clock::day_of(export.made_at));
    Ok(HttpResponse::Ok()
        .content_type("application/zip")
        .insert_header((header::CONTENT_ENCODING, "identity"))
        .insert_header((header::CACHE_CONTROL, "private, no-store"))
        .insert_header((header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")))
        .body(SizedStream::new(size, pieces)))
}
