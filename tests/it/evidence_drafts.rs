//! What becomes of words while they are written: nothing typed is lost, nothing that cannot be sent is kept silently.

use serde_json::{Value, json};
use stampbook::ids::CohortId;
use stampbook::record::framework::Framework;
use stampbook::store::drafts;

use crate::support::server::{Person, Server};

fn text(value: &Value) -> &str {
    value.as_str().unwrap()
}

fn written(cohort: CohortId, framework: &Framework, more: &Value) -> Value {
    let mut body = json!({ "cohort_id": cohort, "title": "Chaired the handover", "happened_on": "2026-03-01",
        "claims": [{ "competency_id": framework.competencies[0].id, "level": 1 }] });
    for (name, value) in more.as_object().unwrap() {
        body[name] = value.clone();
    }
    body
}

fn path(draft: &Value) -> String {
    format!("/api/v1/evidence/{}", text(&draft["id"]))
}

fn submit(author: &Person, draft: &Value) -> (u16, Value) {
    author.post(&format!("{}/submission", path(draft)), &json!({}))
}

/// E-11, S-4: leaving the private reflection as it is keeps it, before submission and after.
#[test]
fn a_private_reflection_stays_where_nobody_changes_it() {
    let (_server, ada, _, framework, cohort) = Server::with_learner_and_lead();
    let body = written(cohort, &framework, &json!({ "private_reflection": "I was afraid." }));
    let (_, draft) = ada.post("/api/v1/evidence", &body);
    let sent = submit(&ada, &draft).1;
    let again = |more: Value| {
        let (_, seen) = ada.get(&path(&draft));
        let mut more = more;
        more["based_on"] = seen["revision_id"].clone();
        let (status, saved) = ada.put(&path(&draft), &written(cohort, &framework, &more));
        assert_eq!(status, 200, "{saved}");
        assert_eq!(submit(&ada, &draft).0, 201);
        ada.get(&path(&draft)).1
    };
    assert_eq!(ada.get(&path(&draft)).1["revision_id"], sent["revision_id"]);
    let revised = again(json!({ "narrative": "It took half the time." }));
    assert_eq!(revised["private_reflection"], "I was afraid.");
    assert_eq!(revised["has_private_reflection"], true);
    let emptied = again(json!({ "private_reflection": "" }));
    assert_eq!(emptied["has_private_reflection"], false, "an empty one is a wish");
    assert_eq!(again(json!({}))["has_private_reflection"], false);
}

/// S-2: the same id with other private words is not the same draft.
#[test]
fn private_words_are_not_dropped_by_sending_twice() {
    let (server, ada, _, framework, cohort) = Server::with_learner_and_lead();
    let id: stampbook::ids::EvidenceId = server.app.ids.mint(server.now());
    let send = |words: &str| {
        let more = json!({ "id": id, "private_reflection": words, "device_time": server.now() });
        ada.post("/api/v1/evidence", &written(cohort, &framework, &more))
    };
    assert_eq!(send("I was afraid.").0, 201);
    server.wait(jiff::SignedDuration::from_secs(2));
    assert_eq!(send("I was afraid.").0, 200, "a repeat");
    let (status, said) = send("I was proud.");
    assert_eq!((status, text(&said["code"])), (409, "id_taken"));
    assert_eq!(ada.get(&format!("/api/v1/evidence/{id}")).1["private_reflection"], "I was afraid.");
}

/// E-1: a sentence is a draft, called by its first words until it has a title; nothing at all is none.
#[test]
fn a_sentence_is_called_by_its_first_words() {
    let (server, ada, _, framework, cohort) = Server::with_learner_and_lead();
    let id: stampbook::ids::EvidenceId = server.app.ids.mint(server.now());
    let words = json!({ "id": id, "title": "", "narrative": "Calmed a visitor.\nThen tea." });
    let (status, draft) = ada.post("/api/v1/evidence", &written(cohort, &framework, &words));
    assert_eq!((status, text(&draft["title"])), (201, "Calmed a visitor."), "{draft}");
    // Sent again after a lost answer it is the same.
    let (status, again) = ada.post("/api/v1/evidence", &written(cohort, &framework, &words));
    assert_eq!((status, &again["revision_id"]), (200, &draft["revision_id"]), "{again}");
    let more = json!({ "title": " ", "narrative": "Calmed two visitors.", "based_on": draft["revision_id"] });
    let (status, saved) = ada.put(&path(&draft), &written(cohort, &framework, &more));
    assert_eq!((status, text(&saved["title"])), (200, "Calmed two visitors."), "{saved}");
    assert_eq!(submit(&ada, &draft).0, 201);
    assert_eq!(ada.get(&path(&draft)).1["title"], "Calmed two visitors.");
    let nothing = written(cohort, &framework, &json!({ "title": " ", "narrative": " \n " }));
    let (status, problem) = ada.post("/api/v1/evidence", &nothing);
    assert_eq!((status, text(&problem["errors"][0]["pointer"])), (422, "/title"), "{problem}");
    assert!(text(&problem["errors"][0]["detail"]).contains("a title or a sentence"), "{problem}");
}

/// Whatever no submission could take is said while it is written, with its field.
#[test]
fn what_cannot_be_submitted_is_not_kept_silently() {
    let (server, ada, _, framework, cohort) = Server::with_learner_and_lead();
    let long = "Ж".repeat(19_000);
    for (more, pointer) in [
        (json!({ "private_reflection": "a zero\u{0} byte" }), "/private_reflection"),
        (json!({ "narrative": "a zero\u{0} byte" }), "/narrative"),
        (json!({ "title": "a zero\u{0} byte" }), "/title"),
        (json!({ "title": "two\u{2028}lines" }), "/title"),
        // Nobody finds it again by what cannot be seen.
        (json!({ "title": "\u{200b}" }), "/title"),
        (json!({ "cycle": { "concept": "a zero\u{0} byte" } }), "/cycle/concept"),
        (json!({ "cycle": { "experiment": "x".repeat(20_001) } }), "/cycle/experiment"),
        (
            json!({ "narrative": "n".repeat(10_000), "cycle": { "concept": long, "experience": "x".repeat(18_000) } }),
            "/cycle/concept",
        ),
        (json!({ "private_reflection": "𓀀".repeat(19_000) }), "/private_reflection"),
        (json!({ "links": ["https://example.org", "javascript:alert(1)"] }), "/links/1"),
        (json!({ "links": ["ftp://example.org/a"] }), "/links/0"),
        (json!({ "links": ["https://example.org/a b"] }), "/links/0"),
        (json!({ "links": ["https://\u{202e}live.example"] }), "/links/0"),
        (json!({ "links": ["https://ada:secret@example.org"] }), "/links/0"),
        (json!({ "links": vec!["https://example.org"; 21] }), "/links"),
    ] {
        let (status, problem) = ada.post("/api/v1/evidence", &written(cohort, &framework, &more));
        assert_eq!((status, text(&problem["errors"][0]["pointer"])), (422, pointer), "{problem}");
        assert_eq!(problem["errors"].as_array().unwrap().len(), 1, "{problem}");
    }
    // What is kept can be sent: as much as there is room for.
    let more = json!({ "narrative": "Ж".repeat(19_000), "cycle": { "concept": "x".repeat(19_000) },
        "private_reflection": "Ж".repeat(19_000), "links": ["https://example.org/a?b=c"] });
    let (status, draft) = ada.post("/api/v1/evidence", &written(cohort, &framework, &more));
    assert_eq!(status, 201, "{draft}");
    let (status, sent) = submit(&ada, &draft);
    assert_eq!(status, 201, "{sent}");
    assert_eq!(ada.get(&path(&draft)).1["links"], json!(["https://example.org/a?b=c"]));
    assert_eq!(server.anonymous("/healthz").status(), 200);
}

/// E-3: what the device wrote down is kept beside what the server saw; a clock that is off is said, either way.
#[test]
fn a_devices_clock_is_kept_and_doubted() {
    let (server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    let log = |more: Value| {
        let (status, draft) = ada.post("/api/v1/evidence", &written(cohort, &framework, &more));
        assert_eq!((status, draft.get("device_time")), (201, None), "{draft}");
        assert_eq!(submit(&ada, &draft).0, 201);
        let page = grace.page(&path(&draft).replace("/api/v1", "")).1;
        // Values in a message are set apart from the words around them.
        (grace.get(&path(&draft)).1, page.replace(['\u{2068}', '\u{2069}'], ""))
    };
    // Written on the ward yesterday, sent now: nothing to say about that.
    let (seen, page) = log(json!({ "recorded_at": "2026-03-01T18:00:00Z", "device_time": server.now() }));
    assert_eq!(seen["recorded_at"], "2026-03-01T18:00:00Z");
    assert_eq!(seen["clock_off_seconds"], Value::Null);
    assert!(!page.contains("The clock of the device"), "{page}");
    let (seen, page) =
        log(json!({ "recorded_at": "2026-03-02T08:00:00Z", "device_time": "2026-03-02T08:20:00Z" }));
    assert_eq!(seen["clock_off_seconds"], -2400);
    assert!(page.contains("40 minutes behind"), "{page}");
    let (seen, page) = log(json!({ "recorded_at": "2026-03-02T09:40:00Z" }));
    assert_eq!(seen["clock_off_seconds"], 2400);
    assert!(page.contains("40 minutes ahead"), "{page}");
    // Nobody writes down what has not happened yet.
    let (seen, page) = log(json!({ "recorded_at": "2026-02-20T10:00:00Z" }));
    assert!(seen["clock_off_seconds"].as_i64().unwrap() < 0, "{seen}");
    assert!(page.contains("minutes behind"), "{page}");
}

/// Saving and submitting at once: the words are in the record or in a draft that can be sent, never stuck between.
#[test]
fn a_save_beside_a_submission_loses_nothing() {
    let (_server, ada, _, framework, cohort) = Server::with_learner_and_lead();
    for round in 0..8 {
        let (_, draft) =
            ada.post("/api/v1/evidence", &written(cohort, &framework, &json!({ "narrative": "First." })));
        let words = format!("Second, round {round}.");
        let more = json!({ "narrative": words, "based_on": draft["revision_id"] });
        let body = written(cohort, &framework, &more);
        let (saved, sent) = std::thread::scope(|scope| {
            let saving = scope.spawn(|| ada.put(&path(&draft), &body));
            let sending = scope.spawn(|| submit(&ada, &draft));
            (saving.join().unwrap(), sending.join().unwrap())
        });
        assert!([200, 409].contains(&saved.0), "{}", saved.1);
        assert!([201, 409].contains(&sent.0), "{}", sent.1);
        if sent.0 == 409 {
            assert_eq!(text(&sent.1["code"]), "conflict");
            assert_eq!(sent.1["current"]["narrative"], json!(words));
        }
        let (status, sent) = submit(&ada, &draft);
        assert_eq!(status, 201, "{sent}");
        let (_, seen) = ada.get(&path(&draft));
        assert_eq!(seen["draft"], Value::Null, "{seen}");
        assert_eq!(seen["heads"].as_array().unwrap().len(), 1, "{seen}");
        if saved.0 == 200 {
            assert_eq!(seen["narrative"], json!(words), "{seen}");
        }
    }
}

/// A draft that names nothing it builds on, of evidence that is there already, is its next version.
#[test]
fn a_draft_left_behind_can_still_be_sent() {
    let (server, ada, _, framework, cohort) = Server::with_learner_and_lead();
    let (_, draft) = ada.post("/api/v1/evidence", &written(cohort, &framework, &json!({})));
    let id = text(&draft["id"]).parse().unwrap();
    let mut left = server.app.db.read_blocking(move |conn| drafts::find(conn, id)).unwrap().unwrap();
    assert_eq!(submit(&ada, &draft).0, 201);
    left.revision = server.app.ids.mint(server.now());
    server.app.db.write_blocking(move |conn| drafts::save(conn, &left, None)).unwrap();
    let (status, sent) = submit(&ada, &draft);
    assert_eq!(status, 201, "{sent}");
    let (_, seen) = ada.get(&path(&draft));
    assert_eq!((seen["revisions"].as_array().unwrap().len(), &seen["draft"]), (2, &Value::Null));
    assert_eq!(seen["heads"].as_array().unwrap().len(), 1);
}

/// K-1, K-2: an experiment is followed up, and the chain is shown from its first piece to its last.
#[test]
fn a_chain_of_experiments_is_shown() {
    let (server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    let log = |title: &str, more: Value| {
        let mut more = more;
        more["title"] = json!(title);
        let (status, draft) = ada.post("/api/v1/evidence", &written(cohort, &framework, &more));
        assert_eq!(status, 201, "{draft}");
        let (status, sent) = submit(&ada, &draft);
        assert_eq!(status, 201, "{sent}");
        server.wait(jiff::SignedDuration::from_secs(1));
        draft
    };
    let first = log(
        "One list",
        json!({ "cycle": { "experience": "e", "reflection": "r", "concept": "c", "experiment": "x" } }),
    );
    let second = log("The list, aloud", json!({ "follows": first["id"] }));
    let third = log("The calendar, aloud", json!({ "follows": second["id"] }));
    let branch = log("The list, by night", json!({ "follows": first["id"] }));
    let alone = log("Something else", json!({}));
    assert_eq!(grace.get(&path(&first)).1["cycle_complete"], true);
    assert_eq!(grace.get(&path(&second)).1["cycle_complete"], false);
    for piece in [&first, &second, &third, &branch] {
        let (_, seen) = grace.get(&path(piece));
        let chain: Vec<&str> =
            seen["chain"].as_array().unwrap().iter().map(|step| text(&step["id"])).collect();
        let ids = [&first, &second, &third, &branch].map(|piece| text(&piece["id"]));
        assert_eq!(chain, ids, "first things first");
        for page in [path(piece).replace("/api/v1", ""), format!("/queue/{}", text(&piece["id"]))] {
            let (status, page) = grace.page(&page);
            assert_eq!(status, 200);
            assert!(page.contains("Chain of experiments") && page.contains("The calendar, aloud"), "{page}");
        }
    }
    assert!(!grace.page(&path(&alone).replace("/api/v1", "")).1.contains("Chain of experiments"));
    // A chain does not bite its tail, and does not reach into other people's work.
    let (_, seen) = ada.get(&path(&first));
    for follows in [
        third["id"].clone(),
        first["id"].clone(),
        json!(server.app.ids.mint::<stampbook::ids::EvidenceId>(server.now())),
    ] {
        let more = json!({ "follows": follows, "based_on": seen["revision_id"] });
        let (status, saved) = ada.put(&path(&first), &written(cohort, &framework, &more));
        assert_eq!(status, 200, "{saved}");
        let (status, problem) = submit(&ada, &first);
        assert_eq!((status, text(&problem["errors"][0]["pointer"])), (422, "/follows"), "{problem}");
        assert_eq!(ada.call("DELETE", &path(&first), &json!({})).0, 204);
    }
}

/// What saved itself is found again where one goes to write: nobody has to remember that it is there.
#[test]
fn ada_finds_what_she_began_where_she_goes_to_write() {
    let (server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    assert!(!ada.page("/evidence/new").1.contains("unfinished"), "nothing was begun");
    let mut begun = Vec::new();
    for title in ["Chaired the handover", "The leave calendar", "Written in the lift", "محادثة صعبة"]
    {
        server.wait(jiff::SignedDuration::from_mins(1));
        let body = written(cohort, &framework, &json!({ "title": title }));
        let (status, draft) = ada.post("/api/v1/evidence", &body);
        assert_eq!(status, 201, "{draft}");
        begun.push(draft);
    }
    let edit = |draft: &Value| format!("href=\"/evidence/{}/edit\"", text(&draft["id"]));
    let (_, page) = ada.page("/evidence/new");
    let said = page.replace(['\u{2068}', '\u{2069}'], "");
    assert!(said.contains("You have unfinished drafts:") && !said.contains('⟦'), "{said}");
    let places: Vec<usize> =
        begun[1..].iter().map(|draft| page.find(&edit(draft)).expect("a link")).collect();
    assert!(places.is_sorted_by(|a, b| a > b), "the newest first: {places:?}");
    assert!(said.contains("Go on with “Written in the lift”") && !page.contains(&edit(&begun[0])), "{said}");
    assert!(page.contains("href=\"/evidence?state=draft\""), "{said}");
    // Somebody else has none of it, and a form that is being filled in is not disturbed.
    assert!(!grace.page("/evidence/new").1.contains("Written in the lift"));
    assert!(!ada.page(&format!("/evidence/{}/edit", text(&begun[2]["id"]))).1.contains("unfinished"));

    // On her passport the newest is the next step, and the others stand beside it, each once.
    let (_, page) = ada.page("/passport");
    assert!(page.contains("is not submitted yet"), "{page}");
    for draft in &begun {
        assert_eq!(page.matches(&edit(draft)).count(), 1, "{page}");
    }
    assert!(!grace.page(&format!("/passports/{}", ada.id)).1.contains("unfinished"));
    for draft in &begun[1..] {
        assert_eq!(submit(&ada, draft).0, 201);
    }
    let said = ada.page("/evidence/new").1.replace(['\u{2068}', '\u{2069}'], "");
    assert!(
        said.contains("You have an unfinished draft:") && said.contains("Chaired the handover"),
        "{said}"
    );
    assert!(!said.contains("state=draft"), "{said}");
}

/// A mistyped year is not signed for good.
#[test]
fn evidence_of_a_year_that_nobody_means_is_refused() {
    let (_server, ada, _, framework, cohort) = Server::with_learner_and_lead();
    for day in ["-009999-01-01", "0026-03-01", "1969-12-31"] {
        let (_, draft) = ada.post(
            "/api/v1/evidence",
            &json!({ "cohort_id": cohort, "title": "Chaired the handover", "happened_on": day,
                "claims": [{ "competency_id": framework.competencies[0].id, "level": 1 }] }),
        );
        let path = format!("/api/v1/evidence/{}/submission", draft["id"].as_str().unwrap());
        let (status, said) = ada.post(&path, &json!({}));
        assert_eq!((status, &said["errors"][0]["pointer"]), (422, &json!("/happened_on")), "{said}");
    }
    // What is no day at all is told by an example, not in the words of a parser.
    for (field, given, wanted) in [
        ("happened_on", "10000-01-01", "a day like 2026-02-28"),
        ("happened_on", "2026-11-28T00:00:00Z", "a day like 2026-02-28"),
        ("recorded_at", "2026-11-28", "a moment like 2026-02-28T09:30:00Z"),
        ("device_time", "soon", "a moment like 2026-02-28T09:30:00Z"),
    ] {
        let (status, said) =
            ada.post("/api/v1/evidence", &written(cohort, &framework, &json!({ field: given })));
        let words = format!("the text \"{given}\" came where {wanted} belongs");
        assert_eq!(status, 400, "{said}");
        assert!(text(&said["detail"]).contains(&words), "{said}");
    }
}
