//! Figures that differ for the same thing in one paste. They are told to the reader, never merged.
//!
//! The same thing is what the same words name: the characters directly before a measure, the phrase that a count
//! counts. Where more than two values stand for the same words, or the sentences name different years, the words
//! only recur.

use std::collections::BTreeMap;

use super::{Facts, Figure, Place};
use crate::fold::is_han;

/// Characters before a measure that have to be the same: 改造工程总投资|4600万元.
const SAME_BEFORE: usize = 6;

/// Characters that the phrase behind a count has at least: 企业 recurs, 全国重点实验室 is one thing.
const SAME_BEHIND: usize = 4;

/// Two values this near each other (as a share of the greater) are one value where one of them is hedged.
const ROUNDED: f64 = 0.1;

/// One statement of a figure.
struct Statement<'a> {
    article: usize,
    place: Place,
    figure: &'a Figure,
    years: Vec<&'a str>,
}

/// The later one of each two figures that differ for the same thing, with the index of its article. For each article
/// the sentences' folded texts and facts.
pub fn differing(articles: &[(Vec<&str>, &[Facts])]) -> Vec<(usize, Place)> {
    let mut stated: BTreeMap<(&str, &str), Vec<Statement>> = BTreeMap::new();
    for (article, (texts, facts)) in articles.iter().enumerate() {
        for (sentence, (text, facts)) in texts.iter().zip(facts.iter()).enumerate() {
            let years = || facts.dates.iter().filter_map(|date| date.value.get(..4)).collect();
            for figure in facts.figures.iter().filter(|figure| figure.until.is_none()) {
                let Some(thing) = thing(text, figure) else { continue };
                let unit = text.get(figure.unit.clone()).unwrap_or_default();
                let place = Place { sentence, range: figure.place.clone() };
                stated.entry((thing, unit)).or_default().push(Statement {
                    article,
                    place,
                    figure,
                    years: years(),
                });
            }
        }
    }
    let mut found: Vec<(usize, Place)> = stated.values().filter_map(|same| later(same)).collect();
    found.sort_by_key(|(article, place)| (*article, place.sentence, place.range.start));
    found
}

/// The words that tell what a figure is about.
fn thing<'t>(text: &'t str, figure: &Figure) -> Option<&'t str> {
    if !figure.is_measure {
        let what = text.get(figure.what.clone().filter(|what| what.start >= figure.place.end)?)?;
        return Some(what).filter(|what| what.chars().filter(|c| is_han(*c)).count() >= SAME_BEHIND);
    }
    let before = text.get(..figure.place.start)?;
    let (start, _) = before.char_indices().rev().nth(SAME_BEFORE - 1)?;
    let words = before.get(start..)?;
    words.chars().all(char::is_alphanumeric).then_some(words)
}

/// The place of the second value, where exactly two differ.
fn later(same: &[Statement]) -> Option<(usize, Place)> {
    let first = same.first()?;
    let mut others = same.iter().filter(|other| !agree(first.figure, other.figure));
    let second = others.next()?;
    let is_third = others.any(|other| !agree(second.figure, other.figure));
    let is_one_sentence = first.article == second.article && first.place.sentence == second.place.sentence;
    let is_one_time = first.years.is_empty() || second.years.is_empty() || first.years == second.years;
    (!is_third && !is_one_sentence && is_one_time).then(|| (second.article, second.place.clone()))
}

fn agree(one: &Figure, other: &Figure) -> bool {
    let is_hedged = !one.hedges.is_empty() || !other.hedges.is_empty();
    let near = (one.value - other.value).abs() <= ROUNDED * one.value.abs().max(other.value.abs());
    one.value == other.value || is_hedged && near
}
