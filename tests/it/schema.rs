//! Both databases have the same tables, and what the code believes of them is true.

mod postgres;
mod shape;
mod sqlite;
mod text;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use shape::{Column, Shape};
use stampbook::store::inventory::{Kind, LEFT_OUT, TABLES};

/// The migrations of one database in order: name, up, down.
fn migrations(database: &str) -> Vec<(String, String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations").join(database);
    let mut folders: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_dir())
        .collect();
    folders.sort();
    let read = |folder: &PathBuf, file| fs::read_to_string(folder.join(file)).unwrap();
    let name = |folder: &PathBuf| folder.file_name().unwrap().to_string_lossy().into_owned();
    folders.iter().map(|folder| (name(folder), read(folder, "up.sql"), read(folder, "down.sql"))).collect()
}

fn sqlite_shape() -> (Shape, Vec<String>) {
    let mut database = sqlite::Database::empty();
    for (name, up, _) in migrations("sqlite") {
        database.run(&up).unwrap_or_else(|error| panic!("migrations/sqlite/{name}/up.sql: {error}"));
    }
    database.shape()
}

fn shape_in_words(database: &str) -> Shape {
    let mut shape = Shape::default();
    for (_, up, _) in migrations(database) {
        text::apply(&mut shape, &up);
    }
    shape
}

/// What PostgreSQL makes of its migrations; from their text where no server is named.
fn postgres_shape(purpose: &str) -> Shape {
    let Some(database) = postgres::Database::empty(purpose) else {
        println!(
            "STAMPBOOK_TEST_POSTGRES is not set: the migrations of PostgreSQL are compared by their text"
        );
        return shape_in_words("postgres");
    };
    for (name, up, _) in migrations("postgres") {
        database.run(&up).unwrap_or_else(|error| panic!("migrations/postgres/{name}/up.sql: {error}"));
    }
    database.shape()
}

#[track_caller]
fn none(what: &str, found: &[String]) {
    assert!(found.is_empty(), "{what}:\n  {}\n", found.join("\n  "));
}

#[test]
fn both_databases_have_the_same_tables() {
    let (sqlite, complaints) = sqlite_shape();
    none("SQLite's tables", &complaints);
    assert!(!sqlite.0.is_empty(), "the migrations make no tables");
    none("The migrations differ", &sqlite.differences("SQLite", &postgres_shape("tables"), "PostgreSQL"));
}

#[test]
fn the_text_of_migrations_is_understood() {
    let found = shape_in_words("sqlite").differences("the text", &sqlite_shape().0, "SQLite");
    none("Read differently from what SQLite made of it", &found);
    if let Some(database) = postgres::Database::empty("text") {
        for (_, up, _) in migrations("postgres") {
            database.run(&up).unwrap();
        }
        let found = shape_in_words("postgres").differences("the text", &database.shape(), "PostgreSQL");
        none("Read differently from what PostgreSQL made of it", &found);
    }
}

#[test]
fn every_migration_on_sqlite_can_be_undone() {
    let mut database = sqlite::Database::empty();
    let mut before = Vec::new();
    let migrations = migrations("sqlite");
    for (name, up, _) in &migrations {
        before.push((database.everything(), database.shape().0));
        database.run(up).unwrap_or_else(|error| panic!("migrations/sqlite/{name}/up.sql: {error}"));
    }
    for (name, _, down) in migrations.iter().rev() {
        database.run(down).unwrap_or_else(|error| panic!("migrations/sqlite/{name}/down.sql: {error}"));
        let now = (database.everything(), database.shape().0);
        assert_eq!(Some(now), before.pop(), "migrations/sqlite/{name}/down.sql leaves something");
    }
}

#[test]
fn every_migration_on_postgres_can_be_undone() {
    let Some(database) = postgres::Database::empty("undo") else {
        crate::support::skipped("STAMPBOOK_TEST_POSTGRES is not set");
        return;
    };
    let mut before = Vec::new();
    let migrations = migrations("postgres");
    for (name, up, _) in &migrations {
        before.push((database.everything(), database.shape()));
        database.run(up).unwrap_or_else(|error| panic!("migrations/postgres/{name}/up.sql: {error}"));
    }
    for (name, _, down) in migrations.iter().rev() {
        database.run(down).unwrap_or_else(|error| panic!("migrations/postgres/{name}/down.sql: {error}"));
        let now = (database.everything(), database.shape());
        assert_eq!(Some(now), before.pop(), "migrations/postgres/{name}/down.sql leaves something");
    }
}

#[test]
fn the_code_knows_the_tables_as_they_are() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/store/schema.rs");
    let Ok(source) = fs::read_to_string(path) else {
        crate::support::skipped("there is no src/store/schema.rs");
        return;
    };
    let tables = tables_of_the_code(&source);
    let (sqlite, _) = sqlite_shape();
    let postgres = postgres_shape("code");
    let mut found = Vec::new();
    for (name, table) in &tables {
        for (database, shape) in [("SQLite", &sqlite), ("PostgreSQL", &postgres)] {
            let Some(real) = shape.0.get(name) else {
                found.push(format!("{name}: not in {database}"));
                continue;
            };
            if table.key != real.primary_key {
                let (code, real) = (&table.key, &real.primary_key);
                found.push(format!("{name}: key {code:?} in the code, {real:?} in {database}"));
            }
            let code: Vec<&String> = table.columns.keys().collect();
            let there: Vec<&String> = real.columns.keys().collect();
            if code != there {
                found.push(format!("{name}: columns {code:?} in the code, {there:?} in {database}"));
            }
            for (column, kind) in &table.columns {
                if let Some(real) = real.columns.get(column).filter(|real| !fits(kind, real, database)) {
                    found.push(format!("{name}.{column}: {kind} in the code, {real:?} in {database}"));
                }
            }
        }
    }
    for name in sqlite.0.keys().filter(|name| !tables.contains_key(*name)) {
        found.push(format!("{name}: not in the code"));
    }
    none("src/store/schema.rs differs from the migrations", &found);
}

/// What is in no backup is left out for a reason that somebody wrote down.
#[test]
fn every_table_and_column_is_in_a_backup_or_is_left_out_for_a_reason() {
    let source =
        fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/store/schema.rs")).unwrap();
    let tables = tables_of_the_code(&source);
    let (known, mut found) = (migrations("sqlite"), Vec::new());
    let left_out = |name: &str| LEFT_OUT.iter().any(|(out, _)| *out == name);
    for (name, table) in &tables {
        let held = TABLES.iter().find(|held| held.name == *name);
        if held.is_some() == left_out(name) {
            found.push(format!("{name}: either in TABLES or in LEFT_OUT of src/store/inventory.rs"));
        }
        let Some(held) = held else { continue };
        if held.key != table.key {
            found.push(format!("{name}: its key is {:?}", table.key));
        }
        for (column, kind) in &table.columns {
            let field = held.columns.iter().find(|field| field.name == column);
            if field.is_some() == left_out(&format!("{name}.{column}")) {
                found.push(format!("{name}.{column}: either a column of TABLES or in LEFT_OUT"));
            }
            let Some(field) = field else { continue };
            let inner = kind.strip_prefix("Nullable<").and_then(|kind| kind.strip_suffix('>'));
            let right = match inner.unwrap_or(kind) {
                "BigInt" => Kind::Number,
                "Integer" => Kind::Small,
                "Bool" => Kind::Truth,
                "Text" => Kind::Text,
                "Binary" => Kind::Bytes,
                other => panic!("{name}.{column}: no backup holds {other} yet"),
            };
            if field.kind != right || field.optional != inner.is_some() {
                found.push(format!("{name}.{column}: is {kind}, and a backup takes it for {field:?}"));
            }
        }
        for since in held.columns.iter().map(|field| field.since).chain([held.since]).flatten() {
            if !known.iter().any(|(migration, ..)| migration == since) {
                found.push(format!("{name}: there is no migration {since}"));
            }
        }
    }
    for name in TABLES.iter().map(|held| held.name).filter(|name| !tables.contains_key(*name)) {
        found.push(format!("{name}: there is no such table any more"));
    }
    none("src/store/inventory.rs", &found);
}

struct CodeTable {
    key: Vec<String>,
    columns: BTreeMap<String, String>,
}

/// The tables in `diesel::table! { name (key) { column -> Type, } }`.
fn tables_of_the_code(source: &str) -> BTreeMap<String, CodeTable> {
    let mut tables = BTreeMap::new();
    let without_comments: String =
        source.lines().map(|line| line.split("//").next().unwrap_or_default()).collect::<Vec<_>>().join("\n");
    for part in without_comments.split("table! {").skip(1) {
        // `allow_tables_to_appear_in_same_query!` and its kind hold no columns.
        let Some((head, body)) = part.split_once('{').filter(|(head, _)| head.contains('(')) else {
            continue;
        };
        let body = body.split('}').next().unwrap_or_default();
        let (name, key) = head.split_once('(').unwrap();
        let name = name.lines().last().unwrap_or_default().split_whitespace().last().unwrap_or_default();
        let key = key.split(')').next().unwrap_or_default().split(',').map(|column| column.trim().to_owned());
        let columns = body.split(",\n").chain(None::<&str>).filter_map(|line| line.trim().split_once("->"));
        let columns = columns.map(|(column, kind)| {
            let column = column.lines().last().unwrap_or_default().trim();
            (column.to_owned(), kind.trim().trim_end_matches(',').to_owned())
        });
        tables.insert(name.to_owned(), CodeTable { key: key.collect(), columns: columns.collect() });
    }
    tables
}

/// Whether a diesel type reads a column.
fn fits(kind: &str, column: &Column, database: &str) -> bool {
    let inner = kind.strip_prefix("Nullable<").and_then(|kind| kind.strip_suffix('>'));
    let kinds = match inner.unwrap_or(kind) {
        "Text" => ["TEXT", "TEXT"],
        "BigInt" => ["INTEGER", "BIGINT"],
        "Integer" => ["INTEGER", "INTEGER"],
        "Bool" => ["INTEGER", "BOOLEAN"],
        "Double" => ["REAL", "DOUBLE PRECISION"],
        "Binary" => ["BLOB", "BYTEA"],
        _ => return false,
    };
    column.kind == kinds[usize::from(database == "PostgreSQL")] && inner.is_some() == column.nullable
}

#[test]
fn tables_of_the_code_are_found() {
    let source = "diesel::table! {\n    /// Facts.\n    facts (scope, n) {\n        scope -> Text,\n        /// Nothing.\n        \
                  n -> Nullable<BigInt>,\n    }\n}\ndiesel::allow_tables_to_appear_in_same_query!(facts, people,);\n";
    let tables = tables_of_the_code(source);
    let facts = &tables["facts"];
    assert_eq!((tables.len(), facts.key.join(" ")), (1, "scope n".to_owned()));
    assert_eq!(format!("{:?}", facts.columns), r#"{"n": "Nullable<BigInt>", "scope": "Text"}"#);
}

#[test]
fn a_difference_is_seen() {
    let mut shapes = [
        "person (id TEXT PRIMARY KEY, name TEXT NOT NULL UNIQUE)",
        "person (id TEXT PRIMARY KEY, name BYTEA)",
    ]
    .map(|table| {
        let mut shape = Shape::default();
        text::apply(&mut shape, &format!("CREATE TABLE {table}; -- CREATE TABLE other (id TEXT);"));
        shape
    });
    text::apply(&mut shapes[1], "CREATE TABLE badge (id BIGSERIAL PRIMARY KEY, person TEXT REFERENCES person (id) ON DELETE SET NULL);
        CREATE INDEX badge_person ON badge (person, lower(id)) WHERE id > 1;
        CREATE FUNCTION f() RETURNS trigger AS $$ BEGIN CREATE TABLE hidden (id TEXT); END $$ LANGUAGE plpgsql;");
    let found = shapes[0].differences("one", &shapes[1], "the other");
    assert_eq!(found.len(), 4, "{found:?}");
    assert_eq!(found[0], "badge: only in the other");
    assert_eq!(found[1], "person.name: TEXT in one, BYTEA in the other");
    let badge = &shapes[1].0["badge"];
    assert_eq!(format!("{:?}", badge.indexes.first().unwrap().columns), r#"["person", "(expression)"]"#);
    assert_eq!(badge.references.first().unwrap().on_delete, "SET NULL");
}
