//! `/api/v1`: JSON for programs. One file a noun.

pub mod blobs;
pub mod bounces;
pub(crate) mod cohort_sight;
pub mod cohorts;
pub mod document;
pub mod evidence;
pub mod frameworks;
pub mod invitations;
pub mod list;
pub mod me;
pub mod memberships;
pub mod outbox;
pub mod passports;
pub mod people;
pub mod portraits;
pub mod preferences;
pub mod progress;
pub mod remarks;
pub mod reviews;
pub mod roster;
pub mod sessions;
pub mod signoffs;
pub(crate) mod sponsored;
pub mod together;
pub mod tokens;
