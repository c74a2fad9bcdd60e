//! The account that stands alone beside the date or the title.

use super::{Text, shift};
use crate::page::lexicon::Phrases;
use crate::page::lexicon::label::Field;
use crate::page::lexicon::outlet::BESIDE;
use crate::page::{Line, Reason, Role, byline, person, text};
use crate::source::Span;

/// The account that a line of the head names as its own: `某观察`, `原创 某某 某观察`, `【某报专讯】`.
pub(super) fn account(labels: &Phrases<Field>, text: &Text, within: &[Line], part: &Line) -> Option<Span> {
    let line = text.of(part.span);
    let is_account = part.reason == Reason::SourceLine && part.role == Role::Byline && !person::is_list(line);
    // Above the time of a post stands who posted it.
    let mut next = within.iter().skip(within.partition_point(|next| next.span.start < part.span.end));
    if !is_account || next.by_ref().take(POSTED).any(|next| text.of(next.span).starts_with("发表于")) {
        return None;
    }
    let tokens = person::tokens(line, 0);
    let is_outlet = |token: &&Span| {
        let word = token.of(line);
        let is_label = labels.at_start(word).is_some_and(|(label, _)| label.len() == word.len());
        !person::is_name(word)
            && !BESIDE.contains(&word)
            && !is_label
            && !byline::is_post(word)
            && !word.ends_with("记者")
    };
    // `原创 某某 某观察`: the account stands behind its writer.
    let outlet = match byline::is_original(line, text::length(line)) {
        true => tokens.iter().rfind(is_outlet)?,
        false => tokens.iter().find(is_outlet)?,
    };
    let word = without_report(outlet.of(line));
    Some(shift(Span::new(outlet.start, outlet.start + word.len()), part))
}

/// How far below whoever posted it the time of a post stands, in lines: `楼主` between.
const POSTED: usize = 2;

/// An outlet without the word for its report: `某报专讯`.
fn without_report(word: &str) -> &str {
    const REPORTS: [&str; 4] = ["专讯", "特讯", "专电", "讯"];
    let bare = REPORTS.iter().find_map(|report| word.strip_suffix(report));
    bare.filter(|outlet| text::length(outlet) >= 3 && !outlet.ends_with(['快', '通', '资'])).unwrap_or(word)
}
