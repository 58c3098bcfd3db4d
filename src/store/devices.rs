//! Devices that people write with when there is no network: each install of an app makes a key of its own, which never leaves
//! it, and is known here by the public half.

use std::collections::{BTreeSet, HashMap};

use diesel::prelude::*;
use ed25519_dalek::VerifyingKey;

use super::connection::{Conn, each};
use super::error::Error;
use super::schema::{delegations, members, writers};
use crate::clock::Instant;
use crate::ids::{PersonId, WriterId};

/// Who may have written a fact.
#[derive(Clone, Copy, Debug)]
pub(super) struct Writer {
    /// What its signatures are checked with.
    pub(super) key: VerifyingKey,
    /// Whose device it is; none: a node.
    pub(super) person: Option<PersonId>,
    /// Whether nothing it brings counts any more.
    pub(super) retired: bool,
}

/// Id, public key, whose device it is, and since when it brings nothing that counts.
type KeyRow = (String, Vec<u8>, Option<String>, Option<i64>);

/// Some writers by their ids, those that are known. One statement, none for no ids.
pub(super) fn writers(conn: &mut Conn, ids: &BTreeSet<WriterId>) -> Result<HashMap<WriterId, Writer>, Error> {
    let ids: Vec<String> = ids.iter().map(WriterId::to_string).collect();
    let mut found = HashMap::new();
    for some in ids.chunks(1000) {
        let rows: Vec<KeyRow> = writers::table
            .filter(writers::id.eq_any(some))
            .select((writers::id, writers::public_key, writers::person_id, writers::retired_at))
            .load(conn)?;
        for (id, public, person, retired) in rows {
            let key =
                <[u8; 32]>::try_from(public.as_slice()).ok().and_then(|b| VerifyingKey::from_bytes(&b).ok());
            let key = key.ok_or_else(|| Error::other(format!("the public key of writer {id} is damaged")))?;
            let person = person.map(|id| id.parse()).transpose().map_err(Error::other)?;
            // A node that was retired has judged what it wrote all the same.
            let retired = person.is_some() && retired.is_some();
            found.insert(id.parse().map_err(Error::other)?, Writer { key, person, retired });
        }
    }
    Ok(found)
}

/// A device as its person, and who runs the installation, sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Device {
    /// Its name in the heads it writes.
    pub writer: WriterId,
    /// Whose.
    pub person: PersonId,
    /// What its person calls it.
    pub name: String,
    /// Since when it is known.
    pub since: Instant,
    /// When it last synced.
    pub seen_at: Option<Instant>,
    /// Since when nothing it brings counts.
    pub revoked_at: Option<Instant>,
}

type Row = (String, Option<String>, String, i64, Option<i64>, Option<i64>);

impl Device {
    fn read(row: Row) -> Result<Option<Self>, Error> {
        let (id, person, name, made, seen, revoked) = row;
        let Some(person) = person else { return Ok(None) };
        let at = |micros: i64| Instant::from_microsecond(micros).map_err(Error::other);
        Ok(Some(Self {
            writer: id.parse().map_err(Error::other)?,
            person: person.parse().map_err(Error::other)?,
            name,
            since: at(made)?,
            seen_at: seen.map(at).transpose()?,
            revoked_at: revoked.map(at).transpose()?,
        }))
    }
}

const COLUMNS: (
    writers::id,
    writers::person_id,
    writers::name,
    writers::made_at,
    writers::seen_at,
    writers::retired_at,
) = (writers::id, writers::person_id, writers::name, writers::made_at, writers::seen_at, writers::retired_at);

/// Somebody's devices, the oldest first. One statement.
pub fn of(conn: &mut Conn, person: PersonId) -> Result<Vec<Device>, Error> {
    let rows: Vec<Row> = writers::table
        .filter(writers::person_id.eq(person.to_string()))
        .order((writers::made_at, writers::id))
        .select(COLUMNS)
        .load(conn)?;
    rows.into_iter().filter_map(|row| Device::read(row).transpose()).collect()
}

/// One device. One statement.
pub fn by_id(conn: &mut Conn, writer: WriterId) -> Result<Option<Device>, Error> {
    let row: Option<Row> = writers::table.find(writer.to_string()).select(COLUMNS).first(conn).optional()?;
    row.map_or(Ok(None), Device::read)
}

/// What became of a device that says who it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Known {
    /// It is known from now on, or was already.
    Yes,
    /// Its id or its key is somebody else's.
    Taken,
}

/// Makes a device known. Saying it twice does no harm.
pub fn enrol(
    conn: &mut Conn,
    writer: WriterId,
    person: PersonId,
    key: &VerifyingKey,
    name: &str,
    now: Instant,
) -> Result<Known, Error> {
    let row = (
        writers::id.eq(writer.to_string()),
        writers::public_key.eq(key.to_bytes().to_vec()),
        writers::made_at.eq(now.as_microsecond()),
        writers::person_id.eq(Some(person.to_string())),
        writers::name.eq(name),
    );
    each!(conn, c => diesel::insert_into(writers::table).values(row).on_conflict_do_nothing().execute(c))?;
    let there: (Option<String>, Vec<u8>) = writers::table
        .find(writer.to_string())
        .select((writers::person_id, writers::public_key))
        .first(conn)?;
    let same = there.0 == Some(person.to_string()) && there.1 == key.to_bytes();
    Ok(if same { Known::Yes } else { Known::Taken })
}

/// Notes that a device synced.
pub fn seen(conn: &mut Conn, writer: WriterId, now: Instant) -> Result<(), Error> {
    diesel::update(writers::table.find(writer.to_string()))
        .set(writers::seen_at.eq(now.as_microsecond()))
        .execute(conn)?;
    Ok(())
}

/// From now on nothing that a device brings counts; whether it counted before. What it brought already stays.
pub fn revoke(conn: &mut Conn, writer: WriterId, now: Instant) -> Result<bool, Error> {
    let live = writers::table
        .find(writer.to_string())
        .filter(writers::retired_at.is_null().and(writers::person_id.is_not_null()));
    let changed = diesel::update(live).set(writers::retired_at.eq(now.as_microsecond())).execute(conn)?;
    Ok(changed == 1)
}

/// Somebody was erased: their devices are called nothing, and bring nothing that counts. Their keys stay, as chains are checked with them.
pub(super) fn forget(conn: &mut Conn, person: PersonId, now: Instant) -> Result<(), Error> {
    let at = now.as_microsecond();
    let theirs = || writers::table.filter(writers::person_id.eq(person.to_string()));
    diesel::update(theirs()).set((writers::name.eq(""), writers::seen_at.eq(None::<i64>))).execute(conn)?;
    diesel::update(theirs().filter(writers::retired_at.is_null()))
        .set(writers::retired_at.eq(at))
        .execute(conn)?;
    Ok(())
}

/// Whether somebody leads, or ever led or stood in, where a learner has or had a place. Two statements.
pub(super) fn has_to_do_with(conn: &mut Conn, person: PersonId, learner: PersonId) -> Result<bool, Error> {
    let places: Vec<String> = members::table
        .filter(members::person_id.eq(learner.to_string()).and(members::role.eq("learner")))
        .select(members::cohort_id)
        .load(conn)?;
    let leads = members::table.filter(
        members::person_id
            .eq(person.to_string())
            .and(members::role.eq("lead"))
            .and(members::cohort_id.eq_any(&places)),
    );
    let stands_in = delegations::table
        .filter(delegations::to_id.eq(person.to_string()).and(delegations::cohort_id.eq_any(&places)));
    Ok(diesel::select(diesel::dsl::exists(leads)).get_result(conn)?
        || diesel::select(diesel::dsl::exists(stands_in)).get_result(conn)?)
}
