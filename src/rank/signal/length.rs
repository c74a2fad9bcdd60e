//! How long a sentence is, and how it is built.

use super::{logarithm, share};
use crate::word::Word;

/// Characters below which a sentence leans on its neighbours.
const SHORT: usize = 12;

/// Characters from which a sentence takes an effort to read.
const LONG: usize = 100;

/// The greatest IDF that a word may have, in nats.
const GREATEST_IDF: f32 = 16.0;

/// Names of the signals.
pub const NAMES: [&str; 9] = [
    "log_length",
    "to_mean_length",
    "short",
    "long",
    "first_clause",
    "commas",
    "content",
    "rarity",
    "word_length",
];

/// The signals of a sentence of so many characters, in an article whose sentences have `mean` on average.
pub fn signals(text: &str, words: &[Word], characters: usize, mean: f32) -> [f32; NAMES.len()] {
    let flag = |is: bool| f32::from(u8::from(is));
    let commas = text.chars().filter(|c| *c == ',').count();
    let clause = text.split(',').next().map_or(0, |clause| clause.chars().count());
    let content = words.iter().filter(|word| word.is_content(text));
    let (mut count, mut letters, mut idf) = (0, 0, 0.0);
    for word in content {
        count += 1;
        letters += text.get(word.start..word.end).map_or(0, |word| word.chars().count());
        idf += word.idf;
    }
    [
        logarithm(characters, 8),
        (characters as f32 / mean.max(1.0) / 3.0).min(1.0),
        flag(characters < SHORT),
        flag(characters > LONG),
        logarithm(clause, 7),
        share(commas * 10, characters),
        share(letters, characters),
        if count > 0 { idf / count as f32 / GREATEST_IDF } else { 0.0 },
        share(letters, count * 5),
    ]
}

/// How well a sentence of so many characters reads alone, 0..=1: 1 from 20 to 120 characters.
pub fn readability(characters: usize) -> f32 {
    match characters {
        0..20 => characters as f32 / 20.0,
        20..=120 => 1.0,
        _ => 120.0 / characters as f32,
    }
}
