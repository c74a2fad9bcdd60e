//! What the rank model learns: how much of the reference a sentence brings.

use std::collections::BTreeMap;

use crate::evaluate::rouge::Units;

/// What the sentences of a document are worth.
pub struct Targets {
    /// Membership in the greedy oracle: 1 for the first sentence taken, less for each further one, and a little for
    /// every sentence's own share of pairs.
    pub member: Vec<f64>,
    /// How densely the sentence's units match the reference, standardised within the document.
    pub density: Vec<f64>,
}

/// The worth of the sentence that the oracle takes first, second, third and fourth (RANKING, "What mattered").
const BY_ORDER: [f64; 4] = [1.0, 0.85, 0.7, 0.55];

/// What a sentence's own standardised ROUGE-2 adds to its membership.
const OWN: f64 = 0.15;

/// What a shared unit counts for beside a shared pair.
const UNIT: f64 = 0.3;

/// Units from which a sentence's matches are taken as a share of its length: shorter ones match by chance.
const SHORT: usize = 12;

/// The targets of a document's sentences.
pub fn targets(sentences: &[String], reference: &str) -> Targets {
    let reference = Units::of(reference);
    let known = [Known::of(&reference, 1), Known::of(&reference, 2)];
    let held: Vec<Held> = sentences.iter().map(|sentence| Held::of(sentence, &known)).collect();
    let own: Vec<f64> = held.iter().map(|held| held.f1(1, &known)).collect();
    let mut member: Vec<f64> = standardised(&own).into_iter().map(|own| OWN * own).collect();
    for (order, index) in oracle(&held, &known).into_iter().enumerate() {
        member[index] += BY_ORDER.get(order).copied().unwrap_or(0.0);
    }
    let density: Vec<f64> = held
        .iter()
        .map(|held| {
            let hits = |size: usize| held.hits(size, &known[size].counts) as f64;
            (UNIT * hits(0) + hits(1)) / held.length.max(SHORT) as f64
        })
        .collect();
    Targets { member, density: standardised(&density) }
}

/// Values less their mean, by their standard deviation.
pub fn standardised(values: &[f64]) -> Vec<f64> {
    let count = values.len().max(1) as f64;
    let mean = values.iter().sum::<f64>() / count;
    let deviation = (values.iter().map(|value| (value - mean).powi(2)).sum::<f64>() / count).sqrt();
    values.iter().map(|value| if deviation > 0.0 { (value - mean) / deviation } else { 0.0 }).collect()
}

/// The n-grams of the reference.
struct Known {
    numbers: BTreeMap<Vec<String>, usize>,
    counts: Vec<usize>,
    length: usize,
}

impl Known {
    fn of(reference: &Units, size: usize) -> Self {
        let (mut numbers, mut counts, mut length) = (BTreeMap::new(), Vec::new(), 0);
        for gram in reference.windows(size) {
            let number = *numbers.entry(gram.to_vec()).or_insert_with(|| {
                counts.push(0);
                counts.len() - 1
            });
            counts[number] += 1;
            length += 1;
        }
        Self { numbers, counts, length }
    }
}

/// The n-grams of the reference that a sentence holds.
struct Held {
    /// Number and count, for units and for pairs.
    grams: [Vec<(usize, usize)>; 2],
    /// Units of the sentence.
    length: usize,
}

impl Held {
    fn of(sentence: &str, known: &[Known; 2]) -> Self {
        let units = Units::of(sentence);
        let grams = [0, 1].map(|size| {
            let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
            for gram in units.windows(size + 1) {
                if let Some(number) = known[size].numbers.get(gram) {
                    *counts.entry(*number).or_default() += 1;
                }
            }
            counts.into_iter().collect()
        });
        Self { grams, length: units.len() }
    }

    /// How many grams the sentence shares with what is left of the reference.
    fn hits(&self, size: usize, left: &[usize]) -> usize {
        self.grams[size].iter().map(|&(number, count)| count.min(left[number])).sum()
    }

    fn f1(&self, size: usize, known: &[Known; 2]) -> f64 {
        f1(self.hits(size, &known[size].counts), self.length.saturating_sub(size), known[size].length)
    }
}

fn f1(hits: usize, ours: usize, theirs: usize) -> f64 {
    if hits == 0 { 0.0 } else { 2.0 * hits as f64 / (ours + theirs).max(1) as f64 }
}

/// The sentences that together match the reference best, taken one after the other while each brings something.
fn oracle(held: &[Held], known: &[Known; 2]) -> Vec<usize> {
    let mut left = [known[0].counts.clone(), known[1].counts.clone()];
    let (mut hits, mut length, mut best) = ([0, 0], 0, 0.0);
    let mut taken: Vec<usize> = Vec::new();
    while taken.len() < BY_ORDER.len() {
        let with = |held: &Held| {
            let f1 = [0, 1].map(|size| {
                let hits = hits[size] + held.hits(size, &left[size]);
                f1(hits, (length + held.length).saturating_sub(size), known[size].length)
            });
            f1[0] + f1[1]
        };
        let free = (0..held.len()).filter(|index| !taken.contains(index));
        // Of equal ones the first.
        let next =
            free.map(|index| (with(&held[index]), index)).fold(None, |best: Option<(f64, usize)>, one| {
                if best.is_none_or(|best| one.0 > best.0) { Some(one) } else { best }
            });
        let Some((value, index)) = next.filter(|(value, _)| *value > best) else { break };
        best = value;
        for size in [0, 1] {
            hits[size] += held[index].hits(size, &left[size]);
            for &(number, count) in &held[index].grams[size] {
                left[size][number] = left[size][number].saturating_sub(count);
            }
        }
        length += held[index].length;
        taken.push(index);
    }
    taken
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_oracle_takes_what_the_reference_says() {
        let sentences = ["天气很好。", "水利局修了灌渠。", "村民喝上了水。"].map(str::to_owned);
        let targets = targets(&sentences, "水利局修灌渠，村民喝上水。");
        assert!(targets.member[1] > targets.member[2] && targets.member[2] > 0.8 && targets.member[0] < 0.0);
        assert!(targets.density[0] < 0.0 && targets.density[1] > 0.0);
    }
}
