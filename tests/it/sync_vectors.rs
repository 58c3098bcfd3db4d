//! The examples beside `docs/sync-protocol.md`: whoever builds a client holds it against them.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use ed25519_dalek::SigningKey;
use serde_json::{Value, json};
use stampbook::clock::Instant;
use stampbook::store::chain::{self, HeadOf};

const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/sync-vectors.json");

/// A chain of three facts by a key that everybody knows.
fn made() -> Value {
    let key = SigningKey::from_bytes(&[7; 32]);
    let scope = "learner/019cadc6-0000-7000-8000-00000000ada0";
    let person = "019cadc6-0000-7000-8000-00000000ada0";
    let writer = "019cadc6-0000-7000-8000-00000000dec1";
    let words = [
        ("commented", r#"{"evidence":"019cadc6-0000-7000-8000-0000000000e1","text":"Plain words."}"#),
        (
            "commented",
            "{\"evidence\":\"019cadc6-0000-7000-8000-0000000000e1\",\"text\":\"Ünïcödé, עברית, 日本語, 🙂 and \\\"quotes\\\".\"}",
        ),
        ("a_kind_of_tomorrow", r#"{ "kept" : "as it is",  "blanks": [ 1, 2 ] }"#),
    ];
    let mut prev: Vec<u8> = Vec::new();
    let facts = (1..).zip(words).map(|(n, (kind, body))| {
        let id = format!("019cadc6-0000-7000-8000-00000000f00{n}");
        let salt = [u8::try_from(n).unwrap(); 16];
        let hashed = chain::printed(&chain::body_hash(&salt, body));
        let at = 1_772_442_000_000_000 + n * 1_000_001;
        let head = chain::head(&HeadOf {
            id: id.parse().unwrap(),
            kind,
            scope: scope.parse().unwrap(),
            writer: writer.parse().unwrap(),
            n,
            author: person.parse().unwrap(),
            happened_at: Instant::from_microsecond(at).unwrap(),
            prev: &prev,
            body: hashed.clone(),
        })
        .unwrap();
        let hash = chain::hash(&head);
        let fact = json!({
            "id": id, "kind": kind, "n": n, "at": at, "salt": URL_SAFE_NO_PAD.encode(salt), "body": body,
            "body_hash": hashed, "prev": chain::printed(&prev), "head": String::from_utf8(head).unwrap(),
            "hash": chain::printed(&hash), "sig": URL_SAFE_NO_PAD.encode(chain::sign(&key, &hash)),
        });
        prev = hash.to_vec();
        fact
    });
    json!({
        "protocol": 1,
        "scope": scope, "author": person, "writer": writer,
        "private_key": URL_SAFE_NO_PAD.encode(key.to_bytes()),
        "public_key": URL_SAFE_NO_PAD.encode(key.verifying_key().to_bytes()),
        "facts": facts.collect::<Vec<_>>(),
    })
}

#[test]
fn the_examples_of_the_protocol_are_what_this_program_makes() {
    let text = format!("{}\n", serde_json::to_string_pretty(&made()).unwrap());
    let kept = std::fs::read_to_string(FILE).unwrap_or_default();
    if std::env::var_os("STAMPBOOK_TEST_RENEW_VECTORS").is_some() {
        std::fs::write(FILE, &text).unwrap();
    }
    assert_eq!(kept, text, "the format of heads may not change: clients rely on it");
}
