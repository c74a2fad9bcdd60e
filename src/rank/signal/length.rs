//! How long a sentence is, and how it is built.

use super::super::content::Content;
use super::super::scan::Scan;
use super::{logarithm, share};

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
pub fn signals(characters: usize, mean: f32, scan: &Scan, content: &Content) -> [f32; NAMES.len()] {
    let flag = |is: bool| f32::from(u8::from(is));
    let Content { words, letters, idf, .. } = *content;
    [
        logarithm(characters, 8),
        (characters as f32 / mean.max(1.0) / 3.0).min(1.0),
        flag(characters < SHORT),
        flag(characters > LONG),
        logarithm(scan.first_clause, 7),
        share(scan.commas * 10, characters),
        share(letters, characters),
        if words > 0 { idf / words as f32 / GREATEST_IDF } else { 0.0 },
        share(letters, words * 5),
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
