//! The words people read: Fluent messages of `locales/`, dates and moments, in one language per page.
//!
//! Templates write `{{ t.text("sign-in-title") }}` and, with values,
//! `{{ t.msg("passport-in-cohort").arg("cohort", title) }}`.

use std::fmt;

use askama::Template;
use askama::filters::HtmlSafe;
use jiff::tz::TimeZone;

use crate::clock::{Day, Instant};
use crate::language::{FluentValue, Language, Sentence, Values};

/// One language's words. Small and `Copy`: every page carries one as `t`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Words(Language);

impl From<Language> for Words {
    fn from(language: Language) -> Self {
        Self(language)
    }
}

impl Words {
    /// Which language it is.
    pub(crate) fn language(self) -> Language {
        self.0
    }

    /// The language as a BCP 47 tag, for `lang="…"`.
    pub(crate) fn lang(self) -> String {
        self.0.to_string()
    }

    /// Writing direction, for `dir="…"`.
    pub(crate) fn dir(self) -> &'static str {
        self.0.direction()
    }

    /// A message without values. An unknown key shows as ⟦key⟧, which a test looks for.
    pub(crate) fn text(self, key: &str) -> String {
        self.0.say(key, None).unwrap_or_else(|| format!("⟦{key}⟧"))
    }

    /// A message with values: add each with [`Message::arg`].
    pub(crate) fn msg(self, key: &str) -> Message<'_> {
        Message { words: self, key, values: Values::new() }
    }

    /// What stands between what something is called and what it is; in French, a space that does not break comes first.
    pub(crate) fn colon(self) -> String {
        self.text("colon")
    }

    /// "3 March 2026".
    pub(crate) fn day(self, day: Day) -> When {
        When { text: self.date("date-long", day), iso: day.to_string() }
    }

    /// "3 Mar 2026", where room is short.
    pub(crate) fn short_day(self, day: Day) -> When {
        When { text: self.date("date-short", day), iso: day.to_string() }
    }

    /// "3 March 2026, 14:05 UTC". A script turns it into the reader's own time where scripts run.
    pub(crate) fn moment(self, at: Instant) -> When {
        let there = at.to_zoned(TimeZone::UTC);
        let text = self
            .msg("date-moment")
            .arg("day", self.date("date-long", there.date()))
            .arg("time", there.strftime("%H:%M").to_string())
            .to_string();
        When { text, iso: at.strftime("%Y-%m-%dT%H:%M:%SZ").to_string() }
    }

    /// "today", "yesterday", "Tuesday", "3 March": how people say a day of the last weeks.
    pub(crate) fn since(self, day: Day, today: Day) -> When {
        let days = day.until(today).map_or(i32::MAX, |span| span.get_days());
        let text = match days {
            0 => self.text("date-today"),
            1 => self.text("date-yesterday"),
            2..=6 => self.text(&format!("weekday-{}", day.weekday().to_monday_one_offset())),
            _ if day.year() == today.year() => self.date("date-no-year", day),
            _ => self.date("date-long", day),
        };
        When { text, iso: day.to_string() }
    }

    fn date(self, form: &str, day: Day) -> String {
        self.0.date(form, day)
    }

    /// What is refused, and other sentences that were made before anybody knew who reads them.
    pub(crate) fn said(self, sentence: impl Into<Sentence>) -> String {
        sentence.into().said_in(self.0)
    }
}

/// A message on its way to being written, made by [`Words::msg`].
pub(crate) struct Message<'k> {
    words: Words,
    key: &'k str,
    values: Values,
}

impl Message<'_> {
    /// Fills in `{ $name }`.
    #[must_use]
    pub(crate) fn arg(mut self, name: &'static str, value: impl Argument) -> Self {
        self.values.insert(name.into(), value.value(self.words));
        self
    }
}

impl fmt::Display for Message<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.words.0.say(self.key, Some(&self.values)) {
            Some(text) => f.write_str(&text),
            None => write!(f, "⟦{}⟧", self.key),
        }
    }
}

/// What a message can hold: texts, and numbers (which choose plural forms).
pub(crate) trait Argument {
    /// As Fluent wants it.
    fn value(&self, words: Words) -> FluentValue<'static>;
}

impl<T: Argument + ?Sized> Argument for &T {
    fn value(&self, words: Words) -> FluentValue<'static> {
        (**self).value(words)
    }
}

/// Kept apart from the words around it where one of them reads from the right.
impl Argument for str {
    fn value(&self, words: Words) -> FluentValue<'static> {
        words.language().apart(self).into()
    }
}

impl Argument for String {
    fn value(&self, words: Words) -> FluentValue<'static> {
        self.as_str().value(words)
    }
}

impl Argument for When {
    fn value(&self, words: Words) -> FluentValue<'static> {
        self.text.value(words)
    }
}

macro_rules! number_arguments {
    ($($t:ty)*) => {$(
        impl Argument for $t {
            fn value(&self, _: Words) -> FluentValue<'static> { (*self).into() }
        }
    )*};
}
number_arguments!(u8 u16 u32 u64 usize i32 i64);

/// A day or moment as people say it and as machines read it; prints itself as `<time>`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Template)]
#[template(source = "<time datetime=\"{{ iso }}\">{{ text }}</time>", ext = "html")]
pub(crate) struct When {
    /// For people.
    pub(crate) text: String,
    /// ISO 8601, for machines.
    pub(crate) iso: String,
}

impl HtmlSafe for When {}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn days_are_said_as_people_say_them() {
        let t = Words::default();
        let today = day("2026-03-12");
        for (then, said) in [
            ("2026-03-12", "today"),
            ("2026-03-11", "yesterday"),
            ("2026-03-10", "Tuesday"),
            ("2026-01-03", "3 January"),
            ("2025-12-31", "31 December 2025"),
        ] {
            assert_eq!(t.since(day(then), today).text, said);
        }
        assert_eq!(t.short_day(today).to_string(), r#"<time datetime="2026-03-12">12 Mar 2026</time>"#);
        let at: Instant = "2026-03-12T14:05:09.123Z".parse().unwrap();
        assert_eq!(t.moment(at).iso, "2026-03-12T14:05:09Z");
    }

    #[test]
    fn no_message_is_said_twice() {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("locales/en");
        let mut seen = std::collections::BTreeMap::new();
        for file in std::fs::read_dir(folder).unwrap() {
            let path = file.unwrap().path();
            for line in std::fs::read_to_string(&path).unwrap().lines() {
                let Some((name, _)) = line.split_once(" =") else { continue };
                if name.starts_with(|c: char| c.is_ascii_lowercase()) && !name.contains(' ') {
                    let before = seen.insert(name.to_owned(), path.clone());
                    assert_eq!(
                        before,
                        None,
                        "{name} is in {} as well: the server would not start",
                        path.display()
                    );
                }
            }
        }
    }

    #[test]
    fn plural_forms_follow_the_number() {
        let t = Words::default();
        let said =
            |n: u32| t.msg("count-levels").arg("count", n).to_string().replace(['\u{2068}', '\u{2069}'], "");
        assert_eq!((said(1), said(3)), ("1 level".to_owned(), "3 levels".to_owned()));
    }
}
