//! Notices that are told together. Twelve pieces that a learner sends in ten minutes are not twelve mails to their lead:
//! the first notice goes out at once, and what follows within a while waits until the while is over and goes out as one
//! mail. So do the answers of one sitting, and the receipts of one signing.
//!
//! Each notice is a row of its own until it is sent, written in the transaction of its cause. Whoever claims rows of one
//! bundle for the first time makes one of them, in the transaction of the claim: from then on that one says the same
//! however often it is tried, under one Message-ID.

use std::collections::BTreeMap;

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Nullable, Text};
use jiff::SignedDuration;

use super::connection::{Conn, each};
use super::error::Error;
use super::outbox::{Claimed, Outgoing};
use super::prepared::prepared_if_few;
use super::schema::outbox;
use crate::clock::Instant;
use crate::ids::{FactId, Ids, MailId, PersonId};
use crate::record::effects::{Notice, NoticeKind};

/// Most notices in one mail: what is longer than 100 KB is cut off by some mail programs.
const MOST: usize = 20;
/// What waited no longer than this was told at once.
const AT_ONCE: SignedDuration = SignedDuration::from_mins(1);
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

/// What the outbox holds of a notice: whose record it speaks of, the other notices of the same mail, and when that was
/// made, where it waited for them.
#[derive(serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct About {
    learner: PersonId,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    also: Vec<Also>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    made_at: Option<Instant>,
}

#[derive(serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Also {
    cause: FactId,
    learner: PersonId,
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

    /// When it was made a mail, where it had waited for others of its kind: the same however often it is tried.
    #[must_use]
    pub fn made_at(&self) -> Option<Instant> {
        serde_json::from_str::<About>(&self.payload).ok()?.made_at
    }
}

/// Places of one row's values.
const PLACES: usize = 12;

/// The `nth` row's values, with a place for each. It is due at once; with others of its bundle that are not claimed yet;
/// or a while after the last one of them went out.
fn values(nth: usize) -> String {
    let [id, kind, person, cause, payload, created, now, wait, named, since, at_once, bundle] =
        std::array::from_fn::<String, PLACES, _>(|place| format!("${}", nth * PLACES + place + 1));
    format!(
        "({id}, {kind}, {person}, {cause}, {payload}, {created}, 'due', COALESCE(( \
         SELECT CASE WHEN o.state = 'due' AND o.attempts = 0 THEN o.run_at ELSE COALESCE(o.sent_at, {now}) + {wait} END \
         FROM outbox o WHERE o.bundle = {named} AND o.created_at > {since} \
         AND o.state <> 'skipped' AND o.state <> 'failed' \
         ORDER BY o.created_at DESC, o.id DESC LIMIT 1), {at_once}), 0, {bundle})"
    )
}

/// Queues the notices of facts, in the transaction of these. One statement for fifty.
pub(super) fn queue(conn: &mut Conn, notices: &[Notice], now: Instant, ids: &Ids) -> Result<(), Error> {
    let at = now.as_microsecond();
    let since = now.checked_sub(HOUR + HOUR).unwrap_or(now).as_microsecond();
    for some in notices.chunks(50) {
        let rows: Vec<String> = (0..some.len()).map(values).collect();
        let sql = format!(
            "INSERT INTO outbox (id, kind, person_id, cause, payload, created_at, state, run_at, attempts, bundle) \
             VALUES {} ON CONFLICT DO NOTHING",
            rows.join(", ")
        );
        each!(conn, c => {
            let mut query = diesel::sql_query(sql).into_boxed();
            for notice in some {
                let (bundle, wait) = bundle_of(notice).unzip();
                let about = About { learner: notice.learner, also: Vec::new(), made_at: None };
                query = query
                    .bind::<Text, _>(ids.mint::<MailId>(now).to_string())
                    .bind::<Text, _>(notice.kind.name())
                    .bind::<Text, _>(notice.to.to_string())
                    .bind::<Text, _>(notice.cause.to_string())
                    .bind::<Text, _>(serde_json::to_string(&about).map_err(Error::other)?)
                    .bind::<BigInt, _>(at)
                    .bind::<BigInt, _>(at)
                    .bind::<BigInt, _>(wait.map_or(0, microseconds))
                    .bind::<Nullable<Text>, _>(bundle.clone())
                    .bind::<BigInt, _>(since)
                    .bind::<BigInt, _>(at)
                    .bind::<Nullable<Text>, _>(bundle);
            }
            prepared_if_few(some.len(), query).execute(c)
        })?;
    }
    Ok(())
}

fn microseconds(wait: SignedDuration) -> i64 {
    i64::try_from(wait.as_micros()).unwrap_or(i64::MAX)
}

/// Makes one mail of those of each bundle, in the transaction that claims them for the first time: the first one tells
/// of all, the others are no more.
pub(super) fn gather(
    conn: &mut Conn,
    bundled: Vec<(String, Claimed)>,
    now: Instant,
) -> Result<Vec<Claimed>, Error> {
    let mut bundles: BTreeMap<String, Vec<Claimed>> = BTreeMap::new();
    for (bundle, claimed) in bundled {
        bundles.entry(bundle).or_default().push(claimed);
    }
    let (mut mails, mut told) = (Vec::new(), Vec::new());
    for mut claimed in bundles.into_values() {
        claimed.sort_by_key(|mail| mail.id);
        let mut open: Vec<Claimed> = Vec::new();
        let mut said = 0;
        for mail in claimed {
            let notices = mail.mail.notices().map_or(1, |notices| notices.len());
            if said > 0 && said + notices > MOST {
                mails.extend(one_of(conn, std::mem::take(&mut open), &mut told, now)?);
                said = 0;
            }
            said += notices;
            open.push(mail);
        }
        mails.extend(one_of(conn, open, &mut told, now)?);
    }
    if !told.is_empty() {
        diesel::delete(outbox::table.filter(outbox::id.eq_any(told))).execute(conn)?;
    }
    Ok(mails)
}

/// The first of some mails, telling of all of them.
fn one_of(
    conn: &mut Conn,
    mails: Vec<Claimed>,
    told: &mut Vec<String>,
    now: Instant,
) -> Result<Option<Claimed>, Error> {
    let mut mails = mails.into_iter();
    let Some(mut first) = mails.next() else { return Ok(None) };
    let Ok(mut about) = serde_json::from_str::<About>(&first.mail.payload) else { return Ok(Some(first)) };
    let (before, waited) = (about.also.len(), first.created_at.duration_until(now) > AT_ONCE);
    for mail in mails {
        for (cause, learner) in mail.mail.notices().unwrap_or_default() {
            about.also.push(Also { cause: cause.parse().map_err(Error::other)?, learner });
        }
        told.push(mail.id.to_string());
    }
    if waited || about.also.len() > before {
        about.made_at = Some(now);
        first.mail.payload = serde_json::to_string(&about).map_err(Error::other)?;
        let row = outbox::table.find(first.id.to_string());
        diesel::update(row).set(outbox::payload.eq(&first.mail.payload)).execute(conn)?;
    }
    Ok(Some(first))
}
