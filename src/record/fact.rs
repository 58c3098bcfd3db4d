//! Facts: the immutable statements the learning record is made of.
//!
//! A fact never changes and never moves to another scope. Later facts answer earlier ones: a
//! revision names what it is based on, a revocation names the sign-off. Meanings never change
//! either: a kind may gain optional fields, anything else is a new kind.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::access::{Reach, RoleEnded, RoleGranted};
use super::certificate::{CertificateIssued, CertificateRevoked};
use super::cohort::{
    AttendanceTaken, CohortChanged, CohortClosed, CohortOpened, CohortReopened, Delegated, DelegationEnded,
    InvitationAccepted, MemberJoined, MemberLeft, SessionCancelled, SessionPlanned,
};
use super::directory::{PersonAdded, PersonMoved, PersonRenamed, UnitCreated, UnitMoved, UnitRenamed};
use super::evidence::{
    AttachmentQuarantined, AttachmentReleased, Commented, Endorsed, EvidenceSubmitted,
    PrivateReflectionWritten, SelfAssessed,
};
use super::hold::{FactHeld, HeldSettled};
use super::review::{AppealDecided, Appealed, EvidenceReviewed};
use super::signoff::{DisputeSettled, SignOffCountersigned, SignOffDisputed, SignOffRevoked, SignedOff};
use super::versions::FrameworkPublished;
use crate::clock::Instant;
use crate::ids::{CohortId, FactId, FrameworkId, PersonId, WriterId};

/// The author of facts that nobody signed in for: the operator at the command line, and the house
/// itself. Never a person in the directory.
pub const OPERATOR: PersonId = PersonId(Uuid::nil());

/// The unit of permission: who may read one fact of a scope may read them all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Scope {
    /// Names and units.
    Directory,
    /// Role grants of the organisation.
    Access,
    /// Published versions of one framework.
    Framework(FrameworkId),
    /// One cohort: members, sessions, delegation.
    Cohort(CohortId),
    /// One learner's evidence, reviews and sign-offs.
    Learner(PersonId),
    /// What only the learner reads.
    Private(PersonId),
}

impl std::fmt::Display for Scope {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Scope::Directory => f.write_str("directory"),
            Scope::Access => f.write_str("acl"),
            Scope::Framework(id) => write!(f, "framework/{id}"),
            Scope::Cohort(id) => write!(f, "cohort/{id}"),
            Scope::Learner(id) => write!(f, "learner/{id}"),
            Scope::Private(id) => write!(f, "private/{id}"),
        }
    }
}

impl std::str::FromStr for Scope {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let bad = || format!("\"{text}\" is not a scope");
        let (family, id) = text.split_once('/').unwrap_or((text, ""));
        let uuid = || id.parse::<Uuid>().map_err(|_| bad());
        Ok(match family {
            "directory" if id.is_empty() => Scope::Directory,
            "acl" if id.is_empty() => Scope::Access,
            "framework" => Scope::Framework(uuid()?.into()),
            "cohort" => Scope::Cohort(uuid()?.into()),
            "learner" => Scope::Learner(uuid()?.into()),
            "private" => Scope::Private(uuid()?.into()),
            _ => return Err(bad()),
        })
    }
}

/// Who says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Author {
    /// The person whose word it is.
    pub person: PersonId,
}

impl Author {
    /// The operator at the command line.
    pub const OPERATOR: Author = Author { person: OPERATOR };

    /// A signed-in person.
    #[must_use]
    pub fn person(person: PersonId) -> Self {
        Self { person }
    }
}

/// A fact that is not yet in the record.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    /// Given by the writer, so that saying it twice is harmless.
    pub id: FactId,
    /// Where it belongs.
    pub scope: Scope,
    /// When its author says it happened.
    pub happened_at: Instant,
    /// What is said.
    pub body: Body,
}

/// A fact in the record.
#[derive(Clone, Debug, PartialEq)]
pub struct Fact {
    /// Local arrival order.
    pub seq: i64,
    /// Given by its writer.
    pub id: FactId,
    /// Where it belongs.
    pub scope: Scope,
    /// Who appended it.
    pub writer: WriterId,
    /// Its place in the writer's chain in this scope: 1, 2, 3…
    pub n: i64,
    /// Who said it.
    pub author: PersonId,
    /// When its author says it happened.
    pub happened_at: Instant,
    /// When it arrived here.
    pub received_at: Instant,
    /// What was said; none once erased.
    pub body: Option<Body>,
}

/// Facts were erased: their words are gone, their place in the chain stays.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Redacted {
    /// Which facts, all of the scope this fact is in.
    pub facts: Vec<FactId>,
    /// Why, in words.
    pub reason: String,
}

/// A fact could not be read back as what its kind promises.
#[derive(Debug, thiserror::Error)]
#[error("a fact of kind \"{kind}\" cannot be read: {detail}")]
pub struct Unreadable {
    /// The kind it claims.
    pub kind: String,
    /// What is wrong with its body.
    pub detail: String,
}

macro_rules! bodies {
    ($($variant:ident = $kind:literal,)*) => {
        /// What a fact says, by kind.
        #[derive(Clone, Debug, PartialEq)]
        #[allow(missing_docs, reason = "each variant is documented at the struct it holds")]
        pub enum Body {
            $($variant($variant),)*
        }

        impl Body {
            /// Every kind there is.
            pub const KINDS: &[&str] = &[$($kind),*];

            /// The kind's stable name, as stored.
            #[must_use]
            pub fn kind(&self) -> &'static str {
                match self { $(Body::$variant(_) => $kind,)* }
            }

            /// The body as it is hashed and stored.
            ///
            /// # Errors
            /// When it cannot be written as JSON.
            pub fn to_json(&self) -> Result<String, Unreadable> {
                let written = match self { $(Body::$variant(body) => serde_json::to_string(body),)* };
                written.map_err(|e| Unreadable { kind: self.kind().to_owned(), detail: e.to_string() })
            }

            /// Reads a stored body.
            ///
            /// # Errors
            /// When the kind is unknown or the text is not what the kind promises.
            pub fn from_json(kind: &str, text: &str) -> Result<Self, Unreadable> {
                let fail = |detail: String| Unreadable { kind: kind.to_owned(), detail };
                match kind {
                    $($kind => serde_json::from_str(text).map(Body::$variant).map_err(|e| fail(e.to_string())),)*
                    _ => Err(fail("this program does not know the kind".to_owned())),
                }
            }
        }

        $(impl From<$variant> for Body {
            fn from(body: $variant) -> Self { Body::$variant(body) }
        })*
    };
}

bodies! {
    PersonAdded = "person_added",
    PersonRenamed = "person_renamed",
    PersonMoved = "person_moved",
    UnitCreated = "unit_created",
    UnitRenamed = "unit_renamed",
    UnitMoved = "unit_moved",
    RoleGranted = "role_granted",
    RoleEnded = "role_ended",
    FrameworkPublished = "framework_published",
    CohortOpened = "cohort_opened",
    CohortChanged = "cohort_changed",
    CohortClosed = "cohort_closed",
    CohortReopened = "cohort_reopened",
    MemberJoined = "member_joined",
    InvitationAccepted = "invitation_accepted",
    MemberLeft = "member_left",
    SessionPlanned = "session_planned",
    SessionCancelled = "session_cancelled",
    AttendanceTaken = "attendance_taken",
    Delegated = "delegated",
    DelegationEnded = "delegation_ended",
    EvidenceSubmitted = "evidence_submitted",
    PrivateReflectionWritten = "private_reflection_written",
    Commented = "commented",
    Endorsed = "endorsed",
    SelfAssessed = "self_assessed",
    AttachmentQuarantined = "attachment_quarantined",
    AttachmentReleased = "attachment_released",
    EvidenceReviewed = "evidence_reviewed",
    Appealed = "appealed",
    AppealDecided = "appeal_decided",
    SignedOff = "signed_off",
    SignOffCountersigned = "sign_off_countersigned",
    SignOffRevoked = "sign_off_revoked",
    SignOffDisputed = "sign_off_disputed",
    DisputeSettled = "dispute_settled",
    CertificateIssued = "certificate_issued",
    CertificateRevoked = "certificate_revoked",
    Redacted = "redacted",
    FactHeld = "fact_held",
    HeldSettled = "held_settled",
}

/// Whether facts of a kind use a right over somebody else that may end: brought late, they count only where their author had it
/// to the last (sync.md, section 2).
#[must_use]
pub fn needs_its_right_to_the_last(kind: &str) -> bool {
    [
        "evidence_reviewed",
        "signed_off",
        "sign_off_countersigned",
        "sign_off_revoked",
        "appeal_decided",
        "dispute_settled",
        "certificate_issued",
        "certificate_revoked",
        "role_granted",
        "role_ended",
        "redacted",
    ]
    .contains(&kind)
}

/// Whether somebody's device may say facts of a kind in a scope at all, whatever the rules say of each: of itself about one's own
/// learning, and about others' what leads do in a corridor. What looks after people, cohorts and frameworks is said on pages,
/// where it is judged before it is signed.
#[must_use]
pub fn may_come_from_a_device(kind: &str, scope: Scope, author: PersonId) -> bool {
    let own = ["evidence_submitted", "self_assessed", "appealed", "commented", "attachment_quarantined"];
    let of_others = [
        "evidence_reviewed",
        "signed_off",
        "sign_off_countersigned",
        "sign_off_revoked",
        "sign_off_disputed",
        "commented",
        "endorsed",
        "attachment_quarantined",
    ];
    let known = Body::KINDS.contains(&kind);
    match scope {
        Scope::Learner(learner) if learner == author => !known || own.contains(&kind),
        Scope::Learner(_) => of_others.contains(&kind),
        Scope::Private(owner) => owner == author && (!known || kind == "private_reflection_written"),
        Scope::Directory | Scope::Access | Scope::Framework(_) | Scope::Cohort(_) => false,
    }
}

/// Whether facts of a kind carry a signature of their own, so that one can be shown without the rest of its chain.
#[must_use]
pub fn stands_alone(kind: &str) -> bool {
    ["signed_off", "sign_off_countersigned", "certificate_issued"].contains(&kind)
}

impl Body {
    /// Scopes, besides its own and [`Scope::Access`], that must be known to judge it.
    #[must_use]
    pub fn needs(&self) -> Vec<Scope> {
        match self {
            Body::EvidenceSubmitted(b) => vec![Scope::Cohort(b.cohort), Scope::Framework(b.framework)],
            Body::EvidenceReviewed(b) => vec![Scope::Cohort(b.cohort)],
            Body::SignedOff(b) => {
                b.cohort.map(Scope::Cohort).into_iter().chain([Scope::Framework(b.framework)]).collect()
            }
            Body::CohortOpened(b) => vec![Scope::Framework(b.framework)],
            Body::RoleGranted(RoleGranted { reach: Reach::Cohort(id), .. }) => vec![Scope::Cohort(*id)],
            Body::CohortChanged(b) => b.framework.map(|(id, _)| Scope::Framework(id)).into_iter().collect(),
            Body::Commented(b) => b.cohort.map(Scope::Cohort).into_iter().collect(),
            Body::Endorsed(b) => vec![Scope::Cohort(b.cohort)],
            Body::CertificateIssued(b) => {
                b.cohort.map(Scope::Cohort).into_iter().chain([Scope::Framework(b.framework)]).collect()
            }
            Body::SignOffCountersigned(b) => b.cohort.map(Scope::Cohort).into_iter().collect(),
            Body::SignOffRevoked(b) => b.cohort.map(Scope::Cohort).into_iter().collect(),
            Body::AppealDecided(b) => b.cohort.map(Scope::Cohort).into_iter().collect(),
            Body::AttachmentQuarantined(b) => b.cohort.map(Scope::Cohort).into_iter().collect(),
            _ => Vec::new(),
        }
    }
}
