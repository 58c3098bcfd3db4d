//! Folded scopes that a batch of mails speaks of.

use std::collections::HashMap;

use crate::ids::{CohortId, FrameworkId, PersonId};
use crate::record::cohort::Cohort;
use crate::record::fact::Scope;
use crate::record::portfolio::Portfolio;
use crate::record::versions::Versions;
use crate::store::folds::Folded;
use crate::store::{Conn, Error, Folds};

/// What was loaded, by scope.
#[derive(Default)]
pub(super) struct Found(HashMap<Scope, Folded>);

impl Found {
    /// Loads some scopes; those that are here already are not asked for again. One statement, none for nothing.
    pub(super) fn load(
        &mut self,
        conn: &mut Conn,
        folds: &Folds,
        scopes: impl IntoIterator<Item = Scope>,
    ) -> Result<(), Error> {
        let mut scopes: Vec<Scope> = scopes.into_iter().filter(|scope| !self.0.contains_key(scope)).collect();
        scopes.sort_unstable();
        scopes.dedup();
        if !scopes.is_empty() {
            self.0.extend(folds.load(conn, &scopes)?);
        }
        Ok(())
    }

    /// Everything that was loaded.
    pub(super) fn all(&self) -> impl Iterator<Item = &Folded> {
        self.0.values()
    }

    pub(super) fn portfolio(&self, learner: PersonId) -> Option<&Portfolio> {
        match self.0.get(&Scope::Learner(learner)) {
            Some(Folded::Portfolio(portfolio)) => Some(portfolio),
            _ => None,
        }
    }

    pub(super) fn cohort(&self, id: CohortId) -> Option<&Cohort> {
        match self.0.get(&Scope::Cohort(id)) {
            Some(Folded::Cohort(cohort)) => Option::as_ref(cohort),
            _ => None,
        }
    }

    pub(super) fn versions(&self, id: FrameworkId) -> Option<&Versions> {
        match self.0.get(&Scope::Framework(id)) {
            Some(Folded::Versions(versions)) => Some(versions),
            _ => None,
        }
    }
}
