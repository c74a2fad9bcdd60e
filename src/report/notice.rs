//! What the reader should know: what was done to the text, and what is unusual about it.

use serde::Serialize;

use super::{Range, Reading, rounded};
use crate::fact::{self, Facts};
use crate::fold::Script;
use crate::page::Page;
use crate::prose;
use crate::repair::{RepairKind, RepairReason};
use crate::source::{Offsets, Span};

/// Something that was done to the text in order to understand it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Repair {
    /// What was done.
    pub kind: RepairKind,
    /// Where, in UTF-16 units; a cut and a restored stop have no length.
    pub start: u32,
    /// Where it ends, in UTF-16 units.
    pub end: u32,
    /// How sure it is, 0..=1.
    pub confidence: f64,
    /// Why it was done; the page has a sentence for each.
    pub reason: RepairReason,
}

/// Something that the reader should know about the whole paste.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Notice {
    /// What it is; the page has a sentence for each.
    pub code: NoticeCode,
    /// The article it is about, as an index into `articles`.
    pub article: Option<u32>,
    /// The place it is about, where it is about one.
    pub span: Option<Range>,
}

/// The kinds of notice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum NoticeCode {
    /// The paste is empty or only blank.
    Empty,
    /// No line reads as prose: only headlines, links or labels.
    NoProse,
    /// The paste is not Chinese: sentences are cut, but words and ranks are rough.
    NotChinese,
    /// The article has no more sentences than the summary may have: it is shown whole.
    ShownWhole,
    /// The article breaks off before its end.
    Truncated,
    /// The place answers a question that the paste lost.
    LostQuestion,
    /// The figure at the place differs from another one for the same thing in this paste.
    FiguresDiffer,
}

/// Everything that was done to the text, in order.
pub(super) fn repairs(offsets: &Offsets, readings: &[Reading]) -> Vec<Repair> {
    let repairs = readings.iter().flat_map(|reading| &reading.prose.repairs);
    let mut repairs: Vec<Repair> = repairs.map(|own| repair(offsets, own)).collect();
    repairs.sort_by_key(|repair| (repair.start, repair.end));
    repairs
}

fn repair(offsets: &Offsets, repair: &crate::repair::Repair) -> Repair {
    let [start, end] = offsets.utf16(repair.span);
    let (kind, reason) = (repair.kind, repair.reason);
    Repair { kind, start, end, confidence: rounded(repair.confidence), reason }
}

/// What the reader should know: of the whole paste, of each article, of differing figures.
pub(super) fn notices(offsets: &Offsets, script: Script, page: &Page, readings: &[Reading]) -> Vec<Notice> {
    let whole = |code| Notice { code, article: None, span: None };
    let mut notices = Vec::new();
    if page.lines.is_empty() {
        notices.push(whole(NoticeCode::Empty));
    } else if readings.iter().all(|reading| reading.prose.sentences.is_empty()) {
        notices.push(whole(NoticeCode::NoProse));
    }
    if script == Script::Other && !page.lines.is_empty() {
        notices.push(whole(NoticeCode::NotChinese));
    }
    for (index, reading) in readings.iter().enumerate() {
        notices.extend(of_article(offsets, index, reading));
    }
    notices.extend(differing(offsets, readings));
    notices
}

fn of_article(offsets: &Offsets, index: usize, reading: &Reading) -> Vec<Notice> {
    let about = |code| Notice { code, article: Some(index as u32), span: None };
    let mut notices = Vec::new();
    if reading.article.truncated {
        notices.push(about(NoticeCode::Truncated));
    }
    let picks = &reading.summary.selection.picks;
    if !picks.is_empty() && picks.len() == reading.prose.sentences.len() {
        notices.push(about(NoticeCode::ShownWhole));
    }
    notices.extend(reading.prose.notices.iter().map(|notice| match notice.kind {
        prose::NoticeKind::LostQuestion => {
            Notice { span: Some(offsets.utf16(notice.span)), ..about(NoticeCode::LostQuestion) }
        }
    }));
    notices
}

/// The figures that differ from another one for the same thing.
fn differing(offsets: &Offsets, readings: &[Reading]) -> Vec<Notice> {
    let statements: Vec<(Vec<&str>, &[Facts])> =
        readings.iter().map(|reading| (reading.texts.clone(), reading.facts.as_slice())).collect();
    let notice = |(index, place): (usize, fact::Place)| {
        let reading = readings.get(index);
        let spans = reading.map(|reading| reading.locate(place.sentence, place.range.start, place.range.end));
        let span = spans.and_then(|spans| Some(Span::new(spans.first()?.start, spans.last()?.end)));
        let span = span.map(|span| offsets.utf16(span));
        Notice { code: NoticeCode::FiguresDiffer, article: Some(index as u32), span }
    };
    fact::differing(&statements).into_iter().map(notice).collect()
}
