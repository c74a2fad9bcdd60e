//! The roles of the lines inside an article: its head, its body, its credits.

mod body;
mod caption;
mod form;
mod head;
mod short;

use super::feature::{Feature, Shape};
use super::segment::Segment;
use super::{Reason, Role, text};
use form::below;

/// A role with its reason.
pub(super) type Given = (Role, Reason);

/// Blank lines that set a line apart, where a page has few of them: room for a picture.
const APART: usize = 3;

/// Largest share of lines set apart in a page where that means something. At 1 it always does.
const APART_SHARE: f64 = 0.25;

/// Longest sentence that is read as a caption by its place alone, in characters.
const CAPTION_LENGTH: usize = 80;

/// Longest heading, in characters.
const HEADING_LENGTH: usize = 50;

/// Gives every line of an article its role.
pub(super) fn roles(lines: &[Feature], segment: &Segment, given: &mut [Option<Given>]) {
    let head = lines.get(segment.lines.start..segment.body.start).unwrap_or_default();
    let is_mail = head.iter().any(|line| line.mail.is_some());
    let page =
        Place { lines, segment, apart: are_apart(lines, segment), clausal: is_clausal(lines, segment) };
    for at in segment.lines.clone() {
        let before = at.checked_sub(1).and_then(|before| given.get(before)).copied().flatten();
        let Some(line) = lines.get(at) else { break };
        let role = if segment.heading.as_ref().is_some_and(|heading| heading.title.contains(&at)) {
            let first = segment.heading.as_ref().is_some_and(|heading| heading.title.start == at);
            (Role::Title, if first { Reason::TitleOfBody } else { Reason::TitleContinued })
        } else if segment.heading.as_ref().is_some_and(|heading| heading.kicker == Some(at)) {
            (Role::Kicker, Reason::AboveTitle)
        } else if segment.heading.as_ref().is_some_and(|heading| heading.subtitle == Some(at)) {
            (Role::Subtitle, Reason::BelowTitle)
        } else if at < segment.body.start {
            page.head(at, line, before)
        } else if at < segment.body.end {
            page.body(at, line, before)
        } else {
            let is_near = at <= segment.body.end + 2;
            let signed = || is_near && lines.iter().skip(at + 1).take(2).any(Feature::is_only_date);
            match below(line, before, is_near) {
                Some(role) => role,
                None if line.length > 2 && line.sign.is_none() && !line.text.contains(':') && signed() => {
                    (Role::Byline, Reason::Signature)
                }
                None if is_mail && line.sign.is_none() && line.shape == Shape::Words => {
                    (Role::Byline, Reason::Signature)
                }
                None => continue,
            }
        };
        if let Some(slot) = given.get_mut(at) {
            *slot = Some(role);
        }
    }
}

/// Whether lines that stand apart from the line before them mean something in this article.
fn are_apart(lines: &[Feature], segment: &Segment) -> bool {
    let body = lines.get(segment.body.start + 1..segment.body.end).unwrap_or_default();
    let apart = body.iter().filter(|line| line.blanks >= APART).count();
    text::ratio(apart, body.len()) <= APART_SHARE
}

/// Fewest lines without a closing mark, and their least share in the body, that make a text of a clause a line.
const CLAUSES: usize = 10;
const CLAUSES_SHARE: f64 = 0.6;

/// Whether an article is written with a clause a line: no short line of it is a heading for its form alone.
fn is_clausal(lines: &[Feature], segment: &Segment) -> bool {
    let body = lines.get(segment.body.clone()).unwrap_or_default();
    let is_text =
        |line: &&Feature| line.shape == Shape::Words && !line.is_furniture() && line.caption.is_none();
    let (mut clauses, mut all) = (0, 0);
    for line in body.iter().filter(is_text) {
        clauses += usize::from(!line.closed && !line.is_prose() && !line.text.contains(':'));
        all += 1;
    }
    clauses >= CLAUSES && text::ratio(clauses, all) >= CLAUSES_SHARE
}

/// An article's lines while their roles are found.
struct Place<'a, 's> {
    lines: &'a [Feature<'s>],
    segment: &'a Segment,
    apart: bool,
    /// Whether the article is written with a clause a line.
    clausal: bool,
}
