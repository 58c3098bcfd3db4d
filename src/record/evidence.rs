//! Evidence: what a learner logs, in revisions that are frozen once submitted.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::framework::Level;
use super::review::Review;
use crate::clock::{Day, Instant};
use crate::ids::{CohortId, CompetencyId, EvidenceId, FactId, FrameworkId, PersonId};

/// A competency at a level that a piece of evidence is meant to show.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Claim {
    /// Which competency.
    pub competency: CompetencyId,
    /// Which level of it.
    pub level: Level,
}

/// The four parts of Kolb's learning cycle (K-1). Any may come first; texts are Markdown.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Cycle {
    /// Concrete experience: what happened.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub experience: String,
    /// Reflective observation: what I noticed. May be kept private instead (E-11).
    #[serde(skip_serializing_if = "String::is_empty")]
    pub reflection: String,
    /// Abstract concept: what I make of it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub concept: String,
    /// Active experiment: what I will try next (K-2).
    #[serde(skip_serializing_if = "String::is_empty")]
    pub experiment: String,
}

impl Cycle {
    /// Whether all four parts are there; a private reflection counts as present (E-11).
    #[must_use]
    pub fn is_complete(&self, private_reflection: bool) -> bool {
        let filled = |text: &str| !text.trim().is_empty();
        filled(&self.experience)
            && (filled(&self.reflection) || private_reflection)
            && filled(&self.concept)
            && filled(&self.experiment)
    }

    /// Whether no part is filled.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        [&self.experience, &self.reflection, &self.concept, &self.experiment]
            .iter()
            .all(|t| t.trim().is_empty())
    }
}

/// A file that belongs to a revision; its hash is its name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Attachment {
    /// `sha256:` and 64 hexadecimal digits.
    pub hash: String,
    /// What its owner called it.
    pub name: String,
    /// Media type as decided by its content.
    pub media_type: String,
    /// Bytes.
    pub size: u64,
}

/// A revision was submitted and is frozen from now on (E-4). The fact's id names the revision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EvidenceSubmitted {
    /// Which piece of evidence.
    pub evidence: EvidenceId,
    /// The revisions it replaces; empty for the first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub based_on: Vec<FactId>,
    /// The cohort whose leads review it.
    pub cohort: CohortId,
    /// The framework of its claims.
    pub framework: FrameworkId,
    /// One line.
    pub title: String,
    /// Markdown.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub narrative: String,
    /// The day it happened.
    pub happened_on: Day,
    /// When the device wrote it down (E-3).
    pub recorded_at: Instant,
    /// What it is meant to show.
    pub claims: Vec<Claim>,
    /// The learning cycle.
    #[serde(default, skip_serializing_if = "Cycle::is_empty")]
    pub cycle: Cycle,
    /// Whether a private reflection exists; its text is elsewhere (E-11).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub private_reflection: bool,
    /// Files.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub attachments: Vec<Attachment>,
    /// Links to things elsewhere.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub links: Vec<String>,
    /// The evidence whose experiment this one carries out (K-2).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub follows: Option<EvidenceId>,
}

/// The private reflection of a revision, in the learner's private scope.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PrivateReflectionWritten {
    /// Which piece of evidence.
    pub evidence: EvidenceId,
    /// Which revision of it.
    pub revision: FactId,
    /// Markdown.
    pub text: String,
}

/// Somebody said something about a piece of evidence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Commented {
    /// Which piece of evidence.
    pub evidence: EvidenceId,
    /// The cohort through which the author sees it; none: its own learner, or a keeper of records.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cohort: Option<CohortId>,
    /// Markdown.
    pub text: String,
}

/// A peer vouches for it (E-13). Never changes a level.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Endorsed {
    /// Which piece of evidence.
    pub evidence: EvidenceId,
    /// The cohort they share.
    pub cohort: CohortId,
    /// A word about it; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
}

/// Where a learner says they stand (P-11).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SelfAssessed {
    /// Which competency.
    pub competency: CompetencyId,
    /// Where; none: not there yet.
    pub level: Option<Level>,
    /// A word about it; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// A file was taken out of sight (E-12).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AttachmentQuarantined {
    /// Which piece of evidence.
    pub evidence: EvidenceId,
    /// The cohort through which the author sees it; none: its own learner, or a keeper of records.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cohort: Option<CohortId>,
    /// Which file.
    pub hash: String,
    /// Why.
    pub reason: String,
}

/// A file may be seen again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AttachmentReleased {
    /// Which piece of evidence.
    pub evidence: EvidenceId,
    /// Which file.
    pub hash: String,
    /// Why.
    pub reason: String,
}

/// A frozen revision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Revision {
    /// The fact that submitted it.
    pub id: FactId,
    /// When it was submitted.
    pub submitted_at: Instant,
    /// When it arrived here.
    pub received_at: Instant,
    /// What it says.
    pub content: EvidenceSubmitted,
}

impl Revision {
    /// Whether it claims this competency at this level.
    #[must_use]
    pub fn claims(&self, claim: Claim) -> bool {
        self.content.claims.contains(&claim)
    }

    /// Whether its learning cycle is complete (K-1).
    #[must_use]
    pub fn has_complete_cycle(&self) -> bool {
        self.content.cycle.is_complete(self.content.private_reflection)
    }
}

/// Something said about a piece of evidence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// The fact that said it.
    pub id: FactId,
    /// By whom.
    pub author: PersonId,
    /// When.
    pub at: Instant,
    /// What.
    pub text: String,
}

/// A piece of evidence, folded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// Which.
    pub id: EvidenceId,
    /// Its revisions, in order of arrival.
    pub revisions: Vec<Revision>,
    /// Reviews of any of them, in order of arrival.
    pub reviews: Vec<Review>,
    /// What people said.
    pub comments: Vec<Remark>,
    /// Who vouched.
    pub endorsements: Vec<Remark>,
    /// Files out of sight.
    pub quarantined: BTreeSet<String>,
}

impl Evidence {
    /// A revision by id.
    #[must_use]
    pub fn revision(&self, id: FactId) -> Option<&Revision> {
        self.revisions.iter().find(|r| r.id == id)
    }

    /// Revisions that no other replaces: one, or more where edits forked (S-4).
    pub fn heads(&self) -> impl Iterator<Item = &Revision> {
        self.revisions
            .iter()
            .filter(|r| !self.revisions.iter().any(|other| other.content.based_on.contains(&r.id)))
    }

    /// The head that arrived last: what a list shows.
    #[must_use]
    pub fn latest(&self) -> Option<&Revision> {
        self.heads().last()
    }
}
