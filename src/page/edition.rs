//! The head of a newspaper's page: what it states holds for every article below it.

use super::feature::Feature;
use super::{Article, Date, DateBasis, Line, date, text};
use crate::source::Span;

/// How far from the page's number its date and its paper stand, in lines.
const REACH: usize = 8;

/// One page of a paper.
struct Edition {
    /// Where its number stands.
    at: usize,
    date: Option<Date>,
    paper: Option<Span>,
}

/// Gives the articles without a date or a source those of the page that they stand on.
pub(super) fn complete(lines: &[Feature], parts: &[Line], articles: &mut [Article]) {
    let editions: Vec<Edition> = (0..lines.len()).filter_map(|at| edition(lines, at)).collect();
    if editions.is_empty() {
        return;
    }
    for article in articles {
        let start = parts.get(article.lines.start).map_or(0, |part| part.span.start);
        // A list of the paper's pages may stand between the page's own head and the article.
        let above = || editions.iter().rev().filter(|edition| edition.at <= start);
        let date = || above().find_map(|edition| edition.date.clone());
        article.date = article.date.take().or_else(date);
        article.source = article.source.or_else(|| above().find_map(|edition| edition.paper));
    }
}

/// The edition whose page number stands on a line.
fn edition(lines: &[Feature], at: usize) -> Option<Edition> {
    let line = lines.get(at).filter(|line| is_page(line))?;
    let near = lines.get(at.saturating_sub(REACH)..lines.len().min(at + REACH + 1)).unwrap_or_default();
    let date = near.iter().filter(|line| line.is_date_line()).find_map(|line| {
        let found = date::find(line.text)?;
        let span = Span::new(line.span.start + found.span.start, line.span.start + found.span.end);
        Some(Date { span, value: found.value, basis: DateBasis::Stated })
    });
    let paper = near.iter().find_map(|line| {
        let name = paper(line.text).or_else(|| paper_alone(line.text))?;
        Some(Span::new(line.span.start + name.start, line.span.start + name.end))
    });
    Some(Edition { at: line.span.start, date, paper })
}

/// Whether a line is the number of a paper's page: `第03版:要闻`, `A03版 要闻`, `04 社会`-like rows are none.
pub(super) fn is_page(line: &Feature) -> bool {
    if line.length > PAGE {
        return false;
    }
    let rest = line.text.trim_start_matches(['第', '《', '(']);
    let number = rest.trim_start_matches(|c: char| c.is_ascii_uppercase());
    let after = number.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = number.len() - after.len();
    let label =
        after.strip_prefix('版').is_some_and(|rest| rest.is_empty() || !rest.starts_with(text::is_word));
    (1..=3).contains(&digits) && label && rest.len() - number.len() <= 1
}

/// Longest line that is a page's number, in characters.
const PAGE: usize = 16;

/// The paper whose name is a line: `某某日报`.
fn paper_alone(line: &str) -> Option<Span> {
    let fits = (3..=10).contains(&text::length(line)) && line.chars().all(crate::fold::is_han);
    (fits && line.ends_with(['报', '刊']) && !line.starts_with("本报")).then_some(Span::new(0, line.len()))
}

/// The paper that a line names as its electronic edition: `某某日报数字报`.
fn paper(line: &str) -> Option<Span> {
    const EDITIONS: [&str; 6] = ["数字报", "电子报", "数字版", "电子版", "多媒体报", "报纸版"];
    let end = EDITIONS.iter().find_map(|word| line.find(word))?;
    let name = Span::new(0, end).trim(line);
    let word = name.of(line).trim_matches(['《', '》', '-', '·', ' ']);
    let start = name.start + name.of(line).find(word)?;
    let fits = (3..=10).contains(&text::length(word))
        && word.ends_with(['报', '刊'])
        && word.chars().all(crate::fold::is_han);
    fits.then_some(Span::new(start, start + word.len()))
}
