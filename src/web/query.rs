//! What comes after the question mark, read strictly: a name that is not known is an error and not silence, so that
//! a slip of the pen never gets the answer to another question.

use std::ops::Deref;

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest};
use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::failure::Failure;

/// The parameters of an address. Their struct refuses unknown ones (`deny_unknown_fields`).
#[derive(Clone, Copy, Debug)]
pub struct Query<T>(pub T);

/// No parameters at all.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Nothing {}

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

fn read<T: DeserializeOwned>(query: &str) -> Result<T, Failure> {
    serde_urlencoded::from_str(query).map_err(|error| {
        let words = error.to_string();
        let place = culprit::<T>(query, &words).map(|name| format!("\"{name}\": ")).unwrap_or_default();
        Failure::Malformed(format!("The address is not right after the question mark: {place}{words}."))
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

    use super::{Nothing, read};

    #[derive(Deserialize, Debug)]
    #[serde(deny_unknown_fields)]
    struct Asked {
        limit: Option<u8>,
        as_of: Option<String>,
    }

    #[test]
    fn what_is_not_known_is_named() {
        let asked: Asked = read("limit=3&as_of=2026-01-01").unwrap();
        assert_eq!((asked.limit, asked.as_of.as_deref()), (Some(3), Some("2026-01-01")));
        let said = |query| read::<Asked>(query).unwrap_err().to_string();
        assert!(said("asof=2026-01-01").contains("`asof`"), "{}", said("asof=2026-01-01"));
        assert!(said("as_of=x&limit=many").contains("\"limit\""), "{}", said("as_of=x&limit=many"));
        assert!(read::<Nothing>("").is_ok());
        let error = read::<Nothing>("as_of=2026-01-01").unwrap_err().to_string();
        assert!(error.contains("`as_of`"), "{error}");
        assert!(said("limit=1&limit=2").contains("limit"), "{}", said("limit=1&limit=2"));
    }
}
