//! Ids for what came without one: the same source gives the same id every time.

use std::collections::HashSet;

use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use crate::record::framework::Framework;
use crate::record::framework_rules::folded;

/// Everything that Stampbook derives hangs under this name space.
const STAMPBOOK: Uuid = Uuid::from_u128(0x6f9d_3c1e_52b7_8a04_9be1_7c20_d35a_f418);

/// A UUID of version 8 (RFC 9562) made from what the thing is and what it is called.
pub(super) fn derived(namespace: Uuid, kind: &str, name: &str) -> Uuid {
    let mut hash = Sha256::new();
    hash.update(STAMPBOOK.as_bytes());
    hash.update(namespace.as_bytes());
    for part in [kind, name] {
        hash.update(u64::try_from(part.len()).unwrap_or(u64::MAX).to_be_bytes());
        hash.update(part.as_bytes());
    }
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&hash.finalize()[..16]);
    uuid::Builder::from_custom_bytes(bytes).into_uuid()
}

/// The identifier as it is where it is a UUID, or else one derived from it.
pub(super) fn given_or_derived(identifier: &str, namespace: Uuid, kind: &str, name: &str) -> Uuid {
    identifier.trim().parse().unwrap_or_else(|_| {
        let name = if identifier.trim().is_empty() { name } else { identifier };
        derived(namespace, kind, &name.trim().to_lowercase())
    })
}

/// For a framework that has no identifier: by its title.
pub(super) fn framework_id(identifier: &str, title: &str) -> crate::ids::FrameworkId {
    given_or_derived(identifier, Uuid::nil(), "framework", title).into()
}

/// Whether a framework can be the next version of the one that has its identifier here. Two packages of different makers
/// can share one by accident: then they share nothing else.
#[must_use]
pub fn akin(before: &Framework, next: &Framework) -> bool {
    let by = |framework: &Framework| {
        framework.source.as_ref().map(|source| folded(&source.creator)).unwrap_or_default()
    };
    let (one, other) = (by(before), by(next));
    let of_two_makers = !one.is_empty() && !other.is_empty() && one != other;
    if folded(&before.title) == folded(&next.title) && !of_two_makers {
        return true;
    }
    let titles = |framework: &Framework| -> HashSet<String> {
        framework.competencies.iter().map(|one| folded(&one.title)).collect()
    };
    let (one, other) = (titles(before), titles(next));
    let fewer = one.len().min(other.len());
    // A word such as "Communication" stands in many frameworks.
    fewer == 0 || one.intersection(&other).count() * 4 >= fewer
}

/// The same framework under an identifier of its own, and so with competencies of its own: for one that has the
/// identifier of another. The same file gives the same ids every time.
#[must_use]
pub fn another(mut framework: Framework) -> Framework {
    let creator = framework.source.as_ref().map_or("", |source| source.creator.as_str());
    let name = format!("{}\n{}", folded(&framework.title), folded(creator));
    let id = derived(framework.id.uuid(), "another framework", &name);
    framework.id = id.into();
    for competency in &mut framework.competencies {
        competency.id = derived(id, "competency", &competency.id.to_string()).into();
    }
    framework
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::interchange::builtin::hr_framework;
    use crate::record::framework::Source;

    /// What grew from a framework is told from what only has its identifier.
    #[test]
    fn a_next_version_is_told_from_a_stranger() {
        let before = hr_framework().unwrap();
        let mut next = before.clone();
        next.title = "People competencies".into();
        next.competencies[0].title = "Inclusion".into();
        assert!(akin(&before, &next), "most of its competencies are still there");
        let mut rewritten = before.clone();
        for competency in &mut rewritten.competencies {
            competency.title.push_str(", written anew");
        }
        assert!(akin(&before, &rewritten), "it has the same title");
        let stranger = Framework { title: "Metalwork".into(), ..rewritten.clone() };
        assert!(!akin(&before, &stranger));
        let of = |creator: &str, framework: &Framework| Framework {
            source: Some(Source { creator: creator.into(), ..Source::default() }),
            ..framework.clone()
        };
        assert!(!akin(&of("Harbour Hospital", &before), &of("Hill School", &rewritten)));
        assert!(akin(&of("Harbour Hospital", &before), &of("harbour hospital", &rewritten)));
        let own = another(stranger.clone());
        assert_eq!(own, another(stranger.clone()));
        assert_ne!(own.id, stranger.id);
        assert!(own.competencies.iter().zip(&stranger.competencies).all(|(own, other)| own.id != other.id));
    }

    #[test]
    fn ids_are_kept_or_derived_and_never_drawn() {
        let kept = "A5EAFCA0-B8DF-11E7-8D17-8DC52D8205BC";
        assert_eq!(
            given_or_derived(kept, Uuid::nil(), "x", "y").to_string(),
            "a5eafca0-b8df-11e7-8d17-8dc52d8205bc"
        );
        let derived_once = derived(Uuid::nil(), "competency", "C1");
        assert_eq!(derived_once, derived(Uuid::nil(), "competency", "C1"));
        assert_ne!(derived_once, derived(Uuid::nil(), "group", "C1"));
        assert_ne!(derived_once, derived(derived_once, "competency", "C1"));
        assert_ne!(derived(Uuid::nil(), "ab", "c"), derived(Uuid::nil(), "a", "bc"));
        assert_eq!(derived_once.get_version_num(), 8);
    }
}
