//! The tree against its definition, which is written down here a second time and as plainly as the RFC has it.

use std::collections::HashMap;

use proptest::prelude::*;

use super::*;

/// MTH of RFC 6962, 2.1, word for word.
fn defined(entries: &[Vec<u8>]) -> Hash {
    match entries {
        [] => Sha256::digest([]).into(),
        [one] => leaf_hash(one),
        many => {
            let k = largest_power_below(many.len());
            node_hash(&defined(&many[..k]), &defined(&many[k..]))
        }
    }
}

fn largest_power_below(n: usize) -> usize {
    let mut k = 1;
    while k * 2 < n {
        k *= 2;
    }
    k
}

/// PATH of RFC 6962, 2.1.1.
fn path(m: usize, entries: &[Vec<u8>]) -> Vec<Hash> {
    if entries.len() <= 1 {
        return vec![];
    }
    let k = largest_power_below(entries.len());
    let (mut found, beside) = match m < k {
        true => (path(m, &entries[..k]), defined(&entries[k..])),
        false => (path(m - k, &entries[k..]), defined(&entries[..k])),
    };
    found.push(beside);
    found
}

/// SUBPROOF of RFC 6962, 2.1.2.
fn subproof(m: usize, entries: &[Vec<u8>], known: bool) -> Vec<Hash> {
    if m == entries.len() {
        return if known { vec![] } else { vec![defined(entries)] };
    }
    let k = largest_power_below(entries.len());
    let (mut found, beside) = match m <= k {
        true => (subproof(m, &entries[..k], known), defined(&entries[k..])),
        false => (subproof(m - k, &entries[k..], false), defined(&entries[..k])),
    };
    found.push(beside);
    found
}

/// A log with every node that is complete in it, and its root at every size.
struct Log {
    entries: Vec<Vec<u8>>,
    nodes: HashMap<Node, Hash>,
    roots: Vec<Hash>,
}

impl Log {
    fn of(entries: Vec<Vec<u8>>) -> Self {
        let (mut frontier, mut nodes, mut roots) = (Frontier::default(), HashMap::new(), vec![empty_root()]);
        for (index, entry) in entries.iter().enumerate() {
            let leaf = leaf_hash(entry);
            nodes.insert(Node::leaf(index as u64), leaf);
            frontier.push(leaf, |node, hash| assert_eq!(nodes.insert(node, hash), None, "{node:?} twice"));
            roots.push(frontier.root());
            assert_eq!(Frontier::at(frontier.size(), frontier.peaks().to_vec()), Some(frontier.clone()));
        }
        Self { entries, nodes, roots }
    }

    fn numbered(size: u64) -> Self {
        Self::of((0..size).map(|n| n.to_be_bytes().to_vec()).collect())
    }

    fn proof(&self, plan: Option<Plan>) -> Vec<Hash> {
        plan.unwrap().proof(|node| self.nodes.get(&node).copied().ok_or(node)).unwrap()
    }
}

fn hex(hash: &Hash) -> String {
    hash.iter().fold(String::new(), |said, byte| said + &format!("{byte:02x}"))
}

/// The eight entries of the reference implementation of Certificate Transparency, and its roots over the first 0, 1, 2… of them.
#[test]
fn the_roots_are_those_of_certificate_transparency() {
    let entries: Vec<Vec<u8>> = vec![
        vec![],
        vec![0x00],
        vec![0x10],
        vec![0x20, 0x21],
        vec![0x30, 0x31],
        (0x40..=0x43).collect(),
        (0x50..=0x57).collect(),
        (0x60..=0x6f).collect(),
    ];
    let log = Log::of(entries);
    let roots = [
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    ];
    assert_eq!(log.roots.iter().map(hex).collect::<Vec<_>>(), roots);
}

#[test]
fn every_entry_of_every_log_is_shown_to_be_in_it() {
    let log = Log::numbered(200);
    for size in 0..=200_u64 {
        let whole = &log.entries[..usize::try_from(size).unwrap()];
        let root = log.roots[whole.len()];
        assert_eq!(root, defined(whole), "{size}");
        let told = log.proof(Some(Plan::root(size)));
        assert_eq!(told.first().copied().unwrap_or_else(empty_root), root, "{size}");
        for (at, entry) in whole.iter().enumerate() {
            let (leaf, index) = (leaf_hash(entry), at as u64);
            let proof = log.proof(inclusion(index, size));
            assert!(is_included(&leaf, index, size, &proof, &root), "{index} of {size}");
            // The definition takes its time: at the sizes where trees change their shape.
            if size < 20 || size.is_power_of_two() || (size - 1).is_power_of_two() {
                assert_eq!(proof, path(at, whole), "{index} of {size}");
            }
        }
        assert_eq!(inclusion(size, size), None);
    }
}

#[test]
fn every_log_begins_with_every_shorter_one() {
    let log = Log::numbered(130);
    for to in 0..=130_usize {
        for from in 0..=to {
            let (m, n) = (from as u64, to as u64);
            let proof = log.proof(consistency(m, n));
            assert!(is_consistent(m, n, &log.roots[from], &log.roots[to], &proof), "{from} of {to}");
            if from > 0 && (to < 40 || to % 13 == 0) {
                assert_eq!(proof, subproof(from, &log.entries[..to], true), "{from} of {to}");
            }
            if from < to {
                assert_eq!(consistency(n, m), None);
                assert!(!is_consistent(n, m, &log.roots[to], &log.roots[from], &proof));
            }
        }
    }
}

/// Every eighth level is enough to prove anything from, also where a tree has several of them.
#[test]
fn what_is_kept_is_what_comes_into_being_and_is_enough() {
    let sizes = [0, 1, 255, 256, 257, 300, 511, 512, 65_535, 65_536, 65_537, 66_000, 70_123];
    let mut frontier = Frontier::default();
    let (mut kept, mut roots, mut told) = (HashMap::new(), HashMap::new(), 0);
    for (step, to) in sizes.into_iter().enumerate() {
        let from = frontier.size();
        let before = kept.len();
        for n in from..to {
            let leaf = leaf_hash(&n.to_be_bytes());
            kept.insert(Node::leaf(n), leaf);
            frontier.push(leaf, |node, hash| {
                if node.is_kept() {
                    kept.insert(node, hash);
                }
            });
        }
        roots.insert(to, frontier.root());
        let inner: u64 = kept_between(from, to).map(|(_, first, end)| end - first).sum();
        assert_eq!((kept.len() - before) as u64, to - from + inner, "step {step}");
        for (level, first, end) in kept_between(from, to) {
            told += end - first;
            assert!((first..end).all(|index| kept.contains_key(&Node { level, index })));
        }
        let hash_of = |node: Node| {
            let (level, first, end) = node.consists_of();
            assert!(end - first <= 128);
            joined((first..end).map(|index| kept[&Node { level, index }])).ok_or(node)
        };
        for (older, root) in &roots {
            let proof = consistency(*older, to).unwrap().proof(hash_of).unwrap();
            assert!(is_consistent(*older, to, root, &frontier.root(), &proof), "{older} of {to}");
            let again = Plan::root(*older).proof(hash_of).unwrap();
            assert_eq!(again.first().copied().unwrap_or_else(empty_root), *root);
        }
        for index in (0..to).step_by(991).chain(to.checked_sub(1)) {
            let proof = inclusion(index, to).unwrap().proof(hash_of).unwrap();
            let leaf = leaf_hash(&index.to_be_bytes());
            assert!(is_included(&leaf, index, to, &proof, &frontier.root()), "{index} of {to}");
        }
    }
    assert_eq!(told, (70_123 >> 8) + (70_123 >> 16));
}

#[test]
fn an_edge_that_does_not_fit_its_size_is_none() {
    assert_eq!(Frontier::at(3, vec![[0; 32]]), None);
    assert_eq!(Frontier::at(0, vec![[0; 32]]), None);
    assert_eq!(Frontier::at(0, vec![]), Some(Frontier::default()));
}

/// One bit of one hash is another one.
fn flipped(hash: &mut Hash, bit: usize) {
    hash[bit / 8 % 32] ^= 1 << (bit % 8);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_changed_bit_spoils_an_inclusion(size in 1..3000_u64, at: u64, which: usize, bit in 0..256_usize) {
        let index = at % size;
        let log = Log::numbered(size);
        let mut leaf = leaf_hash(&index.to_be_bytes());
        let mut root = log.roots[log.roots.len() - 1];
        let mut proof = log.proof(inclusion(index, size));
        prop_assert_eq!(root, defined(&log.entries));
        prop_assert!(is_included(&leaf, index, size, &proof, &root));
        // A proof speaks of one place in one tree, and is neither longer nor shorter than it must be.
        prop_assert!(!is_included(&leaf, index + 1, size, &proof, &root));
        prop_assert!(!is_included(&leaf, index, 2 * size + 1, &proof, &root));
        let longer = [&proof[..], &[leaf]].concat();
        prop_assert!(!is_included(&leaf, index, size, &longer, &root));
        if let [shorter @ .., _] = &proof[..] {
            prop_assert!(!is_included(&leaf, index, size, shorter, &root));
        }
        let hashes = proof.len() + 2;
        match which % hashes {
            0 => flipped(&mut leaf, bit),
            1 => flipped(&mut root, bit),
            other => flipped(&mut proof[other - 2], bit),
        }
        prop_assert!(!is_included(&leaf, index, size, &proof, &root));
    }

    #[test]
    fn a_changed_bit_spoils_a_consistency(to in 2..3000_usize, at: usize, which: usize, bit in 0..256_usize) {
        let from = 1 + at % (to - 1);
        let log = Log::numbered(to as u64);
        let (m, n) = (from as u64, to as u64);
        let (mut older, mut newer) = (log.roots[from], log.roots[to]);
        let mut proof = log.proof(consistency(m, n));
        prop_assert!(is_consistent(m, n, &older, &newer, &proof));
        let longer = [&proof[..], &[older]].concat();
        prop_assert!(!is_consistent(m, n, &older, &newer, &longer));
        prop_assert!(!is_consistent(m, n, &older, &newer, &proof[..proof.len() - 1]));
        let hashes = proof.len() + 2;
        match which % hashes {
            0 => flipped(&mut older, bit),
            1 => flipped(&mut newer, bit),
            other => flipped(&mut proof[other - 2], bit),
        }
        prop_assert!(!is_consistent(m, n, &older, &newer, &proof));
    }

    /// Whoever takes an entry out, or another one in, cannot prove that nothing happened.
    #[test]
    fn a_rewritten_log_is_not_consistent(to in 2..600_usize, at: usize, other: usize) {
        let from = 1 + at % (to - 1);
        let log = Log::numbered(to as u64);
        let mut entries = log.entries.clone();
        entries[other % from] = b"never said".to_vec();
        let rewritten = Log::of(entries);
        let (m, n) = (from as u64, to as u64);
        for proof in [log.proof(consistency(m, n)), rewritten.proof(consistency(m, n))] {
            prop_assert!(!is_consistent(m, n, &log.roots[from], &rewritten.roots[to], &proof));
        }
    }

    /// Sizes that no machine holds: the plans are short, and speak of complete parts alone.
    #[test]
    fn plans_for_any_size_are_short(size in 1..u64::MAX / 2, at: u64) {
        let place = at % size;
        let plans = [inclusion(place, size), consistency(place, size)];
        for plan in plans.into_iter().flatten() {
            prop_assert!(plan.0.len() <= 64);
            for node in plan.nodes() {
                prop_assert!((node.index + 1) << node.level <= size, "{:?} of {}", node, size);
            }
        }
    }
}
