//! The outlet that stands without a label on the line of the date.

use super::source::{DEVICES, without_beside};
use super::{Text, shift};
use crate::page::lexicon::Phrases;
use crate::page::lexicon::label::Field;
use crate::page::lexicon::outlet::{BESIDE, ENDINGS};
use crate::page::{Line, Role, date, field, person, text};
use crate::source::Span;

/// An outlet without a label on the line of the date.
pub(super) fn beside_date(labels: &Phrases<Field>, text: &Text, part: &Line) -> Option<Span> {
    if part.role != Role::Meta {
        return None;
    }
    let line = text.of(part.span);
    let full = date::find(line).map(|found| found.span);
    let is_partial = full.is_none();
    let date = full.or_else(|| date::partial(line))?;
    let mut fields = field::fields(labels, line);
    for found in fields.iter_mut().filter(|found| is_person(found.field)) {
        let names = person::labelled(line, found.value);
        found.value.end = names.last().map_or(found.label.end, |name| name.end);
    }
    let covered = |at: usize| {
        (date.start..date.end).contains(&at)
            || fields
                .iter()
                .any(|found| found.field != Field::Time && (found.label.start..found.value.end).contains(&at))
    };
    if !line.contains(crate::fold::is_han) {
        return english_outlet(line, part);
    }
    let mut best = None;
    for token in person::tokens(line, 0).into_iter().flat_map(|token| split_at_date(token, date)) {
        let word = token.of(line).trim_matches(|c: char| !text::is_word(c));
        let start = token.start + token.of(line).find(word).unwrap_or(0);
        let label = fields
            .iter()
            .any(|found| found.field == Field::Time && (found.label.start..found.label.end).contains(&start));
        let after = line.get(token.end..).unwrap_or_default().trim_start();
        let posted = after.starts_with("发表于")
            || ["发布于", "发表于", "IP属地", "属地", "发自"].iter().any(|begin| word.starts_with(begin));
        // `今天 08:21 来自 某某网页版`: behind a day without a year stands what the post was sent with.
        let is_sent = is_partial || DEVICES.iter().any(|device| word.contains(device));
        let is_device =
            is_sent && line.get(..token.start).is_some_and(|before| before.trim_end().ends_with("来自"));
        let label = label || is_device || is_label(labels, word);
        // What a colon follows is a label that no list has: `活动时间:`.
        let label = label || line.get(start + word.len()..).is_some_and(|rest| rest.starts_with(':'));
        if covered(start) || label || posted || BESIDE.contains(&word) || person::is_name(word) {
            continue;
        }
        let clean = without_beside(without_badge(word));
        let is_clock = ["上午", "下午", "晚上", "凌晨", "中午"].iter().any(|half| clean.starts_with(half));
        let fits = (2..=16).contains(&text::length(clean))
            && !is_clock
            && !clean.chars().all(|c| c.is_ascii_digit() || !text::is_word(c));
        let counted = clean.starts_with(|c: char| c.is_ascii_digit());
        if fits
            && !counted
            && !BESIDE.contains(&clean)
            && !clean.starts_with("星期")
            && !clean.starts_with("第")
        {
            let known = ENDINGS.iter().any(|ending| clean.ends_with(ending));
            let span = shift(Span::new(start, start + clean.len()), part);
            if known {
                return Some(span);
            }
            best = best.or(Some(span));
        }
    }
    best
}

/// Whether a field holds persons, behind whom an outlet may follow.
fn is_person(field: Field) -> bool {
    matches!(
        field,
        Field::Author | Field::Reporter | Field::Correspondent | Field::Editor | Field::Photographer
    )
}

/// Whether a word is a label without its mark, a day of the week, or both: `发布`, `Sat`, `时间Sat`.
fn is_label(labels: &Phrases<Field>, word: &str) -> bool {
    let label = labels.at_start(word).map_or(0, |(label, _)| label.len());
    let rest = word.get(label..).unwrap_or_default();
    rest.is_empty() || WEEKDAYS.contains(&rest)
}

/// Days of the week beside a date.
const WEEKDAYS: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/// An account's name without the badge behind it: `某笔记·优质三农领域创作者`.
fn without_badge(word: &str) -> &str {
    const BADGES: [&str; 6] = ["创作者", "作者", "账号", "博主", "达人", "认证"];
    match word.split_once('·') {
        Some((name, badge)) if BADGES.iter().any(|end| badge.ends_with(end)) => name,
        _ => word,
    }
}

/// The outlet of an English date line, the part between upright strokes that is neither author nor date:
/// `By Ann Lee in Oldtown | Oldtown Daily | Updated: 2031-05-20 09:15`.
fn english_outlet(line: &str, part: &Line) -> Option<Span> {
    let mut start = 0;
    for segment in line.split('|') {
        let span = Span::new(start, start + segment.len()).trim(line);
        start += segment.len() + 1;
        let word = span.of(line);
        let is_other = word.starts_with("By ") || word.starts_with("Updated") || date::find(word).is_some();
        let fits =
            (3..=40).contains(&text::length(word)) && word.starts_with(|c: char| c.is_ascii_uppercase());
        if line.contains('|') && fits && !is_other && !word.contains(':') {
            return Some(shift(span, part));
        }
    }
    None
}

/// The parts of a token before and after the date that it is glued to.
fn split_at_date(token: Span, date: Span) -> Vec<Span> {
    if token.end <= date.start || token.start >= date.end {
        return vec![token];
    }
    [Span::new(token.start, date.start.max(token.start)), Span::new(date.end.min(token.end), token.end)]
        .into_iter()
        .filter(|span| !span.is_empty())
        .collect()
}
