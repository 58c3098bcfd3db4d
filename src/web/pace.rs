//! How often one client may ask what anybody may ask without signing in: a code on a certificate, a file to be checked.
//!
//! Counted in memory, for each copy of the server by itself: nothing that is asked here is worth a write.

use std::num::NonZeroU32;
use std::ops::Add;

use actix_web::{HttpRequest, web};
use governor::clock::{Clock as GovernorClock, Reference};
use governor::middleware::NoOpMiddleware;
use governor::nanos::Nanos;
use governor::state::keyed::DashMapStateStore;
use governor::{Quota, RateLimiter};

use super::entry::client_of;
use super::failure::Failure;
use crate::app::App;
use crate::clock::Clock;

/// Questions at once: an office that checks a pile of certificates shares an address.
const AT_ONCE: NonZeroU32 = at_least_one(120);
/// Questions a minute after that.
const A_MINUTE: NonZeroU32 = at_least_one(60);
/// So many clients are remembered before those are forgotten that would not have to wait anyway.
const MANY: usize = 10_000;

const fn at_least_one(count: u32) -> NonZeroU32 {
    match NonZeroU32::new(count) {
        Some(count) => count,
        None => NonZeroU32::MIN,
    }
}

/// Nanoseconds since 1970, by the clock that was passed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Moment(u64);

impl Add<Nanos> for Moment {
    type Output = Self;
    fn add(self, span: Nanos) -> Self {
        Self(self.0.saturating_add(span.as_u64()))
    }
}

impl Reference for Moment {
    fn duration_since(&self, earlier: Self) -> Nanos {
        self.0.saturating_sub(earlier.0).into()
    }

    fn saturating_sub(&self, span: Nanos) -> Self {
        Self(self.0.checked_sub(span.as_u64()).unwrap_or(self.0))
    }
}

#[derive(Clone)]
struct Passed(Clock);

impl GovernorClock for Passed {
    type Instant = Moment;

    fn now(&self) -> Moment {
        Moment(u64::try_from(self.0.now().as_nanosecond()).unwrap_or(0))
    }
}

/// Counts questions by client.
pub(crate) struct Pace {
    limiter: RateLimiter<String, DashMapStateStore<String>, Passed, NoOpMiddleware<Moment>>,
    clock: Passed,
}

impl Pace {
    /// Nobody has asked yet.
    pub(crate) fn new(clock: Clock) -> Self {
        let clock = Passed(clock);
        let quota = Quota::per_minute(A_MINUTE).allow_burst(AT_ONCE);
        Self { limiter: RateLimiter::new(quota, DashMapStateStore::default(), clock.clone()), clock }
    }

    /// Counts a question.
    ///
    /// # Errors
    /// When its client has asked too often: how many seconds to wait.
    pub(crate) fn asked(&self, request: &HttpRequest, app: &App) -> Result<(), Failure> {
        if self.limiter.len() > MANY {
            self.limiter.retain_recent();
        }
        self.limiter
            .check_key(&client_of(request, app))
            .map_err(|not_until| Failure::TooMany(not_until.wait_time_from(self.clock.now()).as_secs() + 1))
    }
}

/// Counts a question at this server.
///
/// # Errors
/// As [`Pace::asked`].
pub(crate) fn asked(request: &HttpRequest, app: &App) -> Result<(), Failure> {
    match request.app_data::<web::Data<Pace>>() {
        Some(pace) => pace.asked(request, app),
        None => Ok(()),
    }
}
