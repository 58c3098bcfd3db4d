//! `/api/v1`: JSON for programs. One file a noun.

pub mod me;
pub mod passports;
pub mod people;
pub mod tokens;
