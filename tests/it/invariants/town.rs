//! The record in memory, with the real rules and folds.

use std::collections::{BTreeMap, HashMap};
use std::sync::LazyLock;

use jiff::{SignedDuration, Timestamp};
use stampbook::clock::day_of;
use stampbook::ids::{
    CohortId, EvidenceId, FactId, FrameworkId, Ids, InvitationId, PersonId, UnitId, WriterId,
};
use stampbook::interchange::builtin::hr_framework;
use stampbook::record::access::{Access, Reach, Role, RoleGranted};
use stampbook::record::cohort::{
    Cohort, CohortClosed, CohortOpened, CohortReopened, Invited, MemberJoined, MemberLeft, MemberRole,
};
use stampbook::record::evidence::{Claim, Cycle, EvidenceSubmitted};
use stampbook::record::fact::{Author, Body, Draft, Fact, Scope};
use stampbook::record::framework::Level;
use stampbook::record::hold::Standing;
use stampbook::record::portfolio::Portfolio;
use stampbook::record::review::{AppealDecided, Appealed, ClaimDecision, Decision, EvidenceReviewed};
use stampbook::record::rules::signing::expiry;
use stampbook::record::rules::{Held, Resting, Stored, World, judge};
use stampbook::record::signoff::{DisputeSettled, Judged, SignOffDisputed, SignOffRevoked, SignedOff};
use stampbook::record::versions::{FrameworkPublished, Versions};

use super::{Act, CAST, COHORTS, ROSA};

/// The record in memory.
pub(super) struct Town {
    pub(super) ids: Ids,
    pub(super) now: Timestamp,
    pub(super) people: Vec<PersonId>,
    pub(super) framework: FrameworkId,
    pub(super) cohorts: Vec<CohortId>,
    pub(super) access: Access,
    pub(super) versions: Versions,
    pub(super) opened: BTreeMap<CohortId, Cohort>,
    pub(super) portfolios: BTreeMap<PersonId, Portfolio>,
    pub(super) said: Vec<Fact>,
}

impl World for Town {
    fn access(&self) -> &Access {
        &self.access
    }
    fn cohort(&self, id: CohortId) -> Option<&Cohort> {
        self.opened.get(&id)
    }
    fn versions(&self, id: FrameworkId) -> Option<&Versions> {
        (id == self.framework).then_some(&self.versions)
    }
    fn portfolio(&self, id: PersonId) -> Option<&Portfolio> {
        self.portfolios.get(&id)
    }
    fn knows(&self, id: PersonId) -> bool {
        self.people.contains(&id)
    }
    fn is_closed(&self, _: PersonId) -> bool {
        false
    }
    fn units(&self) -> &HashMap<UnitId, Option<UnitId>> {
        static NONE: LazyLock<HashMap<UnitId, Option<UnitId>>> = LazyLock::new(HashMap::new);
        &NONE
    }
    fn invitation(&self, _: InvitationId) -> Option<Invited> {
        None
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

    fn stored(&self, scope: Scope, id: FactId) -> Stored<'_> {
        match self.said.iter().find(|fact| fact.scope == scope && fact.id == id) {
            None => Stored::Missing,
            Some(fact) => fact.body.as_ref().map_or(Stored::Erased, Stored::Saying),
        }
    }
}

impl Town {
    pub(super) fn start(seed: u64) -> Self {
        let now: Timestamp = "2026-03-02T08:00:00Z".parse().unwrap();
        let ids = Ids::seeded(seed);
        let people: Vec<PersonId> = (0..CAST).map(|_| ids.mint(now)).collect();
        let framework = hr_framework().unwrap();
        let mut town = Self {
            cohorts: (0..COHORTS).map(|_| ids.mint(now)).collect(),
            portfolios: people.iter().map(|p| (*p, Portfolio::new(*p))).collect(),
            framework: framework.id,
            access: Access::default(),
            versions: Versions::default(),
            opened: BTreeMap::new(),
            said: Vec::new(),
            ids,
            now,
            people,
        };
        let rosa = RoleGranted {
            person: town.people[ROSA],
            role: Role::Registrar,
            reach: Reach::Organisation,
            from: day_of(now),
            until: None,
        };
        town.sure(Scope::Access, rosa);
        let id = framework.id;
        town.sure(Scope::Framework(id), FrameworkPublished { version: 1, framework, crosswalk: Vec::new() });
        for (index, members) in [([0, 1].as_slice(), 2_usize), (&[1, 2], 3)].into_iter().enumerate() {
            let cohort = town.cohorts[index];
            let plan = CohortOpened {
                title: format!("Cohort {index}"),
                framework: id,
                version: 1,
                target: Level::Three,
                starts_on: day_of(now),
                ends_on: "2026-12-31".parse().unwrap(),
                capacity: 3,
                grace_days: 14,
                unit: None,
            };
            town.sure(Scope::Cohort(cohort), plan);
            let lead =
                MemberJoined { person: town.people[members.1], role: MemberRole::Lead, waiting: false };
            town.sure(Scope::Cohort(cohort), lead);
            for learner in members.0 {
                let person = town.people[*learner];
                town.sure(
                    Scope::Cohort(cohort),
                    MemberJoined { person, role: MemberRole::Learner, waiting: false },
                );
            }
        }
        town
    }

    fn sure(&mut self, scope: Scope, body: impl Into<Body>) {
        self.say(Author::OPERATOR, scope, body.into()).unwrap();
    }

    /// Through the rules, as the door does it.
    pub(super) fn say(&mut self, author: Author, scope: Scope, body: Body) -> Result<(), String> {
        self.now += SignedDuration::from_mins(1);
        let draft = Draft { id: self.ids.mint(self.now), scope, happened_at: self.now, body };
        judge(self, author, &draft, self.now).map_err(|refusal| refusal.to_string())?;
        let kind = draft.body.kind();
        let again = Body::from_json(kind, &draft.body.to_json().unwrap()).unwrap();
        assert_eq!(again, draft.body, "what is written is what is read");
        let fact = Fact {
            seq: i64::try_from(self.said.len()).unwrap(),
            id: draft.id,
            scope,
            writer: WriterId(uuid::Uuid::nil()),
            n: 0,
            author: author.person,
            happened_at: draft.happened_at,
            received_at: self.now,
            body: Some(draft.body),
        };
        match scope {
            Scope::Access => self.access.apply(&fact),
            Scope::Framework(_) => self.versions.apply(&fact),
            Scope::Cohort(id) => {
                let mut cohort = self.opened.remove(&id);
                Cohort::apply(&mut cohort, id, &fact);
                self.opened.extend(cohort.map(|c| (id, c)));
            }
            Scope::Learner(person) => self.portfolios.get_mut(&person).unwrap().apply(&fact),
            Scope::Directory | Scope::Private(_) => {}
        }
        self.said.push(fact);
        Ok(())
    }

    fn claim(&self, competency: usize, level: usize) -> Claim {
        let framework = self.versions.version(1).unwrap();
        Claim { competency: framework.competencies[competency].id, level: Level::ALL[level] }
    }

    /// What an act would say, and where.
    pub(super) fn worded(&self, act: &Act) -> Option<(usize, Scope, Body)> {
        let learner_scope = |learner: usize| Scope::Learner(self.people[learner]);
        let portfolio = |learner: usize| &self.portfolios[&self.people[learner]];
        Some(match *act {
            Act::Submit { actor, cohort, competency, level, revises } => {
                let known: Vec<_> = portfolio(actor).evidence.values().collect();
                let before = revises.and_then(|index| known.get(index));
                let content = EvidenceSubmitted {
                    evidence: before.map_or_else(|| self.ids.mint::<EvidenceId>(self.now), |e| e.id),
                    based_on: before.map(|e| e.heads().map(|r| r.id).collect()).unwrap_or_default(),
                    cohort: self.cohorts[cohort],
                    framework: self.framework,
                    title: "Morning round".to_owned(),
                    narrative: String::new(),
                    happened_on: day_of(self.now),
                    recorded_at: self.now,
                    clock_off: None,
                    claims: vec![self.claim(competency, level)],
                    cycle: Cycle {
                        experience: "a".to_owned(),
                        reflection: "b".to_owned(),
                        concept: "c".to_owned(),
                        experiment: "d".to_owned(),
                    },
                    private_reflection: false,
                    attachments: Vec::new(),
                    links: Vec::new(),
                    follows: None,
                };
                (actor, learner_scope(actor), content.into())
            }
            Act::Review { actor, learner, piece, decision } => {
                let evidence = portfolio(learner).evidence.values().nth(piece)?;
                let revision = evidence.latest()?;
                let decision = [
                    Decision::Accepted,
                    Decision::Accepted,
                    Decision::Accepted,
                    Decision::PartAccepted,
                    Decision::Returned,
                ][decision];
                let claim = revision.content.claims[0];
                let said = EvidenceReviewed {
                    evidence: evidence.id,
                    revision: revision.id,
                    after: evidence.newest_answer(revision.id),
                    cohort: revision.content.cohort,
                    for_lead: None,
                    claims: vec![ClaimDecision {
                        competency: claim.competency,
                        level: claim.level,
                        decision,
                        comment: "Seen.".to_owned(),
                    }],
                };
                (actor, learner_scope(learner), said.into())
            }
            Act::Sign { actor, learner, competency, level, cohort, prior } => {
                let claim = self.claim(competency, level);
                let competency = self.versions.version(1)?.competency(claim.competency)?;
                let asked = competency.level(claim.level);
                let evidence = portfolio(learner)
                    .pieces_for(claim)
                    .map(|(e, r, _)| Judged { evidence: e.id, revision: r.id });
                let said = SignedOff {
                    competency: claim.competency,
                    level: claim.level,
                    framework: self.framework,
                    version: 1,
                    title: competency.title.clone(),
                    descriptor: asked.descriptor.clone(),
                    evidence: evidence.collect(),
                    cohort: cohort.map(|index| self.cohorts[index]),
                    for_lead: None,
                    comment: String::new(),
                    prior_learning: prior.then(|| "Ten years on a ward".to_owned()),
                    expires_on: expiry(self.now, asked.valid_months),
                    needs_second: asked.second_signer,
                };
                (actor, learner_scope(learner), said.into())
            }
            Act::Revoke { actor, learner, which } => {
                let sign_off = portfolio(learner).sign_offs.get(which)?;
                let said = SignOffRevoked {
                    signoff: sign_off.id,
                    cohort: sign_off.said.cohort,
                    for_lead: None,
                    reason: "A mistake".to_owned(),
                };
                (actor, learner_scope(learner), said.into())
            }
            Act::Dispute { actor, learner, which } => {
                let signoff = portfolio(learner).sign_offs.get(which)?.id;
                (actor, learner_scope(learner), SignOffDisputed { signoff }.into())
            }
            Act::Settle { actor, learner, which, stands } => {
                let signoff = portfolio(learner).sign_offs.get(which)?.id;
                (
                    actor,
                    learner_scope(learner),
                    DisputeSettled { signoff, stands, reason: "Asked both".to_owned() }.into(),
                )
            }
            Act::Appeal { actor, learner, which } => {
                let own = portfolio(learner);
                let revoked = own.sign_offs.iter().filter_map(|s| Some(s.ended.as_ref()?.by_fact));
                let against =
                    revoked.chain(own.evidence.values().flat_map(|e| &e.reviews).map(|r| r.id)).nth(which)?;
                (
                    actor,
                    learner_scope(learner),
                    Appealed { against, text: "I see it differently.".to_owned() }.into(),
                )
            }
            Act::Decide { actor, learner, which, upheld } => {
                let appeal = portfolio(learner).appeals.get(which)?.id;
                (
                    actor,
                    learner_scope(learner),
                    AppealDecided { appeal, cohort: None, upheld, text: "Heard.".to_owned() }.into(),
                )
            }
            Act::Join { actor, cohort, person, lead } => {
                let role = if lead { MemberRole::Lead } else { MemberRole::Learner };
                let said = MemberJoined { person: self.people[person], role, waiting: false };
                (actor, Scope::Cohort(self.cohorts[cohort]), said.into())
            }
            Act::Leave { actor, cohort, person, lead } => {
                let role = if lead { MemberRole::Lead } else { MemberRole::Learner };
                let said = MemberLeft { person: self.people[person], role, reason: String::new() };
                (actor, Scope::Cohort(self.cohorts[cohort]), said.into())
            }
            Act::Close { actor, cohort, again } => {
                let body = match again {
                    true => CohortReopened { reason: "One is missing".to_owned() }.into(),
                    false => CohortClosed { note: String::new() }.into(),
                };
                (actor, Scope::Cohort(self.cohorts[cohort]), body)
            }
            Act::Wait { .. } | Act::Climb { .. } => return None,
        })
    }
}
