//! A file that arrives in pieces and may be interrupted at any point. Where the pieces lie is told in `shelf`.

use std::fmt;
use std::time::Duration;

use bytes::Bytes;
use futures_util::{Stream, StreamExt as _};
use serde::{Deserialize, Serialize};
use tokio::sync::mpsc;
use uuid::Uuid;

use super::blobs::{Blobs, StorageError};
use super::fault::Fault;
use super::hash::Hash;
use super::piece::{PIECE, Writer};
use super::prepare::{Note, Prepared};
use super::shelf::{Info, Place, Shelf};
use super::turns::{Turn, Turns};
use super::tus::{self, Checksum, Creation, Piece};
use super::types::FileType;
use super::workshop::{Bench, Workshop};
use crate::clock::{Day, Instant};
use crate::ids::{Ids, PersonId};

/// A sender who is silent for so long is taken to be gone.
const SILENCE: Duration = Duration::from_mins(1);

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

/// A file that is in memory for a moment. Only a few are at the same time: let go of it soon.
pub struct Lent {
    bytes: Bytes,
    _bench: Bench,
}

impl AsRef<[u8]> for Lent {
    fn as_ref(&self) -> &[u8] {
        &self.bytes
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

/// The uploads under way. Cheap to clone; holds nothing that another copy of the server needs.
#[derive(Clone)]
pub struct Uploads {
    pub(super) shelf: Shelf,
    pub(super) workshop: Workshop,
    turns: Turns,
}

impl Uploads {
    /// Uploads into these blobs.
    pub fn new(blobs: Blobs, workshop: Workshop) -> Self {
        Self { shelf: Shelf { blobs }, workshop, turns: Turns::default() }
    }

    /// Size of the largest file taken: `Tus-Max-Size`.
    pub fn most_bytes(&self) -> u64 {
        self.workshop.limits().most()
    }

    /// Bytes of a person's uploads under way, as they were announced: room that is spoken for.
    pub async fn under_way(&self, owner: PersonId, now: Instant) -> Result<u64, Fault> {
        self.shelf.under_way(owner, now).await
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
            length: creation.length,
            name: creation.name.clone(),
            announced: creation.announced,
            metadata: creation.metadata.clone(),
            created_at: now,
        };
        self.shelf.write(&Place { owner, id }.info(), &info).await?;
        Ok(id)
    }

    /// How far an upload is: the answer to `HEAD`. One that has everything but was not finished,
    /// because the server stopped just then, is finished now.
    pub async fn progress(&self, id: UploadId, owner: PersonId, now: Instant) -> Result<Progress, Fault> {
        let progress = self.shelf.open(Place { owner, id }, now).await?.progress();
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
        body: impl Stream<Item = Result<Bytes, E>> + Unpin,
        now: Instant,
    ) -> Result<Progress, Fault> {
        let place = Place { owner, id };
        let _turn = self.turns.take(owner).await?;
        let state = self.shelf.open(place, now).await?;
        if state.offset() != offset {
            return Err(Fault::Offset { arrived: state.offset(), got: offset });
        }
        let writer = Writer {
            uploads: self.clone(),
            place,
            name: state.info.name.clone(),
            length: Some(state.info.length),
            offset,
            limit: state.info.length - offset,
            pieces: state.pieces.len(),
            checksum,
            held: Vec::new(),
            staged: Vec::new(),
        };
        let arrived = pour(writer, body).await?;
        Ok(Progress { offset: arrived, ..state.progress() })
    }

    /// Puts the pieces together, prepares the file and keeps it. Asking again gives the same answer
    /// until the upload expires.
    pub async fn finish(&self, id: UploadId, owner: PersonId, now: Instant) -> Result<Arrived, Fault> {
        let place = Place { owner, id };
        let state = self.shelf.open(place, now).await?;
        if let Some(arrived) = state.arrived {
            return Ok(arrived);
        }
        if state.offset() < state.info.length {
            return Err(Fault::Incomplete { arrived: state.offset(), length: state.info.length });
        }
        let bench = self.workshop.bench().await;
        let whole = match self.shelf.whole(place, &state).await {
            Ok(whole) => whole,
            // Somebody else may have finished it in the meantime.
            Err(Fault::Storage(StorageError::Missing(_))) => {
                return self.shelf.open(place, now).await?.arrived.ok_or(Fault::Unknown);
            }
            Err(fault) => return Err(fault),
        };
        let (bench, prepared) = bench.prepare(whole, &state.info.name, state.info.announced).await;
        match prepared {
            Ok(prepared) => {
                self.shelf.blobs.keep(&prepared).await?;
                drop(bench);
                let arrived = Arrived::from(&prepared);
                self.shelf.write(&place.done(), &arrived).await?;
                self.shelf.clear(place).await?;
                Ok(arrived)
            }
            Err(refusal) => {
                self.shelf.remove(place).await?;
                Err(refusal.into())
            }
        }
    }

    /// Prepares and keeps a file that came in one piece (a command line, the demo).
    pub async fn take(&self, bytes: Bytes, declared_name: &str) -> Result<Arrived, Fault> {
        let (bench, prepared) = self.workshop.bench().await.prepare(bytes, declared_name, None).await;
        let prepared = prepared?;
        self.shelf.blobs.keep(&prepared).await?;
        drop(bench);
        Ok(Arrived::from(&prepared))
    }

    /// Takes a file of a form, whose length nobody announced: a small one at once, a larger one piece by piece, so that
    /// only a piece of it is in memory. At most `room` bytes. None where no file was chosen: no name and no bytes.
    pub async fn bring<E>(
        &self,
        owner: PersonId,
        name: &str,
        body: impl Stream<Item = Result<Bytes, E>> + Unpin,
        room: u64,
        now: Instant,
        ids: &Ids,
    ) -> Result<Option<Arrived>, Fault> {
        match self.come(owner, name, body, room, now, ids).await? {
            Came::Nothing => Ok(None),
            Came::Whole(bytes) => self.take(bytes, name).await.map(Some),
            Came::LaidDown(place, turn) => {
                let arrived = self.finish(place.id, owner, now).await;
                drop(turn);
                // Nobody knows its name to ask for it again.
                self.shelf.remove(place).await?;
                arrived.map(Some)
            }
        }
    }

    /// Takes a file of a form that is looked at once and not kept, like [`Uploads::bring`]: it is whole in memory only
    /// for as long as what this gives lives. None where no file was chosen.
    pub async fn lend<E>(
        &self,
        owner: PersonId,
        name: &str,
        body: impl Stream<Item = Result<Bytes, E>> + Unpin,
        most: u64,
        now: Instant,
        ids: &Ids,
    ) -> Result<Option<Lent>, Fault> {
        let came = self.come(owner, name, body, most, now, ids).await.map_err(|fault| match fault {
            Fault::NoRoom { left } => Fault::TooLarge { limit: left },
            fault => fault,
        })?;
        match came {
            Came::Nothing => Ok(None),
            Came::Whole(bytes) => Ok(Some(Lent { bytes, _bench: self.workshop.bench().await })),
            Came::LaidDown(place, turn) => {
                let lent = self.pick_up(place, now).await;
                drop(turn);
                self.shelf.remove(place).await?;
                lent.map(Some)
            }
        }
    }

    async fn pick_up(&self, place: Place, now: Instant) -> Result<Lent, Fault> {
        let bench = self.workshop.bench().await;
        let state = self.shelf.open(place, now).await?;
        Ok(Lent { bytes: self.shelf.whole(place, &state).await?, _bench: bench })
    }

    /// Waits for its sender's turn, then takes the file of a form as it comes: a small one at once, a larger one piece by
    /// piece. At most `room` bytes.
    async fn come<E>(
        &self,
        owner: PersonId,
        name: &str,
        mut body: impl Stream<Item = Result<Bytes, E>> + Unpin,
        room: u64,
        now: Instant,
        ids: &Ids,
    ) -> Result<Came, Fault> {
        let turn = self.turns.take(owner).await?;
        let first = match begun(&mut body, name).await? {
            Begun::Nothing => return Ok(Came::Nothing),
            Begun::Whole(bytes) if bytes.len() as u64 > room => return Err(Fault::NoRoom { left: room }),
            Begun::Whole(bytes) => return Ok(Came::Whole(bytes.into())),
            Begun::Larger(first) => first,
        };
        let place = Place { owner, id: ids.mint(now) };
        match self.lay_down(place, name, (first, body), room, now).await {
            Ok(()) => Ok(Came::LaidDown(place, turn)),
            Err(fault) => {
                drop(turn);
                self.shelf.remove(place).await?;
                Err(fault)
            }
        }
    }

    /// Lays a file down piece by piece as it comes, in whatever length: at most `room` bytes.
    async fn lay_down<E>(
        &self,
        place: Place,
        name: &str,
        (first, body): (Vec<u8>, impl Stream<Item = Result<Bytes, E>> + Unpin),
        room: u64,
        now: Instant,
    ) -> Result<(), Fault> {
        let mut info = Info {
            length: self.most_bytes().min(room),
            name: name.to_owned(),
            announced: None,
            metadata: String::new(),
            created_at: now,
        };
        self.shelf.write(&place.info(), &info).await?;
        let writer = Writer {
            uploads: self.clone(),
            place,
            name: info.name.clone(),
            length: None,
            offset: 0,
            limit: info.length,
            pieces: 0,
            checksum: None,
            held: Vec::new(),
            staged: Vec::new(),
        };
        let first = futures_util::stream::iter([Ok::<_, E>(Bytes::from(first))]);
        info.length = pour(writer, first.chain(body)).await.map_err(|fault| match fault {
            Fault::TooLarge { limit } if limit >= room => Fault::NoRoom { left: room },
            fault => fault,
        })?;
        self.shelf.write(&place.info(), &info).await
    }

    /// Gives an upload up and removes its pieces. A file that was finished stays.
    pub async fn terminate(&self, id: UploadId, owner: PersonId, now: Instant) -> Result<(), Fault> {
        let place = Place { owner, id };
        self.shelf.open(place, now).await?;
        self.shelf.remove(place).await
    }

    /// Removes every upload of a person, whatever became of it. Files that were finished stay.
    pub async fn forget(&self, owner: PersonId) -> Result<(), Fault> {
        for place in self.shelf.of(owner).await? {
            self.shelf.remove(place).await?;
        }
        Ok(())
    }

    /// Removes the uploads that took too long; says how many.
    pub async fn sweep(&self, now: Instant) -> Result<usize, Fault> {
        let expired = self.shelf.expired(now).await?;
        for place in &expired {
            self.shelf.remove(*place).await?;
        }
        Ok(expired.len())
    }
}

/// The file of a form, as it came.
enum Came {
    /// No file was chosen.
    Nothing,
    /// A small one.
    Whole(Bytes),
    /// A larger one, which lies there until it is removed; its sender's turn goes on.
    LaidDown(Place, Turn),
}

/// How the file of a form begins.
enum Begun {
    /// No file was chosen: no name and no bytes.
    Nothing,
    /// This is all of it.
    Whole(Vec<u8>),
    /// More comes.
    Larger(Vec<u8>),
}

async fn begun<E>(
    body: &mut (impl Stream<Item = Result<Bytes, E>> + Unpin),
    name: &str,
) -> Result<Begun, Fault> {
    let mut first = Vec::new();
    while first.len() < PIECE {
        match next(body).await {
            Some(Ok(bytes)) => first.extend_from_slice(&bytes),
            Some(Err(_)) => return Err(Fault::CutOff { arrived: 0 }),
            None if first.is_empty() && name.is_empty() => return Ok(Begun::Nothing),
            None => return Ok(Begun::Whole(first)),
        }
    }
    Ok(Begun::Larger(first))
}

/// The next bytes; after a long silence the sender is gone.
async fn next<E>(
    body: &mut (impl Stream<Item = Result<Bytes, E>> + Unpin),
) -> Option<Result<Bytes, Option<E>>> {
    match tokio::time::timeout(SILENCE, body.next()).await {
        Ok(bytes) => bytes.map(|bytes| bytes.map_err(Some)),
        Err(_) => Some(Err(None)),
    }
}

/// Lets bytes flow to where they are written; how many have arrived in all.
async fn pour<E>(
    writer: Writer,
    mut body: impl Stream<Item = Result<Bytes, E>> + Unpin,
) -> Result<u64, Fault> {
    let began = writer.offset;
    let (sender, receiver) = mpsc::channel(4);
    // A task of its own: when a phone loses its connection, the server drops whoever answers
    // it, and the last bytes that came must still be written.
    let task = tokio::spawn(writer.run(receiver));
    let mut ended = false;
    while !ended {
        let bytes = match next(&mut body).await {
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
    task.await.map_err(|_| Fault::CutOff { arrived: began })?
}

impl UploadId {
    pub(super) fn created_at(self) -> Option<Instant> {
        let (seconds, nanoseconds) = self.0.get_timestamp()?.to_unix();
        Instant::new(i64::try_from(seconds).ok()?, i32::try_from(nanoseconds).ok()?).ok()
    }
}
