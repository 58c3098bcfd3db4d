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

/// `GET /passport.pdf` where a character has no font (H-4): each text that holds one, and what to do about it.
#[derive(Template)]
#[template(path = "passport/unprinted.html")]
pub(crate) struct UnprintedPage {
    pub(crate) t: Words,
    pub(crate) frame: Frame,
    /// Back to the passport: whose it is, and where.
    pub(crate) back: Link,
    pub(crate) stops: Vec<Stop>,
}

/// One text that cannot be printed.
#[derive(Clone, Debug)]
pub(crate) struct Stop {
    /// The first character in it that no font has.
    pub(crate) character: char,
    /// "The name of the learner".
    pub(crate) place: String,
    /// The text it stands in.
    pub(crate) text: String,
    /// What can be done, and by whom.
    pub(crate) advice: String,
    /// Where the viewer can do it themselves.
    pub(crate) link: Option<Link>,
}

impl Stop {
    /// "U+2D63".
    fn code_point(&self) -> String {
        format!("U+{:04X}", u32::from(self.character))
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
