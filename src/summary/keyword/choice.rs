//! Which of the best terms stand side by side: a part of a fuller name only where the article also uses it apart.

use super::KEYWORDS;
use super::term::Term;

/// A term within a better one has to be used this many times as often to stand beside it.
const WITHIN: f64 = 1.5;

/// A term around a better one has to be used this share as often to stand beside it.
const AROUND: f64 = 0.34;

/// Share of a term's places within fuller names from which it is only their part: 水利局 in 青岭县水利局. Above 1 no
/// keyword is dropped for a less telling one around it, at 0 each is. Parts of other terms stay: where they were dropped
/// too, 0.1 to 0.4 points fewer of the authors' keywords were found, who name 养老 beside 养老机构.
const INSIDE: f64 = 0.8;

/// How often what was dropped makes room for others, which may be parts or fuller forms in turn.
const ROUNDS: usize = 3;

/// The keywords among terms that are sorted by their scores.
pub(super) fn chosen(scored: Vec<(f64, Term)>) -> Vec<(f64, Term)> {
    let mut dropped: Vec<usize> = Vec::new();
    let mut kept = beside(&scored, &dropped);
    for _ in 0..ROUNDS {
        let parts: Vec<usize> = kept.iter().copied().filter(|&own| is_part(&scored, own, &kept)).collect();
        if parts.is_empty() {
            break;
        }
        dropped.extend(parts);
        kept = beside(&scored, &dropped);
    }
    let terms = scored.into_iter().enumerate();
    terms.filter(|(index, _)| kept.contains(index)).map(|(_, term)| term).collect()
}

/// The indices of the best terms that tell something which better ones do not.
fn beside(scored: &[(f64, Term)], dropped: &[usize]) -> Vec<usize> {
    let mut kept: Vec<usize> = Vec::new();
    for (index, (_, term)) in scored.iter().enumerate() {
        if kept.len() == KEYWORDS {
            break;
        }
        let better = kept.iter().filter_map(|&better| scored.get(better));
        if !dropped.contains(&index) && better.into_iter().all(|(_, better)| stands_beside(term, better)) {
            kept.push(index);
        }
    }
    kept
}

/// Whether a term tells something that a better one does not.
fn stands_beside(term: &Term, better: &Term) -> bool {
    let (own, other) = (term.uses as f64, better.uses as f64);
    let is_within = better.form.contains(term.form) && own <= WITHIN * other;
    let is_around = term.form.contains(better.form) && own <= AROUND * other;
    !is_within && !is_around
}

/// Whether nearly all places of a keyword lie within those of fuller names.
fn is_part(scored: &[(f64, Term)], own: usize, kept: &[usize]) -> bool {
    let Some((_, own)) = scored.get(own) else { return false };
    let fuller: Vec<&Term> = kept
        .iter()
        .filter_map(|&other| scored.get(other).map(|(_, term)| term))
        .filter(|other| other.is_name && other.form.len() > own.form.len() && other.form.contains(own.form))
        .collect();
    let is_inside = |place: &&(usize, usize, usize)| fuller.iter().any(|other| covers(other, **place));
    let inside = if fuller.is_empty() { 0 } else { own.places.iter().filter(is_inside).count() };
    inside as f64 >= INSIDE * own.places.len() as f64
}

/// Whether a term stands around a place.
fn covers(term: &Term, (sentence, start, end): (usize, usize, usize)) -> bool {
    let behind = term.places.partition_point(|&(other, first, _)| (other, first) <= (sentence, start));
    let place = behind.checked_sub(1).and_then(|at| term.places.get(at));
    place.is_some_and(|&(other, _, last)| other == sentence && last >= end)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn term(form: &'static str, is_name: bool, places: &[(usize, usize)]) -> Term<'static> {
        let places: Vec<_> =
            places.iter().map(|&(sentence, start)| (sentence, start, start + form.len())).collect();
        let uses = places.len();
        Term { form, words: 1, is_name, rarity: 1.0, places, uses }
    }

    fn forms(terms: Vec<Term<'static>>) -> Vec<&'static str> {
        let scored = (0..).zip(terms).map(|(rank, term)| (1.0 / (1.0 + f64::from(rank)), term)).collect();
        chosen(scored).into_iter().map(|(_, term)| term.form).collect()
    }

    #[test]
    fn a_part_of_a_fuller_name_stands_by_itself_only_where_it_is_used_apart() {
        let county = || term("青岭县水库", true, &[(0, 3), (1, 0)]);
        assert_eq!(forms(vec![term("水库", false, &[(0, 12), (1, 9)]), county()]), ["青岭县水库"]);
        assert_eq!(forms(vec![term("水库", false, &[(0, 12), (2, 0)]), county()]), ["水库", "青岭县水库"]);
        assert_eq!(forms(vec![term("水库", false, &[(0, 0), (1, 0)]), county()]), ["水库", "青岭县水库"]);
        // What is no name leaves its parts beside it.
        let pensions = term("养老机构", false, &[(0, 0), (1, 0)]);
        assert_eq!(forms(vec![term("养老", false, &[(0, 0), (1, 0)]), pensions]), ["养老", "养老机构"]);
    }
}
