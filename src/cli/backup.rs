//! `stampbook backup`, `restore`, `export` and `import`: a copy of everything, as one file or as a folder, and back again.

use std::io::{IsTerminal as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use anyhow::Context as _;
use clap::Args;
use serde_json::json;

use super::{Common, counted};
use crate::app::backup::Progress;
use crate::app::manifest::Manifest;
use crate::app::restoring::{Restored, Wanted, bring_back};
use crate::clock::Clock;
use crate::files::parcel::{Packing, Shape, discard, unfinished};
use crate::ids::Ids;

#[derive(Args)]
pub(super) struct ToFile {
    /// Where to write it, such as stampbook-2026-02-28.zip
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// Replace a file that is there already
    #[arg(long)]
    force: bool,
}

#[derive(Args)]
pub(super) struct ToFolder {
    /// The folder to make; one that is there must be empty
    #[arg(value_name = "DIR")]
    folder: PathBuf,
}

#[derive(Args)]
pub(super) struct FromFile {
    /// What `stampbook backup` wrote
    #[arg(value_name = "FILE")]
    file: PathBuf,
    #[command(flatten)]
    how: How,
}

#[derive(Args)]
pub(super) struct FromFolder {
    /// What `stampbook export` made
    #[arg(value_name = "DIR")]
    folder: PathBuf,
    #[command(flatten)]
    how: How,
}

#[derive(Args)]
struct How {
    /// A newer backup of the same record, or its manifest.json: what had been erased by then is erased again
    #[arg(long, value_name = "FILE")]
    erased_since: Option<PathBuf>,
    /// Take a record in which `record verify` finds something
    #[arg(long)]
    accept_problems: bool,
}

pub(super) fn backup(common: &Common, options: &ToFile) -> anyhow::Result<ExitCode> {
    copy(common, &options.file, Shape::File, options.force)
}

pub(super) fn export(common: &Common, options: &ToFolder) -> anyhow::Result<ExitCode> {
    copy(common, &options.folder, Shape::Folder, false)
}

pub(super) fn restore(common: &Common, options: &FromFile) -> anyhow::Result<ExitCode> {
    let is_file = options.file.is_file();
    anyhow::ensure!(
        is_file,
        "there is no file {}; a folder is imported: stampbook import",
        options.file.display()
    );
    back(common, &options.file, &options.how)
}

pub(super) fn import(common: &Common, options: &FromFolder) -> anyhow::Result<ExitCode> {
    let (is_folder, place) = (options.folder.is_dir(), options.folder.display());
    anyhow::ensure!(is_folder, "there is no folder {place}; a file is restored: stampbook restore");
    back(common, &options.folder, &options.how)
}

fn copy(common: &Common, place: &Path, shape: Shape, force: bool) -> anyhow::Result<ExitCode> {
    let shown = place.display().to_string();
    anyhow::ensure!(
        shown != "-",
        "a backup is written to a file, which is named when it is whole: give it a name"
    );
    let app = common.app()?;
    let packing = Packing::begin(place, shape, force).with_context(|| format!("cannot write {shown}"))?;
    let was_ended = clear_up_when_ended(unfinished(place));
    let (progress, done) = progress();
    let made = app.back_up(packing, &progress);
    done();
    while made.is_err() && was_ended.load(Ordering::SeqCst) {
        // Whoever ended it is told so, and not what failed because of that.
        std::thread::park();
    }
    let made = made.with_context(|| format!("{shown} was not written"))?;
    if common.json {
        let Manifest { made_at, log, facts, people, newest_fact, missing_files, .. } = &made;
        let checkpoint = &made.checkpoint;
        let said = json!({ "file": shown, "made_at": made_at, "log": log, "facts": facts, "people": people,
            "files": made.files(), "newest_fact": newest_fact, "checkpoint": checkpoint, "missing_files": missing_files });
        println!("{said}");
    } else {
        println!("{}", packed(&made, &shown));
    }
    Ok(ExitCode::from(u8::from(!made.missing_files.is_empty())))
}

fn back(common: &Common, place: &Path, how: &How) -> anyhow::Result<ExitCode> {
    let settings = common.settings()?;
    let wanted = Wanted {
        place: place.to_owned(),
        accept_problems: how.accept_problems,
        erased_since: how.erased_since.clone(),
    };
    let (progress, done) = progress();
    let restored = bring_back(&settings, &Clock::system(), &Ids::system(), &wanted, &progress);
    done();
    let restored = restored?;
    if common.json {
        println!("{}", serde_json::to_string(&restored)?);
    } else {
        println!("{}", told(&restored));
    }
    let complete = restored.missing_files.is_empty() && restored.problems.is_empty();
    Ok(ExitCode::from(u8::from(!complete)))
}

/// Says what is being done, where somebody watches; and what to call when it is over.
fn progress() -> (Progress, impl FnOnce()) {
    let watched = std::io::stderr().is_terminal();
    let tell: Progress = Arc::new(move |what| {
        if watched {
            // To the end of the line, where something longer stood.
            eprint!("\r{what}\u{1b}[K");
            drop(std::io::stderr().flush());
        }
    });
    let over = move || {
        if watched {
            eprint!("\r\u{1b}[K");
        }
    };
    (tell, over)
}

/// Removes what is not whole when somebody ends this program before it is done. What is answered says whether that is so.
fn clear_up_when_ended(part: PathBuf) -> Arc<AtomicBool> {
    let was_ended = Arc::new(AtomicBool::new(false));
    let say = was_ended.clone();
    std::thread::spawn(move || {
        let Ok(runtime) = tokio::runtime::Builder::new_current_thread().enable_all().build() else { return };
        let code = runtime.block_on(ended());
        say.store(true, Ordering::SeqCst);
        // What is being written meanwhile may come in between.
        for _ in 0..100 {
            discard(&part);
            if !part.exists() {
                break;
            }
            std::thread::sleep(Duration::from_millis(10));
        }
        eprintln!("stampbook: ended before it was done; nothing half written is left");
        std::process::exit(code);
    });
    was_ended
}

/// Waits until somebody ends this program. Says with which code it is to end.
#[cfg(unix)]
async fn ended() -> i32 {
    use tokio::signal::unix::{SignalKind, signal};
    let Ok(mut terminated) = signal(SignalKind::terminate()) else { return std::future::pending().await };
    tokio::select! {
        _ = tokio::signal::ctrl_c() => 130,
        _ = terminated.recv() => 143,
    }
}

#[cfg(not(unix))]
async fn ended() -> i32 {
    drop(tokio::signal::ctrl_c().await);
    130
}

fn quantity(count: u64, one: &str, many: &str) -> String {
    counted(usize::try_from(count).unwrap_or(usize::MAX), one, many)
}

/// A backup, in words.
fn packed(made: &Manifest, place: &str) -> String {
    let (facts, people) = (quantity(made.facts, "fact", "facts"), quantity(made.people, "person", "people"));
    let files = counted(made.files(), "file", "files");
    let mut told = missing(&made.missing_files);
    told.extend([place, " has ", &facts, ", ", &people, " and ", &files]);
    if let Some(newest) = made.newest_fact {
        told.extend([format!("; the newest fact is of {newest}")]);
    }
    told + ". It holds what people wrote and the hashes of their passwords: keep it where only you can read it."
}

fn missing(files: &std::collections::BTreeMap<String, String>) -> String {
    let mut told = String::new();
    for (file, problem) in files {
        told.extend([file, ": ", problem, "\n"]);
    }
    told
}

/// What was brought back, in words.
fn told(restored: &Restored) -> String {
    let mut told = missing(&restored.missing_files);
    for problem in &restored.problems {
        told.extend(["record verify: ", problem, "\n"]);
    }
    let facts = quantity(restored.facts, "fact", "facts");
    let people = quantity(restored.people, "person", "people");
    let files = counted(restored.files, "file", "files");
    told.extend([format!("Restored {facts}, {people} and {files} as of {}", restored.made_at)]);
    if let Some(newest) = restored.newest_fact {
        told.extend([format!("; the newest fact is of {newest}")]);
    }
    told.push_str(".\n");
    if !restored.migrated.is_empty() {
        told.extend([format!("Brought up to date: {}.\n", restored.migrated.join(", "))]);
    }
    if let Some(held) = restored.checkpoint.filter(|_| restored.problems.is_empty()) {
        let size = quantity(held.size, "fact", "facts");
        told.extend([format!(
            "The record is as it was signed: it begins with the {size} of its checkpoint of {}.\n",
            held.at
        )]);
    }
    told.extend([format!(
        "Its log is called {} from now on and goes on from {}; what was said there after the backup is not in it.\n",
        restored.log, restored.previous_log
    )]);
    told.push_str("Everybody signs in again, and links that were mailed to sign in or set a password are asked for again.\n");
    match restored.erased_again {
        None => told.extend([format!(
            "What was erased after {} is here again. Erase it again before anybody uses this: where there is a newer \
             backup, restoring with --erased-since NEWER does it.",
            restored.made_at
        )]),
        Some(count) => {
            let facts = counted(count, "fact", "facts");
            told.extend([format!("Erased again: {facts}. What was erased after that newer backup is here again.")]);
        }
    }
    told
}
