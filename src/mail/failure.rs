//! Why a mail did not go out, and what that means for it.

use std::fmt;
use std::path::PathBuf;

use crate::language::Sentence;

/// Why a mail did not go out. Nothing in here is secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// The server refused this mail or its reader.
    Refused {
        /// Whose address.
        address: String,
        /// The server's words.
        reply: Sentence,
        /// It said "never", not "later".
        permanent: bool,
        /// It spoke of the address, not of this mail: nothing will ever arrive there.
        of_address: bool,
    },
    /// The server would not talk to us, or not in our name.
    NotAllowed {
        /// `host:port`.
        server: String,
        /// Its words.
        reply: Sentence,
    },
    /// No connection.
    Unreachable {
        /// `host:port`.
        server: String,
        /// The machine's words.
        why: String,
    },
    /// No encrypted connection where one is required.
    Unsafe {
        /// `host:port`.
        server: String,
        /// What was wrong.
        why: Sentence,
    },
    /// It stopped answering.
    TimedOut {
        /// `host:port`.
        server: String,
        /// What was asked.
        during: Sentence,
        /// How long we waited.
        seconds: u64,
    },
    /// The connection broke or the server spoke gibberish.
    Dropped {
        /// `host:port`.
        server: String,
        /// What was asked.
        during: Sentence,
        /// What was seen.
        why: Sentence,
    },
    /// The file could not be written.
    Folder {
        /// Where to.
        folder: PathBuf,
        /// The machine's words.
        why: String,
    },
}

impl Failure {
    /// What the administrator is told.
    #[must_use]
    pub fn sentence(&self) -> Sentence {
        match self {
            Self::Refused { address, reply, .. } => {
                Sentence::of("unsent-refused").with("address", address).with("reply", reply.clone())
            }
            Self::NotAllowed { server, reply } => {
                Sentence::of("unsent-not-allowed").with("server", server).with("reply", reply.clone())
            }
            Self::Unreachable { server, why } => {
                Sentence::of("unsent-unreachable").with("server", server).with("why", why)
            }
            Self::Unsafe { server, why } => {
                Sentence::of("unsent-unsafe").with("server", server).with("why", why.clone())
            }
            Self::TimedOut { server, during, seconds } => Sentence::of("unsent-timed-out")
                .with("server", server)
                .with("during", during.clone())
                .with("seconds", *seconds),
            Self::Dropped { server, during, why } => Sentence::of("unsent-dropped")
                .with("server", server)
                .with("during", during.clone())
                .with("why", why.clone()),
            Self::Folder { folder, why } => {
                Sentence::of("unsent-folder").with("folder", folder.display().to_string()).with("why", why)
            }
        }
    }

    /// Trying again would be answered the same: show it to the administrator and stop. Everything else
    /// is tried again, see [`super::retry_after`].
    #[must_use]
    pub fn is_permanent(&self) -> bool {
        matches!(self, Self::Refused { permanent: true, .. })
    }

    /// The address itself does not work: show that to the administrator beside whose it is.
    #[must_use]
    pub fn is_about_address(&self) -> bool {
        matches!(self, Self::Refused { permanent: true, of_address: true, .. })
    }

    /// The way is blocked for every mail, not for this one: a runner may let the rest of its batch wait.
    #[must_use]
    pub fn blocks_all(&self) -> bool {
        !matches!(self, Self::Refused { .. })
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.sentence().fmt(f)
    }
}

impl std::error::Error for Failure {}

/// `SMTP_URL` makes no sense. Never repeats the address, which may hold a password.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("SMTP_URL: {0}")]
pub struct BadSmtpUrl(String);

impl BadSmtpUrl {
    pub(super) fn new(why: impl Into<String>) -> Self {
        Self(why.into())
    }
}
