//! Pieces to paragraphs: torn lines are joined, real paragraphs stay apart.

use std::collections::BTreeSet;

use super::label::{Label, LabelForm, label};
use super::piece::{End, Piece, end};
use crate::page::Page;
use crate::repair::RepairReason;
use crate::source::{Source, Span, is_blank};

/// A paragraph: the parts of the paste that it is made of.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Paragraph {
    /// Its parts in order: one, or one for each line where torn lines were joined.
    pub spans: Vec<Span>,
    /// Whether it is a heading, which holds no sentence that a summary may take.
    pub is_heading: bool,
    /// The label at its head, where it is an item of a list.
    pub label: Option<Label>,
    /// Who speaks, as the interview's label names the speaker, without the colon.
    pub speaker: Option<Span>,
    /// Whether the speaker's label stands at its head.
    pub opens_turn: bool,
    /// Whether it goes on in the middle of a line that another paragraph begins.
    pub continues_line: bool,
    /// Whether it is a line of verse.
    pub is_verse: bool,
    /// How deep a heading or an item stands, from 0.
    pub level: usize,
}

/// How the lines of one article are set.
pub(super) struct Setting {
    /// Whether the lines were wrapped at a width.
    is_wrapped: bool,
    /// Whether they were cut after exactly as many characters, in mid-word too.
    is_exact: bool,
    /// The indent of lines that begin no paragraph, where an indent marks the first lines.
    base_indent: Option<usize>,
    /// How many blank lines stand between the lines of one paragraph; more of them end it.
    base_blanks: usize,
    /// Whether blank lines end paragraphs and their absence does not.
    has_blanks: bool,
    /// Whether many lines end without a mark, as in verse and where every clause has its line.
    has_clause_lines: bool,
    /// The numbers of the pieces that are verse.
    verse: BTreeSet<usize>,
}

/// Longest line of verse, in characters. Two lines of seven with their commas have 16.
const VERSE_LENGTH: usize = 16;

/// Fewest lines that make verse; two short lines may be one torn sentence.
const VERSE_LINES: usize = 3;

/// Share of the body's lines that must end in mid-sentence for a text with a clause on every line.
///
/// At 0 one torn line makes it one, at 1 nothing does. Pages have a quarter of such lines at the most, and those
/// with more are set a clause a line (PAGES: body lines that end in nothing).
const CLAUSE_LINES: f64 = 0.3;

impl Setting {
    /// Looks at the pieces of an article.
    pub fn of(source: &Source, page: &Page, pieces: &[Piece]) -> Self {
        let is_wrapped = page.wrap.is_some() && pieces.iter().any(|piece| piece.fills);
        let body = || pieces.iter().filter(|piece| !piece.is_heading && !piece.gap.is_same_line);
        let is_torn = |piece: &&Piece| matches!(end(source.text(piece.span)), End::Bare | End::Open);
        let (lines, torn) = (body().count(), body().filter(is_torn).count());
        let indents = || body().map(|piece| piece.indent);
        let base = indents().min().unwrap_or(0);
        let is_marked =
            indents().any(|indent| indent >= base + 2) && indents().any(|indent| indent < base + 2);
        let mut setting = Self {
            is_wrapped,
            is_exact: page.wrap.as_ref().is_some_and(|wrap| wrap.is_exact),
            base_indent: is_marked.then_some(base),
            base_blanks: 0,
            has_blanks: false,
            has_clause_lines: !is_wrapped && torn > 3 && torn as f64 > CLAUSE_LINES * lines as f64,
            verse: if is_wrapped { BTreeSet::new() } else { verse(pieces) },
        };
        setting.base_blanks = setting.blanks_within(source, pieces);
        let more = |piece: &Piece| piece.gap.blanks > setting.base_blanks;
        setting.has_blanks = body().skip(1).any(more) && body().skip(1).any(|piece| !more(piece));
        setting
    }

    /// The commonest number of blank lines between a full line that ends in mid-sentence and the next.
    fn blanks_within(&self, source: &Source, pieces: &[Piece]) -> usize {
        let mut counts = [0usize; 4];
        for [line, next] in pieces.windows(2).filter_map(|pair| <&[Piece; 2]>::try_from(pair).ok()) {
            if line.fills
                && end(source.text(line.span)) == End::Bare
                && let Some(count) = counts.get_mut(next.gap.blanks)
            {
                *count += 1;
            }
        }
        let most = counts.iter().max().copied().unwrap_or(0);
        counts.iter().position(|&count| count == most).unwrap_or(0)
    }
}

/// The pieces that are verse: runs of short lines.
fn verse(pieces: &[Piece]) -> BTreeSet<usize> {
    let mut verse = BTreeSet::new();
    let mut start = 0;
    for index in 0..=pieces.len() {
        let is_short = pieces.get(index).is_some_and(|piece| {
            !piece.is_heading && piece.length <= VERSE_LENGTH && !piece.gap.is_same_line
        });
        if !is_short {
            if index - start >= VERSE_LINES {
                verse.extend(start..index);
            }
            start = index + 1;
        }
    }
    verse
}

/// Why two pieces are one paragraph, and how sure that is, 0..=1.
pub(super) type Seam = (RepairReason, f64);

/// Words that a Chinese sentence never ends in: after them a line goes on.
const HANGING: [char; 24] = [
    '的', '和', '与', '及', '或', '在', '对', '将', '把', '被', '为', '向', '从', '由', '使', '让', '以',
    '因', '而', '并', '且', '但', '是', '该',
];

/// What the rules know of two neighbouring pieces.
pub(super) struct Pair<'a> {
    pub source: &'a Source<'a>,
    pub setting: &'a Setting,
    /// Number of the second piece.
    pub index: usize,
    pub line: &'a Piece,
    pub next: &'a Piece,
    /// Whether the paragraph so far is an item with a label.
    pub is_item: bool,
    /// Whether a line since the last heading holds an item `一是`, `第一,`.
    pub in_list: bool,
    /// The stop model's opinion of a stop between the two: positive where a sentence ends.
    pub boundary: &'a dyn Fn(&str, &str) -> f64,
}

impl Pair<'_> {
    /// Why the second piece goes on with the paragraph of the first, if it does.
    pub fn seam(&self) -> Option<Seam> {
        let (gap, text, next) =
            (self.next.gap, self.source.text(self.line.span), self.source.text(self.next.span));
        if gap.is_barrier || gap.is_turn || self.line.is_heading || self.next.is_heading {
            return None;
        }
        // ZP1: a line that begins with a closing mark goes on with the one before.
        if next.starts_with(['”', '’', ')', '》', '】', ',', '。', '、', ';', ':', '?', '!']) {
            return Some((RepairReason::ClosingStart, 0.98));
        }
        let end = end(text);
        if let Some(seam) = latin_seam(text, next) {
            return Some(seam);
        }
        let label = label(next).filter(|label| label.form != LabelForm::Padded || end != End::Bare);
        let begins_line = label.is_some_and(|label| !label.form.is_prose());
        self.wrapped(end, begins_line).or_else(|| self.torn(end, label, begins_line))
    }

    /// ZP2: in a wrapped text a full line goes on, unless an indent, a blank line or a label says otherwise.
    fn wrapped(&self, end: End, begins_line: bool) -> Option<Seam> {
        let is_open = matches!(end, End::Bare | End::Open);
        let is_indented = self.setting.base_indent.is_some_and(|base| self.next.indent >= base + 2);
        let is_parted = self.next.gap.blanks > self.setting.base_blanks;
        let ends = is_indented || is_parted && !is_open || begins_line && !is_open;
        if !self.line.fills || ends {
            return None;
        }
        let is_marked = self.setting.base_indent.is_some() || self.setting.has_blanks;
        let confidence = match (is_open, is_marked) {
            (true, _) => 0.97,
            (false, true) => 0.95,
            (false, false) => 0.8,
        };
        Some((RepairReason::FullLine, confidence))
    }

    /// ZP3..ZP6: sentences that an accident has torn, in a text that was not wrapped.
    fn torn(&self, end: End, label: Option<Label>, begins_line: bool) -> Option<Seam> {
        let setting = self.setting;
        let is_verse = setting.verse.contains(&self.index) && setting.verse.contains(&(self.index - 1));
        let is_indented =
            setting.is_wrapped && setting.base_indent.is_some_and(|base| self.next.indent >= base + 2);
        if is_verse || begins_line || is_indented {
            return None;
        }
        match end {
            // ZP3: after a comma the sentence goes on.
            End::Open => Some((RepairReason::OpenEnd, 0.95)),
            // ZP4: clauses of one list, each on its line.
            End::Clause if !self.is_item && label.is_none() && !setting.has_clause_lines => {
                Some((RepairReason::ClauseList, 0.8))
            }
            // ZP5: the next item of a list in running prose, after a paragraph that lost its stop.
            End::Bare if label.is_some_and(|label| label.number > 1) && self.in_list => {
                Some((RepairReason::ListGoesOn, 0.8))
            }
            // ZP6: a sentence that a blank line or a caption has torn.
            End::Bare if !setting.has_clause_lines && label.is_none() => self.torn_sentence(),
            _ => None,
        }
    }

    fn torn_sentence(&self) -> Option<Seam> {
        let (text, next) = (self.source.text(self.line.span), self.source.text(self.next.span));
        if self.line.length < SHORTEST_TORN {
            return None;
        }
        if text.ends_with(HANGING) {
            return Some((RepairReason::TornSentence, 0.95));
        }
        // A short line is a caption more often than the end of a torn sentence.
        let is_short = next.chars().nth(SHORTEST_TORN).is_none();
        let limit = if is_short { NO_CAPTION } else { NO_BOUNDARY };
        let boundary = (self.boundary)(text, next);
        (boundary < limit).then_some((RepairReason::TornSentence, 0.7))
    }
}

/// Shortest line that can be the first half of a torn sentence, in characters: shorter ones are headings.
const SHORTEST_TORN: usize = 16;

/// The stop model's score (in natural logarithms of odds) below which no sentence ends between two lines.
///
/// At 0 it would have to say nothing either way; a line's end is itself a sign that a sentence ends.
const NO_BOUNDARY: f64 = -4.5;

/// The same before a short line.
const NO_CAPTION: f64 = -6.0;

/// ZP7: Latin text broken in a word, or between two words in mid-sentence.
fn latin_seam(text: &str, next: &str) -> Option<Seam> {
    let mut tail = text.chars().rev();
    let is_lower = next.starts_with(|c: char| c.is_ascii_lowercase());
    match (tail.next(), tail.next()) {
        (Some('-'), Some(before)) if before.is_ascii_lowercase() && is_lower => {
            Some((RepairReason::Hyphenated, 0.95))
        }
        (Some(last), _) if (last.is_ascii_alphanumeric() || last == ',') && is_lower => {
            let is_prose = text.contains(' ') && next.contains(' ');
            is_prose.then_some((RepairReason::LatinLine, 0.9))
        }
        _ => None,
    }
}

/// The spans of two joined pieces: the last span of the first, as it stands before the second.
///
/// A hyphen that broke a word is left out; between two Latin words the line break itself, a blank of the paste,
/// belongs to the first.
pub(super) fn stitch(source: &Source, last: Span, next: Span, reason: RepairReason, is_exact: bool) -> Span {
    let (text, after) = (source.text(last), source.text(next));
    if reason == RepairReason::Hyphenated {
        return Span::new(last.start, last.end - 1);
    }
    let mut tail = text.chars().rev();
    let is_latin = |c: char| c.is_ascii_alphanumeric();
    let (end, before) = (tail.next(), tail.next());
    let ends_word = end.is_some_and(is_latin)
        || end.is_some_and(|c| matches!(c, ',' | ';' | ':' | '.' | ')')) && before.is_some_and(is_latin);
    let begins_word = after.starts_with(|c: char| c.is_ascii_alphabetic())
        || after.starts_with(|c: char| c.is_ascii_digit()) && end.is_some_and(|c| !c.is_ascii_digit());
    if !ends_word || !begins_word || is_exact {
        return last;
    }
    let blank = source.text(Span::new(last.end, next.start)).chars().next();
    match blank.filter(|c| is_blank(*c)) {
        Some(blank) => Span::new(last.start, last.end + blank.len_utf8()),
        None => last,
    }
}

impl Setting {
    /// Whether the piece with this number is verse.
    pub fn is_verse(&self, index: usize) -> bool {
        self.verse.contains(&index)
    }

    /// Whether the text was cut after exactly as many characters on every line.
    pub fn is_exact(&self) -> bool {
        self.is_wrapped && self.is_exact
    }
}
