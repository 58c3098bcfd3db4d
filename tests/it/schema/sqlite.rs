//! Reads the shape of an SQLite database.

use diesel::connection::SimpleConnection as _;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Bool, Nullable, Text};

use super::shape::{Column, EXPRESSION, Index, Reference, Shape};

pub struct Database(SqliteConnection);

#[derive(QueryableByName)]
struct ColumnRow {
    #[diesel(sql_type = Text)]
    name: String,
    #[diesel(sql_type = Text)]
    kind: String,
    #[diesel(sql_type = Bool)]
    not_null: bool,
    #[diesel(sql_type = Bool)]
    has_default: bool,
    #[diesel(sql_type = BigInt)]
    key_part: i64,
}

#[derive(QueryableByName)]
struct IndexRow {
    #[diesel(sql_type = Text)]
    name: String,
    #[diesel(sql_type = Bool)]
    is_unique: bool,
    #[diesel(sql_type = Text)]
    origin: String,
    #[diesel(sql_type = Bool)]
    partial: bool,
}

#[derive(QueryableByName)]
struct ReferenceRow {
    #[diesel(sql_type = BigInt)]
    number: i64,
    #[diesel(sql_type = Text)]
    target: String,
    #[diesel(sql_type = Text)]
    name: String,
    #[diesel(sql_type = Text)]
    on_delete: String,
}

#[derive(QueryableByName)]
struct Name {
    #[diesel(sql_type = Nullable<Text>)]
    name: Option<String>,
}

impl Database {
    pub fn empty() -> Self {
        Self(SqliteConnection::establish(":memory:").unwrap())
    }

    pub fn run(&mut self, sql: &str) -> Result<(), String> {
        self.0.batch_execute(sql).map_err(|error| error.to_string())
    }

    /// Everything there is: tables, indexes, triggers, views.
    pub fn everything(&mut self) -> Vec<String> {
        self.names("SELECT type || ' ' || name AS name FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY 1")
    }

    fn names(&mut self, sql: &str) -> Vec<String> {
        let rows: Vec<Name> = diesel::sql_query(sql).load(&mut self.0).unwrap();
        rows.into_iter().map(|row| row.name.unwrap_or_else(|| EXPRESSION.to_owned())).collect()
    }

    /// The shape, and what SQLite lets pass that nobody wants.
    pub fn shape(&mut self) -> (Shape, Vec<String>) {
        let mut shape = Shape::default();
        let mut complaints = Vec::new();
        let tables = self.names(
            // An index of words is a table of SQLite's own kind, with others behind it.
            "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' \
             AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY 1",
        );
        let strict = self.names("SELECT name FROM pragma_table_list WHERE strict ORDER BY 1");
        for name in tables {
            if !strict.contains(&name) {
                complaints.push(format!("{name} is not STRICT, so a number may hide in a text"));
            }
            let rows: Vec<ColumnRow> = diesel::sql_query(format!(
                "SELECT name, upper(type) AS kind, \"notnull\" AS not_null, dflt_value IS NOT NULL AS has_default, pk AS key_part \
                 FROM pragma_table_info('{name}') ORDER BY cid"
            ))
            .load(&mut self.0)
            .unwrap();
            let table = shape.table(&name);
            let mut key: Vec<(i64, String)> = Vec::new();
            for row in &rows {
                if row.key_part > 0 {
                    key.push((row.key_part, row.name.clone()));
                }
                let kind = row.kind.clone();
                let nullable = !row.not_null && row.key_part == 0;
                table
                    .columns
                    .insert(row.name.clone(), Column { kind, nullable, has_default: row.has_default });
            }
            key.sort();
            table.primary_key = key.into_iter().map(|(_, name)| name).collect();
            let counts_itself = |row: &ColumnRow| row.kind == "INTEGER" && table.primary_key.len() == 1;
            for row in rows.iter().filter(|row| row.key_part > 0 && !row.not_null && !counts_itself(row)) {
                complaints
                    .push(format!("{name}.{}: SQLite takes NULL in this key; write NOT NULL", row.name));
            }
            let indexes = self.indexes(&name);
            let references = self.references(&name);
            let table = shape.table(&name);
            table.indexes.extend(indexes);
            table.references.extend(references);
        }
        (shape, complaints)
    }

    fn indexes(&mut self, table: &str) -> Vec<Index> {
        let rows: Vec<IndexRow> = diesel::sql_query(format!(
            "SELECT name, \"unique\" AS is_unique, origin, partial FROM pragma_index_list('{table}')"
        ))
        .load(&mut self.0)
        .unwrap();
        let wanted = rows.into_iter().filter(|row| row.origin != "pk");
        let mut found = Vec::new();
        for row in wanted {
            let columns =
                self.names(&format!("SELECT name FROM pragma_index_info('{}') ORDER BY seqno", row.name));
            found.push(Index { columns, unique: row.is_unique, partial: row.partial });
        }
        found
    }

    fn references(&mut self, table: &str) -> Vec<Reference> {
        let rows: Vec<ReferenceRow> = diesel::sql_query(format!(
            "SELECT id AS number, \"table\" AS target, \"from\" AS name, on_delete FROM pragma_foreign_key_list('{table}') ORDER BY id, seq"
        ))
        .load(&mut self.0)
        .unwrap();
        let mut found: Vec<(i64, Reference)> = Vec::new();
        for row in rows {
            match found.last_mut() {
                Some((number, reference)) if *number == row.number => reference.columns.push(row.name),
                _ => found.push((
                    row.number,
                    Reference { columns: vec![row.name], table: row.target, on_delete: row.on_delete },
                )),
            }
        }
        found.into_iter().map(|(_, reference)| reference).collect()
    }
}
