//! Sets of characters that are asked at every word or character.

/// Characters of one block: a bit each.
const BLOCK: usize = u64::BITS as usize;

/// Blocks of the Basic Multilingual Plane.
const BLOCKS: usize = 0x1_0000 / BLOCK;

/// A set of characters of the Basic Multilingual Plane.
///
/// The last byte of a character in UTF-8 tells its place in its block, the bytes before it tell the block: a text is
/// asked without decoding its characters.
#[derive(Clone, Debug)]
pub struct CharSet {
    blocks: Box<[u64; BLOCKS]>,
}

impl CharSet {
    /// The set of these characters; those beyond the plane are left out.
    pub fn new(characters: impl IntoIterator<Item = char>) -> Self {
        let mut blocks = Box::new([0; BLOCKS]);
        for c in characters {
            if let Some(block) = blocks.get_mut(c as usize / BLOCK) {
                *block |= 1 << (c as usize % BLOCK);
            }
        }
        Self { blocks }
    }

    /// Whether the set holds a character.
    pub fn contains(&self, c: char) -> bool {
        self.has(c as usize / BLOCK, c as usize)
    }

    /// Whether a text begins with a character of the set.
    #[inline(never)]
    pub fn begins(&self, text: &str) -> bool {
        self.first(text.as_bytes()).0
    }

    /// Whether a character of the set begins at a byte of a text.
    #[inline(never)]
    pub fn begins_at(&self, text: &str, at: usize) -> bool {
        text.as_bytes().get(at..).is_some_and(|rest| self.first(rest).0)
    }

    /// Where the characters of the set stand in a text, in bytes and in order.
    pub fn places(&self, text: &str) -> impl Iterator<Item = usize> {
        let mut next = 0;
        std::iter::from_fn(move || {
            loop {
                let at = next;
                let rest = text.as_bytes().get(at..).filter(|rest| !rest.is_empty())?;
                let (is_held, length) = self.first(rest);
                next += length;
                if is_held {
                    return Some(at);
                }
            }
        })
    }

    /// Whether the first character of a text, given in UTF-8, is in the set, and its length in bytes.
    #[inline]
    fn first(&self, text: &[u8]) -> (bool, usize) {
        /// The bits that a byte behind the first adds to its character.
        const REST: usize = 0x3F;
        match *text {
            [a @ 0xE0..=0xEF, b, c, ..] => {
                (self.has((a as usize & 0xF) << 6 | b as usize & REST, c as usize), 3)
            }
            [a @ 0..0x80, ..] => (self.has(a as usize / BLOCK, a as usize), 1),
            [a @ 0xC0..=0xDF, b, ..] => (self.has(a as usize & 0x1F, b as usize), 2),
            _ => (false, 4),
        }
    }

    /// Whether a block holds the character that ends with these bits.
    fn has(&self, block: usize, bits: usize) -> bool {
        self.blocks.get(block).is_some_and(|block| block >> (bits % BLOCK) & 1 == 1)
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
        let set = CharSet::new("王a〇𠮷é".chars());
        assert!("王a〇é".chars().all(|c| set.contains(c)));
        assert!(!"玉b𠮷\u{10ffff}ê".chars().any(|c| set.contains(c)));
    }

    #[test]
    fn finds_its_characters_in_a_text() {
        let set = CharSet::new("王a\u{7f}\u{80}é\u{7ff}\u{800}〇\u{ffff}𠮷".chars());
        let text = "玉王ba\u{7f}\u{80}êé\u{7ff}\u{800}𠮷〇王\u{ffff}\u{10ffff}a";
        let decoded = text.char_indices().filter(|&(_, c)| set.contains(c)).map(|(at, _)| at);
        assert!(set.places(text).eq(decoded));
        assert_eq!(set.places(text).count(), 11);
        assert!(set.places("").chain(set.places("玉")).next().is_none());
        assert!(set.begins("王b") && set.begins_at(text, 3) && !set.begins_at(text, 0));
        assert!(!set.begins("") && !set.begins_at(text, text.len()) && !set.begins_at(text, text.len() + 1));
    }
}
