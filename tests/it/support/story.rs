//! What people do in stories about learning, said through the door.

use stampbook::app::App;
use stampbook::clock::Instant;
use stampbook::ids::{CohortId, EvidenceId, FactId, Ids, PersonId, SessionId};
use stampbook::record::cohort::{MemberJoined, MemberRole, SessionPlanned};
use stampbook::record::directory::PersonAdded;
use stampbook::record::evidence::{Claim, Cycle, EvidenceSubmitted};
use stampbook::record::fact::{Author, Body, Draft, Scope};
use stampbook::record::framework::{Framework, Level};
use stampbook::record::review::{ClaimDecision, Decision, EvidenceReviewed};
use stampbook::record::signoff::{Judged, SignedOff, last_day};
use stampbook::store::Db;

use super::server::{Person, Server};

/// A piece of evidence that somebody sent.
#[derive(Clone, Copy, Debug)]
pub struct Sent {
    pub learner: PersonId,
    pub cohort: CohortId,
    pub evidence: EvidenceId,
    pub revision: FactId,
    pub claim: Claim,
}

/// The competency with this title, at a level.
pub fn claim(framework: &Framework, title: &str, level: Level) -> Claim {
    let competency = framework.competencies.iter().find(|c| c.title == title).unwrap();
    Claim { competency: competency.id, level }
}

/// An hour together somewhere, by UTC; what a story wants otherwise it says itself.
pub fn planned(session: SessionId, title: &str, starts_at: Instant) -> SessionPlanned {
    SessionPlanned {
        session,
        title: title.into(),
        starts_at,
        minutes: 60,
        zone: "UTC".into(),
        place: String::new(),
        join: String::new(),
        agenda: String::new(),
    }
}

impl Server {
    /// A learner sends a piece of evidence for one level.
    pub fn submits(
        &self,
        learner: PersonId,
        cohort: CohortId,
        framework: &Framework,
        claim: Claim,
        title: &str,
    ) -> Sent {
        let evidence = self.app.ids.mint(self.now());
        let nothing = FactId(uuid::Uuid::nil());
        let sent = Sent { learner, cohort, evidence, revision: nothing, claim };
        self.sends(sent, vec![], framework, title)
    }

    /// They send it anew, in the place of what they sent before.
    pub fn revises(&self, before: Sent, framework: &Framework, title: &str) -> Sent {
        self.sends(before, vec![before.revision], framework, title)
    }

    fn sends(&self, sent: Sent, based_on: Vec<FactId>, framework: &Framework, title: &str) -> Sent {
        let said = EvidenceSubmitted {
            evidence: sent.evidence,
            based_on,
            cohort: sent.cohort,
            framework: framework.id,
            title: title.into(),
            narrative: format!("How **{title}** went."),
            happened_on: self.app.clock.today(),
            recorded_at: self.now(),
            clock_off: None,
            claims: vec![sent.claim],
            cycle: Cycle::default(),
            private_reflection: false,
            attachments: vec![],
            links: vec![],
            follows: None,
        };
        let revision = self.says(sent.learner, sent.learner, said);
        Sent { revision, ..sent }
    }

    /// A lead answers it.
    pub fn answers(&self, lead: PersonId, sent: Sent, decision: Decision, comment: &str) -> FactId {
        let answer = ClaimDecision {
            competency: sent.claim.competency,
            level: sent.claim.level,
            decision,
            comment: comment.into(),
        };
        let said = EvidenceReviewed {
            evidence: sent.evidence,
            revision: sent.revision,
            after: None,
            cohort: sent.cohort,
            for_lead: None,
            claims: vec![answer],
        };
        self.says(lead, sent.learner, said)
    }

    /// A lead signs the level that it shows.
    pub fn signs(&self, lead: PersonId, framework: &Framework, sent: Sent) -> FactId {
        let competency = framework.competency(sent.claim.competency).unwrap();
        let asked = competency.level(sent.claim.level);
        let said = SignedOff {
            competency: competency.id,
            level: sent.claim.level,
            framework: framework.id,
            version: 1,
            title: competency.title.clone(),
            descriptor: asked.descriptor.clone(),
            evidence: vec![Judged { evidence: sent.evidence, revision: sent.revision }],
            cohort: Some(sent.cohort),
            for_lead: None,
            comment: "Well done.".into(),
            prior_learning: None,
            expires_on: asked.valid_months.map(|months| last_day(self.app.clock.today(), months)),
            needs_second: asked.second_signer,
        };
        self.says(lead, sent.learner, said)
    }

    /// Somebody says something in a learner's record.
    pub fn says(&self, author: PersonId, learner: PersonId, body: impl Into<Body>) -> FactId {
        let now = self.now();
        let id: FactId = self.app.ids.mint(now);
        let draft = Draft { id, scope: Scope::Learner(learner), happened_at: now, body: body.into() };
        self.app.door.append_blocking(Author::person(author), vec![draft]).unwrap();
        id
    }

    /// Another one leads a cohort, too.
    pub fn leads_too(&self, cohort: CohortId, lead: &Person) {
        self.leads(cohort, lead.id);
    }

    /// Somebody leads a cohort.
    pub fn leads(&self, cohort: CohortId, person: PersonId) {
        let joined = MemberJoined { person, role: MemberRole::Lead, waiting: false };
        self.say(Author::OPERATOR, Scope::Cohort(cohort), joined);
    }

    /// Somebody who is in the directory and has no account.
    pub fn without_account(&self, person: PersonId, name: &str) {
        self.say(Author::OPERATOR, Scope::Directory, PersonAdded { person, name: name.into(), unit: None });
    }

    /// So many others learn in a cohort, too: sponsors are told nothing of few.
    pub fn joined_by(&self, cohort: CohortId, others: usize) -> Vec<PersonId> {
        let join = |n: usize| {
            let person: PersonId = self.app.ids.mint(self.now());
            self.without_account(person, &format!("Classmate {n}"));
            let joined = MemberJoined { person, role: MemberRole::Learner, waiting: false };
            self.say(Author::OPERATOR, Scope::Cohort(cohort), joined);
            person
        };
        (1..=others).map(join).collect()
    }

    /// A second copy of the server's application, on the same database.
    pub fn twin(&self) -> App {
        let db = Db::open(self.app.db.target(), false).unwrap();
        let settings = (*self.app.settings).clone();
        let mut twin = App::on(db, settings, self.app.clock.clone(), Ids::seeded(8)).unwrap();
        twin.mailer = self.app.mailer.clone();
        twin
    }
}
