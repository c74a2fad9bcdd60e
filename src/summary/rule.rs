//! What a summary never takes, whatever its score.

use super::PassedOver;
use crate::rank::{Candidate, Ranked};

/// What the rules know of a sentence besides its rank.
#[derive(Clone, Copy, Debug, Default)]
pub struct Rules {
    /// Whether it begins the answer to a question that the paste lost.
    pub answers_lost_question: bool,
}

/// Characters up to which a labelled sentence without facts only opens its item.
const HEAD: usize = 22;

/// Endings of sentences that only announce what follows.
const OPENINGS: [&str; 8] =
    ["如下。", "以下几点。", "以下几个方面。", "以下几方面。", "几个方面。", "几点。", "主要有。", "具体来说。"];

/// The rule that keeps a sentence out of the summary, if one does.
pub fn barred(sentence: &Candidate, ranked: &Ranked, rules: Rules) -> Option<PassedOver> {
    if rules.answers_lost_question {
        return Some(PassedOver::LostQuestion);
    }
    if is_list_head(sentence) {
        return Some(PassedOver::ListHead);
    }
    ranked.is_slogan.then_some(PassedOver::Slogan)
}

/// Whether a sentence only opens a list, or is an item's topic and nothing more (`一是加强领导。`).
fn is_list_head(sentence: &Candidate) -> bool {
    let text = sentence.text.trim_end();
    let has_facts = !sentence.facts.figures.is_empty() || !sentence.facts.dates.is_empty();
    let is_topic = sentence.is_item && sentence.characters <= HEAD && !has_facts;
    is_topic || text.ends_with([':', ',']) || OPENINGS.iter().any(|opening| text.ends_with(opening))
}
