//! The web: pages for people and an API for programs, over the same record.

mod addresses;
pub mod api;
pub(crate) mod assets;
pub(crate) mod desk;
pub(crate) mod draft_check;
pub(crate) mod entry;
pub mod failure;
pub(crate) mod health;
pub(crate) mod hints;
mod in_time;
pub(crate) mod incoming;
pub(crate) mod markdown;
mod methods;
pub(crate) mod metrics;
pub(crate) mod misread;
pub(crate) mod pace;
pub(crate) mod page;
pub mod pages;
pub(crate) mod palette;
pub(crate) mod qr;
pub mod query;
mod repeats;
pub mod routes;
pub mod server;
mod shell;
pub(crate) mod views;
pub mod who;
pub(crate) mod words;
pub(crate) mod zero_byte;

#[cfg(test)]
mod look;
