//! Keeping the instance, and what is due: pages for registrars and administrators.

use jiff::SignedDuration;
use serde_json::json;
use stampbook::demo;
use stampbook::jobs::verification;
use stampbook::record::access::Role;
use stampbook::record::fact::{Author, Scope};
use stampbook::record::signoff::SignOffDisputed;
use stampbook::store::outbox;

use crate::framework_pages::words;
use crate::support::server::{Person, Server};

/// Grace signs a level of Ada's; which sign-off it is.
fn signed(grace: &Person, ada: &Person, competency: impl std::fmt::Display, level: u8) -> String {
    let (status, said) = grace.post(
        "/api/v1/signoffs",
        &json!({ "learner_id": ada.id, "competency_id": competency.to_string(), "level": level, "evidence": [],
            "comment": "Seen.", "prior_learning_reason": "Ten years on the ward" }),
    );
    assert_eq!(status, 201, "{said}");
    said["id"].as_str().unwrap().to_owned()
}

#[test]
fn rita_sees_what_waits_for_her_and_nothing_when_nothing_does() {
    let (server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    let rita = server.with_role("Rita Registrar", Role::Registrar);
    let (status, page) = rita.page("/due");
    assert_eq!(status, 200);
    assert!(words(&page).contains("Nothing is due") && !page.contains('⟦'), "{page}");

    let listening = signed(&grace, &ada, framework.competencies[0].id, 1);
    signed(&grace, &ada, framework.competencies[1].id, 1);
    // Writing at level 2 holds for a year.
    let writing = signed(&grace, &ada, framework.competencies[1].id, 2);
    let id = listening.parse().unwrap();
    server.say(Author::person(grace.id), Scope::Learner(ada.id), SignOffDisputed { signoff: id });
    let page = rita.page("/due").1;
    let said = words(&page);
    assert!(
        said.contains("Sign-offs on hold") && said.contains("Ada Lovelace: Listening, level 1"),
        "{said}"
    );
    assert!(page.contains(&format!("href=\"/signoffs/{listening}\"")), "{page}");
    assert!(!said.contains("Running out"), "{said}");

    // The mail that the page "this was not me" promises.
    let (_, outbox) = rita.page("/mail");
    assert!(words(&outbox).contains("“This was not me”"), "{outbox}");
    let (_, kept) = rita.get("/api/v1/outbox?limit=200");
    let items = kept["items"].as_array().unwrap();
    let told = |who: &Person| -> Vec<&serde_json::Value> {
        let hers = items.iter().filter(|mail| mail["person_id"] == json!(who.id));
        hers.filter(|mail| mail["kind"] == "signoff.disputed").collect()
    };
    assert_eq!((told(&rita).len(), told(&ada).len()), (1, 1), "{kept}");
    let (_, mail) = rita.page(&format!("/mail/{}", told(&ada)[0]["id"].as_str().unwrap()));
    let said = words(&mail).split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(said.contains("signed off for you in the name of Grace Hopper"), "{said}");
    assert!(!said.contains("Look at it and decide"), "she does not decide: {said}");
    let told = told(&rita);
    let (_, mail) = rita.page(&format!("/mail/{}", told[0]["id"].as_str().unwrap()));
    let said = words(&mail);
    assert!(said.contains("Grace Hopper") && said.contains("Ada Lovelace"), "{said}");
    assert!(said.contains(&format!("/signoffs/{listening}")), "{said}");

    server.wait(SignedDuration::from_hours(24 * 300));
    let rosa = server.with_role("Rosa Registrar", Role::Registrar);
    let page = rosa.page("/due").1;
    let said = words(&page);
    assert!(said.contains("Running out in the next 90 days"), "{said}");
    assert!(said.contains("Ada Lovelace: Writing, level 2") && said.contains("65 days left"), "{said}");
    assert!(page.contains(&format!("href=\"/signoffs/{writing}\"")), "{page}");
    assert!(said.contains("Cohorts to close") && said.contains("To be closed"), "{said}");
    assert!(page.contains(&format!("href=\"/cohorts/{cohort}\"")), "{page}");
}

#[test]
fn a_mail_that_was_refused_is_due_until_it_is_mended() {
    let server = Server::start();
    let (rita, root) =
        (server.with_role("Rita", Role::Registrar), server.with_role("Root", Role::Administrator));
    let new = json!({"name": "Zoë Ångström", "email": "zoe@example.org"});
    assert_eq!(rita.post("/api/v1/people", &new).0, 201);
    let (_, kept) = rita.get("/api/v1/outbox");
    let id = kept["items"][0]["id"].as_str().unwrap().parse().unwrap();
    let now = server.now();
    let fate = outbox::Fate::Failed { why: "550 no such mailbox".into(), again: None, refused: true };
    let refused = outbox::Settled { id, person: None, fate };
    let until = now + jiff::SignedDuration::from_mins(6);
    let send = move |conn: &mut stampbook::store::Conn| {
        assert_eq!(outbox::claim(conn, now, until, 9, "")?.len(), 1);
        outbox::settle(conn, until, &[refused], now)
    };
    server.app.db.write_blocking::<_, stampbook::store::Error, _>(send).unwrap();
    let said = words(&rita.page("/due").1);
    assert!(said.contains("Mail that did not arrive") && said.contains("550 no such mailbox"), "{said}");
    assert!(said.contains("Zoë Ångström") && said.contains("Refused, today"), "{said}");
    let said = words(&root.page("/administration").1);
    assert!(said.contains("Needs a hand") && said.contains("A mail failed"), "{said}");
}

#[test]
fn root_sees_how_the_instance_is_and_no_secret() {
    let server = Server::start_with(|name| match name {
        "SMTP_URL" => Some("smtp://robot:hunter2@127.0.0.1:1".to_owned()),
        "STAMPBOOK_METRICS_TOKEN" => Some("swordfish".to_owned()),
        _ => None,
    });
    let root = server.with_role("Root Admin", Role::Administrator);
    let (status, page) = root.page("/administration");
    let said = words(&page);
    assert_eq!(status, 200, "{said}");
    assert!(!page.contains('⟦') && !page.contains("hunter2") && !page.contains("swordfish"), "{said}");
    assert!(said.contains("All is well") && said.contains("Not verified yet"), "{said}");
    assert!(said.contains("people in the directory") && said.contains("facts in the record"), "{said}");
    assert!(said.contains("STAMPBOOK_METRICS_TOKEN") && said.contains("(password set)"), "{said}");
    // What goes on by itself is said in words, and what waits since when.
    assert!(said.contains("on Mondays and on the first of a month at 7:00 (UTC)"), "{said}");
    assert!(said.contains("No progress mails have been written yet"), "{said}");
    assert!(!said.contains("The oldest waits"), "{said}");
    let now = server.now();
    let new = json!({"name": "Zoë Ångström", "email": "zoe@example.org"});
    assert_eq!(root.post("/api/v1/people", &new).0, 201);
    let run = stampbook::store::digests::take_run;
    let ids = server.app.ids.clone();
    let name = "digest.weekly/2026-W09";
    server.app.db.write_blocking(move |conn| run(conn, name, now, now, &ids)).unwrap();
    let said = words(&root.page("/administration").1);
    assert!(said.contains("1 waiting") && said.contains("The oldest waits since 2 March 2026"), "{said}");
    assert!(said.contains("The progress mails for 2026-W09 are being written, since 2 March 2026"), "{said}");
    server.app.db.write_blocking(move |conn| stampbook::store::digests::finish_run(conn, name)).unwrap();
    let said = words(&root.page("/administration").1);
    assert!(said.contains("those for 2026-W09, written 2 March 2026"), "{said}");
    assert!(said.contains(&format!("Stampbook {}", env!("CARGO_PKG_VERSION"))), "{said}");

    let answer = root.send_form("/administration/verification", &[]);
    assert_eq!(answer.status(), 303);
    let place = answer.headers()["location"].to_str().unwrap().to_owned();
    let said = words(&root.page(&place).1);
    assert!(said.contains("verified") && said.contains("facts in 2 chains"), "{said}");
}

#[test]
fn who_keeps_nothing_sees_neither_page() {
    let (server, ada, grace, ..) = Server::with_learner_and_lead();
    let rita = server.with_role("Rita", Role::Registrar);
    for who in [&ada, &grace] {
        assert_eq!(who.page("/due").0, 403);
    }
    for who in [&ada, &grace, &rita] {
        assert_eq!(who.page("/administration").0, 403);
        assert_eq!(who.send_form("/administration/verification", &[]).status(), 403);
    }
    let root = server.with_role("Root", Role::Administrator);
    assert_eq!(root.page("/due").0, 200);
    assert_eq!(root.send_raw("/administration/verification", &[("csrf", "x")]).status(), 403);
    for path in ["/due", "/administration"] {
        assert_eq!(server.anonymous(path).status(), 401);
    }
}

/// Everybody begins where their work is.
#[test]
fn the_first_page_is_the_one_of_the_role() {
    let (server, ada, grace, ..) = Server::with_learner_and_lead();
    let rita = server.with_role("Rita", Role::Registrar);
    let root = server.with_role("Root", Role::Administrator);
    for (who, place) in [(&ada, "/passport"), (&grace, "/queue"), (&rita, "/due"), (&root, "/administration")]
    {
        let answer = who.browse("GET", "/").send().unwrap();
        assert_eq!(answer.headers()["location"].to_str().unwrap(), place, "{}", who.name);
        assert_eq!(who.page(place).0, 200, "{}", who.name);
    }
}

#[test]
fn a_demo_lets_anybody_in_with_one_tap() {
    let server = Server::start();
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let people = runtime.block_on(demo::fill(&server.app)).unwrap();
    let sign_in = || server.anonymous("/sign-in").text().unwrap();
    assert!(!sign_in().contains("@demo.example"), "only where the server says it is a demo");
    assert_eq!(server.anonymous("/demo").status(), 404);
    assert_eq!(server.anonymous("/").status(), 401);
    let ruth = server.with_role("Ruth", Role::Administrator);
    assert_eq!((server.anonymous("/design").status().as_u16(), ruth.page("/design").0), (404, 404));
    server.app.show_demo_people(people.clone());
    let parts = server.anonymous("/design").text().unwrap();
    assert!(parts.contains("<h1>Design system</h1>") && ruth.page("/design").0 == 200, "{parts}");
    assert_eq!(server.anonymous("/").headers()["location"], "/demo");
    let demo = server.anonymous("/demo").text().unwrap();
    assert!(demo.contains(&people[0].email) && words(&demo).contains("invented people"), "{demo}");
    let page = sign_in();
    for role in ["Learner", "Lead", "Registrar", "Administrator", "Sponsor"] {
        assert!(words(&page).contains(role), "{role}: {page}");
    }
    let ada = &people[0];
    assert!(page.contains(&ada.email) && page.contains(&ada.password), "{page}");
    assert!(page.matches("@demo.example").count() <= 10, "somebody of every role, not everybody");
}

/// Whose sign-in ended while they typed loses nothing: the page to sign in at carries the form, whatever role it asks for.
#[test]
fn what_was_typed_where_a_role_is_asked_for_is_kept_until_one_signs_in() {
    let server = Server::start();
    let ada = server.person("Ada");
    let forms = [
        ("/people".to_owned(), "name"),
        (format!("/people/{}", ada.id), "name"),
        ("/people/units".to_owned(), "name"),
        (format!("/people/units/{}", ada.id), "name"),
        (format!("/people/{}/erasure", ada.id), "reason"),
        (format!("/people/{}/invitation", ada.id), "note"),
        ("/mail/retry".to_owned(), "note"),
        ("/administration/verification".to_owned(), "note"),
        ("/frameworks/drafts".to_owned(), "title"),
    ];
    let client = reqwest::blocking::Client::new();
    for (path, field) in forms {
        let request = client.post(format!("{}{path}", server.address)).header("accept", "text/html");
        let answer = request.form(&[("csrf", "old"), (field, "Ward 4, by the river")]).send().unwrap();
        assert_eq!(answer.status(), 401, "{path}");
        let page = answer.text().unwrap();
        assert!(page.contains("What you wrote is kept"), "{path}: {page}");
        assert!(
            page.contains(&format!("value=\"{path}\"")) && page.contains("Ward 4, by the river"),
            "{page}"
        );
        // Signed in, but not as somebody who may.
        assert_eq!(ada.send_form(&path, &[(field, "Ward 4, by the river")]).status(), 403, "{path}");
    }
}

/// A long check says how far it is, is not begun twice, and can be stopped; one that fell silent is begun anew.
#[test]
fn a_check_of_the_record_shows_how_far_it_is() {
    let (server, ..) = Server::with_learner_and_lead();
    let kim = server.with_role("Kim Keeper", Role::Administrator);
    let ada = server.person("Ada Byron");
    let begin = || actix_web::rt::System::new().block_on(verification::begin(&server.app)).unwrap();
    assert!(begin());
    assert!(!begin(), "somebody checks already");
    let (_, page) = kim.page("/administration");
    assert!(page.contains("<progress") && page.contains("data-again"), "{page}");
    assert!(words(&page).contains("0 of ") && !page.contains("Verify the record now"), "{page}");
    let again = kim.send_form("/administration/verification", &[]);
    assert!(again.headers()["location"].to_str().unwrap().contains("done=verifying"));
    assert_eq!(ada.send_form("/administration/verification/cancellation", &[]).status(), 403);
    let stopped = kim.send_form("/administration/verification/cancellation", &[]);
    assert!(stopped.headers()["location"].to_str().unwrap().contains("done=verification-stopped"));

    // Whoever checked is gone without a word.
    server.wait(SignedDuration::from_secs(31));
    let kim = server.signed_in_again(&kim);
    let (_, page) = kim.page("/administration");
    assert!(!page.contains("<progress") && page.contains("Verify the record now"), "{page}");
    assert!(words(&page).contains("broke off without a word"), "{page}");
    let checked = kim.send_form("/administration/verification", &[]);
    assert!(checked.headers()["location"].to_str().unwrap().contains("done=verified"), "{checked:?}");
    let (_, page) = kim.page("/administration");
    assert!(!page.contains("<progress") && words(&page).contains("verified"), "{page}");
    assert!(!words(&page).contains("The last check"), "{page}");
}
