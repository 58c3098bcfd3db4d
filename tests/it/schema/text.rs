//! Reads the shape of tables from the text of migrations, for when there is no server to ask.
//!
//! Knows the statements that change tables: CREATE TABLE, CREATE INDEX, ALTER TABLE, DROP. Everything else (triggers,
//! functions, copies of rows) leaves shapes as they are.

use super::shape::{Column, EXPRESSION, Index, Reference, Shape};

/// What `sql` does to `shape`.
pub fn apply(shape: &mut Shape, sql: &str) {
    for statement in statements(sql) {
        let words: Vec<&str> = statement.iter().map(String::as_str).collect();
        let upper: Vec<String> = statement.iter().map(|word| word.to_uppercase()).collect();
        let upper: Vec<&str> = upper.iter().map(String::as_str).collect();
        match upper.as_slice() {
            ["CREATE", "TABLE", rest @ ..] => {
                let skip = 2 + if rest.starts_with(&["IF", "NOT", "EXISTS"]) { 3 } else { 0 };
                create_table(shape, &words[skip..]);
            }
            ["CREATE", "UNIQUE", "INDEX", ..] => create_index(shape, &words[3..], true),
            // An index of words: SQLite has a table of its own kind for it.
            ["CREATE", "INDEX", ..] if upper.contains(&"GIN") => {}
            ["CREATE", "INDEX", ..] => create_index(shape, &words[2..], false),
            ["ALTER", "TABLE", _, "ADD", "COLUMN", ..] => define(shape, &name(words[2]), &words[5..]),
            ["ALTER", "TABLE", _, "ADD", ..] => define(shape, &name(words[2]), &words[4..]),
            ["ALTER", "TABLE", _, "DROP", "COLUMN", column, ..] => {
                shape.table(&name(words[2])).columns.remove(&name(column).to_lowercase());
            }
            ["ALTER", "TABLE", _, "RENAME", "TO", ..] => {
                if let Some(table) = shape.0.remove(&name(words[2])) {
                    shape.0.insert(name(words[5]), table);
                }
            }
            ["ALTER", "TABLE", _, "RENAME", "COLUMN", _, "TO", ..] => {
                let table = shape.table(&name(words[2]));
                if let Some(column) = table.columns.remove(&name(words[5])) {
                    table.columns.insert(name(words[7]), column);
                }
            }
            ["DROP", "TABLE", rest @ ..] => {
                let skip = 2 + if rest.starts_with(&["IF", "EXISTS"]) { 2 } else { 0 };
                shape.0.remove(&name(words[skip]));
            }
            _ => {}
        }
    }
}

fn create_table(shape: &mut Shape, words: &[&str]) {
    let table = name(words[0]);
    shape.table(&table);
    for definition in items(&words[1..]) {
        define(shape, &table, &definition);
    }
}

/// One line between the brackets of CREATE TABLE: a column or a constraint.
fn define(shape: &mut Shape, table: &str, words: &[&str]) {
    let upper: Vec<String> = words.iter().map(|word| word.to_uppercase()).collect();
    let mut upper: Vec<&str> = upper.iter().map(String::as_str).collect();
    let mut words = words;
    if upper.first() == Some(&"CONSTRAINT") {
        (upper, words) = (upper[2..].to_vec(), &words[2..]);
    }
    match upper.as_slice() {
        ["PRIMARY", "KEY", ..] => {
            let key = columns(&words[2..]);
            let table = shape.table(table);
            for column in &key {
                if let Some(column) = table.columns.get_mut(column) {
                    column.nullable = false;
                }
            }
            table.primary_key = key;
        }
        ["UNIQUE", ..] => {
            let columns = columns(&words[1..]);
            shape.table(table).indexes.insert(Index { columns, unique: true, partial: false });
        }
        ["FOREIGN", "KEY", ..] => {
            let at = upper.iter().position(|word| *word == "REFERENCES").unwrap();
            let reference = reference(columns(&words[2..at]), &words[at..], &upper[at..]);
            shape.table(table).references.insert(reference);
        }
        ["CHECK" | "EXCLUDE", ..] => {}
        _ => column(shape, table, words, &upper),
    }
}

const AFTER_THE_TYPE: [&str; 9] =
    ["NOT", "NULL", "PRIMARY", "UNIQUE", "DEFAULT", "REFERENCES", "CHECK", "GENERATED", "COLLATE"];

fn column(shape: &mut Shape, table: &str, words: &[&str], upper: &[&str]) {
    let column = name(words[0]);
    let end =
        upper.iter().skip(1).position(|word| AFTER_THE_TYPE.contains(word)).map_or(upper.len(), |at| at + 1);
    let has = |phrase: &[&str]| upper[end..].windows(phrase.len()).any(|window| window == phrase);
    let kind = upper[1..end].join(" ");
    let counts_itself = kind.contains("SERIAL");
    let kind = kind.replace("BIGSERIAL", "BIGINT").replace("SERIAL", "INTEGER");
    let is_key = has(&["PRIMARY", "KEY"]);
    let nullable = !has(&["NOT", "NULL"]) && !is_key && !counts_itself;
    let has_default = has(&["DEFAULT"]) || has(&["GENERATED"]) || counts_itself;
    let table = shape.table(table);
    table.columns.insert(column.clone(), Column { kind, nullable, has_default });
    if is_key {
        table.primary_key = vec![column.clone()];
    }
    if has(&["UNIQUE"]) {
        table.indexes.insert(Index { columns: vec![column.clone()], unique: true, partial: false });
    }
    if let Some(at) = upper.iter().position(|word| *word == "REFERENCES") {
        table.references.insert(reference(vec![column], &words[at..], &upper[at..]));
    }
}

fn reference(columns: Vec<String>, words: &[&str], upper: &[&str]) -> Reference {
    let on_delete =
        upper.windows(2).position(|pair| pair == ["ON", "DELETE"]).map_or("NO ACTION".to_owned(), |at| {
            match &upper[at + 2..] {
                ["SET" | "NO", ..] => upper[at + 2..at + 4].join(" "),
                [word, ..] => (*word).to_owned(),
                [] => String::new(),
            }
        });
    Reference { columns, table: name(words[1]), on_delete }
}

/// `name ON table [USING method] (columns) [WHERE …]`
fn create_index(shape: &mut Shape, words: &[&str], unique: bool) {
    let at = words.iter().position(|word| word.eq_ignore_ascii_case("ON")).unwrap();
    let open = words.iter().position(|word| *word == "(").unwrap();
    let partial = words.iter().any(|word| word.eq_ignore_ascii_case("WHERE"));
    let columns = columns(&words[open..]);
    shape.table(&name(words[at + 1])).indexes.insert(Index { columns, unique, partial });
}

/// The first names of the items in brackets; an item that is no name alone is an expression.
fn columns(words: &[&str]) -> Vec<String> {
    let one = |item: Vec<&str>| {
        if item.get(1) == Some(&"(") || item[0] == "(" { EXPRESSION.to_owned() } else { name(item[0]) }
    };
    items(words).into_iter().map(one).collect()
}

/// What stands between a pair of brackets, divided at its commas.
fn items<'a>(words: &[&'a str]) -> Vec<Vec<&'a str>> {
    let mut depth = 0;
    let mut found = vec![Vec::new()];
    for word in words {
        match *word {
            "(" => depth += 1,
            ")" => depth -= 1,
            _ => {}
        }
        match (*word, depth) {
            ("(", 1) => {}
            (_, 0) => break,
            (",", 1) => found.push(Vec::new()),
            _ => found.last_mut().unwrap().push(*word),
        }
    }
    found.retain(|item| !item.is_empty());
    found
}

fn name(word: &str) -> String {
    word.trim_matches('"').rsplit('.').next().unwrap_or(word).trim_matches('"').to_owned()
}

/// Words and punctuation, statement by statement; strings and comments are left out.
fn statements(sql: &str) -> Vec<Vec<String>> {
    let mut found = vec![Vec::new()];
    let mut rest = sql;
    while let Some(c) = rest.chars().next() {
        let end = if rest.starts_with("--") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("/*") {
            rest.find("*/").map_or(rest.len(), |end| end + 2)
        } else if c == '\'' {
            rest[1..].find('\'').map_or(rest.len(), |end| end + 2)
        } else if c == '$' {
            let tag = rest[1..].find('$').map_or(rest, |end| &rest[..end + 2]);
            rest[tag.len()..].find(tag).map_or(rest.len(), |end| end + 2 * tag.len())
        } else if c == '"' {
            let end = rest[1..].find('"').map_or(rest.len(), |end| end + 2);
            found.last_mut().unwrap().push(rest[..end].to_owned());
            end
        } else if c == ';' {
            found.push(Vec::new());
            1
        } else if c.is_alphanumeric() || c == '_' {
            let inside = |c: char| c.is_alphanumeric() || c == '_' || c == '.';
            let end = rest.find(|c| !inside(c)).unwrap_or(rest.len());
            found.last_mut().unwrap().push(rest[..end].to_owned());
            end
        } else {
            if matches!(c, '(' | ')' | ',') {
                found.last_mut().unwrap().push(c.to_string());
            }
            c.len_utf8()
        };
        rest = &rest[end..];
    }
    found.retain(|statement| !statement.is_empty());
    found
}
