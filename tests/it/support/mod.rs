//! What the stories stand on.

pub mod browser;
pub mod database;
pub mod frameworks;
pub mod installation;
pub mod paper;
pub mod proxy;
pub mod routes;
pub mod server;
pub mod stage;
pub mod story;
