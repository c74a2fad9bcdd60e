//! What a sentence shares with the title and with the heading above it.
//!
//! Source: Edmundson, *New methods in automatic extracting* (1969), the title method.

use super::super::vector::{Dense, Vector};

/// A title's words, ready to be compared with many sentences.
pub struct Title {
    weights: Dense<f32>,
    all: f32,
}

impl Title {
    /// From the words of the title, or of a heading.
    pub fn new(title: &Vector) -> Self {
        let all = title.terms.iter().map(|(_, weight)| weight).sum();
        Self { weights: Dense::sum(std::slice::from_ref(title)), all }
    }

    /// The share of the title's weight that a sentence holds, 0..=1; 0 without a title.
    pub fn overlap(&self, sentence: &Vector) -> f32 {
        let held: f32 = sentence.terms.iter().map(|&(bucket, _)| self.weights.get(bucket)).sum();
        if self.all > 0.0 { (held / self.all).min(1.0) } else { 0.0 }
    }
}
