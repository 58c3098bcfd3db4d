//! What the stories stand on.

pub mod browser;
pub mod database;
pub mod device;
pub mod frameworks;
pub mod installation;
pub mod paper;
pub mod proxy;
pub mod routes;
pub mod server;
pub mod stage;
pub mod story;

/// Says that a test ran for nothing, and why. Past what cargo keeps to itself of a test that passes: whoever only runs
/// `cargo test` reads it, too.
pub fn skipped(why: &str) {
    use std::io::Write as _;
    // In one go: other tests speak at the same time.
    drop(std::io::stderr().write_all(format!("\nskipped: {why}\n").as_bytes()));
}
