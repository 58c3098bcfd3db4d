//! Whoever changes one bit of what was said is found out, and what they changed is named.

use std::process::Command;

use diesel::connection::SimpleConnection as _;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Binary, Nullable, Text};
use proptest::prelude::*;
use serde_json::json;
use stampbook::record::fact::{Author, Redacted, Scope};
use stampbook::record::framework::Level;
use stampbook::record::review::Decision;
use stampbook::store::verify::{Report, verify};
use stampbook::store::{Backend, Conn, Db, Error, Target};

use crate::support::database::backend;
use crate::support::installation::said;
use crate::support::server::Server;
use crate::support::story::claim;

/// Everything that is kept of a fact.
const NUMBERS: [&str; 4] = ["seq", "n", "happened_at", "received_at"];
const TEXTS: [&str; 7] = ["id", "scope", "writer", "kind", "author", "state", "body"];
const BYTES: [&str; 5] = ["head", "hash", "link", "sig", "salt"];

/// A record with words in several scopes, one of them erased.
fn record() -> Server {
    let (server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    for (title, level) in [("The night round", Level::One), ("Ångström's handover: 👍", Level::Two)] {
        let asked = claim(&framework, "Listening", level);
        let sent = server.submits(ada.id, cohort, &framework, asked, title);
        server.answers(grace.id, sent, Decision::Accepted, "");
        server.signs(grace.id, &framework, sent);
    }
    let sent =
        server.submits(ada.id, cohort, &framework, claim(&framework, "Writing", Level::One), "By mistake");
    let erased = Redacted { facts: vec![sent.revision], reason: "asked for".into() };
    server.say(Author::OPERATOR, Scope::Learner(ada.id), erased);
    assert_eq!(verified(&server).problems, vec![]);
    server
}

fn verified(server: &Server) -> Report {
    server.app.db.snapshot_blocking(|conn| verify(conn, |_| true)).unwrap()
}

/// Whoever owns the database can switch off what guards it.
fn unguard(conn: &mut Conn) -> Result<(), Error> {
    let sql = match backend() {
        Backend::Sqlite => "DROP TRIGGER facts_stay; DROP TRIGGER facts_hold; DROP TRIGGER facts_once",
        Backend::Postgres => "ALTER TABLE facts DISABLE TRIGGER ALL",
    };
    Ok(conn.batch_execute(sql)?)
}

#[derive(QueryableByName, Clone, Debug, PartialEq, Eq)]
struct Kept {
    #[diesel(sql_type = BigInt)]
    seq: i64,
    #[diesel(sql_type = Text)]
    id: String,
    #[diesel(sql_type = Nullable<Binary>)]
    value: Option<Vec<u8>>,
}

/// One column of every fact, as the bytes it is made of.
fn column(conn: &mut Conn, name: &str) -> Result<Vec<Kept>, Error> {
    let value = match backend() {
        Backend::Sqlite => format!("CAST({name} AS BLOB)"),
        Backend::Postgres if BYTES.contains(&name) => name.to_owned(),
        Backend::Postgres => format!("convert_to({name}::text, 'UTF8')"),
    };
    let sql = format!("SELECT seq, id, {value} AS value FROM facts ORDER BY seq");
    Ok(diesel::sql_query(sql).load(conn)?)
}

/// Puts other bytes there.
fn put(conn: &mut Conn, seq: i64, name: &str, bytes: &[u8]) -> Result<(), Error> {
    let hex = bytes.iter().map(|b| format!("{b:02x}")).collect::<Vec<_>>().concat();
    let value = match (backend(), NUMBERS.contains(&name), BYTES.contains(&name)) {
        (_, true, _) => String::from_utf8(bytes.to_vec()).unwrap(),
        (Backend::Sqlite, _, true) => format!("x'{hex}'"),
        (Backend::Sqlite, ..) => format!("CAST(x'{hex}' AS TEXT)"),
        (Backend::Postgres, _, true) => format!("'\\x{hex}'::bytea"),
        (Backend::Postgres, ..) => format!("convert_from('\\x{hex}'::bytea, 'UTF8')"),
    };
    Ok(conn.batch_execute(&format!("UPDATE facts SET {name} = {value} WHERE seq = {seq}"))?)
}

/// One bit of a value is another one.
fn flipped(name: &str, value: &[u8], at: usize, bit: u8) -> Vec<u8> {
    if NUMBERS.contains(&name) {
        let number: i64 = std::str::from_utf8(value).unwrap().parse().unwrap();
        let other = number ^ (1i64 << (at % 64));
        return other.to_string().into_bytes();
    }
    let at = at % value.len();
    let mut bits = (0..8).map(|n| {
        let mut other = value.to_vec();
        other[at] ^= 1 << ((bit + n) % 8);
        other
    });
    // PostgreSQL keeps no text that is none.
    let fits = |other: &Vec<u8>| {
        backend() == Backend::Sqlite
            || BYTES.contains(&name)
            || std::str::from_utf8(other).is_ok_and(|text| !text.contains('\0'))
    };
    let start = bits.clone().next().unwrap();
    bits.find(fits).unwrap_or_else(|| {
        // Every single bit breaks the letter: another letter, then.
        let text: String = std::str::from_utf8(value).unwrap().replace(|c: char| !c.is_ascii(), "?");
        if text.as_bytes() == value { start } else { text.into_bytes() }
    })
}

/// Changes one value, looks at the record, and takes the change back. `None`: the database did not let it happen.
fn with_a_flip(
    server: &Server,
    name: &'static str,
    fact: usize,
    at: usize,
    bit: u8,
) -> Option<(Kept, Report)> {
    enum Undone {
        Seen(Kept, Box<Report>),
        Failed(Error),
    }
    impl From<Error> for Undone {
        fn from(error: Error) -> Self {
            Self::Failed(error)
        }
    }
    let outcome = server.app.db.write_blocking(move |conn| -> Result<(), Undone> {
        unguard(conn)?;
        let rows: Vec<Kept> = column(conn, name)?.into_iter().filter(|row| row.value.is_some()).collect();
        let row = rows[fact % rows.len()].clone();
        put(conn, row.seq, name, &flipped(name, row.value.as_deref().unwrap(), at, bit))?;
        Err(Undone::Seen(row, Box::new(verify(conn, |_| true)?)))
    });
    match outcome {
        Err(Undone::Seen(row, report)) => Some((row, *report)),
        Err(Undone::Failed(error)) if error.is_unique() => None,
        Err(Undone::Failed(error)) => panic!("{name}: {error}"),
        Ok(()) => unreachable!(),
    }
}

/// I11: any bit of any fact.
#[test]
fn a_changed_bit_is_named() {
    let server = record();
    let columns: Vec<&'static str> = [&NUMBERS[..], &TEXTS[..], &BYTES[..]].concat();
    let mut runner = proptest::test_runner::TestRunner::new(ProptestConfig {
        cases: 400,
        failure_persistence: None,
        ..ProptestConfig::default()
    });
    let any = (prop::sample::select(columns), any::<usize>(), any::<usize>(), 0..8u8);
    let outcome = runner.run(&any, |(name, fact, at, bit)| {
        let Some((row, report)) = with_a_flip(&server, name, fact, at, bit) else { return Ok(()) };
        let named = report.problems.iter().any(|p| p.seq == Some(row.seq) || p.fact == row.id);
        prop_assert!(named, "{name} of {row:?}: {:?}", report.problems);
        Ok(())
    });
    outcome.unwrap();
    assert_eq!(verified(&server).problems, vec![]);
}

/// The same through the command: it ends with 1 and prints the fact.
#[test]
fn the_command_names_what_was_changed() {
    let server = record();
    server.app.db.write_blocking(unguard).unwrap();
    let (data, url) = server.places();
    let check = || {
        let mut command = Command::new(env!("CARGO_BIN_EXE_stampbook"));
        command.args(["record", "verify", "--data"]).arg(&data).env("DATABASE_URL", &url);
        said(command)
    };
    let whole = check();
    assert_eq!(whole.code, Some(0), "{whole:?}");
    assert!(whole.text.ends_with(" 0 problems.\n"), "{whole:?}");
    for (index, name) in [&NUMBERS[..], &TEXTS[..], &BYTES[..]].concat().into_iter().enumerate() {
        let rows = server.app.db.read_blocking(move |conn| column(conn, name)).unwrap();
        let row = rows.iter().filter(|row| row.value.is_some()).nth(index % 7).unwrap().clone();
        let before = row.value.clone().unwrap();
        let other = flipped(name, &before, 11 * index + 20, 0);
        let (seq, changed) = (row.seq, other.clone());
        server.app.db.write_blocking(move |conn| put(conn, seq, name, &changed)).unwrap();
        let found = check();
        assert_eq!(found.code, Some(1), "{name}: {found:?}");
        let names_it = found.text.lines().any(|line| {
            line.starts_with(&format!("fact {seq} (")) || line.contains(&format!("({})", row.id))
        });
        assert!(names_it, "{name} of {seq}: {found:?}");
        let at = if name == "seq" { String::from_utf8(other).unwrap().parse().unwrap() } else { seq };
        server.app.db.write_blocking(move |conn| put(conn, at, name, &before)).unwrap();
    }
    assert_eq!(check().code, Some(0));
}

/// What is derived is not derived anew from facts that are not as they were signed.
#[test]
fn what_was_changed_does_not_spread() {
    let server = record();
    server.app.db.write_blocking(unguard).unwrap();
    let (data, url) = server.places();
    let rebuild = || {
        let mut command = Command::new(env!("CARGO_BIN_EXE_stampbook"));
        command.args(["record", "rebuild", "--data"]).arg(&data).env("DATABASE_URL", &url);
        said(command).code
    };
    assert_eq!(rebuild(), Some(0));
    let titles = |conn: &mut Conn| {
        Ok::<_, Error>(
            diesel::sql_query("SELECT title AS text FROM evidence ORDER BY id").load::<Title>(conn)?,
        )
    };
    let before = server.app.db.read_blocking(titles).unwrap();
    let change = "UPDATE facts SET body = replace(body, 'The night round', 'The day round')";
    server.app.db.write_blocking(move |conn| Ok::<_, Error>(conn.batch_execute(change)?)).unwrap();
    assert_eq!(rebuild(), Some(1));
    assert_eq!(server.app.db.read_blocking(titles).unwrap(), before);
}

#[derive(QueryableByName, Debug, PartialEq, Eq)]
struct Title {
    #[diesel(sql_type = Text)]
    text: String,
}

/// A signature that was taken away is missed wherever there was one: each batch signs the ends of its chains.
#[test]
fn a_signature_that_is_gone_is_missed() {
    let (server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    let begin = verified(&server).facts;
    let pause = || server.wait(jiff::SignedDuration::from_secs(1));
    for (title, level) in [("One", Level::One), ("Two", Level::Two)] {
        pause();
        let sent = server.submits(ada.id, cohort, &framework, claim(&framework, "Listening", level), title);
        pause();
        server.answers(grace.id, sent, Decision::Accepted, "");
        pause();
        server.signs(grace.id, &framework, sent);
    }
    server.app.db.write_blocking(unguard).unwrap();
    let rows = server.app.db.read_blocking(|conn| column(conn, "sig")).unwrap();
    let mut tried = 0;
    for row in rows.into_iter().filter(|row| row.seq > begin) {
        let Some(before) = row.value.clone() else { continue };
        let seq = row.seq;
        let sql = format!("UPDATE facts SET sig = NULL WHERE seq = {seq}");
        server.app.db.write_blocking::<_, Error, _>(move |conn| Ok(conn.batch_execute(&sql)?)).unwrap();
        let found = verified(&server).problems;
        assert!(found.iter().any(|p| p.seq == Some(seq)), "{seq}: {found:?}");
        server.app.db.write_blocking(move |conn| put(conn, seq, "sig", &before)).unwrap();
        tried += 1;
    }
    assert_eq!(tried, 6);
    assert_eq!(verified(&server).problems, vec![]);
}

/// What keeps the record together outside the facts: ends of chains, the end of the log, the writer's key.
#[test]
fn a_changed_end_is_seen() {
    let server = record();
    for sql in [
        "UPDATE chains SET n = n + 1 WHERE last_seq = (SELECT max(last_seq) FROM chains)",
        "UPDATE chains SET hash = sig FROM facts WHERE seq = last_seq",
        "DELETE FROM chains WHERE last_seq = (SELECT max(last_seq) FROM chains)",
        "UPDATE log_head SET seq = seq - 1",
        "UPDATE log_head SET link = (SELECT hash FROM facts WHERE seq = 1)",
        "UPDATE writers SET public_key = (SELECT hash FROM facts WHERE seq = 1)",
        "DELETE FROM facts WHERE seq = (SELECT max(seq) FROM facts)",
        "DELETE FROM facts WHERE seq = 4",
        "UPDATE facts SET body = NULL, salt = NULL WHERE seq = 4",
        "UPDATE facts SET sig = NULL WHERE seq = (SELECT max(seq) FROM facts)",
    ] {
        enum Undone {
            Seen(Report),
            Failed(Error),
        }
        impl From<Error> for Undone {
            fn from(error: Error) -> Self {
                Self::Failed(error)
            }
        }
        let outcome = server.app.db.write_blocking(move |conn| -> Result<(), Undone> {
            unguard(conn)?;
            conn.batch_execute(sql).map_err(Error::from)?;
            Err(Undone::Seen(verify(conn, |_| true)?))
        });
        match outcome {
            Err(Undone::Seen(report)) => assert_ne!(report.problems, vec![], "{sql}"),
            Err(Undone::Failed(error)) => panic!("{sql}: {error}"),
            Ok(()) => unreachable!(),
        }
    }
    assert_eq!(verified(&server).problems, vec![]);
}

/// A file with all of it and nothing beside it; none on PostgreSQL, which keeps its own.
fn file_of(server: &Server) -> Option<Vec<u8>> {
    if backend() == Backend::Postgres {
        crate::support::skipped("the files of PostgreSQL are its own");
        return None;
    }
    let folder = tempfile::tempdir().unwrap();
    let copy = folder.path().join("copy.db");
    server.app.db.copy_to(&copy).unwrap();
    Some(std::fs::read(&copy).unwrap())
}

#[derive(QueryableByName)]
struct PageOf {
    #[diesel(sql_type = BigInt)]
    pageno: i64,
}

/// A bit that rots on the disk, anywhere on a page that holds facts: it is noticed, or it changes nothing.
#[test]
fn a_rotten_bit_on_the_disk_is_noticed() {
    let server = record();
    let Some(whole) = file_of(&server) else { return };
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("rotten.db");
    std::fs::write(&path, &whole).unwrap();
    let target = Target::sqlite(&path).with_connections(1).without_fsync();
    let everything = |conn: &mut Conn| -> Result<Vec<Kept>, Error> {
        let mut all = Vec::new();
        for name in [&NUMBERS[..], &TEXTS[..], &BYTES[..]].concat() {
            all.extend(column(conn, name)?);
        }
        Ok(all)
    };
    let (facts, pages) = {
        let db = Db::open(&target, false).unwrap();
        db.read_blocking::<_, Error, _>(move |conn| {
            let sql = "SELECT pageno FROM dbstat WHERE name IN ('facts', 'sqlite_autoindex_facts_1', 'facts_by_scope')";
            let pages: Vec<PageOf> = diesel::sql_query(sql).load(conn)?;
            Ok((everything(conn)?, pages.into_iter().map(|p| usize::try_from(p.pageno).unwrap()).collect::<Vec<_>>()))
        })
        .unwrap()
    };
    let bodies: Vec<(i64, std::ops::Range<usize>)> = facts
        .iter()
        .filter_map(|row| {
            let text = row.value.as_ref().filter(|v| v.starts_with(b"{\""))?;
            let mut places =
                whole.windows(text.len()).enumerate().filter(|(_, bytes)| *bytes == text.as_slice());
            let (at, _) = places.next()?;
            // Drafts and mails may hold the same words.
            places.next().is_none().then_some((row.seq, at..at + text.len()))
        })
        .collect();
    assert!(bodies.len() > 10, "{} bodies and heads lie in one piece", bodies.len());
    let mut runner = proptest::test_runner::TestRunner::new(ProptestConfig {
        cases: 200,
        failure_persistence: None,
        ..ProptestConfig::default()
    });
    let size = 4096;
    let any = (prop::sample::select(pages), 0..size, 0..8u8, prop::option::weighted(0.4, any::<usize>()));
    let outcome = runner.run(&any, |(page, offset, bit, of_body)| {
        let mut rotten = whole.clone();
        let at = match of_body {
            Some(which) => {
                let (_, range) = &bodies[which % bodies.len()];
                range.start + offset % range.len()
            }
            None => (page - 1) * size + offset,
        };
        rotten[at] ^= 1 << bit;
        std::fs::write(&path, &rotten).unwrap();
        let Ok(db) = Db::open(&target, false) else { return Ok(()) };
        let (Ok(report), after) = (
            db.snapshot_blocking(|conn| verify(conn, |_| true)),
            db.read_blocking(move |conn| everything(conn)),
        ) else {
            return Ok(());
        };
        if report.problems.is_empty() {
            prop_assert_eq!(after.unwrap(), facts.clone(), "byte {} changed unnoticed", at);
        }
        for (seq, _) in bodies.iter().filter(|(_, range)| range.contains(&at)) {
            let named = report.problems.iter().any(|p| p.seq == Some(*seq));
            prop_assert!(named, "byte {at} of fact {seq}: {:?}", report.problems);
        }
        Ok(())
    });
    outcome.unwrap();
    // And as an operator sees it.
    let (seq, range) = bodies[bodies.len() / 2].clone();
    let mut rotten = whole;
    rotten[range.start + range.len() / 2] ^= 4;
    std::fs::write(&path, &rotten).unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_stampbook"));
    command.args(["record", "verify", "--json", "--data"]).arg(folder.path());
    command.env("DATABASE_URL", format!("sqlite:{}", path.display()));
    let found = said(command);
    assert_eq!(found.code, Some(1), "{found:?}");
    let problems = found.json()["problems"].clone();
    assert!(problems.as_array().unwrap().iter().any(|p| p["seq"] == json!(seq)), "{problems}");
}
