//! A database for one test: copied from a migrated template, gone when the test ends.

use std::fs;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::ops::Deref;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use diesel::connection::SimpleConnection as _;
use diesel::prelude::*;
use diesel::sql_types::BigInt;
use stampbook::store::{Backend, Db, Error, Target};
use tempfile::TempDir;

/// A migrated, empty database of its own. Keep it as long as the database is used.
pub struct FreshDatabase {
    target: Target,
    /// `None` on SQLite.
    name: Option<String>,
    _folder: Option<TempDir>,
}

impl Deref for FreshDatabase {
    type Target = Target;

    fn deref(&self) -> &Target {
        &self.target
    }
}

impl Drop for FreshDatabase {
    fn drop(&mut self) {
        if let Some(name) = &self.name {
            run(admin(), format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)"));
        }
    }
}

/// Which database the stories run on: `STAMPBOOK_TEST_DATABASE`.
pub fn backend() -> Backend {
    match std::env::var("STAMPBOOK_TEST_DATABASE").as_deref() {
        Ok("postgres") => Backend::Postgres,
        Ok("sqlite" | "") | Err(_) => Backend::Sqlite,
        Ok(other) => panic!("STAMPBOOK_TEST_DATABASE={other} is neither sqlite nor postgres"),
    }
}

impl FreshDatabase {
    /// The same, reached over a single connection.
    pub fn over_one_connection(mut self) -> Self {
        self.target = self.target.clone().with_connections(1);
        self
    }

    /// Its `DATABASE_URL`.
    pub fn url(&self) -> String {
        match (&self.name, self.target.path()) {
            (Some(name), _) => postgres_url(name),
            (None, path) => format!("sqlite:{}", path.unwrap().display()),
        }
    }
}

/// Makes one. A commit does not wait for the disk, because nothing here outlives the test.
pub fn fresh_database() -> FreshDatabase {
    match backend() {
        Backend::Sqlite => {
            let folder = tempfile::tempdir().unwrap();
            let path = folder.path().join("passports.db");
            fs::write(&path, sqlite_template()).unwrap();
            // As the program makes it.
            #[cfg(unix)]
            fs::set_permissions(&path, std::os::unix::fs::PermissionsExt::from_mode(0o600)).unwrap();
            let target = Target::sqlite(path).with_connections(2).without_fsync();
            FreshDatabase { target, name: None, _folder: Some(folder) }
        }
        Backend::Postgres => {
            static COUNT: AtomicU32 = AtomicU32::new(0);
            let template = postgres_template();
            let name =
                format!("stampbook_test_{}_{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
            run(admin(), format!("CREATE DATABASE {name} TEMPLATE {template}"));
            let target = postgres(&name).with_connections(2).without_fsync();
            FreshDatabase { target, name: Some(name), _folder: None }
        }
    }
}

fn sqlite_template() -> &'static [u8] {
    static BYTES: OnceLock<Vec<u8>> = OnceLock::new();
    BYTES.get_or_init(|| {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("template.db");
        let db = Db::open(&Target::sqlite(&path).with_connections(1).without_fsync(), true).unwrap();
        db.migrate().unwrap();
        // Its threads may still be closing it when the file is read, so nothing may be left in the log beside it.
        run(&db, "PRAGMA wal_checkpoint(TRUNCATE)".to_owned());
        drop(db);
        fs::read(path).unwrap()
    })
}

/// The template is kept on the server under a name made of the migrations' text, for the next run.
fn postgres_template() -> &'static str {
    static NAME: OnceLock<String> = OnceLock::new();
    NAME.get_or_init(|| {
        let name = format!("stampbook_template_{:016x}", migrations_fingerprint());
        let building = format!("{name}_building");
        // Other test programs may be at it; the lock belongs to the admin's only connection.
        run(admin(), "SELECT pg_advisory_lock(20261121)".to_owned());
        if !exists(&name) {
            run(admin(), format!("DROP DATABASE IF EXISTS {building} WITH (FORCE)"));
            run(admin(), format!("CREATE DATABASE {building}"));
            Db::open(&postgres(&building).with_connections(1), false).unwrap().migrate().unwrap();
            run(admin(), format!("ALTER DATABASE {building} RENAME TO {name}"));
        }
        run(admin(), "SELECT pg_advisory_unlock(20261121)".to_owned());
        name
    })
}

fn migrations_fingerprint() -> u64 {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations/postgres");
    let mut files: Vec<PathBuf> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path().join("up.sql")).collect();
    files.sort();
    let mut hasher = DefaultHasher::new();
    for file in files {
        file.to_string_lossy().hash(&mut hasher);
        fs::read(&file).unwrap_or_default().hash(&mut hasher);
    }
    hasher.finish()
}

#[derive(QueryableByName)]
struct Count {
    #[diesel(sql_type = BigInt)]
    count: i64,
}

fn exists(name: &str) -> bool {
    let sql = format!("SELECT count(*) AS count FROM pg_database WHERE datname = '{name}'");
    let found =
        admin().bare_blocking::<_, Error, _>(move |c| Ok(diesel::sql_query(sql).get_result::<Count>(c)?));
    found.unwrap().count > 0
}

fn run(db: &Db, sql: String) {
    db.bare_blocking::<_, Error, _>(move |c| Ok(c.batch_execute(&sql)?)).unwrap();
}

fn admin() -> &'static Db {
    static ADMIN: OnceLock<Db> = OnceLock::new();
    ADMIN.get_or_init(|| {
        let target = Target::parse(&server_url()).unwrap();
        Db::open(&target.with_connections(1).with_patience(Duration::from_mins(2)), false).unwrap()
    })
}

fn server_url() -> String {
    std::env::var("STAMPBOOK_TEST_POSTGRES").unwrap_or_else(|_| {
        panic!("STAMPBOOK_TEST_DATABASE=postgres needs STAMPBOOK_TEST_POSTGRES=postgres://…")
    })
}

/// The server's address with another database's name.
fn postgres(name: &str) -> Target {
    Target::parse(&postgres_url(name)).unwrap()
}

fn postgres_url(name: &str) -> String {
    let url = server_url();
    let (address, query) =
        url.split_once('?').map_or((url.as_str(), String::new()), |(a, q)| (a, format!("?{q}")));
    let authority = address.find("://").map_or(0, |at| at + 3);
    let end = address[authority..].find('/').map_or(address.len(), |at| authority + at);
    format!("{}/{name}{query}", &address[..end])
}
