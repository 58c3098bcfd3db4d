//! In the corridor: what a learner's phone shows to the one who signs.

use askama::Template;

use super::parts::{Link, Stamp};
use crate::web::page::Frame;
use crate::web::words::Words;

/// `GET /passport/code?competency=&level=`: the code until it is signed, then the stamp.
#[derive(Template)]
#[template(path = "passport/code.html")]
pub(crate) struct ShowCodePage {
    pub(crate) t: Words,
    pub(crate) frame: Frame,
    /// Whose level it is.
    pub(crate) name: String,
    pub(crate) competency: String,
    pub(crate) level: u8,
    pub(crate) level_name: String,
    /// Back to the competency in the passport.
    pub(crate) back: String,
    /// What is shown.
    pub(crate) shown: Shown,
}

/// What such a page shows.
#[derive(Clone, Debug)]
pub(crate) enum Shown {
    /// Nobody could sign it now: why, and what to do.
    Nobody(String),
    /// The code.
    Code(Box<Code>),
    /// It was signed.
    Stamped(Box<Stamped>),
}

/// A code that waits for the one who signs.
#[derive(Clone, Debug)]
pub(crate) struct Code {
    /// Its drawing; empty: the address is too long for one.
    pub(crate) drawing: String,
    /// The same address to be read.
    pub(crate) address: String,
    /// "Grace Hopper, Samuel Owusu for Tomás Herrera".
    pub(crate) signers: String,
    /// What the rules still ask for; empty: nothing.
    pub(crate) not_yet: String,
    /// Where a script asks whether it was signed.
    pub(crate) asks: String,
    /// The sign-off that was known when this was drawn; may be empty.
    pub(crate) known: String,
    /// This page, looking for a sign-off that was not known before.
    pub(crate) again: String,
}

/// A level that was signed.
#[derive(Clone, Debug)]
pub(crate) struct Stamped {
    /// Drawn big.
    pub(crate) stamp: Stamp,
    /// "Level 2 is yours".
    pub(crate) title: String,
    /// Who signed it and when, or what it still waits for.
    pub(crate) words: String,
    /// It counts.
    pub(crate) joy: bool,
    /// The sign-off.
    pub(crate) link: Link,
}
