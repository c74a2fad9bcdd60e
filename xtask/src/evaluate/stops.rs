//! How well lost stops are restored: precision and recall by set and damage, and marks on untouched text.

use zhaiyao::stages::stop::{Model, Thresholds, restore};

use crate::train::corpus::{Damaged, Document, Random, damage};

/// Counts of one set at one rate of damage.
#[derive(Clone, Copy, Default)]
pub struct Score {
    /// Stops restored where one was lost.
    pub right: usize,
    /// Stops restored where none was.
    pub wrong: usize,
    /// Stops that were lost.
    pub lost: usize,
    /// Sentences of the undamaged text.
    pub sentences: usize,
}

impl Score {
    /// The share of the restored stops that were lost, 0..=1; 1 where none was restored.
    pub fn precision(&self) -> f64 {
        if self.right + self.wrong == 0 { 1.0 } else { self.right as f64 / (self.right + self.wrong) as f64 }
    }

    /// The share of the lost stops that were restored, 0..=1.
    pub fn recall(&self) -> f64 {
        self.right as f64 / self.lost.max(1) as f64
    }

    /// Wrong stops in a thousand sentences.
    pub fn false_per_thousand(&self) -> f64 {
        1000.0 * self.wrong as f64 / self.sentences.max(1) as f64
    }
}

/// Measures a model on the documents of one set that it did not learn from.
pub fn score(
    documents: &[Document],
    sets: &[&str],
    rate: f64,
    model: &Model,
    thresholds: Thresholds,
) -> Score {
    let mut random = Random(7);
    let mut score = Score::default();
    for document in documents.iter().filter(|document| sets.contains(&document.set) && !document.is_training)
    {
        let damaged: Vec<Damaged> =
            document.paragraphs.iter().map(|paragraph| damage(paragraph, rate, &mut random)).collect();
        let texts: Vec<&str> = damaged.iter().map(|damaged| damaged.text.as_str()).collect();
        score.sentences += document.paragraphs.iter().map(|text| sentences(text)).sum::<usize>();
        for (stops, damaged) in restore(&texts, model, thresholds).stops.iter().zip(&damaged) {
            let right = stops.iter().filter(|stop| damaged.lost.binary_search(&stop.at).is_ok()).count();
            score.right += right;
            score.wrong += stops.len() - right;
            score.lost += damaged.lost.len();
        }
    }
    score
}

fn sentences(text: &str) -> usize {
    text.chars().filter(|c| matches!(c, '。' | '!' | '?')).count().max(1)
}

/// The sets, by who made them.
pub const SETS: [(&str, &[&str]); 5] = [
    ("later broadcasts", &["broadcast"]),
    ("newsbench", &["newsbench"]),
    ("fineva + lawbench", &["fineva", "lawbench"]),
    ("all mixed, even halves", &["newsbench", "fineva", "lawbench"]),
    ("bodies of pages", &["pages"]),
];
