//! Erasing: what was said is gone for good, and what rested on it is as if it had never been said.

use std::collections::BTreeSet;

use super::{Case, Stored, line};
use crate::ids::FactId;
use crate::record::access::{Reach, Role};
use crate::record::cohort::Cohort;
use crate::record::evidence::{AttachmentQuarantined, Evidence};
use crate::record::fact::{Body, Redacted, Scope};
use crate::record::portfolio::Portfolio;
use crate::record::refusal::Refusal;
use crate::record::review::{Decision, EvidenceReviewed};
use crate::record::signoff::{SignOffDisputed, SignOffRevoked};

impl Case<'_> {
    pub(super) fn redacted(&self, scope: Scope, said: &Redacted) -> Result<(), Refusal> {
        Self::need(self.is_administrator(), "Only an administrator can erase what was said.")?;
        line("/reason", "The reason", &said.reason)?;
        if said.facts.is_empty() {
            return Err(Refusal::invalid("/facts", "Name at least one statement to erase."));
        }
        let mut bodies = Vec::new();
        for id in &said.facts {
            match self.world.stored(scope, *id) {
                Stored::Missing => return Err(Refusal::Unknown { what: "statement to erase" }),
                Stored::Erased => {}
                Stored::Saying(Body::Redacted(_)) => {
                    return Err(Refusal::NotNow(
                        "An erasure cannot be erased: it is what shows that the gap in the record is meant."
                            .to_owned(),
                    ));
                }
                Stored::Saying(body) => bodies.push((*id, body)),
            }
        }
        let all: BTreeSet<FactId> = said.facts.iter().copied().collect();
        let goes = |id: FactId| all.contains(&id);
        if bodies.iter().all(|(id, body)| self.may_go(scope, *id, body, &goes)) {
            return self.somebody_runs_it(scope, &goes);
        }
        Err(Refusal::NotNow(
            "This ended something that would be in force again without it. Erase what it ended, too."
                .to_owned(),
        ))
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

    /// Whoever erases the grants of the last administrator could never undo it.
    fn somebody_runs_it(&self, scope: Scope, goes: &dyn Fn(FactId) -> bool) -> Result<(), Refusal> {
        let runs_it = |g: &&crate::record::access::Grant| {
            (g.granted.role, g.granted.reach) == (Role::Administrator, Reach::Organisation)
                && g.granted.until.is_none()
                && g.holds(self.on)
        };
        let now: Vec<FactId> = self.world.access().grants().filter(runs_it).map(|g| g.id).collect();
        if scope == Scope::Access && !now.is_empty() && now.iter().all(|id| goes(*id)) {
            return Err(Refusal::NotNow(
                "This is the last administrator. Grant the role to somebody else first.".to_owned(),
            ));
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
