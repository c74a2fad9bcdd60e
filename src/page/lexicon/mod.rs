//! Closed lists: the words by which furniture, credits and names are known.
//!
//! One list per kind, in simplified characters and half-width marks only, since the folded copy holds no others.
//! The words are those that many sites share (share widgets, footers, credit labels); no site's own name is here.

pub(super) mod furniture;
pub(super) mod label;
pub(super) mod name;
pub(super) mod outlet;

/// Phrases of several kinds, to be found at any place of a text in one pass.
pub(super) struct Phrases<T: 'static> {
    /// The phrases, ordered, so that those with one first character stand together.
    sorted: Vec<(&'static str, T)>,
    /// Every first character, ordered, with the number of the phrases before those that begin with it.
    firsts: Vec<(char, usize)>,
}

impl<T: Copy> Phrases<T> {
    /// Prepares lists for the search.
    pub(super) fn new(lists: &[(&[&'static str], T)]) -> Self {
        let mut sorted: Vec<_> =
            lists.iter().flat_map(|&(words, kind)| words.iter().map(move |&word| (word, kind))).collect();
        sorted.sort_by_key(|&(word, _)| word);
        let first = |(at, &(word, _)): (usize, &(&'static str, T))| Some((word.chars().next()?, at));
        let mut firsts: Vec<(char, usize)> = sorted.iter().enumerate().filter_map(first).collect();
        firsts.dedup_by_key(|&mut (first, _)| first);
        Self { sorted, firsts }
    }

    /// The longest phrase at the start of a text.
    pub(super) fn at_start(&self, text: &str) -> Option<(&'static str, T)> {
        let first = text.chars().next()?;
        let at = self.firsts.binary_search_by_key(&first, |&(first, _)| first).ok()?;
        let from = self.firsts.get(at)?.1;
        let to = self.firsts.get(at + 1).map_or(self.sorted.len(), |&(_, next)| next);
        // The phrases are ordered, so the last one that fits is the longest.
        self.sorted.get(from..to)?.iter().rev().find(|(word, _)| text.starts_with(word)).copied()
    }

    /// All phrases of a text with their places, from left to right, none inside another.
    pub(super) fn all<'s>(
        &'s self,
        text: &'s str,
    ) -> impl Iterator<Item = (usize, &'static str, T)> + use<'s, T> {
        let mut next = 0;
        text.char_indices().filter_map(move |(at, _)| {
            if at < next {
                return None;
            }
            let (word, kind) = self.at_start(text.get(at..)?)?;
            next = at + word.len();
            Some((at, word, kind))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_longest_phrase_at_each_place() {
        let phrases = Phrases::new(&[(&["编辑", "责任编辑"], 1), (&["来源"], 2)]);
        let found: Vec<_> = phrases.all("来源甲责任编辑乙").map(|(_, word, kind)| (word, kind)).collect();
        assert_eq!(found, [("来源", 2), ("责任编辑", 1)]);
    }
}
