//! The paragraphs and sentences of an article.

use serde::Serialize;

use super::reading::ranges;
use super::{Range, Reading, rounded};
use crate::prose;
use crate::rank::Signals;
use crate::source::{Offsets, Span};
use crate::summary::{self, PassedOver, PickReasonCode};

/// One paragraph of an article, or a heading.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Paragraph {
    /// The parts of the paste that make up the paragraph, in order; more than one where torn lines were joined.
    pub spans: Vec<Range>,
    /// What it is.
    pub kind: ParagraphKind,
    /// The label of a list item or of a numbered heading (`一是`, `(二)`, `01`), at its head.
    pub label: Option<Range>,
    /// The name of the person or outlet that speaks, without the colon; it stands at the head of this paragraph
    /// or, where the turn goes on, of an earlier one.
    pub speaker: Option<Range>,
    /// How deep a heading or an item stands, from 0; 0 for all others.
    pub level: u32,
}

/// The kinds of paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum ParagraphKind {
    /// Running text.
    Text,
    /// A heading: it has no sentences.
    Heading,
    /// An item of a list, with its label.
    Item,
    /// A line of verse.
    Verse,
}

/// One sentence of an article.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Sentence {
    /// The parts of the paste that make up the sentence, in order; more than one where torn lines were joined.
    pub spans: Vec<Range>,
    /// Index of the sentence's paragraph in the article's `paragraphs`.
    pub paragraph: u32,
    /// How much the sentence tells of the article, 0..=1.
    pub score: f64,
    /// What the score was made of, if [`Options::signals`](crate::Options::signals) asks for it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub signals: Option<Signals>,
    /// What speaks for the sentence, the strongest first; at most three.
    pub reasons: Vec<PickReason>,
    /// Why the sentence was not picked; `null` for a picked one.
    pub passed_over: Option<PassedOver>,
    /// Whether the full stop at the end is missing in the paste and was restored.
    pub restored_stop: bool,
}

/// What speaks for a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PickReason {
    /// What it is; the page has a sentence for each.
    pub code: PickReasonCode,
    /// Its part of what speaks for the sentence, 0..=1.
    pub share: f64,
    /// How many, for reasons that count something (figures, keywords).
    pub count: Option<u32>,
}

/// A paragraph and what it is.
pub(super) fn paragraph(offsets: &Offsets, paragraph: &prose::Paragraph) -> Paragraph {
    let kind = match paragraph {
        _ if paragraph.is_heading => ParagraphKind::Heading,
        _ if paragraph.is_verse => ParagraphKind::Verse,
        _ if paragraph.label.is_some() => ParagraphKind::Item,
        _ => ParagraphKind::Text,
    };
    let first = paragraph.spans.first().copied().unwrap_or_default();
    let label = |label: prose::Label| {
        offsets.utf16(Span::new(first.start, first.end.min(first.start + label.length)))
    };
    Paragraph {
        spans: ranges(offsets, &paragraph.spans),
        kind,
        label: paragraph.label.map(label),
        speaker: paragraph.speaker.map(|speaker| offsets.utf16(speaker)),
        level: paragraph.level as u32,
    }
}

/// The sentences with what speaks for each.
pub(super) fn sentences(offsets: &Offsets, reading: &Reading, signals: bool) -> Vec<Sentence> {
    let passed_over = |index: usize| reading.summary.selection.passed_over.get(index).copied().flatten();
    let rows = reading.prose.sentences.iter().zip(&reading.ranked).enumerate();
    rows.map(|(index, (sentence, ranked))| Sentence {
        spans: ranges(offsets, &sentence.spans),
        paragraph: sentence.paragraph as u32,
        score: rounded(ranked.share()),
        signals: signals.then(|| ranked.signals.map(rounded)),
        reasons: reading
            .summary
            .reasons
            .get(index)
            .map(|reasons| reasons.iter().map(pick_reason).collect())
            .unwrap_or_default(),
        passed_over: passed_over(index),
        restored_stop: sentence.restored_stop,
    })
    .collect()
}

fn pick_reason(reason: &summary::Reason) -> PickReason {
    PickReason {
        code: reason.code,
        share: rounded(reason.share),
        count: reason.count.map(|count| count as u32),
    }
}
