//! The width at which a text was wrapped, where it was.
//!
//! A line was wrapped if what follows would not have fit on it. So a width explains a text if paragraphs fall out
//! of it: lines that end in mid-sentence and leave no room for the first word of the next one, and at last a line
//! that ends as a sentence does. Headlines in a list are of one length too, now and then, but no closed line ever
//! ends their row. Widths are counted both in characters (programs that cut every n characters) and in columns
//! (mail, terminals and most PDFs, where a Han character takes two); the count that explains more wins.

use std::collections::BTreeMap;

use super::feature::{Feature, Shape};
use super::lexicon::furniture::Sign;
use crate::fold::is_han;
use crate::source::Source;

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

/// What a width counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Measure {
    Characters,
    /// Columns, where a wide character takes two; marks too, where the paste writes them in full width.
    Columns {
        wide_marks: bool,
    },
}

impl Measure {
    fn of(self, text: &str) -> usize {
        match self {
            Self::Characters => text.chars().count(),
            Self::Columns { wide_marks } => text
                .chars()
                .map(|c| {
                    let is_wide = wide_marks && matches!(c, ',' | ':' | ';' | '!' | '?' | '(' | ')');
                    if (c as u32) < WIDE && !is_wide { 1 } else { 2 }
                })
                .sum(),
        }
    }

    /// The width of an indent, in blank characters of the folded copy: two are wide ones.
    fn of_indent(self, indent: usize) -> usize {
        if self == Self::Characters || indent > 2 { indent } else { 2 * indent }
    }
}

/// The first character that takes two columns (Unicode Standard Annex 11: Hangul Jamo); general punctuation takes
/// two in Chinese text.
const WIDE: u32 = 0x2010;

/// Fewest lines torn in mid-sentence that tell a width.
///
/// At 1 two headlines of one length above a sentence are wrapped prose; at 5 a paragraph of five lines is none.
const EVIDENCE: usize = 2;

/// How many torn lines must speak for a width where one speaks against it.
const DOUBT: usize = 3;

/// How many torn lines must speak for a width where one line between them is wider; elsewhere on the page, one.
const WIDER: usize = 4;

/// Share of the width, as a quotient, from which an unclosed line with a comma inside is wrapped too where its
/// neighbours are: lines with figures and Latin words are set looser.
const LOOSE: (usize, usize) = (3, 4);

/// Share of the torn lines that must end without any mark: poems end their lines in commas, wrapped prose one in
/// seven.
const BARE_SHARE: f64 = 0.55;

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

/// One line that can be prose.
struct Row<'s> {
    at: usize,
    text: &'s str,
    indent: usize,
    /// Characters of the marks before a quoted line.
    quote: usize,
    blanks: usize,
    /// Whether it ends as a sentence does.
    closed: bool,
    /// Whether it has a comma or a stop inside it.
    is_marked: bool,
    /// Whether no paragraph goes on over it.
    is_barrier: bool,
}

/// A row in one measure.
#[derive(Clone, Copy)]
struct Measured {
    width: usize,
    /// The width that its first word needs.
    needed: usize,
}

/// A width that is tried.
#[derive(Clone, Copy)]
struct Trial {
    width: usize,
    /// Blank lines between the lines of one paragraph.
    blanks: usize,
    /// What the copy lost of the indent of each paragraph's first line.
    indent: usize,
}

impl Trial {
    /// The trial for one line: only the first of a paragraph lost its indent.
    fn of_line(self, is_first: bool) -> Self {
        Self { indent: if is_first { self.indent } else { 0 }, ..self }
    }
}

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
        is_marked: line.marks > 0,
        quote: line.quote,
        is_barrier: !is_meant(line)
            || matches!(line.shape, Shape::Menu | Shape::Path | Shape::Address)
            || line.is_date_line()
            || line.is_end()
            || line.mail.is_some()
            || matches!(line.sign, Some(Sign::RelatedLabel | Sign::CommentLabel | Sign::Footer)),
    })
    .collect()
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

/// The paragraphs that a width makes of the rows, and what speaks against it.
#[derive(Default)]
struct Chains {
    /// Ranges of rows, each one paragraph.
    paragraphs: Vec<std::ops::Range<usize>>,
    /// Torn lines of these paragraphs.
    torn: usize,
    /// Those of them that end without a mark.
    bare: usize,
    /// Torn lines of paragraphs that never close.
    against: usize,
    /// Closed lines between the first paragraph and the last that are wider than the width.
    wider: usize,
    /// Closed lines elsewhere that are.
    wider_around: usize,
}

impl Chains {
    fn find(rows: &[Row], measured: &[Measured], trial: Trial) -> Self {
        let mut chains = Self::default();
        let mut start = 0;
        let mut wider = 0;
        for (at, row) in rows.iter().enumerate() {
            let tears = tears(rows, measured, at, trial.of_line(at == start));
            let width = measured.get(at).map_or(0, |row| row.width);
            if row.closed && width > trial.width + trial.width / 8 {
                wider += 1;
            }
            if tears {
                continue;
            }
            let chain = rows.get(start..=at).unwrap_or_default();
            let torn = chain.len() - 1;
            if torn > 0 {
                let is_prose = row.closed
                    && !row.text.ends_with(':')
                    && width <= trial.width
                    && chain.iter().any(|row| row.is_marked);
                if is_prose {
                    chains.bare +=
                        chain.iter().filter(|row| !row.closed && !row.text.ends_with([',', '、'])).count();
                    chains.torn += torn;
                    chains.paragraphs.push(start..at + 1);
                } else {
                    chains.against += torn;
                }
            }
            if chains.paragraphs.last().is_some_and(|last| last.end == at + 1) {
                let is_first = chains.paragraphs.len() == 1;
                if is_first {
                    chains.wider_around = wider
                } else {
                    chains.wider += wider
                }
                wider = 0;
            }
            start = at + 1;
        }
        chains.wider_around += wider;
        chains
    }

    /// How well the width explains the text; 0 where it does not.
    fn worth(&self) -> usize {
        let is_bare = self.bare as f64 >= BARE_SHARE * self.torn as f64;
        let against = DOUBT * self.against + WIDER * self.wider + self.wider_around;
        if self.torn >= EVIDENCE && is_bare && against <= self.torn { self.torn * 4 - against } else { 0 }
    }

    fn wrap(&self, rows: &[Row], measured: &[Measured], trial: Trial, measure: Measure) -> Wrap {
        let width = trial.width;
        let begins =
            |at: usize| at.checked_sub(1).and_then(|above| rows.get(above)).is_none_or(|row| row.closed);
        let own = |at: usize| measured.get(at).map_or(0, |row| row.width);
        let lost = |at: usize| if begins(at) { trial.indent } else { 0 };
        let is_full = |at: &usize| {
            let Some(next) = measured.get(*at + 1) else { return false };
            own(*at) <= width + width / 8 && own(*at) + lost(*at) + next.needed > width
        };
        let lines = |at: usize| rows.get(at).map(|row| row.at);
        let torn = || self.paragraphs.iter().flat_map(|paragraph| paragraph.start..paragraph.end - 1);
        let exact = torn().filter(|&at| own(at) == width || own(at) + lost(at) == width).count();
        Wrap {
            width,
            measure,
            is_exact: measure == Measure::Characters && exact as f64 >= 0.9 * self.torn as f64,
            full: (0..rows.len()).filter(is_full).filter_map(lines).collect(),
            prose: self.prose(rows, measured, width).into_iter().filter_map(lines).collect(),
        }
    }

    /// The rows of the paragraphs, and those between them that are set looser.
    fn prose(&self, rows: &[Row], measured: &[Measured], width: usize) -> Vec<usize> {
        let (Some(first), Some(last)) = (self.paragraphs.first(), self.paragraphs.last()) else {
            return Vec::new();
        };
        let mut is_prose = vec![false; rows.len()];
        let mut mark = |at: usize| is_prose.get_mut(at).into_iter().for_each(|slot| *slot = true);
        self.paragraphs.iter().cloned().flatten().for_each(&mut mark);
        for at in first.start.saturating_sub(2)..(last.end + 2).min(rows.len()) {
            let (Some(row), Some(next)) = (rows.get(at), rows.get(at + 1)) else { break };
            let own = measured.get(at).map_or(0, |row| row.width);
            let is_loose = own * LOOSE.1 >= width * LOOSE.0 && own <= width + width / 8;
            let goes_on = next.blanks == 0 && next.indent <= row.indent + 1 && !next.is_barrier;
            if is_loose && goes_on && !row.closed && !row.is_barrier && row.is_marked {
                mark(at);
                mark(at + 1);
            }
        }
        (0..rows.len()).filter(|&at| is_prose.get(at) == Some(&true)).collect()
    }
}

/// Whether the wrapping tears the text behind a row.
fn tears(rows: &[Row], measured: &[Measured], at: usize, trial: Trial) -> bool {
    let (Some(row), Some(next)) = (rows.get(at), rows.get(at + 1)) else { return false };
    let (Some(own), Some(after)) = (measured.get(at), measured.get(at + 1)) else { return false };
    let is_open = !row.closed && !row.is_barrier && !next.is_barrier;
    let is_near = next.blanks == trial.blanks && next.indent <= row.indent + 1;
    let with_indent = own.width + trial.indent;
    is_open && is_near && own.width <= trial.width && with_indent + after.needed > trial.width
}

/// Longest word that a line is not broken in, in characters; longer ones are addresses.
const LONGEST_TOKEN: usize = 24;

/// What of a line cannot be parted from its first character: a Latin word or figure, opening marks before and
/// closing marks behind.
fn first_token(text: &str) -> &str {
    let opens = |c: &char| matches!(c, '“' | '‘' | '(' | '《' | '【');
    let mut chars = text.char_indices().take(LONGEST_TOKEN).peekable();
    while chars.next_if(|(_, c)| opens(c)).is_some() {}
    let is_word = |c: char| c.is_alphanumeric() && !is_han(c) || matches!(c, '.' | '%' | '-' | '/' | '&');
    if let Some((_, first)) = chars.next()
        && is_word(first)
    {
        while chars.next_if(|&(_, c)| is_word(c)).is_some() {}
    }
    let closes = |c: char| {
        matches!(c, '”' | '’' | ')' | '》' | '】' | '〕' | ']' | ',' | '。' | '、' | ';' | ':' | '?' | '!')
    };
    while chars.next_if(|&(_, c)| closes(c)).is_some() {}
    let end = chars
        .peek()
        .map_or_else(|| text.chars().take(LONGEST_TOKEN).map(char::len_utf8).sum(), |&(at, _)| at);
    text.get(..end).unwrap_or(text)
}
