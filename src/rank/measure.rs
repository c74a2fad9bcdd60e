//! The signals of all sentences of an article.

use super::content::Content;
use super::model::Model;
use super::row::{Row, row};
use super::scan::Scan;
use super::shared::shared;
use super::signal::keyword::Keywords;
use super::signal::slogan::Marks;
use super::signal::{
    attribution, centrality, couplet, cue, fact, length, novelty, opening, position, scene, slogan,
};
use super::vector::Vectors;
use super::{Candidate, Signals};

/// What was measured of one sentence.
#[derive(Clone, Debug)]
pub struct Measured {
    /// The signals that the model takes.
    pub row: Row,
    /// The signals that the reader sees; title and heading are still zero.
    pub signals: Signals,
    /// How many keywords of the article it holds.
    pub keywords: usize,
    /// How many formulaic phrases it holds.
    pub marks: usize,
    /// Whether it cannot be read without the sentence before it.
    pub is_dangling: bool,
    /// Whether it only paints a scene: it states no figure and announces nothing.
    pub is_scene: bool,
    /// Whether it is a couplet that states no figure and no date.
    pub is_couplet: bool,
    /// How many figures, dates and names it states.
    pub facts: usize,
}

/// What was measured of an article.
pub struct Measures {
    /// Of each sentence.
    pub sentences: Vec<Measured>,
    /// The pairs of characters of each.
    pub pairs: Vectors,
    /// The content words of each.
    pub words: Vectors,
}

/// What the characters and words of one sentence tell without the others.
struct Alone {
    cue: [f32; cue::NAMES.len()],
    length: [f32; length::NAMES.len()],
    fact: [f32; fact::NAMES.len()],
    names: usize,
    is_scene: bool,
}

/// Measures the sentences of an article.
pub fn measure(sentences: &[Candidate], model: &Model) -> Measures {
    let characters: usize = sentences.iter().map(|one| one.characters).sum();
    let mean = characters as f32 / sentences.len().max(1) as f32;
    let mut pairs = Vectors::with_capacity(sentences.len(), characters);
    let mut words = Vectors::with_capacity(sentences.len(), characters / 3);
    let (mut scan, mut marks) = (Scan::default(), Marks::default());
    let read = |one: &Candidate| {
        scan.read(one.text, one.characters);
        marks.read(one.text, &scan);
        pairs.push(scan.pairs.iter().map(|&(bucket, _)| (bucket, model.rarity(bucket))));
        let content = Content::read(one.text, one.words, &mut words);
        alone(one, &scan, &content, mean)
    };
    let alone: Vec<Alone> = sentences.iter().map(read).collect();
    let (pair, word) = (shared(&pairs), shared(&words));
    let keywords = Keywords::of(&words);
    let together = centrality::signals(&pair, &word).into_iter().zip(pair.iter().zip(&word));
    let rows = sentences.iter().zip(alone).zip(together.zip(words.iter())).zip(marks.counts());
    let measured = rows.map(|(((one, alone), ((central, (pair, word)), words)), marks)| {
        let Alone { cue, length, fact, names, is_scene } = alone;
        let new = novelty::signals(pair, word);
        let (keyword, keywords) = keywords.signals(words);
        let place = position::signals(one.place);
        let opening = opening::signals(one.text, one.is_item);
        let slogans = [slogan::signal(marks)];
        let row = row(&[&place, &length, &central, &new, &keyword, &fact, &cue, &opening, &slogans]);
        let is_dangling =
            opening::is_dangling(&opening) || attribution::only_attributes(one.text, one.characters);
        let [figures, dates, named, _] = fact.map(f64::from);
        let signals = Signals {
            position: position::lead(one.place).into(),
            paragraph: position::opening(one.place).into(),
            title: 0.0,
            heading: 0.0,
            centrality: centrality::relative(&central).into(),
            novelty: new[0].into(),
            keywords: keyword[0].into(),
            length: length::readability(one.characters).into(),
            figures,
            dates,
            names: named,
            cue: cue::announces(&cue).into(),
            dangling: f64::from(u8::from(is_dangling)),
            slogan: slogans[0].into(),
        };
        let facts = one.facts.figures.len() + one.facts.dates.len() + names;
        // Names are often guessed among the rare words of a couplet.
        let is_couplet = figures + dates == 0.0 && couplet::is_couplet(one.text, one.words, one.characters);
        Measured { row, signals, keywords, marks, is_dangling, is_scene, is_couplet, facts }
    });
    Measures { sentences: measured.collect(), pairs, words }
}

/// Measures a sentence without the others.
fn alone(one: &Candidate, scan: &Scan, content: &Content, mean: f32) -> Alone {
    let cue = cue::signals(one.text, scan);
    let fact = fact::signals(one.facts, content.names, scan.digits, one.characters);
    Alone {
        cue,
        length: length::signals(one.characters, mean, scan, content),
        fact,
        names: content.names,
        is_scene: fact[0] == 0.0 && cue::announces(&cue) == 0.0 && scene::is_scene(one.text, scan),
    }
}
