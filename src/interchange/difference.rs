//! What would change if one framework took the place of another: the dry run of an import.

use std::collections::{HashMap, HashSet};

use crate::ids::CompetencyId;
use crate::record::framework::{Competency, EvidenceRule, Framework, Level, LevelText, Link, Source};
use crate::record::framework_rules::excerpt;

/// One difference between two versions of a framework. Written out, it is a line for people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// Something about the framework as a whole.
    Framework {
        /// "title", "name of level 2"…
        what: String,
        /// What it was.
        from: String,
        /// What it would be.
        to: String,
    },
    /// A competency that is new.
    Added {
        /// Its id.
        id: CompetencyId,
        /// Its code.
        code: String,
        /// Its title.
        title: String,
    },
    /// A competency that would be gone. Publishing needs a crosswalk for it.
    Removed {
        /// Its id.
        id: CompetencyId,
        /// Its code.
        code: String,
        /// Its title.
        title: String,
    },
    /// A competency with another title.
    Renamed {
        /// Its id.
        id: CompetencyId,
        /// Its code.
        code: String,
        /// Its title before.
        from: String,
        /// Its title then.
        to: String,
    },
    /// Something else about a competency.
    Changed {
        /// Its id.
        id: CompetencyId,
        /// Its code.
        code: String,
        /// "level 2 descriptor", "evidence for level 3"…
        what: String,
        /// What it was.
        from: String,
        /// What it would be.
        to: String,
    },
    /// The competencies that both have come in another order.
    Reordered,
}

impl Change {
    /// What changes, without what it belongs to: "title: “Talking” becomes “Speaking”".
    #[must_use]
    pub fn said(&self) -> String {
        match self {
            Change::Framework { what, from, to } | Change::Changed { what, from, to, .. } => {
                format!("{what}: {}", became(from, to))
            }
            Change::Renamed { from, to, .. } => format!("title: {}", became(from, to)),
            Change::Added { title, .. } | Change::Removed { title, .. } => excerpt(title),
            Change::Reordered => "the competencies come in another order".to_owned(),
        }
    }
}

impl std::fmt::Display for Change {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let said = self.said();
        match self {
            Change::Framework { .. } | Change::Reordered => write!(f, "~ {said}"),
            Change::Added { code, .. } => write!(f, "+ {}: {said}", excerpt(code)),
            Change::Removed { code, .. } => write!(f, "- {}: {said}", excerpt(code)),
            Change::Renamed { code, .. } | Change::Changed { code, .. } => {
                write!(f, "~ {} {said}", excerpt(code))
            }
        }
    }
}

fn became(from: &str, to: &str) -> String {
    match (from.is_empty(), to.is_empty()) {
        (true, _) => format!("now “{}”", from_difference(to, 0)),
        (_, true) => format!("no longer “{}”", from_difference(from, 0)),
        _ => {
            let same = from.chars().zip(to.chars()).take_while(|(a, b)| a == b).count();
            format!("“{}” becomes “{}”", from_difference(from, same), from_difference(to, same))
        }
    }
}

/// The part of a text that a reader needs to see: from shortly before the first difference on.
fn from_difference(text: &str, same: usize) -> String {
    const BEFORE: usize = 20;
    if same <= 2 * BEFORE || text.chars().count() <= 60 {
        return excerpt(text);
    }
    let rest: String = text.chars().skip(same - BEFORE).collect();
    format!("…{}", excerpt(&rest))
}

/// Everything that differs, in reading order of the new one.
#[must_use]
pub fn difference(old: &Framework, new: &Framework) -> Vec<Change> {
    let mut changes = Vec::new();
    let mut whole = |what: &str, from: &str, to: &str| {
        if from != to {
            changes.push(Change::Framework {
                what: what.to_owned(),
                from: from.to_owned(),
                to: to.to_owned(),
            });
        }
    };
    whole("title", &old.title, &new.title);
    whole("description", &old.description, &new.description);
    whole("language", old.language.as_deref().unwrap_or(""), new.language.as_deref().unwrap_or(""));
    whole("source", &source(old.source.as_ref()), &source(new.source.as_ref()));
    for level in Level::ALL {
        let index = level.index();
        whole(&format!("name of level {level}"), &old.level_names[index], &new.level_names[index]);
    }
    let foundation = |level: Option<Level>| level.map_or_else(String::new, |level| format!("level {level}"));
    whole(
        "foundational competencies first",
        &foundation(old.foundation_first),
        &foundation(new.foundation_first),
    );

    let before: HashMap<CompetencyId, &Competency> = old.competencies.iter().map(|c| (c.id, c)).collect();
    let after: HashSet<CompetencyId> = new.competencies.iter().map(|c| c.id).collect();
    for Competency { id, code, title, .. } in old.competencies.iter().filter(|c| !after.contains(&c.id)) {
        changes.push(Change::Removed { id: *id, code: code.clone(), title: title.clone() });
    }
    for competency in &new.competencies {
        match before.get(&competency.id) {
            Some(earlier) => of_competency(earlier, competency, &mut changes),
            None => changes.push(Change::Added {
                id: competency.id,
                code: competency.code.clone(),
                title: competency.title.clone(),
            }),
        }
    }
    let order = |framework: &Framework| -> Vec<CompetencyId> {
        let ids = framework.competencies.iter().map(|c| c.id);
        ids.filter(|id| before.contains_key(id) && after.contains(id)).collect()
    };
    if order(old) != order(new) {
        changes.push(Change::Reordered);
    }
    changes
}

fn of_competency(old: &Competency, new: &Competency, changes: &mut Vec<Change>) {
    if old.title != new.title {
        changes.push(Change::Renamed {
            id: new.id,
            code: new.code.clone(),
            from: old.title.clone(),
            to: new.title.clone(),
        });
    }
    let mut compare = |what: String, from: &str, to: &str| {
        if from != to {
            let (from, to) = (from.to_owned(), to.to_owned());
            changes.push(Change::Changed { id: new.id, code: new.code.clone(), what, from, to });
        }
    };
    compare("code".into(), &old.code, &new.code);
    compare("description".into(), &old.description, &new.description);
    compare("heading".into(), &old.group.join(" > "), &new.group.join(" > "));
    let foundational = |competency: &Competency| if competency.foundational { "foundational" } else { "" };
    compare("role".into(), foundational(old), foundational(new));
    for level in Level::ALL {
        let (from, to): (&LevelText, &LevelText) = (&old.levels[level.index()], &new.levels[level.index()]);
        compare(format!("level {level} descriptor"), &from.descriptor, &to.descriptor);
        compare(format!("level {level} learning"), &from.learning, &to.learning);
        compare(format!("level {level} practice"), &from.practice, &to.practice);
        compare(format!("level {level} assessment"), &from.assessment, &to.assessment);
        compare(format!("evidence for level {level}"), &evidence(from.evidence), &evidence(to.evidence));
        let signers = |text: &LevelText| if text.second_signer { "two" } else { "one" };
        compare(format!("signers for level {level}"), signers(from), signers(to));
        let months = |text: &LevelText| {
            text.valid_months
                .map_or_else(String::new, |m| format!("{m} {}", if m == 1 { "month" } else { "months" }))
        };
        compare(format!("level {level} holds for"), &months(from), &months(to));
    }
    compare("links".into(), &links(&old.links), &links(&new.links));
}

fn source(source: Option<&Source>) -> String {
    let Some(Source { uri, creator, licence }) = source else { return String::new() };
    let parts =
        [("by", creator), ("at", uri), ("under", licence)].into_iter().filter(|(_, part)| !part.is_empty());
    parts.map(|(word, part)| format!("{word} {part}")).collect::<Vec<_>>().join(", ")
}

fn evidence(rule: EvidenceRule) -> String {
    let EvidenceRule { pieces, cycles, renewal_pieces } = rule;
    let (piece, cycle) =
        (if pieces == 1 { "piece" } else { "pieces" }, if cycles == 1 { "cycle" } else { "cycles" });
    format!("{pieces} {piece}, {cycles} of them complete {cycle}; {renewal_pieces} for a renewal")
}

fn links(links: &[Link]) -> String {
    let written = links.iter().map(|Link { kind, identifier, uri, title }| {
        let parts = [kind, title, uri, identifier].into_iter().filter(|part| !part.is_empty());
        parts.map(String::as_str).collect::<Vec<_>>().join(" ")
    });
    written.collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::interchange::builtin::hr_framework;
    use crate::interchange::tests::samples::any_framework;

    #[test]
    fn the_dry_run_reads_as_lines_for_people() {
        let old = hr_framework().unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(difference(&old, &old), []);
        let mut new = old.clone();
        new.title = "People competencies".into();
        new.level_names[2] = "Mentor".into();
        new.competencies.swap(1, 2);
        let gone = new.competencies.remove(6);
        new.competencies[0].title = "Inclusion".into();
        new.competencies[0].levels[1].evidence.pieces = 3;
        new.competencies[0].levels[1].descriptor.push_str(" And more.");
        new.competencies[3].group = vec!["Conduct".into()];
        new.competencies[4].levels[0].learning.clear();
        new.competencies.push(Competency {
            id: CompetencyId(uuid::Uuid::from_u128(1)),
            code: "X".into(),
            ..gone
        });
        let lines: Vec<String> = difference(&old, &new).iter().map(ToString::to_string).collect();
        assert_eq!(
            lines[..4],
            [
                "~ title: “HR competencies” becomes “People competencies”",
                "~ name of level 3: “Lead” becomes “Mentor”",
                "- TK: Technical knowledge",
                "~ DI title: “Diversity and inclusion” becomes “Inclusion”",
            ]
        );
        assert!(
            lines[4].starts_with("~ DI level 2 descriptor: “…") && lines[4].contains("And more."),
            "{lines:?}"
        );
        assert_eq!(
            lines[5],
            "~ DI evidence for level 2: “2 pieces, 0 of them complete cycles; 1 for a renewal” becomes “3 pieces, 0 of them complete cycles; 1 for a renewal”"
        );
        assert_eq!(lines[6], format!("~ {} heading: now “Conduct”", new.competencies[3].code));
        assert!(lines[7].contains("level 1 learning: no longer “"), "{lines:?}");
        assert_eq!(lines[8..], ["+ X: Technical knowledge", "~ the competencies come in another order"]);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]
        /// No difference is said to be where there is none, and none is left unsaid.
        #[test]
        fn a_difference_is_said_exactly_where_there_is_one(old in any_framework(), mut new in any_framework()) {
            new.id = old.id;
            prop_assert_eq!(difference(&old, &new).is_empty(), old == new);
            prop_assert!(difference(&old, &old).is_empty());
            for change in difference(&old, &new) {
                prop_assert!(!change.to_string().contains('\n'));
            }
        }
    }
}
