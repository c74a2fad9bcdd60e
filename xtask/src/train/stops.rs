//! `cargo xtask train stops`: learns where full stops were lost, and writes `src/prose/stop.model`.
//!
//! A logistic model over hashed features, by AdaGrad; then the features that matter most are kept (weight times
//! the root of its curvature), learned again alone, and rounded. One thread and one seed: the same corpus gives
//! the same file.

use zhaiyao::stages::stop::{FEATURE_BITS, Gap, Habits, LARGEST, Marks, Model, SCALE, Unit, is_gap, units};

use super::corpus::{Damaged, Document, Random, damage};

/// How the model is trained.
#[derive(Clone, Copy)]
pub struct Plan {
    /// Features that are kept.
    pub features: usize,
    /// Passes over the corpus, before and after the choice of features.
    pub epochs: [usize; 2],
    /// Step of the first update.
    pub rate: f32,
    /// How often a mixed document is seen for each time a broadcast is.
    pub mixed: usize,
    /// What damps the first updates of a rare feature.
    pub damping: f32,
    /// Share of the features that are left out of each example.
    pub dropout: f64,
}

impl Default for Plan {
    fn default() -> Self {
        Self { features: 88_000, epochs: [2, 3], rate: 0.15, mixed: 12, damping: 0.3, dropout: 0.0 }
    }
}

/// Rates of damage in training, each as often; their mean is what the model's scores are calibrated to.
const RATES: [f64; 6] = [0.0, 0.1, 0.4, 0.5, 0.6, 1.0];

/// A weight with the sums that its learning needs.
struct Learner {
    weights: Vec<f32>,
    squares: Vec<f32>,
    curvature: Vec<f32>,
    kept: Option<Vec<bool>>,
    bias: f32,
    bias_square: f32,
    rate: f32,
    damping: f32,
}

impl Learner {
    fn new(plan: Plan, kept: Option<Vec<bool>>) -> Self {
        let empty = || vec![0.0; 1 << FEATURE_BITS];
        Self {
            weights: empty(),
            squares: empty(),
            curvature: empty(),
            kept,
            bias: -3.0,
            bias_square: 1.0,
            rate: plan.rate,
            damping: plan.damping,
        }
    }

    fn learn(&mut self, features: &[u32], is_stop: bool) -> f64 {
        let sum: f32 =
            features.iter().map(|&feature| self.weights[feature as usize]).sum::<f32>() + self.bias;
        let chance = 1.0 / (1.0 + (-sum).exp());
        let slope = chance - f32::from(u8::from(is_stop));
        if slope.abs() < 1e-4 {
            return 0.0;
        }
        let bend = chance * (1.0 - chance);
        for &feature in features {
            let at = feature as usize;
            if self.kept.as_ref().is_some_and(|kept| !kept[at]) {
                continue;
            }
            self.squares[at] += slope * slope;
            self.curvature[at] += bend;
            self.weights[at] -= self.rate * slope / (self.squares[at] + self.damping).sqrt();
        }
        self.bias_square += slope * slope;
        self.bias -= self.rate * slope / self.bias_square.sqrt();
        f64::from(-(if is_stop { chance } else { 1.0 - chance }).max(1e-7).ln())
    }

    /// The most important features.
    fn choose(&self, count: usize) -> Vec<bool> {
        let importance = |at: usize| self.weights[at].abs() * self.curvature[at].sqrt();
        let mut order: Vec<u32> =
            (0..1 << FEATURE_BITS).filter(|&at| importance(at as usize) > 0.0).collect();
        order.sort_by(|&a, &b| importance(b as usize).total_cmp(&importance(a as usize)).then(a.cmp(&b)));
        let mut kept = vec![false; 1 << FEATURE_BITS];
        order.iter().take(count).for_each(|&at| kept[at as usize] = true);
        kept
    }

    /// The model's file.
    fn model(&self) -> Vec<u8> {
        let steps = |weight: f32| (weight * SCALE as f32).round() as i32;
        let weights: Vec<(u32, i32)> = (0..)
            .zip(&self.weights)
            .map(|(at, &weight)| (at, steps(weight).clamp(-LARGEST, LARGEST)))
            .filter(|&(_, weight)| weight != 0)
            .collect();
        Model::write(&weights, steps(self.bias))
    }
}

/// Trains the model and gives its file.
pub fn train(documents: &[Document], plan: Plan, mut report: impl FnMut(&str)) -> Vec<u8> {
    let training: Vec<&Document> = documents.iter().filter(|document| document.is_training).collect();
    let mut order: Vec<&Document> = training.clone();
    for document in training.iter().filter(|document| document.set != "train") {
        order.extend(std::iter::repeat_n(*document, plan.mixed.saturating_sub(1)));
    }
    let [first, second] = plan.epochs;
    let mut learner = Learner::new(plan, None);
    let mut random = Random(1);
    for epoch in 0..first {
        let loss = pass(&mut learner, &mut order, &mut random, plan, epoch);
        report(&format!("all features, pass {}: loss {loss:.5}", epoch + 1));
    }
    let kept = learner.choose(plan.features);
    let mut learner = Learner::new(plan, Some(kept));
    for epoch in 0..second {
        let loss = pass(&mut learner, &mut order, &mut random, plan, epoch);
        report(&format!("{} features, pass {}: loss {loss:.5}", plan.features, epoch + 1));
    }
    learner.model()
}

/// One pass over the documents in a new order, each damaged at a new rate.
fn pass(
    learner: &mut Learner,
    order: &mut [&Document],
    random: &mut Random,
    plan: Plan,
    epoch: usize,
) -> f64 {
    for last in (1..order.len()).rev() {
        order.swap(last, random.below(last + 1));
    }
    learner.rate = plan.rate / (1.0 + epoch as f32);
    let (mut loss, mut count) = (0.0, 0usize);
    let mut features = Vec::new();
    for document in order.iter() {
        let rate = RATES[random.below(RATES.len())];
        let damaged: Vec<Damaged> =
            document.paragraphs.iter().map(|paragraph| damage(paragraph, rate, random)).collect();
        let units: Vec<Vec<Unit>> = damaged.iter().map(|damaged| units(&damaged.text)).collect();
        let mut habits = Habits::new(units.iter().map(Vec::len).sum());
        units.iter().for_each(|units| habits.learn(units));
        for (units, damaged) in units.iter().zip(&damaged) {
            let marks = Marks::new(units);
            for (index, pair) in (1..).zip(units.windows(2)) {
                if !is_gap(&pair[0], &pair[1]) {
                    continue;
                }
                let gap = Gap { units, marks: &marks, habits: &habits, index };
                features.clear();
                let mut bits = if plan.dropout > 0.0 { Some(Random(random.next())) } else { None };
                gap.features(|feature| {
                    if bits.as_mut().is_none_or(|bits| bits.share() >= plan.dropout) {
                        features.push(feature);
                    }
                });
                let is_stop = damaged.lost.binary_search(&pair[1].start).is_ok();
                loss += learner.learn(&features, is_stop);
                count += 1;
            }
        }
    }
    loss / count.max(1) as f64
}
