//! `cargo xtask evaluate pastes`: pastes made from documents that nothing was trained on, and what becomes of
//! them: torn lines, lost stops, half-width punctuation, and text that nobody touched.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::Result;
use zhaiyao::lexicon::Lexicon;
use zhaiyao::stages::stop::{Model, Thresholds};
use zhaiyao::stages::{Fold, ProseCorrections, RepairKind, Source, Span, read_page, read_prose};

use super::stops::{SETS, score};
use super::wraps::{MEASURES, SETTINGS, joins, widened};
use crate::train::corpus::{Document, documents};

/// Right, wrong and missed of something that is found.
#[derive(Clone, Copy, Default)]
pub struct Found {
    /// Found and right.
    pub right: usize,
    /// Found and wrong.
    pub wrong: usize,
    /// Right and not found.
    pub missed: usize,
}

/// Every this many documents one is wrapped in each way.
const STEP: usize = 3;

impl Found {
    /// The share of what was found that is right.
    pub fn precision(self) -> f64 {
        self.right as f64 / (self.right + self.wrong).max(1) as f64
    }

    /// The share of what is right that was found.
    pub fn recall(self) -> f64 {
        self.right as f64 / (self.right + self.missed).max(1) as f64
    }

    /// The harmonic mean of both.
    pub fn f1(self) -> f64 {
        2.0 * self.right as f64 / (2 * self.right + self.wrong + self.missed).max(1) as f64
    }
}

/// Prints one table, the targets beside.
pub fn run(root: &Path, lexicon: &Lexicon, show: usize) -> Result<()> {
    let (none, fold) = (Fold::new(&[], &[]), Fold::new(&lexicon.folds, &lexicon.simplified));
    let documents = documents(root, &fold)?;
    let held_out: Vec<&Document> = documents
        .iter()
        .filter(|document| !document.is_training && document.set != "pages" && document.paragraphs.len() > 2)
        .collect();
    println!("pastes made of {} documents that nothing was trained on", held_out.len());
    let texts: Vec<Vec<String>> = held_out
        .iter()
        .step_by(STEP)
        .map(|document| document.paragraphs.iter().map(|text| widened(text)).collect())
        .collect();
    let traditional = traditional(&texts, lexicon);
    for (name, setting) in SETTINGS {
        for (unit, measure) in MEASURES {
            let found = joins(&texts, &none, setting, measure, show);
            let other = joins(&traditional, &fold, setting, measure, 0);
            println!(
                "  wrapped by {unit:10} {name:30} joins F1 {:.4} ({:.4} / {:.4}), traditional {:.4}   target 0.98",
                found.f1(),
                found.precision(),
                found.recall(),
                other.f1(),
            );
        }
    }
    println!("  {:42} ends F1  {:.4}", "punctuation at half width", half_width(&held_out).f1());
    untouched(&held_out);
    stops(&documents);
    Ok(())
}

/// The texts in traditional characters, each the first that folds to the simplified one.
fn traditional(texts: &[Vec<String>], lexicon: &Lexicon) -> Vec<Vec<String>> {
    let mut unfold: BTreeMap<char, char> = BTreeMap::new();
    for &(from, to) in &lexicon.folds {
        if lexicon.simplified.contains(&to) {
            unfold.entry(to).or_insert(from);
        }
    }
    let text = |text: &String| text.chars().map(|c| unfold.get(&c).copied().unwrap_or(c)).collect();
    texts.iter().map(|paragraphs| paragraphs.iter().map(text).collect()).collect()
}

/// From a byte of the folded copy to the byte of the paste: both have the same characters in order.
pub fn byte_map<'a>(source: &'a Source, paste: &'a str) -> impl Fn(usize) -> usize + 'a {
    let folded = source.text(Span::new(0, source.lines().last().map_or(0, |line| line.span.end)));
    let mut map: Vec<(usize, usize)> = folded
        .char_indices()
        .zip(paste.char_indices())
        .map(|((folded, _), (pasted, _))| (folded, pasted))
        .collect();
    map.push((folded.len(), paste.trim_end().len()));
    move |at| map.get(map.partition_point(|&(folded, _)| folded < at)).map_or(0, |&(_, pasted)| pasted)
}

/// Turns the punctuation to half width and counts the sentence ends that are still found.
fn half_width(documents: &[&Document]) -> Found {
    const MARKS: [(char, char); 8] = [
        ('。', '.'),
        ('，', ','),
        ('；', ';'),
        ('：', ':'),
        ('？', '?'),
        ('！', '!'),
        ('（', '('),
        ('）', ')'),
    ];
    let fold = Fold::new(&[], &[]);
    let ends = |paste: &str| -> Vec<usize> {
        let source = Source::new(paste, &fold);
        let page = read_page(&source);
        let back = byte_map(&source, paste);
        let proses = page
            .articles
            .iter()
            .map(|article| read_prose(&source, &page, article, &ProseCorrections::default()));
        let sentences: Vec<_> = proses.flat_map(|prose| prose.sentences).collect();
        let last = |end: usize| paste.get(..back(end)).map_or(0, |text| text.chars().count());
        sentences.iter().filter_map(|sentence| sentence.spans.last()).map(|span| last(span.end)).collect()
    };
    let mut found = Found::default();
    for document in documents.iter().take(200) {
        let paste = document.paragraphs.join("\n");
        let narrow: String = paste
            .chars()
            .map(|c| MARKS.iter().find(|(wide, _)| *wide == c).map_or(c, |&(_, narrow)| narrow))
            .collect();
        let (expected, got) = (ends(&paste), ends(&narrow));
        found.right += got.iter().filter(|end| expected.contains(end)).count();
        found.wrong += got.iter().filter(|end| !expected.contains(end)).count();
        found.missed += expected.iter().filter(|end| !got.contains(end)).count();
    }
    found
}

/// Reads untouched documents and counts what was restored, joined and cut.
fn untouched(documents: &[&Document]) {
    let fold = Fold::new(&[], &[]);
    let (mut sentences, mut stops, mut joins, mut cuts) = (0usize, 0usize, 0usize, 0usize);
    for document in documents {
        let paste = document.paragraphs.join("\n");
        let source = Source::new(&paste, &fold);
        let page = read_page(&source);
        for article in &page.articles {
            let prose = read_prose(&source, &page, article, &ProseCorrections::default());
            sentences += prose.sentences.len();
            let count = |kind| prose.repairs.iter().filter(|repair| repair.kind == kind).count();
            stops += count(RepairKind::RestoredStop);
            joins += count(RepairKind::Joined);
            cuts += count(RepairKind::Cut) + count(RepairKind::BogusStop);
        }
    }
    let share = |count: usize| 1000.0 * count as f64 / sentences.max(1) as f64;
    println!("  untouched, {sentences} sentences, in a thousand of them:");
    println!("    restored stops {:.2} ({stops})   target 0.3", share(stops));
    println!("    joins and cuts {:.2} ({joins} + {cuts})   target 0.5", share(joins + cuts));
}

/// Precision and recall of restored stops, by set and damage.
fn stops(documents: &[Document]) {
    println!("  restored stops, precision / recall; targets 0.97 / 0.45 and 0.97 / 0.52");
    for (name, sets) in SETS {
        let at = |rate| score(documents, sets, rate, Model::trained(), Thresholds::default());
        let (clean, half, all) = (at(0.0), at(0.5), at(1.0));
        println!(
            "    {name:24} half gone {:.3} / {:.3}   all gone {:.3} / {:.3}   untouched {:.2} in 1,000",
            half.precision(),
            half.recall(),
            all.precision(),
            all.recall(),
            clean.false_per_thousand(),
        );
    }
}
