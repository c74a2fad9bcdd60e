//! Figures: numbers that count or measure something, with their unit, hedge and what is counted.
//!
//! A number without a unit is a name or a label (“5334”, 尼龙12, 129师, 01) and no figure; a year, a date and an
//! ordinal are none either.

use std::ops::Range;

use super::numeral::{Numeral, is_chinese_digit, numeral};
use super::start::begins_number;
use super::unit::{unit, years};
use super::{counted, hedge, label};
use crate::fold::is_han;
use crate::word::Word;

/// A figure; every range is in bytes of the sentence's folded text.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// The number; of a range (`3至5家`) its lower end.
    pub value: f64,
    /// The upper end of a range.
    pub until: Option<f64>,
    /// From the first hedge or digit to the end of unit and hedge.
    pub place: Range<usize>,
    /// The unit; empty where the number stands for itself.
    pub unit: Range<usize>,
    /// The words that make it less than exact.
    pub hedges: Vec<Range<usize>>,
    /// What is counted or measured, where the sentence says so.
    pub what: Option<Range<usize>>,
    /// Whether the unit measures (元, %) rather than counts (家, 名).
    pub is_measure: bool,
}

/// The figures of a sentence, in order; `starts` are the places where a number can begin.
pub(super) fn figures(text: &str, words: &[Word], starts: &[usize]) -> Vec<Figure> {
    let mut figures: Vec<Figure> = Vec::new();
    let mut next = 0;
    for &at in starts {
        if at < next {
            continue;
        }
        let rest = text.get(at..).unwrap_or_default();
        let number = numeral(rest);
        next = match number.as_ref().and_then(|number| figure_at(text, at, number)) {
            Some(figure) => {
                let end = figure.place.end;
                figures.push(figure);
                end
            }
            None => at + skip(rest, number.as_ref()),
        };
    }
    counted::assign(text, words, &mut figures);
    // 亿 or 万 without a unit counts what stands right behind it, or else it is a part of a word.
    figures.retain(|figure| {
        let is_counted = || figure.what.as_ref().is_some_and(|what| what.start == figure.unit.end);
        figure.is_measure || !figure.unit.is_empty() || is_counted()
    });
    figures
}

/// Bytes to the next place where a number can begin: behind this Latin word, numeral or character.
fn skip(rest: &str, numeral: Option<&Numeral>) -> usize {
    let latin = rest.bytes().take_while(u8::is_ascii_alphanumeric).count();
    let numeral = numeral.map_or(0, |numeral| numeral.length);
    latin.max(numeral).max(rest.chars().next().map_or(1, char::len_utf8))
}

/// The figure whose number begins at a byte, if one does.
fn figure_at(text: &str, at: usize, number: &Numeral) -> Option<Figure> {
    let before = text.get(..at)?;
    let rest = text.get(at..)?;
    if rest.starts_with("百分之") {
        return share(text, at);
    }
    // 一 is a part of another word most of the time.
    if let Some(after) = rest.strip_prefix('一')
        && !after.starts_with(|c| begins_number(c) || matches!(c, '倍' | '成' | '元' | '番'))
    {
        return None;
    }
    if rest.get(number.length..)?.starts_with("分之") {
        return share(text, at);
    }
    if label::is_name(before, number) || label::is_date(text, at, at + number.length) {
        return None;
    }
    let mut range = range(text, at, number);
    let found = unit_at(text, range.end, number)?;
    let unit = found.place.clone();
    let end = match hundredths(text, &unit).filter(|_| number.is_arabic && range.until.is_none()) {
        Some((more, length)) => {
            range.value = ((range.value + more) * 100.0).round() / 100.0;
            unit.end + length
        }
        None => unit.end,
    };
    if label::is_date(text, at, range.end) || label::is_word_with(text, at, range.end, number, &found) {
        return None;
    }
    let mut hedges = hedge::before(before);
    if number.is_bare && hedges.is_empty() && number.surplus.is_none() {
        return None;
    }
    hedges.extend(number.surplus.map(|surplus| at + surplus..at + surplus + '余'.len_utf8()));
    let mut place = hedges.first().map_or(at, |hedge| hedge.start.min(at))..end;
    if let Some(hedge) = hedge::after(text, end) {
        place.end = hedge.end;
        hedges.push(hedge);
    }
    let whole = hedge::whole(before);
    place.start = place.start.max(whole.as_ref().map_or(0, |hedge| hedge.end));
    hedges.splice(0..0, whole);
    Some(Figure {
        value: range.value,
        until: range.until,
        place,
        unit,
        hedges,
        what: None,
        is_measure: found.is_measure,
    })
}

/// What stands behind a unit as its hundredths, as results are told (10秒08, 6米83), with its length in bytes.
fn hundredths(text: &str, place: &Range<usize>) -> Option<(f64, usize)> {
    let rest = text.get(place.end..).filter(|_| matches!(text.get(place.clone()), Some("米" | "秒")))?;
    let (digits, behind) = rest.split_at_checked(2)?;
    let is_longer = behind.starts_with(|c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '%'));
    let more = digits.parse::<u8>().ok().filter(|_| !is_longer && !digits.starts_with('+'))?;
    unit(behind).is_none().then_some((f64::from(more) / 100.0, 2))
}

/// A share at a byte: 百分之三十 with the unit 百分之, 三分之一 without a unit.
fn share(text: &str, at: usize) -> Option<Figure> {
    let (before, rest) = (text.get(..at)?, text.get(at..)?);
    let (value, length, unit) = if let Some(after) = rest.strip_prefix("百分之") {
        let number = numeral(after)?;
        (number.value, "百分之".len() + number.length, at..at + "百分之".len())
    } else {
        let below = numeral(rest)?;
        let above = rest.get(below.length..)?.strip_prefix("分之")?;
        let number = numeral(above)?;
        let length = below.length + "分之".len() + number.length;
        (number.value / below.value, length, at + length..at + length)
    };
    if before.ends_with(is_chinese_digit) || !value.is_finite() {
        return None;
    }
    let mut hedges = hedge::before(before);
    let mut place = hedges.first().map_or(at, |hedge| hedge.start)..at + length;
    if let Some(hedge) = hedge::after(text, place.end) {
        place.end = hedge.end;
        hedges.push(hedge);
    }
    Some(Figure { value, until: None, place, unit, hedges, what: None, is_measure: true })
}

/// The values of a number or a range, and where its last digit ends.
struct Extent {
    value: f64,
    until: Option<f64>,
    end: usize,
}

/// Signs between the ends of a range.
const TO: &[&str] = &["至", "到", "-", "~", "—", "–"];

/// The end of a range (`3至5家`, `10%—20%`, `3-5万元`); a single number has only its own.
fn range(text: &str, at: usize, number: &Numeral) -> Extent {
    let end = at + number.length;
    let alone = Extent { value: number.value, until: None, end };
    let rest = text.get(end..).unwrap_or_default();
    // The unit may stand behind both: 10%至20%.
    let own = unit(rest).map_or(0, |unit| unit.length);
    for skipped in [0, own] {
        let Some(after) = rest.get(skipped..) else { continue };
        let Some((sign, upper)) =
            TO.iter().find_map(|sign| Some((sign, numeral(after.strip_prefix(sign)?)?)))
        else {
            continue;
        };
        let shared = if number.factor == 1.0 && skipped == 0 && number.value < upper.value / upper.factor {
            upper.factor
        } else {
            1.0
        };
        let value = number.value * shared;
        if upper.is_arabic == number.is_arabic && upper.value > value {
            let end = end + skipped + sign.len() + upper.length;
            return Extent { value, until: Some(upper.value), end };
        }
    }
    alone
}

/// The unit behind a number.
pub(super) struct Found {
    /// Its bytes.
    pub place: Range<usize>,
    /// Whether it measures (元, %) rather than counts (家, 名).
    pub is_measure: bool,
}

fn unit_at(text: &str, end: usize, number: &Numeral) -> Option<Found> {
    let rest = text.get(end..)?;
    let blanks = rest.len() - rest.trim_start_matches(' ').len();
    let rest = rest.get(blanks..)?;
    if let Some(unit) = unit(rest) {
        let start = end + blanks;
        let behind = rest.get(unit.length..).unwrap_or_default();
        let length = unit.length + rate(behind);
        // 4点意见 counts, 上涨4点 measures.
        let is_measure = unit.is_measure && !(rest.starts_with('点') && label::counts_points(behind));
        return Some(Found { place: start..start + length, is_measure });
    }
    if let Some(length) = years(text, end, number) {
        return Some(Found { place: end..end + length, is_measure: true });
    }
    // 突破1000亿: a magnitude at the end of a clause needs no unit.
    let ends = rest.is_empty() || rest.starts_with([',', '。', ';', '、', ')', '!', '?', '”']);
    // 8万受灾村民: nor does one before a noun, which is looked for later.
    let stands_alone = number.is_arabic && number.factor > 1.0 && (ends || rest.starts_with(is_han));
    stands_alone.then_some(Found { place: end..end, is_measure: ends })
}

/// The length of the second half of a unit that is a rate: 元|/公斤, in bytes; 0 where there is none.
fn rate(rest: &str) -> usize {
    let second = rest.strip_prefix('/').and_then(unit);
    second.map_or(0, |unit| '/'.len_utf8() + unit.length)
}

#[cfg(test)]
mod tests {
    use super::super::start::Starts;
    use super::*;
    use crate::word::Tag;

    /// Cuts a text into words by blanks, with the tag behind a slash: `新增/v 21/m 家/q`.
    fn words(tagged: &str) -> (String, Vec<(usize, usize, &str)>) {
        let mut text = String::new();
        let mut words = Vec::new();
        for (form, tag) in tagged.split(' ').filter_map(|word| word.rsplit_once('/')) {
            words.push((text.len(), text.len() + form.len(), tag));
            text.push_str(form);
        }
        (text, words)
    }

    #[track_caller]
    fn check(tagged: &str, expected: &[(&str, f64, &str, &str)]) {
        let (text, words) = words(tagged);
        let words: Vec<Word> =
            words.into_iter().map(|(start, end, tag)| Word::new(start..end, Tag::new(tag), 1.0)).collect();
        let part = |range: Range<usize>| text.get(range).unwrap_or_default().to_owned();
        let found: Vec<(String, f64, String, String)> = figures(&text, &words, &Starts::of(&text).numbers)
            .into_iter()
            .map(|figure| {
                let what = figure.what.clone().map(part).unwrap_or_default();
                (part(figure.place.clone()), figure.value, part(figure.unit.clone()), what)
            })
            .collect();
        let found: Vec<(&str, f64, &str, &str)> = found
            .iter()
            .map(|(text, value, unit, what)| (text.as_str(), *value, unit.as_str(), what.as_str()))
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn counts_name_what_follows_and_measures_what_precedes() {
        check(
            "新增/v 21/m 家/q 重点/n 实验室/n ,/x 比例/n 达到/v 90/m %/x 以上/f 。/x",
            &[("21家", 21.0, "家", "重点实验室"), ("90%以上", 90.0, "%", "比例")],
        );
        check("渠道/n 改造/vn 投资/n 近/a 2.5/m 亿元/q", &[("近2.5亿元", 2.5e8, "元", "渠道改造投资")]);
        check("帮扶/v 400/m 余/m 人次/q", &[("400余人次", 400.0, "人次", "帮扶")]);
    }

    #[test]
    fn names_dates_and_ordinals_are_no_figures() {
        for text in [
            "7/m 月/n 6/m 日/n",
            "2018/m 年/n",
            "尼龙/n 12/m 全/a",
            "第/m 3/m 名/q",
            "“/x 5334/m ”/x 工程/n",
            "唯一/b 一/m 个/q",
        ] {
            check(text, &[]);
        }
    }

    #[test]
    fn respective_measures_belong_to_the_counts_before_them() {
        check(
            "企业/n 184/m 家/q 、/x 作坊/n 930/m 家/q ,/x 分别/d 是/v 前年/t 的/u 1.45/m 倍/q 、/x 1.2/m 倍/q 。/x",
            &[
                ("184家", 184.0, "家", "企业"),
                ("930家", 930.0, "家", "作坊"),
                ("1.45倍", 1.45, "倍", "企业"),
                ("1.2倍", 1.2, "倍", "作坊"),
            ],
        );
    }
}
