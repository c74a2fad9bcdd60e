//! The paragraphs that fall out of lines at one width, and what speaks for and against it.

use super::Wrap;
use super::measure::Measure;

/// Fewest lines torn in mid-sentence that tell a width.
///
/// At 1 two headlines of one length above a sentence are wrapped prose; at 5 a paragraph of five lines is none.
pub(super) const EVIDENCE: usize = 2;

/// How many torn lines must speak for a width where one speaks against it.
const DOUBT: usize = 3;

/// How many torn lines must speak for a width where one line between them is wider; elsewhere on the page, one.
const WIDER: usize = 4;

/// Share of the width, as a quotient, from which an unclosed line with a comma inside is wrapped too where its
/// neighbours are: lines with figures and Latin words are set looser.
const LOOSE: (usize, usize) = (3, 4);

/// How far above the first such paragraph and below the last one a line is wrapped too, in lines: a heading between.
const AROUND: usize = 6;

/// Share of the torn lines that must end without any mark: poems end their lines in commas, wrapped prose one in
/// seven.
const BARE_SHARE: f64 = 0.55;

/// One line that can be prose.
pub(super) struct Row<'s> {
    pub(super) at: usize,
    pub(super) text: &'s str,
    pub(super) indent: usize,
    /// Characters of the marks before a quoted line.
    pub(super) quote: usize,
    pub(super) blanks: usize,
    /// Whether it ends as a sentence does.
    pub(super) closed: bool,
    /// Whether it ends with 。 or ; which no headline does.
    pub(super) full_stop: bool,
    /// Whether it has a comma or a stop inside it.
    pub(super) is_marked: bool,
    /// Whether no paragraph goes on over it.
    pub(super) is_barrier: bool,
}

/// A row in one measure.
#[derive(Clone, Copy)]
pub(super) struct Measured {
    pub(super) width: usize,
    /// The width that its first word needs.
    pub(super) needed: usize,
}

/// A width that is tried.
#[derive(Clone, Copy)]
pub(super) struct Trial {
    pub(super) width: usize,
    /// Blank lines between the lines of one paragraph.
    pub(super) blanks: usize,
    /// What the copy lost of the indent of each paragraph's first line.
    pub(super) indent: usize,
}

impl Trial {
    /// The trial for one line: only the first of a paragraph lost its indent.
    fn of_line(self, is_first: bool) -> Self {
        Self { indent: if is_first { self.indent } else { 0 }, ..self }
    }
}

/// The paragraphs that a width makes of the rows, and what speaks against it.
#[derive(Default)]
pub(super) struct Chains {
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
    pub(super) fn find(rows: &[Row], measured: &[Measured], trial: Trial) -> Self {
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
                    && (row.full_stop || chain.iter().any(|row| row.is_marked));
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
    pub(super) fn worth(&self) -> usize {
        let is_bare = self.bare as f64 >= BARE_SHARE * self.torn as f64;
        let against = DOUBT * self.against + WIDER * self.wider + self.wider_around;
        if self.torn >= EVIDENCE && is_bare && against <= self.torn { self.torn * 4 - against } else { 0 }
    }

    pub(super) fn wrap(&self, rows: &[Row], measured: &[Measured], trial: Trial, measure: Measure) -> Wrap {
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
        for at in first.start.saturating_sub(AROUND)..(last.end + AROUND).min(rows.len()) {
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

/// Marks that begin no line by themselves.
const CLOSING: [char; 12] = ['”', '’', ')', '》', '】', ',', '。', '、', ';', ':', '?', '!'];

/// Whether a wrapping may have torn the text behind a row, whatever its width.
pub(super) fn is_open(rows: &[Row], at: usize) -> bool {
    let (Some(row), Some(next)) = (rows.get(at), rows.get(at + 1)) else { return false };
    // A closing mark begins no line but a torn one: `…很好。` and `”`.
    (!row.closed || next.text.starts_with(CLOSING)) && !row.is_barrier && !next.is_barrier
}

/// Whether the wrapping tears the text behind a row.
pub(super) fn tears(rows: &[Row], measured: &[Measured], at: usize, trial: Trial) -> bool {
    if !is_open(rows, at) {
        return false;
    }
    let (Some(row), Some(next)) = (rows.get(at), rows.get(at + 1)) else { return false };
    let (Some(own), Some(after)) = (measured.get(at), measured.get(at + 1)) else { return false };
    let is_near = next.blanks == trial.blanks && next.indent <= row.indent + 1;
    let with_indent = own.width + trial.indent;
    is_near && own.width <= trial.width && with_indent + after.needed > trial.width
}
