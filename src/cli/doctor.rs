//! `stampbook doctor`: is everything as it must be, and what to do where it is not. Changes nothing.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Duration;

use serde_json::json;

use super::Common;
use crate::app::first_run;
use crate::clock::{Clock, Instant};
use crate::files::Blobs;
use crate::ids::Ids;
use crate::mail::{Mailer, Sender};
use crate::settings::{NAMELESS, Secret, Settings};
use crate::store::inventory::LAST_BACKUP;
use crate::store::{Backend, Db, Schema, Target, guards, incarnations, keeping, memory};

/// How far a clock may be off before sign-ins and mailed links suffer.
const OFF: jiff::SignedDuration = jiff::SignedDuration::from_secs(60);
/// How long a mail server may take to answer.
const PATIENCE: Duration = Duration::from_secs(20);

/// After how long somebody is reminded that there is no newer backup.
const RARELY: jiff::SignedDuration = jiff::SignedDuration::from_hours(7 * 24);

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Fine,
    /// It works; somebody may want it otherwise.
    Hint,
    Wrong,
}

struct Finding {
    check: &'static str,
    state: State,
    found: String,
    /// What to do; empty where there is nothing to do.
    todo: String,
}

#[derive(Default)]
struct Findings(Vec<Finding>);

impl Findings {
    fn say(&mut self, check: &'static str, state: State, found: impl Into<String>, todo: impl Into<String>) {
        self.0.push(Finding { check, state, found: found.into(), todo: todo.into() });
    }

    fn fine(&mut self, check: &'static str, found: impl Into<String>) {
        self.say(check, State::Fine, found, "");
    }

    fn hint(&mut self, check: &'static str, found: impl Into<String>, todo: impl Into<String>) {
        self.say(check, State::Hint, found, todo);
    }

    fn wrong(&mut self, check: &'static str, found: impl Into<String>, todo: impl Into<String>) {
        self.say(check, State::Wrong, found, todo);
    }
}

pub(super) fn run(common: &Common) -> anyhow::Result<ExitCode> {
    let mut findings = Findings::default();
    match common.settings() {
        Ok(settings) => {
            configuration(&settings, &mut findings);
            database(&settings, &mut findings);
            privacy(&settings, common.config.as_deref(), &mut findings);
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
            runtime.block_on(async {
                storage(&settings, &mut findings).await;
                mail(&settings, &mut findings).await;
            });
        }
        Err(error) => findings.wrong(
            "configuration",
            on_one_line(&error),
            "mend these settings; nothing else was looked at",
        ),
    }
    let wrong = findings.0.iter().filter(|finding| finding.state == State::Wrong).count();
    if common.json {
        let checks: Vec<_> = findings
            .0
            .iter()
            .map(|one| {
                let state = match one.state {
                    State::Fine => "ok",
                    State::Hint => "hint",
                    State::Wrong => "wrong",
                };
                let todo = (!one.todo.is_empty()).then_some(&one.todo);
                json!({ "check": one.check, "state": state, "found": one.found, "todo": todo })
            })
            .collect();
        println!("{}", json!({ "ok": wrong == 0, "checks": checks }));
    } else {
        for one in &findings.0 {
            let mark = match one.state {
                State::Fine => "ok   ",
                State::Hint => "hint ",
                State::Wrong => "WRONG",
            };
            println!("{mark} {:14} {}", one.check, one.found);
            if !one.todo.is_empty() {
                println!("{:20} -> {}", "", one.todo);
            }
        }
    }
    Ok(ExitCode::from(u8::from(wrong > 0)))
}

/// What is wrong with the settings, each a line of its own where it comes from, on the one line of a finding.
fn on_one_line(error: &anyhow::Error) -> String {
    let said = super::in_one_line(error);
    let mut lines = said.lines().map(str::trim).filter(|line| !line.is_empty());
    let first = lines.next().unwrap_or_default().to_owned();
    let rest = lines.collect::<Vec<_>>().join("; ");
    if rest.is_empty() { first } else { format!("{first} {rest}") }
}

fn configuration(settings: &Settings, findings: &mut Findings) {
    findings.fine("configuration", format!("data in {}", settings.data.display()));
    if settings.public_url.is_none() && !settings.listen.ip().is_loopback() {
        findings.hint(
            "address",
            format!("links in mails would lead to {}", settings.address()),
            "set STAMPBOOK_PUBLIC_URL to the address that people type",
        );
    } else if settings.public_url.is_some() && !settings.is_https() {
        findings.hint(
            "address",
            format!("{} is not encrypted", settings.address()),
            "put a proxy with TLS in front and set STAMPBOOK_PUBLIC_URL to its https:// address",
        );
    } else {
        findings.fine("address", settings.address());
    }
    writable(settings, findings);
}

/// What passports say who issues them: a setting, or what the first run or the demo has named.
fn organisation(settings: &Settings, db: &Db, findings: &mut Findings) {
    let set = settings.organisation.clone();
    match db.read_blocking(move |conn| first_run::organisation(conn, &set)) {
        Ok(name) if name == NAMELESS => findings.hint(
            "organisation",
            "no name is set; passports say who issues them",
            "set STAMPBOOK_ORGANISATION",
        ),
        Ok(name) => findings.fine("organisation", name),
        Err(error) => findings.wrong("organisation", error.to_string(), "mend the database"),
    }
}

fn writable(settings: &Settings, findings: &mut Findings) {
    let folder = &settings.data;
    if !folder.exists() {
        findings.hint(
            "data folder",
            format!("{} is not there yet", folder.display()),
            "nothing: the first start makes it",
        );
        return;
    }
    let probe = folder.join(".doctor");
    match std::fs::write(&probe, b"stampbook").and_then(|()| std::fs::remove_file(&probe)) {
        Ok(()) => findings.fine("data folder", "can be written"),
        Err(error) => findings.wrong(
            "data folder",
            format!("{}: {error}", folder.display()),
            "let the account that runs Stampbook write there, and make room on the disk",
        ),
    }
}

/// The folder of the files, where no other place is set for them.
fn own_files(settings: &Settings) -> Option<PathBuf> {
    let folder = settings.data.join("blobs");
    let own = settings.blobs == format!("file:{}", folder.display());
    own.then_some(folder)
}

/// The same, as long as it is not there: the first start makes it.
fn files_to_come(settings: &Settings) -> Option<PathBuf> {
    own_files(settings).filter(|folder| !folder.exists())
}

/// Nothing was ever started here: neither the database nor the files are in the data folder, and no other place is
/// set. A database that is gone beside files that are not is another matter.
fn begins_here(settings: &Settings) -> bool {
    let target = Target::parse(&settings.database_url).ok();
    let missing = target.as_ref().and_then(Target::path).is_some_and(|file| !file.exists());
    !settings.database_given && missing && !settings.data.join("blobs").exists()
}

fn database(settings: &Settings, findings: &mut Findings) {
    let opened = Target::parse(&settings.database_url)
        .and_then(|target| Ok((target.to_string(), Db::open(&target, false)?)));
    let (place, db) = match opened {
        Ok(opened) => opened,
        Err(_) if begins_here(settings) => {
            let todo = "nothing: the first start makes it, and so does stampbook migrate";
            findings.hint("database", "nothing there yet", todo);
            clock(None, findings);
            return;
        }
        Err(error) => {
            let todo = match settings.database_given {
                true => "mend DATABASE_URL, or make it: stampbook migrate",
                false => "let Stampbook read and write it, or bring it back from a backup",
            };
            findings.wrong("database", error.to_string(), todo);
            clock(None, findings);
            return;
        }
    };
    let backend = db.backend();
    match db.read_blocking(move |conn| keeping::database(conn, backend)) {
        Ok(version) => findings.fine("database", format!("{version}, {place}")),
        Err(error) => {
            findings.wrong("database", error.to_string(), "start the database, or mend DATABASE_URL");
            clock(None, findings);
            return;
        }
    }
    let current = match db.schema() {
        Ok(Schema::Current) => {
            findings.fine("migrations", "up to date");
            true
        }
        Ok(Schema::Pending(names)) => {
            findings.wrong("migrations", format!("{} still to run", names.len()), "run stampbook migrate");
            false
        }
        Ok(Schema::Newer(_)) => {
            findings.wrong(
                "migrations",
                "the database is newer than this program",
                "run the release that migrated it, or a later one",
            );
            false
        }
        Err(error) => {
            findings.wrong("migrations", error.to_string(), "look at the database's log");
            false
        }
    };
    if current {
        organisation(settings, &db, findings);
        match db.read_blocking(keeping::keys) {
            Ok(Ok(0)) => findings.hint("keys", "none yet", "nothing: the first start makes them"),
            Ok(Ok(_)) => findings.fine("keys", "whole"),
            Ok(Err(what)) => findings.wrong("keys", what, "bring the database back from a backup"),
            Err(error) => findings.wrong("keys", error.to_string(), "look at the database's log"),
        }
        guarded(&db, backend, findings);
        copied(&db, findings);
    }
    clock(current.then_some((&db, backend)), findings);
}

/// When the last backup was made, and whether the record itself was brought back from one.
fn copied(db: &Db, findings: &mut Findings) {
    let asked = db.read_blocking(|conn| {
        Ok::<_, crate::store::Error>((memory::recall(conn, LAST_BACKUP)?, incarnations::all(conn)?))
    });
    let (last, brought_back) = match asked {
        Ok(known) => known,
        Err(error) => return findings.wrong("backup", error.to_string(), "look at the database's log"),
    };
    let todo = "run stampbook backup FILE every day, and keep its files on another machine";
    match last.and_then(|text| text.parse::<Instant>().ok()) {
        None => findings.hint("backup", "stampbook backup made none here yet", todo),
        Some(at) if Clock::system().now().duration_since(at) > RARELY => {
            findings.hint("backup", format!("the last one was made at {at}"), todo);
        }
        Some(at) => findings.fine("backup", format!("the last one was made at {at}")),
    }
    if let Some(one) = brought_back.first() {
        let found =
            format!("at {} from a backup of {}, with {} facts", one.began_at, one.copied_at, one.size);
        findings.fine("restored", found);
    }
}

/// What was said stays as it was said: nobody took away what sees to that.
fn guarded(db: &Db, backend: Backend, findings: &mut Findings) {
    match db.read_blocking(move |conn| guards::fallen(conn, backend)) {
        Ok(fallen) if fallen.is_empty() => {
            findings.fine("guards", "facts can be neither changed nor deleted");
        }
        Ok(fallen) => {
            for one in fallen {
                let todo = format!(
                    "find out who did this, run stampbook record verify, and put it back in the database: {}",
                    one.mended_by
                );
                findings.wrong("guards", one.found, todo);
            }
        }
        Err(error) => findings.wrong("guards", error.to_string(), "look at the database's log"),
    }
}

/// Whether others on this machine can read what is about people, or a password.
fn privacy(settings: &Settings, config: Option<&Path>, findings: &mut Findings) {
    // Each with what closes it.
    let mut places: Vec<(PathBuf, String)> = Vec::new();
    let alone = |place: PathBuf| {
        let todo = format!("chmod go= '{}'", place.display());
        (place, todo)
    };
    if let Some(database) = Target::parse(&settings.database_url).ok().as_ref().and_then(Target::path) {
        let files = ["", "-wal", "-shm"].map(|ending| {
            let mut place = database.as_os_str().to_owned();
            place.push(ending);
            PathBuf::from(place)
        });
        // The files beside it come and go, and are made as open as it is: one line closes those that are there.
        let todo = format!("chmod go= '{}'*", database.display());
        let worst = files.into_iter().rev().max_by_key(|place| open_to(place));
        places.extend(worst.map(|place| (place, todo)));
    }
    // Opening makes the folder.
    if files_to_come(settings).is_none()
        && let Ok(blobs) = Blobs::open(&settings.blobs, &settings.data)
    {
        places.extend(blobs.place().map(Path::to_owned).map(alone));
    }
    let config = config.map_or_else(|| settings.data.join("stampbook.toml"), Path::to_owned);
    if std::fs::read_to_string(&config).is_ok_and(|text| holds_a_secret(&text)) {
        places.push(alone(config));
    }
    let mut closed = true;
    for (place, todo) in places {
        let (state, who) = match open_to(&place) {
            None => continue,
            Some(Others::Group) => (State::Hint, "its group"),
            Some(Others::Everybody) => (State::Wrong, "everybody on this machine"),
        };
        closed = false;
        let found = format!("{} is open to {who}", place.display());
        findings.say("privacy", state, found, todo);
    }
    if closed {
        findings.fine("privacy", "nobody else on this machine reads database, files and passwords");
    }
}

fn holds_a_secret(settings: &str) -> bool {
    let mut lines = settings.lines().filter(|line| !line.trim_start().starts_with('#'));
    lines.any(|line| line.contains("metrics_token") || (line.contains("://") && line.contains('@')))
}

/// The more, the later.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Others {
    Group,
    Everybody,
}

/// Who else gets at a file or a folder, if anybody: what lies in a closed folder is closed.
#[cfg(unix)]
fn open_to(place: &Path) -> Option<Others> {
    use std::os::unix::fs::PermissionsExt as _;
    let mode = |place: &Path| std::fs::metadata(place).ok().map(|found| found.permissions().mode());
    let above = match place.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    let (own, door) = (mode(place)?, mode(above)?);
    if own & 0o007 != 0 && door & 0o001 != 0 {
        Some(Others::Everybody)
    } else if own & 0o070 != 0 && door & 0o010 != 0 {
        Some(Others::Group)
    } else {
        None
    }
}

#[cfg(not(unix))]
fn open_to(_: &Path) -> Option<Others> {
    None
}

fn clock(db: Option<(&Db, Backend)>, findings: &mut Findings) {
    let now = Clock::system().now();
    let todo = "set this machine's clock, and keep it right with NTP";
    let known = db.map(|(db, backend)| {
        db.read_blocking(move |conn| {
            Ok::<_, crate::store::Error>((keeping::latest_fact(conn)?, keeping::time(conn, backend)?))
        })
    });
    if let Some(Ok((latest, there))) = known {
        if let Some(latest) = latest.filter(|latest| latest.duration_since(now) > OFF) {
            let todo = format!("{todo}; where it is right now, it was ahead when that was written");
            findings.wrong("clock", format!("it says {now}, and the record has a fact of {latest}"), todo);
            return;
        }
        if let Some(there) = there.filter(|there| there.duration_since(now).abs() > OFF) {
            findings.wrong("clock", format!("it says {now} here and {there} at the database"), todo);
            return;
        }
    }
    findings.fine("clock", now.to_string());
}

async fn storage(settings: &Settings, findings: &mut Findings) {
    if let Some(folder) = files_to_come(settings) {
        let found = format!("{} is not there yet", folder.display());
        findings.hint("files", found, "nothing: the first start makes it");
        return;
    }
    let probed = match Blobs::open(&settings.blobs, &settings.data) {
        Ok(blobs) => {
            blobs.probe(Ids::system().mint(Clock::system().now())).await.map(|()| blobs.describe().to_owned())
        }
        Err(error) => Err(error),
    };
    match probed {
        Ok(place) => findings.fine("files", format!("can be written and read in {place}")),
        Err(error) => {
            let todo = match own_files(settings) {
                Some(_) => "let Stampbook write there, and make room on the disk",
                None => "mend STAMPBOOK_BLOBS, or let Stampbook write there",
            };
            findings.wrong("files", error.to_string(), todo);
        }
    }
}

async fn mail(settings: &Settings, findings: &mut Findings) {
    if let Err(error) = settings.mail_from.parse::<Sender>() {
        findings.wrong(
            "mail sender",
            error.to_string(),
            "set STAMPBOOK_MAIL_FROM to Name <name@example.org>",
        );
    }
    let mailer = match Mailer::from_url(settings.smtp_url.as_ref().map(Secret::reveal)) {
        Ok(mailer) => mailer,
        Err(error) => {
            findings.wrong("mail", error.to_string(), "mend SMTP_URL");
            return;
        }
    };
    if mailer.keeps() {
        findings.hint("mail", "is kept in the database and goes nowhere", "set SMTP_URL to send it");
        return;
    }
    match tokio::time::timeout(PATIENCE, mailer.check()).await {
        Ok(Ok(found)) => findings.fine("mail", found),
        Ok(Err(failure)) => {
            findings.wrong("mail", failure.to_string(), "mend SMTP_URL, or ask who keeps that server");
        }
        Err(_) => findings.wrong(
            "mail",
            format!("{mailer} does not answer"),
            "look at that server, or mend SMTP_URL",
        ),
    }
}
