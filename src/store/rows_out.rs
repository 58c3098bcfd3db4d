//! Rows as lines of JSON, for a backup: the same bytes from both databases, a few rows at a time.

use std::fmt::Write as _;

use diesel::connection::{DefaultLoadingMode, SimpleConnection as _};
use diesel::prelude::*;
use diesel::sql_types::Text;

use super::connection::{AnyConn, Conn};
use super::error::Error;
use super::inventory::{Column, Kind, SETTINGS_LEFT_OUT, Table};

/// Rows that PostgreSQL hands over at once.
const PAGE: usize = 500;

#[derive(QueryableByName)]
struct Line {
    #[diesel(sql_type = Text)]
    line: String,
}

/// Hands over every row of a table as a line of JSON without its end, by the order of its key. Says how many there were.
///
/// # Errors
/// When the database cannot be read, or whoever takes them has had enough.
pub fn each_line<E: From<Error>>(
    conn: &mut Conn,
    table: &Table,
    mut then: impl FnMut(&str) -> Result<(), E>,
) -> Result<u64, E> {
    let mut rows = 0;
    let mut hand_over = |line: &str| {
        rows += 1;
        then(&written(line)?)
    };
    match conn {
        AnyConn::Sqlite(c) => {
            let query = diesel::sql_query(for_sqlite(table));
            let lines = query.load_iter::<Line, DefaultLoadingMode>(c).map_err(Error::from)?;
            for line in lines {
                hand_over(&line.map_err(Error::from)?.line)?;
            }
        }
        AnyConn::Postgres(c) => {
            let begin = format!("DECLARE rows_out NO SCROLL CURSOR FOR {}", for_postgres(table));
            c.batch_execute(&begin).map_err(Error::from)?;
            loop {
                let fetch = diesel::sql_query(format!("FETCH FORWARD {PAGE} FROM rows_out"));
                let page: Vec<Line> = fetch.load(c).map_err(Error::from)?;
                for line in &page {
                    hand_over(&line.line)?;
                }
                if page.len() < PAGE {
                    break;
                }
            }
            c.batch_execute("CLOSE rows_out").map_err(Error::from)?;
        }
    }
    Ok(rows)
}

/// The databases write JSON each in their own way.
fn written(line: &str) -> Result<String, Error> {
    let row: serde_json::Map<String, serde_json::Value> = serde_json::from_str(line).map_err(Error::other)?;
    serde_json::to_string(&row).map_err(Error::other)
}

fn for_sqlite(table: &Table) -> String {
    let value = |column: &Column| {
        let name = column.name;
        match column.kind {
            Kind::Bytes => format!("CASE WHEN {name} IS NULL THEN NULL ELSE lower(hex({name})) END"),
            Kind::Truth => format!("json(CASE {name} WHEN 1 THEN 'true' WHEN 0 THEN 'false' END)"),
            Kind::Number | Kind::Small | Kind::Text => name.to_owned(),
        }
    };
    let mut sql = String::from("SELECT json_object(");
    for (at, column) in table.columns.iter().enumerate() {
        let comma = if at == 0 { "" } else { ", " };
        // Writing to a string cannot fail.
        let _ = write!(sql, "{comma}'{}', {}", column.name, value(column));
    }
    let order = table.key.join(", ");
    let _ = write!(sql, ") AS line FROM {}{} ORDER BY {order}", table.name, condition(table));
    sql
}

fn for_postgres(table: &Table) -> String {
    let value = |column: &Column| {
        let name = column.name;
        match column.kind {
            Kind::Bytes => format!("encode({name}, 'hex') AS {name}"),
            Kind::Number | Kind::Small | Kind::Text | Kind::Truth => name.to_owned(),
        }
    };
    let columns: Vec<String> = table.columns.iter().map(value).collect();
    let order: Vec<String> = table
        .key
        .iter()
        .map(|key| {
            let is_text = table.columns.iter().any(|column| column.name == *key && column.kind == Kind::Text);
            // By bytes, as SQLite does, whatever language the database speaks.
            if is_text { format!("{key} COLLATE \"C\"") } else { (*key).to_owned() }
        })
        .collect();
    format!(
        "SELECT row_to_json(one)::text AS line FROM (SELECT {} FROM {}{} ORDER BY {}) one",
        columns.join(", "),
        table.name,
        condition(table),
        order.join(", ")
    )
}

fn condition(table: &Table) -> String {
    if table.name == "settings" {
        format!(" WHERE name NOT IN ('{}')", SETTINGS_LEFT_OUT.join("', '"))
    } else {
        String::new()
    }
}

/// What a backup says of itself, and files it has to bring along.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// What the log is called.
    pub log: String,
    /// How many facts there are.
    pub facts: u64,
    /// How many people.
    pub people: u64,
    /// When the newest of the facts arrived.
    pub newest_fact: Option<i64>,
    /// The facts whose words were erased.
    pub erased: Vec<String>,
    /// The people about whom everything was erased, as far as they had an account.
    pub erased_people: Vec<String>,
    /// Files that are named, and whether there is a small picture of them.
    pub files: Vec<(String, bool)>,
}

/// What there is at this moment. A handful of statements.
pub fn summary(conn: &mut Conn) -> Result<Summary, Error> {
    use super::schema::{accounts, blobs, facts, people};
    let end = super::log_end::look(conn)?;
    let newest = facts::table.order(facts::seq.desc()).select(facts::received_at).first(conn).optional()?;
    let count: i64 = people::table.count().get_result(conn)?;
    let erased = facts::table.filter(facts::body.is_null()).order(facts::seq).select(facts::id).load(conn)?;
    let erased_people = accounts::table
        .filter(accounts::email.like("erased/%"))
        .order(accounts::created_at)
        .select(accounts::person_id)
        .load(conn)?;
    // What is doomed was erased: its bytes are about to go.
    let named: Vec<(String, bool)> = blobs::table
        .filter(blobs::doomed_at.is_null())
        .order((blobs::hash, blobs::has_thumbnail.desc()))
        .select((blobs::hash, blobs::has_thumbnail))
        .load(conn)?;
    let mut files: Vec<(String, bool)> = Vec::new();
    for (hash, thumbnail) in named {
        if files.last().is_none_or(|(last, _)| *last != hash) {
            files.push((hash, thumbnail));
        }
    }
    Ok(Summary {
        log: end.log,
        facts: u64::try_from(end.seq).map_err(Error::other)?,
        people: u64::try_from(count).map_err(Error::other)?,
        newest_fact: newest,
        erased,
        erased_people,
        files,
    })
}
