//! Frameworks that are being written. A draft is a row like any other: it can be changed and thrown away, and nothing
//! follows from it until it is published.

use diesel::prelude::*;

use super::connection::Conn;
use super::error::Error;
use super::schema::framework_drafts;
use crate::clock::Instant;
use crate::ids::{FrameworkDraftId, FrameworkId, PersonId};

/// A draft as stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// Which draft.
    pub id: FrameworkDraftId,
    /// The framework it is of, or will be.
    pub framework: FrameworkId,
    /// The version it was begun from; none: there is none yet.
    pub based_on: Option<u32>,
    /// Who began it.
    pub owner: PersonId,
    /// Its title, for lists; may be empty.
    pub title: String,
    /// What it says, as JSON; empty in a list.
    pub body: String,
    /// Counts the saves, so that nobody saves over what they have not seen.
    pub revision: u32,
    /// When it was last saved.
    pub saved_at: Instant,
}

#[derive(Queryable, Insertable, Selectable)]
#[diesel(table_name = framework_drafts, treat_none_as_default_value = false)]
struct Row {
    id: String,
    framework_id: String,
    based_on: Option<i32>,
    made_by: String,
    title: String,
    body: String,
    revision: i32,
    saved_at: i64,
}

impl Row {
    fn of(draft: &Draft) -> Result<Self, Error> {
        Ok(Self {
            id: draft.id.to_string(),
            framework_id: draft.framework.to_string(),
            based_on: draft.based_on.map(i32::try_from).transpose().map_err(Error::other)?,
            made_by: draft.owner.to_string(),
            title: draft.title.clone(),
            body: draft.body.clone(),
            revision: i32::try_from(draft.revision).map_err(Error::other)?,
            saved_at: draft.saved_at.as_microsecond(),
        })
    }

    fn read(self) -> Result<Draft, Error> {
        Ok(Draft {
            id: self.id.parse().map_err(Error::other)?,
            framework: self.framework_id.parse().map_err(Error::other)?,
            based_on: self.based_on.map(u32::try_from).transpose().map_err(Error::other)?,
            owner: self.made_by.parse().map_err(Error::other)?,
            title: self.title,
            body: self.body,
            revision: u32::try_from(self.revision).map_err(Error::other)?,
            saved_at: Instant::from_microsecond(self.saved_at).map_err(Error::other)?,
        })
    }
}

/// Keeps a new draft.
pub fn add(conn: &mut Conn, draft: &Draft) -> Result<(), Error> {
    diesel::insert_into(framework_drafts::table).values(Row::of(draft)?).execute(conn)?;
    Ok(())
}

/// A draft, whole.
pub fn find(conn: &mut Conn, id: FrameworkDraftId) -> Result<Option<Draft>, Error> {
    let row: Option<Row> =
        framework_drafts::table.find(id.to_string()).select(Row::as_select()).first(conn).optional()?;
    row.map(Row::read).transpose()
}

/// Saves a draft over the revision before its own. `false`: somebody saved meanwhile, or it is gone.
pub fn save(conn: &mut Conn, draft: &Draft) -> Result<bool, Error> {
    // Nobody has saved so often.
    if i32::try_from(draft.revision).is_err() {
        return Ok(false);
    }
    let row = Row::of(draft)?;
    let seen = framework_drafts::table
        .find(&row.id)
        .filter(framework_drafts::revision.eq(row.revision.saturating_sub(1)));
    let saved = diesel::update(seen)
        .set((
            framework_drafts::based_on.eq(row.based_on),
            framework_drafts::title.eq(row.title),
            framework_drafts::body.eq(row.body),
            framework_drafts::revision.eq(row.revision),
            framework_drafts::saved_at.eq(row.saved_at),
        ))
        .execute(conn)?;
    Ok(saved == 1)
}

/// Forgets a draft that was published, if nobody saved it since this revision. Whether it was so.
pub fn remove_unchanged(conn: &mut Conn, id: FrameworkDraftId, revision: u32) -> Result<bool, Error> {
    let revision = i32::try_from(revision).map_err(Error::other)?;
    let seen = framework_drafts::table.find(id.to_string()).filter(framework_drafts::revision.eq(revision));
    Ok(diesel::delete(seen).execute(conn)? > 0)
}

/// Throws a draft away. Whether there was one.
pub fn remove(conn: &mut Conn, id: FrameworkDraftId) -> Result<bool, Error> {
    Ok(diesel::delete(framework_drafts::table.find(id.to_string())).execute(conn)? > 0)
}

/// Drafts, oldest first, after the given one, without what they say. One statement.
pub fn list(conn: &mut Conn, after: Option<FrameworkDraftId>, limit: i64) -> Result<Vec<Draft>, Error> {
    type Line = (String, String, Option<i32>, String, String, i32, i64);
    let lines: Vec<Line> = framework_drafts::table
        .filter(framework_drafts::id.gt(after.map(|id| id.to_string()).unwrap_or_default()))
        .order(framework_drafts::id)
        .limit(limit)
        .select((
            framework_drafts::id,
            framework_drafts::framework_id,
            framework_drafts::based_on,
            framework_drafts::made_by,
            framework_drafts::title,
            framework_drafts::revision,
            framework_drafts::saved_at,
        ))
        .load(conn)?;
    let whole = |(id, framework_id, based_on, made_by, title, revision, saved_at): Line| {
        Row { id, framework_id, based_on, made_by, title, body: String::new(), revision, saved_at }.read()
    };
    lines.into_iter().map(whole).collect()
}
