//! Bringing a database up to date, all or nothing.

use std::collections::BTreeSet;
use std::time::Duration;

use diesel::backend::Backend as DieselBackend;
use diesel::connection::SimpleConnection as _;
use diesel::migration::{Migration, MigrationSource};
use diesel::prelude::*;
use diesel::sql_types::Text;
use diesel_migrations::{EmbeddedMigrations, MigrationHarness, embed_migrations};

use super::connection::{AnyConn, Conn, Start};
use super::each;
use super::error::Error;
use super::words;

const SQLITE: EmbeddedMigrations = embed_migrations!("migrations/sqlite");
const POSTGRES: EmbeddedMigrations = embed_migrations!("migrations/postgres");
/// Any number will do, as long as every copy of the server uses it.
const LOCK: i64 = 0x5354_414d_5042;

/// How a database's tables relate to this program.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Schema {
    /// They fit.
    Current,
    /// These migrations are still to run.
    Pending(Vec<String>),
    /// These migrations ran, and this program does not know them.
    Newer(Vec<String>),
}

impl Schema {
    /// Only a database that fits will do.
    pub fn require_current(self) -> Result<(), Error> {
        match self {
            Self::Current => Ok(()),
            Self::Pending(names) => Err(Error::Outdated(names)),
            Self::Newer(versions) => Err(Error::Newer(versions)),
        }
    }
}

/// Looks, without changing anything.
pub(super) fn schema(conn: &mut Conn) -> Result<Schema, Error> {
    match conn {
        AnyConn::Sqlite(_) => compare::<diesel::sqlite::Sqlite>(conn, &SQLITE),
        AnyConn::Postgres(_) => compare::<diesel::pg::Pg>(conn, &POSTGRES),
    }
}

/// The migrations that this program knows, in order. Both databases have the same.
pub fn known() -> Result<Vec<String>, Error> {
    let migrations = sorted::<diesel::sqlite::Sqlite>(&SQLITE)?;
    Ok(migrations.iter().map(|migration| migration.name().to_string()).collect())
}

/// Takes a database without anything in it back to where only these migrations had run, within an open transaction.
pub(super) fn undo_after(conn: &mut Conn, level: &[String]) -> Result<(), Error> {
    fn undo<C, DB>(conn: &mut C, source: &EmbeddedMigrations, level: &[String]) -> Result<(), Error>
    where
        C: MigrationHarness<DB>,
        DB: DieselBackend,
    {
        for migration in sorted::<DB>(source)?.iter().rev() {
            if !level.contains(&migration.name().to_string()) {
                conn.revert_migration(&**migration).map_err(|error| failure(&*error))?;
            }
        }
        Ok(())
    }
    match conn {
        AnyConn::Sqlite(c) => undo(c, &SQLITE, level),
        AnyConn::Postgres(c) => undo(c, &POSTGRES, level),
    }
}

/// Runs what is pending within an open transaction; says what ran.
pub(super) fn catch_up(conn: &mut Conn) -> Result<Vec<String>, Error> {
    let names = each_pending(conn, &SQLITE, &POSTGRES)?;
    words::of_what_was_there(conn, &names)?;
    Ok(names)
}

/// Runs what is pending, in one transaction, under a lock; says what ran.
pub(super) fn migrate(conn: &mut Conn) -> Result<Vec<String>, Error> {
    migrate_with(conn, &SQLITE, &POSTGRES)
}

fn migrate_with(
    conn: &mut Conn,
    sqlite: &EmbeddedMigrations,
    postgres: &EmbeddedMigrations,
) -> Result<Vec<String>, Error> {
    let patience = match conn {
        // SQLite can change most of a table only by building it anew, which foreign keys would not survive.
        AnyConn::Sqlite(c) => c.batch_execute("PRAGMA foreign_keys = OFF").map(|()| None)?,
        AnyConn::Postgres(c) => Some(c.be_patient(Duration::from_hours(1))),
    };
    let result = locked(conn, sqlite, postgres);
    match (conn, patience) {
        (AnyConn::Sqlite(c), _) => c.batch_execute("PRAGMA foreign_keys = ON")?,
        (AnyConn::Postgres(c), Some(patience)) => drop(c.be_patient(patience)),
        (AnyConn::Postgres(_), None) => {}
    }
    result
}

fn locked(
    conn: &mut Conn,
    sqlite: &EmbeddedMigrations,
    postgres: &EmbeddedMigrations,
) -> Result<Vec<String>, Error> {
    conn.begin(Start::Write)?;
    let result = each_pending(conn, sqlite, postgres).and_then(|names| {
        words::of_what_was_there(conn, &names)?;
        Ok(names)
    });
    match result {
        Ok(names) => {
            conn.commit()?;
            Ok(names)
        }
        Err(error) => {
            conn.rollback()?;
            Err(error)
        }
    }
}

fn each_pending(
    conn: &mut Conn,
    sqlite: &EmbeddedMigrations,
    postgres: &EmbeddedMigrations,
) -> Result<Vec<String>, Error> {
    if let AnyConn::Postgres(c) = conn {
        c.batch_execute(&format!(
            "SET LOCAL statement_timeout = 0; SET LOCAL lock_timeout = 0; SELECT pg_advisory_xact_lock({LOCK})"
        ))?;
    }
    let found = match conn {
        AnyConn::Sqlite(_) => compare::<diesel::sqlite::Sqlite>(conn, sqlite)?,
        AnyConn::Postgres(_) => compare::<diesel::pg::Pg>(conn, postgres)?,
    };
    if let Schema::Newer(_) = found {
        found.require_current()?;
        return Ok(Vec::new());
    }
    match conn {
        AnyConn::Sqlite(c) => {
            let names = apply(c, sqlite)?;
            let dangling: Vec<Dangling> = diesel::sql_query("PRAGMA foreign_key_check").load(c)?;
            match dangling.first() {
                None => Ok(names),
                Some(Dangling { table }) => {
                    Err(Error::ForeignKey { table: Some(table.clone()), constraint: None })
                }
            }
        }
        AnyConn::Postgres(c) => apply(c, postgres),
    }
}

#[derive(QueryableByName)]
struct Dangling {
    #[diesel(sql_type = Text)]
    table: String,
}

fn apply<C, DB>(conn: &mut C, source: &EmbeddedMigrations) -> Result<Vec<String>, Error>
where
    C: MigrationHarness<DB>,
    DB: DieselBackend,
{
    let applied: BTreeSet<String> = conn
        .applied_migrations()
        .map_err(|error| failure(&*error))?
        .iter()
        .map(ToString::to_string)
        .collect();
    let mut names = Vec::new();
    for migration in sorted::<DB>(source)? {
        if !applied.contains(&migration.name().version().to_string()) {
            conn.run_migration(&*migration).map_err(|error| failure(&*error))?;
            names.push(migration.name().to_string());
        }
    }
    Ok(names)
}

/// Diesel boxes what went wrong in a type of its own that only shows a text; a full disk must stay one.
fn failure(error: &(dyn std::error::Error + Send + Sync)) -> Error {
    let text = error.to_string();
    if text.contains("database or disk is full") || text.contains("No space left on device") {
        Error::DiskFull
    } else {
        Error::other(text)
    }
}

fn sorted<DB: DieselBackend>(source: &EmbeddedMigrations) -> Result<Vec<Box<dyn Migration<DB>>>, Error> {
    let mut migrations = MigrationSource::<DB>::migrations(source).map_err(Error::Other)?;
    migrations.sort_by_key(|migration| migration.name().version().to_string());
    Ok(migrations)
}

#[derive(QueryableByName)]
struct Named {
    #[diesel(sql_type = Text)]
    name: String,
}

fn compare<DB: DieselBackend>(conn: &mut Conn, source: &EmbeddedMigrations) -> Result<Schema, Error> {
    let table = match conn {
        AnyConn::Sqlite(_) => "SELECT name FROM sqlite_master WHERE name = '__diesel_schema_migrations'",
        AnyConn::Postgres(_) => {
            "SELECT relname::text AS name FROM pg_class WHERE oid = to_regclass('__diesel_schema_migrations')"
        }
    };
    let kept: Vec<Named> = each!(conn, c => diesel::sql_query(table).load(c))?;
    let applied: Vec<Named> = if kept.is_empty() {
        Vec::new()
    } else {
        let all = "SELECT version AS name FROM __diesel_schema_migrations ORDER BY version";
        each!(conn, c => diesel::sql_query(all).load(c))?
    };
    let mut applied: BTreeSet<String> = applied.into_iter().map(|row| row.name).collect();
    let pending: Vec<String> = sorted::<DB>(source)?
        .iter()
        .filter(|migration| !applied.remove(&migration.name().version().to_string()))
        .map(|migration| migration.name().to_string())
        .collect();
    Ok(if !applied.is_empty() {
        Schema::Newer(applied.into_iter().collect())
    } else if pending.is_empty() {
        Schema::Current
    } else {
        Schema::Pending(pending)
    })
}
