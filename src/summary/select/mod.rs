//! Which sentences are picked: the best by score that fit the length, without repeats and by the rules that no
//! score outvotes.

mod picker;
mod worth;

use super::PassedOver;
use super::budget::Budget;
use super::part::Parts;
use crate::options::Length;
use crate::rank::Term;
use picker::Picker;

/// One sentence as the selection sees it.
#[derive(Clone, Copy, Debug)]
pub struct Sentence<'a> {
    /// Its score, in standard deviations from the article's mean.
    pub score: f64,
    /// Its length in characters.
    pub characters: usize,
    /// What it says, to tell repeats.
    pub pairs: &'a [Term],
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rank::{Vectors, pair_buckets};

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
        let mut vectors = Vectors::with_capacity(cases.len(), 0);
        for (text, ..) in cases {
            vectors.push(pair_buckets(text).map(|bucket| (bucket, 1.0)));
        }
        let mut sentences: Vec<Sentence> = cases
            .iter()
            .zip(vectors.iter())
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
        let greets = |index: usize, sentence: &mut Sentence| {
            let rules = [PassedOver::Courtesy, PassedOver::ListHead, PassedOver::Slogan];
            sentence.barred = rules.get(index).copied();
        };
        assert_eq!(selection(&PLAIN, greets, Length::Sentences(1)).picks, [2]);
        assert_eq!(selection(&PLAIN, greets, Length::Sentences(2)).picks, [1, 2]);
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
