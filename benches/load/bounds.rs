//! The least work that could answer: an empty handler, and bare commits. Both run in processes of their own, so that
//! their cost is theirs alone.

use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::Context as _;
use diesel::connection::SimpleConnection as _;
use diesel::prelude::*;

use crate::databases::{Database, Kind};
use crate::meter;
use crate::operations::{self, Operation};
use crate::processes::Process;
use crate::rounds::{self, Round};

/// The first argument that makes this program an empty server: `--empty-server SIZE`.
pub const EMPTY_SERVER: &str = "--empty-server";

/// The first argument that makes this program commit rows: `--bare-commits DATABASE URL BATCH ROW SECONDS`.
pub const BARE_COMMITS: &str = "--bare-commits";

/// What an operation is held against.
pub enum Against {
    /// An empty handler with an answer as long as the operation's.
    EmptyHandler,
    /// Durable commits of rows this long, as many in a batch as there are connections.
    BareCommits { row: usize },
}

/// A bound, ready to be measured.
pub enum Bound {
    EmptyHandler { server: Process, address: String, operation: Operation, connections: usize },
    BareCommits { kind: Kind, url: String, row: usize, batch: usize, postgres: Option<u32> },
}

impl Bound {
    pub fn prepare(
        against: &Against,
        database: &Database,
        size: usize,
        connections: usize,
    ) -> anyhow::Result<Self> {
        Ok(match against {
            Against::EmptyHandler => {
                let (server, address) = start_empty_server(size)?;
                Self::EmptyHandler { server, address, operation: operations::get("empty", "/"), connections }
            }
            Against::BareCommits { row } => Self::BareCommits {
                kind: database.kind(),
                url: database.bare_url(),
                row: *row,
                batch: connections,
                postgres: database.process(),
            },
        })
    }

    pub fn measure(&mut self, runtime: &tokio::runtime::Runtime, round: Duration) -> anyhow::Result<Round> {
        match self {
            Self::EmptyHandler { server, address, operation, connections } => {
                rounds::under_load(runtime, address, &[server.id()], operation, *connections, round)
            }
            Self::BareCommits { kind, url, row, batch, postgres } => {
                let roots: Vec<u32> = postgres.iter().copied().collect();
                let before = meter::cpu_of_trees(&roots)?;
                let mut command = Command::new(std::env::current_exe()?);
                command.args([
                    BARE_COMMITS,
                    if *kind == Kind::Sqlite { "sqlite" } else { "postgres" },
                    url.as_str(),
                ]);
                command.args([batch.to_string(), row.to_string(), round.as_secs_f64().to_string()]);
                let text = Process::start(command.stdout(Stdio::piped()), "-TERM")?.everything()?;
                let database = meter::cpu_of_trees(&roots)?.saturating_sub(before);
                let mut numbers = text.split_whitespace().map(str::parse::<u64>);
                let mut next = || anyhow::Ok(numbers.next().context("too few numbers")??);
                let (operations, wall, cpu) = (next()?, next()?, next()?);
                Ok(Round {
                    operations,
                    wall: Duration::from_micros(wall),
                    cpu: Duration::from_micros(cpu) + database,
                    times: Vec::new(),
                })
            }
        }
    }
}

/// Starts this program again as an empty server; the process and its address.
pub fn start_empty_server(size: usize) -> anyhow::Result<(Process, String)> {
    let mut command = Command::new(std::env::current_exe()?);
    command.args([EMPTY_SERVER, &size.to_string()]).stdout(Stdio::piped());
    let mut process = Process::start(&mut command, "-TERM")?;
    let address = process.first_line()?;
    Ok((process, address))
}

/// Answers everything with `SIZE` bytes that call themselves JSON.
pub fn empty_server(mut arguments: impl Iterator<Item = String>) -> anyhow::Result<()> {
    use actix_web::http::{Method, StatusCode};
    use actix_web::{App, HttpRequest, HttpResponse, HttpServer, web};

    let size: usize = arguments.next().context("no size")?.parse()?;
    let body = web::Bytes::from("x".repeat(size));
    actix_web::rt::System::new().block_on(async move {
        let server = HttpServer::new(move || {
            let body = body.clone();
            App::new().default_service(web::to(move |request: HttpRequest, _: web::Bytes| {
                let body = body.clone();
                let status =
                    if request.method() == Method::POST { StatusCode::CREATED } else { StatusCode::OK };
                async move { HttpResponse::build(status).content_type("application/json").body(body) }
            }))
        })
        .tcp_nodelay(true)
        .bind("127.0.0.1:0")?;
        println!("{}", server.addrs().first().context("no address")?);
        server.run().await?;
        Ok(())
    })
}

diesel::table! {
    bare (id) {
        id -> BigInt,
        body -> Binary,
    }
}

/// Commits batches of rows until the time is up; prints rows, microseconds, and microseconds of CPU.
pub fn bare_commits(mut arguments: impl Iterator<Item = String>) -> anyhow::Result<()> {
    let mut next = || arguments.next().context("too few arguments");
    let (kind, url): (Kind, String) = (next()?.parse()?, next()?);
    let (batch, row): (usize, usize) = (next()?.parse()?, next()?.parse()?);
    let round = Duration::try_from_secs_f64(next()?.parse()?)?;
    let rows = vec![vec![0x5a_u8; row]; batch];
    match kind {
        Kind::Sqlite => {
            let mut connection = SqliteConnection::establish(&url)?;
            connection.batch_execute(
                "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 5000;
                 CREATE TABLE IF NOT EXISTS bare (id INTEGER PRIMARY KEY, body BLOB NOT NULL) STRICT",
            )?;
            count(batch, round, || {
                connection.batch_execute("BEGIN IMMEDIATE")?;
                for row in &rows {
                    diesel::insert_into(bare::table).values(bare::body.eq(row)).execute(&mut connection)?;
                }
                connection.batch_execute("COMMIT")?;
                Ok(())
            })
        }
        Kind::Postgres => {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
            let (client, connection) =
                runtime.block_on(tokio_postgres::connect(&url, tokio_postgres::NoTls))?;
            runtime.spawn(connection);
            let insert = runtime.block_on(async {
                let table = "CREATE TABLE IF NOT EXISTS bare (id BIGSERIAL PRIMARY KEY, body BYTEA NOT NULL)";
                client.batch_execute(table).await?;
                client.prepare("INSERT INTO bare (body) SELECT unnest($1::bytea[])").await
            })?;
            count(batch, round, || {
                runtime.block_on(client.execute(&insert, &[&rows]))?;
                Ok(())
            })
        }
    }
}

fn count(
    batch: usize,
    round: Duration,
    mut commit: impl FnMut() -> anyhow::Result<()>,
) -> anyhow::Result<()> {
    let me = [std::process::id()];
    let (began, before) = (Instant::now(), meter::cpu_of_trees(&me)?);
    let mut operations = 0;
    while began.elapsed() < round {
        commit()?;
        operations += batch;
    }
    let cpu = meter::cpu_of_trees(&me)?.saturating_sub(before);
    println!("{operations} {} {}", began.elapsed().as_micros(), cpu.as_micros());
    Ok(())
}
