//! The engine: the whole way from a pasted string to a report.

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::fact;
use crate::fold::Fold;
use crate::options::{BoundaryPlace, Corrections, HintPlace, ParagraphPlace, RepairPlace, RolePlace};
use crate::page::{self, Article, BoundaryCorrection, HintedLine, Page, Reason, Role, RoleCorrection};
use crate::prose::{self, Prose};
use crate::rank::{self, Model, Row};
use crate::repair::RepairKind;
use crate::report::{Asked, Reading, Report, assemble};
use crate::source::{Offsets, Source, Span, is_blank};
use crate::summary;
use crate::word::{Dictionary, Segmenter, Word};
use crate::{LexiconError, Options, WordOptions};

/// What the reader asked for, of which page.
struct Request<'a> {
    options: &'a Options,
    page: &'a Page,
    /// Sentences that are always (true) or never picked, by the byte at which they start.
    wishes: BTreeMap<usize, bool>,
}

/// What is loaded once and then only read: the dictionary, the fold table and the rank model.
pub struct Engine {
    segmenter: Segmenter,
    fold: Fold,
    model: Cow<'static, Model>,
}

impl Engine {
    /// Loads the engine from the bytes of the lexicon file, already decompressed.
    ///
    /// # Errors
    ///
    /// [`LexiconError`] where the bytes are not a whole lexicon of the version that this module reads.
    pub fn new(lexicon: &[u8]) -> Result<Self, LexiconError> {
        let (segmenter, fold) = Segmenter::load(lexicon)?;
        Ok(Self { segmenter, fold, model: Cow::Borrowed(Model::trained()) })
    }

    /// The same engine with another rank model, for its training.
    #[doc(hidden)]
    pub fn with_model(self, model: Model) -> Self {
        Self { model: Cow::Owned(model), ..self }
    }

    /// Reads a pasted text. Never fails, and the same text and options give the same report.
    pub fn read(&self, text: &str, options: &Options) -> Report {
        let source = Source::new(text, &self.fold);
        let script = self.fold.script(text);
        let offsets = Offsets::new(&source);
        let (corrections, mended) = located(options, &offsets);
        let page = page::read_with(&source, &corrections);
        let proses: Vec<Prose> =
            page.articles.iter().map(|article| prose::read(&source, &page, article, &mended)).collect();
        let texts = texts(&source, &proses);
        let request = Request { options, page: &page, wishes: wishes(&options.corrections, &offsets) };
        let (dictionary, words) = self.cut(&source, &page, &texts, &options.words);
        let readings: Vec<Reading> = page
            .articles
            .iter()
            .zip(&proses)
            .zip(texts.iter().zip(words))
            .map(|((article, prose), (texts, words))| {
                self.read_article(&source, article, prose, (texts, words, &dictionary), &request)
            })
            .collect();
        let overall = overall(&readings, options);
        let tags = if options.words.listed { self.segmenter.tags() } else { Vec::new() };
        let asked = Asked { tags, signals: options.signals };
        assemble(&offsets, script, &page, &readings, &overall, &asked)
    }

    /// The words of the sentences of all articles, and the dictionary of this document that they were cut with.
    fn cut(
        &self,
        source: &Source,
        page: &Page,
        texts: &[Vec<Cow<str>>],
        options: &WordOptions,
    ) -> (Dictionary, Vec<Vec<Vec<Word>>>) {
        let cut = |texts: &Vec<Cow<str>>| texts.iter().map(|text| self.segmenter.cut(text)).collect();
        let words: Vec<Vec<Vec<Word>>> = texts.iter().map(cut).collect();
        let pairs: Vec<(&str, &[Word])> =
            texts.iter().flatten().map(Cow::as_ref).zip(words.iter().flatten().map(Vec::as_slice)).collect();
        let bylines = page.articles.iter().flat_map(|article| {
            [&article.authors, &article.correspondents, &article.interns, &article.editors]
        });
        let bylines = bylines.flatten().map(|span| source.text(*span).to_owned());
        let dictionary = Dictionary::learn(&pairs, bylines, options, &self.fold);
        let recut = |(texts, words): (&Vec<Cow<str>>, Vec<Vec<Word>>)| {
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
            .map(|word| offsets.pasted(Span::new(word.start(), word.end())))
            .filter(|word| !word.trim_matches(is_blank).is_empty())
            .collect()
    }

    /// Facts, ranks and summary of one article; `texts` are the folded texts of its sentences, with their words.
    fn read_article<'a>(
        &'a self,
        source: &'a Source,
        article: &'a Article,
        prose: &'a Prose,
        (texts, words, dictionary): (&'a [Cow<str>], Vec<Vec<Word>>, &Dictionary),
        request: &Request,
    ) -> Reading<'a> {
        let pairs: Vec<(&str, &[Word])> =
            texts.iter().map(Cow::as_ref).zip(words.iter().map(Vec::as_slice)).collect();
        let publication = article.date.as_ref().map(|date| date.value.as_str());
        let facts = fact::facts(pairs.iter().copied(), publication);
        let names = fact::names(&pairs, dictionary);
        let rows = pairs.iter().zip(&facts).map(|(&(text, words), facts)| (text, words, facts));
        let candidates = rank::candidates(prose, rows);
        let setting = self.setting(source, article, prose, request);
        let ranking = rank::rank(&candidates, &setting, &self.model);
        let summary = summary::summarize(
            prose,
            &setting,
            &candidates,
            &ranking,
            &request.wishes,
            request.options.length,
        );
        let (ranked, pairs_of_characters) = (ranking.sentences, ranking.pairs);
        let lengths = candidates.iter().map(|candidate| candidate.characters).collect();
        let title = article.title.map(|title| source.text(title)).unwrap_or_default();
        let keywords = summary::keywords(&pairs, title, &names);
        let texts = texts.iter().map(Cow::as_ref).collect();
        Reading {
            article,
            prose,
            texts,
            facts,
            names,
            ranked,
            pairs: pairs_of_characters,
            lengths,
            summary,
            keywords,
            words,
        }
    }

    /// What the ranking knows besides the sentences.
    fn setting<'a>(
        &'a self,
        source: &'a Source,
        article: &Article,
        prose: &Prose,
        request: &Request,
    ) -> rank::Setting<'a> {
        let Request { options, page, .. } = request;
        let cut = |text: &'a str| (text, self.segmenter.cut(text));
        let headings = || prose.paragraphs.iter().enumerate().filter(|(_, paragraph)| paragraph.is_heading);
        let is_aside = |span: &Span| {
            let line = page.lines.partition_point(|line| line.span.end <= span.start);
            page.lines.get(line).is_some_and(|line| line.reason == Reason::Sidebar)
        };
        rank::Setting {
            title: cut(article.title.map(|span| source.text(span)).unwrap_or_default()),
            headings: headings()
                .filter_map(|(index, heading)| Some((index, cut(source.text(*heading.spans.first()?)))))
                .collect(),
            asides: headings()
                .filter(|(_, heading)| heading.spans.first().is_some_and(is_aside))
                .map(|(index, _)| index)
                .collect(),
            facts_first: options.facts_first,
            slogans_count: options.slogans_count,
        }
    }

    /// The folded text and the signals of every sentence, for the training of the rank model.
    #[doc(hidden)]
    pub fn measured(&self, text: &str) -> Vec<(String, Row)> {
        let source = Source::new(text, &self.fold);
        let page = page::read_with(&source, &page::Corrections::default());
        let proses: Vec<Prose> = page
            .articles
            .iter()
            .map(|article| prose::read(&source, &page, article, &prose::Corrections::default()))
            .collect();
        let texts = texts(&source, &proses);
        let (_, words) = self.cut(&source, &page, &texts, &WordOptions::default());
        let article = |prose: &Prose, texts: &[Cow<str>], words: &[Vec<Word>]| {
            let pairs: Vec<(&str, &[Word])> =
                texts.iter().map(Cow::as_ref).zip(words.iter().map(Vec::as_slice)).collect();
            let facts = fact::facts(pairs.iter().copied(), None);
            let rows = pairs.iter().zip(&facts).map(|(&(text, words), facts)| (text, words, facts));
            let measured = rank::measure(&rank::candidates(prose, rows), &self.model);
            let rows =
                texts.iter().zip(measured.sentences).map(|(text, measured)| (text.to_string(), measured.row));
            rows.collect::<Vec<_>>()
        };
        let articles = proses.iter().zip(texts.iter().zip(&words));
        articles.flat_map(|(prose, (texts, words))| article(prose, texts, words)).collect()
    }
}

/// The folded text of every sentence, by article.
fn texts<'s>(source: &'s Source, proses: &[Prose]) -> Vec<Vec<Cow<'s, str>>> {
    let own = |prose: &Prose| prose.sentences.iter().map(|sentence| sentence.text(source)).collect();
    proses.iter().map(own).collect()
}

/// What is known beside the text, led from offsets in the paste to bytes of the folded copy.
fn located(options: &Options, offsets: &Offsets) -> (page::Corrections, prose::Corrections) {
    let corrections = &options.corrections;
    let hint = |place: &HintPlace| HintedLine { at: offsets.folded(place.at), hint: place.kind };
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
        hints: options.hints.iter().map(hint).collect(),
    };
    let border = |place: &ParagraphPlace| (offsets.folded(place.at), place.begins);
    let undo = |place: &RepairPlace| (place.kind, offsets.folded(place.at));
    let prose = prose::Corrections {
        undo: corrections.undo.iter().map(undo).collect(),
        borders: corrections.paragraphs.iter().map(border).collect(),
    };
    (page, prose)
}

/// The reader's picks, by the byte of the folded copy at which a sentence starts; of two for one sentence the later.
fn wishes(corrections: &Corrections, offsets: &Offsets) -> BTreeMap<usize, bool> {
    corrections.picks.iter().map(|pick| (offsets.folded(pick.at), pick.always)).collect()
}

/// The summary over all articles, where there are several.
fn overall(readings: &[Reading], options: &Options) -> Vec<(usize, usize)> {
    if readings.len() < 2 {
        return Vec::new();
    }
    let picks: Vec<summary::Pick> =
        readings.iter().enumerate().flat_map(|(article, reading)| reading.picks(article)).collect();
    let longest = readings.iter().map(Reading::characters).max().unwrap_or(0);
    summary::overall(&picks, longest, options.length)
}
