//! The passport: page, JSON and PDF from one fold.

use crate::support::server::Server;
use stampbook::record::access::Role;

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
