//! `stampbook serve`: pages, API and jobs in one process.

use std::io::IsTerminal as _;
use std::net::TcpListener;
use std::process::ExitCode;
use std::time::Duration;

use anyhow::{Context as _, bail};
use clap::Args;

use super::Common;
use crate::app::App;
use crate::clock::Clock;
use crate::demo::{self, DemoPerson};
use crate::ids::Ids;
use crate::jobs::runner::Runner;
use crate::settings::Given;
use crate::web::server;

#[derive(Args)]
pub(super) struct Options {
    /// Address and port [default: 127.0.0.1:8080]
    #[arg(long, value_name = "ADDRESS")]
    listen: Option<String>,
    /// Fill an empty instance with the demo organisation and print how to sign in
    #[arg(long)]
    demo: bool,
}

pub(super) fn run(common: &Common, options: &Options) -> anyhow::Result<ExitCode> {
    let mut settings = common.settings_with(Given {
        listen: options.listen.clone(),
        demo: options.demo,
        ..Given::default()
    })?;
    start_log(&settings.log);
    // Bound before anything is opened, so that a second server on the same address stops here.
    let listener = TcpListener::bind(settings.listen)
        .with_context(|| format!("cannot listen on {}; is another server running there?", settings.listen))?;
    settings.listen = listener.local_addr()?;
    let (address, listening) = (settings.address(), settings.listen);
    let app = App::start(settings, Clock::system(), Ids::system(), true)?;
    let (json, filled) = (common.json, options.demo);
    actix_web::rt::System::new().block_on(async move {
        // Who calls meanwhile waits at the socket, which is open already.
        let people = if filled { fill(&app).await? } else { Vec::new() };
        app.show_demo_people(people.clone());
        let code = app.first_run_code().await?;
        let workers = std::thread::available_parallelism().map_or(2, usize::from).min(8);
        let jobs = Runner::start(&app);
        let db = app.db.clone();
        let server = server::serve(app, listener, workers)?;
        if json {
            let said = serde_json::json!({
                "address": address, "listening": listening, "people": people, "first_run": code,
            });
            println!("{said}");
        } else {
            println!("Stampbook is at {address}");
            if let Some(code) = code {
                println!("Nobody runs it yet. Open {address}/first-run and type {code}, once.");
            }
            print!("{}", sign_ins(&people));
        }
        let served = server.await;
        jobs.stop(Duration::from_secs(10)).await;
        served?;
        // Who copies the database file of a server that was stopped has all of it.
        db.settle().await?;
        anyhow::Ok(())
    })?;
    Ok(ExitCode::SUCCESS)
}

/// Fills an empty instance; of another, how to go on with it.
async fn fill(app: &App) -> anyhow::Result<Vec<DemoPerson>> {
    match demo::fill(app).await {
        Err(demo::Fault::NotEmpty) => {
            let data = app.settings.data.display();
            bail!(
                "there is a record here already, and the demo fills only an empty instance. To go on with what is here: \
                 `stampbook serve --data {data}`. For a demo of its own: `stampbook serve --demo --data ANOTHER-FOLDER`"
            )
        }
        other => Ok(other?),
    }
}

/// Who can sign in to the demo, as a table. The names come last: not every terminal knows how wide they are.
fn sign_ins(people: &[DemoPerson]) -> String {
    let Some(anybody) = people.first() else { return String::new() };
    let mut table = format!("\nSign in as anybody of the demo; the password is {}\n\n", anybody.password);
    for person in people {
        table.extend([&*format!("  {:22} {:14} ", person.email, person.role.name()), &*person.name, "\n"]);
    }
    table
}

fn start_log(filter: &str) {
    use tracing_subscriber::EnvFilter;
    // What the web server says of requests that are none, anybody could fill a disk with.
    let usual = "info,actix_http=off";
    let (json, filter) = match filter {
        "json" => (true, usual),
        "info" => (false, usual),
        asked => (false, asked),
    };
    let filter = EnvFilter::try_new(filter).unwrap_or_else(|_| EnvFilter::new("info"));
    let log = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        // Colours are for eyes, not for files.
        .with_ansi(std::io::stderr().is_terminal());
    if json {
        log.json().init();
    } else {
        log.init();
    }
}
