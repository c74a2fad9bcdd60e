//! How much of its full stops a document is believed to have lost.

use super::odds::{Odds, odds_of};

/// Mean rate of damage in training, to which the model's scores are calibrated.
const TRAINING_RATE: f64 = 0.42;

/// The least rate: no document is trusted to have lost nothing, and none to be sound beyond this.
const LEAST_RATE: f64 = 0.004;

/// Shares of lost stops that a damaged document may have; the last leaves it to chance that one survived.
const RATES: [f64; 10] = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.98];

/// Share of all documents that lost stops, before anything is known of one.
const DAMAGED_DOCUMENTS: f64 = 0.12;

/// Odds (natural logarithm) below which a gap tells nothing about the damage, and beyond which it tells no more.
const TELLING: f64 = -1.5;
const MOST_TELLING: f64 = 2.0;

/// What is believed of the share of the inner stops that a document lost: it is sound unless much speaks for damage,
/// and a damaged one has lost any share.
///
/// At each share `r` a stop that survived has the likelihood `1 - r`, and a gap `1 + r o / t` against one in which
/// nothing was lost: `o` are the odds that the model gives it, `t` is the rate that these are made for. No single
/// gap proves much: a heading glued to its paragraph is a sure boundary in a sound text.
pub struct Beliefs {
    /// Shares, each with how much it is believed; these sum to one.
    shares: Vec<(f64, f64)>,
}

impl Beliefs {
    /// From the scores of a document's gaps, in steps, and how many of its inner stops survived.
    pub fn new(scores: impl Iterator<Item = i32>, inner_stops: usize) -> Self {
        let table = Odds::new();
        let mut shares = vec![(LEAST_RATE, 1.0 - DAMAGED_DOCUMENTS)];
        shares.extend(RATES.map(|rate| (rate, DAMAGED_DOCUMENTS / RATES.len() as f64)));
        let mut beliefs = Self { shares };
        for score in scores {
            if let Some(telling) = telling(table.of(score)) {
                beliefs.weigh(|rate| 1.0 + rate * telling);
            }
        }
        (0..inner_stops).for_each(|_| beliefs.weigh(|rate| 1.0 - rate));
        beliefs
    }

    fn weigh(&mut self, likelihood: impl Fn(f64) -> f64) {
        self.shares.iter_mut().for_each(|(rate, belief)| *belief *= likelihood(*rate));
        let sum: f64 = self.shares.iter().map(|(_, belief)| belief).sum();
        self.shares.iter_mut().for_each(|(_, belief)| *belief /= sum);
    }

    /// The share that is to be expected.
    pub fn rate(&self) -> f64 {
        self.shares.iter().map(|(rate, belief)| rate * belief).sum()
    }

    /// The odds of a gap, from those that the model gives it and the share that all others let expect: what a gap
    /// says is not heard twice.
    pub fn odds(&self, odds: f64) -> f64 {
        let telling = telling(odds).unwrap_or(0.0);
        let others = self.shares.iter().map(|&(rate, belief)| (rate, belief / (1.0 + rate * telling)));
        let (expected, all) = others
            .fold((0.0, 0.0), |(expected, all), (rate, belief)| (expected + rate * belief, all + belief));
        odds * expected / all / TRAINING_RATE
    }
}

/// What the odds of a gap tell about the damage, if they tell anything.
fn telling(odds: f64) -> Option<f64> {
    (odds > odds_of(TELLING)).then(|| odds.min(odds_of(MOST_TELLING)) / TRAINING_RATE)
}

#[cfg(test)]
mod tests {
    use super::super::SCALE;
    use super::*;

    #[test]
    fn damage_belongs_to_the_document() {
        let beliefs = |scores: &[i32], inner_stops| Beliefs::new(scores.iter().copied(), inner_stops);
        let damage = |scores: &[i32], inner_stops| beliefs(scores, inner_stops).rate();
        // A heading glued to its paragraph in a sound text.
        assert!(damage(&[9 * SCALE], 12) < 0.02);
        assert!(damage(&[-SCALE; 12], 20) < 0.01);
        let many = [4 * SCALE; 8];
        let (half, all) = (damage(&many, 8), damage(&many, 0));
        assert!((0.3..0.7).contains(&half) && all > 0.8, "{half} {all}");
        // What one gap says is not heard twice.
        let alone = beliefs(&[2 * SCALE], 0);
        assert!(alone.odds(odds_of(2.0)) < odds_of(2.0) * alone.rate() / TRAINING_RATE / 3.0);
        // Any length is weighed, and nothing overflows.
        assert!(damage(&[20 * SCALE; 50_000], 0) > 0.9);
        assert!(damage(&[], 50_000) < 0.005);
    }
}
