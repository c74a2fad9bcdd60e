//! How long ranking and summary take beside the cutting into words, from short articles to books.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::time::Instant;

use anyhow::Result;
use zhaiyao::Length;
use zhaiyao::stages::rank::{Model, Setting, candidates, rank};
use zhaiyao::stages::{
    Facts, Fold, Prose, ProseCorrections, Segmenter, Source, Word, facts, read_page, read_prose, summarize,
};

use crate::train::corpus::{Document, documents, root};

/// Characters of the texts.
const SIZES: [usize; 4] = [5_000, 50_000, 500_000, 2_000_000];

/// Each time is the least of so many runs.
const RUNS: usize = 3;

/// Prints milliseconds for each size.
pub fn run(lexicon: &[u8]) -> Result<()> {
    let (segmenter, fold) = Segmenter::load(lexicon)?;
    let corpus = root().map(|root| documents(&root, &fold)).transpose()?.unwrap_or_default();
    let paragraphs: Vec<&str> =
        corpus.iter().filter(|one| one.is_training).flat_map(Document::lines).collect();
    println!(
        "| characters | sentences | Jieba::cut | rank | summary | both, of the cut |\n|---|---|---|---|---|---|"
    );
    for size in SIZES {
        let mut text = String::new();
        let mut length = 0;
        for paragraph in paragraphs.iter().cycle().take_while(|_| !paragraphs.is_empty()) {
            if length >= size {
                break;
            }
            length += paragraph.chars().count() + 1;
            text.push_str(paragraph);
            text.push('\n');
        }
        row(&text, length, &segmenter, &fold);
    }
    Ok(())
}

fn row(text: &str, length: usize, segmenter: &Segmenter, fold: &Fold) {
    let source = Source::new(text, fold);
    let page = read_page(&source);
    let proses: Vec<Prose> = page
        .articles
        .iter()
        .map(|article| read_prose(&source, &page, article, &ProseCorrections::default()))
        .collect();
    let Some(prose) = proses.iter().max_by_key(|prose| prose.sentences.len()) else { return };
    let texts: Vec<Cow<str>> = prose.sentences.iter().map(|sentence| sentence.text(&source)).collect();
    let (cut, words): (f64, Vec<Vec<Word>>) =
        timed(|| texts.iter().map(|text| segmenter.cut(text)).collect());
    let pairs: Vec<(&str, &[Word])> =
        texts.iter().map(Cow::as_ref).zip(words.iter().map(Vec::as_slice)).collect();
    let facts: Vec<Facts> = facts(pairs.iter().copied(), None);
    let rows = || pairs.iter().zip(&facts).map(|(&(text, words), facts)| (text, words, facts));
    let model = Model::trained();
    let (ranking, ranked) = timed(|| rank(&candidates(prose, rows()), &Setting::default(), model));
    let sentences = candidates(prose, rows());
    let wishes = BTreeMap::new();
    let (summary, _) =
        timed(|| summarize(prose, &Setting::default(), &sentences, &ranked, &wishes, Length::Share(0.2)));
    println!(
        "| {length} | {} | {cut:.2} | {ranking:.2} | {summary:.2} | {:.2} |",
        sentences.len(),
        (ranking + summary) / cut
    );
}

/// The least time of some runs in milliseconds, and what the last gave.
fn timed<T>(work: impl Fn() -> T) -> (f64, T) {
    let mut least = f64::INFINITY;
    let mut run = || {
        let start = Instant::now();
        let result = work();
        least = least.min(start.elapsed().as_secs_f64() * 1e3);
        result
    };
    let mut result = run();
    for _ in 1..RUNS {
        result = run();
    }
    (least, result)
}
