//! Furniture that is glued to the head or the end of a paragraph.

use super::chapter::is_numbered;
use super::feature::Feature;
use super::lexicon::{Phrases, label};
use super::segment::Segment;
use super::{Reason, Role, byline, credit, field, text};

/// Longest heading or caption that is glued to a paragraph, in characters.
const GLUED: usize = 34;

/// How far from a paragraph's end glued credits are looked for, in characters.
const TAIL: usize = 120;

/// Longest credit of a photographer behind a caption's sentence, in characters.
const PHOTOGRAPHER: usize = 16;

/// What is glued to the end of a paragraph: a credit, a numbered heading, a link back.
pub(super) fn after(
    labels: &Phrases<label::Field>,
    lines: &[Feature],
    line: &Feature,
    segment: &Segment,
    is_last: bool,
) -> Option<(usize, Role, Reason)> {
    // Nothing is glued behind what ends in a stop, as most paragraphs do.
    if line.text.ends_with(['。', '!', '?']) {
        return None;
    }
    let near = text::tail(line.text, TAIL);
    let offset = line.text.len() - near.len();
    // Only a bracket at the end and an article's last line hold credits; the search in every line costs time.
    let bracketed = near.trim_end_matches(|c: char| c.is_ascii_digit() || c == ' ');
    let may_credit = is_last || bracketed.ends_with([')', '〕', ']', '】']);
    let fields = if may_credit { field::fields(labels, near) } else { Vec::new() };
    if let Some(start) = byline::tail(near, &fields, is_last) {
        let editors =
            fields.iter().any(|found| found.label.start > start && found.field == label::Field::Editor);
        let role = if editors { Role::Credit } else { Role::Byline };
        return Some((offset + start, role, Reason::TailCredit));
    }
    let stop = near.rfind(['。', '!', '?', '”', ')'])?;
    let rest_at = stop + near.get(stop..)?.chars().next()?.len_utf8();
    let rest = near.get(rest_at..)?;
    let start = rest_at + rest.len() - rest.trim_start().len();
    let rest = rest.trim();
    if rest.is_empty() || text::length(rest) > GLUED {
        return None;
    }
    let labelled = fields.iter().any(|found| {
        found.label.start <= start + 12 && found.label.start >= start && !found.value.is_empty()
    });
    if labelled && is_last {
        return Some((offset + start, Role::Credit, Reason::TailCredit));
    }
    if rest.ends_with('摄') && credit::photographer(rest).is_some() && text::length(rest) <= PHOTOGRAPHER {
        return Some((offset + start, Role::Caption, Reason::CaptionCredit));
    }
    if rest.starts_with("返回") {
        return Some((offset + start, Role::Chrome, Reason::ChromeWord));
    }
    let sibling = || {
        lines
            .get(segment.body.clone())
            .unwrap_or_default()
            .iter()
            .any(|other| !other.closed && other.length <= GLUED && is_numbered(other.text))
    };
    let heading = is_numbered(rest) && !text::is_closed(rest) && text::length(rest) >= 4 && sibling();
    heading.then_some((offset + start, Role::Heading, Reason::GluedHeading))
}

/// A caption glued to the start of a paragraph: words without a mark, directly before an ordinal or a speaker.
pub(super) fn glued_before(lines: &[Feature], at: usize, segment: &Segment) -> Option<(usize, Reason)> {
    let line = lines.get(at)?;
    let above = lines.get(at.checked_sub(1)?)?;
    if at == segment.body.start || above.text.ends_with([',', '、', ':']) {
        return None;
    }
    let near = text::head(line.text, GLUED);
    let has_colon = near.contains(':');
    for (passed, (place, c)) in near.char_indices().enumerate() {
        if matches!(c, ',' | '。' | ';' | ':' | '!' | '?' | '、' | '(' | '—' | ' ') {
            return None;
        }
        let rest = near.get(place..)?;
        if passed >= 4 && (opens_item(rest) || has_colon && opens_turn(lines, segment, rest)) {
            return Some((place, Reason::GluedCaption));
        }
    }
    None
}

/// Whether an item of a list begins here: `第二,`, `二是`, not the first, which the words before may announce.
fn opens_item(rest: &str) -> bool {
    let mut chars = rest.chars();
    let later = |c: Option<char>| {
        c.is_some_and(|c| matches!(c, '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九'))
    };
    match chars.next() {
        Some('第') => later(chars.next()) && chars.next() == Some(','),
        first => later(first) && chars.next() == Some('是') && !rest.starts_with("三是非"),
    }
}

/// Whether a speaker's turn begins here: a name with a colon that the article has elsewhere too.
fn opens_turn(lines: &[Feature], segment: &Segment, rest: &str) -> bool {
    let Some((speaker, _)) = rest.split_once(':') else { return false };
    if !(2..=14).contains(&text::length(speaker)) || !speaker.chars().all(|c| text::is_word(c) || c == '·') {
        return false;
    }
    lines
        .get(segment.body.clone())
        .unwrap_or_default()
        .iter()
        .any(|line| line.text.strip_prefix(speaker).is_some_and(|after| after.starts_with(':')))
}
