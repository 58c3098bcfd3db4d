//! What a peer may read.

use askama::Template;

use super::parts::{Choice, Pager, Person};
use crate::web::page::{Form, Frame};
use crate::web::words::{When, Words};

/// `GET /shown`; query `cohort`, `cursor`.
#[derive(Template)]
#[template(path = "evidence/shown.html")]
pub(crate) struct ShownPage {
    pub(crate) t: Words,
    pub(crate) frame: Frame,
    /// Holds `cohort`.
    pub(crate) form: Form,
    /// The cohorts the viewer is a peer of; with one, no filter is shown.
    pub(crate) cohorts: Vec<Choice>,
    /// Last sent first.
    pub(crate) items: Vec<ShownLine>,
    pub(crate) pages: Pager,
}

/// A piece of evidence that the viewer may read.
#[derive(Clone, Debug)]
pub(crate) struct ShownLine {
    pub(crate) href: String,
    pub(crate) title: String,
    pub(crate) learner: Person,
    /// Empty where there is only one.
    pub(crate) cohort: String,
    pub(crate) when: When,
}
