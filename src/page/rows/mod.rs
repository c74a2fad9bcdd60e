//! Rows that stand together: timelines, tables, careers, the data of a work, the cells of an office's table.

mod cell;
mod period;
mod table;
mod timeline;
mod work;

use super::feature::Feature;

/// Marks them, so that none of them is judged alone.
pub(super) fn mark(lines: &mut [Feature]) {
    timeline::mark(lines);
    table::mark(lines);
    period::mark(lines);
    work::mark(lines);
    cell::mark(lines);
}
