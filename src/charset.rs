//! Sets of characters that are asked at every word or character.

use crate::bits::BitSet;

/// A set of characters of the Basic Multilingual Plane.
#[derive(Clone, Debug)]
pub struct CharSet {
    bits: BitSet,
}

impl CharSet {
    /// The set of these characters; those beyond the plane are left out.
    pub fn new(characters: impl IntoIterator<Item = char>) -> Self {
        let numbers = characters.into_iter().map(|c| c as usize);
        Self { bits: BitSet::new(u16::MAX as usize + 1, numbers) }
    }

    /// Whether the set holds a character.
    pub fn contains(&self, c: char) -> bool {
        self.bits.contains(c as usize)
    }
}

impl Default for CharSet {
    fn default() -> Self {
        Self::new([])
    }
}

#[cfg(test)]
mod tests {
    use super::CharSet;

    #[test]
    fn holds_what_it_was_given() {
        let set = CharSet::new("王a〇𠮷".chars());
        assert!("王a〇".chars().all(|c| set.contains(c)));
        assert!(!"玉b𠮷\u{10ffff}".chars().any(|c| set.contains(c)));
    }
}
