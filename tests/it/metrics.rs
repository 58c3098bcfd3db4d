//! `/metrics`: numbers for who runs the server, and for nobody else.

use reqwest::blocking::Client;
use serde_json::json;

use crate::support::server::Server;

fn ask(server: &Server, headers: &[(&str, &str)]) -> (u16, String) {
    let client = Client::new();
    let mut request = client.get(format!("{}/metrics", server.address));
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let answer = request.send().unwrap();
    (answer.status().as_u16(), answer.text().unwrap())
}

/// The value of a line.
fn value(text: &str, line: &str) -> Option<f64> {
    text.lines().find_map(|found| found.strip_prefix(line)?.trim().parse().ok())
}

#[test]
fn the_machine_itself_reads_what_the_server_does() {
    let (server, ada, ..) = Server::with_learner_and_lead();
    let (_, text) = ask(&server, &[]);
    let before = value(&text, "stampbook_facts_appended_total").unwrap();
    assert!(before > 0.0, "{text}");
    let body =
        json!({ "competency_id": server.framework().competencies[0].id, "level": 1, "note": "Nearly" });
    assert_eq!(ada.post("/api/v1/self-assessments", &body).0, 201);
    ada.get(&format!("/api/v1/passports/{}", ada.id));
    assert_eq!(server.anonymous("/nowhere/at-all").status(), 404);

    let (status, text) = ask(&server, &[]);
    assert_eq!(status, 200);
    assert_eq!(value(&text, "stampbook_facts_appended_total"), Some(before + 2.0));
    let asked =
        r#"stampbook_http_requests_total{method="POST",route="/api/v1/self-assessments",status="201"}"#;
    assert_eq!(value(&text, asked), Some(1.0), "{text}");
    let asked = r#"stampbook_http_request_duration_seconds_bucket{method="GET",route="/api/v1/passports/{person}",le="+Inf"}"#;
    assert_eq!(value(&text, asked), Some(1.0), "{text}");
    assert_eq!(
        value(&text, r#"stampbook_http_requests_total{method="GET",route="none",status="404"}"#),
        Some(1.0)
    );
    for line in [
        "stampbook_commit_facts_bucket{le=\"1\"}",
        "stampbook_commit_facts_count",
        "stampbook_outbox_mails{state=\"due\"}",
        "stampbook_outbox_mails{state=\"failed\"}",
        "stampbook_database_size_bytes",
        "stampbook_database_up",
        "stampbook_submissions_refused_total",
    ] {
        assert!(value(&text, line).is_some(), "{line} is missing in {text}");
    }
    assert!(
        text.contains("stampbook_database_threads_busy{kind=\"")
            && text.contains("stampbook_build_info{version=\"")
    );
    assert!(!text.contains(&ada.id.to_string()), "numbers name nobody");
    let mut last = None;
    for line in text.lines() {
        let name = line.split(['{', ' ']).next().unwrap_or_default();
        if line.starts_with('#') {
            last = line.split(' ').nth(2);
        } else {
            assert!(last.is_some_and(|family| name.starts_with(family)), "{line} is not under its own head");
        }
    }
}

#[test]
fn who_comes_through_a_proxy_is_not_the_machine_itself() {
    let server = Server::start();
    for headers in [
        &[("X-Forwarded-For", "203.0.113.9")][..],
        &[("X-Forwarded-For", "127.0.0.1")],
        &[("Forwarded", "for=127.0.0.1")],
        &[("X-Real-IP", "127.0.0.1")],
        &[("Via", "1.1 proxy")],
        &[("Host", "passports.example.org")],
        &[("Authorization", "Bearer guessed"), ("X-Forwarded-For", "203.0.113.9")],
    ] {
        let (status, text) = ask(&server, headers);
        assert_eq!(status, 403, "{headers:?}");
        assert!(!text.contains("stampbook_"), "{headers:?}");
    }
}

#[test]
fn who_has_the_token_reads_from_anywhere() {
    let server = Server::start_with(|name| (name == "STAMPBOOK_METRICS_TOKEN").then(|| "s3cret".to_owned()));
    let from_elsewhere = ("X-Forwarded-For", "203.0.113.9");
    assert_eq!(ask(&server, &[from_elsewhere, ("Authorization", "Bearer s3cret")]).0, 200);
    for wrong in ["Bearer s3cre", "Bearer s3cret2", "Bearer ", "s3cret", "Basic s3cret"] {
        assert_eq!(ask(&server, &[from_elsewhere, ("Authorization", wrong)]).0, 403, "{wrong}");
    }
    assert_eq!(ask(&server, &[]).0, 200, "the machine itself needs none");
}
