//! One CSV file with a person a row.

use std::collections::BTreeMap;

use super::super::own::shown;
use super::super::table::{Row, Table};
use super::{At, Beside, Group, Person, Place, Roster, Spot, about, alike, at, day, excerpt, folded};
use crate::clock::Day;
use crate::language::Sentence;
use crate::record::access::Role;
use crate::record::cohort::MemberRole;

/// What each column may be called, in lower case, letters and digits only.
const NAME: &[&str] = &["name", "fullname", "displayname"];
const GIVEN: &[&str] = &["givenname", "firstname", "given"];
const FAMILY: &[&str] = &["familyname", "lastname", "surname", "family"];
const EMAIL: &[&str] = &["email", "mail", "emailaddress", "mailaddress"];
const UNIT: &[&str] = &["unit", "department", "ward", "branch", "organisation", "organization"];
const COHORT: &[&str] = &["cohort", "group", "class"];
const ROLE: &[&str] = &["role"];
const FRAMEWORK: &[&str] = &["framework"];
const STARTS: &[&str] = &["startson", "start", "startdate", "from"];
const ENDS: &[&str] = &["endson", "end", "enddate", "until"];
const KNOWN: [&[&str]; 10] = [NAME, GIVEN, FAMILY, EMAIL, UNIT, COHORT, ROLE, FRAMEWORK, STARTS, ENDS];

/// What a row says somebody is.
enum Meant {
    Member(MemberRole),
    /// A role over the whole organisation.
    Grant(Role),
    /// A role over the row's cohort.
    Beside(Role),
    Nothing,
}

pub(super) fn read(table: &Table, roster: &mut Roster) {
    if table.column(EMAIL).is_none() || (table.column(NAME).is_none() && table.column(FAMILY).is_none()) {
        let headers = table.headers.iter().take(12).map(|header| Sentence::words(excerpt(header)));
        let detail = Sentence::of("roster-fault-columns").with("columns", Sentence::listed(headers));
        roster.wrong(&At::new(&table.file, Spot::Line(1)), detail);
        return;
    }
    ignored(table, roster);
    let mut people: BTreeMap<String, usize> = BTreeMap::new();
    let mut cohorts: BTreeMap<String, usize> = BTreeMap::new();
    for row in &table.rows {
        let at = at(table, row);
        let email = row.cell(table.column(EMAIL)).to_owned();
        let name = name(table, row);
        if email.is_empty() {
            roster.wrong(
                &at,
                if name.is_empty() {
                    Sentence::of("roster-fault-nobody-email")
                } else {
                    about("roster-fault-no-email", "name", &name)
                },
            );
        }
        if name.is_empty() {
            roster.wrong(&at, Sentence::of("roster-fault-no-name"));
        }
        let cohort = row.cell(table.column(COHORT));
        let meant = match meant(row.cell(table.column(ROLE)), cohort) {
            Ok(meant) => meant,
            Err(detail) => {
                roster.wrong(&at, detail);
                Meant::Nothing
            }
        };
        let before = roster.faults.len();
        let days = days(table, row, &at, roster);
        let unread = roster.faults.len() > before;
        if !cohort.is_empty() {
            group(table, row, &at, cohort, (days, unread), &mut cohorts, roster);
        }
        if email.is_empty() || name.is_empty() {
            continue;
        }
        let unit = Some(row.cell(table.column(UNIT)).to_owned()).filter(|unit| !unit.is_empty());
        if let Some(unit) = &unit {
            roster.units.entry(unit.clone()).or_insert(None);
        }
        let grants: Vec<Role> = if let Meant::Grant(role) = meant { vec![role] } else { Vec::new() };
        match people.get(&folded(&email)) {
            Some(index) => {
                let earlier = &mut roster.people[*index];
                let line = earlier.at.spot.sentence();
                let same = earlier.name == name && (unit.is_none() || earlier.unit == unit);
                let here = |of: &str, title: &str| folded(of) == folded(&email) && title == cohort;
                let new = match &meant {
                    Meant::Beside(role) => {
                        !roster.beside.iter().any(|one| here(&one.email, &one.cohort) && one.role == *role)
                    }
                    _ => !cohort.is_empty() && !roster.places.iter().any(|one| here(&one.email, &one.cohort)),
                };
                if same && (new || !grants.is_empty()) {
                    earlier.roles.extend(grants);
                } else {
                    roster.wrong(&at, about("roster-fault-email-twice", "email", &email).with("at", line));
                    continue;
                }
            }
            None => {
                people.insert(folded(&email), roster.people.len());
                roster.people.push(Person {
                    at: at.clone(),
                    name: name.clone(),
                    email: email.clone(),
                    unit,
                    roles: grants,
                });
            }
        }
        let cohort = cohort.to_owned();
        match meant {
            Meant::Member(role) => roster.places.push(Place { at, email, cohort, role }),
            Meant::Beside(role) => roster.beside.push(Beside { at, email, cohort, role }),
            Meant::Grant(_) | Meant::Nothing => {}
        }
    }
}

fn name(table: &Table, row: &Row) -> String {
    let whole = row.cell(table.column(NAME));
    if !whole.is_empty() {
        return whole.to_owned();
    }
    let parts = [row.cell(table.column(GIVEN)), row.cell(table.column(FAMILY))];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

fn meant(role: &str, cohort: &str) -> Result<Meant, Sentence> {
    let member = |role: MemberRole| if cohort.is_empty() { None } else { Some(Meant::Member(role)) };
    Ok(match role.to_lowercase().as_str() {
        "" | "learner" | "student" => member(MemberRole::Learner).unwrap_or(Meant::Nothing),
        "lead" | "facilitator" | "teacher" => member(MemberRole::Lead).unwrap_or(Meant::Grant(Role::Lead)),
        other => match other.parse() {
            Ok(role) if cohort.is_empty() => Meant::Grant(role),
            Ok(role @ (Role::Peer | Role::Sponsor)) => Meant::Beside(role),
            Ok(role) => {
                return Err(Sentence::of("roster-fault-role-of-cohort").with("role", super::role_named(role)));
            }
            Err(_) => {
                // As they are written in a file, in every language.
                let there_are = Role::ALL.map(|role| Sentence::words(role.name()));
                return Err(
                    about("roster-fault-role", "typed", role).with("roles", Sentence::listed(there_are))
                );
            }
        },
    })
}

/// The first and the last day in a row. One that cannot be read is wrong in a row without a cohort, too.
fn days(table: &Table, row: &Row, at: &At, roster: &mut Roster) -> [Option<Day>; 2] {
    [STARTS, ENDS].map(|column| {
        let header =
            table.column(column).and_then(|index| table.headers.get(index)).map_or("", String::as_str);
        day(header.trim(), row.cell(table.column(column))).unwrap_or_else(|detail| {
            roster.wrong(at, detail);
            None
        })
    })
}

/// The cohort of a row: the first row that says its days and its framework counts, another must not contradict.
fn group(
    table: &Table,
    row: &Row,
    at: &At,
    title: &str,
    ([starts_on, ends_on], unread): ([Option<Day>; 2], bool),
    known: &mut BTreeMap<String, usize>,
    roster: &mut Roster,
) {
    let one = Group {
        at: at.clone(),
        title: title.to_owned(),
        framework: Some(row.cell(table.column(FRAMEWORK)).to_owned()).filter(|said| !said.is_empty()),
        starts_on,
        ends_on,
        unread,
    };
    if let (Some(from), Some(to)) = (one.starts_on, one.ends_on)
        && to < from
    {
        roster.wrong(at, about("roster-fault-ends-first", "title", title));
    }
    let Some(index) = known.get(&alike(title)) else {
        known.insert(alike(title), roster.cohorts.len());
        roster.cohorts.push(one);
        return;
    };
    let earlier = &mut roster.cohorts[*index];
    if earlier.title != one.title {
        let detail = about("roster-fault-two-spellings", "title", title)
            .with("other", excerpt(&earlier.title))
            .with("at", super::earlier(&earlier.at));
        roster.wrong(at, detail);
        return;
    }
    earlier.unread |= one.unread;
    let contradicts = |a: &Option<Day>, b: &Option<Day>| a.is_some() && b.is_some() && a != b;
    if contradicts(&earlier.starts_on, &one.starts_on)
        || contradicts(&earlier.ends_on, &one.ends_on)
        || (earlier.framework.is_some() && one.framework.is_some() && earlier.framework != one.framework)
    {
        let detail =
            about("roster-fault-contradicts", "title", title).with("at", super::earlier(&earlier.at));
        roster.wrong(at, detail);
        return;
    }
    earlier.starts_on = earlier.starts_on.or(one.starts_on);
    earlier.ends_on = earlier.ends_on.or(one.ends_on);
    earlier.framework = earlier.framework.take().or(one.framework);
}

fn ignored(table: &Table, roster: &mut Roster) {
    let mut others = Vec::new();
    for (key, header) in table.keys().zip(&table.headers) {
        if key.contains("password") {
            roster.notes.push(about("roster-note-password", "column", header));
        } else if !key.is_empty() && !KNOWN.iter().any(|names| names.contains(&key)) {
            others.push(shown(header));
        }
    }
    if !others.is_empty() {
        roster.notes.push(Sentence::of("roster-note-columns").with("columns", others));
    }
}
