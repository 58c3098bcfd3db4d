//! Directory, roles and frameworks.

use super::{Case, line, plausible, short};
use crate::ids::{FrameworkId, UnitId};
use crate::record::access::{Reach, Role, RoleEnded, RoleGranted};
use crate::record::crosswalk::check_crosswalk;
use crate::record::directory::{
    PersonAdded, PersonMoved, PersonRenamed, UnitCreated, UnitMoved, UnitRenamed,
};
use crate::record::refusal::Refusal;
use crate::record::versions::FrameworkPublished;

impl Case<'_> {
    fn keeps_directory(&self) -> Result<(), Refusal> {
        Self::need(self.keeps_records(), "Only an administrator or a registrar can change the directory.")
    }

    pub(super) fn person_added(&self, said: &PersonAdded) -> Result<(), Refusal> {
        self.keeps_directory()?;
        if self.world.knows(said.person) {
            return Err(Refusal::AlreadyDone("This person is in the directory already.".to_owned()));
        }
        self.unit("/unit_id", said.unit)?;
        line("/name", "The name", &said.name)
    }

    pub(super) fn person_renamed(&self, said: &PersonRenamed) -> Result<(), Refusal> {
        self.keeps_directory()?;
        self.known(said.person)?;
        line("/name", "The name", &said.name)
    }

    pub(super) fn person_moved(&self, said: &PersonMoved) -> Result<(), Refusal> {
        self.keeps_directory()?;
        self.known(said.person)?;
        self.unit("/unit_id", said.unit)
    }

    pub(super) fn unit_created(&self, said: &UnitCreated) -> Result<(), Refusal> {
        self.keeps_directory()?;
        if self.world.units().contains_key(&said.unit) {
            return Err(Refusal::AlreadyDone("This unit is there already.".to_owned()));
        }
        self.unit("/parent_id", said.parent)?;
        line("/name", "The unit's name", &said.name)
    }

    pub(super) fn unit_renamed(&self, said: &UnitRenamed) -> Result<(), Refusal> {
        self.keeps_directory()?;
        self.known_unit(said.unit)?;
        line("/name", "The unit's name", &said.name)
    }

    pub(super) fn unit_moved(&self, said: &UnitMoved) -> Result<(), Refusal> {
        self.keeps_directory()?;
        self.known_unit(said.unit)?;
        self.unit("/parent_id", said.parent)?;
        let units = self.world.units();
        let (mut above, mut steps) = (said.parent, 0);
        while let Some(unit) = above.filter(|_| steps <= units.len()) {
            if unit == said.unit {
                return Err(Refusal::invalid(
                    "/parent_id",
                    "A unit cannot be part of itself, or of a unit that is part of it. Choose another one.",
                ));
            }
            (above, steps) = (units.get(&unit).copied().flatten(), steps + 1);
        }
        Ok(())
    }

    /// A unit that a field names; none is none.
    pub(super) fn unit(&self, pointer: &str, unit: Option<UnitId>) -> Result<(), Refusal> {
        match unit.is_none_or(|unit| self.world.units().contains_key(&unit)) {
            true => Ok(()),
            false => {
                Err(Refusal::invalid(pointer, "There is no such unit. Choose one of the list, or none."))
            }
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
            (Role::Sponsor, Reach::Unit(_)) => "There is no such unit. Choose one that is there.",
            (Role::Sponsor | Role::Peer, Reach::Cohort(id)) if self.world.cohort(id).is_some() => {
                return Ok(());
            }
            (Role::Sponsor | Role::Peer, Reach::Cohort(_)) => {
                "There is no such cohort. Choose one that is there."
            }
            (Role::Administrator | Role::Registrar, _) => {
                "Administrators and registrars look after the whole organisation. Grant it for the whole organisation, or not at all."
            }
            (Role::Lead | Role::Learner, _) => {
                "Who leads or learns in a cohort is said in the cohort itself: add them there. This role is granted for the whole organisation only."
            }
            (Role::Peer, Reach::Unit(_)) => {
                "Peers are named for a cohort or for the whole organisation. Choose one of these."
            }
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
            true => Err(Refusal::NotNow(
                "This person's account is closed, so they could not sign in to do it. Open the account again first, or \
                 choose somebody else."
                    .to_owned(),
            )),
        }
    }

    /// A person that a field names.
    pub(super) fn somebody(&self, pointer: &str, person: crate::ids::PersonId) -> Result<(), Refusal> {
        match self.world.knows(person) {
            true => Ok(()),
            false => Err(Refusal::invalid(pointer, "Nobody here has this id. They may have been removed.")),
        }
    }

    pub(super) fn role_granted(&self, said: &RoleGranted) -> Result<(), Refusal> {
        Self::need(self.is_administrator(), "Only an administrator can grant roles.")?;
        self.known(said.person)?;
        self.can_sign_in(said.person)?;
        self.reach(said.role, said.reach)?;
        if said.until.is_some_and(|until| until < said.from) {
            return Err(Refusal::invalid(
                "/until",
                "The role would end before it begins. Choose a later last day.",
            ));
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
            return Err(Refusal::AlreadyDone("This person holds this role already.".to_owned()));
        }
        Ok(())
    }

    pub(super) fn role_ended(&self, said: &RoleEnded) -> Result<(), Refusal> {
        Self::need(self.is_administrator(), "Only an administrator can end roles.")?;
        short("/reason", "The reason", &said.reason)?;
        let access = self.world.access();
        let grant = access.grant(said.grant).ok_or(Refusal::Unknown { what: "role" })?;
        if grant.ended {
            return Err(Refusal::AlreadyDone("This role has ended already.".to_owned()));
        }
        let administrator = |g: &crate::record::access::Grant| {
            g.granted.role == crate::record::access::Role::Administrator
                && g.granted.reach == crate::record::access::Reach::Organisation
                && g.granted.until.is_none()
                && g.holds(self.on)
        };
        if administrator(grant) && access.grants().filter(|g| administrator(g)).count() == 1 {
            return Err(Refusal::NotNow(
                "This is the last administrator. Grant the role to somebody else first.".to_owned(),
            ));
        }
        Ok(())
    }

    pub(super) fn framework_published(
        &self,
        id: FrameworkId,
        said: &FrameworkPublished,
    ) -> Result<(), Refusal> {
        Self::need(self.keeps_records(), "Only an administrator or a registrar can publish frameworks.")?;
        if said.framework.id != id {
            return Err(Refusal::invalid("/framework/id", "The framework's id does not match its scope."));
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
                format!(
                    "The next version of this framework is {next}. Somebody may have published meanwhile: look again."
                ),
            ));
        }
        Ok(())
    }
}
