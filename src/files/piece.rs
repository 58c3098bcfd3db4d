//! The bytes of one request on their way into the store.

use bytes::Bytes;
use tokio::sync::mpsc;

use super::fault::Fault;
use super::prepare::check_size;
use super::sniff::{HEAD, sniff};
use super::tus::Checksum;
use super::upload::{UploadId, Uploads, piece_key, reach};

/// A piece is made durable when it has this many bytes, and when the connection ends.
const PIECE: usize = 1024 * 1024;
/// More pieces than this are somebody's mistake.
const MOST_PIECES: usize = 4096;

/// Writes the bytes of one request.
pub(super) struct Writer {
    pub uploads: Uploads,
    pub id: UploadId,
    /// The name the file was announced under.
    pub name: String,
    /// Bytes of the whole file.
    pub length: u64,
    /// Where the next byte belongs.
    pub offset: u64,
    /// How many bytes may come.
    pub limit: u64,
    /// How many pieces there are already.
    pub pieces: usize,
    pub checksum: Option<Checksum>,
    /// Bytes that are not written yet.
    pub held: Vec<u8>,
}

impl Writer {
    /// Until `None` comes (the request ended well) or the channel closes (it was cut off).
    pub(super) async fn run(mut self, mut bytes: mpsc::Receiver<Option<Bytes>>) -> Result<u64, Fault> {
        let mut ended = false;
        let mut came = 0;
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
            if self.checksum.is_none() && self.held.len() >= PIECE {
                self.write().await?;
            }
        }
        match &self.checksum {
            Some(_) if !ended => return Err(Fault::CutOff { arrived: self.offset }),
            Some(checksum) if !checksum.fits(&self.held) => return Err(Fault::Checksum),
            _ => self.write().await?,
        }
        if ended { Ok(self.offset) } else { Err(Fault::CutOff { arrived: self.offset }) }
    }

    async fn write(&mut self) -> Result<(), Fault> {
        if self.held.is_empty() {
            return Ok(());
        }
        if self.pieces >= MOST_PIECES {
            return Err(Fault::TooManyPieces);
        }
        if self.offset == 0 && (self.held.len() >= HEAD || self.held.len() as u64 == self.length) {
            self.look_early().await?;
        }
        let bytes = Bytes::from(std::mem::take(&mut self.held));
        let size = bytes.len() as u64;
        match self.uploads.blobs.create(&piece_key(self.id, self.offset), bytes).await {
            Ok(()) => {}
            Err(object_store::Error::AlreadyExists { .. }) => {
                let (pieces, _) = self.uploads.pieces(self.id).await?;
                return Err(Fault::Offset { arrived: reach(&pieces), got: self.offset });
            }
            Err(error) => return Err(error.into()),
        }
        self.offset += size;
        self.pieces += 1;
        Ok(())
    }

    /// The first bytes may already say that the file will not be taken: nobody should send the rest.
    async fn look_early(&self) -> Result<(), Fault> {
        let head = &self.held[..self.held.len().min(HEAD)];
        let verdict = sniff(head, &self.name)
            .and_then(|file_type| check_size(file_type, self.length, self.uploads.workshop.limits()));
        if let Err(refusal) = verdict {
            self.uploads.remove(self.id).await?;
            return Err(refusal.into());
        }
        Ok(())
    }
}
