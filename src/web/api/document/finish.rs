//! What holds for every call, said once.

use serde_json::{Map, Value, json};

/// The methods that change something.
const WRITES: [&str; 4] = ["post", "put", "patch", "delete"];
/// All methods an address can have.
const METHODS: [&str; 7] = ["get", "post", "put", "patch", "delete", "head", "options"];

/// What the nouns are about, in the order they are read.
const NOUNS: &[(&str, &str)] = &[
    ("Tokens", "How programs sign in, stay signed in and sign out."),
    ("People", "Who is there, and what they may do."),
    ("Frameworks", "Competencies in three levels, in numbered versions."),
    ("Cohorts", "People who work through a framework together, and who leads them."),
    ("Evidence", "What learners did and thought: drafts, submissions, remarks."),
    ("Files", "Photos, recordings and papers: sent in pieces (tus 1.0), fetched by their hash."),
    ("Reviews", "What leads answer, and appeals against it."),
    ("Sign-offs", "Levels that somebody vouched for with their name."),
    ("Passports", "What a person has reached, as JSON and as PDF."),
    ("Certificates", "What is vouched for on paper, and whether it holds today."),
    ("Exports", "Passports of many people in one file, made in the background."),
    ("Search", "One box for people, competencies, evidence and cohorts."),
    ("Sync", "What devices write offline, and what their people may see: see docs/sync-protocol.md."),
    ("Log", "What this server signed of its record, and proofs of what is in it and that it only grew."),
    ("Mail", "What is mailed, to whom, and who wants it."),
    ("Server", "How the server does, and this document."),
];

/// How an upload can end.
const UPLOADS: [(&str, &str); 8] = [
    ("UploadOffset", "The bytes begin at the wrong place, or do not fit together."),
    ("UploadForgotten", "The upload lay unfinished for too long and is forgotten: begin anew."),
    (
        "UploadVersion",
        "`Tus-Resumable` is missing, or names a version that is not spoken here: `Tus-Version` says which is.",
    ),
    ("UploadKind", "A kind of file that is not taken, or bytes that do not say that they are some."),
    ("UploadDamaged", "The file is empty or damaged."),
    ("UploadBusy", "Too many pieces of yours come at a time. Try again."),
    ("UploadHash", "The bytes are not the ones that were announced."),
    ("UploadFull", "The disk where files are kept is full."),
];

/// Calls that take no `Idempotency-Key`: an upload says where its bytes go, a token is made anew each time, and what is synced
/// has ids and places of its own.
pub(crate) fn takes_key(path: &str) -> bool {
    path.starts_with("/api/v1/")
        && !path.starts_with("/api/v1/blobs")
        && !["/api/v1/tokens", "/api/v1/sync"].contains(&path)
}

pub(super) fn finished(mut document: Value) -> Value {
    document["info"]["version"] = json!(env!("CARGO_PKG_VERSION"));
    document["security"] = json!([{ "bearer": [] }, { "session": [], "csrf": [] }]);
    components(&mut document["components"]);
    let mut named: Vec<String> = Vec::new();
    if let Some(paths) = document["paths"].as_object_mut() {
        for (path, item) in paths.iter_mut() {
            let Some(item) = item.as_object_mut() else { continue };
            for (method, call) in item.iter_mut().filter(|(method, _)| METHODS.contains(&method.as_str())) {
                finish_call(path, method, call);
                let noun = call["tags"][0].as_str().unwrap_or_default().to_owned();
                if !named.contains(&noun) {
                    named.push(noun);
                }
            }
        }
    }
    let place = |noun: &String| NOUNS.iter().position(|(known, _)| known == noun).unwrap_or(NOUNS.len());
    named.sort_by(|a, b| (place(a), a).cmp(&(place(b), b)));
    let tag = |noun: &String| match NOUNS.iter().find(|(known, _)| known == noun) {
        Some((name, words)) => json!({ "name": name, "description": words }),
        None => json!({ "name": noun }),
    };
    document["tags"] = named.iter().map(tag).collect();
    document
}

fn components(components: &mut Value) {
    components["securitySchemes"] = json!({
        "bearer": { "type": "http", "scheme": "bearer", "bearerFormat": "JWT",
            "description": "An access token of `POST /api/v1/tokens`; it works ten minutes." },
        "session": { "type": "apiKey", "in": "cookie", "name": "__Host-stampbook",
            "description": "A browser's session (`stampbook` where the server is not reached by https)." },
        "csrf": { "type": "apiKey", "in": "header", "name": "X-CSRF-Token",
            "description": "The page's token; with a session, for every call that changes something." },
    });
    components["schemas"]["Problem"] = json!({
        "type": "object",
        "description": "What was wrong and what to do (RFC 9457).",
        "required": ["type", "title", "status", "detail", "code"],
        "properties": {
            "type": { "type": "string", "const": "about:blank", "description": "Always the same: `code` names the kind of problem." },
            "title": { "type": "string", "description": "The kind in words." },
            "status": { "type": "integer", "description": "The HTTP status once more." },
            "detail": { "type": "string", "description": "What was wrong here, and what to do." },
            "code": { "type": "string", "description": "A stable name for programs." },
            "errors": { "type": "array", "items": { "$ref": "#/components/schemas/FieldProblem" },
                "description": "What is wrong with single fields." },
            "current": { "description": "With `conflict`: what is there now." },
        },
    });
    let problem = |words: &str| json!({ "description": words, "content": problem_json() });
    let wait = json!({ "schema": { "type": "integer" }, "description": "Seconds to wait." });
    components["responses"] = json!({
        "Malformed": problem("The request cannot be read."),
        "NotSignedIn": problem("Nobody is signed in, or the token has run out."),
        "NotAllowed": problem("You may not do this."),
        "Missing": problem("There is no such thing, or none that you may see."),
        "TooLarge": problem("The body is larger than is taken."),
        "Packed": problem("The body is of a kind, or has a `Content-Encoding`, that is not taken here."),
        "NotAcceptable": problem("Some fields are wrong, or the key of `Idempotency-Key` came with another body before."),
        "Broken": problem("A fault of the server; it was written down."),
        "Busy": problem("The server is busy or its database is away. Nothing was changed; try again."),
        "Repeating": problem("The first call with this `Idempotency-Key` is not answered yet, or this was done already."),
        "Erased": problem("This was done under this `Idempotency-Key` before; its answer went with somebody who was erased since."),
    });
    for (name, words) in UPLOADS {
        components["responses"][name] = problem(words);
    }
    for name in ["Busy", "Repeating"] {
        components["responses"][name]["headers"] = json!({ "Retry-After": wait });
    }
    components["parameters"] = json!({
        "IdempotencyKey": { "name": "Idempotency-Key", "in": "header", "required": false,
            "schema": { "type": "string", "minLength": 1, "maxLength": crate::web::repeats::LONGEST },
            "description": "Any text of your own. The same call with the same key within 24 hours gets the first answer \
                again and does nothing; another body under the same key is refused." },
    });
}

fn problem_json() -> Value {
    json!({ "application/problem+json": { "schema": { "$ref": "#/components/schemas/Problem" } } })
}

fn finish_call(path: &str, method: &str, call: &mut Value) {
    name(path, method, call);
    let public = call["security"].as_array().is_some_and(|all| all.iter().any(|one| *one == json!({})));
    let has_body = call.get("requestBody").is_some();
    let by_id = path.contains('{');
    let api = path.starts_with("/api/v1/");
    let keyed = WRITES.contains(&method) && !public && takes_key(path);
    if keyed {
        let reference = json!({ "$ref": "#/components/parameters/IdempotencyKey" });
        match call.get_mut("parameters").and_then(Value::as_array_mut) {
            Some(parameters) => parameters.push(reference),
            None => call["parameters"] = json!([reference]),
        }
    }
    let has_parameters = call.get("parameters").is_some();
    let Some(responses) = call["responses"].as_object_mut() else { return };
    for (status, answer) in responses.iter_mut() {
        if status.as_str() >= "400" && answer.get("$ref").is_none() && answer.get("content").is_none() {
            answer["content"] = problem_json();
        }
        if answer["description"].as_str().is_none_or(|words| words.trim().is_empty())
            && answer.get("$ref").is_none()
        {
            answer["description"] = json!(plain_words(status));
        }
    }
    let mut add = |status: &str, name: &str, when: bool| {
        if when && !responses.contains_key(status) {
            responses.insert(status.to_owned(), json!({ "$ref": format!("#/components/responses/{name}") }));
        }
    };
    add("400", "Malformed", api && (has_body || has_parameters));
    add("401", "NotSignedIn", api && !public);
    add("403", "NotAllowed", api && !public);
    add("404", "Missing", api && (by_id || has_body));
    add("409", "Repeating", keyed);
    add("410", "Erased", keyed);
    add("413", "TooLarge", api && has_body);
    add("415", "Packed", api && has_body);
    add("422", "NotAcceptable", keyed || (api && has_body));
    let upload = path.starts_with("/api/v1/blobs") && ["post", "patch", "delete", "head"].contains(&method);
    let brings = upload && ["post", "patch"].contains(&method);
    add("400", "Malformed", upload);
    add("409", "UploadOffset", brings);
    add("410", "UploadForgotten", upload && by_id);
    add("412", "UploadVersion", upload);
    add("413", "TooLarge", brings);
    add("415", "UploadKind", brings);
    add("422", "UploadDamaged", brings);
    add("429", "UploadBusy", brings);
    add("460", "UploadHash", brings);
    add("507", "UploadFull", brings);
    add("500", "Broken", api);
    add("503", "Busy", api);
    let mut sorted: Vec<(String, Value)> = std::mem::take(responses).into_iter().collect();
    sorted.sort_by(|a, b| a.0.cmp(&b.0));
    responses.extend(sorted);
}

fn plain_words(status: &str) -> &'static str {
    match status {
        "200" => "Here it is.",
        "201" => "It was made.",
        "204" => "Done.",
        _ => "See the problem.",
    }
}

/// A name that no other call has, the noun in capitals, and a heading in words.
fn name(path: &str, method: &str, call: &mut Value) {
    let words: Vec<String> = path
        .trim_start_matches("/api/v1/")
        .split(['/', '.', '-'])
        .filter(|part| !part.is_empty())
        .map(|part| part.trim_matches(['{', '}']).to_owned())
        .collect();
    call["operationId"] = json!(format!("{method}_{}", words.join("_")));
    if let Some(noun) = call["tags"][0].as_str() {
        let mut letters = noun.chars();
        let noun: String = letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect();
        call["tags"] = json!([noun]);
    }
    let Some(fields) = call.as_object_mut() else { return };
    let said = |fields: &Map<String, Value>, key: &str| {
        fields.get(key).and_then(Value::as_str).unwrap_or_default().trim().to_owned()
    };
    let (mut summary, mut description) = (said(fields, "summary"), said(fields, "description"));
    // Where the first line of the code's words is the address, the next sentence is the heading.
    if summary.starts_with('`') {
        (summary, description) = match description.split_once("\n\n") {
            Some((first, rest)) => (first.to_owned(), rest.to_owned()),
            None => (description, String::new()),
        };
    }
    let summary = summary.split_whitespace().collect::<Vec<_>>().join(" ");
    let first = summary.find(". ").map_or(summary.len(), |end| end + 1);
    let description = [summary[first..].trim(), description.trim()].join("\n\n");
    fields.insert("summary".to_owned(), json!(summary[..first].trim_end_matches('.')));
    fields.remove("description");
    if !description.trim().is_empty() {
        fields.insert("description".to_owned(), json!(description.trim()));
    }
}
