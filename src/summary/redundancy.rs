//! How much of a sentence the picks already say.

use std::collections::BTreeMap;

use crate::rank::Vector;

/// Picks that are remembered for each bucket. What more of them hold in common tells no repeats, and the bound keeps
/// the search linear.
const POSTINGS: usize = 12;

/// The picked sentences, found by what they hold.
#[derive(Default)]
pub struct Said {
    /// For each bucket the picks that hold it, with its weight there.
    postings: BTreeMap<u16, Vec<(usize, f32)>>,
    /// Scratch: the product with each pick.
    products: Vec<f32>,
}

impl Said {
    /// Adds a pick.
    pub fn add(&mut self, vector: &Vector) {
        let pick = self.products.len();
        self.products.push(0.0);
        for &(bucket, weight) in &vector.terms {
            let picks = self.postings.entry(bucket).or_default();
            if picks.len() < POSTINGS {
                picks.push((pick, weight));
            }
        }
    }

    /// The greatest cosine of a sentence with a pick, 0..=1.
    pub fn similarity(&mut self, vector: &Vector) -> f64 {
        let mut touched = Vec::new();
        for &(bucket, own) in &vector.terms {
            for &(pick, weight) in self.postings.get(&bucket).map(Vec::as_slice).unwrap_or_default() {
                if let Some(product) = self.products.get_mut(pick) {
                    if *product == 0.0 {
                        touched.push(pick);
                    }
                    *product += own * weight;
                }
            }
        }
        let mut greatest = 0.0f32;
        for pick in touched {
            if let Some(product) = self.products.get_mut(pick) {
                greatest = greatest.max(std::mem::take(product));
            }
        }
        f64::from(greatest)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_pick_counts() {
        let vector = |text: &str| Vector::of_pairs(text, |_| 1.0);
        let mut said = Said::default();
        assert_eq!(said.similarity(&vector("修灌渠")), 0.0);
        said.add(&vector("建学校"));
        said.add(&vector("修灌渠"));
        assert!((said.similarity(&vector("建灌渠")) - 0.5).abs() < 1e-6);
        assert!((said.similarity(&vector("修灌渠")) - 1.0).abs() < 1e-6);
    }
}
