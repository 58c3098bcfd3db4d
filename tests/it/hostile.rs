//! Whatever anybody sends to any address: an answer in words, no fault of ours, and the server goes on.

use serde_json::{Value, json};
use stampbook::record::access::Role;

use crate::support::server::{Person, Server};

const TABLE: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/src/web/routes.rs"));

/// Every address of the table with its method, made out for somebody who is not there.
fn addresses() -> Vec<(&'static str, String)> {
    let mut all = Vec::new();
    let methods = [
        ("post()", "POST"),
        ("put()", "PUT"),
        ("patch()", "PATCH"),
        ("delete()", "DELETE"),
        ("get()", "GET"),
    ];
    // One line an address; those that take large files spread over several.
    let flat: String = TABLE.split_whitespace().collect();
    for part in flat.split(".route(\"").skip(1) {
        let Some((path, rest)) = part.split_once("\",") else { continue };
        if let Some((_, method)) = methods.iter().find(|(call, _)| rest.starts_with(call)) {
            all.push((*method, filled(path)));
        }
    }
    for part in flat.split("large(\"").skip(1) {
        let (path, rest) = part.split_once("\")").unwrap();
        for call in rest.split(".service(").next().unwrap().split(".route(").skip(1) {
            if let Some((_, method)) = methods.iter().find(|(name, _)| call.starts_with(name)) {
                all.push((*method, filled(path)));
            }
        }
    }
    assert!(all.len() > 90, "{} addresses were found in the table", all.len());
    assert!(all.contains(&("POST", "/api/v1/frameworks/import".to_owned())));
    all
}

fn filled(path: &str) -> String {
    let mut whole = String::new();
    for part in path.split_inclusive('/') {
        let (name, slash) = part.strip_suffix('/').map_or((part, ""), |name| (name, "/"));
        match name.split_once('{').and_then(|(before, rest)| Some((before, rest.split_once('}')?))) {
            Some((before, (_, after))) => {
                whole.extend([before, "01920000-0000-7000-8000-000000000001", after, slash]);
            }
            None => whole.push_str(part),
        }
    }
    whole
}

/// Bodies that nobody means well with.
fn bodies() -> Vec<(&'static str, Vec<u8>)> {
    vec![
        ("nothing", vec![]),
        ("half a value", b"{\"title\": \"Ward".to_vec()),
        ("no object", b"[[], null, 1e999]".to_vec()),
        ("null", b"null".to_vec()),
        ("a number too large", b"{\"level\": 99999999999999999999999, \"id\": 1}".to_vec()),
        ("another kind", b"{\"id\": {\"a\": []}, \"claims\": \"all\", \"title\": [1]}".to_vec()),
        ("unknown fields", b"{\"colour\": \"red\"}".to_vec()),
        ("a lone surrogate", b"{\"title\": \"\\ud800\", \"text\": \"\\udfff\"}".to_vec()),
        (
            "a null character",
            b"{\"title\": \"a\\u0000b\", \"name\": \"a\\u0000b\", \"text\": \"\\u0000\"}".to_vec(),
        ),
        ("binary", (0..=255_u8).cycle().take(4096).collect()),
        ("not UTF-8", b"{\"title\": \"\xff\xfe\"}".to_vec()),
        ("deep", [b"{\"a\":".repeat(100_000), vec![b'1'], b"}".repeat(100_000)].concat()),
        ("deep lists", [b"[".repeat(200_000), b"]".repeat(200_000)].concat()),
        ("huge", [b"{\"title\": \"".to_vec(), vec![b'a'; 2 << 20], b"\"}".to_vec()].concat()),
    ]
}

fn fine(what: &str, status: u16, text: &str, api: bool) {
    assert!(status < 500, "{what}: {status} {text}");
    if api && status >= 400 {
        let problem: Value = serde_json::from_str(text).unwrap_or_else(|_| panic!("{what}: {status} {text}"));
        let said = problem["detail"].as_str().unwrap_or_default();
        assert!(!said.is_empty() && problem["status"] == json!(status), "{what}: {problem}");
    }
}

/// Malformed, huge, deep and binary bodies to every address that takes one.
#[test]
fn no_body_breaks_the_server() {
    let server = Server::start();
    let rosa = server.with_role("Rosa", Role::Administrator);
    let bodies = bodies();
    for (method, path) in addresses() {
        if method == "GET" {
            continue;
        }
        let api = path.starts_with("/api/");
        for (name, body) in &bodies {
            // Whoever closes the connection on two megabytes is right, too.
            let what = format!("{method} {path} with {name}");
            let request = match api {
                true => rosa.api(method, &path).header("content-type", "application/json"),
                false => form_of(&rosa, method, &path),
            };
            let answer = request.body(body.clone()).send();
            match answer {
                Ok(answer) => {
                    let status = answer.status().as_u16();
                    fine(&what, status, &answer.text().unwrap_or_default(), api && !path.contains("blobs"));
                }
                Err(error) => assert!(*name == "huge", "{what}: {error}"),
            }
        }
    }
    assert_eq!(server.anonymous("/healthz").status(), 200);
    assert_eq!(rosa.get("/api/v1/me").0, 200);
    let report = server.app.db.snapshot_blocking(|c| stampbook::store::verify::verify(c, |_| true)).unwrap();
    assert_eq!(report.problems, vec![]);
}

fn form_of(who: &Person, method: &str, path: &str) -> reqwest::blocking::RequestBuilder {
    who.browse(method, path).header("content-type", "application/x-www-form-urlencoded")
}

/// A form with the right token and senseless fields.
#[test]
fn no_form_breaks_the_server() {
    let server = Server::start();
    for (method, path) in addresses() {
        if method != "POST" || path.starts_with("/api/") {
            continue;
        }
        // A new one each time: some of these sign out.
        let rosa = server.with_role("Rosa", Role::Administrator);
        let long = "x".repeat(300_000);
        for fields in [
            vec![],
            vec![("id", "'"), ("name", "\u{0}"), ("title", "\u{202e}"), ("level", "-1"), ("email", "@")],
            vec![
                ("name", long.as_str()),
                ("title", long.as_str()),
                ("text", long.as_str()),
                ("email", long.as_str()),
            ],
            vec![
                ("claims", "{"),
                ("from", "2026-02-30"),
                ("until", "999999-01-01"),
                ("role", "king"),
                ("reach", "/"),
            ],
        ] {
            let answer = rosa.send_form(&path, &fields);
            let status = answer.status().as_u16();
            fine(&format!("POST {path}"), status, &answer.text().unwrap_or_default(), false);
        }
    }
    assert_eq!(server.anonymous("/healthz").status(), 200);
}

/// Addresses with senseless parts and queries.
#[test]
fn no_address_breaks_the_server() {
    let server = Server::start();
    let rosa = server.with_role("Rosa", Role::Administrator);
    for (method, path) in addresses() {
        if method != "GET" {
            continue;
        }
        let api = path.starts_with("/api/") && !path.contains(".pdf") && !path.contains("export");
        for odd in [
            path.clone(),
            path.replace("01920000-0000-7000-8000-000000000001", "..%2f..%2fetc"),
            path.replace("01920000-0000-7000-8000-000000000001", "%00%ff"),
            format!("{path}?limit=-1&cursor=%F0%28%8C%28&as_of=never&state=x&q=%00"),
            format!("{path}?limit=99999999999999999999&cursor=e30"),
            format!("{path}?cursor={}", "A".repeat(6000)),
        ] {
            let answer = match path.starts_with("/api/") {
                true => rosa.api("GET", &odd).send().unwrap(),
                false => rosa.browse("GET", &odd).send().unwrap(),
            };
            let status = answer.status().as_u16();
            fine(&format!("GET {odd}"), status, &String::from_utf8_lossy(&answer.bytes().unwrap()), api);
        }
    }
    assert_eq!(server.anonymous("/healthz").status(), 200);
}

/// A forged `Host` is in no page, no link and no redirect.
#[test]
fn a_forged_host_is_repeated_nowhere() {
    let server = Server::start();
    let rosa = server.with_role("Rosa", Role::Administrator);
    for (method, path) in addresses() {
        if method != "GET" {
            continue;
        }
        for request in [rosa.browse("GET", &path), rosa.api("GET", &path)] {
            let answer = request.header("host", "evil.example").header("x-forwarded-host", "evil.example");
            let answer = answer.send().unwrap();
            let headers = format!("{:?}", answer.headers());
            let text = String::from_utf8_lossy(&answer.bytes().unwrap()).into_owned();
            assert!(
                !text.contains("evil.example") && !headers.contains("evil.example"),
                "{path}: {headers} {text}"
            );
        }
    }
}
