//! The pieces that prose is made of: body lines and headings, with what stands between them.

use crate::page::{Article, Page, Reason, Role};
use crate::source::{Source, Span};

/// A body line or a heading of an article, or a part of such a line.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Piece {
    /// Its text without the blanks at its ends.
    pub span: Span,
    /// Blanks before the line's first character; 0 for a part in mid-line.
    pub indent: usize,
    /// Whether it is a heading.
    pub is_heading: bool,
    /// What stands between the piece before and this one.
    pub gap: Gap,
    /// Length in characters.
    pub length: usize,
    /// Whether it ends a line that was wrapped: the next line's first word had no room on it.
    pub fills: bool,
}

/// What stands between two pieces.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Gap {
    /// Blank lines directly before the piece.
    pub blanks: usize,
    /// Whether both pieces are parts of one line.
    pub is_same_line: bool,
    /// Whether a caption, a button or other furniture stands between.
    pub is_interposed: bool,
    /// Whether a title, a byline, a note or a heading stands between, over which no sentence runs on, or the
    /// piece is the first.
    pub is_barrier: bool,
    /// Whether another speaker begins.
    pub is_turn: bool,
}

/// The pieces of an article, in order.
pub(super) fn pieces(source: &Source, page: &Page, article: &Article) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    let mut gap = Gap { is_barrier: true, ..Gap::default() };
    let mut lines = source.lines().iter().peekable();
    let mut before = 0;
    for part in page.lines.get(article.lines.clone()).unwrap_or_default() {
        while lines.next_if(|line| line.span.end <= part.span.start).is_some() {}
        let (start, number, indent) =
            lines.peek().map_or((0, 0, 0), |line| (line.span.start, line.number, line.indent));
        if part.reason == Reason::QuoteMark {
            continue;
        }
        if !matches!(part.role, Role::Body | Role::Heading) {
            gap.is_interposed = true;
            gap.is_barrier |= is_barrier(part.role);
            continue;
        }
        let is_heading = part.role == Role::Heading;
        gap.is_barrier |= is_heading || pieces.last().is_some_and(|piece| piece.is_heading);
        gap.is_same_line = number == before && !pieces.is_empty();
        gap.blanks = if gap.is_same_line { 0 } else { part.blanks_before };
        let indent = if part.span.start > start { 0 } else { indent };
        let length = source.text(part.span).chars().count();
        pieces.push(Piece { span: part.span, indent, is_heading, gap, length, fills: part.fills });
        gap = Gap::default();
        before = number;
    }
    pieces
}

/// Whether no sentence runs on over a line with this role.
fn is_barrier(role: Role) -> bool {
    matches!(
        role,
        Role::Title
            | Role::Subtitle
            | Role::Kicker
            | Role::Meta
            | Role::Byline
            | Role::EditorNote
            | Role::Credit
    )
}

/// A range without the blanks at its ends.
pub(super) fn trim(source: &Source, span: Span) -> Span {
    let text = source.text(span);
    let inner = Span::new(0, text.len()).trim(text);
    Span::new(span.start + inner.start, span.start + inner.end)
}

/// The end of a text, as the rules about torn lines see it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum End {
    /// A mark that ends a sentence, closing quotes behind it included.
    Closed,
    /// A semicolon.
    Clause,
    /// A comma, an enumeration comma, an opening quote or bracket: a sentence cannot end here.
    Open,
    /// A colon.
    Colon,
    /// A word, a figure or a closing quote without a mark.
    Bare,
}

/// How a text ends.
pub(super) fn end(text: &str) -> End {
    let text = crate::page::without_citations(text);
    match text.chars().rev().find(|c| !super::ends::is_closing(*c)) {
        _ if text.ends_with(['“', '‘', '(', '《']) => End::Open,
        Some('。' | '!' | '?' | '…' | '~') => End::Closed,
        Some('.') if text.chars().rev().nth(1).is_some_and(|c| !c.is_ascii_digit()) => End::Closed,
        Some(';') => End::Clause,
        Some(',' | '、') => End::Open,
        Some(':') => End::Colon,
        _ => End::Bare,
    }
}
