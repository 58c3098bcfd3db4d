//! Sentences between two days: written down as JSON, to be said later in the language of whoever reads them then.
//!
//! What earlier versions wrote down in English is read, too, and stands as it is in every language.

use serde_json::{Map, Value as Json, json};

use super::sentence::{Between, Kind, Sentence, Value};

impl Sentence {
    /// The sentence to be written down. A message begins with its key.
    #[must_use]
    pub fn kept(&self) -> String {
        written(self).to_string()
    }

    /// What was written down with [`Sentence::kept`], or before there was such a thing.
    #[must_use]
    pub fn from_kept(text: &str) -> Self {
        let known = serde_json::from_str(text).ok();
        known.and_then(|known| read(&known)).unwrap_or_else(|| Self::words(text))
    }
}

fn written(sentence: &Sentence) -> Json {
    match &sentence.0 {
        Kind::Plain(text) => json!({ "plain": text }),
        Kind::Words(text) => json!({ "words": text }),
        Kind::Together(between, all) => {
            let all: Vec<Json> = all.iter().map(written).collect();
            json!({ between.kept(): all })
        }
        Kind::Message(key, values) => {
            let values: Map<String, Json> =
                values.iter().map(|(name, value)| (name.clone().into_owned(), value.written())).collect();
            json!({ "key": key, "values": values })
        }
    }
}

fn read(kept: &Json) -> Option<Sentence> {
    let text = |name: &str| kept.get(name).and_then(Json::as_str).map(str::to_owned);
    if let Some(key) = text("key") {
        let values = kept.get("values")?.as_object()?.iter();
        let values: Option<Vec<_>> =
            values.map(|(name, value)| Some((name.clone().into(), Value::read(value)?))).collect();
        return Some(Sentence(Kind::Message(key.into(), values?)));
    }
    if let Some(words) = text("words") {
        return Some(Sentence(Kind::Words(words)));
    }
    if let Some(plain) = text("plain") {
        return Some(Sentence(Kind::Plain(plain.into())));
    }
    let between = Between::ALL.into_iter().find(|between| kept.get(between.kept()).is_some())?;
    Some(Sentence(Kind::Together(between, several(kept.get(between.kept())?)?)))
}

fn several(kept: &Json) -> Option<Vec<Sentence>> {
    kept.as_array()?.iter().map(read).collect()
}

impl Between {
    const ALL: [Self; 4] = [Self::Space, Self::Line, Self::Comma, Self::Semicolon];

    fn kept(self) -> &'static str {
        match self {
            Self::Space => "space",
            Self::Line => "line",
            Self::Comma => "comma",
            Self::Semicolon => "semicolon",
        }
    }
}

impl Value {
    fn written(&self) -> Json {
        match self {
            Self::Text(text) => json!(text),
            Self::Number(number) => json!(number),
            Self::Count(count) => json!({ "count": count }),
            Self::Day(day) => json!({ "day": day.to_string() }),
            Self::Sentence(sentence) => written(sentence),
            Self::List(all) => all.iter().map(written).collect(),
        }
    }

    fn read(kept: &Json) -> Option<Self> {
        Some(match kept {
            Json::String(text) => Self::Text(text.clone()),
            Json::Number(number) => Self::Number(number.as_u64()?),
            Json::Array(_) => Self::List(several(kept)?),
            _ => match (kept.get("count"), kept.get("day")) {
                (Some(count), _) => Self::Count(count.as_u64()?),
                (_, Some(day)) => Self::Day(day.as_str()?.parse().ok()?),
                _ => Self::Sentence(Box::new(read(kept)?)),
            },
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::Day;

    #[test]
    fn whatever_a_sentence_holds_is_there_after_it_was_written_down() {
        let ended = Sentence::of("refused-cohort-ended-on")
            .with("title", "الجناح 4")
            .with("day", "2026-03-03".parse::<Day>().unwrap());
        let long = Sentence::of("refused-text-too-long")
            .with("name", Sentence::of("refused-name-title"))
            .counting("length", 25_000)
            .with("most", 2000_u64)
            .with("all", vec![Sentence::words("a"), Sentence::from("b")]);
        let two = || [Sentence::words("Ward 4"), long.clone()];
        for sentence in [
            ended.clone(),
            long.clone(),
            Sentence::together(two()),
            Sentence::listed(two()),
            Sentence::listed_apart(two()),
            ended.above(two()),
        ] {
            assert_eq!(Sentence::from_kept(&sentence.kept()), sentence, "{}", sentence.kept());
        }
    }

    #[test]
    fn what_was_written_down_in_english_once_is_read_as_it_stands() {
        for old in ["came back: 550 5.1.1 no such mailbox", "", "550", "[]", "{\"key\":3}", "{}"] {
            assert_eq!(Sentence::from_kept(old).to_string(), old);
        }
    }
}
