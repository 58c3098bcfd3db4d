//! Rows for questions across people, derived from one portfolio.
//!
//! The store writes the difference between the rows before and after a fact; the rebuild writes
//! them all. Both call [`rows`], so they cannot disagree.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::str::FromStr;

use super::evidence::{Claim, Revision};
use super::framework::Level;
use super::passport::LevelState;
use super::portfolio::{ClaimState, Portfolio};
use crate::clock::{Day, Instant, day_of};
use crate::ids::{CohortId, CompetencyId, EvidenceId, FactId, FrameworkId, PersonId};

/// All rows of one learner, by table and key.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rows {
    /// One a competency with anything in it, in each framework that it was claimed or signed in.
    pub standings: BTreeMap<(FrameworkId, CompetencyId), Standing>,
    /// One a level that waits for the leads of a cohort (E-5).
    pub queue: BTreeMap<(Claim, CohortId), Waiting>,
    /// One a sign-off.
    pub awards: BTreeMap<FactId, Award>,
    /// One a piece of evidence.
    pub evidence: BTreeMap<EvidenceId, EvidenceRow>,
}

/// Where a learner stands in one competency. Independent of the day: what has expired is seen from [`InForce`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// The levels that were signed in this framework and neither revoked nor suspended nor left half signed.
    pub earned: Vec<InForce>,
    /// Bit k-1 is set where level k waits for a lead.
    pub waiting: i32,
    /// Bit k-1 is set where level k came back.
    pub returned: i32,
    /// When something last happened.
    pub last_activity: Option<Day>,
}

/// A signed level, for as long as it holds. Written `2@1<2027-03-31`: level 2 of version 1, through March 2027.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InForce {
    /// Which level.
    pub level: Level,
    /// The version it was signed under.
    pub version: u32,
    /// Last day it holds.
    pub expires_on: Option<Day>,
}

impl fmt::Display for InForce {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}@{}", self.level.number(), self.version)?;
        match self.expires_on {
            Some(day) => write!(f, "<{day}"),
            None => Ok(()),
        }
    }
}

impl FromStr for InForce {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let read = || {
            let (level, rest) = text.split_once('@')?;
            let (version, day) = rest.split_once('<').map_or((rest, None), |(v, day)| (v, Some(day)));
            Some(Self {
                level: Level::try_from(level.parse::<u8>().ok()?).ok()?,
                version: version.parse().ok()?,
                expires_on: day.map(str::parse).transpose().ok()?,
            })
        };
        read().ok_or_else(|| format!("{text} is no level in force"))
    }
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
    /// When; with its second signature, when that was given.
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
    /// `waiting`, `returned`, `part_accepted`, `accepted` or `signed_meanwhile`: the most pressing of its claims.
    pub state: &'static str,
    /// The cohort whose leads it waits for; none: nothing of it waits.
    pub waits_in: Option<CohortId>,
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
        ClaimState::SignedMeanwhile => "signed_meanwhile",
    }
}

/// Derives all rows of a learner.
#[must_use]
pub fn rows(portfolio: &Portfolio) -> Rows {
    let mut rows = Rows::default();
    let claims = portfolio.claims();
    for competency in claims.iter().map(|c| c.competency).collect::<BTreeSet<_>>() {
        let work = work(portfolio, competency);
        let signed = portfolio.sign_offs.iter().map(|s| (s.said.framework, s.said.competency));
        let claimed = portfolio
            .evidence
            .values()
            .filter_map(|e| e.latest())
            .flat_map(|r| r.content.claims.iter().map(|claim| (r.content.framework, claim.competency)));
        for (framework, _) in signed.chain(claimed).filter(|(_, its)| *its == competency) {
            rows.standings.entry((framework, competency)).or_insert_with(|| work.clone());
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
        if state == "signed"
            && let Some(standing) = rows.standings.get_mut(&(said.framework, said.competency))
        {
            let (level, version, expires_on) = (said.level, said.version, said.expires_on);
            standing.earned.push(InForce { level, version, expires_on });
        }
        rows.awards.insert(
            sign_off.id,
            Award {
                competency: said.competency,
                framework: said.framework,
                version: said.version,
                level: said.level,
                cohort: said.cohort,
                signer: sign_off.signer,
                signed_at: sign_off.complete_at(),
                expires_on: said.expires_on,
                state,
            },
        );
    }
    for evidence in portfolio.evidence.values() {
        let Some(latest) = evidence.latest() else { continue };
        let waits = |head: &&Revision| {
            let claims = &head.content.claims;
            claims.iter().any(|c| portfolio.claim_state(evidence, head, *c) == ClaimState::Waiting)
        };
        let longest = evidence.heads().filter(waits).min_by_key(|head| head.submitted_at);
        rows.evidence.insert(
            evidence.id,
            EvidenceRow {
                cohort: latest.content.cohort,
                title: latest.content.title.clone(),
                happened_on: latest.content.happened_on,
                state: claim_state_name(portfolio.piece_state(evidence)),
                waits_in: longest.map(|head| head.content.cohort),
                revision: latest.id,
                submitted_at: latest.submitted_at,
            },
        );
    }
    rows
}

/// What is under way in a competency.
fn work(portfolio: &Portfolio, competency: CompetencyId) -> Standing {
    let mut standing = Standing { last_activity: portfolio.last_activity(competency), ..Standing::default() };
    for level in Level::ALL {
        let claim = Claim { competency, level };
        let bit = 1 << level.index();
        match portfolio.work_state(claim) {
            LevelState::InReview => standing.waiting |= bit,
            LevelState::Returned => standing.returned |= bit,
            _ => {}
        }
    }
    standing
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_level_in_force_reads_as_it_was_written() {
        for (text, expires_on) in [("1@3", None), ("2@1<2027-03-31", "2027-03-31".parse().ok())] {
            let level: InForce = text.parse().unwrap();
            assert_eq!(level.expires_on, expires_on);
            assert_eq!(level.to_string(), text);
        }
        for text in ["", "4@1", "1", "1@", "1@x", "1@1<", "1@1<soon"] {
            assert!(text.parse::<InForce>().is_err(), "{text}");
        }
    }
}
