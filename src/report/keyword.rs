//! The keywords of an article.

use serde::Serialize;

use super::reading::{ranges, written};
use super::{Range, Reading, rounded};
use crate::source::{Offsets, Span};
use crate::summary;

/// A keyword of an article.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Keyword {
    /// The word as the paste writes it.
    pub word: String,
    /// How telling it is, 0..=1; the first keyword has 1.
    pub score: f64,
    /// Where it stands in the sentences, in order.
    pub spans: Vec<Range>,
}

/// A keyword and all its places in the sentences.
pub(super) fn keyword(offsets: &Offsets, reading: &Reading, keyword: &summary::Keyword) -> Keyword {
    let places = keyword.places.iter().map(|&(sentence, start, end)| reading.locate(sentence, start, end));
    let places: Vec<Vec<Span>> = places.filter(|spans| !spans.is_empty()).collect();
    Keyword {
        // The first place shows the word as the paste writes it.
        word: places.first().map(|spans| written(offsets, spans)).unwrap_or_default(),
        score: rounded(keyword.score),
        spans: ranges(offsets, &places.concat()),
    }
}
