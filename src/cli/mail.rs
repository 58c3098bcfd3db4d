//! `stampbook mail bounce`: a mail server hands over what came back.

use std::io::Read as _;
use std::process::ExitCode;

use anyhow::Context as _;
use clap::Subcommand;
use serde_json::json;

use super::Common;
use crate::jobs::bounces::{Marked, Taken, take_in};
use crate::store::bounces::{self, Unmatched};

/// Most of a message that is read: what matters stands at its beginning.
const MOST: u64 = 4 * 1024 * 1024;

#[derive(Subcommand)]
pub(super) enum Command {
    /// Read a message that came back from standard input, and remember whose address does not work
    Bounce {
        #[command(flatten)]
        common: Common,
    },
}

pub(super) fn run(command: &Command) -> anyhow::Result<ExitCode> {
    let Command::Bounce { common } = command;
    let mut raw = Vec::new();
    std::io::stdin().take(MOST).read_to_end(&mut raw).context("the message cannot be read")?;
    let app = common.app()?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let Taken { marked, unmatched } = runtime.block_on(take_in(&app, &raw))?;
    if common.json {
        let items: Vec<_> = marked
            .iter()
            .map(|one| json!({ "person_id": one.person, "email": one.email, "reason": one.reason }))
            .collect();
        let not_matched: Vec<_> = unmatched
            .iter()
            .map(
                |one| json!({ "at": one.at, "address": one.address, "reason": bounces::reason(&one.reason) }),
            )
            .collect();
        println!("{}", json!({ "items": items, "not_matched": not_matched }));
    } else if marked.is_empty() && unmatched.is_empty() {
        println!("This is no notice of mail of ours that came back; nothing was changed.");
    }
    for Marked { email, reason, .. } in marked.iter().filter(|_| !common.json) {
        println!("{email}: {reason}");
    }
    for Unmatched { address, reason, .. } in unmatched.iter().filter(|_| !common.json) {
        println!("not matched, nothing was changed: {address}: {}", bounces::reason(reason));
    }
    Ok(ExitCode::SUCCESS)
}
