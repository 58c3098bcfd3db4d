//! What a bookkeeper would remember who knows nothing of the product's folds.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet, HashMap};

use stampbook::clock::{Day, day_of};
use stampbook::ids::{CohortId, FactId, PersonId};
use stampbook::record::cohort::MemberRole;
use stampbook::record::evidence::Claim;
use stampbook::record::fact::{Body, Fact, Scope};
use stampbook::record::passport::{Holder, LevelState};
use stampbook::record::passport_drawing::{Material, draw};
use stampbook::record::portfolio::Portfolio;
use stampbook::record::review::Decision;

use super::ROSA;
use super::town::Town;

/// What the bookkeeper remembers of the accepted facts, without any of the product's folds.
#[derive(Default)]
pub(super) struct Ledger {
    leads: BTreeSet<(CohortId, PersonId)>,
    learners: BTreeSet<(CohortId, PersonId)>,
    waits: BTreeSet<(CohortId, PersonId)>,
    closed: BTreeSet<CohortId>,
    /// Sign-offs that stand: learner, claim, last day.
    standing: BTreeMap<FactId, (PersonId, Claim, Option<Day>)>,
    signed: BTreeMap<FactId, (PersonId, PersonId)>,
    disputed: BTreeSet<FactId>,
    /// Who ended a sign-off, by the fact that did.
    ended: BTreeMap<FactId, (FactId, PersonId)>,
    /// Newest answer to a claim of a revision that was not overturned.
    answers: Vec<(FactId, FactId, Claim, Decision, PersonId)>,
    overturned: BTreeSet<FactId>,
    replaced: BTreeSet<FactId>,
    appeals: BTreeMap<FactId, FactId>,
    everything: BTreeMap<FactId, (PersonId, Claim, Option<Day>)>,
}

/// How often something happened over all scripts: a test of a script that nothing gets through tests nothing.
pub(super) type Tally = RefCell<HashMap<&'static str, usize>>;

impl Ledger {
    fn holds(&self, learner: PersonId, claim: Claim, on: Day) -> bool {
        self.standing.iter().any(|(id, (who, what, last))| {
            (*who, *what) == (learner, claim)
                && !self.disputed.contains(id)
                && last.is_none_or(|last| on <= last)
        })
    }

    fn answer(&self, revision: FactId, claim: Claim) -> Option<Decision> {
        let kept = |review: &FactId| !self.overturned.contains(review);
        self.answers
            .iter()
            .rev()
            .find(|(review, of, what, ..)| (*of, *what) == (revision, claim) && kept(review))
            .map(|a| a.3)
    }

    /// Checks an accepted fact against what was there before, then remembers it.
    pub(super) fn take(&mut self, town: &Town, fact: &Fact, tally: &Tally) {
        let on = day_of(fact.happened_at);
        let body = fact.body.as_ref().unwrap();
        *tally.borrow_mut().entry(body.kind()).or_default() += 1;
        let learner = match fact.scope {
            Scope::Learner(learner) => learner,
            _ => PersonId(uuid::Uuid::nil()),
        };
        let rosa = town.people[ROSA];
        match (fact.scope, body) {
            (Scope::Cohort(cohort), Body::MemberJoined(said)) => {
                assert!(!self.closed.contains(&cohort), "nobody joins what is closed");
                match said.role {
                    MemberRole::Lead => self.leads.insert((cohort, said.person)),
                    // Who waited gets a place; who is new gets one that nobody waits for, or waits.
                    MemberRole::Learner if self.waits.remove(&(cohort, said.person)) => {
                        self.learners.insert((cohort, said.person))
                    }
                    MemberRole::Learner => {
                        let taken = self.learners.iter().filter(|(c, _)| *c == cohort).count();
                        match taken < 3 && self.waits.iter().all(|(c, _)| *c != cohort) {
                            true => self.learners.insert((cohort, said.person)),
                            false => self.waits.insert((cohort, said.person)),
                        }
                    }
                };
                let place = (cohort, said.person);
                let learns = self.learners.contains(&place) || self.waits.contains(&place);
                assert!(!(self.leads.contains(&place) && learns), "nobody leads and learns in one cohort");
                assert!(
                    self.learners.iter().filter(|(c, _)| *c == cohort).count() <= 3,
                    "places are counted"
                );
            }
            (Scope::Cohort(cohort), Body::MemberLeft(said)) => {
                match said.role {
                    MemberRole::Lead => self.leads.remove(&(cohort, said.person)),
                    MemberRole::Learner => {
                        self.waits.remove(&(cohort, said.person))
                            || self.learners.remove(&(cohort, said.person))
                    }
                };
                assert!(self.leads.iter().any(|(c, _)| *c == cohort), "a cohort keeps a lead");
            }
            (Scope::Cohort(cohort), Body::CohortClosed(_)) => drop(self.closed.insert(cohort)),
            (Scope::Cohort(cohort), Body::CohortReopened(_)) => drop(self.closed.remove(&cohort)),
            (_, Body::EvidenceSubmitted(said)) => {
                assert_eq!(fact.author, learner, "evidence is the learner's own");
                assert!(
                    self.learners.contains(&(said.cohort, learner)) && !self.closed.contains(&said.cohort)
                );
                self.replaced.extend(&said.based_on);
            }
            (_, Body::EvidenceReviewed(said)) => {
                assert_ne!(fact.author, learner);
                assert!(
                    self.leads.contains(&(said.cohort, fact.author))
                        && self.learners.contains(&(said.cohort, learner))
                );
                for claim in &said.claims {
                    self.answers.push((fact.id, said.revision, claim.claim(), claim.decision, fact.author));
                }
            }
            (_, Body::SignedOff(said)) => {
                let claim = Claim { competency: said.competency, level: said.level };
                assert_ne!(fact.author, learner, "nobody signs for themselves");
                match said.cohort {
                    Some(cohort) => {
                        assert!(self.leads.contains(&(cohort, fact.author)), "only a lead signs");
                        assert!(self.learners.contains(&(cohort, learner)), "only for members");
                        assert!(
                            !self.closed.contains(&cohort) && on <= "2027-01-14".parse().unwrap(),
                            "only while it lives"
                        );
                    }
                    None => assert!(fact.author == rosa && said.prior_learning.is_some()),
                }
                if said.prior_learning.is_none() {
                    if let Some(level) = said.level.below() {
                        assert!(
                            self.holds(learner, Claim { level, ..claim }, on),
                            "no level above a missing one"
                        );
                        *tally.borrow_mut().entry("a level above another").or_default() += 1;
                    }
                    for judged in &said.evidence {
                        assert!(
                            !self.replaced.contains(&judged.revision),
                            "never on a revision that was replaced"
                        );
                        let answer = self.answer(judged.revision, claim);
                        assert!(
                            matches!(answer, Some(Decision::Accepted | Decision::PartAccepted)),
                            "only on what was accepted"
                        );
                    }
                }
                self.standing.insert(fact.id, (learner, claim, said.expires_on));
                self.everything.insert(fact.id, (learner, claim, said.expires_on));
                self.signed.insert(fact.id, (fact.author, learner));
            }
            (_, Body::SignOffRevoked(said)) => {
                assert_ne!(fact.author, learner);
                assert!(self.standing.remove(&said.signoff).is_some(), "only what stands is revoked");
                self.ended.insert(fact.id, (said.signoff, fact.author));
            }
            (_, Body::SignOffDisputed(said)) => {
                assert_eq!(
                    self.signed[&said.signoff].0, fact.author,
                    "only the signer says that it was not them"
                );
                assert!(self.disputed.insert(said.signoff));
            }
            (_, Body::DisputeSettled(said)) => {
                assert_eq!(fact.author, rosa);
                assert!(self.disputed.remove(&said.signoff));
                if !said.stands && self.standing.remove(&said.signoff).is_some() {
                    self.ended.insert(fact.id, (said.signoff, fact.author));
                }
            }
            (_, Body::Appealed(said)) => {
                assert_eq!(fact.author, learner);
                self.appeals.insert(fact.id, said.against);
            }
            (_, Body::AppealDecided(said)) => {
                let against = self.appeals[&said.appeal];
                let made_it = self.ended.get(&against).map(|e| e.1);
                let made_it = made_it.or_else(|| self.answers.iter().find(|a| a.0 == against).map(|a| a.4));
                assert!(fact.author == rosa && made_it != Some(rosa), "an uninvolved registrar decides");
                if said.upheld {
                    self.overturned.insert(against);
                    if let Some((signoff, _)) = self.ended.remove(&against) {
                        self.standing.insert(signoff, self.everything[&signoff]);
                    }
                }
            }
            _ => {}
        }
    }

    /// What the product derives is what the ledger knows.
    pub(super) fn agrees(&self, town: &Town) {
        let on = day_of(town.now);
        for (person, portfolio) in &town.portfolios {
            let own = town.said.iter().filter(|fact| fact.scope == Scope::Learner(*person));
            assert_eq!(portfolio, &Portfolio::fold(*person, own), "folded one by one or at once");
            let signed = self.signed.values().filter(|(_, learner)| learner == person).count();
            assert_eq!(portfolio.sign_offs.len(), signed, "no sign-off is ever lost");
            let passport = draw(Material {
                holder: Holder { id: *person, name: "Ada".to_owned(), unit: None, cohorts: Vec::new() },
                issuer: "Harbour Hospital".to_owned(),
                as_of: on,
                issued_at: town.now,
                portfolio,
                frameworks: vec![(&town.versions, 1)],
                names: &HashMap::new(),
                cohorts: &HashMap::new(),
            });
            let mut levels = [0; 3];
            for row in &passport.frameworks[0].competencies {
                for stamp in &row.levels {
                    let claim = Claim { competency: row.competency_id, level: stamp.level };
                    let held = self.holds(*person, claim, on);
                    assert_eq!(stamp.state == LevelState::Signed, held, "{claim:?} on {on}");
                    levels[stamp.level.index()] += u32::from(held);
                }
            }
            assert_eq!(passport.totals.signed_by_level, levels);
            assert_eq!(passport.totals.signed, levels.iter().sum::<u32>());
        }
    }
}
