//! How near a sentence is to what its article is about.
//!
//! Linear: cosines are taken with sums of vectors, never between all pairs. Sources: Radev et al.,
//! *Centroid-based summarization of multiple documents* (2004); Nenkova and Vanderwende, *The impact of frequency on
//! summarization* (SumBasic, 2005).

use super::super::vector::{Dense, Vector};
use super::share;

/// Names of the signals.
pub const NAMES: [&str; 13] = [
    "pair_centroid",
    "pair_to_greatest",
    "pair_rank",
    "pair_later",
    "pair_earlier",
    "pair_to_first",
    "pair_to_next",
    "pair_to_previous",
    "word_centroid",
    "word_to_greatest",
    "word_later",
    "word_earlier",
    "word_frequency",
];

/// Cosines with a sum of many vectors are small; this brings most of them into 0..=1.
const SPREAD: f32 = 4.0;

/// The signals of all sentences, from the vectors of their pairs of characters and of their words.
pub fn signals(pairs: &[Vector], words: &[Vector]) -> Vec<[f32; NAMES.len()]> {
    let (pair, word) = (Cosines::of(pairs), Cosines::of(words));
    let ranks = ranks(&pair.centroid);
    let frequency = frequencies(words);
    let at = |list: &[f32], index: usize| list.get(index).copied().unwrap_or(0.0);
    let first = Dense::sum(pairs.get(..1).unwrap_or_default());
    let next = neighbours(pairs);
    pairs
        .iter()
        .enumerate()
        .map(|(index, own)| {
            [
                at(&pair.centroid, index),
                at(&pair.centroid, index) / pair.greatest,
                at(&ranks, index),
                (SPREAD * at(&pair.later, index)).min(1.0),
                (SPREAD * at(&pair.earlier, index)).min(1.0),
                if index > 0 { first.dot(own) } else { 0.0 },
                at(&next, index),
                index.checked_sub(1).map_or(0.0, |before| at(&next, before)),
                at(&word.centroid, index),
                at(&word.centroid, index) / word.greatest,
                (SPREAD * at(&word.later, index)).min(1.0),
                (SPREAD * at(&word.earlier, index)).min(1.0),
                at(&frequency, index),
            ]
        })
        .collect()
}

/// The cosine of each sentence with the next one.
fn neighbours(vectors: &[Vector]) -> Vec<f32> {
    let mut own = Dense::<f32>::zeros();
    let cosine = |pair: &[Vector]| {
        let [vector, next] = pair else { return 0.0 };
        own.add(vector, 1.0);
        let cosine = own.dot(next);
        own.clear(vector);
        cosine
    };
    vectors.windows(2).map(cosine).collect()
}

/// Cosines of each sentence with others together.
struct Cosines {
    /// With the sum of all.
    centroid: Vec<f32>,
    /// The greatest of them; 1 where there is none.
    greatest: f32,
    /// The mean with those after it.
    later: Vec<f32>,
    /// The mean with those before it.
    earlier: Vec<f32>,
}

impl Cosines {
    fn of(vectors: &[Vector]) -> Self {
        let sum = Dense::sum(vectors);
        let dots: Vec<f32> = vectors.iter().map(|vector| sum.dot(vector)).collect();
        // The square of a sum is the sum of its products with each part.
        let norm = dots.iter().sum::<f32>().sqrt();
        let centroid: Vec<f32> =
            dots.iter().map(|dot| if norm > 0.0 { (dot / norm).min(1.0) } else { 0.0 }).collect();
        let greatest = centroid.iter().copied().fold(0.0, f32::max);
        let mut past = Dense::<f32>::zeros();
        let (mut later, mut earlier) = (Vec::with_capacity(dots.len()), Vec::with_capacity(dots.len()));
        for (index, (vector, dot)) in vectors.iter().zip(&dots).enumerate() {
            let before = past.dot(vector);
            let own = if vector.terms.is_empty() { 0.0 } else { 1.0 };
            let after = vectors.len() - index - 1;
            earlier.push(before / index.max(1) as f32);
            later.push((dot - before - own).max(0.0) / after.max(1) as f32);
            past.add(vector, 1.0);
        }
        Self { centroid, greatest: if greatest > 0.0 { greatest } else { 1.0 }, later, earlier }
    }
}

/// The share of the sentences that are less central, for each.
fn ranks(centroid: &[f32]) -> Vec<f32> {
    let mut order: Vec<usize> = (0..centroid.len()).collect();
    let at = |index: usize| centroid.get(index).copied().unwrap_or(0.0);
    order.sort_by(|&a, &b| at(a).total_cmp(&at(b)));
    let mut ranks = vec![0.0; centroid.len()];
    for (rank, index) in order.into_iter().enumerate() {
        if let Some(slot) = ranks.get_mut(index) {
            *slot = share(rank, centroid.len().saturating_sub(1));
        }
    }
    ranks
}

/// The mean frequency of each sentence's words in the article, spread over 0..=1.
fn frequencies(words: &[Vector]) -> Vec<f32> {
    let mut counts = Dense::<u32>::zeros();
    let mut all = 0;
    for &(bucket, _) in words.iter().flat_map(|vector| &vector.terms) {
        all += 1;
        if let Some(count) = counts.slot(bucket) {
            *count += 1;
        }
    }
    let mean = |vector: &Vector| {
        let sum: u32 = vector.terms.iter().map(|&(bucket, _)| counts.get(bucket)).sum();
        // Twentyfold: a word of every twentieth place is a frequent one.
        (20.0 * share(sum as usize, all * vector.terms.len())).min(1.0)
    };
    words.iter().map(mean).collect()
}

/// How near a sentence is to the middle, as a share of the nearest.
pub fn relative(signals: &[f32; NAMES.len()]) -> f32 {
    let [_, pairs, _, _, _, _, _, _, _, words, ..] = signals;
    (pairs + words) / 2.0
}
