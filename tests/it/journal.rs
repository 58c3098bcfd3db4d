//! A journal in a folder: what Ada logs without a network, and what becomes of it.

use std::process::{Command, Stdio};

use jiff::SignedDuration;
use serde_json::{Value, json};
use stampbook::app::App;
use stampbook::clock::{Clock, Instant};
use stampbook::ids::{CohortId, FactId, Ids, PersonId};
use stampbook::journal::entry::Entry;
use stampbook::journal::{Error, Journal, Owner};
use stampbook::record::cohort::{CohortOpened, MemberJoined, MemberLeft, MemberRole};
use stampbook::record::fact::{Author, Scope};
use stampbook::record::framework::{Framework, Level};
use stampbook::record::review::Decision;
use stampbook::store::taking::Fate;
use stampbook::store::{Error as StoreError, accounts, feed, rebuild, verify};
use stampbook::sync::give::{Asker, give};
use stampbook::sync::wire::{Exchange, Exchanged, Fated, opened};

use crate::support::installation::{Installation, Said, said};
use crate::support::server::{Person, Server};
use crate::support::story::{Sent, claim};

/// A journal, and the clock of the machine it is on.
struct Desk {
    folder: tempfile::TempDir,
    ids: Ids,
}

impl Desk {
    fn of(server: &Server, person: &Person) -> (Self, Journal) {
        let desk = Self { folder: tempfile::tempdir().unwrap(), ids: Ids::seeded(42) };
        let owner = Owner { server: server.address.clone(), person: person.id, name: person.name.clone() };
        let journal =
            Journal::begin(&desk.folder.path().join("journal"), owner, &desk.ids, server.now()).unwrap();
        (desk, journal)
    }

    fn opened(&self) -> Journal {
        Journal::open(&self.folder.path().join("journal")).unwrap()
    }

    fn logs(
        &self,
        journal: &mut Journal,
        at: Instant,
        text: &str,
        competency: &str,
    ) -> Result<String, Error> {
        let competencies = vec![(competency.to_owned(), None)];
        let entry = Entry { text: text.to_owned(), competencies, ..Entry::default() };
        journal.log(entry, &self.ids, at).map(|logged| logged.claims.join(" "))
    }
}

/// Syncs as the program does, but for the network.
fn sync(server: &Server, person: &Person, journal: &mut Journal) {
    let person = server.signed_in_again(person);
    let (id, key) = journal.device();
    let (status, answer) =
        person.post("/api/v1/devices", &json!({ "id": id, "key": key, "name": "Journal" }));
    assert_eq!(status, 201, "{answer}");
    for _ in 0..100 {
        let exchange = journal.outgoing(500);
        let said = exchange.give.iter().map(|run| run.facts.len()).sum();
        let (status, answer) = person.post("/api/v1/sync", &serde_json::to_value(&exchange).unwrap());
        assert_eq!(status, 200, "{answer}");
        let answer = serde_json::from_value(answer).unwrap();
        if !journal.answered(said, answer, server.now()).unwrap() {
            return;
        }
    }
    panic!("it never ends");
}

fn states(journal: &Journal) -> Vec<(String, &'static str, String)> {
    let pieces = journal.status().evidence.into_iter();
    pieces.map(|piece| (piece.title, piece.state, piece.answer)).collect()
}

/// S-7.
#[test]
fn ada_logs_without_a_network_and_reads_the_answer_after_the_next_sync() {
    let (server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    let (desk, mut journal) = Desk::of(&server, &ada);
    // Nothing is known before the first sync.
    let early = desk.logs(&mut journal, server.now(), "Calmed a visitor.", "Listening").unwrap_err();
    assert!(early.to_string().contains("sync it"), "{early}");
    sync(&server, &ada, &mut journal);

    let code = &framework.competencies.iter().find(|c| c.title == "Listening").unwrap().code;
    let shown = desk.logs(&mut journal, server.now(), "Calmed a visitor.\nThen we had tea.", code).unwrap();
    assert!(shown.ends_with("Listening, level 1"), "{shown}");
    assert_eq!(states(&journal), [("Calmed a visitor.".to_owned(), "here", String::new())]);
    assert_eq!(journal.status().unsent, 1);
    let wrong = desk.logs(&mut journal, server.now(), "Sang.", "Singing").unwrap_err().to_string();
    assert!(wrong.contains("\"Singing\" is no competency of Ward work. There are "), "{wrong}");

    // The program ends and begins again; the machine was off for a night.
    drop(journal);
    server.wait(SignedDuration::from_hours(20));
    let mut journal = desk.opened();
    assert_eq!(journal.status().unsent, 1);
    sync(&server, &ada, &mut journal);
    assert_eq!(states(&journal), [("Calmed a visitor.".to_owned(), "waiting", String::new())]);
    assert_eq!((journal.status().unsent, journal.status().attention.len()), (0, 0));

    let (_, list) = server.signed_in_again(&ada).get("/api/v1/evidence");
    assert_eq!(list["items"][0]["title"], "Calmed a visitor.");
    let id = list["items"][0]["id"].as_str().unwrap();
    let (_, piece) = server.signed_in_again(&ada).get(&format!("/api/v1/evidence/{id}"));
    let listening = claim(&framework, "Listening", Level::One);
    let sent = Sent {
        learner: ada.id,
        cohort,
        evidence: piece["id"].as_str().unwrap().parse().unwrap(),
        revision: piece["revision_id"].as_str().unwrap().parse().unwrap(),
        claim: listening,
    };
    server.answers(grace.id, sent, Decision::Accepted, "Well done.");
    server.signs(grace.id, &framework, sent);
    sync(&server, &ada, &mut journal);
    assert_eq!(
        states(&journal),
        [("Calmed a visitor.".to_owned(), "accepted", "Grace Hopper: Well done.".to_owned())]
    );
    // The next one is for the next level.
    let shown = desk.logs(&mut journal, server.now(), "And the family, too.", code).unwrap();
    assert!(shown.ends_with("level 2"), "{shown}");
    let report = server.app.db.read_blocking(|conn| verify::verify(conn, |_| true)).unwrap();
    assert_eq!(report.problems, []);
}

#[test]
fn what_a_crash_leaves_and_what_somebody_changes_is_noticed() {
    let (server, ada, _, framework, _) = Server::with_learner_and_lead();
    let (desk, mut journal) = Desk::of(&server, &ada);
    sync(&server, &ada, &mut journal);
    let code = &framework.competencies[0].code;
    desk.logs(&mut journal, server.now(), "One.", code).unwrap();
    desk.logs(&mut journal, server.now(), "Two.", code).unwrap();
    // Two programs at once would say two things in one place.
    let folder = desk.folder.path().join("journal");
    assert!(matches!(Journal::open(&folder), Err(Error::InUse(_))));
    drop(journal);
    // Cut off in the middle of a line: it was never said to be there.
    let own = folder.join("own.jsonl");
    let whole = std::fs::read(&own).unwrap();
    let mut torn = whole.clone();
    torn.extend_from_slice(&whole[..40]);
    std::fs::write(&own, &torn).unwrap();
    assert_eq!(desk.opened().status().unsent, 2);
    assert_eq!(std::fs::read(&own).unwrap(), whole);
    // A word that somebody changed.
    std::fs::write(&own, String::from_utf8(whole.clone()).unwrap().replace("Two.", "Ten.")).unwrap();
    let error = Journal::open(&folder).err().unwrap().to_string();
    assert!(error.contains("own.jsonl is damaged in line 2"), "{error}");
    std::fs::write(&own, &whole).unwrap();
    // What the server gave can be fetched again.
    let given = folder.join("given").join(format!("framework_{}.jsonl", framework.id));
    let text = std::fs::read_to_string(&given).unwrap();
    std::fs::write(&given, text.replace("Listening", "Whistling")).unwrap();
    let mut journal = desk.opened();
    let lost = desk.logs(&mut journal, server.now(), "Three.", code).unwrap_err();
    assert!(lost.to_string().contains("sync first"), "{lost}");
    sync(&server, &ada, &mut journal);
    desk.logs(&mut journal, server.now(), "Three.", code).unwrap();
    assert_eq!(journal.status().unsent, 1);
    drop(journal);
    // A folder that holds something else, and one of a later release.
    std::fs::write(folder.join("journal.json"), r#"{ "version": 9 }"#).unwrap();
    assert!(matches!(Journal::open(&folder), Err(Error::Newer(_))));
    let (data, _) = server.places();
    std::fs::write(data.join("stampbook.db"), "").unwrap();
    let owner = Owner { server: server.address.clone(), person: ada.id, name: "Ada".into() };
    assert!(matches!(Journal::begin(&data, owner, &desk.ids, server.now()), Err(Error::Server(_))));
}

#[test]
fn who_leaves_a_cohort_while_offline_finds_it_gone_and_the_evidence_on_hold() {
    let (server, ada, _, framework, cohort) = Server::with_learner_and_lead();
    let (desk, mut journal) = Desk::of(&server, &ada);
    sync(&server, &ada, &mut journal);
    let code = &framework.competencies[0].code;
    let left = MemberLeft { person: ada.id, role: MemberRole::Learner, reason: "Moved".into() };
    server.say(Author::OPERATOR, Scope::Cohort(cohort), left);
    server.wait(SignedDuration::from_hours(1));
    desk.logs(&mut journal, server.now(), "On the way out.", code).unwrap();
    sync(&server, &ada, &mut journal);
    let status = journal.status();
    assert_eq!((status.unsent, status.attention.len()), (0, 1));
    assert_eq!(
        (status.attention[0].said.state.as_str(), status.attention[0].said.code.as_str()),
        ("held", "not_allowed")
    );
    let gone = desk.logs(&mut journal, server.now(), "Once more.", code).unwrap_err().to_string();
    assert!(gone.contains("you learn in no cohort"), "{gone}");
    // Somebody decides that it counts: then it needs no attention any more.
    let rosa = server.with_role("Rosa Diaz", stampbook::record::access::Role::Registrar);
    let (_, list) = rosa.get("/api/v1/holds");
    let id = list["items"][0]["fact_id"].as_str().unwrap();
    let (status, _) = rosa.post(
        &format!("/api/v1/holds/{id}/settlement"),
        &json!({ "admitted": true, "reason": "Written before she left." }),
    );
    assert_eq!(status, 201);
    sync(&server, &ada, &mut journal);
    assert_eq!(journal.status().attention, []);
    assert_eq!(states(&journal), [("On the way out.".to_owned(), "waiting", String::new())]);
}

/// A folder that was copied goes on as a device of its own, and what was logged in both is there.
#[test]
fn a_journal_that_was_copied_goes_on_under_a_name_of_its_own() {
    let (server, ada, _, framework, _) = Server::with_learner_and_lead();
    let (desk, mut journal) = Desk::of(&server, &ada);
    sync(&server, &ada, &mut journal);
    let code = &framework.competencies[0].code;
    desk.logs(&mut journal, server.now(), "Before the copy.", code).unwrap();
    sync(&server, &ada, &mut journal);
    drop(journal);
    let copied = Desk { folder: tempfile::tempdir().unwrap(), ids: Ids::seeded(43) };
    let (from, to) = (desk.folder.path().join("journal"), copied.folder.path().join("journal"));
    std::fs::create_dir_all(to.join("given")).unwrap();
    for name in ["journal.json", "own.jsonl"] {
        std::fs::copy(from.join(name), to.join(name)).unwrap();
    }
    for entry in std::fs::read_dir(from.join("given")).unwrap() {
        let path = entry.unwrap().path();
        std::fs::copy(&path, to.join("given").join(path.file_name().unwrap())).unwrap();
    }
    let (mut one, mut other) = (desk.opened(), copied.opened());
    server.wait(SignedDuration::from_secs(60));
    desk.logs(&mut one, server.now(), "In the first.", code).unwrap();
    server.wait(SignedDuration::from_secs(60));
    copied.logs(&mut other, server.now(), "In the copy.", code).unwrap();
    copied.logs(&mut other, server.now(), "In the copy once more.", code).unwrap();
    sync(&server, &ada, &mut one);
    sync(&server, &ada, &mut other);
    assert!(other.was_copied());
    other.begin_again(&copied.ids, server.now()).unwrap();
    assert_eq!(other.status().unsent, 2);
    sync(&server, &ada, &mut other);
    sync(&server, &ada, &mut one);
    let titles = |journal: &Journal| -> Vec<String> {
        let mut titles: Vec<_> = states(journal).into_iter().map(|(title, ..)| title).collect();
        titles.sort();
        titles
    };
    assert_eq!(titles(&one), ["Before the copy.", "In the copy once more.", "In the copy.", "In the first."]);
    assert_eq!(titles(&one), titles(&other));
    assert_eq!((one.status().attention, other.status().attention), (vec![], vec![]));
    drop((one, other));
    assert_eq!(copied.opened().status().unsent, 0);
    assert!(!to.join("own.jsonl").exists(), "what was written under the old name is not kept twice");
    // A file that lost its end after it was synced is not gone on with as if nothing were missing.
    let own = from.join("own.jsonl");
    let whole = std::fs::read_to_string(&own).unwrap();
    std::fs::write(&own, whole.lines().next().unwrap().to_owned() + "\n").unwrap();
    let error = Journal::open(&from).err().unwrap().to_string();
    assert!(error.contains("1 statements that were synced are missing at its end"), "{error}");
}

/// What is erased at the server is in no file of the folder after the next sync, and the journal goes on.
#[test]
fn what_is_erased_goes_from_the_folder_too() {
    let (server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    let (desk, mut journal) = Desk::of(&server, &ada);
    let learner = ada.id;
    let listening = claim(&framework, "Listening", Level::One);
    let sent = server.submits(ada.id, cohort, &framework, listening, "Named a patient on a page");
    server.answers(grace.id, sent, Decision::Returned, "No names of patients.");
    sync(&server, &ada, &mut journal);
    let code = &framework.competencies[0].code;
    desk.logs(&mut journal, server.now(), "Named another patient in the journal.", code).unwrap();
    sync(&server, &ada, &mut journal);
    let words = || -> String {
        let folder = desk.folder.path().join("journal");
        let given = std::fs::read_dir(folder.join("given")).unwrap().map(|entry| entry.unwrap().path());
        let all = given.chain([folder.join("own.jsonl"), folder.join("journal.json")]);
        all.map(|path| std::fs::read_to_string(path).unwrap()).collect()
    };
    assert!(words().contains("on a page") && words().contains("in the journal"));
    let admin = server.with_role("Anne", stampbook::record::access::Role::Administrator);
    let facts = server
        .app
        .db
        .read_blocking(move |conn| stampbook::store::folds::facts_of(conn, Scope::Learner(learner)))
        .unwrap();
    let all: Vec<FactId> = facts.iter().map(|fact| fact.id).collect();
    let (status, problem) =
        admin.post("/api/v1/erasures", &json!({ "facts": all, "reason": "Names of patients" }));
    assert!(status < 300, "{problem}");
    sync(&server, &ada, &mut journal);
    assert!(
        !words().contains("on a page")
            && !words().contains("in the journal")
            && !words().contains("No names")
    );
    assert_eq!(states(&journal), []);
    drop(journal);
    let mut journal = desk.opened();
    desk.logs(&mut journal, server.now(), "Without a name.", code).unwrap();
    sync(&server, &ada, &mut journal);
    assert_eq!(states(&journal), [("Without a name.".to_owned(), "waiting", String::new())]);
}

/// Exchanges with a Stampbook that has no server, as one would answer.
fn exchange_with(app: &App, person: PersonId, asked: &Exchange) -> Exchanged {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let facts = opened(asked.give.clone()).unwrap();
    let ids: Vec<FactId> = facts.iter().map(|fact| fact.id).collect();
    let fates = runtime.block_on(app.door.take(facts)).unwrap();
    let asker = Asker { person, device: asked.device, today: app.clock.today() };
    let take = asked.take.clone();
    let (log_id, page) = app
        .db
        .read_blocking::<_, StoreError, _>(move |conn| {
            let page = take.as_ref().map(|take| give(conn, asker, take)).transpose()?;
            Ok((feed::end(conn)?.0, page))
        })
        .unwrap();
    let others = ids.into_iter().zip(&fates).filter_map(|(id, fate)| {
        let said = |state: &str, code: &str| Fated {
            id,
            state: state.into(),
            code: code.into(),
            detail: String::new(),
            have: None,
        };
        match fate {
            Fate::Taken | Fate::Repeat => None,
            Fate::Held { code, .. } => Some(said("held", code)),
            Fate::Gap { .. } => Some(said("gap", "gap")),
            Fate::Refused(broken) => Some(said("refused", broken.code())),
        }
    });
    let count = |wanted: &Fate| fates.iter().filter(|fate| *fate == wanted).count();
    let (taken, repeats) = (count(&Fate::Taken), count(&Fate::Repeat));
    let others = others.collect();
    Exchanged {
        log_id,
        now: app.clock.now(),
        taken,
        repeats,
        others,
        want_files: vec![],
        page,
        checkpoint: None,
    }
}

/// S-5: what was said after the backup and reached Ada's journal is there again after her next sync, the answer of the lead as
/// well as what she wrote.
#[test]
fn a_server_that_was_restored_gets_back_what_a_journal_has() {
    let (server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    let (desk, mut journal) = Desk::of(&server, &ada);
    sync(&server, &ada, &mut journal);
    let code = &framework.competencies.iter().find(|c| c.title == "Listening").unwrap().code;
    desk.logs(&mut journal, server.now(), "Before the backup.", code).unwrap();
    sync(&server, &ada, &mut journal);
    let place = tempfile::tempdir().unwrap();
    let copy = place.path().join("copy.zip");
    let (data, url) = server.places();
    let mut backup = Command::new(env!("CARGO_BIN_EXE_stampbook"));
    backup.args(["backup", copy.to_str().unwrap(), "--data"]).arg(data).env("DATABASE_URL", url);
    let said = said(backup);
    assert_eq!(said.code, Some(0), "{said:?}");

    server.wait(SignedDuration::from_hours(1));
    desk.logs(&mut journal, server.now(), "After the backup.", code).unwrap();
    sync(&server, &ada, &mut journal);
    let (_, list) = server.signed_in_again(&ada).get("/api/v1/evidence");
    let items = list["items"].as_array().unwrap();
    let id = items.iter().find(|one| one["title"] == "After the backup.").unwrap()["id"].as_str().unwrap();
    let (_, piece) = server.signed_in_again(&ada).get(&format!("/api/v1/evidence/{id}"));
    let sent = Sent {
        learner: ada.id,
        cohort,
        evidence: id.parse().unwrap(),
        revision: piece["revision_id"].as_str().unwrap().parse().unwrap(),
        claim: claim(&framework, "Listening", Level::One),
    };
    server.wait(SignedDuration::from_hours(1));
    server.answers(grace.id, sent, Decision::Accepted, "Well done.");
    sync(&server, &ada, &mut journal);

    // The disk dies. What comes back knows nothing of the last hours.
    let new = Installation::new(&[]);
    let said = new.run(&["restore", copy.to_str().unwrap()]);
    assert_eq!(said.code, Some(0), "{said:?}");
    let app = new.app();
    let learner = ada.id;
    let portfolio = || {
        let folds = app.folds();
        app.db.read_blocking(move |conn| folds.portfolio(conn, learner)).unwrap()
    };
    assert_eq!(portfolio().evidence.len(), 1);
    for round in 0.. {
        assert!(round < 20, "it never ends");
        let asked = journal.outgoing(500);
        let said = asked.give.iter().map(|run| run.facts.len()).sum();
        if !journal.answered(said, exchange_with(&app, learner, &asked), server.now()).unwrap() {
            break;
        }
    }
    assert_eq!(journal.status().attention, []);
    let there = portfolio();
    let piece = there.evidence.get(&sent.evidence).unwrap();
    assert_eq!((there.evidence.len(), piece.reviews.len()), (2, 1));
    let report = app.db.read_blocking(|conn| verify::verify(conn, |_| true)).unwrap();
    assert_eq!(report.problems, []);
    let differences = app.db.write_blocking::<_, StoreError, _>(rebuild::rebuild).unwrap();
    assert_eq!(differences, []);
    assert_eq!(journal.outgoing(500).give, [], "and then there is nothing more to say");
}

/// A cohort that runs today, by the machine's clock.
fn cohort_of_today(server: &Server, framework: &Framework, learner: &Person) -> CohortId {
    let today = server.app.clock.today();
    let id: CohortId = server.app.ids.mint(server.now());
    let opened = CohortOpened {
        title: "Winter".into(),
        framework: framework.id,
        version: 1,
        target: Level::Two,
        starts_on: today,
        ends_on: today.checked_add(jiff::Span::new().days(60)).unwrap(),
        capacity: 12,
        grace_days: 14,
        unit: None,
    };
    server.say(Author::OPERATOR, Scope::Cohort(id), opened);
    let joined = MemberJoined { person: learner.id, role: MemberRole::Learner, waiting: false };
    server.say(Author::OPERATOR, Scope::Cohort(id), joined);
    id
}

fn stampbook(folder: &std::path::Path, arguments: &[&str], input: &str) -> Said {
    let mut command = Command::new(env!("CARGO_BIN_EXE_stampbook"));
    command.args(arguments).arg("--data").arg(folder).env_remove("DATABASE_URL");
    let typed = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(typed.path(), input).unwrap();
    command.stdin(Stdio::from(std::fs::File::open(typed.path()).unwrap()));
    said(command)
}

/// The whole of it as somebody types it, against a running server, with a photo.
#[test]
fn the_program_logs_a_photo_and_brings_it() {
    let server = Server::start();
    server.app.clock.set(Clock::system().now() - SignedDuration::from_secs(5));
    let ada = server.person("Ada Lovelace");
    let framework = server.framework();
    cohort_of_today(&server, &framework, &ada);
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let hash =
        runtime.block_on(server.app.passwords.hash("correct horse".into(), server.app.ids.secret())).unwrap();
    let person = ada.id;
    server
        .app
        .db
        .write_blocking::<_, StoreError, _>(move |conn| accounts::set_password(conn, person, &hash))
        .unwrap();
    let place = tempfile::tempdir().unwrap();
    let folder = place.path().join("journal");
    let photo = place.path().join("board.jpg");
    std::fs::write(&photo, stampbook::files::picture::draw(3, 320, 240)).unwrap();

    let nothing = stampbook(&folder, &["sync", "status"], "");
    assert_eq!(nothing.code, Some(1));
    assert!(nothing.trouble.contains("there is no journal in"), "{nothing:?}");
    let open = stampbook(&folder, &["sync", "http://stampbook.example"], "");
    assert!(open.trouble.contains("is not encrypted: use https"), "{open:?}");
    let wrong = stampbook(&folder, &["sync", &server.address, "--email", &ada.email], "wrong horse\n");
    assert_eq!(wrong.code, Some(1), "{wrong:?}");
    assert!(!Journal::is_in(&folder));
    let first = stampbook(&folder, &["sync", &server.address, "--email", &ada.email], "correct horse\n");
    assert_eq!(first.code, Some(0), "{first:?}");
    assert!(
        first.text.contains("The journal of Ada Lovelace") && first.text.contains("Nothing waits"),
        "{first:?}"
    );

    let code = &framework.competencies[0].code;
    let board = photo.to_str().unwrap();
    let said = stampbook(
        &folder,
        &["log", "All on one board.", "--competency", &format!("{code}:1"), "--photo", board],
        "",
    );
    assert_eq!(said.code, Some(0), "{said:?}");
    assert!(said.text.contains("\"All on one board.\" is written down for Winter"), "{said:?}");
    assert!(said.text.contains("1 statement and 1 file wait to be synced."), "{said:?}");
    let bad = stampbook(&folder, &["log", "Level nine.", "--competency", &format!("{code}:9")], "");
    assert!(bad.code == Some(1) && bad.trouble.contains("is no level"), "{bad:?}");

    // No password is asked for again.
    let status: Value = stampbook(&folder, &["sync", "--json"], "").json();
    assert_eq!((&status["unsent"], &status["unsent_files"]), (&json!(0), &json!(0)), "{status}");
    assert_eq!(status["evidence"][0]["state"], "waiting");
    let (_, list) = ada.get("/api/v1/evidence");
    let id = list["items"][0]["id"].as_str().unwrap();
    let (_, piece) = ada.get(&format!("/api/v1/evidence/{id}"));
    let hash = piece["attachments"][0].as_str().or(piece["attachments"][0]["hash"].as_str()).unwrap();
    let file = ada.api("GET", &format!("/api/v1/blobs/{hash}")).send().unwrap();
    assert_eq!(
        (file.status().as_u16(), file.headers()["content-type"].to_str().unwrap()),
        (200, "image/jpeg")
    );
    let listed = stampbook(&folder, &["sync", "status"], "");
    assert!(listed.text.contains("Nothing waits to be synced."), "{listed:?}");
}
