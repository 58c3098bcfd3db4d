//! What a lead sends with the queue's form: once, however often it is sent, and only what can be signed.

use serde_json::{Value, json};
use stampbook::ids::CohortId;
use stampbook::record::framework::Framework;

use crate::support::server::{Person, Server};

fn submitted(ada: &Person, cohort: CohortId, framework: &Framework, title: &str) -> Value {
    let claims = json!([{ "competency_id": framework.competencies[0].id, "level": 1 }]);
    let draft = json!({ "cohort_id": cohort, "title": title, "narrative": "As it was.", "claims": claims });
    let (_, draft) = ada.post("/api/v1/evidence", &draft);
    let id = draft["id"].as_str().unwrap();
    ada.post(&format!("/api/v1/evidence/{id}/submission"), &json!({})).1
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap()
}

/// Grace's phone sends her decision, the answer is lost in the lift, and it sends again what its page still shows.
#[test]
fn a_decision_that_is_sent_again_is_there_once() {
    let (_server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    let key = format!("{}_1", framework.competencies[0].id);
    let (decision, comment) = (format!("decision-{key}"), format!("comment-{key}"));
    let sent = submitted(&ada, cohort, &framework, "Chaired the handover");
    let path = format!("/evidence/{}/reviews", text(&sent["id"]));
    let form = |choice: &'static str, words: &'static str| {
        let revision = text(&sent["revision_id"]).to_owned();
        let fields = [("revision_id", revision.as_str()), ("answers", "0")];
        let fields = [fields[0], fields[1], (&decision, choice), (&comment, words)];
        grace.send_form(&path, &fields)
    };
    for _ in 0..2 {
        let answer = form("signed", "Well done.");
        assert_eq!(answer.status(), 303);
        assert!(answer.headers()["location"].to_str().unwrap().starts_with("/queue?done=decided"));
    }
    let page = ada.page(&format!("/evidence/{}", text(&sent["id"]))).1.replace(['\u{2068}', '\u{2069}'], "");
    assert_eq!(page.matches("Grace Hopper accepted Listening").count(), 1, "{page}");
    let (_, passport) = ada.get(&format!("/api/v1/passports/{}", ada.id));
    assert_eq!(passport["frameworks"][0]["sign_offs"].as_array().unwrap().len(), 1);
    // Other words, or another answer, are not what was sent before.
    for (choice, words) in [("signed", "Well done!"), ("returned", "Well done.")] {
        let answer = form(choice, words);
        assert_eq!(answer.status(), 422);
        assert!(answer.text().unwrap().contains("after you opened it"));
    }
}

/// Accepted first and sent again with a signature: that is no repetition, and the signature is not swallowed.
#[test]
fn a_signature_is_not_taken_for_the_acceptance_before_it() {
    let (_server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    let decision = format!("decision-{}_1", framework.competencies[0].id);
    let sent = submitted(&ada, cohort, &framework, "Chaired the handover");
    let path = format!("/evidence/{}/reviews", text(&sent["id"]));
    let form = |choice: &'static str| {
        let fields = [("revision_id", text(&sent["revision_id"])), ("answers", "0"), (&*decision, choice)];
        grace.send_form(&path, &fields).status().as_u16()
    };
    assert_eq!((form("accepted"), form("accepted"), form("signed")), (303, 303, 422));
    let (_, passport) = ada.get(&format!("/api/v1/passports/{}", ada.id));
    assert_eq!(passport["totals"]["signed"], 0);
}

/// What was sent before the level was signed on something else is accepted, and not signed a second time.
#[test]
fn a_level_that_is_signed_is_not_offered_to_be_signed() {
    let (_server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    let decision = format!("decision-{}_1", framework.competencies[0].id);
    let first = submitted(&ada, cohort, &framework, "Chaired the handover");
    let fields = [("revision_id", text(&first["revision_id"])), (&*decision, "signed")];
    let answer = grace.send_form(&format!("/evidence/{}/reviews", text(&first["id"])), &fields);
    assert_eq!(answer.status(), 303);
    // Everything about it is decided.
    let (_, page) = grace.page(&format!("/queue/{}", text(&first["id"])));
    assert!(page.contains("Nothing is left to decide") && !page.contains("Save decisions"), "{page}");
    let second = submitted(&ada, cohort, &framework, "Chaired it again");
    let (_, page) = grace.page(&format!("/queue/{}", text(&second["id"])));
    assert!(page.contains("This level is signed already.") && page.contains("value=\"accepted\""), "{page}");
    assert!(!page.contains("value=\"signed\""), "{page}");
}

/// Ada sends a newer text while Grace has the older one open: what Grace chose was chosen for that one, what she wrote stays.
#[test]
fn a_choice_does_not_outlive_the_text_it_was_made_for() {
    let (_server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    let key = format!("{}_1", framework.competencies[0].id);
    let (decision, comment) = (format!("decision-{key}"), format!("comment-{key}"));
    let sent = submitted(&ada, cohort, &framework, "Chaired the handover");
    let (id, before) = (text(&sent["id"]).to_owned(), text(&sent["revision_id"]).to_owned());
    let claims = json!([{ "competency_id": framework.competencies[0].id, "level": 1 }]);
    let more = json!({ "cohort_id": cohort, "title": "Chaired the handover", "claims": claims,
        "narrative": "Otherwise than I said.", "based_on": before });
    let (status, draft) = ada.put(&format!("/api/v1/evidence/{id}"), &more);
    assert!(status < 300, "{draft}");
    assert!(ada.post(&format!("/api/v1/evidence/{id}/submission"), &json!({})).0 < 300);
    let fields =
        [("revision_id", before.as_str()), ("answers", "0"), (&decision, "signed"), (&comment, "Well done.")];
    let answer = grace.send_form(&format!("/evidence/{id}/reviews"), &fields);
    assert_eq!(answer.status(), 422);
    let page = answer.text().unwrap();
    assert!(page.contains("Otherwise than I said.") && page.contains("Well done."), "{page}");
    assert!(
        page.contains("value=\"signed\"") && !page.contains("value=\"signed\" data-key=\"a\" checked"),
        "{page}"
    );
    assert!(page.contains("href=\"/queue\" aria-current=\"page\""), "the queue is where she is: {page}");
}

/// Nana was quicker, and nothing is left to decide: what Grace wrote is given back.
#[test]
fn what_a_lead_wrote_too_late_is_given_back() {
    let (server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    let nana = server.person("Nana");
    server.leads_too(cohort, &nana);
    let key = format!("{}_1", framework.competencies[0].id);
    let (decision, comment) = (format!("decision-{key}"), format!("comment-{key}"));
    let sent = submitted(&ada, cohort, &framework, "Chaired the handover");
    let path = format!("/evidence/{}/reviews", text(&sent["id"]));
    let fields = |choice: &'static str, words: &'static str| {
        [
            ("revision_id".to_owned(), text(&sent["revision_id"]).to_owned()),
            ("answers".to_owned(), "0".to_owned()),
            (decision.clone(), choice.to_owned()),
            (comment.clone(), words.to_owned()),
        ]
    };
    let send = |lead: &Person, choice, words| {
        let fields = fields(choice, words);
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (&**name, &**value)).collect();
        lead.send_form(&path, &fields)
    };
    assert_eq!(send(&nana, "signed", "").status(), 303);
    let answer = send(&grace, "returned", "Say what came of it.");
    assert_eq!(answer.status(), 422);
    let page = answer.text().unwrap();
    assert!(
        page.contains("Nothing is left to decide") && page.contains("Your answer was not saved"),
        "{page}"
    );
    assert!(page.contains("Say what came of it.") && page.contains("#comments"), "{page}");
}

/// One of two competencies is answered: the piece stays open for the other one.
#[test]
fn a_piece_stays_open_until_all_of_it_is_answered() {
    let (_server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    let claim = |at: usize| json!({ "competency_id": framework.competencies[at].id, "level": 1 });
    let draft = json!({ "cohort_id": cohort, "title": "Chaired the handover", "narrative": "As it was.",
        "claims": [claim(0), claim(1)] });
    let (_, draft) = ada.post("/api/v1/evidence", &draft);
    let id = text(&draft["id"]).to_owned();
    let (_, sent) = ada.post(&format!("/api/v1/evidence/{id}/submission"), &json!({}));
    let answered = |at: usize, answers: &str| {
        let decision = format!("decision-{}_1", framework.competencies[at].id);
        let fields =
            [("revision_id", text(&sent["revision_id"])), ("answers", answers), (&*decision, "accepted")];
        let answer = grace.send_form(&format!("/evidence/{id}/reviews"), &fields);
        assert_eq!(answer.status(), 303);
        answer.headers()["location"].to_str().unwrap().to_owned()
    };
    assert!(answered(0, "0").starts_with(&format!("/queue/{id}?done=")));
    assert!(answered(1, "1").starts_with("/queue?done="));
}
