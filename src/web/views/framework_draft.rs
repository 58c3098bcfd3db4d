//! Frameworks that are being written: begun, changed, looked at before they are published.

use askama::Template;

use super::framework::{CrossingField, Difference};
use super::parts::Choice;
use crate::web::page::{Form, Frame};
use crate::web::words::Words;

/// `GET /frameworks/drafts/new`. Fields: `title`, `from` (empty, or `FRAMEWORK/VERSION`).
#[derive(Template)]
#[template(path = "framework/draft_new.html")]
pub(crate) struct DraftNewPage {
    pub(crate) t: Words,
    pub(crate) frame: Frame,
    pub(crate) form: Form,
    /// Published versions to go on from.
    pub(crate) versions: Vec<Choice>,
}

/// `GET /frameworks/drafts/{draft}`. Fields: `title`, `description`, `language`, `level-1` to `level-3`,
/// `foundation_first`, `new_code`, `new_title`, `revision`; `then` = `save`, `add`, `look`, `up-ID` or `down-ID`.
#[derive(Template)]
#[template(path = "framework/draft.html")]
pub(crate) struct DraftPage {
    pub(crate) t: Words,
    pub(crate) frame: Frame,
    pub(crate) form: Form,
    pub(crate) id: String,
    /// What it is called so far.
    pub(crate) title: String,
    /// "Follows version 2 · begun by Rosa · saved 3 March 2026, 14:05 UTC".
    pub(crate) about: String,
    pub(crate) revision: u32,
    pub(crate) competencies: Vec<DraftLine>,
    pub(crate) foundations: Vec<Choice>,
}

/// A competency in a draft's list.
#[derive(Clone, Debug)]
pub(crate) struct DraftLine {
    pub(crate) id: String,
    pub(crate) code: String,
    pub(crate) title: String,
    pub(crate) group: String,
    pub(crate) foundational: bool,
    /// "2 of 3 levels described".
    pub(crate) about: String,
    pub(crate) first: bool,
    pub(crate) last: bool,
}

/// `GET /frameworks/drafts/{draft}/competencies/{competency}`. Fields: `code`, `title`, `group`, `description`,
/// `foundational`, and for every level k `descriptor-k`, `learning-k`, `practice-k`, `assessment-k`, `pieces-k`,
/// `cycles-k`, `renewal-k`, `months-k`, `second-k`; `revision`; `then` = `save`, `next` or `remove`.
#[derive(Template)]
#[template(path = "framework/draft_competency.html")]
pub(crate) struct DraftCompetencyPage {
    pub(crate) t: Words,
    pub(crate) frame: Frame,
    pub(crate) form: Form,
    pub(crate) draft: String,
    pub(crate) draft_title: String,
    pub(crate) id: String,
    pub(crate) title: String,
    pub(crate) revision: u32,
    pub(crate) levels: Vec<DraftLevel>,
    /// There is one after it.
    pub(crate) has_next: bool,
}

/// A level, and what its fields are called.
#[derive(Clone, Debug)]
pub(crate) struct DraftLevel {
    pub(crate) number: u8,
    pub(crate) name: String,
    descriptor: String,
    learning: String,
    practice: String,
    assessment: String,
    pieces: String,
    cycles: String,
    months: String,
    renewal: String,
    second: String,
}

impl DraftLevel {
    pub(crate) fn new(number: u8, name: String) -> Self {
        let field = |name: &str| format!("{name}-{number}");
        Self {
            number,
            name,
            descriptor: field("descriptor"),
            learning: field("learning"),
            practice: field("practice"),
            assessment: field("assessment"),
            pieces: field("pieces"),
            cycles: field("cycles"),
            months: field("months"),
            renewal: field("renewal"),
            second: field("second"),
        }
    }
}

/// `GET /frameworks/drafts/{draft}/publication`. Fields: those of the crossings, `revision`; `then` = `try`,
/// `follow` or `publish`.
#[derive(Template)]
#[template(path = "framework/draft_publication.html")]
pub(crate) struct DraftPublicationPage {
    pub(crate) t: Words,
    pub(crate) frame: Frame,
    pub(crate) form: Form,
    pub(crate) draft: String,
    pub(crate) draft_title: String,
    pub(crate) revision: u32,
    pub(crate) result: Difference,
    pub(crate) crossings: Vec<CrossingField>,
    /// Competencies that stay, to say that one was split or merged.
    pub(crate) others: Vec<Choice>,
    pub(crate) unnamed: u32,
    /// The number it would have.
    pub(crate) version: u32,
    pub(crate) may_publish: bool,
    /// A version that was published since it was begun; 0: none was.
    pub(crate) overtaken: u32,
}
