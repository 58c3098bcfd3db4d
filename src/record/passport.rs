//! The passport: one person's levels, derived. Page, PDF and JSON are all drawn from [`Passport`] (P-6).

use serde::{Deserialize, Serialize};

use super::framework::Level;
use super::portfolio::ClaimState;
use super::stamp::initials_of_all;
use crate::clock::{Day, Instant};
use crate::ids::{CompetencyId, FactId, FrameworkId, PersonId};

/// One person's levels as they stood at the end of [`Passport::as_of`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Passport {
    /// Whose it is.
    pub person: Holder,
    /// The organisation that issues it.
    pub issuer: String,
    /// The day it speaks of.
    #[schema(value_type = String, format = Date)]
    pub as_of: Day,
    /// When it was drawn up.
    #[schema(value_type = String, format = DateTime)]
    pub issued_at: Instant,
    /// One entry per framework the person works on or holds levels of.
    pub frameworks: Vec<FrameworkPage>,
    /// Over all frameworks.
    pub totals: Totals,
}

/// The person a passport speaks of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Holder {
    /// Their id.
    pub id: PersonId,
    /// Their name as they write it, in any script.
    pub name: String,
    /// The unit they belong to, where known.
    pub unit: Option<String>,
    /// Titles of the cohorts they are a live member of.
    pub cohorts: Vec<String>,
}

/// A framework in a passport.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct FrameworkPage {
    /// Which framework.
    pub framework_id: FrameworkId,
    /// Its title in the version shown.
    pub title: String,
    /// The version shown.
    pub version: u32,
    /// Names of the three levels.
    pub level_names: [String; 3],
    /// Foundational competencies first, then in the framework's order.
    pub competencies: Vec<CompetencyRow>,
    /// Every sign-off ever made under this framework, oldest first: the appendix.
    pub sign_offs: Vec<SignOffLine>,
}

/// A competency in a passport: a row of three stamps.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct CompetencyRow {
    /// Which competency.
    pub competency_id: CompetencyId,
    /// Its short code.
    pub code: String,
    /// Its title.
    pub title: String,
    /// Whether others depend on it.
    pub foundational: bool,
    /// "X (v1)" when levels that count were earned under another title; several joined by ", ".
    pub earned_as: Option<String>,
    /// No longer part of the framework; shown because something was earned.
    pub retired: bool,
    /// The three stamps, lowest first.
    pub levels: [Stamp; 3],
    /// Where the person says they stand; none: not there yet, or never said. Never changes a level.
    pub self_assessed: Option<Level>,
    /// All they ever said about it, oldest first, also under what it was called before.
    pub self_assessments: Vec<SelfView>,
    /// How what they say and what is signed lie apart, in words: "says level 2, signed level 1".
    pub self_gap: Option<String>,
}

/// Where somebody said they stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct SelfView {
    /// When they said so.
    #[schema(value_type = String, format = DateTime)]
    pub said_at: Instant,
    /// Where; none: not there yet.
    pub level: Option<Level>,
}

impl CompetencyRow {
    /// What they said last, if they ever did.
    #[must_use]
    pub fn own_view(&self) -> Option<SelfView> {
        self.self_assessments.last().copied()
    }

    /// The highest level that is in force.
    #[must_use]
    pub fn highest(&self) -> Option<Level> {
        self.levels.iter().rev().find(|stamp| stamp.state == LevelState::Signed).map(|stamp| stamp.level)
    }
}

/// One stamp slot.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Stamp {
    /// Which level.
    pub level: Level,
    /// What it shows.
    pub state: LevelState,
    /// When it was signed, for signed, expired, revoked and suspended ones, and for one that waits for its second
    /// signature; where two signed, when the first of them did.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub signed_at: Option<Instant>,
    /// Who signed, by name; where two signed, the first of them.
    pub signed_by: Option<String>,
    /// Who signed second, and when; null where one person signs, or while it waits for the second one.
    #[serde(default)]
    pub second: Option<SecondSignature>,
    /// Title of the cohort it was signed in.
    pub cohort: Option<String>,
    /// Last day it holds.
    #[schema(value_type = Option<String>, format = Date)]
    pub expires_on: Option<Day>,
    /// The sign-off it shows.
    pub signoff_id: Option<FactId>,
    /// "X (v1)" when that sign-off was made under another title, or does not count here by itself.
    pub earned_as: Option<String>,
    /// Where the evidence for it stands, whatever was signed: `waiting` while any of it waits for a lead, otherwise
    /// where the newest piece stands; null where there is none.
    #[serde(default)]
    pub work: Option<ClaimState>,
}

/// A second signature, with which a level is in force.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct SecondSignature {
    /// Who signed second, by name.
    pub signed_by: String,
    /// When: the level is in force from then.
    #[schema(value_type = String, format = DateTime)]
    pub signed_at: Instant,
}

impl Stamp {
    /// What the stamp is dated: when its level came into force, or else when it was signed first.
    #[must_use]
    pub fn dated(&self) -> Option<Instant> {
        self.second.as_ref().map(|second| second.signed_at).or(self.signed_at)
    }

    /// Everyone who signed, by name, in turn.
    pub fn signers(&self) -> impl Iterator<Item = &str> {
        self.signed_by.as_deref().into_iter().chain(self.second.as_ref().map(|second| &*second.signed_by))
    }

    /// The initials of everyone who signed: "GH · AT"; empty where nobody did.
    #[must_use]
    pub fn initials(&self) -> String {
        initials_of_all(self.signers())
    }

    /// Whether it was signed once and waits for its second signature.
    #[must_use]
    pub fn is_half_signed(&self) -> bool {
        self.state == LevelState::InReview && self.signoff_id.is_some()
    }

    /// Whether nothing is signed and the newest evidence shows part of what is asked for.
    #[must_use]
    pub fn is_in_part(&self) -> bool {
        self.state == LevelState::Evidence && self.work == Some(ClaimState::PartAccepted)
    }

    /// Whether it waits for a person: evidence for a lead, also beside what was signed, or a second signature.
    #[must_use]
    pub fn waits(&self) -> bool {
        self.state == LevelState::InReview || self.work == Some(ClaimState::Waiting)
    }
}

/// The one state of a competency's level.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, utoipa::ToSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum LevelState {
    /// Nothing yet.
    None,
    /// Evidence was accepted, or is there without waiting for anyone.
    Evidence,
    /// Evidence waits for a lead, or the level was signed once and waits for its second signature.
    InReview,
    /// Evidence came back with a reason.
    Returned,
    /// Signed and in force.
    Signed,
    /// Was signed; its time ran out.
    Expired,
    /// Was signed; taken back.
    Revoked,
    /// Signed, but the signer said "this was not me": waits for the registrar.
    Suspended,
    /// Signed and in force under an earlier version, and not enough for this one by itself: only part of what was
    /// merged into the competency.
    Earned,
}

/// A line of the appendix: one sign-off with all that was signed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct SignOffLine {
    /// Which sign-off.
    pub signoff_id: FactId,
    /// Competency title as it was when signed.
    pub competency: String,
    /// Its code.
    pub code: String,
    /// The level signed.
    pub level: Level,
    /// That level's name.
    pub level_name: String,
    /// The moment of signing; where two signed, of the first signature.
    #[schema(value_type = String, format = DateTime)]
    pub signed_at: Instant,
    /// Everyone who signed, first signer first.
    pub signed_by: Vec<String>,
    /// Who signed second, and when; null where one person signs, or while it waits for the second one.
    #[serde(default)]
    pub second: Option<SecondSignature>,
    /// Cohort's title, where there was one.
    pub cohort: Option<String>,
    /// Framework version it was made against.
    pub framework_version: u32,
    /// The descriptor it was made against.
    pub descriptor: String,
    /// Titles of the evidence judged. Never private reflections.
    pub evidence: Vec<String>,
    /// Why no evidence was asked for, for recognised prior learning.
    pub prior_learning_reason: Option<String>,
    /// Its state on the day the passport speaks of.
    pub state: LevelState,
    /// When it was revoked or suspended.
    #[schema(value_type = Option<String>, format = Date)]
    pub ended_on: Option<Day>,
    /// Why it was revoked.
    pub ended: Option<String>,
    /// Last day it holds.
    #[schema(value_type = Option<String>, format = Date)]
    pub expires_on: Option<Day>,
}

impl SignOffLine {
    /// What the line is dated: when the level came into force, or else when it was signed first.
    #[must_use]
    pub fn dated(&self) -> Instant {
        self.second.as_ref().map_or(self.signed_at, |second| second.signed_at)
    }
}

/// Counts that page, PDF and JSON agree on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Totals {
    /// Competencies shown.
    pub competencies: u32,
    /// Levels in force.
    pub signed: u32,
    /// Levels in force, per level.
    pub signed_by_level: [u32; 3],
    /// Levels that could be held.
    pub possible: u32,
    /// Levels in review: with evidence waiting for a lead, or signed once and waiting for the second signature. New
    /// evidence may wait for a level that is counted as signed, expired, revoked, suspended or earned, too.
    pub in_review: u32,
    /// Those of them that were signed once.
    pub half_signed: u32,
    /// Levels with evidence returned.
    pub returned: u32,
    /// Levels that were signed and have expired.
    pub expired: u32,
    /// Levels that were signed and taken back.
    pub revoked: u32,
    /// Levels that were signed and are on hold: a signer said that it was not them, and the registrar has not decided.
    pub suspended: u32,
    /// Levels that were earned and do not count in the version shown: of competencies that are no longer part of it,
    /// or only a part of what it asks for. Everything else here is about competencies that are.
    pub earned: u32,
    /// Pieces of evidence submitted.
    pub evidence: u32,
}
