//! The width at which a text was wrapped, where it was.
//!
//! A line was wrapped if what follows would not have fit on it. So a width explains a text if hardly any line
//! that ends in mid-sentence left room for the first word of the next one. Widths are counted both in characters
//! (programs that cut every n characters) and in columns (mail, terminals and most PDFs, where a Han character
//! takes two); the count that explains more wins.

use super::piece::{End, Piece, end};
use crate::fold::is_han;
use crate::source::Source;

/// The width of a wrapped text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Wrap {
    /// The most that a line holds, in characters or columns.
    width: usize,
    /// Whether columns are counted, not characters.
    is_columns: bool,
    /// Whether every line is cut after exactly as many characters, in mid-word too.
    pub is_exact: bool,
}

/// Share of the lines ending in mid-sentence that must leave no room.
///
/// At 0 every text is wrapped, at 1 one stray line hides the wrapping. Texts that were not wrapped stay below
/// 0.4, wrapped ones above 0.85.
const TIGHT_SHARE: f64 = 0.7;

/// Share of those lines that must end without any mark: poems end their lines in commas, wrapped prose one in
/// seven.
const BARE_SHARE: f64 = 0.55;

/// Fewest lines ending in mid-sentence that can tell a width.
const EVIDENCE: usize = 3;

/// Narrowest width, in columns: narrower lines are verse.
const NARROWEST: usize = 16;

/// Share of the lines that may be wider than the width, as quantiles to try: long addresses and tables.
const QUANTILES: [f64; 4] = [1.0, 0.97, 0.92, 0.85];

/// One line that ends in mid-sentence: its width and the width that the next word would have needed.
#[derive(Clone, Copy)]
struct Torn {
    width: usize,
    needed: usize,
}

impl Wrap {
    /// The width at which these pieces were wrapped, if they were.
    pub fn estimate(source: &Source, pieces: &[Piece]) -> Option<Self> {
        let seams = || pieces.windows(2).filter_map(|pair| <&[Piece; 2]>::try_from(pair).ok());
        let torn = || {
            seams().filter(|[line, next]| {
                let is_torn = matches!(end(source.text(line.span)), End::Bare | End::Open | End::Clause);
                is_torn && !next.gap.is_same_line && !next.gap.is_barrier
            })
        };
        let count = torn().count();
        let bare = torn().filter(|[line, _]| end(source.text(line.span)) == End::Bare).count();
        if count < EVIDENCE || (bare as f64) < BARE_SHARE * count as f64 {
            return None;
        }
        let by_measure = [false, true].map(|is_columns| {
            let lines = torn().map(|[line, next]| Torn {
                width: measure(source.text(line.span), is_columns),
                needed: measure(first_token(source.text(next.span)), is_columns),
            });
            let mut lines: Vec<Torn> = lines.collect();
            lines.sort_unstable_by_key(|line| line.width);
            best_width(&lines).map(|(width, share)| (share, is_columns, width, lines))
        });
        let best = by_measure.into_iter().flatten().max_by(|a, b| a.0.total_cmp(&b.0))?;
        let (_, is_columns, width, lines) = best;
        let exact = lines.iter().filter(|line| line.width == width).count();
        let narrowest = if is_columns { NARROWEST } else { NARROWEST / 2 };
        let is_exact = !is_columns && exact as f64 >= 0.9 * lines.len() as f64;
        (width >= narrowest).then_some(Self { width, is_columns, is_exact })
    }

    /// Whether a line had no room left for what the next one begins with.
    pub fn is_full(self, line: &str, next: &str) -> bool {
        let width = measure(line, self.is_columns);
        let is_wrapped = width <= self.width + self.width / 8;
        is_wrapped && width + measure(first_token(next), self.is_columns) > self.width
    }
}

/// The width that leaves the most lines without room, and their share.
fn best_width(lines: &[Torn]) -> Option<(usize, f64)> {
    let share = |width: usize| {
        let tight = lines.iter().filter(|line| line.width <= width && line.width + line.needed > width).count();
        tight as f64 / lines.len().max(1) as f64
    };
    let at = |quantile: f64| lines.get((quantile * lines.len().saturating_sub(1) as f64).round() as usize);
    let widths = QUANTILES.iter().filter_map(|&quantile| at(quantile)).map(|line| line.width);
    widths
        .map(|width| (width, share(width)))
        .filter(|&(_, share)| share >= TIGHT_SHARE)
        .max_by(|a, b| a.1.total_cmp(&b.1).then(a.0.cmp(&b.0)))
}

/// The width of a text, in columns or characters.
fn measure(text: &str, is_columns: bool) -> usize {
    if is_columns {
        text.chars().map(|c| if c.is_ascii() { 1 } else { 2 }).sum()
    } else {
        text.chars().count()
    }
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
    let closes = |c: char| super::sentence::is_closing(c) || matches!(c, ',' | '。' | '、' | ';' | ':' | '?' | '!');
    while chars.next_if(|&(_, c)| closes(c)).is_some() {}
    let end = chars.peek().map_or_else(|| text.chars().take(LONGEST_TOKEN).map(char::len_utf8).sum(), |&(at, _)| at);
    text.get(..end).unwrap_or(text)
}
