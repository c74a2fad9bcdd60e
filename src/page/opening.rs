//! Where an article begins: the lines above its title and its body that belong to it.

use std::ops::Range;

use super::feature::Feature;
use super::lexicon::furniture::Sign;
use super::lexicon::label::Field;
use super::segment::is_copy;
use super::{credit, date, record, title};

/// How far below such a title the date stands, in lines: an account between, and a mark.
const ASKED_REACH: usize = 3;

/// Longest question that is a title, in characters.
const QUESTION: usize = 40;

/// The question or call that stands alone above a body, as a title may.
pub(super) fn asked(lines: &[Feature], head: Range<usize>) -> Option<usize> {
    let is_title = |at: &usize| {
        let (Some(line), Some(next)) = (lines.get(*at), lines.get(at + 1)) else { return false };
        // What opens a paste is its title, unless an interview was copied without its head.
        let is_first = *at == 0 && !title::speaks_again(lines, 0);
        let is_asked = line.text.ends_with(['?', '!']) && !line.text.contains('。');
        let is_asked = is_asked && (is_first || !line.text.contains('“'));
        // Above the date stands what a page has as its title, whatever it ends in.
        let below = lines.get(at + 1..).unwrap_or_default().iter().take(ASKED_REACH);
        let is_dated = below.take_while(|line| !line.is_prose()).any(Feature::is_date_line);
        let is_called = at.checked_sub(1).and_then(|above| lines.get(above)).is_some_and(|line| line.closed);
        let is_alone = line.blanks > 0 && next.blanks > 0 || is_dated && !next.is_prose() || is_first;
        is_asked
            && is_alone
            && !is_called
            && line.length <= QUESTION
            && line.length >= 8
            && line.sign.is_none()
    };
    head.rev().find(is_title)
}

/// The article's first line where the date or an editors' note stands above the title.
pub(super) fn opening(lines: &[Feature], start: usize, body: usize, limit: usize, opens: bool) -> usize {
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
    let is_row = |at: &usize| {
        lines.get(*at).is_some_and(|line| {
            record::is_row(line.text, line.length, &line.fields) || line.record && !line.is_prose()
        })
    };
    (limit..first).rev().take_while(is_row).last().unwrap_or(first)
}

/// How far above a title an account names where its text comes from, in lines.
const SOURCE_REACH: usize = 6;

/// The line above a title that names the source of the text, or the date right above that one.
fn sourced(lines: &[Feature], start: usize, limit: usize) -> Option<usize> {
    let from = limit.max(start.saturating_sub(SOURCE_REACH));
    let names = |at: &usize| {
        let line = |at: usize| lines.get(at).filter(|_| at < start);
        let is_value = |line: &Feature| line.length <= credit::VALUE && line.fields.is_empty();
        line(*at).is_some_and(|line| {
            line.is_credit()
                && line.has(&[Field::Source])
                && line.fields.iter().any(|found| !found.value.is_empty())
        }) || line(*at).is_some_and(|line| line.is_empty_label() && line.has(&[Field::Source]))
            && line(*at + 1).is_some_and(is_value)
    };
    let source = (from..start).rev().find(names)?;
    let is_dated = |at: &usize| *at >= limit && lines.get(*at).is_some_and(Feature::is_date_line);
    Some(source.checked_sub(1).filter(is_dated).unwrap_or(source))
}

/// How far above a title the columns of a date are looked for, in lines.
const SPLIT_REACH: usize = 14;

/// The first line of a date in columns above a title.
fn split_above(lines: &[Feature], start: usize, limit: usize) -> Option<usize> {
    (limit.max(start.saturating_sub(SPLIT_REACH))..start).rev().find(|&at| {
        let text = |at: usize| lines.get(at).map_or("", |line| line.text);
        date::split([text(at), text(at + 1), text(at + 2)]).is_some()
    })
}

/// The first line of what a titleless article states above its body.
pub(super) fn stated_above(lines: &[Feature], body: usize, limit: usize) -> usize {
    let near = limit.max(body.saturating_sub(4))..body;
    near.clone()
        .find(|&at| lines.get(at).is_some_and(|line| line.is_date_line() || line.byline))
        .unwrap_or(body)
}
