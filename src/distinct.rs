//! The distinct words of a text, numbered as they come.

use std::collections::BTreeMap;

/// Numbers for the distinct words of a text, from 0, by their first appearance.
#[derive(Default)]
pub struct Distinct<'t> {
    /// Each word behind its first bytes: most comparisons end with one of these numbers.
    numbers: BTreeMap<(u64, &'t str), usize>,
}

impl<'t> Distinct<'t> {
    /// The number of a word; that of a new one is how many there were before.
    pub fn number(&mut self, word: &'t str) -> usize {
        let next = self.numbers.len();
        *self.numbers.entry((head(word), word)).or_insert(next)
    }
}

/// The first eight bytes of a word as a number.
fn head(word: &str) -> u64 {
    let mut head = [0; 8];
    for (slot, byte) in head.iter_mut().zip(word.bytes()) {
        *slot = byte;
    }
    u64::from_be_bytes(head)
}

#[cfg(test)]
mod tests {
    use super::Distinct;

    #[test]
    fn each_word_has_one_number() {
        let mut distinct = Distinct::default();
        let words = ["青岭市", "青岭", "青岭市东河区", "青岭市", "青岭", ""];
        assert_eq!(words.map(|word| distinct.number(word)), [0, 1, 2, 0, 1, 3]);
    }
}
