//! Links that work once: to sign in, to set a password, to say "this was not me". Only their hash is kept.

use diesel::prelude::*;

use super::connection::{Conn, each};
use super::error::Error;
use super::schema::{accounts, one_time_links};
use crate::clock::Instant;
use crate::ids::PersonId;

/// What a link is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Signs a browser in.
    SignIn,
    /// Sets a password.
    Password,
    /// Suspends a sign-off; its subject is the sign-off's id.
    NotMe,
}

impl Purpose {
    fn name(self) -> &'static str {
        match self {
            Purpose::SignIn => "sign_in",
            Purpose::Password => "password",
            Purpose::NotMe => "dispute",
        }
    }
}

/// A link to be made.
#[derive(Clone, Debug)]
pub struct NewLink {
    /// Hash of its secret.
    pub token_hash: String,
    /// What for.
    pub purpose: Purpose,
    /// Whose it is.
    pub person: PersonId,
    /// What it is about, if anything.
    pub subject: Option<String>,
    /// From when on it does not work.
    pub expires_at: Instant,
}

/// A link that works.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// Whose it is.
    pub person: PersonId,
    /// What it is about, if anything.
    pub subject: Option<String>,
}

/// Makes a link.
pub fn make(conn: &mut Conn, link: &NewLink, now: Instant) -> Result<(), Error> {
    diesel::insert_into(one_time_links::table)
        .values((
            one_time_links::token_hash.eq(&link.token_hash),
            one_time_links::purpose.eq(link.purpose.name()),
            one_time_links::person_id.eq(link.person.to_string()),
            one_time_links::subject.eq(link.subject.as_deref()),
            one_time_links::created_at.eq(now.as_microsecond()),
            one_time_links::expires_at.eq(link.expires_at.as_microsecond()),
        ))
        .execute(conn)?;
    Ok(())
}

#[derive(Insertable)]
#[diesel(table_name = one_time_links, treat_none_as_default_value = false)]
struct Row<'a> {
    token_hash: &'a str,
    purpose: &'static str,
    person_id: String,
    subject: Option<String>,
    created_at: i64,
    expires_at: i64,
}

/// Makes several links at once; one that was made before stays as it is.
pub fn make_all(conn: &mut Conn, links: &[NewLink], now: Instant) -> Result<(), Error> {
    let rows: Vec<Row<'_>> = links
        .iter()
        .map(|link| Row {
            token_hash: &link.token_hash,
            purpose: link.purpose.name(),
            person_id: link.person.to_string(),
            subject: link.subject.clone(),
            created_at: now.as_microsecond(),
            expires_at: link.expires_at.as_microsecond(),
        })
        .collect();
    if !rows.is_empty() {
        each!(conn, c => diesel::insert_into(one_time_links::table)
            .values(&rows)
            .on_conflict_do_nothing()
            .execute(c))?;
    }
    Ok(())
}

/// What a link is, without using it up; none if it was used, is too old, or its account is closed. Whose name stands
/// under a sign-off can say that it was not them after their account was closed as well (E-9).
pub fn look(
    conn: &mut Conn,
    purpose: Purpose,
    token_hash: &str,
    now: Instant,
) -> Result<Option<Link>, Error> {
    let row: Option<(Option<String>, Option<String>)> = one_time_links::table
        .left_join(accounts::table.on(accounts::person_id.nullable().eq(one_time_links::person_id)))
        .filter(
            one_time_links::token_hash
                .eq(token_hash)
                .and(one_time_links::purpose.eq(purpose.name()))
                .and(one_time_links::used_at.is_null())
                .and(one_time_links::expires_at.gt(now.as_microsecond()))
                .and(
                    one_time_links::purpose
                        .eq(Purpose::NotMe.name())
                        .or(accounts::person_id.is_not_null().and(accounts::disabled_at.is_null())),
                ),
        )
        .select((one_time_links::person_id, one_time_links::subject))
        .first(conn)
        .optional()?;
    let Some((Some(person), subject)) = row else { return Ok(None) };
    Ok(Some(Link { person: person.parse().map_err(Error::other)?, subject }))
}

/// Uses a link up: of two who come at once, one gets it.
pub fn take(
    conn: &mut Conn,
    purpose: Purpose,
    token_hash: &str,
    now: Instant,
) -> Result<Option<Link>, Error> {
    let Some(link) = look(conn, purpose, token_hash, now)? else { return Ok(None) };
    let used =
        diesel::update(one_time_links::table.find(token_hash).filter(one_time_links::used_at.is_null()))
            .set(one_time_links::used_at.eq(now.as_microsecond()))
            .execute(conn)?;
    Ok((used == 1).then_some(link))
}

/// Ends a person's links to sign in and to set a password.
pub fn end_all(conn: &mut Conn, person: PersonId, now: Instant) -> Result<(), Error> {
    diesel::update(
        one_time_links::table.filter(
            one_time_links::person_id
                .eq(person.to_string())
                .and(one_time_links::purpose.eq_any([Purpose::SignIn.name(), Purpose::Password.name()]))
                .and(one_time_links::used_at.is_null()),
        ),
    )
    .set(one_time_links::used_at.eq(now.as_microsecond()))
    .execute(conn)?;
    Ok(())
}
