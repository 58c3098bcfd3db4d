//! The notices, one function each: what the record says, put into a message.

use super::{Noticed, Told, World, sentence, step};
use crate::app::enrolment::link_path;
use crate::clock::day_of;
use crate::ids::{CompetencyId, FactId};
use crate::language::Sentence;
use crate::mail::digest::StampRow;
use crate::mail::message::{
    Answer, AppealDecided, AppealMade, DisputeSettled, EvidenceAccepted, EvidenceAgain, EvidenceReturned,
    EvidenceWaiting, LevelSigned, Message, SecondSignatureAsked, SignOffDisputed, SignOffReceipt,
    SignOffRevoked, Signature, SignedEvidence, Step,
};
use crate::mail::{Needs, still_needed};
use crate::record::effects::NoticeKind;
use crate::record::evidence::{Claim, Evidence, EvidenceSubmitted};
use crate::record::fact::Body;
use crate::record::framework::{Competency, Level};
use crate::record::next::{lacking, lacking_if};
use crate::record::passport::{FrameworkPage, Holder, LevelState, Passport, Totals};
use crate::record::passport_drawing::{Material, draw, frameworks_shown};
use crate::record::portfolio::ClaimState;
use crate::record::review::{self, ClaimDecision, Decision, EvidenceReviewed};
use crate::record::signoff::{self, SignOff};
use crate::record::versions::Versions;
use crate::store::one_time_links::Purpose;
use crate::store::readers::Reader;

type Found = Result<Noticed, Sentence>;

const GONE: Sentence = Sentence::of("unsent-gone");

impl World<'_> {
    pub(super) fn evidence_waiting(&self, told: &Told<'_>, said: &EvidenceSubmitted) -> Found {
        let cohort = self.cohort(said.cohort).ok_or(GONE)?;
        if cohort.capacity_of(told.to, self.house.today).is_none() {
            return Err(Sentence::of("unsent-leads-no-more"));
        }
        let evidence = told.portfolio.evidence.get(&said.evidence).ok_or(GONE)?;
        let revision = evidence.revision(told.fact.id).ok_or(GONE)?;
        let waits =
            |claim: &&Claim| told.portfolio.claim_state(evidence, revision, **claim) == ClaimState::Waiting;
        if told.late && !said.claims.iter().any(|claim| waits(&claim)) {
            return Err(Sentence::of("unsent-answered"));
        }
        let versions = self.versions(said.framework);
        let words = if said.narrative.trim().is_empty() { &said.cycle.experience } else { &said.narrative };
        let shown = said.attachments.iter().filter(|file| !told.portfolio.is_hidden(&file.hash)).count();
        let message = Message::EvidenceWaiting(EvidenceWaiting {
            learner: self.name(told.learner),
            cohort: cohort.plan.title.clone(),
            title: said.title.clone(),
            excerpt: sentence(words),
            attachments: u32::try_from(shown).unwrap_or(u32::MAX),
            happened_on: Some(said.happened_on),
            submitted_at: told.fact.happened_at,
            revised: !said.based_on.is_empty(),
            claims: said.claims.iter().map(|claim| step(versions, cohort.plan.version, *claim)).collect(),
            waiting: self.waiting.get(&told.to).copied().unwrap_or(0).max(1),
            link: self.house.in_queue(said.evidence),
            queue_link: self.house.at("queue"),
        });
        Ok(Noticed { message, about: Some(format!("evidence/{}", said.evidence)), sign_off: None })
    }

    /// The answers of a review, with those that satisfy the condition.
    fn answers(
        &self,
        told: &Told<'_>,
        said: &EvidenceReviewed,
        fits: impl Fn(&ClaimDecision) -> bool,
    ) -> Vec<Answer> {
        let revision = told.portfolio.evidence.get(&said.evidence).and_then(|e| e.revision(said.revision));
        let versions = revision.and_then(|revision| self.versions(revision.content.framework));
        let version = self.cohort(said.cohort).map_or(0, |cohort| cohort.plan.version);
        let answers = said.claims.iter().filter(|answer| fits(answer));
        answers
            .map(|answer| Answer {
                step: step(versions, version, answer.claim()),
                comment: answer.comment.clone(),
            })
            .collect()
    }

    fn title(told: &Told<'_>, said: &EvidenceReviewed) -> Result<String, Sentence> {
        let evidence = told.portfolio.evidence.get(&said.evidence).ok_or(GONE)?;
        Ok(evidence.revision(said.revision).ok_or(GONE)?.content.title.clone())
    }

    pub(super) fn evidence_returned(&self, told: &Told<'_>, said: &EvidenceReviewed) -> Found {
        let accepted = |answer: &ClaimDecision| answer.decision == Decision::Accepted;
        let stands =
            |answer: &&ClaimDecision| !accepted(answer) && Self::waits_for_learner(told, said, answer);
        if told.late && !said.claims.iter().any(|answer| stands(&answer)) {
            return Err(Sentence::of("unsent-sent-again"));
        }
        let message = Message::EvidenceReturned(EvidenceReturned {
            lead: self.name(told.fact.author),
            title: Self::title(told, said)?,
            returned: self.answers(told, said, |answer| answer.decision == Decision::Returned),
            in_part: self.answers(told, said, |answer| answer.decision == Decision::PartAccepted),
            accepted: self.answers(told, said, accepted),
            answered_at: Some(told.fact.happened_at),
            link: self.house.at(&format!("evidence/{}", said.evidence)),
        });
        Ok(Noticed { message, about: Some(format!("evidence/{}", said.evidence)), sign_off: None })
    }

    /// Whether what a review said of a claim is the last word on what the learner last sent.
    fn waits_for_learner(told: &Told<'_>, said: &EvidenceReviewed, answer: &ClaimDecision) -> bool {
        let Some(evidence) = told.portfolio.evidence.get(&said.evidence) else { return false };
        let mut heads = evidence.heads();
        heads.find(|revision| revision.id == said.revision).is_some_and(|revision| {
            use ClaimState::{PartAccepted, Returned};
            matches!(told.portfolio.claim_state(evidence, revision, answer.claim()), Returned | PartAccepted)
        })
    }

    pub(super) fn evidence_accepted(&self, told: &Told<'_>, said: &EvidenceReviewed) -> Found {
        if self.strict && self.told_by_signing(told, said) {
            return Err(Sentence::of("unsent-told-by-signing"));
        }
        let accepted = self.answers(told, said, |_| true);
        let plan = self.cohort(said.cohort).map(|cohort| &cohort.plan);
        let framework = plan.and_then(|plan| self.versions(plan.framework)?.version(plan.version));
        let needed: Vec<(Step, Needs)> = said
            .claims
            .iter()
            .filter(|answer| !told.portfolio.holds(answer.claim(), self.house.today))
            .filter_map(|answer| {
                let competency = framework?.competency(answer.competency)?;
                let words = Step {
                    competency: competency.title.clone(),
                    level: answer.level,
                    level_name: framework?.level_name(answer.level).to_owned(),
                };
                Some((words, Self::needs(told, competency, answer.level)?))
            })
            .collect();
        let locale = self.readers.get(&told.to).map(|reader| self.house.language_of(reader));
        let message = Message::EvidenceAccepted(EvidenceAccepted {
            lead: self.name(told.fact.author),
            title: Self::title(told, said)?,
            accepted,
            still_needed: still_needed(&locale.unwrap_or_default(), &needed),
            answered_at: Some(told.fact.happened_at),
            link: self.house.at(&format!("evidence/{}", said.evidence)),
        });
        Ok(Noticed { message, about: Some(format!("evidence/{}", said.evidence)), sign_off: None })
    }

    /// What keeps a level that was worked on from being in force; none: nothing, a lead can sign it.
    fn needs(told: &Told<'_>, competency: &Competency, level: Level) -> Option<Needs> {
        let claim = Claim { competency: competency.id, level };
        if told.portfolio.sign_offs_of(claim).any(SignOff::waits_for_second) {
            return Some(Needs::SecondSignature);
        }
        let missing = lacking(told.portfolio, competency, level);
        let sent = |_: &Evidence, state| matches!(state, ClaimState::Accepted | ClaimState::Waiting);
        let then = lacking_if(told.portfolio, competency, level, sent);
        match missing.pieces {
            0 => None,
            _ if then.pieces == 0 => Some(Needs::Answer),
            pieces => Some(Needs::Evidence { pieces, cycles: missing.cycles }),
        }
    }

    /// Whether a mail about a sign-off says all that there is to say of a review: nothing was said but yes, the levels
    /// are signed on this very revision, and the reader hears of that.
    fn told_by_signing(&self, told: &Told<'_>, said: &EvidenceReviewed) -> bool {
        let hears = |reader: &Reader| !reader.unwanted.contains(NoticeKind::LevelSigned.name());
        let judged = |s: &SignOff| {
            s.said.evidence.iter().any(|j| j.evidence == said.evidence && j.revision == said.revision)
        };
        let signed = |answer: &ClaimDecision| {
            let mut all = told.portfolio.sign_offs.iter();
            all.any(|s| {
                s.claim() == answer.claim() && judged(s) && s.state(self.house.today) == LevelState::Signed
            })
        };
        self.readers.get(&told.to).is_some_and(hears)
            && said.claims.iter().all(|answer| answer.comment.trim().is_empty() && signed(answer))
    }

    /// The sign-off that a fact makes, countersigns or takes back.
    fn sign_off<'a>(told: &Told<'a>) -> Result<&'a SignOff, Sentence> {
        let id = match told.body {
            Body::SignedOff(_) => told.fact.id,
            Body::SignOffCountersigned(said) => said.signoff,
            Body::SignOffRevoked(said) => said.signoff,
            Body::SignOffDisputed(said) => said.signoff,
            Body::DisputeSettled(said) => said.signoff,
            _ => return Err(Sentence::of("unsent-cause-other")),
        };
        told.portfolio.sign_off(id).ok_or(GONE)
    }

    fn signed_step(&self, sign_off: &SignOff) -> Step {
        let said = &sign_off.said;
        let named = step(self.versions(said.framework), said.version, sign_off.claim());
        Step { competency: said.title.clone(), ..named }
    }

    fn first_signature(&self, sign_off: &SignOff) -> Signature {
        Signature { by: self.name(sign_off.signer), at: sign_off.at }
    }

    fn second_signature_of(&self, sign_off: &SignOff) -> Option<Signature> {
        sign_off.second.map(|second| Signature { by: self.name(second.by), at: second.at })
    }

    fn cohort_title(&self, sign_off: &SignOff) -> Option<String> {
        Some(self.cohort(sign_off.said.cohort?)?.plan.title.clone())
    }

    fn note(comment: &str) -> Option<String> {
        (!comment.trim().is_empty()).then(|| comment.to_owned())
    }

    pub(super) fn level_signed(&self, told: &Told<'_>) -> Found {
        let sign_off = Self::sign_off(told)?;
        if told.late && sign_off.state(self.house.today) != LevelState::Signed {
            return Err(Sentence::of("unsent-taken-back"));
        }
        let page = self.page(told, sign_off).ok_or(GONE)?;
        let competency: CompetencyId = sign_off.said.competency;
        let row = page.competencies.iter().find(|row| row.competency_id == competency).ok_or(GONE)?;
        let totals = self.totals(told);
        let above = Level::ALL.into_iter().find(|level| *level > sign_off.said.level);
        let free = |level: &Level| row.levels[level.index()].state != LevelState::Signed;
        let next = above.filter(free);
        let waits = |level: Level| {
            let state = row.levels[level.index()].state;
            matches!(state, LevelState::InReview | LevelState::Suspended)
        };
        let next_waits = next.is_some_and(waits);
        let next = next.map(|level| Step {
            competency: row.title.clone(),
            level,
            level_name: page.level_names[level.index()].clone(),
        });
        let message = Message::LevelSigned(LevelSigned {
            step: self.signed_step(sign_off),
            first: self.first_signature(sign_off),
            second: self.second_signature_of(sign_off),
            cohort: self.cohort_title(sign_off),
            comment: Self::note(&sign_off.said.comment),
            expires_on: sign_off.said.expires_on,
            stamps: StampRow::of(row, &page.level_names),
            signed: totals.signed,
            possible: totals.possible,
            next,
            next_waits,
            passport_link: self.house.at("passport"),
        });
        Ok(Noticed { message, about: Some(format!("signoff/{}", sign_off.id)), sign_off: Some(sign_off.id) })
    }

    /// The learner's passport in the framework that a sign-off speaks of.
    fn page(&self, told: &Told<'_>, sign_off: &SignOff) -> Option<FrameworkPage> {
        let shown = vec![(self.versions(sign_off.said.framework)?, sign_off.said.version)];
        self.passport(told, shown).frameworks.into_iter().next()
    }

    /// The totals of the whole passport.
    fn totals(&self, told: &Told<'_>) -> Totals {
        let works_on = self.works_on.get(&told.learner).cloned().unwrap_or_default();
        let newest = |id| Some(self.versions(id)?.newest()?.version);
        let shown = frameworks_shown(works_on, told.portfolio, newest);
        let shown = shown.into_iter().filter_map(|(id, version)| Some((self.versions(id)?, version)));
        self.passport(told, shown.collect()).totals
    }

    fn passport(&self, told: &Told<'_>, frameworks: Vec<(&Versions, u32)>) -> Passport {
        let names = self.readers.iter().map(|(id, reader)| (*id, reader.name.clone())).collect();
        draw(Material {
            holder: Holder { id: told.learner, name: String::new(), unit: None, cohorts: Vec::new() },
            issuer: String::new(),
            as_of: self.house.today,
            issued_at: self.house.now,
            portfolio: told.portfolio,
            frameworks,
            names: &names,
            cohorts: &std::collections::HashMap::new(),
        })
    }

    pub(super) fn receipt(&self, told: &Told<'_>) -> Found {
        let sign_off = Self::sign_off(told)?;
        let said = &sign_off.said;
        let framework = self.versions(said.framework).and_then(|versions| versions.version(said.version));
        let judged = said.evidence.iter().filter_map(|judged| {
            let evidence = told.portfolio.evidence.get(&judged.evidence)?;
            let place = evidence.revisions.iter().position(|revision| revision.id == judged.revision)?;
            let content = &evidence.revisions[place].content;
            Some(SignedEvidence {
                title: content.title.clone(),
                revision: u32::try_from(place + 1).unwrap_or(u32::MAX),
                happened_on: Some(content.happened_on),
                revision_id: judged.revision.to_string(),
            })
        });
        let own = told.to == sign_off.signer;
        let for_lead = if own { said.for_lead } else { sign_off.second.and_then(|second| second.for_lead) };
        let message = Message::SignOffReceipt(SignOffReceipt {
            learner: self.name(told.learner),
            step: self.signed_step(sign_off),
            code: framework
                .and_then(|framework| framework.competency(said.competency))
                .map(|competency| competency.code.clone())
                .unwrap_or_default(),
            framework: framework.map(|framework| framework.title.clone()).unwrap_or_default(),
            framework_version: said.version,
            descriptor: said.descriptor.clone(),
            evidence: judged.collect(),
            comment: Self::note(&said.comment),
            prior_learning_reason: said.prior_learning.clone(),
            cohort: self.cohort_title(sign_off),
            on_behalf_of: for_lead.map(|lead| self.name(lead)),
            awaits_second: own && sign_off.waits_for_second(),
            first: (!own).then(|| self.first_signature(sign_off)),
            second: self.second_signature_of(sign_off).filter(|_| own),
            signed_at: told.fact.happened_at,
            signed_on: None,
            expires_on: said.expires_on,
            signoff_id: sign_off.id.to_string(),
            link: self.house.at(&format!("signoffs/{}", sign_off.id)),
            not_me_link: self
                .house
                .at(&link_path(Purpose::NotMe, &self.house.links.not_me(sign_off.id, told.to))),
        });
        Ok(Noticed { message, about: Some(format!("signoff/{}", sign_off.id)), sign_off: Some(sign_off.id) })
    }

    pub(super) fn second_signature(&self, told: &Told<'_>) -> Found {
        let sign_off = Self::sign_off(told)?;
        if told.late && !sign_off.waits_for_second() {
            return Err(Sentence::of("unsent-signed-or-taken-back"));
        }
        let reviewed = sign_off.said.evidence.iter().any(|judged| {
            let evidence = told.portfolio.evidence.get(&judged.evidence);
            evidence.is_some_and(|e| e.reviews.iter().any(|review| review.reviewer == told.to))
        });
        if reviewed || sign_off.said.for_lead == Some(told.to) {
            return Err(Sentence::of("unsent-reviewed"));
        }
        let message = Message::SecondSignatureAsked(SecondSignatureAsked {
            learner: self.name(told.learner),
            step: self.signed_step(sign_off),
            descriptor: sign_off.said.descriptor.clone(),
            first_signer: self.name(sign_off.signer),
            first_signed_at: sign_off.at,
            link: self.house.at(&format!("signoffs/{}", sign_off.id)),
        });
        Ok(Noticed { message, about: Some(format!("signoff/{}", sign_off.id)), sign_off: Some(sign_off.id) })
    }

    pub(super) fn revoked(&self, told: &Told<'_>, said: &signoff::SignOffRevoked) -> Found {
        let sign_off = Self::sign_off(told)?;
        let message = Message::SignOffRevoked(SignOffRevoked {
            step: self.signed_step(sign_off),
            first: self.first_signature(sign_off),
            second: self.second_signature_of(sign_off),
            revoked_by: self.name(told.fact.author),
            revoked_at: told.fact.happened_at,
            reason: said.reason.clone(),
            link: self.house.at(&format!("signoffs/{}", sign_off.id)),
        });
        Ok(Noticed { message, about: Some(format!("signoff/{}", sign_off.id)), sign_off: Some(sign_off.id) })
    }

    pub(super) fn disputed(&self, told: &Told<'_>) -> Found {
        let sign_off = Self::sign_off(told)?;
        if told.late && sign_off.disputed_at().is_none() {
            return Err(Sentence::of("unsent-decided"));
        }
        let message = Message::SignOffDisputed(SignOffDisputed {
            learner: self.name(told.learner),
            step: self.signed_step(sign_off),
            signer: self.name(told.fact.author),
            signed_at: sign_off.signed_by(told.fact.author).unwrap_or(sign_off.at),
            own: told.to == told.learner,
            link: self.house.at(&format!("signoffs/{}", sign_off.id)),
        });
        Ok(Noticed { message, about: Some(format!("signoff/{}", sign_off.id)), sign_off: None })
    }

    pub(super) fn settled(&self, told: &Told<'_>, said: &signoff::DisputeSettled) -> Found {
        let sign_off = Self::sign_off(told)?;
        let message = Message::DisputeSettled(DisputeSettled {
            learner: self.name(told.learner),
            step: self.signed_step(sign_off),
            stands: said.stands,
            half_signed: sign_off.waits_for_second(),
            own: told.to == told.learner,
            registrar: self.name(told.fact.author),
            decided_on: day_of(told.fact.happened_at),
            reason: said.reason.clone(),
            link: self.house.at(&format!("signoffs/{}", sign_off.id)),
        });
        Ok(Noticed { message, about: Some(format!("signoff/{}", sign_off.id)), sign_off: None })
    }

    pub(super) fn appeal_made(&self, told: &Told<'_>, said: &review::Appealed) -> Found {
        let decided = told.portfolio.appeals.iter().any(|a| a.id == told.fact.id && a.decided.is_some());
        if told.late && decided {
            return Err(Sentence::of("unsent-decided"));
        }
        let (step, evidence, _) = self.appealed(told, said.against).ok_or(GONE)?;
        let message = Message::AppealMade(AppealMade {
            learner: self.name(told.learner),
            step,
            evidence,
            appeal: said.text.clone(),
            link: self.house.at(&format!("appeals/{}", told.fact.id)),
        });
        Ok(Noticed { message, about: Some(format!("appeal/{}", told.fact.id)), sign_off: None })
    }

    pub(super) fn evidence_again(&self, told: &Told<'_>, said: &review::AppealDecided) -> Found {
        let cohort = said.cohort.and_then(|id| self.cohort(id)).ok_or(GONE)?;
        if cohort.capacity_of(told.to, self.house.today).is_none() {
            return Err(Sentence::of("unsent-leads-no-more"));
        }
        let appeal = told.portfolio.appeals.iter().find(|appeal| appeal.id == said.appeal).ok_or(GONE)?;
        let against = appeal.said.against;
        let contested = |e: &&Evidence| e.reviews.iter().any(|review| review.id == against);
        let piece = told.portfolio.evidence.values().find(contested).ok_or(GONE)?;
        let (step, title, _) = self.appealed(told, against).ok_or(GONE)?;
        let message = Message::EvidenceAgain(EvidenceAgain {
            learner: self.name(told.learner),
            title: title.unwrap_or_default(),
            step,
            registrar: self.name(told.fact.author),
            decision: said.text.clone(),
            link: self.house.in_queue(piece.id),
        });
        Ok(Noticed { message, about: Some(format!("evidence/{}", piece.id)), sign_off: None })
    }

    pub(super) fn appeal_decided(&self, told: &Told<'_>, said: &review::AppealDecided) -> Found {
        let appeal = told.portfolio.appeals.iter().find(|appeal| appeal.id == said.appeal).ok_or(GONE)?;
        let (step, evidence, link) = self.appealed(told, appeal.said.against).ok_or(GONE)?;
        let message = Message::AppealDecided(AppealDecided {
            step,
            evidence,
            upheld: said.upheld,
            registrar: self.name(told.fact.author),
            decided_on: day_of(told.fact.happened_at),
            appeal: appeal.said.text.clone(),
            decision: said.text.clone(),
            link: self.house.at(&link),
        });
        Ok(Noticed { message, about: Some(link), sign_off: None })
    }

    /// What an appeal objects to: the level, the evidence where it was a return, and its page.
    fn appealed(&self, told: &Told<'_>, against: FactId) -> Option<(Step, Option<String>, String)> {
        let ended = |s: &&SignOff| s.ended.as_ref().is_some_and(|ended| ended.by_fact == against);
        let reviews = told.portfolio.evidence.values().flat_map(|e| e.reviews.iter().map(move |r| (e, r)));
        for (evidence, review) in reviews {
            if review.id == against {
                let revision = evidence.revision(review.said.revision)?;
                let answers = &review.said.claims;
                let answer = answers.iter().find(|a| a.decision != Decision::Accepted).or(answers.first())?;
                let version = self.cohort(review.said.cohort).map_or(0, |cohort| cohort.plan.version);
                let step = step(self.versions(revision.content.framework), version, answer.claim());
                return Some((
                    step,
                    Some(revision.content.title.clone()),
                    format!("evidence/{}", evidence.id),
                ));
            }
        }
        // An upheld appeal undoes the revocation, so that it does not name its sign-off any more.
        let sign_off =
            told.portfolio.sign_offs.iter().find(ended).or_else(|| self.revoked_by(told, against))?;
        Some((self.signed_step(sign_off), None, format!("signoffs/{}", sign_off.id)))
    }

    fn revoked_by<'a>(&self, told: &Told<'a>, against: FactId) -> Option<&'a SignOff> {
        match self.facts.get(&against)?.body.as_ref()? {
            Body::SignOffRevoked(said) => told.portfolio.sign_off(said.signoff),
            Body::DisputeSettled(said) => told.portfolio.sign_off(said.signoff),
            _ => None,
        }
    }
}
