//! Which scopes somebody's device may hold: what they may read, and no more (S-6).

use std::collections::BTreeMap;

use diesel::prelude::*;

use super::connection::Conn;
use super::error::Error;
use super::reach;
use super::schema::{cohorts, delegations, members, standings};
use crate::clock::Day;
use crate::ids::PersonId;
use crate::record::fact::Scope;

/// How much of a scope is somebody's to read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sight {
    /// All of it.
    Whole,
    /// A cohort they learn in: not who else was at a session.
    OwnPlace,
}

impl Sight {
    /// Whether the words of a kind of fact are theirs to read.
    #[must_use]
    pub fn shows(self, kind: &str) -> bool {
        match self {
            Sight::Whole => true,
            Sight::OwnPlace => kind != "attendance_taken",
        }
    }
}

/// The scopes that a person may read on a day: their own record, the cohorts they learn in or lead with the frameworks of these,
/// and the records of whom they lead. A handful of statements, however many there are.
///
/// Keeping records opens nothing here: nobody carries a whole organisation on a phone.
pub fn scopes(conn: &mut Conn, person: PersonId, on: Day) -> Result<BTreeMap<Scope, Sight>, Error> {
    let mut found =
        BTreeMap::from([(Scope::Learner(person), Sight::Whole), (Scope::Private(person), Sight::Whole)]);
    let id = person.to_string();
    // A place that was left, or is waited for, opens nothing; one in a cohort that is over stays one's own.
    let places: Vec<(String, String, String)> = members::table
        .inner_join(cohorts::table.on(cohorts::id.eq(members::cohort_id)))
        .filter(members::person_id.eq(&id).and(members::left_on.is_null()).and(members::waiting.eq(false)))
        .select((members::role, cohorts::id, cohorts::framework_id))
        .load(conn)?;
    let today = on.to_string();
    let stood_in: Vec<(String, String)> = delegations::table
        .inner_join(cohorts::table.on(cohorts::id.eq(delegations::cohort_id)))
        .filter(
            delegations::to_id
                .eq(&id)
                .and(delegations::ended.eq(false))
                .and(delegations::from_day.le(&today))
                .and(delegations::until_day.ge(&today)),
        )
        .select((cohorts::id, cohorts::framework_id))
        .load(conn)?;
    let places = places.into_iter().map(|(role, cohort, framework)| {
        (if role == "lead" { Sight::Whole } else { Sight::OwnPlace }, cohort, framework)
    });
    let stood_in = stood_in.into_iter().map(|(cohort, framework)| (Sight::Whole, cohort, framework));
    for (sight, cohort, framework) in places.chain(stood_in) {
        let scope = Scope::Cohort(cohort.parse().map_err(Error::other)?);
        let seen = found.entry(scope).or_insert(sight);
        if sight == Sight::Whole {
            *seen = sight;
        }
        found.insert(Scope::Framework(framework.parse().map_err(Error::other)?), Sight::Whole);
    }
    for learner in reach::learners_of(conn, person, on)? {
        found.insert(Scope::Learner(learner), Sight::Whole);
    }
    // What their levels are of, also of cohorts that they left.
    let held: Vec<String> = standings::table
        .filter(standings::person_id.eq(&id))
        .select(standings::framework_id)
        .distinct()
        .load(conn)?;
    for framework in held {
        found.insert(Scope::Framework(framework.parse().map_err(Error::other)?), Sight::Whole);
    }
    Ok(found)
}
