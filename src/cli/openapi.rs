//! `stampbook openapi`: the API described to machines.

use std::io::Write as _;
use std::process::ExitCode;

use crate::web::api::document;

pub(super) fn run() -> anyhow::Result<ExitCode> {
    writeln!(std::io::stdout().lock(), "{}", document::text())?;
    Ok(ExitCode::SUCCESS)
}
