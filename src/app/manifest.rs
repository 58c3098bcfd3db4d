//! What a backup says of itself: `manifest.json`, the member that is written last and read first.
//!
//! ```text
//! manifest.json                 this
//! tables/facts.jsonl …          a row a line, as JSON, in the order of the table's key
//! files/sha256/<64 hex>         the files people added, under the hash of their content
//! files/thumb/<64 hex>.jpg      small pictures of photos
//! ```

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context as _, bail, ensure};
use serde::{Deserialize, Serialize};

use crate::clock::Instant;
use crate::files::Hash;
use crate::files::parcel::{Parcel, Weight};
use crate::ids::{FactId, LogId, PersonId};
use crate::store::inventory::TABLES;
use crate::store::known_migrations;

/// What it calls itself.
pub const FORMAT: &str = "stampbook-backup";
/// The version of the format. One that is read otherwise gets another.
pub const VERSION: u32 = 1;
/// What it is called in a backup.
pub const NAME: &str = "manifest.json";

/// Most bytes of a manifest: it is read as a whole.
const MOST: u64 = 512 << 20;
/// Most bytes of a file that somebody added: no setting allows more.
const MOST_OF_A_FILE: u64 = 1 << 30;
/// Most bytes of a small picture.
const MOST_OF_A_THUMBNAIL: u64 = 16 << 20;

/// The manifest.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// [`FORMAT`].
    pub format: String,
    /// [`VERSION`].
    pub version: u32,
    /// The version of the program that wrote it.
    pub program: String,
    /// When it was made.
    pub made_at: Instant,
    /// The database it was made from.
    pub database: String,
    /// The migrations that had run there.
    pub migrations: Vec<String>,
    /// What the log of the record is called.
    pub log: LogId,
    /// How many facts there are.
    pub facts: u64,
    /// How many people.
    pub people: u64,
    /// When the newest fact arrived.
    pub newest_fact: Option<Instant>,
    /// The newest checkpoint, as `stampbook record checkpoint` prints it.
    pub checkpoint: Option<String>,
    /// The facts whose words had been erased.
    pub erased: Vec<FactId>,
    /// The people about whom everything had been erased, as far as they had an account.
    pub erased_people: Vec<PersonId>,
    /// Files that are named in it and could not be brought along, and why.
    pub missing_files: BTreeMap<String, String>,
    /// What it does not hold, and why.
    pub left_out: BTreeMap<String, String>,
    /// What it holds.
    pub members: BTreeMap<String, Entry>,
}

/// A member.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// How long it is, unpacked.
    pub bytes: u64,
    /// The hash of its content.
    pub sha256: Hash,
    /// How many rows, of a table.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rows: Option<u64>,
}

impl Entry {
    /// As the parcel wants to know it.
    #[must_use]
    pub fn weight(&self) -> Weight {
        Weight { bytes: self.bytes, hash: self.sha256 }
    }
}

/// Where something lies in a backup.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Member {
    /// A table.
    Table,
    /// A file that somebody added.
    File(Hash),
    /// A small picture of one.
    Thumbnail(Hash),
}

impl Member {
    /// Reads a name; none where nothing of a backup is called so.
    #[must_use]
    pub fn of(name: &str) -> Option<Self> {
        let hash = |hex: &str| format!("sha256:{hex}").parse::<Hash>().ok();
        if let Some(hex) = name.strip_prefix("files/sha256/") {
            return hash(hex).map(Self::File);
        }
        if let Some(hex) = name.strip_prefix("files/thumb/").and_then(|name| name.strip_suffix(".jpg")) {
            return hash(hex).map(Self::Thumbnail);
        }
        TABLES.iter().any(|table| table.member() == name).then_some(Self::Table)
    }
}

/// The name of a file.
#[must_use]
pub fn file(hash: &Hash) -> String {
    format!("files/sha256/{}", hash.hex())
}

/// The name of a small picture.
#[must_use]
pub fn thumbnail(hash: &Hash) -> String {
    format!("files/thumb/{}.jpg", hash.hex())
}

/// What is looked at first, whatever the rest is like.
#[derive(Deserialize)]
struct First {
    format: String,
    version: u32,
    program: String,
    #[serde(default)]
    migrations: Vec<String>,
}

impl Manifest {
    /// Reads the manifest of a backup, and whether this program can restore it.
    ///
    /// # Errors
    /// When it is none, or of a newer program.
    pub fn of(parcel: &mut Parcel) -> anyhow::Result<Self> {
        Self::read(&parcel.whole(NAME, MOST)?)
    }

    /// Reads a manifest.
    ///
    /// # Errors
    /// When it is none, or of a newer program.
    pub fn read(text: &[u8]) -> anyhow::Result<Self> {
        let first: First = serde_json::from_slice(text).context("manifest.json is not that of a backup")?;
        ensure!(first.format == FORMAT, "manifest.json is not that of a backup of Stampbook");
        let known = known_migrations()?;
        let unknown: Vec<&str> =
            first.migrations.iter().filter(|name| !known.contains(name)).map(String::as_str).collect();
        if first.version > VERSION || !unknown.is_empty() {
            let made: String = first.program.chars().take(40).collect();
            bail!(
                "this backup was made by Stampbook {made}, which is newer than this program: restore it with that release \
                 or a later one"
            );
        }
        let manifest: Self = serde_json::from_slice(text).context("manifest.json cannot be understood")?;
        ensure!(
            manifest.version == VERSION && known.starts_with(&manifest.migrations),
            "manifest.json says that migrations ran which did not run in this order in any release"
        );
        Ok(manifest)
    }

    /// Holds what is there against what there should be: nothing is missing, and nothing is there beside it.
    ///
    /// # Errors
    /// Names what is wrong.
    pub fn check(&self, parcel: &mut Parcel) -> anyhow::Result<()> {
        let there = parcel.members()?;
        for name in there.keys().filter(|name| *name != NAME) {
            let short: String = name.chars().take(200).collect();
            ensure!(Member::of(name).is_some(), "\"{short}\" has no place in a backup");
            ensure!(self.members.contains_key(name), "{name} is not in the manifest: somebody put it there");
        }
        for (name, entry) in &self.members {
            let short: String = name.chars().take(200).collect();
            let member = Member::of(name).with_context(|| format!("\"{short}\" has no place in a backup"))?;
            let length = there.get(name).with_context(|| format!("{name} is missing"))?;
            let (has, says) = (length, entry.bytes);
            ensure!(*has == says, "{name} has {has} bytes, and the manifest says {says}");
            let most = match member {
                Member::Table => u64::MAX,
                Member::File(_) => MOST_OF_A_FILE,
                Member::Thumbnail(_) => MOST_OF_A_THUMBNAIL,
            };
            ensure!(says <= most, "{name} has {says} bytes, which is more than any file of Stampbook");
            match member {
                Member::Table => {}
                Member::File(hash) => {
                    ensure!(hash == entry.sha256, "{name} is not named by the hash that the manifest has");
                }
                Member::Thumbnail(hash) => {
                    let of = file(&hash);
                    ensure!(
                        self.members.contains_key(&of),
                        "{name} is a picture of a file that is not there"
                    );
                }
            }
        }
        let wanted: BTreeSet<String> = TABLES
            .iter()
            .filter(|table| table.at(&self.migrations).is_some())
            .map(crate::store::inventory::Table::member)
            .collect();
        for name in &wanted {
            ensure!(self.members.contains_key(name), "{name} is missing");
        }
        for name in self.members.keys() {
            let early = matches!(Member::of(name), Some(Member::Table)) && !wanted.contains(name);
            ensure!(!early, "{name} is of a table that there was not when this backup was made");
        }
        Ok(())
    }

    /// How many files it holds, small pictures aside.
    #[must_use]
    pub fn files(&self) -> usize {
        self.members.keys().filter(|name| matches!(Member::of(name), Some(Member::File(_)))).count()
    }
}
