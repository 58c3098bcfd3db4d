//! Stampbook: self-hosted learning passports.

pub mod app;
pub mod cli;
pub mod clock;
pub mod credentials;
pub mod demo;
pub mod documents;
pub mod files;
pub mod ids;
pub mod interchange;
pub mod jobs;
pub mod mail;
pub mod record;
pub mod settings;
pub mod store;
pub mod web;
