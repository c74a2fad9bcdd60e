//! Cuts folded text into words with the lexicon's dictionary.

use std::ops::Range;

use jieba_rs::Jieba;

use super::lexicon::{self, IDF_STEPS, Record};
use super::{Tag, UNKNOWN_IDF, Word, guess, whole};
use crate::LexiconError;
use crate::fold::{Fold, is_han};

/// The dictionary, ready to cut.
pub struct Segmenter {
    jieba: Jieba,
    /// The distinct tags of the dictionary, sorted.
    tags: Vec<Tag>,
}

impl Segmenter {
    /// Loads dictionary and fold table from the bytes of a lexicon file.
    ///
    /// # Errors
    ///
    /// [`LexiconError`] where the bytes are not a whole lexicon of this version.
    pub fn load(bytes: &[u8]) -> Result<(Self, Fold), LexiconError> {
        let mut jieba = Jieba::empty();
        let mut buffer = [0; 4];
        let tables = lexicon::decode_each(bytes, |Record { word, frequency, tag, idf }| {
            let tag = Packed { tag, idf }.write(&mut buffer);
            jieba.add_word(word, Some(frequency as usize), Some(tag));
        })?;
        let fold = Fold::new(&tables.folds, &tables.simplified);
        let tags = tables.tags.iter().map(|tag| Tag::new(tag)).collect();
        Ok((Self { jieba, tags }, fold))
    }

    /// Cuts a folded text into words that tile it.
    pub fn cut(&self, text: &str) -> Vec<Word> {
        let tokens = self.jieba.tag(text, true);
        let mut words = Vec::with_capacity(tokens.len());
        for token in tokens {
            let (start, end) = (token.byte_start, token.byte_end);
            let is_guess = token.tag == "x" && token.end - token.start > 1 && token.word.starts_with(is_han);
            if is_guess && !guess::is_kept(token.word) {
                let singles = self.jieba.tag(token.word, false).into_iter();
                words.extend(
                    singles.map(|one| self.word(start + one.byte_start, start + one.byte_end, one.tag)),
                );
            } else if let Some(length) = is_guess.then(|| guess::post_end(text, start)).flatten() {
                words.extend(self.single(text, start, start + length));
                words.push(self.word(start + length, end, token.tag));
            } else {
                words.push(self.word(start, end, token.tag));
                whole::join(text, &mut words);
            }
        }
        words
    }

    /// A character that was guessed to belong to the next word.
    fn single(&self, text: &str, start: usize, end: usize) -> Option<Word> {
        let one = self.jieba.tag(text.get(start..end)?, false).into_iter().next()?;
        Some(self.word(start, end, one.tag))
    }

    /// What is left of a word in a range of a folded text: nothing, the word itself, or words cut anew without
    /// guessing.
    pub(super) fn rest(&self, text: &str, range: Range<usize>, word: &Word) -> Vec<Word> {
        if range == word.range() {
            return vec![*word];
        }
        let words = self.jieba.tag(text.get(range.clone()).unwrap_or_default(), false).into_iter();
        words
            .map(|one| self.word(range.start + one.byte_start, range.start + one.byte_end, one.tag))
            .collect()
    }

    /// A word as the fewest smaller ones, of several ways the one with the longest first word; a single character
    /// stays whole.
    pub(super) fn parted(&self, text: &str, word: Word) -> Vec<Word> {
        let form = word.of(text);
        let ways = form.char_indices().skip(1).map(|(at, _)| {
            let at = word.start() + at;
            let mut parts = self.rest(text, word.start()..at, &word);
            parts.extend(self.rest(text, at..word.end(), &word));
            parts
        });
        ways.reduce(|best, way| if way.len() <= best.len() { way } else { best })
            .unwrap_or_else(|| vec![word])
    }

    /// The tags that words can have, sorted.
    pub fn tags(&self) -> Vec<Tag> {
        let own = [Tag::ENG, Tag::M, Tag::N, Tag::NR, Tag::X];
        let mut tags: Vec<Tag> = self.tags.iter().copied().chain(own).collect();
        tags.sort_unstable();
        tags.dedup();
        tags
    }

    fn word(&self, start: usize, end: usize, tag: &str) -> Word {
        // Words outside the dictionary have jieba's own tags: numbers `m`, Latin words `eng`, all others `x`.
        let Some(Packed { tag, idf }) = Packed::parse(tag) else {
            let tag = match tag {
                "m" => Tag::M,
                "eng" => Tag::ENG,
                _ => Tag::X,
            };
            return Word::new(start..end, tag, UNKNOWN_IDF);
        };
        let tag = self.tags.get(usize::from(tag)).copied().unwrap_or(Tag::X);
        let idf = if idf == 0 { UNKNOWN_IDF } else { f32::from(idf) / IDF_STEPS };
        Word::new(start..end, tag, idf)
    }
}

/// What stands in the place of a word's tag in jieba's dictionary: the number of the tag, and the IDF.
///
/// Jieba finds the tag while it cuts, so that no second dictionary is needed to look the IDF up. There are some
/// thousand pairs, each held once, as four ASCII characters; none of jieba's own tags has as many.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Packed {
    tag: u8,
    idf: u8,
}

impl Packed {
    fn parse(text: &str) -> Option<Self> {
        let [tag_high, tag_low, idf_high, idf_low] = *text.as_bytes() else { return None };
        Some(Self { tag: tag_high << 4 | tag_low, idf: idf_high << 4 | idf_low })
    }

    /// The four characters, each the value of half a byte, written into a buffer.
    fn write(self, buffer: &mut [u8; 4]) -> &str {
        *buffer = [self.tag >> 4, self.tag & 0xF, self.idf >> 4, self.idf & 0xF];
        std::str::from_utf8(buffer).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_packed_tag_is_read_back() {
        let packed = Packed { tag: 7, idf: 84 };
        assert_eq!(Packed::parse(packed.write(&mut [0; 4])), Some(packed));
        for foreign in ["m", "eng", "x", ""] {
            assert_eq!(Packed::parse(foreign), None, "{foreign}");
        }
    }
}
