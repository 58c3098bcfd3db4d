//! Drafts of evidence: rows that save themselves until they are submitted as a fact.

use std::collections::HashMap;

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Nullable, Text};

use super::connection::{Conn, each};
use super::error::Error;
use super::schema::{blobs, cohorts, drafts, evidence, file_uses};
use crate::clock::Instant;
use crate::ids::{CohortId, EvidenceId, FactId, FrameworkId, PersonId};
use crate::record::evidence::Attachment;

/// A draft as stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// The evidence it is, or will be.
    pub evidence: EvidenceId,
    /// Whose it is.
    pub person: PersonId,
    /// The cohort whose leads shall look at it, once it is chosen.
    pub cohort: Option<CohortId>,
    /// Changes with every save; names the revision once it is submitted.
    pub revision: FactId,
    /// Its content as JSON.
    pub content: String,
    /// Readable by its author alone.
    pub private_reflection: String,
    /// When it was last saved.
    pub saved_at: Instant,
}

#[derive(Queryable, Insertable, AsChangeset, Selectable)]
#[diesel(table_name = drafts, treat_none_as_default_value = false)]
struct Row {
    evidence_id: String,
    person_id: String,
    cohort_id: Option<String>,
    revision_id: String,
    content: String,
    private_reflection: String,
    created_at: i64,
    saved_at: i64,
}

impl Row {
    fn read(self) -> Result<Draft, Error> {
        Ok(Draft {
            evidence: self.evidence_id.parse().map_err(Error::other)?,
            person: self.person_id.parse().map_err(Error::other)?,
            cohort: self.cohort_id.map(|id| id.parse()).transpose().map_err(Error::other)?,
            revision: self.revision_id.parse().map_err(Error::other)?,
            content: self.content,
            private_reflection: self.private_reflection,
            saved_at: Instant::from_microsecond(self.saved_at).map_err(Error::other)?,
        })
    }
}

/// A draft by the evidence it is.
pub fn find(conn: &mut Conn, evidence: EvidenceId) -> Result<Option<Draft>, Error> {
    let row: Option<Row> =
        drafts::table.find(evidence.to_string()).select(Row::as_select()).first(conn).optional()?;
    row.map(Row::read).transpose()
}

/// A draft that is to be submitted, and the framework of its cohort; none where no such cohort is known. One statement.
pub fn to_submit(
    conn: &mut Conn,
    evidence: EvidenceId,
) -> Result<Option<(Draft, Option<FrameworkId>)>, Error> {
    let found: Option<(Row, Option<String>)> = drafts::table
        .left_join(cohorts::table.on(drafts::cohort_id.eq(cohorts::id.nullable())))
        .filter(drafts::evidence_id.eq(evidence.to_string()))
        .select((Row::as_select(), cohorts::framework_id.nullable()))
        .first(conn)
        .optional()?;
    let Some((row, framework)) = found else { return Ok(None) };
    Ok(Some((row.read()?, framework.map(|id| id.parse()).transpose().map_err(Error::other)?)))
}

/// Somebody's newest drafts, newest first.
pub fn of_person(conn: &mut Conn, person: PersonId, most: i64) -> Result<Vec<Draft>, Error> {
    let rows: Vec<Row> = drafts::table
        .filter(drafts::person_id.eq(person.to_string()))
        .order((drafts::saved_at.desc(), drafts::evidence_id.desc()))
        .limit(most)
        .select(Row::as_select())
        .load(conn)?;
    rows.into_iter().map(Row::read).collect()
}

/// What became of a save.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Saved {
    /// It is stored.
    Yes,
    /// Somebody saved another version since `over` was read: this one. Nothing was changed.
    Overtaken(Box<Draft>),
}

/// Saves a draft over the version that was read (`over`; none: there was none).
pub fn save(conn: &mut Conn, draft: &Draft, over: Option<FactId>) -> Result<Saved, Error> {
    let at = draft.saved_at.as_microsecond();
    let row = Row {
        evidence_id: draft.evidence.to_string(),
        person_id: draft.person.to_string(),
        cohort_id: draft.cohort.map(|id| id.to_string()),
        revision_id: draft.revision.to_string(),
        content: draft.content.clone(),
        private_reflection: draft.private_reflection.clone(),
        created_at: at,
        saved_at: at,
    };
    let written = match over {
        Some(revision) => diesel::update(
            drafts::table.filter(
                drafts::evidence_id
                    .eq(&row.evidence_id)
                    .and(drafts::person_id.eq(&row.person_id))
                    .and(drafts::revision_id.eq(revision.to_string())),
            ),
        )
        .set((
            drafts::cohort_id.eq(&row.cohort_id),
            drafts::revision_id.eq(&row.revision_id),
            drafts::content.eq(&row.content),
            drafts::private_reflection.eq(&row.private_reflection),
            drafts::saved_at.eq(at),
        ))
        .execute(conn)?,
        None => each!(conn, c => diesel::insert_into(drafts::table)
            .values(&row)
            .on_conflict_do_nothing()
            .execute(c))?,
    };
    if written == 1 {
        return Ok(Saved::Yes);
    }
    match find(conn, draft.evidence)? {
        Some(current) => Ok(Saved::Overtaken(Box::new(current))),
        None => Err(Error::NotFound),
    }
}

/// Removes a draft: it was submitted, or its author threw it away. Whether there was one.
pub fn remove(
    conn: &mut Conn,
    evidence: EvidenceId,
    person: PersonId,
    revision: Option<FactId>,
) -> Result<bool, Error> {
    let key = drafts::evidence_id.eq(evidence.to_string()).and(drafts::person_id.eq(person.to_string()));
    let gone = match revision {
        Some(revision) => {
            diesel::delete(drafts::table.filter(key.and(drafts::revision_id.eq(revision.to_string()))))
                .execute(conn)?
        }
        None => diesel::delete(drafts::table.filter(key)).execute(conn)?,
    };
    Ok(gone > 0)
}

/// Whose submitted evidence it is.
pub fn owner(conn: &mut Conn, id: EvidenceId) -> Result<Option<PersonId>, Error> {
    let person: Option<String> =
        evidence::table.find(id.to_string()).select(evidence::person_id).first(conn).optional()?;
    person.map(|p| p.parse().map_err(Error::other)).transpose()
}

/// Whose pieces of evidence are, submitted or still drafts; of those that are anybody's. Two statements, none for no pieces.
pub fn owners(
    conn: &mut Conn,
    ids: impl IntoIterator<Item = EvidenceId>,
) -> Result<HashMap<EvidenceId, PersonId>, Error> {
    let ids: Vec<String> = ids.into_iter().map(|id| id.to_string()).collect();
    let mut found = HashMap::new();
    for some in ids.chunks(1000) {
        let drafted: Vec<(String, String)> = drafts::table
            .filter(drafts::evidence_id.eq_any(some))
            .select((drafts::evidence_id, drafts::person_id))
            .load(conn)?;
        let sent: Vec<(String, String)> = evidence::table
            .filter(evidence::id.eq_any(some))
            .select((evidence::id, evidence::person_id))
            .load(conn)?;
        // What was sent counts before a draft of the same name.
        for (id, person) in drafted.into_iter().chain(sent) {
            found.insert(id.parse().map_err(Error::other)?, person.parse().map_err(Error::other)?);
        }
    }
    Ok(found)
}

/// A line of somebody's list of evidence: drafts and submitted pieces.
#[derive(Clone, Debug, QueryableByName)]
pub struct Listed {
    /// Which piece.
    #[diesel(sql_type = Text)]
    pub id: String,
    /// Its title; for a draft its content.
    #[diesel(sql_type = Text)]
    pub title: String,
    /// The day it happened; none for a draft.
    #[diesel(sql_type = Nullable<Text>)]
    pub happened_on: Option<String>,
    /// "draft" or the state of its claims.
    #[diesel(sql_type = Text)]
    pub state: String,
    /// When it was last saved or sent, in microseconds since 1970.
    #[diesel(sql_type = BigInt)]
    pub at: i64,
}

/// Somebody's evidence, newest first, after the given place. Drafts only for their author.
pub fn list(
    conn: &mut Conn,
    person: PersonId,
    with_drafts: bool,
    after: Option<(i64, String)>,
    limit: i64,
) -> Result<Vec<Listed>, Error> {
    let (at, id) = after.unwrap_or((i64::MAX, String::new()));
    let drafts = if with_drafts {
        "UNION ALL SELECT evidence_id AS id, content AS title, NULL AS happened_on, 'draft' AS state, saved_at AS at \
         FROM drafts WHERE person_id = $1 AND (saved_at < $2 OR (saved_at = $2 AND evidence_id < $3)) "
    } else {
        ""
    };
    let sql = format!(
        "SELECT id, title, happened_on, state, submitted_at AS at FROM evidence \
         WHERE person_id = $1 AND (submitted_at < $2 OR (submitted_at = $2 AND id < $3)) {drafts}\
         ORDER BY at DESC, id DESC LIMIT $4"
    );
    Ok(diesel::sql_query(sql)
        .bind::<Text, _>(person.to_string())
        .bind::<BigInt, _>(at)
        .bind::<Text, _>(id)
        .bind::<BigInt, _>(limit)
        .load(conn)?)
}

/// The files of these hashes that the person brought, as they may attach them.
pub fn files(conn: &mut Conn, person: PersonId, hashes: &[String]) -> Result<Vec<Attachment>, Error> {
    if hashes.is_empty() {
        return Ok(Vec::new());
    }
    let rows: Vec<(String, String, String, i64)> = blobs::table
        .filter(blobs::person_id.eq(person.to_string()).and(blobs::hash.eq_any(hashes)))
        .select((blobs::hash, blobs::name, blobs::media_type, blobs::size))
        .load(conn)?;
    Ok(rows
        .into_iter()
        .map(|(hash, name, media_type, size)| Attachment {
            hash,
            name,
            media_type,
            size: u64::try_from(size).unwrap_or(0),
        })
        .collect())
}

/// Who brought a file, and what they called it.
pub fn brought_by(conn: &mut Conn, hash: &str) -> Result<Vec<(PersonId, Attachment)>, Error> {
    let rows: Vec<(String, String, String, i64)> = blobs::table
        .filter(blobs::hash.eq(hash))
        .order((blobs::stored_at, blobs::person_id))
        .select((blobs::person_id, blobs::name, blobs::media_type, blobs::size))
        .load(conn)?;
    rows.into_iter()
        .map(|(person, name, media_type, size)| {
            let size = u64::try_from(size).unwrap_or(0);
            let file = Attachment { hash: hash.to_owned(), name, media_type, size };
            Ok((person.parse().map_err(Error::other)?, file))
        })
        .collect()
}

/// Who shows a file in their evidence, and whether it is out of sight there.
pub fn shown_by(conn: &mut Conn, hash: &str) -> Result<Vec<(PersonId, EvidenceId, bool)>, Error> {
    let rows: Vec<(String, String, bool)> = file_uses::table
        .filter(file_uses::hash.eq(hash))
        .select((file_uses::person_id, file_uses::evidence_id, file_uses::quarantined))
        .load(conn)?;
    Ok(rows.into_iter().filter_map(|(p, e, q)| Some((p.parse().ok()?, e.parse().ok()?, q))).collect())
}
