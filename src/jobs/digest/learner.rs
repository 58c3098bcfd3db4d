//! A learner's week: what came back, what is next by the rules, what waits, how far they are.

use std::collections::HashMap;

use super::weekly::Week;
use crate::ids::{CohortId, PersonId};
use crate::jobs::compose::{sentence, step};
use crate::mail::Message;
use crate::mail::digest::{HalfSigned, LearnerDigest, NextStep, ReturnedItem, SentItem, StampRow};
use crate::mail::message::{Answer, Signature, Step};
use crate::record::cohort::{Cohort, MemberRole};
use crate::record::evidence::{Claim, Evidence, Revision};
use crate::record::next::within_reach;
use crate::record::passport::{CompetencyRow, Holder, LevelState, Passport};
use crate::record::passport_drawing::{Material, draw, frameworks_shown};
use crate::record::portfolio::{ClaimState, Portfolio};
use crate::record::review::{Decision, Review};

/// Steps, returned pieces and rows of stamps that one mail shows.
const STEPS: usize = 3;
const RETURNED: usize = 5;
const STAMPS: usize = 14;

pub(super) fn digest(week: &Week<'_>, learner: PersonId, cohorts: &[CohortId]) -> Option<Message> {
    let portfolio = week.portfolio(learner)?;
    let cohorts: Vec<&Cohort> = cohorts.iter().filter_map(|id| week.cohort(*id)).collect();
    let passport = passport(week, learner, portfolio, &cohorts);
    let titles: Vec<&str> = cohorts.iter().map(|cohort| cohort.plan.title.as_str()).collect();
    let session = cohorts.iter().filter_map(|cohort| week.next_session(cohort)).min_by_key(|next| next.on);
    Some(Message::WeeklyLearner(LearnerDigest {
        period: week.stretch.period.clone(),
        cohort: (!titles.is_empty()).then(|| titles.join(", ")),
        returned: returned(week, portfolio),
        next: next_steps(week, portfolio, &cohorts),
        waiting: waiting(week, portfolio),
        half: half_signed(week, portfolio),
        newly_signed: newly_signed(week, portfolio),
        signed: passport.totals.signed,
        possible: passport.totals.possible,
        progress: progress(&passport),
        next_session: session,
        log_link: week.house.at("evidence/new"),
        passport_link: week.house.at("passport"),
    }))
}

/// The whole passport: the frameworks of the learner's cohorts and every other they hold something of.
fn passport(week: &Week<'_>, learner: PersonId, portfolio: &Portfolio, cohorts: &[&Cohort]) -> Passport {
    let works_on = cohorts.iter().map(|cohort| (cohort.plan.framework, cohort.plan.version));
    let shown = frameworks_shown(works_on, portfolio, |id| Some(week.versions(id)?.newest()?.version));
    let frameworks = shown.iter().filter_map(|(id, version)| Some((week.versions(*id)?, *version)));
    draw(Material {
        holder: Holder { id: learner, name: String::new(), unit: None, cohorts: Vec::new() },
        issuer: String::new(),
        as_of: week.house.today,
        issued_at: week.house.now,
        portfolio,
        frameworks: frameworks.collect(),
        names: &week.names,
        cohorts: &HashMap::new(),
    })
}

/// Rows with something on them first; all of them where they are few.
fn progress(passport: &Passport) -> Vec<StampRow> {
    let empty = |row: &CompetencyRow| row.levels.iter().all(|stamp| stamp.state == LevelState::None);
    let mut rows: Vec<(bool, StampRow)> = passport
        .frameworks
        .iter()
        .flat_map(|page| {
            page.competencies.iter().map(|row| (empty(row), StampRow::of(row, &page.level_names)))
        })
        .collect();
    if rows.len() > STAMPS {
        rows.sort_by_key(|(empty, _)| *empty);
        rows.truncate(STAMPS);
    }
    rows.into_iter().map(|(_, row)| row).collect()
}

fn words(week: &Week<'_>, revision: &Revision, claim: Claim) -> Step {
    let plan = week.cohort(revision.content.cohort).map(|cohort| &cohort.plan);
    step(week.versions(revision.content.framework), plan.map_or(0, |plan| plan.version), claim)
}

/// The newest answer to a claim that no appeal has overturned.
fn answer<'a>(evidence: &'a Evidence, revision: &Revision, claim: Claim) -> Option<(&'a Review, &'a str)> {
    let reviews = evidence.reviews.iter().rev().filter(|r| r.said.revision == revision.id);
    let mut answers = reviews.filter_map(|review| {
        let answer = review.standing(claim)?;
        (answer.decision == Decision::Returned).then_some((review, answer.comment.as_str()))
    });
    answers.next()
}

fn returned(week: &Week<'_>, portfolio: &Portfolio) -> Vec<ReturnedItem> {
    let mut items = Vec::new();
    for evidence in portfolio.evidence.values() {
        for revision in evidence.heads() {
            for claim in &revision.content.claims {
                if portfolio.claim_state(evidence, revision, *claim) != ClaimState::Returned {
                    continue;
                }
                let Some((review, comment)) = answer(evidence, revision, *claim) else { continue };
                items.push(ReturnedItem {
                    title: revision.content.title.clone(),
                    answer: Answer { step: words(week, revision, *claim), comment: comment.to_owned() },
                    lead: week.name(review.reviewer),
                    on: week.house.day_of(review.at),
                    link: week.house.at(&format!("evidence/{}", evidence.id)),
                });
            }
        }
    }
    items.sort_by_key(|item| std::cmp::Reverse(item.on));
    items.truncate(RETURNED);
    items
}

fn waiting(week: &Week<'_>, portfolio: &Portfolio) -> Vec<SentItem> {
    let mut items: Vec<SentItem> = portfolio
        .evidence
        .values()
        .filter_map(|evidence| {
            let revision = evidence.latest()?;
            let waits = revision
                .content
                .claims
                .iter()
                .any(|claim| portfolio.claim_state(evidence, revision, *claim) == ClaimState::Waiting);
            let cohort = week.cohort(revision.content.cohort).filter(|_| waits)?;
            let leads: Vec<String> = cohort.present(MemberRole::Lead).map(|id| week.name(id)).collect();
            Some(SentItem {
                title: revision.content.title.clone(),
                leads,
                since: week.house.day_of(revision.submitted_at),
            })
        })
        .collect();
    items.sort_by_key(|item| item.since);
    items
}

fn newly_signed(week: &Week<'_>, portfolio: &Portfolio) -> Vec<Step> {
    let within = |at| week.stretch.from <= at && at < week.stretch.to;
    let signed = portfolio.sign_offs.iter().filter(|sign_off| {
        within(sign_off.complete_at()) && sign_off.state(week.house.today) == LevelState::Signed
    });
    signed.map(|s| step(week.versions(s.said.framework), s.said.version, s.claim())).collect()
}

/// What one of two has signed.
fn half_signed(week: &Week<'_>, portfolio: &Portfolio) -> Vec<HalfSigned> {
    let half = portfolio.sign_offs.iter().filter(|s| s.state(week.house.today) == LevelState::InReview);
    half.map(|s| HalfSigned {
        step: step(week.versions(s.said.framework), s.said.version, s.claim()),
        first: Signature { by: week.name(s.signer), at: s.at },
    })
    .collect()
}

/// What is within reach and not on its way already.
fn next_steps(week: &Week<'_>, portfolio: &Portfolio, cohorts: &[&Cohort]) -> Vec<NextStep> {
    let mut found: Vec<NextStep> = Vec::new();
    for cohort in cohorts {
        let plan = &cohort.plan;
        let Some(versions) = week.versions(plan.framework) else { continue };
        let reach =
            within_reach(portfolio, versions, plan.version, |id| cohort.target_in(id), week.house.today);
        let idle = |work| !matches!(work, LevelState::InReview | LevelState::Returned);
        for reachable in reach.into_iter().filter(|reachable| idle(reachable.work)) {
            if found.len() == STEPS {
                return found;
            }
            let claim = reachable.claim();
            let link = format!("evidence/new?competency={}&level={}", claim.competency, claim.level);
            let link = week.house.at(&link);
            // Two cohorts may work through one framework.
            if found.iter().any(|next| next.link == link) {
                continue;
            }
            found.push(NextStep {
                step: step(Some(versions), plan.version, claim),
                descriptor: sentence(&reachable.competency.level(reachable.level).descriptor),
                pieces: reachable.lacking.pieces,
                cycles: reachable.lacking.cycles,
                waits: reachable.lacking.pieces == 0 && reachable.begun,
                link,
            });
        }
    }
    found
}
