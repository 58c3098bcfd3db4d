//! Rubrics of a CASE package as levels of its items.
//!
//! A criterion belongs to the item it names, or to all where it names none. Several criteria of one item are
//! joined. Criteria of the categories that Stampbook writes ("Descriptor", "Learning", "Practice",
//! "Assessment") fill these texts.

use std::collections::{BTreeMap, HashMap};

use super::failure::{Error, Fault, Spot};
use super::fields::{Fields, LeftOut};
use super::levels::SourceLevel;
use super::own::shown;
use super::text::{line_of_words, paragraphs};
use crate::language::Sentence;
use crate::record::framework::LevelText;
use crate::record::framework_rules::folded;

/// Categories of criteria, as Stampbook writes them, in the order of a level's texts.
pub(super) const CATEGORIES: [&str; 4] = ["Descriptor", "Learning", "Practice", "Assessment"];

/// What a rubric says, and of what.
pub(super) enum Levels {
    Of { item: usize, levels: Vec<SourceLevel>, at: Spot },
    ForAll(Vec<SourceLevel>),
}

struct Criterion {
    at: Spot,
    category: String,
    /// What the criterion itself says.
    about: String,
    levels: Vec<RubricLevel>,
}

struct RubricLevel {
    name: String,
    text: String,
    feedback: String,
}

pub(super) fn read(
    file: &str,
    package: &Fields<'_>,
    items: &HashMap<String, usize>,
    left_out: &LeftOut,
    notes: &mut Vec<Sentence>,
) -> Result<Vec<Levels>, Error> {
    let mut of_items: BTreeMap<usize, Vec<Criterion>> = BTreeMap::new();
    let mut of_all: Vec<Criterion> = Vec::new();
    let mut outside = 0_usize;
    for rubric in package.objects("CFRubrics")? {
        let known = ["identifier", "uri", "lastChangeDateTime", "CFRubricCriteria", "title", "extensions"];
        rubric.leave_out("CFRubrics.", &known, left_out);
        let mut criteria = rubric.objects("CFRubricCriteria")?;
        in_order(&mut criteria, &["position"])?;
        for criterion in criteria {
            let known = [
                "identifier",
                "uri",
                "lastChangeDateTime",
                "CFRubricCriterionLevels",
                "CFItemURI",
                "category",
                "description",
                "position",
                "rubricId",
                "extensions",
            ];
            criterion.leave_out("CFRubricCriteria.", &known, left_out);
            let target = match criterion.object("CFItemURI")? {
                Some(item) => Some(item.text("identifier")?),
                None => None,
            };
            let read = read_criterion(&criterion, left_out)?;
            if read.levels.is_empty() {
                continue;
            }
            match target.map(|identifier| items.get(&identifier.trim().to_lowercase())) {
                Some(Some(item)) => of_items.entry(*item).or_default().push(read),
                Some(None) => outside += 1,
                None => of_all.push(read),
            }
        }
    }
    if outside > 0 {
        notes.push(Sentence::of("import-note-criteria-outside").with("count", outside));
    }
    let mut found = Vec::new();
    for (item, criteria) in of_items {
        let at = criteria.first().map_or(Spot::Whole, |criterion| criterion.at.clone());
        found.push(Levels::Of { item, levels: joined(file, &criteria)?, at });
    }
    if !of_all.is_empty() {
        notes.push(Sentence::of("import-note-criteria-for-all"));
        found.push(Levels::ForAll(joined(file, &of_all)?));
    }
    Ok(found)
}

fn read_criterion(criterion: &Fields<'_>, left_out: &LeftOut) -> Result<Criterion, Error> {
    let mut levels = criterion.objects("CFRubricCriterionLevels")?;
    // Positions may count down from the best; scores, where they are all there, tell what is higher.
    in_order(&mut levels, &["score", "position"])?;
    let mut read = Vec::new();
    for level in levels {
        let known = [
            "identifier",
            "uri",
            "lastChangeDateTime",
            "description",
            "quality",
            "score",
            "feedback",
            "position",
            "rubricCriterionId",
            "extensions",
        ];
        level.leave_out("CFRubricCriterionLevels.", &known, left_out);
        let name = level.text("quality")?;
        let text = level.text_if_any("description")?.unwrap_or_else(|| name.clone());
        read.push(RubricLevel { name: line_of_words(&name), text, feedback: level.text("feedback")? });
    }
    Ok(Criterion {
        at: Spot::pointer(criterion.below("CFRubricCriterionLevels")),
        category: line_of_words(&criterion.text("category")?),
        about: criterion.text("description")?,
        levels: read,
    })
}

/// Sorts by the first of `keys` that all have and that tells them apart; else leaves the order of the file.
fn in_order(list: &mut Vec<Fields<'_>>, keys: &[&str]) -> Result<(), Error> {
    for key in keys {
        let numbers: Vec<Option<f64>> =
            list.iter().map(|fields| fields.number(key)).collect::<Result<_, _>>()?;
        let Some(mut numbers) = numbers.into_iter().collect::<Option<Vec<f64>>>() else { continue };
        let mut ranked: Vec<(f64, Fields<'_>)> = numbers.iter().copied().zip(list.iter().cloned()).collect();
        numbers.sort_by(f64::total_cmp);
        numbers.dedup();
        if numbers.len() == list.len() {
            ranked.sort_by(|(a, _), (b, _)| a.total_cmp(b));
            *list = ranked.into_iter().map(|(_, fields)| fields).collect();
            return Ok(());
        }
    }
    Ok(())
}

fn joined(file: &str, criteria: &[Criterion]) -> Result<Vec<SourceLevel>, Error> {
    let count = criteria.first().map_or(0, |criterion| criterion.levels.len());
    if let Some((first, other)) =
        criteria.first().zip(criteria.iter().find(|criterion| criterion.levels.len() != count))
    {
        let detail = Sentence::of("import-case-criteria")
            .with("name", named(other))
            .with("count", other.levels.len())
            .with("other", named(first))
            .with("levels", count);
        return Err(Error::content(file, vec![Fault::new(other.at.clone(), detail)]));
    }
    let ours = criteria.iter().any(|criterion| category(criterion) == Some(0));
    let levels = (0..count).map(|index| {
        let mut text = LevelText::default();
        let mut parts: Vec<String> = Vec::new();
        let mut feedback: Vec<&str> = Vec::new();
        for criterion in criteria {
            let level = &criterion.levels[index];
            feedback.push(&level.feedback);
            match category(criterion).filter(|_| ours) {
                Some(0) => parts.insert(0, level.text.clone()),
                Some(1) => text.learning.clone_from(&level.text),
                Some(2) => text.practice.clone_from(&level.text),
                Some(3) => text.assessment.clone_from(&level.text),
                _ => {
                    let about =
                        if criterion.category.is_empty() { &criterion.about } else { &criterion.category };
                    parts.push(if criteria.len() == 1 || about.trim().is_empty() {
                        level.text.clone()
                    } else {
                        format!("**{}:** {}", line_of_words(about), level.text)
                    });
                }
            }
        }
        text.descriptor = match parts.as_slice() {
            [only] => only.clone(),
            several => paragraphs(&several.iter().map(String::as_str).collect::<Vec<_>>()),
        };
        if feedback.iter().any(|said| !said.trim().is_empty()) {
            feedback.insert(0, &text.assessment);
            text.assessment = paragraphs(&feedback);
        }
        let name =
            criteria.iter().map(|criterion| &criterion.levels[index].name).find(|name| !name.is_empty());
        SourceLevel {
            number: u16::try_from(index + 1).unwrap_or(u16::MAX),
            name: name.cloned().unwrap_or_default(),
            text,
        }
    });
    Ok(levels.collect())
}

/// Which of [`CATEGORIES`] a criterion is of.
fn category(criterion: &Criterion) -> Option<usize> {
    CATEGORIES.iter().position(|name| folded(name) == folded(&criterion.category))
}

fn named(criterion: &Criterion) -> Sentence {
    let said = [&criterion.category, &criterion.about];
    let said = said.into_iter().find(|text| !text.trim().is_empty());
    match said {
        Some(text) => Sentence::of("import-case-criterion").with("name", shown(text)),
        None => Sentence::of("import-case-criterion-nameless"),
    }
}
