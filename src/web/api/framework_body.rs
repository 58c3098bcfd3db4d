//! A framework as the API shows it, and the way back: its own JSON, with numbered levels and `evidence_required`.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::record::framework::{Crossing, Framework, Level};
use crate::web::failure::{Failure, FieldProblem};

/// A framework with its levels numbered.
pub(crate) fn shown(framework: &Framework) -> Value {
    let mut body = json!(framework);
    body["levels"] =
        Level::ALL.map(|level| json!({ "level": level, "name": framework.level_name(level) })).into();
    let competencies = framework.competencies.iter().map(|competency| {
        let mut shown = json!(competency);
        shown["foundational"] = json!(competency.foundational);
        shown["levels"] = Level::ALL
            .map(|level| {
                let text = competency.level(level);
                let mut shown = json!(text);
                shown["level"] = json!(level);
                shown["evidence_required"] = json!(text.evidence.pieces);
                shown
            })
            .into();
        shown
    });
    body["competencies"] = competencies.collect();
    body
}

/// Turns what [`shown`] shows back into Stampbook's own JSON; anything else stays as it is. Levels go by their
/// numbers, in whatever order they come.
pub(crate) fn own(mut body: Value) -> Result<Value, Failure> {
    let Some(fields) = body.as_object_mut() else { return Ok(body) };
    for answered in ["version", "newest_version"] {
        fields.remove(answered);
    }
    let mut wrong = Vec::new();
    if let Some(Value::Array(mut levels)) = fields.remove("levels") {
        in_order(&mut levels, "/levels", &mut wrong);
        let names: Value =
            levels.iter().map(|level| level.get("name").cloned().unwrap_or_default()).collect();
        match fields.get("level_names") {
            Some(said) if *said != names => wrong.push(FieldProblem::new(
                "/levels",
                "level_names says other names than this: send one of the two, or the same in both",
            )),
            _ => {
                fields.insert("level_names".to_owned(), names);
            }
        }
    }
    if let Some(Value::Array(competencies)) = fields.get_mut("competencies") {
        for (index, competency) in competencies.iter_mut().enumerate() {
            let Some(Value::Array(levels)) = competency.get_mut("levels") else { continue };
            let at = format!("/competencies/{index}/levels");
            in_order(levels, &at, &mut wrong);
            for (position, level) in levels.iter_mut().enumerate() {
                own_level(level, &format!("{at}/{position}"), &mut wrong);
            }
        }
    }
    if wrong.is_empty() { Ok(body) } else { Err(Failure::Invalid(wrong)) }
}

fn own_level(level: &mut Value, at: &str, wrong: &mut Vec<FieldProblem>) {
    let Some(level) = level.as_object_mut() else { return };
    level.remove("level");
    let Some(pieces) = level.remove("evidence_required") else { return };
    match level.get("evidence").and_then(|rule| rule.get("pieces")) {
        Some(said) if *said != pieces => wrong.push(FieldProblem::new(
            format!("{at}/evidence_required"),
            format!("evidence/pieces says {said}: send one of the two, or the same in both"),
        )),
        Some(_) => {}
        None => match level.get_mut("evidence").and_then(Value::as_object_mut) {
            Some(rule) => {
                rule.insert("pieces".to_owned(), pieces);
            }
            None => {
                level.insert("evidence".to_owned(), json!({ "pieces": pieces }));
            }
        },
    }
}

/// Puts numbered levels in the order of their numbers. Levels without any number stay as they come.
fn in_order(levels: &mut [Value], at: &str, wrong: &mut Vec<FieldProblem>) {
    if levels.iter().all(|level| level.get("level").is_none()) {
        return;
    }
    let (before, count) = (wrong.len(), levels.len());
    let mut known: BTreeMap<u64, usize> = BTreeMap::new();
    for (index, level) in levels.iter().enumerate() {
        let pointer = format!("{at}/{index}/level");
        let Some(said) = level.get("level") else {
            let detail = "the other levels say which they are, this one does not: number it";
            wrong.push(FieldProblem::new(pointer, detail));
            continue;
        };
        let number = said.as_u64().filter(|number| (1..=count as u64).contains(number));
        let Some(number) = number else {
            let detail = format!("{count} levels are numbered 1 to {count}, not {said}: mend the number");
            wrong.push(FieldProblem::new(pointer, detail));
            continue;
        };
        if known.insert(number, index).is_some() {
            let detail = format!("level {number} is there twice: number each level once");
            wrong.push(FieldProblem::new(pointer, detail));
        }
    }
    if wrong.len() == before {
        levels.sort_by_key(|level| level.get("level").and_then(Value::as_u64));
    }
}

/// What became of competencies, as it was sent; left out, nothing did.
pub(crate) fn crosswalk(sent: Option<Value>) -> Result<Vec<Crossing>, Failure> {
    let Some(sent) = sent.filter(|sent| !sent.is_null()) else { return Ok(Vec::new()) };
    let Value::Array(list) = sent else {
        let detail = "the crosswalk is a list of what became of which competency";
        return Err(Failure::Invalid(vec![FieldProblem::new("/crosswalk", detail)]));
    };
    let (mut crossings, mut wrong) = (Vec::with_capacity(list.len()), Vec::new());
    for (index, one) in list.into_iter().enumerate() {
        match serde_json::from_value(one) {
            Ok(crossing) => crossings.push(crossing),
            Err(error) => wrong.push(FieldProblem::new(format!("/crosswalk/{index}"), error.to_string())),
        }
    }
    if wrong.is_empty() { Ok(crossings) } else { Err(Failure::Invalid(wrong)) }
}
