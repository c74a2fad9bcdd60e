//! Where the articles of a page begin and end.

use std::ops::Range;

use super::chapter::{is_chapter, is_first};
use super::feature::{Feature, Shape};
use super::lexicon::furniture::Sign;
use super::lexicon::label::Field;
use super::tail::{is_formula, is_mail, signed_off, tail};
use super::title::{self, Heading};
use super::{byline, record, text};

/// One article as ranges of lines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Segment {
    /// From its kicker or title to its last credit.
    pub lines: Range<usize>,
    /// From its first line of prose to its last.
    pub body: Range<usize>,
    /// Its title and the lines beside it.
    pub heading: Option<Heading>,
}

/// The first line of prose of a run; its start where it has none.
pub(super) fn first_prose(lines: &[Feature], run: &Range<usize>) -> usize {
    run.clone().find(|&at| lines.get(at).is_some_and(Feature::is_prose)).unwrap_or(run.start)
}

/// The texts of the prose lines of a range.
pub(super) fn prose_of<'s>(lines: &[Feature<'s>], range: Range<usize>) -> Vec<&'s str> {
    lines.get(range).unwrap_or_default().iter().filter(|line| line.is_prose()).map(|line| line.text).collect()
}

/// The article whose prose lies in `run`, with its head above and its credits below, within `limits`.
pub(super) fn segment(lines: &[Feature], run: Range<usize>, limits: Range<usize>, opens: bool) -> Segment {
    let texts = prose_of(lines, run.clone());
    let grams = text::bigrams(&texts, title::BODY_GRAMS);
    let first = first_prose(lines, &run);
    let states = |line: &Feature| line.is_date_line() || line.byline;
    let stated = lines.get(run.start..first).is_some_and(|head| head.iter().any(states));
    let zone_end = if opens || stated { first } else { run.start };
    let zone_start = if opens { run.start } else { limits.start };
    let mut heading = title::find(lines, zone_start..zone_end, &grams);
    if heading.is_none() && first > run.start {
        heading = title::find(lines, zone_start..first, &grams);
    }
    let asked = asked(lines, run.start..first + 1).filter(|&at| {
        let own = lines.get(at).map_or(0.0, |line| title::overlap(line, &grams));
        let above = heading.as_ref().and_then(|heading| lines.get(heading.title.start));
        own >= above.map_or(0.0, |above| title::overlap(above, &grams)) + ASKED
    });
    if let Some(at) = asked {
        heading = Some(Heading { title: at..at + 1, ..Heading::default() });
    }
    let after_head =
        heading.as_ref().map_or(zone_start, |heading| heading.subtitle.unwrap_or(heading.title.end - 1) + 1);
    let body = body(lines, run, after_head, zone_start..limits.end);
    let mut end = tail(lines, body.clone(), limits.end);
    if is_mail(lines, zone_start..body.start) {
        end = end.max(signed_off(lines, body.end, limits.end));
    }
    let start = heading.as_ref().map(|heading| heading.kicker.unwrap_or(heading.title.start));
    let start = start.unwrap_or_else(|| stated_above(lines, body.start, zone_start)).min(body.start);
    let start = opening(lines, start, body.start, limits.start, opens);
    Segment { lines: start..end, body, heading }
}

/// By how much more of its words the body must have of a question above it than of a title above that.
const ASKED: f64 = 0.2;

/// Longest question that is a title, in characters.
const QUESTION: usize = 40;

/// The question or call that stands alone above a body, as a title may.
fn asked(lines: &[Feature], head: Range<usize>) -> Option<usize> {
    let is_title = |at: &usize| {
        let (Some(line), Some(next)) = (lines.get(*at), lines.get(at + 1)) else { return false };
        let is_asked = line.text.ends_with(['?', '!']) && !line.text.contains(['。', '“']);
        let is_alone = line.blanks > 0 && next.blanks > 0;
        is_asked && is_alone && line.length <= QUESTION && line.length >= 8 && line.sign.is_none()
    };
    head.rev().find(is_title)
}

/// The article's first line where the date or an editors' note stands above the title.
fn opening(lines: &[Feature], start: usize, body: usize, limit: usize, opens: bool) -> usize {
    let is_mail = |at: usize| lines.get(at).is_some_and(|line| line.mail.is_some());
    let start = (limit..start).rev().take_while(|&at| is_mail(at) && is_mail(start)).last().unwrap_or(start);
    let mut first = start;
    let dated = lines.get(start..body).is_some_and(|head| head.iter().any(Feature::is_date_line));
    for back in 1..=3 {
        let Some(at) = start.checked_sub(back).filter(|&at| at >= limit) else { break };
        let Some(line) = lines.get(at) else { break };
        let note = line.sign == Some(Sign::EditorNote) && line.length >= 40;
        let copy = line.is_prose()
            && lines
                .get(at + 1)
                .is_some_and(|below| below.sign == Some(Sign::EditorNote) && is_copy(line.text, below.text));
        if note || copy || !dated && !opens && line.is_date_line() {
            first = at;
        }
    }
    if !dated && !opens {
        first = first.min(sourced(lines, start, limit).unwrap_or(first));
    }
    let dated = dated || lines.get(first..start).is_some_and(|head| head.iter().any(Feature::is_date_line));
    if !dated && !opens {
        first = first.min(split_above(lines, start, limit).unwrap_or(first));
    }
    let is_row =
        |at: &usize| lines.get(*at).is_some_and(|line| record::is_row(line.text, line.length, &line.fields));
    (limit..first).rev().take_while(is_row).last().unwrap_or(first)
}

/// How far above a title an account names where its text comes from, in lines.
const SOURCE_REACH: usize = 6;

/// The line above a title that names the source of the text, or the date right above that one.
fn sourced(lines: &[Feature], start: usize, limit: usize) -> Option<usize> {
    let from = limit.max(start.saturating_sub(SOURCE_REACH));
    let names = |line: &Feature| {
        line.is_credit()
            && line.has(&[Field::Source])
            && line.fields.iter().any(|found| !found.value.is_empty())
    };
    let source = (from..start).rev().find(|&at| lines.get(at).is_some_and(names))?;
    let is_dated = |at: &usize| *at >= limit && lines.get(*at).is_some_and(Feature::is_date_line);
    Some(source.checked_sub(1).filter(is_dated).unwrap_or(source))
}

/// How far above a title the columns of a date are looked for, in lines.
const SPLIT_REACH: usize = 14;

/// The first line of a date in columns above a title.
fn split_above(lines: &[Feature], start: usize, limit: usize) -> Option<usize> {
    (limit.max(start.saturating_sub(SPLIT_REACH))..start).rev().find(|&at| {
        let text = |at: usize| lines.get(at).map_or("", |line| line.text);
        super::date::split([text(at), text(at + 1), text(at + 2)]).is_some()
    })
}

/// Whether nearly all of a line stands in another one too.
pub(super) fn is_copy(line: &str, other: &str) -> bool {
    let own = text::bigrams(&[line], 2000);
    own.len() >= 10 && text::share(&own, &text::bigrams(&[other], 4000)) >= 0.85
}

/// The first line of what a titleless article states above its body.
fn stated_above(lines: &[Feature], body: usize, limit: usize) -> usize {
    let near = limit.max(body.saturating_sub(4))..body;
    near.clone()
        .find(|&at| lines.get(at).is_some_and(|line| line.is_date_line() || line.byline))
        .unwrap_or(body)
}

/// The body's range: the run, carried up to the last line that states date or reporter, and down to the credits.
fn body(lines: &[Feature], run: Range<usize>, after_head: usize, limits: Range<usize>) -> Range<usize> {
    let mut start = run.start.max(after_head);
    let states = |line: &Feature| {
        line.is_date_line()
            || line.byline
            || line.partial_date && line.length >= 6
            || line.mail.is_some()
            || line.sign == Some(Sign::OriginalTitle)
            || line.is_credit() && line.has(&[Field::Source, Field::Author])
    };
    let below_date = |at: usize| {
        let above = at.checked_sub(1).and_then(|above| lines.get(above));
        above.is_some_and(Feature::is_date_line)
            && lines.get(at).is_some_and(|line| super::credit::is_outlet(line.text))
    };
    let anchor = (after_head..run.end.min(run.start + 6))
        .take_while(|&at| at <= run.start || lines.get(at).is_some_and(|line| !line.is_prose()))
        .filter(|&at| lines.get(at).is_some_and(states) || below_date(at))
        .last();
    let floor = anchor.map_or(after_head, |at| at + 1).max(limits.start);
    if anchor.is_some_and(|at| at >= start) {
        start = floor;
    }
    // Above a dateline stands no text: abstracts, captions.
    let opens =
        |at: &usize| lines.get(*at).is_some_and(|line| line.head.is_some() && !byline::is_message(line.text));
    let opened = Some(first_prose(lines, &(start..run.end))).filter(opens);
    start = opened.unwrap_or(start);
    if opened.is_none() && start.saturating_sub(floor) <= 12 && floor > limits.start {
        while start > floor && lines.get(start - 1).is_some_and(|line| joins(line) || is_chapter(line.text)) {
            start -= 1;
            // Above the first chapter stands the table of contents.
            if lines.get(start).is_some_and(|line| line.copy && is_first(line.text)) {
                break;
            }
        }
    }
    // A table of contents names the chapters before the first of them begins.
    let is_prose = |at: &usize| lines.get(*at).is_some_and(Feature::is_prose);
    let first_prose = (start..run.end).find(is_prose).unwrap_or(start);
    let is_again = |at: &usize| lines.get(*at).is_some_and(|line| line.copy && is_first(line.text));
    start = (start..first_prose).find(is_again).unwrap_or(start);
    start = below_links(lines, start..run.end).unwrap_or(start);
    let mut end = run.end.max(start);
    let loose =
        |line: &Feature| line.is_credit() || line.byline || line.is_date_line() || line.is_furniture();
    while end > start + 1 && lines.get(end - 1).is_some_and(|last| loose(last) && !last.enumerated) {
        end -= 1;
    }
    end += (end..limits.end).take_while(|&at| lines.get(at).is_some_and(|line| line.enumerated)).count();
    end = carried_down(lines, start..end, limits.end);
    end += usize::from(is_formula(lines, end, limits.end));
    end += (end..limits.end).take(CLOSING_LINES).take_while(|&at| closes(lines, at)).count();
    if is_mail(lines, limits.start..start) {
        let closes = |at: &usize| lines.get(*at).is_some_and(|line| line.closed && joins(line));
        end += (end..limits.end).take_while(closes).count();
    }
    let ahead = (end..limits.end.min(end + 12))
        .find(|&at| lines.get(at).is_none_or(|line| !joins(line) && line.caption.is_none()));
    if let Some(stop) = ahead
        && lines.get(stop).is_some_and(|line| line.is_end() || line.sign == Some(Sign::OriginalTitle))
    {
        end = stop;
    }
    start..end
}

/// Most short sentences that follow on a body: `谢谢大家。`
const CLOSING_LINES: usize = 2;

/// Whether a line is a short sentence right below a body, set as the body is.
fn closes(lines: &[Feature], at: usize) -> bool {
    let above = at.checked_sub(1).and_then(|above| lines.get(above));
    let (Some(line), Some(above)) = (lines.get(at), above) else { return false };
    let is_set = line.blanks <= above.blanks && line.indent == above.indent;
    line.text.ends_with(['。', '.']) && is_set && joins(line)
}

/// How far below the date a dateline opens the text behind an abstract and links, in lines.
const DATELINE_REACH: usize = 12;

/// The paragraph whose dateline opens the text below a list of links: what stands above the links is an abstract.
fn below_links(lines: &[Feature], run: Range<usize>) -> Option<usize> {
    let near = run.start..run.end.min(run.start + DATELINE_REACH);
    let is_label = |line: &Feature| line.sign == Some(Sign::RelatedLabel);
    let label = near.clone().find(|&at| lines.get(at).is_some_and(is_label))?;
    let opens = |at: &usize| lines.get(*at).is_some_and(|line| line.is_prose() && line.head.is_some());
    let first = near.clone().find(opens)?;
    let size =
        |range: Range<usize>| prose_of(lines, range).iter().map(|text| text::length(text)).sum::<usize>();
    (label < first && size(run.start..first) < size(first..run.end)).then_some(first)
}

/// The end of a body that goes on below a picture with an unclosed line that repeats its words.
fn carried_down(lines: &[Feature], body: Range<usize>, limit: usize) -> usize {
    let mut end = body.end;
    let mut at = body.end;
    while at < limit.min(body.end + 8) {
        let Some(line) = lines.get(at) else { break };
        let goes_on = joins(line) && line.length >= 16 && line.commas > 0 && line.length <= 200;
        if goes_on {
            let own = text::bigrams(&[line.text], 400);
            let grams = text::bigrams(&prose_of(lines, body.clone()), title::BODY_GRAMS);
            if text::share(&own, &grams) < 0.2 {
                break;
            }
            end = at + 1;
        } else if line.caption.is_none() && !(line.copy && title::can_be(line)) {
            break;
        }
        at += 1;
    }
    end
}

/// Whether a line beside a run can belong to its prose.
pub(super) fn joins(line: &Feature) -> bool {
    let stated = line.is_date_line() || line.is_credit() || line.byline || line.partial_date || line.names;
    let stated = stated || line.mail.is_some() || line.record;
    let bare = line.sign.is_none() && line.shape == Shape::Words && line.caption.is_none() && !line.copy;
    bare && !stated && line.length >= 2 && line.text.chars().any(crate::fold::is_han)
}

/// Most lines of a paste without any prose that is still read as a text: a short notice, a poem.
pub(super) const FEW_LINES: usize = 60;

/// Longest line of verse, in characters.
const VERSE: usize = 18;

/// The text of a paste in which no line reads as prose: a notice of a line or two, a poem.
pub(super) fn only_text(lines: &[Feature]) -> Option<Range<usize>> {
    let plain = |line: &Feature| line.shape == Shape::Words && !line.is_furniture() && line.caption.is_none();
    let short = lines.iter().filter(|line| line.length <= VERSE).count();
    let verse = lines.len() >= 3 && short == lines.len();
    if !lines.iter().all(plain) || !(verse || lines.len() <= 2) {
        return None;
    }
    let start = usize::from(verse && lines.len() > 3 && lines.first().is_some_and(|line| !line.closed));
    Some(start..lines.len())
}

/// Whether a run beside the greatest one begins as an article does: with a title whose words it repeats, and a
/// date or a byline.
pub(super) fn begins_as_article(lines: &[Feature], run: &Range<usize>) -> bool {
    let texts = prose_of(lines, run.clone());
    let size: usize = texts.iter().map(|text| text::length(text)).sum();
    let Some(first) = run.clone().find(|&at| lines.get(at).is_some_and(Feature::is_prose)) else {
        return false;
    };
    if size < SECOND_LENGTH {
        return false;
    }
    let grams = text::bigrams(&texts, title::BODY_GRAMS);
    let Some(heading) = title::find(lines, run.start.saturating_sub(SECOND_REACH)..first, &grams) else {
        return false;
    };
    let Some(title) = lines.get(heading.title.start) else { return false };
    let own = text::bigrams(&[title.text], 200);
    let states = |line: &Feature| line.is_date_line() || line.byline || line.head.is_some();
    let near = heading.title.start.saturating_sub(1)..first + 1;
    let stated = lines.get(near).is_some_and(|near| near.iter().any(states));
    stated && title.length >= 8 && text::share(&own, &grams) >= SECOND_OVERLAP
}

/// Fewest characters of prose of an article beside the greatest run.
const SECOND_LENGTH: usize = 100;

/// How far above such a run its title stands, in lines.
const SECOND_REACH: usize = 8;

/// Least share of the title's bigrams that the body of such an article has.
const SECOND_OVERLAP: f64 = 0.45;

/// Whether the lines before the first border of a run are no article: notes and teasers above a page's title.
pub(super) fn is_preface(lines: &[Feature], body: &Range<usize>) -> bool {
    let own = lines.get(body.clone()).unwrap_or_default();
    let note = |at: usize| {
        let line = lines.get(at)?;
        let below = lines.get(at + 1);
        let copied =
            below.is_some_and(|below| below.sign == Some(Sign::EditorNote) && is_copy(line.text, below.text));
        Some(line.sign == Some(Sign::EditorNote) || copied || !line.is_prose())
    };
    let size: usize = own.iter().filter(|line| line.is_prose()).map(|line| line.length).sum();
    body.clone().all(|at| note(at) == Some(true)) || size < PREFACE
}

/// Fewest characters of prose of a first article without a border above it.
const PREFACE: usize = 60;

/// How well a title stands above a run, 0..=1: the share of its words that the run has.
pub(super) fn titled(lines: &[Feature], run: &Range<usize>) -> f64 {
    let Some(first) = run.clone().find(|&at| lines.get(at).is_some_and(Feature::is_prose)) else {
        return 0.0;
    };
    let grams = text::bigrams(&prose_of(lines, run.clone()), title::BODY_GRAMS);
    let Some(heading) = title::find(lines, run.start.saturating_sub(TITLED_REACH)..first, &grams) else {
        return 0.0;
    };
    let Some(title) = lines.get(heading.title.start).filter(|title| title.length >= 7) else { return 0.0 };
    text::share(&text::bigrams(&[title.text], 200), &grams)
}

/// How far above a run its title is looked for when runs are compared, in lines.
const TITLED_REACH: usize = 14;
