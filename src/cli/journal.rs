//! `stampbook log` and `stampbook sync`: a journal of one's own, in a folder.

mod talk;

use std::io::IsTerminal as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context as _, bail};
use bytes::Bytes;
use clap::{Args, Subcommand};

use super::{Common, counted};
use crate::clock::{Clock, Day, Instant};
use crate::files::{Limits, prepare};
use crate::ids::Ids;
use crate::journal::entry::Entry;
use crate::journal::status::{Piece, Status};
use crate::journal::{Error, Journal, Owner};
use crate::record::framework::Level;
use crate::sync::wire::MOST_FACTS;
use talk::{Signed, Talk};

#[derive(Args)]
pub(super) struct LogOptions {
    /// What happened
    #[arg(value_name = "TEXT")]
    text: String,
    /// What to call it [default: its first words]
    #[arg(long)]
    title: Option<String>,
    /// A photo or paper that shows it; may be given several times
    #[arg(long = "photo", value_name = "FILE")]
    photos: Vec<PathBuf>,
    /// What it shows, such as C2 or C2:1; may be given several times [default level: the next one]
    #[arg(long = "competency", value_name = "CODE[:LEVEL]")]
    competencies: Vec<String>,
    /// The cohort it is for, by its title [default: the only one]
    #[arg(long)]
    cohort: Option<String>,
    /// The day it happened, such as 2026-02-28 [default: today]
    #[arg(long, value_name = "DATE", value_parser = super::day)]
    on: Option<Day>,
}

#[derive(Args)]
#[command(args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
pub(super) struct SyncOptions {
    /// The address of your Stampbook; needed the first time
    #[arg(value_name = "URL")]
    url: Option<String>,
    /// Your mail address there; asked for where it is needed
    #[arg(long)]
    email: Option<String>,
    #[command(subcommand)]
    what: Option<SyncCommand>,
}

#[derive(Subcommand)]
pub(super) enum SyncCommand {
    /// Say where everything stands
    Status,
}

/// The folder of the journal: the one that was named, or one of the person who asks.
fn folder(common: &Common) -> anyhow::Result<PathBuf> {
    if let Some(folder) = &common.data {
        return Ok(folder.clone());
    }
    if let Some(folder) = std::env::var_os("STAMPBOOK_DATA").filter(|value| !value.is_empty()) {
        return Ok(folder.into());
    }
    let home = std::env::home_dir().context("there is no home folder: name a folder with --data")?;
    Ok(home.join("stampbook-journal"))
}

fn level_of(word: &str) -> anyhow::Result<(String, Option<Level>)> {
    let Some((code, level)) = word.rsplit_once(':') else { return Ok((word.to_owned(), None)) };
    let level = match level {
        "1" => Level::One,
        "2" => Level::Two,
        "3" => Level::Three,
        other => bail!("\"{other}\" is no level: write {code}:1, {code}:2 or {code}:3"),
    };
    Ok((code.to_owned(), Some(level)))
}

pub(super) fn log(common: &Common, options: &LogOptions) -> anyhow::Result<ExitCode> {
    let mut journal = Journal::open(&folder(common)?)?;
    let mut entry = Entry {
        text: options.text.clone(),
        title: options.title.clone().unwrap_or_default(),
        cohort: options.cohort.clone(),
        on: options.on,
        ..Entry::default()
    };
    for word in &options.competencies {
        entry.competencies.push(level_of(word)?);
    }
    for path in &options.photos {
        let bytes = std::fs::read(path).with_context(|| format!("cannot read {}", path.display()))?;
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let prepared = prepare(Bytes::from(bytes), &name, &Limits::default());
        entry.files.push(prepared.map_err(|refusal| anyhow::anyhow!("{}: {refusal}", path.display()))?);
    }
    let logged = journal.log(entry, &Ids::system(), Clock::system().now())?;
    if common.json {
        let unsent = journal.unsent();
        println!(
            "{}",
            serde_json::json!({
                "evidence_id": logged.evidence, "title": logged.title, "cohort": logged.cohort,
                "claims": logged.claims, "unsent": unsent,
            })
        );
    } else {
        println!("\"{}\" is written down for {}: {}.", logged.title, logged.cohort, logged.claims.join("; "));
        println!("It is on this machine only. {}", waiting(&journal.status()));
    }
    Ok(ExitCode::SUCCESS)
}

pub(super) fn sync(common: &Common, options: &SyncOptions) -> anyhow::Result<ExitCode> {
    let folder = folder(common)?;
    if matches!(options.what, Some(SyncCommand::Status)) {
        let status = Journal::open(&folder)?.status();
        let pieces = status.evidence.iter().take(SHOWN).map(line_of);
        let mut lines: Vec<String> = pieces.collect();
        if status.evidence.len() > SHOWN {
            lines.push(format!("and {} more (--json has all)", status.evidence.len() - SHOWN));
        }
        say(common, &status, &lines);
        return Ok(ExitCode::SUCCESS);
    }
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(exchange(common, options, &folder))
}

async fn exchange(common: &Common, options: &SyncOptions, folder: &Path) -> anyhow::Result<ExitCode> {
    let (clock, ids) = (Clock::system(), Ids::system());
    let mut journal = match Journal::open(folder) {
        Ok(journal) => Some(journal),
        Err(Error::Missing(_)) if options.url.is_some() => None,
        Err(error) => return Err(error.into()),
    };
    let known = journal.as_ref().map(Journal::owner);
    let address = match (&options.url, &known) {
        (Some(url), Some(owner)) if talk::address(url)? != owner.server => bail!(
            "this journal syncs with {}: for another Stampbook begin another one with --data",
            owner.server
        ),
        (Some(url), _) => talk::address(url)?,
        (None, Some(owner)) => owner.server.clone(),
        (None, None) => bail!("say which Stampbook to sync with"),
    };
    let talk = Talk::to(&address)?;
    let kept = journal.as_ref().map(|journal| journal.refresh_token().to_owned()).unwrap_or_default();
    let signed = match talk.refreshed(&kept).await? {
        Some(signed) => signed,
        None => by_password(&talk, options.email.as_deref()).await?,
    };
    let me = signed.me().await?;
    if let Some(owner) = known.filter(|owner| owner.person != me.id) {
        bail!("this journal is {}'s, and you signed in as {}", owner.name, me.name);
    }
    let mut journal = match journal.take() {
        Some(journal) => journal,
        None => {
            let owner = Owner { server: address, person: me.id, name: me.name };
            Journal::begin(folder, owner, &ids, clock.now())?
        }
    };
    journal.remember_token(&signed.refresh_token)?;
    signed.introduce(&journal).await?;
    let before = journal.status();
    let interactive = std::io::stderr().is_terminal() && !common.json;
    loop {
        let exchange = journal.outgoing(MOST_FACTS);
        let said = exchange.give.iter().map(|run| run.facts.len()).sum();
        let answer = signed.exchange(&exchange).await?;
        let more = journal.answered(said, answer, clock.now())?;
        if journal.was_copied() {
            eprintln!(
                "Another copy of this journal was synced before. This one goes on as a device of its own."
            );
            journal.begin_again(&ids, clock.now())?;
            signed.introduce(&journal).await?;
            continue;
        }
        if !more {
            break;
        }
        if interactive {
            eprint!("\r{} to go ", counted(journal.unsent(), "statement", "statements"));
        }
    }
    for (hash, name) in journal.files_to_send() {
        if interactive {
            eprint!("\rsending {name} ");
        }
        signed.send(&name, journal.file(&hash)?).await?;
        journal.file_is_there(&hash)?;
    }
    if interactive {
        eprint!("\r\x1b[K");
    }
    say(common, &journal.status(), &news(&before, &journal.status()));
    Ok(ExitCode::SUCCESS)
}

/// Asks for address and password, on a terminal or from standard input.
async fn by_password<'t>(talk: &'t Talk, email: Option<&str>) -> anyhow::Result<Signed<'t>> {
    let terminal = std::io::stdin().is_terminal();
    let line = || -> anyhow::Result<String> {
        let mut line = String::new();
        std::io::stdin().read_line(&mut line)?;
        Ok(line.trim().to_owned())
    };
    let email = match email {
        Some(email) => email.to_owned(),
        None => {
            if terminal {
                eprint!("Your mail address at {}: ", talk.server());
            }
            line()?
        }
    };
    let password = if terminal { rpassword::prompt_password("Password: ")? } else { line()? };
    if email.is_empty() || password.is_empty() {
        bail!("sign in: give --email, and the password on standard input");
    }
    talk.sign_in(&email, &password).await
}

/// Most pieces that the status lists.
const SHOWN: usize = 20;

/// "The night round — returned: Say what came of it."
fn line_of(piece: &Piece) -> String {
    let state = if piece.state == "here" { "on this machine only" } else { piece.state };
    let answer = if piece.answer.is_empty() { String::new() } else { format!(": {}", piece.answer) };
    format!("{} — {state}{answer}", piece.title)
}

/// What changed in the states of evidence.
fn news(before: &Status, after: &Status) -> Vec<String> {
    let mut found = Vec::new();
    if before.synced_at.is_none() {
        let pieces = counted(after.evidence.len(), "piece", "pieces");
        return if after.evidence.is_empty() {
            found
        } else {
            vec![format!("{pieces} of evidence are here now.")]
        };
    }
    for piece in &after.evidence {
        let was = before.evidence.iter().find(|known| known.id == piece.id);
        if was.is_some_and(|was| was.state == piece.state && was.answer == piece.answer) {
            continue;
        }
        found.push(line_of(piece));
    }
    found
}

/// "2 statements and 1 photo wait to be synced."
fn waiting(status: &Status) -> String {
    let statements = counted(status.unsent, "statement", "statements");
    match (status.unsent, status.unsent_files) {
        (0, 0) => "Nothing waits to be synced.".to_owned(),
        (0, files) => format!("{} to be sent.", counted(files, "file waits", "files wait")),
        (one, 0) => format!("{statements} {} to be synced.", if one == 1 { "waits" } else { "wait" }),
        (_, files) => format!("{statements} and {} wait to be synced.", counted(files, "file", "files")),
    }
}

fn since(at: Option<Instant>) -> String {
    at.map_or_else(
        || "It was never synced.".to_owned(),
        |at| {
            format!("Last synced {}.", at.to_zoned(jiff::tz::TimeZone::system()).strftime("%-d %B %Y, %H:%M"))
        },
    )
}

fn say(common: &Common, status: &Status, news: &[String]) {
    if common.json {
        println!("{}", serde_json::to_string(status).unwrap_or_default());
        return;
    }
    println!(
        "The journal of {} at {}. {} {}",
        status.person,
        status.server,
        waiting(status),
        since(status.synced_at)
    );
    for line in news {
        println!("  {line}");
    }
    if status.clock_ahead.abs() > 300 {
        let (minutes, way) =
            (status.clock_ahead.abs() / 60, if status.clock_ahead > 0 { "ahead" } else { "behind" });
        println!("This machine's clock is {minutes} minutes {way}: what you log carries its time.");
    }
    if !status.attention.is_empty() {
        println!("Needs attention:");
        for one in &status.attention {
            let what = one.title.as_deref().unwrap_or("a statement");
            println!("  {what} — {}: {}", one.said.state, one.said.detail);
        }
    }
}
