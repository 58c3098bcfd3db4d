//! The words that evidence and cohorts are found by. Derived from facts like all of `super::project`; asked by
//! `super::search`. The words of evidence follow the log a step behind, so that nobody who submits waits for them.

use std::collections::{BTreeMap, BTreeSet};
use std::hash::{Hash as _, Hasher as _};

use diesel::connection::SimpleConnection as _;
use diesel::prelude::*;
use diesel::sql_types::{Bool, Text};
use diesel::upsert::excluded;

use super::connection::{AnyConn, Conn, each};
use super::error::Error;
use super::folds::{Folded, StoredFact, facts_that_count};
use super::memory::{recall, remember};
use super::prepared::prepared;
use super::schema::{cohort_words, cohorts, evidence_words, facts, title_words};
use super::{derive, log_end};
use crate::ids::EvidenceId;
use crate::record::fact::{Body, Scope};
use crate::record::portfolio::Portfolio;
use crate::record::search::{in_a_row, words_of, words_of_evidence};

/// Rows written in one statement: SQLite takes at most 32,766 parameters.
const CHUNK: usize = 1000;
/// The migrations that made the tables.
const MIGRATION: &str = "2026-11-29-000000_search";
const SPELLINGS: &str = "2026-11-30-000000_spellings";
/// The setting that remembers until where in the log the words of evidence are written.
const UNTIL: &str = "words_until";
/// The facts that bring words.
const SUBMITTED: &str = "evidence_submitted";

/// The words of one piece of evidence.
#[derive(Insertable, Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[diesel(table_name = evidence_words, treat_none_as_default_value = false)]
pub(super) struct EvidenceWordsRow {
    evidence_id: String,
    person_id: String,
    words: String,
    title: String,
}

/// The words of some of a learner's pieces.
fn rows<'a>(
    portfolio: &'a Portfolio,
    pieces: impl IntoIterator<Item = &'a EvidenceId>,
) -> Vec<EvidenceWordsRow> {
    let latest = pieces.into_iter().filter_map(|id| Some((id, portfolio.evidence.get(id)?.latest()?)));
    latest
        .map(|(id, revision)| EvidenceWordsRow {
            evidence_id: id.to_string(),
            person_id: portfolio.learner.to_string(),
            words: in_a_row(&words_of_evidence(&revision.content)),
            title: in_a_row(&words_of([revision.content.title.as_str()])),
        })
        .collect()
}

/// Writes the words of all of a learner's pieces.
pub(super) fn of_learner(conn: &mut Conn, portfolio: &Portfolio) -> Result<(), Error> {
    write(conn, &rows(portfolio, portfolio.evidence.keys()))
}

/// Whether something was submitted whose words are not written yet. One statement.
pub fn are_behind(conn: &mut Conn) -> Result<bool, Error> {
    #[derive(QueryableByName)]
    struct Behind {
        #[diesel(sql_type = Bool)]
        behind: bool,
    }
    let sql = format!(
        "SELECT EXISTS (SELECT 1 FROM facts WHERE kind = '{SUBMITTED}' AND seq > COALESCE((\
         SELECT CAST(value AS BIGINT) FROM settings WHERE name = '{UNTIL}'), 0)) AS behind"
    );
    let row: Behind = each!(conn, c => diesel::sql_query(sql).get_result(c))?;
    Ok(row.behind)
}

/// Writes the words of what came after those that are written, of at most so many facts; whether there is more. Nobody
/// who submits waits for it: whoever searches does, and the background.
pub fn follow(conn: &mut Conn, most: i64) -> Result<bool, Error> {
    // What is erased meanwhile would otherwise have its words written again.
    let end = log_end::lock(conn)?.seq;
    let from = until(conn)?;
    let to = end.min(from.saturating_add(most));
    if to <= from {
        return Ok(false);
    }
    let submitted: Vec<StoredFact> = facts::table
        .filter(facts::seq.gt(from).and(facts::seq.le(to)))
        .filter(facts::kind.eq(SUBMITTED))
        .select(StoredFact::as_select())
        .load(conn)?;
    let mut pieces: BTreeMap<Scope, BTreeSet<EvidenceId>> = BTreeMap::new();
    for stored in submitted {
        let fact = stored.read()?;
        if let Some(Body::EvidenceSubmitted(said)) = &fact.body {
            pieces.entry(fact.scope).or_default().insert(said.evidence);
        }
    }
    let mut written = Vec::new();
    for (scope, pieces) in pieces {
        if let Folded::Portfolio(portfolio) = derive::fold(scope, &facts_that_count(conn, scope)?) {
            written.extend(rows(&portfolio, &pieces));
        }
    }
    write(conn, &written)?;
    remember(conn, UNTIL, &to.to_string())?;
    Ok(to < end)
}

/// Remembers that the words of everything up to here are written.
pub(super) fn are_written(conn: &mut Conn, seq: i64) -> Result<(), Error> {
    remember(conn, UNTIL, &seq.to_string())
}

/// The place in the log until which words are written.
fn until(conn: &mut Conn) -> Result<i64, Error> {
    recall(conn, UNTIL)?.map_or(Ok(0), |value| value.parse().map_err(Error::other))
}

/// Removes the words of evidence that is no more.
pub(super) fn remove(conn: &mut Conn, lost: &[&String]) -> Result<(), Error> {
    let mut titles = Titles::default();
    for some in lost.chunks(CHUNK) {
        let those = evidence_words::evidence_id.eq_any(some.iter().copied());
        titles.before(&evidence_words::table.filter(those.clone()).select(evidence_words::title).load(conn)?);
        diesel::delete(evidence_words::table.filter(those)).execute(conn)?;
    }
    titles.count(conn)
}

/// Removes the words of all of a learner's pieces.
pub(super) fn remove_of(conn: &mut Conn, learner: &str) -> Result<(), Error> {
    let those = evidence_words::person_id.eq(learner);
    let mut titles = Titles::default();
    titles.before(&evidence_words::table.filter(those).select(evidence_words::title).load(conn)?);
    diesel::delete(evidence_words::table.filter(those)).execute(conn)?;
    titles.count(conn)
}

/// How many pieces more or fewer have a word in their titles. What nobody's title has any more is forgotten at once: it may
/// have been erased.
#[derive(Default)]
struct Titles(BTreeMap<String, i64>);

impl Titles {
    fn add(&mut self, title: &str, pieces: i64) {
        for word in title.split_whitespace() {
            *self.0.entry(word.to_owned()).or_default() += pieces;
        }
    }

    fn before(&mut self, titles: &[String]) {
        for title in titles {
            self.add(title, -1);
        }
    }

    fn count(mut self, conn: &mut Conn) -> Result<(), Error> {
        self.0.retain(|_, pieces| *pieces != 0);
        let all: Vec<_> = self.0.iter().collect();
        for some in all.chunks(CHUNK) {
            let rows: Vec<_> = some
                .iter()
                .map(|(word, pieces)| (title_words::word.eq(word.as_str()), title_words::pieces.eq(**pieces)))
                .collect();
            each!(conn, c => diesel::insert_into(title_words::table)
                .values(&rows)
                .on_conflict(title_words::word)
                .do_update()
                .set(title_words::pieces.eq(title_words::pieces + excluded(title_words::pieces)))
                .execute(c))?;
            let fewer: Vec<&String> = some.iter().filter(|(_, n)| **n < 0).map(|(word, _)| *word).collect();
            if !fewer.is_empty() {
                let nobodys = title_words::word.eq_any(fewer).and(title_words::pieces.le(0));
                diesel::delete(title_words::table.filter(nobodys)).execute(conn)?;
            }
        }
        Ok(())
    }
}

/// Writes words in the place of what was there.
pub(super) fn write(conn: &mut Conn, rows: &[EvidenceWordsRow]) -> Result<(), Error> {
    macro_rules! insertion {
        ($values:expr) => {
            diesel::insert_into(evidence_words::table)
                .values($values)
                .on_conflict(evidence_words::evidence_id)
                .do_update()
                .set((
                    evidence_words::person_id.eq(excluded(evidence_words::person_id)),
                    evidence_words::words.eq(excluded(evidence_words::words)),
                    evidence_words::title.eq(excluded(evidence_words::title)),
                ))
        };
    }
    for chunk in rows.chunks(CHUNK) {
        let mut titles = Titles::default();
        let those = evidence_words::evidence_id.eq_any(chunk.iter().map(|row| &row.evidence_id));
        titles.before(&evidence_words::table.filter(those).select(evidence_words::title).load(conn)?);
        for row in chunk {
            titles.add(&row.title, 1);
        }
        titles.count(conn)?;
        match chunk {
            // One piece is the usual case.
            [one] => each!(conn, c => prepared(insertion!(one)).execute(c))?,
            many => each!(conn, c => insertion!(many).execute(c))?,
        };
    }
    Ok(())
}

/// Writes the words of a cohort's title in the place of those it had before.
pub(super) fn of_cohort(conn: &mut Conn, id: &str, before: Option<&str>, title: &str) -> Result<(), Error> {
    let words = words_of([title]);
    let old = before.map(|title| words_of([title])).unwrap_or_default();
    let gone: Vec<&String> = old.difference(&words).collect();
    if !gone.is_empty() {
        let its = cohort_words::cohort_id.eq(id).and(cohort_words::word.eq_any(gone));
        diesel::delete(cohort_words::table.filter(its)).execute(conn)?;
    }
    let new: Vec<_> = words
        .difference(&old)
        .map(|word| (cohort_words::word.eq(word.as_str()), cohort_words::cohort_id.eq(id)))
        .collect();
    if !new.is_empty() {
        each!(conn, c => diesel::insert_into(cohort_words::table)
            .values(&new)
            .on_conflict_do_nothing()
            .execute(c))?;
    }
    Ok(())
}

/// Derives the words of the cohorts of a database that was made before there were any. Those of evidence follow in the
/// background: there may be many.
pub(super) fn of_what_was_there(conn: &mut Conn, ran: &[String]) -> Result<(), Error> {
    let made = |migration: &str| ran.iter().any(|name| name == migration);
    if !made(MIGRATION) {
        // Those that are written lack what was made now: they are written once more.
        return if made(SPELLINGS) { remember(conn, UNTIL, "0") } else { Ok(()) };
    }
    let titles: Vec<(String, String)> = cohorts::table.select((cohorts::id, cohorts::title)).load(conn)?;
    for (id, title) in titles {
        of_cohort(conn, &id, None, &title)?;
    }
    remember(conn, UNTIL, "0")
}

/// Every row as a short text that tells it from others: all words of everybody at once would take more memory than there
/// is.
pub(super) fn told_apart(conn: &mut Conn) -> Result<BTreeSet<String>, Error> {
    let (mut all, mut last) = (BTreeSet::new(), i64::MIN);
    loop {
        let rows: Vec<(i64, String, String, String, String)> = evidence_words::table
            .filter(evidence_words::n.gt(last))
            .order(evidence_words::n)
            .limit(1000)
            .select((
                evidence_words::n,
                evidence_words::evidence_id,
                evidence_words::person_id,
                evidence_words::words,
                evidence_words::title,
            ))
            .load(conn)?;
        let Some((n, ..)) = rows.last() else { return Ok(all) };
        last = *n;
        for (_, evidence, person, words, title) in rows {
            let mut hasher = std::hash::DefaultHasher::new();
            (words, title).hash(&mut hasher);
            all.insert(format!("{evidence} {person} {:x}", hasher.finish()));
        }
    }
}

#[derive(QueryableByName)]
struct Trigger {
    #[diesel(sql_type = Text)]
    name: String,
    #[diesel(sql_type = Text)]
    sql: String,
}

/// Does something that writes all words anew, with SQLite's index put aside meanwhile: it is made once in the end, instead
/// of piece by piece.
pub(super) fn written_anew<T>(
    conn: &mut Conn,
    rewrite: impl FnOnce(&mut Conn) -> Result<T, Error>,
) -> Result<T, Error> {
    let mut triggers: Vec<Trigger> = Vec::new();
    if let AnyConn::Sqlite(c) = conn {
        triggers = diesel::sql_query(
            "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'evidence_words' ORDER BY name",
        )
        .load(c)?;
        for trigger in &triggers {
            c.batch_execute(&format!("DROP TRIGGER {}", trigger.name))?;
        }
    }
    let done = rewrite(conn)?;
    if let AnyConn::Sqlite(c) = conn {
        c.batch_execute("INSERT INTO evidence_index (evidence_index) VALUES ('rebuild')")?;
        for trigger in &triggers {
            c.batch_execute(&trigger.sql)?;
        }
    }
    Ok(done)
}
