//! From the bytes of a lexicon file to its words and characters.

use super::{Entry, FORMAT_VERSION, HEADER, Lexicon, MAGIC, Record, Tables, fnv1a};
use crate::LexiconError;

/// Reads a lexicon file into memory.
///
/// # Errors
///
/// [`LexiconError`] says whether the bytes are no lexicon, of another version, cut off or damaged.
pub fn decode(file: &[u8]) -> Result<Lexicon, LexiconError> {
    let mut entries = Vec::new();
    let Tables { tags, folds, simplified } = decode_each(file, |record| {
        let Record { word, frequency, tag, idf } = record;
        entries.push(Entry { word: word.to_owned(), frequency, tag, idf });
    })?;
    Ok(Lexicon { tags, entries, folds, simplified })
}

/// Reads a lexicon file, handing over each word in order, and gives the rest: a hundred and fifty thousand words that
/// are needed only once are not kept.
///
/// # Errors
///
/// As [`decode`]; words may have been handed over before damage is found.
pub fn decode_each(file: &[u8], mut take: impl FnMut(Record)) -> Result<Tables, LexiconError> {
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
    for (((shared, rest), &tag), &idf) in shared.iter().zip(rest).zip(tag_ids).zip(idf) {
        word.truncate(usize::from(*shared));
        word.extend(suffixes.take(usize::from(*rest)).ok_or(damaged("suffixes"))?);
        let word = std::str::from_utf8(&word).map_err(|_| damaged("suffixes"))?;
        take(Record { word, frequency: frequencies.number().ok_or(damaged("frequencies"))?, tag, idf });
    }
    let folds = decode_folds(reader.stream("folds")?).ok_or(damaged("folds"))?;
    let simplified = decode_characters(reader.stream("simplified")?).ok_or(damaged("simplified"))?;
    Ok(Tables { tags, folds, simplified })
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
