//! What one pass over a sentence's words finds: its content words as a vector, and how many and how rare they are.

use super::vector::{Vectors, word_bucket};
use crate::word::{Tag, Word};

/// What was found among a sentence's words.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Content {
    /// Content words.
    pub words: usize,
    /// Their characters.
    pub letters: usize,
    /// The sum of their IDF, in nats.
    pub idf: f32,
    /// Names of persons and organisations.
    pub names: usize,
}

impl Content {
    /// Reads the words of a text, and adds the content words, by tf·idf (Spärck Jones 1972), to the vectors.
    pub fn read(text: &str, words: &[Word], vectors: &mut Vectors) -> Self {
        let mut content = Self::default();
        vectors.push(words.iter().filter_map(|word| {
            content.names += usize::from(matches!(word.tag, Tag::NR | Tag::NT));
            let (bucket, letters) = word_bucket(word.content(text)?);
            content.words += 1;
            content.letters += letters;
            content.idf += word.idf;
            Some((bucket, word.idf))
        }));
        content
    }
}
