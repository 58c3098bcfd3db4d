//! Roles that are granted.

use super::*;

/// A power that is to come is not granted twice either.
#[test]
fn the_same_role_is_granted_once() {
    let mut ward = Ward::start();
    let root = RoleGranted {
        person: id(STRANGER),
        role: Role::Administrator,
        reach: Reach::Organisation,
        from: day_of(ward.now),
        until: None,
    };
    ward.told(Scope::Access, 0, root);
    let peer = |from: &str, until: Option<&str>| RoleGranted {
        person: id(LEARNER),
        role: Role::Peer,
        reach: Reach::Organisation,
        from: from.parse().unwrap(),
        until: until.map(|day| day.parse().unwrap()),
    };
    ward.told(Scope::Access, STRANGER, peer("2026-04-01", None));
    for (said, answer) in [
        (peer("2026-04-01", None), "already_done"),
        (peer("2026-05-01", None), "already_done"),
        (peer("2026-03-10", None), "fine"),
        (peer("2026-04-01", Some("2026-04-30")), "fine"),
        (peer("1912-04-01", Some("2026-04-30")), "invalid"),
    ] {
        let draft =
            Draft { id: id(9999), scope: Scope::Access, happened_at: ward.now, body: said.clone().into() };
        let found = judge(&ward, Author::person(id(STRANGER)), &draft, ward.now)
            .map_or_else(|refusal| refusal.code(), |()| "fine");
        assert_eq!(found, answer, "{said:?}");
    }
}
