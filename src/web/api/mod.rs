//! `/api/v1`: JSON for programs. One file a noun.

pub mod passports;
