//! The documents that models are trained on and measured with, and how they are split.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use zhaiyao::stages::Fold;

/// A document: folded paragraphs.
pub struct Document {
    /// The set's name.
    pub set: &'static str,
    /// Its paragraphs, folded, without blanks at their ends.
    pub paragraphs: Vec<String>,
    /// Whether models may learn from it; the others are only measured with.
    pub is_training: bool,
}

impl Document {
    /// Its paragraphs.
    pub fn lines(&self) -> impl Iterator<Item = &str> {
        self.paragraphs.iter().map(String::as_str)
    }
}

/// Where the corpora lie: `data` in the folder that `ZHAIYAO_CORPUS` names, or in the one beside the project.
pub fn root() -> Option<PathBuf> {
    let named = std::env::var_os("ZHAIYAO_CORPUS").map(PathBuf::from);
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared");
    [named, Some(beside)].into_iter().flatten().map(|path| path.join("data")).find(|path| path.is_dir())
}

/// A number from a name, the same everywhere (FNV-1a).
pub fn number_of(name: &str) -> u64 {
    name.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

/// All documents: broadcasts (trained on up to a date, measured on later ones), mixed sets of which a model learns
/// from those with an odd number, and the bodies of pages.
pub fn documents(root: &Path, fold: &Fold) -> Result<Vec<Document>> {
    let mut documents = Vec::new();
    read(root, "train/broadcast", "train", fold, &mut documents, |_| true)?;
    read(root, "broadcast", "broadcast", fold, &mut documents, |_| false)?;
    for set in ["newsbench", "fineva", "lawbench"] {
        read(root, set, set, fold, &mut documents, |id| number_of(id) % 2 == 1)?;
    }
    pages(root, fold, &mut documents)?;
    Ok(documents)
}

/// Whether the page with this number in the order of names was held out: nothing was made on it.
pub fn is_held_out(index: usize) -> bool {
    index % 3 == 1
}

fn read(
    root: &Path,
    file: &str,
    set: &'static str,
    fold: &Fold,
    documents: &mut Vec<Document>,
    is_training: impl Fn(&str) -> bool,
) -> Result<()> {
    let path = root.join(file).with_extension("jsonl");
    let text = std::fs::read_to_string(&path).with_context(|| format!("reading {}", path.display()))?;
    for line in text.lines() {
        let value: serde_json::Value = serde_json::from_str(line)?;
        let field =
            |name: &str| value.get(name).and_then(|field| field.as_str()).unwrap_or_default().to_owned();
        documents.push(Document {
            set,
            paragraphs: paragraphs(&field("text"), fold),
            is_training: is_training(&field("id")),
        });
    }
    Ok(())
}

/// The body lines of the pages; a model learns from those on which the rules were made.
fn pages(root: &Path, fold: &Fold, documents: &mut Vec<Document>) -> Result<()> {
    let folder = root.join("../pages");
    let Ok(entries) = std::fs::read_dir(&folder) else { return Ok(()) };
    let mut paths: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    paths.sort();
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "json"));
    for (index, path) in paths.iter().enumerate() {
        let value: serde_json::Value = serde_json::from_str(&std::fs::read_to_string(path)?)?;
        let text = std::fs::read_to_string(path.with_extension("txt"))?;
        let body = value.pointer("/roles/body").and_then(|body| body.as_str()).unwrap_or_default();
        let is_body = |number: usize| {
            body.split(',').any(|range| {
                let mut ends = range.trim().split('-').filter_map(|end| end.parse::<usize>().ok());
                ends.next().is_some_and(|first| (first..=ends.next().unwrap_or(first)).contains(&number))
            })
        };
        let lines: Vec<&str> = (1..)
            .zip(text.split('\n'))
            .filter(|&(number, _)| is_body(number))
            .map(|(_, line)| line)
            .collect();
        documents.push(Document {
            set: "pages",
            paragraphs: paragraphs(&lines.join("\n"), fold),
            is_training: !is_held_out(index),
        });
    }
    Ok(())
}

fn paragraphs(text: &str, fold: &Fold) -> Vec<String> {
    let folded = fold.text(text);
    folded.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

/// Pseudo-random numbers, the same everywhere (SplitMix64).
pub struct Random(pub u64);

impl Random {
    /// The next number.
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut x = self.0;
        x = (x ^ (x >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        x = (x ^ (x >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        x ^ (x >> 31)
    }

    /// A number in 0..1.
    pub fn share(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1u64 << 53) as f64
    }

    /// A number below `end`.
    pub fn below(&mut self, end: usize) -> usize {
        (self.next() % end.max(1) as u64) as usize
    }
}

/// A paragraph that lost stops.
pub struct Damaged {
    /// What is left.
    pub text: String,
    /// The bytes of `text` before which a stop stood, rising.
    pub lost: Vec<usize>,
}

/// Deletes inner full stops of a paragraph, each with a probability.
pub fn damage(paragraph: &str, rate: f64, random: &mut Random) -> Damaged {
    let is_closing = |c: char| matches!(c, '”' | '’' | ')' | '》' | '】');
    let mut damaged = Damaged { text: String::with_capacity(paragraph.len()), lost: Vec::new() };
    let mut pending = false;
    let mut chars = paragraph.chars().peekable();
    while let Some(c) = chars.next() {
        if pending && !is_closing(c) {
            damaged.lost.push(damaged.text.len());
            pending = false;
        }
        if c == '。' && !pending {
            let before = damaged.text.chars().next_back();
            let is_word = before.is_some_and(|c| c.is_alphanumeric() || is_closing(c) || c == '%');
            let mut rest = chars.clone().skip_while(|c| is_closing(*c));
            let goes_on = rest.next().is_some_and(|c| c.is_alphanumeric() || matches!(c, '“' | '《'));
            if is_word && goes_on && random.share() < rate {
                pending = true;
                continue;
            }
        }
        damaged.text.push(c);
    }
    damaged
}
