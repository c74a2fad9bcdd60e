//! The role of every line.

use super::{Line, Role, credit};
use crate::source::{self, Source};

/// Characters from which a line can be prose by itself (PAGES: body lines have a median of 74, nine in ten of
/// them 16 and more).
const PROSE_LENGTH: usize = 15;

/// What a line that is not prose costs the run it stands in, in characters of prose.
///
/// At 0 the run takes the whole page, at infinity one paragraph only. Between 25 and 35 the cost hardly matters.
const OTHER_COST: i64 = 30;

/// Longest title, in characters.
const TITLE_LENGTH: usize = 60;

/// How many lines above the article's run are searched for its title.
const TITLE_REACH: usize = 8;

/// Gives every non-blank line its role: the densest run of prose is the article, its title stands above it.
pub(super) fn roles(source: &Source) -> Vec<Line> {
    let lines = source.lines();
    let run = densest_run(&lines.iter().map(|line| value(source.text(line.span))).collect::<Vec<_>>());
    let title = title_above(source, lines, run.start);
    let role = |index: usize, line: &source::Line| {
        let text = source.text(line.span);
        if Some(index) == title {
            Role::Title
        } else if credit::is_credit(text) {
            Role::Credit
        } else if run.contains(&index) {
            if value(text) > 0 { Role::Body } else { Role::Heading }
        } else if credit::date(source, line.span).is_some() && index < run.start {
            Role::Meta
        } else if index < run.start {
            Role::Chrome
        } else {
            Role::Footer
        }
    };
    lines
        .iter()
        .enumerate()
        .map(|(index, line)| Line {
            span: line.span,
            role: role(index, line),
            blanks_before: line.blanks_before,
        })
        .collect()
}

/// Whether a line ends as a sentence does.
pub(super) fn is_closed(text: &str) -> bool {
    text.trim_end_matches(['”', '’', ')', '"', '】', '》']).ends_with(['。', '!', '?', ';', '…', '.', ':'])
}

/// How much a line speaks for being the article's prose, in characters.
fn value(text: &str) -> i64 {
    let length = text.chars().count();
    if length >= PROSE_LENGTH && is_closed(text) {
        i64::try_from(length).unwrap_or(i64::MAX)
    } else {
        -OTHER_COST
    }
}

/// The run of lines with the greatest sum of values (Kadane's algorithm); the first of equals.
fn densest_run(values: &[i64]) -> std::ops::Range<usize> {
    let (mut best, mut best_sum) = (0..0, 0i64);
    let (mut start, mut sum) = (0, 0i64);
    for (index, value) in values.iter().enumerate() {
        if sum <= 0 {
            (start, sum) = (index, 0);
        }
        sum = sum.saturating_add(*value);
        if sum > best_sum {
            (best, best_sum) = (start..index + 1, sum);
        }
    }
    best
}

/// The title: the first line of the nearest group above the run that is short, unclosed and neither date nor
/// credit.
fn title_above(source: &Source, lines: &[source::Line], run_start: usize) -> Option<usize> {
    let reach = run_start.saturating_sub(TITLE_REACH)..run_start;
    let fits = |text: &str| {
        let length = text.chars().count();
        (6..=TITLE_LENGTH).contains(&length) && !is_closed(text) && !credit::is_credit(text)
    };
    let date = reach
        .clone()
        .rev()
        .find(|&index| lines.get(index).is_some_and(|line| credit::date(source, line.span).is_some()));
    let below = date.unwrap_or(run_start);
    reach
        .filter(|&index| index < below)
        .rev()
        .find(|&index| lines.get(index).is_some_and(|line| fits(source.text(line.span))))
}
