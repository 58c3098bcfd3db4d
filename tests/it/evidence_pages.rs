//! Logging evidence in a browser without scripts.

use reqwest::blocking::Response;
use stampbook::files::picture;

use crate::support::server::{Person, Server};

/// The value of the first attribute that follows this mark.
fn after<'t>(text: &'t str, mark: &str) -> &'t str {
    let at = text.find(mark).unwrap_or_else(|| panic!("no {mark} in {text}")) + mark.len();
    text[at..].split('"').next().unwrap()
}

/// Sends a form as a browser does that has a field for files.
fn post(person: &Person, action: &str, fields: &[(&str, &str)], photo: Option<&[u8]>) -> Response {
    let mut body = Vec::new();
    for (name, value) in fields {
        let part = format!("--end\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
        body.extend_from_slice(part.as_bytes());
    }
    // Browsers send an empty file where none was chosen.
    let name = if photo.is_some() { "board.jpg" } else { "" };
    let head = format!(
        "--end\r\ncontent-disposition: form-data; name=\"files\"; filename=\"{name}\"\r\n\
         content-type: application/octet-stream\r\n\r\n"
    );
    body.extend_from_slice(head.as_bytes());
    body.extend_from_slice(photo.unwrap_or_default());
    body.extend_from_slice(b"\r\n--end--\r\n");
    let request = person.browse("POST", action).header("content-type", "multipart/form-data; boundary=end");
    request.body(body).send().unwrap()
}

/// Sends the form of a page: status, where it leads, the page.
fn send(
    person: &Person,
    action: &str,
    fields: &[(&str, &str)],
    photo: Option<&[u8]>,
) -> (u16, String, String) {
    let all = [&[("csrf", person.csrf.as_str())], fields].concat();
    let answer = post(person, action, &all, photo);
    let place = answer.headers().get("location").map_or("", |v| v.to_str().unwrap()).to_owned();
    (answer.status().as_u16(), place, answer.text().unwrap())
}

fn new_form(person: &Person) -> String {
    let (status, page) = person.page("/evidence/new");
    assert_eq!(status, 200, "{page}");
    after(&page, "method=\"post\" action=\"/evidence").to_owned()
}

/// East of UTC it is tomorrow already: what happened there this morning is taken, by the page as by the API.
#[test]
fn today_is_the_day_where_the_learner_is() {
    let (_server, ada, _, framework, cohort) = Server::with_learner_and_lead();
    // 2 March in UTC, and 3 March in Auckland.
    let (_, page) = ada.page("/evidence/new");
    assert!(page.contains("max=\"2026-03-03\""), "{page}");
    assert!(!page.contains(">Not saved yet<"), "nothing is begun, so nothing is unsaved: {page}");
    let (cohort, claim) = (cohort.to_string(), format!("{}:1", framework.competencies[0].id));
    for (day, status) in [("2026-03-03", 303), ("2026-03-04", 422)] {
        let action = format!("/evidence{}", new_form(&ada));
        let fields = [
            ("title", "The morning round"),
            ("happened_on", day),
            ("cohort", cohort.as_str()),
            ("claim", claim.as_str()),
            ("then", "submit"),
        ];
        let (found, place, page) = send(&ada, &action, &fields, None);
        assert_eq!(found, status, "{day}: {page}");
        assert!(status != 303 || place.ends_with("done=submitted"), "{place}");
    }
}

/// Without scripts nothing stops a second press: the same form is one submission, of something new and of something
/// changed, and other words in it are not lost.
#[test]
fn a_button_pressed_twice_submits_once() {
    let (_server, ada, _, framework, cohort) = Server::with_learner_and_lead();
    let (cohort, claim) = (cohort.to_string(), format!("{}:1", framework.competencies[0].id));
    let action = format!("/evidence{}", new_form(&ada));
    let form = |narrative: &'static str, based_on: &str| {
        let fields = [
            ("title", "The morning round".to_owned()),
            ("narrative", narrative.to_owned()),
            ("private_reflection", "I was late.".to_owned()),
            ("happened_on", "2026-03-02".to_owned()),
            ("cohort", cohort.clone()),
            ("claim", claim.clone()),
            ("then", "submit".to_owned()),
            ("based_on", based_on.to_owned()),
        ];
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        send(&ada, &action, &fields, None)
    };
    let revisions = || {
        let (status, evidence) = ada.get(&format!("/api/v1{action}"));
        assert_eq!(status, 200, "{evidence}");
        evidence["revisions"].as_array().unwrap().len()
    };
    let based_on = || after(&ada.page(&format!("{action}/edit")).1, "name=\"based_on\" value=\"").to_owned();
    let done = format!("{action}?done=submitted");
    // Something new, saved once before.
    let (status, _, page) = send(&ada, &action, &[("title", "The morning round"), ("then", "save")], None);
    assert_eq!(status, 303, "{page}");
    let saved = based_on();
    for _ in 0..3 {
        let (status, place, page) = form("We were nine.\r\nOne sat apart.", &saved);
        assert_eq!((status, place.as_str()), (303, done.as_str()), "{page}");
        assert_eq!(revisions(), 1);
    }
    // A change of it.
    let first = based_on();
    for _ in 0..2 {
        let (status, place, page) = form("We were ten.", &first);
        assert_eq!((status, place.as_str()), (303, done.as_str()), "{page}");
        assert_eq!(revisions(), 2);
    }
    assert!(!ada.page(&action).1.contains("Two versions"), "nothing grew beside it");
    // Other words are another version.
    let (status, place, page) = form("We were eleven.", &first);
    assert_eq!((status, place.as_str()), (303, done.as_str()), "{page}");
    assert_eq!(revisions(), 3);
}

/// Ada writes in one tab and submits, or throws away, in another: what she typed stays on the page, beside what was
/// submitted, and begins the next version.
#[test]
fn words_typed_in_another_tab_are_not_lost_when_the_draft_is_gone() {
    let (_server, ada, _, framework, cohort) = Server::with_learner_and_lead();
    let (cohort, claim) = (cohort.to_string(), format!("{}:1", framework.competencies[0].id));
    let action = format!("/evidence{}", new_form(&ada));
    let based_on = |page: &str| after(page, "name=\"based_on\" value=\"").to_owned();
    let form = |narrative: &str, based_on: &str, then: &str| {
        let fields = [
            ("title", "The morning round"),
            ("narrative", narrative),
            ("cohort", &cohort),
            ("claim", &claim),
            ("based_on", based_on),
            ("then", then),
        ];
        send(&ada, &action, &fields, None)
    };
    assert_eq!(form("", "", "save").0, 303);
    let first_tab = based_on(&ada.page(&format!("{action}/edit")).1);
    let (status, _, page) = form("We were nine.", &first_tab, "submit");
    assert_eq!(status, 303, "{page}");
    for then in ["save", "submit"] {
        let (status, _, page) = form("One sat apart.", &first_tab, then);
        assert_eq!(status, 422, "{page}");
        assert!(page.contains("This was submitted since you opened it."), "{page}");
        assert!(
            page.contains("One sat apart.") && page.contains("We were nine."),
            "both are to be seen: {page}"
        );
    }
    let body = serde_json::json!({ "title": "The morning round", "based_on": first_tab });
    let (status, problem) = ada.call("PUT", &format!("/api/v1{action}"), &body);
    assert_eq!((status, &problem["current"]["narrative"]), (409, &"We were nine.".into()), "{problem}");
    let newest = based_on(&form("One sat apart.", &first_tab, "save").2);
    let (status, place, page) = form("One sat apart.", &newest, "submit");
    assert_eq!((status, place), (303, format!("{action}?done=submitted")), "{page}");
    assert!(ada.page(&action).1.contains("One sat apart."));

    // The same with a draft that is thrown away elsewhere: it begins again.
    let action = format!("/evidence{}", new_form(&ada));
    let fields = [("title", "The evening round"), ("then", "save")];
    assert_eq!(send(&ada, &action, &fields, None).0, 303);
    let here = based_on(&ada.page(&format!("{action}/edit")).1);
    assert_eq!(ada.send_form(&format!("{action}/removal"), &[]).status(), 303);
    let fields =
        [("title", "The evening round"), ("narrative", "Quiet."), ("based_on", &here), ("then", "save")];
    let (status, place, page) = send(&ada, &action, &fields, None);
    assert_eq!((status, place), (303, format!("{action}?done=saved")), "{page}");
    assert!(ada.page(&format!("{action}/edit")).1.contains("Quiet."));
}

/// E-1, E-2: a photo, a title, a level; saved, changed, submitted, read by the lead, commented on.
#[test]
fn amara_logs_a_photo_without_scripts() {
    let (server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    let claim = format!("{}:1", framework.competencies[0].id);
    let (_, page) = ada.page(&format!("/evidence/new?claim={claim}"));
    assert!(page.contains(&format!("value=\"{claim}\" checked")), "{page}");
    let action = format!("/evidence{}", new_form(&ada));
    let fields = [("title", "One board"), ("cohort", &cohort.to_string()), ("then", "save")];
    let (status, place, page) = send(&ada, &action, &fields, Some(&picture::draw(5, 320, 240)));
    assert_eq!((status, place.as_str()), (303, format!("{action}?done=saved").as_str()), "{page}");
    let (_, list) = ada.page("/evidence");
    assert!(list.contains("One board") && list.contains("Draft"), "{list}");

    let (status, page) = ada.page(&format!("{action}/edit?done=saved"));
    assert_eq!(status, 200, "{page}");
    assert!(page.contains("Draft saved."), "{page}");
    let (kept, based) = (after(&page, "name=\"keep\" value=\""), after(&page, "name=\"based_on\" value=\""));
    let fields = [
        ("title", "One board"),
        ("narrative", "We were **nine**."),
        ("cohort", &cohort.to_string()),
        ("claim", &claim),
        ("keep", kept),
        ("based_on", based),
        ("then", "submit"),
    ];
    assert_eq!(grace.page(&action).0, 404);
    let (status, place, page) = send(&ada, &action, &fields, None);
    assert_eq!((status, place.as_str()), (303, format!("{action}?done=submitted").as_str()), "{page}");
    let (_, page) = ada.page(&place);
    assert!(page.contains("Submitted.") && page.contains("<strong>nine</strong>"), "{page}");
    assert!(page.contains("?thumbnail=1") && !page.contains('⟦'), "{page}");

    let (status, page) = grace.page(&action);
    assert_eq!(status, 200, "{page}");
    assert!(page.contains("One board") && page.contains(&format!("/queue{}", &action[9..])), "{page}");
    let answer = grace.send_form(&format!("{action}/comments"), &[("text", "Who took it?")]);
    assert_eq!(answer.status(), 303);
    assert_eq!(grace.send_form(&format!("{action}/comments"), &[("text", " ")]).status(), 422);
    assert!(ada.page(&action).1.contains("Who took it?"));
    let mallory = server.person("Mallory");
    assert_eq!(mallory.page(&action).0, 404);
    assert_eq!(mallory.send_form(&format!("{action}/comments"), &[("text", "Hm")]).status(), 404);
}

/// Nothing typed is lost when something is missing.
#[test]
fn a_form_that_is_not_right_comes_back_filled_in() {
    let (_server, ada, _, _, cohort) = Server::with_learner_and_lead();
    let action = format!("/evidence{}", new_form(&ada));
    let fields = [
        ("narrative", "It took half the time."),
        ("private_reflection", "I was afraid."),
        ("happened_on", "2027-01-01"),
        ("cohort", &cohort.to_string()),
        ("then", "submit"),
    ];
    let (status, _, page) = send(&ada, &action, &fields, None);
    assert_eq!(status, 422);
    assert!(page.contains("It took half the time.") && page.contains("I was afraid."), "{page}");
    assert!(page.contains("Choose a day up to today."), "{page}");
    // A file that is not taken does not take the words with it.
    let fields = [("title", "Mine"), ("narrative", "Half the time."), ("then", "save")];
    let (status, _, page) =
        send(&ada, &action, &fields, Some(&b"MZ\x90\0 not a photo \0\x01\x02".repeat(50)));
    assert_eq!(status, 422, "{page}");
    assert!(page.contains("Half the time.") && page.contains("board.jpg"), "{page}");
    // No level is claimed: the draft is saved all the same, and the page is its next version.
    let cohort = cohort.to_string();
    let fields =
        [("title", "Mine"), ("narrative", "Half the time."), ("cohort", &cohort), ("then", "submit")];
    let (status, _, page) = send(&ada, &action, &fields, None);
    assert_eq!(status, 422, "{page}");
    let based = after(&page, "name=\"based_on\" value=\"").to_owned();
    assert!(!based.is_empty());
    let fields = [("title", "Mine"), ("narrative", "A third."), ("based_on", &based), ("then", "save")];
    assert_eq!(send(&ada, &action, &fields, None).0, 303);
    // The same page sent once more from another tab: both texts are shown.
    let fields = [("title", "Mine"), ("narrative", "A quarter."), ("based_on", &based), ("then", "save")];
    let (status, _, page) = send(&ada, &action, &fields, None);
    assert_eq!(status, 422);
    assert!(page.contains("A quarter.") && page.contains("A third."), "{page}");
}

#[test]
fn scripts_that_people_write_are_shown_as_text() {
    let (_server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    let action = format!("/evidence{}", new_form(&ada));
    let script = "<script>alert(1)</script> <img src=x onerror=alert(2)> [x](javascript:alert(3))";
    let claim = format!("{}:1", framework.competencies[0].id);
    let cohort = cohort.to_string();
    let mut fields = vec![("cohort", cohort.as_str()), ("claim", claim.as_str()), ("then", "submit")];
    let names =
        ["title", "narrative", "experience", "reflection", "concept", "experiment", "private_reflection"];
    fields.extend(names.map(|name| (name, script)));
    let (status, _, page) = send(&ada, &action, &fields, None);
    assert_eq!(status, 303, "{page}");
    assert_eq!(grace.send_form(&format!("{action}/comments"), &[("text", script)]).status(), 303);
    for page in [
        ada.page(&action).1,
        ada.page(&format!("{action}/edit")).1,
        ada.page("/evidence").1,
        grace.page(&action).1,
    ] {
        assert!(page.contains("alert(1)"), "{page}");
        assert!(!page.contains("<script>alert") && !page.contains("<img src=x"), "{page}");
        assert!(!page.contains("href=\"javascript:"), "{page}");
    }
    assert!(!grace.page(&action).1.contains("private_reflection"));
}

#[test]
fn a_form_from_elsewhere_and_somebody_elses_draft_are_not_taken() {
    let (_server, ada, grace, ..) = Server::with_learner_and_lead();
    let action = format!("/evidence{}", new_form(&ada));
    let fields = [("title", "Mine"), ("then", "save")];
    let photo = picture::draw(6, 64, 48);
    assert_eq!(post(&ada, &action, &fields, Some(&photo)).status(), 403);
    assert_eq!(send(&ada, &action, &fields, None).0, 303);
    assert_eq!(send(&grace, &action, &fields, None).0, 422, "the id is taken");
    assert_eq!(grace.page(&format!("{action}/edit")).0, 404);
    // As it is typed: each save names the one before.
    let (_, page) = ada.page(&format!("{action}/edit"));
    let based = after(&page, "name=\"based_on\" value=\"").to_owned();
    let save = |based: &str| {
        let fields = [("csrf", ada.csrf.as_str()), ("title", "Mine, longer"), ("based_on", based)];
        ada.browse("PUT", &format!("{action}/autosave")).form(&fields).send().unwrap()
    };
    let saved = save(&based);
    assert_eq!(saved.status(), 204);
    let next = saved.headers()["stampbook-revision"].to_str().unwrap().to_owned();
    assert_eq!(save(&based).status(), 409);
    assert_eq!(save(&next).status(), 204);
}

/// E-12: links that came by another way stay when the page saves, more can be added, and the lead sees them.
#[test]
fn links_are_kept_added_and_read() {
    let (_server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    let claims = serde_json::json!([{ "competency_id": framework.competencies[0].id, "level": 1 }]);
    let draft = serde_json::json!({ "cohort_id": cohort, "title": "One board", "claims": claims,
        "links": ["https://example.org/board"] });
    let (_, saved) = ada.post("/api/v1/evidence", &draft);
    let action = format!("/evidence/{}", saved["id"].as_str().unwrap());
    let claim = format!("{}:1", framework.competencies[0].id);
    let cohort = cohort.to_string();
    let send_links = |links: &[&str], then: &str| {
        let (_, page) = ada.page(&format!("{action}/edit"));
        let based = after(&page, "name=\"based_on\" value=\"").to_owned();
        let mut fields =
            vec![("title", "One board"), ("cohort", &cohort), ("claim", &claim), ("based_on", &based)];
        fields.extend(links.iter().map(|link| ("link", *link)));
        fields.push(("then", then));
        let (status, place, page) = send(&ada, &action, &fields, None);
        (status, place, page)
    };
    let (_, page) = ada.page(&format!("{action}/edit"));
    assert!(
        page.contains("name=\"link\" type=\"url\" inputmode=\"url\" value=\"https://example.org/board\""),
        "{page}"
    );
    assert!(page.matches("name=\"link\"").count() > 1, "there is room for another one");
    let (status, _, page) = send_links(&["https://example.org/board", "javascript:alert(1)", ""], "save");
    assert_eq!(status, 422);
    assert!(
        page.contains("A link starts with https://") && page.contains("value=\"https://example.org/board\""),
        "{page}"
    );
    let (status, ..) = send_links(&["https://example.org/board", " https://example.org/film ", ""], "submit");
    assert_eq!(status, 303);
    let (_, seen) = grace.get(&format!("/api/v1{action}"));
    assert_eq!(seen["links"], serde_json::json!(["https://example.org/board", "https://example.org/film"]));
    for page in [ada.page(&action).1, grace.page(&action).1, grace.page(&format!("/queue{}", &action[9..])).1]
    {
        assert!(page.contains("href=\"https://example.org/film\""), "{page}");
    }
}

/// A form without a sign-in is not a way to fill the memory, and neither is one with thousands of parts.
#[test]
fn a_form_of_names_alone_is_not_taken() {
    let (server, ada, ..) = Server::with_learner_and_lead();
    let mut parts = Vec::new();
    for _ in 0..40 {
        parts.extend_from_slice(b"--end\r\ncontent-disposition: form-data; name=\"");
        parts.extend(std::iter::repeat_n(b'n', 30_000));
        parts.extend_from_slice(b"\"\r\n\r\n\r\n");
    }
    let mut files = Vec::new();
    for _ in 0..1_200 {
        files.extend_from_slice(
            b"--end\r\ncontent-disposition: form-data; name=\"files\"; filename=\"a\"\r\n\r\n\r\n",
        );
    }
    let mut fields = Vec::new();
    for _ in 0..1_200 {
        fields.extend_from_slice(b"--end\r\ncontent-disposition: form-data; name=\"claim\"\r\n\r\n\r\n");
    }
    let plain = "claim=&".repeat(1_200).into_bytes();
    let client = reqwest::blocking::Client::new();
    for (what, body, kind) in [
        ("names", parts, "multipart/form-data; boundary=end"),
        ("files", files, "multipart/form-data; boundary=end"),
        ("fields", fields, "multipart/form-data; boundary=end"),
        ("plain", plain, "application/x-www-form-urlencoded"),
    ] {
        let body =
            if kind.starts_with("multipart") { [body, b"--end--\r\n".to_vec()].concat() } else { body };
        let request = client.post(format!("{}/evidence", server.address)).header("accept", "text/html");
        let answer = request.header("content-type", kind).body(body.clone()).send().unwrap();
        assert_eq!(answer.status(), 413, "{what}");
        let csrf = format!("--end\r\ncontent-disposition: form-data; name=\"csrf\"\r\n\r\n{}\r\n", ada.csrf);
        let body = if kind.starts_with("multipart") { [csrf.into_bytes(), body].concat() } else { body };
        let answer = ada.browse("POST", "/evidence").header("content-type", kind).body(body).send().unwrap();
        assert_eq!(answer.status(), 413, "{what}, signed in");
    }
    assert_eq!(server.anonymous("/healthz").status(), 200);
}

/// What was removed from a photo is said to who brought it; a draft can be thrown away without scripts.
#[test]
fn ada_is_told_what_was_removed_and_throws_the_draft_away() {
    let (server, ada, grace, ..) = Server::with_learner_and_lead();
    let action = format!("/evidence{}", new_form(&ada));
    let plain = picture::draw(7, 320, 240);
    let mut tiff = b"MM\0*\0\0\0\x08\0\x01\x88\x25\0\x04\0\0\0\x01\0\0\0\x1a\0\0\0\0".to_vec();
    tiff.extend(b"\0\x01\0\x01\0\x02\0\0\0\x02N\0\0\0\0\0\0\0");
    let length = u16::try_from(tiff.len() + 8).unwrap().to_be_bytes();
    let photo = [&plain[..2], &[0xff, 0xe1], &length, b"Exif\0\0", &tiff, &plain[2..]].concat();
    assert_eq!(send(&ada, &action, &[("title", "One board"), ("then", "save")], Some(&photo)).0, 303);
    let (_, page) = ada.page(&format!("{action}/edit"));
    assert!(page.contains("The place where it was taken was removed."), "{page}");
    assert!(page.replace(['\u{2068}', '\u{2069}'], "").contains("Photos up to 25 MB"), "{page}");
    let removal = format!("{action}/removal");
    assert!(page.contains(&format!("action=\"{removal}\"")), "{page}");
    assert_eq!(grace.send_form(&removal, &[]).status(), 404);
    let gone = ada.send_form(&removal, &[]);
    assert_eq!(
        (gone.status().as_u16(), gone.headers()["location"].to_str().unwrap()),
        (303, "/evidence?done=discarded")
    );
    assert_eq!(ada.page(&format!("{action}/edit")).0, 404);
    assert!(ada.page("/evidence?done=discarded").1.contains("The draft is gone."));
    drop(server);
}

/// E-12: a text that is called a photo is a text. Who brought it is told so, before it is sent and after; its lead reads
/// what it is in a word.
#[test]
fn a_text_that_is_called_a_photo_is_named_for_what_it_is() {
    let (_server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    let action = format!("/evidence{}", new_form(&ada));
    let (claim, cohort) = (format!("{}:1", framework.competencies[0].id), cohort.to_string());
    let fields =
        [("title", "One board"), ("narrative", "We were nine."), ("cohort", &cohort), ("claim", &claim)];
    let words: Option<&[u8]> = Some(b"What I learnt today.");
    assert_eq!(send(&ada, &action, &[&fields[..], &[("then", "save")]].concat(), words).0, 303);
    let note = "Its name said another type than its content is.";
    let (_, form) = ada.page(&format!("{action}/edit"));
    assert!(form.contains("board.txt") && form.contains(note), "{form}");
    let (kept, based) = (after(&form, "name=\"keep\" value=\""), after(&form, "name=\"based_on\" value=\""));
    let sent = [&fields[..], &[("keep", kept), ("based_on", based), ("then", "submit")]].concat();
    let (status, _, page) = send(&ada, &action, &sent, None);
    assert_eq!(status, 303, "{page}");
    let (_, own) = ada.page(&action);
    assert!(own.contains("Text, 1 kB") && !own.contains("PLAIN") && own.contains(note), "{own}");
    let (_, other) = grace.page(&action);
    assert!(other.contains("Text, 1 kB") && !other.contains(note), "{other}");
}

/// A form that saves itself is overtaken by its own words when the network is slow: that is not somebody else's text.
#[test]
fn adas_own_words_do_not_stand_in_the_way_of_her_submission() {
    let (_server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    let (claim, cohort) = (format!("{}:1", framework.competencies[0].id), cohort.to_string());
    let photo = picture::draw(8, 320, 240);
    for begun in [false, true] {
        let action = format!("/evidence{}", new_form(&ada));
        let mut based = String::new();
        if begun {
            assert_eq!(send(&ada, &action, &[("title", "One board"), ("then", "save")], None).0, 303);
            let (_, page) = ada.page(&format!("{action}/edit"));
            based = after(&page, "name=\"based_on\" value=\"").to_owned();
        }
        let form = |narrative: &'static str| {
            [
                ("title", "One board"),
                ("narrative", narrative),
                ("cohort", cohort.as_str()),
                ("claim", claim.as_str()),
                ("based_on", based.as_str()),
                ("then", "submit"),
            ]
        };
        // The photo arrives and the draft saves itself, while the form that was sent before is still on its way.
        let hash = {
            let metadata = "filename Ym9hcmQuanBn";
            let request = ada.browse("POST", "/api/v1/blobs").header("tus-resumable", "1.0.0");
            let request = request.header("upload-length", photo.len().to_string());
            let request = request.header("upload-metadata", metadata).header("x-csrf-token", &ada.csrf);
            let request = request.header("content-type", "application/offset+octet-stream");
            let answer = request.body(photo.clone()).send().unwrap();
            assert_eq!(answer.status(), 201);
            answer.headers()["stampbook-hash"].to_str().unwrap().to_owned()
        };
        let csrf = ("csrf", ada.csrf.as_str());
        let fields = [&[csrf, ("keep", hash.as_str())][..], &form("We were nine.")].concat();
        let autosave = format!("{action}/autosave");
        assert_eq!(ada.browse("PUT", &autosave).form(&fields).send().unwrap().status(), 204);
        // Other words are shown beside hers, and so are the same without a photo that is there by now.
        for (narrative, photo) in [("We were ten.", Some(&photo)), ("We were nine.", None)] {
            let (status, _, page) = send(&ada, &action, &form(narrative), photo.map(Vec::as_slice));
            assert_eq!(status, 422, "{page}");
            assert!(page.contains("Saved elsewhere meanwhile"), "{page}");
        }
        let (status, place, page) = send(&ada, &action, &form("We were nine."), Some(&photo));
        assert_eq!((status, place), (303, format!("{action}?done=submitted")), "{page}");
        let (_, seen) = grace.get(&format!("/api/v1{action}"));
        assert_eq!(seen["narrative"], "We were nine.");
        assert_eq!(seen["attachments"].as_array().unwrap().len(), 1, "{seen}");
    }
}

/// A photo that is kept and chosen once more is one photo.
#[test]
fn a_photo_that_comes_twice_is_there_once() {
    let (_server, ada, ..) = Server::with_learner_and_lead();
    let action = format!("/evidence{}", new_form(&ada));
    let photo = picture::draw(9, 320, 240);
    assert_eq!(send(&ada, &action, &[("title", "One board"), ("then", "save")], Some(&photo)).0, 303);
    let (_, page) = ada.page(&format!("{action}/edit"));
    let (kept, based) = (after(&page, "name=\"keep\" value=\""), after(&page, "name=\"based_on\" value=\""));
    let fields = [("title", "One board"), ("keep", kept), ("based_on", based), ("then", "save")];
    assert_eq!(send(&ada, &action, &fields, Some(&photo)).0, 303);
    let (_, page) = ada.page(&format!("{action}/edit"));
    assert_eq!(page.matches("name=\"keep\"").count(), 1, "{page}");
}

/// A sentence is enough to begin with: it is saved, and called by its first words until somebody gives it a title.
#[test]
fn a_sentence_alone_is_a_draft() {
    let (_server, ada, _, _, _) = Server::with_learner_and_lead();
    let action = format!("/evidence{}", new_form(&ada));
    let words = "A visitor shouted at the desk because nobody had told him where his wife had been taken.";
    let (status, place, page) = send(&ada, &action, &[("narrative", words), ("then", "save")], None);
    assert_eq!(status, 303, "{page}");
    let (_, list) = ada.page("/evidence");
    assert!(list.contains("A visitor shouted at the desk because nobody had told him…"), "{list}");
    let place = place.split('?').next().unwrap();
    assert_eq!(ada.page(&format!("{place}/edit")).0, 200);
    let action = format!("/evidence{}", new_form(&ada));
    // Submitted without a level it is refused, and said to be saved.
    let (status, _, page) = send(&ada, &action, &[("narrative", words), ("then", "submit")], None);
    assert_eq!(status, 422, "{page}");
    assert!(page.contains("data-place=") && !page.contains(">Not saved yet<"), "{page}");
    // Nothing at all is nothing.
    let action = format!("/evidence{}", new_form(&ada));
    assert_eq!(send(&ada, &action, &[("narrative", "  "), ("then", "save")], None).0, 422);
}

/// The cohort was closed: its learner is told so where they would go on, instead of being asked to join one.
#[test]
fn whose_cohort_is_over_is_told_so() {
    let (_server, ada, grace, _, cohort) = Server::with_learner_and_lead();
    let told = |page: (u16, String)| page.1.replace(['\u{2068}', '\u{2069}'], "");
    assert!(
        !told(ada.page("/evidence/new")).contains("is over")
            && !told(ada.page("/passport")).contains("(over)")
    );
    let closed = grace.send_form(&format!("/cohorts/{cohort}/closing"), &[("note", "Well done.")]);
    assert_eq!(closed.status(), 303);
    let page = told(ada.page("/evidence/new"));
    assert!(
        page.contains("Your cohort Spring is over") && !page.contains("you are not in a cohort"),
        "{page}"
    );
    assert!(told(ada.page("/passport")).contains("Spring (over)"));
}
