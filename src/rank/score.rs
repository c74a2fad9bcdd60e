//! From signals to one score.

use std::collections::BTreeMap;

use super::measure::measure;
use super::model::{ENSEMBLES, Model, Opinion};
use super::row::Family;
use super::signal::position::{self, Place};
use super::signal::{opening, scene, slogan, title};
use super::vector::Vector;
use super::{Candidate, Ranked, Setting, Signals};

/// Standard deviations that a sentence with the whole title gains.
///
/// At 0 the title does not count; at 3 it alone would decide. The training sets have no titles, so this weight is
/// no part of the model.
const TITLE_WEIGHT: f64 = 1.0;

/// The same for the heading above a sentence: it repeats what its section is about.
const HEADING_WEIGHT: f64 = 0.3;

/// What a sentence made of slogans loses (RANKING, "Seen by eye": never fires on clean news).
const SLOGAN_LOSS: f64 = 1.5;

/// What a sentence full of formulaic phrases loses that states facts too: they recur, so that whatever is near the
/// middle of the article is full of them. At 0 only a sentence of nothing else loses.
const FORMULA_LOSS: f64 = 0.7;

/// What a sentence of an aside loses: it tells of something that the article touches.
const ASIDE_LOSS: f64 = 1.5;

/// What a sentence that leans on the one before it loses (RANKING: dangling starts fall from 5.9 % to 2.6 %).
const DANGLING_LOSS: f64 = 0.5;

/// What a sentence loses that paints a scene, without a figure and without news.
///
/// At 0 a feature is summed up by its weather, since the model trusts first sentences; at 4 none is picked
/// before sentences of any other kind.
/// Measured on newsbench and fineva: ROUGE is the same at 0 and at 4, for the references leave scenes out too.
const SCENE_LOSS: f64 = 4.0;

/// Sentences of an article that is short.
const SHORT_ARTICLE: usize = 12;

/// What the first sentence of a short article of one paragraph gains, the second one 1/√2 of it, and so on: without
/// paragraphs the model knows less (RANKING: its gain is gone), and the first sentences are a better guess.
const LEAD_WEIGHT: f64 = 3.0;

/// What a sentence full of facts gains by itself: the references of the training sets avoid figures, readers of
/// official news want them.
const FACT_WEIGHT: f64 = 0.3;

/// What it gains where the reader wants facts first: more than any two sentences usually differ.
const FACTS_FIRST_WEIGHT: f64 = 2.5;

/// Ranks the sentences of an article.
pub fn rank(sentences: &[Candidate], setting: &Setting, model: &Model) -> Vec<Ranked> {
    let measured = measure(sentences, model);
    let opinions: Vec<Opinion> = measured.iter().map(|one| model.opinion(&one.row)).collect();
    let scales = scales(&opinions);
    let vector = |(text, words): &(&str, Vec<_>)| Vector::of_words(text, words);
    let title = vector(&setting.title);
    let headings: BTreeMap<usize, Vector> =
        setting.headings.iter().map(|(&paragraph, heading)| (paragraph, vector(heading))).collect();
    let rows = sentences.iter().zip(measured).zip(&opinions);
    rows.map(|((sentence, measured), opinion)| {
        let heading = sentence.heading.and_then(|heading| headings.get(&heading));
        let signals = Signals {
            title: title::overlap(&measured.words, &title).into(),
            heading: heading.map_or(0.0, |heading| title::overlap(&measured.words, heading).into()),
            ..measured.signals
        };
        let parts = parts(opinion, &scales);
        let title_part = TITLE_WEIGHT * signals.title + HEADING_WEIGHT * signals.heading;
        let fact_weight = if setting.facts_first { FACTS_FIRST_WEIGHT } else { FACT_WEIGHT };
        let formula = if setting.slogans_count { 0.0 } else { signals.slogan };
        let is_slogan = !setting.slogans_count && slogan::is_slogan(measured.marks, measured.facts);
        let is_dangling = opening::is_dangling(sentence.text);
        let is_aside = sentence.heading.is_some_and(|heading| setting.asides.contains(&heading));
        let is_scene = signals.figures == 0.0 && signals.cue == 0.0 && scene::is_scene(sentence.text);
        let loss = |loses: bool, loss: f64| if loses { loss } else { 0.0 };
        let losses = FORMULA_LOSS * formula
            + loss(is_slogan, SLOGAN_LOSS)
            + loss(is_dangling, DANGLING_LOSS)
            + loss(is_aside, ASIDE_LOSS)
            + loss(is_scene, SCENE_LOSS);
        let score =
            parts.iter().sum::<f64>() + lead(sentence.place) + title_part + fact_weight * signals.facts()
                - losses;
        let (pairs, keywords) = (measured.pairs, measured.keywords);
        Ranked { score, signals, parts, title_part, keywords, is_slogan, is_dangling, is_aside, pairs }
    })
    .collect()
}

/// What the place adds in a short article of one paragraph.
fn lead(place: Place) -> f64 {
    let is_short = place.paragraphs == 1 && place.count <= SHORT_ARTICLE;
    if is_short { LEAD_WEIGHT * f64::from(position::lead(place)) } else { 0.0 }
}

/// Mean and spread of one part of the model over an article, and the mean of each family's part in it.
#[derive(Clone, Copy, Default)]
struct Scale {
    /// Zero where all scores are equal.
    per_deviation: f64,
    means: [f64; Family::COUNT],
}

/// The scale of each part of the model.
fn scales(opinions: &[Opinion]) -> [Scale; 1 + ENSEMBLES] {
    let mut scales = [Scale::default(); 1 + ENSEMBLES];
    let count = opinions.len().max(1) as f64;
    for (part, scale) in scales.iter_mut().enumerate() {
        for (family, mean) in scale.means.iter_mut().enumerate() {
            *mean =
                opinions.iter().map(|opinion| f64::from(opinion.parts[part][family])).sum::<f64>() / count;
        }
        let mean: f64 = scale.means.iter().sum();
        let square = |opinion: &Opinion| {
            let score = opinion.parts[part].iter().map(|own| f64::from(*own)).sum::<f64>();
            (score - mean) * (score - mean)
        };
        let deviation = (opinions.iter().map(square).sum::<f64>() / count).sqrt();
        scale.per_deviation = if deviation > 0.0 { 1.0 / deviation } else { 0.0 };
    }
    scales
}

/// What each family adds to the mean of the standardised scores; together they are that mean.
fn parts(opinion: &Opinion, scales: &[Scale; 1 + ENSEMBLES]) -> [f64; Family::COUNT] {
    let mut parts = [0.0; Family::COUNT];
    for (own, scale) in opinion.parts.iter().zip(scales) {
        for ((part, own), mean) in parts.iter_mut().zip(own).zip(&scale.means) {
            *part += (f64::from(*own) - mean) * scale.per_deviation / (1 + ENSEMBLES) as f64;
        }
    }
    parts
}
