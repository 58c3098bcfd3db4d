//! Heads, hashes and signatures: what makes the record tamper-evident (sync.md, sections 1 and 4).
//!
//! A *head* is the exact bytes that are hashed: it names the fact, its place in its chain, the hash
//! of the head before it and a salted hash of its body. The *link* chains facts in order of arrival.
//! Each batch signs the last head of every chain it extends (Ed25519, RFC 8032).

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use ed25519_dalek::{Signature, Signer as _, SigningKey, Verifier as _, VerifyingKey};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use crate::clock::Instant;
use crate::ids::{FactId, PersonId, WriterId};
use crate::record::fact::Scope;

/// A SHA-256 digest.
pub type Hash = [u8; 32];

/// A fact's head. Its JSON, byte for byte, is what is hashed: field order is part of the format.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Head {
    /// Format, now 1.
    pub v: u8,
    /// The fact's id, as given by its writer.
    pub id: FactId,
    /// The fact's kind.
    pub kind: String,
    /// Its scope.
    pub scope: String,
    /// Who appended it.
    pub writer: WriterId,
    /// Its place in the chain of (scope, writer): 1, 2, 3…
    pub n: i64,
    /// Whose word it is.
    pub author: PersonId,
    /// When it happened, in microseconds since 1970.
    pub at: i64,
    /// Hash of the head before it in its chain; empty for the first.
    pub prev: String,
    /// Salted hash of its body.
    pub body: String,
}

/// What a head is made of.
pub struct HeadOf<'a> {
    /// Given by its writer.
    pub id: FactId,
    /// Its kind.
    pub kind: &'a str,
    /// Where it belongs.
    pub scope: Scope,
    /// Who writes it.
    pub writer: WriterId,
    /// Its place in the chain.
    pub n: i64,
    /// Whose word it is.
    pub author: PersonId,
    /// When it happened.
    pub happened_at: Instant,
    /// The hash of the head before it; empty for the first.
    pub prev: &'a [u8],
    /// The salted hash of its words, printed.
    pub body: String,
}

/// Writes a head.
///
/// # Errors
/// When it cannot be written as JSON.
pub fn head(of: &HeadOf<'_>) -> Result<Vec<u8>, serde_json::Error> {
    serde_json::to_vec(&Head {
        v: 1,
        id: of.id,
        kind: of.kind.to_owned(),
        scope: of.scope.to_string(),
        writer: of.writer,
        n: of.n,
        author: of.author,
        at: of.happened_at.as_microsecond(),
        prev: printed(of.prev),
        body: of.body.clone(),
    })
}

/// How hashes are written in heads.
#[must_use]
pub fn printed(hash: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(hash)
}

/// SHA-256 of some bytes.
#[must_use]
pub fn hash(bytes: &[u8]) -> Hash {
    Sha256::digest(bytes).into()
}

/// The salted hash of a body: once salt and body are erased it cannot be guessed back.
#[must_use]
pub fn body_hash(salt: &[u8], body: &str) -> Hash {
    let mut digest = Sha256::new();
    digest.update(salt);
    digest.update(body.as_bytes());
    digest.finalize().into()
}

/// The next link of the arrival order: covers everything a node adds to a fact on its own.
#[must_use]
pub fn link(before: &[u8], seq: i64, hash: &[u8], received_at: i64, state: &str) -> Hash {
    let mut digest = Sha256::new();
    digest.update(before);
    digest.update(seq.to_be_bytes());
    digest.update(hash);
    digest.update(received_at.to_be_bytes());
    digest.update(state.as_bytes());
    digest.finalize().into()
}

/// Signs the hash of a chain's last head.
#[must_use]
pub fn sign(key: &SigningKey, hash: &[u8]) -> Vec<u8> {
    key.sign(hash).to_bytes().to_vec()
}

/// Checks a signature over a head's hash.
#[must_use]
pub fn is_signed(key: &VerifyingKey, hash: &[u8], signature: &[u8]) -> bool {
    Signature::from_slice(signature).is_ok_and(|s| key.verify(hash, &s).is_ok())
}
