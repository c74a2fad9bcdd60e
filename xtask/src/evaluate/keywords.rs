//! How many of the keywords that authors gave their abstracts are found among the first five and ten, beside jieba's
//! two ways on the same words. The odd half tuned the weights; the even half is the measure.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::Value;
use zhaiyao::{Engine, Options, WordOptions};

/// IDF of a word that the table does not have, as jieba takes it.
const UNKNOWN: f64 = 11.7;

/// One abstract.
struct Document {
    is_odd: bool,
    text: String,
    keywords: Vec<String>,
}

/// A way to keywords: the best first.
type Way = fn(&[(String, String)], &BTreeMap<&str, f64>) -> Vec<String>;

/// Prints recall at 5 and 10 in percent; `idf` is the text of jieba's table.
pub fn run(engine: &Engine, idf: &str, data: &Path) -> Result<()> {
    let idf: BTreeMap<&str, f64> = idf
        .lines()
        .filter_map(|line| line.split_once(' '))
        .filter_map(|(word, idf)| Some((word, idf.parse().ok()?)))
        .collect();
    let documents = documents(data)?;
    let options =
        Options { words: WordOptions { listed: true, ..WordOptions::default() }, ..Options::default() };
    let ways: [(&str, Way); 2] = [("jieba tf-idf", tf_idf), ("jieba TextRank", text_rank)];
    println!("{:<16} {:>8} {:>8} {:>8} {:>8}", "recall", "odd @5", "odd @10", "even @5", "even @10");
    let mut rows: BTreeMap<&str, [Recall; 4]> = BTreeMap::new();
    for document in &documents {
        let report = engine.read(&document.text, &options);
        let units: Vec<u16> = document.text.encode_utf16().collect();
        let word = |place: &[u32]| -> Option<(String, String)> {
            let [start, end, tag] = *place else { return None };
            let form = String::from_utf16_lossy(units.get(start as usize..end as usize)?);
            Some((form, report.tags.get(tag as usize)?.clone()))
        };
        let words: Vec<(String, String)> =
            report.articles.iter().flat_map(|article| article.words.chunks(3)).filter_map(word).collect();
        let own =
            report.articles.iter().flat_map(|article| &article.keywords).map(|keyword| keyword.word.clone());
        let lists =
            ways.iter().map(|(name, way)| (*name, way(&words, &idf))).chain([("ours", own.collect())]);
        for (name, list) in lists {
            let row = rows.entry(name).or_default();
            for (recall, most) in row.iter_mut().skip(if document.is_odd { 0 } else { 2 }).zip([5, 10]) {
                recall.add(&document.keywords, &list, most);
            }
        }
    }
    for (name, row) in rows {
        println!("{name:<16} {}", row.map(|recall| format!("{:>8.1}", recall.percent())).join(" "));
    }
    Ok(())
}

#[derive(Clone, Copy, Default)]
struct Recall {
    found: usize,
    all: usize,
}

impl Recall {
    fn add(&mut self, expected: &[String], found: &[String], most: usize) {
        let first: Vec<String> = found.iter().take(most).map(|word| word.to_lowercase()).collect();
        self.found += expected.iter().filter(|word| first.contains(&word.to_lowercase())).count();
        self.all += expected.len();
    }

    fn percent(self) -> f64 {
        100.0 * self.found as f64 / self.all.max(1) as f64
    }
}

fn documents(data: &Path) -> Result<Vec<Document>> {
    let text = fs::read_to_string(data.join("keywords.jsonl")).context("no keywords.jsonl")?;
    text.lines()
        .map(|line| {
            let value: Value = serde_json::from_str(line)?;
            let field = |name: &str| value[name].as_str().unwrap_or_default().to_owned();
            let keywords = value["keywords"].as_array().into_iter().flatten().filter_map(Value::as_str);
            Ok(Document {
                is_odd: field("id").ends_with(['1', '3', '5', '7', '9']),
                text: format!("{}\n{}\n", field("title"), field("text")),
                keywords: keywords.map(str::to_owned).collect(),
            })
        })
        .collect()
}

/// The words by frequency times IDF.
fn tf_idf(words: &[(String, String)], idf: &BTreeMap<&str, f64>) -> Vec<String> {
    let mut scores: BTreeMap<&str, f64> = BTreeMap::new();
    for (word, _) in
        words.iter().filter(|(word, _)| word.chars().nth(1).is_some() && word.parse::<f64>().is_err())
    {
        *scores.entry(word).or_default() += idf.get(word.as_str()).copied().unwrap_or(UNKNOWN);
    }
    by_score(scores)
}

/// Words that TextRank links in each window of this many.
const WINDOW: usize = 5;

/// TextRank (Mihalcea and Tarau 2004) with jieba's tags, window, damping and rounds.
fn text_rank(words: &[(String, String)], _: &BTreeMap<&str, f64>) -> Vec<String> {
    let counts = |(word, tag): &(String, String)| {
        matches!(tag.as_str(), "ns" | "n" | "vn" | "v") && word.chars().nth(1).is_some()
    };
    let mut links: BTreeMap<&str, BTreeMap<&str, f64>> = BTreeMap::new();
    for window in (0..words.len()).map(|start| words.iter().skip(start).take(WINDOW)) {
        let mut window = window;
        let Some(first) = window.next().filter(|word| counts(word)) else { continue };
        for other in window.filter(|word| counts(word)) {
            *links.entry(&first.0).or_default().entry(&other.0).or_default() += 1.0;
            *links.entry(&other.0).or_default().entry(&first.0).or_default() += 1.0;
        }
    }
    let weight: BTreeMap<&str, f64> =
        links.iter().map(|(word, links)| (*word, links.values().sum())).collect();
    let mut scores: BTreeMap<&str, f64> =
        links.keys().map(|word| (*word, 1.0 / links.len() as f64)).collect();
    for _ in 0..10 {
        for (word, links) in &links {
            let share = |(other, link): (&&str, &f64)| {
                link / weight.get(other).unwrap_or(&1.0) * scores.get(other).unwrap_or(&0.0)
            };
            let sum: f64 = links.iter().map(share).sum();
            scores.insert(word, 0.15 + 0.85 * sum);
        }
    }
    by_score(scores)
}

fn by_score(scores: BTreeMap<&str, f64>) -> Vec<String> {
    let mut scores: Vec<(&str, f64)> = scores.into_iter().collect();
    scores.sort_by(|(_, a), (_, b)| b.total_cmp(a));
    scores.into_iter().map(|(word, _)| word.to_owned()).collect()
}
