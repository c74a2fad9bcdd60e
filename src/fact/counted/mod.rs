//! What a figure counts: the noun phrase behind its unit, or the one before its number.

mod pair;
mod phrase;

use std::ops::Range;

use super::figure::Figure;
use crate::fold::{is_alphanumeric, is_han};
use crate::word::{Tag, Word};
use pair::pair_respectively;
use phrase::{action_before, is_nominal, phrase_before, phrase_behind};

/// How a figure says what it counts.
enum Kind {
    /// 21家重点实验室: the noun behind, or else the one before.
    Count,
    /// 覆盖率90%, 80%以上游客: the rate before, or the whole behind.
    Share,
    /// 总投资4600万元: the noun before, or else the one behind.
    Measure,
    /// 孩子今年6岁, 16岁的小将.
    Age,
    /// 会议开了近2小时: the noun before, if it is said of it.
    Time,
}

impl Kind {
    fn of(text: &str, figure: &Figure) -> Self {
        match text.get(figure.unit.clone()).unwrap_or_default() {
            "%" | "百分之" | "成" => Self::Share,
            "岁" | "周岁" => Self::Age,
            "小时" | "个小时" | "个多小时" | "分钟" | "秒" | "天" | "个月" | "个多月" | "年" => {
                Self::Time
            }
            _ if figure.is_measure => Self::Measure,
            _ => Self::Count,
        }
    }
}

/// Tells for each figure what it counts.
pub(super) fn assign(text: &str, words: &[Word], figures: &mut [Figure]) {
    let mut last: Option<Range<usize>> = None;
    for index in 0..figures.len() {
        let Some(figure) = figures.get(index) else { continue };
        let (start, end) = (figure.place.start, figure.place.end);
        // 45批150余艘舰艇: both count what stands behind the last.
        let leads = figures.get(index + 1).is_some_and(|next| next.place.start == end);
        let free = index.checked_sub(1).and_then(|last| figures.get(last)).map_or(0, |last| last.place.end);
        let behind = || phrase_behind(text, words, end);
        // 由2小时缩短至25分钟: what belongs to the figure before is counted by none.
        let before = || phrase_before(text, words, start).filter(|before| !leads && before.start >= free);
        let is_led = text.get(end..).is_some_and(|rest| rest.starts_with('的'));
        let otherwise = || action_before(text, words, start).or_else(|| last.clone()).filter(|_| !leads);
        let deed = deed_before(words, start).filter(|_| is_anniversary(text, figure));
        let what = match Kind::of(text, figure) {
            Kind::Count if let Some(fate) = fate_behind(text, figure) => Some(fate),
            Kind::Count => {
                whole_before(text, words, free..start).or_else(behind).or_else(before).or_else(otherwise)
            }
            Kind::Share => {
                let before = before();
                let is_of_it = before.as_ref().is_some_and(|before| is_rate(text, before));
                if is_of_it { before } else { behind().or(before).or_else(otherwise) }
            }
            Kind::Measure | Kind::Time if deed.is_some() => deed,
            // 46万亩强筋小麦, 29.5亿元的债权: what directly follows, unless what is measured directly precedes.
            Kind::Measure => {
                let before = before();
                let is_near =
                    before.as_ref().is_some_and(|before| before.end == start) && !follows_place(words, start);
                if !is_near && is_attribute(text, words, figure) {
                    behind().or(before).or_else(otherwise)
                } else {
                    before.or_else(behind).or_else(otherwise)
                }
            }
            Kind::Age if is_led => behind(),
            Kind::Age => before(),
            Kind::Time if is_distance(text, start, end) => None,
            Kind::Time => before()
                .filter(|before| is_said_of(words, before.end..start))
                .or_else(|| deed_before(words, start)),
        };
        last.clone_from(&what);
        if let Some(figure) = figures.get_mut(index) {
            figure.what = what;
        }
    }
    for index in (1..figures.len()).rev() {
        let next = figures.get(index).map(|next| (next.place.start, next.what.clone()));
        if let (Some(figure), Some((start, what))) = (figures.get_mut(index - 1), next)
            && figure.what.is_none()
            && figure.place.end == start
        {
            figure.what = what;
        }
    }
    if figures.len() > 1 {
        pair_respectively(text, words, figures);
    }
}

/// What became of those who are counted, directly behind the figure: 25人|遇难.
fn fate_behind(text: &str, figure: &Figure) -> Option<Range<usize>> {
    let end = figure.place.end;
    let is_person = matches!(text.get(figure.unit.clone()), Some("人" | "名" | "位"));
    let rest = text.get(end..).filter(|_| is_person)?;
    let fate = FATES.iter().find(|fate| rest.starts_with(**fate))?;
    // 3名|被困老人: those are meant whom the word qualifies.
    let is_told = rest.get(fate.len()..).is_some_and(|rest| !rest.starts_with(is_han));
    is_told.then_some(end..end + fate.len())
}

/// What becomes of people whom a report counts.
const FATES: &[&str] = &["遇难", "死亡", "受伤", "失联", "失踪", "牺牲", "获救", "身亡", "被困"];

/// Whether a figure tells how long ago something was: 建交75周年.
fn is_anniversary(text: &str, figure: &Figure) -> bool {
    matches!(text.get(figure.unit.clone()), Some("周年" | "年"))
}

/// Whether a time is a distance from something else rather than how long that took: 交款两天|后, 在15天里.
fn is_distance(text: &str, start: usize, end: usize) -> bool {
    let after = text.get(end..).unwrap_or_default();
    after.starts_with(['后', '前']) || text.get(..start).is_some_and(|before| before.ends_with('在'))
}

/// Whether a measure is a quality of what follows it: a noun or 的 stands directly behind it.
fn is_attribute(text: &str, words: &[Word], figure: &Figure) -> bool {
    let end = figure.place.end;
    if text.get(end..).is_some_and(|rest| rest.starts_with('的')) {
        return true;
    }
    let is_thing = text.get(figure.unit.clone()).is_some_and(|unit| !unit.ends_with(['元', '点']));
    let next = words.get(words.partition_point(|word| word.start() < end));
    is_thing && next.is_some_and(|word| is_nominal(word, word.of(text)) && word.tag != Tag::VN)
}

/// The verb of two characters that ends directly before a byte: 建交|33年.
#[inline(never)]
fn deed_before(words: &[Word], at: usize) -> Option<Range<usize>> {
    let count = words.partition_point(|word| word.start() < at);
    let word = count.checked_sub(1).and_then(|last| words.get(last))?;
    let is_deed = word.tag == Tag::V && word.end() == at && word.end() - word.start() == '是'.len_utf8() * 2;
    is_deed.then(|| word.range())
}

/// The whole of which a figure counts a part: 成员国中|有11个, 死者中|只有2人.
fn whole_before(text: &str, words: &[Word], range: Range<usize>) -> Option<Range<usize>> {
    let Range { start: free, end: at } = range;
    let count = words.partition_point(|word| word.start() < at);
    let mut near = words.get(..count)?.iter().rev().take(PART);
    let within = near.find(|word| word.of(text) == "中")?;
    let between = text.get(within.end()..at)?;
    let is_part = ["有", "只有", "仅有", "已有", "约有", "仅"].contains(&between)
        || between.starts_with('已') && between.chars().all(is_alphanumeric);
    let phrase = is_part.then(|| phrase_before(text, words, within.start())).flatten();
    let phrase = phrase.filter(|phrase| phrase.end == within.start())?;
    let start = phrase.start.max(free);
    (start < phrase.end).then_some(start..phrase.end)
}

/// Whether the word before a byte names a place: 青岭县|3万亩小麦.
fn follows_place(words: &[Word], at: usize) -> bool {
    let count = words.partition_point(|word| word.start() < at);
    count.checked_sub(1).and_then(|last| words.get(last)).is_some_and(|word| word.tag == Tag::NS)
}

/// Words between a whole and the figure of its part, at most.
const PART: usize = 4;

/// Whether a noun phrase names what shares are of: 覆盖率, 比重, 增加值.
fn is_rate(text: &str, phrase: &Range<usize>) -> bool {
    const RATES: [char; 11] = ['率', '比', '例', '重', '度', '速', '幅', '值', '额', '量', '数'];
    text.get(phrase.clone()).is_some_and(|phrase| phrase.ends_with(RATES))
}

/// Whether at most one verb with its particle stands between a noun and its time: 会议开了2小时, not 项目完成交易,仅仅7天.
fn is_said_of(words: &[Word], between: Range<usize>) -> bool {
    let first = words.partition_point(|word| word.start() < between.start);
    words.iter().skip(first).take_while(|word| word.end() <= between.end).count() <= 2
}
