//! The demo: an empty instance becomes an organisation with months behind it.

use std::collections::BTreeSet;

use stampbook::demo::{self, Fault};
use stampbook::record::access::Role;
use stampbook::record::evidence::Claim;
use stampbook::record::framework::Level;
use stampbook::store::{accounts, outbox, rebuild, verify};

use crate::support::server::Server;

#[test]
fn the_demo_fills_an_empty_instance_and_no_other() {
    let server = Server::start();
    let app = &server.app;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let people = runtime.block_on(demo::fill(app)).unwrap();

    let roles: BTreeSet<Role> = people.iter().map(|p| p.role).collect();
    let asked = [Role::Administrator, Role::Registrar, Role::Lead, Role::Learner, Role::Sponsor];
    assert_eq!(roles, BTreeSet::from(asked));
    let ada = &people[0];
    assert_eq!((ada.name.as_str(), ada.role), ("Ada Okafor", Role::Learner));
    let email = ada.email.clone();
    let account = app.db.read_blocking(move |conn| accounts::by_email(conn, &email)).unwrap().unwrap();
    let right = app.passwords.is_right(ada.password.clone(), account.password_hash);
    assert!(runtime.block_on(right).unwrap());

    // The record proves itself, and what is derived from it is what it says.
    let report = app.db.snapshot_blocking(|conn| verify::verify(conn, |_| true)).unwrap();
    assert_eq!(report.problems, vec![]);
    assert!(report.facts > 300, "{} facts", report.facts);
    assert_eq!(app.db.write_blocking(rebuild::rebuild).unwrap(), vec![]);
    assert_eq!(app.db.read_blocking(outbox::next_due).unwrap(), None, "no mail about the past");

    // Every state that a level can have is somewhere to be seen.
    let framework = stampbook::interchange::builtin::hr_framework().unwrap();
    let mut states = BTreeSet::new();
    for person in &people {
        let (folds, email) = (app.folds(), person.email.clone());
        let portfolio = app
            .db
            .read_blocking(move |conn| {
                let account = accounts::by_email(conn, &email)?.unwrap();
                folds.portfolio(conn, account.person)
            })
            .unwrap();
        for competency in &framework.competencies {
            for level in Level::ALL {
                let claim = Claim { competency: competency.id, level };
                states.insert(format!("{:?}", portfolio.level_state(claim, app.clock.today())));
            }
        }
    }
    let all = ["Evidence", "Expired", "InReview", "None", "Returned", "Revoked", "Signed", "Suspended"];
    assert_eq!(states, all.map(str::to_owned).into());

    // Filled once, it is nobody's to fill again.
    assert!(matches!(runtime.block_on(demo::fill(app)), Err(Fault::NotEmpty)));
}
