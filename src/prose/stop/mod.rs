//! Full stops that a paste lost, restored.
//!
//! Damage belongs to the document: an engine that drops stops drops them all. So a small model (`model`) scores
//! every gap in which a stop may have stood, the document's own rate of damage is estimated from these scores and
//! from the stops that survived, and only then are stops set, the surest first. Measured by `cargo xtask
//! evaluate pastes`.

mod belief;
mod feature;
mod hint;
mod model;
mod network;
mod odds;
mod unit;
mod weights;

pub use feature::{FEATURE_BITS, Gap, Habits, Marks};
pub use model::{DOUBT, LARGEST, Model, SCALE};
/// The network, for those who train it.
pub use network::*;
pub use unit::{Class, Unit, is_gap, units};

use belief::Beliefs;
use hint::Hints;
use odds::{Odds, odds_of};

use crate::fold::beside_han;

/// A restored full stop.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stop {
    /// The byte of the paragraph's text before which it stands.
    pub at: usize,
    /// How sure it is, 0..=1.
    pub confidence: f64,
}

/// What was restored in a document.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Restored {
    /// The stops of each paragraph, rising.
    pub stops: Vec<Vec<Stop>>,
    /// The share of the document's inner stops that were lost, estimated, 0..=1.
    pub damage: f64,
}

/// Below this many units between two strong marks nothing can hide a stop.
///
/// At 0 every clause is searched; at 40 half of the lost stops are missed. Sentences of both halves below it are
/// one in twenty.
const SHORTEST_SENTENCE: usize = 14;

/// What a stop's odds must reach after the document's damage is known.
///
/// Lower restores more and errs more. With these, 97 of 100 restored stops were lost ones on all documents held out
/// together; they were chosen on the same documents, and publishers differ (`cargo xtask evaluate pastes`).
const THRESHOLDS: Thresholds = Thresholds { partial: 1.3, total: 1.7 };

/// What a stop's odds must reach, in natural logarithms.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Thresholds {
    /// Where some inner stops survived.
    pub partial: f64,
    /// Where none did: the damage is believed to be large, and odds are high.
    pub total: f64,
}

impl Default for Thresholds {
    fn default() -> Self {
        THRESHOLDS
    }
}

/// The damage from which a document counts as one that lost all.
const RUINED: f64 = 0.5;

/// Each further round of restoring asks for so much more.
const ROUND: f64 = 0.5;
const ROUNDS: usize = 3;

/// A stop is the best within so many units on both its sides.
const REACH: usize = 7;

/// Gaps within so many units are rivals for one stop.
///
/// At 0 each is judged alone; sentences are seldom shorter than a dozen units.
const RIVALS: usize = 10;

struct Paragraph {
    units: Vec<Unit>,
    hints: Hints,
    marks: Marks,
    /// Gaps with their scores; a gap is named by the unit after it.
    scores: Vec<(usize, i32)>,
}

/// Length of a sentence that may be two, in bytes (three for a Han character).
const LONG_SENTENCE: usize = 3 * 64;

/// Share of a document that must lie in such sentences for the model to run.
///
/// At 0 it runs on every text and costs ten times what cutting into words does; at 1 it never runs.
const LONG_SHARE: f64 = 0.3;

/// Whether enough of a document lies in long sentences to look for lost stops: one pass over its bytes.
fn may_be_damaged(texts: &[&str]) -> bool {
    let (mut long, mut all) = (0, 0);
    for text in texts {
        let mut start = 0;
        for (at, mark) in beside_han(text).filter(|(_, c)| matches!(c, '。' | '!' | '?' | ';' | '…')) {
            long += if at - start >= LONG_SENTENCE { at - start } else { 0 };
            start = at + mark.len_utf8();
        }
        let rest = text.len() - start;
        long += if rest >= LONG_SENTENCE { rest } else { 0 };
        all += text.len();
    }
    long as f64 > LONG_SHARE * all as f64
}

/// Bytes of the part of a long document by which it is told whether it is sound: some 4,000 characters.
///
/// A sound one holds a hundred stops in them, and no share of losses that is worth a search leaves so many.
const SAMPLE: usize = 3 * 4000;

/// The share of lost stops up to which a document is believed to be sound: hardly more than
/// any document is believed to have lost.
const SOUND: f64 = 0.005;

/// Whether a part of a long document, taken evenly from all of it, shows that it lost nothing.
fn is_sound(texts: &[&str], model: &Model) -> bool {
    let all: usize = texts.iter().map(|text| text.len()).sum();
    let part: Vec<&str> = texts.iter().step_by((all / SAMPLE).max(1)).copied().collect();
    let length: usize = part.iter().map(|text| text.len()).sum();
    2 * length < all && Document::new(&part, model).beliefs().rate() < SOUND
}

/// The paragraphs of a document with the scores of their gaps.
struct Document {
    paragraphs: Vec<Paragraph>,
    habits: Habits,
    inner_stops: usize,
}

impl Document {
    fn new(texts: &[&str], model: &Model) -> Self {
        let paragraphs = texts.iter().zip(hint::hints(texts)).map(|(text, hints)| {
            let units = units(text);
            Paragraph { marks: Marks::new(&units), units, hints, scores: Vec::new() }
        });
        let mut paragraphs: Vec<Paragraph> = paragraphs.collect();
        let inner_stops = paragraphs.iter().map(|paragraph| inner_stops(&paragraph.units)).sum();
        let mut habits = Habits::new(paragraphs.iter().map(|paragraph| paragraph.units.len()).sum());
        paragraphs.iter().for_each(|paragraph| habits.learn(&paragraph.units));
        paragraphs.iter_mut().for_each(|paragraph| paragraph.score(model, &habits));
        Self { paragraphs, habits, inner_stops }
    }

    fn beliefs(&self) -> Beliefs {
        let scores = self.paragraphs.iter().flat_map(|paragraph| &paragraph.scores);
        Beliefs::new(scores.map(|&(_, score)| score), self.inner_stops)
    }
}

/// Finds the lost stops of a document's paragraphs.
pub fn restore(texts: &[&str], model: &Model, thresholds: Thresholds) -> Restored {
    if !may_be_damaged(texts) || is_sound(texts, model) {
        return Restored { stops: vec![Vec::new(); texts.len()], damage: 0.0 };
    }
    let mut document = Document::new(texts, model);
    let beliefs = document.beliefs();
    let damage = beliefs.rate();
    let is_ruined = document.inner_stops == 0 && damage >= RUINED;
    let threshold = if is_ruined { thresholds.total } else { thresholds.partial };
    let habits = &document.habits;
    let paragraphs = document.paragraphs.iter_mut();
    let stops = paragraphs.map(|paragraph| paragraph.restore(model, habits, &beliefs, threshold)).collect();
    Restored { stops, damage }
}

/// The score (natural logarithm of the odds, as in training) of a stop between the end of one text and the
/// beginning of another.
pub fn boundary(line: &str, next: &str, habits: &Habits, model: &Model) -> f64 {
    let tail: usize = line.chars().rev().take(CONTEXT).map(char::len_utf8).sum();
    let head: usize = next.chars().take(CONTEXT).map(char::len_utf8).sum();
    let tail = line.get(line.len() - tail..).unwrap_or_default();
    let text = [tail, next.get(..head).unwrap_or_default()].concat();
    let units = units(&text);
    let index = units.partition_point(|unit| unit.start < tail.len());
    // A figure or a word that the seam parts is no place for a stop.
    if index == 0 || units.get(index).is_none_or(|unit| unit.start > tail.len()) {
        return if index == units.len() { -IMPOSSIBLE } else { 0.0 };
    }
    let gap = Gap { units: &units, marks: &Marks::new(&units), habits, index };
    f64::from(model.score(&gap, &model.rows(&units))) / f64::from(SCALE)
}

/// How much of the texts on both sides of a seam is looked at, in characters.
const CONTEXT: usize = 60;

/// The score of a stop where there can be none.
const IMPOSSIBLE: f64 = 20.0;

/// Full stops that are not their paragraph's last mark.
fn inner_stops(units: &[Unit]) -> usize {
    let last = units.iter().rposition(|unit| unit.class == Class::Content).unwrap_or(0);
    units.iter().take(last).filter(|unit| unit.code == '。' as u32).count()
}

impl Paragraph {
    fn score(&mut self, model: &Model, habits: &Habits) {
        let mut scores = std::mem::take(&mut self.scores);
        scores.clear();
        let rows = model.rows(&self.units);
        let mut hints = self.hints.iter().peekable();
        for (index, pair) in (1..).zip(self.units.windows(2)) {
            if let [left, right] = pair
                && is_gap(left, right)
                && self.marks.sentence_length(index) >= SHORTEST_SENTENCE
            {
                let gap = Gap { units: &self.units, marks: &self.marks, habits, index };
                while hints.next_if(|&&(at, _)| at < right.start).is_some() {}
                let hint = hints.peek().filter(|&&&(at, _)| at == right.start).map_or(0, |&&(_, hint)| hint);
                scores.push((index, model.score(&gap, &rows) + hint));
            }
        }
        self.scores = scores;
    }

    fn restore(&mut self, model: &Model, habits: &Habits, beliefs: &Beliefs, threshold: f64) -> Vec<Stop> {
        let table = Odds::new();
        let mut stops = Vec::new();
        for round in 0..ROUNDS {
            let least = odds_of(threshold + ROUND * round as f64);
            let odds: Vec<(usize, f64)> =
                self.scores.iter().map(|&(index, score)| (index, beliefs.odds(table.of(score)))).collect();
            let chosen = best(&odds, least);
            if chosen.is_empty() {
                break;
            }
            for &(index, odds) in &chosen {
                let at = self.units.get(index).map_or(0, |unit| unit.start);
                stops.push(Stop { at, confidence: odds / (1.0 + odds) });
            }
            self.insert(&chosen);
            self.score(model, habits);
        }
        stops.sort_by_key(|stop| stop.at);
        stops
    }

    /// Puts stops before the units of these gaps.
    fn insert(&mut self, chosen: &[(usize, f64)]) {
        let mut with = Vec::with_capacity(self.units.len() + chosen.len());
        let mut chosen = chosen.iter().peekable();
        for (index, unit) in self.units.iter().enumerate() {
            if chosen.next_if(|&&(at, _)| at == index).is_some() {
                with.push(unit::stop(unit.start, unit.quotes));
            }
            with.push(*unit);
        }
        self.units = with;
        self.marks = Marks::new(&self.units);
    }
}

/// The gaps whose odds reach the least and are the best within their reach; of equals the first.
///
/// Gaps near each other stand for one stop whose place is in doubt: each has the odds that it is this one and no
/// other.
fn best(odds: &[(usize, f64)], least: f64) -> Vec<(usize, f64)> {
    let mut best: Vec<(usize, f64)> = Vec::new();
    let mut first = 0;
    for (at, &(index, own)) in odds.iter().enumerate().filter(|(_, (_, odds))| *odds >= least) {
        while odds.get(first).is_some_and(|(other, _)| other + RIVALS < index) {
            first += 1;
        }
        let others =
            odds.iter().enumerate().skip(first).take_while(|(_, (other, _))| *other <= index + RIVALS);
        let rivals: f64 = others.filter(|(other, _)| *other != at).map(|(_, (_, odds))| odds).sum();
        let shared = own / (1.0 + rivals);
        if shared < least {
            continue;
        }
        match best.last_mut() {
            Some(last) if index - last.0 <= REACH => {
                if shared > last.1 {
                    *last = (index, shared);
                }
            }
            _ => best.push((index, shared)),
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rivals_share_their_odds() {
        assert_eq!(best(&[(20, 9.0)], 4.0), [(20, 9.0)]);
        assert_eq!(best(&[(20, 9.0), (24, 0.5)], 4.0), [(20, 6.0)]);
        // Two places for one stop, and neither is sure enough.
        assert_eq!(best(&[(20, 9.0), (24, 8.0)], 4.0), []);
        assert_eq!(best(&[(20, 9.0), (40, 8.0)], 4.0), [(20, 9.0), (40, 8.0)]);
    }
}
