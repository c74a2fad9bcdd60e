//! What every line of the paste is for, where its articles are, and who made them.
//!
//! Takes the lines of the [`Source`]; gives each non-blank line exactly one role, and the articles with their
//! credits. Nothing is deleted, only marked.

mod article;
mod credit;
mod line;
mod role;

use std::ops::Range;

pub use role::Role;

use crate::source::{Source, Span};

/// The lines and the articles of one paste.
pub struct Page {
    /// Every non-blank line in order; a line whose parts have different roles stands here once for each part.
    pub lines: Vec<Line>,
    /// The articles, in order and apart from each other.
    pub articles: Vec<Article>,
}

/// A line of the paste, or a part of one, with its role.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Line {
    /// The text without the blanks at its ends.
    pub span: Span,
    /// What it is for.
    pub role: Role,
    /// How many blank lines stand before it.
    pub blanks_before: usize,
}

/// One article: which lines belong to it, and what they say about it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Article {
    /// Indexes into [`Page::lines`], from the first line that belongs to the article to the last.
    pub lines: Range<usize>,
    /// The title.
    pub title: Option<Span>,
    /// The line above the title.
    pub kicker: Option<Span>,
    /// The line below the title.
    pub subtitle: Option<Span>,
    /// The outlet that is named as the source.
    pub source: Option<Span>,
    /// The date of publication.
    pub date: Option<Date>,
    /// The persons who wrote the article.
    pub authors: Vec<Span>,
    /// The correspondents (通讯员).
    pub correspondents: Vec<Span>,
    /// The editors (责编, 编辑).
    pub editors: Vec<Span>,
    /// Whether the text breaks off before its end.
    pub truncated: bool,
}

/// A date of publication that the text states.
#[derive(Clone, Debug, PartialEq)]
pub struct Date {
    /// Where it stands.
    pub span: Span,
    /// `YYYY-MM-DD`, `YYYY-MM-DDTHH:MM` or `YYYY-MM-DDTHH:MM:SS`.
    pub value: String,
}

/// Reads the page: roles first, then the article that they outline, then its credits.
pub fn read(source: &Source) -> Page {
    let lines = line::roles(source);
    let articles = article::articles(source, &lines);
    Page { lines, articles }
}
