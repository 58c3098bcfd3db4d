//! Places in cohorts: who gets one, who waits, who is told; invitations by mail.

use serde_json::{Value, json};
use stampbook::ids::CohortId;
use stampbook::record::access::Role;
use stampbook::record::cohort::CohortChanged;
use stampbook::record::fact::{Author, Scope};

use crate::post::{Post, text};
use crate::support::server::{Person, Server};

fn learner(who: &Person) -> Value {
    json!({ "person_id": who.id, "role": "learner" })
}

/// Grace leads a cohort with so many places; nobody is in it.
fn small(server: &Server, grace: &Person, places: u16) -> (CohortId, String) {
    let framework = server.framework();
    let cohort = server.cohort(&framework, grace, &[]);
    places_of(server, cohort, places);
    (cohort, format!("/api/v1/cohorts/{cohort}"))
}

fn places_of(server: &Server, cohort: CohortId, places: u16) {
    let changed = CohortChanged { capacity: Some(places), ..CohortChanged::default() };
    server.say(Author::OPERATOR, Scope::Cohort(cohort), changed);
}

/// C-1, S-2: the same again is a repeat, with the leads and with whoever got the last place.
#[test]
fn sent_twice_a_cohort_is_opened_once_and_the_last_place_given_once() {
    let server = Server::start();
    let framework = server.framework();
    let (grace, nana) = (server.with_role("Grace", Role::Lead), server.person("Nana"));
    let [ada, ben] = ["Ada", "Ben"].map(|name| server.person(name));
    let id = server.app.ids.mint::<CohortId>(server.now());
    let plan = json!({ "id": id, "title": "Autumn", "framework_id": framework.id, "starts_on": "2026-03-02",
        "ends_on": "2026-08-31", "capacity": 1, "leads": [nana.id, grace.id] });
    let (status, first) = grace.post("/api/v1/cohorts", &plan);
    assert_eq!(status, 201, "{first}");
    let (status, again) = grace.post("/api/v1/cohorts", &plan);
    assert_eq!((status, &again), (201, &first));
    let members = format!("/api/v1/cohorts/{id}/members");
    let fact = |who: &Person| {
        let mut body = learner(who);
        body["id"] = json!(server.app.ids.mint::<stampbook::ids::FactId>(server.now()));
        body
    };
    let (of_ada, of_ben) = (fact(&ada), fact(&ben));
    for _ in 0..2 {
        let (status, joined) = grace.post(&members, &of_ada);
        assert_eq!((status, &joined["waiting"]), (201, &json!(false)), "{joined}");
    }
    for _ in 0..2 {
        let (status, waits) = grace.post(&members, &of_ben);
        assert_eq!((status, &waits["waiting"], &waits["place"]), (201, &json!(true), &json!(1)), "{waits}");
    }
    assert_eq!(grace.get(&format!("/api/v1/cohorts/{id}")).1["members"].as_array().unwrap().len(), 4);
    // Somebody else's cohort is not opened twice, and nobody leads in threes or not at all.
    let mut other = plan.clone();
    other["title"] = json!("Winter");
    assert_eq!(grace.post("/api/v1/cohorts", &other).0, 409);
    for leads in [json!([]), json!([grace.id, nana.id, ada.id])] {
        let mut crowd = plan.clone();
        crowd["id"] = Value::Null;
        crowd["leads"] = leads;
        let (status, problem) = grace.post("/api/v1/cohorts", &crowd);
        assert_eq!((status, &problem["errors"][0]["pointer"]), (422, &json!("/leads")), "{problem}");
    }
}

/// C-1: two come for the last place at the same moment; one has it, the other waits.
#[test]
fn of_two_who_come_at_once_one_waits() {
    let server = Server::start();
    let grace = server.person("Grace");
    let (_, path) = small(&server, &grace, 1);
    let (_, invitation) = grace.post(&format!("{path}/invitations"), &json!({ "uses": 8 }));
    let people: Vec<Person> = (0..6).map(|number| server.person(&format!("Learner {number}"))).collect();
    let barrier = std::sync::Barrier::new(people.len());
    let joined: Vec<(u16, Value)> = std::thread::scope(|scope| {
        let joins: Vec<_> = people
            .iter()
            .map(|who| {
                scope.spawn(|| {
                    barrier.wait();
                    who.post("/api/v1/join", &json!({ "code": invitation["code"] }))
                })
            })
            .collect();
        joins.into_iter().map(|join| join.join().unwrap()).collect()
    });
    assert!(joined.iter().all(|(status, _)| *status == 201), "{joined:?}");
    let mut places: Vec<Option<u64>> = joined.iter().map(|(_, answer)| answer["place"].as_u64()).collect();
    places.sort_unstable();
    let seen = grace.get(&path).1;
    let waiting = seen["members"].as_array().unwrap().iter().filter(|m| m["waiting"] == true).count();
    assert_eq!((waiting, &seen["free_places"]), (5, &json!(0)), "{seen}");
    assert_eq!(places[0], None, "one has a place: {places:?}");
}

/// C-1: who comes later, by lead, by code or by roster, stands behind those who wait.
#[test]
fn nobody_overtakes_those_who_wait() {
    let server = Server::start();
    let (grace, rosa) = (server.person("Grace"), server.with_role("Rosa", Role::Administrator));
    let (cohort, path) = small(&server, &grace, 1);
    let members = format!("{path}/members");
    let [ada, ben, cem, dov] = ["Ada", "Ben", "Cem", "Dov"].map(|name| server.person(name));
    assert_eq!(grace.post(&members, &learner(&ada)).1["waiting"], false);
    assert_eq!(grace.post(&members, &learner(&ben)).1["place"], 1);
    assert_eq!(ada.call("DELETE", &members, &learner(&ada)).0, 200);
    // A place is free, and it is Ben's to get.
    assert_eq!(grace.post(&members, &learner(&cem)).1["place"], 2);
    let (_, code) = grace.post(&format!("{path}/invitations"), &json!({}));
    let (status, page) = dov.page(&format!("/join/{}", code["code"].as_str().unwrap()));
    assert!(status == 200 && page.contains("Others wait for a place before you."), "{page}");
    assert!(page.contains("Join the waiting list") && !page.contains("All places are taken"), "{page}");
    assert_eq!(dov.post("/api/v1/join", &json!({ "code": code["code"] })).1["place"], 3);
    let roster = "name,email,cohort\nEve,eve@example.org,Spring\n";
    let (status, report) = crate::roster::post(&rosa, "", roster);
    assert_eq!(status, 201, "{report}");
    assert!(report["changes"].to_string().contains("waits for a place in Spring"), "{report}");
    assert_eq!(grace.post(&members, &learner(&ben)).1["waiting"], false, "given by his lead");
    assert_eq!(grace.post(&members, &learner(&cem)).0, 409, "and no other is there");
    let seen = grace.get(&path).1;
    let waiting = seen["members"].as_array().unwrap().iter().filter(|m| m["waiting"] == true).count();
    assert_eq!(waiting, 3, "{seen}");
    // Giving a place to somebody who gave up waiting puts nobody in.
    assert_eq!(cem.call("DELETE", &members, &learner(&cem)).0, 200);
    places_of(&server, cohort, 5);
    let late = grace.send_form(&format!("/cohorts/{cohort}/waiting/{}/admission", cem.id), &[]);
    assert_eq!(late.status().as_u16(), 404);
    assert_eq!(cem.get(&path).0, 404);
}

/// C-1: leads hear of a place that somebody waits for, and whoever waited hears that they have it.
#[test]
fn who_waited_is_told_of_the_place_and_the_leads_that_one_is_free() {
    let post = Post::start();
    let server = &post.server;
    let (grace, nana) = (server.person("Grace Hopper"), server.person("Nana"));
    let (cohort, path) = small(server, &grace, 1);
    server.leads_too(cohort, &nana);
    let members = format!("{path}/members");
    let [ada, ben] = ["Ada", "Ben Ali"].map(|name| server.person(name));
    grace.post(&members, &learner(&ada));
    grace.post(&members, &learner(&ben));
    post.drain();
    assert!(post.subjects(&ben).is_empty() && post.subjects(&grace).is_empty(), "nothing is free yet");
    // Ada leaves: both leads hear that Ben waits, once.
    assert_eq!(ada.call("DELETE", &members, &learner(&ada)).0, 200);
    post.drain();
    for lead in [&grace, &nana] {
        assert_eq!(post.subjects(lead), ["A place is free in Spring"]);
        let said = text(&post.mails(lead)[0]);
        assert!(
            said.contains("Ben Ali has waited longest") && said.contains(&format!("/cohorts/{cohort}")),
            "{said}"
        );
    }
    // Grace gives it to him.
    assert_eq!(grace.post(&members, &learner(&ben)).1["waiting"], false);
    post.drain();
    assert_eq!(post.subjects(&ben), ["You have a place in Spring"]);
    assert!(text(&post.mails(&ben)[0]).contains("Grace Hopper gave you a place in Spring"));
    assert_eq!(post.subjects(&nana).len(), 1);
    // Who gets a place at once is told by whoever gives it, not by mail; and what is over is not told.
    grace.post(&members, &learner(&ada));
    places_of(server, cohort, 2);
    grace.post(&members, &learner(&ada));
    post.drain();
    assert_eq!(post.subjects(&nana).len(), 1, "the place was given before the mail went out");
    assert_eq!(post.subjects(&ada), ["You have a place in Spring"]);
}

/// A lead's own act tells the other lead alone.
#[test]
fn who_makes_room_needs_no_mail_about_it() {
    let post = Post::start();
    let server = &post.server;
    let (grace, nana) = (server.person("Grace"), server.person("Nana"));
    let (cohort, path) = small(server, &grace, 1);
    server.leads_too(cohort, &nana);
    for name in ["Ada", "Ben"] {
        grace.post(&format!("{path}/members"), &learner(&server.person(name)));
    }
    assert_eq!(grace.call("PATCH", &path, &json!({ "capacity": 2 })).0, 200);
    post.drain();
    assert_eq!((post.subjects(&grace).len(), post.subjects(&nana).len()), (0, 1));
}

/// An invitation goes to any address; whether somebody here has it shows nowhere.
#[test]
fn grace_invites_by_mail_address_whoever_has_it() {
    let (server, ada, grace, _, cohort) = Server::with_learner_and_lead();
    let ben = server.person("Ben");
    let path = format!("/cohorts/{cohort}/invitations/mail");
    for address in [ben.email.as_str(), "new@example.org", "new@example.org"] {
        let answer = grace.send_form(&path, &[("address", address)]);
        assert_eq!(answer.status().as_u16(), 303);
        assert!(answer.headers()["location"].to_str().unwrap().ends_with("done=invitation-mailed"));
    }
    let mails = server.mails("cohort.invitation");
    assert_eq!(mails.len(), 2, "one a day for each address: {mails:?}");
    assert_eq!((&mails[0]["cohort"], &mails[0]["invited_by"]), (&json!("Spring"), &json!("Grace Hopper")));
    assert_eq!(mails[0]["link"], mails[1]["link"]);
    let code = mails[1]["code"].as_str().unwrap().to_owned();
    assert_eq!(ben.post("/api/v1/join", &json!({ "code": code })).0, 201);
    // By API: the one that works, or another one.
    let api = format!("/api/v1/cohorts/{cohort}/invitations");
    let (status, same) = grace.post(&api, &json!({ "email": "third@example.org" }));
    assert_eq!((status, &same["code"]), (201, &json!(code)));
    let (_, other) = grace.post(&api, &json!({ "email": "third@example.org", "uses": 1 }));
    assert_ne!(other["code"], same["code"]);
    assert_eq!(server.mails("cohort.invitation").len(), 4);
    // What is no address is said beside the field; who may not, may not.
    let wrong = grace.send_form(&path, &[("address", "not an address")]);
    assert_eq!(wrong.status().as_u16(), 422);
    assert!(wrong.text().unwrap().contains("id=\"address-wrong\""));
    assert_eq!(grace.post(&api, &json!({ "email": "nothing" })).0, 422);
    assert_eq!(ada.send_form(&path, &[("address", "x@example.org")]).status().as_u16(), 403);
    assert_eq!(ada.post(&api, &json!({ "email": "x@example.org" })).0, 403);
    assert_eq!(server.mails("cohort.invitation").len(), 4);
}

/// A link that was handed round for three days does not hurry whoever is invited by mail, and a day that a mail names is
/// that day to its end, by the clocks of the house.
#[test]
fn who_is_invited_by_mail_has_time_to_answer() {
    let zone = |name: &str| (name == "STAMPBOOK_ZONE").then(|| "Europe/Oslo".to_owned());
    let server = Server::start_with(zone);
    let grace = server.person("Grace");
    let framework = server.framework();
    let cohort = server.cohort(&framework, &grace, &[]);
    let api = format!("/api/v1/cohorts/{cohort}/invitations");
    let (_, round) = grace.post(&api, &json!({ "days": 3 }));
    assert_eq!(round["expires_at"], "2026-03-05T23:00:00Z", "midnight in Oslo");
    server.wait(jiff::SignedDuration::from_mins(1));
    let (status, mailed) = grace.post(&api, &json!({ "email": "new@example.org" }));
    assert_eq!((status, &mailed["expires_at"]), (201, &json!("2026-04-01T22:00:00Z")), "{mailed}");
    assert_ne!(mailed["code"], round["code"]);
    assert_eq!(server.mails("cohort.invitation")[0]["answer_by"], "2026-04-01");
    let page = grace.page(&format!("/cohorts/{cohort}")).1.replace(['\u{2068}', '\u{2069}'], "");
    assert!(page.contains("Works until 1 April 2026"), "{page}");
    let eli = server.person("Eli");
    assert_eq!(eli.post("/api/v1/join", &json!({ "code": round["code"] })).0, 201, "the first works, too");
    // While there is time enough, the same link goes to everybody.
    server.wait(jiff::SignedDuration::from_hours(24 * 14));
    let grace = server.signed_in_again(&grace);
    let (_, again) = grace.post(&api, &json!({ "email": "other@example.org" }));
    assert_eq!(again["code"], mailed["code"]);
    server.wait(jiff::SignedDuration::from_hours(24 * 4));
    let grace = server.signed_in_again(&grace);
    let (_, late) = grace.post(&api, &json!({ "email": "late@example.org" }));
    assert_ne!(late["code"], mailed["code"]);
}

/// Nought is not one: a number that cannot be meant is said, not bent.
#[test]
fn an_invitation_for_nobody_or_for_no_time_is_refused() {
    let (_server, _, grace, _, cohort) = Server::with_learner_and_lead();
    let api = format!("/api/v1/cohorts/{cohort}/invitations");
    for (body, pointers) in [
        (json!({ "uses": 0 }), vec!["/uses"]),
        (json!({ "days": 0, "uses": 1001 }), vec!["/uses", "/days"]),
        (json!({ "days": 367, "email": "new@example.org" }), vec!["/days"]),
    ] {
        let (status, problem) = grace.post(&api, &body);
        let found: Vec<&str> =
            problem["errors"].as_array().unwrap().iter().map(|e| e["pointer"].as_str().unwrap()).collect();
        assert_eq!((status, found), (422, pointers), "{problem}");
    }
}

/// Who waits for a place learns who leads and nothing of those who are in.
#[test]
fn the_api_shows_who_waits_no_more_than_the_page() {
    let server = Server::start();
    let grace = server.person("Grace");
    let (_, path) = small(&server, &grace, 1);
    let [ada, ben] = ["Ada", "Ben"].map(|name| server.person(name));
    for who in [&ada, &ben] {
        grace.post(&format!("{path}/members"), &learner(who));
    }
    let meeting =
        json!({ "title": "Handover", "starts_at": server.now(), "join": "https://meet.example.org/x" });
    let (_, planned) = grace.post(&format!("{path}/sessions"), &meeting);
    let attended = json!({ "marks": [{ "person_id": ada.id, "attendance": "attended" }] });
    let attendance = format!("{path}/sessions/{}/attendance", planned["id"].as_str().unwrap());
    assert_eq!(grace.post(&attendance, &attended).0, 201);
    let nana = server.person("Nana");
    let leave = json!({ "lead_id": grace.id, "to_id": nana.id, "from": "2026-03-02", "until": "2026-03-20" });
    assert_eq!(grace.post(&format!("{path}/delegations"), &leave).0, 201);
    let (status, waits) = ben.get(&path);
    assert_eq!((status, &waits["sessions"], &waits["delegations"]), (200, &json!([]), &json!([])), "{waits}");
    let members = waits["members"].as_array().unwrap();
    assert!(members.len() == 1 && members[0]["role"] == "lead", "{waits}");
    assert!(!waits.to_string().contains(&ada.id.to_string()) && !waits.to_string().contains("meet.example"));
    let own = ada.get(&path).1;
    assert_eq!((&own["delegations"], own["members"].as_array().unwrap().len()), (&json!([]), 2), "{own}");
    assert_eq!(own["sessions"][0]["join"], "https://meet.example.org/x");
    assert_eq!(own["sessions"][0]["own_attendance"]["attendance"], "attended", "her own");
    assert_eq!(grace.get(&path).1["delegations"].as_array().unwrap().len(), 1);
    // A sponsor reads how many, who leads and when it meets: as on the page.
    let sponsor = server.with_role("Priya", Role::Sponsor);
    let (status, seen) = sponsor.get(&path);
    assert_eq!((status, seen["members"].as_array().unwrap().len()), (200, 1), "{seen}");
    assert_eq!(seen["sessions"][0]["title"], "Handover");
    for hidden in [ada.id.to_string(), ben.id.to_string(), "meet.example".to_owned(), "attendance".to_owned()]
    {
        assert!(!seen.to_string().contains(&hidden), "{hidden}: {seen}");
    }
    assert_eq!(sponsor.get(&format!("{path}/progress")).0, 404);
    assert_eq!(server.person("Eve").get(&path).0, 404);
}

/// C-2: who joins later has the day on which they did, and the place counts.
#[test]
fn who_joins_later_has_the_day_on_record() {
    let (server, _, grace, _, cohort) = Server::with_learner_and_lead();
    server.wait(jiff::SignedDuration::from_hours(24 * 20));
    let ben = server.person("Ben");
    let grace = server.signed_in_again(&grace);
    let path = format!("/api/v1/cohorts/{cohort}");
    assert_eq!(grace.post(&format!("{path}/members"), &learner(&ben)).0, 201);
    let seen = grace.get(&path).1;
    let of_ben =
        seen["members"].as_array().unwrap().iter().find(|m| m["person_id"] == json!(ben.id)).unwrap().clone();
    assert_eq!(of_ben["joined_on"], "2026-03-22");
    assert!(grace.page(&format!("/cohorts/{cohort}")).1.contains("22 Mar 2026"));
    let (_, progress) = grace.get(&format!("{path}/progress"));
    let row = progress["learners"].as_array().unwrap().iter().find(|r| r["name"] == "Ben").unwrap().clone();
    assert_eq!(row["joined_on"], "2026-03-22", "{progress}");
    // After its last day nobody joins any more.
    server.app.clock.set("2026-09-01T09:00:00Z".parse().unwrap());
    let (grace, late) = (server.signed_in_again(&grace), server.person("Late"));
    assert_eq!(grace.post(&format!("{path}/members"), &learner(&late)).0, 409);
}
