//! Appeals across people: which wait for a registrar (E-10).

use std::collections::BTreeSet;

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Bool, Text};
use diesel::upsert::excluded;

use super::connection::{Conn, each};
use super::error::Error;
use super::schema::appeals;
use crate::ids::{FactId, PersonId};
use crate::record::portfolio::Portfolio;

#[derive(Insertable, Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[diesel(table_name = appeals, treat_none_as_default_value = false)]
pub(super) struct AppealRow {
    id: String,
    person_id: String,
    made_at: i64,
    decided: bool,
}

/// Derives the rows of a learner.
pub(super) fn rows(portfolio: &Portfolio) -> BTreeSet<AppealRow> {
    let row = |appeal: &crate::record::review::Appeal| AppealRow {
        id: appeal.id.to_string(),
        person_id: portfolio.learner.to_string(),
        made_at: appeal.at.as_microsecond(),
        decided: appeal.decided.is_some(),
    };
    portfolio.appeals.iter().map(row).collect()
}

/// Deletes the rows that are gone for good.
pub(super) fn remove(
    conn: &mut Conn,
    gone: &BTreeSet<AppealRow>,
    new: &BTreeSet<AppealRow>,
) -> Result<(), Error> {
    let kept: BTreeSet<_> = new.iter().map(|row| &row.id).collect();
    let lost: Vec<_> = gone.iter().map(|row| &row.id).filter(|id| !kept.contains(id)).collect();
    if !lost.is_empty() {
        diesel::delete(appeals::table.filter(appeals::id.eq_any(lost))).execute(conn)?;
    }
    Ok(())
}

/// Writes rows, replacing the ones with the same key.
pub(super) fn write(conn: &mut Conn, rows: &BTreeSet<AppealRow>) -> Result<(), Error> {
    let rows: Vec<_> = rows.iter().cloned().collect();
    if !rows.is_empty() {
        each!(conn, c => diesel::insert_into(appeals::table)
            .values(&rows)
            .on_conflict(appeals::id)
            .do_update()
            .set(appeals::decided.eq(excluded(appeals::decided)))
            .execute(c))?;
    }
    Ok(())
}

/// An appeal in a list.
#[derive(Clone, Debug, QueryableByName)]
pub struct Open {
    /// Which appeal: its page is `/appeals/{id}`.
    #[diesel(sql_type = Text)]
    pub id: String,
    /// Whose.
    #[diesel(sql_type = Text)]
    pub person_id: String,
    /// Their name.
    #[diesel(sql_type = Text)]
    pub name: String,
    /// When it was made, in microseconds since 1970.
    #[diesel(sql_type = BigInt)]
    pub made_at: i64,
}

/// Appeals that wait for a registrar, longest first. One statement.
pub fn open(conn: &mut Conn, limit: i64) -> Result<Vec<Open>, Error> {
    list(conn, false, None, limit)
}

/// Appeals that were decided or were not, earliest first, after a place (when made, which). One statement.
pub fn list(
    conn: &mut Conn,
    decided: bool,
    after: Option<(i64, String)>,
    limit: i64,
) -> Result<Vec<Open>, Error> {
    let (made_at, id) = after.unwrap_or((i64::MIN, String::new()));
    Ok(diesel::sql_query(
        "SELECT a.id, a.person_id, p.name, a.made_at FROM appeals a JOIN people p ON p.id = a.person_id \
         WHERE a.decided = $1 AND (a.made_at > $2 OR (a.made_at = $2 AND a.id > $3)) \
         ORDER BY a.made_at, a.id LIMIT $4",
    )
    .bind::<Bool, _>(decided)
    .bind::<BigInt, _>(made_at)
    .bind::<Text, _>(id)
    .bind::<BigInt, _>(limit)
    .load(conn)?)
}

/// Whose appeal it is.
pub fn learner_of(conn: &mut Conn, id: FactId) -> Result<Option<PersonId>, Error> {
    let person: Option<String> =
        appeals::table.find(id.to_string()).select(appeals::person_id).first(conn).optional()?;
    person.map(|p| p.parse().map_err(Error::other)).transpose()
}
