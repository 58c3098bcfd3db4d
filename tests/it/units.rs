//! Units: the parts of the organisation, their names, and what is part of what.

use serde_json::{Value, json};
use stampbook::record::access::Role;
use stampbook::store::rebuild;

use crate::support::server::{Person, Server};

fn made(rita: &Person, name: &str, parent: Option<&Value>) -> Value {
    let (status, unit) = rita.post("/api/v1/units", &json!({ "name": name, "parent_id": parent }));
    assert_eq!(status, 201, "{unit}");
    unit["id"].clone()
}

fn address(unit: &Value) -> String {
    format!("/api/v1/units/{}", unit.as_str().unwrap())
}

/// Rita names a ward anew and puts it under another site; nothing can be part of itself.
#[test]
fn units_are_renamed_and_nested_but_never_in_a_circle() {
    let server = Server::start();
    let rita = server.with_role("Rita Registrar", Role::Registrar);
    let site = made(&rita, "Riverside", None);
    let ward = made(&rita, "Ward 4", Some(&site));
    let room = made(&rita, "Room 1", Some(&ward));
    let (status, changed) = rita.call("PATCH", &address(&ward), &json!({ "name": "Ward 4 North" }));
    assert_eq!((status, &changed["name"], &changed["parent_id"]), (200, &json!("Ward 4 North"), &site));
    for below in [&room, &ward, &site] {
        let (status, told) = rita.call("PATCH", &address(&site), &json!({ "parent_id": below }));
        assert_eq!((status, &told["errors"][0]["pointer"]), (422, &json!("/parent_id")), "{told}");
    }
    let (status, changed) = rita.call("PATCH", &address(&room), &json!({ "parent_id": null }));
    assert_eq!((status, changed.get("parent_id")), (200, None));
    assert_eq!(rita.call("PATCH", &address(&site), &json!({ "parent_id": room })).0, 200);
    let nowhere = json!("01930000-0000-7000-8000-0000000000ff");
    assert_eq!(rita.call("PATCH", &address(&nowhere), &json!({ "name": "X" })).0, 404);
    assert_eq!(rita.call("PATCH", &address(&site), &json!({ "parent_id": nowhere })).0, 422);
    assert_eq!(rita.post("/api/v1/units", &json!({ "name": "X", "parent_id": nowhere })).0, 422);
    assert_eq!(rita.call("PATCH", &address(&site), &json!({ "name": " " })).0, 422);
    let ada = server.person("Ada Lovelace");
    assert_eq!(ada.call("PATCH", &address(&site), &json!({ "name": "Mine" })).0, 403);
    assert_eq!(server.app.db.write_blocking(rebuild::rebuild).unwrap(), vec![]);
}

#[test]
fn rita_keeps_the_units_on_a_page() {
    let server = Server::start();
    let (rita, ada) = (server.with_role("Rita Registrar", Role::Registrar), server.person("Ada Lovelace"));
    assert_eq!(rita.send_form("/people/units", &[("name", "Riverside"), ("parent", "")]).status(), 303);
    let (_, units) = rita.get("/api/v1/units");
    let site = units["items"][0]["id"].as_str().unwrap().to_owned();
    assert_eq!(rita.send_form("/people/units", &[("name", "Ward 4"), ("parent", &site)]).status(), 303);
    let form = [("name", ada.name.as_str()), ("email", ""), ("unit", "Ward 4")];
    assert_eq!(rita.send_form(&format!("/people/{}", ada.id), &form).status(), 303);
    let (status, page) = rita.page("/people/units");
    assert_eq!(status, 200);
    for words in ["Riverside", "Ward 4", "Part of"] {
        assert!(page.contains(words), "{words}: {page}");
    }
    let (status, page) = rita.page(&format!("/people/units/{site}"));
    assert!(status == 200 && page.contains("Riverside"));
    let changed =
        rita.send_form(&format!("/people/units/{site}"), &[("name", "Riverside South"), ("parent", "")]);
    assert_eq!(changed.status(), 303);
    assert!(rita.page("/people/units").1.contains("Riverside South"));
    let wrong = rita.send_form("/people/units", &[("name", " "), ("parent", &site)]);
    assert_eq!(wrong.status(), 422);
    assert_eq!(ada.page("/people/units").0, 403);
    assert_eq!(ada.send_form("/people/units", &[("name", "Mine")]).status(), 403);
}

/// A form that is refused makes no unit.
#[test]
fn a_refused_person_leaves_no_unit_behind() {
    let server = Server::start();
    let (rita, ada) = (server.with_role("Rita Registrar", Role::Registrar), server.person("Ada Lovelace"));
    let form = [("name", "Bo Li"), ("email", ada.email.as_str()), ("unit", "Ward 9"), ("role", "")];
    assert_eq!(rita.send_form("/people", &form).status(), 422);
    let form = [("name", "Bo Li"), ("email", "no address"), ("unit", "Ward 9"), ("role", "")];
    assert_eq!(rita.send_form("/people", &form).status(), 422);
    let form = [("name", " "), ("email", ""), ("unit", "Ward 9")];
    assert_eq!(rita.send_form(&format!("/people/{}", ada.id), &form).status(), 422);
    assert_eq!(rita.get("/api/v1/units").1["items"], json!([]));
    let form = [("name", "Bo Li"), ("email", "bo@example.org"), ("unit", "Ward 9"), ("role", "")];
    assert_eq!(rita.send_form("/people", &form).status(), 303);
    assert_eq!(rita.get("/api/v1/units").1["items"][0]["name"], "Ward 9");
}
