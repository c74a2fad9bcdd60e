//! The result of a reading: plain data with public fields, the same natively and in the browser.
//!
//! Every position is an offset in UTF-16 units of the pasted text, as JavaScript's `String.slice` counts, and
//! every range is half-open. A field that the text does not state is empty or `null`, never invented.

mod article;
mod body;
mod credit;
mod fact;
mod keyword;
mod name;
mod notice;
mod reading;
mod summary;
mod words;

use serde::Serialize;

pub use self::article::Article;
pub use self::body::{Paragraph, ParagraphKind, PickReason, Sentence};
pub use self::credit::{Credit, CreditKind, PublicationDate, Repost};
pub use self::fact::{DateMention, Figure};
pub use self::keyword::Keyword;
pub use self::name::{Organisation, Person, Place};
pub use self::notice::{Notice, NoticeCode, Repair};
pub(crate) use self::reading::{Asked, Reading};
pub use self::summary::{Coverage, OutlineItem, Summary};
pub use crate::summary::{OutlineKind, PassedOver, PickReasonCode};

use crate::fold::Script;
use crate::page::{self, Page, Reason, Role};
use crate::source::Offsets;

/// A half-open range `[start, end]` in UTF-16 units of the pasted text.
pub type Range = [u32; 2];

/// What was understood of one paste.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Report {
    /// The script that the paste is written in.
    pub script: Script,
    /// Every non-blank line in order. A line whose parts have different roles appears once for each part.
    pub lines: Vec<Line>,
    /// The articles of the paste, in order.
    pub articles: Vec<Article>,
    /// One summary over all articles, where there are several: at most as long as one article's, by place.
    pub overall: Vec<OverallPick>,
    /// Names of the parts of speech in jieba's tag set, numbered by the `words` of the articles.
    pub tags: Vec<String>,
    /// Everything that was left out, joined, cut or restored, in order.
    pub repairs: Vec<Repair>,
    /// What the reader should know about this paste.
    pub notices: Vec<Notice>,
}

/// One non-blank line of the paste, or a part of one, without the space around it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Line {
    /// Where the line starts, in UTF-16 units.
    pub start: u32,
    /// Where the line ends, in UTF-16 units.
    pub end: u32,
    /// What the line is for.
    pub role: Role,
    /// How sure that is, 0..=1.
    pub confidence: f64,
    /// Why; the page has a sentence for each.
    pub reason: Reason,
}

/// One sentence of the summary over all articles.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct OverallPick {
    /// Index into the report's `articles`.
    pub article: u32,
    /// Index into that article's `sentences`.
    pub sentence: u32,
}

/// Scores are told in millionths: two machines never differ in them.
const MILLIONTHS: f64 = 1e6;

/// Makes the report out of what the stages found, and leads every span back to the paste.
///
/// `overall` are the picks over all articles: article and sentence.
pub(crate) fn assemble(
    offsets: &Offsets,
    script: Script,
    page: &Page,
    readings: &[Reading],
    overall: &[(usize, usize)],
    asked: &Asked,
) -> Report {
    Report {
        script,
        lines: page.lines.iter().map(|line| self::line(offsets, line)).collect(),
        articles: readings.iter().map(|reading| article::article(offsets, page, reading, asked)).collect(),
        overall: overall
            .iter()
            .map(|&(article, sentence)| OverallPick { article: article as u32, sentence: sentence as u32 })
            .collect(),
        tags: asked.tags.iter().map(|tag| tag.name()).collect(),
        repairs: notice::repairs(offsets, readings),
        notices: notice::notices(offsets, script, page, readings),
    }
}

fn line(offsets: &Offsets, line: &page::Line) -> Line {
    let [start, end] = offsets.utf16(line.span);
    Line { start, end, role: line.role, confidence: rounded(f64::from(line.confidence)), reason: line.reason }
}

fn rounded(value: f64) -> f64 {
    (value * MILLIONTHS).round() / MILLIONTHS
}
