//! Roles that are granted, and other things that somebody is given to do.

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

/// Who cannot sign in is given no role, leads no cohort and stands in for nobody; what they learned stays theirs.
#[test]
fn nothing_is_given_to_somebody_whose_account_is_closed() {
    let mut ward = Ward::start();
    let on = day_of(ward.now);
    let reach = Reach::Organisation;
    let root = RoleGranted { person: id(REGISTRAR), role: Role::Administrator, reach, from: on, until: None };
    ward.told(Scope::Access, 0, root);
    let cohort = Scope::Cohort(id(OTHER_COHORT));
    for (person, answer) in [(CLOSED, "not_now"), (STRANGER, "fine")] {
        let person = id(person);
        let given: [(Scope, Body); 3] = [
            (Scope::Access, RoleGranted { person, role: Role::Lead, reach, from: on, until: None }.into()),
            (cohort, MemberJoined { person, role: MemberRole::Lead, waiting: false }.into()),
            (cohort, Delegated { lead: id(OTHER_LEAD), to: person, from: on, until: on }.into()),
        ];
        for (scope, body) in given {
            let draft = Draft { id: id(9999), scope, happened_at: ward.now, body };
            let found = judge(&ward, Author::person(id(REGISTRAR)), &draft, ward.now)
                .map_or_else(|refusal| refusal.code(), |()| "fine");
            assert_eq!(found, answer, "{draft:?}");
        }
    }
    let learns = MemberJoined { person: id(CLOSED), role: MemberRole::Learner, waiting: false };
    let draft = Draft { id: id(9999), scope: cohort, happened_at: ward.now, body: learns.into() };
    assert_eq!(judge(&ward, Author::person(id(REGISTRAR)), &draft, ward.now), Ok(()));
}
