//! One CSV file with a person a row.

use std::collections::BTreeMap;

use super::super::table::{Row, Table};
use super::{Group, Person, Place, Roster, day, excerpt, folded};
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
    Grant(Role),
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
        if !cohort.is_empty() {
            group(table, row, &at, cohort, &mut cohorts, roster);
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
                let here = |place: &&Place| folded(&place.email) == folded(&email) && place.cohort == cohort;
                let other_place = !cohort.is_empty() && !roster.places.iter().any(|place| here(&place));
                if same && (other_place || !grants.is_empty()) {
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
        if let Meant::Member(role) = meant {
            roster.places.push(Place { at, email, cohort: cohort.to_owned(), role });
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
            Ok(role) => Meant::Grant(role),
            Err(_) => {
                let there_are = Role::ALL.map(Role::name).join(", ");
                return Err(format!("“{}” is not a role: write one of {there_are}", excerpt(role)));
            }
        },
    })
}

/// The cohort of a row: the first row that says its days and its framework counts, another must not contradict.
fn group(
    table: &Table,
    row: &Row,
    at: &str,
    title: &str,
    known: &mut BTreeMap<String, usize>,
    roster: &mut Roster,
) {
    let mut one = Group {
        at: at.to_owned(),
        title: title.to_owned(),
        framework: Some(row.cell(table.column(FRAMEWORK)).to_owned()).filter(|said| !said.is_empty()),
        starts_on: None,
        ends_on: None,
    };
    for (column, day_of) in [(STARTS, &mut one.starts_on), (ENDS, &mut one.ends_on)] {
        let header =
            table.column(column).and_then(|index| table.headers.get(index)).map_or("", String::as_str);
        match day(header.trim(), row.cell(table.column(column))) {
            Ok(found) => *day_of = found,
            Err(detail) => roster.wrong(at, detail),
        }
    }
    if let (Some(from), Some(to)) = (one.starts_on, one.ends_on)
        && to < from
    {
        roster.wrong(at, format!("“{}” would end before it begins: mend one of its days", excerpt(title)));
    }
    let Some(index) = known.get(title) else {
        known.insert(title.to_owned(), roster.cohorts.len());
        roster.cohorts.push(one);
        return;
    };
    let earlier = &mut roster.cohorts[*index];
    let contradicts =
        |a: &Option<crate::clock::Day>, b: &Option<crate::clock::Day>| a.is_some() && b.is_some() && a != b;
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
