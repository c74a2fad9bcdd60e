//! ROUGE for Chinese: F1 of shared characters (1), pairs of them (2) and their longest common sequence (L).
//!
//! A unit is a Han character, a run of digits or a Latin word; width is folded (NFKC) and punctuation dropped, so
//! that no system is paid for commas. Source: Lin, *ROUGE: A package for automatic evaluation of summaries* (2004).

use std::collections::BTreeMap;

use unicode_normalization::UnicodeNormalization;

/// ROUGE-1, ROUGE-2 and ROUGE-L, 0..=1 each.
pub type Rouge = [f64; 3];

/// A text as the measure sees it: its units in order.
pub struct Units(Vec<String>);

impl Units {
    /// The units of a text.
    pub fn of(text: &str) -> Self {
        let normal: Vec<char> = text.nfkc().flat_map(char::to_lowercase).collect();
        let mut units = Vec::new();
        let mut at = 0;
        while let Some(&c) = normal.get(at) {
            let run = |is: fn(char) -> bool, from: usize| {
                normal.get(from..).unwrap_or_default().iter().take_while(|c| is(**c)).count()
            };
            let length = if c.is_ascii_lowercase() {
                run(|c| c.is_ascii_lowercase(), at)
            } else if c.is_ascii_digit() {
                let whole = run(|c| c.is_ascii_digit(), at);
                let is_point = normal.get(at + whole) == Some(&'.');
                let fraction = if is_point { run(|c| c.is_ascii_digit(), at + whole + 1) } else { 0 };
                if fraction > 0 { whole + 1 + fraction } else { whole }
            } else {
                1
            };
            let is_unit = c.is_ascii_lowercase()
                || c.is_ascii_digit()
                || matches!(c, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}');
            if is_unit {
                units.push(normal.iter().skip(at).take(length).collect());
            }
            at += length;
        }
        Self(units)
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Runs of so many units, in order.
    pub fn windows(&self, size: usize) -> impl Iterator<Item = &[String]> {
        self.0.windows(size)
    }

    fn grams(&self, size: usize) -> BTreeMap<&[String], usize> {
        let mut grams = BTreeMap::new();
        for gram in self.0.windows(size) {
            *grams.entry(gram).or_default() += 1;
        }
        grams
    }
}

/// ROUGE of a summary against a reference; zeros where one of them is empty.
pub fn rouge(summary: &Units, reference: &Units) -> Rouge {
    if summary.len() == 0 || reference.len() == 0 {
        return [0.0; 3];
    }
    let common = longest_common(&summary.0, &reference.0);
    [
        f1(hits(summary, reference, 1), summary.len(), reference.len()),
        f1(hits(summary, reference, 2), summary.len() - 1, reference.len() - 1),
        f1(common, summary.len(), reference.len()),
    ]
}

/// The share of the reference's units that the summary holds.
pub fn recall(summary: &Units, reference: &Units) -> f64 {
    hits(summary, reference, 1) as f64 / reference.len().max(1) as f64
}

/// N-grams of the reference that the summary has too, each as often as both have it.
fn hits(summary: &Units, reference: &Units, size: usize) -> usize {
    let reference = reference.grams(size);
    summary
        .grams(size)
        .iter()
        .map(|(gram, count)| reference.get(gram).copied().unwrap_or(0).min(*count))
        .sum()
}

fn f1(hits: usize, ours: usize, theirs: usize) -> f64 {
    if hits == 0 {
        return 0.0;
    }
    let (precision, recall) = (hits as f64 / ours.max(1) as f64, hits as f64 / theirs.max(1) as f64);
    2.0 * precision * recall / (precision + recall)
}

/// Length of the longest common subsequence.
fn longest_common(ours: &[String], theirs: &[String]) -> usize {
    let mut row = vec![0; theirs.len() + 1];
    for one in ours {
        let mut diagonal = 0;
        for (column, other) in theirs.iter().enumerate() {
            let above = row[column + 1];
            row[column + 1] = if one == other { diagonal + 1 } else { above.max(row[column]) };
            diagonal = above;
        }
    }
    row[theirs.len()]
}

/// The mean of paired differences and its 95 % interval, by 2,000 resamples from a fixed seed.
/// Source: Efron, *Bootstrap methods* (1979); Koehn, *Statistical significance tests* (2004).
pub fn interval(differences: &[f64]) -> [f64; 3] {
    const RESAMPLES: usize = 2_000;
    let mut random = crate::train::corpus::Random(7);
    let mean = |sum: f64| sum / differences.len().max(1) as f64;
    let mut means: Vec<f64> = (0..RESAMPLES)
        .map(|_| mean(differences.iter().map(|_| differences[random.below(differences.len())]).sum()))
        .collect();
    means.sort_by(f64::total_cmp);
    [mean(differences.iter().sum()), means[RESAMPLES / 40 - 1], means[RESAMPLES - RESAMPLES / 40 - 1]]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_are_characters_numbers_and_words() {
        assert_eq!(Units::of("Ａb，投资3.5亿，１2.").0, ["ab", "投", "资", "3.5", "亿", "12"]);
    }

    #[test]
    fn shared_units_count() {
        let rouge = |a: &str, b: &str| rouge(&Units::of(a), &Units::of(b));
        assert_eq!(rouge("甲乙丙", "甲乙丙"), [1.0; 3]);
        assert_eq!(rouge("甲乙丙丁", "乙甲丙丁"), [1.0, 1.0 / 3.0, 0.75]);
        assert_eq!(rouge("", "甲"), [0.0; 3]);
    }
}
