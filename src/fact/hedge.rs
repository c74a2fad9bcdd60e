//! Hedges: the words that make a figure less than exact.

use std::ops::Range;
use std::sync::LazyLock;

use crate::phrase::Endings;

/// Hedges before a number.
#[rustfmt::skip]
const BEFORE: &[&str] = &[
    "不少于", "不低于", "不超过", "不高于", "超过", "突破", "接近", "将近", "大约", "至少", "至多", "最多", "不足", "不到", "约", "近",
    "超", "逾", "上", "过", "最高", "最低", "约为", "超出", "多于", "少于", "高于", "低于",
];

/// Words that end with a hedge's character and are none: 以上, 通过.
#[rustfmt::skip]
const WORDS: &[&str] = &[
    "以上", "加上", "早上", "晚上", "会上", "网上", "线上", "路上", "赶上", "向上", "迈上", "站上", "登上", "冲上", "跃上", "通过", "经过",
    "不过", "透过", "附近", "最近", "邻近", "靠近", "契约", "节约", "预约", "集约", "签约", "大于",
];

/// Hedges and other words as a text can end with them, each with whether it is a hedge.
static ENDINGS: LazyLock<Endings<bool>> = LazyLock::new(|| Endings::new(&[(BEFORE, true), (WORDS, false)]));

/// Hedges behind a number or its unit.
const AFTER: &[&str] = &["以上", "以下", "以内", "左右", "上下", "余", "多"];

/// Characters that 多 is a word with.
const AFTER_MANY: [char; 16] =
    ['式', '元', '种', '样', '个', '部', '方', '年', '层', '功', '维', '媒', '边', '语', '用', '民'];

/// A hedge of the whole sentence, in front of all its figures.
///
/// It is looked for [`WHOLE_REACH`] bytes before a figure.
const WHOLE: &[&str] = &["据不完全统计", "不完全统计", "据估算", "据测算", "预计"];

/// How far before a figure a hedge of the whole sentence is looked for, in bytes: five times the longest sentence
/// that reads at one go. Without a bound a sentence that never ends takes quadratic time.
const WHOLE_REACH: usize = 1800;

/// The hedges that stand directly before a number.
pub(super) fn before(text: &str) -> Vec<Range<usize>> {
    let trimmed = text.trim_end_matches(' ');
    let hedge = ENDINGS.at_end(trimmed).filter(|&(_, is_hedge)| is_hedge);
    hedge.map(|(hedge, _)| trimmed.len() - hedge.len()..trimmed.len()).into_iter().collect()
}

/// The hedge that stands directly behind a number and its unit, which end at a byte.
pub(super) fn after(text: &str, at: usize) -> Option<Range<usize>> {
    let rest = text.get(at..)?;
    let hedge = AFTER.iter().find(|hedge| rest.starts_with(*hedge))?;
    // 3家多式联运企业: a 多 that belongs to the next word.
    let is_word = *hedge == "多" && rest.get(hedge.len()..).is_some_and(|rest| rest.starts_with(AFTER_MANY));
    (!is_word).then(|| at..at + hedge.len())
}

/// The hedge of the whole sentence in a text that ends where the number begins.
pub(super) fn whole(text: &str) -> Option<Range<usize>> {
    let far = text.len().saturating_sub(WHOLE_REACH);
    let far = (far..=text.len()).find(|&at| text.is_char_boundary(at))?;
    let near = text.get(far..)?;
    // All of them hold one of these; few sentences do.
    if !near.contains("计") && !near.contains("算") {
        return None;
    }
    WHOLE.iter().find_map(|hedge| near.rfind(hedge).map(|at| far + at..far + at + hedge.len()))
}
