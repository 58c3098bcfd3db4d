//! The registrar vouches for what was signed, and anybody who has the code is told what has become of it (H-1 to H-5).

use reqwest::blocking::{Client, Response};
use reqwest::redirect::Policy;
use serde_json::json;
use stampbook::ids::{CohortId, FactId};
use stampbook::record::access::Role;
use stampbook::record::certificate::Code;
use stampbook::record::fact::{Author, Draft, Scope};
use stampbook::record::framework::{Framework, Level};
use stampbook::record::review::Decision;
use stampbook::record::signoff::{DisputeSettled, SignOffDisputed, SignOffRevoked};
use stampbook::store::{AppendError, Error};

use crate::support::server::{Person, Server};
use crate::support::story::claim;

/// Ada holds level 1 of Listening, signed by Grace; Rosa keeps records.
struct Ward {
    server: Server,
    ada: Person,
    grace: Person,
    rosa: Person,
    framework: Framework,
    cohort: CohortId,
    signoff: FactId,
}

fn ward() -> Ward {
    let (server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    let rosa = server.with_role("Rosa Registrar", Role::Registrar);
    let level = claim(&framework, "Listening", Level::One);
    let sent = server.submits(ada.id, cohort, &framework, level, "A handover");
    server.answers(grace.id, sent, Decision::Accepted, "");
    let signoff = server.signs(grace.id, &framework, sent);
    Ward { server, ada, grace, rosa, framework, cohort, signoff }
}

impl Ward {
    /// Rosa issues a certificate to Ada. Its address and its code.
    fn issued(&self) -> (String, Code) {
        let (status, made) = self.rosa.post(
            "/api/v1/certificates",
            &json!({ "learner_id": self.ada.id, "framework_id": self.framework.id }),
        );
        assert_eq!(status, 201, "{made}");
        let code = made["code"].as_str().unwrap().parse().unwrap();
        (format!("/certificates/{}", made["id"].as_str().unwrap()), code)
    }

    /// Somebody without an account opens a page in their browser.
    fn visits(&self, path: &str) -> Response {
        let browser = Client::builder().redirect(Policy::none()).build().unwrap();
        browser.get(format!("{}{path}", self.server.address)).header("accept", "text/html").send().unwrap()
    }

    /// What anybody reads on the check page.
    fn checked(&self, code: impl std::fmt::Display) -> String {
        page(self.visits(&format!("/verify/{code}")), 200)
    }
}

fn page(answer: Response, status: u16) -> String {
    assert_eq!(answer.status(), status);
    let text = answer.text().unwrap();
    assert!(!text.contains('⟦'), "{text}");
    text.replace(['\u{2068}', '\u{2069}'], "")
}

fn read(who: &Person, path: &str) -> String {
    let (status, page) = who.page(path);
    assert_eq!(status, 200, "{page}");
    assert!(!page.contains('⟦'), "{page}");
    page.replace(['\u{2068}', '\u{2069}'], "")
}

fn place(answer: &Response) -> String {
    let place = answer.headers().get("location").map_or("", |v| v.to_str().unwrap());
    place.split('?').next().unwrap().to_owned()
}

/// H-1 and H-2: what it says comes from the record, and is told to whoever has its code.
#[test]
fn rosa_issues_a_certificate_and_anybody_with_its_code_is_told_what_it_says() {
    let ward = ward();
    let new = read(&ward.rosa, &format!("/certificates/new?person={}", ward.ada.id));
    assert!(new.contains("1 of 3 competencies") && new.contains("Listening, level 1"), "{new}");
    let fields = [
        ("person", ward.ada.id.to_string()),
        ("framework", ward.framework.id.to_string()),
        ("language", "de".to_owned()),
    ];
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let answer = ward.rosa.send_form("/certificates", &fields);
    assert_eq!(answer.status(), 303);
    let here = place(&answer);
    for who in [&ward.rosa, &ward.ada, &ward.grace] {
        let shown = read(who, &here);
        assert!(shown.contains("Ada Lovelace") && shown.contains("Valid"), "{shown}");
        assert!(!shown.contains("Take back this certificate") || who.id == ward.rosa.id, "{shown}");
    }
    let passport = read(&ward.ada, "/passport");
    assert!(passport.contains(&here), "her passport leads to it: {passport}");
    let (_, data) = ward.ada.get(&here.replace("/certificates", "/api/v1/certificates"));
    assert_eq!(data["verdict"], "valid");
    assert_eq!(data["language"], "de");
    let code = data["code"].as_str().unwrap();
    let told = ward.checked(code);
    for claim in
        ["Valid", "Ada Lovelace", "Listening", "Level 1", "Grace Hopper", "2 March 2026", "Holds", code]
    {
        assert!(told.contains(claim), "{claim} is not on {told}");
    }
    assert!(!told.contains(&ward.ada.id.to_string()), "her id is no business of theirs");
    // As people type it.
    let typed = code.to_lowercase().replace('-', "");
    let answer = ward.visits(&format!("/verify/{typed}"));
    assert_eq!((answer.status().as_u16(), place(&answer)), (303, format!("/verify/{code}")));
    let answer = ward.visits(&format!("/verify?code={typed}"));
    assert_eq!((answer.status().as_u16(), place(&answer)), (303, format!("/verify/{code}")));
}

#[test]
fn the_check_page_is_for_programs_too_and_not_for_search_engines() {
    let ward = ward();
    let (_, code) = ward.issued();
    let client = Client::new();
    let answer = client.get(format!("{}/verify/{code}", ward.server.address)).send().unwrap();
    assert_eq!(answer.headers()["x-robots-tag"], "noindex, nofollow");
    let told: serde_json::Value = answer.json().unwrap();
    assert_eq!(told["verdict"], "valid");
    assert_eq!(told["reason"], serde_json::Value::Null);
    assert_eq!(told["holder"], "Ada Lovelace");
    assert_eq!(told["levels"][0]["competency"], "Listening");
    assert_eq!(told["levels"][0]["state"], "signed");
    assert_eq!(told["levels"][0]["signed_by"], json!(["Grace Hopper"]));
    assert!(told.get("learner_id").is_none() && told.get("id").is_none(), "{told}");
    let shown = ward.visits(&format!("/verify/{code}"));
    assert_eq!(shown.headers()["x-robots-tag"], "noindex, nofollow");
}

#[test]
fn a_code_with_a_slip_and_a_code_that_nobody_was_given() {
    let ward = ward();
    let nobodys = Code::of([7; 8]);
    let told = page(ward.visits(&format!("/verify/{nobodys}")), 404);
    assert!(told.contains("Not valid") && told.contains("No certificate with this code"), "{told}");
    let mut slip = nobodys.to_string();
    let last = slip.pop().unwrap();
    slip.push(if last == 'A' { 'B' } else { 'A' });
    let told = page(ward.visits(&format!("/verify/{slip}")), 422);
    assert!(told.contains("has a slip in it") && told.contains(&slip), "what was typed stays: {told}");
    let told = page(ward.visits("/verify?code=nonsense"), 422);
    assert!(told.contains("twelve letters and digits"), "{told}");
    let client = Client::new();
    let answer = client.get(format!("{}/verify/{nobodys}", ward.server.address)).send().unwrap();
    assert_eq!(answer.status(), 404);
    let told: serde_json::Value = answer.json().unwrap();
    assert_eq!((&told["verdict"], &told["reason"]), (&json!("not_valid"), &json!("unknown")));
    let answer = client.get(format!("{}/verify/{slip}", ward.server.address)).send().unwrap();
    assert_eq!(answer.status(), 422);
    assert_eq!(answer.json::<serde_json::Value>().unwrap()["errors"][0]["pointer"], "/code");
}

/// H-5: it says so wherever it is seen.
#[test]
fn rosa_takes_it_back_and_everybody_who_asks_reads_why() {
    let ward = ward();
    let (here, code) = ward.issued();
    let revocation = format!("{here}/revocation");
    let reason = [("reason", "Issued to the wrong Ada.")];
    for who in [&ward.ada, &ward.grace] {
        assert_eq!(who.send_form(&revocation, &reason).status(), 403);
    }
    let answer = ward.rosa.send_form(&revocation, &[("reason", " ")]);
    assert!(page(answer, 422).contains("The reason is missing"));
    assert_eq!(ward.rosa.send_form(&revocation, &reason).status(), 303);
    let told = ward.checked(code);
    for said in ["Not valid", "It was taken back on 2 March 2026", "Issued to the wrong Ada."] {
        assert!(told.contains(said), "{said} is not on {told}");
    }
    assert!(read(&ward.ada, "/passport").contains("Taken back"));
    let again = ward.rosa.send_form(&revocation, &reason);
    assert!(page(again, 422).contains("taken back already"));
    let (status, problem) =
        ward.rosa.post(&format!("/api/v1{here}/revocation"), &json!({ "reason": "Twice." }));
    assert_eq!((status, &problem["code"]), (409, &json!("already_done")));
}

#[test]
fn the_newest_counts_and_one_that_was_taken_back_takes_nobodys_place() {
    let ward = ward();
    let (first, first_code) = ward.issued();
    ward.server.wait(jiff::SignedDuration::from_mins(5));
    let (second, second_code) = ward.issued();
    assert!(read(&ward.rosa, &second).contains("whose place it took, counts again then"));
    let told = ward.checked(first_code);
    assert!(
        told.contains("Not valid") && told.contains("A newer certificate took its place on 2 March 2026"),
        "{told}"
    );
    assert!(!told.contains(&second_code.to_string()), "the newer code is its holder's to pass on");
    assert!(read(&ward.ada, &first).contains(&second), "she is led to the newer one");
    assert!(ward.checked(second_code).contains("holds today"));
    assert_eq!(
        ward.rosa.send_form(&format!("{second}/revocation"), &[("reason", "Wrong name.")]).status(),
        303
    );
    assert!(ward.checked(first_code).contains("holds today"));
}

#[test]
fn what_becomes_of_a_level_becomes_of_the_certificate() {
    let ward = ward();
    let (here, code) = ward.issued();
    let taking_back = read(&ward.grace, &format!("/signoffs/{}", ward.signoff));
    assert!(taking_back.contains("A certificate states this level"), "{taking_back}");
    ward.server.says(ward.grace.id, ward.ada.id, SignOffDisputed { signoff: ward.signoff });
    let told = ward.checked(code);
    assert!(told.contains("Cannot tell") && told.contains("is on hold"), "{told}");
    // The registrar sees so in every list, and on what is printed meanwhile.
    for place in ["/certificates", "/due"] {
        let list = read(&ward.rosa, place);
        assert!(list.contains(&here) && list.contains("Cannot tell"), "{list}");
    }
    let stands = DisputeSettled { signoff: ward.signoff, stands: true, reason: "It was her.".into() };
    ward.server.says(ward.rosa.id, ward.ada.id, stands);
    assert!(ward.checked(code).contains("holds today"));
    let back = SignOffRevoked {
        signoff: ward.signoff,
        cohort: Some(ward.cohort),
        for_lead: None,
        reason: "Wrong person.".into(),
    };
    ward.server.says(ward.grace.id, ward.ada.id, back);
    let told = ward.checked(code);
    assert!(told.contains("Not valid") && told.contains("taken back since it was issued"), "{told}");
    assert!(!told.contains("Wrong person."), "why a level was taken back is between its people: {told}");
    let due = read(&ward.rosa, "/due");
    assert!(due.contains("Certificates that do not hold any more") && due.contains(&here), "{due}");
    // Nothing is in force any more, so there is nothing to vouch for.
    let new = read(&ward.rosa, &format!("/certificates/new?person={}", ward.ada.id));
    assert!(new.contains("Nothing to certify yet"), "{new}");
    let wanted = json!({ "learner_id": ward.ada.id, "framework_id": ward.framework.id });
    let (status, problem) = ward.rosa.post("/api/v1/certificates", &wanted);
    assert_eq!((status, &problem["code"]), (409, &json!("not_now")), "{problem}");
}

/// H-5: by the calendar alone.
#[test]
fn a_certificate_holds_until_the_first_of_its_levels_expires() {
    let ward = ward();
    for level in [Level::One, Level::Two] {
        let sent = ward.server.submits(
            ward.ada.id,
            ward.cohort,
            &ward.framework,
            claim(&ward.framework, "Writing", level),
            "A letter",
        );
        ward.server.answers(ward.grace.id, sent, Decision::Accepted, "");
        ward.server.signs(ward.grace.id, &ward.framework, sent);
    }
    let new = read(&ward.rosa, &format!("/certificates/new?person={}", ward.ada.id));
    assert!(new.contains("It will hold until 2 March 2027"), "{new}");
    let (_, code) = ward.issued();
    ward.server.wait(jiff::SignedDuration::from_hours(24 * 365));
    assert!(ward.checked(code).contains("holds today"), "its last day is a day on which it holds");
    ward.server.wait(jiff::SignedDuration::from_hours(24));
    let told = ward.checked(code);
    assert!(told.contains("Not valid") && told.contains("It held until 2 March 2027."), "{told}");
    assert!(told.contains("Expired since 3 Mar 2027"), "and which of its levels: {told}");
}

#[test]
fn a_name_that_changes_later_does_not_change_what_was_issued() {
    let ward = ward();
    let (_, code) = ward.issued();
    let change = json!({ "name": "Ada King" });
    assert_eq!(ward.rosa.call("PATCH", &format!("/api/v1/people/{}", ward.ada.id), &change).0, 200);
    let told = ward.checked(code);
    assert!(told.contains("Ada Lovelace") && !told.contains("Ada King"), "{told}");
    let (here, newer) = ward.issued();
    assert!(ward.checked(newer).contains("Ada King"));
    assert!(read(&ward.rosa, &here).contains("Ada King"));
}

#[test]
fn only_who_keeps_records_issues_and_nobody_else_reads_what_is_not_theirs() {
    let ward = ward();
    let (here, code) = ward.issued();
    let mallory = ward.server.person("Mallory");
    let wanted = json!({ "learner_id": ward.ada.id, "framework_id": ward.framework.id });
    for who in [&ward.ada, &ward.grace, &mallory] {
        assert_eq!(who.post("/api/v1/certificates", &wanted).0, 403);
        assert_eq!(who.page("/certificates").0, 403);
        assert_eq!(who.page(&format!("/certificates/new?person={}", ward.ada.id)).0, 403);
        assert_eq!(who.page(&format!("/cohorts/{}/certificates", ward.cohort)).0, 403);
    }
    assert_eq!(mallory.page(&here).0, 404);
    assert_eq!(mallory.page(&format!("{here}.pdf")).0, 404);
    assert_eq!(mallory.get(&format!("/api/v1{here}")).0, 404);
    let (status, own) = ward.ada.get("/api/v1/certificates");
    assert_eq!((status, own["items"][0]["code"].as_str()), (200, Some(code.to_string().as_str())));
    assert_eq!(mallory.get("/api/v1/certificates").1["items"], json!([]));
    assert_eq!(mallory.get(&format!("/api/v1/certificates?learner_id={}", ward.ada.id)).0, 403);
    assert_eq!(ward.grace.get(&format!("/api/v1/certificates?cohort_id={}", ward.cohort)).0, 403);
    let all = ward.rosa.get("/api/v1/certificates").1;
    assert_eq!(all["items"].as_array().unwrap().len(), 1);
}

#[test]
fn the_certificates_of_a_closed_cohort_are_due_and_issued_together() {
    let ward = ward();
    let others: Vec<Person> =
        ["Bea Brown", "Chen Wei", "Ⰰⰱⰲ Dora"].iter().map(|name| ward.server.person(name)).collect();
    let desk = |who: &Person| read(who, &format!("/cohorts/{}/certificates", ward.cohort));
    for other in &others {
        let body = json!({ "person_id": other.id, "role": "learner" });
        assert_eq!(ward.rosa.post(&format!("/api/v1/cohorts/{}/members", ward.cohort), &body).0, 201);
    }
    for who in &others[1..] {
        let level = claim(&ward.framework, "Listening", Level::One);
        let sent = ward.server.submits(who.id, ward.cohort, &ward.framework, level, "A handover");
        ward.server.answers(ward.grace.id, sent, Decision::Accepted, "");
        ward.server.signs(ward.grace.id, &ward.framework, sent);
    }
    assert!(desk(&ward.rosa).contains("still open"));
    let closing = ward.rosa.send_form(&format!("/cohorts/{}/closing", ward.cohort), &[("note", "")]);
    assert_eq!(closing.status(), 303);
    let due = read(&ward.rosa, "/due");
    assert!(
        due.contains("Certificates to issue") && due.contains("3 learners of this closed cohort"),
        "{due}"
    );
    let offered = desk(&ward.rosa);
    assert!(
        offered.contains("2 learners are due"),
        "Dora's name cannot be printed, Bea holds nothing: {offered}"
    );
    assert!(
        offered.contains("no font here can print") && offered.contains("No level in force yet"),
        "{offered}"
    );
    let here = format!("/cohorts/{}/certificates", ward.cohort);
    let none = ward.rosa.send_form(&here, &[("language", "en")]);
    assert!(page(none, 422).contains("Tick at least one"));
    let once = "01930000-0000-7000-8000-00000000abcd";
    let chosen: Vec<String> =
        [&ward.ada, &others[0], &others[1], &others[2]].map(|p| p.id.to_string()).into();
    let mut fields = vec![("language", "en"), ("once", once)];
    fields.extend(chosen.iter().map(|id| ("learner", id.as_str())));
    // Pressed twice. Who was ticked and cannot have one is named, and what was issued is said all the same.
    for _ in 0..2 {
        let told = page(ward.rosa.send_form(&here, &fields), 422);
        assert!(told.contains("2 certificates issued."), "{told}");
        assert!(
            told.contains("Bea Brown: No level in force yet") && told.contains("Ⰰⰱⰲ Dora: The name"),
            "{told}"
        );
    }
    let issued = ward.rosa.get(&format!("/api/v1/certificates?cohort_id={}", ward.cohort)).1;
    let mut holders: Vec<&str> =
        issued["items"].as_array().unwrap().iter().map(|one| one["holder"].as_str().unwrap()).collect();
    holders.sort_unstable();
    assert_eq!(holders, ["Ada Lovelace", "Chen Wei"], "one each");
    assert!(desk(&ward.rosa).contains("Nobody is due"));
    let told = ward.checked(issued["items"][0]["code"].as_str().unwrap());
    let (_, cohort) = ward.rosa.get(&format!("/api/v1/cohorts/{}", ward.cohort));
    assert!(told.contains(cohort["title"].as_str().unwrap()), "{told}");
}

#[test]
fn what_is_stored_is_held_against_its_signature() {
    use diesel::prelude::*;
    use diesel::sql_query;
    use stampbook::store::AnyConn;
    let ward = ward();
    let (_, code) = ward.issued();
    // Somebody with the database in hand writes another name into it, past the triggers that keep facts as they are.
    ward.server
        .app
        .db
        .bare_blocking(|conn| {
            if matches!(conn, AnyConn::Postgres(_)) {
                sql_query("ALTER TABLE facts DISABLE TRIGGER USER").execute(conn)?;
            } else {
                let named = "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'facts'";
                for trigger in sql_query(named).load::<Trigger>(conn)? {
                    sql_query(format!("DROP TRIGGER \"{}\"", trigger.name)).execute(conn)?;
                }
            }
            sql_query(
                "UPDATE facts SET body = replace(body, 'Ada Lovelace', 'Mallory Mann') WHERE kind = 'certificate_issued'",
            )
            .execute(conn)?;
            Ok::<_, Error>(())
        })
        .unwrap();
    let told = ward.checked(code);
    assert!(told.contains("Cannot tell") && told.contains("does not fit the signature"), "{told}");
}

#[derive(diesel::QueryableByName)]
struct Trigger {
    #[diesel(sql_type = diesel::sql_types::Text)]
    name: String,
}

/// A page that was left open, or gone back to, says what stood when it was made.
#[test]
fn an_old_page_does_not_replace_what_was_issued_since() {
    let ward = ward();
    let (person, framework) = (ward.ada.id.to_string(), ward.framework.id.to_string());
    let count = || ward.rosa.get("/api/v1/certificates").1["items"].as_array().unwrap().len();
    let fields = |once: &'static str, newest: &'static str| {
        vec![("person", person.as_str()), ("framework", &framework), ("once", once), ("newest", newest)]
    };
    let once = "01930000-0000-7000-8000-00000000abc1";
    // Pressed twice, it is there once.
    for _ in 0..2 {
        assert_eq!(ward.rosa.send_form("/certificates", &fields(once, "")).status(), 303);
    }
    assert_eq!(count(), 1);
    let other = "01930000-0000-7000-8000-00000000abc2";
    let told = page(ward.rosa.send_form("/certificates", &fields(other, "")), 422);
    assert!(told.contains("was issued since this page was opened"), "{told}");
    assert_eq!(count(), 1);
    // Whoever has seen it may replace it.
    assert_eq!(ward.rosa.send_form("/certificates", &fields(other, once)).status(), 303);
    assert_eq!(count(), 2);
    // The same for a cohort.
    let here = format!("/cohorts/{}/certificates", ward.cohort);
    let chosen = [("learner", person.as_str()), ("language", "en"), ("once", once)];
    let told = page(ward.rosa.send_form(&here, &chosen), 422);
    assert!(told.contains("Ada Lovelace was issued a certificate since this page was opened"), "{told}");
    let had = told.split("name=\"had\" value=\"").nth(1).unwrap().split('"').next().unwrap();
    let seen = [chosen[0], chosen[1], chosen[2], ("had", had)];
    assert_eq!(ward.rosa.send_form(&here, &seen).status(), 303);
    assert_eq!(count(), 3);
}

/// What a device or a program of somebody who keeps records says itself is judged like what a page says.
#[test]
fn a_certificate_says_what_the_record_says_or_is_refused() {
    let ward = ward();
    let (here, _) = ward.issued();
    let folds = ward.server.app.folds();
    let (ada, id): (_, FactId) = (ward.ada.id, here.trim_start_matches("/certificates/").parse().unwrap());
    let issued =
        ward.server.app.db.read_blocking::<_, Error, _>(move |conn| folds.portfolio(conn, ada)).unwrap();
    let said = issued.certificate(id).unwrap().said.clone();
    let other = ward.server.framework();
    let mut forged = vec![said.clone(); 6];
    forged[0].title = "Brain surgery".into();
    forged[1].competencies = 1;
    (forged[2].framework, forged[2].title) = (other.id, other.title.clone());
    forged[3].levels[0].level = Level::Three;
    forged[4].levels.push(said.levels[0].clone());
    forged[5].levels.clear();
    for (place, body) in forged.into_iter().enumerate() {
        let draft = Draft {
            id: ward.server.app.ids.mint(ward.server.now()),
            scope: Scope::Learner(ada),
            happened_at: ward.server.now(),
            body: body.into(),
        };
        let verdict = ward.server.app.door.append_blocking(Author::person(ward.rosa.id), vec![draft]);
        assert!(matches!(verdict, Err(AppendError::Refused(_))), "forgery {place}: {verdict:?}");
    }
    // And so is what was taken back: the page that issued it does not say that it did again.
    let once =
        [("person", ada.to_string()), ("framework", ward.framework.id.to_string()), ("once", id.to_string())];
    let once: Vec<(&str, &str)> = once.iter().map(|(name, value)| (*name, value.as_str())).collect();
    assert_eq!(ward.rosa.send_form(&format!("{here}/revocation"), &[("reason", "Wrong.")]).status(), 303);
    let answer = ward.rosa.send_form("/certificates", &once);
    assert_eq!(answer.status(), 303);
    assert_ne!(place(&answer), here, "another one is issued");
}

#[test]
fn an_id_names_one_certificate() {
    let ward = ward();
    let asked = |language: &str| {
        json!({ "id": "01930000-0000-7000-8000-00000000abcd", "learner_id": ward.ada.id,
            "framework_id": ward.framework.id, "language": language })
    };
    let (status, first) = ward.rosa.post("/api/v1/certificates", &asked("de"));
    assert_eq!(status, 201);
    let (status, again) = ward.rosa.post("/api/v1/certificates", &asked("de"));
    assert_eq!((status, &again["code"]), (201, &first["code"]));
    let (status, problem) = ward.rosa.post("/api/v1/certificates", &asked("fr"));
    assert_eq!((status, &problem["code"]), (409, &json!("id_taken")));
}

#[test]
fn who_asks_very_often_has_to_wait() {
    let ward = ward();
    let (_, code) = ward.issued();
    let client = Client::new();
    let ask = || client.get(format!("{}/verify/{code}", ward.server.address)).send().unwrap();
    let mut told = None;
    for _ in 0..200 {
        let answer = ask();
        if answer.status() == 429 {
            told = Some(answer);
            break;
        }
    }
    let told = told.expect("somebody who asks 200 times at once is told to wait");
    assert!(told.headers().contains_key("retry-after"));
    ward.server.wait(jiff::SignedDuration::from_mins(2));
    assert_eq!(ask().status(), 200);
}

#[test]
fn an_erased_person_has_no_certificate_here_any_more() {
    let ward = ward();
    let anna = ward.server.with_role("Anna", Role::Administrator);
    let (_, code) = ward.issued();
    let path = format!("/people/{}/erasure", ward.ada.id);
    let answer = anna.send_form(&path, &[("reason", "She asked for it."), ("sure", "yes")]);
    assert_eq!(answer.status(), 303);
    let told = page(ward.visits(&format!("/verify/{code}")), 404);
    assert!(told.contains("erased at their wish") && !told.contains("Ada"), "{told}");
}
