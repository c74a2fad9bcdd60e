//! How long ranking and summary take beside the cutting into words, from short articles to books.
//!
//! Both see the same characters: those of all sentences of all articles that the text is taken for. Beside them stands
//! jieba alone with its own dictionary, which is what others would run, not the engine's cut, which also looks up tags
//! and rarity.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::hint::black_box;
use std::path::Path;
use std::time::Instant;

use anyhow::Result;
use jieba_rs::Jieba;
use zhaiyao::Length;
use zhaiyao::stages::rank::{Model, Setting, candidates, rank};
use zhaiyao::stages::{
    Facts, Fold, Prose, ProseCorrections, Segmenter, Source, Word, facts, read_page, read_prose, summarize,
};

use crate::train::corpus::{Document, documents, root};

/// Characters of the texts.
const SIZES: [usize; 4] = [5_000, 50_000, 500_000, 2_000_000];

/// Each time is the least of so many rounds.
const ROUNDS: usize = 7;

/// Fewest characters of a paragraph: shorter ones may be taken for titles, and the text falls into articles.
const PARAGRAPH: usize = 40;

/// Prints milliseconds for each size; `dictionary` is jieba's.
pub fn run(lexicon: &[u8], dictionary: &Path) -> Result<()> {
    let (segmenter, fold) = Segmenter::load(lexicon)?;
    let jieba = Jieba::with_dict(&mut std::fs::read(dictionary)?.as_slice())?;
    let corpus = root().map(|root| documents(&root, &fold)).transpose()?.unwrap_or_default();
    let is_prose = |line: &&str| line.chars().count() >= PARAGRAPH && line.ends_with('。');
    let paragraphs: Vec<&str> =
        corpus.iter().filter(|one| one.is_training).flat_map(Document::lines).filter(is_prose).collect();
    println!(
        "| characters | articles | sentences | Jieba::cut | rank | summary | both, of the cut |\n|---|---|---|---|---|---|---|"
    );
    for size in SIZES {
        let mut text = String::new();
        let mut length = 0;
        for paragraph in paragraphs.iter().cycle().take_while(|_| !paragraphs.is_empty()) {
            if length >= size {
                break;
            }
            length += paragraph.chars().count();
            text.push_str(paragraph);
            text.push('\n');
        }
        row(&text, &jieba, &segmenter, &fold);
    }
    Ok(())
}

fn row(text: &str, jieba: &Jieba, segmenter: &Segmenter, fold: &Fold) {
    let source = Source::new(text, fold);
    let page = read_page(&source);
    let read = |article| read_prose(&source, &page, article, &ProseCorrections::default());
    let proses: Vec<Prose> = page.articles.iter().map(read).collect();
    let articles: Vec<Article> = proses.iter().map(|prose| Article::new(prose, &source, segmenter)).collect();
    let texts: String = articles.iter().flat_map(|article| &article.texts).map(Cow::as_ref).collect();
    let [mut cut, mut ranking, mut summary] = [f64::INFINITY; 3];
    // In turns, so that a busy moment of the machine meets all.
    for _ in 0..ROUNDS {
        cut = cut.min(milliseconds(|| jieba.cut(&texts, true).len()).0);
        let times = articles.iter().map(Article::times);
        let both = times.fold([0.0; 2], |sum, times| [sum[0] + times[0], sum[1] + times[1]]);
        (ranking, summary) = (ranking.min(both[0]), summary.min(both[1]));
    }
    println!(
        "| {} | {} | {} | {cut:.2} | {ranking:.2} | {summary:.2} | {:.2} |",
        texts.chars().count(),
        articles.len(),
        articles.iter().map(|article| article.texts.len()).sum::<usize>(),
        (ranking + summary) / cut
    );
}

/// An article, ready to be ranked.
struct Article<'a> {
    prose: &'a Prose,
    texts: Vec<Cow<'a, str>>,
    words: Vec<Vec<Word>>,
    facts: Vec<Facts>,
}

impl<'a> Article<'a> {
    fn new(prose: &'a Prose, source: &'a Source, segmenter: &'a Segmenter) -> Self {
        let texts: Vec<Cow<str>> = prose.sentences.iter().map(|sentence| sentence.text(source)).collect();
        let words: Vec<Vec<Word>> = texts.iter().map(|text| segmenter.cut(text)).collect();
        let facts = facts(texts.iter().map(Cow::as_ref).zip(words.iter().map(Vec::as_slice)), None);
        Self { prose, texts, words, facts }
    }

    /// How long ranking and summary take, in milliseconds.
    fn times(&self) -> [f64; 2] {
        let rows = self.texts.iter().zip(&self.words).zip(&self.facts);
        let rows = rows.map(|((text, words), facts)| (text.as_ref(), words.as_slice(), facts));
        let setting = Setting::default();
        let (ranking, (sentences, ranked)) = milliseconds(|| {
            let sentences = candidates(self.prose, rows);
            let ranked = rank(&sentences, &setting, Model::trained());
            (sentences, ranked)
        });
        let (length, wishes) = (Length::Share(0.2), BTreeMap::new());
        let summarize = || summarize(self.prose, &setting, &sentences, &ranked, &wishes, length);
        [ranking, milliseconds(summarize).0]
    }
}

/// How long some work takes in milliseconds, and what it gave.
fn milliseconds<T>(work: impl FnOnce() -> T) -> (f64, T) {
    let start = Instant::now();
    let result = black_box(work());
    (start.elapsed().as_secs_f64() * 1e3, result)
}
