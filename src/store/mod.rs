//! The only room with SQL.
//!
//! [`Db`] runs closures on threads that own their connections; [`Conn`] is what they receive.

mod connection;
mod db;
mod error;
mod migrate;
mod postgres;
mod sqlite;
mod statements;
mod target;
mod threads;
mod tls;

pub use connection::{AnyConn, Conn, MultiBackend};
pub use db::Db;
pub use error::Error;
pub use migrate::Schema;
pub use postgres::PgBlocking;
pub use statements::StatementLog;
pub use target::{Backend, Target};

pub(crate) use connection::each;
