//! Dates, sources, authors and editors, as a page states them around its article.

use super::Date;
use crate::source::{Source, Span};

/// Words before the names of editors.
const EDITOR_LABELS: &[&str] = &["责任编辑", "责编", "编辑", "编审"];

/// The longest line that is read as a credit, in characters.
const CREDIT_LENGTH: usize = 40;

/// Whether a line names the editors.
pub(super) fn is_credit(text: &str) -> bool {
    text.chars().count() <= CREDIT_LENGTH && editor_label(text).is_some()
}

/// The rest of a line behind the label for editors and its colon.
fn editor_label(text: &str) -> Option<&str> {
    let inner = text.trim_start_matches(['(', '[', '【', ' ']);
    let rest = EDITOR_LABELS.iter().find_map(|label| inner.strip_prefix(label))?;
    rest.trim_start().strip_prefix([':', '|', '/'])
}

/// The names of editors in a credit line.
pub(super) fn editors(source: &Source, span: Span) -> Vec<Span> {
    let text = source.text(span);
    let Some(rest) = editor_label(text) else { return Vec::new() };
    let mut at = span.start + text.len() - rest.len();
    let mut names = Vec::new();
    for part in rest.split_inclusive(['、', ' ', ',', ')', ']', '】']) {
        let name = part.trim_matches(['、', ' ', ',', ')', ']', '】']);
        let start = at + part.find(name).unwrap_or(0);
        if (2..=4).contains(&name.chars().count()) && name.chars().all(crate::fold::is_han) {
            names.push(Span::new(start, start + name.len()));
        }
        at += part.len();
    }
    names
}

/// The first full date in a line: `2021-07-28 15:50`, `2021年07月28日15:50`, `2021/7/28`, `2021.7.28`.
pub(super) fn date(source: &Source, span: Span) -> Option<Date> {
    let text = source.text(span);
    text.match_indices("20").chain(text.match_indices("19")).find_map(|(at, _)| {
        let rest = text.get(at..)?;
        let (value, length) = parse_date(rest)?;
        let start = span.start + at;
        let preceded = text.get(..at)?.ends_with(|c: char| c.is_ascii_digit());
        (!preceded).then(|| Date { span: Span::new(start, start + length), value })
    })
}

/// Reads a date at the start of a text; gives its value and its length in bytes.
fn parse_date(text: &str) -> Option<(String, usize)> {
    let mut rest = text;
    let year = number(&mut rest, 4, 4)?;
    rest = rest.strip_prefix(['-', '/', '.', '年'])?;
    let month = number(&mut rest, 1, 2).filter(|month| (1..=12).contains(month))?;
    rest = rest.strip_prefix(['-', '/', '.', '月'])?;
    let day = number(&mut rest, 1, 2).filter(|day| (1..=31).contains(day))?;
    rest = rest.strip_prefix('日').unwrap_or(rest);
    let mut value = format!("{year:04}-{month:02}-{day:02}");
    if let Some((time, after)) = parse_time(rest) {
        value.push('T');
        value.push_str(&time);
        rest = after;
    }
    Some((value, text.len() - rest.len()))
}

/// Reads a time of day at the start of a text, blanks before it allowed.
fn parse_time(text: &str) -> Option<(String, &str)> {
    let mut rest = text.trim_start();
    let hour = number(&mut rest, 1, 2).filter(|hour| *hour < 24)?;
    rest = rest.strip_prefix(':')?;
    let minute = number(&mut rest, 2, 2).filter(|minute| *minute < 60)?;
    let mut value = format!("{hour:02}:{minute:02}");
    if let Some(mut after) = rest.strip_prefix(':')
        && let Some(second) = number(&mut after, 2, 2).filter(|second| *second < 60)
    {
        value.push_str(&format!(":{second:02}"));
        rest = after;
    }
    Some((value, rest))
}

/// Takes a number of `least` to `most` digits off the start of a text.
fn number(text: &mut &str, least: usize, most: usize) -> Option<u32> {
    let digits = text.bytes().take(most).take_while(u8::is_ascii_digit).count();
    let (head, tail) = text.split_at_checked(digits)?;
    if digits < least {
        return None;
    }
    *text = tail;
    head.parse().ok()
}
