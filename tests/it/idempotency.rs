//! A call that comes again after its answer was lost is answered again, and done once.

use jiff::SignedDuration;
use reqwest::blocking::Response;
use serde_json::{Value, json};

use crate::support::server::{Person, Server, read};

fn keyed(person: &Person, method: &str, path: &str, key: &str, body: &Value) -> Response {
    person.api(method, path).header("Idempotency-Key", key).json(body).send().unwrap()
}

fn drafts(person: &Person) -> usize {
    person.get("/api/v1/evidence").1["items"].as_array().unwrap().len()
}

#[test]
fn a_draft_sent_twice_is_one_draft_with_one_answer() {
    let (_server, ada, ..) = Server::with_learner_and_lead();
    let body = json!({ "title": "Opened the session" });
    let first = keyed(&ada, "POST", "/api/v1/evidence", "a-1", &body);
    assert!(first.headers().get("idempotency-replayed").is_none());
    let first = read(first);
    assert_eq!(first.0, 201);
    let again = keyed(&ada, "POST", "/api/v1/evidence", "a-1", &body);
    assert_eq!(again.headers()["idempotency-replayed"], "true");
    assert_eq!(again.headers()["content-type"], "application/json");
    assert_eq!(read(again), first);
    assert_eq!(drafts(&ada), 1);
    assert_ne!(read(keyed(&ada, "POST", "/api/v1/evidence", "a-2", &body)), first);
    assert_eq!(drafts(&ada), 2);
}

#[test]
fn another_call_under_the_same_key_is_refused_and_another_person_has_keys_of_their_own() {
    let (_server, ada, grace, ..) = Server::with_learner_and_lead();
    let path = "/api/v1/evidence";
    assert_eq!(keyed(&ada, "POST", path, "k", &json!({ "title": "One" })).status(), 201);
    let (status, problem) = read(keyed(&ada, "POST", path, "k", &json!({ "title": "Two" })));
    assert_eq!((status, problem["code"].as_str()), (422, Some("idempotency_key_reused")));
    let (status, problem) =
        read(keyed(&ada, "POST", "/api/v1/self-assessments", "k", &json!({ "title": "One" })));
    assert_eq!((status, problem["code"].as_str()), (422, Some("idempotency_key_reused")));
    assert_eq!(keyed(&grace, "POST", path, "k", &json!({ "title": "Two" })).status(), 201);
    assert_eq!((drafts(&ada), drafts(&grace)), (1, 1));
}

#[test]
fn a_refusal_is_given_again_too_but_not_that_somebody_must_sign_in() {
    let (server, ada, ..) = Server::with_learner_and_lead();
    let first = read(keyed(&ada, "POST", "/api/v1/evidence", "empty", &json!({})));
    assert_eq!((first.0, first.1["errors"][0]["pointer"].as_str()), (422, Some("/title")));
    let again = keyed(&ada, "POST", "/api/v1/evidence", "empty", &json!({}));
    assert_eq!(again.headers()["content-type"], "application/problem+json");
    assert_eq!(read(again), first);

    server.wait(SignedDuration::from_mins(11));
    let body = json!({ "title": "Late" });
    assert_eq!(keyed(&ada, "POST", "/api/v1/evidence", "late", &body).status(), 401);
    let ada = server.signed_in_again(&ada);
    assert_eq!(keyed(&ada, "POST", "/api/v1/evidence", "late", &body).status(), 201);
}

#[test]
fn a_key_is_forgotten_after_a_day_and_its_row_soon_after() {
    let (server, ada, ..) = Server::with_learner_and_lead();
    let body = json!({ "title": "Every day" });
    let first = read(keyed(&ada, "POST", "/api/v1/evidence", "daily", &body));
    server.wait(SignedDuration::from_hours(25));
    let ada = server.signed_in_again(&ada);
    let second = read(keyed(&ada, "POST", "/api/v1/evidence", "daily", &body));
    assert_eq!(second.0, 201);
    assert_ne!(first.1["id"], second.1["id"]);

    server.wait(SignedDuration::from_hours(72));
    let now = server.now();
    server.app.db.write_blocking(move |conn| stampbook::store::housekeeping::sweep(conn, now)).unwrap();
    let (person, key) = (ada.id, "daily");
    let before = server
        .app
        .db
        .write_blocking(move |conn| stampbook::store::idempotency::begin(conn, person, key, "other", now))
        .unwrap();
    assert_eq!(before, stampbook::store::idempotency::Before::Never);
}

#[test]
fn a_key_that_is_no_key_is_refused() {
    let (_server, ada, ..) = Server::with_learner_and_lead();
    let long = "k".repeat(201);
    for key in ["", " ", long.as_str()] {
        let (status, problem) =
            read(keyed(&ada, "POST", "/api/v1/evidence", key, &json!({ "title": "One" })));
        assert_eq!((status, problem["code"].as_str()), (400, Some("malformed")), "{key:?}");
    }
    assert_eq!(drafts(&ada), 0);
}

/// Sends one call many times at once to the given copies of the server; how many drafts there are then is for the
/// caller to count.
fn storm(copies: &[Person], key: &str) {
    let body = json!({ "title": "At once" });
    let answers: Vec<(u16, Value)> = std::thread::scope(|scope| {
        let tries: Vec<_> = (0..12)
            .map(|at| {
                let (person, body) = (&copies[at % copies.len()], &body);
                scope.spawn(move || {
                    for _ in 0..200 {
                        let answer = keyed(person, "POST", "/api/v1/evidence", key, body);
                        if answer.status() != 409 {
                            return read(answer);
                        }
                        assert_eq!(answer.headers()["retry-after"], "1");
                        assert_eq!(answer.json::<Value>().unwrap()["code"], "underway");
                        std::thread::yield_now();
                    }
                    panic!("it is never answered");
                })
            })
            .collect();
        tries.into_iter().map(|one| one.join().unwrap()).collect()
    });
    assert!(answers.iter().all(|answer| *answer == answers[0] && answer.0 == 201), "{answers:?}");
}

#[test]
fn many_at_once_are_one() {
    let (_server, ada, ..) = Server::with_learner_and_lead();
    storm(std::slice::from_ref(&ada), "storm");
    assert_eq!(drafts(&ada), 1);
}

#[test]
fn many_at_once_on_two_copies_of_the_server_are_one() {
    let (server, ada, ..) = Server::with_learner_and_lead();
    let (address, _other) = server.beside();
    storm(&[ada.at(&address), ada.clone()], "storm");
    assert_eq!(drafts(&ada), 1);
}

#[test]
fn a_call_that_was_cut_off_with_its_server_can_be_made_again_after_a_minute() {
    use stampbook::store::idempotency::{Before, begin};
    let (server, ada, ..) = Server::with_learner_and_lead();
    let ask = |hash: &'static str| {
        let (person, now) = (ada.id, server.now());
        server.app.db.write_blocking(move |conn| begin(conn, person, "cut", hash, now)).unwrap()
    };
    assert_eq!(ask("one"), Before::Never);
    assert_eq!(ask("one"), Before::Underway);
    server.wait(SignedDuration::from_secs(61));
    assert_eq!(ask("two"), Before::Another);
    assert_eq!(ask("one"), Before::Never);
}

/// An answer that is too large to be kept is given once, and the call is done once all the same.
#[test]
fn a_large_answer_is_passed_on_and_what_was_done_stays_done() {
    use stampbook::store::idempotency::{Before, begin};
    let server = Server::start();
    let rosa = server.with_role("Rosa", stampbook::record::access::Role::Registrar);
    let path = "/api/v1/frameworks";
    let competencies: Vec<Value> = (0..2000)
        .map(|number| {
            let levels: Vec<Value> = (1..=3).map(|_| json!({ "descriptor": "Does it" })).collect();
            json!({ "id": uuid::Uuid::from_u128(number + 1), "code": format!("C{number}"),
                "title": format!("{number} {}", "long ".repeat(90).trim()), "levels": levels })
        })
        .collect();
    let mut body = json!({ "id": uuid::Uuid::from_u128(9000), "title": "Everything there is",
        "level_names": ["One", "Two", "Three"], "competencies": competencies });
    let (status, report) = rosa.post(path, &body);
    assert_eq!(status, 201, "{report}");
    // Every competency that has another title is named in the report, with both.
    for competency in body["competencies"].as_array_mut().unwrap() {
        competency["title"] = json!(format!("new {}", competency["title"].as_str().unwrap()));
    }
    let first = keyed(&rosa, "POST", path, "large", &body);
    let location = first.headers().get("location").cloned();
    let (status, report) = read(first);
    assert_eq!(status, 201, "{report}");
    assert!(report.to_string().len() > 256 * 1024, "the report has {} bytes", report.to_string().len());
    let again = keyed(&rosa, "POST", path, "large", &body);
    assert_eq!(again.headers()["idempotency-replayed"], "true");
    assert_eq!(again.headers().get("location").cloned(), location);
    assert_eq!((again.status().as_u16(), again.text().unwrap().as_str()), (201, ""));
    assert_eq!(rosa.get(path).1["items"][0]["version"], 2);
    let (person, now) = (rosa.id, server.now());
    let open =
        server.app.db.write_blocking(move |conn| begin(conn, person, "large", "another", now)).unwrap();
    assert_eq!(open, Before::Another, "the key is not open any more");
}

/// Answers go with whatever is erased. The call stays made: a repeat is told so, and opens no second cohort.
#[test]
fn what_was_done_is_not_done_again_because_its_answer_was_erased() {
    let (server, ada, grace, framework, _) = Server::with_learner_and_lead();
    let root = server.with_role("Root Admin", stampbook::record::access::Role::Administrator);
    let body = json!({ "title": "Autumn", "framework_id": framework.id, "starts_on": "2026-03-02",
        "ends_on": "2026-09-30", "leads": [grace.id] });
    let first = read(keyed(&root, "POST", "/api/v1/cohorts", "autumn", &body));
    assert_eq!(first.0, 201, "{}", first.1);
    let unnamed = read(keyed(&ada, "POST", "/api/v1/evidence", "draft", &json!({ "title": "Mine" })));
    let erased = json!({ "person_id": grace.id, "reason": "She asked for it" });
    assert_eq!(root.post("/api/v1/erasures", &erased).0, 201);
    let count = || root.get("/api/v1/cohorts").1["items"].as_array().unwrap().len();
    let cohorts = count();
    for _ in 0..2 {
        let again = keyed(&root, "POST", "/api/v1/cohorts", "autumn", &body);
        assert_eq!(again.headers()["content-type"], "application/problem+json");
        let (status, told) = read(again);
        assert_eq!((status, &told["code"]), (410, &json!("answer_erased")), "{told}");
    }
    assert_eq!(count(), cohorts);
    let (status, told) =
        read(keyed(&root, "POST", "/api/v1/cohorts", "autumn", &json!({ "title": "Other" })));
    assert_eq!((status, &told["code"]), (422, &json!("idempotency_key_reused")), "{told}");
    // Words may stand in any answer, without an id: none is given again.
    let (status, told) = read(keyed(&ada, "POST", "/api/v1/evidence", "draft", &json!({ "title": "Mine" })));
    assert_eq!((unnamed.0, status, &told["code"]), (201, 410, &json!("answer_erased")), "{told}");
}

/// Where an answer leads is said again, too.
#[test]
fn where_an_answer_leads_is_said_again() {
    use stampbook::store::idempotency::{Answer, Before, answered, begin};
    let (server, ada, ..) = Server::with_learner_and_lead();
    let (person, now) = (ada.id, server.now());
    let answer = Answer { status: 201, body: "{}".to_owned(), location: "/api/v1/evidence/1".to_owned() };
    let kept = answer.clone();
    let before = server
        .app
        .db
        .write_blocking(move |conn| {
            begin(conn, person, "led", "hash", now)?;
            answered(conn, person, "led", now, &kept)?;
            begin(conn, person, "led", "hash", now)
        })
        .unwrap();
    assert_eq!(before, Before::Answered(answer));
}

/// What is large by its nature is taken under a key as it is without one; what is too large is told so, whole.
#[test]
fn an_address_takes_as_much_under_a_key_as_without() {
    let server = Server::start();
    let rosa = server.with_role("Rosa", stampbook::record::access::Role::Registrar);
    let send = |method: &str, path: &str, key: &str, body: Vec<u8>| {
        let request = rosa.api(method, path).header("Idempotency-Key", key);
        let answer = request.body(body).send().unwrap();
        let again = answer.headers().contains_key("idempotency-replayed");
        let (status, said) = read(answer);
        (status, again, said)
    };
    let framework = stampbook::interchange::builtin::hr_framework().unwrap();
    let mut file = stampbook::interchange::write_json(&framework).into_bytes();
    file.resize(6 << 20, b' ');
    let import = "/api/v1/frameworks/import";
    for again in [false, true] {
        let (status, replayed, said) = send("POST", import, "large", file.clone());
        assert_eq!((status, replayed), (201, again), "{said}");
    }
    let (status, _, said) = send("POST", import, "too-large", vec![b' '; 24 << 20]);
    assert_eq!((status, &said["code"]), (413, &json!("too_large")), "{said}");
    let mut photo = std::io::Cursor::new(Vec::new());
    crate::portraits::noise().write_to(&mut photo, image::ImageFormat::Png).unwrap();
    let photo = photo.into_inner();
    assert!(photo.len() > 2 << 20, "{} bytes", photo.len());
    let (status, _, said) = send("PUT", "/api/v1/me/portrait", "photo", photo);
    assert_eq!(status, 200, "{said}");
    let (status, _, said) = send("PUT", "/api/v1/me/portrait", "no-photo", vec![0; 21 << 20]);
    assert_eq!(status, 413, "{said}");
}
