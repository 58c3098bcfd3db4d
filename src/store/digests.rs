//! What the progress mails ask across people: who gets one, who waits, who stalls, how a cohort stands. Each answer
//! is one statement for a whole batch of cohorts or readers.

use std::collections::HashMap;

use diesel::dsl::{count_star, max};
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Integer, Text};

use super::connection::{Conn, each};
use super::error::Error;
use super::schema::{awards, cohorts, evidence, jobs, members, queue, reminders, standings, units};
use crate::clock::{Day, Instant};
use crate::ids::{CohortId, CompetencyId, EvidenceId, FactId, FrameworkId, Ids, JobId, PersonId, UnitId};
use crate::record::access::Reach;
use crate::record::crosswalk::Earned;
use crate::record::framework::Level;

/// Somebody in a live cohort who is to get a weekly digest, and in which role.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Recipient {
    /// The place of theirs by which they were found.
    pub by: Place,
    /// One of the live cohorts they are in, in the same role.
    pub cohort: CohortId,
    /// The framework it works through.
    pub framework: FrameworkId,
}

/// Somebody's place in a cohort: places are gone through cohort by cohort.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The cohort.
    pub cohort: CohortId,
    /// Who.
    pub person: PersonId,
    /// As a lead; otherwise as a learner.
    pub leads: bool,
}

#[derive(QueryableByName)]
struct RecipientRow {
    #[diesel(sql_type = Text)]
    found_in: String,
    #[diesel(sql_type = Text)]
    person_id: String,
    #[diesel(sql_type = Text)]
    role: String,
    #[diesel(sql_type = Text)]
    cohort_id: String,
    #[diesel(sql_type = Text)]
    framework_id: String,
}

/// The next `limit` places, by cohort, of those who have an account, did not switch the digest off, and were not queued
/// one for this period; with each, all cohorts of theirs. So the members of one cohort come together, and what is read
/// of it is read once. One statement; where it gives nobody, there is nothing to send.
pub fn recipients(
    conn: &mut Conn,
    period: &str,
    today: Day,
    after: Option<Place>,
    limit: i64,
) -> Result<Vec<Recipient>, Error> {
    let (cohort, person, role) = match after {
        Some(place) => (place.cohort.to_string(), place.person.to_string(), role_of(place.leads)),
        None => (String::new(), String::new(), ""),
    };
    // Where the cohorts begin is said to both tables: PostgreSQL would walk through all earlier ones otherwise.
    let rows: Vec<RecipientRow> = diesel::sql_query(
        "SELECT m.cohort_id AS found_in, m.person_id, m.role, also.cohort_id, d.framework_id FROM ( \
           SELECT m.cohort_id, m.person_id, m.role FROM members m \
           JOIN cohorts c ON c.id = m.cohort_id \
           JOIN accounts a ON a.person_id = m.person_id \
           WHERE (m.cohort_id, m.person_id, m.role) > ($1, $2, $3) AND c.id >= $1 \
             AND m.left_on IS NULL AND NOT m.waiting AND a.disabled_at IS NULL \
             AND NOT c.closed AND c.starts_on <= $4 AND c.signs_until >= $4 \
             AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.kind = 'digest.' || m.role AND o.cause = $5 \
                             AND o.person_id = m.person_id) \
             AND NOT EXISTS (SELECT 1 FROM mail_preferences p WHERE p.person_id = m.person_id \
                             AND p.kind = 'digest.' || m.role AND NOT p.wanted) \
           ORDER BY m.cohort_id, m.person_id, m.role LIMIT $6) m \
         JOIN members also ON also.person_id = m.person_id AND also.role = m.role \
         JOIN cohorts d ON d.id = also.cohort_id \
         WHERE also.left_on IS NULL AND NOT also.waiting \
           AND NOT d.closed AND d.starts_on <= $4 AND d.signs_until >= $4 \
         ORDER BY m.cohort_id, m.person_id, m.role, also.cohort_id",
    )
    .bind::<Text, _>(cohort)
    .bind::<Text, _>(person)
    .bind::<Text, _>(role)
    .bind::<Text, _>(today.to_string())
    .bind::<Text, _>(period)
    .bind::<BigInt, _>(limit)
    .load(conn)?;
    rows.into_iter()
        .map(|row| {
            Ok(Recipient {
                by: Place {
                    cohort: row.found_in.parse().map_err(Error::other)?,
                    person: row.person_id.parse().map_err(Error::other)?,
                    leads: row.role == role_of(true),
                },
                cohort: row.cohort_id.parse().map_err(Error::other)?,
                framework: row.framework_id.parse().map_err(Error::other)?,
            })
        })
        .collect()
}

fn role_of(leads: bool) -> &'static str {
    if leads { "lead" } else { "learner" }
}

/// A sponsor's grant: who gets a monthly digest about what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sponsor {
    /// Who.
    pub person: PersonId,
    /// Over what.
    pub reach: Reach,
}

#[derive(QueryableByName)]
struct SponsorRow {
    #[diesel(sql_type = Text)]
    person_id: String,
    #[diesel(sql_type = Text)]
    reach: String,
}

/// The next `limit` grants, by person, of sponsors who are to get a digest. One statement.
pub fn sponsors(
    conn: &mut Conn,
    period: &str,
    today: Day,
    after: Option<PersonId>,
    limit: i64,
) -> Result<Vec<Sponsor>, Error> {
    let rows: Vec<SponsorRow> = diesel::sql_query(
        "SELECT g.person_id, g.reach FROM grants g JOIN accounts a ON a.person_id = g.person_id \
         WHERE g.role = 'sponsor' AND g.person_id > $1 AND NOT g.ended AND a.disabled_at IS NULL \
           AND g.from_day <= $2 AND (g.until_day IS NULL OR g.until_day >= $2) \
           AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.kind = 'digest.sponsor' AND o.cause = $3 \
                           AND o.person_id = g.person_id) \
           AND NOT EXISTS (SELECT 1 FROM mail_preferences p WHERE p.person_id = g.person_id \
                           AND p.kind = 'digest.sponsor' AND NOT p.wanted) \
         ORDER BY g.person_id, g.reach LIMIT $4",
    )
    .bind::<Text, _>(after.map_or_else(String::new, |id| id.to_string()))
    .bind::<Text, _>(today.to_string())
    .bind::<Text, _>(period)
    .bind::<BigInt, _>(limit)
    .load(conn)?;
    rows.into_iter()
        .map(|row| {
            let person = row.person_id.parse().map_err(Error::other)?;
            Ok(Sponsor { person, reach: reach_of(&row.reach).map_err(Error::other)? })
        })
        .collect()
}

/// Reads what [`super::reach_name`] writes.
fn reach_of(name: &str) -> Result<Reach, uuid::Error> {
    Ok(match name.split_once('/') {
        Some(("unit", id)) => Reach::Unit(id.parse()?),
        Some(("cohort", id)) => Reach::Cohort(id.parse()?),
        _ => Reach::Organisation,
    })
}

/// The next `limit` cohorts with days in a span, closed or not. One statement.
pub fn cohorts_between(
    conn: &mut Conn,
    from: Day,
    to: Day,
    after: Option<CohortId>,
    limit: i64,
) -> Result<Vec<CohortId>, Error> {
    let rows: Vec<String> = cohorts::table
        .filter(
            cohorts::id
                .gt(after.map_or_else(String::new, |id| id.to_string()))
                .and(cohorts::starts_on.le(to.to_string()))
                .and(cohorts::signs_until.ge(from.to_string())),
        )
        .order(cohorts::id)
        .limit(limit)
        .select(cohorts::id)
        .load(conn)?;
    rows.into_iter().map(|id| id.parse().map_err(Error::other)).collect()
}

/// The frameworks, with their versions, of the live cohorts in which each of some people learns. One statement, none
/// for nobody.
pub fn enrolled(
    conn: &mut Conn,
    learners: &[PersonId],
    today: Day,
) -> Result<HashMap<PersonId, Vec<(FrameworkId, u32)>>, Error> {
    if learners.is_empty() {
        return Ok(HashMap::new());
    }
    let ids: Vec<String> = learners.iter().map(PersonId::to_string).collect();
    let today = today.to_string();
    let rows: Vec<(String, String, i32)> = members::table
        .inner_join(cohorts::table.on(cohorts::id.eq(members::cohort_id)))
        .filter(
            members::person_id
                .eq_any(ids)
                .and(members::role.eq("learner"))
                .and(members::left_on.is_null())
                .and(members::waiting.eq(false))
                .and(cohorts::closed.eq(false))
                .and(cohorts::starts_on.le(today.clone()))
                .and(cohorts::signs_until.ge(today)),
        )
        .select((members::person_id, cohorts::framework_id, cohorts::framework_version))
        .load(conn)?;
    let mut found: HashMap<PersonId, Vec<(FrameworkId, u32)>> = HashMap::new();
    for (person, framework, version) in rows {
        let framework = framework.parse().map_err(Error::other)?;
        let version = u32::try_from(version).map_err(Error::other)?;
        found.entry(person.parse().map_err(Error::other)?).or_default().push((framework, version));
    }
    Ok(found)
}

/// Each unit's name and the unit it belongs to. One statement.
pub fn unit_tree(conn: &mut Conn) -> Result<HashMap<UnitId, (String, Option<UnitId>)>, Error> {
    let rows: Vec<(String, String, Option<String>)> =
        units::table.select((units::id, units::name, units::parent_id)).load(conn)?;
    let read = |(id, name, parent): (String, String, Option<String>)| {
        Ok((id.parse()?, (name, parent.map(|id| id.parse()).transpose()?)))
    };
    rows.into_iter().map(read).collect::<Result<_, uuid::Error>>().map_err(Error::other)
}

/// A level that waits in a cohort's queue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Waits {
    /// The cohort whose leads are asked.
    pub cohort: CohortId,
    /// Whose level.
    pub learner: PersonId,
    /// Which competency.
    pub competency: CompetencyId,
    /// Which level.
    pub level: u8,
    /// The piece that has waited longest.
    pub evidence: EvidenceId,
    /// Since when.
    pub since: Instant,
    /// How many pieces wait for it.
    pub pieces: u32,
}

/// Everything that waits in some cohorts, longest first. One statement.
pub fn waiting(conn: &mut Conn, of: &[CohortId]) -> Result<Vec<Waits>, Error> {
    let rows: Vec<(String, String, String, i32, String, i64, i32)> = queue::table
        .filter(queue::cohort_id.eq_any(names(of)))
        .order((queue::since, queue::evidence_id))
        .select((
            queue::cohort_id,
            queue::person_id,
            queue::competency_id,
            queue::level,
            queue::evidence_id,
            queue::since,
            queue::pieces,
        ))
        .load(conn)?;
    rows.into_iter()
        .map(|(cohort, learner, competency, level, evidence, since, pieces)| {
            Ok(Waits {
                cohort: cohort.parse().map_err(Error::other)?,
                learner: learner.parse().map_err(Error::other)?,
                competency: competency.parse().map_err(Error::other)?,
                level: u8::try_from(level).unwrap_or(0),
                evidence: evidence.parse().map_err(Error::other)?,
                since: Instant::from_microsecond(since).map_err(Error::other)?,
                pieces: u32::try_from(pieces).unwrap_or(0),
            })
        })
        .collect()
}

/// When each learner of some cohorts last sent evidence, to whichever cohort. One statement.
pub fn last_sent(conn: &mut Conn, of: &[CohortId]) -> Result<HashMap<PersonId, Instant>, Error> {
    let rows: Vec<(String, Option<i64>)> = members::table
        .inner_join(evidence::table.on(evidence::person_id.eq(members::person_id)))
        .filter(members::cohort_id.eq_any(names(of)).and(members::role.eq("learner")))
        .group_by(members::person_id)
        .select((members::person_id, max(evidence::submitted_at)))
        .load(conn)?;
    rows.into_iter()
        .filter_map(|(id, at)| Some((id, at?)))
        .map(|(id, at)| {
            Ok((id.parse().map_err(Error::other)?, Instant::from_microsecond(at).map_err(Error::other)?))
        })
        .collect()
}

/// Pieces of evidence sent to each of some cohorts in a span of time, by learner. One statement.
pub fn sent_between(
    conn: &mut Conn,
    of: &[CohortId],
    from: Instant,
    to: Instant,
) -> Result<HashMap<CohortId, HashMap<PersonId, u32>>, Error> {
    let rows: Vec<(String, String, i64)> =
        members::table
            .inner_join(evidence::table.on(
                evidence::person_id.eq(members::person_id).and(evidence::cohort_id.eq(members::cohort_id)),
            ))
            .filter(
                members::cohort_id
                    .eq_any(names(of))
                    .and(members::role.eq("learner"))
                    .and(evidence::submitted_at.ge(from.as_microsecond()))
                    .and(evidence::submitted_at.lt(to.as_microsecond())),
            )
            .group_by((members::cohort_id, members::person_id))
            .select((members::cohort_id, members::person_id, count_star()))
            .load(conn)?;
    let mut found: HashMap<CohortId, HashMap<PersonId, u32>> = HashMap::new();
    for (cohort, person, count) in rows {
        let cohort = cohort.parse().map_err(Error::other)?;
        let person = person.parse().map_err(Error::other)?;
        found.entry(cohort).or_default().insert(person, u32::try_from(count).unwrap_or(u32::MAX));
    }
    Ok(found)
}

/// A learner's work under way in a competency: levels as bits, level 1 lowest.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Work {
    /// Waiting for a lead.
    pub waiting: i32,
    /// Come back.
    pub returned: i32,
}

/// The work under way of the present learners of some cohorts, by competency. One statement.
pub fn under_way(conn: &mut Conn, of: &[CohortId]) -> Result<HashMap<(PersonId, CompetencyId), Work>, Error> {
    let rows: Vec<(String, String, i32, i32)> = members::table
        .inner_join(standings::table.on(standings::person_id.eq(members::person_id)))
        .filter(
            members::cohort_id
                .eq_any(names(of))
                .and(members::role.eq("learner"))
                .and(members::left_on.is_null())
                .and(members::waiting.eq(false)),
        )
        .select((standings::person_id, standings::competency_id, standings::waiting, standings::returned))
        .load(conn)?;
    rows.into_iter()
        .map(|(person, competency, waiting, returned)| {
            let key = (person.parse().map_err(Error::other)?, competency.parse().map_err(Error::other)?);
            Ok((key, Work { waiting, returned }))
        })
        .collect()
}

#[derive(QueryableByName)]
struct RunningOutRow {
    #[diesel(sql_type = Text)]
    person_id: String,
    #[diesel(sql_type = Text)]
    signoff_id: String,
}

/// Days before a sign-off runs out at which somebody is told: each step of these once, whatever period's mail it is in.
const STEPS: [i32; 2] = [60, 30];

/// The step of a sign-off that runs out in so many days; none where it is too early for any.
fn step_of(days_left: i32) -> Option<i32> {
    STEPS.into_iter().rev().find(|step| days_left <= *step)
}

/// That somebody is told of a sign-off that runs out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reminder {
    /// Which.
    pub signoff: FactId,
    /// The last day it holds.
    pub until: Day,
}

/// Until when sign-offs that run out are told of.
fn told_until(today: Day) -> Day {
    let days = STEPS.into_iter().max().unwrap_or(0);
    today.checked_add(jiff::Span::new().days(days)).unwrap_or(today)
}

/// The next `limit` sign-offs, by person, that run out soon and of which their learner was not told at this step, nor of
/// any this period. Whether one was renewed is seen from [`in_force_of`]. One statement.
pub fn running_out(
    conn: &mut Conn,
    period: &str,
    today: Day,
    after: Option<PersonId>,
    limit: i64,
) -> Result<Vec<(PersonId, FactId)>, Error> {
    let [_, last_step] = STEPS;
    let last = today.checked_add(jiff::Span::new().days(last_step)).unwrap_or(today);
    let rows: Vec<RunningOutRow> = diesel::sql_query(
        "SELECT w.person_id, w.signoff_id FROM awards w JOIN accounts a ON a.person_id = w.person_id \
         WHERE w.state = 'signed' AND w.expires_on >= $1 AND w.expires_on <= $2 AND w.person_id > $3 \
           AND a.disabled_at IS NULL \
           AND NOT EXISTS (SELECT 1 FROM reminders r WHERE r.signoff_id = w.signoff_id \
                           AND (r.days = $4 OR w.expires_on > $5)) \
           AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.kind = 'expiry.soon' AND o.cause = $6 \
                           AND o.person_id = w.person_id) \
           AND NOT EXISTS (SELECT 1 FROM mail_preferences p WHERE p.person_id = w.person_id \
                           AND p.kind = 'expiry.soon' AND NOT p.wanted) \
         ORDER BY w.person_id, w.signoff_id LIMIT $7",
    )
    .bind::<Text, _>(today.to_string())
    .bind::<Text, _>(told_until(today).to_string())
    .bind::<Text, _>(after.map_or_else(String::new, |id| id.to_string()))
    .bind::<Integer, _>(last_step)
    .bind::<Text, _>(last.to_string())
    .bind::<Text, _>(period)
    .bind::<BigInt, _>(limit)
    .load(conn)?;
    let read = |row: RunningOutRow| Ok((row.person_id.parse()?, row.signoff_id.parse()?));
    rows.into_iter().map(read).collect::<Result<_, uuid::Error>>().map_err(Error::other)
}

#[derive(Insertable)]
#[diesel(table_name = reminders, treat_none_as_default_value = false)]
struct NewReminder {
    signoff_id: String,
    days: i32,
    told_at: i64,
}

/// Remembers of which sign-offs somebody is told: in the transaction that queues the mail. One statement.
pub fn remember_told(conn: &mut Conn, told: &[Reminder], today: Day, now: Instant) -> Result<(), Error> {
    let rows: Vec<NewReminder> = told
        .iter()
        .filter_map(|one| {
            let days = step_of(today.until(one.until).map_or(0, |span| span.get_days()))?;
            Some(NewReminder { signoff_id: one.signoff.to_string(), days, told_at: now.as_microsecond() })
        })
        .collect();
    for some in rows.chunks(1000) {
        each!(conn, c => diesel::insert_into(reminders::table)
            .values(some)
            .on_conflict_do_nothing()
            .execute(c))?;
    }
    Ok(())
}

/// A level that somebody holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Holds {
    /// Who.
    pub person: PersonId,
    /// By which sign-off.
    pub signoff: FactId,
    /// Of which framework.
    pub framework: FrameworkId,
    /// What was earned.
    pub earned: Earned,
    /// The last day it holds; none: for good.
    pub until: Option<Day>,
}

/// Everything that is in force of some people on a day, whatever the framework; by person, what ends first first.
/// One statement.
pub fn in_force_of(conn: &mut Conn, people: &[PersonId], on: Day) -> Result<Vec<Holds>, Error> {
    type Row = (String, String, String, String, i32, i32, Option<String>);
    let ids: Vec<String> = people.iter().map(PersonId::to_string).collect();
    let rows: Vec<Row> = awards::table
        .filter(
            awards::person_id
                .eq_any(ids)
                .and(awards::state.eq("signed"))
                .and(awards::expires_on.is_null().or(awards::expires_on.ge(on.to_string()))),
        )
        .order((awards::person_id, awards::expires_on, awards::signoff_id))
        .select((
            awards::person_id,
            awards::signoff_id,
            awards::framework_id,
            awards::competency_id,
            awards::framework_version,
            awards::level,
            awards::expires_on,
        ))
        .load(conn)?;
    rows.into_iter()
        .map(|(person, signoff, framework, competency, version, level, until)| {
            let level = u8::try_from(level).map_err(Error::other)?;
            Ok(Holds {
                person: person.parse().map_err(Error::other)?,
                signoff: signoff.parse().map_err(Error::other)?,
                framework: framework.parse().map_err(Error::other)?,
                earned: Earned {
                    version: u32::try_from(version).map_err(Error::other)?,
                    competency: competency.parse().map_err(Error::other)?,
                    level: Level::try_from(level).map_err(Error::other)?,
                },
                until: until.map(|day| day.parse()).transpose().map_err(Error::other)?,
            })
        })
        .collect()
}

#[derive(Insertable)]
#[diesel(table_name = jobs, treat_none_as_default_value = false)]
struct NewRun<'a> {
    id: String,
    kind: &'a str,
    payload: &'static str,
    dedup: &'a str,
    state: &'static str,
    run_at: i64,
    attempts: i32,
    lease_until: Option<i64>,
    last_error: Option<String>,
    created_at: i64,
}

/// Whose a run of the calendar is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Run {
    /// The asker's.
    Mine,
    /// Somebody else's, who is at it.
    Elsewhere,
    /// Nobody's: it is done.
    Done,
}

/// Takes a run of the calendar, such as `digest.weekly/2026-W47`, until `until`: one of all who ask gets it,
/// however many copies of the server there are. A run that nobody finished can be taken again after `until`.
pub fn take_run(conn: &mut Conn, name: &str, until: Instant, now: Instant, ids: &Ids) -> Result<Run, Error> {
    let row = NewRun {
        id: ids.mint::<JobId>(now).to_string(),
        kind: name.split('/').next().unwrap_or(name),
        payload: "{}",
        dedup: name,
        state: "running",
        run_at: now.as_microsecond(),
        attempts: 1,
        lease_until: Some(until.as_microsecond()),
        last_error: None,
        created_at: now.as_microsecond(),
    };
    let new = each!(conn, c => diesel::insert_into(jobs::table)
        .values(&row)
        .on_conflict_do_nothing()
        .execute(c))?;
    if new == 1 {
        return Ok(Run::Mine);
    }
    let left =
        jobs::dedup.eq(name).and(jobs::state.eq("running")).and(jobs::lease_until.le(now.as_microsecond()));
    let again = diesel::update(jobs::table.filter(left))
        .set((jobs::lease_until.eq(until.as_microsecond()), jobs::attempts.eq(jobs::attempts + 1)))
        .execute(conn)?;
    if again == 1 {
        return Ok(Run::Mine);
    }
    let state: Option<String> =
        jobs::table.filter(jobs::dedup.eq(name)).select(jobs::state).first(conn).optional()?;
    Ok(if state.as_deref() == Some("done") { Run::Done } else { Run::Elsewhere })
}

/// A run is done and is never taken again.
pub fn finish_run(conn: &mut Conn, name: &str) -> Result<(), Error> {
    diesel::update(jobs::table.filter(jobs::dedup.eq(name)))
        .set((jobs::state.eq("done"), jobs::lease_until.eq(None::<i64>)))
        .execute(conn)?;
    Ok(())
}

fn names(of: &[CohortId]) -> Vec<String> {
    of.iter().map(CohortId::to_string).collect()
}
