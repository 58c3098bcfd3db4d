//! Whoever ends a backup or a restore in the middle finds nothing half done.

use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use super::{done, harbour_hospital, kept_files, passports, text};
use crate::support::installation::{Installation, said};

fn tell(child: &Child, signal: &str) {
    let sent = said({
        let mut kill = Command::new("kill");
        kill.args([signal, &child.id().to_string()]);
        kill
    });
    assert_eq!(sent.code, Some(0), "{sent:?}");
}

/// Ctrl-C, or the end of the time that a timer gives it: neither a half file nor the beginnings of one are left.
#[test]
fn a_backup_that_is_ended_leaves_nothing() {
    let (hospital, _app, _) = harbour_hospital();
    // A file that nobody ever finishes reading, so that there is a middle.
    for file in kept_files(&hospital).into_keys().filter(|name| name.starts_with("sha256")) {
        let file = hospital.data().join("blobs").join(file);
        std::fs::remove_file(&file).unwrap();
        let mut make = Command::new("mkfifo");
        make.arg(&file);
        assert_eq!(said(make).code, Some(0));
    }

    let folder = tempfile::tempdir().unwrap();
    let copy = folder.path().join("copy.zip");
    for (command, signal, code) in [("backup", "-INT", 130), ("export", "-TERM", 143)] {
        let mut command = hospital.command(&[command, text(&copy)]);
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let part = folder.path().join("copy.zip.part");
        wait_for(&part);
        let busy = hospital.run(&["backup", text(&copy)]);
        assert_eq!(busy.code, Some(1), "{busy:?}");
        tell(&child, signal);
        assert_eq!(child.wait().unwrap().code(), Some(code));
        assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 0, "something is left");
    }
}

/// What a backup left that was killed, or whose machine went down, is not in the way of the next one.
#[test]
fn the_beginnings_of_a_backup_are_in_nobodys_way() {
    let hospital = Installation::new(&[]);
    drop(hospital.app());
    let folder = tempfile::tempdir().unwrap();
    let (copy, exported) = (folder.path().join("copy.zip"), folder.path().join("exported"));
    std::fs::write(folder.path().join("copy.zip.part"), vec![7; 1 << 20]).unwrap();
    done(&hospital, &["backup", text(&copy)]);
    assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 1, "the beginnings became it");
    done(&Installation::on_a_file(), &["restore", text(&copy)]);
    // A folder may be somebody's: it is for them to remove.
    std::fs::create_dir(folder.path().join("exported.part")).unwrap();
    let refused = hospital.run(&["export", text(&exported)]);
    assert_eq!(refused.code, Some(1), "{refused:?}");
    assert!(refused.trouble.contains("exported.part is there already"), "{refused:?}");
    assert!(folder.path().join("exported.part").exists());
}

fn wait_for(path: &Path) {
    for _ in 0..2000 {
        if path.exists() {
            return;
        }
        std::thread::sleep(Duration::from_millis(5));
    }
    panic!("{} never came", path.display());
}

/// `kill -9` at any moment of a restore: the instance is empty, and the next try succeeds; or everything is there.
#[test]
fn a_restore_that_is_killed_leaves_nothing_or_all() {
    let (hospital, _app, people) = harbour_hospital();
    let before = passports(&hospital, &people);
    let folder = tempfile::tempdir().unwrap();
    let copy = folder.path().join("copy.zip");
    done(&hospital, &["backup", text(&copy)]);
    for milliseconds in [20, 60, 100, 140, 180, 240, 320] {
        let moved = Installation::new(&[]);
        let mut command = moved.command(&["restore", text(&copy)]);
        let mut child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        std::thread::sleep(Duration::from_millis(milliseconds));
        drop(child.kill());
        child.wait().unwrap();
        let again = moved.run(&["restore", text(&copy)]);
        match again.code {
            Some(0) => {}
            Some(1) => assert!(again.trouble.contains("this instance is not empty"), "{again:?}"),
            _ => panic!("{again:?}"),
        }
        done(&moved, &["record", "verify"]);
        assert!(passports(&moved, &people) == before, "after {milliseconds} ms a passport differs");
    }
}
