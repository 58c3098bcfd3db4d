//! What is held about one person: asked for by them, to read or to take along.

use std::collections::{BTreeSet, HashMap};

use diesel::prelude::*;

use super::accounts::{self, Account, Browser};
use super::connection::Conn;
use super::devices::{self, Device};
use super::drafts::{self, Draft};
use super::error::Error;
use super::folds::{facts_named, facts_of};
use super::refresh_tokens::Access;
use super::schema::{blobs, members, outbox, portraits};
use super::{erasure, people, readers, refresh_tokens};
use crate::clock::Instant;
use crate::ids::{CohortId, PersonId, SessionId};
use crate::record::cohort::Mark;
use crate::record::evidence::Attachment;
use crate::record::fact::{Body, Fact, Scope};

/// All of it, and the names of those who said it.
#[derive(Debug)]
pub struct Held {
    /// How they sign in; none: not at all.
    pub account: Option<Account>,
    /// Mails they do not want, by kind.
    pub unwanted: BTreeSet<String>,
    /// Where they are signed in.
    pub browsers: Vec<Browser>,
    /// Programs that are, or lately were, signed in as them.
    pub programs: Vec<Access>,
    /// Devices that write for them, and those that were revoked.
    pub devices: Vec<Device>,
    /// What was said about them and by them about their learning, in the order of its arrival. What is erased is not in it.
    pub facts: Vec<Fact>,
    /// What was noted of them at sessions, oldest first.
    pub attendance: Vec<Noted>,
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

/// What was noted of somebody at a session.
#[derive(Debug)]
pub struct Noted {
    /// Whose session.
    pub cohort: CohortId,
    /// Their mark, the only one of it.
    pub mark: Mark,
    /// Which session.
    pub session: SessionId,
    /// Who noted it.
    pub author: PersonId,
    /// When.
    pub at: Instant,
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
    let attendance = attendance(conn, person)?;
    let authors = facts.iter().map(|fact| fact.author).chain(attendance.iter().map(|one| one.author));
    let authors: BTreeSet<PersonId> = authors.collect();
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
        programs: refresh_tokens::of(conn, person)?,
        devices: devices::of(conn, person)?,
        facts,
        attendance,
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

/// The facts name others, too: only this person's marks are taken from them.
fn attendance(conn: &mut Conn, person: PersonId) -> Result<Vec<Noted>, Error> {
    let cohorts: Vec<String> = members::table
        .filter(members::person_id.eq(person.to_string()))
        .select(members::cohort_id)
        .distinct()
        .load(conn)?;
    let mut noted = Vec::new();
    for cohort in cohorts {
        let cohort: CohortId = cohort.parse().map_err(Error::other)?;
        for fact in facts_of(conn, Scope::Cohort(cohort))? {
            let Some(Body::AttendanceTaken(taken)) = fact.body else { continue };
            noted.extend(taken.marks.iter().filter(|mark| mark.person == person).map(|mark| Noted {
                cohort,
                mark: *mark,
                session: taken.session,
                author: fact.author,
                at: fact.happened_at,
            }));
        }
    }
    noted.sort_by_key(|one| one.at);
    Ok(noted)
}
