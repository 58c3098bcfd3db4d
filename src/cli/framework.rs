//! `stampbook framework import` and `framework export`: works while a server runs on the same database.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context as _, bail};
use clap::Subcommand;
use serde_json::json;

use super::{Common, counted};
use crate::app::publishing::{Proposal, Taken};
use crate::ids::FrameworkId;
use crate::interchange::{self, Imported, Input, LevelMapping, SIZE_LIMIT};
use crate::record::fact::Author;
use crate::record::framework::Crossing;
use crate::web::api::frameworks::{Written, exported};

#[derive(Subcommand)]
pub(super) enum Command {
    /// Publish a framework from a file: the first version, or the next one
    Import {
        #[command(flatten)]
        common: Common,
        /// CASE 1.0 or 1.1 package, CSV or Stampbook JSON; or the DIRECT folder
        #[arg(value_name = "FILE|DIR")]
        source: PathBuf,
        /// Only say what would change, and who would gain or lose a level
        #[arg(long)]
        dry_run: bool,
        /// How another number of levels becomes three, such as '0,1>1 2>2 3,4>3'
        #[arg(long, value_name = "MAPPING")]
        levels: Option<LevelMapping>,
        /// JSON list of what becomes of competencies that are gone
        #[arg(long, value_name = "FILE")]
        crosswalk: Option<PathBuf>,
        /// It is another framework than the one here that has its identifier
        #[arg(long, conflicts_with = "as_next")]
        as_new: bool,
        /// It is the next version of the one here that has its identifier, though nothing else is the same
        #[arg(long)]
        as_next: bool,
    },
    /// Write a published framework to standard output
    Export {
        #[command(flatten)]
        common: Common,
        /// Which framework
        id: FrameworkId,
        /// case (1.1), case1.0, csv or json
        #[arg(long, default_value = "json")]
        format: Written,
        /// Which version [default: the newest]
        #[arg(long = "framework-version", value_name = "NUMBER")]
        version: Option<u32>,
    },
}

pub(super) fn run(command: &Command) -> anyhow::Result<ExitCode> {
    match command {
        Command::Import { common, source, dry_run, levels, crosswalk, as_new, as_next } => {
            let imported = read(source, levels.as_ref())?;
            let crosswalk = crosswalk.as_deref().map(crossings).transpose()?.unwrap_or_default();
            let taken = match (as_new, as_next) {
                (true, _) => Taken::AsNew,
                (_, true) => Taken::AsNext,
                _ => Taken::AsItLooks,
            };
            import(common, imported, crosswalk, taken, *dry_run)
        }
        Command::Export { common, id, format, version } => {
            let app = common.app()?;
            let (writer, id, version, format) = (app.clone(), *id, *version, *format);
            let text = app
                .db
                .read_blocking(move |conn| exported(&writer, conn, id, version, format))?
                .with_context(|| format!("there is no framework {id} in that version"))?;
            std::io::stdout().lock().write_all(text.as_bytes())?;
            Ok(ExitCode::SUCCESS)
        }
    }
}

fn crossings(file: &Path) -> anyhow::Result<Vec<Crossing>> {
    let bytes = std::fs::read(file).with_context(|| format!("cannot read {}", file.display()))?;
    serde_json::from_slice(&bytes).with_context(|| format!("{} is no crosswalk", file.display()))
}

fn read(source: &Path, mapping: Option<&LevelMapping>) -> anyhow::Result<Imported> {
    let name = source.file_name().map_or_else(|| source.display().to_string(), |n| n.display().to_string());
    let cannot = |path: &Path| format!("cannot read {}", path.display());
    if !std::fs::metadata(source).with_context(|| cannot(source))?.is_dir() {
        let bytes = limited(source)?;
        return Ok(interchange::read(Input::File { name: &name, bytes: &bytes }, mapping)?);
    }
    let files = files_of(source)?;
    Ok(interchange::read(Input::Folder { name: &name, files: &files }, mapping)?)
}

/// The CSV files of a folder, by name.
pub(super) fn files_of(folder: &Path) -> anyhow::Result<Vec<(String, Vec<u8>)>> {
    let mut files = Vec::new();
    let entries = std::fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))?;
    for entry in entries {
        let path = entry?.path();
        if path.is_file() && path.extension().is_some_and(|e| e.eq_ignore_ascii_case("csv")) {
            let file = path.file_name().map(|n| n.display().to_string()).unwrap_or_default();
            files.push((file, limited(&path)?));
        }
    }
    files.sort();
    Ok(files)
}

/// A file's bytes, unless there are more than are read.
pub(super) fn limited(path: &Path) -> anyhow::Result<Vec<u8>> {
    let size = std::fs::metadata(path).with_context(|| format!("cannot read {}", path.display()))?.len();
    if size > SIZE_LIMIT as u64 {
        bail!("{} has {size} bytes, and {SIZE_LIMIT} are the most that are read. Split it.", path.display());
    }
    std::fs::read(path).with_context(|| format!("cannot read {}", path.display()))
}

fn import(
    common: &Common,
    imported: Imported,
    crosswalk: Vec<Crossing>,
    taken: Taken,
    dry_run: bool,
) -> anyhow::Result<ExitCode> {
    let app = common.app()?;
    let Imported { framework, notes, format } = imported;
    let (folds, today) = (app.folds(), app.clock.today());
    let proposal = app
        .db
        .read_blocking(move |conn| Proposal::of_file(conn, &folds, framework, crosswalk, taken, today))?;
    let unchanged = proposal.is_unchanged();
    let refused = !proposal.problems.is_empty();
    if !dry_run && !refused && !unchanged {
        app.door.append_blocking(Author::OPERATOR, vec![proposal.draft(&app.ids, app.clock.now())])?;
    }
    let framework = &proposal.published.framework;
    let version = if unchanged { proposal.published.version - 1 } else { proposal.published.version };
    if common.json {
        let changes: Vec<String> = proposal.changes.iter().map(ToString::to_string).collect();
        let problems: Vec<String> = proposal.problems.iter().map(ToString::to_string).collect();
        println!(
            "{}",
            json!({ "id": framework.id, "title": framework.title, "version": version, "dry_run": dry_run,
                "unchanged": unchanged, "format": format.to_string(), "competencies": framework.competencies.len(),
                "changes": changes, "levels": proposal.level_lines(), "notes": notes, "problems": problems })
        );
    } else {
        for note in &notes {
            println!("Note: {note}");
        }
        for change in &proposal.changes {
            println!("{change}");
        }
        for line in proposal.level_lines() {
            println!("{line}");
        }
        for problem in &proposal.problems {
            println!("Problem: {problem}");
        }
        if proposal.stranger_to.is_some() {
            println!("If it is another framework, add --as-new; if it is the next version, add --as-next.");
        }
        let (title, count) =
            (&framework.title, counted(framework.competencies.len(), "competency", "competencies"));
        let what = match (unchanged, refused, dry_run) {
            (true, ..) => "is published already, and nothing differs",
            (_, true, _) => "cannot be published as it is",
            (_, _, true) => "would be published",
            _ => "is published",
        };
        println!("{title} ({format}, {count}) version {version} {what}. Its id is {}.", framework.id);
    }
    if refused && !dry_run {
        let problems = counted(proposal.problems.len(), "problem", "problems");
        bail!("nothing was published: {problems}, listed above");
    }
    Ok(ExitCode::from(u8::from(refused)))
}
