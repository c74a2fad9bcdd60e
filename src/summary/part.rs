//! How the picks are shared among the parts of an article: its sections, its paragraphs.
//!
//! A summary goes through its article. A part is owed picks by its share of the text; its sentences gain while it
//! has fewer, and lose once it has more. Source: Dang and Croft, *Diversity by proportionality* (2012), where the
//! seats of a list of results are given to topics as those of a parliament are to parties.

use super::budget::Budget;

/// The parts of an article, and what each has of what it is owed, in sentences.
pub struct Parts {
    /// The part of each sentence.
    own: Vec<usize>,
    owed: Vec<f64>,
    taken: Vec<f64>,
    /// What a sentence of each part gains.
    gains: Vec<f64>,
}

impl Parts {
    /// The parts that begin at the article's start and at some of its sentences, rising; `lengths` are those of the
    /// sentences, in characters.
    pub fn new(starts: &[usize], lengths: &[usize], budget: Budget) -> Self {
        let own = own(starts, lengths.len());
        let all = lengths.iter().sum::<usize>().max(1) as f64;
        let picks = budget.sentences(all / lengths.len().max(1) as f64);
        let mut owed = vec![0.0; starts.len() + 1];
        for (part, length) in own.iter().zip(lengths) {
            if let Some(owed) = owed.get_mut(*part) {
                *owed += picks * *length as f64 / all;
            }
        }
        let gains = owed.iter().map(|owed| gain(*owed, 0.0)).collect();
        Self { taken: vec![0.0; owed.len()], own, owed, gains }
    }

    /// What a sentence gains for its part: 1 where the part is owed a pick or more and has none, 0 where it has what
    /// it is owed, at least −1. It falls with every pick from the part and never rises.
    pub fn gain(&self, sentence: usize) -> f64 {
        self.own.get(sentence).and_then(|part| self.gains.get(*part)).copied().unwrap_or(0.0)
    }

    /// Notes that a sentence was picked.
    pub fn take(&mut self, sentence: usize) {
        let Some(&part) = self.own.get(sentence) else { return };
        if let (Some(owed), Some(taken), Some(slot)) =
            (self.owed.get(part), self.taken.get_mut(part), self.gains.get_mut(part))
        {
            *taken += 1.0;
            *slot = gain(*owed, *taken);
        }
    }
}

/// What a part gains that is owed so many sentences and has so many.
fn gain(owed: f64, taken: f64) -> f64 {
    ((owed - taken) / owed.max(1.0)).max(-1.0)
}

/// The part of each of so many sentences: how many begin with it or before it.
fn own(starts: &[usize], sentences: usize) -> Vec<usize> {
    let mut starts = starts.iter().peekable();
    let mut part = 0;
    let part_of = |index| {
        while starts.next_if(|start| **start <= index).is_some() {
            part += 1;
        }
        part
    };
    (0..sentences).map(part_of).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_is_owed_picks_by_its_share_of_the_text() {
        // Eight picks over 80 characters: six of them are owed to the second part.
        let lengths = [20, 20, 20, 20];
        let mut parts = Parts::new(&[1], &lengths, Budget::Sentences(8));
        assert_eq!((parts.gain(0), parts.gain(3)), (1.0, 1.0));
        parts.take(0);
        parts.take(0);
        parts.take(3);
        assert_eq!((parts.gain(0), parts.gain(1)), (0.0, 5.0 / 6.0));
    }

    #[test]
    fn a_part_that_is_owed_less_than_a_pick_gains_less() {
        let mut parts = Parts::new(&[1], &[30, 10], Budget::Sentences(2));
        assert_eq!((parts.gain(0), parts.gain(1)), (1.0, 0.5));
        parts.take(1);
        assert_eq!(parts.gain(1), -0.5);
    }
}
