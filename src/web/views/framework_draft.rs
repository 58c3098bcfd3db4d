//! Frameworks that are being written: begun, changed, looked at before they are published.

use askama::Template;

use super::framework::{CrossingField, Difference};
use super::parts::{Choice, Pager};
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

/// `GET /frameworks/drafts/{draft}/table`: all competencies of a draft, a row each. Fields: `row-ROW` = ROW for
/// every row, where ROW is the competency's id or `new-N`, and for each of them `code-ROW`, `title-ROW`, `group-ROW`, `foundational-ROW`,
/// `level1-ROW` to `level3-ROW`, `out-ROW`, and `was-ROW`, by which it is seen what was changed; `pasted`, `page`, `revision`; `then` = `save`, `more` or `back`.
#[derive(Template)]
#[template(path = "framework/draft_table.html")]
pub(crate) struct DraftTablePage {
    pub(crate) t: Words,
    pub(crate) frame: Frame,
    pub(crate) form: Form,
    pub(crate) draft: String,
    pub(crate) draft_title: String,
    pub(crate) revision: u32,
    /// Counted from 1.
    pub(crate) page: usize,
    /// "Rows 1 to 50 of 120"; empty where all are shown.
    pub(crate) part: String,
    pub(crate) pages: Pager,
    /// The last page, to which rows can be added.
    pub(crate) grows: bool,
    pub(crate) level_names: Vec<String>,
    pub(crate) rows: Vec<TableRow>,
}

/// A row of the table: a competency, or room for one.
#[derive(Clone, Debug)]
pub(crate) struct TableRow {
    /// The competency's id, or `new-N`.
    pub(crate) key: String,
    /// As it is counted in the framework; of a row to come, the number it would have.
    pub(crate) number: usize,
    /// Not there yet, so that it cannot be taken out.
    pub(crate) new: bool,
    was: String,
    code: String,
    title: String,
    group: String,
    foundational: String,
    out: String,
    levels: [String; 3],
}

impl TableRow {
    pub(crate) fn new(key: String, number: usize, new: bool) -> Self {
        let field = |name: &str| format!("{name}-{key}");
        Self {
            was: field("was"),
            code: field("code"),
            title: field("title"),
            group: field("group"),
            foundational: field("foundational"),
            out: field("out"),
            levels: [field("level1"), field("level2"), field("level3")],
            key,
            number,
            new,
        }
    }
}
