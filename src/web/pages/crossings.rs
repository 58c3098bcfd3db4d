//! What became of competencies from one version to the next (P-5), asked on a form and kept as it was answered.

use std::collections::{BTreeMap, HashMap};

use serde::{Deserialize, Serialize};

use crate::ids::CompetencyId;
use crate::record::framework::{Competency, Crossing, Framework};
use crate::web::page::Form;
use crate::web::views::framework::CrossingField;
use crate::web::views::parts::Choice;
use crate::web::words::Words;

/// Most choices of all crossings on a page together.
const MOST_CHOICES: usize = 4000;
/// Most competencies that stay and are offered as split or merged.
const MOST_OTHERS: usize = 500;
/// Most competencies that one can become.
const MOST_PARTS: usize = 50;
const RETIRES: &str = "retires";
const FIELD: &str = "becomes-";

/// By competency of the version before: what it becomes, or [`RETIRES`]. One without an answer was asked about.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct Becomes(BTreeMap<CompetencyId, Vec<String>>);

fn field(id: CompetencyId, number: usize) -> String {
    if number == 1 { format!("{FIELD}{id}") } else { format!("{FIELD}{id}-{number}") }
}

impl Becomes {
    /// The answers that a crosswalk gives.
    pub(crate) fn of(crosswalk: &[Crossing]) -> Self {
        let mut answers = BTreeMap::new();
        for crossing in crosswalk {
            match crossing {
                Crossing::Becomes { from, into } => {
                    answers.insert(*from, into.iter().map(ToString::to_string).collect());
                }
                Crossing::Merges { from, into } => {
                    answers.extend(from.iter().map(|part| (*part, vec![into.to_string()])));
                }
                Crossing::Retires { competency } => {
                    answers.insert(*competency, vec![RETIRES.to_owned()]);
                }
            }
        }
        Self(answers)
    }

    /// Takes in what a form says; what it does not ask about stays as it was answered.
    pub(crate) fn take_in(&mut self, fields: &[(String, String)]) {
        let about = |name: &str| name.strip_prefix(FIELD)?.get(..36)?.parse::<CompetencyId>().ok();
        let said: Vec<(CompetencyId, &str)> =
            fields.iter().filter_map(|(name, value)| Some((about(name)?, value.trim()))).collect();
        for (id, _) in &said {
            self.0.insert(*id, Vec::new());
        }
        for (id, into) in said {
            let all = self.0.entry(id).or_default();
            if !into.is_empty() && all.len() < MOST_PARTS && !all.iter().any(|one| one == into) {
                all.push(into.to_owned());
            }
        }
        if let Some(id) = fields.iter().find(|(name, _)| name == "about").and_then(|(_, id)| id.parse().ok())
        {
            self.0.entry(id).or_default();
        }
    }

    /// What the answers say: those that become the same one alone are merged, and one that becomes itself alone
    /// goes on as it is.
    pub(crate) fn crosswalk(&self) -> Vec<Crossing> {
        let mut crossings = Vec::new();
        let mut alone: BTreeMap<CompetencyId, Vec<CompetencyId>> = BTreeMap::new();
        for (from, into) in &self.0 {
            if into.iter().any(|one| one == RETIRES) {
                crossings.push(Crossing::Retires { competency: *from });
                continue;
            }
            let into: Vec<CompetencyId> = into.iter().filter_map(|one| one.parse().ok()).collect();
            match into.as_slice() {
                [] => {}
                [one] => alone.entry(*one).or_default().push(*from),
                _ => crossings.push(Crossing::Becomes { from: *from, into }),
            }
        }
        for (into, from) in alone {
            match from.as_slice() {
                [one] if *one == into => {}
                [one] => crossings.push(Crossing::Becomes { from: *one, into: vec![into] }),
                _ => crossings.push(Crossing::Merges { from, into }),
            }
        }
        crossings
    }

    /// The form with every answer in its field.
    pub(crate) fn fill(&self, mut form: Form) -> Form {
        for (id, into) in &self.0 {
            for (number, value) in (1..).zip(into) {
                form = form.with(&field(*id, number), value);
            }
        }
        form
    }
}

/// What a page asks about the way from one version to the next.
#[derive(Default)]
pub(crate) struct Questions {
    /// A question for every competency that is gone, renamed, or said to be split or merged.
    pub(crate) fields: Vec<CrossingField>,
    /// Competencies that stay, to say so of one of them.
    pub(crate) others: Vec<Choice>,
    /// How many could not be offered as answers.
    pub(crate) unnamed: u32,
}

/// How people know a competency.
pub(crate) fn named(one: &Competency) -> String {
    if one.code.is_empty() { one.title.clone() } else { format!("{} {}", one.code, one.title) }
}

fn choice(one: &Competency) -> Choice {
    Choice { value: one.id.to_string(), text: named(one), ..Choice::default() }
}

/// What there is to ask.
pub(crate) fn questions(t: Words, before: &Framework, next: &Framework, answers: &Becomes) -> Questions {
    let (old, new): (HashMap<_, _>, HashMap<_, _>) = (
        before.competencies.iter().map(|one| (one.id, one)).collect(),
        next.competencies.iter().map(|one| (one.id, one)).collect(),
    );
    let asked = |one: &&Competency| match new.get(&one.id) {
        None => true,
        Some(now) => now.title != one.title || answers.0.contains_key(&one.id),
    };
    let (asked, stay): (Vec<&Competency>, Vec<&Competency>) = before.competencies.iter().partition(asked);
    let fresh = next.competencies.iter().filter(|one| !old.contains_key(&one.id));
    let known = next.competencies.iter().filter(|one| old.contains_key(&one.id));
    // Those that are new are the likely answers.
    let mut choices: Vec<Choice> = fresh.chain(known).map(choice).collect();
    let parts = |one: &Competency| answers.0.get(&one.id).map_or(2, |into| (into.len() + 1).max(2));
    let lists: usize = asked.iter().map(|one| parts(one)).sum();
    let room = MOST_CHOICES.checked_div(lists).unwrap_or(MOST_CHOICES).max(1);
    let unnamed = if asked.is_empty() { 0 } else { choices.len().saturating_sub(room) };
    choices.truncate(room);
    let fields = asked.into_iter().map(|one| {
        let still = new.get(&one.id);
        let mut first = Vec::with_capacity(choices.len() + 1);
        match still {
            None => first.push(Choice {
                value: RETIRES.to_owned(),
                text: t.text("crossing-retires"),
                ..Choice::default()
            }),
            // It must be there to choose, however long the list.
            Some(now) if !choices.iter().any(|known| known.value == now.id.to_string()) => {
                first.push(choice(now));
            }
            Some(_) => {}
        }
        first.extend(choices.iter().cloned());
        CrossingField {
            title: named(one),
            gone: still.is_none(),
            fields: (1..=parts(one)).map(|number| field(one.id, number)).collect(),
            first,
            more: choices.clone(),
        }
    });
    Questions {
        fields: fields.collect(),
        others: stay.into_iter().take(MOST_OTHERS).map(choice).collect(),
        unnamed: u32::try_from(unnamed).unwrap_or(u32::MAX),
    }
}
