//! Where the articles of a page begin and end.

use std::cell::LazyCell;
use std::ops::Range;

use super::extent::body;
use super::feature::Feature;
use super::opening::{asked, opening, stated_above};
use super::tail::{is_mail, signed_off, tail};
use super::text;
use super::title::{self, Heading};

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
pub(super) fn prose_of<'s>(lines: &[Feature<'s>], range: Range<usize>) -> impl Iterator<Item = &'s str> {
    lines.get(range).unwrap_or_default().iter().filter(|line| line.is_prose()).map(|line| line.text)
}

/// The article whose prose lies in `run`, with its head above and its credits below, within `limits`.
pub(super) fn segment(lines: &[Feature], run: Range<usize>, limits: Range<usize>, opens: bool) -> Segment {
    // Notes name the outlet and the account, and no title is one of these.
    let own = || {
        let lines = lines.get(run.clone()).unwrap_or_default().iter();
        lines.filter(|line| line.is_prose() && line.sign.is_none()).map(|line| line.text)
    };
    let grams = LazyCell::new(|| text::bigrams(own(), title::BODY_GRAMS));
    let first = first_prose(lines, &run);
    let states = |line: &Feature| line.is_date_line() || line.byline;
    let stated = lines.get(run.start..first).is_some_and(|head| head.iter().any(states));
    let zone_end = if opens || stated { first } else { run.start };
    let zone_start = if opens { run.start } else { limits.start };
    let title = |zone: Range<usize>| if zone.is_empty() { None } else { title::find(lines, zone, &grams) };
    let mut heading = title(zone_start..zone_end);
    if heading.is_none() && first > run.start {
        heading = title(zone_start..first);
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

/// Whether nearly all of a line stands in another one too.
pub(super) fn is_copy(line: &str, other: &str) -> bool {
    let own = text::bigrams([line], 2000);
    own.len() >= 10 && text::share(&own, &text::bigrams([other], 4000)) >= 0.85
}
