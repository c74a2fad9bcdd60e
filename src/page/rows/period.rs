//! The rows of a person's career: a period and the post that was held in it.

use crate::page::feature::{Feature, Shape};

/// Fewest rows of a career.
const ROWS: usize = 2;

/// Marks rows that begin with a period, which are as much of the text as sentences are.
pub(super) fn mark(lines: &mut [Feature]) {
    let mut at = 0;
    while at < lines.len() {
        let count = lines.iter().skip(at).take_while(|line| is_period(line.text)).count();
        if count >= ROWS {
            lines.iter_mut().skip(at).take(count).for_each(|line| {
                (line.enumerated, line.shape, line.date) = (true, Shape::Words, None);
            });
        }
        at += count.max(1);
    }
}

/// Whether a line begins with a period of months and goes on with words: `1996.08—2004.11 某厂技术员`.
fn is_period(line: &str) -> bool {
    let Some(rest) = month(line) else { return false };
    let from = rest.trim_start_matches([' ', '年', '月']);
    let to = from.trim_start_matches(['-', '—', '–', '~', '至', ' ']);
    let end = ["今", "现在"].iter().find_map(|now| to.strip_prefix(now)).or_else(|| month(to));
    let is_open = end.is_some_and(|rest| rest.trim_start().starts_with(crate::fold::is_han));
    to.len() < from.len() && is_open
}

/// What follows a month in digits at the start of a text: `1996.08`, `1996年8月`.
fn month(text: &str) -> Option<&str> {
    let (year, rest) = text.split_at_checked(4)?;
    let rest = rest.strip_prefix(['.', '年', '/'])?;
    let end = rest.trim_start_matches(|c: char| c.is_ascii_digit());
    let is_month =
        (1..=2).contains(&(rest.len() - end.len())) && year.bytes().all(|byte| byte.is_ascii_digit());
    is_month.then(|| end.strip_prefix('月').unwrap_or(end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_of_a_career() {
        for (line, expected) in [
            ("1996.08—2004.11 某市自来水公司技术员、科长", true),
            ("2031年3月至今 某县副县长", true),
            ("2031.03-2031.05", false),
            ("2031.03.12 某县召开会议", false),
            ("2031年3月至5月,全县降雨偏多。", false),
        ] {
            assert_eq!(is_period(line), expected, "{line}");
        }
    }
}
