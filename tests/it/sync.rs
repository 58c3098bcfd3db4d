//! What devices write without a network, and what they are given.

use jiff::SignedDuration;
use serde_json::{Value, json};
use stampbook::ids::FactId;
use stampbook::record::cohort::{
    Attendance, AttendanceTaken, Delegated, Mark, MemberJoined, MemberLeft, MemberRole,
};
use stampbook::record::fact::{Author, Body, Fact, Scope};
use stampbook::record::framework::Level;
use stampbook::record::review::Decision;
use stampbook::store::{Error, rebuild, verify};

use crate::support::device::Device;
use crate::support::server::{Person, Server};
use crate::support::story::{claim, planned};

/// Every hash, chain and signature holds, and every table says what the facts say.
fn is_whole(server: &Server) {
    let report = server.app.db.read_blocking(|conn| verify::verify(conn, |_| true)).unwrap();
    assert_eq!(report.problems, []);
    let differences = server.app.db.write_blocking::<_, Error, _>(rebuild::rebuild).unwrap();
    assert_eq!(differences, []);
}

fn waiting_for(lead: &Person) -> Vec<String> {
    let (status, answer) = lead.get("/api/v1/reviews?state=waiting");
    assert_eq!(status, 200, "{answer}");
    let items = answer["items"].as_array().unwrap();
    items.iter().map(|item| item["title"].as_str().unwrap().to_owned()).collect()
}

fn logged_by(learner: &Person) -> Vec<String> {
    let (status, answer) = learner.get("/api/v1/evidence");
    assert_eq!(status, 200, "{answer}");
    let items = answer["items"].as_array().unwrap();
    let mut titles: Vec<_> = items.iter().map(|item| item["title"].as_str().unwrap().to_owned()).collect();
    titles.sort();
    titles
}

#[test]
fn what_ada_logs_in_the_cellar_reaches_grace_and_her_answer_reaches_ada() {
    let (server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    let mut laptop = Device::known(&ada, 1);
    let listening = claim(&framework, "Listening", Level::One);
    let (evidence, revision) = laptop.logs(&server, cohort, &framework, listening, "The night round");
    let listening_well = claim(&framework, "Listening", Level::Two);
    laptop.logs(&server, cohort, &framework, listening_well, "The morning after");
    server.wait(SignedDuration::from_hours(7));
    let (ada, grace) = (server.signed_in_again(&ada), server.signed_in_again(&grace));
    laptop.owner = ada.clone();
    let answer = laptop.brings();
    assert_eq!((&answer["taken"], &answer["repeats"], &answer["others"]), (&json!(2), &json!(0), &json!([])));
    assert_eq!(waiting_for(&grace), ["The night round", "The morning after"]);

    // The answer was lost on the way: the same once more does no harm.
    let answer = laptop.brings();
    assert_eq!((&answer["taken"], &answer["repeats"]), (&json!(0), &json!(2)));
    assert_eq!(waiting_for(&grace).len(), 2);
    assert_eq!(logged_by(&ada).len(), 2);

    let sent = crate::support::story::Sent { learner: ada.id, cohort, evidence, revision, claim: listening };
    server.answers(grace.id, sent, Decision::Accepted, "Clear.");
    laptop.takes(500);
    let own = format!("learner/{}", ada.id);
    assert_eq!(laptop.reads(&own), ["evidence_reviewed"]);
    assert!(laptop.reads(&format!("framework/{}", framework.id)).contains(&"framework_published"));
    assert!(laptop.reads(&format!("cohort/{cohort}")).contains(&"cohort_opened"));
    assert_eq!(laptop.takes(500), [""; 0], "nothing new");
    is_whole(&server);
}

/// The code that a change is answered with, and the change.
type Change = (&'static str, fn(&mut Value));

/// S-3.
#[test]
fn a_byte_that_changed_on_the_way_is_noticed_and_stops_nothing_else() {
    let (server, ada, _, framework, cohort) = Server::with_learner_and_lead();
    let listening = claim(&framework, "Listening", Level::One);
    let changes: [Change; 8] = [
        ("bad_signature", |fact| {
            fact["body"] = json!(fact["body"].as_str().unwrap().replace("night", "right"));
        }),
        ("bad_signature", |fact| fact["at"] = json!(fact["at"].as_i64().unwrap() - 1)),
        ("bad_signature", |fact| fact["salt"] = json!("AAAAAAAAAAAAAAAAAAAAAA")),
        ("bad_signature", |fact| fact["id"] = json!("01900000-0000-7000-8000-00000000ffff")),
        ("bad_signature", |fact| fact["kind"] = json!("commented")),
        ("bad_signature", |fact| fact["author"] = json!("01900000-0000-7000-8000-00000000ffff")),
        ("bad_signature", |fact| drop(fact.as_object_mut().unwrap().remove("sig"))),
        ("bad_signature", |fact| {
            let sig = fact["sig"].as_str().unwrap().to_owned();
            let other = if sig.starts_with('A') { "B" } else { "A" };
            fact["sig"] = json!(format!("{other}{}", &sig[1..]));
        }),
    ];
    for (seed, (code, change)) in (1..).zip(changes) {
        let mut laptop = Device::known(&ada, seed);
        laptop.logs(&server, cohort, &framework, listening, "The night round");
        let whole = laptop.outbox.clone();
        change(&mut laptop.outbox[0]["facts"][0]);
        // Another chain of the same message.
        let private = format!("private/{}", ada.id);
        let thought = stampbook::record::evidence::PrivateReflectionWritten {
            evidence: server.app.ids.mint(server.now()),
            revision: server.app.ids.mint(server.now()),
            text: "I was afraid.".into(),
        };
        laptop.writes(&private, server.now(), thought);
        let answer = laptop.brings();
        assert_eq!(answer["taken"], 1, "{answer}");
        assert_eq!(answer["others"][0]["state"], "refused", "{answer}");
        assert_eq!(answer["others"][0]["code"], code, "{answer}");
        // It was a slip of the line: sent again, it is taken.
        laptop.outbox = whole;
        assert_eq!(laptop.brings()["taken"], 1);
    }
    is_whole(&server);
}

#[test]
fn a_chain_goes_on_where_it_ended_and_by_its_own_writer_alone() {
    let (server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    let listening = claim(&framework, "Listening", Level::One);
    let mut laptop = Device::known(&ada, 1);
    for title in ["One", "Two", "Three"] {
        laptop.logs(&server, cohort, &framework, listening, title);
    }
    let all = laptop.outbox.clone();
    // The first was lost: the others wait for it.
    laptop.outbox = all[1..].to_vec();
    let answer = laptop.brings();
    let states: Vec<_> =
        answer["others"].as_array().unwrap().iter().map(|one| one["state"].as_str().unwrap()).collect();
    assert_eq!((&answer["taken"], states), (&json!(0), vec!["gap", "gap"]));
    assert_eq!(answer["others"][0]["have"], 0);
    laptop.outbox.clone_from(&all);
    assert_eq!(laptop.brings()["taken"], 3);

    // A copy of the app writes on from the same place: what it says there is not what is here.
    let mut copy = Device::of(&ada, 1);
    copy.logs(&server, cohort, &framework, listening, "Another one");
    copy.outbox[0]["facts"][0]["id"] = json!("01900000-0000-7000-8000-00000000eeee");
    assert_eq!(copy.brings()["others"][0]["code"], "forked");

    // Somebody whom nobody knows, and somebody else with Ada's words.
    let stranger = Device::of(&ada, 9);
    let (status, problem) = stranger.says(&json!({ "device": stranger.id, "give": [] }));
    assert_eq!((status, &problem["code"]), (409, &json!("unknown_device")));
    let mut other = Device::of(&ada, 9);
    other.logs(&server, cohort, &framework, listening, "By nobody");
    let (_, answer) = laptop.says(&json!({ "device": laptop.id, "give": other.outbox }));
    assert_eq!(answer["others"][0]["code"], "unknown_writer");
    let phone = Device::known(&grace, 2);
    let (status, problem) = ada.post("/api/v1/sync", &json!({ "device": phone.id, "give": [] }));
    assert_eq!((status, &problem["code"]), (409, &json!("unknown_device")));
    let mut forger = Device::of(&ada, 2);
    forger.owner.id = ada.id;
    forger.logs(&server, cohort, &framework, listening, "In Ada’s name");
    let forged = json!({ "device": phone.id, "give": forger.outbox });
    assert_eq!(phone.says(&forged).1["others"][0]["code"], "other_author");
    is_whole(&server);
}

/// S-3.
#[test]
fn what_breaks_a_rule_is_kept_and_a_registrar_decides() {
    let (server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    let rosa = server.with_role("Rosa Diaz", stampbook::record::access::Role::Registrar);
    let listening = claim(&framework, "Listening", Level::One);
    let elsewhere = server.cohort(&framework, &grace, &[]);
    let mut laptop = Device::known(&ada, 1);
    let (_, stray) = laptop.logs(&server, elsewhere, &framework, listening, "In the wrong cohort");
    laptop.logs(&server, cohort, &framework, listening, "In the right one");
    let (_, other) = laptop.logs(&server, elsewhere, &framework, listening, "Wrong once more");
    let answer = laptop.brings();
    assert_eq!(answer["taken"], 1, "{answer}");
    let held: Vec<_> =
        answer["others"].as_array().unwrap().iter().map(|one| (&one["state"], &one["code"])).collect();
    assert_eq!(held, [(&json!("held"), &json!("not_allowed")); 2]);
    assert_eq!(waiting_for(&grace), ["In the right one"]);
    assert_eq!(logged_by(&ada), ["In the right one"]);
    assert_eq!(laptop.brings()["repeats"], 3);
    is_whole(&server);

    let (_, list) = rosa.get("/api/v1/holds");
    assert_eq!(list["items"].as_array().unwrap().len(), 2, "{list}");
    assert!(rosa.page("/due").1.contains("Brought by devices, on hold"));
    let place = format!("/holds/{stray}");
    let (status, page) = rosa.page(&place);
    assert!(status == 200 && page.contains("In the wrong cohort") && page.contains("Ada Lovelace"), "{page}");
    // Not without a choice and a reason; and by nobody else.
    assert_eq!(rosa.send_form(&place, &[]).status(), 422);
    for person in [&ada, &grace] {
        assert_eq!(person.page(&place).0, 403);
        assert_eq!(person.send_form(&place, &[("decision", "admit"), ("reason", "Mine")]).status(), 403);
    }
    let decided = rosa.send_form(&place, &[("decision", "admit"), ("reason", "She had changed wards.")]);
    assert_eq!(decided.headers()["location"], "/due?done=hold-settled");
    assert_eq!(logged_by(&ada), ["In the right one", "In the wrong cohort"]);
    let (status, problem) = rosa
        .post(&format!("/api/v1/holds/{stray}/settlement"), &json!({ "admitted": false, "reason": "No." }));
    assert_eq!((status, &problem["code"]), (409, &json!("already_done")));
    let (status, _) = rosa.post(
        &format!("/api/v1/holds/{other}/settlement"),
        &json!({ "admitted": false, "reason": "Twice the same." }),
    );
    assert_eq!(status, 201);
    assert_eq!(logged_by(&ada).len(), 2);
    assert!(!rosa.page("/due").1.contains("Brought by devices, on hold"));
    // Whoever erases the note alone would let count what it holds.
    let verdicts = server
        .app
        .db
        .read_blocking(move |conn| stampbook::store::folds::facts_of(conn, Scope::Learner(ada.id)));
    let is_verdict = |fact: &&Fact| matches!(&fact.body, Some(Body::FactHeld(held)) if held.fact == other);
    let verdict = verdicts.unwrap().iter().find(is_verdict).unwrap().id;
    let admin = server.with_role("Anne", stampbook::record::access::Role::Administrator);
    let (status, problem) = admin.post("/api/v1/erasures", &json!({ "facts": [verdict], "reason": "Tidy" }));
    assert_eq!((status, &problem["code"]), (409, &json!("not_now")), "{problem}");
    let both = json!({ "facts": [verdict, other], "reason": "Tidy" });
    assert!(admin.post("/api/v1/erasures", &both).0 < 300);
    let unknown = FactId(uuid::Uuid::nil());
    let nothing = json!({ "admitted": true, "reason": "What?" });
    assert_eq!(rosa.post(&format!("/api/v1/holds/{unknown}/settlement"), &nothing).0, 404);
    is_whole(&server);
}

#[test]
fn a_lost_device_is_revoked_and_what_it_brings_after_that_does_not_count() {
    let (server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    let listening = claim(&framework, "Listening", Level::One);
    let mut phone = Device::known(&ada, 1);
    phone.logs(&server, cohort, &framework, listening, "Before");
    phone.brings();
    assert!(ada.page("/account").1.contains("Ada Lovelace’s laptop"));
    let (_, mine) = ada.get("/api/v1/devices");
    assert_eq!(mine["items"][0]["id"], json!(phone.id));
    // Nobody else's to revoke.
    let id = phone.id.to_string();
    assert_eq!(grace.call("DELETE", &format!("/api/v1/devices/{id}"), &json!({})).0, 404);
    grace.send_form("/account/devices", &[("device", &id)]);
    assert_eq!(ada.get("/api/v1/devices").1["items"][0]["revoked_at"], json!(null));
    let answer = ada.send_form("/account/devices", &[("device", &id)]);
    assert_eq!(answer.headers()["location"], "/account?done=device-revoked");
    assert!(!ada.page("/account").1.contains("Ada Lovelace’s laptop"));

    phone.logs(&server, cohort, &framework, listening, "By a thief");
    let answer = phone.brings();
    assert_eq!((&answer["repeats"], &answer["others"][0]["code"]), (&json!(1), &json!("device_revoked")));
    assert_eq!(waiting_for(&grace), ["Before"]);
    let (status, problem) = phone.says(&json!({ "device": phone.id, "take": {} }));
    assert_eq!((status, &problem["code"]), (403, &json!("device_revoked")));
    // A key that signs for anybody, and one that somebody else has.
    let weak = json!({ "id": uuid::Uuid::from_u128(5), "key": "A".repeat(43), "name": "Mine" });
    assert_eq!(ada.post("/api/v1/devices", &weak).0, 422);
    let mut twin = Device::of(&grace, 1);
    twin.id = phone.id;
    assert_eq!(twin.introduces_itself().1["code"], "device_taken");
    is_whole(&server);
}

#[test]
fn a_lead_whose_time_is_over_signs_nothing_that_comes_after_it() {
    let (server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    let listening = claim(&framework, "Listening", Level::One);
    let sent = server.submits(ada.id, cohort, &framework, listening, "The night round");
    let mut phone = Device::known(&grace, 1);
    let answer = |comment: &str| stampbook::record::review::EvidenceReviewed {
        evidence: sent.evidence,
        revision: sent.revision,
        after: None,
        cohort,
        for_lead: None,
        claims: vec![stampbook::record::review::ClaimDecision {
            competency: listening.competency,
            level: listening.level,
            decision: Decision::Accepted,
            comment: comment.into(),
        }],
    };
    let own = format!("learner/{}", ada.id);
    phone.writes(&own, server.now(), answer("In the corridor."));
    server.wait(SignedDuration::from_hours(2));
    phone.owner = server.signed_in_again(&grace);
    assert_eq!(phone.brings()["taken"], 1);
    // Lin stands in for three days. What her phone says of the first, and brings after the last, may have been written since.
    let again = server.submits(ada.id, cohort, &framework, listening, "The day round");
    let lin = server.person("Lin Wei");
    let mut phone = Device::known(&lin, 2);
    let (from, first) = (server.app.clock.today(), server.now());
    let away = Delegated {
        lead: grace.id,
        to: lin.id,
        from,
        until: from.checked_add(jiff::Span::new().days(2)).unwrap(),
    };
    server.say(Author::person(grace.id), Scope::Cohort(cohort), away);
    server.wait(SignedDuration::from_hours(24 * 4));
    let mut late = answer("I looked at it then.");
    (late.evidence, late.revision, late.for_lead) = (again.evidence, again.revision, Some(grace.id));
    phone.owner = server.signed_in_again(&lin);
    phone.writes(&own, first, late);
    let answer = phone.brings();
    assert_eq!(answer["others"][0]["code"], "right_ended", "{answer}");
    is_whole(&server);
}

/// S-6.
#[test]
fn a_device_is_given_what_its_person_may_see_and_what_they_may_see_later_from_the_beginning() {
    let (server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    let lin = server.person("Lin Wei");
    let listening = claim(&framework, "Listening", Level::One);
    server.submits(ada.id, cohort, &framework, listening, "The night round");
    let session = server.app.ids.mint(server.now());
    let lead = Author::person(grace.id);
    server.say(lead, Scope::Cohort(cohort), planned(session, "Kick-off", server.now()));
    let marks = vec![Mark { person: ada.id, attendance: Attendance::Absent, contributed: false }];
    server.say(lead, Scope::Cohort(cohort), AttendanceTaken { session, marks });

    let mut phone = Device::known(&lin, 1);
    phone.takes(500);
    assert!(phone.facts.is_empty(), "{:?}", phone.facts);
    let mut leads = Device::known(&grace, 2);
    leads.takes(500);
    let (ours, adas) = (format!("cohort/{cohort}"), format!("learner/{}", ada.id));
    assert_eq!(leads.reads(&adas), ["evidence_submitted"]);
    assert!(leads.reads(&ours).contains(&"attendance_taken"));

    // Lin joins: the cohort comes from its first day; who was absent is not hers to know, and the chain holds all the same.
    let joined = MemberJoined { person: lin.id, role: MemberRole::Learner, waiting: false };
    server.say(Author::OPERATOR, Scope::Cohort(cohort), joined);
    phone.takes(1);
    let (read, framework_scope) = (phone.reads(&ours), format!("framework/{}", framework.id));
    assert!(read.contains(&"cohort_opened") && !read.contains(&"attendance_taken"), "{read:?}");
    assert!(phone.facts.values().any(|fact| fact["kind"] == "attendance_taken" && fact["withheld"] == true));
    assert_eq!(phone.reads(&framework_scope), ["framework_published"]);
    assert!(phone.reads(&adas).is_empty());
    // She leaves: it goes from her device at the next contact, and nothing of it comes any more.
    let left = MemberLeft { person: lin.id, role: MemberRole::Learner, reason: String::new() };
    server.say(Author::OPERATOR, Scope::Cohort(cohort), left);
    phone.takes(500);
    assert!(phone.facts.is_empty(), "{:?}", phone.facts);
    // Without saying what it holds it is told to say so, and given nothing.
    server.say(
        Author::OPERATOR,
        Scope::Cohort(cohort),
        MemberJoined { person: lin.id, role: MemberRole::Learner, waiting: false },
    );
    let (_, before) = phone.says(&json!({ "device": phone.id, "take": {} }));
    let token = &before["page"]["token"];
    let left = MemberLeft { person: lin.id, role: MemberRole::Learner, reason: String::new() };
    server.say(Author::OPERATOR, Scope::Cohort(cohort), left);
    let (_, told) = phone.says(&json!({ "device": phone.id, "take": { "token": token } }));
    assert_eq!((&told["page"]["tell_scopes"], &told["page"]["runs"]), (&json!(true), &json!([])));
}

#[test]
fn in_small_pages_comes_what_comes_in_one() {
    let (server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    let listening = claim(&framework, "Listening", Level::One);
    let mut laptop = Device::known(&ada, 1);
    for round in 0..12 {
        let sent = server.submits(ada.id, cohort, &framework, listening, &format!("Round {round}"));
        server.answers(grace.id, sent, Decision::Returned, "Say what came of it.");
        laptop.logs(&server, cohort, &framework, listening, &format!("From the laptop {round}"));
        laptop.brings();
    }
    let mut whole = Device::known(&grace, 2);
    whole.takes(500);
    for (seed, limit) in [(3, 1), (4, 2), (5, 7)] {
        let mut small = Device::known(&grace, seed);
        small.takes(limit);
        assert_eq!(small.facts, whole.facts, "{limit}");
    }
    assert!(whole.facts.len() > 36);
    // A token of another server, or of none, begins at the beginning.
    for token in ["nonsense", "eyJsb2ciOiIwIn0"] {
        let (_, answer) = whole.says(&json!({ "take": { "token": token } }));
        assert!(!answer["page"]["runs"].as_array().unwrap().is_empty());
    }
}

#[test]
fn what_is_no_exchange_is_said_to_be_none() {
    let (server, ada, _, framework, cohort) = Server::with_learner_and_lead();
    let listening = claim(&framework, "Listening", Level::One);
    let mut laptop = Device::known(&ada, 1);
    laptop.logs(&server, cohort, &framework, listening, "The night round");
    let wrong = |change: &dyn Fn(&mut Value), pointer: &str| {
        let mut run = laptop.outbox[0].clone();
        change(&mut run);
        let (status, problem) = laptop.says(&json!({ "device": laptop.id, "give": [run] }));
        assert_eq!((status, &problem["errors"][0]["pointer"]), (422, &json!(pointer)), "{problem}");
    };
    wrong(&|run| run["scope"] = json!("everything"), "/give/0/scope");
    wrong(&|run| run["from"] = json!(0), "/give/0/from");
    wrong(&|run| run["facts"][0]["salt"] = json!("short"), "/give/0/facts/0/salt");
    wrong(&|run| run["facts"][0]["sig"] = json!("short"), "/give/0/facts/0/sig");
    wrong(&|run| run["facts"][0]["at"] = json!(i64::MAX), "/give/0/facts/0/at");
    wrong(&|run| run["facts"][0]["gone"] = json!("both"), "/give/0/facts/0/body");
    for take in [json!([]), json!({ "limit": 0 }), json!({ "limit": 501 }), json!({ "limits": 5 })] {
        let (status, problem) = laptop.says(&json!({ "take": take }));
        assert_eq!((status, &problem["code"]), (400, &json!("malformed")), "{take}: {problem}");
    }
    let (status, problem) = laptop.says(&json!({ "give": laptop.outbox }));
    assert_eq!((status, &problem["errors"][0]["pointer"]), (422, &json!("/device")));
    let fact = laptop.outbox[0]["facts"][0].clone();
    let many = json!([{ "scope": laptop.outbox[0]["scope"], "writer": laptop.id, "from": 1, "facts": vec![fact; 501] }]);
    assert_eq!(laptop.says(&json!({ "device": laptop.id, "give": many })).0, 413);
    // Larger than a statement may be, and in a kind that comes with the next release.
    let scope = laptop.outbox[0]["scope"].as_str().unwrap().to_owned();
    let mut phone = Device::known(&ada, 2);
    phone.writes_raw(&scope, server.now(), "dreamt", &format!("{{\"of\":\"{}\"}}", "sheep ".repeat(12_000)));
    assert_eq!(phone.brings()["others"][0]["code"], "too_large");
    let mut phone = Device::known(&ada, 3);
    phone.writes_raw(&scope, server.now(), "dreamt", r#"{"of":"sheep"}"#);
    let (_, revision) = phone.logs(&server, cohort, &framework, listening, "After it");
    let answer = phone.brings();
    assert_eq!((&answer["taken"], &answer["others"][0]["code"]), (&json!(1), &json!("newer_version")));
    assert!(ada.get("/api/v1/me/data").0 == 200 && ada.page("/passport").0 == 200);
    let hello = ada.get("/api/v1/sync/hello").1;
    assert_eq!(hello["person_id"], json!(ada.id));
    assert!(revision.uuid() != uuid::Uuid::nil());
    is_whole(&server);
}

/// No device makes an administrator, writes in somebody else's record what is not its person's to say there, takes over what is
/// another's, or fills the registrar's list; and no decision sets the rules of signing aside.
#[test]
fn what_a_device_may_not_say_is_not_even_kept() {
    use stampbook::record::access::{Reach, Role, RoleGranted};
    use stampbook::record::evidence::PrivateReflectionWritten;
    let (server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    let hong = server.person("Hong");
    let joined = MemberJoined { person: hong.id, role: MemberRole::Learner, waiting: false };
    server.say(Author::OPERATOR, Scope::Cohort(cohort), joined.clone());
    let listening = claim(&framework, "Listening", Level::One);
    let adas = server.submits(ada.id, cohort, &framework, listening, "The night round");
    let (_, draft) = ada.post("/api/v1/evidence", &json!({ "title": "A draft of Ada's" }));
    let now = server.now();
    let today = server.app.clock.today();
    let mut seed = 10;
    let mut refused = |scope: String, body: Body, code: &str| {
        seed += 1;
        let mut phone = Device::known(&hong, seed);
        phone.writes(&scope, now, body);
        let answer = phone.brings();
        assert_eq!(
            (&answer["others"][0]["state"], &answer["others"][0]["code"]),
            (&json!("refused"), &json!(code))
        );
    };
    let grant = RoleGranted {
        person: hong.id,
        role: Role::Administrator,
        reach: Reach::Organisation,
        from: today,
        until: None,
    };
    refused("acl".into(), grant.into(), "misplaced");
    refused(format!("cohort/{cohort}"), joined.into(), "misplaced");
    let insult =
        PrivateReflectionWritten { evidence: adas.evidence, revision: adas.revision, text: "By Hong".into() };
    refused(format!("private/{}", ada.id), insult.into(), "misplaced");
    let comment =
        stampbook::record::evidence::Commented { evidence: adas.evidence, cohort: None, text: "Hm.".into() };
    refused(format!("learner/{}", ada.id), comment.into(), "misplaced");
    let mut taken_over = stampbook::record::evidence::EvidenceSubmitted {
        evidence: adas.evidence,
        based_on: vec![],
        cohort,
        framework: framework.id,
        title: "Mine now".into(),
        narrative: String::new(),
        happened_on: today,
        recorded_at: now,
        clock_off: None,
        claims: vec![listening],
        cycle: stampbook::record::evidence::Cycle::default(),
        private_reflection: false,
        attachments: vec![],
        links: vec![],
        follows: None,
    };
    let own = format!("learner/{}", hong.id);
    refused(own.clone(), taken_over.clone().into(), "id_taken");
    taken_over.evidence = draft["id"].as_str().unwrap().parse().unwrap();
    refused(own.clone(), taken_over.clone().into(), "id_taken");
    taken_over.evidence = server.app.ids.mint(now);
    taken_over.attachments = vec![stampbook::record::evidence::Attachment {
        hash: "sha256:../../account".into(),
        name: "board.jpg".into(),
        media_type: "image/jpeg".into(),
        size: 9,
    }];
    refused(own, taken_over.into(), "malformed");
    assert_eq!(logged_by(&ada), ["A draft of Ada's", "The night round"]);

    // A lead who signs what may not be signed: kept, and no decision makes it count.
    let mut phone = Device::known(&grace, 1);
    let competency = framework.competency(listening.competency).unwrap();
    let level = stampbook::record::signoff::SignedOff {
        competency: competency.id,
        level: Level::Three,
        framework: framework.id,
        version: 1,
        title: competency.title.clone(),
        descriptor: competency.level(Level::Three).descriptor.clone(),
        evidence: vec![],
        comment: "Because I say so.".into(),
        cohort: Some(cohort),
        for_lead: None,
        prior_learning: None,
        expires_on: None,
        needs_second: false,
    };
    phone.writes(&format!("learner/{}", ada.id), now, level);
    assert_eq!(phone.brings()["others"][0]["state"], "held");
    let rosa = server.with_role("Rosa Diaz", Role::Registrar);
    let (_, list) = rosa.get("/api/v1/holds");
    let id = list["items"][0]["fact_id"].as_str().unwrap();
    assert!(!rosa.page(&format!("/holds/{id}")).1.contains("value=\"admit\""));
    let place = format!("/api/v1/holds/{id}/settlement");
    let (status, problem) = rosa.post(&place, &json!({ "admitted": true, "reason": "Kindness" }));
    assert_eq!((status, &problem["code"]), (409, &json!("not_now")), "{problem}");
    assert_eq!(rosa.post(&place, &json!({ "admitted": false, "reason": "Not so." })).0, 201);

    // One's own word is another one's to decide; and nobody fills the list.
    let elsewhere = server.cohort(&framework, &grace, &[]);
    let mut flood = Device::known(&hong, 2);
    for round in 0..60 {
        flood.logs(&server, elsewhere, &framework, listening, &format!("Round {round}"));
    }
    let answer = flood.brings();
    let with =
        |code: &str| answer["others"].as_array().unwrap().iter().filter(|one| one["code"] == code).count();
    assert_eq!((with("not_allowed"), with("too_many_held"), with("gap")), (50, 1, 9), "{answer}");
    let mut own = Device::known(&rosa, 3);
    own.logs(&server, cohort, &framework, listening, "By the registrar herself");
    let held = own.brings()["others"][0]["id"].as_str().unwrap().to_owned();
    let place = format!("/api/v1/holds/{held}/settlement");
    let (status, problem) = rosa.post(&place, &json!({ "admitted": true, "reason": "Mine" }));
    assert_eq!((status, &problem["code"]), (403, &json!("own_work")), "{problem}");
    is_whole(&server);
}
