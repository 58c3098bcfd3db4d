//! Pages for people. One file a noun.

pub(crate) mod passport;
