//! Paragraphs to sentences.
//!
//! The law: the sentences of a paragraph, joined, are the paragraph without the blanks at their ends. They end where
//! `ends` says, and where a lost stop was restored; an item of a list may begin after a comma, where the whole is too
//! long to read.

use super::ends::ends;
use super::label::{Label, label};
use super::{Paragraph, item};
use crate::source::{Source, Span};

/// One sentence.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sentence {
    /// Its parts in order; more than one where torn lines were joined.
    pub spans: Vec<Span>,
    /// Index of its paragraph within the article's prose.
    pub paragraph: usize,
    /// Whether the full stop at its end is missing in the paste and was restored.
    pub restored_stop: bool,
    /// The label at its head, where it is an item of a list.
    pub label: Option<Label>,
    /// Who speaks, as the interview's label names the speaker, without the colon.
    pub speaker: Option<Span>,
}

impl Sentence {
    /// The folded text of the sentence, its parts joined.
    ///
    /// Between two Latin words that a line break parted stands that line break, a blank of the paste's own: it
    /// belongs to the part before it.
    pub fn text<'s>(&self, source: &'s Source) -> std::borrow::Cow<'s, str> {
        text_of(source, &self.spans)
    }

    /// The spans of the source that a range of bytes of [`text`](Self::text) stands for.
    pub fn locate(&self, start: usize, end: usize) -> Vec<Span> {
        let mut before = 0;
        let mut found = Vec::new();
        for span in &self.spans {
            let (from, to) = (start.max(before), end.min(before + span.len()));
            if from < to {
                found.push(Span::new(span.start + from - before, span.start + to - before));
            }
            before += span.len();
        }
        found
    }
}

/// The folded text of some parts of the source, joined.
pub(super) fn text_of<'s>(source: &'s Source, spans: &[Span]) -> std::borrow::Cow<'s, str> {
    match spans {
        [only] => source.text(*only).into(),
        spans => spans.iter().map(|span| source.text(*span)).collect::<String>().into(),
    }
}

/// Cuts a paragraph into its sentences; `index` is the paragraph's number, `stops` are the bytes of its text at
/// which a lost stop was restored, rising.
pub(super) fn cut(
    source: &Source,
    paragraph: &Paragraph,
    index: usize,
    stops: &[usize],
    sentences: &mut Vec<Sentence>,
) {
    let text = text_of(source, &paragraph.spans);
    let mut parts = Parts { spans: &paragraph.spans, first: 0, before: 0 };
    for (span, restored_stop) in split(&text, stops) {
        let speaker = paragraph.speaker;
        let label = label(span.of(&text));
        let spans = parts.take(span);
        sentences.push(Sentence { spans, paragraph: index, restored_stop, label, speaker });
    }
}

/// The sentences of a text, trimmed, each with whether a restored stop ends it.
fn split(text: &str, stops: &[usize]) -> Vec<(Span, bool)> {
    let mut bounds: Vec<(usize, bool)> = ends(text).into_iter().map(|end| (end, false)).collect();
    bounds.extend(stops.iter().map(|&stop| (stop, true)));
    bounds.sort_unstable();
    // A restored stop where the text ends anyway is the text's own end with a mark more.
    bounds.dedup_by(|later, first| {
        let is_same = later.0 == first.0;
        first.1 |= is_same && later.1;
        is_same
    });
    let mut found = Vec::with_capacity(bounds.len());
    let mut start = 0;
    for (end, is_restored) in bounds {
        let sentence = Span::new(start, end).trim(text);
        let mut from = sentence.start;
        for at in item::starts(text, sentence) {
            found.push((Span::new(from, at).trim(text), false));
            from = at;
        }
        found.push((Span::new(from, sentence.end), is_restored));
        start = end;
    }
    found.retain(|(span, _)| !span.is_empty());
    found
}

/// The parts of a paragraph, taken from front to back.
struct Parts<'a> {
    spans: &'a [Span],
    first: usize,
    before: usize,
}

impl Parts<'_> {
    /// The spans of the source for a range of bytes of the paragraph's text that begins where none before ended.
    fn take(&mut self, range: Span) -> Vec<Span> {
        let mut found = Vec::new();
        while let Some(span) = self.spans.get(self.first) {
            let (from, to) = (range.start.max(self.before), range.end.min(self.before + span.len()));
            if from < to {
                found.push(Span::new(span.start + from - self.before, span.start + to - self.before));
            }
            if range.end < self.before + span.len() {
                break;
            }
            self.before += span.len();
            self.first += 1;
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn restored_stops_end_sentences() {
        let text = "修了路二是架桥。";
        let found: Vec<(&str, bool)> = split(text, &["修了路".len()])
            .iter()
            .map(|&(span, restored)| (span.of(text), restored))
            .collect();
        assert_eq!(found, [("修了路", true), ("二是架桥。", false)]);
    }

    #[test]
    fn a_long_list_becomes_its_items() {
        let clause = "修路架桥植树造林".repeat(5);
        let text = format!("重点工作:一是{clause},二是{clause},三是{clause}。");
        let found = split(&text, &[]);
        assert_eq!(found.len(), 4);
        assert!(found.iter().skip(1).all(|(span, _)| label(span.of(&text)).is_some()));
    }
}
