//! What a sign-off rests on and what becomes of it: revisions, answers, disputes, versions.

use serde_json::{Value, json};
use stampbook::ids::{FactId, PersonId};
use stampbook::record::access::Role;
use stampbook::record::cohort::CohortClosed;
use stampbook::record::evidence::Claim;
use stampbook::record::fact::{Author, Scope};
use stampbook::record::framework::{EvidenceRule, Framework, Level};
use stampbook::record::review::Decision;
use stampbook::record::versions::FrameworkPublished;
use stampbook::store::one_time_links::{self, NewLink, Purpose};
use stampbook::store::{Error, accounts};
use stampbook::web::who::hashed;

use crate::support::frameworks::small_framework;
use crate::support::routes::every_route;
use crate::support::server::{Person, Server};
use crate::support::story::{Sent, claim};

fn read(who: &Person, path: &str) -> String {
    let (status, page) = who.page(path);
    assert_eq!(status, 200, "{page}");
    assert!(!page.contains('⟦'), "{page}");
    page.replace(['\u{2068}', '\u{2069}'], "")
}

fn signing(sent: Sent, accept: bool) -> Value {
    json!({ "learner_id": sent.learner, "competency_id": sent.claim.competency, "level": sent.claim.level,
        "evidence": [{ "evidence_id": sent.evidence, "revision_id": sent.revision }], "accept": accept })
}

/// The form of the page at the learner's passport, with one piece ticked.
fn sign_at_the_page(who: &Person, sent: Sent) -> reqwest::blocking::Response {
    let (level, piece) = (sent.claim.level.to_string(), format!("{}:{}", sent.evidence, sent.revision));
    let (learner, competency) = (sent.learner.to_string(), sent.claim.competency.to_string());
    let fields: [(&str, &str); 4] =
        [("learner_id", &learner), ("competency_id", &competency), ("level", &level), ("evidence", &piece)];
    who.send_form("/signoffs", &fields)
}

fn state(of: &Person, sent: Sent) -> Value {
    of.get(&format!("/api/v1/evidence/{}", sent.evidence)).1["state"].clone()
}

fn signed(of: &Person) -> Value {
    of.get(&format!("/api/v1/passports/{}", of.id)).1["totals"]["signed"].clone()
}

/// E-4: signed on what the learner has replaced, it is refused, nothing changes, and the newest can be signed.
#[test]
fn a_sign_off_on_a_stale_revision_is_refused() {
    let (server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    let first =
        server.submits(ada.id, cohort, &framework, claim(&framework, "Listening", Level::One), "A handover");
    server.answers(grace.id, first, Decision::Accepted, "");
    let second = server.revises(first, &framework, "A handover, told better");
    for accept in [false, true] {
        let (status, problem) = grace.post("/api/v1/signoffs", &signing(first, accept));
        assert_eq!((status, problem["code"].as_str()), (409, Some("stale_revision")), "{problem}");
    }
    let answer = sign_at_the_page(&grace, first);
    assert_eq!(answer.status(), 422);
    let page = answer.text().unwrap();
    assert!(page.contains("newer revision") && page.contains("A handover, told better"), "{page}");
    assert_eq!((state(&ada, second), signed(&ada)), (json!("waiting"), json!(0)));
    let (status, said) = grace.post("/api/v1/signoffs", &signing(second, true));
    assert_eq!(status, 201, "{said}");
    assert_eq!((state(&ada, second), signed(&ada)), (json!("accepted"), json!(1)));
}

/// P-4, K-1: where a level asks for a piece with a complete learning cycle, pieces that only say what happened are not
/// enough, nor is one that stops half-way round; the lead is told so in words, on the page and by the call. Then it is
/// signed.
#[test]
fn a_level_that_asks_for_a_learning_cycle_waits_for_one() {
    let server = Server::start();
    let (ada, grace) = (server.person("Ada Lovelace"), server.person("Grace Hopper"));
    let mut framework = small_framework(&server.app.ids, server.now());
    framework.competencies[0].levels[0].evidence = EvidenceRule { pieces: 2, cycles: 1, renewal_pieces: 1 };
    let published = FrameworkPublished { version: 1, framework: framework.clone(), crosswalk: vec![] };
    server.say(Author::OPERATOR, Scope::Framework(framework.id), published);
    let cohort = server.cohort(&framework, &grace, &[&ada]);
    let level = claim(&framework, "Listening", Level::One);
    let form = format!("/signoffs/new?learner={}&competency={}&level=1", ada.id, level.competency);

    let bare = server.submits(ada.id, cohort, &framework, level, "A handover");
    let reflected = |title: &str, cycle: Value| {
        let draft = json!({ "title": title, "narrative": "How it went.", "cohort_id": cohort, "happened_on": "2026-03-01",
            "claims": [{ "competency_id": level.competency, "level": 1 }], "cycle": cycle });
        let (status, saved) = ada.post("/api/v1/evidence", &draft);
        assert_eq!(status, 201, "{saved}");
        let id = saved["id"].as_str().unwrap();
        let (status, sent) = ada.post(&format!("/api/v1/evidence/{id}/submission"), &json!(null));
        assert_eq!(status, 201, "{sent}");
        let revision = sent["revision_id"].as_str().unwrap().parse().unwrap();
        Sent { learner: ada.id, cohort, evidence: id.parse().unwrap(), revision, claim: level }
    };
    let half = reflected("A round", json!({ "experience": "A round", "reflection": "I talked too much" }));
    for sent in [bare, half] {
        server.answers(grace.id, sent, Decision::Accepted, "");
    }
    let both = |one: Sent, other: Sent| {
        let mut both = signing(one, false);
        let judged = json!({ "evidence_id": other.evidence, "revision_id": other.revision });
        both["evidence"].as_array_mut().unwrap().push(judged);
        both
    };
    let (status, problem) = grace.post("/api/v1/signoffs", &both(bare, half));
    assert_eq!((status, problem["code"].as_str()), (422, Some("evidence_missing")), "{problem}");
    let why = "needs 1 accepted piece with a complete learning cycle; 0 named";
    assert!(problem["detail"].as_str().unwrap().contains(why), "{problem}");
    let page = read(&grace, &form);
    assert!(page.contains("One of them needs a complete learning cycle."), "{page}");
    assert!(page.contains("after one more accepted piece with a complete learning cycle"), "{page}");
    let (learner, competency) = (ada.id.to_string(), level.competency.to_string());
    let named = [bare, half].map(|sent| format!("{}:{}", sent.evidence, sent.revision));
    let fields: [(&str, &str); 5] = [
        ("learner_id", &learner),
        ("competency_id", &competency),
        ("level", "1"),
        ("evidence", &named[0]),
        ("evidence", &named[1]),
    ];
    let answer = grace.send_form("/signoffs", &fields);
    assert_eq!(answer.status(), 422);
    let page = answer.text().unwrap();
    assert!(page.contains(why), "{page}");
    assert_eq!(signed(&ada), 0);

    let cycle = json!({ "experience": "A round", "reflection": "I talked too much", "concept": "Questions open people",
        "experiment": "Ask first" });
    let whole = reflected("Another round", cycle);
    let (_, seen) = ada.get(&format!("/api/v1/evidence/{}", whole.evidence));
    assert_eq!(seen["revisions"][0]["cycle_complete"], true, "{seen}");
    server.answers(grace.id, whole, Decision::Accepted, "");
    let page = read(&grace, &form);
    assert!(!page.contains("The level can be signed after"), "{page}");
    // Alone it is one piece of two.
    let (status, problem) = grace.post("/api/v1/signoffs", &signing(whole, false));
    assert_eq!(status, 422, "{problem}");
    assert!(
        problem["detail"].as_str().unwrap().contains("needs 2 accepted pieces of evidence; 1 named"),
        "{problem}"
    );
    let (status, said) = grace.post("/api/v1/signoffs", &both(bare, whole));
    assert_eq!(status, 201, "{said}");
    assert_eq!(signed(&ada), 1);
}

/// E-2: a page left open does not turn a return, or a part, into an acceptance.
#[test]
fn signing_does_not_overrule_what_was_answered_meanwhile() {
    let (server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    let lin = server.person("Lin");
    server.leads_too(cohort, &lin);
    let level = claim(&framework, "Listening", Level::One);
    for (decision, stays) in [(Decision::Returned, "returned"), (Decision::PartAccepted, "part_accepted")] {
        let sent = server.submits(ada.id, cohort, &framework, level, "A handover");
        server.answers(lin.id, sent, decision, "The end is missing.");
        let answer = sign_at_the_page(&grace, sent);
        assert_eq!(answer.status(), 422);
        let page = answer.text().unwrap();
        let why = if decision == Decision::Returned { "was returned to the learner" } else { "0 named" };
        assert!(page.contains(why), "{page}");
        assert_eq!(grace.post("/api/v1/signoffs", &signing(sent, true)).0, 422);
        assert_eq!((state(&ada, sent), signed(&ada)), (json!(stays), json!(0)));
    }
}

/// E-2: a piece accepted in part can be named beside one that was accepted; it stays what it is.
#[test]
fn a_part_accepted_piece_is_named_beside_another() {
    let (server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    let level = claim(&framework, "Listening", Level::One);
    let part = server.submits(ada.id, cohort, &framework, level, "Half a handover");
    server.answers(grace.id, part, Decision::PartAccepted, "The second half is missing.");
    let whole = server.submits(ada.id, cohort, &framework, level, "A handover");
    let mut both = signing(whole, true);
    both["evidence"]
        .as_array_mut()
        .unwrap()
        .push(json!({ "evidence_id": part.evidence, "revision_id": part.revision }));
    let (status, said) = grace.post("/api/v1/signoffs", &both);
    assert_eq!(status, 201, "{said}");
    assert_eq!((state(&ada, part), state(&ada, whole)), (json!("part_accepted"), json!("accepted")));
    let (_, seen) = ada.get(&format!("/api/v1/signoffs/{}", said["id"].as_str().unwrap()));
    assert_eq!(seen["evidence"].as_array().unwrap().len(), 2);
}

/// Prior learning is a permanent statement as well: what it names exists, is the learner's, and stands.
#[test]
fn prior_learning_names_what_is_there() {
    let (server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    let rosa = server.with_role("Rosa", Role::Registrar);
    let noor = server.person("Noor");
    let other = server.cohort(&framework, &grace, &[&noor]);
    let level = claim(&framework, "Listening", Level::One);
    let foreign =
        Sent { learner: ada.id, ..server.submits(noor.id, other, &framework, level, "Noor's round") };
    let stale = server.submits(ada.id, cohort, &framework, level, "A handover");
    let newest = server.revises(stale, &framework, "A handover, told better");
    let unknown = Sent { revision: server.app.ids.mint(server.now()), ..newest };
    let recognised = |sent: Sent| {
        let mut body = signing(sent, false);
        body["framework_id"] = json!(framework.id);
        body["prior_learning_reason"] = json!("Seen at the college.");
        rosa.post("/api/v1/signoffs", &body)
    };
    for (sent, expected) in
        [(foreign, (422, "unknown")), (unknown, (422, "unknown")), (stale, (409, "stale_revision"))]
    {
        let (status, problem) = recognised(sent);
        assert_eq!(problem["code"].as_str(), Some(expected.1), "{status} {problem}");
    }
    assert_eq!(signed(&ada), 0);
    assert_eq!(recognised(newest).0, 201);
}

fn two_claims(ada: &Person, cohort: stampbook::ids::CohortId, claims: [Claim; 2]) -> Value {
    let claims = claims.map(|c| json!({ "competency_id": c.competency, "level": c.level }));
    let (_, draft) =
        ada.post("/api/v1/evidence", &json!({ "cohort_id": cohort, "title": "A round", "claims": claims }));
    let (status, sent) =
        ada.post(&format!("/api/v1/evidence/{}/submission", draft["id"].as_str().unwrap()), &json!({}));
    assert_eq!(status, 201, "{sent}");
    sent
}

/// E-2, E-10: an appeal that is upheld sends back what came back, and leaves what was accepted.
#[test]
fn an_upheld_appeal_leaves_what_was_accepted() {
    let (server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    let rosa = server.with_role("Rosa", Role::Registrar);
    let (listening, writing) =
        (claim(&framework, "Listening", Level::One), claim(&framework, "Writing", Level::One));
    let sent = two_claims(&ada, cohort, [listening, writing]);
    let path = format!("/api/v1/evidence/{}", sent["id"].as_str().unwrap());
    let review = json!({ "revision_id": sent["revision_id"], "claims": [
        { "competency_id": listening.competency, "level": 1, "decision": "accepted" },
        { "competency_id": writing.competency, "level": 1, "decision": "returned", "comment": "Where is the letter?" }] });
    let (status, against) = grace.post(&format!("{path}/reviews"), &review);
    assert_eq!(status, 201, "{against}");
    let (status, appeal) =
        ada.post("/api/v1/appeals", &json!({ "against": against["id"], "text": "It is attached." }));
    assert_eq!(status, 201, "{appeal}");
    let ruling = json!({ "learner_id": ada.id, "upheld": true, "text": "So it is." });
    let (status, said) =
        rosa.post(&format!("/api/v1/appeals/{}/decision", appeal["id"].as_str().unwrap()), &ruling);
    assert_eq!(status, 201, "{said}");
    let (_, seen) = ada.get(&path);
    let states: Vec<(Value, Value)> = seen["claims"]
        .as_array()
        .unwrap()
        .iter()
        .map(|c| (c["competency_id"].clone(), c["state"].clone()))
        .collect();
    assert!(states.contains(&(json!(listening.competency), json!("accepted"))), "{seen}");
    assert!(states.contains(&(json!(writing.competency), json!("waiting"))), "{seen}");
    let rows = grace.get("/api/v1/reviews").1;
    assert_eq!(rows["items"].as_array().unwrap().len(), 1, "{rows}");
    assert_eq!(rows["items"][0]["competency_id"], json!(writing.competency));
    // What was accepted can be signed on at once.
    let signing = json!({ "learner_id": ada.id, "competency_id": listening.competency, "level": 1,
        "evidence": [{ "evidence_id": sent["id"], "revision_id": sent["revision_id"] }] });
    assert_eq!(grace.post("/api/v1/signoffs", &signing).0, 201);
}

/// E-9: the signer says so at the sign-off's page too; what was decided stays to be read.
#[test]
fn a_dispute_leaves_its_trail() {
    let (server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    let rosa = server.with_role("Rosa", Role::Registrar);
    let sent =
        server.submits(ada.id, cohort, &framework, claim(&framework, "Listening", Level::One), "A handover");
    server.answers(grace.id, sent, Decision::Accepted, "");
    let id = server.signs(grace.id, &framework, sent);
    let there = format!("/signoffs/{id}");
    let dispute = format!("{there}/dispute");
    assert!(read(&grace, &there).contains(&dispute));
    for other in [&ada, &rosa] {
        assert!(!read(other, &there).contains(&dispute));
        assert_eq!(other.post(&format!("/api/v1{dispute}"), &json!({})).0, 403);
    }
    assert_eq!(server.person("Mallory").post(&format!("/api/v1{dispute}"), &json!({})).0, 404);
    assert_eq!(grace.send_form(&dispute, &[]).status(), 303);
    assert_eq!(ada.get(&format!("/api/v1{there}")).1["state"], "suspended");
    assert_eq!(grace.post(&format!("/api/v1{dispute}"), &json!({})).0, 409);
    let settle = |stands: bool, reason: &str| {
        let decision = if stands { "stands" } else { "revoked" };
        let answer =
            rosa.send_form(&format!("{there}/settlement"), &[("decision", decision), ("reason", reason)]);
        assert_eq!(answer.status(), 303, "{}", answer.text().unwrap());
    };
    // What Rosa chose stays chosen while the reason is missing; where both are missing, she hears of both.
    let refused = |fields: &[(&str, &str)]| {
        let answer = rosa.send_form(&format!("{there}/settlement"), fields);
        assert_eq!(answer.status(), 422);
        answer.text().unwrap()
    };
    for decision in ["stands", "revoked"] {
        let page = refused(&[("decision", decision), ("reason", " ")]);
        assert!(page.contains("The reason is missing"), "{page}");
        assert!(page.contains(&format!("value=\"{decision}\" checked")), "{page}");
    }
    let page = refused(&[("reason", "")]);
    assert!(page.contains("The reason is missing") && page.contains("id=\"decision-wrong\""), "{page}");
    assert!(refused(&[("reason", "Asked both.")]).contains("Asked both."));
    settle(true, "Grace remembers now.");
    let page = read(&ada, &there);
    assert!(page.contains("Grace Hopper said “this was not me”"), "{page}");
    assert!(page.contains("Rosa decided that it stands") && page.contains("Grace remembers now."), "{page}");
    let seen = ada.get(&format!("/api/v1{there}")).1;
    assert_eq!(seen["state"], "signed");
    assert_eq!(seen["disputes"][0]["by"], json!(grace.id), "{seen}");
    assert_eq!(seen["disputes"][0]["settled"]["reason"], "Grace remembers now.");
    // A second time, and this time it falls: both times are told.
    assert_eq!(grace.post(&format!("/api/v1{dispute}"), &json!({})).0, 201);
    settle(false, "Somebody had her password.");
    let seen = ada.get(&format!("/api/v1{there}")).1;
    assert_eq!(
        (seen["state"].as_str(), seen["disputes"].as_array().unwrap().len()),
        (Some("revoked"), 2),
        "{seen}"
    );
    let page = read(&ada, &there);
    assert!(page.contains("Taken back by Rosa") && page.contains("Somebody had her password."), "{page}");
    assert_eq!(page.matches("said “this was not me”").count(), 2, "{page}");
}

/// E-9: the link of the receipt works after the signer's account was closed; the others end with it.
#[test]
fn the_link_of_a_receipt_outlives_the_account() {
    let (server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    let sent =
        server.submits(ada.id, cohort, &framework, claim(&framework, "Listening", Level::One), "A handover");
    server.answers(grace.id, sent, Decision::Accepted, "");
    let id: FactId = server.signs(grace.id, &framework, sent);
    let (now, who) = (server.now(), grace.id);
    let link = |purpose, secret: &str| NewLink {
        token_hash: hashed(secret),
        purpose,
        person: who,
        subject: Some(id.to_string()),
        expires_at: now + jiff::SignedDuration::from_hours(24),
    };
    let links = [link(Purpose::NotMe, "not-me"), link(Purpose::SignIn, "sign-in")];
    server
        .app
        .db
        .write_blocking::<_, Error, _>(move |conn| {
            one_time_links::make_all(conn, &links, now)?;
            accounts::set_disabled(conn, who, true, now)
        })
        .unwrap();
    let signs_in = server
        .app
        .db
        .read_blocking::<_, Error, _>(move |conn| {
            one_time_links::look(conn, Purpose::SignIn, &hashed("sign-in"), now)
        })
        .unwrap();
    assert_eq!(signs_in, None);
    assert!(server.anonymous("/disputes/not-me").text().unwrap().contains("Ada Lovelace"));
    let press =
        reqwest::blocking::Client::new().post(format!("{}/disputes/not-me", server.address)).send().unwrap();
    assert_eq!(press.status(), 200);
    assert_eq!(ada.get(&format!("/api/v1/signoffs/{id}")).1["state"], "suspended");
}

/// Whatever a link that works once is for, its address is one that is answered, on looking and on pressing.
#[test]
fn every_link_that_works_once_leads_to_a_page() {
    let server = Server::start();
    let person = PersonId(uuid::Uuid::from_u128(7));
    let routes = every_route();
    for purpose in [Purpose::SignIn, Purpose::Password, Purpose::NotMe] {
        let (address, link) = server.app.one_time_link(purpose, person, server.now());
        let path = address.strip_prefix(&server.app.settings.address()).unwrap();
        let (page, token) = path.rsplit_once('/').unwrap();
        assert_eq!(link.token_hash, hashed(token));
        for method in ["GET", "POST"] {
            assert!(routes.contains(&(method, format!("{page}/{{token}}"))), "{purpose:?}: {method} {path}");
        }
    }
}

/// P-9, E-12, E-13: a lead of the learner's next cohort speaks about what was sent in the one before.
#[test]
fn a_new_lead_speaks_about_older_evidence() {
    let (server, ada, _, framework, spring) = Server::with_learner_and_lead();
    let sent =
        server.submits(ada.id, spring, &framework, claim(&framework, "Listening", Level::One), "A handover");
    server.say(Author::OPERATOR, Scope::Cohort(spring), CohortClosed { note: String::new() });
    let lin = server.person("Lin");
    server.cohort(&framework, &lin, &[&ada]);
    let path = format!("/api/v1/evidence/{}", sent.evidence);
    assert_eq!(lin.get(&path).0, 200);
    let (status, said) = lin.post(&format!("{path}/comments"), &json!({ "text": "What came of it?" }));
    assert_eq!(status, 201, "{said}");
    let (status, said) = lin.post(&format!("{path}/endorsements"), &json!({ "text": "I was there." }));
    assert_eq!(status, 201, "{said}");
    let hidden = json!({ "hash": "sha256:none", "reason": "A patient's name." });
    let (_, problem) = lin.post(&format!("{path}/quarantine"), &hidden);
    assert_eq!(problem["code"], "unknown", "allowed, were there such a file: {problem}");
    let answer = lin.send_form(&format!("/evidence/{}/comments", sent.evidence), &[("text", "And then?")]);
    assert_eq!(answer.status(), 303);
    let mallory = server.person("Mallory");
    assert_eq!(mallory.post(&format!("{path}/comments"), &json!({ "text": "Hm." })).0, 404);
}

fn second_version(server: &Server, framework: &Framework) {
    let framework = Framework { title: "Ward work, anew".into(), ..framework.clone() };
    let published = FrameworkPublished { version: 2, framework: framework.clone(), crosswalk: vec![] };
    server.say(Author::OPERATOR, Scope::Framework(framework.id), published);
}

/// P-3, P-5: prior learning is recognised under the version that the learner's cohort works with, and carries on there.
#[test]
fn a_registrar_recognises_under_the_cohorts_version() {
    let (server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    let rosa = server.with_role("Rosa", Role::Registrar);
    second_version(&server, &framework);
    let one = claim(&framework, "Listening", Level::One);
    let recognised = json!({ "learner_id": ada.id, "competency_id": one.competency, "level": 1,
        "framework_id": framework.id, "prior_learning_reason": "Diploma of 2019." });
    let (status, said) = rosa.post("/api/v1/signoffs", &recognised);
    assert_eq!(status, 201, "{said}");
    let (_, seen) = ada.get(&format!("/api/v1/signoffs/{}", said["id"].as_str().unwrap()));
    assert_eq!(seen["framework_version"], 1, "{seen}");
    let two =
        server.submits(ada.id, cohort, &framework, claim(&framework, "Listening", Level::Two), "A round");
    let (status, said) = grace.post("/api/v1/signoffs", &signing(two, true));
    assert_eq!(status, 201, "level 1 is held in the cohort's version: {said}");
    // Outside any cohort the newest version applies.
    let noor = server.person("Noor");
    let mut other = recognised;
    other["learner_id"] = json!(noor.id);
    let (status, said) = rosa.post("/api/v1/signoffs", &other);
    assert_eq!(status, 201, "{said}");
    assert_eq!(
        noor.get(&format!("/api/v1/signoffs/{}", said["id"].as_str().unwrap())).1["framework_version"],
        2
    );
}
