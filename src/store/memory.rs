//! What the installation remembers about itself: one value a name, in table `settings`.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use diesel::prelude::*;

use super::connection::{Conn, each};
use super::error::Error;
use super::schema::settings;

/// A remembered value.
pub fn recall(conn: &mut Conn, name: &str) -> Result<Option<String>, Error> {
    Ok(settings::table.find(name).select(settings::value).first(conn).optional()?)
}

/// Remembers a value, replacing the one before.
pub fn remember(conn: &mut Conn, name: &str, value: &str) -> Result<(), Error> {
    each!(conn, c => diesel::insert_into(settings::table)
        .values((settings::name.eq(name), settings::value.eq(value)))
        .on_conflict(settings::name)
        .do_update()
        .set(settings::value.eq(value))
        .execute(c))?;
    Ok(())
}

/// Forgets a value.
pub fn forget(conn: &mut Conn, name: &str) -> Result<(), Error> {
    diesel::delete(settings::table.find(name)).execute(conn)?;
    Ok(())
}

/// A secret of the installation: the one that is there, or `fresh`, remembered from now on. With
/// several copies starting at once, all get the same.
pub fn secret(conn: &mut Conn, name: &str, fresh: [u8; 32]) -> Result<[u8; 32], Error> {
    let value = STANDARD.encode(fresh);
    each!(conn, c => diesel::insert_into(settings::table)
        .values((settings::name.eq(name), settings::value.eq(&value)))
        .on_conflict_do_nothing()
        .execute(c))?;
    let stored = recall(conn, name)?.unwrap_or(value);
    let bytes = STANDARD.decode(stored).map_err(Error::other)?;
    bytes.try_into().map_err(|_| Error::other(format!("setting \"{name}\" is damaged")))
}
