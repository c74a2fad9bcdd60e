//! Sentences to words: jieba's segmentation of the folded text, with its tags, and the names that the text teaches.
//!
//! The law: the words of a sentence tile it.

mod document;
mod guess;
pub mod lexicon;
mod name;
mod segmenter;
mod tag;
mod whole;

use std::ops::Range;

pub use document::Dictionary;
pub use name::{Herald, is_eponym, post_at_end, post_at_start};
pub use segmenter::Segmenter;
pub use tag::Tag;

/// One word of a sentence, in sixteen bytes: all words of a document are gone through several times.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Word {
    start: u32,
    end: u32,
    /// Its part of speech.
    pub tag: Tag,
    /// Its inverse document frequency in nats; [`UNKNOWN_IDF`] where the lexicon has none.
    pub idf: f32,
}

/// The IDF of a word that the table does not have: the median of those that it has, as jieba takes it.
pub const UNKNOWN_IDF: f32 = 11.7;

impl Word {
    /// A word at a range of bytes of its sentence's folded text, which has less than 4 GiB.
    pub fn new(place: Range<usize>, tag: Tag, idf: f32) -> Self {
        Self { start: place.start as u32, end: place.end as u32, tag, idf }
    }

    /// First byte in the sentence's folded text.
    pub fn start(&self) -> usize {
        self.start as usize
    }

    /// The byte after its last one.
    pub fn end(&self) -> usize {
        self.end as usize
    }

    /// Its bytes in the sentence's folded text.
    pub fn range(&self) -> Range<usize> {
        self.start()..self.end()
    }

    /// Its text; `text` is the sentence's folded text.
    pub fn of<'t>(&self, text: &'t str) -> &'t str {
        text.get(self.range()).unwrap_or_default()
    }

    /// The word's text if it names something: a noun, verb, adjective, idiom or a foreign word of two characters
    /// and more; not a direction, nor a modal or formal verb, nor an adverb. `text` is the sentence's folded text.
    pub fn content<'t>(&self, text: &'t str) -> Option<&'t str> {
        /// Directions, formal and modal verbs, adverbs, interjections.
        const OTHERS: [Tag; 5] =
            [Tag::new("vd"), Tag::new("vf"), Tag::new("vx"), Tag::new("ad"), Tag::new("e")];
        // Most words of function are dismissed by their tag, before the text is looked at.
        let names = matches!(self.tag.first(), b'n' | b'v' | b'a' | b'i' | b'l' | b'j' | b'e')
            && !OTHERS.contains(&self.tag);
        let word = names.then(|| text.get(self.range())).flatten();
        word.filter(|word| word.chars().nth(1).is_some())
    }
}
