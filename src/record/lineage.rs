//! Which competencies of earlier versions live on in which of a later one (P-5). What was merely begun, has
//! expired or was taken back goes the same way as what counts: it is shown where its competency went.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use super::framework::Crossing;
use super::versions::Versions;
use crate::ids::CompetencyId;

/// The competencies of one version, each with those of earlier versions that became it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lineage(BTreeMap<CompetencyId, BTreeSet<CompetencyId>>);

impl Lineage {
    /// Follows the crosswalks up to version `upto`.
    #[must_use]
    pub fn of(versions: &Versions, upto: u32) -> Self {
        let mut now: BTreeMap<CompetencyId, BTreeSet<CompetencyId>> = BTreeMap::new();
        let mut gone: BTreeMap<CompetencyId, BTreeSet<CompetencyId>> = BTreeMap::new();
        let mut known: Vec<_> = versions.all().iter().filter(|p| p.version <= upto).collect();
        known.sort_by_key(|published| published.version);
        for published in known {
            let here: HashSet<CompetencyId> = published.framework.competencies.iter().map(|c| c.id).collect();
            let mut crossings: HashMap<CompetencyId, &Crossing> = HashMap::new();
            for crossing in &published.crosswalk {
                for (_, from) in crossing.sources() {
                    crossings.entry(from).or_insert(crossing);
                }
            }
            let before = std::mem::take(&mut now);
            // A competency that comes back brings back what it was.
            for id in &here {
                now.entry(*id).or_insert_with(|| [*id].into()).extend(gone.remove(id).unwrap_or_default());
            }
            for (id, parts) in before {
                let into: Vec<CompetencyId> = match crossings.get(&id) {
                    None => vec![id],
                    Some(crossing) => crossing.targets().into_iter().map(|(_, into)| into).collect(),
                };
                let into: Vec<_> = into.into_iter().filter(|id| here.contains(id)).collect();
                if into.is_empty() {
                    gone.entry(id).or_default().extend(parts);
                    continue;
                }
                for id in into {
                    now.entry(id).or_default().extend(parts.iter().copied());
                }
            }
        }
        Self(now)
    }

    /// What lives on in a competency of this version: itself first, then what became it.
    pub fn parts(&self, competency: CompetencyId) -> impl Iterator<Item = CompetencyId> {
        let earlier = self.0.get(&competency).into_iter().flatten().copied();
        std::iter::once(competency).chain(earlier.filter(move |id| *id != competency))
    }

    /// Whether a competency of any version lives on in this one.
    #[must_use]
    pub fn goes_on(&self, competency: CompetencyId) -> bool {
        self.0.values().any(|parts| parts.contains(&competency))
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::ids::FrameworkId;
    use crate::record::framework::{Competency, Framework};
    use crate::record::versions::FrameworkPublished;

    fn id(letter: char) -> CompetencyId {
        CompetencyId(Uuid::from_u128(u128::from(u32::from(letter))))
    }

    fn versions(all: Vec<(&str, Vec<Crossing>)>) -> Versions {
        let mut versions = Versions::default();
        for ((letters, crosswalk), version) in all.into_iter().zip(1..) {
            let competency = |letter: char| Competency {
                id: id(letter),
                code: letter.to_string(),
                title: letter.to_string(),
                description: String::new(),
                group: vec![],
                foundational: false,
                levels: Default::default(),
                links: vec![],
            };
            let framework = Framework {
                id: FrameworkId(Uuid::from_u128(1)),
                title: "Care".into(),
                description: String::new(),
                language: None,
                source: None,
                level_names: ["Foundation".into(), "Practitioner".into(), "Lead".into()],
                foundation_first: None,
                competencies: letters.chars().map(competency).collect(),
            };
            versions.publish(FrameworkPublished { version, framework, crosswalk });
        }
        versions
    }

    fn parts(lineage: &Lineage, letter: char) -> String {
        let letters = lineage.parts(id(letter)).map(|id| u32::try_from(id.0.as_u128()).unwrap());
        letters.map(|n| char::from_u32(n).unwrap()).collect()
    }

    /// P-5: rename, split, merge, retire and come back.
    #[test]
    fn parts_are_followed_through_every_kind_of_crossing() {
        let becomes = |from: char, into: &str| Crossing::Becomes {
            from: id(from),
            into: into.chars().map(id).collect(),
        };
        let versions = versions(vec![
            ("ABCDE", vec![]),
            (
                "AFGHE",
                vec![
                    Crossing::Merges { from: vec![id('A'), id('B')], into: id('A') },
                    becomes('C', "FG"),
                    Crossing::Retires { competency: id('D') },
                ],
            ),
            ("AFGDI", vec![becomes('H', "D"), becomes('E', "I")]),
        ]);
        let first = Lineage::of(&versions, 1);
        assert_eq!((parts(&first, 'A').as_str(), first.goes_on(id('B'))), ("A", true));
        let second = Lineage::of(&versions, 2);
        assert_eq!(parts(&second, 'A'), "AB");
        assert_eq!((parts(&second, 'F'), parts(&second, 'G')), ("FC".into(), "GC".into()));
        assert!(!second.goes_on(id('D')) && second.goes_on(id('C')));
        let third = Lineage::of(&versions, 3);
        assert_eq!(parts(&third, 'I'), "IE");
        assert_eq!(parts(&third, 'D'), "DH", "what comes back is itself again");
        assert!(third.goes_on(id('D')));
    }
}
