//! Guesses are counted before they are checked, so that many at once gain nothing. After a few free ones
//! each makes the next wait longer, up to a quarter of an hour.

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Integer, Nullable, Text};

use super::connection::Conn;
use super::error::Error;
use super::schema::attempts;
use crate::clock::{CLOCKS_DIFFER, Instant};

/// Something that is counted, and how many come free.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counted {
    /// What: a purpose and an account's address or a client's, never readable.
    pub what: String,
    /// How many make nobody wait.
    pub free: i32,
}

/// A guess, counted or refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Guess {
    /// It may be checked.
    Allowed,
    /// It may not, for so many seconds.
    Wait(u64),
}

const FIRST_WAIT: i64 = 15_000_000;
const LONGEST_WAIT: i64 = 15 * 60 * 1_000_000;
/// After a day without a guess, counting starts again.
const FORGOTTEN_AFTER: i64 = 24 * 3600 * 1_000_000;

#[derive(QueryableByName)]
struct Row {
    #[diesel(sql_type = Integer)]
    failures: i32,
    #[diesel(sql_type = Nullable<BigInt>)]
    locked_until: Option<i64>,
}

/// Counts a guess. Two statements; the first one's row lock makes concurrent guesses queue up.
///
/// A wait that begins in the future, or ends later than any wait does, was written while the clock was ahead. It ends
/// now: nobody waits three days for a clock.
pub fn count(conn: &mut Conn, counted: &Counted, now: Instant) -> Result<Guess, Error> {
    let at = now.as_microsecond();
    let differ = CLOCKS_DIFFER.as_secs() * 1_000_000;
    // SQLite counts parameters by where each first appears: keep them in order.
    let row: Row = diesel::sql_query(
        "INSERT INTO attempts (what, failures, since, locked_until) VALUES ($1, 1, $2, NULL) \
         ON CONFLICT (what) DO UPDATE SET \
         failures = CASE WHEN attempts.locked_until > $2 AND attempts.locked_until <= $3 AND attempts.since <= $4 \
                         THEN attempts.failures \
                         WHEN attempts.since < $5 THEN 1 ELSE attempts.failures + 1 END, \
         since = CASE WHEN attempts.locked_until > $2 AND attempts.locked_until <= $3 AND attempts.since <= $4 \
                      THEN attempts.since ELSE $2 END, \
         locked_until = CASE WHEN attempts.locked_until > $2 AND attempts.locked_until <= $3 AND attempts.since <= $4 \
                             THEN attempts.locked_until END \
         RETURNING failures, locked_until",
    )
    .bind::<Text, _>(&counted.what)
    .bind::<BigInt, _>(at)
    .bind::<BigInt, _>(at + LONGEST_WAIT + differ)
    .bind::<BigInt, _>(at + differ)
    .bind::<BigInt, _>(at - FORGOTTEN_AFTER)
    .get_result(conn)?;
    if let Some(until) = row.locked_until {
        return Ok(Guess::Wait(u64::try_from((until - at).div_euclid(1_000_000) + 1).unwrap_or(1)));
    }
    let over = row.failures - counted.free;
    if over >= 0 {
        let wait = FIRST_WAIT.saturating_mul(1 << over.min(16)).min(LONGEST_WAIT);
        diesel::update(attempts::table.find(&counted.what))
            .set(attempts::locked_until.eq(at + wait))
            .execute(conn)?;
    }
    Ok(Guess::Allowed)
}

/// It was no guess: whoever it was knew the secret.
pub fn forget(conn: &mut Conn, what: &str) -> Result<(), Error> {
    diesel::delete(attempts::table.find(what)).execute(conn)?;
    Ok(())
}

/// It was no guess, but others from the same place may still be guessing.
pub fn take_back(conn: &mut Conn, what: &str) -> Result<(), Error> {
    diesel::update(attempts::table.find(what).filter(attempts::failures.gt(0)))
        .set((attempts::failures.eq(attempts::failures - 1), attempts::locked_until.eq(None::<i64>)))
        .execute(conn)?;
    Ok(())
}

/// Does something and, unless it is to be kept, takes it back before the commit: what is not done takes as
/// long as what is, so that nobody learns the difference by a watch.
pub fn kept_if(
    conn: &mut Conn,
    keep: bool,
    work: impl FnOnce(&mut Conn) -> Result<(), Error>,
) -> Result<(), Error> {
    let done = conn.transaction(|conn| {
        work(conn)?;
        if keep { Ok(()) } else { Err(Error::NotFound) }
    });
    match done {
        Err(Error::NotFound) if !keep => Ok(()),
        done => done,
    }
}
