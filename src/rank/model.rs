//! The rank model: a linear model and two ensembles of small trees over the signals.
//!
//! Signals come in 255ths, weights and leaves are integers, so that a score is a sum of integers and the same on
//! every machine. The file: `RANK`, a version byte, the number of signals and the depth of the trees (bytes); the
//! rarity of each bucket of pairs (bytes, [`RARITY_STEPS`] in a nat); a weight for each signal (i16); for each
//! ensemble the number of trees (u16) and for each tree its splits (signal, threshold: bytes) and the values of all
//! its nodes (i16), both level by level. Numbers are little endian.

use std::sync::LazyLock;

use super::forest::{DEPTH, Forest, widened};
use super::row::{Family, Row, SIGNALS};
use super::vector::BUCKETS;

/// Steps of a rarity in one nat.
pub const RARITY_STEPS: f32 = 4.0;

/// How many ensembles there are.
pub const ENSEMBLES: usize = 2;

const MAGIC: [u8; 5] = *b"RANK\x01";

/// The trained model, made by `cargo xtask train rank`.
static TRAINED: LazyLock<Model> = LazyLock::new(|| Model::read(include_bytes!("rank.model")));

/// A model of how much a sentence tells.
#[derive(Clone, Debug, PartialEq)]
pub struct Model {
    /// The rarity of each bucket of pairs, in steps.
    pub rarities: Vec<u8>,
    /// The weight of each signal.
    pub weights: Vec<i16>,
    /// Trees whose values add up.
    pub ensembles: [Forest; ENSEMBLES],
}

/// The scores of one sentence by each part of the model: the linear model's, and the ensembles'.
pub type Scores = [i32; 1 + ENSEMBLES];

/// What each family of signals adds to each of these scores.
pub type Parts = [[i32; Family::COUNT]; 1 + ENSEMBLES];

impl Model {
    /// The model that is shipped.
    pub fn trained() -> &'static Self {
        &TRAINED
    }

    /// A model that knows nothing but the rarity of pairs.
    pub fn blank(rarities: Vec<u8>) -> Self {
        Self { rarities, weights: vec![0; SIGNALS], ensembles: [Forest::default(), Forest::default()] }
    }

    /// Reads a model; bytes that are none give a model to which all sentences are equal.
    pub fn read(bytes: &[u8]) -> Self {
        Self::parse(bytes).unwrap_or_else(|| Self::blank(vec![1; BUCKETS]))
    }

    fn parse(bytes: &[u8]) -> Option<Self> {
        let rest = bytes.strip_prefix(&MAGIC)?;
        let ([signals, depth], rest) = rest.split_first_chunk::<2>()?;
        if usize::from(*signals) != SIGNALS || usize::from(*depth) != DEPTH {
            return None;
        }
        let (rarities, mut rest) = rest.split_at_checked(BUCKETS)?;
        let weights = numbers(&mut rest, SIGNALS)?;
        let mut ensembles = [Forest::default(), Forest::default()];
        for ensemble in &mut ensembles {
            let (count, after) = rest.split_first_chunk::<2>()?;
            rest = after;
            *ensemble = Forest::parse(&mut rest, u16::from_le_bytes(*count))?;
        }
        Some(Self { rarities: rarities.to_vec(), weights, ensembles })
    }

    /// The bytes of the model's file.
    pub fn write(&self) -> Vec<u8> {
        let mut bytes = MAGIC.to_vec();
        bytes.extend([SIGNALS as u8, DEPTH as u8]);
        bytes.extend(&self.rarities);
        bytes.extend(self.weights.iter().flat_map(|weight| weight.to_le_bytes()));
        self.ensembles.iter().for_each(|forest| forest.write(&mut bytes));
        bytes
    }

    /// The rarity of a bucket of pairs, in nats.
    pub fn rarity(&self, bucket: u16) -> f32 {
        f32::from(self.rarities.get(usize::from(bucket)).copied().unwrap_or(1)) / RARITY_STEPS
    }

    /// What the model says of a sentence.
    pub fn scores(&self, row: &Row) -> Scores {
        let linear =
            self.weights.iter().zip(row).map(|(weight, value)| i32::from(*weight) * i32::from(*value));
        let [first, second] = &self.ensembles;
        let row = widened(row);
        [linear.sum(), first.score(&row), second.score(&row)]
    }

    /// Why it says so: the parts of each score, but for what is the same for all sentences.
    pub fn parts(&self, row: &Row) -> Parts {
        let mut parts = Parts::default();
        let [linear, trees @ ..] = &mut parts;
        for ((signal, weight), value) in self.weights.iter().enumerate().zip(row) {
            linear[Family::of(signal) as usize] += i32::from(*weight) * i32::from(*value);
        }
        let row = widened(row);
        for (forest, parts) in self.ensembles.iter().zip(trees) {
            forest.explain(&row, parts);
        }
        parts
    }
}

/// Takes so many numbers from the head of some bytes.
pub(super) fn numbers(bytes: &mut &[u8], count: usize) -> Option<Vec<i16>> {
    let (head, rest) = bytes.split_at_checked(2 * count)?;
    *bytes = rest;
    Some(head.as_chunks::<2>().0.iter().map(|pair| i16::from_le_bytes(*pair)).collect())
}

#[cfg(test)]
mod tests {
    use super::super::forest::Tree;
    use super::*;

    fn model() -> Model {
        let tree = Tree { splits: vec![(0, 100)], values: vec![3, -5, 9] };
        let mut model = Model::blank(vec![16; BUCKETS]);
        model.weights[1] = 2;
        model.ensembles = [Forest::new(&[tree.clone(), tree]), Forest::new(&[])];
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
        // Two trees of 9, whose roots have 3 for every sentence.
        assert_eq!(model().scores(&row), [20, 18, 0]);
        let parts = model().parts(&row);
        assert_eq!((parts[0][Family::of(1) as usize], parts[1][Family::of(0) as usize]), (20, 12));
    }

    #[test]
    fn the_shipped_model_is_whole() {
        assert!(Model::trained().ensembles.iter().all(|forest| forest.trees() > 0));
    }
}
