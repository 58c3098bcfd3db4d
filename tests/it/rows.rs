//! What requests read, counted in rows: as many among four hundred learners as among forty.
//!
//! PostgreSQL counts the rows that it reads of every table and finds in every index. SQLite keeps such counts with each
//! prepared statement, where nothing that is safe to call reaches them, so on SQLite this story ends at once;
//! `tests/it/plans.rs` sees on both that no statement reads a growing table whole.

use std::collections::BTreeMap;

use diesel::connection::SimpleConnection as _;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text};
use stampbook::app::App;
use stampbook::ids::{CohortId, PersonId};
use stampbook::record::access::Role;
use stampbook::record::cohort::{CohortChanged, MemberJoined, MemberRole};
use stampbook::record::directory::PersonAdded;
use stampbook::record::evidence::Claim;
use stampbook::record::fact::{Author, Body, Draft, Scope};
use stampbook::record::framework::{Framework, Level};
use stampbook::record::review::Decision;
use stampbook::store::{Backend, Error, accounts};

use crate::support::database::backend;
use crate::support::server::{Person, Server};
use crate::support::story::claim;

/// Rows read so far, of each table.
type Rows = BTreeMap<String, i64>;

#[derive(QueryableByName)]
struct Table {
    #[diesel(sql_type = Text)]
    name: String,
    #[diesel(sql_type = BigInt)]
    rows: i64,
}

fn run(app: &App, sql: &'static str) {
    app.db.bare_blocking::<_, Error, _>(move |c| Ok(c.batch_execute(sql)?)).unwrap();
}

/// What the only connection of this copy and all that have ended meanwhile have read. A connection hands in what it
/// counted now and then; this one is told to.
fn rows_read(app: &App) -> Rows {
    run(app, "SELECT pg_stat_force_next_flush()");
    let sql = "SELECT t.relname::text AS name, (t.seq_tup_read + COALESCE(
            (SELECT sum(i.idx_tup_read) FROM pg_stat_user_indexes i WHERE i.relid = t.relid), 0))::bigint AS rows
        FROM pg_stat_user_tables t";
    let tables: Vec<Table> =
        app.db.bare_blocking::<_, Error, _>(move |c| Ok(diesel::sql_query(sql).load(c)?)).unwrap();
    tables.into_iter().map(|table| (table.name, table.rows)).collect()
}

/// Everybody whom nothing below is about: cohorts of forty that Lin leads. Everybody sent something that waits; every
/// fourth had something accepted before, and a level signed.
fn strangers(server: &Server, framework: &Framework, lin: &Person, numbers: std::ops::Range<usize>) {
    let numbers: Vec<usize> = numbers.collect();
    let level = claim(framework, "Listening", Level::One);
    for forty in numbers.chunks(40) {
        let cohort = large_cohort(server, framework, lin);
        let people: Vec<(PersonId, usize)> =
            forty.iter().map(|n| (server.app.ids.mint(server.now()), *n)).collect();
        enrolled(server, cohort, &people);
        for (person, number) in people {
            match number % 4 {
                0 => learns(server, framework, lin, (person, cohort), level),
                _ => _ = server.submits(person, cohort, framework, level, "A round"),
            }
        }
    }
}

/// A cohort with room for forty.
fn large_cohort(server: &Server, framework: &Framework, lin: &Person) -> CohortId {
    let cohort = server.cohort(framework, lin, &[]);
    let larger = CohortChanged { capacity: Some(40), ..CohortChanged::default() };
    server.say(Author::OPERATOR, Scope::Cohort(cohort), larger);
    cohort
}

/// They are in the directory, have accounts, and are in the cohort.
fn enrolled(server: &Server, cohort: CohortId, people: &[(PersonId, usize)]) {
    let now = server.now();
    let draft = |scope, body: Body| Draft { id: server.app.ids.mint(now), scope, happened_at: now, body };
    let mut drafts = Vec::new();
    for (person, number) in people {
        let added = PersonAdded { person: *person, name: format!("Learner {number}"), unit: None };
        drafts.push(draft(Scope::Directory, added.into()));
    }
    for (person, _) in people {
        let joined = MemberJoined { person: *person, role: MemberRole::Learner, waiting: false };
        drafts.push(draft(Scope::Cohort(cohort), joined.into()));
    }
    server.app.door.append_blocking(Author::OPERATOR, drafts).unwrap();
    let people = people.to_vec();
    let open = move |conn: &mut _| -> Result<(), Error> {
        for (person, number) in people {
            accounts::open(conn, person, &format!("learner{number}@example.org"), None, now)?;
        }
        Ok(())
    };
    server.app.db.write_blocking(open).unwrap();
}

fn learns(
    server: &Server,
    framework: &Framework,
    lin: &Person,
    (person, cohort): (PersonId, CohortId),
    level: Claim,
) {
    let sent = server.submits(person, cohort, framework, level, "A handover");
    server.answers(lin.id, sent, Decision::Accepted, "");
    server.signs(lin.id, framework, sent);
    server.submits(person, cohort, framework, level, "A round");
}

/// What people look at every day, and as whom.
fn looks(ada: &Person, grace: &Person, keeper: &Person, cohort: CohortId) -> Vec<(Person, String)> {
    let of = |who: &Person, path: &str| (who.clone(), path.to_owned());
    vec![
        of(ada, &format!("/api/v1/passports/{}", ada.id)),
        of(grace, &format!("/api/v1/passports/{}", ada.id)),
        of(keeper, &format!("/api/v1/passports/{}", ada.id)),
        of(grace, &format!("/api/v1/passports/{}.pdf", ada.id)),
        of(ada, "/passport"),
        of(grace, &format!("/passports/{}", ada.id)),
        of(grace, &format!("/api/v1/cohorts/{cohort}/progress")),
        of(grace, &format!("/cohorts/{cohort}")),
        of(grace, "/api/v1/reviews"),
        of(grace, "/queue"),
        of(ada, "/api/v1/evidence"),
        of(ada, "/evidence"),
        of(grace, &format!("/api/v1/evidence?learner_id={}", ada.id)),
        of(keeper, "/api/v1/people?q=ada"),
        of(keeper, "/people?q=ada"),
        of(keeper, &format!("/people/{}", ada.id)),
        of(ada, "/api/v1/me"),
    ]
}

/// The tables of a story are so small that reading them whole, or joining whole ones, is the shortest way; what is done
/// to large ones counts. Holds for connections that are opened from now on.
fn as_if_large(server: &Server) {
    run(
        &server.app,
        "DO $$ DECLARE way text; BEGIN
            FOREACH way IN ARRAY ARRAY['enable_seqscan', 'enable_hashjoin', 'enable_mergejoin'] LOOP
                EXECUTE format('ALTER DATABASE %I SET %I = off', current_database(), way);
            END LOOP;
        END $$",
    );
}

/// What each of them reads from a copy of the server that has just started: the first time, and when it is asked again.
fn measured(server: &Server, looks: &[(Person, String)]) -> Vec<(String, Rows)> {
    // Tables as they are in use: what was changed is cleaned up, and the planner knows how much there is.
    run(&server.app, "VACUUM ANALYZE");
    rows_read(&server.app);
    let (app, address, running) = server.copy();
    let mut before = rows_read(&app);
    let mut found = Vec::new();
    for (who, path) in looks {
        for time in ["first", "again"] {
            let who = who.at(&address);
            let request =
                if path.starts_with("/api/") { who.api("GET", path) } else { who.browse("GET", path) };
            let answer = request.send().unwrap();
            assert_eq!(answer.status(), 200, "{path}");
            answer.bytes().unwrap();
            let after = rows_read(&app);
            let of_table = |name: &str, rows: i64| rows - before.get(name).copied().unwrap_or_default();
            let read = after.iter().map(|(name, rows)| (name.clone(), of_table(name, *rows))).collect();
            found.push((format!("{path} by {}, {time}", who.name), read));
            before = after;
        }
    }
    drop(running);
    found
}

#[test]
fn requests_read_as_many_rows_among_many_learners_as_among_few() {
    if backend() == Backend::Sqlite {
        return;
    }
    let server = Server::on_one_connection();
    as_if_large(&server);
    let (ada, grace) = (server.person("Ada Lovelace"), server.person("Grace Hopper"));
    let lin = server.person("Lin");
    let keeper = server.with_role("Kim Keeper", Role::Registrar);
    let framework = server.framework();
    let cohort = server.cohort(&framework, &grace, &[&ada]);
    learns(&server, &framework, &grace, (ada.id, cohort), claim(&framework, "Listening", Level::One));
    let looks = looks(&ada, &grace, &keeper, cohort);

    strangers(&server, &framework, &lin, 0..40);
    let few = measured(&server, &looks);
    strangers(&server, &framework, &lin, 40..400);
    let many = measured(&server, &looks);

    let found = grown(&few, &many);
    assert!(found.is_empty(), "{}", found.join("\n"));
    let first: i64 = few[0].1.values().sum();
    assert!((5..500).contains(&first), "the first look read {first} rows");

    // It would be seen: without the index of whose evidence it is, everybody's is read for one's own.
    run(&server.app, "DROP INDEX evidence_by_person");
    let found = grown(&few, &measured(&server, &looks));
    assert!(found.iter().any(|line| line.contains("rows of evidence")), "{found:?}");
}

/// Where more is read than before. The same few rows may be found by another index once there are more beside them;
/// three hundred and sixty more learners are no such few.
fn grown(before: &[(String, Rows)], after: &[(String, Rows)]) -> Vec<String> {
    let a_few = 8;
    let mut found = Vec::new();
    for ((look, before), (_, after)) in before.iter().zip(after) {
        for (table, rows) in after {
            let known = before.get(table).copied().unwrap_or_default();
            if *rows > known + a_few {
                found.push(format!("{look}: {rows} rows of {table} among 400 learners, {known} among 40"));
            }
        }
    }
    found
}
