//! How much of a sentence the picks already say.

use crate::rank::{Dense, Vector};

/// Picks that are remembered for each bucket. What more of them hold in common tells no repeats, and the bound keeps
/// the search linear.
const POSTINGS: u8 = 12;

/// The picked sentences, found by what they hold.
pub struct Said {
    /// For each bucket the number of its latest entry in `postings`, from 1.
    latest: Dense<u32>,
    /// For each bucket how many entries it has.
    counts: Dense<u8>,
    postings: Vec<Posting>,
    /// Scratch: the product with each pick, and the picks whose product is not zero.
    products: Vec<f32>,
    touched: Vec<usize>,
}

/// What a pick holds of a bucket.
struct Posting {
    pick: usize,
    weight: f32,
    /// The number of the bucket's entry before, from 1.
    before: u32,
}

impl Said {
    /// Nothing is said yet.
    pub fn new() -> Self {
        Self {
            latest: Dense::zeros(),
            counts: Dense::zeros(),
            postings: Vec::new(),
            products: Vec::new(),
            touched: Vec::new(),
        }
    }

    /// Adds a pick.
    pub fn add(&mut self, vector: &Vector) {
        let pick = self.products.len();
        self.products.push(0.0);
        for &(bucket, weight) in &vector.terms {
            let slots = self.latest.slot(bucket).zip(self.counts.slot(bucket));
            let Some((latest, count)) = slots.filter(|(_, count)| **count < POSTINGS) else { continue };
            self.postings.push(Posting { pick, weight, before: *latest });
            // At most as many as there are buckets, times the bound.
            *latest = self.postings.len() as u32;
            *count += 1;
        }
    }

    /// How many picks there are.
    pub fn picks(&self) -> usize {
        self.products.len()
    }

    /// The greatest cosine of a sentence with a pick, but for the first `known` of them, 0..=1.
    pub fn similarity(&mut self, vector: &Vector, known: usize) -> f64 {
        for &(bucket, own) in &vector.terms {
            let mut next = self.latest.get(bucket);
            while let Some(posting) = (next as usize).checked_sub(1).and_then(|at| self.postings.get(at)) {
                // The later picks stand first.
                if posting.pick < known {
                    break;
                }
                if let Some(product) = self.products.get_mut(posting.pick) {
                    if *product == 0.0 {
                        self.touched.push(posting.pick);
                    }
                    *product += own * posting.weight;
                }
                next = posting.before;
            }
        }
        let mut greatest = 0.0f32;
        for pick in self.touched.drain(..) {
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
        let mut said = Said::new();
        assert_eq!(said.similarity(&vector("修灌渠"), 0), 0.0);
        said.add(&vector("建学校"));
        said.add(&vector("修灌渠"));
        assert!((said.similarity(&vector("建灌渠"), 0) - 0.5).abs() < 1e-6);
        assert!((said.similarity(&vector("修灌渠"), 0) - 1.0).abs() < 1e-6);
    }
}
