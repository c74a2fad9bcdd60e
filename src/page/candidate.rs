//! Which runs of prose are articles: what speaks for one beside the greatest, and for a paste without any.

use std::ops::Range;

use super::feature::{Feature, Shape};
use super::lexicon::furniture::Sign;
use super::segment::{is_copy, prose_of};
use super::value::{is_end_mark, is_of_page};
use super::{text, title};

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

/// Fewest lines of a text that has a clause a line, and their length on average, in characters: the words of a menu are
/// shorter, links are longer.
const CLAUSES: usize = 8;
const CLAUSE: std::ops::RangeInclusive<usize> = 5..=14;

/// The text of a page in which no line reads as prose, with a clause a line as accounts have it: what stands between
/// the date and the mark of the end or the editors' credit, of which one may not have been copied.
pub(super) fn clauses(lines: &[Feature]) -> Option<Range<usize>> {
    let date = lines.iter().position(|line| line.date.is_some() && !line.is_prose());
    let first = date.map_or(0, |date| date + 1);
    let is_end = |line: &Feature| line.is_end() || is_end_mark(line) || line.byline || line.is_credit();
    let end = lines.get(first..)?.iter().position(is_end).map(|count| first + count);
    if date.is_none() && end.is_none() {
        return None;
    }
    let end = end.unwrap_or(lines.len());
    let head = lines.get(first..end)?.iter().rposition(is_of_page).map_or(first, |last| first + last + 1);
    let ornaments = lines.get(head..end)?.iter().take_while(|line| line.shape == Shape::Ornament);
    let start = head + ornaments.count();
    let text = lines.get(start..end)?;
    let is_text = |line: &Feature| {
        line.shape == Shape::Words && line.sign.is_none() && line.caption.is_none() && line.date.is_none()
    };
    let size: usize = text.iter().map(|line| line.length).sum();
    let is_clausal = text.len() >= CLAUSES && CLAUSE.contains(&(size / text.len()));
    (is_clausal && text.iter().all(is_text)).then_some(start..end)
}

/// Whether a run beside the greatest one begins as an article does: with a title whose words it repeats, and a
/// date or a byline.
pub(super) fn begins_as_article(lines: &[Feature], run: &Range<usize>) -> bool {
    let texts = || prose_of(lines, run.clone());
    let size: usize = texts().map(text::length).sum();
    let Some(first) = run.clone().find(|&at| lines.get(at).is_some_and(Feature::is_prose)) else {
        return false;
    };
    if size < SECOND_LENGTH {
        return false;
    }
    let grams = text::bigrams(texts(), title::BODY_GRAMS);
    let Some(heading) = title::find(lines, run.start.saturating_sub(SECOND_REACH)..first, &grams) else {
        return false;
    };
    let Some(title) = lines.get(heading.title.start) else { return false };
    let own = text::bigrams([title.text], 200);
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
    let grams = text::bigrams(prose_of(lines, run.clone()), title::BODY_GRAMS);
    let Some(heading) = title::find(lines, run.start.saturating_sub(TITLED_REACH)..first, &grams) else {
        return 0.0;
    };
    let Some(title) = lines.get(heading.title.start).filter(|title| title.length >= 7) else { return 0.0 };
    text::share(&text::bigrams([title.text], 200), &grams)
}

/// How far above a run its title is looked for when runs are compared, in lines.
const TITLED_REACH: usize = 14;
