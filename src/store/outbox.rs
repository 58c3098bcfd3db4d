//! The outbox: mail to be sent, written in the transaction of its cause, one row a person, kind and cause.
//!
//! Notices of one kind that come soon after each other become one mail when they are claimed: see `bundles`.
//!
//! A row is `due` until it is `sent`, `kept` (nothing is set up to send it), `skipped` (nobody to send it to, or
//! not wanted) or `failed` (given up). Whoever sends it claims it for a while first: a claim moves the row's time
//! to the end of the claim, so that a row whose sender died is due again by itself.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Integer, Nullable, Text};
use tokio::sync::Notify;

use super::bounces;
use super::bundles;
use super::connection::{AnyConn, Conn, MultiBackend, each};
use super::error::Error;
use super::prepared::prepared;
use super::schema::{accounts, outbox, people};
use crate::clock::Instant;
use crate::ids::{Ids, MailId, PersonId};
use crate::language::Sentence;

/// Kinds that somebody is waiting for at the keyboard.
const URGENT: &str = "account.";
/// How far ahead of its time an urgent mail stands in the queue.
const HEAD_START: jiff::SignedDuration = jiff::SignedDuration::from_hours(24 * 7);

/// Rung when something was queued, so that whoever sends mail need not look every moment. Cheap to clone; clones
/// are the same bell.
#[derive(Clone, Debug, Default)]
pub struct Bell(Arc<Notify>);

impl Bell {
    /// Something was queued, and is committed.
    pub fn ring(&self) {
        self.0.notify_one();
    }

    /// Waits until it rings; at once where it rang while nobody waited.
    pub async fn rung(&self) {
        self.0.notified().await;
    }
}

/// A mail to be queued.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outgoing {
    /// Its kind, as preferences name it.
    pub kind: String,
    /// Whom it is for; their account says where to.
    pub person: Option<PersonId>,
    /// Where to, for somebody without an account, or instead of the account's address.
    pub address: Option<String>,
    /// What makes it this mail and no other: queued twice for one person, it is queued once.
    pub cause: String,
    /// What it says, as JSON.
    pub payload: String,
}

#[derive(Insertable)]
#[diesel(table_name = outbox, treat_none_as_default_value = false)]
struct NewMail<'a> {
    id: String,
    kind: &'a str,
    person_id: Option<String>,
    address: Option<String>,
    cause: &'a str,
    payload: &'a str,
    created_at: i64,
    state: &'static str,
    run_at: i64,
    attempts: i32,
    lease_until: Option<i64>,
    last_error: Option<String>,
    sent_at: Option<i64>,
}

/// Queues a mail; `false` where the same was queued before. Ring the [`Bell`] once this is committed.
pub fn queue_message(conn: &mut Conn, mail: &Outgoing, now: Instant, ids: &Ids) -> Result<bool, Error> {
    Ok(queue_messages(conn, std::slice::from_ref(mail), now, ids)? == 1)
}

/// Queues mails and says how many were new.
pub fn queue_messages(conn: &mut Conn, mails: &[Outgoing], now: Instant, ids: &Ids) -> Result<usize, Error> {
    write(conn, mails, "due", now, ids)
}

/// Writes mails for the administrator to see that are not to be sent, and says how many were new.
pub fn keep_messages(conn: &mut Conn, mails: &[Outgoing], now: Instant, ids: &Ids) -> Result<usize, Error> {
    write(conn, mails, "kept", now, ids)
}

fn write(
    conn: &mut Conn,
    mails: &[Outgoing],
    state: &'static str,
    now: Instant,
    ids: &Ids,
) -> Result<usize, Error> {
    let mut new = 0;
    for chunk in mails.chunks(500) {
        let rows: Vec<NewMail<'_>> = chunk
            .iter()
            .map(|mail| {
                let urgent = mail.kind.starts_with(URGENT);
                let run_at = if urgent { now.checked_sub(HEAD_START).unwrap_or(now) } else { now };
                NewMail {
                    id: ids.mint::<MailId>(now).to_string(),
                    kind: &mail.kind,
                    person_id: mail.person.map(|person| person.to_string()),
                    address: mail.address.clone(),
                    cause: &mail.cause,
                    payload: &mail.payload,
                    created_at: now.as_microsecond(),
                    state,
                    run_at: run_at.as_microsecond(),
                    attempts: 0,
                    lease_until: None,
                    last_error: None,
                    sent_at: None,
                }
            })
            .collect();
        new += match rows.as_slice() {
            [one] => each!(conn, c => {
                prepared(diesel::insert_into(outbox::table).values(one).on_conflict_do_nothing()).execute(c)
            })?,
            many => each!(conn, c => diesel::insert_into(outbox::table)
                .values(many)
                .on_conflict_do_nothing()
                .execute(c))?,
        };
    }
    Ok(new)
}

/// Whether a mail of this kind and cause was queued, to whomever: for mail to addresses, behind which no person is known.
pub fn is_queued(conn: &mut Conn, kind: &str, cause: &str) -> Result<bool, Error> {
    let same = outbox::table.filter(outbox::kind.eq(kind).and(outbox::cause.eq(cause)));
    Ok(diesel::select(diesel::dsl::exists(same)).get_result(conn)?)
}

/// Skips all mail that is due, and says why in its place: nobody is told of what happened long ago.
pub fn skip_due(conn: &mut Conn, why: &'static str) -> Result<usize, Error> {
    let due = outbox::table.filter(outbox::state.eq("due"));
    let skipped = (outbox::state.eq("skipped"), outbox::last_error.eq(Sentence::of(why).kept()));
    Ok(diesel::update(due).set(skipped).execute(conn)?)
}

/// A mail that somebody has claimed and is about to send.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claimed {
    /// Which.
    pub id: MailId,
    /// What was queued.
    pub mail: Outgoing,
    /// When it was queued.
    pub created_at: Instant,
    /// How many times it was tried, this one included.
    pub attempts: u32,
    /// Until when nobody else gets it.
    pub until: Instant,
}

#[derive(QueryableByName)]
struct ClaimedRow {
    #[diesel(sql_type = Text)]
    id: String,
    #[diesel(sql_type = Text)]
    kind: String,
    #[diesel(sql_type = Nullable<Text>)]
    person_id: Option<String>,
    #[diesel(sql_type = Nullable<Text>)]
    address: Option<String>,
    #[diesel(sql_type = Text)]
    cause: String,
    #[diesel(sql_type = Text)]
    payload: String,
    #[diesel(sql_type = BigInt)]
    created_at: i64,
    #[diesel(sql_type = Integer)]
    attempts: i32,
    #[diesel(sql_type = Nullable<Text>)]
    bundle: Option<String>,
}

/// When the next mail is due, if one waits.
pub fn next_due(conn: &mut Conn) -> Result<Option<Instant>, Error> {
    let at: Option<i64> = outbox::table
        .filter(outbox::state.eq("due"))
        .order(outbox::run_at)
        .select(outbox::run_at)
        .first(conn)
        .optional()?;
    at.map(instant).transpose()
}

/// Claims up to `limit` mails that are due, until `until`: nobody else gets them before. `kinds` is the start of
/// the kinds' names; empty for all. Of notices that are told together it makes one mail.
pub fn claim(
    conn: &mut Conn,
    now: Instant,
    until: Instant,
    limit: usize,
    kinds: &str,
) -> Result<Vec<Claimed>, Error> {
    let lock = lock(conn);
    let sql = format!(
        "UPDATE outbox SET run_at = $1, lease_until = $2, attempts = attempts + 1 WHERE id IN ( \
         SELECT id FROM outbox WHERE state = 'due' AND run_at <= $3 AND kind LIKE $4 \
         ORDER BY run_at, id LIMIT $5{lock}) {CLAIMED}"
    );
    let ends = until.as_microsecond();
    let mut rows: Vec<ClaimedRow> = diesel::sql_query(sql)
        .bind::<BigInt, _>(ends)
        .bind::<BigInt, _>(ends)
        .bind::<BigInt, _>(now.as_microsecond())
        .bind::<Text, _>(format!("{kinds}%"))
        .bind::<BigInt, _>(i64::try_from(limit).unwrap_or(i64::MAX))
        .load(conn)?;
    if rows.len() >= limit {
        let cut = claim_bundles(conn, &rows, now, ends)?;
        rows.extend(cut);
    }
    let (mut claimed, mut bundled) = (Vec::with_capacity(rows.len()), Vec::new());
    for row in rows {
        let bundle = row.bundle;
        let mail = Claimed {
            id: row.id.parse().map_err(Error::other)?,
            mail: Outgoing {
                kind: row.kind,
                person: row.person_id.map(|id| id.parse()).transpose().map_err(Error::other)?,
                address: row.address,
                cause: row.cause,
                payload: row.payload,
            },
            created_at: instant(row.created_at)?,
            attempts: u32::try_from(row.attempts).unwrap_or(1),
            until,
        };
        match bundle {
            // Tried before, it says what it said then.
            Some(bundle) if mail.attempts == 1 => bundled.push((bundle, mail)),
            _ => claimed.push(mail),
        }
    }
    claimed.extend(bundles::gather(conn, bundled, now)?);
    claimed.sort_by_key(|mail| mail.id);
    Ok(claimed)
}

/// What a claim says of each row.
const CLAIMED: &str = "RETURNING id, kind, person_id, address, cause, payload, created_at, attempts, bundle";

/// So that nobody who claims waits for another.
fn lock(conn: &Conn) -> &'static str {
    if matches!(conn, AnyConn::Postgres(_)) { " FOR UPDATE SKIP LOCKED" } else { "" }
}

/// Claims what is due of the bundles of which a full batch holds a part. One statement, none for no bundles.
fn claim_bundles(
    conn: &mut Conn,
    rows: &[ClaimedRow],
    now: Instant,
    ends: i64,
) -> Result<Vec<ClaimedRow>, Error> {
    let cut: BTreeSet<&str> = rows.iter().filter_map(|row| row.bundle.as_deref()).collect();
    if cut.is_empty() {
        return Ok(Vec::new());
    }
    let asked = (4..cut.len() + 4).map(|n| format!("${n}")).collect::<Vec<_>>().join(", ");
    let mut query = diesel::sql_query(format!(
        "UPDATE outbox SET run_at = $1, lease_until = $2, attempts = attempts + 1 WHERE id IN ( \
         SELECT id FROM outbox WHERE state = 'due' AND attempts = 0 AND run_at <= $3 AND bundle IN ({asked}){}) \
         {CLAIMED}",
        lock(conn)
    ))
    .into_boxed::<MultiBackend>()
    .bind::<BigInt, _>(ends)
    .bind::<BigInt, _>(ends)
    .bind::<BigInt, _>(now.as_microsecond());
    for bundle in cut {
        query = query.bind::<Text, _>(bundle.to_owned());
    }
    Ok(query.load(conn)?)
}

/// What became of a claimed mail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It went out; what it said, where that was not known before or must not stay.
    Sent(Option<String>),
    /// It is not for sending: why.
    Skipped(Sentence),
    /// It did not go out: why, and when to try again; never where given up.
    Failed {
        /// For the administrator.
        why: Sentence,
        /// When to try again.
        again: Option<Instant>,
        /// The address itself does not work.
        refused: bool,
    },
    /// It was not tried; it is due again at that time, as if it had not been claimed.
    Released(Instant),
}

/// One mail's fate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settled {
    /// Which mail.
    pub id: MailId,
    /// Whose, to remember whether their address works.
    pub person: Option<PersonId>,
    /// What became of it.
    pub fate: Fate,
}

/// Writes down what became of mails that were claimed until `until`: a few statements for all that went out, one for
/// each that did not. What somebody else has claimed since is theirs, and what is written down already stays so.
pub fn settle(conn: &mut Conn, until: Instant, settled: &[Settled], now: Instant) -> Result<(), Error> {
    let now = now.as_microsecond();
    let mine = outbox::lease_until.eq(until.as_microsecond());
    let mut sent = Vec::new();
    let mut released: BTreeMap<i64, Vec<String>> = BTreeMap::new();
    for Settled { id, person, fate } in settled {
        let row = outbox::table.filter(outbox::id.eq(id.to_string()).and(mine));
        match fate {
            Fate::Sent(said) => {
                sent.push(id.to_string());
                if let Some(said) = said {
                    diesel::update(row).set(outbox::payload.eq(said)).execute(conn)?;
                }
            }
            Fate::Skipped(why) => {
                diesel::update(row)
                    .set((
                        outbox::state.eq("skipped"),
                        outbox::last_error.eq(why.kept()),
                        outbox::lease_until.eq(None::<i64>),
                    ))
                    .execute(conn)?;
            }
            Fate::Failed { why, again, refused } => {
                let why = why.kept();
                let changed = diesel::update(row)
                    .set((
                        outbox::state.eq(if again.is_some() { "due" } else { "failed" }),
                        outbox::run_at.eq(again.map_or(now, Instant::as_microsecond)),
                        outbox::last_error.eq(&why),
                        outbox::lease_until.eq(None::<i64>),
                    ))
                    .execute(conn)?;
                if let (true, Some(person)) = (*refused && changed == 1, person) {
                    diesel::update(accounts::table.find(person.to_string()))
                        .set((accounts::mail_failed_at.eq(now), accounts::mail_failure.eq(why)))
                        .execute(conn)?;
                }
            }
            Fate::Released(at) => released.entry(at.as_microsecond()).or_default().push(id.to_string()),
        }
    }
    for (at, ids) in released {
        diesel::update(outbox::table.filter(outbox::id.eq_any(ids).and(mine)))
            .set((
                outbox::run_at.eq(at),
                outbox::lease_until.eq(None::<i64>),
                outbox::attempts.eq(outbox::attempts - 1),
            ))
            .execute(conn)?;
    }
    let reached = if sent.is_empty() { Vec::new() } else { mark_sent(conn, until, &sent, now)? };
    if !reached.is_empty() {
        let who = accounts::person_id
            .eq_any(reached)
            .and(accounts::mail_failed_at.is_not_null())
            .and(bounces::is_no_bounce());
        diesel::update(accounts::table.filter(who))
            .set((accounts::mail_failed_at.eq(None::<i64>), accounts::mail_failure.eq(None::<String>)))
            .execute(conn)?;
    }
    Ok(())
}

#[derive(QueryableByName)]
struct Reached {
    #[diesel(sql_type = Nullable<Text>)]
    person_id: Option<String>,
}

/// Marks those of some mails as sent that are still claimed until `until`; says whom they reached. One statement.
fn mark_sent(conn: &mut Conn, until: Instant, ids: &[String], now: i64) -> Result<Vec<String>, Error> {
    let asked = (3..ids.len() + 3).map(|n| format!("${n}")).collect::<Vec<_>>().join(", ");
    let mut query = diesel::sql_query(format!(
        "UPDATE outbox SET state = 'sent', sent_at = $1, last_error = NULL, lease_until = NULL \
         WHERE lease_until = $2 AND id IN ({asked}) RETURNING person_id"
    ))
    .into_boxed::<MultiBackend>()
    .bind::<BigInt, _>(now)
    .bind::<BigInt, _>(until.as_microsecond());
    for id in ids {
        query = query.bind::<Text, _>(id.clone());
    }
    let reached: Vec<Reached> = query.load(conn)?;
    Ok(reached.into_iter().filter_map(|row| row.person_id).collect())
}

/// Nothing is set up to send mail: what is due is kept for the administrator to see. Says how many.
pub fn keep(conn: &mut Conn, now: Instant, kinds: &str) -> Result<usize, Error> {
    let due = outbox::state
        .eq("due")
        .and(outbox::run_at.le(now.as_microsecond()))
        .and(outbox::kind.like(format!("{kinds}%")));
    Ok(diesel::update(outbox::table.filter(due)).set(outbox::state.eq("kept")).execute(conn)?)
}

/// A mail as the administrator sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// Which.
    pub id: MailId,
    /// What was queued, or what was sent.
    pub mail: Outgoing,
    /// The reader's name, where they are somebody known.
    pub name: Option<String>,
    /// The address of their account.
    pub account: Option<String>,
    /// When it was queued.
    pub created_at: Instant,
    /// `due`, `sent`, `kept`, `skipped` or `failed`.
    pub state: String,
    /// When it is tried next, while due.
    pub run_at: Instant,
    /// How many times it was tried.
    pub attempts: u32,
    /// Until when somebody has it in hand.
    pub lease_until: Option<Instant>,
    /// Why it did not go out.
    pub last_error: Option<Sentence>,
    /// When it went out.
    pub sent_at: Option<Instant>,
}

/// The states a list can be asked for.
pub const STATES: [&str; 5] = ["due", "sent", "kept", "skipped", "failed"];

#[derive(Queryable, Selectable)]
#[diesel(table_name = outbox)]
struct KeptRow {
    id: String,
    kind: String,
    person_id: Option<String>,
    address: Option<String>,
    cause: String,
    payload: String,
    created_at: i64,
    state: String,
    run_at: i64,
    attempts: i32,
    lease_until: Option<i64>,
    last_error: Option<String>,
    sent_at: Option<i64>,
}

impl KeptRow {
    fn read(self, name: Option<String>, account: Option<String>) -> Result<Kept, Error> {
        Ok(Kept {
            id: self.id.parse().map_err(Error::other)?,
            mail: Outgoing {
                kind: self.kind,
                person: self.person_id.map(|id| id.parse()).transpose().map_err(Error::other)?,
                address: self.address,
                cause: self.cause,
                payload: self.payload,
            },
            name,
            account,
            created_at: instant(self.created_at)?,
            state: self.state,
            run_at: instant(self.run_at)?,
            attempts: u32::try_from(self.attempts).unwrap_or(0),
            lease_until: self.lease_until.map(instant).transpose()?,
            last_error: self.last_error.as_deref().map(Sentence::from_kept),
            sent_at: self.sent_at.map(instant).transpose()?,
        })
    }
}

/// The newest mails before `before`, of one state or all. One statement.
pub fn list(
    conn: &mut Conn,
    state: Option<&str>,
    before: Option<MailId>,
    limit: i64,
) -> Result<Vec<Kept>, Error> {
    let mut query = outbox::table
        .left_join(people::table.on(people::id.nullable().eq(outbox::person_id)))
        .left_join(accounts::table.on(accounts::person_id.nullable().eq(outbox::person_id)))
        .select((KeptRow::as_select(), people::name.nullable(), accounts::email.nullable()))
        .order(outbox::id.desc())
        .limit(limit)
        .into_boxed();
    if let Some(state) = state {
        query = query.filter(outbox::state.eq(state.to_owned()));
    }
    if let Some(before) = before {
        query = query.filter(outbox::id.lt(before.to_string()));
    }
    let rows: Vec<(KeptRow, Option<String>, Option<String>)> = query.load(conn)?;
    rows.into_iter().map(|(row, name, account)| row.read(name, account)).collect()
}

/// One mail.
pub fn find(conn: &mut Conn, id: MailId) -> Result<Option<Kept>, Error> {
    let row: Option<(KeptRow, Option<String>, Option<String>)> = outbox::table
        .left_join(people::table.on(people::id.nullable().eq(outbox::person_id)))
        .left_join(accounts::table.on(accounts::person_id.nullable().eq(outbox::person_id)))
        .filter(outbox::id.eq(id.to_string()))
        .select((KeptRow::as_select(), people::name.nullable(), accounts::email.nullable()))
        .first(conn)
        .optional()?;
    row.map(|(row, name, account)| row.read(name, account)).transpose()
}

/// Makes a mail due now, with all its attempts before it; it says what it said before and no more. `false` where there is none that could be: it was sent,
/// or is being sent at this moment.
pub fn retry(conn: &mut Conn, id: MailId, now: Instant) -> Result<bool, Error> {
    let now = now.as_microsecond();
    let free = outbox::lease_until.is_null().or(outbox::lease_until.le(now));
    let id = id.to_string();
    let row = outbox::table.filter(outbox::id.eq(&id).and(outbox::state.ne("sent")).and(free));
    let whose: Vec<Option<String>> = row.select(outbox::person_id).load(conn)?;
    let changed = diesel::update(row)
        .set((
            outbox::state.eq("due"),
            outbox::run_at.eq(now),
            outbox::attempts.eq(0),
            outbox::lease_until.eq(None::<i64>),
            outbox::last_error.eq(None::<String>),
            outbox::bundle.eq(None::<String>),
        ))
        .execute(conn)?;
    let whose: Vec<String> = whose.into_iter().flatten().collect();
    bounces::forget(conn, &whose)?;
    Ok(changed == 1)
}

/// Makes every mail that was given up due now, with all its attempts before it. Says how many.
pub fn retry_failed(conn: &mut Conn, now: Instant) -> Result<usize, Error> {
    let failed = outbox::table.filter(outbox::state.eq("failed"));
    let whose: Vec<Option<String>> = failed.select(outbox::person_id).load(conn)?;
    let changed = diesel::update(failed)
        .set((
            outbox::state.eq("due"),
            outbox::run_at.eq(now.as_microsecond()),
            outbox::attempts.eq(0),
            outbox::lease_until.eq(None::<i64>),
            outbox::last_error.eq(None::<String>),
            outbox::bundle.eq(None::<String>),
        ))
        .execute(conn)?;
    let whose: Vec<String> = whose.into_iter().flatten().collect();
    for some in whose.chunks(1000) {
        bounces::forget(conn, some)?;
    }
    Ok(changed)
}

fn instant(at: i64) -> Result<Instant, Error> {
    Instant::from_microsecond(at).map_err(Error::other)
}
