//! `stampbook passport`: the document that the web gives, as a file.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context as _, bail};
use clap::{Args, ValueEnum};
use serde_json::json;

use super::Common;
use crate::clock::Day;
use crate::ids::PersonId;
use crate::language::Language;
use crate::store::{accounts, passports, portraits};
use crate::web::api::passports::Sheet;

#[derive(Args)]
pub(super) struct Options {
    /// Whose: an id or a mail address
    #[arg(value_name = "PERSON")]
    person: String,
    /// The day it speaks of, such as 2026-02-28 [default: today]
    #[arg(long, value_name = "DATE", value_parser = super::day)]
    as_of: Option<Day>,
    /// Where to write it; its ending says what it is
    #[arg(long, value_name = "FILE.pdf|FILE.json", value_parser = file)]
    out: PathBuf,
    /// For the PDF
    #[arg(long, value_enum, default_value_t = Paper::A4)]
    paper: Paper,
    /// For the PDF: en, de, es, fr or ar [default: the organisation's]
    #[arg(long, value_name = "TAG", value_parser = language)]
    language: Option<Language>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Paper {
    A4,
    Letter,
}

fn ending(path: &Path) -> String {
    path.extension().map(|ending| ending.to_string_lossy().to_lowercase()).unwrap_or_default()
}

fn file(text: &str) -> Result<PathBuf, String> {
    let path = PathBuf::from(text);
    match ending(&path).as_str() {
        "pdf" | "json" => Ok(path),
        _ => Err("the name must end in .pdf or .json".to_owned()),
    }
}

fn language(tag: &str) -> Result<Language, String> {
    Language::of_tag(tag).ok_or_else(|| "it is none of en, de, es, fr and ar".to_owned())
}

pub(super) fn run(common: &Common, options_: &Options) -> anyhow::Result<ExitCode> {
    let Options { person, as_of, out, paper, language } = options_;
    let app = common.app()?;
    let today = app.clock.today();
    if as_of.is_some_and(|day| day > today) {
        bail!("a passport can speak of any day up to today, {today}");
    }
    let wanted = person.clone();
    let learner = app.db.read_blocking(move |conn| match wanted.parse::<PersonId>() {
        Ok(id) => Ok::<_, crate::store::Error>(Some(id)),
        Err(_) => Ok(accounts::by_email(conn, &wanted)?.map(|account| account.person)),
    })?;
    let learner = learner.with_context(|| format!("nobody here has the address or id {person}"))?;
    let request = passports::Request {
        viewer: None,
        learner,
        as_of: *as_of,
        now: app.clock.now(),
        issuer: app.organisation(),
    };
    let folds = app.folds();
    let passport = app
        .db
        .read_blocking(move |conn| passports::passport(conn, &folds, &request))?
        .with_context(|| format!("there is nobody with the id {learner}"))?;
    let (name, as_of) = (passport.person.name.clone(), passport.as_of);
    let bytes = if ending(out) == "json" {
        serde_json::to_vec(&passport)?
    } else {
        let sheet = match paper {
            Paper::A4 => Sheet::A4,
            Paper::Letter => Sheet::Letter,
        };
        let portrait = app.db.read_blocking(move |conn| portraits::for_print(conn, learner))?;
        let language = language.unwrap_or(app.settings.language);
        let options = app.passport_options(passport.person.id, sheet.paper(), language, portrait);
        let runtime = tokio::runtime::Builder::new_current_thread().build()?;
        runtime.block_on(app.press.print(passport, options))?
    };
    whole(out, &bytes).with_context(|| format!("cannot write {}", out.display()))?;
    if common.json {
        let file = out.display().to_string();
        println!("{}", json!({ "person_id": learner, "as_of": as_of, "file": file, "bytes": bytes.len() }));
    } else {
        println!("The passport of {name} as of {as_of} is in {}.", out.display());
    }
    Ok(ExitCode::SUCCESS)
}

/// Writes a whole file or none, for its owner's eyes: it is somebody's record.
fn whole(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let mut beside = path.as_os_str().to_owned();
    beside.push(".part");
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(&beside)?;
    // One that was left half written is as it was made then.
    #[cfg(unix)]
    file.set_permissions(std::os::unix::fs::PermissionsExt::from_mode(0o600))?;
    file.write_all(bytes)?;
    std::fs::rename(&beside, path)
}
