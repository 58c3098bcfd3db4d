//! A lean HTTP/1.1 client: kept connections, nothing allocated for an answer that is not wanted.

use std::time::{Duration, Instant};

use anyhow::{Context as _, bail};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

use crate::operations::Operation;

/// What a round of load saw.
#[derive(Default)]
pub struct Seen {
    /// Microseconds to each answer.
    pub times: Vec<u32>,
    pub wall: Duration,
}

/// Asks over `connections` kept connections for as long as `round` lasts.
pub async fn load(
    address: &str,
    operation: &Operation,
    connections: usize,
    round: Duration,
) -> anyhow::Result<Seen> {
    let mut open = Vec::with_capacity(connections);
    for _ in 0..connections {
        open.push(Connection::open(address).await?);
    }
    let began = Instant::now();
    let asking = open.into_iter().map(|mut connection| async move {
        let mut times = Vec::new();
        while began.elapsed() < round {
            let Some(request) = operation.next() else { break };
            let asked = Instant::now();
            let status = connection.ask(&request).await?;
            times.push(u32::try_from(asked.elapsed().as_micros()).unwrap_or(u32::MAX));
            if status != operation.expected {
                bail!("answered {status} instead of {}: {}", operation.expected, connection.body());
            }
        }
        anyhow::Ok(times)
    });
    let mut seen = Seen::default();
    for times in futures_util::future::join_all(asking).await {
        seen.times.extend(times?);
    }
    seen.wall = began.elapsed();
    Ok(seen)
}

/// How many bytes the operation's answer has, its head left out.
pub async fn size_of_answer(address: &str, operation: &Operation) -> anyhow::Result<usize> {
    let mut connection = Connection::open(address).await?;
    let status = connection.ask(&operation.next().context("nothing is left to ask")?).await?;
    if status != operation.expected {
        bail!("answered {status} instead of {}: {}", operation.expected, connection.body());
    }
    Ok(connection.body.len())
}

/// One kept connection and its last answer.
pub struct Connection {
    stream: TcpStream,
    waiting: Vec<u8>,
    body: Vec<u8>,
}

impl Connection {
    pub async fn open(address: &str) -> anyhow::Result<Self> {
        let stream =
            TcpStream::connect(address).await.with_context(|| format!("nobody answers at {address}"))?;
        stream.set_nodelay(true)?;
        Ok(Self { stream, waiting: Vec::with_capacity(64 * 1024), body: Vec::new() })
    }

    /// Sends a whole request and reads the whole answer; the status.
    pub async fn ask(&mut self, request: &[u8]) -> anyhow::Result<u16> {
        self.stream.write_all(request).await?;
        self.body.clear();
        let head = loop {
            if let Some(end) = find(&self.waiting, b"\r\n\r\n") {
                break end;
            }
            self.more().await?;
        };
        let (status, length) = read_head(&self.waiting[..head])?;
        self.waiting.drain(..head + 4);
        match length {
            Length::Known(length) => self.take(length).await?,
            Length::Chunked => self.take_chunks().await?,
        }
        Ok(status)
    }

    /// The last answer, cut short enough to print.
    pub fn body(&self) -> String {
        String::from_utf8_lossy(&self.body[..self.body.len().min(400)]).into_owned()
    }

    async fn more(&mut self) -> anyhow::Result<()> {
        if self.stream.read_buf(&mut self.waiting).await? == 0 {
            bail!("the server closed the connection");
        }
        Ok(())
    }

    async fn take(&mut self, length: usize) -> anyhow::Result<()> {
        while self.waiting.len() < length {
            self.more().await?;
        }
        self.body.extend_from_slice(&self.waiting[..length]);
        self.waiting.drain(..length);
        Ok(())
    }

    async fn take_chunks(&mut self) -> anyhow::Result<()> {
        loop {
            let end = loop {
                if let Some(end) = find(&self.waiting, b"\r\n") {
                    break end;
                }
                self.more().await?;
            };
            let size = std::str::from_utf8(&self.waiting[..end])?.split(';').next().unwrap_or_default();
            let size = usize::from_str_radix(size.trim(), 16).context("a chunk without a size")?;
            self.waiting.drain(..end + 2);
            self.take(size).await?;
            while self.waiting.len() < 2 {
                self.more().await?;
            }
            self.waiting.drain(..2);
            if size == 0 {
                return Ok(());
            }
        }
    }
}

enum Length {
    Known(usize),
    Chunked,
}

fn read_head(head: &[u8]) -> anyhow::Result<(u16, Length)> {
    let head = std::str::from_utf8(head).context("the answer's head is not text")?;
    let mut lines = head.split("\r\n");
    let status =
        lines.next().and_then(|line| line.split(' ').nth(1)).context("an answer without a status")?;
    let status: u16 = status.parse().with_context(|| format!("{status} is not a status"))?;
    let mut length = Length::Known(0);
    for line in lines {
        let Some((name, value)) = line.split_once(':') else { continue };
        if name.eq_ignore_ascii_case("content-length") {
            length = Length::Known(value.trim().parse().context("content-length")?);
        } else if name.eq_ignore_ascii_case("transfer-encoding") {
            length = Length::Chunked;
        }
    }
    Ok((status, length))
}

fn find(text: &[u8], what: &[u8]) -> Option<usize> {
    text.windows(what.len()).position(|window| window == what)
}
