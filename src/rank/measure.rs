//! The signals of all sentences of an article.

use super::model::Model;
use super::row::{Row, row};
use super::signal::{centrality, cue, fact, keyword, length, novelty, opening, position, slogan};
use super::vector::{Vector, Vectors};
use super::{Candidate, Signals};

/// What was measured of one sentence.
#[derive(Clone, Debug)]
pub struct Measured {
    /// The signals that the model takes.
    pub row: Row,
    /// The signals that the reader sees; title and heading are still zero.
    pub signals: Signals,
    /// Its pairs of characters.
    pub pairs: Vector,
    /// Its words.
    pub words: Vector,
    /// How many keywords of the article it holds.
    pub keywords: usize,
    /// How many formulaic phrases it holds.
    pub marks: usize,
    /// Whether it cannot be read without the sentence before it.
    pub is_dangling: bool,
    /// How many figures, dates and names it states.
    pub facts: usize,
}

/// Measures the sentences of an article.
pub fn measure(sentences: &[Candidate], model: &Model) -> Vec<Measured> {
    let mut vectors = Vectors::new();
    let rarity = |bucket| model.rarity(bucket);
    let pairs: Vec<Vector> = sentences.iter().map(|one| vectors.of_pairs(one.text, rarity)).collect();
    let words: Vec<Vector> = sentences.iter().map(|one| vectors.of_words(one.text, one.words)).collect();
    let texts: Vec<&str> = sentences.iter().map(|one| one.text).collect();
    let characters: usize = sentences.iter().map(|one| one.characters).sum();
    let mean = characters as f32 / sentences.len().max(1) as f32;
    let centrality = centrality::signals(&pairs, &words);
    let novelty = novelty::signals(&pairs, &words);
    let keywords = keyword::signals(&words);
    let marks = slogan::marks(&texts);
    let together = centrality.into_iter().zip(novelty).zip(keywords).zip(marks);
    let rows = sentences.iter().zip(pairs.into_iter().zip(words)).zip(together);
    rows.map(|((one, (pairs, words)), (((central, new), (keyword, keywords)), marks))| {
        let place = position::signals(one.place);
        let length = length::signals(one.text, one.words, one.characters, mean);
        let fact = fact::signals(one.text, one.words, one.facts);
        let cue = cue::signals(one.text);
        let opening = opening::signals(one.text, one.is_item);
        let slogans = [slogan::signal(marks)];
        let row = row(&[&place, &length, &central, &new, &keyword, &fact, &cue, &opening, &slogans]);
        let is_dangling = opening::is_dangling(&opening);
        let [figures, dates, names, _] = fact.map(f64::from);
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
            names,
            cue: cue::announces(&cue).into(),
            dangling: f64::from(u8::from(is_dangling)),
            slogan: slogans[0].into(),
        };
        let facts = one.facts.figures.len() + one.facts.dates.len() + fact::names(one.words);
        Measured { row, signals, pairs, words, keywords, marks, is_dangling, facts }
    })
    .collect()
}
