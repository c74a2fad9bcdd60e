//! How many of the article's most telling words a sentence holds.

use super::super::vector::{Dense, Vector};
use super::share;

/// Words that count as the article's keywords.
const KEYWORDS: usize = 10;

/// Names of the signals.
pub const NAMES: [&str; 2] = ["keywords", "keyword_weight"];

/// The signals of all sentences, and how many keywords each holds. The keywords are the words of the greatest
/// summed weight.
pub fn signals(words: &[Vector]) -> Vec<([f32; NAMES.len()], usize)> {
    let sum = Dense::sum(words);
    let mut buckets: Vec<u16> =
        words.iter().flat_map(|vector| &vector.terms).map(|&(bucket, _)| bucket).collect();
    buckets.sort_unstable();
    buckets.dedup();
    buckets.sort_by(|&a, &b| sum.get(b).total_cmp(&sum.get(a)));
    buckets.truncate(KEYWORDS);
    let all: f32 = buckets.iter().map(|&bucket| sum.get(bucket)).sum();
    words
        .iter()
        .map(|vector| {
            let held = |bucket: &&u16| vector.terms.binary_search_by_key(*bucket, |&(own, _)| own).is_ok();
            let held: Vec<&u16> = buckets.iter().filter(held).collect();
            let weight: f32 = held.iter().map(|&&bucket| sum.get(bucket)).sum();
            let weight = if all > 0.0 { weight / all } else { 0.0 };
            ([share(held.len(), KEYWORDS), weight], held.len())
        })
        .collect()
}
