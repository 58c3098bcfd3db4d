//! Messages about signatures: a level was signed, what was signed in somebody's name, a second one is asked for.

use serde::{Deserialize, Serialize};

use super::digest::StampRow;
use super::message::Step;
use crate::clock::{Day, Instant};

/// That somebody signed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signature {
    /// Who.
    pub by: String,
    /// When.
    pub at: Instant,
}

/// A level was signed off.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LevelSigned {
    /// What was signed.
    pub step: Step,
    /// Who signed, the first of them where two did.
    pub first: Signature,
    /// Who signed second: the level is in force from then (E-8).
    #[serde(default)]
    pub second: Option<Signature>,
    /// In which cohort.
    #[serde(default)]
    pub cohort: Option<String>,
    /// The first signer's words.
    #[serde(default)]
    pub comment: Option<String>,
    /// Last day it holds, where it runs out.
    #[serde(default)]
    pub expires_on: Option<Day>,
    /// The competency's three stamps, the new one included.
    pub stamps: StampRow,
    /// Levels in force now.
    pub signed: u32,
    /// Levels that could be held.
    pub possible: u32,
    /// What could come next.
    #[serde(default)]
    pub next: Option<Step>,
    /// That what could come next waits for a lead already, so that nothing is to be done about it.
    #[serde(default)]
    pub next_waits: bool,
    /// The learner's passport.
    pub passport_link: String,
}

/// What somebody signed, for their own files.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignOffReceipt {
    /// Whose level it is.
    pub learner: String,
    /// What was signed.
    pub step: Step,
    /// The competency's code.
    #[serde(default)]
    pub code: String,
    /// The framework's title.
    pub framework: String,
    /// Its version.
    pub framework_version: u32,
    /// The exact descriptor that was judged.
    pub descriptor: String,
    /// The exact revisions that were judged.
    pub evidence: Vec<SignedEvidence>,
    /// The signer's comment.
    #[serde(default)]
    pub comment: Option<String>,
    /// Why no evidence was asked for, for recognised prior learning.
    #[serde(default)]
    pub prior_learning_reason: Option<String>,
    /// The cohort's title.
    #[serde(default)]
    pub cohort: Option<String>,
    /// Whom the signer stood in for (E-7).
    #[serde(default)]
    pub on_behalf_of: Option<String>,
    /// Whether a second signature is still needed before it counts.
    #[serde(default)]
    pub awaits_second: bool,
    /// Who had signed before, where the reader signed second (E-8).
    #[serde(default)]
    pub first: Option<Signature>,
    /// Who has signed second since, where the reader signed first.
    #[serde(default)]
    pub second: Option<Signature>,
    /// When it was signed.
    pub signed_at: Instant,
    /// On what: "Grace's phone".
    #[serde(default)]
    pub signed_on: Option<String>,
    /// Last day it holds.
    #[serde(default)]
    pub expires_on: Option<Day>,
    /// The sign-off's id.
    pub signoff_id: String,
    /// The sign-off's page.
    pub link: String,
    /// One-time link that suspends the sign-off until the registrar decides.
    pub not_me_link: String,
}

/// A revision that a sign-off judged.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignedEvidence {
    /// The evidence's title.
    pub title: String,
    /// Which revision: 1 for the first.
    pub revision: u32,
    /// When it happened.
    #[serde(default)]
    pub happened_on: Option<Day>,
    /// That revision's id.
    pub revision_id: String,
}

/// A second signature is asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SecondSignatureAsked {
    /// Whose level it is.
    pub learner: String,
    /// What is to be signed.
    pub step: Step,
    /// Its descriptor.
    pub descriptor: String,
    /// Who signed first.
    pub first_signer: String,
    /// When.
    pub first_signed_at: Instant,
    /// Where to read the evidence and answer.
    pub link: String,
}
