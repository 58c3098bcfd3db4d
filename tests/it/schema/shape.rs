//! What tables look like, whichever database they are in.

use std::collections::{BTreeMap, BTreeSet};

/// All tables of a database, by name.
#[derive(Clone, Default, PartialEq, Eq, Debug)]
pub struct Shape(pub BTreeMap<String, Table>);

#[derive(Clone, Default, PartialEq, Eq, Debug)]
pub struct Table {
    pub columns: BTreeMap<String, Column>,
    pub primary_key: Vec<String>,
    /// Unique constraints are unique indexes here.
    pub indexes: BTreeSet<Index>,
    pub references: BTreeSet<Reference>,
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Column {
    /// The type as the database writes it, in capitals.
    pub kind: String,
    pub nullable: bool,
    pub has_default: bool,
}

#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Index {
    pub columns: Vec<String>,
    pub unique: bool,
    pub partial: bool,
}

#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Reference {
    pub columns: Vec<String>,
    pub table: String,
    pub on_delete: String,
}

/// What an index on an expression has in the place of a column's name.
pub const EXPRESSION: &str = "(expression)";

impl Shape {
    /// A table that must exist, to be filled in.
    pub fn table(&mut self, name: &str) -> &mut Table {
        self.0.entry(name.to_owned()).or_default()
    }

    /// Where two databases disagree, in words: the first is called `this`, the second `that`.
    pub fn differences(&self, this: &str, other: &Self, that: &str) -> Vec<String> {
        let mut found = Vec::new();
        let names: BTreeSet<&String> = self.0.keys().chain(other.0.keys()).collect();
        for name in names {
            match (self.0.get(name), other.0.get(name)) {
                (Some(a), Some(b)) => a.differences(name, this, b, that, &mut found),
                (a, _) => found.push(format!("{name}: only in {}", if a.is_some() { this } else { that })),
            }
        }
        found
    }
}

impl Table {
    fn differences(&self, name: &str, this: &str, other: &Self, that: &str, found: &mut Vec<String>) {
        let columns: BTreeSet<&String> = self.columns.keys().chain(other.columns.keys()).collect();
        for column in columns {
            match (self.columns.get(column), other.columns.get(column)) {
                (Some(a), Some(b)) => {
                    if family(&a.kind) != family(&b.kind) {
                        found.push(format!("{name}.{column}: {} in {this}, {} in {that}", a.kind, b.kind));
                    }
                    if a.nullable != b.nullable {
                        let (yes, no) = if a.nullable { (this, that) } else { (that, this) };
                        found.push(format!("{name}.{column}: may be NULL in {yes}, not in {no}"));
                    }
                    // A key that counts itself is a default in one database and a property in the other.
                    if a.has_default != b.has_default && !self.primary_key.contains(column) {
                        let (yes, no) = if a.has_default { (this, that) } else { (that, this) };
                        found.push(format!("{name}.{column}: has a default in {yes}, not in {no}"));
                    }
                }
                (a, _) => {
                    let only = if a.is_some() { this } else { that };
                    found.push(format!("{name}.{column}: only in {only}"));
                }
            }
        }
        if self.primary_key != other.primary_key {
            let (a, b) = (&self.primary_key, &other.primary_key);
            found.push(format!("{name}: primary key {a:?} in {this}, {b:?} in {that}"));
        }
        for (only, a, b) in [(this, self, other), (that, other, self)] {
            for index in a.indexes.difference(&b.indexes) {
                found.push(format!("{name}: {index:?} only in {only}"));
            }
            for reference in a.references.difference(&b.references) {
                found.push(format!("{name}: {reference:?} only in {only}"));
            }
        }
    }
}

/// Types that hold the same things: SQLite has four, PostgreSQL more.
fn family(kind: &str) -> &str {
    match kind {
        "INTEGER" | "BIGINT" | "SMALLINT" | "BOOLEAN" => "whole numbers",
        "REAL" | "DOUBLE PRECISION" => "fractions",
        "BLOB" | "BYTEA" => "bytes",
        "TEXT" => "text",
        other => other,
    }
}
