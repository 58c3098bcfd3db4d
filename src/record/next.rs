//! What a learner could work on next: the levels within reach, computed from the same rules as a sign-off.

use super::evidence::{Claim, Evidence};
use super::framework::{Competency, Level};
use super::holdings::held;
use super::passport::LevelState;
use super::portfolio::{ClaimState, Portfolio};
use super::versions::Versions;
use crate::clock::Day;
use crate::ids::CompetencyId;

/// What a level still asks for before it can be signed (P-4, P-10).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Lacking {
    /// Accepted pieces of evidence.
    pub pieces: u32,
    /// How many of them with a complete learning cycle.
    pub cycles: u32,
}

/// A level that a learner could work on now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reachable<'a> {
    /// Whose level it is.
    pub competency: &'a Competency,
    /// Which.
    pub level: Level,
    /// What it still asks for.
    pub lacking: Lacking,
    /// Evidence for it waits for a lead, or came back.
    pub work: LevelState,
    /// Something was accepted for it already.
    pub begun: bool,
}

impl Reachable<'_> {
    /// Which level of which competency.
    #[must_use]
    pub fn claim(&self) -> Claim {
        Claim { competency: self.competency.id, level: self.level }
    }
}

/// What a level still asks for before it can be signed.
#[must_use]
pub fn lacking(portfolio: &Portfolio, competency: &Competency, level: Level) -> Lacking {
    lacking_if(portfolio, competency, level, |_, state| state == ClaimState::Accepted)
}

/// What a level would still ask for if these pieces of evidence were the accepted ones.
#[must_use]
pub fn lacking_if(
    portfolio: &Portfolio,
    competency: &Competency,
    level: Level,
    counts: impl Fn(&Evidence, ClaimState) -> bool,
) -> Lacking {
    let claim = Claim { competency: competency.id, level };
    let rule = competency.level(level).evidence;
    let last = portfolio.sign_offs_of(claim).filter(|s| s.ended.is_none()).last();
    let (mut pieces, mut cycles, mut fresh) = (0_u32, 0_u32, 0_u32);
    for (evidence, revision, state) in portfolio.pieces_for(claim) {
        if counts(evidence, state) {
            pieces += 1;
            cycles += u32::from(revision.has_complete_cycle());
            fresh += u32::from(last.is_none_or(|s| revision.submitted_at > s.at));
        }
    }
    if last.is_some() {
        return Lacking { pieces: u32::from(rule.renewal_pieces).saturating_sub(fresh), cycles: 0 };
    }
    let cycles = u32::from(rule.cycles).saturating_sub(cycles);
    Lacking { pieces: u32::from(rule.pieces).saturating_sub(pieces).max(cycles), cycles }
}

/// In one version of a framework, the lowest level of each competency, up to its `target`, that is not held and that
/// nothing but evidence keeps from being signed (P-2, P-3): what is begun first, then foundational competencies, then the framework's order.
#[must_use]
pub fn within_reach<'a>(
    portfolio: &Portfolio,
    versions: &'a Versions,
    version: u32,
    target: impl Fn(CompetencyId) -> Level,
    on: Day,
) -> Vec<Reachable<'a>> {
    let Some(framework) = versions.version(version) else { return Vec::new() };
    let held = held(portfolio, versions, version, on);
    let holds =
        |competency: &Competency, level| held.contains_key(&Claim { competency: competency.id, level });
    let founded = framework.foundation_first.is_none_or(|first| {
        framework.competencies.iter().filter(|c| c.foundational).all(|c| holds(c, first))
    });
    let mut found: Vec<Reachable<'a>> = framework
        .competencies
        .iter()
        .filter_map(|competency| {
            let level = Level::ALL.into_iter().find(|level| !holds(competency, *level))?;
            let first = framework.foundation_first.unwrap_or(Level::Three);
            if level > target(competency.id) || (!founded && !competency.foundational && level > first) {
                return None;
            }
            let claim = Claim { competency: competency.id, level };
            let stuck = portfolio
                .speaking_for(claim, on)
                .is_some_and(|s| matches!(s.state(on), LevelState::Suspended | LevelState::InReview));
            if stuck {
                return None;
            }
            let work = portfolio.work_state(claim);
            let begun = portfolio
                .pieces_for(claim)
                .any(|(_, _, state)| matches!(state, ClaimState::Accepted | ClaimState::PartAccepted));
            Some(Reachable { competency, level, lacking: lacking(portfolio, competency, level), work, begun })
        })
        .collect();
    found.sort_by_key(|r| (!r.begun, !r.competency.foundational));
    found
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::clock::{Instant, day_of};
    use crate::ids::PersonId;
    use crate::record::evidence::EvidenceSubmitted;
    use crate::record::fact::{Body, Fact, Scope};
    use crate::record::framework::{EvidenceRule, Framework, LevelText};
    use crate::record::review::{ClaimDecision, Decision, EvidenceReviewed};
    use crate::record::signoff::SignedOff;
    use crate::record::versions::FrameworkPublished;

    fn id<T: From<Uuid>>(number: u128) -> T {
        Uuid::from_u128(number).into()
    }

    fn now() -> Instant {
        "2026-03-02T09:00:00Z".parse().unwrap()
    }

    /// "Listening" is foundational; level 1 of "Writing" asks for two pieces, one with a cycle.
    fn framework() -> Framework {
        let competency = |number: u128, title: &str| {
            let mut levels: [LevelText; 3] = Default::default();
            if title == "Writing" {
                levels[0].evidence = EvidenceRule { pieces: 2, cycles: 1, renewal_pieces: 1 };
            }
            Competency {
                id: id(number),
                code: title[..1].to_owned(),
                title: title.to_owned(),
                description: String::new(),
                group: vec![],
                foundational: title == "Listening",
                levels,
                links: vec![],
            }
        };
        Framework {
            id: id(1),
            title: "Ward work".to_owned(),
            description: String::new(),
            language: None,
            source: None,
            level_names: ["Foundation".to_owned(), "Practitioner".to_owned(), "Lead".to_owned()],
            foundation_first: Some(Level::One),
            competencies: vec![competency(10, "Writing"), competency(11, "Listening")],
        }
    }

    fn fact(seq: i64, body: impl Into<Body>) -> Fact {
        Fact {
            seq,
            id: id(1000 + u128::try_from(seq).unwrap()),
            scope: Scope::Learner(id(2)),
            writer: id(3),
            n: seq,
            author: id::<PersonId>(4),
            happened_at: now(),
            received_at: now(),
            body: Some(body.into()),
        }
    }

    fn sent(seq: i64, competency: u128, level: Level) -> Fact {
        let said = EvidenceSubmitted {
            evidence: id(2000 + u128::try_from(seq).unwrap()),
            based_on: vec![],
            cohort: id(5),
            framework: id(1),
            title: "A talk".to_owned(),
            narrative: String::new(),
            happened_on: day_of(now()),
            recorded_at: now(),
            clock_off: None,
            claims: vec![Claim { competency: id(competency), level }],
            cycle: crate::record::evidence::Cycle::default(),
            private_reflection: false,
            attachments: vec![],
            links: vec![],
            follows: None,
        };
        fact(seq, said)
    }

    fn accepted(seq: i64, sent: &Fact) -> Fact {
        let Some(Body::EvidenceSubmitted(said)) = &sent.body else { unreachable!() };
        let claims = said.claims.iter().map(|c| ClaimDecision {
            competency: c.competency,
            level: c.level,
            decision: Decision::Accepted,
            comment: String::new(),
        });
        let claims = claims.collect();
        let (evidence, revision, cohort) = (said.evidence, sent.id, said.cohort);
        fact(seq, EvidenceReviewed { evidence, revision, after: None, cohort, for_lead: None, claims })
    }

    fn signed(seq: i64, competency: u128, level: Level) -> Fact {
        let said = SignedOff {
            competency: id(competency),
            level,
            framework: id(1),
            version: 1,
            title: String::new(),
            descriptor: String::new(),
            evidence: vec![],
            cohort: None,
            for_lead: None,
            comment: String::new(),
            prior_learning: None,
            expires_on: None,
            needs_second: false,
        };
        fact(seq, said)
    }

    fn reach(facts: &[Fact], target: Level) -> Vec<(String, u8, u32, u32)> {
        let portfolio = Portfolio::fold(id(2), facts);
        let mut versions = Versions::default();
        let published = FrameworkPublished { version: 1, framework: framework(), crosswalk: vec![] };
        versions.apply(&fact(0, published));
        within_reach(&portfolio, &versions, 1, |_| target, day_of(now()))
            .into_iter()
            .map(|r| {
                let Lacking { pieces, cycles } = r.lacking;
                (r.competency.title.clone(), r.level.number(), pieces, cycles)
            })
            .collect()
    }

    #[test]
    fn who_has_nothing_starts_with_what_others_depend_on() {
        let expected = [("Listening".to_owned(), 1, 1, 0), ("Writing".to_owned(), 1, 2, 1)];
        assert_eq!(reach(&[], Level::Two), expected);
    }

    #[test]
    fn what_is_begun_comes_first_and_says_what_is_missing() {
        let piece = sent(1, 10, Level::One);
        let review = accepted(2, &piece);
        assert_eq!(reach(&[piece, review], Level::Two)[0], ("Writing".to_owned(), 1, 1, 1));
    }

    #[test]
    fn a_second_level_waits_for_the_foundation() {
        let writing = signed(1, 10, Level::One);
        assert_eq!(reach(std::slice::from_ref(&writing), Level::Two), [("Listening".to_owned(), 1, 1, 0)]);
        let listening = signed(2, 11, Level::One);
        let both = reach(&[writing, listening], Level::Two);
        assert_eq!(both, [("Listening".to_owned(), 2, 1, 0), ("Writing".to_owned(), 2, 1, 0)]);
    }

    #[test]
    fn nothing_is_next_beyond_the_cohorts_target() {
        let held = [signed(1, 10, Level::One), signed(2, 11, Level::One)];
        assert_eq!(reach(&held, Level::One), []);
    }
}
