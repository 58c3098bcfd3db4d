//! The tree over a log: one hash that stands for everything in it, and short proofs of what is in it and that it only grew.
//!
//! This is the Merkle tree of Certificate Transparency (RFC 6962, section 2.1; the same in RFC 9162, section 2.1, whose
//! steps the two checks follow). Whoever keeps the root over the first *n* entries can be shown later, by a few dozen hashes
//! and without the entries, that a log of a million still begins with them. It knows nothing of what an entry is.

use sha2::{Digest as _, Sha256};

#[cfg(test)]
mod tests;

/// A SHA-256 digest.
pub type Hash = [u8; 32];

/// The root over no entries at all: the digest of nothing.
#[must_use]
pub fn empty_root() -> Hash {
    Sha256::digest([]).into()
}

/// The hash of an entry as a leaf of the tree. The zero before it keeps an entry from passing for two hashes.
#[must_use]
pub fn leaf_hash(entry: &[u8]) -> Hash {
    let mut digest = Sha256::new();
    digest.update([0]);
    digest.update(entry);
    digest.finalize().into()
}

/// The hash of what lies below two hashes.
#[must_use]
pub fn node_hash(left: &Hash, right: &Hash) -> Hash {
    let mut digest = Sha256::new();
    digest.update([1]);
    digest.update(left);
    digest.update(right);
    digest.finalize().into()
}

/// A complete part of the tree: the 2^`level` leaves from `index`·2^`level` on. Once it is complete its hash never changes,
/// however far the log grows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Node {
    /// How high it stands; leaves are at 0.
    pub level: u32,
    /// How many of its level are left of it.
    pub index: u64,
}

impl Node {
    /// The leaf of the entry at a place, counted from 0.
    #[must_use]
    pub fn leaf(index: u64) -> Self {
        Self { level: 0, index }
    }

    fn parent(self) -> Self {
        Self { level: self.level + 1, index: self.index / 2 }
    }

    /// Whether its hash is worth keeping: those of every eighth level are. What lies between is computed from 128 hashes at
    /// most, and there are not even half a percent as many of these as there are leaves. (The tiles of C2SP's `tlog-tiles` are cut
    /// so, too.)
    #[must_use]
    pub fn is_kept(self) -> bool {
        self.level.is_multiple_of(KEPT_EVERY)
    }

    /// The leaves or kept nodes that it is computed from: their level, the first of them, and the first after them. Of what
    /// is kept, itself.
    #[must_use]
    pub fn consists_of(self) -> (u32, u64, u64) {
        let above = self.level % KEPT_EVERY;
        (self.level - above, self.index << above, (self.index + 1) << above)
    }
}

/// How many levels above one that is kept stands the next.
const KEPT_EVERY: u32 = 8;

/// The right edge of a tree: all that is needed to let it grow and to tell its root. One hash for each 1 in its size when
/// that is written in binary, the largest part first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Frontier {
    size: u64,
    peaks: Vec<Hash>,
}

impl Frontier {
    /// The edge of a tree of `size` entries, as [`Frontier::peaks`] gave it; none where these are not as many as there must be.
    #[must_use]
    pub fn at(size: u64, peaks: Vec<Hash>) -> Option<Self> {
        (u32::try_from(peaks.len()) == Ok(size.count_ones())).then_some(Self { size, peaks })
    }

    /// How many entries it has.
    #[must_use]
    pub fn size(&self) -> u64 {
        self.size
    }

    /// The hashes of its complete parts, the largest first.
    #[must_use]
    pub fn peaks(&self) -> &[Hash] {
        &self.peaks
    }

    /// Adds the hash of a leaf, and tells which inner nodes became complete by it, from the lowest up.
    pub fn push(&mut self, leaf: Hash, mut complete: impl FnMut(Node, Hash)) {
        let (mut node, mut hash) = (Node::leaf(self.size), leaf);
        // As one carries when counting in binary.
        for _ in 0..self.size.trailing_ones() {
            let Some(left) = self.peaks.pop() else { break };
            (node, hash) = (node.parent(), node_hash(&left, &hash));
            complete(node, hash);
        }
        self.peaks.push(hash);
        self.size += 1;
    }

    /// The root over all entries so far.
    #[must_use]
    pub fn root(&self) -> Hash {
        over(self.peaks.iter().copied()).unwrap_or_else(empty_root)
    }
}

/// The kept inner nodes that become complete while a tree grows from one size to another: for each level the first of them,
/// and the first after them.
pub fn kept_between(from: u64, to: u64) -> impl Iterator<Item = (u32, u64, u64)> {
    let levels = (1..u64::BITS / KEPT_EVERY).map(|tile| tile * KEPT_EVERY);
    let ranges = levels.map(move |level| (level, from >> level, to >> level));
    ranges.filter(|(_, first, end)| first < end)
}

/// The hash over some neighbours of one level, as many as a node above them consists of; none over none.
#[must_use]
pub fn joined(hashes: impl IntoIterator<Item = Hash>) -> Option<Hash> {
    let mut all = Frontier::default();
    for hash in hashes {
        all.push(hash, |_, _| ());
    }
    over(all.peaks.into_iter())
}

/// The hash over some neighbouring parts, each larger than the next: what is on the right is joined first.
fn over(parts: impl DoubleEndedIterator<Item = Hash>) -> Option<Hash> {
    parts.rev().reduce(|right, left| node_hash(&left, &right))
}

/// What a proof is made of. Each of its hashes is the root over a stretch of the log, and the complete parts that the
/// stretch consists of are all that one has to look up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan(Vec<Vec<Node>>);

impl Plan {
    /// From stretches in the order in which the tree was walked down: proofs are read upwards.
    fn upwards(stretches: Vec<(u64, u64)>) -> Self {
        Self(stretches.into_iter().rev().map(|(start, end)| parts(start, end)).collect())
    }

    /// For the root over the first `size` entries: a single hash, none where there are no entries.
    #[must_use]
    pub fn root(size: u64) -> Self {
        Self::upwards((size > 0).then_some((0, size)).into_iter().collect())
    }

    /// Every node whose hash it needs, kept or not; leaves are among them.
    pub fn nodes(&self) -> impl Iterator<Item = Node> {
        self.0.iter().flatten().copied()
    }

    /// The proof, given the hash of each node.
    ///
    /// # Errors
    /// What looking up a hash fails with.
    pub fn proof<E>(&self, mut hash_of: impl FnMut(Node) -> Result<Hash, E>) -> Result<Vec<Hash>, E> {
        let mut proof = Vec::with_capacity(self.0.len());
        for stretch in &self.0 {
            let hashes = stretch.iter().map(|node| hash_of(*node)).collect::<Result<Vec<Hash>, E>>()?;
            proof.extend(over(hashes.into_iter()));
        }
        Ok(proof)
    }
}

/// The complete parts that a stretch of the log consists of, the largest first. The stretch begins where a part of its size
/// can begin, as those of the definition do.
fn parts(start: u64, end: u64) -> Vec<Node> {
    let (mut at, mut nodes) = (start, Vec::new());
    while at < end {
        let level = (end - at).ilog2();
        nodes.push(Node { level, index: at >> level });
        at += 1 << level;
    }
    nodes
}

/// Where a stretch of two entries or more is divided: after the largest power of two that is less than its length.
fn middle(start: u64, end: u64) -> u64 {
    start + (1 << (end - start - 1).ilog2())
}

/// What proves that the entry at `index`, counted from 0, is in the tree over the first `size` (RFC 6962, 2.1.1). None where
/// it is not among them.
#[must_use]
pub fn inclusion(index: u64, size: u64) -> Option<Plan> {
    if index >= size {
        return None;
    }
    let (mut start, mut end, mut stretches) = (0, size, Vec::new());
    while end - start > 1 {
        let middle = middle(start, end);
        if index < middle {
            stretches.push((middle, end));
            end = middle;
        } else {
            stretches.push((start, middle));
            start = middle;
        }
    }
    Some(Plan::upwards(stretches))
}

/// What proves that the log of `to` entries begins with the log of `from` entries (RFC 6962, 2.1.2). None where `from` is
/// more. Nothing is needed where both are the same, or where the first has no entry, of which the RFC does not speak.
#[must_use]
pub fn consistency(from: u64, to: u64) -> Option<Plan> {
    if from > to {
        return None;
    }
    let (mut start, mut end, mut stretches) = (0, to, Vec::new());
    // A part that is whole in both needs no saying as long as it begins at the beginning: its hash is the first root.
    while from > 0 && from < end {
        let middle = middle(start, end);
        if from <= middle {
            stretches.push((middle, end));
            end = middle;
        } else {
            stretches.push((start, middle));
            start = middle;
        }
    }
    if start > 0 {
        stretches.push((start, end));
    }
    Some(Plan::upwards(stretches))
}

/// Whether a proof shows that the leaf at `index` is in the tree of `size` entries with this root (RFC 9162, 2.1.3.2).
#[must_use]
pub fn is_included(leaf: &Hash, index: u64, size: u64, proof: &[Hash], root: &Hash) -> bool {
    if index >= size {
        return false;
    }
    let (mut at, mut last, mut hash) = (index, size - 1, *leaf);
    for beside in proof {
        if last == 0 {
            return false;
        }
        if at & 1 == 1 || at == last {
            hash = node_hash(beside, &hash);
            // At the right edge there may be levels on which nothing stands beside it.
            while at & 1 == 0 && at != 0 {
                (at, last) = (at >> 1, last >> 1);
            }
        } else {
            hash = node_hash(&hash, beside);
        }
        (at, last) = (at >> 1, last >> 1);
    }
    last == 0 && hash == *root
}

/// Whether a proof shows that the tree of `to` entries with root `newer` begins with the tree of `from` entries with root
/// `older` (RFC 9162, 2.1.4.2).
#[must_use]
pub fn is_consistent(from: u64, to: u64, older: &Hash, newer: &Hash, proof: &[Hash]) -> bool {
    if from > to {
        return false;
    }
    if from == to {
        return proof.is_empty() && older == newer;
    }
    if from == 0 {
        return proof.is_empty() && *older == empty_root();
    }
    // Where the older tree is complete its root is the first hash, and the proof does not repeat it.
    let given = from.is_power_of_two().then_some(older);
    let mut hashes = given.into_iter().chain(proof);
    let Some(first) = hashes.next() else { return false };
    let (mut at, mut last) = (from - 1, to - 1);
    while at & 1 == 1 {
        (at, last) = (at >> 1, last >> 1);
    }
    let (mut old, mut new) = (*first, *first);
    for beside in hashes {
        if last == 0 {
            return false;
        }
        if at & 1 == 1 || at == last {
            (old, new) = (node_hash(beside, &old), node_hash(beside, &new));
            while at & 1 == 0 && at != 0 {
                (at, last) = (at >> 1, last >> 1);
            }
        } else {
            new = node_hash(&new, beside);
        }
        (at, last) = (at >> 1, last >> 1);
    }
    last == 0 && old == *older && new == *newer
}
