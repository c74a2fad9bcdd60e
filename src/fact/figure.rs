//! Figures: numbers that count or measure something.

use crate::word::Word;

/// Characters before or after a number that make it a part of a name: a quotation (“5334”), a file name.
const NAME_MARKS: &[char] = &['“', '‘', '_', '/', '.', '-'];

/// The figures of a sentence, as byte ranges of its folded text: numbers of digits that a word follows.
pub fn figures(text: &str, words: &[Word]) -> Vec<(usize, usize)> {
    words
        .iter()
        .filter(|word| {
            let number = text.get(word.start..word.end).unwrap_or_default();
            let before = text.get(..word.start).unwrap_or_default();
            let after = text.get(word.end..).unwrap_or_default();
            number.starts_with(|c: char| c.is_ascii_digit())
                && number.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | '%'))
                && !before.ends_with(NAME_MARKS)
                && (number.ends_with('%') || after.starts_with(crate::fold::is_han))
                && !after.starts_with(['年', '月', '日'])
        })
        .map(|word| (word.start, word.end))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_dates_are_no_figures() {
        let text = "7月6日“5334”工程新增21家,增长12.5%。";
        let words: Vec<Word> =
            ["7", "月", "6", "日", "“", "5334", "”", "工程", "新增", "21", "家", ",", "增长", "12.5%", "。"]
                .iter()
                .scan(0, |at, word| {
                    *at += word.len();
                    Some(Word { start: *at - word.len(), end: *at, tag: "x", idf: 1.0 })
                })
                .collect();
        let found: Vec<&str> =
            figures(text, &words).iter().filter_map(|&(start, end)| text.get(start..end)).collect();
        assert_eq!(found, ["21", "12.5%"]);
    }
}
