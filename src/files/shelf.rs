//! Where the pieces of an upload lie until it is finished. The pieces are in the same store as the files, so any copy
//! of the server can take the next one:
//!
//! ```text
//! uploads/<person>/<id>/info.json                  who sends what
//! uploads/<person>/<id>/part-00000000000000000000  the first piece
//! uploads/<person>/<id>/part-00000000000001048576  the piece that begins there
//! uploads/<person>/<id>/held-0-00000000000002097152  a piece whose checksum is still being added up
//! uploads/<person>/<id>/done.json                  what became of it
//! ```
//!
//! How much has arrived is what the unbroken chain of pieces adds up to. A piece is created only if
//! none begins at its offset: of two senders at once, one is told that it came second.

use std::collections::{BTreeMap, BTreeSet};

use bytes::Bytes;
use futures_util::TryStreamExt as _;
use jiff::SignedDuration;
use object_store::ObjectStoreExt as _;
use object_store::path::Path as Key;
use serde::{Deserialize, Serialize};

use super::blobs::{Blobs, StorageError};
use super::fault::Fault;
use super::hash::Hash;
use super::upload::{Arrived, Progress, UploadId};
use crate::clock::Instant;
use crate::ids::PersonId;

/// How long an upload may take, counted from its creation.
const KEPT_FOR: SignedDuration = SignedDuration::from_hours(72);

/// One upload's place on the shelf.
#[derive(Clone, Copy)]
pub(super) struct Place {
    pub owner: PersonId,
    pub id: UploadId,
}

impl Place {
    fn folder(self) -> Key {
        Key::from(format!("uploads/{}/{}", self.owner, self.id))
    }

    fn key(self, name: &str) -> Key {
        Key::from(format!("uploads/{}/{}/{name}", self.owner, self.id))
    }

    pub(super) fn info(self) -> Key {
        self.key("info.json")
    }

    pub(super) fn done(self) -> Key {
        self.key("done.json")
    }

    pub(super) fn piece(self, at: u64) -> Key {
        self.key(&format!("part-{at:020}"))
    }

    pub(super) fn held(self, attempt: u32, at: u64) -> Key {
        self.key(&format!("held-{attempt}-{at:020}"))
    }
}

/// Who sends what.
#[derive(Serialize, Deserialize)]
pub(super) struct Info {
    pub length: u64,
    pub name: String,
    pub announced: Option<Hash>,
    pub metadata: String,
    pub created_at: Instant,
}

/// Everything that is known about an upload from its objects.
pub(super) struct State {
    pub info: Info,
    /// Begin and length of each piece, unbroken from the first byte.
    pub pieces: Vec<(u64, u64)>,
    pub arrived: Option<Arrived>,
}

impl State {
    pub(super) fn offset(&self) -> u64 {
        if self.arrived.is_some() {
            self.info.length
        } else {
            self.pieces.last().map_or(0, |(at, size)| at + size)
        }
    }

    fn expires_at(&self) -> Instant {
        expiry(self.info.created_at)
    }

    pub(super) fn progress(self) -> Progress {
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

/// Puts an upload's objects on the shelf and finds them again. Cheap to clone.
#[derive(Clone)]
pub(super) struct Shelf {
    pub blobs: Blobs,
}

impl Shelf {
    pub(super) async fn open(&self, place: Place, now: Instant) -> Result<State, Fault> {
        let info: Info = self.load(&place.info()).await?.ok_or(Fault::Unknown)?;
        if expiry(info.created_at) <= now {
            return Err(Fault::Expired);
        }
        let (pieces, done) = self.pieces(place).await?;
        let arrived = if done { self.load(&place.done()).await? } else { None };
        Ok(State { info, pieces, arrived })
    }

    pub(super) async fn write(&self, key: &Key, value: &impl Serialize) -> Result<(), Fault> {
        let bytes = serde_json::to_vec(value).map(Bytes::from).map_err(unreadable)?;
        self.blobs.store.put(key, bytes.into()).await?;
        Ok(())
    }

    /// The unbroken chain of pieces, and whether the upload was finished.
    pub(super) async fn pieces(&self, place: Place) -> Result<(Vec<(u64, u64)>, bool), Fault> {
        let mut pieces = BTreeMap::new();
        let mut done = false;
        let mut objects = self.blobs.store.list(Some(&place.folder()));
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

    pub(super) async fn whole(&self, place: Place, state: &State) -> Result<Bytes, Fault> {
        let mut whole = Vec::with_capacity(usize::try_from(state.info.length).unwrap_or_default());
        for (at, _) in &state.pieces {
            let mut piece = self.blobs.store.get(&place.piece(*at)).await?.into_stream();
            while let Some(bytes) = piece.try_next().await? {
                whole.extend_from_slice(&bytes);
            }
        }
        Ok(Bytes::from(whole))
    }

    /// Removes the bytes of an upload that was finished; the answer stays.
    pub(super) async fn clear(&self, place: Place) -> Result<(), Fault> {
        let all: Vec<_> = self.blobs.store.list(Some(&place.folder())).try_collect().await?;
        for object in all {
            if !matches!(object.location.filename(), Some("info.json" | "done.json")) {
                self.forget(&object.location).await?;
            }
        }
        Ok(())
    }

    pub(super) async fn remove(&self, place: Place) -> Result<(), Fault> {
        // Without its first object an upload is unknown; the rest may follow.
        self.forget(&place.info()).await?;
        let rest: Vec<_> = self.blobs.store.list(Some(&place.folder())).try_collect().await?;
        for object in rest {
            self.forget(&object.location).await?;
        }
        Ok(())
    }

    pub(super) async fn forget(&self, key: &Key) -> Result<(), Fault> {
        match self.blobs.store.delete(key).await {
            Ok(()) | Err(object_store::Error::NotFound { .. }) => Ok(()),
            Err(error) => Err(error.into()),
        }
    }

    /// Bytes of all uploads of a person that are under way, as they were announced.
    pub(super) async fn under_way(&self, owner: PersonId, now: Instant) -> Result<u64, Fault> {
        let (mut begun, mut done) = (BTreeSet::new(), BTreeSet::new());
        let mut objects = self.blobs.store.list(Some(&Key::from(format!("uploads/{owner}"))));
        while let Some(object) = objects.try_next().await? {
            let Some(place) = place_of(&object.location) else { continue };
            match object.location.filename() {
                Some("info.json") => begun.insert(place.id),
                Some("done.json") => done.insert(place.id),
                _ => false,
            };
        }
        let mut bytes = 0_u64;
        for id in begun.difference(&done) {
            let info: Option<Info> = self.load(&Place { owner, id: *id }.info()).await?;
            let info = info.filter(|info| expiry(info.created_at) > now);
            bytes = bytes.saturating_add(info.map_or(0, |info| info.length));
        }
        Ok(bytes)
    }

    /// A person's uploads, finished ones as well.
    pub(super) async fn of(&self, owner: PersonId) -> Result<Vec<Place>, Fault> {
        let mut found = BTreeMap::new();
        let mut objects = self.blobs.store.list(Some(&Key::from(format!("uploads/{owner}"))));
        while let Some(object) = objects.try_next().await? {
            if let Some(place) = place_of(&object.location) {
                found.insert(place.id, place);
            }
        }
        Ok(found.into_values().collect())
    }

    /// The uploads that took too long.
    pub(super) async fn expired(&self, now: Instant) -> Result<Vec<Place>, Fault> {
        let mut expired = BTreeMap::new();
        let mut objects = self.blobs.store.list(Some(&Key::from("uploads")));
        while let Some(object) = objects.try_next().await? {
            let Some(place) = place_of(&object.location) else { continue };
            if place.id.created_at().is_some_and(|at| expiry(at) <= now) {
                expired.insert(place.id, place);
            }
        }
        Ok(expired.into_values().collect())
    }
}

fn place_of(key: &Key) -> Option<Place> {
    let mut parts = key.parts().skip(1);
    let owner = parts.next()?.as_ref().parse().ok()?;
    Some(Place { owner, id: parts.next()?.as_ref().parse().ok()? })
}

fn unreadable(error: serde_json::Error) -> StorageError {
    StorageError::Failed(object_store::Error::Generic { store: "uploads", source: Box::new(error) })
}
