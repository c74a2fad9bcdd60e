//! The engine: the whole way from a pasted string to a report.

use std::borrow::Cow;

use crate::fact;
use crate::fold::Fold;
use crate::options::{BoundaryPlace, Corrections, RolePlace};
use crate::page::{self, Article, BoundaryCorrection, Page, Role, RoleCorrection};
use crate::prose::{self, Prose};
use crate::rank::{self, Candidate, Signals, TermVector, Vocabulary};
use crate::repair::{RepairKind, Undo};
use crate::report::{Reading, Report, assemble};
use crate::source::{Offsets, Source, Span, is_blank};
use crate::summary;
use crate::word::{Dictionary, Segmenter, Word};
use crate::{LexiconError, Options};

/// What is loaded once and then only read: the dictionary and the fold table.
pub struct Engine {
    segmenter: Segmenter,
    fold: Fold,
}

impl Engine {
    /// Loads the engine from the bytes of the lexicon file, already decompressed.
    ///
    /// # Errors
    ///
    /// [`LexiconError`] where the bytes are not a whole lexicon of the version that this module reads.
    pub fn new(lexicon: &[u8]) -> Result<Self, LexiconError> {
        let (segmenter, fold) = Segmenter::load(lexicon)?;
        Ok(Self { segmenter, fold })
    }

    /// Reads a pasted text. Never fails, and the same text and options give the same report.
    pub fn read(&self, text: &str, options: &Options) -> Report {
        let source = Source::new(text, &self.fold);
        let script = self.fold.script(text);
        let offsets = Offsets::new(&source);
        let (corrections, undo) = located(&options.corrections, &offsets);
        let page = page::read_with(&source, &corrections);
        let proses: Vec<Prose> =
            page.articles.iter().map(|article| prose::read(&source, &page, article, &undo)).collect();
        let texts: Vec<Vec<Cow<str>>> = proses
            .iter()
            .map(|prose| prose.sentences.iter().map(|sentence| sentence.text(&source)).collect())
            .collect();
        let (dictionary, words) = self.cut(&source, &page, &texts, options);
        let readings: Vec<Reading> = page
            .articles
            .iter()
            .zip(&proses)
            .zip(texts.iter().zip(words))
            .map(|((article, prose), (texts, words))| {
                self.read_article(&source, article, prose, (texts, words, &dictionary), options)
            })
            .collect();
        let tags = if options.words.listed { self.segmenter.tags() } else { Vec::new() };
        assemble(&offsets, script, &page, &readings, &tags)
    }

    /// The words of the sentences of all articles, and the dictionary of this document that they were cut with.
    fn cut<'a>(
        &'a self,
        source: &Source,
        page: &Page,
        texts: &[Vec<Cow<str>>],
        options: &Options,
    ) -> (Dictionary, Vec<Vec<Vec<Word<'a>>>>) {
        let cut = |texts: &Vec<Cow<str>>| texts.iter().map(|text| self.segmenter.cut(text)).collect();
        let words: Vec<Vec<Vec<Word>>> = texts.iter().map(cut).collect();
        let pairs: Vec<(&str, &[Word])> =
            texts.iter().flatten().map(Cow::as_ref).zip(words.iter().flatten().map(Vec::as_slice)).collect();
        let bylines = page.articles.iter().flat_map(|article| {
            [&article.authors, &article.correspondents, &article.interns, &article.editors]
        });
        let bylines = bylines.flatten().map(|span| source.text(*span).to_owned());
        let dictionary = Dictionary::learn(&pairs, bylines, &options.words, &self.fold);
        let recut = |(texts, words): (&Vec<Cow<str>>, Vec<Vec<Word<'a>>>)| {
            let pairs = texts.iter().zip(words);
            pairs.map(|(text, words)| dictionary.recut(&self.segmenter, text, words)).collect()
        };
        let words = texts.iter().zip(words).map(recut).collect();
        (dictionary, words)
    }

    /// The words of a text as it was written, in order; blanks and line ends are not words.
    pub fn words<'t>(&self, text: &'t str) -> Vec<&'t str> {
        let source = Source::new(text, &self.fold);
        let offsets = Offsets::new(&source);
        let words = self.segmenter.cut(source.folded()).into_iter();
        words
            .map(|word| offsets.pasted(Span::new(word.start, word.end)))
            .filter(|word| !word.trim_matches(is_blank).is_empty())
            .collect()
    }

    /// Facts, ranks and summary of one article; `texts` are the folded texts of its sentences, with their words.
    fn read_article<'a>(
        &'a self,
        source: &'a Source,
        article: &'a Article,
        prose: &'a Prose,
        (texts, words, dictionary): (&'a [Cow<str>], Vec<Vec<Word<'a>>>, &Dictionary),
        options: &Options,
    ) -> Reading<'a> {
        let pairs: Vec<(&str, &[Word])> =
            texts.iter().map(Cow::as_ref).zip(words.iter().map(Vec::as_slice)).collect();
        let publication = article.date.as_ref().map(|date| date.value.as_str());
        let facts = fact::facts(pairs.iter().copied(), publication);
        let names = fact::names(&pairs, dictionary);
        let mut vocabulary = Vocabulary::default();
        let candidates: Vec<Candidate> = pairs
            .iter()
            .zip(&facts)
            .map(|((text, words), facts)| Candidate {
                terms: vocabulary.vector(text, words),
                characters: text.chars().count(),
                figures: facts.figures.len(),
            })
            .collect();
        let title = self.title_terms(source, article, &mut vocabulary);
        let signals = rank::rank(&candidates, &title);
        let picks = pick(&candidates, &signals, options);
        let keywords = summary::keywords(&pairs);
        Reading { article, prose, facts, names, signals, picks, keywords, words }
    }

    fn title_terms<'a>(
        &self,
        source: &'a Source,
        article: &Article,
        vocabulary: &mut Vocabulary<'a>,
    ) -> TermVector {
        let title = article.title.map(|span| source.text(span)).unwrap_or_default();
        vocabulary.vector(title, &self.segmenter.cut(title))
    }
}

/// The reader's corrections, led from offsets in the paste to bytes of the folded copy.
fn located(corrections: &Corrections, offsets: &Offsets) -> (page::Corrections, Undo) {
    let role = |place: &RolePlace| RoleCorrection { at: offsets.folded(place.at), role: place.role };
    let boundary =
        |place: &BoundaryPlace| BoundaryCorrection { at: offsets.folded(place.at), begins: place.begins };
    // What was left out comes back as body.
    let brought_back = corrections
        .undo
        .iter()
        .filter(|place| place.kind == RepairKind::LeftOut)
        .map(|place| RoleCorrection { at: offsets.folded(place.at), role: Role::Body });
    let page = page::Corrections {
        roles: corrections.roles.iter().map(role).chain(brought_back).collect(),
        boundaries: corrections.boundaries.iter().map(boundary).collect(),
    };
    let undo = corrections.undo.iter().map(|place| (place.kind, offsets.folded(place.at)));
    (page, undo.collect())
}

fn pick(candidates: &[Candidate], signals: &[Signals], options: &Options) -> Vec<usize> {
    let terms: Vec<Vec<u32>> =
        candidates.iter().map(|one| one.terms.terms.iter().map(|&(id, _)| id).collect()).collect();
    let sentences: Vec<summary::Sentence> = candidates
        .iter()
        .zip(signals)
        .zip(&terms)
        .map(|((candidate, signals), terms)| summary::Sentence {
            score: signals.score(),
            characters: candidate.characters,
            terms,
        })
        .collect();
    summary::select(&sentences, options.length)
}
