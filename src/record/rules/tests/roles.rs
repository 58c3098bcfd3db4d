//! Who holds the role of a lead, and who is given it.

use super::*;

/// A place in a cohort says for whom somebody signs; that they sign at all is the role, on the day they do it.
#[test]
fn who_lost_the_role_of_a_lead_signs_no_more() {
    let mut ward = Ward::start();
    let one = writing(Level::One);
    let piece = ward.submits(100, &[], &[one]);
    ward.answers(LEAD, piece, one, Decision::Accepted);
    let other = ward.submits(101, &[], &[one]);
    let as_stand_in = SignedOff { for_lead: Some(id(LEAD)), ..sign(one, &[piece]) };
    assert_eq!(ward.asked(LEAD, sign(one, &[piece])), "fine");
    assert_eq!(ward.asked(STAND_IN, as_stand_in.clone()), "fine");
    let grants: Vec<FactId> = ward
        .access
        .grants()
        .filter(|grant| grant.granted.person == id(LEAD) && grant.granted.role == Role::Lead)
        .map(|grant| grant.id)
        .collect();
    for grant in grants {
        ward.told(Scope::Access, 0, RoleEnded { grant, reason: "Moved on.".to_owned() });
    }
    assert_eq!(ward.asked(LEAD, sign(one, &[piece])), "not_allowed");
    assert_eq!(ward.asked(LEAD, review(other, one, Decision::Accepted, None)), "not_allowed");
    assert_eq!(ward.asked(STAND_IN, as_stand_in), "not_allowed", "nor does anybody in their name");
    assert_eq!(ward.asked(CO_LEAD, sign(one, &[piece])), "fine");
}

/// Nobody is made a lead, or a lead's stand-in, who does not hold the role.
#[test]
fn who_leads_and_who_stands_in_holds_the_role() {
    let ward = Ward::start();
    let asked = |scope: u128, body: Body| {
        let draft = Draft { id: id(9999), scope: Scope::Cohort(id(scope)), happened_at: ward.now, body };
        judge(&ward, Author::person(id(OTHER_LEAD)), &draft, ward.now)
            .map_or_else(|refusal| refusal.code(), |()| "fine")
    };
    let leads = |who: u128| MemberJoined { person: id(who), role: MemberRole::Lead, waiting: false }.into();
    let until = "2026-03-20".parse().unwrap();
    let away =
        |to: u128| Delegated { lead: id(OTHER_LEAD), to: id(to), from: day_of(ward.now), until }.into();
    for (who, as_lead, as_stand_in) in
        [(STRANGER, "not_now", "invalid"), (CO_LEAD, "fine", "fine"), (REGISTRAR, "fine", "fine")]
    {
        assert_eq!(asked(OTHER_COHORT, leads(who)), as_lead, "{who}");
        assert_eq!(asked(OTHER_COHORT, away(who)), as_stand_in, "{who}");
    }
}

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
