//! Which sentences are picked: the best by score that fit the budget, without near-repeats.

use std::collections::BTreeMap;

use crate::options::Length;

/// One sentence as the selection sees it.
pub struct Sentence<'a> {
    /// Its score, 0..=1.
    pub score: f64,
    /// Its length in characters.
    pub characters: usize,
    /// The numbers of its terms, each once, rising.
    pub terms: &'a [u32],
}

/// From this share of its terms in one picked sentence, a sentence repeats it.
///
/// At 0 every two sentences repeat each other, at 1 only copies do. News repeats its lead in captions and
/// closing lines with a few words changed; two different sentences on one topic share a third at most.
const REPEAT_SHARE: f64 = 0.7;

/// Terms that more picks than this hold do not tell repeats; the bound keeps the search linear.
const POSTINGS: usize = 32;

/// The indexes of the picked sentences, rising.
pub fn select(sentences: &[Sentence], length: Length) -> Vec<usize> {
    let mut order: Vec<usize> = (0..sentences.len()).collect();
    // Of equal scores the earlier sentence goes first: the sort is stable.
    order.sort_by(|&a, &b| {
        let score = |index: usize| sentences.get(index).map_or(0.0, |sentence| sentence.score);
        score(b).total_cmp(&score(a))
    });
    let all: usize = sentences.iter().map(|sentence| sentence.characters).sum();
    let mut budget = Budget::new(length, all);
    let mut picked = Picked::default();
    for index in order {
        let Some(sentence) = sentences.get(index) else { continue };
        if budget.is_spent() {
            break;
        }
        if budget.allows(sentence.characters) && !picked.repeats(sentence.terms) {
            budget.spend(sentence.characters);
            picked.add(index, sentence.terms);
        }
    }
    picked.indexes.sort_unstable();
    picked.indexes
}

/// What may still be picked.
enum Budget {
    /// Sentences left.
    Sentences(usize),
    /// Characters left.
    Characters(usize),
}

impl Budget {
    /// `all` is the number of characters of all sentences together.
    fn new(length: Length, all: usize) -> Self {
        match length {
            Length::Sentences(sentences) => Self::Sentences(sentences as usize),
            Length::Characters(characters) => Self::Characters(characters as usize),
            // The cast saturates; a share is above 0 and at most 1.
            Length::Share(share) => Self::Characters((all as f64 * share).round() as usize),
        }
    }

    fn is_spent(&self) -> bool {
        matches!(self, Self::Sentences(0) | Self::Characters(0))
    }

    fn allows(&self, characters: usize) -> bool {
        match self {
            Self::Sentences(left) => *left > 0,
            Self::Characters(left) => characters <= *left,
        }
    }

    fn spend(&mut self, characters: usize) {
        match self {
            Self::Sentences(left) => *left = left.saturating_sub(1),
            Self::Characters(left) => *left = left.saturating_sub(characters),
        }
    }
}

/// The picks so far, with an inverted index from terms to picks.
#[derive(Default)]
struct Picked {
    indexes: Vec<usize>,
    postings: BTreeMap<u32, Vec<usize>>,
}

impl Picked {
    /// Whether one pick holds so many of these terms that the sentence says the same again.
    fn repeats(&self, terms: &[u32]) -> bool {
        let mut shared: BTreeMap<usize, usize> = BTreeMap::new();
        for pick in terms.iter().filter_map(|term| self.postings.get(term)).flatten() {
            *shared.entry(*pick).or_default() += 1;
        }
        let most = shared.values().max().copied().unwrap_or(0);
        most > 0 && most as f64 >= REPEAT_SHARE * terms.len() as f64
    }

    fn add(&mut self, index: usize, terms: &[u32]) {
        self.indexes.push(index);
        for term in terms {
            let picks = self.postings.entry(*term).or_default();
            if picks.len() < POSTINGS {
                picks.push(index);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(sentences: &[(f64, usize, &[u32])], length: Length, expected: &[usize]) {
        let sentences: Vec<Sentence> = sentences
            .iter()
            .map(|&(score, characters, terms)| Sentence { score, characters, terms })
            .collect();
        assert_eq!(select(&sentences, length), expected);
    }

    #[test]
    fn picks_the_best_in_source_order() {
        let sentences: &[(f64, usize, &[u32])] = &[(0.2, 10, &[1]), (0.9, 10, &[2]), (0.5, 10, &[3])];
        check(sentences, Length::Sentences(2), &[1, 2]);
        check(sentences, Length::Sentences(9), &[0, 1, 2]);
        check(sentences, Length::Characters(20), &[1, 2]);
        check(sentences, Length::Share(0.34), &[1]);
        check(sentences, Length::Characters(5), &[]);
    }

    #[test]
    fn a_sentence_that_does_not_fit_makes_room_for_the_next() {
        check(&[(0.9, 50, &[1]), (0.8, 10, &[2])], Length::Characters(20), &[1]);
    }

    #[test]
    fn a_near_repeat_is_left_out() {
        let sentences: &[(f64, usize, &[u32])] =
            &[(0.9, 10, &[1, 2, 3, 4]), (0.8, 10, &[1, 2, 3]), (0.1, 10, &[3, 5])];
        check(sentences, Length::Sentences(2), &[0, 2]);
    }

    #[test]
    fn of_equal_scores_the_earlier_is_picked() {
        check(&[(0.5, 10, &[1]), (0.5, 10, &[2])], Length::Sentences(1), &[0]);
    }
}
