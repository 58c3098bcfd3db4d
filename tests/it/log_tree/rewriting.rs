//! Somebody who owns the database and its key rewrites the record so that it is whole in itself.

use std::collections::HashMap;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use diesel::connection::SimpleConnection as _;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Binary, Nullable, Text};
use ed25519_dalek::{Signer as _, SigningKey};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};
use stampbook::store::{Backend, Conn, Error};

use super::without_tree;
use crate::support::database::backend;
use crate::support::server::Server;

#[derive(QueryableByName)]
struct Stored {
    #[diesel(sql_type = BigInt)]
    seq: i64,
    #[diesel(sql_type = Text)]
    scope: String,
    #[diesel(sql_type = BigInt)]
    received_at: i64,
    #[diesel(sql_type = Text)]
    state: String,
    #[diesel(sql_type = Binary)]
    head: Vec<u8>,
    #[diesel(sql_type = Nullable<Binary>)]
    sig: Option<Vec<u8>>,
    #[diesel(sql_type = Nullable<Binary>)]
    salt: Option<Vec<u8>>,
    #[diesel(sql_type = Nullable<Text>)]
    body: Option<String>,
}

#[derive(QueryableByName)]
struct Secret {
    #[diesel(sql_type = Binary)]
    secret_key: Vec<u8>,
}

/// Bytes as SQL has them.
pub fn bytes(bytes: &[u8]) -> String {
    let hex = bytes.iter().map(|b| format!("{b:02x}")).collect::<Vec<_>>().concat();
    if backend() == Backend::Sqlite { format!("x'{hex}'") } else { format!("'\\x{hex}'::bytea") }
}

fn unguard(conn: &mut Conn) -> Result<(), Error> {
    let sql = match backend() {
        Backend::Sqlite => "DROP TRIGGER facts_stay; DROP TRIGGER facts_hold; DROP TRIGGER facts_once",
        Backend::Postgres => "ALTER TABLE facts DISABLE TRIGGER ALL",
    };
    Ok(conn.batch_execute(sql)?)
}

/// Other words wherever these stand, and every head, chain, link and signature made anew; no word of what was signed before.
pub fn says_otherwise(server: &Server, words: &str, others: &str) {
    keeping_checkpoints(server, words, others);
    forget(server);
}

/// The same, and what was signed before stays where it is. The tree is left to be made anew by whoever opens the record.
pub fn keeping_checkpoints(server: &Server, words: &str, others: &str) {
    let (words, others) = (words.to_owned(), others.to_owned());
    server.app.db.write_blocking(move |conn| rewrite(conn, &words, &others)).unwrap();
}

fn rewrite(conn: &mut Conn, words: &str, others: &str) -> Result<(), Error> {
    unguard(conn)?;
    let secret: Secret = diesel::sql_query("SELECT secret_key FROM writers").get_result(conn)?;
    let key = SigningKey::from_bytes(&secret.secret_key.try_into().unwrap());
    let sql = "SELECT seq, scope, received_at, state, head, sig, salt, body FROM facts ORDER BY seq";
    let facts: Vec<Stored> = diesel::sql_query(sql).load(conn)?;
    let (mut ends, mut link, mut changed) = (HashMap::<String, Vec<u8>>::new(), Vec::new(), 0);
    for fact in facts {
        let mut head: Value = serde_json::from_slice(&fact.head).unwrap();
        let body = fact.body.as_ref().map(|body| body.replace(words, others));
        changed += usize::from(body != fact.body);
        if let (Some(body), Some(salt)) = (&body, &fact.salt) {
            head["body"] = json!(URL_SAFE_NO_PAD.encode(Sha256::digest([salt, body.as_bytes()].concat())));
        }
        let before = ends.get(&fact.scope).cloned().unwrap_or_default();
        head["prev"] = json!(URL_SAFE_NO_PAD.encode(before));
        let head = serde_json::to_vec(&head).unwrap();
        let hash = Sha256::digest(&head).to_vec();
        let linked = [
            &link[..],
            &fact.seq.to_be_bytes(),
            &hash,
            &fact.received_at.to_be_bytes(),
            fact.state.as_bytes(),
        ];
        link = Sha256::digest(linked.concat()).to_vec();
        let sig = fact.sig.map_or("NULL".to_owned(), |_| bytes(&key.sign(&hash).to_bytes()));
        let body = body.map_or("NULL".to_owned(), |body| format!("'{}'", body.replace('\'', "''")));
        conn.batch_execute(&format!(
            "UPDATE facts SET head = {}, hash = {}, link = {}, sig = {sig}, body = {body} WHERE seq = {}",
            bytes(&head),
            bytes(&hash),
            bytes(&link),
            fact.seq
        ))?;
        conn.batch_execute(&format!(
            "UPDATE chains SET hash = {} WHERE scope = '{}'",
            bytes(&hash),
            fact.scope
        ))?;
        ends.insert(fact.scope, hash);
    }
    assert!(changed > 0, "nobody said {words}");
    conn.batch_execute(&format!("UPDATE log_head SET link = {}; {}", bytes(&link), without_tree()))?;
    Ok(())
}

/// Takes all facts after one away, with everything that names them.
pub fn cut_after(server: &Server, seq: i64) {
    let cut = move |conn: &mut Conn| -> Result<(), Error> {
        unguard(conn)?;
        conn.batch_execute(&format!(
            "DELETE FROM facts WHERE seq > {seq}; \
             DELETE FROM chains WHERE scope NOT IN (SELECT scope FROM facts); \
             UPDATE chains SET last_seq = (SELECT max(seq) FROM facts WHERE facts.scope = chains.scope); \
             UPDATE chains SET n = f.n, hash = f.hash FROM facts f WHERE f.seq = chains.last_seq; \
             UPDATE log_head SET seq = {seq}, link = (SELECT link FROM facts WHERE seq = {seq}); {}",
            without_tree()
        ))?;
        Ok(())
    };
    server.app.db.write_blocking(cut).unwrap();
    forget(server);
}

/// A fact is gone, and the tree with it.
pub fn loses(server: &Server, seq: i64) {
    let lose = move |conn: &mut Conn| -> Result<(), Error> {
        unguard(conn)?;
        conn.batch_execute(&format!("DELETE FROM facts WHERE seq = {seq}; {}", without_tree()))?;
        Ok(())
    };
    server.app.db.write_blocking(lose).unwrap();
}

/// What was signed before is gone.
fn forget(server: &Server) {
    server
        .app
        .db
        .write_blocking::<_, Error, _>(|conn| Ok(conn.batch_execute("DELETE FROM checkpoints")?))
        .unwrap();
}
