//! A zero byte is in no word that anybody means, and PostgreSQL keeps none. It is refused at the entrance, with its
//! place, so that both databases say the same: in addresses, in JSON, in the fields of forms.

use std::fmt::Write as _;

use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{Decompress, Payload, ServiceRequest, ServiceResponse};
use actix_web::http::{Method, header};
use actix_web::middleware::Next;
use actix_web::web::Bytes;
use actix_web::{HttpMessage as _, ResponseError as _};
use serde_json::Value;

use super::failure::{Failure, FieldProblem};
use super::{incoming, routes};
use crate::language::Sentence;

/// How a text says a zero byte in JSON.
const IN_JSON: &[u8] = b"\\u0000";

/// Around everything that reads: nobody behind this door needs to think of it, except who reads files.
pub(crate) async fn refused(
    mut request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    if request.uri().path_and_query().is_some_and(|asked| asked.as_str().contains("%00")) {
        let words = Sentence::of("refused-zero-byte-address");
        return Ok(request.into_response(Failure::Malformed(words).error_response()));
    }
    if let Err(failure) = look_through(&mut request).await {
        return Ok(request.into_response(failure.error_response()));
    }
    Ok(next.call(request).await?.map_into_boxed_body())
}

/// How a body is written, as far as it holds words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Json,
    Form,
}

/// Files are judged by who reads them, and so are forms that carry files: they come a part at a time.
fn kind_of(path: &str, media: &str) -> Option<Kind> {
    let media = media.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    match media.as_str() {
        // Others' files, as they were written: what is odd in them is mended and said.
        _ if path == "/api/v1/frameworks/import" => None,
        "application/json" => Some(Kind::Json),
        json if json.ends_with("+json") => Some(Kind::Json),
        "application/x-www-form-urlencoded" => Some(Kind::Form),
        parts if parts.starts_with("multipart/") => None,
        // Pages read what comes as a form, whatever it calls itself.
        _ if !path.starts_with("/api/") => Some(Kind::Form),
        _ => None,
    }
}

/// Reads a body that holds words, and leaves the request as it came, but uncompressed.
async fn look_through(request: &mut ServiceRequest) -> Result<(), Failure> {
    if [Method::GET, Method::HEAD, Method::OPTIONS].contains(request.method()) {
        return Ok(());
    }
    let text = |name: header::HeaderName| {
        request.headers().get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    };
    incoming::can_be_unpacked(request.headers())?;
    let Some(kind) = kind_of(request.path(), text(header::CONTENT_TYPE)) else { return Ok(()) };
    let most = routes::largest_body(request.path());
    // What says itself that it is too large is refused by who would read it.
    if text(header::CONTENT_LENGTH).parse::<usize>().is_ok_and(|length| length > most) {
        return Ok(());
    }
    let sent = Decompress::from_headers(request.take_payload(), request.headers());
    let body = incoming::all_of(sent, most).await?.ok_or_else(|| Failure::body_too_large(most))?;
    request.headers_mut().remove(header::CONTENT_ENCODING);
    // Read strictly: fields that are only in the right order, without their names, are a list and no object.
    if kind == Kind::Json && body.trim_ascii_start().first() == Some(&b'[') {
        let words = "The JSON is not what is expected here: a list. Send an object, with its fields by name.";
        return Err(Failure::Malformed(words.into()));
    }
    let found = match kind {
        Kind::Json => in_json(&body),
        Kind::Form => in_form(&body),
    };
    request.set_payload(Payload::from(body));
    if found.is_empty() { Ok(()) } else { Err(refusal(found)) }
}

/// What is said of fields that have a zero byte in them.
pub(crate) fn refusal(pointers: Vec<String>) -> Failure {
    let problem = |pointer: String| {
        let place = match pointer.trim_start_matches('/') {
            "" => Sentence::of("refused-zero-byte-place"),
            name => format!("\"{name}\"").into(),
        };
        let words = Sentence::of("refused-zero-byte").with("place", place);
        FieldProblem::new(pointer, words)
    };
    Failure::Invalid(pointers.into_iter().map(problem).collect())
}

/// A JSON pointer to a field, without what no pointer can hold.
pub(crate) fn pointer_to(name: &str) -> String {
    format!("/{}", name.replace('\0', "").replace('~', "~0").replace('/', "~1"))
}

/// Pointers to texts of a JSON body that have a zero byte in them. What is no JSON has none: it is refused as such.
fn in_json(body: &Bytes) -> Vec<String> {
    let mut found = Vec::new();
    // Mostly there is none, and nothing more to do than to look once.
    if body.windows(IN_JSON.len()).any(|part| part == IN_JSON)
        && let Ok(value) = serde_json::from_slice::<Value>(body)
    {
        collect(&value, &mut String::new(), &mut found);
    }
    found
}

fn collect(value: &Value, at: &mut String, found: &mut Vec<String>) {
    let here = at.len();
    match value {
        Value::String(text) if text.contains('\0') => found.push(at.clone()),
        Value::Array(items) => {
            for (number, item) in items.iter().enumerate() {
                // Writing to a string cannot fail.
                let _ = write!(at, "/{number}");
                collect(item, at, found);
                at.truncate(here);
            }
        }
        Value::Object(fields) => {
            for (name, item) in fields {
                at.push_str(&pointer_to(name));
                if name.contains('\0') {
                    found.push(at.clone());
                }
                collect(item, at, found);
                at.truncate(here);
            }
        }
        _ => {}
    }
}

/// Pointers to fields of a form that have a zero byte in them. What cannot be read is refused by who reads it.
fn in_form(body: &Bytes) -> Vec<String> {
    if !body.contains(&0) && !body.windows(3).any(|part| part == b"%00") {
        return Vec::new();
    }
    let fields: Vec<(String, String)> = serde_urlencoded::from_bytes(body).unwrap_or_default();
    let bad = fields.iter().filter(|(name, text)| name.contains('\0') || text.contains('\0'));
    bad.map(|(name, _)| pointer_to(name)).collect()
}

#[cfg(test)]
mod tests {
    use super::{Bytes, Kind, in_form, in_json, kind_of};

    fn json(text: &'static str) -> Vec<String> {
        in_json(&Bytes::from_static(text.as_bytes()))
    }

    #[test]
    fn a_zero_byte_is_found_in_json_where_it_is() {
        assert_eq!(json(r#"{"title":"a\u0000b","claims":[{"x/y":"\u0000"}]}"#), ["/title", "/claims/0/x~1y"]);
        assert_eq!(json(r#"{"a\u0000b":1}"#), ["/ab"]);
        assert_eq!(json(r#""\u0000""#), [""]);
        // A backslash that is written out, before letters and digits, is no zero byte; and what is no JSON is nothing.
        assert_eq!(json(r#"{"title":"\\u0000"}"#), Vec::<String>::new());
        assert_eq!(json(r#"{"title":"\u0000"#), Vec::<String>::new());
    }

    #[test]
    fn a_zero_byte_is_found_in_a_form_where_it_is() {
        let form = |text: &'static [u8]| in_form(&Bytes::from_static(text));
        assert_eq!(form(b"name=a%00b&email=x&n%00=1&unit=\0"), ["/name", "/n", "/unit"]);
        assert_eq!(form(b"name=a%2500b&email=x"), Vec::<String>::new());
    }

    #[test]
    fn files_are_judged_by_who_reads_them() {
        assert_eq!(kind_of("/api/v1/evidence", "Application/JSON; charset=utf-8"), Some(Kind::Json));
        assert_eq!(kind_of("/people", "application/x-www-form-urlencoded"), Some(Kind::Form));
        assert_eq!(kind_of("/people", "text/plain"), Some(Kind::Form));
        for (path, media) in [
            ("/api/v1/blobs/1", "application/offset+octet-stream"),
            ("/api/v1/roster", "text/csv"),
            ("/api/v1/frameworks/import", "application/json"),
            ("/evidence", "multipart/form-data; boundary=x"),
            ("/api/v1/me/portrait", ""),
        ] {
            assert_eq!(kind_of(path, media), None, "{path}");
        }
    }
}
