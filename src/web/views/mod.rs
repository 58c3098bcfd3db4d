//! What each page shows, as plain data: one struct a page, one file a noun. A handler fills the struct from
//! its one read and answers with [`super::page::ok`]; it decides nothing about looks.

pub(crate) mod cohort;
pub(crate) mod evidence;
pub(crate) mod parts;
pub(crate) mod passport;
pub(crate) mod queue;
pub(crate) mod sign_in;
