//! What may be done at an address: one spelling of each, `HEAD` wherever there is `GET`, and a clear word where a
//! method does not fit.

use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::{Method, StatusCode, Uri, header};
use actix_web::middleware::Next;
use actix_web::{HttpRequest, HttpResponse, ResponseError as _};

use super::api::document;
use super::failure::Failure;

/// A `HEAD` is a `GET` whose body stays here; the server leaves the body out by itself. Uploads are asked for
/// their progress by a `HEAD` of their own.
pub(crate) async fn head_as_get<B: MessageBody>(
    mut request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<B>, actix_web::Error> {
    if request.method() == Method::HEAD && !request.path().starts_with("/api/v1/blobs/") {
        request.head_mut().method = Method::GET;
    }
    next.call(request).await
}

/// At the entrance: the table of addresses reads `%61` as the letter it stands for, so everybody after this door sees
/// that letter, too. Without it `/%61pi/…` would be a call of the API for the table and a page for all others.
pub(crate) async fn one_spelling(
    mut request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    if let Some(plain) = plainly(request.path()) {
        let mut parts = request.uri().clone().into_parts();
        let query = request.uri().query().map(|query| format!("?{query}")).unwrap_or_default();
        let address = format!("{plain}{query}").parse().ok().and_then(|asked| {
            parts.path_and_query = Some(asked);
            Uri::from_parts(parts).ok()
        });
        let Some(address) = address else {
            return Ok(request.into_response(Failure::Missing("page").error_response()));
        };
        request.match_info_mut().get_mut().update(&address);
        request.head_mut().uri = address;
    }
    Ok(next.call(request).await?.map_into_boxed_body())
}

/// A path with letters, digits, `-`, `.`, `_` and `~` written as themselves (RFC 3986, 2.3); none where they are.
fn plainly(path: &str) -> Option<String> {
    let mut parts = path.split('%');
    let mut plain = parts.next()?.to_owned();
    let mut changed = false;
    for part in parts {
        let stands_for = part
            .get(..2)
            .filter(|code| code.bytes().all(|digit| digit.is_ascii_hexdigit()))
            .and_then(|code| u8::from_str_radix(code, 16).ok())
            .map(char::from)
            .filter(|c| c.is_ascii_alphanumeric() || "-._~".contains(*c));
        match stands_for {
            Some(c) => {
                changed = true;
                plain.push(c);
                plain.push_str(&part[2..]);
            }
            None => {
                plain.push('%');
                plain.push_str(part);
            }
        }
    }
    changed.then_some(plain)
}

/// What is said where no line of the table fits.
pub(crate) async fn nothing_here(request: HttpRequest) -> HttpResponse {
    wrong_method(&request).unwrap_or_else(|| Failure::Missing("page").error_response())
}

/// That an address of the API is there, but not for this method; none where it is not there at all.
pub(crate) fn wrong_method(request: &HttpRequest) -> Option<HttpResponse> {
    let allowed = allowed(request.path());
    if allowed.is_empty() {
        return None;
    }
    let words = format!("{} is not possible here; {}.", request.method(), instead(&allowed));
    let allowed = allowed.join(", ");
    let mut answer =
        Failure::Other(StatusCode::METHOD_NOT_ALLOWED, "method_not_allowed", words.into()).error_response();
    if let Ok(allowed) = allowed.try_into() {
        answer.headers_mut().insert(header::ALLOW, allowed);
    }
    Some(answer)
}

/// What is possible: "POST is", "GET, HEAD and POST are".
fn instead(allowed: &[String]) -> String {
    match allowed {
        [] => "nothing is".to_owned(),
        [one] => format!("{one} is"),
        [others @ .., last] => format!("{} and {last} are", others.join(", ")),
    }
}

/// The methods of an address of the API, as the document has them.
fn allowed(path: &str) -> Vec<String> {
    let mut methods: Vec<String> = Vec::new();
    let Some(paths) = document::document()["paths"].as_object() else { return methods };
    // An address that is written out is itself and not one of a pattern's.
    let is_one = |pattern: &str| if paths.contains_key(path) { pattern == path } else { fits(pattern, path) };
    for (_, item) in paths.iter().filter(|(pattern, _)| is_one(pattern)) {
        for method in item.as_object().into_iter().flat_map(|item| item.keys()) {
            methods.push(method.to_uppercase());
        }
    }
    if methods.iter().any(|method| method == "GET") {
        methods.push("HEAD".to_owned());
    }
    methods.sort_unstable();
    methods.dedup();
    methods
}

/// Whether an address is one of a pattern's: `{…}` stands for anything within its part.
fn fits(pattern: &str, path: &str) -> bool {
    let (mut wanted, mut given) = (pattern.split('/'), path.split('/'));
    loop {
        match (wanted.next(), given.next()) {
            (None, None) => return true,
            (Some(wanted), Some(given)) => {
                let same = match (wanted.split_once('{'), wanted.split_once('}')) {
                    (Some((before, _)), Some((_, after))) => {
                        given.len() > before.len() + after.len()
                            && given.starts_with(before)
                            && given.ends_with(after)
                    }
                    _ => wanted == given,
                };
                if !same {
                    return false;
                }
            }
            _ => return false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{allowed, fits, instead, plainly};

    #[test]
    fn letters_are_written_as_letters() {
        assert_eq!(plainly("/%61pi/v1/%7Eme%2dx"), Some("/api/v1/~me-x".to_owned()));
        assert_eq!(plainly("/api/v1/people"), None);
        // Once: what a percent sign stands for is no code of its own. What separates parts stays as it came.
        assert_eq!(plainly("/%2561pi/%2F%20%zz%4"), None);
        assert_eq!(plainly("/%4%41é%c3%A9%"), Some("/%4Aé%c3%A9%".to_owned()));
    }

    #[test]
    fn an_address_fits_its_pattern() {
        assert!(fits("/api/v1/passports/{person}.pdf", "/api/v1/passports/1.pdf"));
        assert!(!fits("/api/v1/passports/{person}.pdf", "/api/v1/passports/.pdf"));
        assert!(fits("/api/v1/cohorts/{id}/members", "/api/v1/cohorts/1/members"));
        assert!(!fits("/api/v1/cohorts/{id}", "/api/v1/cohorts/1/members"));
        assert!(!fits("/api/v1/cohorts/{id}", "/api/v1/cohorts/"));
    }

    #[test]
    fn methods_are_those_of_the_document() {
        assert_eq!(allowed("/api/v1/frameworks"), ["GET", "HEAD", "POST"]);
        assert_eq!(allowed("/api/v1/frameworks/import"), ["POST"]);
        assert_eq!(allowed("/nowhere"), Vec::<String>::new());
        assert_eq!(instead(&allowed("/api/v1/frameworks")), "GET, HEAD and POST are");
        assert_eq!(instead(&allowed("/api/v1/frameworks/import")), "POST is");
    }
}
