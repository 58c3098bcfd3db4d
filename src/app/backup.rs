//! A copy of everything, while the server runs: [`manifest`] says how it is laid out.

use std::collections::BTreeMap;
use std::io::Write as _;
use std::sync::Arc;

use anyhow::Context as _;
use futures_util::TryStreamExt as _;

use super::App;
use super::manifest::{self, Entry, FORMAT, Manifest, VERSION};
use crate::clock::Instant;
use crate::files::parcel::Packing;
use crate::files::{Hash, StorageError};
use crate::store::inventory::{LAST_BACKUP, LEFT_OUT, TABLES};
use crate::store::{Backend, checkpoints, known_migrations, memory, restore, rows_out};

/// Told now and then what is being done.
pub type Progress = Arc<dyn Fn(&str) + Send + Sync>;

/// After how many rows it is told how many there were.
pub(super) const OFTEN: u64 = 10_000;
/// Files in a row that cannot be read, after which the place where they are kept is taken to be out of reach.
const OUT_OF_REACH: u32 = 10;

impl App {
    /// Packs the database as it is at one moment, and then the files that it names. What is wrong with a file is said in
    /// the manifest, and the rest is packed. The record is signed before, so that there is a checkpoint to hold it against.
    ///
    /// # Errors
    /// When the database cannot be read, or the copy cannot be written. Then there is none.
    pub fn back_up(&self, packing: Packing, progress: &Progress) -> anyhow::Result<Manifest> {
        let (now, node) = (self.clock.now(), self.door.node().clone());
        // A record that is so damaged that nothing may be signed is copied as it is.
        let signed = self.db.write_blocking(move |conn| checkpoints::make(conn, &node, now));
        if let Err(error) = signed {
            tracing::warn!(%error, "the record is copied without a new checkpoint");
        }
        let told = progress.clone();
        let (mut packing, members, summary, newest) = self.db.snapshot_blocking(move |conn| {
            restore::unhurried(conn, |conn| {
                let (mut packing, mut members) = (packing, BTreeMap::new());
                for table in TABLES {
                    let name = table.member();
                    told(&name);
                    packing.member(&name, true)?;
                    let mut count: u64 = 0;
                    let rows = rows_out::each_line::<anyhow::Error>(conn, table, |line| {
                        count += 1;
                        if count.is_multiple_of(OFTEN) {
                            told(&format!("{name}: {count} rows"));
                        }
                        packing.write_all(line.as_bytes())?;
                        Ok(packing.write_all(b"\n")?)
                    })?;
                    let weight = packing.end()?;
                    let entry = Entry { bytes: weight.bytes, sha256: weight.hash, rows: Some(rows) };
                    members.insert(name, entry);
                }
                let newest = checkpoints::newest(conn).ok().flatten();
                anyhow::Ok((packing, members, rows_out::summary(conn)?, newest))
            })
        })?;
        let mut manifest = Manifest {
            format: FORMAT.to_owned(),
            version: VERSION,
            program: env!("CARGO_PKG_VERSION").to_owned(),
            made_at: now,
            database: match self.db.backend() {
                Backend::Sqlite => "sqlite".to_owned(),
                Backend::Postgres => "postgres".to_owned(),
            },
            migrations: known_migrations()?,
            log: summary.log.parse().context("the record has no name")?,
            facts: summary.facts,
            people: summary.people,
            newest_fact: summary.newest_fact.map(Instant::from_microsecond).transpose()?,
            checkpoint: newest.map(|signed| signed.note.to_string()),
            erased: summary.erased.iter().map(|id| id.parse()).collect::<Result<_, _>>()?,
            erased_people: summary.erased_people.iter().map(|id| id.parse()).collect::<Result<_, _>>()?,
            missing_files: BTreeMap::new(),
            left_out: LEFT_OUT.iter().map(|(what, why)| ((*what).to_owned(), (*why).to_owned())).collect(),
            members,
        };
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        runtime.block_on(self.pack_files(&mut packing, &mut manifest, &summary.files, progress))?;
        packing.member(manifest::NAME, true)?;
        serde_json::to_writer_pretty(&mut packing, &manifest)?;
        packing.write_all(b"\n")?;
        packing.end()?;
        packing.finish()?;
        // For the doctor; a copy that is there is not lost because this cannot be kept.
        let kept = self.db.write_blocking(move |conn| memory::remember(conn, LAST_BACKUP, &now.to_string()));
        if let Err(error) = kept {
            tracing::warn!(%error, "it is not remembered that this backup was made");
        }
        Ok(manifest)
    }

    async fn pack_files(
        &self,
        packing: &mut Packing,
        manifest: &mut Manifest,
        files: &[(String, bool)],
        progress: &Progress,
    ) -> anyhow::Result<()> {
        let mut unreadable = 0;
        for (at, (named, has_thumbnail)) in files.iter().enumerate() {
            progress(&format!("file {} of {}", at + 1, files.len()));
            let Ok(hash) = named.parse::<Hash>() else {
                manifest.missing_files.insert(named.clone(), "this is no name of a file".to_owned());
                continue;
            };
            let problem = match self.pack_file(packing, &hash).await? {
                Packed::Whole(entry) => {
                    unreadable = 0;
                    manifest.members.insert(manifest::file(&hash), entry);
                    if *has_thumbnail {
                        self.pack_thumbnail(packing, manifest, &hash).await?;
                    }
                    continue;
                }
                Packed::Missing => "it is missing".to_owned(),
                Packed::Changed => {
                    "its bytes changed: it does not have the hash that it is named by".to_owned()
                }
                Packed::Unreadable(error) => {
                    unreadable += 1;
                    anyhow::ensure!(
                        unreadable < OUT_OF_REACH,
                        "{} cannot be read, and the copy was given up: {error}",
                        self.blobs.describe()
                    );
                    format!("it cannot be read: {error}")
                }
            };
            manifest.missing_files.insert(named.clone(), problem);
        }
        Ok(())
    }

    async fn pack_file(&self, packing: &mut Packing, hash: &Hash) -> anyhow::Result<Packed> {
        let mut reading = match self.blobs.read(hash, None).await {
            Ok(reading) => reading,
            Err(StorageError::Missing(_)) => return Ok(Packed::Missing),
            Err(error) => return Ok(Packed::Unreadable(error)),
        };
        // Photos, PDFs and recordings are packed already.
        packing.member(&manifest::file(hash), false)?;
        loop {
            match reading.bytes.try_next().await {
                Ok(Some(bytes)) => packing.write_all(&bytes)?,
                Ok(None) => break,
                Err(error) => {
                    packing.take_back()?;
                    return Ok(Packed::Unreadable(error));
                }
            }
        }
        let weight = packing.weigh()?;
        if weight.hash != *hash {
            packing.take_back()?;
            return Ok(Packed::Changed);
        }
        packing.end()?;
        Ok(Packed::Whole(Entry { bytes: weight.bytes, sha256: weight.hash, rows: None }))
    }

    /// A small picture that is not there is drawn by nobody again, and no reason not to have the rest.
    async fn pack_thumbnail(
        &self,
        packing: &mut Packing,
        manifest: &mut Manifest,
        hash: &Hash,
    ) -> anyhow::Result<()> {
        let Ok(Some(bytes)) = self.blobs.thumbnail(hash).await else {
            let problem = "its small picture is missing".to_owned();
            manifest.missing_files.insert(hash.to_string(), problem);
            return Ok(());
        };
        let name = manifest::thumbnail(hash);
        packing.member(&name, false)?;
        packing.write_all(&bytes)?;
        let weight = packing.end()?;
        let entry = Entry { bytes: weight.bytes, sha256: weight.hash, rows: None };
        manifest.members.insert(name, entry);
        Ok(())
    }
}

/// What became of a file.
enum Packed {
    Whole(Entry),
    Missing,
    Changed,
    Unreadable(StorageError),
}
