//! From the mail about a submission to what it is about, whenever it is read.

use serde_json::json;
use stampbook::record::cohort::CohortClosed;
use stampbook::record::fact::{Author, Scope};
use stampbook::record::framework::Level;
use stampbook::record::review::Decision;

use crate::post::{Class, text};
use crate::support::server::Person;
use crate::support::story::claim;

/// Where the link in the last mail to somebody leads them, without the server's name.
fn followed(class: &Class, reader: &Person) -> String {
    let said = text(&class.post.mails(reader).pop().unwrap());
    let link = said.split_whitespace().find(|word| word.ends_with("/submission")).unwrap();
    let path = link.strip_prefix("https://learn.riverside.example").unwrap();
    let answer = reader.browse("GET", path).send().unwrap();
    assert_eq!(answer.status(), 303, "{path}");
    answer.headers()["location"].to_str().unwrap().to_owned()
}

/// E-5: while it waits, the link leads Grace to its place in the queue; once somebody answered, or the cohort has ended,
/// to what became of it.
#[test]
fn the_link_of_a_submission_leads_to_the_queue_and_later_to_the_answer() {
    let class = Class::start();
    let (post, server) = (&class.post, &class.post.server);
    let lin = server.person("Lin Wei");
    server.leads_too(class.cohort, &lin);
    let sent = class.sends("The night round");
    post.drain();
    let (queue, evidence) = (format!("/queue/{}", sent.evidence), format!("/evidence/{}", sent.evidence));
    for lead in [&class.grace, &lin] {
        assert_eq!(followed(&class, lead), queue);
    }
    let (status, page) = class.grace.page(&queue);
    assert!(status == 200 && page.contains("The night round"), "{page}");
    // Lin answers; Grace reads her mail afterwards.
    server.answers(lin.id, sent, Decision::Returned, "What did the others say?");
    assert_eq!(followed(&class, &class.grace), evidence);
    let (status, page) = class.grace.page(&evidence);
    assert!(status == 200 && page.contains("What did the others say?") && page.contains("Lin Wei"), "{page}");
    // It comes again, and is signed.
    let again = class.sends_again(sent, "The night round, longer");
    assert_eq!(followed(&class, &class.grace), queue);
    server.answers(class.grace.id, again, Decision::Accepted, "Clear.");
    server.signs(class.grace.id, &class.framework, again);
    assert_eq!(followed(&class, &class.grace), evidence);
    assert!(class.grace.page(&evidence).1.contains("Clear."));
    // What waits when a cohort ends is in nobody's queue.
    let other = claim(&class.framework, "Writing", Level::One);
    let left = server.submits(class.ada.id, class.cohort, &class.framework, other, "The last round");
    server.say(Author::OPERATOR, Scope::Cohort(class.cohort), CohortClosed { note: String::new() });
    let path = format!("/evidence/{}/submission", left.evidence);
    let answer = class.grace.browse("GET", &path).send().unwrap();
    let there = answer.headers().get("location").map(|place| place.to_str().unwrap().to_owned());
    assert!(answer.status() == 404 || there.as_deref() == Some(path.trim_end_matches("/submission")));
    // Strangers learn nothing, and whoever is not signed in is asked to.
    let mallory = server.person("Mallory");
    assert_eq!(mallory.browse("GET", &path).send().unwrap().status(), 404);
    assert_eq!(server.anonymous(&path).status(), 401);
}

/// The digest's rows lead there, too, and one piece for two levels is one row.
#[test]
fn a_piece_for_two_levels_is_one_row_of_the_digest() {
    let class = Class::start();
    let server = &class.post.server;
    let [one, two] = ["Listening", "Writing"].map(|title| claim(&class.framework, title, Level::One));
    let claims = [one, two].map(|claim| json!({ "competency_id": claim.competency, "level": 1 }));
    let draft = json!({ "cohort_id": class.cohort, "title": "The night round", "narrative": "How it went.",
        "claims": claims });
    let (status, draft) = class.ada.post("/api/v1/evidence", &draft);
    assert_eq!(status, 201, "{draft}");
    let id = draft["id"].as_str().unwrap();
    assert_eq!(class.ada.post(&format!("/api/v1/evidence/{id}/submission"), &json!({})).0, 201);
    class.post.drain();
    let week = stampbook::jobs::periods::Stretch::parse("2026-W10", &jiff::tz::TimeZone::UTC).unwrap();
    class.post.runtime.block_on(stampbook::jobs::digest::queue(&server.app, &week)).unwrap();
    class.post.drain();
    let mail = class.post.mails(&class.grace).pop().unwrap();
    assert_eq!(crate::post::parsed(&mail).subject(), Some("One piece of evidence waits for you"));
    let said = text(&mail);
    assert_eq!(said.matches("/submission").count(), 1, "{said}");
    assert!(said.contains("Listening, level 1") && said.contains("Writing, level 1"), "{said}");
    assert_eq!(followed(&class, &class.grace), format!("/queue/{id}"));
}
