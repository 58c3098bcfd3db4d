//! Whatever people try, in whatever order: what may never be said is not in the record, and what was said is all there.
//!
//! A script of random acts by a small cast goes through the rules; a ledger, kept by this file alone and much simpler
//! than the rules, knows what every accepted fact rests on.

mod ledger;
mod town;

use jiff::SignedDuration;
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use stampbook::record::fact::Author;

use ledger::{Ledger, Tally};
use town::Town;

/// Ada and Ben learn; Grace and Nana lead a cohort each, and Grace learns in Nana's; Rosa keeps records; Eve is nobody.
const CAST: usize = 6;
const ROSA: usize = 4;
const COHORTS: usize = 2;

#[derive(Clone, Debug)]
enum Act {
    Submit {
        actor: usize,
        cohort: usize,
        competency: usize,
        level: usize,
        revises: Option<usize>,
    },
    Review {
        actor: usize,
        learner: usize,
        piece: usize,
        decision: usize,
    },
    Sign {
        actor: usize,
        learner: usize,
        competency: usize,
        level: usize,
        cohort: Option<usize>,
        prior: bool,
    },
    Revoke {
        actor: usize,
        learner: usize,
        which: usize,
    },
    Dispute {
        actor: usize,
        learner: usize,
        which: usize,
    },
    Settle {
        actor: usize,
        learner: usize,
        which: usize,
        stands: bool,
    },
    Appeal {
        actor: usize,
        learner: usize,
        which: usize,
    },
    Decide {
        actor: usize,
        learner: usize,
        which: usize,
        upheld: bool,
    },
    Join {
        actor: usize,
        cohort: usize,
        person: usize,
        lead: bool,
    },
    Leave {
        actor: usize,
        cohort: usize,
        person: usize,
        lead: bool,
    },
    Close {
        actor: usize,
        cohort: usize,
        again: bool,
    },
    /// What should happen: logged twice, accepted, signed, each by who may, as far as it goes.
    Climb {
        learner: usize,
        competency: usize,
        level: usize,
    },
    Wait {
        days: i64,
    },
}

impl Act {
    /// In single steps; `pieces` says how many pieces of evidence a learner has.
    fn steps(self, pieces: impl Fn(usize) -> usize) -> Vec<Act> {
        let Act::Climb { learner, competency, level } = self else { return vec![self] };
        let (cohort, lead) = [(0, 2), (0, 2), (1, 3)][learner];
        let mut steps = Vec::new();
        for piece in [0, 1] {
            steps.push(Act::Submit { actor: learner, cohort, competency, level, revises: None });
            steps.push(Act::Review { actor: lead, learner, piece: pieces(learner) + piece, decision: 0 });
        }
        steps.push(Act::Sign { actor: lead, learner, competency, level, cohort: Some(cohort), prior: false });
        steps
    }
}

/// Mostly what people do, now and then what they should not.
fn act() -> impl Strategy<Value = Act> {
    let (who, place, small) = (0..CAST, 0..COHORTS, 0..3_usize);
    let registrar = prop_oneof![3 => Just(ROSA), 1 => who.clone()];
    let own = || {
        (0..3_usize).prop_flat_map(|learner| (prop_oneof![4 => Just(learner), 1 => 0..CAST], Just(learner)))
    };
    prop_oneof![
        4 => (0..3_usize, place.clone(), small.clone(), small.clone(), prop::option::weighted(0.2, 0..4_usize)).prop_map(
            |(actor, cohort, competency, level, revises)| Act::Submit { actor, cohort, competency, level, revises }
        ),
        4 => (1..CAST, 0..3_usize, 0..6_usize, 0..5_usize)
            .prop_map(|(actor, learner, piece, decision)| Act::Review { actor, learner, piece, decision }),
        6 => (
            who.clone(), 0..3_usize, small.clone(), small.clone(),
            prop::option::weighted(0.9, place.clone()), prop::bool::weighted(0.15)
        )
            .prop_map(|(actor, learner, competency, level, cohort, prior)| Act::Sign {
                actor, learner, competency, level, cohort, prior
            }),
        2 => (2..CAST, 0..3_usize, 0..4_usize)
            .prop_map(|(actor, learner, which)| Act::Revoke { actor, learner, which }),
        2 => (2..4_usize, 0..3_usize, 0..4_usize)
            .prop_map(|(actor, learner, which)| Act::Dispute { actor, learner, which }),
        3 => (registrar.clone(), 0..3_usize, 0..4_usize, any::<bool>())
            .prop_map(|(actor, learner, which, stands)| Act::Settle { actor, learner, which, stands }),
        6 => (own(), 0..2_usize).prop_map(|((actor, learner), which)| Act::Appeal { actor, learner, which }),
        6 => (registrar, 0..3_usize, 0..2_usize, any::<bool>())
            .prop_map(|(actor, learner, which, upheld)| Act::Decide { actor, learner, which, upheld }),
        1 => (who.clone(), place.clone(), who.clone(), any::<bool>())
            .prop_map(|(actor, cohort, person, lead)| Act::Join { actor, cohort, person, lead }),
        1 => (who.clone(), place.clone(), who.clone(), any::<bool>())
            .prop_map(|(actor, cohort, person, lead)| Act::Leave { actor, cohort, person, lead }),
        1 => (who, place, any::<bool>()).prop_map(|(actor, cohort, again)| Act::Close { actor, cohort, again }),
        12 => (0..3_usize, 0..3_usize, 0..3_usize)
            .prop_map(|(learner, competency, level)| Act::Climb { learner, competency, level }),
        1 => (1..25_i64).prop_map(|days| Act::Wait { days }),
    ]
}

#[test]
fn whatever_people_try_nothing_is_signed_that_may_not_be_and_nothing_is_lost() {
    let tally = Tally::default();
    // The same scripts every time: a rare act must not be missing on a bad day.
    let config = Config { cases: 128, failure_persistence: None, ..Config::default() };
    let mut runner = TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha));
    let scripts = (any::<u64>(), prop::collection::vec(act(), 1..160));
    runner
        .run(&scripts, |(seed, script)| {
            let mut town = Town::start(seed);
            let mut ledger = Ledger::default();
            for fact in town.said.clone() {
                ledger.take(&town, &fact, &tally);
            }
            for whole in script {
                let pieces = |learner: usize| town.portfolios[&town.people[learner]].evidence.len();
                for act in whole.steps(pieces) {
                    if let Act::Wait { days } = act {
                        town.now += SignedDuration::from_hours(24 * days);
                    }
                    let Some((actor, scope, body)) = town.worded(&act) else { continue };
                    let before = town.said.len();
                    if town.say(Author::person(town.people[actor]), scope, body).is_ok() {
                        let fact = town.said[before].clone();
                        ledger.take(&town, &fact, &tally);
                    } else {
                        *tally.borrow_mut().entry("refused").or_default() += 1;
                    }
                }
            }
            ledger.agrees(&town);
            Ok(())
        })
        .unwrap();
    let tally = tally.into_inner();
    for kind in [
        "signed_off",
        "a level above another",
        "sign_off_revoked",
        "sign_off_disputed",
        "dispute_settled",
        "appeal_decided",
        "refused",
    ] {
        assert!(tally.get(kind).is_some_and(|times| *times > 0), "the scripts reach {kind}: {tally:?}");
    }
}
