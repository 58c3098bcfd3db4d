//! The handle that everybody holds.

use std::any::Any;
use std::path::Path;
use std::sync::Arc;

use crossbeam_channel::bounded;
use diesel::connection::SimpleConnection as _;
use tokio::sync::oneshot;

use super::connection::{Conn, Start};
use super::error::Error;
use super::measure::Crew;
use super::migrate::{self, Schema};
use super::sqlite::{self, Role};
use super::statements::{self, StatementLog};
use super::target::{Backend, Place, Target};
use super::threads::{Job, Lane, Threads};

/// The database. Cheap to clone; the last clone closes it.
///
/// Work is handed over as a closure and runs on a thread that owns its connection: SQLite has one thread that writes
/// and several that read, PostgreSQL has threads that do both. A page does all its reads in one closure. A closure
/// must not wait for another one of the same database.
#[derive(Clone)]
pub struct Db(Arc<Inner>);

struct Inner {
    target: Target,
    log: Arc<StatementLog>,
    /// `None` where the readers' threads write, too.
    writer: Option<Lane>,
    reader: Lane,
    /// Last, so that it is dropped when the queues are closed.
    _threads: Threads,
}

impl Db {
    /// Opens every connection before it returns. A SQLite file that does not exist is created only if `create`; a
    /// PostgreSQL database is never created.
    pub fn open(target: &Target, create: bool) -> Result<Self, Error> {
        let log = Arc::new(StatementLog::default());
        let mut threads = Threads::default();
        let (writer, reader) = match &target.place {
            Place::Sqlite(path) => {
                sqlite::prepare(path, create)?;
                let writer = threads.start("db-writer", 1, Role::Writer, target, &log)?;
                (Some(writer), threads.start("db-reader", target.connections, Role::Reader, target, &log)?)
            }
            Place::Postgres { .. } => {
                (None, threads.start("db", target.connections, Role::Writer, target, &log)?)
            }
        };
        Ok(Self(Arc::new(Inner { target: target.clone(), log, writer, reader, _threads: threads })))
    }

    /// Which database it is.
    pub fn backend(&self) -> Backend {
        self.0.target.backend()
    }

    /// Where it is.
    pub fn target(&self) -> &Target {
        &self.0.target
    }

    /// Reads. On SQLite all statements see the state of one moment; on PostgreSQL each sees the state of its own
    /// (see [`Db::snapshot`]). Writing fails on SQLite.
    pub async fn read<T, E, F>(&self, closure: F) -> Result<T, E>
    where
        F: FnOnce(&mut Conn) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<Error> + Send + 'static,
    {
        self.ask(&self.0.reader, Start::Read, closure).await
    }

    /// Changes, all or nothing: commits when the closure says `Ok`, else rolls back. Returns when the change is
    /// durable. A statement whose failure shall not end the whole belongs in `conn.transaction(…)`.
    pub async fn write<T, E, F>(&self, closure: F) -> Result<T, E>
    where
        F: FnOnce(&mut Conn) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<Error> + Send + 'static,
    {
        self.ask(self.writer(), Start::Write, closure).await
    }

    /// Reads the state of one moment on both databases: for exports and checks that take several statements.
    pub async fn snapshot<T, E, F>(&self, closure: F) -> Result<T, E>
    where
        F: FnOnce(&mut Conn) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<Error> + Send + 'static,
    {
        self.ask(&self.0.reader, Start::Snapshot, closure).await
    }

    /// [`Db::read`] for threads without a runtime.
    pub fn read_blocking<T, E, F>(&self, closure: F) -> Result<T, E>
    where
        F: FnOnce(&mut Conn) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<Error> + Send + 'static,
    {
        ask_blocking(&self.0.reader, Start::Read, closure)
    }

    /// [`Db::write`] for threads without a runtime.
    pub fn write_blocking<T, E, F>(&self, closure: F) -> Result<T, E>
    where
        F: FnOnce(&mut Conn) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<Error> + Send + 'static,
    {
        ask_blocking(self.writer(), Start::Write, closure)
    }

    /// [`Db::snapshot`] for threads without a runtime.
    pub fn snapshot_blocking<T, E, F>(&self, closure: F) -> Result<T, E>
    where
        F: FnOnce(&mut Conn) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<Error> + Send + 'static,
    {
        ask_blocking(&self.0.reader, Start::Snapshot, closure)
    }

    /// No transaction, on a connection that may write: for what refuses to run in one (`VACUUM`, `CREATE DATABASE`).
    pub fn bare_blocking<T, E, F>(&self, closure: F) -> Result<T, E>
    where
        F: FnOnce(&mut Conn) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<Error> + Send + 'static,
    {
        ask_blocking(self.writer(), Start::Bare, closure)
    }

    /// Moves what SQLite keeps in its log into the file and empties the log, so that what was erased is in neither.
    /// PostgreSQL does the like by itself (`VACUUM`, and recycling of its log).
    pub async fn settle(&self) -> Result<(), Error> {
        if self.backend() == Backend::Postgres {
            return Ok(());
        }
        let sweep = |conn: &mut Conn| Ok(conn.batch_execute("PRAGMA wal_checkpoint(TRUNCATE)")?);
        self.ask(self.writer(), Start::Bare, sweep).await
    }

    /// Runs the migrations that are pending, all or nothing; says which ran. Refuses a database that is newer than
    /// this program. Several programs may do so at once.
    pub fn migrate(&self) -> Result<Vec<String>, Error> {
        self.bare_blocking(migrate::migrate)
    }

    /// How the tables relate to this program; changes nothing.
    pub fn schema(&self) -> Result<Schema, Error> {
        self.read_blocking(migrate::schema)
    }

    /// Whether requests can be served: the database answers, and its tables fit this program.
    pub async fn ready(&self) -> Result<(), Error> {
        self.read(migrate::schema).await?.require_current()
    }

    /// A consistent copy of a SQLite database in a new file, while it is in use.
    pub fn copy_to(&self, file: &Path) -> Result<(), Error> {
        match self.0.target.path() {
            Some(path) => sqlite::copy(path, file),
            None => Err(Error::other("only a SQLite database is copied as a file")),
        }
    }

    /// Starts keeping the text of every statement; for tests, since it is never forgotten but by
    /// [`StatementLog::take`].
    pub fn count_statements(&self) -> Arc<StatementLog> {
        self.0.log.switch_on();
        self.0.log.clone()
    }

    /// What was asked since [`Db::count_statements`].
    pub fn statements(&self) -> Arc<StatementLog> {
        self.0.log.clone()
    }

    /// How the database would go about a statement, line by line, whatever its parameters: `EXPLAIN QUERY PLAN` on
    /// SQLite, `EXPLAIN` of the generic plan on PostgreSQL.
    pub fn explain_blocking(&self, sql: &str) -> Result<Vec<String>, Error> {
        let sql = sql.to_owned();
        ask_blocking(&self.0.reader, Start::Bare, move |conn| statements::explain(conn, &sql))
    }

    /// The threads that own its connections, and what they do at this moment.
    pub fn crews(&self) -> Vec<Crew> {
        match &self.0.writer {
            Some(writer) => vec![writer.crew("writer"), self.0.reader.crew("reader")],
            None => vec![self.0.reader.crew("both")],
        }
    }

    fn writer(&self) -> &Lane {
        self.0.writer.as_ref().unwrap_or(&self.0.reader)
    }

    async fn ask<T, E, F>(&self, lane: &Lane, start: Start, closure: F) -> Result<T, E>
    where
        F: FnOnce(&mut Conn) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<Error> + Send + 'static,
    {
        // Through one type for all that can be asked: a channel for each type is a copy of its code for each.
        let (answer, answered) = oneshot::channel::<Box<dyn Any + Send>>();
        let reply = move |outcome: Result<T, E>| drop(answer.send(Box::new(outcome)));
        lane.submit(Job::new(start, closure, reply))?;
        match answered.await.map(Box::<dyn Any + Send>::downcast::<Result<T, E>>) {
            Ok(Ok(outcome)) => *outcome,
            _ => Err(Error::Panicked.into()),
        }
    }
}

fn ask_blocking<T, E, F>(lane: &Lane, start: Start, closure: F) -> Result<T, E>
where
    F: FnOnce(&mut Conn) -> Result<T, E> + Send + 'static,
    T: Send + 'static,
    E: From<Error> + Send + 'static,
{
    let (answer, answered) = bounded(1);
    lane.submit(Job::new(start, closure, move |outcome| drop(answer.send(outcome))))?;
    answered.recv().unwrap_or_else(|_| Err(Error::Panicked.into()))
}

#[cfg(test)]
mod tests;
