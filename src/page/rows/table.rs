//! Tables inside a text: rows whose cells a copy sets apart with tabulators.

use crate::page::feature::{Feature, Shape};

/// Fewest rows of a table, its head included, and fewest tabulators of a row.
const ROWS: usize = 2;
const CELLS: usize = 2;

/// How far above a table the prose that it belongs to stands, in lines: a heading and the table's own name between.
const ABOVE: usize = 3;

/// How far below a table the text goes on, in lines; lists of links in columns stand below an article.
const BELOW: usize = 4;

/// Marks the rows of the tables that stand between the paragraphs of a text: they are as much of it as these.
pub(super) fn mark(lines: &mut [Feature]) {
    let mut at = 0;
    while at < lines.len() {
        let columns = |line: &Feature| line.text.matches('\t').count();
        let own = lines.get(at).map_or(0, columns);
        let is_row = |line: &&Feature| columns(line) == own && !line.closed;
        let count = lines.iter().skip(at).take_while(is_row).count();
        let is_text = |line: &Feature| line.is_prose() && line.full_stop;
        let above = lines.get(at.saturating_sub(ABOVE)..at).unwrap_or_default().iter().any(is_text);
        if own >= CELLS && count >= ROWS && above && lines.iter().skip(at + count).take(BELOW).any(is_text) {
            lines.iter_mut().skip(at).take(count).for_each(row);
        }
        at += count.max(1);
    }
}

/// Takes off a row what it would state or be by itself.
fn row(line: &mut Feature) {
    line.enumerated = true;
    (line.shape, line.sign, line.caption, line.date) = (Shape::Words, None, None, None);
    (line.partial_date, line.byline, line.record, line.names) = (false, false, false, false);
    line.fields.clear();
}
