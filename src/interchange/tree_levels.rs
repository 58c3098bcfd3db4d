//! Which items of a tree are levels, and what the levels are called.

use std::collections::{HashMap, HashSet};

use super::levels::Three;
use super::text::{line_of_words, one_line};
use super::tree::{Order, Shape, Tree};
use super::{DEFAULT_LEVEL_NAMES, levels_called};
use crate::language::Sentence;
use crate::record::framework::LevelText;
use crate::record::framework_rules::folded;

/// Words that name steps of a ladder.
const LADDER: [&str; 30] = [
    "advanced",
    "apprentice",
    "awareness",
    "aware",
    "basic",
    "beginner",
    "competent",
    "developing",
    "emerging",
    "entry",
    "established",
    "exemplary",
    "expert",
    "foundation",
    "foundational",
    "intermediate",
    "junior",
    "lead",
    "leading",
    "level",
    "master",
    "mastery",
    "novice",
    "practitioner",
    "proficient",
    "senior",
    "skilled",
    "specialist",
    "stage",
    "working",
];

/// Separates what is a level from what is an item. `parents` is in the order of the items.
pub(super) fn shape(
    tree: &Tree,
    parents: &[Option<(Option<usize>, Order)>],
    notes: &mut Vec<Sentence>,
) -> Shape {
    let count = tree.items.len();
    let mut below: Vec<Vec<usize>> = vec![Vec::new(); count];
    let mut top = Vec::new();
    let mut unplaced = 0;
    for (item, parent) in parents.iter().enumerate() {
        match parent {
            Some((Some(parent), _)) => below[*parent].push(item),
            Some((None, _)) => top.push(item),
            None => {
                unplaced += 1;
                top.push(item);
            }
        }
    }

    let mut levels: HashMap<usize, Vec<(Order, usize)>> = HashMap::new();
    let mut is_level: HashSet<usize> = HashSet::new();
    for (item, level, order) in &tree.skill_levels {
        levels.entry(*item).or_default().push((*order, *level));
        is_level.insert(*level);
    }
    let of = |item: usize| parents[item].and_then(|(_, order)| order);
    let typed = (0..count).filter(|item| {
        below[*item].iter().any(|child| below[*child].is_empty() && is_level_kind(&tree.items[*child].kind))
    });
    let ladders = if is_level.is_empty() { same_ladder(tree, &below, &of) } else { vec![] };
    if !ladders.is_empty() {
        notes.push(Sentence::of("import-note-ladders").with("count", ladders.len()));
    }
    let with_ladder: HashSet<usize> = ladders.iter().copied().collect();
    for item in typed.chain(ladders) {
        if levels.contains_key(&item) {
            continue;
        }
        let all = with_ladder.contains(&item);
        let steps: Vec<(Order, usize)> = below[item]
            .iter()
            .filter(|child| below[**child].is_empty() && (all || is_level_kind(&tree.items[**child].kind)))
            .map(|child| (of(*child), *child))
            .collect();
        is_level.extend(steps.iter().map(|(_, child)| *child));
        levels.insert(item, steps);
    }
    // A heading under which only levels of other items stand is no competency.
    let mut bare: HashSet<usize> = HashSet::new();
    loop {
        let before = bare.len();
        for (item, children) in below.iter().enumerate() {
            let nothing_else = children.iter().all(|child| is_level.contains(child) || bare.contains(child));
            let own = levels.contains_key(&item) || tree.items[item].levels.is_some();
            if !children.is_empty() && nothing_else && !own {
                bare.insert(item);
            }
        }
        if bare.len() == before {
            break;
        }
    }
    let unplaced_levels =
        (0..count).filter(|item| parents[*item].is_none() && is_level.contains(item)).count();
    let unplaced = unplaced - unplaced_levels;
    if unplaced > 0 && unplaced < count {
        notes.push(Sentence::of("import-note-unplaced").with("count", unplaced));
    }
    let gone = |item: &usize| is_level.contains(item) || bare.contains(item);
    for siblings in below.iter_mut().chain([&mut top]) {
        siblings.retain(|item| !gone(item));
    }
    let levels = levels
        .into_iter()
        .map(|(item, mut steps)| {
            steps.sort_by_key(|(order, level)| (order.is_none(), *order, *level));
            steps.dedup_by_key(|(_, level)| *level);
            (item, steps.into_iter().map(|(_, level)| level).collect())
        })
        .collect();
    Shape::new(below, top, levels)
}

/// "Skill Level", "Proficiency level"; not the grade levels of schools.
fn is_level_kind(kind: &str) -> bool {
    let kind = folded(kind);
    let school = ["grade", "education", "school", "course", "year", "class", "age"];
    kind.contains("level") && !school.iter().any(|word| kind.contains(word))
}

/// Items below which the same ladder stands everywhere, two at least.
fn same_ladder(tree: &Tree, below: &[Vec<usize>], order: &impl Fn(usize) -> Order) -> Vec<usize> {
    let label = |item: usize| {
        let item = &tree.items[item];
        let short = line_of_words(&item.short);
        folded(&if short.is_empty() { one_line(&item.statement) } else { short })
    };
    let holders: Vec<usize> = (0..below.len())
        .filter(|item| !below[*item].is_empty() && below[*item].iter().all(|child| below[*child].is_empty()))
        .collect();
    let ladder = |item: usize| {
        let mut steps = below[item].clone();
        steps.sort_by_key(|step| (order(*step).is_none(), order(*step), *step));
        steps.into_iter().map(label).collect::<Vec<String>>()
    };
    let Some(first) = holders.first().map(|item| ladder(*item)) else { return vec![] };
    let step = |label: &String| {
        label.split(|c: char| !c.is_alphanumeric()).any(|word| {
            LADDER.contains(&word) || (!word.is_empty() && word.chars().all(|c| c.is_ascii_digit()))
        })
    };
    let steps = first.iter().filter(|label| step(label)).count();
    let alike = holders.len() >= 2
        && (2..=10).contains(&first.len())
        && steps * 2 >= first.len()
        && holders.iter().all(|item| ladder(*item) == first);
    if alike { holders } else { vec![] }
}

/// The names of the three levels, as they come together from many competencies.
pub(super) struct Names {
    known: Option<[String; 3]>,
    differing: usize,
    said: Vec<Sentence>,
}

impl Names {
    /// `known`: the framework says itself what they are called.
    pub fn new(known: Option<[String; 3]>) -> Self {
        Self { known, differing: 0, said: Vec::new() }
    }

    /// Takes note of a competency's level names and gives back its texts. Names that differ from those of the
    /// framework are kept at the beginning of the descriptor.
    pub fn take(&mut self, got: Three, notes: &mut Vec<Sentence>) -> [LevelText; 3] {
        for note in got.notes {
            if !self.said.contains(&note) {
                self.said.push(note.clone());
                notes.push(note);
            }
        }
        let known = self.known.get_or_insert_with(|| got.names.clone());
        let mut texts = got.texts;
        for ((text, name), known) in texts.iter_mut().zip(&got.names).zip(known.iter()) {
            if name != known && !DEFAULT_LEVEL_NAMES.contains(&name.as_str()) {
                self.differing += 1;
                text.descriptor = format!("**{name}:** {}", text.descriptor);
            }
        }
        texts
    }

    /// What the framework's levels are called in the end.
    pub fn settle(self, notes: &mut Vec<Sentence>) -> [String; 3] {
        if self.differing > 0 {
            notes.push(Sentence::of("import-note-own-names").with("count", self.differing));
        }
        self.known.unwrap_or_else(|| {
            notes.push(levels_called());
            DEFAULT_LEVEL_NAMES.map(str::to_owned)
        })
    }
}
