//! Mail that came back after it had gone out.

use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use super::connection::Conn;
use super::error::Error;
use super::memory;
use super::outbox::Outgoing;
use super::schema::{accounts, outbox};
use crate::clock::Instant;
use crate::ids::{MailId, PersonId};
use crate::language::Sentence;

/// How what is remembered of such an address begins, as it is kept now and as it once was. A server that takes the next mail
/// for it says nothing: only another address, or somebody who sends the mail again, clears it.
const CAME_BACK: [&str; 2] = ["{\"key\":\"unsent-came-back\"", "came back: "];

/// Of one person's mail, how many of the last ones are looked through.
const LAST: i64 = 500;
/// Of all mail of one kind, how many of the last ones are looked through: a whole organisation may be written to at once.
const LAST_OF_ALL: i64 = 20_000;
/// Reports that named no mail of ours of which the last are remembered.
const UNMATCHED: usize = 20;
/// The name under which they are.
const UNMATCHED_NAME: &str = "bounces_unmatched";

/// The mail of a kind that `this` knows, among the last ones that went out: to one person, or to anybody.
pub fn find_sent(
    conn: &mut Conn,
    kind: &str,
    person: Option<PersonId>,
    this: impl Fn(&Outgoing) -> bool,
) -> Result<Option<(MailId, Outgoing)>, Error> {
    type Row = (String, Option<String>, Option<String>, String);
    let query = outbox::table
        .filter(outbox::kind.eq(kind.to_owned()).and(outbox::sent_at.is_not_null()))
        .order(outbox::id.desc())
        .select((outbox::id, outbox::person_id, outbox::address, outbox::cause))
        .into_boxed();
    let rows: Vec<Row> = match person {
        Some(person) => query.filter(outbox::person_id.eq(person.to_string())).limit(LAST).load(conn)?,
        None => query.limit(LAST_OF_ALL).load(conn)?,
    };
    for (id, person, address, cause) in rows {
        let person = person.map(|id| id.parse()).transpose().map_err(Error::other)?;
        let mail = Outgoing { kind: kind.to_owned(), person, address, cause, payload: String::new() };
        if this(&mail) {
            return Ok(Some((id.parse().map_err(Error::other)?, mail)));
        }
    }
    Ok(None)
}

/// Of accounts: their address is not remembered as one from which mail comes back.
pub(super) fn is_no_bounce() -> diesel::dsl::And<NotLike, NotLike> {
    let [now, once] = CAME_BACK.map(|start| accounts::mail_failure.not_like(format!("{start}%")));
    now.and(once)
}

type NotLike = diesel::dsl::NotLike<accounts::mail_failure, String>;

/// Why a mail came back, in the words of the server that gave up; what is said where it gave none.
#[must_use]
pub fn reason(words: &str) -> Sentence {
    if words.trim().is_empty() { Sentence::of("unsent-no-reason") } else { Sentence::words(words) }
}

fn came_back_for(words: &str) -> String {
    Sentence::of("unsent-came-back").with("reason", reason(words)).kept()
}

/// Remembers that a mail came back: it counts as failed from now on.
pub fn came_back(conn: &mut Conn, id: MailId, reason: &str) -> Result<(), Error> {
    diesel::update(outbox::table.find(id.to_string()))
        .set((outbox::state.eq("failed"), outbox::last_error.eq(came_back_for(reason))))
        .execute(conn)?;
    Ok(())
}

/// Remembers that mail to the address of somebody's account comes back.
pub fn address_fails(conn: &mut Conn, person: PersonId, reason: &str, now: Instant) -> Result<(), Error> {
    let why = came_back_for(reason);
    diesel::update(accounts::table.find(person.to_string()))
        .set((accounts::mail_failed_at.eq(now.as_microsecond()), accounts::mail_failure.eq(why)))
        .execute(conn)?;
    Ok(())
}

/// A report of a mail that came back which names none that was sent from here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unmatched {
    /// When it was handed over.
    pub at: Instant,
    /// Whom it says it was for; may be empty.
    pub address: String,
    /// Why, in the words of whoever wrote it; may be empty.
    pub reason: String,
}

/// The last reports that named no mail of ours, newest first.
pub fn unmatched(conn: &mut Conn) -> Result<Vec<Unmatched>, Error> {
    let known = memory::recall(conn, UNMATCHED_NAME)?;
    Ok(known.and_then(|known| serde_json::from_str(&known).ok()).unwrap_or_default())
}

/// Remembers such reports, a few of them.
pub fn remember_unmatched(conn: &mut Conn, reports: Vec<Unmatched>) -> Result<(), Error> {
    let before = unmatched(conn)?;
    let all: Vec<Unmatched> = reports.into_iter().rev().chain(before).take(UNMATCHED).collect();
    memory::remember(conn, UNMATCHED_NAME, &serde_json::to_string(&all).map_err(Error::other)?)
}

/// Forgets such reports about an address, in whatever letters it was written.
pub(super) fn forget_unmatched(conn: &mut Conn, address: &str) -> Result<(), Error> {
    let address = address.to_lowercase();
    let says = |text: &str| text.to_lowercase().contains(&address);
    keep_unmatched(conn, |one| !says(&one.address) && !says(&one.reason))
}

/// Forgets such reports from before a moment.
pub(super) fn forget_unmatched_before(conn: &mut Conn, moment: Instant) -> Result<(), Error> {
    keep_unmatched(conn, |one| one.at >= moment)
}

fn keep_unmatched(conn: &mut Conn, wanted: impl Fn(&Unmatched) -> bool) -> Result<(), Error> {
    let mut all = unmatched(conn)?;
    let before = all.len();
    all.retain(wanted);
    if all.len() == before {
        return Ok(());
    }
    memory::remember(conn, UNMATCHED_NAME, &serde_json::to_string(&all).map_err(Error::other)?)
}

/// Forgets why mail to some people did not arrive: it is tried again.
pub(super) fn forget(conn: &mut Conn, people: &[String]) -> Result<(), Error> {
    let who = accounts::person_id.eq_any(people).and(accounts::mail_failed_at.is_not_null());
    diesel::update(accounts::table.filter(who))
        .set((accounts::mail_failed_at.eq(None::<i64>), accounts::mail_failure.eq(None::<String>)))
        .execute(conn)?;
    Ok(())
}
