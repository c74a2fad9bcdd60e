//! Sentences to words: jieba's segmentation of the folded text, with its tags, and the names that the text teaches.
//!
//! The law: the words of a sentence tile it.

mod charset;
mod document;
mod guess;
pub mod lexicon;
mod name;
mod segmenter;
mod whole;

pub use charset::CharSet;
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
    /// Whether the word names something: a noun, verb, adjective, idiom or a foreign word of two characters
    /// and more. `text` is the sentence's folded text.
    pub fn is_content(&self, text: &str) -> bool {
        let long = text.get(self.start..self.end).is_some_and(|word| word.chars().nth(1).is_some());
        long && self.tag.starts_with(['n', 'v', 'a', 'i', 'l', 'j', 'e'])
            && !FUNCTION_TAGS.contains(&self.tag)
    }
}

/// Tags that begin as content words do but are none: directions, modal and formal verbs, auxiliary adverbs.
const FUNCTION_TAGS: &[&str] = &["vd", "ad", "e", "vf", "vx"];
