//! Messages about certificates: to their holders.

use serde::{Deserialize, Serialize};

use crate::clock::{Day, Instant};
use crate::record::framework::Level;

/// There is a certificate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CertificateIssued {
    /// The organisation that vouches for it.
    pub issuer: String,
    /// The framework's title.
    pub framework: String,
    /// The version of it.
    pub version: u32,
    /// How many competencies it names.
    pub count: u32,
    /// Of how many.
    pub all: u32,
    /// The level that each of them has at least, where none is missing.
    #[serde(default)]
    pub complete: Option<CompleteAt>,
    /// The cohort's title.
    #[serde(default)]
    pub cohort: Option<String>,
    /// Last day it holds.
    #[serde(default)]
    pub expires_on: Option<Day>,
    /// The code by which anyone can check it.
    pub code: String,
    /// Its page, for the holder.
    pub link: String,
    /// The page where anyone can check it.
    pub check_link: String,
}

/// A level that no competency of a framework is below.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CompleteAt {
    /// Which level.
    pub level: Level,
    /// What the framework calls it.
    pub level_name: String,
}

/// A certificate was taken back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CertificateRevoked {
    /// The framework's title.
    pub framework: String,
    /// Its code.
    pub code: String,
    /// When it was issued.
    pub issued_at: Instant,
    /// Who took it back.
    pub revoked_by: String,
    /// When.
    pub revoked_at: Instant,
    /// Why.
    pub reason: String,
    /// Its page, for the holder.
    pub link: String,
}
