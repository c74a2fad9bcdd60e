//! The time of day beside a date.

use super::digits::number;

/// Reads a time of day at the start of a text, blanks before it allowed.
pub(super) fn time(text: &str) -> Option<(String, &str)> {
    let mut rest = text.trim_start();
    let after = |words: &[&str]| words.iter().find_map(|word| rest.strip_prefix(word));
    let afternoon = after(&["下午", "晚上", "傍晚", "中午"]);
    let mut noon = if afternoon.is_some() { 12 } else { 0 };
    rest = afternoon.or_else(|| after(&["上午", "早上", "凌晨", "清晨"])).unwrap_or(rest).trim_start();
    let hour = number(&mut rest, 1, 2).filter(|hour| *hour < 24)?;
    rest = rest.strip_prefix([':', '时'])?;
    let minute = number(&mut rest, 2, 2).filter(|minute| *minute < 60)?;
    rest = rest.strip_prefix('分').unwrap_or(rest);
    let mut second = None;
    if let Some(mut after) = rest.strip_prefix(':')
        && let Some(found) = number(&mut after, 2, 2).filter(|second| *second < 60)
    {
        (second, rest) = (Some(found), after);
    }
    let half = rest.trim_start();
    if let Some(after) = half.strip_prefix("PM").or_else(|| half.strip_prefix("pm")) {
        (noon, rest) = (12, after);
    } else if let Some(after) = half.strip_prefix("AM").or_else(|| half.strip_prefix("am")) {
        rest = after;
    }
    let hour = if hour < 12 { hour + noon } else { hour };
    let second = second.map_or_else(String::new, |second| format!(":{second:02}"));
    Some((format!("{hour:02}:{minute:02}{second}"), rest))
}

/// Adds the time of day that follows a date, if one does.
pub(super) fn with_time(mut value: String, rest: &str, whole: usize) -> (String, usize) {
    let weekday = skip_weekday(rest);
    match time(weekday) {
        Some((time, after)) => {
            value.push('T');
            value.push_str(&time);
            (value, whole - after.len())
        }
        None => (value, whole - rest.len()),
    }
}

/// A date with the time of day that stands before it, where none follows; and where both begin.
pub(super) fn with_time_before(text: &str, at: usize, value: String) -> (usize, String) {
    let before = text.get(..at).unwrap_or_default().trim_end();
    let start = before.len().checked_sub("15:50".len());
    let stated = start.and_then(|start| Some((start, time(before.get(start..)?)?)));
    match stated {
        Some((start, (time, ""))) if !value.contains('T') => (start, format!("{value}T{time}")),
        _ => (at, value),
    }
}

/// Whether a time of day ends right before a byte without a blank: `15:502021/07/28`.
pub(super) fn is_glued_time(text: &str, at: usize) -> bool {
    let before = at.checked_sub("15:50".len()).and_then(|start| text.get(start..at));
    before.and_then(time).is_some_and(|(_, rest)| rest.is_empty())
}

/// The text after a day of the week, where one stands at its start.
pub(super) fn skip_weekday(text: &str) -> &str {
    let inner = text.trim_start_matches([' ', ',', '(', '·', 'T', '|', '-']);
    let inner = inner.strip_prefix("HKT").unwrap_or(inner);
    ["星期", "周"].iter().find_map(|word| inner.strip_prefix(word)).map_or(inner, |after| {
        after.trim_start_matches(['一', '二', '三', '四', '五', '六', '日', '天', ')'])
    })
}
