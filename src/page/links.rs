//! Lists of links inside an article: whether its text goes on below them.

use std::ops::Range;

use super::feature::Feature;
use super::text;

/// How far around a heading of links the article's prose is looked for, in lines below and above it, and how many of
/// its bigrams count.
const AROUND: usize = 5;
const NEAR: usize = 3;
const AROUND_GRAMS: usize = 1500;

/// Least share of the bigrams of the prose below such a heading that the prose above it has: that of bodies is a
/// third in the median, that of teasers none.
const GOES_ON: f64 = 0.12;

/// Shortest line that is label and link in one, in characters: `看更多:…`.
const LINK: usize = 10;

/// Whether the article goes on below a heading of links: its prose stands close on both sides, with the same words.
pub(super) fn is_inside(lines: &[Feature], at: usize) -> bool {
    let texts = |range: Range<usize>| -> Vec<&str> {
        let lines = lines.get(range.start..range.end.min(lines.len())).unwrap_or_default();
        lines
            .iter()
            .filter(|line| line.is_prose() && line.full_stop && line.length >= 20)
            .map(|line| line.text)
            .collect()
    };
    // A paragraph may end in a question or a call.
    let is_near = |line: &Feature| line.is_prose() && line.closed && line.length >= 20;
    let near = lines.get(at.saturating_sub(NEAR)..at).unwrap_or_default().iter().any(is_near);
    let below = texts(at + 1..at + 1 + AROUND);
    if !near || below.is_empty() {
        return false;
    }
    // The title, too, has words of the prose below.
    let above = lines.get(at.saturating_sub(3 * AROUND)..at).unwrap_or_default();
    let above: Vec<&str> = above.iter().filter(|line| line.length >= 8).map(|line| line.text).collect();
    let share = text::share(&text::bigrams(&below, AROUND_GRAMS), &text::bigrams(&above, AROUND_GRAMS));
    let is_link = lines.get(at).is_some_and(is_labelled_link);
    share >= if is_link { GOES_ON / 2.0 } else { GOES_ON }
}

/// Whether a line is the heading of links and the only link in one: `相关文章:…`.
pub(super) fn is_labelled_link(line: &Feature) -> bool {
    line.text.contains(':') && line.length >= LINK
}

/// Whether a line is a button between two paragraphs, with no link below it: `看更多`.
pub(super) fn is_button(lines: &[Feature], at: usize) -> bool {
    const BUTTONS: [&str; 3] = ["看更多", "更多", "查看更多"];
    let is_prose = |line: &Feature| line.is_prose() && line.full_stop;
    let stands = |at: Option<usize>| at.and_then(|at| lines.get(at)).is_some_and(is_prose);
    lines.get(at).is_some_and(|line| BUTTONS.contains(&text::core(line.text)))
        && stands(at.checked_sub(1))
        && stands(Some(at + 1))
}

/// Most links below a heading inside an article.
const INNER_LINKS: usize = 4;

/// Whether prose stands right above a heading of links, and below its few links a paragraph that leans on it.
pub(super) fn is_below_leaning(lines: &[Feature], at: usize) -> bool {
    let above = at.checked_sub(1).and_then(|above| lines.get(above));
    let below =
        lines.get(at + 1..).unwrap_or_default().iter().take(INNER_LINKS + 1).find(|line| line.is_prose());
    above.is_some_and(|above| above.is_prose() && above.full_stop)
        && below.is_some_and(|below| below.full_stop && leans(below.text))
}

/// Whether a paragraph leans on the one before it by its first word: no teaser of another article does.
fn leans(line: &str) -> bool {
    #[rustfmt::skip]
    const BEGINNINGS: &[&str] = &[
        "他", "她", "该", "此外", "同时", "另外", "此前", "对此", "不过", "但", "而", "据悉", "据了解", "其中", "随后", "因此", "与此同时",
        "然而", "这", "上述", "目前", "报道称", "报道还", "报道指", "声明", "当时",
    ];
    BEGINNINGS.iter().any(|word| line.starts_with(word))
}
