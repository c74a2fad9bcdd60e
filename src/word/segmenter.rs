//! Cuts folded text into words with the lexicon's dictionary.

use std::fmt;

use jieba_rs::Jieba;

use super::lexicon::{self, IDF_STEPS};
use super::{UNKNOWN_IDF, Word};
use crate::LexiconError;
use crate::fold::Fold;

/// The dictionary, ready to cut.
pub struct Segmenter {
    jieba: Jieba,
    /// The distinct tags of the dictionary, sorted.
    tags: Vec<String>,
}

impl Segmenter {
    /// Loads dictionary and fold table from the bytes of a lexicon file.
    ///
    /// # Errors
    ///
    /// [`LexiconError`] where the bytes are not a whole lexicon of this version.
    pub fn load(bytes: &[u8]) -> Result<(Self, Fold), LexiconError> {
        let lexicon = lexicon::decode(bytes)?;
        let mut jieba = Jieba::empty();
        for entry in &lexicon.entries {
            let tag = Packed { tag: entry.tag, idf: entry.idf }.to_string();
            jieba.add_word(&entry.word, Some(entry.frequency as usize), Some(&tag));
        }
        let fold = Fold::new(&lexicon.folds, &lexicon.simplified);
        Ok((Self { jieba, tags: lexicon.tags }, fold))
    }

    /// Cuts a folded text into words that tile it.
    pub fn cut(&self, text: &str) -> Vec<Word<'_>> {
        let tokens = self.jieba.tag(text, true).into_iter();
        tokens.map(|token| self.word(token.byte_start, token.byte_end, token.tag)).collect()
    }

    fn word(&self, start: usize, end: usize, tag: &str) -> Word<'_> {
        let packed = Packed::parse(tag);
        let known = packed.and_then(|packed| self.tags.get(usize::from(packed.tag)));
        // Words outside the dictionary have jieba's own tags: numbers `m`, Latin words `eng`, all others `x`.
        let tag = known.map_or(
            if tag == "m" {
                "m"
            } else if tag == "eng" {
                "eng"
            } else {
                "x"
            },
            String::as_str,
        );
        let steps = packed.map_or(0, |packed| packed.idf);
        let idf = if steps == 0 { UNKNOWN_IDF } else { f32::from(steps) / IDF_STEPS };
        Word { start, end, tag, idf }
    }
}

/// What stands in the place of a word's tag in jieba's dictionary: the number of the tag, and the IDF.
///
/// Jieba finds the tag while it cuts, so that no second dictionary is needed to look the IDF up. There are some
/// thousand pairs, each held once.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Packed {
    tag: u8,
    idf: u8,
}

impl Packed {
    fn parse(text: &str) -> Option<Self> {
        let number = u16::from_str_radix(text, 16).ok().filter(|_| text.len() == 4)?;
        let [tag, idf] = number.to_be_bytes();
        Some(Self { tag, idf })
    }
}

impl fmt::Display for Packed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04x}", u16::from_be_bytes([self.tag, self.idf]))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_packed_tag_is_read_back() {
        let packed = Packed { tag: 7, idf: 84 };
        assert_eq!(Packed::parse(&packed.to_string()), Some(packed));
        for foreign in ["m", "eng", "x", ""] {
            assert_eq!(Packed::parse(foreign), None, "{foreign}");
        }
    }
}
