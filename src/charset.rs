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
    /// Whether it holds all characters beyond the plane, or none.
    holds_beyond: bool,
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
        Self { blocks, holds_beyond: false }
    }

    /// The set with all characters beyond the plane.
    pub fn with_beyond(self) -> Self {
        Self { holds_beyond: true, ..self }
    }

    /// Whether the set holds a character.
    pub fn contains(&self, c: char) -> bool {
        self.blocks.get(c as usize / BLOCK).map_or(self.holds_beyond, |block| is_set(*block, c as usize))
    }

    /// Whether a text begins with a character of the set.
    #[inline(never)]
    pub fn begins(&self, text: &str) -> bool {
        self.split_first(text.as_bytes()).0
    }

    /// Whether a character of the set begins at a byte of a text.
    #[inline]
    pub fn begins_at(&self, text: &str, at: usize) -> bool {
        text.as_bytes().get(at..).is_some_and(|rest| self.split_first(rest).0)
    }

    /// Where the characters of the set stand in a text, in bytes and in order.
    pub fn places(&self, text: &str) -> impl Iterator<Item = usize> {
        let mut rest = text.as_bytes();
        std::iter::from_fn(move || {
            while !rest.is_empty() {
                let at = text.len() - rest.len();
                let is_held;
                (is_held, rest) = self.split_first(rest);
                if is_held {
                    return Some(at);
                }
            }
            None
        })
    }

    /// Whether the first character of a text, given in UTF-8, is in the set, and the text behind it.
    #[inline]
    fn split_first<'t>(&self, text: &'t [u8]) -> (bool, &'t [u8]) {
        /// The bits that a byte behind the first adds to its character.
        const REST: usize = 0x3F;
        match text {
            [a @ 0xE0..=0xEF, b, c, rest @ ..] => {
                (self.has((*a as usize & 0xF) << 6 | *b as usize & REST, *c as usize), rest)
            }
            [a @ 0..0x80, rest @ ..] => (self.has(*a as usize / BLOCK, *a as usize), rest),
            [a @ 0xC0..=0xDF, b, rest @ ..] => (self.has(*a as usize & 0x1F, *b as usize), rest),
            [_, _, _, _, rest @ ..] => (self.holds_beyond, rest),
            _ => (false, &[]),
        }
    }

    /// Whether a block holds the character that ends with these bits.
    fn has(&self, block: usize, bits: usize) -> bool {
        self.blocks.get(block).is_some_and(|block| is_set(*block, bits))
    }
}

/// Whether a block has the bit of a character.
fn is_set(block: u64, character: usize) -> bool {
    block >> (character % BLOCK) & 1 == 1
}

/// The characters of a set, numbered in their order.
#[derive(Clone, Debug)]
pub struct CharNumbers {
    set: CharSet,
    /// How many of them stand before each block.
    before: Box<[u16; BLOCKS]>,
}

impl CharNumbers {
    /// Numbers for the characters of a set.
    pub fn new(set: CharSet) -> Self {
        let mut before = Box::new([0; BLOCKS]);
        let mut count = 0;
        for (block, slot) in set.blocks.iter().zip(before.iter_mut()) {
            *slot = count;
            count += block.count_ones() as u16;
        }
        Self { set, before }
    }

    /// The set.
    pub fn set(&self) -> &CharSet {
        &self.set
    }

    /// The number of a character, from 0; none where the set does not hold it.
    pub fn of(&self, c: char) -> Option<usize> {
        let (at, bit) = (c as usize / BLOCK, 1u64 << (c as usize % BLOCK));
        let block = self.set.blocks.get(at).filter(|block| *block & bit != 0)?;
        let before = usize::from(*self.before.get(at)?);
        Some(before + (block & (bit - 1)).count_ones() as usize)
    }
}

impl Default for CharSet {
    fn default() -> Self {
        Self::new([])
    }
}

#[cfg(test)]
mod tests {
    use super::{CharNumbers, CharSet};

    #[test]
    fn characters_are_numbered_in_their_order() {
        let numbers = CharNumbers::new(CharSet::new("王aé〇玉\u{ffff}".chars()));
        let found: Vec<usize> = "aé〇玉王\u{ffff}".chars().filter_map(|c| numbers.of(c)).collect();
        assert_eq!(found, [0, 1, 2, 3, 4, 5]);
        assert!("b王𠮷".chars().filter_map(|c| numbers.of(c)).eq([4]));
    }

    #[test]
    fn holds_what_it_was_given() {
        let set = CharSet::new("王a〇𠮷é".chars());
        assert!("王a〇é".chars().all(|c| set.contains(c)));
        assert!(!"玉b𠮷\u{10ffff}ê".chars().any(|c| set.contains(c)));
        assert!("王a〇é𠮷\u{10ffff}".chars().all(|c| set.clone().with_beyond().contains(c)));
    }

    #[test]
    fn finds_its_characters_in_a_text() {
        let set = CharSet::new("王a\u{7f}\u{80}é\u{7ff}\u{800}〇\u{ffff}𠮷".chars());
        let text = "玉王ba\u{7f}\u{80}êé\u{7ff}\u{800}𠮷〇王\u{ffff}\u{10ffff}a";
        let decoded = text.char_indices().filter(|&(_, c)| set.contains(c)).map(|(at, _)| at);
        assert!(set.places(text).eq(decoded));
        assert_eq!(set.places(text).count(), 11);
        assert!(set.places("").chain(set.places("玉")).next().is_none());
        assert!(set.clone().with_beyond().places("玉𠮷王").eq([3, 7]));
        assert!(set.begins("王b") && set.begins_at(text, 3) && !set.begins_at(text, 0));
        assert!(!set.begins("") && !set.begins_at(text, text.len()) && !set.begins_at(text, text.len() + 1));
    }
}
