//! Interviews whose questions were lost: an answer opens after a gap that nothing fills.

use super::piece::Piece;
use crate::page::{Article, Page, Role};
use crate::source::Source;

/// Words by which an article says that it is an interview.
const INTERVIEW: [&str; 8] =
    ["专访", "访谈", "答记者问", "对话", "接受采访", "接受记者采访", "接受本报", "记者提问"];

/// Fewest blank lines in a gap that a question may have filled.
const GAP: usize = 3;

/// How far into an article its kind is looked for, in lines.
const HEAD: usize = 24;

/// The numbers of the pieces that answer a question which the paste lost.
///
/// Only in an article that calls itself an interview and whose turns have no labels; the gap must be at least
/// twice as long as the gaps between its other paragraphs, and one more.
pub(super) fn answers(source: &Source, page: &Page, article: &Article, pieces: &[Piece]) -> Vec<usize> {
    let lines = page.lines.get(article.lines.clone()).unwrap_or_default();
    let is_interview = lines
        .iter()
        .filter(|line| line.role != Role::Related)
        .take(HEAD)
        .any(|line| INTERVIEW.iter().any(|word| source.text(line.span).contains(word)));
    if !is_interview {
        return Vec::new();
    }
    let mut blanks: Vec<usize> =
        pieces.iter().skip(1).filter(|piece| !piece.gap.is_same_line).map(|piece| piece.gap.blanks).collect();
    blanks.sort_unstable();
    let usual = blanks.get(blanks.len() / 2).copied().unwrap_or(0);
    let is_answer = |(_, piece): &(usize, &Piece)| {
        !piece.is_heading && !piece.gap.is_same_line && piece.gap.blanks >= GAP.max(2 * usual + 1)
    };
    pieces.iter().enumerate().skip(1).filter(is_answer).map(|(index, _)| index).collect()
}
