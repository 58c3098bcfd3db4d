//! The projections of one scope, derived anew from all of its facts: for `record rebuild`, and for a scope of
//! which something was erased.

use diesel::prelude::*;

use super::connection::Conn;
use super::error::Error;
use super::folds::Folded;
use super::schema::{
    appeals, awards, certificates, cohort_words, cohorts, delegations, evidence, file_uses, frameworks,
    grants, members, people, people_words, queue, standings, units,
};
use super::{directory, holds, project, words};
use crate::record::fact::{Fact, Scope};
use crate::record::portfolio::Portfolio;

/// What all facts of a scope amount to.
pub(super) fn fold(scope: Scope, facts: &[Fact]) -> Folded {
    let mut folded = Folded::empty(scope);
    for fact in facts {
        folded.apply(scope, fact);
    }
    folded
}

/// Removes every row that was derived from a scope.
pub(super) fn clear(conn: &mut Conn, scope: Scope) -> Result<(), Error> {
    macro_rules! remove {
        ($($table:ident),+) => {{ $(diesel::delete($table::table).execute(conn)?;)+ }};
        ($id:expr, $($table:ident by $column:ident),+) => {{
            let id = $id.to_string();
            $(diesel::delete($table::table.filter($table::$column.eq(&id))).execute(conn)?;)+
        }};
    }
    holds::remove_of(conn, scope)?;
    match scope {
        Scope::Directory => remove!(people, people_words, units),
        Scope::Access => remove!(grants),
        Scope::Framework(framework) => remove!(framework, frameworks by id),
        Scope::Cohort(cohort) => {
            remove!(
                cohort,
                cohorts by id,
                cohort_words by cohort_id,
                members by cohort_id,
                delegations by cohort_id
            );
        }
        Scope::Learner(learner) => {
            words::remove_of(conn, &learner.to_string())?;
            remove!(
                learner,
                standings by person_id,
                queue by person_id,
                awards by person_id,
                appeals by person_id,
                certificates by person_id,
                evidence by person_id,
                file_uses by person_id
            );
        }
        Scope::Private(_) => {}
    }
    Ok(())
}

/// Writes the rows of a scope that has none.
pub(super) fn write(conn: &mut Conn, scope: Scope, facts: &[Fact], folded: &Folded) -> Result<(), Error> {
    let all: Vec<&Fact> = facts.iter().collect();
    holds::write(conn, scope, &all)?;
    match (scope, folded) {
        (Scope::Directory, _) => directory::write(conn, &all),
        (_, Folded::Access(access)) => project::access(conn, &all, access),
        (_, Folded::Versions(_)) => project::versions(conn, &all),
        (Scope::Cohort(id), Folded::Cohort(cohort)) => {
            project::cohort(conn, id, None, Option::as_ref(cohort))
        }
        (Scope::Learner(learner), Folded::Portfolio(portfolio)) => {
            let mut changes = project::Changes::default();
            changes.learner(&Portfolio::new(learner), portfolio);
            changes.write(conn)?;
            words::of_learner(conn, portfolio)
        }
        _ => Ok(()),
    }
}
