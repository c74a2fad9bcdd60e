//! What every line of the paste is for, where its articles are, and who made them.
//!
//! Takes the lines of the [`Source`]; gives each non-blank line exactly one role, and the articles with their
//! credits. Nothing is deleted, only marked.
//!
//! The way: the marks of quoted mail are taken off ([`mail`]), every line is measured by itself ([`feature`]), some are
//! known by their neighbours (the card of an account, [`account`]; pictures without a text, [`alternative`]; boxes,
//! [`links`]; points of an abstract, [`point`]; numbered parts, [`chapter`]; an encyclopedia's headings, [`entry`]; a [`gallery`]; [`rows`]), and the width of a wrapped page is found
//! ([`wrap`]); the contiguous lines with the greatest sum of values ([`value`], [`zone`]) are the prose ([`run`]),
//! unless the whole is a chat ([`chat`]); changes of topic, bylines and datelines cut it into articles
//! ([`border`], [`segment`]); then the lines inside ([`inner`]) and outside ([`outer`]) get their roles, furniture inside a line
//! is cut off ([`part`]), and what the lines state is read from them ([`credit`]), or from the head of the newspaper's
//! page above them ([`edition`]). What only registers a paper stands aside ([`record`]).

mod account;
mod alternative;
mod border;
mod byline;
mod candidate;
mod caption;
mod chapter;
mod chat;
mod correction;
mod credit;
mod date;
mod edition;
mod entry;
mod extent;
mod feature;
mod field;
mod gallery;
mod glued;
mod hint;
mod inner;
mod lexicon;
mod links;
mod mail;
mod masthead;
mod opening;
mod outer;
mod part;
mod person;
mod point;
mod reason;
mod record;
mod role;
mod rows;
mod run;
mod segment;
mod tail;
mod text;
mod title;
mod topic;
mod value;
mod wrap;
mod zone;

use std::ops::Range;

use serde::Serialize;

#[allow(unused_imports, reason = "the report's options are converted to these")]
pub use correction::{BoundaryCorrection, Corrections, RoleCorrection};
pub use hint::{Hint, HintedLine};
pub(crate) use lexicon::name::{double_surname_starts, surname, surname_starts};
pub(crate) use person::is_no_name;
pub use reason::Reason;
pub use role::Role;
pub(crate) use text::without_citations;
pub use wrap::Wrap;

use crate::source::{Source, Span};
use feature::Feature;
use segment::Segment;

/// The lines and the articles of one paste.
pub struct Page {
    /// Every non-blank line in order; a line whose parts have different roles stands here once for each part.
    pub lines: Vec<Line>,
    /// The articles, in order and apart from each other.
    pub articles: Vec<Article>,
    /// How its lines were wrapped, if they were.
    pub wrap: Option<Wrap>,
}

/// A line of the paste, or a part of one, with its role.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Line {
    /// The text without the blanks at its ends.
    pub span: Span,
    /// What it is for.
    pub role: Role,
    /// Why.
    pub reason: Reason,
    /// How sure that is, 0..=1.
    pub confidence: f32,
    /// How many blank lines stand before it.
    pub blanks_before: usize,
    /// Whether it ends a line of a wrapped page that has no room left for the first word of the next line.
    pub fills: bool,
}

/// One article: which lines belong to it, and what they say about it.
///
/// What the text does not state is empty.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Article {
    /// Indexes into [`Page::lines`], from the first line that belongs to the article to the last.
    pub lines: Range<usize>,
    /// The title.
    pub title: Option<Span>,
    /// The line above the title.
    pub kicker: Option<Span>,
    /// The line below the title.
    pub subtitle: Option<Span>,
    /// The outlet that is named as the source.
    pub source: Option<Span>,
    /// The date of publication.
    pub date: Option<Date>,
    /// The persons who wrote the article.
    pub authors: Vec<Span>,
    /// The correspondents (通讯员).
    pub correspondents: Vec<Span>,
    /// The trainees who took part (实习生).
    pub interns: Vec<Span>,
    /// The editors (责编, 编辑).
    pub editors: Vec<Span>,
    /// Who took the pictures.
    pub photographers: Vec<Span>,
    /// The guest of an interview.
    pub guest: Option<Span>,
    /// Who posted the text again, and when: neither its author nor its date.
    pub repost: Option<Repost>,
    /// Whether the text breaks off before its end.
    pub truncated: bool,
}

/// A date of publication that the text states.
#[derive(Clone, Debug, PartialEq)]
pub struct Date {
    /// Where it stands.
    pub span: Span,
    /// `YYYY-MM-DD`, `YYYY-MM-DDTHH:MM` or `YYYY-MM-DDTHH:MM:SS`.
    pub value: String,
    /// How it is known.
    pub basis: DateBasis,
}

/// How the date of publication is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum DateBasis {
    /// A line beside the title or a credit below the text states it.
    Stated,
    /// The text is signed with it at its end, as notices are.
    Signed,
}

/// The post that a text was copied from.
#[derive(Clone, Debug, PartialEq)]
pub struct Repost {
    /// Who posted it.
    pub poster: Option<Span>,
    /// When.
    pub date: Date,
}

/// Full stops from which the only line of a paste is a whole article: a sign at its head or its end marks a part of
/// it, and the rest would be lost.
const WHOLE_TEXT: usize = 3;

/// Reads the page.
pub fn read(source: &Source) -> Page {
    read_with(source, &Corrections::default())
}

/// Reads the page with the hints of its structure and the reader's corrections.
pub fn read_with(source: &Source, corrections: &Corrections) -> Page {
    let unquoted = mail::unquote(source);
    let mut lines = feature::measure(source, &unquoted.lines);
    mail::mark_quoted(&mut lines, source, &unquoted.marks);
    mail::mark(&mut lines);
    if let [only] = lines.as_mut_slice()
        && only.text.matches('。').count() >= WHOLE_TEXT
    {
        only.sign = None;
    }
    account::mark(&mut lines);
    alternative::mark(&mut lines);
    links::mark_boxes(&mut lines);
    point::mark(&mut lines);
    rows::mark(&mut lines);
    chapter::mark(&mut lines);
    entry::mark(&mut lines);
    gallery::mark(&mut lines);
    hint::apply(&mut lines, &corrections.hints);
    let chat = chat::find(&lines);
    let wrap = if chat.is_none() { wrap::estimate(source, &lines) } else { None };
    wrap.iter().for_each(|wrap| feature::mark(&mut lines, wrap));
    let mut assigned = assign(&lines, chat.as_ref(), corrections);
    let is_body = |given: &Option<inner::Given>| given.is_some_and(|(role, _)| role == Role::Body);
    if !assigned.1.iter().any(is_body) && feature::unmark(&mut lines) {
        assigned = assign(&lines, chat.as_ref(), corrections);
    }
    let (segments, given) = assigned;
    let understood = Understood { lines: &lines, segments: &segments, given: &given, chat: chat.as_ref() };
    part::page(&understood, &unquoted.marks, corrections, wrap)
}

/// The articles, and the role of every line.
fn assign(
    lines: &[Feature],
    chat: Option<&chat::Chat>,
    corrections: &Corrections,
) -> (Vec<Segment>, Vec<Option<inner::Given>>) {
    let mut given = vec![None; lines.len()];
    let segments = match chat {
        Some(chat) => chat.segments(lines, corrections),
        None => segments(lines, corrections),
    };
    if let Some(chat) = chat {
        chat.roles(lines, &segments, &mut given);
    }
    for segment in segments.iter().filter(|_| chat.is_none()) {
        inner::roles(lines, segment, &mut given);
    }
    let mut from = 0;
    for segment in &segments {
        outer::roles(lines, from..segment.lines.start, from == 0, &mut given);
        from = segment.body.end;
    }
    outer::roles(lines, from..lines.len(), segments.is_empty(), &mut given);
    hint::explain(lines, &mut given);
    (segments, given)
}

/// What the stages before the last have found.
struct Understood<'a, 's> {
    lines: &'a [Feature<'s>],
    segments: &'a [Segment],
    /// The role of every line.
    given: &'a [Option<inner::Given>],
    chat: Option<&'a chat::Chat>,
}

/// The articles as ranges of lines.
fn segments(lines: &[Feature], corrections: &Corrections) -> Vec<Segment> {
    let blocks = blocks(lines, corrections);
    let mut runs: Vec<Range<usize>> = blocks.iter().flat_map(|block| runs_in(lines, block)).collect();
    if runs.is_empty() && lines.iter().any(|line| line.length >= 2) && lines.len() <= candidate::FEW_LINES {
        runs.extend(candidate::only_text(lines));
    }
    if runs.is_empty() {
        runs.extend(candidate::clauses(lines));
    }
    let mut bodies: Vec<(Range<usize>, bool)> = Vec::new();
    for run in runs {
        let mut borders = border::borders(lines, &run);
        border::correct(lines, &run, corrections, &mut borders);
        let (mut start, mut opens) = (run.start, false);
        for border in borders {
            let is_preface = !opens && candidate::is_preface(lines, &(start..border));
            if !is_preface {
                bodies.push((start..border, opens));
            }
            // Below a preface the head may stand above it.
            (start, opens) = (border, !is_preface || border::begins_with_title(lines, border));
        }
        bodies.push((start..run.end, opens));
    }
    // A run of notes alone, the abstract in another language, is no article of its own.
    let is_note = |at: usize| lines.get(at).is_none_or(|line| !line.is_prose() || line.sign.is_some());
    if bodies.iter().any(|(body, _)| !body.clone().all(is_note)) {
        bodies.retain(|(body, _)| !body.clone().all(is_note));
    }
    let mut segments: Vec<Segment> = Vec::new();
    for (index, (body, opens)) in bodies.iter().enumerate() {
        let block =
            blocks.iter().find(|block| block.contains(&body.start)).cloned().unwrap_or(0..lines.len());
        let from = segments.last().map_or(0, |before| before.lines.end).max(block.start);
        let to = bodies.get(index + 1).map_or(lines.len(), |(next, _)| next.start).min(block.end);
        segments.push(segment::segment(lines, body.clone(), from..to.max(body.end), *opens));
    }
    segments
}

/// The paste cut where the reader says that an article begins: what stands on one side is no part of the other.
fn blocks(lines: &[Feature], corrections: &Corrections) -> Vec<Range<usize>> {
    let begins = corrections.boundaries.iter().filter(|boundary| boundary.begins);
    let mut cuts: Vec<usize> =
        begins.map(|boundary| lines.partition_point(|line| line.span.end <= boundary.at)).collect();
    cuts.extend([0, lines.len()]);
    cuts.sort_unstable();
    cuts.dedup();
    cuts.iter().zip(cuts.iter().skip(1)).map(|(&start, &end)| start..end).collect()
}

/// The runs of prose in a block.
fn runs_in(lines: &[Feature], block: &Range<usize>) -> Vec<Range<usize>> {
    let own = lines.get(block.clone()).unwrap_or_default();
    let accepts = |run: &Range<usize>| candidate::begins_as_article(own, run);
    let runs = run::runs(own, accepts, |run| candidate::titled(own, run));
    runs.into_iter().map(|run| block.start + run.start..block.start + run.end).collect()
}
