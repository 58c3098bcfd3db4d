//! The command line. Exit codes: 0 done; 1 it failed, one line says why and what to do; 2 the command
//! line is wrong. `--json` gives machine-readable output where there is output.

mod backup;
mod digest;
mod doctor;
mod framework;
mod journal;
mod mail;
mod migrate;
mod openapi;
mod passport;
mod person;
mod record;
mod roster;
mod serve;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand};

use crate::app::App;
use crate::clock::{Clock, Day};
use crate::ids::Ids;
use crate::settings::{self, Given, Problems, Settings, VARIABLES};

#[derive(Parser)]
#[command(name = "stampbook", version, about = "Self-hosted learning passports", after_help = variables())]
struct CommandLine {
    #[command(subcommand)]
    command: Command,
}

/// What every command understands.
#[derive(Args, Clone, Debug, Default)]
pub(crate) struct Common {
    /// Folder of the database, files and keys
    #[arg(long, global = true, value_name = "DIR")]
    data: Option<PathBuf>,
    /// Settings file [default: stampbook.toml in the data folder]
    #[arg(long, global = true, value_name = "FILE")]
    config: Option<PathBuf>,
    /// Machine-readable output
    #[arg(long, global = true)]
    json: bool,
}

#[derive(Subcommand)]
enum Command {
    /// Serve pages and API, and run background jobs
    #[command(after_help = variables())]
    Serve {
        #[command(flatten)]
        common: Common,
        #[command(flatten)]
        options: serve::Options,
    },
    /// Bring the database up to date
    Migrate {
        #[command(flatten)]
        common: Common,
    },
    /// Check configuration, database, storage, mail, clock and keys, and say what to do
    Doctor {
        #[command(flatten)]
        common: Common,
    },
    /// Write somebody's passport to a file
    Passport {
        #[command(flatten)]
        common: Common,
        #[command(flatten)]
        options: passport::Options,
    },
    /// Send the progress mails that are due, once
    Digest {
        #[command(flatten)]
        common: Common,
        #[command(flatten)]
        options: digest::Options,
    },
    /// Log evidence in a journal of your own, without a network
    Log {
        #[command(flatten)]
        common: Common,
        #[command(flatten)]
        options: journal::LogOptions,
    },
    /// Sync a journal of your own with a Stampbook
    Sync {
        #[command(flatten)]
        common: Common,
        #[command(flatten)]
        options: journal::SyncOptions,
    },
    /// Mail that came back
    #[command(subcommand)]
    Mail(mail::Command),
    /// Add people
    #[command(subcommand)]
    Person(person::Command),
    /// Bring frameworks in and hand them out
    #[command(subcommand)]
    Framework(framework::Command),
    /// Bring people, units and cohorts in
    #[command(subcommand)]
    Roster(roster::Command),
    /// Print the description of the API for programs, as JSON
    Openapi,
    /// Check or re-derive the record
    #[command(subcommand)]
    Record(record::Command),
    /// Copy everything into one file, while the server runs
    Backup {
        #[command(flatten)]
        common: Common,
        #[command(flatten)]
        options: backup::ToFile,
    },
    /// Bring a backup back into an empty instance
    Restore {
        #[command(flatten)]
        common: Common,
        #[command(flatten)]
        options: backup::FromFile,
    },
    /// Copy everything into a folder of open formats
    Export {
        #[command(flatten)]
        common: Common,
        #[command(flatten)]
        options: backup::ToFolder,
    },
    /// Bring an exported folder back into an empty instance
    Import {
        #[command(flatten)]
        common: Common,
        #[command(flatten)]
        options: backup::FromFolder,
    },
}

fn variables() -> String {
    let mut text =
        String::from("Settings (environment, or lower case without STAMPBOOK_ in stampbook.toml):\n");
    for (name, meaning, default) in VARIABLES {
        text.extend(["  ", &format!("{name:24}"), " ", meaning, " [default: ", default, "]\n"]);
    }
    text
}

impl Common {
    /// Reads the settings these options lead to.
    fn settings(&self) -> anyhow::Result<Settings> {
        self.settings_with(Given::default())
    }

    fn settings_with(&self, given: Given) -> anyhow::Result<Settings> {
        let given = Given { config: self.config.clone(), data: self.data.clone(), ..given };
        let named = std::env::vars_os().filter_map(|(name, _)| name.into_string().ok());
        let strange = settings::unknown_variables(named);
        match Settings::load(&given, |name| std::env::var(name).ok()) {
            Ok(settings) if strange.is_empty() => Ok(settings),
            Ok(_) => Err(Problems(strange).into()),
            Err(Problems(mut found)) => {
                found.extend(strange);
                Err(Problems(found).into())
            }
        }
    }

    /// The application on a database that exists and is up to date.
    fn app(&self) -> anyhow::Result<App> {
        let settings = self.settings()?;
        anyhow::ensure!(
            settings.database_given || settings.data.is_dir(),
            "there is no folder {}: check --data for a typing error; `stampbook serve` begins a new one",
            settings.data.display()
        );
        let database_given = true;
        Ok(App::start(Settings { database_given, ..settings }, Clock::system(), Ids::system(), false)?)
    }
}

/// "1 problem", "3 problems".
fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

/// A day as people type it.
fn day(text: &str) -> Result<Day, String> {
    text.parse().map_err(|_| "this is not a day: write it like 2026-02-28".to_owned())
}

/// What went wrong and why. Some errors say their cause themselves; then it is not said again.
fn in_one_line(error: &anyhow::Error) -> String {
    let mut said: Vec<String> = Vec::new();
    for cause in error.chain().map(ToString::to_string) {
        if said.last().is_none_or(|before| !before.contains(&cause)) {
            said.push(cause);
        }
    }
    said.join(": ")
}

/// Runs the command line of this process.
#[must_use]
pub fn run() -> ExitCode {
    // Several libraries ask the process for its TLS; a second installation is refused and harmless.
    drop(rustls::crypto::ring::default_provider().install_default());
    let line = match CommandLine::try_parse() {
        Ok(line) => line,
        Err(error) => {
            let code = u8::try_from(error.exit_code()).unwrap_or(2);
            drop(error.print());
            return ExitCode::from(code);
        }
    };
    let done = match line.command {
        Command::Serve { common, options } => serve::run(&common, &options),
        Command::Doctor { common } => doctor::run(&common),
        Command::Passport { common, options } => passport::run(&common, &options),
        Command::Digest { common, options } => digest::run(&common, &options),
        Command::Log { common, options } => journal::log(&common, &options),
        Command::Sync { common, options } => journal::sync(&common, &options),
        Command::Mail(command) => mail::run(&command),
        Command::Migrate { common } => migrate::run(&common),
        Command::Person(command) => person::run(&command),
        Command::Framework(command) => framework::run(&command),
        Command::Roster(command) => roster::run(&command),
        Command::Openapi => openapi::run(),
        Command::Record(command) => record::run(&command),
        Command::Backup { common, options } => backup::backup(&common, &options),
        Command::Restore { common, options } => backup::restore(&common, &options),
        Command::Export { common, options } => backup::export(&common, &options),
        Command::Import { common, options } => backup::import(&common, &options),
    };
    match done {
        Ok(code) => code,
        Err(error) => {
            eprintln!("stampbook: {}", in_one_line(&error));
            ExitCode::from(1)
        }
    }
}
