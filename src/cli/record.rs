//! `stampbook record verify`, `record checkpoint` and `record rebuild`.

use std::io::{IsTerminal as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Context as _;
use clap::Subcommand;

use super::{Common, counted};
use crate::app::App;
use crate::store::note::Note;
use crate::store::verify::{self, Report};
use crate::store::{checkpoints, rebuild};
use crate::web::api::log::LogCheckpoint;

#[derive(Subcommand)]
pub(super) enum Command {
    /// Check every hash and signature of the record
    Verify {
        #[command(flatten)]
        common: Common,
        /// A checkpoint that was kept elsewhere: does the record still begin with what it had then?
        #[arg(long, value_name = "FILE")]
        checkpoint: Option<PathBuf>,
    },
    /// Print what this node signed last of the record, to be kept elsewhere; sign anew if something was said since
    Checkpoint {
        #[command(flatten)]
        common: Common,
    },
    /// Drop and re-derive everything that is derived, and say what differed
    Rebuild {
        #[command(flatten)]
        common: Common,
    },
}

pub(super) fn run(command: &Command) -> anyhow::Result<ExitCode> {
    match command {
        Command::Verify { common, checkpoint } => check(common, checkpoint.as_deref()),
        Command::Checkpoint { common } => sign(common),
        Command::Rebuild { common } => derive(common),
    }
}

fn check(common: &Common, checkpoint: Option<&Path>) -> anyhow::Result<ExitCode> {
    let kept = checkpoint.map(kept_in).transpose()?;
    let said = kept.as_ref().map(|note| note.checkpoint);
    let report = verified(&common.app()?, kept)?;
    if common.json {
        println!("{}", serde_json::to_string(&report)?);
    } else {
        println!("{}", told(&report));
        if let Some(said) = said.filter(|_| report.problems.is_empty()) {
            println!(
                "It begins with the {} facts it had when the checkpoint was made, {}.",
                said.size, said.at
            );
        }
    }
    Ok(ExitCode::from(u8::from(!report.problems.is_empty())))
}

/// A checkpoint that somebody kept: the text itself, or the answer for programs with the text in it.
fn kept_in(file: &Path) -> anyhow::Result<Note> {
    let place = file.display();
    let text = std::fs::read_to_string(file).with_context(|| format!("cannot read {place}"))?;
    let answer = serde_json::from_str::<serde_json::Value>(&text).ok();
    let note = answer.as_ref().and_then(|answer| answer["note"].as_str()).unwrap_or(&text);
    note.parse().with_context(|| place.to_string())
}

fn sign(common: &Common) -> anyhow::Result<ExitCode> {
    let app = common.app()?;
    let (now, node) = (app.clock.now(), app.door.node().clone());
    let signed = app.db.write_blocking(move |conn| checkpoints::make(conn, &node, now))?;
    if common.json {
        println!("{}", serde_json::to_string(&LogCheckpoint::from(&signed))?);
    } else {
        print!("{}", signed.note);
    }
    Ok(ExitCode::SUCCESS)
}

/// Checks the record, and shows how far it is where somebody watches.
fn verified(app: &App, kept: Option<Note>) -> anyhow::Result<Report> {
    let watched = std::io::stderr().is_terminal();
    let report = app.db.snapshot_blocking(move |conn| {
        verify::verify_against(conn, kept.as_ref(), |done| {
            if watched {
                eprint!("\r{done} facts checked");
                drop(std::io::stderr().flush());
            }
            true
        })
    })?;
    if watched {
        eprintln!();
    }
    Ok(report)
}

/// A report in words: what is wrong, and where the record ends.
fn told(report: &Report) -> String {
    let mut told = String::new();
    for problem in &report.problems {
        match problem.seq {
            Some(seq) => told.extend([format!("fact {seq} ({}): {}\n", problem.fact, problem.what)]),
            // Of the record as a whole, or of one of its writers.
            None if problem.fact.is_empty() => told.extend([&*problem.what, "\n"]),
            None => told.extend([&*problem.fact, ": ", &*problem.what, "\n"]),
        }
    }
    let problems = counted(report.problems.len(), "problem", "problems");
    let facts = counted(usize::try_from(report.facts).unwrap_or(usize::MAX), "fact", "facts");
    let chains = counted(report.chains, "chain", "chains");
    told + &format!("The record ends with {}.\n{facts} in {chains}, {problems}.", report.end)
}

fn derive(common: &Common) -> anyhow::Result<ExitCode> {
    let app = common.app()?;
    let report = verified(&app, None)?;
    if report.problems.len() > report.mendable {
        // What was tampered with must not spread into what is derived.
        eprintln!("{}", told(&report));
        eprintln!("Nothing was derived anew: restore the record from a copy first.");
        return Ok(ExitCode::FAILURE);
    }
    let differences = app.db.write_blocking(rebuild::rebuild)?;
    if common.json {
        println!("{}", serde_json::to_string(&differences)?);
    } else if differences.is_empty() {
        println!("Everything derived was as the facts say. Nothing changed.");
    } else {
        for d in &differences {
            let extra = counted(d.extra, "row", "rows");
            println!("{}: {extra} too many, {} missing", d.table, d.missing);
        }
    }
    Ok(ExitCode::SUCCESS)
}

#[cfg(test)]
mod tests {
    use super::{Report, told};
    use crate::store::verify::Problem;

    #[test]
    fn a_problem_is_told_with_what_it_is_about() {
        let problem =
            |seq, fact: &str, what: &str| Problem { seq, fact: fact.to_owned(), what: what.to_owned() };
        let report = Report {
            facts: 348,
            chains: 2,
            problems: vec![
                problem(Some(7), "f7", "its head cannot be read"),
                problem(None, "w1", "the public key of this writer cannot be read"),
                problem(None, "", "the record ends at 348, but should end at 350"),
            ],
            end: "ab".to_owned(),
            mendable: 0,
        };
        let lines = [
            "fact 7 (f7): its head cannot be read",
            "w1: the public key of this writer cannot be read",
            "the record ends at 348, but should end at 350",
            "The record ends with ab.",
            "348 facts in 2 chains, 3 problems.",
        ];
        assert_eq!(told(&report).lines().collect::<Vec<_>>(), lines);
    }
}
