//! Whether two neighbouring stretches of text are about one thing.

use super::feature::Feature;
use super::text;

/// Bigrams compared on either side.
const WINDOW: usize = 900;

/// How two stretches and the line between them are related.
#[derive(Clone, Copy, Debug)]
pub(super) struct Relation {
    /// Share of the line's bigrams that the text after it has.
    pub title_after: f64,
    /// Share of the line's bigrams that the text before it has.
    pub title_before: f64,
    /// Share of the repeated bigrams after the line that the text before it has.
    pub carried: f64,
    /// Share of the bigrams of the title above that the text after the line has.
    pub main_after: f64,
}

/// Compares the text before a line, its last paragraph first, the line and the text after it.
pub(super) fn relate<'s>(
    main: &str,
    before: impl Iterator<Item = &'s str>,
    line: &str,
    after: impl Iterator<Item = &'s str>,
) -> Relation {
    let mut recent: Vec<u64> = Vec::new();
    for paragraph in before {
        if recent.len() >= WINDOW {
            break;
        }
        text::push_bigrams(text::tail(paragraph, WINDOW), WINDOW * 2, &mut recent);
    }
    recent.sort_unstable();
    recent.dedup();
    let mut next: Vec<u64> = Vec::new();
    for paragraph in after {
        if next.len() >= WINDOW {
            break;
        }
        text::push_bigrams(paragraph, WINDOW, &mut next);
    }
    next.sort_unstable();
    let repeated = repeated(&next);
    next.dedup();
    let title = text::bigrams([line], WINDOW);
    let main = text::bigrams([main], WINDOW);
    Relation {
        title_after: text::share(&title, &next),
        title_before: text::share(&title, &recent),
        carried: text::share(&repeated, &recent),
        main_after: text::share(&main, &next),
    }
}

/// The members that stand twice and more in an ordered list, once each.
fn repeated(sorted: &[u64]) -> Vec<u64> {
    let mut found: Vec<u64> = sorted
        .windows(2)
        .filter_map(|pair| matches!(pair, [a, b] if a == b).then(|| pair.first().copied())?)
        .collect();
    found.dedup();
    found
}

/// The weights of a logistic model for a border, fitted on every second of the broadcasts and magazine texts joined by
/// twos to sixes against the headings inside them and inside web pages (1,482 borders, 616 headings; 96 in 100 right;
/// headings outside broadcasts count four times).
///
/// At 0 a sign says nothing; negative ones speak for one article.
mod weight {
    pub(super) const TITLE_AFTER: f64 = 1.0;
    pub(super) const TITLE_BEFORE: f64 = -3.1;
    pub(super) const CARRIED: f64 = -5.9;
    pub(super) const MAIN_AFTER: f64 = -2.7;
    pub(super) const SIZE_BEFORE: f64 = 4.8;
    pub(super) const SIZE_AFTER: f64 = 4.5;
    pub(super) const LENGTH: f64 = 2.7;
    pub(super) const BIAS: f64 = -7.1;
}

/// Characters of prose from which a side says all that it can.
const FULL_SIDE: usize = 600;

/// Characters of the lines on one side, nearest first, as far as they count.
pub(super) fn size<'a>(lines: impl Iterator<Item = &'a Feature<'a>>) -> usize {
    let mut size = 0;
    for line in lines {
        size += line.length;
        if size >= FULL_SIDE {
            return FULL_SIDE;
        }
    }
    size
}

/// Length from which a title is surely longer than a heading, in characters.
const FULL_TITLE: usize = 24;

impl Relation {
    /// Above 0 where another article begins with a line of `title` characters between `before` and `after`
    /// characters of prose.
    pub(super) fn score(self, title: usize, before: usize, after: usize) -> f64 {
        weight::TITLE_AFTER * self.title_after
            + weight::TITLE_BEFORE * self.title_before
            + weight::CARRIED * self.carried
            + weight::MAIN_AFTER * self.main_after
            + weight::SIZE_BEFORE * text::ratio(before, FULL_SIDE)
            + weight::SIZE_AFTER * text::ratio(after, FULL_SIDE)
            + weight::LENGTH * text::ratio(title.min(FULL_TITLE), FULL_TITLE)
            + weight::BIAS
    }
}
