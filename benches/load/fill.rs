//! Fills a database with learners of 20 facts each: through the door, in big groups, so that every fact is judged,
//! chained, signed and projected as in earnest, and `stampbook record verify` passes.

use std::sync::atomic::{AtomicUsize, Ordering};

use anyhow::Context as _;
use diesel::RunQueryDsl as _;
use diesel::connection::SimpleConnection as _;
use futures_util::future::try_join_all;
use serde::{Deserialize, Serialize};
use serde_json::json;
use stampbook::app::App;
use stampbook::clock::{Clock, Instant};
use stampbook::ids::{CohortId, EvidenceId, FactId, Ids, PersonId};
use stampbook::record::access::{Reach, Role, RoleGranted};
use stampbook::record::cohort::{CohortOpened, MemberJoined, MemberRole};
use stampbook::record::directory::PersonAdded;
use stampbook::record::evidence::{Claim, Cycle, EvidenceSubmitted};
use stampbook::record::fact::{Author, Body, Draft, Scope};
use stampbook::record::framework::{Competency, Framework, Level, LevelText};
use stampbook::record::review::{ClaimDecision, Decision, EvidenceReviewed};
use stampbook::record::signoff::{Judged, SignedOff};
use stampbook::record::versions::FrameworkPublished;
use stampbook::settings::{Given, Settings};
use stampbook::store::{Db, Error, Target, accounts, drafts, words};

use crate::databases::Database;

/// Learners of one cohort.
const COHORT: usize = 40;
/// Cohorts that are filled at once, so that the door commits big groups.
const AT_ONCE: usize = 4;
/// Learners whose 40 competencies each wait for a sign-off.
const TO_SIGN: usize = 1_000;
/// Drafts that wait to be submitted.
const TO_SUBMIT: usize = 40_000;
/// How many of each kind are remembered for asking.
const SAMPLE: usize = 4_000;

/// Who the filled database holds, as far as the operations need to know.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Town {
    /// May read everything.
    pub registrar: PersonId,
    /// Learners with seven competencies, from all over the town.
    pub learners: Vec<PersonId>,
    /// Cohorts of 40.
    pub cohorts: Vec<CohortId>,
    /// Who leads each of them.
    pub leads: Vec<PersonId>,
    /// Somebody with sixty levels.
    pub veteran: PersonId,
    /// Leads the cohorts whose learners wait for sign-offs.
    pub signer: PersonId,
    /// Learners with accepted evidence for every competency of `to_sign_for`.
    pub to_sign: Vec<(PersonId, EvidenceId, FactId)>,
    /// What is signed for each of them.
    pub to_sign_for: Vec<stampbook::ids::CompetencyId>,
    /// Drafts with everything that a submission needs, and whose they are.
    pub to_submit: Vec<(PersonId, EvidenceId)>,
    /// How many facts there are.
    pub facts: i64,
}

/// Changes when what is filled, or the tables it is filled into, change.
pub fn fingerprint() -> u64 {
    use std::hash::{DefaultHasher, Hasher as _};
    let mut hasher = DefaultHasher::new();
    for text in [
        include_str!("fill.rs"),
        include_str!("../../migrations/sqlite/2026-11-21-000001_record/up.sql"),
        include_str!("../../migrations/postgres/2026-11-21-000001_record/up.sql"),
        include_str!("../../migrations/sqlite/2026-11-29-000000_search/up.sql"),
        include_str!("../../migrations/postgres/2026-11-29-000000_search/up.sql"),
        include_str!("../../migrations/sqlite/2026-11-30-000000_spellings/up.sql"),
        include_str!("../../migrations/postgres/2026-11-30-000000_spellings/up.sql"),
    ] {
        hasher.write(text.as_bytes());
    }
    hasher.finish()
}

/// Opens the application on a database, as the server will.
pub fn open(database: &Database) -> anyhow::Result<App> {
    let url = database.url();
    let given = Given { data: Some(database.data()), ..Given::default() };
    let settings = Settings::load(&given, |name| match name {
        "DATABASE_URL" => Some(url.clone()),
        "STAMPBOOK_PUBLIC_URL" => Some(crate::processes::PUBLIC_URL.to_owned()),
        _ => None,
    })?;
    let db = Db::open(&Target::parse(&url)?, true)?;
    db.migrate()?;
    Ok(App::on(db, settings, Clock::system(), Ids::system())?)
}

/// Fills it.
pub fn fill(database: &Database, learners: u32) -> anyhow::Result<Town> {
    let app = open(database)?;
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
    let town =
        runtime.block_on(Filling { app: app.clone(), now: app.clock.now() }.everybody(learners as usize))?;
    // The words that evidence is found by follow in the background; here they are all written before anything is measured.
    while app.db.write_blocking(|conn| words::follow(conn, 10_000))? {}
    // The mails that all of this caused went out long ago.
    app.db.bare_blocking::<_, Error, _>(|conn| {
        conn.batch_execute("DELETE FROM outbox")?;
        if let stampbook::store::AnyConn::Sqlite(_) = conn {
            conn.batch_execute("PRAGMA wal_checkpoint(TRUNCATE)")?;
        }
        Ok(())
    })?;
    // The last thread that holds a connection ends a moment later.
    drop(app);
    std::thread::sleep(std::time::Duration::from_secs(1));
    Ok(town)
}

#[derive(diesel::QueryableByName)]
struct End {
    #[diesel(sql_type = diesel::sql_types::BigInt)]
    seq: i64,
}

struct Filling {
    app: App,
    now: Instant,
}

/// Somebody's statement about a scope.
type Said = (Scope, Body);

impl Filling {
    async fn says(&self, author: Author, said: Vec<Said>) -> anyhow::Result<Vec<FactId>> {
        let ids: Vec<FactId> = said.iter().map(|_| self.app.ids.mint(self.now)).collect();
        let drafts = said
            .into_iter()
            .zip(&ids)
            .map(|((scope, body), id)| Draft { id: *id, scope, happened_at: self.now, body })
            .collect();
        self.app.door.append(author, drafts).await?;
        Ok(ids)
    }

    async fn everybody(&self, learners: usize) -> anyhow::Result<Town> {
        let registrar = self.people(&["Ruth Registrar".to_owned()]).await?[0];
        let from = self.app.clock.today();
        let grant = RoleGranted {
            person: registrar,
            role: Role::Registrar,
            reach: Reach::Organisation,
            from,
            until: None,
        };
        self.says(Author::OPERATOR, vec![(Scope::Access, grant.into())]).await?;
        let everyday = self.framework("Facilitation", 7).await?;
        let long = self.framework("Twenty skills", 20).await?;
        let wide = self.framework("Forty skills", 40).await?;

        let (done, cohorts) = (AtomicUsize::new(0), learners.div_ceil(COHORT));
        let waiting: Vec<usize> = (0..cohorts).collect();
        let mut filled = Vec::with_capacity(cohorts);
        for some in waiting.chunks(AT_ONCE) {
            let at_once = some.iter().map(|number| {
                let size = COHORT.min(learners - number * COHORT);
                self.cohort(*number, size, &everyday)
            });
            filled.extend(try_join_all(at_once).await?);
            let now = done.fetch_add(some.len(), Ordering::Relaxed) + some.len();
            if now % 100 < AT_ONCE {
                eprintln!("  {} of {learners} learners", (now * COHORT).min(learners));
            }
        }
        let veteran = self.veteran(&long).await?;
        let signer = self.people(&["Grace Signer".to_owned()]).await?[0];
        let mut to_sign = Vec::new();
        for number in 0..TO_SIGN / COHORT {
            to_sign.extend(self.to_sign(number, signer, &wide).await?);
        }
        let everyone: Vec<(PersonId, CohortId)> = filled
            .iter()
            .flat_map(|(cohort, _, people)| people.iter().map(|person| (*person, *cohort)))
            .collect();
        let to_submit = self.drafts(&everyone, &everyday).await?;
        let spread = |count: usize| {
            let step = (everyone.len() / count).max(1);
            everyone.iter().step_by(step).take(count).map(|(person, _)| *person).collect::<Vec<_>>()
        };
        let step = (filled.len() / SAMPLE).max(1);
        let facts = self
            .app
            .db
            .read(|conn| {
                Ok::<_, Error>(diesel::sql_query("SELECT seq FROM log_head").get_result::<End>(conn)?.seq)
            })
            .await?;
        Ok(Town {
            registrar,
            learners: spread(SAMPLE),
            cohorts: filled.iter().step_by(step).map(|(cohort, ..)| *cohort).collect(),
            leads: filled.iter().step_by(step).map(|(_, lead, _)| *lead).collect(),
            veteran,
            signer,
            to_sign,
            to_sign_for: wide.competencies.iter().map(|c| c.id).collect(),
            to_submit,
            facts,
        })
    }

    /// People with accounts.
    async fn people(&self, names: &[String]) -> anyhow::Result<Vec<PersonId>> {
        let ids: Vec<PersonId> = names.iter().map(|_| self.app.ids.mint(self.now)).collect();
        let drafts = names
            .iter()
            .zip(&ids)
            .map(|(name, person)| Draft {
                id: self.app.ids.mint(self.now),
                scope: Scope::Directory,
                happened_at: self.now,
                body: PersonAdded { person: *person, name: name.clone(), unit: None }.into(),
            })
            .collect();
        let (accounts, now) = (ids.clone(), self.now);
        self.app
            .door
            .append_with(Author::OPERATOR, drafts, move |conn| {
                for person in accounts {
                    let address = format!("{}@example.org", person.uuid().simple());
                    accounts::open(conn, person, &address, None, now)?;
                }
                Ok(())
            })
            .await?;
        Ok(ids)
    }

    async fn framework(&self, title: &str, size: usize) -> anyhow::Result<Framework> {
        let text = |level: u8| LevelText {
            descriptor: format!("Does it at level {level}, and says how it could be done better next time."),
            ..LevelText::default()
        };
        let competency = |number: usize| Competency {
            id: self.app.ids.mint(self.now),
            code: format!("C{number}"),
            title: format!("{title}, part {number}"),
            description: String::new(),
            group: vec![],
            foundational: false,
            levels: [text(1), text(2), text(3)],
            links: vec![],
        };
        let framework = Framework {
            id: self.app.ids.mint(self.now),
            title: title.to_owned(),
            description: String::new(),
            language: Some("en".to_owned()),
            source: None,
            level_names: ["Foundation".to_owned(), "Practitioner".to_owned(), "Lead".to_owned()],
            foundation_first: None,
            competencies: (1..=size).map(competency).collect(),
        };
        let published = FrameworkPublished { version: 1, framework: framework.clone(), crosswalk: vec![] };
        self.says(Author::OPERATOR, vec![(Scope::Framework(framework.id), published.into())]).await?;
        Ok(framework)
    }

    /// A cohort with its lead and learners; nothing learned yet.
    async fn opened(
        &self,
        title: String,
        framework: &Framework,
        lead: PersonId,
        learners: &[PersonId],
    ) -> anyhow::Result<CohortId> {
        let id: CohortId = self.app.ids.mint(self.now);
        let today = self.app.clock.today();
        let day = |days: i32| today.checked_add(jiff::Span::new().days(days)).context("the calendar ends");
        let opened = CohortOpened {
            title,
            framework: framework.id,
            version: 1,
            target: Level::Two,
            starts_on: day(-30)?,
            ends_on: day(300)?,
            capacity: 60,
            grace_days: 14,
            unit: None,
        };
        let joined = |person: PersonId, role| {
            (Scope::Cohort(id), Body::from(MemberJoined { person, role, waiting: false }))
        };
        let mut said = vec![(Scope::Cohort(id), Body::from(opened)), joined(lead, MemberRole::Lead)];
        said.extend(learners.iter().map(|person| joined(*person, MemberRole::Learner)));
        self.says(Author::OPERATOR, said).await?;
        Ok(id)
    }

    /// Evidence for some levels at once.
    fn evidence(
        &self,
        cohort: CohortId,
        framework: &Framework,
        claims: Vec<Claim>,
        title: String,
    ) -> EvidenceSubmitted {
        EvidenceSubmitted {
            evidence: self.app.ids.mint(self.now),
            based_on: vec![],
            cohort,
            framework: framework.id,
            title,
            narrative: "We opened the session with a round of names and agreed on how to work. I asked more than I \
                        told, and the quiet ones spoke in pairs first. Next time I would stop five minutes earlier."
                .to_owned(),
            happened_on: self.app.clock.today(),
            recorded_at: self.now,
            clock_off: None,
            claims,
            cycle: Cycle::default(),
            private_reflection: false,
            attachments: vec![],
            links: vec![],
            follows: None,
        }
    }

    /// A cohort of learners with 20 facts each: seven pieces of evidence, seven answers, six levels signed.
    async fn cohort(
        &self,
        number: usize,
        size: usize,
        framework: &Framework,
    ) -> anyhow::Result<(CohortId, PersonId, Vec<PersonId>)> {
        let names: Vec<String> = (0..=size).map(|place| name(number * (COHORT + 1) + place)).collect();
        let mut people = self.people(&names).await?;
        let lead = people.pop().context("a cohort without a lead")?;
        let cohort = self.opened(format!("Cohort {}", number + 1), framework, lead, &people).await?;
        let sending = people.iter().map(|learner| async move {
            let pieces: Vec<EvidenceSubmitted> = framework
                .competencies
                .iter()
                .map(|competency| {
                    let claim = Claim { competency: competency.id, level: Level::One };
                    self.evidence(
                        cohort,
                        framework,
                        vec![claim],
                        format!("How I did it: {}", competency.title),
                    )
                })
                .collect();
            let said = pieces.iter().map(|piece| (Scope::Learner(*learner), piece.clone().into())).collect();
            let revisions = self.says(Author::person(*learner), said).await?;
            anyhow::Ok((*learner, pieces, revisions))
        });
        let mut answers: Vec<Said> = Vec::with_capacity(size * 13);
        for (learner, pieces, revisions) in try_join_all(sending).await? {
            for (at, (piece, revision)) in pieces.iter().zip(revisions).enumerate() {
                let claim = piece.claims[0];
                let scope = Scope::Learner(learner);
                answers.push((scope, accepted(piece, revision).into()));
                // The seventh waits to be signed.
                if at < 6 {
                    let judged = Judged { evidence: piece.evidence, revision };
                    answers.push((scope, signed(framework, claim, cohort, judged)?.into()));
                }
            }
        }
        self.says(Author::person(lead), answers).await?;
        Ok((cohort, lead, people))
    }

    /// Somebody who holds all three levels of twenty competencies.
    async fn veteran(&self, framework: &Framework) -> anyhow::Result<PersonId> {
        let people = self.people(&["Amara Okafor-Veteran".to_owned(), "Vera Lead".to_owned()]).await?;
        let (learner, lead) = (people[0], people[1]);
        let cohort = self.opened("Veterans".to_owned(), framework, lead, &[learner]).await?;
        for level in Level::ALL {
            let claims = framework.competencies.iter().map(|c| Claim { competency: c.id, level }).collect();
            let piece = self.evidence(cohort, framework, claims, format!("A year's work at level {level:?}"));
            let scope = Scope::Learner(learner);
            let revision = self.says(Author::person(learner), vec![(scope, piece.clone().into())]).await?[0];
            let judged = Judged { evidence: piece.evidence, revision };
            let mut said: Vec<Said> = vec![(scope, accepted(&piece, revision).into())];
            for claim in &piece.claims {
                said.push((scope, signed(framework, *claim, cohort, judged)?.into()));
            }
            self.says(Author::person(lead), said).await?;
        }
        Ok(learner)
    }

    /// A cohort whose learners have accepted evidence for everything, and no signature.
    async fn to_sign(
        &self,
        number: usize,
        signer: PersonId,
        framework: &Framework,
    ) -> anyhow::Result<Vec<(PersonId, EvidenceId, FactId)>> {
        let names: Vec<String> = (0..COHORT).map(|place| name(7_000_000 + number * COHORT + place)).collect();
        let people = self.people(&names).await?;
        let cohort = self.opened(format!("To sign {}", number + 1), framework, signer, &people).await?;
        let sending = people.iter().map(|learner| async move {
            let claims = framework.competencies.iter().map(|c| Claim { competency: c.id, level: Level::One });
            let piece = self.evidence(cohort, framework, claims.collect(), "All of it".to_owned());
            let said = vec![(Scope::Learner(*learner), piece.clone().into())];
            let revision = self.says(Author::person(*learner), said).await?[0];
            anyhow::Ok((*learner, piece, revision))
        });
        let sent = try_join_all(sending).await?;
        let answers = sent
            .iter()
            .map(|(learner, piece, revision)| (Scope::Learner(*learner), accepted(piece, *revision).into()))
            .collect();
        self.says(Author::person(signer), answers).await?;
        Ok(sent.into_iter().map(|(learner, piece, revision)| (learner, piece.evidence, revision)).collect())
    }

    /// Drafts that can be submitted as they are.
    async fn drafts(
        &self,
        everyone: &[(PersonId, CohortId)],
        framework: &Framework,
    ) -> anyhow::Result<Vec<(PersonId, EvidenceId)>> {
        let claim = json!({ "competency_id": framework.competencies[6].id, "level": 1 });
        let step = (everyone.len() / TO_SUBMIT).max(1);
        let chosen: Vec<_> = everyone.iter().step_by(step).cycle().take(TO_SUBMIT).copied().collect();
        let mut made = Vec::with_capacity(chosen.len());
        for some in chosen.chunks(2_000) {
            let rows = some
                .iter()
                .map(|(person, cohort)| {
                    let evidence: EvidenceId = self.app.ids.mint(self.now);
                    let written = json!({
                        "id": evidence, "cohort_id": cohort, "title": "Handover", "narrative": "What happened on the ward.",
                        "happened_on": self.app.clock.today(), "claims": [claim],
                    });
                    let content = json!({ "written": written, "replaces": [] }).to_string();
                    made.push((*person, evidence));
                    drafts::Draft {
                        evidence,
                        person: *person,
                        cohort: Some(*cohort),
                        revision: self.app.ids.mint(self.now),
                        content,
                        private_reflection: String::new(),
                        saved_at: self.now,
                    }
                })
                .collect::<Vec<_>>();
            self.app
                .db
                .write(move |conn| rows.iter().try_for_each(|row| drafts::save(conn, row, None).map(drop)))
                .await?;
        }
        Ok(made)
    }
}

fn accepted(piece: &EvidenceSubmitted, revision: FactId) -> EvidenceReviewed {
    EvidenceReviewed {
        evidence: piece.evidence,
        revision,
        after: None,
        cohort: piece.cohort,
        for_lead: None,
        claims: piece
            .claims
            .iter()
            .map(|claim| ClaimDecision {
                competency: claim.competency,
                level: claim.level,
                decision: Decision::Accepted,
                comment: String::new(),
            })
            .collect(),
    }
}

fn signed(
    framework: &Framework,
    claim: Claim,
    cohort: CohortId,
    judged: Judged,
) -> anyhow::Result<SignedOff> {
    let competency = framework.competency(claim.competency).context("a competency of the framework")?;
    Ok(SignedOff {
        competency: claim.competency,
        level: claim.level,
        framework: framework.id,
        version: 1,
        title: competency.title.clone(),
        descriptor: competency.level(claim.level).descriptor.clone(),
        evidence: vec![judged],
        cohort: Some(cohort),
        for_lead: None,
        comment: "Well done.".to_owned(),
        prior_learning: None,
        expires_on: None,
        needs_second: false,
    })
}

/// Names as they come in a town: many first names, many family names, some people alike.
fn name(number: usize) -> String {
    const FIRST: [&str; 40] = [
        "Amara", "Grace", "Nadia", "Kofi", "Lena", "Omar", "Ingrid", "Tomás", "Mei", "Jonas", "Fatima",
        "Ravi", "Sofia", "Björn", "Chloé", "Dmitri", "Hana", "Ibrahim", "Julia", "Kenji", "Leila", "Mateo",
        "Noor", "Olga", "Pavel", "Quentin", "Rosa", "Samuel", "Thandi", "Uma", "Viktor", "Wanda", "Ximena",
        "Yusuf", "Zoë", "Anika", "Bruno", "Carmen", "Deniz", "Elif",
    ];
    const FAMILY: [&str; 50] = [
        "Okafor",
        "Nakamura",
        "Lindqvist",
        "Moreau",
        "Haddad",
        "Kowalski",
        "Silva",
        "Petrov",
        "Nguyen",
        "O'Brien",
        "Yılmaz",
        "García",
        "Müller",
        "Rossi",
        "Novák",
        "Kim",
        "Singh",
        "Mbeki",
        "Dubois",
        "Eriksen",
        "Fischer",
        "Greco",
        "Horvat",
        "Ivanova",
        "Jensen",
        "Khan",
        "Larsen",
        "Mensah",
        "Nowak",
        "Osei",
        "Park",
        "Quispe",
        "Reyes",
        "Schmidt",
        "Tanaka",
        "Ueda",
        "Vargas",
        "Weber",
        "Xu",
        "Yamamoto",
        "Zhang",
        "Adeyemi",
        "Bianchi",
        "Costa",
        "Dahl",
        "Esposito",
        "Fernández",
        "Gupta",
        "Hassan",
        "Ito",
    ];
    // Two steps that share no divisor with the lists, so that neighbours differ.
    let first = FIRST[number * 7 % FIRST.len()];
    let family = FAMILY[(number / FIRST.len() + number * 3) % FAMILY.len()];
    format!("{first} {family}")
}
