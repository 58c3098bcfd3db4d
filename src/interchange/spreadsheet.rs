//! Spreadsheets with the columns of CASE, in whatever spelling.
//!
//! What stands above a row is said by "Is Child Of", else "Is Part Of" (an identifier or a code), else by the
//! longest code that its own begins with: `A.B` is above `A.B.C`.

use std::collections::{HashMap, HashSet};

use super::failure::{Error, Fault, Spot};
use super::identity;
use super::labels;
use super::levels::LevelMapping;
use super::own::shown;
use super::table::{Row, Table};
use super::text::{line_of_words, shortened};
use super::tree::{Item, Tree};
use super::{Format, Imported, finish};
use crate::language::Sentence;
use crate::record::framework::{Framework, Link};
use crate::record::framework_rules::{LINK_TEXT_LIMIT, folded};

/// Columns of relations, and the kind of association each is.
const RELATIONS: [(&[&str], &str); 8] = [
    (&["replacedby"], "replacedBy"),
    (&["exemplar"], "exemplar"),
    (&["isexactmatchof", "exactmatchof"], "exactMatchOf"),
    (&["precedes"], "precedes"),
    (&["ispeerof"], "isPeerOf"),
    (&["isrelatedto"], "isRelatedTo"),
    (&["istranslationof"], "isTranslationOf"),
    (&["hasskilllevel"], "hasSkillLevel"),
];

pub(super) fn is_case(table: &Table) -> bool {
    table.column(&["fullstatement"]).is_some()
        || (table.column(&["humancodingscheme"]).is_some() && table.column(&["title", "name"]).is_none())
}

struct Columns {
    identifier: Option<usize>,
    statement: Option<usize>,
    code: Option<usize>,
    short: Option<usize>,
    sequence: Option<usize>,
    notes: Option<usize>,
    kind: Option<usize>,
    child_of: Option<usize>,
    part_of: Option<usize>,
}

/// Rows by what others call them.
struct Names<'a> {
    table: &'a Table,
    codes: HashMap<String, usize>,
    identifiers: HashMap<String, usize>,
}

impl Names<'_> {
    fn find(&self, name: &str) -> Option<usize> {
        let name = folded(name);
        self.codes.get(&name).or_else(|| self.identifiers.get(&name)).copied()
    }

    /// The row with the longest code that this one continues.
    fn by_prefix(&self, code: &str) -> Option<usize> {
        let code = folded(code);
        let cuts = code.char_indices().filter(|(at, c)| *at > 0 && !c.is_alphanumeric());
        let mut cuts: Vec<usize> = cuts.map(|(at, _)| at).collect();
        cuts.reverse();
        cuts.into_iter().find_map(|at| self.codes.get(code[..at].trim_end()).copied())
    }
}

pub(super) fn read(table: &Table, mapping: Option<&LevelMapping>) -> Result<Imported, Error> {
    let columns = Columns {
        identifier: table.column(&["identifier", "uuid"]),
        statement: table.column(&["fullstatement"]),
        code: table.column(&["humancodingscheme", "code"]),
        short: table.column(&["abbreviatedstatement", "shortstatement"]),
        sequence: table.column(&["sequencenumber", "sequence"]),
        notes: table.column(&["notes"]),
        kind: table.column(&["cfitemtype", "itemtype"]),
        child_of: table.column(&["ischildof", "childof", "parent"]),
        part_of: table.column(&["ispartof", "partof"]),
    };
    let mut notes = Vec::new();
    note_unused(table, &columns, &mut notes);
    let language = language(table);
    let mut tree = Tree {
        file: table.file.clone(),
        language: labels::language_of(language.as_deref()),
        ..Tree::default()
    };
    let names = names(table, &columns)?;
    let mut repeating = 0_usize;
    for row in &table.rows {
        let mut item = Item {
            at: Spot::Line(row.line),
            identifier: row.cell(columns.identifier).to_owned(),
            code: row.cell(columns.code).to_owned(),
            statement: row.exact(columns.statement).replace('\0', "\u{fffd}"),
            short: row.cell(columns.short).replace('\0', "\u{fffd}"),
            notes: row.exact(columns.notes).replace('\0', "\u{fffd}"),
            kind: row.cell(columns.kind).to_owned(),
            ..Item::default()
        };
        // Some spreadsheets put the parent's identifier there. It is no title for this row.
        if !item.statement.trim().is_empty() && names.find(&item.short).is_some() {
            item.short.clear();
            repeating += 1;
        }
        tree.items.push(item);
    }
    if repeating > 0 {
        notes.push(Sentence::of("import-note-short-repeats").with("count", repeating));
    }
    place(&names, &columns, &mut tree)?;
    relate(&names, &columns, &mut tree);

    let title = line_of_words(table.stem());
    let id = identity::framework_id("", &title);
    let grown = tree.grow(id, mapping)?;
    notes.push(Sentence::of("import-note-named-after-file").with("title", shown(&title)));
    notes.extend(grown.notes);
    let framework = Framework {
        id,
        title,
        description: grown.headings,
        language,
        source: None,
        level_names: grown.level_names,
        foundation_first: None,
        competencies: grown.competencies,
    };
    finish(&table.file, framework, notes, Format::CaseCsv)
}

/// The language, where every row that names one names the same.
fn language(table: &Table) -> Option<String> {
    let column = table.column(&["language"]);
    let said: HashSet<&str> =
        table.rows.iter().map(|row| row.cell(column)).filter(|tag| !tag.is_empty()).collect();
    let mut said = said.into_iter();
    match (said.next(), said.next()) {
        (Some(one), None) => Some(one.to_owned()),
        _ => None,
    }
}

fn note_unused(table: &Table, columns: &Columns, notes: &mut Vec<Sentence>) {
    let Columns { identifier, statement, code, short, sequence, notes: remarks, kind, child_of, part_of } =
        columns;
    let mut used: HashSet<usize> =
        [identifier, statement, code, short, sequence, remarks, kind, child_of, part_of]
            .into_iter()
            .flatten()
            .copied()
            .collect();
    used.extend(RELATIONS.iter().filter_map(|(keys, _)| table.column(keys)));
    used.extend(table.column(&["language"]));
    let filled = |index: usize| table.rows.iter().any(|row| !row.cell(Some(index)).is_empty());
    let unused: Vec<Sentence> = table
        .headers
        .iter()
        .enumerate()
        .filter(|(index, _)| !used.contains(index) && filled(*index))
        .map(|(_, header)| shown(header))
        .collect();
    if !unused.is_empty() {
        notes.push(Sentence::of("import-note-columns-placeless").with("columns", unused));
    }
}

fn names<'a>(table: &'a Table, columns: &Columns) -> Result<Names<'a>, Error> {
    let mut faults = Vec::new();
    let mut codes = HashMap::new();
    let mut identifiers = HashMap::new();
    for (index, row) in table.rows.iter().enumerate() {
        let code = folded(row.cell(columns.code));
        if !code.is_empty()
            && let Some(earlier) = codes.insert(code, index)
        {
            let detail = Sentence::of("import-cell-code-shared")
                .with("code", shown(row.cell(columns.code)))
                .with("line", table.rows[earlier].line);
            faults.push(Fault::new(row.at("Human Coding Scheme"), detail));
        }
        identifiers.entry(folded(row.cell(columns.identifier))).or_insert(index);
    }
    identifiers.remove("");
    if faults.is_empty() {
        Ok(Names { table, codes, identifiers })
    } else {
        Err(Error::content(&table.file, faults))
    }
}

fn place(names: &Names<'_>, columns: &Columns, tree: &mut Tree) -> Result<(), Error> {
    let table = names.table;
    let mut faults = Vec::new();
    for (index, row) in table.rows.iter().enumerate() {
        let order = sequence(row, columns, &mut faults);
        let said = [(columns.child_of, "Is Child Of"), (columns.part_of, "Is Part Of")];
        let said = said.into_iter().find(|(column, _)| !row.cell(*column).is_empty());
        let parents = match said {
            None => names.by_prefix(row.cell(columns.code)).into_iter().collect(),
            Some((column, header)) => {
                let cell = row.cell(column);
                let parts = if names.find(cell).is_some() { vec![cell] } else { split(cell) };
                let found: Vec<usize> = parts.iter().filter_map(|part| names.find(part)).collect();
                if let Some(missing) = parts.iter().find(|part| names.find(part).is_none()) {
                    let detail = Sentence::of("import-cell-no-row").with("name", shown(missing));
                    faults.push(Fault::new(row.at(header), detail));
                }
                found
            }
        };
        if parents.is_empty() {
            tree.children.push((index, None, order));
        }
        tree.children.extend(parents.into_iter().map(|parent| (index, Some(parent), order)));
    }
    if faults.is_empty() { Ok(()) } else { Err(Error::content(&table.file, faults)) }
}

fn sequence(row: &Row, columns: &Columns, faults: &mut Vec<Fault>) -> Option<i64> {
    let cell = row.cell(columns.sequence);
    if cell.is_empty() {
        return None;
    }
    cell.parse().ok().or_else(|| {
        let detail = Sentence::of("import-cell-sequence").with("cell", shown(cell));
        faults.push(Fault::new(row.at("Sequence Number"), detail));
        None
    })
}

fn split(cell: &str) -> Vec<&str> {
    cell.split([',', ';', '|', '\n']).map(str::trim).filter(|part| !part.is_empty()).collect()
}

fn relate(names: &Names<'_>, columns: &Columns, tree: &mut Tree) {
    let table = names.table;
    for (index, row) in table.rows.iter().enumerate() {
        for (keys, kind) in RELATIONS {
            relation(names, tree, index, kind, row.cell(table.column(keys)));
        }
        if !row.cell(columns.child_of).is_empty() {
            relation(names, tree, index, "isPartOf", row.cell(columns.part_of));
        }
    }
}

fn relation(names: &Names<'_>, tree: &mut Tree, item: usize, kind: &str, cell: &str) {
    let all_known = |parts: &[&str]| parts.iter().all(|part| names.find(part).is_some() || is_address(part));
    let mut parts = split(cell);
    if parts.len() > 1 && (names.find(cell).is_some() || !all_known(&parts)) {
        // A comma may belong to an address or a code.
        parts = cell.split(['|', ';', '\n']).map(str::trim).filter(|part| !part.is_empty()).collect();
    }
    for part in parts {
        match names.find(part) {
            Some(level) if kind == "hasSkillLevel" && level != item => {
                tree.skill_levels.push((item, level, None));
            }
            Some(other) if other != item => tree.relations.push((item, kind.to_owned(), other)),
            Some(_) => {}
            None => {
                let text = shortened(&line_of_words(part), LINK_TEXT_LIMIT);
                let (identifier, uri) =
                    if is_address(&text) { (String::new(), text) } else { (text, String::new()) };
                tree.items[item].links.push(Link {
                    kind: kind.to_owned(),
                    identifier,
                    uri,
                    title: String::new(),
                });
            }
        }
    }
}

fn is_address(text: &str) -> bool {
    ["http://", "https://", "urn:"].iter().any(|scheme| text.starts_with(scheme))
}

#[cfg(test)]
mod tests;
