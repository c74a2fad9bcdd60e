//! The lines that belong to a title: those that it is broken over, a kicker, a subtitle.

use std::ops::Range;

use super::{Heading, can_be, overlap};
use crate::page::feature::Feature;
use crate::page::{chapter, credit, person, text};

/// The lines beside the best one: a title over several lines, a kicker, a subtitle.
pub(super) fn beside(lines: &[Feature], zone: Range<usize>, at: usize, worth: f64, body: &[u64]) -> Heading {
    let mut title = at;
    // A line below the title that names the interview or begins with a dash adds to the one above it.
    if let Some(above) = at.checked_sub(1).filter(|above| zone.contains(above))
        && let (Some(line), Some(upper)) = (lines.get(at), lines.get(above))
        && is_subtitle(line)
        && can_be(upper)
        && (is_dashed(line) && line.blanks == 0 && !upper.closed || overlap(upper, body) > 0.2)
        && worth.is_finite()
    {
        title = above;
    }
    let range = continued(lines, &zone, title, body);
    let neighbour = |index: Option<usize>| {
        index.filter(|index| zone.contains(index)).filter(|&index| lines.get(index).is_some_and(can_be))
    };
    let adds =
        |next: &usize| lines.get(*next).is_some_and(is_subtitle) || is_above_reporters(lines, *next, body);
    let subtitle = neighbour(Some(range.end)).filter(adds);
    let kicker =
        neighbour(range.start.checked_sub(1)).filter(|&before| lines.get(before).is_some_and(is_kicker));
    Heading { title: range, kicker, subtitle }
}

/// Whether a line adds to the title above it.
fn is_subtitle(line: &Feature) -> bool {
    is_dashed(line) || line.text.contains("专访") && line.length <= 40
}

/// Whether a line begins with a dash, as only what adds to the title above it does: `——读《某书》`.
fn is_dashed(line: &Feature) -> bool {
    line.text.starts_with("——") || line.text.starts_with("--")
}

/// Whether an unclosed line stands between the title, without a blank line, and the reporters' line or dateline.
fn is_above_reporters(lines: &[Feature], at: usize, body: &[u64]) -> bool {
    let (Some(line), Some(below)) = (lines.get(at), lines.get(at + 1)) else { return false };
    let fits = line.blanks == 0 && !line.closed && SUBTITLE.contains(&line.length);
    let plain = !chapter::is_numbered(line.text) && !credit::is_outlet(line.text);
    let begins = line.text.starts_with(|c| text::is_word(c) || c == '“') && overlap(line, body) > 0.1;
    fits && plain && begins && (below.byline || below.head.is_some())
}

/// Length of a subtitle that has no mark of one, in characters: shorter lines are labels of a section.
const SUBTITLE: std::ops::RangeInclusive<usize> = 7..=30;

/// Whether a line stands above a title by its form: a series, a column, an open end.
fn is_kicker(line: &Feature) -> bool {
    let series = [
        "之一",
        "之二",
        "之三",
        "之四",
        "之五",
        "系列",
        "专访",
        "专题",
        "特稿",
        "观察",
        "聚焦",
        "特别报道",
        "述评",
    ];
    let core = text::core(line.text);
    line.length >= 4
        && line.length <= 40
        && (series.iter().any(|word| core.ends_with(word))
            || line.text.ends_with([':', '|']) && line.length >= 8)
}

/// The lines of a title that is broken over several: neighbours without a blank line between, that the body
/// shares words with, where the first is an office or ends in a word that needs the next.
fn continued(lines: &[Feature], zone: &Range<usize>, at: usize, body: &[u64]) -> Range<usize> {
    let joins = |upper: usize, lower: usize| {
        let (Some(first), Some(second)) = (lines.get(upper), lines.get(lower)) else { return false };
        let open = ends_open(first.text) || second.text.starts_with("关于") || second.text.starts_with('的');
        let is_kind = names_kind(second.text);
        let open = open || first.text.contains("关于") && !names_kind(first.text) && is_kind;
        let longest = if first.text.ends_with("公司") { SUBJECT_AND_KIND } else { KIND };
        let open = open || person::is_office(first.text) && is_kind && second.length <= longest;
        let fits = can_be(first) && can_be(second) && first.length >= 6 && second.length >= 4;
        fits && second.blanks == 0 && open && overlap(first, body).max(overlap(second, body)) > 0.2
    };
    let mut range = at..at + 1;
    while range.start > zone.start && range.len() < 4 && joins(range.start - 1, range.start) {
        range.start -= 1;
    }
    while range.end < zone.end && range.len() < 4 && joins(range.end - 1, range.end) {
        range.end += 1;
    }
    range
}

/// Longest subject and kind of a listed company's announcement below its name, in characters: `半年度业绩预增公告`.
const SUBJECT_AND_KIND: usize = 40;

/// Longest line that names nothing but a kind, in characters: `民事判决书` below the court.
const KIND: usize = 10;

/// Whether a line ends in the kind of an official document (GB/T 9704: the title is subject and kind), a remark in
/// brackets left out: `关于…的意见(征求意见稿)`.
fn names_kind(line: &str) -> bool {
    #[rustfmt::skip]
    const KINDS: &[&str] = &[
        "判决书", "裁定书", "决定书", "调解书", "通知书", "起诉书", "意见书", "建议书", "决议", "决定", "命令",
        "公报", "公告", "通告", "意见", "通知", "通报", "报告", "请示", "批复", "议案", "函", "纪要",
        "办法", "规定", "条例", "细则", "方案", "规划", "计划", "纲要", "措施", "公示", "说明", "规则",
        "标准", "指南", "预案", "倡议书", "制度",
    ];
    let bare = line.strip_suffix(')').and_then(|inner| inner.rfind('(')).and_then(|open| line.get(..open));
    // `民 事 判 决 书`
    let whole = text::squeezed(bare.unwrap_or(line));
    KINDS.iter().any(|kind| whole.ends_with(kind))
}

/// Whether a title's line needs the next one: it ends in a word that governs what follows.
fn ends_open(line: &str) -> bool {
    const OPEN: [&str; 11] = ["及", "和", "与", "的", "关于", "、", "对", "在", "为", "以", "暨"];
    #[rustfmt::skip]
    const CLOSED: [&str; 28] = [
        "应对", "面对", "反对", "绝对", "核对", "配对", "相对", "派对", "行为", "作为", "有为", "成为", "华为", "认为", "人为",
        "存在", "所在", "实在", "可以", "难以", "足以", "普及", "涉及", "埃及", "参与", "温和", "目的", "缓和",
    ];
    let ends = |words: &[&str]| words.iter().any(|word| line.ends_with(word));
    ends(&OPEN) && !ends(&CLOSED)
}
