//! How many exports there may be, unfinished and finished, and how much room their files have.

use diesel::connection::SimpleConnection as _;
use serde_json::{Value, json};
use stampbook::record::access::Role;

use crate::exports::{asks, forty, large_cohort, works};
use crate::support::server::Server;

/// Five wait; a sixth has to. The same form pressed twice asks once.
#[test]
fn not_too_many() {
    let (_server, rosa, _, _, _) = forty();
    let once = "01930000-0000-7000-8000-0000000000aa";
    for _ in 0..2 {
        let answer = rosa.send_form("/exports", &[("of", "everybody"), ("once", once)]);
        assert_eq!(answer.status(), 303);
    }
    for _ in 1..5 {
        asks(&rosa, &json!({ "of": "everybody" }));
    }
    let (status, problem) = rosa.post("/api/v1/exports", &json!({ "of": "everybody" }));
    assert_eq!((status, &problem["code"]), (409, &json!("not_now")));
    let answer = rosa.send_form("/exports", &[("of", "everybody")]);
    assert_eq!(answer.status(), 422);
    assert!(answer.text().unwrap().contains("exports are unfinished"));
}

/// The same from two sides at the same moment is one export, and of different ones no more than there is room for.
#[test]
fn asked_for_at_once() {
    let (_server, rosa, ..) = forty();
    let at_once = |wanted: &dyn Fn(usize) -> Value| -> Vec<u16> {
        std::thread::scope(|scope| {
            let all: Vec<_> = (0..8)
                .map(|n| {
                    let (rosa, wanted) = (&rosa, wanted(n));
                    scope.spawn(move || rosa.post("/api/v1/exports", &wanted).0)
                })
                .collect();
            all.into_iter().map(|one| one.join().unwrap()).collect()
        })
    };
    let id = "01930000-0000-7000-8000-0000000000ab";
    assert_eq!(at_once(&|_| json!({ "id": id, "of": "everybody" })), [201; 8]);
    let (_, list) = rosa.get("/api/v1/exports");
    assert_eq!(list["items"].as_array().unwrap().len(), 1);
    let mut others = at_once(&|_| json!({ "of": "everybody" }));
    others.sort_unstable();
    assert_eq!(others, [201, 201, 201, 201, 409, 409, 409, 409]);
}

/// Finished files have a bound, too: of each person, and of all together.
#[test]
fn not_too_many_files() {
    let (server, rosa, ..) = forty();
    let few = json!({ "of": "signed_since", "since": "2026-03-02" });
    let mut ids = Vec::new();
    for _ in 0..10 {
        ids.push(asks(&rosa, &few));
        assert!(works(&server.app));
    }
    let (status, problem) = rosa.post("/api/v1/exports", &few);
    assert_eq!((status, &problem["code"]), (409, &json!("not_now")));
    let answer = rosa.send_form("/exports", &[("of", "everybody")]);
    assert_eq!(answer.status(), 422);
    assert!(answer.text().unwrap().contains("You have 10 exports"));
    let kim = server.with_role("Kim Keeper", Role::Registrar);
    asks(&kim, &few);
    assert_eq!(kim.call("DELETE", &format!("/api/v1/exports/{}", ids[0]), &json!(null)).0, 204);
    asks(&rosa, &few);
}

/// What is full is full for everybody, until a file goes.
#[test]
fn no_room_for_files() {
    let server = Server::start_with(|name| (name == "STAMPBOOK_EXPORT_ROOM").then(|| "1".to_owned()));
    let rosa = server.with_role("Rosa Registrar", Role::Registrar);
    let (ada, grace) = (server.person("Ada Lovelace"), server.person("Grace Hopper"));
    let framework = server.framework();
    let cohort = large_cohort(&server, &framework, &grace, &[ada]);
    let wanted = json!({ "of": "cohort", "cohort_id": cohort });
    let id = asks(&rosa, &wanted);
    assert!(works(&server.app));
    // As if it had been of many people.
    let large = format!("UPDATE exports SET zip_bytes = 1048576 WHERE id = '{id}'");
    server
        .app
        .db
        .write_blocking::<_, stampbook::store::Error, _>(move |conn| Ok(conn.batch_execute(&large)?))
        .unwrap();
    let (status, problem) = rosa.post("/api/v1/exports", &wanted);
    assert_eq!(status, 409, "{problem}");
    assert!(problem["detail"].as_str().unwrap().contains("1 MiB"), "{problem}");
    assert_eq!(rosa.send_form(&format!("/exports/{id}/removal"), &[]).status(), 303);
    asks(&rosa, &wanted);
}
