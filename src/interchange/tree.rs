//! From a tree of items, however it was written, to competencies under headings.
//!
//! An item without children is a competency; the items above it are its headings. Children that are levels
//! (by their type, by a `hasSkillLevel` association, or because every competency has the same ladder below it)
//! become the levels of the item above them.

use std::collections::{HashMap, HashSet};

use super::failure::{Error, Fault, Spot};
use super::identity;
use super::labels;
use super::levels::{LevelMapping, SourceLevel, three};
use super::own::shown;
use super::text::{line_of_words, one_line, paragraphs, shortened, title_of};
use super::tree_levels::{self, Names};
use crate::ids::FrameworkId;
use crate::language::{Language, Sentence};
use crate::record::framework::{Competency, LevelText, Link};
use crate::record::framework_rules::{GROUP_LIMIT, TEXT_LIMIT, TITLE_LIMIT, folded};

/// One item of the source.
#[derive(Clone, Debug, Default)]
pub(super) struct Item {
    /// Where it stands: a JSON pointer, or a line.
    pub at: Spot,
    pub identifier: String,
    pub code: String,
    pub statement: String,
    /// The abbreviated statement.
    pub short: String,
    pub notes: String,
    /// What the source calls this type of item.
    pub kind: String,
    /// Levels that were written beside the tree, ascending (rubrics).
    pub levels: Option<Vec<SourceLevel>>,
    /// Where those levels stand.
    pub levels_at: Spot,
    pub links: Vec<Link>,
    /// What only Stampbook writes.
    pub stamp: Option<super::case_stamp::ItemStamp>,
}

/// A place in an order: by number, and without one in the order of the file.
pub(super) type Order = Option<i64>;

/// Items and how they hang together. Positions are into `items`.
#[derive(Default)]
pub(super) struct Tree {
    pub file: String,
    pub items: Vec<Item>,
    /// Child, parent (none: the framework itself), order.
    pub children: Vec<(usize, Option<usize>, Order)>,
    /// Item, one of its levels, order.
    pub skill_levels: Vec<(usize, usize, Order)>,
    /// Item, kind of link, item.
    pub relations: Vec<(usize, String, usize)>,
    /// Levels for every competency that has none of its own.
    pub levels_for_all: Option<Vec<SourceLevel>>,
    /// Level names that are known beforehand.
    pub level_names: Option<[String; 3]>,
    /// Of its texts.
    pub language: Language,
}

/// What grew out of a tree.
pub(super) struct Grown {
    pub competencies: Vec<Competency>,
    pub level_names: [String; 3],
    /// What the headings say beyond their titles, as Markdown.
    pub headings: String,
    pub notes: Vec<Sentence>,
}

impl Item {
    /// What messages call it.
    pub fn name(&self) -> Sentence {
        let said = [&self.code, &self.short, &self.statement, &self.identifier];
        said.into_iter()
            .find(|text| !text.trim().is_empty())
            .map_or_else(|| self.at.sentence(), |text| shown(text))
    }

    fn fault(&self, detail: Sentence) -> Fault {
        Fault::new(self.at.clone(), detail)
    }

    /// One line for people.
    pub fn title(&self) -> String {
        let short = line_of_words(&self.short);
        if short.is_empty() { title_of(&self.statement) } else { shortened(&short, TITLE_LIMIT) }
    }

    /// All that the title does not say.
    fn description(&self, title: &str, language: Language) -> String {
        if let Some(stamp) = &self.stamp
            && let Some(description) = &stamp.description
        {
            return description.clone();
        }
        let statement = if self.statement.trim() == title { "" } else { self.statement.as_str() };
        let short = if self.short.chars().count() > TITLE_LIMIT { self.short.as_str() } else { "" };
        let notes = labels::notes(language, &self.notes);
        if notes.is_empty() && short.is_empty() {
            return statement.to_owned();
        }
        paragraphs(&[short, statement, &notes])
    }
}

/// Who stands below whom.
pub(super) struct Shape {
    /// Children in order, without levels.
    pub below: Vec<Vec<usize>>,
    /// Items that stand directly below the framework.
    top: Vec<usize>,
    /// Levels in order, for items that have some.
    pub levels: HashMap<usize, Vec<usize>>,
}

impl Tree {
    /// Competencies in reading order. `framework` names those that have no UUID.
    pub fn grow(mut self, framework: FrameworkId, mapping: Option<&LevelMapping>) -> Result<Grown, Error> {
        let mut notes = Vec::new();
        self.check_items()?;
        let mut parents: Vec<Option<(Option<usize>, Order)>> = vec![None; self.items.len()];
        let mut more_parents = 0_usize;
        for (child, parent, order) in &self.children {
            match &mut parents[*child] {
                Some(_) => more_parents += 1,
                none => *none = Some((*parent, *order)),
            }
        }
        if more_parents > 0 {
            notes.push(Sentence::of("import-note-more-parents").with("count", more_parents));
        }
        self.check_circles()?;
        let shape = tree_levels::shape(&self, &parents, &mut notes);
        let order: Vec<Order> = parents.iter().map(|parent| parent.and_then(|(_, order)| order)).collect();
        let mut shape = shape;
        for siblings in shape.below.iter_mut().chain([&mut shape.top]) {
            siblings.sort_by_key(|item| (order[*item].is_none(), order[*item], *item));
        }
        self.competencies(framework, &shape, mapping, notes)
    }

    fn check_items(&self) -> Result<(), Error> {
        let mut faults = Vec::new();
        if self.items.is_empty() {
            faults.push(Fault::new(Spot::Whole, Sentence::of("import-tree-no-items")));
        }
        let mut seen: HashMap<String, usize> = HashMap::new();
        for (index, item) in self.items.iter().enumerate() {
            if item.title().is_empty() {
                faults.push(item.fault(Sentence::of("import-tree-no-statement")));
            }
            if item.identifier.trim().is_empty() {
                continue;
            }
            if let Some(earlier) = seen.insert(folded(&item.identifier), index) {
                let detail = Sentence::of("import-tree-identifier-shared")
                    .with("identifier", shown(&item.identifier))
                    .with("other", self.items[earlier].at.sentence());
                faults.push(item.fault(detail));
            }
        }
        if faults.is_empty() { Ok(()) } else { Err(Error::content(&self.file, faults)) }
    }

    /// Nothing may stand below itself.
    fn check_circles(&self) -> Result<(), Error> {
        let mut above: Vec<Vec<usize>> = vec![Vec::new(); self.items.len()];
        let mut waiting: Vec<usize> = vec![0; self.items.len()];
        for (child, parent, _) in &self.children {
            if let Some(parent) = parent {
                above[*child].push(*parent);
                waiting[*parent] += 1;
            }
        }
        // Take away, again and again, what has nothing below it; what is left stands in or above a circle.
        let mut free: Vec<usize> = (0..self.items.len()).filter(|item| waiting[*item] == 0).collect();
        let mut left = self.items.len();
        while let Some(item) = free.pop() {
            left -= 1;
            for parent in &above[item] {
                waiting[*parent] -= 1;
                if waiting[*parent] == 0 {
                    free.push(*parent);
                }
            }
        }
        if left == 0 {
            return Ok(());
        }
        // Going up from any of these through these comes round at last.
        let in_circle = |item: &usize| waiting[*item] > 0;
        let mut path: Vec<usize> = (0..self.items.len()).filter(in_circle).take(1).collect();
        while let Some(next) = path.last().and_then(|last| above[*last].iter().copied().find(in_circle)) {
            if let Some(start) = path.iter().position(|item| *item == next) {
                path.drain(..start);
                break;
            }
            path.push(next);
        }
        let at = path.first().map_or(Spot::Whole, |item| self.items[*item].at.clone());
        let detail = if path.len() == 1 { "import-tree-own-child" } else { "import-tree-circle" };
        let names = path.iter().take(10).map(|item| self.items[*item].name());
        let way =
            names.reduce(|way, next| Sentence::of("import-tree-step").with("way", way).with("next", next));
        let detail = Sentence::of(detail).with("names", way.unwrap_or_else(|| at.sentence()));
        Err(Error::content(&self.file, vec![Fault::new(at, detail)]))
    }

    fn competencies(
        &mut self,
        framework: FrameworkId,
        shape: &Shape,
        mapping: Option<&LevelMapping>,
        mut notes: Vec<Sentence>,
    ) -> Result<Grown, Error> {
        let mut leaves: Vec<Leaf> = Vec::new();
        let mut headings: Vec<(String, String)> = Vec::new();
        let mut stack: Vec<Leaf> =
            shape.top.iter().rev().map(|item| Leaf { item: *item, group: vec![], above: vec![] }).collect();
        let mut links_left_out = 0;
        while let Some(leaf) = stack.pop() {
            let item = &self.items[leaf.item];
            if shape.below[leaf.item].is_empty() {
                leaves.push(leaf);
                continue;
            }
            let heading = item.title();
            let body = paragraphs(&[&item.description(&heading, self.language)]);
            if !body.is_empty() || !item.code.trim().is_empty() {
                let code = line_of_words(&item.code);
                let code = if code.is_empty() { code } else { format!(" ({code})") };
                headings.push((format!("**{heading}**{code}"), body));
            }
            links_left_out += item.links.len();
            if leaf.group.len() >= GROUP_LIMIT {
                let detail =
                    Sentence::of("import-tree-deep").with("name", item.name()).with("most", GROUP_LIMIT);
                return Err(Error::content(&self.file, vec![item.fault(detail)]));
            }
            for below in shape.below[leaf.item].iter().rev() {
                let mut group = leaf.group.clone();
                group.push(heading.clone());
                let mut above = leaf.above.clone();
                above.push(leaf.item);
                stack.push(Leaf { item: *below, group, above });
            }
        }
        if links_left_out > 0 {
            notes.push(Sentence::of("import-note-heading-links").with("count", links_left_out));
        }
        let codes = self.codes(&leaves, &mut notes)?;
        let ids = self.ids(framework, &leaves, &codes);
        for (from, kind, to) in std::mem::take(&mut self.relations) {
            let target = &self.items[to];
            let identifier = ids.get(&to).map_or_else(
                || {
                    line_of_words(if target.identifier.is_empty() {
                        &target.code
                    } else {
                        &target.identifier
                    })
                },
                ToString::to_string,
            );
            let link = Link { kind, identifier, uri: String::new(), title: target.title() };
            self.items[from].links.push(link);
        }
        let mut names = Names::new(self.level_names.clone());
        let mut competencies = Vec::new();
        let mut without_levels = 0_usize;
        for (leaf, code) in leaves.iter().zip(codes) {
            let item = &self.items[leaf.item];
            let title = item.title();
            let levels = if let Some((source, at)) = self.source_levels(leaf, shape) {
                let got =
                    three(&source, mapping).map_err(|not_three| not_three.into_error(&self.file, at))?;
                names.take(got, &mut notes)
            } else {
                without_levels += 1;
                let said = if item.statement.trim().is_empty() { &title } else { &item.statement };
                let text = LevelText { descriptor: said.clone(), ..LevelText::default() };
                [text.clone(), text.clone(), text]
            };
            let mut competency = Competency {
                id: ids.get(&leaf.item).copied().unwrap_or_default().into(),
                code,
                description: item.description(&title, self.language),
                title,
                group: leaf.group.clone(),
                foundational: false,
                levels,
                links: item.links.clone(),
            };
            if let Some(stamp) = &item.stamp {
                stamp.apply(&mut competency);
            }
            competencies.push(competency);
        }
        if without_levels > 0 {
            notes.push(
                Sentence::of("import-note-no-levels")
                    .with("count", without_levels)
                    .with("all", competencies.len()),
            );
        }
        let level_names = names.settle(&mut notes);
        let headings = listed(&headings, &mut notes);
        Ok(Grown { competencies, level_names, headings, notes })
    }

    /// A code for every competency: its own, or a number that nothing else has.
    fn codes(&self, leaves: &[Leaf], notes: &mut Vec<Sentence>) -> Result<Vec<String>, Error> {
        let mut faults = Vec::new();
        let mut taken: HashMap<String, usize> = HashMap::new();
        for leaf in leaves {
            let item = &self.items[leaf.item];
            let code = folded(&line_of_words(&item.code));
            if code.is_empty() {
                continue;
            }
            if let Some(earlier) = taken.insert(code, leaf.item) {
                let detail = Sentence::of("import-tree-code-shared")
                    .with("code", shown(&item.code))
                    .with("other", self.items[earlier].at.sentence());
                faults.push(item.fault(detail));
            }
        }
        if !faults.is_empty() {
            return Err(Error::content(&self.file, faults));
        }
        let mut numbered = 0_usize;
        let mut used: HashSet<String> = taken.into_keys().collect();
        let codes = leaves.iter().zip(1_usize..).map(|(leaf, mut number)| {
            let code = line_of_words(&self.items[leaf.item].code);
            if !code.is_empty() {
                return code;
            }
            numbered += 1;
            while !used.insert(number.to_string()) {
                number += 1;
            }
            number.to_string()
        });
        let codes = codes.collect();
        if numbered > 0 {
            notes.push(Sentence::of("import-note-numbered").with("count", numbered));
        }
        Ok(codes)
    }

    /// Their own identifiers, or ids made from these, from codes or from statements.
    fn ids(&self, framework: FrameworkId, leaves: &[Leaf], codes: &[String]) -> HashMap<usize, uuid::Uuid> {
        let mut taken = HashSet::new();
        let with_id = leaves.iter().zip(codes).map(|(leaf, code)| {
            let item = &self.items[leaf.item];
            let name = if item.code.trim().is_empty() { &item.statement } else { code };
            let mut id = identity::given_or_derived(&item.identifier, framework.uuid(), "competency", name);
            while !taken.insert(id) {
                id = identity::derived(id, "competency", name);
            }
            (leaf.item, id)
        });
        with_id.collect()
    }

    /// A competency's levels: its own, else those of the nearest heading, else those for all.
    fn source_levels(&self, leaf: &Leaf, shape: &Shape) -> Option<(Vec<SourceLevel>, Spot)> {
        for index in [leaf.item].into_iter().chain(leaf.above.iter().rev().copied()) {
            let item = &self.items[index];
            if let Some(levels) = &item.levels {
                return Some((levels.clone(), item.levels_at.clone()));
            }
            if let Some(levels) = shape.levels.get(&index) {
                let level =
                    |(number, level): (u16, &usize)| self.items[*level].as_level(number, self.language);
                let source = (1..).zip(levels).map(level);
                return Some((source.collect(), item.at.clone()));
            }
        }
        self.levels_for_all.clone().map(|levels| (levels, Spot::Whole))
    }
}

/// An item on the way down, with the headings above it.
struct Leaf {
    item: usize,
    group: Vec<String>,
    above: Vec<usize>,
}

impl Shape {
    pub fn new(below: Vec<Vec<usize>>, top: Vec<usize>, levels: HashMap<usize, Vec<usize>>) -> Self {
        Self { below, top, levels }
    }
}

impl Item {
    fn as_level(&self, number: u16, language: Language) -> SourceLevel {
        const NAME: usize = 40;
        let short = line_of_words(&self.short);
        let statement = one_line(&self.statement);
        let name =
            [short, statement].into_iter().find(|line| !line.is_empty() && line.chars().count() <= NAME);
        let said = [&self.statement, &self.short].into_iter().find(|text| !text.trim().is_empty());
        let notes = labels::notes(language, &self.notes);
        let descriptor = paragraphs(&[said.map_or("", String::as_str), &notes]);
        SourceLevel {
            number,
            name: name.unwrap_or_default(),
            text: LevelText { descriptor, ..LevelText::default() },
        }
    }
}

/// What headings say, as one text that fits into the framework's description.
pub(super) fn listed(headings: &[(String, String)], notes: &mut Vec<Sentence>) -> String {
    let mut text = String::new();
    for (index, (heading, body)) in headings.iter().enumerate() {
        let paragraph = if body.is_empty() { heading.clone() } else { format!("{heading}: {}", body.trim()) };
        if text.len() + paragraph.len() + 2 > TEXT_LIMIT / 2 {
            notes.push(Sentence::of("import-note-headings-full").with("count", headings.len() - index));
            break;
        }
        if !text.is_empty() {
            text.push_str("\n\n");
        }
        text.push_str(&paragraph);
    }
    if !text.is_empty() {
        notes.push(Sentence::of("import-note-headings"));
    }
    text
}
