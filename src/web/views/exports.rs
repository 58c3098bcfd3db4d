//! Passports of many people in one file: what is asked for, and how far it is.

use askama::Template;

use super::parts::{Badge, Choice};
use crate::web::page::{Form, Frame};
use crate::web::words::{When, Words};

/// `GET /exports`. Fields: `of`, `cohort`, `unit`, `since`, `language`, `paper`.
#[derive(Template)]
#[template(path = "exports/exports.html")]
pub(crate) struct ExportsPage {
    pub(crate) t: Words,
    pub(crate) frame: Frame,
    pub(crate) form: Form,
    pub(crate) cohorts: Vec<Choice>,
    pub(crate) units: Vec<Choice>,
    pub(crate) languages: Vec<Choice>,
    pub(crate) papers: Vec<Choice>,
    /// Newest first.
    pub(crate) exports: Vec<ExportLine>,
    /// One of them goes on.
    pub(crate) goes_on: bool,
    /// Days that a file is kept.
    pub(crate) days: i64,
}

/// An export in the list.
#[derive(Clone, Debug)]
pub(crate) struct ExportLine {
    pub(crate) id: String,
    /// "Spring", "Everybody".
    pub(crate) title: String,
    pub(crate) badge: Badge,
    /// "Rosa asked for it on 3 March."
    pub(crate) made: When,
    pub(crate) maker: String,
    /// "12 of 40 passports"; what became of it.
    pub(crate) words: String,
    /// How many could not be printed, in words; may be empty.
    pub(crate) left_out: String,
    pub(crate) done: u64,
    pub(crate) people: u64,
    /// Something is still to come.
    pub(crate) goes_on: bool,
    /// "2.1 MB"; empty where there is no file.
    pub(crate) size: String,
    /// When the file goes.
    pub(crate) until: Option<When>,
}
