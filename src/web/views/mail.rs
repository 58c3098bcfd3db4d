//! Mail as it was or will be sent, for those who keep the instance.

use askama::Template;

use super::parts::{Badge, Choice, Pager};
use crate::web::page::{Form, Frame};
use crate::web::words::{When, Words};

/// `GET /mail`; query `state`, `q`, `cursor`.
#[derive(Template)]
#[template(path = "mail_preview/list.html")]
pub(crate) struct MailListPage {
    pub(crate) t: Words,
    pub(crate) frame: Frame,
    /// Holds `state` and `q`.
    pub(crate) form: Form,
    pub(crate) states: Vec<Choice>,
    pub(crate) mails: Vec<MailLine>,
    pub(crate) pages: Pager,
    /// "Mail is kept here and goes nowhere: no SMTP server is set."; may be empty.
    pub(crate) transport_note: String,
}

/// A mail in the list.
#[derive(Clone, Debug)]
pub(crate) struct MailLine {
    pub(crate) href: String,
    pub(crate) subject: String,
    pub(crate) to: String,
    /// "Weekly digest", "Receipt".
    pub(crate) kind: String,
    pub(crate) when: When,
    pub(crate) badge: Badge,
}

/// `GET /mail/{id}`.
#[derive(Template)]
#[template(path = "mail_preview/mail.html")]
pub(crate) struct MailPage {
    pub(crate) t: Words,
    pub(crate) frame: Frame,
    pub(crate) subject: String,
    pub(crate) from: String,
    pub(crate) to: String,
    pub(crate) kind: String,
    pub(crate) when: When,
    pub(crate) badge: Badge,
    /// What the other side said, after how many attempts; may be empty.
    pub(crate) problem: String,
    /// Where its HTML is, answered by `page::mail_body`; empty: it has none.
    pub(crate) html: String,
    pub(crate) text: String,
    /// Names of what is attached.
    pub(crate) attachments: Vec<String>,
    /// Where "try again" posts to; empty: not needed.
    pub(crate) retry: String,
}
