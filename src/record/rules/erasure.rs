//! Erasing: what was said is gone for good, and what rested on it is as if it had never been said.

use std::collections::BTreeSet;

use super::{Case, Stored, line};
use crate::ids::FactId;
use crate::language::Sentence;
use crate::record::access::{Reach, Role};
use crate::record::cohort::{Cohort, MemberRole};
use crate::record::evidence::{AttachmentQuarantined, Evidence};
use crate::record::fact::{Body, Redacted, Scope};
use crate::record::portfolio::Portfolio;
use crate::record::refusal::Refusal;
use crate::record::review::{Decision, EvidenceReviewed};
use crate::record::signoff::{SignOffDisputed, SignOffRevoked};

/// What rests on a published version or an opened cohort in the records of others: counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Resting {
    /// Sign-offs, also those that count no more.
    pub sign_offs: i64,
    /// Pieces of evidence.
    pub evidence: i64,
    /// Cohorts that work through it.
    pub cohorts: i64,
}

impl Resting {
    /// Counts one more fact, if it rests on what that scope says.
    pub fn add(&mut self, body: &Body, on: Scope) {
        if !body.needs().contains(&on) {
            return;
        }
        match body {
            Body::SignedOff(_) => self.sign_offs += 1,
            Body::EvidenceSubmitted(_) => self.evidence += 1,
            Body::CohortOpened(_) | Body::CohortChanged(_) => self.cohorts += 1,
            _ => {}
        }
    }

    /// "2 sign-offs, 1 cohort"; what there is none of is not named, and nothing is none.
    fn counted(self, places: i64) -> Option<Vec<Sentence>> {
        let things = [
            (self.sign_offs, "refused-resting-sign-offs"),
            (self.evidence, "refused-resting-evidence"),
            (self.cohorts, "refused-resting-cohorts"),
            (places, "refused-resting-places"),
        ];
        let said = things.into_iter().filter_map(|(count, key)| {
            let count = u64::try_from(count).ok().filter(|count| *count > 0)?;
            Some(Sentence::of(key).with("count", count))
        });
        let said: Vec<Sentence> = said.collect();
        (!said.is_empty()).then_some(said)
    }
}

impl Case<'_> {
    pub(super) fn redacted(&self, scope: Scope, said: &Redacted) -> Result<(), Refusal> {
        Self::need(self.is_administrator(), Sentence::of("refused-erase-only-admin"))?;
        line("/reason", Sentence::of("refused-name-reason"), &said.reason)?;
        if said.facts.is_empty() {
            return Err(Refusal::invalid("/facts", Sentence::of("refused-erase-nothing")));
        }
        let mut bodies = Vec::new();
        for id in &said.facts {
            match self.world.stored(scope, *id) {
                Stored::Missing => return Err(Refusal::Unknown { what: "statement to erase" }),
                Stored::Erased => {}
                Stored::Saying(Body::Redacted(_)) => {
                    return Err(Refusal::NotNow(Sentence::of("refused-erase-erasure")));
                }
                // Without it what it holds would count.
                Stored::Saying(Body::FactHeld(held)) if !said.facts.contains(&held.fact) => {
                    return Err(Refusal::NotNow(Sentence::of("refused-erase-hold")));
                }
                Stored::Saying(Body::HeldSettled(settled)) if !said.facts.contains(&settled.fact) => {
                    return Err(Refusal::NotNow(Sentence::of("refused-erase-hold")));
                }
                Stored::Saying(body) => bodies.push((*id, body)),
            }
        }
        let all: BTreeSet<FactId> = said.facts.iter().copied().collect();
        let goes = |id: FactId| all.contains(&id);
        for (id, body) in &bodies {
            self.nothing_rests_on(scope, *id, body, &goes)?;
        }
        if bodies.iter().all(|(id, body)| self.may_go(scope, *id, body, &goes)) {
            return self.somebody_runs_it(scope, &goes);
        }
        Err(Refusal::NotNow(Sentence::of("refused-erase-end")))
    }

    /// Whether nothing comes back to life when this is erased: an end goes only together with what it ended.
    fn may_go(&self, scope: Scope, fact: FactId, body: &Body, goes: &dyn Fn(FactId) -> bool) -> bool {
        match (body, scope) {
            (Body::RoleEnded(end), _) => goes(end.grant) || self.world.access().grant(end.grant).is_none(),
            (Body::DelegationEnded(end), Scope::Cohort(id)) => {
                let known = |c: &Cohort| c.delegations.iter().any(|d| d.id == end.delegation);
                goes(end.delegation) || !self.world.cohort(id).is_some_and(known)
            }
            // Who joined, left and joined again has left once: each end goes with all that it ended.
            (Body::MemberLeft(_), Scope::Cohort(id)) => {
                let ended = |c: &Cohort| {
                    let place = c.places.iter().find(|place| place.left == Some(fact));
                    place.is_none_or(|place| place.joined.iter().all(|joined| goes(*joined)))
                };
                self.world.cohort(id).is_none_or(ended)
            }
            (
                Body::SignOffRevoked(SignOffRevoked { signoff, .. })
                | Body::SignOffDisputed(SignOffDisputed { signoff }),
                Scope::Learner(id),
            ) => {
                let known = |p: &Portfolio| p.sign_offs.iter().any(|s| s.id == *signoff);
                goes(*signoff) || !self.world.portfolio(id).is_some_and(known)
            }
            // A file is out of sight wherever it is attached, whichever piece that was said of (E-12).
            (Body::AttachmentQuarantined(said), Scope::Learner(learner)) => {
                let all = self.world.portfolio(learner).into_iter().flat_map(|p| p.evidence.values());
                all.flat_map(|piece| &piece.revisions).all(|r| goes(r.id) || !names(r, said))
            }
            (Body::EvidenceReviewed(said), Scope::Learner(learner)) => {
                let piece = self.world.portfolio(learner).and_then(|p| p.evidence.get(&said.evidence));
                goes(said.revision) || piece.is_none_or(|piece| !accepts_again(piece, fact, said, goes))
            }
            _ => true,
        }
    }

    /// Stamps, evidence and cohorts of other records rest on the version that was published, or on the cohort that was
    /// opened, though each record alone would bear its erasure.
    fn nothing_rests_on(
        &self,
        scope: Scope,
        fact: FactId,
        body: &Body,
        goes: &dyn Fn(FactId) -> bool,
    ) -> Result<(), Refusal> {
        let resting = self.world.resting(fact);
        let words = match (scope, body) {
            (Scope::Framework(_), Body::FrameworkPublished(said)) => resting.counted(0).map(|counted| {
                Sentence::of("refused-erase-version").with("version", said.version).with("counted", counted)
            }),
            (Scope::Cohort(id), Body::CohortOpened(said)) => {
                let all = self.world.cohort(id).into_iter().flat_map(|cohort| &cohort.places);
                let stay = all.filter(|place| place.role == MemberRole::Learner).flat_map(|p| &p.joined);
                let places = stay.filter(|joined| !goes(**joined)).count();
                resting.counted(i64::try_from(places).unwrap_or(i64::MAX)).map(|counted| {
                    Sentence::of("refused-erase-cohort").with("title", &said.title).with("counted", counted)
                })
            }
            _ => None,
        };
        words.map_or(Ok(()), |words| Err(Refusal::NotNow(words)))
    }

    /// Whoever erases the grants of the last administrator could never undo it.
    fn somebody_runs_it(&self, scope: Scope, goes: &dyn Fn(FactId) -> bool) -> Result<(), Refusal> {
        let runs_it = |g: &&crate::record::access::Grant| {
            (g.granted.role, g.granted.reach) == (Role::Administrator, Reach::Organisation)
                && g.granted.until.is_none()
                && g.holds(self.on)
        };
        let now: Vec<FactId> = self.world.access().grants().filter(runs_it).map(|g| g.id).collect();
        if scope == Scope::Access && !now.is_empty() && now.iter().all(|id| goes(*id)) {
            return Err(Refusal::NotNow(Sentence::of("refused-role-last-administrator")));
        }
        Ok(())
    }
}

fn names(revision: &crate::record::evidence::Revision, said: &AttachmentQuarantined) -> bool {
    revision.content.attachments.iter().any(|file| file.hash == said.hash)
}

/// Whether something that a review took back would count again without it: an earlier answer that stays was kinder.
fn accepts_again(
    piece: &Evidence,
    review: FactId,
    said: &EvidenceReviewed,
    goes: &dyn Fn(FactId) -> bool,
) -> bool {
    let before = || {
        let same = piece.reviews.iter().filter(|r| r.said.revision == said.revision);
        same.take_while(|r| r.id != review).filter(|r| !goes(r.id))
    };
    said.claims.iter().any(|answer| {
        let earlier = before().filter_map(|r| r.standing(answer.claim())).last();
        earlier.is_some_and(|earlier| match answer.decision {
            Decision::Accepted => false,
            Decision::PartAccepted => earlier.decision == Decision::Accepted,
            Decision::Returned => earlier.decision != Decision::Returned,
        })
    })
}
