//! Opening a SQLite file: never creating one by accident, and with the settings the record relies on.

use std::fmt::Write as _;
use std::fs::OpenOptions;
use std::io::ErrorKind;
use std::path::Path;
use std::time::Duration;

use diesel::connection::SimpleConnection as _;
use diesel::prelude::*;
use diesel::sql_types::Text;

use super::error::Error;

/// What a connection is for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Role {
    Writer,
    Reader,
}

/// Sees to it that the file is there: creates it (readable for its owner alone) or refuses.
pub(super) fn prepare(path: &Path, create: bool) -> Result<(), Error> {
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    let unopenable =
        |reason: &str| Error::Unopenable { place: path.display().to_string(), reason: reason.to_owned() };
    match std::fs::metadata(path) {
        Ok(meta) if meta.is_file() => return Ok(()),
        Ok(_) => return Err(unopenable("it is not a file")),
        Err(error) if error.kind() == ErrorKind::NotFound => {}
        Err(error) => return Err(unopenable(&error.to_string())),
    }
    if !folder.is_dir() {
        return Err(Error::FolderMissing(folder.to_owned()));
    }
    if !create {
        return Err(Error::Missing(path.to_owned()));
    }
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(false);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path).map(drop).map_err(|error| unopenable(&error.to_string()))
}

/// How many bytes of the file are read where the system keeps them, instead of being copied page by page: all of it. With
/// two million facts that copying was more than a third of what reading cost. Not where addresses are scarce.
/// `.cargo/config.toml` lifts SQLite's own limit of two gigabytes.
const MAPPED: u64 = if cfg!(target_pointer_width = "64") { 1 << 40 } else { 0 };

/// Opens an existing file. `synchronous=FULL`: what was acknowledged survives a power cut. `secure_delete`: what was
/// erased does not stay in unused parts of the file.
pub(super) fn open(path: &Path, role: Role, durable: bool) -> Result<SqliteConnection, Error> {
    let place = || path.display().to_string();
    let mut conn = SqliteConnection::establish(&existing_file_uri(path)?)
        .map_err(|error| Error::Unopenable { place: place(), reason: error.to_string() })?;
    let told = |error: diesel::result::Error| match Error::from(error) {
        Error::Other(error) => Error::Unopenable { place: place(), reason: error.to_string() },
        known => known,
    };
    conn.batch_execute(&format!("PRAGMA busy_timeout = 5000; PRAGMA mmap_size = {MAPPED}")).map_err(told)?;
    let synchronous = if durable { "FULL" } else { "OFF" };
    match role {
        Role::Writer => {
            if write_ahead(&mut conn).map_err(told)? != "wal" {
                return Err(Error::Unopenable {
                    place: place(),
                    reason: "its file system cannot share memory between programs (a network drive?)"
                        .to_owned(),
                });
            }
            conn.batch_execute(&format!(
                "PRAGMA synchronous = {synchronous}; PRAGMA foreign_keys = ON; PRAGMA cache_size = -8000;
                 PRAGMA secure_delete = ON;
                 PRAGMA temp_store = MEMORY; PRAGMA journal_size_limit = 67108864;
                 PRAGMA wal_autocheckpoint = 4000"
            ))
        }
        Role::Reader => conn.batch_execute(&format!(
            "PRAGMA synchronous = {synchronous}; PRAGMA foreign_keys = ON; PRAGMA cache_size = -2000;
             PRAGMA temp_store = MEMORY; PRAGMA query_only = ON"
        )),
    }
    .map_err(told)?;
    Ok(conn)
}

#[derive(QueryableByName)]
struct Mode {
    #[diesel(sql_type = Text)]
    journal_mode: String,
}

/// Two programs that start at once both ask for this, and SQLite does not wait for the lock here.
fn write_ahead(conn: &mut SqliteConnection) -> QueryResult<String> {
    let mut tries = 0;
    loop {
        match diesel::sql_query("PRAGMA journal_mode = WAL").get_result::<Mode>(conn) {
            Err(error) if tries < 100 && error.to_string().contains("locked") => {
                tries += 1;
                std::thread::sleep(Duration::from_millis(50));
            }
            result => return result.map(|mode| mode.journal_mode),
        }
    }
}

/// SQLite's own address with `mode=rw`, so that a file that was moved away meanwhile is not silently replaced by an
/// empty one.
fn existing_file_uri(path: &Path) -> Result<String, Error> {
    let text = path.to_str().ok_or_else(|| Error::Unopenable {
        place: path.display().to_string(),
        reason: "its path is not valid UTF-8".to_owned(),
    })?;
    let mut uri = String::with_capacity(text.len() + 16);
    uri.push_str("file:");
    // "//" would start a host name.
    if text.starts_with("//") {
        uri.push_str("//");
    }
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'.' | b'-' | b'_' | b'~' => {
                uri.push(char::from(byte));
            }
            other => {
                let _ = write!(uri, "%{other:02X}");
            }
        }
    }
    uri.push_str("?mode=rw");
    Ok(uri)
}

/// A consistent copy of the whole database in a new file, readable for its owner alone, while others read and write.
pub(super) fn copy(from: &Path, to: &Path) -> Result<(), Error> {
    let mut conn = open(from, Role::Reader, true)?;
    conn.batch_execute("PRAGMA query_only = OFF")?;
    let place = to.display().to_string();
    let to = to.to_str().ok_or_else(|| Error::other("the path of the copy is not valid UTF-8"))?;
    // SQLite fills an empty file as it is, and would make a new one that everybody may read.
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(to).map_err(|error| Error::Unopenable { place, reason: error.to_string() })?;
    diesel::sql_query("VACUUM INTO $1").bind::<Text, _>(to).execute(&mut conn)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reason(result: Result<SqliteConnection, Error>) -> String {
        match result {
            Ok(_) => panic!("was opened"),
            Err(error) => error.to_string(),
        }
    }

    #[test]
    fn a_typing_error_in_the_path_creates_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("pasports.db");
        assert!(matches!(prepare(&path, false), Err(Error::Missing(at)) if at == path));
        assert!(!path.exists());
        let nowhere = folder.path().join("dta/passports.db");
        assert!(matches!(prepare(&nowhere, true), Err(Error::FolderMissing(_))));
        assert!(matches!(prepare(folder.path(), true), Err(Error::Unopenable { .. })));
    }

    #[test]
    fn odd_names_are_only_names() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["a b.db", "was?mode=memory", "100%.db", "récit#1.db", "ünïcode 証.db"] {
            let path = folder.path().join(name);
            prepare(&path, true).unwrap();
            let mut conn = open(&path, Role::Writer, true).unwrap();
            conn.batch_execute("CREATE TABLE t (a)").unwrap();
            assert!(std::fs::metadata(&path).unwrap().len() > 0, "{name}");
        }
        assert!(std::fs::read_dir(folder.path()).unwrap().count() >= 5);
    }

    #[cfg(unix)]
    #[test]
    fn nobody_else_on_the_machine_may_read_the_file() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("passports.db");
        prepare(&path, true).unwrap();
        let mut conn = open(&path, Role::Writer, true).unwrap();
        conn.batch_execute("CREATE TABLE t (a)").unwrap();
        for file in std::fs::read_dir(folder.path()).unwrap() {
            let file = file.unwrap();
            assert_eq!(file.metadata().unwrap().permissions().mode() & 0o077, 0, "{:?}", file.path());
        }
    }

    #[test]
    fn a_photo_is_not_taken_for_a_database() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("passports.db");
        std::fs::write(&path, "GIF89a, but long enough to have a header of its own. ".repeat(30)).unwrap();
        let said = reason(open(&path, Role::Writer, true));
        assert!(said.contains("passports.db") && said.contains("not a database"), "{said}");
    }

    #[test]
    fn a_reader_cannot_write() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("passports.db");
        prepare(&path, true).unwrap();
        open(&path, Role::Writer, true).unwrap().batch_execute("CREATE TABLE t (a)").unwrap();
        let mut reader = open(&path, Role::Reader, true).unwrap();
        let refused = reader.batch_execute("INSERT INTO t VALUES (1)").unwrap_err();
        assert!(matches!(Error::from(refused), Error::ReadOnly));
    }

    #[test]
    fn a_copy_is_whole_and_never_overwrites() {
        let folder = tempfile::tempdir().unwrap();
        let (path, copied) = (folder.path().join("a.db"), folder.path().join("b.db"));
        prepare(&path, true).unwrap();
        let mut conn = open(&path, Role::Writer, true).unwrap();
        conn.batch_execute("CREATE TABLE t (a); INSERT INTO t VALUES (1), (2)").unwrap();
        copy(&path, &copied).unwrap();
        assert!(copy(&path, &copied).is_err());
        let mut again = open(&copied, Role::Writer, true).unwrap();
        let rows = diesel::sql_query("INSERT INTO t SELECT a FROM t").execute(&mut again).unwrap();
        assert_eq!(rows, 2);
        #[cfg(unix)]
        {
            let mode = std::fs::metadata(&copied).unwrap().permissions();
            assert_eq!(std::os::unix::fs::PermissionsExt::mode(&mode) & 0o077, 0);
        }
    }
}
