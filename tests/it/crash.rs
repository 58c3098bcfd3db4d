//! The program is killed in the middle of its work, again and again; nothing it acknowledged is lost.

use std::convert::Infallible;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::Duration;

use serde_json::{Value, json};
use stampbook::clock::Clock;
use stampbook::ids::{CohortId, EvidenceId, FactId, Ids};
use stampbook::record::framework::Framework;

use crate::support::installation::{Installation, Running};
use crate::support::server::Person;
use crate::support::stage::{Stage, stage};

/// Something the server said it kept.
#[derive(Debug)]
enum Promise {
    Draft { evidence: EvidenceId, words: String },
    Submission { evidence: EvidenceId, revision: String, words: String },
    Comment { evidence: EvidenceId, comment: FactId, words: String },
    Answer { learner: usize, evidence: String, revision: String },
}

/// Numbers that a seed decides.
struct Dice(Ids);

impl Dice {
    fn below(&self, sides: u64) -> u64 {
        u64::from_be_bytes(self.0.secret()) % sides
    }
}

/// The program was killed while it had this in hand.
struct Gone;

/// Sends something: what it answered, unless it is gone.
fn send(person: &Person, path: &str, body: &Value) -> Result<Value, Gone> {
    let answer = person.api("POST", path).json(body).send().map_err(|_| Gone)?;
    let status = answer.status().as_u16();
    let text = answer.text().map_err(|_| Gone)?;
    let answer: Value = serde_json::from_str(&text).map_err(|_| Gone)?;
    assert!(status == 201 || status == 200, "{path}: {status} {answer}");
    Ok(answer)
}

/// A learner logs, submits and comments as fast as the server takes it.
fn learn(
    who: &Person,
    dice: &Dice,
    cohort: CohortId,
    framework: &Framework,
    count: &AtomicUsize,
) -> Vec<Promise> {
    let (mut promises, clock) = (Vec::new(), Clock::system());
    let mut work = || -> Result<Infallible, Gone> {
        loop {
            let evidence: EvidenceId = dice.0.mint(clock.now());
            let words =
                "What I did and what came of it. ".repeat(1 + usize::try_from(dice.below(90)).unwrap());
            let claims = [json!({ "competency_id": framework.competencies[0].id, "level": 1 })];
            let body = json!({ "id": evidence, "cohort_id": cohort, "title": "A night round",
                "narrative": words, "claims": claims });
            let mut keep = |promise| {
                promises.push(promise);
                count.fetch_add(1, Ordering::SeqCst);
            };
            send(who, "/api/v1/evidence", &body)?;
            keep(Promise::Draft { evidence, words: words.clone() });
            if dice.below(4) == 0 {
                continue;
            }
            let sent = send(who, &format!("/api/v1/evidence/{evidence}/submission"), &json!({}))?;
            let revision = sent["revision_id"].as_str().unwrap().to_owned();
            keep(Promise::Submission { evidence, revision, words });
            for _ in 0..dice.below(3) {
                let comment: FactId = dice.0.mint(clock.now());
                let words = format!("Number {} of the things to add.", dice.below(1_000_000));
                let body = json!({ "id": comment, "text": words });
                send(who, &format!("/api/v1/evidence/{evidence}/comments"), &body)?;
                keep(Promise::Comment { evidence, comment, words });
            }
        }
    };
    let Err(Gone) = work();
    promises
}

/// The lead answers whatever waits.
fn lead(stage: &Stage, lead: &Person, count: &AtomicUsize) -> Vec<Promise> {
    let mut promises = Vec::new();
    let mut work = || -> Result<Infallible, Gone> {
        loop {
            let answer = lead.api("GET", "/api/v1/reviews?limit=3").send().map_err(|_| Gone)?;
            let queue: Value = answer.json().map_err(|_| Gone)?;
            for waiting in queue["items"].as_array().unwrap() {
                let field = |name: &str| waiting[name].as_str().unwrap().to_owned();
                let (evidence, revision) = (field("evidence_id"), field("revision_id"));
                let body = json!({ "revision_id": revision, "claims": [{
                    "competency_id": waiting["competency_id"], "level": waiting["level"],
                    "decision": "accepted", "comment": "" }] });
                send(lead, &format!("/api/v1/evidence/{evidence}/reviews"), &body)?;
                let of = field("learner_id");
                let learner = stage.learners.iter().position(|l| l.id.to_string() == of).unwrap();
                promises.push(Promise::Answer { learner, evidence, revision });
                count.fetch_add(1, Ordering::SeqCst);
            }
        }
    };
    let Err(Gone) = work();
    promises
}

/// Everybody works until the server is killed in the middle of it; what it had promised by then.
fn work_until_killed(stage: &Stage, server: &mut Running, dice: &Dice) -> Vec<(usize, Promise)> {
    let count = AtomicUsize::new(0);
    let enough = usize::try_from(5 + dice.below(60)).unwrap();
    let pause = Duration::from_micros(dice.below(8000));
    let address = server.address.clone();
    thread::scope(|scope| {
        let mut working = Vec::new();
        for (index, learner) in stage.learners.iter().enumerate() {
            let (learner, count) = (learner.at(&address), &count);
            let dice = Dice(Ids::seeded(dice.below(u64::MAX)));
            working.push(scope.spawn(move || {
                let kept = learn(&learner, &dice, stage.cohort, &stage.framework, count);
                kept.into_iter().map(|promise| (index, promise)).collect::<Vec<_>>()
            }));
        }
        let (leads, count) = (stage.lead.at(&address), &count);
        working.push(
            scope.spawn(move || lead(stage, &leads, count).into_iter().map(|promise| (0, promise)).collect()),
        );
        while count.load(Ordering::SeqCst) < enough && working.iter().all(|w| !w.is_finished()) {
            thread::sleep(Duration::from_micros(200));
        }
        thread::sleep(pause);
        server.kill();
        working.into_iter().flat_map(|work| work.join().unwrap()).collect()
    })
}

/// Asks the server for everything it promised.
fn held(stage: &Stage, address: &str, promises: &[(usize, Promise)]) {
    for (index, promise) in promises {
        let learner = match promise {
            Promise::Answer { learner, .. } => *learner,
            _ => *index,
        };
        let evidence = match promise {
            Promise::Draft { evidence, .. }
            | Promise::Submission { evidence, .. }
            | Promise::Comment { evidence, .. } => evidence.to_string(),
            Promise::Answer { evidence, .. } => evidence.clone(),
        };
        let (status, found) =
            stage.learners[learner].at(address).get(&format!("/api/v1/evidence/{evidence}"));
        assert_eq!(status, 200, "{promise:?}: {found}");
        match promise {
            Promise::Draft { words, .. } => assert_eq!(found["narrative"], *words),
            Promise::Submission { revision, words, .. } => {
                assert_eq!((&found["narrative"], &found["revision_id"]), (&json!(words), &json!(revision)));
                assert_ne!(found["state"], "draft");
            }
            Promise::Comment { comment, words, .. } => {
                let comments = found["comments"].as_array().unwrap();
                let there = comments.iter().find(|c| c["id"] == json!(comment));
                assert_eq!(there.unwrap_or(&Value::Null)["text"], *words, "{promise:?}");
            }
            Promise::Answer { revision, .. } => {
                assert_eq!((&found["state"], &found["revision_id"]), (&json!("accepted"), &json!(revision)));
            }
        }
    }
}

/// S-1: whatever was acknowledged is there after `kill -9`, the record proves itself, and nothing derived is off.
/// `STAMPBOOK_TEST_KILLS` says how often, `STAMPBOOK_TEST_SEED` which moments.
#[test]
fn what_was_acknowledged_survives_kill_9() {
    let number = |name: &str| std::env::var(name).ok().and_then(|v| v.parse::<u64>().ok());
    let (kills, seed) =
        (number("STAMPBOOK_TEST_KILLS").unwrap_or(5), number("STAMPBOOK_TEST_SEED").unwrap_or(7));
    let installation = Installation::new(&[]);
    let app = installation.app();
    let stage = stage(&app, &["Ada Lovelace", "Amara Okafor", "Søren Ångström"]);
    drop(app);
    let mut all = Vec::new();
    for kill in 0..kills {
        let dice = Dice(Ids::seeded(seed * 1000 + kill));
        let mut server = installation.serve();
        let promises = work_until_killed(&stage, &mut server, &dice);
        let told = format!("seed {seed}, kill {kill}, {} promises\n{}", promises.len(), server.log());
        assert!(promises.len() >= 5, "{told}");

        let verified = installation.run(&["record", "verify", "--json"]);
        assert_eq!(
            (verified.code, &verified.json()["problems"]),
            (Some(0), &json!([])),
            "{told}\n{verified:?}"
        );
        let rebuilt = installation.run(&["record", "rebuild", "--json"]);
        assert_eq!((rebuilt.code, rebuilt.json()), (Some(0), json!([])), "{told}\n{rebuilt:?}");

        let server = installation.serve();
        held(&stage, &server.address, &promises);
        // Who never heard the answer sends it again: the same revision, not a second one.
        for (index, promise) in promises.iter().take(10) {
            if let Promise::Submission { evidence, revision, .. } = promise {
                let path = format!("/api/v1/evidence/{evidence}/submission");
                let again = stage.learners[*index].at(&server.address).post(&path, &json!({}));
                assert_eq!((again.0, &again.1["revision_id"]), (201, &json!(revision)), "{told}");
            }
        }
        all.extend(promises);
    }
    let server = installation.serve();
    held(&stage, &server.address, &all);
    println!("{kills} kills, {} acknowledged writes, none lost", all.len());
}
