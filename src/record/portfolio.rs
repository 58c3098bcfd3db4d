//! A learner's portfolio: the one derivation from the facts of their scope.
//!
//! Rules, pages, documents, projections and the rebuild all read this. Folding is incremental:
//! [`Portfolio::apply`] takes one more fact; what comes out does not depend on when one stopped.

use std::collections::{BTreeMap, HashMap};

use serde::{Deserialize, Serialize};

use super::certificate::Certificate;
use super::evidence::{Claim, Evidence, Remark, Revision, Veiling};
use super::fact::{Body, Fact};
use super::passport::{LevelState, SelfView};
use super::review::{Appeal, Decision, Review};
use super::signoff::{Dispute, Ended, Second, Settled, SignOff};
use crate::clock::{Day, Instant, day_of};
use crate::ids::{CompetencyId, EvidenceId, FactId, PersonId};

/// One learner's facts, folded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Portfolio {
    /// Whose it is.
    pub learner: PersonId,
    /// Evidence by id, so in order of birth.
    pub evidence: BTreeMap<EvidenceId, Evidence>,
    /// Sign-offs in order of arrival.
    pub sign_offs: Vec<SignOff>,
    /// Where they said they stand in each competency, in order of arrival (P-11).
    pub self_assessed: BTreeMap<CompetencyId, Vec<SelfView>>,
    /// Appeals in order of arrival.
    pub appeals: Vec<Appeal>,
    /// Files taken out of sight and brought back, in order of arrival. A file is hidden wherever it is attached (E-12).
    pub veilings: Vec<Veiling>,
    /// Certificates in order of arrival.
    pub certificates: Vec<Certificate>,
}

/// Where one claim of one piece of evidence stands.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, utoipa::ToSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum ClaimState {
    /// Waits for a lead.
    Waiting,
    /// Came back.
    Returned,
    /// Shows part of it.
    PartAccepted,
    /// Shows it.
    Accepted,
    /// Nobody answered it, and its level was signed after it was sent: nothing is left to decide.
    SignedMeanwhile,
}

/// Where the evidence for one level stands, whatever was signed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Work {
    /// What the level shows while nothing is signed: its most pressing piece.
    pub level: LevelState,
    /// Where its newest piece stands.
    newest: ClaimState,
    /// When that was sent.
    sent: Instant,
}

impl Work {
    /// What is said of the evidence: that some of it waits for a lead, or else where the newest piece stands.
    #[must_use]
    pub fn told(self) -> ClaimState {
        if self.level == LevelState::InReview { ClaimState::Waiting } else { self.newest }
    }

    /// Both together.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        let newest = if other.sent >= self.sent { other } else { self };
        Self { level: self.level.max_work(other.level), ..newest }
    }
}

impl Portfolio {
    /// A portfolio with nothing in it.
    #[must_use]
    pub fn new(learner: PersonId) -> Self {
        Self {
            learner,
            evidence: BTreeMap::new(),
            sign_offs: Vec::new(),
            self_assessed: BTreeMap::new(),
            appeals: Vec::new(),
            veilings: Vec::new(),
            certificates: Vec::new(),
        }
    }

    /// Folds facts in order of arrival.
    #[must_use]
    pub fn fold<'a>(learner: PersonId, facts: impl IntoIterator<Item = &'a Fact>) -> Self {
        let mut portfolio = Self::new(learner);
        for fact in facts {
            portfolio.apply(fact);
        }
        portfolio
    }

    /// Takes in one more fact. Facts that refer to something erased are passed over.
    pub fn apply(&mut self, fact: &Fact) {
        let Some(body) = &fact.body else { return };
        let remark = |text: &str| Remark {
            id: fact.id,
            author: fact.author,
            at: fact.happened_at,
            text: text.to_owned(),
        };
        match body {
            Body::EvidenceSubmitted(content) => {
                let entry = self.evidence.entry(content.evidence).or_insert_with(|| Evidence {
                    id: content.evidence,
                    revisions: Vec::new(),
                    reviews: Vec::new(),
                    comments: Vec::new(),
                    endorsements: Vec::new(),
                });
                entry.revisions.push(Revision {
                    id: fact.id,
                    submitted_at: fact.happened_at,
                    received_at: fact.received_at,
                    content: content.clone(),
                });
            }
            Body::EvidenceReviewed(said) => {
                if let Some(evidence) = self.evidence.get_mut(&said.evidence) {
                    evidence.reviews.push(Review {
                        id: fact.id,
                        reviewer: fact.author,
                        at: fact.happened_at,
                        said: said.clone(),
                        overturned: false,
                    });
                }
            }
            Body::Commented(said) => {
                if let Some(evidence) = self.evidence.get_mut(&said.evidence) {
                    evidence.comments.push(remark(&said.text));
                }
            }
            Body::Endorsed(said) => {
                if let Some(evidence) = self.evidence.get_mut(&said.evidence) {
                    evidence.endorsements.push(remark(&said.text));
                }
            }
            Body::AttachmentQuarantined(said) => self.veil(fact, &said.hash, true, &said.reason),
            Body::AttachmentReleased(said) => self.veil(fact, &said.hash, false, &said.reason),
            Body::SelfAssessed(said) => {
                let view = SelfView { said_at: fact.happened_at, level: said.level };
                self.self_assessed.entry(said.competency).or_default().push(view);
            }
            Body::SignedOff(said) => self.sign_offs.push(SignOff {
                id: fact.id,
                signer: fact.author,
                at: fact.happened_at,
                said: said.clone(),
                second: None,
                ended: None,
                undone: Vec::new(),
                disputes: Vec::new(),
            }),
            Body::SignOffCountersigned(said) => {
                if let Some(sign_off) = self.sign_off_mut(said.signoff) {
                    sign_off.second.get_or_insert(Second {
                        by: fact.author,
                        for_lead: said.for_lead,
                        at: fact.happened_at,
                    });
                }
            }
            Body::SignOffRevoked(said) => {
                let ended = ended_by(fact, said.for_lead, &said.reason);
                if let Some(sign_off) = self.sign_off_mut(said.signoff) {
                    sign_off.ended.get_or_insert(ended);
                }
            }
            Body::SignOffDisputed(said) => {
                if let Some(sign_off) = self.sign_off_mut(said.signoff) {
                    sign_off.disputes.push(Dispute { by: fact.author, at: fact.happened_at, settled: None });
                }
            }
            Body::DisputeSettled(said) => {
                let ended = ended_by(fact, None, &said.reason);
                if let Some(sign_off) = self.sign_off_mut(said.signoff) {
                    for dispute in sign_off.disputes.iter_mut().filter(|dispute| dispute.settled.is_none()) {
                        dispute.settled = Some(Settled {
                            by: fact.author,
                            at: fact.happened_at,
                            stands: said.stands,
                            reason: said.reason.clone(),
                        });
                    }
                    if !said.stands {
                        sign_off.ended.get_or_insert(ended);
                    }
                }
            }
            Body::Appealed(said) => self.appeals.push(Appeal {
                id: fact.id,
                at: fact.happened_at,
                said: said.clone(),
                decided: None,
            }),
            Body::AppealDecided(said) => {
                let Some(appeal) = self.appeals.iter_mut().find(|a| a.id == said.appeal) else { return };
                appeal.decided = Some((said.upheld, fact.author, fact.happened_at, said.text.clone()));
                if said.upheld {
                    let against = appeal.said.against;
                    self.overturn(against);
                }
            }
            Body::CertificateIssued(said) => self.certificates.push(Certificate {
                id: fact.id,
                by: fact.author,
                at: fact.happened_at,
                said: said.clone(),
                revoked: None,
            }),
            Body::CertificateRevoked(said) => {
                let ended = ended_by(fact, None, &said.reason);
                if let Some(one) = self.certificates.iter_mut().find(|one| one.id == said.certificate) {
                    one.revoked.get_or_insert(ended);
                }
            }
            _ => {}
        }
    }

    fn veil(&mut self, fact: &Fact, hash: &str, hidden: bool, reason: &str) {
        let (hash, reason) = (hash.to_owned(), reason.to_owned());
        self.veilings.push(Veiling { hash, hidden, by: fact.author, at: fact.happened_at, reason });
    }

    /// Why, by whom and since when a file is out of sight; none: it is in sight (E-12).
    #[must_use]
    pub fn veil_over(&self, hash: &str) -> Option<&Veiling> {
        self.veilings.iter().rev().find(|one| one.hash == hash).filter(|one| one.hidden)
    }

    /// Whether a file is out of sight.
    #[must_use]
    pub fn is_hidden(&self, hash: &str) -> bool {
        self.veil_over(hash).is_some()
    }

    /// The chain of experiments a piece belongs to (K-2): what it follows up on, back to the first piece, and all that
    /// follows up on any of them, first things first. The piece itself alone where there is none.
    #[must_use]
    pub fn chain(&self, id: EvidenceId) -> Vec<&Evidence> {
        let before = |id: EvidenceId| {
            let follows = self.evidence.get(&id)?.latest()?.content.follows?;
            self.evidence.contains_key(&follows).then_some(follows)
        };
        let (mut first, mut seen) = (id, vec![id]);
        while let Some(earlier) = before(first).filter(|earlier| !seen.contains(earlier)) {
            seen.push(earlier);
            first = earlier;
        }
        let mut chain: Vec<EvidenceId> = Vec::new();
        let mut next = vec![first];
        while let Some(id) = next.pop() {
            if chain.contains(&id) {
                continue;
            }
            chain.push(id);
            // The latest branch is taken last: `next` is a stack.
            next.extend(self.evidence.keys().rev().filter(|other| before(**other) == Some(id)));
        }
        chain.iter().filter_map(|id| self.evidence.get(id)).collect()
    }

    fn overturn(&mut self, against: FactId) {
        for review in self.evidence.values_mut().flat_map(|e| &mut e.reviews) {
            review.overturned |= review.id == against;
        }
        for sign_off in &mut self.sign_offs {
            sign_off.undone.extend(sign_off.ended.take_if(|ended| ended.by_fact == against));
        }
    }

    fn sign_off_mut(&mut self, id: FactId) -> Option<&mut SignOff> {
        self.sign_offs.iter_mut().find(|s| s.id == id)
    }

    /// A sign-off by id.
    #[must_use]
    pub fn sign_off(&self, id: FactId) -> Option<&SignOff> {
        self.sign_offs.iter().find(|s| s.id == id)
    }

    /// Sign-offs of one level, in order of arrival.
    pub fn sign_offs_of(&self, claim: Claim) -> impl Iterator<Item = &SignOff> {
        self.sign_offs.iter().filter(move |s| s.claim() == claim)
    }

    /// The sign-off that speaks for a level on a day: one in force if there is any, otherwise the newest.
    #[must_use]
    pub fn speaking_for(&self, claim: Claim, on: Day) -> Option<&SignOff> {
        // max_by_key keeps the last of equals: the newest.
        self.sign_offs_of(claim).max_by_key(|sign_off| sign_off.rank(on))
    }

    /// Whether a level is in force on a day.
    #[must_use]
    pub fn holds(&self, claim: Claim, on: Day) -> bool {
        self.sign_offs_of(claim).any(|s| s.state(on) == LevelState::Signed)
    }

    /// Whether a sign-off of a level that is in force, or may be again, names this revision.
    #[must_use]
    pub fn rests_on(&self, claim: Claim, revision: FactId, on: Day) -> bool {
        self.sign_offs_of(claim).any(|sign_off| {
            !matches!(sign_off.state(on), LevelState::Revoked | LevelState::Expired)
                && sign_off.said.evidence.iter().any(|judged| judged.revision == revision)
        })
    }

    /// Where a claim of a head revision stands: the newest answer that no appeal has overturned; without one, a
    /// sign-off that passed it over.
    #[must_use]
    pub fn claim_state(&self, evidence: &Evidence, revision: &Revision, claim: Claim) -> ClaimState {
        match evidence.answer_to(revision, claim) {
            Some((_, answer)) => match answer.decision {
                Decision::Accepted => ClaimState::Accepted,
                Decision::PartAccepted => ClaimState::PartAccepted,
                Decision::Returned => ClaimState::Returned,
            },
            None if self.passed_over_by(revision, claim).is_some() => ClaimState::SignedMeanwhile,
            None => ClaimState::Waiting,
        }
    }

    /// The sign-off that decided a level after a revision was sent for it: what it passed over need not be answered. What
    /// was sent after it waits, for a renewal; what a revoked or suspended one passed over waits again.
    #[must_use]
    pub fn passed_over_by(&self, revision: &Revision, claim: Claim) -> Option<&SignOff> {
        // Expiry is not asked: what was there before a sign-off cannot renew it either.
        self.sign_offs_of(claim)
            .filter(|s| matches!(s.state(day_of(s.at)), LevelState::Signed | LevelState::InReview))
            .filter(|s| s.at > revision.submitted_at)
            .last()
    }

    /// The most pressing state of what a piece claims, in whichever of its revisions stand.
    #[must_use]
    pub fn piece_state(&self, evidence: &Evidence) -> ClaimState {
        let heads = evidence.heads();
        heads
            .flat_map(|head| head.content.claims.iter().map(|claim| self.claim_state(evidence, head, *claim)))
            .min()
            .unwrap_or(ClaimState::Waiting)
    }

    /// Head revisions that claim a level, with where each stands.
    pub fn pieces_for(&self, claim: Claim) -> impl Iterator<Item = (&Evidence, &Revision, ClaimState)> {
        self.evidence.values().flat_map(move |evidence| {
            evidence
                .heads()
                .filter(move |revision| revision.claims(claim))
                .map(move |revision| (evidence, revision, self.claim_state(evidence, revision, claim)))
        })
    }

    /// Pieces of a level that wait for a lead (E-5).
    pub fn waiting_for(&self, claim: Claim) -> impl Iterator<Item = (&Evidence, &Revision)> {
        self.pieces_for(claim)
            .filter(|(_, _, state)| *state == ClaimState::Waiting)
            .map(|(evidence, revision, _)| (evidence, revision))
    }

    /// Whether somebody had a hand in a sign-off already: signed it, had it signed in their name, or reviewed a piece
    /// of evidence it names. Who signs second has not (E-8).
    #[must_use]
    pub fn involved(&self, sign_off: &SignOff, person: PersonId) -> bool {
        let reviewed = |evidence: &Evidence| {
            evidence.reviews.iter().any(|r| r.reviewer == person || r.said.for_lead == Some(person))
        };
        person == self.learner
            || sign_off.signers().any(|who| who == person)
            || sign_off.said.for_lead == Some(person)
            || sign_off.said.evidence.iter().any(|j| self.evidence.get(&j.evidence).is_some_and(reviewed))
    }

    /// Every level that somebody claimed or signed, in order.
    #[must_use]
    pub fn claims(&self) -> Vec<Claim> {
        let claimed =
            self.evidence.values().flat_map(|e| e.heads().flat_map(|r| r.content.claims.iter().copied()));
        let mut all: Vec<Claim> = claimed.chain(self.sign_offs.iter().map(SignOff::claim)).collect();
        all.sort_unstable();
        all.dedup();
        all
    }

    /// The one state of a level on a day (P-6). What was signed outranks what is under way.
    #[must_use]
    pub fn level_state(&self, claim: Claim, on: Day) -> LevelState {
        if let Some(sign_off) = self.speaking_for(claim, on) {
            return sign_off.state(on);
        }
        self.work_state(claim)
    }

    /// The state of the evidence for a level, whatever was signed before.
    #[must_use]
    pub fn work_state(&self, claim: Claim) -> LevelState {
        let mut state = LevelState::None;
        for (_, _, piece) in self.pieces_for(claim) {
            state = state.max_work(LevelState::of_work(piece));
        }
        state
    }

    /// The same for every level that there is evidence for, in one go.
    #[must_use]
    pub fn work(&self) -> HashMap<Claim, Work> {
        let mut all: HashMap<Claim, Work> = HashMap::new();
        for evidence in self.evidence.values() {
            for head in evidence.heads() {
                for claim in &head.content.claims {
                    let newest = self.claim_state(evidence, head, *claim);
                    let sent = head.submitted_at;
                    let work = Work { level: LevelState::of_work(newest), newest, sent };
                    all.entry(*claim).and_modify(|known| *known = known.and(work)).or_insert(work);
                }
            }
        }
        all
    }

    /// The day somebody last did something for a competency: submitted, reviewed or signed.
    #[must_use]
    pub fn last_activity(&self, competency: CompetencyId) -> Option<Day> {
        let submitted = self.evidence.values().flat_map(|e| &e.revisions).filter_map(|r| {
            r.content.claims.iter().any(|c| c.competency == competency).then_some(r.submitted_at)
        });
        let reviewed = self
            .evidence
            .values()
            .flat_map(|e| &e.reviews)
            .filter_map(|r| r.said.claims.iter().any(|c| c.competency == competency).then_some(r.at));
        let signed = self.sign_offs.iter().filter(|s| s.said.competency == competency).map(|s| s.at);
        submitted.chain(reviewed).chain(signed).max().map(day_of)
    }
}

impl LevelState {
    /// What a level shows of one piece of work on it.
    fn of_work(piece: ClaimState) -> Self {
        match piece {
            ClaimState::Waiting => LevelState::InReview,
            ClaimState::Returned => LevelState::Returned,
            ClaimState::Accepted | ClaimState::PartAccepted | ClaimState::SignedMeanwhile => {
                LevelState::Evidence
            }
        }
    }

    /// The more pressing of two states of work: waiting before returned before accepted before nothing.
    pub(super) fn max_work(self, other: LevelState) -> LevelState {
        let rank = |s: LevelState| match s {
            LevelState::InReview => 3,
            LevelState::Returned => 2,
            LevelState::Evidence => 1,
            _ => 0,
        };
        if rank(other) > rank(self) { other } else { self }
    }
}

fn ended_by(fact: &Fact, for_lead: Option<PersonId>, reason: &str) -> Ended {
    Ended { by_fact: fact.id, by: fact.author, for_lead, at: fact.happened_at, reason: reason.to_owned() }
}
