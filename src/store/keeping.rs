//! Numbers for those who keep the instance. They count whole tables: for a page that one person opens now and then.

use std::collections::BTreeMap;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text};
use ed25519_dalek::SigningKey;

use super::connection::Conn;
use super::error::Error;
use super::memory;
use super::schema::{cohorts, frameworks, jobs, members, people, writers};
use super::target::Backend;
use crate::clock::Instant;
use crate::ids::CohortId;

/// How much there is, and what needs a hand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Numbers {
    /// People in the directory.
    pub people: i64,
    /// Units of the organisation.
    pub units: i64,
    /// Accounts that are open.
    pub accounts: i64,
    /// Open accounts without a password: invited, or signing in by mailed links.
    pub without_password: i64,
    /// Mails that are due and did not go out when they were tried.
    pub held: i64,
    /// Accounts to whose address mail was refused.
    pub refused: i64,
    /// Facts in the record.
    pub facts: i64,
    /// Files, each counted once.
    pub files: i64,
    /// Bytes of them.
    pub file_bytes: i64,
    /// Mails by state.
    pub mails: BTreeMap<String, i64>,
    /// Since when the oldest mail waits that is due; none: no mail waits.
    pub oldest_due: Option<Instant>,
}

/// The calendar's newest run: which progress mails were written last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LastRun {
    /// The week or month: `2026-W47`, `2026-11`.
    pub period: String,
    /// Every mail of it was written; otherwise somebody is at it.
    pub done: bool,
    /// When it was begun.
    pub at: Instant,
}

#[derive(QueryableByName)]
struct Counted {
    #[diesel(sql_type = Text)]
    name: String,
    #[diesel(sql_type = BigInt)]
    count: i64,
}

#[derive(QueryableByName)]
struct Said {
    #[diesel(sql_type = Text)]
    text: String,
}

/// What is there of what it takes for somebody to learn here.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Begun {
    /// A framework is published.
    pub framework: bool,
    /// There is somebody beside the first administrator.
    pub people: bool,
    /// The cohort that was opened first.
    pub cohort: Option<CohortId>,
    /// Somebody learns in a cohort.
    pub learners: bool,
}

impl Begun {
    /// Whether all of it is there.
    #[must_use]
    pub fn all(&self) -> bool {
        self.framework && self.people && self.cohort.is_some() && self.learners
    }
}

/// How far a fresh installation is. Four statements, each of which looks at one or two rows.
pub fn begun(conn: &mut Conn) -> Result<Begun, Error> {
    let framework: Option<String> =
        frameworks::table.order(frameworks::id).select(frameworks::id).first(conn).optional()?;
    let some: Vec<String> = people::table.order(people::id).select(people::id).limit(2).load(conn)?;
    let cohort: Option<String> =
        cohorts::table.order(cohorts::id).select(cohorts::id).first(conn).optional()?;
    let learner: Option<String> = members::table
        .filter(members::role.eq("learner").and(members::left_on.is_null()).and(members::waiting.eq(false)))
        .order(members::cohort_id)
        .select(members::cohort_id)
        .first(conn)
        .optional()?;
    Ok(Begun {
        framework: framework.is_some(),
        people: some.len() > 1,
        cohort: cohort.map(|id| id.parse()).transpose().map_err(Error::other)?,
        learners: learner.is_some(),
    })
}

/// Counts. One statement.
pub fn numbers(conn: &mut Conn) -> Result<Numbers, Error> {
    let rows: Vec<Counted> = diesel::sql_query(
        "SELECT 'people' AS name, COUNT(*) AS count FROM people \
         UNION ALL SELECT 'units', COUNT(*) FROM units \
         UNION ALL SELECT 'accounts', COUNT(*) FROM accounts WHERE disabled_at IS NULL \
         UNION ALL SELECT 'without', COUNT(*) FROM accounts WHERE disabled_at IS NULL AND password_hash IS NULL \
         UNION ALL SELECT 'refused', COUNT(*) FROM accounts WHERE disabled_at IS NULL AND mail_failed_at IS NOT NULL \
         UNION ALL SELECT 'facts', COALESCE(MAX(seq), 0) FROM log_head \
         UNION ALL SELECT 'files', COUNT(DISTINCT hash) FROM blobs \
         UNION ALL SELECT 'bytes', CAST(COALESCE(SUM(b.size), 0) AS BIGINT) FROM \
            (SELECT hash, MAX(size) AS size FROM blobs GROUP BY hash) b \
         UNION ALL SELECT 'mail.' || state, COUNT(*) FROM outbox GROUP BY state \
         UNION ALL SELECT 'held', COUNT(*) FROM outbox WHERE state = 'due' AND last_error IS NOT NULL \
         UNION ALL SELECT 'oldest', MIN(created_at) FROM outbox WHERE state = 'due' HAVING COUNT(*) > 0",
    )
    .load(conn)?;
    let mut numbers = Numbers::default();
    for Counted { name, count } in rows {
        match name.as_str() {
            "people" => numbers.people = count,
            "units" => numbers.units = count,
            "accounts" => numbers.accounts = count,
            "without" => numbers.without_password = count,
            "refused" => numbers.refused = count,
            "held" => numbers.held = count,
            "facts" => numbers.facts = count,
            "files" => numbers.files = count,
            "bytes" => numbers.file_bytes = count,
            "oldest" => {
                numbers.oldest_due = Some(Instant::from_microsecond(count).map_err(Error::other)?);
            }
            other => {
                if let Some(state) = other.strip_prefix("mail.") {
                    numbers.mails.insert(state.to_owned(), count);
                }
            }
        }
    }
    Ok(numbers)
}

/// The newest run of the calendar; none: no progress mails were written yet.
pub fn last_run(conn: &mut Conn) -> Result<Option<LastRun>, Error> {
    let newest: Option<(String, String, i64)> = jobs::table
        .filter(jobs::kind.eq_any(["digest.weekly", "digest.monthly"]))
        .order((jobs::created_at.desc(), jobs::id.desc()))
        .select((jobs::dedup, jobs::state, jobs::created_at))
        .first(conn)
        .optional()?;
    let Some((name, state, at)) = newest else { return Ok(None) };
    Ok(Some(LastRun {
        period: name.split_once('/').map_or(name.as_str(), |(_, period)| period).to_owned(),
        done: state == "done",
        at: Instant::from_microsecond(at).map_err(Error::other)?,
    }))
}

/// Which database this is, as it calls itself: "SQLite 3.50.4".
pub fn database(conn: &mut Conn, db: Backend) -> Result<String, Error> {
    let (name, query) = match db {
        Backend::Sqlite => ("SQLite", "SELECT sqlite_version() AS text"),
        Backend::Postgres => ("PostgreSQL", "SELECT current_setting('server_version') AS text"),
    };
    let said: Said = diesel::sql_query(query).get_result(conn)?;
    Ok(format!("{name} {}", said.text.split(' ').next().unwrap_or_default()))
}

/// The latest time at which one of the newest ten thousand facts arrived; none: there is no fact. The newest one alone
/// says nothing of a clock that was ahead until just before.
pub fn latest_fact(conn: &mut Conn) -> Result<Option<Instant>, Error> {
    let latest: Option<Counted> = diesel::sql_query(
        "SELECT 'latest' AS name, MAX(newest.received_at) AS count \
         FROM (SELECT received_at FROM facts ORDER BY seq DESC LIMIT 10000) newest HAVING COUNT(*) > 0",
    )
    .get_result(conn)
    .optional()?;
    latest.map(|row| Instant::from_microsecond(row.count)).transpose().map_err(Error::other)
}

/// What time a database server has; none where the database is a file here.
pub fn time(conn: &mut Conn, db: Backend) -> Result<Option<Instant>, Error> {
    if db == Backend::Sqlite {
        return Ok(None);
    }
    let row: Counted = diesel::sql_query(
        "SELECT 'now' AS name, CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000000 AS BIGINT) AS count",
    )
    .get_result(conn)?;
    Instant::from_microsecond(row.count).map(Some).map_err(Error::other)
}

/// Which keys there are, and what is wrong with them. A key that is not there is made at the next start.
pub fn keys(conn: &mut Conn) -> Result<Result<usize, String>, Error> {
    let mut found = 0;
    for name in ["token_key", "mail_key"] {
        let Some(stored) = memory::recall(conn, name)? else { continue };
        if STANDARD.decode(stored).ok().is_none_or(|bytes| bytes.len() != 32) {
            return Ok(Err(format!("\"{name}\" in table settings is damaged")));
        }
        found += 1;
    }
    let own: Vec<(Vec<u8>, Option<Vec<u8>>)> = writers::table
        .filter(writers::retired_at.is_null().and(writers::secret_key.is_not_null()))
        .select((writers::public_key, writers::secret_key))
        .load(conn)?;
    for (public, secret) in own {
        let secret: Option<[u8; 32]> = secret.and_then(|bytes| bytes.try_into().ok());
        let fits = secret.is_some_and(|secret| {
            SigningKey::from_bytes(&secret).verifying_key().to_bytes().as_slice() == public.as_slice()
        });
        if !fits {
            return Ok(Err("the key that signs the record is damaged, in table writers".to_owned()));
        }
        found += 1;
    }
    Ok(Ok(found))
}
