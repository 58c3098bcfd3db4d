//! Checking the whole record while the server runs, and remembering what was found.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicI64, Ordering};
use std::time::Duration;

use jiff::SignedDuration;
use serde::{Deserialize, Serialize};

use crate::app::App;
use crate::clock::Instant;
use crate::store::verify::{self, Report};
use crate::store::{Conn, Error, memory};

const NAME: &str = "last_verification";
/// How far the check is that goes on now, and whether somebody wants it to end: each a value of its own, so that neither
/// overwrites the other.
const UNDER_WAY: &str = "verification_under_way";
const STOP: &str = "verification_stop";
/// How the last check ended; "begun" of one that did not come to say so.
const ENDED: &str = "verification_ended";
/// How often it says how far it is.
const BEAT: Duration = Duration::from_secs(1);
/// Without a word for so long, whoever checked is gone.
const SILENCE: SignedDuration = SignedDuration::from_secs(30);
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

/// A check that goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnderWay {
    /// Since when.
    pub begun_at: Instant,
    /// When it last said how far it is.
    pub seen_at: Instant,
    /// Facts that are checked.
    pub done: i64,
    /// Facts there were when it began.
    pub all: i64,
}

/// How a check ended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum End {
    /// It did not say: it goes on, or whoever checked is gone.
    Begun,
    /// The whole record was checked.
    Checked,
    /// Somebody stopped it.
    Stopped,
    /// It went wrong: why.
    Failed(String),
}

/// How the last check ended that was begun on a page; none: there was none.
///
/// # Errors
/// When the database cannot be read.
pub fn ended(conn: &mut Conn) -> Result<Option<End>, Error> {
    Ok(memory::recall(conn, ENDED)?.and_then(|text| serde_json::from_str(&text).ok()))
}

fn end(conn: &mut Conn, end: &End) -> Result<(), Error> {
    memory::remember(conn, ENDED, &serde_json::to_string(end).map_err(Error::other)?)
}

/// The check that goes on now, on whichever copy of the server.
///
/// # Errors
/// When the database cannot be read.
pub fn under_way(conn: &mut Conn, now: Instant) -> Result<Option<UnderWay>, Error> {
    let found =
        memory::recall(conn, UNDER_WAY)?.and_then(|text| serde_json::from_str::<UnderWay>(&text).ok());
    Ok(found.filter(|one| now.duration_since(one.seen_at) < SILENCE))
}

/// Takes the check in hand; `false`: somebody checks already.
///
/// # Errors
/// When the database cannot be written.
pub async fn begin(app: &App) -> Result<bool, Error> {
    let now = app.clock.now();
    app.db
        .write(move |conn| {
            // Two who begin at once take turns here.
            let all = verify::end(conn)?;
            if under_way(conn, now)?.is_some() {
                return Ok(false);
            }
            memory::forget(conn, STOP)?;
            end(conn, &End::Begun)?;
            say(conn, UnderWay { begun_at: now, seen_at: now, done: 0, all })?;
            Ok(true)
        })
        .await
}

/// Asks the check that goes on to end. Nothing where none does.
///
/// # Errors
/// When the database cannot be written.
pub async fn stop(app: &App) -> Result<(), Error> {
    app.db.write(|conn| memory::remember(conn, STOP, "yes")).await
}

fn say(conn: &mut Conn, one: UnderWay) -> Result<(), Error> {
    memory::remember(conn, UNDER_WAY, &serde_json::to_string(&one).map_err(Error::other)?)
}

/// Checks every hash and signature after [`begin`], and remembers what was found; none: somebody stopped it.
///
/// # Errors
/// When the database cannot be read.
pub async fn run(app: &App) -> Result<Option<Verified>, Error> {
    let (done, stopped) = (Arc::new(AtomicI64::new(0)), Arc::new(AtomicBool::new(false)));
    let broke_off = Arc::new(AtomicBool::new(false));
    let (counts, hears, breaks) = (done.clone(), stopped.clone(), broke_off.clone());
    let check = app.db.snapshot(move |conn| {
        verify::verify(conn, |facts| {
            counts.store(facts, Ordering::Relaxed);
            breaks.store(hears.load(Ordering::Relaxed), Ordering::Relaxed);
            !breaks.load(Ordering::Relaxed)
        })
    });
    tokio::pin!(check);
    let report = loop {
        tokio::select! {
            report = &mut check => break report,
            () = tokio::time::sleep(BEAT) => match tell(app, done.load(Ordering::Relaxed)).await {
                Ok(stop) => stopped.store(stop, Ordering::Relaxed),
                Err(error) => tracing::warn!(error = format!("{error:#}"), "nobody sees how far the check is"),
            },
        }
    };
    let found = match report {
        Ok(_) if broke_off.load(Ordering::Relaxed) => Ok(None),
        Ok(report) => Ok(Some(Verified::of(&report, app.clock.now()))),
        Err(error) => Err(error),
    };
    let how = match &found {
        Ok(Some(_)) => End::Checked,
        Ok(None) => End::Stopped,
        Err(error) => {
            tracing::warn!(error = format!("{error:#}"), "the record could not be checked");
            End::Failed(format!("{error:#}"))
        }
    };
    let kept = found.as_ref().ok().cloned().flatten();
    app.db
        .write(move |conn| {
            memory::forget(conn, UNDER_WAY)?;
            memory::forget(conn, STOP)?;
            end(conn, &how)?;
            kept.map_or(Ok(()), |kept| keep(conn, &kept))
        })
        .await?;
    found
}

/// Says how far it is; whether it shall end.
async fn tell(app: &App, done: i64) -> Result<bool, Error> {
    let now = app.clock.now();
    app.db
        .write(move |conn| {
            if let Some(one) = under_way(conn, now)? {
                say(conn, UnderWay { seen_at: now, done, ..one })?;
            }
            Ok(memory::recall(conn, STOP)?.is_some())
        })
        .await
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
