//! Dates that are broken over lines, and those without a year.

use super::clock::{skip_weekday, time};
use super::digits::{number, parse};
use super::{Found, find};
use crate::fold::is_han;
use crate::source::Span;

/// A date that is broken over two or three lines, as columns of a page become lines of a copy: year, day of the
/// year, time of day; or day, then year and month. Gives its value and how many lines it takes.
pub(in crate::page) fn split(lines: [&str; 3]) -> Option<(String, usize)> {
    let [first, second, third] = lines;
    let digits = |text: &str| text.chars().all(|c| c.is_ascii_digit());
    let joined = match first.trim_end_matches('年') {
        year if year.len() == 4 && digits(year) && second.len() <= 9 => format!("{year}-{second}"),
        day if day.len() <= 2 && !day.is_empty() && digits(day) && second.len() <= 11 => {
            format!("{}-{day}", second.trim_end_matches('月'))
        }
        _ => return None,
    };
    let whole = |found: &Found| found.span.start == 0 && found.span.end == joined.len();
    let day = find(&joined).filter(whole)?;
    match time(third).filter(|(_, rest)| rest.is_empty()) {
        Some((time, _)) => Some((format!("{}T{time}", day.value), 3)),
        None => Some((day.value, 2)),
    }
}

/// Whether a text is a month of a year: `2031年3月`.
fn is_month(text: &str) -> bool {
    let mut rest = text;
    let year = number(&mut rest, 4, 4).and_then(|_| rest.trim_start().strip_prefix('年'));
    let Some(mut rest) = year.map(str::trim_start) else { return false };
    number(&mut rest, 1, 2).is_some() && rest.trim_start().strip_prefix("月").is_some_and(str::is_empty)
}

/// Whether a line tells the reader's own day, as the heads of sites do, or a paper's: `今天是2031年6月20日 星期五`.
pub(in crate::page) fn is_clock(line: &str) -> bool {
    let is_day = line.contains("星期") || line.starts_with("今天");
    is_day && find(line).is_some_and(|found| !found.has_time) && !line.contains("发布")
}

/// A day of a month without its year, or a time of day: `10-08 12:00`, `18:03`, `3小时前`, `昨天`.
pub(in crate::page) fn is_partial(text: &str) -> bool {
    let text = text.trim();
    // `昨天天气不错。` is a sentence.
    if text.ends_with(['。', '!', '?']) {
        return false;
    }
    if is_month(text) {
        return true;
    }
    // `0:00 / 3:12`: how long a recording has run.
    let is_clock = |part: &str| time(part.trim()).is_some_and(|(_, rest)| rest.is_empty());
    if text.split_once('/').is_some_and(|(run, whole)| is_clock(run) && is_clock(whole)) {
        return false;
    }
    let mut rest = text;
    if let Some(month) = number(&mut rest, 1, 2)
        && (1..=12).contains(&month)
        && let Some(after) = rest.strip_prefix(['-', '/', '月'])
    {
        rest = after;
        let is_day = number(&mut rest, 1, 2).is_some_and(|day| (1..=31).contains(&day));
        // `1-7月份工业生产` begins a headline.
        let rest = rest.strip_prefix('日').unwrap_or(rest);
        return is_day && !rest.starts_with(is_han);
    }
    time(text).is_some()
        || is_behind_name(text)
        || AGO.iter().any(|ago| text.contains(ago))
        || ["昨天", "今天", "前天", "刚刚"].iter().any(|day| text.starts_with(day)) && text.len() < 24
}

/// Where a day without its year stands in a text that has no full date: `05-12 08:30`, `3小时前`, `昨天`.
pub(in crate::page) fn partial(text: &str) -> Option<Span> {
    let mut before = ' ';
    for (at, c) in text.char_indices() {
        let rest = text.get(at..)?;
        let opens =
            !before.is_ascii_digit() && (c.is_ascii_digit() || matches!(c, '昨' | '今' | '前' | '刚'));
        if opens && let Some(length) = ago(rest).or_else(|| stamp(rest)) {
            return Some(Span::new(at, at + length));
        }
        before = c;
    }
    None
}

/// The words for a time that is counted back from the reading.
const AGO: [&str; 4] = ["小时前", "分钟前", "天前", "秒前"];

/// The length in bytes of a time that is counted back, at the start of a text.
fn ago(text: &str) -> Option<usize> {
    let mut rest = text;
    number(&mut rest, 1, 2)?;
    let inner = rest.trim_start();
    AGO.iter().find_map(|ago| inner.strip_prefix(ago)).map(|after| text.len() - after.len())
}

/// Longest name before a day without its year, in characters.
const NAME: usize = 12;

/// Whether a short name and a day with its time of day, but without a year, are all of a text: `某县发布 05-12 08:30`.
fn is_behind_name(text: &str) -> bool {
    let Some((name, day)) = text.split_once(' ') else { return false };
    let is_name = (2..=NAME).contains(&name.chars().count()) && !name.ends_with([':', '时', '间']);
    let is_day = stamp(day).is_some_and(|length| length < day.len());
    is_name && is_day && is_partial(day) && day.contains(':')
}

/// The length in bytes of the date, the day or the time of day that a text begins with.
pub(in crate::page) fn stamp(text: &str) -> Option<usize> {
    if let Some((_, length)) = parse(text) {
        return Some(length);
    }
    if let Some((_, rest)) = time(text) {
        return Some(text.len() - rest.len());
    }
    let mut rest = text;
    let month = number(&mut rest, 1, 2).filter(|month| (1..=12).contains(month));
    if month.is_some()
        && let Some(mut day) = rest.strip_prefix(['-', '/', '月'])
        && number(&mut day, 1, 2).is_some_and(|day| (1..=31).contains(&day))
    {
        return Some(text.len() - day.strip_prefix('日').unwrap_or(day).len());
    }
    let word = ["今天", "昨天", "前天"].into_iter().find(|word| text.starts_with(word)).map(str::len);
    word.or_else(|| Some(text.len() - skip_weekday(text).len()).filter(|_| text.starts_with(['星', '周'])))
        .filter(|&length| length > 0)
}
