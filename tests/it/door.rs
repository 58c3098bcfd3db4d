//! The door under pressure: many submissions in one commit, very large ones, a rebuild beside it.

use std::sync::mpsc::channel;
use std::time::Duration;

use diesel::connection::SimpleConnection as _;
use diesel::prelude::*;
use diesel::sql_types::{Bool, Text};
use stampbook::ids::{CohortId, PersonId};
use stampbook::record::access::{Reach, Role, RoleGranted};
use stampbook::record::cohort::{CohortChanged, CohortOpened};
use stampbook::record::directory::{PersonAdded, UnitCreated};
use stampbook::record::fact::{Author, Body, Draft, Scope};
use stampbook::record::framework::Level;
use stampbook::record::refusal::Refusal;
use stampbook::record::review::Decision;
use stampbook::store::verify::verify;
use stampbook::store::{AppendError, Backend, Error, Outcome, folds, people, rebuild};

use crate::support::database::backend;
use crate::support::server::Server;
use crate::support::story::claim;

fn draft(server: &Server, scope: Scope, body: impl Into<Body>) -> Draft {
    let now = server.now();
    Draft { id: server.app.ids.mint(now), scope, happened_at: now, body: body.into() }
}

/// Holds the door shut, lets others queue up before it, opens it: they share one commit.
fn in_one_commit(server: &Server, submissions: Vec<Vec<Draft>>) -> Vec<Result<Vec<Outcome>, AppendError>> {
    let door = &server.app.door;
    let (inside, entered) = channel();
    let (open, opened) = channel::<()>();
    std::thread::scope(|scope| {
        scope.spawn(move || {
            let wait = move |_: &mut stampbook::store::Conn| {
                inside.send(()).unwrap();
                opened.recv().unwrap();
                Ok(())
            };
            door.append_with_blocking(Author::OPERATOR, vec![], wait).unwrap();
        });
        entered.recv().unwrap();
        let waiting: Vec<_> = submissions
            .into_iter()
            .map(|drafts| {
                let one = scope.spawn(move || door.append_blocking(Author::OPERATOR, drafts));
                // One after the other, so that they are judged in this order.
                std::thread::sleep(Duration::from_millis(100));
                one
            })
            .collect();
        open.send(()).unwrap();
        waiting.into_iter().map(|one| one.join().unwrap()).collect()
    })
}

/// What a refused submission would have made is not there for the next one.
#[test]
fn a_refused_submission_leaves_nobody_behind() {
    let server = Server::start();
    let now = server.now();
    let (eve, unit): (PersonId, _) = (server.app.ids.mint(now), server.app.ids.mint(now));
    let added = PersonAdded { person: eve, name: "Eve".into(), unit: None };
    let made = UnitCreated { unit, name: "Ward 4".into(), parent: None };
    let nameless = PersonAdded { person: server.app.ids.mint(now), name: " ".into(), unit: None };
    let grant = RoleGranted {
        person: eve,
        role: Role::Lead,
        reach: Reach::Organisation,
        from: server.app.clock.today(),
        until: None,
    };
    let inside = PersonAdded { person: server.app.ids.mint(now), name: "Bo".into(), unit: Some(unit) };
    let first = draft(&server, Scope::Directory, added);
    let same = first.clone();
    let said = in_one_commit(
        &server,
        vec![
            vec![first, draft(&server, Scope::Directory, made), draft(&server, Scope::Directory, nameless)],
            vec![draft(&server, Scope::Access, grant)],
            vec![draft(&server, Scope::Directory, inside)],
            vec![same],
        ],
    );
    let refused = |at: usize| match &said[at] {
        Err(AppendError::Refused(refusal)) => refusal.clone(),
        other => panic!("{at}: {other:?}"),
    };
    assert!(matches!(refused(0), Refusal::Invalid { .. }));
    assert_eq!(refused(1), Refusal::Unknown { what: "person" });
    assert!(matches!(refused(2), Refusal::Invalid { pointer, .. } if pointer == "/unit_id"));
    // What was refused was never said: the same draft can be said afterwards.
    assert!(matches!(said[3].as_deref(), Ok([Outcome::Accepted(_)])), "{:?}", said[3]);
    assert_eq!(server.app.db.write_blocking(rebuild::rebuild).unwrap(), vec![]);
}

/// More people, facts and scopes than a statement takes parameters.
#[test]
fn no_list_is_too_long_for_the_database() {
    let server = Server::start();
    let framework = server.framework();
    let now = server.now();
    let drafts: Vec<Draft> = (0..3000)
        .map(|number| {
            let person = server.app.ids.mint(now);
            let name = format!("Person {number}");
            draft(&server, Scope::Directory, PersonAdded { person, name, unit: None })
        })
        .collect();
    let mut twice = drafts.clone();
    twice.extend(drafts.iter().cloned());
    let outcomes = server.app.door.append_blocking(Author::OPERATOR, twice).unwrap();
    let repeats = outcomes.iter().filter(|outcome| matches!(outcome, Outcome::Duplicate(_))).count();
    assert_eq!((outcomes.len(), repeats), (6000, 3000));

    let mut everybody: Vec<PersonId> = (0..40_000).map(|_| server.app.ids.mint(now)).collect();
    everybody.extend(drafts.iter().map(|draft| match &draft.body {
        Body::PersonAdded(said) => said.person,
        _ => unreachable!(),
    }));
    let names = server.app.db.read_blocking(move |conn| people::names(conn, everybody)).unwrap();
    assert_eq!(names.len(), 3000);
    let ids: Vec<_> =
        drafts.iter().map(|d| d.id).chain((0..40_000).map(|_| server.app.ids.mint(now))).collect();
    let found = server.app.db.read_blocking(move |conn| folds::facts_named(conn, ids)).unwrap();
    assert_eq!(found.len(), 3000);

    // Every cohort is a scope of its own; most of them are not in memory any more when they change.
    let cohorts: Vec<CohortId> = (0..2000).map(|_| server.app.ids.mint(now)).collect();
    let opened = |id: &CohortId| {
        let plan = CohortOpened {
            title: "Spring".into(),
            framework: framework.id,
            version: 1,
            target: Level::Two,
            starts_on: server.app.clock.today(),
            ends_on: "2026-08-31".parse().unwrap(),
            capacity: 12,
            grace_days: 14,
            unit: None,
        };
        draft(&server, Scope::Cohort(*id), plan)
    };
    let changed = |id: &CohortId| {
        draft(
            &server,
            Scope::Cohort(*id),
            CohortChanged { title: Some("Autumn".into()), ..CohortChanged::default() },
        )
    };
    server.app.door.append_blocking(Author::OPERATOR, cohorts.iter().map(opened).collect()).unwrap();
    server.app.door.append_blocking(Author::OPERATOR, cohorts.iter().map(changed).collect()).unwrap();
}

#[derive(QueryableByName)]
struct Signed {
    #[diesel(sql_type = Text)]
    kind: String,
    #[diesel(sql_type = Bool)]
    signed: bool,
}

/// A sign-off can be shown alone: it carries its own signature, wherever in its run it stands.
#[test]
fn every_sign_off_carries_its_own_signature() {
    let (server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    let sent = server.submits(ada.id, cohort, &framework, claim(&framework, "Listening", Level::One), "A");
    server.answers(grace.id, sent, Decision::Accepted, "");
    let signed = server.signs(grace.id, &framework, sent);
    // In one run with facts after it.
    let sent = server.submits(ada.id, cohort, &framework, claim(&framework, "Listening", Level::Two), "B");
    server.answers(grace.id, sent, Decision::Accepted, "");
    let found = server.app.db.read_blocking(move |conn| folds::facts_named(conn, [signed])).unwrap();
    let Some(Body::SignedOff(mut said)) = found.into_values().next().unwrap().body else { panic!() };
    said.level = Level::Two;
    said.descriptor = framework.competency(said.competency).unwrap().level(Level::Two).descriptor.clone();
    said.evidence =
        vec![stampbook::record::signoff::Judged { evidence: sent.evidence, revision: sent.revision }];
    let comment = |text: &str| stampbook::record::evidence::Commented {
        evidence: sent.evidence,
        cohort: Some(cohort),
        text: text.into(),
    };
    let scope = Scope::Learner(ada.id);
    let drafts = vec![
        draft(&server, scope, comment("Before.")),
        draft(&server, scope, said),
        draft(&server, scope, comment("After.")),
    ];
    server.app.door.append_blocking(Author::person(grace.id), drafts).unwrap();
    let sql = "SELECT kind, sig IS NOT NULL AS signed FROM facts ORDER BY seq DESC LIMIT 3";
    let rows: Vec<Signed> =
        server.app.db.read_blocking::<_, Error, _>(move |c| Ok(diesel::sql_query(sql).load(c)?)).unwrap();
    let rows: Vec<(&str, bool)> = rows.iter().map(|row| (row.kind.as_str(), row.signed)).collect();
    assert_eq!(rows, [("commented", true), ("signed_off", true), ("commented", false)]);
    assert_eq!(server.app.db.snapshot_blocking(|conn| verify(conn, |_| true)).unwrap().problems, vec![]);

    // Taken away, it is missed.
    let unguard = match backend() {
        Backend::Sqlite => "DROP TRIGGER facts_hold",
        Backend::Postgres => "ALTER TABLE facts DISABLE TRIGGER ALL",
    };
    let steal =
        "UPDATE facts SET sig = NULL WHERE seq = (SELECT max(seq) FROM facts WHERE kind = 'signed_off')";
    server
        .app
        .db
        .bare_blocking::<_, Error, _>(move |c| {
            Ok(c.batch_execute(unguard).and_then(|()| c.batch_execute(steal))?)
        })
        .unwrap();
    let problems = server.app.db.snapshot_blocking(|conn| verify(conn, |_| true)).unwrap().problems;
    assert_eq!(problems.len(), 1, "{problems:?}");
    assert!(problems[0].what.contains("signature of its own"), "{problems:?}");
}

/// A rebuild beside a running server: what is said meanwhile waits, and nothing is stale afterwards.
#[test]
fn nothing_is_said_while_it_is_rebuilt() {
    let (server, ada, ..) = Server::with_learner_and_lead();
    let twin = server.twin();
    let (built, done) = channel();
    let (open, opened) = channel::<()>();
    std::thread::scope(|scope| {
        let twin = &twin;
        let rebuilding = scope.spawn(move || {
            twin.db.write_blocking::<_, Error, _>(move |conn| {
                let differences = rebuild::rebuild(conn)?;
                built.send(()).unwrap();
                opened.recv().unwrap();
                Ok(differences)
            })
        });
        done.recv().unwrap();
        let now = server.now();
        let renamed = stampbook::record::directory::PersonRenamed { person: ada.id, name: "Ada King".into() };
        let draft = Draft {
            id: server.app.ids.mint(now),
            scope: Scope::Directory,
            happened_at: now,
            body: renamed.into(),
        };
        let door = server.app.door.clone();
        let saying = scope.spawn(move || door.append_blocking(Author::OPERATOR, vec![draft]));
        std::thread::sleep(Duration::from_millis(500));
        assert!(!saying.is_finished(), "it did not wait for the rebuild");
        open.send(()).unwrap();
        assert_eq!(rebuilding.join().unwrap().unwrap(), vec![]);
        saying.join().unwrap().unwrap();
    });
    assert_eq!(server.app.db.write_blocking(rebuild::rebuild).unwrap(), vec![]);
    let id = ada.id;
    let names = server.app.db.read_blocking(move |conn| people::names(conn, [id])).unwrap();
    assert_eq!(names[&ada.id], "Ada King");
}

/// A damaged projection is mended, and what was wrong with it is said.
#[test]
fn a_rebuild_says_what_differed_and_mends_it() {
    let (server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    server.submits(ada.id, cohort, &framework, claim(&framework, "Listening", Level::One), "A");
    let (one, other) = (ada.id, grace.id);
    let sql = format!(
        "DELETE FROM people WHERE id = '{one}'; \
         UPDATE members SET left_on = '2026-03-02' WHERE person_id = '{other}'; \
         INSERT INTO grants (id, person_id, role, reach, from_day, ended) \
         SELECT '{one}', '{one}', 'administrator', 'organisation', '2026-01-01', closed FROM cohorts LIMIT 1; \
         DELETE FROM queue"
    );
    server.app.db.bare_blocking::<_, Error, _>(move |c| Ok(c.batch_execute(&sql)?)).unwrap();
    let differences = server.app.db.write_blocking(rebuild::rebuild).unwrap();
    let said: Vec<_> = differences.iter().map(|d| (d.table, d.extra, d.missing)).collect();
    assert_eq!(said, [("grants", 1, 0), ("members", 1, 1), ("people", 0, 1), ("queue", 0, 1)]);
    assert_eq!(server.app.db.write_blocking(rebuild::rebuild).unwrap(), vec![]);
}
