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
    let mut seen = Dense::<bool>::zeros();
    let mut buckets: Vec<u16> = Vec::new();
    for &(bucket, _) in words.iter().flat_map(|vector| &vector.terms) {
        if let Some(seen) = seen.slot(bucket).filter(|seen| !**seen) {
            *seen = true;
            buckets.push(bucket);
        }
    }
    if buckets.len() > KEYWORDS {
        let heavier = |a: &u16, b: &u16| sum.get(*b).total_cmp(&sum.get(*a)).then(a.cmp(b));
        buckets.select_nth_unstable_by(KEYWORDS, heavier);
        buckets.truncate(KEYWORDS);
        buckets.sort_unstable_by(heavier);
    }
    let mut kept = Dense::<f32>::zeros();
    for &bucket in &buckets {
        if let Some(kept) = kept.slot(bucket) {
            *kept = sum.get(bucket);
        }
    }
    let all: f32 = buckets.iter().map(|&bucket| sum.get(bucket)).sum();
    words
        .iter()
        .map(|vector| {
            let weights =
                || vector.terms.iter().map(|&(bucket, _)| kept.get(bucket)).filter(|kept| *kept > 0.0);
            let (held, weight) = (weights().count(), weights().sum::<f32>());
            ([share(held, KEYWORDS), if all > 0.0 { weight / all } else { 0.0 }], held)
        })
        .collect()
}
