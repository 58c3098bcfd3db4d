//! What must be told to whom because of a fact. Written to the outbox in the fact's own transaction.

use std::collections::BTreeSet;

use super::access::{Access, Role};
use super::cohort::{Cohort, MemberRole};
use super::fact::{Body, Fact};
use super::portfolio::Portfolio;
use super::review::Decision;
use super::signoff::SignOff;
use crate::ids::{CohortId, FactId, PersonId};

/// A notice to one person, made of what the record says when it is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Notice {
    /// Who is told.
    pub to: PersonId,
    /// Of what.
    pub kind: NoticeKind,
    /// The fact that caused it: one notice a person, kind and cause.
    pub cause: FactId,
    /// Whose record it speaks of.
    pub learner: PersonId,
}

/// The notices that facts cause. Digests are caused by the calendar, sign-in mails by requests.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum NoticeKind {
    /// To leads: evidence waits (E-5).
    EvidenceWaiting,
    /// To the learner: returned, with the reason.
    EvidenceReturned,
    /// To the learner: accepted.
    EvidenceAccepted,
    /// To the learner: a level was signed.
    LevelSigned,
    /// To the signer: exactly what was signed (E-9).
    SignOffReceipt,
    /// To leads who could sign second, or to registrars where there is none (E-8).
    SecondSignatureAsked,
    /// To the learner: a sign-off was revoked.
    SignOffRevoked,
    /// To registrars, who decide, and to the learner: a signer says it was not them (E-9).
    SignOffDisputed,
    /// To the signers and the learner: the registrar decided about it (E-9).
    DisputeSettled,
    /// To registrars: a learner sees a decision differently (E-10).
    AppealMade,
    /// To the learner: an appeal was decided.
    AppealDecided,
    /// To leads: a piece that was returned waits again (E-10).
    EvidenceAgain,
    /// To leads: a place is free, and somebody waits for it.
    PlaceFree,
    /// To the learner: they waited for a place and have one now.
    PlaceGiven,
    /// To those in the cohort: a session that was planned does not take place.
    SessionCancelled,
    /// To the holder: there is a certificate.
    CertificateIssued,
    /// To the holder: a certificate was taken back, with the reason.
    CertificateRevoked,
}

impl NoticeKind {
    /// Its stable name: part of the outbox row and of a person's mail preferences.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            NoticeKind::EvidenceWaiting => "evidence.waiting",
            NoticeKind::EvidenceReturned => "evidence.returned",
            NoticeKind::EvidenceAccepted => "evidence.accepted",
            NoticeKind::LevelSigned => "level.signed",
            NoticeKind::SignOffReceipt => "signoff.receipt",
            NoticeKind::SecondSignatureAsked => "signoff.second",
            NoticeKind::SignOffRevoked => "signoff.revoked",
            NoticeKind::SignOffDisputed => "signoff.disputed",
            NoticeKind::DisputeSettled => "signoff.settled",
            NoticeKind::AppealMade => "appeal.made",
            NoticeKind::AppealDecided => "appeal.decided",
            NoticeKind::EvidenceAgain => "evidence.again",
            NoticeKind::PlaceFree => "place.free",
            NoticeKind::PlaceGiven => "place.given",
            NoticeKind::SessionCancelled => "session.cancelled",
            NoticeKind::CertificateIssued => "certificate.issued",
            NoticeKind::CertificateRevoked => "certificate.revoked",
        }
    }
}

/// What follows from a fact of a learner's scope, given the portfolio with the fact in it, the
/// cohort it names, and who keeps records.
#[must_use]
pub fn notices(fact: &Fact, portfolio: &Portfolio, cohort: Option<&Cohort>, access: &Access) -> Vec<Notice> {
    let learner = portfolio.learner;
    let tell = |to: PersonId, kind: NoticeKind| Notice { to, kind, cause: fact.id, learner };
    let leads = |but: PersonId| -> Vec<PersonId> {
        let Some(cohort) = cohort else { return Vec::new() };
        let on = crate::clock::day_of(fact.happened_at);
        let stand_ins = cohort
            .delegations
            .iter()
            .filter(|d| cohort.stands_in(d) && d.said.from <= on && on <= d.said.until)
            .map(|d| d.said.to);
        let all: BTreeSet<PersonId> = cohort.present(MemberRole::Lead).chain(stand_ins).collect();
        all.into_iter().filter(|who| *who != but).collect()
    };
    match &fact.body {
        Some(Body::EvidenceSubmitted(_)) => {
            leads(learner).into_iter().map(|lead| tell(lead, NoticeKind::EvidenceWaiting)).collect()
        }
        Some(Body::EvidenceReviewed(said)) => {
            let back = said.claims.iter().any(|c| c.decision != Decision::Accepted);
            vec![tell(
                learner,
                if back { NoticeKind::EvidenceReturned } else { NoticeKind::EvidenceAccepted },
            )]
        }
        Some(Body::SignedOff(said)) => {
            let receipt = tell(fact.author, NoticeKind::SignOffReceipt);
            if said.needs_second {
                let asked = second_signers(fact, portfolio, cohort, access);
                let asked = asked.into_iter().map(|who| tell(who, NoticeKind::SecondSignatureAsked));
                [receipt].into_iter().chain(asked).collect()
            } else {
                vec![receipt, tell(learner, NoticeKind::LevelSigned)]
            }
        }
        Some(Body::SignOffCountersigned(_)) => {
            vec![tell(fact.author, NoticeKind::SignOffReceipt), tell(learner, NoticeKind::LevelSigned)]
        }
        Some(Body::SignOffRevoked(_)) => vec![tell(learner, NoticeKind::SignOffRevoked)],
        Some(Body::CertificateIssued(_)) => vec![tell(learner, NoticeKind::CertificateIssued)],
        Some(Body::CertificateRevoked(_)) => vec![tell(learner, NoticeKind::CertificateRevoked)],
        Some(Body::SignOffDisputed(_)) => {
            let told: BTreeSet<PersonId> = keepers(access, fact).into_iter().chain([learner]).collect();
            told.into_iter().map(|who| tell(who, NoticeKind::SignOffDisputed)).collect()
        }
        Some(Body::DisputeSettled(said)) => {
            let signers = portfolio.sign_off(said.signoff).into_iter().flat_map(SignOff::signers);
            let concerned: BTreeSet<PersonId> = signers.chain([learner]).collect();
            concerned.into_iter().map(|who| tell(who, NoticeKind::DisputeSettled)).collect()
        }
        Some(Body::Appealed(_)) => {
            keepers(access, fact).into_iter().map(|who| tell(who, NoticeKind::AppealMade)).collect()
        }
        Some(Body::AppealDecided(said)) => {
            let again = if said.upheld { leads(learner) } else { Vec::new() };
            let again = again.into_iter().map(|lead| tell(lead, NoticeKind::EvidenceAgain));
            [tell(learner, NoticeKind::AppealDecided)].into_iter().chain(again).collect()
        }
        _ => Vec::new(),
    }
}

/// Who could be the second, uninvolved signer (E-8): leads of the cohort and who stands in for one, else those who keep
/// records.
fn second_signers(
    fact: &Fact,
    portfolio: &Portfolio,
    cohort: Option<&Cohort>,
    access: &Access,
) -> BTreeSet<PersonId> {
    let on = crate::clock::day_of(fact.happened_at);
    let Some(sign_off) = portfolio.sign_off(fact.id) else { return BTreeSet::new() };
    let free = |who: &PersonId| !portfolio.involved(sign_off, *who);
    let mut asked: BTreeSet<PersonId> = BTreeSet::new();
    if let Some(cohort) = cohort {
        asked.extend(cohort.present(MemberRole::Lead).filter(free));
        let stand_ins = cohort.delegations.iter().map(|d| d.said.to).filter(free);
        asked.extend(stand_ins.filter(|to| cohort.stood_in_for(*to, on).any(|lead| free(&lead))));
    }
    if asked.is_empty() {
        let holders = [Role::Registrar, Role::Administrator]
            .map(|role| access.holders(role, on).filter(free).collect::<BTreeSet<_>>());
        asked = holders.into_iter().find(|all| !all.is_empty()).unwrap_or_default();
    }
    asked
}

/// What follows from facts of one cohort, in order, given the cohort before them: whoever waited for a place is told
/// that they have it; leads are told of a place that somebody waits for; all who have a place, and the leads, hear that
/// a session to come is cancelled.
#[must_use]
pub fn places<'a>(
    facts: impl Iterator<Item = &'a Fact>,
    id: CohortId,
    before: Option<&Cohort>,
) -> Vec<Notice> {
    let mut facts = facts.peekable();
    if facts.peek().is_none() {
        return Vec::new();
    }
    let (mut notices, mut cohort) = (Vec::new(), before.cloned());
    for fact in facts {
        let told = match &fact.body {
            Some(Body::MemberJoined(said)) => cohort.as_ref().and_then(|cohort| {
                let waited = cohort.current(said.person, MemberRole::Learner).is_some_and(|m| m.waiting);
                (waited && said.role == MemberRole::Learner).then_some(said.person)
            }),
            _ => None,
        };
        let were = cohort.as_ref().map_or(0, Cohort::free_places);
        Cohort::apply(&mut cohort, id, fact);
        let tell = |to, kind, learner| Notice { to, kind, cause: fact.id, learner };
        if let Some(person) = told
            && fact.author != person
        {
            notices.push(tell(person, NoticeKind::PlaceGiven, person));
        }
        let Some(now) = &cohort else { continue };
        if let Some(Body::SessionCancelled(said)) = &fact.body
            && now
                .sessions
                .iter()
                .any(|s| s.plan.session == said.session && s.plan.starts_at > fact.happened_at)
        {
            let all = now.present(MemberRole::Learner).chain(now.present(MemberRole::Lead));
            let others: BTreeSet<PersonId> = all.filter(|who| *who != fact.author).collect();
            notices.extend(others.into_iter().map(|who| tell(who, NoticeKind::SessionCancelled, who)));
        }
        if now.free_places() > were
            && now.closed_at.is_none()
            && let Some(first) = now.waiting_list().next()
        {
            let leads = now.present(MemberRole::Lead).filter(|lead| *lead != fact.author);
            notices.extend(leads.map(|lead| tell(lead, NoticeKind::PlaceFree, first)));
        }
    }
    notices
}

/// Who decides about what a fact says: registrars, or administrators where there is none; not its author, unless
/// nobody else could.
fn keepers(access: &Access, fact: &Fact) -> BTreeSet<PersonId> {
    let on = crate::clock::day_of(fact.happened_at);
    let registrars: BTreeSet<PersonId> = access.holders(Role::Registrar, on).collect();
    let administrators: BTreeSet<PersonId> = access.holders(Role::Administrator, on).collect();
    let others = |all: &BTreeSet<PersonId>| all.iter().copied().filter(|who| *who != fact.author).collect();
    let chosen: [BTreeSet<PersonId>; 2] = [others(&registrars), others(&administrators)];
    chosen.into_iter().chain([registrars, administrators]).find(|all| !all.is_empty()).unwrap_or_default()
}
