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

/// Opens an account. The address is kept as typed; two that differ only in case are the same.
///
/// # Errors
/// [`Error::Unique`] on `accounts.email_fold` when the address has an account already.
pub fn open(
    conn: &mut Conn,
    person: PersonId,
    email: &str,
    password_hash: Option<&str>,
    now: Instant,
) -> Result<(), Error> {
    diesel::insert_into(accounts::table)
        .values((
            accounts::person_id.eq(person.to_string()),
            accounts::email.eq(email.trim()),
            accounts::email_fold.eq(email.trim().to_lowercase()),
            accounts::password_hash.eq(password_hash),
            accounts::created_at.eq(now.as_microsecond()),
        ))
        .execute(conn)?;
    Ok(())
}

/// Days a browser stays signed in without being used.
pub const SIGN_IN_DAYS: i64 = 30;

/// Signs a browser in.
pub fn start_sign_in(
    conn: &mut Conn,
    token_hash: &str,
    person: PersonId,
    csrf: &str,
    agent: &str,
    now: Instant,
) -> Result<(), Error> {
    let at = now.as_microsecond();
    diesel::insert_into(sign_ins::table)
        .values((
            sign_ins::token_hash.eq(token_hash),
            sign_ins::person_id.eq(person.to_string()),
            sign_ins::csrf.eq(csrf),
            sign_ins::created_at.eq(at),
            sign_ins::expires_at.eq(at + SIGN_IN_DAYS * 24 * 3600 * 1_000_000),
            sign_ins::last_seen_at.eq(at),
            sign_ins::agent.eq(agent.chars().take(200).collect::<String>()),
        ))
        .execute(conn)?;
    Ok(())
}
