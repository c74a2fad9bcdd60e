//! The width at which a text was wrapped, where it was.
//!
//! A line was wrapped if what follows would not have fit on it. So a width explains a text if paragraphs fall out
//! of it: lines that end in mid-sentence and leave no room for the first word of the next one, and at last a line
//! that ends as a sentence does. Headlines in a list are of one length too, now and then, but no closed line ever
//! ends their row. Widths are counted both in characters (programs that cut every n characters) and in columns
//! (mail, terminals and most PDFs, where a Han character takes two); the count that explains more wins.

mod chain;
mod measure;

use std::collections::BTreeMap;

use super::feature::{Feature, Shape};
use super::lexicon::furniture::Sign;
use crate::source::Source;
use chain::{Chains, EVIDENCE, Measured, Row, Trial, is_open, tears};
use measure::{Measure, first_token};

/// How a page was wrapped.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wrap {
    /// The most that a line holds, in characters or columns.
    width: usize,
    /// What the width counts.
    measure: Measure,
    /// Whether every line is cut after exactly as many characters, in mid-word too.
    pub is_exact: bool,
    /// The lines, by index, that have no room left for what the next one begins with, rising.
    full: Vec<usize>,
    /// The lines, by index, that a wrapped paragraph is made of, rising.
    prose: Vec<usize>,
}

impl Wrap {
    /// Whether a line has no room left for what the next one begins with.
    pub(super) fn is_full(&self, line: usize) -> bool {
        self.full.binary_search(&line).is_ok()
    }

    /// This wrap with that of other lines of the page.
    fn beside(mut self, other: Self) -> Self {
        self.is_exact &= other.is_exact;
        for (own, lines) in [(&mut self.full, other.full), (&mut self.prose, other.prose)] {
            own.extend(lines);
            own.sort_unstable();
            own.dedup();
        }
        self
    }

    /// The lines, by index, that a wrapped paragraph is made of.
    pub(super) fn prose(&self) -> &[usize] {
        &self.prose
    }
}

/// Narrowest width, in columns: narrower lines are verse.
const NARROWEST: usize = 16;

/// Most widths that are tried in each measure, the commonest first.
const CANDIDATES: usize = 8;

/// The indent of a Chinese paragraph, in wide blanks; some programs copy it as nothing.
const INDENT: usize = 2;

/// The part of its worth, as a divisor, that a width loses where it needs lost indents to explain the text.
const LOST: usize = 8;

/// One row in so many with an indent shows that the copy kept them; wider ones set a signature to the right.
const INDENTED: usize = 10;
const LARGEST_INDENT: usize = 8;

/// Most blank lines between the lines of one paragraph.
const MOST_BLANKS: usize = 2;

/// Longest head of a printed page, in characters.
const RUNNING_HEAD: usize = 40;

/// The width at which these lines were wrapped, if they were.
///
/// Lines that a mail quotes keep the width of the mail that they come from, unless its answer was wrapped anew.
pub(super) fn estimate(source: &Source, lines: &[Feature]) -> Option<Wrap> {
    let wide_marks = source.has_wide_marks();
    let whole = explain(&rows(lines, |_| true), wide_marks);
    if lines.iter().all(|line| line.quote == 0) {
        return whole.map(|(_, wrap)| wrap);
    }
    let quoted = explain(&rows(lines, |line| line.quote > 0), wide_marks);
    let own = explain(&rows(lines, |line| line.quote == 0), wide_marks);
    let worth = |found: &Option<(usize, Wrap)>| found.as_ref().map_or(0, |(worth, _)| *worth);
    if worth(&whole) >= worth(&quoted) + worth(&own) {
        return whole.map(|(_, wrap)| wrap);
    }
    [own, quoted].into_iter().flatten().map(|(_, wrap)| wrap).reduce(Wrap::beside)
}

/// The width that explains most of these rows, and how well it does.
fn explain(rows: &[Row], wide_marks: bool) -> Option<(usize, Wrap)> {
    let indented = rows.iter().filter(|row| (1..=LARGEST_INDENT).contains(&row.indent)).count();
    let is_indented = indented * INDENTED > rows.len();
    let open: Vec<usize> = (0..rows.len()).filter(|&at| is_open(rows, at)).collect();
    let mut best: Option<(usize, Wrap)> = None;
    for measure in [Measure::Characters, Measure::Columns { wide_marks }] {
        let measured: Vec<Measured> = rows
            .iter()
            .map(|row| Measured {
                width: measure.of(row.text) + measure.of_indent(row.indent) + row.quote,
                needed: measure.of(first_token(row.text)),
            })
            .collect();
        let narrowest = if measure == Measure::Characters { NARROWEST / 2 } else { NARROWEST };
        for width in candidates(rows, &measured).into_iter().filter(|&width| width >= narrowest) {
            let lost = measure.of_indent(INDENT);
            let indents = if is_indented { 0..=0 } else { 0..=1 };
            for (blanks, indent) in
                indents.flat_map(|times| (0..=MOST_BLANKS).map(move |blanks| (blanks, times * lost)))
            {
                let trial = Trial { width, blanks, indent };
                // Most widths tear hardly a line of a text that was not wrapped.
                let torn = open.iter().filter(|&&at| tears(rows, &measured, at, trial));
                if torn.take(EVIDENCE).count() < EVIDENCE {
                    continue;
                }
                let chains = Chains::find(rows, &measured, trial);
                let worth = chains.worth();
                let worth = if indent > 0 { worth - worth / LOST } else { worth };
                if worth > best.as_ref().map_or(0, |(most, _)| *most) {
                    best = Some((worth, chains.wrap(rows, &measured, trial, measure)));
                }
            }
        }
    }
    best
}

/// The lines that can be prose or part it; those that are not meant part it.
fn rows<'s>(lines: &[Feature<'s>], is_meant: impl Fn(&Feature) -> bool) -> Vec<Row<'s>> {
    let between =
        |at: usize| lines.get(at).is_some_and(|line| matches!(line.shape, Shape::Count | Shape::Ornament));
    // The head of a printed page stands beside its number, and on every page.
    let is_running = |at: usize, line: &Feature| {
        let beside = at.checked_sub(1).is_some_and(between) || between(at + 1);
        line.copy && !line.closed && line.length <= RUNNING_HEAD && beside
    };
    let rows = lines.iter().enumerate().filter(|&(at, line)| !between(at) && !is_running(at, line));
    rows.map(|(at, line)| Row {
        at,
        text: line.text,
        indent: line.indent,
        blanks: line.blanks,
        closed: line.closed,
        full_stop: line.full_stop,
        is_marked: line.marks > 0,
        quote: line.quote,
        is_barrier: !is_meant(line)
            || matches!(line.shape, Shape::Menu | Shape::Path | Shape::Address)
            || line.is_date_line()
            || line.is_end()
            || line.mail.is_some()
            || line.sign == Some(Sign::Footer)
            || matches!(line.sign, Some(Sign::RelatedLabel | Sign::CommentLabel)) && !is_sentence(line),
    })
    .collect()
}

/// Whether a line is of a sentence by its marks, which no label of links or comments has: `…没有作出` / `回应。`.
fn is_sentence(line: &Feature) -> bool {
    line.full_stop || line.commas > 0 && !line.text.contains(':')
}

/// The commonest widths of lines that end in mid-sentence.
fn candidates(rows: &[Row], measured: &[Measured]) -> Vec<usize> {
    let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
    for (row, measured) in rows.iter().zip(measured) {
        if !row.closed && !row.is_barrier {
            *counts.entry(measured.width).or_default() += 1;
        }
    }
    let mut widths: Vec<(usize, usize)> = counts.into_iter().map(|(width, count)| (count, width)).collect();
    widths.sort_unstable_by(|a, b| b.cmp(a));
    widths.truncate(CANDIDATES);
    widths.into_iter().map(|(_, width)| width).collect()
}
