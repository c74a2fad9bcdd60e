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

use crate::LexiconError;

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

/// Writes a lexicon file (not yet compressed). Words and characters must be sorted.
pub fn encode(lexicon: &Lexicon) -> Vec<u8> {
    let mut body = Vec::new();
    for stream in word_streams(lexicon).iter().chain(&character_streams(lexicon)) {
        body.extend(u32::try_from(stream.len()).unwrap_or(u32::MAX).to_le_bytes());
        body.extend(stream);
    }
    let mut file = MAGIC.to_vec();
    file.extend(FORMAT_VERSION.to_le_bytes());
    file.extend(u32::try_from(HEADER + body.len()).unwrap_or(u32::MAX).to_le_bytes());
    file.extend(fnv1a(&body).to_le_bytes());
    file.extend(body);
    file
}

fn word_streams(lexicon: &Lexicon) -> [Vec<u8>; 7] {
    let tag_names = lexicon.tags.iter().flat_map(|tag| tag.bytes().chain([b'\n'])).collect();
    let [mut shared, mut rest, mut suffixes, mut frequencies, mut tag_ids, mut idf] =
        [const { Vec::new() }; 6];
    let mut last: &[u8] = &[];
    for entry in &lexicon.entries {
        let word = entry.word.as_bytes();
        let common = word.iter().zip(last).take(usize::from(u8::MAX)).take_while(|(a, b)| a == b).count();
        let suffix = word.get(common..).unwrap_or_default();
        shared.push(u8::try_from(common).unwrap_or(u8::MAX));
        rest.push(u8::try_from(suffix.len()).unwrap_or(u8::MAX));
        suffixes.extend(suffix);
        write_number(&mut frequencies, entry.frequency);
        tag_ids.push(entry.tag);
        idf.push(entry.idf);
        last = word;
    }
    [tag_names, shared, rest, suffixes, frequencies, tag_ids, idf]
}

fn character_streams(lexicon: &Lexicon) -> [Vec<u8>; 2] {
    let [mut folds, mut simplified] = [const { Vec::new() }; 2];
    let mut last = 0;
    for &(from, to) in &lexicon.folds {
        write_number(&mut folds, from as u32 - last);
        let distance = i64::from(to as u32) - i64::from(from as u32);
        let zigzag = if distance < 0 { -2 * distance - 1 } else { 2 * distance };
        write_number(&mut folds, u32::try_from(zigzag).unwrap_or(0));
        last = from as u32;
    }
    let mut last = 0;
    for &c in &lexicon.simplified {
        write_number(&mut simplified, c as u32 - last);
        last = c as u32;
    }
    [folds, simplified]
}

/// Reads a lexicon file.
///
/// # Errors
///
/// [`LexiconError`] says whether the bytes are no lexicon, of another version, cut off or damaged.
pub fn decode(file: &[u8]) -> Result<Lexicon, LexiconError> {
    let body = checked_body(file)?;
    let mut reader = Reader { rest: body };
    let tags = std::str::from_utf8(reader.stream("tags")?).map_err(|_| damaged("tags"))?;
    let tags = tags.lines().map(str::to_owned).collect();
    let shared = reader.stream("shared")?;
    let rest = reader.stream("rest")?;
    let mut suffixes = Reader { rest: reader.stream("suffixes")? };
    let mut frequencies = Reader { rest: reader.stream("frequencies")? };
    let tag_ids = reader.stream("tag ids")?;
    let idf = reader.stream("idf")?;
    let mut word: Vec<u8> = Vec::new();
    let mut entries = Vec::with_capacity(shared.len());
    for (((shared, rest), tag), idf) in shared.iter().zip(rest).zip(tag_ids).zip(idf) {
        word.truncate(usize::from(*shared));
        word.extend(suffixes.take(usize::from(*rest)).ok_or(damaged("suffixes"))?);
        entries.push(Entry {
            word: std::str::from_utf8(&word).map_err(|_| damaged("suffixes"))?.to_owned(),
            frequency: frequencies.number().ok_or(damaged("frequencies"))?,
            tag: *tag,
            idf: *idf,
        });
    }
    let folds = decode_folds(reader.stream("folds")?).ok_or(damaged("folds"))?;
    let simplified = decode_characters(reader.stream("simplified")?).ok_or(damaged("simplified"))?;
    Ok(Lexicon { tags, entries, folds, simplified })
}

/// Checks the header and the checksum; gives what stands behind them.
fn checked_body(file: &[u8]) -> Result<&[u8], LexiconError> {
    let mut reader = Reader { rest: file };
    if reader.take(MAGIC.len()) != Some(MAGIC) {
        return Err(LexiconError::NotALexicon { came: file.iter().take(MAGIC.len()).copied().collect() });
    }
    let cut_off = LexiconError::Length { came: file.len(), expected: HEADER };
    let version = reader.u32().ok_or(cut_off.clone())?;
    if version != FORMAT_VERSION {
        return Err(LexiconError::Version { came: version, expected: FORMAT_VERSION });
    }
    let expected = reader.u32().ok_or(cut_off.clone())? as usize;
    let checksum = reader.u32().ok_or(cut_off)?;
    if expected != file.len() {
        return Err(LexiconError::Length { came: file.len(), expected });
    }
    if fnv1a(reader.rest) != checksum {
        return Err(damaged("checksum"));
    }
    Ok(reader.rest)
}

fn decode_folds(bytes: &[u8]) -> Option<Vec<(char, char)>> {
    let mut reader = Reader { rest: bytes };
    let mut folds = Vec::new();
    let mut last = 0u32;
    while !reader.rest.is_empty() {
        last = last.checked_add(reader.number()?)?;
        let zigzag = i64::from(reader.number()?);
        let distance = if zigzag % 2 == 1 { -(zigzag + 1) / 2 } else { zigzag / 2 };
        let to = u32::try_from(i64::from(last) + distance).ok()?;
        folds.push((char::from_u32(last)?, char::from_u32(to)?));
    }
    Some(folds)
}

fn decode_characters(bytes: &[u8]) -> Option<Vec<char>> {
    let mut reader = Reader { rest: bytes };
    let mut characters = Vec::new();
    let mut last = 0u32;
    while !reader.rest.is_empty() {
        last = last.checked_add(reader.number()?)?;
        characters.push(char::from_u32(last)?);
    }
    Some(characters)
}

fn damaged(part: &'static str) -> LexiconError {
    LexiconError::Damaged { part }
}

/// The FNV-1a hash (Fowler, Noll, Vo; 32 bits): enough to notice a damaged file.
fn fnv1a(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193))
}

fn write_number(stream: &mut Vec<u8>, mut number: u32) {
    while number >= 0x80 {
        stream.push((number & 0x7f) as u8 | 0x80);
        number >>= 7;
    }
    stream.push(number as u8);
}

/// Takes values off the front of bytes.
struct Reader<'b> {
    rest: &'b [u8],
}

impl<'b> Reader<'b> {
    fn take(&mut self, length: usize) -> Option<&'b [u8]> {
        let (head, rest) = self.rest.split_at_checked(length)?;
        self.rest = rest;
        Some(head)
    }

    fn u32(&mut self) -> Option<u32> {
        Some(u32::from_le_bytes(self.take(4)?.try_into().ok()?))
    }

    fn stream(&mut self, part: &'static str) -> Result<&'b [u8], LexiconError> {
        let length = self.u32().ok_or(damaged(part))?;
        self.take(length as usize).ok_or(damaged(part))
    }

    /// A LEB128 integer of at most 32 bits.
    fn number(&mut self) -> Option<u32> {
        let mut number = 0u32;
        for shift in (0..32).step_by(7) {
            let byte = *self.take(1)?.first()?;
            number |= u32::from(byte & 0x7f).checked_shl(shift)?;
            if byte < 0x80 {
                return Some(number);
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
