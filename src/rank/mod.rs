//! How much each sentence tells of its article.
//!
//! Takes the words of the sentences; gives for each sentence its signals in 0..=1 and one score, their weighted
//! mean. Time is linear in the text: sentences meet in the vocabulary only, never in pairs.

mod signal;
mod term;

pub use term::{TermVector, Vocabulary};

use serde::Serialize;

/// The signals behind a score, each 0..=1.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Signals {
    /// 1 for the article's first sentence, falling towards its end.
    pub position: f64,
    /// The share of the title's terms that the sentence holds, by weight.
    pub title: f64,
    /// How near the sentence is to the middle of the article; 1 for the nearest.
    pub centrality: f64,
    /// 1 for a sentence of a length that reads well alone, lower for fragments and for very long ones.
    pub length: f64,
    /// How many figures the sentence states; 1 for three and more.
    pub figures: f64,
}

/// How much each signal counts. At 0 a signal is ignored; only the ratios matter.
///
/// Position and centrality lead (RANKING: `z(centroid) + 4 z(1/sqrt(position + 1))` never fell behind the first
/// sentences), the others break what they leave even.
const WEIGHTS: Signals = Signals { position: 0.5, title: 0.1, centrality: 0.3, length: 0.1, figures: 0.05 };

impl Signals {
    /// The weighted mean of the signals, 0..=1.
    pub fn score(&self) -> f64 {
        let (own, weight) = (self.values(), WEIGHTS.values());
        let sum: f64 = own.iter().zip(&weight).map(|(own, weight)| own * weight).sum();
        sum / weight.iter().sum::<f64>()
    }

    /// The signals, each changed by `change`.
    pub(crate) fn map(self, change: impl Fn(f64) -> f64) -> Self {
        Self {
            position: change(self.position),
            title: change(self.title),
            centrality: change(self.centrality),
            length: change(self.length),
            figures: change(self.figures),
        }
    }

    fn values(&self) -> [f64; 5] {
        [self.position, self.title, self.centrality, self.length, self.figures]
    }
}

/// One sentence as the ranking sees it.
pub struct Candidate {
    /// Its terms.
    pub terms: TermVector,
    /// Its length in characters.
    pub characters: usize,
    /// How many figures it states.
    pub figures: usize,
}

/// The signals of every sentence of an article, in order.
pub fn rank(sentences: &[Candidate], title: &TermVector) -> Vec<Signals> {
    let centrality = signal::centrality(sentences);
    sentences
        .iter()
        .zip(centrality)
        .enumerate()
        .map(|(index, (sentence, centrality))| Signals {
            position: signal::position(index),
            title: signal::title(&sentence.terms, title),
            centrality,
            length: signal::length(sentence.characters),
            figures: signal::figures(sentence.figures),
        })
        .collect()
}
