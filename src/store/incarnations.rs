//! What the log of this record was called before: a record that is brought back from a copy begins a log of its own, so that
//! nobody takes what was said after the copy, and is lost, for what is said now.

use std::collections::HashMap;

use diesel::prelude::*;

use super::connection::Conn;
use super::error::Error;
use super::schema::incarnations;
use crate::clock::Instant;

/// A log, and the one it goes on from.
#[derive(Clone, Debug, PartialEq, Eq, Insertable, Queryable, Selectable)]
#[diesel(table_name = incarnations)]
pub(super) struct Row {
    pub(super) log: String,
    pub(super) previous: String,
    pub(super) size: i64,
    pub(super) copied_at: i64,
    pub(super) began_at: i64,
}

/// That this record was brought back from a copy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Incarnation {
    /// What its log is called since.
    pub log: String,
    /// What it was called before.
    pub previous: String,
    /// How many facts came along.
    pub size: u64,
    /// When the copy was made.
    pub copied_at: Instant,
    /// When it was brought back.
    pub began_at: Instant,
}

/// Each time the record was brought back, the last one first. One statement.
pub fn all(conn: &mut Conn) -> Result<Vec<Incarnation>, Error> {
    let order = (incarnations::began_at.desc(), incarnations::size.desc(), incarnations::log);
    let rows: Vec<Row> = incarnations::table.order(order).select(Row::as_select()).load(conn)?;
    let read = |row: Row| {
        Ok(Incarnation {
            size: u64::try_from(row.size).map_err(Error::other)?,
            copied_at: Instant::from_microsecond(row.copied_at).map_err(Error::other)?,
            began_at: Instant::from_microsecond(row.began_at).map_err(Error::other)?,
            log: row.log,
            previous: row.previous,
        })
    };
    rows.into_iter().map(read).collect()
}

/// The logs that a log goes on from, one after the other, and how many facts of each are in it. One statement.
pub(super) fn before(conn: &mut Conn, log: &str) -> Result<HashMap<String, u64>, Error> {
    let rows: Vec<Row> = incarnations::table.select(Row::as_select()).load(conn)?;
    let mut by_log: HashMap<String, Row> = rows.into_iter().map(|row| (row.log.clone(), row)).collect();
    let (mut found, mut log, mut most) = (HashMap::new(), log.to_owned(), u64::MAX);
    // Each row is taken once, so that names that go in a circle come to an end.
    while let Some(row) = by_log.remove(&log) {
        most = most.min(u64::try_from(row.size).unwrap_or(0));
        found.insert(row.previous.clone(), most);
        log = row.previous;
    }
    Ok(found)
}
