//! Why a mail did not go out, and what that means for it.

use std::path::PathBuf;

/// Why a mail did not go out. In words for the administrator; nothing in here is secret.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Failure {
    /// The server refused this mail or its reader.
    #[error("{address} was refused: {reply}")]
    Refused {
        /// Whose address.
        address: String,
        /// The server's words.
        reply: String,
        /// It said "never", not "later".
        permanent: bool,
        /// It spoke of the address, not of this mail: nothing will ever arrive there.
        of_address: bool,
    },
    /// The server would not talk to us, or not in our name.
    #[error("{server} does not take mail from us: {reply} (check SMTP_URL and STAMPBOOK_MAIL_FROM)")]
    NotAllowed {
        /// `host:port`.
        server: String,
        /// Its words.
        reply: String,
    },
    /// No connection.
    #[error("{server} cannot be reached: {why} (check SMTP_URL and that the server runs)")]
    Unreachable {
        /// `host:port`.
        server: String,
        /// The machine's words.
        why: String,
    },
    /// No encrypted connection where one is required.
    #[error("{server} gave no safe connection: {why}")]
    Unsafe {
        /// `host:port`.
        server: String,
        /// What was wrong.
        why: String,
    },
    /// It stopped answering.
    #[error("{server} did not answer {during} within {seconds} s")]
    TimedOut {
        /// `host:port`.
        server: String,
        /// What was asked.
        during: &'static str,
        /// How long we waited.
        seconds: u64,
    },
    /// The connection broke or the server spoke gibberish.
    #[error("{server} dropped the connection at {during}: {why}")]
    Dropped {
        /// `host:port`.
        server: String,
        /// What was asked.
        during: &'static str,
        /// What was seen.
        why: String,
    },
    /// The file could not be written.
    #[error("no mail could be written to {}: {why}", folder.display())]
    Folder {
        /// Where to.
        folder: PathBuf,
        /// The machine's words.
        why: String,
    },
}

impl Failure {
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

/// `SMTP_URL` makes no sense. Never repeats the address, which may hold a password.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("SMTP_URL: {0}")]
pub struct BadSmtpUrl(String);

impl BadSmtpUrl {
    pub(super) fn new(why: impl Into<String>) -> Self {
        Self(why.into())
    }
}
