//! What a figure counts: the noun phrase behind its unit, or the one before its number.

use std::ops::Range;

use super::figure::Figure;
use crate::word::Word;

/// The longest phrase that is taken, in words.
const PHRASE: usize = 6;

/// Tells for each figure what it counts.
pub(super) fn assign(text: &str, words: &[Word], figures: &mut [Figure]) {
    let mut last: Option<Range<usize>> = None;
    for index in 0..figures.len() {
        let Some(figure) = figures.get(index) else { continue };
        let (start, end) = (figure.place.start, figure.place.end);
        let (behind, before) = (phrase_behind(text, words, end), phrase_before(text, words, start));
        let what = if figure.is_measure { before.or(behind) } else { behind.or(before) };
        let what = what.or_else(|| last.clone());
        last.clone_from(&what);
        if let Some(figure) = figures.get_mut(index) {
            figure.what = what;
        }
    }
    pair_respectively(text, figures);
}

/// `甲221家、乙2150家,分别是……1.66倍、1.3倍`: the measures behind 分别 belong to the counts before it, in order.
fn pair_respectively(text: &str, figures: &mut [Figure]) {
    for (at, _) in text.match_indices("分别") {
        let split = figures.partition_point(|figure| figure.place.start < at);
        let (before, after) = figures.split_at_mut(split);
        let clause_end =
            text.get(at..).and_then(|rest| rest.find(['。', ';'])).map_or(text.len(), |end| at + end);
        let unit = after.first().map(|first| text.get(first.unit.clone()).unwrap_or_default().to_owned());
        let list = after.iter_mut().take_while(|figure| {
            figure.place.end <= clause_end && text.get(figure.unit.clone()) == unit.as_deref()
        });
        let list: Vec<&mut Figure> = list.collect();
        if list.len() < 2 || before.len() < list.len() {
            continue;
        }
        let counted = before.len() - list.len();
        for (figure, pair) in list.into_iter().zip(before.iter().skip(counted)) {
            figure.what.clone_from(&pair.what);
        }
    }
}

/// The noun phrase that begins at a byte, a 的 and blanks before it passed over.
fn phrase_behind(text: &str, words: &[Word], at: usize) -> Option<Range<usize>> {
    let first = words.partition_point(|word| word.end <= at);
    let mut phrase: Option<Range<usize>> = None;
    for word in words.iter().skip(first).take(PHRASE) {
        let form = text.get(word.start.max(at)..word.end).unwrap_or_default();
        if phrase.is_none() && matches!(form, "的" | " ") {
            continue;
        }
        if !is_nominal(word, form) {
            break;
        }
        let start = phrase.as_ref().map_or(word.start.max(at), |phrase| phrase.start);
        phrase = Some(start..word.end);
    }
    phrase
}

/// The noun phrase that ends before a byte, verbs and adverbs between passed over (`比例达到90%`).
fn phrase_before(text: &str, words: &[Word], at: usize) -> Option<Range<usize>> {
    let count = words.partition_point(|word| word.start < at);
    let mut phrase: Option<Range<usize>> = None;
    for word in words.iter().take(count).rev().take(PHRASE) {
        let form = text.get(word.start..word.end.min(at)).unwrap_or_default();
        if form.starts_with([',', '。', ';', '、', ':', '(', '“', '”', '!', '?']) {
            break;
        }
        let nominal = is_nominal(word, form);
        match (&mut phrase, nominal) {
            (None, true) => phrase = Some(word.start..word.end.min(at)),
            (None, false) => {}
            (Some(phrase), true) => phrase.start = word.start,
            (Some(_), false) => break,
        }
    }
    phrase
}

/// Whether a word can be part of a noun phrase.
fn is_nominal(word: &Word, form: &str) -> bool {
    let tag =
        word.tag.starts_with('n') || matches!(word.tag, "vn" | "an" | "b" | "j" | "l" | "eng" | "x" | "s");
    tag && form.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '·'))
}
