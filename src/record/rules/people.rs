//! Directory, roles and frameworks.

use super::{Case, line, plausible, short};
use crate::ids::{FrameworkId, UnitId};
use crate::language::Sentence;
use crate::record::access::{Reach, Role, RoleEnded, RoleGranted};
use crate::record::crosswalk::check_crosswalk;
use crate::record::directory::{
    PersonAdded, PersonMoved, PersonRenamed, UnitCreated, UnitMoved, UnitRenamed,
};
use crate::record::refusal::Refusal;
use crate::record::versions::FrameworkPublished;

impl Case<'_> {
    fn keeps_directory(&self) -> Result<(), Refusal> {
        Self::need(self.keeps_records(), Sentence::of("refused-person-only-keepers"))
    }

    pub(super) fn person_added(&self, said: &PersonAdded) -> Result<(), Refusal> {
        self.keeps_directory()?;
        if self.world.knows(said.person) {
            return Err(Refusal::AlreadyDone(Sentence::of("refused-person-already")));
        }
        self.unit("/unit_id", said.unit)?;
        line("/name", Sentence::of("refused-name-name"), &said.name)
    }

    pub(super) fn person_renamed(&self, said: &PersonRenamed) -> Result<(), Refusal> {
        self.keeps_directory()?;
        self.known(said.person)?;
        line("/name", Sentence::of("refused-name-name"), &said.name)
    }

    pub(super) fn person_moved(&self, said: &PersonMoved) -> Result<(), Refusal> {
        self.keeps_directory()?;
        self.known(said.person)?;
        self.unit("/unit_id", said.unit)
    }

    pub(super) fn unit_created(&self, said: &UnitCreated) -> Result<(), Refusal> {
        self.keeps_directory()?;
        if self.world.units().contains_key(&said.unit) {
            return Err(Refusal::AlreadyDone(Sentence::of("refused-unit-already")));
        }
        self.unit("/parent_id", said.parent)?;
        line("/name", Sentence::of("refused-name-unit"), &said.name)
    }

    pub(super) fn unit_renamed(&self, said: &UnitRenamed) -> Result<(), Refusal> {
        self.keeps_directory()?;
        self.known_unit(said.unit)?;
        line("/name", Sentence::of("refused-name-unit"), &said.name)
    }

    pub(super) fn unit_moved(&self, said: &UnitMoved) -> Result<(), Refusal> {
        self.keeps_directory()?;
        self.known_unit(said.unit)?;
        self.unit("/parent_id", said.parent)?;
        let units = self.world.units();
        let (mut above, mut steps) = (said.parent, 0);
        while let Some(unit) = above.filter(|_| steps <= units.len()) {
            if unit == said.unit {
                return Err(Refusal::invalid("/parent_id", Sentence::of("refused-unit-in-itself")));
            }
            (above, steps) = (units.get(&unit).copied().flatten(), steps + 1);
        }
        Ok(())
    }

    /// A unit that a field names; none is none.
    pub(super) fn unit(&self, pointer: &str, unit: Option<UnitId>) -> Result<(), Refusal> {
        match unit.is_none_or(|unit| self.world.units().contains_key(&unit)) {
            true => Ok(()),
            false => Err(Refusal::invalid(pointer, Sentence::of("refused-unit-unknown"))),
        }
    }

    fn known_unit(&self, unit: UnitId) -> Result<(), Refusal> {
        match self.world.units().contains_key(&unit) {
            true => Ok(()),
            false => Err(Refusal::Unknown { what: "unit" }),
        }
    }

    /// A role is granted only over what it can reach, so that nobody seems to have a power that they do not have.
    fn reach(&self, role: Role, reach: Reach) -> Result<(), Refusal> {
        let words = match (role, reach) {
            (_, Reach::Organisation) => return Ok(()),
            (Role::Sponsor, Reach::Unit(unit)) if self.world.units().contains_key(&unit) => return Ok(()),
            (Role::Sponsor, Reach::Unit(_)) => Sentence::of("refused-unit-unknown-choose"),
            (Role::Sponsor | Role::Peer, Reach::Cohort(id)) if self.world.cohort(id).is_some() => {
                return Ok(());
            }
            (Role::Sponsor | Role::Peer, Reach::Cohort(_)) => Sentence::of("refused-role-cohort-unknown"),
            (Role::Administrator | Role::Registrar, _) => Sentence::of("refused-role-whole"),
            (Role::Lead | Role::Learner, _) => Sentence::of("refused-role-in-cohort"),
            (Role::Peer, Reach::Unit(_)) => Sentence::of("refused-role-peer"),
        };
        Err(Refusal::invalid("/scope", words))
    }

    pub(super) fn known(&self, person: crate::ids::PersonId) -> Result<(), Refusal> {
        if self.world.knows(person) { Ok(()) } else { Err(Refusal::Unknown { what: "person" }) }
    }

    /// Nobody is given something to do who cannot sign in to do it.
    pub(super) fn can_sign_in(&self, person: crate::ids::PersonId) -> Result<(), Refusal> {
        match self.world.is_closed(person) {
            false => Ok(()),
            true => Err(Refusal::NotNow(Sentence::of("refused-person-closed"))),
        }
    }

    /// A person that a field names.
    pub(super) fn somebody(&self, pointer: &str, person: crate::ids::PersonId) -> Result<(), Refusal> {
        match self.world.knows(person) {
            true => Ok(()),
            false => Err(Refusal::invalid(pointer, Sentence::of("refused-person-unknown"))),
        }
    }

    pub(super) fn role_granted(&self, said: &RoleGranted) -> Result<(), Refusal> {
        Self::need(self.is_administrator(), Sentence::of("refused-role-only-admin-grants"))?;
        self.known(said.person)?;
        self.can_sign_in(said.person)?;
        self.reach(said.role, said.reach)?;
        if said.until.is_some_and(|until| until < said.from) {
            return Err(Refusal::invalid("/until", Sentence::of("refused-role-end")));
        }
        plausible("/from", said.from)?;
        // One that is still to come counts, too: twice the same power is ended once and goes on.
        let again = self.world.access().grants().any(|g| {
            let old = &g.granted;
            (old.person, old.role, old.reach) == (said.person, said.role, said.reach)
                && !g.ended
                && old.until.is_none_or(|last| self.on <= last)
                && old.until == said.until
                && (old.from <= said.from || g.holds(self.on))
        });
        if again {
            return Err(Refusal::AlreadyDone(Sentence::of("refused-role-already")));
        }
        Ok(())
    }

    pub(super) fn role_ended(&self, said: &RoleEnded) -> Result<(), Refusal> {
        Self::need(self.is_administrator(), Sentence::of("refused-role-only-admin-ends"))?;
        short("/reason", Sentence::of("refused-name-reason"), &said.reason)?;
        let access = self.world.access();
        let grant = access.grant(said.grant).ok_or(Refusal::Unknown { what: "role" })?;
        if grant.ended {
            return Err(Refusal::AlreadyDone(Sentence::of("refused-role-ended-already")));
        }
        let administrator = |g: &crate::record::access::Grant| {
            g.granted.role == crate::record::access::Role::Administrator
                && g.granted.reach == crate::record::access::Reach::Organisation
                && g.granted.until.is_none()
                && g.holds(self.on)
        };
        if administrator(grant) && access.grants().filter(|g| administrator(g)).count() == 1 {
            return Err(Refusal::NotNow(Sentence::of("refused-role-last-administrator")));
        }
        Ok(())
    }

    pub(super) fn framework_published(
        &self,
        id: FrameworkId,
        said: &FrameworkPublished,
    ) -> Result<(), Refusal> {
        Self::need(self.keeps_records(), Sentence::of("refused-framework-only-keepers"))?;
        if said.framework.id != id {
            return Err(Refusal::invalid("/framework/id", Sentence::of("refused-framework-id")));
        }
        let next = self.world.versions(id).and_then(|v| v.newest()).map_or(1, |newest| newest.version + 1);
        if let Err(problems) = said.framework.check()
            && let Some(first) = problems.first()
        {
            return Err(Refusal::invalid(format!("/framework{}", first.pointer), first.detail.clone()));
        }
        if let Some(before) = self.world.versions(id).and_then(|v| v.newest())
            && let Err(problems) = check_crosswalk(&before.framework, &said.framework, &said.crosswalk)
            && let Some(first) = problems.first()
        {
            return Err(Refusal::invalid(first.pointer.clone(), first.detail.clone()));
        }
        if said.version != next {
            return Err(Refusal::invalid(
                "/version",
                Sentence::of("refused-framework-next-version").with("next", next),
            ));
        }
        Ok(())
    }
}
