//! Joining by an invitation: whose word it is, and what allows it.

use super::*;
use crate::record::cohort::{CohortClosed, InvitationAccepted, MemberLeft};

const INVITATION: u128 = 50;

impl Ward {
    fn invites(&mut self) {
        let invited = Invited {
            cohort: id(COHORT),
            expires_at: self.now + jiff::SignedDuration::from_hours(24),
            uses_left: 1,
            ended: false,
        };
        self.invitations.insert(id(INVITATION), invited);
    }

    fn accepts(&self, author: u128, person: u128, cohort: u128) -> &'static str {
        let body = InvitationAccepted { person: id(person), invitation: id(INVITATION) }.into();
        let scope = Scope::Cohort(id(cohort));
        let draft = Draft { id: id(9999), scope, happened_at: self.now, body };
        judge(self, Author::person(id(author)), &draft, self.now)
            .map_or_else(|refusal| refusal.code(), |()| "fine")
    }
}

/// Nobody puts somebody else in by an invitation, not even who leads the cohort; without one nobody comes in at all.
#[test]
fn who_is_invited_joins_by_their_own_word() {
    let mut ward = Ward::start();
    assert_eq!(ward.accepts(STRANGER, STRANGER, COHORT), "unknown", "there is no such invitation");
    ward.invites();
    assert_eq!(ward.accepts(STRANGER, STRANGER, COHORT), "fine");
    assert_eq!(ward.accepts(STRANGER, STRANGER, OTHER_COHORT), "unknown", "it is of another cohort");
    for other in [LEAD, REGISTRAR, LEARNER] {
        assert_eq!(ward.accepts(other, STRANGER, COHORT), "not_allowed", "{other}");
    }
    assert_eq!(ward.accepts(LEARNER, LEARNER, COHORT), "already_done");
    assert_eq!(ward.accepts(LEAD, LEAD, COHORT), "not_now", "nobody learns where they lead");
}

/// It is the cohort's: whoever made it may have left.
#[test]
fn an_invitation_needs_no_lead_any_more() {
    let mut ward = Ward::start();
    ward.invites();
    for lead in [LEAD, CO_LEAD] {
        let left = MemberLeft { person: id(lead), role: MemberRole::Lead, reason: String::new() };
        ward.told(Scope::Cohort(id(COHORT)), 0, left);
    }
    assert_eq!(ward.accepts(STRANGER, STRANGER, COHORT), "fine");
}

/// Used up, run out, taken back, or of a cohort that is closed: none of these lets anybody in.
#[test]
fn an_invitation_that_works_no_more_lets_nobody_in() {
    type Change = fn(&mut Invited);
    let changes: [(&str, Change); 3] = [
        ("used up", |invited| invited.uses_left = 0),
        ("run out", |invited| invited.expires_at -= jiff::SignedDuration::from_hours(25)),
        ("taken back", |invited| invited.ended = true),
    ];
    for (name, change) in changes {
        let mut ward = Ward::start();
        ward.invites();
        change(ward.invitations.get_mut(&id(INVITATION)).unwrap());
        assert_eq!(ward.accepts(STRANGER, STRANGER, COHORT), "unknown", "{name}");
    }
    let mut ward = Ward::start();
    ward.invites();
    ward.told(Scope::Cohort(id(COHORT)), 0, CohortClosed { note: String::new() });
    assert_eq!(ward.accepts(STRANGER, STRANGER, COHORT), "not_now", "closed");
}

/// Who waits for a place does not overtake others by an invitation.
#[test]
fn who_waits_gets_no_place_by_an_invitation() {
    let mut ward = Ward::start();
    ward.invites();
    let waits = MemberJoined { person: id(STRANGER), role: MemberRole::Learner, waiting: true };
    ward.told(Scope::Cohort(id(COHORT)), 0, waits);
    assert_eq!(ward.accepts(STRANGER, STRANGER, COHORT), "already_done");
}
