//! Sessions by page: planned, changed, attended; one level signed for several after one.

use serde_json::json;
use stampbook::ids::{CohortId, PersonId, SessionId};
use stampbook::record::access::Role;
use stampbook::record::cohort::{MemberJoined, MemberRole, SessionPlanned};
use stampbook::record::fact::{Author, Scope};
use stampbook::record::framework::{Framework, Level};
use stampbook::record::review::Decision;

use crate::support::server::{Person, Server};
use crate::support::story::{claim, planned};

fn send(person: &Person, path: &str, fields: &[(&str, &str)]) -> (u16, String, String) {
    let answer = person.send_form(path, fields);
    let there = answer.headers().get("location").map_or("", |v| v.to_str().unwrap()).to_owned();
    (answer.status().as_u16(), there, answer.text().unwrap().replace(['\u{2068}', '\u{2069}'], ""))
}

fn page(person: &Person, path: &str) -> (u16, String) {
    let (status, text) = person.page(path);
    (status, text.replace(['\u{2068}', '\u{2069}'], ""))
}

const PLAN: [(&str, &str); 7] = [
    ("title", "Hard conversations"),
    ("day", "2026-03-10"),
    ("from", "14:00"),
    ("until", "15:30"),
    ("place", "Room 4"),
    ("join", "https://meet.example.org/ward-4"),
    ("agenda", "1. What happened\n2. <script>alert(1)</script>"),
];

fn with<'a>(field: &str, value: &'a str) -> Vec<(&'a str, &'a str)> {
    PLAN.iter().map(|(name, had)| (*name, if *name == field { value } else { *had })).collect()
}

#[test]
fn grace_plans_a_session_and_moves_it() {
    let zone = |name: &str| (name == "STAMPBOOK_ZONE").then(|| "Europe/Oslo".to_owned());
    let server = Server::start_with(zone);
    let (ada, grace) = (server.person("Ada Lovelace"), server.person("Grace Hopper"));
    let framework = server.framework();
    let cohort = server.cohort(&framework, &grace, &[&ada]);
    let sessions = format!("/cohorts/{cohort}/sessions");
    assert!(page(&grace, &format!("{sessions}/new")).1.contains("Hours in Europe/Oslo."));
    let (status, there, said) = send(&grace, &sessions, &PLAN);
    assert_eq!(status, 303, "{said}");
    let path = there.split('?').next().unwrap();
    for who in [&ada, &grace] {
        let (status, shown) = page(who, path);
        assert_eq!(status, 200, "{shown}");
        assert!(shown.contains("Tuesday 10 March 2026, 14:00 to 15:30 (Europe/Oslo)"), "{shown}");
        assert!(shown.contains("https://meet.example.org/ward-4") && shown.contains("Room 4"), "{shown}");
        assert!(shown.contains("What happened") && !shown.contains("<script>alert"), "{shown}");
        assert!(page(who, &format!("/cohorts/{cohort}")).1.contains("Hard conversations"));
    }
    let (_, known) = grace.get(&format!("/api/v1/cohorts/{cohort}"));
    assert_eq!(known["sessions"][0]["starts_at"], "2026-03-10T13:00:00Z", "{known}");
    assert_eq!(
        (&known["sessions"][0]["minutes"], &known["sessions"][0]["zone"]),
        (&json!(90), &json!("Europe/Oslo"))
    );
    let edit = page(&grace, &format!("{path}/edit")).1;
    assert!(edit.contains("value=\"14:00\"") && edit.contains("value=\"Hard conversations\""), "{edit}");
    assert!(send(&grace, path, &with("from", "13:15")).1.ends_with("done=session-saved"));
    assert!(page(&ada, path).1.contains("13:15 to 15:30"));
}

#[test]
fn what_is_wrong_with_a_session_is_said_beside_the_field() {
    let (server, ada, grace, _, cohort) = Server::with_learner_and_lead();
    let eve = server.person("Eve");
    let sessions = format!("/cohorts/{cohort}/sessions");
    let wrong = [
        ("title", "", "title"),
        ("day", "tomorrow", "day"),
        ("from", "early", "from"),
        ("until", "13:00", "until"),
        ("until", "14:01", "until"),
        ("join", "javascript:alert(1)", "join"),
    ];
    for (field, value, at) in wrong {
        let (status, _, form) = send(&grace, &sessions, &with(field, value));
        assert_eq!(status, 422, "{field}: {form}");
        assert!(form.contains(&format!("id=\"{at}-wrong\"")), "{field}: {form}");
        assert!(form.contains("Room 4") && form.contains("What happened"), "{form}");
    }
    // All of it at once, and what is said on top tells the two hours apart.
    let (status, _, form) = send(&grace, &sessions, &[]);
    assert_eq!(status, 422);
    let top = &form[form.find("data-problems").unwrap()..];
    let top = &top[..top.find("<label").unwrap()];
    for words in
        ["The title is missing.", "Enter a day", "the hour at which it begins", "the hour at which it ends"]
    {
        assert!(top.contains(words), "{words}: {top}");
    }
    let there = send(&grace, &sessions, &PLAN).1;
    let path = there.split('?').next().unwrap();
    for (who, status) in [(&ada, 403), (&eve, 404)] {
        assert_eq!(send(who, &sessions, &PLAN).0, status);
        assert_eq!(send(who, path, &PLAN).0, status);
        assert_eq!(page(who, &format!("{path}/edit")).0, status);
        assert_eq!(page(who, &format!("{sessions}/new")).0, status);
    }
    assert_eq!(page(&eve, path).0, 404);
    assert_eq!(server.anonymous(path).status().as_u16(), 401);
}

fn session(server: &Server, cohort: CohortId, lead: PersonId) -> SessionId {
    let session = server.app.ids.mint(server.now());
    let planned = SessionPlanned { minutes: 90, ..planned(session, "Hard conversations", server.now()) };
    server.say(Author::person(lead), Scope::Cohort(cohort), planned);
    session
}

fn joins(server: &Server, cohort: CohortId, name: &str) -> Person {
    let person = server.person(name);
    let joined = MemberJoined { person: person.id, role: MemberRole::Learner, waiting: false };
    server.say(Author::OPERATOR, Scope::Cohort(cohort), joined);
    person
}

/// C-3, with taps on names and no script.
#[test]
fn attendance_is_taken_and_everyone_sees_their_own() {
    let (server, ada, grace, _, cohort) = Server::with_learner_and_lead();
    let (ben, eve) = (joins(&server, cohort, "Ben Ali"), server.person("Eve"));
    let id = session(&server, cohort, grace.id);
    let path = format!("/cohorts/{cohort}/sessions/{id}");
    let attendance = format!("{path}/attendance");
    let mark = |who: &Person| (format!("attendance-{}", who.id), format!("contributed-{}", who.id));
    let ((of_ada, spoke), (of_ben, ben_spoke), (of_eve, _)) = (mark(&ada), mark(&ben), mark(&eve));
    let fields = [
        (of_ada.as_str(), "attended"),
        (spoke.as_str(), "yes"),
        (of_ben.as_str(), "apologised"),
        (ben_spoke.as_str(), "yes"),
    ];
    assert_eq!(send(&ada, &attendance, &fields).0, 403);
    assert_eq!(send(&eve, &attendance, &fields).0, 404);
    // Saved before anybody was marked: she hears that nothing was.
    let (status, _, refused) = send(&grace, &attendance, &[]);
    assert_eq!((status, refused.contains("Nobody is marked")), (422, true), "{refused}");
    assert!(send(&grace, &attendance, &fields).1.ends_with("done=attendance"));
    let shown = page(&grace, &path).1;
    assert_eq!(shown.matches(" checked").count(), 3, "who was away contributed nothing: {shown}");
    let cohort_page = page(&grace, &format!("/cohorts/{cohort}")).1;
    assert!(
        cohort_page.contains("1 attended, 1 apologised") && cohort_page.contains("1 of one session"),
        "{cohort_page}"
    );
    assert!(page(&ada, &path).1.contains("You attended and contributed."));
    let own = page(&ben, &path).1;
    assert!(own.contains("You apologised.") && !own.contains("Ada Lovelace"), "{own}");
    // Somebody who is not in the cohort, and something that is no attendance.
    let (status, _, refused) = send(&grace, &attendance, &[(&of_eve, "attended")]);
    assert_eq!((status, refused.contains("not in the cohort")), (422, true), "{refused}");
    let (status, _, refused) = send(&grace, &attendance, &[(&of_ada, "perhaps")]);
    assert_eq!((status, refused.contains("Choose attended")), (422, true), "{refused}");
    assert!(page(&grace, &path).1.contains("checked"));
}

/// Ada shows it, Ben and Cem lack level 1, Dana holds it: each is judged by themselves.
#[test]
fn after_a_session_one_level_is_signed_for_those_who_are_there() {
    let (server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    let [ben, cem, dana, fay] = ["Ben Ali", "Cem", "Dana", "Fay"].map(|name| joins(&server, cohort, name));
    let eve = server.person("Eve");
    let [one, two] = [Level::One, Level::Two].map(|level| claim(&framework, "Listening", level));
    for who in [&ada, &dana, &fay] {
        let sent = server.submits(who.id, cohort, &framework, one, "Handover");
        server.answers(grace.id, sent, Decision::Accepted, "");
        server.signs(grace.id, &framework, sent);
    }
    server.submits(ada.id, cohort, &framework, two, "Chaired the round");
    server.submits(ben.id, cohort, &framework, two, "Chaired it, too");
    let held = server.submits(dana.id, cohort, &framework, two, "Long ago");
    server.answers(grace.id, held, Decision::Accepted, "");
    server.signs(grace.id, &framework, held);
    let id = session(&server, cohort, grace.id);
    let path = format!("/cohorts/{cohort}/sessions/{id}");
    let of_ada = format!("attendance-{}", ada.id);
    assert_eq!(send(&grace, &format!("{path}/attendance"), &[(&of_ada, "attended")]).0, 303);
    assert!(page(&grace, &path).1.contains("Sign off together"));

    let competency = two.competency.to_string();
    let look = format!("{path}/signoffs?competency={competency}&level=2");
    let (status, ready) = page(&grace, &look);
    assert_eq!(status, 200, "{ready}");
    assert!(
        ready.contains("Chaired the round (waits for review)") && ready.contains("Listening at level 2."),
        "{ready}"
    );
    assert!(
        ready.contains("Holds this level already") && ready.contains("Nothing sent for this level yet"),
        "{ready}"
    );
    assert_eq!(ready.matches(" checked").count(), 0, "nobody has read Ada's piece: {ready}");
    // Who was there and whose piece was read is ticked, as long as nothing newer waits unread.
    for who in [&cem, &fay] {
        let read = server.submits(who.id, cohort, &framework, two, "Read before");
        server.answers(grace.id, read, Decision::Accepted, "");
    }
    let [of_cem, of_fay] = [&cem, &fay].map(|who| format!("attendance-{}", who.id));
    let there = [of_ada.as_str(), &of_cem, &of_fay].map(|field| (field, "attended"));
    assert_eq!(send(&grace, &format!("{path}/attendance"), &there).0, 303);
    let box_of = |who: &Person, page: &str| {
        let at = page.find(&format!("value=\"{}\"", who.id)).unwrap();
        page[at..].split('>').next().unwrap().to_owned()
    };
    let (_, ready) = page(&grace, &look);
    assert_eq!(ready.matches(" checked").count(), 1, "{ready}");
    assert!(box_of(&fay, &ready).contains(" checked"), "{ready}");
    // Who cannot be signed cannot be ticked, and the page says why: in the words of the rules.
    for who in [&ben, &cem, &dana] {
        assert!(box_of(who, &ready).contains(" disabled"), "{}: {ready}", who.name);
    }
    assert!(!box_of(&ada, &ready).contains("disabled"), "what waits is accepted with the signature: {ready}");
    assert_eq!(ready.matches("Level 2 cannot be signed before level 1.").count(), 2, "{ready}");
    // A level that nobody is ready for offers no button that could do nothing.
    let none = page(&grace, &format!("{path}/signoffs?competency={competency}&level=3")).1;
    assert!(
        none.contains("can be signed for nobody here now") && !none.contains("Sign for those chosen"),
        "{none}"
    );
    server.submits(fay.id, cohort, &framework, two, "Not read yet");
    assert_eq!(page(&grace, &look).1.matches(" checked").count(), 0);

    let signoffs = format!("{path}/signoffs");
    let ids = [&ada, &ben, &cem, &dana, &eve].map(|who| who.id.to_string());
    let level = [("competency", competency.as_str()), ("level", "2")];
    let (status, _, nobody) = send(&grace, &signoffs, &level);
    assert_eq!((status, nobody.contains("id=\"learner-wrong\"")), (422, true), "{nobody}");
    let mut fields = level.to_vec();
    fields.push(("comment", "In front of everybody."));
    fields.extend(ids.iter().map(|id| ("learner", id.as_str())));
    for (who, status) in [(&ada, 403), (&eve, 404)] {
        assert_eq!(page(who, &look).0, status);
        assert_eq!(send(who, &signoffs, &fields).0, status);
    }
    let (status, _, result) = send(&grace, &signoffs, &fields);
    assert_eq!(status, 200, "{result}");
    assert!(result.contains("One was signed, 3 were not"), "Eve is not in it: {result}");
    for why in ["Level 2 cannot be signed before level 1.", "This level is signed already."] {
        assert!(result.contains(why), "{why}: {result}");
    }
    assert!(
        result.contains("See the sign-off of Ada Lovelace") && result.contains("See the passport of Cem")
    );
    let (_, passport) = ada.get(&format!("/api/v1/passports/{}", ada.id));
    assert_eq!(passport["totals"]["signed"], 2, "{passport}");
    assert_eq!(passport["frameworks"][0]["sign_offs"][1]["evidence"][0], "Chaired the round");
    let (_, of_ben) = ben.get(&format!("/api/v1/passports/{}", ben.id));
    assert_eq!(
        (&of_ben["totals"]["signed"], &of_ben["totals"]["in_review"]),
        (&json!(0), &json!(1)),
        "all or nothing"
    );
}

fn together(framework: &Framework, people: &[&Person]) -> serde_json::Value {
    let learners: Vec<PersonId> = people.iter().map(|who| who.id).collect();
    json!({ "learners": learners, "competency_id": claim(framework, "Listening", Level::One).competency,
        "level": 1, "comment": "Seen." })
}

/// The same by API; E-6, E-7: nobody for themselves, a stand-in with both names.
#[test]
fn signing_for_several_by_api() {
    let (server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    let (nana, rosa) = (server.with_role("Nana", Role::Lead), server.with_role("Rosa", Role::Registrar));
    let listening = claim(&framework, "Listening", Level::One);
    server.submits(ada.id, cohort, &framework, listening, "Handover");
    let path = format!("/api/v1/cohorts/{cohort}/signoffs");
    let asked = together(&framework, &[&ada]);
    for who in [&nana, &rosa, &ada] {
        let (status, verdicts) = who.post(&path, &asked);
        assert_eq!((status, &verdicts["items"][0]["signoff_id"]), (200, &json!(null)), "{verdicts}");
    }
    assert_eq!(ada.post(&path, &asked).1["items"][0]["code"], "own_work");
    assert_eq!(grace.post(&path, &together(&framework, &[])).0, 422);
    let leave = json!({ "lead_id": grace.id, "to_id": nana.id, "from": "2026-03-02", "until": "2026-03-20" });
    assert_eq!(grace.post(&format!("/api/v1/cohorts/{cohort}/delegations"), &leave).0, 201);
    let (status, verdicts) = nana.post(&path, &asked);
    assert_eq!((status, &verdicts["items"][0]["code"]), (200, &json!("signed")), "{verdicts}");
    let id = verdicts["items"][0]["signoff_id"].as_str().unwrap();
    let (_, signed) = ada.get(&format!("/api/v1/signoffs/{id}"));
    assert_eq!((&signed["signed_by"], &signed["for_lead"]), (&json!("Nana"), &json!(grace.id)));
    assert_eq!(nana.post(&path, &asked).1["items"][0]["code"], "already_done");
}
