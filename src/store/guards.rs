//! The triggers that refuse edits of facts: whether they stand as they were made.
//!
//! Whoever owns the database can take them away. The record still shows what was changed then, but it was changed.

use diesel::prelude::*;
use diesel::sql_types::{Bool, Text};

use super::connection::Conn;
use super::error::Error;
use super::target::Backend;

/// What made the guards.
const SQLITE: &str = include_str!("../../migrations/sqlite/2026-11-21-000001_record/up.sql");
const POSTGRES: &str = include_str!("../../migrations/postgres/2026-11-21-000001_record/up.sql");

/// What each refuses.
const GUARDS: [(&str, &str); 4] = [
    ("facts_hold", "changing facts"),
    ("facts_stay", "deleting facts"),
    ("facts_once", "replacing facts"),
    ("facts_stay_whole", "emptying the table of facts"),
];

/// A guard that does not stand as it was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fallen {
    /// Which, and what became of it.
    pub found: String,
    /// The SQL after which it stands again.
    pub mended_by: String,
}

#[derive(QueryableByName)]
struct Trigger {
    #[diesel(sql_type = Text)]
    name: String,
    /// As it would be made.
    #[diesel(sql_type = Text)]
    made: String,
    /// The function behind it, as it would be made; empty where triggers have none.
    #[diesel(sql_type = Text)]
    behind: String,
    #[diesel(sql_type = Bool)]
    active: bool,
}

const IN_SQLITE: &str = "SELECT name, sql || ';' AS made, '' AS behind, TRUE AS active \
    FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'facts'";

/// PostgreSQL writes a trigger in its own words: it is put together as the migration has it. `tgtype` says when it fires.
const IN_POSTGRES: &str = "SELECT t.tgname::text AS name, \
    'CREATE TRIGGER ' || t.tgname || CASE t.tgtype WHEN 11 THEN ' BEFORE DELETE' WHEN 19 THEN ' BEFORE UPDATE' \
        WHEN 34 THEN ' BEFORE TRUNCATE' ELSE ' SELDOM' END || ' ON facts FOR EACH ' || \
        CASE WHEN t.tgtype & 1 = 1 THEN 'ROW' ELSE 'STATEMENT' END || \
        CASE WHEN t.tgqual IS NULL AND t.tgattr::text = '' THEN '' ELSE ' SELDOM' END || \
        ' EXECUTE FUNCTION ' || p.proname || '();' AS made, \
    'CREATE FUNCTION ' || p.proname || '() RETURNS trigger LANGUAGE plpgsql AS $$ ' || p.prosrc || ' $$;' AS behind, \
    t.tgenabled IN ('O', 'A') AS active \
    FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid \
    WHERE t.tgrelid = to_regclass('facts') AND NOT t.tgisinternal";

/// The guards that do not stand as they were made.
///
/// # Errors
/// When the database cannot be read.
pub fn fallen(conn: &mut Conn, db: Backend) -> Result<Vec<Fallen>, Error> {
    let (query, made) = match db {
        Backend::Sqlite => (IN_SQLITE, SQLITE),
        Backend::Postgres => (IN_POSTGRES, POSTGRES),
    };
    let (made, there) = (in_one_line(made), diesel::sql_query(query).load::<Trigger>(conn)?);
    let is_made = |sql: &str| made.contains(&in_one_line(sql));
    let mut fallen = Vec::new();
    for (name, refuses) in GUARDS {
        let Some(trigger) = statement(&made, &format!("CREATE TRIGGER {name} "), db) else { continue };
        let mut say = |became: &str, mended_by: String| {
            let found = format!("the trigger {name}, which refuses {refuses}, {became}");
            fallen.push(Fallen { found, mended_by });
        };
        match there.iter().find(|one| one.name == name) {
            None => say("is missing", trigger.to_owned()),
            Some(one) if !is_made(&one.made) => {
                let dropped = match db {
                    Backend::Sqlite => format!("DROP TRIGGER {name};"),
                    Backend::Postgres => format!("DROP TRIGGER {name} ON facts;"),
                };
                say("is not as it was made", format!("{dropped} {trigger}"));
            }
            Some(one) if !one.behind.is_empty() && !is_made(&one.behind) => {
                let function = trigger.rsplit(' ').next().unwrap_or_default().trim_end_matches(';');
                let function =
                    statement(&made, &format!("CREATE FUNCTION {function} "), db).unwrap_or_default();
                let mended = function.replacen("CREATE", "CREATE OR REPLACE", 1);
                say("does something else than it was made for", mended);
            }
            Some(one) if !one.active => {
                say("is switched off", format!("ALTER TABLE facts ENABLE TRIGGER {name};"));
            }
            Some(_) => {}
        }
    }
    Ok(fallen)
}

/// Line breaks say nothing in SQL.
fn in_one_line(sql: &str) -> String {
    sql.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The statement that begins so.
fn statement<'m>(made: &'m str, start: &str, db: Backend) -> Option<&'m str> {
    let end = match db {
        Backend::Sqlite => " END;",
        Backend::Postgres if start.starts_with("CREATE FUNCTION") => " $$;",
        Backend::Postgres => ";",
    };
    let from = made.find(start)?;
    let length = made[from..].find(end)? + end.len();
    Some(&made[from..from + length])
}
