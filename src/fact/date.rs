//! Dates in sentences, with the parts that a text leaves out taken from the article's own date.
//!
//! Only what reads as a date of the calendar is one: 七一, 百年, 清明 and “十四五” are names. An impossible date
//! stays text.

use std::ops::Range;
use std::sync::LazyLock;

use serde::Serialize;

use super::numeral::numeral;
use crate::charset::CharSet;
use crate::fold::han_digit;

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
}

/// A date as it is written.
#[derive(Clone, Copy, Default)]
struct Written {
    year: Option<u32>,
    month: Option<u32>,
    day: Option<u32>,
    /// Which year is meant where none is written.
    relative: Option<Relative>,
}

/// A word that stands for a year or a day.
#[derive(Clone, Copy, PartialEq)]
enum Relative {
    /// 同年, 当年 (0) and 次年 (1): from the year that the text named last.
    Named(u32),
    /// 今年 (0), 去年 (-1), 明年 (1): from the year of the publication.
    Year(i32),
    /// 本月 (0), 上月 (-1), 下月 (1): from the month of the publication.
    Month(i32),
    /// 昨天 (-1): from the day of the publication.
    Day(i32),
}

/// Words that stand for a year, before a month.
const YEARS: &[(&str, Relative)] = &[
    ("同年", Relative::Named(0)),
    ("当年", Relative::Named(0)),
    ("次年", Relative::Named(1)),
    ("翌年", Relative::Named(1)),
    ("今年", Relative::Year(0)),
    ("本年", Relative::Year(0)),
    ("去年", Relative::Year(-1)),
    ("上年", Relative::Year(-1)),
    ("前年", Relative::Year(-2)),
    ("明年", Relative::Year(1)),
    ("后年", Relative::Year(2)),
    ("本月", Relative::Month(0)),
    ("上月", Relative::Month(-1)),
    ("上个月", Relative::Month(-1)),
    ("下月", Relative::Month(1)),
    ("下个月", Relative::Month(1)),
];

/// Words that stand for a day.
const RELATIVE_DAYS: &[(&str, Relative)] = &[
    ("昨日", Relative::Day(-1)),
    ("昨天", Relative::Day(-1)),
    ("昨晚", Relative::Day(-1)),
    ("前天", Relative::Day(-2)),
    ("前日", Relative::Day(-2)),
];

/// Days of each month in a leap year: without a year, 29 February is possible.
const DAYS: [u32; 12] = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

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
        Self { publication, year: None, age: 0, sentence_year: None, month: None }
    }

    /// The dates of the next sentence.
    pub fn read(&mut self, text: &str) -> Vec<Mention> {
        let mut mentions = Vec::new();
        let mut at = 0;
        self.sentence_year = None;
        self.age += 1;
        while let Some(next) = text.get(at..).and_then(|rest| rest.find(begins_date)) {
            at += next;
            let (before, rest) = text.split_at_checked(at).unwrap_or_default();
            match written(before, rest) {
                Some((date, length)) => {
                    let mention = self.mention(date, before, rest, length);
                    at = mention.as_ref().map_or(at + length, |mention| mention.place.end);
                    mentions.extend(mention);
                }
                None => at += skip(rest),
            }
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
            None if date.month.is_none() => self.day_only(date),
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
        // announced.
        let is_later = (date.month, date.day.unwrap_or(1)) > (Some(month), day);
        let year = if is_later && !is_announced(before, after) { year - 1 } else { year };
        (Written { year: Some(year), ..date }, YearBasis::Publication)
    }

    /// A day alone (`25日`): of the month named last, or of the publication's, or of the one before it.
    fn day_only(&self, date: Written) -> Option<(Written, YearBasis)> {
        let Some((year, month, day)) = self.publication else {
            let (year, month, basis) = self.month?;
            let basis = if basis == YearBasis::Stated { YearBasis::Context } else { basis };
            return Some((Written { year, month: Some(month), ..date }, basis));
        };
        let months = if date.day > Some(day) { year * 12 + month - 2 } else { year * 12 + month - 1 };
        let full = Written { year: Some(months / 12), month: Some(months % 12 + 1), ..date };
        Some((full, YearBasis::Publication))
    }
}

/// Whether a date can begin with a character; Latin letters too, which hide the digits behind them.
fn begins_date(c: char) -> bool {
    c.is_ascii_alphanumeric() || STARTS.contains(c)
}

static STARTS: LazyLock<CharSet> =
    LazyLock::new(|| CharSet::new("同当次翌今本去上前明后下昨十零〇一二三四五六七八九".chars()));

/// Bytes to the next place where a date can begin: behind this number or character.
fn skip(rest: &str) -> usize {
    let latin = rest.bytes().take_while(u8::is_ascii_alphanumeric).count();
    latin.max(rest.chars().next().map_or(1, char::len_utf8))
}

/// Whether the clause around a date says that it is still to come.
fn is_announced(before: &str, after: &str) -> bool {
    let clause = before.rsplit([',', '。', ';', '!', '?']).next().unwrap_or_default();
    let rest = after.split([',', '。', ';', '!', '?']).next().unwrap_or_default();
    ["将", "拟", "计划", "预计", "力争", "截止"]
        .iter()
        .any(|word| clause.contains(word) || rest.contains(word))
        || rest.starts_with(['前', '底']) && !rest.starts_with("前后")
}

/// A day some days before or after another one, within a month's reach.
fn shifted((year, month, day): (u32, u32, u32), later: i32) -> Option<(u32, u32, u32)> {
    let day = i64::from(day) + i64::from(later);
    if day >= 1 {
        return Some((year, month, u32::try_from(day).ok()?));
    }
    let (year, month) = if month == 1 { (year - 1, 12) } else { (year, month - 1) };
    Some((year, month, u32::try_from(i64::from(days(Some(year), month)) + day).ok()?))
}

/// A date at the start of a text, behind `before`, with its length in bytes: `2019年7月9日`, `2021-07-28`,
/// `二〇二一年七月一日`, `2023年10月`, `2018年`, `6月14日`, `同年8月`, `去年12月`, `昨日`, `25日`.
fn written(before: &str, text: &str) -> Option<(Written, usize)> {
    // 12:30, 2.5, W2019: a part of another number or of a name; 记者:2019年 is none.
    let clock = before.strip_suffix(':').is_some_and(|hour| hour.ends_with(|c: char| c.is_ascii_digit()));
    let inside = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '/' | '-' | '·' | '“');
    if is_digit(text) && (clock || before.ends_with(inside)) {
        return None;
    }
    if let Some(&(word, relative)) = RELATIVE_DAYS.iter().find(|(word, _)| text.starts_with(word)) {
        // 昨天(6月21日): the date in brackets says it.
        let is_said = text.get(word.len()..).is_some_and(|rest| rest.starts_with('('));
        return (!is_said).then(|| (Written { relative: Some(relative), ..Written::default() }, word.len()));
    }
    numeric(text).or_else(|| relative(text)).or_else(|| span_start(text)).or_else(|| plain(before, text))
}

/// The first number of a span that names its unit once: `1`—6月, `2018`—2020年.
fn span_start(text: &str) -> Option<(Written, usize)> {
    let count = text.bytes().take_while(u8::is_ascii_digit).count();
    let (first, rest) = text.split_at_checked(count)?;
    let rest = ["至", "到", "-", "—", "–", "~"].into_iter().find_map(|sign| rest.strip_prefix(sign))?;
    let mut last = None;
    let first = first.parse().ok();
    let (rest, date) = match count {
        1 | 2 => (part(&mut last, rest, 1..=2, &["月"])?, Written { month: first, ..Written::default() }),
        4 => (part(&mut last, rest, 4..=4, &["年"])?, Written { year: first, ..Written::default() }),
        _ => return None,
    };
    (first < last && !is_digit(rest)).then_some((date, count))
}

fn is_digit(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_digit())
}

/// `2021-07-28`, `2021/7/28`, `2021.7.28`.
fn numeric(text: &str) -> Option<(Written, usize)> {
    let sign = text.get(4..5).filter(|sign| matches!(*sign, "-" | "/" | "."))?;
    let mut date = Written::default();
    let rest = part(&mut date.year, text, 4..=4, &[sign])?;
    let rest = part(&mut date.month, rest, 1..=2, &[sign])?;
    let count = rest.bytes().take_while(u8::is_ascii_digit).count();
    let (day, rest) = rest.split_at_checked(count).filter(|_| (1..=2).contains(&count))?;
    date.day = day.parse().ok();
    (!rest.starts_with(['.', '-', '/'])).then(|| (date, text.len() - rest.len()))
}

/// `同年8月`, `去年12月3日`, `本月5日`.
fn relative(text: &str) -> Option<(Written, usize)> {
    let &(word, relative) = YEARS.iter().find(|(word, _)| text.starts_with(word))?;
    let mut date = Written { relative: Some(relative), ..Written::default() };
    let rest = text.get(word.len()..)?;
    let rest = match relative {
        Relative::Month(_) => part(&mut date.day, rest, 1..=2, &["日", "号"])?,
        _ => month_and_day(&mut date, rest)?,
    };
    Some((date, text.len() - rest.len()))
}

fn plain(before: &str, text: &str) -> Option<(Written, usize)> {
    let mut date = Written::default();
    let mut rest = text;
    if let Some(after) =
        part(&mut date.year, rest, 4..=4, &["年"]).or_else(|| chinese_year(&mut date.year, rest))
    {
        if after.starts_with(['度', '级', '代', '版', '款']) {
            return None;
        }
        rest = after;
    }
    rest = month_and_day(&mut date, rest).unwrap_or(rest);
    if date.year.is_some() || date.month.is_some() {
        // `6月`, alone, is a month; `6个月` never gets here, and `3月龄` is no date.
        let is_other = rest.starts_with(['龄', '嫂', '饼', '光', '色']) && date.day.is_none();
        return (!is_other).then(|| (date, text.len() - rest.len()));
    }
    let rest = part(&mut date.day, rest, 1..=2, &["日"])?;
    is_day(before, rest).then(|| (date, text.len() - rest.len()))
}

/// Whether a number with 日 behind it is a day of the calendar rather than a time or a name: `25日在京`, `1日电`.
fn is_day(before: &str, rest: &str) -> bool {
    #[rustfmt::skip]
    const FOLLOWS: &[&str] = &[
        "在", "于", "电", "讯", "上午", "下午", "中午", "晚", "凌晨", "清晨", "早", "夜", "傍晚", "说", "表示", "宣布", "报道", "召开", "举行", "开幕", "闭幕",
        "发布", "从", "对", "就", "至", "到", "-", "—", "与", "同", "将", "起", "零时", "会见", "致电", "公布", "当天", "消息", "抵达", "率", "出席", "通报", "称",
        ",", "。", ")", ";", "、",
    ];
    let is_counted = before.ends_with([
        '第', '近', '约', '满', '这', '每', '后', '前', '的', '共', '“', '至', '到', '、', '过', '达', '周',
        '逾', '超',
    ]);
    let before_is_open = before.is_empty() || before.ends_with(|c: char| !c.is_alphanumeric()) || !is_counted;
    before_is_open && !is_counted && FOLLOWS.iter().any(|word| rest.starts_with(word))
}

/// Takes a month, and a day where one follows, off the start of a text; both Arabic or both Chinese.
fn month_and_day<'t>(date: &mut Written, text: &'t str) -> Option<&'t str> {
    if let Some(rest) = part(&mut date.month, text, 1..=2, &["月"]) {
        let rest = rest.strip_prefix('份').filter(|rest| !rest.starts_with('额')).unwrap_or(rest);
        return Some(part(&mut date.day, rest, 1..=2, &["日", "号"]).unwrap_or(rest));
    }
    // 五月 alone is a song, a flower or a name as often as a date: a year or a day has to stand beside it.
    let has_year = date.year.is_some() || date.relative.is_some();
    let (month, rest) = chinese_number(text, "月")?;
    match chinese_number(rest, "日") {
        Some((day, rest)) => {
            (date.month, date.day) = (Some(month), Some(day));
            Some(rest)
        }
        None if has_year => {
            date.month = Some(month);
            Some(rest)
        }
        None => None,
    }
}

/// Longest Chinese numeral up to 99, in characters: 三十一. Only so many are read, so that a text of nothing but
/// numerals takes linear time.
const LONGEST_NUMERAL: usize = 3;

/// A Chinese numeral up to 99 with a sign behind it: 三十日, 十二月.
fn chinese_number<'t>(text: &'t str, sign: &str) -> Option<(u32, &'t str)> {
    let end = text.char_indices().nth(LONGEST_NUMERAL).map_or(text.len(), |(at, _)| at);
    let found = numeral(text.get(..end)?).filter(|number| !number.is_arabic && number.factor == 1.0)?;
    Some((found.value as u32, text.get(found.length..)?.strip_prefix(sign)?))
}

/// 二〇二一年: four digits and 年.
fn chinese_year<'t>(slot: &mut Option<u32>, text: &'t str) -> Option<&'t str> {
    let digits: Vec<u32> = text.chars().take(4).map_while(han_digit).collect();
    let length: usize = text.chars().take(4).map(char::len_utf8).sum();
    let rest = text.get(length..)?.strip_prefix('年').filter(|_| digits.len() == 4)?;
    *slot = Some(digits.iter().fold(0, |year, digit| year * 10 + digit));
    Some(rest)
}

/// The end of a range: `-5日`, `至11日`, `至7月2日`, `至5月`, `—2021年`; with its length in bytes.
fn until(text: &str, from: Written) -> Option<(Written, usize)> {
    let rest = ["至", "到", "-", "—", "–", "~"].into_iter().find_map(|sign| text.strip_prefix(sign))?;
    let mut date = Written { year: from.year, month: from.month, ..Written::default() };
    let mut after = rest;
    if let Some(next) = part(&mut date.year, rest, 4..=4, &["年"]) {
        after = next;
        date.month = None;
    }
    if let Some(next) = part(&mut date.month, after, 1..=2, &["月"]) {
        after = next;
    }
    match (from.month, from.day) {
        (_, Some(_)) => after = part(&mut date.day, after, 1..=2, &["日", "号"])?,
        (Some(_), None) if after.len() == rest.len() || date.month.is_none() => return None,
        (None, None) if date.year == from.year => return None,
        _ => {}
    }
    Some((date, text.len() - after.len()))
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

/// Days of a month; of February 29 where the year is not known.
fn days(year: Option<u32>, month: u32) -> u32 {
    let leap = year.is_none_or(|year| year % 4 == 0 && (year % 100 != 0 || year % 400 == 0));
    let longest = month.checked_sub(1).and_then(|month| DAYS.get(month as usize)).copied().unwrap_or(0);
    if month == 2 && !leap { 28 } else { longest }
}

fn is_possible(date: Written) -> bool {
    date.month.is_none_or(|month| (1..=12).contains(&month))
        && date.day.is_none_or(|day| (1..=days(date.year, date.month.unwrap_or(1))).contains(&day))
        && date.year.is_none_or(|year| (1000..2200).contains(&year))
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
