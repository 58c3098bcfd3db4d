//! The directory, asked across people.

use std::collections::HashMap;

use diesel::prelude::*;

use super::connection::Conn;
use super::error::Error;
use super::schema::people;
use crate::ids::PersonId;

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
