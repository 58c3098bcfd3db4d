//! Refresh tokens: each works once and is answered with the next of its family. One that comes a second
//! time was copied by somebody, so the whole family ends.

use diesel::prelude::*;

use super::connection::Conn;
use super::error::Error;
use super::schema::{accounts, refresh_tokens};
use crate::clock::Instant;
use crate::ids::PersonId;

/// Days a program stays signed in without refreshing.
pub const REFRESH_DAYS: i64 = 30;

/// What became of a refresh token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rotation {
    /// It was good; the new one takes its place.
    Rotated(PersonId),
    /// It had been used before: its family is revoked now.
    Reused(PersonId),
    /// Not ours, too old, revoked, or the account is closed.
    Refused,
}

/// Starts a family with its first token.
pub fn start(
    conn: &mut Conn,
    token_hash: &str,
    family: &str,
    person: PersonId,
    now: Instant,
) -> Result<(), Error> {
    let at = now.as_microsecond();
    diesel::insert_into(refresh_tokens::table)
        .values((
            refresh_tokens::token_hash.eq(token_hash),
            refresh_tokens::family.eq(family),
            refresh_tokens::person_id.eq(person.to_string()),
            refresh_tokens::created_at.eq(at),
            refresh_tokens::expires_at.eq(at + REFRESH_DAYS * 24 * 3600 * 1_000_000),
        ))
        .execute(conn)?;
    Ok(())
}

/// Uses a token and puts `next` in its place. Of two who come with the same one, the second finds it used.
pub fn rotate(conn: &mut Conn, token_hash: &str, next: &str, now: Instant) -> Result<Rotation, Error> {
    let at = now.as_microsecond();
    let row: Option<(String, String, Option<i64>)> = refresh_tokens::table
        .inner_join(accounts::table.on(accounts::person_id.eq(refresh_tokens::person_id)))
        .filter(
            refresh_tokens::token_hash
                .eq(token_hash)
                .and(refresh_tokens::expires_at.gt(at))
                .and(refresh_tokens::revoked_at.is_null())
                .and(accounts::disabled_at.is_null()),
        )
        .select((refresh_tokens::family, refresh_tokens::person_id, refresh_tokens::used_at))
        .first(conn)
        .optional()?;
    let Some((family, person, used)) = row else { return Ok(Rotation::Refused) };
    let owner: PersonId = person.parse().map_err(Error::other)?;
    let won = used.is_none()
        && diesel::update(
            refresh_tokens::table
                .find(token_hash)
                .filter(refresh_tokens::used_at.is_null().and(refresh_tokens::revoked_at.is_null())),
        )
        .set(refresh_tokens::used_at.eq(at))
        .execute(conn)?
            == 1;
    if won {
        start(conn, next, &family, owner, now)?;
        return Ok(Rotation::Rotated(owner));
    }
    revoke_family(conn, &family, now)?;
    Ok(Rotation::Reused(owner))
}

/// Ends the family that a token belongs to; says whose it was. A token nobody knows ends nothing.
pub fn revoke(conn: &mut Conn, token_hash: &str, now: Instant) -> Result<Option<PersonId>, Error> {
    let row: Option<(String, String)> = refresh_tokens::table
        .find(token_hash)
        .select((refresh_tokens::family, refresh_tokens::person_id))
        .first(conn)
        .optional()?;
    let Some((family, person)) = row else { return Ok(None) };
    revoke_family(conn, &family, now)?;
    person.parse().map(Some).map_err(Error::other)
}

/// A program that is, or was, signed in as somebody: all tokens that came of one sign-in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Access {
    /// When it signed in.
    pub since: Instant,
    /// When it last asked for a fresh token; at first, when it signed in.
    pub last_refreshed: Instant,
    /// Until when it stays signed in without asking again.
    pub until: Instant,
    /// When it was ended before.
    pub ended: Option<Instant>,
}

/// The programs that are, or lately were, signed in as somebody, the oldest first. Nothing of their tokens. One statement.
pub fn of(conn: &mut Conn, person: PersonId) -> Result<Vec<Access>, Error> {
    let rows: Vec<(String, i64, i64, Option<i64>)> = refresh_tokens::table
        .filter(refresh_tokens::person_id.eq(person.to_string()))
        .order((refresh_tokens::created_at, refresh_tokens::expires_at))
        .select((
            refresh_tokens::family,
            refresh_tokens::created_at,
            refresh_tokens::expires_at,
            refresh_tokens::revoked_at,
        ))
        .load(conn)?;
    let at = |micros: i64| Instant::from_microsecond(micros).map_err(Error::other);
    let mut families: Vec<String> = Vec::new();
    let mut found: Vec<Access> = Vec::new();
    for (family, created, expires, revoked) in rows {
        let (created, until, ended) = (at(created)?, at(expires)?, revoked.map(at).transpose()?);
        match families.iter().position(|known| *known == family) {
            // Later tokens of a family come later: the last one says how it stands.
            Some(place) => {
                found[place] = Access { since: found[place].since, last_refreshed: created, until, ended };
            }
            None => {
                families.push(family);
                found.push(Access { since: created, last_refreshed: created, until, ended });
            }
        }
    }
    Ok(found)
}

fn revoke_family(conn: &mut Conn, family: &str, now: Instant) -> Result<(), Error> {
    diesel::update(
        refresh_tokens::table
            .filter(refresh_tokens::family.eq(family).and(refresh_tokens::revoked_at.is_null())),
    )
    .set(refresh_tokens::revoked_at.eq(now.as_microsecond()))
    .execute(conn)?;
    Ok(())
}

/// Ends everything a person's programs hold.
pub fn revoke_all(conn: &mut Conn, person: PersonId, now: Instant) -> Result<(), Error> {
    diesel::update(
        refresh_tokens::table.filter(
            refresh_tokens::person_id.eq(person.to_string()).and(refresh_tokens::revoked_at.is_null()),
        ),
    )
    .set(refresh_tokens::revoked_at.eq(now.as_microsecond()))
    .execute(conn)?;
    Ok(())
}
