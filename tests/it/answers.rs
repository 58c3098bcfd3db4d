//! What was answered before is answered again only while nothing it rests on has changed.

use stampbook::record::access::{Reach, Role, RoleGranted};
use stampbook::record::cohort::{MemberJoined, MemberLeft, MemberRole};
use stampbook::record::directory::PersonRenamed;
use stampbook::record::fact::{Author, Scope};
use stampbook::record::framework::Level;
use stampbook::record::review::Decision;

use crate::support::server::{Person, Server};
use crate::support::story::claim;

fn first_stamp(person: &Person, path: &str) -> serde_json::Value {
    let (status, passport) = person.get(path);
    assert_eq!(status, 200, "{passport}");
    passport["frameworks"][0]["competencies"][0]["levels"][0].clone()
}

/// P-6: however often a passport was asked for, the next answer knows what was said since.
#[test]
fn a_passport_that_was_asked_for_before_knows_what_was_said_since() {
    let (server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    let path = format!("/api/v1/passports/{}", ada.id);
    let (_, before) = ada.get(&path);
    server.wait(jiff::SignedDuration::from_secs(90));
    let (_, again) = ada.get(&path);
    assert_ne!(before["issued_at"], again["issued_at"], "the moment is that of asking");
    assert_eq!(again["issued_at"], server.now().to_string());
    assert_eq!(before["frameworks"], again["frameworks"]);

    let row = &before["frameworks"][0]["competencies"][0];
    let wanted = claim(&framework, row["title"].as_str().unwrap(), Level::One);
    let sent = server.submits(ada.id, cohort, &framework, wanted, "Handover");
    assert_eq!(first_stamp(&ada, &path)["state"], "in_review");
    server.answers(grace.id, sent, Decision::Accepted, "");
    assert_eq!(first_stamp(&grace, &path)["state"], "evidence");
    server.signs(grace.id, &framework, sent);
    let stamp = first_stamp(&ada, &path);
    assert_eq!((stamp["state"].as_str(), stamp["signed_by"].as_str()), (Some("signed"), Some(&*grace.name)));

    let renamed = PersonRenamed { person: grace.id, name: "Grace Brewster Hopper".into() };
    server.say(Author::OPERATOR, Scope::Directory, renamed);
    assert_eq!(first_stamp(&ada, &path)["signed_by"], "Grace Brewster Hopper");
    server.wait(jiff::SignedDuration::from_hours(24));
    let ada = server.signed_in_again(&ada);
    let (_, tomorrow) = ada.get(&path);
    assert_eq!(tomorrow["as_of"], server.app.clock.today().to_string());
}

/// Who may see a passport is asked anew each time, whatever was answered to others before.
#[test]
fn what_was_answered_to_one_is_not_told_to_another() {
    let (server, ada, grace, _, cohort) = Server::with_learner_and_lead();
    let path = format!("/api/v1/passports/{}", ada.id);
    assert_eq!(ada.get(&path).0, 200);
    assert_eq!(grace.get(&path).0, 200);
    let rosa = server.person("Rosa");
    assert_eq!(rosa.get(&path).0, 404);
    let (from, reach) = (server.app.clock.today(), Reach::Organisation);
    let grant = RoleGranted { person: rosa.id, role: Role::Registrar, reach, from, until: Some(from) };
    server.say(Author::OPERATOR, Scope::Access, grant);
    assert_eq!(rosa.get(&path).0, 200);
    assert_eq!(rosa.get(&path).0, 200);
    let alan = MemberJoined { person: server.person("Alan").id, role: MemberRole::Lead, waiting: false };
    server.say(Author::OPERATOR, Scope::Cohort(cohort), alan);
    let gone = MemberLeft { person: grace.id, role: MemberRole::Lead, reason: String::new() };
    server.say(Author::OPERATOR, Scope::Cohort(cohort), gone);
    assert_eq!(grace.get(&path).0, 404);
    server.wait(jiff::SignedDuration::from_hours(24));
    let rosa = server.signed_in_again(&rosa);
    assert_eq!(rosa.get(&path).0, 404, "her time as registrar is over");
}
