//! Forms as they come in, with files or without: read a part at a time, never more of it than a form has.

use actix_multipart::{Field, Multipart};
use actix_web::error::PayloadError;
use actix_web::http::{StatusCode, header};
use actix_web::web::Bytes;
use actix_web::{HttpRequest, web};
use futures_util::{Stream, StreamExt as _};

use super::failure::Failure;
use super::server::MAX_BODY;
use super::zero_byte;
use crate::language::Sentence;

/// Most parts of a form, fields and files together.
const MOST_PARTS: usize = 1000;

/// How many times as much as is taken of a body still comes off the line, so that the answer arrives.
const PATIENCE: usize = 4;

/// What can be unpacked on the way in.
const PACKED: [&str; 4] = ["identity", "gzip", "deflate", "br"];

/// Stops a body that is packed in a way that nobody here unpacks: it would be taken for what it is not.
pub(crate) fn can_be_unpacked(headers: &header::HeaderMap) -> Result<(), Failure> {
    for how in headers.get_all(header::CONTENT_ENCODING) {
        let known =
            how.to_str().is_ok_and(|how| PACKED.iter().any(|one| one.eq_ignore_ascii_case(how.trim())));
        if !known {
            return Err(Failure::Other(
                StatusCode::UNSUPPORTED_MEDIA_TYPE,
                "content_encoding",
                "The Content-Encoding is not one that is taken here. Send the body as it is, or packed with gzip, \
                 deflate or br."
                    .into(),
            ));
        }
    }
    Ok(())
}

/// What is said of a body whose bytes cannot be had.
pub(crate) fn broken_off() -> Failure {
    Failure::Malformed(Sentence::of("refused-body-broken-off"))
}

/// A whole body; none where it is larger than `most` bytes.
pub(crate) async fn all_of(
    mut sent: impl Stream<Item = Result<Bytes, PayloadError>> + Unpin,
    most: usize,
) -> Result<Option<Bytes>, Failure> {
    let (mut body, mut came) = (web::BytesMut::new(), 0_usize);
    while let Some(piece) = sent.next().await {
        let piece = piece.map_err(|_| broken_off())?;
        came = came.saturating_add(piece.len());
        if came <= most {
            body.extend_from_slice(&piece);
        } else if came > PATIENCE * most {
            break;
        }
    }
    Ok((came <= most).then(|| body.freeze()))
}

/// A part of a form.
pub(crate) enum Part {
    /// A field: its name and what it holds.
    Words(String, String),
    /// A file, whose bytes come when they are asked for: what its sender calls it.
    File(String, Box<Field>),
}

enum Source {
    Parts(Box<Multipart>),
    Fields(std::vec::IntoIter<(String, String)>),
}

/// A form that is being read. Names, of fields and of files, count like what they hold.
pub(crate) struct Parts {
    source: Source,
    room: usize,
    left: usize,
}

fn unreadable(error: impl std::fmt::Display) -> Failure {
    Failure::Malformed(Sentence::of("refused-form-unreadable").with("problem", error.to_string()))
}

fn too_large() -> Failure {
    Failure::TooLarge(
        Sentence::of("refused-form-too-large").with("bytes", MAX_BODY).with("parts", MOST_PARTS),
    )
}

impl Parts {
    /// Begins to read. A form without files is read at once.
    pub(crate) async fn of(request: &HttpRequest, mut payload: web::Payload) -> Result<Self, Failure> {
        let kind =
            request.headers().get(header::CONTENT_TYPE).and_then(|v| v.to_str().ok()).unwrap_or_default();
        let source = if kind.starts_with("multipart/") {
            Source::Parts(Box::new(Multipart::new(request.headers(), payload)))
        } else {
            let mut body = web::BytesMut::new();
            while let Some(bytes) = payload.next().await {
                let bytes = bytes.map_err(|_| broken_off())?;
                if body.len() + bytes.len() > MAX_BODY {
                    return Err(too_large());
                }
                body.extend_from_slice(&bytes);
            }
            if body.as_ref().split(|byte: &u8| *byte == b'&').count() > MOST_PARTS {
                return Err(too_large());
            }
            let fields: Vec<(String, String)> = serde_urlencoded::from_bytes(&body).map_err(unreadable)?;
            Source::Fields(fields.into_iter())
        };
        Ok(Self { source, room: MAX_BODY, left: MOST_PARTS })
    }

    /// The next part; what is left of the one before is passed over.
    pub(crate) async fn next(&mut self) -> Result<Option<Part>, Failure> {
        let parts = match &mut self.source {
            Source::Fields(fields) => return Ok(fields.next().map(|(name, value)| Part::Words(name, value))),
            Source::Parts(parts) => parts,
        };
        let Some(part) = parts.next().await else { return Ok(None) };
        let mut part = part.map_err(unreadable)?;
        self.left = self.left.checked_sub(1).ok_or_else(too_large)?;
        let name = part.name().unwrap_or_default().to_owned();
        self.room = self.room.checked_sub(name.len()).ok_or_else(too_large)?;
        if let Some(file) = file_name(&part) {
            if name.contains('\0') || file.contains('\0') {
                return Err(zero_byte::refusal(vec![zero_byte::pointer_to(&name)]));
            }
            self.room = self.room.checked_sub(file.len()).ok_or_else(too_large)?;
            return Ok(Some(Part::File(file, Box::new(part))));
        }
        let bytes = part.bytes(self.room).await.map_err(|_| too_large())?.map_err(unreadable)?;
        self.room = self.room.saturating_sub(bytes.len());
        let words = String::from_utf8(bytes.into()).map_err(unreadable)?;
        if name.contains('\0') || words.contains('\0') {
            return Err(zero_byte::refusal(vec![zero_byte::pointer_to(&name)]));
        }
        Ok(Some(Part::Words(name, words)))
    }
}

/// All bytes of a file; none if there are more than `most`.
pub(crate) async fn whole(mut file: Field, most: usize) -> Result<Option<web::Bytes>, Failure> {
    match file.bytes(most).await {
        Ok(bytes) => Ok(Some(bytes.map_err(unreadable)?)),
        Err(_) => Ok(None),
    }
}

/// What its sender calls a file; none for parts that are no files.
pub(crate) fn file_name(part: &Field) -> Option<String> {
    let said = part.content_disposition()?;
    let name = said.get_filename_ext().map(|name| String::from_utf8_lossy(&name.value).into_owned());
    name.or_else(|| said.get_filename().map(str::to_owned))
}
