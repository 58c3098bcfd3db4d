//! Everything one passport is drawn from, in three statements however many learners there are.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::sync::Arc;

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Bool, Integer, Text};

use super::answers::{About, Answers, Basis};
use super::connection::{Conn, each};
use super::error::Error;
use super::folds::{self, Folded, Folds};
use super::prepared::{padded, prepared, prepared_unless_many};
use crate::clock::{Day, Instant, day_of};
use crate::ids::{CohortId, FrameworkId, PersonId};
use crate::record::access::Access;
use crate::record::fact::Scope;
use crate::record::passport::{Holder, Passport};
use crate::record::passport_drawing::{Material, draw, frameworks_of, frameworks_shown, people_of};
use crate::record::portfolio::Portfolio;
use crate::record::versions::Versions;

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
    /// How far everything that the passport rests on has come; the same in every row.
    #[diesel(sql_type = BigInt)]
    reached: i64,
    /// How far the person's own record has come; the same in every row.
    #[diesel(sql_type = BigInt)]
    own: i64,
}

struct Named {
    id: String,
    name: String,
    unit: Option<String>,
}

impl Request {
    /// Whether the viewer may see it as its holder, as a lead of a live cohort, or as the operator.
    fn is_own_or_led(&self, enrolments: &[Enrolment]) -> bool {
        self.viewer.is_none_or(|viewer| viewer == self.learner)
            || enrolments.iter().any(|e| e.live && e.led > 0)
    }

    /// Whether the viewer may see it as a keeper of records.
    fn is_kept_by_viewer(&self, access: &Access, today: Day) -> bool {
        self.viewer.is_some_and(|viewer| access.keeps_records(viewer, today))
    }
}

impl Enrolment {
    fn framework(&self) -> Result<FrameworkId, Error> {
        self.framework_id.parse().map_err(Error::other)
    }
}

/// What a day's passport is drawn from.
struct Seen {
    portfolio: Arc<Portfolio>,
    /// The frameworks to show, each in its version.
    frameworks: Vec<(Arc<Versions>, u32)>,
    /// Titles of the cohorts they are a live member of, newest first.
    live: Vec<String>,
    /// Titles of every cohort they ever learned in.
    cohorts: HashMap<CohortId, String>,
}

/// Draws a passport; none if there is no such person or the viewer may not see it.
pub fn passport(conn: &mut Conn, folds: &Folds, request: &Request) -> Result<Option<Passport>, Error> {
    let enrolments = enrolments(conn, request, day_of(request.now))?;
    drawn(conn, folds, request, &enrolments)
}

/// Today's passport of one framework alone, in a version of it: what a certificate is drawn from. None if there is no such
/// person or no such version.
pub fn of_framework(
    conn: &mut Conn,
    folds: &Folds,
    request: &Request,
    framework: FrameworkId,
    version: u32,
) -> Result<Option<Passport>, Error> {
    let learner = request.learner;
    let mut found = folds.load(conn, &[Scope::Learner(learner), Scope::Framework(framework)])?;
    let portfolio = folds::portfolio(&mut found, learner);
    let versions = folds::versions(&mut found, framework);
    if versions.version(version).is_none() {
        return Ok(None);
    }
    let (names, holder) = names(conn, learner, &portfolio)?;
    let Some((name, unit)) = holder else { return Ok(None) };
    Ok(Some(draw(Material {
        holder: Holder { id: learner, name, unit, cohorts: Vec::new() },
        issuer: request.issuer.clone(),
        as_of: day_of(request.now),
        issued_at: request.now,
        portfolio: &portfolio,
        frameworks: vec![(versions.as_ref(), version)],
        names: &names,
        cohorts: &HashMap::new(),
    })))
}

/// Stands in a kept text where the moment of asking goes; JSON itself never holds it.
const MOMENT: char = '\0';

/// A passport as JSON, written anew only where something it rests on has changed since; none if there is no such
/// person or the viewer may not see it.
pub fn json(
    conn: &mut Conn,
    folds: &Folds,
    answers: &Answers,
    request: &Request,
) -> Result<Option<String>, Error> {
    let today = day_of(request.now);
    let enrolments = enrolments(conn, request, today)?;
    let about = About::Passport(request.learner);
    // Of people in no cohort nothing is known yet that tells whether it changed.
    let basis = match (request.as_of, enrolments.first()) {
        (None, Some(first)) => {
            Some(Basis { reached: first.reached, told: told(request, today, &enrolments) })
        }
        _ => None,
    };
    let moment = request.now.to_string();
    if let Some(text) = basis.as_ref().and_then(|basis| answers.find(about, basis)) {
        let seen = request.is_own_or_led(&enrolments)
            || request.is_kept_by_viewer(folds.access(conn)?.as_ref(), today);
        return Ok(seen.then(|| text.replacen(MOMENT, &moment, 1)));
    }
    let Some(passport) = drawn(conn, folds, request, &enrolments)? else { return Ok(None) };
    let text = serde_json::to_string(&passport).map_err(Error::other)?;
    let issued = format!("\"issued_at\":\"{moment}\"");
    if let (Some(basis), Some((before, after))) = (basis, text.split_once(issued.as_str())) {
        answers.keep(about, basis, format!("{before}\"issued_at\":\"{MOMENT}\"{after}").into());
    }
    Ok(Some(text))
}

/// What a passport depends on beside facts: the day, the organisation's name, and cohorts that begin and end.
fn told(request: &Request, today: Day, enrolments: &[Enrolment]) -> String {
    let mut told = format!("{today}\n{}", request.issuer);
    // An erasure may take a framework out of the sum: the place of the erasure itself is told apart from it.
    let _ = write!(told, "\n{}", enrolments.first().map_or(0, |e| e.own));
    for e in enrolments {
        // Writing to a string cannot fail.
        let _ = write!(told, "\n{} {} {} {} {}", e.id, e.framework_id, e.framework_version, e.live, e.title);
    }
    told
}

fn drawn(
    conn: &mut Conn,
    folds: &Folds,
    request: &Request,
    enrolments: &[Enrolment],
) -> Result<Option<Passport>, Error> {
    let today = day_of(request.now);
    let learner = request.learner;
    let as_of = request.as_of.unwrap_or(today);
    let mut scopes = vec![Scope::Access];
    if as_of >= today {
        scopes.push(Scope::Learner(learner));
        for enrolment in enrolments {
            add(&mut scopes, Scope::Framework(enrolment.framework()?));
        }
    }
    let mut found = folds.load(conn, &scopes)?;
    if !request.is_own_or_led(enrolments)
        && !request.is_kept_by_viewer(folds::access(&mut found).as_ref(), today)
    {
        return Ok(None);
    }
    let seen = if as_of >= today {
        now(conn, folds, found, learner, enrolments)?
    } else {
        then(conn, learner, enrolments, as_of)?
    };
    let (names, holder) = names(conn, learner, &seen.portfolio)?;
    let Some((name, unit)) = holder else { return Ok(None) };
    Ok(Some(draw(Material {
        holder: Holder { id: learner, name, unit, cohorts: seen.live },
        issuer: request.issuer.clone(),
        as_of,
        issued_at: request.now,
        portfolio: &seen.portfolio,
        frameworks: seen.frameworks.iter().map(|(versions, number)| (versions.as_ref(), *number)).collect(),
        names: &names,
        cohorts: &seen.cohorts,
    })))
}

/// What stands today, of folds that were loaded already.
fn now(
    conn: &mut Conn,
    folds: &Folds,
    mut found: HashMap<Scope, Folded>,
    learner: PersonId,
    enrolments: &[Enrolment],
) -> Result<Seen, Error> {
    let portfolio = folds::portfolio(&mut found, learner);
    // Frameworks of evidence and sign-offs outside any cohort: recognised prior learning.
    let others = missing(&found, frameworks_of(&portfolio));
    if !others.is_empty() {
        found.extend(folds.load(conn, &others)?);
    }
    let mut live = Vec::new();
    for enrolment in enrolments.iter().filter(|e| e.live) {
        live.push((enrolment.framework()?, u32::try_from(enrolment.framework_version).unwrap_or(0)));
    }
    Ok(Seen {
        frameworks: shown(&mut found, live, &portfolio),
        portfolio,
        live: enrolments.iter().filter(|e| e.live).map(|e| e.title.clone()).collect(),
        cohorts: enrolments.iter().filter_map(|e| Some((e.id.parse().ok()?, e.title.clone()))).collect(),
    })
}

/// What stood at the end of an earlier day: the person's record, their cohorts and the published versions, each from
/// what had happened by then.
fn then(conn: &mut Conn, learner: PersonId, enrolments: &[Enrolment], as_of: Day) -> Result<Seen, Error> {
    let mut scopes = vec![Scope::Learner(learner)];
    let mut ids: Vec<CohortId> = Vec::new();
    for enrolment in enrolments {
        let id = enrolment.id.parse().map_err(Error::other)?;
        ids.push(id);
        scopes.push(Scope::Cohort(id));
        add(&mut scopes, Scope::Framework(enrolment.framework()?));
    }
    let mut found = folds::until(conn, &scopes, as_of)?;
    let portfolio = folds::portfolio(&mut found, learner);
    let (mut live, mut titles, mut cohorts) = (Vec::new(), Vec::new(), HashMap::new());
    for id in ids {
        let cohort = folds::cohort(&mut found, id);
        let Some(cohort) = cohort.as_ref() else { continue };
        cohorts.insert(id, cohort.plan.title.clone());
        if cohort.is_live(as_of) && cohort.has_learner(learner) {
            live.push((cohort.plan.framework, cohort.plan.version));
            titles.push(cohort.plan.title.clone());
        }
    }
    let wanted = frameworks_of(&portfolio).into_iter().chain(live.iter().map(|(id, _)| *id));
    let others = missing(&found, wanted);
    if !others.is_empty() {
        found.extend(folds::until(conn, &others, as_of)?);
    }
    Ok(Seen { frameworks: shown(&mut found, live, &portfolio), portfolio, live: titles, cohorts })
}

fn add(scopes: &mut Vec<Scope>, scope: Scope) {
    if !scopes.contains(&scope) {
        scopes.push(scope);
    }
}

/// Scopes of frameworks that were not loaded.
fn missing(found: &HashMap<Scope, Folded>, frameworks: impl IntoIterator<Item = FrameworkId>) -> Vec<Scope> {
    let mut scopes = Vec::new();
    for scope in frameworks.into_iter().map(Scope::Framework).filter(|scope| !found.contains_key(scope)) {
        add(&mut scopes, scope);
    }
    scopes
}

/// The frameworks to show: of live cohorts in the newest version any of them works through, others in the newest.
fn shown(
    found: &mut HashMap<Scope, Folded>,
    live: Vec<(FrameworkId, u32)>,
    portfolio: &Portfolio,
) -> Vec<(Arc<Versions>, u32)> {
    let shown = frameworks_shown(live, portfolio, |id| match found.get(&Scope::Framework(id)) {
        Some(Folded::Versions(versions)) => versions.newest().map(|newest| newest.version),
        _ => None,
    });
    shown.into_iter().map(|(id, version)| (folds::versions(found, id), version)).collect()
}

/// Every cohort the person ever learned in, newest first, and whether the viewer leads it.
fn enrolments(conn: &mut Conn, request: &Request, today: Day) -> Result<Vec<Enrolment>, Error> {
    let viewer = request.viewer.unwrap_or(request.learner);
    let query = diesel::sql_query(
        "SELECT c.id, c.title, c.framework_id, c.framework_version, \
         (m.left_on IS NULL AND NOT m.waiting AND NOT c.closed AND c.starts_on <= $1 AND c.signs_until >= $1) AS live, \
         (SELECT count(*) FROM members l WHERE l.cohort_id = c.id AND l.person_id = $2 AND l.role = 'lead' \
            AND l.left_on IS NULL) \
         + (SELECT count(*) FROM delegations d WHERE d.cohort_id = c.id AND d.to_id = $2 AND NOT d.ended \
            AND d.from_day <= $1 AND d.until_day >= $1) AS led, \
         (SELECT CAST(COALESCE(SUM(h.last_seq), 0) AS BIGINT) FROM ( \
            SELECT 'acl' AS scope UNION SELECT 'directory' UNION SELECT 'learner/' || $3 \
            UNION SELECT 'framework/' || s.framework_id FROM standings s WHERE s.person_id = $3 \
            UNION SELECT 'framework/' || a.framework_id FROM awards a WHERE a.person_id = $3 \
            UNION SELECT 'framework/' || k.framework_id FROM members e JOIN cohorts k ON k.id = e.cohort_id \
              WHERE e.person_id = $3 AND e.role = 'learner' \
          ) w CROSS JOIN chains h WHERE h.scope = w.scope) AS reached, \
         (SELECT CAST(COALESCE(SUM(h.last_seq), 0) AS BIGINT) FROM chains h WHERE h.scope = 'learner/' || $3) AS own \
         FROM members m JOIN cohorts c ON c.id = m.cohort_id \
         WHERE m.person_id = $3 AND m.role = 'learner' ORDER BY c.starts_on DESC, c.id",
    )
    .bind::<Text, _>(today.to_string())
    .bind::<Text, _>(viewer.to_string())
    .bind::<Text, _>(request.learner.to_string());
    Ok(each!(conn, c => prepared(query).load(c))?)
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
    let wanted = padded(&wanted);
    let found: Vec<(String, String, Option<String>)> = each!(conn, c => {
        let named = people::table
            .left_join(units::table.on(people::unit_id.eq(units::id.nullable())))
            .filter(people::id.eq_any(&wanted))
            .select((people::id, people::name, units::name.nullable()));
        prepared_unless_many(wanted.len(), named).load(c)
    })?;
    let rows: Vec<Named> = found.into_iter().map(|(id, name, unit)| Named { id, name, unit }).collect();
    let holder = rows.iter().find(|row| row.id == own).map(|row| (row.name.clone(), row.unit.clone()));
    let names = rows.into_iter().filter_map(|row| Some((row.id.parse().ok()?, row.name))).collect();
    Ok((names, holder))
}
