//! The making of an export: which copy of the server has it in hand, how far it has come, and what becomes of it.

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Integer, Nullable, Text};

use super::{State, count};
use crate::clock::Instant;
use crate::ids::{ExportId, PersonId};
use crate::store::connection::{AnyConn, Conn};
use crate::store::error::Error;
use crate::store::log_end;
use crate::store::schema::{export_people, exports};

fn number(count: u64) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// How far an export is: what is written up to here counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// People looked at.
    pub done: u64,
    /// Of those, how many are not in the file.
    pub left_out: u64,
    /// The last one of them.
    pub after: Option<PersonId>,
    /// Bytes of the file.
    pub zip: u64,
    /// Bytes of its list of contents.
    pub list: u64,
    /// Bytes of its table.
    pub table: u64,
}

/// An export that somebody has in hand.
#[derive(Clone, Debug)]
pub struct Taken {
    /// Which.
    pub id: ExportId,
    /// Who asked for it.
    pub by: PersonId,
    /// The language of the documents.
    pub language: String,
    /// `a4` or `letter`.
    pub paper: String,
    /// How far it is.
    pub progress: Progress,
    /// The name of the folder in which its unfinished files lie.
    pub place: String,
    /// How often it was begun or gone on with since it last came further.
    pub attempts: u32,
    /// Until when it is theirs.
    pub until: Instant,
}

#[derive(QueryableByName)]
struct TakenRow {
    #[diesel(sql_type = Text)]
    id: String,
    #[diesel(sql_type = Text)]
    made_by: String,
    #[diesel(sql_type = Text)]
    language: String,
    #[diesel(sql_type = Text)]
    paper: String,
    #[diesel(sql_type = BigInt)]
    done: i64,
    #[diesel(sql_type = BigInt)]
    left_out: i64,
    #[diesel(sql_type = Nullable<Text>)]
    after_person: Option<String>,
    #[diesel(sql_type = BigInt)]
    zip_bytes: i64,
    #[diesel(sql_type = BigInt)]
    list_bytes: i64,
    #[diesel(sql_type = BigInt)]
    table_bytes: i64,
    #[diesel(sql_type = Text)]
    place: String,
    #[diesel(sql_type = Integer)]
    attempts: i32,
}

/// Whether there is an export that nobody has in hand. One statement.
pub fn is_due(conn: &mut Conn, now: Instant) -> Result<bool, Error> {
    let unfinished = exports::state.eq_any([State::Waiting.name(), State::Running.name()]);
    let free = exports::lease_until.le(now.as_microsecond());
    let any = exports::table.filter(unfinished.and(free)).select(exports::id).first::<String>(conn);
    Ok(any.optional()?.is_some())
}

/// Takes the oldest export in hand that nobody else has: until then nobody else gets it.
pub fn take(conn: &mut Conn, now: Instant, until: Instant) -> Result<Option<Taken>, Error> {
    // An erasure that goes on ends what was begun before it, and must not miss what is begun meanwhile.
    log_end::lock(conn)?;
    let lock = if matches!(conn, AnyConn::Postgres(_)) { " FOR UPDATE SKIP LOCKED" } else { "" };
    let row: Option<TakenRow> = diesel::sql_query(format!(
        "UPDATE exports SET state = 'running', lease_until = $1, attempts = attempts + 1 WHERE id = ( \
         SELECT id FROM exports WHERE state IN ('waiting', 'running') AND lease_until <= $2 ORDER BY id LIMIT 1{lock}) \
         RETURNING id, made_by, language, paper, done, left_out, after_person, zip_bytes, list_bytes, table_bytes, place, attempts"
    ))
    .bind::<BigInt, _>(until.as_microsecond())
    .bind::<BigInt, _>(now.as_microsecond())
    .get_result(conn)
    .optional()?;
    row.map(|row| {
        Ok(Taken {
            id: row.id.parse().map_err(Error::other)?,
            by: row.made_by.parse().map_err(Error::other)?,
            language: row.language,
            paper: row.paper,
            progress: Progress {
                done: count(row.done),
                left_out: count(row.left_out),
                after: row.after_person.map(|id| id.parse()).transpose().map_err(Error::other)?,
                zip: count(row.zip_bytes),
                list: count(row.list_bytes),
                table: count(row.table_bytes),
            },
            place: row.place,
            attempts: u32::try_from(row.attempts).unwrap_or(1),
            until,
        })
    })
    .transpose()
}

/// Who is next.
pub fn next(
    conn: &mut Conn,
    id: ExportId,
    after: Option<PersonId>,
    limit: i64,
) -> Result<Vec<PersonId>, Error> {
    let after = after.map(|id| id.to_string()).unwrap_or_default();
    let rows: Vec<String> = export_people::table
        .filter(export_people::export_id.eq(id.to_string()).and(export_people::person_id.gt(after)))
        .order(export_people::person_id)
        .limit(limit)
        .select(export_people::person_id)
        .load(conn)?;
    rows.into_iter().map(|id| id.parse().map_err(Error::other)).collect()
}

/// What becomes of an export that somebody has in hand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It came further; it is theirs until then.
    Further(Progress, Instant),
    /// It is put down by somebody who has to stop, for anybody to go on with from then on: no attempt that failed.
    PutDown(Instant),
    /// It went wrong, and is tried again from then on.
    TriedAgain(Instant),
    /// The file is there, of so many bytes.
    Finished(Progress),
    /// There will be no file: why.
    Failed(String),
}

/// Writes down what became of an export. `false` where it is not theirs any more: cancelled, erased, or somebody else's.
pub fn note(conn: &mut Conn, taken: &Taken, fate: &Fate, now: Instant) -> Result<bool, Error> {
    let mine = exports::id
        .eq(taken.id.to_string())
        .and(exports::state.eq(State::Running.name()))
        .and(exports::lease_until.eq(taken.until.as_microsecond()));
    let row = exports::table.filter(mine);
    let at = now.as_microsecond();
    let columns = |progress: &Progress| {
        (
            exports::done.eq(number(progress.done)),
            exports::left_out.eq(number(progress.left_out)),
            exports::after_person.eq(progress.after.map(|id| id.to_string())),
            exports::zip_bytes.eq(number(progress.zip)),
            exports::list_bytes.eq(number(progress.list)),
            exports::table_bytes.eq(number(progress.table)),
            exports::place.eq(&taken.place),
            exports::attempts.eq(0),
        )
    };
    let changed = match fate {
        Fate::Further(progress, until) => diesel::update(row)
            .set((columns(progress), exports::lease_until.eq(until.as_microsecond())))
            .execute(conn)?,
        Fate::PutDown(until) => diesel::update(row)
            .set((
                exports::lease_until.eq(until.as_microsecond()),
                exports::attempts.eq(i32::try_from(taken.attempts.saturating_sub(1)).unwrap_or(0)),
            ))
            .execute(conn)?,
        Fate::TriedAgain(until) => {
            diesel::update(row).set(exports::lease_until.eq(until.as_microsecond())).execute(conn)?
        }
        Fate::Finished(progress) => diesel::update(row)
            .set((
                columns(progress),
                exports::state.eq(State::Done.name()),
                exports::ended_at.eq(at),
                exports::lease_until.eq(0),
            ))
            .execute(conn)?,
        Fate::Failed(why) => diesel::update(row)
            .set((
                exports::state.eq(State::Failed.name()),
                exports::problem.eq(why),
                exports::ended_at.eq(at),
                exports::lease_until.eq(0),
            ))
            .execute(conn)?,
    };
    if changed == 1 && matches!(fate, Fate::Finished(_) | Fate::Failed(_)) {
        forget_people(conn, taken.id)?;
    }
    Ok(changed == 1)
}

pub(super) fn forget_people(conn: &mut Conn, id: ExportId) -> Result<(), Error> {
    let about = export_people::table.filter(export_people::export_id.eq(id.to_string()));
    diesel::delete(about).execute(conn)?;
    Ok(())
}

/// The exports that have a file, or will have one.
pub fn with_files(conn: &mut Conn) -> Result<Vec<ExportId>, Error> {
    let names = [State::Waiting, State::Running, State::Done].map(State::name);
    let rows: Vec<String> =
        exports::table.filter(exports::state.eq_any(names)).select(exports::id).load(conn)?;
    rows.into_iter().map(|id| id.parse().map_err(Error::other)).collect()
}
