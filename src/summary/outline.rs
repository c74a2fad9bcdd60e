//! The document's own headings, items and questions, with the best fact below each.

use serde::Serialize;

use super::PassedOver;
use crate::prose::{LabelForm, Prose};
use crate::rank::{Candidate, Ranked};
use crate::source::Span;

/// The kinds of outline entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum OutlineKind {
    /// A heading on a line of its own.
    Heading,
    /// The label and topic of a list item (`一是…`, `(二)…`).
    Item,
    /// A question of an interview.
    Question,
}

/// One entry of an outline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The place of the heading, label or question in the folded copy.
    pub span: Span,
    /// What it is.
    pub kind: OutlineKind,
    /// Depth, from 0.
    pub level: usize,
    /// The sentences below it: the first, and the one after the last.
    pub sentences: (usize, usize),
    /// The one of them that tells most.
    pub best: Option<usize>,
    /// The sentence at which it begins itself: a question, or the first one below.
    begins: usize,
    /// How the label is written, where there is one.
    form: Option<LabelForm>,
}

/// Characters of an item's topic, at most.
const TOPIC: usize = 30;

/// Characters of the shortest date; a shorter number heads a section.
const DATE: usize = 6;

/// What a sentence full of facts gains before others below one heading, in standard deviations: as much as in a
/// summary that goes through its article.
const FACTS: f64 = 2.0;

/// The outline of an article; `heading` gives the folded text of the paragraphs that are headings.
pub fn outline<'t>(
    prose: &Prose,
    heading: &dyn Fn(usize) -> &'t str,
    sentences: &[Candidate],
    ranked: &[Ranked],
    barred: &[Option<PassedOver>],
) -> Vec<Entry> {
    let mut entries = entries(prose, heading, sentences);
    drop_single_items(&mut entries);
    close(&mut entries, sentences.len());
    drop_last_headings(&mut entries, sentences.len());
    let value = |index: usize| {
        let ranked = ranked.get(index)?;
        let is_barred = barred.get(index).copied().flatten().is_some();
        Some(ranked.score + FACTS * ranked.signals.facts() - if is_barred { 3.0 } else { 0.0 })
    };
    for entry in &mut entries {
        let below = (entry.sentences.0..entry.sentences.1).filter_map(|index| Some((value(index)?, index)));
        // Of equal ones the first.
        entry.best = below
            .fold(None, |best: Option<(f64, usize)>, one| match best {
                Some(best) if best.0 >= one.0 => Some(best),
                _ => Some(one),
            })
            .map(|(_, index)| index);
    }
    entries
}

/// The sentences at which the entries begin, rising.
pub fn starts(entries: &[Entry]) -> Vec<usize> {
    let mut starts: Vec<usize> = entries.iter().map(|entry| entry.begins).collect();
    starts.sort_unstable();
    starts.dedup();
    starts
}

/// All headings, items and questions, in order.
fn entries<'t>(prose: &Prose, heading: &dyn Fn(usize) -> &'t str, sentences: &[Candidate]) -> Vec<Entry> {
    let mut entries = Vec::new();
    let (mut base, mut behind) = (0, 0);
    for (index, paragraph) in prose.paragraphs.iter().enumerate() {
        let first = behind;
        while prose.sentences.get(behind).is_some_and(|sentence| sentence.paragraph <= index) {
            behind += 1;
        }
        let (Some(start), Some(end)) = (paragraph.spans.first(), paragraph.spans.last()) else { continue };
        let form = paragraph.label.map(|label| label.form);
        let entry = |span, kind, level, first| Entry {
            span,
            kind,
            level,
            sentences: (first, first),
            best: None,
            begins: first,
            form,
        };
        let is_followed = || prose.paragraphs.get(index + 1).is_some_and(|next| next.is_heading);
        if paragraph.is_heading && (is_note(heading(index)) || is_number(heading(index)) && is_followed()) {
            continue;
        }
        if paragraph.is_heading {
            entries.push(entry(
                Span::new(start.start, end.end),
                OutlineKind::Heading,
                paragraph.level,
                behind,
            ));
            base = paragraph.level + 1;
            continue;
        }
        let is_question =
            |index: &usize| sentences.get(*index).is_some_and(|one| one.text.trim_end().ends_with('?'));
        if paragraph.opens_turn
            && let Some(question) = (first..behind).rfind(is_question)
            && let Some(span) = span(prose, question)
        {
            entries.push(Entry { begins: first, ..entry(span, OutlineKind::Question, base, question + 1) });
            continue;
        }
        for number in first..behind {
            let (Some(sentence), Some(candidate)) = (prose.sentences.get(number), sentences.get(number))
            else {
                continue;
            };
            let Some(label) = sentence.label else { continue };
            let Some(part) = sentence.spans.first() else { continue };
            let own_level = if number == first && form.is_some() {
                paragraph.level
            } else {
                base + usize::from(form.is_some())
            };
            let topic = topic(candidate.text, label.length);
            let span = Span::new(part.start, part.end.min(part.start + topic));
            entries
                .push(Entry { form: Some(label.form), ..entry(span, OutlineKind::Item, own_level, number) });
        }
    }
    entries
}

/// Whether a line that stands like a heading heads nothing: a remark in brackets (`(此件公开发布)`), the name of an
/// attachment, a date.
fn is_note(text: &str) -> bool {
    let text = text.trim();
    let is_bracketed = text.starts_with('(') && text.find(')') == Some(text.len() - 1);
    let can_date = |c: char| c.is_ascii_digit() || "年月日-./: 〇一二三四五六七八九十".contains(c);
    let is_date = text.chars().count() >= DATE && text.chars().all(can_date);
    is_bracketed || text.starts_with("附件") || is_date
}

/// Longest number of a section, in characters.
const NUMBER: usize = 8;

/// Whether a heading is nothing but its number, as it stands above the words of the heading: `01`, `PART.02`.
fn is_number(text: &str) -> bool {
    let number = text.trim().trim_start_matches("PART").trim_start_matches("Part");
    let can_number = |c: char| c.is_ascii_digit() || ". /".contains(c);
    text.chars().count() <= NUMBER
        && number.contains(|c: char| c.is_ascii_digit())
        && number.chars().all(can_number)
}

/// Drops the headings at an article's end below which nothing stands: signatures, remarks, torn lines.
fn drop_last_headings(entries: &mut Vec<Entry>, count: usize) {
    while count > 0 && entries.last().is_some_and(|last| last.sentences.0 >= count) {
        entries.pop();
    }
}

/// The place of a sentence.
fn span(prose: &Prose, index: usize) -> Option<Span> {
    let spans = &prose.sentences.get(index)?.spans;
    Some(Span::new(spans.first()?.start, spans.last()?.end))
}

/// Bytes of an item's label and topic: up to its first mark, and not too far.
fn topic(text: &str, label: usize) -> usize {
    let rest = text.get(label..).unwrap_or_default();
    let is_mark = |c: char| matches!(c, ',' | '。' | ';' | ':' | '!' | '?' | ' ');
    let length: usize = rest.chars().take(TOPIC).take_while(|c| !is_mark(*c)).map(char::len_utf8).sum();
    label + length
}

/// Drops items that stand alone in their section: one label makes no list.
fn drop_single_items(entries: &mut Vec<Entry>) {
    let mut section = 0;
    let sections: Vec<usize> = entries
        .iter()
        .map(|entry| {
            section += usize::from(entry.kind != OutlineKind::Item);
            section
        })
        .collect();
    let mut counts = std::collections::BTreeMap::new();
    for (entry, section) in entries.iter().zip(&sections) {
        *counts.entry((*section, entry.form)).or_insert(0) += 1;
    }
    let mut sections = sections.into_iter();
    entries.retain(|entry| {
        let section = sections.next().unwrap_or(0);
        entry.kind != OutlineKind::Item || counts.get(&(section, entry.form)).is_some_and(|count| *count > 1)
    });
}

/// Ends each entry's sentences where the next one of its level or above begins.
fn close(entries: &mut [Entry], count: usize) {
    let mut open: Vec<usize> = Vec::new();
    for index in 0..=entries.len() {
        let (level, start) = entries.get(index).map_or((0, count), |entry| (entry.level, entry.begins));
        while let Some(last) = open.last().copied() {
            let Some(entry) = entries.get_mut(last) else { break };
            if entry.level < level {
                break;
            }
            entry.sentences.1 = start.max(entry.sentences.0);
            open.pop();
        }
        open.push(index);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn remarks_attachments_and_dates_head_nothing() {
        for note in ["(此件公开发布)", "附件:1.名单", "2024年3月12日", "二〇二四年三月"] {
            assert!(is_note(note), "{note}");
        }
        for heading in ["(一)总体要求", "(一)目标(试行)", "一、附件管理", "1", "02", "2024年工作打算"]
        {
            assert!(!is_note(heading), "{heading}");
        }
    }
}
