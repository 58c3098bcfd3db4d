//! When a mail that did not go out is tried again.

use jiff::SignedDuration;

/// How long to wait after the `attempt`-th failed attempt (1 is the first); `None` once two days have
/// passed and the mail is given up. Pure: whoever keeps the outbox adds it to its own clock.
#[must_use]
pub fn retry_after(attempt: u32) -> Option<SignedDuration> {
    const MINUTES: [i64; 8] = [1, 5, 15, 60, 4 * 60, 8 * 60, 12 * 60, 24 * 60];
    let index = usize::try_from(attempt.max(1) - 1).ok()?;
    MINUTES.get(index).map(|minutes| SignedDuration::from_mins(*minutes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mail_is_tried_ever_more_rarely_for_two_days() {
        let waits: Vec<_> = (1..).map_while(retry_after).collect();
        assert_eq!(waits.first(), Some(&SignedDuration::from_mins(1)));
        assert!(waits.windows(2).all(|pair| pair[0] < pair[1]));
        let total: SignedDuration = waits.iter().copied().sum();
        assert!((48..=52).contains(&total.as_hours()), "{total}");
        assert_eq!(retry_after(0), retry_after(1));
        assert_eq!(retry_after(u32::MAX), None);
    }
}
