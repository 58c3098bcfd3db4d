//! People: who may see and change whom, roles with dates.

use jiff::SignedDuration;
use serde_json::{Value, json};
use stampbook::record::access::Role;
use stampbook::store::rebuild;

use crate::support::browser::Browser;
use crate::support::server::{Person, Server};

/// A registrar, an administrator, a lead with a learner, and a learner who stands apart.
struct Cast {
    server: Server,
    root: Person,
    rita: Person,
    grace: Person,
    ada: Person,
    bo: Person,
}

fn cast() -> Cast {
    let (server, ada, grace, ..) = Server::with_learner_and_lead();
    let root = server.with_role("Root Admin", Role::Administrator);
    let rita = server.with_role("Rita Registrar", Role::Registrar);
    let bo = server.person("Bo Li");
    Cast { server, root, rita, grace, ada, bo }
}

fn names(answer: &Value) -> Vec<&str> {
    answer["items"].as_array().unwrap().iter().map(|person| person["name"].as_str().unwrap()).collect()
}

#[test]
fn rita_adds_somebody_who_gets_a_mail_and_sets_a_password() {
    let Cast { server, rita, .. } = cast();
    let new = json!({
        "id": "01930000-0000-7000-8000-000000000001",
        "name": "Zoë Ångström-Müller", "email": "Zoe@Example.org"
    });
    let (status, zoe) = rita.post("/api/v1/people", &new);
    assert_eq!(status, 201, "{zoe}");
    assert_eq!((&zoe["account"], &zoe["email"]), (&json!("invited"), &json!("Zoe@Example.org")));
    assert_eq!(rita.post("/api/v1/people", &new).0, 200, "the same again is harmless");
    let mut elsewhere = new.clone();
    elsewhere["email"] = json!("zoe.am@example.org");
    let (status, problem) = rita.post("/api/v1/people", &elsewhere);
    assert_eq!((status, &problem["code"]), (409, &json!("id_taken")), "{problem}");
    let mails = server.mails("account.password");
    assert_eq!(mails.len(), 1);
    assert_eq!(mails[0]["reason"]["invitation"]["by"], "Rita Registrar");
    let path = mails[0]["link"].as_str().unwrap().strip_prefix(&server.address).unwrap();
    let browser = Browser::new(&server);
    assert!(browser.get(path).text.contains("Zoe@Example.org"));
    let answer = browser.post(path, &[("password", "a longer walk at dawn")]);
    assert_eq!(answer.status, 303);
    assert!(browser.get("/account").text.contains("Zoë Ångström-Müller"));
    let (_, zoe) = rita.get("/api/v1/people/01930000-0000-7000-8000-000000000001");
    assert_eq!(zoe["account"], "active");
}

#[test]
fn an_address_belongs_to_one_person_and_must_be_one() {
    let Cast { server: _server, rita, ada, .. } = cast();
    let add = |email: &str| rita.post("/api/v1/people", &json!({"name": "Somebody Else", "email": email}));
    let (status, told) = add(&ada.email.to_uppercase());
    assert_eq!((status, &told["errors"][0]["pointer"]), (422, &json!("/email")));
    for bad in [
        "",
        "nobody",
        "a b@example.org",
        "a@",
        "@example.org",
        "a@b@c d",
        "x\r\nBcc: y@example.org",
        "\u{0}@x.org",
    ] {
        let (status, told) = add(bad);
        assert_eq!((status, &told["errors"][0]["pointer"]), (422, &json!("/email")), "{bad}");
    }
    for (name, why) in [("", "missing"), ("two\nlines", "one line"), (&*"x".repeat(300), "200")] {
        let (status, told) = rita.post("/api/v1/people", &json!({"name": name, "email": "n@example.org"}));
        assert_eq!(status, 422);
        assert!(told["errors"][0]["detail"].as_str().unwrap().contains(why), "{told}");
    }
    assert_eq!(
        rita.post("/api/v1/people", &json!({"name": "N", "email": "n@example.org", "admin": true})).0,
        400
    );
    let unknown =
        json!({"name": "N", "email": "n@example.org", "unit_id": "01930000-0000-7000-8000-0000000000ff"});
    assert_eq!(rita.post("/api/v1/people", &unknown).0, 422);
    // Nothing of a refused one is left behind.
    assert_eq!(add("n@example.org").0, 201);
}

#[test]
fn people_are_found_by_any_part_of_their_name_in_any_script() {
    let Cast { server, rita, grace, .. } = cast();
    for name in [
        "Nguyễn Thị Minh Khai",
        "山田 花子",
        "王秀英",
        "Αλέξανδρος Παπαδόπουλος",
        "محمد الشريف",
        "O’Brien-Łukasz",
        "Γιώργος Σεφέρης",
        "Mária (Mici) “Zsófi” Szűcs",
        "Jean–Luc D’Arcy",
    ] {
        server.person(name);
    }
    let found = |q: &str| {
        let query = serde_urlencoded(&[("q", q)]);
        let (status, answer) = rita.get(&format!("/api/v1/people?{query}"));
        assert_eq!(status, 200);
        names(&answer).join("|")
    };
    assert_eq!(found("nguyen"), "Nguyễn Thị Minh Khai");
    assert_eq!(found("khai min"), "Nguyễn Thị Minh Khai");
    assert_eq!(found("KHAI adA"), "");
    assert_eq!(found("花"), "山田 花子");
    assert_eq!(found("秀英"), "王秀英");
    assert_eq!(found("παπα"), "Αλέξανδρος Παπαδόπουλος");
    assert_eq!(found("الشر"), "محمد الشريف");
    assert_eq!(found("brien"), "O’Brien-Łukasz");
    assert_eq!(found("ΓΙΏΡΓΟΣ"), "Γιώργος Σεφέρης");
    assert_eq!(found("mici zsofi"), "Mária (Mici) “Zsófi” Szűcs");
    assert_eq!(found("jean-luc"), "Jean–Luc D’Arcy");
    assert_eq!(found("luc darcy"), "Jean–Luc D’Arcy");
    assert_eq!(found("obrien"), "O’Brien-Łukasz");
    assert_eq!(found("山田花子"), "山田 花子");
    for nothing in ["'", "-", "“"] {
        assert_eq!(found(nothing), "", "{nothing}");
    }
    assert_eq!(found("%"), "");
    assert_eq!(found("' OR 1=1 --"), "");
    let mail = grace.email.split('@').next().unwrap();
    assert_eq!(found(&format!("{}@", &mail[..mail.len()])), "Grace Hopper");
    // The beginning of an address is enough, with the name of somebody else among what is found.
    let quentin = json!({"name": "Søren Ødegård", "email": "Brienz.xmail@example.org"});
    assert_eq!(rita.post("/api/v1/people", &quentin).0, 201);
    assert_eq!(found("brienz"), "Søren Ødegård");
    assert_eq!(found("brienz.X"), "Søren Ødegård");
    assert_eq!(found("brienz.xmail@"), "Søren Ødegård");
    assert_eq!(found("brien"), "O’Brien-Łukasz|Søren Ødegård");
    let (_, none) = rita.get("/api/v1/people?role=lead&q=brienz");
    assert_eq!(names(&none), [""; 0]);
    let (_, lead) = rita.get(&format!("/api/v1/people?role=lead&q={}", &mail[..mail.len() - 1]));
    assert_eq!(names(&lead), ["Grace Hopper"]);
    assert_eq!(names(&grace.get("/api/v1/people?q=brienz").1), [""; 0]);
    let (_, leads) = rita.get("/api/v1/people?role=lead");
    assert_eq!(names(&leads), ["Grace Hopper"]);
    let (_, learners) = rita.get("/api/v1/people?role=learner&q=ada");
    assert_eq!(names(&learners), ["Ada Lovelace"]);
    let (_, registrars) = rita.get("/api/v1/people?role=registrar");
    assert_eq!(names(&registrars), ["Rita Registrar"]);
    // A lead finds people to add to a cohort, without their addresses.
    let (status, seen) = grace.get("/api/v1/people?q=khai");
    assert_eq!((status, names(&seen)), (200, vec!["Nguyễn Thị Minh Khai"]));
    assert!(seen["items"][0].get("email").is_none());
    assert_eq!(
        names(&grace.get(&format!("/api/v1/people?{}", serde_urlencoded(&[("q", &*rita.email)]))).1),
        [""; 0]
    );
}

fn serde_urlencoded(pairs: &[(&str, &str)]) -> String {
    url::form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish()
}

#[test]
fn a_list_goes_on_where_it_stopped_and_nobody_is_missed() {
    let Cast { server, rita, .. } = cast();
    for n in 0..23 {
        server.person(&format!("Twin {}", n % 3));
    }
    for query in ["", "&q=twin", "&q=t"] {
        let mut seen = Vec::new();
        let mut path = format!("/api/v1/people?limit=4{query}");
        loop {
            let (status, answer) = rita.get(&path);
            assert_eq!(status, 200);
            seen.extend(
                answer["items"].as_array().unwrap().iter().map(|p| p["id"].as_str().unwrap().to_owned()),
            );
            let Some(next) = answer["next"].as_str() else { break };
            path = format!("/api/v1/people?limit=4{query}&cursor={next}");
        }
        let all = seen.len();
        seen.sort_unstable();
        seen.dedup();
        assert_eq!((all, seen.len()), if query.is_empty() { (28, 28) } else { (23, 23) }, "{query}");
    }
    assert_eq!(rita.get("/api/v1/people?cursor=nonsense").0, 400);
}

#[test]
fn who_may_not_see_or_change_the_directory_is_told_so() {
    let Cast { server, root, rita, grace, ada, bo } = cast();
    let one = format!("/api/v1/people/{}", ada.id);
    let nobody = Browser::new(&server);
    for (method, path) in [
        ("GET", "/api/v1/me".to_owned()),
        ("GET", "/api/v1/people".to_owned()),
        ("POST", "/api/v1/people".to_owned()),
        ("GET", one.clone()),
        ("PATCH", one.clone()),
        ("POST", format!("{one}/roles")),
        ("POST", format!("{one}/invitation")),
        ("POST", format!("/api/v1/roles/{}/end", ada.id)),
        ("GET", "/api/v1/units".to_owned()),
        ("POST", "/api/v1/units".to_owned()),
    ] {
        assert_eq!(nobody.send(nobody.request(method, &path)).status, 401, "{method} {path}");
    }
    assert_eq!(ada.get("/api/v1/people").0, 403);
    let new = json!({"name": "New", "email": "new@example.org"});
    for person in [&ada, &grace] {
        assert_eq!(person.post("/api/v1/people", &new).0, 403);
        assert_eq!(person.call("PATCH", &one, &json!({"name": "Countess"})).0, 403);
        assert_eq!(person.post(&format!("{one}/invitation"), &json!({})).0, 403);
        assert_eq!(person.post("/api/v1/units", &json!({"name": "Ward 4"})).0, 403);
    }
    // Oneself, the lead, the registrar: but not somebody else.
    for (person, status) in [(&ada, 200), (&grace, 200), (&rita, 200), (&root, 200), (&bo, 404)] {
        assert_eq!(person.get(&one).0, status, "{}", person.name);
    }
    assert_eq!(rita.get("/api/v1/people/01930000-0000-7000-8000-0000000000ff").0, 404);
    assert_eq!(rita.get("/api/v1/people/not-an-id").0, 404);
    // Roles are the administrators' alone, also at the start.
    let role = json!({"role": "registrar"});
    assert_eq!(rita.post(&format!("{one}/roles"), &role).0, 403);
    let with_role = json!({"name": "New", "email": "new@example.org", "roles": [{"role": "administrator"}]});
    assert_eq!(rita.post("/api/v1/people", &with_role).0, 403);
    // Whoever can change an administrator's address could become one.
    let change = json!({"email": "rita+root@example.org"});
    assert_eq!(rita.call("PATCH", &format!("/api/v1/people/{}", root.id), &change).0, 403);
    assert_eq!(rita.call("PATCH", &format!("/api/v1/people/{}", root.id), &json!({"disabled": true})).0, 403);
    // The same at the pages.
    for path in ["/people".to_owned(), "/people/new".to_owned(), format!("/people/{}/edit", ada.id)] {
        assert_eq!(ada.page(&path).0, 403, "{path}");
        let answer = nobody.get(&path);
        assert_eq!((answer.status, &answer.location[..8]), (303, "/sign-in"));
    }
    assert_eq!(bo.page(&format!("/people/{}", ada.id)).0, 404);
    assert_eq!(grace.page("/people").0, 200);
    for path in ["", "/grants", "/invitation", "/sign-out", "/account"] {
        let fields = [("name", "X"), ("role", "lead"), ("scope", "organisation"), ("closed", "true")];
        let answer = grace.send_form(&format!("/people/{}{path}", ada.id), &fields);
        assert_eq!(answer.status(), 403, "{path}");
    }
    assert_eq!(grace.send_form("/people", &[("name", "X"), ("email", "x@example.org")]).status(), 403);
}

#[test]
fn somebody_is_renamed_moved_and_their_address_corrected() {
    let Cast { server, rita, ada, .. } = cast();
    let (status, unit) = rita.post("/api/v1/units", &json!({"name": "Ward 4"}));
    assert_eq!(status, 201);
    let (status, part) = rita.post("/api/v1/units", &json!({"name": "Night shift", "parent_id": unit["id"]}));
    assert_eq!((status, &part["parent_id"]), (201, &unit["id"]));
    assert_eq!(rita.post("/api/v1/units", &json!({"name": "X", "parent_id": ada.id})).0, 422);
    assert_eq!(rita.get("/api/v1/units").1["items"].as_array().unwrap().len(), 2);
    let one = format!("/api/v1/people/{}", ada.id);
    let change = json!({"name": "Ada King", "unit_id": unit["id"], "email": "countess@example.org"});
    let (status, now) = rita.call("PATCH", &one, &change);
    assert_eq!(status, 200, "{now}");
    assert_eq!((&now["name"], &now["unit"]["name"]), (&json!("Ada King"), &json!("Ward 4")));
    // Whoever was signed in with the old address is signed in no more.
    assert_eq!(ada.get("/api/v1/me").0, 401);
    assert_eq!(ada.page("/account").0, 303);
    server.wait(SignedDuration::from_secs(2));
    let (ada, rita) = (server.signed_in_again(&ada), server.signed_in_again(&rita));
    assert_eq!(ada.get("/api/v1/me").1["email"], "countess@example.org");
    assert_eq!(names(&rita.get("/api/v1/people?q=king").1), ["Ada King"]);
    assert_eq!(names(&rita.get("/api/v1/people?q=lovelace").1), [""; 0]);
    let (_, now) = rita.call("PATCH", &one, &json!({"unit_id": null}));
    assert_eq!(now["unit"], Value::Null);
    assert_eq!(rita.call("PATCH", &one, &json!({})).0, 200, "nothing to change is fine");
    assert_eq!(rita.call("PATCH", &one, &json!({"is_admin": true})).0, 400);
    assert_eq!(rita.call("PATCH", &one, &json!({"email": rita.email})).0, 422);
    let differences = server.app.db.write_blocking(rebuild::rebuild).unwrap();
    assert!(differences.is_empty(), "{differences:?}");
}

#[test]
fn roles_begin_and_end_on_their_days() {
    let Cast { server, root, bo, .. } = cast();
    let roles = format!("/api/v1/people/{}/roles", bo.id);
    let asked = json!({"role": "registrar", "from": "2026-03-10", "until": "2026-03-20"});
    let (status, granted) = root.post(&roles, &asked);
    assert_eq!((status, &granted["scope"]), (201, &json!("organisation")), "{granted}");
    assert_eq!(bo.get("/api/v1/people").0, 403, "not yet");
    assert_eq!(bo.get("/api/v1/me").1["roles"], json!([]));
    server.wait(SignedDuration::from_hours(8 * 24));
    let bo = server.signed_in_again(&bo);
    let root = server.signed_in_again(&root);
    assert_eq!(bo.get("/api/v1/people").0, 200);
    assert_eq!(bo.get("/api/v1/me").1["roles"][0]["role"], "registrar");
    let end = format!("/api/v1/roles/{}/end", granted["id"].as_str().unwrap());
    assert_eq!(bo.call("POST", &end, &json!({})).0, 403);
    assert_eq!(root.call("POST", &end, &json!({"reason": "Back to the ward"})).0, 204);
    assert_eq!(bo.get("/api/v1/people").0, 403, "at once");
    let (status, told) = root.call("POST", &end, &json!({}));
    assert_eq!((status, &told["code"]), (409, &json!("already_done")));
    for (asked, status) in [
        (json!({"role": "king"}), 400),
        (json!({"role": "lead", "scope": "everywhere"}), 422),
        (json!({"role": "lead", "scope": "unit/x"}), 422),
        (json!({"role": "sponsor", "scope": "unit/01930000-0000-7000-8000-0000000000ff"}), 422),
        (json!({"role": "sponsor", "scope": "cohort/01930000-0000-7000-8000-0000000000ff"}), 422),
        (json!({"role": "lead", "from": "2026-03-10", "until": "2026-03-09"}), 422),
        (json!({"role": "lead", "from": "tomorrow"}), 400),
    ] {
        assert_eq!(root.post(&roles, &asked).0, status, "{asked}");
    }
}

/// A role is granted only over what it reaches, so nobody seems to have a power that they do not have.
#[test]
fn a_role_reaches_what_it_says_or_is_not_granted() {
    let Cast { server: _server, root, rita, grace, bo, .. } = cast();
    let (_, cohorts) = grace.get("/api/v1/cohorts");
    let cohort = format!("cohort/{}", cohorts["items"][0]["id"].as_str().unwrap());
    let unit = rita.post("/api/v1/units", &json!({"name": "Ward 4"})).1;
    let unit = format!("unit/{}", unit["id"].as_str().unwrap());
    let roles = format!("/api/v1/people/{}/roles", bo.id);
    for (role, over_unit, over_cohort) in [
        ("administrator", 422, 422),
        ("registrar", 422, 422),
        ("lead", 422, 422),
        ("learner", 422, 422),
        ("sponsor", 201, 201),
        ("peer", 422, 201),
    ] {
        for (scope, status) in [(&unit, over_unit), (&cohort, over_cohort)] {
            let (said, told) = root.post(&roles, &json!({"role": role, "scope": scope}));
            assert_eq!(said, status, "{role} over {scope}: {told}");
            if status == 422 {
                assert_eq!(told["errors"][0]["pointer"], "/scope", "{told}");
            }
        }
    }
    // The same where somebody comes with roles.
    let new = |scope: &str| json!({"name": "Zoë", "email": "zoe@example.org", "roles": [{"role": "sponsor", "scope": scope}]});
    assert_eq!(root.post("/api/v1/people", &new("unit/01930000-0000-7000-8000-0000000000ff")).0, 422);
    assert_eq!(root.post("/api/v1/people", &new("cohort/01930000-0000-7000-8000-0000000000ff")).0, 422);
    assert_eq!(root.post("/api/v1/people", &new(&cohort)).0, 201);
    // And at the page, which offers both.
    let (_, page) = root.page(&format!("/people/{}", bo.id));
    assert!(page.contains(&cohort) && page.contains(&unit), "{page}");
    let form = [("role", "registrar"), ("scope", unit.as_str()), ("from", ""), ("until", "")];
    let refused = root.send_form(&format!("/people/{}/grants", bo.id), &form);
    assert_eq!(refused.status(), 422);
    assert!(refused.text().unwrap().contains("whole organisation"));
}

/// Who is out is out at every copy of the server within seconds, and stays out when one is started again.
#[test]
fn tokens_end_at_every_copy_of_the_server() {
    let Cast { server, rita, ada, bo, .. } = cast();
    let (other, _running) = server.beside();
    server.wait(SignedDuration::from_secs(1));
    let me = |who: &Person, address: &str| who.at(address).get("/api/v1/me").0;
    assert_eq!((me(&ada, &other), me(&bo, &other)), (200, 200));
    // Rita closes one account, the other person signs out everywhere; both at the first copy.
    let closing = rita.call("PATCH", &format!("/api/v1/people/{}", ada.id), &json!({"disabled": true}));
    assert_eq!(closing.0, 200);
    assert_eq!(bo.send_form("/sign-out/everywhere", &[]).status(), 303);
    assert_eq!((me(&ada, &server.address), me(&bo, &server.address)), (401, 401), "here at once");
    let (third, _third) = server.beside();
    assert_eq!((me(&ada, &third), me(&bo, &third)), (401, 401), "at one that was started since");
    server.wait(SignedDuration::from_secs(3));
    assert_eq!((me(&ada, &other), me(&bo, &other)), (401, 401), "within seconds everywhere");
    // Who signs in again, or is let in again, is in at all of them.
    let bo = server.signed_in_again(&bo);
    assert_eq!((me(&bo, &server.address), me(&bo, &other), me(&bo, &third)), (200, 200, 200));
    let opening = rita.call("PATCH", &format!("/api/v1/people/{}", ada.id), &json!({"disabled": false}));
    assert_eq!(opening.0, 200);
    server.wait(SignedDuration::from_secs(3));
    assert_eq!(me(&ada, &other), 401, "the token from before stays ended");
    let ada = server.signed_in_again(&ada);
    assert_eq!((me(&ada, &server.address), me(&ada, &other), me(&ada, &third)), (200, 200, 200));
    // What it costs: one statement every few seconds, none in between.
    let statements = server.app.db.count_statements();
    statements.take();
    for _ in 0..5 {
        assert_eq!(me(&ada, &server.address), 200);
    }
    let asked = statements.take();
    let of_accounts = asked.iter().filter(|sql| sql.contains("signed_out_at")).count();
    assert!(of_accounts <= 1, "{asked:#?}");
}

/// When somebody was here last is not asked for whoever is not told.
#[test]
fn a_leads_page_of_a_person_asks_for_no_more_than_it_says() {
    let (server, ada, grace, ..) = Server::with_learner_and_lead();
    let log = server.app.db.count_statements();
    log.take();
    assert_eq!(grace.page(&format!("/people/{}", ada.id)).0, 200);
    let asked = log.take();
    let newest = |sql: &&String| sql.to_lowercase().contains("max(") && sql.contains("last_seen_at");
    assert_eq!(asked.iter().find(newest), None);
}

#[test]
fn the_last_administrator_stays() {
    let Cast { server, root, bo, .. } = cast();
    let (_, me) = root.get("/api/v1/me");
    let end = |grant: &Value| format!("/api/v1/roles/{}/end", grant["id"].as_str().unwrap());
    let (status, told) = root.post(&end(&me["roles"][0]), &json!({}));
    assert_eq!((status, &told["code"]), (409, &json!("not_now")));
    let himself = format!("/api/v1/people/{}", root.id);
    assert_eq!(
        root.call("PATCH", &himself, &json!({"disabled": true})).0,
        409,
        "nobody closes their own account"
    );
    let (_, second) =
        root.post(&format!("/api/v1/people/{}/roles", bo.id), &json!({"role": "administrator"}));
    // One who cannot sign in is no administrator to rely on.
    let bos = format!("/api/v1/people/{}", bo.id);
    assert_eq!(root.call("PATCH", &bos, &json!({"disabled": true})).0, 200);
    assert_eq!(root.post(&end(&me["roles"][0]), &json!({})).0, 409);
    assert_eq!(root.call("PATCH", &bos, &json!({"disabled": false})).0, 200);
    assert_eq!(root.post(&end(&me["roles"][0]), &json!({})).0, 204);
    server.wait(SignedDuration::from_secs(1));
    let bo = server.signed_in_again(&bo);
    assert_eq!(bo.post(&end(&second), &json!({})).0, 409);
}

#[test]
fn a_closed_account_is_out_at_once_and_cannot_come_back() {
    let Cast { server, rita, .. } = cast();
    let eve = server.account("Eve Adams", "eve@example.org", "behind the garden wall");
    let browser = Browser::new(&server);
    let fields = [("email", "eve@example.org"), ("password", "behind the garden wall")];
    assert_eq!(browser.post("/sign-in", &fields).status, 303);
    browser.post("/sign-in/link", &[("email", "eve@example.org")]);
    let link = server.mails("account.sign_in")[0]["link"].as_str().unwrap().to_owned();
    let path = link.strip_prefix(&server.address).unwrap();
    let token = server.app.tokens.issue(eve, server.now()).unwrap();
    let one = format!("/api/v1/people/{eve}");
    let (status, now) = rita.call("PATCH", &one, &json!({"disabled": true}));
    assert_eq!((status, &now["account"]), (200, &json!("disabled")));
    assert_eq!(browser.get("/account").status, 303);
    let client = reqwest::blocking::Client::new();
    let me = client.get(format!("{}/api/v1/me", server.address)).bearer_auth(token).send().unwrap();
    assert_eq!(me.status(), 401);
    let again = Browser::new(&server);
    assert_eq!(again.post("/sign-in", &fields).status, 422, "the same words as for a wrong password");
    assert_eq!(again.post(path, &[]).status, 410);
    again.post("/password/forgotten", &[("email", "eve@example.org")]);
    assert!(server.mails("account.password").is_empty());
    assert_eq!(rita.post(&format!("{one}/invitation"), &json!({})).0, 409);
    assert_eq!(rita.call("PATCH", &one, &json!({"disabled": false})).0, 200);
    assert_eq!(again.post("/sign-in", &fields).status, 303);
}

/// Whoever is not to lead any more leads their cohorts all the same, until another lead is named: that is said.
#[test]
fn cohorts_without_a_lead_who_can_lead_are_named() {
    let Cast { server, root, rita, grace, ada, .. } = cast();
    let nana = server.with_role("Nana Lead", Role::Lead);
    let framework = server.framework();
    let cohort = server.cohort(&framework, &nana, &[&ada]);
    let edit = format!("/cohorts/{cohort}/edit");
    let named = |who: &Person| rita.page(&format!("/people/{}", who.id)).1.contains(&edit);
    assert!(!named(&nana) && !named(&grace));
    let (_, before) = root.get(&format!("/api/v1/people/{}", nana.id));
    assert!(before.get("still_leads").is_none(), "{before}");
    let grant =
        before["roles"].as_array().unwrap().iter().find(|role| role["scope"] == "organisation").unwrap();
    let end = format!("/api/v1/roles/{}/end", grant["id"].as_str().unwrap());
    let (status, ended) = root.post(&end, &json!({}));
    assert_eq!(status, 200, "{ended}");
    let link = format!("{}/cohorts/{cohort}", server.address);
    let title = root.get(&format!("/api/v1/cohorts/{cohort}")).1["title"].clone();
    assert_eq!(ended, json!({ "still_leads": [{ "cohort_id": cohort, "title": title, "link": link }] }));
    assert!(named(&nana));
    // With another lead named there, nothing is left to do.
    let path = format!("/api/v1/cohorts/{cohort}");
    assert_eq!(root.call("PATCH", &path, &json!({ "leads": [grace.id] })).0, 200);
    assert!(!named(&nana));

    // Grace never had a role that could end; her account can.
    let (status, closed) =
        rita.call("PATCH", &format!("/api/v1/people/{}", grace.id), &json!({"disabled": true}));
    assert_eq!((status, closed["still_leads"].as_array().unwrap().len()), (200, 2), "{closed}");
    let closed = rita.send_form(&format!("/people/{}/account", nana.id), &[("closed", "true")]);
    assert_eq!(closed.status(), 303);
    assert!(named(&grace) && !named(&nana));
    assert_eq!(root.post(&format!("{path}/close"), &json!({ "note": "" })).0, 201);
    assert!(!named(&grace), "what is closed needs no lead");
}

#[test]
fn the_registrar_works_with_the_pages() {
    let Cast { server, root, rita, .. } = cast();
    let (status, page) = rita.page("/people?q=lovelace");
    assert!(status == 200 && page.contains("Ada Lovelace") && !page.contains("Bo Li"), "{page}");
    let fields = [("name", "Zoë Nguyễn"), ("email", "zoe"), ("unit", "Ward 4"), ("role", "learner")];
    let answer = rita.send_form("/people", &fields);
    assert_eq!(answer.status(), 422);
    let text = answer.text().unwrap();
    assert!(text.contains("Zoë Nguyễn") && text.contains("not an email address"), "{text}");
    // All that is wrong is said at once, and leads to its field.
    let text = rita.send_form("/people", &[("name", " "), ("unit", "Ward 4")]).text().unwrap();
    assert!(text.contains("href=\"#name\"") && text.contains("href=\"#email\""), "{text}");
    let mut good = fields;
    good[1].1 = "zoe@example.org";
    let answer = rita.send_form("/people", &good);
    assert_eq!(answer.status(), 303);
    let there = answer.headers()["location"].to_str().unwrap().to_owned();
    let (status, page) = rita.page(&there);
    assert!(status == 200 && page.contains("Ward 4") && page.contains("on its way"), "{page}");
    assert!(!page.contains("/grants\""), "a registrar grants no roles");
    let zoe = there.split('?').next().unwrap();
    let fields =
        [("role", "lead"), ("scope", "organisation"), ("from", "2026-03-02"), ("until", "2026-03-01")];
    let answer = root.send_form(&format!("{zoe}/grants"), &fields);
    assert_eq!(answer.status(), 422);
    assert!(answer.text().unwrap().contains("would end before it begins"));
    let fields = [("role", "lead"), ("scope", "organisation"), ("from", ""), ("until", "")];
    assert_eq!(root.send_form(&format!("{zoe}/grants"), &fields).status(), 303);
    let (_, page) = root.page(zoe);
    let end =
        page.split("action=\"").find(|part| part.contains("/end\"")).unwrap().split('"').next().unwrap();
    assert_eq!(root.send_form(end, &[]).status(), 303);
    assert!(root.page(zoe).1.contains("ended"));
    let fields = [("name", "Zoë N."), ("email", "zoe@example.org"), ("unit", "Ward 4")];
    assert_eq!(rita.send_form(zoe, &fields).status(), 303);
    assert!(rita.page(zoe).1.contains("Zoë N."));
    assert_eq!(rita.send_form(&format!("{zoe}/invitation"), &[]).status(), 303);
    assert_eq!(server.mails("account.password").len(), 2);
    assert_eq!(rita.send_form(&format!("{zoe}/account"), &[("closed", "true")]).status(), 303);
    assert!(rita.page(zoe).1.contains("This account is closed."));
    assert_eq!(rita.send_form(&format!("{zoe}/account"), &[("closed", "false")]).status(), 303);
    assert_eq!(rita.send_form(&format!("{zoe}/sign-out"), &[]).status(), 303);
    // A form with another session's token counts for nothing.
    assert_eq!(root.page("/people/new").0, 200);
    let forged = [("csrf", root.csrf.as_str()), ("name", "X"), ("email", "x@example.org")];
    assert_eq!(rita.send_raw("/people", &forged).status(), 403);
}

/// Names are found as somebody types them who has another keyboard, or who knows only a part of them.
#[test]
fn names_in_many_scripts_are_found_by_their_parts() {
    let server = Server::start();
    let rita = server.with_role("Rita Registrar", Role::Registrar);
    for name in ["Łukasz Wójcik", "Søren Großmann", "김민준", "محمد الفارسي", "佐藤 美咲"]
    {
        server.person(name);
    }
    for (typed, name) in [
        ("luk", "Łukasz Wójcik"),
        ("Łuk", "Łukasz Wójcik"),
        ("wojcik", "Łukasz Wójcik"),
        ("soren", "Søren Großmann"),
        ("grossm", "Søren Großmann"),
        ("민준", "김민준"),
        ("김", "김민준"),
        ("فارس", "محمد الفارسي"),
        ("الفارسي", "محمد الفارسي"),
        ("咲", "佐藤 美咲"),
    ] {
        let query = serde_urlencoded(&[("q", typed)]);
        let (status, found) = rita.get(&format!("/api/v1/people?{query}"));
        assert_eq!(status, 200, "{found}");
        assert_eq!(names(&found), [name], "{typed}");
    }
}

/// A lead finds everybody by name; a name is a link where it leads somewhere.
#[test]
fn a_leads_list_leads_nowhere_that_is_not_there() {
    let (server, ada, grace, _, _) = Server::with_learner_and_lead();
    let bo = server.person("Bo Stranger");
    let rita = server.with_role("Rita", Role::Registrar);
    let links = |page: &str| -> Vec<String> {
        let starts = page.split("href=\"/people/").skip(1);
        let ids = starts.filter_map(|rest| rest.split('"').next()).filter(|id| id.len() == 36);
        ids.map(str::to_owned).collect()
    };
    let (status, page) = grace.page("/people");
    assert!(status == 200 && page.contains("Bo Stranger"), "{page}");
    let found = links(&page);
    assert!(found.contains(&ada.id.to_string()) && found.contains(&grace.id.to_string()), "{found:?}");
    assert!(!found.contains(&bo.id.to_string()), "{found:?}");
    for id in found {
        assert_eq!(grace.page(&format!("/people/{id}")).0, 200, "{id}");
    }
    let (_, page) = rita.page("/people");
    assert_eq!(links(&page).len(), 4, "{page}");
}
