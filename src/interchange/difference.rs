//! What would change if one framework took the place of another: the dry run of an import.

use std::collections::{HashMap, HashSet};

use crate::ids::CompetencyId;
use crate::language::Sentence;
use crate::record::framework::{Competency, EvidenceRule, Framework, Level, LevelText, Link};
use crate::record::framework_rules::excerpt;

/// One difference between two versions of a framework. Written out, it is a line for people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// Something about the framework as a whole.
    Framework {
        /// "title", "name of level 2"…
        what: Sentence,
        /// What it was, and what it would be.
        became: Sentence,
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
        what: Sentence,
        /// What it was, and what it would be.
        became: Sentence,
    },
    /// The competencies that both have come in another order.
    Reordered,
}

impl Change {
    /// What changes, without what it belongs to: "title: “Talking” becomes “Speaking”".
    #[must_use]
    pub fn sentence(&self) -> Sentence {
        let line = |what: Sentence, became: Sentence| {
            Sentence::of("differs-line").with("what", what).with("became", became)
        };
        match self {
            Change::Framework { what, became } | Change::Changed { what, became, .. } => {
                line(what.clone(), became.clone())
            }
            Change::Renamed { from, to, .. } => line(Sentence::of("differs-title"), became(from, to)),
            Change::Added { title, .. } | Change::Removed { title, .. } => Sentence::words(excerpt(title)),
            Change::Reordered => Sentence::of("differs-order"),
        }
    }
}

impl std::fmt::Display for Change {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let said = self.sentence();
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

/// What became of a text.
fn became(from: &str, to: &str) -> Sentence {
    let whole = |text: &str| (!text.is_empty()).then(|| Sentence::words(from_difference(text, 0)));
    match (whole(from), whole(to)) {
        (Some(_), Some(_)) => {
            let same = from.chars().zip(to.chars()).take_while(|(a, b)| a == b).count();
            turned(
                Some(Sentence::words(from_difference(from, same))),
                Some(Sentence::words(from_difference(to, same))),
            )
        }
        (from, to) => turned(from, to),
    }
}

/// What became of something that is said in words of ours, or was not there.
fn turned(from: Option<Sentence>, to: Option<Sentence>) -> Sentence {
    let nothing = || Sentence::words("");
    match (from, to) {
        (None, to) => Sentence::of("differs-now").with("to", to.unwrap_or_else(nothing)),
        (Some(from), None) => Sentence::of("differs-no-longer").with("from", from),
        (Some(from), Some(to)) => Sentence::of("differs-becomes").with("from", from).with("to", to),
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
    let mut whole = |what: Sentence, from: &str, to: &str| {
        if from != to {
            changes.push(Change::Framework { what, became: became(from, to) });
        }
    };
    whole(Sentence::of("differs-title"), &old.title, &new.title);
    whole(Sentence::of("differs-description"), &old.description, &new.description);
    let language = |framework: &Framework| framework.language.clone().unwrap_or_default();
    whole(Sentence::of("differs-language"), &language(old), &language(new));
    let source = |framework: &Framework| framework.source.clone().unwrap_or_default();
    let (before, after) = (source(old), source(new));
    for (key, from, to) in [
        ("differs-source-address", &before.uri, &after.uri),
        ("differs-source-creator", &before.creator, &after.creator),
        ("differs-source-licence", &before.licence, &after.licence),
    ] {
        whole(Sentence::of(key), from, to);
    }
    for level in Level::ALL {
        let index = level.index();
        let what = Sentence::of("differs-level-name").with("level", level);
        whole(what, &old.level_names[index], &new.level_names[index]);
    }
    if old.foundation_first != new.foundation_first {
        let level =
            |level: Option<Level>| level.map(|level| Sentence::of("differs-level").with("level", level));
        changes.push(Change::Framework {
            what: Sentence::of("differs-foundation"),
            became: turned(level(old.foundation_first), level(new.foundation_first)),
        });
    }

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
    let changed = |what: Sentence, became: Sentence| Change::Changed {
        id: new.id,
        code: new.code.clone(),
        what,
        became,
    };
    let mut compare = |what: Sentence, from: &str, to: &str| {
        if from != to {
            changes.push(changed(what, became(from, to)));
        }
    };
    compare(Sentence::of("differs-code"), &old.code, &new.code);
    compare(Sentence::of("differs-description"), &old.description, &new.description);
    compare(Sentence::of("differs-heading"), &old.group.join(" > "), &new.group.join(" > "));
    if old.foundational != new.foundational {
        let said =
            |competency: &Competency| competency.foundational.then(|| Sentence::of("differs-foundational"));
        changes.push(changed(Sentence::of("differs-role"), turned(said(old), said(new))));
    }
    for level in Level::ALL {
        let (from, to): (&LevelText, &LevelText) = (&old.levels[level.index()], &new.levels[level.index()]);
        let of = |key: &'static str| Sentence::of(key).with("level", level);
        for (key, from, to) in [
            ("differs-descriptor", &from.descriptor, &to.descriptor),
            ("differs-learning", &from.learning, &to.learning),
            ("differs-practice", &from.practice, &to.practice),
            ("differs-assessment", &from.assessment, &to.assessment),
        ] {
            if from != to {
                changes.push(changed(of(key), became(from, to)));
            }
        }
        if from.evidence != to.evidence {
            let became = turned(Some(evidence(from.evidence)), Some(evidence(to.evidence)));
            changes.push(changed(of("differs-evidence"), became));
        }
        if from.second_signer != to.second_signer {
            let signers = |text: &LevelText| {
                Sentence::of(if text.second_signer { "differs-signers-two" } else { "differs-signers-one" })
            };
            changes.push(changed(of("differs-signers"), turned(Some(signers(from)), Some(signers(to)))));
        }
        if from.valid_months != to.valid_months {
            let months = |text: &LevelText| {
                text.valid_months.map(|months| Sentence::of("differs-months").with("count", months))
            };
            changes.push(changed(of("differs-valid"), turned(months(from), months(to))));
        }
    }
    let (from, to) = (links(&old.links), links(&new.links));
    if from != to {
        changes.push(changed(Sentence::of("differs-links"), became(&from, &to)));
    }
}

fn evidence(rule: EvidenceRule) -> Sentence {
    let EvidenceRule { pieces, cycles, renewal_pieces } = rule;
    Sentence::of("differs-evidence-rule")
        .with("pieces", pieces)
        .with("cycles", cycles)
        .with("renewal", renewal_pieces)
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
