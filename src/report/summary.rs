//! The summary of an article, and its outline.

use serde::Serialize;

use super::reading::{ranges, written};
use super::{Range, Reading};
use crate::source::Offsets;
use crate::summary::{self, OutlineKind};

/// The summary of one article.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Summary {
    /// The article in one line of its own words, at most 60 characters; `…` stands where it was cut. Empty where
    /// no sentence tells.
    pub line: String,
    /// The parts of the paste that `line` is made of, in order.
    pub line_spans: Vec<Range>,
    /// The chosen sentences: indexes into the article's `sentences`, rising.
    pub picks: Vec<u32>,
    /// The article's own headings with the sentences below them.
    pub outline: Vec<OutlineItem>,
    /// How much of the article the picks carry.
    pub coverage: Coverage,
}

/// How much of an article its summary carries.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Coverage {
    /// The figures of the article.
    pub figures: u32,
    /// Those of them that stand in picked sentences.
    pub figures_picked: u32,
    /// Entries of the outline, by index, without a picked sentence below them.
    pub unpicked: Vec<u32>,
}

/// One entry of an outline.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct OutlineItem {
    /// The place of the heading, label or question in the paste.
    pub span: Range,
    /// What it is.
    pub kind: OutlineKind,
    /// Depth, from 0.
    pub level: u32,
    /// The sentence below the heading that tells most, as an index into the article's `sentences`.
    pub sentence: Option<u32>,
}

/// The summary with its outline and coverage.
pub(super) fn summary(offsets: &Offsets, reading: &Reading) -> Summary {
    let own = &reading.summary;
    let line = own.line.as_ref();
    let spans = line.map(|line| reading.locate(line.sentence, line.start, line.end)).unwrap_or_default();
    let cut = |is_cut: bool| if is_cut { "…" } else { "" };
    let parted = |line: &summary::Line| {
        format!("{}{}{}", cut(line.is_cut_before), written(offsets, &spans), cut(line.is_cut_after))
    };
    Summary {
        line: line.map(parted).unwrap_or_default(),
        line_spans: ranges(offsets, &spans),
        picks: own.selection.picks.iter().map(|&pick| pick as u32).collect(),
        outline: own.outline.iter().map(|entry| outline_item(offsets, entry)).collect(),
        coverage: coverage(reading),
    }
}

fn outline_item(offsets: &Offsets, entry: &summary::Entry) -> OutlineItem {
    OutlineItem {
        span: offsets.utf16(entry.span),
        kind: entry.kind,
        level: entry.level as u32,
        sentence: entry.best.map(|best| best as u32),
    }
}

/// How much of the article the picks carry.
fn coverage(reading: &Reading) -> Coverage {
    let picks = &reading.summary.selection.picks;
    let figures = |index: &usize| reading.facts.get(*index).map_or(0, |facts| facts.figures.len());
    let is_unpicked = |entry: &summary::Entry| {
        let (first, behind) = entry.sentences;
        picks.partition_point(|&pick| pick < first) == picks.partition_point(|&pick| pick < behind)
    };
    let entries = reading.summary.outline.iter().enumerate();
    Coverage {
        figures: (0..reading.facts.len()).map(|index| figures(&index)).sum::<usize>() as u32,
        figures_picked: picks.iter().map(figures).sum::<usize>() as u32,
        unpicked: entries.filter(|(_, entry)| is_unpicked(entry)).map(|(index, _)| index as u32).collect(),
    }
}
