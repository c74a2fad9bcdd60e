//! Figures that a sentence pairs with what stands before it in a list (`分别`).

use std::ops::Range;

use super::super::figure::Figure;
use super::phrase::phrase_before;
use crate::word::Word;

/// Most figures that one 分别 pairs, and how far behind it they stand, in characters: beyond that a reader loses
/// count too, and a sentence that never ends would take quadratic time.
const MOST_PAIRED: usize = 12;
const PAIRED_REACH: usize = 300;

/// `甲184家、乙930家,分别是……1.45倍、1.2倍`: the measures behind 分别 belong to the counts before it, in order.
pub(super) fn pair_respectively(text: &str, words: &[Word], figures: &mut [Figure]) {
    for (at, _) in text.match_indices("分别") {
        let split = figures.partition_point(|figure| figure.place.start < at);
        let (before, after) = figures.split_at_mut(split);
        let behind = text.get(at..).unwrap_or_default();
        let reach = behind.char_indices().nth(PAIRED_REACH).map_or(behind.len(), |(end, _)| end);
        let behind = behind.get(..reach).unwrap_or_default();
        let clause_end = at + behind.find(['。', ';']).unwrap_or(behind.len());
        let unit = after.first().map(|first| text.get(first.unit.clone()).unwrap_or_default().to_owned());
        let list = after.iter_mut().take_while(|figure| {
            figure.place.end <= clause_end && text.get(figure.unit.clone()) == unit.as_deref()
        });
        let list: Vec<&mut Figure> = list.take(MOST_PAIRED).collect();
        let named = listed_before(text, words, at);
        if list.len() > 1 && named.len() == list.len() {
            for (figure, what) in list.into_iter().zip(named) {
                figure.what = Some(what);
            }
            continue;
        }
        if list.len() < 2 || before.len() < list.len() {
            continue;
        }
        let counted = before.len() - list.len();
        for (figure, pair) in list.into_iter().zip(before.iter().skip(counted)) {
            figure.what.clone_from(&pair.what);
        }
    }
}

/// The noun phrases of the list that ends before a byte: 小麦和玉米|分别, 甲、乙、丙|分别.
fn listed_before(text: &str, words: &[Word], at: usize) -> Vec<Range<usize>> {
    let clause = text.get(..at).unwrap_or_default();
    let is_mark = |c: char| matches!(c, ',' | '。' | ';' | '!' | '?' | ':');
    let near = clause.char_indices().rev().take(PAIRED_REACH).take_while(|(_, c)| !is_mark(*c));
    let start = near.last().map_or(at, |(start, _)| start);
    let list = text.get(start..at).unwrap_or_default();
    let joints = list.match_indices(['、', '和', '与']).map(|(joint, _)| start + joint);
    let ends: Vec<usize> = joints.chain([at]).collect();
    let phrases =
        ends.iter().map_while(|&end| phrase_before(text, words, end).filter(|phrase| phrase.end == end));
    let phrases: Vec<Range<usize>> = phrases.collect();
    if phrases.len() == ends.len() && phrases.len() > 1 { phrases } else { Vec::new() }
}
