//! What waits for whom: rows of the queue over cohorts, decisions made elsewhere, people who leave (E-5).

use serde_json::{Value, json};
use stampbook::clock::Instant;
use stampbook::ids::CohortId;
use stampbook::record::access::Role;
use stampbook::record::cohort::{CohortChanged, CohortClosed, CohortReopened, MemberLeft, MemberRole};
use stampbook::record::fact::{Author, Scope};
use stampbook::record::framework::{Framework, Level};
use stampbook::record::review::Decision;
use stampbook::store::Error;

use crate::support::server::{Person, Server};
use crate::support::story::{Sent, claim};

/// Titles of what waits for a lead, longest first, and the number their pages show.
fn waiting(server: &Server, lead: &Person) -> (Vec<String>, i64) {
    let lead = server.signed_in_again(lead);
    let (status, found) = lead.get("/api/v1/reviews");
    assert_eq!(status, 200, "{found}");
    let titles =
        found["items"].as_array().unwrap().iter().map(|row| row["title"].as_str().unwrap().to_owned());
    let (who, today) = (lead.id, server.app.clock.today());
    let standing = server
        .app
        .db
        .read_blocking::<_, Error, _>(move |conn| stampbook::store::reach::standing(conn, who, today))
        .unwrap();
    (titles.collect(), standing.waiting)
}

fn later(server: &Server) -> Instant {
    server.wait(jiff::SignedDuration::from_mins(1));
    server.now()
}

/// Derived again from the facts, every row is the same.
fn rebuilt(server: &Server) {
    let differing = server.app.db.write_blocking::<_, Error, _>(stampbook::store::rebuild::rebuild).unwrap();
    assert_eq!(differing, []);
}

fn one(framework: &Framework) -> stampbook::record::evidence::Claim {
    claim(framework, "Listening", Level::One)
}

/// E-5: what was left waiting in a closed cohort does not hide what is sent for the same level in the next.
#[test]
fn a_closed_cohort_hides_nothing_of_the_next() {
    let (server, ada, grace, framework, spring) = Server::with_learner_and_lead();
    server.submits(ada.id, spring, &framework, one(&framework), "A handover in spring");
    assert_eq!(waiting(&server, &grace), (vec!["A handover in spring".to_owned()], 1));
    server.say(Author::OPERATOR, Scope::Cohort(spring), CohortClosed { note: String::new() });
    let lin = server.person("Lin");
    let summer = server.cohort(&framework, &lin, &[&ada]);
    later(&server);
    server.submits(ada.id, summer, &framework, one(&framework), "A handover in summer");
    assert_eq!(waiting(&server, &lin), (vec!["A handover in summer".to_owned()], 1));
    assert_eq!(waiting(&server, &grace), (vec![], 0));
    assert!(lin.page("/queue").1.contains("A handover in summer"));
    rebuilt(&server);
}

/// E-5: of two cohorts each lead sees their own; who leads both sees one row a level, and then the other.
#[test]
fn two_cohorts_are_two_queues() {
    let (server, ada, grace, framework, spring) = Server::with_learner_and_lead();
    let (lin, both) = (server.person("Lin"), server.person("Bo Both"));
    let summer = server.cohort(&framework, &lin, &[&ada]);
    server.leads_too(spring, &both);
    server.leads_too(summer, &both);
    let first = server.submits(ada.id, spring, &framework, one(&framework), "In spring");
    later(&server);
    let second = server.submits(ada.id, summer, &framework, one(&framework), "In summer");
    assert_eq!(waiting(&server, &grace), (vec!["In spring".to_owned()], 1));
    assert_eq!(waiting(&server, &lin), (vec!["In summer".to_owned()], 1));
    assert_eq!(waiting(&server, &both), (vec!["In spring".to_owned()], 2), "one level, two pieces");
    let both = server.signed_in_again(&both);
    let rows = both.get("/api/v1/reviews").1;
    assert_eq!(rows["items"][0]["pieces"], 2, "{rows}");
    assert!(
        both.page("/queue").1.replace(['\u{2068}', '\u{2069}'], "").contains("2 pieces of evidence wait")
    );
    let narrowed = both.get(&format!("/api/v1/reviews?cohort_id={summer}")).1;
    assert_eq!(narrowed["items"][0]["title"], "In summer", "{narrowed}");
    server.answers(grace.id, first, Decision::Returned, "What came of it?");
    assert_eq!(waiting(&server, &both), (vec!["In summer".to_owned()], 1));
    server.answers(lin.id, second, Decision::Accepted, "");
    for lead in [&grace, &lin, &both] {
        assert_eq!(waiting(&server, lead), (vec![], 0));
    }
    rebuilt(&server);
}

/// E-6: who has left the cohort waits for nobody there; their lead sees no row that leads nowhere.
#[test]
fn who_left_waits_no_longer() {
    let (server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    let sent = server.submits(ada.id, cohort, &framework, one(&framework), "A handover");
    assert_eq!(waiting(&server, &grace).1, 1);
    let left = MemberLeft { person: ada.id, role: MemberRole::Learner, reason: "Moved".to_owned() };
    server.say(Author::OPERATOR, Scope::Cohort(cohort), left);
    assert_eq!(waiting(&server, &grace), (vec![], 0));
    let page = grace.page("/queue").1;
    assert!(page.contains("Nobody waits for you") && !page.contains("A handover"), "{page}");
    assert_eq!(grace.page(&format!("/queue/{}", sent.evidence)).0, 404);
}

fn recognises(rosa: &Person, ada: &Person, framework: &Framework) -> Value {
    let level = one(framework);
    let (status, said) = rosa.post(
        "/api/v1/signoffs",
        &json!({ "learner_id": ada.id, "competency_id": level.competency, "level": level.level,
            "framework_id": framework.id, "prior_learning_reason": "Diploma of 2019." }),
    );
    assert_eq!(status, 201, "{said}");
    said
}

/// E-5: a decision made anywhere clears the row; what is sent after it waits again.
#[test]
fn a_recognition_clears_the_row() {
    let (server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    let rosa = server.with_role("Rosa", Role::Registrar);
    server.submits(ada.id, cohort, &framework, one(&framework), "A handover");
    later(&server);
    let said = recognises(&rosa, &ada, &framework);
    assert_eq!(waiting(&server, &grace), (vec![], 0));
    let cell = || {
        let grace = server.signed_in_again(&grace);
        grace.get(&format!("/api/v1/cohorts/{cohort}/progress")).1["totals"]["waiting"].clone()
    };
    assert_eq!(cell(), 0, "the heat map and the queue say the same");
    later(&server);
    server.submits(ada.id, cohort, &framework, one(&framework), "Another handover");
    assert_eq!(waiting(&server, &grace), (vec!["Another handover".to_owned()], 1));
    rebuilt(&server);
    // Taken back, the level is open again, and what waited before waits still.
    let back = json!({ "reason": "The diploma was another's." });
    let path = format!("/api/v1/signoffs/{}/revocation", said["id"].as_str().unwrap());
    assert_eq!(rosa.post(&path, &back).0, 201);
    let (titles, _) = waiting(&server, &grace);
    assert_eq!(titles, ["A handover"]);
    rebuilt(&server);
}

fn opened(lead: &Person, sent: Sent) -> String {
    let (status, page) = lead.page(&format!("/queue/{}", sent.evidence));
    assert_eq!(status, 200, "{page}");
    page
}

/// S-4, E-4: of two versions that stand side by side the queue opens the one its row is about, then the other.
#[test]
fn both_versions_are_judged_one_after_the_other() {
    let (server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    let first = server.submits(ada.id, cohort, &framework, one(&framework), "A handover");
    later(&server);
    let on_the_phone = server.revises(first, &framework, "A handover, from the phone");
    later(&server);
    let at_the_desk = server.revises(first, &framework, "A handover, from the desk");
    let grace = server.signed_in_again(&grace);
    let row = || grace.get("/api/v1/reviews").1["items"][0]["revision_id"].clone();
    for (head, other) in [(on_the_phone, at_the_desk), (at_the_desk, on_the_phone)] {
        assert_eq!(row(), json!(head.revision));
        let page = opened(&grace, first);
        let field = |sent: Sent| format!("name=\"revision_id\" value=\"{}\"", sent.revision);
        assert!(page.contains(&field(head)) && !page.contains(&field(other)), "{page}");
        assert!(page.contains("stand side by side"), "{page}");
        let decision = format!("decision-{}_1", head.claim.competency);
        let form = [("revision_id", head.revision.to_string()), (decision.as_str(), "accepted".to_owned())];
        let form: Vec<(&str, &str)> = form.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let answer = grace.send_form(&format!("/evidence/{}/reviews", first.evidence), &form);
        assert_eq!(answer.status(), 303, "{}", answer.text().unwrap());
    }
    assert_eq!(waiting(&server, &grace), (vec![], 0));
}

/// The numbers of a cohort speak of those who are in it.
#[test]
fn a_cohorts_number_is_of_its_members() {
    let (server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    server.submits(ada.id, cohort, &framework, one(&framework), "A handover");
    let count = || {
        let (who, id): (_, CohortId) = (grace.id, cohort);
        let today = server.app.clock.today();
        let found = server
            .app
            .db
            .read_blocking::<_, Error, _>(move |conn| stampbook::store::queue::reviewed_by(conn, who, today))
            .unwrap();
        found.iter().find(|row| row.id == id.to_string()).map(|row| row.waiting)
    };
    assert_eq!(count(), Some(1));
    let left = MemberLeft { person: ada.id, role: MemberRole::Learner, reason: String::new() };
    server.say(Author::OPERATOR, Scope::Cohort(cohort), left);
    assert_eq!(count(), Some(0));
}

/// E-5, C-4, C-5: what waits when its cohort is closed is in nobody's queue, and is not lost: its lead and the registrar
/// see that it was left, its author reads what happens, and it waits again when the cohort is opened again.
#[test]
fn what_a_closing_leaves_waiting_is_seen_and_comes_back() {
    let (server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    let rosa = server.with_role("Rosa", Role::Registrar);
    let plain = |who: &Person, path: &str| who.page(path).1.replace(['\u{2068}', '\u{2069}'], "");
    let place = format!("/cohorts/{cohort}");
    assert!(!plain(&grace, &place).contains("waits for review here"));
    let sent = server.submits(ada.id, cohort, &framework, one(&framework), "A handover");
    let piece = format!("/evidence/{}", sent.evidence);
    assert!(plain(&grace, &place).contains("One piece of evidence waits for review here."));
    assert!(!plain(&rosa, "/due").contains("Evidence left waiting"));
    assert!(!plain(&ada, &piece).contains("was closed on"));

    server.say(Author::OPERATOR, Scope::Cohort(cohort), CohortClosed { note: String::new() });
    assert_eq!(waiting(&server, &grace), (vec![], 0), "nobody can answer now");
    for who in [&rosa, &grace] {
        let page = plain(who, if who.id == rosa.id { "/due" } else { "/queue" });
        assert!(page.contains("Evidence left waiting") && page.contains("One piece was left"), "{page}");
        assert!(page.contains(&format!("href=\"{place}\"")) && page.contains("Cohort closed"), "{page}");
    }
    assert!(plain(&grace, &place).contains("One piece of evidence was left waiting"));
    let page = plain(&ada, &piece);
    assert!(
        page.contains("“Spring” was closed on") && page.contains("before anybody answered this"),
        "{page}"
    );
    assert!(plain(&rosa, &piece).contains("Nobody can answer it until the cohort is opened again"));

    server.say(Author::OPERATOR, Scope::Cohort(cohort), CohortReopened { reason: "Too early.".to_owned() });
    assert_eq!(waiting(&server, &grace), (vec!["A handover".to_owned()], 1));
    assert!(!plain(&rosa, "/due").contains("Evidence left waiting"));
    assert!(!plain(&grace, "/queue").contains("Evidence left waiting"));
    assert!(!plain(&ada, &piece).contains("was closed on"));
    rebuilt(&server);
}

/// C-4: in the days after a cohort's end its leads still see what waits; then the registrar does, until it gets a later end.
#[test]
fn what_a_cohort_leaves_waiting_past_its_last_day() {
    let (server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    let sent = server.submits(ada.id, cohort, &framework, one(&framework), "A handover");
    let on = |day: &str| server.app.clock.set(format!("{day}T09:00:00Z").parse().unwrap());
    on("2026-09-14");
    assert_eq!(waiting(&server, &grace).1, 1, "the last day of grace");
    on("2026-09-15");
    let rosa = server.with_role("Rosa", Role::Registrar);
    assert_eq!(waiting(&server, &grace), (vec![], 0));
    let due = || rosa.page("/due").1;
    assert!(due().contains("Evidence left waiting") && due().contains("Cohort over"), "{}", due());
    let page = rosa.page(&format!("/evidence/{}", sent.evidence)).1;
    assert!(page.contains("could answer were over on") && page.contains("14 September 2026"), "{page}");
    let later = CohortChanged { grace_days: Some(60), ..CohortChanged::default() };
    server.say(Author::OPERATOR, Scope::Cohort(cohort), later);
    assert_eq!(waiting(&server, &grace).1, 1);
    assert!(!due().contains("Evidence left waiting"));
}
