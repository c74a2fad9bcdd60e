//! What a sentence brings that was not said before it, and whether the rest of the article takes it up.

use super::super::vector::{Dense, Vector};
use super::share;

/// Names of the signals.
pub const NAMES: [&str; 4] = ["new", "introduces", "shared", "taken_up"];

/// Later sentences from which one more tells nothing new about a word.
const OFTEN: u16 = 3;

/// The signals of all sentences: the share of its pairs that are new; the share that are new and come again; the
/// share that stand in another sentence too; how many later sentences repeat a word of it, on average.
pub fn signals(pairs: &[Vector], words: &[Vector]) -> Vec<[f32; NAMES.len()]> {
    let (all_pairs, all_words) = (holders(pairs), holders(words));
    let (mut seen_pairs, mut seen_words) = (Dense::<u16>::zeros(), Dense::<u16>::zeros());
    pairs
        .iter()
        .zip(words)
        .map(|(pair, word)| {
            let (mut new, mut introduced, mut shared) = (0, 0, 0);
            for &(bucket, _) in &pair.terms {
                let is_shared = all_pairs.get(bucket) > 1;
                let is_new = seen_pairs.get(bucket) == 0;
                new += usize::from(is_new);
                introduced += usize::from(is_new && is_shared);
                shared += usize::from(is_shared);
            }
            let later = |&(bucket, _): &(u16, f32)| {
                all_words.get(bucket).saturating_sub(seen_words.get(bucket) + 1).min(OFTEN)
            };
            let taken_up: u16 = word.terms.iter().map(later).fold(0, u16::saturating_add);
            count(&mut seen_pairs, pair);
            count(&mut seen_words, word);
            let of_pairs = |count: usize| share(count, pair.terms.len());
            [
                of_pairs(new),
                of_pairs(introduced),
                of_pairs(shared),
                share(usize::from(taken_up), word.terms.len() * usize::from(OFTEN)),
            ]
        })
        .collect()
}

/// How many sentences hold each bucket.
fn holders(vectors: &[Vector]) -> Dense<u16> {
    let mut holders = Dense::zeros();
    vectors.iter().for_each(|vector| count(&mut holders, vector));
    holders
}

fn count(holders: &mut Dense<u16>, vector: &Vector) {
    for &(bucket, _) in &vector.terms {
        if let Some(count) = holders.slot(bucket) {
            *count = count.saturating_add(1);
        }
    }
}
