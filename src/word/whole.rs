//! Numbers and words of other scripts that jieba cuts at their marks, joined again: 2,150, don't, café.

use super::{Tag, Word};
use crate::fold::is_han;

/// Joins the last word to those before it where they are one number or one word of letters.
///
/// Called after each word, so that looking back over two words is enough.
pub(super) fn join(text: &str, words: &mut Vec<Word>) {
    let [.., before, last] = words.as_slice() else { return };
    // Nearly all words are Han or marks, and dismissed by their first byte.
    if !text.as_bytes().get(last.start()).is_some_and(may_join) {
        return;
    }
    let (form, previous) = (last.of(text), before.of(text));
    let from = if is_lettered(form, previous) {
        before.start()
    } else if form.starts_with(|c: char| c.is_ascii_alphanumeric()) && matches!(previous, "," | "'" | "’") {
        let Some(first) = words.len().checked_sub(3).and_then(|at| words.get(at)) else { return };
        let head = first.of(text);
        let is_number = previous == ","
            && is_group(form)
            && head.ends_with(|c: char| c.is_ascii_digit())
            && !head.contains('.');
        let is_word = previous != "," && is_latin(head) && is_latin(form);
        if !is_number && !is_word || first.end() != before.start() {
            return;
        }
        first.start()
    } else {
        return;
    };
    let tag = if form.starts_with(|c: char| c.is_ascii_digit()) { Tag::M } else { Tag::ENG };
    let joined = Word::new(from..last.end(), tag, last.idf);
    while words.last().is_some_and(|word| word.start() >= from) {
        words.pop();
    }
    words.push(joined);
}

/// The highest first byte of the letters that [`is_european`] knows: those up to U+1FFF.
const LETTERS: u8 = 0xE1;

/// Whether a word that begins with a byte may be a part of a number or a word of letters.
fn may_join(byte: &u8) -> bool {
    if byte.is_ascii() { byte.is_ascii_alphanumeric() } else { *byte <= LETTERS }
}

/// Whether a word is the last group of a number with separators: three digits, and a fraction or a percent sign.
fn is_group(form: &str) -> bool {
    let digits = form.bytes().take_while(u8::is_ascii_digit).count();
    digits == 3 && form.get(3..).is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '%']))
}

fn is_latin(form: &str) -> bool {
    form.chars().all(|c| c.is_alphabetic() && !is_han(c))
}

/// Whether two neighbours are parts of one word of letters, one of them with a letter beyond ASCII: caf|é.
fn is_lettered(form: &str, previous: &str) -> bool {
    !(form.is_ascii() && previous.is_ascii()) && is_european(form) && is_european(previous)
}

/// Latin, Greek and Cyrillic letters with their marks (U+0300..).
fn is_european(form: &str) -> bool {
    form.chars()
        .all(|c| c.is_ascii_alphabetic() || matches!(c, '\u{c0}'..='\u{52f}' | '\u{1e00}'..='\u{1fff}'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(cut: &[&str], expected: &[&str]) {
        let text: String = cut.concat();
        let mut words: Vec<Word> = Vec::new();
        let mut start = 0;
        for part in cut {
            words.push(Word::new(start..start + part.len(), Tag::X, 1.0));
            start += part.len();
            join(&text, &mut words);
        }
        let found: Vec<&str> = words.iter().map(|word| word.of(&text)).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn numbers_and_words_stay_whole() {
        check(&["共", "2", ",", "150", "家"], &["共", "2,150", "家"]);
        check(&["1", ",", "234", ",", "567.8", "元"], &["1,234,567.8", "元"]);
        check(&["2018", ",", "2019"], &["2018", ",", "2019"]);
        check(&["don", "'", "t"], &["don't"]);
        check(&["caf", "é", "里"], &["café", "里"]);
        check(&["é", "t", "é"], &["été"]);
        check(&["说", "'", "好"], &["说", "'", "好"]);
    }
}
