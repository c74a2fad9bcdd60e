//! The stop model: a weight for each of some tens of thousands of features.
//!
//! The file: `STOP`, a version byte, the Rice parameter, the number of features (u32, little endian), the bias
//! (i16), then a stream of bits: for each feature the distance to the one before in Rice code and its weight in
//! six bits. Weights are in [`SCALE`]ths of a natural logarithm of odds, so that a score is a sum of integers
//! and the same on every machine.

use std::sync::LazyLock;

use super::feature::{FEATURE_BITS, Gap};

/// Steps of a weight in one unit of the natural logarithm of odds.
pub const SCALE: i32 = 12;

/// Bits of a weight.
const WEIGHT_BITS: u32 = 6;

/// The largest weight, in steps.
pub const LARGEST: i32 = (1 << (WEIGHT_BITS - 1)) - 1;

const MAGIC: [u8; 5] = *b"STOP\x01";

/// The trained weights, made by `cargo xtask train stops`.
static TRAINED: LazyLock<Model> = LazyLock::new(|| Model::read(include_bytes!("../stop.model")));

/// The weights of the features.
pub struct Model {
    weights: Vec<i8>,
    bias: i32,
}

impl Model {
    /// The model that is shipped.
    pub fn trained() -> &'static Self {
        &TRAINED
    }

    /// Reads a model; bytes that are none give a model that restores nothing.
    pub fn read(bytes: &[u8]) -> Self {
        Self::parse(bytes).unwrap_or(Self { weights: Vec::new(), bias: i32::MIN / 2 })
    }

    fn parse(bytes: &[u8]) -> Option<Self> {
        let rest = bytes.strip_prefix(&MAGIC)?;
        let (&rice, rest) = rest.split_first()?;
        let (count, rest) = rest.split_first_chunk::<4>()?;
        let (bias, rest) = rest.split_first_chunk::<2>()?;
        let mut bits = Bits { bytes: rest, at: 0 };
        let mut weights = vec![0i8; 1 << FEATURE_BITS];
        let mut key = 0usize;
        for _ in 0..u32::from_le_bytes(*count) {
            let mut high = 0;
            while bits.take(1)? == 1 {
                high += 1;
            }
            key += ((high << rice) | bits.take(u32::from(rice))?) as usize;
            let weight = bits.take(WEIGHT_BITS)? as i32 - LARGEST;
            *weights.get_mut(key)? = i8::try_from(weight).ok()?;
            key += 1;
        }
        Some(Self { weights, bias: i32::from(i16::from_le_bytes(*bias)) })
    }

    /// Writes a model; `weights` are pairs of a feature and its weight in steps, rising by feature.
    pub fn write(weights: &[(u32, i32)], bias: i32) -> Vec<u8> {
        let mean = (1u32 << FEATURE_BITS) as usize / weights.len().max(1);
        let rice = (mean as u32 * 7 / 10).max(1).ilog2();
        let mut bytes = MAGIC.to_vec();
        bytes.push(rice as u8);
        bytes.extend((weights.len() as u32).to_le_bytes());
        bytes.extend((bias as i16).to_le_bytes());
        let mut bits = Vec::new();
        let mut push = |value: u32, count: u32| bits.extend((0..count).rev().map(|bit| value >> bit & 1 == 1));
        let mut next = 0;
        for &(key, weight) in weights {
            let distance = key - next;
            for _ in 0..distance >> rice {
                push(1, 1);
            }
            push(0, 1);
            push(distance, rice);
            push((weight.clamp(-LARGEST, LARGEST) + LARGEST) as u32, WEIGHT_BITS);
            next = key + 1;
        }
        let pack = |bits: &[bool]| bits.iter().enumerate().fold(0, |byte, (at, &bit)| byte | u8::from(bit) << (7 - at));
        bytes.extend(bits.chunks(8).map(pack));
        bytes
    }

    /// The score of a gap, in steps of [`SCALE`]: positive where a stop was more likely than not in training.
    pub fn score(&self, gap: &Gap) -> i32 {
        let mut sum = self.bias;
        gap.features(|feature| sum += self.weights.get(feature as usize).copied().map_or(0, i32::from));
        sum
    }
}

/// A stream of bits, the highest of each byte first.
struct Bits<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl Bits<'_> {
    fn take(&mut self, count: u32) -> Option<u32> {
        let mut value = 0;
        for _ in 0..count {
            let byte = self.bytes.get(self.at / 8)?;
            value = value << 1 | u32::from(byte >> (7 - self.at % 8) & 1);
            self.at += 1;
        }
        Some(value)
    }
}
