//! Keeping the instance, and what is due for the registrar.

use askama::Template;

use super::cohort::Tile;
use super::parts::{Badge, Link};
use crate::web::page::{Form, Frame};
use crate::web::words::{When, Words};

/// `GET /administration`.
#[derive(Template)]
#[template(path = "administration/administration.html")]
pub(crate) struct AdministrationPage {
    pub(crate) t: Words,
    pub(crate) frame: Frame,
    /// What needs a hand, each with where to go; empty: all is well.
    pub(crate) attention: Vec<Link>,
    /// First steps of a fresh installation; empty: all are done.
    pub(crate) guide: Vec<Step>,
    /// People, facts, files: numbers worth a glance.
    pub(crate) tiles: Vec<Tile>,
    /// How mail goes out: "smtp.example.org, TLS".
    pub(crate) transport: String,
    pub(crate) outbox: Outbox,
    pub(crate) verification: Option<Verification>,
    /// The check of the record that goes on now.
    pub(crate) checking: Option<Checking>,
    /// That the last one did not come to its end; empty where it did.
    pub(crate) check_ended: String,
    /// Which progress mails were written last.
    pub(crate) progress: Option<Progress>,
    /// "7:00 (Europe/Oslo)": when progress mails go out.
    pub(crate) hour: String,
    /// Every setting with its value and where it comes from; secrets as "set".
    pub(crate) settings: Vec<Setting>,
    /// "Stampbook 0.1.0, SQLite 3.50".
    pub(crate) version: String,
}

/// Counts of the outbox.
#[derive(Clone, Debug, Default)]
pub(crate) struct Outbox {
    pub(crate) waiting: u32,
    pub(crate) sent: u32,
    pub(crate) kept: u32,
    pub(crate) failed: u32,
    /// Of those that wait, how many were tried and are tried again.
    pub(crate) held: u32,
    /// Since when the oldest waits.
    pub(crate) oldest: Option<When>,
}

/// The progress mails of a week or a month.
#[derive(Clone, Debug)]
pub(crate) struct Progress {
    /// "Written for 2026-W47", "Being written for 2026-W47".
    pub(crate) words: String,
    pub(crate) when: When,
}

/// The last look at the record's hashes and signatures.
#[derive(Clone, Debug)]
pub(crate) struct Verification {
    pub(crate) when: When,
    pub(crate) badge: Badge,
    /// "48,212 facts in 311 chains."
    pub(crate) words: String,
    /// What was found wrong.
    pub(crate) problems: Vec<String>,
}

/// How far a check of the record is.
#[derive(Clone, Debug)]
pub(crate) struct Checking {
    pub(crate) done: u64,
    pub(crate) all: u64,
    /// "12,000 of 48,212 facts".
    pub(crate) words: String,
}

/// A setting as it is in force.
#[derive(Clone, Debug)]
pub(crate) struct Setting {
    pub(crate) name: String,
    pub(crate) value: String,
    /// "stampbook.toml line 3", "variable", "default".
    pub(crate) source: String,
}

/// `GET /due`: the registrar's first page.
#[derive(Template)]
#[template(path = "administration/due.html")]
pub(crate) struct DuePage {
    pub(crate) t: Words,
    pub(crate) frame: Frame,
    /// So much is due that a list of its kinds stands above.
    pub(crate) long: bool,
    /// Only those that hold something.
    pub(crate) sections: Vec<DueSection>,
}

/// One kind of thing that is due.
#[derive(Clone, Debug)]
pub(crate) struct DueSection {
    /// Its place in the page.
    pub(crate) id: &'static str,
    /// "Sign-offs on hold", "Appeals", "Expiring in 90 days".
    pub(crate) title: String,
    /// "3", "50+".
    pub(crate) count: String,
    /// That more are due than are shown; empty where all are.
    pub(crate) more: String,
    pub(crate) lines: Vec<DueLine>,
}

/// One thing that is due.
#[derive(Clone, Debug)]
pub(crate) struct DueLine {
    pub(crate) href: String,
    pub(crate) title: String,
    pub(crate) about: String,
    pub(crate) badge: Badge,
}

/// `GET /holds/{id}`: something that a device brought and a rule forbids. Fields: `decision` (`admit` or `dismiss`), `reason`.
#[derive(Template)]
#[template(path = "administration/hold.html")]
pub(crate) struct HoldPage {
    pub(crate) t: Words,
    pub(crate) frame: Frame,
    pub(crate) form: Form,
    pub(crate) action: String,
    /// "Evidence", "A signed level".
    pub(crate) what: String,
    pub(crate) author: String,
    /// Whose record it would be in, where that is somebody else's.
    pub(crate) learner: String,
    /// Its own words; may be empty.
    pub(crate) title: String,
    pub(crate) text: String,
    pub(crate) said_on: When,
    pub(crate) came_on: When,
    /// Why it does not count.
    pub(crate) why: String,
    /// Nothing is left to decide.
    pub(crate) settled: bool,
    /// It is the viewer's own word: another one decides.
    pub(crate) own: bool,
    /// Whether it may be taken into the record at all.
    pub(crate) may_count: bool,
}

/// A first step of a fresh installation.
#[derive(Clone, Debug)]
pub(crate) struct Step {
    /// "Open a cohort".
    pub(crate) title: String,
    /// What it is for.
    pub(crate) words: String,
    /// Where it is done; empty: it is done, or another one comes first.
    pub(crate) href: String,
    /// Whether it is done.
    pub(crate) done: bool,
}
