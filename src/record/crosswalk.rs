//! From one version of a framework to the next: what earned levels become (P-5, P-9).
//!
//! A competency that a crosswalk does not name lives on under its id. One that is named follows its
//! [`Crossing`] alone. All crossings of a version apply at once, not one after the other. Nothing is ever
//! taken from anybody's record: what no longer counts is [`Kept`], with the reason, and stays visible.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use serde::{Deserialize, Serialize};

use super::framework::{Competency, Crossing, Framework, Level};
use super::framework_rules::{Problem, excerpt};
use crate::ids::{CompetencyId, PersonId};
use crate::language::Sentence;

/// Whether `crosswalk` says, once and without contradiction, what became of every competency that
/// `old` has and `new` has not. Pointers are into the crosswalk, an array.
pub fn check_crosswalk(old: &Framework, new: &Framework, crosswalk: &[Crossing]) -> Result<(), Vec<Problem>> {
    let before: HashMap<CompetencyId, &Competency> = old.competencies.iter().map(|c| (c.id, c)).collect();
    let after: HashMap<CompetencyId, &Competency> = new.competencies.iter().map(|c| (c.id, c)).collect();
    let mut problems = Vec::new();
    let mut named: HashMap<CompetencyId, usize> = HashMap::new();
    for (index, crossing) in crosswalk.iter().enumerate() {
        for (pointer, from) in crossing.sources() {
            let at = format!("/{index}{pointer}");
            if let Some(earlier) = named.insert(from, index) {
                let (first, name) = (earlier + 1, label(&before, from));
                let second = index + 1;
                problems.push(Problem::new(
                    &at,
                    if earlier == index {
                        Sentence::of("refused-crossing-twice").with("name", name)
                    } else {
                        Sentence::of("refused-crossing-both")
                            .with("name", name)
                            .with("first", first)
                            .with("second", second)
                    },
                ));
            }
            if !before.contains_key(&from) {
                problems.push(Problem::new(
                    &at,
                    Sentence::of("refused-crossing-no-earlier").with("id", from.to_string()),
                ));
            }
        }
        for (pointer, into) in crossing.targets() {
            if !after.contains_key(&into) {
                problems.push(Problem::new(
                    format!("/{index}{pointer}"),
                    Sentence::of("refused-crossing-no-later").with("id", into.to_string()),
                ));
            }
        }
        problems.extend(contradiction(crossing, index, &before, &after));
    }
    for gone in old.competencies.iter().filter(|c| !after.contains_key(&c.id) && !named.contains_key(&c.id)) {
        problems.push(Problem::new(
            "",
            Sentence::of("refused-crossing-gone")
                .with("title", excerpt(&gone.title))
                .with("code", excerpt(&gone.code)),
        ));
    }
    if let Some(circle) = circle(crosswalk) {
        let turning: Vec<String> = circle.iter().map(|id| label(&before, *id)).collect();
        problems.push(Problem::new(
            "",
            Sentence::of("refused-crossing-circle").with("names", turning.join(", ")),
        ));
    }
    if problems.is_empty() { Ok(()) } else { Err(problems) }
}

fn label(framework: &HashMap<CompetencyId, &Competency>, id: CompetencyId) -> String {
    framework
        .get(&id)
        .map_or_else(|| id.to_string(), |c| format!("“{}” ({})", excerpt(&c.title), excerpt(&c.code)))
}

fn contradiction(
    crossing: &Crossing,
    index: usize,
    before: &HashMap<CompetencyId, &Competency>,
    after: &HashMap<CompetencyId, &Competency>,
) -> Option<Problem> {
    match crossing {
        Crossing::Becomes { from, into } => {
            let distinct: HashSet<_> = into.iter().collect();
            if into.is_empty() {
                Some(Problem::new(
                    format!("/{index}/into"),
                    Sentence::of("refused-crossing-nothing").with("name", label(before, *from)),
                ))
            } else if distinct.len() < into.len() {
                Some(Problem::new(format!("/{index}/into"), Sentence::of("refused-crossing-into-twice")))
            } else if into.as_slice() == [*from] {
                Some(Problem::new(
                    format!("/{index}"),
                    Sentence::of("refused-crossing-needless").with("name", label(before, *from)),
                ))
            } else if after.contains_key(from) && !into.contains(from) {
                Some(Problem::new(
                    format!("/{index}/from"),
                    Sentence::of("refused-crossing-still-there").with("name", label(before, *from)),
                ))
            } else {
                None
            }
        }
        Crossing::Merges { from, into } => {
            let left = from.iter().find(|part| *part != into && after.contains_key(part));
            if from.len() < 2 {
                Some(Problem::new(format!("/{index}/from"), Sentence::of("refused-crossing-merge-of-one")))
            } else {
                left.map(|part| {
                    Problem::new(
                        format!("/{index}/from"),
                        Sentence::of("refused-crossing-merged-there").with("name", label(before, *part)),
                    )
                })
            }
        }
        Crossing::Retires { competency } => after.contains_key(competency).then(|| {
            Problem::new(
                format!("/{index}/competency"),
                Sentence::of("refused-crossing-retired-there").with("name", label(before, *competency)),
            )
        }),
    }
}

/// Competencies that become one another: found by taking away, again and again, those that nothing
/// left becomes.
fn circle(crosswalk: &[Crossing]) -> Option<Vec<CompetencyId>> {
    let mut edges: BTreeSet<(CompetencyId, CompetencyId)> = BTreeSet::new();
    for crossing in crosswalk {
        for (_, from) in crossing.sources() {
            edges
                .extend(crossing.targets().into_iter().map(|(_, into)| (from, into)).filter(|(a, b)| a != b));
        }
    }
    loop {
        let (begin, end): (BTreeSet<_>, BTreeSet<_>) = edges.iter().copied().unzip();
        let count = edges.len();
        edges.retain(|(from, into)| end.contains(from) && begin.contains(into));
        if edges.len() == count {
            break;
        }
    }
    let names: BTreeSet<_> = edges.into_iter().map(|(from, _)| from).collect();
    (!names.is_empty()).then(|| names.into_iter().collect())
}

impl Crossing {
    /// The competencies of the earlier version that it speaks of, each with the pointer to it.
    pub(super) fn sources(&self) -> Vec<(String, CompetencyId)> {
        match self {
            Crossing::Becomes { from, .. } => vec![("/from".into(), *from)],
            Crossing::Merges { from, .. } => {
                from.iter().enumerate().map(|(index, id)| (format!("/from/{index}"), *id)).collect()
            }
            Crossing::Retires { competency } => vec![("/competency".into(), *competency)],
        }
    }

    /// The competencies of the later version that it speaks of, each with the pointer to it.
    pub(super) fn targets(&self) -> Vec<(String, CompetencyId)> {
        match self {
            Crossing::Becomes { into, .. } => {
                into.iter().enumerate().map(|(index, id)| (format!("/into/{index}"), *id)).collect()
            }
            Crossing::Merges { into, .. } => vec![("/into".into(), *into)],
            Crossing::Retires { .. } => vec![],
        }
    }
}

/// A published version, with the crosswalk that leads to it from the version before.
#[derive(Clone, Copy, Debug)]
pub struct Version<'a> {
    /// Its number, counting up from 1.
    pub number: u32,
    /// Its content.
    pub framework: &'a Framework,
    /// Empty for the first version.
    pub crosswalk: &'a [Crossing],
}

/// A level a person earned, and under which version.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Earned {
    /// The framework version it was earned under.
    pub version: u32,
    /// The competency, by its id in that version.
    pub competency: CompetencyId,
    /// The level.
    pub level: Level,
}

/// What somebody's earned levels amount to in the newest version.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// Levels that count, by competency and level.
    pub counts: Vec<Counting>,
    /// Levels that were earned and do not count in the newest version. They stay visible.
    pub kept: Vec<Kept>,
}

/// A level that counts in the newest version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counting {
    /// A competency of the newest version.
    pub competency: CompetencyId,
    /// The level that counts.
    pub level: Level,
    /// What it was earned as: several for a merge. Oldest first.
    pub origins: Vec<Origin>,
    /// "Talking (v1)" when nothing it stands on was earned under the title that the competency has now.
    pub earned_as: Option<String>,
}

/// What a level was earned as.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Origin {
    /// What was earned, under which version.
    pub earned: Earned,
    /// The competency's title in that version.
    pub title: String,
}

impl std::fmt::Display for Origin {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} (v{})", self.title, self.earned.version)
    }
}

/// A level that was earned and no longer counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// The competency, by its last id.
    pub competency: CompetencyId,
    /// The level.
    pub level: Level,
    /// What it was earned as.
    pub origins: Vec<Origin>,
    /// Since which version it does not count.
    pub since: u32,
    /// Why.
    pub reason: KeptReason,
}

impl Kept {
    /// Whether it counts again once `next` follows `before`: its competency comes back.
    #[must_use]
    pub fn returns_with(&self, before: &Framework, next: &Framework) -> bool {
        before.competency(self.competency).is_none() && next.competency(self.competency).is_some()
    }

    /// Part of a merge into itself: its competency never went, so it cannot come back.
    fn waits_for_others(&self) -> bool {
        matches!(&self.reason, KeptReason::MergeIncomplete { into, .. } if *into == self.competency)
    }
}

/// Why an earned level does not count in a later version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KeptReason {
    /// The competency is no longer asked for.
    Retired,
    /// It was merged, and this level of the other parts was not earned.
    MergeIncomplete {
        /// What the parts were merged into.
        into: CompetencyId,
        /// The parts that are missing at this level.
        missing: Vec<CompetencyId>,
    },
}

/// What `earned` amounts to in the newest of `versions` (P-5, P-9). A level earned under a version that
/// is not listed is taken as earned under the latest one before it.
#[must_use]
pub fn carry_over(versions: &[Version<'_>], earned: impl IntoIterator<Item = Earned>) -> Standing {
    let mut versions = versions.to_vec();
    versions.sort_by_key(|version| version.number);
    let Some(newest) = versions.last().copied() else { return Standing::default() };
    let mut by_version: BTreeMap<usize, Vec<Earned>> = BTreeMap::new();
    for level in earned {
        let after = versions.partition_point(|version| version.number <= level.version);
        by_version.entry(after.saturating_sub(1)).or_default().push(level);
    }
    let mut held = Held::default();
    for (index, version) in versions.iter().enumerate() {
        if index > 0 {
            held = held.step(version);
        }
        for level in by_version.remove(&index).unwrap_or_default() {
            held.earn(version, level);
        }
    }
    let counts = held.counts.into_iter().map(|((competency, level), origins)| {
        let title = newest.framework.competency(competency).map_or("", |c| c.title.as_str());
        let other: Vec<String> = origins.iter().filter(|o| o.title != title).map(Origin::to_string).collect();
        // A merge of parts is "earned as" all of them; where any part kept the title, it is not news.
        let earned_as = (!other.is_empty() && other.len() == origins.len()).then(|| other.join(" and "));
        Counting { competency, level, origins: origins.into_iter().collect(), earned_as }
    });
    Standing { counts: counts.collect(), kept: held.kept }
}

/// Levels on their way through the versions, each with what it was earned as.
#[derive(Default)]
struct Held {
    counts: BTreeMap<(CompetencyId, Level), BTreeSet<Origin>>,
    kept: Vec<Kept>,
}

impl Held {
    fn earn(&mut self, version: &Version<'_>, earned: Earned) {
        let (competency, level) = (earned.competency, earned.level);
        match version.framework.competency(competency) {
            Some(found) => {
                let origin = Origin { earned, title: found.title.clone() };
                self.counts.entry((competency, level)).or_default().insert(origin);
            }
            None => self.kept.push(Kept {
                competency,
                level,
                origins: vec![Origin { earned, title: competency.to_string() }],
                since: version.number,
                reason: KeptReason::Retired,
            }),
        }
    }

    fn step(mut self, version: &Version<'_>) -> Held {
        let here: HashSet<CompetencyId> = version.framework.competencies.iter().map(|c| c.id).collect();
        let mut crossing_of: HashMap<CompetencyId, &Crossing> = HashMap::new();
        for crossing in version.crosswalk {
            for (_, from) in crossing.sources() {
                crossing_of.entry(from).or_insert(crossing);
            }
        }
        let mut next = Held::default();
        // A competency that comes back brings its levels back.
        for kept in std::mem::take(&mut self.kept) {
            if here.contains(&kept.competency) && !kept.waits_for_others() {
                next.counts.entry((kept.competency, kept.level)).or_default().extend(kept.origins);
            } else {
                next.kept.push(kept);
            }
        }
        for ((competency, level), origins) in &self.counts {
            let (competency, level) = (*competency, *level);
            let reason = match crossing_of.get(&competency) {
                None if here.contains(&competency) => {
                    next.counts.entry((competency, level)).or_default().extend(origins.iter().cloned());
                    continue;
                }
                Some(Crossing::Becomes { into, .. }) if into.iter().any(|id| here.contains(id)) => {
                    for id in into.iter().filter(|id| here.contains(id)) {
                        next.counts.entry((*id, level)).or_default().extend(origins.iter().cloned());
                    }
                    continue;
                }
                Some(Crossing::Merges { from, into }) if here.contains(into) => {
                    let missing: Vec<_> =
                        from.iter().copied().filter(|part| self.reached(*part, level).is_none()).collect();
                    if missing.is_empty() {
                        let parts = from.iter().filter_map(|part| self.reached(*part, level)).flatten();
                        next.counts.entry((*into, level)).or_default().extend(parts.cloned());
                        continue;
                    }
                    KeptReason::MergeIncomplete { into: *into, missing }
                }
                _ => KeptReason::Retired,
            };
            next.kept.push(Kept {
                competency,
                level,
                origins: origins.iter().cloned().collect(),
                since: version.number,
                reason,
            });
        }
        next
    }

    /// How this level of a part of a merge was reached: itself, or else the next one above it
    /// (recognised prior learning may skip levels).
    fn reached(&self, part: CompetencyId, level: Level) -> Option<&BTreeSet<Origin>> {
        self.counts.range((part, level)..=(part, Level::Three)).next().map(|(_, origins)| origins)
    }
}

/// A level that a person would newly have, or no longer have, under a new version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LevelChange {
    /// Who.
    pub person: PersonId,
    /// Which level.
    pub level: Level,
    /// The competency: of the new version for a gain, of the old one for a loss.
    pub competency: CompetencyId,
    /// Its title.
    pub title: String,
    /// Gain or loss, and by what.
    pub cause: Cause,
}

/// Why a level is gained or lost.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cause {
    /// Gained: it now follows from what was earned as these.
    GainedFrom(Vec<String>),
    /// Lost: the competency retires. What was earned stays visible.
    LostByRetirement,
    /// Lost: the competency is merged, and this level of these other parts was not earned.
    LostByMerge {
        /// What the parts are merged into.
        into: String,
        /// The parts that are missing.
        missing: Vec<String>,
    },
}

impl LevelChange {
    /// Whether it is a gain.
    #[must_use]
    pub fn is_gain(&self) -> bool {
        matches!(self.cause, Cause::GainedFrom(_))
    }
}

impl LevelChange {
    /// What a person is told about somebody: "gains level 1 of “Writing”…".
    #[must_use]
    pub fn sentence(&self) -> Sentence {
        let Self { level, title, cause, .. } = self;
        let about = |key: &'static str| Sentence::of(key).with("level", *level).with("title", title);
        let quoted = |titles: &[String]| {
            let quoted = titles.iter().map(|title| Sentence::of("level-change-of").with("title", title));
            quoted
                .reduce(|all, next| Sentence::of("level-change-and").with("all", all).with("next", next))
                .unwrap_or_else(|| Sentence::words(""))
        };
        match cause {
            Cause::GainedFrom(titles) => about("level-change-gained").with("from", quoted(titles)),
            Cause::LostByRetirement => about("level-change-retired"),
            Cause::LostByMerge { into, missing } => {
                about("level-change-merged").with("into", into).with("missing", quoted(missing))
            }
        }
    }
}

impl std::fmt::Display for LevelChange {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.sentence().fmt(f)
    }
}

/// The dry run before publishing (P-5): who would gain or lose which level. `holdings` are the levels that
/// count for each person in `old`. A level that merely goes on under a new name is neither.
pub fn gains_and_losses(
    old: &Framework,
    new: &Framework,
    crosswalk: &[Crossing],
    holdings: impl IntoIterator<Item = (PersonId, Vec<(CompetencyId, Level)>)>,
) -> Vec<LevelChange> {
    let title = |framework: &Framework, id: CompetencyId| {
        framework.competency(id).map_or_else(|| id.to_string(), |c| c.title.clone())
    };
    let before = Version { number: 1, framework: old, crosswalk: &[] };
    let after = Version { number: 2, framework: new, crosswalk };
    let splits: HashSet<CompetencyId> = crosswalk
        .iter()
        .filter_map(|crossing| match crossing {
            Crossing::Becomes { from, into } if into.len() > 1 => Some(*from),
            _ => None,
        })
        .collect();
    let mut changes = Vec::new();
    for (person, levels) in holdings {
        let mut held = Held::default();
        for (competency, level) in &levels {
            held.earn(&before, Earned { version: 1, competency: *competency, level: *level });
        }
        // What the old version does not know either is not taken away by this change.
        held.kept.clear();
        let had: HashSet<(CompetencyId, Level)> = held.counts.keys().copied().collect();
        let then = held.step(&after);
        for kept in then.kept {
            changes.push(LevelChange {
                person,
                level: kept.level,
                competency: kept.competency,
                title: title(old, kept.competency),
                cause: match kept.reason {
                    KeptReason::Retired => Cause::LostByRetirement,
                    KeptReason::MergeIncomplete { into, missing } => Cause::LostByMerge {
                        into: title(new, into),
                        missing: missing.into_iter().map(|id| title(old, id)).collect(),
                    },
                },
            });
        }
        for ((competency, level), origins) in then.counts {
            let goes_on = had.contains(&(competency, level))
                || (old.competency(competency).is_none()
                    && origins.iter().any(|origin| !splits.contains(&origin.earned.competency)));
            if !goes_on {
                changes.push(LevelChange {
                    person,
                    level,
                    competency,
                    title: title(new, competency),
                    cause: Cause::GainedFrom(origins.into_iter().map(|origin| origin.title).collect()),
                });
            }
        }
    }
    changes
}

#[cfg(test)]
mod tests;
