//! The card of the rank model: what it was made from, and what it is worth.

use std::fmt::Write;

use zhaiyao::Length;
use zhaiyao::stages::rank::{DEPTH, Family, Model, SIGNALS, name};

use crate::evaluate::rouge::interval;
use crate::evaluate::summaries::Outcome;

/// One line of the table: a set, a length, and what came of its documents.
pub struct Measured<'a> {
    /// The set's name.
    pub set: String,
    /// How long its summaries were.
    pub length: Length,
    /// Its documents.
    pub outcomes: Vec<&'a Outcome>,
}

/// Signals that are listed.
const LISTED: usize = 16;

/// The card in Markdown.
pub fn card(model: &Model, trained: &str, measured: &[Measured]) -> String {
    let mut out = String::from(
        "# The rank model\n\n\
         `src/rank/rank.model`, made by `cargo xtask train rank`, which also writes this page. It says how much a \
         sentence tells of its article, from signals in 0..=1.\n\n\
         ## What it is\n\n\
         A logistic model and two ensembles of boosted trees over the same signals; their scores are standardised \
         within the article and averaged. All numbers are integers, so that a score is the same on every machine.\n\n",
    );
    let trees: Vec<String> = model.ensembles.iter().map(|trees| trees.trees().to_string()).collect();
    let bytes = model.write().len();
    let _ = writeln!(
        out,
        "{SIGNALS} signals, {} trees of depth {}, the rarity of {} buckets of character pairs; {bytes} bytes.\n",
        trees.join(" + "),
        DEPTH,
        model.rarities.len()
    );
    let _ = writeln!(
        out,
        "## What it learned\n\n{trained}\n\n\
         The logistic model and the first ensemble learn which sentences a greedy oracle takes (1, 0.85, 0.7, 0.55 by \
         the order of taking, and 0.15 of the sentence's standardised ROUGE-2), the second ensemble how densely a \
         sentence matches the reference. Documents reach the training as they reach the engine: as pasted text. \
         Counts of figures are hidden from the model: references avoid figures, readers of official news want them.\n"
    );
    let _ = writeln!(
        out,
        "## What it is worth\n\nOn documents that it did not learn from; ROUGE in percent, and the difference to the \
         first sentences of the same number or, by characters, to those of the first sentences that fit, with its \
         95 % interval. Measured with the engine that it was trained with; `cargo xtask evaluate summaries` tells \
         today's.\n\n\
         | set | documents | length | ROUGE-1 | difference | ROUGE-2 | ROUGE-L |\n|---|---|---|---|---|---|---|"
    );
    for one in measured {
        let rouge = one.outcomes.iter().map(|outcome| outcome.rouges[0][0]).sum::<f64>();
        let rouge = 100.0 * rouge / one.outcomes.len().max(1) as f64;
        let differences = [0, 1, 2].map(|k| difference(&one.outcomes, k));
        let length = match one.length {
            Length::Sentences(count) => format!("{count} sentences"),
            Length::Characters(count) => format!("{count} characters"),
            Length::Share(share) => format!("{share}"),
        };
        let _ = writeln!(
            out,
            "| {} | {} | {length} | {rouge:.1} | {} |",
            one.set,
            one.outcomes.len(),
            differences.join(" | ")
        );
    }
    out.push_str(
        "\n## What counts most\n\nThe greatest weights of the logistic model, as shares of the greatest.\n\n",
    );
    out.push_str("| signal | family | weight |\n|---|---|---|\n");
    let mut order: Vec<(usize, i16)> = model.weights.iter().copied().enumerate().collect();
    order.sort_by_key(|&(_, weight)| std::cmp::Reverse(weight.unsigned_abs()));
    for (signal, weight) in order.into_iter().take(LISTED) {
        let share = f64::from(weight) / f64::from(i16::MAX);
        let _ = writeln!(out, "| {} | {:?} | {share:+.2} |", name(signal), Family::of(signal));
    }
    out
}

fn difference(outcomes: &[&Outcome], k: usize) -> String {
    let differences: Vec<f64> =
        outcomes.iter().map(|outcome| 100.0 * (outcome.rouges[0][k] - outcome.rouges[1][k])).collect();
    let [mean, low, high] = interval(&differences);
    format!("{mean:+.1} [{low:+.1}, {high:+.1}]")
}
