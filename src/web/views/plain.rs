//! Pages of a few words: problems, unsubscribing, the way into a demo.

use askama::Template;

use super::parts::{Link, Stamp};
use super::sign_in::DemoPerson;
use crate::web::page::Frame;
use crate::web::words::Words;

/// Something did not work: 403, 404, 500 or a refusal.
#[derive(Template)]
#[template(path = "plain/problem.html")]
pub(crate) struct ProblemPage {
    pub(crate) t: Words,
    pub(crate) frame: Frame,
    /// "This page is not here".
    pub(crate) title: String,
    /// What was wrong and what to do.
    pub(crate) words: String,
    /// Ways on.
    pub(crate) links: Vec<Link>,
    /// What to tell the administrator, for a 500; may be empty.
    pub(crate) reference: String,
}

impl ProblemPage {
    /// 404.
    pub(crate) fn missing(t: Words, frame: Frame) -> Self {
        Self::saying(t, frame, "problem-missing")
    }

    /// 403.
    pub(crate) fn forbidden(t: Words, frame: Frame) -> Self {
        Self::saying(t, frame, "problem-forbidden")
    }

    /// 429.
    pub(crate) fn too_often(t: Words, frame: Frame) -> Self {
        Self::saying(t, frame, "problem-too-often")
    }

    /// 500; `reference` is what the log calls it.
    pub(crate) fn broken(t: Words, frame: Frame, reference: String) -> Self {
        Self { reference, ..Self::saying(t, frame, "problem-broken") }
    }

    fn saying(t: Words, frame: Frame, key: &str) -> Self {
        let links = vec![Link { text: t.text("problem-home"), href: "/".into() }];
        let title = t.text(key);
        let frame = Frame { title: title.clone(), ..frame };
        Self { t, frame, title, words: t.text(&format!("{key}-words")), links, reference: String::new() }
    }
}

/// `GET /unsubscribe/{token}`; the button posts to the same address (RFC 8058 posts there too).
#[derive(Template)]
#[template(path = "plain/unsubscribe.html")]
pub(crate) struct UnsubscribePage {
    pub(crate) t: Words,
    pub(crate) frame: Frame,
    pub(crate) action: String,
    /// "the weekly digest".
    pub(crate) kind: String,
    pub(crate) email: String,
    pub(crate) done: bool,
    /// The link is unknown.
    pub(crate) unknown: bool,
}

/// `GET /demo`: where a demo instance starts.
#[derive(Template)]
#[template(path = "plain/demo.html")]
pub(crate) struct DemoPage {
    pub(crate) t: Words,
    pub(crate) frame: Frame,
    pub(crate) organisation: String,
    /// Three, for show.
    pub(crate) stamps: Vec<Stamp>,
    pub(crate) people: Vec<DemoPerson>,
}
