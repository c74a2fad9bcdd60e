//! Ensembles of small trees, laid out so that a score costs little.
//!
//! All trees of a forest have one depth and lie one behind the other: splits level by level, then leaves. Finding a
//! leaf takes a comparison a level and no list of its own. Sources: Friedman, *Greedy function approximation: a
//! gradient boosting machine* (2001); for the parts of a score Saabas, *Interpreting random forests* (2014).

use super::model::numbers;
use super::row::{Family, Row};

/// A tree whose leaves lie at one depth.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tree {
    /// Signal and threshold of each inner node; a signal above the threshold leads to the second child.
    pub splits: Vec<(u8, u8)>,
    /// The value of each node: the mean of the target below it. The last level has the leaves.
    pub values: Vec<i16>,
}

/// Trees of one depth, whose values add up.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Forest {
    /// Levels of splits.
    depth: u8,
    /// The splits of each tree, level by level.
    splits: Vec<(u8, u8)>,
    /// The values of the inner nodes, in the same order.
    inner: Vec<i16>,
    /// The values of the leaves.
    leaves: Vec<i16>,
}

impl Forest {
    /// From trees of this depth.
    pub fn new(depth: u8, trees: &[Tree]) -> Self {
        let mut forest = Self { depth, ..Self::default() };
        for tree in trees {
            forest.splits.extend(&tree.splits);
            let (inner, leaves) = tree.values.split_at(tree.splits.len().min(tree.values.len()));
            forest.inner.extend(inner);
            forest.leaves.extend(leaves);
        }
        forest
    }

    /// Takes so many trees from the head of some bytes.
    pub(super) fn parse(bytes: &mut &[u8], depth: u8, count: u16) -> Option<Self> {
        let inner = (1usize << depth) - 1;
        let mut trees = Vec::with_capacity(usize::from(count));
        for _ in 0..count {
            let (splits, rest) = bytes.split_at_checked(2 * inner)?;
            *bytes = rest;
            let splits = splits.as_chunks::<2>().0.iter().map(|&[signal, threshold]| (signal, threshold));
            trees.push(Tree { splits: splits.collect(), values: numbers(bytes, 2 * inner + 1)? });
        }
        Some(Self::new(depth, &trees))
    }

    /// Appends its bytes.
    pub(super) fn write(&self, bytes: &mut Vec<u8>) {
        bytes.extend((self.trees() as u16).to_le_bytes());
        for (splits, inner, leaves) in self.each() {
            bytes.extend(splits.iter().flat_map(|&(signal, threshold)| [signal, threshold]));
            bytes.extend(inner.iter().chain(leaves).flat_map(|value| value.to_le_bytes()));
        }
    }

    /// Levels of splits of its trees.
    pub fn depth(&self) -> u8 {
        self.depth
    }

    /// How many trees it has.
    pub fn trees(&self) -> usize {
        self.leaves.len() >> self.depth
    }

    /// The sum of the leaves that a sentence falls into.
    pub fn score(&self, row: &Row) -> i32 {
        let leaf = |(splits, _, leaves): (&[(u8, u8)], _, &[i16])| {
            let mut node = 0;
            for _ in 0..self.depth {
                let (signal, threshold) = splits.get(node).copied().unwrap_or_default();
                let value = row.get(usize::from(signal)).copied().unwrap_or_default();
                node = 2 * node + 1 + usize::from(value > threshold);
            }
            leaves.get(node - splits.len()).map_or(0, |value| i32::from(*value))
        };
        self.each().map(leaf).sum()
    }

    /// Adds what each family of signals does to the values on the way from the roots to these leaves.
    pub fn explain(&self, row: &Row, parts: &mut [i32; Family::COUNT]) {
        for (splits, inner, leaves) in self.each() {
            let value = |node: usize| {
                let value = inner.get(node).or_else(|| leaves.get(node.checked_sub(inner.len())?));
                value.map_or(0, |value| i32::from(*value))
            };
            let (mut node, mut before) = (0, value(0));
            while let Some(&(signal, threshold)) = splits.get(node) {
                let is_above = row.get(usize::from(signal)).is_some_and(|value| *value > threshold);
                node = 2 * node + 1 + usize::from(is_above);
                let here = value(node);
                parts[Family::of(usize::from(signal)) as usize] += here - before;
                before = here;
            }
        }
    }

    /// The splits, the values of the inner nodes and those of the leaves of each tree.
    fn each(&self) -> impl Iterator<Item = (&[(u8, u8)], &[i16], &[i16])> {
        let leaves = 1usize << self.depth;
        // Of trees without splits there is nothing to tell.
        let inner = (leaves - 1).max(1);
        let nodes = self.splits.chunks_exact(inner).zip(self.inner.chunks_exact(inner));
        nodes.zip(self.leaves.chunks_exact(leaves)).map(|((splits, inner), leaves)| (splits, inner, leaves))
    }
}
