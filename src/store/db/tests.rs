//! The same stories on both databases. PostgreSQL's part runs where `STAMPBOOK_TEST_POSTGRES` names a server.

use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

use diesel::connection::SimpleConnection as _;
use diesel::prelude::*;
use diesel::sql_types::Text;
use tempfile::TempDir;

use super::*;
use crate::store::each;

diesel::table! {
    person (id) {
        id -> Text,
        email -> Text,
        age -> Nullable<BigInt>,
        lead -> Bool,
        photo -> Binary,
        score -> Double,
    }
}

diesel::table! {
    badge (id) {
        id -> BigInt,
        person -> Text,
    }
}

diesel::joinable!(badge -> person (person));
diesel::allow_tables_to_appear_in_same_query!(person, badge);

#[derive(Insertable, Queryable, Selectable, Identifiable, Clone, PartialEq, Debug)]
#[diesel(table_name = person)]
struct Person {
    id: String,
    email: String,
    age: Option<i64>,
    lead: bool,
    photo: Vec<u8>,
    score: f64,
}

fn person(id: &str) -> Person {
    Person {
        id: id.to_owned(),
        email: format!("{id}@example.org"),
        age: (id != "amara").then_some(30),
        lead: id == "grace",
        photo: vec![0, 255, 7],
        score: 0.5,
    }
}

const SQLITE: &str =
    "CREATE TABLE person (id TEXT PRIMARY KEY NOT NULL, email TEXT NOT NULL UNIQUE, age INTEGER,
        lead INTEGER NOT NULL, photo BLOB NOT NULL, score REAL NOT NULL) STRICT;
    CREATE TABLE badge (id INTEGER PRIMARY KEY NOT NULL,
        person TEXT NOT NULL REFERENCES person ON DELETE CASCADE) STRICT;";
const POSTGRES: &str = "CREATE TABLE person (id TEXT PRIMARY KEY, email TEXT NOT NULL UNIQUE, age BIGINT,
        lead BOOLEAN NOT NULL, photo BYTEA NOT NULL, score DOUBLE PRECISION NOT NULL);
    CREATE TABLE badge (id BIGINT PRIMARY KEY, person TEXT NOT NULL REFERENCES person ON DELETE CASCADE);";

/// A database of its own, gone at the end.
struct Fresh {
    target: Target,
    _folder: Option<TempDir>,
    admin: Option<(Db, String)>,
}

impl Drop for Fresh {
    fn drop(&mut self) {
        if let Some((admin, name)) = self.admin.take() {
            let sql = format!("DROP DATABASE {name} WITH (FORCE)");
            admin.bare_blocking::<_, Error, _>(move |c| Ok(c.batch_execute(&sql)?)).unwrap();
        }
    }
}

fn sqlite() -> Fresh {
    let folder = tempfile::tempdir().unwrap();
    let target = Target::sqlite(folder.path().join("passports.db"));
    Fresh { target, _folder: Some(folder), admin: None }
}

fn postgres() -> Option<Fresh> {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let Ok(url) = std::env::var("STAMPBOOK_TEST_POSTGRES") else {
        println!("skipped on PostgreSQL: STAMPBOOK_TEST_POSTGRES is not set");
        return None;
    };
    let admin = Db::open(&Target::parse(&url).unwrap().with_connections(1), false).unwrap();
    let name = format!("stampbook_db_{}_{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
    let sql = format!("CREATE DATABASE {name}");
    admin.bare_blocking::<_, Error, _>(move |c| Ok(c.batch_execute(&sql)?)).unwrap();
    let (server, _) = url.rsplit_once('/').unwrap();
    let target = Target::parse(&format!("{server}/{name}")).unwrap().with_connections(3);
    Some(Fresh { target, _folder: None, admin: Some((admin, name)) })
}

fn everywhere(story: impl Fn(&Db)) {
    for fresh in [Some(sqlite()), postgres()].into_iter().flatten() {
        let db = Db::open(&fresh.target, true).unwrap();
        db.write_blocking::<_, Error, _>(|c| Ok(each!(c, c => c.batch_execute(tables(c)))?)).unwrap();
        story(&db);
        drop(db);
    }
}

trait Tables {
    const SQL: &'static str;
}
impl Tables for diesel::SqliteConnection {
    const SQL: &'static str = SQLITE;
}
impl Tables for crate::store::PgBlocking {
    const SQL: &'static str = POSTGRES;
}
fn tables<C: Tables>(_: &C) -> &'static str {
    C::SQL
}

fn add(db: &Db, who: &str) -> Result<usize, Error> {
    let row = person(who);
    db.write_blocking(move |c| Ok(diesel::insert_into(person::table).values(row).execute(c)?))
}

fn count(db: &Db) -> i64 {
    db.read_blocking::<_, Error, _>(|c| Ok(person::table.count().get_result(c)?)).unwrap()
}

#[test]
fn one_source_of_queries_serves_both() {
    everywhere(|db| {
        let people: Vec<Person> = ["ada", "amara", "grace"].map(person).to_vec();
        let all = people.clone();
        db.write_blocking::<_, Error, _>(move |c| {
            each!(c, c => diesel::insert_into(person::table).values(&all).execute(c))?;
            each!(c, c => diesel::insert_into(person::table).values(&all[0]).on_conflict(person::id)
                .do_update().set(person::score.eq(0.75)).execute(c))?;
            let lead: bool = diesel::update(person::table.find("grace"))
                .set(person::age.eq(Some(41_i64)))
                .returning(person::lead)
                .get_result(c)?;
            assert!(lead);
            let badges = [(1_i64, "ada"), (2, "ada"), (3, "grace")]
                .map(|(id, who)| (badge::id.eq(id), badge::person.eq(who)));
            each!(c, c => diesel::insert_into(badge::table).values(&badges[..]).execute(c))?;
            Ok(())
        })
        .unwrap();
        let (found, ages, totals, named) = db
            .read_blocking::<_, Error, _>(|c| {
                let found: Vec<Person> = person::table
                    .filter(person::id.eq_any(["ada", "amara"]))
                    .order(person::id)
                    .select(Person::as_select())
                    .load(c)?;
                let mut boxed = person::table.select(person::age).into_boxed::<crate::store::MultiBackend>();
                boxed = boxed.filter(person::email.like("%@example.org")).order(person::id);
                let ages: Vec<Option<i64>> = boxed.load(c)?;
                let totals: Vec<(String, i64)> = person::table
                    .inner_join(badge::table)
                    .group_by(person::id)
                    .select((person::id, diesel::dsl::count_star()))
                    .order(person::id)
                    .load(c)?;
                let named = diesel::sql_query("SELECT email AS text FROM person WHERE lead = $1 AND id > $2")
                    .bind::<diesel::sql_types::Bool, _>(true)
                    .bind::<Text, _>("b")
                    .get_result::<Line>(c)?;
                Ok((found, ages, totals, named.text))
            })
            .unwrap();
        assert_eq!(found, [Person { score: 0.75, ..people[0].clone() }, people[1].clone()]);
        assert_eq!(ages, [Some(30), None, Some(41)]);
        assert_eq!(totals, [("ada".to_owned(), 2), ("grace".to_owned(), 1)]);
        assert_eq!(named, "grace@example.org");
    });
}

#[derive(QueryableByName)]
struct Line {
    #[diesel(sql_type = Text)]
    text: String,
}

#[test]
fn refusals_look_the_same_on_both() {
    everywhere(|db| {
        add(db, "ada").unwrap();
        let again = Person { email: "other@example.org".to_owned(), ..person("ada") };
        let error = db
            .write_blocking::<_, Error, _>(move |c| {
                Ok(diesel::insert_into(person::table).values(again).execute(c)?)
            })
            .unwrap_err();
        assert!(error.is_unique_on("person", &["id"]), "{error:?}");
        let twin = Person { id: "twin".to_owned(), ..person("ada") };
        let error = db
            .write_blocking::<_, Error, _>(move |c| {
                Ok(diesel::insert_into(person::table).values(twin).execute(c)?)
            })
            .unwrap_err();
        assert!(error.is_unique_on("person", &["email"]), "{error:?}");
        let error = db
            .write_blocking::<_, Error, _>(|c| {
                Ok(diesel::insert_into(badge::table)
                    .values((badge::id.eq(1), badge::person.eq("nobody")))
                    .execute(c)?)
            })
            .unwrap_err();
        assert!(matches!(error, Error::ForeignKey { .. }), "{error:?}");
        let error = db
            .read_blocking::<_, Error, _>(|c| {
                Ok(person::table.find("nobody").select(person::email).first::<String>(c)?)
            })
            .unwrap_err();
        assert!(matches!(error, Error::NotFound));
        assert_eq!(count(db), 1);
    });
}

#[test]
fn a_change_is_kept_whole_or_not_at_all() {
    everywhere(|db| {
        let error = db
            .write_blocking::<(), Error, _>(|c| {
                diesel::insert_into(person::table).values(person("ada")).execute(c)?;
                Err(Error::NotFound)
            })
            .unwrap_err();
        assert!(matches!(error, Error::NotFound));
        assert_eq!(count(db), 0);
        // An inner transaction may fail without taking the outer one along.
        db.write_blocking::<_, Error, _>(|c| {
            diesel::insert_into(person::table).values(person("ada")).execute(c)?;
            let inner: Result<(), Error> = c.transaction(|c| {
                diesel::insert_into(person::table).values(person("grace")).execute(c)?;
                diesel::insert_into(person::table).values(person("ada")).execute(c)?;
                Ok(())
            });
            assert!(inner.unwrap_err().is_unique());
            diesel::insert_into(person::table).values(person("amara")).execute(c)?;
            Ok(())
        })
        .unwrap();
        assert_eq!(count(db), 2);
    });
}

#[test]
fn a_failure_that_is_passed_over_never_loses_what_was_promised() {
    everywhere(|db| {
        add(db, "ada").unwrap();
        let outcome = db.write_blocking::<_, Error, _>(|c| {
            let _ = diesel::insert_into(person::table).values(person("ada")).execute(c);
            let _ = diesel::insert_into(person::table).values(person("grace")).execute(c);
            Ok(())
        });
        // SQLite keeps the rest of the transaction; PostgreSQL cannot, and must not say that it did.
        match db.backend() {
            Backend::Sqlite => assert!(outcome.is_ok()),
            Backend::Postgres => assert!(format!("{:?}", outcome.unwrap_err()).contains("nothing was saved")),
        }
        assert_eq!(count(db), if db.backend() == Backend::Sqlite { 2 } else { 1 });
    });
}

#[test]
fn a_panic_costs_one_job_only() {
    everywhere(|db| {
        for _ in 0..9 {
            let outcome = db.write_blocking::<(), Error, _>(|c| {
                diesel::insert_into(person::table).values(person("ada")).execute(c)?;
                panic!("on purpose");
            });
            assert!(matches!(outcome, Err(Error::Panicked)));
            let outcome = db.read_blocking::<(), Error, _>(|_| panic!("on purpose"));
            assert!(matches!(outcome, Err(Error::Panicked)));
        }
        assert_eq!(count(db), 0);
        add(db, "ada").unwrap();
    });
}

#[test]
fn requests_of_a_server_are_answered_without_blocking_it() {
    everywhere(|db| {
        let db = db.clone();
        tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(async {
            let writes = (0..200).map(|n| {
                let db = db.clone();
                async move {
                    db.write::<_, Error, _>(move |c| {
                        Ok(diesel::insert_into(person::table).values(person(&format!("p{n}"))).execute(c)?)
                    })
                    .await
                    .unwrap();
                    db.read::<i64, Error, _>(move |c| Ok(person::table.count().get_result(c)?)).await.unwrap()
                }
            });
            let counts = futures_util::future::join_all(writes).await;
            assert_eq!(counts.into_iter().max(), Some(200));
        });
    });
}

#[test]
fn a_full_queue_turns_away_at_once() {
    let fresh = sqlite();
    let db = Db::open(&fresh.target, true).unwrap();
    let (go, wait) = bounded::<()>(0);
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    runtime.block_on(async {
        let slow = db.write::<(), Error, _>(move |_| {
            let _ = wait.recv();
            Ok(())
        });
        let mut all: Vec<_> = vec![futures_util::FutureExt::boxed_local(slow)];
        for _ in 0..1100 {
            all.push(futures_util::FutureExt::boxed_local(db.write::<(), Error, _>(|_| Ok(()))));
        }
        let mut all = futures_util::future::join_all(all);
        assert!(futures_util::poll!(&mut all).is_pending());
        drop(go);
        let outcomes = all.await;
        let away = outcomes.iter().filter(|outcome| matches!(outcome, Err(Error::Busy(_)))).count();
        assert!((76..=77).contains(&away), "{away}");
        assert_eq!(outcomes.iter().filter(|outcome| outcome.is_ok()).count(), 1101 - away);
    });
}

#[test]
fn a_reader_sees_one_moment() {
    let fresh = sqlite();
    let db = Db::open(&fresh.target, true).unwrap();
    db.write_blocking::<_, Error, _>(|c| Ok(c.batch_execute(SQLITE)?)).unwrap();
    let other = db.clone();
    let (before, after) = db
        .read_blocking::<_, Error, _>(move |c| {
            let before: i64 = person::table.count().get_result(c)?;
            add(&other, "ada")?;
            Ok((before, person::table.count().get_result::<i64>(c)?))
        })
        .unwrap();
    assert_eq!((before, after, count(&db)), (0, 0, 1));
}

#[test]
fn an_export_sees_one_moment_on_both() {
    everywhere(|db| {
        let other = db.clone();
        let (before, after) = db
            .snapshot_blocking::<_, Error, _>(move |c| {
                let before: i64 = person::table.count().get_result(c)?;
                add(&other, "ada")?;
                Ok((before, person::table.count().get_result::<i64>(c)?))
            })
            .unwrap();
        assert_eq!((before, after, count(db)), (0, 0, 1));
        let refused = db.snapshot_blocking::<_, Error, _>(|c| {
            Ok(diesel::insert_into(person::table).values(person("grace")).execute(c)?)
        });
        assert!(matches!(refused, Err(Error::ReadOnly)), "{refused:?}");
    });
}

#[test]
fn statements_are_counted_and_explained() {
    everywhere(|db| {
        assert!(db.statements().is_empty());
        let log = db.count_statements();
        add(db, "ada").unwrap();
        count(db);
        let seen = log.take();
        assert_eq!(seen.len(), 2, "{seen:?}");
        assert!(seen[0].starts_with("INSERT INTO") && seen[1].starts_with("SELECT COUNT"), "{seen:?}");
        assert!(log.is_empty());
        db.read_blocking::<_, Error, _>(|c| {
            Ok(person::table.find("ada").select(person::email).first::<String>(c)?)
        })
        .unwrap();
        let [sql] = log.take().try_into().unwrap();
        let plan = db.explain_blocking(&sql).unwrap().join("\n");
        assert!(plan.contains("person") && !plan.contains("ada"), "{sql}\n{plan}");
    });
}

#[test]
fn a_full_disk_is_said_and_survived() {
    let fresh = sqlite();
    let db = Db::open(&fresh.target, true).unwrap();
    db.write_blocking::<_, Error, _>(|c| Ok(c.batch_execute(SQLITE)?)).unwrap();
    db.bare_blocking::<_, Error, _>(|c| Ok(c.batch_execute("PRAGMA max_page_count = 12")?)).unwrap();
    let big = |who: &str| Person { photo: vec![7; 100_000], ..person(who) };
    let row = big("ada");
    let error = db
        .write_blocking::<_, Error, _>(move |c| {
            Ok(diesel::insert_into(person::table).values(row).execute(c)?)
        })
        .unwrap_err();
    assert!(matches!(error, Error::DiskFull), "{error:?}");
    assert_eq!(count(&db), 0);
    add(&db, "grace").unwrap();
    db.bare_blocking::<_, Error, _>(|c| Ok(c.batch_execute("PRAGMA max_page_count = 100000")?)).unwrap();
    let row = big("ada");
    db.write_blocking::<_, Error, _>(move |c| {
        Ok(diesel::insert_into(person::table).values(row).execute(c)?)
    })
    .unwrap();
    assert_eq!(count(&db), 2);
}

#[test]
fn a_file_held_by_another_program_is_busy_not_broken() {
    let fresh = sqlite();
    let db = Db::open(&fresh.target, true).unwrap();
    db.write_blocking::<_, Error, _>(|c| Ok(c.batch_execute(SQLITE)?)).unwrap();
    let mut other = sqlite::open(fresh.target.path().unwrap(), Role::Writer, true).unwrap();
    other.batch_execute("BEGIN IMMEDIATE").unwrap();
    db.bare_blocking::<_, Error, _>(|c| Ok(c.batch_execute("PRAGMA busy_timeout = 20")?)).unwrap();
    assert!(matches!(add(&db, "ada"), Err(Error::Busy(_))));
    assert_eq!(count(&db), 0);
    other.batch_execute("COMMIT").unwrap();
    add(&db, "ada").unwrap();
}

#[test]
fn a_lost_connection_is_replaced() {
    let Some(fresh) = postgres() else { return };
    let db = Db::open(&fresh.target, false).unwrap();
    db.write_blocking::<_, Error, _>(|c| Ok(c.batch_execute(POSTGRES)?)).unwrap();
    add(&db, "ada").unwrap();
    let (admin, name) = fresh.admin.as_ref().unwrap();
    let end_all = format!("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'");
    // Between two requests: nobody notices.
    let sql = end_all.clone();
    admin.bare_blocking::<_, Error, _>(move |c| Ok(c.batch_execute(&sql)?)).unwrap();
    std::thread::sleep(IDLE_ENOUGH);
    for _ in 0..6 {
        assert_eq!(count(&db), 1);
    }
    // In the middle of one: that one is told, the next is served.
    let killer = admin.clone();
    let outcome = db.write_blocking::<_, Error, _>(move |c| {
        diesel::insert_into(person::table).values(person("grace")).execute(c)?;
        killer.bare_blocking::<_, Error, _>(move |c| Ok(c.batch_execute(&end_all)?))?;
        Ok(diesel::insert_into(person::table).values(person("amara")).execute(c)?)
    });
    assert!(matches!(outcome, Err(Error::Unavailable(_))), "{outcome:?}");
    std::thread::sleep(IDLE_ENOUGH);
    assert_eq!(count(&db), 1);
}

/// Longer than a connection may rest without being looked at again.
const IDLE_ENOUGH: Duration = Duration::from_millis(80);

#[test]
fn a_statement_that_takes_too_long_is_given_up() {
    let Some(fresh) = postgres() else { return };
    let target = fresh.target.clone().with_connections(1).with_patience(Duration::from_millis(200));
    let db = Db::open(&target, false).unwrap();
    let asked = Instant::now();
    let outcome = db.read_blocking::<(), Error, _>(|c| Ok(c.batch_execute("SELECT pg_sleep(30)")?));
    assert!(matches!(outcome, Err(Error::Busy(_))), "{outcome:?}");
    assert!(asked.elapsed() < Duration::from_secs(5));
    db.read_blocking::<(), Error, _>(|c| Ok(c.batch_execute("SELECT 1")?)).unwrap();
}

#[test]
fn a_server_that_is_not_there_is_said_so() {
    let target = Target::parse("postgres://postgres@127.0.0.1:9/none").unwrap();
    let Err(error) = Db::open(&target, false) else { panic!("opened") };
    assert!(matches!(&error, Error::Unavailable(reason) if reason.contains("127.0.0.1:9")), "{error}");
    let Some(fresh) = postgres() else { return };
    let (_, name) = fresh.admin.as_ref().unwrap();
    let url = std::env::var("STAMPBOOK_TEST_POSTGRES").unwrap();
    let (server, _) = url.rsplit_once('/').unwrap();
    let target = Target::parse(&format!("{server}/{name}_misspelt")).unwrap();
    let Err(error) = Db::open(&target, false) else { panic!("opened") };
    assert!(matches!(error, Error::Unopenable { .. }), "{error}");
}

#[test]
fn a_database_is_brought_up_to_date_once_by_two_programs_at_once() {
    for fresh in [Some(sqlite()), postgres()].into_iter().flatten() {
        let first = Db::open(&fresh.target, true).unwrap();
        let second = Db::open(&fresh.target, true).unwrap();
        assert!(matches!(first.schema().unwrap().require_current(), Err(Error::Outdated(_))));
        let (one, two) = std::thread::scope(|scope| {
            let one = scope.spawn(|| first.migrate().unwrap());
            let two = scope.spawn(|| second.migrate().unwrap());
            (one.join().unwrap(), two.join().unwrap())
        });
        assert!(one.is_empty() != two.is_empty(), "{one:?} {two:?}");
        assert!(one.iter().chain(&two).any(|name| name.ends_with("_start")));
        assert_eq!(first.schema().unwrap(), Schema::Current);
        first
            .read_blocking::<_, Error, _>(|c| Ok(c.batch_execute("SELECT name, value FROM settings")?))
            .unwrap();

        first
            .write_blocking::<_, Error, _>(|c| {
                Ok(c.batch_execute(
                    "INSERT INTO __diesel_schema_migrations (version) VALUES ('29991231000000')",
                )?)
            })
            .unwrap();
        assert!(matches!(second.migrate(), Err(Error::Newer(versions)) if versions == ["29991231000000"]));
        let error = second.schema().unwrap().require_current().unwrap_err().to_string();
        assert!(error.contains("newer than this program") && error.contains("29991231000000"), "{error}");
    }
}
