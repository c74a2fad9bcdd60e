//! Dates in Chinese numerals.

use crate::fold::han_digit;

/// Reads `二〇二一年七月二十八日` at the start of a text.
pub(super) fn parse_han(text: &str) -> Option<(String, usize)> {
    let mut chars = text.chars();
    let mut year = 0;
    for _ in 0..4 {
        year = year * 10 + date_digit(chars.next()?)?;
    }
    let rest = chars.as_str().strip_prefix('年')?;
    let (month, rest) = before_mark(rest, '月')?;
    let (day, rest) = before_mark(rest, '日')?;
    let month = han_number(month).filter(|month| (1..=12).contains(month))?;
    let day = han_number(day).filter(|day| (1..=31).contains(day))?;
    (1900..2100).contains(&year).then(|| (format!("{year:04}-{month:02}-{day:02}"), text.len() - rest.len()))
}

/// What stands before a mark, at most three characters, and what stands behind it.
fn before_mark(text: &str, mark: char) -> Option<(&str, &str)> {
    let at = text.char_indices().take(4).find(|&(_, c)| c == mark)?.0;
    Some((text.get(..at)?, text.get(at + mark.len_utf8()..)?))
}

/// A digit of a date, with the marks that pages write for a zero.
fn date_digit(c: char) -> Option<u32> {
    if matches!(c, '○' | 'O' | '0') { Some(0) } else { han_digit(c) }
}

/// Reads a number of 1 to 39 in Chinese numerals.
fn han_number(text: &str) -> Option<u32> {
    if text.chars().count() > 3 {
        return None;
    }
    let Some((tens, ones)) = text.split_once('十') else {
        return text.chars().try_fold(0, |sum, c| Some(sum * 10 + date_digit(c)?)).filter(|n| *n > 0);
    };
    let tens = if tens.is_empty() { 1 } else { tens.chars().next().and_then(date_digit)? };
    let ones = ones.chars().next().map_or(Some(0), date_digit)?;
    Some(tens * 10 + ones)
}
