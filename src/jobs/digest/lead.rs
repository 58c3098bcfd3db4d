//! A lead's week: who waits longest, who stalls, how each cohort stands.

use super::weekly::Week;
use crate::clock::{Day, day_of};
use crate::ids::{CohortId, PersonId};
use crate::jobs::compose::{level_of, step};
use crate::mail::Message;
use crate::mail::digest::{HeatCell, HeatColumn, HeatMap, HeatRow, LeadCohort, LeadDigest, Stalled, Waiting};
use crate::record::cohort::{Cohort, MemberRole};
use crate::record::evidence::Claim;
use crate::record::framework::Framework;

/// Days without evidence after which a learner stalls.
const STALLED_DAYS: i32 = 21;
/// Rows of people who wait that one mail shows; the others are counted.
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
    let framework = week.versions(cohort.plan.framework)?.version(cohort.plan.version)?;
    let rows = week.waiting.get(&cohort.id).map(Vec::as_slice).unwrap_or_default();
    let sent = week.sent.get(&cohort.id);
    let signed = week.signed.get(&cohort.id).map(Vec::as_slice).unwrap_or_default();
    let signed = signed.iter().filter(|at| **at < week.stretch.to).count();
    let waiting = rows.iter().take(SHOWN).filter_map(|row| {
        let since = day_of(row.since);
        let claim = Claim { competency: row.competency, level: level_of(row.level)? };
        Some(Waiting {
            learner: week.name(row.learner),
            step: step(week.versions(cohort.plan.framework), cohort.plan.version, claim),
            since,
            days: u32::try_from(days_between(since, week.house.today)).unwrap_or(0),
            link: week.house.at(&format!("evidence/{}", row.evidence)),
        })
    });
    Some(LeadCohort {
        title: cohort.plan.title.clone(),
        link: week.house.at(&format!("cohorts/{}", cohort.id)),
        submitted: sent.map_or(0, |by| by.values().sum()),
        signed: u32::try_from(signed).unwrap_or(u32::MAX),
        waiting_total: u32::try_from(rows.len()).unwrap_or(u32::MAX),
        waiting: waiting.collect(),
        stalled: stalled(week, cohort, framework, &learners),
        heat: Some(heat(week, framework, &learners)),
        next_session: week.next_session(cohort),
    })
}

/// Who has sent nothing for three weeks though there is something left to reach, longest first.
fn stalled(
    week: &Week<'_>,
    cohort: &Cohort,
    framework: &Framework,
    learners: &[(String, PersonId)],
) -> Vec<Stalled> {
    let target = cohort.plan.target.number();
    let standing =
        |id: PersonId, competency| week.standing.get(&(id, competency)).copied().unwrap_or_default();
    let mut found: Vec<(i32, Stalled)> = learners
        .iter()
        .filter_map(|(name, id)| {
            let last = week.last_sent.get(id).map(|at| day_of(*at));
            let joined = cohort.current(*id, MemberRole::Learner)?.joined_on.max(cohort.plan.starts_on);
            let days = days_between(last.unwrap_or(joined).max(joined), week.house.today);
            let done = framework.competencies.iter().all(|c| standing(*id, c.id).reached() >= target);
            if days < STALLED_DAYS || done {
                return None;
            }
            let weeks = u32::try_from(days / 7).unwrap_or(0);
            Some((days, Stalled { learner: name.clone(), last, weeks }))
        })
        .collect();
    found.sort_by_key(|(days, _)| std::cmp::Reverse(*days));
    found.into_iter().map(|(_, stalled)| stalled).collect()
}

fn heat(week: &Week<'_>, framework: &Framework, learners: &[(String, PersonId)]) -> HeatMap {
    let cell = |id: PersonId, competency| {
        let standing = week.standing.get(&(id, competency)).copied().unwrap_or_default();
        let above = !0_i32 << standing.reached();
        HeatCell {
            reached: level_of(standing.reached()),
            waiting: standing.waiting & above != 0,
            returned: standing.returned & above != 0,
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
                cells: columns.clone().map(|c| cell(*id, c.id)).collect(),
            })
            .collect(),
    }
}

fn days_between(from: Day, to: Day) -> i32 {
    from.until(to).map_or(0, |span| span.get_days())
}
