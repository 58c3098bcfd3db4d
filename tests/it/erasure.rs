//! Erasing: what was said is gone from every table, file and byte, and the record still proves itself.

use diesel::prelude::*;
use diesel::sql_types::BigInt;
use serde_json::json;
use stampbook::files::{Hash, picture};
use stampbook::ids::{FactId, PersonId, UnitId};
use stampbook::record::access::{Reach, Role, RoleEnded, RoleGranted};
use stampbook::record::cohort::{Delegated, DelegationEnded, MemberJoined, MemberLeft, MemberRole};
use stampbook::record::directory::{PersonMoved, PersonRenamed, UnitCreated};
use stampbook::record::evidence::{AttachmentQuarantined, Commented, PrivateReflectionWritten};
use stampbook::record::fact::{Author, Body, Draft, Redacted, Scope};
use stampbook::record::framework::{Framework, Level};
use stampbook::record::refusal::Refusal;
use stampbook::record::review::Decision;
use stampbook::record::signoff::SignOffRevoked;
use stampbook::store::folds::facts_of;
use stampbook::store::verify::verify;
use stampbook::store::{AppendError, Backend, Error, people, rebuild};

use crate::blobs::bring;
use crate::framework_pages::send_files;
use crate::support::database::backend;
use crate::support::server::{Person, Server};
use crate::support::story::claim;

fn erase(server: &Server, scope: Scope, facts: Vec<FactId>) -> Result<(), Refusal> {
    let now = server.now();
    let body = Redacted { facts, reason: "asked for".into() }.into();
    let draft = Draft { id: server.app.ids.mint(now), scope, happened_at: now, body };
    match server.app.door.append_blocking(Author::OPERATOR, vec![draft]) {
        Ok(_) => Ok(()),
        Err(AppendError::Refused(refusal)) => Err(refusal),
        Err(AppendError::Store(error)) => panic!("{error:?}"),
    }
}

fn facts_in(server: &Server, scope: Scope) -> Vec<(FactId, Option<Body>)> {
    let facts = server.app.db.read_blocking(move |conn| facts_of(conn, scope)).unwrap();
    facts.into_iter().map(|fact| (fact.id, fact.body)).collect()
}

/// What is derived is what the facts say, and every hash and signature holds.
fn assert_whole(server: &Server, when: &str) {
    assert_eq!(server.app.db.write_blocking(rebuild::rebuild).unwrap(), vec![], "{when}");
    assert_eq!(
        server.app.db.snapshot_blocking(|conn| verify(conn, |_| true)).unwrap().problems,
        vec![],
        "{when}"
    );
}

#[derive(QueryableByName)]
struct Count {
    #[diesel(sql_type = BigInt)]
    count: i64,
}

fn count(server: &Server, sql: &str) -> i64 {
    let sql = format!("SELECT count(*) AS count FROM {sql}");
    let count: Count = server
        .app
        .db
        .read_blocking::<_, Error, _>(move |c| Ok(diesel::sql_query(sql).get_result(c)?))
        .unwrap();
    count.count
}

/// Ada, Grace and words in every scope.
fn words_everywhere() -> (Server, Person, Person, Vec<Scope>) {
    let (server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    let now = server.now();
    let unit: UnitId = server.app.ids.mint(now);
    let operator = Author::OPERATOR;
    server.say(operator, Scope::Directory, UnitCreated { unit, name: "Ward 4".into(), parent: None });
    server.say(operator, Scope::Directory, PersonRenamed { person: ada.id, name: "Ada King".into() });
    server.say(operator, Scope::Directory, PersonMoved { person: ada.id, unit: Some(unit) });
    let day = server.app.clock.today();
    let grant = RoleGranted {
        person: grace.id,
        role: Role::Registrar,
        reach: Reach::Organisation,
        from: day,
        until: None,
    };
    server.say(operator, Scope::Access, grant);
    let grant =
        RoleGranted { role: Role::Sponsor, reach: Reach::Unit(unit), person: ada.id, from: day, until: None };
    server.say(operator, Scope::Access, grant);
    let (granted, _) = facts_in(&server, Scope::Access).pop().unwrap();
    server.say(operator, Scope::Access, RoleEnded { grant: granted, reason: "Moved on.".into() });
    let until = "2026-04-01".parse().unwrap();
    let rita = server.person("Rita Registrar");
    let away = Delegated { lead: grace.id, to: rita.id, from: day, until };
    server.say(Author::person(grace.id), Scope::Cohort(cohort), away);
    let (delegation, _) = facts_in(&server, Scope::Cohort(cohort)).pop().unwrap();
    server.say(Author::person(grace.id), Scope::Cohort(cohort), DelegationEnded { delegation });
    let sent = server.submits(ada.id, cohort, &framework, claim(&framework, "Listening", Level::One), "One");
    server.answers(grace.id, sent, Decision::Accepted, "");
    let signed = server.signs(grace.id, &framework, sent);
    let revoked =
        SignOffRevoked { signoff: signed, cohort: Some(cohort), for_lead: None, reason: "A mistake.".into() };
    server.says(grace.id, ada.id, revoked);
    server.signs(grace.id, &framework, sent);
    server.submits(ada.id, cohort, &framework, claim(&framework, "Writing", Level::One), "Two");
    let private =
        PrivateReflectionWritten { evidence: sent.evidence, revision: sent.revision, text: "Afraid.".into() };
    server.say(Author::person(ada.id), Scope::Private(ada.id), private);
    let left = MemberLeft { person: ada.id, role: MemberRole::Learner, reason: "Moved away.".into() };
    server.say(Author::person(ada.id), Scope::Cohort(cohort), left);
    // What rests on a cohort goes before it does.
    let scopes = vec![
        Scope::Directory,
        Scope::Access,
        Scope::Learner(ada.id),
        Scope::Private(ada.id),
        Scope::Cohort(cohort),
        Scope::Framework(framework.id),
    ];
    assert_whole(&server, "before");
    (server, ada, grace, scopes)
}

/// Whatever is erased, in whatever scope: the rows that came of it are gone with it.
#[test]
fn what_came_of_erased_words_goes_with_them() {
    let (server, ada, grace, scopes) = words_everywhere();
    for scope in scopes {
        // Newest first, one after the other; what may not go alone goes with all the rest.
        for (id, body) in facts_in(&server, scope).into_iter().rev() {
            let kind = body.unwrap().kind();
            match erase(&server, scope, vec![id]) {
                Ok(()) => assert_whole(&server, &format!("{kind} of {scope}")),
                Err(Refusal::NotNow(_)) => {
                    assert!(
                        ["role_ended", "delegation_ended", "member_left", "sign_off_revoked"].contains(&kind),
                        "{kind}"
                    );
                }
                Err(refusal) => panic!("{kind}: {refusal}"),
            }
        }
        let rest = facts_in(&server, scope);
        let rest: Vec<FactId> = rest
            .into_iter()
            .filter(|(_, body)| body.as_ref().is_some_and(|body| !matches!(body, Body::Redacted(_))))
            .map(|(id, _)| id)
            .collect();
        if !rest.is_empty() && erase(&server, scope, rest).is_ok() {
            assert_whole(&server, &format!("the rest of {scope}"));
        }
    }
    for table in
        ["people", "people_words", "units", "grants", "frameworks", "cohorts", "members", "delegations"]
    {
        assert_eq!(count(&server, table), 0, "{table}");
    }
    for table in ["standings", "queue", "awards", "appeals", "evidence", "file_uses"] {
        assert_eq!(count(&server, table), 0, "{table}");
    }
    let id = ada.id;
    assert!(server.app.db.read_blocking(move |conn| people::names(conn, [id])).unwrap().is_empty());
    assert_eq!(grace.get(&format!("/api/v1/passports/{}", ada.id)).0, 404, "a lead of nobody sees nobody");
}

/// A lead whose place in the cohort is erased reads nothing any more, at either copy of the server.
#[test]
fn an_erased_lead_reads_nothing_any_more() {
    let (server, ada, grace, _, cohort) = Server::with_learner_and_lead();
    let passport = format!("/api/v1/passports/{}", ada.id);
    let (other, _running) = server.beside();
    for address in [&server.address, &other] {
        assert_eq!(grace.at(address).get(&passport).0, 200);
    }
    let place = facts_in(&server, Scope::Cohort(cohort))
        .into_iter()
        .find(|(_, body)| matches!(body, Some(Body::MemberJoined(said)) if said.role == MemberRole::Lead));
    erase(&server, Scope::Cohort(cohort), vec![place.unwrap().0]).unwrap();
    for address in [&server.address, &other] {
        assert_eq!(grace.at(address).get(&passport).0, 404);
    }
    assert_whole(&server, "after");
}

/// An erasure is what shows that a gap is meant: it stays. And nothing that was ended comes back to life.
#[test]
fn an_erasure_cannot_be_erased_and_an_end_not_alone() {
    let (server, ada, grace, _) = words_everywhere();
    let scope = Scope::Learner(ada.id);
    let (first, _) = facts_in(&server, scope).remove(0);
    erase(&server, scope, vec![first]).unwrap();
    let (erasure, body) = facts_in(&server, scope).pop().unwrap();
    assert!(matches!(body, Some(Body::Redacted(_))));
    assert!(matches!(erase(&server, scope, vec![erasure]), Err(Refusal::NotNow(_))));
    let grants = facts_in(&server, Scope::Access);
    let end = grants.iter().find(|(_, b)| matches!(b, Some(Body::RoleEnded(_)))).unwrap();
    let Some(Body::RoleEnded(RoleEnded { grant, .. })) = end.1 else { unreachable!() };
    assert!(matches!(erase(&server, Scope::Access, vec![end.0]), Err(Refusal::NotNow(_))));
    erase(&server, Scope::Access, vec![end.0, grant]).unwrap();
    let nobody = erase(&server, scope, vec![server.app.ids.mint(server.now())]);
    assert_eq!(nobody, Err(Refusal::Unknown { what: "statement to erase" }));
    let elsewhere = erase(&server, Scope::Directory, vec![first]);
    assert_eq!(elsewhere, Err(Refusal::Unknown { what: "statement to erase" }), "facts of another scope");
    assert_whole(&server, "after");
    // Only an administrator erases, and the last one stays.
    let root = server.with_role("Root Admin", Role::Administrator);
    let (granted, _) = facts_in(&server, Scope::Access).pop().unwrap();
    assert!(matches!(erase(&server, Scope::Access, vec![granted]), Err(Refusal::NotNow(_))));
    let asked = json!({ "facts": [first], "reason": "x" });
    assert_eq!(grace.post("/api/v1/erasures", &asked).0, 403, "a registrar does not");
    assert_eq!(root.post("/api/v1/erasures", &json!({ "facts": [granted], "reason": "x" })).0, 409);
    assert_eq!(root.post("/api/v1/erasures", &json!({ "facts": [first], "reason": " " })).0, 422);
    assert_eq!(root.post("/api/v1/erasures", &json!({ "facts": [], "reason": "x" })).0, 422);
    let both = json!({ "facts": [first], "person_id": ada.id, "reason": "x" });
    assert_eq!(root.post("/api/v1/erasures", &both).0, 422);
}

/// Logs a piece with a photo; its revision and the photo's hash.
fn with_photo(
    who: &Person,
    framework: &Framework,
    cohort: &impl serde::Serialize,
    photo: &[u8],
) -> (FactId, String) {
    let hash = bring(who, photo, "board.jpg");
    let claims = [json!({ "competency_id": framework.competencies[0].id, "level": 1 })];
    let body = json!({ "cohort_id": cohort, "title": "The board", "narrative": "We were nine.", "claims": claims,
        "attachments": [hash] });
    let (status, saved) = who.post("/api/v1/evidence", &body);
    assert_eq!(status, 201, "{saved}");
    let path = format!("/api/v1/evidence/{}/submission", saved["id"].as_str().unwrap());
    let (status, sent) = who.post(&path, &json!({}));
    assert_eq!(status, 201, "{sent}");
    (sent["revision_id"].as_str().unwrap().parse().unwrap(), hash)
}

fn walk(folder: &std::path::Path, found: &mut Vec<String>) {
    for entry in std::fs::read_dir(folder).into_iter().flatten() {
        let path = entry.unwrap().path();
        if path.is_dir() { walk(&path, found) } else { found.push(path.display().to_string()) }
    }
}

fn stored_files(server: &Server) -> Vec<String> {
    let mut found = Vec::new();
    for family in ["sha256", "thumb", "alias"] {
        walk(&server.places().0.join("blobs").join(family), &mut found);
    }
    found
}

/// A photo that only erased words named is gone: the file, its small picture, and that it was ever brought.
#[test]
fn files_that_only_erased_words_named_are_gone() {
    let (server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    let root = server.with_role("Root Admin", Role::Administrator);
    let (photo, shared) = (picture::draw(3, 640, 480), picture::draw(4, 640, 480));
    let (revision, hash) = with_photo(&ada, &framework, &cohort, &photo);
    let (other, of_both) = with_photo(&ada, &framework, &cohort, &shared);
    assert_eq!(bring(&grace, &shared, "mine.jpg"), of_both);
    assert!(stored_files(&server).len() >= 4);
    let asked = json!({ "facts": [revision, other], "reason": "asked for" });
    let (status, erased) = root.post("/api/v1/erasures", &asked);
    assert_eq!((status, &erased), (201, &json!({ "facts": 2, "files": 1 })));
    let hex = |hash: &str| hash.parse::<Hash>().unwrap().hex();
    let left = stored_files(&server);
    assert!(left.iter().all(|path| !path.contains(&hex(&hash))), "{left:?}");
    assert!(left.iter().any(|path| path.contains(&hex(&of_both))), "Grace still has it: {left:?}");
    assert_eq!(ada.get(&format!("/api/v1/blobs/{hash}")).0, 404);
    assert_eq!(ada.get(&format!("/api/v1/blobs/{of_both}")).0, 404);
    assert_eq!(grace.api("GET", &format!("/api/v1/blobs/{of_both}")).send().unwrap().status(), 200);
    assert_eq!(count(&server, "blobs"), 1);
    assert_whole(&server, "after");
    // Brought again, it is there again.
    assert_eq!(bring(&ada, &photo, "board.jpg"), hash);
    assert_eq!(ada.api("GET", &format!("/api/v1/blobs/{hash}")).send().unwrap().status(), 200);
}

fn everything(server: &Server, person: &Person) -> Vec<String> {
    let id = person.id;
    let tables = [
        ("people", "id"),
        ("people_words", "person_id"),
        ("grants", "person_id"),
        ("members", "person_id"),
        ("evidence", "person_id"),
        ("standings", "person_id"),
        ("awards", "person_id"),
        ("drafts", "person_id"),
        ("portraits", "person_id"),
        ("sign_ins", "person_id"),
        ("blobs", "person_id"),
        ("outbox", "person_id"),
        ("file_uses", "person_id"),
    ];
    let left =
        tables.iter().filter(|(table, key)| count(server, &format!("{table} WHERE {key} = '{id}'")) > 0);
    left.map(|(table, _)| (*table).to_owned()).collect()
}

/// Everything about Ada is erased from her page, after one question; the others' records stay.
#[test]
fn everything_about_somebody_is_erased_after_one_question() {
    let (server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    let root = server.with_role("Root Admin", Role::Administrator);
    let bo = server.person("Bo Li");
    let joined = MemberJoined { person: bo.id, role: MemberRole::Learner, waiting: false };
    server.say(Author::OPERATOR, Scope::Cohort(cohort), joined);
    with_photo(&ada, &framework, &cohort, &picture::draw(3, 320, 240));
    let sent = server.submits(bo.id, cohort, &framework, claim(&framework, "Listening", Level::One), "Of Bo");
    let comment = Commented { evidence: sent.evidence, cohort: Some(cohort), text: "Well said.".into() };
    server.says(grace.id, bo.id, comment);
    assert_eq!(ada.post("/api/v1/evidence", &json!({ "title": "A draft" })).0, 201);
    assert!(everything(&server, &ada).len() > 6);
    // What her files were called is told to whoever sends one again, and what was answered about her, to who asks again.
    let uploads = || {
        let mut found = Vec::new();
        walk(&server.places().0.join("blobs/uploads").join(ada.id.to_string()), &mut found);
        found
    };
    let kept = || count(&server, "idempotency WHERE answer LIKE '%Ada King%'");
    let rename =
        root.api("PATCH", &format!("/api/v1/people/{}", ada.id)).header("idempotency-key", "her-name");
    assert_eq!(rename.json(&json!({ "name": "Ada King" })).send().unwrap().status(), 200);
    assert!(!uploads().is_empty() && kept() == 1);
    let rename = root.api("PATCH", &format!("/api/v1/people/{}", ada.id));
    assert_eq!(rename.json(&json!({ "name": "Ada Lovelace" })).send().unwrap().status(), 200);

    // Her address before hears that it is hers no more: that mail belongs to nobody but is about her.
    let moved = root.api("PATCH", &format!("/api/v1/people/{}", ada.id));
    assert_eq!(moved.json(&json!({ "email": "ada.new@example.org" })).send().unwrap().status(), 200);
    assert_eq!(count(&server, &format!("outbox WHERE address = '{}'", ada.email)), 1);

    let path = format!("/people/{}/erasure", ada.id);
    assert_eq!(grace.page(&path).0, 403);
    assert_eq!(grace.send_form(&path, &[("reason", "x"), ("sure", "yes")]).status(), 403);
    assert!(root.page(&format!("/people/{}", ada.id)).1.contains(&path));
    let (status, page) = root.page(&path);
    assert!(status == 200 && page.contains("Ada Lovelace") && page.contains("cannot be undone"), "{page}");
    let asked = page.replace(['\u{2068}', '\u{2069}'], "");
    assert!(asked.contains("I want to erase everything about Ada Lovelace"), "{page}");
    let unsure = root.send_form(&path, &[("reason", "She asked for it")]);
    assert_eq!(unsure.status(), 422);
    assert!(unsure.text().unwrap().contains("She asked for it"));
    assert_eq!(root.send_form(&path, &[("reason", ""), ("sure", "yes")]).status(), 422);
    assert!(everything(&server, &ada).len() > 6, "nothing happened yet");

    let done = root.send_form(&path, &[("reason", "She asked for it"), ("sure", "yes")]);
    assert_eq!(done.status(), 303);
    assert_eq!(everything(&server, &ada), Vec::<String>::new());
    assert_eq!((uploads(), kept()), (Vec::new(), 0));
    assert_eq!(count(&server, "outbox WHERE address IS NOT NULL"), 0);
    // The answer is gone; that the call was made is known, and it is not made again.
    let again =
        root.api("PATCH", &format!("/api/v1/people/{}", ada.id)).header("idempotency-key", "her-name");
    let again = again.json(&json!({ "name": "Ada King" })).send().unwrap();
    let (status, told) = crate::support::server::read(again);
    assert_eq!((status, &told["code"]), (410, &json!("answer_erased")), "{told}");
    assert!(told["detail"].as_str().unwrap().contains("answered with status 200"), "{told}");
    assert_eq!(
        count(&server, "accounts WHERE email LIKE '%example.org' AND person_id IN (SELECT id FROM people)"),
        3
    );
    assert_eq!(count(&server, &format!("accounts WHERE email LIKE '%{}%'", ada.id.uuid().simple())), 0);
    assert_eq!(ada.get("/api/v1/me").0, 401, "her tokens are nobody's");
    assert_eq!(ada.page("/").0, 303);
    assert_eq!(root.page(&path).0, 404);
    assert!(!root.page("/people").1.contains("Ada Lovelace"));
    // What Grace reads goes on without her.
    for page in [format!("/cohorts/{cohort}"), "/queue".to_owned(), "/people".to_owned()] {
        assert_eq!(grace.page(&page).0, 200, "{page}");
    }
    assert_eq!(facts_in(&server, Scope::Learner(bo.id)).iter().filter(|(_, body)| body.is_some()).count(), 2);
    let (status, told) = root.post("/api/v1/erasures", &json!({ "person_id": ada.id, "reason": "again" }));
    assert_eq!((status, &told["code"]), (404, &json!("unknown")), "nothing is left");
    assert_whole(&server, "after");
}

/// Erased words are in no file of the database any more, not even in its unused parts.
#[test]
fn erased_bytes_are_in_no_file_of_the_database() {
    if backend() == Backend::Postgres {
        crate::support::skipped("the files of PostgreSQL are its own");
        return;
    }
    let (server, ada, _, framework, cohort) = Server::with_learner_and_lead();
    let root = server.with_role("Root Admin", Role::Administrator);
    let (short, long) = ("Quagga-in-the-night", "Thylacine-by-the-river ".repeat(800));
    let mut pieces: Vec<PersonId> = Vec::new();
    for number in 0..40 {
        let claims = [json!({ "competency_id": framework.competencies[0].id, "level": 1 })];
        let body = json!({ "cohort_id": cohort, "title": format!("{short} {number}"), "claims": claims,
            "narrative": if number % 2 == 0 { long.clone() } else { String::new() } });
        let (status, saved) = ada.post("/api/v1/evidence", &body);
        assert_eq!(status, 201, "{saved}");
        pieces.push(saved["id"].as_str().unwrap().parse().unwrap());
    }
    for piece in pieces {
        assert_eq!(ada.post(&format!("/api/v1/evidence/{piece}/submission"), &json!({})).0, 201);
    }
    let database = server.app.db.target().path().unwrap().to_owned();
    let holds = |word: &str| {
        std::fs::read_dir(database.parent().unwrap()).unwrap().any(|file| {
            let bytes = std::fs::read(file.unwrap().path()).unwrap();
            bytes.windows(word.len()).any(|part| part == word.as_bytes())
        })
    };
    assert!(holds("Quagga") && holds("Thylacine"));
    let asked = json!({ "person_id": ada.id, "reason": "asked for" });
    assert_eq!(root.post("/api/v1/erasures", &asked).0, 201);
    for word in ["Quagga", "Thylacine", "quagga", "thylacine", "Ada Lovelace", "ada lovelace", &ada.email] {
        assert!(!holds(word), "{word}");
    }
    assert_whole(&server, "after");
}

/// A file is out of sight wherever it is attached: erasing one piece, and that it was hidden there, does not show it in
/// another.
#[test]
fn a_hidden_file_stays_hidden_in_what_is_left() {
    let (server, ada, _, framework, cohort) = Server::with_learner_and_lead();
    let photo = picture::draw(3, 320, 240);
    let (first, hash) = with_photo(&ada, &framework, &cohort, &photo);
    let (second, _) = with_photo(&ada, &framework, &cohort, &photo);
    let evidence = evidence_of(&server, ada.id, first);
    let hides = AttachmentQuarantined { evidence, hash, cohort: None, reason: "Shows a patient.".to_owned() };
    let hidden = server.says(ada.id, ada.id, hides);
    let scope = Scope::Learner(ada.id);
    assert!(matches!(erase(&server, scope, vec![first, hidden]), Err(Refusal::NotNow(_))));
    assert!(matches!(erase(&server, scope, vec![hidden]), Err(Refusal::NotNow(_))));
    erase(&server, scope, vec![first]).unwrap();
    erase(&server, scope, vec![second, hidden]).unwrap();
    assert_whole(&server, "after");
}

fn evidence_of(server: &Server, learner: PersonId, revision: FactId) -> stampbook::ids::EvidenceId {
    let all = facts_in(server, Scope::Learner(learner));
    match &all.iter().find(|(id, _)| *id == revision).unwrap().1 {
        Some(Body::EvidenceSubmitted(said)) => said.evidence,
        other => panic!("{other:?}"),
    }
}

/// Who joined, left and joined again is out once they left again: erasing part of it does not bring them back in.
#[test]
fn who_left_is_not_brought_back_by_half_an_erasure() {
    let (server, ada, _, _, cohort) = Server::with_learner_and_lead();
    let scope = Scope::Cohort(cohort);
    let says = |body: Body| {
        server.say(Author::OPERATOR, scope, body);
        facts_in(&server, scope).pop().unwrap().0
    };
    let joins = || MemberJoined { person: ada.id, role: MemberRole::Learner, waiting: false }.into();
    let leaves = || MemberLeft { person: ada.id, role: MemberRole::Learner, reason: String::new() }.into();
    let is_hers = |body: &Option<Body>| matches!(body, Some(Body::MemberJoined(b)) if b.person == ada.id);
    let first = facts_in(&server, scope).into_iter().find(|(_, body)| is_hers(body)).unwrap().0;
    let (out, back, gone) = (says(leaves()), says(joins()), says(leaves()));
    let inside = || {
        let folds = server.app.folds();
        let cohort =
            server.app.db.read_blocking::<_, Error, _>(move |conn| folds.cohort(conn, cohort)).unwrap();
        cohort.unwrap().current(ada.id, MemberRole::Learner).is_some()
    };
    for half in [vec![out], vec![gone], vec![first, gone], vec![out, back]] {
        assert!(matches!(erase(&server, scope, half.clone()), Err(Refusal::NotNow(_))), "{half:?}");
        assert!(!inside());
    }
    erase(&server, scope, vec![back, gone]).unwrap();
    assert!(!inside());
    erase(&server, scope, vec![first, out]).unwrap();
    assert!(!inside());
    assert_whole(&server, "after");
}

/// A return that took an acceptance back does not go alone: the piece would count again.
#[test]
fn what_was_returned_is_not_accepted_again_by_an_erasure() {
    let (server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    let sent = server.submits(ada.id, cohort, &framework, claim(&framework, "Listening", Level::One), "One");
    let accepted = server.answers(grace.id, sent, Decision::Accepted, "");
    let returned = server.answers(grace.id, sent, Decision::Returned, "What came of it?");
    let scope = Scope::Learner(ada.id);
    assert!(matches!(erase(&server, scope, vec![returned]), Err(Refusal::NotNow(_))));
    erase(&server, scope, vec![accepted, returned]).unwrap();
    assert_whole(&server, "after");
}

/// What everybody's stamps rest on is not erased in passing; what nothing rests on is.
#[test]
fn a_framework_and_a_cohort_in_use_are_not_erased() {
    let (server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    let root = server.with_role("Root Admin", Role::Administrator);
    let sent = server.submits(ada.id, cohort, &framework, claim(&framework, "Listening", Level::One), "One");
    server.answers(grace.id, sent, Decision::Accepted, "");
    server.signs(grace.id, &framework, sent);
    let unused = server.framework();
    let first = |scope| facts_in(&server, scope)[0].0;
    let asked = |fact: FactId| root.post("/api/v1/erasures", &json!({ "facts": [fact], "reason": "tidy" }));
    for (scope, rests) in [
        (Scope::Framework(framework.id), "1 sign-off, 1 cohort"),
        (Scope::Cohort(cohort), "1 sign-off, 1 piece of evidence, 1 learner's place"),
    ] {
        let (status, problem) = asked(first(scope));
        assert_eq!((status, &problem["code"]), (409, &json!("not_now")), "{problem}");
        assert!(problem["detail"].as_str().unwrap().contains(rests), "{problem}");
        // The rule is the record's: it holds whoever asks, and however.
        let Err(Refusal::NotNow(words)) = erase(&server, scope, vec![first(scope)]) else {
            panic!("{scope}")
        };
        assert!(words.to_string().contains(rests), "{words}");
    }
    assert_eq!(ada.get(&format!("/api/v1/passports/{}", ada.id)).1["totals"]["signed"], 1);
    assert_eq!(asked(first(Scope::Framework(unused.id))).0, 201);
    assert_whole(&server, "after");
}

/// What repeats erased words goes with them: answers that are kept, a roster that waits, changes that are not sent.
#[test]
fn erased_words_do_not_come_back_from_elsewhere() {
    let (server, ada, _, framework, cohort) = Server::with_learner_and_lead();
    let root = server.with_role("Root Admin", Role::Administrator);
    let erase = |what: serde_json::Value| {
        let (status, said) = root.post("/api/v1/erasures", &what);
        assert_eq!(status, 201, "{said}");
    };
    // A statement that names a patient, in an answer and in a change that Ada has not sent yet.
    let words = json!({ "cohort_id": cohort, "title": "Round with Zebrawitz", "narrative": "Patient Zebrawitz.",
        "claims": [{ "competency_id": framework.competencies[0].id, "level": 1 }] });
    let log = || ada.api("POST", "/api/v1/evidence").header("idempotency-key", "round").json(&words).send();
    let (status, logged) = crate::support::server::read(log().unwrap());
    assert_eq!(status, 201, "{logged}");
    let place = format!("/api/v1/evidence/{}", logged["id"].as_str().unwrap());
    let (_, sent) = ada.post(&format!("{place}/submission"), &json!({}));
    let mut change = words.clone();
    change["based_on"] = sent["revision_id"].clone();
    assert!(ada.put(&place, &change).0 < 300);
    erase(json!({ "facts": [sent["revision_id"]], "reason": "It named a patient" }));
    let (status, told) = crate::support::server::read(log().unwrap());
    assert_eq!((status, &told["code"]), (410, &json!("answer_erased")), "{told}");
    for table in ["idempotency WHERE answer LIKE '%Zebrawitz%'", "drafts WHERE content LIKE '%Zebrawitz%'"] {
        assert_eq!(count(&server, table), 0, "{table}");
    }
    // A roster that waits to be taken in, and the answer to one that was, know people by name alone.
    let roster = "name,email\nPqq Erased,pqq@example.org\n";
    let take_in = || {
        let call = root.api("POST", "/api/v1/roster").header("idempotency-key", "roster");
        crate::support::server::read(call.header("content-type", "text/csv").body(roster).send().unwrap())
    };
    let (status, said) = take_in();
    assert_eq!(status, 201, "{said}");
    let (status, ..) =
        send_files(&root, "/people/import", &[("then", "try")], &[("roster.csv", roster.as_bytes())]);
    assert_eq!(status, 303);
    assert_eq!(count(&server, "imports"), 1);
    let (_, found) = root.get("/api/v1/people?q=Pqq");
    erase(json!({ "person_id": found["items"][0]["id"], "reason": "They asked for it" }));
    let (status, told) = take_in();
    assert_eq!((status, &told["code"]), (410, &json!("answer_erased")), "{told}");
    assert_eq!(count(&server, "idempotency WHERE answer LIKE '%Pqq%'") + count(&server, "imports"), 0);
}
