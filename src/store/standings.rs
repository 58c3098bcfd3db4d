//! Where everyone in a cohort stands: what its heat map is drawn from.

use std::collections::HashMap;

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Integer, Nullable, Text};

use super::connection::{Conn, each};
use super::error::Error;
use super::prepared::prepared;
use crate::clock::Day;
use crate::ids::{CohortId, CompetencyId, FrameworkId, PersonId};
use crate::record::crosswalk::Earned;
use crate::record::framework::Level;

/// How far everything has come that a cohort's standings rest on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Come {
    /// The framework the cohort works through.
    pub framework: FrameworkId,
    /// The sum of the last places of all chains: every further fact makes it larger.
    pub reached: i64,
    /// The last place of the cohort's own chain: an erasure may take somebody out of the sum, and stands there.
    pub own: i64,
}

/// Where a learner of a cohort stands in its framework.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Who.
    pub person: PersonId,
    /// Their name.
    pub name: String,
    /// Since when they are in the cohort.
    pub joined_on: Day,
    /// What is under way.
    pub work: Vec<Work>,
    /// The levels in force.
    pub earned: Vec<Earned>,
}

/// Work under way in one competency.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Work {
    /// Which competency.
    pub competency: CompetencyId,
    /// Bit k-1: level k waits for review.
    pub waiting: i32,
    /// Bit k-1: level k came back.
    pub returned: i32,
    /// When something last happened.
    pub last_activity: Option<Day>,
}

/// How far the chains of a cohort, of everybody who was ever in it, of its framework and of the directory have come;
/// none if there is no such cohort. One statement.
pub fn come(conn: &mut Conn, cohort: CohortId) -> Result<Option<Come>, Error> {
    let query = diesel::dsl::sql::<(Text, BigInt, BigInt)>(
        "SELECT c.framework_id, (SELECT CAST(COALESCE(SUM(h.last_seq), 0) AS BIGINT) FROM ( \
           SELECT 'directory' AS scope UNION ALL SELECT 'cohort/' || c.id \
           UNION ALL SELECT 'framework/' || c.framework_id \
           UNION ALL SELECT DISTINCT 'learner/' || m.person_id FROM members m WHERE m.cohort_id = c.id \
         ) w CROSS JOIN chains h WHERE h.scope = w.scope), \
         (SELECT CAST(COALESCE(SUM(h.last_seq), 0) AS BIGINT) FROM chains h WHERE h.scope = 'cohort/' || c.id) \
         FROM cohorts c WHERE c.id = ",
    )
    .bind::<Text, _>(cohort.to_string());
    let found: Option<(String, i64, i64)> = each!(conn, c => prepared(query).get_result(c).optional())?;
    let Some((framework, reached, own)) = found else { return Ok(None) };
    Ok(Some(Come { framework: framework.parse().map_err(Error::other)?, reached, own }))
}

/// Who; of the first row of each learner alone: name, name to sort by, since when; of the others: competency, waiting,
/// returned, last activity, level in force, version it was signed under.
type Row = (
    String,
    Option<String>,
    Option<String>,
    Option<String>,
    Option<String>,
    i32,
    i32,
    Option<String>,
    i32,
    i32,
);

type RowTypes = (
    Text,
    Nullable<Text>,
    Nullable<Text>,
    Nullable<Text>,
    Nullable<Text>,
    Integer,
    Integer,
    Nullable<Text>,
    Integer,
    Integer,
);

/// Where every learner of a cohort stands in its framework, by name. One statement.
pub fn standings(conn: &mut Conn, cohort: CohortId, on: Day) -> Result<Vec<Standing>, Error> {
    // Names are told once a learner and sorted here: the database would carry them along in a thousand rows.
    // The empty texts keep SQLite from the indexes by role and by state, which lead to everybody.
    let here = "m.role || '' = 'learner' AND m.left_on IS NULL AND NOT m.waiting";
    let cohort = cohort.to_string();
    let query = diesel::dsl::sql::<RowTypes>(
        "SELECT m.person_id, p.name, p.name_fold, m.joined_on, NULL, 0, 0, NULL, 0, 0 \
         FROM members m JOIN people p ON p.id = m.person_id WHERE m.cohort_id = ",
    )
    .bind::<Text, _>(&cohort)
    .sql(&format!(
        " AND {here} UNION ALL \
         SELECT m.person_id, NULL, NULL, NULL, s.competency_id, s.waiting, s.returned, s.last_activity, 0, 0 \
         FROM members m JOIN cohorts c ON c.id = m.cohort_id \
         JOIN standings s ON s.person_id = m.person_id AND s.framework_id = c.framework_id WHERE m.cohort_id = "
    ))
    .bind::<Text, _>(&cohort)
    .sql(&format!(
        " AND {here} UNION ALL \
         SELECT m.person_id, NULL, NULL, NULL, a.competency_id, 0, 0, NULL, a.level, a.framework_version \
         FROM members m JOIN cohorts c ON c.id = m.cohort_id \
         JOIN awards a ON a.person_id = m.person_id AND a.framework_id = c.framework_id \
         WHERE {here} AND a.state || '' = 'signed' AND m.cohort_id = "
    ))
    .bind::<Text, _>(&cohort)
    .sql(" AND (a.expires_on IS NULL OR a.expires_on >= ")
    .bind::<Text, _>(on.to_string())
    .sql(")");
    let rows: Vec<Row> = each!(conn, c => prepared(query).load(c))?;
    gathered(rows)
}

fn gathered(rows: Vec<Row>) -> Result<Vec<Standing>, Error> {
    let day = |text: &str| text.parse::<Day>().map_err(Error::other);
    let mut of: HashMap<String, (String, Standing)> = HashMap::new();
    let mut told = Vec::with_capacity(rows.len());
    for row in rows {
        match row {
            (id, Some(name), Some(sort), Some(joined), ..) => {
                let standing = Standing {
                    person: id.parse().map_err(Error::other)?,
                    name,
                    joined_on: day(&joined)?,
                    work: Vec::new(),
                    earned: Vec::new(),
                };
                of.insert(id, (sort, standing));
            }
            row => told.push(row),
        }
    }
    for (id, _, _, _, competency, waiting, returned, last, level, version) in told {
        let (Some((_, standing)), Some(competency)) = (of.get_mut(&id), competency) else { continue };
        let competency = competency.parse().map_err(Error::other)?;
        match u8::try_from(level).map(Level::try_from) {
            Ok(Ok(level)) => {
                let version = u32::try_from(version).map_err(Error::other)?;
                standing.earned.push(Earned { version, competency, level });
            }
            _ => standing.work.push(Work {
                competency,
                waiting,
                returned,
                last_activity: last.as_deref().map(day).transpose()?,
            }),
        }
    }
    let mut all: Vec<(String, Standing)> = of.into_values().collect();
    all.sort_unstable_by(|(a, of_a), (b, of_b)| a.cmp(b).then_with(|| of_a.person.cmp(&of_b.person)));
    Ok(all
        .into_iter()
        .map(|(_, mut standing)| {
            standing.earned.sort_unstable_by_key(|earned| earned.level);
            standing
        })
        .collect())
}
