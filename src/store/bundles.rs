//! Notices that are told together. Twelve pieces that a learner sends in ten minutes are not twelve mails to their lead:
//! the first notice goes out at once, and what follows within a while waits until the while is over and goes out as one
//! mail. So do the answers of one sitting, and the receipts of one signing.
//!
//! A bundle is a row of the outbox which further notices join as long as nobody has claimed it. From then on it says the
//! same however often it is tried, under one Message-ID, and whatever comes later opens the next row.

use std::borrow::Cow;
use std::collections::HashMap;

use diesel::dsl::case_when;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text};
use jiff::SignedDuration;

use super::connection::{AnyConn, Conn, each};
use super::error::Error;
use super::outbox::{Outgoing, Queued, insert};
use super::prepared::{padded, prepared};
use super::schema::outbox;
use crate::clock::Instant;
use crate::ids::{FactId, Ids, PersonId};
use crate::record::effects::{Notice, NoticeKind};

/// Most notices in one mail: what is longer than 100 KB is cut off by some mail programs.
const MOST: usize = 20;
/// How long what one learner sends is gathered for a lead.
const HOUR: SignedDuration = SignedDuration::from_hours(1);
/// How long the answers to one learner and the receipts of one signer are gathered.
const SITTING: SignedDuration = SignedDuration::from_mins(10);

/// Of a notice: what it is told together with, and for how long; nothing where it is a mail by itself.
fn bundle_of(notice: &Notice) -> Option<(String, SignedDuration)> {
    let (kind, to) = (notice.kind.name(), notice.to);
    match notice.kind {
        NoticeKind::EvidenceWaiting => Some((format!("{kind}/{to}/{}", notice.learner), HOUR)),
        NoticeKind::EvidenceReturned
        | NoticeKind::EvidenceAccepted
        | NoticeKind::LevelSigned
        | NoticeKind::SignOffReceipt => Some((format!("{kind}/{to}"), SITTING)),
        _ => None,
    }
}

/// What the outbox holds of a notice: whose record it speaks of, and the other notices of the same mail.
#[derive(serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct About {
    learner: PersonId,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    also: Vec<Also>,
}

#[derive(serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Also {
    cause: FactId,
    learner: PersonId,
}

impl Also {
    fn of(notice: &Notice) -> Self {
        Self { cause: notice.cause, learner: notice.learner }
    }
}

impl Outgoing {
    /// The notices that a mail is made of: each one's cause, and whose record it speaks of. Nothing for mails that hold
    /// their own words.
    #[must_use]
    pub fn notices(&self) -> Option<Vec<(String, PersonId)>> {
        let about: About = serde_json::from_str(&self.payload).ok()?;
        let first = (self.cause.clone(), about.learner);
        let others = about.also.into_iter().map(|also| (also.cause.to_string(), also.learner));
        Some(std::iter::once(first).chain(others).collect())
    }
}

fn row(notices: &[Notice], bundle: Option<String>, due: Instant) -> Result<Option<Queued<'static>>, Error> {
    let Some((first, others)) = notices.split_first() else { return Ok(None) };
    let about = About { learner: first.learner, also: others.iter().map(Also::of).collect() };
    let mail = Outgoing {
        kind: first.kind.name().to_owned(),
        person: Some(first.to),
        address: None,
        cause: first.cause.to_string(),
        payload: serde_json::to_string(&about).map_err(Error::other)?,
    };
    Ok(Some(Queued { mail: Cow::Owned(mail), bundle, due }))
}

/// Notices of one transaction that are told together.
struct Gathered {
    bundle: Option<(String, SignedDuration)>,
    notices: Vec<Notice>,
}

/// The newest mail of a bundle.
struct Newest {
    id: String,
    created_at: i64,
    /// When it went or goes out.
    at: Instant,
    /// What it says so far, where nobody has claimed it.
    open: Option<About>,
}

/// Queues the notices of facts, in the transaction of these.
pub(super) fn queue(conn: &mut Conn, notices: &[Notice], now: Instant, ids: &Ids) -> Result<(), Error> {
    let mut gathered: Vec<Gathered> = Vec::new();
    let mut places: HashMap<String, usize> = HashMap::new();
    for notice in notices {
        let bundle = bundle_of(notice);
        if let Some((name, _)) = &bundle {
            if let Some(known) = places.get(name).and_then(|place| gathered.get_mut(*place)) {
                known.notices.push(*notice);
                continue;
            }
            places.insert(name.clone(), gathered.len());
        }
        gathered.push(Gathered { bundle, notices: vec![*notice] });
    }
    let names: Vec<String> = places.into_keys().collect();
    let mut newest = newest_of(conn, &names, now)?;
    let mut rows = Vec::with_capacity(gathered.len());
    for Gathered { bundle, notices } in gathered {
        let Some((name, wait)) = bundle else {
            rows.extend(row(&notices, None, now)?);
            continue;
        };
        let Some(due) = after(conn, newest.remove(&name), &notices, wait, now)? else { continue };
        // As many as a mail takes go out as they are; the last ones may be joined by others.
        let (full, last) = notices.split_at((notices.len() - 1) / MOST * MOST);
        for some in full.chunks(MOST) {
            rows.extend(row(some, None, now)?);
        }
        rows.extend(row(last, Some(name), due)?);
    }
    insert(conn, &rows, now, ids)?;
    Ok(())
}

/// Lets notices join the mail of their bundle that waits to go out; otherwise says when one of their own is due.
fn after(
    conn: &mut Conn,
    newest: Option<Newest>,
    notices: &[Notice],
    wait: SignedDuration,
    now: Instant,
) -> Result<Option<Instant>, Error> {
    let Some(Newest { id, at, open, .. }) = newest else { return Ok(Some(now)) };
    let later = |at: Instant| at.checked_add(wait).unwrap_or(at).max(now);
    let Some(mut said) = open else { return Ok(Some(later(at.min(now)))) };
    if said.also.len() + 1 + notices.len() > MOST {
        send_now(conn, &id, now)?;
        return Ok(Some(at.max(now)));
    }
    said.also.extend(notices.iter().map(Also::of));
    let said = serde_json::to_string(&said).map_err(Error::other)?;
    // Somebody may claim it at this moment.
    Ok(if says(conn, &id, &said)? { None } else { Some(later(now)) })
}

/// The newest mail of each of some bundles, of those that went out or will. One statement, none for no bundles.
fn newest_of(conn: &mut Conn, names: &[String], now: Instant) -> Result<HashMap<String, Newest>, Error> {
    type Row = (Option<String>, String, i64, i64, Option<i64>, Option<String>);
    let since = now.checked_sub(HOUR + HOUR).unwrap_or(now).as_microsecond();
    let mut found: HashMap<String, Newest> = HashMap::new();
    for some in names.chunks(500).map(padded) {
        let rows: Vec<Row> = each!(conn, c => {
            let open = outbox::state.eq("due").and(outbox::attempts.eq(0));
            let query = outbox::table
                .filter(
                    outbox::bundle
                        .eq_any(&some)
                        .and(outbox::created_at.gt(since))
                        .and(outbox::state.ne("skipped"))
                        .and(outbox::state.ne("failed")),
                )
                .select((
                    outbox::bundle,
                    outbox::id,
                    outbox::created_at,
                    outbox::run_at,
                    outbox::sent_at,
                    case_when(open, outbox::payload),
                ));
            prepared(query).load(c)
        })?;
        for (name, id, created_at, run_at, sent_at, said) in rows {
            let Some(name) = name else { continue };
            if found.get(&name).is_some_and(|known| (known.created_at, &known.id) > (created_at, &id)) {
                continue;
            }
            let at = Instant::from_microsecond(sent_at.unwrap_or(run_at)).map_err(Error::other)?;
            let open = said.and_then(|said| serde_json::from_str(&said).ok());
            found.insert(name, Newest { id, created_at, at, open });
        }
    }
    Ok(found)
}

/// A row that nobody has claimed and that nobody is claiming: whoever appends waits for no sender.
fn unclaimed(conn: &Conn, place: &str) -> String {
    let lock = if matches!(conn, AnyConn::Postgres(_)) { " FOR UPDATE SKIP LOCKED" } else { "" };
    format!("(SELECT id FROM outbox WHERE id = {place} AND state = 'due' AND attempts = 0{lock})")
}

/// Changes what a mail says that nobody has claimed; `false` where somebody has.
fn says(conn: &mut Conn, id: &str, said: &str) -> Result<bool, Error> {
    let sql = format!("UPDATE outbox SET payload = $1 WHERE id IN {}", unclaimed(conn, "$2"));
    let query = diesel::sql_query(sql).bind::<Text, _>(said).bind::<Text, _>(id);
    let changed = each!(conn, c => prepared(query).execute(c))?;
    Ok(changed == 1)
}

/// A mail that takes no more goes out now.
fn send_now(conn: &mut Conn, id: &str, now: Instant) -> Result<(), Error> {
    let sql = format!("UPDATE outbox SET run_at = $1, bundle = NULL WHERE id IN {}", unclaimed(conn, "$2"));
    let query = diesel::sql_query(sql).bind::<BigInt, _>(now.as_microsecond()).bind::<Text, _>(id);
    each!(conn, c => prepared(query).execute(c))?;
    Ok(())
}
