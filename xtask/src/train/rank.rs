//! `cargo xtask train rank`: learns how much a sentence tells, and writes `src/rank/rank.model`.
//!
//! A logistic model and an ensemble of trees learn which sentences the greedy oracle takes, a second ensemble how
//! densely a sentence matches the reference. Documents reach the training as they reach the engine: as pasted text.

use std::collections::BTreeSet;
use std::path::Path;

use anyhow::{Context, Result};
use zhaiyao::stages::rank::{BUCKETS, DEPTH, Forest, Model, RARITY_STEPS, name, pair_buckets};
use zhaiyao::{Engine, Length, Options};

use super::boost::{Example, Plan, grow};
use super::card::{self, Measured};
use super::corpus::number_of;
use super::linear;
use super::target::targets;
use crate::evaluate;
use crate::evaluate::summaries::{Document, Outcome, in_parallel, outcome, read};
use crate::workspace::Workspace;

/// A set of documents with references.
struct Set {
    /// File below the corpus's `data`.
    file: &'static str,
    /// How much each of its documents counts in training; 0 where it is only measured with.
    weight: f64,
    /// Whether all of it is for training; of the others a model learns from documents with an odd number.
    is_training: bool,
    /// The lengths that it is measured at.
    lengths: &'static [Length],
}

/// The sets. A document with a human summary tells more than one with a headline (RANKING: more of them help, but
/// without headlines in the mix headlines suffer).
const SETS: [Set; 7] = [
    Set { file: "train/broadcast", weight: 1.0, is_training: true, lengths: &[] },
    Set { file: "train/meetings", weight: 12.0, is_training: true, lengths: &[] },
    Set { file: "newsbench", weight: 40.0, is_training: false, lengths: NEWS },
    Set { file: "fineva", weight: 40.0, is_training: false, lengths: NEWS },
    Set { file: "lawbench", weight: 15.0, is_training: false, lengths: &[Length::Sentences(2)] },
    Set { file: "broadcast", weight: 0.0, is_training: false, lengths: &[Length::Sentences(1)] },
    Set { file: "meetings", weight: 0.0, is_training: false, lengths: &[Length::Sentences(5)] },
];

const NEWS: &[Length] = &[Length::Sentences(2), Length::Sentences(3), Length::Characters(150)];

/// How the ensembles grow.
const PLAN: Plan = Plan {
    trees: 60,
    depth: DEPTH as u32,
    rate: 0.12,
    groups: 0.6,
    signals: 0.5,
    leaf: 20.0,
    damping: 20.0,
    seed: 20,
};

/// Signals that the model must not see: references avoid figures, but readers of official news want them.
const BARRED: [&str; 2] = ["figures", "digits"];

/// Trains, measures and writes; with `cross` each half is measured by a model of the other, and nothing is written.
pub fn run(workspace: &Workspace, corpus: &Path, cross: bool) -> Result<()> {
    let documents = documents(corpus)?;
    let rarities = rarities(&documents);
    let blank = Model::blank(rarities.clone());
    let mut engine = evaluate::engine(workspace)?.with_model(blank.clone());
    let (model, trained) = train(&engine, &documents, 1)?;
    let model = Model { rarities: rarities.clone(), ..model };
    engine = engine.with_model(model.clone());
    let mut outcomes = measured(&engine, &documents, 1);
    if cross {
        engine = engine.with_model(blank);
        let other = Model { rarities, ..train(&engine, &documents, 0)?.0 };
        engine = engine.with_model(other);
        for (ours, others) in outcomes.iter_mut().zip(measured(&engine, &documents, 0)) {
            if ours.0.weight > 0.0 {
                ours.2.extend(others.2);
            }
        }
    }
    let card = card::card(&model, &trained, &table(&outcomes));
    println!("{card}");
    if !cross {
        let folder = workspace.root().join("src/rank");
        std::fs::write(folder.join("rank.model"), model.write())?;
        std::fs::write(folder.join("MODEL.md"), card)?;
    }
    Ok(())
}

/// What came of the documents of each set at each length, and of the news sets together.
type Outcomes = Vec<(&'static Set, Length, Vec<Outcome>)>;

fn table(outcomes: &Outcomes) -> Vec<Measured<'_>> {
    let own = outcomes.iter().map(|(set, length, outcomes)| Measured {
        set: set.file.to_owned(),
        length: *length,
        outcomes: outcomes.iter().collect(),
    });
    let news = NEWS.iter().map(|length| Measured {
        set: "newsbench and fineva".to_owned(),
        length: *length,
        outcomes: outcomes
            .iter()
            .filter(|(set, own, _)| set.lengths == NEWS && own == length)
            .flat_map(|(.., outcomes)| outcomes)
            .collect(),
    });
    own.chain(news).collect()
}

/// A document of a set.
struct Owned {
    set: &'static Set,
    document: Document,
}

fn documents(corpus: &Path) -> Result<Vec<Owned>> {
    let mut documents = Vec::new();
    for set in &SETS {
        let own = read(&corpus.join(set.file).with_extension("jsonl"))?;
        documents.extend(own.into_iter().map(|document| Owned { set, document }));
    }
    Ok(documents)
}

impl Owned {
    /// Whether a model that learns from numbers of this parity learns from the document.
    fn is_training(&self, parity: u64) -> bool {
        self.set.weight > 0.0 && (self.set.is_training || number_of(&self.document.id) % 2 == parity)
    }
}

/// The rarity of each bucket of pairs among the training documents.
fn rarities(documents: &[Owned]) -> Vec<u8> {
    let mut holders = vec![0u32; BUCKETS];
    let mut count = 0u32;
    for owned in documents.iter().filter(|owned| owned.set.is_training) {
        count += 1;
        let buckets: BTreeSet<u16> = pair_buckets(&owned.document.text).collect();
        for bucket in buckets {
            holders[usize::from(bucket)] += 1;
        }
    }
    let rarity =
        |holders: &u32| (f64::from(count + 1) / f64::from(holders + 1)).ln() * f64::from(RARITY_STEPS);
    holders.iter().map(|holders| rarity(holders).round().clamp(1.0, 255.0) as u8).collect()
}

/// Learns from the documents of one parity; also gives a sentence that says what it learned from.
fn train(engine: &Engine, documents: &[Owned], parity: u64) -> Result<(Model, String)> {
    let documents: Vec<&Owned> = documents.iter().filter(|owned| owned.is_training(parity)).collect();
    let parts = in_parallel(&documents, |owned| {
        let (sentences, rows): (Vec<String>, Vec<_>) =
            engine.measured(&owned.document.text).into_iter().unzip();
        (rows, targets(&sentences, &owned.document.reference))
    });
    let (mut member, mut density) = (Vec::new(), Vec::new());
    for (group, (owned, (rows, targets))) in documents.iter().zip(parts).enumerate() {
        // A document counts, not its length.
        let weight = owned.set.weight * 10.0 / rows.len().max(10) as f64;
        for ((row, own), dense) in rows.into_iter().zip(targets.member).zip(targets.density) {
            member.push(Example { row, group, target: own, weight });
            density.push(Example { row, group, target: dense, weight });
        }
    }
    let of_set = |set: &Set| {
        let count = documents.iter().filter(|owned| owned.set.file == set.file).count();
        (count > 0).then(|| format!("{count} of {} (each counts {})", set.file, set.weight))
    };
    let sets: Vec<String> = SETS.iter().filter_map(of_set).collect();
    let trained =
        format!("{} sentences of {} documents: {}.", member.len(), documents.len(), sets.join(", "));
    let is_barred = |signal: usize| BARRED.contains(&name(signal));
    let (weights, members, densities) = std::thread::scope(|scope| {
        let first = scope.spawn(|| (linear::fit(&member, 5.0, &is_barred), grow(&member, PLAN, &is_barred)));
        let second = scope.spawn(|| grow(&density, Plan { seed: PLAN.seed + 1, ..PLAN }, &is_barred));
        let (weights, members) = first.join().ok()?;
        Some((weights, members, second.join().ok()?))
    })
    .context("a thread of the training broke down")?;
    let greatest = weights.iter().fold(1e-9, |greatest: f64, weight| greatest.max(weight.abs()));
    let steps = |weight: &f64| (weight / greatest * f64::from(i16::MAX)).round() as i16;
    let model = Model {
        weights: weights.iter().map(steps).collect(),
        ensembles: [members, densities].map(|trees| Forest::new(&trees)),
        rarities: Vec::new(),
    };
    Ok((model, trained))
}

/// What comes of the documents that a model of one parity did not learn from.
fn measured(engine: &Engine, documents: &[Owned], parity: u64) -> Outcomes {
    let mut measured = Vec::new();
    for set in SETS.iter().filter(|set| !set.is_training) {
        let own: Vec<&Owned> = documents
            .iter()
            .filter(|owned| owned.set.file == set.file && !owned.is_training(parity))
            .collect();
        for length in set.lengths {
            let options = Options { length: *length, ..Options::default() };
            let outcomes = in_parallel(&own, |owned| outcome(engine, &owned.document, &options));
            measured.push((set, *length, outcomes));
        }
    }
    measured
}
