//! Evidence, what is said about it, and reviews.

use super::{Case, line, link_of, plausible, printed_line, reason, text};
use crate::clock::latest_today;
use crate::ids::{CohortId, EvidenceId, PersonId};
use crate::language::Sentence;
use crate::record::cohort::{Capacity, Cohort};
use crate::record::evidence::{
    AttachmentQuarantined, AttachmentReleased, Commented, Endorsed, Evidence, EvidenceSubmitted,
};
use crate::record::portfolio::{ClaimState, Portfolio};
use crate::record::refusal::Refusal;
use crate::record::review::{AppealDecided, Appealed, Decision, EvidenceReviewed, Review};

/// Most claims of one piece of evidence.
pub const MAX_CLAIMS: usize = 40;
/// Most files of one piece of evidence.
pub const MAX_ATTACHMENTS: usize = 20;
/// Most links of one piece of evidence.
pub const MAX_LINKS: usize = 20;

impl Case<'_> {
    pub(super) fn evidence_submitted(
        &self,
        portfolio: &Portfolio,
        said: &EvidenceSubmitted,
    ) -> Result<(), Refusal> {
        self.owner_only(portfolio.learner)?;
        let cohort = self.cohort(said.cohort)?;
        Self::need(cohort.has_learner(portfolio.learner), Sentence::of("refused-evidence-not-a-learner"))?;
        self.live(cohort)?;
        printed_line("/title", Sentence::of("refused-name-title"), &said.title)?;
        text("/narrative", Sentence::of("refused-name-text"), &said.narrative)?;
        for (pointer, part) in said.cycle.parts() {
            text(pointer, Sentence::of("refused-name-part"), part)?;
        }
        plausible("/happened_on", said.happened_on)?;
        if said.happened_on > latest_today(self.on) {
            return Err(Refusal::invalid("/happened_on", Sentence::of("refused-evidence-in-the-future")));
        }
        self.claims(cohort, said)?;
        if said.attachments.len() > MAX_ATTACHMENTS {
            return Err(Refusal::invalid(
                "/attachments",
                Sentence::of("refused-evidence-files-most").with("most", MAX_ATTACHMENTS),
            ));
        }
        for (index, file) in said.attachments.iter().enumerate() {
            if said.attachments[..index].iter().any(|before| before.hash == file.hash) {
                let pointer = format!("/attachments/{index}");
                return Err(Refusal::invalid(pointer, Sentence::of("refused-evidence-file-twice")));
            }
        }
        if said.links.len() > MAX_LINKS {
            return Err(Refusal::invalid(
                "/links",
                Sentence::of("refused-evidence-links-most").with("most", MAX_LINKS),
            ));
        }
        for (index, link) in said.links.iter().enumerate() {
            link_of(&format!("/links/{index}"), link)?;
        }
        Self::in_sight(portfolio, said)?;
        if let Some(before) = said.follows {
            if before == said.evidence || !portfolio.evidence.contains_key(&before) {
                return Err(Refusal::invalid("/follows", Sentence::of("refused-evidence-follows-unknown")));
            }
            let mut earlier = portfolio.evidence.get(&before).and_then(Evidence::latest);
            for _ in 0..portfolio.evidence.len() {
                let Some(id) = earlier.and_then(|revision| revision.content.follows) else { break };
                if id == said.evidence {
                    return Err(Refusal::invalid(
                        "/follows",
                        Sentence::of("refused-evidence-follows-itself"),
                    ));
                }
                earlier = portfolio.evidence.get(&id).and_then(Evidence::latest);
            }
        }
        match portfolio.evidence.get(&said.evidence) {
            None if !said.based_on.is_empty() => Err(Refusal::Unknown { what: "revision to build on" }),
            None => Ok(()),
            Some(_) if said.based_on.is_empty() => {
                Err(Refusal::invalid("/based_on", Sentence::of("refused-evidence-based-on")))
            }
            Some(evidence) => match said.based_on.iter().all(|id| evidence.revision(*id).is_some()) {
                true => Ok(()),
                false => Err(Refusal::Unknown { what: "revision to build on" }),
            },
        }
    }

    /// E-12: a file that was taken out of sight is not brought back by attaching it again. A further revision of what it
    /// was attached to may keep it, unseen.
    fn in_sight(portfolio: &Portfolio, said: &EvidenceSubmitted) -> Result<(), Refusal> {
        let before = portfolio.evidence.get(&said.evidence);
        for (index, file) in said.attachments.iter().enumerate() {
            let known = before.is_some_and(|evidence| evidence.has_file(&file.hash));
            if !known && let Some(veil) = portfolio.veil_over(&file.hash) {
                return Err(Refusal::invalid(
                    format!("/attachments/{index}"),
                    Sentence::of("refused-evidence-file-hidden").with("reason", &veil.reason),
                ));
            }
        }
        Ok(())
    }

    fn claims(&self, cohort: &Cohort, said: &EvidenceSubmitted) -> Result<(), Refusal> {
        if said.claims.is_empty() {
            return Err(Refusal::invalid("/claims", Sentence::of("refused-evidence-no-claims")));
        }
        if said.claims.len() > MAX_CLAIMS {
            return Err(Refusal::invalid(
                "/claims",
                Sentence::of("refused-evidence-claims-most").with("most", MAX_CLAIMS),
            ));
        }
        let outside = || Refusal::invalid("/claims", Sentence::of("refused-evidence-claim-outside"));
        if said.framework != cohort.plan.framework {
            return Err(outside());
        }
        let framework = self
            .world
            .versions(cohort.plan.framework)
            .and_then(|v| v.version(cohort.plan.version))
            .ok_or(Refusal::Unknown { what: "framework version" })?;
        for (index, claim) in said.claims.iter().enumerate() {
            if said.claims[..index].contains(claim) {
                return Err(Refusal::invalid(
                    format!("/claims/{index}"),
                    Sentence::of("refused-evidence-claim-twice"),
                ));
            }
            framework.competency(claim.competency).ok_or_else(outside)?;
        }
        Ok(())
    }

    pub(super) fn live(&self, cohort: &Cohort) -> Result<(), Refusal> {
        if cohort.is_live(self.on) {
            return Ok(());
        }
        let title = &cohort.plan.title;
        Err(Refusal::NotNow(if cohort.closed_at.is_some() {
            Sentence::of("refused-cohort-closed-ask").with("title", title)
        } else if self.on < cohort.plan.starts_on {
            Sentence::of("refused-cohort-starts-on").with("title", title).with("day", cohort.plan.starts_on)
        } else {
            Sentence::of("refused-cohort-over").with("title", title).with("day", cohort.plan.ends_on)
        }))
    }

    /// The right to review and sign for a learner in a cohort (E-6, C-4), checked with the lead the
    /// author claims to stand in for (E-7).
    pub(super) fn leads(
        &self,
        id: CohortId,
        learner: PersonId,
        for_lead: Option<PersonId>,
    ) -> Result<&Cohort, Refusal> {
        if self.author == learner {
            return Err(Refusal::OwnWork);
        }
        let cohort = self.cohort(id)?;
        let capacity = cohort.capacity_of(self.author, self.on);
        Self::need(capacity.is_some(), Sentence::of("refused-review-only-leads"))?;
        Self::need(cohort.has_learner(learner), Sentence::of("refused-review-not-a-learner"))?;
        self.live(cohort)?;
        match (capacity, for_lead) {
            (Some(Capacity::Lead), None) => Ok(cohort),
            (Some(Capacity::For(_)), Some(named))
                if cohort.stood_in_for(self.author, self.on).any(|lead| lead == named) =>
            {
                Ok(cohort)
            }
            _ => Err(Refusal::invalid("/for_lead", Sentence::of("refused-for-lead"))),
        }
    }

    fn evidence(portfolio: &Portfolio, id: EvidenceId) -> Result<&Evidence, Refusal> {
        portfolio.evidence.get(&id).ok_or(Refusal::Unknown { what: "evidence" })
    }

    pub(super) fn reviewed(&self, portfolio: &Portfolio, said: &EvidenceReviewed) -> Result<(), Refusal> {
        let cohort = self.leads(said.cohort, portfolio.learner, said.for_lead)?;
        let evidence = Self::evidence(portfolio, said.evidence)?;
        let revision = evidence.revision(said.revision).ok_or(Refusal::Unknown { what: "revision" })?;
        if !evidence.heads().any(|head| head.id == said.revision) {
            return Err(Refusal::StaleRevision);
        }
        Self::need(
            revision.content.framework == cohort.plan.framework,
            Sentence::of("refused-review-other-framework"),
        )?;
        if said.claims.is_empty() {
            return Err(Refusal::invalid("/claims", Sentence::of("refused-review-no-claims")));
        }
        let answers = || evidence.reviews.iter().filter(|r| r.said.revision == said.revision);
        if said.after.is_some_and(|seen| !answers().any(|review| review.id == seen)) {
            return Err(Refusal::Unknown { what: "answer to this revision" });
        }
        let unseen: Vec<&Review> = match said.after {
            Some(seen) => answers().skip_while(|review| review.id != seen).skip(1).collect(),
            None => answers().collect(),
        };
        let mut open = false;
        for (index, answer) in said.claims.iter().enumerate() {
            let pointer = format!("/claims/{index}");
            if !revision.claims(answer.claim()) {
                return Err(Refusal::invalid(pointer, Sentence::of("refused-review-not-claimed")));
            }
            if said.claims[..index].iter().any(|other| other.claim() == answer.claim()) {
                return Err(Refusal::invalid(pointer, Sentence::of("refused-review-claim-twice")));
            }
            text(&format!("{pointer}/comment"), Sentence::of("refused-name-comment"), &answer.comment)?;
            if answer.decision != Decision::Accepted && answer.comment.trim().is_empty() {
                return Err(Refusal::invalid(
                    format!("{pointer}/comment"),
                    Sentence::of("refused-review-no-comment"),
                ));
            }
            let now = portfolio.claim_state(evidence, revision, answer.claim());
            if answer.decision != Decision::Accepted
                && portfolio.rests_on(answer.claim(), said.revision, self.on)
            {
                return Err(Refusal::NotNow(
                    Sentence::of("refused-review-signed-on").with("level", answer.level),
                ));
            }
            // Two who answer at once, each before seeing the other: the second must not overrule the first unknowingly.
            let newest = unseen.iter().rev().find_map(|r| Some((r.reviewer, r.standing(answer.claim())?)));
            if newest.is_some_and(|(who, known)| who != self.author && known.decision != answer.decision) {
                return Err(Refusal::DecidedMeanwhile);
            }
            let same = matches!(
                (now, answer.decision),
                (ClaimState::Accepted, Decision::Accepted)
                    | (ClaimState::PartAccepted, Decision::PartAccepted)
                    | (ClaimState::Returned, Decision::Returned)
            );
            open |= !same;
        }
        if open { Ok(()) } else { Err(Refusal::AlreadyDone(Sentence::of("refused-review-already"))) }
    }

    /// Whether the author may read and speak about a learner's evidence through a cohort.
    fn speaks(&self, learner: PersonId, through: Option<CohortId>) -> Result<(), Refusal> {
        if self.author == learner || self.keeps_records() {
            return Ok(());
        }
        let refusal = Sentence::of("refused-only-those-who-see");
        let Some(id) = through else { return Self::need(false, refusal) };
        let cohort = self.cohort(id)?;
        let peer = self.world.access().is_peer(self.author, id, self.on);
        Self::need(
            cohort.has_learner(learner) && (peer || cohort.capacity_of(self.author, self.on).is_some()),
            refusal,
        )
    }

    pub(super) fn commented(&self, portfolio: &Portfolio, said: &Commented) -> Result<(), Refusal> {
        Self::evidence(portfolio, said.evidence)?;
        self.speaks(portfolio.learner, said.cohort)?;
        if said.text.trim().is_empty() {
            return Err(Refusal::invalid("/text", Sentence::of("refused-comment-empty")));
        }
        text("/text", Sentence::of("refused-name-comment"), &said.text)
    }

    pub(super) fn endorsed(&self, portfolio: &Portfolio, said: &Endorsed) -> Result<(), Refusal> {
        if self.author == portfolio.learner {
            return Err(Refusal::OwnWork);
        }
        let evidence = Self::evidence(portfolio, said.evidence)?;
        self.speaks(portfolio.learner, Some(said.cohort))?;
        if evidence.endorsements.iter().any(|e| e.author == self.author) {
            return Err(Refusal::AlreadyDone(Sentence::of("refused-endorsed-already")));
        }
        text("/text", Sentence::of("refused-name-endorsement"), &said.text)
    }

    fn attachment(portfolio: &Portfolio, id: EvidenceId, hash: &str) -> Result<bool, Refusal> {
        let evidence = Self::evidence(portfolio, id)?;
        if evidence.has_file(hash) {
            Ok(portfolio.is_hidden(hash))
        } else {
            Err(Refusal::Unknown { what: "attachment" })
        }
    }

    pub(super) fn quarantined(
        &self,
        portfolio: &Portfolio,
        said: &AttachmentQuarantined,
    ) -> Result<(), Refusal> {
        self.speaks(portfolio.learner, said.cohort)?;
        let through_peer = self.author != portfolio.learner
            && !self.keeps_records()
            && said
                .cohort
                .and_then(|id| self.world.cohort(id))
                .is_none_or(|cohort| cohort.capacity_of(self.author, self.on).is_none());
        Self::need(!through_peer, Sentence::of("refused-file-only-hiders"))?;
        line("/reason", Sentence::of("refused-name-reason"), &said.reason)?;
        match Self::attachment(portfolio, said.evidence, &said.hash)? {
            true => Err(Refusal::AlreadyDone(Sentence::of("refused-file-hidden-already"))),
            false => Ok(()),
        }
    }

    pub(super) fn released(&self, portfolio: &Portfolio, said: &AttachmentReleased) -> Result<(), Refusal> {
        Self::need(self.keeps_records(), Sentence::of("refused-file-only-registrar"))?;
        line("/reason", Sentence::of("refused-name-reason"), &said.reason)?;
        match Self::attachment(portfolio, said.evidence, &said.hash)? {
            true => Ok(()),
            false => Err(Refusal::AlreadyDone(Sentence::of("refused-file-in-sight"))),
        }
    }

    pub(super) fn appealed(&self, portfolio: &Portfolio, said: &Appealed) -> Result<(), Refusal> {
        self.owner_only(portfolio.learner)?;
        if said.text.trim().is_empty() {
            return Err(Refusal::invalid("/text", Sentence::of("refused-appeal-empty")));
        }
        text("/text", Sentence::of("refused-name-appeal"), &said.text)?;
        if portfolio.appeals.iter().any(|a| a.said.against == said.against) {
            return Err(Refusal::AlreadyDone(Sentence::of("refused-appealed-already")));
        }
        let returned =
            portfolio.evidence.values().flat_map(|e| &e.reviews).any(|r| {
                r.id == said.against && r.said.claims.iter().any(|c| c.decision != Decision::Accepted)
            });
        let revoked =
            portfolio.sign_offs.iter().any(|s| s.ended.as_ref().is_some_and(|e| e.by_fact == said.against));
        if returned || revoked { Ok(()) } else { Err(Refusal::Unknown { what: "return or revocation" }) }
    }

    pub(super) fn appeal_decided(&self, portfolio: &Portfolio, said: &AppealDecided) -> Result<(), Refusal> {
        Self::need(self.keeps_records(), Sentence::of("refused-appeal-only-registrar"))?;
        if self.author == portfolio.learner {
            return Err(Refusal::OwnWork);
        }
        reason("/text", Sentence::of("refused-name-decision"), &said.text)?;
        let appeal = portfolio
            .appeals
            .iter()
            .find(|a| a.id == said.appeal)
            .ok_or(Refusal::Unknown { what: "appeal" })?;
        if appeal.decided.is_some() {
            return Err(Refusal::AlreadyDone(Sentence::of("refused-appeal-decided-already")));
        }
        let against = appeal.said.against;
        let involved = portfolio
            .evidence
            .values()
            .flat_map(|e| &e.reviews)
            .any(|r| r.id == against && r.reviewer == self.author)
            || portfolio
                .sign_offs
                .iter()
                .filter_map(|s| s.ended.as_ref())
                .any(|e| e.by_fact == against && e.by == self.author);
        Self::need(!involved, Sentence::of("refused-appeal-involved"))
    }
}
