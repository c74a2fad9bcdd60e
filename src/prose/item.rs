//! Long sentences that are lists, cut into their items.

use super::label::{LabelForm, label};
use crate::source::Span;

/// Longest sentence that reads well whole, in characters; a longer one that is a list becomes its items.
///
/// At 0 every list is cut, at infinity a list of ten clauses is one bullet of 400 characters.
const LONGEST: usize = 120;

/// The bytes of a sentence at which its items begin, rising; none where it is short or no list.
pub(super) fn starts(text: &str, sentence: Span) -> Vec<usize> {
    let inner = sentence.of(text);
    if inner.chars().count() <= LONGEST {
        return Vec::new();
    }
    let mut items: Vec<(LabelForm, u32, usize)> = Vec::new();
    let mut is_start = false;
    for (at, c) in inner.char_indices() {
        if is_start
            && let Some(label) = inner.get(at..).and_then(label)
            && label.form != LabelForm::Bullet
        {
            let goes_on = items.last().map_or(1, |&(_, number, _)| number + 1);
            let is_same = items.first().is_none_or(|&(form, ..)| form == label.form);
            if is_same && label.number == goes_on {
                items.push((label.form, label.number, sentence.start + at));
            }
        }
        is_start = matches!(c, ',' | '、' | ':' | ';') || is_start && c == ' ';
    }
    if items.len() < 2 {
        return Vec::new();
    }
    items.into_iter().map(|(_, _, at)| at).filter(|&at| at > sentence.start).collect()
}
