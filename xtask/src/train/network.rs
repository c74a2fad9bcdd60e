//! Trains the network of the stop model: gradients by hand, steps by Adam (Kingma and Ba, 2015), then rounded.

use zhaiyao::stages::stop::{
    FIRST_UNIT, HIDDEN, INPUTS, Inputs, POOL_DAMPING, POOL_GAIN, POOLS, ROWS, SECOND, STEP_BITS, Vocabulary,
    WIDTH,
};

use super::corpus::Random;

/// Examples between two steps.
const BATCH: usize = 32;

/// Adam's memory of the slope and of its square.
const MEMORY: [f32; 2] = [0.9, 0.999];

/// How fast the written values follow those that learn.
const SMOOTHING: f32 = 0.001;

/// Steps of a weight in 1.
const STEPS: f32 = (1 << STEP_BITS) as f32;

/// The largest number that a weight can be written as.
const LARGEST: f32 = 127.0 / STEPS;

/// Numbers that are learned, with what Adam remembers of each.
struct Tensor {
    values: Vec<f32>,
    slopes: Vec<f32>,
    means: Vec<f32>,
    squares: Vec<f32>,
    /// The values, averaged over the last steps: these are what is written.
    smooth: Vec<f32>,
}

impl Tensor {
    fn new(length: usize, size: f32, random: &mut Random) -> Self {
        let values: Vec<f32> = (0..length).map(|_| (random.share() as f32 * 2.0 - 1.0) * size).collect();
        let empty = || vec![0.0; length];
        Self { smooth: values.clone(), values, slopes: empty(), means: empty(), squares: empty() }
    }

    fn step(&mut self, rate: f32, decay: f32) {
        let [keep_mean, keep_square] = MEMORY;
        let state = self.values.iter_mut().zip(&mut self.slopes).zip(&mut self.means).zip(&mut self.squares);
        for ((((value, slope), mean), square), smooth) in state.zip(&mut self.smooth) {
            *mean = keep_mean * *mean + (1.0 - keep_mean) * *slope;
            *square = keep_square * *square + (1.0 - keep_square) * *slope * *slope;
            *value -= rate * (*mean / (square.sqrt() + 1e-6) + decay * *value);
            *value = value.clamp(-LARGEST, LARGEST);
            *slope = 0.0;
            *smooth += SMOOTHING * (*value - *smooth);
        }
    }

    /// The weights in steps.
    fn rounded(&self) -> impl Iterator<Item = i32> {
        self.smooth.iter().map(|value| (value * STEPS).round() as i32)
    }
}

/// A network that learns.
pub struct Learner {
    /// The units that have rows.
    pub vocabulary: Vocabulary,
    rows: Tensor,
    first: Tensor,
    first_bias: Tensor,
    second: Tensor,
    second_bias: Tensor,
    last: Tensor,
    last_bias: Tensor,
    /// Step of an update.
    pub rate: f32,
    decay: f32,
    waiting: usize,
    x: Vec<f32>,
    h: [f32; HIDDEN],
    k: [f32; SECOND],
    look: Option<Inputs>,
}

impl Learner {
    /// A network that knows nothing yet.
    pub fn new(vocabulary: Vocabulary, rate: f32, decay: f32) -> Self {
        let random = &mut Random(2);
        let rows = vocabulary.row_count() * WIDTH;
        Self {
            vocabulary,
            rows: Tensor::new(rows, 0.3, random),
            first: Tensor::new(INPUTS * HIDDEN, 0.12, random),
            first_bias: Tensor::new(HIDDEN, 0.1, random),
            second: Tensor::new(HIDDEN * SECOND, 0.25, random),
            second_bias: Tensor::new(SECOND, 0.1, random),
            last: Tensor::new(SECOND, 0.25, random),
            last_bias: Tensor::new(1, 0.0, random),
            rate,
            decay,
            waiting: 0,
            x: vec![0.0; INPUTS],
            h: [0.0; HIDDEN],
            k: [0.0; SECOND],
            look: None,
        }
    }

    /// The network's output for a gap.
    pub fn score(&mut self, look: Inputs, units: &[u16]) -> f32 {
        self.fill(&look, units);
        self.h.copy_from_slice(&self.first_bias.values);
        for (&x, weights) in self.x.iter().zip(self.first.values.chunks_exact(HIDDEN)) {
            self.h.iter_mut().zip(weights).for_each(|(sum, weight)| *sum += x * weight);
        }
        self.k.copy_from_slice(&self.second_bias.values);
        for (h, weights) in self.h.iter_mut().zip(self.second.values.chunks_exact(SECOND)) {
            *h = h.max(0.0);
            self.k.iter_mut().zip(weights).for_each(|(sum, weight)| *sum += *h * weight);
        }
        self.k.iter_mut().for_each(|k| *k = k.max(0.0));
        self.look = Some(look);
        self.last_bias.values[0]
            + self.k.iter().zip(&self.last.values).map(|(k, weight)| k * weight).sum::<f32>()
    }

    fn fill(&mut self, look: &Inputs, units: &[u16]) {
        self.x.fill(0.0);
        let rows = &self.rows.values;
        let row = |row: u16| &rows[usize::from(row) * WIDTH..][..WIDTH];
        for (slot, &number) in self.x.chunks_exact_mut(WIDTH).zip(&look.rows) {
            slot.copy_from_slice(row(number));
        }
        for (slot, &(from, to)) in self.x.chunks_exact_mut(WIDTH).skip(ROWS).zip(&look.pools) {
            let share = share(from, to);
            for &unit in &units[from.min(to)..to] {
                slot.iter_mut().zip(row(unit)).for_each(|(slot, number)| *slot += share * number);
            }
        }
    }

    /// Learns from the slope of the loss at the score that was given last.
    pub fn learn(&mut self, slope: f32, units: &[u16]) {
        let Some(look) = self.look.take() else { return };
        self.last_bias.slopes[0] += slope;
        let mut dk = [0.0; SECOND];
        for (index, dk) in dk.iter_mut().enumerate() {
            self.last.slopes[index] += slope * self.k[index];
            *dk = if self.k[index] > 0.0 { slope * self.last.values[index] } else { 0.0 };
            self.second_bias.slopes[index] += *dk;
        }
        let mut dh = [0.0; HIDDEN];
        for (index, dh) in dh.iter_mut().enumerate() {
            if self.h[index] <= 0.0 {
                continue;
            }
            let at = index * SECOND..(index + 1) * SECOND;
            *dh = dot(&self.second.values[at.clone()], &dk);
            let h = self.h[index];
            self.second.slopes[at].iter_mut().zip(&dk).for_each(|(slope, dk)| *slope += h * dk);
            self.first_bias.slopes[index] += *dh;
        }
        let weights = self.first.values.chunks_exact(HIDDEN).zip(self.first.slopes.chunks_exact_mut(HIDDEN));
        for (x, (values, slopes)) in self.x.iter_mut().zip(weights) {
            let input = *x;
            slopes.iter_mut().zip(&dh).for_each(|(slope, dh)| *slope += input * dh);
            *x = dot(values, &dh);
        }
        let rows = &mut self.rows.slopes;
        let mut add = |row: u16, share: f32, slopes: &[f32]| {
            let row = &mut rows[usize::from(row) * WIDTH..][..WIDTH];
            row.iter_mut().zip(slopes).for_each(|(slot, slope)| *slot += share * slope);
        };
        let slots: Vec<&[f32]> = self.x.chunks_exact(WIDTH).collect();
        for (&row, slope) in look.rows.iter().zip(&slots) {
            add(row, 1.0, slope);
        }
        for (&(from, to), slope) in look.pools.iter().zip(&slots[ROWS..ROWS + POOLS]) {
            let share = share(from, to);
            units[from.min(to)..to].iter().for_each(|&unit| add(unit, share, slope));
        }
        self.waiting += 1;
        if self.waiting == BATCH {
            self.waiting = 0;
            let (rate, decay) = (self.rate, self.decay);
            for tensor in [
                &mut self.rows,
                &mut self.first,
                &mut self.first_bias,
                &mut self.second,
                &mut self.second_bias,
                &mut self.last,
                &mut self.last_bias,
            ] {
                tensor.step(rate, decay);
            }
        }
    }

    /// The network's file, as `Network::read` describes it.
    pub fn file(&self) -> Vec<u8> {
        let codes = &self.vocabulary.codes;
        let mut bytes = (codes.len() as u16).to_le_bytes().to_vec();
        let mut last = 0;
        for &code in codes {
            let mut distance = code - last;
            while distance >= 255 {
                bytes.push(255);
                distance -= 255;
            }
            bytes.push(distance as u8);
            last = code;
        }
        transposed(&self.rows, WIDTH, &mut bytes);
        for (bias, layer, outputs) in [
            (&self.first_bias, &self.first, HIDDEN),
            (&self.second_bias, &self.second, SECOND),
            (&self.last_bias, &self.last, 1),
        ] {
            bytes.extend(bias.rounded().flat_map(|bias| (bias as i16).to_le_bytes()));
            transposed(layer, outputs, &mut bytes);
        }
        bytes
    }
}

/// Writes a table of so many columns column by column.
fn transposed(tensor: &Tensor, columns: usize, bytes: &mut Vec<u8>) {
    let values: Vec<i32> = tensor.rounded().collect();
    for column in 0..columns {
        bytes.extend(values.iter().skip(column).step_by(columns).map(|&value| value as i8 as u8));
    }
}

/// The share of each unit in the mean of a stretch.
fn share(from: usize, to: usize) -> f32 {
    POOL_GAIN as f32 / (to.saturating_sub(from) + POOL_DAMPING) as f32
}

/// A sum of products in eight lanes: quick, and the same everywhere.
fn dot(a: &[f32], b: &[f32]) -> f32 {
    let mut lanes = [0.0; 8];
    for (a, b) in a.chunks_exact(8).zip(b.chunks_exact(8)) {
        for lane in 0..8 {
            lanes[lane] += a[lane] * b[lane];
        }
    }
    lanes.iter().sum()
}

/// The most frequent units.
pub fn vocabulary(counts: &std::collections::BTreeMap<u32, usize>, size: usize) -> Vocabulary {
    let mut order: Vec<(u32, usize)> = counts.iter().map(|(&code, &count)| (code, count)).collect();
    order.sort_by_key(|&(code, count)| (std::cmp::Reverse(count), code));
    order.truncate(size.min(usize::from(u16::MAX - FIRST_UNIT)));
    let mut codes: Vec<u32> = order.into_iter().map(|(code, _)| code).collect();
    codes.sort_unstable();
    Vocabulary { codes }
}
