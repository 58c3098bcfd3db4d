//! Published versions of a framework.

use std::sync::OnceLock;

use serde::{Deserialize, Serialize};

use super::fact::{Body, Fact};
use super::framework::{Competency, Crossing, Framework, Level, LevelText};
use super::search::Competencies;
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
#[derive(Clone, Debug, Default)]
pub struct Versions {
    published: Vec<FrameworkPublished>,
    /// Made when somebody searches for the first time, kept for as long as nothing is published.
    found_by: OnceLock<Competencies>,
}

impl PartialEq for Versions {
    fn eq(&self, other: &Self) -> bool {
        self.published == other.published
    }
}

impl Eq for Versions {}

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
        self.found_by = OnceLock::new();
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

    /// What the competencies of the newest version are found by.
    pub fn found_by(&self) -> &Competencies {
        let made = || self.newest().map(|newest| Competencies::of(&newest.framework)).unwrap_or_default();
        self.found_by.get_or_init(made)
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
