//! What a person's sign-offs amount to in one version of a framework (P-5, P-9): the one answer that
//! both the rules and the passport go by.

use std::collections::BTreeMap;

use super::crosswalk::{Earned, Standing, Version, carry_over};
use super::evidence::Claim;
use super::passport::LevelState;
use super::portfolio::Portfolio;
use super::versions::Versions;
use crate::clock::Day;

/// The levels in force on a day, carried over into version `upto` of their framework.
#[must_use]
pub fn carried(portfolio: &Portfolio, versions: &Versions, upto: u32, on: Day) -> Standing {
    let Some(newest) = versions.version(upto) else { return Standing::default() };
    let earned = portfolio
        .sign_offs
        .iter()
        .filter(|s| s.said.framework == newest.id && s.state(on) == LevelState::Signed)
        .map(|s| Earned { version: s.said.version, competency: s.said.competency, level: s.said.level });
    carried_into(versions, upto, earned)
}

/// What earned levels of one framework amount to in its version `upto`; what was earned under a later one is
/// not looked at.
#[must_use]
pub fn carried_into(versions: &Versions, upto: u32, earned: impl IntoIterator<Item = Earned>) -> Standing {
    let known: Vec<Version<'_>> = versions
        .all()
        .iter()
        .filter(|p| p.version <= upto)
        .map(|p| Version { number: p.version, framework: &p.framework, crosswalk: &p.crosswalk })
        .collect();
    carry_over(&known, earned.into_iter().filter(|earned| earned.version <= upto))
}

/// Which levels of one version are held on a day, whatever version they were signed under.
#[must_use]
pub fn held(
    portfolio: &Portfolio,
    versions: &Versions,
    version: u32,
    on: Day,
) -> BTreeMap<Claim, Option<String>> {
    carried(portfolio, versions, version, on)
        .counts
        .into_iter()
        .map(|c| (Claim { competency: c.competency, level: c.level }, c.earned_as))
        .collect()
}
