//! Everything one passport is drawn from, in three statements however many learners there are.

use std::collections::HashMap;

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Bool, Integer, Text};

use super::connection::Conn;
use super::error::Error;
use super::folds::{self, Folded, Folds, facts_of};
use crate::clock::{Day, Instant, day_of};
use crate::ids::{CohortId, FrameworkId, PersonId};
use crate::record::fact::Scope;
use crate::record::passport::{Holder, Passport};
use crate::record::passport_drawing::{Material, draw, frameworks_of, people_of};
use crate::record::portfolio::Portfolio;

/// Which passport, for whom.
#[derive(Clone, Debug)]
pub struct Request {
    /// Who asks; none for the operator, who may see all.
    pub viewer: Option<PersonId>,
    /// Whose it is.
    pub learner: PersonId,
    /// The day it speaks of; none: today.
    pub as_of: Option<Day>,
    /// Now.
    pub now: Instant,
    /// The organisation that issues it.
    pub issuer: String,
}

#[derive(QueryableByName)]
struct Enrolment {
    #[diesel(sql_type = Text)]
    id: String,
    #[diesel(sql_type = Text)]
    title: String,
    #[diesel(sql_type = Text)]
    framework_id: String,
    #[diesel(sql_type = Integer)]
    framework_version: i32,
    #[diesel(sql_type = Bool)]
    live: bool,
    #[diesel(sql_type = BigInt)]
    led: i64,
}

struct Named {
    id: String,
    name: String,
    unit: Option<String>,
}

/// Draws a passport; none if there is no such person or the viewer may not see it.
pub fn passport(conn: &mut Conn, folds: &Folds, request: &Request) -> Result<Option<Passport>, Error> {
    let today = day_of(request.now);
    let learner = request.learner;
    let enrolments = enrolments(conn, request, today)?;
    let mut scopes = vec![Scope::Access, Scope::Learner(learner)];
    let mut shown: Vec<(FrameworkId, u32)> = Vec::new();
    for enrolment in enrolments.iter().filter(|e| e.live) {
        let id: FrameworkId = enrolment.framework_id.parse().map_err(Error::other)?;
        let version = u32::try_from(enrolment.framework_version).unwrap_or(0);
        match shown.iter_mut().find(|(known, _)| *known == id) {
            Some((_, newest)) => *newest = version.max(*newest),
            None => shown.push((id, version)),
        }
    }
    for enrolment in &enrolments {
        let scope = Scope::Framework(enrolment.framework_id.parse().map_err(Error::other)?);
        if !scopes.contains(&scope) {
            scopes.push(scope);
        }
    }
    let mut found = folds.load(conn, &scopes)?;
    if let Some(viewer) = request.viewer {
        let led = enrolments.iter().any(|e| e.live && e.led > 0);
        if viewer != learner && !led && !folds::access(&mut found).keeps_records(viewer, today) {
            return Ok(None);
        }
    }
    let mut portfolio = folds::portfolio(&mut found, learner);
    let as_of = request.as_of.unwrap_or(today);
    if as_of < today {
        let past = facts_of(conn, Scope::Learner(learner))?;
        let past = past.iter().filter(|fact| day_of(fact.happened_at) <= as_of);
        portfolio = std::sync::Arc::new(Portfolio::fold(learner, past));
    }
    // Frameworks of evidence and sign-offs outside any cohort: recognised prior learning.
    let others: Vec<Scope> =
        frameworks_of(&portfolio).into_iter().map(Scope::Framework).filter(|s| !scopes.contains(s)).collect();
    if !others.is_empty() {
        found.extend(folds.load(conn, &others)?);
    }
    for framework in frameworks_of(&portfolio) {
        if !shown.iter().any(|(id, _)| *id == framework)
            && let Some(Folded::Versions(versions)) = found.get(&Scope::Framework(framework))
            && let Some(newest) = versions.newest()
        {
            shown.push((framework, newest.version));
        }
    }
    let (names, holder) = names(conn, learner, &portfolio)?;
    let Some((name, unit)) = holder else { return Ok(None) };
    let cohorts: HashMap<CohortId, String> =
        enrolments.iter().filter_map(|e| Some((e.id.parse().ok()?, e.title.clone()))).collect();
    let versions: Vec<_> =
        shown.iter().map(|(id, version)| (folds::versions(&mut found, *id), *version)).collect();
    Ok(Some(draw(Material {
        holder: Holder {
            id: learner,
            name,
            unit,
            cohorts: enrolments.iter().filter(|e| e.live).map(|e| e.title.clone()).collect(),
        },
        issuer: request.issuer.clone(),
        as_of,
        issued_at: request.now,
        portfolio: &portfolio,
        frameworks: versions.iter().map(|(versions, number)| (versions.as_ref(), *number)).collect(),
        names: &names,
        cohorts: &cohorts,
    })))
}

/// Every cohort the person ever learned in, newest first, and whether the viewer leads it.
fn enrolments(conn: &mut Conn, request: &Request, today: Day) -> Result<Vec<Enrolment>, Error> {
    let viewer = request.viewer.unwrap_or(request.learner);
    Ok(diesel::sql_query(
        "SELECT c.id, c.title, c.framework_id, c.framework_version, \
         (m.left_on IS NULL AND NOT m.waiting AND NOT c.closed AND c.starts_on <= $1 AND c.signs_until >= $1) AS live, \
         (SELECT count(*) FROM members l WHERE l.cohort_id = c.id AND l.person_id = $2 AND l.role = 'lead' \
            AND l.left_on IS NULL) \
         + (SELECT count(*) FROM delegations d WHERE d.cohort_id = c.id AND d.to_id = $2 AND NOT d.ended \
            AND d.from_day <= $1 AND d.until_day >= $1) AS led \
         FROM members m JOIN cohorts c ON c.id = m.cohort_id \
         WHERE m.person_id = $3 AND m.role = 'learner' ORDER BY c.starts_on DESC, c.id",
    )
    .bind::<Text, _>(today.to_string())
    .bind::<Text, _>(viewer.to_string())
    .bind::<Text, _>(request.learner.to_string())
    .load(conn)?)
}

type Names = HashMap<PersonId, String>;

/// A holder's name with their unit, if they have one.
type NameAndUnit = (String, Option<String>);

/// Names of everyone on the passport, and the holder's name with their unit.
fn names(
    conn: &mut Conn,
    learner: PersonId,
    portfolio: &Portfolio,
) -> Result<(Names, Option<NameAndUnit>), Error> {
    use super::schema::{people, units};
    let mut wanted: Vec<String> = people_of(portfolio).iter().map(PersonId::to_string).collect();
    let own = learner.to_string();
    wanted.push(own.clone());
    let rows: Vec<Named> = people::table
        .left_join(units::table.on(people::unit_id.eq(units::id.nullable())))
        .filter(people::id.eq_any(wanted))
        .select((people::id, people::name, units::name.nullable()))
        .load::<(String, String, Option<String>)>(conn)?
        .into_iter()
        .map(|(id, name, unit)| Named { id, name, unit })
        .collect();
    let holder = rows.iter().find(|row| row.id == own).map(|row| (row.name.clone(), row.unit.clone()));
    let names = rows.into_iter().filter_map(|row| Some((row.id.parse().ok()?, row.name))).collect();
    Ok((names, holder))
}
