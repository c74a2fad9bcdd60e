//! Stops that end nothing: `另一方面,。` and `指出。,`.
//!
//! Only adjacency tells them (STOPS: the rule never fired on 34,000 clean stops); a stop that merely reads oddly
//! is the author's.

use super::piece::{Gap, Piece, trim};
use crate::repair::{Repair, RepairKind, RepairReason, Undo};
use crate::source::{Source, Span};

/// How sure it is that a stop beside a comma ends nothing, 0..=1.
const CONFIDENCE: f64 = 0.97;

/// Takes the bogus stops out of the pieces: a piece with one in its middle becomes two of the same line.
pub(super) fn without(
    source: &Source,
    pieces: Vec<Piece>,
    undo: &Undo,
    repairs: &mut Vec<Repair>,
) -> Vec<Piece> {
    let mut kept = Vec::with_capacity(pieces.len());
    for mut piece in pieces {
        for stop in stops(source, piece.span) {
            if undo.contains(&(RepairKind::BogusStop, stop.start)) {
                continue;
            }
            let reason = RepairReason::BesideComma;
            repairs.push(Repair { kind: RepairKind::BogusStop, span: stop, confidence: CONFIDENCE, reason });
            let before = trim(source, Span::new(piece.span.start, stop.start));
            let after = trim(source, Span::new(stop.end, piece.span.end));
            if after.is_empty() {
                piece.span = before;
                continue;
            }
            kept.push(Piece { span: before, fills: false, ..piece });
            let gap = Gap { is_same_line: true, ..Gap::default() };
            piece = Piece { span: after, indent: 0, gap, ..piece };
        }
        kept.push(piece);
    }
    kept
}

/// The stops of a range that stand directly after or before a comma.
fn stops(source: &Source, span: Span) -> Vec<Span> {
    let text = source.text(span);
    let mut found = Vec::new();
    for (at, stop) in text.match_indices('。') {
        let before = text.get(..at).and_then(|text| text.chars().next_back());
        let after = text.get(at + stop.len()..).and_then(|text| text.chars().next());
        let is_after = matches!(before, Some(',' | '、' | ';'));
        // `。,` alone: `。、` and `。;` are how some lists are written.
        let is_before = after == Some(',') && before.is_some_and(char::is_alphanumeric);
        if is_after || is_before {
            found.push(Span::new(span.start + at, span.start + at + stop.len()));
        }
    }
    found
}
