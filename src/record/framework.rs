//! Frameworks: versioned sets of competencies, each with exactly three ordered levels.

use serde::{Deserialize, Serialize};

use crate::ids::{CompetencyId, FrameworkId};

/// One of the three ordered levels of mastery. Written as the number 1, 2 or 3.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub enum Level {
    /// The first level.
    One = 1,
    /// The second level.
    Two = 2,
    /// The third and highest level.
    Three = 3,
}

impl Level {
    /// All levels, lowest first.
    pub const ALL: [Level; 3] = [Level::One, Level::Two, Level::Three];

    /// Position in arrays that hold one entry a level: 0, 1 or 2.
    #[must_use]
    pub fn index(self) -> usize {
        usize::from(self.number() - 1)
    }

    /// 1, 2 or 3.
    #[must_use]
    pub fn number(self) -> u8 {
        self as u8
    }

    /// The level that must be held before this one; none below the first.
    #[must_use]
    pub fn below(self) -> Option<Level> {
        Level::try_from(self.number() - 1).ok()
    }
}

impl utoipa::PartialSchema for Level {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::schema::Schema> {
        utoipa::openapi::ObjectBuilder::new()
            .schema_type(utoipa::openapi::schema::Type::Integer)
            .enum_values(Some([1, 2, 3]))
            .into()
    }
}

impl utoipa::ToSchema for Level {}

impl TryFrom<u8> for Level {
    type Error = String;
    fn try_from(number: u8) -> Result<Self, Self::Error> {
        match number {
            1 => Ok(Level::One),
            2 => Ok(Level::Two),
            3 => Ok(Level::Three),
            other => Err(format!("there are levels 1, 2 and 3, not {other}")),
        }
    }
}

impl From<Level> for u8 {
    fn from(level: Level) -> u8 {
        level.number()
    }
}

impl From<Level> for crate::language::Value {
    fn from(level: Level) -> Self {
        level.number().into()
    }
}

impl std::fmt::Display for Level {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.number().fmt(f)
    }
}

/// The content of one framework version (P-1). Frozen once published.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Framework {
    /// The same across versions.
    pub id: FrameworkId,
    /// What people call it.
    pub title: String,
    /// Markdown; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub description: String,
    /// BCP 47 tag of the texts' language, where known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// Where it came from, for imported frameworks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
    /// The three levels' names, lowest first.
    pub level_names: [String; 3],
    /// P-2: when set, this level of every foundational competency must be held before the level
    /// above it of any other competency can be signed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub foundation_first: Option<Level>,
    /// In reading order.
    pub competencies: Vec<Competency>,
}

/// Provenance of an imported framework.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Source {
    /// Address or identifier at its origin.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub uri: String,
    /// Who made it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub creator: String,
    /// Licence as stated by its origin.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub licence: String,
}

impl Competency {
    /// Whether all three levels are described in the same words, as where a file has no levels: none of them is told from
    /// the others then.
    #[must_use]
    pub fn levels_alike(&self) -> bool {
        let [first, rest @ ..] = &self.levels;
        let said = first.descriptor.trim();
        !said.is_empty() && rest.iter().all(|level| level.descriptor.trim() == said)
    }
}

/// Something a person can be good at, in three levels.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Competency {
    /// The same across versions.
    pub id: CompetencyId,
    /// Short human code, unique within the framework ("C2", "M.F.1-2").
    pub code: String,
    /// One line.
    pub title: String,
    /// Markdown; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub description: String,
    /// Headings above it, outermost first; empty for a flat framework.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub group: Vec<String>,
    /// P-2: others may depend on it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub foundational: bool,
    /// What each level looks like, lowest first.
    pub levels: [LevelText; 3],
    /// Links to other items, kept as imported (they may point outside the framework).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub links: Vec<Link>,
}

/// What one level of one competency asks for (P-4). Texts are Markdown.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct LevelText {
    /// What the level looks like.
    pub descriptor: String,
    /// How to learn it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub learning: String,
    /// How to practise it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub practice: String,
    /// How it is assessed.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub assessment: String,
    /// What must have been accepted before it can be signed.
    pub evidence: EvidenceRule,
    /// E-8: a second, uninvolved person signs too.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub second_signer: bool,
    /// P-10: months until a sign-off expires; none: it never does.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub valid_months: Option<u16>,
}

/// How much accepted evidence a sign-off needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct EvidenceRule {
    /// Accepted pieces of evidence that claim this level.
    pub pieces: u8,
    /// How many of them hold a complete learning cycle (K-1).
    pub cycles: u8,
    /// Accepted pieces, newer than the last sign-off, that a renewal needs (P-10).
    pub renewal_pieces: u8,
}

impl Default for EvidenceRule {
    fn default() -> Self {
        Self { pieces: 1, cycles: 0, renewal_pieces: 1 }
    }
}

/// A relation from a competency to something else, as CASE knows them ("isRelatedTo", "exemplar"…).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Link {
    /// CASE association type.
    pub kind: String,
    /// Identifier of the other end, where it has one.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub identifier: String,
    /// Address of the other end.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub uri: String,
    /// Its title at the time of import.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub title: String,
}

/// How competencies of an earlier version live on in this one (P-5). A competency that keeps its id
/// needs no entry, even when its title or texts change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "change", rename_all = "snake_case", deny_unknown_fields)]
pub enum Crossing {
    /// Renamed under a new id, or split: who earned `from` has earned each of `into`.
    Becomes {
        /// Its id before.
        from: CompetencyId,
        /// Its ids now.
        into: Vec<CompetencyId>,
    },
    /// Merged: who earned level k of every one of `from` has earned level k of `into`.
    Merges {
        /// Their ids before.
        from: Vec<CompetencyId>,
        /// The id now.
        into: CompetencyId,
    },
    /// No longer asked for; what was earned stays on the passport.
    Retires {
        /// Its id.
        competency: CompetencyId,
    },
}
