//! Dates and times of day, as pages write them.

mod clock;
mod digits;
mod english;
mod han;
mod partial;

use clock::{is_glued_time, with_time_before};

use crate::source::Span;

pub(super) use partial::{is_clock, is_partial, partial, split, stamp};

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
        // Most characters begin no date.
        if !c.is_ascii() && !matches!(c, '二' | '一') {
            before = c;
            continue;
        }
        let is_first = !before.is_ascii_digit();
        digits = if is_first { 0 } else { digits + 1 };
        if c.is_ascii_uppercase()
            && !before.is_alphabetic()
            && let Some((value, length)) = english::parse_english(text.get(at..).unwrap_or_default())
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
            digits::parse(rest)
                .or_else(|| digits::parse_short(text.get(..at).unwrap_or_default(), rest))
                .or_else(|| english::parse_day_first(rest))
        } else {
            han::parse_han(rest)
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
        check("2031 05/12 08:30:15", "2031-05-12T08:30:15", "2031 05/12 08:30:15");
        check("刊于2031/7/8", "2031-07-08", "2031/7/8");
        check("2031 / 03 / 12 星期四", "2031-03-12", "2031 / 03 / 12");
        check("2031年3月12日 星期四 下午3:05", "2031-03-12T15:05", "2031年3月12日 星期四 下午3:05");
        check("二〇三一年十二月二十八日", "2031-12-28", "二〇三一年十二月二十八日");
        check("发布时间:31-03-0823:16", "2031-03-08T23:16", "31-03-0823:16");
        check("发布日期:120-05-12", "2031-05-12", "120-05-12");
        check("中华民国120年5月12日", "2031-05-12", "120年5月12日");
        check("发表时间: 12/05/2031 - 08:30", "2031-05-12T08:30", "12/05/2031 - 08:30");
        check("Updated March 4, 2031, 9:15", "2031-03-04T09:15", "March 4, 2031, 9:15");
        check("时间 Mon May 12 08:30:15 2031", "2031-05-12T08:30:15", "May 12 08:30:15 2031");
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
            "2031 12/25人",
            "2031年度",
            "DOI: 10.99999/j.abc.2031.06.011",
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
        for text in ["10-08 12:00", "10-0812:00", "18:03", "3小时前", "昨天 20:11", "某县发布 10-08 12:00"]
        {
            assert!(is_partial(text), "{text}");
        }
        assert!(!is_partial("0:00 / 3:12"));
        assert!(!is_partial("12号线通车"));
        assert!(!is_partial("某县 12号线通车"));
        assert!(!is_partial("1-7月份工业生产平稳"));
        assert!(!is_partial("昨天天气不错。"));
    }
}
