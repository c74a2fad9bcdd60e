//! What a sentence shares with the title and with the heading above it.
//!
//! Source: Edmundson, *New methods in automatic extracting* (1969), the title method.

use super::super::vector::{Term, Vectors};

/// A title's words, ready to be compared with many sentences.
pub struct Title {
    /// The weight of each word by the number of its bucket in the article.
    weights: Vec<f32>,
    all: f32,
}

impl Title {
    /// From the last of some titles, and the words of the article's sentences.
    pub fn new(titles: &Vectors, words: &Vectors) -> Self {
        let title = titles.last();
        let mut weights = vec![0.0; words.numbers()];
        for &(number, weight) in title {
            let known = words.number(titles.bucket(number));
            if let Some(slot) = known.and_then(|number| weights.get_mut(usize::from(number))) {
                *slot += weight;
            }
        }
        Self { weights, all: title.iter().map(|(_, weight)| weight).sum() }
    }

    /// The share of the title's weight that a sentence holds, 0..=1; 0 without a title.
    pub fn overlap(&self, sentence: &[Term]) -> f32 {
        let weight = |(number, _): &Term| self.weights.get(usize::from(*number)).copied().unwrap_or(0.0);
        let held = sentence.iter().map(weight).fold(0.0, |sum, weight| sum + weight);
        if self.all > 0.0 { (held / self.all).min(1.0) } else { 0.0 }
    }
}
