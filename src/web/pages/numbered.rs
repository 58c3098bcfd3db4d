//! Long lists whose pages have numbers: for lists that stand in memory anyway, in an order that a cursor could not follow.

use crate::web::views::parts::Pager;

/// One page of a long list.
pub(super) struct Part {
    /// Which lines of the list.
    pub(super) lines: std::ops::Range<usize>,
    pub(super) pages: Pager,
}

/// The page with that number, counted from one, of so many lines; `address` leads to another one. A number that is none, or
/// too large, is the nearest page there is.
pub(super) fn part(number: &str, all: usize, on_a_page: usize, address: impl Fn(usize) -> String) -> Part {
    let last = all.div_ceil(on_a_page).max(1);
    let number = number.parse().unwrap_or(1).clamp(1, last);
    let from = (number - 1) * on_a_page;
    Part { lines: from..all.min(from + on_a_page), pages: Pager::numbered(number, last, address) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_list_is_shown_page_by_page_whatever_number_is_asked_for() {
        let seen = |number: &str, all| {
            let Part { lines, pages } = part(number, all, 50, |page| page.to_string());
            (lines, pages.earlier, pages.later)
        };
        let owned = |lines, earlier: &str, later: &str| (lines, earlier.to_owned(), later.to_owned());
        assert_eq!(seen("", 0), owned(0..0, "", ""));
        assert_eq!(seen("", 50), owned(0..50, "", ""));
        assert_eq!(seen("", 51), owned(0..50, "", "2"));
        assert_eq!(seen("2", 51), owned(50..51, "1", ""));
        assert_eq!(seen("2", 500), owned(50..100, "1", "3"));
        for odd in ["0", "-1", "two", "99999999999999999999"] {
            assert_eq!(seen(odd, 120).0, 0..50, "{odd}");
        }
        assert_eq!(seen("77", 120), owned(100..120, "2", ""));
    }
}
