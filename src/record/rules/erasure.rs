//! Erasing: what was said is gone for good, and what rested on it is as if it had never been said.

use std::collections::BTreeSet;

use super::{Case, Stored, line};
use crate::ids::FactId;
use crate::record::access::{Reach, Role};
use crate::record::cohort::{Cohort, MemberLeft, MemberRole};
use crate::record::evidence::AttachmentQuarantined;
use crate::record::fact::{Body, Redacted, Scope};
use crate::record::portfolio::Portfolio;
use crate::record::refusal::Refusal;
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
                Stored::Saying(body) => bodies.push(body),
            }
        }
        let all: BTreeSet<FactId> = said.facts.iter().copied().collect();
        let goes = |id: FactId| all.contains(&id);
        if bodies.iter().all(|body| self.may_go(scope, body, &bodies, &goes)) {
            return self.somebody_runs_it(scope, &goes);
        }
        Err(Refusal::NotNow(
            "This ended something that would be in force again without it. Erase what it ended, too."
                .to_owned(),
        ))
    }

    /// Whether nothing comes back to life when this is erased: an end goes only together with what it ended.
    fn may_go(&self, scope: Scope, body: &Body, all: &[&Body], goes: &dyn Fn(FactId) -> bool) -> bool {
        match (body, scope) {
            (Body::RoleEnded(end), _) => goes(end.grant) || self.world.access().grant(end.grant).is_none(),
            (Body::DelegationEnded(end), Scope::Cohort(id)) => {
                let known = |c: &Cohort| c.delegations.iter().any(|d| d.id == end.delegation);
                goes(end.delegation) || !self.world.cohort(id).is_some_and(known)
            }
            (Body::MemberLeft(left), Scope::Cohort(id)) => {
                let known = |c: &Cohort| c.members.iter().any(|m| (m.person, m.role) == key(left));
                joined(all, left) >= left_again(all, left) || !self.world.cohort(id).is_some_and(known)
            }
            (
                Body::SignOffRevoked(SignOffRevoked { signoff, .. })
                | Body::SignOffDisputed(SignOffDisputed { signoff }),
                Scope::Learner(id),
            ) => {
                let known = |p: &Portfolio| p.sign_offs.iter().any(|s| s.id == *signoff);
                goes(*signoff) || !self.world.portfolio(id).is_some_and(known)
            }
            (Body::AttachmentQuarantined(said), Scope::Learner(learner)) => {
                let piece = self.world.portfolio(learner).and_then(|p| p.evidence.get(&said.evidence));
                piece.is_none_or(|piece| piece.revisions.iter().all(|r| goes(r.id) || !names(r, said)))
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

fn key(left: &MemberLeft) -> (crate::ids::PersonId, MemberRole) {
    (left.person, left.role)
}

fn joined(all: &[&Body], left: &MemberLeft) -> usize {
    let same = |body: &&&Body| matches!(body, Body::MemberJoined(b) if (b.person, b.role) == key(left));
    all.iter().filter(same).count()
}

fn left_again(all: &[&Body], left: &MemberLeft) -> usize {
    let same = |body: &&&Body| matches!(body, Body::MemberLeft(b) if key(b) == key(left));
    all.iter().filter(same).count()
}
