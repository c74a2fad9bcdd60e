//! Measures the lines of a paste, and what wrapping tells of them afterwards.

use std::collections::BTreeMap;

use super::super::lexicon::furniture::Sign;
use super::super::wrap::Wrap;
use super::super::{byline, caption, date, field, masthead, person, record, text};
use super::shape::shape;
use super::sign::{LISTS, Lists, sign};
use super::{Feature, SHORT, Shape};
use crate::fold::beside_han;
use crate::source::{Line, Source};

/// Longest line of names, in characters: a paper's authors with the numbers of their institutes.
const NAMES: usize = 60;

/// Shortest line that can be a copy of another one by intent, in characters.
const COPY_LENGTH: usize = 6;

/// Measures lines of a source.
pub(in crate::page) fn measure<'s>(source: &'s Source<'_>, lines: &[Line]) -> Vec<Feature<'s>> {
    let lists = &*LISTS;
    let mut seen: BTreeMap<&str, ()> = BTreeMap::new();
    let mut below_label = false;
    lines
        .iter()
        .map(|line| {
            let mut feature = one(lists, source.text(line.span), line);
            feature.copy =
                feature.length >= COPY_LENGTH && seen.insert(text::core(feature.text), ()).is_some();
            if below_label && feature.length <= CAPTION {
                feature.caption = feature.caption.or(Some(caption::Form::Opening));
            }
            below_label = feature.caption.is_some()
                && feature.text.starts_with(['图', '照'])
                && feature.text.ends_with([',', ':'])
                && feature.length <= CAPTION_LABEL;
            feature
        })
        .collect()
}

/// Longest label that stands above a caption, in characters: `图片说明:`; and the longest such caption.
const CAPTION_LABEL: usize = 8;
const CAPTION: usize = 120;

/// Measures one line.
fn one<'s>(lists: &Lists, line: &'s str, at: &Line) -> Feature<'s> {
    let length = text::length(line);
    let near = if length <= SHORT { line } else { text::head(line, SHORT / 4) };
    let fields = field::fields(&lists.labels, near);
    // Behind the last sentence may stand a credit: `(完)`.
    let credited = byline::tail(line, &fields, true).and_then(|at| line.get(..at));
    let sentence = credited.map_or(line, str::trim_end);
    let full_stop = text::is_full_stop(sentence);
    let inner = line.trim_end_matches(|c: char| !text::is_word(c));
    let (marks, commas) = marks(inner);
    let date = date::find(near);
    let shape = shape(line, length);
    let head = byline::head(line);
    // `某社某地1月9日电 题:某某`: an agency says the title once more behind its dateline.
    let is_topic = head.and_then(|end| line.get(end..)).is_some_and(|rest| rest.starts_with("题:"));
    let byline = is_topic || byline::is_line(line, length, &fields);
    Feature {
        span: at.span,
        text: line,
        blanks: at.blanks_before,
        indent: at.indent,
        length,
        closed: !is_clock(line, length)
            && (text::is_closed(line) || text::is_closed(sentence) || text::is_rest(line)),
        headline: text::is_headline(line, length),
        full_stop,
        marks,
        commas,
        shape,
        sign: sign(lists, line, length, full_stop),
        partial_date: date.is_none() && length <= 30 && is_partial(near),
        date,
        caption: caption::form(line, length),
        byline,
        original: byline::is_original(line, length),
        names: length <= NAMES && !full_stop && person::is_list(line),
        record: record::registers(line, length, &fields),
        aside: false,
        enumerated: false,
        head,
        message: head.is_some() && byline::is_message(line),
        masthead: if byline {
            None
        } else {
            masthead::read(line, length, &masthead_fields(lists, line, length, &fields))
        },
        fields,
        quote: 0,
        mail: None,
        copy: false,
        wrapped: false,
        hint: None,
    }
}

/// Longest date with its time in English, in characters.
const CLOCK: usize = 40;

/// Whether a short line ends in a time of day, whose full stop ends no sentence: `March 4, 2024, 9:15 a.m.`
fn is_clock(line: &str, length: usize) -> bool {
    length <= CLOCK
        && (line.ends_with("a.m.") || line.ends_with("p.m."))
        && line.contains(|c: char| c.is_ascii_digit())
}

/// The commas and stops of a text, and those of them that are commas or full stops.
fn marks(text: &str) -> (usize, usize) {
    let (mut marks, mut commas) = (0, 0);
    for (_, c) in beside_han(text) {
        let is_comma = matches!(c, ',' | '。' | ';' | '、');
        marks += usize::from(is_comma || matches!(c, '!' | '?' | ':'));
        commas += usize::from(is_comma);
    }
    (marks, commas)
}

/// Marks the lines of wrapped paragraphs: what a part of a sentence shows by its form says nothing.
pub(in crate::page) fn mark(lines: &mut [Feature], wrap: &Wrap) {
    for &at in wrap.prose() {
        let above = at.checked_sub(1).and_then(|above| lines.get(above));
        let goes_on = above.filter(|above| above.is_torn()).and_then(|above| above.sign);
        let Some(line) = lines.get_mut(at) else { break };
        let own = goes_on.or(line.sign);
        line.sign = own.filter(|sign| matches!(sign, Sign::EditorNote | Sign::Copyright));
        (line.shape, line.caption, line.masthead) = (Shape::Words, None, None);
        (line.byline, line.names, line.partial_date, line.copy) = (false, false, false, false);
        (line.record, line.original) = (false, false);
        line.wrapped = true;
        if line.is_torn() {
            (line.date, line.fields) = (None, Vec::new());
        }
    }
}

/// Characters of an abstract or a caption from which such lines can be the text itself.
const WHOLE_TEXT: usize = 50;

/// From how many of them, and from which length in characters, shorter ones can be so together: the captions of a
/// gallery.
const SEVERAL: usize = 3;
const ONE_OF_SEVERAL: usize = 25;

/// Takes the marks off abstracts and captions of some length, where a page has no other text: the page of a paper, a
/// gallery. Tells whether there are any.
pub(in crate::page) fn unmark(lines: &mut [Feature]) -> bool {
    let is_marked = |line: &Feature| {
        let is_note = line.sign == Some(Sign::EditorNote) && line.closed;
        is_note || line.caption == Some(caption::Form::Credit) && line.text.contains('。')
    };
    let lengths = || lines.iter().filter(|line| is_marked(line)).map(|line| line.length);
    let several = lengths().filter(|&length| length >= ONE_OF_SEVERAL).count() >= SEVERAL;
    if !several && !lengths().any(|length| length >= WHOLE_TEXT) {
        return false;
    }
    // Beside the abstract in Chinese stands its translation.
    let is_han = |line: &Feature| line.text.contains(crate::fold::is_han);
    let has_han = lines.iter().any(|line| is_marked(line) && is_han(line));
    for line in lines.iter_mut().filter(|line| is_marked(line) && (!has_han || is_han(line))) {
        (line.sign, line.caption) = (None, None);
    }
    true
}

/// The fields of a line that may be a glued head, which is longer than other lines that state something.
fn masthead_fields(
    lists: &Lists,
    line: &str,
    length: usize,
    fields: &[field::Labelled],
) -> Vec<field::Labelled> {
    if length > SHORT && length <= SHORT * 2 { field::fields(&lists.labels, line) } else { fields.to_vec() }
}

/// Whether a short line is a partial date, with or without a label before it.
fn is_partial(line: &str) -> bool {
    let after =
        line.split_once(':').map_or(line, |(label, rest)| if text::length(label) <= 5 { rest } else { line });
    (date::is_partial(line) || date::is_partial(after)) && !goes_on(line)
}

/// Whether a sentence or a headline begins with the day at a line's start: `3月15日起,这些业务有变化`.
fn goes_on(line: &str) -> bool {
    let rest = line.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '月' | '-' | '/'));
    let rest = rest.strip_prefix(['日', '号']).unwrap_or_default();
    rest.starts_with(|c: char| crate::fold::is_han(c) && !"星周上下早晚凌中午清傍夜发更".contains(c))
}
