//! How much of a sentence the picks already say.

use crate::rank::Term;

/// Picks that are remembered for each bucket. What more of them hold in common tells no repeats, and the bound keeps
/// the search linear.
const POSTINGS: usize = 12;

/// The picked sentences, found by what they hold.
#[derive(Default)]
pub struct Said {
    /// What is remembered of each bucket, by its number.
    heads: Vec<Head>,
    blocks: Vec<Block>,
    /// Scratch: the product with each pick, and the picks whose product is not zero, at its head.
    products: Vec<f32>,
    touched: Vec<u32>,
}

/// Where a bucket's picks stand.
#[derive(Clone, Copy, Default)]
struct Head {
    /// The index of its block, where a pick has the bucket.
    block: u16,
    /// How many picks stand in the block.
    count: u16,
    /// One more than the latest of them.
    latest: u32,
}

/// The first picks that hold a bucket, and its weight in each.
type Block = [(u32, f32); POSTINGS];

impl Said {
    /// Nothing is said yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a pick.
    pub fn add(&mut self, vector: &[Term]) {
        let pick = self.products.len() as u32;
        self.products.push(0.0);
        for &(number, weight) in vector {
            let number = usize::from(number);
            if self.heads.len() <= number {
                self.heads.resize(number + 1, Head::default());
            }
            let Some(head) = self.heads.get_mut(number) else { continue };
            if head.count == 0 {
                // Fewer than there are buckets.
                head.block = self.blocks.len() as u16;
                self.blocks.push(Block::default());
            }
            let block = self.blocks.get_mut(usize::from(head.block));
            if let Some(slot) = block.and_then(|block| block.get_mut(usize::from(head.count))) {
                *slot = (pick, weight);
                (head.count, head.latest) = (head.count + 1, pick + 1);
            }
        }
    }

    /// How many picks there are.
    pub fn picks(&self) -> usize {
        self.products.len()
    }

    /// The greatest cosine of a sentence with a pick, 0..=1; of the first `known` picks it may know less.
    ///
    /// Buckets that none of the other picks has are left out, so that a sentence is compared with each pick once. In
    /// the others all picks are added up: to ask each whether it is known takes longer.
    pub fn similarity(&mut self, vector: &[Term], known: usize) -> f64 {
        self.touched.resize(self.touched.len().max(POSTINGS * vector.len()), 0);
        // As slices they lie in registers: nothing that is written through one moves another.
        let (heads, blocks) = (self.heads.as_slice(), self.blocks.as_slice());
        let (products, slots) = (self.products.as_mut_slice(), self.touched.as_mut_slice());
        let mut touched = 0;
        for &(number, own) in vector {
            let Some(head) = heads.get(usize::from(number)) else { continue };
            if head.latest as usize <= known {
                continue;
            }
            let block =
                blocks.get(usize::from(head.block)).and_then(|block| block.get(..usize::from(head.count)));
            for &(pick, weight) in block.unwrap_or_default() {
                if let Some((product, slot)) = products.get_mut(pick as usize).zip(slots.get_mut(touched)) {
                    // Written in any case, and kept where the product was zero: no branch to guess.
                    *slot = pick;
                    touched += usize::from(*product == 0.0);
                    *product += own * weight;
                }
            }
        }
        let mut greatest = 0.0;
        for &pick in slots.get(..touched).unwrap_or_default() {
            if let Some(product) = products.get_mut(pick as usize) {
                let product = std::mem::take(product);
                greatest = if product > greatest { product } else { greatest };
            }
        }
        f64::from(greatest)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rank::{Vectors, pair_buckets};

    #[test]
    fn the_nearest_pick_counts() {
        let mut vectors = Vectors::with_capacity(4, 0);
        for text in ["修灌渠", "建学校", "建灌渠"] {
            vectors.push(pair_buckets(text).map(|bucket| (bucket, 1.0)));
        }
        let mut said = Said::new();
        assert_eq!(said.similarity(vectors.get(0), 0), 0.0);
        said.add(vectors.get(1));
        said.add(vectors.get(0));
        assert!((said.similarity(vectors.get(2), 0) - 0.5).abs() < 1e-6);
        assert!((said.similarity(vectors.get(0), 0) - 1.0).abs() < 1e-6);
        assert_eq!(said.similarity(vectors.get(0), 2), 0.0);
    }
}
