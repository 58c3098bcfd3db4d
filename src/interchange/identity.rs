//! Ids for what came without one: the same source gives the same id every time.

use sha2::{Digest as _, Sha256};
use uuid::Uuid;

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

#[cfg(test)]
mod tests {
    use super::*;

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
