//! The table that heads an office's paper, copied cell by cell: a label on one line, its value on the next.

use crate::page::feature::{Feature, labels};
use crate::page::lexicon::label::Field;
use crate::page::text;

/// Fewest labels of such a table.
const LABELS: usize = 3;

/// Longest value, in characters.
const VALUE: usize = 60;

/// Marks the labels and the values of such tables.
pub(super) fn mark(lines: &mut [Feature]) {
    let mut at = 0;
    while at < lines.len() {
        let (end, count) = table(lines, at);
        if count >= LABELS {
            lines.get_mut(at..end).unwrap_or_default().iter_mut().for_each(|line| line.record = true);
        }
        at = end.max(at + 1);
    }
}

/// The line after the last cell of a table that begins with a line, and how many labels it has.
fn table(lines: &[Feature], start: usize) -> (usize, usize) {
    let (mut at, mut count) = (start, 0);
    while lines.get(at).is_some_and(is_label) {
        count += 1;
        let is_value = |line: &Feature| !is_label(line) && line.length <= VALUE && !line.is_prose();
        at += 1 + usize::from(lines.get(at + 1).is_some_and(is_value));
    }
    (at, count)
}

/// Longest label, in characters with its colon and the blanks between its characters.
const LABEL: usize = 14;

/// Whether a line is nothing but the label of such a table.
fn is_label(line: &Feature) -> bool {
    if line.length > LABEL {
        return false;
    }
    let word = text::squeezed(line.text.trim_end_matches([':', ' ']));
    let found = labels().at_start(&word).filter(|(label, _)| label.len() == word.len());
    found.is_some_and(|(_, field)| matches!(field, Field::Record | Field::Source | Field::Time))
}
