//! Frameworks in a browser: read, brought in after a look, changed with a word about what is gone.

use std::path::PathBuf;

use serde_json::json;
use stampbook::interchange::{builtin, write_csv, write_json};
use stampbook::record::access::Role;
use stampbook::record::framework::Framework;

use crate::support::server::{Person, Server};

/// What the body of a form with files is.
pub const FORM: &str = "multipart/form-data; boundary=end";

/// A form with files, as a browser writes it.
pub fn form_body(fields: &[(&str, &str)], files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut body = Vec::new();
    for (name, value) in fields {
        let part = format!("--end\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
        body.extend_from_slice(part.as_bytes());
    }
    for (name, bytes) in files {
        let head = format!(
            "--end\r\ncontent-disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\
             content-type: application/octet-stream\r\n\r\n"
        );
        body.extend_from_slice(head.as_bytes());
        body.extend_from_slice(bytes);
        body.extend_from_slice(b"\r\n");
    }
    body.extend_from_slice(b"--end--\r\n");
    body
}

/// Sends files and fields as a browser does: status, where it leads, the page.
pub fn send_files(
    person: &Person,
    path: &str,
    fields: &[(&str, &str)],
    files: &[(&str, &[u8])],
) -> (u16, String, String) {
    // Browsers send an empty file where none was chosen.
    let none: [(&str, &[u8]); 1] = [("", b"")];
    let fields = [&[("csrf", person.csrf.as_str())], fields].concat();
    let body = form_body(&fields, if files.is_empty() { &none } else { files });
    let request = person.browse("POST", path).header("content-type", FORM);
    let answer = request.body(body).send().unwrap();
    let place = answer.headers().get("location").map_or("", |v| v.to_str().unwrap()).to_owned();
    (answer.status().as_u16(), place, answer.text().unwrap())
}

/// A page as people read it: without tags and isolating marks.
pub fn words(page: &str) -> String {
    let mut text = String::new();
    let mut inside = false;
    for c in page.chars() {
        match c {
            '<' => inside = true,
            '>' => inside = false,
            '\u{2068}' | '\u{2069}' => {}
            c if !inside => text.push(c),
            _ => {}
        }
    }
    text.replace("&#39;", "'").replace("&#34;", "\"").replace("&#62;", ">").replace("&amp;", "&")
}

const IMPORT: &str = "/frameworks/import";

fn upload_of(place: &str) -> &str {
    place.strip_prefix("/frameworks/import?upload=").unwrap_or_else(|| panic!("{place}"))
}

/// P-5: Rosa looks first, then publishes; everybody reads it, every export link gives a file.
#[test]
fn rosa_brings_a_framework_in_and_everybody_reads_it() {
    let server = Server::start();
    let (rosa, ada) = (server.with_role("Rosa", Role::Registrar), server.person("Ada"));
    let (status, empty) = rosa.page("/frameworks");
    assert_eq!(status, 200);
    assert!(empty.contains("No framework yet") && empty.contains("/frameworks/import"), "{empty}");
    assert!(!ada.page("/frameworks").1.contains("/frameworks/import"));

    let hr = builtin::hr_framework().unwrap();
    let (status, place, page) = send_files(
        &rosa,
        IMPORT,
        &[("levels", ""), ("then", "try")],
        &[("hr.json", write_json(&hr).as_bytes())],
    );
    assert_eq!(status, 303, "{page}");
    let (status, looked) = rosa.page(&place);
    let said = words(&looked);
    assert_eq!(status, 200);
    assert!(said.contains("is new here: version 1 with 7 competencies"), "{said}");
    assert!(said.contains("Publish it as version 1") && !looked.contains('⟦'), "{said}");
    assert!(ada.page("/frameworks").1.contains("No framework yet") || ada.page("/frameworks").0 == 200);
    assert_eq!(rosa.get("/api/v1/frameworks").1["items"], json!([]), "looking publishes nothing");

    let answer = rosa.send_form(IMPORT, &[("upload", upload_of(&place)), ("levels", ""), ("then", "import")]);
    assert_eq!(answer.status(), 303);
    let home = answer.headers()["location"].to_str().unwrap().to_owned();
    assert!(words(&rosa.page(&home).1).contains("From now on it is frozen"), "{home}");
    // Twice is no second version: the files are gone.
    let again = rosa.send_form(IMPORT, &[("upload", upload_of(&place)), ("then", "import")]);
    assert_eq!(again.status(), 422);

    let (status, page) = ada.page(&format!("/frameworks/{}", hr.id));
    let said = words(&page);
    assert_eq!(status, 200);
    for competency in &hr.competencies {
        assert!(said.contains(&competency.title), "{}", competency.title);
    }
    assert!(said.contains("2 accepted pieces of evidence") && said.contains("foundational"), "{said}");
    assert!(!page.contains('⟦') && !page.contains("/frameworks/import"), "{page}");
    for format in ["case", "csv", "json"] {
        let link = format!("/frameworks/{}/export?format={format}&amp;version=1", hr.id);
        assert!(page.contains(&link), "{link}");
        let file = ada.browse("GET", &link.replace("&amp;", "&")).send().unwrap();
        assert_eq!(file.status(), 200);
        assert!(file.headers()["content-disposition"].to_str().unwrap().starts_with("attachment"));
    }
    let (_, list) = ada.page("/frameworks");
    assert!(words(&list).contains("Version 1, published 2 March 2026"), "{list}");
    assert_eq!(ada.page(&format!("/frameworks/{}?version=2", hr.id)).0, 404);
}

/// P-5: what is published is frozen, so what says too little is offered as a draft first, and the page says what is missing.
#[test]
fn a_framework_with_gaps_had_better_be_a_draft() {
    let server = Server::start();
    let rosa = server.with_role("Rosa", Role::Registrar);
    let looked = |framework: &Framework| {
        let file = write_json(framework);
        let (status, place, page) =
            send_files(&rosa, IMPORT, &[("then", "try")], &[("hr.json", file.as_bytes())]);
        assert_eq!(status, 303, "{page}");
        (rosa.page(&place).1, place)
    };
    let first = |page: &str| page.find("value=\"draft\"").unwrap() < page.find("value=\"import\"").unwrap();
    let hr = builtin::hr_framework().unwrap();
    let (whole, _) = looked(&hr);
    assert!(!first(&whole) && !words(&whole).contains("Missing"), "{whole}");

    let mut gaps = hr.clone();
    gaps.competencies[1].levels[0].descriptor = String::new();
    gaps.competencies[1].levels[2].descriptor = "  ".into();
    let (page, place) = looked(&gaps);
    let said = words(&page);
    assert!(said.contains("2 of 21 levels have no descriptor"), "{said}");
    assert!(said.contains(&format!("{}: levels 1, 3", gaps.competencies[1].title)), "{said}");
    assert!(first(&page) && said.contains("Keep it as a draft, mend it there"), "{said}");
    assert!(said.contains("Publish it as version 1 all the same") && !page.contains('⟦'), "{said}");

    // The draft's last look says the same; who knows better publishes all the same.
    let answer = rosa.send_form(IMPORT, &[("upload", upload_of(&place)), ("then", "draft")]);
    assert_eq!(answer.status(), 303);
    let draft = answer.headers()["location"].to_str().unwrap().split('?').next().unwrap().to_owned();
    let said = words(&rosa.page(&format!("{draft}/publication")).1);
    assert!(said.contains("2 of 21 levels have no descriptor") && said.contains("all the same"), "{said}");
    let (_, place) = looked(&gaps);
    let answer = rosa.send_form(IMPORT, &[("upload", upload_of(&place)), ("then", "import")]);
    assert_eq!(answer.status(), 303);

    for one in &mut gaps.competencies {
        one.levels.iter_mut().for_each(|level| level.descriptor.clear());
    }
    let said = words(&looked(&gaps).0);
    assert!(said.contains("No level has a descriptor"), "{said}");
    // A file without levels: each statement stands for all three until somebody writes them.
    for one in &mut gaps.competencies {
        one.levels.iter_mut().for_each(|level| level.descriptor.clone_from(&one.title));
    }
    let (page, _) = looked(&gaps);
    assert!(first(&page) && words(&page).contains("7 of 7 competencies say the same of all three"), "{page}");
}

/// P-1: five levels are refused with a mapping to try; the files stay, only the mapping is typed.
#[test]
fn rosa_is_told_how_five_levels_become_three_and_chooses_no_file_twice() {
    let Some(folder) = std::env::var_os("STAMPBOOK_SHARED_DATA")
        .map(PathBuf::from)
        .or_else(|| Some(PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared/data")))
        .map(|data| data.join("frameworks/direct"))
        .filter(|folder| folder.is_dir())
    else {
        crate::support::skipped("there is no shared data (set STAMPBOOK_SHARED_DATA)");
        return;
    };
    let server = Server::start();
    let rosa = server.with_role("Rosa", Role::Registrar);
    let files: Vec<(String, Vec<u8>)> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "csv"))
        .map(|path| (path.file_name().unwrap().to_string_lossy().into_owned(), std::fs::read(&path).unwrap()))
        .collect();
    let files: Vec<(&str, &[u8])> = files.iter().map(|(n, b)| (n.as_str(), b.as_slice())).collect();
    let (status, _, page) = send_files(&rosa, IMPORT, &[("levels", ""), ("then", "try")], &files);
    assert_eq!(status, 422);
    let said = words(&page);
    assert!(said.contains("Say below which become which") && said.contains("Chosen: "), "{said}");
    let upload = page.split("name=\"upload\" value=\"").nth(1).unwrap().split('"').next().unwrap();

    let (status, _, page) =
        send_files(&rosa, IMPORT, &[("upload", upload), ("levels", "0>1 1>7"), ("then", "try")], &[]);
    assert_eq!(status, 422);
    assert!(page.contains("value=\"0&#62;1 1&#62;7\"") && words(&page).contains("write 1, 2 or 3"), "{page}");

    let mapping = "0,1>1 2>2 3,4>3";
    let (status, place, page) =
        send_files(&rosa, IMPORT, &[("upload", upload), ("levels", mapping), ("then", "try")], &[]);
    assert_eq!((status, upload_of(&place)), (303, upload), "{page}");
    let said = words(&rosa.page(&place).1);
    assert!(said.contains("164 competencies") && said.contains("became three by the mapping"), "{said}");
    let answer = rosa.send_form(IMPORT, &[("upload", upload), ("levels", mapping), ("then", "import")]);
    assert_eq!(answer.status(), 303);
}

/// P-5, P-9: what is gone is asked about; nobody's level vanishes unsaid.
#[test]
fn a_competency_that_is_gone_needs_a_word_before_the_next_version() {
    let (server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    let rosa = server.with_role("Rosa", Role::Registrar);
    let (listening, writing) = (framework.competencies[0].id, framework.competencies[1].id);
    let signed = grace.post(
        "/api/v1/signoffs",
        &json!({ "learner_id": ada.id, "competency_id": listening, "level": 1, "evidence": [],
            "comment": "Seen.", "prior_learning_reason": "Ten years on the ward" }),
    );
    assert_eq!(signed.0, 201, "{}", signed.1);
    let mut next = framework.clone();
    next.title = "Ward work, revised".into();
    next.competencies.remove(0);
    next.competencies[0].foundational = true;
    let file = write_json(&next);

    let (status, place, page) = send_files(&rosa, IMPORT, &[("then", "try")], &[("n.json", file.as_bytes())]);
    assert_eq!(status, 303, "{page}");
    let upload = upload_of(&place).to_owned();
    let (_, page) = rosa.page(&place);
    let said = words(&page);
    assert!(said.contains("version 2: 0 new, 1 changed, 1 gone"), "{said}");
    assert!(
        said.contains("no crossing says what became of it") && said.contains("L Listening becomes"),
        "{said}"
    );
    assert!(!said.contains("Publish it as version 2"), "{said}");
    // Publishing anyway is refused, and what was chosen stays.
    let early = rosa.send_form(IMPORT, &[("upload", &upload), ("then", "import")]);
    assert_eq!(early.status(), 422);

    let field = format!("becomes-{listening}");
    let answer = rosa.send_form(IMPORT, &[("upload", &upload), (&field, "retires"), ("then", "try")]);
    assert_eq!(answer.status(), 303);
    let (_, page) = rosa.page(&place);
    let said = words(&page);
    assert!(said.contains("Ada Lovelace") && said.contains("loses level 1 of “Listening”"), "{said}");
    assert!(page.contains("value=\"retires\" selected"), "{page}");

    // Rather: listening goes on as writing, and nobody loses anything.
    let into = writing.to_string();
    // Published at once it would do what she has not seen: she sees it first.
    let answer = rosa.send_form(IMPORT, &[("upload", &upload), (&field, &into), ("then", "import")]);
    assert_eq!(answer.status(), 422);
    let said = words(&answer.text().unwrap());
    assert!(said.contains("Your answers change what publishing does."), "{said}");
    assert!(said.contains("gains level 1 of “Writing”, earned as “Listening”"), "{said}");
    let answer = rosa.send_form(IMPORT, &[("upload", &upload), (&field, &into), ("then", "import")]);
    assert_eq!(answer.status(), 303, "{}", answer.text().unwrap());

    let (_, page) = ada.page(&format!("/frameworks/{}", framework.id));
    assert!(words(&page).contains("Ward work, revised"));
    let (_, old) = ada.page(&format!("/frameworks/{}?version=1", framework.id));
    assert!(words(&old).contains("Followed by version 2") && words(&old).contains("Listening"));
    // Which cohorts go on with the first version is said to who keeps records, until one goes over.
    let place = format!("/frameworks/{}", framework.id);
    let said = words(&rosa.page(&place).1);
    assert!(
        said.contains("Open cohorts on an earlier version") && said.contains("Spring, version 1"),
        "{said}"
    );
    assert!(!words(&rosa.page(&format!("{place}?version=1")).1).contains("Open cohorts on"));
    assert!(!words(&ada.page(&place).1).contains("Open cohorts on"));
    // Who learns by the first version is led there from the passport, and told so where another one is shown.
    assert!(ada.page("/passport").1.contains(&format!("{place}?version=1")));
    let said = words(&ada.page(&place).1);
    assert!(said.contains("Spring works through version 1."), "{said}");
    assert!(!words(&ada.page(&format!("{place}?version=1")).1).contains("works through version"));
    let over = grace.call("PATCH", &format!("/api/v1/cohorts/{cohort}"), &json!({ "framework_version": 2 }));
    assert_eq!(over.0, 200, "{}", over.1);
    assert!(!words(&rosa.page(&place).1).contains("Open cohorts on"));
    // The same file again: nothing differs, nothing can be published.
    let (_, place, _) = send_files(&rosa, IMPORT, &[("then", "try")], &[("n.json", file.as_bytes())]);
    let said = words(&rosa.page(&place).1);
    assert!(said.contains("nothing differs") && !said.contains("Publish it"), "{said}");
}

/// Whoever comes to bring a next version is told which, and when the file is another framework.
#[test]
fn a_next_version_that_is_another_framework_is_said_to_be_one() {
    let (server, _, _, framework, _) = Server::with_learner_and_lead();
    let rosa = server.with_role("Rosa", Role::Registrar);
    let (of, title) = (framework.id.to_string(), framework.title.clone());
    let (_, page) = rosa.page(&format!("/frameworks/{of}"));
    assert!(page.contains(&format!("/frameworks/import?of={of}")), "{page}");
    let (_, page) = rosa.page(&format!("/frameworks/import?of={of}"));
    assert!(words(&page).contains(&format!("The next version of {title}: a file")), "{page}");
    let sent = |next: &Framework| {
        let file = write_json(next);
        let fields = [("then", "try"), ("of", of.as_str())];
        let (status, place, page) = send_files(&rosa, IMPORT, &fields, &[("n.json", file.as_bytes())]);
        assert_eq!(status, 303, "{page}");
        words(&rosa.page(&place).1)
    };
    let mut next = framework.clone();
    next.description = "Once more".into();
    let said = sent(&next);
    assert!(said.contains("version 2") && !said.contains("This file is not a version of"), "{said}");
    let another = server.app.ids.mint(server.now());
    let said = sent(&Framework { id: another, ..next });
    assert!(said.contains(&format!("This file is not a version of {title}")), "{said}");
    // An address that names no framework here is the plain page.
    assert_eq!(rosa.page(&format!("/frameworks/import?of={another}")).0, 200);
    assert_eq!(rosa.page("/frameworks/import?of=nonsense").0, 200);
}

#[test]
fn a_file_that_cannot_be_read_is_answered_with_place_and_remedy() {
    let server = Server::start();
    let rosa = server.with_role("Rosa", Role::Registrar);
    let huge = vec![b'x'; 21 * 1024 * 1024];
    let twice = b"code,title\nA,x\na,y\n".as_slice();
    let table: [(&str, &[u8], &str); 5] = [
        ("twice.csv", twice, "twice.csv, line 3, column code"),
        ("empty.csv", b" \n", "it is empty"),
        ("book.xlsx", b"PK\x03\x04...", "save the sheet as CSV"),
        ("broken.json", b"{\"CFDocument\": ", "line 1"),
        ("huge.csv", &huge, "larger than 20 MB"),
    ];
    for (name, bytes, expected) in table {
        let (status, _, page) =
            send_files(&rosa, IMPORT, &[("levels", "1>1 2>2 3>3"), ("then", "try")], &[(name, bytes)]);
        assert_eq!(status, 422, "{name}");
        assert!(words(&page).contains(expected), "{name}: {}", words(&page));
        assert!(page.contains("value=\"1&#62;1 2&#62;2 3&#62;3\""), "what was typed stays: {page}");
    }
    let (status, _, page) = send_files(&rosa, IMPORT, &[("levels", "x"), ("then", "try")], &[]);
    assert_eq!(status, 422);
    assert!(page.contains("Choose a file.") && page.contains("value=\"x\""), "{page}");
    assert_eq!(rosa.page("/frameworks/import?upload=nonsense").0, 422);
    assert_eq!(rosa.page("/frameworks/01930000-0000-7000-8000-000000000001").0, 404);
    assert_eq!(rosa.page("/frameworks/nonsense").0, 404);
}

#[test]
fn who_keeps_no_records_brings_nothing_in_and_nobody_sees_anothers_files() {
    let (server, ada, grace, framework, _) = Server::with_learner_and_lead();
    let (rosa, rita) = (server.with_role("Rosa", Role::Registrar), server.with_role("Rita", Role::Registrar));
    let file = write_csv(&builtin::hr_framework().unwrap());
    let files = [("hr.csv", file.as_bytes())];
    for who in [&ada, &grace] {
        assert_eq!(who.page("/frameworks").0, 200);
        assert_eq!(who.page(IMPORT).0, 403);
        assert_eq!(send_files(who, IMPORT, &[("then", "try")], &files).0, 403);
    }
    let (status, place, _) = send_files(&rosa, IMPORT, &[("then", "try")], &files);
    assert_eq!(status, 303);
    assert_eq!(rita.page(&place).0, 422);
    let mine = [("upload", upload_of(&place)), ("then", "import")];
    assert_eq!(rita.send_form(IMPORT, &mine).status(), 422);
    assert_eq!(rosa.send_raw(IMPORT, &[&[("csrf", "guessed")], &mine[..]].concat()).status(), 403);
    for path in ["/frameworks".to_owned(), IMPORT.to_owned(), format!("/frameworks/{}", framework.id)] {
        assert_eq!(server.anonymous(&path).status(), 401, "{path}");
    }
}
