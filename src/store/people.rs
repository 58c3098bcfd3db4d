//! The directory, asked across people.

use std::collections::hash_map::Entry;
use std::collections::{BTreeSet, HashMap};

use diesel::prelude::*;
use diesel::sql_types::{Bool, Nullable, Text};

use super::accounts;
use super::connection::Conn;
use super::error::Error;
use super::schema::{accounts as account, cohorts, facts, grants, members, people, sign_ins, units};
use crate::clock::{Day, Instant};
use crate::ids::{CohortId, FactId, PersonId, UnitId};
use crate::record::cohort::MemberRole;

/// Names of some people; who is not in the directory is left out. One statement a thousand people, none for
/// nobody.
pub fn names(
    conn: &mut Conn,
    ids: impl IntoIterator<Item = PersonId>,
) -> Result<HashMap<PersonId, String>, Error> {
    let mut wanted: Vec<String> = ids.into_iter().map(|id| id.to_string()).collect();
    wanted.sort_unstable();
    wanted.dedup();
    let mut names = HashMap::with_capacity(wanted.len());
    for some in wanted.chunks(1000) {
        let rows: Vec<(String, String)> =
            people::table.filter(people::id.eq_any(some)).select((people::id, people::name)).load(conn)?;
        names.extend(rows.into_iter().filter_map(|(id, name)| Some((id.parse().ok()?, name))));
    }
    Ok(names)
}

/// A role that somebody has, had or will have: granted, or by being in a cohort.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeldRole {
    /// The grant; none for a cohort's members.
    pub grant: Option<FactId>,
    /// Its stable name.
    pub role: String,
    /// `organisation`, `unit/ID` or `cohort/ID`.
    pub scope: String,
    /// First day.
    pub from: Day,
    /// Last day; none: until ended.
    pub until: Option<Day>,
    /// Ended before its time, or only on the waiting list.
    pub ended: bool,
}

impl HeldRole {
    /// Whether it is in force on a day.
    #[must_use]
    pub fn holds(&self, on: Day) -> bool {
        !self.ended && self.from <= on && self.until.is_none_or(|last| on <= last)
    }
}

#[derive(QueryableByName)]
struct HeldRow {
    #[diesel(sql_type = Text)]
    id: String,
    #[diesel(sql_type = Text)]
    role: String,
    #[diesel(sql_type = Text)]
    reach: String,
    #[diesel(sql_type = Text)]
    from_day: String,
    #[diesel(sql_type = Nullable<Text>)]
    until_day: Option<String>,
    #[diesel(sql_type = Bool)]
    ended: bool,
}

/// Every role of a person, past and future ones too, latest first. One statement.
pub fn roles(conn: &mut Conn, person: PersonId) -> Result<Vec<HeldRole>, Error> {
    let rows: Vec<HeldRow> = diesel::sql_query(
        "SELECT id, role, reach, from_day, until_day, ended FROM grants WHERE person_id = $1 \
         UNION ALL \
         SELECT '' AS id, role, 'cohort/' || cohort_id AS reach, joined_on AS from_day, left_on AS until_day, \
                waiting AS ended FROM members WHERE person_id = $1 \
         ORDER BY from_day DESC, role, reach",
    )
    .bind::<Text, _>(person.to_string())
    .load(conn)?;
    rows.into_iter()
        .map(|row| {
            Ok(HeldRole {
                grant: if row.id.is_empty() { None } else { Some(row.id.parse().map_err(Error::other)?) },
                role: row.role,
                scope: row.reach,
                from: row.from_day.parse().map_err(Error::other)?,
                until: row.until_day.map(|day| day.parse()).transpose().map_err(Error::other)?,
                ended: row.ended,
            })
        })
        .collect()
}

/// Who granted some roles, by grant. One statement, none for no grants.
pub fn granted_by(conn: &mut Conn, grants: &[FactId]) -> Result<HashMap<FactId, PersonId>, Error> {
    if grants.is_empty() {
        return Ok(HashMap::new());
    }
    let ids: Vec<String> = grants.iter().map(FactId::to_string).collect();
    let rows: Vec<(String, String)> =
        facts::table.filter(facts::id.eq_any(ids)).select((facts::id, facts::author)).load(conn)?;
    Ok(rows.into_iter().filter_map(|(id, author)| Some((id.parse().ok()?, author.parse().ok()?))).collect())
}

/// Names of the roles that some people hold on a day. Two statements, none for nobody.
pub fn role_names(
    conn: &mut Conn,
    ids: &[PersonId],
    on: Day,
) -> Result<HashMap<PersonId, BTreeSet<String>>, Error> {
    let mut held: HashMap<PersonId, BTreeSet<String>> = HashMap::new();
    if ids.is_empty() {
        return Ok(held);
    }
    let ids: Vec<String> = ids.iter().map(PersonId::to_string).collect();
    let today = on.to_string();
    let in_force = grants::until_day.is_null().or(grants::until_day.ge(&today).assume_not_null());
    let granted: Vec<(String, String)> = grants::table
        .filter(grants::person_id.eq_any(&ids).and(grants::ended.eq(false)))
        .filter(grants::from_day.le(&today).and(in_force))
        .select((grants::person_id, grants::role))
        .load(conn)?;
    let joined: Vec<(String, String)> = members::table
        .filter(
            members::person_id.eq_any(&ids).and(members::left_on.is_null()).and(members::waiting.eq(false)),
        )
        .select((members::person_id, members::role))
        .load(conn)?;
    for (person, role) in granted.into_iter().chain(joined) {
        if let Ok(person) = person.parse() {
            held.entry(person).or_default().insert(role);
        }
    }
    Ok(held)
}

/// A part of the organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    /// Which.
    pub id: UnitId,
    /// What it is called.
    pub name: String,
    /// The unit it is part of.
    pub parent: Option<UnitId>,
}

/// Units in order of their ids, after one of them.
pub fn units(conn: &mut Conn, after: Option<UnitId>, limit: u16) -> Result<Vec<Unit>, Error> {
    let after = after.map(|id| id.to_string()).unwrap_or_default();
    let rows: Vec<(String, String, Option<String>)> = units::table
        .filter(units::id.gt(after))
        .order(units::id)
        .limit(i64::from(limit))
        .select((units::id, units::name, units::parent_id))
        .load(conn)?;
    rows.into_iter()
        .map(|(id, name, parent)| {
            Ok(Unit {
                id: id.parse().map_err(Error::other)?,
                name,
                parent: parent.map(|id| id.parse()).transpose().map_err(Error::other)?,
            })
        })
        .collect()
}

/// A unit.
pub fn unit(conn: &mut Conn, id: UnitId) -> Result<Option<Unit>, Error> {
    let row: Option<(String, Option<String>)> =
        units::table.find(id.to_string()).select((units::name, units::parent_id)).first(conn).optional()?;
    row.map(|(name, parent)| {
        Ok(Unit { id, name, parent: parent.map(|id| id.parse()).transpose().map_err(Error::other)? })
    })
    .transpose()
}

/// Titles of cohorts that have not ended, in order of their titles.
pub fn present_cohorts(conn: &mut Conn, on: Day, limit: i64) -> Result<Vec<(CohortId, String)>, Error> {
    let rows: Vec<(String, String)> = cohorts::table
        .filter(cohorts::closed.eq(false).and(cohorts::signs_until.ge(on.to_string())))
        .order((cohorts::title, cohorts::id))
        .limit(limit)
        .select((cohorts::id, cohorts::title))
        .load(conn)?;
    rows.into_iter().map(|(id, title)| Ok((id.parse().map_err(Error::other)?, title))).collect()
}

/// Titles of cohorts, those that end last first.
pub fn all_cohorts(conn: &mut Conn, limit: i64) -> Result<Vec<(CohortId, String)>, Error> {
    let rows: Vec<(String, String)> = cohorts::table
        .order((cohorts::signs_until.desc(), cohorts::id.desc()))
        .limit(limit)
        .select((cohorts::id, cohorts::title))
        .load(conn)?;
    rows.into_iter().map(|(id, title)| Ok((id.parse().map_err(Error::other)?, title))).collect()
}

/// Cohorts that somebody leads and that have not ended, in order of their titles.
pub fn cohorts_led(conn: &mut Conn, person: PersonId, on: Day) -> Result<Vec<(CohortId, String)>, Error> {
    let leads = members::person_id.eq(person.to_string()).and(members::role.eq(MemberRole::Lead.name()));
    let rows: Vec<(String, String)> = members::table
        .inner_join(cohorts::table.on(cohorts::id.eq(members::cohort_id)))
        .filter(leads.and(members::left_on.is_null()))
        .filter(cohorts::closed.eq(false).and(cohorts::signs_until.ge(on.to_string())))
        .order((cohorts::title, cohorts::id))
        .select((cohorts::id, cohorts::title))
        .load(conn)?;
    rows.into_iter().map(|(id, title)| Ok((id.parse().map_err(Error::other)?, title))).collect()
}

/// Which of some cohorts have another lead than this person whose account is open. One statement.
pub fn led_by_others(
    conn: &mut Conn,
    person: PersonId,
    among: &[CohortId],
) -> Result<BTreeSet<CohortId>, Error> {
    let among: Vec<String> = among.iter().map(ToString::to_string).collect();
    let rows: Vec<String> = members::table
        .inner_join(account::table.on(account::person_id.eq(members::person_id)))
        .filter(members::cohort_id.eq_any(among).and(members::person_id.ne(person.to_string())))
        .filter(members::role.eq(MemberRole::Lead.name()).and(members::left_on.is_null()))
        .filter(account::disabled_at.is_null())
        .select(members::cohort_id)
        .load(conn)?;
    rows.into_iter().map(|id| id.parse().map_err(Error::other)).collect()
}

/// Somebody stands in for a lead, today or later.
#[derive(Clone, Debug, QueryableByName)]
pub struct StandsIn {
    /// In which cohort.
    #[diesel(sql_type = Text)]
    pub cohort_id: String,
    /// Its title.
    #[diesel(sql_type = Text)]
    pub title: String,
    /// For whom.
    #[diesel(sql_type = Text)]
    pub lead: String,
    /// First day.
    #[diesel(sql_type = Text)]
    pub from_day: String,
    /// Last day.
    #[diesel(sql_type = Text)]
    pub until_day: String,
}

/// Where somebody stands in for a lead, today or later, in order of the cohorts' titles. One statement.
pub fn stands_in(conn: &mut Conn, person: PersonId, on: Day) -> Result<Vec<StandsIn>, Error> {
    Ok(diesel::sql_query(
        "SELECT c.id AS cohort_id, c.title, p.name AS lead, d.from_day, d.until_day \
         FROM delegations d JOIN cohorts c ON c.id = d.cohort_id JOIN people p ON p.id = d.lead_id \
         WHERE d.to_id = $1 AND NOT d.ended AND d.until_day >= $2 AND NOT c.closed AND c.signs_until >= $2 \
           AND EXISTS (SELECT 1 FROM members m WHERE m.cohort_id = d.cohort_id AND m.person_id = d.lead_id \
                       AND m.role = 'lead' AND m.left_on IS NULL) \
         ORDER BY c.title, d.from_day, d.id",
    )
    .bind::<Text, _>(person.to_string())
    .bind::<Text, _>(on.to_string())
    .load(conn)?)
}

/// Whose account is closed, of some people. One statement.
pub fn closed(
    conn: &mut Conn,
    among: impl IntoIterator<Item = PersonId>,
) -> Result<BTreeSet<PersonId>, Error> {
    let among: BTreeSet<String> = among.into_iter().map(|id| id.to_string()).collect();
    let rows: Vec<String> = account::table
        .filter(account::person_id.eq_any(among).and(account::disabled_at.is_not_null()))
        .select(account::person_id)
        .load(conn)?;
    rows.into_iter().map(|id| id.parse().map_err(Error::other)).collect()
}

/// The unit of a name, as it is written.
pub fn unit_named(conn: &mut Conn, name: &str) -> Result<Option<UnitId>, Error> {
    let id: Option<String> = units::table
        .filter(units::name.eq(name))
        .order(units::id)
        .select(units::id)
        .first(conn)
        .optional()?;
    id.map(|id| id.parse().map_err(Error::other)).transpose()
}

/// Units by name, as each is written; of several with one name the oldest. One statement a thousand names.
pub fn units_named(conn: &mut Conn, names: &[String]) -> Result<HashMap<String, UnitId>, Error> {
    let mut found = HashMap::new();
    for some in names.chunks(1000) {
        let rows: Vec<(String, String)> = units::table
            .filter(units::name.eq_any(some))
            .order(units::id)
            .select((units::name, units::id))
            .load(conn)?;
        for (name, id) in rows {
            if let Entry::Vacant(place) = found.entry(name) {
                place.insert(id.parse().map_err(Error::other)?);
            }
        }
    }
    Ok(found)
}

/// Somebody who has an account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    /// Who.
    pub id: PersonId,
    /// Their name.
    pub name: String,
    /// Their unit.
    pub unit: Option<UnitId>,
    /// Their account is closed.
    pub closed: bool,
}

/// People by the address of their account, folded. One statement a thousand addresses.
pub fn by_address(conn: &mut Conn, addresses: &[&str]) -> Result<HashMap<String, Known>, Error> {
    let folded: Vec<String> = addresses.iter().map(|address| accounts::fold_email(address)).collect();
    let mut found = HashMap::new();
    for some in folded.chunks(1000) {
        type Row = (String, String, String, Option<String>, Option<i64>);
        let rows: Vec<Row> = account::table
            .inner_join(people::table.on(people::id.eq(account::person_id)))
            .filter(account::email_fold.eq_any(some))
            .select((account::email_fold, people::id, people::name, people::unit_id, account::disabled_at))
            .load(conn)?;
        for (address, id, name, unit, closed) in rows {
            let unit = unit.map(|id| id.parse()).transpose().map_err(Error::other)?;
            let (id, closed) = (id.parse().map_err(Error::other)?, closed.is_some());
            found.insert(address, Known { id, name, unit, closed });
        }
    }
    Ok(found)
}

/// Names of some units and titles of some cohorts, by scope (`unit/ID`, `cohort/ID`).
pub fn scope_names<'a>(
    conn: &mut Conn,
    scopes: impl IntoIterator<Item = &'a str>,
) -> Result<HashMap<String, String>, Error> {
    let (mut of_units, mut of_cohorts) = (Vec::new(), Vec::new());
    for scope in scopes {
        match scope.split_once('/') {
            Some(("unit", id)) => of_units.push(id),
            Some(("cohort", id)) => of_cohorts.push(id),
            _ => {}
        }
    }
    let mut names = HashMap::new();
    if !of_units.is_empty() {
        let rows: Vec<(String, String)> =
            units::table.filter(units::id.eq_any(of_units)).select((units::id, units::name)).load(conn)?;
        names.extend(rows.into_iter().map(|(id, name)| (format!("unit/{id}"), name)));
    }
    if !of_cohorts.is_empty() {
        let rows: Vec<(String, String)> = cohorts::table
            .filter(cohorts::id.eq_any(of_cohorts))
            .select((cohorts::id, cohorts::title))
            .load(conn)?;
        names.extend(rows.into_iter().map(|(id, title)| (format!("cohort/{id}"), title)));
    }
    Ok(names)
}

/// When a person was last seen, as exactly as sessions note it.
pub fn last_seen(conn: &mut Conn, person: PersonId) -> Result<Option<Instant>, Error> {
    let seen: Option<i64> = sign_ins::table
        .filter(sign_ins::person_id.eq(person.to_string()))
        .select(diesel::dsl::max(sign_ins::last_seen_at))
        .first(conn)?;
    seen.map(Instant::from_microsecond).transpose().map_err(Error::other)
}
