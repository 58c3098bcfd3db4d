//! How this works.

use askama::Template;

use super::parts::Badge;
use crate::web::page::Frame;
use crate::web::words::Words;

/// `GET /help`.
#[derive(Template)]
#[template(path = "plain/help.html")]
pub(crate) struct HelpPage {
    pub(crate) t: Words,
    pub(crate) frame: Frame,
    /// What the reader does here.
    pub(crate) own: Vec<HelpRole>,
    /// What others do here.
    pub(crate) others: Vec<HelpRole>,
    /// What the marks of states look like.
    pub(crate) marks: Vec<Badge>,
}

/// What somebody with a role does.
#[derive(Clone, Debug)]
pub(crate) struct HelpRole {
    /// "You learn".
    pub(crate) title: String,
    /// One sentence.
    pub(crate) words: String,
    /// In order.
    pub(crate) steps: Vec<String>,
    /// Where it is done; empty: not for this reader.
    pub(crate) href: String,
}
