//! The feed: all facts in the order of their arrival, read by position. A position is safe: places are given under the lock of
//! the door, so nothing appears before one that was read.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use diesel::prelude::*;

use super::chain::Head;
use super::connection::Conn;
use super::error::Error;
use super::folds::HELD;
use super::readable::Sight;
use super::schema::{chains, facts, writers};
use super::taking::{Sealed, Words};
use super::{holds, log_end, people};
use crate::clock::Instant;
use crate::ids::{LogId, PersonId, WriterId};
use crate::record::fact::Scope;
use crate::record::hold::Standing;

/// Who reads.
#[derive(Clone, Copy, Debug)]
pub struct Reader {
    /// What is held is for its author, not for others.
    pub person: PersonId,
    /// What it wrote itself it has.
    pub device: Option<WriterId>,
}

/// Which part of the feed.
#[derive(Clone, Debug)]
pub struct Part {
    /// Of these scopes.
    pub scopes: Vec<String>,
    /// What came after this place.
    pub after: i64,
    /// Up to this one.
    pub until: i64,
    /// About how many facts: a run is not cut where no signature stands.
    pub most: usize,
    /// About how many bytes of words.
    pub bytes: usize,
}

/// What there is of it.
#[derive(Clone, Debug, Default)]
pub struct Given {
    /// In the order of arrival.
    pub facts: Vec<Sealed>,
    /// Everything up to here is in it.
    pub at: i64,
    /// Whether there is more.
    pub more: bool,
}

/// What this log is called, and where it ends. One statement.
pub fn end(conn: &mut Conn) -> Result<(LogId, i64), Error> {
    let end = log_end::look(conn)?;
    Ok((end.log.parse().map_err(Error::other)?, end.seq))
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = facts)]
struct Row {
    seq: i64,
    id: String,
    scope: String,
    writer: String,
    n: i64,
    kind: String,
    author: String,
    happened_at: i64,
    state: String,
    head: Vec<u8>,
    sig: Option<Vec<u8>>,
    salt: Option<Vec<u8>>,
    body: Option<String>,
}

/// A part of the feed, as its reader may see it. Two statements, and one more for each page of facts.
pub fn part(
    conn: &mut Conn,
    readable: &BTreeMap<Scope, Sight>,
    reader: Reader,
    part: &Part,
) -> Result<Given, Error> {
    // Of many scopes few have news: asked of the chains' ends, which are few, and not of the facts.
    let mut changed: BTreeSet<String> = BTreeSet::new();
    for some in part.scopes.chunks(1000) {
        changed.extend(
            chains::table
                .filter(chains::scope.eq_any(some).and(chains::last_seq.gt(part.after)))
                .select(chains::scope)
                .distinct()
                .load::<String>(conn)?,
        );
    }
    let changed: Vec<String> = changed.into_iter().collect();
    let mut given = Given { at: part.after, ..Given::default() };
    if changed.is_empty() {
        return Ok(given);
    }
    let most = i64::try_from(part.most).map_err(Error::other)?;
    let own = reader.device.map(|device| device.to_string());
    let mut standings: HashMap<Scope, HashMap<_, Standing>> = HashMap::new();
    // Chains whose last fact here carries no signature: the reader could not tell whether it is whole.
    let mut open: HashSet<(String, String)> = HashSet::new();
    let (mut count, mut bytes) = (0, 0);
    loop {
        let rows: Vec<Row> = facts::table
            .filter(facts::scope.eq_any(&changed).and(facts::seq.gt(given.at)).and(facts::seq.le(part.until)))
            .order(facts::seq)
            .limit(most)
            .select(Row::as_select())
            .load(conn)?;
        let last = i64::try_from(rows.len()).map_err(Error::other)? < most;
        for row in rows {
            if (count >= part.most || bytes >= part.bytes) && open.is_empty() {
                given.more = true;
                return Ok(given);
            }
            given.at = row.seq;
            if own.as_ref() == Some(&row.writer) {
                continue;
            }
            let chain = (row.scope.clone(), row.writer.clone());
            match row.sig {
                Some(_) => drop(open.remove(&chain)),
                None => drop(open.insert(chain)),
            }
            count += 1;
            bytes += row.body.as_ref().map_or(0, String::len);
            let scope: Scope = row.scope.parse().map_err(Error::other)?;
            let mut shown = readable.get(&scope).is_some_and(|sight| sight.shows(&row.kind));
            if row.state == HELD && row.author != reader.person.to_string() {
                if let std::collections::hash_map::Entry::Vacant(new) = standings.entry(scope) {
                    new.insert(holds::of_scope(conn, scope)?);
                }
                let id = row.id.parse().map_err(Error::other)?;
                shown &= standings[&scope].get(&id) == Some(&Standing::Admitted);
            }
            given.facts.push(sealed(row, scope, shown)?);
        }
        if last {
            return Ok(given);
        }
    }
}

fn sealed(row: Row, scope: Scope, shown: bool) -> Result<Sealed, Error> {
    let words = match (row.salt, row.body) {
        (Some(salt), Some(body)) if shown => Words::Said { salt, body },
        (_, body) => {
            let head: Head = serde_json::from_slice(&row.head).map_err(Error::other)?;
            Words::Gone { hash: head.body, withheld: body.is_some() }
        }
    };
    Ok(Sealed {
        id: row.id.parse().map_err(Error::other)?,
        kind: row.kind,
        scope,
        writer: row.writer.parse().map_err(Error::other)?,
        n: row.n,
        author: row.author.parse().map_err(Error::other)?,
        happened_at: Instant::from_microsecond(row.happened_at).map_err(Error::other)?,
        words,
        sig: row.sig,
    })
}

/// What some writers' own facts are, in the order of their arrival here, after a place: to be brought elsewhere.
pub fn written_by(
    conn: &mut Conn,
    writer: WriterId,
    after: i64,
    most: i64,
) -> Result<(Vec<Sealed>, i64), Error> {
    let rows: Vec<Row> = facts::table
        .filter(facts::writer.eq(writer.to_string()).and(facts::seq.gt(after)))
        .order(facts::seq)
        .limit(most)
        .select(Row::as_select())
        .load(conn)?;
    let at = rows.last().map_or(after, |row| row.seq);
    let facts = rows
        .into_iter()
        .map(|row| {
            let scope = row.scope.parse().map_err(Error::other)?;
            sealed(row, scope, true)
        })
        .collect::<Result<_, Error>>()?;
    Ok((facts, at))
}

/// The keys of writers, in base64url. One statement.
pub fn keys(conn: &mut Conn, ids: &BTreeSet<WriterId>) -> Result<Vec<(WriterId, String)>, Error> {
    let ids: Vec<String> = ids.iter().map(WriterId::to_string).collect();
    let rows: Vec<(String, Vec<u8>)> = writers::table
        .filter(writers::id.eq_any(ids))
        .order(writers::id)
        .select((writers::id, writers::public_key))
        .load(conn)?;
    rows.into_iter()
        .map(|(id, key)| Ok((id.parse().map_err(Error::other)?, URL_SAFE_NO_PAD.encode(key))))
        .collect()
}

/// Names of people, of those who are known. One statement.
pub fn names(
    conn: &mut Conn,
    ids: impl IntoIterator<Item = PersonId>,
) -> Result<HashMap<PersonId, String>, Error> {
    let ids: BTreeSet<PersonId> = ids.into_iter().collect();
    people::names(conn, ids)
}
