//! H-3: a registrar takes the passports of many people away in one file. It is made in the background, by whichever copy of
//! the server has time; it can be cancelled, survives a stop, and is gone when its time is over or somebody is erased.

use std::io::Read as _;
use std::path::PathBuf;

use serde_json::{Value, json};
use stampbook::app::App;
use stampbook::files::Hash;
use stampbook::ids::{CohortId, ExportId, UnitId};
use stampbook::jobs::{exports as making, housekeeping};
use stampbook::record::access::{Role, RoleEnded};
use stampbook::record::cohort::{CohortOpened, MemberJoined, MemberRole};
use stampbook::record::directory::{PersonMoved, PersonRenamed};
use stampbook::record::fact::{Author, Scope};
use stampbook::record::framework::{Framework, Level};
use stampbook::record::review::Decision;

use crate::support::server::{Person, Server};
use crate::support::story::claim;

fn run<T>(work: impl Future<Output = T>) -> T {
    actix_web::rt::System::new().block_on(work)
}

/// A turn of the server's own work. Whether there was something to do.
pub fn works(app: &App) -> bool {
    run(making::work(app, || false)).unwrap()
}

/// A turn that ends before it has looked at so many handfuls of people.
fn works_until(app: &App, handfuls: u32) {
    let left = std::cell::Cell::new(handfuls);
    let stop = || left.replace(left.get().saturating_sub(1)) == 0;
    assert!(run(making::work(app, stop)).unwrap());
}

pub fn asks(who: &Person, wanted: &Value) -> String {
    let (status, export) = who.post("/api/v1/exports", wanted);
    assert_eq!(status, 201, "{export}");
    export["id"].as_str().unwrap().to_owned()
}

fn state(who: &Person, id: &str) -> Value {
    let (status, export) = who.get(&format!("/api/v1/exports/{id}"));
    assert_eq!(status, 200, "{export}");
    export
}

fn fetched(who: &Person, id: &str) -> Vec<u8> {
    let answer = who.api("GET", &format!("/api/v1/exports/{id}/file")).send().unwrap();
    assert_eq!(answer.status(), 200);
    assert_eq!(answer.headers()["content-type"], "application/zip");
    answer.bytes().unwrap().to_vec()
}

/// What is in an archive, as another program reads it: names and bytes in order.
fn unpacked(bytes: Vec<u8>) -> Vec<(String, Vec<u8>)> {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let mut all = Vec::new();
    for at in 0..archive.len() {
        let mut file = archive.by_index(at).unwrap();
        let mut content = Vec::new();
        file.read_to_end(&mut content).unwrap();
        all.push((file.name().unwrap().into_owned(), content));
    }
    all
}

/// The table of an archive, a line a person: file, id, name, unit, hash, bytes, problem.
fn table(inside: &[(String, Vec<u8>)]) -> Vec<Vec<String>> {
    let (name, text) = inside.last().unwrap();
    assert_eq!(name, "passports.csv");
    let mut reader = csv::Reader::from_reader(text.as_slice());
    reader.records().map(|line| line.unwrap().iter().map(str::to_owned).collect()).collect()
}

fn folder(server: &Server) -> PathBuf {
    server.app.settings.data.join("exports")
}

fn files(server: &Server) -> Vec<String> {
    let Ok(entries) = std::fs::read_dir(folder(server)) else { return vec![] };
    let mut names: Vec<String> =
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    // The folder's own name is no export's.
    names.retain(|name| name != "this.folder");
    names.sort();
    names
}

/// A cohort with room for many.
pub fn large_cohort(server: &Server, framework: &Framework, lead: &Person, learners: &[Person]) -> CohortId {
    let id: CohortId = server.app.ids.mint(server.now());
    let opened = CohortOpened {
        title: "Spring".into(),
        framework: framework.id,
        version: 1,
        target: Level::Two,
        starts_on: server.app.clock.today(),
        ends_on: "2026-08-31".parse().unwrap(),
        capacity: 60,
        grace_days: 14,
        unit: None,
    };
    server.say(Author::OPERATOR, Scope::Cohort(id), opened);
    let joins = |person: &Person, role| {
        let joined = MemberJoined { person: person.id, role, waiting: false };
        server.say(Author::OPERATOR, Scope::Cohort(id), joined);
    };
    joins(lead, MemberRole::Lead);
    for learner in learners {
        joins(learner, MemberRole::Learner);
    }
    id
}

/// Forty people learn in a cohort; Ada holds a level.
pub fn forty() -> (Server, Person, Vec<Person>, Framework, CohortId) {
    let server = Server::start();
    let rosa = server.with_role("Rosa Registrar", Role::Registrar);
    let grace = server.person("Grace Hopper");
    let framework = server.framework();
    let mut learners = vec![server.person("Ada Lovelace")];
    learners.extend((1..40).map(|n| server.person(&format!("Learner {n}"))));
    let cohort = large_cohort(&server, &framework, &grace, &learners);
    let level = claim(&framework, &framework.competencies[0].title, Level::One);
    let sent = server.submits(learners[0].id, cohort, &framework, level, "A handover");
    server.answers(grace.id, sent, Decision::Accepted, "");
    server.signs(grace.id, &framework, sent);
    (server, rosa, learners, framework, cohort)
}

/// Rosa asks for a cohort on the page, leaves, and comes back for a file that any program opens.
#[test]
fn a_cohort_in_one_file() {
    let (server, rosa, learners, _, cohort) = forty();
    let (status, page) = rosa.page("/exports");
    assert_eq!(status, 200);
    assert!(page.contains("Nobody has asked for an export yet"), "{page}");
    let answer = rosa.send_form("/exports", &[("of", "cohort"), ("cohort", &cohort.to_string())]);
    let begun = answer.headers()["location"].to_str().unwrap().to_owned();
    assert!(begun.starts_with("/exports?done=export-begun&export="), "{begun}");
    let (_, page) = rosa.page(&begun);
    assert!(page.contains("The server has begun") && page.contains("0 of 40 people"), "{page}");
    assert!(page.contains("Look again"), "works without a script");
    assert!(!page.contains('⟦'), "{page}");

    assert!(works(&server.app));
    assert!(!works(&server.app), "once is enough");
    let (_, page) = rosa.page(&begun);
    assert!(!page.contains("The server has begun") && page.contains("Download"), "{page}");
    let (_, list) = rosa.get("/api/v1/exports");
    let export = &list["items"][0];
    assert_eq!((&export["state"], &export["done"]), (&json!("done"), &json!(40)));
    let id = export["id"].as_str().unwrap();
    let bytes = fetched(&rosa, id);
    assert_eq!(export["bytes"], json!(bytes.len()));
    let inside = unpacked(bytes);
    assert_eq!(inside.len(), 41);
    let lines = table(&inside);
    assert_eq!(lines.len(), 40);
    for (line, (name, content)) in lines.iter().zip(&inside) {
        assert_eq!(&line[0], name);
        assert!(content.starts_with(b"%PDF-"));
        let hash = Hash::of(content).hex();
        assert_eq!((line[4].as_str(), line[5].as_str()), (hash.as_str(), content.len().to_string().as_str()));
    }
    let ada = lines.iter().find(|line| line[2] == "Ada Lovelace").unwrap();
    assert_eq!(ada[1], learners[0].id.to_string());
    assert!(ada[0].starts_with("Ada Lovelace passport 2026-03-02 "), "{}", ada[0]);

    let (_, page) = rosa.page("/exports");
    assert!(page.contains("Ready") && page.contains("40 passports"), "{page}");
    let answer = rosa.browse("GET", &format!("/exports/{id}/file")).send().unwrap();
    assert_eq!(answer.headers()["content-disposition"], "attachment; filename=\"passports-2026-03-02.zip\"");

    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = |path: PathBuf| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!(mode(folder(&server)), 0o700);
        assert_eq!(mode(folder(&server).join(format!("{id}.zip"))), 0o600);
    }
    assert_eq!(files(&server), [format!("{id}.zip")], "what it was made with is gone");
}

/// A copy of the server stops in the middle of it, another one goes on, and the file is as if nothing had happened.
#[test]
fn a_server_that_stops_and_one_that_goes_on() {
    let (server, rosa, _, _, _) = forty();
    let whole = asks(&rosa, &json!({ "of": "everybody" }));
    assert!(works(&server.app));
    let whole = table(&unpacked(fetched(&rosa, &whole)));

    let id = asks(&rosa, &json!({ "of": "everybody" }));
    works_until(&server.app, 1);
    let export = state(&rosa, &id);
    assert_eq!((&export["state"], &export["done"]), (&json!("running"), &json!(16)));
    let (_, page) = rosa.page("/exports");
    assert!(page.contains("It goes on from there by itself"), "{page}");
    // What was written and not remembered does not count.
    let part = folder(&server).join(format!("{id}.part"));
    let mut bytes = std::fs::read(&part).unwrap();
    bytes.extend(b"half a passport");
    std::fs::write(&part, bytes).unwrap();

    let (copy, address, _running) = server.copy();
    assert!(works(&copy));
    let export = state(&rosa.at(&address), &id);
    assert_eq!((&export["state"], &export["done"]), (&json!("done"), &json!(40)));
    assert_eq!(table(&unpacked(fetched(&rosa, &id))), whole);
}

/// A copy that loses its power keeps nobody else from going on once its time is over; where the unfinished file is in a
/// folder that the other one does not have, it begins anew.
#[test]
fn a_server_that_is_gone_for_good() {
    let (server, rosa, _, _, cohort) = forty();
    let id = asks(&rosa, &json!({ "of": "cohort", "cohort_id": cohort }));
    works_until(&server.app, 1);
    // It took it up again, and that was the last that anybody heard.
    let now = server.now();
    let until = now + jiff::SignedDuration::from_mins(2);
    let taken = server
        .app
        .db
        .write_blocking::<_, stampbook::store::Error, _>(move |conn| {
            stampbook::store::exports::take(conn, now, until)
        })
        .unwrap();
    assert!(taken.is_some());
    assert!(!works(&server.app), "somebody has it in hand");
    server.wait(jiff::SignedDuration::from_mins(3));
    std::fs::remove_dir_all(folder(&server)).unwrap();
    assert!(works(&server.app));
    let rosa = server.signed_in_again(&rosa);
    assert_eq!(state(&rosa, &id)["done"], 40);
    assert_eq!(table(&unpacked(fetched(&rosa, &id))).len(), 40);
}

/// Two copies with a folder each take turns: what lies in one of them from before does not get into what was begun anew
/// in the other.
#[test]
fn a_folder_that_is_behind() {
    let (server, rosa, _, _, cohort) = forty();
    let id = asks(&rosa, &json!({ "of": "cohort", "cohort_id": cohort }));
    let aside = folder(&server).with_file_name("exports-of-another");
    works_until(&server.app, 1);
    std::fs::rename(folder(&server), &aside).unwrap();
    works_until(&server.app, 1);
    assert_eq!(state(&rosa, &id)["done"], 16, "begun anew in a folder of its own");
    std::fs::remove_dir_all(folder(&server)).unwrap();
    std::fs::rename(&aside, folder(&server)).unwrap();
    assert!(works(&server.app));
    let inside = unpacked(fetched(&rosa, &id));
    assert_eq!(table(&inside).len(), 40);
    for line in table(&inside) {
        let (_, content) = inside.iter().find(|(name, _)| *name == line[0]).unwrap();
        assert_eq!(Hash::of(content).hex(), line[4], "{line:?}");
    }
}

/// What nobody ever came back from is given up, and says so.
#[test]
fn begun_again_and_again() {
    let (server, rosa, _, _, cohort) = forty();
    let id = asks(&rosa, &json!({ "of": "cohort", "cohort_id": cohort }));
    for _ in 0..5 {
        let now = server.now();
        let until = now + jiff::SignedDuration::from_mins(2);
        let take = move |conn: &mut _| stampbook::store::exports::take(conn, now, until);
        assert!(server.app.db.write_blocking::<_, stampbook::store::Error, _>(take).unwrap().is_some());
        server.wait(jiff::SignedDuration::from_mins(3));
    }
    assert!(works(&server.app));
    let rosa = server.signed_in_again(&rosa);
    assert_eq!(state(&rosa, &id)["state"], "failed");
    assert!(!works(&server.app), "nobody tries it any more");
    let (_, page) = rosa.page("/exports");
    assert!(page.contains("begun five times"), "{page}");
}

/// While it is made, whoever listens hears how far it is, in their language, and nobody has to.
#[test]
fn listening() {
    let (server, rosa, _, _, cohort) = forty();
    let id = asks(&rosa, &json!({ "of": "cohort", "cohort_id": cohort }));
    works_until(&server.app, 2);
    let listening = {
        let (rosa, path) = (rosa.clone(), format!("/api/v1/exports/{id}/events"));
        std::thread::spawn(move || {
            let answer = rosa.api("GET", &path).header("accept-language", "de").send().unwrap();
            assert_eq!(answer.headers()["content-type"], "text/event-stream");
            answer.text().unwrap()
        })
    };
    std::thread::sleep(std::time::Duration::from_millis(300));
    assert!(works(&server.app));
    let heard = listening.join().unwrap();
    assert!(heard.starts_with("retry: 1000\nevent: progress\ndata: {"), "{heard}");
    assert!(heard.contains("32 von 40 Personen"), "{heard}");
    assert!(heard.contains("\"state\":\"done\""), "{heard}");
}

/// Rosa does not want it any more: before, in the middle of it, and when it is there.
#[test]
fn cancelling() {
    let (server, rosa, _, _, cohort) = forty();
    let wanted = json!({ "of": "cohort", "cohort_id": cohort });
    let cancel = |id: &str| rosa.send_form(&format!("/exports/{id}/cancellation"), &[]).status().as_u16();

    let waits = asks(&rosa, &wanted);
    assert_eq!(cancel(&waits), 303);
    assert!(!works(&server.app));

    let begun = asks(&rosa, &wanted);
    let left = std::cell::Cell::new(2);
    let stop = || {
        if left.replace(left.get() - 1) == 1 {
            // In the middle of the work of another copy.
            server
                .app
                .db
                .write_blocking::<_, stampbook::store::Error, _>({
                    let (id, now): (ExportId, _) = (begun.parse().unwrap(), server.now());
                    move |conn| stampbook::store::exports::cancel(conn, id, now)
                })
                .unwrap();
        }
        false
    };
    assert!(run(making::work(&server.app, stop)).unwrap());
    assert_eq!(state(&rosa, &begun)["state"], "cancelled");
    assert_eq!(files(&server), Vec::<String>::new());

    let done = asks(&rosa, &wanted);
    assert!(works(&server.app));
    let (status, _) = rosa.call("DELETE", &format!("/api/v1/exports/{done}"), &json!(null));
    assert_eq!(status, 204);
    assert_eq!(files(&server), Vec::<String>::new());
    assert_eq!(rosa.get(&format!("/api/v1/exports/{done}/file")).0, 404);
    assert_eq!(
        rosa.call("DELETE", &format!("/api/v1/exports/{done}"), &json!(null)).0,
        204,
        "as often as you like"
    );
    let (_, page) = rosa.page("/exports");
    assert!(page.contains("Somebody cancelled it"), "{page}");
}

/// Cancelled by mistake: the answer leads back, and it begins anew in its place. What was finished meanwhile stays.
#[test]
fn a_cancellation_is_taken_back() {
    let (server, rosa, _, _, cohort) = forty();
    let wanted = json!({ "of": "cohort", "cohort_id": cohort });
    let id = asks(&rosa, &wanted);
    works_until(&server.app, 1);
    let answer = rosa.send_form(&format!("/exports/{id}/cancellation"), &[]);
    let to = answer.headers()["location"].to_str().unwrap().to_owned();
    assert_eq!(files(&server), Vec::<String>::new());
    let renewal = format!("action=\"/exports/{id}/renewal\"");
    let (_, page) = rosa.page(&to);
    assert!(page.contains(&renewal) && page.contains("Undo"), "{page}");
    assert!(!rosa.page("/exports").1.contains(&renewal), "only in the answer");
    for _ in 0..2 {
        assert_eq!(rosa.send_form(&format!("/exports/{id}/renewal"), &[]).status(), 303, "twice is once");
    }
    let again = state(&rosa, &id);
    assert_eq!(
        (&again["state"], &again["done"], &again["ended_at"]),
        (&json!("waiting"), &json!(0), &json!(null))
    );
    assert!(!rosa.page(&to).1.contains(&renewal), "it is not cancelled any more");
    assert!(works(&server.app));
    assert_eq!(table(&unpacked(fetched(&rosa, &id))).len(), 40);

    assert_eq!(rosa.send_form(&format!("/exports/{id}/cancellation"), &[]).headers()["location"], "/exports");
    assert_eq!(state(&rosa, &id)["state"], "done", "there is nothing to cancel any more");
    let (_, page) = rosa.page("/exports");
    assert!(page.contains(&format!("href=\"#remove-{id}\"")), "a file goes after a question: {page}");
    let answer = rosa.send_form(&format!("/exports/{id}/removal"), &[]);
    assert_eq!(answer.headers()["location"], "/exports?done=export-removed");
    assert_eq!(files(&server), Vec::<String>::new());

    // Where there is no room for it any more, that is said.
    let first = asks(&rosa, &wanted);
    assert_eq!(rosa.send_form(&format!("/exports/{first}/cancellation"), &[]).status(), 303);
    for _ in 0..5 {
        asks(&rosa, &wanted);
    }
    let answer = rosa.send_form(&format!("/exports/{first}/renewal"), &[]);
    assert_eq!(answer.status(), 422);
    assert!(answer.text().unwrap().contains("exports are unfinished"));
    assert_eq!(state(&rosa, &first)["state"], "cancelled");
}

/// After a week the file is gone, and so is the line about it. A file that nobody knows goes at once.
#[test]
fn its_time_is_over() {
    let (server, rosa, _, _, cohort) = forty();
    let id = asks(&rosa, &json!({ "of": "cohort", "cohort_id": cohort }));
    assert!(works(&server.app));
    let stray = folder(&server).join("01930000-0000-7000-8000-000000000000.part");
    std::fs::write(&stray, "").unwrap();
    server.wait(jiff::SignedDuration::from_hours(24 * 7 - 1));
    run(housekeeping::tidy(&server.app)).unwrap();
    assert_eq!(files(&server), [format!("{id}.zip")]);
    server.wait(jiff::SignedDuration::from_hours(2));
    run(housekeeping::tidy(&server.app)).unwrap();
    assert_eq!(files(&server), Vec::<String>::new());
    assert_eq!(server.signed_in_again(&rosa).get(&format!("/api/v1/exports/{id}")).0, 404);
}

/// Ada is erased: no file with her passport is left, nor one in the making, and Rosa is told why.
#[test]
fn somebody_is_erased() {
    let (server, rosa, learners, _, cohort) = forty();
    let admin = server.with_role("Ann", Role::Administrator);
    let wanted = json!({ "of": "cohort", "cohort_id": cohort });
    let done = asks(&rosa, &wanted);
    assert!(works(&server.app));
    let begun = asks(&rosa, &wanted);
    works_until(&server.app, 1);
    let waits = asks(&rosa, &wanted);
    let gone = json!({ "person_id": learners[0].id, "reason": "She asked for it" });
    assert_eq!(admin.post("/api/v1/erasures", &gone).0, 201);
    for id in [&done, &begun] {
        let export = state(&rosa, id);
        assert_eq!((&export["state"], &export["problem"]), (&json!("failed"), &json!("erased")));
        assert_eq!(rosa.get(&format!("/api/v1/exports/{id}/file")).0, 404);
    }
    assert_eq!(files(&server), Vec::<String>::new());
    let (_, page) = rosa.page("/exports");
    assert!(page.contains("Somebody was erased while this file was there"), "{page}");

    // What nobody had begun with finds her no more.
    assert!(works(&server.app));
    let export = state(&rosa, &waits);
    assert_eq!((&export["state"], &export["left_out"]), (&json!("done"), &json!(1)));
    let inside = unpacked(fetched(&rosa, &waits));
    assert!(!inside.iter().any(|(name, content)| {
        name.contains("Ada") || String::from_utf8_lossy(content).contains("Ada Lovelace")
    }));
    assert_eq!(inside.len(), 40);
}

/// A name that no font can print is left out, by name; two people of one name and a name for spreadsheets are kept apart.
#[test]
fn names_of_all_kinds() {
    let (server, rosa, learners, _, cohort) = forty();
    let renamed = |at: usize, name: &str| {
        let said = PersonRenamed { person: learners[at].id, name: name.into() };
        server.say(Author::OPERATOR, Scope::Directory, said);
    };
    renamed(1, "Cuneiform \u{12000}");
    renamed(2, "Ada Lovelace");
    renamed(3, "=1+1");
    renamed(4, "../../etc/passwd");
    renamed(5, &"é".repeat(200));
    let id = asks(&rosa, &json!({ "of": "cohort", "cohort_id": cohort }));
    assert!(works(&server.app));
    assert_eq!(state(&rosa, &id)["left_out"], 1);
    let inside = unpacked(fetched(&rosa, &id));
    let lines = table(&inside);
    let out: Vec<_> = lines.iter().filter(|line| line[0].is_empty()).collect();
    assert_eq!(out.len(), 1);
    assert!(out[0][6].contains("U+12000"), "{:?}", out[0]);
    let mut names: Vec<&str> = inside.iter().map(|(name, _)| name.as_str()).collect();
    let count = names.len();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), count);
    assert!(names.iter().all(|name| !name.contains('/') && name.len() < 255));
    assert!(lines.iter().any(|line| line[2] == "'=1+1"));
    let (_, page) = rosa.page("/exports");
    assert!(page.contains("One person has no passport in it"), "{page}");
}

/// Whose passports: a unit with those below it, everybody with a level since a day, everybody; and nobody at all.
#[test]
fn choosing() {
    let (server, rosa, learners, _, cohort) = forty();
    let unit = |name: &str, parent: Option<UnitId>| -> UnitId {
        let (status, unit) = rosa.post("/api/v1/units", &json!({ "name": name, "parent_id": parent }));
        assert_eq!(status, 201, "{unit}");
        unit["id"].as_str().unwrap().parse().unwrap()
    };
    let north = unit("North", None);
    let ward = unit("Ward 3", Some(north));
    let south = unit("South", None);
    for (learner, unit) in learners.iter().zip([north, ward, south]) {
        server.say(Author::OPERATOR, Scope::Directory, PersonMoved { person: learner.id, unit: Some(unit) });
    }
    let people = |wanted: Value| {
        let (status, export) = rosa.post("/api/v1/exports", &wanted);
        if status != 201 {
            assert_eq!(status, 422, "{export}");
            return Err(export["errors"][0]["pointer"].as_str().unwrap().to_owned());
        }
        let id = export["id"].as_str().unwrap();
        assert_eq!(rosa.call("DELETE", &format!("/api/v1/exports/{id}"), &json!(null)).0, 204);
        Ok(export["people"].as_i64().unwrap())
    };
    assert_eq!(people(json!({ "of": "everybody" })), Ok(40));
    assert_eq!(people(json!({ "of": "cohort", "cohort_id": cohort })), Ok(40));
    assert_eq!(people(json!({ "of": "unit", "unit_id": north })), Ok(2), "with those below it");
    assert_eq!(people(json!({ "of": "unit", "unit_id": ward })), Ok(1));
    assert_eq!(people(json!({ "of": "signed_since", "since": "2026-03-02" })), Ok(1));
    let wrong = |wanted| people(wanted).unwrap_err();
    assert_eq!(wrong(json!({ "of": "signed_since", "since": "2026-03-03" })), "/since", "still to come");
    assert_eq!(wrong(json!({ "of": "signed_since" })), "/since");
    assert_eq!(wrong(json!({ "of": "cohort" })), "/cohort_id");
    assert_eq!(wrong(json!({ "of": "cohort", "cohort_id": rosa.id })), "/cohort_id", "there is none");
    assert_eq!(wrong(json!({ "of": "unit" })), "/unit_id");
    assert_eq!(wrong(json!({ "of": "nobody" })), "/of");
    assert_eq!(wrong(json!({ "of": "everybody", "language": "tlh" })), "/language");
    assert_eq!(wrong(json!({ "of": "everybody", "paper": "a5" })), "/paper");

    // The page keeps what was chosen and says what is missing.
    let answer = rosa.send_form("/exports", &[("of", "cohort"), ("language", "fr")]);
    assert_eq!(answer.status(), 422);
    let page = answer.text().unwrap();
    assert!(page.contains("Choose a cohort.") && page.contains("value=\"fr\" selected"), "{page}");
    let answer = rosa.send_form("/exports", &[("of", "signed_since"), ("since", "yesterday")]);
    assert_eq!(answer.status(), 422);
    assert_eq!(rosa.send_form("/exports", &[]).status(), 422);
}

/// Only keepers of records come near it, and what Rosa asked for ends with her role.
#[test]
fn who_may_not() {
    let (server, rosa, learners, _, _) = forty();
    let id = asks(&rosa, &json!({ "of": "everybody" }));
    let sponsor = server.with_role("Sam Sponsor", Role::Sponsor);
    for who in [&learners[0], &sponsor] {
        assert_eq!(who.page("/exports").0, 403);
        assert_eq!(who.post("/api/v1/exports", &json!({ "of": "everybody" })).0, 403);
        for path in ["", "/events", "/file"] {
            assert_eq!(who.get(&format!("/api/v1/exports/{id}{path}")).0, 403);
        }
        assert_eq!(who.call("DELETE", &format!("/api/v1/exports/{id}"), &json!(null)).0, 403);
    }
    let folds = server.app.folds();
    let access = server.app.db.read_blocking(move |conn| folds.access(conn)).unwrap();
    let grant = access.grants().find(|grant| grant.granted.person == rosa.id).unwrap().id;
    let ended = RoleEnded { grant, reason: "She moved on".into() };
    server.say(Author::OPERATOR, Scope::Access, ended);
    assert!(works(&server.app));
    let kim = server.with_role("Kim Keeper", Role::Registrar);
    let export = state(&kim, &id);
    assert_eq!((&export["state"], &export["problem"]), (&json!("failed"), &json!("role_ended")));
    assert_eq!(files(&server), Vec::<String>::new());
    let (_, page) = kim.page("/exports");
    assert!(page.contains("keeps no records any more"), "{page}");
}
