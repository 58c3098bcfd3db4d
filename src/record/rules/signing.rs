//! Sign-offs and what can happen to them.

use std::collections::BTreeMap;

use super::{Case, reason, text};
use crate::clock::day_of;
use crate::ids::FactId;
use crate::language::Sentence;
use crate::record::evidence::Claim;
use crate::record::framework::{Competency, Framework, Level};
use crate::record::holdings::held;
use crate::record::passport::LevelState;
use crate::record::portfolio::{ClaimState, Portfolio};
use crate::record::refusal::Refusal;
use crate::record::signoff::{
    DisputeSettled, SignOff, SignOffCountersigned, SignOffDisputed, SignOffRevoked, SignedOff, last_day,
};

impl Case<'_> {
    pub(super) fn signed_off(&self, portfolio: &Portfolio, said: &SignedOff) -> Result<(), Refusal> {
        let learner = portfolio.learner;
        if self.author == learner {
            return Err(Refusal::OwnWork);
        }
        match said.cohort {
            Some(id) => {
                let cohort = self.leads(id, learner, said.for_lead)?;
                if (cohort.plan.framework, cohort.plan.version) != (said.framework, said.version) {
                    return Err(Refusal::invalid("/version", Sentence::of("refused-sign-other-version")));
                }
            }
            None => {
                Self::need(
                    self.keeps_records() && said.prior_learning.is_some(),
                    Sentence::of("refused-sign-only-lead"),
                )?;
                self.known(learner)?;
            }
        }
        let framework = self
            .world
            .versions(said.framework)
            .and_then(|v| v.version(said.version))
            .ok_or(Refusal::Unknown { what: "framework version" })?;
        let competency =
            framework.competency(said.competency).ok_or(Refusal::Unknown { what: "competency" })?;
        let asked = competency.level(said.level);
        if said.descriptor != asked.descriptor || said.title != competency.title {
            return Err(Refusal::invalid("/descriptor", Sentence::of("refused-sign-descriptor")));
        }
        if said.needs_second != asked.second_signer {
            return Err(Refusal::invalid("/needs_second", Sentence::of("refused-sign-who")));
        }
        if said.expires_on != asked.valid_months.map(|months| last_day(self.on, months)) {
            return Err(Refusal::invalid("/expires_on", Sentence::of("refused-sign-how-long")));
        }
        text("/comment", Sentence::of("refused-name-comment"), &said.comment)?;
        self.not_yet_signed(portfolio, said)?;
        Self::named(portfolio, said)?;
        match &said.prior_learning {
            Some(why) => reason("/prior_learning_reason", Sentence::of("refused-name-reason"), why),
            None => {
                let versions =
                    self.world.versions(said.framework).ok_or(Refusal::Unknown { what: "framework" })?;
                let held = held(portfolio, versions, said.version, self.on);
                Self::order(&held, framework, competency, said.level)?;
                Self::enough(portfolio, competency, said)
            }
        }
    }

    fn not_yet_signed(&self, portfolio: &Portfolio, said: &SignedOff) -> Result<(), Refusal> {
        let claim = Claim { competency: said.competency, level: said.level };
        let Some(current) = portfolio.speaking_for(claim, self.on) else { return Ok(()) };
        match current.state(self.on) {
            LevelState::Signed if current.said.expires_on.is_none() && self.counts(portfolio, said) => {
                Err(Refusal::AlreadyDone(Sentence::of("refused-signed-already")))
            }
            LevelState::InReview => Err(Refusal::AlreadyDone(Sentence::of("refused-signed-half"))),
            LevelState::Suspended => Err(Refusal::NotNow(Sentence::of("refused-sign-suspended"))),
            // Signed with an end or as a part of what this version asks, expired or revoked: a renewal or a new start,
            // judged by its evidence.
            _ => Ok(()),
        }
    }

    /// Whether the level counts already in the version that is signed by (P-5).
    fn counts(&self, portfolio: &Portfolio, said: &SignedOff) -> bool {
        let claim = Claim { competency: said.competency, level: said.level };
        let versions = self.world.versions(said.framework);
        versions.is_none_or(|v| held(portfolio, v, said.version, self.on).contains_key(&claim))
    }

    /// P-3 and P-2: levels in order, foundational competencies first.
    fn order(
        held: &BTreeMap<Claim, Option<String>>,
        framework: &Framework,
        competency: &Competency,
        level: Level,
    ) -> Result<(), Refusal> {
        if let Some(missing) = level.below()
            && !held.contains_key(&Claim { competency: competency.id, level: missing })
        {
            return Err(Refusal::LevelMissing { above: level, missing });
        }
        let Some(first) = framework.foundation_first else { return Ok(()) };
        if competency.foundational || level <= first {
            return Ok(());
        }
        let missing = framework
            .competencies
            .iter()
            .find(|c| c.foundational && !held.contains_key(&Claim { competency: c.id, level: first }));
        match missing {
            Some(c) => Err(Refusal::FoundationMissing { competency: c.title.clone(), level: first }),
            None => Ok(()),
        }
    }

    /// What a sign-off names was there to be judged: revisions of this learner that stand now and claim the level. Signed
    /// on evidence, a lead has accepted each of them, in part at least; prior learning may rest on what nobody answered
    /// yet, but not on what came back.
    fn named(portfolio: &Portfolio, said: &SignedOff) -> Result<(), Refusal> {
        let claim = Claim { competency: said.competency, level: said.level };
        for (index, judged) in said.evidence.iter().enumerate() {
            let pointer = format!("/evidence/{index}");
            let evidence =
                portfolio.evidence.get(&judged.evidence).ok_or(Refusal::Unknown { what: "evidence" })?;
            let revision = evidence.revision(judged.revision).ok_or(Refusal::Unknown { what: "revision" })?;
            if !evidence.heads().any(|head| head.id == revision.id) {
                return Err(Refusal::StaleRevision);
            }
            if said.evidence[..index].iter().any(|other| other.evidence == judged.evidence) {
                return Err(Refusal::invalid(pointer, Sentence::of("refused-sign-evidence-twice")));
            }
            if !revision.claims(claim) {
                return Err(Refusal::invalid(pointer, Sentence::of("refused-sign-evidence-not-claiming")));
            }
            match portfolio.claim_state(evidence, revision, claim) {
                ClaimState::Accepted | ClaimState::PartAccepted => {}
                ClaimState::Waiting | ClaimState::SignedMeanwhile if said.prior_learning.is_some() => {}
                ClaimState::Waiting | ClaimState::SignedMeanwhile => {
                    return Err(Refusal::invalid(pointer, Sentence::of("refused-sign-evidence-waiting")));
                }
                ClaimState::Returned => {
                    return Err(Refusal::invalid(pointer, Sentence::of("refused-sign-evidence-returned")));
                }
            }
        }
        Ok(())
    }

    /// P-4 and P-10: enough accepted pieces.
    fn enough(portfolio: &Portfolio, competency: &Competency, said: &SignedOff) -> Result<(), Refusal> {
        let claim = Claim { competency: said.competency, level: said.level };
        let rule = competency.level(said.level).evidence;
        let last = portfolio.sign_offs_of(claim).filter(|s| s.ended.is_none()).last();
        let (mut pieces, mut cycles, mut fresh) = (0_usize, 0_usize, 0_usize);
        for judged in &said.evidence {
            let Some(evidence) = portfolio.evidence.get(&judged.evidence) else { continue };
            let Some(revision) = evidence.revision(judged.revision) else { continue };
            if portfolio.claim_state(evidence, revision, claim) != ClaimState::Accepted {
                continue;
            }
            pieces += 1;
            cycles += usize::from(revision.has_complete_cycle());
            fresh += usize::from(last.is_none_or(|s| revision.submitted_at > s.at));
        }
        let lacking = |key: &'static str, have: usize, need: u8| Refusal::EvidenceMissing {
            detail: Sentence::of(key)
                .with("level", said.level)
                .with("competency", &competency.title)
                .with("need", need)
                .with("have", have),
        };
        if last.is_some() {
            return if fresh < usize::from(rule.renewal_pieces) {
                Err(lacking("refused-newer-pieces-missing", fresh, rule.renewal_pieces))
            } else {
                Ok(())
            };
        }
        if pieces < usize::from(rule.pieces) {
            return Err(lacking("refused-pieces-missing", pieces, rule.pieces));
        }
        if cycles < usize::from(rule.cycles) {
            return Err(lacking("refused-cycles-missing", cycles, rule.cycles));
        }
        Ok(())
    }

    fn sign_off(portfolio: &Portfolio, id: FactId) -> Result<&SignOff, Refusal> {
        portfolio.sign_off(id).ok_or(Refusal::Unknown { what: "sign-off" })
    }

    pub(super) fn countersigned(
        &self,
        portfolio: &Portfolio,
        said: &SignOffCountersigned,
    ) -> Result<(), Refusal> {
        let sign_off = Self::sign_off(portfolio, said.signoff)?;
        if self.author == portfolio.learner {
            return Err(Refusal::OwnWork);
        }
        match said.cohort {
            Some(id) => drop(self.leads(id, portfolio.learner, said.for_lead)?),
            None => Self::need(
                self.keeps_records() && said.for_lead.is_none(),
                Sentence::of("refused-second-only"),
            )?,
        }
        if !sign_off.waits_for_second() {
            return Err(Refusal::AlreadyDone(Sentence::of("refused-second-not-waiting")));
        }
        let involved = portfolio.involved(sign_off, self.author)
            || said.for_lead.is_some_and(|lead| portfolio.involved(sign_off, lead));
        Self::need(!involved, Sentence::of("refused-second-involved"))
    }

    pub(super) fn revoked(&self, portfolio: &Portfolio, said: &SignOffRevoked) -> Result<(), Refusal> {
        let sign_off = Self::sign_off(portfolio, said.signoff)?;
        let learner = portfolio.learner;
        if self.author == learner {
            return Err(Refusal::OwnWork);
        }
        let leads = match said.cohort {
            Some(id) => self.leads(id, learner, said.for_lead).is_ok(),
            None => false,
        };
        Self::need(leads || said.for_lead.is_none(), Sentence::of("refused-for-lead"))?;
        Self::need(
            leads || sign_off.signer == self.author || self.keeps_records(),
            Sentence::of("refused-revoke-only"),
        )?;
        reason("/reason", Sentence::of("refused-name-reason"), &said.reason)?;
        if sign_off.ended.is_some() {
            return Err(Refusal::AlreadyDone(Sentence::of("refused-revoked-already")));
        }
        Ok(())
    }

    pub(super) fn disputed(&self, portfolio: &Portfolio, said: &SignOffDisputed) -> Result<(), Refusal> {
        let sign_off = Self::sign_off(portfolio, said.signoff)?;
        let signed = sign_off.signers().any(|who| who == self.author);
        Self::need(signed, Sentence::of("refused-dispute-only-signer"))?;
        if sign_off.disputed_at().is_some() || sign_off.ended.is_some() {
            return Err(Refusal::AlreadyDone(Sentence::of("refused-dispute-already")));
        }
        Ok(())
    }

    pub(super) fn dispute_settled(
        &self,
        portfolio: &Portfolio,
        said: &DisputeSettled,
    ) -> Result<(), Refusal> {
        let sign_off = Self::sign_off(portfolio, said.signoff)?;
        let involved = self.author == portfolio.learner || sign_off.signers().any(|who| who == self.author);
        Self::need(self.keeps_records() && !involved, Sentence::of("refused-dispute-only-registrar"))?;
        reason("/reason", Sentence::of("refused-name-reason"), &said.reason)?;
        if sign_off.disputed_at().is_none() {
            return Err(Refusal::AlreadyDone(Sentence::of("refused-dispute-none")));
        }
        Ok(())
    }
}

/// The day a fact's author acted on, for callers who prepare a sign-off.
#[must_use]
pub fn expiry(signed_at: crate::clock::Instant, months: Option<u16>) -> Option<crate::clock::Day> {
    months.map(|m| last_day(day_of(signed_at), m))
}
