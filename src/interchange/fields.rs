//! Reading an object of somebody else's JSON: tolerant of types, and keeping count of what is left out.

use std::cell::RefCell;
use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::failure::{Error, Spot};
use crate::language::Sentence;

/// What was left out of an import, by the name of its field, with how often.
#[derive(Default)]
pub(super) struct LeftOut(RefCell<BTreeMap<String, usize>>);

impl LeftOut {
    fn count(&self, name: String) {
        *self.0.borrow_mut().entry(name).or_default() += 1;
    }

    /// A sentence, where there is something to say.
    pub fn note(self) -> Option<Sentence> {
        const SHOWN: usize = 25;
        let all = self.0.into_inner();
        if all.is_empty() {
            return None;
        }
        let mut names: Vec<Sentence> = all
            .iter()
            .take(SHOWN)
            .map(|(name, count)| Sentence::words(format!("{name} ({count})")))
            .collect();
        if all.len() > SHOWN {
            names.push(Sentence::of("difference-more").with("count", all.len() - SHOWN));
        }
        Some(Sentence::of("import-note-fields").with("names", names))
    }
}

/// An object and where it stands.
#[derive(Clone)]
pub(super) struct Fields<'a> {
    file: &'a str,
    /// Its JSON pointer.
    pub at: String,
    map: &'a Map<String, Value>,
}

impl<'a> Fields<'a> {
    /// The whole file.
    pub fn whole(file: &'a str, map: &'a Map<String, Value>) -> Self {
        Self { file, at: String::new(), map }
    }

    pub fn new(file: &'a str, at: impl Into<String>, value: &'a Value) -> Result<Self, Error> {
        let at = at.into();
        match value {
            Value::Object(map) => Ok(Self { file, at, map }),
            other => Err(wrong(file, &at, other, Kind::Object)),
        }
    }

    /// Text; empty where there is none. Numbers are taken as written.
    pub fn text(&self, key: &str) -> Result<String, Error> {
        Ok(self.text_if_any(key)?.unwrap_or_default())
    }

    /// Text, where the field is there.
    pub fn text_if_any(&self, key: &str) -> Result<Option<String>, Error> {
        match self.map.get(key) {
            None | Some(Value::Null) => Ok(None),
            Some(Value::String(text)) => Ok(Some(text.replace('\0', "\u{fffd}"))),
            Some(Value::Number(number)) => Ok(Some(number.to_string())),
            Some(other) => Err(wrong(self.file, &self.below(key), other, Kind::Text)),
        }
    }

    /// A number, also one in quotation marks.
    pub fn number(&self, key: &str) -> Result<Option<f64>, Error> {
        match self.map.get(key) {
            None | Some(Value::Null) => Ok(None),
            Some(Value::Number(number)) => Ok(number.as_f64()),
            Some(Value::String(text)) if text.trim().is_empty() => Ok(None),
            Some(Value::String(text)) => match text.trim().parse::<f64>() {
                Ok(number) if number.is_finite() => Ok(Some(number)),
                _ => Err(wrong(self.file, &self.below(key), &self.map[key], Kind::Number)),
            },
            Some(other) => Err(wrong(self.file, &self.below(key), other, Kind::Number)),
        }
    }

    /// An object, where there is one.
    pub fn object(&self, key: &str) -> Result<Option<Fields<'a>>, Error> {
        match self.map.get(key) {
            None | Some(Value::Null) => Ok(None),
            Some(value) => Fields::new(self.file, self.below(key), value).map(Some),
        }
    }

    /// The objects of a list; none where there is no list.
    pub fn objects(&self, key: &str) -> Result<Vec<Fields<'a>>, Error> {
        match self.map.get(key) {
            None | Some(Value::Null) => Ok(vec![]),
            Some(Value::Array(list)) => (0..)
                .zip(list)
                .map(|(index, value): (usize, _)| {
                    Fields::new(self.file, format!("{}/{index}", self.below(key)), value)
                })
                .collect(),
            Some(other) => Err(wrong(self.file, &self.below(key), other, Kind::List)),
        }
    }

    pub fn value(&self, key: &str) -> Option<&'a Value> {
        self.map.get(key)
    }

    /// The pointer to a field.
    pub fn below(&self, key: &str) -> String {
        format!("{}/{key}", self.at)
    }

    /// Counts every field that says something and is not among `known`.
    pub fn leave_out(&self, name: &str, known: &[&str], left_out: &LeftOut) {
        for (key, value) in self.map {
            let says_nothing = match value {
                Value::Null => true,
                Value::String(text) => text.is_empty(),
                Value::Array(list) => list.is_empty(),
                Value::Object(map) => map.is_empty(),
                Value::Bool(_) | Value::Number(_) => false,
            };
            if !says_nothing && !known.contains(&key.as_str()) {
                left_out.count(format!("{name}{}", key.chars().take(60).collect::<String>()));
            }
        }
    }
}

/// What a value is.
#[derive(Clone, Copy)]
enum Kind {
    Nothing,
    Bool,
    Number,
    Text,
    List,
    Object,
}

impl Kind {
    fn of(value: &Value) -> Self {
        match value {
            Value::Null => Kind::Nothing,
            Value::Bool(_) => Kind::Bool,
            Value::Number(_) => Kind::Number,
            Value::String(_) => Kind::Text,
            Value::Array(_) => Kind::List,
            Value::Object(_) => Kind::Object,
        }
    }

    fn sentence(self) -> Sentence {
        Sentence::of(match self {
            Kind::Nothing => "import-json-nothing",
            Kind::Bool => "import-json-bool",
            Kind::Number => "import-json-number",
            Kind::Text => "import-json-text",
            Kind::List => "import-json-list",
            Kind::Object => "import-json-object",
        })
    }
}

fn wrong(file: &str, at: &str, value: &Value, expected: Kind) -> Error {
    let detail = Sentence::of("import-json-kind")
        .with("found", Kind::of(value).sentence())
        .with("expected", expected.sentence());
    Error::malformed(file, Spot::pointer(at), detail)
}
