//! How much goes on: counted as it happens, and asked of the database where it knows better.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};

use diesel::prelude::*;
use diesel::sql_types::BigInt;

use super::connection::{AnyConn, Conn};
use super::error::Error;
use super::schema::outbox;

/// Upper ends of the classes that commits are counted in, by their facts.
pub const SIZES: [u64; 10] = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512];

/// What went through the door since the start of this process. Clones share it.
#[derive(Clone, Debug, Default)]
pub struct Traffic(Arc<Counts>);

#[derive(Debug, Default)]
struct Counts {
    facts: AtomicU64,
    refused: AtomicU64,
    commits: AtomicU64,
    by_size: [AtomicU64; SIZES.len()],
}

impl Traffic {
    /// One commit of so many facts.
    pub(super) fn committed(&self, facts: u64) {
        if facts == 0 {
            return;
        }
        self.0.facts.fetch_add(facts, Ordering::Relaxed);
        self.0.commits.fetch_add(1, Ordering::Relaxed);
        for (class, most) in self.0.by_size.iter().zip(SIZES) {
            if facts <= most {
                class.fetch_add(1, Ordering::Relaxed);
            }
        }
    }

    /// So many submissions were refused.
    pub(super) fn refused(&self, submissions: u64) {
        self.0.refused.fetch_add(submissions, Ordering::Relaxed);
    }

    /// Facts appended.
    #[must_use]
    pub fn facts(&self) -> u64 {
        self.0.facts.load(Ordering::Relaxed)
    }

    /// Submissions that broke a rule.
    #[must_use]
    pub fn refusals(&self) -> u64 {
        self.0.refused.load(Ordering::Relaxed)
    }

    /// Commits that carried facts.
    #[must_use]
    pub fn commits(&self) -> u64 {
        self.0.commits.load(Ordering::Relaxed)
    }

    /// Commits of at most [`SIZES`] facts each.
    #[must_use]
    pub fn by_size(&self) -> [u64; SIZES.len()] {
        std::array::from_fn(|class| self.0.by_size[class].load(Ordering::Relaxed))
    }
}

/// One kind of the database's threads at this moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Crew {
    /// `writer` or `reader`; `both` where all do both.
    pub kind: &'static str,
    /// How many there are.
    pub threads: usize,
    /// How many are at work.
    pub busy: usize,
    /// How many jobs wait for one.
    pub waiting: usize,
}

/// How many of a crew are at work. Clones share it.
#[derive(Clone, Debug, Default)]
pub(super) struct Busy(Arc<AtomicUsize>);

impl Busy {
    pub(super) fn while_working<T>(&self, work: impl FnOnce() -> T) -> T {
        self.0.fetch_add(1, Ordering::Relaxed);
        let done = work();
        self.0.fetch_sub(1, Ordering::Relaxed);
        done
    }

    pub(super) fn now(&self) -> usize {
        self.0.load(Ordering::Relaxed)
    }
}

/// What the database knows of itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stock {
    /// Bytes on disk.
    pub bytes: i64,
    /// Mails that wait to be sent.
    pub mails_due: i64,
    /// Mails that were given up.
    pub mails_failed: i64,
}

#[derive(QueryableByName)]
struct Bytes {
    #[diesel(sql_type = BigInt)]
    bytes: i64,
}

/// Asks for it: three statements, each by an index or without reading rows.
pub fn stock(conn: &mut Conn) -> Result<Stock, Error> {
    let sql = match conn {
        AnyConn::Sqlite(_) => {
            "SELECT page_count * page_size AS bytes FROM pragma_page_count(), pragma_page_size()"
        }
        AnyConn::Postgres(_) => "SELECT pg_database_size(current_database()) AS bytes",
    };
    let bytes = diesel::sql_query(sql).get_result::<Bytes>(conn)?.bytes;
    let mut of = |state: &str| outbox::table.filter(outbox::state.eq(state)).count().get_result::<i64>(conn);
    Ok(Stock { bytes, mails_due: of("due")?, mails_failed: of("failed")? })
}
