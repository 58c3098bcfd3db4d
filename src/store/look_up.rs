//! What a commit must know before anything is judged: where the chains end, who exists, which ids are taken. All of it in
//! one statement, however much is asked at once.

use std::collections::HashMap;

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Binary, Integer, Nullable, Text};

use super::connection::{Conn, each};
use super::error::Error;
use super::folds::Tip;
use super::prepared::{padded, prepared_unless_many, written_out};

/// What is to be looked up, by name.
#[derive(Default)]
pub(super) struct Wanted {
    /// Scopes whose chains' ends are wanted.
    pub scopes: Vec<String>,
    /// Ids that may be people's.
    pub people: Vec<String>,
    /// Ids that may be facts'.
    pub facts: Vec<String>,
}

/// What was found of it.
#[derive(Default)]
pub(super) struct Found {
    /// The last fact of each writer in each scope.
    pub tips: Vec<Tip>,
    /// The people there are, and whether their account is closed.
    pub people: HashMap<String, bool>,
    /// The facts there are.
    pub facts: Vec<String>,
}

/// What a row tells of.
const CHAIN: i32 = 0;
const PERSON: i32 = 1;

#[derive(QueryableByName)]
struct Row {
    #[diesel(sql_type = Integer)]
    tells: i32,
    #[diesel(sql_type = Text)]
    name: String,
    #[diesel(sql_type = Nullable<Text>)]
    writer: Option<String>,
    #[diesel(sql_type = Nullable<BigInt>)]
    n: Option<i64>,
    #[diesel(sql_type = Nullable<Binary>)]
    hash: Option<Vec<u8>>,
    #[diesel(sql_type = Nullable<BigInt>)]
    last_seq: Option<i64>,
}

/// Names of each sort in one statement: SQLite takes at most 32,766 parameters.
const CHUNK: usize = 1000;

/// Looks it up. One statement for a thousand names of each sort.
pub(super) fn look_up(conn: &mut Conn, wanted: &Wanted) -> Result<Found, Error> {
    let sorts = [
        (
            &wanted.scopes,
            "SELECT 0 AS tells, scope AS name, writer, n, hash, last_seq FROM chains WHERE scope",
        ),
        (
            &wanted.people,
            "SELECT 1 AS tells, p.id AS name, NULL AS writer, a.disabled_at AS n, NULL AS hash, NULL AS last_seq FROM people p \
             LEFT JOIN accounts a ON a.person_id = p.id WHERE p.id",
        ),
        (
            &wanted.facts,
            "SELECT 2 AS tells, id AS name, NULL AS writer, NULL AS n, NULL AS hash, NULL AS last_seq FROM facts WHERE id",
        ),
    ];
    let most = sorts.iter().map(|(names, _)| names.len()).max().unwrap_or(0);
    let mut found = Found::default();
    for from in (0..most).step_by(CHUNK) {
        let (mut parts, mut values) = (Vec::new(), Vec::new());
        for (names, question) in sorts {
            let some = padded(names.get(from..names.len().min(from + CHUNK)).unwrap_or_default());
            if some.is_empty() {
                continue;
            }
            let places: Vec<String> =
                (values.len() + 1..=values.len() + some.len()).map(|n| format!("${n}")).collect();
            parts.push(format!("{question} IN ({})", places.join(", ")));
            values.extend(some);
        }
        let sql = parts.join(" UNION ALL ");
        let rows: Vec<Row> =
            each!(conn, c => prepared_unless_many(values.len(), written_out(&sql, &values)).load(c))?;
        for row in rows {
            match (row.tells, row.writer, row.n, row.hash, row.last_seq) {
                (CHAIN, Some(writer), Some(n), Some(hash), Some(last_seq)) => {
                    found.tips.push(Tip { scope: row.name, writer, n, hash, last_seq });
                }
                // Since when their account is closed stands where chains have a number.
                (PERSON, _, closed, ..) => drop(found.people.insert(row.name, closed.is_some())),
                _ => found.facts.push(row.name),
            }
        }
    }
    Ok(found)
}
