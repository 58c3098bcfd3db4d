//! Accounts that are closed: what that leaves, said before and afterwards.

use stampbook::record::access::Role;
use stampbook::record::cohort::Delegated;
use stampbook::record::fact::{Author, Scope};

use crate::support::server::Server;

/// Closing an account asks first and says what it leaves; whoever is closed then is marked wherever they are named.
#[test]
fn what_a_closed_account_leaves_is_said_before_and_afterwards() {
    let (server, ada, grace, framework, _) = Server::with_learner_and_lead();
    let rita = server.with_role("Rita Registrar", Role::Registrar);
    let bo = server.person("Bo Li");
    let nana = server.with_role("Nana Lead", Role::Lead);
    let cohort = server.cohort(&framework, &nana, &[&ada]);
    let (from, until) = (server.app.clock.today(), "2026-03-20".parse().unwrap());
    let away = Delegated { lead: nana.id, to: bo.id, from, until };
    server.say(Author::OPERATOR, Scope::Cohort(cohort), away);
    let read = |path: &str| rita.page(path).1.replace(['\u{2068}', '\u{2069}'], "");
    let (one, other) = (format!("/people/{}", nana.id), format!("/people/{}", bo.id));
    let ask = |person: &str| format!("{person}/account");
    let here = format!("/cohorts/{cohort}");

    assert!(!read(&one).contains("name=\"closed\"") && read(&one).contains(&ask(&one)), "{}", read(&one));
    let asked = read(&ask(&one));
    assert!(asked.contains(&format!("{here}/edit")) && asked.contains(": nobody else leads it"), "{asked}");
    assert!(asked.contains("You can open the account again") && asked.contains("name=\"closed\""), "{asked}");
    let asked = read(&ask(&other));
    assert!(asked.contains(&format!("href=\"{here}\"")) && asked.contains("for Nana Lead"), "{asked}");
    for stranger in [&grace, &ada] {
        assert_ne!(stranger.page(&ask(&one)).0, 200);
    }
    assert!(!read(&here).contains("account closed") && !read(&other).contains("still stand in"));

    for person in [&one, &other] {
        assert_eq!(rita.send_form(&ask(person), &[("closed", "true")]).status(), 303);
    }
    let page = read(&here);
    assert!(page.contains("Bo Li (account closed) stands in for Nana Lead (account closed)"), "{page}");
    assert!(page.contains(">Nana Lead (account closed)</span>"), "{page}");
    let page = ada.page(&here).1.replace(['\u{2068}', '\u{2069}'], "");
    assert!(page.contains(">Nana Lead (account closed)</span>"), "{page}");
    let page = read(&other);
    assert!(page.contains("still stand in") && page.contains(&format!("href=\"{here}\"")), "{page}");
    assert_eq!(rita.browse("GET", &ask(&other)).send().unwrap().status(), 303, "it is closed already");
    assert_eq!(rita.send_form(&ask(&other), &[("closed", "false")]).status(), 303);
    assert!(!read(&here).contains("Bo Li (account closed)") && !read(&other).contains("still stand in"));
}
