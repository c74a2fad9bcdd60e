//! Furniture inside a line is cut off it: the line then stands in the page once for each part.

use super::feature::{self, Feature};
use super::glued::{after, glued_before};
use super::lexicon::{Phrases, label};
use super::mail::Header;
use super::segment::Segment;
use super::wrap::Wrap;
use super::{Article, Corrections, Line, Page, Reason, Role, Understood};
use super::{chat::Spoken, credit, edition, inner::Given, title};
use crate::source::Span;

/// Cuts the lines into their parts, applies the corrections, and reads the articles.
pub(super) fn page(
    understood: &Understood,
    marks: &[Span],
    corrections: &Corrections,
    wrap: Option<Wrap>,
) -> Page {
    let Understood { lines, segments, given, chat } = *understood;
    let labels = feature::labels();
    let mut marks = marks.iter().copied().peekable();
    let mut mark = |parts: &mut Vec<Line>, before: usize| {
        while let Some(span) = marks.next_if(|mark| mark.start < before) {
            let (role, reason) = (Role::Chrome, Reason::QuoteMark);
            let confidence = reason.confidence();
            parts.push(Line { span, role, reason, confidence, blanks_before: 0, fills: false });
        }
    };
    let mut parts: Vec<Line> = Vec::with_capacity(lines.len());
    let mut firsts: Vec<usize> = Vec::with_capacity(lines.len() + 1);
    let is_prose = |at: &usize| lines.get(*at).is_some_and(Feature::is_prose);
    let last_proses: Vec<Option<usize>> =
        segments.iter().map(|segment| segment.body.clone().rev().find(is_prose)).collect();
    let mut segment_at = 0;
    for (at, line) in lines.iter().enumerate() {
        mark(&mut parts, line.span.start);
        firsts.push(parts.len());
        while segments.get(segment_at).is_some_and(|segment| segment.lines.end <= at) {
            segment_at += 1;
        }
        let segment = segments.get(segment_at).filter(|segment| segment.lines.contains(&at));
        let role = given.get(at).copied().flatten().unwrap_or((Role::Chrome, Reason::Outside));
        let cuts = match chat.and_then(|chat| chat.spoken.get(&at)) {
            Some(spoken) => said(line, spoken, role),
            None => {
                let is_last = last_proses.get(segment_at).copied().flatten().is_none_or(|last| last <= at);
                cut(labels, lines, at, segment.map(|segment| (segment, is_last)), role)
            }
        };
        for (index, &(span, role, reason)) in cuts.iter().enumerate() {
            let span = Span::new(line.span.start + span.start, line.span.start + span.end);
            let blanks_before = if index == 0 { line.blanks } else { 0 };
            let fills = index + 1 == cuts.len() && wrap.as_ref().is_some_and(|wrap| wrap.is_full(at));
            parts.push(Line { span, role, reason, confidence: reason.confidence(), blanks_before, fills });
        }
    }
    firsts.push(parts.len());
    mark(&mut parts, usize::MAX);
    correct(&mut parts, corrections);
    let mut articles = articles(labels, lines, &parts, &firsts, segments);
    edition::complete(lines, &parts, &mut articles);
    Page { lines: parts, articles, wrap }
}

/// Sets the roles that the reader gave.
fn correct(parts: &mut [Line], corrections: &Corrections) {
    for correction in &corrections.roles {
        let at = parts.partition_point(|part| part.span.end <= correction.at);
        if let Some(part) = parts.get_mut(at).filter(|part| part.span.start <= correction.at) {
            part.role = correction.role;
            part.reason = Reason::Corrected;
            part.confidence = Reason::Corrected.confidence();
        }
    }
}

/// The articles of the parts; body that the reader added outside all of them joins the one above it.
fn articles(
    labels: &Phrases<label::Field>,
    lines: &[Feature],
    parts: &[Line],
    firsts: &[usize],
    segments: &[Segment],
) -> Vec<Article> {
    let place = |line: usize| firsts.get(line).copied().unwrap_or(parts.len());
    let mut ranges: Vec<_> =
        segments.iter().map(|segment| place(segment.lines.start)..place(segment.lines.end)).collect();
    for (at, part) in parts.iter().enumerate() {
        if part.reason != Reason::Corrected || !matches!(part.role, Role::Body | Role::Title) {
            continue;
        }
        if ranges.iter().any(|range| range.contains(&at)) {
            continue;
        }
        match ranges.iter().rposition(|range| range.end <= at) {
            Some(above) if part.role == Role::Body => {
                if let Some(range) = ranges.get_mut(above) {
                    range.end = at + 1;
                }
            }
            _ => match ranges.iter_mut().find(|range| range.start > at) {
                Some(below) => below.start = at,
                None => ranges.push(at..at + 1),
            },
        }
    }
    ranges
        .into_iter()
        .map(|range| credit::article(labels, lines, parts, range))
        .filter(|article| {
            parts.get(article.lines.clone()).unwrap_or_default().iter().any(|part| part.role == Role::Body)
        })
        .collect()
}

/// A part of a line with its role.
type Cut = (Span, Role, Reason);

/// The parts of one line, as places in it; with its article, and whether no prose of that stands below the line.
fn cut(
    labels: &Phrases<label::Field>,
    lines: &[Feature],
    at: usize,
    segment: Option<(&Segment, bool)>,
    role: Given,
) -> Vec<Cut> {
    let Some(line) = lines.get(at) else { return Vec::new() };
    let whole = Span::new(0, line.text.len());
    if let (Role::Title, Some(head)) = (role.0, &line.masthead) {
        return masthead(line, head);
    }
    if let (Role::Title, Some(Header::Subject(start))) = (role.0, line.mail) {
        let label = Span::new(0, start).trim(line.text);
        let subject = Span::new(start, line.text.len());
        return vec![(label, Role::Meta, Reason::MailHeader), (subject, Role::Title, Reason::MailHeader)];
    }
    if let (Role::Title, Some(start)) = (role.0, title::labelled(line)) {
        let label = Span::new(0, start).trim(line.text);
        return vec![(label, Role::Meta, role.1), (Span::new(start, line.text.len()), Role::Title, role.1)];
    }
    if matches!(role.0, Role::Title | Role::Heading) {
        let words = title::without_button(line.text);
        if !words.is_empty() && words.len() < line.text.len() {
            let button = Span::new(words.len(), line.text.len()).trim(line.text);
            return vec![
                (Span::new(0, words.len()), role.0, role.1),
                (button, Role::Chrome, Reason::ChromeWord),
            ];
        }
    }
    let (Role::Body, Some((segment, is_last))) = (role.0, segment) else {
        return vec![(whole, role.0, role.1)];
    };
    let mut cuts = Vec::new();
    let mut inner = whole;
    let goes_on = at.checked_sub(1).and_then(|above| lines.get(above)).is_some_and(Feature::is_torn);
    if let Some(end) = line.head.filter(|_| !goes_on) {
        cuts.push((Span::new(0, end).trim(line.text), Role::Byline, Reason::Dateline));
        inner.start = end;
    } else if let Some((end, reason)) = glued_before(lines, at, segment).filter(|_| !goes_on) {
        cuts.push((Span::new(0, end), Role::Caption, reason));
        inner.start = end;
    }
    let mut behind = Vec::new();
    if !line.is_torn()
        && let Some((start, role, reason)) =
            after(labels, lines, line, segment, is_last).filter(|cut| cut.0 > inner.start)
    {
        behind.push((Span::new(start, inner.end).trim(line.text), role, reason));
        inner.end = start;
    }
    let inner = inner.trim(line.text);
    if !inner.is_empty() {
        cuts.push((inner, role.0, role.1));
    }
    cuts.extend(behind);
    cuts
}

/// The parts of a chat's line: what stands beside the speaker's name, the name, the message.
fn said(line: &Feature, spoken: &Spoken, role: Given) -> Vec<Cut> {
    let colon = usize::from(line.text.get(spoken.name.end..).is_some_and(|rest| rest.starts_with(':')));
    let name = Span::new(spoken.name.start, spoken.name.end + colon);
    let mut cuts = vec![
        (Span::new(0, name.start), Role::Meta, Reason::DateLine),
        (name, Role::Byline, Reason::Speaker),
        (Span::new(name.end, spoken.text.max(name.end)), Role::Meta, Reason::DateLine),
        (Span::new(spoken.text.max(name.end), line.text.len()), role.0, role.1),
    ];
    cuts.iter_mut().for_each(|cut| cut.0 = cut.0.trim(line.text));
    cuts.retain(|(span, _, _)| !span.is_empty());
    cuts
}

/// The parts of a glued head.
fn masthead(line: &Feature, head: &super::masthead::Masthead) -> Vec<Cut> {
    let mut cuts = Vec::new();
    let start = head.guest.map_or(0, |guest| guest.span.end);
    if start > 0 {
        cuts.push((Span::new(0, start), Role::Byline, Reason::BylineLabel));
    }
    cuts.push((head.title, Role::Title, Reason::TitleBeforeByline));
    cuts.extend(head.subtitle.map(|span| (span, Role::Subtitle, Reason::BelowTitle)));
    cuts.push((head.byline, Role::Byline, Reason::BylineLabel));
    cuts.retain(|(span, _, _)| !span.of(line.text).is_empty());
    cuts
}
