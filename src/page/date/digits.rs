//! Dates in digits.

use super::clock::{time, with_time};

/// Reads a date at the start of a text; gives its value and its length in bytes.
pub(super) fn parse(text: &str) -> Option<(String, usize)> {
    let mut rest = text;
    let year = number(&mut rest, 4, 4).filter(|year| (1900..2100).contains(year))?;
    let blanks = |text: &mut &str| *text = text.trim_start_matches(' ');
    let is_apart = rest.starts_with(' ');
    blanks(&mut rest);
    let after = rest.strip_prefix(['-', '/', '.', '年', '—']);
    // The columns of a date, copied into one line: `2031 05/12 08:30`.
    let is_columns = after.is_none() && is_apart;
    rest = after.or(is_columns.then_some(rest))?;
    blanks(&mut rest);
    let month = number(&mut rest, 1, 2).filter(|month| (1..=12).contains(month))?;
    blanks(&mut rest);
    rest = rest.strip_prefix(['-', '/', '.', '月', '—'])?;
    blanks(&mut rest);
    let day = number(&mut rest, 1, 2).filter(|day| (1..=31).contains(day))?;
    // A third digit is a day's only where the time of day is glued to it.
    if rest.starts_with(|c: char| c.is_ascii_digit()) && time(rest).is_none() {
        return None;
    }
    rest =
        rest.strip_prefix('日').or_else(|| rest.trim_start_matches(' ').strip_prefix('日')).unwrap_or(rest);
    if is_columns && time(rest.trim_start_matches(' ')).is_none() {
        return None;
    }
    Some(with_time(format!("{year:04}-{month:02}-{day:02}"), rest, text.len()))
}

/// Reads a date that only what stands before it shows to be one: a year of two digits, a year of the Republic,
/// a day before its month.
pub(super) fn parse_short(before: &str, text: &str) -> Option<(String, usize)> {
    const ERAS: [&str; 2] = ["民国", "民國"];
    let before = before.trim_end();
    let is_labelled = before.is_empty() || before.ends_with([':', '|', '(', '/']);
    let is_era = ERAS.iter().any(|era| before.ends_with(era));
    let mut rest = text;
    let first = number(&mut rest, 1, 3)?;
    let width = text.len() - rest.len();
    let mark = rest.chars().next().filter(|c| matches!(c, '-' | '/' | '.' | '年'))?;
    rest = rest.get(mark.len_utf8()..)?;
    let second = number(&mut rest, 1, 2)?;
    rest = rest.strip_prefix(if mark == '年' { '月' } else { mark })?;
    let mut third = rest;
    if let Some(year) = number(&mut third, 4, 4).filter(|year| (1900..2100).contains(year)) {
        let (day, month) = if second > 12 { (second, first) } else { (first, second) };
        let fits = is_labelled && mark != '年' && width <= 2;
        return day_of(year, month, day).filter(|_| fits).map(|day| with_time(day, third, text.len()));
    }
    let day = number(&mut rest, 1, 2)?;
    rest = rest.strip_prefix('日').unwrap_or(rest);
    let has_time = time(rest).is_some();
    let year = match width {
        3 if (is_era || is_labelled) && (80..200).contains(&first) => REPUBLIC + first,
        1 | 2 if is_era => REPUBLIC + first,
        2 if is_labelled && has_time => 2000 + first,
        _ => return None,
    };
    Some(with_time(day_of(year, second, day)?, rest, text.len()))
}

/// The year before the first of the Republic of China.
const REPUBLIC: u32 = 1911;

/// `YYYY-MM-DD`, where the month has such a day.
pub(super) fn day_of(year: u32, month: u32, day: u32) -> Option<String> {
    ((1..=12).contains(&month) && (1..=31).contains(&day)).then(|| format!("{year:04}-{month:02}-{day:02}"))
}

/// Takes a number of `least` to `most` digits off the start of a text.
pub(super) fn number(text: &mut &str, least: usize, most: usize) -> Option<u32> {
    let digits = text.bytes().take(most).take_while(u8::is_ascii_digit).count();
    let (head, tail) = text.split_at_checked(digits)?;
    if digits < least {
        return None;
    }
    *text = tail;
    head.parse().ok()
}
