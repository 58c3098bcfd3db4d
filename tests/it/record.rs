//! The record: facts go through the one door, are judged, chained, signed, projected.

use stampbook::clock::Clock;
use stampbook::ids::{CohortId, EvidenceId, Ids, PersonId};
use stampbook::record::access::{Reach, Role, RoleGranted};
use stampbook::record::cohort::{CohortOpened, MemberJoined, MemberRole};
use stampbook::record::directory::PersonAdded;
use stampbook::record::evidence::{Claim, Cycle, EvidenceSubmitted};
use stampbook::record::fact::{Author, Body, Draft, Scope};
use stampbook::record::framework::{Framework, Level};
use stampbook::record::passport::LevelState;
use stampbook::record::refusal::Refusal;
use stampbook::record::review::{ClaimDecision, Decision, EvidenceReviewed};
use stampbook::record::signoff::{Judged, SignedOff};
use stampbook::record::versions::FrameworkPublished;
use stampbook::store::{AppendError, Db, Door, Outcome, rebuild, verify};

use crate::support::database::{FreshDatabase, fresh_database};
use crate::support::frameworks::small_framework;

/// A record with a framework, a cohort, Ada who learns and Grace who leads.
struct Record {
    _database: FreshDatabase,
    db: Db,
    door: Door,
    clock: Clock,
    ids: Ids,
    framework: Framework,
    cohort: CohortId,
    ada: PersonId,
    grace: PersonId,
}

impl Record {
    fn new() -> Self {
        let database = fresh_database();
        let db = Db::open(&database, false).unwrap();
        let clock = Clock::standing_at("2026-03-02T09:00:00Z".parse().unwrap());
        let ids = Ids::seeded(7);
        let door = Door::open(&db, clock.clone(), ids.clone()).unwrap();
        let now = clock.now();
        let framework = small_framework(&ids, now);
        let (ada, grace, cohort) = (ids.mint(now), ids.mint(now), ids.mint(now));
        let record = Self {
            _database: database,
            db,
            door,
            clock: clock.clone(),
            ids,
            framework: framework.clone(),
            cohort,
            ada,
            grace,
        };
        let operator = Author::OPERATOR;
        for (person, name) in [(ada, "Ada Lovelace"), (grace, "Grace Hopper")] {
            record
                .say(operator, Scope::Directory, PersonAdded { person, name: name.into(), unit: None })
                .unwrap();
        }
        let today = clock.today();
        let grant = RoleGranted {
            person: grace,
            role: Role::Lead,
            reach: Reach::Organisation,
            from: today,
            until: None,
        };
        record.say(operator, Scope::Access, grant).unwrap();
        let published = FrameworkPublished { version: 1, framework: framework.clone(), crosswalk: vec![] };
        record.say(operator, Scope::Framework(framework.id), published).unwrap();
        let opened = CohortOpened {
            title: "Spring".into(),
            framework: framework.id,
            version: 1,
            target: Level::Two,
            starts_on: today,
            ends_on: "2026-08-31".parse().unwrap(),
            capacity: 12,
            grace_days: 14,
            unit: None,
        };
        record.say(Author::person(grace), Scope::Cohort(cohort), opened).unwrap();
        for (person, role) in [(grace, MemberRole::Lead), (ada, MemberRole::Learner)] {
            let joined = MemberJoined { person, role, waiting: false };
            record.say(Author::person(grace), Scope::Cohort(cohort), joined).unwrap();
        }
        record
    }

    fn draft(&self, scope: Scope, body: impl Into<Body>) -> Draft {
        let now = self.clock.now();
        Draft { id: self.ids.mint(now), scope, happened_at: now, body: body.into() }
    }

    fn say(&self, author: Author, scope: Scope, body: impl Into<Body>) -> Result<Vec<Outcome>, AppendError> {
        self.door.append_blocking(author, vec![self.draft(scope, body)])
    }

    fn evidence(&self, competency: usize, level: Level) -> (EvidenceId, Draft) {
        let id = self.ids.mint(self.clock.now());
        let content = EvidenceSubmitted {
            evidence: id,
            based_on: vec![],
            cohort: self.cohort,
            framework: self.framework.id,
            title: "Chaired the ward round".into(),
            narrative: String::new(),
            happened_on: self.clock.today(),
            recorded_at: self.clock.now(),
            clock_off: None,
            claims: vec![Claim { competency: self.framework.competencies[competency].id, level }],
            cycle: Cycle::default(),
            private_reflection: false,
            attachments: vec![],
            links: vec![],
            follows: None,
        };
        (id, self.draft(Scope::Learner(self.ada), content))
    }

    fn review(&self, evidence: EvidenceId, revision: &Draft, decision: Decision) -> Draft {
        let Body::EvidenceSubmitted(content) = &revision.body else { panic!("not evidence") };
        let claims = content
            .claims
            .iter()
            .map(|c| ClaimDecision {
                competency: c.competency,
                level: c.level,
                decision,
                comment: "Say what came of it.".into(),
            })
            .collect();
        let said = EvidenceReviewed {
            evidence,
            revision: revision.id,
            after: None,
            cohort: self.cohort,
            for_lead: None,
            claims,
        };
        self.draft(Scope::Learner(self.ada), said)
    }

    fn sign(&self, competency: usize, level: Level, evidence: Vec<Judged>) -> Draft {
        let c = &self.framework.competencies[competency];
        let asked = c.level(level);
        let said = SignedOff {
            competency: c.id,
            level,
            framework: self.framework.id,
            version: 1,
            title: c.title.clone(),
            descriptor: asked.descriptor.clone(),
            evidence,
            cohort: Some(self.cohort),
            for_lead: None,
            comment: String::new(),
            prior_learning: None,
            expires_on: asked
                .valid_months
                .map(|m| stampbook::record::signoff::last_day(self.clock.today(), m)),
            needs_second: asked.second_signer,
        };
        self.draft(Scope::Learner(self.ada), said)
    }

    fn foundational(&self) -> usize {
        self.framework.competencies.iter().position(|c| c.foundational).unwrap()
    }

    fn report(&self) -> verify::Report {
        self.db.snapshot_blocking(|conn| verify::verify(conn, |_| true)).unwrap()
    }

    /// Ada logs, Grace accepts and signs level 1 of the foundational competency.
    fn first_level(&self) -> Draft {
        let (id, revision) = self.evidence(self.foundational(), Level::One);
        self.door.append_blocking(Author::person(self.ada), vec![revision.clone()]).unwrap();
        let review = self.review(id, &revision, Decision::Accepted);
        let sign =
            self.sign(self.foundational(), Level::One, vec![Judged { evidence: id, revision: revision.id }]);
        self.door.append_blocking(Author::person(self.grace), vec![review, sign.clone()]).unwrap();
        sign
    }
}

fn refusal(result: Result<Vec<Outcome>, AppendError>) -> Refusal {
    match result {
        Err(AppendError::Refused(refusal)) => refusal,
        other => panic!("expected a refusal, got {other:?}"),
    }
}

/// E-4, P-4: Ada's evidence is accepted and her level signed; the record proves itself afterwards.
#[test]
fn ada_reaches_her_first_level() {
    let record = Record::new();
    record.first_level();
    let (folds, ada) = (record.door.folds().clone(), record.ada);
    let portfolio = record.db.read_blocking(move |conn| folds.portfolio(conn, ada)).unwrap();
    let claim =
        Claim { competency: record.framework.competencies[record.foundational()].id, level: Level::One };
    assert_eq!(portfolio.level_state(claim, record.clock.today()), LevelState::Signed);
    let report = record.report();
    assert_eq!(report.problems, vec![]);
    assert_eq!(report.facts, 10);
    assert_eq!(record.db.write_blocking(rebuild::rebuild).unwrap(), vec![]);
}

/// S-2: what is sent again is a repeat; other words under the same id are refused.
#[test]
fn what_is_said_twice_is_said_once() {
    let record = Record::new();
    let (_, revision) = record.evidence(0, Level::One);
    let ada = Author::person(record.ada);
    let first = record.door.append_blocking(ada, vec![revision.clone()]).unwrap();
    let Outcome::Accepted(seq) = first[0] else { panic!("{first:?}") };
    let again = record.door.append_blocking(ada, vec![revision.clone()]).unwrap();
    assert_eq!(again, vec![Outcome::Duplicate(seq)]);
    let (_, mut other) = record.evidence(1, Level::One);
    other.id = revision.id;
    assert_eq!(refusal(record.door.append_blocking(ada, vec![other])), Refusal::IdTaken);
}

/// E-6, P-3: nobody signs for themselves, and no level is skipped.
#[test]
fn levels_are_signed_by_others_and_in_order() {
    let record = Record::new();
    let (id, revision) = record.evidence(record.foundational(), Level::Two);
    record.door.append_blocking(Author::person(record.ada), vec![revision.clone()]).unwrap();
    let judged = vec![Judged { evidence: id, revision: revision.id }];
    let sign = record.sign(record.foundational(), Level::Two, judged);
    let own = record.door.append_blocking(Author::person(record.ada), vec![sign.clone()]);
    assert_eq!(refusal(own), Refusal::OwnWork);
    let review = record.review(id, &revision, Decision::Accepted);
    let skipped = record.door.append_blocking(Author::person(record.grace), vec![review, sign]);
    assert_eq!(refusal(skipped), Refusal::LevelMissing { above: Level::Two, missing: Level::One });
    // All or nothing: the review that came with it was not kept either.
    assert_eq!(record.report().facts, 8);
}

/// What was erased is gone, and the record still proves itself.
#[test]
fn erased_words_leave_the_chain_whole() {
    let record = Record::new();
    let sign = record.first_level();
    let body = stampbook::record::fact::Redacted { facts: vec![sign.id], reason: "asked for".into() };
    record.say(Author::OPERATOR, Scope::Learner(record.ada), body).unwrap();
    assert_eq!(record.report().problems, vec![]);
    let (folds, ada) = (record.door.folds().clone(), record.ada);
    let portfolio = record.db.read_blocking(move |conn| folds.portfolio(conn, ada)).unwrap();
    assert!(portfolio.sign_offs.is_empty());
    assert_eq!(record.db.write_blocking(rebuild::rebuild).unwrap(), vec![]);
}
