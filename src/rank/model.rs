//! The rank model: a linear model and two ensembles of small trees over the signals.
//!
//! Signals come in 255ths, weights and leaves are integers, so that a score is a sum of integers and the same on
//! every machine. The file: `RANK`, a version byte, the number of signals and the depth of the trees (bytes); the
//! rarity of each bucket of pairs (bytes, [`RARITY_STEPS`] in a nat); a weight for each signal (i16); for each
//! ensemble the number of trees (u16) and for each tree its splits (signal, threshold: bytes) and the values of all
//! its nodes (i16), both level by level. Numbers are little endian.
//!
//! Sources: Friedman, *Greedy function approximation: a gradient boosting machine* (2001); for the parts of a score
//! Saabas, *Interpreting random forests* (2014).

use std::sync::LazyLock;

use super::row::{Family, Row, SIGNALS};
use super::vector::BUCKETS;

/// Steps of a rarity in one nat.
pub const RARITY_STEPS: f32 = 4.0;

/// How many ensembles there are.
pub const ENSEMBLES: usize = 2;

const MAGIC: [u8; 5] = *b"RANK\x01";

/// The trained model, made by `cargo xtask train rank`.
static TRAINED: LazyLock<Model> = LazyLock::new(|| Model::read(include_bytes!("rank.model")));

/// A tree whose leaves lie at one depth.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tree {
    /// Signal and threshold of each inner node; a signal above the threshold leads to the second child.
    pub splits: Vec<(u8, u8)>,
    /// The value of each node: the mean of the target below it. The last level has the leaves.
    pub values: Vec<i16>,
}

/// A model of how much a sentence tells.
#[derive(Clone, Debug, PartialEq)]
pub struct Model {
    /// The rarity of each bucket of pairs, in steps.
    pub rarities: Vec<u8>,
    /// The weight of each signal.
    pub weights: Vec<i16>,
    /// Depth of the trees.
    pub depth: u8,
    /// Trees whose values add up.
    pub ensembles: [Vec<Tree>; ENSEMBLES],
}

/// The scores of one sentence by each part of the model, and each family's part in them.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Opinion {
    /// The linear model's score, and the ensembles'.
    pub scores: [i32; 1 + ENSEMBLES],
    /// What each family of signals adds to each of these scores.
    pub parts: [[i32; Family::COUNT]; 1 + ENSEMBLES],
}

impl Model {
    /// The model that is shipped.
    pub fn trained() -> &'static Self {
        &TRAINED
    }

    /// A model that knows nothing but the rarity of pairs.
    pub fn blank(rarities: Vec<u8>) -> Self {
        Self { rarities, weights: vec![0; SIGNALS], depth: 0, ensembles: [Vec::new(), Vec::new()] }
    }

    /// Reads a model; bytes that are none give a model to which all sentences are equal.
    pub fn read(bytes: &[u8]) -> Self {
        Self::parse(bytes).unwrap_or_else(|| Self::blank(vec![1; BUCKETS]))
    }

    fn parse(bytes: &[u8]) -> Option<Self> {
        let rest = bytes.strip_prefix(&MAGIC)?;
        let ([signals, depth], rest) = rest.split_first_chunk::<2>()?;
        if usize::from(*signals) != SIGNALS {
            return None;
        }
        let (rarities, mut rest) = rest.split_at_checked(BUCKETS)?;
        let weights = numbers(&mut rest, SIGNALS)?;
        let inner = (1usize << depth) - 1;
        let mut ensembles = [Vec::new(), Vec::new()];
        for ensemble in &mut ensembles {
            let (count, after) = rest.split_first_chunk::<2>()?;
            rest = after;
            for _ in 0..u16::from_le_bytes(*count) {
                let (splits, after) = rest.split_at_checked(2 * inner)?;
                rest = after;
                let splits = splits.as_chunks::<2>().0.iter().map(|&[signal, threshold]| (signal, threshold));
                ensemble.push(Tree { splits: splits.collect(), values: numbers(&mut rest, 2 * inner + 1)? });
            }
        }
        Some(Self { rarities: rarities.to_vec(), weights, depth: *depth, ensembles })
    }

    /// The bytes of the model's file.
    pub fn write(&self) -> Vec<u8> {
        let mut bytes = MAGIC.to_vec();
        bytes.extend([SIGNALS as u8, self.depth]);
        bytes.extend(&self.rarities);
        bytes.extend(self.weights.iter().flat_map(|weight| weight.to_le_bytes()));
        for ensemble in &self.ensembles {
            bytes.extend((ensemble.len() as u16).to_le_bytes());
            for tree in ensemble {
                bytes.extend(tree.splits.iter().flat_map(|&(signal, threshold)| [signal, threshold]));
                bytes.extend(tree.values.iter().flat_map(|value| value.to_le_bytes()));
            }
        }
        bytes
    }

    /// The rarity of a bucket of pairs, in nats.
    pub fn rarity(&self, bucket: u16) -> f32 {
        f32::from(self.rarities.get(usize::from(bucket)).copied().unwrap_or(1)) / RARITY_STEPS
    }

    /// What the model says of a sentence.
    pub fn opinion(&self, row: &Row) -> Opinion {
        let mut opinion = Opinion::default();
        let [linear, trees @ ..] = &mut opinion.parts;
        for ((signal, weight), value) in self.weights.iter().enumerate().zip(row) {
            linear[Family::of(signal) as usize] += i32::from(*weight) * i32::from(*value);
        }
        for (ensemble, parts) in self.ensembles.iter().zip(trees) {
            ensemble.iter().for_each(|tree| tree.add(row, parts));
        }
        opinion.scores = opinion.parts.map(|parts| parts.iter().sum());
        opinion
    }
}

impl Tree {
    /// Adds what each family of signals does to the value on the way from the root to a leaf.
    fn add(&self, row: &Row, parts: &mut [i32; Family::COUNT]) {
        let value = |node: usize| self.values.get(node).copied().map_or(0, i32::from);
        let (mut node, mut before) = (0, value(0));
        while let Some(&(signal, threshold)) = self.splits.get(node) {
            let is_above = row.get(usize::from(signal)).is_some_and(|value| *value > threshold);
            node = 2 * node + 1 + usize::from(is_above);
            let here = value(node);
            parts[Family::of(usize::from(signal)) as usize] += here - before;
            before = here;
        }
    }
}

/// Takes so many numbers from the head of some bytes.
fn numbers(bytes: &mut &[u8], count: usize) -> Option<Vec<i16>> {
    let (head, rest) = bytes.split_at_checked(2 * count)?;
    *bytes = rest;
    Some(head.as_chunks::<2>().0.iter().map(|pair| i16::from_le_bytes(*pair)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn model() -> Model {
        let tree = Tree { splits: vec![(0, 100)], values: vec![3, -5, 9] };
        let mut model = Model::blank(vec![16; BUCKETS]);
        model.weights[1] = 2;
        model.depth = 1;
        model.ensembles = [vec![tree.clone(), tree], Vec::new()];
        model
    }

    #[test]
    fn a_model_is_read_as_it_was_written() {
        assert_eq!(Model::read(&model().write()), model());
        assert_eq!(Model::read(b"RANK\x01 too short"), Model::blank(vec![1; BUCKETS]));
    }

    #[test]
    fn a_score_is_the_sum_of_its_parts() {
        let mut row = [0; SIGNALS];
        (row[0], row[1]) = (101, 10);
        let opinion = model().opinion(&row);
        assert_eq!(opinion.scores, [20, 12, 0]);
        assert_eq!(opinion.parts[1][Family::of(0) as usize], 12);
    }

    #[test]
    fn the_shipped_model_is_whole() {
        assert!(Model::trained().ensembles.iter().all(|trees| !trees.is_empty()));
    }
}
