//! Builds the paragraphs of an article from its pieces, and keeps the ledger.

use super::border::{self, Borders};
use super::label::label;
use super::level;
use super::paragraph::{Pair, Paragraph, Setting, stitch};
use super::piece::{Gap, Piece};
use super::turn::Turn;
use crate::repair::{Repair, RepairKind, RepairReason, Undo};
use crate::source::{Source, Span};

/// What the building of paragraphs needs besides the pieces.
pub(super) struct Builder<'a> {
    pub source: &'a Source<'a>,
    pub setting: &'a Setting,
    pub turns: &'a [Turn],
    pub undo: &'a Undo,
    pub borders: &'a Borders,
    /// The stop model's score of a stop between two lines.
    pub boundary: &'a dyn Fn(&str, &str) -> f64,
}

/// A paragraph in the making.
#[derive(Default)]
struct Draft {
    paragraph: Paragraph,
    last: Piece,
}

impl Builder<'_> {
    /// The paragraphs, and the joins and cuts that made them.
    pub fn paragraphs(&self, pieces: &[Piece], repairs: &mut Vec<Repair>) -> Vec<Paragraph> {
        let mut done: Vec<Paragraph> = Vec::new();
        let mut draft: Option<Draft> = None;
        let mut speaker = None;
        let mut in_list = false;
        let mut turns = self.turns.iter().peekable();
        for (index, piece) in pieces.iter().enumerate() {
            if let Some(open) = &mut draft
                && self.joins(open, piece, index, in_list, repairs)
            {
                in_list |= has_item(self.source.text(piece.span));
                continue;
            }
            done.extend(draft.take().map(|draft| draft.paragraph));
            while let Some(turn) = turns.next_if(|turn| turn.name.start <= piece.span.start) {
                speaker = Some(turn.name);
            }
            in_list = !piece.is_heading && (in_list || has_item(self.source.text(piece.span)));
            draft = Some(self.draft(piece, index, speaker.filter(|_| !piece.is_heading)));
            if piece.gap.is_same_line && (piece.gap.is_turn || !piece.gap.is_barrier) {
                let (confidence, reason) = if piece.gap.is_turn {
                    (TURN_CONFIDENCE, RepairReason::Speaker)
                } else {
                    (1.0, RepairReason::Corrected)
                };
                let at = piece.span.start;
                repairs.push(Repair { kind: RepairKind::Cut, span: Span::new(at, at), confidence, reason });
            }
        }
        done.extend(draft.map(|draft| draft.paragraph));
        level::set(&mut done);
        done
    }

    fn draft(&self, piece: &Piece, index: usize, speaker: Option<Span>) -> Draft {
        let text = self.source.text(piece.span);
        let label = label(text);
        let paragraph = Paragraph {
            spans: vec![piece.span],
            is_heading: piece.is_heading,
            label,
            speaker,
            opens_turn: piece.gap.is_turn,
            continues_line: piece.gap.is_same_line,
            is_verse: self.setting.is_verse(index),
            level: 0,
        };
        Draft { paragraph, last: *piece }
    }

    /// Takes a piece into the paragraph if it goes on with it.
    fn joins(
        &self,
        open: &mut Draft,
        piece: &Piece,
        index: usize,
        in_list: bool,
        repairs: &mut Vec<Repair>,
    ) -> bool {
        let gap: Gap = piece.gap;
        let wish = border::between(self.borders, open.last.span.end, piece.span.start);
        let (seam, is_silent) = if let Some(begins) = wish {
            let can_join = !begins && !open.last.is_heading && !piece.is_heading;
            (can_join.then_some((RepairReason::Corrected, 1.0)), false)
        } else if gap.is_same_line && !gap.is_barrier && !gap.is_turn {
            (Some((RepairReason::TornSentence, 1.0)), true)
        } else {
            let pair = Pair {
                source: self.source,
                setting: self.setting,
                index,
                line: &open.last,
                next: piece,
                is_item: open.paragraph.label.is_some(),
                in_list,
                boundary: self.boundary,
            };
            (pair.seam(), false)
        };
        let Some((reason, confidence)) = seam else { return false };
        let between = Span::new(open.last.span.end, piece.span.start);
        if !is_silent {
            if self.undo.contains(&(RepairKind::Joined, between.start)) {
                return false;
            }
            repairs.push(Repair { kind: RepairKind::Joined, span: between, confidence, reason });
        }
        if let Some(last) = open.paragraph.spans.last_mut()
            && !is_silent
        {
            *last = stitch(self.source, *last, piece.span, reason, self.setting.is_exact());
        }
        open.paragraph.spans.push(piece.span);
        open.last = *piece;
        true
    }
}

/// Whether a line holds an item of running prose that a later line can go on from.
fn has_item(text: &str) -> bool {
    ["一是", "二是", "三是", "四是", "第一,", "第二,", "第三,"].iter().any(|item| text.contains(item))
}

/// How sure a cut before a speaker's label is, 0..=1: the label was seen elsewhere at the head of a line.
const TURN_CONFIDENCE: f64 = 0.95;
