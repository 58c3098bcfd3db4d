//! The lead's pages: who waits, accept and sign in one step, return with a reason, take back.

use serde_json::{Value, json};
use stampbook::ids::{CohortId, EvidenceId, FactId};
use stampbook::record::access::Role;
use stampbook::record::framework::{Framework, Level};
use stampbook::record::review::Decision;
use stampbook::store::one_time_links::{self, NewLink, Purpose};
use stampbook::web::who::hashed;

use crate::support::server::{Person, Server};
use crate::support::story::claim;

fn submitted(ada: &Person, cohort: CohortId, framework: &Framework, title: &str) -> Value {
    let (_, draft) = ada.post(
        "/api/v1/evidence",
        &json!({ "cohort_id": cohort, "title": title, "narrative": "<script>alert(1)</script> We were *nine*.",
            "claims": [{ "competency_id": framework.competencies[0].id, "level": 1 }] }),
    );
    let id = draft["id"].as_str().unwrap();
    ada.post(&format!("/api/v1/evidence/{id}/submission"), &json!({})).1
}

/// A page without the marks that keep names of other scripts apart.
fn plain(who: &Person, path: &str) -> String {
    who.page(path).1.replace(['\u{2068}', '\u{2069}'], "")
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap()
}

/// Under thirty seconds in the corridor: open, accept and sign, done. No script needed.
#[test]
fn grace_accepts_and_signs_in_one_step() {
    let (server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    let sent = submitted(&ada, cohort, &framework, "Chaired the handover");
    let (status, queue) = grace.page("/queue");
    assert_eq!(status, 200, "{queue}");
    assert!(queue.contains("Chaired the handover") && queue.contains("Ada Lovelace"), "{queue}");
    let path = format!("/queue/{}", text(&sent["id"]));
    let (status, open) = grace.page(&path);
    assert_eq!(status, 200, "{open}");
    assert!(open.contains("Listening at level 1.") && !open.contains("<script>alert"), "{open}");
    let key = format!("decision-{}_1", framework.competencies[0].id);
    let form = [("revision_id", text(&sent["revision_id"])), (key.as_str(), "signed")];
    let answer = grace.send_form(&format!("/evidence/{}/reviews", text(&sent["id"])), &form);
    assert_eq!(answer.status(), 303, "{}", answer.text().unwrap());
    assert!(grace.page("/queue?done=decided").1.contains("Your decisions are saved."));
    // Where the address says about which piece, it is said whose: to nobody but who may know.
    let told = |who: &Person, path: &str| {
        let there = format!("{path}?done=decided-all&of={}", text(&sent["id"]));
        who.page(&there).1.replace(['\u{2068}', '\u{2069}'], "")
    };
    assert!(told(&grace, "/queue").contains("Your decisions about the work of Ada Lovelace are saved."));
    let eve = server.person("Eve");
    assert!(!told(&eve, "/passport").contains("Ada Lovelace"), "Eve has nothing to do with her");
    let (_, passport) = ada.get(&format!("/api/v1/passports/{}", ada.id));
    assert_eq!(passport["totals"]["signed"], 1);
    let id = text(&passport["frameworks"][0]["sign_offs"][0]["signoff_id"]).to_owned();
    for viewer in [&ada, &grace] {
        let (status, page) = viewer.page(&format!("/signoffs/{id}"));
        assert_eq!(status, 200, "{page}");
        assert!(page.contains("Grace Hopper"));
    }
}

/// Ada is taken out of the cohort while Grace writes: the answer comes too late, and Grace keeps her words.
#[test]
fn an_answer_that_comes_after_the_learner_left_is_given_back() {
    let (_server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    let sent = submitted(&ada, cohort, &framework, "Chaired the handover");
    let path = format!("/evidence/{}/reviews", text(&sent["id"]));
    let key = format!("{}_1", framework.competencies[0].id);
    let (decision, comment) = (format!("decision-{key}"), format!("comment-{key}"));
    assert_eq!(ada.send_form(&format!("/cohorts/{cohort}/leaving"), &[]).status(), 303);
    let form = [
        ("revision_id", text(&sent["revision_id"])),
        (decision.as_str(), "returned"),
        (comment.as_str(), "Say what the night shift made of it."),
    ];
    let answer = grace.send_form(&path, &form);
    assert_eq!(answer.status(), 404);
    let page = answer.text().unwrap();
    assert!(page.contains("Your answer was not saved"), "{page}");
    assert!(page.contains("Say what the night shift made of it."), "{page}");
    assert!(!page.contains("Chaired the handover"), "{page}");
    // Who wrote nothing loses nothing.
    let answer = grace.send_form(&path, &[form[0], (decision.as_str(), "accepted")]);
    assert_eq!(answer.status(), 404);
    assert!(!answer.text().unwrap().contains("Your answer was not saved"));
}

/// A return needs its reason; what was typed stays in the form.
#[test]
fn a_return_without_a_reason_is_asked_for_one() {
    let (server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    let sent = submitted(&ada, cohort, &framework, "Chaired the handover");
    let path = format!("/evidence/{}/reviews", text(&sent["id"]));
    let decision = format!("decision-{}_1", framework.competencies[0].id);
    let comment = format!("comment-{}_1", framework.competencies[0].id);
    let revision = text(&sent["revision_id"]);
    let answer = grace.send_form(&path, &[("revision_id", revision), (&decision, "returned")]);
    assert_eq!(answer.status(), 422);
    assert!(answer.text().unwrap().contains("Say what is missing"));
    let answer = grace.send_form(
        &path,
        &[("revision_id", revision), (&decision, "returned"), (&comment, "Add the outcome.")],
    );
    assert_eq!(answer.status(), 303);
    let (_, seen) = ada.get(&format!("/api/v1/evidence/{}", text(&sent["id"])));
    assert_eq!(seen["state"], "returned");
    // A page that was opened before does not overrule it.
    let (opened_before, accepted) = (("answers", "0"), (decision.as_str(), "accepted"));
    let answer = grace.send_form(&path, &[("revision_id", revision), opened_before, accepted]);
    assert_eq!(answer.status(), 422);
    let page = answer.text().unwrap();
    assert!(page.contains("after you opened it") && page.contains(r#"name="answers" value="1""#), "{page}");
    let stranger = server.person("Mallory");
    assert_eq!(stranger.page(&format!("/queue/{}", text(&sent["id"]))).0, 404);
    assert_eq!(
        stranger.send_form(&path, &[("revision_id", revision), (&decision, "accepted")]).status(),
        404
    );
    let forged = reqwest::blocking::Client::new()
        .post(format!("{}{path}", server.address))
        .form(&[("revision_id", revision), (decision.as_str(), "accepted")])
        .send()
        .unwrap();
    assert_eq!(forged.status(), 401);
}

/// E-9: the signer's one-time link puts the sign-off on hold; looking at it does not; the registrar decides.
#[test]
fn this_was_not_me_suspends_until_the_registrar_decides() {
    let (server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    let sent = submitted(&ada, cohort, &framework, "Chaired the handover");
    let key = format!("decision-{}_1", framework.competencies[0].id);
    let form = [("revision_id", text(&sent["revision_id"])), (key.as_str(), "signed")];
    grace.send_form(&format!("/evidence/{}/reviews", text(&sent["id"])), &form);
    let (_, passport) = ada.get(&format!("/api/v1/passports/{}", ada.id));
    let id: FactId = text(&passport["frameworks"][0]["sign_offs"][0]["signoff_id"]).parse().unwrap();
    let (now, signer) = (server.now(), grace.id);
    let link = NewLink {
        token_hash: hashed("secret"),
        purpose: Purpose::NotMe,
        person: signer,
        subject: Some(id.to_string()),
        expires_at: now + jiff::SignedDuration::from_hours(24),
    };
    server.app.db.write_blocking(move |conn| one_time_links::make(conn, &link, now)).unwrap();
    let looked = server.anonymous("/disputes/secret").text().unwrap();
    assert!(looked.contains("Ada Lovelace"), "{looked}");
    let state = || ada.get(&format!("/api/v1/signoffs/{id}")).1["state"].clone();
    assert_eq!(state(), "signed");
    let client = reqwest::blocking::Client::new();
    let press = || client.post(format!("{}/disputes/secret", server.address)).send().unwrap();
    assert_eq!(press().status(), 200);
    assert_eq!(state(), "suspended");
    // The link works once, and one that somebody made up never did.
    let invented = format!("{}/disputes/invented", server.address);
    for answer in [
        press(),
        server.anonymous("/disputes/secret"),
        client.post(&invented).send().unwrap(),
        server.anonymous("/disputes/invented"),
    ] {
        assert_eq!(answer.status(), 410, "{}", answer.url());
        assert!(answer.text().unwrap().contains("used already, it is too old, or it was not copied whole"));
    }
    let rosa = server.with_role("Rosa", Role::Registrar);
    let settle = format!("/signoffs/{id}/settlement");
    let fields = [("decision", "stands"), ("reason", "Grace remembers now.")];
    assert_eq!(ada.send_form(&settle, &fields).status(), 422);
    assert_eq!(state(), "suspended");
    assert_eq!(rosa.send_form(&settle, &fields).status(), 303);
    assert_eq!(state(), "signed");
}

/// E-5: one number everywhere; by cohort; after a decision the next piece opens, the one behind it and not the first.
#[test]
fn the_queue_goes_on_with_the_next_piece() {
    let (server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    let noor = server.person("Noor");
    let second = server.cohort(&framework, &grace, &[&noor]);
    let mut sent = Vec::new();
    for (n, title) in ["First", "Second", "Third"].into_iter().enumerate() {
        let claims: Vec<Value> = framework
            .competencies
            .iter()
            .skip(n)
            .take(if n == 0 { 2 } else { 1 })
            .map(|c| json!({ "competency_id": c.id, "level": if n == 1 { 2 } else { 1 } }))
            .collect();
        let (_, draft) =
            ada.post("/api/v1/evidence", &json!({ "cohort_id": cohort, "title": title, "claims": claims }));
        let path = format!("/api/v1/evidence/{}/submission", text(&draft["id"]));
        sent.push(ada.post(&path, &json!({})).1);
        server.wait(jiff::SignedDuration::from_mins(1));
    }
    let claim = json!([{ "competency_id": framework.competencies[0].id, "level": 1 }]);
    let (_, draft) =
        noor.post("/api/v1/evidence", &json!({ "cohort_id": second, "title": "Fourth", "claims": claim }));
    noor.post(&format!("/api/v1/evidence/{}/submission", text(&draft["id"])), &json!({}));
    let grace = server.signed_in_again(&grace);
    let plain = |path: &str| grace.page(path).1.replace(['\u{2068}', '\u{2069}'], "");
    let page = plain("/queue");
    assert!(
        page.contains("4 pieces of evidence") && page.contains("<span class=\"number\">4</span>"),
        "{page}"
    );
    let page = plain(&format!("/queue?cohort={second}"));
    assert!(
        page.contains("1 piece of evidence") && page.contains("Fourth") && !page.contains("Third"),
        "{page}"
    );
    // Accepted in part needs its reason.
    let (id, revision) = (text(&sent[1]["id"]), text(&sent[1]["revision_id"]));
    let key = format!("{}_2", framework.competencies[1].id);
    let (decision, comment) = (format!("decision-{key}"), format!("comment-{key}"));
    let path = format!("/evidence/{id}/reviews");
    let cohort = cohort.to_string();
    let mut form = vec![("revision_id", revision), (&decision, "part_accepted"), ("cohort", &cohort)];
    assert_eq!(grace.send_form(&path, &form).status(), 422);
    form.push((&comment, "The second half is missing."));
    let answer = grace.send_form(&path, &form);
    let next = format!("/queue/{}?cohort={cohort}&done=decided-in-part&of={id}", text(&sent[2]["id"]));
    assert_eq!(answer.headers()["location"], next.as_str());
    let (_, seen) = ada.get(&format!("/api/v1/evidence/{id}"));
    assert_eq!(seen["state"], "part_accepted");
}

#[test]
fn a_stamp_is_not_left_standing_on_evidence_that_is_returned() {
    let (_server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    let sent = submitted(&ada, cohort, &framework, "Chaired the handover");
    let path = format!("/evidence/{}/reviews", text(&sent["id"]));
    let (competency, revision) = (framework.competencies[0].id, text(&sent["revision_id"]));
    let decision = format!("decision-{competency}_1");
    assert_eq!(grace.send_form(&path, &[("revision_id", revision), (&decision, "signed")]).status(), 303);
    let again = json!({ "revision_id": revision, "claims": [
        { "competency_id": competency, "level": 1, "decision": "returned", "comment": "On second thoughts" }] });
    let (status, told) = grace.post(&format!("/api/v1{path}"), &again);
    assert_eq!(status, 409, "{told}");
    assert!(text(&told["detail"]).contains("Revoke the sign-off first"), "{told}");
    assert_eq!(ada.get(&format!("/api/v1/evidence/{}", text(&sent["id"]))).1["state"], "accepted");
}

/// E-2: two leads have the same piece open and decide at the same moment, each for something else. One of them is heard,
/// the other is told.
#[test]
fn of_two_leads_who_decide_at_once_one_is_heard() {
    let server = Server::start();
    let (grace, nana) = (server.person("Grace Hopper"), server.person("Nana"));
    let learners: Vec<Person> = (0..5).map(|number| server.person(&format!("Learner {number}"))).collect();
    let framework = server.framework();
    let cohort = server.cohort(&framework, &grace, &learners.iter().collect::<Vec<_>>());
    server.leads_too(cohort, &nana);
    let key = format!("{}_1", framework.competencies[0].id);
    let (decision, comment) = (format!("decision-{key}"), format!("comment-{key}"));
    for learner in &learners {
        let sent = submitted(learner, cohort, &framework, "Chaired the handover");
        let path = format!("/evidence/{}/reviews", text(&sent["id"]));
        let barrier = std::sync::Barrier::new(2);
        let decide = |lead: &Person, choice: &str| {
            let form = [
                ("revision_id", text(&sent["revision_id"])),
                ("answers", "0"),
                (decision.as_str(), choice),
                (comment.as_str(), "What came of it?"),
            ];
            barrier.wait();
            let answer = lead.send_form(&path, &form);
            (answer.status().as_u16(), answer.text().unwrap())
        };
        let (returned, signed) = std::thread::scope(|scope| {
            let other = scope.spawn(|| decide(&nana, "signed"));
            (decide(&grace, "returned"), other.join().unwrap())
        });
        let (_, seen) = learner.get(&format!("/api/v1/evidence/{}", text(&sent["id"])));
        let (_, passport) = learner.get(&format!("/api/v1/passports/{}", learner.id));
        let came_out = (seen["state"].clone(), passport["totals"]["signed"].clone());
        match (returned.0, signed.0) {
            (303, 422) => {
                assert_eq!(came_out, (json!("returned"), json!(0)), "{seen}");
                let told = signed.1;
                assert!(told.contains("then decide") && told.contains("What came of it?"), "{told}");
            }
            (422, 303) => {
                assert_eq!(came_out, (json!("accepted"), json!(1)), "{seen}");
                let told = returned.1;
                let why = ["then decide", "Revoke the sign-off first"];
                assert!(why.iter().any(|words| told.contains(words)), "{told}");
            }
            both => panic!("{both:?}: {seen}"),
        }
    }
}

/// The same by API: who says which answers they saw does not overrule another unseen.
#[test]
fn an_answer_by_api_says_what_it_comes_after() {
    let (server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    let nana = server.person("Nana");
    server.leads_too(cohort, &nana);
    let sent = submitted(&ada, cohort, &framework, "Chaired the handover");
    let path = format!("/api/v1/evidence/{}/reviews", text(&sent["id"]));
    let answer = |decision: &str, after: &Value| {
        json!({ "revision_id": sent["revision_id"], "after": after, "claims": [
            { "competency_id": framework.competencies[0].id, "level": 1, "decision": decision, "comment": "So." }] })
    };
    let (status, returned) = grace.post(&path, &answer("returned", &Value::Null));
    assert_eq!(status, 201, "{returned}");
    let seen = nana.get(&format!("/api/v1/evidence/{}", text(&sent["id"]))).1;
    assert_eq!(seen["claims"][0]["review_id"], returned["id"], "{seen}");
    let (status, accepted) = nana.post(&path, &answer("accepted", &returned["id"]));
    assert_eq!(status, 201, "{accepted}");
    let (status, told) = grace.post(&path, &answer("part_accepted", &returned["id"]));
    assert_eq!((status, &told["code"]), (409, &json!("decided_meanwhile")), "{told}");
    // Who says nothing of it answers what is there; sent twice it is said once.
    let mut again = answer("part_accepted", &Value::Null);
    again["id"] = json!(server.app.ids.mint::<FactId>(server.now()));
    for _ in 0..2 {
        let (status, said) = grace.post(&path, &again);
        assert_eq!((status, &said["id"]), (201, &again["id"]), "{said}");
    }
}

/// E-5: two pieces for one level are one row and two pieces, wherever they are counted.
#[test]
fn two_pieces_for_one_level_are_counted_as_two() {
    let (_server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    let first = submitted(&ada, cohort, &framework, "Chaired the handover");
    submitted(&ada, cohort, &framework, "Wrote the rota");
    let queue = plain(&grace, "/queue");
    assert!(queue.contains("2 pieces of evidence wait for you") && queue.contains("(2 pieces)"), "{queue}");
    let (_, rows) = grace.get("/api/v1/reviews?state=waiting");
    assert_eq!((rows["items"].as_array().unwrap().len(), &rows["items"][0]["pieces"]), (1, &json!(2)));
    let page = plain(&grace, &format!("/cohorts/{cohort}"));
    assert!(page.contains("2 pieces of evidence wait for review here"), "{page}");
    // Answered by one piece, the other is left.
    let path = format!("/evidence/{}/reviews", text(&first["id"]));
    let decision = format!("decision-{}_1", framework.competencies[0].id);
    let form = [("revision_id", text(&first["revision_id"])), (decision.as_str(), "accepted")];
    assert_eq!(grace.send_form(&path, &form).status(), 303);
    assert!(plain(&grace, "/queue").contains("1 piece of evidence waits for you"));
}

/// The second piece stands beside the first: read there, ticked, and named in the sign-off.
#[test]
fn grace_signs_on_both_pieces_at_once() {
    let (_server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    let first = submitted(&ada, cohort, &framework, "Chaired the handover");
    let second = submitted(&ada, cohort, &framework, "Wrote the rota");
    let open = plain(&grace, &format!("/queue/{}", text(&first["id"])));
    assert!(
        open.contains("One more piece waits for this level") && open.contains("Wrote the rota"),
        "{open}"
    );
    let key = format!("{}_1", framework.competencies[0].id);
    let (decision, also) = (format!("decision-{key}"), format!("also-{key}"));
    let other = format!("{}:{}", text(&second["id"]), text(&second["revision_id"]));
    let form = [
        ("revision_id", text(&first["revision_id"])),
        (decision.as_str(), "signed"),
        (also.as_str(), other.as_str()),
    ];
    let path = format!("/evidence/{}/reviews", text(&first["id"]));
    // Whoever does not lead her may not, however the form is filled in.
    assert_eq!(ada.send_form(&path, &form).status(), 403);
    let answer = grace.send_form(&path, &form);
    assert_eq!(answer.status(), 303);
    let (next, said) =
        (answer.headers()["location"].to_str().unwrap(), "Signed: Ada Lovelace has the level now.");
    assert!(plain(&grace, next).contains(said), "{next}");
    for piece in [&first, &second] {
        assert_eq!(ada.get(&format!("/api/v1/evidence/{}", text(&piece["id"]))).1["state"], "accepted");
    }
    let (_, passport) = ada.get(&format!("/api/v1/passports/{}", ada.id));
    let id = text(&passport["frameworks"][0]["sign_offs"][0]["signoff_id"]).to_owned();
    let page = plain(&ada, &format!("/signoffs/{id}"));
    assert!(page.contains("Chaired the handover") && page.contains("Wrote the rota"), "{page}");
}

/// What was returned and comes again says so: where it stands open, beside another piece for the level, in the list. A
/// new piece says nothing of the kind.
#[test]
fn a_piece_that_comes_again_says_what_was_asked_of_it() {
    let (server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    let listening = claim(&framework, "Listening", Level::One);
    let sent = server.submits(ada.id, cohort, &framework, listening, "A handover");
    let open = |id: EvidenceId| plain(&grace, &format!("/queue/{id}"));
    assert!(!open(sent.evidence).contains("What was said before"));
    assert!(!plain(&grace, "/queue").contains("comes again"));
    server.answers(grace.id, sent, Decision::Returned, "What did the night\nshift make of it?");
    server.wait(jiff::SignedDuration::from_mins(5));
    let again = server.revises(sent, &framework, "A handover, and the night after");
    server.wait(jiff::SignedDuration::from_mins(5));
    let other = server.submits(ada.id, cohort, &framework, listening, "The rota");
    let page = open(again.evidence);
    for words in ["This is version 2.", "Grace Hopper returned Listening, level 1", "shift make of it?"] {
        assert!(page.contains(words), "{words}: {page}");
    }
    assert!(page.contains("<details class=\"fold print-whole\" open>"), "it is short: {page}");
    let beside = "Returned on 2 Mar 2026 by Grace Hopper: What did the night shift make of it?";
    assert!(
        !page.contains(beside),
        "it is said of the other one only where there is something to say: {page}"
    );
    let page = open(other.evidence);
    assert!(page.contains(beside) && !page.contains("What was said before"), "{page}");
    assert!(plain(&grace, "/queue").contains("comes again"));
    // Many words are folded, with the last thing that happened in sight.
    server.answers(grace.id, again, Decision::Returned, &"Say more of the night. ".repeat(20));
    let page = open(again.evidence);
    assert!(!page.contains("<details class=\"fold print-whole\" open>"), "{page}");
    assert_eq!(page.matches("Grace Hopper returned Listening, level 1").count(), 3, "{page}");
}

/// A piece for a level that is signed: the page says so, beside what renewing would need.
#[test]
fn a_level_that_is_signed_already_says_so() {
    let (server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    for (title, level, says) in [
        ("Listening", Level::One, "This level is signed already, since 2 March 2026."),
        ("Writing", Level::One, "This level is signed already, since 2 March 2026."),
        ("Writing", Level::Two, "This level is signed and holds until 2 March 2027."),
    ] {
        let level = claim(&framework, title, level);
        let first = server.submits(ada.id, cohort, &framework, level, "Chaired the handover");
        server.answers(grace.id, first, Decision::Accepted, "");
        server.signs(grace.id, &framework, first);
        server.wait(jiff::SignedDuration::from_mins(5));
        let sent = server.submits(ada.id, cohort, &framework, level, "The next handover");
        let open = plain(&grace, &format!("/queue/{}", sent.evidence));
        let renewing = "Renewing it needs one accepted piece newer than the last signature.";
        assert!(open.contains(renewing) && open.contains(says), "{says}: {open}");
    }
}

/// A level signed on one piece leaves nothing to decide about the other, and both pages say so; taken back, it waits
/// again.
#[test]
fn a_piece_that_was_passed_over_says_so() {
    let (server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    let first = submitted(&ada, cohort, &framework, "Chaired the handover");
    let second = submitted(&ada, cohort, &framework, "Wrote the rota");
    server.wait(jiff::SignedDuration::from_mins(5));
    let path = format!("/evidence/{}/reviews", text(&first["id"]));
    let decision = format!("decision-{}_1", framework.competencies[0].id);
    let form = [("revision_id", text(&first["revision_id"])), (decision.as_str(), "signed")];
    assert_eq!(grace.send_form(&path, &form).status(), 303);
    let passed = format!("/api/v1/evidence/{}", text(&second["id"]));
    assert_eq!(ada.get(&passed).1["state"], "signed_meanwhile");
    assert_eq!(ada.get(&passed).1["claims"][0]["state"], "signed_meanwhile");
    let place = format!("/evidence/{}", text(&second["id"]));
    let page = plain(&ada, &place);
    assert!(page.contains("Level signed meanwhile") && !page.contains("Waiting for review"), "{page}");
    assert!(page.contains("Grace Hopper signed the level on"), "{page}");
    let list = plain(&ada, "/evidence?state=signed_meanwhile");
    assert!(list.contains("Wrote the rota") && !list.contains("Chaired the handover"), "{list}");
    assert!(plain(&grace, "/queue").contains("Nobody waits for you"));
    assert!(plain(&grace, &place).contains("Answer it again"));
    // Taken back, the level asks for an answer again.
    let (_, passport) = ada.get(&format!("/api/v1/passports/{}", ada.id));
    let id = text(&passport["frameworks"][0]["sign_offs"][0]["signoff_id"]).to_owned();
    let reason = json!({ "reason": "Signed on the wrong piece." });
    let (status, said) = grace.post(&format!("/api/v1/signoffs/{id}/revocation"), &reason);
    assert_eq!(status, 201, "{said}");
    assert_eq!(ada.get(&passed).1["state"], "waiting");
    assert!(plain(&grace, "/queue").contains("Wrote the rota"));
    for piece in [&first, &second] {
        let page = plain(&ada, &format!("/evidence/{}", text(&piece["id"])));
        assert!(page.contains("Grace Hopper took back the sign-off"), "{page}");
        assert!(page.contains("Signed on the wrong piece."), "{page}");
    }
    let open = plain(&grace, &format!("/queue/{}", text(&second["id"])));
    assert!(open.contains("Signed on the wrong piece."), "what became of the level before: {open}");
    // Her passport says that something waits, and not only what was taken back.
    assert!(plain(&ada, "/passport").contains("new evidence waits for review"));
}

/// E-2: what was accepted in part says what is missing wherever its author looks, and the lead may answer again.
#[test]
fn a_piece_accepted_in_part_says_what_is_missing() {
    let (_server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    let sent = submitted(&ada, cohort, &framework, "Chaired the handover");
    let path = format!("/evidence/{}/reviews", text(&sent["id"]));
    let key = format!("{}_1", framework.competencies[0].id);
    let (decision, comment) = (format!("decision-{key}"), format!("comment-{key}"));
    let form = [
        ("revision_id", text(&sent["revision_id"])),
        (decision.as_str(), "part_accepted"),
        (comment.as_str(), "Say what the night shift made of it."),
    ];
    assert_eq!(grace.send_form(&path, &form).status(), 303);
    let place = format!("/evidence/{}", text(&sent["id"]));
    for page in ["/passport", &format!("{place}/edit")] {
        let (status, page) = ada.page(page);
        assert_eq!(status, 200);
        assert!(page.contains("Say what the night shift made of it."), "{page}");
    }
    assert!(plain(&ada, "/passport").contains("Accepted in part"));
    assert!(plain(&grace, &place).contains("Answer it again"));
    let open = plain(&grace, &format!("/queue/{}", text(&sent["id"])));
    assert!(open.contains(&decision), "{open}");
}
