//! One summary over several articles.

use super::budget::Budget;
use super::redundancy::Said;
use crate::options::Length;
use crate::rank::Term;

/// A sentence that stands in its own article's summary.
#[derive(Clone, Debug)]
pub struct Pick {
    /// Number of its article.
    pub article: usize,
    /// Its index in the article.
    pub sentence: usize,
    /// Its score in its article.
    pub score: f64,
    /// Its length in characters.
    pub characters: usize,
    /// What it says, by bucket: articles have numbers of their own.
    pub pairs: Vec<Term>,
    /// Whether it can be read only behind the sentence before it.
    pub is_dangling: bool,
}

/// From this cosine two articles say the same.
const REPEAT: f64 = 0.6;

/// The sentences that stand for the whole paste, by place: the best of each article, then the second of each, as far
/// as the length of one article's summary goes. `characters` is the length of the longest article.
pub fn overall(picks: &[Pick], characters: usize, length: Length) -> Vec<(usize, usize)> {
    let mut budget = Budget::new(length, characters);
    let mut rounds = rounds(picks);
    // Within a round the earlier article goes first: a paste begins with what it is about.
    rounds.sort_by_key(|&(round, pick)| (round, pick.article));
    let mut said = Said::new();
    let mut chosen = Vec::new();
    for (_, pick) in rounds {
        let is_new = said.similarity(&pick.pairs, 0) < REPEAT;
        if is_new && budget.allows(1, pick.characters) {
            budget.spend(pick.characters);
            said.add(&pick.pairs);
            chosen.push((pick.article, pick.sentence));
        }
    }
    chosen.sort_unstable();
    chosen
}

/// Each pick with its rank among those of its article, from 0.
fn rounds(picks: &[Pick]) -> Vec<(usize, &Pick)> {
    let mut order: Vec<&Pick> = picks.iter().filter(|pick| !pick.is_dangling).collect();
    order.sort_by(|a, b| a.article.cmp(&b.article).then(b.score.total_cmp(&a.score)));
    let mut last = None;
    let mut round = 0;
    order
        .into_iter()
        .map(|pick| {
            round = if last == Some(pick.article) { round + 1 } else { 0 };
            last = Some(pick.article);
            (round, pick)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rank::pair_buckets;

    #[test]
    fn every_article_has_its_best_before_one_has_two() {
        let texts = ["修建灌渠", "开办学校", "种植果树", "县里修建灌渠"];
        let pick = |article, sentence, score, text: usize| Pick {
            article,
            sentence,
            score,
            characters: 20,
            pairs: pair_buckets(texts[text]).map(|bucket| (bucket, 0.5)).collect(),
            is_dangling: false,
        };
        let picks = [pick(0, 3, 0.5, 0), pick(0, 5, 2.0, 1), pick(1, 0, 0.1, 2), pick(2, 0, 0.3, 3)];
        assert_eq!(overall(&picks, 500, Length::Sentences(2)), [(0, 5), (1, 0)]);
        assert_eq!(overall(&picks, 500, Length::Sentences(9)), [(0, 5), (1, 0), (2, 0)]);
        assert_eq!(overall(&picks, 500, Length::Characters(50)), [(0, 5), (1, 0)]);
    }
}
