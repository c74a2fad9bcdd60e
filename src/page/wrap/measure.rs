//! How wide a text is, in characters or in columns.

use crate::fold::{HAN_BYTES, beside_han, is_han};

/// What a width counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Measure {
    Characters,
    /// Columns, where a wide character takes two; marks too, where the paste writes them in full width.
    Columns {
        wide_marks: bool,
    },
}

impl Measure {
    pub(super) fn of(self, text: &str) -> usize {
        match self {
            Self::Characters => text.chars().count(),
            Self::Columns { wide_marks } => {
                let is_wide = |c| {
                    (c as u32) >= WIDE || wide_marks && matches!(c, ',' | ':' | ';' | '!' | '?' | '(' | ')')
                };
                let (mut bytes, mut columns) = (0, 0);
                for (_, c) in beside_han(text) {
                    bytes += c.len_utf8();
                    columns += if is_wide(c) { 2 } else { 1 };
                }
                columns + 2 * (text.len() - bytes) / HAN_BYTES
            }
        }
    }

    /// The width of an indent, in blank characters of the folded copy: two are wide ones.
    pub(super) fn of_indent(self, indent: usize) -> usize {
        if self == Self::Characters || indent > 2 { indent } else { 2 * indent }
    }
}

/// The first character that takes two columns (Unicode Standard Annex 11: Hangul Jamo); general punctuation takes
/// two in Chinese text.
const WIDE: u32 = 0x2010;

/// Longest word that a line is not broken in, in characters; longer ones are addresses.
const LONGEST_TOKEN: usize = 24;

/// What of a line cannot be parted from its first character: a Latin word or figure, opening marks before and
/// closing marks behind.
pub(super) fn first_token(text: &str) -> &str {
    let opens = |c: &char| matches!(c, '“' | '‘' | '(' | '《' | '【');
    let mut chars = text.char_indices().take(LONGEST_TOKEN).peekable();
    while chars.next_if(|(_, c)| opens(c)).is_some() {}
    let is_word = |c: char| !is_han(c) && c.is_alphanumeric() || matches!(c, '.' | '%' | '-' | '/' | '&');
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
