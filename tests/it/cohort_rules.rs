//! What may be said about a cohort, whoever says it and however: by page, by API, by roster.

use serde_json::{Value, json};
use stampbook::ids::{CohortId, PersonId, UnitId};
use stampbook::record::access::Role;
use stampbook::record::cohort::CohortChanged;
use stampbook::record::directory::UnitCreated;
use stampbook::record::fact::{Author, Body, Scope};
use stampbook::record::framework::{Crossing, Framework, Level};
use stampbook::record::review::Decision;
use stampbook::record::versions::FrameworkPublished;
use stampbook::store::{Error, folds};

use crate::support::server::{Person, Server};
use crate::support::story::{claim, planned};

fn text(value: &Value) -> &str {
    value.as_str().unwrap()
}

fn facts(server: &Server, cohort: CohortId) -> usize {
    let read = move |conn: &mut stampbook::store::Conn| folds::facts_of(conn, Scope::Cohort(cohort));
    server.app.db.read_blocking::<_, Error, _>(read).unwrap().len()
}

fn on(server: &Server, day: &str) {
    server.app.clock.set(format!("{day}T09:00:00Z").parse().unwrap());
}

/// The cohort ends on 10 March, with fourteen days in which its leads still sign.
fn ends_early(server: &Server, cohort: CohortId) {
    let ends_on = "2026-03-10".parse().ok();
    let changed = CohortChanged { ends_on, ..CohortChanged::default() };
    server.say(Author::OPERATOR, Scope::Cohort(cohort), changed);
}

/// The second version of a framework: one competency is called otherwise.
fn second_version(server: &Server, framework: &Framework) {
    let mut second = framework.clone();
    second.competencies[0].title = "Hearing".into();
    let crosswalk: Vec<Crossing> = Vec::new();
    let published = FrameworkPublished { version: 2, framework: second, crosswalk };
    server.say(Author::OPERATOR, Scope::Framework(framework.id), published);
}

/// P-5: what was carried over stays carried over, and a cohort stays with its framework.
#[test]
fn a_cohort_goes_on_to_a_later_version_and_never_back() {
    let (server, _, grace, framework, cohort) = Server::with_learner_and_lead();
    let other = server.framework();
    second_version(&server, &framework);
    let path = format!("/api/v1/cohorts/{cohort}");
    let to = |version: u32| grace.call("PATCH", &path, &json!({ "framework_version": version }));
    assert_eq!(to(2).1["framework_version"], 2);
    let (status, problem) = to(1);
    assert_eq!((status, &problem["errors"][0]["pointer"]), (422, &json!("/framework_version")), "{problem}");
    let away = json!({ "framework_id": other.id, "framework_version": 1 });
    let (status, problem) = grace.call("PATCH", &path, &away);
    assert_eq!((status, &problem["errors"][0]["pointer"]), (422, &json!("/framework_id")), "{problem}");
    assert_eq!(grace.get(&path).1["framework_version"], 2);
}

/// What changes nothing is not said: the record does not grow by it.
#[test]
fn a_change_of_nothing_adds_nothing_to_the_record() {
    let (server, _, grace, _, cohort) = Server::with_learner_and_lead();
    let path = format!("/api/v1/cohorts/{cohort}");
    let before = facts(&server, cohort);
    for body in [json!({}), json!({ "title": "Spring" }), json!({ "capacity": 12, "leads": [grace.id] })] {
        assert_eq!(grace.call("PATCH", &path, &body).0, 200, "{body}");
    }
    assert_eq!(facts(&server, cohort), before);
}

/// C-1, C-4: unit, grace period and leads are changed by page and by API; what is not there is refused.
#[test]
fn grace_changes_unit_grace_period_and_leads_of_her_cohort() {
    let (server, _, grace, framework, cohort) = Server::with_learner_and_lead();
    let nana = server.with_role("Nana", Role::Lead);
    let unit: UnitId = server.app.ids.mint(server.now());
    server.say(Author::OPERATOR, Scope::Directory, UnitCreated { unit, name: "Ward 4".into(), parent: None });
    let path = format!("/api/v1/cohorts/{cohort}");
    let patch = |who: &Person, body: Value| who.call("PATCH", &path, &body);
    let (status, changed) = patch(&grace, json!({ "unit_id": unit, "grace_days": 3 }));
    assert_eq!(
        (status, &changed["unit_id"], &changed["signs_until"]),
        (200, &json!(unit), &json!("2026-09-03"))
    );
    let nowhere = server.app.ids.mint::<UnitId>(server.now());
    let (status, problem) = patch(&grace, json!({ "unit_id": nowhere }));
    assert_eq!((status, &problem["errors"][0]["pointer"]), (422, &json!("/unit_id")), "{problem}");
    let opened = json!({ "title": "Autumn", "framework_id": framework.id, "starts_on": "2026-03-02",
        "ends_on": "2026-08-31", "leads": [nana.id], "unit_id": nowhere });
    assert_eq!(nana.post("/api/v1/cohorts", &opened).1["errors"][0]["pointer"], "/unit_id");
    assert_eq!(patch(&grace, json!({ "unit_id": null })).1["unit_id"], Value::Null);
    for leads in [json!([]), json!([grace.id, nana.id, unit])] {
        assert_eq!(patch(&grace, json!({ "leads": leads })).0, 422);
    }
    let (status, both) = patch(&grace, json!({ "leads": [nana.id, grace.id] }));
    assert_eq!((status, both["leads"].as_array().unwrap().len()), (200, 2), "{both}");
    // The same on the page.
    let form = grace.page(&format!("/cohorts/{cohort}/edit")).1;
    assert!(form.contains("name=\"grace_days\"") && form.contains("Ward 4"), "{form}");
    let (version, id, unit_id) = (format!("{}/1", framework.id), nana.id.to_string(), unit.to_string());
    let fields = [
        ("title", "Spring"),
        ("framework", version.as_str()),
        ("starts_on", "2026-03-02"),
        ("ends_on", "2026-08-31"),
        ("capacity", "12"),
        ("grace_days", "20"),
        ("unit", unit_id.as_str()),
        ("target", "2"),
        ("lead", id.as_str()),
    ];
    let answer = grace.send_form(&format!("/cohorts/{cohort}"), &fields);
    assert_eq!(answer.status().as_u16(), 303, "{}", answer.text().unwrap());
    let seen = nana.get(&path).1;
    assert_eq!((&seen["unit_id"], &seen["grace_days"]), (&json!(unit), &json!(20)), "{seen}");
    assert_eq!(seen["leads"], json!([nana.id]));
    assert_eq!(grace.get(&path).0, 404, "she leads it no more");
}

/// C-1: one competency can have a target of its own, on top of the general one.
#[test]
fn a_single_competency_can_have_another_target() {
    let (server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    let path = format!("/api/v1/cohorts/{cohort}");
    let signed = |title: &str| {
        let sent = server.submits(ada.id, cohort, &framework, claim(&framework, title, Level::One), title);
        server.answers(grace.id, sent, Decision::Accepted, "");
        server.signs(grace.id, &framework, sent);
    };
    let one_each: Vec<Value> =
        framework.competencies.iter().map(|c| json!({ "competency_id": c.id, "level": 1 })).collect();
    for competency in &framework.competencies {
        signed(&competency.title);
    }
    let at_target = || grace.get(&format!("{path}/progress")).1["totals"]["at_target"].clone();
    assert_eq!(at_target(), 0, "level 2 is the target");
    let (status, changed) = grace.call("PATCH", &path, &json!({ "targets": one_each }));
    assert_eq!((status, changed["targets"].as_array().unwrap().len()), (200, 3), "{changed}");
    assert_eq!(at_target(), 1);
    assert!(grace.page(&format!("/cohorts/{cohort}")).1.contains("their target level everywhere"));
    let (status, problem) =
        grace.call("PATCH", &path, &json!({ "targets": [{ "competency_id": cohort, "level": 1 }] }));
    assert_eq!((status, &problem["errors"][0]["pointer"]), (422, &json!("/targets")), "{problem}");
    // On the page each competency has its own choice; all as the general one again.
    let field = format!("target-{}", framework.competencies[0].id);
    assert!(grace.page(&format!("/cohorts/{cohort}/edit")).1.contains(&field));
    let (version, id) = (format!("{}/1", framework.id), grace.id.to_string());
    let fields = [
        ("title", "Spring"),
        ("framework", version.as_str()),
        ("starts_on", "2026-03-02"),
        ("ends_on", "2026-08-31"),
        ("capacity", "12"),
        ("target", "2"),
        ("lead", id.as_str()),
        (field.as_str(), "3"),
    ];
    assert_eq!(grace.send_form(&format!("/cohorts/{cohort}"), &fields).status().as_u16(), 303);
    let seen = grace.get(&path).1;
    let only = json!([{ "competency_id": framework.competencies[0].id, "level": 3 }]);
    assert_eq!(seen["targets"], only, "{seen}");
    assert_eq!(at_target(), 0);
}

/// E-6: who stands in for a lead reviews; so they do not learn in the same cohort meanwhile.
#[test]
fn a_stand_in_does_not_learn_where_they_review() {
    let (server, _, grace, _, cohort) = Server::with_learner_and_lead();
    let nana = server.with_role("Nana", Role::Lead);
    let path = format!("/api/v1/cohorts/{cohort}");
    let leave = json!({ "lead_id": grace.id, "to_id": nana.id, "from": "2026-03-02", "until": "2026-03-06" });
    let (_, stands_in) = grace.post(&format!("{path}/delegations"), &leave);
    let joins = json!({ "person_id": nana.id, "role": "learner" });
    let (status, refused) = grace.post(&format!("{path}/members"), &joins);
    assert_eq!((status, &refused["code"]), (409, &json!("not_now")), "{refused}");
    assert!(text(&refused["detail"]).contains("until 2026-03-06"), "{refused}");
    assert_eq!(
        grace.call("DELETE", &format!("{path}/delegations/{}", text(&stands_in["id"])), &json!({})).0,
        200
    );
    assert_eq!(grace.post(&format!("{path}/members"), &joins).0, 201);
    // Nobody stands in for themselves, and it is said where the choice is wrong.
    let own = json!({ "lead_id": grace.id, "to_id": grace.id, "from": "2026-03-02", "until": "2026-03-06" });
    assert_eq!(grace.post(&format!("{path}/delegations"), &own).1["errors"][0]["pointer"], "/to_id");
}

/// Whoever or whatever a body names and nobody knows is said at its field, and nothing is changed.
#[test]
fn an_id_that_nobody_has_is_said_at_its_field() {
    let (server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    let rosa = server.with_role("Rosa", Role::Registrar);
    let nobody = server.app.ids.mint::<PersonId>(server.now());
    let path = format!("/api/v1/cohorts/{cohort}");
    let before = rosa.get(&path).1;
    let new = |framework_id: Value, version: Option<u32>, lead: PersonId| {
        json!({ "title": "Autumn", "framework_id": framework_id, "framework_version": version,
            "starts_on": "2026-03-02", "ends_on": "2026-08-31", "leads": [lead] })
    };
    let known = json!(framework.id);
    let days = ("2026-03-02", "2026-03-06");
    let away = |lead: PersonId, to: PersonId| json!({ "lead_id": lead, "to_id": to, "from": days.0, "until": days.1 });
    for (method, path, body, pointer) in [
        ("POST", "/api/v1/cohorts".to_owned(), new(json!(nobody), None, grace.id), "/framework_id"),
        ("POST", "/api/v1/cohorts".to_owned(), new(known.clone(), Some(99), grace.id), "/framework_version"),
        ("POST", "/api/v1/cohorts".to_owned(), new(known, None, nobody), "/leads"),
        ("PATCH", path.clone(), json!({ "leads": [grace.id, nobody] }), "/leads"),
        ("PATCH", path.clone(), json!({ "framework_version": 99 }), "/framework_version"),
        ("POST", format!("{path}/members"), json!({ "person_id": nobody, "role": "learner" }), "/person_id"),
        ("POST", format!("{path}/delegations"), away(grace.id, nobody), "/to_id"),
        ("POST", format!("{path}/delegations"), away(grace.id, ada.id), "/to_id"),
        ("POST", format!("{path}/delegations"), away(ada.id, rosa.id), "/lead_id"),
    ] {
        let (status, problem) = rosa.call(method, &path, &body);
        let at = &problem["errors"][0]["pointer"];
        assert_eq!((status, at), (422, &json!(pointer)), "{method} {path} {body}: {problem}");
    }
    assert_eq!(rosa.get(&path).1, before);
    // Whoever may not put people in learns nothing about who there is.
    assert_eq!(
        ada.post(&format!("{path}/members"), &json!({ "person_id": nobody, "role": "learner" })).0,
        403
    );
}

/// C-3: one mark a person, and who was not there has contributed nothing.
#[test]
fn attendance_marks_everybody_once_and_without_contradiction() {
    let (server, ada, grace, _, cohort) = Server::with_learner_and_lead();
    let path = format!("/api/v1/cohorts/{cohort}/sessions");
    let (_, planned) = grace.post(&path, &json!({ "title": "Handover", "starts_at": server.now() }));
    let attendance = format!("{path}/{}/attendance", text(&planned["id"]));
    let mark = |attendance: &str, contributed: bool| json!({ "person_id": ada.id, "attendance": attendance, "contributed": contributed });
    let wrong = [
        (vec![mark("attended", true), mark("absent", false)], "/marks/1/person_id"),
        (vec![mark("absent", true)], "/marks/0/contributed"),
        (vec![mark("apologised", true)], "/marks/0/contributed"),
    ];
    for (marks, pointer) in wrong {
        let (status, problem) = grace.post(&attendance, &json!({ "marks": marks }));
        assert_eq!((status, &problem["errors"][0]["pointer"]), (422, &json!(pointer)), "{problem}");
    }
    assert_eq!(grace.post(&attendance, &json!({ "marks": [mark("attended", true)] })).0, 201);
}

/// A session that was planned can be cancelled; it stays in sight as what it is, and counts for nothing.
#[test]
fn a_planned_session_is_cancelled_and_says_so() {
    let (server, ada, grace, _, cohort) = Server::with_learner_and_lead();
    let (api, pages) = (format!("/api/v1/cohorts/{cohort}/sessions"), format!("/cohorts/{cohort}/sessions"));
    let plan = |title: &str, at: &str| {
        let (status, planned) = grace.post(&api, &json!({ "title": title, "starts_at": at }));
        assert_eq!(status, 201, "{planned}");
        text(&planned["id"]).to_owned()
    };
    let (first, second) = (plan("Rounds", "2026-03-09T09:00:00Z"), plan("Review", "2026-03-16T09:00:00Z"));
    let cancellation = format!("{api}/{first}/cancellation");
    assert_eq!(ada.post(&cancellation, &json!({})).0, 403);
    let body = json!({ "id": server.app.ids.mint::<stampbook::ids::FactId>(server.now()), "reason": "Snow" });
    for _ in 0..2 {
        assert_eq!(grace.post(&cancellation, &body).0, 201, "twice is once");
    }
    assert_eq!(grace.post(&cancellation, &json!({})).0, 409);
    let seen = ada.get(&format!("/api/v1/cohorts/{cohort}")).1;
    assert_eq!(seen["sessions"][0]["cancelled"], true, "{seen}");
    assert_eq!(seen["sessions"][0]["cancelled_reason"], "Snow");
    let page = ada.page(&format!("{pages}/{first}")).1.replace(['\u{2068}', '\u{2069}'], "");
    assert!(page.contains("Cancelled: Snow"), "{page}");
    let list = grace.page(&format!("/cohorts/{cohort}")).1;
    assert!(list.contains("Cancelled"), "{list}");
    // Nothing is planned or marked on it any more.
    let again = json!({ "id": first, "title": "Rounds", "starts_at": "2026-03-10T09:00:00Z" });
    assert_eq!(grace.post(&api, &again).0, 409);
    on(&server, "2026-03-09");
    let grace = server.signed_in_again(&grace);
    let here = json!({ "marks": [{ "person_id": ada.id, "attendance": "attended" }] });
    assert_eq!(grace.post(&format!("{api}/{first}/attendance"), &here).0, 409);
    // On the page: asked for once more, with a reason; not once attendance was taken.
    let shown = grace.page(&format!("{pages}/{second}")).1;
    assert!(shown.contains(&format!("{pages}/{second}/cancellation")), "{shown}");
    on(&server, "2026-03-16");
    let grace = server.signed_in_again(&grace);
    assert_eq!(grace.post(&format!("{api}/{second}/attendance"), &here).0, 201);
    let form = format!("{pages}/{second}/cancellation");
    assert!(!grace.page(&format!("{pages}/{second}")).1.contains(&form));
    let refused = grace.send_form(&form, &[("reason", "Late")]);
    assert_eq!(refused.status().as_u16(), 422);
    assert!(refused.text().unwrap().contains("this session did take place"));
    let third = {
        let (_, planned) = grace.post(&api, &json!({ "title": "Last", "starts_at": "2026-03-20T09:00:00Z" }));
        text(&planned["id"]).to_owned()
    };
    let answer = grace.send_form(&format!("{pages}/{third}/cancellation"), &[("reason", "")]);
    assert!(answer.headers()["location"].to_str().unwrap().ends_with("done=session-cancelled"));
}

/// S-2: the same plan under the same id is a repeat, another one is refused; a plan is changed at its own address.
#[test]
fn a_plan_is_not_replaced_by_planning_again() {
    let (server, ada, grace, _, cohort) = Server::with_learner_and_lead();
    let (eve, rosa) = (server.person("Eve"), server.with_role("Rosa", Role::Registrar));
    let sessions = format!("/api/v1/cohorts/{cohort}/sessions");
    let id: stampbook::ids::SessionId = server.app.ids.mint(server.now());
    let path = format!("{sessions}/{id}");
    let plan = |title: &str| json!({ "id": id, "title": title, "starts_at": "2026-03-09T09:00:00Z" });
    let seen = || grace.get(&sessions).1["items"].as_array().unwrap().clone();
    assert_eq!(grace.put(&path, &plan("Rounds")).0, 404, "there is none to change");
    assert_eq!(grace.post(&sessions, &plan("Rounds")), (201, json!({ "id": id })));
    let said = facts(&server, cohort);
    assert_eq!(grace.post(&sessions, &plan("Rounds")), (200, json!({ "id": id })), "a repeat");
    for who in [&grace, &rosa] {
        let (status, problem) = who.post(&sessions, &plan("Review"));
        assert_eq!((status, text(&problem["code"])), (409, "id_taken"), "{problem}");
    }
    // To who may not, it says nothing of what is there.
    for (who, status) in [(&ada, 403), (&eve, 404)] {
        assert_eq!(who.post(&sessions, &plan("Rounds")).0, status);
        assert_eq!(who.put(&path, &plan("Review")).0, status);
    }
    assert_eq!((facts(&server, cohort), text(&seen()[0]["title"])), (said, "Rounds"));

    assert_eq!(rosa.put(&path, &plan("Review")).0, 200);
    assert_eq!(rosa.put(&path, &plan("Review")).0, 200, "as it is already");
    assert_eq!((facts(&server, cohort), seen().len(), text(&seen()[0]["title"])), (said + 1, 1, "Review"));
    assert_eq!(grace.post(&sessions, &plan("Rounds")).0, 200, "late, and harmless");
    assert_eq!((facts(&server, cohort), text(&seen()[0]["title"])), (said + 1, "Review"));
    let other = json!({ "id": server.app.ids.mint::<stampbook::ids::SessionId>(server.now()),
        "title": "Review", "starts_at": "2026-03-09T09:00:00Z" });
    assert_eq!(grace.put(&path, &other).1["errors"][0]["pointer"], "/id");
    assert_eq!(grace.put(&path, &json!({ "title": " ", "starts_at": "2026-03-09T09:00:00Z" })).0, 422);
    assert_eq!(grace.post(&format!("{path}/cancellation"), &json!({})).0, 201);
    assert_eq!(grace.put(&path, &plan("Review")).0, 409, "it is cancelled");
}

/// The same for a session that was planned in another way than by a call.
#[test]
fn a_plan_from_elsewhere_is_not_replaced_either() {
    let (server, _, grace, _, cohort) = Server::with_learner_and_lead();
    let session = server.app.ids.mint(server.now());
    let planned = planned(session, "Rounds", server.now());
    server.say(Author::person(grace.id), Scope::Cohort(cohort), planned);
    let plan = |title: &str| json!({ "id": session, "title": title, "starts_at": server.now() });
    let sessions = format!("/api/v1/cohorts/{cohort}/sessions");
    assert_eq!(grace.post(&sessions, &plan("Rounds")).0, 200);
    assert_eq!(grace.post(&sessions, &plan("Review")).1["code"], "id_taken");
}

/// C-4: on the last day of the grace period a lead signs; on the day after, nobody does.
#[test]
fn leads_sign_until_the_last_day_of_grace_and_not_a_day_longer() {
    let (server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    let body = |title: &str| {
        json!({ "learner_id": ada.id, "competency_id": claim(&framework, title, Level::One).competency, "level": 1,
            "evidence": [], "comment": "Seen.", "prior_learning_reason": "Years of it" })
    };
    ends_early(&server, cohort);
    on(&server, "2026-03-24");
    let late = server.signed_in_again(&grace);
    let (status, signed) = late.post("/api/v1/signoffs", &body("Listening"));
    assert_eq!(status, 201, "{signed}");
    assert!(late.page(&format!("/cohorts/{cohort}")).1.contains(&format!("/passports/{}", ada.id)));
    on(&server, "2026-03-25");
    let over = server.signed_in_again(&grace);
    let (status, refused) = over.post("/api/v1/signoffs", &body("Writing"));
    assert!([403, 404].contains(&status), "{refused}");
    // Her page of it shows where everyone stands, and leads nowhere that she may not go.
    let (status, page) = over.page(&format!("/cohorts/{cohort}"));
    assert_eq!(status, 200);
    let page = page.replace(['\u{2068}', '\u{2069}'], "");
    assert!(
        page.contains("Ada Lovelace")
            && page.contains("level 1")
            && !page.contains(&format!("/passports/{}", ada.id)),
        "{page}"
    );
    assert_eq!(over.page(&format!("/passports/{}", ada.id)).0, 404);
    let rosa = server.with_role("Rosa", Role::Registrar);
    assert!(rosa.page(&format!("/cohorts/{cohort}")).1.contains(&format!("/passports/{}", ada.id)));
}

/// C-5: a closed cohort takes in nothing; both closing and going on are in its record, with who and why.
#[test]
fn closing_and_opening_again_are_in_the_record() {
    let (server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    let path = format!("/api/v1/cohorts/{cohort}");
    let before = facts(&server, cohort);
    assert_eq!(grace.post(&format!("{path}/close"), &json!({ "note": "Well done." })).0, 201);
    let session = json!({ "title": "Late", "starts_at": server.now() });
    let joins = json!({ "person_id": server.person("Ben").id, "role": "learner" });
    let leave = json!({ "lead_id": grace.id, "to_id": ada.id, "from": "2026-03-02", "until": "2026-03-06" });
    for (address, body) in [("sessions", session), ("members", joins), ("delegations", leave)] {
        assert_eq!(grace.post(&format!("{path}/{address}"), &body).0, 409, "{address}");
    }
    assert_eq!(grace.post(&format!("{path}/invitations"), &json!({})).0, 409);
    let signed = json!({ "learner_id": ada.id, "competency_id": framework.competencies[0].id, "level": 1,
        "evidence": [], "comment": "Seen.", "prior_learning_reason": "Years of it" });
    assert!([403, 404, 409].contains(&grace.post("/api/v1/signoffs", &signed).0));
    assert_eq!(grace.post(&format!("{path}/reopen"), &json!({ "reason": "One sign-off is missing" })).0, 201);
    assert_eq!(facts(&server, cohort), before + 2);
    assert_eq!(grace.post("/api/v1/signoffs", &signed).0, 201);
}

/// Who led a cohort that is over, or stood in for a while, keeps neither the directory nor a dead line in the list.
#[test]
fn what_a_lead_and_a_stand_in_reach_ends_with_their_time() {
    let (server, _, grace, _, cohort) = Server::with_learner_and_lead();
    let nana = server.person("Nana");
    let path = format!("/api/v1/cohorts/{cohort}");
    let leave = json!({ "lead_id": grace.id, "to_id": nana.id, "from": "2026-03-03", "until": "2026-03-05" });
    assert_eq!(grace.post(&format!("{path}/delegations"), &leave).0, 201);
    let listed = |who: &Person| who.get("/api/v1/cohorts").1["items"].as_array().unwrap().len();
    for (day, sees) in [("2026-03-02", 0), ("2026-03-03", 1), ("2026-03-05", 1), ("2026-03-06", 0)] {
        on(&server, day);
        let nana = server.signed_in_again(&nana);
        assert_eq!(listed(&nana), sees, "{day}");
        assert_eq!(nana.get(&path).0, if sees == 1 { 200 } else { 404 }, "{day}");
        assert_eq!(nana.get("/api/v1/people").0, if sees == 1 { 200 } else { 403 }, "{day}");
    }
    assert_eq!(server.signed_in_again(&grace).get("/api/v1/people").0, 200);
    ends_early(&server, cohort);
    on(&server, "2026-03-25");
    let grace = server.signed_in_again(&grace);
    assert_eq!(grace.get("/api/v1/people").0, 403, "it is over");
    assert_eq!(grace.get(&path).0, 200, "her cohort stays hers to read");
}

/// How long nothing may come before a learner is named is for the organisation to say.
#[test]
fn an_organisation_says_when_a_word_might_help() {
    let server = Server::start_with(|name| (name == "STAMPBOOK_STALLED_WEEKS").then(|| "1".to_owned()));
    let (ada, grace) = (server.person("Ada"), server.person("Grace"));
    let framework = server.framework();
    let cohort = server.cohort(&framework, &grace, &[&ada]);
    let words = |day: &str| {
        on(&server, day);
        grace.page(&format!("/cohorts/{cohort}")).1.replace(['\u{2068}', '\u{2069}'], "")
    };
    assert!(!words("2026-03-08").contains("without evidence for"));
    assert!(words("2026-03-09").contains("without evidence for a week"));
}

/// A session far beyond its cohort is a slip of the hand.
#[test]
fn a_session_at_the_end_of_time_is_refused() {
    let (_server, _, grace, _, cohort) = Server::with_learner_and_lead();
    let sessions = format!("/api/v1/cohorts/{cohort}/sessions");
    for starts_at in ["9999-12-30T22:00:00Z", "2029-01-01T09:00:00Z", "1969-01-01T09:00:00Z"] {
        let plan = json!({ "title": "S", "starts_at": starts_at, "minutes": 1440 });
        let (status, problem) = grace.post(&sessions, &plan);
        assert_eq!((status, &problem["errors"][0]["pointer"]), (422, &json!("/starts_at")), "{problem}");
    }
}

/// Days of cohorts and stand-ins are such as somebody can have meant.
#[test]
fn nobody_plans_for_the_year_9999() {
    let (server, _, grace, framework, cohort) = Server::with_learner_and_lead();
    let nana = server.with_role("Nana", Role::Lead);
    let path = format!("/api/v1/cohorts/{cohort}");
    let plan = json!({ "title": "Autumn", "framework_id": framework.id, "starts_on": "2026-03-02",
        "ends_on": "9999-12-31", "leads": [nana.id] });
    let leave = json!({ "lead_id": grace.id, "to_id": nana.id, "from": "2026-03-02", "until": "9999-12-31" });
    for (answer, pointer) in [
        (nana.post("/api/v1/cohorts", &plan), "/ends_on"),
        (grace.call("PATCH", &path, &json!({ "ends_on": "9999-12-31" })), "/ends_on"),
        (grace.post(&format!("{path}/delegations"), &leave), "/until"),
    ] {
        assert_eq!((answer.0, &answer.1["errors"][0]["pointer"]), (422, &json!(pointer)), "{}", answer.1);
    }
}

/// An invitation is the cohort's: it works on when who made it leads no more.
#[test]
fn an_invitation_outlives_the_lead_who_made_it() {
    let (server, _, grace, _, cohort) = Server::with_learner_and_lead();
    let (nana, ben) = (server.with_role("Nana", Role::Lead), server.person("Ben"));
    let path = format!("/api/v1/cohorts/{cohort}");
    let (_, invitation) = grace.post(&format!("{path}/invitations"), &json!({}));
    let leads = grace.call("PATCH", &path, &json!({ "leads": [nana.id] }));
    assert_eq!(leads.0, 204, "done, and out of sight: {}", leads.1);
    assert!(nana.page(&format!("/cohorts/{cohort}")).1.contains(text(&invitation["code"])));
    let (status, joined) = ben.post("/api/v1/join", &json!({ "code": invitation["code"] }));
    assert_eq!(status, 201, "{joined}");
    // Nobody speaks for whoever leads now: the word is Ben's own.
    let read = move |conn: &mut stampbook::store::Conn| folds::facts_of(conn, Scope::Cohort(cohort));
    let last = server.app.db.read_blocking::<_, Error, _>(read).unwrap().pop().unwrap();
    assert!(matches!(&last.body, Some(Body::InvitationAccepted(said)) if said.person == ben.id));
    assert_eq!(last.author, ben.id);
}

/// An invitation does not end with the account of whoever made it, and needs no lead at all.
#[test]
fn an_invitation_needs_no_lead() {
    let (server, _, grace, _, cohort) = Server::with_learner_and_lead();
    let (root, ben) = (server.with_role("Root", Role::Administrator), server.person("Ben"));
    let path = format!("/api/v1/cohorts/{cohort}");
    let (_, invitation) = grace.post(&format!("{path}/invitations"), &json!({}));
    let erased = json!({ "person_id": grace.id, "reason": "She asked for it" });
    assert_eq!(root.post("/api/v1/erasures", &erased).0, 201);
    let (status, joined) = ben.post("/api/v1/join", &json!({ "code": invitation["code"] }));
    assert_eq!((status, &joined["waiting"]), (201, &json!(false)), "{joined}");
    // Without one, nobody puts themselves in.
    let cem = server.person("Cem");
    let alone = json!({ "person_id": cem.id, "role": "learner" });
    assert!([403, 404].contains(&cem.post(&format!("{path}/members"), &alone).0));
}
