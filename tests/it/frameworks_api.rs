//! Frameworks by API: imported, published again with a crosswalk, exported.

use serde_json::{Value, json};
use stampbook::interchange::{builtin, write_json};
use stampbook::record::access::Role;

use crate::support::server::{Person, Server, read};

fn own_json() -> Value {
    serde_json::from_str(&write_json(&builtin::hr_framework().unwrap())).unwrap()
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap()
}

fn import(who: &Person, query: &str, file: Vec<u8>) -> (u16, Value) {
    read(who.api("POST", &format!("/api/v1/frameworks/import{query}")).body(file).send().unwrap())
}

#[test]
fn rosa_publishes_a_framework_and_everybody_reads_it() {
    let server = Server::start();
    let (rosa, ada) = (server.with_role("Rosa", Role::Registrar), server.person("Ada"));
    let (status, tried) = rosa.post("/api/v1/frameworks?dry_run=true", &own_json());
    assert_eq!((status, &tried["version"], &tried["dry_run"]), (200, &json!(1), &json!(true)), "{tried}");
    assert_eq!(ada.get("/api/v1/frameworks").1["items"], json!([]));

    let (status, published) = rosa.post("/api/v1/frameworks", &own_json());
    assert_eq!((status, &published["version"]), (201, &json!(1)), "{published}");
    let (_, list) = ada.get("/api/v1/frameworks");
    assert_eq!(list["items"].as_array().unwrap().len(), 1);
    let id = text(&list["items"][0]["id"]).to_owned();
    let (status, shown) = ada.get(&format!("/api/v1/frameworks/{id}"));
    assert_eq!((status, &shown["version"]), (200, &json!(1)));
    assert_eq!(shown["competencies"].as_array().unwrap().len(), 7);
    assert_eq!(shown["levels"][2]["level"], 3);
    let level = &shown["competencies"][0]["levels"][1];
    assert_eq!((&level["level"], &level["evidence_required"]), (&json!(2), &json!(2)));
    assert!(!text(&level["descriptor"]).is_empty());
    assert_eq!(ada.get(&format!("/api/v1/frameworks/{id}?version=2")).0, 404);

    // What was read can be sent back: nothing differs.
    let (status, again) = rosa.post("/api/v1/frameworks", &shown);
    assert_eq!((status, &again["unchanged"], &again["version"]), (200, &json!(true), &json!(1)), "{again}");
}

#[test]
fn a_second_version_says_who_loses_what_before_it_is_published() {
    let (server, ada, grace, framework, _) = Server::with_learner_and_lead();
    let rosa = server.with_role("Rosa", Role::Registrar);
    let listening = framework.competencies[0].id;
    let signed = grace.post(
        "/api/v1/signoffs",
        &json!({ "learner_id": ada.id, "competency_id": listening, "level": 1, "evidence": [],
            "comment": "Seen on the ward.", "prior_learning_reason": "Ten years on the ward" }),
    );
    assert_eq!(signed.0, 201, "{}", signed.1);

    let mut next = json!(framework);
    next["competencies"].as_array_mut().unwrap().remove(0);
    next["competencies"][0]["foundational"] = json!(true);
    let (status, refused) = rosa.post("/api/v1/frameworks", &next);
    assert_eq!(status, 422, "{refused}");
    next["crosswalk"] = json!([{ "change": "retires", "competency": listening }]);
    let (status, tried) = rosa.post("/api/v1/frameworks?dry_run=true", &next);
    assert_eq!(status, 200, "{tried}");
    assert_eq!(tried["losses"][0]["name"], "Ada Lovelace", "{tried}");
    assert!(text(&tried["losses"][0]["detail"]).contains("loses level 1 of “Listening”"), "{tried}");
    assert_eq!(tried["gains"], json!([]));
    let (status, published) = rosa.post("/api/v1/frameworks", &next);
    assert_eq!((status, &published["version"]), (201, &json!(2)), "{published}");
    let (_, old) = ada.get(&format!("/api/v1/frameworks/{}?version=1", framework.id));
    assert_eq!(old["competencies"].as_array().unwrap().len(), 3, "version 1 is frozen");
    assert_eq!(old["newest_version"], 2);
}

#[test]
fn every_export_is_imported_again_without_a_difference() {
    let server = Server::start();
    let rosa = server.with_role("Rosa", Role::Registrar);
    let (status, report) =
        import(&rosa, "?name=hr.json", write_json(&builtin::hr_framework().unwrap()).into_bytes());
    assert_eq!(status, 201, "{report}");
    let id = text(&report["id"]).to_owned();
    for format in ["case", "case1.0", "csv", "json"] {
        let file =
            rosa.api("GET", &format!("/api/v1/frameworks/{id}/export?format={format}")).send().unwrap();
        assert_eq!(file.status().as_u16(), 200);
        let (status, again) = import(&rosa, "", file.bytes().unwrap().to_vec());
        assert_eq!((status, &again["unchanged"]), (200, &json!(true)), "{format}: {again}");
    }
    assert_eq!(rosa.get(&format!("/api/v1/frameworks/{id}/export?format=pdf")).0, 422);
}

#[test]
fn a_file_larger_than_a_form_is_read_and_nonsense_is_answered_in_words() {
    let server = Server::start();
    let rosa = server.with_role("Rosa", Role::Registrar);
    let mut large = own_json();
    large["competencies"][0]["description"] = json!("long ".repeat(2000));
    let mut bytes = serde_json::to_vec(&large).unwrap();
    bytes.extend(std::iter::repeat_n(b' ', 2 * 1024 * 1024));
    let (status, report) = import(&rosa, "?dry_run=true", bytes);
    assert_eq!(status, 200, "{report}");
    for (file, status) in
        [(b"".to_vec(), 422), (vec![0xff, 0, 1, 2], 422), (b"{\"a\":".to_vec(), 422), (b"[]".to_vec(), 422)]
    {
        let (got, problem) = import(&rosa, "", file);
        assert_eq!(got, status, "{problem}");
        assert!(!text(&problem["errors"][0]["detail"]).is_empty());
    }
    assert_eq!(import(&rosa, "?levels=nonsense", b"{}".to_vec()).0, 422);
}

#[test]
fn who_keeps_no_records_publishes_nothing() {
    let (server, ada, grace, framework, _) = Server::with_learner_and_lead();
    for who in [&ada, &grace] {
        for path in ["/api/v1/frameworks", "/api/v1/frameworks?dry_run=true", "/api/v1/frameworks/import"] {
            assert_eq!(who.post(path, &own_json()).0, 403, "{path}");
        }
    }
    for path in [
        "/api/v1/frameworks".to_owned(),
        format!("/api/v1/frameworks/{}", framework.id),
        format!("/api/v1/frameworks/{}/export", framework.id),
    ] {
        assert_eq!(server.anonymous(&path).status().as_u16(), 401, "{path}");
    }
}
