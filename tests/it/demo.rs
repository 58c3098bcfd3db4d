//! The demo: an empty instance becomes an organisation with months behind it.

use std::collections::BTreeSet;

use stampbook::demo::{self, Fault};
use stampbook::ids::PersonId;
use stampbook::record::access::Role;
use stampbook::record::evidence::Claim;
use stampbook::record::framework::Level;
use stampbook::store::{accounts, outbox, rebuild, verify};

use crate::support::installation::Installation;
use crate::support::server::{Person, Server};

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

    // Every page has something to show.
    let learners: Vec<_> = people.iter().filter(|p| p.role == Role::Learner).collect();
    assert!(learners.len() >= 12, "{} learners", learners.len());
    let scripts = [
        ("Latin with marks", '\u{c0}'..='\u{24f}'),
        ("Vietnamese", '\u{1ea0}'..='\u{1eff}'),
        ("Cyrillic", '\u{400}'..='\u{4ff}'),
        ("Greek", '\u{370}'..='\u{3ff}'),
        ("Arabic", '\u{600}'..='\u{6ff}'),
        ("Chinese or Japanese", '\u{4e00}'..='\u{9fff}'),
    ];
    let names: String = people.iter().map(|p| p.name.as_str()).collect();
    for (script, letters) in scripts {
        assert!(names.chars().any(|c| letters.contains(&c)), "no name in {script}: {names}");
    }
    let keeper = people.iter().find(|p| p.role == Role::Registrar).unwrap();
    let keeper = Person::signed_in(
        &server.address,
        PersonId(uuid::Uuid::nil()),
        &keeper.name,
        &keeper.email,
        &keeper.password,
    );
    let (_, cohorts) = keeper.get("/api/v1/cohorts");
    let cohorts = cohorts["items"].as_array().unwrap();
    assert!(cohorts.len() >= 2, "{cohorts:?}");
    let mut sessions = 0;
    for cohort in cohorts {
        let (status, of) =
            keeper.get(&format!("/api/v1/cohorts/{}/sessions", cohort["id"].as_str().unwrap()));
        assert_eq!(status, 200, "{of}");
        sessions += of["items"].as_array().unwrap().len();
    }
    assert!(sessions >= 4, "{sessions} sessions");

    // Every state that a level can have is somewhere to be seen.
    let framework = stampbook::interchange::builtin::hr_framework().unwrap();
    let mut states = BTreeSet::new();
    let (mut revoked, mut photos) = (0, 0);
    for person in &people {
        let (folds, email) = (app.folds(), person.email.clone());
        let portfolio = app
            .db
            .read_blocking(move |conn| {
                let account = accounts::by_email(conn, &email)?.unwrap();
                folds.portfolio(conn, account.person)
            })
            .unwrap();
        let newest = portfolio.evidence.values().filter_map(|piece| piece.latest());
        photos += newest.map(|revision| revision.content.attachments.len()).sum::<usize>();
        for competency in &framework.competencies {
            for level in Level::ALL {
                let claim = Claim { competency: competency.id, level };
                let state = format!("{:?}", portfolio.level_state(claim, app.clock.today()));
                revoked += usize::from(state == "Revoked");
                states.insert(state);
            }
        }
    }
    let all = ["Evidence", "Expired", "InReview", "None", "Returned", "Revoked", "Signed", "Suspended"];
    assert_eq!(states, all.map(str::to_owned).into());
    assert_eq!(revoked, 1, "one level was taken back");
    assert!(photos >= 4, "{photos} photos");

    // Filled once, it is nobody's to fill again.
    assert!(matches!(runtime.block_on(demo::fill(app)), Err(Fault::NotEmpty)));
}

/// Started a second time on the same folder, it says exactly what to type to go on.
#[test]
fn the_demo_started_again_says_how_to_go_on() {
    let installation = Installation::new(&[]);
    let again = &["serve", "--demo", "--listen", "127.0.0.1:0"];
    let app = installation.app();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(demo::fill(&app)).unwrap();
    drop((runtime, app));
    let said = installation.run(again);
    assert_eq!((said.code, said.text.as_str()), (Some(1), ""), "{said:?}");
    assert_eq!(said.trouble.lines().filter(|line| line.starts_with("stampbook: ")).count(), 1, "{said:?}");
    let data = installation.data().display().to_string();
    assert!(said.trouble.contains(&format!("stampbook serve --data {data}`")), "{said:?}");
    assert!(said.trouble.contains("--demo --data"), "{said:?}");
}
