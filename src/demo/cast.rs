//! Who there is in the demo organisation.

use crate::ids::{Ids, PersonId, UnitId};
use crate::record::access::Role;

/// What the organisation is called, unless the settings say otherwise.
pub const ORGANISATION: &str = "Harbour Hospital";

/// Units: name, and the place of the one they are part of.
pub(super) const UNITS: [(&str, Option<usize>); 6] = [
    ("Harbour Hospital", None),
    ("Ward 4, internal medicine", Some(0)),
    ("Emergency department", Some(0)),
    ("Pharmacy", Some(0)),
    ("Laboratory", Some(0)),
    ("Human resources", Some(0)),
];

/// Somebody of the demo.
#[derive(Clone, Debug)]
pub(super) struct Member {
    pub(super) id: PersonId,
    pub(super) name: &'static str,
    pub(super) mailbox: &'static str,
    pub(super) role: Role,
    pub(super) unit: UnitId,
}

const PEOPLE: [(&str, &str, Role, usize); 19] = [
    ("Ada Okafor", "ada", Role::Learner, 1),
    ("Zoë Ångström", "zoe", Role::Learner, 2),
    ("Nguyễn Thị Hồng", "hong", Role::Learner, 3),
    ("Ελένη Παπαδοπούλου", "eleni", Role::Learner, 1),
    ("Олена Шевченко", "olena", Role::Learner, 4),
    ("محمد الفارسي", "mohammed", Role::Learner, 2),
    ("יעל כהן", "yael", Role::Learner, 3),
    ("अनन्या शर्मा", "ananya", Role::Learner, 1),
    ("สมชาย ใจดี", "somchai", Role::Learner, 2),
    ("王秀英", "xiuying", Role::Learner, 4),
    ("佐藤 美咲", "misaki", Role::Learner, 1),
    ("김민준", "minjun", Role::Learner, 2),
    ("Łukasz Wójcik", "lukasz", Role::Learner, 3),
    ("Grace Nakamura", "grace", Role::Lead, 1),
    ("Tomás Herrera", "tomas", Role::Lead, 2),
    ("Samuel Owusu", "samuel", Role::Lead, 4),
    ("Ingrid Solheim", "ingrid", Role::Registrar, 5),
    ("Marek Dvořák", "marek", Role::Administrator, 5),
    ("Priya Raman", "priya", Role::Sponsor, 0),
];

/// Everybody, by mailbox.
pub(super) struct Cast(pub(super) Vec<Member>);

impl Cast {
    pub(super) fn new(units: &[UnitId], ids: &Ids, at: crate::clock::Instant) -> Self {
        let member = |(name, mailbox, role, unit): (&'static str, &'static str, Role, usize)| Member {
            id: ids.mint(at),
            name,
            mailbox,
            role,
            unit: units.get(unit).copied().unwrap_or(UnitId(uuid::Uuid::nil())),
        };
        Self(PEOPLE.into_iter().map(member).collect())
    }

    /// Who has this mailbox. Nobody has another one: the operator stands for who is missing, and is refused.
    pub(super) fn of(&self, mailbox: &str) -> PersonId {
        self.0
            .iter()
            .find(|member| member.mailbox == mailbox)
            .map_or(crate::record::fact::OPERATOR, |member| member.id)
    }
}
