//! One connection type over both databases, so that a query is written once.

use diesel::connection::{AnsiTransactionManager, TransactionManager, TransactionManagerStatus};
use diesel::sqlite::SqliteConnection;

use super::postgres::PgBlocking;

/// A connection to whichever database the server runs on: what every closure of [`super::Db`] receives.
///
/// Diesel's query builder works on it as on any connection. Where a query does not fit both databases' types at
/// once (batch inserts, `on_conflict`), use the macro `each!`.
pub type Conn = AnyConn;

pub use multi::{AnyConn, MultiBackend};

#[allow(missing_docs, clippy::all, clippy::pedantic, clippy::unwrap_used, reason = "derived code")]
mod multi {
    use super::{PgBlocking, SqliteConnection};

    /// SQLite or PostgreSQL.
    #[derive(diesel::MultiConnection)]
    pub enum AnyConn {
        Sqlite(SqliteConnection),
        Postgres(PgBlocking),
    }
}

/// `each!(conn, c => query.execute(c))`: types the expression once per database and runs the one that fits.
macro_rules! each {
    ($conn:expr, $c:ident => $body:expr) => {
        match $conn {
            $crate::store::connection::AnyConn::Sqlite($c) => $body,
            $crate::store::connection::AnyConn::Postgres($c) => $body,
        }
    };
}
pub(crate) use each;

/// How a transaction starts.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Start {
    /// No transaction at all.
    Bare,
    /// Reading: one moment's state on SQLite; each statement for itself on PostgreSQL, which saves two round trips.
    Read,
    /// Reading: one moment's state on both.
    Snapshot,
    /// Changing: takes SQLite's write lock at once, so that it cannot fail half-way for want of it.
    Write,
}

impl AnyConn {
    /// Opens the transaction; `false` where there is none to close afterwards.
    pub(super) fn begin(&mut self, start: Start) -> diesel::QueryResult<bool> {
        match (self, start) {
            (_, Start::Bare) | (Self::Postgres(_), Start::Read) => return Ok(false),
            (Self::Sqlite(c), Start::Write) => {
                AnsiTransactionManager::begin_transaction_sql(c, "BEGIN IMMEDIATE")
            }
            (Self::Sqlite(c), Start::Read | Start::Snapshot) => {
                AnsiTransactionManager::begin_transaction_sql(c, "BEGIN")
            }
            (Self::Postgres(c), Start::Snapshot) => {
                c.begin_with("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
            }
            (Self::Postgres(c), Start::Write) => c.begin_with("BEGIN"),
        }?;
        Ok(true)
    }

    pub(super) fn commit(&mut self) -> diesel::QueryResult<()> {
        <Self as TransactionManager<Self>>::commit_transaction(self)
    }

    pub(super) fn rollback(&mut self) -> diesel::QueryResult<()> {
        <Self as TransactionManager<Self>>::rollback_transaction(self)
    }

    /// Whether another job may use it: nothing left open, nothing broken.
    pub(super) fn is_sound(&mut self) -> bool {
        let idle = |status: &TransactionManagerStatus| matches!(status, TransactionManagerStatus::Valid(valid) if valid.transaction_depth().is_none());
        match self {
            Self::Sqlite(c) => idle(AnsiTransactionManager::transaction_manager_status_mut(c)),
            Self::Postgres(c) => !c.is_broken() && idle(c.status()),
        }
    }

    /// Whether the server left this connection's last statement without any answer.
    pub(super) fn is_hanging(&self) -> bool {
        match self {
            Self::Sqlite(_) => false,
            Self::Postgres(c) => c.is_hanging(),
        }
    }

    /// Looks at a connection that was not used for a while: has the server hung up meanwhile?
    pub(super) fn is_alive(&mut self) -> bool {
        match self {
            Self::Sqlite(_) => true,
            Self::Postgres(c) => c.is_alive(),
        }
    }
}
