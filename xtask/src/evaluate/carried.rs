//! What summaries carry of the sentences that a reader says they must, and what they should not hold: furniture,
//! starts in mid-sentence, sentences that lean on others, sentences too long to read at one go, slogans.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::Value;
use zhaiyao::{Article, Engine, Length, Options, Report, Sentence};

use super::gold;

/// Most characters of a sentence that reads at one go.
const LONG: usize = 120;

/// Which part of a line must be carried.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Part {
    Any,
    First,
    Last,
    /// The first sentence behind the questions of the line.
    Answer,
}

/// Lines of which one must be carried.
#[derive(Debug, PartialEq)]
struct Demand {
    lines: Vec<usize>,
    part: Part,
}

/// Counts over picked sentences.
#[derive(Default)]
struct Counts {
    picks: usize,
    furniture: usize,
    mid_sentence: usize,
    dangling: usize,
    long: usize,
    slogans: usize,
}

/// Prints both tables.
pub fn run(engine: &Engine, corpus: &Path, show: bool) -> Result<()> {
    let options = Options { length: Length::Sentences(10), signals: true, ..Options::default() };
    let (mut carried, mut all) = (0, 0);
    let mut counts = Counts::default();
    println!("the five seeds, ten sentences an article");
    for (file, labels, demands) in seeds(corpus)? {
        let text = fs::read_to_string(corpus.join("seeds").join(&file))?;
        let report = engine.read(&text, &options);
        let missing: Vec<&Demand> =
            demands.iter().filter(|demand| !is_carried(&text, &report, demand)).collect();
        println!("  {file}: carries {} of {}", demands.len() - missing.len(), demands.len());
        if show {
            missing.iter().for_each(|demand| println!("    missing {demand:?}"));
        }
        all += demands.len();
        carried += demands.len() - missing.len();
        counts.add(&text, &report, &gold::roles(&labels), show);
    }
    println!(
        "  together {carried} of {all}: {:.0} %   target 80 %",
        100.0 * carried as f64 / all.max(1) as f64
    );
    counts.print();
    println!("the pages, five sentences an article");
    let mut counts = Counts::default();
    for page in gold::pages(corpus)? {
        counts.add(
            &page.text,
            &engine.read(&page.text, &Options { signals: true, ..Options::default() }),
            &page.roles,
            show,
        );
    }
    counts.print();
    Ok(())
}

/// Each seed: its file, its labels, and what SEEDS.md says that a summary must carry.
fn seeds(corpus: &Path) -> Result<Vec<(String, Value, Vec<Demand>)>> {
    let read =
        |name: &str| fs::read_to_string(corpus.join(name)).with_context(|| format!("cannot read {name}"));
    let labels: Value = serde_json::from_str(&read("seeds/gold.json")?)?;
    let notes = read("SEEDS.md")?;
    let demands: BTreeMap<&str, Vec<Demand>> = notes
        .split("\n### ")
        .skip(1)
        .filter_map(|section| Some((section.get(..3)?, demands(section.split("**Must carry").nth(1)?))))
        .collect();
    let documents = labels["docs"].as_object().into_iter().flatten();
    let mut demands = demands;
    Ok(documents
        .map(|(file, labels)| {
            let own = file.get(..3).and_then(|number| demands.remove(number));
            (file.clone(), labels.clone(), own.unwrap_or_default())
        })
        .collect())
}

/// Reads `L20 (who/what), L26 s1, L30 or L34, L77+L79; A2 L44 last. …`.
fn demands(text: &str) -> Vec<Demand> {
    let paragraph = text.lines().next().unwrap_or_default();
    let list = paragraph.split(['.', '—']).next().unwrap_or_default();
    let item = |item: &str| {
        let lines: Vec<usize> = item
            .split('L')
            .skip(1)
            .filter_map(|rest| {
                let digits = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
                rest.get(..digits)?.parse().ok()
            })
            .collect();
        let part = match item {
            _ if item.contains(" answer") => Part::Answer,
            _ if item.contains(" end") || item.contains(" last") => Part::Last,
            _ if item.contains(" s1") => Part::First,
            _ => Part::Any,
        };
        (!lines.is_empty()).then_some(Demand { lines, part })
    };
    list.split([',', ';']).filter_map(item).collect()
}

fn picked(article: &Article) -> impl Iterator<Item = &Sentence> {
    article.summary.picks.iter().filter_map(|&pick| article.sentences.get(pick as usize))
}

/// Whether a picked sentence stands in one of the lines, at its beginning or end where that is demanded.
fn is_carried(text: &str, report: &Report, demand: &Demand) -> bool {
    gold::lines(text, report).iter().filter(|line| demand.lines.contains(&line.number)).any(|line| {
        let own = |sentence: &&Sentence| {
            sentence.spans.iter().any(|span| span[0] < line.end && span[1] > line.start)
        };
        let inside: Vec<&Sentence> =
            report.articles.iter().flat_map(|article| &article.sentences).filter(own).collect();
        let wanted = match demand.part {
            Part::Any => inside.as_slice(),
            Part::First => inside.get(..1).unwrap_or_default(),
            Part::Answer => {
                let asks = |sentence: &&Sentence| whole(text, sentence).trim_end().ends_with(['?', '？']);
                let first = inside.iter().rposition(asks).map_or(0, |last| last + 1);
                inside.get(first..).and_then(|answer| answer.get(..1)).unwrap_or_default()
            }
            Part::Last => inside.get(inside.len().saturating_sub(1)..).unwrap_or_default(),
        };
        let is_picked =
            |sentence: &Sentence| report.articles.iter().flat_map(picked).any(|pick| pick == sentence);
        wanted.iter().any(|sentence| is_picked(sentence))
    })
}

/// A sentence as it stands in the paste.
fn whole(text: &str, sentence: &Sentence) -> String {
    let units: Vec<u16> = text.encode_utf16().collect();
    let part = |[start, end]: [u32; 2]| {
        String::from_utf16_lossy(units.get(start as usize..end as usize).unwrap_or_default())
    };
    sentence.spans.iter().map(|span| part(*span)).collect()
}

impl Counts {
    fn add(&mut self, text: &str, report: &Report, roles: &BTreeMap<usize, String>, show: bool) {
        let units: Vec<u16> = text.encode_utf16().collect();
        let part = |[start, end]: [u32; 2]| {
            String::from_utf16_lossy(units.get(start as usize..end as usize).unwrap_or_default())
        };
        let lines = gold::lines(text, report);
        for article in &report.articles {
            for sentence in picked(article) {
                let first = sentence.spans.first().copied().unwrap_or_default();
                let own: String = sentence.spans.iter().map(|span| part(*span)).collect();
                let is_body = |line: &&gold::Read| {
                    let role = roles.get(&line.number).map_or("body", String::as_str);
                    matches!(role, "body" | "sidebar" | "body_mixed" | "masthead_mixed")
                };
                let line = lines.iter().find(|line| line.start <= first[0] && first[0] < line.end);
                let before = line.map(|line| part([line.start, first[0]])).unwrap_or_default();
                let index = article.sentences.iter().position(|own| own == sentence).unwrap_or(0);
                let follows_restored = index > 0 && article.sentences[index - 1].restored_stop;
                // A caption glued to a paragraph's head ends without a mark.
                let is_cut = |line: &zhaiyao::Line| line.end == first[0] && line.role != zhaiyao::Role::Body;
                let follows_cut = report.lines.iter().any(is_cut);
                let is_torn = before.trim_end().ends_with(|c: char| c.is_alphanumeric())
                    && !follows_restored
                    && !follows_cut;
                let Some(signals) = &sentence.signals else { continue };
                let is_dangling = signals.dangling > 0.0
                    && (index == 0 || !article.summary.picks.contains(&(index as u32 - 1)));
                let is_long = own.chars().count() > LONG;
                let is_slogan =
                    signals.slogan >= 0.5 && signals.figures + signals.dates + signals.names == 0.0;
                let is_furniture = !line.as_ref().is_some_and(is_body);
                self.picks += 1;
                for (count, is, what) in [
                    (&mut self.furniture, is_furniture, "furniture"),
                    (&mut self.mid_sentence, is_torn, "starts in mid-sentence"),
                    (&mut self.dangling, is_dangling, "leans on another"),
                    (&mut self.long, is_long, "too long"),
                    (&mut self.slogans, is_slogan, "slogans"),
                ] {
                    *count += usize::from(is);
                    if is && show {
                        println!("    {what}: {}", own.chars().take(50).collect::<String>());
                    }
                }
            }
        }
    }

    fn print(&self) {
        let share = |count: usize| 100.0 * count as f64 / self.picks.max(1) as f64;
        println!("  {} picks", self.picks);
        println!("  {:28} {:4}          target 0", "furniture", self.furniture);
        println!("  {:28} {:4}          target 0", "starts in mid-sentence", self.mid_sentence);
        println!(
            "  {:28} {:4} {:5.1} %  target at most 2 %",
            "leans on another",
            self.dangling,
            share(self.dangling)
        );
        println!(
            "  {:28} {:4} {:5.1} %  target at most 5 %",
            "over 120 characters",
            self.long,
            share(self.long)
        );
        println!("  {:28} {:4}          target 0", "slogans only", self.slogans);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn demands_are_read_from_notes() {
        let demand = |lines: &[usize], part| Demand { lines: lines.to_vec(), part };
        assert_eq!(
            demands(
                ":** A1 L20 (who/what), L26 s1, L6 answer s1; A2 L44 last, L30 or L34, L77+L79. People: L9."
            ),
            [
                demand(&[20], Part::Any),
                demand(&[26], Part::First),
                demand(&[6], Part::Answer),
                demand(&[44], Part::Last),
                demand(&[30, 34], Part::Any),
                demand(&[77, 79], Part::Any),
            ]
        );
    }
}
