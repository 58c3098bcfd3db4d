//! The languages Stampbook speaks: the messages of `locales/`, and which of them somebody reads.
//!
//! Pages, mails and documents each dress these words in their own way (how dates are told, how names in another script
//! are kept apart), but there is one set of words, loaded once. A new language is a new folder in `locales/`.

use std::borrow::Cow;
use std::collections::HashMap;
use std::fmt;

pub use fluent_templates::fluent_bundle::FluentValue;
use fluent_templates::fluent_bundle::types::FluentNumberOptions;
use fluent_templates::{LanguageIdentifier, langid, static_loader};

use crate::clock::Day;

mod kept;
mod sentence;

pub use sentence::{Sentence, Value};

static_loader! {
    static LOCALES = {
        locales: "./locales",
        fallback_language: "en",
        customise: |bundle| {
            // Values from people are kept apart where they stand: a page does it otherwise than a subject line.
            bundle.set_use_isolating(false);
            bundle.set_formatter(Some(match bundle.locales.first().map_or("en", |tag| tag.language.as_str()) {
                "de" | "es" => |value: &FluentValue<'_>, _: &_| long_number(value, '.'),
                "fr" => |value: &FluentValue<'_>, _: &_| long_number(value, '\u{202F}'),
                _ => |value: &FluentValue<'_>, _: &_| long_number(value, ','),
            }));
        },
    };
}

/// Every language, in the order in which a choice offers them.
static SPOKEN: [LanguageIdentifier; 5] =
    [langid!("en"), langid!("de"), langid!("es"), langid!("fr"), langid!("ar")];

/// The values of a message, by name.
pub type Values = HashMap<Cow<'static, str>, FluentValue<'static>>;

/// A language that Stampbook speaks. Small and `Copy`.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Language(&'static LanguageIdentifier);

impl Default for Language {
    /// English, in which everything is written first.
    fn default() -> Self {
        Self(&SPOKEN[0])
    }
}

impl fmt::Debug for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Language({})", self.0)
    }
}

impl fmt::Display for Language {
    /// The BCP 47 tag, for `lang="…"`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl Language {
    /// All of them, in the order in which a choice offers them.
    pub fn all() -> impl Iterator<Item = Self> {
        SPOKEN.iter().map(Self)
    }

    /// The language of a BCP 47 tag such as `de-AT`; none where it is not spoken here or is no tag.
    #[must_use]
    pub fn of_tag(tag: &str) -> Option<Self> {
        let wanted: LanguageIdentifier = tag.trim().parse().ok()?;
        Self::all().find(|have| have.0.language == wanted.language)
    }

    /// The best match for an `Accept-Language` header (RFC 9110, 12.5.4), if there is one.
    #[must_use]
    pub fn accepting(header: &str) -> Option<Self> {
        let mut wanted: Vec<(f32, Self)> = header
            .split(',')
            .filter_map(|part| {
                let mut halves = part.trim().split(";q=");
                let language = Self::of_tag(halves.next()?)?;
                let weight = halves.next().map_or(Some(1.0), |q| q.trim().parse().ok())?;
                (weight > 0.0).then_some((weight, language))
            })
            .collect();
        // Of equal weight the first one counts: the sort is stable.
        wanted.sort_by(|a, b| b.0.total_cmp(&a.0));
        wanted.first().map(|(_, language)| *language)
    }

    /// What the language calls itself, for a choice that its readers find.
    #[must_use]
    pub fn own_name(self) -> String {
        self.say("language-own-name", None).unwrap_or_else(|| self.to_string())
    }

    /// Writing direction, for `dir="…"`.
    #[must_use]
    pub fn direction(self) -> &'static str {
        match self.0.language.as_str() {
            "ar" | "fa" | "he" | "ps" | "ur" | "yi" | "dv" | "ckb" => "rtl",
            _ => "ltr",
        }
    }

    /// What parts thousands, and what parts a whole number from its tenths.
    fn marks(self) -> (char, char) {
        match self.0.language.as_str() {
            "de" | "es" => ('.', ','),
            "fr" => ('\u{202F}', ','),
            _ => (',', '.'),
        }
    }

    /// "1,204".
    #[must_use]
    pub fn number(self, number: u64) -> String {
        grouped(&number.to_string(), self.marks().0)
    }

    /// "3 kB", "2.1 GB".
    #[must_use]
    pub fn size(self, bytes: u64) -> String {
        let tenths = |unit: u64| match bytes % unit * 10 / unit {
            0 => (bytes / unit).to_string(),
            tenths => format!("{}{}{tenths}", bytes / unit, self.marks().1),
        };
        let (key, number) = match bytes {
            0..1_000_000 => ("size-kb", bytes.div_ceil(1000).to_string()),
            1_000_000..1_000_000_000 => ("size-mb", tenths(1_000_000)),
            _ => ("size-gb", tenths(1_000_000_000)),
        };
        let values = Values::from([("number".into(), number.clone().into())]);
        self.say(key, Some(&values)).unwrap_or(number)
    }

    /// A day as one of the messages `date-…` writes it.
    #[must_use]
    pub fn date(self, form: &str, day: Day) -> String {
        let month = match form {
            "date-short" => format!("month-short-{}", day.month()),
            _ => format!("month-{}", day.month()),
        };
        let values = Values::from([
            // A number, because the first of a month is said otherwise in French.
            ("day".into(), i64::from(day.day()).into()),
            ("month".into(), self.say(&month, None).unwrap_or(month).into()),
            ("year".into(), day.year().to_string().into()),
        ]);
        self.say(form, Some(&values)).unwrap_or_else(|| day.to_string())
    }

    /// Somebody's words inside a message: kept apart from the words around them (FSI … PDI of Unicode Annex 9) where one
    /// of the two reads from the right.
    #[must_use]
    pub fn apart(self, text: &str) -> String {
        let apart = self.direction() == "rtl" || text.chars().any(reads_from_the_right);
        if apart { format!("\u{2068}{text}\u{2069}") } else { text.to_owned() }
    }

    /// A message with its values; `key.attribute` says an attribute. In English where this language does not have it,
    /// none where nobody has.
    #[must_use]
    pub fn say(self, key: &str, values: Option<&Values>) -> Option<String> {
        let said = |language| LOCALES.lookup_single_language(language, key, values);
        said(self.0).or_else(|_| said(&SPOKEN[0])).ok()
    }
}

/// Whether a character belongs to a script written from right to left.
#[must_use]
pub fn reads_from_the_right(c: char) -> bool {
    matches!(c, '\u{0590}'..='\u{08FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}'
        | '\u{10800}'..='\u{10FFF}' | '\u{1E800}'..='\u{1EFFF}')
}

/// Marks a number as a count: its thousands are apart from 1,000 on.
fn count() -> FluentNumberOptions {
    FluentNumberOptions { maximum_fraction_digits: Some(0), ..Default::default() }
}

/// A whole number inside a message, with its thousands apart from 10,000 on: a year stays together.
fn long_number(value: &FluentValue<'_>, mark: char) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    let from = if number.options.maximum_fraction_digits == Some(0) { 1_000.0 } else { 10_000.0 };
    let long = number.value.fract() == 0.0 && (from..1e15).contains(&number.value);
    (long && number.options.use_grouping).then(|| grouped(&format!("{:.0}", number.value), mark))
}

/// Digits in groups of three, from the right.
fn grouped(digits: &str, mark: char) -> String {
    let mut said = String::with_capacity(digits.len() * 4 / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            said.push(mark);
        }
        said.push(digit);
    }
    said
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_browser_gets_the_language_it_likes_best_of_those_spoken() {
        for (header, tag) in [
            ("xx-YY, en;q=0.3", Some("en")),
            ("", None),
            ("tlh", None),
            (";;;q=,,\u{0}", None),
            ("de-AT,de;q=0.9,en;q=0.5", Some("de")),
            ("tlh, fr-CA;q=0.4, es;q=0.6", Some("es")),
            ("ar;q=0, fr;q=0.1", Some("fr")),
            ("ar-EG", Some("ar")),
        ] {
            let found = Language::accepting(header).map(|one| one.to_string());
            assert_eq!(found.as_deref(), tag, "{header:?}");
        }
    }

    #[test]
    fn numbers_are_grouped_as_readers_of_a_language_do() {
        let said = |tag: &str, number: u32| {
            let values = Values::from([("count".into(), FluentValue::from(number))]);
            Language::of_tag(tag).unwrap().say("count-levels", Some(&values)).unwrap()
        };
        assert_eq!(said("en", 1_234_567), "1,234,567 levels");
        assert_eq!(said("en", 2026), "2026 levels");
        assert!(said("de", 103_503).starts_with("103.503 "));
        assert!(said("fr", 12_000).starts_with("12\u{202F}000 "));
        assert!(said("ar", 12_000).starts_with("12,000 "));
    }

    #[test]
    fn sizes_are_said_with_the_marks_of_a_language() {
        let said =
            |tag: &str| [0, 7, 2_149_000, 3_000_000_000].map(|n| Language::of_tag(tag).unwrap().size(n));
        assert_eq!(said("en"), ["0 kB", "1 kB", "2.1 MB", "3 GB"]);
        assert_eq!(said("de")[2], "2,1 MB");
        assert_eq!(Language::default().number(1204), "1,204");
        assert_eq!(Language::of_tag("fr").unwrap().number(1_204), "1\u{202F}204");
    }

    #[test]
    fn every_language_names_itself_and_its_direction() {
        let own: Vec<String> = Language::all().map(Language::own_name).collect();
        assert_eq!(own, ["English", "Deutsch", "Español", "Français", "العربية"]);
        let right: Vec<String> =
            Language::all().filter(|one| one.direction() == "rtl").map(|one| one.to_string()).collect();
        assert_eq!(right, ["ar"]);
    }
}
