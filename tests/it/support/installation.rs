//! The program itself, in a folder of its own: started, asked and killed as an operator would.

use std::fs::File;
use std::io::{BufRead as _, BufReader};
use std::path::PathBuf;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};

use serde_json::Value;
use stampbook::app::App;
use stampbook::clock::Clock;
use stampbook::ids::Ids;
use stampbook::settings::{Given, Settings};
use stampbook::store::Backend;

use super::database::{FreshDatabase, backend, fresh_database};

/// A data folder and a database, with nothing in them at first.
pub struct Installation {
    folder: tempfile::TempDir,
    database: Option<FreshDatabase>,
    environment: Vec<(String, String)>,
    starts: AtomicU32,
}

/// What a command said.
#[derive(Debug)]
pub struct Said {
    pub code: Option<i32>,
    pub text: String,
    pub trouble: String,
}

impl Said {
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.text).unwrap_or_else(|_| panic!("no JSON: {self:?}"))
    }
}

/// A server process; killed when dropped.
pub struct Running {
    child: Child,
    pub address: String,
    pub announced: Value,
    log: PathBuf,
    _said: BufReader<ChildStdout>,
}

impl Drop for Running {
    fn drop(&mut self) {
        self.kill();
    }
}

impl Running {
    /// `kill -9`.
    pub fn kill(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
    }

    /// What it wrote to its log.
    pub fn log(&self) -> String {
        std::fs::read_to_string(&self.log).unwrap_or_default()
    }

    /// Whether it still runs.
    pub fn lives(&mut self) -> bool {
        matches!(self.child.try_wait(), Ok(None))
    }
}

impl Installation {
    /// On the database this run is about. People reach it at an address that does not depend on the port.
    pub fn new(environment: &[(&str, &str)]) -> Self {
        Self::on((backend() == Backend::Postgres).then(fresh_database), environment)
    }

    /// On a SQLite file in its data folder, whatever database this run is about.
    pub fn on_a_file() -> Self {
        Self::on(None, &[])
    }

    fn on(database: Option<FreshDatabase>, environment: &[(&str, &str)]) -> Self {
        drop(rustls::crypto::ring::default_provider().install_default());
        let mut environment: Vec<(String, String)> =
            environment.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        environment.push(("STAMPBOOK_PUBLIC_URL".to_owned(), "http://passports.example".to_owned()));
        if let Some(database) = &database {
            environment.push(("DATABASE_URL".to_owned(), database.url()));
        }
        Self { folder: tempfile::tempdir().unwrap(), database, environment, starts: AtomicU32::new(0) }
    }

    /// Its data folder.
    pub fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    /// Its `DATABASE_URL`.
    pub fn database_url(&self) -> String {
        let file = || format!("sqlite:{}", self.data().join("stampbook.db").display());
        self.database.as_ref().map_or_else(file, FreshDatabase::url)
    }

    /// The same application in this process, to set the stage before the curtain.
    pub fn app(&self) -> App {
        let set = |name: &str| self.environment.iter().find(|(n, _)| n == name).map(|(_, v)| v.clone());
        let given = Given { data: Some(self.data()), ..Given::default() };
        App::start(Settings::load(&given, set).unwrap(), Clock::system(), Ids::system(), true).unwrap()
    }

    /// A command line, not started yet.
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_stampbook"));
        for (name, _) in std::env::vars_os() {
            let name = name.to_string_lossy().into_owned();
            if name.starts_with("STAMPBOOK_") || name == "DATABASE_URL" || name == "SMTP_URL" {
                command.env_remove(name);
            }
        }
        command.args(arguments).arg("--data").arg(self.data());
        command.envs(self.environment.iter().map(|(name, value)| (name, value))).stdin(Stdio::null());
        command
    }

    /// Runs a command to its end.
    pub fn run(&self, arguments: &[&str]) -> Said {
        said(self.command(arguments))
    }

    /// Starts a server on a free port and waits until it serves.
    pub fn serve(&self) -> Running {
        self.serve_with(&[])
    }

    /// Starts a server with some more settings.
    pub fn serve_with(&self, environment: &[(&str, &str)]) -> Running {
        let log = self.folder.path().join(format!("log-{}", self.starts.fetch_add(1, Ordering::SeqCst)));
        let mut child = self
            .command(&["serve", "--json", "--listen", "127.0.0.1:0"])
            .envs(environment.iter().copied())
            .stdout(Stdio::piped())
            .stderr(File::create(&log).unwrap())
            .spawn()
            .unwrap();
        let mut said = BufReader::new(child.stdout.take().unwrap());
        let mut line = String::new();
        said.read_line(&mut line).unwrap();
        let announced: Value = serde_json::from_str(&line).unwrap_or_else(|_| {
            panic!("it did not start: {line}{}", std::fs::read_to_string(&log).unwrap_or_default())
        });
        let address = format!("http://{}", announced["listening"].as_str().unwrap());
        Running { child, address, announced, log, _said: said }
    }
}

/// Runs a command to its end.
pub fn said(mut command: Command) -> Said {
    let output = command.output().unwrap();
    Said {
        code: output.status.code(),
        text: String::from_utf8_lossy(&output.stdout).into_owned(),
        trouble: String::from_utf8_lossy(&output.stderr).into_owned(),
    }
}
