//! What happens at the door, before anybody looks: every answer carries the same headers, and words without sense are
//! refused with their place.

use reqwest::blocking::Response;
use serde_json::{Value, json};
use stampbook::record::access::Role;

use crate::access::story;
use crate::support::routes::every_route;
use crate::support::server::{Person, Server, read};

/// What every answer says to browsers, whoever gave it and however early; pages also say what they may load.
#[track_caller]
pub fn guarded(answer: &Response) {
    let said = |name: &str| answer.headers().get(name).map_or("", |value| value.to_str().unwrap());
    let what = format!("{} {}: {:?}", answer.status(), answer.url(), answer.headers());
    assert_eq!(said("x-content-type-options"), "nosniff", "{what}");
    assert_eq!(said("referrer-policy"), "same-origin", "{what}");
    if said("content-type").starts_with("text/html") {
        assert!(said("content-security-policy").starts_with("default-src 'none'"), "{what}");
        assert_eq!(said("cache-control"), "no-store", "{what}");
    }
    // What a program asks for is somebody's own: it is kept nowhere on its way, or only to be asked for again.
    if answer.url().path().starts_with("/api/v1/") {
        let kept = said("cache-control");
        assert!(kept.contains("no-store") || kept == "private, no-cache", "{what}");
    }
}

#[test]
fn every_early_answer_has_the_headers_of_all_others() {
    let server = Server::start();
    let rosa = server.with_role("Rosa", Role::Registrar);
    let large = vec![b'x'; 3 << 20];
    let api = |method: &str, path: &str| rosa.api(method, path);
    let asked = [
        (200, api("GET", "/api/v1/me")),
        (200, rosa.browse("GET", "/people")),
        (400, api("GET", "/api/v1/people?q=%00")),
        (400, rosa.browse("GET", "/people?q=%00")),
        (400, api("GET", "/%61pi/v1/people?q=%00")),
        (400, api("POST", "/api/v1/units").header("content-type", "application/json").body("{")),
        (404, api("GET", "/api/v1/unicorns")),
        (404, rosa.browse("GET", "/unicorns")),
        (404, rosa.browse("GET", "/%75nicorns")),
        (404, rosa.browse("HEAD", "/unicorns")),
        (405, api("DELETE", "/api/v1/frameworks")),
        (413, api("POST", "/api/v1/units").header("content-type", "application/json").body(large.clone())),
        (413, api("POST", "/api/v1/units").header("idempotency-key", "large").body(large)),
        (422, api("POST", "/api/v1/units").json(&json!({ "name": "a\u{0}b" }))),
    ];
    for (status, request) in asked {
        // Whoever closes the connection on that much is right, too.
        let Ok(answer) = request.send() else {
            assert_eq!(status, 413);
            continue;
        };
        guarded(&answer);
        assert_eq!(answer.status().as_u16(), status, "{}", answer.url());
    }
}

/// So have answers to nobody in particular.
#[test]
fn strangers_get_the_same_headers() {
    let server = Server::start();
    // With somebody who runs it, the first address is the sign-in page and not the first run.
    server.with_role("Root", Role::Administrator);
    for (status, path) in [(401, "/api/v1/me"), (200, "/sign-in"), (200, "/healthz"), (404, "/unicorns")] {
        let answer = server.anonymous(path);
        guarded(&answer);
        assert_eq!(answer.status().as_u16(), status, "{path}");
    }
}

/// A zero byte is refused with its place, in the same words on every database, and nothing is changed by it.
#[test]
fn a_zero_byte_is_refused_with_its_place() {
    let (server, things) = story();
    let rosa = server.with_role("Rosa", Role::Administrator);
    let places = |problem: &Value| -> Vec<String> {
        let errors = problem["errors"].as_array().unwrap_or_else(|| panic!("{problem}"));
        errors.iter().map(|error| error["pointer"].as_str().unwrap().to_owned()).collect()
    };
    let plan = json!({ "title": "a\u{0}b", "starts_at": server.now(), "agenda": "\u{0}" });
    for (method, path, body, expected) in [
        ("POST", "/api/v1/units", json!({ "name": "\u{0}" }), vec!["/name"]),
        ("POST", "/api/v1/tokens", json!({ "email": "a\u{0}@x", "password": "p" }), vec!["/email"]),
        ("POST", "/api/v1/tokens", json!({ "email": "a@x", "password": "p\u{0}" }), vec!["/password"]),
        ("POST", "/api/v1/tokens", json!({ "refresh_token": "\u{0}" }), vec!["/refresh_token"]),
        ("POST", "/api/v1/join", json!({ "code": "AAAA\u{0}BBBB" }), vec!["/code"]),
        ("POST", "/api/v1/cohorts/{id}/sessions", plan, vec!["/title", "/agenda"]),
        (
            "POST",
            "/api/v1/people",
            json!({ "name": "Zoe", "email": "z@example.org", "roles": [{ "role": "lead\u{0}" }] }),
            vec!["/roles/0/role"],
        ),
        ("PATCH", "/api/v1/people/{person}", json!({ "name": "\u{0}" }), vec!["/name"]),
    ] {
        let (status, problem) = rosa.call(method, &things.address(path), &body);
        assert_eq!((status, &problem["code"]), (422, &json!("invalid")), "{method} {path}: {problem}");
        assert_eq!(places(&problem), expected, "{method} {path}: {problem}");
        let words = problem["errors"][0]["detail"].as_str().unwrap();
        assert!(words.contains("zero byte") && words.contains(&expected[0][1..]), "{words}");
    }
    // What only looks like one is kept as it is; compressed or under a key, it is found all the same.
    let name = "Ward \\u0000 \\0 %00";
    let (status, unit) = rosa.post("/api/v1/units", &json!({ "name": name }));
    assert_eq!((status, &unit["name"]), (201, &json!(name)), "{unit}");
    let keyed = rosa.api("POST", "/api/v1/units").header("idempotency-key", "ward");
    assert_eq!(keyed.json(&json!({ "name": "a\u{0}" })).send().unwrap().status(), 422);
    let keyed = rosa.api("POST", "/api/v1/units").header("idempotency-key", "ward");
    assert_eq!(keyed.json(&json!({ "name": "Ward 7" })).send().unwrap().status(), 201, "the key is free");

    // Forms say it on a page that names the field; with files they come a part at a time.
    let form = |path: &str, fields: &[(&str, &str)]| {
        let answer = rosa.send_form(&things.address(path), fields);
        (answer.status().as_u16(), answer.text().unwrap().replace("&#34;", "\""))
    };
    for (path, field) in [
        ("/people", "email"),
        ("/people/units", "name"),
        ("/sign-in", "email"),
        ("/password/forgotten", "email"),
        ("/join", "code"),
        ("/cohorts/{id}/sessions", "agenda"),
    ] {
        let (status, page) = form(path, &[("other", "fine"), (field, "a\u{0}b")]);
        assert_eq!(status, 422, "{path}: {page}");
        assert!(page.contains(&format!("\"{field}\" has a zero byte")), "{path}: {page}");
    }
    let part = |name: &str, text: &str| {
        format!("--edge\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{text}\r\n")
    };
    let body = [part("csrf", &rosa.csrf), part("title", "a\u{0}b"), "--edge--\r\n".to_owned()].concat();
    let sent = rosa.browse("POST", "/evidence").header("content-type", "multipart/form-data; boundary=edge");
    let sent = sent.body(body).send().unwrap();
    assert_eq!(sent.status(), 422);
    assert!(sent.text().unwrap().contains("has a zero byte"));
    assert_eq!(server.anonymous("/readyz").status(), 200);
}

/// A compressed body is looked at as what it is.
#[test]
fn a_compressed_body_is_read_once_and_whole() {
    use std::io::Write as _;
    let server = Server::start();
    let rosa = server.with_role("Rosa", Role::Registrar);
    let send = |name: &str| {
        let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
        packed.write_all(json!({ "name": name }).to_string().as_bytes()).unwrap();
        let request = rosa.api("POST", "/api/v1/units").header("content-type", "application/json");
        read(request.header("content-encoding", "gzip").body(packed.finish().unwrap()).send().unwrap())
    };
    assert_eq!(send("Ward 4").0, 201);
    let (status, problem) = send("a\u{0}b");
    assert_eq!((status, &problem["errors"][0]["pointer"]), (422, &json!("/name")), "{problem}");
}

/// A slip of the pen after the question mark never gets the answer to another question, and nothing is done by it.
#[test]
fn a_name_that_nobody_knows_is_an_error_wherever_it_is_asked() {
    let (server, things) = story();
    let rosa = server.with_role("Rosa", Role::Administrator);
    for (method, path) in every_route() {
        let heard = path.starts_with("/api/v1/") && !["OPTIONS", "HEAD"].contains(&method);
        if !heard {
            continue;
        }
        let address = format!("{}?as_off=2026-01-01", things.address(&path));
        let (status, problem) = match method {
            "GET" => rosa.get(&address),
            _ => rosa.call(method, &address, &json!({})),
        };
        assert_eq!((status, &problem["code"]), (400, &json!("malformed")), "{method} {path}: {problem}");
        assert!(problem["detail"].as_str().unwrap().contains("as_off"), "{method} {path}: {problem}");
    }
}

/// A body that is not packed as it says, or in a way that nobody here unpacks, is refused in plain words.
#[test]
fn a_body_that_cannot_be_unpacked_is_said_in_plain_words() {
    let server = Server::start();
    let rosa = server.with_role("Rosa", Role::Registrar);
    for (packed, status, code) in [
        ("gzip", 400, "malformed"),
        ("br", 400, "malformed"),
        ("deflate", 400, "malformed"),
        ("zstd", 415, "content_encoding"),
        ("gzip, br", 415, "content_encoding"),
    ] {
        let request = rosa.api("POST", "/api/v1/units").header("content-type", "application/json");
        let answer =
            request.header("content-encoding", packed).body(r#"{ "name": "Ward 4" }"#).send().unwrap();
        assert_eq!(answer.headers()["content-type"], "application/problem+json");
        let (really, problem) = read(answer);
        assert_eq!((really, &problem["code"]), (status, &json!(code)), "{packed}: {problem}");
        let words = problem["detail"].as_str().unwrap();
        assert!(words.contains("Content-Encoding") && words.contains("Send"), "{words}");
        assert!(!words.contains("EOF") && !words.contains('{') && !words.contains('('), "{words}");
    }
    // As it is, under its own name.
    let request = rosa.api("POST", "/api/v1/units").header("content-encoding", "Identity");
    assert_eq!(request.json(&json!({ "name": "Ward 4" })).send().unwrap().status(), 201);
}

/// Fields in the right order, but without their names, are not what is expected.
#[test]
fn a_list_is_no_object() {
    let (server, _, grace, _, cohort) = Server::with_learner_and_lead();
    let rosa = server.with_role("Rosa", Role::Registrar);
    for (who, method, path, body) in [
        (&rosa, "POST", "/api/v1/units".to_owned(), json!([null, "Ward 4"])),
        (&grace, "PATCH", format!("/api/v1/cohorts/{cohort}"), json!([null, null])),
        (&grace, "POST", "/api/v1/evidence".to_owned(), json!([])),
    ] {
        let (status, problem) = who.call(method, &path, &body);
        assert_eq!((status, &problem["code"]), (400, &json!("malformed")), "{method} {path}: {problem}");
        assert!(problem["detail"].as_str().unwrap().contains("Send an object"), "{problem}");
    }
}

/// What cannot be read is told in plain words: how the program calls its types, and how it counts, is not for outside.
#[test]
fn what_cannot_be_read_is_told_in_plain_words() {
    let (server, _, grace, _, cohort) = Server::with_learner_and_lead();
    let rosa = server.with_role("Rosa", Role::Administrator);
    let said = |who: &Person, method: &str, path: &str, body: &Value| {
        let (status, problem) = who.call(method, path, body);
        assert!([400, 405].contains(&status), "{problem}");
        problem["detail"].as_str().unwrap().to_owned()
    };
    let words = said(&rosa, "POST", "/api/v1/evidence", &Value::Null);
    assert!(words.contains("null came where an object belongs"), "{words}");
    let path = format!("/api/v1/cohorts/{cohort}/sessions");
    let plan = json!({ "title": "Day 3", "starts_at": "2026-03-03T09:00:00Z", "minutes": -1 });
    let words = said(&grace, "POST", &path, &plan);
    assert!(words.contains("-1 came where a whole number from 0 to 65535 belongs"), "{words}");
    let words = said(&rosa, "PUT", "/api/v1/units", &json!({}));
    assert_eq!(words, "PUT is not possible here; GET, HEAD and POST are.");
}
