//! The part of `record verify` that is about the tree: it is computed anew from the facts as they are read, and held against
//! what is kept of it, against every checkpoint, and against one that somebody kept elsewhere.

use std::collections::HashMap;

use ed25519_dalek::VerifyingKey;

use super::checkpoints::{self, Row};
use super::connection::Conn;
use super::error::Error;
use super::incarnations;
use super::log_end::{self, End};
use super::log_tree;
use super::note::{Checkpoint, Note};
use crate::record::tree::{Frontier, Hash, Node, leaf_hash};

/// A checkpoint that says what the first facts of the log were.
struct Claim {
    said: Checkpoint,
    /// Somebody kept it elsewhere.
    kept: bool,
}

/// What is wrong with the tree, in words.
pub(super) struct Wrong {
    pub(super) what: String,
    /// It follows from the facts, so that `record rebuild` mends it.
    pub(super) mendable: bool,
}

/// A tree that grows along with the check.
pub(super) struct TreeCheck {
    end: End,
    /// What the log was called before, each time the record was brought back from a copy, and how many facts came along.
    before_restores: HashMap<String, u64>,
    /// The kept edge; none where it is damaged.
    edge: Option<Frontier>,
    grown: Frontier,
    /// Nodes to be kept that became complete on this page of facts, and by which fact.
    complete: Vec<(Node, Hash, i64)>,
    /// How many facts were in the tree before this page.
    before: u64,
    /// By size, the smallest last: what is still to come.
    claims: Vec<Claim>,
    /// The first that it did not agree with, and how many more there were.
    refuted: Option<(Checkpoint, usize)>,
    /// The first fact at which a kept node was not the right one, and how many there are of those.
    nodes: Option<(i64, usize)>,
    wrong: Vec<Wrong>,
}

impl TreeCheck {
    /// Reads what is kept, and what was signed of it. `keys` are those of this record's writers.
    pub(super) fn begin(
        conn: &mut Conn,
        keys: &HashMap<String, VerifyingKey>,
        kept: Option<&Note>,
    ) -> Result<Self, Error> {
        let end = log_end::look(conn)?;
        let mut check = Self {
            before_restores: incarnations::before(conn, &end.log)?,
            edge: end.frontier(),
            end,
            grown: Frontier::default(),
            complete: Vec::new(),
            before: 0,
            claims: Vec::new(),
            refuted: None,
            nodes: None,
            wrong: Vec::new(),
        };
        for row in checkpoints::all(conn)? {
            check.signed_here(&row, keys);
        }
        if let Some(note) = kept {
            check.signed_then(note, keys);
        }
        check.claims.sort_by_key(|claim| std::cmp::Reverse(claim.said.size));
        check.at_this_size();
        Ok(check)
    }

    fn say(&mut self, what: impl Into<String>) {
        self.wrong.push(Wrong { what: what.into(), mendable: false });
    }

    fn mendable(&mut self, what: impl Into<String>) {
        self.wrong.push(Wrong { what: what.into(), mendable: true });
    }

    fn signed_here(&mut self, row: &Row, keys: &HashMap<String, VerifyingKey>) {
        let Some(said) = row.checkpoint() else {
            self.say(format!("the checkpoint at {} facts cannot be read", row.size));
            return;
        };
        let key = keys.get(&row.writer);
        if !key.is_some_and(|key| said.is_signed(key, &row.sig)) {
            self.say(format!("{} has a signature that is not its writer's", named(said)));
        } else if self.covers(said) == Some(true) {
            self.claims.push(Claim { said, kept: false });
        } else {
            self.say(format!("{} is one of another log than this record's", named(said)));
        }
    }

    fn signed_then(&mut self, note: &Note, keys: &HashMap<String, VerifyingKey>) {
        let said = note.checkpoint;
        let of = "the checkpoint that was kept";
        let covered = self.covers(said);
        if covered == Some(false) {
            let came = self.before_restores.get(&said.log.to_string()).copied().unwrap_or_default();
            self.say(format!(
                "{of} was made at {} facts of {}, and this record was brought back from a copy with the first {came} of \
                 them: what was said after these is not in it",
                said.size, said.log
            ));
        } else if covered.is_none() {
            self.say(format!(
                "{of} is one of {}; this record's log is called {}: it is another record, or one that was begun anew",
                said.log, self.end.log
            ));
        } else if !keys.values().any(|key| note.names(key)) {
            self.say(format!("{of} was signed with a key that this record does not know"));
        } else if !keys.values().any(|key| note.is_signed(key)) {
            self.say(format!("{of} has a signature that is not its writer's: it was changed since"));
        } else {
            self.claims.push(Claim { said, kept: true });
        }
    }

    /// Whether a checkpoint speaks of facts that are in this record; none where it is of a record that this one does not
    /// go on from.
    fn covers(&self, said: Checkpoint) -> Option<bool> {
        let log = said.log.to_string();
        if log == self.end.log {
            return Some(true);
        }
        self.before_restores.get(&log).map(|came| said.size <= *came)
    }

    /// Takes a fact into the tree, by the hash that is stored of it.
    pub(super) fn fact(&mut self, seq: i64, hash: &[u8]) {
        let complete = &mut self.complete;
        self.grown
            .push(leaf_hash(hash), |node, hash| complete.extend(node.is_kept().then_some((node, hash, seq))));
        self.at_this_size();
    }

    /// Holds what was said of this size against what is there.
    fn at_this_size(&mut self) {
        let size = self.grown.size();
        if self.edge.as_ref().is_some_and(|edge| edge.size() == size && *edge != self.grown) {
            self.edge = None;
        }
        if self.claims.last().is_none_or(|claim| claim.said.size != size) {
            return;
        }
        let root = self.grown.root();
        while let Some(Claim { said, kept }) = self.claims.pop_if(|claim| claim.said.size == size) {
            match (said.root == root, kept) {
                (true, _) => {}
                (false, true) => self.say(format!(
                    "the history was rewritten: the first {} facts are not those of the checkpoint that was kept, of {}. \
                     Something among them was changed, taken out or put in",
                    said.size, said.at
                )),
                (false, false) => {
                    let (first, more) = self.refuted.map_or((said, 0), |(first, more)| (first, more + 1));
                    self.refuted = Some((first, more));
                }
            }
        }
    }

    /// Holds the nodes that became complete on this page against those that are kept.
    pub(super) fn page(&mut self, conn: &mut Conn) -> Result<(), Error> {
        let size = u64::try_from(self.end.tree_size).unwrap_or(0);
        // What is not in the kept tree yet has no nodes there.
        let (from, to) = (self.before.min(size), self.grown.size().min(size));
        self.before = self.grown.size();
        let kept = log_tree::kept_between(conn, from, to)?;
        for (node, hash, seq) in std::mem::take(&mut self.complete) {
            let end = (node.index + 1) << node.level;
            if end <= size && kept.get(&node).is_none_or(|kept| kept.as_slice() != hash) {
                let (first, count) = self.nodes.unwrap_or((seq, 0));
                self.nodes = Some((first, count + 1));
            }
        }
        Ok(())
    }

    /// What can be told only at the end.
    pub(super) fn end(mut self, conn: &mut Conn) -> Result<Vec<Wrong>, Error> {
        let size = self.grown.size();
        for Claim { said, kept } in std::mem::take(&mut self.claims).into_iter().rev() {
            let of = if kept { "the checkpoint that was kept".to_owned() } else { named(said) };
            self.say(format!(
                "{of} was made when there were {} facts; the record has {size}: facts are missing at its end",
                said.size
            ));
        }
        if let Some((first, more)) = self.refuted {
            let others = if more == 0 { String::new() } else { format!(", nor do {more} later ones") };
            self.say(format!(
                "{} does not fit the first {} facts as they are{others}",
                named(first),
                first.size
            ));
        }
        if let Some((seq, count)) = self.nodes {
            self.mendable(format!("the tree over the record has {count} wrong nodes, from fact {seq} on"));
        }
        if u64::try_from(self.end.tree_size) != Ok(size) {
            let (tree, should) = (self.end.tree_size, size);
            self.mendable(format!("the tree over the record has {tree} facts, but should have {should}"));
        } else if self.edge.is_none() {
            self.mendable("the edge of the tree is not the one that follows from the facts");
        }
        let nodes = u64::try_from(self.end.tree_size).map_or(0, log_tree::should_be_kept);
        let kept = log_tree::kept(conn)?;
        if u64::try_from(kept) != Ok(nodes) && self.nodes.is_none() {
            self.mendable(format!("the tree over the record has {kept} nodes, but should have {nodes}"));
        }
        Ok(self.wrong)
    }
}

/// A checkpoint of this record, in words.
fn named(said: Checkpoint) -> String {
    format!("the checkpoint of {} at {} facts", said.at, said.size)
}
