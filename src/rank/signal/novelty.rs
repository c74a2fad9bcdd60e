//! What a sentence brings that was not said before it, and whether the rest of the article takes it up.

use super::super::shared::{OFTEN, Shared};
use super::share;

/// Names of the signals.
pub const NAMES: [&str; 4] = ["new", "introduces", "shared", "taken_up"];

/// The signals of a sentence: the share of its pairs that are new; the share that are new and come again; the share
/// that stand in another sentence too; how many later sentences repeat a word of it, on average.
pub fn signals(pairs: &Shared, words: &Shared) -> [f32; NAMES.len()] {
    let of_pairs = |count: usize| share(count, pairs.buckets);
    [
        of_pairs(pairs.new),
        of_pairs(pairs.introduced),
        of_pairs(pairs.common),
        share(words.taken_up, words.buckets * OFTEN as usize),
    ]
}
