//! The runs of lines that hold the articles' prose: the contiguous lines with the greatest sum of values.

use std::ops::Range;

use super::extent::joins;
use super::feature::{Feature, Shape};
use super::lexicon::furniture::Sign;
use super::value::{is_of_page, values};

/// The bonus of a run that begins right below a date line or a byline, less for each line between them.
const START: i64 = 120;

/// By how much the bonus falls with each line.
const START_FALL: i64 = 12;

/// What an end right above the editors' credit is worth.
const CREDITED: i64 = 80;

/// What a title right above is worth, in full where the run has all its words.
const TITLED: f64 = 200.0;

/// Least sum of a run beside the greatest one.
const SECOND: i64 = 100;

/// How far from its beginning a paste may have a first sentence that shows that it begins with its text, in lines: the
/// title stands above. A page begins with the names of its parts.
const OPENING: usize = 2;

/// The bonus for a run that begins at each line.
pub(super) fn start_bonus(lines: &[Feature]) -> Vec<i64> {
    let mut bonus = Vec::with_capacity(lines.len());
    let begins_with_text = lines.iter().take(OPENING).any(|line| line.is_prose() && line.full_stop);
    let mut current = if begins_with_text { START } else { 0 };
    for line in lines {
        bonus.push(current);
        current = if line.is_date_line()
            || line.byline && line.fields.iter().any(|found| !found.value.is_empty())
        {
            START
        } else {
            let light = line.sign == Some(Sign::Chrome) || line.length <= 6;
            (current - if light { START_FALL / 3 } else { START_FALL }).max(0)
        };
    }
    bonus
}

/// The run with the greatest sum within a range (Kadane's algorithm with a bonus for its start), with the sum.
pub(super) fn best(values: &[i64], bonus: &[i64], within: Range<usize>) -> Option<(Range<usize>, i64)> {
    let mut best: Option<(Range<usize>, i64)> = None;
    let (mut start, mut sum) = (within.start, i64::MIN / 2);
    for at in within {
        let value = values.get(at).copied().unwrap_or_default();
        let fresh = bonus.get(at).copied().unwrap_or_default();
        if sum <= fresh {
            (start, sum) = (at, fresh);
        }
        sum = sum.saturating_add(value);
        if value > 0 && best.as_ref().is_none_or(|&(_, most)| sum > most) {
            best = Some((start..at + 1, sum));
        }
    }
    best
}

/// The runs of a page in order: the greatest, and others that begin as articles do.
pub(super) fn runs(
    lines: &[Feature],
    accepts: impl Fn(&Range<usize>) -> bool,
    titled: impl Fn(&Range<usize>) -> f64,
) -> Vec<Range<usize>> {
    let (values, bonus) = (values(lines), start_bonus(lines));
    let Some((first, sum)) = best(&values, &bonus, 0..lines.len()) else { return Vec::new() };
    let first = main(lines, &values, &bonus, (first, sum), titled);
    let mut open = vec![0..first.start, first.end..lines.len()];
    let mut found = vec![first];
    // Every round takes at least a line out of the open parts; the number of rounds is bounded so that a long
    // page of notices costs linear time.
    for _ in 0..MOST_RUNS {
        let Some(part) = open.pop() else { break };
        let Some((run, sum)) = best(&values, &bonus, part.clone()) else { continue };
        if sum < SECOND {
            continue;
        }
        open.push(part.start..run.start);
        open.push(run.end..part.end);
        if accepts(&run) {
            found.push(run);
        }
    }
    found.sort_by_key(|run| run.start);
    if let [only] = found.as_mut_slice() {
        *only = widened(lines, only);
    }
    found
}

/// The run with the lines above or below it, as far as they may be text, where up to the border of the paste nothing is
/// of a page: then the text alone was copied. Below its last sentence stands who has signed it.
fn widened(lines: &[Feature], run: &Range<usize>) -> Range<usize> {
    let is_bare = |lines: &&[Feature]| !lines.iter().any(is_of_page);
    let is_between = |line: &Feature| matches!(line.shape, Shape::Ornament | Shape::Count);
    let belongs = |line: &&Feature| joins(line) || line.caption.is_some() || is_between(line);
    let above = lines.get(..run.start).filter(is_bare).unwrap_or_default();
    let above = above.iter().rev().take_while(belongs).count();
    let below = lines.get(run.end..).filter(is_bare).unwrap_or_default();
    let below = below.iter().take_while(belongs).zip(1..).filter(|(line, _)| line.closed).last();
    let below = below.map_or(0, |(_, count)| count);
    run.start - above..run.end + below
}

/// The main run: the greatest, or one beside it that a title and an editors' credit show to be the article.
fn main(
    lines: &[Feature],
    values: &[i64],
    bonus: &[i64],
    greatest: (Range<usize>, i64),
    titled: impl Fn(&Range<usize>) -> f64,
) -> Range<usize> {
    let (first, sum) = greatest;
    if sum >= SURE {
        return first;
    }
    let beside =
        [0..first.start, first.end..lines.len()].into_iter().filter_map(|part| best(values, bonus, part));
    let mut chosen = (i64::MIN, first.clone());
    for (run, sum) in std::iter::once((first, sum)).chain(beside) {
        let credited = lines
            .get(run.end..lines.len().min(run.end + 4))
            .is_some_and(|next| next.iter().any(Feature::is_end));
        #[allow(clippy::cast_possible_truncation, reason = "a share of a small constant")]
        let title = (TITLED * titled(&run)) as i64;
        let worth = sum + title + if credited { CREDITED } else { 0 };
        if worth > chosen.0 {
            chosen = (worth, run);
        }
    }
    chosen.1
}

/// A sum from which no title or credit elsewhere outweighs a run.
const SURE: i64 = 1200;

/// Most runs that are looked at.
const MOST_RUNS: usize = 64;
