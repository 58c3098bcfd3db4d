//! Accounts and how people prove who they are: plain rows, never synced.

use diesel::prelude::*;

use super::connection::Conn;
use super::error::Error;
use super::schema::{accounts, sign_ins};
use crate::clock::Instant;
use crate::ids::PersonId;

/// A browser that is signed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignIn {
    /// Who.
    pub person: PersonId,
    /// What forms must carry.
    pub csrf: String,
    /// When it was last seen.
    pub last_seen_at: Instant,
}

/// The sign-in of a session cookie's hash, unless it has ended or the account is closed. One statement.
pub fn sign_in(conn: &mut Conn, token_hash: &str, now: Instant) -> Result<Option<SignIn>, Error> {
    let row: Option<(String, String, i64)> = sign_ins::table
        .inner_join(accounts::table.on(accounts::person_id.eq(sign_ins::person_id)))
        .filter(
            sign_ins::token_hash
                .eq(token_hash)
                .and(sign_ins::expires_at.gt(now.as_microsecond()))
                .and(accounts::disabled_at.is_null()),
        )
        .select((sign_ins::person_id, sign_ins::csrf, sign_ins::last_seen_at))
        .first(conn)
        .optional()?;
    let Some((person, csrf, seen)) = row else { return Ok(None) };
    Ok(Some(SignIn {
        person: person.parse().map_err(Error::other)?,
        csrf,
        last_seen_at: Instant::from_microsecond(seen).map_err(Error::other)?,
    }))
}
