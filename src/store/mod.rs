//! The only room with SQL.
//!
//! [`Db`] runs closures on threads that own their connections; [`Conn`] is what they receive.

pub mod accounts;
pub mod answers;
pub mod appeals;
pub mod attempts;
pub mod bounces;
mod chain;
pub mod cohorts;
mod connection;
mod db;
pub mod digests;
pub mod drafts;
pub mod due;
mod error;
pub mod find_people;
pub mod folds;
pub mod frameworks;
mod group;
pub mod housekeeping;
pub mod idempotency;
pub mod imports;
pub mod invitations;
pub mod keeping;
mod kept;
pub mod log;
pub mod measure;
pub mod memory;
mod migrate;
mod node;
pub mod one_time_links;
pub mod outbox;
pub mod passports;
pub mod people;
pub mod portraits;
mod postgres;
mod project;
pub mod queue;
pub mod reach;
pub mod readers;
pub mod rebuild;
pub mod refresh_tokens;
mod schema;
pub mod shown;
mod sqlite;
mod statements;
mod target;
mod threads;
mod tls;
pub mod verify;

pub use connection::{AnyConn, Conn, MultiBackend};
pub use db::Db;
pub use error::Error;
pub use folds::Folds;
pub use log::{AppendError, Door, Outcome};
pub use migrate::Schema;
pub use node::Node;
pub use postgres::PgBlocking;
pub use project::reach_name;
pub use statements::StatementLog;
pub use target::{Backend, Target};

pub(crate) use connection::each;
