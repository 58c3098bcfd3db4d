//! Passports of many people in one file: what was asked for, how far it is, and which copy of the server has it in hand.
//!
//! Working rows and no facts: they say nothing about anybody's learning, and are gone after some days.

mod making;

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Nullable, Text};

use super::connection::Conn;
use super::error::Error;
use super::log_end;
use super::schema::{export_people, exports};
use crate::clock::{Day, Instant};
use crate::ids::{CohortId, ExportId, PersonId, UnitId};

use making::forget_people;
pub use making::{Fate, Progress, Taken, is_due, next, note, take, with_files};

/// Whose passports.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// Everybody who ever learned in a cohort or holds a level.
    Everybody,
    /// Who learns in a cohort.
    Cohort(CohortId),
    /// Of those, who belongs to a unit or to one below it.
    Unit(UnitId),
    /// Who had a level signed on that day or later that is in force.
    SignedSince(Day),
}

impl Choice {
    /// Its stable name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Choice::Everybody => "everybody",
            Choice::Cohort(_) => "cohort",
            Choice::Unit(_) => "unit",
            Choice::SignedSince(_) => "signed_since",
        }
    }

    /// Which cohort or unit, or since when.
    #[must_use]
    pub fn of(self) -> Option<String> {
        match self {
            Choice::Everybody => None,
            Choice::Cohort(id) => Some(id.to_string()),
            Choice::Unit(id) => Some(id.to_string()),
            Choice::SignedSince(day) => Some(day.to_string()),
        }
    }

    fn read(name: &str, of: Option<&str>) -> Result<Self, Error> {
        let of = of.unwrap_or_default();
        Ok(match name {
            "cohort" => Choice::Cohort(of.parse().map_err(Error::other)?),
            "unit" => Choice::Unit(of.parse().map_err(Error::other)?),
            "signed_since" => Choice::SignedSince(of.parse().map_err(Error::other)?),
            _ => Choice::Everybody,
        })
    }
}

/// How an export stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Nobody began with it.
    Waiting,
    /// Somebody works on it, or did until they stopped.
    Running,
    /// The file is there.
    Done,
    /// There will be no file; the row says why.
    Failed,
    /// Somebody did not want it any more.
    Cancelled,
}

impl State {
    /// Every state.
    pub const ALL: [State; 5] =
        [State::Waiting, State::Running, State::Done, State::Failed, State::Cancelled];

    /// Its stable name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            State::Waiting => "waiting",
            State::Running => "running",
            State::Done => "done",
            State::Failed => "failed",
            State::Cancelled => "cancelled",
        }
    }

    /// Whether something is still to come.
    #[must_use]
    pub fn goes_on(self) -> bool {
        matches!(self, State::Waiting | State::Running)
    }

    fn read(name: &str) -> Result<Self, Error> {
        let found = State::ALL.into_iter().find(|state| state.name() == name);
        found.ok_or_else(|| Error::other(std::io::Error::other(format!("no export is \"{name}\""))))
    }
}

/// What is asked for.
#[derive(Clone, Debug)]
pub struct Asked {
    /// Names it; the same again is a repeat.
    pub id: ExportId,
    /// Who asks: the passports are those that they may see.
    pub by: PersonId,
    /// Whose passports.
    pub choice: Choice,
    /// The language of the documents, as a tag.
    pub language: String,
    /// `a4` or `letter`.
    pub paper: String,
}

/// Whether it was taken on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// It is to be made, or was asked for before under this id.
    Taken,
    /// There is nobody in it.
    Nobody,
    /// So many others wait already.
    TooMany,
    /// Whoever asks has so many already, finished or not.
    TooManyOfTheirs,
    /// The finished ones fill the room there is for them.
    Full,
}

/// How much there may be.
#[derive(Clone, Copy, Debug)]
pub struct Bounds {
    /// Unfinished ones of everybody.
    pub unfinished: i64,
    /// Of one person, finished or not.
    pub of_one_person: i64,
    /// Bytes of all finished files; none: as many as the disk has room for.
    pub bytes: Option<u64>,
}

/// An export as people see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Export {
    /// Which.
    pub id: ExportId,
    /// Who asked for it.
    pub by: PersonId,
    /// Their name, while they have one.
    pub maker: Option<String>,
    /// When.
    pub made_at: Instant,
    /// Whose passports.
    pub choice: Choice,
    /// What the cohort or unit is called.
    pub title: Option<String>,
    /// How it stands.
    pub state: State,
    /// How many people it is about.
    pub people: u64,
    /// Of those, how many were looked at.
    pub done: u64,
    /// Of those, how many have no passport in the file; its table says why.
    pub left_out: u64,
    /// Bytes of the finished file; none before.
    pub size: Option<u64>,
    /// Whether somebody has it in hand just now.
    pub in_hand: bool,
    /// When it ended, one way or another.
    pub ended_at: Option<Instant>,
    /// Why there is no file: `erased`, `role_ended`, or words of the machine.
    pub problem: Option<String>,
}

#[derive(QueryableByName)]
struct ExportRow {
    #[diesel(sql_type = Text)]
    id: String,
    #[diesel(sql_type = Text)]
    made_by: String,
    #[diesel(sql_type = Nullable<Text>)]
    maker: Option<String>,
    #[diesel(sql_type = BigInt)]
    made_at: i64,
    #[diesel(sql_type = Text)]
    chosen: String,
    #[diesel(sql_type = Nullable<Text>)]
    chosen_id: Option<String>,
    #[diesel(sql_type = Nullable<Text>)]
    title: Option<String>,
    #[diesel(sql_type = Text)]
    state: String,
    #[diesel(sql_type = BigInt)]
    people: i64,
    #[diesel(sql_type = BigInt)]
    done: i64,
    #[diesel(sql_type = BigInt)]
    left_out: i64,
    #[diesel(sql_type = BigInt)]
    zip_bytes: i64,
    #[diesel(sql_type = BigInt)]
    lease_until: i64,
    #[diesel(sql_type = Nullable<BigInt>)]
    ended_at: Option<i64>,
    #[diesel(sql_type = Nullable<Text>)]
    problem: Option<String>,
}

/// What a list and a look at one ask for.
const COLUMNS: &str = "SELECT e.id, e.made_by, p.name AS maker, e.made_at, e.chosen, e.chosen_id, \
    COALESCE(c.title, u.name) AS title, e.state, e.people, e.done, e.left_out, e.zip_bytes, e.lease_until, e.ended_at, \
    e.problem FROM exports e LEFT JOIN people p ON p.id = e.made_by LEFT JOIN cohorts c ON c.id = e.chosen_id \
    LEFT JOIN units u ON u.id = e.chosen_id";

fn count(number: i64) -> u64 {
    u64::try_from(number).unwrap_or(0)
}

fn instant(at: i64) -> Result<Instant, Error> {
    Instant::from_microsecond(at).map_err(Error::other)
}

impl ExportRow {
    fn read(self, now: Instant) -> Result<Export, Error> {
        let state = State::read(&self.state)?;
        Ok(Export {
            id: self.id.parse().map_err(Error::other)?,
            by: self.made_by.parse().map_err(Error::other)?,
            maker: self.maker,
            made_at: instant(self.made_at)?,
            choice: Choice::read(&self.chosen, self.chosen_id.as_deref())?,
            title: self.title,
            state,
            people: count(self.people),
            done: count(self.done),
            left_out: count(self.left_out),
            size: (state == State::Done).then(|| count(self.zip_bytes)),
            in_hand: state == State::Running && self.lease_until > now.as_microsecond(),
            ended_at: self.ended_at.map(instant).transpose()?,
            problem: self.problem,
        })
    }
}

/// Takes an export on, unless there are others enough or there is nobody in it. A few statements.
pub fn ask(conn: &mut Conn, asked: &Asked, now: Instant, bounds: Bounds) -> Result<Answer, Error> {
    // Two who ask at once take turns here: else both find nothing under one id, or one place where there is one left.
    log_end::lock(conn)?;
    let id = asked.id.to_string();
    let known = exports::table.find(&id).select(exports::id).first::<String>(conn).optional()?;
    if known.is_some() {
        return Ok(Answer::Taken);
    }
    if let Some(full) = no_room(conn, asked.by, bounds)? {
        return Ok(full);
    }
    let people = gather(conn, &id, asked.choice)?;
    if people == 0 {
        return Ok(Answer::Nobody);
    }
    diesel::insert_into(exports::table)
        .values((
            (
                exports::id.eq(&id),
                exports::made_by.eq(asked.by.to_string()),
                exports::made_at.eq(now.as_microsecond()),
                exports::chosen.eq(asked.choice.name()),
                exports::chosen_id.eq(asked.choice.of()),
                exports::language.eq(&asked.language),
                exports::paper.eq(&asked.paper),
                exports::state.eq(State::Waiting.name()),
            ),
            (
                exports::people.eq(i64::try_from(people).map_err(Error::other)?),
                exports::done.eq(0),
                exports::left_out.eq(0),
                exports::zip_bytes.eq(0),
                exports::list_bytes.eq(0),
                exports::table_bytes.eq(0),
                exports::place.eq(""),
                exports::attempts.eq(0),
                exports::lease_until.eq(0),
            ),
        ))
        .execute(conn)?;
    Ok(Answer::Taken)
}

/// Why there is no room for another export of somebody's.
fn no_room(conn: &mut Conn, by: PersonId, bounds: Bounds) -> Result<Option<Answer>, Error> {
    let unfinished = [State::Waiting.name(), State::Running.name()];
    let all: i64 = exports::table.filter(exports::state.eq_any(unfinished)).count().get_result(conn)?;
    if all >= bounds.unfinished {
        return Ok(Some(Answer::TooMany));
    }
    let there = exports::state.eq_any([State::Waiting, State::Running, State::Done].map(State::name));
    let theirs = exports::table.filter(exports::made_by.eq(by.to_string()).and(there));
    if theirs.count().get_result::<i64>(conn)? >= bounds.of_one_person {
        return Ok(Some(Answer::TooManyOfTheirs));
    }
    let Some(most) = bounds.bytes else { return Ok(None) };
    let sizes: Vec<i64> =
        exports::table.filter(exports::state.eq(State::Done.name())).select(exports::zip_bytes).load(conn)?;
    let bytes: u64 = sizes.into_iter().map(count).sum();
    Ok((bytes >= most).then_some(Answer::Full))
}

/// Asks anew for what was cancelled, in the same place: it begins from the start, about those whom it is about now. None:
/// there is nothing cancelled under that id. A few statements.
pub fn ask_again(
    conn: &mut Conn,
    id: ExportId,
    now: Instant,
    bounds: Bounds,
) -> Result<Option<Answer>, Error> {
    log_end::lock(conn)?;
    let Some(export) = find(conn, id, now)?.filter(|export| export.state == State::Cancelled) else {
        return Ok(None);
    };
    if let Some(full) = no_room(conn, export.by, bounds)? {
        return Ok(Some(full));
    }
    let people = gather(conn, &id.to_string(), export.choice)?;
    if people == 0 {
        return Ok(Some(Answer::Nobody));
    }
    diesel::update(exports::table.find(id.to_string()))
        .set((
            exports::state.eq(State::Waiting.name()),
            exports::people.eq(i64::try_from(people).map_err(Error::other)?),
            (exports::done.eq(0), exports::left_out.eq(0), exports::after_person.eq(None::<String>)),
            (exports::zip_bytes.eq(0), exports::list_bytes.eq(0), exports::table_bytes.eq(0)),
            exports::place.eq(""),
            exports::attempts.eq(0),
            exports::lease_until.eq(0),
            exports::ended_at.eq(None::<i64>),
        ))
        .execute(conn)?;
    Ok(Some(Answer::Taken))
}

/// Writes down whom an export is about, as it is now. Says how many.
fn gather(conn: &mut Conn, id: &str, choice: Choice) -> Result<usize, Error> {
    const LEARNERS: &str = "SELECT person_id FROM members WHERE role = 'learner' AND NOT waiting \
        UNION SELECT person_id FROM awards";
    let into = "INSERT INTO export_people (export_id, person_id)";
    let gathered = match choice {
        Choice::Everybody => diesel::sql_query(format!("{into} SELECT $1, l.person_id FROM ({LEARNERS}) l"))
            .bind::<Text, _>(id)
            .execute(conn)?,
        Choice::Cohort(cohort) => diesel::sql_query(format!(
            "{into} SELECT $1, m.person_id FROM members m WHERE m.cohort_id = $2 AND m.role = 'learner' \
             AND NOT m.waiting AND m.left_on IS NULL"
        ))
        .bind::<Text, _>(id)
        .bind::<Text, _>(cohort.to_string())
        .execute(conn)?,
        Choice::Unit(unit) => diesel::sql_query(format!(
            "{into} WITH RECURSIVE below (id) AS (SELECT CAST($1 AS TEXT) \
             UNION SELECT u.id FROM units u JOIN below b ON u.parent_id = b.id) \
             SELECT $2, p.id FROM people p JOIN below b ON b.id = p.unit_id WHERE p.id IN ({LEARNERS})"
        ))
        .bind::<Text, _>(unit.to_string())
        .bind::<Text, _>(id)
        .execute(conn)?,
        Choice::SignedSince(day) => {
            let from = day.to_zoned(jiff::tz::TimeZone::UTC).map_err(Error::other)?.timestamp();
            diesel::sql_query(format!(
                "{into} SELECT DISTINCT $1, a.person_id FROM awards a WHERE a.signed_at >= $2 AND a.state = 'signed'"
            ))
            .bind::<Text, _>(id)
            .bind::<BigInt, _>(from.as_microsecond())
            .execute(conn)?
        }
    };
    Ok(gathered)
}

/// The newest exports before one of them. One statement.
pub fn list(
    conn: &mut Conn,
    before: Option<ExportId>,
    limit: i64,
    now: Instant,
) -> Result<Vec<Export>, Error> {
    // No id sorts after this.
    let before = before.map_or_else(|| "g".to_owned(), |id| id.to_string());
    let rows: Vec<ExportRow> =
        diesel::sql_query(format!("{COLUMNS} WHERE e.id < $1 ORDER BY e.id DESC LIMIT $2"))
            .bind::<Text, _>(before)
            .bind::<BigInt, _>(limit)
            .load(conn)?;
    rows.into_iter().map(|row| row.read(now)).collect()
}

/// One export. One statement.
pub fn find(conn: &mut Conn, id: ExportId, now: Instant) -> Result<Option<Export>, Error> {
    let row: Option<ExportRow> = diesel::sql_query(format!("{COLUMNS} WHERE e.id = $1"))
        .bind::<Text, _>(id.to_string())
        .get_result(conn)
        .optional()?;
    row.map(|row| row.read(now)).transpose()
}

/// Ends an export that is not finished. `false`: it had ended before, and stays as it is.
pub fn cancel(conn: &mut Conn, id: ExportId, now: Instant) -> Result<bool, Error> {
    end(conn, id, &[State::Waiting, State::Running], now)
}

/// Ends an export that is not finished, or takes the file of a finished one back. `false` where it had ended without
/// one.
pub fn take_back(conn: &mut Conn, id: ExportId, now: Instant) -> Result<bool, Error> {
    end(conn, id, &[State::Waiting, State::Running, State::Done], now)
}

fn end(conn: &mut Conn, id: ExportId, if_so: &[State], now: Instant) -> Result<bool, Error> {
    let states = exports::state.eq_any(if_so.iter().map(|state| state.name()));
    let changed = diesel::update(exports::table.filter(exports::id.eq(id.to_string()).and(states)))
        .set((
            exports::state.eq(State::Cancelled.name()),
            exports::ended_at.eq(now.as_microsecond()),
            exports::lease_until.eq(0),
        ))
        .execute(conn)?;
    if changed == 1 {
        forget_people(conn, id)?;
    }
    Ok(changed == 1)
}

/// Ends every export of which something was written: an erasure takes back what their files could say, of those who are
/// erased and of those for whom they signed. Those that nobody began with find nobody any more.
pub fn end_for_erasure(conn: &mut Conn, now: Instant) -> Result<(), Error> {
    let written = [State::Running, State::Done].map(State::name);
    let rows = exports::table.filter(exports::state.eq_any(written));
    let gone: Vec<String> = rows.select(exports::id).load(conn)?;
    if gone.is_empty() {
        return Ok(());
    }
    diesel::update(exports::table.filter(exports::id.eq_any(&gone)))
        .set((
            exports::state.eq(State::Failed.name()),
            exports::problem.eq("erased"),
            exports::ended_at.eq(now.as_microsecond()),
            exports::lease_until.eq(0),
        ))
        .execute(conn)?;
    diesel::delete(export_people::table.filter(export_people::export_id.eq_any(gone))).execute(conn)?;
    Ok(())
}
