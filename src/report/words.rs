//! Lists the words of an article as flat numbers.

use super::Reading;
use crate::source::{Offsets, Span};
use crate::word::Tag;

/// Start, end and number of the tag for each word; `tags` are sorted.
pub(super) fn listed(offsets: &Offsets, reading: &Reading, tags: &[Tag]) -> Vec<u32> {
    let mut numbers = Vec::new();
    for (sentence, words) in reading.prose.sentences.iter().zip(&reading.words) {
        for word in words {
            let spans = sentence.locate(word.start(), word.end());
            let (Some(first), Some(last)) = (spans.first(), spans.last()) else { continue };
            let [start, end] = offsets.utf16(Span::new(first.start, last.end));
            let tag = tags.binary_search(&word.tag).unwrap_or_default();
            numbers.extend([start, end, u32::try_from(tag).unwrap_or(u32::MAX)]);
        }
    }
    numbers
}
