//! What the rules would answer, asked before anybody says anything: for pages that tell what stands in the way.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::access::Access;
use super::cohort::{Cohort, Invited};
use super::fact::{Author, Draft, Fact, Scope};
use super::hold::Standing;
use super::portfolio::Portfolio;
use super::refusal::Refusal;
use super::rules::{Held, Resting, Stored, World, judge};
use super::versions::Versions;
use crate::clock::Instant;
use crate::ids::{CohortId, FactId, FrameworkId, InvitationId, PersonId, UnitId, WriterId};

/// One learner's record as one cohort sees it, to be judged in and thrown away.
pub struct Rehearsal<'a> {
    access: &'a Access,
    cohort: &'a Cohort,
    versions: &'a Versions,
    portfolio: Portfolio,
}

impl<'a> Rehearsal<'a> {
    /// A learner of the cohort, whose framework has these versions.
    #[must_use]
    pub fn of(
        access: &'a Access,
        cohort: &'a Cohort,
        versions: &'a Versions,
        portfolio: Portfolio,
    ) -> Rehearsal<'a> {
        Rehearsal { access, cohort, versions, portfolio }
    }

    /// Whether all of this could be said in the learner's record, one after the other. The door judges it again when it
    /// is said.
    ///
    /// # Errors
    /// The first reason why not.
    pub fn judge(mut self, author: Author, drafts: Vec<Draft>, now: Instant) -> Result<(), Refusal> {
        for draft in drafts {
            judge(&self, author, &draft, now)?;
            self.portfolio.apply(&Fact {
                seq: 0,
                id: draft.id,
                scope: draft.scope,
                writer: WriterId(uuid::Uuid::nil()),
                n: 0,
                author: author.person,
                happened_at: draft.happened_at,
                received_at: now,
                body: Some(draft.body),
            });
        }
        Ok(())
    }
}

impl World for Rehearsal<'_> {
    fn access(&self) -> &Access {
        self.access
    }

    fn cohort(&self, id: CohortId) -> Option<&Cohort> {
        (id == self.cohort.id).then_some(self.cohort)
    }

    fn versions(&self, id: FrameworkId) -> Option<&Versions> {
        (id == self.cohort.plan.framework).then_some(self.versions)
    }

    fn portfolio(&self, id: PersonId) -> Option<&Portfolio> {
        (id == self.portfolio.learner).then_some(&self.portfolio)
    }

    fn knows(&self, id: PersonId) -> bool {
        id == self.portfolio.learner
    }

    fn is_closed(&self, _: PersonId) -> bool {
        false
    }

    fn units(&self) -> &HashMap<UnitId, Option<UnitId>> {
        static NONE: LazyLock<HashMap<UnitId, Option<UnitId>>> = LazyLock::new(HashMap::new);
        &NONE
    }

    fn invitation(&self, _: InvitationId) -> Option<Invited> {
        None
    }

    fn resting(&self, _: FactId) -> Resting {
        Resting::default()
    }

    fn standing(&self, _: Scope, _: FactId) -> Option<Standing> {
        None
    }

    fn held(&self, _: Scope, _: FactId) -> Option<Held<'_>> {
        None
    }

    fn stored(&self, _: Scope, _: FactId) -> Stored<'_> {
        Stored::Missing
    }
}
