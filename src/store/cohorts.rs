//! Cohorts, asked across people: the list, and where everyone stands.

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Bool, Integer, Nullable, Text};

use super::connection::Conn;
use super::error::Error;
use crate::clock::Day;
use crate::ids::{CohortId, PersonId};

/// A cohort in the list.
#[derive(Clone, Debug, PartialEq, Eq, QueryableByName)]
pub struct Line {
    /// Which.
    #[diesel(sql_type = Text)]
    pub id: String,
    /// Its title.
    #[diesel(sql_type = Text)]
    pub title: String,
    /// The framework it works through.
    #[diesel(sql_type = Text)]
    pub framework_id: String,
    /// Its title.
    #[diesel(sql_type = Text)]
    pub framework: String,
    /// The version of it.
    #[diesel(sql_type = Integer)]
    pub framework_version: i32,
    /// First day.
    #[diesel(sql_type = Text)]
    pub starts_on: String,
    /// Last day.
    #[diesel(sql_type = Text)]
    pub ends_on: String,
    /// The last day on which leads may sign.
    #[diesel(sql_type = Text)]
    pub signs_until: String,
    /// Places.
    #[diesel(sql_type = Integer)]
    pub capacity: i32,
    /// Whether its record is frozen.
    #[diesel(sql_type = Bool)]
    pub closed: bool,
    /// Learners with a place.
    #[diesel(sql_type = BigInt)]
    pub learners: i64,
    /// Learners on the waiting list.
    #[diesel(sql_type = BigInt)]
    pub waiting_list: i64,
    /// Levels that wait for review.
    #[diesel(sql_type = BigInt)]
    pub waiting: i64,
}

/// Cohorts, those that end last first, after the given place: everyone's, or those of one person. One
/// statement.
pub fn list(
    conn: &mut Conn,
    of: Option<PersonId>,
    after: Option<(String, String)>,
    limit: i64,
) -> Result<Vec<Line>, Error> {
    // SQLite counts parameters by where each first appears, PostgreSQL by its number: keep them in order.
    let (whose, most) = match of {
        None => ("", "$3"),
        Some(_) => (
            "AND c.id IN (SELECT cohort_id FROM members WHERE person_id = $3 AND left_on IS NULL \
             UNION SELECT cohort_id FROM delegations WHERE to_id = $3 AND NOT ended)",
            "$4",
        ),
    };
    // The place before the first: no day is later.
    let (until, id) = after.unwrap_or(("9999-99".to_owned(), String::new()));
    let query = diesel::sql_query(format!(
        "SELECT c.id, c.title, c.framework_id, COALESCE(f.title, '') AS framework, c.framework_version, c.starts_on, \
         c.ends_on, c.signs_until, c.capacity, c.closed, \
         (SELECT count(*) FROM members m WHERE m.cohort_id = c.id AND m.role || '' = 'learner' AND m.left_on IS NULL \
            AND NOT m.waiting) AS learners, \
         (SELECT count(*) FROM members m WHERE m.cohort_id = c.id AND m.left_on IS NULL AND m.waiting) AS waiting_list, \
         (SELECT count(*) FROM queue q WHERE q.cohort_id = c.id) AS waiting \
         FROM cohorts c LEFT JOIN frameworks f ON f.id = c.framework_id AND f.version = c.framework_version \
         WHERE (c.signs_until < $1 OR (c.signs_until = $1 AND c.id < $2)) {whose} \
         ORDER BY c.signs_until DESC, c.id DESC LIMIT {most}"
    ))
    .bind::<Text, _>(until)
    .bind::<Text, _>(id);
    Ok(match of {
        None => query.bind::<BigInt, _>(limit).load(conn)?,
        Some(person) => query.bind::<Text, _>(person.to_string()).bind::<BigInt, _>(limit).load(conn)?,
    })
}

/// Where one learner stands in one competency; a learner without any has one row without competency.
#[derive(Clone, Debug, PartialEq, Eq, QueryableByName)]
pub struct Standing {
    /// Who.
    #[diesel(sql_type = Text)]
    pub person_id: String,
    /// Their name.
    #[diesel(sql_type = Text)]
    pub name: String,
    /// Since when they are in the cohort.
    #[diesel(sql_type = Text)]
    pub joined_on: String,
    /// Which competency.
    #[diesel(sql_type = Nullable<Text>)]
    pub competency_id: Option<String>,
    /// Bit k-1: level k was signed.
    #[diesel(sql_type = Integer)]
    pub signed: i32,
    /// Bit k-1: level k waits for review.
    #[diesel(sql_type = Integer)]
    pub waiting: i32,
    /// Bit k-1: level k came back.
    #[diesel(sql_type = Integer)]
    pub returned: i32,
    /// Bit k-1: level k has accepted evidence.
    #[diesel(sql_type = Integer)]
    pub accepted: i32,
    /// Level of a sign-off that has expired and was not renewed: it no longer counts; else 0.
    #[diesel(sql_type = Integer)]
    pub expired: i32,
    /// When something last happened.
    #[diesel(sql_type = Nullable<Text>)]
    pub last_activity: Option<String>,
}

/// Where every learner of a cohort stands in its framework. One statement.
pub fn standings(conn: &mut Conn, cohort: CohortId, on: Day) -> Result<Vec<Standing>, Error> {
    // The empty texts keep SQLite from the indexes by role and by state, which lead to everybody.
    Ok(diesel::sql_query(
        "SELECT m.person_id AS person_id, p.name AS name, m.joined_on AS joined_on, s.competency_id AS competency_id, COALESCE(s.signed, 0) AS signed, \
         COALESCE(s.waiting, 0) AS waiting, COALESCE(s.returned, 0) AS returned, COALESCE(s.accepted, 0) AS accepted, \
         0 AS expired, s.last_activity AS last_activity, p.name_fold AS name_fold \
         FROM members m JOIN cohorts c ON c.id = m.cohort_id JOIN people p ON p.id = m.person_id \
         LEFT JOIN standings s ON s.person_id = m.person_id AND s.framework_id = c.framework_id \
         WHERE m.cohort_id = $1 AND m.role || '' = 'learner' AND m.left_on IS NULL AND NOT m.waiting \
         UNION ALL \
         SELECT m.person_id AS person_id, p.name AS name, m.joined_on AS joined_on, a.competency_id AS competency_id, 0 AS signed, 0 AS waiting, 0 AS returned, \
         0 AS accepted, a.level AS expired, NULL AS last_activity, p.name_fold AS name_fold \
         FROM members m JOIN people p ON p.id = m.person_id JOIN awards a ON a.person_id = m.person_id \
         WHERE m.cohort_id = $1 AND m.role || '' = 'learner' AND m.left_on IS NULL AND NOT m.waiting \
           AND a.state || '' = 'signed' AND a.expires_on < $2 \
           AND NOT EXISTS (SELECT 1 FROM awards b WHERE b.person_id = a.person_id AND b.competency_id = a.competency_id \
             AND b.level = a.level AND b.state = 'signed' AND (b.expires_on IS NULL OR b.expires_on >= $2)) \
         ORDER BY name_fold, person_id, expired",
    )
    .bind::<Text, _>(cohort.to_string())
    .bind::<Text, _>(on.to_string())
    .load(conn)?)
}
