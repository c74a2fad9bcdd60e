//! The prose of an article: its paragraphs and its sentences.
//!
//! Takes the body lines of an [`Article`]; gives paragraphs and the sentences that tile them. A sentence is a
//! list of spans, more than one where torn lines were joined, so every character shown is the paste's own.

mod paragraph;
mod sentence;

pub use paragraph::Paragraph;
pub use sentence::Sentence;

use crate::page::{Article, Page};
use crate::source::Source;

/// The prose of one article.
pub struct Prose {
    /// The paragraphs in order, headings among them.
    pub paragraphs: Vec<Paragraph>,
    /// The sentences in order; each names its paragraph.
    pub sentences: Vec<Sentence>,
}

/// Reads the prose of one article of the page.
pub fn read(source: &Source, page: &Page, article: &Article) -> Prose {
    let paragraphs = paragraph::paragraphs(page, article);
    let sentences = paragraphs
        .iter()
        .enumerate()
        .filter(|(_, paragraph)| !paragraph.is_heading)
        .flat_map(|(index, paragraph)| sentence::sentences(source, paragraph, index))
        .collect();
    Prose { paragraphs, sentences }
}
