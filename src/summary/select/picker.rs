//! Picks one sentence after the other.
//!
//! Source: Carbonell and Goldstein, *The use of MMR* (1998): a sentence loses what the picks already say. Since the
//! loss only grows, a queue that looks again at its head finds the best sentence without comparing all (Minoux,
//! *Accelerated greedy algorithms*, 1978).

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::super::PassedOver;
use super::super::budget::Budget;
use super::super::part::Parts;
use super::super::redundancy::Said;
use super::worth::{Entry, RAMP, REPEAT_LOSS, worth};
use super::{Selection, Sentence};
use crate::rank::Term;

/// From this cosine with a pick a sentence only repeats it.
///
/// Two different sentences on one topic reach a half; a lead that a caption or a closing line repeats with a few words
/// changed has seven tenths and more.
const REPEAT: f64 = 0.7;

/// Characters below which a sentence does not fill what is left of a length in characters.
const FILLER: usize = 15;

/// Score below which a sentence does not fill it either. At 0 half of an article's sentences could, below −2 all.
const FILLER_SCORE: f64 = -0.6;

/// What is picked so far, and why others were not.
pub struct Picker<'a, 'b> {
    sentences: &'a [Sentence<'b>],
    budget: Budget,
    said: Said,
    /// How many picks each sentence was compared with, and the greatest cosine with one of them.
    compared: Vec<(usize, f64)>,
    parts: [Parts; 2],
    /// How many sentences are picked.
    picked: usize,
    is_picked: Vec<bool>,
    passed_over: Vec<Option<PassedOver>>,
    predecessors: Vec<usize>,
}

impl<'a, 'b> Picker<'a, 'b> {
    pub fn new(sentences: &'a [Sentence<'b>], parts: [Parts; 2], budget: Budget) -> Self {
        Self {
            sentences,
            budget,
            said: Said::new(),
            compared: vec![(0, 0.0); sentences.len()],
            parts,
            picked: 0,
            is_picked: vec![false; sentences.len()],
            passed_over: vec![Some(PassedOver::Rank); sentences.len()],
            predecessors: Vec::new(),
        }
    }

    /// Picks what the reader asked for, whatever its length.
    pub fn take_wished(&mut self) {
        for (index, sentence) in self.sentences.iter().enumerate() {
            if sentence.wish == Some(true) {
                self.take(index);
            }
        }
    }

    /// Picks the best sentences while they fit.
    pub fn take_best(&mut self) {
        let mut queue = self.queue();
        let mut picked = self.picked;
        while let Some(entry) = queue.pop() {
            if self.budget.is_spent() {
                break;
            }
            let index = entry.index.0;
            let Some(sentence) = self.sentences.get(index).filter(|_| self.is_free(index)) else { continue };
            let similarity = self.similarity(index, sentence.pairs);
            let before = self.missing_predecessor(index);
            let now = self.entry(index, similarity, before.is_some());
            if similarity >= REPEAT {
                self.pass(index, PassedOver::Repeat);
            } else if queue.peek().is_some_and(|next| *next > now) {
                queue.push(now);
            } else {
                self.try_to_take(index, before);
            }
            // On the ramp values rise with the picks, and all are looked at again.
            if std::mem::replace(&mut picked, self.picked) < self.picked.min(RAMP.end) {
                queue = self.queue();
            }
        }
    }

    /// The greatest cosine of a sentence with a pick; only those are compared that were picked since the last time.
    fn similarity(&mut self, index: usize, pairs: &[Term]) -> f64 {
        let Some((known, greatest)) = self.compared.get_mut(index) else { return 0.0 };
        *greatest = self.said.similarity(pairs, *known).max(*greatest);
        *known = self.said.picks();
        *greatest
    }

    /// The sentences that may be picked, by what they are worth at most.
    fn queue(&mut self) -> BinaryHeap<Entry> {
        let free: Vec<usize> = (0..self.sentences.len()).filter(|&index| self.is_open(index)).collect();
        free.into_iter().map(|index| self.entry(index, 0.0, false)).collect()
    }

    /// Whether a sentence is free and was not passed over for what the picks say or for its length.
    fn is_open(&mut self, index: usize) -> bool {
        let why = self.passed_over.get(index).copied().flatten();
        why.is_none_or(|why| why == PassedOver::Rank) && self.is_free(index)
    }

    /// A sentence may be picked by its score: no rule and no wish keeps it out.
    fn is_free(&mut self, index: usize) -> bool {
        let Some(sentence) = self.sentences.get(index) else { return false };
        let rule = if sentence.wish == Some(false) { Some(PassedOver::Asked) } else { sentence.barred };
        if let Some(rule) = rule
            && !self.is_picked(index)
        {
            self.pass(index, rule);
        }
        rule.is_none() && !self.is_picked(index)
    }

    fn is_picked(&self, index: usize) -> bool {
        self.is_picked.get(index).copied().unwrap_or(false)
    }

    /// The sentence before a dangling one, while it is not picked itself.
    fn missing_predecessor(&self, index: usize) -> Option<usize> {
        let is_dangling = self.sentences.get(index).is_some_and(|sentence| sentence.is_dangling);
        index.checked_sub(1).filter(|before| is_dangling && !self.is_picked(*before))
    }

    /// What a sentence is worth that repeats the picks so much; of a pair the mean of both.
    fn entry(&self, index: usize, similarity: f64, is_pair: bool) -> Entry {
        let value = |index: usize| {
            let share = self.parts.iter().map(|parts| parts.gain(index)).sum();
            self.sentences.get(index).map_or(0.0, |sentence| worth(sentence, share, self.picked))
        };
        let own = value(index) - REPEAT_LOSS * similarity;
        let value = if is_pair { (own + value(index.saturating_sub(1))) / 2.0 } else { own };
        Entry { value, index: Reverse(index) }
    }

    fn try_to_take(&mut self, index: usize, before: Option<usize>) {
        let Some(sentence) = self.sentences.get(index) else { return };
        let is_filler = matches!(self.budget, Budget::Characters(_))
            && self.picked > 0
            && (sentence.score < FILLER_SCORE || sentence.characters < FILLER);
        let Some(before) = before else {
            if is_filler {
                self.pass(index, PassedOver::Rank);
            } else if self.budget.allows(1, sentence.characters) {
                self.take(index);
            } else {
                self.pass(index, PassedOver::Budget);
            }
            return;
        };
        let first = self.sentences.get(before).map_or(0, |first| first.characters);
        if is_filler || !self.budget.allows(2, first + sentence.characters) || self.leans(before) {
            self.pass(index, PassedOver::Dangling);
        } else {
            self.take(before);
            self.take(index);
            self.predecessors.push(before);
        }
    }

    /// Whether a sentence cannot serve as the one before: a rule keeps it out, or it dangles itself.
    fn leans(&mut self, index: usize) -> bool {
        let is_dangling = self.missing_predecessor(index).is_some();
        is_dangling || !self.is_free(index)
    }

    /// Fills up to the number of sentences that was asked for, by easing the rules, the mildest first: heads of lists, notes
    /// and courtesies come in only where the article has nothing else.
    pub fn take_rest(&mut self) {
        const MILDEST_FIRST: [PassedOver; 9] = [
            PassedOver::Rank,
            PassedOver::TooLong,
            PassedOver::Slogan,
            PassedOver::Dangling,
            PassedOver::Repeat,
            PassedOver::LostQuestion,
            PassedOver::ListHead,
            PassedOver::Note,
            PassedOver::Courtesy,
        ];
        MILDEST_FIRST.into_iter().for_each(|rule| self.ease(rule));
    }

    /// Takes what a rule has passed over, the best first, as far as the length goes.
    fn ease(&mut self, rule: PassedOver) {
        let is_meant = |index: &usize| self.passed_over.get(*index) == Some(&Some(rule));
        let mut rest: Vec<usize> = (0..self.sentences.len()).filter(is_meant).collect();
        let score = |index: usize| self.sentences.get(index).map_or(0.0, |sentence| sentence.score);
        rest.sort_by(|&a, &b| score(b).total_cmp(&score(a)));
        for index in rest {
            if self.budget.is_spent() {
                return;
            }
            self.take(index);
        }
    }

    fn take(&mut self, index: usize) {
        let Some(sentence) = self.sentences.get(index) else { return };
        self.budget.spend(sentence.characters);
        self.said.add(sentence.pairs);
        self.picked += 1;
        self.parts.iter_mut().for_each(|parts| parts.take(index));
        if let (Some(picked), Some(passed)) = (self.is_picked.get_mut(index), self.passed_over.get_mut(index))
        {
            (*picked, *passed) = (true, None);
        }
    }

    fn pass(&mut self, index: usize, why: PassedOver) {
        if let Some(passed) = self.passed_over.get_mut(index) {
            *passed = Some(why);
        }
    }

    pub fn selection(mut self) -> Selection {
        self.predecessors.sort_unstable();
        let picks = self.is_picked.iter().enumerate().filter(|(_, picked)| **picked).map(|(index, _)| index);
        Selection { picks: picks.collect(), passed_over: self.passed_over, predecessors: self.predecessors }
    }
}
