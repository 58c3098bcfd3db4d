//! Who holds which role, over what, from when until when. Lead and learner of a cohort come from
//! the cohort's own facts; this is the rest.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::fact::{Body, Fact, OPERATOR};
use crate::clock::Day;
use crate::ids::{CohortId, FactId, PersonId, UnitId};

/// What a person may be trusted with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Runs this installation: people, roles, frameworks, settings.
    Administrator,
    /// HR: settles disputes and appeals, issues and exports certificates, sees every passport.
    Registrar,
    /// Opens and leads cohorts.
    Lead,
    /// Works on a passport of their own.
    Learner,
    /// Sees aggregates.
    Sponsor,
    /// May endorse and comment on what is shown to them.
    Peer,
}

impl Role {
    /// Every role.
    pub const ALL: [Role; 6] =
        [Role::Administrator, Role::Registrar, Role::Lead, Role::Learner, Role::Sponsor, Role::Peer];

    /// Its stable name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Role::Administrator => "administrator",
            Role::Registrar => "registrar",
            Role::Lead => "lead",
            Role::Learner => "learner",
            Role::Sponsor => "sponsor",
            Role::Peer => "peer",
        }
    }
}

impl std::str::FromStr for Role {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Role::ALL.into_iter().find(|r| r.name() == text).ok_or_else(|| {
            format!("\"{text}\" is not a role; there are {}", Role::ALL.map(Role::name).join(", "))
        })
    }
}

/// What a role reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(tag = "over", content = "id", rename_all = "snake_case")]
pub enum Reach {
    /// Everyone.
    Organisation,
    /// One unit.
    Unit(UnitId),
    /// One cohort.
    Cohort(CohortId),
}

/// A person was given a role.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RoleGranted {
    /// Who.
    pub person: PersonId,
    /// What.
    pub role: Role,
    /// Over what.
    pub reach: Reach,
    /// First day.
    pub from: Day,
    /// Last day; none: until ended.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Day>,
}

/// A grant ended before its time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RoleEnded {
    /// The fact that granted it.
    pub grant: FactId,
    /// Why.
    pub reason: String,
}

/// One grant as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grant {
    /// The fact that granted it.
    pub id: FactId,
    /// What was granted.
    pub granted: RoleGranted,
    /// Whether it was ended.
    pub ended: bool,
}

impl Grant {
    /// Whether it is in force on a day.
    #[must_use]
    pub fn holds(&self, on: Day) -> bool {
        !self.ended && self.granted.from <= on && self.granted.until.is_none_or(|last| on <= last)
    }
}

/// All grants, folded.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Access {
    grants: BTreeMap<FactId, Grant>,
    /// Whose they are: many leads make many grants, and each act asks for those of one person.
    of: BTreeMap<PersonId, Vec<FactId>>,
}

impl Access {
    /// Takes in one more fact.
    pub fn apply(&mut self, fact: &Fact) {
        match &fact.body {
            Some(Body::RoleGranted(granted)) => {
                let grant = Grant { id: fact.id, granted: granted.clone(), ended: false };
                if self.grants.insert(fact.id, grant).is_none() {
                    self.of.entry(granted.person).or_default().push(fact.id);
                }
            }
            Some(Body::RoleEnded(end)) => {
                if let Some(grant) = self.grants.get_mut(&end.grant) {
                    grant.ended = true;
                }
            }
            _ => {}
        }
    }

    /// Every grant, oldest id first.
    pub fn grants(&self) -> impl Iterator<Item = &Grant> {
        self.grants.values()
    }

    /// The grants of one person.
    fn of(&self, person: PersonId) -> impl Iterator<Item = &Grant> {
        self.of.get(&person).into_iter().flatten().filter_map(|id| self.grants.get(id))
    }

    /// A grant by the fact that made it.
    #[must_use]
    pub fn grant(&self, id: FactId) -> Option<&Grant> {
        self.grants.get(&id)
    }

    /// Whether the person holds the role over the whole organisation on that day. The operator at
    /// the command line is an administrator.
    #[must_use]
    pub fn has(&self, person: PersonId, role: Role, on: Day) -> bool {
        (person == OPERATOR && role == Role::Administrator)
            || self
                .of(person)
                .any(|g| g.granted.role == role && g.granted.reach == Reach::Organisation && g.holds(on))
    }

    /// Whether the person holds the role over anything at all on that day.
    #[must_use]
    pub fn has_somewhere(&self, person: PersonId, role: Role, on: Day) -> bool {
        self.has(person, role, on) || self.of(person).any(|g| g.granted.role == role && g.holds(on))
    }

    /// Whether anybody runs this installation on that day.
    #[must_use]
    pub fn has_administrator(&self, on: Day) -> bool {
        self.administrators(on).next().is_some()
    }

    /// Who runs this installation on that day.
    pub fn administrators(&self, on: Day) -> impl Iterator<Item = PersonId> {
        self.holders(Role::Administrator, on)
    }

    /// Who holds a role over the whole organisation on that day, once for every grant.
    pub fn holders(&self, role: Role, on: Day) -> impl Iterator<Item = PersonId> {
        self.grants
            .values()
            .filter(move |g| g.granted.role == role && g.granted.reach == Reach::Organisation && g.holds(on))
            .map(|g| g.granted.person)
    }

    /// Whether the person is named as a peer for the learners of a cohort (E-13).
    #[must_use]
    pub fn is_peer(&self, person: PersonId, cohort: CohortId, on: Day) -> bool {
        self.of(person).any(|g| {
            g.granted.role == Role::Peer
                && [Reach::Organisation, Reach::Cohort(cohort)].contains(&g.granted.reach)
                && g.holds(on)
        })
    }

    /// Leads and keepers of records open cohorts.
    #[must_use]
    pub fn opens_cohorts(&self, person: PersonId, on: Day) -> bool {
        self.keeps_records(person, on) || self.has_somewhere(person, Role::Lead, on)
    }

    /// Registrars and administrators look after everyone's record.
    #[must_use]
    pub fn keeps_records(&self, person: PersonId, on: Day) -> bool {
        self.has(person, Role::Registrar, on) || self.has(person, Role::Administrator, on)
    }
}
