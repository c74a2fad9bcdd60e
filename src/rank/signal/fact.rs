//! What a sentence states that can be checked: figures, dates, names.

use super::share;
use crate::fact::Facts;

/// Facts of one kind from which one more tells nothing new about a sentence.
const MANY: usize = 3;

/// Names of the signals.
pub const NAMES: [&str; 4] = ["figures", "dates", "names", "digits"];

/// The signals of a sentence that names so many persons and organisations, and has so many digits among its characters.
pub fn signals(facts: &Facts, names: usize, digits: usize, characters: usize) -> [f32; NAMES.len()] {
    [
        share(facts.figures.len(), MANY),
        share(facts.dates.len(), MANY),
        share(names, MANY),
        share(digits * 5, characters),
    ]
}
