//! A sentence before anybody has read it: which message it is and what it mentions, to be said in the language of
//! whoever reads it.

use std::borrow::Cow;
use std::fmt;

use fluent_templates::fluent_bundle::types::{FluentNumber, FluentNumberOptions};

use super::{FluentValue, Language, Values};
use crate::clock::Day;

/// A message of `locales/` with its values. [`Display`](fmt::Display) says it in English, as programs and logs read it;
/// [`Sentence::said_in`] says it to a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence(pub(super) Kind);

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Said as it stands in every language: what a parser found, what somebody wrote.
    Plain(Cow<'static, str>),
    /// Somebody's words or the name of something; kept apart where they read in another direction.
    Words(String),
    /// Several, one after the other.
    Together(Between, Vec<Sentence>),
    /// A message of `locales/`.
    Message(Cow<'static, str>, Vec<(Cow<'static, str>, Value)>),
}

/// What stands between sentences that come together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Between {
    Space,
    Line,
    /// As a language parts what it lists.
    Comma,
    Semicolon,
}

/// What a sentence mentions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// Somebody's words; kept apart where they read in another direction.
    Text(String),
    /// A number, which chooses plural forms.
    Number(u64),
    /// How many there are of something, with its thousands apart.
    Count(u64),
    /// A day.
    Day(Day),
    /// Words of ours that depend on the language, too.
    Sentence(Box<Sentence>),
    /// Several of those.
    List(Vec<Sentence>),
}

/// Who hears it: days and numbers are told otherwise to programs.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Reader {
    Person,
    Program,
}

impl Sentence {
    /// The message under a key.
    #[must_use]
    pub const fn of(key: &'static str) -> Self {
        Self(Kind::Message(Cow::Borrowed(key), Vec::new()))
    }

    /// The message under a key that is put together.
    #[must_use]
    pub const fn under(key: String) -> Self {
        Self(Kind::Message(Cow::Owned(key), Vec::new()))
    }

    /// Several sentences, one after the other.
    #[must_use]
    pub fn together(all: impl IntoIterator<Item = Self>) -> Self {
        Self(Kind::Together(Between::Space, all.into_iter().collect()))
    }

    /// A heading, and a line below it for each of the others.
    #[must_use]
    pub fn above(self, lines: impl IntoIterator<Item = Self>) -> Self {
        Self(Kind::Together(Between::Line, [self].into_iter().chain(lines).collect()))
    }

    /// Several as one list: "a, b, c".
    #[must_use]
    pub fn listed(all: impl IntoIterator<Item = Self>) -> Self {
        Self(Kind::Together(Between::Comma, all.into_iter().collect()))
    }

    /// Several that hold commas of their own as one list.
    #[must_use]
    pub fn listed_apart(all: impl IntoIterator<Item = Self>) -> Self {
        Self(Kind::Together(Between::Semicolon, all.into_iter().collect()))
    }

    /// Somebody's words, or what something is called, as a sentence of their own.
    #[must_use]
    pub fn words(text: impl Into<String>) -> Self {
        Self(Kind::Words(text.into()))
    }

    /// Fills in `{ $name }`. What stands in every language has no blanks to fill.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Value>) -> Self {
        if let Kind::Message(_, values) = &mut self.0 {
            values.push((name.into(), value.into()));
        }
        self
    }

    /// Fills in how many there are of something.
    #[must_use]
    pub fn counting(self, name: &'static str, count: usize) -> Self {
        self.with(name, Value::Count(u64::try_from(count).unwrap_or(u64::MAX)))
    }

    /// What a person reads in their language.
    #[must_use]
    pub fn said_in(&self, language: Language) -> String {
        self.said(language, Reader::Person)
    }

    fn said(&self, language: Language, reader: Reader) -> String {
        match &self.0 {
            Kind::Plain(text) => text.clone().into_owned(),
            Kind::Words(text) if reader == Reader::Person => language.apart(text),
            Kind::Words(text) => text.clone(),
            Kind::Together(between, all) => {
                let all: Vec<String> = all.iter().map(|one| one.said(language, reader)).collect();
                all.join(&between.said(language))
            }
            Kind::Message(key, values) => {
                let values: Values =
                    values.iter().map(|(name, value)| (name.clone(), value.said(language, reader))).collect();
                language.say(key, Some(&values)).unwrap_or_else(|| format!("⟦{key}⟧"))
            }
        }
    }
}

impl Between {
    fn said(self, language: Language) -> Cow<'static, str> {
        let or = |key: &str, otherwise: &'static str| {
            language.say(key, None).map_or(Cow::Borrowed(otherwise), Cow::Owned)
        };
        match self {
            Between::Space => " ".into(),
            Between::Line => "\n  ".into(),
            Between::Comma => or("list-comma", ", "),
            Between::Semicolon => or("list-semicolon", "; "),
        }
    }
}

impl Value {
    fn said(&self, language: Language, reader: Reader) -> FluentValue<'static> {
        match (self, reader) {
            (Value::Text(text), Reader::Person) => language.apart(text).into(),
            (Value::Text(text), Reader::Program) => text.clone().into(),
            (Value::Number(number), Reader::Person) => (*number).into(),
            (Value::Number(number), Reader::Program) => {
                of_options(*number, FluentNumberOptions { use_grouping: false, ..Default::default() })
            }
            (Value::Count(number), _) => of_options(*number, super::count()),
            (Value::Day(day), Reader::Person) => language.date("date-long", *day).into(),
            (Value::Day(day), Reader::Program) => day.to_string().into(),
            (Value::Sentence(sentence), _) => sentence.said(language, reader).into(),
            (Value::List(sentences), _) => {
                let all: Vec<String> = sentences.iter().map(|one| one.said(language, reader)).collect();
                all.join(&Between::Comma.said(language)).into()
            }
        }
    }
}

#[allow(clippy::cast_precision_loss, reason = "whoever counts beyond 2^53 is told roughly how many")]
fn of_options(number: u64, options: FluentNumberOptions) -> FluentValue<'static> {
    FluentValue::Number(FluentNumber::new(number as f64, options))
}

impl fmt::Display for Sentence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.said(Language::default(), Reader::Program))
    }
}

impl serde::Serialize for Sentence {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl From<&'static str> for Sentence {
    fn from(text: &'static str) -> Self {
        Self(Kind::Plain(text.into()))
    }
}

impl From<String> for Sentence {
    fn from(text: String) -> Self {
        Self(Kind::Plain(text.into()))
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<&String> for Value {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<Day> for Value {
    fn from(day: Day) -> Self {
        Self::Day(day)
    }
}

impl From<Sentence> for Value {
    fn from(sentence: Sentence) -> Self {
        Self::Sentence(Box::new(sentence))
    }
}

impl From<Vec<Sentence>> for Value {
    fn from(sentences: Vec<Sentence>) -> Self {
        Self::List(sentences)
    }
}

macro_rules! numbers {
    ($($t:ty)*) => {$(
        impl From<$t> for Value {
            fn from(number: $t) -> Self { Self::Number(number.into()) }
        }
    )*};
}
numbers!(u8 u16 u32 u64);

impl From<usize> for Value {
    fn from(number: usize) -> Self {
        Self::Number(u64::try_from(number).unwrap_or(u64::MAX))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn language(tag: &str) -> Language {
        Language::of_tag(tag).unwrap()
    }

    #[test]
    fn a_sentence_is_said_in_the_language_of_its_reader() {
        let ended = Sentence::of("refused-cohort-ended-on")
            .with("title", "Ward 4")
            .with("day", "2026-03-03".parse::<Day>().unwrap());
        assert_eq!(ended.to_string(), "\"Ward 4\" ended on 2026-03-03.");
        assert_eq!(ended.said_in(language("en")), "\"Ward 4\" ended on 3 March 2026.");
        assert!(ended.said_in(language("de")).contains("3. März 2026"), "{}", ended.said_in(language("de")));
        assert_eq!(serde_json::json!(ended), "\"Ward 4\" ended on 2026-03-03.");
    }

    #[test]
    fn what_stands_in_every_language_stands_as_it_is() {
        let plain = Sentence::from("expected `,` at line 1");
        assert_eq!(plain.said_in(language("ar")), plain.to_string());
        assert_eq!(Sentence::of("no-such-key").to_string(), "⟦no-such-key⟧");
    }

    #[test]
    fn what_is_listed_is_parted_as_its_reader_parts_it() {
        let two = || ["Ward 4", "Hill, West"].map(Sentence::words);
        assert_eq!(Sentence::listed(two()).to_string(), "Ward 4, Hill, West");
        assert_eq!(Sentence::listed_apart(two()).to_string(), "Ward 4; Hill, West");
        let arabic = Sentence::listed(two()).said_in(language("ar"));
        assert_eq!(arabic, "\u{2068}Ward 4\u{2069}، \u{2068}Hill, West\u{2069}");
        assert_eq!(Sentence::words("Two").above(two()).to_string(), "Two\n  Ward 4\n  Hill, West");
    }

    #[test]
    fn counts_have_their_thousands_apart_and_numbers_for_programs_have_not() {
        let long = |name: Sentence| {
            Sentence::of("refused-text-too-long")
                .with("name", name)
                .counting("length", 25_000)
                .counting("most", 2_000)
        };
        let long = long(Sentence::of("refused-name-title"));
        assert!(long.to_string().contains("The title has 25,000 characters; 2,000 is the most"), "{long}");
        assert!(long.said_in(language("de")).contains("25.000"), "{}", long.said_in(language("de")));
        let large = Sentence::of("refused-body-too-large").with("most", 26_214_400_u64);
        assert!(large.to_string().contains("26214400"), "{large}");
    }
}
