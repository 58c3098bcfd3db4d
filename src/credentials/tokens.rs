//! Access tokens of the API: short-lived JWTs signed with `EdDSA` (RFC 7519, RFC 8037), one issuer per purpose.

use std::collections::HashMap;
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use ed25519_dalek::SigningKey;
use ed25519_dalek::pkcs8::EncodePrivateKey as _;
use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, Header, Validation, decode, encode};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use crate::clock::{CLOCKS_DIFFER, Instant};
use crate::ids::PersonId;

/// Up to when the tokens of people who signed out everywhere were issued that count no more.
type SignedOut = Arc<Mutex<HashMap<PersonId, Instant>>>;

/// Seconds after which it is asked again who signed out at another copy of the server.
const ASK_EVERY: i64 = 3;

/// Tokens whose signature was checked, by their hash: checking costs five times as much as the rest of a small answer.
type Checked = Arc<Mutex<HashMap<[u8; 32], Known>>>;

/// Most checked tokens that are remembered.
const REMEMBERED: usize = 4096;

/// What a token that was checked says.
#[derive(Clone, Copy)]
struct Known {
    person: PersonId,
    issued: Instant,
    /// In seconds since 1970.
    expires: i64,
}

/// Seconds an access token is good for.
pub const ACCESS_SECONDS: i64 = 600;
const ISSUER: &str = "stampbook/api";

/// Makes and reads access tokens.
#[derive(Clone)]
pub struct Tokens {
    encoding: EncodingKey,
    decoding: DecodingKey,
    audience: String,
    signed_out: SignedOut,
    /// When it was last asked who signed out elsewhere, in seconds since 1970.
    asked_at: Arc<AtomicI64>,
    checked: Checked,
}

#[derive(Serialize, Deserialize)]
struct Claims {
    iss: String,
    aud: String,
    sub: PersonId,
    iat: i64,
    exp: i64,
    /// When it was issued, in microseconds, for telling before from after a sign-out.
    at: i64,
}

/// The key could not be used.
#[derive(Debug, thiserror::Error)]
#[error("the key for access tokens cannot be used: {0}")]
pub struct KeyError(String);

impl Tokens {
    /// From a secret of this installation; `audience` is its address.
    ///
    /// # Errors
    /// When the secret cannot be made into a key.
    pub fn new(secret: &[u8; 32], audience: &str) -> Result<Self, KeyError> {
        let key = SigningKey::from_bytes(secret);
        let private = key.to_pkcs8_der().map_err(|e| KeyError(e.to_string()))?;
        Ok(Self {
            encoding: EncodingKey::from_ed_der(private.as_bytes()),
            decoding: DecodingKey::from_ed_der(key.verifying_key().as_bytes()),
            audience: audience.to_owned(),
            signed_out: SignedOut::default(),
            asked_at: Arc::default(),
            checked: Checked::default(),
        })
    }

    /// A token that says who somebody is, for [`ACCESS_SECONDS`].
    ///
    /// # Errors
    /// When signing fails.
    pub fn issue(&self, person: PersonId, now: Instant) -> Result<String, KeyError> {
        let iat = now.as_second();
        let claims = Claims {
            iss: ISSUER.to_owned(),
            aud: self.audience.clone(),
            sub: person,
            iat,
            exp: iat + ACCESS_SECONDS,
            at: now.as_microsecond(),
        };
        encode(&Header::new(Algorithm::EdDSA), &claims, &self.encoding).map_err(|e| KeyError(e.to_string()))
    }

    /// Who a token speaks of, if it is ours, untouched and still good.
    #[must_use]
    pub fn person(&self, token: &str, now: Instant) -> Option<(PersonId, Instant)> {
        let hash: [u8; 32] = Sha256::digest(token).into();
        let known = self.checked.lock().unwrap_or_else(PoisonError::into_inner).get(&hash).copied();
        let known = match known {
            Some(known) => known,
            None => self.check(token, hash, now)?,
        };
        let mut signed_out = self.signed_out.lock().unwrap_or_else(PoisonError::into_inner);
        let ended = match signed_out.get(&known.person) {
            Some(since) if known.issued <= *since => true,
            Some(since) if now.duration_since(*since).as_secs() > ACCESS_SECONDS => {
                signed_out.remove(&known.person);
                false
            }
            _ => false,
        };
        // Issued while a clock was ahead, it would be good for far longer than it should.
        let issued = known.issued.duration_since(now) <= CLOCKS_DIFFER;
        (issued && now.as_second() < known.expires && !ended).then_some((known.person, known.issued))
    }

    /// Checks a token's signature and remembers what it says, if it is ours.
    fn check(&self, token: &str, hash: [u8; 32], now: Instant) -> Option<Known> {
        let mut rules = Validation::new(Algorithm::EdDSA);
        rules.set_issuer(&[ISSUER]);
        rules.set_audience(&[&self.audience]);
        rules.set_required_spec_claims(&["iss", "aud", "sub", "exp"]);
        // The time is passed in: the library would ask the machine.
        rules.validate_exp = false;
        let claims = decode::<Claims>(token, &self.decoding, &rules).ok()?.claims;
        let issued = Instant::from_microsecond(claims.at).ok()?;
        if claims.exp - claims.iat > ACCESS_SECONDS {
            return None;
        }
        let known = Known { person: claims.sub, issued, expires: claims.exp };
        let mut checked = self.checked.lock().unwrap_or_else(PoisonError::into_inner);
        if checked.len() >= REMEMBERED {
            checked.retain(|_, known| now.as_second() < known.expires);
        }
        if checked.len() >= REMEMBERED {
            checked.clear();
        }
        checked.insert(hash, known);
        Some(known)
    }

    /// Ends every token that a person holds now; other copies of the server learn of it within seconds.
    pub fn end_all(&self, person: PersonId, now: Instant) {
        self.signed_out.lock().unwrap_or_else(PoisonError::into_inner).insert(person, now);
    }

    /// Since when it is to be asked who signed out or was closed at another copy of the server; none: it is known
    /// well enough. Whoever is answered asks, and tells it with [`Tokens::learn`].
    #[must_use]
    pub fn asks_since(&self, now: Instant) -> Option<Instant> {
        let (last, second) = (self.asked_at.load(Ordering::Relaxed), now.as_second());
        if (last..last + ASK_EVERY).contains(&second) {
            return None;
        }
        // Of many requests at once, one asks.
        let mine = self.asked_at.compare_exchange(last, second, Ordering::Relaxed, Ordering::Relaxed).is_ok();
        mine.then(|| now.checked_sub(jiff::SignedDuration::from_secs(ACCESS_SECONDS)).unwrap_or(now))
    }

    /// Who signed out, when, and whether their account is closed. What is not among it stays as it is.
    pub fn learn(&self, ended: &[(PersonId, Instant, bool)]) {
        let mut signed_out = self.signed_out.lock().unwrap_or_else(PoisonError::into_inner);
        // Who is not told of any more was opened again, or closed so long ago that no token is left.
        signed_out.retain(|person, at| *at != Instant::MAX || ended.iter().any(|(who, ..)| who == person));
        for (person, at, closed) in ended {
            // A closed account's tokens are nobody's, whatever the clock of the copy that issued them said.
            let at = if *closed { Instant::MAX } else { *at };
            let known = signed_out.entry(*person).or_insert(at);
            // Opened again, those from before stay ended.
            *known = if *known == Instant::MAX { at } else { at.max(*known) };
        }
    }

    /// It could not be found out: the next request asks again.
    pub fn ask_again(&self) {
        self.asked_at.store(0, Ordering::Relaxed);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::Ids;

    #[test]
    fn who_signs_out_everywhere_takes_the_tokens_along() {
        let now: Instant = "2026-03-02T09:00:00Z".parse().unwrap();
        let later = now + jiff::SignedDuration::from_millis(1);
        let (ids, tokens) = (Ids::seeded(1), Tokens::new(&[7; 32], "https://a.example").unwrap());
        let (ada, grace) = (ids.mint(now), ids.mint(now));
        let (hers, other) = (tokens.issue(ada, now).unwrap(), tokens.issue(grace, now).unwrap());
        tokens.clone().end_all(ada, now);
        assert_eq!(tokens.person(&hers, later), None);
        assert_eq!(tokens.person(&other, later), Some((grace, now)));
        let new = tokens.issue(ada, later).unwrap();
        assert_eq!(tokens.person(&new, later), Some((ada, later)));
    }

    #[test]
    fn a_token_is_good_for_ten_minutes_and_only_untouched() {
        let now: Instant = "2026-03-02T09:00:00Z".parse().unwrap();
        let person = Ids::seeded(1).mint(now);
        let tokens = Tokens::new(&[7; 32], "https://a.example").unwrap();
        let token = tokens.issue(person, now).unwrap();
        assert_eq!(tokens.person(&token, now).map(|(p, _)| p), Some(person));
        assert_eq!(tokens.person(&token, now + jiff::SignedDuration::from_mins(10)), None);
        // A clock that was ahead when it was issued: a little is nothing, more makes it nobody's until then.
        let before = |seconds| tokens.person(&token, now - jiff::SignedDuration::from_secs(seconds));
        assert_eq!(before(60).map(|(p, _)| p), Some(person));
        assert_eq!(before(61), None);
        let foreign = Tokens::new(&[7; 32], "https://b.example").unwrap();
        assert_eq!(foreign.person(&token, now), None);
        let other = Tokens::new(&[8; 32], "https://a.example").unwrap();
        assert_eq!(other.person(&token, now), None);
        let mut touched = token.into_bytes();
        let at = touched.iter().position(|b| *b == b'.').unwrap() + 5;
        touched[at] = if touched[at] == b'A' { b'B' } else { b'A' };
        assert_eq!(tokens.person(std::str::from_utf8(&touched).unwrap(), now), None);
    }
}
