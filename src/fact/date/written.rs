//! Dates as they are written, before what they leave out is known.

use std::sync::LazyLock;

use crate::fact::numeral::{is_chinese_digit, numeral};
use crate::fold::han_digit;
use crate::phrase::Phrases;

/// A date as it is written.
#[derive(Clone, Copy, Default)]
pub(super) struct Written {
    pub year: Option<u32>,
    pub month: Option<u32>,
    pub day: Option<u32>,
    /// Which year is meant where none is written.
    pub relative: Option<Relative>,
}

/// A word that stands for a year or a day.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Relative {
    /// 同年, 当年 (0) and 次年 (1): from the year that the text named last.
    Named(u32),
    /// 今年 (0), 去年 (-1), 明年 (1): from the year of the publication.
    Year(i32),
    /// 本月 (0), 上月 (-1), 下月 (1): from the month of the publication.
    Month(i32),
    /// 昨天 (-1): from the day of the publication.
    Day(i32),
}

/// Words that stand for a year or month, before a month or day.
static RELATIVES: LazyLock<Phrases<Relative>> = LazyLock::new(|| {
    Phrases::new(&[
        (&["同年", "当年"], Relative::Named(0)),
        (&["次年", "翌年"], Relative::Named(1)),
        (&["今年", "本年"], Relative::Year(0)),
        (&["去年", "上年"], Relative::Year(-1)),
        (&["前年"], Relative::Year(-2)),
        (&["明年"], Relative::Year(1)),
        (&["后年"], Relative::Year(2)),
        (&["本月"], Relative::Month(0)),
        (&["上月", "上个月"], Relative::Month(-1)),
        (&["下月", "下个月"], Relative::Month(1)),
        (&["昨日", "昨天", "昨晚"], Relative::Day(-1)),
        (&["前天", "前日"], Relative::Day(-2)),
        (&["今日", "今天", "今晚", "今晨"], Relative::Day(0)),
        (&["明日", "明天", "明晚"], Relative::Day(1)),
    ])
});

/// Bytes to the next place where a date can begin: behind this number or character.
pub(super) fn skip(rest: &str) -> usize {
    let latin = rest.bytes().take_while(u8::is_ascii_alphanumeric).count();
    latin.max(rest.chars().next().map_or(1, char::len_utf8))
}

/// A date at the start of a text, behind `before`, with its length in bytes: `2019年7月9日`, `2021-07-28`,
/// `二〇二一年七月一日`, `2023年10月`, `2018年`, `6月14日`, `同年8月`, `去年12月`, `昨日`, `25日`.
pub(super) fn written(before: &str, text: &str) -> Option<(Written, usize)> {
    let first = text.chars().next()?;
    let found = if first.is_ascii_digit() {
        // 12:30, 2.5, W2019: a part of another number or of a name; 记者:2019年 is none.
        let clock = before.strip_suffix(':').is_some_and(|hour| hour.ends_with(|c: char| c.is_ascii_digit()));
        let inside = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '/' | '-' | '·' | '“');
        if clock || before.ends_with(inside) {
            return None;
        }
        numeric(text).or_else(|| span_start(text)).or_else(|| plain(before, text))
    } else if is_chinese_digit(first) {
        // 一 is a part of another word most of the time.
        has_sign(text).then(|| plain(before, text)).flatten()
    } else {
        relative(before, text).or_else(|| republic(text))
    };
    found.filter(|_| !is_in_title(before))
}

/// Whether a sign of a year or month stands where it can behind a Chinese numeral: 十二月, 二〇二一年.
fn has_sign(text: &str) -> bool {
    text.chars().skip(1).take(LONGEST_NUMERAL + 1).any(|c| matches!(c, '年' | '月'))
}

/// How far before a date the mark that begins a title is looked for, in characters: few titles are longer.
const TITLE: usize = 40;

/// Whether a text ends inside a title: 《1974年贸易法》 names a law.
fn is_in_title(before: &str) -> bool {
    before.chars().rev().take(TITLE).find(|c| matches!(c, '《' | '》')) == Some('《')
}

/// Whether a word for a day stands for an age: 今天的山村, 走到今天, 今天,我们.
fn is_age(before: &str, word: &str, rest: &str) -> bool {
    let may_be = matches!(word, "今天" | "今日" | "明天" | "明日");
    let stands_for_now =
        before.ends_with(['的', '到', '至', '有', '在', '了', '向', '美', '是', '像', '和', '与']);
    word == "昨天" && rest.starts_with('走')
        || may_be
            && (stands_for_now
                || rest.is_empty()
                || rest.starts_with(['的', ',', '。', '、', '”', '!', '?', '中', '我', '已']))
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

/// `同年8月`, `去年12月3日`, `本月5日`, `昨日`.
fn relative(before: &str, text: &str) -> Option<(Written, usize)> {
    let (word, relative) = RELATIVES.at_start(text)?;
    let mut date = Written { relative: Some(relative), ..Written::default() };
    let rest = text.get(word.len()..)?;
    let rest = match relative {
        // 昨天(6月21日): the date in brackets says it.
        Relative::Day(_) if rest.starts_with('(') || is_age(before, word, rest) => return None,
        Relative::Day(_) => rest,
        Relative::Month(_) => part(&mut date.day, rest, 1..=2, &["日", "号"])?,
        Relative::Named(_) | Relative::Year(_) => month_and_day(&mut date, rest)?,
    };
    Some((date, text.len() - rest.len()))
}

/// The year before the first of the Republic, whose years Taiwan counts by.
const REPUBLIC: u32 = 1911;

/// `民国二十六年`, `民国113年5月1日`, `民国元年`.
fn republic(text: &str) -> Option<(Written, usize)> {
    let after = text.strip_prefix("民国").map(|after| after.trim_start_matches(' '))?;
    let mut years = None;
    let rest = part(&mut years, after, 1..=3, &["年"]).or_else(|| {
        let (number, rest) =
            after.strip_prefix("元年").map(|rest| (1, rest)).or_else(|| chinese_number(after, "年"))?;
        years = Some(number);
        Some(rest)
    })?;
    let mut date = Written { year: years.map(|years| REPUBLIC + years), ..Written::default() };
    let rest = month_and_day(&mut date, rest).unwrap_or(rest);
    (!rest.starts_with(['代', '度'])).then(|| (date, text.len() - rest.len()))
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

/// Whether a number with 日 behind it is a day of the calendar rather than a time or a name: `25日在京`, `1日电`; not
/// `为期3日`, `3日游`.
fn is_day(before: &str, rest: &str) -> bool {
    let is_counted = before.ends_with([
        '第', '近', '约', '满', '这', '每', '后', '前', '共', '“', '至', '到', '过', '达', '周', '逾', '超',
        '期', '时', '续', '了', '需', '经', '住', '长', '隔', '足', '头', '几', '数',
    ]);
    let is_end = before.ends_with("截至") || before.ends_with("日、");
    let is_length = rest.starts_with([
        '游', '内', '间', '均', '志', '语', '本', '元', '经', '常', '龄', '照', '光', '历', '程', '用', '班',
        '行', '记', '谈', '之', '化', '子', '以', '后', '多', '余',
    ]);
    (is_end || !is_counted && !before.ends_with('、')) && (!is_length || rest.starts_with("以来"))
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
    if is_digit(text) {
        return None;
    }
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
pub(super) fn until(text: &str, from: Written) -> Option<(Written, usize)> {
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
