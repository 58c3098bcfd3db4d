//! Files: sent in pieces by tus 1.0, fetched by their hash by who may see them.

use actix_web::body::SizedStream;
use actix_web::http::{StatusCode, header};
use actix_web::{HttpRequest, HttpResponse, HttpResponseBuilder, ResponseError as _, web};
use serde::Deserialize;

use crate::app::App;
use crate::clock::Instant;
use crate::files::tus::{self, Creation, Piece};
use crate::files::{
    Arrived, Fault, FileType, Hash, Progress, Serving, StorageError, UploadId, requested_range,
};
use crate::ids::PersonId;
use crate::record::evidence::Attachment;
use crate::store::brought::{self, Brought};
use crate::store::{drafts, reach};
use crate::web::failure::{Failure, FieldProblem};
use crate::web::query::Query;
use crate::web::who::SignedIn;

impl From<Fault> for Failure {
    fn from(fault: Fault) -> Self {
        if let Fault::Storage(error) = &fault {
            tracing::error!(%error, "the store of files failed");
        }
        let status = StatusCode::from_u16(fault.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        Failure::Other(status, fault.code(), fault.sentence())
    }
}

impl From<StorageError> for Failure {
    fn from(error: StorageError) -> Self {
        match error {
            StorageError::Missing(_) => Failure::Missing("file"),
            error => Fault::Storage(error).into(),
        }
    }
}

/// What the last part of the address names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Named {
    File(Hash),
    Upload(UploadId),
}

impl Named {
    fn read(text: &str) -> Option<Self> {
        let hash = if text.starts_with("sha256:") { text.parse() } else { format!("sha256:{text}").parse() };
        hash.map(Named::File).ok().or_else(|| text.parse().map(Named::Upload).ok())
    }
}

fn upload(text: &str) -> Result<UploadId, Failure> {
    match Named::read(text) {
        Some(Named::Upload(id)) => Ok(id),
        _ => Err(Fault::Unknown.into()),
    }
}

fn header_of<'h>(request: &'h HttpRequest) -> impl Fn(&str) -> Option<&'h str> {
    move |name| request.headers().get(name).and_then(|value| value.to_str().ok())
}

/// Every answer to an upload names the protocol, also the ones that say no.
fn speaking(answer: Result<HttpResponse, Failure>) -> HttpResponse {
    let mut answer = answer.unwrap_or_else(|failure| failure.error_response());
    let (name, version) = tus::RESUMABLE;
    let version = header::HeaderValue::from_static(version);
    answer.headers_mut().insert(header::HeaderName::from_static(name), version.clone());
    if answer.status() == StatusCode::PRECONDITION_FAILED {
        // Whoever speaks another version learns which one is spoken here.
        answer.headers_mut().insert(header::HeaderName::from_static("tus-version"), version);
    }
    answer
}

fn told(mut answer: HttpResponseBuilder, progress: &Progress) -> HttpResponse {
    for pair in progress.headers() {
        answer.insert_header(pair);
    }
    answer.finish()
}

/// Remembers who brought a file, so that they can attach it.
pub(crate) async fn keep_in_mind(
    app: &App,
    person: PersonId,
    arrived: &Arrived,
    now: Instant,
) -> Result<Attachment, Failure> {
    let file = Attachment {
        hash: arrived.hash.to_string(),
        name: arrived.name.clone(),
        media_type: arrived.file_type.mime().to_owned(),
        size: arrived.size,
    };
    let notes: Vec<&str> = arrived.notes.iter().map(|note| note.name()).collect();
    let row = Brought {
        file: file.clone(),
        sent: arrived.sent.to_string(),
        has_thumbnail: arrived.width.is_some(),
        notes: notes.join(" "),
    };
    app.db.write(move |conn| Ok::<_, Failure>(brought::remember(conn, person, &row, now)?)).await?;
    Ok(file)
}

/// Bytes that a person may still bring.
pub(crate) async fn room_of(app: &App, person: PersonId, now: Instant) -> Result<u64, Failure> {
    if app.settings.file_quota == 0 {
        return Ok(u64::MAX);
    }
    let kept = app.db.read(move |conn| Ok::<_, Failure>(brought::bytes_of(conn, person)?)).await?;
    let quota = app.settings.file_quota.saturating_mul(1024 * 1024);
    Ok(quota.saturating_sub(kept).saturating_sub(app.uploads.under_way(person, now).await?))
}

async fn finished(
    app: &App,
    person: PersonId,
    progress: Progress,
    now: Instant,
) -> Result<Progress, Failure> {
    if let Some(arrived) = &progress.arrived {
        keep_in_mind(app, person, arrived, now).await?;
    }
    Ok(progress)
}

/// `OPTIONS /api/v1/blobs`
///
/// What the upload protocol can do here, and the largest file taken.
#[utoipa::path(options, path = "/api/v1/blobs", tag = "Files", security(()),
    responses((status = 204, description = "In the headers `Tus-Version`, `Tus-Extension`, `Tus-Max-Size`, `Tus-Checksum-Algorithm`")))]
pub async fn abilities(app: web::Data<App>) -> HttpResponse {
    let mut answer = HttpResponse::NoContent();
    for pair in tus::abilities(app.uploads.most_bytes()) {
        answer.insert_header(pair);
    }
    answer.finish()
}

/// `POST /api/v1/blobs`
///
/// Begins an upload (tus 1.0: `Upload-Length`, `Upload-Metadata` with `filename` and, if known, `sha256`).
/// With `Content-Type: application/offset+octet-stream` the first bytes may come along.
#[utoipa::path(post, path = "/api/v1/blobs", tag = "Files",
    responses((status = 201, description = "`Location` says where the bytes go; a file that is complete answers `Stampbook-Hash`"),
        (status = 413, description = "Larger than any file taken, or than what you may still bring"), (status = 415, description = "A kind of file that is not taken")))]
pub async fn create(
    request: HttpRequest,
    app: web::Data<App>,
    who: Result<SignedIn, Failure>,
    payload: web::Payload,
) -> HttpResponse {
    let answer = async {
        let (who, now) = (who?, app.clock.now());
        let creation = Creation::read(header_of(&request), app.uploads.most_bytes())?;
        let left = room_of(&app, who.person, now).await?;
        if creation.length > left {
            return Err(Fault::NoRoom { left }.into());
        }
        let id = app.uploads.create(who.person, &creation, now, &app.ids).await?;
        let progress = match creation.first_piece() {
            Some(piece) => app.uploads.receive(id, who.person, piece, payload, now).await?,
            None => app.uploads.progress(id, who.person, now).await?,
        };
        let progress = finished(&app, who.person, progress, now).await?;
        let mut answer = HttpResponse::Created();
        answer.insert_header((header::LOCATION, format!("/api/v1/blobs/{id}")));
        Ok(told(answer, &progress))
    };
    speaking(answer.await)
}

/// `PATCH /api/v1/blobs/{id}`
///
/// Sends more bytes of an upload, from `Upload-Offset` on.
#[utoipa::path(patch, path = "/api/v1/blobs/{id}", tag = "Files", params(("id" = String, Path, description = "The upload, as `Location` named it")),
    responses((status = 204, description = "`Upload-Offset` says how far it is; a complete file answers `Stampbook-Hash`"),
        (status = 409, description = "The bytes begin at the wrong place"), (status = 415, description = "A kind of file that is not taken")))]
pub async fn more(
    request: HttpRequest,
    app: web::Data<App>,
    who: Result<SignedIn, Failure>,
    id: web::Path<String>,
    payload: web::Payload,
) -> HttpResponse {
    let answer = async {
        let (who, now) = (who?, app.clock.now());
        let piece = Piece::read(header_of(&request))?;
        let progress = app.uploads.receive(upload(&id)?, who.person, piece, payload, now).await?;
        let progress = finished(&app, who.person, progress, now).await?;
        Ok(told(HttpResponse::NoContent(), &progress))
    };
    speaking(answer.await)
}

/// `POST /api/v1/blobs/{id}`
///
/// `PATCH`, `HEAD` or `DELETE` for those whose network lets only `GET` and `POST` through: `X-HTTP-Method-Override`
/// says which.
#[utoipa::path(post, path = "/api/v1/blobs/{id}", tag = "Files", params(("id" = String, Path, description = "The upload, as `Location` named it")),
    responses((status = 204, description = "As the method that is meant answers"), (status = 400, description = "The header is missing, or names no method of an upload")))]
pub async fn instead(
    request: HttpRequest,
    app: web::Data<App>,
    who: Result<SignedIn, Failure>,
    id: web::Path<String>,
    payload: web::Payload,
) -> HttpResponse {
    let method = header_of(&request)("x-http-method-override").unwrap_or_default().to_ascii_uppercase();
    match method.as_str() {
        "PATCH" => more(request, app, who, id, payload).await,
        "DELETE" => give_up(request, app, who, id).await,
        "HEAD" => look(request, app, who, id, Query(Asked::default())).await,
        _ => speaking(who.and_then(|_| {
            let words = "Say in X-HTTP-Method-Override what is meant: PATCH, HEAD or DELETE.";
            Err(Failure::Malformed(words.into()))
        })),
    }
}

/// `DELETE /api/v1/blobs/{id}`
///
/// Gives an upload up. A file that is complete stays.
#[utoipa::path(delete, path = "/api/v1/blobs/{id}", tag = "Files", params(("id" = String, Path, description = "The upload, as `Location` named it")),
    responses((status = 204, description = "It is forgotten"), (status = 404, description = "There is no such upload of yours")))]
pub async fn give_up(
    request: HttpRequest,
    app: web::Data<App>,
    who: Result<SignedIn, Failure>,
    id: web::Path<String>,
) -> HttpResponse {
    let answer = async {
        let (who, now) = (who?, app.clock.now());
        tus::check_version(header_of(&request))?;
        app.uploads.terminate(upload(&id)?, who.person, now).await?;
        Ok(HttpResponse::NoContent().finish())
    };
    speaking(answer.await)
}

/// `HEAD /api/v1/blobs/{id}`
///
/// How far an upload is; or, by hash, whether a file is there.
#[utoipa::path(head, path = "/api/v1/blobs/{id}", tag = "Files", params(("id" = String, Path)),
    responses((status = 200, description = "`Upload-Offset` and `Upload-Length`, or the headers of the file"),
        (status = 404, description = "There is no such upload of yours, and no such file that you may see")))]
pub async fn look(
    request: HttpRequest,
    app: web::Data<App>,
    who: Result<SignedIn, Failure>,
    id: web::Path<String>,
    asked: Query<Asked>,
) -> HttpResponse {
    if let Some(Named::File(hash)) = Named::read(&id) {
        let answer = async { served(&request, &app, &who?, hash, *asked).await };
        return answer.await.unwrap_or_else(|failure: Failure| failure.error_response());
    }
    let answer = async {
        let (who, now) = (who?, app.clock.now());
        tus::check_version(header_of(&request))?;
        let progress = app.uploads.progress(upload(&id)?, who.person, now).await?;
        let progress = finished(&app, who.person, progress, now).await?;
        Ok(told(HttpResponse::Ok(), &progress))
    };
    speaking(answer.await)
}

/// Which picture of a file.
#[derive(Clone, Copy, Debug, Default, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct Asked {
    /// `1`: the small picture of a photo; `2`: a smaller one, for lists.
    pub thumbnail: Option<u8>,
}

/// `GET /api/v1/blobs/{id}`
///
/// A file by its hash, or a part of it (`Range`): for who brought it, and for who may see evidence that shows it.
#[utoipa::path(get, path = "/api/v1/blobs/{id}", tag = "Files", params(("id" = String, Path, description = "`sha256:` and the hash"), Asked),
    responses((status = 200, description = "The file", content_type = "*/*"),
        (status = 206, description = "A part of it", content_type = "*/*"),
        (status = 304, description = "You have it already"),
        (status = 404, description = "There is no such file that you may see"), (status = 416, description = "There is no such part")))]
pub async fn get(
    request: HttpRequest,
    app: web::Data<App>,
    who: SignedIn,
    id: web::Path<String>,
    asked: Query<Asked>,
) -> Result<HttpResponse, Failure> {
    match Named::read(&id) {
        Some(Named::File(hash)) => served(&request, &app, &who, hash, *asked).await,
        _ => Err(Failure::Missing("file")),
    }
}

/// The file as its bringer named it, if this person may see it. Who brought it finds it by the hash they sent, too.
async fn visible(app: &App, viewer: PersonId, hash: &Hash) -> Result<Attachment, Failure> {
    let (folds, today, hash) = (app.folds(), app.clock.today(), hash.to_string());
    app.db
        .read(move |conn| {
            let own_name = brought::kept_as(conn, viewer, std::slice::from_ref(&hash))?;
            let hash = own_name.into_values().next().unwrap_or(hash);
            let brought = drafts::brought_by(conn, &hash)?;
            let uses = drafts::shown_by(conn, &hash)?;
            let own = || brought.iter().find(|(person, _)| *person == viewer);
            let named = |person: PersonId| {
                brought
                    .iter()
                    .find(|(bringer, _)| *bringer == person)
                    .or(brought.first())
                    .map(|(_, f)| f.clone())
            };
            if folds.access(conn)?.keeps_records(viewer, today) {
                // What is in a draft, or in nothing yet, is its author's alone.
                return own()
                    .map(|(_, f)| f.clone())
                    .or_else(|| named(viewer).filter(|_| !uses.is_empty()))
                    .ok_or(Failure::Missing("file"));
            }
            let used = uses.iter().any(|(person, ..)| *person == viewer);
            if let (Some((_, file)), false) = (own(), used) {
                return Ok(file.clone());
            }
            for (learner, evidence, _) in uses.iter().filter(|(.., hidden)| !hidden) {
                if reach::may_read(conn, &folds, viewer, *learner, *evidence, today)? {
                    // Whoever names a file by its hash alone has not brought it, and opens it for nobody.
                    if let Some((_, file)) = brought.iter().find(|(person, _)| person == learner) {
                        return Ok(file.clone());
                    }
                }
            }
            Err(Failure::Missing("file"))
        })
        .await
}

async fn served(
    request: &HttpRequest,
    app: &App,
    who: &SignedIn,
    hash: Hash,
    asked: Asked,
) -> Result<HttpResponse, Failure> {
    let file = visible(app, who.person, &hash).await?;
    let hash: Hash = file.hash.parse().map_err(Failure::internal)?;
    let small = asked.thumbnail.filter(|which| [1, 2].contains(which));
    let serving = match (small, FileType::from_mime(&file.media_type)) {
        (Some(2), _) => Serving::of_miniature(&hash),
        (Some(_), _) => Serving::of_thumbnail(&hash),
        (None, Some(known)) => Serving::of(&hash, known, &file.name),
        (None, None) => Serving::of(&hash, app.blobs.file_type(&hash, &file.name).await?, &file.name),
    };
    let with_headers = |status: StatusCode| {
        let mut answer = HttpResponse::build(status);
        for pair in serving.headers() {
            answer.insert_header(pair);
        }
        // A part of a compressed file is not a compressed part of a file.
        answer.insert_header((header::CONTENT_ENCODING, "identity"));
        answer
    };
    let header = header_of(request);
    if header("if-none-match").is_some_and(|tags| tags.split(',').any(|tag| tag.trim() == serving.etag)) {
        return Ok(with_headers(StatusCode::NOT_MODIFIED).finish());
    }
    if let Some(which) = small {
        let picture = app.blobs.thumbnail(&hash).await?.ok_or(Failure::Missing("thumbnail"))?;
        let smaller = if which == 2 { app.workshop.miniature(picture.clone()).await } else { None };
        let picture = smaller.map_or(picture, Into::into);
        return Ok(with_headers(StatusCode::OK).body(picture));
    }
    let size = app.blobs.size(&hash).await?.ok_or(Failure::Missing("file"))?;
    let Ok(range) = header("range").map_or(Ok(None), |range| requested_range(range, size)) else {
        let mut answer = Failure::plain(StatusCode::RANGE_NOT_SATISFIABLE).error_response();
        answer.headers_mut().insert(header::CONTENT_RANGE, size_of_all(size)?);
        return Ok(answer);
    };
    let part = range.is_some();
    let reading = app.blobs.read(&hash, range).await?;
    let mut answer = with_headers(if part { StatusCode::PARTIAL_CONTENT } else { StatusCode::OK });
    let (from, to) = (reading.range.start, reading.range.end);
    if part {
        answer.insert_header((
            header::CONTENT_RANGE,
            format!("bytes {from}-{}/{}", to.saturating_sub(1), reading.size),
        ));
    }
    Ok(answer.body(SizedStream::new(to - from, reading.bytes)))
}

/// `bytes */1234`: how long the file is that has no such part.
fn size_of_all(size: u64) -> Result<header::HeaderValue, Failure> {
    format!("bytes */{size}").try_into().map_err(Failure::internal)
}

/// Hashes as their sender knows them become the names of what this person brought; any others stay as they are, whether
/// there is such a file or not.
pub(crate) async fn names_of_kept(
    app: &App,
    person: PersonId,
    hashes: &mut Vec<String>,
) -> Result<(), Failure> {
    if hashes.is_empty() {
        return Ok(());
    }
    for (at, hash) in hashes.iter_mut().enumerate() {
        let named: Hash = hash.parse().map_err(|problem: crate::files::HashError| {
            Failure::Invalid(vec![FieldProblem::new(format!("/attachments/{at}"), problem.to_string())])
        })?;
        *hash = named.to_string();
    }
    let asked = hashes.clone();
    let names = app.db.read(move |conn| Ok::<_, Failure>(brought::kept_as(conn, person, &asked)?)).await?;
    renamed(hashes, &names);
    Ok(())
}

/// Puts names of what is kept in the place of names of what was sent, each once.
pub(crate) fn renamed(hashes: &mut Vec<String>, names: &std::collections::BTreeMap<String, String>) {
    let mut kept: Vec<String> = Vec::with_capacity(hashes.len());
    for hash in hashes.drain(..) {
        let name = names.get(&hash).cloned().unwrap_or(hash);
        if !kept.contains(&name) {
            kept.push(name);
        }
    }
    *hashes = kept;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_names_a_file_or_an_upload() {
        let hash = Hash::of(b"a photo");
        assert_eq!(Named::read(&hash.to_string()), Some(Named::File(hash)));
        assert_eq!(Named::read(&hash.hex()), Some(Named::File(hash)));
        let id = "019313e0-7c5e-7000-8000-0123456789ab";
        assert_eq!(Named::read(id), Some(Named::Upload(id.parse().unwrap())));
        for text in ["", "sha256:", "sha256:é", "..", "sha1:00"] {
            assert_eq!(Named::read(text), None, "{text}");
        }
    }
}
