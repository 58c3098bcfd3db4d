//! The load run: what an operation costs, beside what the machine could do at best.
//!
//! ```sh
//! cargo bench --bench load
//! cargo bench --bench load -- --database sqlite --learners 1000 --only passport --seconds 2
//! ```
//!
//! Starts the release server on databases filled with learners, asks it over kept connections, and prints Markdown:
//! CPU per operation over all processes of the server (and of `PostgreSQL`), rate, and the time to answer of the middle
//! and of the slowest hundredth. Every operation stands beside its bound, measured in the same run, round by round:
//! operation, bound, operation, bound. `docs/performance.md` says how to read it.

mod bounds;
mod client;
mod databases;
mod digests;
mod fill;
mod meter;
mod operations;
mod processes;
mod rounds;
mod table;

use std::path::PathBuf;
use std::rc::Rc;
use std::time::Duration;

use anyhow::{Context as _, bail};

use databases::{Database, Kind};
use operations::{Clerk, Operation};
use processes::Server;
use rounds::{Measured, Plan};
use table::Table;

/// What the person at the command line asked for.
struct Request {
    databases: Vec<Kind>,
    learners: Vec<u32>,
    only: Option<String>,
    plan: Plan,
    binary: PathBuf,
    folder: PathBuf,
    shelf: PathBuf,
}

const USAGE: &str = "cargo bench --bench load -- [--database sqlite|postgres]… [--learners N]… [--only WORD] \
    [--seconds S] [--rounds N] [--binary FILE] [--folder DIR] [--shelf DIR]";

fn main() -> anyhow::Result<()> {
    let mut arguments = std::env::args().skip(1).peekable();
    match arguments.peek().map(String::as_str) {
        Some(bounds::EMPTY_SERVER) => return bounds::empty_server(arguments.skip(1)),
        Some(bounds::BARE_COMMITS) => return bounds::bare_commits(arguments.skip(1)),
        _ => {}
    }
    let request = read_arguments(arguments)?;
    drop(rustls::crypto::ring::default_provider().install_default());
    let mut table = Table::new();
    for kind in &request.databases {
        for learners in &request.learners {
            if let Err(error) = measure(&request, *kind, *learners, &mut table) {
                table.missing(&format!("{kind}, {learners} learners: {error:#}"));
            }
        }
    }
    table.binary(std::fs::metadata(&request.binary).map_or(0, |file| file.len()), fonts());
    println!("{table}");
    if table.is_complete() { Ok(()) } else { bail!("not everything could be measured: see above") }
}

/// Bytes of the fonts that the binary carries.
fn fonts() -> u64 {
    let folder = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/fonts"));
    let files = folder.into_iter().flatten().flatten();
    files.filter_map(|file| file.metadata().ok()).map(|file| file.len()).sum()
}

fn read_arguments(mut arguments: impl Iterator<Item = String>) -> anyhow::Result<Request> {
    let mut request = Request {
        databases: Vec::new(),
        learners: Vec::new(),
        only: None,
        plan: Plan { rounds: 4, round: Duration::from_secs(2), connections: vec![1, 32] },
        binary: PathBuf::from(env!("CARGO_BIN_EXE_stampbook")),
        // Not the system's temporary folder: that may be memory, where a commit costs nothing.
        folder: PathBuf::from("/var/tmp"),
        shelf: PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("target/load"),
    };
    while let Some(argument) = arguments.next() {
        let mut value = || arguments.next().with_context(|| format!("{argument} needs a value\n{USAGE}"));
        match argument.as_str() {
            "--bench" => {}
            "--database" => request.databases.push(value()?.parse()?),
            "--learners" => request.learners.push(value()?.parse().context("--learners needs a number")?),
            "--only" => request.only = Some(value()?),
            "--seconds" => {
                let seconds = value()?.parse().context("--seconds needs a number")?;
                request.plan.round = Duration::try_from_secs_f64(seconds)?;
            }
            "--rounds" => request.plan.rounds = value()?.parse().context("--rounds needs a number")?,
            "--binary" => request.binary = value()?.into(),
            "--folder" => request.folder = value()?.into(),
            "--shelf" => request.shelf = value()?.into(),
            other => bail!("{other} is not known\n{USAGE}"),
        }
    }
    if request.databases.is_empty() {
        request.databases = vec![Kind::Sqlite, Kind::Postgres];
    }
    if request.learners.is_empty() {
        request.learners = vec![1_000, 100_000];
    }
    Ok(request)
}

/// Fills one database, starts the server on it, and measures every operation.
fn measure(request: &Request, kind: Kind, learners: u32, table: &mut Table) -> anyhow::Result<()> {
    let (database, town) = Database::filled(kind, &request.folder, &request.shelf, learners)?;
    let clerk = Clerk::new(fill::open(&database)?.tokens.clone());
    let town = Rc::new(town);
    let wanted = |name: &str| request.only.as_ref().is_none_or(|word| name.contains(word.as_str()));
    let start = || Server::start(&request.binary, &database);
    let started = processes::time_to_first_answer(start, 5)?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let mut server = start()?;
    runtime.block_on(server.first_answer())?;
    let mut processes = vec![server.id()];
    processes.extend(database.process());
    for operation in operations::all(&town, &clerk) {
        if !wanted(operation.name) {
            continue;
        }
        for connections in &request.plan.connections {
            eprintln!("{kind}, {learners} learners: {} at {connections}", operation.name);
            match one(&runtime, request, &database, &server, &processes, &operation, *connections) {
                Ok((size, measured, bound)) => {
                    table.row(kind, learners, &operation, *connections, size, &measured, &bound);
                }
                Err(error) => table.missing(&format!(
                    "{kind}, {learners} learners, {} at {connections} connections: {error:#}",
                    operation.name
                )),
            }
        }
    }
    let (_, most) = meter::memory(server.id())?;
    table.start(kind, learners, town.facts, &started, most);
    drop(server);
    if wanted("digests") {
        eprintln!("{kind}, {learners} learners: digests");
        match digests::send(&request.binary, &database) {
            Ok(sent) => table.digests(kind, learners, &sent),
            Err(error) => table.missing(&format!("{kind}, {learners} learners, digests: {error:#}")),
        }
    }
    Ok(())
}

fn one(
    runtime: &tokio::runtime::Runtime,
    request: &Request,
    database: &Database,
    server: &Server,
    processes: &[u32],
    operation: &Operation,
    connections: usize,
) -> anyhow::Result<(usize, Measured, Measured)> {
    let size = runtime.block_on(client::size_of_answer(server.address(), operation))?;
    let mut bound = bounds::Bound::prepare(&operation.bound, database, size, connections)?;
    let (measured, bound) = rounds::interleave(
        &request.plan,
        |long| rounds::under_load(runtime, server.address(), processes, operation, connections, long),
        |long| bound.measure(runtime, long),
    )?;
    Ok((size, measured, bound))
}
