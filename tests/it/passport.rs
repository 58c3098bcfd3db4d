//! The passport: page, JSON and PDF from one fold.

use diesel::RunQueryDsl as _;
use diesel::sql_query;
use serde_json::json;
use stampbook::record::access::Role;
use stampbook::record::framework::Level;
use stampbook::record::review::Decision;
use stampbook::store::{Conn, Error};

use crate::support::server::Server;
use crate::support::story::claim;

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
    let tala = server.person("Tala");
    server.cohort(&framework, &grace, &[&tala]);
    // Today's rules would refuse the name; who has had it from before still has it.
    let renamed = format!("UPDATE people SET name = 'Tala ⵣ' WHERE id = '{}'", tala.id);
    let renaming = move |conn: &mut Conn| Ok::<_, Error>(sql_query(renamed).execute(conn)?);
    server.app.db.write_blocking::<_, Error, _>(renaming).unwrap();
    let (status, problem) = tala.get(&format!("/api/v1/passports/{}.pdf", tala.id));
    assert_eq!((status, problem["code"].as_str()), (422, Some("invalid")), "{problem}");
    let detail = problem["errors"][0]["detail"].as_str().unwrap();
    assert!(detail.contains("“ⵣ” (U+2D63) in the name of the learner"), "{detail}");
    let answer = tala.browse("GET", "/passport.pdf").send().unwrap();
    assert_eq!(answer.status(), 422);
    let page = answer.text().unwrap();
    assert!(page.contains("ⵣ") && page.contains("U+2D63"), "{page}");
    assert_eq!(tala.get(&format!("/api/v1/passports/{}", tala.id)).0, 200, "the data has no need of fonts");
}

/// H-4: what a passport could not print is refused where it is typed, and the character is named.
#[test]
fn words_that_no_font_has_are_refused_where_they_are_typed() {
    let (server, ada, _, framework, cohort) = Server::with_learner_and_lead();
    let rita = server.with_role("Rita", Role::Registrar);
    let person = format!("/api/v1/people/{}", ada.id);
    let new = json!({ "name": "Շուշան", "email": "shushan@example.org" });
    let plan = json!({ "title": "Ամառ", "framework_id": framework.id, "starts_on": "2026-03-02",
        "ends_on": "2026-08-31", "leads": [rita.id] });
    let claims = json!([{ "competency_id": framework.competencies[0].id, "level": 1 }]);
    let piece = json!({ "cohort_id": cohort, "title": "Շնորհակալություն letter", "claims": claims });
    let (status, draft) = ada.post("/api/v1/evidence", &piece);
    assert_eq!(status, 201, "a draft is kept: {draft}");
    let sent = format!("/api/v1/evidence/{}/submission", draft["id"].as_str().unwrap());
    for (answer, pointer, lacking) in [
        (rita.post("/api/v1/people", &new), "/name", "“Շ” (U+0547)"),
        (rita.call("PATCH", &person, &json!({ "name": "Ada ⵣ" })), "/name", "“ⵣ” (U+2D63)"),
        (rita.post("/api/v1/cohorts", &plan), "/title", "“Ա” (U+0531)"),
        (ada.post(&sent, &json!({})), "/title", "“Շ” (U+0547)"),
    ] {
        let (status, problem) = answer;
        let error = &problem["errors"][0];
        assert_eq!((status, error["pointer"].as_str()), (422, Some(pointer)), "{problem}");
        assert!(error["detail"].as_str().unwrap().contains(lacking), "{problem}");
    }
}

/// The appendix names evidence by its newest title, so that a bad one is not there for good.
#[test]
fn the_appendix_names_evidence_by_its_newest_title() {
    let (server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    let listening = claim(&framework, "Listening", Level::One);
    let sent = server.submits(ada.id, cohort, &framework, listening, "A lettre");
    server.answers(grace.id, sent, Decision::Accepted, "");
    server.signs(grace.id, &framework, sent);
    server.revises(sent, &framework, "A letter");
    let (_, passport) = ada.get(&format!("/api/v1/passports/{}", ada.id));
    assert_eq!(passport["frameworks"][0]["sign_offs"][0]["evidence"], json!(["A letter"]), "{passport}");
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
