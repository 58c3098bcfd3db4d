//! Secrets that travel in cookies, links and answers: 32 random bytes; only their hash is kept.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest as _, Sha256};

use crate::ids::Ids;

/// Letters and digits that nobody mistakes for another, for codes that people type.
const ALPHABET: &[u8; 32] = b"23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

/// A fresh secret for a link, a cookie or a refresh token.
pub fn fresh(ids: &Ids) -> String {
    URL_SAFE_NO_PAD.encode(ids.secret::<32>())
}

/// A fresh code that somebody types: "K7QP-2M9X-WTR4".
pub fn code(ids: &Ids) -> String {
    let letters: Vec<char> =
        ids.secret::<12>().iter().map(|byte| char::from(ALPHABET[usize::from(byte % 32)])).collect();
    letters.chunks(4).map(|four| four.iter().collect::<String>()).collect::<Vec<_>>().join("-")
}

/// A code as it was meant, however it was typed.
#[must_use]
pub fn read_code(typed: &str) -> String {
    let letters: Vec<char> =
        typed.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_uppercase()).take(64).collect();
    letters.chunks(4).map(|four| four.iter().collect::<String>()).collect::<Vec<_>>().join("-")
}

/// What is kept of a secret: its SHA-256, in hexadecimal. It has too many bits to be guessed from that.
#[must_use]
pub fn hashed(secret: &str) -> String {
    use std::fmt::Write as _;
    Sha256::digest(secret.as_bytes()).iter().fold(String::with_capacity(64), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn secrets_differ_and_fit_in_an_address() {
        let ids = Ids::seeded(3);
        let (one, other) = (fresh(&ids), fresh(&ids));
        assert_ne!(one, other);
        assert_eq!(one.len(), 43);
        assert!(one.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_'));
    }

    #[test]
    fn a_code_is_read_however_it_is_typed() {
        let code = code(&Ids::seeded(3));
        assert_eq!(code.len(), 14);
        assert_eq!(read_code(&code), code);
        assert_eq!(read_code(&format!("  {} ", code.to_lowercase().replace('-', " "))), code);
        assert_eq!(read_code(&code.replace('-', "")), code);
        assert_eq!(read_code("ŵ…"), "");
    }
}
