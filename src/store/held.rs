//! What is held about one person: asked for by them, to read or to take along.

use std::collections::{BTreeSet, HashMap};

use diesel::prelude::*;

use super::accounts::{self, Account, Browser};
use super::connection::Conn;
use super::drafts::{self, Draft};
use super::error::Error;
use super::folds::facts_named;
use super::schema::{blobs, outbox, portraits};
use super::{erasure, people, readers};
use crate::clock::Instant;
use crate::ids::PersonId;
use crate::record::evidence::Attachment;
use crate::record::fact::Fact;

/// All of it, and the names of those who said it.
#[derive(Debug)]
pub struct Held {
    /// How they sign in; none: not at all.
    pub account: Option<Account>,
    /// Mails they do not want, by kind.
    pub unwanted: BTreeSet<String>,
    /// Where they are signed in.
    pub browsers: Vec<Browser>,
    /// What was said about them and by them about their learning, in the order of its arrival. What is erased is not in it.
    pub facts: Vec<Fact>,
    /// Evidence that is not submitted yet.
    pub drafts: Vec<Draft>,
    /// Files they brought.
    pub files: Vec<Attachment>,
    /// Whether there is a portrait.
    pub portrait: bool,
    /// Mails to them.
    pub mails: Vec<Mail>,
    /// Names of everybody who said any of the facts.
    pub names: HashMap<PersonId, String>,
}

/// A mail to somebody, as far as it is remembered.
#[derive(Debug)]
pub struct Mail {
    /// What it is about, such as `evidence.returned`.
    pub kind: String,
    /// `due`, `sent`, `kept`, `skipped` or `failed`.
    pub state: String,
    /// When it was queued.
    pub created_at: Instant,
    /// When it went out.
    pub sent_at: Option<Instant>,
}

/// What is held about a person.
pub fn about(conn: &mut Conn, person: PersonId, now: Instant) -> Result<Held, Error> {
    let named = erasure::about(conn, person)?;
    let mut facts: Vec<Fact> = facts_named(conn, named.into_values().flatten())?.into_values().collect();
    facts.sort_by_key(|fact| fact.seq);
    let authors: BTreeSet<PersonId> = facts.iter().map(|fact| fact.author).collect();
    let id = person.to_string();
    let files: Vec<(String, String, String, i64)> = blobs::table
        .filter(blobs::person_id.eq(&id).and(blobs::doomed_at.is_null()))
        .order(blobs::stored_at)
        .select((blobs::hash, blobs::name, blobs::media_type, blobs::size))
        .load(conn)?;
    let mails: Vec<(String, String, i64, Option<i64>)> = outbox::table
        .filter(outbox::person_id.eq(&id))
        .order(outbox::created_at)
        .select((outbox::kind, outbox::state, outbox::created_at, outbox::sent_at))
        .load(conn)?;
    let at = |micros: i64| Instant::from_microsecond(micros).map_err(Error::other);
    Ok(Held {
        account: accounts::of(conn, person)?,
        unwanted: readers::unwanted(conn, person)?,
        browsers: accounts::browsers(conn, person, now)?,
        facts,
        drafts: drafts::of_person(conn, person, i64::MAX)?,
        files: files
            .into_iter()
            .map(|(hash, name, media_type, size)| Attachment {
                hash,
                name,
                media_type,
                size: u64::try_from(size).unwrap_or(0),
            })
            .collect(),
        portrait: diesel::select(diesel::dsl::exists(portraits::table.find(&id))).get_result(conn)?,
        mails: mails
            .into_iter()
            .map(|(kind, state, created, sent)| {
                Ok(Mail { kind, state, created_at: at(created)?, sent_at: sent.map(at).transpose()? })
            })
            .collect::<Result<_, Error>>()?,
        names: people::names(conn, authors)?,
    })
}
