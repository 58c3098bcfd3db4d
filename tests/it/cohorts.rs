//! Cohorts by API: opened, changed, joined, met, closed.

use serde_json::{Value, json};
use stampbook::ids::FrameworkId;
use stampbook::record::access::Role;

use crate::support::server::{Person, Server};

fn text(value: &Value) -> &str {
    value.as_str().unwrap()
}

fn plan(server: &Server, framework: FrameworkId, leads: &[&Person]) -> Value {
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
    let mut again = plan(&server, framework.id, &[&nana, &grace]);
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
    let (server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    let (eve, rosa) = (server.person("Eve"), server.with_role("Rosa", Role::Registrar));
    let path = format!("/api/v1/cohorts/{cohort}");
    assert_eq!(eve.get(&path).0, 404);
    assert_eq!(eve.get("/api/v1/cohorts").1["items"], json!([]));
    assert_eq!(rosa.get("/api/v1/cohorts").1["items"].as_array().unwrap().len(), 1);
    let (status, seen) = ada.get(&path);
    assert_eq!(status, 200, "{seen}");
    assert_eq!(seen["members"].as_array().unwrap().len(), 2);
    // Ada is told that she may not; for Eve the cohort is as little there as one that never was.
    let none = format!("/api/v1/cohorts/{}", ada.id);
    for (who, path, status) in
        [(&ada, &path, 403), (&eve, &path, 404), (&eve, &none, 404), (&rosa, &none, 404)]
    {
        assert_eq!(who.call("PATCH", path, &json!({ "title": "Mine" })).0, status, "{path}");
        assert_eq!(who.call("PATCH", path, &json!({})).0, status, "{path}");
        assert_eq!(who.call("PATCH", path, &json!({ "title": "Spring" })).0, status, "as it is already");
        assert_eq!(who.post(&format!("{path}/close"), &json!({})).0, status, "{path}");
        assert_eq!(who.post(&format!("{path}/reopen"), &json!({ "reason": "x" })).0, status, "{path}");
        let learner = json!({ "person_id": eve.id, "role": "learner" });
        assert_eq!(who.post(&format!("{path}/members"), &learner).0, status, "{path}");
        let lead = json!({ "person_id": grace.id, "role": "lead" });
        assert_eq!(who.call("DELETE", &format!("{path}/members"), &lead).0, status, "{path}");
        assert_eq!(who.post(&format!("{path}/invitations"), &json!({})).0, status, "{path}");
        assert_eq!(who.call("DELETE", &format!("{path}/invitations"), &json!({})).0, status, "{path}");
    }
    for who in [&ada, &eve] {
        assert_eq!(who.post("/api/v1/cohorts", &plan(&server, framework.id, &[who])).0, 403);
    }
    assert_eq!(server.anonymous(&path).status().as_u16(), 401);
    assert_eq!(rosa.post("/api/v1/cohorts", &json!({ "title": "x", "place": 3 })).0, 400);
    let mut backwards = plan(&server, framework.id, &[&ada]);
    backwards["ends_on"] = json!("2020-01-01");
    assert_eq!(rosa.post("/api/v1/cohorts", &backwards).1["errors"][0]["pointer"], "/ends_on");
}

#[test]
fn who_finds_no_place_waits_and_is_named_when_one_is_free() {
    let server = Server::start();
    let framework = server.framework();
    let grace = server.with_role("Grace", Role::Lead);
    let [ada, ben, cem] = ["Ada", "Ben", "Cem"].map(|name| server.person(name));
    let (_, opened) = grace.post("/api/v1/cohorts", &plan(&server, framework.id, &[&grace]));
    let path = format!("/api/v1/cohorts/{}/members", text(&opened["id"]));
    let learner = |who: &Person| json!({ "person_id": who.id, "role": "learner" });
    for who in [&ada, &ben] {
        let (status, joined) = grace.post(&path, &learner(who));
        assert_eq!((status, &joined["waiting"]), (201, &json!(false)), "{joined}");
    }
    let (status, waits) = grace.post(&path, &learner(&cem));
    assert_eq!((status, &waits["waiting"], &waits["place"]), (201, &json!(true), &json!(1)), "{waits}");
    assert_eq!(grace.post(&path, &learner(&cem)).0, 409, "twice");
    assert!(text(&waits["detail"]).starts_with("No place is free."), "{waits}");
    assert_eq!(
        cem.call("PATCH", path.trim_end_matches("/members"), &json!({})).0,
        403,
        "who waits changes nothing"
    );
    assert_eq!(ben.call("DELETE", &path, &learner(&ada)).0, 403);
    let (status, own) = ada.call("DELETE", &path, &learner(&ada));
    assert_eq!((status, &own["next_in_line"]), (200, &json!(null)), "learners are not told who waits");
    assert_eq!(grace.post(&path, &learner(&cem)).1["waiting"], false);
    let (status, left) = grace.call("DELETE", &path, &learner(&ben));
    assert_eq!((status, &left["free_places"]), (200, &json!(1)), "{left}");
    assert_eq!(grace.call("DELETE", &path, &json!({ "person_id": grace.id, "role": "lead" })).0, 409);
}

#[test]
fn a_code_lets_people_join_as_often_as_it_says_and_no_longer() {
    let (server, _, grace, _, cohort) = Server::with_learner_and_lead();
    let path = format!("/api/v1/cohorts/{cohort}/invitations");
    let [ben, cem, dov] = ["Ben", "Cem", "Dov"].map(|name| server.person(name));
    let (status, invitation) = grace.post(&path, &json!({ "uses": 2, "days": 3 }));
    assert_eq!(status, 201, "{invitation}");
    let code = text(&invitation["code"]).to_owned();
    assert!(text(&invitation["link"]).ends_with(&format!("/join/{code}")));
    let typed = code.replace('-', " ").to_lowercase();
    let (status, joined) = ben.post("/api/v1/join", &json!({ "code": typed }));
    assert_eq!((status, &joined["waiting"]), (201, &json!(false)), "{joined}");
    assert_eq!(ben.post("/api/v1/join", &json!({ "code": code })).0, 409, "once a person");
    assert_eq!(cem.post("/api/v1/join", &json!({ "code": code })).0, 201);
    assert_eq!(dov.post("/api/v1/join", &json!({ "code": code })).0, 404, "two uses");
    let (_, second) = grace.post(&path, &json!({}));
    assert_eq!(ben.call("DELETE", &path, &json!({})).0, 403);
    assert_eq!(grace.call("DELETE", &path, &json!({})).0, 200);
    assert_eq!(dov.post("/api/v1/join", &json!({ "code": second["code"] })).0, 404, "it was taken back");
    for (who, status) in [(&ben, 403), (&dov, 404)] {
        assert_eq!(who.post(&path, &json!({})).0, status);
    }
    let (_, third) = grace.post(&path, &json!({ "days": 3 }));
    assert_eq!(third["expires_at"], "2026-03-06T00:00:00Z", "it ends with the third day, at no odd hour");
    server.app.clock.set("2026-03-05T23:59:00Z".parse().unwrap());
    let (dov, eli) = (server.signed_in_again(&dov), server.person("Eli"));
    assert_eq!(dov.post("/api/v1/join", &json!({ "code": third["code"] })).0, 201);
    server.wait(jiff::SignedDuration::from_mins(1));
    assert_eq!(eli.post("/api/v1/join", &json!({ "code": third["code"] })).0, 404, "it has expired");
}

#[test]
fn the_heat_map_is_for_leads_and_shows_what_is_signed() {
    let (server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    let (eve, rosa) = (server.person("Eve"), server.with_role("Rosa", Role::Registrar));
    let path = format!("/api/v1/cohorts/{cohort}/progress");
    let signed = grace.post(
        "/api/v1/signoffs",
        &json!({ "learner_id": ada.id, "competency_id": framework.competencies[0].id, "level": 1,
            "evidence": [], "comment": "Seen.", "prior_learning_reason": "Ten years of it" }),
    );
    assert_eq!(signed.0, 201, "{}", signed.1);
    let (status, map) = grace.get(&path);
    assert_eq!(status, 200, "{map}");
    assert_eq!(map["competencies"].as_array().unwrap().len(), 3);
    assert_eq!(map["learners"][0]["competencies"][0]["reached"], 1, "{map}");
    assert_eq!(map["learners"][0]["competencies"][1]["reached"], 0);
    assert_eq!((&map["totals"]["reached"], &map["totals"]["learners"]), (&json!(1), &json!(1)));
    assert_eq!(rosa.get(&path).0, 200);
    assert_eq!(ada.get(&path).0, 403);
    assert_eq!(eve.get(&path).0, 404);
}

#[test]
fn meetings_are_attended_and_a_lead_is_stood_in_for() {
    let (server, ada, grace, _, cohort) = Server::with_learner_and_lead();
    let (nana, eve) = (server.person("Nana"), server.person("Eve"));
    let path = format!("/api/v1/cohorts/{cohort}");
    let later = json!({ "title": "Review", "starts_at": "2026-03-09T09:00:00Z", "zone": "Europe/Berlin" });
    let to_come = grace.post(&format!("{path}/sessions"), &later).1;
    let early = json!({ "marks": [{ "person_id": ada.id, "attendance": "attended" }] });
    let too_early = format!("{path}/sessions/{}/attendance", text(&to_come["id"]));
    assert_eq!(grace.post(&too_early, &early).0, 409, "nobody has been there yet");
    let meeting = json!({ "title": "Handover", "starts_at": server.now(), "zone": "Europe/Berlin" });
    let (status, planned) = grace.post(&format!("{path}/sessions"), &meeting);
    assert_eq!(status, 201, "{planned}");
    let attendance = format!("{path}/sessions/{}/attendance", text(&planned["id"]));
    let here = json!({ "marks": [{ "person_id": ada.id, "attendance": "attended", "contributed": true }] });
    assert_eq!(grace.post(&attendance, &here).0, 201);
    let there = json!({ "marks": [{ "person_id": eve.id, "attendance": "absent" }] });
    assert_eq!(grace.post(&attendance, &there).0, 422, "Eve is not in it");
    assert_eq!(grace.get(&path).1["sessions"][1]["attendance"][0]["contributed"], true);
    assert_eq!(ada.get(&path).1["sessions"][1]["attendance"], Value::Null);

    let leave = json!({ "lead_id": grace.id, "to_id": nana.id, "from": "2026-03-02", "until": "2026-03-20" });
    assert_eq!(nana.get(&format!("{path}/progress")).0, 404);
    let (status, delegated) = grace.post(&format!("{path}/delegations"), &leave);
    assert_eq!(status, 201, "{delegated}");
    assert_eq!(nana.get(&format!("{path}/progress")).0, 200);
    let delegation = format!("{path}/delegations/{}", text(&delegated["id"]));
    assert_eq!(ada.call("DELETE", &delegation, &json!({})).0, 403);
    assert_eq!(grace.call("DELETE", &delegation, &json!({})).0, 200);
    assert_eq!(nana.get(&format!("{path}/progress")).0, 404, "Grace is back");
    for (who, status) in [(&ada, 403), (&eve, 404)] {
        assert_eq!(who.post(&format!("{path}/sessions"), &meeting).0, status);
        assert_eq!(who.post(&attendance, &here).0, status);
        assert_eq!(who.post(&format!("{path}/delegations"), &leave).0, status);
        assert_eq!(
            who.post(&format!("{path}/members"), &json!({ "person_id": who.id, "role": "lead" })).0,
            status
        );
    }
}

/// What is in a cohort is listed in parts, each list at its own address, and the heat map's learners as well.
#[test]
fn a_cohort_is_read_in_parts() {
    let server = Server::start();
    let framework = server.framework();
    let grace = server.person("Grace Hopper");
    let learners: Vec<Person> = (1..=5).map(|n| server.person(&format!("Learner {n}"))).collect();
    let cohort = server.cohort(&framework, &grace, &learners.iter().collect::<Vec<_>>());
    let path = format!("/api/v1/cohorts/{cohort}");
    for day in 10..13 {
        let plan = json!({ "title": format!("Day {day}"), "starts_at": format!("2026-03-{day}T09:00:00Z") });
        assert_eq!(grace.post(&format!("{path}/sessions"), &plan).0, 201);
    }
    let nana = server.with_role("Nana", Role::Lead);
    let stand_in =
        json!({ "lead_id": grace.id, "to_id": nana.id, "from": "2026-03-02", "until": "2026-03-09" });
    assert_eq!(grace.post(&format!("{path}/delegations"), &stand_in).0, 201);

    let all = |list: &str, key: &str, limit: usize| {
        let (mut items, mut cursor) = (Vec::new(), String::new());
        loop {
            let (status, part) = grace.get(&format!("{path}/{list}?limit={limit}{cursor}"));
            assert_eq!(status, 200, "{part}");
            let found = part[key].as_array().unwrap();
            assert!(found.len() <= limit);
            items.extend(found.iter().cloned());
            match part["next"].as_str() {
                Some(next) => cursor = format!("&cursor={next}"),
                None => return items,
            }
        }
    };
    let (_, whole) = grace.get(&path);
    for (list, count) in [("members", 6), ("sessions", 3), ("delegations", 1)] {
        for limit in [1, 2, 6, 50] {
            assert_eq!(json!(all(list, "items", limit)), whole[list], "{list} by {limit}");
        }
        assert_eq!(whole[list].as_array().unwrap().len(), count);
        assert_eq!(server.person("Mallory").get(&format!("{path}/{list}")).0, 404);
        assert_eq!(grace.get(&format!("{path}/{list}?cursor=x")).0, 400);
    }
    let (_, progress) = grace.get(&format!("{path}/progress"));
    assert_eq!((&progress["next"], progress["learners"].as_array().unwrap().len()), (&Value::Null, 5));
    assert_eq!(json!(all("progress", "learners", 2)), progress["learners"]);
    let (_, part) = grace.get(&format!("{path}/progress?limit=2"));
    assert_eq!(part["totals"], progress["totals"], "the sums are everybody's");
    // A learner sees who learns with them, and nobody's attendance.
    let (status, seen) = learners[1].get(&format!("{path}/sessions"));
    assert_eq!((status, &seen["items"][0]["attendance"]), (200, &Value::Null));
}
