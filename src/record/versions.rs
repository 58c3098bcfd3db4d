//! Published versions of a framework.

use serde::{Deserialize, Serialize};

use super::fact::{Body, Fact};
use super::framework::{Competency, Crossing, Framework, Level, LevelText};
use crate::ids::CompetencyId;

/// A version of a framework was published and is frozen from now on (P-5).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FrameworkPublished {
    /// 1, 2, 3…
    pub version: u32,
    /// Its content.
    pub framework: Framework,
    /// How competencies of the version before live on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub crosswalk: Vec<Crossing>,
}

/// All published versions of one framework, folded.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Versions {
    published: Vec<FrameworkPublished>,
}

impl Versions {
    /// Takes in one more fact.
    pub fn apply(&mut self, fact: &Fact) {
        if let Some(Body::FrameworkPublished(published)) = &fact.body {
            self.publish(published.clone());
        }
    }

    /// Takes in one more version.
    pub fn publish(&mut self, published: FrameworkPublished) {
        self.published.push(published);
    }

    /// A version by its number.
    #[must_use]
    pub fn version(&self, number: u32) -> Option<&Framework> {
        self.published.iter().find(|p| p.version == number).map(|p| &p.framework)
    }

    /// The newest version.
    #[must_use]
    pub fn newest(&self) -> Option<&FrameworkPublished> {
        self.published.last()
    }

    /// Every version, oldest first.
    #[must_use]
    pub fn all(&self) -> &[FrameworkPublished] {
        &self.published
    }

    /// A competency as the newest version that knows it describes it, with that version.
    #[must_use]
    pub fn last_words_on(&self, competency: CompetencyId) -> Option<(u32, &Competency)> {
        self.published.iter().rev().find_map(|p| Some((p.version, p.framework.competency(competency)?)))
    }
}

impl Framework {
    /// A level's name.
    #[must_use]
    pub fn level_name(&self, level: Level) -> &str {
        &self.level_names[level.index()]
    }
}

impl Competency {
    /// What one level asks for.
    #[must_use]
    pub fn level(&self, level: Level) -> &LevelText {
        &self.levels[level.index()]
    }
}
