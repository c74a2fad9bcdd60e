//! Sentences to vectors: hashed words and pairs of characters, weighted by rarity.
//!
//! A vector lists buckets, each once; a dense array has a number for every bucket. Vectors are summed in dense arrays
//! and compared with them: sentences meet in the buckets only, never in pairs.

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
    /// Buckets and weights, each bucket once, by first occurrence.
    pub terms: Vec<(u16, f32)>,
}

impl Vector {
    /// The pairs of a single text: see [`Vectors::of_pairs`].
    pub fn of_pairs(text: &str, rarity: impl Fn(u16) -> f32) -> Self {
        Vectors::new().of_pairs(text, rarity)
    }
}

/// Makes vectors, one after the other with the same scratch.
pub struct Vectors {
    /// For each bucket of the vector at work the number of its term, from 1.
    numbers: Dense<u16>,
}

impl Vectors {
    /// Ready for the first.
    pub fn new() -> Self {
        Self { numbers: Dense::zeros() }
    }

    /// The content words of a text, by tf·idf (Spärck Jones 1972).
    pub fn of_words(&mut self, text: &str, words: &[Word]) -> Vector {
        let content = words.iter().filter(|word| word.is_content(text));
        let term = |word: &Word| Some((bucket(text.get(word.start..word.end)?.chars()), word.idf));
        self.vector(Vec::with_capacity(words.len()), content.filter_map(term))
    }

    /// The pairs of neighbouring Han characters of a text, by tf·idf with the given rarity of each bucket.
    ///
    /// Pairs need no dictionary, so that they find what two sentences share where the words of it are cut
    /// differently.
    pub fn of_pairs(&mut self, text: &str, rarity: impl Fn(u16) -> f32) -> Vector {
        let mut before = None;
        let pairs = text.chars().filter_map(|c| {
            let here = is_han(c).then_some(c);
            let pair = std::mem::replace(&mut before, here).zip(here);
            pair.map(|(before, here)| bucket([before, here].into_iter()))
        });
        self.vector(Vec::with_capacity(text.len() / 3), pairs.map(|bucket| (bucket, rarity(bucket))))
    }

    /// From buckets with the weights of single occurrences, in any order: those of one bucket are added up.
    fn vector(&mut self, mut terms: Vec<(u16, f32)>, found: impl Iterator<Item = (u16, f32)>) -> Vector {
        for (bucket, weight) in found {
            let Some(number) = self.numbers.slot(bucket) else { continue };
            if let Some((_, sum)) = usize::from(*number).checked_sub(1).and_then(|at| terms.get_mut(at)) {
                *sum += weight;
            } else {
                terms.push((bucket, weight));
                // At most as many as there are buckets.
                *number = terms.len() as u16;
            }
        }
        let norm = terms.iter().map(|(_, weight)| weight * weight).sum::<f32>().sqrt();
        for (bucket, weight) in &mut terms {
            if norm > 0.0 {
                *weight /= norm;
            }
            if let Some(number) = self.numbers.slot(*bucket) {
                *number = 0;
            }
        }
        Vector { terms }
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

    /// Takes a vector off that alone was added.
    pub fn clear(&mut self, vector: &Vector) {
        for &(bucket, _) in &vector.terms {
            if let Some(sum) = self.slot(bucket) {
                *sum = 0.0;
            }
        }
    }

    /// The scalar product with a vector: the cosine, where one vector was added.
    pub fn dot(&self, vector: &Vector) -> f32 {
        vector.terms.iter().map(|&(bucket, weight)| weight * self.get(bucket)).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_two_texts_share_is_their_cosine() {
        let pairs = |text: &str| Vector::of_pairs(text, |_| 1.0);
        let cosine = |a: &str, b: &str| Dense::sum(&[pairs(a)]).dot(&pairs(b));
        assert!((cosine("修灌渠", "修灌渠") - 1.0).abs() < 1e-6);
        assert!((cosine("修灌渠", "建灌渠") - 0.5).abs() < 1e-6);
        assert_eq!(cosine("修灌渠", "开会,了"), 0.0);
        assert_eq!(cosine("", ""), 0.0);
    }

    #[test]
    fn what_recurs_in_a_text_weighs_more() {
        let mut vectors = Vectors::new();
        let terms = vectors.of_pairs("灌渠灌渠", |_| 1.0).terms;
        assert!(terms[0].1 > 1.9 * terms[1].1);
        assert_eq!(vectors.of_pairs("灌渠灌渠", |_| 1.0).terms, terms);
    }

    #[test]
    fn a_sum_holds_each_vector() {
        let vectors = [Vector::of_pairs("甲乙", |_| 2.0), Vector::of_pairs("丙丁", |_| 1.0)];
        let mut sum = Dense::sum(&vectors);
        assert_eq!(sum.dot(&vectors[0]), 1.0);
        sum.clear(&vectors[0]);
        assert_eq!((sum.dot(&vectors[0]), sum.dot(&vectors[1])), (0.0, 1.0));
    }
}
