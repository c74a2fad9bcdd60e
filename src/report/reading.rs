//! What the stages found in one article, and where its places stand in the paste.

use super::Range;
use crate::fact::{Facts, Names};
use crate::page;
use crate::prose::Prose;
use crate::rank::{Ranked, Term, Vectors};
use crate::source::{Offsets, Span};
use crate::summary;
use crate::word::{Tag, Word};

/// What was understood of one article.
pub(crate) struct Reading<'a> {
    pub article: &'a page::Article,
    pub prose: &'a Prose,
    /// The folded texts of the sentences.
    pub texts: Vec<&'a str>,
    /// The facts of each sentence.
    pub facts: Vec<Facts>,
    /// Who and what the article names.
    pub names: Names,
    /// The rank of each sentence.
    pub ranked: Vec<Ranked>,
    /// The pairs of characters of each sentence.
    pub pairs: Vectors,
    /// The length of each sentence in characters.
    pub lengths: Vec<usize>,
    pub summary: summary::Summary,
    pub keywords: Vec<summary::Keyword<'a>>,
    /// The words of each sentence.
    pub words: Vec<Vec<Word>>,
}

impl Reading<'_> {
    /// The picked sentences, as the summary over all articles takes them; `article` is this one's number.
    pub fn picks(&self, article: usize) -> impl Iterator<Item = summary::Pick> {
        let by_bucket = |&(number, weight): &Term| (self.pairs.bucket(number), weight);
        self.summary.selection.picks.iter().filter_map(move |&sentence| {
            let ranked = self.ranked.get(sentence)?;
            Some(summary::Pick {
                article,
                sentence,
                score: ranked.score,
                characters: *self.lengths.get(sentence)?,
                pairs: self.pairs.get(sentence).iter().map(by_bucket).collect(),
                is_dangling: ranked.is_dangling,
            })
        })
    }

    /// The spans that a range of bytes of a sentence's folded text stands for; none where there is no such sentence.
    pub fn locate(&self, sentence: usize, start: usize, end: usize) -> Vec<Span> {
        self.prose.sentences.get(sentence).map(|sentence| sentence.locate(start, end)).unwrap_or_default()
    }

    /// Characters of all sentences.
    pub fn characters(&self) -> usize {
        self.lengths.iter().sum()
    }
}

/// What the report tells beside what was understood.
pub(crate) struct Asked {
    /// The tags, sorted, where the words are to be listed, else empty.
    pub tags: Vec<Tag>,
    /// Whether the signals of the sentences are to be told.
    pub signals: bool,
}

/// The text of some spans as it was pasted, joined.
pub(super) fn written(offsets: &Offsets, spans: &[Span]) -> String {
    spans.iter().map(|span| offsets.pasted(*span)).collect()
}

/// Where some spans stand in the paste.
pub(super) fn ranges(offsets: &Offsets, spans: &[Span]) -> Vec<Range> {
    spans.iter().map(|span| offsets.utf16(*span)).collect()
}
