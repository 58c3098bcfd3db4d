//! The API says of itself what it does: nothing is missing, nothing is made up.

use std::collections::{BTreeMap, BTreeSet};

use reqwest::blocking::Response;
use serde_json::{Value, json};
use stampbook::files::picture;

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

/// What is a rule for a list is in the document, and what a device may say of its clock is, too.
#[test]
fn the_document_has_the_bounds_of_lists_and_the_time_of_a_device() {
    let mut lists = 0;
    each_value(document(), &mut |value| {
        if value["in"] == "query" && value["name"] == "limit" {
            let schema = &value["schema"];
            assert_eq!((&schema["minimum"], &schema["maximum"]), (&json!(1), &json!(200)), "{value}");
            lists += 1;
        }
    });
    assert!(lists > 9, "{lists} lists");
    let device = &document()["components"]["schemas"]["Written"]["properties"]["device_time"];
    assert_eq!(device["format"], "date-time", "{device}");
    assert!(device["description"].as_str().unwrap().contains("clock_off_seconds"), "{device}");
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

/// The shape behind a reference.
fn resolved(schema: &Value) -> &Value {
    match schema["$ref"].as_str() {
        Some(reference) => resolved(document().pointer(reference.trim_start_matches('#')).unwrap()),
        None => schema,
    }
}

/// Says where an answer is not what the document promises: a field it does not know, one that is not there, another
/// kind of value.
fn differences(schema: &Value, value: &Value, place: &str, found: &mut Vec<String>) {
    let schema = resolved(schema);
    for several in ["oneOf", "anyOf"] {
        let Some(choices) = schema[several].as_array() else { continue };
        let mut tried: Vec<Vec<String>> = Vec::new();
        for choice in choices {
            let mut here = Vec::new();
            differences(choice, value, place, &mut here);
            if here.is_empty() {
                return;
            }
            tried.push(here);
        }
        found.extend(tried.into_iter().max_by_key(Vec::len).unwrap_or_default());
        return;
    }
    let kind = match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(number) if number.is_f64() => "number",
        Value::Number(_) => "integer",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    };
    let kinds = &schema["type"];
    let fits = kinds.is_null()
        || kinds == kind
        || kinds.as_array().is_some_and(|all| all.iter().any(|one| one == kind))
        || (kind == "integer" && kinds == "number");
    if !fits {
        found.push(format!("{place}: {value} is no {kinds}"));
        return;
    }
    if let (Some(choices), false) = (schema["enum"].as_array(), value.is_null())
        && !choices.contains(value)
    {
        found.push(format!("{place}: {value} is none of {choices:?}"));
    }
    if let Some(text) = value.as_str() {
        let well = match schema["format"].as_str() {
            Some("uuid") => text.parse::<uuid::Uuid>().is_ok(),
            Some("date") => text.parse::<jiff::civil::Date>().is_ok() && text.len() == 10,
            Some("date-time") => text.parse::<jiff::Timestamp>().is_ok(),
            _ => true,
        };
        if !well {
            found.push(format!("{place}: {text} is no {}", schema["format"]));
        }
    }
    for (at, item) in value.as_array().into_iter().flatten().enumerate() {
        differences(&schema["items"], item, &format!("{place}/{at}"), found);
    }
    if let (Some(fields), Some(known)) = (value.as_object(), schema["properties"].as_object()) {
        for field in schema["required"].as_array().into_iter().flatten() {
            if !fields.contains_key(field.as_str().unwrap()) {
                found.push(format!("{place}: {field} is not there"));
            }
        }
        for (field, value) in fields {
            match known.get(field) {
                Some(known) => differences(known, value, &format!("{place}/{field}"), found),
                None => found.push(format!("{place}: {field} is not in the document")),
            }
        }
    }
}

/// The kind of an answer without its parameters; empty where it names none.
fn media_of(answer: &Response) -> String {
    let named = answer.headers().get("content-type").and_then(|media| media.to_str().ok());
    named.unwrap_or_default().split(';').next().unwrap_or_default().trim().to_owned()
}

/// What the document says of a call that is answered so.
fn said_of(method: &str, path: &str, status: u16) -> &'static Value {
    let paths = document()["paths"].as_object().unwrap();
    let (_, item) = paths.iter().find(|(known, _)| plain(known) == plain(path)).unwrap();
    resolved(&item[method.to_lowercase()]["responses"][status.to_string()])
}

/// Holds an answer against what the document says of the call: its status, its kind, and what is in it.
fn held_against(
    method: &str,
    path: &str,
    (status, named, answer): (u16, &str, &Value),
    found: &mut Vec<String>,
) {
    let place = format!("{method} {path}");
    let said = said_of(method, path, status);
    if said.is_null() {
        found.push(format!("{place}: the document knows no {status}: {answer}"));
        return;
    }
    let media = match (answer == "", status) {
        (true, _) => "",
        (_, ..400) => "application/json",
        _ => "application/problem+json",
    };
    if named != media {
        found.push(format!("{place}: {status} is said as {named:?}: {answer}"));
    }
    let schema = &said["content"][media]["schema"];
    match (schema.is_null(), answer == "") {
        (true, true) => {}
        (true, false) => found.push(format!("{place}: the document says nothing of its answer {answer}")),
        (false, _) => differences(schema, answer, &place, found),
    }
}

/// The calls that answer with something else than JSON, or with a file: a photo, a document, a framework to take along.
const FILES: [&str; 11] = [
    "/api/v1/blobs/{id}",
    "/api/v1/frameworks/{id}/export",
    "/api/v1/passports/{person}.pdf",
    "/api/v1/passports/{person}/portrait",
    "/api/openapi.json",
    "/healthz",
    "/metrics",
    "/readyz",
    "/api/v1/exports/{id}/events",
    "/api/v1/exports/{id}/file",
    "/api/v1/certificates/{id}.pdf",
];

fn is_file(method: &str, path: &str) -> bool {
    method == "GET" && FILES.contains(&path)
}

/// Files come with the status and as the kind that the document names, and are what they say.
#[test]
fn files_are_what_the_document_promises() {
    let (server, things) = crate::access::story();
    let keeper = server.with_role("Kim Keeper", stampbook::record::access::Role::Administrator);
    let photo = picture::draw(3, 64, 64);
    let hash = crate::blobs::bring(&keeper, &photo, "ward.jpg");
    let portrait = keeper.api("PUT", "/api/v1/me/portrait").body(photo).send().unwrap();
    assert_eq!(portrait.status(), 200);
    let (own, framework) = (keeper.id.to_string(), things.address("/api/v1/frameworks/{id}/export"));
    let export = |query: &str| format!("{framework}?{query}");
    let [blob, exported, printed, portrait, document, alive, metrics, ready, events, many, certificate] =
        FILES;
    let jpeg: &[u8] = b"\xff\xd8\xff";
    let json: &[u8] = b"{";
    let asked: [(&str, String, &str, &str, &[u8]); 16] = [
        (blob, blob.replace("{id}", &hash), "", "image/jpeg", jpeg),
        (blob, blob.replace("{id}", &hash), "bytes=0-9", "image/jpeg", jpeg),
        (exported, framework.clone(), "", "application/json", json),
        (exported, export("format=json"), "", "application/json", json),
        (exported, export("format=case"), "", "application/json", json),
        (exported, export("format=case1.0"), "", "application/json", json),
        (exported, export("format=csv"), "", "text/csv", b""),
        (printed, printed.replace("{person}", &own), "", "application/pdf", b"%PDF-"),
        (portrait, portrait.replace("{person}", &own), "", "image/jpeg", jpeg),
        (document, document.to_owned(), "", "application/json", json),
        (alive, alive.to_owned(), "", "text/plain", b"alive"),
        (metrics, metrics.to_owned(), "", "text/plain", b"# HELP"),
        (ready, ready.to_owned(), "", "text/plain", b"ready"),
        (events, things.address(events), "", "text/event-stream", b"retry: 1000"),
        (many, things.address(many), "", "application/zip", b"PK"),
        (certificate, things.address(certificate), "", "application/pdf", b"%PDF-"),
    ];
    let mut found = Vec::new();
    for (path, address, part, media, start) in asked {
        let request = keeper.api("GET", &address);
        let request = if part.is_empty() { request } else { request.header("range", part) };
        let answer = request.send().unwrap();
        let (status, named) = (answer.status().as_u16(), media_of(&answer));
        let content = &said_of("GET", path, status)["content"];
        let right = if part.is_empty() { 200 } else { 206 };
        let known = content.get(media).or_else(|| content.get("*/*")).is_some();
        let bytes = answer.bytes().unwrap();
        if status != right || named != media || !known || bytes.is_empty() || !bytes.starts_with(start) {
            found.push(format!(
                "GET {address}: {status} as {named:?}, not {right} as {media:?}, or not what the document knows, {content}: {}",
                String::from_utf8_lossy(&bytes[..bytes.len().min(60)])
            ));
        }
    }
    assert!(found.is_empty(), "{found:#?}");
    // Whatever is not there, or cannot be asked so, is said as a problem here, too.
    for (path, address, status) in [
        (exported, export("format=word"), 422),
        (exported, export("version=99"), 404),
        (printed, things.address("/api/v1/passports/01930000-0000-7000-8000-000000000000.pdf"), 404),
        (portrait, things.address(portrait), 404),
    ] {
        let answer = keeper.api("GET", &address).send().unwrap();
        let media = media_of(&answer);
        let (really, answer) = read(answer);
        assert_eq!(really, status, "{address}: {answer}");
        held_against("GET", path, (status, &media, &answer), &mut found);
    }
    assert!(found.is_empty(), "mend src/web/api/document: {found:#?}");
}

/// Every call that reads, and every one that writes, about a story in which there is something of everything.
#[test]
fn answers_are_what_the_document_promises() {
    let (server, things) = crate::access::story();
    let keeper = server.with_role("Kim Keeper", stampbook::record::access::Role::Administrator);
    let (mut found, mut good) = (Vec::new(), BTreeSet::new());
    // Uploads speak tus: their answers are headers.
    let reads = |path: &str| path.starts_with("/api/v1/") && !path.contains("blobs");
    let mut routes: Vec<_> = every_route().into_iter().filter(|(_, path)| reads(path)).collect();
    // What there is is read before it is changed, and taken away last.
    routes.sort_by_key(|(method, _)| {
        ["GET", "POST", "PUT", "PATCH", "DELETE"].iter().position(|m| m == method)
    });
    for (method, path) in routes {
        if is_file(method, &path) {
            continue;
        }
        let asked = match path.as_str() {
            "/api/v1/search" => "?q=ada",
            "/api/v1/log/proofs/inclusion" => "?fact={signoff}",
            "/api/v1/log/proofs/consistency" => "?from=1",
            _ => "",
        };
        let request = keeper.api(method, &things.address(&format!("{path}{asked}")));
        let answer = match method {
            "GET" => request.send().unwrap(),
            _ => {
                let body = crate::access::body_of(&things, method, &path);
                request.header("content-type", "application/json").body(body).send().unwrap()
            }
        };
        let media = media_of(&answer);
        let (status, answer) = read(answer);
        if status < 300 {
            good.insert(format!("{method} {path}"));
        }
        assert!(method != "GET" || status == 200, "{method} {path}: {status} {answer}");
        held_against(method, &path, (status, &media, &answer), &mut found);
    }
    for (path, title) in [("/api/v1/framework-drafts", "Nights"), ("/api/v1/evidence", "Mine")] {
        let answer = keeper.api("POST", path).json(&json!({ "title": title })).send().unwrap();
        let media = media_of(&answer);
        let (_, answer) = read(answer);
        held_against("POST", path, (201, &media, &answer), &mut found);
    }
    assert!(found.is_empty(), "mend src/web/api/document: {found:#?}");
    assert!(good.len() > 25, "only these ended well: {good:#?}");
}
