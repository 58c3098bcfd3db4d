//! What peers may read: the evidence of the cohorts they are named for (E-13).

use diesel::prelude::*;

use super::connection::Conn;
use super::error::Error;
use super::schema::{cohorts, evidence, members, people};
use crate::clock::Day;
use crate::ids::{CohortId, EvidenceId, PersonId};

/// Most cohorts of a peer of the whole organisation.
const MOST: i64 = 200;

/// The live cohorts with these ids, or all of them, by title. One statement.
pub fn cohorts_of(
    conn: &mut Conn,
    named: Option<&[CohortId]>,
    on: Day,
) -> Result<Vec<(CohortId, String)>, Error> {
    let live = cohorts::table
        .filter(cohorts::signs_until.ge(on.to_string()).and(cohorts::closed.eq(false)))
        .order((cohorts::title, cohorts::id))
        .limit(MOST)
        .select((cohorts::id, cohorts::title));
    let rows: Vec<(String, String)> = match named {
        Some(ids) => live.filter(cohorts::id.eq_any(ids.iter().map(CohortId::to_string))).load(conn)?,
        None => live.load(conn)?,
    };
    rows.into_iter().map(|(id, title)| Ok((id.parse().map_err(Error::other)?, title))).collect()
}

/// A piece of evidence that is shown to a peer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// Which.
    pub id: EvidenceId,
    /// Its title in the newest revision.
    pub title: String,
    /// Whose.
    pub learner: PersonId,
    /// Their name.
    pub name: String,
    /// In which cohort.
    pub cohort: CohortId,
    /// The day it happened.
    pub happened_on: Day,
    /// When it was last sent, in microseconds since 1970.
    pub submitted_at: i64,
}

/// Evidence of people who learn in these cohorts now, last sent first, after a place; not the viewer's own. One statement.
pub fn evidence_in(
    conn: &mut Conn,
    cohorts: &[CohortId],
    viewer: PersonId,
    after: Option<(i64, String)>,
    limit: i64,
) -> Result<Vec<Shown>, Error> {
    let (before, id) = after.unwrap_or((i64::MAX, String::new()));
    let rows: Vec<(String, String, String, String, String, String, i64)> = members::table
        .inner_join(
            evidence::table.on(evidence::person_id
                .eq(members::person_id)
                .and(evidence::cohort_id.eq(members::cohort_id))),
        )
        .inner_join(people::table.on(people::id.eq(members::person_id)))
        .filter(
            members::cohort_id
                .eq_any(cohorts.iter().map(CohortId::to_string))
                .and(members::role.eq("learner"))
                .and(members::left_on.is_null())
                .and(members::waiting.eq(false))
                .and(members::person_id.ne(viewer.to_string())),
        )
        .filter(
            evidence::submitted_at.lt(before).or(evidence::submitted_at.eq(before).and(evidence::id.lt(id))),
        )
        .order((evidence::submitted_at.desc(), evidence::id.desc()))
        .limit(limit)
        .select((
            evidence::id,
            evidence::title,
            evidence::person_id,
            people::name,
            evidence::cohort_id,
            evidence::happened_on,
            evidence::submitted_at,
        ))
        .load(conn)?;
    rows.into_iter()
        .map(|(id, title, learner, name, cohort, happened_on, submitted_at)| {
            Ok(Shown {
                id: id.parse().map_err(Error::other)?,
                title,
                learner: learner.parse().map_err(Error::other)?,
                name,
                cohort: cohort.parse().map_err(Error::other)?,
                happened_on: happened_on.parse().map_err(Error::other)?,
                submitted_at,
            })
        })
        .collect()
}
