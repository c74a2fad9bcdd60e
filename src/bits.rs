//! Sets of small numbers that are asked at every word or character.

/// A set of numbers below a bound: one bit each, so that a look-up is one read.
#[derive(Clone, Debug, Default)]
pub struct BitSet {
    words: Vec<u64>,
}

/// Bits of one word.
const BITS: usize = u64::BITS as usize;

impl BitSet {
    /// A set for numbers below `bound`, with those of them that are given.
    pub fn new(bound: usize, numbers: impl IntoIterator<Item = usize>) -> Self {
        let mut set = Self { words: vec![0; bound.div_ceil(BITS)] };
        numbers.into_iter().for_each(|number| set.insert(number));
        set
    }

    /// Adds a number; one beyond the bound is left out.
    fn insert(&mut self, number: usize) {
        if let Some(word) = self.words.get_mut(number / BITS) {
            *word |= 1 << (number % BITS);
        }
    }

    /// Whether the set holds a number.
    pub fn contains(&self, number: usize) -> bool {
        self.words.get(number / BITS).is_some_and(|word| word >> (number % BITS) & 1 == 1)
    }
}

#[cfg(test)]
mod tests {
    use super::BitSet;

    #[test]
    fn holds_what_it_was_given() {
        let set = BitSet::new(100, [0, 63, 64, 99, 4000]);
        let held: Vec<usize> = (0..5000).filter(|&number| set.contains(number)).collect();
        assert_eq!(held, [0, 63, 64, 99]);
        assert!(!BitSet::default().contains(0));
    }
}
