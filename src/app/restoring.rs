//! Bringing a backup back into an empty instance, all or nothing.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, ensure};
use bytes::Bytes;
use serde::Serialize;

use super::App;
use super::backup::{OFTEN, Progress};
use super::erasure::Erase;
use super::manifest::{Manifest, Member};
use crate::clock::{Clock, Instant};
use crate::files::parcel::{Parcel, Unreadable, Weight};
use crate::files::{Blobs, private_folder};
use crate::ids::{FactId, Ids, LogId, PersonId};
use crate::record::fact::OPERATOR;
use crate::settings::Settings;
use crate::store::inventory::Table;
use crate::store::restore::{self, Plan, Refusal, Source, Take};
use crate::store::{Db, Schema, Target};

/// Most bytes of a row.
const LONGEST: usize = 256 << 20;
/// Why what was erased before is erased once more.
const AGAIN: &str = "It had been erased before, and a backup from before that had brought it back.";

/// What is to be brought back, and how.
#[derive(Clone, Debug)]
pub struct Wanted {
    /// The file or folder.
    pub place: PathBuf,
    /// Take a record that is not as it was signed.
    pub accept_problems: bool,
    /// A newer backup, or its manifest: what was erased by then is erased again.
    pub erased_since: Option<PathBuf>,
}

/// What is there now.
#[derive(Clone, Debug, Serialize)]
pub struct Restored {
    /// When the backup was made.
    pub made_at: Instant,
    /// The release that made it.
    pub program: String,
    /// What the log is called now.
    pub log: LogId,
    /// What it was called before.
    pub previous_log: LogId,
    /// How many facts.
    pub facts: u64,
    /// How many people.
    pub people: u64,
    /// How many files.
    pub files: usize,
    /// When the newest fact arrived.
    pub newest_fact: Option<Instant>,
    /// The newest checkpoint, which the record was held against.
    pub checkpoint: Option<Held>,
    /// What `stampbook record verify` finds, where it was accepted.
    pub problems: Vec<String>,
    /// Files that the backup does not have, and why.
    pub missing_files: std::collections::BTreeMap<String, String>,
    /// What no backup holds, and why.
    pub left_out: std::collections::BTreeMap<String, String>,
    /// The migrations that ran after the rows were in.
    pub migrated: Vec<String>,
    /// Facts that were erased again; none where no newer backup was named.
    pub erased_again: Option<usize>,
}

/// A checkpoint that the record was held against.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Held {
    /// Of which log.
    pub log: LogId,
    /// How many facts it had.
    pub size: u64,
    /// When that was.
    pub at: Instant,
}

/// Brings a backup back.
///
/// # Errors
/// Why not. Nothing was changed then, unless the error says that what had been erased is there again.
pub fn bring_back(
    settings: &Settings,
    clock: &Clock,
    ids: &Ids,
    wanted: &Wanted,
    progress: &Progress,
) -> anyhow::Result<Restored> {
    let place = wanted.place.display().to_string();
    let (parcel, manifest) = checked(&wanted.place, progress).with_context(|| place.clone())?;
    let newer = wanted.erased_since.as_deref().map(|newer| newer_than(&manifest, newer)).transpose()?;

    let target = Target::parse(&settings.database_url)?;
    if !settings.database_given {
        private_folder(&settings.data)?;
    }
    let db = Db::open(&target, true)?;
    match db.schema()? {
        // Somebody's, and older: it is not to be changed, whatever is in it.
        Schema::Pending(names) if names.len() < crate::store::known_migrations()?.len() => {
            Schema::Pending(names).require_current()?;
        }
        _ => drop(db.migrate()?),
    }
    private_folder(&settings.data)?;
    let blobs = Blobs::open(&settings.blobs, &settings.data)?;
    let now = clock.now();
    let plan = Plan {
        migrations: manifest.migrations.clone(),
        copied_at: manifest.made_at,
        log: ids.mint(now),
        now,
        accept_problems: wanted.accept_problems,
    };
    let log = plan.log;
    let mut source = Brought { parcel, manifest: manifest.clone(), blobs, progress: progress.clone() };
    let restored =
        db.bare_blocking(move |conn| restore::restore(conn, &plan, &mut source)).with_context(|| place)?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(db.settle())?;
    drop(db);

    let mut erased_again = None;
    if let Some(newer) = newer {
        progress("erasing again");
        let again = runtime.block_on(erase_again(settings, clock, ids, newer));
        erased_again = Some(again.context(
            "the backup is restored, but what had been erased since is in it and could not be erased again: do so before \
             anybody uses it",
        )?);
    }
    Ok(Restored {
        made_at: manifest.made_at,
        program: manifest.program.clone(),
        log,
        previous_log: manifest.log,
        facts: restored.facts,
        people: restored.people,
        files: manifest.files(),
        newest_fact: restored.newest_fact,
        checkpoint: restored.checkpoint.map(|said| Held { log: said.log, size: said.size, at: said.at }),
        problems: restored.report.problems.into_iter().map(|problem| problem.what).collect(),
        missing_files: manifest.missing_files,
        left_out: manifest.left_out,
        migrated: restored.migrated,
        erased_again,
    })
}

/// Opens a backup and reads it from end to end: it is whole, and everything in it is as it was written.
fn checked(place: &Path, progress: &Progress) -> anyhow::Result<(Parcel, Manifest)> {
    let mut parcel = Parcel::open(place)?;
    let manifest = Manifest::of(&mut parcel)?;
    manifest.check(&mut parcel)?;
    for (name, entry) in &manifest.members {
        progress(&format!("checking {name}"));
        parcel.read::<Unreadable>(name, entry.weight(), |_| Ok(()))?;
    }
    Ok((parcel, manifest))
}

/// What was erased between two backups of one record.
struct Newer {
    facts: Vec<FactId>,
    people: Vec<PersonId>,
}

fn newer_than(manifest: &Manifest, newer: &Path) -> anyhow::Result<Newer> {
    let place = newer.display().to_string();
    let looks_like_one = newer.extension().is_some_and(|ending| ending == "json");
    let other = match looks_like_one {
        true => std::fs::read(newer).map_err(Into::into).and_then(|text| Manifest::read(&text)),
        false => Parcel::open(newer).map_err(Into::into).and_then(|mut parcel| Manifest::of(&mut parcel)),
    };
    let other = other.with_context(|| place.clone())?;
    ensure!(
        other.log == manifest.log && other.made_at >= manifest.made_at,
        "{place} is no newer backup of the same record, so it does not say what was erased since"
    );
    let facts = other.erased.into_iter().filter(|id| !manifest.erased.contains(id)).collect();
    let people = other.erased_people.into_iter().filter(|id| !manifest.erased_people.contains(id)).collect();
    Ok(Newer { facts, people })
}

/// Erases what had been erased before, by the word of who runs this program. Says how many facts.
async fn erase_again(settings: &Settings, clock: &Clock, ids: &Ids, newer: Newer) -> anyhow::Result<usize> {
    let settings = Settings { database_given: true, ..settings.clone() };
    let app = App::start(settings, clock.clone(), ids.clone(), false)?;
    let mut count = 0;
    for person in newer.people {
        count += app.erase(OPERATOR, Erase::Person(person), AGAIN).await?.facts;
    }
    let facts = newer.facts;
    let left = app.db.read(move |conn| restore::still_worded(conn, &facts)).await?;
    if !left.is_empty() {
        count += app.erase(OPERATOR, Erase::Facts(left), AGAIN).await?.facts;
    }
    Ok(count)
}

/// A backup that was checked, as the database wants it.
struct Brought {
    parcel: Parcel,
    manifest: Manifest,
    blobs: Blobs,
    progress: Progress,
}

impl Source for Brought {
    type Error = anyhow::Error;

    fn rows(&mut self, table: &'static Table, take: Take<'_>) -> anyhow::Result<()> {
        let name = table.member();
        (self.progress)(&name);
        let entry = *self.manifest.members.get(&name).with_context(|| format!("{name} is missing"))?;
        let mut lines = Lines { progress: &self.progress, name: &name, begun: Vec::new(), count: 0 };
        self.parcel.read::<anyhow::Error>(&name, entry.weight(), |piece| lines.piece(piece, take))?;
        ensure!(
            lines.begun.is_empty(),
            "{name}, line {}: it does not end with a line break",
            lines.count + 1
        );
        let (rows, says) = (lines.count, entry.rows.unwrap_or_default());
        ensure!(rows == says, "{name} has {rows} rows, and the manifest says {says}");
        Ok(())
    }

    fn files(&mut self) -> anyhow::Result<()> {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        let all = self.manifest.members.len();
        for (at, (name, entry)) in self.manifest.members.iter().enumerate() {
            let Some(member @ (Member::File(hash) | Member::Thumbnail(hash))) = Member::of(name) else {
                continue;
            };
            (self.progress)(&format!("member {} of {all}", at + 1));
            let bytes = whole(&mut self.parcel, name, entry.weight())?;
            runtime.block_on(async {
                match member {
                    Member::Thumbnail(_) => self.blobs.keep_thumbnail(&hash, bytes).await,
                    _ => self.blobs.put(bytes).await.map(drop),
                }
            })?;
        }
        Ok(())
    }
}

fn whole(parcel: &mut Parcel, name: &str, weight: Weight) -> anyhow::Result<Bytes> {
    let mut bytes = Vec::with_capacity(usize::try_from(weight.bytes)?);
    parcel.read::<Unreadable>(name, weight, |piece| {
        bytes.extend_from_slice(piece);
        Ok(())
    })?;
    Ok(bytes.into())
}

/// Cuts what comes in pieces into lines.
struct Lines<'a> {
    progress: &'a Progress,
    name: &'a str,
    begun: Vec<u8>,
    count: u64,
}

impl Lines<'_> {
    fn piece(
        &mut self,
        mut piece: &[u8],
        take: &mut dyn FnMut(&[u8]) -> Result<(), Refusal>,
    ) -> anyhow::Result<()> {
        while let Some(end) = piece.iter().position(|byte| *byte == b'\n') {
            self.begun.extend_from_slice(&piece[..end]);
            take(&self.begun)?;
            self.begun.clear();
            self.count += 1;
            if self.count.is_multiple_of(OFTEN) {
                (self.progress)(&format!("{}: {} rows", self.name, self.count));
            }
            piece = &piece[end + 1..];
        }
        self.begun.extend_from_slice(piece);
        let line = self.count + 1;
        ensure!(self.begun.len() <= LONGEST, "{}, line {line}: it is longer than any row", self.name);
        Ok(())
    }
}
