//! All competencies of a draft in one table: typed into, filled from a spreadsheet, never losing what was typed.

use reqwest::blocking::Response;
use serde_json::{Value, json};
use stampbook::record::access::Role;

use crate::framework_pages::words;
use crate::support::server::{Person, Server};

/// A draft of this person, empty.
fn begun(who: &Person) -> String {
    let (status, draft) = who.post("/api/v1/framework-drafts", &json!({ "title": "Night work" }));
    assert_eq!(status, 201, "{draft}");
    draft["id"].as_str().unwrap().to_owned()
}

fn competencies(who: &Person, draft: &str) -> Vec<Value> {
    let (status, draft) = who.get(&format!("/api/v1/framework-drafts/{draft}"));
    assert_eq!(status, 200, "{draft}");
    draft["framework"]["competencies"].as_array().unwrap().clone()
}

fn table(draft: &str) -> String {
    format!("/frameworks/drafts/{draft}/table")
}

/// Sends the table as it is shown at revision `revision`, with these fields.
fn sends(who: &Person, draft: &str, revision: u32, fields: &[(&str, &str)]) -> Response {
    let revision = revision.to_string();
    let fields: Vec<(&str, &str)> = [("revision", revision.as_str())].iter().chain(fields).copied().collect();
    who.send_form(&table(draft), &fields)
}

/// P-1: Rosa writes ten competencies without opening a page for each.
#[test]
fn rosa_fills_a_table_and_goes_back_to_it() {
    let server = Server::start();
    let rosa = server.with_role("Rosa", Role::Registrar);
    let draft = begun(&rosa);
    let (status, page) = rosa.page(&format!("/frameworks/drafts/{draft}"));
    assert!(status == 200 && page.contains(&table(&draft)), "{page}");
    let (status, page) = rosa.page(&table(&draft));
    assert!(status == 200 && page.contains("name=\"title-new-3\""), "{page}");
    let typed = [
        ("row-new-1", "new-1"),
        ("title-new-1", "Listening"),
        ("group-new-1", "People > Talking"),
        ("foundational-new-1", "yes"),
        ("level1-new-1", "Lets people finish.\r\nAsks."),
        ("row-new-2", "new-2"),
        ("row-new-3", "new-3"),
        ("code-new-3", "W"),
        ("title-new-3", "Watching"),
        ("level3-new-3", "Sees what others miss."),
        ("then", "save"),
    ];
    assert_eq!(sends(&rosa, &draft, 1, &typed).status(), 303);
    let written = competencies(&rosa, &draft);
    assert_eq!(written.len(), 2, "{written:?}");
    assert_eq!((written[0]["code"].as_str(), written[1]["code"].as_str()), (Some("C1"), Some("W")));
    assert_eq!(written[0]["group"], json!(["People", "Talking"]));
    assert_eq!(written[0]["levels"][0]["descriptor"], "Lets people finish.\nAsks.");
    assert_eq!(
        (&written[0]["foundational"], &written[1]["levels"][2]["descriptor"]),
        (&json!(true), &json!("Sees what others miss."))
    );

    // What has no column stays; what is ticked to go goes.
    let [listening, watching] = [0, 1].map(|n: usize| written[n]["id"].as_str().unwrap().to_owned());
    let there = format!("/frameworks/drafts/{draft}/competencies/{watching}");
    let whole = [
        ("revision", "2"),
        ("title", "Watching"),
        ("code", "W"),
        ("practice-3", "Nights."),
        ("then", "save"),
    ];
    assert_eq!(rosa.send_form(&there, &whole).status(), 303);
    let name = |field: &str, id: &str| format!("{field}-{id}");
    let rows = [name("row", &listening), name("row", &watching)];
    let (out, title, level) = (name("out", &listening), name("title", &watching), name("level3", &watching));
    let typed = [
        (rows[0].as_str(), listening.as_str()),
        (out.as_str(), "yes"),
        (rows[1].as_str(), watching.as_str()),
        (title.as_str(), "Watching over"),
        (level.as_str(), "Sees."),
        ("then", "back"),
    ];
    let saved = sends(&rosa, &draft, 3, &typed);
    assert!(saved.headers()["location"].to_str().unwrap().ends_with("#competencies"), "{saved:?}");
    let written = competencies(&rosa, &draft);
    assert_eq!(written.len(), 1, "{written:?}");
    assert_eq!(
        (written[0]["title"].as_str(), written[0]["levels"][2]["practice"].as_str()),
        (Some("Watching over"), Some("Nights."))
    );
}

/// Two at once: what the second one typed is on the page still, and saved when it is pressed again.
#[test]
fn nothing_typed_into_the_table_is_lost() {
    let server = Server::start();
    let (rosa, kim) =
        (server.with_role("Rosa", Role::Registrar), server.with_role("Kim", Role::Administrator));
    let draft = begun(&rosa);
    let typed = [("row-new-1", "new-1"), ("title-new-1", "Listening"), ("then", "save")];
    assert_eq!(sends(&kim, &draft, 1, &typed).status(), 303);
    let listening = competencies(&rosa, &draft)[0]["id"].as_str().unwrap().to_owned();
    let typed = [("row-new-s4", "new-s4"), ("title-new-s4", "Watching"), ("then", "save")];
    let late = sends(&rosa, &draft, 1, &typed);
    assert_eq!(late.status(), 422);
    let page = late.text().unwrap();
    assert!(page.contains("name=\"title-new-s4\"") && page.contains("Watching"), "{page}");
    assert!(page.contains("name=\"revision\" value=\"2\""), "{page}");
    assert_eq!(sends(&rosa, &draft, 2, &typed).status(), 303);
    // A row that somebody else took out while it was changed here is there again.
    let [row, out, title] = ["row", "out", "title"].map(|field| format!("{field}-{listening}"));
    let away = [(row.as_str(), listening.as_str()), (out.as_str(), "yes"), ("then", "save")];
    assert_eq!(sends(&kim, &draft, 3, &away).status(), 303);
    let kept = [(row.as_str(), listening.as_str()), (title.as_str(), "Listening well"), ("then", "save")];
    assert_eq!(sends(&rosa, &draft, 4, &kept).status(), 303);
    let titles: Vec<Value> = competencies(&rosa, &draft).iter().map(|one| one["title"].clone()).collect();
    assert_eq!(titles, ["Watching", "Listening well"]);
}

/// What somebody else changed or took out meanwhile is not brought back by a row that nobody touched here.
#[test]
fn rows_that_nobody_touched_stay_as_they_are() {
    let server = Server::start();
    let (rosa, kim) =
        (server.with_role("Rosa", Role::Registrar), server.with_role("Kim", Role::Administrator));
    let draft = begun(&rosa);
    let pasted = [("pasted", "A\tListening\nB\tWatching\nC\tWriting"), ("then", "save")];
    assert_eq!(sends(&rosa, &draft, 1, &pasted).status(), 303);
    let (_, page) = rosa.page(&table(&draft));
    let drawn = competencies(&rosa, &draft);
    let ids: Vec<&str> = drawn.iter().map(|one| one["id"].as_str().unwrap()).collect();
    // Everything that Rosa's page sends, as it was drawn.
    let mut fields: Vec<(String, String)> = Vec::new();
    for (id, one) in ids.iter().zip(&drawn) {
        let was =
            page.split(&format!("name=\"was-{id}\" value=\"")).nth(1).unwrap().split('"').next().unwrap();
        fields.push((format!("row-{id}"), (*id).to_owned()));
        fields.push((format!("was-{id}"), was.to_owned()));
        for field in ["code", "title"] {
            fields.push((format!("{field}-{id}"), one[field].as_str().unwrap().to_owned()));
        }
    }
    // Kim takes one out and renames another.
    let (out, title) = (format!("out-{}", ids[0]), format!("title-{}", ids[1]));
    let rows = [0, 1].map(|n: usize| format!("row-{}", ids[n]));
    let kims = [
        (rows[0].as_str(), ids[0]),
        (out.as_str(), "yes"),
        (rows[1].as_str(), ids[1]),
        (title.as_str(), "Seeing"),
    ];
    assert_eq!(sends(&kim, &draft, 2, &[&kims[..], &[("then", "save")]].concat()).status(), 303);
    // Rosa changes the third, is told, and saves again; she wants the first one out, too.
    let third = format!("title-{}", ids[2]);
    for (name, value) in &mut fields {
        if *name == third {
            "Writing well".clone_into(value);
        }
    }
    fields.push((out.clone(), "yes".to_owned()));
    let sent: Vec<(&str, &str)> =
        fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    assert_eq!(sends(&rosa, &draft, 2, &sent).status(), 422);
    assert_eq!(sends(&rosa, &draft, 3, &sent).status(), 303);
    let titles: Vec<Value> = competencies(&rosa, &draft).iter().map(|one| one["title"].clone()).collect();
    assert_eq!(titles, ["Seeing", "Writing well"]);
}

/// Without scripts: rows from a spreadsheet, headings and all; what is wrong with them is said with its row.
#[test]
fn rows_of_a_spreadsheet_are_added() {
    let server = Server::start();
    let rosa = server.with_role("Rosa", Role::Registrar);
    let draft = begun(&rosa);
    let wrong = [
        ("C1\tListening\t\tperhaps\nC2\tWatching", "Row 1"),
        ("C1\tListening\t\tja\nC2\tWatching\t\tperhaps", "Row 2"),
        ("1\t2\t3\tno\t5\t6\t7\t8", "Row 1 has 8 cells"),
    ];
    for (pasted, said) in wrong {
        let answer = sends(&rosa, &draft, 1, &[("pasted", pasted), ("then", "save")]);
        assert_eq!(answer.status(), 422);
        let page = answer.text().unwrap();
        assert!(
            words(&page).contains(said) && page.contains("perhaps") == pasted.contains("perhaps"),
            "{page}"
        );
    }
    let pasted = "Code\tTitle\tHeading\tFoundational\tOne\r\n\tListening\tPeople\tx\t\"Lets people\nfinish.\"\r\nW\tWatching\r\n";
    assert_eq!(sends(&rosa, &draft, 1, &[("pasted", pasted), ("then", "save")]).status(), 303);
    let written = competencies(&rosa, &draft);
    assert_eq!(written.len(), 2, "{written:?}");
    assert_eq!((written[0]["code"].as_str(), written[1]["code"].as_str()), (Some("C1"), Some("W")));
    assert_eq!(written[0]["levels"][0]["descriptor"], "Lets people\nfinish.");
    assert_eq!(written[0]["foundational"], true);
}

/// A German registrar writes ja and nein, an Arabic one نعم and لا, and is told so; English words go on being understood.
#[test]
fn yes_and_no_are_words_of_the_readers_language() {
    let server = Server::start();
    let rosa = server.with_role("Rosa", Role::Registrar);
    for (language, yes, no) in [
        ("en", "yes", "no"),
        ("de", "ja", "nein"),
        ("es", "sí", "no"),
        ("fr", "oui", "non"),
        ("ar", "نعم", "لا"),
    ] {
        assert_eq!(rosa.send_form("/account/language", &[("language", language)]).status(), 303);
        let draft = begun(&rosa);
        let (_, page) = rosa.page(&table(&draft));
        let hint = words(&page);
        assert!(
            hint.contains(&format!("({yes} ")) && hint.contains(&format!(" {no})")),
            "{language}: {hint}"
        );
        let perhaps = sends(&rosa, &draft, 1, &[("pasted", "C1\tListening\t\tperhaps"), ("then", "save")]);
        assert_eq!(perhaps.status(), 422);
        let said = words(&perhaps.text().unwrap());
        let said = said.split("perhaps").nth(1).unwrap_or_default().chars().take(120).collect::<String>();
        assert!(said.contains(yes) && said.contains(no), "{language}: {said}");
        assert!(language == "en" || !said.contains("yes"), "{language}: {said}");
        let pasted =
            format!("A\tListening\t\t{yes}\nB\tWatching\t\t{no}\nC\tAsking\t\tYES\nD\tWriting\t\tno");
        assert_eq!(sends(&rosa, &draft, 1, &[("pasted", &pasted), ("then", "save")]).status(), 303);
        let foundational: Vec<bool> =
            competencies(&rosa, &draft).iter().map(|one| one["foundational"].as_bool().unwrap()).collect();
        assert_eq!(foundational, [true, false, true, false], "{language}");
    }
}

/// Sixty competencies are two pages; rows are added to the last.
#[test]
fn a_long_table_comes_in_pages() {
    let server = Server::start();
    let rosa = server.with_role("Rosa", Role::Registrar);
    let draft = begun(&rosa);
    let pasted = (1..=60).map(|n| format!("N{n}\tNumber {n}")).collect::<Vec<_>>().join("\n");
    assert_eq!(sends(&rosa, &draft, 1, &[("pasted", &pasted), ("then", "save")]).status(), 303);
    let (_, first) = rosa.page(&table(&draft));
    assert!(words(&first).contains("Rows 1 to 50 of 60") && !first.contains("new-1"), "{first}");
    let (_, last) = rosa.page(&format!("{}?page=2", table(&draft)));
    assert!(words(&last).contains("Rows 51 to 60 of 60") && last.contains("title-new-3"), "{last}");
    // There is no third, and saving the first changes nothing on the second.
    assert_eq!(rosa.page(&format!("{}?page=99", table(&draft))).1.matches("name=\"row-").count(), 13);
    let more = sends(&rosa, &draft, 2, &[("page", "1"), ("then", "more")]);
    let place = more.headers()["location"].to_str().unwrap().to_owned();
    assert!(place.contains("page=2&more=true"), "{place}");
    assert_eq!(rosa.page(place.split('#').next().unwrap()).1.matches("name=\"row-").count(), 20);
    assert_eq!(competencies(&rosa, &draft).len(), 60);
}
