//! Frameworks: the list, one of them, bringing one in.

use askama::Template;

use super::parts::{Badge, Link};
use crate::web::page::{Form, Frame};
use crate::web::words::Words;

/// `GET /frameworks`.
#[derive(Template)]
#[template(path = "framework/list.html")]
pub(crate) struct FrameworkListPage {
    pub(crate) t: Words,
    pub(crate) frame: Frame,
    pub(crate) frameworks: Vec<FrameworkLine>,
    /// The viewer may import and publish.
    pub(crate) may_edit: bool,
}

/// A framework in the list.
#[derive(Clone, Debug)]
pub(crate) struct FrameworkLine {
    pub(crate) href: String,
    pub(crate) title: String,
    /// "7 competencies · version 2 since 3 March 2026".
    pub(crate) about: String,
    pub(crate) badge: Badge,
}

/// `GET /frameworks/{id}`; query `version`. Exports beside it as `.json` (own), `?format=case`, `?format=csv`.
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
    /// P-2 in words; may be empty.
    pub(crate) rule: String,
    pub(crate) level_names: [String; 3],
    pub(crate) competencies: Vec<CompetencyText>,
    /// Other versions.
    pub(crate) versions: Vec<Link>,
    /// Where publishing posts to, with who would gain or lose; `None`: nothing to publish.
    pub(crate) publish: Option<Publish>,
    pub(crate) may_edit: bool,
}

/// A draft about to be frozen.
#[derive(Clone, Debug)]
pub(crate) struct Publish {
    pub(crate) action: String,
    /// What publishing changes, from the dry run.
    pub(crate) result: Difference,
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
    pub(crate) form: Form,
    pub(crate) result: Option<Difference>,
}

/// What a dry run found.
#[derive(Clone, Debug, Default)]
pub(crate) struct Difference {
    /// "HR core, version 3: 2 competencies are new, 1 changes, 4 stay as they are."
    pub(crate) summary: String,
    /// Why it cannot be done; empty: it can.
    pub(crate) problems: Vec<String>,
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
