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

pub use envelope::{Envelope, Mail, Sender, build, check_address, compose, message_id, thread_id};
pub use failure::{BadSmtpUrl, Failure};
pub use links::Links;
pub use message::{Kind, Message};
pub use render::{Needs, Rendered, preview, render, still_needed, subject};
pub use retry::retry_after;
pub use server::{Patience, Security, Server};
pub use transport::{Mailer, Sent, Turn};

/// Why a mail could not be made. None of these mends itself by trying again.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The reader's address is not one.
    #[error("`{0}` is not a mail address: correct it on the person's page")]
    Address(String),
    /// The sender's address is not one.
    #[error("`{0}` cannot send mail: write STAMPBOOK_MAIL_FROM as `Name <address@example.org>`")]
    Sender(String),
    /// A Message-ID that is none.
    #[error("`{0}` is not a Message-ID: make it with mail::message_id")]
    MessageId(String),
    /// An unsubscribe address that is none.
    #[error("`{0}` is not an http or https address to unsubscribe at: check STAMPBOOK_PUBLIC_URL")]
    Unsubscribe(String),
    /// A kind of mail that does not exist.
    #[error("there is no kind of mail called `{0}`")]
    UnknownKind(String),
    /// A template failed.
    #[error("the mail's template failed: {0}")]
    Template(#[from] askama::Error),
    /// The message could not be put together.
    #[error("the mail could not be put together: {0}")]
    Build(#[source] lettre::error::Error),
}
