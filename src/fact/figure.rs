//! Figures: numbers that count or measure something, with their unit, hedge and what is counted.
//!
//! A number without a unit is a name or a label (“5334”, 尼龙12, 129师, 01) and no figure; a year, a date and an
//! ordinal are none either.

use std::ops::Range;

use super::counted;
use super::numeral::{Numeral, numeral};
use super::unit::{Unit, unit};
use crate::word::Word;

/// A figure; every range is in bytes of the sentence's folded text.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// The number; of a range (`3至5家`) its lower end.
    pub value: f64,
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

/// Hedges before a number.
const BEFORE: &[&str] = &[
    "不少于",
    "不低于",
    "不超过",
    "不高于",
    "超过",
    "突破",
    "接近",
    "将近",
    "大约",
    "至少",
    "至多",
    "最多",
    "不足",
    "不到",
    "约",
    "近",
    "超",
    "逾",
    "达到近",
    "上",
];

/// Hedges behind a number or its unit.
const AFTER: &[&str] = &["以上", "以下", "以内", "左右", "上下", "余", "多"];

/// A hedge of the whole sentence, in front of all its figures.
const WHOLE: &[&str] = &["据不完全统计", "不完全统计", "据估算", "据测算", "预计"];

/// The figures of a sentence, in order.
pub(super) fn figures(text: &str, words: &[Word]) -> Vec<Figure> {
    let mut figures: Vec<Figure> = Vec::new();
    let mut at = 0;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        match figure_at(text, at) {
            Some(figure) => {
                at = figure.place.end.max(at + 1);
                figures.push(figure);
            }
            None => at += skip(rest),
        }
    }
    counted::assign(text, words, &mut figures);
    figures
}

/// Bytes to the next place where a number can begin: behind this Latin word, numeral or character.
fn skip(rest: &str) -> usize {
    let latin = rest.bytes().take_while(u8::is_ascii_alphanumeric).count();
    let numeral = numeral(rest).map_or(0, |numeral| numeral.length);
    latin.max(numeral).max(rest.chars().next().map_or(1, char::len_utf8))
}

/// The figure whose number begins at a byte, if one does.
fn figure_at(text: &str, at: usize) -> Option<Figure> {
    let before = text.get(..at)?;
    let number = numeral(text.get(at..)?)?;
    if is_name(before, &number) {
        return None;
    }
    let (end, value) = range_end(text, at, &number);
    let rest = text.get(end..)?;
    let blanks = rest.len() - rest.trim_start_matches(' ').len();
    let found = unit(rest.get(blanks..)?)?;
    if is_date(text, at, end + blanks) || is_word_with(text, at, end, &number, found) {
        return None;
    }
    let unit = end + blanks..end + blanks + found.length;
    let mut hedges = hedges_before(before);
    hedges.extend(number.surplus.map(|surplus| at + surplus..at + surplus + '余'.len_utf8()));
    let mut place = hedges.first().map_or(at, |hedge| hedge.start.min(at))..unit.end;
    if let Some(hedge) = hedge_after(text, unit.end) {
        place.end = hedge.end;
        hedges.push(hedge);
    }
    let whole = whole_hedge(before);
    place.start = place.start.max(whole.as_ref().map_or(0, |hedge| hedge.end));
    hedges.splice(0..0, whole);
    Some(Figure { value, place, unit, hedges, what: None, is_measure: found.is_measure })
}

/// Whether what stands before a number makes it a part of a name, an ordinal or a label.
fn is_name(before: &str, number: &Numeral) -> bool {
    let last = before.chars().next_back();
    let after_latin = last.is_some_and(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-' | '/'));
    let is_ordinal = last.is_some_and(|c| matches!(c, '第' | '初' | '星' | '周' | '号' | '“' | '‘'));
    // 统一, 唯一, 之一, 万一, 同一, 专一, 进一步: a Chinese one is mostly a word.
    let is_plain_one = !number.is_arabic && number.value == 1.0 && number.surplus.is_none();
    let in_word = !number.is_arabic && last.is_some_and(|c| "统唯之同专进每这那某另哪任逐".contains(c));
    after_latin || is_ordinal || is_plain_one || in_word
}

/// The end of a range (`3至5家`, `10%—20%`) and the value of its lower end; of a single number its own.
fn range_end(text: &str, at: usize, number: &Numeral) -> (usize, f64) {
    let end = at + number.length;
    let rest = text.get(end..).unwrap_or_default();
    let upper = ["至", "到", "-", "~", "—"].into_iter().find_map(|sign| {
        let upper = numeral(rest.strip_prefix(sign)?)?;
        (upper.is_arabic == number.is_arabic && upper.value > number.value)
            .then_some(sign.len() + upper.length)
    });
    (end + upper.unwrap_or(0), number.value)
}

/// Whether the number is a part of a date: 7月, 6日, 2019年, or stands between such parts.
fn is_date(text: &str, at: usize, end: usize) -> bool {
    let after = text.get(end..).unwrap_or_default();
    let before = text.get(..at).unwrap_or_default();
    after.starts_with(['年', '月', '日', '号', '时', ':'])
        && !after.starts_with("年级")
        && !after.starts_with("月份额")
        || before.ends_with(['年', '月']) && after.starts_with(['日', '月'])
}

/// Whether number and unit are another word together: 十三所 a name, 1类 and 三级 labels, 四位一体 an idiom.
fn is_word_with(text: &str, at: usize, end: usize, number: &Numeral, unit: Unit) -> bool {
    let written = text.get(end..end + unit.length).unwrap_or_default().trim_start();
    let after = text.get(end + unit.length..).unwrap_or_default();
    let is_label = number.is_arabic && number.value == 1.0 && written == "类"
        || !number.is_arabic && matches!(written, "级" | "度" | "点" | "步")
        || written == "期" && after.starts_with("工程");
    let is_idiom = after.starts_with("一体") || written == "大" && after.contains("之一");
    let is_institute = !number.is_arabic && written == "所" && number.value > 10.0;
    let is_sequel = after.starts_with("之") || text.get(..at).is_some_and(|before| before.ends_with('之'));
    is_label || is_idiom || is_institute || is_sequel
}

/// The hedges that stand directly before a number.
fn hedges_before(before: &str) -> Vec<Range<usize>> {
    let trimmed = before.trim_end_matches(' ');
    BEFORE
        .iter()
        .find(|hedge| trimmed.ends_with(*hedge))
        .map(|hedge| trimmed.len() - hedge.len()..trimmed.len())
        .into_iter()
        .collect()
}

fn hedge_after(text: &str, at: usize) -> Option<Range<usize>> {
    let rest = text.get(at..)?;
    let hedge = AFTER.iter().find(|hedge| rest.starts_with(*hedge))?;
    Some(at..at + hedge.len())
}

fn whole_hedge(before: &str) -> Option<Range<usize>> {
    WHOLE.iter().filter_map(|hedge| before.rfind(hedge).map(|at| at..at + hedge.len())).next()
}

#[cfg(test)]
mod tests {
    use super::*;

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
            words.into_iter().map(|(start, end, tag)| Word { start, end, tag, idf: 1.0 }).collect();
        let part = |range: Range<usize>| text.get(range).unwrap_or_default().to_owned();
        let found: Vec<(String, f64, String, String)> = figures(&text, &words)
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
        check("帮扶/v 400/m 余/m 人次/q", &[("400余人次", 400.0, "人次", "")]);
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
            "企业/n 221/m 家/q 、/x 作坊/n 2150/m 家/q ,/x 分别/d 是/v 上年/t 的/u 1.66/m 倍/q 、/x 1.3/m 倍/q 。/x",
            &[
                ("221家", 221.0, "家", "企业"),
                ("2150家", 2150.0, "家", "作坊"),
                ("1.66倍", 1.66, "倍", "企业"),
                ("1.3倍", 1.3, "倍", "作坊"),
            ],
        );
    }
}
