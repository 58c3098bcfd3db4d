//! What CASE has no field for, and where it is kept in a CASE package.
//!
//! In CASE 1.1 it stands in `extensions.stampbook` of `CFDocument` and of `CFItems`. CASE 1.0 has no
//! extensions: there it is the whole of `notes`, written as JSON: `{"stampbook": {…}}`. Without it, a package
//! still reads as titles, statements, headings, order and level texts.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::failure::Error;
use super::own::typed;
use crate::record::framework::{Competency, EvidenceRule, Framework, Level, LevelText, Link, Source};

/// Its key, in both places.
const KEY: &str = "stampbook";

/// Beside `CFDocument`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct DocumentStamp {
    level_names: [String; 3],
    #[serde(default, skip_serializing_if = "Option::is_none")]
    foundation_first: Option<Level>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    source: Option<Source>,
}

/// Beside an item that is a competency.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct ItemStamp {
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    foundational: bool,
    /// The description, where the full statement cannot tell it from the title.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    levels: Option<[Rules; 3]>,
    /// Links that CASE cannot say, with their place among all links.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    links: Vec<Placed>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
struct Rules {
    evidence: EvidenceRule,
    second_signer: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    valid_months: Option<u16>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Placed {
    place: usize,
    link: Link,
}

impl DocumentStamp {
    pub fn of(framework: &Framework) -> Self {
        let Framework { level_names, foundation_first, source, .. } = framework;
        Self { level_names: level_names.clone(), foundation_first: *foundation_first, source: source.clone() }
    }

    pub fn level_names(&self) -> [String; 3] {
        self.level_names.clone()
    }

    pub fn apply(self, framework: &mut Framework) {
        framework.foundation_first = self.foundation_first;
        framework.source = self.source;
    }
}

impl ItemStamp {
    /// `sayable`: whether a link can be an association.
    pub fn of(competency: &Competency, sayable: impl Fn(&Link) -> bool) -> Self {
        let rules = competency.levels.each_ref().map(|text: &LevelText| Rules {
            evidence: text.evidence,
            second_signer: text.second_signer,
            valid_months: text.valid_months,
        });
        let Competency { title, description, .. } = competency;
        let links = competency.links.iter().enumerate().filter(|(_, link)| !sayable(link));
        Self {
            foundational: competency.foundational,
            description: (description.trim() == title
                || (description.trim().is_empty() && !description.is_empty()))
            .then(|| description.clone()),
            levels: (rules != [Rules::default(); 3]).then_some(rules),
            links: links.map(|(place, link)| Placed { place, link: link.clone() }).collect(),
        }
    }

    pub fn apply(&self, competency: &mut Competency) {
        competency.foundational = self.foundational;
        if let Some(rules) = &self.levels {
            for (text, rules) in competency.levels.iter_mut().zip(rules) {
                text.evidence = rules.evidence;
                text.second_signer = rules.second_signer;
                text.valid_months = rules.valid_months;
            }
        }
        for Placed { place, link } in &self.links {
            let place = (*place).min(competency.links.len());
            competency.links.insert(place, link.clone());
        }
    }
}

/// The stamp as the value of `extensions` (1.1), or none where there is nothing to say.
pub(super) fn extensions(stamp: &impl Serialize) -> Option<Value> {
    match serde_json::to_value(stamp) {
        Ok(Value::Object(fields)) if !fields.is_empty() => {
            Some(Value::Object(Map::from_iter([(KEY.to_owned(), Value::Object(fields))])))
        }
        _ => None,
    }
}

/// The stamp of an object, and its notes where they are for people.
pub(super) fn read<T: for<'de> Deserialize<'de>>(
    file: &str,
    at: &str,
    extensions: Option<&Value>,
    notes: &str,
) -> Result<(Option<T>, String), Error> {
    if let Some(block) = extensions.and_then(|extensions| extensions.get(KEY)) {
        let stamp = typed(file, &format!("{at}/extensions/{KEY}"), block.clone())?;
        return Ok((Some(stamp), notes.to_owned()));
    }
    if notes.trim_start().starts_with('{')
        && let Ok(Value::Object(mut fields)) = serde_json::from_str(notes)
        && fields.len() == 1
        && let Some(block) = fields.shift_remove(KEY)
    {
        let stamp = typed(file, &format!("{at}/notes"), block)?;
        return Ok((Some(stamp), String::new()));
    }
    Ok((None, notes.to_owned()))
}
