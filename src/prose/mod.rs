//! The prose of an article: its paragraphs and its sentences, and what was repaired to find them.
//!
//! Takes the body lines of an [`Article`]; gives paragraphs and the sentences that tile them. A sentence is a
//! list of spans, more than one where torn lines were joined, so every character shown is the paste's own. What
//! was joined, cut, restored or seen through stands in the ledger, and any of it can be undone.

mod bogus;
mod border;
mod build;
mod ends;
mod item;
mod label;
mod level;
mod paragraph;
mod piece;
mod question;
mod quote;
mod restore;
mod sentence;
pub mod stop;
mod turn;

pub use border::Borders;
pub use label::{Label, LabelForm};
pub use paragraph::Paragraph;
pub use sentence::Sentence;

use std::cell::LazyCell;

use build::Builder;
use paragraph::Setting;
use stop::{Model, boundary};

use crate::page::{Article, Page};
use crate::repair::{Repair, Undo};
use crate::source::{Source, Span};

/// The prose of one article.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Prose {
    /// The paragraphs in order, headings among them.
    pub paragraphs: Vec<Paragraph>,
    /// The sentences in order; each names its paragraph.
    pub sentences: Vec<Sentence>,
    /// What was joined, cut, restored and seen through, by place.
    pub repairs: Vec<Repair>,
    /// What the reader should know about this prose, by place.
    pub notices: Vec<Notice>,
}

/// Something that the reader should know about a place in the prose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Notice {
    /// What it is.
    pub kind: NoticeKind,
    /// The place in the folded copy; empty where something is missing.
    pub span: Span,
    /// Index of the paragraph it is about.
    pub paragraph: usize,
}

/// The kinds of notice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoticeKind {
    /// 此处疑缺提问: the paragraph answers a question that the paste lost; its first sentence may be unreadable
    /// alone.
    LostQuestion,
}

/// What the reader put right in the prose.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Corrections {
    /// Repairs that were taken back.
    pub undo: Undo,
    /// Borders between paragraphs.
    pub borders: Borders,
}

/// Reads the prose of one article of the page with the reader's corrections.
pub fn read(source: &Source, page: &Page, article: &Article, corrections: &Corrections) -> Prose {
    let Corrections { undo, borders } = corrections;
    let mut repairs = Vec::new();
    let pieces = piece::pieces(source, page, article);
    let answers = question::answers(source, page, article, &pieces);
    let answers: Vec<usize> =
        answers.into_iter().filter_map(|index| pieces.get(index)).map(|piece| piece.span.start).collect();
    let spoken = turn::of_chat(source, page, article);
    let turns = if spoken.is_empty() { turn::turns(source, &pieces) } else { spoken };
    let pieces = turn::part(source, pieces, &turns);
    let pieces = border::part(source, pieces, borders);
    let pieces = bogus::without(source, pieces, undo, &mut repairs);
    let setting = Setting::of(source, page, &pieces);
    let habits = LazyCell::new(|| restore::habits(source, &pieces));
    let boundary = |line: &str, next: &str| boundary(line, next, &habits, Model::trained());
    let builder = Builder { source, setting: &setting, turns: &turns, undo, borders, boundary: &boundary };
    let paragraphs = builder.paragraphs(&pieces, &mut repairs);
    let notices = if turns.is_empty() { lost_questions(&paragraphs, &answers) } else { Vec::new() };
    let mut sentences = Vec::new();
    let stops = restore::stops(source, &paragraphs, undo, &mut repairs);
    for (index, (paragraph, stops)) in paragraphs.iter().zip(&stops).enumerate() {
        if !paragraph.is_heading {
            sentence::cut(source, paragraph, index, stops, &mut sentences);
        }
    }
    repairs.sort_by_key(|repair| (repair.span, repair.kind));
    Prose { paragraphs, sentences, repairs, notices }
}

fn lost_questions(paragraphs: &[Paragraph], answers: &[usize]) -> Vec<Notice> {
    let is_answer = |paragraph: &Paragraph| {
        paragraph.spans.first().is_some_and(|span| answers.binary_search(&span.start).is_ok())
    };
    let notice = |(index, paragraph): (usize, &Paragraph)| {
        let at = paragraph.spans.first().map_or(0, |span| span.start);
        Notice { kind: NoticeKind::LostQuestion, span: Span::new(at, at), paragraph: index }
    };
    paragraphs.iter().enumerate().filter(|(_, paragraph)| is_answer(paragraph)).map(notice).collect()
}
