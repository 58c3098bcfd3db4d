//! The words around people's own words, in the language of the document.

use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::HashMap;

use crate::clock::Day;
use crate::language::{Language, Values};

/// Looks words up for one document.
pub(super) struct Words {
    language: Language,
    dates: RefCell<HashMap<(Day, bool), String>>,
    /// What was said with which blanks: much is said again and again.
    said: RefCell<HashMap<String, String>>,
}

impl Words {
    pub(super) fn new(language: Language) -> Self {
        Self { language, dates: RefCell::default(), said: RefCell::default() }
    }

    /// Whether its language is read from the right.
    pub(super) fn reads_from_right(&self) -> bool {
        self.language.direction() == "rtl"
    }

    /// A text without blanks to fill in.
    pub(super) fn get(&self, id: &str) -> String {
        self.say(id, None)
    }

    /// A text with texts filled in.
    pub(super) fn with(&self, id: &str, blanks: &[(&'static str, &str)]) -> String {
        let key = blanks.iter().fold(id.to_owned(), |key, (_, value)| key + "\u{1f}" + value);
        if let Some(known) = self.said.borrow().get(&key) {
            return known.clone();
        }
        let blanks = blanks
            .iter()
            .map(|(name, value)| (Cow::Borrowed(*name), self.apart(value).into_owned().into()))
            .collect::<Values>();
        let text = self.say(id, Some(&blanks));
        self.said.borrow_mut().insert(key, text.clone());
        text
    }

    /// A text that depends on how many there are.
    pub(super) fn count(&self, id: &str, name: &'static str, count: u32) -> String {
        self.counts(id, &[(name, count)])
    }

    /// A text that depends on several numbers.
    pub(super) fn counts(&self, id: &str, counts: &[(&'static str, u32)]) -> String {
        let blanks: Values =
            counts.iter().map(|(name, count)| (Cow::Borrowed(*name), (*count).into())).collect();
        self.say(id, Some(&blanks))
    }

    /// Keeps somebody's words from reordering what stands around them, and from being reordered by it.
    pub(super) fn apart<'t>(&self, text: &'t str) -> Cow<'t, str> {
        if text.starts_with('\u{2068}') { Cow::Borrowed(text) } else { Cow::Owned(self.language.apart(text)) }
    }

    /// A text of ours that may begin with somebody's words: it reads as its language does, whatever these are written in.
    pub(super) fn ours(&self, text: &str) -> String {
        if self.reads_from_right() { format!("\u{200f}{text}") } else { text.to_owned() }
    }

    /// A text with texts filled in that depends on numbers, too.
    pub(super) fn filled(
        &self,
        id: &str,
        blanks: &[(&'static str, &str)],
        counts: &[(&'static str, u32)],
    ) -> String {
        let texts = blanks.iter().map(|(name, value)| (*name, self.apart(value).into_owned().into()));
        let counts = counts.iter().map(|(name, count)| (*name, (*count).into()));
        let values: Values = texts.chain(counts).map(|(name, value)| (Cow::Borrowed(name), value)).collect();
        self.say(id, Some(&values))
    }

    fn say(&self, id: &str, blanks: Option<&Values>) -> String {
        self.language.say(id, blanks).unwrap_or_else(|| format!("⟨{id}⟩"))
    }

    /// "12 March 2026", or "12 Mar 2026" when `short`.
    pub(super) fn date(&self, day: Day, short: bool) -> String {
        if let Some(known) = self.dates.borrow().get(&(day, short)) {
            return known.clone();
        }
        let month = format!("documents-month-{}{}", day.month(), if short { ".short" } else { "" });
        let month = self.get(&month);
        let id = if short { "documents-date-short" } else { "documents-date-long" };
        let blanks = Values::from([
            ("day".into(), i64::from(day.day()).into()),
            ("month".into(), month.into()),
            ("year".into(), day.year().to_string().into()),
        ]);
        let date = self.say(id, Some(&blanks));
        self.dates.borrow_mut().insert((day, short), date.clone());
        date
    }

    /// "A", "A and B", "A, B and C".
    pub(super) fn list(&self, names: &[String]) -> String {
        match names {
            [] => String::new(),
            [only] => only.clone(),
            [first @ .., last] => {
                let first = first
                    .iter()
                    .map(|name| self.apart(name))
                    .collect::<Vec<_>>()
                    .join(&self.get("list-comma"));
                self.with("documents-and", &[("first", &first), ("last", last)])
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn english() -> Words {
        Words::new(Language::default())
    }

    #[test]
    fn dates_are_written_out() {
        let day = jiff::civil::date(2026, 3, 9);
        assert_eq!(english().date(day, false), "9 March 2026");
        assert_eq!(english().date(day, true), "9 Mar 2026");
    }

    #[test]
    fn counts_are_said_in_words() {
        assert_eq!(english().count("documents-competency-count", "count", 1), "1 competency");
        assert_eq!(english().count("documents-competency-count", "count", 60), "60 competencies");
    }

    #[test]
    fn names_from_the_right_are_kept_apart() {
        let names = ["Grace".to_owned(), "أمل".to_owned()];
        assert_eq!(english().list(&names), "Grace and \u{2068}أمل\u{2069}");
        // Between words from the right, those of any name are.
        let arabic = Words::new(Language::of_tag("ar").unwrap());
        assert_eq!(arabic.list(&names), "\u{2068}Grace\u{2069} و\u{2068}أمل\u{2069}");
        assert_eq!(arabic.ours("Grace"), "\u{200f}Grace");
    }
}
