//! What a summary does not take, whatever its score.

use super::PassedOver;
use super::select::{Selection, Sentence};
use crate::prose::Prose;
use crate::rank::{Candidate, Ranked};

/// Characters up to which a labelled sentence without facts only opens its item.
const HEAD: usize = 22;

/// Most characters of a sentence that reads at one go.
const LONG: usize = 120;

/// What a longer sentence loses: it is picked only where nothing else comes near what it says.
const LONG_LOSS: f64 = 1.0;

/// Endings of sentences that only announce what follows.
const OPENINGS: [&str; 7] =
    ["如下。", "以下几点。", "以下几个方面。", "以下几方面。", "几个方面。", "几点。", "具体来说。"];

/// For each sentence the rule that keeps it out of the summary, if one does.
pub fn barred(prose: &Prose, sentences: &[Candidate], ranked: &[Ranked]) -> Vec<Option<PassedOver>> {
    let answers: Vec<usize> = prose.notices.iter().map(|notice| notice.paragraph).collect();
    let rows = prose.sentences.iter().zip(sentences).zip(ranked);
    rows.map(|((sentence, candidate), ranked)| {
        let answers_lost_question =
            candidate.place.in_paragraph == 0 && answers.binary_search(&sentence.paragraph).is_ok();
        if answers_lost_question {
            Some(PassedOver::LostQuestion)
        } else if is_list_head(candidate) {
            Some(PassedOver::ListHead)
        } else {
            ranked.is_slogan.then_some(PassedOver::Slogan)
        }
    })
    .collect()
}

/// Whether a sentence only opens a list, or is an item's topic and nothing more (`一是加强领导。`).
fn is_list_head(sentence: &Candidate) -> bool {
    let text = sentence.text.trim_end();
    let has_facts = !sentence.facts.figures.is_empty() || !sentence.facts.dates.is_empty();
    let is_topic = sentence.is_item && sentence.characters <= HEAD && !has_facts;
    is_topic || text.ends_with([':', ',']) || OPENINGS.iter().any(|opening| text.ends_with(opening))
}

/// What a sentence loses for its length.
pub fn loss(sentence: &Candidate) -> f64 {
    if sentence.characters > LONG { LONG_LOSS } else { 0.0 }
}

/// Says of sentences that only their length kept out that it did.
pub fn name_long(sentences: &[Candidate], scored: &[Sentence], selection: &mut Selection) {
    let score = |index: &usize| scored.get(*index).map(|sentence| sentence.score);
    let lowest = selection.picks.iter().filter_map(score).fold(f64::INFINITY, f64::min);
    let rows = sentences.iter().zip(scored).zip(&mut selection.passed_over);
    for ((sentence, scored), passed_over) in rows {
        let lost = loss(sentence);
        if lost > 0.0 && scored.score + lost > lowest && *passed_over == Some(PassedOver::Rank) {
            *passed_over = Some(PassedOver::TooLong);
        }
    }
}
