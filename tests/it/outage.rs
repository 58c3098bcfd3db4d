//! PostgreSQL goes away, hangs, and comes back; the program goes on.

use std::time::{Duration, Instant};

use diesel::connection::SimpleConnection as _;
use stampbook::store::{Backend, Db, Error, Target};

use crate::support::database::{FreshDatabase, backend, fresh_database};
use crate::support::proxy::Proxy;

/// A database behind a cable.
fn behind_a_proxy() -> Option<(FreshDatabase, Proxy, Db)> {
    if backend() == Backend::Sqlite {
        crate::support::skipped("SQLite has no server that could go away");
        return None;
    }
    let fresh = fresh_database();
    let shown = fresh.to_string();
    let (server, name) = shown.trim_start_matches("postgres://").split_once('/').unwrap();
    let proxy = Proxy::to(server);
    let url = std::env::var("STAMPBOOK_TEST_POSTGRES").unwrap();
    let who =
        url.split_once("://").unwrap().1.split_once('@').map_or(String::new(), |(who, _)| format!("{who}@"));
    let target = Target::parse(&format!("postgres://{who}127.0.0.1:{}/{name}", proxy.port())).unwrap();
    let db = Db::open(&target.with_connections(3).with_patience(Duration::from_secs(1)), false).unwrap();
    Some((fresh, proxy, db))
}

fn note(db: &Db, name: &str) -> Result<(), Error> {
    let sql = format!("INSERT INTO settings (name, value) VALUES ('{name}', 'kept')");
    db.write_blocking(move |c| Ok(c.batch_execute(&sql)?))
}

/// Fails with a division by zero unless it is there.
fn is_noted(db: &Db, name: &str) -> bool {
    let sql = format!("SELECT 1 / count(*) FROM settings WHERE name = '{name}'");
    db.read_blocking::<_, Error, _>(move |c| Ok(c.batch_execute(&sql)?)).is_ok()
}

fn served_again(db: &Db) {
    let since = Instant::now();
    while let Err(error) = db.read_blocking::<_, Error, _>(|c| Ok(c.batch_execute("SELECT 1")?)) {
        assert!(matches!(error, Error::Unavailable(_)), "{error:?}");
        assert!(since.elapsed() < Duration::from_mins(1), "still {error}");
        std::thread::sleep(Duration::from_millis(20));
    }
}

#[test]
fn a_server_that_goes_away_and_comes_back_is_used_again() {
    let Some((_fresh, proxy, db)) = behind_a_proxy() else { return };
    note(&db, "before").unwrap();
    proxy.cut();
    for n in 0..20 {
        let since = Instant::now();
        let error = note(&db, &format!("meanwhile {n}")).unwrap_err();
        assert!(matches!(error, Error::Unavailable(_)), "{error:?}");
        assert!(since.elapsed() < Duration::from_secs(10));
    }
    proxy.mend();
    served_again(&db);
    note(&db, "after").unwrap();
    assert!(is_noted(&db, "before") && is_noted(&db, "after") && !is_noted(&db, "meanwhile 3"));
}

#[test]
fn a_server_that_hangs_holds_nobody_for_ever() {
    let Some((_fresh, proxy, db)) = behind_a_proxy() else { return };
    note(&db, "before").unwrap();
    proxy.hold_still();
    let waiting: Vec<_> = (0..12)
        .map(|n| {
            let db = db.clone();
            std::thread::spawn(move || (note(&db, &format!("meanwhile {n}")), Instant::now()))
        })
        .collect();
    let since = Instant::now();
    for thread in waiting {
        let (outcome, at) = thread.join().unwrap();
        assert!(matches!(outcome, Err(Error::Unavailable(_))), "{outcome:?}");
        assert!(at.duration_since(since) < Duration::from_secs(30));
    }
    proxy.mend();
    served_again(&db);
    note(&db, "after").unwrap();
    assert!(is_noted(&db, "before") && is_noted(&db, "after"));
}

#[test]
fn a_server_that_hangs_at_the_start_is_said_so() {
    let Some((fresh, proxy, db)) = behind_a_proxy() else { return };
    drop(db);
    proxy.hold_still();
    let shown = fresh.to_string();
    let (_, name) = shown.rsplit_once('/').unwrap();
    let target = Target::parse(&format!("postgres://nobody@127.0.0.1:{}/{name}", proxy.port())).unwrap();
    let Err(error) = Db::open(&target.with_patience(Duration::from_millis(300)), false) else {
        panic!("opened")
    };
    assert!(error.to_string().contains("does not answer"), "{error}");
}
