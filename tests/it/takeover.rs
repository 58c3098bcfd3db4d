//! Addresses and accounts of those who run it: who may change them.

use serde_json::json;
use stampbook::record::access::Role;

use crate::support::server::{Person, Server};

fn keepers() -> (Server, Person, Person) {
    let server = Server::start();
    let root = server.with_role("Root Admin", Role::Administrator);
    let rita = server.with_role("Rita Registrar", Role::Registrar);
    (server, root, rita)
}

/// Whoever has somebody's address can become them: only an administrator changes those of keepers of records.
#[test]
fn a_registrar_takes_over_no_registrar() {
    let (server, root, rita) = keepers();
    let ruth = server.with_role("Ruth Registrar", Role::Registrar);
    let mine = json!({"email": "mine@example.org"});
    for keeper in [&ruth, &root] {
        let path = format!("/api/v1/people/{}", keeper.id);
        assert_eq!(rita.call("PATCH", &path, &mine).0, 403);
        assert_eq!(keeper.get("/api/v1/me").0, 200);
    }
    // A name lets nobody in: who married is renamed by whoever looks after people.
    let married = json!({"name": "Root A. Dmin"});
    assert_eq!(rita.call("PATCH", &format!("/api/v1/people/{}", root.id), &married).0, 200);
    assert_eq!(root.get("/api/v1/me").1["name"], "Root A. Dmin");
    assert_eq!(root.call("PATCH", &format!("/api/v1/people/{}", ruth.id), &mine).0, 200);
    assert_eq!(ruth.get("/api/v1/me").0, 401);
    // Whoever had the address hears of it there.
    let told = server.mails("account.address");
    assert_eq!((told.len(), &told[0]["by"]), (1, &json!("Root A. Dmin")), "{told:?}");
    // Their own address is no reason to sign an administrator out.
    let own = json!({"email": "root2@example.org"});
    assert_eq!(root.call("PATCH", &format!("/api/v1/people/{}", root.id), &own).0, 200);
    assert_eq!(root.get("/api/v1/me").1["email"], "root2@example.org");
}

/// An administrator until today leaves nobody behind tomorrow: the one who stays cannot be closed by them.
#[test]
fn an_administrator_for_a_day_does_not_close_the_last_one() {
    let (server, root, _) = keepers();
    let bo = server.person("Bo Li");
    let roles = format!("/api/v1/people/{}/roles", bo.id);
    let today = json!({"role": "administrator", "from": "2026-03-02", "until": "2026-03-02"});
    assert_eq!(root.post(&roles, &today).0, 201);
    let closing = json!({"disabled": true});
    let one = format!("/api/v1/people/{}", root.id);
    assert_eq!(bo.call("PATCH", &one, &closing).0, 409);
    assert_eq!(root.post(&roles, &json!({"role": "administrator"})).0, 201);
    assert_eq!(bo.call("PATCH", &one, &closing).0, 200, "one stays now");
}
