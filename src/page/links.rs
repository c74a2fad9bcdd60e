//! Lists of links inside an article: whether its text goes on below them.

use std::ops::Range;

use super::feature::{Feature, Shape};
use super::lexicon::furniture::Sign;
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
    if goes_on(lines, at) {
        return true;
    }
    // The title, too, has words of the prose below.
    let above = lines.get(at.saturating_sub(3 * AROUND)..at).unwrap_or_default();
    let above: Vec<&str> = above.iter().filter(|line| line.length >= 8).map(|line| line.text).collect();
    let share = text::share(
        &text::bigrams(below.iter().copied(), AROUND_GRAMS),
        &text::bigrams(above.iter().copied(), AROUND_GRAMS),
    );
    let is_link = lines.get(at).is_some_and(is_labelled_link);
    share >= if is_link { GOES_ON / 2.0 } else { GOES_ON }
}

/// Whether a line is the heading of links and the only link in one: `相关文章:…`.
pub(super) fn is_labelled_link(line: &Feature) -> bool {
    (line.text.contains(':') || line.text.starts_with('【')) && line.length >= LINK
}

/// How far below a single link the text goes on, in lines: a picture's caption and a heading between.
const GOES_ON_REACH: usize = 3;

/// Whether a paragraph stands close below a single link: no list does that begins with one.
fn goes_on(lines: &[Feature], at: usize) -> bool {
    let is_neighbour = |line: &Feature| NEIGHBOURS.iter().any(|word| line.text.contains(word));
    let is_text = |line: &&Feature| line.is_prose() && line.full_stop && line.length >= 20;
    let below = lines.get(at + 1..).unwrap_or_default().iter().filter(|line| line.caption.is_none());
    let below =
        below.take(GOES_ON_REACH).take_while(|line| !line.is_furniture() || line.shape != Shape::Words);
    lines.get(at).is_some_and(|line| is_labelled_link(line) && !is_neighbour(line))
        && below.filter(is_text).count() > 0
}

/// Paragraphs one below the other that show that a text goes on below a few links: teasers stand one by one.
const FOLLOWING: usize = 2;

/// Whether a paragraph stands right above a heading of links, and others together below its few links.
pub(super) fn is_followed(lines: &[Feature], at: usize) -> bool {
    let is_link = |line: &Feature| {
        !line.closed && line.sign.is_none() && line.date.is_none() && !line.partial_date && !line.is_prose()
    };
    let is_text = |line: &Feature| line.is_prose() && line.full_stop && line.length >= 20 && !line.copy;
    let below = lines.get(at + 1..).unwrap_or_default();
    let links = below.iter().take(INNER_LINKS).take_while(|line| is_link(line)).count();
    let texts = below.iter().skip(links).take(FOLLOWING).filter(|line| is_text(line)).count();
    let above = at.checked_sub(1).and_then(|above| lines.get(above));
    links > 0 && texts == FOLLOWING && above.is_some_and(is_text)
}

/// What a link to the next article of a series says, which stands below a text.
const NEIGHBOURS: [&str; 6] = ["上一", "下一篇", "下一条", "下一则", "前一", "后一"];

/// Whether a line is a button between two paragraphs, with no link below it: `看更多`.
pub(super) fn is_button(lines: &[Feature], at: usize) -> bool {
    const BUTTONS: [&str; 4] = ["看更多", "更多", "查看更多", "推荐"];
    let is_prose = |line: &Feature| line.is_prose() && line.full_stop;
    let stands = |at: Option<usize>| at.and_then(|at| lines.get(at)).is_some_and(is_prose);
    lines.get(at).is_some_and(|line| BUTTONS.contains(&text::core(line.text)))
        && stands(at.checked_sub(1))
        && stands(Some(at + 1))
}

/// Most lines of a box between its first line and its last.
const BOX: usize = 12;

/// Marks the boxes that a page lets its readers skip: `跳过热读部分继续阅读` above, `热读部分结束` below.
pub(super) fn mark_boxes(lines: &mut [Feature]) {
    for at in 0..lines.len() {
        let begins = |line: &Feature| {
            let is_told = ["继续阅读", "部分", "内容"].iter().any(|end| line.text.ends_with(end));
            line.length <= BOX_LABEL && line.text.starts_with("跳过") && is_told
        };
        if !lines.get(at).is_some_and(begins) {
            continue;
        }
        let ends = |line: &Feature| line.length <= BOX_LABEL && line.text.ends_with("结束");
        let Some(last) = lines.iter().skip(at).take(BOX).position(ends) else { continue };
        for line in lines.get_mut(at..=at + last).unwrap_or_default() {
            (line.sign, line.aside) = (Some(Sign::Chrome), true);
        }
    }
}

/// Longest line that tells where a box begins or ends, in characters.
const BOX_LABEL: usize = 24;

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
