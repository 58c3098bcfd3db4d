//! Accounts and how people prove who they are: plain rows, never synced.

use diesel::prelude::*;

use super::connection::Conn;
use super::error::Error;
use super::schema::{accounts, sign_ins};
use super::{one_time_links, refresh_tokens};
use crate::clock::Instant;
use crate::ids::PersonId;
use crate::language::Sentence;

/// A browser that is signed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignIn {
    /// Who.
    pub person: PersonId,
    /// What forms must carry.
    pub csrf: String,
    /// When it was last seen.
    pub last_seen_at: Instant,
    /// The tag of the language they read, where they have one.
    pub locale: Option<String>,
    /// The hints they have sent away, as [`super::hints`] keeps them.
    pub hints_off: String,
}

/// The sign-in of a session cookie's hash, unless it has ended or the account is closed. One statement.
pub fn sign_in(conn: &mut Conn, token_hash: &str, now: Instant) -> Result<Option<SignIn>, Error> {
    let row: Option<(String, String, i64, Option<String>, String)> = sign_ins::table
        .inner_join(accounts::table.on(accounts::person_id.eq(sign_ins::person_id)))
        .filter(
            sign_ins::token_hash
                .eq(token_hash)
                .and(sign_ins::expires_at.gt(now.as_microsecond()))
                .and(accounts::disabled_at.is_null()),
        )
        .select((
            sign_ins::person_id,
            sign_ins::csrf,
            sign_ins::last_seen_at,
            accounts::locale,
            accounts::hints_off,
        ))
        .first(conn)
        .optional()?;
    let Some((person, csrf, seen, locale, hints_off)) = row else { return Ok(None) };
    Ok(Some(SignIn {
        person: person.parse().map_err(Error::other)?,
        csrf,
        last_seen_at: Instant::from_microsecond(seen).map_err(Error::other)?,
        locale,
        hints_off,
    }))
}

/// Keeps the language that somebody chose.
pub fn set_locale(conn: &mut Conn, person: PersonId, tag: &str) -> Result<(), Error> {
    diesel::update(accounts::table.find(person.to_string())).set(accounts::locale.eq(tag)).execute(conn)?;
    Ok(())
}

/// Keeps the language of the browser that somebody signs in with, unless they have one already: mails are written in it.
pub fn note_locale(conn: &mut Conn, person: PersonId, tag: &str) -> Result<(), Error> {
    let unknown =
        accounts::table.filter(accounts::person_id.eq(person.to_string()).and(accounts::locale.is_null()));
    diesel::update(unknown).set(accounts::locale.eq(tag)).execute(conn)?;
    Ok(())
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
            accounts::email_fold.eq(fold_email(email)),
            accounts::password_hash.eq(password_hash),
            accounts::created_at.eq(now.as_microsecond()),
        ))
        .execute(conn)?;
    Ok(())
}

/// How much of what a browser says it is is kept, in characters.
pub const MAX_AGENT: usize = 200;
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
            sign_ins::agent.eq(agent.chars().take(MAX_AGENT).collect::<String>()),
        ))
        .execute(conn)?;
    Ok(())
}

/// What is known about an account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// Whose.
    pub person: PersonId,
    /// Mail address, as typed.
    pub email: String,
    /// The password's hash, if one was set.
    pub password_hash: Option<String>,
    /// Since when it is closed.
    pub disabled_at: Option<Instant>,
    /// When it was opened.
    pub created_at: Instant,
    /// What the last refused mail's refusal said, if mail was refused since the address was set.
    pub mail_failure: Option<Sentence>,
    /// The tag of the language they read; none: nobody knows yet.
    pub locale: Option<String>,
}

type AccountRow = (String, String, Option<String>, Option<i64>, i64, Option<String>, Option<String>);
const COLUMNS: (
    accounts::person_id,
    accounts::email,
    accounts::password_hash,
    accounts::disabled_at,
    accounts::created_at,
    accounts::mail_failure,
    accounts::locale,
) = (
    accounts::person_id,
    accounts::email,
    accounts::password_hash,
    accounts::disabled_at,
    accounts::created_at,
    accounts::mail_failure,
    accounts::locale,
);

fn read(row: AccountRow) -> Result<Account, Error> {
    let (person, email, password_hash, disabled, created, mail_failure, locale) = row;
    Ok(Account {
        person: person.parse().map_err(Error::other)?,
        email,
        password_hash,
        disabled_at: disabled.map(Instant::from_microsecond).transpose().map_err(Error::other)?,
        created_at: Instant::from_microsecond(created).map_err(Error::other)?,
        mail_failure: mail_failure.as_deref().map(Sentence::from_kept),
        locale,
    })
}

/// A mail address as it is compared: addresses that differ only in case or in how letters are
/// composed are the same.
#[must_use]
pub fn fold_email(email: &str) -> String {
    use unicode_normalization::UnicodeNormalization as _;
    email.trim().nfkc().flat_map(char::to_lowercase).collect()
}

/// The account of a mail address, closed ones included.
pub fn by_email(conn: &mut Conn, email: &str) -> Result<Option<Account>, Error> {
    let row: Option<AccountRow> = accounts::table
        .filter(accounts::email_fold.eq(fold_email(email)))
        .select(COLUMNS)
        .first(conn)
        .optional()?;
    row.map(read).transpose()
}

/// A person's account, closed ones included.
pub fn of(conn: &mut Conn, person: PersonId) -> Result<Option<Account>, Error> {
    let row: Option<AccountRow> =
        accounts::table.find(person.to_string()).select(COLUMNS).first(conn).optional()?;
    row.map(read).transpose()
}

/// Sets a password's hash.
pub fn set_password(conn: &mut Conn, person: PersonId, hash: &str) -> Result<(), Error> {
    diesel::update(accounts::table.find(person.to_string()))
        .set(accounts::password_hash.eq(hash))
        .execute(conn)?;
    Ok(())
}

/// Sets a mail address; what was refused at the one before is forgotten.
///
/// # Errors
/// [`Error::Unique`] on `accounts.email_fold` when the address has another account.
pub fn set_email(conn: &mut Conn, person: PersonId, email: &str) -> Result<(), Error> {
    diesel::update(accounts::table.find(person.to_string()))
        .set((
            accounts::email.eq(email.trim()),
            accounts::email_fold.eq(fold_email(email)),
            accounts::mail_failed_at.eq(None::<i64>),
            accounts::mail_failure.eq(None::<String>),
        ))
        .execute(conn)?;
    Ok(())
}

/// Closes or opens an account. A closed one cannot sign in; its sessions and tokens are gone for good.
pub fn set_disabled(conn: &mut Conn, person: PersonId, disabled: bool, now: Instant) -> Result<(), Error> {
    diesel::update(accounts::table.find(person.to_string()))
        .set(accounts::disabled_at.eq(disabled.then(|| now.as_microsecond())))
        .execute(conn)?;
    if disabled { sign_out_everywhere(conn, person, now) } else { Ok(()) }
}

/// How many of these people have an account that is open.
pub fn open_among(conn: &mut Conn, people: &[PersonId]) -> Result<i64, Error> {
    let ids: Vec<String> = people.iter().map(PersonId::to_string).collect();
    let open = accounts::person_id.eq_any(ids).and(accounts::disabled_at.is_null());
    Ok(accounts::table.filter(open).count().get_result(conn)?)
}

/// Notes that a session is in use, which keeps it for [`SIGN_IN_DAYS`] more.
pub fn keep_signed_in(conn: &mut Conn, token_hash: &str, now: Instant) -> Result<(), Error> {
    let at = now.as_microsecond();
    diesel::update(sign_ins::table.find(token_hash))
        .set((
            sign_ins::last_seen_at.eq(at),
            sign_ins::expires_at.eq(at + SIGN_IN_DAYS * 24 * 3600 * 1_000_000),
        ))
        .execute(conn)?;
    Ok(())
}

/// Signs one browser out.
pub fn end_sign_in(conn: &mut Conn, token_hash: &str) -> Result<(), Error> {
    diesel::delete(sign_ins::table.find(token_hash)).execute(conn)?;
    Ok(())
}

/// Signs out that browser if it is this person's; whether there was such a one.
pub fn end_sign_in_of(conn: &mut Conn, person: PersonId, token_hash: &str) -> Result<bool, Error> {
    let own = sign_ins::token_hash.eq(token_hash).and(sign_ins::person_id.eq(person.to_string()));
    Ok(diesel::delete(sign_ins::table.filter(own)).execute(conn)? > 0)
}

/// Ends the access tokens that a person's programs hold now. What they refresh them with goes on working.
pub fn end_access_tokens(conn: &mut Conn, person: PersonId, now: Instant) -> Result<(), Error> {
    diesel::update(accounts::table.find(person.to_string()))
        .set(accounts::signed_out_at.eq(now.as_microsecond()))
        .execute(conn)?;
    Ok(())
}

/// Ends every session, refresh token and mailed link of a person.
pub fn sign_out_everywhere(conn: &mut Conn, person: PersonId, now: Instant) -> Result<(), Error> {
    diesel::delete(sign_ins::table.filter(sign_ins::person_id.eq(person.to_string()))).execute(conn)?;
    end_access_tokens(conn, person, now)?;
    refresh_tokens::revoke_all(conn, person, now)?;
    one_time_links::end_all(conn, person, now)
}

/// Who signed out everywhere or was closed since a moment, when, and whether the account is closed now. One
/// statement.
pub fn ended_since(conn: &mut Conn, since: Instant) -> Result<Vec<(PersonId, Instant, bool)>, Error> {
    let rows: Vec<(String, Option<i64>, Option<i64>)> = accounts::table
        .filter(accounts::signed_out_at.ge(since.as_microsecond()))
        .select((accounts::person_id, accounts::signed_out_at, accounts::disabled_at))
        .load(conn)?;
    rows.into_iter()
        .filter_map(|(person, at, closed)| Some((person, at?, closed.is_some())))
        .map(|(person, at, closed)| {
            let at = Instant::from_microsecond(at).map_err(Error::other)?;
            Ok((person.parse().map_err(Error::other)?, at, closed))
        })
        .collect()
}

/// A browser that is signed in, for its owner's list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Browser {
    /// The key of its session.
    pub token_hash: String,
    /// What it says it is.
    pub agent: String,
    /// Signed in since.
    pub since: Instant,
    /// Last seen.
    pub seen: Instant,
}

/// Where a person is signed in, latest first.
pub fn browsers(conn: &mut Conn, person: PersonId, now: Instant) -> Result<Vec<Browser>, Error> {
    let rows: Vec<(String, String, i64, i64)> = sign_ins::table
        .filter(sign_ins::person_id.eq(person.to_string()).and(sign_ins::expires_at.gt(now.as_microsecond())))
        .order(sign_ins::last_seen_at.desc())
        .limit(50)
        .select((sign_ins::token_hash, sign_ins::agent, sign_ins::created_at, sign_ins::last_seen_at))
        .load(conn)?;
    rows.into_iter()
        .map(|(token_hash, agent, since, seen)| {
            Ok(Browser {
                token_hash,
                agent,
                since: Instant::from_microsecond(since).map_err(Error::other)?,
                seen: Instant::from_microsecond(seen).map_err(Error::other)?,
            })
        })
        .collect()
}
