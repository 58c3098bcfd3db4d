//! What can go wrong with a database, in words that help.

use std::path::PathBuf;

use diesel::result::{DatabaseErrorInformation, DatabaseErrorKind, Error as DieselError};

/// A failure of the database room. Whoever shows it may show its text: it names no learner's data.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// `DATABASE_URL` is not understood.
    #[error("DATABASE_URL: {0}. Use sqlite:PATH or postgres://USER:PASSWORD@HOST/DATABASE")]
    Address(String),
    /// The SQLite file does not exist and was not to be created.
    #[error(
        "there is no database at {}: check the path in DATABASE_URL for a typing error, \
         or create a new database with `stampbook migrate`",
        .0.display()
    )]
    Missing(PathBuf),
    /// The folder that should hold the SQLite file does not exist.
    #[error("the folder {} does not exist: create it, or check the path in DATABASE_URL", .0.display())]
    FolderMissing(PathBuf),
    /// The database was found, but cannot be used.
    #[error("the database at {place} cannot be opened: {reason}")]
    Unopenable {
        /// Path or host, never a password.
        place: String,
        /// What the database or the operating system said.
        reason: String,
    },
    /// Someone migrated the database with a later release.
    #[error(
        "this database is newer than this program: it has the migration{} {}, which this release does not know. \
         Run the release that migrated it, or a later one", if .0.len() == 1 { "" } else { "s" }, .0.join(", ")
    )]
    Newer(Vec<String>),
    /// Migrations are waiting.
    #[error("the database is older than this program: run `stampbook migrate` ({} pending)", .0.join(", "))]
    Outdated(Vec<String>),
    /// A row that must be unique is there already.
    #[error("{} is taken already", unique_name(.table.as_deref(), .columns))]
    Unique {
        /// The table, where the database told.
        table: Option<String>,
        /// The columns of the unique index, where the database told.
        columns: Vec<String>,
        /// The name of the constraint or index; SQLite tells it for indexes on expressions only.
        constraint: Option<String>,
    },
    /// A row refers to another one that is not there (or is still referred to).
    #[error("a row in {} refers to something that is not there", .table.as_deref().unwrap_or("the database"))]
    ForeignKey {
        /// The table, where the database told.
        table: Option<String>,
        /// The name of the constraint; PostgreSQL only.
        constraint: Option<String>,
    },
    /// A value that a column's rule refuses (`NOT NULL`, `CHECK`), or a trigger's refusal.
    #[error("the database refused a value: {0}")]
    Refused(String),
    /// A text holds a zero byte, which PostgreSQL keeps in none.
    #[error("a text has a zero byte in it, which is no character")]
    ZeroByte,
    /// What was asked for is not there.
    #[error("not found")]
    NotFound,
    /// Too much is going on: try again in a moment.
    #[error("the database is busy: {0}. Try again in a moment")]
    Busy(&'static str),
    /// The database cannot be reached at the moment.
    #[error("the database cannot be reached: {0}")]
    Unavailable(String),
    /// No room left where the database lives. Nothing of the transaction was saved.
    #[error(
        "the disk of the database is full: nothing was saved. Free some space; the server goes on by itself"
    )]
    DiskFull,
    /// The database may be read, but not written.
    #[error("the database is read-only: check who owns its file and folder")]
    ReadOnly,
    /// A closure that ran on the database's thread panicked; its transaction was rolled back.
    #[error("a database job stopped unexpectedly; nothing of it was saved")]
    Panicked,
    /// Anything else.
    #[error("the database failed")]
    Other(#[source] Box<dyn std::error::Error + Send + Sync>),
}

impl Error {
    /// Wraps any other failure.
    pub fn other(error: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        Self::Other(error.into())
    }

    /// Whether this is the refusal of a second row with the same `columns` in `table`.
    /// Works for both databases; an index over several columns names them in its order.
    pub fn is_unique_on(&self, table: &str, columns: &[&str]) -> bool {
        match self {
            Self::Unique { table: Some(at), columns: on, .. } => {
                at == table && on.iter().map(String::as_str).eq(columns.iter().copied())
            }
            _ => false,
        }
    }

    /// Whether the same request may well succeed later without anybody changing it.
    pub fn is_temporary(&self) -> bool {
        matches!(self, Self::Busy(_) | Self::Unavailable(_) | Self::DiskFull)
    }

    /// Whether a second row was refused, whatever the columns.
    pub fn is_unique(&self) -> bool {
        matches!(self, Self::Unique { .. })
    }
}

impl From<DieselError> for Error {
    fn from(error: DieselError) -> Self {
        match error {
            DieselError::NotFound => Self::NotFound,
            DieselError::DatabaseError(kind, told) => from_database(kind, told),
            DieselError::RollbackErrorOnCommit { commit_error, .. } => Self::from(*commit_error),
            other => Self::other(other),
        }
    }
}

impl From<diesel::ConnectionError> for Error {
    fn from(error: diesel::ConnectionError) -> Self {
        match error {
            diesel::ConnectionError::CouldntSetupConfiguration(error) => Self::from(error),
            other => Self::Unavailable(other.to_string()),
        }
    }
}

fn from_database(kind: DatabaseErrorKind, told: Box<dyn DatabaseErrorInformation + Send + Sync>) -> Error {
    use DatabaseErrorKind as Kind;
    match kind {
        Kind::UniqueViolation => unique(told.as_ref()),
        Kind::ForeignKeyViolation | Kind::RestrictViolation => Error::ForeignKey {
            table: told.table_name().map(str::to_owned),
            constraint: told.constraint_name().map(str::to_owned),
        },
        Kind::NotNullViolation | Kind::CheckViolation | Kind::ExclusionViolation => {
            Error::Refused(told.message().to_owned())
        }
        Kind::SerializationFailure => Error::Busy("two changes met"),
        Kind::ReadOnlyTransaction => Error::ReadOnly,
        Kind::ClosedConnection | Kind::UnableToSendCommand => Error::Unavailable(told.message().to_owned()),
        _ => by_message(told.message())
            .unwrap_or_else(|| Error::Other(Box::new(DieselError::DatabaseError(kind, told)))),
    }
}

/// SQLite's messages are fixed English text, and diesel drops its codes as well as `SQLSTATE`s that it has no kind
/// for. PostgreSQL's text may be in another language; then these become [`Error::Other`], which is safe.
fn by_message(message: &str) -> Option<Error> {
    Some(match message {
        "database or disk is full" => Error::DiskFull,
        text if text.contains("No space left on device") => Error::DiskFull,
        // "invalid byte sequence for encoding "UTF8": 0x00", whose end is the same in every language.
        text if text.ends_with("\"UTF8\": 0x00") => Error::ZeroByte,
        "database is locked" | "database table is locked" | "locking protocol" => {
            Error::Busy("another program holds the database")
        }
        "attempt to write a readonly database" => Error::ReadOnly,
        text if text.starts_with("canceling statement due to") => Error::Busy("a statement took too long"),
        "deadlock detected" => Error::Busy("two changes waited for each other"),
        text if text.starts_with("terminating connection due to") => Error::Unavailable(text.to_owned()),
        _ => return None,
    })
}

/// Both shapes: PostgreSQL names table and constraint and has `Key (a, b)=(1, 2) already exists.` in its detail,
/// SQLite says `UNIQUE constraint failed: person.a, person.b`, or `index 'name'` where the index is on an expression.
fn unique(told: &(dyn DatabaseErrorInformation + Send + Sync)) -> Error {
    if let Some(table) = told.table_name() {
        let columns = told.details().and_then(|text| {
            let (_, rest) = text.split_once('(')?;
            let (columns, _) = rest.split_once(")=(")?;
            Some(columns.split(", ").map(|column| column.trim_matches('"').to_owned()).collect())
        });
        return Error::Unique {
            table: Some(table.to_owned()),
            columns: columns.unwrap_or_default(),
            constraint: told.constraint_name().map(str::to_owned),
        };
    }
    let (mut table, mut columns, mut constraint) = (None, Vec::new(), None);
    let subject = told.message().split_once("failed: ").map_or("", |(_, rest)| rest);
    if let Some(index) = subject.strip_prefix("index '") {
        constraint = Some(index.trim_end_matches('\'').to_owned());
    } else {
        for (at, column) in subject.split(", ").filter_map(|name| name.split_once('.')) {
            table = Some(at.to_owned());
            columns.push(column.to_owned());
        }
    }
    Error::Unique { table, columns, constraint }
}

fn unique_name(table: Option<&str>, columns: &[String]) -> String {
    match (table, columns) {
        (Some(table), []) => format!("that {table}"),
        (Some(table), columns) => format!("that {} of {table}", columns.join(" and ")),
        (None, _) => "that".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Told(&'static str, Option<&'static str>, Option<&'static str>, Option<&'static str>);

    impl DatabaseErrorInformation for Told {
        fn message(&self) -> &str {
            self.0
        }
        fn details(&self) -> Option<&str> {
            self.1
        }
        fn hint(&self) -> Option<&str> {
            None
        }
        fn table_name(&self) -> Option<&str> {
            self.2
        }
        fn column_name(&self) -> Option<&str> {
            None
        }
        fn constraint_name(&self) -> Option<&str> {
            self.3
        }
        fn statement_position(&self) -> Option<i32> {
            None
        }
    }

    fn error(kind: DatabaseErrorKind, told: Told) -> Error {
        Error::from(DieselError::DatabaseError(kind, Box::new(told)))
    }

    #[test]
    fn a_second_address_is_told_alike_by_both_databases() {
        let sqlite = error(
            DatabaseErrorKind::UniqueViolation,
            Told("UNIQUE constraint failed: person.email", None, None, None),
        );
        let postgres = error(
            DatabaseErrorKind::UniqueViolation,
            Told(
                "duplicate key value violates unique constraint \"person_email_key\"",
                Some("Key (email)=(amara@example.org) already exists."),
                Some("person"),
                Some("person_email_key"),
            ),
        );
        for error in [sqlite, postgres] {
            assert!(error.is_unique_on("person", &["email"]), "{error:?}");
            assert_eq!(error.to_string(), "that email of person is taken already");
        }
    }

    #[test]
    fn an_index_over_three_columns_names_them_in_order() {
        let sqlite = error(
            DatabaseErrorKind::UniqueViolation,
            Told("UNIQUE constraint failed: facts.scope, facts.writer, facts.n", None, None, None),
        );
        let postgres = error(
            DatabaseErrorKind::UniqueViolation,
            Told(
                "doppelt",
                Some("Schlüssel (scope, writer, n)=(a, b, 1) existiert bereits."),
                Some("facts"),
                None,
            ),
        );
        for error in [sqlite, postgres] {
            assert!(error.is_unique_on("facts", &["scope", "writer", "n"]), "{error:?}");
            assert!(!error.is_unique_on("facts", &["id"]));
        }
    }

    #[test]
    fn a_full_disk_and_a_locked_file_are_told_apart() {
        let said = |text| error(DatabaseErrorKind::Unknown, Told(text, None, None, None));
        assert!(matches!(said("database or disk is full"), Error::DiskFull));
        assert!(matches!(said("could not extend file \"base/1\": No space left on device"), Error::DiskFull));
        assert!(matches!(said("database is locked"), Error::Busy(_)));
        assert!(matches!(said("canceling statement due to statement timeout"), Error::Busy(_)));
        assert!(matches!(said("attempt to write a readonly database"), Error::ReadOnly));
        assert!(matches!(said("no such table: persons"), Error::Other(_)));
        assert!(matches!(said("invalid byte sequence for encoding \"UTF8\": 0x00"), Error::ZeroByte));
        assert!(matches!(said("ungültige Byte-Sequenz für Kodierung \"UTF8\": 0x00"), Error::ZeroByte));
    }
}
