//! Closed lists of phrases that are asked at many places of a text, without a walk through the list at each.
//!
//! A phrase is looked for among those that share its first character ([`Phrases`]) or its last one ([`Endings`]); most
//! places are dismissed by that character alone, and nearly all of the rest by the character behind it.

use crate::bits::BitSet;
use crate::charset::{CharNumbers, CharSet};

/// Phrases of several kinds, known by how they begin.
pub struct Phrases<T: 'static> {
    groups: Groups<T>,
    beginnings: Beginnings,
}

impl<T: Copy> Phrases<T> {
    /// From lists of phrases with the kind of each list.
    pub fn new(lists: &[(&[&'static str], T)]) -> Self {
        let groups = Groups::new(lists, |phrase| phrase.chars().next());
        let beginnings = Beginnings::of(groups.phrases.iter().map(|&(phrase, _)| phrase));
        Self { groups, beginnings }
    }

    /// The longest phrase at the start of a text; of one that is in two lists the last.
    #[inline(never)]
    pub fn at_start(&self, text: &str) -> Option<(&'static str, T)> {
        self.may_begin(text).then(|| self.longest_at_start(text, |phrase| text.starts_with(phrase)))?
    }

    /// The longest phrase with the first character of a text that `fits`.
    pub fn longest_at_start(&self, text: &str, fits: impl Fn(&str) -> bool) -> Option<(&'static str, T)> {
        self.groups.of(text.chars().next()?).iter().find(|(phrase, _)| fits(phrase)).copied()
    }

    /// The kind of the phrase that a text is, if it is one.
    #[inline(never)]
    pub fn kind_of(&self, text: &str) -> Option<T> {
        let found = self.may_begin(text).then(|| self.longest_at_start(text, |phrase| phrase == text))?;
        found.map(|(_, kind)| kind)
    }

    /// Whether a text may begin with a phrase; `false` is certain.
    fn may_begin(&self, text: &str) -> bool {
        self.groups.keys.set().begins(text) && self.beginnings.may_begin(text)
    }

    /// All phrases of a text with their places in bytes, from left to right, none inside another.
    pub fn all<'s>(&'s self, text: &'s str) -> impl Iterator<Item = (usize, &'static str, T)> + use<'s, T> {
        let mut next = 0;
        self.groups.keys.set().places(text).filter_map(move |at| {
            let (phrase, kind) =
                text.get(at..).filter(|_| at >= next).and_then(|rest| self.at_start(rest))?;
            next = at + phrase.len();
            Some((at, phrase, kind))
        })
    }
}

impl Phrases<()> {
    /// From one list.
    pub fn of(list: &[&'static str]) -> Self {
        Self::new(&[(list, ())])
    }

    /// The length in bytes of the longest phrase at the start of a text.
    pub fn length_at_start(&self, text: &str) -> Option<usize> {
        self.at_start(text).map(|(phrase, ())| phrase.len())
    }

    /// Whether a text begins with one of the phrases.
    pub fn begin(&self, text: &str) -> bool {
        self.at_start(text).is_some()
    }

    /// Whether a text is one of the phrases.
    pub fn has(&self, text: &str) -> bool {
        self.kind_of(text).is_some()
    }
}

/// How phrases begin: what begins otherwise is none of them.
#[derive(Debug, Default)]
pub struct Beginnings {
    /// Their first two characters, as a hash.
    pairs: BitSet,
    /// The phrases of one character, where there are any.
    alone: Option<CharSet>,
}

/// Bits of the hash: at 14 a list of a thousand phrases lets one other beginning in sixteen pass.
const PAIR_BITS: u32 = 14;

impl Beginnings {
    /// Those of some phrases.
    pub fn of<'p>(phrases: impl Iterator<Item = &'p str> + Clone) -> Self {
        let pairs = phrases.clone().filter_map(pair);
        let is_alone = |phrase: &&str| phrase.chars().nth(1).is_none();
        let mut alone = phrases.filter(is_alone).flat_map(str::chars).peekable();
        let alone = alone.peek().is_some().then(|| CharSet::new(alone));
        Self { pairs: BitSet::new(1 << PAIR_BITS, pairs), alone }
    }

    /// Whether a text may begin with a phrase; `false` is certain.
    pub fn may_begin(&self, text: &str) -> bool {
        pair(text).is_some_and(|pair| self.pairs.contains(pair))
            || self.alone.as_ref().is_some_and(|alone| alone.begins(text))
    }
}

/// The hash of the first two characters of a text.
fn pair(text: &str) -> Option<usize> {
    let mut chars = text.chars();
    let (first, second) = (chars.next()? as usize, chars.next()? as usize);
    Some((first << 5 ^ second) % (1 << PAIR_BITS))
}

/// Phrases of several kinds, known by how they end.
pub struct Endings<T: 'static> {
    groups: Groups<T>,
}

impl<T: Copy> Endings<T> {
    /// From lists of phrases with the kind of each list.
    pub fn new(lists: &[(&[&'static str], T)]) -> Self {
        Self { groups: Groups::new(lists, |phrase| phrase.chars().next_back()) }
    }

    /// The longest phrase at the end of a text; of one that is in two lists the last.
    #[inline(never)]
    pub fn at_end(&self, text: &str) -> Option<(&'static str, T)> {
        let group = self.groups.of(text.chars().next_back()?);
        group.iter().find(|(phrase, _)| text.ends_with(phrase)).copied()
    }
}

impl Endings<()> {
    /// From one list.
    pub fn of(list: &[&'static str]) -> Self {
        Self::new(&[(list, ())])
    }

    /// Whether a text ends with one of the phrases.
    pub fn end(&self, text: &str) -> bool {
        self.at_end(text).is_some()
    }
}

/// Phrases in groups that share one character, the longest of a group first.
struct Groups<T: 'static> {
    phrases: Vec<(&'static str, T)>,
    /// The shared characters, which number the groups.
    keys: CharNumbers,
    /// How many phrases stand before each group, and how many there are.
    starts: Vec<usize>,
}

impl<T: Copy> Groups<T> {
    fn new(lists: &[(&[&'static str], T)], key: impl Fn(&str) -> Option<char>) -> Self {
        let all = lists.iter().rev().flat_map(|&(list, kind)| list.iter().map(move |&phrase| (phrase, kind)));
        let mut phrases: Vec<(&str, T)> = all.filter(|(phrase, _)| !phrase.is_empty()).collect();
        // The order is stable: of what two lists share, the later one stands first.
        phrases.sort_by_key(|&(phrase, _)| (key(phrase), usize::MAX - phrase.len()));
        let keys = CharSet::new(phrases.iter().filter_map(|(phrase, _)| key(phrase)));
        let mut starts = vec![0];
        for group in phrases.chunk_by(|(one, _), (next, _)| key(one) == key(next)) {
            starts.extend(starts.last().map(|start| start + group.len()));
        }
        Self { phrases, keys: CharNumbers::new(keys), starts }
    }

    /// The phrases that share a character.
    fn of(&self, shared: char) -> &[(&'static str, T)] {
        let bounds = self.keys.of(shared).and_then(|group| self.starts.get(group..group + 2));
        let group = bounds.and_then(|bounds| self.phrases.get(*bounds.first()?..*bounds.last()?));
        group.unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_phrase_at_each_place_is_found() {
        let phrases = Phrases::new(&[(&["编辑", "责任编辑", "责任"], 1), (&["来源", "编辑"], 2)]);
        let found: Vec<_> = phrases.all("来源甲责任编辑乙编辑").map(|(_, word, kind)| (word, kind)).collect();
        assert_eq!(found, [("来源", 2), ("责任编辑", 1), ("编辑", 2)]);
        assert_eq!(phrases.at_start("责任人").map(|(word, _)| word), Some("责任"));
        assert!(phrases.at_start("任").is_none() && phrases.at_start("").is_none());
    }

    #[test]
    fn a_list_has_whole_phrases() {
        let phrases = Phrases::of(&["高水平", "高新区"]);
        assert!(phrases.has("高新区") && phrases.begin("高新区里"));
        assert!(!["高", "高新区里", ""].iter().any(|text| phrases.has(text)));
    }

    #[test]
    fn a_phrase_of_one_character_needs_none_behind_it() {
        let phrases = Phrases::of(&["文", "文字", "摄影"]);
        let found: Vec<_> = phrases.all("文王文字摄摄影文").map(|(_, word, ())| word).collect();
        assert_eq!(found, ["文", "文字", "摄影", "文"]);
        assert!(!phrases.begin("摄") && !phrases.begin("字"));
    }

    #[test]
    fn the_longest_ending_is_found() {
        let endings = Endings::new(&[(&["书记", "党组书记"], 1), (&["记者"], 2)]);
        for (text, end) in [("厅党组书记", Some("党组书记")), ("本报记者", Some("记者")), ("记", None)]
        {
            assert_eq!(endings.at_end(text).map(|(word, _)| word), end, "{text}");
        }
    }
}
