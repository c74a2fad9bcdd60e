//! Borders between paragraphs that the reader set or removed.

use std::collections::BTreeMap;

use super::piece::{Gap, Piece, trim};
use crate::source::{Source, Span};

/// The reader's borders: the byte of the folded copy where the later paragraph begins, and whether one begins there.
pub type Borders = BTreeMap<usize, bool>;

/// What the reader says of the border between a piece that ends and one that begins.
pub(super) fn between(borders: &Borders, end: usize, start: usize) -> Option<bool> {
    borders.range(end..=start).next_back().map(|(_, &begins)| begins)
}

/// Parts the pieces in which the reader lets a paragraph begin.
pub(super) fn part(source: &Source, pieces: Vec<Piece>, borders: &Borders) -> Vec<Piece> {
    if borders.is_empty() {
        return pieces;
    }
    let mut parts = Vec::with_capacity(pieces.len());
    for mut piece in pieces {
        let inside = borders.range(piece.span.start + 1..piece.span.end.max(piece.span.start + 1));
        for (&at, _) in inside.filter(|(_, begins)| **begins) {
            let [first, second] = [(piece.span.start, at), (at, piece.span.end)]
                .map(|(start, end)| trim(source, Span::new(start, end)));
            if first.is_empty() || second.is_empty() {
                continue;
            }
            parts.push(Piece { fills: false, ..of(source, piece, first) });
            let gap = Gap { is_same_line: true, ..Gap::default() };
            piece = Piece { gap, indent: 0, ..of(source, piece, second) };
        }
        parts.push(piece);
    }
    parts
}

fn of(source: &Source, piece: Piece, span: Span) -> Piece {
    Piece { span, length: source.text(span).chars().count(), ..piece }
}
