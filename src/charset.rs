//! Sets of characters that are asked at every word or character.

/// A set of characters of the Basic Multilingual Plane: one bit each, so that a look-up is one read.
#[derive(Clone, Debug)]
pub struct CharSet {
    bits: Vec<u64>,
}

/// Bits of one element.
const BITS: usize = u64::BITS as usize;

impl CharSet {
    /// The set of these characters; those beyond the plane are left out.
    pub fn new(characters: impl IntoIterator<Item = char>) -> Self {
        let mut bits = vec![0u64; (u16::MAX as usize + 1) / BITS];
        for c in characters {
            if let Some(word) = bits.get_mut(c as usize / BITS) {
                *word |= 1 << (c as usize % BITS);
            }
        }
        Self { bits }
    }

    /// Whether the set holds a character.
    pub fn contains(&self, c: char) -> bool {
        self.bits.get(c as usize / BITS).is_some_and(|word| word >> (c as usize % BITS) & 1 == 1)
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
