//! What speaks for a line as the title, and what against it.

use std::ops::Range;

use super::can_be;
use crate::page::feature::{Feature, Shape};
use crate::page::lexicon::furniture::Sign;
use crate::page::{Hint, chapter, credit, date, feature, hint, text};

/// The scale on which the lines above one body are weighed.
pub(super) struct Scale<'a, 's> {
    lines: &'a [Feature<'s>],
    /// The first line that can be the title, and the first of the body.
    zone: Range<usize>,
    /// The bigrams of the body.
    body: &'a [u64],
    /// The body's first line.
    opening: &'s str,
    /// The last parts of the page's paths.
    paths: Vec<&'s str>,
}

impl<'a, 's> Scale<'a, 's> {
    /// The scale for a zone above a body; titles are looked for from `start` on.
    pub fn new(lines: &'a [Feature<'s>], zone: &Range<usize>, start: usize, body: &'a [u64]) -> Self {
        let opening = lines.get(zone.end..).unwrap_or_default().iter().find(|line| line.is_prose());
        let paths = path_ends(lines, zone.clone());
        Self { lines, zone: start..zone.end, body, opening: opening.map_or("", |line| line.text), paths }
    }

    /// What a line is worth as the title; 0 and below for one that is none.
    pub fn of(&self, line: &Feature, at: usize) -> f64 {
        let Self { lines, zone, body, opening, paths } = self;
        let when = |holds: bool, worth: f64| if holds { worth } else { 0.0 };
        let above = at.checked_sub(1).and_then(|above| lines.get(above));
        overlap(line, body) + nearness(lines, at, zone.end)
            - doubt(line)
            - below_date(lines, zone.start, at, body)
            - when(above.is_some_and(Feature::is_empty_label), VALUE)
            - when(is_call(line) && !line.copy && above.is_some_and(is_call), CALLED)
            - when(speaks_again(lines, at), TURN)
            - when(is_of_form(lines, at), FIELD)
            - when(chapter::is_listed(lines, at), LISTED)
            + above_byline(lines, line, at)
            + when(is_defined(line.text, opening), DEFINED)
            + when(paths.contains(&text::core(without_button(line.text))), PATH_END)
            + when(line.hint == Some(Hint::Title), hint::TITLE_WORTH)
    }
}

/// What speaks against the line below an empty label, its value: `发布机构:`, and the office on the next line.
const VALUE: f64 = 0.6;

/// What speaks against a call or a question right below another: a text that opens so, and no title above it.
const CALLED: f64 = 1.0;

/// What speaks against one of several fields, one below the other, that head a contract or a form.
const FIELD: f64 = 0.6;

/// Longest label and longest field of a form, in characters.
const LABEL: usize = 10;
const LONGEST_FIELD: usize = 24;

/// Whether a line is a field of a form with another right above or below: `出租方(甲方):石某`, `承租方(乙方):唐某`.
pub(super) fn is_of_form(lines: &[Feature], at: usize) -> bool {
    let is_field = |line: &Feature| {
        let label = text::label(line.text, LABEL);
        line.length <= LONGEST_FIELD && label.is_some_and(|label| label.len() + 1 < line.text.len())
    };
    let beside = [at.checked_sub(1), Some(at + 1)].into_iter().flatten();
    lines.get(at).is_some_and(is_field) && beside.filter_map(|at| lines.get(at)).any(is_field)
}

/// What speaks against the first turn of an interview copied without its head.
const TURN: f64 = 1.0;

/// How far below a turn the same speaker's next one is looked for, in lines; and his longest name in characters.
const TURNS: usize = 12;
const SPEAKER: usize = 10;

/// Whether a line is said by somebody who speaks again below: `记者:今年情况怎么样?`
pub(in crate::page) fn speaks_again(lines: &[Feature], at: usize) -> bool {
    let Some(line) = lines.get(at) else { return false };
    let speaker = text::label(line.text, SPEAKER);
    let is_again = |below: &Feature| text::label(below.text, SPEAKER) == speaker && below.text != line.text;
    speaker.is_some() && lines.iter().skip(at + 1).take(TURNS).any(is_again)
}

/// Whether a line ends as calls and questions do.
fn is_call(line: &Feature) -> bool {
    line.text.ends_with(['?', '!'])
}

/// What speaks against a line of a numbered list: the contents of the text below it.
const LISTED: f64 = 0.6;

/// Worth of standing right above the date, the byline or the body; overlap with the body is worth at most 1.
const NEAR: f64 = 0.6;

/// What it is worth beside that a question is asked again above its answers.
const ASKED: f64 = 0.4;

/// By how much nearness falls with each line.
const FALL: f64 = 0.07;

/// Bigrams added to a line's own before its overlap is taken, so that no short word wins by one hit.
const SMOOTHING: f64 = 3.0;

/// Shorter lines are seldom titles, in characters; and what speaks against them.
pub(super) const SHORT: usize = 6;

const DOUBT_SHORT: f64 = 0.4;

/// How much of the line the body says too, 0..=1.
pub(in crate::page) fn overlap(line: &Feature, body: &[u64]) -> f64 {
    let grams = text::bigrams([without_button(line.text)], usize::MAX);
    let count = f64::from(u32::try_from(grams.len()).unwrap_or(u32::MAX));
    text::share(&grams, body) * count / (count + SMOOTHING)
}

/// A title without the buttons behind it: `标题 [复制链接]`, `条目 播报 编辑 讨论`.
pub(in crate::page) fn without_button(line: &str) -> &str {
    let open = line.strip_suffix(']').and_then(|inner| inner.rfind('['));
    let button = open.and_then(|at| line.get(at + 1..line.len() - 1));
    match (open, button) {
        (Some(at), Some(button)) if feature::is_button(button) => line.get(..at).map_or(line, str::trim_end),
        _ => without_words(line),
    }
}

/// Fewest buttons in a row behind a title; one may be its last word.
const BUTTONS: usize = 2;

/// A line without the buttons that stand as words at its end.
fn without_words(line: &str) -> &str {
    let (mut rest, mut count) = (line, 0);
    while let Some((before, word)) = rest.rsplit_once(' ')
        && feature::is_button(word)
    {
        (rest, count) = (before.trim_end(), count + 1);
    }
    if count >= BUTTONS { rest } else { line }
}

/// How far below a question the button stands with which it is answered, in lines: counts and other buttons between.
const ANSWER_REACH: usize = 7;

/// How near a line stands to what follows a title, 0..=`NEAR`.
fn nearness(lines: &[Feature], at: usize, body: usize) -> f64 {
    // A question that stands above its answers stands in the page's head before.
    // So does one above the buttons with which it is answered.
    let is_answered = || {
        let buttons = lines.iter().skip(at + 1).take(ANSWER_REACH).take_while(|next| next.is_furniture());
        let own = lines.get(at).map_or("", |line| line.text);
        let is_again =
            || lines.get(at + 1..body).unwrap_or_default().iter().any(|line| line.copy && line.text == own);
        buttons.into_iter().any(|next| next.text.contains("回答")) && !is_again()
    };
    let is_asked =
        |line: &Feature| line.text.ends_with('?') && line.length >= 8 && (line.copy || is_answered());
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
    // Buttons, counters and the contents of the text between a title and its date or its text say nothing.
    let is_heavy = |line: &Feature| line.sign != Some(Sign::Chrome) && line.shape != Shape::Count;
    let between = |to: usize| {
        let counts = |at: &usize| lines.get(*at).is_some_and(is_heavy) && !chapter::is_listed(lines, *at);
        (at + 1..to).filter(counts).count()
    };
    let below =
        (at + 1..body).find(|&next| lines.get(next).is_some_and(states)).map(|next| fall(between(next)));
    let above = (1..=3).find(|back| {
        at.checked_sub(*back).and_then(|before| lines.get(before)).is_some_and(Feature::is_date_line)
    });
    let above = above.map(|back| fall(back + 1));
    let prose = fall(between(body) + 1);
    [below, above].into_iter().flatten().fold(prose, f64::max).max(0.0)
}

/// What a short line gets back that stands right above a byline: a poem's title.
fn above_byline(lines: &[Feature], line: &Feature, at: usize) -> f64 {
    let stated = lines.get(at + 1).is_some_and(|next| next.byline);
    if line.length < SHORT && stated { DOUBT_SHORT } else { 0.0 }
}

/// What speaks against a line below a date that another line in title form stands above: a heading of the body.
fn below_date(lines: &[Feature], start: usize, at: usize, body: &[u64]) -> f64 {
    let own = lines.get(at).map_or(0.0, |line| overlap(line, body));
    let titled = (start + 1..at).any(|stated| {
        let above = |back: usize| {
            let line =
                stated.checked_sub(back).filter(|&above| above >= start).and_then(|above| lines.get(above));
            let is_link = |line: &Feature| own >= OWN && overlap(line, body) <= FOREIGN;
            line.is_some_and(|line| {
                can_be(line) && line.length > SHORT && !credit::is_outlet(line.text) && !is_link(line)
            })
        };
        let is_stated = |line: &Feature| line.is_date_line() && !date::is_clock(line.text);
        lines.get(stated).is_some_and(is_stated) && (above(1) || above(2))
    });
    if titled { BELOW_DATE } else { 0.0 }
}

/// From what overlap with the body on a line below the date is the title for sure, and up to what overlap the line
/// above the date is a link to another article.
const OWN: f64 = 0.3;
const FOREIGN: f64 = 0.15;

/// What speaks against such a line.
const BELOW_DATE: f64 = 0.6;

/// What speaks against a line, from 0.
fn doubt(line: &Feature) -> f64 {
    if line.masthead.is_some() {
        return 0.0;
    }
    let short = if line.length < SHORT { DOUBT_SHORT } else { 0.0 };
    let dated = if line.date.is_some() { 0.3 } else { 0.0 };
    let closed = match line.text.chars().next_back() {
        Some('。') => SENTENCE,
        Some(':' | ';' | ',') => 0.3,
        _ => 0.0,
    };
    let long = f64::from(u32::try_from(line.length.saturating_sub(45)).unwrap_or(u32::MAX)) * 0.015;
    let long = long.min(LONG);
    let outlet = if credit::is_outlet(line.text) || is_site(line) { OUTLET } else { 0.0 };
    short + dated + closed + long + outlet
}

/// What speaks against a full stop, which standfirsts have.
const SENTENCE: f64 = 0.6;

/// What speaks at most against the length of a line: the titles of resolutions have a hundred characters.
const LONG: f64 = 0.7;

/// Whether a line is the name of an office or a school, as it stands at the head of its site.
fn is_site(line: &Feature) -> bool {
    const ENDINGS: [&str; 7] = ["局", "厅", "院", "委员会", "政府", "大学", "学校"];
    let is_plain = line.text.chars().all(crate::fold::is_han) && line.length <= SITE;
    is_plain && ENDINGS.iter().any(|ending| line.text.ends_with(ending))
}

/// Longest such name, in characters.
const SITE: usize = 16;

/// What speaks against the name of an outlet or a site.
const OUTLET: f64 = 0.4;

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
