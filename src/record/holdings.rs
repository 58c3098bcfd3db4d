//! What a person's sign-offs amount to in one version of a framework (P-5, P-9): the one answer that
//! both the rules and the passport go by.

use std::collections::BTreeMap;

use super::crosswalk::{Earned, Standing, Version, carry_over};
use super::evidence::Claim;
use super::framework::Level;
use super::passport::LevelState;
use super::portfolio::Portfolio;
use super::versions::Versions;
use crate::clock::Day;
use crate::ids::CompetencyId;

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

/// Levels that somebody holds of a version's competencies, in their order, as bits: level k is bit k-1. The
/// same carrying over as in the passport (P-5, P-9).
#[must_use]
pub fn levels_held(versions: &Versions, version: u32, earned: &[Earned]) -> Vec<u8> {
    let Some(framework) = versions.version(version) else { return Vec::new() };
    let mut bits = vec![0; framework.competencies.len()];
    let mut holds = |competency: CompetencyId, level: Level| {
        let at = framework.competencies.iter().position(|c| c.id == competency);
        if let Some(bits) = at.and_then(|at| bits.get_mut(at)) {
            *bits |= 1_u8 << level.index();
        }
    };
    // What was earned under this very version needs no carrying.
    if earned.iter().all(|e| e.version == version) {
        for e in earned {
            holds(e.competency, e.level);
        }
    } else {
        let standing = carried_into(versions, version, earned.iter().copied());
        for c in &standing.counts {
            holds(c.competency, c.level);
        }
    }
    bits
}

/// The highest level among such bits: 1, 2 or 3; 0 for none.
#[must_use]
pub fn highest(bits: u8) -> u8 {
    (1..=3).rev().find(|level| bits & (1 << (level - 1)) != 0).unwrap_or(0)
}
