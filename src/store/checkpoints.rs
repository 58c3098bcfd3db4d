//! Checkpoints: what this node signed of its log, kept for ever.
//!
//! Whoever keeps one elsewhere can tell later whether the record still begins with what it said then. A history that was
//! rewritten as a whole, with this node's own key, is whole in itself; it does not have the root that somebody else kept.

use diesel::prelude::*;
use ed25519_dalek::VerifyingKey;
use jiff::SignedDuration;

use super::connection::{Conn, each};
use super::error::Error;
use super::log_end::{self, End};
use super::log_tree::{self, Growth};
use super::node::Node;
use super::note::{Checkpoint, Note, verifier};
use super::schema::{checkpoints, facts, log_head, writers};
use crate::clock::Instant;
use crate::ids::{FactId, Ids, WriterId};
use crate::record::fact::Scope;
use crate::record::tree::{self, Hash};

/// A checkpoint as this node signed it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signed {
    /// It and its signature.
    pub note: Note,
    /// Who signed.
    pub writer: WriterId,
    /// The key by which others check it, as tools for signed notes take it.
    pub verifier: String,
}

#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = checkpoints)]
pub(super) struct Row {
    pub(super) log: String,
    pub(super) size: i64,
    pub(super) root: Vec<u8>,
    pub(super) at: i64,
    pub(super) writer: String,
    pub(super) sig: Vec<u8>,
}

impl Row {
    /// What it says; none where that cannot be read.
    pub(super) fn checkpoint(&self) -> Option<Checkpoint> {
        Some(Checkpoint {
            log: self.log.parse().ok()?,
            size: u64::try_from(self.size).ok()?,
            root: self.root.as_slice().try_into().ok()?,
            at: Instant::from_microsecond(self.at).ok()?,
        })
    }

    fn signed(self, public: &[u8]) -> Result<Signed, Error> {
        let damaged = || Error::other("a checkpoint is damaged: run stampbook record verify");
        let checkpoint = self.checkpoint().ok_or_else(damaged)?;
        let key = <&[u8; 32]>::try_from(public).ok().and_then(|bytes| VerifyingKey::from_bytes(bytes).ok());
        let key = key.ok_or_else(damaged)?;
        Ok(Signed {
            writer: self.writer.parse().map_err(Error::other)?,
            verifier: verifier(&checkpoint, &key),
            note: Note::of(checkpoint, &key, self.sig),
        })
    }
}

/// All there are, by size.
pub(super) fn all(conn: &mut Conn) -> Result<Vec<Row>, Error> {
    Ok(checkpoints::table.order((checkpoints::size, checkpoints::log)).select(Row::as_select()).load(conn)?)
}

/// The newest one of this log; none before the record was opened the first time. One statement.
pub fn newest(conn: &mut Conn) -> Result<Option<Signed>, Error> {
    let this = log_head::table.find(1).select(log_head::log).single_value();
    let found: Option<(Row, Vec<u8>)> = checkpoints::table
        .inner_join(writers::table.on(writers::id.eq(checkpoints::writer)))
        .filter(checkpoints::log.nullable().eq(this))
        .order(checkpoints::size.desc())
        .select((Row::as_select(), writers::public_key))
        .first(conn)
        .optional()?;
    found.map(|(row, public)| row.signed(&public)).transpose()
}

/// The one of this log at a size.
fn at_size(conn: &mut Conn, log: &str, size: u64) -> Result<Option<Signed>, Error> {
    let size = i64::try_from(size).map_err(Error::other)?;
    let found: Option<(Row, Vec<u8>)> = checkpoints::table
        .inner_join(writers::table.on(writers::id.eq(checkpoints::writer)))
        .filter(checkpoints::log.eq(log).and(checkpoints::size.eq(size)))
        .select((Row::as_select(), writers::public_key))
        .first(conn)
        .optional()?;
    found.map(|(row, public)| row.signed(&public)).transpose()
}

/// Opens the log of a migrated database: gives it a name, takes facts into its tree that are not there yet, a page at a time,
/// and signs a first checkpoint. Says whether there is more to do. Several programs may do so at once.
///
/// A record that is damaged is opened, too, so that somebody can look at it; what is wrong is said by `record verify`, and
/// nothing is appended to it.
pub(super) fn open(conn: &mut Conn, node: &Node, ids: &Ids, now: Instant) -> Result<bool, Error> {
    // Mostly there is nothing to do, and then nobody shall wait for the lock.
    let end = log_end::look(conn)?;
    if !end.log.is_empty() && end.is_whole() && newest(conn)?.is_some() {
        return Ok(false);
    }
    let mut end = log_end::lock(conn)?;
    if end.log.is_empty() {
        end.log = ids.mint::<crate::ids::LogId>(now).to_string();
        end.write(conn)?;
    }
    match log_tree::follow(conn, &mut end) {
        Ok(true) => return Ok(true),
        Ok(false) => {}
        // A damaged record: the database itself answers, and the next error will be its own.
        Err(Error::Other(what)) => {
            tracing::error!(%what, "the tree over the record cannot be completed");
            return Ok(false);
        }
        Err(error) => return Err(error),
    }
    if newest(conn)?.is_none() && end.frontier().is_some() {
        sign(conn, node, &end, now)?;
    }
    Ok(false)
}

/// The newest checkpoint, made now if the log grew since the one before.
///
/// # Errors
/// When the record is so damaged that nothing may be signed, or the database cannot be written.
pub fn make(conn: &mut Conn, node: &Node, now: Instant) -> Result<Signed, Error> {
    let mut end = log_end::lock(conn)?;
    // What a program appended that knew of no tree is taken into it first.
    Growth::at(conn, &mut end)?;
    match newest(conn)?.filter(|newest| i64::try_from(newest.note.checkpoint.size) == Ok(end.seq)) {
        Some(newest) => Ok(newest),
        None => sign(conn, node, &end, now),
    }
}

/// Whether the log grew since the newest checkpoint, and that is as old as this. Two statements.
pub fn is_due(conn: &mut Conn, now: Instant, pause: SignedDuration) -> Result<bool, Error> {
    let end = log_end::look(conn)?;
    Ok(newest(conn)?.is_none_or(|newest| {
        let newest = newest.note.checkpoint;
        i64::try_from(newest.size) != Ok(end.seq) && now.duration_since(newest.at) >= pause
    }))
}

fn sign(conn: &mut Conn, node: &Node, end: &End, now: Instant) -> Result<Signed, Error> {
    let frontier = end.frontier().ok_or_else(|| Error::other("the edge of the tree is damaged"))?;
    let checkpoint = Checkpoint {
        log: end.log.parse().map_err(Error::other)?,
        size: frontier.size(),
        root: frontier.root(),
        // Whole seconds: that is what the text has.
        at: Instant::from_second(now.as_second()).map_err(Error::other)?,
    };
    let signature = checkpoint.sign(&node.key);
    let row = (
        checkpoints::log.eq(&end.log),
        checkpoints::size.eq(end.tree_size),
        checkpoints::root.eq(checkpoint.root.to_vec()),
        checkpoints::at.eq(checkpoint.at.as_microsecond()),
        checkpoints::writer.eq(node.writer.to_string()),
        checkpoints::sig.eq(&signature),
    );
    each!(conn, c => diesel::insert_into(checkpoints::table).values(row).execute(c))?;
    let key = node.key.verifying_key();
    Ok(Signed {
        note: Note::of(checkpoint, &key, signature),
        writer: node.writer,
        verifier: verifier(&checkpoint, &key),
    })
}

/// A fact as the log has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Which fact.
    pub id: FactId,
    /// How many facts came before it.
    pub index: u64,
    /// Where it belongs: whoever may read that may have it proved.
    pub scope: Scope,
    /// Its hash: what the leaf is made of.
    pub hash: Vec<u8>,
}

/// Finds a fact in the log. One statement.
pub fn entry(conn: &mut Conn, id: FactId) -> Result<Option<Entry>, Error> {
    let found: Option<(i64, String, Vec<u8>)> = facts::table
        .filter(facts::id.eq(id.to_string()))
        .select((facts::seq, facts::scope, facts::hash))
        .first(conn)
        .optional()?;
    let Some((seq, scope, hash)) = found else { return Ok(None) };
    let index = u64::try_from(seq.saturating_sub(1)).map_err(Error::other)?;
    Ok(Some(Entry { id, index, scope: scope.parse().map_err(Error::other)?, hash }))
}

/// For which sizes something can be proved: from the smallest to all there is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sizes {
    /// The smallest.
    pub least: u64,
    /// The largest: the log as it is.
    pub most: u64,
}

/// A proof, or why there is none.
pub type Proved<T> = Result<T, Sizes>;

/// That a fact is in the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inclusion {
    /// The checkpoint of this size, if there is one.
    pub checkpoint: Option<Signed>,
    /// The size of the log it is shown to be in.
    pub size: u64,
    /// The root over that.
    pub root: Hash,
    /// The hashes that lead from the leaf to the root.
    pub proof: Vec<Hash>,
}

/// Proves that a fact is among the first `size`; without a size, among those of the newest checkpoint, or in the whole log
/// where that is newer than it. A handful of statements, however long the log is.
pub fn inclusion(conn: &mut Conn, entry: &Entry, size: Option<u64>) -> Result<Proved<Inclusion>, Error> {
    let (end, frontier) = log_tree::look(conn)?;
    let sizes = Sizes { least: entry.index + 1, most: frontier.size() };
    let checkpoint = match size {
        Some(size) => at_size(conn, &end.log, size.min(sizes.most))?,
        None => newest(conn)?,
    };
    let covers = checkpoint.filter(|one| one.note.checkpoint.size > entry.index);
    let size = size.or(covers.as_ref().map(|one| one.note.checkpoint.size)).unwrap_or(sizes.most);
    if !(sizes.least..=sizes.most).contains(&size) {
        return Ok(Err(sizes));
    }
    let Some(plan) = tree::inclusion(entry.index, size) else { return Ok(Err(sizes)) };
    let proof = log_tree::proof(conn, &plan)?;
    let root = root(conn, &frontier, covers.as_ref(), size)?;
    Ok(Ok(Inclusion { checkpoint: covers, size, root, proof }))
}

/// That the log only grew.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Consistency {
    /// The checkpoint of the larger size, if there is one.
    pub checkpoint: Option<Signed>,
    /// The smaller size and its root.
    pub from: (u64, Hash),
    /// The larger size and its root.
    pub to: (u64, Hash),
    /// The hashes that lead to both roots.
    pub proof: Vec<Hash>,
}

/// Proves that the log of `to` facts begins with the log of `from`; without `to`, that of the newest checkpoint does, or the
/// whole log where `from` is more.
pub fn consistency(conn: &mut Conn, from: u64, to: Option<u64>) -> Result<Proved<Consistency>, Error> {
    let (end, frontier) = log_tree::look(conn)?;
    let most = frontier.size();
    if from > most {
        return Ok(Err(Sizes { least: 0, most }));
    }
    let checkpoint = match to {
        Some(to) => at_size(conn, &end.log, to.min(most))?,
        None => newest(conn)?,
    };
    let covers = checkpoint.filter(|one| one.note.checkpoint.size >= from);
    let to = to.or(covers.as_ref().map(|one| one.note.checkpoint.size)).unwrap_or(most);
    let Some(plan) = tree::consistency(from, to).filter(|_| to <= most) else {
        return Ok(Err(Sizes { least: from, most }));
    };
    let proof = log_tree::proof(conn, &plan)?;
    let older = root(conn, &frontier, None, from)?;
    let newer = root(conn, &frontier, covers.as_ref(), to)?;
    Ok(Ok(Consistency { checkpoint: covers, from: (from, older), to: (to, newer), proof }))
}

/// The root at a size, asked of the database only where nothing at hand tells it.
fn root(
    conn: &mut Conn,
    frontier: &tree::Frontier,
    signed: Option<&Signed>,
    size: u64,
) -> Result<Hash, Error> {
    match signed.map(|one| one.note.checkpoint).filter(|one| one.size == size) {
        Some(known) => Ok(known.root),
        None if frontier.size() == size => Ok(frontier.root()),
        None => log_tree::root_at(conn, size),
    }
}
