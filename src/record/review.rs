//! Reviews: a lead's answer to each claim of a revision, and appeals against an answer.

use serde::{Deserialize, Serialize};

use super::evidence::Claim;
use super::framework::Level;
use crate::clock::Instant;
use crate::ids::{CohortId, CompetencyId, EvidenceId, FactId, PersonId};

/// The answer to one claim (E-2).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Decision {
    /// It shows the level.
    Accepted,
    /// It shows part of it: counts as a piece of evidence, but not as enough on its own.
    PartAccepted,
    /// Not yet: the comment says why and what to add.
    Returned,
}

/// The answer to one claim, with its reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClaimDecision {
    /// Which competency.
    pub competency: CompetencyId,
    /// Which level.
    pub level: Level,
    /// The answer.
    pub decision: Decision,
    /// Why; needed when returned or part accepted.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub comment: String,
}

impl ClaimDecision {
    /// The claim it answers.
    #[must_use]
    pub fn claim(&self) -> Claim {
        Claim { competency: self.competency, level: self.level }
    }
}

/// A lead answered some or all claims of one revision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EvidenceReviewed {
    /// Which piece of evidence.
    pub evidence: EvidenceId,
    /// The revision the reviewer saw.
    pub revision: FactId,
    /// The newest answer to that revision that the reviewer had seen; none: they had seen none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<FactId>,
    /// The cohort in which they lead.
    pub cohort: CohortId,
    /// The lead they stand in for, if so (E-7).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub for_lead: Option<PersonId>,
    /// One answer a claim.
    pub claims: Vec<ClaimDecision>,
}

/// A learner objects to a return or a revocation (E-10).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Appealed {
    /// The review or revocation objected to.
    pub against: FactId,
    /// Why.
    pub text: String,
}

/// The registrar decided an appeal; both texts stay.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AppealDecided {
    /// The appeal.
    pub appeal: FactId,
    /// The cohort whose leads look at a returned piece again; none where a revocation is undone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cohort: Option<CohortId>,
    /// Whether the learner is right: a return goes back to the queue, a revocation is undone.
    pub upheld: bool,
    /// Why.
    pub text: String,
}

/// A review, folded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Review {
    /// The fact that stated it.
    pub id: FactId,
    /// By whom.
    pub reviewer: PersonId,
    /// When.
    pub at: Instant,
    /// What it says.
    pub said: EvidenceReviewed,
    /// A successful appeal voids its returns.
    pub overturned: bool,
}

impl Review {
    /// Its answer to a claim, unless a successful appeal voided it: what was accepted stays accepted.
    #[must_use]
    pub fn standing(&self, claim: Claim) -> Option<&ClaimDecision> {
        self.answers().find(|answer| answer.claim() == claim)
    }

    /// Its answers that stand.
    pub fn answers(&self) -> impl Iterator<Item = &ClaimDecision> {
        let overturned = self.overturned;
        self.said.claims.iter().filter(move |answer| !overturned || answer.decision == Decision::Accepted)
    }
}

/// An appeal, folded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Appeal {
    /// The fact that made it.
    pub id: FactId,
    /// When.
    pub at: Instant,
    /// What it says.
    pub said: Appealed,
    /// How it ended: upheld or not, by whom, when, why.
    pub decided: Option<(bool, PersonId, Instant, String)>,
}
