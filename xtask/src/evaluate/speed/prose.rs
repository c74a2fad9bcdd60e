//! How long page and prose take beside the cutting into words, and whether their time grows with the text.
//!
//! Build it with `--release`; on a busy machine only the ratios say something.

use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};

use anyhow::Result;
use zhaiyao::stages::{Fold, ProseCorrections, Segmenter, Source, read_page, read_prose};

use crate::train::corpus::{Random, damage, documents};

/// Characters of the clean texts, whose times should grow as they do, and of the damaged one.
const SIZES: [usize; 6] = [5_000, 100_000, 250_000, 500_000, 1_000_000, 2_000_000];
const DAMAGED: usize = 5_000;

/// Runs of each measurement; the fastest counts.
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
    println!("clean text (the ratio's target is 2)");
    for size in SIZES {
        let text = text(size);
        let [understood, cut] =
            fastest([&|| understand(&text, &fold), &|| drop(black_box(segmenter.cut(&text)))]);
        println!(
            "{size} characters: page and prose {understood:.2?}, words {cut:.2?}, ratio {:.2}; {:.0} ns a character",
            understood.as_secs_f64() / cut.as_secs_f64(),
            understood.as_nanos() as f64 / size as f64
        );
    }
    let mut random = Random(3);
    let damaged: Vec<String> =
        text(DAMAGED).lines().map(|line| damage(line, 1.0, &mut random).text).collect();
    let damaged = damaged.join("\n");
    let [time] = fastest([&|| understand(&damaged, &fold)]);
    println!("damaged text, {DAMAGED} characters: {time:.1?}   target 15 ms");
    Ok(())
}

fn understand(text: &str, fold: &Fold) {
    let source = Source::new(text, fold);
    let page = read_page(&source);
    for article in &page.articles {
        black_box(read_prose(&source, &page, article, &ProseCorrections::default()));
    }
}

/// The least time of each work, done in turns: a busy moment of the machine meets all.
fn fastest<const N: usize>(works: [&dyn Fn(); N]) -> [Duration; N] {
    let mut least = [Duration::MAX; N];
    for _ in 0..RUNS {
        for (least, work) in least.iter_mut().zip(works) {
            let start = Instant::now();
            work();
            *least = start.elapsed().min(*least);
        }
    }
    least
}
