//! What serde says of something it cannot read, in the words of whoever sent it: which value came, and what belongs in
//! its place. How the program calls its types is nobody's business outside.

use std::fmt;
use std::marker::PhantomData;
use std::str::FromStr;

use serde::de::{Deserialize, Deserializer, Error, Unexpected, Visitor};

use super::failure::Failure;
use crate::clock::{Day, Instant};

/// JSON that is not what is expected.
pub(crate) fn json(error: &serde_json::Error) -> Failure {
    let words = plainly(&error.to_string());
    Failure::Malformed(format!("The JSON is not what is expected here: {words}.").into())
}

/// A day or a moment, told by an example: the library that reads them explains in the words of its own parser.
pub(crate) trait Dated: FromStr {
    /// How one looks.
    const LIKE: &'static str;
}

impl Dated for Day {
    const LIKE: &'static str = "a day like 2026-02-28";
}

impl Dated for Instant {
    const LIKE: &'static str = "a moment like 2026-02-28T09:30:00Z";
}

struct Read<T>(T);

impl<'de, T: Dated> Deserialize<'de> for Read<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Typed<T>(PhantomData<T>);

        impl<T: Dated> Visitor<'_> for Typed<T> {
            type Value = T;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(T::LIKE)
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
                text.parse().map_err(|_| E::invalid_value(Unexpected::Str(text), &self))
            }
        }

        from.deserialize_str(Typed(PhantomData)).map(Read)
    }
}

/// Reads a day or a moment of a body.
pub(crate) fn dated<'de, D: Deserializer<'de>, T: Dated>(from: D) -> Result<T, D::Error> {
    Read::deserialize(from).map(|Read(read)| read)
}

/// The same where it may be null.
pub(crate) fn dated_if_at_all<'de, D: Deserializer<'de>, T: Dated>(from: D) -> Result<Option<T>, D::Error> {
    Option::<Read<T>>::deserialize(from).map(|read| read.map(|Read(read)| read))
}

/// The same without the names of types. Sentences that hold none stay as they are.
pub(crate) fn plainly(said: &str) -> String {
    let (what, place) = said.rfind(" at line ").map_or((said, ""), |at| said.split_at(at));
    let other = match what {
        "invalid digit found in string" => Some("this is not a whole number that can stand here".to_owned()),
        "cannot parse integer from empty string" => Some("the number is missing".to_owned()),
        "number too large to fit in target type" => Some("the number is too large".to_owned()),
        "number too small to fit in target type" => Some("the number is too small".to_owned()),
        "provided string was not `true` or `false`" => Some("this is neither true nor false".to_owned()),
        what if what.starts_with("EOF while parsing") => Some("it ends too early".to_owned()),
        what if what.starts_with("UUID parsing failed") => {
            Some("something else came where an id (a UUID) belongs".to_owned())
        }
        what if what.starts_with("data did not match any variant") => {
            Some("none of the forms in which this can be written fits".to_owned())
        }
        what => misplaced(what),
    };
    other.map_or_else(|| said.to_owned(), |words| format!("{words}{place}"))
}

/// "null came where an object belongs".
fn misplaced(what: &str) -> Option<String> {
    let (kind, rest) =
        what.split_once(": ").filter(|(kind, _)| kind.starts_with("invalid ")).or_else(|| {
            // "invalid length 2, expected …" has no colon.
            what.starts_with("invalid length ").then(|| what.split_once(' ')).flatten()
        })?;
    let (given, wanted) = rest.rsplit_once(", expected ")?;
    let given = match kind {
        "invalid type" | "invalid value" => value(given),
        "invalid" => format!("a list or an object of {}", given.strip_prefix("length ")?),
        _ => return None,
    };
    Some(format!("{given} came where {} belongs", place_of(wanted)))
}

/// A value, as its sender would name it.
fn value(given: &str) -> String {
    let quoted = |prefix: &str| given.strip_prefix(prefix).map(|rest| rest.trim_matches('`').to_owned());
    match given {
        "null" | "unit value" | "Option value" => "null".to_owned(),
        "sequence" => "a list".to_owned(),
        "map" => "an object".to_owned(),
        _ => quoted("integer ")
            .or_else(|| quoted("floating point "))
            .or_else(|| quoted("boolean "))
            .or_else(|| given.strip_prefix("string ").map(|text| format!("the text {text}")))
            .or_else(|| quoted("character ").map(|one| format!("the text \"{one}\"")))
            .unwrap_or_else(|| "something else".to_owned()),
    }
}

/// What belongs in a place, without the name of a type.
fn place_of(wanted: &str) -> String {
    let words = match wanted {
        "u8" => "a whole number from 0 to 255",
        "u16" => "a whole number from 0 to 65535",
        "u32" => "a whole number from 0 to 4294967295",
        "u64" | "u128" | "usize" => "a whole number, not less than 0,",
        "i8" | "i16" | "i32" | "i64" | "i128" | "isize" => "a whole number",
        "f32" | "f64" => "a number",
        "a boolean" => "true or false",
        "a string" | "a borrowed string" | "string" | "str" | "a character" => "a text",
        "a sequence" => "a list",
        "a map" | "map" => "an object",
        "unit" => "null",
        wanted if wanted.contains("UUID") => "an id (a UUID)",
        wanted if wanted.starts_with("struct ") || wanted.contains("tagged enum ") => "an object",
        wanted if wanted.starts_with("enum ") || wanted.ends_with(" identifier") => {
            "one of the names that are known here"
        }
        wanted if wanted.starts_with("tuple ") || wanted.starts_with("a tuple ") => "a list",
        wanted if wanted.starts_with("an array ") => "a list",
        wanted if wanted.starts_with("newtype ") => "another value",
        // Words of our own, such as "a day like 2026-02-28".
        wanted => wanted,
    };
    words.to_owned()
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;
    use serde::de::DeserializeOwned;

    use super::plainly;
    use crate::clock::{Day, Instant};

    #[derive(Deserialize, Debug)]
    #[serde(deny_unknown_fields)]
    #[expect(dead_code, reason = "only read")]
    struct Written {
        minutes: u16,
        level: Option<u8>,
        claims: Vec<Claim>,
        open: bool,
        way: Option<Way>,
    }

    #[derive(Deserialize, Debug)]
    #[expect(dead_code, reason = "only read")]
    struct Claim {
        title: String,
        id: uuid::Uuid,
    }

    #[derive(Deserialize, Debug)]
    #[serde(rename_all = "snake_case")]
    enum Way {
        Mail,
    }

    fn said<T: DeserializeOwned + std::fmt::Debug>(text: &str) -> String {
        plainly(&serde_json::from_str::<T>(text).unwrap_err().to_string())
    }

    #[test]
    fn nobody_learns_what_the_program_calls_its_types() {
        for (text, words) in [
            ("null", "null came where an object belongs at line 1 column 4"),
            ("7", "7 came where an object belongs at line 1 column 1"),
            (r#"{"minutes":-1}"#, "-1 came where a whole number from 0 to 65535 belongs at line 1 column 13"),
            (
                r#"{"minutes":1.5}"#,
                "1.5 came where a whole number from 0 to 65535 belongs at line 1 column 14",
            ),
            (r#"{"level":256}"#, "256 came where a whole number from 0 to 255 belongs at line 1 column 12"),
            (
                r#"{"level":"1"}"#,
                "the text \"1\" came where a whole number from 0 to 255 belongs at line 1 column 12",
            ),
            (r#"{"claims":{}}"#, "an object came where a list belongs at line 1 column 10"),
            (r#"{"claims":[{"title":3}]}"#, "3 came where a text belongs at line 1 column 21"),
            (r#"{"open":[]}"#, "a list came where true or false belongs at line 1 column 8"),
        ] {
            assert_eq!(said::<Written>(text), words, "{text}");
        }
        let all = [
            r#"{"claims":[["a"]]}"#,
            r#"{"claims":[{"id":7}]}"#,
            r#"{"claims":[{"id":"x"}]}"#,
            r#"{"way":3}"#,
            r#"{"way":{"mail":1}}"#,
            r#"{"way":"post"}"#,
            r#"{"way":{}}"#,
            r#"{"open":tru"#,
            r#"{"minutes""#,
            "{}",
            "",
        ];
        for text in all {
            let words = said::<Written>(text);
            for inside in ["struct", "Written", "Claim", "Way", "enum", "u8", "u16", "bool", "EOF", "uuid::"]
            {
                assert!(!words.contains(inside), "{text}: {words}");
            }
        }
    }

    #[test]
    fn a_day_and_a_moment_are_told_by_an_example() {
        #[derive(Deserialize, Debug)]
        struct Dates {
            #[serde(deserialize_with = "super::dated")]
            on: Day,
            #[serde(default, deserialize_with = "super::dated_if_at_all")]
            at: Option<Instant>,
        }
        let read: Dates = serde_json::from_str(r#"{"on":"2026-02-28","at":"2026-02-28T09:30:00Z"}"#).unwrap();
        assert_eq!((read.on.to_string().as_str(), read.at.is_some()), ("2026-02-28", true));
        for none in [r#"{"on":"2026-02-28","at":null}"#, r#"{"on":"2026-02-28"}"#] {
            assert_eq!(serde_json::from_str::<Dates>(none).unwrap().at, None);
        }
        for text in ["10000-01-01", "2026-11-28T00:00:00Z", "2026-02-30", "soon", ""] {
            let words = said::<Dates>(&format!("{{\"on\":\"{text}\"}}"));
            let plain =
                format!("the text \"{text}\" came where a day like 2026-02-28 belongs at line 1 column ");
            assert!(words.starts_with(&plain), "{words}");
        }
        assert!(said::<Dates>(r#"{"on":7}"#).starts_with("7 came where a day like 2026-02-28 belongs"));
        for text in ["2026-02-28", "10000-01-01T00:00:00Z", "2026-02-28T09:30"] {
            let words = said::<Dates>(&format!("{{\"on\":\"2026-02-28\",\"at\":\"{text}\"}}"));
            let plain = format!("the text \"{text}\" came where a moment like 2026-02-28T09:30:00Z belongs");
            assert!(words.starts_with(&plain), "{words}");
        }
    }

    #[test]
    fn a_number_in_an_address_is_told_plainly() {
        #[derive(Deserialize, Debug)]
        #[expect(dead_code, reason = "only read")]
        struct Asked {
            days: i64,
        }
        let said = |query| plainly(&serde_urlencoded::from_str::<Asked>(query).unwrap_err().to_string());
        assert_eq!(said("days=many"), "this is not a whole number that can stand here");
        assert_eq!(said("days="), "the number is missing");
        assert_eq!(said("days=99999999999999999999"), "the number is too large");
        assert_eq!(said(""), "missing field `days`");
    }
}
