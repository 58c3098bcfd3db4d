//! The folder of a journal: written so that a cut in the middle loses nothing that was said to be there.

use std::collections::{BTreeMap, HashMap};
use std::fs::{self, File, OpenOptions};
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};

use ed25519_dalek::VerifyingKey;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::{Error, line_of};
use crate::files::private_folder;
use crate::ids::WriterId;
use crate::record::fact::Scope;
use crate::store::taking::{Ends, Sealed, check};
use crate::sync::wire::{Run, opened};

/// A line that does not hold.
pub(super) struct Broken {
    pub(super) line: usize,
    pub(super) what: String,
}

fn failed(path: &Path) -> impl FnOnce(std::io::Error) -> Error {
    let path = path.to_owned();
    |error| Error::Io(path, error)
}

fn private(append: bool) -> OpenOptions {
    let mut options = OpenOptions::new();
    options.create(true).append(append).write(true).truncate(!append);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

/// Takes the journal for this program alone, until the file is closed.
pub(super) fn lock(folder: &Path) -> Result<File, Error> {
    let path = folder.join("journal.lock");
    let file = private(true).open(&path).map_err(failed(&path))?;
    file.try_lock().map_err(|_| Error::InUse(folder.to_owned()))?;
    Ok(file)
}

/// Writes a whole file or none.
pub(super) fn write_whole(path: &Path, value: &impl Serialize) -> Result<(), Error> {
    let bytes =
        serde_json::to_vec_pretty(value).map_err(|e| Error::Damaged(path.to_owned(), None, e.to_string()))?;
    whole(path, &bytes)
}

/// The same of bytes.
pub(super) fn whole(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    let beside = path.with_extension("part");
    let mut file = private(false).open(&beside).map_err(failed(&beside))?;
    file.write_all(bytes).and_then(|()| file.sync_all()).map_err(failed(&beside))?;
    fs::rename(&beside, path).map_err(failed(path))?;
    durable(path)
}

/// The name of a new file is on the disk, too.
fn durable(path: &Path) -> Result<(), Error> {
    let folder = path.parent().unwrap_or(Path::new("."));
    #[cfg(unix)]
    File::open(folder).and_then(|folder| folder.sync_all()).map_err(failed(folder))?;
    #[cfg(not(unix))]
    let _ = folder;
    Ok(())
}

/// Reads what [`write_whole`] wrote.
pub(super) fn read<T: DeserializeOwned>(path: &Path, version: u32) -> Result<T, Error> {
    #[derive(serde::Deserialize)]
    struct Versioned {
        version: u32,
    }
    let bytes = fs::read(path).map_err(failed(path))?;
    let damaged = |e: serde_json::Error| Error::Damaged(path.to_owned(), Some(e.line()), e.to_string());
    let Versioned { version: found } = serde_json::from_slice(&bytes).map_err(damaged)?;
    if found > version {
        return Err(Error::Newer(path.to_owned()));
    }
    serde_json::from_slice(&bytes).map_err(damaged)
}

/// Writes all statements of a file anew.
pub(super) fn replace(path: &Path, facts: &[Sealed]) -> Result<(), Error> {
    whole(path, &lines_of(path, facts)?)
}

fn lines_of(path: &Path, facts: &[Sealed]) -> Result<Vec<u8>, Error> {
    let mut lines = Vec::new();
    for fact in facts {
        serde_json::to_writer(&mut lines, &line_of(fact))
            .map_err(|e| Error::Damaged(path.to_owned(), None, e.to_string()))?;
        lines.push(b'\n');
    }
    Ok(lines)
}

/// Adds statements at the end of a file. They are on the disk when this returns.
pub(super) fn append(path: &Path, facts: &[Sealed]) -> Result<(), Error> {
    if facts.is_empty() {
        return Ok(());
    }
    let folder = path.parent().unwrap_or(Path::new("."));
    private_folder(folder).map_err(failed(folder))?;
    let lines = lines_of(path, facts)?;
    let is_new = !path.exists();
    let mut file = private(true).open(path).map_err(failed(path))?;
    file.write_all(&lines).and_then(|()| file.sync_data()).map_err(failed(path))?;
    if is_new { durable(path) } else { Ok(()) }
}

/// The statements of a file, none where there is none. A last line that was cut off in the middle was never said to be there: it
/// is taken away.
pub(super) fn facts(path: &Path) -> Result<Vec<Sealed>, Error> {
    let file = match File::open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(failed(path)(error)),
    };
    let (mut reader, mut line) = (BufReader::new(file), Vec::new());
    let (mut found, mut whole, mut number) = (Vec::new(), 0, 0);
    loop {
        line.clear();
        let read = reader.read_until(b'\n', &mut line).map_err(failed(path))?;
        if read == 0 {
            return Ok(found);
        }
        if line.last() != Some(&b'\n') {
            let file = OpenOptions::new().write(true).open(path).map_err(failed(path))?;
            file.set_len(whole).and_then(|()| file.sync_all()).map_err(failed(path))?;
            return Ok(found);
        }
        number += 1;
        whole += read as u64;
        let damaged = |what: String| Error::Damaged(path.to_owned(), Some(number), what);
        let run: Run = serde_json::from_slice(&line).map_err(|e| damaged(e.to_string()))?;
        found.extend(opened(vec![run]).map_err(|e| damaged(e.to_string()))?);
    }
}

/// Whether statements follow each other and carry their writers' signatures; moves the ends of their chains on.
pub(super) fn holds(
    facts: &[Sealed],
    keys: &HashMap<WriterId, VerifyingKey>,
    ends: &mut Ends,
) -> Result<(), Broken> {
    let broken = |line: usize, what: &str| Broken { line, what: what.to_owned() };
    let checked = check(facts, ends, keys, |_| false).map_err(|e| broken(0, &e.to_string()))?;
    for (at, (fact, checked)) in facts.iter().zip(checked).enumerate() {
        let headed = checked.map_err(|_| {
            broken(at + 1, "it does not follow the line before it, or its signature does not fit")
        })?;
        ends.insert((fact.scope, fact.writer), (fact.n, headed.hash.to_vec()));
    }
    Ok(())
}

/// Where the statements of a scope are.
pub(super) fn path_of(folder: &Path, scope: Scope) -> PathBuf {
    folder.join("given").join(format!("{}.jsonl", scope.to_string().replace('/', "_")))
}

/// The scopes that are kept, and where.
pub(super) fn scopes(folder: &Path) -> Result<BTreeMap<Scope, PathBuf>, Error> {
    let folder = folder.join("given");
    let mut found = BTreeMap::new();
    if !folder.is_dir() {
        return Ok(found);
    }
    for entry in fs::read_dir(&folder).map_err(failed(&folder))? {
        let path = entry.map_err(failed(&folder))?.path();
        let name =
            path.file_stem().map(|name| name.to_string_lossy().replacen('_', "/", 1)).unwrap_or_default();
        if let Ok(scope) = name.parse() {
            found.insert(scope, path);
        }
    }
    Ok(found)
}

/// Removes a file that may not be there.
pub(super) fn remove(path: &Path) -> Result<(), Error> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(failed(path)(error)),
        _ => Ok(()),
    }
}
