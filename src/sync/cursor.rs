//! How far somebody has read the feed of a store. It travels as a token that only this store reads.
//!
//! Nothing is allowed by a token: what a page holds follows from what its reader may see now. So a token that somebody made up
//! gets them nothing that they could not have, and it needs no seal.

use std::collections::BTreeSet;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use crate::ids::LogId;
use crate::record::fact::Scope;

/// A place in a feed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cursor {
    /// Whose feed.
    pub log: LogId,
    /// Everything up to here was read, but for what is replayed.
    pub at: i64,
    /// Of which scopes, in short.
    pub of: String,
    /// Scopes that were opened since, and how far they were read from the beginning: up to `at`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub replay: Option<Replay>,
}

/// Scopes that are read from the beginning.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Replay {
    /// Which.
    pub scopes: Vec<String>,
    /// How far.
    pub at: i64,
}

impl Cursor {
    /// As it travels.
    #[must_use]
    pub fn token(&self) -> String {
        URL_SAFE_NO_PAD.encode(serde_json::to_vec(self).unwrap_or_default())
    }

    /// Reads a token; none where it is not one.
    #[must_use]
    pub fn read(token: &str) -> Option<Self> {
        let cursor: Self = serde_json::from_slice(&URL_SAFE_NO_PAD.decode(token).ok()?).ok()?;
        let replay = cursor.replay.as_ref().is_none_or(|replay| replay.at >= 0);
        (cursor.at >= 0 && replay).then_some(cursor)
    }
}

/// A set of scopes, in short.
#[must_use]
pub fn in_short(scopes: &BTreeSet<Scope>) -> String {
    let mut digest = Sha256::new();
    for scope in scopes {
        digest.update(scope.to_string());
        digest.update(b"\n");
    }
    URL_SAFE_NO_PAD.encode(&digest.finalize()[..12])
}
