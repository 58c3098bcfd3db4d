//! One CSV file with a person a row.

use std::collections::BTreeMap;

use super::super::table::{Row, Table};
use super::{Beside, Group, Person, Place, Roster, alike, day, excerpt, folded};
use crate::clock::Day;
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
    let file = &table.file;
    if table.column(EMAIL).is_none() || (table.column(NAME).is_none() && table.column(FAMILY).is_none()) {
        let headers: Vec<String> = table.headers.iter().take(12).map(|header| excerpt(header)).collect();
        roster.wrong(
            &format!("{file}, line 1"),
            format!(
                "a roster has the columns name and email; here are {}. Rename yours, or add them",
                headers.join(", ")
            ),
        );
        return;
    }
    ignored(table, roster);
    let mut people: BTreeMap<String, usize> = BTreeMap::new();
    let mut cohorts: BTreeMap<String, usize> = BTreeMap::new();
    for row in &table.rows {
        let at = format!("{file}, line {}", row.line);
        let email = row.cell(table.column(EMAIL)).to_owned();
        let name = name(table, row);
        if email.is_empty() {
            roster.wrong(&at, format!("{} has no email address: add it", called(&name)));
        }
        if name.is_empty() {
            roster.wrong(&at, "the name is missing: add it");
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
                let line = earlier.at.rsplit(' ').next().unwrap_or_default().to_owned();
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
                    roster.wrong(
                        &at,
                        format!(
                            "{email} is in line {line} already: keep one of them, or correct the address"
                        ),
                    );
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

fn called(name: &str) -> String {
    if name.is_empty() { "this person".to_owned() } else { excerpt(name) }
}

fn name(table: &Table, row: &Row) -> String {
    let whole = row.cell(table.column(NAME));
    if !whole.is_empty() {
        return whole.to_owned();
    }
    let parts = [row.cell(table.column(GIVEN)), row.cell(table.column(FAMILY))];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

fn meant(role: &str, cohort: &str) -> Result<Meant, String> {
    let member = |role: MemberRole| if cohort.is_empty() { None } else { Some(Meant::Member(role)) };
    Ok(match role.to_lowercase().as_str() {
        "" | "learner" | "student" => member(MemberRole::Learner).unwrap_or(Meant::Nothing),
        "lead" | "facilitator" | "teacher" => member(MemberRole::Lead).unwrap_or(Meant::Grant(Role::Lead)),
        other => match other.parse() {
            Ok(role) if cohort.is_empty() => Meant::Grant(role),
            Ok(role @ (Role::Peer | Role::Sponsor)) => Meant::Beside(role),
            Ok(role) => {
                return Err(format!(
                    "nobody is {} of one cohort: leave the cohort out, or give this person a row of its own for it",
                    role.name()
                ));
            }
            Err(_) => {
                let there_are = Role::ALL.map(Role::name).join(", ");
                return Err(format!("“{}” is not a role: write one of {there_are}", excerpt(role)));
            }
        },
    })
}

/// The first and the last day in a row. One that cannot be read is wrong in a row without a cohort, too.
fn days(table: &Table, row: &Row, at: &str, roster: &mut Roster) -> [Option<Day>; 2] {
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
    at: &str,
    title: &str,
    ([starts_on, ends_on], unread): ([Option<Day>; 2], bool),
    known: &mut BTreeMap<String, usize>,
    roster: &mut Roster,
) {
    let one = Group {
        at: at.to_owned(),
        title: title.to_owned(),
        framework: Some(row.cell(table.column(FRAMEWORK)).to_owned()).filter(|said| !said.is_empty()),
        starts_on,
        ends_on,
        unread,
    };
    if let (Some(from), Some(to)) = (one.starts_on, one.ends_on)
        && to < from
    {
        roster.wrong(at, format!("“{}” would end before it begins: mend one of its days", excerpt(title)));
    }
    let Some(index) = known.get(&alike(title)) else {
        known.insert(alike(title), roster.cohorts.len());
        roster.cohorts.push(one);
        return;
    };
    let earlier = &mut roster.cohorts[*index];
    if earlier.title != one.title {
        let detail = format!(
            "“{}” is written “{}” in {}: write it in one way, or give one of them another title",
            excerpt(title),
            excerpt(&earlier.title),
            earlier.at
        );
        roster.wrong(at, detail);
        return;
    }
    earlier.unread |= one.unread;
    let contradicts = |a: &Option<Day>, b: &Option<Day>| a.is_some() && b.is_some() && a != b;
    if contradicts(&earlier.starts_on, &one.starts_on)
        || contradicts(&earlier.ends_on, &one.ends_on)
        || (earlier.framework.is_some() && one.framework.is_some() && earlier.framework != one.framework)
    {
        let detail = format!(
            "“{}” has other days or another framework in {}: make them the same",
            excerpt(title),
            earlier.at
        );
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
            roster.notes.push(format!(
                "The column “{}” is ignored: nobody's password comes from a file. People set their own by a mailed link.",
                excerpt(header)
            ));
        } else if !key.is_empty() && !KNOWN.iter().any(|names| names.contains(&key)) {
            others.push(format!("“{}”", excerpt(header)));
        }
    }
    if !others.is_empty() {
        roster.notes.push(format!("Columns that mean nothing here are ignored: {}.", others.join(", ")));
    }
}
