//! Sign-offs: a lead's word that a level is reached, and everything that can happen to it.

use serde::{Deserialize, Serialize};

use super::evidence::Claim;
use super::framework::Level;
use super::passport::LevelState;
use crate::clock::{Day, Instant};
use crate::ids::{CohortId, CompetencyId, EvidenceId, FactId, FrameworkId, PersonId};

/// One piece of evidence in the revision that was judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Judged {
    /// Which piece of evidence.
    pub evidence: EvidenceId,
    /// Exactly which revision.
    pub revision: FactId,
}

/// A level was signed off.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SignedOff {
    /// Which competency.
    pub competency: CompetencyId,
    /// Which level of it.
    pub level: Level,
    /// The framework it was judged by.
    pub framework: FrameworkId,
    /// The version of it.
    pub version: u32,
    /// The competency's title in that version.
    pub title: String,
    /// The descriptor it was made against (P-4).
    pub descriptor: String,
    /// The exact revisions judged.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<Judged>,
    /// The cohort in which the signer leads; none for a registrar who recognises prior learning.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cohort: Option<CohortId>,
    /// The lead they stand in for, if so (E-7).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub for_lead: Option<PersonId>,
    /// A word to the learner; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub comment: String,
    /// P-3: why the level is recognised without evidence or out of order.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub prior_learning: Option<String>,
    /// Last day it holds (P-10).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires_on: Option<Day>,
    /// E-8: holds only once a second person has signed.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub needs_second: bool,
}

/// A second, uninvolved person signed too (E-8).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SignOffCountersigned {
    /// Which sign-off.
    pub signoff: FactId,
    /// The cohort in which they lead; none for a registrar.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cohort: Option<CohortId>,
    /// The lead they stand in for, if so (E-7).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub for_lead: Option<PersonId>,
}

/// A sign-off was taken back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SignOffRevoked {
    /// Which sign-off.
    pub signoff: FactId,
    /// The cohort in which they lead; none for a registrar or the signer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cohort: Option<CohortId>,
    /// The lead they stand in for, if so (E-7).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub for_lead: Option<PersonId>,
    /// Why.
    pub reason: String,
}

/// The signer says "this was not me" (E-9): suspended until the registrar decides.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SignOffDisputed {
    /// Which sign-off.
    pub signoff: FactId,
}

/// The registrar decided a dispute.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DisputeSettled {
    /// Which sign-off.
    pub signoff: FactId,
    /// Whether the sign-off stands.
    pub stands: bool,
    /// Why.
    pub reason: String,
}

/// How a sign-off ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ended {
    /// The fact that ended it.
    pub by_fact: FactId,
    /// By whom.
    pub by: PersonId,
    /// The lead they stood in for, if so (E-7).
    pub for_lead: Option<PersonId>,
    /// When.
    pub at: Instant,
    /// Why.
    pub reason: String,
}

/// A second signature, folded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Second {
    /// By whom.
    pub by: PersonId,
    /// The lead they stood in for, if so (E-7).
    pub for_lead: Option<PersonId>,
    /// When.
    pub at: Instant,
}

/// A signer said that it was not them (E-9), and what was decided about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dispute {
    /// Who said so.
    pub by: PersonId,
    /// When.
    pub at: Instant,
    /// What the registrar decided; none: nothing yet.
    pub settled: Option<Settled>,
}

/// A registrar's decision about a dispute.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settled {
    /// By whom.
    pub by: PersonId,
    /// When.
    pub at: Instant,
    /// Whether the sign-off stands.
    pub stands: bool,
    /// Why.
    pub reason: String,
}

/// A sign-off, folded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignOff {
    /// The fact that stated it.
    pub id: FactId,
    /// By whom.
    pub signer: PersonId,
    /// When.
    pub at: Instant,
    /// What it says.
    pub said: SignedOff,
    /// The second signature.
    pub second: Option<Second>,
    /// Revoked, by a revocation or a settled dispute.
    pub ended: Option<Ended>,
    /// Revocations that an appeal undid (E-10).
    pub undone: Vec<Ended>,
    /// Every time a signer said that it was not them, in order.
    pub disputes: Vec<Dispute>,
}

impl SignOff {
    /// Which level of which competency.
    #[must_use]
    pub fn claim(&self) -> Claim {
        Claim { competency: self.said.competency, level: self.said.level }
    }

    /// When a signer said it was not them, until the registrar decides.
    #[must_use]
    pub fn disputed_at(&self) -> Option<Instant> {
        self.disputes.last().filter(|dispute| dispute.settled.is_none()).map(|dispute| dispute.at)
    }

    /// Whether it waits for its second signature.
    #[must_use]
    pub fn waits_for_second(&self) -> bool {
        self.said.needs_second && self.second.is_none() && self.ended.is_none()
    }

    /// What it is worth on a day.
    #[must_use]
    pub fn state(&self, on: Day) -> LevelState {
        if self.ended.is_some() {
            LevelState::Revoked
        } else if self.disputed_at().is_some() {
            LevelState::Suspended
        } else if self.waits_for_second() {
            LevelState::InReview
        } else if self.said.expires_on.is_some_and(|last| last < on) {
            LevelState::Expired
        } else {
            LevelState::Signed
        }
    }

    /// How much it says about its level on a day: in force before what may yet be, before what is over.
    pub(super) fn rank(&self, on: Day) -> u8 {
        match self.state(on) {
            LevelState::Signed => 3,
            LevelState::Suspended | LevelState::InReview => 2,
            _ => 1,
        }
    }

    /// Since when it is in force, or would be: from the last signature it has (E-8).
    #[must_use]
    pub fn complete_at(&self) -> Instant {
        self.second.map_or(self.at, |second| second.at)
    }

    /// When somebody signed it; none where they did not.
    #[must_use]
    pub fn signed_by(&self, who: PersonId) -> Option<Instant> {
        let second = self.second.filter(|second| second.by == who).map(|second| second.at);
        if self.signer == who { Some(self.at) } else { second }
    }

    /// Everyone who signed, first signer first.
    pub fn signers(&self) -> impl Iterator<Item = PersonId> {
        [Some(self.signer), self.second.map(|second| second.by)].into_iter().flatten()
    }
}

/// The last day a sign-off made on `signed` holds, for a level valid for `months`.
#[must_use]
pub fn last_day(signed: Day, months: u16) -> Day {
    signed.checked_add(jiff::Span::new().months(i64::from(months))).unwrap_or(Day::MAX)
}
