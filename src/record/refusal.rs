//! Why something may not be said. One vocabulary for pages, API and devices.

use super::framework::Level;

/// A reason not to append a fact. `code()` is stable; the text is for people: what, where, what to do.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The author has no right to say this.
    #[error("{0}")]
    NotAllowed(String),
    /// It names something that does not exist here.
    #[error("There is no such {what}. It may have been removed, or the link is wrong.")]
    Unknown {
        /// What was looked for, in words.
        what: &'static str,
    },
    /// A field is wrong.
    #[error("{detail}")]
    Invalid {
        /// JSON pointer of the field.
        pointer: String,
        /// What is wrong and what to do.
        detail: String,
    },
    /// Nobody signs for themselves (E-6).
    #[error("Nobody can review, endorse or sign off their own work. Ask another lead of the cohort.")]
    OwnWork,
    /// P-3.
    #[error(
        "Level {above} cannot be signed before level {missing}. Sign level {missing} first, or recognise prior learning with a reason."
    )]
    LevelMissing {
        /// The level asked for.
        above: Level,
        /// The level that is not held.
        missing: Level,
    },
    /// P-2.
    #[error(
        "\"{competency}\" comes first: this framework asks for its level {level} before any other competency goes higher."
    )]
    FoundationMissing {
        /// Title of the foundational competency.
        competency: String,
        /// The level of it that is needed.
        level: Level,
    },
    /// P-4.
    #[error("{detail}")]
    EvidenceMissing {
        /// What is still needed.
        detail: String,
    },
    /// E-4: the learner has gone on since.
    #[error(
        "The learner has sent a newer revision since you opened this. Look at the newest one, then decide."
    )]
    StaleRevision,
    /// Somebody else has answered meanwhile, and otherwise.
    #[error(
        "Somebody else has answered this differently since you opened it. Look at their answer, then decide."
    )]
    DecidedMeanwhile,
    /// It has been said already.
    #[error("{0}")]
    AlreadyDone(String),
    /// The state of things does not permit it now.
    #[error("{0}")]
    NotNow(String),
    /// S-2: the id was used for something else.
    #[error("This id already names something else. Nothing was changed; send it again with a new id.")]
    IdTaken,
}

impl Refusal {
    /// A field that is wrong.
    #[must_use]
    pub fn invalid(pointer: impl Into<String>, detail: impl Into<String>) -> Self {
        Refusal::Invalid { pointer: pointer.into(), detail: detail.into() }
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
