//! The signals, one function each.

use super::{Candidate, TermVector};

/// 1 / √(n + 1) for the sentence number n: the first sentences tell most, and the rest differ little.
/// Source: RANKING, the untrained model that is never below the first sentences.
pub(super) fn position(index: usize) -> f64 {
    1.0 / (index as f64 + 1.0).sqrt()
}

/// The share of the title's weight that the sentence holds; 0 without a title.
pub(super) fn title(sentence: &TermVector, title: &TermVector) -> f64 {
    let all: f64 = title.terms.iter().map(|(_, weight)| weight).sum();
    let held = |id: u32| sentence.terms.binary_search_by_key(&id, |&(id, _)| id).is_ok();
    let shared: f64 = title.terms.iter().filter(|&&(id, _)| held(id)).map(|(_, weight)| weight).sum();
    if all > 0.0 { shared / all } else { 0.0 }
}

/// The cosine of each sentence with the sum of all sentences' unit vectors, as a share of the greatest.
///
/// Linear: the sum is one dense array over the vocabulary. Source: Radev et al., *Centroid-based summarization
/// of multiple documents* (2004).
pub(super) fn centrality(sentences: &[Candidate]) -> Vec<f64> {
    let terms = || sentences.iter().flat_map(|sentence| &sentence.terms.terms);
    let size = terms().map(|&(id, _)| id as usize + 1).max().unwrap_or(0);
    let mut centroid = vec![0.0f64; size];
    for sentence in sentences.iter().filter(|sentence| sentence.terms.norm > 0.0) {
        for &(id, weight) in &sentence.terms.terms {
            if let Some(sum) = centroid.get_mut(id as usize) {
                *sum += weight / sentence.terms.norm;
            }
        }
    }
    let cosine = |vector: &TermVector| {
        let product = |&(id, weight): &(u32, f64)| weight * centroid.get(id as usize).copied().unwrap_or(0.0);
        if vector.norm > 0.0 { vector.terms.iter().map(product).sum::<f64>() / vector.norm } else { 0.0 }
    };
    let cosines: Vec<f64> = sentences.iter().map(|sentence| cosine(&sentence.terms)).collect();
    let greatest = cosines.iter().copied().fold(0.0, f64::max);
    cosines.into_iter().map(|cosine| if greatest > 0.0 { cosine / greatest } else { 0.0 }).collect()
}

/// Characters from which a sentence reads well alone: shorter ones lean on their neighbours.
const SHORT: usize = 20;

/// Characters up to which a sentence reads at one go (DESIGN: a pick should have at most 120).
const LONG: usize = 120;

/// 1 between [`SHORT`] and [`LONG`] characters, falling in proportion outside.
pub(super) fn length(characters: usize) -> f64 {
    match characters {
        0 => 0.0,
        1..SHORT => characters as f64 / SHORT as f64,
        SHORT..=LONG => 1.0,
        _ => LONG as f64 / characters as f64,
    }
}

/// Figures from which one more tells nothing new about a sentence.
const MANY_FIGURES: usize = 3;

/// The number of figures as a share of [`MANY_FIGURES`].
pub(super) fn figures(count: usize) -> f64 {
    count.min(MANY_FIGURES) as f64 / MANY_FIGURES as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signals_stay_in_their_range() {
        for index in [0, 1, 10, 1_000_000] {
            assert!((0.0..=1.0).contains(&position(index)));
            assert!((0.0..=1.0).contains(&length(index)));
        }
        assert_eq!((length(10), length(60), length(240)), (0.5, 1.0, 0.5));
    }

    #[test]
    fn the_sentence_with_the_shared_terms_is_the_most_central() {
        let vector = |ids: &[u32]| TermVector {
            terms: ids.iter().map(|&id| (id, 1.0)).collect(),
            norm: (ids.len() as f64).sqrt(),
        };
        let sentences = [vec![0, 1], vec![1, 2], vec![3, 4], vec![]].map(|ids| Candidate {
            terms: vector(&ids),
            characters: 30,
            figures: 0,
        });
        let central = centrality(&sentences);
        assert_eq!(central[0], 1.0);
        assert!(central[0] > central[2] && central[3] == 0.0);
        assert_eq!(title(&vector(&[1, 5]), &vector(&[1, 2])), 0.5);
    }
}
