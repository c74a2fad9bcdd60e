//! What an article states about itself: title, date, source, persons.

mod account;
mod beside;
mod outlet;
mod persons;
mod picture;
mod published;
mod source;

use std::ops::Range;

use super::feature::{Feature, Shape};
use super::lexicon::Phrases;
use super::lexicon::furniture::Sign;
use super::lexicon::label::Field;
use super::{Article, Line, Reason, Role, text};
use crate::source::Span;

pub(super) use picture::photographer;
pub(super) use source::{VALUE, is_outlet};

/// The lines' text by place.
struct Text<'a, 's> {
    lines: &'a [Feature<'s>],
}

/// How far below the page's path the day of an article stands, in lines; the reader's own stands above it.
const PATH_REACH: usize = 2;

impl<'s> Text<'_, 's> {
    /// Whether the page's path stands right above a span.
    fn is_below_path(&self, span: Span) -> bool {
        let at = self.lines.partition_point(|line| line.span.end < span.end);
        let above = self.lines.get(at.saturating_sub(PATH_REACH)..at).unwrap_or_default();
        above.iter().any(|line| line.shape == Shape::Path || line.sign == Some(Sign::Path))
    }

    /// The text of a span that lies within one line.
    fn of(&self, span: Span) -> &'s str {
        let at = self.lines.partition_point(|line| line.span.end < span.end);
        let Some(line) = self.lines.get(at) else { return "" };
        let start = span.start.saturating_sub(line.span.start);
        Span::new(start, start + span.len()).of(line.text)
    }
}

/// Reads one article from the parts of its lines.
pub(super) fn article(
    labels: &Phrases<Field>,
    lines: &[Feature],
    parts: &[Line],
    range: Range<usize>,
) -> Article {
    let within = parts.get(range.clone()).unwrap_or_default();
    let text = Text { lines };
    let with = |role| within.iter().filter(move |part| part.role == role).map(|part| part.span);
    let mut article = Article { lines: range, ..Article::default() };
    article.title = with(Role::Title).reduce(|first, last| Span::new(first.start, last.end));
    article.kicker = with(Role::Kicker).next();
    article.subtitle = with(Role::Subtitle).next();
    for at in 0..within.len() {
        let above = at.checked_sub(1).and_then(|above| within.get(above));
        persons::persons(labels, &text, [above, within.get(at)], &mut article);
    }
    if article.authors.is_empty() {
        article.authors =
            within.iter().find_map(|part| persons::beside_the_date(labels, &text, part)).unwrap_or_default();
    }
    settle(&text, &mut article);
    published::dates(&text, within, &mut article);
    article.source = source::source(labels, &text, within, &article.authors)
        .or_else(|| source::interviewer(&text, within));
    // The line of whoever posted the text again stands above the article, not in it.
    if within.first().is_some_and(|first| first.reason == Reason::Repost) {
        article.lines.start += 1;
    }
    article.truncated = is_truncated(&text, within);
    article
}

/// Moves a span of a part's text to its place in the source.
pub(super) fn shift(span: Span, part: &Line) -> Span {
    Span::new(part.span.start + span.start, part.span.start + span.end)
}

/// Each person once, and each in one part: trainees and correspondents are not among the authors again.
fn settle(text: &Text, article: &mut Article) {
    let unique = |spans: &mut Vec<Span>, without: &[Span]| {
        let mut kept: Vec<Span> = Vec::new();
        for &span in spans.iter() {
            let known = |other: &Span| text.of(*other) == text.of(span);
            if !kept.iter().any(known) && !without.iter().any(known) {
                kept.push(span);
            }
        }
        *spans = kept;
    };
    unique(&mut article.correspondents, &[]);
    unique(&mut article.interns, &[]);
    unique(&mut article.editors, &[]);
    unique(&mut article.photographers, &[]);
    let others: Vec<Span> = article.correspondents.iter().chain(&article.interns).copied().collect();
    unique(&mut article.authors, &others);
}

/// Whether the article breaks off: its last words are prose without a closing mark, where its other paragraphs
/// close.
fn is_truncated(text: &Text, within: &[Line]) -> bool {
    let body: Vec<&Line> = within.iter().filter(|part| part.role == Role::Body).collect();
    let Some(last) = body.last() else { return false };
    let after = within
        .iter()
        .rev()
        .take_while(|part| part.span != last.span)
        .any(|part| matches!(part.role, Role::Byline | Role::Credit | Role::Meta));
    let line = text.of(last.span);
    let open = !text::is_closed(line) && text::length(line) >= 12;
    let closed = body.iter().filter(|part| text::is_closed(text.of(part.span))).count();
    let stub = ["余下全文", "本文共计", "订阅后继续"].iter().any(|stub| line.contains(stub));
    open && !after && closed * 3 >= body.len() * 2 && body.len() >= 2 || stub
}
