//! The stop model: a weight for each of some tens of thousands of features, and a small network for the gaps that
//! these leave in doubt.
//!
//! The file: `STOP`, a version byte, the Rice parameter, the number of features (u32, little endian), the bias
//! (i16), the length of the network (u32) and the network, then a stream of bits: for each feature the distance to
//! the one before in Rice code and its weight in six bits. Weights are in [`SCALE`]ths of a natural logarithm of
//! odds, so that a score is a sum of integers and the same on every machine.

use std::sync::LazyLock;

use super::feature::{FEATURE_BITS, Gap};
use super::network::Network;
use super::unit::Unit;
use super::weights::Weights;

/// Steps of a weight in one unit of the natural logarithm of odds.
pub const SCALE: i32 = 12;

/// Bits of a weight.
const WEIGHT_BITS: u32 = 6;

/// The largest weight, in steps.
pub const LARGEST: i32 = (1 << (WEIGHT_BITS - 1)) - 1;

/// The sum of the features' weights from which the network has a say, in steps.
///
/// Lower, and more gaps cost the time of the network; higher, and it can save fewer of those that the features
/// misjudge. Other values were not tried.
pub const DOUBT: i32 = -4 * SCALE;

const MAGIC: [u8; 5] = *b"STOP\x02";

/// The trained weights, made by `cargo xtask train stops`.
static TRAINED: LazyLock<Model> = LazyLock::new(|| Model::read(include_bytes!("../stop.model")));

/// The weights of the features, and the network.
pub struct Model {
    weights: Weights,
    bias: i32,
    network: Network,
}

impl Model {
    /// The model that is shipped.
    pub fn trained() -> &'static Self {
        &TRAINED
    }

    /// Reads a model; bytes that are none give a model that restores nothing.
    pub fn read(bytes: &[u8]) -> Self {
        Self::parse(bytes).unwrap_or(Self {
            weights: Weights::default(),
            bias: i32::MIN / 2,
            network: Network::default(),
        })
    }

    fn parse(bytes: &[u8]) -> Option<Self> {
        let rest = bytes.strip_prefix(&MAGIC)?;
        let (&rice, rest) = rest.split_first()?;
        let (count, rest) = rest.split_first_chunk::<4>()?;
        let (bias, rest) = rest.split_first_chunk::<2>()?;
        let (length, rest) = rest.split_first_chunk::<4>()?;
        let (network, rest) = rest.split_at_checked(u32::from_le_bytes(*length) as usize)?;
        let mut bits = Bits { bytes: rest, at: 0 };
        let mut weights = Weights::new(1 << FEATURE_BITS);
        let mut key = 0usize;
        for _ in 0..u32::from_le_bytes(*count) {
            let mut high = 0;
            while bits.take(1)? == 1 {
                high += 1;
            }
            key += ((high << rice) | bits.take(u32::from(rice))?) as usize;
            let weight = bits.take(WEIGHT_BITS)? as i32 - LARGEST;
            weights.push(key, i8::try_from(weight).ok()?)?;
            key += 1;
        }
        let network = Network::read(network)?;
        Some(Self { weights, bias: i32::from(i16::from_le_bytes(*bias)), network })
    }

    /// Writes a model; `weights` are pairs of a feature and its weight in steps, rising by feature; `network` is
    /// the network's file.
    pub fn write(weights: &[(u32, i32)], bias: i32, network: &[u8]) -> Vec<u8> {
        let mean = (1u32 << FEATURE_BITS) as usize / weights.len().max(1);
        let rice = (mean as u32 * 7 / 10).max(1).ilog2();
        let mut bytes = MAGIC.to_vec();
        bytes.push(rice as u8);
        bytes.extend((weights.len() as u32).to_le_bytes());
        bytes.extend((bias as i16).to_le_bytes());
        bytes.extend((network.len() as u32).to_le_bytes());
        bytes.extend(network);
        let mut bits = Vec::new();
        let mut push =
            |value: u32, count: u32| bits.extend((0..count).rev().map(|bit| value >> bit & 1 == 1));
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
        let pack = |bits: &[bool]| {
            bits.iter().enumerate().fold(0, |byte, (at, &bit)| byte | u8::from(bit) << (7 - at))
        };
        bytes.extend(bits.chunks(8).map(pack));
        bytes
    }

    /// What the network sees of a paragraph's units.
    pub fn rows(&self, units: &[Unit]) -> Vec<u16> {
        self.network.vocabulary.rows(units)
    }

    /// The score of a gap, in steps of [`SCALE`]: positive where a stop was more likely than not in training.
    /// `rows` are those of the paragraph's units.
    pub fn score(&self, gap: &Gap, rows: &[u16]) -> i32 {
        let mut sum = self.bias;
        gap.features(|feature| sum += i32::from(self.weights.of(feature as usize)));
        if sum < DOUBT { sum } else { sum + self.network.score(gap, rows, SCALE) }
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

#[cfg(test)]
mod tests {
    use std::io::Write;

    use flate2::{Compression, write::GzEncoder};

    use super::super::feature::{Habits, Marks};
    use super::super::unit::units;
    use super::*;

    /// The most that the model may add to what the page loads, in bytes after compression.
    const BUDGET: usize = 150_000;

    #[test]
    fn the_model_keeps_to_its_budget() {
        let mut packed = GzEncoder::new(Vec::new(), Compression::best());
        packed.write_all(include_bytes!("../stop.model")).unwrap();
        let length = packed.finish().unwrap().len();
        assert!(length <= BUDGET, "{length} bytes");
    }

    #[test]
    fn the_shipped_model_is_whole() {
        assert!((0..1 << FEATURE_BITS).any(|feature| Model::trained().weights.of(feature) != 0));
        assert!(Model::trained().network.vocabulary.codes.is_sorted());
    }

    #[test]
    fn bytes_that_are_no_model_restore_nothing() {
        let shipped = include_bytes!("../stop.model");
        for bytes in [&[][..], b"STOP", b"STOP\x01 an older one", shipped.get(..60_000).unwrap()] {
            let units = units("雨停了此外风也小了");
            let (marks, habits) = (Marks::new(&units), Habits::new(units.len()));
            let model = Model::read(bytes);
            let rows = model.rows(&units);
            for index in 1..units.len() {
                let gap = Gap { units: &units, marks: &marks, habits: &habits, index };
                assert!(model.score(&gap, &rows) < -100 * SCALE);
            }
        }
    }

    #[test]
    fn what_is_written_is_read() {
        let weights = [(3, -LARGEST), (4, 1), (900_000, LARGEST), (4_194_303, 7)];
        let silent = vec![0; 2 + 20 * 16 + 2 * (48 + 16 + 1) + 512 * 48 + 48 * 16 + 16];
        let model = Model::read(&Model::write(&weights, -36, &silent));
        assert_eq!(model.bias, -36);
        for (feature, weight) in weights {
            assert_eq!(i32::from(model.weights.of(feature as usize)), weight);
        }
        let weighty = (0..1 << FEATURE_BITS).filter(|&feature| model.weights.of(feature) != 0);
        assert_eq!(weighty.count(), weights.len());
    }
}
