//! Processes that the run starts, and stops however it ends.

use std::io::{BufRead as _, BufReader};
use std::net::TcpListener;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context as _, bail};

use crate::client::Connection;
use crate::databases::Database;
use crate::meter;
use crate::rounds::median;

/// How the server is reached in mails and tokens; the same at every start.
pub const PUBLIC_URL: &str = "http://stampbook.test";

/// A child that is asked to stop, and waited for, when dropped.
pub struct Process {
    child: Child,
    signal: &'static str,
}

impl Process {
    /// `signal` is the one that the program takes as a wish to stop.
    pub fn start(command: &mut Command, signal: &'static str) -> anyhow::Result<Self> {
        let child =
            command.stdin(Stdio::null()).spawn().with_context(|| format!("cannot start {command:?}"))?;
        Ok(Self { child, signal })
    }

    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// The first line that the process prints; its output must be piped.
    pub fn first_line(&mut self) -> anyhow::Result<String> {
        let output = self.child.stdout.as_mut().context("the output is not piped")?;
        let mut line = String::new();
        BufReader::new(output).read_line(&mut line)?;
        Ok(line.trim().to_owned())
    }

    /// All that the process prints until it ends.
    pub fn everything(mut self) -> anyhow::Result<String> {
        let output = self.child.stdout.take().context("the output is not piped")?;
        let text = std::io::read_to_string(output)?;
        let status = self.child.wait()?;
        if !status.success() {
            bail!("a process of the run ended with {status}");
        }
        Ok(text)
    }

    /// Whether it has ended as it should.
    pub fn succeeded(&mut self) -> anyhow::Result<bool> {
        Ok(self.child.wait()?.success())
    }

    pub fn ended(&mut self) -> anyhow::Result<bool> {
        Ok(self.child.try_wait()?.is_some())
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        if matches!(self.child.try_wait(), Ok(Some(_))) {
            return;
        }
        // The standard library can only kill; a server should have the chance to put its things in order.
        let asked = Command::new("kill").arg(self.signal).arg(self.id().to_string()).status();
        let deadline = Instant::now() + Duration::from_secs(if asked.is_ok() { 15 } else { 0 });
        while Instant::now() < deadline {
            if !matches!(self.child.try_wait(), Ok(None)) {
                return;
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        if let Err(error) = self.child.kill().and_then(|()| self.child.wait()) {
            eprintln!("process {} does not stop: {error}", self.id());
        }
    }
}

/// A server under measurement.
pub struct Server {
    process: Process,
    address: String,
}

impl Server {
    /// The release binary on a filled database.
    pub fn start(binary: &Path, database: &Database) -> anyhow::Result<Self> {
        let address = format!("127.0.0.1:{}", free_port()?);
        let mut command = Command::new(binary);
        command.args(["serve", "--listen", &address, "--data"]).arg(database.data());
        command.env("DATABASE_URL", database.url()).env("STAMPBOOK_LOG", "warn").env_remove("SMTP_URL");
        command.env("STAMPBOOK_PUBLIC_URL", PUBLIC_URL);
        command.stdout(Stdio::null());
        Ok(Self { process: Process::start(&mut command, "-TERM")?, address })
    }

    pub fn id(&self) -> u32 {
        self.process.id()
    }

    pub fn address(&self) -> &str {
        &self.address
    }

    /// Waits until `/healthz` answers.
    pub async fn first_answer(&mut self) -> anyhow::Result<()> {
        let request = b"GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n";
        let deadline = Instant::now() + Duration::from_mins(1);
        loop {
            if let Ok(mut connection) = Connection::open(&self.address).await
                && connection.ask(request).await? == 200
            {
                return Ok(());
            }
            if self.process.ended()? {
                bail!("the server ended instead of answering");
            }
            if Instant::now() > deadline {
                bail!("the server did not answer in a minute");
            }
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
    }
}

/// How a start went.
pub struct Start {
    pub first_answer: Duration,
    pub resident: f64,
}

/// Starts and stops the server some times; the medians.
pub fn time_to_first_answer(
    start: impl Fn() -> anyhow::Result<Server>,
    times: usize,
) -> anyhow::Result<Start> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let (mut seconds, mut resident) = (Vec::new(), Vec::new());
    for _ in 0..times {
        let began = Instant::now();
        let mut server = start()?;
        runtime.block_on(server.first_answer())?;
        seconds.push(began.elapsed().as_secs_f64());
        std::thread::sleep(Duration::from_millis(500));
        resident.push(meter::memory(server.id())?.0);
    }
    Ok(Start { first_answer: Duration::from_secs_f64(median(seconds)), resident: median(resident) })
}

/// A port that was free a moment ago.
pub fn free_port() -> anyhow::Result<u16> {
    Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?.port())
}
