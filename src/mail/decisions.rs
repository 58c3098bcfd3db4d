//! Messages about what was decided about a signature or a review, and about what asks for such a decision.

use serde::{Deserialize, Serialize};

use super::message::{Signature, Step};
use crate::clock::{Day, Instant};

/// A sign-off was taken back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignOffRevoked {
    /// Which level.
    pub step: Step,
    /// Who had signed it, the first of them where two had.
    pub first: Signature,
    /// Who had signed second.
    #[serde(default)]
    pub second: Option<Signature>,
    /// Who took it back.
    pub revoked_by: String,
    /// When.
    pub revoked_at: Instant,
    /// Why.
    pub reason: String,
    /// The sign-off's page, where the learner can appeal.
    pub link: String,
}

/// A signer says it was not them: to those who decide, and to the learner.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignOffDisputed {
    /// Whose level it is.
    pub learner: String,
    /// Which level.
    pub step: Step,
    /// In whose name it was signed.
    pub signer: String,
    /// When it was signed in that name.
    pub signed_at: Instant,
    /// Whether the reader is the learner.
    #[serde(default)]
    pub own: bool,
    /// The sign-off's page, where it is decided.
    pub link: String,
}

/// It was decided whether a disputed sign-off stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DisputeSettled {
    /// Whose level it is.
    pub learner: String,
    /// Which level.
    pub step: Step,
    /// Whether it stands.
    pub stands: bool,
    /// Whether the level still waits for its second signature, and so does not count yet.
    #[serde(default)]
    pub half_signed: bool,
    /// Whether the reader is the learner.
    pub own: bool,
    /// Who decided.
    pub registrar: String,
    /// When.
    pub decided_on: Day,
    /// Why.
    pub reason: String,
    /// The sign-off's page, where the learner can appeal.
    pub link: String,
}

impl DisputeSettled {
    /// The key of the sentence that says how it was decided and what follows.
    #[must_use]
    pub fn intro(&self) -> &'static str {
        match (self.stands, self.half_signed) {
            (true, true) => "mail-settled-intro-stands-half",
            (true, false) => "mail-settled-intro-stands",
            (false, _) => "mail-settled-intro-falls",
        }
    }
}

/// A learner sees a decision differently: to those who decide.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AppealMade {
    /// Who appeals.
    pub learner: String,
    /// Which level it is about.
    pub step: Step,
    /// The evidence, where it is about a return.
    #[serde(default)]
    pub evidence: Option<String>,
    /// What the learner wrote.
    pub appeal: String,
    /// The appeal's page, where it is decided.
    pub link: String,
}

/// Evidence that was returned waits again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EvidenceAgain {
    /// Whose it is.
    pub learner: String,
    /// Its title.
    pub title: String,
    /// Which level it is about.
    pub step: Step,
    /// Who decided the appeal.
    pub registrar: String,
    /// What the registrar wrote.
    pub decision: String,
    /// Where it waits.
    pub link: String,
}

/// An appeal was decided.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AppealDecided {
    /// What the appeal was about.
    pub step: Step,
    /// The evidence, where it was about a return.
    #[serde(default)]
    pub evidence: Option<String>,
    /// Whether the learner was right.
    pub upheld: bool,
    /// Who decided.
    pub registrar: String,
    /// When.
    pub decided_on: Day,
    /// What the learner wrote.
    pub appeal: String,
    /// What the registrar wrote.
    pub decision: String,
    /// The whole case.
    pub link: String,
}
