//! `/api/v1/people`, `/api/v1/roles`, `/api/v1/units`: the directory and who may do what.

use serde::Serialize;
use utoipa::ToSchema;

use crate::clock::Day;
use crate::ids::FactId;
use crate::store::people::HeldRole;

/// A role of somebody.
#[derive(Serialize, ToSchema)]
pub struct RoleAnswer {
    /// The grant, to end it by; none where it comes of being in a cohort.
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<FactId>,
    role: String,
    /// `organisation`, `unit/ID` or `cohort/ID`.
    scope: String,
    #[schema(value_type = String, format = Date)]
    from: Day,
    /// Last day; null: until ended.
    #[schema(value_type = Option<String>, format = Date)]
    until: Option<Day>,
}

impl From<HeldRole> for RoleAnswer {
    fn from(held: HeldRole) -> Self {
        Self { id: held.grant, role: held.role, scope: held.scope, from: held.from, until: held.until }
    }
}
