//! Words to numbers: the vocabulary of one article.

use std::collections::BTreeMap;

use crate::word::Word;

/// The content words of an article, numbered in the order of their first use.
#[derive(Default)]
pub struct Vocabulary<'t> {
    ids: BTreeMap<&'t str, u32>,
}

/// The weighted terms of one sentence: each number once, rising.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TermVector {
    /// Number and weight (frequency in the sentence times IDF) of each term.
    pub terms: Vec<(u32, f64)>,
    /// Euclidean length of the weights.
    pub norm: f64,
}

impl<'t> Vocabulary<'t> {
    /// The terms of a sentence: its content words, by tf·idf.
    pub fn vector(&mut self, text: &'t str, words: &[Word]) -> TermVector {
        let mut terms: Vec<(u32, f64)> = words
            .iter()
            .filter(|word| word.is_content(text))
            .filter_map(|word| Some((text.get(word.start..word.end)?, f64::from(word.idf))))
            .map(|(word, idf)| {
                let next = self.ids.len() as u32;
                (*self.ids.entry(word).or_insert(next), idf)
            })
            .collect();
        terms.sort_by_key(|&(id, _)| id);
        terms.dedup_by(|again, first| {
            let same = again.0 == first.0;
            if same {
                first.1 += again.1;
            }
            same
        });
        let norm = terms.iter().map(|(_, weight)| weight * weight).sum::<f64>().sqrt();
        TermVector { terms, norm }
    }
}
