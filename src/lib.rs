//! Stampbook: self-hosted learning passports.
//!
//! # The one idea
//!
//! What is said about learning is a **fact**: "Ada logged this", "Grace signed level 2". Facts are only ever added,
//! through [one door](store::log::Door), each hashed onto the one before it and signed by this node. Everything that
//! people see is *derived* from them by a pure fold, so a passport cannot say anything that nobody said.
//!
//! ```text
//!   page, API, import, command           page, PDF, JSON, mail
//!              │                                   ▲
//!              ▼                                   │
//!   record::rules  may this be said?    record::passport  what it looks like
//!              │                                   ▲
//!              ▼                                   │
//!   store::log  the door: one durable   record::portfolio  the fold of a
//!   write for many who wait      ────►  learner's facts
//! ```
//!
//! # The rooms, in reading order
//!
//! | room | holds |
//! |---|---|
//! | [`clock`], [`ids`], [`settings`] | time, names and chance, configuration: passed in, never fetched |
//! | [`language`] | the words people read, in each language, and sentences before anybody has read them |
//! | [`record`] | the heart, pure: facts, rules, folds; one file a noun |
//! | [`store`] | the only room with SQL, for SQLite and for PostgreSQL: the door, the chains, rows for questions across people |
//! | [`sync`] | what one store gives another, and takes: pure, over the door and the feed |
//! | [`journal`] | a learner's own folder: logged and signed without a network, synced later |
//! | [`interchange`] | frameworks of others, in and out |
//! | [`files`] | photos, PDFs and recordings, under the hash of their content |
//! | [`documents`] | the passport and the certificate as PDFs |
//! | [`mail`] | what mails say, how they look, how they leave |
//! | [`credentials`] | passwords, tokens, secrets |
//! | [`jobs`] | what the server does by itself: send, remind, tidy up |
//! | [`app`] | all of it put together, the same for the binary and for the tests |
//! | [`web`], [`cli`] | pages, API, commands: extract, ask or say, draw |
//! | [`demo`] | an organisation with months behind it, said through the door like everything else |
//!
//! Who may use whom is kept by `tests/it/tidy.rs`. To follow one sign-off through the house, read
//! [`web::api::signoffs`], [`record::signoff`], [`record::rules`], [`store::log`], [`record::effects`].
//!
//! Codes in comments, such as E-8, name what the product does; `docs/behaviours.md` says it.

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
pub mod journal;
pub mod language;
pub mod mail;
pub mod record;
pub mod settings;
pub mod store;
pub mod sync;
pub mod web;
