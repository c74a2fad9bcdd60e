//! Dates in sentences, with the parts that a text leaves out taken from the article's own date.
//!
//! Only what reads as a date of the calendar is one: 七一, 百年, 清明 and “十四五” are names. An impossible date
//! stays text.

mod day;
mod written;

use std::ops::Range;

use serde::Serialize;

use day::{is_possible, shifted, value};
use written::{Relative, Written, skip, until, written};

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
    /// Sentences since then.
    age: usize,
    /// The last year that this sentence named.
    sentence_year: Option<u32>,
    /// The last month that the text named, with its year.
    month: Option<(Option<u32>, u32, YearBasis)>,
    /// Whether the text has named a day that lies after the publication in the same month, as forecasts do.
    looks_ahead: bool,
}

/// Months behind the publication in which a date without a year is that year's.
const NEAR_MONTHS: u32 = 1;

/// Sentences over which a named year holds for the months and days that follow it.
const NEAR: usize = 2;

impl Calendar {
    /// `publication` is the article's date as `YYYY-MM-DD…`, where it has one.
    pub fn new(publication: Option<&str>) -> Self {
        let mut parts = publication.unwrap_or_default().splitn(3, '-');
        let mut part = |digits: usize| {
            parts.next().and_then(|part| part.get(..digits)).and_then(|part| part.parse().ok())
        };
        let publication = part(4).zip(part(2)).zip(part(2)).map(|((year, month), day)| (year, month, day));
        Self { publication, year: None, age: 0, sentence_year: None, month: None, looks_ahead: false }
    }

    /// The dates of the next sentence; `starts` are the places where one can begin.
    pub fn read(&mut self, text: &str, starts: &[usize]) -> Vec<Mention> {
        let mut mentions = Vec::new();
        let mut next = 0;
        self.sentence_year = None;
        self.age += 1;
        for &at in starts {
            if at < next {
                continue;
            }
            let (before, rest) = text.split_at_checked(at).unwrap_or_default();
            next = match written(before, rest) {
                Some((date, length)) => {
                    let mention = self.mention(date, before, rest, length);
                    let end = mention.as_ref().map_or(at + length, |mention| mention.place.end);
                    mentions.extend(mention);
                    end
                }
                None => at + skip(rest),
            };
        }
        mentions
    }

    fn mention(&mut self, date: Written, before: &str, rest: &str, length: usize) -> Option<Mention> {
        let (full, basis) = self.completed(date, before, rest.get(length..)?)?;
        if !is_possible(full) {
            return None;
        }
        let until = until(rest.get(length..)?, full).filter(|(until, _)| is_possible(*until));
        let end = before.len() + length + until.map_or(0, |(_, length)| length);
        if let Some(year) = full.year {
            (self.year, self.age) = (Some(year), 0);
            if basis == YearBasis::Stated {
                self.sentence_year = Some(year);
            }
        }
        if let Some(month) = full.month {
            self.month = Some((full.year, month, basis));
        }
        self.looks_ahead |= self.publication.is_some_and(|(year, month, day)| {
            (full.year, full.month) == (Some(year), Some(month)) && full.day > Some(day)
        });
        Some(Mention {
            value: value(full),
            until: until.map(|(until, _)| value(until)),
            basis,
            place: before.len()..end,
        })
    }

    /// The date with what it leaves out, and how that is known; `None` where it cannot be told.
    fn completed(&self, date: Written, before: &str, after: &str) -> Option<(Written, YearBasis)> {
        if date.year.is_some() {
            return Some((date, YearBasis::Stated));
        }
        match date.relative {
            Some(Relative::Named(later)) => {
                let year = self.year.map(|year| year + later);
                let basis = if year.is_some() { YearBasis::Context } else { YearBasis::Unknown };
                Some((Written { year, ..date }, basis))
            }
            Some(Relative::Year(later)) => {
                let year = self.publication.and_then(|(year, ..)| year.checked_add_signed(later));
                let basis = if year.is_some() { YearBasis::Publication } else { YearBasis::Unknown };
                Some((Written { year, ..date }, basis))
            }
            Some(Relative::Month(later)) => {
                let (year, month, _) = self.publication?;
                let months = (year * 12 + month - 1).checked_add_signed(later)?;
                let full = Written { year: Some(months / 12), month: Some(months % 12 + 1), ..date };
                Some((full, YearBasis::Publication))
            }
            Some(Relative::Day(later)) => {
                let (year, month, day) = shifted(self.publication?, later)?;
                let full = Written { year: Some(year), month: Some(month), day: Some(day), relative: None };
                Some((full, YearBasis::Publication))
            }
            None if date.month.is_none() => self.day_only(date, before, after),
            None => Some(self.partial(date, before, after)),
        }
    }

    /// A month, with or without a day, of a year that is not written.
    fn partial(&self, date: Written, before: &str, after: &str) -> (Written, YearBasis) {
        if let Some(year) = self.sentence_year {
            return (Written { year: Some(year), ..date }, YearBasis::Context);
        }
        let Some((year, month, day)) = self.publication else {
            let year = self.year.filter(|_| self.age <= NEAR);
            let basis = if year.is_some() { YearBasis::Context } else { YearBasis::Unknown };
            return (Written { year, ..date }, basis);
        };
        // News looks back: a day later in the calendar than the publication was the year before, unless it is
        // announced or so near that nobody would leave out the year.
        let is_later = (date.month, date.day.unwrap_or(1)) > (Some(month), day);
        let is_near = date.month.is_some_and(|other| other <= month + NEAR_MONTHS);
        let year = if is_later && !is_near && !is_announced(before, after) { year - 1 } else { year };
        (Written { year: Some(year), ..date }, YearBasis::Publication)
    }

    /// A day alone (`25日`): of the month named last, or of the publication's, or of the one before it.
    fn day_only(&self, date: Written, before: &str, after: &str) -> Option<(Written, YearBasis)> {
        let Some((year, month, day)) = self.publication else {
            let (year, month, basis) = self.month?;
            let basis = if basis == YearBasis::Stated { YearBasis::Context } else { basis };
            return Some((Written { year, month: Some(month), ..date }, basis));
        };
        let is_last_months = date.day > Some(day) && !self.looks_ahead && !is_announced(before, after);
        let months = year * 12 + month - if is_last_months { 2 } else { 1 };
        let full = Written { year: Some(months / 12), month: Some(months % 12 + 1), ..date };
        Some((full, YearBasis::Publication))
    }
}

/// Whether the clause around a date says that it is still to come.
fn is_announced(before: &str, after: &str) -> bool {
    let clause = before.rsplit([',', '。', ';', '!', '?']).next().unwrap_or_default();
    let rest = after.split([',', '。', ';', '!', '?']).next().unwrap_or_default();
    ["将", "拟", "计划", "预计", "力争", "截止", "必须", "或于", "可能"]
        .iter()
        .any(|word| clause.contains(word) || rest.contains(word))
        || rest.starts_with(['前', '底']) && !rest.starts_with("前后")
        // 11月1日起施行 is told before it holds; 12月1日起实行的水价 holds.
        || rest.starts_with('起') && ["施行", "实施", "实行", "执行", "生效"].iter().any(|word| rest.ends_with(word))
}

#[cfg(test)]
mod tests {
    use super::super::start::Starts;
    use super::*;

    #[track_caller]
    fn check(publication: Option<&str>, text: &str, expected: &[(&str, YearBasis)]) {
        let mentions = Calendar::new(publication).read(text, &Starts::of(text).dates);
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
        let mentions = Calendar::new(Some("2023-11-08"))
            .read("7月9日至11日,4月30日-5月3日。", &Starts::of("7月9日至11日,4月30日-5月3日。").dates);
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
