//! From a draft to a signed level, by API: what learners log, leads answer and sign.

use serde_json::{Value, json};
use stampbook::ids::CohortId;
use stampbook::record::access::Role;
use stampbook::record::framework::Framework;

use crate::support::server::{Person, Server};

/// A draft about one competency, saved by its author.
fn draft(author: &Person, cohort: CohortId, framework: &Framework, competency: usize, level: u8) -> Value {
    let (status, saved) = author.post(
        "/api/v1/evidence",
        &json!({
            "cohort_id": cohort.to_string(), "title": "Chaired the handover", "narrative": "We were **nine**.",
            "happened_on": "2026-03-01",
            "claims": [{ "competency_id": framework.competencies[competency].id, "level": level }],
        }),
    );
    assert_eq!(status, 201, "{saved}");
    saved
}

fn submit(author: &Person, draft: &Value) -> Value {
    let (status, sent) =
        author.post(&format!("/api/v1/evidence/{}/submission", text(&draft["id"])), &json!({}));
    assert_eq!(status, 201, "{sent}");
    sent
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap()
}

fn answer(
    lead: &Person,
    sent: &Value,
    framework: &Framework,
    competency: usize,
    level: u8,
    decision: &str,
) -> (u16, Value) {
    lead.post(
        &format!("/api/v1/evidence/{}/reviews", text(&sent["id"])),
        &json!({ "revision_id": sent["revision_id"], "claims": [{
            "competency_id": framework.competencies[competency].id, "level": level,
            "decision": decision, "comment": "Say what came of it." }] }),
    )
}

fn sign(
    lead: &Person,
    learner: &Person,
    framework: &Framework,
    competency: usize,
    level: u8,
    sent: &Value,
) -> (u16, Value) {
    lead.post(
        "/api/v1/signoffs",
        &json!({ "learner_id": learner.id, "competency_id": framework.competencies[competency].id, "level": level,
            "evidence": [{ "evidence_id": sent["id"], "revision_id": sent["revision_id"] }] }),
    )
}

/// E-1, E-4, E-5, S-4: draft, submission, return, revision, acceptance, three levels in order.
#[test]
fn ada_reaches_three_levels_in_order() {
    let (server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    let first = draft(&ada, cohort, &framework, 0, 1);
    assert_eq!(first["state"], "draft");
    assert_eq!(grace.get("/api/v1/reviews?state=waiting").1["items"], json!([]));
    let sent = submit(&ada, &first);
    // Submitting again after a lost answer is a repeat.
    assert_eq!(submit(&ada, &first)["revision_id"], sent["revision_id"]);
    let (_, queue) = grace.get("/api/v1/reviews?state=waiting");
    assert_eq!(queue["items"].as_array().unwrap().len(), 1, "{queue}");
    assert_eq!(queue["items"][0]["learner"], "Ada Lovelace");

    assert_eq!(answer(&grace, &sent, &framework, 0, 1, "returned").0, 201);
    assert_eq!(grace.get("/api/v1/reviews").1["items"], json!([]));
    let path = format!("/api/v1/evidence/{}", text(&sent["id"]));
    let (_, returned) = ada.get(&path);
    assert_eq!(returned["state"], "returned");
    assert_eq!(returned["claims"][0]["comment"], "Say what came of it.");

    let revised = ada.put(
        &path,
        &json!({
            "cohort_id": cohort, "title": "Chaired the handover", "narrative": "It took half the time.",
            "claims": [{ "competency_id": framework.competencies[0].id, "level": 1 }],
            "based_on": sent["revision_id"],
        }),
    );
    assert_eq!(revised.0, 200, "{}", revised.1);
    let again = submit(&ada, &revised.1);
    // The revision that was returned is not the one to judge any more.
    let (status, stale) = answer(&grace, &sent, &framework, 0, 1, "accepted");
    assert_eq!((status, text(&stale["code"])), (409, "stale_revision"));
    assert_eq!(answer(&grace, &again, &framework, 0, 1, "accepted").0, 201);
    let (status, signed) = sign(&grace, &ada, &framework, 0, 1, &again);
    assert_eq!(status, 201, "{signed}");
    for level in [2, 3] {
        let sent = submit(&ada, &draft(&ada, cohort, &framework, 0, level));
        assert_eq!(answer(&grace, &sent, &framework, 0, level, "accepted").0, 201);
        let (status, signed) = sign(&grace, &ada, &framework, 0, level, &sent);
        assert_eq!(status, 201, "{signed}");
    }
    let (_, passport) = ada.get(&format!("/api/v1/passports/{}", ada.id));
    assert_eq!(passport["totals"]["signed"], 3);
    let levels = &passport["frameworks"][0]["competencies"][0]["levels"];
    assert!(
        levels.as_array().unwrap().iter().all(|l| l["state"] == "signed" && l["signed_by"] == "Grace Hopper")
    );
    assert_eq!(passport["frameworks"][0]["sign_offs"][0]["evidence"][0], "Chaired the handover");
    let (_, shown) = ada.get(&format!("/api/v1/signoffs/{}", text(&signed["id"])));
    assert_eq!((&shown["state"], &shown["signed_by"]), (&json!("signed"), &json!("Grace Hopper")));
    let report = server.app.db.snapshot_blocking(|c| stampbook::store::verify::verify(c, |_| true)).unwrap();
    assert_eq!(report.problems, vec![]);
}

/// E-6, P-2, P-3: not for oneself, not for a stranger, not above a missing level, not twice.
#[test]
fn what_may_not_be_signed_is_not() {
    let (server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    let sent = submit(&ada, &draft(&ada, cohort, &framework, 0, 1));
    let (status, own) = sign(&ada, &ada, &framework, 0, 1, &sent);
    assert_eq!((status, text(&own["code"])), (403, "own_work"));
    let stranger = server.person("Mallory");
    assert_eq!(sign(&stranger, &ada, &framework, 0, 1, &sent).0, 403);
    assert_eq!(sign(&grace, &stranger, &framework, 0, 1, &sent).0, 403);
    assert_eq!(answer(&stranger, &sent, &framework, 0, 1, "accepted").0, 404);
    let (status, waiting) = sign(&grace, &ada, &framework, 0, 1, &sent);
    assert_eq!((status, text(&waiting["errors"][0]["pointer"])), (422, "/evidence/0"));

    let two = submit(&ada, &draft(&ada, cohort, &framework, 0, 2));
    assert_eq!(answer(&grace, &two, &framework, 0, 2, "accepted").0, 201);
    let (status, above) = sign(&grace, &ada, &framework, 0, 2, &two);
    assert_eq!((status, text(&above["code"])), (422, "level_missing"));

    assert_eq!(answer(&grace, &sent, &framework, 0, 1, "accepted").0, 201);
    assert_eq!(sign(&grace, &ada, &framework, 0, 1, &sent).0, 201);
    let (status, twice) = sign(&grace, &ada, &framework, 0, 1, &sent);
    assert_eq!((status, text(&twice["code"])), (409, "already_done"));
}

/// Two leads sign the same level at the same moment: one sign-off, one clear answer.
#[test]
fn a_level_signed_twice_at_once_is_signed_once() {
    let (_server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    let sent = submit(&ada, &draft(&ada, cohort, &framework, 0, 1));
    assert_eq!(answer(&grace, &sent, &framework, 0, 1, "accepted").0, 201);
    let statuses: Vec<u16> = std::thread::scope(|scope| {
        let tries: Vec<_> =
            (0..8).map(|_| scope.spawn(|| sign(&grace, &ada, &framework, 0, 1, &sent).0)).collect();
        tries.into_iter().map(|t| t.join().unwrap()).collect()
    });
    assert_eq!(statuses.iter().filter(|s| **s == 201).count(), 1, "{statuses:?}");
    assert!(statuses.iter().all(|s| [201, 409].contains(s)), "{statuses:?}");
    let (_, passport) = ada.get(&format!("/api/v1/passports/{}", ada.id));
    assert_eq!(passport["frameworks"][0]["sign_offs"].as_array().unwrap().len(), 1);
}

/// Nothing typed is lost: a draft saved from two tabs keeps both texts, and says so.
#[test]
fn two_tabs_do_not_overwrite_each_other() {
    let (_server, ada, _, framework, cohort) = Server::with_learner_and_lead();
    let first = draft(&ada, cohort, &framework, 0, 1);
    let path = format!("/api/v1/evidence/{}", text(&first["id"]));
    let saved = ada.put(&path, &json!({ "title": "From the phone", "based_on": first["revision_id"] }));
    assert_eq!(saved.0, 200, "{}", saved.1);
    let (status, conflict) =
        ada.put(&path, &json!({ "title": "From the desk", "based_on": first["revision_id"] }));
    assert_eq!((status, text(&conflict["code"])), (409, "conflict"));
    assert_eq!(conflict["current"]["title"], "From the phone");
}

/// E-11: a private reflection is its author's alone.
#[test]
fn a_private_reflection_is_read_by_its_author_alone() {
    let (_server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    let mut first = draft(&ada, cohort, &framework, 0, 1);
    let path = format!("/api/v1/evidence/{}", text(&first["id"]));
    first = ada
        .put(
            &path,
            &json!({ "title": "A hard day", "cohort_id": cohort, "private_reflection": "I was afraid.",
            "claims": [{ "competency_id": framework.competencies[0].id, "level": 1 }],
            "based_on": first["revision_id"] }),
        )
        .1;
    submit(&ada, &first);
    assert!(ada.get(&path).1.to_string().contains("I was afraid."));
    let (status, seen) = grace.get(&path);
    assert_eq!((status, &seen["has_private_reflection"]), (200, &json!(true)));
    assert!(!seen.to_string().contains("afraid"));
}

/// A claim outside the cohort's framework is refused, and the draft stays.
#[test]
fn a_claim_outside_the_framework_is_refused_and_the_draft_stays() {
    let (server, ada, _, framework, cohort) = Server::with_learner_and_lead();
    let other = server.framework();
    let (_, first) = ada.post(
        "/api/v1/evidence",
        &json!({ "title": "Elsewhere", "cohort_id": cohort,
        "claims": [{ "competency_id": other.competencies[0].id, "level": 1 }] }),
    );
    let path = format!("/api/v1/evidence/{}/submission", text(&first["id"]));
    let (status, problem) = ada.post(&path, &json!({}));
    assert_eq!((status, text(&problem["errors"][0]["pointer"])), (422, "/claims"));
    assert_eq!(ada.get(&format!("/api/v1/evidence/{}", text(&first["id"]))).1["title"], "Elsewhere");
    let (status, problem) = ada.post("/api/v1/evidence", &json!({ "title": "x", "colour": "red" }));
    assert_eq!((status, text(&problem["code"])), (400, "malformed"));
    assert!(text(&problem["detail"]).contains("colour"), "{problem}");
    drop(framework);
}

/// P-3, E-10: prior learning by the registrar with a reason; revocation, appeal, decision.
#[test]
fn prior_learning_revocation_and_appeal() {
    let (server, ada, grace, framework, _) = Server::with_learner_and_lead();
    let (rosa, ruth) = (server.with_role("Rosa", Role::Registrar), server.with_role("Ruth", Role::Registrar));
    let body = json!({ "learner_id": ada.id, "competency_id": framework.competencies[1].id, "level": 3,
        "framework_id": framework.id });
    assert_eq!(rosa.post("/api/v1/signoffs", &body).0, 403);
    let mut body = body;
    body["prior_learning_reason"] = json!("Diploma of 2019, seen in the original.");
    let (status, signed) = rosa.post("/api/v1/signoffs", &body);
    assert_eq!(status, 201, "{signed}");
    let path = format!("/api/v1/signoffs/{}", text(&signed["id"]));
    assert_eq!(ada.post(&format!("{path}/revocation"), &json!({ "reason": "no" })).0, 403);
    let (status, revoked) =
        grace.post(&format!("{path}/revocation"), &json!({ "reason": "Another person's diploma." }));
    assert_eq!(status, 201, "{revoked}");
    assert_eq!(ada.get(&path).1["state"], "revoked");
    let (status, appeal) =
        ada.post("/api/v1/appeals", &json!({ "against": revoked["id"], "text": "It is mine." }));
    assert_eq!(status, 201, "{appeal}");
    let decision = json!({ "learner_id": ada.id, "upheld": true, "text": "The diploma is hers." });
    let decide = format!("/api/v1/appeals/{}/decision", text(&appeal["id"]));
    assert_eq!(grace.post(&decide, &decision).0, 403);
    assert_eq!(ruth.post(&decide, &decision).0, 201);
    assert_eq!(ada.get(&path).1["state"], "signed");
}
