//! Why something may not be said. One vocabulary for pages, API and devices.

use std::fmt;

use super::framework::Level;
use crate::language::Sentence;

/// A reason not to append a fact. `code()` is stable; the sentence is for people: what, where, what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The author has no right to say this.
    NotAllowed(Sentence),
    /// It names something that does not exist here.
    Unknown {
        /// What was looked for: [`missing`] has a sentence for each.
        what: &'static str,
    },
    /// A field is wrong.
    Invalid {
        /// JSON pointer of the field.
        pointer: String,
        /// What is wrong and what to do.
        detail: Sentence,
    },
    /// Nobody signs for themselves (E-6).
    OwnWork,
    /// P-3.
    LevelMissing {
        /// The level asked for.
        above: Level,
        /// The level that is not held.
        missing: Level,
    },
    /// P-2.
    FoundationMissing {
        /// Title of the foundational competency.
        competency: String,
        /// The level of it that is needed.
        level: Level,
    },
    /// P-4.
    EvidenceMissing {
        /// What is still needed.
        detail: Sentence,
    },
    /// E-4: the learner has gone on since.
    StaleRevision,
    /// Somebody else has answered meanwhile, and otherwise.
    DecidedMeanwhile,
    /// It has been said already.
    AlreadyDone(Sentence),
    /// The state of things does not permit it now.
    NotNow(Sentence),
    /// S-2: the id was used for something else.
    IdTaken,
}

impl Refusal {
    /// A field that is wrong.
    #[must_use]
    pub fn invalid(pointer: impl Into<String>, detail: impl Into<Sentence>) -> Self {
        Refusal::Invalid { pointer: pointer.into(), detail: detail.into() }
    }

    /// What a person is told.
    #[must_use]
    pub fn sentence(&self) -> Sentence {
        match self {
            Refusal::NotAllowed(said) | Refusal::AlreadyDone(said) | Refusal::NotNow(said) => said.clone(),
            Refusal::Invalid { detail, .. } | Refusal::EvidenceMissing { detail } => detail.clone(),
            Refusal::Unknown { what } => missing(what),
            Refusal::OwnWork => Sentence::of("refused-own-work"),
            Refusal::LevelMissing { above, missing } => {
                Sentence::of("refused-level-missing").with("above", *above).with("missing", *missing)
            }
            Refusal::FoundationMissing { competency, level } => Sentence::of("refused-foundation-missing")
                .with("competency", competency)
                .with("level", *level),
            Refusal::StaleRevision => Sentence::of("refused-stale-revision"),
            Refusal::DecidedMeanwhile => Sentence::of("refused-decided-meanwhile"),
            Refusal::IdTaken => Sentence::of("refused-id-taken"),
        }
    }

    /// Stable name for programs.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Refusal::NotAllowed(_) => "not_allowed",
            Refusal::Unknown { .. } => "unknown",
            Refusal::Invalid { .. } => "invalid",
            Refusal::OwnWork => "own_work",
            Refusal::LevelMissing { .. } => "level_missing",
            Refusal::FoundationMissing { .. } => "foundation_missing",
            Refusal::EvidenceMissing { .. } => "evidence_missing",
            Refusal::StaleRevision => "stale_revision",
            Refusal::DecidedMeanwhile => "decided_meanwhile",
            Refusal::AlreadyDone(_) => "already_done",
            Refusal::NotNow(_) => "not_now",
            Refusal::IdTaken => "id_taken",
        }
    }
}

/// "There is no such cohort." Which words a language has for what is missing, and in which form, is its own matter:
/// `refused-thing-cohort` says it.
#[must_use]
pub fn missing(what: &str) -> Sentence {
    let thing = Sentence::under(format!("refused-thing-{}", what.replace(' ', "-")));
    Sentence::of("refused-missing").with("thing", thing)
}

impl From<&Refusal> for Sentence {
    fn from(refusal: &Refusal) -> Self {
        refusal.sentence()
    }
}

impl From<Refusal> for Sentence {
    fn from(refusal: Refusal) -> Self {
        refusal.sentence()
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.sentence().fmt(f)
    }
}

impl std::error::Error for Refusal {}
