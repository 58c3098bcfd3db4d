//! Portraits for passports: plain rows, never synced, gone when their person wants them gone.

use diesel::prelude::*;

use super::connection::Conn;
use super::error::Error;
use super::schema::portraits;
use crate::clock::Instant;
use crate::ids::PersonId;

/// A portrait without its picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Printed on the cover of the passport.
    pub printed: bool,
    /// When picture or wish last changed.
    pub changed_at: Instant,
}

/// Whether somebody has a portrait. One statement.
pub fn standing(conn: &mut Conn, person: PersonId) -> Result<Option<Standing>, Error> {
    let row: Option<(bool, i64)> = portraits::table
        .find(person.to_string())
        .select((portraits::printed, portraits::changed_at))
        .first(conn)
        .optional()?;
    let Some((printed, at)) = row else { return Ok(None) };
    Ok(Some(Standing { printed, changed_at: Instant::from_microsecond(at).map_err(Error::other)? }))
}

/// Somebody's picture. One statement.
pub fn picture(conn: &mut Conn, person: PersonId) -> Result<Option<Vec<u8>>, Error> {
    Ok(portraits::table.find(person.to_string()).select(portraits::picture).first(conn).optional()?)
}

/// Somebody's picture, if it is to be printed. One statement.
pub fn for_print(conn: &mut Conn, person: PersonId) -> Result<Option<Vec<u8>>, Error> {
    let wanted = portraits::table.find(person.to_string()).filter(portraits::printed.eq(true));
    Ok(wanted.select(portraits::picture).first(conn).optional()?)
}

/// Keeps a picture in the place of the one before.
pub fn keep(
    conn: &mut Conn,
    person: PersonId,
    picture: &[u8],
    printed: bool,
    now: Instant,
) -> Result<(), Error> {
    remove(conn, person)?;
    diesel::insert_into(portraits::table)
        .values((
            portraits::person_id.eq(person.to_string()),
            portraits::picture.eq(picture),
            portraits::printed.eq(printed),
            portraits::changed_at.eq(now.as_microsecond()),
        ))
        .execute(conn)?;
    Ok(())
}

/// Says whether it is to be printed; false: there is none.
pub fn set_printed(conn: &mut Conn, person: PersonId, printed: bool, now: Instant) -> Result<bool, Error> {
    let changed = diesel::update(portraits::table.find(person.to_string()))
        .set((portraits::printed.eq(printed), portraits::changed_at.eq(now.as_microsecond())))
        .execute(conn)?;
    Ok(changed > 0)
}

/// Removes it; false: there was none.
pub fn remove(conn: &mut Conn, person: PersonId) -> Result<bool, Error> {
    Ok(diesel::delete(portraits::table.find(person.to_string())).execute(conn)? > 0)
}
