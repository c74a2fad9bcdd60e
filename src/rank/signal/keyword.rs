//! How many of the article's most telling words a sentence holds.

use super::super::vector::{Term, Vectors};
use super::share;

/// Words that count as the article's keywords.
const KEYWORDS: usize = 10;

/// Names of the signals.
pub const NAMES: [&str; 2] = ["keywords", "keyword_weight"];

/// The keywords of an article: the words of the greatest summed weight.
pub struct Keywords {
    /// The weight of each keyword by the number of its bucket, 0 for other words.
    weights: Vec<f32>,
    all: f32,
}

impl Keywords {
    /// From the vectors of the sentences' words.
    pub fn of(words: &Vectors) -> Self {
        let mut weights = words.sum();
        let mut order: Vec<(f32, u16)> = weights.iter().copied().zip(0..).collect();
        let heavier = |a: &(f32, u16), b: &(f32, u16)| {
            b.0.total_cmp(&a.0).then_with(|| words.bucket(a.1).cmp(&words.bucket(b.1)))
        };
        if order.len() > KEYWORDS {
            order.select_nth_unstable_by(KEYWORDS, heavier);
            let (kept, others) = order.split_at_mut(KEYWORDS);
            kept.sort_unstable_by(heavier);
            for (_, number) in others {
                if let Some(weight) = weights.get_mut(usize::from(*number)) {
                    *weight = 0.0;
                }
            }
            order.truncate(KEYWORDS);
        }
        let all = order.iter().map(|(weight, _)| weight).sum();
        Self { weights, all }
    }

    /// The signals of a sentence with these words, and how many keywords it holds.
    pub fn signals(&self, words: &[Term]) -> ([f32; NAMES.len()], usize) {
        let (mut held, mut weight) = (0, 0.0);
        for (number, _) in words {
            let own = self.weights.get(usize::from(*number)).copied().unwrap_or(0.0);
            held += usize::from(own > 0.0);
            weight += own;
        }
        ([share(held, KEYWORDS), if self.all > 0.0 { weight / self.all } else { 0.0 }], held)
    }
}
