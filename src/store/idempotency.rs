//! Answers that were given, by the key of whoever asked: the same call a second time gets the same answer.

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Integer, Text};
use jiff::SignedDuration;

use super::connection::Conn;
use super::error::Error;
use super::schema::idempotency;
use crate::clock::Instant;
use crate::ids::PersonId;

/// How long an answer is given again.
pub const KEPT: SignedDuration = SignedDuration::from_hours(24);
/// A call that has no answer after this was cut off with its server: it may be made again.
const LOST: SignedDuration = SignedDuration::from_secs(60);
/// The status of a call that is not answered yet.
const OPEN: i32 = 0;

/// What is known about a call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Before {
    /// Nothing: it is the asker's to make, and to answer with [`answered`] or [`released`].
    Never,
    /// It is being made at this moment.
    Underway,
    /// It was another call that had this key.
    Another,
    /// It was made.
    Answered(Answer),
    /// It was made and answered with this status; the rest of the answer went with something that was erased since.
    Erased(u16),
}

/// What is kept of an answer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answer {
    /// Its status.
    pub status: u16,
    /// Its body; empty where it was too large to be kept.
    pub body: String,
    /// Its `Location`, or empty.
    pub location: String,
}

#[derive(Queryable)]
struct Row {
    request_hash: String,
    status: i32,
    answer: String,
    location: String,
    created_at: i64,
    erased_at: Option<i64>,
}

/// Begins a call under a key, unless somebody did before. Two at once, on two servers as well: one of them begins.
pub fn begin(
    conn: &mut Conn,
    person: PersonId,
    key: &str,
    request_hash: &str,
    now: Instant,
) -> Result<Before, Error> {
    let at = now.as_microsecond();
    let begun = diesel::sql_query(
        "INSERT INTO idempotency (person_id, key, request_hash, status, answer, location, created_at) \
         VALUES ($1, $2, $3, $4, '', '', $5) ON CONFLICT (person_id, key) DO NOTHING",
    )
    .bind::<Text, _>(person.to_string())
    .bind::<Text, _>(key)
    .bind::<Text, _>(request_hash)
    .bind::<Integer, _>(OPEN)
    .bind::<BigInt, _>(at)
    .execute(conn)?;
    if begun == 1 {
        return Ok(Before::Never);
    }
    let there: Option<Row> = idempotency::table
        .find((person.to_string(), key))
        .select((
            idempotency::request_hash,
            idempotency::status,
            idempotency::answer,
            idempotency::location,
            idempotency::created_at,
            idempotency::erased_at,
        ))
        .first(conn)
        .optional()?;
    // Removed between the two statements: whoever did so is done, and will be so when it comes again.
    let Some(there) = there else { return Ok(Before::Underway) };
    let age = now.duration_since(Instant::from_microsecond(there.created_at).unwrap_or(now));
    if age >= KEPT || (there.status == OPEN && age >= LOST && there.request_hash == request_hash) {
        let taken = diesel::update(
            idempotency::table
                .find((person.to_string(), key))
                .filter(idempotency::created_at.eq(there.created_at)),
        )
        .set((
            idempotency::request_hash.eq(request_hash),
            idempotency::status.eq(OPEN),
            idempotency::answer.eq(""),
            idempotency::location.eq(""),
            idempotency::created_at.eq(at),
            idempotency::erased_at.eq(None::<i64>),
        ))
        .execute(conn)?;
        return Ok(if taken == 1 { Before::Never } else { Before::Underway });
    }
    Ok(match there {
        row if row.request_hash != request_hash => Before::Another,
        row if row.status == OPEN => Before::Underway,
        row if row.erased_at.is_some() => Before::Erased(u16::try_from(row.status).unwrap_or(500)),
        row => Before::Answered(Answer {
            status: u16::try_from(row.status).unwrap_or(500),
            body: row.answer,
            location: row.location,
        }),
    })
}

/// Keeps the answer of a call that was begun at `begun`.
pub fn answered(
    conn: &mut Conn,
    person: PersonId,
    key: &str,
    begun: Instant,
    answer: &Answer,
) -> Result<(), Error> {
    diesel::update(
        idempotency::table
            .find((person.to_string(), key))
            .filter(idempotency::created_at.eq(begun.as_microsecond())),
    )
    .set((
        idempotency::status.eq(i32::from(answer.status)),
        idempotency::answer.eq(&answer.body),
        idempotency::location.eq(&answer.location),
    ))
    .execute(conn)?;
    Ok(())
}

/// Erases every answer that is kept: the words that were erased may stand in any of them, a name without an id too. That
/// the calls were made stays known, so that nothing is done a second time.
pub(super) fn erase_answers(conn: &mut Conn, now: Instant) -> Result<(), Error> {
    diesel::update(idempotency::table.filter(idempotency::status.ne(OPEN)))
        .set((
            idempotency::answer.eq(""),
            idempotency::location.eq(""),
            idempotency::erased_at.eq(now.as_microsecond()),
        ))
        .execute(conn)?;
    Ok(())
}

/// Forgets a call that came to nothing, so that it can be made again.
pub fn released(conn: &mut Conn, person: PersonId, key: &str, begun: Instant) -> Result<(), Error> {
    diesel::delete(
        idempotency::table
            .find((person.to_string(), key))
            .filter(idempotency::created_at.eq(begun.as_microsecond())),
    )
    .execute(conn)?;
    Ok(())
}
