//! A lead's week: who waits longest, who stalls, how each cohort stands.

use std::collections::HashMap;

use super::weekly::Week;
use crate::clock::Day;
use crate::ids::{CohortId, PersonId};
use crate::jobs::compose::{level_of, step};
use crate::mail::Message;
use crate::mail::digest::{HeatCell, HeatColumn, HeatMap, HeatRow, LeadCohort, LeadDigest, Stalled, Waiting};
use crate::record::cohort::{Cohort, MemberRole};
use crate::record::evidence::Claim;
use crate::record::framework::Framework;
use crate::record::holdings::{highest, levels_held};
use crate::store::digests::Waits;

/// Pieces that wait that one mail shows; the others are counted.
const SHOWN: usize = 10;

pub(super) fn digest(week: &Week<'_>, cohorts: &[CohortId]) -> Message {
    Message::WeeklyLead(LeadDigest {
        period: week.stretch.period.clone(),
        cohorts: cohorts.iter().filter_map(|id| about(week, week.cohort(*id)?)).collect(),
        queue_link: week.house.at("queue"),
    })
}

fn about(week: &Week<'_>, cohort: &Cohort) -> Option<LeadCohort> {
    let mut learners: Vec<(String, PersonId)> =
        cohort.present(MemberRole::Learner).map(|id| (week.name(id), id)).collect();
    if learners.is_empty() {
        return None;
    }
    learners.sort();
    let versions = week.versions(cohort.plan.framework)?;
    let framework = versions.version(cohort.plan.version)?;
    // The same carrying over as on the cohort's page (P-5, P-9, P-10).
    let held: HashMap<PersonId, Vec<u8>> = learners
        .iter()
        .map(|(_, id)| {
            let earned = week.earned.get(&(cohort.id, *id)).map(Vec::as_slice).unwrap_or_default();
            (*id, levels_held(versions, cohort.plan.version, earned))
        })
        .collect();
    // What somebody who left had sent is in nobody's queue.
    let all = week.waiting.get(&cohort.id).map(Vec::as_slice).unwrap_or_default();
    let rows = all.iter().filter(|row| cohort.has_learner(row.learner));
    // One piece may wait for several levels: it is one piece, as in the queue.
    let mut pieces: Vec<Vec<&Waits>> = Vec::new();
    for row in rows {
        match pieces.iter_mut().find(|piece| piece[0].evidence == row.evidence) {
            Some(piece) => piece.push(row),
            None => pieces.push(vec![row]),
        }
    }
    let sent = week.sent.get(&cohort.id);
    let signed = week.signed.get(&cohort.id).map(Vec::as_slice).unwrap_or_default();
    let signed = signed.iter().filter(|at| week.stretch.from <= **at && **at < week.stretch.to).count();
    let words = |row: &&Waits| {
        let claim = Claim { competency: row.competency, level: level_of(row.level)? };
        Some(step(Some(versions), cohort.plan.version, claim))
    };
    let waiting = pieces.iter().take(SHOWN).filter_map(|rows| {
        let first = rows.first()?;
        let since = week.house.day_of(first.since);
        Some(Waiting {
            learner: week.name(first.learner),
            steps: rows.iter().filter_map(words).collect(),
            since,
            days: u32::try_from(days_between(since, week.house.day)).unwrap_or(0),
            link: week.house.in_queue(first.evidence),
        })
    });
    Some(LeadCohort {
        title: cohort.plan.title.clone(),
        link: week.house.at(&format!("cohorts/{}", cohort.id)),
        submitted: sent.map_or(0, |by| by.values().sum()),
        signed: u32::try_from(signed).unwrap_or(u32::MAX),
        waiting_total: week
            .pieces
            .get(&cohort.id)
            .map_or(0, |pieces| u32::try_from(*pieces).unwrap_or(u32::MAX)),
        waiting: waiting.collect(),
        stalled: stalled(week, cohort, framework, &held, &learners),
        heat: Some(heat(week, framework, &held, &learners)),
        next_session: week.next_session(cohort),
    })
}

/// Who has sent nothing for some weeks though there is something left to reach, longest first.
fn stalled(
    week: &Week<'_>,
    cohort: &Cohort,
    framework: &Framework,
    held: &HashMap<PersonId, Vec<u8>>,
    learners: &[(String, PersonId)],
) -> Vec<Stalled> {
    let mut found: Vec<(i32, Stalled)> = learners
        .iter()
        .filter_map(|(name, id)| {
            let last = week.last_sent.get(id).map(|at| week.house.day_of(*at));
            let joined = cohort.current(*id, MemberRole::Learner)?.joined_on.max(cohort.plan.starts_on);
            let days = days_between(last.unwrap_or(joined).max(joined), week.house.day);
            let reached = |held: &Vec<u8>| {
                let mut each = held.iter().zip(&framework.competencies);
                each.all(|(bits, c)| highest(*bits) >= cohort.target_in(c.id).number())
            };
            let done = held.get(id).is_some_and(reached);
            let weeks = u32::try_from(days / 7).unwrap_or(0);
            if weeks < week.house.stalled_weeks || done {
                return None;
            }
            Some((days, Stalled { learner: name.clone(), last, weeks }))
        })
        .collect();
    found.sort_by_key(|(days, _)| std::cmp::Reverse(*days));
    found.into_iter().map(|(_, stalled)| stalled).collect()
}

fn heat(
    week: &Week<'_>,
    framework: &Framework,
    held: &HashMap<PersonId, Vec<u8>>,
    learners: &[(String, PersonId)],
) -> HeatMap {
    let cell = |id: PersonId, competency, bits: u8| {
        let work = week.under_way.get(&(id, competency)).copied().unwrap_or_default();
        HeatCell {
            reached: level_of(highest(bits)),
            waiting: work.waiting != 0,
            // What came back for a level that is reached by now asks nobody for anything.
            returned: work.returned & !i32::from(bits) != 0,
        }
    };
    let columns = framework.competencies.iter();
    HeatMap {
        competencies: columns
            .clone()
            .map(|c| HeatColumn { code: c.code.clone(), title: c.title.clone() })
            .collect(),
        learners: learners
            .iter()
            .map(|(name, id)| HeatRow {
                learner: name.clone(),
                cells: columns
                    .clone()
                    .zip(held.get(id).into_iter().flatten())
                    .map(|(c, bits)| cell(*id, c.id, *bits))
                    .collect(),
            })
            .collect(),
    }
}

fn days_between(from: Day, to: Day) -> i32 {
    from.until(to).map_or(0, |span| span.get_days())
}
