//! The API says of itself what it does: nothing is missing, nothing is made up.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::support::routes::every_route;
use crate::support::server::{Server, read};

fn document() -> &'static Value {
    stampbook::web::api::document::document()
}

/// An address without the names of its parts, which are nobody's business.
pub fn plain(path: &str) -> String {
    path.split('{')
        .map(|part| part.split_once('}').map_or(part, |(_, rest)| rest))
        .collect::<Vec<_>>()
        .join("{}")
}

/// Method and address of every documented call.
fn documented() -> BTreeSet<(String, String)> {
    let paths = document()["paths"].as_object().unwrap().iter();
    paths
        .flat_map(|(path, item)| {
            item.as_object().unwrap().keys().map(|method| (method.to_uppercase(), plain(path)))
        })
        .collect()
}

#[test]
fn every_call_of_the_api_is_in_the_document_and_the_other_way_round() {
    let served: BTreeSet<(String, String)> =
        every_route().into_iter().map(|(method, path)| (method.to_owned(), plain(&path))).collect();
    let api: BTreeSet<_> = served.iter().filter(|(_, path)| path.starts_with("/api/v1/")).cloned().collect();
    let known = documented();
    let missing: Vec<_> = api.difference(&known).collect();
    assert!(missing.is_empty(), "not in the document; name them in src/web/api/document.rs: {missing:#?}");
    let made_up: Vec<_> = known.difference(&served).collect();
    assert!(made_up.is_empty(), "in the document, but not in src/web/routes.rs: {made_up:#?}");
}

fn each_value(value: &Value, look: &mut impl FnMut(&Value)) {
    look(value);
    match value {
        Value::Array(items) => items.iter().for_each(|item| each_value(item, look)),
        Value::Object(fields) => fields.values().for_each(|field| each_value(field, look)),
        _ => {}
    }
}

#[test]
fn every_reference_leads_somewhere() {
    let mut lost = Vec::new();
    each_value(document(), &mut |value| {
        if let Some(reference) = value["$ref"].as_str()
            && document().pointer(reference.trim_start_matches('#')).is_none()
        {
            lost.push(reference.to_owned());
        }
    });
    assert!(lost.is_empty(), "{lost:?}");
}

#[test]
fn every_call_has_a_name_a_heading_and_answers() {
    let mut names = BTreeSet::new();
    for (path, item) in document()["paths"].as_object().unwrap() {
        for (method, call) in item.as_object().unwrap() {
            let place = format!("{method} {path}");
            let name = call["operationId"].as_str().unwrap();
            assert!(names.insert(name), "{place}: {name} is used twice");
            let summary = call["summary"].as_str().unwrap();
            assert!(!summary.is_empty() && !summary.contains('\n'), "{place}: {summary:?} is no heading");
            let parts = path.matches('{').count();
            let given =
                call["parameters"].as_array().into_iter().flatten().filter(|p| p["in"] == "path").count();
            assert_eq!(parts, given, "{place}: its parameters are not those of its address");
            let answers = call["responses"].as_object().unwrap();
            assert!(answers.keys().any(|status| status.starts_with('2')), "{place}: no good end");
            for (status, answer) in answers {
                let said = answer.get("$ref").is_some()
                    || answer["description"].as_str().is_some_and(|d| !d.is_empty());
                assert!(said, "{place}: {status} says nothing");
                let problem = answer["content"].get("application/problem+json").is_some();
                assert!(
                    status.as_str() < "400" || answer.get("$ref").is_some() || problem,
                    "{place}: {status}"
                );
            }
        }
    }
}

/// The library that collects shapes keeps the last of two that have one name, and says nothing.
#[test]
fn no_two_shapes_have_one_name() {
    let mut named: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut folders = vec![std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let text = std::fs::read_to_string(&path).unwrap_or_default();
            for after in text.split("ToSchema").skip(1) {
                let Some(head) =
                    after.split(['{', ';']).next().filter(|h| h.trim_start().starts_with([')', ',']))
                else {
                    continue;
                };
                let own = ["struct ", "enum "].iter().find_map(|kind| head.split_once(kind));
                let Some(name) = own.and_then(|(_, rest)| rest.split(|c: char| !c.is_alphanumeric()).next())
                else {
                    continue;
                };
                let name =
                    head.split_once("schema(as = ").map_or(name, |(_, rest)| rest.split(')').next().unwrap());
                named.entry(name.to_owned()).or_default().push(path.display().to_string());
            }
        }
    }
    assert!(
        named.contains_key("Passport") && named.contains_key("CohortLine"),
        "shapes are not found any more"
    );
    named.retain(|_, places| places.len() > 1);
    assert!(named.is_empty(), "tell them apart by #[schema(as = …)]: {named:#?}");
}

#[test]
fn the_server_and_the_command_line_give_the_same_document() {
    let server = Server::start();
    let answer = server.anonymous("/api/openapi.json");
    assert_eq!(answer.headers()["content-type"], "application/json");
    let (status, served) = read(answer);
    assert_eq!((status, served["openapi"].as_str()), (200, Some("3.1.0")));
    let printed =
        std::process::Command::new(env!("CARGO_BIN_EXE_stampbook")).arg("openapi").output().unwrap();
    assert!(printed.status.success());
    assert_eq!(serde_json::from_slice::<Value>(&printed.stdout).unwrap(), served);
    assert_eq!(served["info"]["version"], env!("CARGO_PKG_VERSION"));
}

#[test]
fn anybody_reads_about_every_call_and_finds_one_by_its_words() {
    let server = Server::start();
    let answer = server.anonymous("/api");
    assert_eq!(answer.status(), 200);
    let page = answer.text().unwrap();
    for item in document()["paths"].as_object().unwrap().values() {
        for call in item.as_object().unwrap().values() {
            let place = format!("id=\"{}\"", call["operationId"].as_str().unwrap());
            assert!(page.contains(&place), "{place} is not on the page");
        }
    }
    assert!(!page.contains('⟦') && !page.contains("http://fonts"));
    let found = server.anonymous("/api?q=endorsements+vouch").text().unwrap();
    assert!(found.contains("/api/v1/evidence/{id}/endorsements") && !found.contains("/api/v1/units"));
    let nothing = server.anonymous("/api?q=unicorn").text().unwrap();
    assert!(nothing.contains("No call has these words"));
}

/// Says where an answer is not what the document promises: a field it does not know, or one that is not there.
fn differences(name: &str, answer: &Value, place: &str, found: &mut Vec<String>) {
    let schema = &document()["components"]["schemas"][name];
    let fields = answer.as_object().unwrap_or_else(|| panic!("{place} is no object: {answer}"));
    for field in schema["required"].as_array().unwrap() {
        if !fields.contains_key(field.as_str().unwrap()) {
            found.push(format!("{place}: {field} of {name} is not there"));
        }
    }
    for (field, value) in fields {
        let Some(known) = schema["properties"].get(field) else {
            found.push(format!("{place}: {name} does not know {field}"));
            continue;
        };
        let reference =
            |schema: &Value| schema["$ref"].as_str().map(|r| r.rsplit('/').next().unwrap().to_owned());
        if let Some(of) = reference(&known["items"]) {
            for item in value.as_array().into_iter().flatten() {
                differences(&of, item, &format!("{place}/{field}"), found);
            }
        } else if let Some(of) =
            reference(known).or_else(|| reference(&known["oneOf"][0])).filter(|_| value.is_object())
        {
            differences(&of, value, &format!("{place}/{field}"), found);
        } else if let Some(kinds) = known.get("type") {
            let kind = match value {
                Value::Null => "null",
                Value::Bool(_) => "boolean",
                Value::Number(_) => "integer",
                Value::String(_) => "string",
                Value::Array(_) => "array",
                Value::Object(_) => "object",
            };
            let fits = kinds == kind || kinds.as_array().is_some_and(|all| all.iter().any(|one| one == kind));
            if !fits {
                found.push(format!("{place}/{field}: {value} is no {kinds}"));
            }
        }
    }
}

#[test]
fn answers_are_what_the_document_promises() {
    let (server, things) = crate::access::story();
    let keeper = server.with_role("Kim Keeper", stampbook::record::access::Role::Registrar);
    let mut found = Vec::new();
    for (path, name) in [
        ("/api/v1/evidence/{id}", "Evidence"),
        ("/api/v1/cohorts/{id}", "Cohort"),
        ("/api/v1/signoffs/{id}", "SignOff"),
        ("/api/v1/frameworks/{id}", "Framework"),
    ] {
        let (status, answer) = keeper.get(&things.address(path));
        assert_eq!(status, 200, "{path}: {answer}");
        differences(name, &answer, path, &mut found);
    }
    let (_, draft) = keeper.post("/api/v1/evidence", &serde_json::json!({ "title": "Mine" }));
    differences("Evidence", &draft, "a draft", &mut found);
    assert!(found.is_empty(), "mend src/web/api/document/shapes.rs: {found:#?}");
}
