//! From signals to one score.

use super::content::Content;
use super::measure::{Measured, Measures, measure};
use super::model::{ENSEMBLES, Model, Parts, Scores};
use super::row::{Family, Row, SIGNALS};
use super::signal::position::{self, Place};
use super::signal::slogan;
use super::signal::title::Title;
use super::vector::{Term, Vectors};
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

/// What a sentence loses that paints a scene, without a figure and without news, or is a couplet
/// without a figure or date.
///
/// At 0 a feature is summed up by its weather, since the model trusts first sentences; at 4 no scene is picked before
/// sentences of any other kind. Measured on newsbench and fineva at two and three sentences: between 0 and 4 ROUGE-1
/// moves by 0.2 at most, down and up, so the value is chosen for the reader.
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

/// The sentences of an article, ranked, and what is needed to say why.
pub struct Ranking<'m> {
    /// The sentences in order.
    pub sentences: Vec<Ranked>,
    /// What each says, to tell repeats.
    pub pairs: Vectors,
    model: &'m Model,
    /// The model's parts for a sentence with the article's mean signals.
    mean: Parts,
    /// What one step of each score is in standard deviations; zero where all scores are equal.
    per_deviation: [f64; 1 + ENSEMBLES],
}

/// Ranks the sentences of an article.
pub fn rank<'m>(sentences: &[Candidate], setting: &Setting, model: &'m Model) -> Ranking<'m> {
    let Measures { sentences: measured, pairs, words } = measure(sentences, model);
    let scores: Vec<Scores> = measured.iter().map(|one| model.scores(&one.row)).collect();
    let scales = scales(&scores);
    let mean = model.parts(&mean(&measured));
    let mut overlaps = Overlaps::new(setting, &words);
    let rows = sentences.iter().zip(measured).zip(words.iter()).zip(&scores);
    let ranked = rows.map(|(((sentence, measured), words), scores)| {
        let [title, heading] = overlaps.of(words, sentence.heading);
        let signals = Signals { title, heading, ..measured.signals };
        let title_part = TITLE_WEIGHT * signals.title + HEADING_WEIGHT * signals.heading;
        let fact_weight = if setting.facts_first { FACTS_FIRST_WEIGHT } else { FACT_WEIGHT };
        let formula = if setting.slogans_count { 0.0 } else { signals.slogan };
        let is_slogan =
            !setting.slogans_count && slogan::is_slogan(measured.marks, measured.is_couplet, measured.facts);
        let is_dangling = measured.is_dangling;
        let is_aside = sentence.heading.is_some_and(|heading| setting.asides.contains(&heading));
        let loss = |loses: bool, loss: f64| if loses { loss } else { 0.0 };
        let losses = FORMULA_LOSS * formula
            + loss(is_slogan, SLOGAN_LOSS)
            + loss(is_dangling, DANGLING_LOSS)
            + loss(is_aside, ASIDE_LOSS)
            + loss(measured.is_scene || measured.is_couplet, SCENE_LOSS);
        let gains = lead(sentence.place) + title_part + fact_weight * signals.facts();
        let score = standardised(scores, &scales) + gains - losses;
        let (row, keywords) = (measured.row, measured.keywords);
        Ranked { score, signals, row, title_part, keywords, is_slogan, is_dangling, is_aside }
    });
    Ranking {
        sentences: ranked.collect(),
        pairs,
        model,
        mean,
        per_deviation: scales.map(|scale| scale.per_deviation),
    }
}

impl Ranking<'_> {
    /// What each family of signals adds to a sentence's score, in standard deviations, beside a sentence with the
    /// article's mean signals.
    pub fn parts(&self, ranked: &Ranked) -> [f64; Family::COUNT] {
        let own = self.model.parts(&ranked.row);
        let mut parts = [0.0; Family::COUNT];
        for ((own, mean), per_deviation) in own.iter().zip(&self.mean).zip(self.per_deviation) {
            for ((part, own), mean) in parts.iter_mut().zip(own).zip(mean) {
                *part += f64::from(own - mean) * per_deviation / (1 + ENSEMBLES) as f64;
            }
        }
        parts
    }
}

/// The mean of each signal over an article.
fn mean(measured: &[Measured]) -> Row {
    let mut sums = [0usize; SIGNALS];
    for one in measured {
        for (sum, value) in sums.iter_mut().zip(one.row) {
            *sum += usize::from(value);
        }
    }
    // A mean of bytes is a byte.
    sums.map(|sum| (sum / measured.len().max(1)) as u8)
}

/// What title and headings share with the sentences below them.
struct Overlaps<'a> {
    setting: &'a Setting<'a>,
    /// Those of the sentences.
    words: &'a Vectors,
    /// Those of the title and of the headings.
    titles: Vectors,
    title: Title,
    /// The heading of the sentence before, which most sentences share.
    heading: Option<(usize, Title)>,
}

impl<'a> Overlaps<'a> {
    fn new(setting: &'a Setting<'a>, words: &'a Vectors) -> Self {
        let mut titles = Vectors::with_capacity(1, 0);
        Content::read(setting.title.0, &setting.title.1, &mut titles);
        Self { setting, words, title: Title::new(&titles, words), titles, heading: None }
    }

    /// The shares of the title and of the heading that a sentence holds.
    fn of(&mut self, sentence: &[Term], heading: Option<usize>) -> [f64; 2] {
        if self.heading.as_ref().map(|(known, _)| *known) != heading {
            let found = heading.and_then(|heading| Some((heading, self.setting.headings.get(&heading)?)));
            self.heading = found.map(|(heading, (text, words))| {
                Content::read(text, words, &mut self.titles);
                (heading, Title::new(&self.titles, self.words))
            });
        }
        let heading = self.heading.as_ref().map_or(0.0, |(_, heading)| heading.overlap(sentence));
        [self.title.overlap(sentence).into(), heading.into()]
    }
}

/// What the place adds in a short article of one paragraph.
fn lead(place: Place) -> f64 {
    let is_short = place.paragraphs == 1 && place.count <= SHORT_ARTICLE;
    if is_short { LEAD_WEIGHT * f64::from(position::lead(place)) } else { 0.0 }
}

/// Mean and spread of one score over an article.
#[derive(Clone, Copy, Default)]
struct Scale {
    mean: f64,
    /// Zero where all scores are equal.
    per_deviation: f64,
}

/// The scale of each of the model's scores.
fn scales(scores: &[Scores]) -> [Scale; 1 + ENSEMBLES] {
    let count = scores.len().max(1) as f64;
    std::array::from_fn(|part| {
        let values = || scores.iter().filter_map(|scores| scores.get(part)).map(|score| f64::from(*score));
        let mean = values().sum::<f64>() / count;
        let deviation = (values().map(|score| (score - mean) * (score - mean)).sum::<f64>() / count).sqrt();
        Scale { mean, per_deviation: if deviation > 0.0 { 1.0 / deviation } else { 0.0 } }
    })
}

/// The mean of the standardised scores.
fn standardised(scores: &Scores, scales: &[Scale; 1 + ENSEMBLES]) -> f64 {
    let each = scores
        .iter()
        .zip(scales)
        .map(|(score, scale)| (f64::from(*score) - scale.mean) * scale.per_deviation);
    each.sum::<f64>() / (1 + ENSEMBLES) as f64
}
