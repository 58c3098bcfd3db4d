//! Hints on pages that somebody has sent away for good: a plain row of theirs, no fact.

use diesel::prelude::*;
use diesel::sql_types::Text;

use super::connection::Conn;
use super::error::Error;
use super::schema::accounts;
use crate::ids::PersonId;

/// Sends a hint away. Saying it twice changes nothing, and two that are sent away at once are both gone. One statement.
pub fn dismiss(conn: &mut Conn, person: PersonId, hint: &str) -> Result<(), Error> {
    diesel::sql_query(
        "UPDATE accounts SET hints_off = hints_off || $1 || ' ' \
         WHERE person_id = $2 AND (' ' || hints_off) NOT LIKE ('% ' || $1 || ' %')",
    )
    .bind::<Text, _>(hint)
    .bind::<Text, _>(person.to_string())
    .execute(conn)?;
    Ok(())
}

/// Brings all of somebody's hints back. One statement.
pub fn bring_back(conn: &mut Conn, person: PersonId) -> Result<(), Error> {
    diesel::update(accounts::table.find(person.to_string())).set(accounts::hints_off.eq("")).execute(conn)?;
    Ok(())
}
