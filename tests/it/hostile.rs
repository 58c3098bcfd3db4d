//! Whatever anybody sends to any address: an answer in words, no fault of ours, and the server goes on.

use std::collections::BTreeMap;

use serde_json::{Value, json};
use stampbook::record::access::Role;
use stampbook::store::verify::verify;

use crate::access::{Things, body_of, story};
use crate::openapi::plain;
use crate::support::routes::every_route;
use crate::support::server::{Person, Server, read};

/// Every address that takes this method, as the table has it.
fn addresses(method: &str) -> Vec<String> {
    every_route().into_iter().filter(|(its, _)| *its == method).map(|(_, path)| path).collect()
}

/// Everything that changes something.
fn writes() -> Vec<(&'static str, String)> {
    every_route().into_iter().filter(|(method, _)| !["GET", "HEAD", "OPTIONS"].contains(method)).collect()
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

/// A problem in words, and no fault of ours.
fn fine(what: &str, status: u16, text: &str, api: bool) -> Value {
    assert!(status < 500, "{what}: {status} {text}");
    if !api || status < 400 {
        return Value::Null;
    }
    let problem: Value = serde_json::from_str(text).unwrap_or_else(|_| panic!("{what}: {status} {text}"));
    let said = problem["detail"].as_str().unwrap_or_default();
    assert!(!said.is_empty() && problem["status"] == json!(status), "{what}: {problem}");
    problem
}

/// Everything of the story that can be read, as it stands.
fn everything(who: &Person, things: &Things) -> Vec<(String, u16, Value)> {
    let mut all = Vec::new();
    for path in addresses("GET").iter().filter(|path| path.starts_with("/api/v1/") && !path.contains(".pdf"))
    {
        let address = things.address(path);
        // Mail goes its own way meanwhile, and what somebody asks about themselves tells nothing of the story.
        if path.contains("outbox") || path.contains("/me") {
            continue;
        }
        let (status, body) = who.get(&address);
        all.push((address, status, body));
    }
    assert!(
        all.iter().filter(|(_, status, _)| *status == 200).count() > 10,
        "the story can be read: {all:?}"
    );
    all
}

fn facts(server: &Server) -> i64 {
    let report = server.app.db.snapshot_blocking(|conn| verify(conn, |_| true)).unwrap();
    assert_eq!(report.problems, vec![]);
    report.facts
}

/// Malformed, huge, deep and binary bodies to every call of the API that takes one, about things that are really
/// there: each is refused by its right name, and nothing is changed by any of them.
#[test]
fn no_body_breaks_the_api() {
    let (server, things) = story();
    let rosa = server.with_role("Rosa", Role::Administrator);
    let (before, said) = (everything(&rosa, &things), facts(&server));
    let documented = stampbook::web::api::document::document()["paths"].as_object().unwrap();
    let mut wrong = Vec::new();
    for (method, path) in writes().into_iter().filter(|(_, path)| path.starts_with("/api/v1/")) {
        let (_, item) = documented.iter().find(|(known, _)| plain(known) == plain(&path)).unwrap();
        if item[method.to_lowercase()]["requestBody"]["content"].get("application/json").is_none() {
            continue;
        }
        for (name, body) in bodies() {
            // Why a role ends may be left out, and the body with it.
            if name == "nothing" && path.ends_with("/end") {
                continue;
            }
            let what = format!("{method} {path} with {name}");
            let request = rosa.api(method, &things.address(&path)).header("content-type", "application/json");
            let answer = match request.body(body).send() {
                Ok(answer) => answer,
                // Whoever closes the connection on two megabytes is right, too.
                Err(error) => {
                    assert!(name == "huge", "{what}: {error}");
                    continue;
                }
            };
            let status = answer.status().as_u16();
            let problem = fine(&what, status, &answer.text().unwrap_or_default(), true);
            // A framework is a document of its own, and judged as one.
            let expected: &[(u16, &str)] = match name {
                _ if path.starts_with("/api/v1/framework") => {
                    &[(400, "malformed"), (413, "too_large"), (422, "invalid")]
                }
                // It takes four megabytes, packed or not, and reads these.
                "huge" if path == "/api/v1/sync" => &[(400, "malformed")],
                "huge" => &[(413, "too_large")],
                "a null character" => &[(422, "invalid")],
                _ => &[(400, "malformed")],
            };
            let code = problem["code"].as_str().unwrap_or_default();
            if !expected.contains(&(status, code)) {
                wrong.push(format!("{what}: {status} {code} {}", problem["detail"]));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert_eq!(facts(&server), said, "something was written");
    assert_eq!(everything(&rosa, &things), before);
}

/// Bodies and fields without sense to every form, with the right token.
#[test]
fn no_form_breaks_the_server() {
    let (server, things) = story();
    let long = "x".repeat(300_000);
    let senseless = [
        vec![],
        vec![("id", "'"), ("name", "\u{0}"), ("title", "\u{202e}"), ("level", "-1"), ("email", "@")],
        vec![("name", &*long), ("title", &*long), ("text", &*long), ("email", &*long)],
        vec![
            ("claims", "{"),
            ("from", "2026-02-30"),
            ("until", "999999-01-01"),
            ("role", "king"),
            ("reach", "/"),
        ],
    ];
    for (method, path) in writes().into_iter().filter(|(_, path)| !path.starts_with("/api/")) {
        let address = things.address(&path);
        // Somebody new each time: some of these sign out.
        let rosa = server.with_role("Rosa", Role::Administrator);
        for fields in &senseless {
            let fields: Vec<_> = fields.iter().copied().chain([("csrf", rosa.csrf.as_str())]).collect();
            let answer =
                rosa.browse(method, &address).header("x-csrf-token", &rosa.csrf).form(&fields).send();
            let answer = answer.unwrap();
            let status = answer.status().as_u16();
            fine(&format!("{method} {path}"), status, &answer.text().unwrap_or_default(), false);
        }
        let rosa = server.with_role("Rosa", Role::Administrator);
        for (name, body) in bodies() {
            for media in ["application/x-www-form-urlencoded", "multipart/form-data; boundary=x"] {
                let what = format!("{method} {path} with {name} as {media}");
                let request = rosa.browse(method, &address).header("content-type", media);
                match request.header("x-csrf-token", &rosa.csrf).body(body.clone()).send() {
                    Ok(answer) => {
                        let status = answer.status().as_u16();
                        fine(&what, status, &answer.text().unwrap_or_default(), false);
                    }
                    Err(error) => assert!(name == "huge", "{what}: {error}"),
                }
            }
        }
    }
    let ruth = server.with_role("Ruth", Role::Administrator);
    facts(&server);
    for path in ["/api/v1/evidence/{id}", "/api/v1/signoffs/{id}", "/api/v1/passports/{person}"] {
        let (status, found) = ruth.get(&things.address(path));
        assert_eq!(status, 200, "{path}: {found}");
    }
}

/// Addresses with senseless parts and queries.
#[test]
fn no_address_breaks_the_server() {
    let (server, things) = story();
    let rosa = server.with_role("Rosa", Role::Administrator);
    for pattern in addresses("GET") {
        let path = things.address(&pattern);
        let api = path.starts_with("/api/") && !path.contains(".pdf") && !path.contains("export");
        let with = |odd: &str| -> String {
            let parts = pattern.split_inclusive('/').map(|part| match part.split_once('{') {
                Some((before, rest)) => format!("{before}{odd}{}", rest.split_once('}').unwrap().1),
                None => part.to_owned(),
            });
            parts.collect()
        };
        for odd in [
            path.clone(),
            with("..%2f..%2fetc"),
            with("%00%ff"),
            with("0"),
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

/// Another spelling of an address leads to the same door: a browser's session changes nothing by the API without the
/// page's token, which another site does not have.
#[test]
fn no_spelling_of_an_address_gets_around_the_token() {
    let (server, things) = story();
    let rosa = server.with_role("Rosa", Role::Administrator);
    let (person, ward) = (things.address("/people/{person}"), json!({ "name": "Ward 9" }));
    for start in [
        "/api",
        "/%61pi",
        "/%61%70%69",
        "/ap%69",
        "/API",
        "//api",
        "/./api",
        "/%2e/api",
        "/%2561pi",
        "/x/..%2fapi",
    ] {
        for (path, body) in [("/v1/units".to_owned(), &ward), (format!("/v1{person}/invitation"), &json!({}))]
        {
            let answer = rosa.browse("POST", &format!("{start}{path}")).json(body).send().unwrap();
            assert!([403, 404].contains(&answer.status().as_u16()), "{start}{path}: {}", answer.status());
        }
    }
    assert!(!rosa.get("/api/v1/units").1.to_string().contains("Ward 9"));
    // It is a call of the API for everybody else, too: answered as one, and once under one key.
    let answer = rosa.browse("GET", "/%61pi/v1/unicorns").send().unwrap();
    assert_eq!(answer.headers()["content-type"], "application/problem+json");
    for again in [false, true] {
        let call = rosa.browse("POST", "/%61pi/v1/un%69ts").header("x-csrf-token", &rosa.csrf).json(&ward);
        let answer = call.header("idempotency-key", "ward-9").send().unwrap();
        assert_eq!(answer.headers().contains_key("idempotency-replayed"), again);
        assert_eq!(answer.status(), 201);
    }
}

/// A zero byte is in no word that anybody means, and PostgreSQL keeps none: whoever sends one is told so.
#[test]
fn a_zero_byte_is_no_fault_of_ours() {
    let (server, things) = story();
    let rosa = server.with_role("Rosa", Role::Administrator);
    let nobody = reqwest::blocking::Client::new();
    for path in ["/sign-in", "/sign-in/link", "/password/forgotten", "/first-run"] {
        let form = [("email", "a\u{0}@x"), ("password", "p\u{0}"), ("code", "\u{0}"), ("name", "\u{0}")];
        let answer = nobody.post(format!("{}{path}", server.address)).form(&form).send().unwrap();
        assert!(answer.status().as_u16() < 500, "{path}: {}", answer.status());
    }
    let asked = json!({ "email": "a\u{0}@x", "password": "p\u{0}" });
    let answer = nobody.post(format!("{}/api/v1/tokens", server.address)).json(&asked).send().unwrap();
    let (status, problem) = read(answer);
    assert_eq!((status, &problem["code"]), (422, &json!("invalid")), "{problem}");
    for path in
        ["/people?q=%00", "/people?role=%00", "/sign-in?next=%00", "/api/v1/people?q=a%00", "/join/%00"]
    {
        let answer = rosa.browse("GET", path).send().unwrap();
        assert_eq!(answer.status(), 400, "{path}");
    }
    let forged = |words: &str| {
        use base64::Engine as _;
        base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(words.replace('0', "\\u0000"))
    };
    let id = "11111111-1111-7111-9111-111111111111";
    for (list, cursor) in [
        ("/people", format!("[\"0\",\"{id}\"]")),
        ("/api/v1/people", format!("[\"0\",\"{id}\"]")),
        ("/api/v1/cohorts", "[\"0\",\"0\"]".to_owned()),
        ("/api/v1/evidence", "[1,\"0\"]".to_owned()),
        ("/api/v1/reviews", "[1,\"0\",\"0\",1]".to_owned()),
        ("/api/v1/units", "[\"0\",\"0\"]".to_owned()),
        ("/api/v1/appeals", "[1,\"0\"]".to_owned()),
        ("/api/v1/signoffs", "[1,\"0\",\"0\"]".to_owned()),
    ] {
        let answer = rosa.browse("GET", &format!("{list}?cursor={}", forged(&cursor))).send().unwrap();
        assert!(answer.status().as_u16() < 500, "{list}: {}", answer.status());
    }
    let form = [
        ("name", "Zoe"),
        ("email", "zoe@example.org"),
        ("unit", "\u{0}"),
        ("session", "\u{0}"),
        ("uses", "1"),
        ("days", "1"),
    ];
    for path in ["/people", "/account/sessions", "/people/units", "/cohorts/{id}/invitations"] {
        let answer = rosa.send_form(&things.address(path), &form);
        assert!(answer.status().as_u16() < 500, "{path}: {}", answer.status());
    }
    let answer = rosa.send_form(&things.address("/cohorts/{id}/invitations/mail"), &[("email", "a\u{0}@x")]);
    assert!(answer.status().as_u16() < 500, "{}", answer.status());
    assert_eq!(server.anonymous("/readyz").status(), 200);
}

/// A list of nothing is a slip of the pen; a scheme may be written as one likes; a kind of problem leads nowhere.
#[test]
fn small_slips_are_told_from_other_spellings() {
    let server = Server::start();
    let rosa = server.with_role("Rosa", Role::Administrator);
    for list in
        ["people", "cohorts", "evidence", "reviews", "outbox", "units", "frameworks", "appeals", "signoffs"]
    {
        for limit in ["0", "-1", "201", "99999999999999999999", "many"] {
            let (status, problem) = rosa.get(&format!("/api/v1/{list}?limit={limit}"));
            assert_eq!((status, &problem["code"]), (400, &json!("malformed")), "{list} {limit}: {problem}");
            assert!(problem["detail"].as_str().unwrap().contains("limit"), "{problem}");
            assert_eq!(problem["type"], "about:blank");
        }
        for limit in ["1", "200"] {
            assert_eq!(rosa.get(&format!("/api/v1/{list}?limit={limit}")).0, 200, "{list} {limit}");
        }
    }
    let token = server.app.tokens.issue(rosa.id, server.now()).unwrap();
    let client = reqwest::blocking::Client::new();
    for (scheme, status) in
        [("Bearer", 200), ("bearer", 200), ("BEARER ", 200), ("Basic", 401), ("Bearer:", 401)]
    {
        let asked = client.get(format!("{}/api/v1/me", server.address));
        let answer = asked.header("authorization", format!("{scheme} {token}")).send().unwrap();
        assert_eq!(answer.status(), status, "{scheme}");
    }
}

/// A parameter that there is not is an error that names it: nobody gets today's passport who asked for last year's.
#[test]
fn a_parameter_that_there_is_not_is_named() {
    let (server, things) = story();
    let rosa = server.with_role("Rosa", Role::Administrator);
    for path in [
        "/api/v1/passports/{person}",
        "/api/v1/passports/{person}.pdf",
        "/api/v1/people",
        "/api/v1/units",
        "/api/v1/frameworks",
        "/api/v1/frameworks/{id}",
        "/api/v1/frameworks/{id}/export",
        "/api/v1/cohorts",
        "/api/v1/cohorts/{id}/members",
        "/api/v1/cohorts/{id}/sessions",
        "/api/v1/cohorts/{id}/delegations",
        "/api/v1/cohorts/{id}/progress",
        "/api/v1/evidence",
        "/api/v1/reviews",
        "/api/v1/outbox",
    ] {
        let (status, problem) = rosa.get(&format!("{}?asof=2025-01-01", things.address(path)));
        assert_eq!((status, &problem["code"]), (400, &json!("malformed")), "{path}: {problem}");
        assert!(problem["detail"].as_str().unwrap().contains("`asof`"), "{path}: {problem}");
    }
    let (_, problem) = rosa.get(&things.address("/api/v1/passports/{person}?as_of=never"));
    assert_eq!(problem["errors"][0]["pointer"], "/as_of", "{problem}");
}

/// What the web server refuses by itself is said like everything else: wrong methods, broken compression, parts of
/// files that are not there, bodies that are too large.
#[test]
fn what_is_refused_before_anybody_looks_is_a_problem_too() {
    let (server, things) = story();
    let rosa = server.with_role("Rosa", Role::Administrator);
    for (method, path, allowed) in [
        ("DELETE", "/api/v1/frameworks", "GET, HEAD, POST"),
        ("GET", "/api/v1/tokens", "DELETE, POST"),
        ("PUT", "/api/v1/frameworks/import", "POST"),
        ("PATCH", "/api/v1/signoffs/{id}", "GET, HEAD"),
        ("POST", "/api/v1/passports/{person}.pdf", "GET, HEAD"),
    ] {
        let answer = rosa.api(method, &things.address(path)).send().unwrap();
        assert_eq!(answer.status(), 405, "{method} {path}");
        assert_eq!(answer.headers()["allow"], allowed, "{method} {path}");
        assert_eq!(answer.headers()["content-type"], "application/problem+json");
        let (_, problem) = read(answer);
        assert_eq!((&problem["code"], &problem["status"]), (&json!("method_not_allowed"), &json!(405)));
    }
    let (status, problem) = rosa.get("/api/v1/unicorns");
    assert_eq!((status, &problem["code"]), (404, &json!("not_found")));

    let broken = rosa.api("POST", "/api/v1/evidence").header("content-type", "application/json");
    let answer = broken.header("content-encoding", "gzip").body("no gzip").send().unwrap();
    assert_eq!(answer.headers()["content-type"], "application/problem+json");
    let (status, problem) = read(answer);
    assert_eq!((status, &problem["code"]), (400, &json!("malformed")), "{problem}");

    let photo = crate::blobs::bring(&rosa, &stampbook::files::picture::draw(3, 64, 64), "ward.jpg");
    let part = rosa.api("GET", &format!("/api/v1/blobs/{photo}")).header("range", "bytes=99999999-");
    let answer = part.send().unwrap();
    assert!(answer.headers()["content-range"].to_str().unwrap().starts_with("bytes */"));
    let (status, problem) = read(answer);
    assert_eq!((status, &problem["code"]), (416, &json!("no_such_part")), "{problem}");

    let large = |path: &str, bytes: usize| {
        let body = [b"{\"title\": \"".to_vec(), vec![b'a'; bytes], b"\"}".to_vec()].concat();
        let request = rosa.api("POST", path).header("content-type", "application/json").body(body);
        request.send().ok().map(read)
    };
    for (path, bytes, most) in
        [("/api/v1/evidence", 2 << 20, 1 << 20), ("/api/v1/frameworks", 21 << 20, 20 << 20)]
    {
        // Whoever closes the connection on that much is right, too.
        let Some((status, problem)) = large(path, bytes) else { continue };
        assert_eq!((status, &problem["code"]), (413, &json!("too_large")), "{problem}");
        assert!(problem["detail"].as_str().unwrap().contains(&format!("{most} bytes")), "{path}: {problem}");
    }
}

/// `HEAD` says of every page and call what `GET` would, without the body.
#[test]
fn who_asks_for_the_head_gets_no_body() {
    let (server, things) = story();
    let rosa = server.with_role("Rosa", Role::Administrator);
    for path in ["/healthz", "/api/v1/me", "/api/v1/cohorts/{id}", "/people", "/api/openapi.json"] {
        let address = things.address(path);
        let ask = |method: &str| match path.starts_with("/api/") {
            true => rosa.api(method, &address).send().unwrap(),
            false => rosa.browse(method, &address).send().unwrap(),
        };
        let (head, whole) = (ask("HEAD"), ask("GET"));
        assert_eq!((head.status(), whole.status().as_u16()), (whole.status(), 200), "{path}");
        assert_eq!(head.headers().get("content-type"), whole.headers().get("content-type"), "{path}");
        assert_eq!(head.bytes().unwrap().len(), 0, "{path}");
    }
}

/// The calls that lead on to another address, as an administrator asks them in the order of the table.
const LEADS_ON: &[&str] = &[
    "GET /",
    "GET /first-run",
    "GET /sign-in",
    "POST /account/mail",
    "POST /account/portrait/removal",
    "POST /account/sessions",
    "POST /administration/verification",
    "POST /api/v1/blobs",
    "POST /api/v1/people",
    "POST /certificates/{id}/revocation",
    "POST /cohorts",
    "POST /cohorts/{id}",
    "POST /cohorts/{id}/closing",
    "POST /cohorts/{id}/invitations",
    "POST /cohorts/{id}/invitations/end",
    "POST /cohorts/{id}/reopening",
    "POST /evidence",
    "POST /evidence/{id}/comments",
    "POST /evidence/{id}/endorsements",
    "POST /first-run",
    "POST /frameworks/drafts/{draft}/removal",
    "POST /mail/retry",
    "POST /mail/{id}/retry",
    "POST /people/units",
    "POST /people/{person}/account",
    "POST /people/{person}/erasure",
    "POST /people/{person}/grants/{grant}/end",
    "POST /people/{person}/invitation",
    "POST /people/{person}/sessions",
    "POST /people/{person}/sign-out",
    "POST /sign-out",
    "POST /sign-out/everywhere",
];

/// A forged `Host` is in no page, no link, no redirect and no mail.
#[test]
fn a_forged_host_is_repeated_nowhere() {
    let (server, things) = story();
    let evil = |request: reqwest::blocking::RequestBuilder| {
        request.header("host", "evil.example").header("x-forwarded-host", "evil.example")
    };
    let mut led_on = BTreeMap::new();
    let mut routes = every_route();
    // Whose account is closed leads nothing any more, and whose record is erased leads nowhere.
    routes.sort_by_key(|(_, path)| (path.contains("erasure"), path == "/people/{person}/account"));
    for (method, path) in routes {
        let rosa = server.with_role("Rosa", Role::Administrator);
        let address = things.address(&path);
        for api in [false, true] {
            let request = if api { rosa.api(method, &address) } else { rosa.browse(method, &address) };
            let request = evil(request).header("x-csrf-token", &rosa.csrf).header("tus-resumable", "1.0.0");
            let (body, json) = (body_of(&things, method, &path), path.starts_with("/api/"));
            let request = match method {
                "GET" | "HEAD" | "OPTIONS" => request,
                "POST" if path == "/api/v1/blobs" => request.header("upload-length", "3"),
                _ if json => request.header("content-type", "application/json").body(body),
                _ => request
                    .header("content-type", "application/x-www-form-urlencoded")
                    .body(format!("{body}&csrf={}", rosa.csrf)),
            };
            let answer = request.send().unwrap();
            let headers = format!("{:?}", answer.headers());
            if let Some(to) = answer.headers().get("location") {
                let to = to.to_str().unwrap().to_owned();
                let ours = (to.starts_with('/') && !to.starts_with("//")) || to.starts_with(&server.address);
                assert!(ours, "{method} {path} leads to {to}");
                led_on.insert(format!("{method} {path}"), to);
            }
            let text = String::from_utf8_lossy(&answer.bytes().unwrap()).into_owned();
            let repeated = text.contains("evil.example") || headers.contains("evil.example");
            assert!(!repeated, "{method} {path}: {headers} {text}");
        }
    }
    let missing: Vec<_> = LEADS_ON.iter().filter(|call| !led_on.contains_key(**call)).collect();
    assert!(missing.is_empty(), "{missing:#?} led nowhere; these did: {led_on:#?}");
    // An invitation has a link in its mail.
    let rosa = server.with_role("Rosa", Role::Administrator);
    let body = json!({ "name": "Nina", "email": "nina@example.org" });
    let (status, nina) = read(evil(rosa.api("POST", "/api/v1/people")).json(&body).send().unwrap());
    assert_eq!(status, 201, "{nina}");
    let (_, mails) = rosa.get("/api/v1/outbox?limit=200");
    let mails = mails["items"].as_array().unwrap();
    assert!(mails.iter().any(|mail| mail["to"] == "nina@example.org"), "{mails:?}");
    for mail in mails {
        let (status, text) = rosa.page(&format!("/mail/{}/body", mail["id"].as_str().unwrap()));
        assert!(status < 500 && !text.contains("evil.example"), "{text}");
    }
}
