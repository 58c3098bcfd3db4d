//! Stampbook's own JSON: a [`Framework`] as it is, with a mark of the format.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};
use serde_path_to_error::Segment;

use super::failure::{Error, Fault, Spot};
use super::identity;
use super::levels::{LevelMapping, SourceLevel, three};
use super::{DEFAULT_LEVEL_NAMES, Format, Imported, finish};
use crate::language::Sentence;
use crate::record::framework::{Framework, LevelText};
use crate::record::framework_rules::{COMPETENCY_LIMIT, excerpt};

/// The mark, and the version of the format.
const FORMAT: &str = "stampbook-framework/1";

#[derive(Serialize)]
struct Marked<'a> {
    #[serde(rename = "$format")]
    format: &'static str,
    #[serde(flatten)]
    framework: &'a Framework,
}

/// The framework as Stampbook's own JSON. [`super::read`] reads it back unchanged.
#[must_use]
pub fn write_json(framework: &Framework) -> String {
    // Texts, numbers and lists always serialise.
    let mut json = serde_json::to_string_pretty(&Marked { format: FORMAT, framework }).unwrap_or_default();
    json.push('\n');
    json
}

pub(super) fn read(
    file: &str,
    fields: Map<String, Value>,
    mapping: Option<&LevelMapping>,
) -> Result<Imported, Error> {
    let (framework, notes) = as_written(file, fields, mapping)?;
    finish(file, framework, notes, Format::Json)
}

/// A framework as far as it is written: three levels to a competency, and anything else may be missing still.
///
/// # Errors
/// When it is not in Stampbook's own format.
pub fn read_unfinished(file: &str, body: Value) -> Result<Framework, Error> {
    match body {
        Value::Object(fields) => as_written(file, fields, None).map(|(framework, _)| framework),
        _ => Err(Error::content(file, vec![Fault::new(Spot::Whole, Sentence::of("import-json-no-object"))])),
    }
}

fn as_written(
    file: &str,
    mut fields: Map<String, Value>,
    mapping: Option<&LevelMapping>,
) -> Result<(Framework, Vec<Sentence>), Error> {
    let mut notes = Vec::new();
    if let Some(format) = fields.shift_remove("$format")
        && format != FORMAT
    {
        let written = format.as_str().map_or_else(|| format.to_string(), str::to_owned);
        let detail =
            Sentence::of("import-json-format").with("written", shown(&written)).with("known", FORMAT);
        return Err(Error::malformed(file, Spot::pointer("/$format"), detail));
    }
    let count = fields.get("competencies").and_then(Value::as_array).map_or(0, Vec::len);
    if count > COMPETENCY_LIMIT {
        return Err(Error::TooLarge {
            file: file.to_owned(),
            detail: Sentence::of("import-large-competencies")
                .with("count", count)
                .with("most", COMPETENCY_LIMIT),
        });
    }
    fill_ids(&mut fields, &mut notes);
    three_levels(file, &mut fields, mapping, &mut notes)?;
    let framework = typed(file, "", Value::Object(fields))?;
    Ok((framework, notes))
}

fn text<'a>(fields: &'a Map<String, Value>, key: &str) -> &'a str {
    fields.get(key).and_then(Value::as_str).unwrap_or("")
}

fn fill_ids(fields: &mut Map<String, Value>, notes: &mut Vec<Sentence>) {
    if !fields.contains_key("id") {
        let id = identity::framework_id("", text(fields, "title"));
        notes.push(Sentence::of("import-note-framework-id"));
        fields.insert("id".to_owned(), Value::String(id.to_string()));
    }
    let namespace = text(fields, "id").parse().unwrap_or_default();
    let Some(Value::Array(competencies)) = fields.get_mut("competencies") else { return };
    let mut made = 0_usize;
    for competency in competencies.iter_mut().filter_map(Value::as_object_mut) {
        if !competency.contains_key("id") {
            let id = identity::given_or_derived("", namespace, "competency", text(competency, "code"));
            competency.insert("id".to_owned(), Value::String(id.to_string()));
            made += 1;
        }
    }
    if made > 0 {
        notes.push(Sentence::of("import-note-competency-ids").with("count", made));
    }
}

fn three_levels(
    file: &str,
    fields: &mut Map<String, Value>,
    mapping: Option<&LevelMapping>,
    notes: &mut Vec<Sentence>,
) -> Result<(), Error> {
    let mut names: Option<Vec<String>> = match fields.get("level_names") {
        Some(Value::Array(names)) => names.iter().map(|name| name.as_str().map(str::to_owned)).collect(),
        _ => None,
    };
    if !fields.contains_key("level_names") {
        notes.push(
            Sentence::of("import-note-levels-nameless")
                .with("names", Sentence::listed(DEFAULT_LEVEL_NAMES.map(Sentence::words))),
        );
        fields.insert("level_names".to_owned(), DEFAULT_LEVEL_NAMES.into_iter().collect());
        names = None;
    }
    let mut mapped_names = None;
    if let Some(Value::Array(competencies)) = fields.get_mut("competencies") {
        for (index, competency) in competencies.iter_mut().enumerate() {
            let Some(Value::Array(levels)) = competency.get_mut("levels") else { continue };
            if levels.len() == 3 {
                continue;
            }
            let at = format!("/competencies/{index}/levels");
            let mut source = Vec::new();
            for (position, level) in levels.iter().enumerate() {
                let text: LevelText = typed(file, &format!("{at}/{position}"), level.clone())?;
                let name = match &names {
                    Some(names) if names.len() == levels.len() => names[position].clone(),
                    _ => String::new(),
                };
                source.push(SourceLevel {
                    number: u16::try_from(position + 1).unwrap_or(u16::MAX),
                    name,
                    text,
                });
            }
            let got =
                three(&source, mapping).map_err(|not_three| not_three.into_error(file, Spot::pointer(at)))?;
            *levels = got.texts.iter().filter_map(|text| serde_json::to_value(text).ok()).collect();
            if mapped_names.is_none() {
                notes.extend(got.notes);
                mapped_names = Some(got.names);
            }
        }
    }
    if let Some(names) = names
        && names.len() != 3
    {
        let Some(mapped) = mapped_names else {
            let detail = Sentence::of("import-json-level-names").with("count", names.len());
            return Err(Error::malformed(file, Spot::pointer("/level_names"), detail));
        };
        fields.insert("level_names".to_owned(), mapped.into_iter().collect());
    }
    Ok(())
}

/// `value` as a `T`, or where below `at` it is none.
pub(super) fn typed<T: DeserializeOwned>(file: &str, at: &str, value: Value) -> Result<T, Error> {
    serde_path_to_error::deserialize(value).map_err(|error| {
        let mut pointer = at.to_owned();
        for segment in error.path() {
            pointer.push('/');
            match segment {
                Segment::Seq { index } => pointer.push_str(&index.to_string()),
                Segment::Map { key } => pointer.push_str(&key.replace('~', "~0").replace('/', "~1")),
                Segment::Enum { variant } => pointer.push_str(variant),
                Segment::Unknown => pointer.push('?'),
            }
        }
        let detail = unfit(&error.into_inner().to_string());
        Error::content(file, vec![Fault::new(Spot::pointer(pointer), detail)])
    })
}

/// What the parser says of a value that is none of ours, and what to do about it.
fn unfit(said: &str) -> Sentence {
    let between = |before: &str, after: &str| {
        let (name, rest) = said.strip_prefix(before)?.rsplit_once(after)?;
        Some((excerpt(name), rest))
    };
    if let Some((name, rest)) = between("unknown field `", "`, expected ") {
        // The names that are known stand between backticks.
        let known = rest.split('`').skip(1).step_by(2).map(Sentence::words);
        return Sentence::of("import-json-unknown-field")
            .with("name", name)
            .with("known", Sentence::listed(known));
    }
    if let Some((name, _)) = between("missing field `", "`") {
        return Sentence::of("import-json-missing-field").with("name", name);
    }
    Sentence::of("import-json-unfit").with("said", said.chars().take(400).collect::<String>())
}

/// For messages about texts that come from a file.
pub(super) fn shown(text: &str) -> Sentence {
    Sentence::of("import-shown").with("text", excerpt(text))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;
    use crate::interchange::tests::samples::{any_framework, file, refused};

    fn minimal() -> Value {
        json!({
            "title": "Care",
            "level_names": ["Foundation", "Practitioner", "Lead"],
            "competencies": [{
                "code": "C1", "title": "Listening",
                "levels": [{"descriptor": "a"}, {"descriptor": "b"}, {"descriptor": "c"}]
            }]
        })
    }

    fn at(value: &mut Value, pointer: &str, new: Value) {
        *value.pointer_mut(pointer).unwrap() = new;
    }

    #[test]
    fn a_framework_written_by_hand_needs_no_ids() {
        let text = minimal().to_string();
        let once = file("care.json", text.as_bytes());
        assert_eq!(once.format, Format::Json);
        assert_eq!(once.notes.len(), 2, "{:?}", once.notes);
        assert_eq!(once, file("other-name.json", text.as_bytes()));
    }

    #[test]
    fn each_bad_field_is_named_by_its_pointer() {
        type Break = fn(&mut Value);
        let table: [(Break, &str, &str); 9] = [
            (|v| v["colour"] = json!(1), "/colour", "there is no field “colour”"),
            (|v| v["competencies"][0]["color"] = json!(1), "/competencies/0/color", "remove it"),
            (
                |v| v["competencies"][0]["levels"][1]["evidence"] = json!({"peices": 2}),
                "/competencies/0/levels/1/evidence/peices",
                "there is no field “peices”, but pieces, cycles, renewal_pieces: remove it, or mend its spelling",
            ),
            (|v| at(v, "/competencies/0/title", json!(7)), "/competencies/0/title", "expected a string"),
            (
                |v| {
                    v["competencies"][0].as_object_mut().unwrap().remove("title");
                },
                "/competencies/0",
                "the field “title” is missing: add it",
            ),
            (|v| v["id"] = json!("x"), "/id", "UUID"),
            (|v| v["foundation_first"] = json!(4), "/foundation_first", "levels 1, 2 and 3, not 4"),
            (|v| v["title"] = json!(""), "/title", "empty"),
            (|v| v["level_names"] = json!(["a", "b"]), "/level_names", "2 names for three levels"),
        ];
        for (break_it, pointer, words) in table {
            let mut value = minimal();
            break_it(&mut value);
            let error = refused("care.json", value.to_string().as_bytes(), None);
            let problems = error.problems();
            assert_eq!(problems[0].pointer, pointer, "{error}");
            assert!(problems[0].detail.to_string().contains(words), "{error}");
        }
        let mut newer = minimal();
        newer["$format"] = json!("stampbook-framework/9");
        assert!(
            refused("care.json", newer.to_string().as_bytes(), None).to_string().contains("newer Stampbook")
        );
    }

    /// P-1
    #[test]
    fn two_or_four_levels_are_refused_or_mapped() {
        let mut four = minimal();
        at(
            &mut four,
            "/competencies/0/levels",
            json!([{"descriptor": "a"}, {"descriptor": "b"}, {"descriptor": "c"}, {"descriptor": "d"}]),
        );
        four["level_names"] = json!(["A", "B", "C", "D"]);
        let error = refused("care.json", four.to_string().as_bytes(), None);
        assert_eq!(error.code(), "import-levels");
        assert!(error.to_string().contains("/competencies/0/levels"), "{error}");
        assert!(error.to_string().ends_with("--levels '1>1 2>2 3,4>3'"), "{error}");
        let mapping = LevelMapping::parse("1>1 2>2 3,4>3").unwrap();
        let bytes = four.to_string();
        let got = super::super::read(
            super::super::Input::File { name: "care.json", bytes: bytes.as_bytes() },
            Some(&mapping),
        )
        .unwrap();
        assert_eq!(got.framework.level_names, ["A", "B", "C / D"]);
        assert_eq!(got.framework.competencies[0].levels[2].descriptor, "**C:** c\n\n**D:** d");

        let mut two = minimal();
        at(&mut two, "/competencies/0/levels", json!([{"descriptor": "a"}, {"descriptor": "b"}]));
        let error = refused("care.json", two.to_string().as_bytes(), None);
        assert!(error.to_string().ends_with("--levels '1>1 2>2 2>3'"), "{error}");
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]
        /// Export, then import, is an identity.
        #[test]
        fn own_json_comes_back_unchanged(framework in any_framework()) {
            let imported = file("x.json", write_json(&framework).as_bytes());
            prop_assert_eq!(imported.framework, framework);
            prop_assert!(imported.notes.is_empty());
        }
    }
}
