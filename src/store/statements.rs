//! What was asked of the database: for the tests that bound how many statements a page may cost.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use diesel::connection::{Instrumentation, InstrumentationEvent, SimpleConnection as _};
use diesel::prelude::*;
use diesel::sql_types::Text;

use super::connection::{AnyConn, Conn};
use super::error::Error;

/// The text of every statement that ran since it was switched on, in order, without what opens and closes
/// transactions.
#[derive(Default, Debug)]
pub struct StatementLog {
    on: AtomicBool,
    seen: Mutex<Vec<String>>,
}

impl StatementLog {
    /// Takes the statements out, so that the next look starts from nothing.
    pub fn take(&self) -> Vec<String> {
        std::mem::take(&mut *self.seen.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.seen.lock().unwrap_or_else(PoisonError::into_inner).len()
    }

    /// Whether nothing was asked.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    pub(super) fn switch_on(&self) {
        self.on.store(true, Ordering::Release);
    }

    pub(super) fn is_on(&self) -> bool {
        self.on.load(Ordering::Acquire)
    }
}

/// What a connection reports to.
pub(super) struct Recorder(pub(super) Arc<StatementLog>);

impl Instrumentation for Recorder {
    fn on_connection_event(&mut self, event: InstrumentationEvent<'_>) {
        if let InstrumentationEvent::StartQuery { query, .. } = event {
            let text = query.to_string();
            let sql = text.split(" -- binds: ").next().unwrap_or_default().trim();
            let controls = ["BEGIN", "COMMIT", "ROLLBACK", "SAVEPOINT", "RELEASE"];
            if !controls.iter().any(|word| sql.starts_with(word)) {
                self.0.seen.lock().unwrap_or_else(PoisonError::into_inner).push(sql.to_owned());
            }
        }
    }
}

#[derive(QueryableByName)]
struct SqliteStep {
    #[diesel(sql_type = Text)]
    detail: String,
}

#[derive(QueryableByName)]
struct PostgresStep {
    #[diesel(sql_type = Text, column_name = "QUERY PLAN")]
    detail: String,
}

/// How the database would go about a statement, line by line, whatever its parameters.
pub(super) fn explain(conn: &mut Conn, sql: &str) -> Result<Vec<String>, Error> {
    match conn {
        AnyConn::Sqlite(c) => {
            let steps: Vec<SqliteStep> = diesel::sql_query(format!("EXPLAIN QUERY PLAN {sql}")).load(c)?;
            Ok(steps.into_iter().map(|step| step.detail).collect())
        }
        AnyConn::Postgres(c) => {
            let count = (1..=200).rev().find(|n| names_parameter(sql, *n)).unwrap_or(0);
            let nothing = vec!["NULL"; count].join(", ");
            let arguments = if count == 0 { String::new() } else { format!("({nothing})") };
            // A small table is read whole whatever its indexes; what would be done to a large one is asked.
            c.batch_execute(&format!(
                "SET plan_cache_mode = force_generic_plan; SET enable_seqscan = off; PREPARE explained AS {sql}"
            ))?;
            let steps =
                diesel::sql_query(format!("EXPLAIN EXECUTE explained{arguments}")).load::<PostgresStep>(c);
            c.batch_execute("DEALLOCATE explained; RESET enable_seqscan; RESET plan_cache_mode")?;
            Ok(steps?.into_iter().map(|step| step.detail).collect())
        }
    }
}

fn names_parameter(sql: &str, number: usize) -> bool {
    let name = format!("${number}");
    sql.match_indices(&name)
        .any(|(at, _)| !sql[at + name.len()..].starts_with(|next: char| next.is_ascii_digit()))
}
