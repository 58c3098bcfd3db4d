//! Files that people brought: who brought what, under which names, and which of them nobody needs any more.

use std::collections::BTreeMap;

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text};

use super::connection::{Conn, each};
use super::error::Error;
use super::schema::{blobs, file_uses, sent_files};
use crate::clock::Instant;
use crate::ids::PersonId;
use crate::record::evidence::Attachment;

/// A file that somebody brought.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Brought {
    /// As it is kept and attached.
    pub file: Attachment,
    /// The hash of what was sent: another one where something was removed from it.
    pub sent: String,
    /// Whether there is a small picture of it.
    pub has_thumbnail: bool,
    /// What was done to it, words with spaces between them: `location_removed`, `metadata_removed`, `type_differs`.
    pub notes: String,
}

/// Remembers that somebody brought a file, so that they can attach it.
pub fn remember(conn: &mut Conn, person: PersonId, brought: &Brought, now: Instant) -> Result<(), Error> {
    let (file, at) = (&brought.file, now.as_microsecond());
    let row = (
        blobs::hash.eq(&file.hash),
        blobs::person_id.eq(person.to_string()),
        blobs::name.eq(&file.name),
        blobs::media_type.eq(&file.media_type),
        blobs::size.eq(i64::try_from(file.size).unwrap_or(i64::MAX)),
        blobs::has_thumbnail.eq(brought.has_thumbnail),
        blobs::notes.eq(&brought.notes),
        blobs::stored_at.eq(at),
    );
    // Brought again, it is as good as new, and wanted.
    each!(conn, c => diesel::insert_into(blobs::table)
        .values(&row)
        .on_conflict((blobs::hash, blobs::person_id))
        .do_update()
        .set((blobs::stored_at.eq(at), blobs::doomed_at.eq(None::<i64>)))
        .execute(c))?;
    if brought.sent != file.hash {
        let row = (
            sent_files::person_id.eq(person.to_string()),
            sent_files::sent.eq(&brought.sent),
            sent_files::hash.eq(&file.hash),
        );
        each!(conn, c => diesel::insert_into(sent_files::table)
            .values(&row)
            .on_conflict((sent_files::person_id, sent_files::sent))
            .do_update()
            .set(sent_files::hash.eq(&file.hash))
            .execute(c))?;
    }
    Ok(())
}

#[derive(QueryableByName)]
struct Total {
    #[diesel(sql_type = BigInt)]
    bytes: i64,
}

/// Bytes of all that a person brought.
pub fn bytes_of(conn: &mut Conn, person: PersonId) -> Result<u64, Error> {
    let total: Total = diesel::sql_query(
        "SELECT CAST(COALESCE(SUM(size), 0) AS BIGINT) AS bytes FROM blobs WHERE person_id = $1",
    )
    .bind::<Text, _>(person.to_string())
    .get_result(conn)?;
    Ok(u64::try_from(total.bytes).unwrap_or(0))
}

/// The names of what is kept for hashes as this person knows them: only of what they brought themselves.
pub fn kept_as(
    conn: &mut Conn,
    person: PersonId,
    sent: &[String],
) -> Result<BTreeMap<String, String>, Error> {
    if sent.is_empty() {
        return Ok(BTreeMap::new());
    }
    let rows: Vec<(String, String)> = sent_files::table
        .filter(sent_files::person_id.eq(person.to_string()).and(sent_files::sent.eq_any(sent)))
        .select((sent_files::sent, sent_files::hash))
        .load(conn)?;
    Ok(rows.into_iter().collect())
}

/// What was done to files that a person brought, by hash.
pub fn notes(
    conn: &mut Conn,
    person: PersonId,
    hashes: &[String],
) -> Result<BTreeMap<String, String>, Error> {
    if hashes.is_empty() {
        return Ok(BTreeMap::new());
    }
    let rows: Vec<(String, String)> = blobs::table
        .filter(blobs::person_id.eq(person.to_string()).and(blobs::hash.eq_any(hashes)))
        .filter(blobs::notes.ne(""))
        .select((blobs::hash, blobs::notes))
        .load(conn)?;
    Ok(rows.into_iter().collect())
}

#[derive(QueryableByName)]
struct Forgotten {
    #[diesel(sql_type = Text)]
    hash: String,
    #[diesel(sql_type = Text)]
    person_id: String,
}

/// Forgets files brought before a moment that their bringer attached to nothing, neither to evidence nor to a draft.
/// Their hashes, at most so many in one go.
pub fn forget(conn: &mut Conn, before: Instant, most: i64) -> Result<Vec<String>, Error> {
    let rows: Vec<Forgotten> = diesel::sql_query(
        "SELECT b.hash, b.person_id FROM blobs b WHERE b.stored_at < $1 \
         AND NOT EXISTS (SELECT 1 FROM file_uses u WHERE u.hash = b.hash AND u.person_id = b.person_id) \
         AND NOT EXISTS (SELECT 1 FROM drafts d WHERE d.person_id = b.person_id AND \
            d.content LIKE '%' || b.hash || '%') \
         AND NOT EXISTS (SELECT 1 FROM drafts d JOIN sent_files s ON s.person_id = d.person_id \
            WHERE d.person_id = b.person_id AND s.hash = b.hash AND d.content LIKE '%' || s.sent || '%') \
         ORDER BY b.stored_at LIMIT $2",
    )
    .bind::<BigInt, _>(before.as_microsecond())
    .bind::<BigInt, _>(most)
    .load(conn)?;
    for row in &rows {
        let names = sent_files::person_id.eq(&row.person_id).and(sent_files::hash.eq(&row.hash));
        diesel::delete(sent_files::table.filter(names)).execute(conn)?;
        diesel::delete(blobs::table.find((&row.hash, &row.person_id))).execute(conn)?;
    }
    Ok(rows.into_iter().map(|row| row.hash).collect())
}

/// Whether anybody still has a file, or shows it.
pub fn is_wanted(conn: &mut Conn, hash: &str) -> Result<bool, Error> {
    let brought: i64 = blobs::table.filter(blobs::hash.eq(hash)).count().get_result(conn)?;
    let shown: i64 = file_uses::table.filter(file_uses::hash.eq(hash)).count().get_result(conn)?;
    Ok(brought + shown > 0)
}
