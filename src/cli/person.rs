//! `stampbook person add`: works while a server runs on the same database.

use std::process::ExitCode;

use clap::Subcommand;

use super::Common;
use crate::app::enrolment::{INVITATION_DAYS, NewPerson, NewRole, Way};
use crate::record::access::{Reach, Role};
use crate::record::fact::Author;

#[derive(Subcommand)]
pub(super) enum Command {
    /// Add somebody and print a link that lets them set a password, once
    Add {
        #[command(flatten)]
        common: Common,
        /// What they sign in with
        #[arg(long, value_name = "ADDRESS")]
        email: String,
        /// As they write it
        #[arg(long)]
        name: String,
        /// administrator, registrar, lead, learner, sponsor or peer; again for more
        #[arg(long, value_name = "ROLE")]
        role: Vec<Role>,
    },
}

pub(super) fn run(command: &Command) -> anyhow::Result<ExitCode> {
    let Command::Add { common, email, name, role } = command;
    let app = common.app()?;
    let from = app.clock.today();
    let roles = role
        .iter()
        .map(|role| NewRole { role: *role, reach: Reach::Organisation, from, until: None })
        .collect();
    let new = NewPerson { id: None, name: name.clone(), email: email.clone(), unit: None, roles };
    let added = app.enrol_blocking(Author::OPERATOR, new, Way::Link)?;
    let link = added.link.unwrap_or_default();
    if common.json {
        println!("{}", serde_json::json!({ "id": added.person, "link": link }));
    } else {
        println!("{name} can set a password here, once, within {INVITATION_DAYS} days:\n{link}");
    }
    Ok(ExitCode::SUCCESS)
}
