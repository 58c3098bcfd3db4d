//! Signing a level off from a learner's passport, in the corridor and without scripts.

use stampbook::ids::PersonId;
use stampbook::record::access::Role;
use stampbook::record::evidence::Claim;
use stampbook::record::framework::Level;
use stampbook::record::review::Decision;

use crate::support::server::{Person, Server};
use crate::support::story::claim;

fn place(learner: PersonId, claim: Claim) -> String {
    format!("/signoffs/new?learner={learner}&competency={}&level={}", claim.competency, claim.level)
}

/// A page as people read it, without the marks that keep directions of writing apart.
fn read(who: &Person, path: &str) -> String {
    let (status, page) = who.page(path);
    assert_eq!(status, 200, "{page}");
    page.replace(['\u{2068}', '\u{2069}'], "")
}

fn after<'a>(text: &'a str, mark: &str) -> &'a str {
    let at = text.find(mark).unwrap_or_else(|| panic!("no {mark} in {text}")) + mark.len();
    text[at..].split('"').next().unwrap()
}

/// The form as the page has it, with more fields.
fn sign<'a>(who: &Person, page: &'a str, more: &[(&str, &'a str)]) -> reqwest::blocking::Response {
    let mut fields: Vec<(&str, &str)> = ["learner_id", "competency_id", "level", "id"]
        .into_iter()
        .map(|name| (name, after(page, &format!("name=\"{name}\" value=\""))))
        .collect();
    fields.extend_from_slice(more);
    who.send_form("/signoffs", &fields)
}

/// E-6, P-3: from the passport two taps lead to the stamp; what waited is accepted with it; pressed twice it is one.
#[test]
fn grace_signs_in_the_corridor() {
    let (server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    let listening = claim(&framework, "Listening", Level::One);
    server.submits(ada.id, cohort, &framework, listening, "Chaired the handover");
    let (status, passport) = grace.page(&format!("/passports/{}", ada.id));
    assert_eq!(status, 200, "{passport}");
    let there = place(ada.id, listening);
    assert!(passport.contains(&there.replace('&', "&#38;")) || passport.contains(&there), "{passport}");
    let (status, page) = grace.page(&there);
    assert_eq!(status, 200, "{page}");
    assert!(page.contains("Listening at level 1.") && page.contains("Chaired the handover"), "{page}");
    assert!(!page.contains('⟦'), "{page}");
    let piece = after(&page, "name=\"evidence\" id=\"piece-1\" value=\"").to_owned();
    for _ in 0..2 {
        let answer = sign(&grace, &page, &[("evidence", &piece), ("comment", "Well led.")]);
        assert_eq!(answer.status(), 303);
        let there = answer.headers()["location"].to_str().unwrap().to_owned();
        assert!(there.starts_with("/signoffs/") && there.ends_with("?done=signed"), "{there}");
        // The stamp, the way to the passport, and the way to take it back with a reason.
        let stamp = read(&grace, &there);
        assert!(stamp.contains("You get a receipt by mail") && stamp.contains("stamp-big"), "{stamp}");
        assert!(stamp.contains(&format!("/passports/{}#c-{}", ada.id, listening.competency)), "{stamp}");
        assert!(stamp.contains("Not right? Take it back with a reason"), "{stamp}");
        assert_eq!(stamp.matches("/revocation\"").count(), 1, "once is enough: {stamp}");
        // Later it is at the end of the page, once again.
        let later = read(&grace, there.split('?').next().unwrap());
        assert_eq!(later.matches("/revocation\"").count(), 1, "{later}");
        assert!(!later.contains("Not right?"), "{later}");
    }
    let (_, passport) = ada.get(&format!("/api/v1/passports/{}", ada.id));
    assert_eq!(passport["totals"]["signed"], 1);
    assert_eq!(passport["frameworks"][0]["sign_offs"].as_array().unwrap().len(), 1);
    // What is signed is shown, not signed again.
    let answer = grace.browse("GET", &there).send().unwrap();
    let id = passport["frameworks"][0]["sign_offs"][0]["signoff_id"].as_str().unwrap();
    assert_eq!(answer.headers()["location"], format!("/signoffs/{id}").as_str());
    assert!(grace.page("/queue").1.contains("Nobody waits for you"));
}

/// Nothing typed is lost when a rule says no, and prior learning is the way around that the rule names.
#[test]
fn a_level_without_evidence_needs_a_reason() {
    let (server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    let writing = claim(&framework, "Writing", Level::One);
    let page = read(&grace, &place(ada.id, writing));
    // What is missing is said before the evidence; prior learning is there for who looks for it, and folded.
    let said = page.find("after one more accepted piece").unwrap_or_else(|| panic!("{page}"));
    assert!(said < page.find("id=\"evidence\"").unwrap(), "{page}");
    assert!(page.contains("<details class=\"fold\">") && !page.contains("class=\"fold\" open"), "{page}");
    let answer = sign(&grace, &page, &[("comment", "She taught it at the college.")]);
    assert_eq!(answer.status(), 422);
    let again = answer.text().unwrap();
    assert!(again.contains("She taught it at the college.") && again.contains("evidence-wrong"), "{again}");
    let reason = [("prior_learning_reason", "Taught it at the\r\ncollege for years.")];
    assert_eq!(sign(&grace, &again, &reason).status(), 303);
    let (_, passport) = ada.get(&format!("/api/v1/passports/{}", ada.id));
    let line = &passport["frameworks"][0]["sign_offs"][0];
    assert_eq!(line["prior_learning_reason"], "Taught it at the college for years.");
    // A returned piece is not ticked, and level 2 says what stands in the way.
    let two = claim(&framework, "Chairing", Level::Two);
    let sent = server.submits(ada.id, cohort, &framework, two, "A first meeting");
    server.answers(grace.id, sent, Decision::Returned, "What came of it?");
    let page = read(&grace, &place(ada.id, two));
    assert!(page.contains("once level 1 is signed") && !page.contains("checked"), "{page}");
}

/// P-10: a level that ends can be renewed before it does, and both stamps stay.
#[test]
fn a_level_that_ends_is_renewed() {
    let (server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    for level in [Level::One, Level::Two] {
        for title in ["Listening", "Writing"] {
            let sent =
                server.submits(ada.id, cohort, &framework, claim(&framework, title, level), "A letter");
            server.answers(grace.id, sent, Decision::Accepted, "");
            server.signs(grace.id, &framework, sent);
        }
    }
    let two = claim(&framework, "Writing", Level::Two);
    let (_, passport) = ada.get(&format!("/api/v1/passports/{}", ada.id));
    let lines = passport["frameworks"][0]["sign_offs"].as_array().unwrap();
    let ends = lines.iter().find(|line| !line["expires_on"].is_null()).unwrap();
    let stamp = format!("/signoffs/{}", ends["signoff_id"].as_str().unwrap());
    assert!(grace.page(&stamp).1.contains("Renew it"));
    assert!(!ada.page(&stamp).1.contains("Renew it"));
    server.wait(jiff::SignedDuration::from_hours(24 * 20));
    server.submits(ada.id, cohort, &framework, two, "A letter in spring");
    let page = read(&grace, &place(ada.id, two));
    assert!(page.contains("holds until 2 March 2027"), "{page}");
    let piece = after(&page, "name=\"evidence\" id=\"piece-1\" value=\"").to_owned();
    assert_eq!(sign(&grace, &page, &[("evidence", &piece)]).status(), 303);
    let ada = server.signed_in_again(&ada);
    let (_, passport) = ada.get(&format!("/api/v1/passports/{}", ada.id));
    assert_eq!(passport["frameworks"][0]["sign_offs"].as_array().unwrap().len(), 5);
}

/// E-8: the framework asks for a second person; the page says so before and after.
#[test]
fn a_second_signer_is_announced() {
    let (server, ada, grace, framework, _) = Server::with_learner_and_lead();
    let three = claim(&framework, "Chairing", Level::Three);
    let (_, page) = grace.page(&place(ada.id, three));
    assert!(page.contains("second, uninvolved person"), "{page}");
    let answer = sign(&grace, &page, &[("prior_learning_reason", "Chaired the board for ten years.")]);
    let there = answer.headers()["location"].to_str().unwrap().to_owned();
    assert!(there.ends_with("?done=signed-first"), "{there}");
    assert!(grace.page(&there).1.contains("once a second person has signed"));
    drop(server);
}

/// Nobody signs for themselves, strangers learn nothing, registrars recognise prior learning only.
#[test]
fn who_may_not_sign_does_not_get_the_page() {
    let (server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    let listening = claim(&framework, "Listening", Level::One);
    server.submits(ada.id, cohort, &framework, listening, "Chaired the handover");
    let there = place(ada.id, listening);
    assert_eq!(ada.page(&there).0, 403);
    let mallory = server.person("Mallory");
    assert_eq!(mallory.page(&there).0, 404);
    assert_eq!(server.anonymous(&there).status(), 401);
    assert_eq!(grace.page("/signoffs/new?learner=x").0, 400);
    let (_, page) = grace.page(&there);
    for (who, status) in [(&ada, 403), (&mallory, 403)] {
        let answer = sign(who, &page, &[("prior_learning_reason", "Because.")]);
        assert_eq!(answer.status(), status);
    }
    let rosa = server.with_role("Rosa", Role::Registrar);
    assert_eq!(rosa.page(&there).0, 403, "she leads nobody and names no framework");
    let (_, passport) = rosa.page(&format!("/passports/{}", ada.id));
    assert!(passport.contains("Recognise prior learning"), "{passport}");
    let there = format!("{there}&framework={}", framework.id);
    let (status, page) = rosa.page(&there);
    assert_eq!(status, 200);
    assert!(page.contains("You do not lead this learner"), "{page}");
    let id = framework.id.to_string();
    let answer = sign(&rosa, &page, &[("framework_id", &id), ("comment", "Seen the diploma.")]);
    assert_eq!(answer.status(), 422, "without a reason only a lead can sign");
    assert!(answer.text().unwrap().contains("Seen the diploma."));
    let page = read(&rosa, &there);
    assert!(page.contains("class=\"fold\" open"), "she can do nothing else here: {page}");
    let reason = ("prior_learning_reason", "Diploma of 2019.");
    assert_eq!(sign(&rosa, &page, &[("framework_id", &id), reason]).status(), 303);
    assert_eq!(ada.get(&format!("/api/v1/passports/{}", ada.id)).1["totals"]["signed"], 1);
}

/// The next step is said in words, by the rules, and changes with what happens.
#[test]
fn the_passport_says_what_is_next() {
    let (server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    let listening = claim(&framework, "Listening", Level::One);
    let next = || read(&ada, "/passport");
    assert!(next().contains("Listening, level 1: one more accepted piece"), "{}", next());
    let sent = server.submits(ada.id, cohort, &framework, listening, "Chaired the handover");
    assert!(next().contains(&format!("/evidence/{}", sent.evidence)), "the empty place leads to what waits");
    server.answers(grace.id, sent, Decision::Returned, "Add the outcome.");
    assert!(next().contains("“Chaired the handover” came back: Add the outcome."), "{}", next());
    let sent = server.submits(ada.id, cohort, &framework, listening, "Chaired another");
    server.answers(grace.id, sent, Decision::Accepted, "");
    server.signs(grace.id, &framework, sent);
    assert!(next().contains("/signoffs/"), "the stamp leads to its sign-off");
}

/// Any day's passport can be asked for; a day that is none comes back as it was typed.
#[test]
fn a_passport_speaks_of_any_day() {
    let (server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    let sent =
        server.submits(ada.id, cohort, &framework, claim(&framework, "Listening", Level::One), "A round");
    server.answers(grace.id, sent, Decision::Accepted, "");
    server.signs(grace.id, &framework, sent);
    let (status, page) = ada.page("/passport?as_of=2026-03-01");
    assert_eq!(status, 200);
    assert!(page.contains("as it stood on") && page.contains("/passport.pdf?paper=a4&"), "{page}");
    assert!(!page.contains("/evidence/new?claim=") && !page.contains("/signoffs/"), "{page}");
    assert_eq!(ada.page("/passport?as_of=").0, 200);
    for wrong in ["2027-01-01", "yesterday"] {
        let (status, page) = ada.page(&format!("/passport?as_of={wrong}"));
        assert_eq!(status, 422, "{page}");
        assert!(page.contains(wrong) && page.contains("Choose a day up to today"), "{page}");
    }
    let nobody = server.person("Noor");
    assert!(nobody.page("/passport").1.contains("Your stamps will be here"));
    let rosa = server.with_role("Rosa", Role::Registrar);
    assert!(rosa.page(&format!("/passports/{}", nobody.id)).1.contains("No stamps yet"));
    assert_eq!(nobody.page(&format!("/passports/{}", ada.id)).0, 404);
}
