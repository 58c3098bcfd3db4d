//! The bytes of one request on their way into the store.

use bytes::Bytes;
use object_store::ObjectStoreExt as _;
use object_store::path::Path as Key;
use tokio::sync::mpsc;

use super::fault::Fault;
use super::prepare::check_size;
use super::shelf::{Place, reach};
use super::sniff::{HEAD, sniff};
use super::tus::{Checksum, Sum};
use super::upload::Uploads;

/// A piece is made durable when it has this many bytes, and when the connection ends.
pub(super) const PIECE: usize = 1024 * 1024;
/// More pieces than this are somebody's mistake.
const MOST_PIECES: usize = 4096;

/// Writes the bytes of one request.
pub(super) struct Writer {
    pub uploads: Uploads,
    pub place: Place,
    /// The name the file was announced under.
    pub name: String,
    /// Bytes of the whole file, if somebody announced them.
    pub length: Option<u64>,
    /// Where the next byte belongs.
    pub offset: u64,
    /// How many bytes may come.
    pub limit: u64,
    /// How many pieces there are already.
    pub pieces: usize,
    /// What the bytes must add up to before any of them counts.
    pub checksum: Option<Checksum>,
    /// Bytes that are not written yet.
    pub held: Vec<u8>,
    /// Pieces that are written and do not count yet.
    pub staged: Vec<Key>,
}

impl Writer {
    /// Until `None` comes (the request ended well) or the channel closes (it was cut off).
    pub(super) async fn run(mut self, bytes: mpsc::Receiver<Option<Bytes>>) -> Result<u64, Fault> {
        let written = self.write_all(bytes).await;
        for key in std::mem::take(&mut self.staged) {
            self.uploads.shelf.forget(&key).await?;
        }
        if written? { Ok(self.offset) } else { Err(Fault::CutOff { arrived: self.offset }) }
    }

    /// Whether the request ended well.
    async fn write_all(&mut self, mut bytes: mpsc::Receiver<Option<Bytes>>) -> Result<bool, Fault> {
        let mut sum = self.checksum.as_ref().map(Sum::like);
        let mut ended = false;
        let mut came = 0;
        let mut staged = 0;
        while let Some(message) = bytes.recv().await {
            let Some(bytes) = message else {
                ended = true;
                break;
            };
            came += bytes.len() as u64;
            if came > self.limit {
                return Err(Fault::TooLarge { limit: self.limit });
            }
            self.held.extend_from_slice(&bytes);
            if let Some(sum) = &mut sum {
                sum.add(&bytes);
            }
            if self.held.len() >= PIECE {
                if sum.is_none() {
                    self.write().await?;
                } else {
                    staged += self.stage(self.offset + staged).await?;
                }
            }
        }
        if let (Some(sum), Some(checksum)) = (sum, &self.checksum) {
            if !ended {
                return Err(Fault::CutOff { arrived: self.offset });
            }
            if !sum.fits(checksum) {
                return Err(Fault::Checksum);
            }
            self.admit().await?;
        }
        self.write().await?;
        Ok(ended)
    }

    /// Puts what is held aside; how much that was.
    async fn stage(&mut self, at: u64) -> Result<u64, Fault> {
        if self.pieces + self.staged.len() >= MOST_PIECES {
            return Err(Fault::TooManyPieces);
        }
        let bytes = Bytes::from(std::mem::take(&mut self.held));
        let size = bytes.len() as u64;
        // An earlier attempt that was stopped half-way may have left something behind.
        for attempt in 0..64 {
            let key = self.place.held(attempt, at);
            match self.uploads.shelf.blobs.create(&key, bytes.clone()).await {
                Ok(()) => {
                    self.staged.push(key);
                    return Ok(size);
                }
                Err(object_store::Error::AlreadyExists { .. }) => {}
                Err(error) => return Err(error.into()),
            }
        }
        Err(Fault::TooManyPieces)
    }

    /// What was put aside counts from now on, piece by piece.
    async fn admit(&mut self) -> Result<(), Fault> {
        let rest = std::mem::take(&mut self.held);
        for key in self.staged.clone() {
            self.held = self.uploads.shelf.blobs.store.get(&key).await?.bytes().await?.into();
            self.write().await?;
        }
        self.held = rest;
        Ok(())
    }

    async fn write(&mut self) -> Result<(), Fault> {
        if self.held.is_empty() {
            return Ok(());
        }
        if self.pieces >= MOST_PIECES {
            return Err(Fault::TooManyPieces);
        }
        if self.offset == 0 && (self.held.len() >= HEAD || Some(self.held.len() as u64) == self.length) {
            self.look_early().await?;
        }
        let bytes = Bytes::from(std::mem::take(&mut self.held));
        let size = bytes.len() as u64;
        match self.uploads.shelf.blobs.create(&self.place.piece(self.offset), bytes).await {
            Ok(()) => {}
            Err(object_store::Error::AlreadyExists { .. }) => {
                let (pieces, _) = self.uploads.shelf.pieces(self.place).await?;
                return Err(Fault::Offset { arrived: reach(&pieces), got: self.offset });
            }
            Err(error) => return Err(error.into()),
        }
        self.offset += size;
        self.pieces += 1;
        Ok(())
    }

    /// The first bytes may already say that the file will not be taken: nobody should send the rest.
    async fn look_early(&mut self) -> Result<(), Fault> {
        let head = &self.held[..self.held.len().min(HEAD)];
        let limits = *self.uploads.workshop.limits();
        let length = self.length.unwrap_or(self.held.len() as u64);
        let verdict = sniff(head, &self.name).and_then(|file_type| {
            check_size(file_type, length, &limits)?;
            Ok(limits.of(file_type.kind()))
        });
        match verdict {
            Ok(most) => {
                self.limit = self.limit.min(most);
                Ok(())
            }
            Err(refusal) => {
                self.uploads.shelf.remove(self.place).await?;
                Err(refusal.into())
            }
        }
    }
}
