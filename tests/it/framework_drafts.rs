//! A framework is written: begun, changed a piece at a time by page and by API, looked at, published, frozen.

use reqwest::blocking::Response;
use serde_json::{Value, json};
use stampbook::app::drafting::{Content, Saved};
use stampbook::interchange::{builtin, write_json};
use stampbook::record::access::Role;

use crate::framework_pages::{send_files, words};
use crate::support::server::{Person, Server};

const DRAFTS: &str = "/api/v1/framework-drafts";

fn place(answer: &Response) -> String {
    answer.headers().get("location").map_or("", |v| v.to_str().unwrap()).to_owned()
}

/// The address of a page without what it says once.
fn path(place: &str) -> &str {
    place.split(['?', '#']).next().unwrap()
}

fn read(who: &Person, path: &str) -> String {
    let (status, page) = who.page(path);
    assert_eq!(status, 200, "{page}");
    assert!(!page.contains('⟦'), "{page}");
    page
}

fn hidden(page: &str, name: &str) -> String {
    let mark = format!("name=\"{name}\" value=\"");
    page.split(&mark)
        .nth(1)
        .unwrap_or_else(|| panic!("no {name} in {page}"))
        .split('"')
        .next()
        .unwrap()
        .into()
}

/// Saves a draft's page as it is shown, with some fields changed: where it leads.
fn save(who: &Person, here: &str, changed: &[(&str, &str)]) -> Response {
    let revision = hidden(&read(who, here), "revision");
    let mut fields = vec![("revision", revision.as_str())];
    fields.extend_from_slice(changed);
    who.send_form(here, &fields)
}

const WHOLE: [(&str, &str); 6] = [
    ("title", "Night work"),
    ("description", "For **nights**."),
    ("level-1", "Helper"),
    ("level-2", "Nurse"),
    ("level-3", "Guide"),
    ("foundation_first", "1"),
];

/// P-1, P-2, P-4, P-5: Rosa writes a framework on pages alone and publishes it; it is frozen then.
#[test]
fn rosa_writes_a_framework_and_publishes_it() {
    let server = Server::start();
    let (rosa, ada) = (server.with_role("Rosa", Role::Registrar), server.person("Ada"));
    assert!(read(&rosa, "/frameworks").contains("/frameworks/drafts/new"));
    assert!(!read(&ada, "/frameworks").contains("/frameworks/drafts/new"));
    read(&rosa, "/frameworks/drafts/new");
    let nameless = rosa.send_form("/frameworks/drafts", &[("title", " ")]);
    assert_eq!(nameless.status(), 422);
    let begun = rosa.send_form("/frameworks/drafts", &[("title", "Nights")]);
    assert_eq!(begun.status(), 303);
    let here = path(&place(&begun)).to_owned();

    // Whatever button is pressed, what was typed is saved, a new competency too.
    let added = save(&rosa, &here, &[&WHOLE[..], &[("new_title", "Listening"), ("then", "save")]].concat());
    assert_eq!(added.status(), 303);
    let added = save(
        &rosa,
        &here,
        &[&WHOLE[..], &[("new_title", "Watching"), ("new_code", "W"), ("then", "add")]].concat(),
    );
    assert_eq!(added.status(), 303);
    let missing = save(&rosa, &here, &[&WHOLE[..], &[("new_title", ""), ("then", "add")]].concat());
    assert_eq!(missing.status(), 422);
    let page = read(&rosa, &here);
    assert!(page.contains("value=\"Guide\"") && words(&page).contains("C1 Listening"), "{page}");
    let links: Vec<&str> =
        page.split(&format!("{here}/competencies/")).skip(1).map(|rest| &rest[..36]).collect();
    let [listening, watching] = links.as_slice() else { panic!("{links:?}") };

    // Order.
    let up = format!("up-{watching}");
    assert_eq!(save(&rosa, &here, &[&WHOLE[..], &[("then", &up)]].concat()).status(), 303);
    let page = read(&rosa, &here);
    assert!(page.find(watching).unwrap() < page.find(listening).unwrap(), "{page}");

    // What is missing is said before anything is published.
    let look = save(&rosa, &here, &[&WHOLE[..], &[("then", "look")]].concat());
    let publication = path(&place(&look)).to_owned();
    assert_eq!(publication, format!("{here}/publication"));
    let said = words(&read(&rosa, &publication));
    assert!(said.contains("mark one as foundational"), "{said}");
    // It begins with a capital, and leads to the field where it is mended.
    let said = read(&rosa, &publication);
    assert!(said.contains(&format!("<a href=\"{here}#foundation_first\">The rule needs")), "{said}");
    let early = save(&rosa, &publication, &[("then", "publish")]);
    assert_eq!(early.status(), 422);

    // A competency's page; a number that is none loses nothing.
    let there = format!("{here}/competencies/{listening}");
    let text = [
        ("title", "Listening at night"),
        ("code", "LN"),
        ("group", "People > Talking"),
        ("description", "Hearing what is *not* said."),
        ("foundational", "yes"),
        ("descriptor-1", "Lets people finish.\r\nAsks."),
        ("learning-1", "Sit with somebody."),
        ("practice-1", "One round a night."),
        ("assessment-1", "A lead listens along."),
        ("cycles-1", "1"),
        ("renewal-1", "2"),
        ("months-1", "24"),
        ("second-1", "yes"),
        ("descriptor-2", "Hears what is not said."),
        ("pieces-2", "3"),
    ];
    let wrong = save(&rosa, &there, &[&text[..], &[("pieces-1", "two"), ("then", "save")]].concat());
    assert_eq!(wrong.status(), 422);
    let page = wrong.text().unwrap();
    assert!(page.contains("value=\"two\"") && page.contains("Hears what is not said."), "{page}");
    assert!(words(&page).contains("whole number"), "{page}");
    let saved = save(&rosa, &there, &[&text[..], &[("pieces-1", "2"), ("then", "save")]].concat());
    assert_eq!((saved.status().as_u16(), path(&place(&saved))), (303, here.as_str()));
    let page = read(&rosa, &there);
    for kept in [
        "Lets people finish.\nAsks.",
        "A lead listens along.",
        "value=\"24\"",
        "People &#62; Talking",
        "checked",
    ] {
        assert!(page.contains(kept), "{kept}: {page}");
    }

    let said = words(&read(&rosa, &publication));
    assert!(said.contains("Night work is new here: version 1 with 2 competencies"), "{said}");
    assert_eq!(rosa.get("/api/v1/frameworks").1["items"], json!([]), "looking publishes nothing");
    let done = save(&rosa, &publication, &[("then", "publish")]);
    assert_eq!(done.status(), 303, "{}", done.text().unwrap());
    let home = place(&done);
    assert!(words(&read(&rosa, &home)).contains("From now on it is frozen"));
    let said = words(&read(&ada, path(&home)));
    for text in [
        "Night work",
        "Listening at night",
        "Helper",
        "2 accepted pieces",
        "holds for 24 months",
        "a second signer",
    ] {
        assert!(said.contains(text), "{text}: {said}");
    }
    assert_eq!(rosa.page(&here).0, 404, "the draft is gone");
    let (_, published) = ada.get(&format!("/api/v1{}", path(&home)));
    assert_eq!(
        published["competencies"][1]["levels"][0]["evidence"],
        json!({ "pieces": 2, "cycles": 1, "renewal_pieces": 2 })
    );
}

/// P-5: the next version by pages: one competency goes, one is split and keeps its name; who loses what is said before.
#[test]
fn the_next_version_is_written_from_the_one_before() {
    let (server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    let rosa = server.with_role("Rosa", Role::Registrar);
    let [listening, writing, chairing] = [0, 1, 2].map(|at: usize| framework.competencies[at].id.to_string());
    for competency in [&listening, &writing] {
        let signed = grace.post(
            "/api/v1/signoffs",
            &json!({ "learner_id": ada.id, "competency_id": competency, "level": 1, "evidence": [],
                "comment": "Seen.", "prior_learning_reason": "Ten years on the ward" }),
        );
        assert_eq!(signed.0, 201, "{}", signed.1);
    }
    let home = format!("/frameworks/{}", framework.id);
    assert!(
        read(&rosa, &home).contains("Write the next version")
            && !read(&ada, &home).contains("Write the next version")
    );
    let begun = rosa.send_form("/frameworks/drafts", &[("from", &format!("{}/1", framework.id))]);
    let here = path(&place(&begun)).to_owned();
    let said = words(&read(&rosa, &here));
    assert!(said.contains("Follows version 1") && said.contains("begun by Rosa"), "{said}");
    assert!(words(&read(&rosa, "/frameworks")).contains("Being written"));

    let gone = save(&rosa, &format!("{here}/competencies/{chairing}"), &[("then", "remove")]);
    assert_eq!(gone.status(), 303);
    let whole = [
        ("title", "Ward work"),
        ("level-1", "Foundation"),
        ("level-2", "Practitioner"),
        ("level-3", "Lead"),
        ("language", "en"),
        ("foundation_first", "1"),
        ("new_title", "Reporting"),
        ("then", "add"),
    ];
    assert_eq!(save(&rosa, &here, &whole).status(), 303);
    let page = read(&rosa, &here);
    let reporting = page
        .split(&format!("{here}/competencies/"))
        .skip(1)
        .map(|rest| &rest[..36])
        .last()
        .unwrap()
        .to_owned();

    let publication = format!("{here}/publication");
    let said = words(&read(&rosa, &publication));
    assert!(
        said.contains("C Chairing becomes") && said.contains("Was one of the others split or merged?"),
        "{said}"
    );
    let asked = save(&rosa, &publication, &[("about", &writing), ("then", "try")]);
    assert_eq!(asked.status(), 200);
    let becomes = format!("becomes-{writing}");
    let page = save(
        &rosa,
        &publication,
        &[
            (&becomes, &writing),
            (&format!("{becomes}-2"), &reporting),
            (&format!("becomes-{chairing}"), "retires"),
            ("then", "try"),
        ],
    )
    .text()
    .unwrap();
    let said = words(&page);
    assert!(said.contains("gains level 1 of “Reporting”, earned as “Writing”"), "{said}");
    assert!(!said.contains("loses") && said.contains("Publish it as version 2"), "{said}");
    assert!(page.contains(&format!("name=\"{becomes}-3\"")), "room for one more: {page}");
    // Another answer is shown before it is published.
    let gone = format!("becomes-{chairing}");
    let other = save(&rosa, &publication, &[(&gone, &reporting), ("then", "publish")]);
    assert_eq!(other.status(), 422);
    let said = words(&other.text().unwrap());
    assert!(said.contains("Your answers change what publishing does."), "{said}");
    assert_eq!(rosa.get("/api/v1/frameworks").1["items"][0]["version"], 1, "nothing is published yet");
    assert_eq!(save(&rosa, &publication, &[(&gone, "retires"), ("then", "try")]).status(), 200);
    // What was answered stays without being sent again.
    let done = save(&rosa, &publication, &[("then", "publish")]);
    assert_eq!(done.status(), 303, "{}", done.text().unwrap());
    let moved = grace.call("PATCH", &format!("/api/v1/cohorts/{cohort}"), &json!({ "framework_version": 2 }));
    assert_eq!(moved.0, 200, "{}", moved.1);
    let (_, passport) = ada.get(&format!("/api/v1/passports/{}", ada.id));
    let text = passport.to_string();
    assert!(text.contains("Reporting"), "{text}");
    assert_eq!(passport["totals"]["signed"], 3, "{passport}");
}

/// P-5: what a file brought goes on as a draft, with what was answered about it.
#[test]
fn an_import_goes_on_as_a_draft() {
    let server = Server::start();
    let rosa = server.with_role("Rosa", Role::Registrar);
    let file = write_json(&builtin::hr_framework().unwrap());
    let (_, looked, _) =
        send_files(&rosa, "/frameworks/import", &[("then", "try")], &[("hr.json", file.as_bytes())]);
    let upload = looked.split("upload=").nth(1).unwrap().to_owned();
    assert!(words(&read(&rosa, &looked)).contains("Keep it as a draft"));
    let kept = rosa.send_form("/frameworks/import", &[("upload", &upload), ("then", "draft")]);
    assert_eq!(kept.status(), 303);
    let here = place(&kept);
    let said = words(&read(&rosa, &here));
    assert!(said.contains("HR competencies") && said.contains("3 of 3 levels described"), "{said}");
    assert_eq!(rosa.get("/api/v1/frameworks").1["items"], json!([]));
    let discarded = rosa.send_form(&format!("{}/removal", path(&here)), &[]);
    assert_eq!(discarded.status(), 303);
    assert_eq!(rosa.page(path(&here)).0, 404);
}

/// Nobody saves over what they have not seen, and what they typed is still there.
#[test]
fn two_who_write_at_once_do_not_undo_each_other() {
    let server = Server::start();
    let (rosa, rita) = (server.with_role("Rosa", Role::Registrar), server.with_role("Rita", Role::Registrar));
    let here = path(&place(&rosa.send_form("/frameworks/drafts", &[("title", "Nights")]))).to_owned();
    let revision = hidden(&read(&rosa, &here), "revision");
    assert_eq!(save(&rita, &here, &[&WHOLE[..], &[("then", "save")]].concat()).status(), 303);
    let late = rosa.send_form(
        &here,
        &[("revision", &revision), ("title", "Late shifts"), ("new_title", "Handing over"), ("then", "add")],
    );
    assert_eq!(late.status(), 422);
    let page = late.text().unwrap();
    assert!(page.contains("value=\"Late shifts\"") && page.contains("value=\"Handing over\""), "{page}");
    assert!(words(&page).contains("Somebody saved this draft meanwhile"), "{page}");
    let revision = hidden(&page, "revision");
    let again = rosa.send_form(&here, &[("revision", &revision), ("title", "Late shifts"), ("then", "save")]);
    assert_eq!(again.status(), 303);

    let (_, list) = rosa.get(DRAFTS);
    let id = list["items"][0]["id"].as_str().unwrap();
    let one = format!("{DRAFTS}/{id}");
    let (_, draft) = rosa.get(&one);
    let change =
        |revision: &Value, title: &str| json!({ "revision": revision, "framework": { "title": title } });
    assert_eq!(rosa.put(&one, &change(&draft["revision"], "Mine")).0, 200);
    let (status, refused) = rita.put(&one, &change(&draft["revision"], "Hers"));
    assert_eq!(
        (status, &refused["code"], &refused["current"]["title"]),
        (409, &json!("conflict"), &json!("Mine"))
    );
    // A number that no revision has or can have was never read by anybody.
    for never in [0, 99, i32::MAX.unsigned_abs(), 1 << 31, u32::MAX] {
        let (status, refused) = rita.put(&one, &change(&json!(never), "Hers"));
        assert_eq!((status, &refused["code"]), (409, &json!("conflict")), "{never}: {refused}");
    }
}

/// P-1, P-5: the same by API: begun, changed, tried, published, gone.
#[test]
fn a_program_writes_a_framework() {
    let server = Server::start();
    let (rosa, ada) = (server.with_role("Rosa", Role::Registrar), server.person("Ada"));
    let id = "01930000-0000-7000-8000-00000000d0d0";
    let new = json!({ "id": id, "title": "Night work" });
    let (status, draft) = rosa.post(DRAFTS, &new);
    assert_eq!((status, &draft["revision"], &draft["based_on"]), (201, &json!(1), &Value::Null), "{draft}");
    let one = format!("{DRAFTS}/{id}");
    let (_, list) = rosa.get(&format!("{DRAFTS}?limit=1"));
    assert_eq!((&list["items"][0]["title"], &list["next"]), (&json!("Night work"), &Value::Null));

    let (status, tried) = rosa.post(&format!("{one}/publication?dry_run=true"), &json!({}));
    assert_eq!(status, 200);
    assert_eq!(tried["problems"][0]["pointer"], "/competencies", "{tried}");
    let (status, refused) = rosa.post(&format!("{one}/publication"), &json!({}));
    assert_eq!((status, &refused["errors"][0]["pointer"]), (422, &json!("/competencies")));

    let level = |n: u8, text: &str| json!({ "level": n, "descriptor": text });
    let mut framework = draft["framework"].clone();
    framework["competencies"] = json!([{ "code": "L", "title": "Listening",
        "levels": [level(3, "guides"), level(1, "helps"), level(2, "nurses")] }]);
    let change = json!({ "revision": 1, "framework": framework });
    let (status, saved) = rosa.put(&one, &change);
    assert_eq!((status, &saved["revision"]), (200, &json!(2)), "{saved}");
    assert_eq!(saved["framework"]["competencies"][0]["levels"][0]["descriptor"], "helps");
    for (wrong, pointer) in [
        (json!({ "title": "x", "colour": 1 }), "/framework/colour"),
        (json!({ "title": "x", "id": id }), "/framework/id"),
        (json!({ "competencies": [{ "levels": [{}, {}] }] }), "/framework/competencies/0/levels"),
        (
            json!({ "competencies": [{ "levels": [level(1, ""), level(1, ""), level(2, "")] }] }),
            "/framework/competencies/0/levels/1/level",
        ),
    ] {
        let (status, problem) = rosa.put(&one, &json!({ "revision": 2, "framework": wrong }));
        assert_eq!((status, &problem["errors"][0]["pointer"]), (422, &json!(pointer)), "{problem}");
    }

    let (status, published) = rosa.post(&format!("{one}/publication"), &json!({}));
    assert_eq!((status, &published["version"]), (201, &json!(1)), "{published}");
    assert_eq!(rosa.get(&one).0, 404);
    let framework = published["id"].as_str().unwrap();
    assert_eq!(
        ada.get(&format!("/api/v1/frameworks/{framework}")).1["competencies"][0]["levels"][2]["descriptor"],
        "guides"
    );

    // Two drafts of the next version: the second one is told that the first was published.
    let next = |title: &str| {
        let (status, draft) = rosa.post(DRAFTS, &json!({ "framework_id": framework, "title": title }));
        assert_eq!((status, &draft["based_on"]), (201, &json!(1)), "{draft}");
        format!("{DRAFTS}/{}", draft["id"].as_str().unwrap())
    };
    let (first, second) = (next("Nights"), next("Late nights"));
    assert_eq!(rosa.post(&format!("{first}/publication"), &json!({})).0, 201);
    let (status, late) = rosa.post(&format!("{second}/publication"), &json!({}));
    assert_eq!((status, &late["errors"][0]["pointer"]), (422, &json!("/based_on")), "{late}");
    let (_, draft) = rosa.get(&second);
    let follows = json!({ "revision": draft["revision"], "framework": draft["framework"], "based_on": 2 });
    assert_eq!(rosa.put(&second, &follows).0, 200);
    let (status, published) = rosa.post(&format!("{second}/publication"), &json!({}));
    assert_eq!((status, &published["version"]), (201, &json!(3)), "{published}");

    let (_, draft) = rosa.post(DRAFTS, &json!({ "title": "Never mind" }));
    let one = format!("{DRAFTS}/{}", draft["id"].as_str().unwrap());
    assert_eq!(rosa.call("DELETE", &one, &json!({})).0, 204);
    assert_eq!(rosa.call("DELETE", &one, &json!({})).0, 404);
    for (body, pointer) in
        [(json!({ "framework_id": id }), "/framework_id"), (json!({ "version": 1 }), "/version")]
    {
        let (status, problem) = rosa.post(DRAFTS, &body);
        assert_eq!((status, &problem["errors"][0]["pointer"]), (422, &json!(pointer)), "{problem}");
    }
}

#[test]
fn who_keeps_no_records_sees_and_writes_no_drafts() {
    let (server, ada, grace, framework, _) = Server::with_learner_and_lead();
    let rosa = server.with_role("Rosa", Role::Registrar);
    let (_, draft) = rosa.post(DRAFTS, &json!({ "framework_id": framework.id }));
    let id = draft["id"].as_str().unwrap();
    let competency = framework.competencies[0].id;
    let pages = [
        "/frameworks/drafts/new".to_owned(),
        format!("/frameworks/drafts/{id}"),
        format!("/frameworks/drafts/{id}/competencies/{competency}"),
        format!("/frameworks/drafts/{id}/publication"),
    ];
    let (one, body) = (format!("{DRAFTS}/{id}"), json!({ "revision": 1, "framework": draft["framework"] }));
    for who in [&ada, &grace] {
        for page in &pages {
            assert_eq!(who.page(page).0, 403, "{page}");
        }
        for page in pages[1..]
            .iter()
            .chain([&"/frameworks/drafts".to_owned(), &format!("/frameworks/drafts/{id}/removal")])
        {
            assert_eq!(
                who.send_form(page, &[("revision", "1"), ("then", "publish")]).status(),
                403,
                "{page}"
            );
        }
        assert_eq!((who.get(DRAFTS).0, who.get(&one).0, who.put(&one, &body).0), (403, 403, 403));
        assert_eq!(who.post(DRAFTS, &json!({ "title": "Mine" })).0, 403);
        assert_eq!(who.post(&format!("{one}/publication"), &json!({})).0, 403);
        assert_eq!(who.call("DELETE", &one, &json!({})).0, 403);
        assert!(!read(who, "/frameworks").contains("/frameworks/drafts"));
    }
    let forged = rosa.send_raw(&pages[1], &[("csrf", "guessed"), ("revision", "1"), ("title", "x")]);
    assert_eq!(forged.status(), 403);
    assert_eq!(rosa.get(&one).1["revision"], 1);
}

/// What somebody saves while another publishes is not lost with the draft: the publication waits for another look.
#[test]
fn what_was_saved_meanwhile_is_not_published_away() {
    let server = Server::start();
    let rosa = server.with_role("Rosa", Role::Registrar);
    let (app, author) = (&server.app, stampbook::record::fact::Author::person(rosa.id));
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        let content = Content { framework: builtin::hr_framework().unwrap(), crosswalk: vec![] };
        let Saved::Yes(opened) = app.begin_draft(rosa.id, None, None, content).await.unwrap() else {
            panic!()
        };
        let id = opened.id;
        let proposal = app.propose_draft(&opened).await.unwrap();
        assert!(proposal.problems.is_empty(), "{:?}", proposal.problems);
        // Ruth adds a word, after Rosa looked and before Rosa's publication arrives.
        let mut other = (*opened).clone();
        other.content.framework.title = "HR competencies, mended".to_owned();
        app.save_draft(other).await.unwrap();
        let refused = app.publish_draft(author, &opened, &proposal).await;
        assert!(matches!(refused, Err(stampbook::store::AppendError::Refused(_))), "{refused:?}");
        let there = app.draft(id).await.unwrap().unwrap();
        assert_eq!(there.content.framework.title, "HR competencies, mended");
        assert_eq!(rosa_sees(&server), 0, "nothing is published");
        let proposal = app.propose_draft(&there).await.unwrap();
        app.publish_draft(author, &there, &proposal).await.unwrap();
        assert!(app.draft(id).await.unwrap().is_none());
    });
    assert_eq!(rosa_sees(&server), 1);
}

fn rosa_sees(server: &Server) -> usize {
    let found =
        server.app.db.read_blocking(|conn| stampbook::store::frameworks::newest(conn, None, 9)).unwrap();
    found.len()
}
