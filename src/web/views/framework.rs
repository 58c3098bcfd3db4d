//! Frameworks: the list, one of them, bringing one in.

use askama::Template;

use super::parts::{Badge, Choice, Link, Pager};
use crate::web::page::{Form, Frame};
use crate::web::words::Words;

/// `GET /frameworks`.
#[derive(Template)]
#[template(path = "framework/list.html")]
pub(crate) struct FrameworkListPage {
    pub(crate) t: Words,
    pub(crate) frame: Frame,
    pub(crate) frameworks: Vec<FrameworkLine>,
    pub(crate) pages: Pager,
    /// The viewer may import and publish.
    pub(crate) may_edit: bool,
    /// What is being written, for who may publish it.
    pub(crate) drafts: Vec<DraftListLine>,
}

/// A draft in the list.
#[derive(Clone, Debug)]
pub(crate) struct DraftListLine {
    pub(crate) href: String,
    pub(crate) title: String,
    /// "Follows version 2 · begun by Rosa · saved yesterday".
    pub(crate) about: String,
}

/// A framework in the list.
#[derive(Clone, Debug)]
pub(crate) struct FrameworkLine {
    pub(crate) href: String,
    pub(crate) title: String,
    /// "Version 2, published 3 March 2026".
    pub(crate) about: String,
    pub(crate) badge: Badge,
}

/// `GET /frameworks/{id}`; query `version`. Exports beside it, at `export?format=`.
#[derive(Template)]
#[template(path = "framework/framework.html")]
pub(crate) struct FrameworkPage {
    pub(crate) t: Words,
    pub(crate) frame: Frame,
    pub(crate) id: String,
    pub(crate) title: String,
    pub(crate) version: u32,
    pub(crate) badge: Badge,
    /// Rendered from Markdown and made safe; may be empty.
    pub(crate) description_html: String,
    /// "by Riverside Health Trust, CC BY 4.0"; may be empty.
    pub(crate) source: String,
    /// Where it was first; may be empty.
    pub(crate) source_href: String,
    /// P-2 in words; may be empty.
    pub(crate) rule: String,
    pub(crate) competencies: Vec<CompetencyText>,
    /// Other versions.
    pub(crate) versions: Vec<Link>,
    /// The version that the viewer learns by, where another one is shown: their cohort and where that version is.
    pub(crate) mine: Vec<Link>,
    /// Open cohorts that work through an earlier version, for who keeps records; some of them where there are many.
    pub(crate) behind: Vec<Link>,
    pub(crate) may_edit: bool,
}

/// A competency with what its levels ask for.
#[derive(Clone, Debug)]
pub(crate) struct CompetencyText {
    pub(crate) id: String,
    pub(crate) code: String,
    pub(crate) title: String,
    /// Headings above it, "Relating › Speaking"; shown when it differs from the one before.
    pub(crate) group: String,
    pub(crate) foundational: bool,
    /// Rendered from Markdown and made safe; may be empty.
    pub(crate) description_html: String,
    pub(crate) levels: Vec<LevelText>,
}

/// A level's texts, rendered from Markdown and made safe; each may be empty.
#[derive(Clone, Debug, Default)]
pub(crate) struct LevelText {
    pub(crate) level: u8,
    pub(crate) name: String,
    pub(crate) descriptor_html: String,
    pub(crate) learning_html: String,
    pub(crate) practice_html: String,
    pub(crate) assessment_html: String,
    /// "2 accepted pieces; a second signer; valid 24 months".
    pub(crate) rule: String,
}

/// `GET /frameworks/import`. Fields: `file`, `levels` (a mapping as on the command line), `then` = `try` or `import`;
/// after a dry run `upload` names what was read.
#[derive(Template)]
#[template(path = "framework/import.html")]
pub(crate) struct FrameworkImportPage {
    pub(crate) t: Words,
    pub(crate) frame: Frame,
    /// Holds `levels`, and the fields of every crossing.
    pub(crate) form: Form,
    pub(crate) result: Option<Difference>,
    /// Names the files that were brought; empty: none were.
    pub(crate) upload: String,
    /// What those files are called.
    pub(crate) files: String,
    /// What became of competencies that are gone, renamed, or said to be split or merged.
    pub(crate) crossings: Vec<CrossingField>,
    /// Competencies that stay, to say that one was split or merged.
    pub(crate) others: Vec<Choice>,
    /// How many competencies the crossings' lists leave out.
    pub(crate) unnamed: u32,
    /// The number of the version that would be published.
    pub(crate) version: u32,
    /// It says what is published already.
    pub(crate) nothing: bool,
    /// The framework here that has its identifier and nothing else in common with it; empty: none has.
    pub(crate) stranger_to: String,
    /// Something is missing, was left out or would be lost: it had better be a draft first.
    pub(crate) look_first: bool,
    /// The framework whose next version is brought: its id and title.
    pub(crate) next_of: Option<(String, String)>,
    /// What was brought is no version of that one.
    pub(crate) of_another: bool,
}

impl FrameworkImportPage {
    fn file_label(&self) -> &'static str {
        if self.upload.is_empty() { "import-file" } else { "import-other-file" }
    }
}

/// What became of a competency: one field, and another one for each part it was split into.
#[derive(Clone, Debug)]
pub(crate) struct CrossingField {
    /// The competency, as it was.
    pub(crate) title: String,
    /// It is gone; otherwise it is still there and may be left as it is.
    pub(crate) gone: bool,
    /// Names of the fields, `becomes-ID`, `becomes-ID-2` and so on.
    pub(crate) fields: Vec<String>,
    /// What the first offers.
    pub(crate) first: Vec<Choice>,
    /// What the others offer.
    pub(crate) more: Vec<Choice>,
}

impl CrossingField {
    pub(super) fn question(&self) -> &'static str {
        if self.gone { "crossing-becomes" } else { "crossing-stays" }
    }

    /// What no answer means.
    pub(super) fn nothing(&self) -> &'static str {
        if self.gone { "crossing-choose" } else { "crossing-as-it-is" }
    }
}

/// What a dry run found.
#[derive(Clone, Debug, Default)]
pub(crate) struct Difference {
    /// "HR core, version 3: 2 competencies are new, 1 changes, 4 stay as they are."
    pub(crate) summary: String,
    /// Why it cannot be done, each leading to where it is mended if that is a page; empty: it can.
    pub(crate) problems: Vec<Link>,
    /// What is not said yet, a sentence each: "12 of 21 levels have no descriptor."
    pub(crate) missing: Vec<String>,
    /// Where there is no descriptor.
    pub(crate) missing_at: Vec<String>,
    /// What is worth knowing: columns that were ignored, links that point outside.
    pub(crate) notes: Vec<String>,
    pub(crate) changes: Vec<Change>,
    /// How many more changes there are.
    pub(crate) more: u32,
    /// Names the file that was read, for the second step; empty: it cannot be done.
    pub(crate) upload: String,
}

/// One line of a difference.
#[derive(Clone, Debug)]
pub(crate) struct Change {
    pub(crate) kind: ChangeKind,
    pub(crate) title: String,
    /// What changes; may be empty.
    pub(crate) detail: String,
    /// What the levels of a new competency ask for; empty for everything else.
    pub(crate) asks: Vec<LevelText>,
}

/// What happens to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ChangeKind {
    /// Is new.
    Added,
    /// Says something else now.
    Changed,
    /// Is gone.
    Removed,
}

impl ChangeKind {
    pub(crate) fn class(self) -> &'static str {
        match self {
            ChangeKind::Added => "added",
            ChangeKind::Changed => "changed",
            ChangeKind::Removed => "removed",
        }
    }

    pub(crate) fn word(self) -> &'static str {
        match self {
            ChangeKind::Added => "difference-added",
            ChangeKind::Changed => "difference-changed",
            ChangeKind::Removed => "difference-removed",
        }
    }
}
