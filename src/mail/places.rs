//! What is said about places in cohorts.

use serde::{Deserialize, Serialize};

use crate::clock::Day;

/// To a lead: a place is free, and somebody waits for one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlaceFree {
    /// The cohort's title.
    pub cohort: String,
    /// Places that are free.
    pub free: u32,
    /// People who wait.
    pub waiting: u32,
    /// Who has waited longest.
    pub first: String,
    /// The cohort's page, where places are given.
    pub link: String,
}

/// To a learner: they waited for a place and have one now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlaceGiven {
    /// The cohort's title.
    pub cohort: String,
    /// Who gave it.
    pub by: String,
    /// Who leads it.
    pub leads: Vec<String>,
    /// Its first day.
    pub starts_on: Day,
    /// Its last day.
    pub ends_on: Day,
    /// The cohort's page.
    pub link: String,
}
