//! Facts are never changed, removed or replaced, whatever is said to the database.

use diesel::connection::SimpleConnection as _;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Nullable, Text};
use stampbook::store::{Backend, Error};

use crate::support::database::backend;
use crate::support::server::Server;

#[derive(QueryableByName, Debug, PartialEq)]
struct Kept {
    #[diesel(sql_type = BigInt)]
    seq: i64,
    #[diesel(sql_type = Text)]
    id: String,
    #[diesel(sql_type = Nullable<Text>)]
    body: Option<String>,
}

fn kept(server: &Server) -> Vec<Kept> {
    let sql = "SELECT seq, id, body FROM facts ORDER BY seq";
    server.app.db.read_blocking::<_, Error, _>(move |c| Ok(diesel::sql_query(sql).load(c)?)).unwrap()
}

const COLUMNS: &str =
    "id, scope, writer, n, kind, author, happened_at, received_at, state, head, hash, link, sig, salt";

#[test]
fn no_statement_changes_removes_or_replaces_a_fact() {
    let (server, ..) = Server::with_learner_and_lead();
    let before = kept(&server);
    assert!(before.len() > 4);
    let same = format!("SELECT seq, {COLUMNS}, 'x' FROM facts WHERE seq = 2");
    let fresh = |columns: &str| format!("SELECT 1000 + seq, {columns}, 'x' FROM facts WHERE seq = 2");
    let all = format!("(seq, {COLUMNS}, body)");
    let mut statements = vec![
        "UPDATE facts SET body = '{}' WHERE seq = 2".to_owned(),
        "UPDATE facts SET salt = NULL WHERE seq = 2".to_owned(),
        "UPDATE facts SET body = NULL WHERE seq = 2".to_owned(),
        "UPDATE facts SET body = NULL, salt = NULL, author = 'x' WHERE seq = 2".to_owned(),
        "UPDATE facts SET body = NULL, salt = NULL, sig = NULL, state = 'held' WHERE seq = 2".to_owned(),
        "UPDATE facts SET seq = 1002, body = NULL, salt = NULL WHERE seq = 2".to_owned(),
        "DELETE FROM facts WHERE seq = 2".to_owned(),
        "DELETE FROM facts".to_owned(),
        format!("INSERT INTO facts {all} {same} ON CONFLICT (seq) DO UPDATE SET body = '{{}}'"),
    ];
    match backend() {
        Backend::Sqlite => {
            let renamed = COLUMNS.replacen("id,", "'another',", 1);
            statements.extend([
                format!("INSERT OR REPLACE INTO facts {all} {same}"),
                format!("REPLACE INTO facts {all} {}", fresh(COLUMNS)),
                format!("REPLACE INTO facts {all} {}", fresh(&renamed)),
                "UPDATE OR REPLACE facts SET seq = 3 WHERE seq = 2".to_owned(),
            ]);
        }
        Backend::Postgres => statements.push("TRUNCATE facts".to_owned()),
    }
    for sql in statements {
        let text = sql.clone();
        let said = server.app.db.bare_blocking::<_, Error, _>(move |c| Ok(c.batch_execute(&sql)?));
        let error = said.expect_err(&text);
        assert!(format!("{error:?}").contains("facts are never"), "{text}: {error:?}");
        assert_eq!(kept(&server), before, "{text}");
    }
}
