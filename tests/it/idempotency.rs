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
