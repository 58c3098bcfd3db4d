//! What the server does by itself: sends mail, writes the progress mails, tidies up. Whatever is shown to people
//! or judged is decided elsewhere; jobs fetch, hand over and write down.
//!
//! [`courier`] sends what the outbox holds, with [`compose`] making mails of it; [`digest`] puts the progress
//! mails there; [`exports`] prints passports of many people; [`checkpoints`] signs the state of the log; [`schedule`]
//! knows when; [`runner`] does it all while the server runs.

pub mod bounces;
pub mod checkpoints;
pub mod compose;
pub mod courier;
pub mod digest;
pub mod exports;
mod found;
pub mod housekeeping;
pub mod periods;
pub mod runner;
pub mod schedule;
pub mod verification;
