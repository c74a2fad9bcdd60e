//! The lexicon file: words with frequency, tag and IDF, and the fold table, in one versioned container.
//!
//! ```text
//! magic    8 bytes  "ZHAIYAO\n"
//! version  u32      FORMAT_VERSION
//! length   u32      bytes of the whole file
//! checksum u32      FNV-1a of everything after this field
//! streams, each a u32 length and that many bytes:
//!   tags        the distinct tags, each ended by LF
//!   shared      for each word, bytes it shares with the word before it (words are sorted)
//!   rest        for each word, the number of bytes that follow those
//!   suffixes    those bytes
//!   frequencies for each word, a LEB128 integer
//!   tag ids     for each word, a byte
//!   idf         for each word, a byte: IDF_STEPS to one unit, 0 where it is unknown
//!   folds       pairs of characters, each as the LEB128 distance from the last one's first character and the
//!               zigzag distance of the second from the first
//!   simplified  the characters of simplified text only, as LEB128 distances
//! ```
//!
//! Streams of one kind compress better than records (front coding: Witten, Moffat, Bell, *Managing Gigabytes*,
//! 4.1). Integers are little-endian. The file is shipped in gzip, which the browser unpacks.

mod read;
mod write;

pub use read::{decode, decode_each};
pub use write::encode;

/// Version of the layout; a change of it makes old files an error that says so.
pub const FORMAT_VERSION: u32 = 1;

/// Steps to one unit of IDF. At 16 the largest value of jieba's table (14) is 224, and an error is below 0.04.
pub const IDF_STEPS: f32 = 16.0;

const MAGIC: &[u8; 8] = b"ZHAIYAO\n";

/// Bytes before the streams: magic, version, length, checksum.
const HEADER: usize = 20;

/// One word of the lexicon.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// The word, folded.
    pub word: String,
    /// How often it was counted in the dictionary's corpus.
    pub frequency: u32,
    /// Index of its tag in [`Lexicon::tags`].
    pub tag: u8,
    /// Its inverse document frequency, [`IDF_STEPS`] to a nat; 0 where it is unknown.
    pub idf: u8,
}

/// One word of a lexicon file while it is read; the fields are those of [`Entry`].
#[derive(Clone, Copy, Debug)]
pub struct Record<'w> {
    /// The word, folded.
    pub word: &'w str,
    /// How often it was counted.
    pub frequency: u32,
    /// Index of its tag.
    pub tag: u8,
    /// Its quantised inverse document frequency.
    pub idf: u8,
}

/// What a lexicon file holds beside its words; the fields are those of [`Lexicon`].
#[derive(Clone, Debug, PartialEq)]
pub struct Tables {
    /// The distinct tags, sorted.
    pub tags: Vec<String>,
    /// Pairs of a traditional character and its simplified form, sorted.
    pub folds: Vec<(char, char)>,
    /// The characters that only simplified text uses, sorted.
    pub simplified: Vec<char>,
}

impl Entry {
    /// The quantised form of an inverse document frequency in nats.
    pub fn quantised(idf: f32) -> u8 {
        // The cast saturates, and the clamp keeps 0 for "unknown".
        (idf * IDF_STEPS).round().clamp(1.0, 255.0) as u8
    }
}

/// The content of a lexicon file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Lexicon {
    /// The distinct tags, sorted: parts of speech in the dictionary's tag set (ICTCLAS).
    pub tags: Vec<String>,
    /// The words, sorted by their bytes.
    pub entries: Vec<Entry>,
    /// Pairs of a traditional character and its simplified form, sorted.
    pub folds: Vec<(char, char)>,
    /// The characters that only simplified text uses, sorted.
    pub simplified: Vec<char>,
}

/// The FNV-1a hash (Fowler, Noll, Vo; 32 bits): enough to notice a damaged file.
fn fnv1a(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::LexiconError;

    fn lexicon() -> Lexicon {
        let entry = |word: &str, frequency, tag, idf| Entry { word: word.into(), frequency, tag, idf };
        Lexicon {
            tags: vec!["n".into(), "nt".into()],
            entries: vec![
                entry("科", 3000, 0, 136),
                entry("科技", 70_000, 0, 84),
                entry("科技厅", 12, 1, 0),
                entry("记者", 1, 0, 64),
            ],
            folds: vec![('習', '习'), ('資', '资')],
            simplified: vec!['习', '资'],
        }
    }

    #[test]
    fn what_is_written_is_read() {
        assert_eq!(decode(&encode(&lexicon())), Ok(lexicon()));
    }

    #[test]
    fn a_wrong_file_says_what_was_expected() {
        let error = decode(b"<!doctype html><title>404").unwrap_err();
        assert_eq!(error, LexiconError::NotALexicon { came: b"<!doctyp".to_vec() });
        let mut file = encode(&lexicon());
        file[8] = 9;
        assert_eq!(decode(&file), Err(LexiconError::Version { came: 9, expected: FORMAT_VERSION }));
    }

    #[test]
    fn a_file_cut_off_anywhere_is_refused() {
        let file = encode(&lexicon());
        for length in 0..file.len() {
            assert!(decode(&file[..length]).is_err(), "cut off at {length}");
        }
        let damaged = LexiconError::Damaged { part: "checksum" };
        for at in HEADER..file.len() {
            let mut file = file.clone();
            file[at] ^= 1;
            assert_eq!(decode(&file), Err(damaged.clone()), "byte {at}");
        }
    }
}
