//! Pages for people. One file a noun.

pub(crate) mod account;
pub(crate) mod appeals;
pub(crate) mod assessment;
pub(crate) mod cohort;
pub(crate) mod cohorts;
pub(crate) mod evidence;
pub(crate) mod first_run;
pub(crate) mod kept;
pub(crate) mod log;
pub(crate) mod mail;
pub(crate) mod memberships;
mod next_step;
pub(crate) mod passport;
pub(crate) mod password;
pub(crate) mod people;
pub(crate) mod preferences;
pub(crate) mod queue;
mod ready;
pub(crate) mod remarks;
pub(crate) mod revisions;
pub(crate) mod sent;
pub(crate) mod sessions;
pub(crate) mod sign_in;
pub(crate) mod signing;
pub(crate) mod signoff;
pub(crate) mod sponsor;
pub(crate) mod together;
