//! Lines to paragraphs.

use crate::page::{Article, Page, Role};
use crate::source::Span;

/// A paragraph: the parts of the paste that it is made of.
#[derive(Clone, Debug, PartialEq)]
pub struct Paragraph {
    /// Its parts in order: one, or one for each line where torn lines were joined.
    pub spans: Vec<Span>,
    /// Whether it is a heading, which holds no sentence that a summary may take.
    pub is_heading: bool,
}

/// The paragraphs of an article: each body line and each heading is one.
pub(super) fn paragraphs(page: &Page, article: &Article) -> Vec<Paragraph> {
    page.lines
        .get(article.lines.clone())
        .unwrap_or_default()
        .iter()
        .filter(|line| matches!(line.role, Role::Body | Role::Heading))
        .map(|line| Paragraph { spans: vec![line.span], is_heading: line.role == Role::Heading })
        .collect()
}
