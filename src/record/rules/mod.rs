//! May this be said? The one place where a fact is judged, whoever sends it and however.
//!
//! [`judge`] sees the world as folded up to the fact, and the fact. Rights and life spans are judged
//! on the day the fact says it *happened*, so a fact means the same whenever it arrives (E-3).

mod certificates;
mod cohorts;
mod erasure;
mod learning;
mod people;
pub mod signing;
#[cfg(test)]
mod tests;

pub use erasure::Resting;
pub use learning::{MAX_ATTACHMENTS, MAX_CLAIMS, MAX_LINKS};
use std::collections::HashMap;

use super::access::Access;
use super::cohort::{Cohort, Invited};
use super::evidence::{MAX_LINK, is_link};
use super::fact::{Author, Body, Draft, Scope};
use super::framework_rules::FRAMEWORK_LIMIT;
use super::hold::{HeldSettled, LATE, REVOKED, Standing, may_be_admitted};
use super::letters;
use super::portfolio::Portfolio;
use super::refusal::Refusal;
use super::versions::Versions;
use crate::clock::{Day, Instant, day_of};
use crate::ids::{CohortId, FactId, FrameworkId, InvitationId, PersonId, UnitId};
use crate::language::Sentence;

/// Longest one-line text, in characters.
pub const MAX_LINE: usize = 200;
/// Longest reason of a decision, in characters.
pub const MAX_REASON: usize = 2_000;
/// Longest text, in characters.
pub const MAX_TEXT: usize = 20_000;
/// Largest body of an ordinary fact, in bytes of JSON.
pub const MAX_BODY: usize = 64 * 1024;
/// Largest body of a published framework or of an erasure, in bytes of JSON.
pub const MAX_FRAMEWORK: usize = FRAMEWORK_LIMIT;

/// What is known when a fact is judged.
pub trait World {
    /// The organisation's grants.
    fn access(&self) -> &Access;
    /// A cohort, if it exists.
    fn cohort(&self, id: CohortId) -> Option<&Cohort>;
    /// Published versions of a framework, if it exists.
    fn versions(&self, id: FrameworkId) -> Option<&Versions>;
    /// A learner's portfolio; empty if nothing was said yet.
    fn portfolio(&self, id: PersonId) -> Option<&Portfolio>;
    /// Whether the directory knows the person.
    fn knows(&self, id: PersonId) -> bool;
    /// Whether somebody's account is closed: they cannot sign in, and so can do nothing here.
    fn is_closed(&self, id: PersonId) -> bool;
    /// Every unit, with the one it is part of.
    fn units(&self) -> &HashMap<UnitId, Option<UnitId>>;
    /// Whether the directory knows the unit.
    fn has_unit(&self, id: UnitId) -> bool {
        self.units().contains_key(&id)
    }
    /// An invitation into a cohort, if there is one.
    fn invitation(&self, id: InvitationId) -> Option<Invited>;
    /// What rests, in the records of others, on a fact that is to be erased.
    fn resting(&self, id: FactId) -> Resting;
    /// How a statement stands that was held; none: it never was.
    fn standing(&self, scope: Scope, id: FactId) -> Option<Standing>;
    /// A statement that was held, as it was said; none: it was not, or its words are gone.
    fn held(&self, scope: Scope, id: FactId) -> Option<Held<'_>>;
    /// What is stored under an id in this scope.
    fn stored(&self, scope: Scope, id: FactId) -> Stored<'_>;
}

/// A statement that was held.
#[derive(Clone, Copy, Debug)]
pub struct Held<'a> {
    /// Who said it.
    pub author: PersonId,
    /// When, as its author says.
    pub happened_at: Instant,
    /// What it says.
    pub body: &'a Body,
    /// Why it was held.
    pub code: &'a str,
}

/// What is stored under an id.
#[derive(Clone, Copy, Debug)]
pub enum Stored<'a> {
    /// Nothing.
    Missing,
    /// A fact whose words are gone.
    Erased,
    /// A fact that says this.
    Saying(&'a Body),
}

/// A fact on trial.
pub(super) struct Case<'a> {
    world: &'a dyn World,
    author: PersonId,
    at: Instant,
    on: Day,
}

/// Judges a fact that is not yet in the record.
///
/// # Errors
/// The reason why it may not be said.
pub fn judge(world: &dyn World, author: Author, draft: &Draft, now: Instant) -> Result<(), Refusal> {
    let ahead = draft.happened_at.duration_since(now);
    if ahead > jiff::SignedDuration::from_mins(10) {
        return Err(Refusal::invalid("/happened_at", Sentence::of("refused-clock")));
    }
    let at = draft.happened_at;
    let case = Case { world, author: author.person, at, on: day_of(at) };
    match (&draft.body, draft.scope) {
        // The node itself says so, of what it takes.
        (Body::FactHeld(_), _) => Err(misplaced()),
        (Body::HeldSettled(b), scope) => case.held_settled(scope, b),
        (Body::PersonAdded(b), Scope::Directory) => case.person_added(b),
        (Body::PersonRenamed(b), Scope::Directory) => case.person_renamed(b),
        (Body::PersonMoved(b), Scope::Directory) => case.person_moved(b),
        (Body::UnitCreated(b), Scope::Directory) => case.unit_created(b),
        (Body::UnitRenamed(b), Scope::Directory) => case.unit_renamed(b),
        (Body::UnitMoved(b), Scope::Directory) => case.unit_moved(b),
        (Body::RoleGranted(b), Scope::Access) => case.role_granted(b),
        (Body::RoleEnded(b), Scope::Access) => case.role_ended(b),
        (Body::FrameworkPublished(b), Scope::Framework(id)) => case.framework_published(id, b),
        (Body::CohortOpened(b), Scope::Cohort(id)) => case.cohort_opened(id, b),
        (body, Scope::Cohort(id)) => case.in_cohort(id, body),
        (Body::PrivateReflectionWritten(b), Scope::Private(owner)) => {
            case.owner_only(owner)?;
            text("/text", Sentence::of("refused-name-private-reflection"), &b.text)
        }
        (Body::Redacted(b), scope) => case.redacted(scope, b),
        (body, Scope::Learner(learner)) => {
            let portfolio = world.portfolio(learner).ok_or(Refusal::Unknown { what: "learner" })?;
            match body {
                Body::EvidenceSubmitted(b) => case.evidence_submitted(portfolio, b),
                Body::Commented(b) => case.commented(portfolio, b),
                Body::Endorsed(b) => case.endorsed(portfolio, b),
                Body::SelfAssessed(b) => {
                    case.owner_only(learner)?;
                    text("/note", Sentence::of("refused-name-note"), &b.note)
                }
                Body::AttachmentQuarantined(b) => case.quarantined(portfolio, b),
                Body::AttachmentReleased(b) => case.released(portfolio, b),
                Body::EvidenceReviewed(b) => case.reviewed(portfolio, b),
                Body::SignedOff(b) => case.signed_off(portfolio, b),
                Body::SignOffCountersigned(b) => case.countersigned(portfolio, b),
                Body::SignOffRevoked(b) => case.revoked(portfolio, b),
                Body::SignOffDisputed(b) => case.disputed(portfolio, b),
                Body::DisputeSettled(b) => case.dispute_settled(portfolio, b),
                Body::Appealed(b) => case.appealed(portfolio, b),
                Body::AppealDecided(b) => case.appeal_decided(portfolio, b),
                Body::CertificateIssued(b) => case.certificate_issued(portfolio, b),
                Body::CertificateRevoked(b) => case.certificate_revoked(portfolio, b),
                _ => Err(misplaced()),
            }
        }
        _ => Err(misplaced()),
    }
}

fn misplaced() -> Refusal {
    Refusal::invalid("/scope", Sentence::of("refused-misplaced"))
}

impl<'a> Case<'a> {
    fn is_administrator(&self) -> bool {
        self.world.access().has(self.author, super::access::Role::Administrator, self.on)
    }

    fn keeps_records(&self) -> bool {
        self.world.access().keeps_records(self.author, self.on)
    }

    fn need(allowed: bool, otherwise: Sentence) -> Result<(), Refusal> {
        if allowed { Ok(()) } else { Err(Refusal::NotAllowed(otherwise)) }
    }

    fn held_settled(&self, scope: Scope, said: &HeldSettled) -> Result<(), Refusal> {
        Self::need(self.keeps_records(), Sentence::of("refused-settle-only-keepers"))?;
        match self.world.standing(scope, said.fact) {
            None => return Err(Refusal::Unknown { what: "statement on hold" }),
            Some(Standing::Held) => {}
            Some(Standing::Admitted | Standing::Dismissed) => {
                return Err(Refusal::AlreadyDone(Sentence::of("refused-settled-already")));
            }
        }
        reason("/reason", Sentence::of("refused-name-reason"), &said.reason)?;
        let never = || Refusal::NotNow(Sentence::of("refused-settle-never"));
        let held = match self.world.held(scope, said.fact) {
            Some(held) if held.author == self.author => return Err(Refusal::OwnWork),
            Some(held) => held,
            None if said.admitted => return Err(never()),
            None => return Ok(()),
        };
        if !said.admitted {
            return Ok(());
        }
        if !may_be_admitted(held.code, held.body.kind()) {
            return Err(never());
        }
        // Its own learner's account of what they did: that they had no place any more is what is decided.
        if matches!(held.body, Body::EvidenceSubmitted(_)) && ![REVOKED, LATE].contains(&held.code) {
            return if scope == Scope::Learner(held.author) { Ok(()) } else { Err(never()) };
        }
        // Whatever else it breaks, it breaks.
        let again = Draft { id: said.fact, scope, happened_at: held.happened_at, body: held.body.clone() };
        judge(self.world, Author::person(held.author), &again, self.at)
    }

    fn owner_only(&self, owner: PersonId) -> Result<(), Refusal> {
        Self::need(self.author == owner, Sentence::of("refused-only-the-learner"))
    }

    fn cohort(&self, id: CohortId) -> Result<&'a Cohort, Refusal> {
        self.world.cohort(id).ok_or(Refusal::Unknown { what: "cohort" })
    }
}

/// A one-line text that must be there, and be seen.
///
/// # Errors
/// When it is missing, too long, or not one line.
pub fn line(pointer: &str, name: impl Into<Sentence>, value: &str) -> Result<(), Refusal> {
    let name = name.into();
    if !letters::is_visible(value) {
        return Err(Refusal::invalid(pointer, Sentence::of("refused-text-missing").with("name", name)));
    }
    short(pointer, name, value)
}

/// A one-line text that must be there and that passports print: the name of somebody, a title.
///
/// # Errors
/// When it is missing, too long, not one line, or has a character that no font has.
pub fn printed_line(pointer: &str, name: impl Into<Sentence>, value: &str) -> Result<(), Refusal> {
    let name = name.into();
    line(pointer, name.clone(), value)?;
    printed(pointer, name, value)
}

/// A text that passports print (H-4): whoever types it hears at once what no font has.
pub(super) fn printed(pointer: &str, name: impl Into<Sentence>, value: &str) -> Result<(), Refusal> {
    let name = name.into();
    match letters::unprintable(value) {
        None => Ok(()),
        Some(c) => Err(Refusal::invalid(
            pointer,
            Sentence::of("refused-text-unprintable")
                .with("name", name)
                .with("character", c.to_string())
                .with("code", format!("U+{:04X}", u32::from(c))),
        )),
    }
}

/// A reason that must be there and that passports print. It may have several lines.
///
/// # Errors
/// When it is missing, too long, or has a character that no font has.
pub fn reason(pointer: &str, name: impl Into<Sentence>, value: &str) -> Result<(), Refusal> {
    let name = name.into();
    if !letters::is_visible(value) {
        return Err(Refusal::invalid(pointer, Sentence::of("refused-text-missing").with("name", name)));
    }
    let length = value.chars().count();
    if length > MAX_REASON {
        return Err(Refusal::invalid(
            pointer,
            Sentence::of("refused-text-too-long")
                .with("name", name)
                .counting("length", length)
                .counting("most", MAX_REASON),
        ));
    }
    text(pointer, name.clone(), value)?;
    printed(pointer, name, value)
}

/// A day that somebody can have meant.
///
/// # Errors
/// When its year lies outside 1970 to 2200.
pub fn plausible(pointer: &str, day: Day) -> Result<(), Refusal> {
    match (1970..=2200).contains(&day.year()) {
        true => Ok(()),
        false => Err(Refusal::invalid(pointer, Sentence::of("refused-day-implausible").with("day", day))),
    }
}

/// A one-line text that may be empty.
///
/// # Errors
/// When it is too long, or not one line.
pub fn short(pointer: &str, name: impl Into<Sentence>, value: &str) -> Result<(), Refusal> {
    let name = name.into();
    let length = value.chars().count();
    if length > MAX_LINE {
        return Err(Refusal::invalid(
            pointer,
            Sentence::of("refused-text-too-long")
                .with("name", name)
                .counting("length", length)
                .counting("most", MAX_LINE),
        ));
    }
    if value.chars().any(letters::breaks_a_line) {
        return Err(Refusal::invalid(pointer, Sentence::of("refused-text-not-one-line").with("name", name)));
    }
    if let Some(c) = letters::deceiving(value) {
        return Err(Refusal::invalid(
            pointer,
            Sentence::of("refused-text-deceiving")
                .with("name", name)
                .with("code", format!("U+{:04X}", u32::from(c))),
        ));
    }
    Ok(())
}

/// A link to something elsewhere.
///
/// # Errors
/// When it is not an address of the web.
pub fn link_of(pointer: &str, value: &str) -> Result<(), Refusal> {
    if is_link(value) {
        return Ok(());
    }
    Err(Refusal::invalid(pointer, Sentence::of("refused-link").counting("most", MAX_LINK)))
}

/// A longer text that may be empty.
///
/// # Errors
/// When it is too long, or holds what no text has.
pub fn text(pointer: &str, name: impl Into<Sentence>, value: &str) -> Result<(), Refusal> {
    let name = name.into();
    let length = value.chars().count();
    if length > MAX_TEXT {
        return Err(Refusal::invalid(
            pointer,
            Sentence::of("refused-text-too-long-attach")
                .with("name", name)
                .counting("length", length)
                .counting("most", MAX_TEXT),
        ));
    }
    if value.contains('\0') {
        return Err(Refusal::invalid(pointer, Sentence::of("refused-text-zero-byte").with("name", name)));
    }
    Ok(())
}
