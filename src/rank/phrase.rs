//! Finds listed phrases in a text, in one pass over it whatever the length of the list.
//!
//! Beside [`crate::phrase`], which knows a phrase by one character: here whole texts are searched for phrases that begin
//! with common characters, so two dismiss a place, and phrases may overlap.

/// A list of phrases of two characters and more, each with its kind.
pub(super) struct Phrases {
    /// Sorted by phrase.
    entries: Vec<(&'static str, usize)>,
    /// One bit for the hash of each phrase's first two characters: most places of a text are dismissed by it.
    begins: Vec<u64>,
}

/// Bits of the hash of two characters.
const HASH_BITS: u32 = 13;

impl Phrases {
    /// From lists of phrases; the kind of a phrase is the number of its list.
    pub fn new(kinds: &[&[&'static str]]) -> Self {
        let numbered = kinds.iter().enumerate();
        let mut entries: Vec<(&str, usize)> =
            numbered.flat_map(|(kind, list)| list.iter().map(move |phrase| (*phrase, kind))).collect();
        entries.sort_unstable();
        let mut begins = vec![0u64; 1 << (HASH_BITS - 6)];
        for (phrase, _) in &entries {
            let mut first = phrase.chars();
            if let (Some(a), Some(b)) = (first.next(), first.next()) {
                let hash = hash(a, b);
                if let Some(word) = begins.get_mut(hash >> 6) {
                    *word |= 1 << (hash & 63);
                }
            }
        }
        Self { entries, begins }
    }

    /// Calls `found` with the kind and the place, in bytes, of each phrase of the text; of several that begin at
    /// one place only the longest counts.
    pub fn find(&self, text: &str, mut found: impl FnMut(usize, usize)) {
        let mut before = None;
        for (next, b) in text.char_indices() {
            let Some((at, a)) = before.replace((next, b)) else { continue };
            let hash = hash(a, b);
            let may_begin = self.begins.get(hash >> 6).is_some_and(|word| word & (1 << (hash & 63)) != 0);
            if may_begin && let Some(kind) = text.get(at..).and_then(|rest| self.longest(rest, a)) {
                found(kind, at);
            }
        }
    }

    /// The kind of the longest phrase that a text begins with; `first` is its first character.
    fn longest(&self, rest: &str, first: char) -> Option<usize> {
        // The phrases are sorted: those with one first character stand together, a longer one behind its beginning.
        let group = self.entries.partition_point(|(phrase, _)| phrase.chars().next() < Some(first));
        let group = self.entries.get(group..)?.iter().take_while(|(phrase, _)| phrase.starts_with(first));
        group.filter(|(phrase, _)| rest.starts_with(phrase)).last().map(|&(_, kind)| kind)
    }
}

/// Multiplicative hashing (Knuth, *The Art of Computer Programming* 3, 6.4).
fn hash(a: char, b: char) -> usize {
    ((a as u32).rotate_left(11) ^ b as u32).wrapping_mul(0x9E37_79B1) as usize >> (32 - HASH_BITS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_phrase_of_each_place_is_found() {
        let phrases = Phrases::new(&[&["发布", "发布会"], &["会上", "近日"]]);
        let mut found = Vec::new();
        phrases.find("近日发布会上发布", |kind, at| found.push((kind, at)));
        assert_eq!(found, [(1, 0), (0, 6), (1, 12), (0, 18)]);
    }
}
