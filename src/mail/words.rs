//! The words of a mail: Fluent messages of `locales/*/mail.ftl`, with what people typed put in safely.

use std::borrow::Cow;
use std::fmt;

use jiff::tz::TimeZone;

use super::message::{Device, Step};
use super::places::Meeting;
use crate::clock::{Day, Instant};
use crate::language::{FluentValue, Language, Values, reads_from_the_right};
use crate::record::framework::Level;

/// A language to speak, where the words will stand, and by which clocks moments are told.
#[derive(Clone, Debug)]
pub(super) struct Words {
    language: Language,
    place: Place,
    zone: TimeZone,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    Body,
    Subject,
}

#[allow(
    clippy::unused_self,
    clippy::trivially_copy_pass_by_ref,
    reason = "templates call methods and pass everything by reference"
)]
impl Words {
    /// The best language there is for a BCP 47 tag such as `de-AT`; English where there is none.
    pub(super) fn new(locale: &str) -> Self {
        let language = Language::of_tag(locale).unwrap_or_default();
        Self { language, place: Place::Body, zone: TimeZone::UTC }
    }

    /// The same, telling moments by the clocks of a time zone.
    pub(super) fn in_zone(self, zone: &TimeZone) -> Self {
        Self { zone: zone.clone(), ..self }
    }

    /// The same language for a subject line: shorter, and without invisible marks.
    pub(super) fn for_subject(self) -> Self {
        Self { place: Place::Subject, ..self }
    }

    /// The language's tag.
    pub(super) fn language(&self) -> String {
        self.language.to_string()
    }

    /// `ltr` or `rtl`.
    pub(super) fn direction(&self) -> &'static str {
        self.language.direction()
    }

    /// A sentence by its key.
    pub(super) fn say(&self, key: &str) -> Phrase {
        Phrase { words: self.clone(), key: key.to_owned(), values: Values::new() }
    }

    /// What stands between what something is called and what it is; in French, a space that does not break comes first.
    pub(super) fn colon(&self) -> Phrase {
        self.say("colon")
    }

    /// "Tuesday 24 November 2026".
    pub(super) fn day(&self, day: &Day) -> String {
        self.dated("mail-day", *day)
    }

    /// "24 Nov", for stamps and columns.
    pub(super) fn short_day(&self, day: &Day) -> String {
        self.dated("mail-day-short", *day)
    }

    /// "November 2026".
    pub(super) fn month(&self, day: &Day) -> String {
        self.dated("mail-month", *day)
    }

    /// "Nov", for charts.
    pub(super) fn short_month(&self, day: &Day) -> String {
        self.dated("mail-month-short", *day)
    }

    /// "Tuesday 24 November 2026, 09:30 UTC".
    pub(super) fn moment(&self, at: &Instant) -> String {
        let at = at.to_zoned(self.zone.clone());
        let time = at.strftime("%H:%M %Z").to_string();
        self.say("mail-moment").with("day", at.date()).with("time", time).to_string()
    }

    /// When a session begins, by the clocks it is planned by.
    pub(super) fn begins(&self, session: &Meeting) -> String {
        let zone = TimeZone::get(&session.zone).unwrap_or(TimeZone::UTC);
        self.clone().in_zone(&zone).moment(&session.starts_at)
    }

    /// "Communication, level 2 (Practising)".
    pub(super) fn step(&self, step: &Step) -> String {
        self.say("mail-step")
            .with("competency", &step.competency)
            .with("level", step.level)
            .with("name", &step.level_name)
            .to_string()
    }

    /// "Ada, Grace and Lin".
    pub(super) fn list(&self, items: &[String]) -> String {
        let Some((last, rest)) = items.split_last() else { return String::new() };
        let Some((first, rest)) = rest.split_first() else { return self.typed(last) };
        let front = rest.iter().fold(self.typed(first), |front, item| {
            self.say("mail-list-more").raw("front", front).with("item", item).to_string()
        });
        self.say("mail-list-last").raw("front", front).with("item", last).to_string()
    }

    /// One line somebody typed, made safe to stand inside a sentence.
    pub(super) fn typed(&self, text: &str) -> String {
        let longest = if self.place == Place::Subject { 60 } else { 8000 };
        let line = clip(&one_line(text), longest);
        let mixes = line.chars().any(reads_from_the_right) || self.direction() == "rtl";
        if self.place == Place::Body && mixes { format!("\u{2068}{line}\u{2069}") } else { line }
    }

    fn dated(&self, key: &str, day: Day) -> String {
        self.say(key)
            .raw("weekday", i64::from(day.weekday().to_monday_one_offset()))
            .raw("day", i64::from(day.day()))
            .raw("month", i64::from(day.month()))
            .raw("year", i64::from(day.year()))
            .to_string()
    }
}

/// A sentence with its values, spoken when displayed.
pub(super) struct Phrase {
    words: Words,
    key: String,
    values: Values,
}

impl Phrase {
    /// Puts a value in its place.
    pub(super) fn with(self, name: &str, value: impl Value) -> Self {
        let value = value.value(&self.words);
        self.raw(name, value)
    }

    fn raw(mut self, name: &str, value: impl Into<FluentValue<'static>>) -> Self {
        self.values.insert(Cow::Owned(name.to_owned()), value.into());
        self
    }
}

impl fmt::Display for Phrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let values = (!self.values.is_empty()).then_some(&self.values);
        match self.words.language.say(&self.key, values) {
            Some(text) => f.write_str(&text),
            None => write!(f, "⟨{}⟩", self.key),
        }
    }
}

/// Anything that can stand in a sentence.
pub(super) trait Value {
    /// What Fluent is given.
    fn value(&self, words: &Words) -> FluentValue<'static>;
}

impl<T: Value + ?Sized> Value for &T {
    fn value(&self, words: &Words) -> FluentValue<'static> {
        (**self).value(words)
    }
}

impl Value for str {
    fn value(&self, words: &Words) -> FluentValue<'static> {
        words.typed(self).into()
    }
}

impl Value for String {
    fn value(&self, words: &Words) -> FluentValue<'static> {
        words.typed(self).into()
    }
}

impl Value for Device {
    fn value(&self, words: &Words) -> FluentValue<'static> {
        self.sentence().said_in(words.language).into()
    }
}

impl Value for u32 {
    fn value(&self, _: &Words) -> FluentValue<'static> {
        i64::from(*self).into()
    }
}

impl Value for usize {
    fn value(&self, _: &Words) -> FluentValue<'static> {
        i64::try_from(*self).unwrap_or(i64::MAX).into()
    }
}

impl Value for Level {
    fn value(&self, _: &Words) -> FluentValue<'static> {
        i64::from(self.number()).into()
    }
}

impl Value for Day {
    fn value(&self, words: &Words) -> FluentValue<'static> {
        words.day(self).into()
    }
}

impl Value for Instant {
    fn value(&self, words: &Words) -> FluentValue<'static> {
        words.moment(self).into()
    }
}

/// What was put in words already stands as it is.
impl Value for Phrase {
    fn value(&self, _: &Words) -> FluentValue<'static> {
        self.to_string().into()
    }
}

impl Value for Step {
    fn value(&self, words: &Words) -> FluentValue<'static> {
        words.step(self).into()
    }
}

/// Typed text as one line: no line breaks, no control or direction-override characters, no start of
/// an encoded word, single spaces.
pub(super) fn one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for word in text.split(|c: char| c.is_whitespace() || c.is_control()).filter(|word| !word.is_empty()) {
        if !line.is_empty() {
            line.push(' ');
        }
        line.extend(word.chars().filter(|c| !steers_direction(*c)));
    }
    // A mail program would decode this in a subject and show something nobody typed.
    if line.contains("=?") { line.replace("=?", "= ?") } else { line }
}

/// Typed text with its lines kept: no control or direction-override characters.
pub(super) fn lines(text: &str) -> Vec<String> {
    let mut lines: Vec<String> = text
        .lines()
        .map(|line| {
            let kept: String =
                line.chars().filter(|c| (!c.is_control() || *c == '\t') && !steers_direction(*c)).collect();
            kept.trim_end().to_owned()
        })
        .collect();
    while lines.last().is_some_and(String::is_empty) {
        lines.pop();
    }
    lines
}

/// Cuts to at most `longest` characters, saying so with an ellipsis.
pub(super) fn clip(text: &str, longest: usize) -> String {
    if text.chars().count() <= longest {
        return text.to_owned();
    }
    let kept: String = text.chars().take(longest.saturating_sub(1)).collect();
    format!("{}…", kept.trim_end())
}

fn steers_direction(c: char) -> bool {
    matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_words() {
        let words = Words::new("en");
        let day: Day = "2026-11-24".parse().unwrap();
        assert_eq!(words.day(&day), "Tuesday 24 November 2026");
        assert_eq!(words.short_day(&day), "24 Nov");
        assert_eq!(
            words.moment(&"2026-11-24T09:05:00Z".parse().unwrap()),
            "Tuesday 24 November 2026, 09:05 UTC"
        );
        let auckland = words.in_zone(&TimeZone::get("Pacific/Auckland").unwrap());
        assert_eq!(
            auckland.moment(&"2026-11-24T11:05:00Z".parse().unwrap()),
            "Wednesday 25 November 2026, 00:05 NZDT"
        );
    }

    #[test]
    fn names_are_listed_as_people_say_them() {
        let words = Words::new("en");
        let names = ["Ada", "Grace", "Lin"].map(String::from);
        assert_eq!(words.list(&names[..0]), "");
        assert_eq!(words.list(&names[..1]), "Ada");
        assert_eq!(words.list(&names[..2]), "Ada and Grace");
        assert_eq!(words.list(&names), "Ada, Grace and Lin");
    }

    #[test]
    fn a_hebrew_name_is_isolated_in_a_body_and_bare_in_a_subject() {
        let words = Words::new("en");
        assert_eq!(words.typed("נועה"), "\u{2068}נועה\u{2069}");
        assert_eq!(words.clone().for_subject().typed("נועה"), "נועה");
        assert_eq!(words.typed("Zoë"), "Zoë");
    }

    #[test]
    fn a_name_cannot_break_its_line_or_steer_its_direction() {
        assert_eq!(one_line("Eve\r\nBcc: all@example.org\u{202E}\0 \t!"), "Eve Bcc: all@example.org !");
        assert_eq!(one_line("=?utf-8?q?=0D=0A?="), "= ?utf-8?q?=0D=0A?=");
    }

    #[test]
    fn an_unknown_language_falls_back_to_english() {
        for tag in ["tlh", "en-GB", "", "not a tag"] {
            assert_eq!(Words::new(tag).language(), "en");
        }
    }
}
