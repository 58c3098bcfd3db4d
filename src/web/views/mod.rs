//! What each page shows, as plain data: one struct a page, one file a noun. A handler fills the struct from
//! its one read and answers with [`super::page::ok`]; it decides nothing about looks.

pub(crate) mod account;
pub(crate) mod administration;
pub(crate) mod certificates;
pub(crate) mod charts;
pub(crate) mod cohort;
pub(crate) mod corridor;
pub(crate) mod design;
pub(crate) mod evidence;
pub(crate) mod exports;
pub(crate) mod framework;
pub(crate) mod framework_draft;
pub(crate) mod help;
pub(crate) mod mail;
pub(crate) mod parts;
pub(crate) mod passport;
pub(crate) mod passport_lines;
pub(crate) mod people;
pub(crate) mod plain;
pub(crate) mod pwa;
pub(crate) mod queue;
pub(crate) mod reference;
pub(crate) mod search;
pub(crate) mod session;
pub(crate) mod shown;
pub(crate) mod sign_in;
pub(crate) mod signoff;
