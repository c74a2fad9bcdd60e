//! Finds listed phrases in a text, from its pairs of characters, whatever the length of the list.
//!
//! Beside [`crate::phrase`], which knows a phrase by one character: here whole texts are searched for phrases that begin
//! with common characters, so two dismiss a place, and phrases may overlap.

use super::vector::{BUCKETS, pair_bucket};
use crate::bits::BitSet;

/// A list of phrases that begin with two Han characters, each with its kind.
pub(super) struct Phrases {
    /// Sorted by the bucket of the first two characters, then by phrase.
    entries: Vec<(u16, &'static str, usize)>,
    /// The buckets that phrases begin with: most places of a text are dismissed by them.
    begins: BitSet,
}

impl Phrases {
    /// From lists of phrases; the kind of a phrase is the number of its list.
    pub fn new(kinds: &[&[&'static str]]) -> Self {
        let phrases =
            kinds.iter().enumerate().flat_map(|(kind, list)| list.iter().map(move |phrase| (*phrase, kind)));
        let entry = |(phrase, kind): (&'static str, usize)| {
            let mut first = phrase.chars();
            Some((pair_bucket(first.next()?, first.next()?), phrase, kind))
        };
        let mut entries: Vec<(u16, &str, usize)> = phrases.filter_map(entry).collect();
        entries.sort_unstable();
        let begins = BitSet::new(BUCKETS, entries.iter().map(|&(bucket, ..)| usize::from(bucket)));
        Self { entries, begins }
    }

    /// Calls `found` with the kind of each phrase of the text, whose pairs of Han characters are given with their
    /// places in bytes; of several that begin at one place only the longest counts.
    pub fn find(&self, text: &str, pairs: &[(u16, usize)], mut found: impl FnMut(usize)) {
        for &(bucket, at) in pairs {
            if self.begins.contains(usize::from(bucket))
                && let Some(kind) = text.get(at..).and_then(|rest| self.longest(rest, bucket))
            {
                found(kind);
            }
        }
    }

    /// The kind of the longest phrase that a text begins with, whose first two characters are of a bucket.
    fn longest(&self, rest: &str, bucket: u16) -> Option<usize> {
        // The phrases are sorted: a longer one stands behind its beginning.
        let group = self.entries.partition_point(|(begin, ..)| *begin < bucket);
        let group = self.entries.get(group..)?.iter().take_while(|(begin, ..)| *begin == bucket);
        group.filter(|(_, phrase, _)| rest.starts_with(phrase)).last().map(|&(.., kind)| kind)
    }
}

#[cfg(test)]
mod tests {
    use super::super::scan::Scan;
    use super::*;

    #[test]
    fn the_longest_phrase_of_each_place_is_found() {
        let phrases = Phrases::new(&[&["发布", "发布会"], &["会上", "近日"]]);
        let (mut scan, mut found) = (Scan::default(), Vec::new());
        let text = "近日发布会上发布";
        scan.read(text, 8);
        phrases.find(text, &scan.pairs, |kind| found.push(kind));
        assert_eq!(found, [1, 0, 1, 0]);
    }
}
