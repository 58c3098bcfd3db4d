//! Two copies of the server on one PostgreSQL, behind a proxy that takes them in turn; one of them is killed.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use diesel::connection::SimpleConnection as _;
use serde_json::{Value, json};
use stampbook::clock::Clock;
use stampbook::ids::{EvidenceId, Ids};
use stampbook::store::{Backend, Db, Error, memory, outbox};
use tokio::runtime::Runtime;

use crate::mail::receiver::{Arrived, Manner, Receiver};
use crate::post::{header, parsed, text};
use crate::support::database::backend;
use crate::support::installation::Installation;
use crate::support::proxy::RoundRobin;
use crate::support::server::Person;
use crate::support::stage::{Stage, stage};

/// Sends until it is answered, as a phone does: every request names its own ids, so twice is once.
fn insist(person: &Person, path: &str, body: &Value) -> (u16, Value) {
    let since = Instant::now();
    loop {
        let answer = person.api("POST", path).json(body).send().ok().and_then(|answer| {
            let status = answer.status().as_u16();
            Some((status, answer.json::<Value>().ok()?))
        });
        match answer {
            Some((status, answer)) if status < 500 => return (status, answer),
            _ => assert!(since.elapsed() < Duration::from_secs(30), "{path} was never answered"),
        }
        thread::sleep(Duration::from_millis(20));
    }
}

/// A learner logs and submits `count` pieces about the first competency.
fn learn(who: &Person, stage: &Stage, count: usize, done: &AtomicUsize) -> Vec<(EvidenceId, String)> {
    let (ids, now) = (Ids::system(), Clock::system().now());
    (0..count)
        .map(|number| {
            let evidence: EvidenceId = ids.mint(now);
            let claims = [json!({ "competency_id": stage.framework.competencies[0].id, "level": 1 })];
            let body = json!({ "id": evidence, "cohort_id": stage.cohort, "title": format!("Round {number}"),
                "narrative": "We were nine.", "claims": claims });
            let (status, saved) = insist(who, "/api/v1/evidence", &body);
            assert!(status == 201 || status == 200, "{saved}");
            let (status, sent) = insist(who, &format!("/api/v1/evidence/{evidence}/submission"), &json!({}));
            assert_eq!(status, 201, "{sent}");
            done.fetch_add(1, Ordering::SeqCst);
            (evidence, sent["revision_id"].as_str().unwrap().to_owned())
        })
        .collect()
}

fn eventually(what: &str, condition: impl Fn() -> bool) {
    let since = Instant::now();
    while !condition() {
        assert!(since.elapsed() < Duration::from_mins(1), "{what} never came");
        thread::sleep(Duration::from_millis(50));
    }
}

/// C-6: everything passes through both, one is killed meanwhile, and nothing is lost, doubled or sent twice.
#[test]
fn two_copies_share_the_work_and_one_may_die() {
    if backend() == Backend::Sqlite {
        crate::support::skipped("several copies of the server need PostgreSQL");
        return;
    }
    let runtime = Runtime::new().unwrap();
    let post = runtime.block_on(Receiver::open(Manner::Polite));
    let smtp = format!("smtp://127.0.0.1:{}?tls=none", post.port);
    let installation = Installation::new(&[
        ("SMTP_URL", &smtp),
        ("STAMPBOOK_MAIL_FROM", "Riverside <passport@riverside.example>"),
    ]);
    let app = installation.app();
    let stage = stage(&app, &["Ada Lovelace", "Amara Okafor", "Søren Ångström"]);
    // This Stampbook is as old as its cohort, so last week's digests are due.
    let long_ago = app.clock.now() - jiff::SignedDuration::from_hours(24 * 40);
    app.db
        .write_blocking::<_, Error, _>(move |c| memory::remember(c, "calendar_since", &long_ago.to_string()))
        .unwrap();
    let db = app.db.clone();
    drop(app);

    let (mut one, two) = thread::scope(|scope| {
        let one = scope.spawn(|| installation.serve());
        let two = scope.spawn(|| installation.serve());
        (one.join().unwrap(), two.join().unwrap())
    });
    // Both looked at the calendar; one wrote last week's digests.
    eventually("a digest for every learner", || arrived(&post, "What is next").len() >= 3);
    let digests = arrived(&post, "What is next");
    let readers: BTreeSet<&String> = digests.values().map(|(to, _)| to).collect();
    assert_eq!((digests.len(), readers.len()), (3, 3), "{digests:?}");
    let proxy = RoundRobin::over(&[&one.address, &two.address]);
    let address = proxy.address();
    let (each, done) = (12, AtomicUsize::new(0));
    let sent: Vec<Vec<(EvidenceId, String)>> = thread::scope(|scope| {
        let (stage, done) = (&stage, &done);
        let working: Vec<_> = stage
            .learners
            .iter()
            .map(|learner| {
                let learner = learner.through(&address);
                scope.spawn(move || learn(&learner, stage, each, done))
            })
            .collect();
        while done.load(Ordering::SeqCst) < each && working.iter().all(|w| !w.is_finished()) {
            thread::sleep(Duration::from_millis(1));
        }
        one.kill();
        while done.load(Ordering::SeqCst) < 2 * each && working.iter().all(|w| !w.is_finished()) {
            thread::sleep(Duration::from_millis(1));
        }
        let again = installation.serve();
        proxy.replace(0, &again.address);
        let sent = working.into_iter().map(|work| work.join().unwrap()).collect();
        one = again;
        sent
    });

    // The lead answers through the proxy, signs once although both copies are asked at once.
    let grace = stage.lead.through(&address);
    let (evidence, revision) = &sent[0][0];
    let claim = json!({ "competency_id": stage.framework.competencies[0].id, "level": 1,
        "decision": "accepted", "comment": "" });
    let body = json!({ "id": Ids::system().mint::<stampbook::ids::FactId>(Clock::system().now()),
        "revision_id": revision, "claims": [claim] });
    assert_eq!(insist(&grace, &format!("/api/v1/evidence/{evidence}/reviews"), &body).0, 201);
    let signing = json!({ "learner_id": stage.learners[0].id,
        "competency_id": stage.framework.competencies[0].id, "level": 1,
        "evidence": [{ "evidence_id": evidence, "revision_id": revision }] });
    let statuses: Vec<u16> = thread::scope(|scope| {
        let tries: Vec<_> = [&one.address, &two.address, &one.address, &two.address]
            .map(|server| {
                let (grace, signing) = (stage.lead.at(server), &signing);
                scope.spawn(move || grace.post("/api/v1/signoffs", signing).0)
            })
            .into_iter()
            .collect();
        tries.into_iter().map(|t| t.join().unwrap()).collect()
    });
    assert_eq!(statuses.iter().filter(|s| **s == 201).count(), 1, "{statuses:?}");
    assert!(statuses.iter().all(|s| [201, 409].contains(s)), "{statuses:?}");

    // Both copies show the same, and everything that was acknowledged.
    for (learner, sent) in stage.learners.iter().zip(&sent) {
        for server in [&one.address, &two.address] {
            let (status, list) = learner.at(server).get("/api/v1/evidence?limit=200");
            assert_eq!((status, list["items"].as_array().unwrap().len()), (200, each), "{list}");
            for (evidence, revision) in sent {
                let found = learner.at(server).get(&format!("/api/v1/evidence/{evidence}")).1;
                assert_eq!(found["revision_id"], *revision);
                assert_eq!(found["revisions"].as_array().unwrap().len(), 1);
            }
        }
    }
    let pages: Vec<Value> = [&one.address, &two.address]
        .map(|server| stage.learners[0].at(server).get(&format!("/api/v1/passports/{}", stage.learners[0].id)).1["frameworks"].clone())
        .into();
    assert_eq!(pages[0], pages[1]);

    // Mail: what each learner sent, told of once. What the dead copy had in hand is free when its claim ends; here the claim is
    // ended as soon as everybody else is idle.
    let mut freed = 0;
    loop {
        let before = due(&db);
        if before == 0 {
            break;
        }
        thread::sleep(Duration::from_secs(5));
        if due(&db) == before {
            freed += before;
            let sql = "UPDATE outbox SET run_at = 0, lease_until = NULL WHERE state = 'due'";
            db.write_blocking::<_, Error, _>(|c| Ok(c.batch_execute(sql)?)).unwrap();
        }
        assert!(freed < 1000, "the mail never goes out");
    }
    let notices = arrived(&post, " sent ");
    // Every piece is told of in one mail: the first of each learner by itself, the others together.
    let distinct: BTreeMap<String, Arrived> = post
        .mails()
        .into_iter()
        .map(|mail| (header(&mail, "Message-ID"), mail))
        .filter(|(id, _)| notices.contains_key(id))
        .collect();
    for (learner, sent) in stage.learners.iter().zip(&sent) {
        let about = |mail: &&Arrived| parsed(mail).subject().unwrap().starts_with(&learner.name);
        let mails: Vec<String> = distinct.values().filter(about).map(text).collect();
        for number in 0..sent.len() {
            let title = format!("Round {number}");
            let told = mails.iter().filter(|said| said.lines().any(|line| line == title)).count();
            assert_eq!(told, 1, "{title} of {}", learner.name);
        }
    }
    assert!(notices.len() < 3 * each, "{} mails", notices.len());
    // A copy that died between sending and writing it down: the same mail again, never another one.
    let twice: usize = notices.values().map(|(_, times)| times - 1).sum();
    assert!(twice <= freed, "{twice} mails came twice, {freed} were freed");
    assert_eq!(arrived(&post, "What is next").values().map(|(_, times)| times).sum::<usize>(), 3);

    let verified = installation.run(&["record", "verify", "--json"]);
    assert_eq!((verified.code, &verified.json()["problems"]), (Some(0), &json!([])), "{verified:?}");
    let rebuilt = installation.run(&["record", "rebuild", "--json"]);
    assert_eq!((rebuilt.code, rebuilt.json()), (Some(0), json!([])));
    let ready = reqwest::blocking::get(format!("{address}/readyz")).unwrap();
    assert_eq!(ready.status(), 200);
}

/// Mails with these words in their subject: by Message-ID to whom, and how often it came.
fn arrived(post: &Receiver, words: &str) -> BTreeMap<String, (String, usize)> {
    let mut by_id: BTreeMap<String, (String, usize)> = BTreeMap::new();
    for mail in post.mails() {
        if parsed(&mail).subject().unwrap_or_default().contains(words) {
            by_id.entry(header(&mail, "Message-ID")).or_insert((mail.to.clone(), 0)).1 += 1;
        }
    }
    by_id
}

/// How many mails still wait.
fn due(db: &Db) -> usize {
    db.read_blocking::<_, Error, _>(|c| outbox::list(c, Some("due"), None, 500)).unwrap().len()
}
