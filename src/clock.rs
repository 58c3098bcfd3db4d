//! Time, passed in: the only file that asks the machine what time it is.
//!
//! Everything else receives a [`Clock`] (or an [`Instant`] somebody read from one), so a test can
//! stand on any day it likes.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

/// A moment, in UTC, with nanosecond resolution. Stored in databases as microseconds since 1970.
pub type Instant = jiff::Timestamp;

/// A calendar day without a zone: "held on 3 March".
pub type Day = jiff::civil::Date;

/// Where the present comes from.
#[derive(Clone)]
pub struct Clock(Source);

#[derive(Clone)]
enum Source {
    System,
    Set(Arc<Mutex<Instant>>),
}

impl Clock {
    /// The machine's own clock.
    #[must_use]
    pub fn system() -> Self {
        Self(Source::System)
    }

    /// A clock that stands still at `at` until [`Clock::set`] moves it. All clones move together.
    #[must_use]
    pub fn standing_at(at: Instant) -> Self {
        Self(Source::Set(Arc::new(Mutex::new(at))))
    }

    /// Moves a standing clock (and its clones). A system clock cannot be moved: returns `false`.
    pub fn set(&self, at: Instant) -> bool {
        match &self.0 {
            Source::System => false,
            Source::Set(cell) => {
                *cell.lock().unwrap_or_else(PoisonError::into_inner) = at;
                true
            }
        }
    }

    /// The present moment, cut to whole microseconds so that it survives a database unchanged.
    #[must_use]
    #[allow(clippy::disallowed_methods, reason = "the one caller of now()")]
    pub fn now(&self) -> Instant {
        let at = match &self.0 {
            Source::System => Instant::now(),
            Source::Set(cell) => *cell.lock().unwrap_or_else(PoisonError::into_inner),
        };
        Instant::from_microsecond(at.as_microsecond()).unwrap_or(at)
    }

    /// Today in UTC.
    #[must_use]
    pub fn today(&self) -> Day {
        day_of(self.now())
    }
}

/// By how much the clocks of several copies of the server may differ: what is further ahead was written by a clock that
/// was wrong.
pub const CLOCKS_DIFFER: jiff::SignedDuration = jiff::SignedDuration::from_secs(60);

/// The UTC day a moment falls on.
#[must_use]
pub fn day_of(at: Instant) -> Day {
    at.to_zoned(jiff::tz::TimeZone::UTC).date()
}

/// The latest day that it is today for anybody: when it is evening in UTC, it is tomorrow already in the east, where
/// clocks are up to fourteen hours ahead.
#[must_use]
pub fn latest_today(today: Day) -> Day {
    today.tomorrow().unwrap_or(today)
}

/// How long something has taken, by the machine's steady clock: for time limits, never for facts.
#[derive(Clone, Copy, Debug)]
pub struct Stopwatch(std::time::Instant);

impl Stopwatch {
    /// Starts counting.
    #[must_use]
    pub fn start() -> Self {
        Self(std::time::Instant::now())
    }

    /// The time since the start.
    #[must_use]
    pub fn elapsed(self) -> Duration {
        self.0.elapsed()
    }
}
