//! `stampbook framework import` and `export`: what is tried changes nothing, what goes out comes back unchanged, what is
//! wrong is named with its place.

use std::process::Command;

use serde_json::{Value, json};
use stampbook::interchange::{builtin, write_json};
use stampbook::record::access::Role;
use stampbook::record::framework::Framework;

use crate::framework_pages::{FORM, form_body, send_files, words};
use crate::support::installation::{Said, said};
use crate::support::server::{Person, Server, read};

fn framework(server: &Server, arguments: &[&str]) -> Said {
    let (data, url) = server.places();
    let mut command = Command::new(env!("CARGO_BIN_EXE_stampbook"));
    command.arg("framework").args(arguments).arg("--data").arg(data).env("DATABASE_URL", url);
    command.env_remove("SMTP_URL");
    said(command)
}

struct Folder(tempfile::TempDir);

impl Folder {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn file(&self, name: &str, bytes: impl AsRef<[u8]>) -> String {
        let path = self.0.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        path.to_str().unwrap().to_owned()
    }
}

/// Sends files and fields to the API.
fn send(who: &Person, fields: &[(&str, &str)], files: &[(&str, &[u8])]) -> (u16, Value) {
    let request = who.api("POST", "/api/v1/frameworks/import").header("content-type", FORM);
    read(request.body(form_body(fields, files)).send().unwrap())
}

fn published(reader: &Person) -> Value {
    reader.get("/api/v1/frameworks").1["items"].clone()
}

/// P-5: a dry run says what would change and publishes nothing; a crosswalk says what became of what is gone.
#[test]
fn an_import_by_command_is_tried_first_and_takes_a_crosswalk() {
    let (server, ada, grace, framework_1, _) = Server::with_learner_and_lead();
    let listening = framework_1.competencies[0].id;
    let signed = grace.post(
        "/api/v1/signoffs",
        &json!({ "learner_id": ada.id, "competency_id": listening, "level": 1, "evidence": [],
            "comment": "Seen.", "prior_learning_reason": "Ten years on the ward" }),
    );
    assert_eq!(signed.0, 201, "{}", signed.1);
    let folder = Folder::new();
    let mut next: Framework = framework_1.clone();
    next.competencies.remove(0);
    next.competencies[0].foundational = true;
    let file = folder.file("next.json", write_json(&next));

    let refused = framework(&server, &["import", &file]);
    assert_eq!(refused.code, Some(1), "{refused:?}");
    assert!(refused.text.contains("Problem: /crosswalk: “Listening” (L)"), "{refused:?}");
    assert!(refused.trouble.contains("nothing was published"), "{refused:?}");

    let crosswalk =
        folder.file("crosswalk.json", json!([{ "change": "retires", "competency": listening }]).to_string());
    let tried = framework(&server, &["import", &file, "--crosswalk", &crosswalk, "--dry-run"]);
    assert_eq!(tried.code, Some(0), "{tried:?}");
    for line in
        ["- L: Listening", "Ada Lovelace loses level 1 of “Listening”", "version 2 would be published"]
    {
        assert!(tried.text.contains(line), "{line}: {tried:?}");
    }
    let told =
        framework(&server, &["import", &file, "--crosswalk", &crosswalk, "--dry-run", "--json"]).json();
    assert_eq!(
        (&told["dry_run"], &told["version"], &told["problems"]),
        (&json!(true), &json!(2), &json!([]))
    );
    assert_eq!(published(&ada)[0]["version"], 1, "trying publishes nothing");

    let done = framework(&server, &["import", &file, "--crosswalk", &crosswalk]);
    assert_eq!(done.code, Some(0), "{done:?}");
    assert_eq!(published(&ada)[0]["version"], 2);
    let again = framework(&server, &["import", &file]);
    assert!(again.code == Some(0) && again.text.contains("nothing differs"), "{again:?}");

    let broken = folder.file("broken.json", "[{\"change\": \"vanishes\"}]");
    for (crosswalk, words) in [(broken.as_str(), "no crosswalk"), ("/nowhere/at/all.json", "cannot read")] {
        let done = framework(&server, &["import", &file, "--crosswalk", crosswalk]);
        assert_eq!(done.code, Some(1), "{done:?}");
        assert!(done.trouble.contains(words) && done.trouble.contains(crosswalk), "{done:?}");
    }
}

/// What one Stampbook exports by command another one imports, and exports the same bytes again.
#[test]
fn what_goes_out_by_command_comes_back_unchanged() {
    let (here, folder) = (Server::start(), Folder::new());
    let hr = builtin::hr_framework().unwrap();
    let file = folder.file("hr.json", write_json(&hr));
    let done = framework(&here, &["import", &file]);
    assert_eq!(done.code, Some(0), "{done:?}");
    let id = hr.id.to_string();
    for format in ["case", "case1.0", "csv", "json"] {
        let out = framework(&here, &["export", &id, "--format", format]);
        assert_eq!(out.code, Some(0), "{format}: {out:?}");
        let there = Server::start();
        let name = if format == "csv" { "out.csv" } else { "out.json" };
        let done = framework(&there, &["import", &folder.file(name, &out.text), "--json"]);
        assert_eq!((done.code, &done.json()["notes"]), (Some(0), &json!([])), "{format}: {done:?}");
        let back = framework(&there, &["export", &id, "--format", "json"]);
        assert_eq!(back.text, write_json(&hr), "{format}");
        let same = framework(&here, &["import", &folder.file(name, &out.text), "--dry-run", "--json"]);
        assert_eq!(same.json()["unchanged"], json!(true), "{format}: {same:?}");
    }
    let out = framework(&here, &["export", &id, "--framework-version", "2"]);
    assert!(out.code == Some(1) && out.trouble.contains("no framework"), "{out:?}");
}

fn levels(count: usize) -> String {
    let columns: Vec<String> = (1..=count).map(|n| format!("level{n}_name,level{n}_descriptor")).collect();
    let cells: Vec<String> = (1..=count).map(|n| format!("Step {n},does {n}")).collect();
    format!("code,title,{}\nA,Listening,{}\n", columns.join(","), cells.join(","))
}

fn case(items: &Value, associations: &Value) -> String {
    json!({
        "CFDocument": { "identifier": "c5b44b5e-95f2-11f0-9a0c-0242ac120099", "uri": "https://example.org/d",
            "creator": "Ward", "title": "Ward work", "lastChangeDateTime": "2026-01-01T00:00:00Z" },
        "CFItems": items, "CFAssociations": associations,
    })
    .to_string()
}

fn item(number: u8, statement: &str) -> Value {
    json!({ "identifier": format!("c5b44b5e-95f2-11f0-9a0c-0242ac1200{number:02}"),
        "uri": format!("https://example.org/{number}"), "fullStatement": statement,
        "lastChangeDateTime": "2026-01-01T00:00:00Z" })
}

fn child(number: u8, from: &Value, to: &Value) -> Value {
    let end = |item: &Value| json!({ "identifier": item["identifier"], "uri": item["uri"], "title": "x" });
    json!({ "identifier": format!("d5b44b5e-95f2-11f0-9a0c-0242ac1200{number:02}"),
        "uri": format!("https://example.org/a/{number}"), "associationType": "isChildOf",
        "originNodeURI": end(from), "destinationNodeURI": end(to),
        "lastChangeDateTime": "2026-01-01T00:00:00Z" })
}

/// P-1: whatever is wrong with a file is named with its place, at a page, by API and by command, and nothing is published.
#[test]
fn a_wrong_file_is_refused_alike_by_page_api_and_command() {
    let (server, folder) = (Server::start(), Folder::new());
    let rosa = server.with_role("Rosa", Role::Registrar);
    let (a, b) = (item(1, "Listening"), item(2, "Writing"));
    let circle = case(&json!([a, b]), &json!([child(1, &a, &b), child(2, &b, &a)]));
    let twice = "code,title\nA,Listening\na,Writing\n".to_owned();
    let nowhere = {
        let mut framework = builtin::hr_framework().unwrap();
        framework.competencies[0].links.push(stampbook::record::framework::Link {
            kind: "isRelatedTo".into(),
            identifier: String::new(),
            uri: String::new(),
            title: "Gone".into(),
        });
        write_json(&framework)
    };
    let table = [
        ("five.csv", levels(5), vec!["five.csv", "5 levels", "1>1 2,3>2 4,5>3"]),
        ("two.csv", levels(2), vec!["two.csv", "2 levels", "1>1 2>2 2>3"]),
        ("circle.json", circle, vec!["circle.json", "Listening"]),
        ("twice.csv", twice, vec!["twice.csv", "line 3, column code"]),
        ("nowhere.json", nowhere, vec!["points nowhere"]),
    ];
    for (name, text, expected) in table {
        let done = framework(&server, &["import", &folder.file(name, &text)]);
        assert_eq!(done.code, Some(1), "{name}: {done:?}");
        let (status, problem) = read(
            rosa.api("POST", &format!("/api/v1/frameworks/import?name={name}"))
                .body(text.clone())
                .send()
                .unwrap(),
        );
        assert_eq!(status, 422, "{name}: {problem}");
        let (status, _, page) =
            send_files(&rosa, "/frameworks/import", &[("then", "try")], &[(name, text.as_bytes())]);
        assert_eq!(status, 422, "{name}");
        let problem = problem["errors"].to_string();
        for part in expected {
            assert!(done.trouble.contains(part), "{name}, {part}, command: {}", done.trouble);
            assert!(words(&page).contains(part), "{name}, {part}, page: {}", words(&page));
            let in_file = part == name;
            assert!(in_file || problem.contains(part), "{name}, {part}, API: {problem}");
        }
    }
    assert_eq!(published(&rosa), json!([]));
}

/// P-1: five levels become three by the mapping that was suggested, at a page, by API and by command alike.
#[test]
fn five_levels_become_three_by_a_mapping_everywhere() {
    type Way<'a> = &'a dyn Fn(&Server, &Person);
    let folder = Folder::new();
    let file = folder.file("five.csv", levels(5));
    let mapping = "1,2>1 3>2 4,5>3";
    let by_command = |server: &Server, _: &Person| {
        let done = framework(server, &["import", &file, "--levels", mapping]);
        assert_eq!(done.code, Some(0), "{done:?}");
    };
    let by_api = |_: &Server, rosa: &Person| {
        let (status, report) = send(rosa, &[("levels", mapping)], &[("five.csv", levels(5).as_bytes())]);
        assert_eq!(status, 201, "{report}");
    };
    let by_page = |_: &Server, rosa: &Person| {
        let fields = [("levels", mapping), ("then", "try")];
        let (status, place, page) =
            send_files(rosa, "/frameworks/import", &fields, &[("five.csv", levels(5).as_bytes())]);
        assert_eq!(status, 303, "{page}");
        let upload = place.split("upload=").nth(1).unwrap();
        let fields = [("upload", upload), ("levels", mapping), ("then", "import")];
        assert_eq!(rosa.send_form("/frameworks/import", &fields).status(), 303);
    };
    let ways: [Way<'_>; 3] = [&by_command, &by_api, &by_page];
    for import in ways {
        let server = Server::start();
        let rosa = server.with_role("Rosa", Role::Registrar);
        import(&server, &rosa);
        let id = published(&rosa)[0]["id"].as_str().unwrap().to_owned();
        let (_, shown) = rosa.get(&format!("/api/v1/frameworks/{id}"));
        assert_eq!(shown["level_names"], json!(["Step 1 / Step 2", "Step 3", "Step 4 / Step 5"]), "{shown}");
        assert!(shown["competencies"][0]["levels"][0]["descriptor"].as_str().unwrap().contains("does 2"));
    }
}

/// P-5: a file that drops a competency is imported by API with a word about what became of it.
#[test]
fn a_file_with_a_crosswalk_is_imported_by_api() {
    let (server, ada, _, framework, _) = Server::with_learner_and_lead();
    let rosa = server.with_role("Rosa", Role::Registrar);
    let (listening, writing) = (framework.competencies[0].id, framework.competencies[1].id);
    let mut next = framework.clone();
    next.competencies.remove(0);
    next.competencies[0].foundational = true;
    let file = stampbook::interchange::write_csv(&next);
    let files = [("next.csv", file.as_bytes())];
    let (status, refused) = send(&rosa, &[], &files);
    assert_eq!((status, &refused["errors"][0]["pointer"]), (422, &json!("/crosswalk")), "{refused}");
    let crosswalk = json!([{ "change": "becomes", "from": listening, "into": [writing] }]).to_string();
    let fields = [("crosswalk", crosswalk.as_str()), ("dry_run", "true")];
    let (status, tried) = send(&rosa, &fields, &files);
    assert_eq!((status, &tried["version"], &tried["dry_run"]), (200, &json!(2), &json!(true)), "{tried}");
    let (status, report) = send(&rosa, &fields[..1], &files);
    assert_eq!((status, &report["version"]), (201, &json!(2)), "{report}");
    assert_eq!(published(&ada)[0]["version"], 2);
    for (field, value, pointer) in [
        ("crosswalk", "[{\"change\": \"vanishes\"}]", "/crosswalk/0"),
        ("crosswalk", "nonsense", "/crosswalk"),
        ("dry_run", "perhaps", "/dry_run"),
        ("colour", "blue", "/colour"),
    ] {
        let (status, problem) = send(&rosa, &[(field, value)], &files);
        assert_eq!((status, &problem["errors"][0]["pointer"]), (422, &json!(pointer)), "{problem}");
    }
    assert_eq!(send(&rosa, &[("levels", "")], &[]).1["errors"][0]["pointer"], "/file");
}

/// DIRECT's folder by API: its files together, with the mapping.
#[test]
fn directs_folder_is_imported_by_api() {
    let Some(data) = crate::frameworks::shared_data() else { return };
    let server = Server::start();
    let rosa = server.with_role("Rosa", Role::Registrar);
    let files: Vec<(String, Vec<u8>)> = std::fs::read_dir(data.join("frameworks/direct"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "csv"))
        .map(|path| (path.file_name().unwrap().to_string_lossy().into_owned(), std::fs::read(&path).unwrap()))
        .collect();
    let files: Vec<(&str, &[u8])> = files.iter().map(|(n, b)| (n.as_str(), b.as_slice())).collect();
    let (status, refused) = send(&rosa, &[("levels", "")], &files);
    assert_eq!(status, 422, "{refused}");
    let (status, report) = send(&rosa, &[("levels", "0,1>1 2>2 3,4>3"), ("dry_run", "false")], &files);
    assert_eq!((status, report["changes"].as_array().map(Vec::len)), (201, Some(0)), "{report}");
}

/// A file of 50 MiB is refused with the limit that counts, and the server goes on.
#[test]
fn fifty_megabytes_are_refused_and_the_server_goes_on() {
    let (server, folder) = (Server::start(), Folder::new());
    let rosa = server.with_role("Rosa", Role::Registrar);
    let mut huge = b"code,title\n".to_vec();
    while huge.len() < 50 * 1024 * 1024 {
        huge.extend_from_slice(b"A,Listening and writing and everything else that people do\n");
    }
    let limit = (20 * 1024 * 1024).to_string();
    let done = framework(&server, &["import", &folder.file("huge.csv", &huge)]);
    assert_eq!(done.code, Some(1));
    assert!(done.trouble.contains("huge.csv") && done.trouble.contains(&limit), "{done:?}");

    let raw = rosa.api("POST", "/api/v1/frameworks/import?name=huge.csv").body(huge.clone());
    let form = form_body(&[], &[("huge.csv", &huge)]);
    let parts = rosa.api("POST", "/api/v1/frameworks/import").header("content-type", FORM).body(form);
    for request in [raw, parts] {
        let (status, problem) = read(request.send().unwrap());
        assert_eq!((status, &problem["code"]), (413, &json!("too_large")), "{problem}");
        assert!(problem["detail"].as_str().unwrap().contains(&limit), "{problem}");
        assert_eq!(rosa.get("/api/v1/frameworks").0, 200);
    }
    // JSON larger than this address takes: the limit named is its own.
    let long = format!("{{\"title\":\"{}\"}}", "x".repeat(21 * 1024 * 1024));
    let request =
        rosa.api("POST", "/api/v1/frameworks").header("content-type", "application/json").body(long);
    if let Ok(answer) = request.send() {
        let (status, problem) = read(answer);
        assert_eq!(status, 413, "{problem}");
        assert!(problem["detail"].as_str().unwrap().contains(&limit), "{problem}");
    }
    assert_eq!(rosa.get("/api/v1/frameworks").0, 200);
}

/// A CASE package of one maker, with items of these titles and no levels.
fn case_package(title: &str, creator: &str, items: &[&str]) -> String {
    let link = |id: &str, title: &str| json!({ "identifier": id, "uri": format!("https://example.org/{id}"), "title": title });
    let document = "d1000000-0000-4000-8000-00000000000a";
    let (mut found, mut places) = (Vec::new(), Vec::new());
    for (at, item) in items.iter().enumerate() {
        // The makers count their items from one, both of them.
        let id = format!("11000000-0000-4000-8000-00000000000{}", at + 1);
        found.push(
            json!({ "identifier": id, "uri": format!("https://example.org/{id}"), "fullStatement": item,
            "lastChangeDateTime": "2026-01-01T00:00:00Z" }),
        );
        let place = format!("a1000000-0000-4000-8000-00000000000{}", at + 1);
        places.push(json!({ "identifier": place, "uri": format!("https://example.org/{place}"),
            "associationType": "isChildOf", "sequenceNumber": at + 1, "lastChangeDateTime": "2026-01-01T00:00:00Z",
            "originNodeURI": link(&id, item), "destinationNodeURI": link(document, title) }));
    }
    json!({ "CFDocument": { "identifier": document, "uri": "https://example.org/d", "title": title, "creator": creator,
            "lastChangeDateTime": "2026-01-01T00:00:00Z" }, "CFItems": found, "CFAssociations": places })
    .to_string()
}

/// Two packages that have one identifier by accident stay two frameworks, unless somebody says that one follows the other.
#[test]
fn a_stranger_with_the_same_identifier_takes_nobodys_place() {
    let server = Server::start();
    let rosa = server.with_role("Rosa", Role::Registrar);
    let folder = Folder::new();
    let nursing = case_package("Nursing", "Harbour Hospital", &["Takes a pulse", "Hands over"]);
    let metal = case_package("Metalwork", "Hill School", &["Files a joint", "Reads a drawing"]);
    let (first, other) = (folder.file("nursing.json", &nursing), folder.file("metal.json", &metal));
    assert_eq!(framework(&server, &["import", &first]).code, Some(0));

    let refused = framework(&server, &["import", &other]);
    assert_eq!(refused.code, Some(1), "{refused:?}");
    for line in ["has the identifier of “Nursing”", "add --as-new", "add --as-next"] {
        assert!(refused.text.contains(line), "{line}: {refused:?}");
    }
    assert!(refused.trouble.contains("nothing was published: 1 problem, listed above"), "{refused:?}");
    // The same by API and in the browser.
    let files: [(&str, &[u8]); 1] = [("metal.json", metal.as_bytes())];
    let (status, problem) = send(&rosa, &[], &files);
    assert_eq!((status, &problem["errors"][0]["pointer"]), (422, &json!("/id")), "{problem}");
    assert_eq!(problem["errors"][1], json!({ "pointer": "/as", "detail": "Write new or next." }));
    assert_eq!(send(&rosa, &[("as", "other")], &files).1["errors"][0]["pointer"], "/as");
    let (_, place, _) = send_files(&rosa, "/frameworks/import", &[("then", "try")], &files);
    let asks = rosa.page(&place).1;
    let said = words(&asks);
    assert!(
        said.contains("has the identifier of “Nursing”") && said.contains("It is another framework"),
        "{said}"
    );
    assert!(
        !asks.contains("value=\"import\"") && !asks.contains("value=\"draft\"") && !asks.contains('⟦'),
        "{asks}"
    );
    let upload = place.split("upload=").nth(1).unwrap().to_owned();
    for then in ["import", "draft"] {
        drop(rosa.send_form("/frameworks/import", &[("upload", &upload), ("then", then)]));
    }
    assert_eq!(published(&rosa).as_array().unwrap().len(), 1, "nothing is published unasked");
    let as_next = rosa.send_form("/frameworks/import", &[("upload", &upload), ("as", "next")]);
    assert_eq!(as_next.status(), 303);
    assert!(words(&rosa.page(&place).1).contains("Metalwork, version 2"), "{}", rosa.page(&place).1);
    let as_new = rosa.send_form("/frameworks/import", &[("upload", &upload), ("as", "new")]);
    assert_eq!(as_new.status(), 303);
    assert!(words(&rosa.page(&place).1).contains("Metalwork is new here: version 1 with 2 competencies"));
    let done = rosa.send_form("/frameworks/import", &[("upload", &upload), ("then", "import")]);
    assert_eq!(done.status(), 303);

    let both = published(&rosa);
    assert_eq!(both.as_array().unwrap().len(), 2, "{both}");
    // The same file means the same framework again; and nothing of the one is the other's.
    let again = framework(&server, &["import", &other, "--as-new", "--json"]).json();
    assert_eq!((&again["unchanged"], &again["title"]), (&json!(true), &json!("Metalwork")), "{again}");
    let ids = |id: &Value| -> Vec<Value> {
        let (_, one) = rosa.get(&format!("/api/v1/frameworks/{}", id.as_str().unwrap()));
        one["competencies"].as_array().unwrap().iter().map(|c| c["id"].clone()).collect()
    };
    let (one, other) = (ids(&both[0]["id"]), ids(&both[1]["id"]));
    assert!(one.iter().all(|id| !other.contains(id)), "{one:?} {other:?}");
    // A next version keeps its title, or what it is made of.
    let grown =
        case_package("Nursing", "Harbour Hospital", &["Takes a pulse", "Hands over a shift", "Washes hands"]);
    let (status, report) = send(&rosa, &[("dry_run", "true")], &[("nursing.json", grown.as_bytes())]);
    assert_eq!((status, &report["version"]), (200, &json!(2)), "{report}");
}

/// What a file without levels says is no description of three levels; one of something is said as one.
#[test]
fn a_draft_from_a_file_without_levels_says_what_is_missing() {
    let server = Server::start();
    let rosa = server.with_role("Rosa", Role::Registrar);
    let file = case_package("Rounds", "Harbour Hospital", &["Takes a pulse"]);
    let (_, place, _) =
        send_files(&rosa, "/frameworks/import", &[("then", "try")], &[("rounds.json", file.as_bytes())]);
    let said = words(&rosa.page(&place).1);
    assert!(said.contains("The one competency comes without levels"), "{said}");
    assert!(said.contains("Its one competency says the same of all three levels"), "{said}");
    let upload = place.split("upload=").nth(1).unwrap().to_owned();
    let kept = rosa.send_form("/frameworks/import", &[("upload", &upload), ("then", "draft")]);
    let there = kept.headers()["location"].to_str().unwrap().to_owned();
    let said = words(&rosa.page(&there).1);
    assert!(said.contains("all three levels say the same: describe each"), "{said}");
    assert!(!said.contains("3 of 3 levels described"), "{said}");
    let folder = Folder::new();
    let tried = framework(&server, &["import", &folder.file("rounds.json", &file), "--dry-run"]);
    assert!(
        tried.text.contains("(CASE package (JSON), 1 competency) version 1 would be published"),
        "{tried:?}"
    );
}
