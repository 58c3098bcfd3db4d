//! A tree or a checkpoint that is not as it was written.

use diesel::connection::SimpleConnection as _;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Binary};
use stampbook::record::fact::Author;
use stampbook::store::verify::{Report, verify};
use stampbook::store::{AppendError, Conn, Error, rebuild};

use super::{held_against, made, more, people, problems, rewriting, run, stampbook, story, verified};

#[derive(QueryableByName)]
struct Node {
    #[diesel(sql_type = BigInt)]
    level: i64,
    #[diesel(sql_type = BigInt)]
    place: i64,
    #[diesel(sql_type = Binary)]
    hash: Vec<u8>,
}

/// The tree follows from the facts: whatever is wrong with it is named, and computed anew.
#[test]
fn a_damaged_tree_is_named_and_mended() {
    let (server, ..) = story();
    server.app.door.append_blocking(Author::OPERATOR, people(&server, 600)).unwrap();
    more(&server, 9);
    let kept = made(&server.app).note;
    let nodes = |conn: &mut Conn| -> Result<Vec<Node>, Error> {
        let sql = "SELECT CAST(level AS BIGINT) AS level, place, hash FROM log_nodes ORDER BY level, place";
        Ok(diesel::sql_query(sql).load(conn)?)
    };
    let rows = server.app.db.read_blocking(nodes).unwrap();
    assert_eq!(rows.len(), 2);
    let mut damages = vec![
        "UPDATE log_head SET tree_size = tree_size - 1".to_owned(),
        "UPDATE log_head SET tree_size = tree_size + 1".to_owned(),
        "UPDATE log_head SET peaks = (SELECT hash FROM log_nodes WHERE level = 8 AND place = 1)".to_owned(),
        "INSERT INTO log_nodes (level, place, hash) SELECT 40, 7, hash FROM log_nodes LIMIT 1".to_owned(),
        "INSERT INTO log_nodes (level, place, hash) SELECT 8, 700, hash FROM log_nodes LIMIT 1".to_owned(),
        "INSERT INTO log_nodes (level, place, hash) SELECT 1, 0, hash FROM log_nodes LIMIT 1".to_owned(),
        "DELETE FROM log_nodes".to_owned(),
    ];
    for (at, row) in rows.iter().enumerate() {
        let mut other = row.hash.clone();
        other[at % 32] ^= 1 << (at % 8);
        let here = format!("WHERE level = {} AND place = {}", row.level, row.place);
        damages.push(format!("UPDATE log_nodes SET hash = {} {here}", rewriting::bytes(&other)));
        damages.push(format!("DELETE FROM log_nodes {here}"));
    }
    for damage in damages {
        run(&server, &damage);
        let report = verified(&server);
        assert!(!report.problems.is_empty(), "{damage} went unnoticed");
        assert_eq!(report.mendable, report.problems.len(), "{damage}: {report:?}");
        let differences = server.app.db.write_blocking(rebuild::rebuild).unwrap();
        assert_eq!(differences.iter().map(|d| d.table).collect::<Vec<_>>(), ["log_nodes"], "{damage}");
        assert_eq!(problems(&server), [""; 0], "{damage}");
        assert_eq!(server.app.db.write_blocking(rebuild::rebuild).unwrap(), vec![], "{damage}");
    }
    assert_eq!(held_against(&server, &kept), [""; 0]);
    // Through the commands, beside a copy that is opened on the damaged record.
    run(&server, &format!("UPDATE log_head SET peaks = {}", rewriting::bytes(&[1])));
    let check = stampbook(&server, &["record", "verify"]);
    assert!(check.code == Some(1) && check.text.contains("the edge of the tree"), "{check:?}");
    let refused = server.app.door.append_blocking(Author::OPERATOR, people(&server, 1));
    assert!(matches!(refused, Err(AppendError::Store(_))), "{refused:?}");
    let mended = stampbook(&server, &["record", "rebuild"]);
    assert!(mended.code == Some(0) && mended.text.contains("log_nodes: 1 row too many"), "{mended:?}");
    assert_eq!(problems(&server), [""; 0]);
    more(&server, 1);
    assert_eq!(problems(&server), [""; 0]);
}

/// A bit of anything that was signed is another one.
#[test]
fn a_changed_checkpoint_is_named() {
    let (server, ..) = story();
    made(&server.app);
    for change in [
        "size = size - 1",
        "size = size + 1",
        "root = (SELECT hash FROM facts WHERE seq = 1)",
        "root = sig",
        "at = at + 1000000",
        "writer = 'nobody'",
        "log = 'another'",
        "sig = (SELECT sig FROM facts WHERE sig IS NOT NULL ORDER BY seq LIMIT 1)",
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
        let sql = format!("UPDATE checkpoints SET {change} WHERE size = (SELECT max(size) FROM checkpoints)");
        let outcome = server.app.db.write_blocking(move |conn| -> Result<(), Undone> {
            conn.batch_execute(&sql).map_err(Error::from)?;
            Err(Undone::Seen(verify(conn, |_| true)?))
        });
        match outcome {
            Err(Undone::Seen(report)) => {
                assert!(report.problems.len() > report.mendable, "{change}: {report:?}");
            }
            Err(Undone::Failed(error)) => panic!("{change}: {error}"),
            Ok(()) => unreachable!(),
        }
    }
    assert_eq!(problems(&server), [""; 0]);
}

/// Over a record in which a fact is missing no tree can be completed. It is opened all the same, so that it can be looked
/// at; what is wrong is named, and nothing is said on top of it.
#[test]
fn a_record_with_a_gap_is_opened_and_takes_nothing_more() {
    let (server, ..) = story();
    rewriting::loses(&server, 4);
    let twin = server.twin();
    let report = verified(&server);
    assert!(report.problems.len() > report.mendable, "{report:?}");
    assert!(report.problems.iter().any(|p| p.seq == Some(5) && p.what.contains("is missing")), "{report:?}");
    let refused = twin.door.append_blocking(Author::OPERATOR, people(&server, 1));
    let Err(AppendError::Store(Error::Other(why))) = &refused else { panic!("{refused:?}") };
    assert!(why.to_string().starts_with("fact 4 is missing"), "{why}");
    let check = stampbook(&server, &["record", "verify"]);
    assert!(check.code == Some(1) && check.text.contains("fact 5 ("), "{check:?}");
    let rebuilt = stampbook(&server, &["record", "rebuild"]);
    assert!(rebuilt.code == Some(1) && rebuilt.trouble.contains("Nothing was derived anew"), "{rebuilt:?}");
    let signed = stampbook(&server, &["record", "checkpoint"]);
    assert!(signed.code == Some(1) && signed.trouble.contains("fact 4 is missing"), "{signed:?}");
}
