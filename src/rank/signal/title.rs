//! What a sentence shares with the title and with the heading above it.
//!
//! Source: Edmundson, *New methods in automatic extracting* (1969), the title method.

use super::super::vector::Vector;

/// The share of a title's weight that a sentence holds, 0..=1; 0 without a title.
pub fn overlap(sentence: &Vector, title: &Vector) -> f32 {
    let weight = |&(bucket, weight): &(u16, f32)| {
        let is_held = sentence.terms.binary_search_by_key(&bucket, |&(bucket, _)| bucket).is_ok();
        if is_held { weight } else { 0.0 }
    };
    let all: f32 = title.terms.iter().map(|(_, weight)| weight).sum();
    let held: f32 = title.terms.iter().map(weight).sum();
    if all > 0.0 { held / all } else { 0.0 }
}
