//! Cohorts, asked across people.

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Bool, Integer, Text};

use super::connection::Conn;
use super::due::NOBODY_SIGNS;
use super::error::Error;
use super::queue::PIECES;
use super::schema::{awards, cohorts, members};
use crate::clock::{Day, Instant};
use crate::ids::{CohortId, FrameworkId, PersonId, UnitId};
use crate::record::crosswalk::Earned;
use crate::record::framework::Level;

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
    /// Whether it lives and nobody can sign in it.
    #[diesel(sql_type = Bool)]
    pub nobody_signs: bool,
    /// Whether they only learn in it, of whom it was asked.
    #[diesel(sql_type = Bool)]
    pub only_learns: bool,
    /// Learners with a place.
    #[diesel(sql_type = BigInt)]
    pub learners: i64,
    /// Learners on the waiting list.
    #[diesel(sql_type = BigInt)]
    pub waiting_list: i64,
    /// Pieces of evidence that wait for review.
    #[diesel(sql_type = BigInt)]
    pub waiting: i64,
}

/// Cohorts, those that end last first, after the given place: everyone's, or those that one person leads, learns
/// in or stands in for on a day. One statement.
pub fn list(
    conn: &mut Conn,
    of: Option<PersonId>,
    today: Day,
    after: Option<(String, String)>,
    limit: i64,
) -> Result<Vec<Line>, Error> {
    // SQLite counts parameters by where each first appears, PostgreSQL by its number: keep them in order.
    let (only_learns, whose, [until_at, id_at, most]) = match of {
        None => ("1 = 0", "", ["$2", "$3", "$4"]),
        Some(_) => (
            "NOT EXISTS (SELECT 1 FROM members m WHERE m.cohort_id = c.id AND m.person_id = $2 AND m.role || '' = 'lead' \
             AND m.left_on IS NULL) AND NOT EXISTS (SELECT 1 FROM delegations d WHERE d.cohort_id = c.id AND d.to_id = $2 \
             AND NOT d.ended AND d.from_day <= $1 AND d.until_day >= $1)",
            "AND c.id IN (SELECT cohort_id FROM members WHERE person_id = $2 AND left_on IS NULL \
             UNION SELECT cohort_id FROM delegations WHERE to_id = $2 AND NOT ended AND from_day <= $1 AND until_day >= $1)",
            ["$3", "$4", "$5"],
        ),
    };
    // The place before the first: no day is later.
    let (until, id) = after.unwrap_or(("9999-99".to_owned(), String::new()));
    let query = diesel::sql_query(format!(
        "SELECT c.id, c.title, c.framework_id, COALESCE(f.title, '') AS framework, c.framework_version, c.starts_on, \
         c.ends_on, c.signs_until, c.capacity, c.closed, ({NOBODY_SIGNS}) AS nobody_signs, ({only_learns}) AS only_learns, \
         (SELECT count(*) FROM members m WHERE m.cohort_id = c.id AND m.role || '' = 'learner' AND m.left_on IS NULL \
            AND NOT m.waiting) AS learners, \
         (SELECT count(*) FROM members m WHERE m.cohort_id = c.id AND m.left_on IS NULL AND m.waiting) AS waiting_list, \
         (SELECT count(*) FROM {PIECES} WHERE e.waits_in = c.id) AS waiting \
         FROM cohorts c LEFT JOIN frameworks f ON f.id = c.framework_id AND f.version = c.framework_version \
         WHERE (c.signs_until < {until_at} OR (c.signs_until = {until_at} AND c.id < {id_at})) {whose} \
         ORDER BY c.signs_until DESC, c.id DESC LIMIT {most}"
    ))
    .bind::<Text, _>(today.to_string());
    Ok(match of {
        None => query.bind::<Text, _>(until).bind::<Text, _>(id).bind::<BigInt, _>(limit).load(conn)?,
        Some(person) => query
            .bind::<Text, _>(person.to_string())
            .bind::<Text, _>(until)
            .bind::<Text, _>(id)
            .bind::<BigInt, _>(limit)
            .load(conn)?,
    })
}

/// Where a cohort stands among all: the last day on which leads may sign in it, and its id.
pub type Place = (String, CohortId);

/// Every cohort after the given place, those that end last first. One statement.
pub fn after(conn: &mut Conn, place: Option<&Place>, limit: i64) -> Result<Vec<Place>, Error> {
    // The place before the first: no day is later.
    let (until, id) =
        place.map_or(("9999-99".to_owned(), String::new()), |(day, id)| (day.clone(), id.to_string()));
    let earlier = cohorts::signs_until.lt(until.clone());
    let rows: Vec<(String, String)> = cohorts::table
        .filter(earlier.or(cohorts::signs_until.eq(until).and(cohorts::id.lt(id))))
        .order((cohorts::signs_until.desc(), cohorts::id.desc()))
        .limit(limit)
        .select((cohorts::signs_until, cohorts::id))
        .load(conn)?;
    rows.into_iter().map(|(day, id)| Ok((day, id.parse().map_err(Error::other)?))).collect()
}

/// The cohorts of these units, and those that are named, each once, those that end last first. Two statements.
pub fn of(conn: &mut Conn, units: &[UnitId], named: &[CohortId]) -> Result<Vec<Place>, Error> {
    let units = units.iter().map(ToString::to_string);
    let named = named.iter().map(ToString::to_string);
    let place = (cohorts::signs_until, cohorts::id);
    let mut rows: Vec<(String, String)> =
        cohorts::table.filter(cohorts::unit_id.eq_any(units)).select(place).load(conn)?;
    rows.extend(
        cohorts::table.filter(cohorts::id.eq_any(named)).select(place).load::<(String, String)>(conn)?,
    );
    rows.sort_unstable_by(|one, other| other.cmp(one));
    rows.dedup();
    rows.into_iter().map(|(day, id)| Ok((day, id.parse().map_err(Error::other)?))).collect()
}

/// Open cohorts that work through a version of a framework before that one, those that end last first, with their titles
/// and versions. One statement.
pub fn behind(
    conn: &mut Conn,
    framework: FrameworkId,
    version: u32,
    limit: i64,
) -> Result<Vec<(CohortId, String, u32)>, Error> {
    let rows: Vec<(String, String, i32)> = cohorts::table
        .filter(
            cohorts::framework_id
                .eq(framework.to_string())
                .and(cohorts::closed.eq(false))
                .and(cohorts::framework_version.lt(i32::try_from(version).unwrap_or(i32::MAX))),
        )
        .order((cohorts::signs_until.desc(), cohorts::id.desc()))
        .limit(limit)
        .select((cohorts::id, cohorts::title, cohorts::framework_version))
        .load(conn)?;
    let read = |(id, title, version): (String, String, i32)| {
        Ok((id.parse().map_err(Error::other)?, title, u32::try_from(version).unwrap_or_default()))
    };
    rows.into_iter().map(read).collect()
}

/// Open cohorts that somebody leads and in which they could still sign on a day. One statement.
pub fn led_by(conn: &mut Conn, lead: PersonId, on: Day) -> Result<Vec<CohortId>, Error> {
    let ids: Vec<String> = members::table
        .inner_join(cohorts::table.on(cohorts::id.eq(members::cohort_id)))
        .filter(
            members::person_id
                .eq(lead.to_string())
                .and(members::role.eq("lead"))
                .and(members::left_on.is_null())
                .and(cohorts::closed.eq(false))
                .and(cohorts::signs_until.ge(on.to_string())),
        )
        .order(cohorts::id)
        .select(cohorts::id)
        .load(conn)?;
    ids.into_iter().map(|id| id.parse().map_err(Error::other)).collect()
}

/// A level in force of a learner of a cohort, in the cohort's framework.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InForce {
    /// Which cohort.
    pub cohort: CohortId,
    /// Who.
    pub person: PersonId,
    /// What was earned.
    pub earned: Earned,
    /// When it was signed.
    pub signed_at: Instant,
    /// In which cohort it was signed, if in one.
    pub signed_in: Option<CohortId>,
}

/// Cohort, person, competency, framework version, level, when it was signed and in which cohort.
type InForceRow = (String, String, String, i32, i32, i64, Option<String>);

/// The levels in force of the present learners of some cohorts, in the cohorts' frameworks. One statement.
pub fn in_force(conn: &mut Conn, of: &[CohortId], on: Day) -> Result<Vec<InForce>, Error> {
    let rows: Vec<InForceRow> =
        members::table
            .inner_join(cohorts::table.on(cohorts::id.eq(members::cohort_id)))
            .inner_join(awards::table.on(
                awards::person_id.eq(members::person_id).and(awards::framework_id.eq(cohorts::framework_id)),
            ))
            .filter(
                members::cohort_id
                    .eq_any(of.iter().map(CohortId::to_string).collect::<Vec<_>>())
                    .and(members::role.eq("learner"))
                    .and(members::left_on.is_null())
                    .and(members::waiting.eq(false))
                    .and(awards::state.eq("signed"))
                    .and(awards::expires_on.is_null().or(awards::expires_on.ge(on.to_string()))),
            )
            .select((
                members::cohort_id,
                members::person_id,
                awards::competency_id,
                awards::framework_version,
                awards::level,
                awards::signed_at,
                awards::cohort_id,
            ))
            .load(conn)?;
    rows.into_iter()
        .map(|(cohort, person, competency, version, level, signed_at, signed_in)| {
            let level = u8::try_from(level).map_err(Error::other)?;
            Ok(InForce {
                cohort: cohort.parse().map_err(Error::other)?,
                person: person.parse().map_err(Error::other)?,
                earned: Earned {
                    version: u32::try_from(version).map_err(Error::other)?,
                    competency: competency.parse().map_err(Error::other)?,
                    level: Level::try_from(level).map_err(Error::other)?,
                },
                signed_at: Instant::from_microsecond(signed_at).map_err(Error::other)?,
                signed_in: signed_in.map(|id| id.parse()).transpose().map_err(Error::other)?,
            })
        })
        .collect()
}

/// Cohorts of these titles that are not closed, with their titles. One statement a thousand titles.
pub fn titled(conn: &mut Conn, titles: &[&str]) -> Result<Vec<(String, CohortId)>, Error> {
    let mut found = Vec::new();
    for some in titles.chunks(1000) {
        let rows: Vec<(String, String)> = cohorts::table
            .filter(cohorts::title.eq_any(some).and(cohorts::closed.eq(false)))
            .order(cohorts::id)
            .select((cohorts::title, cohorts::id))
            .load(conn)?;
        for (title, id) in rows {
            found.push((title, id.parse().map_err(Error::other)?));
        }
    }
    Ok(found)
}

/// A cohort as rosters name it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Called {
    /// What it is called.
    pub title: String,
    /// Whether its record is frozen.
    pub closed: bool,
}

/// What every cohort is called, those that are open first. Read by imports alone. One statement.
pub fn all_called(conn: &mut Conn) -> Result<Vec<Called>, Error> {
    let rows: Vec<(String, bool)> = cohorts::table
        .order((cohorts::closed, cohorts::id))
        .select((cohorts::title, cohorts::closed))
        .load(conn)?;
    Ok(rows.into_iter().map(|(title, closed)| Called { title, closed }).collect())
}
