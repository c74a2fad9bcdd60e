//! How long page and prose take beside the cutting into words, and whether their time grows with the text.
//!
//! Build it with `--release`; on a busy machine only the ratios say something.

use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};

use anyhow::Result;
use zhaiyao::stages::{Fold, ProseCorrections, Segmenter, Source, read_page, read_prose};

use crate::train::corpus::{Random, damage, documents};

/// Characters of the clean sample, and of the damaged one.
const CLEAN: usize = 100_000;
const DAMAGED: usize = 5_000;

/// Characters of the texts whose times should grow as they do.
const SIZES: [usize; 4] = [250_000, 500_000, 1_000_000, 2_000_000];

/// Most runs of one measurement; the fastest counts.
const RUNS: usize = 7;

/// Prints the times.
pub fn run(root: &Path, lexicon: &[u8]) -> Result<()> {
    let (segmenter, fold) = Segmenter::load(lexicon)?;
    let documents = documents(root, &fold)?;
    let paragraphs: Vec<&String> =
        documents.iter().filter(|one| !one.is_training).flat_map(|one| &one.paragraphs).collect();
    let text = |size: usize| -> String {
        let mut text = String::new();
        let mut length = 0;
        for paragraph in paragraphs.iter().cycle() {
            length += paragraph.chars().count();
            text.push_str(paragraph);
            text.push('\n');
            if length >= size {
                break;
            }
        }
        text
    };
    let clean = text(CLEAN);
    let understood = fastest(|| understand(&clean, &fold));
    let cut = fastest(|| drop(black_box(segmenter.cut(&clean))));
    println!(
        "clean text, {CLEAN} characters: page and prose {understood:.1?}, words {cut:.1?}, ratio {:.2}   target 2",
        understood.as_secs_f64() / cut.as_secs_f64()
    );
    let mut random = Random(3);
    let damaged: Vec<String> =
        text(DAMAGED).lines().map(|line| damage(line, 1.0, &mut random).text).collect();
    let damaged = damaged.join("\n");
    println!(
        "damaged text, {DAMAGED} characters: {:.1?}   target 15 ms",
        fastest(|| understand(&damaged, &fold))
    );
    for size in SIZES {
        let text = text(size);
        let start = Instant::now();
        understand(&text, &fold);
        let time = start.elapsed();
        println!("{size} characters: {time:.0?}, {:.0} ns a character", time.as_nanos() as f64 / size as f64);
    }
    Ok(())
}

fn understand(text: &str, fold: &Fold) {
    let source = Source::new(text, fold);
    let page = read_page(&source);
    for article in &page.articles {
        black_box(read_prose(&source, &page, article, &ProseCorrections::default()));
    }
}

fn fastest(mut work: impl FnMut()) -> Duration {
    let time = |_| {
        let start = Instant::now();
        work();
        start.elapsed()
    };
    (0..RUNS).map(time).min().unwrap_or_default()
}
