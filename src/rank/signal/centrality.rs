//! How near a sentence is to what its article is about.
//!
//! Linear: cosines are taken with sums of vectors, never between all pairs. Sources: Radev et al.,
//! *Centroid-based summarization of multiple documents* (2004); Nenkova and Vanderwende, *The impact of frequency on
//! summarization* (SumBasic, 2005).

use super::super::shared::Shared;
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

/// The signals of all sentences, from what their pairs of characters share, and what their words share.
pub fn signals(pairs: &[Shared], words: &[Shared]) -> Vec<[f32; NAMES.len()]> {
    let (pair, word) = (Centre::of(pairs), Centre::of(words));
    let ranks = ranks(&pair.cosines);
    let next = pairs.iter().skip(1).map(|next| next.with_previous).chain([0.0]);
    let (count, all) = (pairs.len(), words.iter().map(|one| one.buckets).sum());
    let rows = pairs.iter().zip(words).zip(next).zip(ranks).zip(pair.cosines.iter().zip(&word.cosines));
    rows.enumerate()
        .map(|(index, ((((pairs, words), next), rank), (of_pairs, of_words)))| {
            let [pair_later, pair_earlier] = others(index, count, pairs);
            let [word_later, word_earlier] = others(index, count, words);
            [
                *of_pairs,
                of_pairs / pair.greatest,
                rank,
                pair_later,
                pair_earlier,
                if index > 0 { pairs.with_first } else { 0.0 },
                next,
                pairs.with_previous,
                *of_words,
                of_words / word.greatest,
                word_later,
                word_earlier,
                frequency(words, all),
            ]
        })
        .collect()
}

/// The mean cosine of a sentence with those after it and with those before it, spread over 0..=1.
fn others(index: usize, count: usize, shared: &Shared) -> [f32; 2] {
    let own = if shared.buckets == 0 { 0.0 } else { 1.0 };
    let after = count - index - 1;
    let later = (shared.with_all - shared.with_earlier - own).max(0.0) / after.max(1) as f32;
    let earlier = shared.with_earlier / index.max(1) as f32;
    [later, earlier].map(|mean| (SPREAD * mean).min(1.0))
}

/// The middle of an article: the sum of its vectors.
struct Centre {
    /// The cosine of each sentence with it.
    cosines: Vec<f32>,
    /// The greatest of them; 1 where there is none.
    greatest: f32,
}

impl Centre {
    fn of(shared: &[Shared]) -> Self {
        // The square of a sum is the sum of its products with each part.
        let norm = shared.iter().map(|one| one.with_all).sum::<f32>().sqrt();
        let cosine = |one: &Shared| if norm > 0.0 { (one.with_all / norm).min(1.0) } else { 0.0 };
        let cosines: Vec<f32> = shared.iter().map(cosine).collect();
        let greatest = cosines.iter().copied().fold(0.0, f32::max);
        Self { cosines, greatest: if greatest > 0.0 { greatest } else { 1.0 } }
    }
}

/// The share of the sentences that are less central, for each.
fn ranks(cosines: &[f32]) -> Vec<f32> {
    let mut order: Vec<(f32, usize)> = cosines.iter().copied().zip(0..).collect();
    order.sort_unstable_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
    let mut ranks = vec![0.0; cosines.len()];
    for (rank, (_, index)) in order.into_iter().enumerate() {
        if let Some(slot) = ranks.get_mut(index) {
            *slot = share(rank, cosines.len().saturating_sub(1));
        }
    }
    ranks
}

/// The mean frequency of a sentence's words in an article of so many, spread over 0..=1.
fn frequency(words: &Shared, all: usize) -> f32 {
    // Twentyfold: a word of every twentieth place is a frequent one.
    (20.0 * share(words.holders, all * words.buckets)).min(1.0)
}

/// How near a sentence is to the middle, as a share of the nearest.
pub fn relative(signals: &[f32; NAMES.len()]) -> f32 {
    let [_, pairs, _, _, _, _, _, _, _, words, ..] = signals;
    (pairs + words) / 2.0
}
