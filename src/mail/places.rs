//! What is said about places in cohorts, and about sessions that do not take place.

use serde::{Deserialize, Serialize};

use crate::clock::{Day, Instant};

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

/// To those in a cohort: a session that was planned does not take place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SessionCancelled {
    /// The cohort's title.
    pub cohort: String,
    /// What it would have been about, and when.
    pub session: Meeting,
    /// Where it would have been; may be empty.
    #[serde(default)]
    pub place: String,
    /// Who cancelled it.
    pub by: String,
    /// Why; may be empty.
    #[serde(default)]
    pub reason: String,
    /// The one that comes next, where one is planned.
    #[serde(default)]
    pub next: Option<Meeting>,
    /// The cohort's page.
    pub link: String,
}

/// A session, as far as a calendar knows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Meeting {
    /// What it is about.
    pub title: String,
    /// When it starts.
    pub starts_at: Instant,
    /// The time zone its hours are meant in.
    pub zone: String,
}
