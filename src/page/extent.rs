//! How far the body of an article reaches around its run of prose.

use std::ops::Range;

use super::chapter::{is_chapter, is_contact, is_first, is_info, is_numbered};
use super::feature::{Feature, Shape};
use super::lexicon::furniture::Sign;
use super::lexicon::label::Field;
use super::segment::{first_prose, prose_of};
use super::tail::{is_formula, is_mail};
use super::{credit, person, text, title};

/// The body's range: the run, carried up to the last line that states date or reporter, and down to the credits.
pub(super) fn body(
    lines: &[Feature],
    run: Range<usize>,
    after_head: usize,
    limits: Range<usize>,
) -> Range<usize> {
    let start = start(lines, &run, after_head, limits.start);
    start..end(lines, start..run.end.max(start), &limits)
}

/// The last line above the text that states date or reporter.
fn anchor(lines: &[Feature], run: &Range<usize>, after_head: usize) -> Option<usize> {
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
            && lines.get(at).is_some_and(|line| credit::is_outlet(line.text))
    };
    (after_head..run.end.min(run.start + 6))
        .take_while(|&at| at <= run.start || lines.get(at).is_some_and(|line| !line.is_prose()))
        .filter(|&at| lines.get(at).is_some_and(states) || below_date(at))
        .last()
}

/// The first line of the body.
fn start(lines: &[Feature], run: &Range<usize>, after_head: usize, limit: usize) -> usize {
    let mut start = run.start.max(after_head);
    let anchor = anchor(lines, run, after_head);
    let floor = anchor.map_or(after_head, |at| at + 1 + labels(lines, at + 1)).max(limit);
    if anchor.is_some_and(|at| at >= start || floor > start) {
        start = floor;
    }
    // Above a dateline stands no text: abstracts, captions.
    let opens = |at: &usize| lines.get(*at).is_some_and(|line| line.head.is_some() && !line.message);
    let opened = Some(first_prose(lines, &(start..run.end))).filter(opens);
    start = opened.unwrap_or(start);
    if opened.is_none() && start.saturating_sub(floor) <= 12 && floor > limit {
        while start > floor && lines.get(start - 1).is_some_and(|line| joins(line) || is_chapter(line.text)) {
            start -= 1;
            // Above the first chapter stands the table of contents.
            if lines.get(start).is_some_and(|line| line.copy && is_first(line.text)) {
                break;
            }
        }
    }
    // A table of contents names the chapters before the first of them begins.
    let is_again = |at: &usize| lines.get(*at).is_some_and(|line| line.copy && is_first(line.text));
    let first_prose = first_prose(lines, &(start..run.end));
    start = (start..first_prose).find(is_again).unwrap_or(start);
    let start = below_links(lines, start..run.end).unwrap_or(start);
    start + signed_above(lines, start..first_prose)
}

/// How many lines below a title name the office that wrote the text, and its month in brackets.
fn signed_above(lines: &[Feature], head: Range<usize>) -> usize {
    let is_office = |line: &Feature| {
        let is_name = line.text.chars().all(text::is_word) && person::is_office(line.text);
        is_name && line.length >= OFFICE && !line.closed
    };
    let states = |line: &&Feature| is_office(line) || title::is_bracketed_year(line.text);
    let above = head.start.checked_sub(1).and_then(|above| lines.get(above)).is_some_and(title::can_be);
    lines.get(head).filter(|_| above).unwrap_or_default().iter().take_while(states).count()
}

/// Shortest name of an office below a title, in characters: shorter ones head a section.
const OFFICE: usize = 6;

/// Behind the last line of a body, from where its run ends.
fn end(lines: &[Feature], body: Range<usize>, limits: &Range<usize>) -> usize {
    let Range { start, mut end } = body;
    let loose =
        |line: &Feature| line.is_credit() || line.byline || line.is_date_line() || line.is_furniture();
    while end > start + 1 && lines.get(end - 1).is_some_and(|last| loose(last) && !last.enumerated) {
        end -= 1;
    }
    let reach = |from: usize, most: usize, belongs: &dyn Fn(usize) -> bool| {
        from + (from..limits.end).take(most).take_while(|&at| belongs(at)).count()
    };
    let is = |at: usize, holds: fn(&Feature) -> bool| lines.get(at).is_some_and(holds);
    end = reach(end, usize::MAX, &|at| is(at, |line| line.enumerated));
    end = carried_down(lines, start..end, limits.end);
    end += usize::from(is_formula(lines, end, limits.end));
    if lines.get(start..end).unwrap_or_default().iter().any(is_contact) {
        end = reach(end, usize::MAX, &|at| is(at, is_info));
    }
    end = reach(end, CLOSING_LINES, &|at| closes(lines, at));
    if is_mail(lines, limits.start..start) {
        end = reach(end, usize::MAX, &|at| is(at, |line| line.closed && joins(line)));
    }
    let ahead = (end..limits.end.min(end + 12))
        .find(|&at| lines.get(at).is_none_or(|line| !joins(line) && line.caption.is_none()));
    if let Some(stop) = ahead
        && is(stop, |line| line.is_end() || line.sign == Some(Sign::OriginalTitle))
        && is_of_text(lines, start..end, end..stop)
    {
        end = stop;
    }
    end
}

/// Least share of their bigrams that unclosed lines between a body and its credits have from the body: calls to follow
/// and to install have none.
const OF_TEXT: f64 = 0.1;

/// Whether the lines between a body and its credits go on with it: most of them are sentences, or they repeat its words.
fn is_of_text(lines: &[Feature], body: Range<usize>, between: Range<usize>) -> bool {
    let own = lines.get(between).unwrap_or_default();
    let closed = own.iter().filter(|line| line.closed).count();
    let own_grams = || text::bigrams(own.iter().map(|line| line.text), title::BODY_GRAMS);
    let grams = || text::bigrams(prose_of(lines, body), title::BODY_GRAMS);
    closed * 2 >= own.len() || text::share(&own_grams(), &grams()) >= OF_TEXT
}

/// Most labels between the date and the text, and the longest of them in characters.
const LABELS: (usize, usize) = (3, 6);

/// How many short lines stand between a date line and the first paragraph below it: the name of an account, a place, a
/// button that no list has. A number or `前言` heads the paragraph instead.
fn labels(lines: &[Feature], from: usize) -> usize {
    #[rustfmt::skip]
    const HEADINGS: &[&str] = &[
        "言", "序", "语", "引子", "楔子", "缘起", "背景", "概述", "概况", "简介", "摘要", "说明", "须知", "提要", "起因", "经过",
    ];
    let is_label = |line: &Feature| {
        let is_place = line.text.starts_with("发布于") && line.length <= 2 * LABELS.1;
        let is_short = line.length <= LABELS.1 && !line.closed && line.text.contains(crate::fold::is_han);
        let heads = is_numbered(line.text) || HEADINGS.iter().any(|end| text::core(line.text).ends_with(end));
        (is_short || is_place) && !heads && joins(line)
    };
    let count = lines.iter().skip(from).take(LABELS.0).take_while(|line| is_label(line)).count();
    let is_text = |at: usize| lines.get(at).is_some_and(|line| line.is_prose() && line.closed);
    // A heading may stand between.
    if is_text(from + count) || is_text(from + count + 1) { count } else { 0 }
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
    let size = |range: Range<usize>| prose_of(lines, range).map(text::length).sum::<usize>();
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
            let own = text::bigrams([line.text], 400);
            let grams = text::bigrams(prose_of(lines, body.clone()), title::BODY_GRAMS);
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
