//! A sponsor's month: counts over what they sponsor, never a name of a learner.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use jiff::ToSpan as _;

use super::{Page, Written};
use crate::clock::{Day, Instant};
use crate::ids::{CohortId, FrameworkId, PersonId, UnitId};
use crate::jobs::compose::House;
use crate::jobs::periods::Stretch;
use crate::mail::Message;
use crate::mail::digest::{MonthCount, SponsorCohort, SponsorDigest};
use crate::record::cohort::{Attendance, Cohort, MemberRole};
use crate::record::fact::Scope;
use crate::store::folds::{self, Folded};
use crate::store::{Conn, Error, digests};

/// Grants looked at in one batch.
const BATCH: i64 = 400;
/// Cohorts counted in one batch.
const COHORTS: i64 = 200;
/// Cohorts that one mail shows by themselves.
const SHOWN: usize = 25;
/// Months in the chart.
const MONTHS: i32 = 6;

/// One cohort's month.
struct Counted {
    id: CohortId,
    unit: Option<UnitId>,
    cohort: SponsorCohort,
    /// When levels were signed, since the first month of the chart.
    signed: Vec<Instant>,
}

pub(super) fn page(
    conn: &mut Conn,
    house: &House,
    stretch: &Stretch,
    organisation: &str,
    after: Option<PersonId>,
) -> Result<Page, Error> {
    let mut rows = digests::sponsors(conn, &stretch.period.name, house.today, after, BATCH)?;
    let mut next = None;
    if rows.len() >= usize::try_from(BATCH).unwrap_or(usize::MAX) {
        let last = rows.last().map(|row| row.person);
        if rows.first().map(|row| row.person) != last {
            rows.retain(|row| Some(row.person) != last);
        }
        next = rows.last().map(|row| row.person);
    }
    if rows.is_empty() {
        return Ok(Page { written: Vec::new(), next });
    }
    let months = months(stretch, &house.zone);
    let counted = count(conn, house, stretch, months.first().map_or(stretch.from, |month| month.1))?;
    let units = digests::unit_tree(conn)?;
    let mut by_person: BTreeMap<PersonId, Vec<String>> = BTreeMap::new();
    for row in rows {
        by_person.entry(row.person).or_default().push(row.reach);
    }
    let written = by_person
        .into_iter()
        .filter_map(|(person, reaches)| {
            let (scope, cohorts) = sponsored(&reaches, &counted, &units, organisation);
            let digest = SponsorDigest {
                period: stretch.period.clone(),
                scope,
                months: months
                    .iter()
                    .map(|(month, from, to)| MonthCount {
                        month: *month,
                        signed: signed(&cohorts, *from, *to),
                    })
                    .collect(),
                cohorts: shown(&cohorts),
                link: house.at(""),
            };
            let message = Message::MonthlySponsor(digest);
            (!message.is_empty()).then_some(Written { person, message })
        })
        .collect();
    Ok(Page { written, next })
}

/// The chart's months, oldest first: first day, first moment, first moment after.
fn months(stretch: &Stretch, zone: &jiff::tz::TimeZone) -> Vec<(Day, Instant, Instant)> {
    let moment = |day: Day| Some(day.to_zoned(zone.clone()).ok()?.timestamp());
    let months = (0..MONTHS).rev().filter_map(|back| {
        let month = stretch.period.from.checked_sub(back.months()).ok()?;
        Some((month, moment(month)?, moment(month.checked_add(1.month()).ok()?)?))
    });
    months.collect()
}

fn signed(cohorts: &[&Counted], from: Instant, to: Instant) -> u32 {
    let within = cohorts.iter().flat_map(|c| &c.signed).filter(|at| from <= **at && **at < to);
    u32::try_from(within.count()).unwrap_or(u32::MAX)
}

/// What somebody sponsors, in words, and its cohorts.
fn sponsored<'a>(
    reaches: &[String],
    counted: &'a [Counted],
    units: &HashMap<UnitId, (String, Option<UnitId>)>,
    organisation: &str,
) -> (String, Vec<&'a Counted>) {
    let (mut words, mut ids) = (Vec::new(), BTreeSet::new());
    for reach in reaches {
        let (family, id) = reach.split_once('/').unwrap_or((reach, ""));
        match (family, id.parse::<uuid::Uuid>()) {
            ("unit", Ok(id)) => {
                let unit = UnitId(id);
                ids.extend(counted.iter().filter(|c| belongs(c.unit, unit, units)).map(|c| c.id));
                words.extend(units.get(&unit).map(|(name, _)| name.clone()));
            }
            ("cohort", Ok(id)) => {
                let cohort = counted.iter().find(|c| c.id == CohortId(id));
                ids.extend(cohort.map(|c| c.id));
                words.extend(cohort.map(|c| c.cohort.title.clone()));
            }
            _ => {
                ids.extend(counted.iter().map(|c| c.id));
                words.insert(0, organisation.to_owned());
            }
        }
    }
    if reaches.iter().any(|reach| reach == "organisation") {
        words.truncate(1);
    }
    (words.join(", "), counted.iter().filter(|c| ids.contains(&c.id)).collect())
}

/// Whether a cohort's unit is that unit or below it. A tree that bites its own tail ends the walk.
fn belongs(of: Option<UnitId>, unit: UnitId, units: &HashMap<UnitId, (String, Option<UnitId>)>) -> bool {
    let mut at = of;
    for _ in 0..=units.len() {
        match at {
            Some(here) if here == unit => return true,
            Some(here) => at = units.get(&here).and_then(|(_, parent)| *parent),
            None => return false,
        }
    }
    false
}

/// The largest cohorts by themselves, all others added up in one line, so that the totals are those of all.
fn shown(cohorts: &[&Counted]) -> Vec<SponsorCohort> {
    let mut all: Vec<SponsorCohort> = cohorts.iter().map(|c| c.cohort.clone()).collect();
    all.sort_by(|a, b| b.learners.cmp(&a.learners).then_with(|| a.title.cmp(&b.title)));
    if all.len() <= SHOWN {
        return all;
    }
    let rest = all.split_off(SHOWN - 1);
    let count = rest.len();
    let sum = rest.into_iter().reduce(|a, b| SponsorCohort {
        title: String::new(),
        learners: a.learners + b.learners,
        active: a.active + b.active,
        evidence: a.evidence + b.evidence,
        signed: a.signed + b.signed,
        levels: std::array::from_fn(|index| a.levels[index] + b.levels[index]),
        possible: a.possible + b.possible,
        level_names: a.level_names,
        attendance: None,
    });
    all.extend(sum.map(|sum| SponsorCohort { title: format!("+ {count}"), ..sum }));
    all
}

fn count(conn: &mut Conn, house: &House, stretch: &Stretch, since: Instant) -> Result<Vec<Counted>, Error> {
    let (mut counted, mut after) = (Vec::new(), None);
    loop {
        let (from, to) = (stretch.period.from, stretch.period.to);
        let batch = digests::live_cohorts(conn, from, to, after, COHORTS)?;
        let Some((last, _)) = batch.last() else { return Ok(counted) };
        after = Some(*last);
        counted.extend(count_batch(conn, house, stretch, since, &batch)?);
        if i64::try_from(batch.len()).unwrap_or(i64::MAX) < COHORTS {
            return Ok(counted);
        }
    }
}

fn count_batch(
    conn: &mut Conn,
    house: &House,
    stretch: &Stretch,
    since: Instant,
    batch: &[(CohortId, FrameworkId)],
) -> Result<Vec<Counted>, Error> {
    let scopes: BTreeSet<Scope> = batch
        .iter()
        .flat_map(|(cohort, framework)| [Scope::Cohort(*cohort), Scope::Framework(*framework)])
        .collect();
    let scopes: Vec<Scope> = scopes.into_iter().collect();
    let mut found: HashMap<Scope, Folded> = house.folds.load(conn, &scopes)?;
    let ids: Vec<CohortId> = batch.iter().map(|(id, _)| *id).collect();
    let sent = digests::sent_between(conn, &ids, stretch.from, stretch.to)?;
    let mut signed = digests::signed_since(conn, &ids, since)?;
    let standing = digests::where_they_stand(conn, &ids)?;
    let small = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    let mut counted = Vec::with_capacity(batch.len());
    for (id, framework) in batch {
        let cohort = folds::cohort(&mut found, *id);
        let versions = folds::versions(&mut found, *framework);
        let Some(cohort) = Option::as_ref(&cohort) else { continue };
        let Some(framework) = versions.version(cohort.plan.version) else { continue };
        let learners: Vec<PersonId> = cohort.present(MemberRole::Learner).collect();
        let mut levels = [0; 3];
        for (learner, competency) in
            learners.iter().flat_map(|l| framework.competencies.iter().map(move |c| (*l, c.id)))
        {
            let bits = standing.get(&(learner, competency)).copied().unwrap_or_default().signed;
            for (index, count) in levels.iter_mut().enumerate() {
                *count += u32::from(bits & (1 << index) != 0);
            }
        }
        let of_month = sent.get(id);
        let signed = signed.remove(id).unwrap_or_default();
        let now = signed.iter().filter(|at| stretch.from <= **at && **at < stretch.to).count();
        counted.push(Counted {
            id: *id,
            unit: cohort.plan.unit,
            cohort: SponsorCohort {
                title: cohort.plan.title.clone(),
                learners: small(learners.len()),
                active: of_month.map_or(0, |by| small(by.len())).min(small(learners.len())),
                evidence: of_month.map_or(0, |by| by.values().sum()),
                signed: small(now),
                level_names: framework.level_names.clone(),
                levels,
                possible: small(learners.len() * framework.competencies.len()),
                attendance: attendance(cohort, stretch, &learners),
            },
            signed,
        });
    }
    Ok(counted)
}

/// The share of present learners who came to the month's sessions, where attendance was taken.
fn attendance(cohort: &Cohort, stretch: &Stretch, learners: &[PersonId]) -> Option<u32> {
    let within = |at: Instant| stretch.from <= at && at < stretch.to;
    let taken = cohort.sessions.iter().filter(|s| within(s.plan.starts_at) && !s.marks.is_empty());
    let (mut came, mut asked) = (0_usize, 0_usize);
    for session in taken {
        let marks = learners.iter().filter_map(|who| session.marks.get(who));
        came += marks.filter(|mark| mark.attendance == Attendance::Attended).count();
        asked += learners.len();
    }
    (asked > 0).then(|| u32::try_from(came * 100 / asked).unwrap_or(100))
}
