//! The end of the log: one row that says where the next fact goes. Its lock is the lock of the door.

use diesel::prelude::*;

use super::connection::{AnyConn, Conn, each};
use super::error::Error;
use super::prepared::prepared;
use super::schema::log_head;
use crate::record::tree::{Frontier, Hash};

/// What the next append needs to know of everything before it.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = log_head)]
pub(super) struct End {
    /// The place of the last fact.
    pub(super) seq: i64,
    /// Its link.
    pub(super) link: Vec<u8>,
    /// What the log is called; empty until the record is opened the first time.
    pub(super) log: String,
    /// How many facts are in its tree: all, except where a program wrote that knew of no tree.
    pub(super) tree_size: i64,
    /// The right edge of the tree, one hash after the other.
    pub(super) peaks: Vec<u8>,
}

/// Takes the lock of the door, held to the commit: arrival order is commit order on both databases.
pub(super) fn lock(conn: &mut Conn) -> Result<End, Error> {
    let row = log_head::table.find(1);
    Ok(match conn {
        // BEGIN IMMEDIATE holds the lock already.
        AnyConn::Sqlite(c) => row.select(End::as_select()).first(c)?,
        AnyConn::Postgres(c) => row.select(End::as_select()).for_update().first(c)?,
    })
}

/// Looks, and lets others append meanwhile.
pub(super) fn look(conn: &mut Conn) -> Result<End, Error> {
    Ok(log_head::table.find(1).select(End::as_select()).first(conn)?)
}

impl End {
    /// The edge of the tree; none where it is not as it was written.
    pub(super) fn frontier(&self) -> Option<Frontier> {
        let (hashes, rest) = self.peaks.as_chunks::<32>();
        let size = u64::try_from(self.tree_size).ok().filter(|_| rest.is_empty())?;
        Frontier::at(size, hashes.to_vec())
    }

    /// Whether every fact is in the tree.
    pub(super) fn is_whole(&self) -> bool {
        self.tree_size == self.seq
    }

    /// Keeps another edge of the tree.
    pub(super) fn set_frontier(&mut self, frontier: &Frontier) -> Result<(), Error> {
        self.tree_size = i64::try_from(frontier.size()).map_err(Error::other)?;
        self.peaks = frontier.peaks().iter().flat_map(Hash::as_slice).copied().collect();
        Ok(())
    }

    /// Writes it.
    pub(super) fn write(&self, conn: &mut Conn) -> Result<(), Error> {
        let end = (
            log_head::seq.eq(self.seq),
            log_head::link.eq(&self.link),
            log_head::log.eq(&self.log),
            log_head::tree_size.eq(self.tree_size),
            log_head::peaks.eq(&self.peaks),
        );
        each!(conn, c => prepared(diesel::update(log_head::table.find(1)).set(end)).execute(c))?;
        Ok(())
    }
}
