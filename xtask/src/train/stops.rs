//! `cargo xtask train stops`: learns where full stops were lost, and writes `src/prose/stop.model`.
//!
//! A logistic model over hashed features, by AdaGrad, and a small network for the gaps that it leaves in doubt, both
//! learning from the same error; then the features that matter most are kept (weight times the root of its
//! curvature), learned on alone, and everything is rounded. One thread and one seed: the same corpus gives the same
//! file.

use std::collections::BTreeMap;

use zhaiyao::stages::stop::{
    DOUBT, FEATURE_BITS, Gap, Habits, Inputs, LARGEST, Marks, Model, SCALE, Unit, is_gap, units,
};

use super::corpus::{Damaged, Document, Random, damage};
use super::network;

/// How the model is trained.
#[derive(Clone, Copy)]
pub struct Plan {
    /// Features that are kept.
    pub features: usize,
    /// Units that the network knows.
    pub vocabulary: usize,
    /// Passes over the corpus, before and after the choice of features.
    pub epochs: [usize; 2],
    /// Step of the first update of a feature.
    pub rate: f32,
    /// Step of the network's first update, and how it forgets.
    pub network: [f32; 2],
    /// Share of the features, and of the network's units, that are left out of each example.
    pub dropout: [f64; 2],
    /// What damps the first updates of a rare feature.
    pub damping: f32,
    /// How often a pass sees a document: of the broadcasts, of the newspaper, of the other sets.
    pub shares: [f64; 3],
}

impl Default for Plan {
    fn default() -> Self {
        Self {
            features: 57_500,
            vocabulary: 2500,
            epochs: [2, 2],
            rate: 0.15,
            network: [1.5e-3, 0.02],
            dropout: [0.0, 0.05],
            damping: 0.3,
            shares: [0.7, 2.0, 2.0],
        }
    }
}

/// Rates of damage in training, each as often; their mean is what the model's scores are calibrated to.
const RATES: [f64; 6] = [0.0, 0.1, 0.4, 0.5, 0.6, 1.0];

/// A gap whose error is smaller teaches nothing.
const LEAST_ERROR: f32 = 1e-3;

/// What is known of one feature.
#[derive(Clone, Copy, Default)]
struct Weight {
    value: f32,
    squares: f32,
    curvature: f32,
    is_barred: bool,
}

struct Learner {
    weights: Vec<Weight>,
    bias: f32,
    bias_square: f32,
    rate: f32,
    damping: f32,
    network: network::Learner,
    dropout: [f64; 2],
    random: Random,
}

impl Learner {
    fn new(plan: Plan, network: network::Learner) -> Self {
        let weights = vec![Weight::default(); 1 << FEATURE_BITS];
        let (random, dropout) = (Random(3), plan.dropout);
        Self {
            weights,
            bias: -3.0,
            bias_square: 1.0,
            rate: plan.rate,
            damping: plan.damping,
            network,
            dropout,
            random,
        }
    }

    /// Learns one gap, and gives its loss.
    fn learn(&mut self, features: &mut Vec<u32>, gap: &Gap, rows: &[u16], is_stop: bool) -> f64 {
        let [features_out, units_out] = self.dropout;
        let mut random = Random(self.random.next());
        if features_out > 0.0 {
            features.retain(|_| random.share() >= features_out);
        }
        let known = |&feature: &u32| self.weights[feature as usize].value;
        let mut sum = features.iter().map(known).sum::<f32>() + self.bias;
        let is_in_doubt = sum * SCALE as f32 >= DOUBT as f32;
        if is_in_doubt {
            let mut look = Inputs::new(gap, rows);
            look.rows.iter_mut().filter(|_| random.share() < units_out).for_each(|row| *row = 0);
            sum += self.network.score(look, rows);
        }
        let chance = 1.0 / (1.0 + (-sum).exp());
        let slope = chance - f32::from(u8::from(is_stop));
        if slope.abs() < LEAST_ERROR {
            return 0.0;
        }
        if is_in_doubt {
            self.network.learn(slope, rows);
        }
        let bend = chance * (1.0 - chance);
        for &feature in features.iter() {
            let weight = &mut self.weights[feature as usize];
            if weight.is_barred {
                continue;
            }
            weight.squares += slope * slope;
            weight.curvature += bend;
            weight.value -= self.rate * slope / (weight.squares + self.damping).sqrt();
        }
        self.bias_square += slope * slope;
        self.bias -= self.rate * slope / self.bias_square.sqrt();
        f64::from(-(if is_stop { chance } else { 1.0 - chance }).max(1e-7).ln())
    }

    /// Bars all but the most important features, and lets these learn afresh.
    fn choose(&mut self, count: usize) {
        let importance: Vec<f32> =
            self.weights.iter().map(|weight| weight.value.abs() * weight.curvature.sqrt()).collect();
        let mut order: Vec<u32> =
            (0..1 << FEATURE_BITS).filter(|&at| importance[at as usize] > 0.0).collect();
        order.sort_by(|&a, &b| importance[b as usize].total_cmp(&importance[a as usize]).then(a.cmp(&b)));
        let mut kept = vec![Weight { is_barred: true, ..Weight::default() }; 1 << FEATURE_BITS];
        for &at in order.iter().take(count) {
            kept[at as usize] = Weight { value: self.weights[at as usize].value, ..Weight::default() };
        }
        self.weights = kept;
    }

    /// The model's file.
    fn model(&self) -> Vec<u8> {
        let steps = |weight: f32| (weight * SCALE as f32).round() as i32;
        let weights: Vec<(u32, i32)> = (0..)
            .zip(&self.weights)
            .map(|(at, weight)| (at, steps(weight.value).clamp(-LARGEST, LARGEST)))
            .filter(|&(_, weight)| weight != 0)
            .collect();
        Model::write(&weights, steps(self.bias), &self.network.file())
    }
}

/// Trains the model and gives its file.
pub fn train(documents: &[Document], plan: Plan, mut report: impl FnMut(&str)) -> Vec<u8> {
    let training: Vec<&Document> = documents.iter().filter(|document| document.is_training).collect();
    let vocabulary = network::vocabulary(&counts(&training), plan.vocabulary);
    let [rate, decay] = plan.network;
    let mut learner = Learner::new(plan, network::Learner::new(vocabulary, rate, decay));
    let mut random = Random(1);
    let [first, second] = plan.epochs;
    for epoch in 0..first + second {
        if epoch == first {
            learner.choose(plan.features);
        }
        let since = if epoch < first { epoch } else { epoch - first };
        learner.rate = plan.rate / (1.0 + since as f32);
        learner.network.rate = rate * (1.0 - epoch as f32 / (first + second) as f32);
        let loss = pass(&mut learner, &mut order(&training, plan, &mut random), &mut random);
        report(&format!("pass {} of {}: loss {loss:.5}", epoch + 1, first + second));
    }
    learner.model()
}

/// How often each unit stands in the documents.
fn counts(documents: &[&Document]) -> BTreeMap<u32, usize> {
    let mut counts = BTreeMap::new();
    for unit in documents.iter().flat_map(|document| document.lines()).flat_map(units) {
        *counts.entry(unit.code).or_default() += 1;
    }
    counts
}

/// The documents of one pass in a new order, each as often as its set asks for.
fn order<'a>(documents: &[&'a Document], plan: Plan, random: &mut Random) -> Vec<&'a Document> {
    let [broadcasts, newspaper, others] = plan.shares;
    let mut order = Vec::new();
    for document in documents {
        let share = match document.set {
            "train" => broadcasts,
            "newspaper" => newspaper,
            _ => others,
        };
        let times = share as usize + usize::from(random.share() < share.fract());
        order.extend(std::iter::repeat_n(*document, times));
    }
    for last in (1..order.len()).rev() {
        order.swap(last, random.below(last + 1));
    }
    order
}

/// One pass over the documents, each damaged at a new rate.
fn pass(learner: &mut Learner, order: &mut [&Document], random: &mut Random) -> f64 {
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
            let rows = learner.network.vocabulary.rows(units);
            for (index, pair) in (1..).zip(units.windows(2)) {
                if !is_gap(&pair[0], &pair[1]) {
                    continue;
                }
                let gap = Gap { units, marks: &marks, habits: &habits, index };
                features.clear();
                gap.features(|feature| features.push(feature));
                let is_stop = damaged.lost.binary_search(&pair[1].start).is_ok();
                loss += learner.learn(&mut features, &gap, &rows, is_stop);
                count += 1;
            }
        }
    }
    loss / count.max(1) as f64
}
