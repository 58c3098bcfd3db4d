//! Lines of JSON as rows, from a backup: each is looked at as closely as if somebody hostile had written it.

use std::fmt;

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Binary, Bool, Integer, Nullable, Text};
use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::Value as Json;

use super::connection::{AnyConn, Conn, each};
use super::error::Error;
use super::inventory::{Column, Kind, SETTINGS_LEFT_OUT, Table};

/// Rows that are written at once: SQLite takes at most 32,766 parameters in a statement, and this is far from it.
const ROWS: usize = 200;
/// Bytes of lines that are written at once.
const BYTES: usize = 4 << 20;

/// Why rows cannot be taken in.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// A line is not a row of its table.
    #[error("line {line}: {what}")]
    Line {
        /// Which, counted from 1.
        line: u64,
        /// What is wrong with it.
        what: String,
    },
    /// The database would not have rows up to this line.
    #[error("the rows before line {line} are not taken: {error}")]
    Rows {
        /// The line that the last of them stands in.
        line: u64,
        /// What it said.
        error: Error,
    },
}

enum Value {
    Number(Option<i64>),
    Small(Option<i32>),
    Truth(Option<bool>),
    Text(Option<String>),
    Bytes(Option<Vec<u8>>),
}

/// Takes in the rows of one table.
pub struct Loader {
    table: &'static Table,
    columns: Vec<&'static Column>,
    rows: Vec<Vec<Value>>,
    bytes: usize,
    line: u64,
}

impl Loader {
    /// For a table with these of its columns.
    pub fn new(table: &'static Table, columns: Vec<&'static Column>) -> Self {
        Self { table, columns, rows: Vec::new(), bytes: 0, line: 0 }
    }

    /// Takes a line in. It may be written later.
    ///
    /// # Errors
    /// When it is not a row of this table, or the database does not want it.
    pub fn line(&mut self, conn: &mut Conn, line: &[u8]) -> Result<(), Refused> {
        self.line += 1;
        let row = self
            .read(line, matches!(conn, AnyConn::Postgres(_)))
            .map_err(|what| Refused::Line { line: self.line, what })?;
        self.rows.push(row);
        self.bytes += line.len();
        if self.rows.len() >= ROWS || self.bytes >= BYTES { self.write(conn) } else { Ok(()) }
    }

    /// Writes what was taken in. Says how many rows there were.
    ///
    /// # Errors
    /// When the database does not want them.
    pub fn end(mut self, conn: &mut Conn) -> Result<u64, Refused> {
        self.write(conn)?;
        Ok(self.line)
    }

    fn read(&self, line: &[u8], zero_is_none: bool) -> Result<Vec<Value>, String> {
        let Fields(mut fields) =
            serde_json::from_slice(line).map_err(|error| format!("it is not an object of JSON: {error}"))?;
        let mut row = Vec::with_capacity(self.columns.len());
        for column in &self.columns {
            let name = column.name;
            let at = fields.iter().position(|(field, _)| field == name);
            let (_, value) =
                at.map(|at| fields.swap_remove(at)).ok_or_else(|| format!("\"{name}\" is missing"))?;
            if zero_is_none && value.as_str().is_some_and(|text| text.contains('\0')) {
                return Err(format!("\"{name}\" has a zero byte, which PostgreSQL keeps in no text"));
            }
            row.push(value_of(column, value)?);
        }
        if let Some((name, _)) = fields.first() {
            let short: String = name.chars().take(60).collect();
            return Err(format!(
                "\"{short}\" stands there twice, or table {} has no such column",
                self.table.name
            ));
        }
        if self.table.name == "settings"
            && let Some(Value::Text(Some(name))) = row.first()
            && SETTINGS_LEFT_OUT.contains(&name.as_str())
        {
            return Err(format!("the setting \"{name}\" belongs in no backup"));
        }
        Ok(row)
    }

    fn write(&mut self, conn: &mut Conn) -> Result<(), Refused> {
        let rows = std::mem::take(&mut self.rows);
        self.bytes = 0;
        if rows.is_empty() {
            return Ok(());
        }
        let sql = self.statement(rows.len(), matches!(conn, AnyConn::Postgres(_)));
        let done = each!(conn, c => {
            let mut query = diesel::sql_query(sql).into_boxed();
            for value in rows.into_iter().flatten() {
                query = match value {
                    Value::Number(value) => query.bind::<Nullable<BigInt>, _>(value),
                    Value::Small(value) => query.bind::<Nullable<Integer>, _>(value),
                    Value::Truth(value) => query.bind::<Nullable<Bool>, _>(value),
                    Value::Text(value) => query.bind::<Nullable<Text>, _>(value),
                    Value::Bytes(value) => query.bind::<Nullable<Binary>, _>(value),
                };
            }
            query.execute(c)
        });
        done.map(drop).map_err(|error| Refused::Rows { line: self.line, error: error.into() })
    }

    /// SQLite looks for a named parameter among all before it, so there they have no names.
    fn statement(&self, rows: usize, numbered: bool) -> String {
        let names: Vec<&str> = self.columns.iter().map(|column| column.name).collect();
        let mut sql = format!("INSERT INTO {} ({}) VALUES ", self.table.name, names.join(", "));
        let mut number = 0;
        for row in 0..rows {
            sql.push_str(if row == 0 { "(" } else { ", (" });
            for column in 0..names.len() {
                number += 1;
                sql.push_str(if column == 0 { "" } else { ", " });
                if numbered {
                    sql.extend(["$", &number.to_string()]);
                } else {
                    sql.push('?');
                }
            }
            sql.push(')');
        }
        sql
    }
}

fn value_of(column: &Column, value: Json) -> Result<Value, String> {
    let name = column.name;
    if value.is_null() && !column.optional {
        return Err(format!("\"{name}\" is null, and may not be"));
    }
    let wrong = |wanted: &str| format!("\"{name}\" is not {wanted}");
    Ok(match (column.kind, value) {
        (Kind::Number, Json::Null) => Value::Number(None),
        (Kind::Small, Json::Null) => Value::Small(None),
        (Kind::Truth, Json::Null) => Value::Truth(None),
        (Kind::Text, Json::Null) => Value::Text(None),
        (Kind::Bytes, Json::Null) => Value::Bytes(None),
        (Kind::Number, value) => {
            Value::Number(Some(value.as_i64().ok_or_else(|| wrong("a whole number of 64 bits"))?))
        }
        (Kind::Small, value) => {
            let small = value.as_i64().and_then(|number| i32::try_from(number).ok());
            Value::Small(Some(small.ok_or_else(|| wrong("a whole number of 32 bits"))?))
        }
        (Kind::Truth, value) => Value::Truth(Some(value.as_bool().ok_or_else(|| wrong("true or false"))?)),
        (Kind::Text, Json::String(text)) => Value::Text(Some(text)),
        (Kind::Bytes, Json::String(text)) => Value::Bytes(Some(
            bytes_of(&text).ok_or_else(|| wrong("made of pairs of hexadecimal digits (0-9, a-f)"))?,
        )),
        (Kind::Text | Kind::Bytes, _) => return Err(wrong("a text")),
    })
}

/// Lower case only: there is one way to write them.
fn bytes_of(text: &str) -> Option<Vec<u8>> {
    let digit = |digit: u8| match digit {
        b'0'..=b'9' => Some(digit - b'0'),
        b'a'..=b'f' => Some(digit - b'a' + 10),
        _ => None,
    };
    let (pairs, rest) = text.as_bytes().as_chunks::<2>();
    if !rest.is_empty() {
        return None;
    }
    pairs.iter().map(|[high, low]| Some(digit(*high)? << 4 | digit(*low)?)).collect()
}

/// The fields of an object as they stand there, also where one stands there twice.
struct Fields(Vec<(String, Json)>);

impl<'de> Deserialize<'de> for Fields {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Each;
        impl<'de> Visitor<'de> for Each {
            type Value = Fields;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Fields, A::Error> {
                let mut fields = Vec::new();
                while let Some(field) = map.next_entry()? {
                    fields.push(field);
                }
                Ok(Fields(fields))
            }
        }
        from.deserialize_map(Each)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::inventory::TABLES;

    fn said(table: &str, line: &str) -> Result<usize, String> {
        let table = TABLES.iter().find(|one| one.name == table).unwrap();
        let loader = Loader::new(table, table.columns.iter().collect());
        loader.read(line.as_bytes(), true).map(|row| row.len())
    }

    #[test]
    fn a_row_is_taken_as_it_is_and_nothing_else_is() {
        let right = r#"{"person_id":"ada","kind":"digest","wanted":true,"changed_at":9007199254740993}"#;
        assert_eq!(said("mail_preferences", right), Ok(4));
        for (wrong, told) in [
            ("", "not an object"),
            ("[]", "not an object"),
            (&right[..20], "not an object"),
            (&right.replace("true", "1"), "\"wanted\" is not true or false"),
            (&right.replace("true", "null"), "\"wanted\" is null, and may not be"),
            (&right.replace("9007199254740993", "1.5"), "\"changed_at\" is not a whole number"),
            (
                &right.replace("9007199254740993", "9223372036854775808"),
                "\"changed_at\" is not a whole number",
            ),
            (&right.replace("\"ada\"", "[]"), "\"person_id\" is not a text"),
            (&right.replace("ada", "a\\u0000a"), "zero byte"),
            (&right.replace("\"kind\"", "\"sort\""), "\"kind\" is missing"),
            (&right.replace('}', ",\"kind\":\"x\"}"), "\"kind\" stands there twice"),
            (
                &right.replace('}', ",\"more\":1}"),
                "\"more\" stands there twice, or table mail_preferences has no",
            ),
            (&format!("{right}{right}"), "not an object"),
        ] {
            let refused = said("mail_preferences", wrong).unwrap_err();
            assert!(refused.contains(told), "{wrong}: {refused}");
        }
        let small = r#"{"signoff_id":"s","days":2147483648,"told_at":0}"#;
        assert!(said("reminders", small).unwrap_err().contains("32 bits"));
        let key = r#"{"name":"token_key","value":"x"}"#;
        assert!(said("settings", key).unwrap_err().contains("belongs in no backup"));
    }

    #[test]
    fn bytes_are_pairs_of_digits() {
        assert_eq!(bytes_of("00ff7a"), Some(vec![0, 255, 122]));
        assert_eq!(bytes_of(""), Some(vec![]));
        for wrong in ["0", "0G", "FF", "é0", " 0"] {
            assert_eq!(bytes_of(wrong), None, "{wrong}");
        }
    }
}
