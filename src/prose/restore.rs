//! Sets the lost stops of an article into its paragraphs, and keeps the ledger.

use std::borrow::Cow;

use super::Paragraph;
use super::piece::{End, end};
use super::sentence::text_of;
use super::stop::{Model, Stop, Thresholds, restore};
use crate::repair::{Repair, RepairKind, RepairReason, Undo};
use crate::source::{Source, Span};

/// The damage of a document from which a paragraph without a mark at its end has lost its stop, 0..=1.
///
/// At 0 every line of a clause-a-line article gets a stop, at 1 none ever does. Sound documents stay below 0.05.
const DAMAGED: f64 = 0.2;

/// Shortest paragraph that can have lost its last stop, in characters; shorter ones are labels and captions.
const SHORTEST_PARAGRAPH: usize = 24;

/// How sure a stop at a paragraph's end is, 0..=1.
const END_CONFIDENCE: f64 = 0.9;

/// How sure a stop before another speaker's label is, 0..=1.
const TURN_CONFIDENCE: f64 = 0.95;

/// The bytes of each paragraph's text before which a stop was restored, rising; a paragraph's end is the length
/// of its text.
pub(super) fn stops(
    source: &Source,
    paragraphs: &[Paragraph],
    undo: &Undo,
    repairs: &mut Vec<Repair>,
) -> Vec<Vec<usize>> {
    let texts: Vec<Cow<str>> = paragraphs
        .iter()
        .map(|paragraph| {
            if paragraph.is_heading { Cow::Borrowed("") } else { text_of(source, &paragraph.spans) }
        })
        .collect();
    let views: Vec<&str> = texts.iter().map(AsRef::as_ref).collect();
    let restored = restore(&views, Model::trained(), Thresholds::default());
    let mut found = Vec::with_capacity(paragraphs.len());
    for (index, (paragraph, text)) in paragraphs.iter().zip(&views).enumerate() {
        let mut stops: Vec<(Stop, RepairReason)> = restored.stops.get(index).map_or_else(Vec::new, |stops| {
            stops.iter().map(|stop| (*stop, RepairReason::LostStop)).collect()
        });
        let lost_end = lost_end(paragraph, paragraphs.get(index + 1), text, restored.damage);
        stops.extend(lost_end.map(|(confidence, reason)| (Stop { at: text.len(), confidence }, reason)));
        stops.retain(|(stop, reason)| {
            let at = place(paragraph, stop.at);
            let is_kept = !undo.contains(&(RepairKind::RestoredStop, at));
            if is_kept {
                let (span, confidence) = (Span::new(at, at), stop.confidence);
                repairs.push(Repair { kind: RepairKind::RestoredStop, span, confidence, reason: *reason });
            }
            is_kept
        });
        found.push(stops.into_iter().map(|(stop, _)| stop.at).collect());
    }
    found
}

/// How sure it is that the stop at a paragraph's end was lost, and why.
fn lost_end(
    paragraph: &Paragraph,
    next: Option<&Paragraph>,
    text: &str,
    damage: f64,
) -> Option<(f64, RepairReason)> {
    if paragraph.is_heading || end(text) != End::Bare {
        return None;
    }
    let is_turn = next.is_some_and(|next| next.opens_turn && next.continues_line);
    if is_turn {
        return Some((TURN_CONFIDENCE, RepairReason::Speaker));
    }
    let is_long = text.chars().nth(SHORTEST_PARAGRAPH).is_some();
    (damage >= DAMAGED && is_long).then_some((END_CONFIDENCE, RepairReason::ParagraphEnd))
}

/// The byte of the source behind the character before a byte of a paragraph's text.
fn place(paragraph: &Paragraph, at: usize) -> usize {
    let mut before = 0;
    for span in &paragraph.spans {
        if at <= before + span.len() {
            return span.start + at - before;
        }
        before += span.len();
    }
    paragraph.spans.last().map_or(0, |span| span.end)
}
