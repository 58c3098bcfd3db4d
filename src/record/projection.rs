//! Rows for questions across people, derived from one portfolio.
//!
//! The store writes the difference between the rows before and after a fact; the rebuild writes
//! them all. Both call [`rows`], so they cannot disagree.

use std::collections::{BTreeMap, BTreeSet};

use super::evidence::Claim;
use super::framework::Level;
use super::passport::LevelState;
use super::portfolio::{ClaimState, Portfolio};
use crate::clock::{Day, Instant, day_of};
use crate::ids::{CohortId, CompetencyId, EvidenceId, FactId, FrameworkId, PersonId};

/// All rows of one learner, by table and key.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rows {
    /// One a competency with anything in it.
    pub standings: BTreeMap<CompetencyId, Standing>,
    /// One a level that waits for the leads of a cohort (E-5).
    pub queue: BTreeMap<(Claim, CohortId), Waiting>,
    /// One a sign-off.
    pub awards: BTreeMap<FactId, Award>,
    /// One a piece of evidence.
    pub evidence: BTreeMap<EvidenceId, EvidenceRow>,
}

/// Where a learner stands in one competency. Independent of the day: expiry is in [`Award`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Framework of the newest claim or sign-off.
    pub framework: FrameworkId,
    /// Bit k-1 is set where level k was signed and neither revoked nor suspended nor unfinished.
    pub signed: i32,
    /// Bit k-1 is set where level k waits for a lead.
    pub waiting: i32,
    /// Bit k-1 is set where level k came back.
    pub returned: i32,
    /// Bit k-1 is set where level k has accepted evidence.
    pub accepted: i32,
    /// When something last happened.
    pub last_activity: Option<Day>,
}

/// A row of the leads' queue: the piece that has waited longest for one level in one cohort.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// The piece that has waited longest.
    pub evidence: EvidenceId,
    /// Its revision.
    pub revision: FactId,
    /// Since when.
    pub since: Instant,
    /// How many pieces wait for this level in this cohort.
    pub pieces: i32,
}

/// A sign-off.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Award {
    /// Which competency.
    pub competency: CompetencyId,
    /// Which framework.
    pub framework: FrameworkId,
    /// The version it was signed under.
    pub version: u32,
    /// Which level.
    pub level: Level,
    /// In which cohort.
    pub cohort: Option<CohortId>,
    /// By whom.
    pub signer: PersonId,
    /// When.
    pub signed_at: Instant,
    /// Last day it holds.
    pub expires_on: Option<Day>,
    /// "signed", "revoked", "suspended" or "half" (waits for its second signature); never by date.
    pub state: &'static str,
}

/// A piece of evidence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EvidenceRow {
    /// The cohort of its newest revision.
    pub cohort: CohortId,
    /// Its title in the newest revision.
    pub title: String,
    /// The day it happened.
    pub happened_on: Day,
    /// `waiting`, `returned`, `part_accepted` or `accepted`: the most pressing of its claims.
    pub state: &'static str,
    /// The newest revision.
    pub revision: FactId,
    /// When it was last sent.
    pub submitted_at: Instant,
}

/// Name of a claim state in rows and answers.
#[must_use]
pub fn claim_state_name(state: ClaimState) -> &'static str {
    match state {
        ClaimState::Waiting => "waiting",
        ClaimState::Returned => "returned",
        ClaimState::PartAccepted => "part_accepted",
        ClaimState::Accepted => "accepted",
    }
}

/// Derives all rows of a learner.
#[must_use]
pub fn rows(portfolio: &Portfolio) -> Rows {
    let mut rows = Rows::default();
    let claims = portfolio.claims();
    for competency in claims.iter().map(|c| c.competency).collect::<BTreeSet<_>>() {
        if let Some(standing) = standing(portfolio, competency) {
            rows.standings.insert(competency, standing);
        }
    }
    for claim in claims {
        for (cohort, waiting) in waiting(portfolio, claim) {
            rows.queue.insert((claim, cohort), waiting);
        }
    }
    for sign_off in &portfolio.sign_offs {
        let said = &sign_off.said;
        // Rows do not change by the passing of days: expiry is a date beside the state.
        let state = match sign_off.state(day_of(sign_off.at)) {
            LevelState::Revoked => "revoked",
            LevelState::Suspended => "suspended",
            LevelState::InReview => "half",
            _ => "signed",
        };
        rows.awards.insert(
            sign_off.id,
            Award {
                competency: said.competency,
                framework: said.framework,
                version: said.version,
                level: said.level,
                cohort: said.cohort,
                signer: sign_off.signer,
                signed_at: sign_off.at,
                expires_on: said.expires_on,
                state,
            },
        );
    }
    for evidence in portfolio.evidence.values() {
        let Some(latest) = evidence.latest() else { continue };
        let state = latest
            .content
            .claims
            .iter()
            .map(|claim| Portfolio::claim_state(evidence, latest, *claim))
            .min()
            .unwrap_or(ClaimState::Waiting);
        rows.evidence.insert(
            evidence.id,
            EvidenceRow {
                cohort: latest.content.cohort,
                title: latest.content.title.clone(),
                happened_on: latest.content.happened_on,
                state: claim_state_name(state),
                revision: latest.id,
                submitted_at: latest.submitted_at,
            },
        );
    }
    rows
}

fn standing(portfolio: &Portfolio, competency: CompetencyId) -> Option<Standing> {
    let signed_in = portfolio.sign_offs.iter().rev().find(|s| s.said.competency == competency);
    let claimed_in = portfolio.evidence.values().rev().filter_map(|e| e.latest()).find_map(|r| {
        r.content.claims.iter().any(|c| c.competency == competency).then_some(r.content.framework)
    });
    let framework = signed_in.map(|s| s.said.framework).or(claimed_in)?;
    let mut standing = Standing {
        framework,
        signed: 0,
        waiting: 0,
        returned: 0,
        accepted: 0,
        last_activity: portfolio.last_activity(competency),
    };
    for level in Level::ALL {
        let claim = Claim { competency, level };
        let bit = 1 << level.index();
        if portfolio.sign_offs_of(claim).any(|s| s.state(day_of(s.at)) == LevelState::Signed) {
            standing.signed |= bit;
        }
        match portfolio.work_state(claim) {
            LevelState::InReview if portfolio.waiting_since(claim).is_some() => standing.waiting |= bit,
            LevelState::Returned => standing.returned |= bit,
            LevelState::Evidence => standing.accepted |= bit,
            _ => {}
        }
    }
    Some(standing)
}

fn waiting(portfolio: &Portfolio, claim: Claim) -> BTreeMap<CohortId, Waiting> {
    let mut pieces: Vec<_> = portfolio.waiting_for(claim).collect();
    pieces.sort_by_key(|(_, revision)| revision.submitted_at);
    let mut rows: BTreeMap<CohortId, Waiting> = BTreeMap::new();
    for (evidence, revision) in pieces {
        let row = rows.entry(revision.content.cohort).or_insert(Waiting {
            evidence: evidence.id,
            revision: revision.id,
            since: revision.submitted_at,
            pieces: 0,
        });
        row.pieces = row.pieces.saturating_add(1);
    }
    rows
}
