//! Files that somebody brought and looks at before they are taken in.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use diesel::prelude::*;

use super::connection::Conn;
use super::error::Error;
use super::schema::imports;
use crate::clock::Instant;
use crate::ids::{ImportId, PersonId};

/// What is brought.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A framework.
    Framework,
    /// A roster.
    Roster,
}

impl Kind {
    fn name(self) -> &'static str {
        match self {
            Kind::Framework => "framework",
            Kind::Roster => "roster",
        }
    }
}

/// Files with what was said about them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Brought {
    /// Names them from one step to the next.
    pub id: ImportId,
    /// What they are.
    pub kind: Kind,
    /// Who brought them, and alone goes on with them.
    pub by: PersonId,
    /// Names and contents.
    pub files: Vec<(String, Vec<u8>)>,
    /// What was answered so far, as JSON.
    pub answers: String,
}

/// Keeps files; the same id again changes only what was answered.
pub fn keep(conn: &mut Conn, brought: &Brought, now: Instant) -> Result<(), Error> {
    let mine =
        imports::table.find(brought.id.to_string()).filter(imports::made_by.eq(brought.by.to_string()));
    let known = diesel::update(mine).set(imports::answers.eq(&brought.answers)).execute(conn)?;
    if known > 0 {
        return Ok(());
    }
    let files: Vec<(&str, String)> =
        brought.files.iter().map(|(name, bytes)| (name.as_str(), STANDARD.encode(bytes))).collect();
    diesel::insert_into(imports::table)
        .values((
            imports::id.eq(brought.id.to_string()),
            imports::kind.eq(brought.kind.name()),
            imports::made_by.eq(brought.by.to_string()),
            imports::files.eq(serde_json::to_string(&files).map_err(Error::other)?),
            imports::answers.eq(&brought.answers),
            imports::saved_at.eq(now.as_microsecond()),
        ))
        .execute(conn)?;
    Ok(())
}

/// Files that this person brought.
pub fn find(conn: &mut Conn, kind: Kind, by: PersonId, id: ImportId) -> Result<Option<Brought>, Error> {
    let row: Option<(String, String)> = imports::table
        .find(id.to_string())
        .filter(imports::kind.eq(kind.name()).and(imports::made_by.eq(by.to_string())))
        .select((imports::files, imports::answers))
        .first(conn)
        .optional()?;
    let Some((files, answers)) = row else { return Ok(None) };
    let files: Vec<(String, String)> = serde_json::from_str(&files).map_err(Error::other)?;
    let files = files
        .into_iter()
        .map(|(name, content)| Ok((name, STANDARD.decode(content).map_err(Error::other)?)))
        .collect::<Result<_, Error>>()?;
    Ok(Some(Brought { id, kind, by, files, answers }))
}

/// Forgets files that were taken in.
pub fn remove(conn: &mut Conn, id: ImportId) -> Result<(), Error> {
    diesel::delete(imports::table.find(id.to_string())).execute(conn)?;
    Ok(())
}
