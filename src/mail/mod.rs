//! Mail: message structs, templates, transport.
//!
//! A job makes a [`Message`] (plain values) in the transaction of its cause and stores it as JSON in the
//! outbox. When it is due, [`compose`] draws it for one reader into a [`Mail`] (bytes), and
//! [`Mailer::send`] hands that to a server, to a folder, or keeps it. What may be tried again, and when,
//! say [`Failure::is_permanent`] and [`retry_after`]. Nothing in here knows the database.
//!
//! Reading order: [`message`] and [`digest`] (what mails say), `words` and `draw` (how they say it),
//! [`render()`] (templates), [`Envelope`] (headers), [`Mailer`] (transport).

pub mod bounce;
pub mod certificates;
mod decisions;
mod device;
pub mod digest;
mod draw;
mod envelope;
pub mod examples;
mod failure;
mod links;
pub mod message;
pub mod places;
mod render;
mod retry;
mod server;
mod signatures;
mod smtp;
pub mod together;
mod transport;
mod words;
mod wrap;

use std::fmt;

use crate::language::Sentence;

pub use envelope::{Envelope, Mail, Sender, build, check_address, compose, message_id, thread_id};
pub use failure::{BadSmtpUrl, Failure};
pub use links::Links;
pub use message::{Kind, Message};
pub use render::{Needs, Rendered, preview, render, still_needed, subject};
pub use retry::retry_after;
pub use server::{Patience, Security, Server};
pub use transport::{Mailer, Sent, Turn};

/// Why a mail could not be made. None of these mends itself by trying again.
#[derive(Debug)]
pub enum Error {
    /// The reader's address is not one.
    Address(String),
    /// The sender's address is not one.
    Sender(String),
    /// A Message-ID that is none.
    MessageId(String),
    /// An unsubscribe address that is none.
    Unsubscribe(String),
    /// A kind of mail that does not exist.
    UnknownKind(String),
    /// A template failed.
    Template(askama::Error),
    /// The message could not be put together.
    Build(lettre::error::Error),
}

impl Error {
    /// What the administrator is told.
    #[must_use]
    pub fn sentence(&self) -> Sentence {
        match self {
            Self::Address(address) => Sentence::of("unsent-address").with("address", address),
            Self::Sender(address) => Sentence::of("unsent-sender").with("address", address),
            Self::MessageId(id) => Sentence::of("unsent-message-id").with("id", id),
            Self::Unsubscribe(address) => Sentence::of("unsent-unsubscribe").with("address", address),
            Self::UnknownKind(kind) => Sentence::of("unsent-kind").with("kind", kind),
            Self::Template(error) => Sentence::of("unsent-not-made").with("why", error.to_string()),
            Self::Build(error) => Sentence::of("unsent-not-made").with("why", error.to_string()),
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.sentence().fmt(f)
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Template(error) => Some(error),
            Self::Build(error) => Some(error),
            _ => None,
        }
    }
}

impl From<askama::Error> for Error {
    fn from(error: askama::Error) -> Self {
        Self::Template(error)
    }
}
