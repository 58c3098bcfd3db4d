//! Databases for one run: a file of `SQLite`, or a `PostgreSQL` of its own, durable as in earnest.

use std::fmt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::str::FromStr;
use std::time::{Duration, Instant};

use anyhow::{Context as _, bail};
use tempfile::TempDir;

use crate::fill::{self, Town};
use crate::processes::{Process, free_port};

/// Which database.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Sqlite,
    Postgres,
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Sqlite => "SQLite",
            Self::Postgres => "PostgreSQL",
        })
    }
}

impl FromStr for Kind {
    type Err = anyhow::Error;

    fn from_str(text: &str) -> anyhow::Result<Self> {
        match text {
            "sqlite" => Ok(Self::Sqlite),
            "postgres" => Ok(Self::Postgres),
            other => bail!("{other} is neither sqlite nor postgres"),
        }
    }
}

/// A database in a folder that goes away with it.
pub struct Database {
    kind: Kind,
    // Dropped in this order: the server must have stopped before its folder goes.
    postgres: Option<Process>,
    port: u16,
    folder: TempDir,
}

impl Database {
    /// A filled one. What was filled before is kept in `shelf` and copied, because two million facts take minutes.
    pub fn filled(kind: Kind, within: &Path, shelf: &Path, learners: u32) -> anyhow::Result<(Self, Town)> {
        let place = shelf.join(format!("{kind}-{learners}-{:016x}", fill::fingerprint()).to_lowercase());
        let notes = place.join("town.json");
        if notes.is_file() {
            eprintln!("{kind}, {learners} learners: taken from {}", place.display());
            let database = Self::empty(kind, within)?;
            run(Command::new("cp").arg("-a").arg(place.join("data")).arg(database.folder.path()))?;
            if kind == Kind::Postgres {
                run(Command::new("cp").arg("-a").arg(place.join("postgres")).arg(database.folder.path()))?;
            }
            let town = serde_json::from_slice(&std::fs::read(&notes)?)?;
            return Ok((database.started()?, town));
        }
        eprintln!("{kind}, {learners} learners: filling the database");
        let began = Instant::now();
        let mut database = Self::create(kind, within)?;
        let town = fill::fill(&database, learners)?;
        eprintln!("  {} facts in {:.0} s", town.facts, began.elapsed().as_secs_f64());
        // Stopped, so that its files are whole.
        database.postgres = None;
        if place.is_dir() {
            std::fs::remove_dir_all(&place)?;
        }
        std::fs::create_dir_all(&place)?;
        run(Command::new("cp").arg("-a").arg(database.data()).arg(&place))?;
        if kind == Kind::Postgres {
            run(Command::new("cp").arg("-a").arg(database.folder.path().join("postgres")).arg(&place))?;
        }
        std::fs::write(notes, serde_json::to_vec(&town)?)?;
        Ok((database.started()?, town))
    }

    fn started(mut self) -> anyhow::Result<Self> {
        if self.kind == Kind::Postgres {
            self.serve_postgres()?;
        }
        Ok(self)
    }

    fn empty(kind: Kind, within: &Path) -> anyhow::Result<Self> {
        let folder = tempfile::Builder::new()
            .prefix("stampbook-load-")
            .tempdir_in(within)
            .with_context(|| format!("no folder can be made in {}", within.display()))?;
        if user_for_postgres()?.is_some() {
            run(Command::new("chmod").arg("755").arg(folder.path()))?;
        }
        Ok(Self { kind, postgres: None, port: 0, folder })
    }

    pub fn create(kind: Kind, within: &Path) -> anyhow::Result<Self> {
        let mut database = Self::empty(kind, within)?;
        std::fs::create_dir(database.data())?;
        if kind == Kind::Postgres {
            database.start_postgres()?;
        }
        Ok(database)
    }

    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// The server's data folder.
    pub fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    /// `DATABASE_URL` for Stampbook.
    pub fn url(&self) -> String {
        match self.kind {
            Kind::Sqlite => format!("sqlite:{}", self.data().join("stampbook.db").display()),
            Kind::Postgres => self.postgres_url("stampbook"),
        }
    }

    /// Where bare commits go: beside, on the same disk or the same server.
    pub fn bare_url(&self) -> String {
        match self.kind {
            Kind::Sqlite => self.data().join("bare.db").display().to_string(),
            Kind::Postgres => self.postgres_url("bare"),
        }
    }

    /// The process at the root of the database's own, where it has any.
    pub fn process(&self) -> Option<u32> {
        self.postgres.as_ref().map(Process::id)
    }

    fn postgres_url(&self, name: &str) -> String {
        format!("postgres://stampbook@127.0.0.1:{}/{name}", self.port)
    }

    fn start_postgres(&mut self) -> anyhow::Result<()> {
        let data = self.folder.path().join("postgres");
        std::fs::create_dir(&data)?;
        // PostgreSQL refuses to run as root, so another user must reach its folder.
        if let Some(user) = user_for_postgres()? {
            run(Command::new("chown").arg(user).arg(&data))?;
        }
        let init =
            ["--username=stampbook", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync"];
        run(program_of_postgres("initdb")?.arg("--pgdata").arg(&data).args(init).stdout(Stdio::null()))?;
        self.serve_postgres()?;
        self.make_databases()
    }

    fn serve_postgres(&mut self) -> anyhow::Result<()> {
        let data = self.folder.path().join("postgres");
        self.port = free_port()?;
        let mut server = program_of_postgres("postgres")?;
        server.arg("-D").arg(&data).args(["-p", &self.port.to_string()]);
        for setting in [
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "max_connections=100",
            "log_min_messages=fatal",
        ] {
            server.args(["-c", setting]);
        }
        self.postgres = Some(Process::start(server.stdout(Stdio::null()).stderr(Stdio::null()), "-INT")?);
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        let url = self.postgres_url("postgres");
        runtime.block_on(async {
            let deadline = Instant::now() + Duration::from_mins(1);
            loop {
                match tokio_postgres::connect(&url, tokio_postgres::NoTls).await {
                    Ok(_) => return Ok(()),
                    Err(error) if Instant::now() > deadline => {
                        return Err(error).context("PostgreSQL does not answer");
                    }
                    Err(_) => tokio::time::sleep(Duration::from_millis(50)).await,
                }
            }
        })
    }

    fn make_databases(&self) -> anyhow::Result<()> {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        runtime.block_on(async {
            let url = self.postgres_url("postgres");
            let (client, connection) = tokio_postgres::connect(&url, tokio_postgres::NoTls).await?;
            let connection = tokio::spawn(connection);
            client.batch_execute("CREATE DATABASE stampbook").await?;
            client.batch_execute("CREATE DATABASE bare").await?;
            drop(client);
            connection.await??;
            Ok(())
        })
    }
}

/// One of PostgreSQL's programs, as the user that may run it.
fn program_of_postgres(name: &str) -> anyhow::Result<Command> {
    let program = find_postgres()?.join(name);
    let mut command = if let Some(user) = user_for_postgres()? {
        // Becomes the program, so that signals reach it.
        let mut command = Command::new("setpriv");
        command.args(["--reuid", &user, "--regid", &user, "--clear-groups", "--"]).arg(program);
        command
    } else {
        Command::new(program)
    };
    command.current_dir("/");
    Ok(command)
}

fn find_postgres() -> anyhow::Result<PathBuf> {
    let mut candidates: Vec<PathBuf> =
        std::env::split_paths(&std::env::var_os("PATH").unwrap_or_default()).collect();
    if let Ok(versions) = std::fs::read_dir("/usr/lib/postgresql") {
        candidates.extend(versions.filter_map(Result::ok).map(|version| version.path().join("bin")));
    }
    let complete = |folder: &PathBuf| folder.join("initdb").is_file() && folder.join("postgres").is_file();
    candidates
        .into_iter()
        .find(complete)
        .context("PostgreSQL's programs are not installed: ./test installs them")
}

/// Who runs PostgreSQL where we are root.
fn user_for_postgres() -> anyhow::Result<Option<String>> {
    let id_of = |user: &[&str]| -> anyhow::Result<Option<String>> {
        let output = Command::new("id").arg("-u").args(user).output()?;
        Ok(output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned()))
    };
    if id_of(&[])?.as_deref() != Some("0") {
        return Ok(None);
    }
    // Debian's package brings a user of its own; `nobody` is everywhere.
    Ok(Some(id_of(&["postgres"])?.or(id_of(&["nobody"])?).context("there is no user to run PostgreSQL")?))
}

fn run(command: &mut Command) -> anyhow::Result<()> {
    let status = command.status().with_context(|| format!("cannot start {command:?}"))?;
    if !status.success() {
        bail!("{command:?} ended with {status}");
    }
    Ok(())
}
