//! The directory, asked across people.

use std::collections::HashMap;

use diesel::prelude::*;
use diesel::sql_types::{Bool, Nullable, Text};

use super::connection::Conn;
use super::error::Error;
use super::schema::people;
use crate::clock::Day;
use crate::ids::{FactId, PersonId};

/// Names of some people; who is not in the directory is left out. One statement, none for nobody.
pub fn names(
    conn: &mut Conn,
    ids: impl IntoIterator<Item = PersonId>,
) -> Result<HashMap<PersonId, String>, Error> {
    let mut wanted: Vec<String> = ids.into_iter().map(|id| id.to_string()).collect();
    wanted.sort_unstable();
    wanted.dedup();
    if wanted.is_empty() {
        return Ok(HashMap::new());
    }
    let rows: Vec<(String, String)> =
        people::table.filter(people::id.eq_any(wanted)).select((people::id, people::name)).load(conn)?;
    Ok(rows.into_iter().filter_map(|(id, name)| Some((id.parse().ok()?, name))).collect())
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
