//! The engine: the whole way from a pasted string to a report.

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::fact;
use crate::fold::Fold;
use crate::options::{BoundaryPlace, Corrections, RolePlace};
use crate::page::{self, Article, BoundaryCorrection, RoleCorrection};
use crate::prose::{self, Prose};
use crate::rank::{self, Model, Row};
use crate::repair::Undo;
use crate::report::{Reading, Report, assemble};
use crate::source::{Offsets, Source, Span, is_blank};
use crate::summary;
use crate::word::{Segmenter, Word};
use crate::{LexiconError, Options};

/// What the reader asked for.
struct Request<'a> {
    options: &'a Options,
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
        let (corrections, undo) = located(&options.corrections, &offsets);
        let page = page::read_with(&source, &corrections);
        let proses: Vec<Prose> =
            page.articles.iter().map(|article| prose::read(&source, &page, article, &undo)).collect();
        let texts: Vec<Vec<Cow<str>>> = proses
            .iter()
            .map(|prose| prose.sentences.iter().map(|sentence| sentence.text(&source)).collect())
            .collect();
        let request = Request { options, wishes: wishes(&options.corrections, &offsets) };
        let readings: Vec<Reading> = page
            .articles
            .iter()
            .zip(&proses)
            .zip(&texts)
            .map(|((article, prose), texts)| self.read_article(&source, article, prose, texts, &request))
            .collect();
        let overall = overall(&readings, options);
        assemble(&offsets, script, &page, &readings, &overall)
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

    /// Words, ranks and summary of one article; `texts` are the folded texts of its sentences.
    fn read_article<'a>(
        &'a self,
        source: &'a Source,
        article: &'a Article,
        prose: &'a Prose,
        texts: &'a [Cow<str>],
        request: &Request,
    ) -> Reading<'a> {
        let words: Vec<Vec<Word>> = texts.iter().map(|text| self.segmenter.cut(text)).collect();
        let pairs: Vec<(&str, &[Word])> =
            texts.iter().map(Cow::as_ref).zip(words.iter().map(Vec::as_slice)).collect();
        let publication = article.date.as_ref().map(|date| date.value.as_str());
        let facts = fact::facts(pairs.iter().copied(), publication);
        let rows = pairs.iter().zip(&facts).map(|(&(text, words), facts)| (text, words, facts));
        let candidates = rank::candidates(prose, rows);
        let setting = self.setting(source, article, prose, request.options);
        let ranked = rank::rank(&candidates, &setting, &self.model);
        let summary =
            summary::summarize(prose, &candidates, &ranked, &request.wishes, request.options.length);
        let lengths = candidates.iter().map(|candidate| candidate.characters).collect();
        Reading { article, prose, facts, ranked, lengths, summary, keywords: summary::keywords(&pairs) }
    }

    /// What the ranking knows besides the sentences.
    fn setting<'a>(
        &'a self,
        source: &'a Source,
        article: &Article,
        prose: &Prose,
        options: &Options,
    ) -> rank::Setting<'a> {
        let cut = |text: &'a str| (text, self.segmenter.cut(text));
        let headings = prose.paragraphs.iter().enumerate().filter(|(_, paragraph)| paragraph.is_heading);
        rank::Setting {
            title: cut(article.title.map(|span| source.text(span)).unwrap_or_default()),
            headings: headings
                .filter_map(|(index, heading)| Some((index, cut(source.text(*heading.spans.first()?)))))
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
        let article = |article: &Article| {
            let prose = prose::read(&source, &page, article, &Undo::default());
            let texts: Vec<Cow<str>> =
                prose.sentences.iter().map(|sentence| sentence.text(&source)).collect();
            let words: Vec<Vec<Word>> = texts.iter().map(|text| self.segmenter.cut(text)).collect();
            let pairs: Vec<(&str, &[Word])> =
                texts.iter().map(Cow::as_ref).zip(words.iter().map(Vec::as_slice)).collect();
            let facts = fact::facts(pairs.iter().copied(), None);
            let rows = pairs.iter().zip(&facts).map(|(&(text, words), facts)| (text, words, facts));
            let measured = rank::measure(&rank::candidates(&prose, rows), &self.model);
            let rows = texts.iter().zip(measured).map(|(text, measured)| (text.to_string(), measured.row));
            rows.collect::<Vec<_>>()
        };
        page.articles.iter().flat_map(article).collect()
    }
}

/// The reader's corrections, led from offsets in the paste to bytes of the folded copy.
fn located(corrections: &Corrections, offsets: &Offsets) -> (page::Corrections, Undo) {
    let role = |place: &RolePlace| RoleCorrection { at: offsets.folded(place.at), role: place.role };
    let boundary =
        |place: &BoundaryPlace| BoundaryCorrection { at: offsets.folded(place.at), begins: place.begins };
    let page = page::Corrections {
        roles: corrections.roles.iter().map(role).collect(),
        boundaries: corrections.boundaries.iter().map(boundary).collect(),
    };
    let undo = corrections.undo.iter().map(|place| (place.kind, offsets.folded(place.at)));
    (page, undo.collect())
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
