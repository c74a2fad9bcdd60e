//! The pasted text, its folded copy, its lines, and the way back from one to the other.

use crate::fold::{Fold, beside_han};

/// A half-open range of bytes of the folded copy. It begins and ends between characters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    /// The first byte.
    pub start: usize,
    /// The byte after the last one.
    pub end: usize,
}

impl Span {
    /// The range `start..end`.
    pub fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// Length in bytes of the folded copy.
    pub fn len(self) -> usize {
        self.end.saturating_sub(self.start)
    }

    /// Whether the range holds nothing.
    pub fn is_empty(self) -> bool {
        self.len() == 0
    }

    /// The text of this range; empty where the range does not fit the text.
    pub fn of(self, text: &str) -> &str {
        text.get(self.start..self.end).unwrap_or_default()
    }

    /// This range without the blanks at both its ends.
    pub fn trim(self, text: &str) -> Self {
        let inner = self.of(text);
        let start = self.start + inner.len() - inner.trim_start_matches(is_blank).len();
        let len = inner.trim_matches(is_blank).len();
        Self { start, end: start + len }
    }
}

/// One non-blank line of the paste.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    /// The line without the blanks at its ends.
    pub span: Span,
    /// Number of the line among all lines, blank ones too, from 1.
    pub number: usize,
    /// How many blank lines stand directly before it.
    pub blanks_before: usize,
    /// How many blank characters stand before its first one (two or more: a Chinese paragraph's indent).
    pub indent: usize,
}

/// A pasted text with its folded copy and its lines.
pub struct Source<'t> {
    paste: &'t str,
    folded: String,
    lines: Vec<Line>,
}

impl<'t> Source<'t> {
    /// Folds a paste and cuts it into lines.
    pub fn new(paste: &'t str, fold: &Fold) -> Self {
        let folded = fold.text(paste);
        let lines = cut_lines(&folded);
        Self { paste, folded, lines }
    }

    /// The whole folded copy.
    pub fn folded(&self) -> &str {
        &self.folded
    }

    /// Whether the paste writes most of its commas in full width, which the folded copy does not tell.
    pub fn has_wide_marks(&self) -> bool {
        let narrow = self.paste.bytes().filter(|&byte| byte == b',').count();
        self.paste.matches('，').count() > narrow
    }

    /// The folded text of a range.
    pub fn text(&self, span: Span) -> &str {
        span.of(&self.folded)
    }

    /// The non-blank lines, in order.
    pub fn lines(&self) -> &[Line] {
        &self.lines
    }
}

/// Whether a character counts as blank: white space, and marks without width that pages hide in text.
pub fn is_blank(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}' | '\u{FFFC}' | '\u{AD}')
}

/// Cuts a text into its non-blank lines.
///
/// A line ends at LF, CR, CR LF, VT, FF, NEL, LS or PS (Unicode 16, 5.8 "Newline Guidelines").
fn cut_lines(text: &str) -> Vec<Line> {
    let mut lines = Vec::new();
    let (mut start, mut number, mut blanks_before) = (0, 0, 0);
    let mut close = |start: usize, end: usize| {
        number += 1;
        let span = Span::new(start, end).trim(text);
        if span.is_empty() {
            blanks_before += 1;
            return;
        }
        let indent = Span::new(start, span.start).of(text).chars().count();
        lines.push(Line { span, number, blanks_before, indent });
        blanks_before = 0;
    };
    let is_end = |c| matches!(c, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}');
    for (at, end) in beside_han(text).filter(|&(_, c)| is_end(c)) {
        let is_second = end == '\n' && text.get(..at).is_some_and(|before| before.ends_with('\r'));
        if !is_second {
            close(start, at);
        }
        start = at + end.len_utf8();
    }
    close(start, text.len());
    lines
}

/// Characters between two checkpoints of [`Offsets`]: the most that one look-up walks.
const CHECKPOINT: usize = 16;

/// The way back, from a byte of the folded copy to the paste, and forth again.
pub struct Offsets<'s, 't> {
    paste: &'t str,
    folded: &'s str,
    checkpoints: Vec<Position>,
}

/// One place in both texts.
#[derive(Clone, Copy, Default)]
struct Position {
    folded: usize,
    paste: usize,
    utf16: usize,
}

impl<'s, 't> Offsets<'s, 't> {
    /// Prepares the way back for one source, in one pass over it.
    pub fn new(source: &'s Source<'t>) -> Self {
        let mut checkpoints = Vec::new();
        let mut at = Position::default();
        for (index, (original, folded)) in source.paste.chars().zip(source.folded.chars()).enumerate() {
            if index % CHECKPOINT == 0 {
                checkpoints.push(at);
            }
            at = at.after(original, folded);
        }
        Self { paste: source.paste, folded: &source.folded, checkpoints }
    }

    /// The first place whose `key` (one of its three counts) is `target` or more.
    fn locate(&self, target: usize, key: impl Fn(&Position) -> usize) -> Position {
        let before = self.checkpoints.partition_point(|point| key(point) <= target).saturating_sub(1);
        let mut at = self.checkpoints.get(before).copied().unwrap_or_default();
        let originals = self.paste.get(at.paste..).unwrap_or_default().chars();
        let folded = self.folded.get(at.folded..).unwrap_or_default().chars();
        for (original, folded) in originals.zip(folded) {
            if key(&at) >= target {
                break;
            }
            at = at.after(original, folded);
        }
        at
    }

    fn byte(&self, byte: usize) -> Position {
        self.locate(byte, |at| at.folded)
    }

    /// The byte of the folded copy at an offset in UTF-16 units of the paste; its end where the offset is beyond.
    pub fn folded(&self, utf16: u32) -> usize {
        self.locate(utf16 as usize, |at| at.utf16).folded
    }

    /// The range in UTF-16 units of the paste.
    pub fn utf16(&self, span: Span) -> [u32; 2] {
        let unit = |byte| u32::try_from(self.byte(byte).utf16).unwrap_or(u32::MAX);
        [unit(span.start), unit(span.end)]
    }

    /// The text of the range as it was pasted.
    pub fn pasted(&self, span: Span) -> &'t str {
        self.paste.get(self.byte(span.start).paste..self.byte(span.end).paste).unwrap_or_default()
    }
}

impl Position {
    /// The place after one more character.
    fn after(self, original: char, folded: char) -> Self {
        Self {
            folded: self.folded + folded.len_utf8(),
            paste: self.paste + original.len_utf8(),
            utf16: self.utf16 + original.len_utf16(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fold() -> Fold {
        Fold::new(&[('習', '习')], &['习'])
    }

    #[test]
    fn lines_are_trimmed_and_numbered() {
        let source = Source::new("\n　　一\u{a0}\r\n\r\n二\r三\u{2028}\u{feff}\n", &fold());
        let lines: Vec<_> = source
            .lines()
            .iter()
            .map(|line| (source.text(line.span), line.number, line.blanks_before, line.indent))
            .collect();
        assert_eq!(lines, [("一", 2, 1, 2), ("二", 4, 1, 0), ("三", 5, 0, 0)]);
    }

    #[test]
    fn offsets_lead_back_to_the_paste() {
        let paste = "👍「習」，ＡＢ。\n".repeat(40);
        let source = Source::new(&paste, &fold());
        let offsets = Offsets::new(&source);
        for line in source.lines() {
            let [start, end] = offsets.utf16(line.span);
            let units: Vec<u16> = paste.encode_utf16().collect();
            let slice = units.get(start as usize..end as usize).map(String::from_utf16_lossy);
            assert_eq!(slice.as_deref(), Some("👍「習」，ＡＢ。"));
            assert_eq!(offsets.pasted(line.span), "👍「習」，ＡＢ。");
            assert_eq!((offsets.folded(start), offsets.folded(end)), (line.span.start, line.span.end));
        }
    }
}
