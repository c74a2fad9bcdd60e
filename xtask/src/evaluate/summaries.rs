//! Summaries of whole document sets beside their references: ROUGE, and the same for Lead and TextRank.

use std::fs::{self, File};
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Instant;

use anyhow::{Context, Result, bail};
use clap::Args;
use serde_json::{Value, json};
use zhaiyao::{Engine, Length, Options, Report};

use super::baseline::{lead, lead_nearest, textrank};
use super::rouge::{Rouge, Units, interval, recall, rouge};
use crate::train::corpus::number_of;

/// What is summarized, and how long.
#[derive(Args)]
pub struct Arguments {
    /// Files with a document a line: {"id", "text", "summary"}
    #[arg(required = true)]
    data: Vec<PathBuf>,
    /// Sentences of a summary
    #[arg(long, required_unless_present = "characters")]
    sentences: Option<u32>,
    /// Characters of a summary, at most
    #[arg(long, conflicts_with = "sentences")]
    characters: Option<u32>,
    /// Where to write the summaries: {"id", "summary"} a line
    #[arg(long)]
    out: Option<PathBuf>,
    /// Only documents that no model was trained on: those with an even number
    #[arg(long)]
    held_out: bool,
    /// Reads on one core, to compare its time with that of other programs
    #[arg(long)]
    one_core: bool,
}

/// One document of a set.
pub struct Document {
    /// Its name in the set.
    pub id: String,
    /// What is summarized.
    pub text: String,
    /// The summary that somebody wrote.
    pub reference: String,
}

/// What came of one document.
pub struct Outcome {
    summary: String,
    /// Characters of the summary, and of the reference.
    characters: [usize; 2],
    /// ROUGE of the summary, of Lead, of TextRank, and of the Lead nearest to the summary's length.
    pub rouges: [Rouge; 4],
    /// ROUGE-1 recall of the first three.
    recalls: [f64; 3],
    /// Whether the page had no sentence for the reader.
    is_lost: bool,
}

/// Names of the systems, in the order of [`Outcome::rouges`].
const SYSTEMS: [&str; 4] = ["zhaiyao", "lead", "textrank", "lead, nearest length"];

/// Summarizes and prints the measures of each file, and of all together.
pub fn run(engine: &Engine, arguments: &Arguments) -> Result<()> {
    let length = match (arguments.sentences, arguments.characters) {
        (Some(sentences), _) => Length::Sentences(sentences),
        (None, Some(characters)) => Length::Characters(characters),
        (None, None) => bail!("say --sentences N or --characters N"),
    };
    let options = Options { length, ..Options::default() }.checked()?;
    let mut all = Vec::new();
    for path in &arguments.data {
        let mut documents = read(path)?;
        documents.retain(|document| !arguments.held_out || number_of(&document.id).is_multiple_of(2));
        // What is loaded at the first reading is not counted.
        documents.iter().take(1).for_each(|document| drop(engine.read(&document.text, &options)));
        let start = Instant::now();
        let read = |document: &Document| engine.read(&document.text, &options);
        let reports: Vec<Report> = if arguments.one_core {
            documents.iter().map(read).collect()
        } else {
            in_parallel(&documents, read)
        };
        let seconds = start.elapsed().as_secs_f64();
        let pairs: Vec<(&Document, &Report)> = documents.iter().zip(&reports).collect();
        let outcomes = in_parallel(&pairs, |(document, report)| judged(document, report, length));
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        print(&name, &outcomes.iter().collect::<Vec<_>>(), length);
        println!("  read in {seconds:.3} s");
        all.extend(documents.into_iter().zip(outcomes));
    }
    if arguments.data.len() > 1 {
        print("all together", &all.iter().map(|(_, outcome)| outcome).collect::<Vec<_>>(), length);
    }
    match &arguments.out {
        Some(path) => write(path, &all),
        None => Ok(()),
    }
}

pub fn read(path: &Path) -> Result<Vec<Document>> {
    let text = fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
    let document = |line: &str| -> Result<Document> {
        let value: Value = serde_json::from_str(line)?;
        let field = |name: &str| value[name].as_str().unwrap_or_default().to_owned();
        Ok(Document { id: field("id"), text: field("text"), reference: field("summary") })
    };
    text.lines().filter(|line| !line.trim().is_empty()).map(document).collect()
}

fn write(path: &Path, all: &[(Document, Outcome)]) -> Result<()> {
    let mut file =
        BufWriter::new(File::create(path).with_context(|| format!("cannot write {}", path.display()))?);
    for (document, outcome) in all {
        writeln!(file, "{}", json!({ "id": document.id, "summary": outcome.summary }))?;
    }
    Ok(file.flush()?)
}

/// Does the work on as many threads as there are cores; results in the order of the items.
pub fn in_parallel<T: Sync, R: Send>(items: &[T], work: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let threads = thread::available_parallelism().map_or(1, usize::from);
    let share = items.len().div_ceil(threads).max(1);
    thread::scope(|scope| {
        let parts: Vec<_> = items
            .chunks(share)
            .map(|part| scope.spawn(|| part.iter().map(&work).collect::<Vec<R>>()))
            .collect();
        parts.into_iter().flat_map(|part| part.join().unwrap_or_default()).collect()
    })
}

/// Reads a document and judges its summary.
pub fn outcome(engine: &Engine, document: &Document, options: &Options) -> Outcome {
    judged(document, &engine.read(&document.text, options), options.length)
}

fn judged(document: &Document, report: &Report, length: Length) -> Outcome {
    let sentences = sentences(&document.text, report);
    let written =
        |picks: Vec<usize>| -> String { picks.iter().map(|&pick| sentences[pick].as_str()).collect() };
    let summary = written(picks(report));
    let reference = Units::of(&document.reference);
    let characters = summary.chars().count();
    let others = [
        written(lead(&sentences, length)),
        written(textrank(&sentences, length)),
        lead_nearest(&document.text, characters),
    ];
    let units = [&summary, &others[0], &others[1], &others[2]].map(|text| Units::of(text));
    Outcome {
        characters: [characters, document.reference.chars().count()],
        rouges: units.each_ref().map(|units| rouge(units, &reference)),
        recalls: [0, 1, 2].map(|system| recall(&units[system], &reference)),
        is_lost: sentences.is_empty(),
        summary,
    }
}

/// The sentences of all articles, as they stand in the paste.
pub fn sentences(text: &str, report: &Report) -> Vec<String> {
    let units: Vec<u16> = text.encode_utf16().collect();
    let part = |[start, end]: [u32; 2]| units.get(start as usize..end as usize).unwrap_or_default();
    let sentences = report.articles.iter().flat_map(|article| &article.sentences);
    sentences
        .map(|sentence| {
            let parts: Vec<u16> =
                sentence.spans.iter().flat_map(|span| part(*span).iter().copied()).collect();
            String::from_utf16_lossy(&parts).replace(['\n', '\r'], "")
        })
        .collect()
}

/// The picks as indexes into the sentences of all articles: of a paste of several, those of the summary over all.
fn picks(report: &Report) -> Vec<usize> {
    let starts: Vec<usize> = report
        .articles
        .iter()
        .scan(0, |next, article| {
            let start = *next;
            *next += article.sentences.len();
            Some(start)
        })
        .collect();
    match report.articles.as_slice() {
        [only] => only.summary.picks.iter().map(|&pick| pick as usize).collect(),
        _ => {
            let place = |article: u32, sentence: u32| starts[article as usize] + sentence as usize;
            report.overall.iter().map(|pick| place(pick.article, pick.sentence)).collect()
        }
    }
}

fn print(name: &str, outcomes: &[&Outcome], length: Length) {
    let mean = |value: &dyn Fn(&Outcome) -> f64| {
        outcomes.iter().map(|outcome| value(outcome)).sum::<f64>() / outcomes.len().max(1) as f64
    };
    println!(
        "{name}: {} documents, {length:?}, mean length {:.0} characters, references {:.0}; without a sentence {}",
        outcomes.len(),
        mean(&|outcome| outcome.characters[0] as f64),
        mean(&|outcome| outcome.characters[1] as f64),
        outcomes.iter().filter(|outcome| outcome.is_lost).count(),
    );
    println!("  {:22} ROUGE-1 ROUGE-2 ROUGE-L   our difference to it, with its 95 % interval", "");
    for (system, name) in SYSTEMS.iter().enumerate() {
        let rouges = [0, 1, 2].map(|k| 100.0 * mean(&|outcome| outcome.rouges[system][k]));
        print!("  {name:22} {:7.2} {:7.2} {:7.2}", rouges[0], rouges[1], rouges[2]);
        if system > 0 {
            for k in 0..3 {
                difference(outcomes, &|outcome| outcome.rouges[0][k] - outcome.rouges[system][k]);
            }
        }
        println!();
    }
    if matches!(length, Length::Characters(_)) {
        let recalls = [0, 1, 2].map(|system| 100.0 * mean(&|outcome| outcome.recalls[system]));
        print!("  recall of {:.2}; lead {:.2}", recalls[0], recalls[1]);
        difference(outcomes, &|outcome| outcome.recalls[0] - outcome.recalls[1]);
        println!("; textrank {:.2}", recalls[2]);
    }
}

fn difference(outcomes: &[&Outcome], value: &dyn Fn(&Outcome) -> f64) {
    let differences: Vec<f64> = outcomes.iter().map(|outcome| 100.0 * value(outcome)).collect();
    let [mean, low, high] = interval(&differences);
    print!("   {mean:+.2} [{low:+.2}, {high:+.2}]");
}
