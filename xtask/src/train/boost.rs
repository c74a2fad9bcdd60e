//! Gradient boosting of small trees over signals of one byte, on one thread and from one seed.
//!
//! Source: Friedman, *Stochastic gradient boosting* (2002); the gain of a split is that of Chen and Guestrin,
//! *XGBoost* (2016), for squared error.

use zhaiyao::stages::rank::{Row, SIGNALS, Tree};

use super::corpus::Random;

/// How an ensemble grows.
#[derive(Clone, Copy, Debug)]
pub struct Plan {
    /// Trees.
    pub trees: usize,
    /// Levels of splits in each tree.
    pub depth: u32,
    /// The share of a tree's answer that is added.
    pub rate: f64,
    /// The share of the groups that a tree sees.
    pub groups: f64,
    /// The share of the signals that a tree may split by.
    pub signals: f64,
    /// Weight that a leaf has to hold.
    pub leaf: f64,
    /// Weight of the belief that a leaf's answer is zero.
    pub damping: f64,
    /// The seed.
    pub seed: u64,
}

/// One row of the training set.
pub struct Example {
    /// Its signals.
    pub row: Row,
    /// The document that it belongs to: documents are drawn as a whole.
    pub group: usize,
    /// What should be predicted.
    pub target: f64,
    /// How much the row counts.
    pub weight: f64,
}

/// Steps of a node's value in one unit of the target.
const STEPS: f64 = 4096.0;

/// Grows an ensemble; `is_barred` names the signals that no tree may split by.
pub fn grow(examples: &[Example], plan: Plan, is_barred: &dyn Fn(usize) -> bool) -> Vec<Tree> {
    let mut random = Random(plan.seed);
    let mut left: Vec<f64> = examples.iter().map(|example| example.target).collect();
    let groups = examples.iter().map(|example| example.group + 1).max().unwrap_or(0);
    let mut trees = Vec::with_capacity(plan.trees);
    for _ in 0..plan.trees {
        let drawn: Vec<bool> = (0..groups).map(|_| random.share() < plan.groups).collect();
        let rows: Vec<usize> = (0..examples.len()).filter(|&row| drawn[examples[row].group]).collect();
        let signals: Vec<usize> =
            (0..SIGNALS).filter(|&signal| random.share() < plan.signals && !is_barred(signal)).collect();
        let tree = Grower { examples, left: &left, plan, signals: &signals }.tree(&rows);
        for (left, example) in left.iter_mut().zip(examples) {
            *left -= f64::from(answer(&tree, &example.row)) / STEPS;
        }
        trees.push(tree);
    }
    trees
}

/// The value of the leaf that a row leads to.
fn answer(tree: &Tree, row: &Row) -> i16 {
    let mut node = 0;
    while let Some(&(signal, threshold)) = tree.splits.get(node) {
        node = 2 * node + 1 + usize::from(row[usize::from(signal)] > threshold);
    }
    tree.values[node]
}

/// Weight and weighted sum of what is left to predict.
#[derive(Clone, Copy, Default)]
struct Mass {
    weight: f64,
    sum: f64,
}

impl Mass {
    fn add(&mut self, other: Self) {
        self.weight += other.weight;
        self.sum += other.sum;
    }

    fn score(self, damping: f64) -> f64 {
        self.sum * self.sum / (self.weight + damping)
    }
}

struct Grower<'a> {
    examples: &'a [Example],
    left: &'a [f64],
    plan: Plan,
    signals: &'a [usize],
}

impl Grower<'_> {
    fn tree(&self, rows: &[usize]) -> Tree {
        let inner = (1 << self.plan.depth) - 1;
        let mut tree = Tree { splits: Vec::with_capacity(inner), values: vec![0; 2 * inner + 1] };
        let mut nodes = vec![0usize; rows.len()];
        for level in 0..self.plan.depth {
            let first = (1 << level) - 1;
            let count = 1usize << level;
            let histogram = self.histogram(rows, &nodes, first, count);
            for node in 0..count {
                let (split, mass) = self.split(&histogram, node);
                tree.values[first + node] = self.value(mass);
                tree.splits.push(split);
            }
            for (node, row) in nodes.iter_mut().zip(rows) {
                let (signal, threshold) = tree.splits[*node];
                let is_above = self.examples[*row].row[usize::from(signal)] > threshold;
                *node = 2 * *node + 1 + usize::from(is_above);
            }
        }
        let mut leaves = vec![Mass::default(); inner + 1];
        for (node, row) in nodes.iter().zip(rows) {
            leaves[node - inner].add(self.mass(*row));
        }
        for (value, leaf) in tree.values[inner..].iter_mut().zip(leaves) {
            *value = self.value(leaf);
        }
        tree
    }

    fn mass(&self, row: usize) -> Mass {
        let weight = self.examples[row].weight;
        Mass { weight, sum: weight * self.left[row] }
    }

    fn value(&self, mass: Mass) -> i16 {
        (self.plan.rate * mass.sum / (mass.weight + self.plan.damping) * STEPS).round() as i16
    }

    /// The mass of each value of each signal in each node of a level.
    fn histogram(&self, rows: &[usize], nodes: &[usize], first: usize, count: usize) -> Vec<[Mass; 256]> {
        let mut histogram = vec![[Mass::default(); 256]; count * self.signals.len()];
        for (node, row) in nodes.iter().zip(rows) {
            let mass = self.mass(*row);
            let own = &mut histogram[(node - first) * self.signals.len()..];
            for (bins, &signal) in own.iter_mut().zip(self.signals) {
                bins[usize::from(self.examples[*row].row[signal])].add(mass);
            }
        }
        histogram
    }

    /// The best split of a node, and the node's mass. A node that none improves sends all rows to its first child.
    fn split(&self, histogram: &[[Mass; 256]], node: usize) -> ((u8, u8), Mass) {
        let own = &histogram[node * self.signals.len()..][..self.signals.len()];
        let sum = |bins: &[Mass; 256]| {
            let mut all = Mass::default();
            bins.iter().for_each(|bin| all.add(*bin));
            all
        };
        let all = own.first().map_or(Mass::default(), sum);
        let mut best = (1e-9, (0, u8::MAX));
        for (bins, &signal) in own.iter().zip(self.signals) {
            let mut below = Mass::default();
            for (threshold, bin) in bins.iter().enumerate().take(255) {
                below.add(*bin);
                let above = Mass { weight: all.weight - below.weight, sum: all.sum - below.sum };
                if below.weight < self.plan.leaf || above.weight < self.plan.leaf || bin.weight == 0.0 {
                    continue;
                }
                let damping = self.plan.damping;
                let gain = below.score(damping) + above.score(damping) - all.score(damping);
                if gain > best.0 {
                    best = (gain, (signal as u8, threshold as u8));
                }
            }
        }
        (best.1, all)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_ensemble_learns_what_one_signal_tells() {
        let example = |value: u8| {
            let mut row = [0; SIGNALS];
            row[3] = value;
            Example { row, group: usize::from(value), target: f64::from(u8::from(value > 100)), weight: 1.0 }
        };
        let examples: Vec<Example> = (0..=255).map(example).collect();
        let plan = Plan {
            trees: 30,
            depth: 2,
            rate: 0.3,
            groups: 1.0,
            signals: 1.0,
            leaf: 1.0,
            damping: 1.0,
            seed: 1,
        };
        let trees = grow(&examples, plan, &|_| false);
        let sum = |value: u8| {
            trees.iter().map(|tree| f64::from(answer(tree, &example(value).row))).sum::<f64>() / STEPS
        };
        assert!(sum(90).abs() < 0.1 && (sum(200) - 1.0).abs() < 0.1);
    }
}
