//! The binary `stampbook`: see [`stampbook::cli`].

use std::process::ExitCode;

fn main() -> ExitCode {
    stampbook::cli::run()
}
