//! The runs of lines that hold the articles' prose: the contiguous lines with the greatest sum of values.

use std::ops::Range;

use super::feature::{Feature, Shape};
use super::lexicon::furniture::Sign;
use super::lexicon::label::Field;
use super::{chapter, text};

/// What a line that is not prose costs, in characters of prose.
///
/// At 0 a run takes the whole page, at infinity one paragraph only; 25 to 35 make no difference on real pages.
const OTHER: i64 = 30;

/// What an unclosed line costs between a date line and the editors' credit with no furniture between them: there
/// the page itself says where its article ends, so a text with a clause a line stays whole. The same for the heading
/// of a chapter, which no list of links has. From 0 to `OTHER`.
const INSIDE: i64 = 8;

/// What a line costs that bears a sign of furniture. At `OTHER` signs would say nothing.
const FURNITURE: i64 = 60;

/// What it costs to pass a heading of links, of comments or of the site's foot.
const LABEL: i64 = 120;

/// What it costs to pass the editors' credit: an article ends there.
const END: i64 = 220;

/// What a caption costs. Captions stand inside articles and have little to say about their borders.
const CAPTION: i64 = 6;

/// The bonus of a run that begins right below a date line or a byline, less for each line between them.
const START: i64 = 120;

/// By how much the bonus falls with each line.
const START_FALL: i64 = 12;

/// The most that one line is worth, so that one long disclaimer outweighs no article.
const MOST: i64 = 260;

/// What a comment area leaves of a line's value, in percent.
const COMMENT_SHARE: i64 = 30;

/// How far below a date line a link to a series opens no list of links, in lines: the text itself follows.
const HEAD: usize = 4;

/// What a list of links leaves of a line's value, in percent: its teasers are sentences too.
const LINK_SHARE: i64 = 50;

/// What an end right above the editors' credit is worth.
const CREDITED: i64 = 80;

/// What a title right above is worth, in full where the run has all its words.
const TITLED: f64 = 200.0;

/// Least sum of a run beside the greatest one.
const SECOND: i64 = 100;

/// How much a line speaks for being an article's prose, in characters.
fn value(line: &Feature) -> i64 {
    let length = i64::try_from(line.length).unwrap_or(i64::MAX).min(MOST);
    if line.wrapped && line.sign != Some(Sign::Copyright) {
        return length;
    }
    if line.is_end() {
        return -END;
    }
    if goes_on_below(line) {
        return -CAPTION;
    }
    match line.sign {
        Some(Sign::RelatedLabel | Sign::CommentLabel) => return -LABEL,
        Some(Sign::Copyright | Sign::Footer | Sign::Ad | Sign::Chrome | Sign::Path) => return -FURNITURE,
        Some(Sign::Tags) => return -OTHER,
        Some(Sign::OriginalTitle) => return -OTHER,
        Some(Sign::EditorNote) | None => {}
    }
    if matches!(line.shape, Shape::Menu | Shape::Path | Shape::Address) {
        return -FURNITURE;
    }
    if matches!(line.shape, Shape::Ornament | Shape::Count) || line.caption.is_some() {
        return -CAPTION;
    }
    if line.mail.is_some() || line.record || line.shape == Shape::Reference {
        return -OTHER;
    }
    if chapter::is_chapter(line.text) && !line.closed {
        return -INSIDE;
    }
    if line.is_date_line() || line.is_credit() || line.byline || line.copy || line.partial_date {
        return -OTHER;
    }
    match (line.closed, line.length) {
        (true, 10..) => length,
        (true, _) => 0,
        (false, _) if line.is_row() => -OTHER,
        (false, 40..) if line.commas > 0 => length * 6 / 10,
        (false, 10..) if line.text.ends_with(',') => length * 6 / 10,
        (false, 16..) if line.commas > 1 => 0,
        _ => -OTHER,
    }
}

/// Whether a line asks to read on below it, as advertising inside an article does: the text goes on.
fn goes_on_below(line: &Feature) -> bool {
    const ASKS: [&str; 3] = ["往下阅读", "往下看", "继续往下"];
    line.length <= LABEL_LENGTH && ASKS.iter().any(|ask| line.text.contains(ask))
        || matches!(line.sign, Some(Sign::Ad)) && line.length <= 2
}

/// Longest line that asks to read on, in characters.
const LABEL_LENGTH: usize = 20;

/// The values of all lines, with comment areas and well-bordered articles seen.
pub(super) fn values(lines: &[Feature]) -> Vec<i64> {
    let mut values: Vec<i64> = lines.iter().map(value).collect();
    soften(lines, &mut values);
    for (at, (line, value)) in lines.iter().zip(&mut values).enumerate() {
        let heads = !line.closed
            && chapter::is_numbered(line.text)
            && lines.get(at + 1).is_some_and(|below| below.full_stop && below.is_prose());
        if line.enumerated && *value < 0 && *value >= -OTHER {
            *value = -1;
        } else if *value == -OTHER
            && (heads && line.length <= 30 || line.text.contains('\t') && !line.is_date_line())
        {
            *value = -INSIDE;
        }
    }
    values.get_mut(chapter::contents(lines)).unwrap_or_default().fill(-1);
    let (mut in_comments, mut in_links) = (false, false);
    let mut dated = None;
    // Links that stand between two paragraphs of one text.
    let mut between = false;
    for (at, (line, value)) in lines.iter().zip(&mut values).enumerate() {
        if line.is_date_line() {
            dated = Some(at);
        } else if line.is_prose() {
            dated = None;
        }
        between &= !line.is_prose();
        let is_in_head = dated.is_some_and(|date| at - date <= HEAD);
        if line.sign == Some(Sign::CommentLabel) && line.length > 2 {
            in_comments = true;
        } else if line.is_date_line() && line.has(&[Field::Source, Field::Time]) {
            in_comments = false;
        }
        let is_inside = |at| is_inside(lines, at);
        if line.sign == Some(Sign::RelatedLabel) && !in_links && is_below_leaning(lines, at) {
            (*value, between) = (-CAPTION, true);
        } else if between && *value == -OTHER {
            *value = -CAPTION;
        } else if line.sign == Some(Sign::RelatedLabel) && (is_in_head || !in_links && is_inside(at)) {
            *value = -OTHER;
        } else if line.sign == Some(Sign::RelatedLabel) {
            in_links = true;
        } else if begins_text(line) {
            in_links = false;
        }
        if in_links && *value > 0 {
            *value = *value * LINK_SHARE / 100;
        }
        if in_comments && *value > 0 {
            *value = *value * COMMENT_SHARE / 100;
        }
    }
    values
}

/// How far around a heading of links the article's prose is looked for, in lines, and how many of its bigrams count.
const AROUND: usize = 5;
const AROUND_GRAMS: usize = 1500;

/// Least share of the bigrams of the prose below such a heading that the prose above it has: that of bodies is a
/// third in the median, that of teasers none.
const GOES_ON: f64 = 0.12;

/// Shortest line that is label and link in one, in characters: `看更多:…`.
const LINK: usize = 10;

/// Whether the article goes on below a heading of links: its prose stands close on both sides, with the same words.
fn is_inside(lines: &[Feature], at: usize) -> bool {
    let texts = |range: Range<usize>| -> Vec<&str> {
        let lines = lines.get(range.start..range.end.min(lines.len())).unwrap_or_default();
        lines
            .iter()
            .filter(|line| line.is_prose() && line.full_stop && line.length >= 20)
            .map(|line| line.text)
            .collect()
    };
    let near = texts(at.saturating_sub(2)..at);
    let below = texts(at + 1..at + 1 + AROUND);
    if near.is_empty() || below.is_empty() {
        return false;
    }
    // The title, too, has words of the prose below.
    let above = lines.get(at.saturating_sub(3 * AROUND)..at).unwrap_or_default();
    let above: Vec<&str> = above.iter().filter(|line| line.length >= 8).map(|line| line.text).collect();
    let share = text::share(&text::bigrams(&below, AROUND_GRAMS), &text::bigrams(&above, AROUND_GRAMS));
    let is_link = lines.get(at).is_some_and(|line| line.text.contains(':') && line.length >= LINK);
    share >= if is_link { GOES_ON / 2.0 } else { GOES_ON }
}

/// Most links below a heading inside an article.
const INNER_LINKS: usize = 4;

/// Whether prose stands right above a heading of links, and below its few links a paragraph that leans on it.
fn is_below_leaning(lines: &[Feature], at: usize) -> bool {
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

/// Whether an article's text begins with a line, or right below it: after it stand no links any more.
fn begins_text(line: &Feature) -> bool {
    let is_timed = line.is_date_line() && line.date.as_ref().is_some_and(|date| date.has_time);
    is_timed || line.byline || line.head.is_some() && line.is_prose()
}

/// Lowers the cost of unclosed lines between a date line and the editors' credit that follows it.
fn soften(lines: &[Feature], values: &mut [i64]) {
    let mut from = None;
    for at in 0..lines.len() {
        let Some(line) = lines.get(at) else { break };
        if line.is_date_line() {
            from = Some(at + 1);
        } else if matches!(line.sign, Some(Sign::RelatedLabel | Sign::CommentLabel)) {
            from = None;
        } else if line.is_end() {
            let inner = from.take().and_then(|from| values.get_mut(from..at));
            for value in inner.unwrap_or_default() {
                if *value == -OTHER {
                    *value = -INSIDE;
                }
            }
        }
    }
}

/// The bonus for a run that begins at each line.
pub(super) fn start_bonus(lines: &[Feature]) -> Vec<i64> {
    let mut bonus = Vec::with_capacity(lines.len());
    let mut current = 0;
    for line in lines {
        bonus.push(current);
        current = if line.is_date_line()
            || line.byline && line.fields.iter().any(|found| !found.value.is_empty())
        {
            START
        } else {
            let light = line.sign == Some(Sign::Chrome) || line.length <= 6;
            (current - if light { START_FALL / 3 } else { START_FALL }).max(0)
        };
    }
    bonus
}

/// The run with the greatest sum within a range (Kadane's algorithm with a bonus for its start), with the sum.
pub(super) fn best(values: &[i64], bonus: &[i64], within: Range<usize>) -> Option<(Range<usize>, i64)> {
    let mut best: Option<(Range<usize>, i64)> = None;
    let (mut start, mut sum) = (within.start, i64::MIN / 2);
    for at in within {
        let value = values.get(at).copied().unwrap_or_default();
        let fresh = bonus.get(at).copied().unwrap_or_default();
        if sum <= fresh {
            (start, sum) = (at, fresh);
        }
        sum = sum.saturating_add(value);
        if value > 0 && best.as_ref().is_none_or(|&(_, most)| sum > most) {
            best = Some((start..at + 1, sum));
        }
    }
    best
}

/// The runs of a page in order: the greatest, and others that begin as articles do.
pub(super) fn runs(
    lines: &[Feature],
    accepts: impl Fn(&Range<usize>) -> bool,
    titled: impl Fn(&Range<usize>) -> f64,
) -> Vec<Range<usize>> {
    let (values, bonus) = (values(lines), start_bonus(lines));
    let Some((first, sum)) = best(&values, &bonus, 0..lines.len()) else { return Vec::new() };
    let first = main(lines, &values, &bonus, (first, sum), titled);
    let mut open = vec![0..first.start, first.end..lines.len()];
    let mut found = vec![first];
    // Every round takes at least a line out of the open parts; the number of rounds is bounded so that a long
    // page of notices costs linear time.
    for _ in 0..MOST_RUNS {
        let Some(part) = open.pop() else { break };
        let Some((run, sum)) = best(&values, &bonus, part.clone()) else { continue };
        if sum < SECOND {
            continue;
        }
        open.push(part.start..run.start);
        open.push(run.end..part.end);
        if accepts(&run) {
            found.push(run);
        }
    }
    found.sort_by_key(|run| run.start);
    found
}

/// The main run: the greatest, or one beside it that a title and an editors' credit show to be the article.
fn main(
    lines: &[Feature],
    values: &[i64],
    bonus: &[i64],
    greatest: (Range<usize>, i64),
    titled: impl Fn(&Range<usize>) -> f64,
) -> Range<usize> {
    let (first, sum) = greatest;
    if sum >= SURE {
        return first;
    }
    let beside =
        [0..first.start, first.end..lines.len()].into_iter().filter_map(|part| best(values, bonus, part));
    let mut chosen = (i64::MIN, first.clone());
    for (run, sum) in std::iter::once((first, sum)).chain(beside) {
        let credited = lines
            .get(run.end..lines.len().min(run.end + 4))
            .is_some_and(|next| next.iter().any(Feature::is_end));
        #[allow(clippy::cast_possible_truncation, reason = "a share of a small constant")]
        let title = (TITLED * titled(&run)) as i64;
        let worth = sum + title + if credited { CREDITED } else { 0 };
        if worth > chosen.0 {
            chosen = (worth, run);
        }
    }
    chosen.1
}

/// A sum from which no title or credit elsewhere outweighs a run.
const SURE: i64 = 1200;

/// Most runs that are looked at.
const MOST_RUNS: usize = 64;
