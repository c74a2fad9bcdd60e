//! Which sentences are picked: the best by score that fit the length, without repeats and by the rules that no
//! score outvotes.
//!
//! Source: Carbonell and Goldstein, *The use of MMR* (1998): a sentence loses what the picks already say. Since the
//! loss only grows, a queue that looks again at its head finds the best sentence without comparing all (Minoux,
//! *Accelerated greedy algorithms*, 1978).

use std::cmp::{Ordering, Reverse};
use std::collections::BinaryHeap;
use std::ops::Range;

use super::PassedOver;
use super::budget::Budget;
use super::part::Parts;
use super::redundancy::Said;
use crate::options::Length;
use crate::rank::Vector;

/// One sentence as the selection sees it.
#[derive(Clone, Copy, Debug)]
pub struct Sentence<'a> {
    /// Its score, in standard deviations from the article's mean.
    pub score: f64,
    /// Its length in characters.
    pub characters: usize,
    /// What it says, to tell repeats.
    pub pairs: &'a Vector,
    /// How much it states that can be checked, 0..=1.
    pub facts: f64,
    /// Whether it can be read only behind the sentence before it.
    pub is_dangling: bool,
    /// Whether it stands in an aside, which is owed no picks.
    pub is_aside: bool,
    /// The rule that keeps it out, if one does.
    pub barred: Option<PassedOver>,
    /// Whether the reader wants it in, or out.
    pub wish: Option<bool>,
}

/// What was picked, and why the others were not.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Selection {
    /// Indexes of the picked sentences, rising.
    pub picks: Vec<usize>,
    /// For each sentence why it was passed over; `None` for a picked one.
    pub passed_over: Vec<Option<PassedOver>>,
    /// The picked sentences that stand there for the sentence behind them, rising.
    pub predecessors: Vec<usize>,
}

/// Standard deviations that a sentence loses for saying what a pick says in full (chosen on the odd halves of newsbench
/// and fineva at two, three and five sentences, where 1.5 loses 0.2 to 0.5 points of ROUGE-1). At 0 repeats are no matter, at 5 only what shares nothing with the picks is picked.
const REPEAT_LOSS: f64 = 2.5;

/// From this cosine with a pick a sentence only repeats it.
///
/// Two different sentences on one topic reach a half; a lead that a caption or a closing line repeats with a few words
/// changed has seven tenths and more.
const REPEAT: f64 = 0.7;

/// Picks before which only the scores count, and picks from which facts and shares count in full.
///
/// The first sentences say what happened, the next ones how much, and where else: references of two sentences avoid
/// figures, and a summary of ten without them carries nothing. On the odd halves of newsbench and fineva facts that
/// count from the first pick cost 1.6 points of ROUGE-1 at three sentences; from the third they cost nothing.
const RAMP: Range<usize> = 2..5;

/// Standard deviations that a sentence full of facts gains at the end of the ramp. At 0 figures never count more, at 3
/// they decide alone.
const FACT_GAIN: f64 = 2.0;

/// The same for a sentence whose section has nothing yet of what it is owed, and once more for its paragraph. At 0 one
/// section may fill the summary, at 3 the sections take turns whatever they say.
const SHARE_GAIN: f64 = 0.7;

/// Characters below which a sentence does not fill what is left of a length in characters.
const FILLER: usize = 15;

/// Score below which a sentence does not fill it either. At 0 half of an article's sentences could, below −2 all.
const FILLER_SCORE: f64 = -0.6;

/// Picks sentences of together the given length; `parts` are the sentences at which sections and paragraphs begin.
pub fn select(sentences: &[Sentence], parts: [&[usize]; 2], length: Length) -> Selection {
    let budget = Budget::new(length, sentences.iter().map(|sentence| sentence.characters).sum());
    let owing = |sentence: &Sentence| if sentence.is_aside { 0 } else { sentence.characters };
    let lengths: Vec<usize> = sentences.iter().map(owing).collect();
    let mut picker = Picker::new(sentences, parts.map(|starts| Parts::new(starts, &lengths, budget)), budget);
    picker.take_wished();
    picker.take_best();
    if matches!(length, Length::Sentences(_)) {
        picker.take_rest();
    }
    picker.selection()
}

struct Picker<'a, 'b> {
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

/// A sentence in the queue: the greater value first, then the earlier place.
#[derive(Clone, Copy, PartialEq)]
struct Entry {
    value: f64,
    index: Reverse<usize>,
    /// Whether the value is that of the sentence together with the one before it.
    is_pair: bool,
}

impl Eq for Entry {}

impl Ord for Entry {
    fn cmp(&self, other: &Self) -> Ordering {
        self.value.total_cmp(&other.value).then(self.index.cmp(&other.index))
    }
}

impl PartialOrd for Entry {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl<'a, 'b> Picker<'a, 'b> {
    fn new(sentences: &'a [Sentence<'b>], parts: [Parts; 2], budget: Budget) -> Self {
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
    fn take_wished(&mut self) {
        for (index, sentence) in self.sentences.iter().enumerate() {
            if sentence.wish == Some(true) {
                self.take(index);
            }
        }
    }

    /// Picks the best sentences while they fit.
    fn take_best(&mut self) {
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
    fn similarity(&mut self, index: usize, pairs: &Vector) -> f64 {
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

    /// The value of a sentence that repeats the picks so much; of a pair the mean of both.
    fn entry(&self, index: usize, similarity: f64, is_pair: bool) -> Entry {
        let ramp = self.picked.clamp(RAMP.start, RAMP.end) - RAMP.start;
        let ramp = ramp as f64 / RAMP.len() as f64;
        let value = |index: usize| {
            let score = |sentence: &Sentence| sentence.score + ramp * FACT_GAIN * sentence.facts;
            let share: f64 = self.parts.iter().map(|parts| parts.gain(index)).sum();
            self.sentences.get(index).map_or(0.0, score) + ramp * SHARE_GAIN * share
        };
        let own = value(index) - REPEAT_LOSS * similarity;
        let value = if is_pair { (own + value(index.saturating_sub(1))) / 2.0 } else { own };
        Entry { value, index: Reverse(index), is_pair }
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

    /// Fills up to the number of sentences that was asked for, by easing the rules, the mildest first.
    fn take_rest(&mut self) {
        const MILDEST_FIRST: [PassedOver; 7] = [
            PassedOver::Rank,
            PassedOver::TooLong,
            PassedOver::Slogan,
            PassedOver::Dangling,
            PassedOver::ListHead,
            PassedOver::Repeat,
            PassedOver::LostQuestion,
        ];
        for rule in MILDEST_FIRST {
            let mut rest: Vec<usize> = (0..self.sentences.len())
                .filter(|&index| self.passed_over.get(index) == Some(&Some(rule)))
                .collect();
            let score = |index: usize| self.sentences.get(index).map_or(0.0, |sentence| sentence.score);
            rest.sort_by(|&a, &b| score(b).total_cmp(&score(a)));
            for index in rest {
                if self.budget.is_spent() {
                    return;
                }
                self.take(index);
            }
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

    fn selection(mut self) -> Selection {
        self.predecessors.sort_unstable();
        let picks = self.is_picked.iter().enumerate().filter(|(_, picked)| **picked).map(|(index, _)| index);
        Selection { picks: picks.collect(), passed_over: self.passed_over, predecessors: self.predecessors }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a sentence of a case says, how long it is and what it scores.
    type Case = (&'static str, usize, f64);

    fn selection(cases: &[Case], change: impl Fn(usize, &mut Sentence), length: Length) -> Selection {
        in_sections(cases, change, &[], length)
    }

    fn in_sections(
        cases: &[Case],
        change: impl Fn(usize, &mut Sentence),
        starts: &[usize],
        length: Length,
    ) -> Selection {
        let vectors: Vec<Vector> = cases.iter().map(|(text, ..)| Vector::of_pairs(text, |_| 1.0)).collect();
        let mut sentences: Vec<Sentence> = cases
            .iter()
            .zip(&vectors)
            .map(|(&(_, characters, score), pairs)| Sentence {
                score,
                characters,
                pairs,
                facts: 0.0,
                is_dangling: false,
                is_aside: false,
                barred: None,
                wish: None,
            })
            .collect();
        sentences.iter_mut().enumerate().for_each(|(index, sentence)| change(index, sentence));
        select(&sentences, [starts, &[]], length)
    }

    const PLAIN: [Case; 3] = [("修建灌渠", 20, 0.2), ("开办学校", 20, 0.9), ("种植果树", 20, 0.5)];

    #[test]
    fn picks_the_best_in_source_order() {
        let picks = |length| selection(&PLAIN, |_, _| {}, length).picks;
        assert_eq!(picks(Length::Sentences(2)), [1, 2]);
        assert_eq!(picks(Length::Sentences(9)), [0, 1, 2]);
        assert_eq!(picks(Length::Characters(40)), [1, 2]);
        assert_eq!(picks(Length::Share(0.34)), [1]);
        assert_eq!(picks(Length::Characters(5)), [] as [usize; 0]);
    }

    #[test]
    fn a_sentence_that_does_not_fit_makes_room_for_the_next() {
        let cases = [("修建灌渠", 50, 0.9), ("开办学校", 20, 0.8)];
        let selection = selection(&cases, |_, _| {}, Length::Characters(30));
        assert_eq!(selection.picks, [1]);
        assert_eq!(selection.passed_over, [Some(PassedOver::Budget), None]);
    }

    #[test]
    fn a_repeat_is_left_out() {
        let cases = [("县里修建灌渠", 20, 0.9), ("修建灌渠", 20, 0.8), ("种植果树", 20, -0.5)];
        let selection = selection(&cases, |_, _| {}, Length::Sentences(2));
        assert_eq!(selection.picks, [0, 2]);
        assert_eq!(selection.passed_over[1], Some(PassedOver::Repeat));
    }

    #[test]
    fn a_dangling_sentence_comes_with_the_one_before() {
        let dangling = |index: usize, sentence: &mut Sentence| sentence.is_dangling = index == 1;
        let pair = selection(&PLAIN, dangling, Length::Sentences(2));
        assert_eq!((pair.picks, pair.predecessors), (vec![0, 1], vec![0]));
        let single = selection(&PLAIN, dangling, Length::Sentences(1));
        assert_eq!(single.picks, [2]);
        assert_eq!(single.passed_over[1], Some(PassedOver::Dangling));
    }

    #[test]
    fn rules_outvote_scores_and_wishes_outvote_rules() {
        let barred = |index: usize, sentence: &mut Sentence| {
            sentence.barred = (index == 1).then_some(PassedOver::ListHead);
        };
        assert_eq!(selection(&PLAIN, barred, Length::Sentences(1)).picks, [2]);
        assert_eq!(selection(&PLAIN, barred, Length::Sentences(3)).picks, [0, 1, 2]);
        let wished = |index: usize, sentence: &mut Sentence| sentence.wish = Some(index == 0);
        let selection = selection(&PLAIN, wished, Length::Sentences(2));
        assert_eq!(selection.picks, [0]);
        assert_eq!(selection.passed_over[1], Some(PassedOver::Asked));
    }

    /// Six sentences of falling scores.
    const LONGER: [Case; 6] = [
        ("修建灌渠", 20, 1.0),
        ("开办学校", 20, 0.9),
        ("种植果树", 20, 0.8),
        ("养殖鱼虾", 20, 0.7),
        ("疏浚河道", 20, 0.6),
        ("架设桥梁", 20, 0.5),
    ];

    #[test]
    fn facts_gain_once_others_are_picked() {
        let facts = |index: usize, sentence: &mut Sentence| sentence.facts = f64::from(u8::from(index > 3));
        let picks = |count| selection(&LONGER, facts, Length::Sentences(count)).picks;
        assert_eq!((picks(2), picks(3), picks(4)), (vec![0, 1], vec![0, 1, 2], vec![0, 1, 2, 4]));
    }

    #[test]
    fn a_section_without_a_pick_gains_once_others_are_picked() {
        let picks = |starts: &[usize]| in_sections(&LONGER, |_, _| {}, starts, Length::Sentences(4)).picks;
        assert_eq!(picks(&[]), [0, 1, 2, 3]);
        assert_eq!(picks(&[4]), [0, 1, 2, 4]);
    }

    #[test]
    fn of_equal_scores_the_earlier_is_picked() {
        let cases = [("修建灌渠", 20, 0.5), ("开办学校", 20, 0.5)];
        assert_eq!(selection(&cases, |_, _| {}, Length::Sentences(1)).picks, [0]);
    }
}
