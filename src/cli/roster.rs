//! `stampbook roster import`: works while a server runs on the same database.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context as _, bail};
use clap::Subcommand;
use serde_json::json;

use super::framework::{files_of, limited};
use super::{Common, counted};
use crate::ids::FrameworkId;
use crate::interchange::Input;
use crate::interchange::roster::{Roster, read_roster};
use crate::record::fact::Author;

#[derive(Subcommand)]
pub(super) enum Command {
    /// Add people, units, cohorts and who is in which, all or nothing; new people are invited by mail
    Import {
        #[command(flatten)]
        common: Common,
        /// CSV with the columns name, email, unit, cohort, role, framework, `starts_on`, `ends_on`; or the
        /// folder of OneRoster 1.1 or 1.2
        #[arg(value_name = "FILE|DIR")]
        source: PathBuf,
        /// Only say what would change
        #[arg(long)]
        dry_run: bool,
        /// What new cohorts work through that name no framework [default: the only one there is]
        #[arg(long, value_name = "ID")]
        framework: Option<FrameworkId>,
    },
}

pub(super) fn run(command: &Command) -> anyhow::Result<ExitCode> {
    let Command::Import { common, source, dry_run, framework } = command;
    let roster = read(source)?;
    let (app, framework) = (common.app()?, *framework);
    let planner = app.clone();
    let plan =
        app.db.read_blocking(move |conn| planner.plan_roster(conn, Author::OPERATOR, &roster, framework))?;
    let refused = !plan.problems.is_empty();
    if !dry_run && !refused {
        app.import_roster_blocking(Author::OPERATOR, plan.clone())?;
    }
    if common.json {
        let changes: Vec<_> = plan
            .changes
            .iter()
            .map(|change| json!({ "new": change.new, "title": change.title, "detail": change.detail }))
            .collect();
        println!(
            "{}",
            json!({ "dry_run": dry_run, "unchanged": plan.is_empty(), "new_people": plan.new_people,
                "changed_people": plan.changed_people, "same_people": plan.same_people, "changes": changes,
                "notes": plan.notes, "problems": plan.problems })
        );
    } else {
        for note in &plan.notes {
            println!("Note: {note}");
        }
        for change in &plan.changes {
            println!("{} {}: {}", if change.new { "+" } else { "~" }, change.title, change.detail);
        }
        for problem in &plan.problems {
            println!("Problem: {problem}");
        }
        let what = match (refused, plan.is_empty(), dry_run) {
            (true, ..) => "Nothing can be taken in as it is.",
            (_, true, _) => "Everything is here already. Nothing changes.",
            (_, _, true) => "This would change. Run it without --dry-run to take it in.",
            _ => "It is taken in.",
        };
        println!(
            "{} new, {} changed, {} as they are. {what}",
            plan.new_people, plan.changed_people, plan.same_people
        );
    }
    if refused && !dry_run {
        let problems = counted(plan.problems.len(), "problem", "problems");
        bail!("nothing was changed: {problems}, listed above");
    }
    Ok(ExitCode::from(u8::from(refused)))
}

fn read(source: &Path) -> anyhow::Result<Roster> {
    let name = source.file_name().map_or_else(|| source.display().to_string(), |n| n.display().to_string());
    let is_folder =
        std::fs::metadata(source).with_context(|| format!("cannot read {}", source.display()))?.is_dir();
    Ok(if is_folder {
        read_roster(Input::Folder { name: &name, files: &files_of(source)? })
    } else {
        read_roster(Input::File { name: &name, bytes: &limited(source)? })
    })
}
