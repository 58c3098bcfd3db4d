//! `stampbook record verify` and `record rebuild`.

use std::io::{IsTerminal as _, Write as _};
use std::process::ExitCode;

use clap::Subcommand;

use super::Common;
use crate::store::{rebuild, verify};

#[derive(Subcommand)]
pub(super) enum Command {
    /// Check every hash and signature of the record
    Verify {
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
        Command::Verify { common } => check(common),
        Command::Rebuild { common } => derive(common),
    }
}

fn check(common: &Common) -> anyhow::Result<ExitCode> {
    let app = common.app()?;
    let watched = std::io::stderr().is_terminal();
    let report = app.db.snapshot_blocking(move |conn| {
        verify::verify(conn, |done| {
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
    if common.json {
        println!("{}", serde_json::to_string(&report)?);
    } else {
        for problem in &report.problems {
            match problem.seq {
                Some(seq) => println!("fact {seq} ({}): {}", problem.fact, problem.what),
                None => println!("{} {}", problem.fact, problem.what),
            }
        }
        println!("{} facts in {} chains, {} problems.", report.facts, report.chains, report.problems.len());
    }
    Ok(ExitCode::from(u8::from(!report.problems.is_empty())))
}

fn derive(common: &Common) -> anyhow::Result<ExitCode> {
    let app = common.app()?;
    let differences = app.db.write_blocking(rebuild::rebuild)?;
    if common.json {
        println!("{}", serde_json::to_string(&differences)?);
    } else if differences.is_empty() {
        println!("Everything derived was as the facts say. Nothing changed.");
    } else {
        for d in &differences {
            println!("{}: {} rows too many, {} missing", d.table, d.extra, d.missing);
        }
    }
    Ok(ExitCode::SUCCESS)
}
