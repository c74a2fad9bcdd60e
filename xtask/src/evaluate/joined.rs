//! Articles pasted one after the other: are the borders found, and is a single article left whole?

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::Value;
use zhaiyao::{Engine, Options};

/// Pastes of each kind.
const PASTES: usize = 200;

/// What stands between a title and its text.
#[derive(Clone, Copy, Debug)]
enum Credit {
    Nothing,
    Byline,
    DateLine,
}

/// A small generator of equal numbers on every machine (xorshift).
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % limit.max(1) as u64) as usize
    }
}

/// Prints the figures by kind of paste.
pub fn run(engine: &Engine, corpus: &Path, show: bool) -> Result<()> {
    let mut documents = load(corpus, "broadcast")?;
    documents.extend(load(corpus, "newsbench")?);
    let titled: Vec<(&str, &str)> = documents
        .iter()
        .filter(|(title, _)| title.chars().count() >= 5)
        .map(|(title, text)| (title.as_str(), text.as_str()))
        .collect();
    println!("| two to six articles joined | precision | recall | F1 |\n|---|---|---|---|");
    for (kind, credit) in [Credit::Nothing, Credit::Byline, Credit::DateLine].into_iter().enumerate() {
        for gap in ["\n", "\n\n"] {
            let (mut right, mut wrong, mut missed, mut told) = (0.0, 0.0, 0.0, 0);
            let mut random = Random(88_172_645_463_325_252 + kind as u64 * 2 + gap.len() as u64);
            for _ in 0..PASTES {
                let (text, starts) = paste(&titled, credit, gap, &mut random);
                let report = engine.read(&text, &Options::default());
                let found: Vec<u32> = report.articles.iter().map(|article| article.start).collect();
                for start in starts.iter().skip(1) {
                    if found.contains(start) { right += 1.0 } else { missed += 1.0 }
                }
                for start in found.iter().filter(|start| !starts.contains(start)) {
                    wrong += 1.0;
                    told += 1;
                    if show && told <= 8 {
                        let line: String = String::from_utf16_lossy(
                            &text.encode_utf16().skip(*start as usize).take(30).collect::<Vec<_>>(),
                        );
                        println!("  wrong: {}", line.lines().next().unwrap_or_default());
                    }
                }
            }
            let (precision, recall) = (right / (right + wrong), right / (right + missed));
            let f1 = 2.0 * right / (2.0 * right + wrong + missed);
            println!(
                "| {credit:?}, blank lines: {} | {precision:.3} | {recall:.3} | {f1:.3} |",
                gap.len() > 1
            );
        }
    }
    let mut singles = documents;
    singles.extend(load(corpus, "fineva")?);
    let cut = singles.iter().filter(|(title, text)| {
        let report = engine.read(&format!("{title}\n{text}"), &Options::default());
        report.articles.len() != 1
    });
    println!("single articles cut or not found: {} of {}", cut.count(), singles.len());
    Ok(())
}

/// The titles and texts of a collection.
fn load(corpus: &Path, name: &str) -> Result<Vec<(String, String)>> {
    let file = corpus.join("data").join(format!("{name}.jsonl"));
    let lines = fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()))?;
    let mut documents = Vec::new();
    for line in lines.lines() {
        let document: Value = serde_json::from_str(line)?;
        let text = |key: &str| document[key].as_str().unwrap_or_default().to_owned();
        documents.push((text("title"), text("text")));
    }
    Ok(documents)
}

/// A paste of different articles, with the UTF-16 offset of each.
fn paste(documents: &[(&str, &str)], credit: Credit, gap: &str, random: &mut Random) -> (String, Vec<u32>) {
    const NAMES: &[&str] = &["王小明", "李华", "张建国", "刘芳", "陈思远", "赵一鸣"];
    let (mut text, mut starts, mut used) = (String::new(), Vec::new(), Vec::new());
    let name = |random: &mut Random| NAMES.get(random.below(NAMES.len())).copied().unwrap_or_default();
    for _ in 0..2 + random.below(5) {
        let at = random.below(documents.len());
        let Some((title, body)) = documents.get(at).filter(|_| !used.contains(&at)) else { continue };
        used.push(at);
        starts.push(text.encode_utf16().count() as u32);
        text.push_str(title);
        text.push_str(gap);
        match credit {
            Credit::Nothing => {}
            Credit::Byline => text.push_str(&format!("本报记者 {} {}{gap}", name(random), name(random))),
            Credit::DateLine => {
                let (month, day, hour) = (1 + random.below(12), 1 + random.below(28), random.below(24));
                text.push_str(&format!("2024-{month:02}-{day:02} {hour:02}:15 来源:某社{gap}"));
            }
        }
        text.push_str(&body.replace('\n', gap));
        text.push_str(gap);
    }
    (text, starts)
}
