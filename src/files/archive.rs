//! Many files as one: a ZIP that is written to the end, piece by piece, and that somebody else can go on with.
//!
//! Nothing of it is kept in memory but the piece in hand. What is inside is listed in a file beside it, which goes to the
//! end when all is there; who goes on after a stop cuts both back to what counts. Libraries that write ZIPs keep that list
//! in memory and lose it when they stop.
//!
//! The format is PKWARE's (APPNOTE 6.3): names in UTF-8, pieces stored as they are, since PDFs are packed already, and
//! sizes beyond 4 GiB or 65,534 pieces told by ZIP64.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::{self, BufWriter, Read as _, Seek as _, SeekFrom, Write};
use std::path::{Path, PathBuf};

use flate2::Crc;
use jiff::civil::DateTime;

/// How much of the unfinished files counts, in bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// Of the archive.
    pub zip: u64,
    /// Of the list of what is inside.
    pub list: u64,
    /// Of the table that goes along.
    pub table: u64,
}

/// Where an archive lies, finished or not.
#[derive(Clone, Debug)]
pub struct Place {
    folder: PathBuf,
    name: String,
}

impl Place {
    /// In a folder, under a name without an ending.
    pub fn new(folder: &Path, name: impl Into<String>) -> Self {
        Self { folder: folder.to_owned(), name: name.into() }
    }

    /// The finished archive.
    #[must_use]
    pub fn finished(&self) -> PathBuf {
        self.folder.join(format!("{}.zip", self.name))
    }

    fn unfinished(&self) -> [PathBuf; 3] {
        ["part", "list", "table"].map(|ending| self.folder.join(format!("{}.{ending}", self.name)))
    }

    /// Removes whatever is there.
    ///
    /// # Errors
    /// When something is there and cannot be removed.
    pub fn clear(&self) -> io::Result<()> {
        for path in self.unfinished().into_iter().chain([self.finished()]) {
            match std::fs::remove_file(path) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
                _ => {}
            }
        }
        Ok(())
    }
}

/// Every name under which something of an archive lies in a folder; none where there is no such folder.
///
/// # Errors
/// When the folder cannot be read.
pub fn names_in(folder: &Path) -> io::Result<Vec<String>> {
    let entries = match std::fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries?,
    };
    let mut names = Vec::new();
    for entry in entries {
        if let Some(stem) = entry?.path().file_stem().and_then(|stem| stem.to_str()) {
            names.push(stem.to_owned());
        }
    }
    names.sort();
    names.dedup();
    Ok(names)
}

/// The name of a folder of archives: `fresh`, where it has none yet. Two copies of a program see the same name only where
/// they see the same folder.
///
/// # Errors
/// When it cannot be read or written.
pub fn name_of(folder: &Path, fresh: &str) -> io::Result<String> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    match options.open(folder.join("this.folder")) {
        Ok(mut file) => {
            file.write_all(fresh.as_bytes())?;
            file.sync_data()?;
            Ok(fresh.to_owned())
        }
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            std::fs::read_to_string(folder.join("this.folder"))
        }
        Err(error) => Err(error),
    }
}

/// An archive in the making.
#[derive(Debug)]
pub struct Archive {
    place: Place,
    zip: Appended,
    list: Appended,
    table: Appended,
}

/// A file that only grows.
#[derive(Debug)]
struct Appended {
    file: BufWriter<File>,
    length: u64,
}

impl Appended {
    /// Opens a file, cut to a length; none where it is shorter than that.
    fn open(path: &Path, length: u64) -> io::Result<Option<Self>> {
        let mut options = OpenOptions::new();
        options.read(true).write(true).create(true).truncate(false);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut file = options.open(path)?;
        // Two hands at once would spoil it: whoever was held up for so long that another one went on.
        if let Err(TryLockError::WouldBlock) = file.try_lock() {
            return Err(io::Error::new(io::ErrorKind::WouldBlock, "somebody else is still writing it"));
        }
        if file.metadata()?.len() < length {
            return Ok(None);
        }
        file.set_len(length)?;
        file.seek(SeekFrom::End(0))?;
        Ok(Some(Self { file: BufWriter::new(file), length }))
    }

    fn add(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.file.write_all(bytes)?;
        self.length += bytes.len() as u64;
        Ok(())
    }

    fn sync(&mut self) -> io::Result<u64> {
        self.file.flush()?;
        self.file.get_ref().sync_data()?;
        Ok(self.length)
    }

    /// From its beginning, to be read.
    fn rewound(mut self) -> io::Result<File> {
        self.file.flush()?;
        let mut file = self.file.into_inner().map_err(io::IntoInnerError::into_error)?;
        file.rewind()?;
        Ok(file)
    }
}

/// What a piece is, in the words of the format.
struct Piece<'a> {
    name: &'a str,
    crc: u32,
    size: u32,
    when: DateTime,
}

/// Little by little, and the least of it first.
#[derive(Default)]
struct Bytes(Vec<u8>);

impl Bytes {
    fn two(mut self, value: u16) -> Self {
        self.0.extend(value.to_le_bytes());
        self
    }

    fn four(mut self, value: u32) -> Self {
        self.0.extend(value.to_le_bytes());
        self
    }

    fn eight(mut self, value: u64) -> Self {
        self.0.extend(value.to_le_bytes());
        self
    }

    fn text(mut self, text: &str) -> Self {
        self.0.extend(text.as_bytes());
        self
    }
}

/// Names are UTF-8.
const UTF8: u16 = 0x0800;
/// What a reader must know: 2.0, or 4.5 for ZIP64.
const PLAIN: u16 = 20;
const ZIP64: u16 = 45;
/// Made on Unix, so that the modes count.
const MADE_BY: u16 = 0x0300 | ZIP64;
/// A file that its owner reads and writes.
const MODE: u32 = 0o100_600 << 16;
/// Stands where a number does not fit and is told by ZIP64.
const LARGE: u32 = u32::MAX;

impl Piece<'_> {
    fn length(&self) -> io::Result<u16> {
        u16::try_from(self.name.len()).map_err(io::Error::other)
    }

    /// Day and time as MS-DOS told them: from 1980 on, to two seconds.
    fn moment(&self) -> (u16, u16) {
        let part = |number: i8| u16::from(number.unsigned_abs());
        let year = u16::try_from(self.when.year()).unwrap_or(1980).clamp(1980, 2107) - 1980;
        let day = year << 9 | part(self.when.month()) << 5 | part(self.when.day());
        let seconds = part(self.when.second()) / 2;
        (part(self.when.hour()) << 11 | part(self.when.minute()) << 5 | seconds, day)
    }

    /// What stands before its bytes.
    fn head(&self) -> io::Result<Vec<u8>> {
        let (time, day) = self.moment();
        let head = Bytes::default().four(0x0403_4b50).two(PLAIN).two(UTF8).two(0).two(time).two(day);
        let head = head.four(self.crc).four(self.size).four(self.size).two(self.length()?).two(0);
        Ok(head.text(self.name).0)
    }

    /// What stands in the list of contents about a piece whose head is at `at`.
    fn entry(&self, at: u64) -> io::Result<Vec<u8>> {
        let (time, day) = self.moment();
        let near = u32::try_from(at).ok().filter(|at| *at < LARGE);
        let needs = if near.is_some() { PLAIN } else { ZIP64 };
        let entry = Bytes::default().four(0x0201_4b50).two(MADE_BY).two(needs).two(UTF8).two(0);
        let entry = entry.two(time).two(day).four(self.crc).four(self.size).four(self.size);
        let extra = if near.is_some() { 0 } else { 12 };
        let entry = entry.two(self.length()?).two(extra).two(0).two(0).two(0).four(MODE);
        let entry = entry.four(near.unwrap_or(LARGE)).text(self.name);
        Ok(if near.is_some() { entry.0 } else { entry.two(1).two(8).eight(at).0 })
    }
}

impl Archive {
    /// Begins an archive, or goes on with one of which so much counts. None where less than that is there: it was begun
    /// in another folder.
    ///
    /// # Errors
    /// When its files cannot be opened.
    pub fn open(place: &Place, written: Written) -> io::Result<Option<Self>> {
        let [zip, list, table] = place.unfinished();
        let zip = Appended::open(&zip, written.zip)?;
        let list = Appended::open(&list, written.list)?;
        let table = Appended::open(&table, written.table)?;
        Ok(match (zip, list, table) {
            (Some(zip), Some(list), Some(table)) => Some(Self { place: place.clone(), zip, list, table }),
            _ => None,
        })
    }

    /// Adds a piece.
    ///
    /// # Errors
    /// When it cannot be written, or is of 4 GiB or more.
    pub fn add(&mut self, name: &str, bytes: &[u8], when: DateTime) -> io::Result<()> {
        let mut crc = Crc::new();
        crc.update(bytes);
        let size = u32::try_from(bytes.len()).map_err(io::Error::other)?;
        let piece = Piece { name, crc: crc.sum(), size, when };
        self.list.add(&piece.entry(self.zip.length)?)?;
        self.zip.add(&piece.head()?)?;
        self.zip.add(bytes)
    }

    /// Adds lines to the table that goes along.
    ///
    /// # Errors
    /// When they cannot be written.
    pub fn tell(&mut self, lines: &[u8]) -> io::Result<()> {
        self.table.add(lines)
    }

    /// Makes what was written so far lasting. Says how much that is.
    ///
    /// # Errors
    /// When it cannot be made so.
    pub fn sync(&mut self) -> io::Result<Written> {
        Ok(Written { zip: self.zip.sync()?, list: self.list.sync()?, table: self.table.sync()? })
    }

    /// Adds the table under a name and the list of contents, which makes it a whole; its files beside go. Says how long
    /// it is.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn finish(mut self, table: &str, when: DateTime) -> io::Result<u64> {
        let size = u32::try_from(self.table.length).map_err(io::Error::other)?;
        let mut lines = self.table.rewound()?;
        let mut crc = Crc::new();
        each_part(&mut lines, |part| {
            crc.update(part);
            Ok(())
        })?;
        let piece = Piece { name: table, crc: crc.sum(), size, when };
        self.list.add(&piece.entry(self.zip.length)?)?;
        self.zip.add(&piece.head()?)?;
        lines.rewind()?;
        each_part(&mut lines, |part| self.zip.add(part))?;

        let (from, length) = (self.zip.length, self.list.length);
        let mut list = self.list.rewound()?;
        let mut pieces = Pieces::default();
        each_part(&mut list, |part| {
            pieces.read(part);
            self.zip.add(part)
        })?;
        self.zip.add(&end(pieces.count, length, from))?;
        let whole = self.zip.sync()?;
        let [part, list, table] = self.place.unfinished();
        std::fs::rename(part, self.place.finished())?;
        for path in [list, table] {
            std::fs::remove_file(path)?;
        }
        Ok(whole)
    }
}

/// Counts the entries of a list that comes in parts.
#[derive(Default)]
struct Pieces {
    count: u64,
    head: Vec<u8>,
    rest: usize,
}

impl Pieces {
    fn read(&mut self, mut part: &[u8]) {
        const HEAD: usize = 46;
        while !part.is_empty() {
            if self.rest > 0 {
                let skipped = self.rest.min(part.len());
                self.rest -= skipped;
                part = &part[skipped..];
                continue;
            }
            let wanted = (HEAD - self.head.len()).min(part.len());
            self.head.extend(&part[..wanted]);
            part = &part[wanted..];
            if self.head.len() == HEAD {
                let two = |at: usize| usize::from(u16::from_le_bytes([self.head[at], self.head[at + 1]]));
                self.rest = two(28) + two(30) + two(32);
                self.count += 1;
                self.head.clear();
            }
        }
    }
}

fn each_part(file: &mut File, mut then: impl FnMut(&[u8]) -> io::Result<()>) -> io::Result<()> {
    let mut part = vec![0; 64 * 1024];
    loop {
        match file.read(&mut part)? {
            0 => return Ok(()),
            read => then(&part[..read])?,
        }
    }
}

/// The end of an archive whose list of so many pieces and so many bytes begins at `from`.
fn end(pieces: u64, length: u64, from: u64) -> Vec<u8> {
    let few = u16::try_from(pieces).ok().filter(|pieces| *pieces < u16::MAX);
    let short = u32::try_from(length).ok().filter(|length| *length < LARGE);
    let near = u32::try_from(from).ok().filter(|from| *from < LARGE);
    let mut bytes = Bytes::default();
    if few.is_none() || short.is_none() || near.is_none() {
        bytes = bytes.four(0x0606_4b50).eight(44).two(MADE_BY).two(ZIP64).four(0).four(0);
        bytes = bytes.eight(pieces).eight(pieces).eight(length).eight(from);
        bytes = bytes.four(0x0706_4b50).four(0).eight(from + length).four(1);
    }
    let few = few.unwrap_or(u16::MAX);
    let bytes = bytes.four(0x0605_4b50).two(0).two(0).two(few).two(few);
    bytes.four(short.unwrap_or(LARGE)).four(near.unwrap_or(LARGE)).two(0).0
}
