//! The rules about reviews and sign-offs as tables: who says what, and what is answered.

mod invited;
mod roles;
mod words;

use std::collections::{BTreeMap, HashMap};
use std::sync::LazyLock;

use uuid::Uuid;

use super::*;
use crate::ids::{CompetencyId, EvidenceId, UnitId, WriterId};
use crate::record::access::{Reach, Role, RoleGranted};
use crate::record::cohort::{CohortOpened, Delegated, MemberJoined, MemberRole};
use crate::record::evidence::{Attachment, Claim, EvidenceSubmitted};
use crate::record::fact::Fact;
use crate::record::framework::{Competency, EvidenceRule, Framework, Level, LevelText};
use crate::record::review::{ClaimDecision, Decision, EvidenceReviewed};
use crate::record::signoff::{
    DisputeSettled, Judged, SignOffCountersigned, SignOffDisputed, SignOffRevoked, SignedOff,
};
use crate::record::versions::FrameworkPublished;

fn id<T: From<Uuid>>(number: u128) -> T {
    T::from(Uuid::from_u128(number))
}

const LEARNER: u128 = 1;
const LEAD: u128 = 2;
const CO_LEAD: u128 = 3;
/// Stands in for both leads.
const STAND_IN: u128 = 4;
/// Leads a cohort that the learner is not in.
const OTHER_LEAD: u128 = 5;
const REGISTRAR: u128 = 6;
const STRANGER: u128 = 7;
/// Was here once; the account is closed.
const CLOSED: u128 = 8;
const COHORT: u128 = 20;
const OTHER_COHORT: u128 = 21;
const FRAMEWORK: u128 = 30;
const WRITING: u128 = 40;
const CHAIRING: u128 = 41;

/// One learner's record and what surrounds it.
struct Ward {
    access: Access,
    versions: Versions,
    cohorts: BTreeMap<CohortId, Cohort>,
    portfolio: Portfolio,
    invitations: BTreeMap<InvitationId, Invited>,
    now: Instant,
    next: u128,
}

impl World for Ward {
    fn access(&self) -> &Access {
        &self.access
    }
    fn cohort(&self, id: CohortId) -> Option<&Cohort> {
        self.cohorts.get(&id)
    }
    fn versions(&self, framework: FrameworkId) -> Option<&Versions> {
        (framework == id(FRAMEWORK)).then_some(&self.versions)
    }
    fn portfolio(&self, learner: PersonId) -> Option<&Portfolio> {
        (learner == id(LEARNER)).then_some(&self.portfolio)
    }
    fn knows(&self, _: PersonId) -> bool {
        true
    }
    fn is_closed(&self, person: PersonId) -> bool {
        person == id(CLOSED)
    }
    fn units(&self) -> &HashMap<UnitId, Option<UnitId>> {
        static NONE: LazyLock<HashMap<UnitId, Option<UnitId>>> = LazyLock::new(HashMap::new);
        &NONE
    }
    fn invitation(&self, id: InvitationId) -> Option<Invited> {
        self.invitations.get(&id).copied()
    }
    fn resting(&self, _: FactId) -> Resting {
        Resting::default()
    }
    fn standing(&self, _: Scope, _: FactId) -> Option<Standing> {
        None
    }

    fn held(&self, _: Scope, _: FactId) -> Option<Held<'_>> {
        None
    }

    fn stored(&self, _: Scope, _: FactId) -> Stored<'_> {
        Stored::Missing
    }
}

fn framework() -> Framework {
    let competency = |number: u128, title: &str| Competency {
        id: id(number),
        code: title[..1].to_owned(),
        title: title.to_owned(),
        description: String::new(),
        group: vec![],
        foundational: false,
        levels: [1_u8, 2, 3].map(|level| LevelText {
            descriptor: format!("{title} at level {level}."),
            evidence: EvidenceRule { pieces: 1, cycles: 0, renewal_pieces: 1 },
            second_signer: title == "Chairing",
            ..LevelText::default()
        }),
        links: vec![],
    };
    Framework {
        id: id(FRAMEWORK),
        title: "Ward work".to_owned(),
        description: String::new(),
        language: None,
        source: None,
        level_names: ["Foundation".to_owned(), "Practitioner".to_owned(), "Lead".to_owned()],
        foundation_first: None,
        competencies: vec![competency(WRITING, "Writing"), competency(CHAIRING, "Chairing")],
    }
}

impl Ward {
    fn start() -> Self {
        let mut ward = Self {
            access: Access::default(),
            versions: Versions::default(),
            cohorts: BTreeMap::new(),
            portfolio: Portfolio::new(id(LEARNER)),
            invitations: BTreeMap::new(),
            now: "2026-03-02T09:00:00Z".parse().unwrap(),
            next: 1000,
        };
        let on = day_of(ward.now);
        let grant = RoleGranted {
            person: id(REGISTRAR),
            role: Role::Registrar,
            reach: Reach::Organisation,
            from: on,
            until: None,
        };
        ward.told(Scope::Access, 0, grant);
        let published = FrameworkPublished { version: 1, framework: framework(), crosswalk: vec![] };
        ward.told(Scope::Framework(id(FRAMEWORK)), 0, published);
        for (cohort, members) in [
            (
                COHORT,
                vec![(LEARNER, MemberRole::Learner), (LEAD, MemberRole::Lead), (CO_LEAD, MemberRole::Lead)],
            ),
            (OTHER_COHORT, vec![(OTHER_LEAD, MemberRole::Lead)]),
        ] {
            let scope = Scope::Cohort(id(cohort));
            let plan = CohortOpened {
                title: "Spring".to_owned(),
                framework: id(FRAMEWORK),
                version: 1,
                target: Level::Three,
                starts_on: on,
                ends_on: "2026-08-31".parse().unwrap(),
                capacity: 12,
                grace_days: 14,
                unit: None,
            };
            ward.told(scope, 0, plan);
            for (person, role) in members {
                ward.told(scope, 0, MemberJoined { person: id(person), role, waiting: false });
            }
        }
        for lead in [LEAD, CO_LEAD] {
            let until = "2026-03-20".parse().unwrap();
            let away = Delegated { lead: id(lead), to: id(STAND_IN), from: on, until };
            ward.told(Scope::Cohort(id(COHORT)), 0, away);
        }
        ward
    }

    /// A statement that is in the record.
    fn told(&mut self, scope: Scope, author: u128, body: impl Into<Body>) -> FactId {
        self.next += 1;
        self.now += jiff::SignedDuration::from_mins(1);
        let fact = Fact {
            seq: i64::try_from(self.next).unwrap(),
            id: id(self.next),
            scope,
            writer: id::<WriterId>(9),
            n: 1,
            author: id(author),
            happened_at: self.now,
            received_at: self.now,
            body: Some(body.into()),
        };
        match scope {
            Scope::Access => self.access.apply(&fact),
            Scope::Framework(_) => self.versions.apply(&fact),
            Scope::Cohort(cohort) => {
                let mut known = self.cohorts.remove(&cohort);
                Cohort::apply(&mut known, cohort, &fact);
                self.cohorts.extend(known.map(|known| (cohort, known)));
            }
            _ => self.portfolio.apply(&fact),
        }
        fact.id
    }

    fn said(&mut self, author: u128, body: impl Into<Body>) -> FactId {
        self.told(Scope::Learner(id(LEARNER)), author, body)
    }

    /// What the rules answer: "fine", or the code of the refusal.
    fn asked(&self, author: u128, body: impl Into<Body>) -> &'static str {
        let draft = Draft {
            id: id(9999),
            scope: Scope::Learner(id(LEARNER)),
            happened_at: self.now,
            body: body.into(),
        };
        judge(self, Author::person(id(author)), &draft, self.now)
            .map_or_else(|refusal| refusal.code(), |()| "fine")
    }

    fn submits(&mut self, evidence: u128, based_on: &[FactId], claims: &[Claim]) -> Judged {
        let said = EvidenceSubmitted {
            evidence: id(evidence),
            based_on: based_on.to_vec(),
            cohort: id(COHORT),
            framework: id(FRAMEWORK),
            title: "A letter".to_owned(),
            narrative: String::new(),
            happened_on: day_of(self.now),
            recorded_at: self.now,
            clock_off: None,
            claims: claims.to_vec(),
            cycle: crate::record::evidence::Cycle::default(),
            private_reflection: false,
            attachments: vec![],
            links: vec![],
            follows: None,
        };
        let revision = self.said(LEARNER, said);
        Judged { evidence: id(evidence), revision }
    }

    fn answers(&mut self, author: u128, judged: Judged, claim: Claim, decision: Decision) -> FactId {
        self.said(author, review(judged, claim, decision, None))
    }

    /// The level signed by the lead.
    fn signs(&mut self, claim: Claim, judged: Judged) -> FactId {
        self.said(LEAD, sign(claim, &[judged]))
    }
}

fn writing(level: Level) -> Claim {
    Claim { competency: id(WRITING), level }
}

fn chairing() -> Claim {
    Claim { competency: id(CHAIRING), level: Level::One }
}

fn review(judged: Judged, claim: Claim, decision: Decision, for_lead: Option<u128>) -> EvidenceReviewed {
    let comment =
        if decision == Decision::Accepted { String::new() } else { "The end is missing.".to_owned() };
    EvidenceReviewed {
        evidence: judged.evidence,
        revision: judged.revision,
        after: None,
        cohort: id(COHORT),
        for_lead: for_lead.map(id),
        claims: vec![ClaimDecision { competency: claim.competency, level: claim.level, decision, comment }],
    }
}

fn sign(claim: Claim, evidence: &[Judged]) -> SignedOff {
    let framework = framework();
    let competency = framework.competency(claim.competency).unwrap();
    SignedOff {
        competency: claim.competency,
        level: claim.level,
        framework: id(FRAMEWORK),
        version: 1,
        title: competency.title.clone(),
        descriptor: competency.level(claim.level).descriptor.clone(),
        evidence: evidence.to_vec(),
        cohort: Some(id(COHORT)),
        for_lead: None,
        comment: String::new(),
        prior_learning: None,
        expires_on: None,
        needs_second: competency.level(claim.level).second_signer,
    }
}

fn prior(said: SignedOff) -> SignedOff {
    SignedOff { cohort: None, prior_learning: Some("Taught it for years.".to_owned()), ..said }
}

/// A file is attached once, and so is a level claimed once.
#[test]
fn what_a_piece_names_it_names_once() {
    let mut ward = Ward::start();
    let piece = ward.submits(100, &[], &[writing(Level::One)]);
    let before =
        ward.portfolio(id(LEARNER)).unwrap().evidence[&piece.evidence].latest().unwrap().content.clone();
    let refused = |claims: &[Claim], files: &[&str]| {
        let file = |hash: &&str| Attachment {
            hash: (*hash).to_owned(),
            name: "board.jpg".to_owned(),
            media_type: "image/jpeg".to_owned(),
            size: 9,
        };
        let said = EvidenceSubmitted {
            evidence: id(101),
            claims: claims.to_vec(),
            attachments: files.iter().map(file).collect(),
            ..before.clone()
        };
        let scope = Scope::Learner(id(LEARNER));
        let draft = Draft { id: id(9999), scope, happened_at: ward.now, body: said.into() };
        match judge(&ward, Author::person(id(LEARNER)), &draft, ward.now) {
            Err(Refusal::Invalid { pointer, .. }) => pointer,
            other => format!("{other:?}"),
        }
    };
    let one = writing(Level::One);
    assert_eq!(refused(&[one], &["sha256:a", "sha256:b"]), "Ok(())");
    assert_eq!(refused(&[one], &["sha256:a", "sha256:a"]), "/attachments/1");
    assert_eq!(refused(&[one], &["sha256:a", "sha256:b", "sha256:a"]), "/attachments/2");
    assert_eq!(refused(&[one, one], &[]), "/claims/1");
}

/// E-6, E-7, E-8: who may sign; as whom.
#[test]
fn who_signs() {
    let mut ward = Ward::start();
    let piece = ward.submits(100, &[], &[writing(Level::One)]);
    ward.answers(LEAD, piece, writing(Level::One), Decision::Accepted);
    let named =
        |for_lead: u128| SignedOff { for_lead: Some(id(for_lead)), ..sign(writing(Level::One), &[piece]) };
    let plain = || sign(writing(Level::One), &[piece]);
    let elsewhere = || SignedOff { cohort: Some(id(OTHER_COHORT)), ..plain() };
    for (who, said, answer) in [
        (LEAD, plain(), "fine"),
        (CO_LEAD, plain(), "fine"),
        (LEARNER, plain(), "own_work"),
        (STAND_IN, plain(), "invalid"),
        (STAND_IN, named(LEAD), "fine"),
        (STAND_IN, named(CO_LEAD), "fine"),
        (STAND_IN, named(OTHER_LEAD), "invalid"),
        (LEAD, named(CO_LEAD), "invalid"),
        (OTHER_LEAD, plain(), "not_allowed"),
        (OTHER_LEAD, elsewhere(), "not_allowed"),
        (STRANGER, plain(), "not_allowed"),
        (REGISTRAR, plain(), "not_allowed"),
        (REGISTRAR, SignedOff { cohort: None, ..plain() }, "not_allowed"),
        (REGISTRAR, prior(plain()), "fine"),
        (LEAD, prior(plain()), "not_allowed"),
        (LEARNER, prior(plain()), "own_work"),
    ] {
        assert_eq!(ward.asked(who, said.clone()), answer, "{who}: {said:?}");
    }
}

/// P-3, P-4, E-4: what a sign-off names was there to be judged, on evidence and for prior learning alike.
#[test]
fn what_a_sign_off_names() {
    let mut ward = Ward::start();
    let one = writing(Level::One);
    let accepted = ward.submits(100, &[], &[one]);
    ward.answers(LEAD, accepted, one, Decision::Accepted);
    let waiting = ward.submits(101, &[], &[one]);
    let returned = ward.submits(102, &[], &[one]);
    ward.answers(LEAD, returned, one, Decision::Returned);
    let part = ward.submits(103, &[], &[one]);
    ward.answers(LEAD, part, one, Decision::PartAccepted);
    let stale = ward.submits(104, &[], &[one]);
    ward.answers(LEAD, stale, one, Decision::Accepted);
    let newer = ward.submits(104, &[stale.revision], &[one]);
    let other_level = ward.submits(105, &[], &[writing(Level::Two)]);
    ward.answers(LEAD, other_level, writing(Level::Two), Decision::Accepted);
    let unknown = Judged { evidence: id::<EvidenceId>(800), revision: id(801) };
    let unknown_revision = Judged { evidence: accepted.evidence, revision: id(801) };
    for (names, on_evidence, prior_learning) in [
        (vec![], "evidence_missing", "fine"),
        (vec![accepted], "fine", "fine"),
        (vec![waiting], "invalid", "fine"),
        (vec![returned], "invalid", "invalid"),
        (vec![accepted, returned], "invalid", "invalid"),
        (vec![part], "evidence_missing", "fine"),
        (vec![accepted, part], "fine", "fine"),
        (vec![stale], "stale_revision", "stale_revision"),
        (vec![accepted, stale], "stale_revision", "stale_revision"),
        (vec![newer], "invalid", "fine"),
        (vec![other_level], "invalid", "invalid"),
        (vec![unknown], "unknown", "unknown"),
        (vec![unknown_revision], "unknown", "unknown"),
        (vec![accepted, accepted], "invalid", "invalid"),
    ] {
        assert_eq!(ward.asked(LEAD, sign(one, &names)), on_evidence, "{names:?}");
        assert_eq!(ward.asked(REGISTRAR, prior(sign(one, &names))), prior_learning, "{names:?}");
        let led = SignedOff { cohort: Some(id(COHORT)), ..prior(sign(one, &names)) };
        assert_eq!(ward.asked(LEAD, led), prior_learning, "a lead recognises prior learning: {names:?}");
    }
    let two = sign(writing(Level::Two), &[other_level]);
    assert_eq!(ward.asked(LEAD, two.clone()), "level_missing");
    ward.signs(one, accepted);
    assert_eq!(ward.asked(LEAD, two), "fine");
    assert_eq!(ward.asked(LEAD, sign(one, &[accepted])), "already_done");
    let unknown = SignedOff { competency: id::<CompetencyId>(900), ..sign(one, &[accepted]) };
    assert_eq!(ward.asked(LEAD, unknown), "unknown");
}

/// E-2, E-7: who answers which revision.
#[test]
fn who_reviews_what() {
    let mut ward = Ward::start();
    let one = writing(Level::One);
    let stale = ward.submits(100, &[], &[one]);
    let piece = ward.submits(100, &[stale.revision], &[one]);
    let of = |judged, for_lead| review(judged, one, Decision::Accepted, for_lead);
    let unknown = Judged { evidence: piece.evidence, revision: id(801) };
    let mut silent = review(piece, one, Decision::Returned, None);
    silent.claims[0].comment = String::new();
    for (who, said, answer) in [
        (LEAD, of(piece, None), "fine"),
        (STAND_IN, of(piece, Some(LEAD)), "fine"),
        (STAND_IN, of(piece, Some(CO_LEAD)), "fine"),
        (STAND_IN, of(piece, None), "invalid"),
        (LEAD, of(piece, Some(CO_LEAD)), "invalid"),
        (LEARNER, of(piece, None), "own_work"),
        (OTHER_LEAD, of(piece, None), "not_allowed"),
        (REGISTRAR, of(piece, None), "not_allowed"),
        (LEAD, of(stale, None), "stale_revision"),
        (LEAD, of(unknown, None), "unknown"),
        (LEAD, review(piece, chairing(), Decision::Accepted, None), "invalid"),
        (LEAD, silent, "invalid"),
    ] {
        assert_eq!(ward.asked(who, said.clone()), answer, "{who}: {said:?}");
    }
    ward.answers(LEAD, piece, one, Decision::Accepted);
    assert_eq!(ward.asked(CO_LEAD, of(piece, None)), "already_done");
    ward.signs(one, piece);
    assert_eq!(ward.asked(CO_LEAD, review(piece, one, Decision::Returned, None)), "not_now");
}

/// E-2: of two leads who answer before seeing each other the second does not overrule the first; once seen, they may.
#[test]
fn nobody_is_overruled_unseen() {
    let mut ward = Ward::start();
    let one = writing(Level::One);
    let piece = ward.submits(100, &[], &[one]);
    let returned = ward.said(LEAD, review(piece, one, Decision::Returned, None));
    let after = |seen: Option<FactId>, decision| EvidenceReviewed {
        after: seen,
        ..review(piece, one, decision, None)
    };
    let named = |seen, decision| EvidenceReviewed { for_lead: Some(id(LEAD)), ..after(seen, decision) };
    for (who, said, answer) in [
        (CO_LEAD, after(None, Decision::Accepted), "decided_meanwhile"),
        (CO_LEAD, after(None, Decision::PartAccepted), "decided_meanwhile"),
        (STAND_IN, named(None, Decision::Accepted), "decided_meanwhile"),
        (CO_LEAD, after(None, Decision::Returned), "already_done"),
        (CO_LEAD, after(Some(returned), Decision::Accepted), "fine"),
        (CO_LEAD, after(Some(id(801)), Decision::Accepted), "unknown"),
        (LEAD, after(None, Decision::Accepted), "fine"),
    ] {
        assert_eq!(ward.asked(who, said.clone()), answer, "{who}: {said:?}");
    }
    let accepted = ward.said(CO_LEAD, after(Some(returned), Decision::Accepted));
    for (seen, answer) in
        [(None, "decided_meanwhile"), (Some(returned), "decided_meanwhile"), (Some(accepted), "fine")]
    {
        assert_eq!(ward.asked(LEAD, after(seen, Decision::Returned)), answer, "{seen:?}");
    }
}

/// E-8: the second signer leads the learner or keeps records, and had no hand in it.
#[test]
fn who_signs_second() {
    let mut ward = Ward::start();
    let piece = ward.submits(100, &[], &[chairing()]);
    ward.answers(LEAD, piece, chairing(), Decision::Accepted);
    let signoff = ward.signs(chairing(), piece);
    let as_lead = |cohort: u128, for_lead: Option<u128>| SignOffCountersigned {
        signoff,
        cohort: Some(id(cohort)),
        for_lead: for_lead.map(id),
    };
    let as_keeper = SignOffCountersigned { signoff, cohort: None, for_lead: None };
    for (who, said, answer) in [
        (CO_LEAD, as_lead(COHORT, None), "fine"),
        (REGISTRAR, as_keeper.clone(), "fine"),
        (STAND_IN, as_lead(COHORT, Some(CO_LEAD)), "fine"),
        (STAND_IN, as_lead(COHORT, Some(LEAD)), "not_allowed"),
        (STAND_IN, as_lead(COHORT, None), "invalid"),
        (LEAD, as_lead(COHORT, None), "not_allowed"),
        (LEARNER, as_lead(COHORT, None), "own_work"),
        (OTHER_LEAD, as_lead(OTHER_COHORT, None), "not_allowed"),
        (OTHER_LEAD, as_lead(COHORT, None), "not_allowed"),
        (STRANGER, as_keeper.clone(), "not_allowed"),
        (CO_LEAD, as_keeper.clone(), "not_allowed"),
    ] {
        assert_eq!(ward.asked(who, said.clone()), answer, "{who}: {said:?}");
    }
    // Who reviewed a piece that is named is involved, even if somebody else signed.
    let mut reviewed = Ward::start();
    let piece = reviewed.submits(100, &[], &[chairing()]);
    reviewed.answers(CO_LEAD, piece, chairing(), Decision::Accepted);
    let signoff = reviewed.signs(chairing(), piece);
    let second = SignOffCountersigned { signoff, cohort: Some(id(COHORT)), for_lead: None };
    assert_eq!(reviewed.asked(CO_LEAD, second), "not_allowed");
    assert_eq!(
        reviewed.asked(REGISTRAR, SignOffCountersigned { signoff, cohort: None, for_lead: None }),
        "fine"
    );
    ward.said(CO_LEAD, as_lead(COHORT, None));
    assert_eq!(ward.asked(REGISTRAR, as_keeper), "already_done");
    let names: Vec<PersonId> = ward.portfolio.sign_offs[0].signers().collect();
    assert_eq!(names, [id(LEAD), id(CO_LEAD)]);
}

/// E-7: taking back, by whom and as whom.
#[test]
fn who_takes_back() {
    let mut ward = Ward::start();
    let one = writing(Level::One);
    let piece = ward.submits(100, &[], &[one]);
    ward.answers(LEAD, piece, one, Decision::Accepted);
    let signoff = ward.signs(one, piece);
    let back = |cohort: Option<u128>, for_lead: Option<u128>| SignOffRevoked {
        signoff,
        cohort: cohort.map(id),
        for_lead: for_lead.map(id),
        reason: "The wrong letter.".to_owned(),
    };
    for (who, said, answer) in [
        (LEAD, back(Some(COHORT), None), "fine"),
        (LEAD, back(None, None), "fine"),
        (CO_LEAD, back(Some(COHORT), None), "fine"),
        (CO_LEAD, back(None, None), "not_allowed"),
        (STAND_IN, back(Some(COHORT), Some(LEAD)), "fine"),
        (STAND_IN, back(Some(COHORT), Some(CO_LEAD)), "fine"),
        (STAND_IN, back(Some(COHORT), None), "not_allowed"),
        (REGISTRAR, back(None, None), "fine"),
        (REGISTRAR, back(Some(COHORT), Some(LEAD)), "not_allowed"),
        (OTHER_LEAD, back(Some(OTHER_COHORT), None), "not_allowed"),
        (LEARNER, back(None, None), "own_work"),
        (STRANGER, back(None, None), "not_allowed"),
        (LEAD, SignOffRevoked { reason: " ".to_owned(), ..back(None, None) }, "invalid"),
        (LEAD, SignOffRevoked { signoff: id(801), ..back(None, None) }, "unknown"),
    ] {
        assert_eq!(ward.asked(who, said.clone()), answer, "{who}: {said:?}");
    }
    ward.said(STAND_IN, back(Some(COHORT), Some(LEAD)));
    let ended = ward.portfolio.sign_offs[0].ended.clone().unwrap();
    assert_eq!((ended.by, ended.for_lead), (id(STAND_IN), Some(id(LEAD))));
    assert_eq!(ward.asked(LEAD, back(None, None)), "already_done");
}

/// E-9: only who signed says that it was not them; only who is not involved decides; what was said stays.
#[test]
fn who_says_that_it_was_not_them_and_who_decides() {
    let mut ward = Ward::start();
    let one = writing(Level::One);
    let piece = ward.submits(100, &[], &[one]);
    ward.answers(LEAD, piece, one, Decision::Accepted);
    let signoff = ward.signs(one, piece);
    let denied = SignOffDisputed { signoff };
    let settled = |stands| DisputeSettled { signoff, stands, reason: "Asked both.".to_owned() };
    assert_eq!(ward.asked(REGISTRAR, settled(true)), "already_done");
    for (who, answer) in
        [(LEAD, "fine"), (CO_LEAD, "not_allowed"), (LEARNER, "not_allowed"), (REGISTRAR, "not_allowed")]
    {
        assert_eq!(ward.asked(who, denied.clone()), answer, "{who}");
    }
    for again in [1, 2] {
        ward.said(LEAD, denied.clone());
        assert_eq!(ward.asked(LEAD, denied.clone()), "already_done");
        assert!(!ward.portfolio.holds(one, day_of(ward.now)));
        for (who, answer) in [(REGISTRAR, "fine"), (LEAD, "not_allowed"), (CO_LEAD, "not_allowed")] {
            assert_eq!(ward.asked(who, settled(true)), answer, "{who}");
        }
        ward.said(REGISTRAR, settled(true));
        assert!(ward.portfolio.holds(one, day_of(ward.now)));
        assert_eq!(ward.portfolio.sign_offs[0].disputes.len(), again);
    }
    let history = &ward.portfolio.sign_offs[0].disputes;
    assert!(
        history.iter().all(|d| d.by == id(LEAD) && d.settled.as_ref().is_some_and(|s| s.by == id(REGISTRAR)))
    );
}
