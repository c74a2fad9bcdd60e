//! The title of an article, and the lines above and below it.
//!
//! Two signs do the work (measured: each alone finds two titles in three, together six in seven): how many of the
//! line's words the body has too, and how near the line stands to the date, the byline or the body.

mod beside;
mod official;
mod worth;

use std::ops::Range;

use super::feature::{Feature, Shape};
use super::lexicon::furniture::Sign;
use super::lexicon::label::Field;
use super::value::is_of_page;
use super::{byline, chapter, credit, edition, feature, mail, text};

pub(super) use worth::{overlap, speaks_again, without_button};

/// How far above the body a title is looked for, in non-blank lines.
const REACH: usize = 30;

/// Longest title, in characters.
const LENGTH: usize = 120;

/// Least worth of a title: a line without any word of the body must stand right above its date.
const LEAST: f64 = 0.45;

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
    if let Some(heading) = official::official(lines, start..zone.end) {
        return Some(heading);
    }
    let scale = worth::Scale::new(lines, &zone, start, body);
    let mut best: Option<(f64, usize)> = None;
    for at in start..zone.end {
        let Some(line) = lines.get(at).filter(|line| can_be(line) || is_in_words(lines, at, body)) else {
            continue;
        };
        let worth = scale.of(line, at);
        if worth >= LEAST && best.is_none_or(|(most, _)| worth > most) {
            best = Some((worth, at));
        }
    }
    let labelled = || (start..zone.end).find(|&at| lines.get(at).and_then(labelled).is_some());
    let above_date = || Some((LEAST, above_date(lines, start..zone.end)?));
    let best = best.or_else(|| first_line(lines, &zone)).or_else(above_date);
    let (worth, at) = best.or_else(|| Some((LEAST, labelled()?)))?;
    let at = uncounted(lines, start, at).unwrap_or(at);
    Some(beside::beside(lines, start..zone.end, at, worth, body))
}

/// The copy of a title without the count of comments before it, as a bar that scrolls along has it: `0 标题`.
fn uncounted(lines: &[Feature], start: usize, at: usize) -> Option<usize> {
    let line = lines.get(at)?.text;
    let title = line.trim_start_matches(|c: char| c.is_ascii_digit()).strip_prefix(' ')?;
    let is_counted = line.starts_with(|c: char| c.is_ascii_digit());
    (start..at).rev().find(|&above| is_counted && lines.get(above).is_some_and(|line| line.text == title))
}

/// The byte at which the title begins on a line that calls it so: `标题:…`, `名称:…` in the table that heads an office's paper.
pub(super) fn labelled(line: &Feature) -> Option<usize> {
    // The head of a post on a bulletin board.
    if line.text.starts_with("标题 ") {
        return Some("标题 ".len());
    }
    let first = line.fields.first().filter(|first| first.label.start == 0 && !first.value.is_empty())?;
    let label = first.label.of(line.text);
    let is_title = label.starts_with('标') && label.ends_with('题')
        || label.ends_with("名称")
        || label.starts_with('名') && label.ends_with('称');
    is_title.then_some(first.value.start)
}

/// The line right above the date, where no line is worth more: `水来了`.
fn above_date(lines: &[Feature], zone: Range<usize>) -> Option<usize> {
    let date = zone.clone().find(|&at| lines.get(at).is_some_and(Feature::is_date_line))?;
    let at = date.checked_sub(1).filter(|at| zone.contains(at))?;
    let line = lines.get(at).filter(|line| can_be(line) && !line.closed)?;
    (line.length >= 2 && !credit::is_outlet(line.text)).then_some(at)
}

/// The first line of a paste that holds nothing but a text: `停水通知` above the notice.
fn first_line(lines: &[Feature], zone: &Range<usize>) -> Option<(f64, usize)> {
    let first = lines.first().filter(|line| zone.start == 0 && can_be(line) && line.length >= 2)?;
    let is_bare = || !lines.iter().any(is_of_page);
    let heads = !first.closed && !chapter::is_numbered(first.text);
    let is_near = zone.end <= 2 || (1..zone.end).all(|at| worth::is_of_form(lines, at));
    let is_title = is_near && (lines.len() <= BARE_LINES || heads && is_bare());
    is_title.then_some((LEAST, 0))
}

/// Most lines of a text that is pasted without anything around it.
const BARE_LINES: usize = 12;

/// Whether a line can be a title at all.
pub(super) fn can_be(line: &Feature) -> bool {
    if line.masthead.is_some() {
        return true;
    }
    // `把 CI 从 23 分钟压到 4 分钟` looks like a menu and is none.
    let has_buttons = || without_button(line.text).len() < line.text.len();
    let is_spaced = line.shape == Shape::Menu && (text::is_spaced(line.text) || has_buttons());
    let form = !line.wrapped
        && line.mail.is_none()
        && (line.shape == Shape::Words || is_spaced)
        && (2..=LENGTH).contains(&line.length);
    let furniture = line.is_furniture() && !(is_spaced && line.sign.is_none())
        || line.sign == Some(Sign::OriginalTitle)
        || line.sign == Some(Sign::EditorNote);
    let stated = line.is_date_line() || line.byline || line.is_credit() || line.partial_date || line.names;
    let stated = stated
        || is_bracketed_year(line.text)
        || line.record
        || is_of_meeting(line.text)
        || edition::is_page(line)
        || is_rank(line);
    let picture = line.caption.is_some();
    let sentence = line.full_stop && line.length > 12 || text::is_salutation(line.text);
    let row = line.text.contains('\t');
    // A text copied without its head begins with its first section.
    let section =
        chapter::is_first(line.text) && !line.text.starts_with('第') || line.text.starts_with("第一条");
    let can_be = form && !furniture && !stated && !picture && !sentence && !row && !section;
    // What takes longest is asked last.
    can_be && !is_count(line.text) && !byline::is_person_with_post(line.text, line.length)
}

/// Whether a line is a month or a year in brackets, which stands below a title: `(2031年10月)`.
pub(super) fn is_bracketed_year(line: &str) -> bool {
    let inner = line.strip_prefix('(').and_then(|rest| rest.strip_suffix(')'));
    let is_date = |c: char| c.is_ascii_digit() || c == ' ' || "年月日一二三四五六七八九十〇零".contains(c);
    inner.is_some_and(|inner| inner.contains('年') && inner.chars().all(is_date))
}

/// Longest rank of a reporter with his outlet, in characters.
const RANK: usize = 12;

/// Whether a line is the rank of whoever wrote the text: `某某中文记者` below his name.
fn is_rank(line: &Feature) -> bool {
    const RANKS: [&str; 4] = ["记者", "特约撰稿人", "专栏作家", "评论员"];
    let is_plain = line.length <= RANK && line.text.chars().all(text::is_word) && !line.text.contains('答');
    is_plain && RANKS.iter().any(|rank| line.text.ends_with(rank))
}

/// Least share of the words of such a title that the body has too; the menus of a site have few.
const WORDS: f64 = 0.4;

/// Whether a line of short words set apart is a title and no menu: the body has them, and the date, the byline or the
/// body itself stands below, with an account between at most.
fn is_in_words(lines: &[Feature], at: usize, body: &[u64]) -> bool {
    let Some(line) = lines.get(at) else { return false };
    let states = |line: &Feature| line.is_date_line() || line.byline || line.is_prose();
    let is_plain =
        |word: &str| text::length(word) >= 2 && word.chars().all(text::is_word) && !feature::is_button(word);
    line.shape == Shape::Menu
        && line.sign.is_none()
        && line.text.split_whitespace().all(is_plain)
        && lines.iter().skip(at + 1).take(2).any(states)
        && text::share(&text::bigrams([line.text], usize::MAX), body) >= WORDS
}

/// Whether a line is a count of readers: `阅读 1234`.
pub(super) fn is_count(line: &str) -> bool {
    let word = text::bare(line.trim_end_matches(['万', '亿', '次', '人', '+']));
    let label = feature::labels().at_start(word);
    word.len() < line.len()
        && label.is_some_and(|(label, field)| label.len() == word.len() && field == Field::Counter)
}

/// Whether a line is a row of the minutes of a meeting: where it was, who was there.
fn is_of_meeting(line: &str) -> bool {
    const ROWS: [&str; 9] = ["地点", "会议地点", "主持", "出席", "列席", "参加人", "记录", "缺席", "请假"];
    let Some((label, _)) = line.split_once(':') else { return false };
    let label = text::squeezed(label);
    ROWS.iter().any(|row| label.starts_with(row))
}
