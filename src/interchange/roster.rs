//! Rosters: people, units, cohorts and who is in which, from one CSV file with a person a row or from the files of
//! `OneRoster` 1.1 or 1.2. Reading finds everything that is wrong with the files themselves, each with its line; what
//! is there already is nobody's business here.

mod one_roster;
mod own;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use super::failure::Error;
pub use super::failure::{Fault, Place as At, Spot};
use super::table::{Row, Table};
use super::{Input, Purpose, text};
use crate::clock::Day;
use crate::language::Sentence;
use crate::record::access::Role;
use crate::record::cohort::MemberRole;

/// What files say about people. Where `faults` is not empty, nothing of it may be taken in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Roster {
    /// Each address once.
    pub people: Vec<Person>,
    /// By name, with the unit each is part of.
    pub units: BTreeMap<String, Option<String>>,
    /// Each title once.
    pub cohorts: Vec<Group>,
    /// Who is in which cohort.
    pub places: Vec<Place>,
    /// Who holds a role over a cohort without being in it.
    pub beside: Vec<Beside>,
    /// What was left out.
    pub notes: Vec<Sentence>,
    /// What is wrong, with its line.
    pub faults: Vec<Fault>,
}

/// Somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// File and line.
    pub at: At,
    /// As they write it.
    pub name: String,
    /// What they sign in with.
    pub email: String,
    /// The unit they belong to; none: nothing was said.
    pub unit: Option<String>,
    /// Roles over the whole organisation.
    pub roles: Vec<Role>,
}

/// A cohort.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// File and line.
    pub at: At,
    /// What it is called.
    pub title: String,
    /// The framework it works through, by title or id, if said.
    pub framework: Option<String>,
    /// First day, if said.
    pub starts_on: Option<Day>,
    /// Last day, if said.
    pub ends_on: Option<Day>,
    /// One of its days could not be read, which is said already.
    pub unread: bool,
}

/// Somebody in a cohort.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// File and line.
    pub at: At,
    /// Whose, by mail address.
    pub email: String,
    /// The cohort's title.
    pub cohort: String,
    /// As what.
    pub role: MemberRole,
}

/// Somebody with a role over one cohort: a peer or a sponsor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Beside {
    /// File and line.
    pub at: At,
    /// Whose, by mail address.
    pub email: String,
    /// The cohort's title.
    pub cohort: String,
    /// As what.
    pub role: Role,
}

/// Reads a roster, whichever of the two it is.
#[must_use]
pub fn read_roster(input: Input<'_>) -> Roster {
    let one;
    let files: &[(String, Vec<u8>)] = match input {
        Input::File { name, bytes } => {
            one = [(name.to_owned(), bytes.to_vec())];
            &one
        }
        Input::Folder { files, .. } => files,
    };
    let mut roster = Roster::default();
    let mut tables = Vec::new();
    for (name, bytes) in files.iter().filter(|(name, _)| is_csv(name) || files.len() == 1) {
        match table(name, bytes) {
            Ok((table, note)) => {
                roster.notes.extend(note);
                tables.push(table);
            }
            // Files of OneRoster may have headers alone.
            Err(_) if files.len() > 1 && is_header_alone(bytes) => {}
            Err(error) => roster.faults.extend(faults(error)),
        }
    }
    if !roster.faults.is_empty() {
        return roster;
    }
    if one_roster::is(&tables) {
        one_roster::read(&tables, &mut roster);
    } else if let [table] = tables.as_slice() {
        own::read(table, &mut roster);
    } else {
        roster.faults.push(Fault::new(Spot::Whole, Sentence::of("roster-fault-neither")));
    }
    in_order(&mut roster.faults, |fault| &fault.at);
    roster
}

fn is_csv(name: &str) -> bool {
    std::path::Path::new(name).extension().is_some_and(|ending| ending.eq_ignore_ascii_case("csv"))
}

fn is_header_alone(bytes: &[u8]) -> bool {
    // A line break at its end is all there is.
    bytes.iter().position(|byte| *byte == b'\n').is_none_or(|end| bytes[end..].trim_ascii().is_empty())
}

fn table(name: &str, bytes: &[u8]) -> Result<(Table, Option<Sentence>), Error> {
    let decoded = text::decode(name, bytes, Purpose::Roster)?;
    Ok((Table::read(name, &decoded.text, Purpose::Roster)?, decoded.note))
}

/// What the reader of tables complains about, each with its file.
fn faults(error: Error) -> Vec<Fault> {
    match error {
        Error::Content { file, faults } => faults.into_iter().map(|fault| fault.within(&file)).collect(),
        Error::Malformed { file, at, detail } => vec![Fault::new(At::new(&file, at), detail)],
        Error::Unknown { file, detail }
        | Error::Encoding { file, detail }
        | Error::TooLarge { file, detail } => {
            vec![Fault::new(At::new(&file, Spot::Whole), detail)]
        }
        Error::Levels { file, at, found } => vec![Fault::new(At::new(&file, at), found.detail)],
    }
}

/// Puts complaints in the order of their files' lines; files stay in the order in which they were first named.
pub fn in_order<T>(complaints: &mut [T], place: impl Fn(&T) -> &At) {
    let mut order: BTreeMap<String, usize> = BTreeMap::new();
    for complaint in complaints.iter() {
        let next = order.len();
        order.entry(place(complaint).file.clone()).or_insert(next);
    }
    complaints.sort_by_cached_key(|complaint| {
        let At { file, spot } = place(complaint);
        (order.get(file).copied(), spot.line())
    });
}

/// The place of a row.
fn at(table: &Table, row: &Row) -> At {
    At::new(&table.file, Spot::Line(row.line))
}

impl Roster {
    fn wrong(&mut self, at: &At, detail: Sentence) {
        self.faults.push(Fault::new(at.clone(), detail));
    }
}

/// A day; none where the cell is empty, an explanation where it is none.
fn day(column: &str, cell: &str) -> Result<Option<Day>, Sentence> {
    if cell.is_empty() {
        return Ok(None);
    }
    // OneRoster writes days alone; some programs add a time.
    let text = cell.split_once('T').map_or(cell, |(day, _)| day);
    text.parse().map(Some).map_err(|_| about("roster-fault-day", "typed", cell).with("column", column))
}

fn excerpt(text: &str) -> String {
    crate::record::framework_rules::excerpt(text)
}

/// What a role is called in the middle of a sentence.
#[must_use]
pub fn role_named(role: Role) -> Sentence {
    Sentence::under(format!("roster-role-{}", role.name()))
}

/// Where an earlier row is, to be named beside a later one.
fn earlier(at: &At) -> Sentence {
    at.sentence().unwrap_or_else(|| at.spot.sentence())
}

/// A sentence about something that a file says.
fn about(key: &'static str, name: &'static str, text: &str) -> Sentence {
    Sentence::of(key).with(name, excerpt(text))
}

/// A title as it is compared with others: upper and lower case, spaces and how letters are composed do not count.
#[must_use]
pub fn alike(title: &str) -> String {
    folded(title).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Addresses that differ only in case or in how letters are composed are the same.
fn folded(email: &str) -> String {
    use unicode_normalization::UnicodeNormalization as _;
    email.trim().nfkc().flat_map(char::to_lowercase).collect()
}
