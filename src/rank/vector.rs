//! Sentences to vectors: hashed words and pairs of characters, weighted by rarity.
//!
//! A vector lists buckets, each once, rising, so that two of them are compared in one pass and all of them are
//! summed in one dense array: sentences meet in the buckets only, never in pairs.

use crate::fold::is_han;
use crate::word::Word;

/// Bits of a bucket's number: few enough that the sums over an article stay in a processor's nearest memory, so many
/// that in an article of 2,000 characters one pair in twenty shares a bucket with another.
const BUCKET_BITS: u32 = 14;

/// How many buckets there are.
pub const BUCKETS: usize = 1 << BUCKET_BITS;

/// A sparse vector of length 1, or an empty one.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Vector {
    /// Buckets and weights, by rising bucket.
    pub terms: Vec<(u16, f32)>,
}

impl Vector {
    /// From buckets with the weights of single occurrences, in any order: those of one bucket are added up.
    fn new(mut terms: Vec<(u16, f32)>) -> Self {
        terms.sort_unstable_by_key(|&(bucket, _)| bucket);
        terms.dedup_by(|again, first| {
            let is_same = again.0 == first.0;
            first.1 += if is_same { again.1 } else { 0.0 };
            is_same
        });
        let norm = terms.iter().map(|(_, weight)| weight * weight).sum::<f32>().sqrt();
        if norm > 0.0 {
            terms.iter_mut().for_each(|(_, weight)| *weight /= norm);
        }
        Self { terms }
    }

    /// The content words of a text, by tf·idf (Spärck Jones 1972).
    pub fn of_words(text: &str, words: &[Word]) -> Self {
        let content = words.iter().filter(|word| word.is_content(text));
        let term = |word: &Word| Some((bucket(text.get(word.start..word.end)?.chars()), word.idf));
        Self::new(content.filter_map(term).collect())
    }

    /// The pairs of neighbouring Han characters of a text, by tf·idf with the given rarity of each bucket.
    ///
    /// Pairs need no dictionary, so that they find what two sentences share where the words of it are cut
    /// differently.
    pub fn of_pairs(text: &str, rarity: impl Fn(u16) -> f32) -> Self {
        let mut terms = Vec::with_capacity(text.len() / 3);
        let mut before = None;
        for c in text.chars() {
            let here = is_han(c).then_some(c);
            if let (Some(before), Some(here)) = (before, here) {
                let bucket = bucket([before, here].into_iter());
                terms.push((bucket, rarity(bucket)));
            }
            before = here;
        }
        Self::new(terms)
    }

    /// The cosine of two vectors, 0..=1.
    pub fn cosine(&self, other: &Self) -> f32 {
        let (mut a, mut b) = (self.terms.as_slice(), other.terms.as_slice());
        let mut sum = 0.0;
        while let (Some((&(left, x), rest_a)), Some((&(right, y), rest_b))) =
            (a.split_first(), b.split_first())
        {
            if left == right {
                sum += x * y;
            }
            if left <= right {
                a = rest_a;
            }
            if right <= left {
                b = rest_b;
            }
        }
        sum
    }
}

/// The bucket of a word or a pair: multiplicative hashing (Knuth, *The Art of Computer Programming* 3, 6.4).
fn bucket(characters: impl Iterator<Item = char>) -> u16 {
    let hash = characters.fold(0u32, |hash, c| (hash.rotate_left(11) ^ c as u32).wrapping_mul(0x9E37_79B1));
    (hash >> (32 - BUCKET_BITS)) as u16
}

/// One number for each bucket.
pub struct Dense<T>(Vec<T>);

impl<T: Copy + Default> Dense<T> {
    /// All zero.
    pub fn zeros() -> Self {
        Self(vec![T::default(); BUCKETS])
    }

    /// The number of a bucket.
    pub fn get(&self, bucket: u16) -> T {
        self.0.get(usize::from(bucket)).copied().unwrap_or_default()
    }

    /// The place of a bucket's number.
    pub fn slot(&mut self, bucket: u16) -> Option<&mut T> {
        self.0.get_mut(usize::from(bucket))
    }
}

impl Dense<f32> {
    /// The sum of some vectors.
    pub fn sum(vectors: &[Vector]) -> Self {
        let mut sum = Self::zeros();
        vectors.iter().for_each(|vector| sum.add(vector, 1.0));
        sum
    }

    /// Adds a multiple of a vector.
    pub fn add(&mut self, vector: &Vector, times: f32) {
        for &(bucket, weight) in &vector.terms {
            if let Some(sum) = self.slot(bucket) {
                *sum += times * weight;
            }
        }
    }

    /// The scalar product with a vector.
    pub fn dot(&self, vector: &Vector) -> f32 {
        vector.terms.iter().map(|&(bucket, weight)| weight * self.get(bucket)).sum()
    }

    /// The squared length.
    pub fn square(&self) -> f32 {
        self.0.iter().map(|weight| weight * weight).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_two_texts_share_is_their_cosine() {
        let pairs = |text: &str| Vector::of_pairs(text, |_| 1.0);
        assert!((pairs("修灌渠").cosine(&pairs("修灌渠")) - 1.0).abs() < 1e-6);
        assert!((pairs("修灌渠").cosine(&pairs("建灌渠")) - 0.5).abs() < 1e-6);
        assert_eq!(pairs("修灌渠").cosine(&pairs("开会,了")), 0.0);
        assert_eq!(pairs("").cosine(&pairs("")), 0.0);
    }

    #[test]
    fn a_sum_holds_each_vector() {
        let vectors = [Vector::of_pairs("甲乙", |_| 2.0), Vector::of_pairs("丙丁", |_| 1.0)];
        let sum = Dense::sum(&vectors);
        assert_eq!((sum.dot(&vectors[0]), sum.square()), (1.0, 2.0));
    }
}
