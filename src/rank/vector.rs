//! Sentences to vectors: hashed words and pairs of characters, weighted by rarity.
//!
//! The vectors of an article lie one behind the other in one list. Its buckets are numbered by first occurrence, so that
//! what is counted for each of them takes as much room as the article has buckets. Sentences meet in the buckets only,
//! never in pairs.

use crate::fold::is_han;

/// Bits of a bucket's number: few enough that the sums over an article stay in a processor's nearest memory, so many
/// that in an article of 2,000 characters one pair in twenty shares a bucket with another.
pub(super) const BUCKET_BITS: u32 = 14;

/// How many buckets there are.
pub const BUCKETS: usize = 1 << BUCKET_BITS;

/// What a vector has of a bucket: its number, and a weight.
pub type Term = (u16, f32);

/// Sparse vectors of length 1, or empty ones.
#[derive(Clone, Debug, Default)]
pub struct Vectors {
    /// Those of all vectors, each bucket once in each, by first occurrence.
    terms: Vec<Term>,
    /// Where each vector ends among the terms.
    ends: Vec<usize>,
    /// The bucket of each number.
    buckets: Vec<u16>,
    /// The number of each bucket, counted from 1; 0 where it has none.
    numbers: Vec<u16>,
    /// The latest term of each number.
    latest: Vec<u32>,
}

impl Vectors {
    /// None, with room for so many and so many terms.
    pub fn with_capacity(vectors: usize, terms: usize) -> Self {
        let numbers = terms.min(BUCKETS);
        Self {
            terms: Vec::with_capacity(terms),
            ends: Vec::with_capacity(vectors),
            buckets: Vec::with_capacity(numbers),
            numbers: vec![0; BUCKETS],
            latest: Vec::with_capacity(numbers),
        }
    }

    /// Adds a vector, from buckets with the weights of single occurrences: those of one bucket are added up.
    pub fn push(&mut self, found: impl Iterator<Item = (u16, f32)>) {
        let start = self.terms.len();
        for (bucket, weight) in found {
            let Some(number) = self.numbers.get_mut(usize::from(bucket)) else { continue };
            let at = self.terms.len();
            if *number == 0 {
                self.buckets.push(bucket);
                self.latest.push(at as u32);
                // At most as many as there are buckets.
                *number = self.buckets.len() as u16;
            } else if let Some(latest) = self.latest.get_mut(usize::from(*number - 1)) {
                let before = std::mem::replace(latest, at as u32) as usize;
                if before >= start
                    && let Some((_, sum)) = self.terms.get_mut(before)
                {
                    *sum += weight;
                    *latest = before as u32;
                    continue;
                }
            }
            self.terms.push((*number - 1, weight));
        }
        let own = self.terms.get_mut(start..).unwrap_or_default();
        let norm = own.iter().map(|(_, weight)| weight * weight).sum::<f32>().sqrt();
        if norm > 0.0 {
            own.iter_mut().for_each(|(_, weight)| *weight /= norm);
        }
        self.ends.push(self.terms.len());
    }

    /// The vector that was added last.
    pub fn last(&self) -> &[Term] {
        self.get(self.ends.len().saturating_sub(1))
    }

    /// The terms of all vectors.
    pub fn terms(&self) -> &[Term] {
        &self.terms
    }

    /// The vectors in order.
    pub fn iter(&self) -> impl Iterator<Item = &[Term]> {
        let mut start = 0;
        self.ends
            .iter()
            .map(move |&end| self.terms.get(std::mem::replace(&mut start, end)..end).unwrap_or_default())
    }

    /// The vector with this index; an empty one where there is none.
    pub fn get(&self, index: usize) -> &[Term] {
        let start = index.checked_sub(1).map_or(Some(0), |before| self.ends.get(before).copied());
        let range = start.zip(self.ends.get(index).copied());
        range.and_then(|(start, end)| self.terms.get(start..end)).unwrap_or_default()
    }

    /// How many buckets have a number: the numbers are those below it.
    pub fn numbers(&self) -> usize {
        self.buckets.len()
    }

    /// The bucket of a number.
    pub fn bucket(&self, number: u16) -> u16 {
        self.buckets.get(usize::from(number)).copied().unwrap_or_default()
    }

    /// The number of a bucket, if a vector has it.
    pub fn number(&self, bucket: u16) -> Option<u16> {
        self.numbers.get(usize::from(bucket))?.checked_sub(1)
    }

    /// The sum of all vectors, by number.
    pub fn sum(&self) -> Vec<f32> {
        let mut sum = vec![0.0; self.numbers()];
        for &(number, weight) in &self.terms {
            if let Some(sum) = sum.get_mut(usize::from(number)) {
                *sum += weight;
            }
        }
        sum
    }
}

/// The bucket of a word, and how many characters it has.
pub fn word_bucket(word: &str) -> (u16, usize) {
    let (hash, count) = word.chars().fold((0, 0), |(hash, count), c| (mixed(hash, c), count + 1));
    (top(hash), count)
}

/// The bucket of a pair of characters.
///
/// Pairs need no dictionary, so that they find what two sentences share where the words of it are cut differently.
pub fn pair_bucket(one: char, next: char) -> u16 {
    top(mixed(mixed(0, one), next))
}

/// The buckets of the pairs of neighbouring Han characters of a text.
pub fn pair_buckets(text: &str) -> impl Iterator<Item = u16> {
    let mut before = None;
    text.chars().filter_map(move |c| {
        let here = is_han(c).then_some(c);
        let pair = std::mem::replace(&mut before, here).zip(here);
        pair.map(|(before, here)| pair_bucket(before, here))
    })
}

/// Multiplicative hashing (Knuth, *The Art of Computer Programming* 3, 6.4).
fn mixed(hash: u32, c: char) -> u32 {
    (hash.rotate_left(11) ^ c as u32).wrapping_mul(0x9E37_79B1)
}

fn top(hash: u32) -> u16 {
    (hash >> (32 - BUCKET_BITS)) as u16
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of_pairs(texts: &[&str]) -> Vectors {
        let mut vectors = Vectors::with_capacity(texts.len(), 0);
        for text in texts {
            vectors.push(pair_buckets(text).map(|bucket| (bucket, 1.0)));
        }
        vectors
    }

    #[test]
    fn buckets_have_numbers_by_first_occurrence() {
        let vectors = of_pairs(&["修灌渠", "", "修灌区"]);
        let numbers: Vec<Vec<u16>> =
            vectors.iter().map(|vector| vector.iter().map(|(number, _)| *number).collect()).collect();
        assert_eq!(numbers, [vec![0, 1], vec![], vec![0, 2]]);
        assert_eq!((vectors.get(2), vectors.get(1), vectors.get(3)), (&vectors.terms[2..], &[][..], &[][..]));
        assert_eq!(vectors.number(pair_bucket('灌', '区')), Some(2));
        assert_eq!(
            (vectors.bucket(0), vectors.number(pair_bucket('学', '校'))),
            (pair_bucket('修', '灌'), None)
        );
    }

    #[test]
    fn what_recurs_in_a_text_weighs_more() {
        let vectors = of_pairs(&["灌渠灌渠", "灌渠灌渠"]);
        assert!(vectors.get(0)[0].1 > 1.9 * vectors.get(0)[1].1);
        assert_eq!(vectors.get(0), vectors.get(1));
    }

    #[test]
    fn a_sum_holds_each_vector() {
        let vectors = of_pairs(&["甲乙", "丙丁", "甲乙"]);
        assert_eq!(vectors.sum(), [2.0, 1.0]);
    }
}
