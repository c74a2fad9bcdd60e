//! Figures: numbers that count or measure something, with their unit, hedge and what is counted.
//!
//! A number without a unit is a name or a label (“5334”, 尼龙12, 129师, 01) and no figure; a year, a date and an
//! ordinal are none either.

use std::ops::Range;
use std::sync::LazyLock;

use super::counted;
use super::numeral::{Numeral, is_chinese_digit, numeral};
use super::unit::unit;
use crate::charset::CharSet;
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
    "过",
    "最高",
    "最低",
    "约为",
    "超出",
    "多于",
    "少于",
    "高于",
    "低于",
];

/// Hedges behind a number or its unit.
const AFTER: &[&str] = &["以上", "以下", "以内", "左右", "上下", "余", "多"];

/// A hedge of the whole sentence, in front of all its figures.
///
/// It is looked for [`WHOLE_REACH`] bytes before a figure.
const WHOLE: &[&str] = &["据不完全统计", "不完全统计", "据估算", "据测算", "预计"];

/// How far before a figure a hedge of the whole sentence is looked for, in bytes: five times the longest sentence
/// that reads at one go. Without a bound a sentence that never ends takes quadratic time.
const WHOLE_REACH: usize = 1800;

/// The figures of a sentence, in order.
pub(super) fn figures(text: &str, words: &[Word]) -> Vec<Figure> {
    let mut figures: Vec<Figure> = Vec::new();
    let mut at = 0;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let Some(next) = rest.find(begins_number) else { break };
        at += next;
        match figure_at(text, at) {
            Some(figure) => {
                at = figure.place.end.max(at + 1);
                figures.push(figure);
            }
            None => at += skip(text.get(at..).unwrap_or_default()),
        }
    }
    counted::assign(text, words, &mut figures);
    figures
}

/// Whether a number can begin with a character; Latin letters too, which hide the digits behind them.
fn begins_number(c: char) -> bool {
    c.is_ascii_alphanumeric() || STARTS.contains(c)
}

static STARTS: LazyLock<CharSet> =
    LazyLock::new(|| CharSet::new("零〇一二两三四五六七八九十百千万亿".chars()));

/// Bytes to the next place where a number can begin: behind this Latin word, numeral or character.
fn skip(rest: &str) -> usize {
    let latin = rest.bytes().take_while(u8::is_ascii_alphanumeric).count();
    let numeral = numeral(rest).map_or(0, |numeral| numeral.length);
    latin.max(numeral).max(rest.chars().next().map_or(1, char::len_utf8))
}

/// The figure whose number begins at a byte, if one does.
fn figure_at(text: &str, at: usize) -> Option<Figure> {
    let before = text.get(..at)?;
    let rest = text.get(at..)?;
    if rest.starts_with("百分之") {
        return share(text, at);
    }
    // 一 is a part of another word most of the time.
    if let Some(after) = rest.strip_prefix('一')
        && !after.starts_with(|c: char| STARTS.contains(c) || matches!(c, '倍' | '成' | '元' | '番'))
    {
        return None;
    }
    let number = numeral(rest)?;
    if rest.get(number.length..)?.starts_with("分之") {
        return share(text, at);
    }
    if is_name(before, &number) || is_date(text, at, at + number.length) {
        return None;
    }
    let range = range(text, at, &number);
    let found = unit_at(text, range.end, &number)?;
    let unit = found.place.clone();
    if is_date(text, at, range.end) || is_word_with(text, at, range.end, &number, &found) {
        return None;
    }
    let mut hedges = hedges_before(before);
    if number.is_bare && hedges.is_empty() && number.surplus.is_none() {
        return None;
    }
    hedges.extend(number.surplus.map(|surplus| at + surplus..at + surplus + '余'.len_utf8()));
    let mut place = hedges.first().map_or(at, |hedge| hedge.start.min(at))..unit.end;
    if let Some(hedge) = hedge_after(text, unit.end) {
        place.end = hedge.end;
        hedges.push(hedge);
    }
    let whole = whole_hedge(before);
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
    let mut hedges = hedges_before(before);
    let mut place = hedges.first().map_or(at, |hedge| hedge.start)..at + length;
    if let Some(hedge) = hedge_after(text, place.end) {
        place.end = hedge.end;
        hedges.push(hedge);
    }
    Some(Figure { value, until: None, place, unit, hedges, what: None, is_measure: true })
}

/// Whether what stands before a number makes it a part of a name, an ordinal or a label.
fn is_name(before: &str, number: &Numeral) -> bool {
    let last = before.chars().next_back();
    let after_latin =
        last.is_some_and(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-' | '/' | '#' | '№'));
    let is_ordinal =
        last.is_some_and(|c| matches!(c, '第' | '初' | '星' | '周' | '号' | '“' | '‘' | '《' | '·'));
    // 三四个, 十几: a part of a number that is not read as a whole.
    let is_torn =
        !number.is_arabic && last.is_some_and(|c| is_chinese_digit(c) || matches!(c, '几' | '数' | '点'));
    // 统一, 唯一, 之一, 万一, 同一, 专一, 进一步: a Chinese numeral is often a part of a word.
    let in_word = !number.is_arabic && last.is_some_and(|c| "统唯之同专进每这那某另哪任逐红新老".contains(c));
    // +86, 0731: telephone numbers and codes.
    let is_code = number.is_arabic && (before.ends_with('+') || number.has_leading_zero);
    after_latin || is_ordinal || is_torn || in_word || is_code
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
struct Found {
    place: Range<usize>,
    is_measure: bool,
}

fn unit_at(text: &str, end: usize, number: &Numeral) -> Option<Found> {
    let rest = text.get(end..)?;
    let blanks = rest.len() - rest.trim_start_matches(' ').len();
    let rest = rest.get(blanks..)?;
    if let Some(unit) = unit(rest) {
        let start = end + blanks;
        let length = unit.length + rest.get(unit.length..).map_or(0, rate);
        return Some(Found { place: start..start + length, is_measure: unit.is_measure });
    }
    if let Some(length) = years(text, end, number) {
        return Some(Found { place: end..end + length, is_measure: true });
    }
    // 突破1000亿: a magnitude at the end of a clause needs no unit.
    let ends = rest.is_empty() || rest.starts_with([',', '。', ';', '、', ')', '!', '?', '”']);
    let stands_alone = number.is_arabic && number.factor > 1.0 && ends;
    stands_alone.then_some(Found { place: end..end, is_measure: true })
}

/// The length of the second half of a unit that is a rate: 元|/公斤, in bytes; 0 where there is none.
fn rate(rest: &str) -> usize {
    let second = rest.strip_prefix('/').and_then(unit);
    second.map_or(0, |unit| '/'.len_utf8() + unit.length)
}

/// The length of a 年 that measures a time (未来3年) rather than names one.
fn years(text: &str, end: usize, number: &Numeral) -> Option<usize> {
    let rest = text.get(end..)?.strip_prefix('年')?;
    let before = text.get(..end - number.length)?;
    let led =
        ["未来", "过去", "连续", "历时", "近", "约", "超", "满", "任期", "为期", "用", "长达", "的", "龄"];
    let follows = ["来", "内", "间", "以上", "多", "期", "时间", "有期徒刑", "左右"];
    let is_time =
        led.iter().any(|word| before.ends_with(word)) || follows.iter().any(|word| rest.starts_with(word));
    let is_year =
        number.value >= 1000.0 || rest.starts_with(['月', '级', '度', '代', '末', '初']) || !number.is_arabic;
    ((is_time || number.surplus.is_some()) && !is_year).then_some('年'.len_utf8())
}

/// Whether the number is a part of a date or a time of day: 7月, 6日, 2019年, 9时30分.
fn is_date(text: &str, at: usize, end: usize) -> bool {
    let after = text.get(end..).unwrap_or_default().trim_start_matches(' ');
    let before = text.get(..at).unwrap_or_default();
    let is_part = after.starts_with(['月', '日', '号', '时', ':'])
        || after.starts_with('年') && text.get(at..end).is_some_and(|digits| digits.len() > 3);
    is_part && !after.starts_with("月份额")
        || before.ends_with(['年', '月']) && after.starts_with(['日', '月'])
        || before.ends_with(['时', '点']) && after.starts_with('分')
}

/// Words that a number and 个 or 大 are a slogan with: 四个意识, 三大攻坚战.
#[rustfmt::skip]
const SLOGANS: &[&str] = &[
    "意识", "自信", "维护", "全面", "确立", "务必", "代表", "倡议", "认同", "不", "坚持", "善于", "革命", "敢于", "离不开", "明确",
    "一百年", "百年", "现代化", "文明", "伟大", "统一", "结合", "转变", "毫不动摇", "攻坚战", "平衡", "法宝", "规定", "战役", "纪律", "到位",
];

/// Whether number and unit are another word together: 十三所 a name, 1类 and 三级 labels, 四位一体 an idiom.
fn is_word_with(text: &str, at: usize, end: usize, number: &Numeral, found: &Found) -> bool {
    let written = text.get(found.place.clone()).unwrap_or_default();
    let after = text.get(found.place.end..).unwrap_or_default();
    let before = text.get(..at).unwrap_or_default();
    let is_one = !number.is_arabic && number.value == 1.0 && number.surplus.is_none();
    let is_year = number.is_arabic && number.factor == 1.0 && (1900.0..2100.0).contains(&number.value);
    let is_label = number.is_arabic && number.value == 1.0 && written == "类"
        || is_one && !matches!(written, "倍" | "成" | "元" | "番")
        || is_year && matches!(written, "级" | "届" | "版" | "款")
        || number.is_arabic && written == "点" && number.value <= 24.0 && number.value.fract() == 0.0
        || written == "期" && ["工程", "项目", "建设", "临床"].iter().any(|word| after.starts_with(word));
    let is_chinese_label = !number.is_arabic
        && matches!(
            written,
            "级" | "度"
                | "点"
                | "步"
                | "分"
                | "届"
                | "国"
                | "省"
                | "市"
                | "县"
                | "镇"
                | "乡"
                | "村"
                | "大"
                | "克"
                | "升"
                | "级别"
                | "天"
                | "秒"
        );
    let is_day = is_chinese_label && matches!(written, "天" | "秒") && number.value > 1.0;
    let is_slogan = !number.is_arabic
        && matches!(written, "个" | "大" | "项" | "种")
        && SLOGANS.iter().any(|word| after.starts_with(word));
    let is_idiom = after.starts_with("一体") || written == "大" && after.contains("之一");
    let is_institute = !number.is_arabic
        && written == "所"
        && number.value > 10.0
        && !["高", "学", "院", "大", "中", "小", "医"].iter().any(|word| after.starts_with(word));
    // 三次会议, 前10个月: the third meeting, a part of the year.
    let is_ordinal = !number.is_arabic
        && written == "次"
        && ["会议", "全会", "全体", "集体", "产业", "伤害", "元", "函数"]
            .iter()
            .any(|word| after.starts_with(word))
        || before.ends_with('前') && matches!(written, "个月" | "天")
        || !number.is_arabic && number.value == 0.0;
    let is_sequel = after.starts_with('之')
        && !["之间", "之内", "之外", "之多"].iter().any(|word| after.starts_with(word))
        || before.ends_with('之')
        || text.get(at..end).is_none();
    is_label
        || is_chinese_label && !is_day
        || is_slogan
        || is_idiom
        || is_institute
        || is_ordinal
        || is_sequel
}

/// The hedges that stand directly before a number.
fn hedges_before(before: &str) -> Vec<Range<usize>> {
    let trimmed = before.trim_end_matches(' ');
    // 以上, 加上, 通过, 经过: parts of other words.
    let is_word = [
        "以上", "加上", "早上", "晚上", "会上", "网上", "线上", "路上", "赶上", "向上", "迈上", "站上",
        "登上", "冲上", "跃上", "通过", "经过", "不过", "透过", "附近", "最近", "邻近", "靠近", "契约",
        "节约", "预约", "集约", "签约", "大于",
    ]
    .iter()
    .any(|word| trimmed.ends_with(word));
    if is_word {
        return Vec::new();
    }
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
    // 3家多式联运企业: a 多 that belongs to the next word.
    if *hedge == "多"
        && rest.get(hedge.len()..).is_some_and(|rest| {
            rest.starts_with([
                '式', '元', '种', '样', '个', '部', '方', '年', '层', '功', '维', '媒', '边', '语', '用',
                '民',
            ])
        })
    {
        return None;
    }
    Some(at..at + hedge.len())
}

fn whole_hedge(before: &str) -> Option<Range<usize>> {
    let far = before.len().saturating_sub(WHOLE_REACH);
    let far = (far..=before.len()).find(|&at| before.is_char_boundary(at))?;
    let near = before.get(far..)?;
    WHOLE.iter().find_map(|hedge| near.rfind(hedge).map(|at| far + at..far + at + hedge.len()))
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
