//! S-5: everything is copied while people work, and comes back elsewhere: on either database, whole or not at all, and the
//! record says that it was brought back.

mod forged;
mod hostile;
mod interrupted;
mod signed;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicI64, Ordering};
use std::time::Duration;

use serde_json::{Value, json};
use stampbook::app::App;
use stampbook::demo::{self, DemoPerson};
use stampbook::files::Hash;
use stampbook::ids::PersonId;
use stampbook::record::directory::PersonAdded;
use stampbook::record::fact::{Author, Draft, Scope};
use stampbook::store::{Door, Outcome, accounts, portraits};

use crate::support::installation::{Installation, Said};
use forged::Forged;

/// What an installation says of a command that goes well.
#[track_caller]
fn done(at: &Installation, arguments: &[&str]) -> Said {
    let said = at.run(arguments);
    assert_eq!(said.code, Some(0), "{arguments:?}: {said:?}");
    said
}

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

/// An installation with the demo organisation in it, and a portrait.
fn harbour_hospital() -> (Installation, App, Vec<DemoPerson>) {
    let hospital = Installation::new(&[]);
    let app = hospital.app();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let people = runtime.block_on(demo::fill(&app)).unwrap();
    let (ada, now) = (person(&app, &people[0]), app.clock.now());
    app.db
        .write_blocking(move |conn| portraits::keep(conn, ada, &(0..=255).collect::<Vec<u8>>(), true, now))
        .unwrap();
    (hospital, app, people)
}

fn person(app: &App, of: &DemoPerson) -> PersonId {
    let email = of.email.clone();
    app.db.read_blocking(move |conn| accounts::by_email(conn, &email)).unwrap().unwrap().person
}

/// Somebody new is written down. The place in the record.
fn newcomer(app: &App) -> i64 {
    newcomer_by(app, &app.door)
}

fn newcomer_by(app: &App, door: &Door) -> i64 {
    let now = app.clock.now();
    let body = PersonAdded { person: app.ids.mint(now), name: "Newcomer".into(), unit: None }.into();
    let draft = Draft { id: app.ids.mint(now), scope: Scope::Directory, happened_at: now, body };
    match door.append_blocking(Author::OPERATOR, vec![draft]).unwrap()[..] {
        [Outcome::Accepted(seq)] => seq,
        ref other => panic!("{other:?}"),
    }
}

/// Everybody's passport as a file, without the moment it was written.
fn passports(at: &Installation, people: &[DemoPerson]) -> Vec<Value> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("passport.json");
    let passport = |person: &DemoPerson| {
        done(at, &["passport", &person.email, "--out", text(&file)]);
        let mut passport: Value = serde_json::from_slice(&std::fs::read(&file).unwrap()).unwrap();
        passport.as_object_mut().unwrap().remove("issued_at");
        passport
    };
    people.iter().map(passport).collect()
}

/// All files of a folder by their names in it.
fn files(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let (mut found, mut folders) = (BTreeMap::new(), vec![folder.to_owned()]);
    while let Some(next) = folders.pop() {
        for entry in std::fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let bytes = std::fs::read(&path).unwrap();
                found.insert(path.strip_prefix(folder).unwrap().to_owned(), bytes);
            }
        }
    }
    found
}

fn kept_files(at: &Installation) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut kept = files(&at.data().join("blobs"));
    kept.retain(|name, _| !name.starts_with("uploads"));
    kept
}

/// The members that are different by design after a record was brought back.
const NEW: [&str; 5] = [
    "manifest.json",
    "tables/checkpoints.jsonl",
    "tables/incarnations.jsonl",
    "tables/log_head.jsonl",
    "tables/writers.jsonl",
];

#[track_caller]
fn same_but_for_what_is_new(one: &Forged, other: &Forged) {
    let names = |of: &Forged| of.members.keys().cloned().collect::<Vec<_>>();
    assert_eq!(names(one), names(other));
    for (name, bytes) in one.members.iter().filter(|(name, _)| !NEW.contains(&name.as_str())) {
        assert!(bytes == &other.members[name], "{name} differs");
    }
}

/// A hospital is copied while its registrar goes on writing, moves to a SQLite file and from there to the database of this
/// run. Every passport is the same to the letter, every file is there, people sign in with the passwords they had.
#[test]
fn a_hospital_moves_while_somebody_writes() {
    let (hospital, app, people) = harbour_hospital();
    let before = passports(&hospital, &people);
    let folder = tempfile::tempdir().unwrap();
    let copy = folder.path().join("copy.zip");

    let (stop, acknowledged) = (AtomicBool::new(false), AtomicI64::new(0));
    let (said, sure) = std::thread::scope(|scope| {
        scope.spawn(|| {
            while !stop.load(Ordering::SeqCst) {
                acknowledged.store(newcomer(&app), Ordering::SeqCst);
            }
        });
        while acknowledged.load(Ordering::SeqCst) == 0 {
            std::thread::sleep(Duration::from_millis(1));
        }
        let sure = acknowledged.load(Ordering::SeqCst);
        let said = hospital.run(&["backup", text(&copy), "--json"]);
        stop.store(true, Ordering::SeqCst);
        (said, sure)
    });
    assert_eq!((said.code, said.trouble.as_str()), (Some(0), ""), "{said:?}");
    let told = said.json();
    let facts = told["facts"].as_i64().unwrap();
    assert!(facts >= sure && facts <= acknowledged.load(Ordering::SeqCst), "{facts}, at least {sure}");
    assert_eq!((&told["files"], &told["missing_files"]), (&json!(10), &json!({})), "{told}");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        assert_eq!(std::fs::metadata(&copy).unwrap().permissions().mode() & 0o777, 0o600);
    }
    assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 1, "nothing else is left");

    let file = Installation::on_a_file();
    let told = done(&file, &["restore", text(&copy), "--json"]).json();
    assert_eq!(told["facts"], json!(facts), "{told}");
    assert_eq!(
        (&told["files"], &told["problems"], &told["erased_again"]),
        (&json!(10), &json!([]), &Value::Null)
    );
    let held = told["checkpoint"]["size"].as_i64().unwrap();
    assert!((sure..=facts).contains(&held), "{told}");
    assert!(passports(&file, &people) == before, "a passport differs");
    // The demo keeps some photos that it attached to nothing: those are nobody's.
    let (here, there) = (kept_files(&file), kept_files(&hospital));
    assert_eq!(here.len(), 20, "ten files and their small pictures");
    assert!(here.iter().all(|(name, bytes)| there.get(name) == Some(bytes)), "a file differs");

    let (second, third) = (folder.path().join("second.zip"), folder.path().join("third.zip"));
    done(&file, &["backup", text(&second)]);
    let moved = Installation::new(&[]);
    done(&moved, &["restore", text(&second)]);
    assert!(passports(&moved, &people) == before, "a passport differs");
    assert_eq!(done(&moved, &["record", "rebuild", "--json"]).json(), json!([]), "what is derived differs");
    done(&moved, &["backup", text(&third)]);
    let [first, second, third] = [copy, second, third].map(|file| Forged::read(&file));
    same_but_for_what_is_new(&first, &second);
    same_but_for_what_is_new(&second, &third);

    let server = moved.serve();
    let ada = &people[0];
    let who = person(&moved.app(), ada);
    let signed_in =
        crate::support::server::Person::signed_in(&server.address, who, &ada.name, &ada.email, &ada.password);
    assert_eq!(signed_in.get("/api/v1/me").1["name"], json!(ada.name));
    let found = moved.app().db.read_blocking(move |conn| portraits::picture(conn, who)).unwrap();
    assert_eq!(found, Some((0..=255).collect()));
}

/// A folder of open formats holds the same, and is read by anybody.
#[test]
fn a_folder_holds_the_same_as_a_file() {
    let (hospital, _app, people) = harbour_hospital();
    let folder = tempfile::tempdir().unwrap();
    let (file, exported) = (folder.path().join("copy.zip"), folder.path().join("exported"));
    done(&hospital, &["backup", text(&file)]);
    done(&hospital, &["export", text(&exported)]);
    let of_folder = Forged::of(
        files(&exported)
            .into_iter()
            .map(|(name, bytes)| (name.to_str().unwrap().to_owned(), bytes))
            .collect(),
    );
    let of_file = Forged::read(&file);
    for (name, bytes) in of_file.members.iter().filter(|(name, _)| *name != "manifest.json") {
        assert!(bytes == &of_folder.members[name], "{name} differs");
    }
    assert_eq!(of_file.members.len(), of_folder.members.len());
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = |path: &Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!((mode(&exported), mode(&exported.join("manifest.json"))), (0o700, 0o600));
    }

    let moved = Installation::on_a_file();
    let said = done(&moved, &["import", text(&exported)]);
    assert!(said.text.contains("goes on from"), "{said:?}");
    assert_eq!(passports(&moved, &people), passports(&hospital, &people));
    // What the file unpacks to is such a folder, too.
    let unpacked = folder.path().join("unpacked");
    of_file.lay_out(&unpacked);
    done(&Installation::new(&[]), &["import", text(&unpacked)]);

    for (arguments, words) in [
        (["export", text(&exported)], "is not empty"),
        (["backup", text(&file)], "is there already; --force replaces it"),
        (["backup", text(&exported)], "is a folder"),
        (["restore", text(&exported)], "a folder is imported"),
        (["import", text(&file)], "a file is restored"),
        (["restore", "/nowhere/at/all.zip"], "there is no file"),
        (["backup", "-"], "give it a name"),
        (["backup", "/nowhere/at/all.zip"], "cannot write /nowhere/at/all.zip"),
    ] {
        let said = hospital.run(&arguments);
        assert_eq!(said.code, Some(1), "{said:?}");
        assert!(said.trouble.contains(words), "{said:?}");
    }
    done(&hospital, &["backup", text(&file), "--force"]);
    assert_eq!(hospital.run(&["backup"]).code, Some(2));
}

/// Where somebody works already, nothing is restored, and nothing is changed.
#[test]
fn an_instance_that_is_in_use_is_left_alone() {
    let (hospital, app, _) = harbour_hospital();
    let folder = tempfile::tempdir().unwrap();
    let copy = folder.path().join("copy.zip");
    done(&hospital, &["backup", text(&copy)]);
    let end = newcomer(&app);
    let said = hospital.run(&["restore", text(&copy)]);
    assert_eq!(said.code, Some(1), "{said:?}");
    assert!(
        said.trouble.contains("this instance is not empty") && said.trouble.contains("facts"),
        "{said:?}"
    );
    assert!(said.trouble.contains("--data ANOTHER-FOLDER"), "{said:?}");
    assert_eq!(newcomer(&app), end + 1);

    // One that was only started, and that nobody ran yet, is empty.
    let fresh = Installation::new(&[]);
    drop(fresh.serve());
    let said = done(&fresh, &["restore", text(&copy)]);
    assert!(said.text.starts_with("Restored "), "{said:?}");
    done(&fresh, &["record", "verify"]);
}

/// The doctor reminds of backups, and says when there was one.
#[test]
fn the_doctor_knows_when_the_last_backup_was_made() {
    let hospital = Installation::new(&[]);
    drop(hospital.app());
    let folder = tempfile::tempdir().unwrap();
    let (copy, moved) = (folder.path().join("copy.zip"), Installation::new(&[]));
    let finds = |at: &Installation, name: &str| -> (String, String) {
        let told = at.run(&["doctor", "--json"]).json();
        let found = told["checks"].as_array().unwrap().iter().find(|one| one["check"] == name);
        let field =
            |field: &str| found.map(|one| one[field].as_str().unwrap().to_owned()).unwrap_or_default();
        (field("state"), field("found"))
    };
    assert_eq!(finds(&hospital, "backup"), ("hint".into(), "stampbook backup made none here yet".into()));
    let told = done(&hospital, &["backup", text(&copy), "--json"]).json();
    let (state, found) = finds(&hospital, "backup");
    assert_eq!((state.as_str(), found.contains(told["made_at"].as_str().unwrap())), ("ok", true), "{found}");
    // Of an instance that nobody uses yet, too.
    done(&moved, &["restore", text(&copy)]);
    let (_, found) = finds(&moved, "restored");
    assert!(found.contains("from a backup of") && found.contains("with 0 facts"), "{found}");
    assert_eq!(finds(&moved, "backup").0, "hint", "it was the other one that was copied");
}

/// Files that are gone or were changed are named, and everything else is copied.
#[test]
fn files_that_are_damaged_are_named_and_the_rest_is_copied() {
    let (hospital, app, people) = harbour_hospital();
    let folder = tempfile::tempdir().unwrap();
    let (copy, exported) = (folder.path().join("copy.zip"), folder.path().join("exported"));
    done(&hospital, &["backup", text(&copy)]);
    let whole = Forged::read(&copy);
    let named: Vec<&str> =
        whole.members.keys().filter_map(|name| name.strip_prefix("files/sha256/")).take(2).collect();
    let blobs = hospital.data().join("blobs/sha256");
    let place = |at: usize| blobs.join(&named[at][..2]).join(&named[at][2..4]).join(named[at]);
    std::fs::remove_file(place(0)).unwrap();
    let mut bytes = std::fs::read(place(1)).unwrap();
    bytes[100] ^= 1;
    std::fs::write(place(1), bytes).unwrap();
    let name = |at: usize| format!("sha256:{}", named[at]);

    let said = hospital.run(&["backup", text(&copy), "--force"]);
    assert_eq!(said.code, Some(1), "{said:?}");
    assert!(said.text.contains(&format!("{}: it is missing", name(0))), "{said:?}");
    assert!(said.text.contains(&format!("{}: its bytes changed", name(1))), "{said:?}");
    assert!(said.text.contains("and 8 files"), "{said:?}");
    let said = hospital.run(&["export", text(&exported), "--json"]);
    assert_eq!((said.code, said.json()["files"].as_i64()), (Some(1), Some(8)), "{said:?}");

    for (arguments, moved) in [
        (["restore", text(&copy)], Installation::new(&[])),
        (["import", text(&exported)], Installation::on_a_file()),
    ] {
        let said = moved.run(&arguments);
        assert_eq!(said.code, Some(1), "{said:?}");
        assert!(said.text.contains(&name(0)) && said.text.contains("Restored "), "{said:?}");
        let ada = person(&app, &people[0]);
        assert!(moved.app().db.read_blocking(move |conn| portraits::picture(conn, ada)).unwrap().is_some());
    }
}

/// What lets somebody in, or signs in the name of this node, is in no backup.
#[test]
fn no_key_and_no_session_is_in_a_backup() {
    let (hospital, app, people) = harbour_hospital();
    let server = hospital.serve();
    let ada = &people[0];
    let who = person(&app, ada);
    crate::support::server::Person::signed_in(&server.address, who, &ada.name, &ada.email, &ada.password);
    let secret = signed::secret_keys(&app);
    assert_eq!(secret.len(), 1, "the node has its key");
    let folder = tempfile::tempdir().unwrap();
    let copy = folder.path().join("copy.zip");
    done(&hospital, &["backup", text(&copy)]);
    let copied = Forged::read(&copy);
    let hex = Hash::from(<[u8; 32]>::try_from(secret[0].as_slice()).unwrap()).hex();
    for (name, bytes) in &copied.members {
        for secret in [secret[0].as_slice(), hex.as_bytes(), b"token_key", b"refresh", b"csrf"] {
            let held = bytes.windows(secret.len()).any(|part| part == secret);
            // The manifest names what is left out.
            assert!(!held || name == "manifest.json", "{name} holds a secret");
        }
    }
    assert!(copied.text("tables/accounts.jsonl").contains("$argon2id$"), "passwords go along, hashed");
    let manifest = copied.manifest();
    for table in ["sign_ins", "refresh_tokens", "writers.secret_key"] {
        assert!(manifest["left_out"][table].is_string(), "{manifest}");
    }
}
