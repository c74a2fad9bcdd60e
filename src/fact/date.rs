//! Dates in sentences, with the parts that a text leaves out taken from the article's own date.
//!
//! Only what reads as a date of the calendar is one: 七一, 百年, 清明 and “十四五” are names. An impossible date
//! stays text.

use std::ops::Range;

use serde::Serialize;

/// How the year of a date is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum YearBasis {
    /// The date names its year.
    Stated,
    /// The sentence, or one before it, names the year (同年, 当年, or the date follows a full one).
    Context,
    /// The year is that of the publication, or the one before where the date would lie after it.
    Publication,
    /// The year is not known: the value is `--MM-DD` or `--MM`.
    Unknown,
}

/// A date of a sentence; the range is in bytes of its folded text.
#[derive(Clone, Debug, PartialEq)]
pub struct Mention {
    /// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; `--MM` or `--MM-DD` without a year (ISO 8601-1:2019, 4.3 and RFC 6350).
    pub value: String,
    /// The last day of a range (`4日-5日`), in the same form.
    pub until: Option<String>,
    /// How the year is known.
    pub basis: YearBasis,
    /// Where it stands.
    pub place: Range<usize>,
}

/// Reads the dates of an article's sentences in order.
pub(super) struct Calendar {
    /// Year, month and day of the publication, where they are known.
    publication: Option<(u32, u32, u32)>,
    /// The last year that the text named.
    year: Option<u32>,
}

/// A date as it is written.
#[derive(Clone, Copy, Default)]
struct Written {
    year: Option<u32>,
    month: Option<u32>,
    day: Option<u32>,
}

/// Days of each month in a leap year: without a year, 29 February is possible.
const DAYS: [u32; 12] = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

impl Calendar {
    /// `publication` is the article's date as `YYYY-MM-DD…`, where it has one.
    pub fn new(publication: Option<&str>) -> Self {
        let mut parts = publication.unwrap_or_default().splitn(3, '-');
        let mut part = |digits: usize| {
            parts.next().and_then(|part| part.get(..digits)).and_then(|part| part.parse().ok())
        };
        let publication = part(4).zip(part(2)).zip(part(2)).map(|((year, month), day)| (year, month, day));
        Self { publication, year: None }
    }

    /// The dates of the next sentence.
    pub fn read(&mut self, text: &str) -> Vec<Mention> {
        let mut mentions = Vec::new();
        let mut at = 0;
        while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
            let before = text.get(..at).unwrap_or_default();
            let inside = before.ends_with(|c: char| c.is_ascii_alphanumeric() || c == '.');
            match written(rest).filter(|_| !inside) {
                Some((date, same_year, length)) => {
                    let mention = self.mention(date, same_year, at, rest, length);
                    at = mention.as_ref().map_or(at + length, |mention| mention.place.end);
                    mentions.extend(mention);
                }
                None => at += rest.chars().next().map_or(1, char::len_utf8),
            }
        }
        mentions
    }

    fn mention(
        &mut self,
        date: Written,
        same_year: bool,
        at: usize,
        rest: &str,
        length: usize,
    ) -> Option<Mention> {
        if !is_possible(date) {
            return None;
        }
        let (year, basis) = self.year_of(date, same_year);
        let until = until(rest.get(length..).unwrap_or_default(), date);
        let end = at + length + until.map_or(0, |(_, length)| length);
        let value = |date: Written| value(Written { year, ..date });
        Some(Mention {
            value: value(date),
            until: until.map(|(until, _)| value(until)),
            basis,
            place: at..end,
        })
    }

    fn year_of(&mut self, date: Written, same_year: bool) -> (Option<u32>, YearBasis) {
        if let Some(year) = date.year {
            self.year = Some(year);
            return (Some(year), YearBasis::Stated);
        }
        if same_year && let Some(year) = self.year {
            return (Some(year), YearBasis::Context);
        }
        let Some((year, month, day)) = self.publication else {
            return self.year.map_or((None, YearBasis::Unknown), |year| (Some(year), YearBasis::Context));
        };
        // News looks back: a day later in the calendar than the publication was the year before.
        let later = (date.month, date.day.unwrap_or(1)) > (Some(month), day);
        (Some(if later { year - 1 } else { year }), YearBasis::Publication)
    }
}

/// A date at the start of a text: `2019年7月9日`, `2023年10月`, `2018年`, `6月14日`, `同年8月`. Gives whether it
/// refers to the year named before, and its length in bytes.
fn written(text: &str) -> Option<(Written, bool, usize)> {
    let mut date = Written::default();
    let mut rest = text;
    let same_year = ["同年", "当年"].into_iter().find_map(|sign| text.strip_prefix(sign));
    if let Some(after) = same_year {
        rest = after;
    } else if let Some(after) = part(&mut date.year, rest, 4..=4, &["年"]) {
        if after.starts_with(['度', '级', '代', '版']) {
            return None;
        }
        rest = after;
    }
    if let Some(after) = part(&mut date.month, rest, 1..=2, &["月"]) {
        rest = after;
        if let Some(after) = part(&mut date.day, rest, 1..=2, &["日", "号"]) {
            rest = after;
        }
    }
    let complete = date.year.is_some() || date.month.is_some();
    // `6月`, alone, is a month; `6个月` never gets here, and `3月龄` is no date.
    let is_other = rest.starts_with(['龄', '份']) && date.day.is_none() && date.year.is_none();
    (complete && !is_other).then(|| (date, same_year.is_some(), text.len() - rest.len()))
}

/// The end of a range: `-5日`, `至11日`, `至7月2日`.
fn until(text: &str, from: Written) -> Option<(Written, usize)> {
    let rest = ["至", "到", "-", "—", "~"].into_iter().find_map(|sign| text.strip_prefix(sign))?;
    let mut date = Written { year: from.year, ..Written::default() };
    let after = match part(&mut date.month, rest, 1..=2, &["月"]) {
        Some(after) => after,
        None => {
            date.month = from.month;
            rest
        }
    };
    let after = part(&mut date.day, after, 1..=2, &["日", "号"])?;
    (is_possible(date) && from.day.is_some()).then(|| (date, text.len() - after.len()))
}

/// Takes digits and a sign off the start of a text into `slot`; gives the rest.
fn part<'t>(
    slot: &mut Option<u32>,
    text: &'t str,
    digits: std::ops::RangeInclusive<usize>,
    signs: &[&str],
) -> Option<&'t str> {
    let count = text.bytes().take_while(u8::is_ascii_digit).count();
    let (number, rest) = text.split_at_checked(count).filter(|_| digits.contains(&count))?;
    let rest = signs.iter().find_map(|sign| rest.strip_prefix(sign))?;
    *slot = number.parse().ok();
    Some(rest)
}

fn is_possible(date: Written) -> bool {
    let month = date.month.is_none_or(|month| (1..=12).contains(&month));
    let longest = date.month.and_then(|month| DAYS.get(month.checked_sub(1)? as usize)).copied().unwrap_or(0);
    let leap = date.year.is_none_or(|year| year % 4 == 0 && (year % 100 != 0 || year % 400 == 0));
    let longest = if date.month == Some(2) && !leap { 28 } else { longest };
    month
        && date.day.is_none_or(|day| (1..=longest).contains(&day))
        && date.year.is_none_or(|year| year > 1000)
}

fn value(date: Written) -> String {
    let year = date.year.map_or("-".to_owned(), |year| format!("{year:04}"));
    match (date.month, date.day) {
        (Some(month), Some(day)) => format!("{year}-{month:02}-{day:02}"),
        (Some(month), None) => format!("{year}-{month:02}"),
        _ => year,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(publication: Option<&str>, text: &str, expected: &[(&str, YearBasis)]) {
        let mentions = Calendar::new(publication).read(text);
        let found: Vec<(&str, YearBasis)> =
            mentions.iter().map(|date| (date.value.as_str(), date.basis)).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn the_year_comes_from_the_text_or_the_publication() {
        check(
            None,
            "2019年7月9日开会,同年8月部署。",
            &[("2019-07-09", YearBasis::Stated), ("2019-08", YearBasis::Context)],
        );
        check(
            Some("2023-11-08T09:30"),
            "11月6日开工,去年12月勘测。",
            &[("2023-11-06", YearBasis::Publication), ("2022-12", YearBasis::Publication)],
        );
        check(None, "11月6日开工。", &[("--11-06", YearBasis::Unknown)]);
        check(None, "2018年以来。", &[("2018", YearBasis::Stated)]);
    }

    #[test]
    fn ranges_have_an_end() {
        let mentions = Calendar::new(Some("2023-11-08")).read("7月9日至11日,4月30日-5月3日。");
        let ends: Vec<Option<&str>> = mentions.iter().map(|date| date.until.as_deref()).collect();
        assert_eq!(ends, [Some("2023-07-11"), Some("2023-05-03")]);
    }

    #[test]
    fn names_and_impossible_dates_are_none() {
        for text in [
            "“七一”讲话",
            "百年奋斗",
            "清明时节",
            "“十四五”以来",
            "2019年13月",
            "2月30日",
            "2021年度",
            "3月龄",
        ] {
            check(Some("2023-11-08"), text, &[]);
        }
    }
}
