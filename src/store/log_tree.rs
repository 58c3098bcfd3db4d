//! The tree over the log as it is kept: its inner nodes, and its right edge at the end of the log.
//!
//! A leaf is the hash of a fact, in order of arrival, so leaves need no rows of their own. Of the inner nodes those of every
//! eighth level are kept, which are few: they are written once, as soon as they are complete, in the transaction of the fact
//! that completes them, and never change. So one commit in a good two hundred takes one more statement, and a proof reads
//! some hundreds of hashes. All of it follows from the facts: what was lost or damaged is computed anew by `record rebuild`.

use std::collections::HashMap;

use diesel::prelude::*;

use super::connection::{Conn, each};
use super::error::Error;
use super::log_end::{self, End};
use super::prepared::prepared;
use super::schema::{facts, log_nodes};
use crate::record::tree::{self, Frontier, Hash, Node, Plan, empty_root, leaf_hash};

/// Facts that are read at once, where many are.
pub(super) const PAGE: i64 = 2000;
/// Nodes that are written at once: SQLite takes at most 32,766 parameters in a statement.
const CHUNK: usize = 2000;

#[derive(Clone, Debug, Insertable, Queryable, Selectable)]
#[diesel(table_name = log_nodes, treat_none_as_default_value = false)]
struct NodeRow {
    level: i32,
    place: i64,
    hash: Vec<u8>,
}

impl NodeRow {
    fn of(node: Node, hash: Hash) -> Result<Self, Error> {
        let level = i32::try_from(node.level).map_err(Error::other)?;
        let place = i64::try_from(node.index).map_err(Error::other)?;
        Ok(Self { level, place, hash: hash.to_vec() })
    }
}

/// A tree that grows, and what became complete since it was last written.
pub(super) struct Growth {
    frontier: Frontier,
    complete: Vec<(Node, Hash)>,
}

impl Growth {
    fn of(frontier: Frontier) -> Self {
        Self { frontier, complete: Vec::new() }
    }

    /// The tree at the end of the log, behind the lock of the door. Facts that a program appended which knew of no tree are
    /// in it first.
    ///
    /// # Errors
    /// When the kept edge is damaged, or such facts are not all there: nothing may be signed on top of that.
    pub(super) fn at(conn: &mut Conn, end: &mut End) -> Result<Self, Error> {
        while follow(conn, end)? {}
        Ok(Self::of(edge(end)?))
    }

    /// Adds a fact, by its hash.
    pub(super) fn add(&mut self, hash: &[u8]) {
        let complete = &mut self.complete;
        self.frontier
            .push(leaf_hash(hash), |node, hash| complete.extend(node.is_kept().then_some((node, hash))));
    }

    /// Writes the nodes that became complete, and puts the edge at the end of the log: that is for the caller to write. One
    /// statement where there are any.
    pub(super) fn write(&mut self, conn: &mut Conn, end: &mut End) -> Result<(), Error> {
        insert(conn, std::mem::take(&mut self.complete))?;
        end.set_frontier(&self.frontier)
    }
}

fn insert(conn: &mut Conn, nodes: Vec<(Node, Hash)>) -> Result<(), Error> {
    let rows =
        nodes.into_iter().map(|(node, hash)| NodeRow::of(node, hash)).collect::<Result<Vec<_>, Error>>()?;
    for chunk in rows.chunks(CHUNK) {
        match chunk {
            [one] => {
                each!(conn, c => prepared(diesel::insert_into(log_nodes::table).values(one)).execute(c))?;
            }
            many => {
                each!(conn, c => diesel::insert_into(log_nodes::table).values(many).execute(c))?;
            }
        }
    }
    Ok(())
}

/// The edge as it is kept.
fn edge(end: &End) -> Result<Frontier, Error> {
    let damaged = "the edge of the tree in table log_head is damaged: run stampbook record rebuild";
    let frontier = end.frontier().ok_or_else(|| Error::other(damaged))?;
    if end.tree_size > end.seq { Err(Error::other(damaged)) } else { Ok(frontier) }
}

/// Takes a page of the facts into the tree that are not in it, behind the lock of the door; whether there are more. Nothing
/// where all are in it.
///
/// # Errors
/// When the kept edge is damaged, or facts are missing.
pub(super) fn follow(conn: &mut Conn, end: &mut End) -> Result<bool, Error> {
    if end.is_whole() {
        return Ok(false);
    }
    let edge = edge(end)?;
    let from = edge.size();
    let mut growth = Growth::of(edge);
    for (seq, hash) in hashes_after(conn, end.tree_size)? {
        if u64::try_from(seq) != Ok(growth.frontier.size() + 1) {
            break;
        }
        growth.add(&hash);
    }
    if growth.frontier.size() == from {
        let missing = from + 1;
        return Err(Error::other(format!(
            "fact {missing} is missing: the record is damaged. Run stampbook record verify, and restore a backup"
        )));
    }
    // Nodes may be left where the edge was lost.
    for (level, first, after) in tree::kept_between(from, growth.frontier.size()) {
        remove(conn, level, first, Some(after))?;
    }
    growth.write(conn, end)?;
    end.write(conn)?;
    Ok(!end.is_whole())
}

/// The places and hashes of a page of facts.
fn hashes_after(conn: &mut Conn, seq: i64) -> Result<Vec<(i64, Vec<u8>)>, Error> {
    Ok(facts::table
        .filter(facts::seq.gt(seq))
        .order(facts::seq)
        .limit(PAGE)
        .select((facts::seq, facts::hash))
        .load(conn)?)
}

/// The nodes that are kept of those that became complete between two sizes. One statement, none for none.
pub(super) fn kept_between(conn: &mut Conn, from: u64, to: u64) -> Result<HashMap<Node, Vec<u8>>, Error> {
    load(conn, tree::kept_between(from, to))
}

/// The nodes that are kept in some ranges: of a level, from a place on, up to another.
fn load(
    conn: &mut Conn,
    ranges: impl Iterator<Item = (u32, u64, u64)>,
) -> Result<HashMap<Node, Vec<u8>>, Error> {
    let mut asked = Vec::new();
    for (level, first, after) in ranges {
        let place = |index: u64| i64::try_from(index).map_err(Error::other);
        asked.push((i32::try_from(level).map_err(Error::other)?, place(first)?, place(after)?));
    }
    if asked.is_empty() {
        return Ok(HashMap::new());
    }
    let rows: Vec<NodeRow> = each!(conn, c => {
        let mut query = log_nodes::table.select(NodeRow::as_select()).into_boxed();
        for (level, first, after) in asked {
            let here = log_nodes::place.ge(first).and(log_nodes::place.lt(after));
            query = query.or_filter(log_nodes::level.eq(level).and(here));
        }
        query.load(c)
    })?;
    let known = |row: NodeRow| {
        let level = u32::try_from(row.level).map_err(Error::other)?;
        let index = u64::try_from(row.place).map_err(Error::other)?;
        Ok::<_, Error>((Node { level, index }, row.hash))
    };
    rows.into_iter().map(known).collect()
}

/// The hashes of the leaves in some ranges, from a place on, counted from 0, up to another. One statement, none for none.
fn leaves(conn: &mut Conn, ranges: &[(u64, u64)]) -> Result<HashMap<Node, Hash>, Error> {
    if ranges.is_empty() {
        return Ok(HashMap::new());
    }
    let rows: Vec<(i64, Vec<u8>)> = each!(conn, c => {
        let mut query = facts::table.select((facts::seq, facts::hash)).into_boxed();
        for (first, after) in ranges {
            let (before, last) = (i64::try_from(*first), i64::try_from(*after));
            let (before, last) = (before.map_err(Error::other)?, last.map_err(Error::other)?);
            query = query.or_filter(facts::seq.gt(before).and(facts::seq.le(last)));
        }
        query.load(c)
    })?;
    let known = |(seq, hash): (i64, Vec<u8>)| {
        Ok::<_, Error>((Node::leaf(u64::try_from(seq - 1).map_err(Error::other)?), leaf_hash(&hash)))
    };
    rows.into_iter().map(known).collect()
}

/// How many nodes are kept.
pub(super) fn kept(conn: &mut Conn) -> Result<i64, Error> {
    Ok(log_nodes::table.count().get_result(conn)?)
}

/// How many there should be of a tree of this size.
pub(super) fn should_be_kept(size: u64) -> u64 {
    tree::kept_between(0, size).map(|(_, first, after)| after - first).sum()
}

/// The proof that a plan asks for, from what is kept: at most two statements.
pub(super) fn proof(conn: &mut Conn, plan: &Plan) -> Result<Vec<Hash>, Error> {
    let (mut low, mut high) = (Vec::new(), Vec::new());
    for node in plan.nodes() {
        match node.consists_of() {
            (0, first, after) => low.push((first, after)),
            range => high.push(range),
        }
    }
    let mut found = leaves(conn, &low)?;
    for (node, hash) in load(conn, high.into_iter())? {
        found.extend(hash.try_into().ok().map(|hash| (node, hash)));
    }
    plan.proof(|node| {
        let (level, first, after) = node.consists_of();
        let hashes: Option<Vec<Hash>> =
            (first..after).map(|index| found.get(&Node { level, index }).copied()).collect();
        let missing = || Error::other("a node of the tree is missing: run stampbook record verify");
        hashes.and_then(tree::joined).ok_or_else(missing)
    })
}

/// Computes the tree anew from all facts, behind the lock of the door, and mends what is kept of it where that differs: how
/// many rows were too many, and how many were missing. A row that was changed is one of each.
///
/// # Errors
/// When the database cannot be read or written.
pub(super) fn mend(conn: &mut Conn, mut end: End) -> Result<(usize, usize), Error> {
    let (mut extra, mut missing) = (0, 0);
    let (mut growth, mut after) = (Growth::of(Frontier::default()), 0);
    loop {
        let page = hashes_after(conn, after)?;
        let Some((last, _)) = page.last() else { break };
        after = *last;
        let from = growth.frontier.size();
        for (_, hash) in &page {
            growth.add(hash);
        }
        let kept = kept_between(conn, from, growth.frontier.size())?;
        let wrong: Vec<(Node, Hash)> = std::mem::take(&mut growth.complete)
            .into_iter()
            .filter(|(node, hash)| kept.get(node).is_none_or(|kept| kept.as_slice() != hash))
            .collect();
        missing += wrong.len();
        for (node, _) in wrong.iter().filter(|(node, _)| kept.contains_key(node)) {
            extra += remove(conn, node.level, node.index, Some(node.index + 1))?;
        }
        insert(conn, wrong)?;
    }
    extra += remove_beyond(conn, growth.frontier.size())?;
    let before = end.clone();
    end.set_frontier(&growth.frontier)?;
    if end != before {
        end.write(conn)?;
        (extra, missing) = (extra + 1, missing + 1);
    }
    Ok((extra, missing))
}

/// Removes the nodes of one level from a place on, up to another or to the end.
fn remove(conn: &mut Conn, level: u32, first: u64, after: Option<u64>) -> Result<usize, Error> {
    let level = i32::try_from(level).map_err(Error::other)?;
    let first = i64::try_from(first).map_err(Error::other)?;
    let last = after.map_or(Ok(i64::MAX), |after| i64::try_from(after).map(|after| after - 1));
    let here = log_nodes::place.between(first, last.map_err(Error::other)?);
    let here = log_nodes::level.eq(level).and(here);
    Ok(diesel::delete(log_nodes::table.filter(here)).execute(conn)?)
}

/// Removes what is no node of a tree of this size. One statement where there is nothing to remove.
fn remove_beyond(conn: &mut Conn, size: u64) -> Result<usize, Error> {
    if u64::try_from(kept(conn)?) == Ok(should_be_kept(size)) {
        return Ok(0);
    }
    let high = i32::try_from(u64::BITS).map_err(Error::other)?;
    let nowhere = log_nodes::level.lt(1).or(log_nodes::level.ge(high)).or(log_nodes::place.lt(0));
    let mut removed = diesel::delete(log_nodes::table.filter(nowhere)).execute(conn)?;
    for level in 1..u64::BITS {
        let should = if (Node { level, index: 0 }).is_kept() { size >> level } else { 0 };
        removed += remove(conn, level, should, None)?;
    }
    Ok(removed)
}

/// The root over the first facts of the log, from what is kept. At most two statements.
pub(super) fn root_at(conn: &mut Conn, size: u64) -> Result<Hash, Error> {
    // The older root is what a tree that begins with it is made of: its complete parts.
    let proof = proof(conn, &Plan::root(size))?;
    Ok(proof.first().copied().unwrap_or_else(empty_root))
}

/// The end of the log with its tree, for whoever only looks.
pub(super) fn look(conn: &mut Conn) -> Result<(End, Frontier), Error> {
    let end = log_end::look(conn)?;
    let frontier = edge(&end)?;
    Ok((end, frontier))
}
