//! What somebody sponsors: the whole organisation, a unit with those below it, or one cohort.

use crate::app::sponsored::{reached_by, units_for};
use crate::clock::Day;
use crate::ids::PersonId;
use crate::record::access::{Access, Reach, Role};
use crate::record::cohort::Cohort;
use crate::store::Conn;
use crate::web::failure::Failure;

/// What somebody sponsors on a day.
pub(crate) fn reaches(access: &Access, who: PersonId, on: Day) -> Vec<Reach> {
    let grants = access.grants().filter(|g| g.granted.person == who && g.granted.role == Role::Sponsor);
    grants.filter(|g| g.holds(on)).map(|g| g.granted.reach).collect()
}

/// Whether somebody sponsors a cohort.
pub(crate) fn sponsors(
    conn: &mut Conn,
    access: &Access,
    who: PersonId,
    cohort: &Cohort,
    on: Day,
) -> Result<bool, Failure> {
    let reaches = reaches(access, who, on);
    Ok(!reaches.is_empty() && reached_by(&reaches, cohort, &units_for(conn, reaches.iter())?))
}
