//! Backups that were cut, damaged or made to do harm: each is refused in words that name what is wrong, and nothing is changed.

use std::io::{Cursor, Write as _};
use std::path::{Path, PathBuf};

use proptest::test_runner::{Config, TestRunner};
use serde_json::{Value, json};
use zip::CompressionMethod;
use zip::write::SimpleFileOptions;

use super::forged::Forged;
use super::{done, harbour_hospital, text};
use crate::support::installation::Installation;

/// A backup of the demo, and an empty instance that somebody tries things on.
struct Bench {
    good: Forged,
    folder: tempfile::TempDir,
    target: Installation,
}

impl Bench {
    fn new() -> Self {
        let (hospital, _app, _) = harbour_hospital();
        let folder = tempfile::tempdir().unwrap();
        let copy = folder.path().join("good.zip");
        done(&hospital, &["backup", text(&copy)]);
        Self { good: Forged::read(&copy), folder, target: Installation::new(&[]) }
    }

    fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Tries a file or folder: it is refused with these words.
    #[track_caller]
    fn refuses(&self, place: &Path, words: &str) {
        let command = if place.is_dir() { "import" } else { "restore" };
        let said = self.target.run(&[command, text(place)]);
        assert_eq!((said.code, said.text.as_str()), (Some(1), ""), "{words}: {said:?}");
        assert!(said.trouble.contains(words), "{words}: {said:?}");
        assert_eq!(said.trouble.lines().count(), 1, "one line says why: {said:?}");
    }

    #[track_caller]
    fn refuses_bytes(&self, bytes: &[u8], words: &str) {
        let place = self.file("bad.zip");
        std::fs::write(&place, bytes).unwrap();
        self.refuses(&place, words);
    }

    #[track_caller]
    fn refuses_forged(&self, forged: &Forged, words: &str) {
        self.refuses_bytes(&forged.bytes(), words);
        let place = self.file("bad");
        if forged.members.keys().all(|name| !name.starts_with('/') && !name.contains("..")) {
            forged.lay_out(&place);
            self.refuses(&place, words);
            std::fs::remove_dir_all(place).unwrap();
        }
    }

    /// After everything that was refused, it is as empty as it was, and nothing lies about.
    fn is_still_empty(&self) {
        let blobs = self.target.data().join("blobs");
        assert!(!blobs.exists() || super::files(&blobs).is_empty(), "files were left");
        let good = self.file("good.zip");
        std::fs::write(&good, self.good.bytes()).unwrap();
        done(&self.target, &["restore", text(&good)]);
    }
}

#[test]
fn what_is_no_whole_backup_is_refused() {
    let bench = Bench::new();
    let bytes = bench.good.bytes();
    for length in [0, 1, 100, bytes.len() / 2, bytes.len() - 1] {
        bench.refuses_bytes(&bytes[..length], "it is no backup, or not a whole one");
    }
    bench.refuses_bytes(&[b"#!/bin/sh\n", bytes.as_slice()].concat(), "something stands before it");
    bench.refuses_forged(&Forged::of([("a".into(), vec![1])].into()), "manifest.json is missing");
    for (change, words) in [
        (("format", json!("other")), "not that of a backup of Stampbook"),
        (("version", json!(2)), "newer than this program"),
        (
            ("migrations", json!(["2026-11-21-000000_start", "2999-01-01-000000_more"])),
            "newer than this program",
        ),
        (("migrations", json!(["2026-11-21-000001_record"])), "did not run in this order"),
        (("facts", json!("many")), "manifest.json cannot be understood"),
        (("extra", json!(1)), "manifest.json cannot be understood"),
        (("log", json!("../..")), "manifest.json cannot be understood"),
    ] {
        let ((field, value), good) = (change, bench.good.clone());
        bench.refuses_forged(&good.saying(|manifest| manifest[field] = value), words);
    }
    let said = bench.good.clone().saying(|manifest| {
        manifest["program"] = json!("9.9.9");
        manifest["migrations"].as_array_mut().unwrap().push(json!("2999-01-01-000000_more"));
    });
    bench.refuses_forged(&said, "this backup was made by Stampbook 9.9.9, which is newer than this program");
    let mut noise = bench.good.clone();
    noise.members.insert("manifest.json".into(), b"{".to_vec());
    bench.refuses_forged(&noise, "manifest.json is not that of a backup");
    bench.is_still_empty();
}

#[test]
fn members_that_do_not_belong_there_are_refused() {
    let bench = Bench::new();
    let good = || bench.good.clone();
    for name in [
        "../evil",
        "/etc/cron.d/evil",
        "files/sha256/../../../evil",
        "tables/passwords.jsonl",
        "files/sha256/ABCD",
        "files/thumb/x.jpg",
        "tables/sign_ins.jsonl",
        "evil.sh",
    ] {
        bench.refuses_forged(&good().with(name, "x"), &format!("\"{name}\" has no place in a backup"));
    }
    let file = good().members.keys().find(|name| name.starts_with("files/sha256/")).unwrap().clone();
    let mut beside = good();
    let stranger = format!("files/sha256/{}", "0".repeat(64));
    beside.members.insert(stranger.clone(), vec![1]);
    bench.refuses_forged(&beside, &format!("{stranger} is not in the manifest"));
    bench.refuses_forged(&good().with(&stranger, "x"), "is not named by the hash that the manifest has");
    bench.refuses_forged(&good().without("tables/chains.jsonl"), "tables/chains.jsonl is missing");
    bench.refuses_forged(&good().without(&file), "is a picture of a file that is not there");
    let mut gone = good();
    gone.members.remove(&file);
    bench.refuses_forged(&gone, &format!("{file} is missing"));
    let mut changed = good();
    changed.members.get_mut(&file).unwrap()[50] ^= 1;
    bench.refuses_forged(&changed, &format!("{file}: its content is not what was backed up"));
    let mut longer = good();
    longer.members.get_mut(&file).unwrap().push(0);
    bench.refuses_forged(&longer, &format!("{file} has "));
    bench.is_still_empty();
}

fn zipped(members: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (name, bytes) in members {
        zip.start_file(*name, options).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

#[test]
fn links_bombs_and_two_of_a_name_are_refused() {
    let bench = Bench::new();
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    zip.add_symlink("tables/facts.jsonl", "/etc/passwd", SimpleFileOptions::default()).unwrap();
    bench.refuses_bytes(&zip.finish().unwrap().into_inner(), "tables/facts.jsonl: it is a link");

    // Two members of one name: this writer will not make them, so one is renamed in the bytes.
    let twice = zipped(&[("manifest.json", b"{}"), ("manifest.jsom", b"{}")]);
    let twice: Vec<u8> = {
        let mut twice = twice;
        for at in 0..twice.len() - 13 {
            if &twice[at..at + 13] == b"manifest.jsom" {
                twice[at + 12] = b'n';
            }
        }
        twice
    };
    bench.refuses_bytes(&twice, "two members have the same name");

    // Sixty megabytes of nothing in sixty kilobytes: longer than the manifest says.
    let zeros = vec![0; 60 << 20];
    let mut bomb = bench.good.clone();
    let small = bomb.manifest();
    let members: Vec<(&str, &[u8])> = bomb
        .members
        .iter()
        .map(|(name, bytes)| {
            (name.as_str(), if name == "tables/drafts.jsonl" { &zeros } else { bytes }.as_slice())
        })
        .collect();
    bench.refuses_bytes(&zipped(&members), "tables/drafts.jsonl has 62914560 bytes, and the manifest says 0");
    // Or the manifest says so: then it is one line that is no row, and far too long for one.
    bomb.members.insert("manifest.json".into(), serde_json::to_vec(&small).unwrap());
    let bomb = bomb.with("tables/drafts.jsonl", zeros);
    let members: Vec<(&str, &[u8])> =
        bomb.members.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
    bench.refuses_bytes(&zipped(&members), "tables/drafts.jsonl, line 1: it does not end with a line break");
    #[cfg(unix)]
    {
        let place = bench.file("linked");
        bench.good.lay_out(&place);
        std::fs::remove_file(place.join("tables/facts.jsonl")).unwrap();
        std::os::unix::fs::symlink("/etc/passwd", place.join("tables/facts.jsonl")).unwrap();
        bench.refuses(&place, "tables/facts.jsonl: it is neither file nor folder");
    }
    bench.is_still_empty();
}

#[test]
fn rows_that_are_none_are_refused_by_table_and_line() {
    let bench = Bench::new();
    let good = || bench.good.clone();
    let field = |row: &str, name: &str, value: Value| {
        let mut row: Value = serde_json::from_str(row).unwrap();
        row[name] = value;
        row.to_string()
    };
    for (table, row, name, value, words) in [
        ("facts", 3, "seq", json!("3"), "\"seq\" is not a whole number of 64 bits"),
        ("facts", 2, "head", json!("xyz"), "\"head\" is not made of pairs of hexadecimal digits"),
        ("facts", 1, "scope", Value::Null, "\"scope\" is null, and may not be"),
        (
            "accounts",
            4,
            "is_god",
            json!(true),
            "\"is_god\" stands there twice, or table accounts has no such column",
        ),
        ("accounts", 4, "created_at", json!(1.5), "\"created_at\" is not a whole number of 64 bits"),
        ("blobs", 1, "has_thumbnail", json!(1), "\"has_thumbnail\" is not true or false"),
        (
            "writers",
            1,
            "secret_key",
            json!("00"),
            "\"secret_key\" stands there twice, or table writers has no such column",
        ),
        ("settings", 1, "name", json!("token_key"), "the setting \"token_key\" belongs in no backup"),
    ] {
        let forged = good().with_row(table, row, |line| field(line, name, value));
        bench.refuses_forged(&forged, &format!("tables/{table}.jsonl, line {row}: {words}"));
    }
    let not_json = good().with_row("facts", 5, |_| "no row".to_owned());
    bench.refuses_forged(&not_json, "tables/facts.jsonl, line 5: it is not an object of JSON");
    let open = good().with("tables/reminders.jsonl", "{}");
    bench.refuses_forged(&open, "tables/reminders.jsonl, line 1: it does not end with a line break");
    let counted = good().saying(|manifest| manifest["members"]["tables/facts.jsonl"]["rows"] = json!(1));
    bench.refuses_forged(&counted, "rows, and the manifest says 1");
    // The same account twice: the database would not have it.
    let accounts = good().text("tables/accounts.jsonl");
    let twice = format!("{accounts}{}\n", accounts.lines().next().unwrap());
    bench.refuses_forged(
        &good().with("tables/accounts.jsonl", twice),
        "tables/accounts.jsonl, the rows before line",
    );
    // A record that lost its end, or whose end is nowhere.
    let facts = good().text("tables/facts.jsonl");
    let cut: String = facts.lines().take(300).flat_map(|line| [line, "\n"]).collect();
    bench.refuses_forged(&good().with("tables/facts.jsonl", cut), "is missing");
    bench.refuses_forged(&good().with("tables/log_head.jsonl", ""), "the end of the record is missing");
    bench.is_still_empty();
}

/// A backup from before the last migration is read as it was written, and brought up to date.
#[test]
fn an_older_backup_is_brought_up_to_date() {
    let bench = Bench::new();
    let last = "2026-12-01-000001_incarnations";
    let older = bench.good.clone().without("tables/incarnations.jsonl").saying(|manifest| {
        manifest["migrations"].as_array_mut().unwrap().retain(|name| name != last);
    });
    let file = bench.file("older.zip");
    std::fs::write(&file, older.bytes()).unwrap();
    let told = done(&bench.target, &["restore", text(&file), "--json"]).json();
    assert_eq!(told["migrated"], json!([last]), "{told}");
    done(&bench.target, &["record", "verify"]);
    assert_eq!(done(&bench.target, &["record", "rebuild", "--json"]).json(), json!([]));
    // A table that there was not yet has no place in it.
    let early = bench.good.clone().saying(|manifest| {
        manifest["migrations"].as_array_mut().unwrap().retain(|name| name != last);
    });
    let other = Bench { target: Installation::new(&[]), ..bench };
    other.refuses_forged(&early, "is of a table that there was not when this backup was made");
}

/// Any byte of a backup that is changed is either one that says nothing, or is noticed.
#[test]
fn no_byte_can_be_changed_unseen() {
    let bench = Bench::new();
    let bytes = bench.good.bytes();
    let file = bench.file("flipped.zip");
    let mut runner = TestRunner::new(Config { cases: 40, failure_persistence: None, ..Config::default() });
    let anywhere = (0..bytes.len(), 0..8_u32);
    runner
        .run(&anywhere, |(at, bit)| {
            let mut flipped = bytes.clone();
            flipped[at] ^= 1 << bit;
            std::fs::write(&file, &flipped).unwrap();
            let target = Installation::on_a_file();
            let said = target.run(&["restore", text(&file), "--json"]);
            match said.code {
                Some(1) => {
                    assert_eq!((said.text.as_str(), said.trouble.lines().count()), ("", 1), "{at}: {said:?}");
                }
                Some(0) => {
                    let again = bench.file("again.zip");
                    done(&target, &["backup", text(&again), "--force"]);
                    super::same_but_for_what_is_new(&bench.good, &Forged::read(&again));
                }
                _ => panic!("{at}: {said:?}"),
            }
            Ok(())
        })
        .unwrap();
}
