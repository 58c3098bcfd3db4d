//! Evidence: what a learner logs, in revisions that are frozen once submitted.

use serde::{Deserialize, Serialize};

use super::framework::Level;
use super::letters::{breaks_a_line, is_visible};
use super::review::{ClaimDecision, Review};
use crate::clock::{Day, Instant};
use crate::ids::{CohortId, CompetencyId, EvidenceId, FactId, FrameworkId, PersonId};

/// Seconds by which a device's clock may be off without anybody being told.
const CLOCK_MAY_BE_OFF: i64 = 179;

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

    /// The four parts, with where each stands in a body.
    #[must_use]
    pub fn parts(&self) -> [(&'static str, &String); 4] {
        [
            ("/cycle/experience", &self.experience),
            ("/cycle/reflection", &self.reflection),
            ("/cycle/concept", &self.concept),
            ("/cycle/experiment", &self.experiment),
        ]
    }

    /// Whether no part is filled.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.parts().iter().all(|(_, text)| text.trim().is_empty())
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
    /// By how many seconds the clock of the device was ahead (below zero: behind) as it sent this, where it said what
    /// time it had (E-3).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clock_off: Option<i64>,
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

/// Longest link beside evidence, in bytes.
pub const MAX_LINK: usize = 2_000;

/// Whether this can be a link beside evidence: an address of the web, in one word, that reads as where it leads. Nobody
/// sees where `https://hospital.example@elsewhere.example` goes, or what characters do that are never drawn.
#[must_use]
pub fn is_link(link: &str) -> bool {
    let address = ["https://", "http://"].iter().find_map(|scheme| {
        let start = link.get(..scheme.len())?;
        start.eq_ignore_ascii_case(scheme).then(|| &link[scheme.len()..])
    });
    let host = address.and_then(|rest| rest.split(['/', '?', '#']).next());
    host.is_some_and(|host| !host.is_empty() && !host.contains('@'))
        && link.len() <= MAX_LINK
        && !link.chars().any(|c| breaks_a_line(c) || !is_visible(c.encode_utf8(&mut [0; 4])))
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

    /// By how many seconds the clock of the device that wrote this was off, as far as that shows: ahead above zero,
    /// behind below (E-3). What a device says about itself is believed first; else nothing is written down after it
    /// arrived, nor before the day it happened on.
    #[must_use]
    pub fn clock_off(&self) -> Option<i64> {
        let content = &self.content;
        let said = content.clock_off.filter(|off| off.abs() > CLOCK_MAY_BE_OFF);
        let recorded = content.recorded_at.max(self.submitted_at);
        let ahead = recorded.duration_since(self.received_at).as_secs();
        let ahead = (ahead > CLOCK_MAY_BE_OFF).then_some(ahead);
        // A day begins somewhere on earth fourteen hours before it does in UTC.
        let dawn = content.happened_on.to_zoned(jiff::tz::TimeZone::UTC).map(|day| day.timestamp());
        let behind = dawn.ok().map(|dawn| content.recorded_at.duration_since(dawn).as_secs() + 14 * 3600);
        said.or(ahead).or(behind.filter(|off| *off < -CLOCK_MAY_BE_OFF))
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

/// A file was taken out of sight, or brought back (E-12).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Veiling {
    /// Which file.
    pub hash: String,
    /// Out of sight from then on, or in sight.
    pub hidden: bool,
    /// By whom.
    pub by: PersonId,
    /// When.
    pub at: Instant,
    /// Why.
    pub reason: String,
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

    /// Whether any of its revisions has this file.
    #[must_use]
    pub fn has_file(&self, hash: &str) -> bool {
        self.revisions.iter().flat_map(|r| &r.content.attachments).any(|file| file.hash == hash)
    }

    /// The newest answer to a claim of a revision that no appeal has overturned, and the review it was given in.
    #[must_use]
    pub fn answer_to(&self, revision: &Revision, claim: Claim) -> Option<(&Review, &ClaimDecision)> {
        let mut reviews = self.reviews.iter().rev().filter(|review| review.said.revision == revision.id);
        reviews.find_map(|review| Some((review, review.standing(claim)?)))
    }

    /// The answer to a revision that arrived last.
    #[must_use]
    pub fn newest_answer(&self, revision: FactId) -> Option<FactId> {
        self.reviews.iter().rev().find(|review| review.said.revision == revision).map(|review| review.id)
    }

    /// The head that arrived last: what a list shows.
    #[must_use]
    pub fn latest(&self) -> Option<&Revision> {
        self.heads().last()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// K-1, E-11: whatever came first, a cycle is complete once all four parts are there; private words count.
    #[test]
    fn a_cycle_is_complete_with_all_four_parts() {
        let parts = |mask: u8| {
            let part = |bit: u8| if mask & (1 << bit) == 0 { " \n".to_owned() } else { "words".to_owned() };
            Cycle { experience: part(0), reflection: part(1), concept: part(2), experiment: part(3) }
        };
        for mask in 0..16 {
            assert_eq!(parts(mask).is_complete(false), mask == 0b1111, "{mask:04b}");
            assert_eq!(parts(mask).is_complete(true), mask | 0b0010 == 0b1111, "{mask:04b}, kept private");
            assert_eq!(parts(mask).is_empty(), mask == 0, "{mask:04b}");
        }
    }

    /// E-12: links lead to the web and nowhere else.
    #[test]
    fn a_link_is_an_address_of_the_web() {
        for (link, fine) in [
            ("https://example.org", true),
            ("http://example.org/a?b=c#d", true),
            ("https://例え.jp/パス", true),
            ("HTTPS://EXAMPLE.ORG/a", true),
            ("éhttps://", false),
            ("", false),
            ("https://", false),
            ("https:///etc/passwd", false),
            ("example.org", false),
            ("javascript:alert(1)", false),
            ("data:text/html,x", false),
            ("https://example.org/a b", false),
            ("https://example.org/\u{0}", false),
            ("https://\u{202e}evil.example", false),
            ("https://example.org/\u{200b}", false),
            ("https://example.org/\u{2800}", false),
            ("https://example.org/\u{ffff}", false),
            ("https://ada:secret@example.org/", false),
            ("https://hospital.example@evil.example", false),
            ("https://hospital.example\\@evil.example", false),
            ("https://example.org/@ada?mail=ada@example.org", true),
            ("https://?", false),
            ("https://#top", false),
        ] {
            assert_eq!(is_link(link), fine, "{link}");
        }
        assert!(!is_link(&format!("https://example.org/{}", "a".repeat(2000))));
    }
}
