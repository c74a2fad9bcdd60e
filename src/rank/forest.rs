//! Ensembles of small trees, laid out so that a score costs little.
//!
//! All trees have one depth, so that a tree is two arrays of known length and finding a leaf takes a comparison a level,
//! without asking where an array ends. Sources: Friedman, *Greedy function approximation: a gradient boosting machine*
//! (2001); for the parts of a score Saabas, *Interpreting random forests* (2014).

use super::model::numbers;
use super::row::{Family, Row, SIGNALS};

/// Levels of splits of a tree, at most.
pub const DEPTH: usize = 4;

/// One more than the inner nodes of a tree of that depth, which is the number of its leaves.
const LEAVES: usize = 1 << DEPTH;

/// How many signals a byte can name.
const NAMED: usize = 1 << u8::BITS;

/// Signals with room for every one that a split may name: no place needs to be checked.
pub(super) type Wide = [u8; NAMED];

/// A tree whose leaves lie at one depth.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tree {
    /// Signal and threshold of each inner node; a signal above the threshold leads to the second child.
    pub splits: Vec<(u8, u8)>,
    /// The value of each node: the mean of the target below it. The last level has the leaves.
    pub values: Vec<i16>,
}

/// Trees whose values add up.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Forest {
    trees: Vec<Planted>,
}

/// A tree as a heap: the root has the number 1, and the children of a node have twice its number, and one more.
#[derive(Clone, Debug, PartialEq)]
struct Planted {
    signals: [u8; LEAVES],
    thresholds: [u8; LEAVES],
    /// Those of the inner nodes, then those of the leaves.
    values: [i16; 2 * LEAVES],
}

impl Planted {
    /// From a tree of [`DEPTH`] levels or fewer: what lies below its leaves has their values.
    fn new(tree: &Tree) -> Self {
        // A threshold that no signal is above leads to the first child.
        let mut planted =
            Self { signals: [0; LEAVES], thresholds: [u8::MAX; LEAVES], values: [0; 2 * LEAVES] };
        for (node, split) in (1..LEAVES).zip(&tree.splits) {
            (planted.signals[node], planted.thresholds[node]) = *split;
        }
        for node in 1..2 * LEAVES {
            planted.values[node] = tree.values.get(node - 1).copied().unwrap_or(planted.values[node / 2]);
        }
        planted
    }

    /// The child of an inner node that a sentence goes to, and the signal that decides.
    fn child(&self, node: usize, row: &Wide) -> (usize, usize) {
        let signal = usize::from(self.signals[node % LEAVES]);
        (2 * node + usize::from(row[signal] > self.thresholds[node % LEAVES]), signal)
    }

    fn value(&self, node: usize) -> i32 {
        self.values[node % (2 * LEAVES)].into()
    }
}

impl Forest {
    /// From trees of [`DEPTH`] levels at most.
    pub fn new(trees: &[Tree]) -> Self {
        Self { trees: trees.iter().map(Planted::new).collect() }
    }

    /// Takes so many trees of [`DEPTH`] from the head of some bytes.
    pub(super) fn parse(bytes: &mut &[u8], count: u16) -> Option<Self> {
        let inner = LEAVES - 1;
        let mut trees = Vec::with_capacity(usize::from(count));
        for _ in 0..count {
            let (splits, rest) = bytes.split_at_checked(2 * inner)?;
            *bytes = rest;
            let splits = splits.as_chunks::<2>().0.iter().map(|&[signal, threshold]| (signal, threshold));
            trees.push(Tree { splits: splits.collect(), values: numbers(bytes, 2 * inner + 1)? });
        }
        Some(Self::new(&trees))
    }

    /// Appends its bytes.
    pub(super) fn write(&self, bytes: &mut Vec<u8>) {
        bytes.extend((self.trees() as u16).to_le_bytes());
        for tree in &self.trees {
            let splits = tree.signals.iter().zip(&tree.thresholds).skip(1);
            bytes.extend(splits.flat_map(|(signal, threshold)| [*signal, *threshold]));
            bytes.extend(tree.values.iter().skip(1).flat_map(|value| value.to_le_bytes()));
        }
    }

    /// How many trees it has.
    pub fn trees(&self) -> usize {
        self.trees.len()
    }

    /// The sum of the leaves that a sentence falls into.
    pub(super) fn score(&self, row: &Wide) -> i32 {
        let leaf = |tree: &Planted| tree.value((0..DEPTH).fold(1, |node, _| tree.child(node, row).0));
        self.trees.iter().map(leaf).sum()
    }

    /// Adds what each family of signals does to the values on the way from the roots to these leaves.
    pub(super) fn explain(&self, row: &Wide, parts: &mut [i32; Family::COUNT]) {
        let mut own = [0; NAMED];
        for tree in &self.trees {
            let (mut node, mut value) = (1, tree.value(1));
            for _ in 0..DEPTH {
                let (child, signal) = tree.child(node, row);
                let below = tree.value(child);
                own[signal] += below - value;
                (node, value) = (child, below);
            }
        }
        for (signal, part) in own.iter().enumerate().take(SIGNALS) {
            parts[Family::of(signal) as usize] += part;
        }
    }
}

/// A row with room for any number that a split may name.
pub(super) fn widened(row: &Row) -> Wide {
    let mut wide = [0; NAMED];
    wide[..SIGNALS].copy_from_slice(row);
    wide
}
