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

/// P-1: levels go by their numbers, not by the order they come in; a number twice, missing or out of range is named.
#[test]
fn levels_go_by_their_numbers() {
    let server = Server::start();
    let rosa = server.with_role("Rosa", Role::Registrar);
    let level = |n: u8, text: &str| json!({ "level": n, "descriptor": text, "evidence_required": n });
    let whole = |names: Value, levels: Value| json!({ "title": "Nights", "levels": names, "competencies": [{ "code": "L", "title": "Listening", "levels": levels }] });
    let names = json!([{ "level": 3, "name": "Guide" }, { "level": 1, "name": "Helper" }, { "level": 2, "name": "Nurse" }]);
    let levels = json!([level(2, "nurses"), level(3, "guides"), level(1, "helps")]);
    let (status, report) = rosa.post("/api/v1/frameworks", &whole(names.clone(), levels));
    assert_eq!(status, 201, "{report}");
    let (_, shown) = rosa.get(&format!("/api/v1/frameworks/{}", text(&report["id"])));
    assert_eq!(shown["level_names"], json!(["Helper", "Nurse", "Guide"]));
    for (index, word) in ["helps", "nurses", "guides"].into_iter().enumerate() {
        let level = &shown["competencies"][0]["levels"][index];
        assert_eq!((&level["descriptor"], &level["evidence"]["pieces"]), (&json!(word), &json!(index + 1)));
    }
    let at = "/competencies/0/levels";
    let mixed = json!([level(1, "a"), { "descriptor": "b" }, level(3, "c")]);
    let both = json!([level(1, "a"), { "level": 2, "evidence_required": 2, "evidence": { "pieces": 3 } }, level(3, "c")]);
    for (levels, pointer) in [
        (json!([level(1, "a"), level(2, "b"), level(2, "c")]), format!("{at}/2/level")),
        (json!([level(1, "a"), level(2, "b"), level(4, "c")]), format!("{at}/2/level")),
        (json!([level(0, "a"), level(1, "b"), level(2, "c")]), format!("{at}/0/level")),
        (mixed, format!("{at}/1/level")),
        (both, format!("{at}/1/evidence_required")),
        (json!([level(1, "a"), level(2, "b")]), at.to_owned()),
    ] {
        let (status, problem) = rosa.post("/api/v1/frameworks?dry_run=true", &whole(names.clone(), levels));
        assert_eq!((status, &problem["errors"][0]["pointer"]), (422, &json!(pointer)), "{problem}");
    }
    let twice = json!([{ "level": 1, "name": "Helper" }, { "level": 1, "name": "Nurse" }, { "level": 3, "name": "Guide" }]);
    let (_, problem) =
        rosa.post("/api/v1/frameworks", &whole(twice, json!([level(1, "a"), level(2, "b"), level(3, "c")])));
    assert_eq!(problem["errors"][0]["pointer"], "/levels/1/level", "{problem}");
}

/// Publishes the next version of `framework` with these competencies.
fn next(who: &Person, framework: &Value, competencies: &[&Value], crosswalk: &Value, query: &str) -> Value {
    let mut body = framework.clone();
    body["competencies"] = competencies.iter().copied().cloned().collect();
    body["crosswalk"] = crosswalk.clone();
    body.as_object_mut().unwrap().remove("foundation_first");
    let (status, report) = who.post(&format!("/api/v1/frameworks{query}"), &body);
    assert!(status < 300, "{report}");
    report
}

fn signs(lead: &Person, learner: &Person, competency: &Value) {
    let signed = lead.post(
        "/api/v1/signoffs",
        &json!({ "learner_id": learner.id, "competency_id": competency["id"], "level": 1, "evidence": [],
            "comment": "Seen.", "prior_learning_reason": "Ten years on the ward" }),
    );
    assert_eq!(signed.0, 201, "{}", signed.1);
}

/// P-5: who earned a competency before it was split under its own id holds the parts, and the dry run knows.
#[test]
fn a_part_of_a_split_that_goes_is_lost_and_said() {
    let (server, ada, grace, framework, _) = Server::with_learner_and_lead();
    let rosa = server.with_role("Rosa", Role::Registrar);
    let framework = json!(framework);
    let [listening, writing] = [0, 1].map(|at| framework["competencies"][at].clone());
    signs(&grace, &ada, &listening);
    let mut asking = listening.clone();
    asking["id"] = json!("01930000-0000-7000-8000-0000000000a5");
    (asking["code"], asking["title"]) = (json!("Q"), json!("Asking"));
    let chairing = &framework["competencies"][2];
    let split =
        json!([{ "change": "becomes", "from": listening["id"], "into": [listening["id"], asking["id"]] }]);
    let all = [&listening, &asking, &writing, chairing];
    let tried = next(&rosa, &framework, &all, &split, "?dry_run=true");
    assert_eq!(tried["gains"][0]["detail"], "gains level 1 of “Asking”, earned as “Listening”", "{tried}");
    next(&rosa, &framework, &all, &split, "");

    let retires = json!([{ "change": "retires", "competency": asking["id"] }]);
    let tried = next(&rosa, &framework, &[&listening, &writing, chairing], &retires, "?dry_run=true");
    assert_eq!(tried["losses"].as_array().unwrap().len(), 1, "{tried}");
    assert_eq!(tried["losses"][0]["competency_id"], asking["id"]);
    assert_eq!(
        (&tried["losses"][0]["name"], &tried["gains"]),
        (&json!("Ada Lovelace"), &json!([])),
        "{tried}"
    );
}

/// P-5: who has one part of a merge under an old id holds nothing of it: the next dry run reports no loss, and the
/// level stays away until both parts are there.
#[test]
fn a_merge_under_an_old_id_loses_nothing_twice() {
    let (server, ada, grace, framework, _) = Server::with_learner_and_lead();
    let rosa = server.with_role("Rosa", Role::Registrar);
    let framework = json!(framework);
    let [listening, writing, chairing] = [0, 1, 2].map(|at| framework["competencies"][at].clone());
    signs(&grace, &ada, &listening);
    let merge =
        json!([{ "change": "merges", "from": [listening["id"], writing["id"]], "into": listening["id"] }]);
    let tried = next(&rosa, &framework, &[&listening, &chairing], &merge, "?dry_run=true");
    assert_eq!(tried["losses"].as_array().unwrap().len(), 1, "{tried}");
    next(&rosa, &framework, &[&listening, &chairing], &merge, "");

    let retires = json!([{ "change": "retires", "competency": listening["id"] }]);
    let tried = next(&rosa, &framework, &[&chairing], &retires, "?dry_run=true");
    assert_eq!((&tried["losses"], &tried["gains"]), (&json!([]), &json!([])), "{tried}");
    // Another change does not give it back either.
    let mut renamed = chairing.clone();
    renamed["title"] = json!("Leading a meeting");
    let tried = next(&rosa, &framework, &[&listening, &renamed], &json!([]), "?dry_run=true");
    assert_eq!((&tried["losses"], &tried["gains"]), (&json!([]), &json!([])), "{tried}");
    next(&rosa, &framework, &[&listening, &renamed], &json!([]), "");
    let tried = next(&rosa, &framework, &[&renamed], &retires, "?dry_run=true");
    assert_eq!((&tried["losses"], &tried["gains"]), (&json!([]), &json!([])), "{tried}");
}

/// P-5: a competency that comes back brings its levels back, and the dry run says so.
#[test]
fn what_comes_back_is_a_gain_that_is_said() {
    let (server, ada, grace, framework, _) = Server::with_learner_and_lead();
    let rosa = server.with_role("Rosa", Role::Registrar);
    let framework = json!(framework);
    let [listening, writing, chairing] = [0, 1, 2].map(|at| framework["competencies"][at].clone());
    signs(&grace, &ada, &listening);
    let retires = json!([{ "change": "retires", "competency": listening["id"] }]);
    next(&rosa, &framework, &[&writing, &chairing], &retires, "");
    let tried = next(&rosa, &framework, &[&listening, &writing, &chairing], &json!([]), "?dry_run=true");
    assert_eq!(tried["gains"][0]["detail"], "gains level 1 of “Listening”, earned as “Listening”", "{tried}");
    next(&rosa, &framework, &[&listening, &writing, &chairing], &json!([]), "");
    assert_eq!(ada.get(&format!("/api/v1/passports/{}", ada.id)).1["totals"]["signed"], 1);
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
