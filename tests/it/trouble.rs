//! What goes wrong around a running program: mistyped paths, old binaries, full disks, servers that go away.

use std::io::{BufRead as _, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use diesel::connection::SimpleConnection as _;
use serde_json::{Value, json};
use stampbook::store::{Backend, Error};

use crate::support::database::backend;
use crate::support::installation::Installation;
use crate::support::proxy::Proxy;
use crate::support::server::{Person, read};
use crate::support::stage::{Stage, stage};

/// A mistyped path is refused by every command, and nothing is created.
#[test]
fn a_mistyped_database_is_refused_and_not_created() {
    let folder = tempfile::tempdir().unwrap();
    let mistyped = folder.path().join("pasports.db");
    let nowhere = folder.path().join("dta").join("passports.db");
    let roster = folder.path().join("roster.csv");
    std::fs::write(&roster, "name,email\nAda,ada@example.org\n").unwrap();
    let roster = roster.display().to_string();
    let framework = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/frameworks/hr-competencies.json");
    let out = folder.path().join("ada.json").display().to_string();
    let commands: [&[&str]; 9] = [
        &["serve", "--listen", "127.0.0.1:0"],
        &["record", "verify"],
        &["record", "rebuild"],
        &["digest"],
        &["person", "add", "--email", "ada@example.org", "--name", "Ada"],
        &["framework", "import", framework],
        &["framework", "export", "01920000-0000-7000-8000-000000000001"],
        &["roster", "import", &roster],
        &["passport", "ada@example.org", "--out", &out],
    ];
    let installation = Installation::new(&[]);
    for (path, words) in [(&mistyped, "there is no database at"), (&nowhere, "does not exist")] {
        for arguments in commands {
            let mut command = installation.command(arguments);
            command.env("DATABASE_URL", format!("sqlite:{}", path.display()));
            let said = crate::support::installation::said(command);
            assert_eq!(said.code, Some(1), "{arguments:?}: {said:?}");
            assert!(said.trouble.contains(words) && said.trouble.contains("DATABASE_URL"), "{said:?}");
            assert!(!path.exists() && !folder.path().join("dta").exists());
        }
    }
}

/// A mistyped data folder is refused as well, and so is a new database that cannot be: no folder is left behind.
#[test]
fn a_mistyped_data_folder_is_not_made() {
    let folder = tempfile::tempdir().unwrap();
    let mistyped = folder.path().join("dta");
    let nowhere = format!("sqlite:{}", folder.path().join("no").join("passports.db").display());
    for (arguments, database) in [
        (&["record", "verify"][..], None),
        (&["record", "rebuild"], None),
        (&["digest"], None),
        (&["person", "add", "--email", "ada@example.org", "--name", "Ada"], None),
        (&["record", "verify"], Some(&nowhere)),
        (&["serve", "--listen", "127.0.0.1:0"], Some(&nowhere)),
    ] {
        let mut command = Command::new(env!("CARGO_BIN_EXE_stampbook"));
        command.env_remove("DATABASE_URL").args(arguments).arg("--data").arg(&mistyped);
        if let Some(url) = database {
            command.env("DATABASE_URL", url);
        }
        let said = crate::support::installation::said(command);
        assert_eq!(said.code, Some(1), "{arguments:?}: {said:?}");
        assert!(!mistyped.exists(), "{arguments:?} made the folder: {said:?}");
    }
}

/// A later release was here: this one keeps its hands off, and says which release to run.
#[test]
fn a_database_newer_than_the_program_is_left_alone() {
    let installation = Installation::new(&[]);
    let app = installation.app();
    let sql = "INSERT INTO __diesel_schema_migrations (version) VALUES ('29991231000000')";
    app.db.write_blocking::<_, Error, _>(|conn| Ok(conn.batch_execute(sql)?)).unwrap();
    drop(app);
    for arguments in [&["serve", "--listen", "127.0.0.1:0"][..], &["migrate"], &["record", "verify"]] {
        let said = installation.run(arguments);
        assert_eq!(said.code, Some(1), "{arguments:?}: {said:?}");
        assert!(said.trouble.contains("newer than this program"), "{arguments:?}: {said:?}");
        assert!(said.trouble.contains("29991231000000"), "{said:?}");
    }
}

fn log(who: &Person, stage: &Stage, number: usize) -> (u16, Value) {
    let claims = [json!({ "competency_id": stage.framework.competencies[0].id, "level": 1 })];
    let body = json!({ "cohort_id": stage.cohort, "title": format!("Round {number}"),
        "narrative": "What came of it. ".repeat(400), "claims": claims });
    who.post("/api/v1/evidence", &body)
}

/// A server whose data lies on a small disk of its own, as only this test sees it.
struct SmallDisk {
    server: Child,
    address: String,
    disk: PathBuf,
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        drop(self.server.kill());
        drop(self.server.wait());
    }
}

impl SmallDisk {
    /// Whether this machine lets a test mount anything.
    fn is_possible(folder: &std::path::Path) -> bool {
        let mut probe = Command::new("unshare");
        probe.args([
            "--user",
            "--map-root-user",
            "--mount",
            "sh",
            "-c",
            "mount -t tmpfs -o size=1m none \"$1\"",
            "sh",
        ]);
        probe.arg(folder).stdout(Stdio::null()).stderr(Stdio::null());
        probe.status().is_ok_and(|status| status.success())
    }

    fn start(installation: &Installation, folder: &std::path::Path) -> Self {
        let script =
            "mount -t tmpfs -o size=6m none \"$1\" && cp -r \"$2\" \"$1/data\" && shift 2 && exec \"$@\"";
        let program = installation.command(&["serve", "--json", "--listen", "127.0.0.1:0"]);
        let mut command = Command::new("unshare");
        command.args(["--user", "--map-root-user", "--mount", "sh", "-c", script, "sh"]);
        command.arg(folder).arg(installation.data()).arg(program.get_program());
        // Its data is the copy on the small disk.
        let arguments: Vec<_> = program.get_args().map(ToOwned::to_owned).collect();
        for argument in &arguments {
            let data = folder.join("data");
            command.arg(if **argument == *installation.data() { data.as_os_str() } else { argument });
        }
        for (name, value) in program.get_envs() {
            match value {
                Some(value) => command.env(name, value),
                None => command.env_remove(name),
            };
        }
        let trouble = folder.join("trouble");
        let log = std::fs::File::create(&trouble).unwrap();
        let mut server = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(log).spawn().unwrap();
        let mut line = String::new();
        BufReader::new(server.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let Ok(announced) = serde_json::from_str::<Value>(&line) else {
            drop(server.kill());
            drop(server.wait());
            panic!(
                "the server does not start on a small disk: {line} {}",
                std::fs::read_to_string(trouble).unwrap()
            );
        };
        let address = format!("http://{}", announced["listening"].as_str().unwrap());
        let disk = PathBuf::from(format!("/proc/{}/root{}", server.id(), folder.display()));
        Self { server, address, disk }
    }
}

/// Nothing saved is lost on a full disk, everybody is told, and the server goes on when there is room again.
#[test]
fn a_full_disk_stops_nothing_for_good() {
    if backend() == Backend::Postgres {
        crate::support::skipped("the disk of PostgreSQL is not ours");
        return;
    }
    let installation = Installation::new(&[]);
    let app = installation.app();
    let stage = stage(&app, &["Ada Lovelace"]);
    drop(app);
    let folder = tempfile::tempdir().unwrap();
    if !SmallDisk::is_possible(folder.path()) {
        crate::support::skipped("this machine does not let a test mount a small disk");
        return;
    }
    let mut small = SmallDisk::start(&installation, folder.path());
    let trouble = folder.path().join("trouble");
    let ada = stage.learners[0].at(&small.address);
    let mut kept = Vec::new();
    let (status, first) = log(&ada, &stage, 0);
    assert_eq!(status, 201, "{first}");
    kept.push(first["id"].as_str().unwrap().to_owned());
    // Somebody else fills the disk.
    let filler = small.disk.join("filler");
    let mut file = std::fs::File::create(&filler).unwrap();
    let mut full = std::io::copy(&mut std::io::repeat(7), &mut file).is_err();
    full &= small.server.try_wait().unwrap().is_none();
    assert!(full);
    let mut refused = 0;
    for number in 1..200 {
        let (status, said) = log(&ada, &stage, number);
        if status == 201 {
            kept.push(said["id"].as_str().unwrap().to_owned());
            continue;
        }
        assert_eq!((status, &said["code"]), (503, &json!("unavailable")), "{said}");
        let detail = said["detail"].as_str().unwrap();
        assert!(detail.contains("disk") && detail.contains("full"), "{detail}");
        refused += 1;
        if refused == 5 {
            break;
        }
    }
    assert_eq!(refused, 5, "the disk was never full");
    let written = std::fs::read_to_string(trouble).unwrap();
    let said = written.lines().filter(|line| line.contains("not available now")).count();
    assert!(
        said == 1 && written.contains("the disk of the database is full"),
        "said once a minute: {written}"
    );
    // Neither is there room for a file.
    let bring = || {
        let request = ada.api("POST", "/api/v1/blobs").header("tus-resumable", "1.0.0");
        let request = request.header("content-type", "application/offset+octet-stream");
        read(
            request.header("upload-length", "200000").body("What I learnt. x".repeat(12_500)).send().unwrap(),
        )
    };
    let (status, said) = bring();
    assert_eq!((status, &said["code"]), (507, &json!("storage_full")), "{said}");
    // What was saved can be read meanwhile.
    assert_eq!(ada.get(&format!("/api/v1/evidence/{}", kept[0])).0, 200);
    std::fs::remove_file(&filler).unwrap();
    drop(file);
    let (status, said) = log(&ada, &stage, 900);
    assert_eq!(status, 201, "{said}");
    kept.push(said["id"].as_str().unwrap().to_owned());
    let (status, said) = bring();
    assert_eq!(status, 201, "{said}");
    for id in &kept {
        assert_eq!(ada.get(&format!("/api/v1/evidence/{id}")).0, 200, "{id} is lost");
    }
    assert!(small.server.try_wait().unwrap().is_none());
}

/// PostgreSQL goes away under a running server and comes back: requests are told to come back, nothing is lost.
#[test]
fn a_server_goes_on_when_its_database_comes_back() {
    if backend() == Backend::Sqlite {
        crate::support::skipped("SQLite has no server that could go away");
        return;
    }
    let installation = Installation::new(&[]);
    let app = installation.app();
    let stage = stage(&app, &["Ada Lovelace"]);
    drop(app);
    let url = installation.database_url();
    let (scheme, rest) = url.split_once("://").unwrap();
    let (authority, name) = rest.split_once('/').unwrap();
    let (who, host) = authority.split_once('@').map_or(("", authority), |(who, host)| (who, host));
    let proxy = Proxy::to(host);
    let behind = format!("{scheme}://{who}@127.0.0.1:{}/{name}", proxy.port());
    let mut server = installation.serve_with(&[("DATABASE_URL", &behind)]);
    let ada = stage.learners[0].at(&server.address);
    let (status, before) = log(&ada, &stage, 1);
    assert_eq!(status, 201, "{before}");

    proxy.cut();
    for _ in 0..3 {
        let answer = ada.api("GET", "/api/v1/evidence").send().unwrap();
        assert_eq!(answer.headers().get("retry-after").map(|v| v.to_str().unwrap()), Some("2"));
        crate::entrance::guarded(&answer);
        let (status, said) = read(answer);
        assert_eq!((status, &said["code"]), (503, &json!("unavailable")), "{said}");
        assert!(said["detail"].as_str().unwrap().contains("cannot be reached"), "{said}");
        for secret in ["127.0.0.1", "postgres", name] {
            assert!(!said.to_string().contains(secret), "strangers learn where the database is: {said}");
        }
    }
    let (status, said) = log(&ada, &stage, 2);
    assert_eq!((status, &said["code"]), (503, &json!("unavailable")), "{said}");
    let status =
        |path: &str| reqwest::blocking::get(format!("{}{path}", server.address)).unwrap().status().as_u16();
    assert_eq!((status("/healthz"), status("/readyz")), (200, 503));
    for path in ["/readyz", "/sign-in", "/"] {
        let asked = reqwest::blocking::Client::new().get(format!("{}{path}", server.address));
        let text = asked.header("accept", "text/html").send().unwrap().text().unwrap();
        assert!(
            !text.contains("postgres://") && !text.contains(&format!(":{}", proxy.port())),
            "{path}: {text}"
        );
    }
    let written = server.log();
    let told = written.matches("not available now").count();
    assert!(told == 1 && written.contains("127.0.0.1"), "once a minute, with where it is: {written}");

    proxy.mend();
    let since = Instant::now();
    while status("/readyz") != 200 {
        assert!(since.elapsed() < Duration::from_mins(1), "it does not come back: {}", server.log());
        std::thread::sleep(Duration::from_millis(50));
    }
    let path = format!("/api/v1/evidence/{}", before["id"].as_str().unwrap());
    assert_eq!(ada.get(&path).0, 200);
    let since = Instant::now();
    while log(&ada, &stage, 3).0 != 201 {
        assert!(since.elapsed() < Duration::from_mins(1), "nothing can be saved: {}", server.log());
    }
    assert!(server.lives());
}
