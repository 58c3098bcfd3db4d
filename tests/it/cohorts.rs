//! Cohorts by API: opened, changed, joined, met, closed.

use serde_json::{Value, json};
use stampbook::record::access::Role;

use crate::support::server::{Person, Server};

fn text(value: &Value) -> &str {
    value.as_str().unwrap()
}

fn plan(server: &Server, framework: impl ToString, leads: &[&Person]) -> Value {
    let leads: Vec<_> = leads.iter().map(|l| l.id).collect();
    json!({ "title": "Autumn", "framework_id": framework.to_string(), "starts_on": server.app.clock.today(),
        "ends_on": "2026-08-31", "capacity": 2, "leads": leads })
}

#[test]
fn grace_opens_a_cohort_for_herself_and_nana() {
    let server = Server::start();
    let framework = server.framework();
    let (grace, nana) = (server.with_role("Grace", Role::Lead), server.person("Nana"));
    let (status, opened) = grace.post("/api/v1/cohorts", &plan(&server, framework.id, &[&nana, &grace]));
    assert_eq!(status, 201, "{opened}");
    assert_eq!(opened["leads"].as_array().unwrap().len(), 2);
    assert_eq!((&opened["free_places"], &opened["framework_version"]), (&json!(2), &json!(1)));
    let path = format!("/api/v1/cohorts/{}", text(&opened["id"]));
    let (status, changed) =
        nana.call("PATCH", &path, &json!({ "title": "Winter", "capacity": 3, "target_level": 2 }));
    assert_eq!(status, 200, "{changed}");
    assert_eq!((&changed["title"], &changed["capacity"]), (&json!("Winter"), &json!(3)));
    let (_, list) = grace.get("/api/v1/cohorts");
    assert_eq!(list["items"][0]["title"], "Winter");
    // Sent twice, it is opened once.
    let mut again = plan(&server, framework.id, &[]);
    again["id"] = opened["id"].clone();
    again["title"] = json!("Another");
    assert_eq!(grace.post("/api/v1/cohorts", &again).0, 409);
}

#[test]
fn a_closed_cohort_is_frozen_until_it_is_opened_again_for_a_reason() {
    let (_server, ada, grace, _, cohort) = Server::with_learner_and_lead();
    let path = format!("/api/v1/cohorts/{cohort}");
    assert_eq!(grace.post(&format!("{path}/close"), &json!({ "note": "Well done." })).0, 201);
    assert_eq!(grace.post(&format!("{path}/close"), &json!({})).0, 409);
    assert_eq!(grace.call("PATCH", &path, &json!({ "title": "No" })).0, 409);
    assert_ne!(ada.get(&path).1["closed_at"], Value::Null);
    assert_eq!(grace.post(&format!("{path}/reopen"), &json!({ "reason": "" })).0, 422);
    assert_eq!(grace.post(&format!("{path}/reopen"), &json!({ "reason": "One sign-off is missing" })).0, 201);
    assert_eq!(grace.call("PATCH", &path, &json!({ "title": "Spring again" })).0, 200);
}

#[test]
fn strangers_see_no_cohort_and_learners_change_none() {
    let (server, ada, _, framework, cohort) = Server::with_learner_and_lead();
    let (eve, rosa) = (server.person("Eve"), server.with_role("Rosa", Role::Registrar));
    let path = format!("/api/v1/cohorts/{cohort}");
    assert_eq!(eve.get(&path).0, 404);
    assert_eq!(eve.get("/api/v1/cohorts").1["items"], json!([]));
    assert_eq!(rosa.get("/api/v1/cohorts").1["items"].as_array().unwrap().len(), 1);
    let (status, seen) = ada.get(&path);
    assert_eq!(status, 200, "{seen}");
    assert_eq!(seen["members"].as_array().unwrap().len(), 2);
    for who in [&ada, &eve] {
        assert_eq!(who.post("/api/v1/cohorts", &plan(&server, framework.id, &[who])).0, 403);
        assert_eq!(who.call("PATCH", &path, &json!({ "title": "Mine" })).0, 403);
        assert_eq!(who.post(&format!("{path}/close"), &json!({})).0, 403);
        assert_eq!(who.post(&format!("{path}/reopen"), &json!({ "reason": "x" })).0, 403);
    }
    assert_eq!(server.anonymous(&path).status().as_u16(), 401);
    assert_eq!(rosa.post("/api/v1/cohorts", &json!({ "title": "x", "place": 3 })).0, 400);
    let mut backwards = plan(&server, framework.id, &[]);
    backwards["ends_on"] = json!("2020-01-01");
    assert_eq!(rosa.post("/api/v1/cohorts", &backwards).1["errors"][0]["pointer"], "/ends_on");
}
