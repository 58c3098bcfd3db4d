//! Bringing a record back from a copy into an instance of which nobody made use yet, all or nothing.
//!
//! The rows are taken in at the migrations they were copied at, and the rest is run after. The record goes on under a name of
//! its own, so that whoever kept something of the old one sees it (see [`super::incarnations`]), and with a writer of its own:
//! the keys of those before it are kept for checking and sign nothing any more. What follows from the facts is derived anew.

use std::time::Duration;

use diesel::connection::SimpleConnection as _;
use diesel::prelude::*;
use diesel::sql_types::BigInt;

use super::connection::{AnyConn, Conn, Start};
use super::error::Error;
use super::incarnations::Row;
use super::inventory::{SETTINGS_LEFT_OUT, TABLES, Table};
use super::note::Checkpoint;
use super::rows_in::{Loader, Refused};
use super::schema::{facts, incarnations, people, settings, writers};
use super::verify::{self, Report};
use super::{checkpoints, log_end, log_tree, migrate, rebuild, words};
use crate::clock::Instant;
use crate::ids::{FactId, LogId};

/// What one statement may take, where nobody waits for a page.
const LONG: Duration = Duration::from_hours(24);

/// Why nothing was brought back.
#[derive(Debug, thiserror::Error)]
pub enum Refusal {
    /// Somebody made use of this instance.
    #[error(
        "this instance is not empty: it has something in {0}. Restore into a new one, with --data ANOTHER-FOLDER or the \
         DATABASE_URL of an empty database; nothing was changed"
    )]
    NotEmpty(String),
    /// A row is none.
    #[error("{}, {refused}: nothing was changed", .table.member())]
    Row {
        /// The table.
        table: &'static Table,
        /// What is wrong.
        refused: Refused,
    },
    /// The record is not as it was signed.
    #[error(
        "the record in this backup has {} that `stampbook record verify` would find, such as \"{}\": nothing was changed. \
         Take an older backup, or take it as it is with --accept-problems", problems(.0), first(.0)
    )]
    Problems(Box<Report>),
}

fn problems(report: &Report) -> String {
    match report.problems.len() {
        1 => "a problem".to_owned(),
        many => format!("{many} problems"),
    }
}

fn first(report: &Report) -> &str {
    report.problems.first().map_or("", |problem| &problem.what)
}

/// How it is to be done.
#[derive(Clone, Debug)]
pub struct Plan {
    /// The migrations that had run where the rows come from.
    pub migrations: Vec<String>,
    /// When they were copied.
    pub copied_at: Instant,
    /// What the log is called from now on.
    pub log: LogId,
    /// What time it is.
    pub now: Instant,
    /// Whether a record is taken that is not as it was signed.
    pub accept_problems: bool,
}

/// What is there now.
#[derive(Clone, Debug)]
pub struct Restored {
    /// What its log was called before.
    pub previous: String,
    /// How many facts.
    pub facts: u64,
    /// How many people.
    pub people: u64,
    /// When the newest fact arrived.
    pub newest_fact: Option<Instant>,
    /// The newest checkpoint that came along.
    pub checkpoint: Option<Checkpoint>,
    /// What the check of the record found.
    pub report: Report,
    /// The migrations that ran after the rows were in.
    pub migrated: Vec<String>,
}

/// Takes a line of a table in.
pub type Take<'a> = &'a mut dyn FnMut(&[u8]) -> Result<(), Refusal>;

/// Where a record comes from.
pub trait Source {
    /// How it fails.
    type Error: From<Error> + From<Refusal>;

    /// Hands over the lines of a table, one after the other.
    ///
    /// # Errors
    /// When they cannot be read, or are not taken.
    fn rows(&mut self, table: &'static Table, take: Take<'_>) -> Result<(), Self::Error>;

    /// Brings the files along. Asked for when all rows are in and sound; where it fails, they are not taken.
    ///
    /// # Errors
    /// When one of them cannot be read or kept.
    fn files(&mut self) -> Result<(), Self::Error>;
}

/// Brings a record back, with a connection that is in no transaction.
///
/// # Errors
/// When it was refused or failed. Then nothing was changed.
pub fn restore<S: Source>(conn: &mut Conn, plan: &Plan, source: &mut S) -> Result<Restored, S::Error> {
    // As for migrations: SQLite builds some tables anew.
    if let AnyConn::Sqlite(c) = conn {
        c.batch_execute("PRAGMA foreign_keys = OFF").map_err(Error::from)?;
    }
    conn.begin(Start::Write).map_err(Error::from)?;
    let done = unhurried(conn, |conn| all(conn, plan, source));
    match &done {
        Ok(_) => conn.commit().map_err(Error::from)?,
        // The first error is the one that tells.
        Err(_) => drop(conn.rollback()),
    }
    if let AnyConn::Sqlite(c) = conn {
        c.batch_execute("PRAGMA foreign_keys = ON").map_err(Error::from)?;
    }
    done
}

/// Does something within an open transaction without the limits that the statements of a page have: whoever writes or reads
/// a backup may have a slow disk.
pub fn unhurried<T, E: From<Error>>(
    conn: &mut Conn,
    work: impl FnOnce(&mut Conn) -> Result<T, E>,
) -> Result<T, E> {
    let mut patience = None;
    if let AnyConn::Postgres(c) = conn {
        let limits = "SET LOCAL statement_timeout = 0; SET LOCAL lock_timeout = 0; \
                      SET LOCAL idle_in_transaction_session_timeout = 0";
        c.batch_execute(limits).map_err(Error::from)?;
        patience = Some(c.be_patient(LONG));
    }
    let done = work(conn);
    if let (AnyConn::Postgres(c), Some(patience)) = (conn, patience) {
        c.be_patient(patience);
    }
    done
}

fn all<S: Source>(conn: &mut Conn, plan: &Plan, source: &mut S) -> Result<Restored, S::Error> {
    require_empty::<S::Error>(conn)?;
    migrate::undo_after(conn, &plan.migrations)?;
    for table in TABLES {
        let Some(columns) = table.at(&plan.migrations) else { continue };
        make_room(conn, table)?;
        let mut loader = Loader::new(table, columns);
        let wrong = |refused| Refusal::Row { table, refused };
        source.rows(table, &mut |line| loader.line(conn, line).map_err(wrong))?;
        loader.end(conn).map_err(wrong)?;
    }
    let migrated = migrate::catch_up(conn)?;
    let previous = begin_anew(conn, plan)?;
    let report = verify::verify(conn, |_| true)?;
    if !report.problems.is_empty() && !plan.accept_problems {
        return Err(Refusal::Problems(Box::new(report)).into());
    }
    rebuild::derive_anew(conn)?;
    let end = log_end::look(conn)?.seq;
    words::are_written(conn, end)?;
    source.files()?;
    let checkpoint = checkpoints::all(conn)?.last().and_then(checkpoints::Row::checkpoint);
    let count = |count: i64| u64::try_from(count).map_err(Error::other);
    let newest: Option<i64> = facts::table
        .order(facts::seq.desc())
        .select(facts::received_at)
        .first(conn)
        .optional()
        .map_err(Error::from)?;
    let known: i64 = people::table.count().get_result(conn).map_err(Error::from)?;
    Ok(Restored {
        previous,
        facts: count(report.facts)?,
        people: count(known)?,
        newest_fact: newest.map(Instant::from_microsecond).transpose().map_err(Error::other)?,
        checkpoint,
        report,
        migrated,
    })
}

#[derive(QueryableByName)]
struct Counted {
    #[diesel(sql_type = BigInt)]
    rows: i64,
}

/// Whether nothing is here but what an instance has that was just made. Whoever appends meanwhile waits.
fn require_empty<E: From<Error> + From<Refusal>>(conn: &mut Conn) -> Result<(), E> {
    if let AnyConn::Postgres(c) = conn {
        c.batch_execute("SELECT id FROM log_head FOR UPDATE").map_err(Error::from)?;
    }
    let mut found = Vec::new();
    for table in TABLES.iter().filter(|table| !table.may_hold) {
        let sql = format!("SELECT COUNT(*) AS rows FROM (SELECT 1 FROM {} LIMIT 1) one", table.name);
        let counted: Counted = diesel::sql_query(sql).get_result(conn).map_err(Error::from)?;
        found.extend((counted.rows > 0).then_some(table.name));
    }
    if found.is_empty() { Ok(()) } else { Err(Refusal::NotEmpty(found.join(", ")).into()) }
}

/// Removes what an instance has that was just made. Its writer stays, and its keys that are in no backup: a server that
/// looks on holds them.
fn make_room(conn: &mut Conn, table: &Table) -> Result<(), Error> {
    match table.name {
        "settings" => {
            let stay = settings::name.eq_any(SETTINGS_LEFT_OUT.iter().copied());
            diesel::delete(settings::table.filter(diesel::dsl::not(stay))).execute(conn)?;
        }
        "writers" => {
            let idle = writers::secret_key.is_null().or(writers::retired_at.is_not_null());
            diesel::delete(writers::table.filter(idle)).execute(conn)?;
        }
        name if table.may_hold => {
            diesel::sql_query(format!("DELETE FROM {name}")).execute(conn)?;
        }
        _ => {}
    }
    Ok(())
}

/// Gives the log a name of its own and completes the tree over it, and lets nobody sign any more who came along. Says what
/// the log was called before.
fn begin_anew(conn: &mut Conn, plan: &Plan) -> Result<String, Error> {
    // Another node goes on from here; people's devices are what they were.
    let came =
        writers::retired_at.is_null().and(writers::secret_key.is_null()).and(writers::person_id.is_null());
    diesel::update(writers::table.filter(came))
        .set(writers::retired_at.eq(Some(plan.now.as_microsecond())))
        .execute(conn)?;
    let mut end = log_end::look(conn).map_err(|error| match error {
        Error::NotFound => Error::other("the end of the record is missing in tables/log_head.jsonl"),
        other => other,
    })?;
    let previous = std::mem::replace(&mut end.log, plan.log.to_string());
    let row = Row {
        log: end.log.clone(),
        previous: previous.clone(),
        size: end.seq,
        copied_at: plan.copied_at.as_microsecond(),
        began_at: plan.now.as_microsecond(),
    };
    diesel::insert_into(incarnations::table).values(&row).execute(conn)?;
    (end.tree_size, end.peaks) = (0, Vec::new());
    end.write(conn)?;
    while log_tree::follow(conn, &mut end)? {}
    Ok(previous)
}

/// Those of some facts that are here and still have their words.
///
/// # Errors
/// When the database cannot be read.
pub fn still_worded(conn: &mut Conn, ids: &[FactId]) -> Result<Vec<FactId>, Error> {
    let mut found = Vec::new();
    for some in ids.chunks(500) {
        let names: Vec<String> = some.iter().map(ToString::to_string).collect();
        let there: Vec<String> = facts::table
            .filter(facts::id.eq_any(names).and(facts::body.is_not_null()))
            .order(facts::seq)
            .select(facts::id)
            .load(conn)?;
        for id in there {
            found.push(id.parse().map_err(Error::other)?);
        }
    }
    Ok(found)
}
