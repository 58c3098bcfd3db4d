//! Progress mails to a server that takes everything: how many a second, and what they cost.

use std::io::{BufRead as _, BufReader, Write as _};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use anyhow::{Context as _, bail};
use stampbook::clock::Clock;

use crate::databases::Database;
use crate::meter;
use crate::processes::{PUBLIC_URL, Process};

/// How a run of the digests went.
pub struct Sent {
    pub mails: u64,
    /// From the first mail to the last.
    pub wall: Duration,
    /// From the start of the program to its end.
    pub whole: Duration,
    pub cpu: Duration,
    pub connections: u64,
}

/// What the sink has seen.
#[derive(Default)]
struct Seen {
    mails: AtomicU64,
    connections: AtomicU64,
    /// Microseconds since the sink was opened.
    first: AtomicU64,
    last: AtomicU64,
}

/// Runs `stampbook digest` for the present week.
pub fn send(binary: &Path, database: &Database) -> anyhow::Result<Sent> {
    let seen = Arc::new(Seen::default());
    let port = sink(seen.clone())?;
    let week = Clock::system().today().iso_week_date();
    let mut command = Command::new(binary);
    command
        .args(["digest", "--period", &format!("{}-W{:02}", week.year(), week.week()), "--data"])
        .arg(database.data())
        .env("DATABASE_URL", database.url())
        .env("STAMPBOOK_PUBLIC_URL", PUBLIC_URL)
        .env("SMTP_URL", format!("smtp://127.0.0.1:{port}"))
        .stdout(Stdio::null());
    let others: Vec<u32> = database.process().into_iter().collect();
    let (began, before) = (Instant::now(), meter::cpu_of_trees(&others)?);
    let mut process = Process::start(&mut command, "-TERM")?;
    let mut own = Duration::ZERO;
    while !process.ended()? {
        // The last look before the end misses a few milliseconds.
        own = meter::cpu_of_trees(&[process.id()]).unwrap_or(own).max(own);
        std::thread::sleep(Duration::from_millis(10));
    }
    let whole = began.elapsed();
    if !process.succeeded()? {
        bail!("`stampbook digest` did not end well");
    }
    let cpu = own + meter::cpu_of_trees(&others)?.saturating_sub(before);
    let read = |number: &AtomicU64| number.load(Ordering::SeqCst);
    let mails = read(&seen.mails);
    if mails == 0 {
        bail!("no digest was due");
    }
    let wall = Duration::from_micros(read(&seen.last) - read(&seen.first));
    Ok(Sent { mails, wall, whole, cpu, connections: read(&seen.connections) })
}

/// Opens a server that takes every mail and forgets it; its port. It ends with the program.
fn sink(seen: Arc<Seen>) -> anyhow::Result<u16> {
    let listener = TcpListener::bind("127.0.0.1:0")?;
    let port = listener.local_addr()?.port();
    let opened = Instant::now();
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let seen = seen.clone();
            seen.connections.fetch_add(1, Ordering::SeqCst);
            std::thread::spawn(move || {
                if let Err(error) = talk(stream, &seen, opened) {
                    eprintln!("the mail sink: {error:#}");
                }
            });
        }
    });
    Ok(port)
}

fn talk(stream: TcpStream, seen: &Seen, opened: Instant) -> anyhow::Result<()> {
    stream.set_nodelay(true)?;
    let mut answers = stream.try_clone()?;
    let mut lines = BufReader::with_capacity(64 * 1024, stream);
    answers.write_all(b"220 sink\r\n")?;
    let mut line = Vec::new();
    let mut in_data = false;
    loop {
        line.clear();
        if lines.read_until(b'\n', &mut line)? == 0 {
            return Ok(());
        }
        if in_data {
            if line == b".\r\n" {
                in_data = false;
                let at = u64::try_from(opened.elapsed().as_micros()).unwrap_or(u64::MAX);
                seen.mails.fetch_add(1, Ordering::SeqCst);
                seen.last.fetch_max(at, Ordering::SeqCst);
                answers.write_all(b"250 taken\r\n")?;
            }
            continue;
        }
        let word = line.get(..4).context("a line that is too short")?.to_ascii_uppercase();
        match word.as_slice() {
            b"EHLO" | b"HELO" => answers.write_all(b"250-sink\r\n250 8BITMIME\r\n")?,
            b"DATA" => {
                in_data = true;
                let at = u64::try_from(opened.elapsed().as_micros()).unwrap_or(u64::MAX);
                let _ = seen.first.compare_exchange(0, at, Ordering::SeqCst, Ordering::SeqCst);
                answers.write_all(b"354 go on\r\n")?;
            }
            b"QUIT" => {
                answers.write_all(b"221 bye\r\n")?;
                return Ok(());
            }
            _ => answers.write_all(b"250 fine\r\n")?,
        }
    }
}
