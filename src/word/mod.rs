//! Sentences to words: jieba's segmentation of the folded text, with its tags, and the names that the text teaches.
//!
//! The law: the words of a sentence tile it.

mod document;
mod guess;
pub mod lexicon;
mod name;
mod segmenter;
mod whole;

pub use document::Dictionary;
pub use name::{Herald, is_eponym, post_at_end, post_at_start};
pub use segmenter::Segmenter;

/// One word of a sentence.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Word<'l> {
    /// First byte in the sentence's folded text.
    pub start: usize,
    /// The byte after its last one.
    pub end: usize,
    /// Its part of speech in jieba's tag set (ICTCLAS: `n` noun, `v` verb, `x` not a word, …).
    pub tag: &'l str,
    /// Its inverse document frequency in nats; [`UNKNOWN_IDF`] where the lexicon has none.
    pub idf: f32,
}

/// The IDF of a word that the table does not have: the median of those that it has, as jieba takes it.
pub const UNKNOWN_IDF: f32 = 11.7;

impl Word<'_> {
    /// The word's text if it names something: a noun, verb, adjective, idiom or a foreign word of two characters
    /// and more; not a direction, nor a modal or formal verb, nor an adverb. `text` is the sentence's folded text.
    pub fn content<'t>(&self, text: &'t str) -> Option<&'t str> {
        // Most words of function are dismissed by their tag, before the text is looked at.
        let names = match self.tag.as_bytes() {
            [b'v', b'd' | b'f' | b'x'] | [b'a', b'd'] | [b'e'] => false,
            [first, ..] => matches!(first, b'n' | b'v' | b'a' | b'i' | b'l' | b'j' | b'e'),
            [] => false,
        };
        let word = names.then(|| text.get(self.start..self.end)).flatten();
        word.filter(|word| word.chars().nth(1).is_some())
    }
}
