//! The title of an article, and the lines above and below it.
//!
//! Two signs do the work (measured: each alone finds two titles in three, together six in seven): how many of the
//! line's words the body has too, and how near the line stands to the date, the byline or the body.

use std::ops::Range;

use super::feature::{Feature, Shape};
use super::lexicon::furniture::Sign;
use super::{Hint, hint, mail, person, text};

/// How far above the body a title is looked for, in non-blank lines.
const REACH: usize = 30;

/// Longest title, in characters.
const LENGTH: usize = 90;

/// Worth of standing right above the date, the byline or the body; overlap with the body is worth at most 1.
const NEAR: f64 = 0.6;

/// What it is worth beside that a question is asked again above its answers.
const ASKED: f64 = 0.4;

/// By how much nearness falls with each line.
const FALL: f64 = 0.07;

/// Least worth of a title: a line without any word of the body must stand right above its date.
const LEAST: f64 = 0.45;

/// Bigrams added to a line's own before its overlap is taken, so that no short word wins by one hit.
const SMOOTHING: f64 = 3.0;

/// Bigrams of the body that are compared, from its start.
pub(super) const BODY_GRAMS: usize = 4000;

/// The title's lines with those beside it, as indexes of lines.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Heading {
    /// The title: one line, or several that belong together.
    pub title: Range<usize>,
    /// The line above it.
    pub kicker: Option<usize>,
    /// The line below it.
    pub subtitle: Option<usize>,
}

/// Finds the title among the lines above a body.
pub(super) fn find(lines: &[Feature], zone: Range<usize>, body: &[u64]) -> Option<Heading> {
    let start = zone.start.max(zone.end.saturating_sub(REACH));
    let subject =
        |at: &usize| lines.get(*at).is_some_and(|line| matches!(line.mail, Some(mail::Header::Subject(_))));
    if let Some(at) = (start..zone.end).rev().find(subject) {
        return Some(Heading { title: at..at + 1, ..Heading::default() });
    }
    if let Some(heading) = official(lines, start..zone.end) {
        return Some(heading);
    }
    let opening = lines.get(zone.end..).unwrap_or_default().iter().find(|line| line.is_prose());
    let opening = opening.map_or("", |line| line.text);
    let paths = path_ends(lines, zone.start..zone.end);
    let mut best: Option<(f64, usize)> = None;
    for at in start..zone.end {
        let Some(line) = lines.get(at).filter(|line| can_be(line)) else { continue };
        let worth =
            overlap(line, body) + nearness(lines, at, zone.end) - doubt(line) - below_date(lines, start, at)
                + above_byline(lines, line, at)
                + if is_defined(line.text, opening) { DEFINED } else { 0.0 }
                + if paths.contains(&text::core(without_button(line.text))) { PATH_END } else { 0.0 }
                + if line.hint == Some(Hint::Title) { hint::TITLE_WORTH } else { 0.0 };
        if worth >= LEAST && best.is_none_or(|(most, _)| worth > most) {
            best = Some((worth, at));
        }
    }
    let labelled = || (start..zone.end).find(|&at| lines.get(at).and_then(labelled).is_some());
    let (worth, at) = best.or_else(|| first_line(lines, &zone)).or_else(|| Some((LEAST, labelled()?)))?;
    Some(beside(lines, start..zone.end, at, worth, body))
}

/// What it is worth that the body begins by saying what the line is, as entries of encyclopedias do.
const DEFINED: f64 = 0.9;

/// Whether a text begins by saying what a word is: `某渠是…`, `某渠(英语:…)`, `某渠,位于…`.
fn is_defined(word: &str, opening: &str) -> bool {
    let rest = opening.strip_prefix(word).filter(|_| text::length(word) >= 2);
    rest.is_some_and(|rest| rest.starts_with(['是', '(', '为', ',', '位', '指']))
}

/// What being the last part of the page's path is worth: `首页 > 话题 > 标题`.
const PATH_END: f64 = 0.4;

/// The last parts of the paths above a body.
fn path_ends<'s>(lines: &[Feature<'s>], zone: Range<usize>) -> Vec<&'s str> {
    let paths = lines.get(zone).unwrap_or_default().iter().filter(|line| line.shape == Shape::Path);
    let ends = paths.filter_map(|line| line.text.rsplit(['>', '»', '→', '›', '/']).next());
    ends.map(text::core).filter(|end| text::length(end) >= SHORT).take(4).collect()
}

/// A title without the button behind it: `标题 [复制链接]`.
pub(super) fn without_button(line: &str) -> &str {
    let open = line.strip_suffix(']').and_then(|inner| inner.rfind('['));
    let button = open.and_then(|at| line.get(at + 1..line.len() - 1));
    match (open, button) {
        (Some(at), Some(button)) if super::feature::is_button(button) => {
            line.get(..at).map_or(line, str::trim_end)
        }
        _ => line,
    }
}

/// What a kicker of official news ends with: who said it is above, what was said is the title.
const SAID: [&str; 8] = ["强调", "指出", "要求", "作出重要指示", "提出", "宣布", "表示", "致辞"];

/// What the line below the title of official news tells: who else was there.
const ATTENDED: [&str; 7] = ["出席", "主持", "参加", "陪同", "见证", "作报告", "列席"];

/// Most lines of the title of official news.
const OFFICIAL_LINES: usize = 2;

/// How far above a body the title of official news ends, in lines: date and source between.
const OFFICIAL_REACH: usize = 4;

/// The heading of official news, in lines one below the other: `某某在会上强调`, the title in one or two lines, and
/// who was there.
fn official(lines: &[Feature], zone: Range<usize>) -> Option<Heading> {
    let ends = |at: usize, words: &[&str]| {
        lines.get(at).is_some_and(|line| can_be(line) && words.iter().any(|word| line.text.ends_with(word)))
    };
    let kicker = zone.clone().rev().find(|&at| ends(at, &SAID))?;
    let attended = |at: usize| {
        let names = |line: &Feature| ATTENDED.iter().any(|word| line.text.contains(word));
        lines.get(at).is_some_and(|line| can_be(line) && line.blanks == 0 && names(line))
    };
    let is_title = |at: &usize| lines.get(*at).is_some_and(|line| can_be(line) && line.length >= SHORT);
    let start = kicker + 1;
    let count =
        (start..zone.end).take_while(|at| is_title(at) && !attended(*at)).take(OFFICIAL_LINES).count();
    let end = start + count;
    let subtitle = Some(end).filter(|&end| attended(end));
    let is_near = zone.end <= end + OFFICIAL_REACH;
    let is_last = !(end + usize::from(subtitle.is_some())..zone.end).any(|at| is_title(&at));
    (count > 0 && is_near && is_last).then_some(Heading { title: start..end, kicker: Some(kicker), subtitle })
}

/// The byte at which the title begins on a line that calls it so: `标题:…` in the table that heads an office's paper.
pub(super) fn labelled(line: &Feature) -> Option<usize> {
    let first = line.fields.first().filter(|first| first.label.start == 0 && !first.value.is_empty())?;
    let label = first.label.of(line.text);
    (label.starts_with('标') && label.ends_with('题')).then_some(first.value.start)
}

/// The first line of a paste that holds nothing but a text: `停水通知` above the notice.
fn first_line(lines: &[Feature], zone: &Range<usize>) -> Option<(f64, usize)> {
    let is_bare = zone.start == 0 && zone.end <= 2 && lines.len() <= BARE_LINES;
    let title = (zone.start..zone.end)
        .find(|&at| lines.get(at).is_some_and(|line| can_be(line) && line.length >= 2))?;
    (is_bare && title == 0).then_some((LEAST, title))
}

/// Most lines of a text that is pasted without anything around it.
const BARE_LINES: usize = 12;

/// Whether a line can be a title at all.
pub(super) fn can_be(line: &Feature) -> bool {
    if line.masthead.is_some() {
        return true;
    }
    let form = !line.wrapped
        && line.mail.is_none()
        && line.shape == Shape::Words
        && (2..=LENGTH).contains(&line.length);
    let furniture =
        line.is_furniture() || line.sign == Some(Sign::OriginalTitle) || line.sign == Some(Sign::EditorNote);
    let stated = line.is_date_line() || line.byline || line.is_credit() || line.partial_date || line.names;
    let stated = stated || line.record || is_of_meeting(line.text) || super::edition::is_page(line);
    let picture = line.caption.is_some();
    let sentence = line.full_stop && line.length > 12;
    form && !furniture && !stated && !picture && !sentence
}

/// Whether a line is a row of the minutes of a meeting: where it was, who was there.
fn is_of_meeting(line: &str) -> bool {
    const ROWS: [&str; 9] = ["地点", "会议地点", "主持", "出席", "列席", "参加人", "记录", "缺席", "请假"];
    let Some((label, _)) = line.split_once(':') else { return false };
    let label = text::squeezed(label);
    ROWS.iter().any(|row| label.starts_with(row))
}

/// How much of the line the body says too, 0..=1.
pub(super) fn overlap(line: &Feature, body: &[u64]) -> f64 {
    let grams = text::bigrams(&[without_button(line.text)], usize::MAX);
    let count = f64::from(u32::try_from(grams.len()).unwrap_or(u32::MAX));
    text::share(&grams, body) * count / (count + SMOOTHING)
}

/// How near a line stands to what follows a title, 0..=`NEAR`.
fn nearness(lines: &[Feature], at: usize, body: usize) -> f64 {
    // A question that stands above its answers stands in the page's head before.
    let is_asked = |line: &Feature| line.copy && line.text.ends_with('?') && line.length >= 8;
    if lines.get(at).is_some_and(is_asked) {
        return NEAR + ASKED;
    }
    if lines.get(at).is_some_and(|line| line.masthead.is_some()) {
        return NEAR;
    }
    let fall = |distance: usize| NEAR - FALL * f64::from(u32::try_from(distance).unwrap_or(u32::MAX));
    let states = |line: &Feature| {
        line.is_date_line() || line.byline || line.partial_date && line.length >= 8 || line.is_credit()
    };
    let below =
        (at + 1..body).find(|&next| lines.get(next).is_some_and(states)).map(|next| fall(next - at - 1));
    let above = (1..=3).find(|back| {
        at.checked_sub(*back).and_then(|before| lines.get(before)).is_some_and(Feature::is_date_line)
    });
    let above = above.map(|back| fall(back + 1));
    let prose = fall(body.saturating_sub(at + 1) + 1);
    [below, above].into_iter().flatten().fold(prose, f64::max).max(0.0)
}

/// What a short line gets back that stands right above a byline: a poem's title.
fn above_byline(lines: &[Feature], line: &Feature, at: usize) -> f64 {
    let stated = lines.get(at + 1).is_some_and(|next| next.byline);
    if line.length < SHORT && stated { DOUBT_SHORT } else { 0.0 }
}

/// Shorter lines are seldom titles, in characters; and what speaks against them.
const SHORT: usize = 6;
const DOUBT_SHORT: f64 = 0.4;

/// What speaks against a line below a date that another line in title form stands above: a heading of the body.
fn below_date(lines: &[Feature], start: usize, at: usize) -> f64 {
    let titled = (start + 1..at).any(|date| {
        let above = |back: usize| {
            let line =
                date.checked_sub(back).filter(|&above| above >= start).and_then(|above| lines.get(above));
            line.is_some_and(|line| {
                can_be(line) && line.length > SHORT && !super::credit::is_outlet(line.text)
            })
        };
        lines.get(date).is_some_and(Feature::is_date_line) && (above(1) || above(2))
    });
    if titled { BELOW_DATE } else { 0.0 }
}

/// What speaks against such a line.
const BELOW_DATE: f64 = 0.6;

/// What speaks against a line, from 0.
fn doubt(line: &Feature) -> f64 {
    if line.masthead.is_some() {
        return 0.0;
    }
    let short = if line.length < SHORT { DOUBT_SHORT } else { 0.0 };
    let dated = if line.date.is_some() { 0.3 } else { 0.0 };
    let closed = if line.text.ends_with(['。', ':', ';', ',']) { 0.3 } else { 0.0 };
    let long = f64::from(u32::try_from(line.length.saturating_sub(45)).unwrap_or(u32::MAX)) * 0.015;
    let outlet = if super::credit::is_outlet(line.text) { OUTLET } else { 0.0 };
    short + dated + closed + long + outlet
}

/// What speaks against the name of an outlet.
const OUTLET: f64 = 0.4;

/// The lines beside the best one: a title over several lines, a kicker, a subtitle.
fn beside(lines: &[Feature], zone: Range<usize>, at: usize, worth: f64, body: &[u64]) -> Heading {
    let mut title = at;
    // A line below the title that names the interview or begins with a dash adds to the one above it.
    if let Some(above) = at.checked_sub(1).filter(|above| zone.contains(above))
        && let (Some(line), Some(upper)) = (lines.get(at), lines.get(above))
        && is_subtitle(line)
        && can_be(upper)
        && overlap(upper, body) > 0.2
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
    line.text.starts_with("——")
        || line.text.starts_with("--")
        || line.text.contains("专访") && line.length <= 40
}

/// Whether an unclosed line stands between the title, without a blank line, and the reporters' line or dateline.
fn is_above_reporters(lines: &[Feature], at: usize, body: &[u64]) -> bool {
    let (Some(line), Some(below)) = (lines.get(at), lines.get(at + 1)) else { return false };
    let fits = line.blanks == 0 && !line.closed && SUBTITLE.contains(&line.length);
    let plain = !super::chapter::is_numbered(line.text) && !super::credit::is_outlet(line.text);
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
        let open = open || person::is_office(first.text) && is_kind && second.length <= KIND;
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

/// Whether a title's line needs the next one.
fn ends_open(line: &str) -> bool {
    ["及", "和", "与", "的", "关于", "、", "对", "在", "为", "以", "暨"]
        .iter()
        .any(|word| line.ends_with(word))
}
