//! The passport: page, JSON and PDF from one fold.

use serde_json::json;
use stampbook::record::access::Role;

use crate::framework_pages::words;
use crate::support::server::Server;

/// P-6, P-8: an empty passport is a passport; who may not see it is told there is none.
#[test]
fn ada_sees_her_empty_passport_and_strangers_do_not() {
    let (server, ada, grace, _, _) = Server::with_learner_and_lead();
    let path = format!("/api/v1/passports/{}", ada.id);
    let (status, own) = ada.get(&path);
    assert_eq!(status, 200, "{own}");
    assert_eq!(own["person"]["name"], "Ada Lovelace");
    assert_eq!(own["totals"]["possible"], 9);
    assert_eq!(own["frameworks"][0]["competencies"][0]["levels"][2]["state"], "none");
    assert_eq!(grace.get(&path).1["person"], own["person"]);
    let registrar = server.with_role("Rosa", Role::Registrar);
    assert_eq!(registrar.get(&path).0, 200);
    let stranger = server.person("Mallory");
    assert_eq!(stranger.get(&path).0, 404);
    assert_eq!(server.anonymous(&path).status(), 401);
    let pdf = ada.api("GET", &format!("{path}.pdf?paper=letter")).send().unwrap();
    assert_eq!(pdf.status(), 200);
    assert!(pdf.bytes().unwrap().starts_with(b"%PDF-"));
    let (status, page) = ada.page("/passport");
    assert_eq!(status, 200, "{page}");
    assert!(page.contains("Listening") && page.contains("Ada Lovelace"));
}

#[test]
fn a_passport_speaks_of_no_day_to_come() {
    let (_server, ada, ..) = Server::with_learner_and_lead();
    let (status, problem) = ada.get(&format!("/api/v1/passports/{}?as_of=2026-03-03", ada.id));
    assert_eq!((status, problem["errors"][0]["pointer"].as_str()), (422, Some("/as_of")));
    // The page says so on top, and leads to the field.
    let (status, page) = ada.page("/passport?as_of=2026-03-03");
    let said = "<a href=\"#as_of\">Choose a day up to today, such as";
    let places = [page.find(said), page.find("class=\"cover\""), page.find("id=\"as_of-wrong\"")];
    assert!(status == 422 && places[0].is_some() && places.is_sorted(), "{places:?}: {page}");
    assert_eq!(page.matches("id=\"problems-title\"").count(), 1, "{page}");
}

/// Bad days and sheets are answered in our own words, by API and from the page's links.
#[test]
fn a_day_that_is_none_is_named() {
    let (_server, ada, ..) = Server::with_learner_and_lead();
    let api = format!("/api/v1/passports/{}", ada.id);
    for place in [api.clone(), format!("{api}.pdf"), "/passport.pdf".to_owned(), "/passport.json".to_owned()]
    {
        let (status, problem) = ada.get(&format!("{place}?as_of=x"));
        assert_eq!((status, problem["errors"][0]["pointer"].as_str()), (422, Some("/as_of")), "{problem}");
        let detail = problem["errors"][0]["detail"].as_str().unwrap();
        assert_eq!(detail, "“x” is not a day: write it like 2026-02-28.");
    }
    let (status, problem) = ada.get("/passport.pdf?paper=a5");
    assert_eq!((status, problem["errors"][0]["pointer"].as_str()), (422, Some("/paper")), "{problem}");
    assert_eq!(ada.browse("GET", "/passport.pdf?as_of=").send().unwrap().status(), 200, "none: today");
}

/// H-4: a character that no font has stops the document and is named, by API and in the browser.
#[test]
fn a_character_without_a_glyph_is_named_over_http() {
    let (server, _, grace, framework, _) = Server::with_learner_and_lead();
    let tala = server.person("Tala ⵣ");
    server.cohort(&framework, &grace, &[&tala]);
    let (status, problem) = tala.get(&format!("/api/v1/passports/{}.pdf", tala.id));
    assert_eq!((status, problem["code"].as_str()), (422, Some("invalid")), "{problem}");
    let detail = problem["errors"][0]["detail"].as_str().unwrap();
    assert!(detail.contains("“ⵣ” (U+2D63) in the name of the learner"), "{detail}");
    let answer = tala.browse("GET", "/passport.pdf").send().unwrap();
    assert_eq!(answer.status(), 422);
    assert!(answer.headers()["content-type"].to_str().unwrap().starts_with("text/html"));
    let page = answer.text().unwrap();
    assert!(page.contains("ⵣ") && page.contains("U+2D63"), "{page}");
    // A page says where it stands and what to do, to her and to who can change it.
    let said = words(&page);
    assert!(said.contains("The name of the learner") && said.contains("A registrar can write it"), "{said}");
    assert!(
        page.contains("href=\"/passport\"") && !page.contains('⟦') && !page.contains("/edit\""),
        "{page}"
    );
    let rita = server.with_role("Rita Registrar", Role::Registrar);
    let answer = rita.browse("GET", &format!("/passports/{}.pdf?paper=letter", tala.id)).send().unwrap();
    assert_eq!(answer.status(), 422);
    let page = answer.text().unwrap();
    assert!(page.contains(&format!("href=\"/people/{}/edit\"", tala.id)), "{page}");
    // What a program asks at the same address is answered to a program.
    let (status, problem) = tala.get("/passport.pdf");
    assert_eq!((status, problem["code"].as_str()), (422, Some("invalid")), "{problem}");
    assert_eq!(tala.get(&format!("/api/v1/passports/{}", tala.id)).0, 200, "the data has no need of fonts");
}

/// H-4: what would stand under a signature for good and could not be printed is refused where it is typed.
#[test]
fn words_that_no_font_has_are_refused_where_they_are_typed() {
    let (_server, ada, _, framework, cohort) = Server::with_learner_and_lead();
    let claims = json!([{ "competency_id": framework.competencies[0].id, "level": 1 }]);
    let piece = json!({ "cohort_id": cohort, "title": "Շնորհակալություն letter", "claims": claims });
    let (status, draft) = ada.post("/api/v1/evidence", &piece);
    assert_eq!(status, 201, "a draft is kept: {draft}");
    let sent = format!("/api/v1/evidence/{}/submission", draft["id"].as_str().unwrap());
    let (status, problem) = ada.post(&sent, &json!({}));
    let error = &problem["errors"][0];
    assert_eq!((status, error["pointer"].as_str()), (422, Some("/title")), "{problem}");
    assert!(error["detail"].as_str().unwrap().contains("“Շ” (U+0547)"), "{problem}");
}

/// Three statements, however little is known beforehand and however many learners there are.
#[test]
fn a_passport_takes_three_statements() {
    let (server, ada, ..) = Server::with_learner_and_lead();
    let log = server.app.db.count_statements();
    let path = format!("/api/v1/passports/{}", ada.id);
    for _ in 0..2 {
        log.take();
        assert_eq!(ada.get(&path).0, 200);
        let asked = log.take();
        let own: Vec<_> = asked.iter().filter(|s| !is_bracket(s)).collect();
        assert!(own.len() <= 3, "{own:#?}");
    }
}

fn is_bracket(sql: &str) -> bool {
    ["BEGIN", "COMMIT", "ROLLBACK", "SAVEPOINT", "RELEASE"].iter().any(|word| sql.starts_with(word))
}
