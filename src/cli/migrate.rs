//! `stampbook migrate`: brings the database up to date; creates a SQLite file that is not there yet.

use std::process::ExitCode;

use super::Common;
use crate::files::private_folder;
use crate::store::{Db, Target};

pub(super) fn run(common: &Common) -> anyhow::Result<ExitCode> {
    let settings = common.settings()?;
    if !settings.database_given {
        private_folder(&settings.data)?;
    }
    let ran = Db::open(&Target::parse(&settings.database_url)?, true)?.migrate()?;
    if common.json {
        println!("{}", serde_json::json!({ "applied": ran }));
    } else if ran.is_empty() {
        println!("The database is up to date.");
    } else {
        println!("Applied {}.", ran.join(", "));
    }
    Ok(ExitCode::SUCCESS)
}
