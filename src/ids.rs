//! Names for things: typed UUIDs (version 7, so they sort by birth), and the one source of randomness.

use std::sync::{Arc, Mutex, PoisonError};

use rand::rngs::StdRng;
use rand::{Rng as _, SeedableRng as _};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use crate::clock::Instant;

macro_rules! typed_ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, utoipa::ToSchema)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl $name {
            /// The underlying UUID.
            #[must_use]
            pub fn uuid(self) -> Uuid { self.0 }
        }
        impl From<Uuid> for $name { fn from(id: Uuid) -> Self { Self(id) } }
        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { self.0.fmt(f) }
        }
        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                write!(f, concat!(stringify!($name), "({})"), self.0)
            }
        }
        impl std::str::FromStr for $name {
            type Err = uuid::Error;
            fn from_str(text: &str) -> Result<Self, Self::Err> { text.parse().map(Self) }
        }
    )*};
}

typed_ids! {
    /// One statement in the learning record. Reviews, sign-offs, revisions and revocations are
    /// named by the id of the fact that stated them.
    FactId;
    /// A human being, whatever roles they hold.
    PersonId;
    /// A part of the organisation (ward, branch, department).
    UnitId;
    /// A framework, across all its versions.
    FrameworkId;
    /// A competency, across all versions of its framework.
    CompetencyId;
    /// People who work through a framework version together.
    CohortId;
    /// A piece of evidence, across all its revisions.
    EvidenceId;
    /// A meeting of a cohort.
    SessionId;
    /// A link and a code by which people join a cohort.
    InvitationId;
    /// One appointment of a person to a role.
    GrantId;
    /// Who appends to a chain: one install of one app, or a node.
    WriterId;
    /// All facts of one database in order of arrival, and the tree over them.
    LogId;
    /// Something waiting to be done by a background job.
    JobId;
    /// A framework that is being written.
    FrameworkDraftId;
    /// Files that somebody brought, before they are taken in.
    ImportId;
    /// A message in the outbox.
    MailId;
    /// Passports of many people, made in the background.
    ExportId;
}

/// An id that follows from words: whoever says the same again names the same thing, so that it is a repeat.
#[must_use]
pub fn derived<T: From<Uuid>>(words: &str) -> T {
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&Sha256::digest(words.as_bytes())[..16]);
    T::from(uuid::Builder::from_custom_bytes(bytes).into_uuid())
}

/// Mints ids and secrets. Passed in, so that a test can make them repeatable.
#[derive(Clone)]
pub struct Ids(Arc<Mutex<StdRng>>);

impl Ids {
    /// Seeded from the operating system.
    #[must_use]
    #[allow(clippy::disallowed_methods, reason = "the one source of randomness")]
    pub fn system() -> Self {
        Self(Arc::new(Mutex::new(rand::make_rng())))
    }

    /// The same ids in the same order for the same seed.
    #[must_use]
    pub fn seeded(seed: u64) -> Self {
        Self(Arc::new(Mutex::new(StdRng::seed_from_u64(seed))))
    }

    /// A fresh UUID version 7 (RFC 9562) born at `at`.
    pub fn mint<T: From<Uuid>>(&self, at: Instant) -> T {
        let random: [u8; 10] = self.secret();
        let millis = u64::try_from(at.as_millisecond()).unwrap_or(0);
        T::from(uuid::Builder::from_unix_timestamp_millis(millis, &random).into_uuid())
    }

    /// `N` unpredictable bytes: salts, tokens, keys.
    pub fn secret<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        self.0.lock().unwrap_or_else(PoisonError::into_inner).fill_bytes(&mut bytes);
        bytes
    }
}
