//! What a commit in the making knows when it judges.

use std::collections::HashMap;
use std::sync::Arc;

use super::{Group, Known};
use crate::ids::{CohortId, FactId, FrameworkId, InvitationId, PersonId, UnitId};
use crate::record::access::Access;
use crate::record::cohort::{Cohort, Invited};
use crate::record::fact::Scope;
use crate::record::hold::{Standing, standings};
use crate::record::portfolio::Portfolio;
use crate::record::rules::{Held, Resting, Stored, World};
use crate::record::versions::Versions;
use crate::store::folds::Folded;

impl World for Group<'_> {
    fn access(&self) -> &Access {
        static NOBODY: std::sync::LazyLock<Access> = std::sync::LazyLock::new(Access::default);
        match self.current.get(&Scope::Access) {
            Some(Folded::Access(access)) => access,
            _ => &NOBODY,
        }
    }

    fn cohort(&self, id: CohortId) -> Option<&Cohort> {
        match self.current.get(&Scope::Cohort(id)) {
            Some(Folded::Cohort(cohort)) => Option::as_ref(cohort),
            _ => None,
        }
    }

    fn versions(&self, id: FrameworkId) -> Option<&Versions> {
        match self.current.get(&Scope::Framework(id)) {
            Some(Folded::Versions(versions)) => Some(versions.as_ref()),
            _ => None,
        }
    }

    fn portfolio(&self, id: PersonId) -> Option<&Portfolio> {
        match self.current.get(&Scope::Learner(id)) {
            Some(Folded::Portfolio(portfolio)) => Some(Arc::as_ref(portfolio)),
            _ => None,
        }
    }

    fn knows(&self, id: PersonId) -> bool {
        self.known.contains_key(&id)
    }

    fn is_closed(&self, id: PersonId) -> bool {
        self.known.get(&id) == Some(&true)
    }

    fn units(&self) -> &HashMap<UnitId, Option<UnitId>> {
        &self.units
    }

    fn invitation(&self, id: InvitationId) -> Option<Invited> {
        self.invitations.get(&id).copied()
    }

    fn resting(&self, id: FactId) -> Resting {
        let mut found = self.resting.get(&id).copied().unwrap_or_default();
        if let Some(known) = self.present.get(&id) {
            // What is said in this very commit is in no table yet.
            self.pending.iter().filter_map(|p| p.fact.body.as_ref()).for_each(|b| found.add(b, known.scope));
        }
        found
    }

    fn standing(&self, scope: Scope, id: FactId) -> Option<Standing> {
        // What this very commit says of it comes last.
        let said = self.pending.iter().filter(|p| p.fact.scope == scope).filter_map(|p| p.fact.body.as_ref());
        let newer = standings(said).remove(&id);
        newer.or_else(|| self.standings.get(&(scope, id)).copied())
    }

    fn held(&self, scope: Scope, id: FactId) -> Option<Held<'_>> {
        let known = self.present.get(&id).filter(|known| known.scope == scope)?;
        let (body, code) = (known.body.as_ref()?, self.codes.get(&id)?);
        Some(Held { author: known.author, happened_at: known.happened_at, body, code })
    }

    fn stored(&self, scope: Scope, id: FactId) -> Stored<'_> {
        match self.present.get(&id).filter(|known| known.scope == scope) {
            None => Stored::Missing,
            Some(Known { body: None, .. }) => Stored::Erased,
            Some(Known { body: Some(body), .. }) => Stored::Saying(body),
        }
    }
}
