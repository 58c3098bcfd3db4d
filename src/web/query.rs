//! What comes after the question mark, read strictly: a name that is not known is an error and not silence, so that
//! a slip of the pen never gets the answer to another question.

use std::collections::BTreeSet;
use std::ops::Deref;
use std::sync::LazyLock;

use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{Payload, ServiceRequest, ServiceResponse};
use actix_web::middleware::Next;
use actix_web::{FromRequest, HttpRequest, ResponseError as _};
use serde::de::DeserializeOwned;

use super::api;
use super::failure::Failure;
use super::misread;
use crate::language::Sentence;

/// The parameters of an address. Their struct refuses unknown ones (`deny_unknown_fields`).
#[derive(Clone, Copy, Debug)]
pub struct Query<T>(pub T);

impl<T> Query<T> {
    /// The parameters themselves.
    pub fn into_inner(self) -> T {
        self.0
    }
}

impl<T> Deref for Query<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T: DeserializeOwned> FromRequest for Query<T> {
    type Error = Failure;
    type Future = std::future::Ready<Result<Self, Failure>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        std::future::ready(read(request.query_string()).map(Query))
    }
}

/// The calls that read nothing after the question mark: method and address, without the names of its parts.
static SILENT: LazyLock<BTreeSet<(String, String)>> = LazyLock::new(|| {
    let paths = api::document::document()["paths"].as_object().into_iter().flatten();
    let calls = paths.flat_map(|(path, item)| {
        let methods = item.as_object().into_iter().flatten();
        methods.map(move |(method, call)| (method.to_uppercase(), path, call))
    });
    let asks = |call: &serde_json::Value| {
        call["parameters"].as_array().is_some_and(|all| all.iter().any(|one| one["in"] == "query"))
    };
    calls.filter(|(.., call)| !asks(call)).map(|(method, path, _)| (method, nameless(path))).collect()
});

/// An address without the names of its parts, which differ.
fn nameless(path: &str) -> String {
    let parts = path.split('{').map(|part| part.split_once('}').map_or(part, |(_, rest)| rest));
    parts.collect::<Vec<_>>().join("{}")
}

/// Around all calls of the API: those that read nothing after the question mark refuse whatever stands there, as the
/// others refuse what they do not know.
pub(crate) async fn nothing_unheard(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    if !request.query_string().is_empty()
        && request.path().starts_with("/api/v1/")
        && let Some(pattern) = request.match_pattern()
        && SILENT.contains(&(request.method().to_string(), nameless(&pattern)))
    {
        let asked = serde_urlencoded::from_str::<Vec<(String, String)>>(request.query_string());
        let name =
            asked.ok().and_then(|all| all.into_iter().next()).map(|(name, _)| name).unwrap_or_default();
        let words = Sentence::of("refused-query-unheard").with("name", name);
        return Ok(request.into_response(Failure::Malformed(words).error_response()));
    }
    Ok(next.call(request).await?.map_into_boxed_body())
}

fn read<T: DeserializeOwned>(query: &str) -> Result<T, Failure> {
    serde_urlencoded::from_str(query).map_err(|error| {
        let words = error.to_string();
        let place = culprit::<T>(query, &words).map(|name| format!("\"{name}\": ")).unwrap_or_default();
        let words = misread::plainly(&words);
        Failure::Malformed(Sentence::of("refused-query").with("problem", format!("{place}{words}")))
    })
}

/// The parameter whose value cannot be read: the one without which it would be another story.
fn culprit<T: DeserializeOwned>(query: &str, words: &str) -> Option<String> {
    let pairs: Vec<(String, String)> = serde_urlencoded::from_str(query).ok()?;
    (0..pairs.len()).find_map(|left_out| {
        let rest: Vec<_> =
            pairs.iter().enumerate().filter(|(at, _)| *at != left_out).map(|(_, pair)| pair).collect();
        let rest = serde_urlencoded::to_string(rest).ok()?;
        let other = match serde_urlencoded::from_str::<T>(&rest) {
            Ok(_) => true,
            Err(error) => error.to_string() != words,
        };
        other.then(|| pairs.get(left_out).map(|(name, _)| name.clone())).flatten()
    })
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;

    use super::read;

    #[derive(Deserialize, Debug)]
    #[serde(deny_unknown_fields)]
    struct Asked {
        limit: Option<u8>,
        as_of: Option<String>,
    }

    #[test]
    fn an_address_is_known_whatever_its_parts_are_called() {
        assert_eq!(super::nameless("/api/v1/passports/{person}.pdf"), "/api/v1/passports/{}.pdf");
        let silent = |method: &str, path: &str| super::SILENT.contains(&(method.to_owned(), path.to_owned()));
        assert!(silent("GET", "/api/v1/me") && silent("DELETE", "/api/v1/evidence/{}"));
        assert!(!silent("GET", "/api/v1/people") && !silent("POST", "/api/v1/frameworks"));
    }

    #[test]
    fn what_is_not_known_is_named() {
        let asked: Asked = read("limit=3&as_of=2026-01-01").unwrap();
        assert_eq!((asked.limit, asked.as_of.as_deref()), (Some(3), Some("2026-01-01")));
        let said = |query| read::<Asked>(query).unwrap_err().to_string();
        assert!(said("asof=2026-01-01").contains("`asof`"), "{}", said("asof=2026-01-01"));
        assert!(said("as_of=x&limit=many").contains("\"limit\""), "{}", said("as_of=x&limit=many"));
        assert!(said("limit=1&limit=2").contains("limit"), "{}", said("limit=1&limit=2"));
    }
}
