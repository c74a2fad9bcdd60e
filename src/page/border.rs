//! Where a new article begins inside a run of prose: borders told by titles, bylines, datelines and the topic.

use std::cell::LazyCell;
use std::ops::Range;

use super::chapter::is_numbered;
use super::feature::Feature;
use super::segment::{first_prose, prose_of};
use super::{Corrections, text, title, topic};

/// Fewest characters of prose on either side of a border that only the topic shows.
const LEAST_SIDE: usize = 40;

/// Most borders that are tried by topic; a paste with more headings than this is one long document.
const MOST_TRIALS: usize = 3000;

/// Most lines in title form above an article that only its topic shows: kicker, title, subtitle. More of them are
/// prose with a clause a line.
const MOST_TITLE_LINES: usize = 3;

/// The borders inside a run: indexes of lines that a new article's head begins with.
pub(super) fn borders(lines: &[Feature], run: &Range<usize>) -> Vec<usize> {
    let mut found = Vec::new();
    let (first_title, mut title) = (LazyCell::new(|| main_title(lines, run)), None);
    // A text copied without its title has headings, rather than other articles with theirs.
    let first = first_prose(lines, run);
    let is_open = lines.get(first).is_some_and(|line| !line.closed);
    let is_titled = is_open || lines.get(..first).unwrap_or_default().iter().any(title::can_be);
    let doubt = if is_titled { doubt(lines, run) } else { WEB_PAGE };
    let (mut from, mut group) = (run.start, run.start);
    let mut trials = 0;
    for at in run.clone() {
        let Some(line) = lines.get(at) else { break };
        if !line.is_prose() {
            continue;
        }
        let has_body = lines.get(from..group).unwrap_or_default().iter().any(Feature::is_prose);
        let main = || title.unwrap_or_else(|| *first_title);
        if has_body && let Some(border) = border(lines, run, from, group..at, &mut trials, &main, doubt) {
            found.push(border);
            title = lines.get(border).map(|line| line.text);
            from = border;
        }
        group = at + 1;
    }
    found
}

/// The title above a run, as far as it can be told before the run is cut.
fn main_title<'s>(lines: &[Feature<'s>], run: &Range<usize>) -> &'s str {
    let first = first_prose(lines, run);
    let grams = text::bigrams(prose_of(lines, run.clone()), title::BODY_GRAMS);
    let heading = title::find(lines, 0..first, &grams);
    heading.and_then(|heading| lines.get(heading.title.start)).map_or("", |line| line.text)
}

/// How sure the topic has to be: a paste with furniture around it is a web page, and a web page holds one article.
fn doubt(lines: &[Feature], run: &Range<usize>) -> f64 {
    let around = |range: Range<usize>| {
        lines.get(range).unwrap_or_default().iter().filter(|line| line.is_furniture()).take(PAGE).count()
    };
    let furniture =
        around(run.start.saturating_sub(30)..run.start) + around(run.end..lines.len().min(run.end + 30));
    if furniture >= PAGE { WEB_PAGE } else { 0.0 }
}

/// Lines of furniture around a run that make the paste a web page.
const PAGE: usize = 4;

/// What the topic's score must reach on a web page, and below prose without a title; the surest borders reach 6.
const WEB_PAGE: f64 = 4.5;

/// Whether a new article begins in the group of lines before a line of prose, and with which line.
fn border<'s>(
    lines: &[Feature<'s>],
    run: &Range<usize>,
    from: usize,
    group: Range<usize>,
    trials: &mut usize,
    main: &dyn Fn() -> &'s str,
    doubt: f64,
) -> Option<usize> {
    let prose = group.end;
    let inner = lines.get(group.clone())?;
    let first = lines.get(prose)?;
    // 某网消息: stands above each part of a broadcast, and begins no article by itself.
    let is_headed = first.head.is_some() && !first.message;
    let after_credits =
        inner.iter().rposition(Feature::is_end).map_or(group.start, |last| group.start + last + 1);
    let titles: Vec<usize> =
        (after_credits..prose).filter(|&at| lines.get(at).is_some_and(is_title_form)).collect();
    let Some(&opening) = titles.first() else {
        return is_headed.then_some(after_credits.max(group.start));
    };
    let states = |line: &Feature| line.is_date_line() || line.byline || line.masthead.is_some();
    let stated = lines.get(opening..prose).is_some_and(|below| below.iter().any(states));
    if stated || is_headed || after_credits > group.start {
        return Some(opening);
    }
    if *trials >= MOST_TRIALS {
        return None;
    }
    *trials += 1;
    if titles.len() > MOST_TITLE_LINES {
        return None;
    }
    let last = *titles.last()?;
    let next = (prose + 1..run.end).find(|&at| lines.get(at).is_some_and(is_title_form)).unwrap_or(run.end);
    // What lies farther from the border than the topic looks is not gone through for each of many headings.
    let side =
        |range: Range<usize>| lines.get(range).unwrap_or_default().iter().filter(|line| line.is_prose());
    let (before, after) = (|| side(from..group.start).rev(), || side(prose..next));
    let (size_before, size_after) = (topic::size(before()), topic::size(after()));
    if size_before < LEAST_SIDE || size_after < LEAST_SIDE {
        return None;
    }
    let title = lines.get(last)?;
    let relation =
        topic::relate(main(), before().map(|line| line.text), title.text, after().map(|line| line.text));
    (relation.score(title.length, size_before, size_after) > doubt).then_some(opening)
}

/// Whether a border's line is a title by its form.
pub(super) fn begins_with_title(lines: &[Feature], border: usize) -> bool {
    lines.get(border).is_some_and(is_title_form)
}

/// Whether a line inside a run has the form of another article's title: not of a numbered heading or a label.
fn is_title_form(line: &Feature) -> bool {
    if line.masthead.is_some() {
        return true;
    }
    title::can_be(line)
        && line.length >= 6
        && !line.text.ends_with([':', '。', ',', ';'])
        && !is_numbered(line.text)
}

/// Sets and removes the borders that the reader corrected.
pub(super) fn correct(
    lines: &[Feature],
    run: &Range<usize>,
    corrections: &Corrections,
    borders: &mut Vec<usize>,
) {
    for correction in &corrections.boundaries {
        let at = lines.partition_point(|line| line.span.end <= correction.at);
        if !run.contains(&at) || at == run.start {
            continue;
        }
        borders.retain(|&border| border != at);
        if correction.begins {
            borders.push(at);
        }
    }
    borders.sort_unstable();
}
