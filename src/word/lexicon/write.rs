//! From words and characters to the bytes of a lexicon file.

use super::{FORMAT_VERSION, HEADER, Lexicon, MAGIC, fnv1a};

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

fn write_number(stream: &mut Vec<u8>, mut number: u32) {
    while number >= 0x80 {
        stream.push((number & 0x7f) as u8 | 0x80);
        number >>= 7;
    }
    stream.push(number as u8);
}
