//! Figures and dates of an article.

use serde::Serialize;

use super::reading::{ranges, written};
use super::{Range, Reading};
use crate::fact::{self, Facts, YearBasis};
use crate::source::Offsets;

/// A figure of an article.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Figure {
    /// The value as a number; of a range, the lower one.
    pub value: f64,
    /// The upper value of a range.
    pub until: Option<f64>,
    /// The figure as written, with its unit.
    pub text: String,
    /// The unit as written.
    pub unit: String,
    /// What is counted, as written.
    pub what: String,
    /// The words that make the figure less than exact (余, 近, 超), as written.
    pub hedge: String,
    /// Index of the sentence that states it.
    pub sentence: u32,
    /// Where it stands.
    pub spans: Vec<Range>,
}

/// A date in an article's sentences.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct DateMention {
    /// The date as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; `--MM` or `--MM-DD` where no year is known.
    pub value: String,
    /// The last day of a range, in the same form.
    pub until: Option<String>,
    /// How the year is known.
    pub basis: YearBasis,
    /// Index of the sentence that says what happened.
    pub sentence: u32,
    /// Where it stands.
    pub spans: Vec<Range>,
}

/// The figures of the sentences, in order.
pub(super) fn figures(offsets: &Offsets, reading: &Reading) -> Vec<Figure> {
    let sentences = reading.facts.iter().enumerate();
    let figures = |(index, facts): (usize, &Facts)| -> Vec<Figure> {
        facts.figures.iter().map(|own| figure(offsets, reading, index, own)).collect()
    };
    sentences.flat_map(figures).collect()
}

fn figure(offsets: &Offsets, reading: &Reading, index: usize, figure: &fact::Figure) -> Figure {
    let text =
        |range: &std::ops::Range<usize>| written(offsets, &reading.locate(index, range.start, range.end));
    let hedges: Vec<String> = figure.hedges.iter().map(text).collect();
    Figure {
        value: figure.value,
        until: figure.until,
        text: text(&figure.place),
        unit: text(&figure.unit),
        what: figure.what.as_ref().map(text).unwrap_or_default(),
        hedge: hedges.join(" "),
        sentence: index as u32,
        spans: ranges(offsets, &reading.locate(index, figure.place.start, figure.place.end)),
    }
}

/// The dates in the sentences, in order.
pub(super) fn dates(offsets: &Offsets, reading: &Reading) -> Vec<DateMention> {
    let sentences = reading.facts.iter().enumerate();
    let dates = |(index, facts): (usize, &Facts)| -> Vec<DateMention> {
        facts.dates.iter().map(|own| date(offsets, reading, index, own)).collect()
    };
    sentences.flat_map(dates).collect()
}

fn date(offsets: &Offsets, reading: &Reading, index: usize, date: &fact::Mention) -> DateMention {
    DateMention {
        value: date.value.clone(),
        until: date.until.clone(),
        basis: date.basis,
        sentence: index as u32,
        spans: ranges(offsets, &reading.locate(index, date.place.start, date.place.end)),
    }
}
