//! Many members under names of their own, in one ZIP or in a folder: what a backup is laid out in.
//!
//! A ZIP is written beside its place and gets its name when it is whole; a folder likewise. Members are written one after the
//! other and read in any order, a piece at a time. Who reads one trusts neither names nor lengths: a member is read to the
//! length that was announced for it, and a byte more is one too many.

use std::collections::BTreeMap;
use std::fs::{File, OpenOptions, TryLockError};
use std::io::{self, BufReader, BufWriter, Read, Write};
use std::path::{Path, PathBuf};

use sha2::{Digest as _, Sha256};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use super::hash::Hash;

/// How long a member is, and its hash.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Weight {
    /// In bytes, as it is, not as it is packed.
    pub bytes: u64,
    /// Of these bytes.
    pub hash: Hash,
}

/// Whether a parcel is one file or a folder of files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A ZIP.
    File,
    /// A folder.
    Folder,
}

/// A parcel in the making. Dropped before it is whole, it leaves nothing.
pub struct Packing {
    place: PathBuf,
    part: PathBuf,
    inner: Option<Inner>,
    current: Option<Current>,
    whole: bool,
}

enum Inner {
    Zip(Box<ZipWriter<BufWriter<File>>>),
    Folder,
}

struct Current {
    /// In a folder.
    file: Option<(PathBuf, BufWriter<File>)>,
    digest: Sha256,
    bytes: u64,
}

/// Where a parcel is while it is not whole.
#[must_use]
pub fn unfinished(place: &Path) -> PathBuf {
    let mut part = place.as_os_str().to_owned();
    part.push(".part");
    PathBuf::from(part)
}

/// Removes what is left of a parcel that did not become whole.
pub fn discard(part: &Path) {
    // Where there is nothing, nothing is left.
    if part.is_dir() {
        drop(std::fs::remove_dir_all(part));
    } else {
        drop(std::fs::remove_file(part));
    }
}

fn for_its_owner() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.write(true).create(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

fn private_folder(place: &Path) -> io::Result<()> {
    #[allow(unused_mut, reason = "other systems have no modes")]
    let mut options = std::fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut options, 0o700);
    options.create(place)
}

/// Whether a file still has this name.
#[cfg(unix)]
fn is_still(file: &File, place: &Path) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    let (open, named) = (file.metadata(), std::fs::metadata(place));
    open.is_ok_and(|open| named.is_ok_and(|named| (open.dev(), open.ino()) == (named.dev(), named.ino())))
}

#[cfg(not(unix))]
fn is_still(_: &File, place: &Path) -> bool {
    place.exists()
}

fn in_the_way(place: &Path, what: &str) -> io::Error {
    io::Error::new(io::ErrorKind::AlreadyExists, format!("{} {what}", place.display()))
}

impl Packing {
    /// Begins one. A file that is there already is put aside only if `force`, a folder never, unless nothing is in it.
    ///
    /// # Errors
    /// When something is in the way, or cannot be written.
    pub fn begin(place: &Path, shape: Shape, force: bool) -> io::Result<Self> {
        let part = unfinished(place);
        let inner = match shape {
            Shape::File => {
                if place.is_dir() {
                    return Err(in_the_way(place, "is a folder"));
                }
                if !force && std::fs::symlink_metadata(place).is_ok() {
                    return Err(in_the_way(place, "is there already; --force replaces it"));
                }
                let file = for_its_owner().read(true).truncate(false).open(&part)?;
                let busy = matches!(file.try_lock(), Err(TryLockError::WouldBlock));
                // Whoever had it may have given it its name just now: then it is whole, and not ours.
                if busy || !is_still(&file, &part) {
                    return Err(in_the_way(&part, "is being written by somebody else"));
                }
                // One that was left half written is as it was made then.
                #[cfg(unix)]
                file.set_permissions(std::os::unix::fs::PermissionsExt::from_mode(0o600))?;
                file.set_len(0)?;
                Inner::Zip(Box::new(ZipWriter::new(BufWriter::with_capacity(1 << 16, file))))
            }
            Shape::Folder => {
                let holds = std::fs::read_dir(place).map(|mut entries| entries.next().is_some());
                match holds {
                    Ok(false) => {}
                    Ok(true) => return Err(in_the_way(place, "is not empty")),
                    Err(error) if error.kind() == io::ErrorKind::NotFound => {}
                    Err(error) => return Err(error),
                }
                private_folder(&part).map_err(|error| match error.kind() {
                    io::ErrorKind::AlreadyExists => in_the_way(
                        &part,
                        "is there already: it is being written, or it is left of one that was ended; then remove it",
                    ),
                    _ => error,
                })?;
                Inner::Folder
            }
        };
        Ok(Self { place: place.to_owned(), part, inner: Some(inner), current: None, whole: false })
    }

    /// Begins a member, under a name whose parts are joined by `/`. What is packed already gains nothing by `pack`.
    ///
    /// # Errors
    /// When it cannot be begun.
    pub fn member(&mut self, name: &str, pack: bool) -> io::Result<()> {
        let mut file = None;
        match &mut self.inner {
            Some(Inner::Zip(zip)) => {
                let method = if pack { CompressionMethod::Deflated } else { CompressionMethod::Stored };
                let options = SimpleFileOptions::default().compression_method(method);
                zip.start_file(name, options.large_file(true).unix_permissions(0o600))?;
            }
            Some(Inner::Folder) => {
                let path = self.part.join(name);
                for folder in path.ancestors().skip(1).take_while(|above| *above != self.part) {
                    if !folder.is_dir() {
                        private_folders(&self.part, folder)?;
                    }
                }
                file = Some((path.clone(), BufWriter::new(for_its_owner().create_new(true).open(path)?)));
            }
            None => return Err(ended()),
        }
        self.current = Some(Current { file, digest: Sha256::new(), bytes: 0 });
        Ok(())
    }

    /// How long the member that is being written is so far, and its hash.
    ///
    /// # Errors
    /// When none is being written.
    pub fn weigh(&self) -> io::Result<Weight> {
        let current = self.current.as_ref().ok_or_else(ended)?;
        let hash: [u8; 32] = current.digest.clone().finalize().into();
        Ok(Weight { bytes: current.bytes, hash: hash.into() })
    }

    /// Ends a member. Says how long it became, and its hash.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn end(&mut self) -> io::Result<Weight> {
        let weight = self.weigh()?;
        if let Some((_, mut file)) = self.current.take().and_then(|current| current.file) {
            file.flush()?;
            file.get_ref().sync_data()?;
        }
        Ok(weight)
    }

    /// Takes back the member that was begun last.
    ///
    /// # Errors
    /// When it cannot be taken back.
    pub fn take_back(&mut self) -> io::Result<()> {
        let current = self.current.take().ok_or_else(ended)?;
        if let Some((path, _)) = current.file {
            return std::fs::remove_file(path);
        }
        if let Some(Inner::Zip(zip)) = &mut self.inner {
            zip.abort_file()?;
        }
        Ok(())
    }

    /// Makes it whole: gives it its name.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn finish(mut self) -> io::Result<()> {
        // Open, and so kept from others, until it has its name.
        let mut held = None;
        if let Some(Inner::Zip(zip)) = self.inner.take() {
            let file = zip.finish()?.into_inner().map_err(io::IntoInnerError::into_error)?;
            file.sync_all()?;
            held = Some(file);
        }
        // Onto an empty folder, too.
        std::fs::rename(&self.part, &self.place)?;
        self.whole = true;
        drop(held);
        if let Some(above) = self.place.parent().filter(|above| !above.as_os_str().is_empty())
            && let Ok(folder) = File::open(above)
        {
            // Not every system lets a folder be made lasting by itself.
            drop(folder.sync_all());
        }
        Ok(())
    }
}

fn ended() -> io::Error {
    io::Error::other("no member of the parcel is being written")
}

/// Makes the folders from `top` down to `folder`.
fn private_folders(top: &Path, folder: &Path) -> io::Result<()> {
    let Ok(below) = folder.strip_prefix(top) else { return Ok(()) };
    let mut place = top.to_owned();
    for part in below {
        place.push(part);
        if !place.is_dir() {
            private_folder(&place)?;
        }
    }
    Ok(())
}

impl Write for Packing {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let current = self.current.as_mut().ok_or_else(ended)?;
        let written = match (&mut current.file, &mut self.inner) {
            (Some((_, file)), _) => file.write(bytes)?,
            (None, Some(Inner::Zip(zip))) => zip.write(bytes)?,
            (None, _) => return Err(ended()),
        };
        current.digest.update(&bytes[..written]);
        current.bytes += written as u64;
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Drop for Packing {
    fn drop(&mut self) {
        if self.whole {
            return;
        }
        self.inner = None;
        self.current = None;
        discard(&self.part);
    }
}

/// Why a parcel, or a member of one, cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum Unreadable {
    /// It is none.
    #[error("it is no backup, or not a whole one: {0}")]
    NotOne(String),
    /// There is no such member.
    #[error("{0} is missing")]
    Missing(String),
    /// A member is not to be trusted.
    #[error("{name}: {what}")]
    Member {
        /// Which.
        name: String,
        /// What is wrong with it.
        what: String,
    },
    /// The system said so.
    #[error(transparent)]
    Io(#[from] io::Error),
}

/// A parcel that somebody brought.
pub struct Parcel {
    inner: Found,
}

enum Found {
    Zip(Box<ZipArchive<BufReader<File>>>),
    Folder {
        place: PathBuf,
        /// With their lengths.
        members: BTreeMap<String, u64>,
    },
}

/// Most members of one: each is named in memory.
const MOST: usize = 10_000_000;

impl Parcel {
    /// Opens a ZIP or a folder and looks at what is in it.
    ///
    /// # Errors
    /// When it is neither, or something is in it that is no plain member.
    pub fn open(place: &Path) -> Result<Self, Unreadable> {
        if place.is_dir() {
            let mut members = BTreeMap::new();
            listed(place, "", &mut members)?;
            return Ok(Self { inner: Found::Folder { place: place.to_owned(), members } });
        }
        let file = BufReader::with_capacity(1 << 16, File::open(place)?);
        let mut zip = ZipArchive::new(file).map_err(|error| Unreadable::NotOne(error.to_string()))?;
        let strange = |what: &str| Err(Unreadable::NotOne(what.to_owned()));
        if zip.offset() != 0 {
            return strange("something stands before it");
        }
        if zip.has_duplicate_names() {
            return strange("two members have the same name");
        }
        if zip.has_overlapping_entries().map_err(|error| Unreadable::NotOne(error.to_string()))? {
            return strange("members lie in one another");
        }
        for at in 0..zip.len() {
            let entry = zip.by_index_raw(at).map_err(|error| Unreadable::NotOne(error.to_string()))?;
            let name = String::from_utf8_lossy(entry.name_raw()).into_owned();
            let what = match () {
                () if entry.is_symlink() => "it is a link",
                () if entry.encrypted() => "it is encrypted",
                () if std::str::from_utf8(entry.name_raw()).is_err() => "its name is no text",
                () => continue,
            };
            return Err(Unreadable::Member { name, what: what.to_owned() });
        }
        Ok(Self { inner: Found::Zip(Box::new(zip)) })
    }

    /// The members by their names, with the lengths that they have or say they have. Folders are none.
    ///
    /// # Errors
    /// When one of them cannot be read.
    pub fn members(&mut self) -> Result<BTreeMap<String, u64>, Unreadable> {
        match &mut self.inner {
            Found::Folder { members, .. } => Ok(members.clone()),
            Found::Zip(zip) => {
                let mut members = BTreeMap::new();
                for at in 0..zip.len() {
                    let entry =
                        zip.by_index_raw(at).map_err(|error| Unreadable::NotOne(error.to_string()))?;
                    let name = String::from_utf8_lossy(entry.name_raw()).into_owned();
                    if !(entry.is_dir() && entry.size() == 0) {
                        members.insert(name, entry.size());
                    }
                }
                Ok(members)
            }
        }
    }

    /// Reads a member of this length, a piece at a time.
    ///
    /// # Errors
    /// When there is none, it cannot be read, is longer or shorter than that, or does not have this hash; or whoever takes
    /// the pieces has had enough.
    pub fn read<E: From<Unreadable>>(
        &mut self,
        name: &str,
        weight: Weight,
        mut then: impl FnMut(&[u8]) -> Result<(), E>,
    ) -> Result<(), E> {
        let wrong = |what: String| Unreadable::Member { name: name.to_owned(), what };
        let mut digest = Sha256::new();
        let mut bytes = 0;
        self.pieces(name, weight.bytes, |piece| {
            digest.update(piece);
            bytes += piece.len() as u64;
            then(piece)
        })?;
        if bytes != weight.bytes {
            let says = weight.bytes;
            return Err(wrong(format!("it has {bytes} bytes, and the manifest says {says}")).into());
        }
        let hash: [u8; 32] = digest.finalize().into();
        if Hash::from(hash) != weight.hash {
            return Err(
                wrong("its content is not what was backed up: it was damaged or changed".into()).into()
            );
        }
        Ok(())
    }

    /// Reads a member of at most this length as a whole, whatever its hash.
    ///
    /// # Errors
    /// When there is none, it cannot be read, or is longer than that.
    pub fn whole(&mut self, name: &str, most: u64) -> Result<Vec<u8>, Unreadable> {
        let mut whole = Vec::new();
        self.pieces::<Unreadable>(name, most, |piece| {
            whole.extend_from_slice(piece);
            Ok(())
        })?;
        Ok(whole)
    }

    fn pieces<E: From<Unreadable>>(
        &mut self,
        name: &str,
        most: u64,
        then: impl FnMut(&[u8]) -> Result<(), E>,
    ) -> Result<(), E> {
        let wrong = |what: String| Unreadable::Member { name: name.to_owned(), what };
        match &mut self.inner {
            Found::Zip(zip) => {
                let member = zip.by_name(name).map_err(|error| match error {
                    zip::result::ZipError::FileNotFound => Unreadable::Missing(name.to_owned()),
                    other => wrong(other.to_string()),
                })?;
                in_pieces(member, name, most, then)
            }
            Found::Folder { place, members } => {
                // Only what was found by looking is opened: no other name leads anywhere.
                if !members.contains_key(name) {
                    return Err(Unreadable::Missing(name.to_owned()).into());
                }
                let file = File::open(place.join(name)).map_err(|error| wrong(error.to_string()))?;
                in_pieces(file, name, most, then)
            }
        }
    }
}

fn in_pieces<E: From<Unreadable>>(
    mut from: impl Read,
    name: &str,
    most: u64,
    mut then: impl FnMut(&[u8]) -> Result<(), E>,
) -> Result<(), E> {
    let wrong = |what: String| Unreadable::Member { name: name.to_owned(), what };
    let (mut piece, mut left) = (vec![0; 1 << 16], most);
    loop {
        match from.read(&mut piece) {
            Ok(0) => return Ok(()),
            Ok(read) => {
                left = left
                    .checked_sub(read as u64)
                    .ok_or_else(|| wrong(format!("it is longer than the {most} bytes that it may have")))?;
                then(&piece[..read])?;
            }
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(wrong(error.to_string()).into()),
        }
    }
}

/// Finds all files of a folder, by their names below it.
fn listed(folder: &Path, above: &str, members: &mut BTreeMap<String, u64>) -> Result<(), Unreadable> {
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let name = format!("{above}{}", entry.file_name().to_string_lossy());
        let kind = entry.file_type()?;
        let strange = |what: &str| Err(Unreadable::Member { name: name.clone(), what: what.to_owned() });
        if kind.is_dir() {
            // What a backup has lies no deeper.
            if name.matches('/').count() > 2 {
                return strange("it lies too deep to be of a backup");
            }
            listed(&entry.path(), &format!("{name}/"), members)?;
        } else if kind.is_file() {
            members.insert(name, entry.metadata()?.len());
        } else {
            return strange("it is neither file nor folder");
        }
        if members.len() > MOST {
            return Err(Unreadable::NotOne(format!("it has more than {MOST} members")));
        }
    }
    Ok(())
}
