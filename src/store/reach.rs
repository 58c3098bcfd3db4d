//! Who reaches whom: the cohorts through which one person may read, review and sign for another.

use std::collections::HashSet;

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Integer, Nullable, Text};

use super::connection::{Conn, each};
use super::error::Error;
use super::folds::Folds;
use super::prepared::prepared;
use super::queue::{LED, PIECES};
use super::schema::{cohorts, members};
use crate::clock::Day;
use crate::ids::{CohortId, EvidenceId, FrameworkId, PersonId};
use crate::record::evidence::Evidence;

/// A live cohort in which one person leads another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leading {
    /// Which cohort.
    pub cohort: CohortId,
    /// Its title.
    pub title: String,
    /// The framework it works through.
    pub framework: FrameworkId,
    /// The version of it.
    pub version: u32,
    /// The lead they stand in for, if so (E-7).
    pub for_lead: Option<PersonId>,
}

#[derive(QueryableByName)]
struct LeadingRow {
    #[diesel(sql_type = Text)]
    id: String,
    #[diesel(sql_type = Text)]
    title: String,
    #[diesel(sql_type = Text)]
    framework_id: String,
    #[diesel(sql_type = Integer)]
    framework_version: i32,
    #[diesel(sql_type = Nullable<Text>)]
    for_lead: Option<String>,
}

/// The live cohorts in which `lead` (or somebody they stand in for) leads `learner`, own ones first.
pub fn leading(conn: &mut Conn, lead: PersonId, learner: PersonId, on: Day) -> Result<Vec<Leading>, Error> {
    let query = diesel::sql_query(
        "SELECT id, title, framework_id, framework_version, for_lead FROM ( \
         SELECT c.id, c.title, c.framework_id, c.framework_version, NULL AS for_lead \
         FROM members l JOIN members m ON m.cohort_id = l.cohort_id JOIN cohorts c ON c.id = l.cohort_id \
         WHERE l.person_id = $1 AND l.role = 'lead' AND l.left_on IS NULL \
           AND m.person_id = $2 AND m.role = 'learner' AND m.left_on IS NULL AND NOT m.waiting \
           AND NOT c.closed AND c.starts_on <= $3 AND c.signs_until >= $3 \
         UNION ALL \
         SELECT c.id, c.title, c.framework_id, c.framework_version, d.lead_id AS for_lead \
         FROM delegations d JOIN members m ON m.cohort_id = d.cohort_id JOIN cohorts c ON c.id = d.cohort_id \
         JOIN members l ON l.cohort_id = d.cohort_id AND l.person_id = d.lead_id AND l.role = 'lead' AND l.left_on IS NULL \
         WHERE d.to_id = $1 AND NOT d.ended AND d.from_day <= $3 AND d.until_day >= $3 \
           AND m.person_id = $2 AND m.role = 'learner' AND m.left_on IS NULL AND NOT m.waiting \
           AND NOT c.closed AND c.starts_on <= $3 AND c.signs_until >= $3 \
         ) AS found ORDER BY CASE WHEN for_lead IS NULL THEN 0 ELSE 1 END, id, for_lead",
    )
    .bind::<Text, _>(lead.to_string())
    .bind::<Text, _>(learner.to_string())
    .bind::<Text, _>(on.to_string());
    let rows: Vec<LeadingRow> = each!(conn, c => prepared(query).load(c))?;
    rows.into_iter()
        .map(|row| {
            Ok(Leading {
                cohort: row.id.parse().map_err(Error::other)?,
                title: row.title,
                framework: row.framework_id.parse().map_err(Error::other)?,
                version: u32::try_from(row.framework_version).unwrap_or(0),
                for_lead: row.for_lead.map(|id| id.parse()).transpose().map_err(Error::other)?,
            })
        })
        .collect()
}

#[derive(QueryableByName)]
struct LedRow {
    #[diesel(sql_type = Text)]
    person_id: String,
}

/// Everybody whom `lead` (or somebody they stand in for) leads in a live cohort: those of whom [`leading`] finds any.
pub fn learners_of(conn: &mut Conn, lead: PersonId, on: Day) -> Result<HashSet<PersonId>, Error> {
    // SQLite counts parameters by where they come first, so the first to be bound comes first.
    let query = diesel::sql_query(
        "SELECT DISTINCT m.person_id FROM members m JOIN cohorts c ON c.id = m.cohort_id \
         WHERE (c.id IN (SELECT l.cohort_id FROM members l \
                  WHERE l.person_id = $1 AND l.role = 'lead' AND l.left_on IS NULL) \
             OR c.id IN (SELECT d.cohort_id FROM delegations d JOIN members l ON l.cohort_id = d.cohort_id \
                  AND l.person_id = d.lead_id AND l.role = 'lead' AND l.left_on IS NULL \
                  WHERE d.to_id = $1 AND NOT d.ended AND d.from_day <= $2 AND d.until_day >= $2)) \
           AND m.role = 'learner' AND m.left_on IS NULL AND NOT m.waiting \
           AND NOT c.closed AND c.starts_on <= $2 AND c.signs_until >= $2",
    )
    .bind::<Text, _>(lead.to_string())
    .bind::<Text, _>(on.to_string());
    let rows: Vec<LedRow> = each!(conn, c => prepared(query).load(c))?;
    rows.into_iter().map(|row| row.person_id.parse().map_err(Error::other)).collect()
}

/// A live cohort in which somebody learns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Learning {
    /// Which cohort.
    pub cohort: CohortId,
    /// Its title.
    pub title: String,
    /// The framework it works through.
    pub framework: FrameworkId,
    /// The version of it.
    pub version: u32,
}

/// The live cohorts in which a person has a learner's place, newest first.
pub fn learning(conn: &mut Conn, learner: PersonId, on: Day) -> Result<Vec<Learning>, Error> {
    let query = diesel::sql_query(
        "SELECT c.id, c.title, c.framework_id, c.framework_version, NULL AS for_lead \
         FROM members m JOIN cohorts c ON c.id = m.cohort_id \
         WHERE m.person_id = $1 AND m.role = 'learner' AND m.left_on IS NULL AND NOT m.waiting \
           AND NOT c.closed AND c.starts_on <= $2 AND c.signs_until >= $2 \
         ORDER BY c.starts_on DESC, c.id DESC",
    )
    .bind::<Text, _>(learner.to_string())
    .bind::<Text, _>(on.to_string());
    let rows: Vec<LeadingRow> = each!(conn, c => prepared(query).load(c))?;
    rows.into_iter()
        .map(|row| {
            Ok(Learning {
                cohort: row.id.parse().map_err(Error::other)?,
                title: row.title,
                framework: row.framework_id.parse().map_err(Error::other)?,
                version: u32::try_from(row.framework_version).unwrap_or(0),
            })
        })
        .collect()
}

/// The title of the cohort in which a person learned last, once it is over: closed, or past the last day on which its leads
/// may sign. One statement.
pub fn learned(conn: &mut Conn, learner: PersonId, on: Day) -> Result<Option<String>, Error> {
    let over = cohorts::closed.eq(true).or(cohorts::signs_until.lt(on.to_string()));
    members::table
        .inner_join(cohorts::table.on(cohorts::id.eq(members::cohort_id)))
        .filter(
            members::person_id
                .eq(learner.to_string())
                .and(members::role.eq("learner"))
                .and(members::left_on.is_null())
                .and(members::waiting.eq(false))
                .and(over),
        )
        .order((cohorts::signs_until.desc(), cohorts::id.desc()))
        .select(cohorts::title)
        .first(conn)
        .optional()
        .map_err(Error::from)
}

/// Whether `viewer` may read what `learner` shows: themselves, keepers of records, leads of a live
/// cohort they are in. At most two statements.
pub fn may_see(
    conn: &mut Conn,
    folds: &Folds,
    viewer: PersonId,
    learner: PersonId,
    on: Day,
) -> Result<bool, Error> {
    Ok(viewer == learner
        || folds.access(conn)?.keeps_records(viewer, on)
        || !leading(conn, viewer, learner, on)?.is_empty())
}

/// Whether `viewer` may read one piece of a learner's evidence: who may see the learner, and peers named for
/// its cohort (E-13).
pub fn may_read(
    conn: &mut Conn,
    folds: &Folds,
    viewer: PersonId,
    learner: PersonId,
    evidence: EvidenceId,
    on: Day,
) -> Result<bool, Error> {
    if may_see(conn, folds, viewer, learner, on)? {
        return Ok(true);
    }
    let portfolio = folds.portfolio(conn, learner)?;
    let Some(newest) = portfolio.evidence.get(&evidence).and_then(Evidence::latest) else {
        return Ok(false);
    };
    let id = newest.content.cohort;
    Ok(folds.access(conn)?.is_peer(viewer, id, on)
        && folds.cohort(conn, id)?.is_some_and(|cohort| cohort.has_learner(learner)))
}

/// What a page's frame says about the person who looks at it.
#[derive(Clone, Debug, PartialEq, Eq, QueryableByName)]
pub struct Standing {
    /// Their name; empty if the directory does not know them.
    #[diesel(sql_type = Text)]
    pub name: String,
    /// Cohorts they lead or stand in for, while those are not over.
    #[diesel(sql_type = BigInt)]
    pub leads: i64,
    /// Cohorts they learn in, or ever learned in.
    #[diesel(sql_type = BigInt)]
    pub learns: i64,
    /// Pieces of evidence that wait for them.
    #[diesel(sql_type = BigInt)]
    pub waiting: i64,
}

/// What a page's frame says about the person who looks at it. One statement.
pub fn standing(conn: &mut Conn, person: PersonId, on: Day) -> Result<Standing, Error> {
    let query = diesel::sql_query(format!(
        "SELECT COALESCE((SELECT name FROM people WHERE id = $1), '') AS name, \
         (SELECT count(*) FROM members m JOIN cohorts c ON c.id = m.cohort_id \
          WHERE m.person_id = $1 AND m.role = 'lead' AND m.left_on IS NULL AND NOT c.closed AND c.signs_until >= $2) \
         + (SELECT count(*) FROM delegations d JOIN cohorts c ON c.id = d.cohort_id WHERE d.to_id = $1 AND NOT d.ended \
          AND d.from_day <= $2 AND d.until_day >= $2 AND NOT c.closed AND c.signs_until >= $2) AS leads, \
         (SELECT count(*) FROM members WHERE person_id = $1 AND role = 'learner') AS learns, \
         (SELECT count(*) FROM {PIECES} WHERE e.waits_in IN ({LED})) AS waiting",
    ))
    .bind::<Text, _>(person.to_string())
    .bind::<Text, _>(on.to_string());
    Ok(each!(conn, c => prepared(query).get_result(c))?)
}
