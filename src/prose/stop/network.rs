//! A small neural network beside the n-grams: it sees further, and knows characters that are alike as alike.
//!
//! Each unit near a gap is a row of numbers (Bengio et al., *A neural probabilistic language model*, 2003); so are
//! the distances to the marks around; the clauses on both sides and what else their sentences hold are each the mean
//! of their units. Two layers of rectified sums make of these what a stop's score gains or loses. All weights are
//! bytes and all sums integers, so that every machine agrees.

use super::feature::Gap;
use super::unit::Unit;

/// Units looked at on each side of a gap.
pub const SIDE: usize = 12;

/// Distances to the marks around a gap.
const DISTANCES: usize = 4;

/// Rows of one gap: units and distances.
pub const ROWS: usize = 2 * SIDE + DISTANCES;

/// Stretches of text around a gap of which the mean is seen.
pub const POOLS: usize = 4;

/// Numbers in a row.
pub const WIDTH: usize = 16;

/// Everything the first layer sees.
pub const INPUTS: usize = (ROWS + POOLS) * WIDTH;

/// Sums in the first and in the second layer.
pub const HIDDEN: usize = 48;
/// See [`HIDDEN`].
pub const SECOND: usize = 16;

/// The most units of a stretch that are looked at, the nearest to the gap.
pub const LONGEST_POOL: usize = 40;

/// What a mean is drawn towards zero by, in units: a stretch of one unit counts for a fifth.
pub const POOL_DAMPING: usize = 4;

/// How much larger a mean is taken than it is: means of many rows are small.
pub const POOL_GAIN: usize = 2;

/// Row of a unit that is not in the vocabulary, of a place outside the paragraph, of the first distance, and of the
/// first unit of the vocabulary.
const UNKNOWN: u16 = 0;
const OUTSIDE: u16 = 1;
const FIRST_DISTANCE: u16 = 2;
/// See [`UNKNOWN`].
pub const FIRST_UNIT: u16 = FIRST_DISTANCE + 18;

/// What is looked at around one gap.
pub struct Inputs {
    /// Rows of the units to the left, to the right (nearest first), and of the distances.
    pub rows: [u16; ROWS],
    /// Stretches of units: the clause to the left and to the right, and the rest of the sentence on both sides.
    pub pools: [(usize, usize); POOLS],
}

impl Inputs {
    /// Looks around a gap; `rows` are those of the paragraph's units.
    pub fn new(gap: &Gap, rows: &[u16]) -> Self {
        let at = |index: Option<usize>| index.and_then(|index| rows.get(index)).copied().unwrap_or(OUTSIDE);
        let around = gap.around();
        let mut inputs = Self { rows: [UNKNOWN; ROWS], pools: [(0, 0); POOLS] };
        let left = (1..=SIDE).map(|back| at(gap.index.checked_sub(back)));
        let right = (0..SIDE).map(|ahead| at(Some(gap.index + ahead)));
        let distances = around.distances().map(|bucket| FIRST_DISTANCE + bucket as u16);
        inputs.rows.iter_mut().zip(left.chain(right).chain(distances)).for_each(|(slot, row)| *slot = row);
        let before = |from: usize, to: usize| (from.max(to.saturating_sub(LONGEST_POOL)), to);
        let after = |from: usize, to: usize| (from, to.min(from + LONGEST_POOL).min(rows.len()));
        inputs.pools = [
            before(around.clause, gap.index),
            after(gap.index, around.next),
            before(around.sentence, around.clause),
            after(around.next, around.strong),
        ];
        inputs
    }
}

/// The units that have rows of their own.
#[derive(Default)]
pub struct Vocabulary {
    /// Their codes, rising.
    pub codes: Vec<u32>,
}

impl Vocabulary {
    /// The rows of a paragraph's units.
    pub fn rows(&self, units: &[Unit]) -> Vec<u16> {
        let row = |unit: &Unit| {
            self.codes.binary_search(&unit.code).map_or(UNKNOWN, |index| FIRST_UNIT + index as u16)
        };
        units.iter().map(row).collect()
    }

    /// How many rows there are.
    pub fn row_count(&self) -> usize {
        self.codes.len() + usize::from(FIRST_UNIT)
    }
}

/// Steps of a weight, of a row's number and of a sum in 1, as a power of two.
pub const STEP_BITS: u32 = 6;

/// The weights, each in [`STEP_BITS`].
#[derive(Default)]
pub struct Network {
    /// The units that have rows.
    pub vocabulary: Vocabulary,
    rows: Vec<i8>,
    first: Layer,
    second: Layer,
    last: Layer,
}

/// Sums of weighted inputs: for each a bias, and a weight for every input.
#[derive(Default)]
struct Layer {
    biases: Vec<i32>,
    weights: Vec<i16>,
}

impl Layer {
    /// The sums, in steps of twice [`STEP_BITS`].
    fn sums<'a>(&'a self, inputs: &'a [i16]) -> impl Iterator<Item = i32> + 'a {
        let sum = move |(weights, bias): (&[i16], &i32)| {
            let products = weights.iter().zip(inputs).map(|(&a, &b)| i32::from(a) * i32::from(b));
            bias + products.sum::<i32>()
        };
        self.weights.chunks_exact(inputs.len().max(1)).zip(&self.biases).map(sum)
    }

    /// The sums that are above zero, in steps of [`STEP_BITS`].
    fn rectified(&self, inputs: &[i16], outputs: &mut [i16]) {
        for (output, sum) in outputs.iter_mut().zip(self.sums(inputs)) {
            *output = (sum >> STEP_BITS).clamp(0, i32::from(i16::MAX)) as i16;
        }
    }

    fn read(bytes: &mut impl Iterator<Item = u8>, inputs: usize, outputs: usize) -> Option<Self> {
        let mut layer = Self::default();
        for _ in 0..outputs {
            let bias = i16::from_le_bytes([bytes.next()?, bytes.next()?]);
            layer.biases.push(i32::from(bias) << STEP_BITS);
        }
        for _ in 0..inputs * outputs {
            layer.weights.push(i16::from(bytes.next()? as i8));
        }
        Some(layer)
    }
}

impl Network {
    /// Reads a network: the length of the vocabulary (u16, little endian) and the distances between its codes
    /// (each a byte, 255 for so many and more to come), the rows column by column, then of each layer the biases
    /// (i16 in steps) and the weights, output by output. None where the bytes end before.
    pub fn read(bytes: &[u8]) -> Option<Self> {
        let mut bytes = bytes.iter().copied();
        let length = u16::from_le_bytes([bytes.next()?, bytes.next()?]);
        let mut code = 0;
        let mut codes = Vec::with_capacity(usize::from(length));
        for _ in 0..length {
            loop {
                let distance = bytes.next()?;
                code += u32::from(distance);
                if distance < u8::MAX {
                    break;
                }
            }
            codes.push(code);
        }
        let vocabulary = Vocabulary { codes };
        let mut rows = vec![0; vocabulary.row_count() * WIDTH];
        for column in 0..WIDTH {
            for row in rows.chunks_exact_mut(WIDTH) {
                *row.get_mut(column)? = bytes.next()? as i8;
            }
        }
        let first = Layer::read(&mut bytes, INPUTS, HIDDEN)?;
        let second = Layer::read(&mut bytes, HIDDEN, SECOND)?;
        let last = Layer::read(&mut bytes, SECOND, 1)?;
        Some(Self { vocabulary, rows, first, second, last })
    }

    /// What a gap's score gains or loses, in `scale`ths of a natural logarithm of odds.
    pub fn score(&self, gap: &Gap, rows: &[u16], scale: i32) -> i32 {
        let mut inputs = [0; INPUTS];
        self.fill(&Inputs::new(gap, rows), rows, &mut inputs);
        let mut first = [0; HIDDEN];
        self.first.rectified(&inputs, &mut first);
        let mut second = [0; SECOND];
        self.second.rectified(&first, &mut second);
        (self.last.sums(&second).sum::<i32>() * scale) >> (2 * STEP_BITS)
    }

    fn row(&self, row: u16) -> &[i8] {
        let start = usize::from(row) * WIDTH;
        self.rows.get(start..start + WIDTH).unwrap_or_default()
    }

    fn fill(&self, look: &Inputs, rows: &[u16], inputs: &mut [i16; INPUTS]) {
        let mut slots = inputs.chunks_exact_mut(WIDTH);
        for (&row, slot) in look.rows.iter().zip(&mut slots) {
            slot.iter_mut().zip(self.row(row)).for_each(|(slot, &number)| *slot = i16::from(number));
        }
        for (&(from, to), slot) in look.pools.iter().zip(slots) {
            let units = rows.get(from..to).unwrap_or_default();
            let mut sums = [0i32; WIDTH];
            for &row in units {
                sums.iter_mut().zip(self.row(row)).for_each(|(sum, &number)| *sum += i32::from(number));
            }
            let share = (POOL_GAIN << POOL_BITS) / (units.len() + POOL_DAMPING);
            slot.iter_mut()
                .zip(sums)
                .for_each(|(slot, sum)| *slot = ((sum * share as i32) >> POOL_BITS) as i16);
        }
    }
}

/// Bits of the share of a unit in a mean.
const POOL_BITS: u32 = 12;
