//! Somebody takes along everything that is held about them, and nothing about anybody else.

use serde_json::{Value, json};
use stampbook::clock::Instant;
use stampbook::credentials::secret;
use stampbook::record::access::Role;
use stampbook::record::cohort::{Attendance, AttendanceTaken, Mark, MemberJoined, MemberRole};
use stampbook::record::fact::{Author, Scope};
use stampbook::record::framework::Level;
use stampbook::record::review::Decision;
use stampbook::store::{Conn, refresh_tokens};

use crate::support::server::Server;
use crate::support::story::{claim, planned};

fn kinds(data: &Value) -> Vec<&str> {
    data["facts"].as_array().unwrap().iter().map(|fact| fact["kind"].as_str().unwrap()).collect()
}

/// Ada reads what Grace said of her evidence, and her own private words; Ben's are in nothing of hers.
#[test]
fn ada_takes_her_data_along() {
    let (server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    let ben = server.person("Ben Adeyemi");
    let root = server.with_role("Root Admin", Role::Administrator);
    let level = claim(&framework, &framework.competencies[0].title, Level::One);
    let body = json!({ "title": "Opened the session", "narrative": "I began on time.", "cohort_id": cohort,
        "happened_on": "2026-03-01", "private_reflection": "I was afraid.",
        "claims": [{ "competency_id": level.competency, "level": 1 }] });
    let (status, saved) = ada.post("/api/v1/evidence", &body);
    assert_eq!(status, 201, "{saved}");
    let path = format!("/api/v1/evidence/{}/submission", saved["id"].as_str().unwrap());
    assert_eq!(ada.post(&path, &json!(null)).0, 201);
    let sent = server.submits(ada.id, cohort, &framework, level, "Led the round");
    server.answers(grace.id, sent, Decision::Returned, "Say what came of it.");
    assert_eq!(ada.post("/api/v1/evidence", &json!({ "title": "Not yet sent" })).0, 201);

    let joined = MemberJoined { person: ben.id, role: MemberRole::Learner, waiting: false };
    server.say(Author::OPERATOR, Scope::Cohort(cohort), joined);
    let session = server.app.ids.mint(server.now());
    let planned = planned(session, "Handovers", server.now());
    server.say(Author::person(grace.id), Scope::Cohort(cohort), planned);
    let mark = |person| Mark { person, attendance: Attendance::Absent, contributed: false };
    let taken = AttendanceTaken { session, marks: vec![mark(ada.id), mark(ben.id)] };
    server.say(Author::OPERATOR, Scope::Cohort(cohort), taken);

    let answer = ada.api("GET", "/api/v1/me/data").send().unwrap();
    let file = answer.headers()["content-disposition"].to_str().unwrap().to_owned();
    assert!(file.starts_with("attachment; filename=\"stampbook-"), "{file}");
    assert_eq!(answer.headers()["cache-control"], "no-store");
    let data: Value = answer.json().unwrap();
    let text = data.to_string();
    for said in
        ["I began on time.", "I was afraid.", "Say what came of it.", "Not yet sent", "Opened the session"]
    {
        assert!(text.contains(said), "{said}: {text}");
    }
    for kind in [
        "person_added",
        "member_joined",
        "evidence_submitted",
        "private_reflection_written",
        "evidence_reviewed",
    ] {
        assert!(kinds(&data).contains(&kind), "{kind}: {:?}", kinds(&data));
    }
    let review =
        data["facts"].as_array().unwrap().iter().find(|fact| fact["kind"] == "evidence_reviewed").unwrap();
    assert_eq!(review["author"], "Grace Hopper");
    assert_eq!(data["attendance"].as_array().unwrap().len(), 1, "hers alone: {data}");
    assert_eq!(data["attendance"][0]["attendance"], "absent");
    assert!(data["account"]["has_password"].is_boolean());
    assert!(!text.contains("password_hash") && !text.contains("argon2"), "{text}");

    // Nobody else's, whatever they are.
    for who in [&ben, &grace, &root] {
        let (status, theirs) = who.get("/api/v1/me/data");
        assert_eq!(status, 200, "{theirs}");
        assert!(!theirs.to_string().contains("I was afraid."), "{theirs}");
        assert!(!kinds(&theirs).contains(&"evidence_submitted"), "{theirs}");
    }
    let (_, page) = ada.page("/account");
    assert!(page.contains("href=\"/api/v1/me/data\""), "{page}");
}

/// What was erased is not held any more.
#[test]
fn what_was_erased_is_not_taken_along() {
    let (server, ada, _, framework, cohort) = Server::with_learner_and_lead();
    let root = server.with_role("Root Admin", Role::Administrator);
    let level = claim(&framework, &framework.competencies[0].title, Level::One);
    let sent = server.submits(ada.id, cohort, &framework, level, "Quagga at night");
    assert!(ada.get("/api/v1/me/data").1.to_string().contains("Quagga at night"));
    let asked = json!({ "facts": [sent.revision], "reason": "asked for" });
    assert_eq!(root.post("/api/v1/erasures", &asked).0, 201);
    assert!(!ada.get("/api/v1/me/data").1.to_string().contains("Quagga at night"));
}

/// Programs that are signed in as Ada: since when, when they last came, until when; of their tokens, nothing.
#[test]
fn programs_are_held_too() {
    let server = Server::start();
    let (ada, ben) = (server.person("Ada Lovelace"), server.person("Ben Adeyemi"));
    let first = "the token of a program".to_owned();
    let (hash, person, since) = (secret::hashed(&first), ada.id, server.now());
    let begin = move |conn: &mut Conn| refresh_tokens::start(conn, &hash, "a family", person, since);
    server.app.db.write_blocking(begin).unwrap();
    server.wait(jiff::SignedDuration::from_hours(1));
    let ada = server.signed_in_again(&ada);
    let (status, next) = ada.post("/api/v1/tokens", &json!({ "refresh_token": first }));
    assert_eq!(status, 200, "{next}");

    let (_, data) = ada.get("/api/v1/me/data");
    let program = &data["programs"][0];
    let at = |field: &str| program[field].as_str().unwrap().parse::<Instant>().unwrap();
    assert_eq!((at("since"), at("last_refreshed")), (since, server.now()));
    assert_eq!(at("until"), server.now() + jiff::SignedDuration::from_hours(24 * 30));
    assert_eq!((&program["ended_at"], data["programs"].as_array().unwrap().len()), (&json!(null), 1));
    let text = data.to_string();
    for token in [&first, next["refresh_token"].as_str().unwrap(), next["access_token"].as_str().unwrap()] {
        assert!(!text.contains(token) && !text.contains(&secret::hashed(token)), "{text}");
    }
    assert!(!text.contains("a family"), "{text}");

    let end = json!({ "refresh_token": next["refresh_token"] });
    assert_eq!(ada.call("DELETE", "/api/v1/tokens", &end).0, 204);
    let (_, data) = ada.get("/api/v1/me/data");
    let ended = data["programs"][0]["ended_at"].as_str().unwrap();
    assert_eq!(ended.parse::<Instant>().unwrap(), server.now());
    let (_, bens) = server.signed_in_again(&ben).get("/api/v1/me/data");
    assert_eq!(bens["programs"], json!([]), "hers are not his");
}
