//! How people see themselves (P-11), and where they are signed in.

use serde_json::json;
use stampbook::record::access::Role;

use crate::support::server::Server;

#[test]
fn ada_says_how_she_sees_herself_beside_her_stamps() {
    let (server, ada, grace, framework, _) = Server::with_learner_and_lead();
    let place = format!("/account/assessment/{}", framework.id);
    assert!(ada.page("/account").1.contains(&place));
    let (status, page) = ada.page(&place);
    assert_eq!(status, 200, "{page}");
    assert!(page.contains("Listening at level 2.") && !page.contains('⟦'), "{page}");
    let field = |n: usize| format!("level-{}", framework.competencies[n].id);
    assert_eq!(ada.send_form(&place, &[]).status(), 422);
    let (listening, writing) = (field(0), field(1));
    let wrong = [(listening.as_str(), "2"), (writing.as_str(), "7")];
    let answer = ada.send_form(&place, &wrong);
    assert_eq!(answer.status(), 422);
    let page = answer.text().unwrap();
    assert!(page.contains(&format!("name=\"{listening}\" value=\"2\" checked")), "{page}");
    let fine = [(listening.as_str(), "2"), (writing.as_str(), "0")];
    assert_eq!(ada.send_form(&place, &fine).status(), 303);
    let page = ada.page("/passport").1.replace(['\u{2068}', '\u{2069}'], "");
    assert!(page.contains("You see yourself at level 2, Practitioner."), "{page}");
    let (_, passport) = grace.get(&format!("/api/v1/passports/{}", ada.id));
    assert_eq!(passport["totals"]["signed"], 0, "no stamp comes of it");
    assert_eq!(passport["frameworks"][0]["competencies"][0]["self_assessed"], 2);
    // Sent again nothing new is said; the page remembers.
    assert_eq!(ada.send_form(&place, &fine).status(), 303);
    let page = ada.page(&place).1.replace(['\u{2068}', '\u{2069}'], "");
    assert!(page.contains("Last time: 2 March 2026"), "{page}");
    assert!(page.contains(&format!("name=\"{writing}\" value=\"0\" checked")), "{page}");
    // Nobody does it for somebody else, or in a framework that is not theirs.
    assert_eq!(grace.page(&place).0, 404);
    assert_eq!(grace.send_form(&place, &fine).status(), 404);
    assert_eq!(server.anonymous(&place).status(), 401);
}

#[test]
fn one_browser_is_signed_out_from_another() {
    let server = Server::start();
    let (ada, grace) = (server.person("Ada"), server.person("Grace"));
    let session = stampbook::web::who::hashed(&format!("session-of-{}", ada.id));
    assert!(!ada.page("/account").1.contains(&session), "the one here is not ended by a button beside it");
    let elsewhere = [("session", session.as_str())];
    assert_eq!(grace.send_form("/account/sessions", &elsewhere).status(), 303);
    assert_eq!(ada.page("/account").0, 200, "only one's own");
    assert_eq!(ada.send_raw("/account/sessions", &elsewhere).status(), 403, "only from our page");
    assert_eq!(ada.send_form("/account/sessions", &elsewhere).status(), 303);
    assert_eq!(ada.page("/account").0, 303, "this browser is signed out now");
}

/// A phone that was lost is signed out by who keeps accounts; nobody else sees where somebody is signed in.
#[test]
fn a_lost_phone_is_signed_out_by_the_registrar() {
    let server = Server::start();
    let rosa = server.with_role("Rosa", Role::Registrar);
    let (ada, grace) = (server.person("Ada"), server.with_role("Grace", Role::Lead));
    let session = stampbook::web::who::hashed(&format!("session-of-{}", ada.id));
    let (page, lost) = (format!("/people/{}", ada.id), [("session", session.as_str())]);
    assert!(rosa.page(&page).1.contains(&session), "{}", rosa.page(&page).1);
    assert!(!ada.page(&page).1.contains(&session), "her own are on her account's page");
    let elsewhere = format!("{page}/sessions");
    assert_eq!(grace.send_form(&elsewhere, &lost).status(), 403);
    assert_eq!(ada.page("/account").0, 200);
    // Named beside somebody else it is not found.
    assert_eq!(rosa.send_form(&format!("/people/{}/sessions", grace.id), &lost).status(), 303);
    assert_eq!(ada.page("/account").0, 200);
    assert_eq!(rosa.send_form(&elsewhere, &lost).status(), 303);
    assert_eq!(ada.page("/account").0, 303, "the phone has to sign in again");
    assert!(!rosa.page(&page).1.contains(&session));
}

/// Nobody stands anywhere in a competency that there is none.
#[test]
fn a_competency_that_does_not_exist_is_not_assessed() {
    let (server, ada, _, framework, _) = Server::with_learner_and_lead();
    let none = server.app.ids.mint::<stampbook::ids::CompetencyId>(server.now());
    let says = |id| ada.post("/api/v1/self-assessments", &json!({ "competency_id": id, "level": 1 }));
    let (status, problem) = says(none);
    assert_eq!((status, &problem["code"]), (404, &json!("unknown")), "{problem}");
    assert_eq!(says(framework.competencies[0].id).0, 201);
}
