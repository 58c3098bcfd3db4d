//! What waits for those who keep records, across people: levels that run out, cohorts to close, and those in which
//! nobody can sign.

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Integer, Nullable, Text};

use super::connection::Conn;
use super::error::Error;
use super::queue::LED;
use super::schema::cohorts;
use crate::clock::Day;
use crate::ids::{CohortId, PersonId};

/// Which sign-offs are asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// Said by a signer to be not theirs, and not decided.
    Suspended,
    /// Wait for the second signature.
    Half,
    /// Have their last day in this span and were not renewed.
    RunsOut(Day, Day),
}

/// A sign-off that asks for something.
#[derive(Clone, Debug, QueryableByName)]
pub struct Row {
    /// Which.
    #[diesel(sql_type = Text)]
    pub signoff_id: String,
    /// Whose.
    #[diesel(sql_type = Text)]
    pub person_id: String,
    /// Their name.
    #[diesel(sql_type = Text)]
    pub name: String,
    /// Which competency.
    #[diesel(sql_type = Text)]
    pub competency_id: String,
    /// Of which framework.
    #[diesel(sql_type = Text)]
    pub framework_id: String,
    /// In which version.
    #[diesel(sql_type = Integer)]
    pub framework_version: i32,
    /// Which level.
    #[diesel(sql_type = Integer)]
    pub level: i32,
    /// In which cohort.
    #[diesel(sql_type = Nullable<Text>)]
    pub cohort_id: Option<String>,
    /// By whom.
    #[diesel(sql_type = Text)]
    pub signer_id: String,
    /// Their name.
    #[diesel(sql_type = Nullable<Text>)]
    pub signer: Option<String>,
    /// When, in microseconds since 1970.
    #[diesel(sql_type = BigInt)]
    pub signed_at: i64,
    /// Its last day.
    #[diesel(sql_type = Nullable<Text>)]
    pub expires_on: Option<String>,
}

const COLUMNS: &str = "SELECT w.signoff_id, w.person_id, p.name, w.competency_id, w.framework_id, w.framework_version, \
    w.level, w.cohort_id, w.signer_id, s.name AS signer, w.signed_at, w.expires_on \
    FROM awards w JOIN people p ON p.id = w.person_id LEFT JOIN people s ON s.id = w.signer_id";

/// Sign-offs of a lead's learners that wait for a second signature, longest first; not the lead's own. One statement.
pub fn half_signed_for(conn: &mut Conn, lead: PersonId, on: Day, limit: i64) -> Result<Vec<Row>, Error> {
    Ok(diesel::sql_query(format!(
        "{COLUMNS} WHERE w.state = 'half' AND w.signer_id <> $1 AND w.person_id IN ( \
            SELECT m.person_id FROM members m WHERE m.cohort_id IN ({LED}) AND m.role || '' = 'learner' \
            AND m.left_on IS NULL AND NOT m.waiting) \
         ORDER BY w.signed_at, w.signoff_id LIMIT $3"
    ))
    .bind::<Text, _>(lead.to_string())
    .bind::<Text, _>(on.to_string())
    .bind::<BigInt, _>(limit)
    .load(conn)?)
}

/// Sign-offs that ask for something, after a place (when signed, last day, which): by their last day where that is what
/// is asked, else longest signed first. One statement.
pub fn sign_offs(
    conn: &mut Conn,
    wanted: Wanted,
    after: Option<(i64, String, String)>,
    limit: i64,
) -> Result<Vec<Row>, Error> {
    let (signed_at, last_day, id) = after.unwrap_or((i64::MIN, String::new(), String::new()));
    let state = match wanted {
        Wanted::RunsOut(from, to) => {
            return Ok(diesel::sql_query(format!(
                "{COLUMNS} WHERE w.state = 'signed' AND w.expires_on >= $1 AND w.expires_on <= $2 \
                   AND (w.expires_on > $3 OR (w.expires_on = $3 AND w.signoff_id > $4)) \
                   AND NOT EXISTS (SELECT 1 FROM awards n WHERE n.person_id = w.person_id \
                                   AND n.competency_id = w.competency_id AND n.level = w.level AND n.state || '' = 'signed' \
                                   AND (n.expires_on IS NULL OR n.expires_on > w.expires_on)) \
                 ORDER BY w.expires_on, w.signoff_id LIMIT $5"
            ))
            .bind::<Text, _>(from.to_string())
            .bind::<Text, _>(to.to_string())
            .bind::<Text, _>(last_day)
            .bind::<Text, _>(id)
            .bind::<BigInt, _>(limit)
            .load(conn)?);
        }
        Wanted::Suspended => "suspended",
        Wanted::Half => "half",
    };
    Ok(diesel::sql_query(format!(
        "{COLUMNS} WHERE w.state = $1 AND (w.signed_at > $2 OR (w.signed_at = $2 AND w.signoff_id > $3)) \
         ORDER BY w.signed_at, w.signoff_id LIMIT $4"
    ))
    .bind::<Text, _>(state)
    .bind::<BigInt, _>(signed_at)
    .bind::<Text, _>(id)
    .bind::<BigInt, _>(limit)
    .load(conn)?)
}

/// A cohort that is to be closed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Closing {
    /// Which.
    pub id: CohortId,
    /// What it is called.
    pub title: String,
    /// Its last day.
    pub ends_on: Day,
    /// Until when its leads sign.
    pub signs_until: Day,
}

/// Cohorts that are not closed and in which nobody signs any more after a day, longest due first. One statement.
pub fn closing(conn: &mut Conn, to: Day, limit: i64) -> Result<Vec<Closing>, Error> {
    let rows: Vec<(String, String, String, String)> = cohorts::table
        .filter(cohorts::signs_until.le(to.to_string()).and(cohorts::closed.eq(false)))
        .order((cohorts::signs_until, cohorts::id))
        .limit(limit)
        .select((cohorts::id, cohorts::title, cohorts::ends_on, cohorts::signs_until))
        .load(conn)?;
    rows.into_iter()
        .map(|(id, title, ends_on, signs_until)| {
            Ok(Closing {
                id: id.parse().map_err(Error::other)?,
                title,
                ends_on: ends_on.parse().map_err(Error::other)?,
                signs_until: signs_until.parse().map_err(Error::other)?,
            })
        })
        .collect()
}

/// A live cohort in which nobody can sign.
#[derive(Clone, Debug, QueryableByName)]
pub struct Unsigned {
    /// Which.
    #[diesel(sql_type = Text)]
    pub id: String,
    /// What it is called.
    #[diesel(sql_type = Text)]
    pub title: String,
    /// How many lead it, though none of them can sign in.
    #[diesel(sql_type = BigInt)]
    pub leads: i64,
}

/// Whether a cohort `c` lives on the day `$1` and nobody can sign in it: no lead and nobody who stands in on that day has
/// an account that is open.
pub(super) const NOBODY_SIGNS: &str = "c.signs_until >= $1 AND c.starts_on <= $1 AND NOT c.closed \
    AND NOT EXISTS (SELECT 1 FROM members m JOIN accounts a ON a.person_id = m.person_id \
        WHERE m.cohort_id = c.id AND m.role || '' = 'lead' AND m.left_on IS NULL AND a.disabled_at IS NULL) \
    AND NOT EXISTS (SELECT 1 FROM delegations d JOIN accounts a ON a.person_id = d.to_id \
        WHERE d.cohort_id = c.id AND NOT d.ended AND d.from_day <= $1 AND d.until_day >= $1 \
        AND a.disabled_at IS NULL)";

/// Live cohorts in which nobody can sign. Those that end first come first. One statement.
pub fn unsigned(conn: &mut Conn, on: Day, limit: i64) -> Result<Vec<Unsigned>, Error> {
    Ok(diesel::sql_query(format!(
        "SELECT c.id, c.title, (SELECT count(*) FROM members l WHERE l.cohort_id = c.id AND l.role || '' = 'lead' \
            AND l.left_on IS NULL) AS leads \
         FROM cohorts c WHERE {NOBODY_SIGNS} ORDER BY c.signs_until, c.id LIMIT $2"
    ))
    .bind::<Text, _>(on.to_string())
    .bind::<BigInt, _>(limit)
    .load(conn)?)
}
