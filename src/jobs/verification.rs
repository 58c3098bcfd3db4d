//! Checking the whole record while the server runs, and remembering what was found.

use serde::{Deserialize, Serialize};

use crate::app::App;
use crate::clock::Instant;
use crate::store::verify::{self, Report};
use crate::store::{Conn, Error, memory};

const NAME: &str = "last_verification";
/// Problems that are remembered; the command line lists all.
const MOST: usize = 20;

/// What the last check found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Verified {
    /// When it was done.
    pub at: Instant,
    /// Facts looked at.
    pub facts: i64,
    /// Chains they form.
    pub chains: usize,
    /// How many problems there are.
    pub problems: usize,
    /// The first of them, in words.
    pub shown: Vec<String>,
}

/// Checks every hash and signature, and remembers what was found.
///
/// # Errors
/// When the database cannot be read.
pub async fn run(app: &App) -> Result<Verified, Error> {
    let report = app.db.snapshot(|conn| verify::verify(conn, |_| true)).await?;
    let found = Verified::of(&report, app.clock.now());
    let kept = found.clone();
    app.db.write(move |conn| keep(conn, &kept)).await?;
    Ok(found)
}

impl Verified {
    /// A report as it is remembered.
    #[must_use]
    pub fn of(report: &Report, at: Instant) -> Self {
        let line = |problem: &verify::Problem| match problem.seq {
            Some(seq) => format!("Fact {seq} ({}): {}.", problem.fact, problem.what.trim_end_matches('.')),
            None => format!("{} {}.", problem.fact, problem.what.trim_end_matches('.')).trim().to_owned(),
        };
        Self {
            at,
            facts: report.facts,
            chains: report.chains,
            problems: report.problems.len(),
            shown: report.problems.iter().take(MOST).map(line).collect(),
        }
    }
}

/// Remembers what a check found.
pub fn keep(conn: &mut Conn, found: &Verified) -> Result<(), Error> {
    memory::remember(conn, NAME, &serde_json::to_string(found).map_err(Error::other)?)
}

/// What the last check found; none: there was none.
pub fn last(conn: &mut Conn) -> Result<Option<Verified>, Error> {
    Ok(memory::recall(conn, NAME)?.and_then(|text| serde_json::from_str(&text).ok()))
}
