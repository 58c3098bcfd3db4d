//! Statements that were brought from elsewhere and break a rule. What a device has signed cannot be refused as a page is
//! refused: it is in its chain, and what comes after it hangs on it. So it is stored, does not count, and somebody who keeps
//! records decides.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use super::fact::Body;
use crate::ids::FactId;

/// A statement that was brought breaks a rule, and does not count until it is admitted. Said by the node that took it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FactHeld {
    /// Which statement, of the same scope.
    pub fact: FactId,
    /// The rule's stable name: [`Refusal::code`](super::refusal::Refusal::code), or one of [`REVOKED`] and [`NEWER`].
    pub code: String,
    /// Why, as a sentence that is kept.
    pub why: String,
}

/// Of [`FactHeld::code`]: the device had been signed out for good before it brought this.
pub const REVOKED: &str = "device_revoked";
/// Of [`FactHeld::code`]: this program is too old to read it.
pub const NEWER: &str = "newer_version";
/// Of [`FactHeld::code`]: its author had the right on the day it says, and none any more when it came.
pub const LATE: &str = "right_ended";

/// Whether a statement may be admitted at all that was held for this reason: what came late, from a device that was revoked, or as
/// evidence of one's own learning for a cohort that was over or left meanwhile. No decision sets the other rules aside.
#[must_use]
pub fn may_be_admitted(code: &str, kind: &str) -> bool {
    [REVOKED, LATE].contains(&code)
        || (kind == "evidence_submitted" && ["not_allowed", "not_now"].contains(&code))
}

/// Somebody who keeps records decided what becomes of a statement that was held.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HeldSettled {
    /// Which statement.
    pub fact: FactId,
    /// Whether it counts from now on.
    pub admitted: bool,
    /// Why.
    pub reason: String,
}

/// How a statement that was held stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Nobody has decided yet: it does not count.
    Held,
    /// It counts.
    Admitted,
    /// It does not count, for good.
    Dismissed,
}

/// How statements stand that were held, from what was said of them in the order of its arrival.
pub fn standings<'a>(bodies: impl Iterator<Item = &'a Body>) -> HashMap<FactId, Standing> {
    let mut found = HashMap::new();
    for body in bodies {
        match body {
            // Held twice, it stands as it was settled the first time: the same bytes came back.
            Body::FactHeld(said) => drop(found.entry(said.fact).or_insert(Standing::Held)),
            Body::HeldSettled(said) => {
                let standing = if said.admitted { Standing::Admitted } else { Standing::Dismissed };
                found.insert(said.fact, standing);
            }
            _ => {}
        }
    }
    found
}
