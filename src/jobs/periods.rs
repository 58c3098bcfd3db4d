//! Weeks and months as digests count them: in the organisation's time zone, each with a name that makes its mails unique.

use jiff::civil::{ISOWeekDate, Weekday, date};
use jiff::tz::TimeZone;
use jiff::{Span, ToSpan as _};

use crate::clock::{Day, Instant};
use crate::mail::digest::Period;

/// How often.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Rhythm {
    /// To leads and learners.
    Weekly,
    /// To sponsors, and about sign-offs that run out.
    Monthly,
}

/// A week or a month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// Which of the two.
    pub rhythm: Rhythm,
    /// Its name and days: `2026-W47` or `2026-11`.
    pub period: Period,
    /// Its first moment.
    pub from: Instant,
    /// The first moment after it.
    pub to: Instant,
}

/// Not a week and not a month.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is neither a week like 2026-W47 nor a month like 2026-11")]
pub struct BadPeriod(String);

impl Stretch {
    fn new(rhythm: Rhythm, first: Day, zone: &TimeZone) -> Option<Self> {
        let (name, length): (String, Span) = match rhythm {
            Rhythm::Weekly => {
                let week = first.iso_week_date();
                (format!("{}-W{:02}", week.year(), week.week()), 7.days())
            }
            Rhythm::Monthly => (format!("{}-{:02}", first.year(), first.month()), 1.month()),
        };
        let next = first.checked_add(length).ok()?;
        let moment = |day: Day| Some(day.to_zoned(zone.clone()).ok()?.timestamp());
        Some(Self {
            rhythm,
            period: Period { name, from: first, to: next.yesterday().ok()? },
            from: moment(first)?,
            to: moment(next)?,
        })
    }

    /// When its mails are due: at an hour of the first day after it.
    #[must_use]
    pub fn due(&self, zone: &TimeZone, hour: i8) -> Option<Instant> {
        let day = self.period.to.tomorrow().ok()?;
        let at = jiff::civil::Time::new(hour, 0, 0, 0).ok()?;
        Some(day.to_datetime(at).to_zoned(zone.clone()).ok()?.timestamp())
    }

    /// The week or month of that name.
    pub fn parse(name: &str, zone: &TimeZone) -> Result<Self, BadPeriod> {
        let read = || {
            let (year, rest) = name.split_once('-')?;
            if year.len() != 4 || rest.is_empty() || !year.bytes().all(|b| b.is_ascii_digit()) {
                return None;
            }
            let year: i16 = year.parse().ok()?;
            if let Some(week) = rest.strip_prefix('W') {
                let week: i8 = Some(week).filter(|w| w.len() == 2)?.parse().ok()?;
                let monday = ISOWeekDate::new(year, week, Weekday::Monday).ok()?;
                return Self::new(Rhythm::Weekly, monday.date(), zone);
            }
            let month: i8 = Some(rest).filter(|m| m.len() == 2)?.parse().ok()?;
            (1..=12).contains(&month).then(|| Self::new(Rhythm::Monthly, date(year, month, 1), zone))?
        };
        read().ok_or_else(|| BadPeriod(name.chars().take(40).collect()))
    }

    /// The week or month that is over and whose mails are due, at a moment; `hour` is that of [`Stretch::due`].
    #[must_use]
    pub fn due_at(rhythm: Rhythm, now: Instant, zone: &TimeZone, hour: i8) -> Option<Self> {
        let today = now.to_zoned(zone.clone()).date();
        let this = match rhythm {
            Rhythm::Weekly => {
                today.checked_sub(i64::from(today.weekday().to_monday_zero_offset()).days()).ok()?
            }
            Rhythm::Monthly => today.first_of_month(),
        };
        let one: Span = if rhythm == Rhythm::Weekly { 7.days() } else { 1.month() };
        let before = Self::new(rhythm, this.checked_sub(one).ok()?, zone)?;
        if before.due(zone, hour)? <= now {
            return Some(before);
        }
        Self::new(rhythm, this.checked_sub(one * 2).ok()?, zone)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn at(text: &str) -> Instant {
        text.parse().unwrap()
    }

    #[test]
    fn the_week_that_is_over_is_due_on_monday_at_seven() {
        let due = |now| Stretch::due_at(Rhythm::Weekly, at(now), &TimeZone::UTC, 7).unwrap().period.name;
        assert_eq!(due("2026-11-23T06:59:59Z"), "2026-W46");
        assert_eq!(due("2026-11-23T07:00:00Z"), "2026-W47");
        assert_eq!(due("2026-11-29T23:00:00Z"), "2026-W47");
        assert_eq!(due("2027-01-04T08:00:00Z"), "2026-W53");
        let at_nine = |now| Stretch::due_at(Rhythm::Weekly, at(now), &TimeZone::UTC, 9).unwrap().period.name;
        assert_eq!(at_nine("2026-11-23T08:59:59Z"), "2026-W46");
        assert_eq!(at_nine("2026-11-23T09:00:00Z"), "2026-W47");
    }

    #[test]
    fn the_month_that_is_over_is_due_on_the_first() {
        let due = |now| Stretch::due_at(Rhythm::Monthly, at(now), &TimeZone::UTC, 7).unwrap().period.name;
        assert_eq!(due("2026-12-01T06:00:00Z"), "2026-10");
        assert_eq!(due("2026-12-01T07:00:00Z"), "2026-11");
        assert_eq!(due("2027-01-31T07:00:00Z"), "2026-12");
    }

    #[test]
    fn seven_oclock_is_the_organisations() {
        let tokyo = TimeZone::fixed(jiff::tz::offset(9));
        let due = |now| Stretch::due_at(Rhythm::Weekly, at(now), &tokyo, 7).unwrap();
        assert_eq!(due("2026-11-22T21:59:00Z").period.name, "2026-W46");
        assert_eq!(due("2026-11-22T22:00:00Z").period.name, "2026-W47");
        assert_eq!(due("2026-11-22T22:00:00Z").from, at("2026-11-15T15:00:00Z"));
    }

    #[test]
    fn names_are_read_back_and_nonsense_is_not() {
        let week = Stretch::parse("2026-W47", &TimeZone::UTC).unwrap();
        assert_eq!((week.period.from, week.period.to), (date(2026, 11, 16), date(2026, 11, 22)));
        assert_eq!((week.from, week.to), (at("2026-11-16T00:00:00Z"), at("2026-11-23T00:00:00Z")));
        let month = Stretch::parse("2028-02", &TimeZone::UTC).unwrap();
        assert_eq!(month.period.to, date(2028, 2, 29));
        for bad in [
            "", "2026", "2026-", "2026-W", "2026-W54", "2025-W53", "2026-13", "2026-1", "26-11", "2026-W4x",
            "W47",
        ] {
            assert!(Stretch::parse(bad, &TimeZone::UTC).is_err(), "{bad}");
        }
    }

    proptest! {
        #[test]
        fn every_moment_has_one_week_and_one_month_due(second in 0_i64..4_000_000_000) {
            let now = Instant::from_second(second).unwrap();
            for rhythm in [Rhythm::Weekly, Rhythm::Monthly] {
                let due = Stretch::due_at(rhythm, now, &TimeZone::UTC, 7).unwrap();
                prop_assert!(due.to <= now && due.due(&TimeZone::UTC, 7).unwrap() <= now);
                prop_assert_eq!(&Stretch::parse(&due.period.name, &TimeZone::UTC).unwrap(), &due);
            }
        }
    }
}
