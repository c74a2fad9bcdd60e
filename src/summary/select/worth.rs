//! What a sentence is worth as the next pick.

use std::cmp::{Ordering, Reverse};
use std::ops::Range;

use super::Sentence;

/// Standard deviations that a sentence loses for saying what a pick says in full (chosen on the odd halves of newsbench
/// and fineva at two, three and five sentences, where 1.5 loses 0.2 to 0.5 points of ROUGE-1). At 0 repeats are no matter, at 5 only what shares nothing with the
/// picks is picked.
pub const REPEAT_LOSS: f64 = 2.5;

/// Picks before which only the scores count, and picks from which facts and shares count in full.
///
/// The first sentences say what happened, the next ones how much, and where else: references of two sentences avoid
/// figures, and a summary of ten without them carries nothing. On the odd halves of newsbench and fineva facts that
/// count from the first pick cost 1.6 points of ROUGE-1 at three sentences; from the third they cost nothing.
pub const RAMP: Range<usize> = 2..5;

/// Standard deviations that a sentence full of facts gains at the end of the ramp. At 0 figures never count more, at 3
/// they decide alone.
const FACT_GAIN: f64 = 2.0;

/// The same for a sentence whose section has nothing yet of what it is owed, and once more for its paragraph. At 0 one
/// section may fill the summary, at 3 the sections take turns whatever they say.
const SHARE_GAIN: f64 = 0.7;

/// What a sentence is worth once so many are picked, in standard deviations; `share` is what its parts of the article
/// are owed.
pub fn worth(sentence: &Sentence, share: f64, picked: usize) -> f64 {
    let ramp = picked.clamp(RAMP.start, RAMP.end) - RAMP.start;
    let ramp = ramp as f64 / RAMP.len() as f64;
    sentence.score + ramp * FACT_GAIN * sentence.facts + ramp * SHARE_GAIN * share
}

/// A sentence in the queue: the greater value first, then the earlier place.
#[derive(Clone, Copy, PartialEq)]
pub struct Entry {
    /// What it is worth, in standard deviations.
    pub value: f64,
    /// The sentence.
    pub index: Reverse<usize>,
}

impl Eq for Entry {}

impl Ord for Entry {
    fn cmp(&self, other: &Self) -> Ordering {
        self.value.total_cmp(&other.value).then(self.index.cmp(&other.index))
    }
}

impl PartialOrd for Entry {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
