//! What has had its time: removed a bounded piece at a time, so that nobody waits long.

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text};
use jiff::SignedDuration;

use super::connection::Conn;
use super::error::Error;
use crate::clock::Instant;

/// Most rows removed from one table in one go.
const PIECE: usize = 1000;
/// How long a used or expired link or token is kept for those who look into what happened.
const AFTERWARDS: SignedDuration = SignedDuration::from_hours(24 * 30);
/// How long a repeated request is known again.
const REPEATS: SignedDuration = SignedDuration::from_hours(24 * 2);
/// How long a finished export of passports waits to be fetched.
pub const EXPORTS: SignedDuration = SignedDuration::from_hours(24 * 7);
/// How long files that were brought wait for whoever brought them.
const LOOKED_AT: SignedDuration = SignedDuration::from_hours(24 * 2);
/// How long it is kept what a mail said once it is over.
const WORDS: SignedDuration = SignedDuration::from_hours(24 * 30);
/// Mails older than these are looked at once more, in case the server was off for a while.
const CAUGHT_UP: SignedDuration = SignedDuration::from_hours(24 * 14);
/// How long it is kept that there was a mail, or a run of a job: nothing older is ever sent again.
pub const REMEMBERED: SignedDuration = SignedDuration::from_hours(24 * 120);

/// Table, key, and the column whose age counts.
const AGING: [(&str, &str, &str, SignedDuration); 9] = [
    ("sign_ins", "token_hash", "expires_at", SignedDuration::ZERO),
    ("one_time_links", "token_hash", "expires_at", AFTERWARDS),
    ("refresh_tokens", "token_hash", "expires_at", AFTERWARDS),
    ("attempts", "what", "since", REPEATS),
    ("idempotency", "key", "created_at", REPEATS),
    ("imports", "id", "saved_at", LOOKED_AT),
    ("exports", "id", "ended_at", EXPORTS),
    ("jobs", "id", "created_at", REMEMBERED),
    ("reminders", "signoff_id", "told_at", REMEMBERED),
];

/// Removes what expired, a piece of each table. `true` where a piece was full, so that there may be more.
pub fn sweep(conn: &mut Conn, now: Instant) -> Result<bool, Error> {
    let before = |age: SignedDuration| now.checked_sub(age).unwrap_or(now);
    super::bounces::forget_unmatched_before(conn, before(WORDS))?;
    let mut most = 0;
    for (table, key, column, age) in AGING {
        let sql = format!(
            "DELETE FROM {table} WHERE {key} IN (SELECT {key} FROM {table} WHERE {column} < $1 LIMIT {PIECE}) \
             AND {column} < $1"
        );
        let gone = diesel::sql_query(sql).bind::<BigInt, _>(before(age).as_microsecond()).execute(conn)?;
        most = most.max(gone);
    }
    for state in ["sent", "kept", "skipped", "failed"] {
        let gone = diesel::sql_query(format!(
            "DELETE FROM outbox WHERE id IN (SELECT id FROM outbox WHERE state = '{state}' AND id < $1 \
             ORDER BY id LIMIT {PIECE})"
        ))
        .bind::<Text, _>(first_id_at(before(REMEMBERED)))
        .execute(conn)?;
        let silenced = diesel::sql_query(format!(
            "UPDATE outbox SET payload = '{{}}' WHERE id IN (SELECT id FROM outbox WHERE state = '{state}' \
             AND id >= $1 AND id < $2 AND payload <> '{{}}' ORDER BY id LIMIT {PIECE})"
        ))
        .bind::<Text, _>(first_id_at(before(WORDS + CAUGHT_UP)))
        .bind::<Text, _>(first_id_at(before(WORDS)))
        .execute(conn)?;
        most = most.max(gone).max(silenced);
    }
    Ok(most >= PIECE)
}

/// Ids sort by birth: this is the first that could have been born at that moment.
fn first_id_at(at: Instant) -> String {
    let millis = u64::try_from(at.as_millisecond()).unwrap_or(0);
    uuid::Builder::from_unix_timestamp_millis(millis, &[0; 10]).into_uuid().to_string()
}
