//! A file that arrives in pieces and may be interrupted at any point.
//!
//! The pieces lie in the same store as the files, so any copy of the server can take the next one:
//!
//! ```text
//! uploads/<id>/info.json                  who sends what
//! uploads/<id>/part-00000000000000000000  the first piece
//! uploads/<id>/part-00000000000001048576  the piece that begins there
//! uploads/<id>/done.json                  what became of it
//! ```
//!
//! How much has arrived is what the unbroken chain of pieces adds up to. A piece is created only if
//! none begins at its offset: of two senders at once, one is told that it came second.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use bytes::Bytes;
use futures_util::{Stream, StreamExt as _, TryStreamExt as _};
use jiff::SignedDuration;
use object_store::ObjectStoreExt as _;
use object_store::path::Path as Key;
use serde::{Deserialize, Serialize};
use tokio::sync::mpsc;
use uuid::Uuid;

use super::blobs::{Blobs, StorageError};
use super::fault::Fault;
use super::hash::Hash;
use super::piece::Writer;
use super::prepare::{Note, Prepared};
use super::tus::{self, Checksum, Creation, Piece};
use super::types::FileType;
use super::workshop::Workshop;
use crate::clock::{Day, Instant};
use crate::ids::{Ids, PersonId};

/// How long an upload may take, counted from its creation.
const KEPT_FOR: SignedDuration = SignedDuration::from_hours(72);
/// A request with a checksum is held in memory until it is checked.
const MOST_CHECKED: u64 = 32 * 1024 * 1024;

/// Names an upload while it lasts.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(transparent)]
pub struct UploadId(Uuid);

impl From<Uuid> for UploadId {
    fn from(id: Uuid) -> Self {
        Self(id)
    }
}

impl fmt::Display for UploadId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Debug for UploadId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "UploadId({})", self.0)
    }
}

impl std::str::FromStr for UploadId {
    type Err = uuid::Error;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        text.parse().map(Self)
    }
}

/// A file that arrived whole and is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Arrived {
    /// Its name from now on.
    pub hash: Hash,
    /// The hash of what was sent. It differs from `hash` if something was removed; both lead to it.
    pub sent: Hash,
    /// What it is, as a media type.
    #[serde(rename = "type")]
    #[schema(value_type = String, example = "image/jpeg")]
    pub file_type: FileType,
    /// Its size in bytes as kept.
    pub size: u64,
    /// A safe name for people.
    pub name: String,
    /// Pixels across as shown, for photos.
    pub width: Option<u32>,
    /// Pixels down as shown, for photos.
    pub height: Option<u32>,
    /// The day the camera wrote into it.
    #[schema(value_type = Option<String>, format = Date)]
    pub taken_on: Option<Day>,
    /// What was done to it: `location_removed`, `metadata_removed`, `type_differs`.
    #[schema(value_type = Vec<String>)]
    pub notes: Vec<Note>,
}

impl From<&Prepared> for Arrived {
    fn from(prepared: &Prepared) -> Self {
        Self {
            hash: prepared.hash,
            sent: prepared.sent,
            file_type: prepared.file_type,
            size: prepared.bytes.len() as u64,
            name: prepared.name.clone(),
            width: prepared.dimensions.map(|(width, _)| width),
            height: prepared.dimensions.map(|(_, height)| height),
            taken_on: prepared.taken_on,
            notes: prepared.notes.clone(),
        }
    }
}

/// How far an upload is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Progress {
    /// Bytes that have arrived and will not be lost.
    pub offset: u64,
    /// Bytes of the whole file.
    pub length: u64,
    /// When it will be forgotten.
    pub expires_at: Instant,
    /// `Upload-Metadata` as it was sent.
    pub metadata: String,
    /// What became of it, once it was finished.
    pub arrived: Option<Arrived>,
}

impl Progress {
    /// All bytes are there.
    pub fn is_complete(&self) -> bool {
        self.offset == self.length
    }

    /// The headers that tell it, for `POST`, `HEAD` and `PATCH`.
    pub fn headers(&self) -> Vec<(&'static str, String)> {
        let mut headers = vec![
            ("tus-resumable", tus::VERSION.to_owned()),
            ("upload-offset", self.offset.to_string()),
            ("upload-length", self.length.to_string()),
            ("upload-expires", tus::http_date(self.expires_at)),
            ("cache-control", "no-store".to_owned()),
        ];
        if let Some(arrived) = &self.arrived {
            headers.push(("stampbook-hash", arrived.hash.to_string()));
        }
        if !self.metadata.is_empty() {
            headers.push(("upload-metadata", self.metadata.clone()));
        }
        headers
    }
}

#[derive(Serialize, Deserialize)]
struct Info {
    owner: PersonId,
    length: u64,
    name: String,
    announced: Option<Hash>,
    metadata: String,
    created_at: Instant,
}

/// Everything that is known about an upload from its objects.
struct State {
    info: Info,
    /// Begin and length of each piece, unbroken from the first byte.
    pieces: Vec<(u64, u64)>,
    arrived: Option<Arrived>,
}

impl State {
    fn offset(&self) -> u64 {
        if self.arrived.is_some() {
            self.info.length
        } else {
            self.pieces.last().map_or(0, |(at, size)| at + size)
        }
    }

    fn expires_at(&self) -> Instant {
        expiry(self.info.created_at)
    }

    fn progress(self) -> Progress {
        Progress {
            offset: self.offset(),
            length: self.info.length,
            expires_at: self.expires_at(),
            metadata: self.info.metadata,
            arrived: self.arrived,
        }
    }
}

fn expiry(created_at: Instant) -> Instant {
    created_at.saturating_add(KEPT_FOR).unwrap_or(Instant::MAX)
}

/// Joins pieces into the unbroken chain that begins at the first byte.
fn chain(mut pieces: BTreeMap<u64, u64>) -> Vec<(u64, u64)> {
    let mut chained = Vec::with_capacity(pieces.len());
    let mut at = 0;
    while let Some(size) = pieces.remove(&at).filter(|size| *size > 0) {
        chained.push((at, size));
        at += size;
    }
    chained
}

/// How many bytes a chain holds.
pub(super) fn reach(pieces: &[(u64, u64)]) -> u64 {
    pieces.last().map_or(0, |(at, size)| at + size)
}

/// The uploads under way. Cheap to clone; holds nothing that another copy of the server needs.
#[derive(Clone)]
pub struct Uploads {
    pub(super) blobs: Blobs,
    pub(super) workshop: Workshop,
}

impl Uploads {
    /// Uploads into these blobs.
    pub fn new(blobs: Blobs, workshop: Workshop) -> Self {
        Self { blobs, workshop }
    }

    /// Size of the largest file taken: `Tus-Max-Size`.
    pub fn most_bytes(&self) -> u64 {
        self.workshop.limits().most()
    }

    /// Begins an upload. Only its owner may touch it.
    pub async fn create(
        &self,
        owner: PersonId,
        creation: &Creation,
        now: Instant,
        ids: &Ids,
    ) -> Result<UploadId, Fault> {
        if creation.length > self.most_bytes() {
            return Err(Fault::TooLarge { limit: self.most_bytes() });
        }
        let id: UploadId = ids.mint(now);
        let info = Info {
            owner,
            length: creation.length,
            name: creation.name.clone(),
            announced: creation.announced,
            metadata: creation.metadata.clone(),
            created_at: now,
        };
        self.blobs.create(&key(id, "info.json"), json(&info)?).await?;
        Ok(id)
    }

    /// How far an upload is: the answer to `HEAD`. One that has everything but was not finished,
    /// because the server stopped just then, is finished now.
    pub async fn progress(&self, id: UploadId, owner: PersonId, now: Instant) -> Result<Progress, Fault> {
        let progress = self.open(id, owner, now).await?.progress();
        self.finish_if_complete(id, owner, progress, now).await
    }

    /// Takes more bytes and, when all are there, finishes: the answer to `PATCH`, and to a `POST`
    /// that carries bytes. [`Progress::arrived`] then says what became of the file.
    pub async fn receive<E>(
        &self,
        id: UploadId,
        owner: PersonId,
        piece: Piece,
        body: impl Stream<Item = Result<Bytes, E>> + Unpin,
        now: Instant,
    ) -> Result<Progress, Fault> {
        let progress = self.append(id, owner, piece.offset, piece.checksum, body, now).await?;
        self.finish_if_complete(id, owner, progress, now).await
    }

    async fn finish_if_complete(
        &self,
        id: UploadId,
        owner: PersonId,
        mut progress: Progress,
        now: Instant,
    ) -> Result<Progress, Fault> {
        if progress.is_complete() && progress.arrived.is_none() {
            progress.arrived = Some(self.finish(id, owner, now).await?);
        }
        Ok(progress)
    }

    /// Takes more bytes, which must begin where the last ones ended. When the connection ends
    /// early, what came is kept, even if the caller is dropped with it.
    pub async fn append<E>(
        &self,
        id: UploadId,
        owner: PersonId,
        offset: u64,
        checksum: Option<Checksum>,
        mut body: impl Stream<Item = Result<Bytes, E>> + Unpin,
        now: Instant,
    ) -> Result<Progress, Fault> {
        let state = self.open(id, owner, now).await?;
        if state.offset() != offset {
            return Err(Fault::Offset { arrived: state.offset(), got: offset });
        }
        let remaining = state.info.length - offset;
        let limit = if checksum.is_some() { remaining.min(MOST_CHECKED) } else { remaining };
        let writer = Writer {
            uploads: self.clone(),
            id,
            name: state.info.name.clone(),
            length: state.info.length,
            offset,
            limit,
            pieces: state.pieces.len(),
            checksum,
            held: Vec::new(),
        };
        let (sender, receiver) = mpsc::channel(4);
        // A task of its own: when a phone loses its connection, the server drops whoever answers
        // it, and the last bytes that came must still be written.
        let task = tokio::spawn(writer.run(receiver));
        let mut ended = false;
        while !ended {
            let bytes = match body.next().await {
                Some(Ok(bytes)) => Some(bytes),
                Some(Err(_)) => break,
                None => None,
            };
            ended = bytes.is_none();
            if sender.send(bytes).await.is_err() {
                break;
            }
        }
        drop(sender);
        let arrived = task.await.map_err(|_| Fault::CutOff { arrived: offset })??;
        Ok(Progress { offset: arrived, ..state.progress() })
    }

    /// Puts the pieces together, prepares the file and keeps it. Asking again gives the same answer
    /// until the upload expires.
    pub async fn finish(&self, id: UploadId, owner: PersonId, now: Instant) -> Result<Arrived, Fault> {
        let state = self.open(id, owner, now).await?;
        if let Some(arrived) = state.arrived {
            return Ok(arrived);
        }
        if state.offset() < state.info.length {
            return Err(Fault::Incomplete { arrived: state.offset(), length: state.info.length });
        }
        let bench = self.workshop.bench().await;
        let whole = match self.whole(id, &state).await {
            Ok(whole) => whole,
            // Somebody else may have finished it in the meantime.
            Err(Fault::Storage(StorageError::Missing(_))) => {
                return self.open(id, owner, now).await?.arrived.ok_or(Fault::Unknown);
            }
            Err(fault) => return Err(fault),
        };
        let (bench, prepared) = bench.prepare(whole, &state.info.name, state.info.announced).await;
        match prepared {
            Ok(prepared) => {
                self.blobs.keep(&prepared).await?;
                drop(bench);
                let arrived = Arrived::from(&prepared);
                self.blobs.store.put(&key(id, "done.json"), json(&arrived)?.into()).await?;
                for (at, _) in state.pieces {
                    self.forget(&piece_key(id, at)).await?;
                }
                Ok(arrived)
            }
            Err(refusal) => {
                self.remove(id).await?;
                Err(refusal.into())
            }
        }
    }

    /// Prepares and keeps a file that came in one piece (a form, a command line, the demo).
    pub async fn take(&self, bytes: Bytes, declared_name: &str) -> Result<Arrived, Fault> {
        let (bench, prepared) = self.workshop.bench().await.prepare(bytes, declared_name, None).await;
        let prepared = prepared?;
        self.blobs.keep(&prepared).await?;
        drop(bench);
        Ok(Arrived::from(&prepared))
    }

    /// Gives an upload up and removes its pieces. A file that was finished stays.
    pub async fn terminate(&self, id: UploadId, owner: PersonId, now: Instant) -> Result<(), Fault> {
        self.open(id, owner, now).await?;
        self.remove(id).await
    }

    /// Removes the uploads that took too long; says how many.
    pub async fn sweep(&self, now: Instant) -> Result<usize, Fault> {
        let mut expired = BTreeSet::new();
        let mut objects = self.blobs.store.list(Some(&Key::from("uploads")));
        while let Some(object) = objects.try_next().await? {
            let Some(id) = object.location.parts().nth(1).and_then(|id| id.as_ref().parse::<UploadId>().ok())
            else {
                continue;
            };
            if id.created_at().is_some_and(|at| expiry(at) <= now) {
                expired.insert(id);
            }
        }
        for id in &expired {
            self.remove(*id).await?;
        }
        Ok(expired.len())
    }

    async fn open(&self, id: UploadId, owner: PersonId, now: Instant) -> Result<State, Fault> {
        let info: Info = self.load(&key(id, "info.json")).await?.ok_or(Fault::Unknown)?;
        if info.owner != owner {
            return Err(Fault::Unknown);
        }
        if expiry(info.created_at) <= now {
            return Err(Fault::Expired);
        }
        let (pieces, done) = self.pieces(id).await?;
        let arrived = if done { self.load(&key(id, "done.json")).await? } else { None };
        Ok(State { info, pieces, arrived })
    }

    /// The unbroken chain of pieces, and whether the upload was finished.
    pub(super) async fn pieces(&self, id: UploadId) -> Result<(Vec<(u64, u64)>, bool), Fault> {
        let mut pieces = BTreeMap::new();
        let mut done = false;
        let mut objects = self.blobs.store.list(Some(&folder(id)));
        while let Some(object) = objects.try_next().await? {
            match object.location.filename() {
                Some("done.json") => done = true,
                Some(name) => {
                    if let Some(at) = name.strip_prefix("part-").and_then(|at| at.parse().ok()) {
                        pieces.insert(at, object.size);
                    }
                }
                None => {}
            }
        }
        Ok((chain(pieces), done))
    }

    async fn load<T: for<'a> Deserialize<'a>>(&self, key: &Key) -> Result<Option<T>, Fault> {
        let bytes = match self.blobs.store.get(key).await {
            Ok(found) => found.bytes().await?,
            Err(object_store::Error::NotFound { .. }) => return Ok(None),
            Err(error) => return Err(error.into()),
        };
        serde_json::from_slice(&bytes).map(Some).map_err(|error| unreadable(error).into())
    }

    async fn whole(&self, id: UploadId, state: &State) -> Result<Bytes, Fault> {
        let mut whole = Vec::with_capacity(usize::try_from(state.info.length).unwrap_or_default());
        for (at, _) in &state.pieces {
            let mut piece = self.blobs.store.get(&piece_key(id, *at)).await?.into_stream();
            while let Some(bytes) = piece.try_next().await? {
                whole.extend_from_slice(&bytes);
            }
        }
        Ok(Bytes::from(whole))
    }

    pub(super) async fn remove(&self, id: UploadId) -> Result<(), Fault> {
        // Without its first object an upload is unknown; the rest may follow.
        self.forget(&key(id, "info.json")).await?;
        let rest: Vec<_> = self.blobs.store.list(Some(&folder(id))).try_collect().await?;
        for object in rest {
            self.forget(&object.location).await?;
        }
        Ok(())
    }

    async fn forget(&self, key: &Key) -> Result<(), Fault> {
        match self.blobs.store.delete(key).await {
            Ok(()) | Err(object_store::Error::NotFound { .. }) => Ok(()),
            Err(error) => Err(error.into()),
        }
    }
}

impl UploadId {
    fn created_at(self) -> Option<Instant> {
        let (seconds, nanoseconds) = self.0.get_timestamp()?.to_unix();
        Instant::new(i64::try_from(seconds).ok()?, i32::try_from(nanoseconds).ok()?).ok()
    }
}

fn folder(id: UploadId) -> Key {
    Key::from(format!("uploads/{id}"))
}

fn key(id: UploadId, name: &str) -> Key {
    Key::from(format!("uploads/{id}/{name}"))
}

pub(super) fn piece_key(id: UploadId, at: u64) -> Key {
    key(id, &format!("part-{at:020}"))
}

fn json(value: &impl Serialize) -> Result<Bytes, StorageError> {
    serde_json::to_vec(value).map(Bytes::from).map_err(unreadable)
}

fn unreadable(error: serde_json::Error) -> StorageError {
    StorageError::Failed(object_store::Error::Generic { store: "uploads", source: Box::new(error) })
}
