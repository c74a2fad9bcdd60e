//! How much each sentence tells of its article.
//!
//! Takes the sentences with their words and facts; gives for each one its signals in 0..=1 and one score. A trained
//! model weighs the signals ([`Model`]); what no training set shows (titles, slogans, sentences that lean on the one
//! before) is added by named weights. Time is linear in the text: sentences meet in hashed vectors only, never in
//! pairs.

mod candidate;
mod content;
mod forest;
mod measure;
mod model;
mod phrase;
mod row;
mod scan;
mod score;
mod shared;
mod signal;
mod vector;

pub use candidate::{Candidate, candidates};
pub use forest::{DEPTH, Forest, Tree};
pub use measure::{Measured, Measures, measure};
pub use model::{ENSEMBLES, Model, RARITY_STEPS};
pub use row::{Family, Row, SIGNALS, name};
pub use score::{Ranking, rank};
pub use vector::{BUCKETS, Term, Vectors, pair_buckets};

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::word::Word;

/// The signals behind a score, each 0..=1.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Signals {
    /// 1 for the article's first sentence, falling towards its end.
    pub position: f64,
    /// 1 where the sentence opens its paragraph, ½ where it closes it.
    pub paragraph: f64,
    /// The share of the title's words that the sentence holds, by weight.
    pub title: f64,
    /// The same for the heading above it.
    pub heading: f64,
    /// How near the sentence is to the middle of the article; 1 for the nearest.
    pub centrality: f64,
    /// The share of the sentence that was not said before it.
    pub novelty: f64,
    /// The share of the article's ten most telling words that the sentence holds.
    pub keywords: f64,
    /// 1 for a sentence of a length that reads well alone, lower for fragments and for very long ones.
    pub length: f64,
    /// How many figures the sentence states; 1 for three and more.
    pub figures: f64,
    /// How many dates it states; 1 for three and more.
    pub dates: f64,
    /// How many persons and organisations it names; 1 for three and more.
    pub names: f64,
    /// Words that announce, decide or report; 1 for three and more.
    pub cue: f64,
    /// 1 where the sentence cannot be read without the one before it.
    pub dangling: f64,
    /// How many formulaic phrases the sentence holds; 1 for four and more.
    pub slogan: f64,
}

impl Signals {
    /// How much it states that can be checked, 0..=1: figures before dates, names, and what was decided or done.
    pub(crate) fn facts(&self) -> f64 {
        (self.figures + 0.3 * self.dates + 0.3 * self.names + 0.3 * self.cue).min(1.0)
    }

    /// The signals, each changed by `change`.
    pub(crate) fn map(self, change: impl Fn(f64) -> f64) -> Self {
        Self {
            position: change(self.position),
            paragraph: change(self.paragraph),
            title: change(self.title),
            heading: change(self.heading),
            centrality: change(self.centrality),
            novelty: change(self.novelty),
            keywords: change(self.keywords),
            length: change(self.length),
            figures: change(self.figures),
            dates: change(self.dates),
            names: change(self.names),
            cue: change(self.cue),
            dangling: change(self.dangling),
            slogan: change(self.slogan),
        }
    }
}

/// What the ranking knows besides the sentences.
#[derive(Clone, Debug, Default)]
pub struct Setting<'a> {
    /// The title's folded text and words.
    pub title: (&'a str, Vec<Word>),
    /// The folded text and words of each heading, by the index of its paragraph.
    pub headings: BTreeMap<usize, (&'a str, Vec<Word>)>,
    /// The paragraphs among the headings below which an aside stands: a box of links, of background.
    pub asides: BTreeSet<usize>,
    /// Whether sentences with facts go first.
    pub facts_first: bool,
    /// Whether slogans count as much as other words.
    pub slogans_count: bool,
}

/// One sentence, ranked.
#[derive(Clone, Debug)]
pub struct Ranked {
    /// How much it tells, in standard deviations from the article's mean.
    pub score: f64,
    /// What the score was made of.
    pub signals: Signals,
    /// The signals that the model took.
    pub row: Row,
    /// What the title and the heading add to it.
    pub title_part: f64,
    /// How many keywords it holds.
    pub keywords: usize,
    /// Whether it is made of slogans, and they do not count.
    pub is_slogan: bool,
    /// Whether it cannot be read without the sentence before it.
    pub is_dangling: bool,
    /// Whether it stands in an aside.
    pub is_aside: bool,
}

impl Ranked {
    /// The score as a share, 0..=1: ½ for the article's mean.
    pub fn share(&self) -> f64 {
        0.5 + 0.5 * self.score / (1.0 + self.score.abs())
    }
}
