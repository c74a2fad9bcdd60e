//! What a sentence states that can be checked: figures, dates, names.

use super::share;
use crate::fact::Facts;
use crate::word::Word;

/// Facts of one kind from which one more tells nothing new about a sentence.
const MANY: usize = 3;

/// Names of the signals.
pub const NAMES: [&str; 4] = ["figures", "dates", "names", "digits"];

/// The signals of a sentence.
pub fn signals(text: &str, words: &[Word], facts: &Facts) -> [f32; NAMES.len()] {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    [
        share(facts.figures.len(), MANY),
        share(facts.dates.len(), MANY),
        share(names(words), MANY),
        share(digits * 5, text.chars().count()),
    ]
}

/// How many persons and organisations a sentence names.
pub fn names(words: &[Word]) -> usize {
    words.iter().filter(|word| matches!(word.tag, "nr" | "nt")).count()
}
