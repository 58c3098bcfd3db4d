//! The files of `OneRoster` 1.1 and 1.2. What a school calls a class is a cohort, its teachers are the leads.

use std::collections::{BTreeMap, BTreeSet};

use super::super::table::{Row, Table};
use super::{At, Group, Person, Place, Roster, about, alike, at, day, folded};
use crate::clock::Day;
use crate::language::Sentence;
use crate::record::cohort::MemberRole;

/// Files that are read; others are named as ignored.
const READ: [&str; 7] =
    ["orgs", "users", "classes", "enrollments", "academicsessions", "courses", "manifest"];
const ID: &[&str] = &["sourcedid"];

fn stem(table: &Table) -> String {
    table.stem().to_lowercase()
}

/// Whether these are files of `OneRoster`.
pub(super) fn is(tables: &[Table]) -> bool {
    tables.iter().any(|table| stem(table) == "users" && table.column(ID).is_some())
}

fn find<'a>(tables: &'a [Table], name: &str) -> Option<&'a Table> {
    tables.iter().find(|table| stem(table) == name)
}

/// Rows that are in force: neither deleted nor, for a person, switched off.
fn live<'a>(table: Option<&'a Table>, gone: &mut usize) -> Vec<(&'a Table, &'a Row)> {
    let Some(table) = table else { return Vec::new() };
    let (status, enabled) = (table.column(&["status"]), table.column(&["enableduser"]));
    let mut rows = Vec::new();
    for row in &table.rows {
        if row.cell(status).eq_ignore_ascii_case("tobedeleted")
            || row.cell(enabled).eq_ignore_ascii_case("false")
        {
            *gone += 1;
        } else {
            rows.push((table, row));
        }
    }
    rows
}

fn cell<'a>((table, row): (&'a Table, &'a Row), names: &[&str]) -> &'a str {
    row.cell(table.column(names))
}

/// The first of several ids in one cell.
fn first(ids: &str) -> &str {
    ids.split(',').next().unwrap_or_default().trim()
}

pub(super) fn read(tables: &[Table], roster: &mut Roster) {
    let mut gone = 0;
    left_out(tables, roster);
    let units = units(tables, roster, &mut gone);
    let people = people(tables, &units, roster, &mut gone);
    let terms = terms(tables, roster, &mut gone);
    let cohorts = cohorts(tables, &terms, roster, &mut gone);
    places(tables, &people, &cohorts, roster, &mut gone);
    if gone > 0 {
        roster.notes.push(Sentence::of("roster-note-gone").with("count", gone));
    }
}

fn left_out(tables: &[Table], roster: &mut Roster) {
    let others: Vec<Sentence> = tables
        .iter()
        .filter(|table| !READ.contains(&stem(table).as_str()))
        .map(|table| Sentence::words(&table.file))
        .collect();
    if !others.is_empty() {
        roster.notes.push(Sentence::of("roster-note-files").with("files", others));
    }
    let passwords = find(tables, "users").and_then(|users| Some((users, users.column(&["password"])?)));
    if let Some((users, column)) = passwords
        && users.rows.iter().any(|row| !row.cell(Some(column)).is_empty())
    {
        roster.notes.push(Sentence::of("roster-note-password-of").with("file", &users.file));
    }
}

/// Names of units by their id.
fn units(tables: &[Table], roster: &mut Roster, gone: &mut usize) -> BTreeMap<String, String> {
    let mut named = BTreeMap::new();
    let rows = live(find(tables, "orgs"), gone);
    for &(table, row) in &rows {
        let (id, name) = (cell((table, row), ID), cell((table, row), &["name"]));
        if id.is_empty() || name.is_empty() {
            roster.wrong(&at(table, row), Sentence::of("roster-fault-unit"));
        } else if named.insert(id.to_owned(), name.to_owned()).is_some() {
            roster.wrong(&at(table, row), about("roster-fault-id-twice", "id", id));
        }
    }
    for &(table, row) in &rows {
        let Some(name) = named.get(cell((table, row), ID)) else { continue };
        let parent = first(cell((table, row), &["parentsourcedid"]));
        let parent = named.get(parent).filter(|parent| *parent != name).cloned();
        roster.units.insert(name.clone(), parent);
    }
    named
}

/// Mail addresses of people by their id.
fn people(
    tables: &[Table],
    units: &BTreeMap<String, String>,
    roster: &mut Roster,
    gone: &mut usize,
) -> BTreeMap<String, String> {
    let mut by_id = BTreeMap::new();
    let mut addresses: BTreeMap<String, At> = BTreeMap::new();
    for (table, row) in live(find(tables, "users"), gone) {
        let (at, user) = (at(table, row), (table, row));
        let id = cell(user, ID);
        let or = |preferred: &str, given: &str| {
            let said = cell(user, &[preferred]);
            if said.is_empty() { cell(user, &[given]).to_owned() } else { said.to_owned() }
        };
        let names = [or("preferredgivenname", "givenname"), or("preferredfamilyname", "familyname")];
        let name = names.iter().filter(|part| !part.is_empty()).cloned().collect::<Vec<_>>().join(" ");
        let email = cell(user, &["email"]).to_owned();
        if id.is_empty() {
            roster.wrong(&at, Sentence::of("roster-fault-no-id"));
            continue;
        }
        if name.is_empty() {
            roster.wrong(&at, Sentence::of("roster-fault-no-names"));
            continue;
        }
        if email.is_empty() {
            roster.wrong(&at, about("roster-fault-no-email", "name", &name));
            continue;
        }
        if let Some(earlier) = addresses.insert(folded(&email), at.clone()) {
            let detail = about("roster-fault-email-twice", "email", &email);
            roster.wrong(&at, detail.with("at", super::earlier(&earlier)));
            continue;
        }
        if by_id.insert(id.to_owned(), email.clone()).is_some() {
            roster.wrong(&at, about("roster-fault-id-twice", "id", id));
            continue;
        }
        let org = [cell(user, &["primaryorgsourcedid"]), first(cell(user, &["orgsourcedids"]))];
        let unit = org.iter().find_map(|org| units.get(*org)).cloned();
        roster.people.push(Person { at, name, email, unit, roles: Vec::new() });
    }
    by_id
}

/// First and last day, and whether one of them could not be read.
type Term = (Option<Day>, Option<Day>, bool);

fn terms(tables: &[Table], roster: &mut Roster, gone: &mut usize) -> BTreeMap<String, Term> {
    let mut terms = BTreeMap::new();
    for (table, row) in live(find(tables, "academicsessions"), gone) {
        let (mut days, before) = ([None, None], roster.faults.len());
        for (place, column) in days.iter_mut().zip(["startDate", "endDate"]) {
            match day(column, cell((table, row), &[column.to_lowercase().as_str()])) {
                Ok(found) => *place = found,
                Err(detail) => roster.wrong(&at(table, row), detail),
            }
        }
        let [from, to] = days;
        terms.insert(cell((table, row), ID).to_owned(), (from, to, roster.faults.len() > before));
    }
    terms
}

/// Titles of cohorts by their id.
fn cohorts(
    tables: &[Table],
    terms: &BTreeMap<String, Term>,
    roster: &mut Roster,
    gone: &mut usize,
) -> BTreeMap<String, String> {
    let mut by_id: BTreeMap<String, String> = BTreeMap::new();
    let mut titles = BTreeSet::new();
    for (table, row) in live(find(tables, "classes"), gone) {
        let class = (table, row);
        let (id, title) = (cell(class, ID), cell(class, &["title"]));
        if id.is_empty() || title.is_empty() {
            roster.wrong(&at(table, row), Sentence::of("roster-fault-class"));
            continue;
        }
        // Two that differ only in capital letters or spaces are one to whoever reads them.
        if !titles.insert(alike(title)) {
            roster.wrong(&at(table, row), about("roster-fault-class-twice", "title", title));
            continue;
        }
        let named = cell(class, &["termsourcedids"]);
        let said: Vec<&Term> = named.split(',').filter_map(|term| terms.get(term.trim())).collect();
        by_id.insert(id.to_owned(), title.to_owned());
        roster.cohorts.push(Group {
            at: at(table, row),
            title: title.to_owned(),
            framework: None,
            starts_on: said.iter().filter_map(|term| term.0).min(),
            ends_on: said.iter().filter_map(|term| term.1).max(),
            unread: said.iter().any(|term| term.2),
        });
    }
    by_id
}

fn places(
    tables: &[Table],
    people: &BTreeMap<String, String>,
    cohorts: &BTreeMap<String, String>,
    roster: &mut Roster,
    gone: &mut usize,
) {
    let known_faults = !roster.faults.is_empty();
    let mut others: BTreeMap<String, usize> = BTreeMap::new();
    let mut seen = BTreeSet::new();
    for (table, row) in live(find(tables, "enrollments"), gone) {
        let enrolment = (table, row);
        let at = at(table, row);
        for column in ["beginDate", "endDate"] {
            if let Err(detail) = day(column, cell(enrolment, &[column.to_lowercase().as_str()])) {
                roster.wrong(&at, detail);
            }
        }
        let role = match cell(enrolment, &["role"]).to_lowercase().as_str() {
            "student" => MemberRole::Learner,
            "teacher" => MemberRole::Lead,
            other => {
                *others.entry(other.to_owned()).or_default() += 1;
                continue;
            }
        };
        let (user, class) = (cell(enrolment, &["usersourcedid"]), cell(enrolment, &["classsourcedid"]));
        match (people.get(user), cohorts.get(class)) {
            (Some(email), Some(cohort)) => {
                if seen.insert((email.clone(), cohort.clone(), role)) {
                    roster.places.push(Place { at, email: email.clone(), cohort: cohort.clone(), role });
                }
            }
            // Whoever was refused above is missing here, too: said once.
            _ if known_faults => {}
            (None, _) => roster.wrong(&at, about("roster-fault-no-user", "id", user)),
            (_, None) => roster.wrong(&at, about("roster-fault-no-class", "id", class)),
        }
    }
    for (role, count) in others {
        roster.notes.push(about("roster-note-enrolments", "role", &role).with("count", count));
    }
}
