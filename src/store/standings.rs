//! Where everyone in a cohort stands: what its heat map is drawn from.

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Nullable, Text};

use super::connection::{Conn, each};
use super::error::Error;
use super::prepared::prepared;
use crate::clock::Day;
use crate::ids::{CohortId, CompetencyId, FrameworkId, PersonId};
use crate::record::crosswalk::Earned;
use crate::record::framework::Level;
use crate::record::projection::InForce;

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
    /// Levels with a sign-off on hold (E-9).
    pub on_hold: Vec<(CompetencyId, Level)>,
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

/// Who, their name, their name to sort by, since when, their standings (competency, waiting, returned, last activity
/// and levels in force of each), and their levels on hold.
type Row = (String, String, String, String, Option<String>, Option<String>);

/// Where every learner of a cohort stands in its framework, by name. One statement.
pub fn standings(conn: &mut Conn, cohort: CohortId, on: Day) -> Result<Vec<Standing>, Error> {
    // One row a person: reading a row for each of a thousand levels costs more than taking a text apart.
    // The empty text keeps SQLite from the index by role, which leads to everybody, and both databases from the index of
    // somebody's sign-offs: hardly any of all there are is on hold.
    let query = diesel::dsl::sql::<(Text, Text, Text, Text, Nullable<Text>, Nullable<Text>)>(
        "SELECT m.person_id, p.name, p.name_fold, m.joined_on, \
         (SELECT string_agg(s.competency_id || ';' || s.waiting || ';' || s.returned || ';' \
            || COALESCE(s.last_activity, '') || ';' || s.earned, '|') \
          FROM standings s WHERE s.person_id = m.person_id AND s.framework_id = c.framework_id), \
         (SELECT string_agg(a.competency_id || ';' || a.level, '|') FROM awards a \
          WHERE a.state = 'suspended' AND a.person_id || '' = m.person_id AND a.framework_id = c.framework_id) \
         FROM members m JOIN cohorts c ON c.id = m.cohort_id JOIN people p ON p.id = m.person_id \
         WHERE m.role || '' = 'learner' AND m.left_on IS NULL AND NOT m.waiting AND m.cohort_id = ",
    )
    .bind::<Text, _>(cohort.to_string());
    let mut rows: Vec<Row> = each!(conn, c => prepared(query).load(c))?;
    // Sorted here: asked for an order of names, PostgreSQL may read everybody in it.
    rows.sort_by(|(a_id, _, a, ..), (b_id, _, b, ..)| (a, a_id).cmp(&(b, b_id)));
    rows.into_iter()
        .map(|(person, name, _, joined_on, told, on_hold)| {
            let mut standing = Standing {
                person: person.parse().map_err(Error::other)?,
                name,
                joined_on: joined_on.parse().map_err(Error::other)?,
                work: Vec::new(),
                earned: Vec::new(),
                on_hold: Vec::new(),
            };
            for told in told.iter().flat_map(|told| told.split('|')) {
                standing.note(told, on)?;
            }
            for told in on_hold.iter().flat_map(|told| told.split('|')) {
                standing.on_hold.push(held_up(told)?);
            }
            Ok(standing)
        })
        .collect()
}

/// Takes a level on hold apart, as the statement above puts it together.
fn held_up(told: &str) -> Result<(CompetencyId, Level), Error> {
    let broken = || Error::other(format!("{told} is no level"));
    let (competency, level) = told.split_once(';').ok_or_else(broken)?;
    let level = level.parse::<u8>().ok().and_then(|level| Level::try_from(level).ok()).ok_or_else(broken)?;
    Ok((competency.parse().map_err(Error::other)?, level))
}

impl Standing {
    /// Takes one competency's standing apart, as the statement above puts it together.
    fn note(&mut self, told: &str, on: Day) -> Result<(), Error> {
        let fields: Vec<&str> = told.splitn(5, ';').collect();
        let [competency, waiting, returned, last, earned] = fields[..] else {
            return Err(Error::other(format!("{told} is no standing")));
        };
        let competency = competency.parse().map_err(Error::other)?;
        for level in earned.split(' ').filter(|level| !level.is_empty()) {
            let InForce { level, version, expires_on } = level.parse().map_err(Error::other)?;
            if expires_on.is_none_or(|last| last >= on) {
                self.earned.push(Earned { version, competency, level });
            }
        }
        self.work.push(Work {
            competency,
            waiting: waiting.parse().map_err(Error::other)?,
            returned: returned.parse().map_err(Error::other)?,
            last_activity: match last {
                "" => None,
                day => Some(day.parse().map_err(Error::other)?),
            },
        });
        Ok(())
    }
}
