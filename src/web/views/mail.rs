//! Mail as it was or will be sent, for those who keep the instance.

use askama::Template;

use super::parts::{Badge, Choice, Link, Pager};
use crate::web::page::{Form, Frame};
use crate::web::words::{When, Words};

/// `GET /mail`; query `state`, `cursor`.
#[derive(Template)]
#[template(path = "mail_preview/list.html")]
pub(crate) struct MailListPage {
    pub(crate) t: Words,
    pub(crate) frame: Frame,
    /// Holds `state`.
    pub(crate) form: Form,
    pub(crate) states: Vec<Choice>,
    pub(crate) mails: Vec<MailLine>,
    /// Where "try all again" posts to; empty: nothing failed.
    pub(crate) retry: String,
    pub(crate) pages: Pager,
    /// "Mail is kept here and goes nowhere: no SMTP server is set."; may be empty.
    pub(crate) transport_note: String,
    /// Reports of mail that came back which name none that went out from here.
    pub(crate) unmatched: Vec<Unmatched>,
    /// What each kind of mail looks like.
    pub(crate) examples: Vec<Link>,
}

/// One of those reports.
#[derive(Clone, Debug)]
pub(crate) struct Unmatched {
    /// Whom it says the mail was for.
    pub(crate) address: String,
    /// Why, in the words of whoever wrote it.
    pub(crate) reason: String,
    pub(crate) when: When,
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

/// `GET /mail/{id}`, `GET /mail/preview/{kind}`, `GET /cohorts/{id}/digest-preview`.
#[derive(Template)]
#[template(path = "mail_preview/mail.html")]
pub(crate) struct MailPage {
    pub(crate) t: Words,
    pub(crate) frame: Frame,
    /// Where one came from.
    pub(crate) back: Link,
    pub(crate) subject: String,
    pub(crate) from: String,
    /// Who reads it; empty: nobody in particular.
    pub(crate) to: String,
    pub(crate) kind: String,
    pub(crate) when: When,
    /// None for an example.
    pub(crate) badge: Option<Badge>,
    /// What is not shown, or that this is an example; may be empty.
    pub(crate) note: String,
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
