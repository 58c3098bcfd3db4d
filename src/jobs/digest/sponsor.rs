//! A sponsor's month: counts over what they sponsor, never a name of a learner.

use std::collections::BTreeMap;

use jiff::ToSpan as _;

use super::{Page, Part, Written, whole_people};
use crate::app::sponsored::{self, Counted, reached_by, scope_of};
use crate::clock::{Day, Instant};
use crate::ids::{CohortId, PersonId};
use crate::jobs::compose::House;
use crate::jobs::found::Found;
use crate::jobs::periods::Stretch;
use crate::mail::Message;
use crate::mail::digest::{MonthCount, SponsorCohort, SponsorDigest};
use crate::record::access::Reach;
use crate::record::cohort::Cohort;
use crate::record::fact::Scope;
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
struct Month {
    counted: Counted,
    shown: SponsorCohort,
}

pub(super) fn page(
    conn: &mut Conn,
    house: &House,
    stretch: &Stretch,
    organisation: &str,
    after: Option<PersonId>,
) -> Result<Page, Error> {
    let rows = digests::sponsors(conn, &stretch.period.name, house.today, after, BATCH)?;
    let (rows, next) = whole_people(rows, BATCH, |row| row.person);
    let next = next.map(|last| Part::Sponsors(Some(last)));
    if rows.is_empty() {
        return Ok(Page { written: Vec::new(), next });
    }
    let months = months(stretch, &house.zone);
    let counted = count(conn, house, stretch, months.first().map_or(stretch.period.from, |month| month.0))?;
    let units = sponsored::units_for(conn, rows.iter().map(|row| &row.reach))?;
    let mut by_person: BTreeMap<PersonId, Vec<Reach>> = BTreeMap::new();
    for row in rows {
        by_person.entry(row.person).or_default().push(row.reach);
    }
    let written = by_person
        .into_iter()
        .filter_map(|(person, reaches)| {
            let cohorts: Vec<&Month> =
                counted.iter().filter(|one| reached_by(&reaches, &one.counted.cohort, &units)).collect();
            let title = |id| {
                let one = cohorts.iter().find(|one| one.counted.cohort.id == id)?;
                Some(one.shown.title.clone())
            };
            let digest = SponsorDigest {
                period: stretch.period.clone(),
                scope: scope_of(&reaches, &units, title, organisation),
                months: months
                    .iter()
                    .map(|(month, from, to)| MonthCount {
                        month: *month,
                        signed: signed(&cohorts, *from, *to),
                    })
                    .collect(),
                cohorts: shown(&cohorts, stretch),
                link: house.at("sponsor"),
            };
            let message = Message::MonthlySponsor(digest);
            (!message.is_empty()).then_some(Written { person, message, reminders: Vec::new() })
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

fn signed(cohorts: &[&Month], from: Instant, to: Instant) -> u32 {
    let within = cohorts.iter().flat_map(|one| &one.counted.signed_at).filter(|at| from <= **at && **at < to);
    u32::try_from(within.count()).unwrap_or(u32::MAX)
}

/// The cohorts of the month: those that were open in it, and those in which something happened. The largest by
/// themselves, all others added up in one line, so that the totals are those of all.
fn shown(cohorts: &[&Month], stretch: &Stretch) -> Vec<SponsorCohort> {
    let of_month = |one: &&&Month| {
        let plan = &one.counted.cohort.plan;
        let open = one.counted.cohort.closed_at.is_none_or(|at| at >= stretch.from);
        let busy = one.shown.evidence > 0 || one.shown.signed > 0;
        busy || (open
            && plan.starts_on <= stretch.period.to
            && one.counted.cohort.signs_until() >= stretch.period.from)
    };
    let mut all: Vec<SponsorCohort> = cohorts.iter().filter(of_month).map(|one| one.shown.clone()).collect();
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

/// Every cohort with days between the first month of the chart and the last, closed or not: what was signed stays in
/// the chart.
fn count(conn: &mut Conn, house: &House, stretch: &Stretch, first: Day) -> Result<Vec<Month>, Error> {
    let (mut all, mut after) = (Vec::new(), None);
    loop {
        let batch = digests::cohorts_between(conn, first, stretch.period.to, after, COHORTS)?;
        after = batch.last().copied().or(after);
        let full = i64::try_from(batch.len()).unwrap_or(i64::MAX) >= COHORTS;
        if !batch.is_empty() {
            all.extend(count_batch(conn, house, stretch, batch)?);
        }
        if !full {
            return Ok(all);
        }
    }
}

fn count_batch(
    conn: &mut Conn,
    house: &House,
    stretch: &Stretch,
    batch: Vec<CohortId>,
) -> Result<Vec<Month>, Error> {
    let mut found = Found::default();
    found.load(conn, &house.folds, batch.iter().map(|id| Scope::Cohort(*id)))?;
    let cohorts: Vec<Cohort> = batch.into_iter().filter_map(|id| found.cohort(id).cloned()).collect();
    let month = (stretch.from, stretch.to);
    let counted = sponsored::counted(conn, &house.folds, cohorts, house.today, month, month)?;
    Ok(counted.into_iter().map(|counted| Month { shown: in_numbers(&counted, stretch), counted }).collect())
}

fn in_numbers(counted: &Counted, stretch: &Stretch) -> SponsorCohort {
    let small = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    let level = |index: usize| counted.competencies.iter().map(|row| row.levels[index]).sum();
    let signed = counted.signed_at.iter().filter(|at| stretch.from <= **at && **at < stretch.to);
    SponsorCohort {
        title: counted.cohort.plan.title.clone(),
        learners: small(counted.learners),
        active: small(counted.active),
        evidence: counted.pieces,
        signed: small(signed.count()),
        level_names: counted.level_names.clone(),
        levels: [level(0), level(1), level(2)].map(small),
        possible: small(counted.learners * counted.competencies.len()),
        attendance: counted.attendance().map(small),
    }
}
