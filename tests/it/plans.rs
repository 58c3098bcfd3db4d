//! What requests cost the database, counted: how many statements, and that none of them reads a growing table whole.
//! Noise cannot fake either.

use std::collections::BTreeSet;

use serde_json::json;
use stampbook::record::access::{Reach, Role, RoleGranted};
use stampbook::record::fact::{Author, Scope};
use stampbook::record::framework::Level;
use stampbook::record::review::Decision;
use stampbook::store::Backend;

use crate::access::{Things, story};
use crate::support::routes::every_route;
use crate::support::server::{Person, Server};
use crate::support::story::claim;

/// Tables that stay small however many learners there are: one row, one a node, one a release of a framework, one a
/// role that somebody was given by hand.
const SMALL: [&str; 6] =
    ["log_head", "settings", "writers", "frameworks", "units", "__diesel_schema_migrations"];

/// Statements that walk an index from its end and stop after a page of rows.
fn stops(sql: &str) -> bool {
    sql.contains("LIMIT")
}

/// The administrator's page says how many people there are, and looks at everybody for it: asked a few times a day by
/// one person. Anything else that counts everybody keeps the number up in the write's transaction.
const COUNTS_EVERYBODY: &str = "SELECT 'people' AS name";

/// What is wrong with the way the database would go about a statement.
fn objection(server: &Server, sql: &str) -> Option<String> {
    if sql.starts_with(COUNTS_EVERYBODY) {
        return None;
    }
    let steps = server.app.db.explain_blocking(sql).unwrap_or_else(|e| panic!("{e}: {sql}"));
    let bad = steps.iter().find(|step| {
        let table = match server.app.db.backend() {
            Backend::Sqlite => step.strip_prefix("SCAN ").map(|rest| (rest, step.contains(" USING "))),
            Backend::Postgres => step.split_once("Seq Scan on ").map(|(_, rest)| (rest, false)),
        };
        let Some((rest, ordered)) = table else { return false };
        let name = rest.split([' ', '(']).next().unwrap_or_default();
        // A name that stands for another table, a row of values, or the one row that a sub-query makes.
        let real = real_name(sql, name);
        let known = server.app.db.backend() == Backend::Postgres || is_table(&real);
        known && !SMALL.contains(&real.as_str()) && !(ordered && stops(sql))
    })?;
    Some(format!("{bad}\n    {sql}\n    {}", steps.join("\n    ")))
}

/// The table behind `FROM table t` or `JOIN table t`.
fn real_name(sql: &str, alias: &str) -> String {
    let words: Vec<&str> = sql
        .split(|c: char| c.is_whitespace() || c == ',' || c == '(' || c == ')')
        .filter(|w| !w.is_empty())
        .collect();
    let plain = |word: &str| word.trim_matches(['"', '`']).to_owned();
    words
        .windows(2)
        .find(|pair| plain(pair[1]) == alias && is_table(&plain(pair[0])))
        .map_or_else(|| plain(alias), |pair| plain(pair[0]))
}

fn is_table(name: &str) -> bool {
    [
        include_str!("../../migrations/sqlite/2026-11-21-000001_record/up.sql"),
        include_str!("../../migrations/sqlite/2026-11-29-000000_search/up.sql"),
        include_str!("../../migrations/sqlite/2026-11-29-000002_exports/up.sql"),
        include_str!("../../migrations/sqlite/2026-11-30-000000_spellings/up.sql"),
        include_str!("../../migrations/sqlite/2026-11-30-000001_certificates/up.sql"),
        include_str!("../../migrations/sqlite/2026-11-30-000002_log_tree/up.sql"),
    ]
    .iter()
    .any(|sql| sql.contains(&format!("CREATE TABLE {name} (")))
}

/// Does everything that somebody does every day, and a look at every address.
fn everything(server: &Server, things: &Things) -> BTreeSet<String> {
    let log = server.app.db.count_statements();
    let keeper = server.with_role("Kim Keeper", Role::Administrator);
    let (ada, grace) = (server.person("Ada Byron"), server.person("Grace Kelly"));
    let framework = server.framework();
    let cohort = server.cohort(&framework, &grace, &[&ada]);
    log.take();
    let mut seen = BTreeSet::new();
    for (method, path) in every_route() {
        if !["GET", "HEAD"].contains(&method) {
            continue;
        }
        let address = things.address(&path);
        for person in [&keeper, &ada, &grace] {
            if path.starts_with("/api/") {
                person.api(method, &address).send().unwrap();
            } else {
                person.page(&address);
            }
        }
        seen.extend(log.take());
    }
    for path in [
        "/people?q=ada",
        "/people?role=registrar",
        "/queue",
        "/evidence",
        "/search?q=opened",
        "/search?q=spelled+wrongly",
        "/mail?state=failed",
        "/frameworks",
    ] {
        keeper.page(path);
        grace.page(path);
    }
    // A certificate: what could be issued, whose there are, and one that is checked.
    let learner = things.address("{learner}");
    keeper.page(&format!("/certificates/new?person={learner}"));
    keeper.get(&format!("/api/v1/certificates?cohort_id={cohort}"));
    let (_, theirs) = keeper.get(&format!("/api/v1/certificates?learner_id={learner}"));
    server.anonymous(&format!("/verify/{}", theirs["items"][0]["code"].as_str().unwrap()));
    // A peer of the cohort, and one of all.
    for (person, reach) in [(&ada, Reach::Cohort(cohort)), (&grace, Reach::Organisation)] {
        let from = server.app.clock.today();
        let grant = RoleGranted { person: person.id, role: Role::Peer, reach, from, until: None };
        server.say(Author::OPERATOR, Scope::Access, grant);
        person.get("/api/v1/search?q=opened+session");
    }
    keeper.get("/api/v1/search?q=opened+session");
    let proofs = things.address("/api/v1/log/proofs/inclusion?fact={signoff}");
    let (_, proof) = keeper.get(&proofs);
    for path in
        [format!("{proofs}&size={}", proof["size"]), "/api/v1/log/proofs/consistency?from=3".to_owned()]
    {
        assert_eq!(keeper.get(&path).0, 200, "{path}");
    }
    for path in ["/api/v1/people?q=ad&limit=3", "/api/v1/outbox?state=due", "/api/v1/evidence?limit=1"] {
        keeper.get(path);
    }
    let level = claim(&framework, &framework.competencies[0].title, Level::One);
    let draft = json!({ "title": "Mine", "narrative": "…", "cohort_id": cohort, "happened_on": "2026-03-01",
        "claims": [{ "competency_id": level.competency, "level": 1 }] });
    let (_, saved) = ada.post("/api/v1/evidence", &draft);
    let evidence = saved["id"].as_str().unwrap();
    ada.put(
        &format!("/api/v1/evidence/{evidence}"),
        &json!({ "title": "Ours", "narrative": "…", "cohort_id": cohort,
        "happened_on": "2026-03-01", "claims": draft["claims"], "based_on": saved["revision_id"] }),
    );
    let (status, sent) = ada.post(&format!("/api/v1/evidence/{evidence}/submission"), &json!(null));
    assert_eq!(status, 201, "{sent}");
    grace.get("/api/v1/reviews");
    let decision = json!({ "revision_id": sent["revision_id"],
        "claims": [{ "competency_id": level.competency, "level": 1, "decision": "accepted" }] });
    assert_eq!(grace.post(&format!("/api/v1/evidence/{evidence}/reviews"), &decision).0, 201);
    grace.post(&format!("/api/v1/evidence/{evidence}/comments"), &json!({ "text": "Well done" }));
    let signing = json!({ "learner_id": ada.id, "competency_id": level.competency, "level": 1,
        "evidence": [{ "evidence_id": evidence, "revision_id": sent["revision_id"] }] });
    let (status, signed) = grace.post("/api/v1/signoffs", &signing);
    assert_eq!(status, 201, "{signed}");
    let revoked = json!({ "reason": "By mistake" });
    let path = format!("/api/v1/signoffs/{}/revocation", signed["id"].as_str().unwrap());
    assert_eq!(grace.post(&path, &revoked).0, 201);
    let member = json!({ "person_id": keeper.id, "role": "learner" });
    keeper.call("POST", &format!("/api/v1/cohorts/{cohort}/members"), &member);
    keeper.call("DELETE", &format!("/api/v1/cohorts/{cohort}/members"), &member);
    keeper.post("/api/v1/people", &json!({ "name": "Eve", "email": "eve@example.org" }));
    ada.put("/api/v1/me/mail", &json!({ "items": [{ "kind": "digest.learner", "wanted": false }] }));
    server.submits(ada.id, cohort, &framework, level, "Another");
    ada.api("POST", "/api/v1/evidence").header("Idempotency-Key", "k").json(&draft).send().unwrap();
    seen.extend(log.take());
    seen
}

#[test]
fn no_request_reads_a_growing_table_whole() {
    let (server, things) = story();
    let statements = everything(&server, &things);
    assert!(statements.len() > 60, "only {} statements were seen", statements.len());
    let asking =
        |sql: &&String| ["SELECT", "UPDATE", "DELETE", "WITH"].iter().any(|word| sql.starts_with(word));
    let found: Vec<String> =
        statements.iter().filter(asking).filter_map(|sql| objection(&server, sql)).collect();
    assert!(found.is_empty(), "{} statements read a whole table:\n{}", found.len(), found.join("\n"));
}

/// The search box asks for four kinds at once: as typed, with a slip, and for nothing that there is.
#[test]
fn the_search_box_looks_at_no_more_where_there_is_more() {
    let (server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    let keeper = server.with_role("Kim Keeper", Role::Registrar);
    let peers = [server.person("Pia Peer"), server.person("Otto Peer")];
    for (person, reach) in peers.iter().zip([Reach::Cohort(cohort), Reach::Organisation]) {
        let from = server.app.clock.today();
        let grant = RoleGranted { person: person.id, role: Role::Peer, reach, from, until: None };
        server.say(Author::OPERATOR, Scope::Access, grant);
    }
    let level = claim(&framework, &framework.competencies[0].title, Level::One);
    let questions = [
        ("lovel", Some("people")),
        ("listen", Some("competencies")),
        ("moder sess", Some("evidence")),
        ("sprin", Some("cohorts")),
        // With slips.
        ("lovelcae", Some("people")),
        ("lisetning", Some("competencies")),
        ("modreated sesison", Some("evidence")),
        ("sprign", Some("cohorts")),
        // Nothing.
        ("zzyzx", None),
        ("session zzyzx qwertz", None),
        ("!!!", None),
    ];
    let log = server.app.db.count_statements();
    let (mut seen, mut counts) = (BTreeSet::new(), Vec::new());
    for round in ["First", "Second"] {
        for n in 0..12 {
            server.submits(ada.id, cohort, &framework, level, &format!("{round} moderated session {n}"));
            server.person(&format!("{round} Learner {n}"));
            server.cohort(&framework, &grace, &[&ada]);
        }
        let mut count = Vec::new();
        for who in [&ada, &grace, &keeper, &peers[0], &peers[1]] {
            for (q, found) in questions {
                let path = format!("/api/v1/search?q={}", q.replace(' ', "+"));
                // The first look may write words, and remembers what the second need not ask.
                who.get(&path);
                seen.extend(log.take());
                let (status, answer) = who.get(&path);
                assert_eq!(status, 200, "{q}: {answer}");
                if who.id == keeper.id {
                    let all = ["people", "competencies", "evidence", "cohorts"];
                    let which = all.into_iter().find(|kind| !answer[kind].as_array().unwrap().is_empty());
                    assert_eq!(which, found, "{q}: {answer}");
                }
                let statements = log.take();
                assert!(statements.len() <= 24, "{} for {q}: {statements:#?}", statements.len());
                count.push((q, statements.len()));
                seen.extend(statements);
            }
        }
        counts.push(count);
    }
    assert_eq!(counts[0], counts[1], "as many statements for twice as much");
    let asking = |sql: &&String| ["SELECT", "WITH"].iter().any(|word| sql.starts_with(word));
    let bad: Vec<String> = seen.iter().filter(asking).filter_map(|sql| objection(&server, sql)).collect();
    assert!(bad.is_empty(), "{} statements read a whole table:\n{}", bad.len(), bad.join("\n"));
}

/// Most statements of a read, and of a write with its projections and its mail.
const READ: usize = 3;
const WRITE: usize = 10;

#[test]
fn requests_take_few_statements() {
    let (server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    let keeper = server.with_role("Kim Keeper", Role::Registrar);
    let level = claim(&framework, &framework.competencies[0].title, Level::One);
    let sent = server.submits(ada.id, cohort, &framework, level, "Opened the session");
    server.answers(grace.id, sent, Decision::Accepted, "");
    let log = server.app.db.count_statements();
    let mut over = Vec::new();
    let mut count = |most: usize, who: &Person, method: &str, path: &str, body: serde_json::Value| {
        log.take();
        let (status, answer) = if method == "GET" { who.get(path) } else { who.call(method, path, &body) };
        assert!(status < 300, "{method} {path}: {status} {answer}");
        let statements = log.take();
        if statements.len() > most {
            over.push(format!(
                "{} of {most}: {method} {path}\n    {}",
                statements.len(),
                statements.join("\n    ")
            ));
        }
        answer
    };
    let nothing = || json!(null);
    // Twice: the first look remembers what the second need not ask.
    for _ in 0..2 {
        count(READ, &grace, "GET", &format!("/api/v1/passports/{}", ada.id), nothing());
        count(READ, &grace, "GET", &format!("/api/v1/cohorts/{cohort}/progress"), nothing());
        count(READ, &grace, "GET", "/api/v1/reviews", nothing());
        count(READ, &ada, "GET", "/api/v1/evidence", nothing());
        count(READ, &keeper, "GET", "/api/v1/people?q=ada", nothing());
        count(READ, &ada, "GET", "/api/v1/me", nothing());
    }
    let draft = json!({ "title": "Mine", "cohort_id": cohort, "happened_on": "2026-03-01",
        "claims": [{ "competency_id": level.competency, "level": 1 }] });
    let saved = count(WRITE, &ada, "POST", "/api/v1/evidence", draft);
    // What a call asks before it writes comes on top: here the draft.
    let path = format!("/api/v1/evidence/{}/submission", saved["id"].as_str().unwrap());
    count(1 + WRITE, &ada, "POST", &path, nothing());
    let signing = json!({ "learner_id": ada.id, "competency_id": level.competency, "level": 1,
        "evidence": [{ "evidence_id": sent.evidence, "revision_id": sent.revision }] });
    count(WRITE, &grace, "POST", "/api/v1/signoffs", signing);
    assert!(over.is_empty(), "{}", over.join("\n"));
}

#[test]
fn a_heat_map_takes_as_many_statements_for_forty_as_for_one() {
    let (server, ada, grace, framework, small) = Server::with_learner_and_lead();
    let others: Vec<Person> = (0..12).map(|n| server.person(&format!("Learner {n}"))).collect();
    let mut everybody: Vec<&Person> = others.iter().collect();
    everybody.truncate(11);
    everybody.push(&ada);
    let large = server.cohort(&framework, &grace, &everybody);
    let log = server.app.db.count_statements();
    let counts = [small, large].map(|cohort| {
        log.take();
        assert_eq!(grace.get(&format!("/api/v1/cohorts/{cohort}/progress")).0, 200);
        log.take().len()
    });
    assert_eq!(counts[0], counts[1]);
}
