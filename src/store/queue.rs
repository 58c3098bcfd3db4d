//! Who waits for whom: the leads' queue.

use std::collections::HashMap;

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Bool, Integer, Text};

use super::connection::{Conn, MultiBackend};
use super::error::Error;
use crate::clock::Day;
use crate::ids::{CohortId, FactId, PersonId};

/// The live cohorts of a lead, or of who stands in for one: `$1` who, `$2` the day.
pub(super) const LED: &str = "SELECT c.id FROM cohorts c WHERE c.id IN ( \
        SELECT cohort_id FROM members WHERE person_id = $1 AND role = 'lead' AND left_on IS NULL \
        UNION SELECT cohort_id FROM delegations WHERE to_id = $1 AND NOT ended AND from_day <= $2 AND until_day >= $2 \
    ) AND NOT c.closed AND c.signs_until >= $2";

/// Pieces of evidence that wait, `e`, each once however many levels it is for, with the place `m` of whose they are:
/// only of people who learn in that cohort now.
pub(super) const PIECES: &str = "evidence e JOIN members m ON m.cohort_id = e.waits_in AND m.person_id = e.person_id \
    AND m.role || '' = 'learner' AND m.left_on IS NULL AND NOT m.waiting";

/// A level that waits for a lead.
#[derive(Clone, Debug, QueryableByName)]
pub struct Row {
    /// Whose.
    #[diesel(sql_type = Text)]
    pub person_id: String,
    /// Their name.
    #[diesel(sql_type = Text)]
    pub name: String,
    /// Which competency.
    #[diesel(sql_type = Text)]
    pub competency_id: String,
    /// Which level.
    #[diesel(sql_type = Integer)]
    pub level: i32,
    /// In which cohort.
    #[diesel(sql_type = Text)]
    pub cohort_id: String,
    /// The cohort's title.
    #[diesel(sql_type = Text)]
    pub cohort: String,
    /// The framework it works through.
    #[diesel(sql_type = Text)]
    pub framework_id: String,
    /// The version of it.
    #[diesel(sql_type = Integer)]
    pub framework_version: i32,
    /// The piece that has waited longest.
    #[diesel(sql_type = Text)]
    pub evidence_id: String,
    /// Its title.
    #[diesel(sql_type = Text)]
    pub title: String,
    /// Its revision.
    #[diesel(sql_type = Text)]
    pub revision_id: String,
    /// Since when, in microseconds since 1970.
    #[diesel(sql_type = BigInt)]
    pub since: i64,
    /// How many pieces wait for this level, in all of the lead's cohorts.
    #[diesel(sql_type = Integer)]
    pub pieces: i32,
}

/// What waits for a lead (or who stands in), longest first, after the given place. A level that somebody brought to two
/// cohorts is one row to whoever leads both: the one that has waited longest is the first of its `place`s. One statement.
pub fn waiting_for(
    conn: &mut Conn,
    lead: PersonId,
    on: Day,
    cohort: Option<CohortId>,
    after: Option<(i64, String, String, i32)>,
    limit: i64,
) -> Result<Vec<Row>, Error> {
    let (since, person, competency, level) = after.unwrap_or((i64::MIN, String::new(), String::new(), 0));
    Ok(diesel::sql_query(format!(
        "WITH mine AS (SELECT q.person_id, q.competency_id, q.level, q.cohort_id, q.evidence_id, q.revision_id, q.since, \
         ROW_NUMBER() OVER (PARTITION BY q.person_id, q.competency_id, q.level ORDER BY q.since, q.cohort_id) AS place, \
         CAST(SUM(q.pieces) OVER (PARTITION BY q.person_id, q.competency_id, q.level) AS INTEGER) AS pieces \
         FROM queue q WHERE q.cohort_id IN ({LED}) AND ($3 = '' OR q.cohort_id = $3) AND EXISTS ( \
            SELECT 1 FROM members m WHERE m.cohort_id = q.cohort_id AND m.person_id = q.person_id \
            AND m.role || '' = 'learner' AND m.left_on IS NULL AND NOT m.waiting)) \
         SELECT w.person_id, p.name, w.competency_id, w.level, w.cohort_id, c.title AS cohort, c.framework_id, \
         c.framework_version, w.evidence_id, e.title, w.revision_id, w.since, w.pieces \
         FROM mine w JOIN people p ON p.id = w.person_id JOIN cohorts c ON c.id = w.cohort_id \
         JOIN evidence e ON e.id = w.evidence_id \
         WHERE w.place = 1 \
         AND (w.since > $4 OR (w.since = $4 AND (w.person_id > $5 OR (w.person_id = $5 AND \
            (w.competency_id > $6 OR (w.competency_id = $6 AND w.level > $7)))))) \
         ORDER BY w.since, w.person_id, w.competency_id, w.level LIMIT $8",
    ))
    .bind::<Text, _>(lead.to_string())
    .bind::<Text, _>(on.to_string())
    .bind::<Text, _>(cohort.map(|id| id.to_string()).unwrap_or_default())
    .bind::<BigInt, _>(since)
    .bind::<Text, _>(person)
    .bind::<Text, _>(competency)
    .bind::<Integer, _>(level)
    .bind::<BigInt, _>(limit)
    .load(conn)?)
}

/// A lead and how many pieces wait for them.
#[derive(QueryableByName)]
struct Counted {
    #[diesel(sql_type = Text)]
    lead_id: String,
    #[diesel(sql_type = BigInt)]
    waiting: i64,
}

/// How many pieces of evidence wait for each of some leads and stand-ins. One statement, none for nobody.
pub fn count_for(conn: &mut Conn, leads: &[PersonId], on: Day) -> Result<HashMap<PersonId, u32>, Error> {
    if leads.is_empty() {
        return Ok(HashMap::new());
    }
    // SQLite counts parameters by where each first appears: the day is the first.
    let asked = (2..leads.len() + 2).map(|n| format!("${n}")).collect::<Vec<_>>().join(", ");
    let mut query = diesel::sql_query(format!(
        "SELECT l.lead_id, count(*) AS waiting FROM ( \
            SELECT to_id AS lead_id, cohort_id FROM delegations WHERE NOT ended AND from_day <= $1 AND until_day >= $1 \
            AND to_id IN ({asked}) \
            UNION SELECT person_id AS lead_id, cohort_id FROM members WHERE role || '' = 'lead' AND left_on IS NULL \
            AND person_id IN ({asked}) \
         ) l JOIN cohorts c ON c.id = l.cohort_id, {PIECES} \
         WHERE e.waits_in = c.id AND NOT c.closed AND c.signs_until >= $1 GROUP BY l.lead_id"
    ))
    .into_boxed::<MultiBackend>();
    query = query.bind::<Text, _>(on.to_string());
    for lead in leads {
        query = query.bind::<Text, _>(lead.to_string());
    }
    let rows: Vec<Counted> = query.load(conn)?;
    rows.into_iter()
        .map(|row| {
            let lead = row.lead_id.parse().map_err(Error::other)?;
            Ok((lead, u32::try_from(row.waiting).unwrap_or(u32::MAX)))
        })
        .collect()
}

/// A live cohort whose learners somebody reviews, and how many pieces wait there.
#[derive(Clone, Debug, QueryableByName)]
pub struct Reviewed {
    /// Which cohort.
    #[diesel(sql_type = Text)]
    pub id: String,
    /// Its title.
    #[diesel(sql_type = Text)]
    pub title: String,
    /// Pieces of evidence that wait there.
    #[diesel(sql_type = BigInt)]
    pub waiting: i64,
}

/// The live cohorts somebody leads or stands in for, by title. One statement.
pub fn reviewed_by(conn: &mut Conn, lead: PersonId, on: Day) -> Result<Vec<Reviewed>, Error> {
    Ok(diesel::sql_query(format!(
        "SELECT c.id, c.title, (SELECT count(*) FROM {PIECES} WHERE e.waits_in = c.id) AS waiting \
         FROM cohorts c WHERE c.id IN ({LED}) ORDER BY c.title, c.id",
    ))
    .bind::<Text, _>(lead.to_string())
    .bind::<Text, _>(on.to_string())
    .load(conn)?)
}

/// A cohort in which nobody may answer any more, and what was left waiting there.
#[derive(Clone, Debug, QueryableByName)]
pub struct Left {
    /// Which cohort.
    #[diesel(sql_type = Text)]
    pub id: String,
    /// Its title.
    #[diesel(sql_type = Text)]
    pub title: String,
    /// It was closed; otherwise its grace period is over.
    #[diesel(sql_type = Bool)]
    pub closed: bool,
    /// Pieces of evidence.
    #[diesel(sql_type = BigInt)]
    pub pieces: i64,
    /// Since when the first of them waits, in microseconds since 1970.
    #[diesel(sql_type = BigInt)]
    pub since: i64,
}

/// Evidence that was waiting when its cohort ended, a row a cohort, longest first: it is in nobody's queue, and waits
/// again when the cohort is opened again or given a later end. Of all cohorts; of a lead those closed within the time in
/// which they could still sign. One statement.
pub fn left_waiting(
    conn: &mut Conn,
    lead: Option<PersonId>,
    on: Day,
    limit: i64,
) -> Result<Vec<Left>, Error> {
    let only = match lead {
        None => "(c.closed OR c.signs_until < $1) AND $2 = ''",
        Some(_) => {
            "c.closed AND c.signs_until >= $1 AND c.id IN (SELECT l.cohort_id FROM members l \
             WHERE l.person_id = $2 AND l.role = 'lead' AND l.left_on IS NULL)"
        }
    };
    Ok(diesel::sql_query(format!(
        "SELECT c.id, c.title, c.closed, count(*) AS pieces, min(e.submitted_at) AS since \
         FROM {PIECES} JOIN cohorts c ON c.id = e.waits_in WHERE {only} \
         GROUP BY c.id, c.title, c.closed ORDER BY since, c.id LIMIT $3"
    ))
    .bind::<Text, _>(on.to_string())
    .bind::<Text, _>(lead.map(|id| id.to_string()).unwrap_or_default())
    .bind::<BigInt, _>(limit)
    .load(conn)?)
}

/// How many pieces of evidence of its learners wait in a cohort, whether or not anybody may answer now. One statement.
pub fn waiting_in(conn: &mut Conn, cohort: CohortId) -> Result<i64, Error> {
    Ok(waiting_by_cohort(conn, &[cohort])?.remove(&cohort).unwrap_or(0))
}

/// [`waiting_in`] for several cohorts; those where nothing waits are left out. One statement, none for no cohort.
pub fn waiting_by_cohort(conn: &mut Conn, of: &[CohortId]) -> Result<HashMap<CohortId, i64>, Error> {
    if of.is_empty() {
        return Ok(HashMap::new());
    }
    let asked = (1..=of.len()).map(|n| format!("${n}")).collect::<Vec<_>>().join(", ");
    let mut query = diesel::sql_query(format!(
        "SELECT e.waits_in AS cohort_id, count(*) AS pieces FROM {PIECES} WHERE e.waits_in IN ({asked}) \
         GROUP BY e.waits_in"
    ))
    .into_boxed::<MultiBackend>();
    for cohort in of {
        query = query.bind::<Text, _>(cohort.to_string());
    }
    let rows: Vec<Pieces> = query.load(conn)?;
    rows.into_iter().map(|row| Ok((row.cohort_id.parse().map_err(Error::other)?, row.pieces))).collect()
}

#[derive(QueryableByName)]
struct Pieces {
    #[diesel(sql_type = Text)]
    cohort_id: String,
    #[diesel(sql_type = BigInt)]
    pieces: i64,
}

/// Whose sign-off it is.
pub fn learner_of_sign_off(conn: &mut Conn, id: FactId) -> Result<Option<PersonId>, Error> {
    use super::schema::awards;
    let person: Option<String> =
        awards::table.find(id.to_string()).select(awards::person_id).first(conn).optional()?;
    person.map(|p| p.parse().map_err(Error::other)).transpose()
}
