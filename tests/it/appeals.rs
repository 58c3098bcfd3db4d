//! A learner sees it differently, and a registrar decides (E-10); both texts stay.

use stampbook::record::access::Role;
use stampbook::record::framework::Level;
use stampbook::record::review::Decision;
use stampbook::record::signoff::SignOffRevoked;
use stampbook::store::{Error, appeals};

use crate::support::server::{Person, Server};
use crate::support::story::claim;

fn read(who: &Person, path: &str) -> String {
    let (status, page) = who.page(path);
    assert_eq!(status, 200, "{page}");
    assert!(!page.contains('⟦'), "{page}");
    page.replace(['\u{2068}', '\u{2069}'], "")
}

fn place(answer: &reqwest::blocking::Response) -> String {
    let place = answer.headers().get("location").map_or("", |v| v.to_str().unwrap());
    place.split('?').next().unwrap().to_owned()
}

fn open(server: &Server) -> Vec<String> {
    let found = server.app.db.read_blocking::<_, Error, _>(|conn| appeals::open(conn, 50)).unwrap();
    found.into_iter().map(|open| format!("{} {}", open.name, open.id)).collect()
}

#[test]
fn ada_objects_to_a_return_and_rosa_sends_it_back_to_the_queue() {
    let (server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    let rosa = server.with_role("Rosa", Role::Registrar);
    let sent =
        server.submits(ada.id, cohort, &framework, claim(&framework, "Listening", Level::One), "A handover");
    let here = format!("/evidence/{}", sent.evidence);
    let appeal = format!("{here}/appeal");
    assert_eq!(ada.page(&appeal).0, 404, "nothing came back yet");
    server.answers(grace.id, sent, Decision::Returned, "What came of it?");
    assert!(read(&ada, &here).contains(&appeal));
    let page = read(&ada, &appeal);
    assert!(page.contains("What Grace Hopper decided") && page.contains("What came of it?"), "{page}");
    assert!(page.contains("Listening, level 1"), "{page}");
    let answer = ada.send_form(&appeal, &[("text", "  ")]);
    assert_eq!(answer.status(), 422);
    let answer = ada.send_form(&appeal, &[("text", "It is in the second paragraph.")]);
    assert_eq!(answer.status(), 303);
    let there = place(&answer);
    assert_eq!(open(&server), [format!("Ada Lovelace {}", there.trim_start_matches("/appeals/"))]);
    assert_eq!(place(&ada.browse("GET", &appeal).send().unwrap()), there, "there is one appeal");
    let due = read(&rosa, "/due");
    assert!(due.contains("Ada Lovelace: A handover") && due.contains("Waits for your decision"), "{due}");
    // Everyone concerned reads both sides; nobody else does.
    for who in [&ada, &grace, &rosa] {
        assert!(read(who, &there).contains("It is in the second paragraph."));
    }
    assert!(read(&grace, &here).contains("sees it differently"));
    let mallory = server.person("Mallory");
    assert_eq!(mallory.page(&there).0, 404);
    assert_eq!(mallory.page(&appeal).0, 404);
    assert_eq!(grace.page(&appeal).0, 403);
    let ruling = [("decision", "again"), ("reason", "The outcome is there.\nLook again.")];
    assert_eq!(grace.send_form(&there, &ruling).status(), 403);
    assert_eq!(ada.send_form(&there, &ruling).status(), 403);
    let answer = rosa.send_form(&there, &[("reason", "The outcome is there.")]);
    assert_eq!(answer.status(), 422);
    assert!(answer.text().unwrap().contains("The outcome is there."), "what was typed stays");
    let neither = rosa.send_form(&there, &[("reason", " ")]).text().unwrap();
    for problem in ["Choose what happens now.", "The decision is missing. Fill in this field."] {
        assert!(neither.contains(problem), "both are said at once: {neither}");
    }
    assert_eq!(rosa.send_form(&there, &ruling).status(), 303);
    assert!(open(&server).is_empty());
    let page = read(&ada, &there);
    assert!(page.contains("Rosa decided on 2 March 2026") && page.contains("Look again."), "{page}");
    // It waits again, and whoever answers it reads what was said before, in that order.
    let queue = read(&grace, "/queue");
    assert!(queue.contains("A handover") && queue.contains("comes again"), "{queue}");
    let open = read(&grace, &format!("/queue/{}", sent.evidence));
    let said = [
        "What was said before",
        "Grace Hopper returned Listening, level 1",
        "What came of it?",
        "Ada Lovelace sees it differently",
        "It is in the second paragraph.",
        "Rosa found the learner right",
        "The outcome is there. Look again.",
        "name=\"decision-",
    ];
    let places: Vec<_> = said.iter().map(|words| open.find(words)).collect();
    assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{places:?}: {open}");
    // Rebuilt from the facts the list is the same.
    let differing = server.app.db.write_blocking::<_, Error, _>(stampbook::store::rebuild::rebuild).unwrap();
    assert_eq!(differing, []);
}

#[test]
fn a_level_taken_back_stands_again() {
    let (server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    let sent =
        server.submits(ada.id, cohort, &framework, claim(&framework, "Listening", Level::One), "A handover");
    server.answers(grace.id, sent, Decision::Accepted, "");
    let signed = server.signs(grace.id, &framework, sent);
    let (stamp, appeal) = (format!("/signoffs/{signed}"), format!("/signoffs/{signed}/appeal"));
    assert_eq!(ada.page(&appeal).0, 404, "nothing was taken back");
    let rosa = server.with_role("Rosa", Role::Registrar);
    let reason = "The notes are somebody else's.".to_owned();
    server.says(rosa.id, ada.id, SignOffRevoked { signoff: signed, cohort: None, for_lead: None, reason });
    assert!(read(&ada, &stamp).contains(&appeal));
    assert_eq!(grace.page(&appeal).0, 403);
    let answer = ada.send_form(&appeal, &[("text", "They are mine, in my grandmother's hand.")]);
    assert_eq!(answer.status(), 303);
    let there = place(&answer);
    let page = read(&rosa, &there);
    assert!(page.contains("Another registrar looks at it") && !page.contains("name=\"decision\""), "{page}");
    let ruling = [("decision", "again"), ("reason", "So they are.")];
    assert_eq!(rosa.send_form(&there, &ruling).status(), 403);
    let omar = server.with_role("Omar", Role::Registrar);
    assert!(read(&omar, &there).contains("The level stands again"));
    assert_eq!(omar.send_form(&there, &ruling).status(), 303);
    let page = read(&ada, &stamp);
    assert!(page.contains("Taken back by Rosa") && page.contains("So they are."), "{page}");
    assert_eq!(ada.get(&format!("/api/v1/signoffs/{signed}")).1["state"], "signed");
}
