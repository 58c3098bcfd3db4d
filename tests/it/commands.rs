//! What operators type: passports as files, the doctor, and a command line that is wrong.

use std::process::Command;

use diesel::connection::SimpleConnection as _;
use serde_json::{Value, json};
use stampbook::clock::Clock;
use stampbook::record::access::Role;
use stampbook::store::{Backend, Error};

use crate::support::database::backend;
use crate::support::installation::{Said, said};
use crate::support::server::Server;

fn stampbook(server: &Server, arguments: &[&str]) -> Said {
    let (data, url) = server.places();
    let mut command = Command::new(env!("CARGO_BIN_EXE_stampbook"));
    command.args(arguments).arg("--data").arg(data).env("DATABASE_URL", url);
    command.env("STAMPBOOK_PUBLIC_URL", &server.address).env_remove("SMTP_URL");
    said(command)
}

/// The same document as the web gives, by id or by address, as of any day.
#[test]
fn a_passport_is_written_to_a_file() {
    let (server, ada, grace, framework, _) = Server::with_learner_and_lead();
    let signed = grace.post(
        "/api/v1/signoffs",
        &json!({ "learner_id": ada.id, "competency_id": framework.competencies[0].id, "level": 1, "evidence": [],
            "comment": "Seen.", "prior_learning_reason": "Ten years on the ward" }),
    );
    assert_eq!(signed.0, 201, "{}", signed.1);
    // The command goes by the machine's clock, so the server does, too.
    server.app.clock.set(Clock::system().now());
    let (ada, rita) = (server.signed_in_again(&ada), server.with_role("Rita", Role::Registrar));
    let folder = tempfile::tempdir().unwrap();
    let file = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();

    let json_file = file("ada.json");
    let done = stampbook(&server, &["passport", &ada.email.to_uppercase(), "--out", &json_file, "--json"]);
    assert_eq!(done.code, Some(0), "{done:?}");
    assert_eq!(done.json()["file"], json!(json_file));
    let mut written: Value = serde_json::from_slice(&std::fs::read(&json_file).unwrap()).unwrap();
    let (_, mut web) = rita.get(&format!("/api/v1/passports/{}", ada.id));
    for passport in [&mut written, &mut web] {
        passport.as_object_mut().unwrap().remove("issued_at");
    }
    assert_eq!(written, web);

    let pdf_file = file("ada.pdf");
    let id = ada.id.to_string();
    let done = stampbook(&server, &["passport", &id, "--out", &pdf_file]);
    assert_eq!(done.code, Some(0), "{done:?}");
    assert!(done.text.contains("The passport of Ada Lovelace"), "{done:?}");
    let pdf = std::fs::read(&pdf_file).unwrap();
    assert!(pdf.starts_with(b"%PDF-"));
    let web = ada.api("GET", &format!("/api/v1/passports/{}.pdf", ada.id)).send().unwrap().bytes().unwrap();
    // They differ in the moment they were issued, which may be written one character longer or shorter.
    assert!(pdf.len().abs_diff(web.len()) < 200, "{} and {}", pdf.len(), web.len());

    let done = stampbook(&server, &["passport", &id, "--as-of", "2026-03-01", "--out", &json_file]);
    assert_eq!(done.code, Some(0), "{done:?}");
    let then: Value = serde_json::from_slice(&std::fs::read(&json_file).unwrap()).unwrap();
    assert_eq!(then["as_of"], "2026-03-01");

    // It is somebody's record: for the eyes of whoever asked for it.
    #[cfg(unix)]
    for file in [&json_file, &pdf_file] {
        use std::os::unix::fs::PermissionsExt as _;
        assert_eq!(std::fs::metadata(file).unwrap().permissions().mode() & 0o777, 0o600, "{file}");
    }

    for (arguments, code, words) in [
        (vec!["passport", &id, "--as-of", "2999-01-01", "--out", &pdf_file], 1, "any day up to today"),
        (vec!["passport", "nobody@example.org", "--out", &pdf_file], 1, "nobody@example.org"),
        (vec!["passport", &id, "--out", "ada.docx"], 2, ".pdf or .json"),
        (vec!["passport", &id, "--as-of", "yesterday", "--out", &pdf_file], 2, "--as-of"),
        (
            vec!["passport", &id, "--as-of", "bogus", "--out", &pdf_file],
            2,
            "not a day: write it like 2026-02-28",
        ),
        (vec!["passport", &id], 2, "--out"),
        (vec!["passport", &id, "--out", "/nowhere/at/all.pdf"], 1, "cannot write /nowhere/at/all.pdf"),
    ] {
        let done = stampbook(&server, &arguments);
        assert_eq!(done.code, Some(code), "{done:?}");
        assert!(done.trouble.contains(words), "{done:?}");
    }
}

fn check<'a>(told: &'a Value, name: &str) -> &'a Value {
    let all = told["checks"].as_array().unwrap();
    all.iter().find(|one| one["check"] == name).unwrap_or_else(|| panic!("no {name} in {told}"))
}

#[test]
fn the_doctor_finds_nothing_wrong_where_nothing_is() {
    let server = Server::start();
    server.app.clock.set(Clock::system().now());
    let done = stampbook(&server, &["doctor", "--json"]);
    let told = done.json();
    assert_eq!((done.code, &told["ok"]), (Some(0), &json!(true)), "{done:?}");
    for name in [
        "configuration",
        "data folder",
        "database",
        "migrations",
        "keys",
        "guards",
        "privacy",
        "clock",
        "files",
    ] {
        assert_eq!(check(&told, name)["state"], "ok", "{told}");
    }
    assert_eq!(check(&told, "mail")["state"], "hint");
    let done = stampbook(&server, &["doctor"]);
    assert!(done.text.contains("ok    migrations") && done.text.contains("-> set SMTP_URL"), "{done:?}");
}

/// A clock that was three days ahead left facts of a time that is still to come; what came after them does not hide it.
#[test]
fn the_doctor_sees_that_the_clock_was_ahead() {
    let server = Server::start();
    let right = Clock::system().now();
    server.app.clock.set(right + jiff::SignedDuration::from_hours(72));
    server.person("Ada Lovelace");
    server.app.clock.set(right);
    server.person("Grace Hopper");
    let done = stampbook(&server, &["doctor", "--json"]);
    let told = done.json();
    let clock = check(&told, "clock");
    assert_eq!((done.code, &clock["state"]), (Some(1), &json!("wrong")), "{done:?}");
    assert!(clock["todo"].as_str().unwrap().contains("it was ahead when that was written"), "{told}");
}

#[test]
fn the_doctor_names_what_is_wrong_and_what_to_do() {
    let folder = tempfile::tempdir().unwrap();
    let doctor = |environment: &[(&str, &str)]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_stampbook"));
        for name in ["DATABASE_URL", "SMTP_URL", "STAMPBOOK_BLOBS", "STAMPBOOK_PUBLIC_URL"] {
            command.env_remove(name);
        }
        command.args(["doctor", "--json", "--data"]).arg(folder.path()).envs(environment.iter().copied());
        said(command)
    };
    // A database that is gone beside files that are not was there before.
    std::fs::create_dir(folder.path().join("blobs")).unwrap();
    let done = doctor(&[]);
    assert_eq!(done.code, Some(1), "{done:?}");
    let told = done.json();
    assert_eq!(check(&told, "database")["state"], "wrong", "{told}");
    assert!(check(&told, "database")["todo"].as_str().unwrap().contains("from a backup"), "{told}");

    let done = doctor(&[
        ("DATABASE_URL", "sqlite:/nowhere/at/all.db"),
        ("STAMPBOOK_BLOBS", "file:/nowhere/at/all"),
        ("SMTP_URL", "smtp://robot:hunter2@127.0.0.1:1"),
        ("STAMPBOOK_MAIL_FROM", "nobody"),
    ]);
    assert_eq!(done.code, Some(1));
    assert!(!done.text.contains("hunter2"), "{done:?}");
    let told = done.json();
    for name in ["database", "files", "mail", "mail sender"] {
        let found = check(&told, name);
        assert_eq!(found["state"], "wrong", "{told}");
        assert!(!found["todo"].as_str().unwrap().is_empty(), "{told}");
    }
    let done = doctor(&[("STAMPBOOK_LISTEN", "everywhere"), ("STAMPBOOK_ORGANISATION", "two\nlines")]);
    assert_eq!(done.code, Some(1));
    let told = done.json();
    let found = check(&told, "configuration")["found"].as_str().unwrap();
    assert!(found.starts_with("the settings are not usable: STAMPBOOK_"), "{found}");
    assert!(found.contains("STAMPBOOK_LISTEN") && found.contains("; STAMPBOOK_"), "{found}");
    assert!(!found.contains("  ") && !found.contains('\n'), "{found}");
}

/// Before the first start nothing is wrong, and nothing is made by looking.
#[test]
fn before_the_first_start_the_doctor_has_nothing_to_mend() {
    let place = tempfile::tempdir().unwrap();
    let server = Server::start();
    server.app.clock.set(Clock::system().now());
    let (_, url) = server.places();
    let empty = place.path().join("empty");
    std::fs::create_dir(&empty).unwrap();
    for (folder, url) in [
        (place.path().join("new"), None),
        (empty.clone(), None),
        // A database that is there, and a data folder that is not.
        (place.path().join("new"), Some(url)),
    ] {
        let mut command = Command::new(env!("CARGO_BIN_EXE_stampbook"));
        for name in ["DATABASE_URL", "SMTP_URL", "STAMPBOOK_BLOBS", "STAMPBOOK_PUBLIC_URL"] {
            command.env_remove(name);
        }
        command.args(["doctor", "--json", "--data"]).arg(&folder);
        if let Some(url) = &url {
            command.env("DATABASE_URL", url);
        }
        let done = said(command);
        let told = done.json();
        assert_eq!((done.code, &told["ok"]), (Some(0), &json!(true)), "{done:?}");
        let expected = if url.is_some() { "ok" } else { "hint" };
        assert_eq!(check(&told, "database")["state"], expected, "{told}");
        assert_eq!(check(&told, "files")["state"], "hint", "{told}");
        assert!(
            check(&told, "files")["todo"].as_str().unwrap().contains("the first start makes it"),
            "{told}"
        );
    }
    assert!(!place.path().join("new").exists());
    assert_eq!(std::fs::read_dir(&empty).unwrap().count(), 0);
}

/// Whoever owns the database can take away what refuses edits of facts. The doctor sees it, and says how it is put back.
#[test]
fn the_doctor_misses_every_guard_that_is_gone_or_changed() {
    let server = Server::start();
    server.app.clock.set(Clock::system().now());
    let on = |sql: &str| {
        let sql = sql.to_owned();
        server.app.db.bare_blocking::<_, Error, _>(move |conn| Ok(conn.batch_execute(&sql)?)).unwrap();
    };
    let guards = || {
        let done = stampbook(&server, &["doctor", "--json"]);
        let told = done.json();
        let found: Vec<(String, String, String)> = told["checks"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|one| one["check"] == "guards")
            .map(|one| {
                ["state", "found", "todo"]
                    .map(|part| one[part].as_str().unwrap_or_default().to_owned())
                    .into()
            })
            .collect();
        (done.code, found)
    };
    let harm: &[(&str, &str)] = match backend() {
        Backend::Sqlite => &[
            ("DROP TRIGGER facts_stay", "missing"),
            ("DROP TRIGGER facts_hold", "missing"),
            ("DROP TRIGGER facts_once", "missing"),
            (
                "DROP TRIGGER facts_stay; CREATE TRIGGER facts_stay BEFORE DELETE ON facts WHEN old.seq > 5
                 BEGIN SELECT RAISE(ABORT, 'facts are never deleted'); END",
                "not as it was made",
            ),
        ],
        Backend::Postgres => &[
            ("DROP TRIGGER facts_stay ON facts", "missing"),
            ("ALTER TABLE facts DISABLE TRIGGER facts_hold", "switched off"),
            ("ALTER TABLE facts DISABLE TRIGGER ALL", "switched off"),
            (
                "DROP TRIGGER facts_hold ON facts; CREATE TRIGGER facts_hold BEFORE UPDATE ON facts FOR EACH ROW
                 WHEN (old.seq > 5) EXECUTE FUNCTION facts_hold()",
                "not as it was made",
            ),
            (
                "CREATE OR REPLACE FUNCTION facts_stay() RETURNS trigger LANGUAGE plpgsql AS
                 $$ BEGIN RETURN old; END $$",
                "something else",
            ),
        ],
    };
    let fine = ("ok".to_owned(), "facts can be neither changed nor deleted".to_owned(), String::new());
    for (sql, words) in harm {
        assert_eq!(guards(), (Some(0), vec![fine.clone()]), "before {sql}");
        on(sql);
        let (code, found) = guards();
        assert_eq!(code, Some(1), "{sql}: {found:?}");
        for (state, what, todo) in found {
            assert!(
                state == "wrong" && what.contains(words) && todo.contains("record verify"),
                "{sql}: {what}"
            );
            // What it says is what helps.
            on(todo.split_once("in the database: ").unwrap().1);
        }
    }
    assert_eq!(guards(), (Some(0), vec![fine]));
}

/// What is about people, and passwords, are for the eyes of the account that runs it.
#[cfg(unix)]
#[test]
fn the_doctor_sees_who_else_can_read() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let run = |arguments: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_stampbook"));
        for name in ["DATABASE_URL", "SMTP_URL", "STAMPBOOK_BLOBS", "STAMPBOOK_PUBLIC_URL"] {
            command.env_remove(name);
        }
        said({
            command.args(arguments).arg("--data").arg(&data);
            command
        })
    };
    let open = |name: &str, mode: u32| {
        std::fs::set_permissions(data.join(name), std::fs::Permissions::from_mode(mode)).unwrap();
    };
    let privacy = || {
        let done = run(&["doctor", "--json"]);
        let told = done.json();
        let found: Vec<Value> = told["checks"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|one| one["check"] == "privacy")
            .cloned()
            .collect();
        found
    };
    assert_eq!(run(&["migrate"]).code, Some(0));
    assert_eq!(std::fs::metadata(&data).unwrap().permissions().mode() & 0o777, 0o700, "made for its owner");
    assert_eq!(privacy()[0]["state"], "ok");
    // The doctor only looked; the folder of the files comes with the first start.
    std::fs::create_dir(data.join("blobs")).unwrap();
    // What lies in a closed folder is closed.
    open("stampbook.db", 0o644);
    assert_eq!(privacy()[0]["state"], "ok");
    open("", 0o755);
    std::fs::write(data.join("stampbook.toml"), "smtp_url = \"smtp://robot:hunter2@mail.example.org\"\n")
        .unwrap();
    open("stampbook.toml", 0o640);
    open("blobs", 0o755);
    // A server that was killed leaves what SQLite writes beside its file, as open as that was.
    std::fs::write(data.join("stampbook.db-wal"), "").unwrap();
    open("stampbook.db-wal", 0o644);
    let found = privacy();
    assert_eq!(found.len(), 3, "{found:#?}");
    for (name, state) in [("stampbook.db", "wrong"), ("blobs", "wrong"), ("stampbook.toml", "hint")] {
        let words = format!("{name} is open to");
        let one = found.iter().find(|one| one["found"].as_str().unwrap().contains(&words)).unwrap();
        assert_eq!(one["state"], state, "{found:#?}");
        let todo = one["todo"].as_str().unwrap();
        let done = Command::new("sh").args(["-c", todo]).status().unwrap();
        assert!(done.success(), "{todo}");
    }
    assert_eq!(privacy()[0]["state"], "ok", "what it says is what helps");
}

#[test]
fn a_command_line_that_is_wrong_ends_with_2_and_says_why() {
    let server = Server::start();
    let id = "01930000-0000-7000-8000-000000000001";
    for (arguments, words) in [
        (vec!["framework", "import", "x.csv", "--levels", "1>9"], "--levels"),
        (vec!["framework", "export", id, "--format", "pdf"], "--format"),
        (vec!["framework", "export", "nonsense"], "ID"),
        (vec!["roster", "import", "x.csv", "--framework", "nonsense"], "--framework"),
        (vec!["nonsense"], "nonsense"),
    ] {
        let done = stampbook(&server, &arguments);
        assert_eq!(done.code, Some(2), "{done:?}");
        assert!(done.trouble.contains(words), "{done:?}");
    }
}

/// Each thing is said once, and a variable that nobody reads is no setting.
#[test]
fn what_went_wrong_is_said_once() {
    let server = Server::start();
    let add = ["person", "add", "--email", "ada@example.org", "--name", "Ada Lovelace"];
    assert_eq!(stampbook(&server, &add).code, Some(0));
    let again = stampbook(&server, &add);
    assert_eq!(again.code, Some(1), "{again:?}");
    assert_eq!(again.trouble.matches("is here already").count(), 1, "{again:?}");

    let (data, url) = server.places();
    let mut command = Command::new(env!("CARGO_BIN_EXE_stampbook"));
    command.args(["record", "verify", "--data"]).arg(data).env("DATABASE_URL", url);
    command.env("STAMPBOOK_PUBLIC_ULR", "https://passports.example.org").env("STAMPBOOK_LOG", "loud");
    let done = said(command);
    assert_eq!(done.code, Some(1), "{done:?}");
    assert!(
        done.trouble.contains("STAMPBOOK_PUBLIC_ULR: ") && done.trouble.contains("STAMPBOOK_LOG: "),
        "{done:?}"
    );
}
