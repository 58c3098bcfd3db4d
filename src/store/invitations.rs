//! Invitations: links and codes by which people join a cohort. Plain rows; that somebody joined is a fact.

use std::collections::HashMap;

use diesel::prelude::*;

use super::connection::Conn;
use super::error::Error;
use super::schema::invitations;
use crate::clock::Instant;
use crate::ids::{CohortId, InvitationId, PersonId};
use crate::record::cohort::Invited;
use crate::record::fact::Body;

/// An invitation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invitation {
    /// Which: named by whoever joins by it.
    pub id: InvitationId,
    /// What people type.
    pub code: String,
    /// Into which cohort.
    pub cohort: CohortId,
    /// Who made it. It is the cohort's all the same, and works on when they lead no more.
    pub made_by: PersonId,
    /// Since when.
    pub created_at: Instant,
    /// Until when.
    pub expires_at: Instant,
    /// How many people may still use it.
    pub uses_left: i32,
    /// Taken back.
    pub ended: bool,
}

impl Invitation {
    /// What it still allows.
    #[must_use]
    pub fn terms(&self) -> Invited {
        Invited {
            cohort: self.cohort,
            expires_at: self.expires_at,
            uses_left: self.uses_left,
            ended: self.ended,
        }
    }
}

#[derive(Queryable, Selectable, Insertable)]
#[diesel(table_name = invitations, treat_none_as_default_value = false)]
struct Row {
    code_hash: String,
    id: String,
    code: String,
    cohort_id: String,
    made_by: String,
    created_at: i64,
    expires_at: i64,
    uses_left: i32,
    ended_at: Option<i64>,
}

impl Row {
    fn read(self) -> Result<Invitation, Error> {
        Ok(Invitation {
            id: self.id.parse().map_err(Error::other)?,
            code: self.code,
            cohort: self.cohort_id.parse().map_err(Error::other)?,
            made_by: self.made_by.parse().map_err(Error::other)?,
            created_at: Instant::from_microsecond(self.created_at).map_err(Error::other)?,
            expires_at: Instant::from_microsecond(self.expires_at).map_err(Error::other)?,
            uses_left: self.uses_left,
            ended: self.ended_at.is_some(),
        })
    }
}

/// Keeps a new invitation under the hash of its code.
pub fn make(conn: &mut Conn, code_hash: &str, invitation: &Invitation) -> Result<(), Error> {
    let row = Row {
        code_hash: code_hash.to_owned(),
        id: invitation.id.to_string(),
        code: invitation.code.clone(),
        cohort_id: invitation.cohort.to_string(),
        made_by: invitation.made_by.to_string(),
        created_at: invitation.created_at.as_microsecond(),
        expires_at: invitation.expires_at.as_microsecond(),
        uses_left: invitation.uses_left,
        ended_at: None,
    };
    diesel::insert_into(invitations::table).values(row).execute(conn)?;
    Ok(())
}

/// An invitation by the hash of its code.
pub fn find(conn: &mut Conn, code_hash: &str) -> Result<Option<Invitation>, Error> {
    let row: Option<Row> =
        invitations::table.find(code_hash).select(Row::as_select()).first(conn).optional()?;
    row.map(Row::read).transpose()
}

/// What the invitations still allow that some facts name. No statement where none does.
pub(super) fn accepted<'a>(
    conn: &mut Conn,
    said: impl Iterator<Item = &'a Body>,
) -> Result<HashMap<InvitationId, Invited>, Error> {
    let named = said.filter_map(|body| match body {
        Body::InvitationAccepted(said) => Some(said.invitation.to_string()),
        _ => None,
    });
    let ids: Vec<String> = named.collect();
    let mut found = HashMap::with_capacity(ids.len());
    for some in ids.chunks(1000) {
        let rows: Vec<Row> =
            invitations::table.filter(invitations::id.eq_any(some)).select(Row::as_select()).load(conn)?;
        for row in rows {
            let invitation = row.read()?;
            found.insert(invitation.id, invitation.terms());
        }
    }
    Ok(found)
}

/// A cohort's newest invitation that is still good.
pub fn of_cohort(conn: &mut Conn, cohort: CohortId, now: Instant) -> Result<Option<Invitation>, Error> {
    let row: Option<Row> = invitations::table
        .filter(invitations::cohort_id.eq(cohort.to_string()))
        .filter(invitations::ended_at.is_null())
        .filter(invitations::uses_left.gt(0))
        .filter(invitations::expires_at.gt(now.as_microsecond()))
        .order(invitations::created_at.desc())
        .select(Row::as_select())
        .first(conn)
        .optional()?;
    row.map(Row::read).transpose()
}

/// Takes one use; false when there is none left any more.
pub fn take(conn: &mut Conn, id: InvitationId, now: Instant) -> Result<bool, Error> {
    let taken = diesel::update(invitations::table.filter(invitations::id.eq(id.to_string())))
        .filter(invitations::ended_at.is_null())
        .filter(invitations::uses_left.gt(0))
        .filter(invitations::expires_at.gt(now.as_microsecond()))
        .set(invitations::uses_left.eq(invitations::uses_left - 1))
        .execute(conn)?;
    Ok(taken == 1)
}

/// Takes every invitation into a cohort back.
pub fn end_all(conn: &mut Conn, cohort: CohortId, now: Instant) -> Result<usize, Error> {
    Ok(diesel::update(invitations::table)
        .filter(invitations::cohort_id.eq(cohort.to_string()))
        .filter(invitations::ended_at.is_null())
        .set(invitations::ended_at.eq(now.as_microsecond()))
        .execute(conn)?)
}
