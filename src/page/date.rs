//! Dates and times of day, as pages write them.

use crate::fold::han_digit;
use crate::source::Span;

/// A date found in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Found {
    /// Where it stands in the text that was searched.
    pub span: Span,
    /// `YYYY-MM-DD`, with `THH:MM` or `THH:MM:SS` where a time of day follows.
    pub value: String,
    /// Whether a time of day follows the day.
    pub has_time: bool,
}

/// The first full date of a text: `2021-07-28 15:50`, `2021年07月28日15:50`, `2021/7/28`, `2021.7.28`,
/// `二〇二一年七月二十八日`, `15:50 2021-07-28`; where a label, the era or a time of day shows it, also
/// `21-07-28 15:50`, `110年7月28日` (the Republic's years of Taiwan) and `28/07/2021`.
pub(super) fn find(text: &str) -> Option<Found> {
    let mut before = ' ';
    let mut digits = 0;
    for (at, c) in text.char_indices() {
        let is_first = !before.is_ascii_digit();
        digits = if is_first { 0 } else { digits + 1 };
        if c.is_ascii_uppercase()
            && !before.is_alphabetic()
            && let Some((value, length)) = parse_english(text.get(at..).unwrap_or_default())
        {
            let has_time = value.contains('T');
            return Some(Found { span: Span::new(at, at + length), value, has_time });
        }
        let opens = c.is_ascii_digit() && (is_first || digits == 2 && is_glued_time(text, at));
        if !opens && !matches!(c, '二' | '一') {
            before = c;
            continue;
        }
        let rest = text.get(at..).unwrap_or_default();
        let parsed = if c.is_ascii_digit() {
            parse(rest)
                .or_else(|| parse_short(text.get(..at).unwrap_or_default(), rest))
                .or_else(|| parse_day_first(rest))
        } else {
            parse_han(rest)
        };
        if let Some((value, length)) = parsed {
            let (start, value) = with_time_before(text, at, value);
            let has_time = value.contains('T');
            return Some(Found { span: Span::new(start, at + length), value, has_time });
        }
        before = c;
    }
    None
}

/// Reads `4 March 2024` or `4 Mar 2024` at the start of a text.
fn parse_day_first(text: &str) -> Option<(String, usize)> {
    let mut rest = text;
    let day = number(&mut rest, 1, 2)?;
    let (month, rest) = english_month(rest.strip_prefix(' ')?)?;
    let mut rest = rest.trim_start_matches(['.', ' ', ',']);
    let year = number(&mut rest, 4, 4).filter(|year| (1900..2100).contains(year))?;
    Some(with_time(day_of(year, month, day)?, rest, text.len()))
}

/// The number of the English month that a text begins with, and what follows it.
fn english_month(text: &str) -> Option<(u32, &str)> {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let letters = text.bytes().take(9).take_while(u8::is_ascii_alphabetic).count();
    let (word, rest) = text.split_at_checked(letters).filter(|(word, _)| word.len() >= 3)?;
    (1..)
        .zip(MONTHS)
        .find(|(_, name)| *name == word || name.get(..3) == Some(word))
        .map(|(month, _)| (month, rest))
}

/// Reads `March 4, 2024` or `Mar 4, 2024` at the start of a text.
fn parse_english(text: &str) -> Option<(String, usize)> {
    let (month, rest) = english_month(text)?;
    let mut rest = rest.trim_start_matches(['.', ' ']);
    let day = number(&mut rest, 1, 2)?;
    rest = rest.trim_start_matches([',', ' ']);
    let year = number(&mut rest, 4, 4).filter(|year| (1900..2100).contains(year))?;
    Some(with_time(day_of(year, month, day)?, rest, text.len()))
}

/// Whether a time of day ends right before a byte without a blank: `15:502021/07/28`.
fn is_glued_time(text: &str, at: usize) -> bool {
    let before = at.checked_sub("15:50".len()).and_then(|start| text.get(start..at));
    before.and_then(time).is_some_and(|(_, rest)| rest.is_empty())
}

/// A date with the time of day that stands before it, where none follows; and where both begin.
fn with_time_before(text: &str, at: usize, value: String) -> (usize, String) {
    let before = text.get(..at).unwrap_or_default().trim_end();
    let start = before.len().checked_sub("15:50".len());
    let stated = start.and_then(|start| Some((start, time(before.get(start..)?)?)));
    match stated {
        Some((start, (time, ""))) if !value.contains('T') => (start, format!("{value}T{time}")),
        _ => (at, value),
    }
}

/// Reads a date that only what stands before it shows to be one: a year of two digits, a year of the Republic,
/// a day before its month.
fn parse_short(before: &str, text: &str) -> Option<(String, usize)> {
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
fn day_of(year: u32, month: u32, day: u32) -> Option<String> {
    ((1..=12).contains(&month) && (1..=31).contains(&day)).then(|| format!("{year:04}-{month:02}-{day:02}"))
}

/// A date that is broken over two or three lines, as columns of a page become lines of a copy: year, day of the
/// year, time of day; or day, then year and month. Gives its value and how many lines it takes.
pub(super) fn split(lines: [&str; 3]) -> Option<(String, usize)> {
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

/// A day of a month without its year, or a time of day: `10-08 12:00`, `18:03`, `3小时前`, `昨天`.
pub(super) fn is_partial(text: &str) -> bool {
    let text = text.trim();
    if is_month(text) {
        return true;
    }
    let mut rest = text;
    if let Some(month) = number(&mut rest, 1, 2)
        && (1..=12).contains(&month)
        && let Some(after) = rest.strip_prefix(['-', '/', '月'])
    {
        rest = after;
        return number(&mut rest, 1, 2).is_some_and(|day| (1..=31).contains(&day));
    }
    time(text).is_some()
        || ["小时前", "分钟前", "天前", "秒前"].iter().any(|ago| text.contains(ago))
        || ["昨天", "今天", "前天", "刚刚"].iter().any(|day| text.starts_with(day)) && text.len() < 24
}

/// The length in bytes of the date, the day or the time of day that a text begins with.
pub(super) fn stamp(text: &str) -> Option<usize> {
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

/// Reads a date at the start of a text; gives its value and its length in bytes.
fn parse(text: &str) -> Option<(String, usize)> {
    let mut rest = text;
    let year = number(&mut rest, 4, 4).filter(|year| (1900..2100).contains(year))?;
    let blanks = |text: &mut &str| *text = text.trim_start_matches(' ');
    blanks(&mut rest);
    rest = rest.strip_prefix(['-', '/', '.', '年', '—'])?;
    blanks(&mut rest);
    let month = number(&mut rest, 1, 2).filter(|month| (1..=12).contains(month))?;
    blanks(&mut rest);
    rest = rest.strip_prefix(['-', '/', '.', '月', '—'])?;
    blanks(&mut rest);
    let day = number(&mut rest, 1, 2).filter(|day| (1..=31).contains(day))?;
    rest =
        rest.strip_prefix('日').or_else(|| rest.trim_start_matches(' ').strip_prefix('日')).unwrap_or(rest);
    Some(with_time(format!("{year:04}-{month:02}-{day:02}"), rest, text.len()))
}

/// Adds the time of day that follows a date, if one does.
fn with_time(mut value: String, rest: &str, whole: usize) -> (String, usize) {
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

/// The text after a day of the week, where one stands at its start.
fn skip_weekday(text: &str) -> &str {
    let inner = text.trim_start_matches([' ', ',', '(', '·', 'T', '|', '-']);
    let inner = inner.strip_prefix("HKT").unwrap_or(inner);
    ["星期", "周"].iter().find_map(|word| inner.strip_prefix(word)).map_or(inner, |after| {
        after.trim_start_matches(['一', '二', '三', '四', '五', '六', '日', '天', ')'])
    })
}

/// Reads a time of day at the start of a text, blanks before it allowed.
fn time(text: &str) -> Option<(String, &str)> {
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

/// Reads `二〇二一年七月二十八日` at the start of a text.
fn parse_han(text: &str) -> Option<(String, usize)> {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, value: &str, span: &str) {
        let found = find(text);
        let read = found.as_ref().map(|found| (found.value.as_str(), found.span.of(text)));
        assert_eq!(read, Some((value, span)), "{text}");
    }

    #[test]
    fn reads_every_form_of_a_date() {
        check("发布时间:2031-07-28 15:50:09 来源", "2031-07-28T15:50:09", "2031-07-28 15:50:09");
        check("2031年07月28日15:50 | 来源", "2031-07-28T15:50", "2031年07月28日15:50");
        check("刊于2031/7/8", "2031-07-08", "2031/7/8");
        check("2031 / 03 / 12 星期四", "2031-03-12", "2031 / 03 / 12");
        check("2031年3月12日 星期四 下午3:05", "2031-03-12T15:05", "2031年3月12日 星期四 下午3:05");
        check("二〇三一年十二月二十八日", "2031-12-28", "二〇三一年十二月二十八日");
        check("发布时间:31-03-0823:16", "2031-03-08T23:16", "31-03-0823:16");
        check("发布日期:120-05-12", "2031-05-12", "120-05-12");
        check("中华民国120年5月12日", "2031-05-12", "120年5月12日");
        check("发表时间: 12/05/2031 - 08:30", "2031-05-12T08:30", "12/05/2031 - 08:30");
        check("Updated March 4, 2031, 9:15", "2031-03-04T09:15", "March 4, 2031, 9:15");
        check("08:302031/05/12", "2031-05-12T08:30", "08:302031/05/12");
        check("更新时间:08:30 2031-05-12 HKT", "2031-05-12T08:30", "08:30 2031-05-12");
        check("2031-05-12 HKT 08:30", "2031-05-12T08:30", "2031-05-12 HKT 08:30");
        check("Mon, 12 May 2031 08:30:15 +0800", "2031-05-12T08:30:15", "12 May 2031 08:30:15");
        check("发布/2031年5月12日 03:30 PM", "2031-05-12T15:30", "2031年5月12日 03:30 PM");
    }

    #[test]
    fn numbers_that_are_no_dates() {
        for text in [
            "1120310221",
            "2031-13-01",
            "电话2031-0712345",
            "二十年",
            "2031年度",
            "128.0.0.1",
            "比分:12-05-11",
            "12-05-11",
        ] {
            assert_eq!(find(text), None, "{text}");
        }
    }

    #[test]
    fn dates_over_several_lines() {
        assert_eq!(split(["2031", "11/25", "10:37"]), Some(("2031-11-25T10:37".to_owned(), 3)));
        assert_eq!(split(["26", "2031-09", "浏览"]), Some(("2031-09-26".to_owned(), 2)));
        assert_eq!(split(["12", "关注", "10:37"]), None);
    }

    #[test]
    fn partial_dates() {
        for text in ["10-08 12:00", "10-0812:00", "18:03", "3小时前", "昨天 20:11"] {
            assert!(is_partial(text), "{text}");
        }
        assert!(!is_partial("12号线通车"));
    }
}
