//! How much every line speaks for being an article's prose.

use super::{chapter, text, zone};
use std::collections::BTreeMap;

use super::feature::{Feature, Shape};
use super::lexicon::furniture::Sign;

/// What a line that is not prose costs, in characters of prose.
///
/// At 0 a run takes the whole page, at infinity one paragraph only; 25 to 35 make no difference on real pages.
pub(super) const OTHER: i64 = 30;

/// What an unclosed line costs between a date line and the editors' credit with no furniture between them: there
/// the page itself says where its article ends, so a text with a clause a line stays whole. The same for the heading
/// of a chapter, which no list of links has, and for a contact: what makes a site's foot is the rest of it. From 0 to `OTHER`.
const INSIDE: i64 = 8;

/// What a line costs that bears a sign of furniture. At `OTHER` signs would say nothing.
const FURNITURE: i64 = 60;

/// What it costs to pass a heading of links, of comments or of the site's foot.
const LABEL: i64 = 120;

/// What it costs to pass the editors' credit: an article ends there.
const END: i64 = 220;

/// What a caption costs. Captions stand inside articles and have little to say about their borders.
pub(super) const CAPTION: i64 = 6;

/// The most that one line is worth, so that one long disclaimer outweighs no article.
const MOST: i64 = 260;

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
        Some(Sign::Footer) if chapter::is_contact(line) => return -INSIDE,
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

/// The values of all lines, with comment areas, lists of links and well-bordered articles seen.
pub(super) fn values(lines: &[Feature]) -> Vec<i64> {
    let mut values: Vec<i64> = lines.iter().map(value).collect();
    soften(lines, &mut values);
    turns(lines, &mut values);
    for (at, (line, value)) in lines.iter().zip(&mut values).enumerate() {
        let heads = !line.closed
            && chapter::is_numbered(line.text)
            && lines.get(at + 1).is_some_and(|below| below.full_stop && below.is_prose());
        if line.aside || line.enumerated && *value < 0 && *value >= -OTHER {
            *value = -1;
        } else if *value == -OTHER
            && (heads && line.length <= 30 || line.text.contains('\t') && !line.is_date_line())
        {
            *value = -INSIDE;
        }
    }
    interrupt(lines, &mut values);
    zone::weigh(lines, &mut values);
    values
}

/// Paragraphs together that show that a text goes on below a button or an advertisement: teasers stand one by one.
const FOLLOWING: usize = 2;

/// Lowers the cost of a line of furniture that stands alone between a paragraph and others, a heading below it at most.
fn interrupt(lines: &[Feature], values: &mut [i64]) {
    let is_text = |line: &&Feature| line.is_prose() && line.full_stop && line.length >= 20 && !line.copy;
    let is_heading = |line: &&Feature| {
        !line.closed
            && line.sign.is_none()
            && line.shape == Shape::Words
            && line.caption.is_none()
            && line.length <= 30
    };
    for at in 1..lines.len() {
        let is_lone = lines.get(at).is_some_and(|line| matches!(line.sign, Some(Sign::Chrome | Sign::Ad)));
        if !is_lone || !lines.get(at - 1).as_ref().is_some_and(is_text) {
            continue;
        }
        let heading = usize::from(lines.get(at + 1).as_ref().is_some_and(is_heading));
        let below = lines.iter().skip(at + 1 + heading).take(FOLLOWING).filter(is_text).count();
        if below == FOLLOWING {
            values.iter_mut().skip(at).take(1 + heading).for_each(|value| *value = (*value).max(-CAPTION));
        }
    }
}

/// Least worth of a turn of an interview, in characters: its short answers are as much its text as the long ones.
const TURN: i64 = 40;

/// Longest name before a turn, in characters.
const SPEAKER: usize = 10;

/// Raises the turns of an interview: sentences behind the names of two speakers, each of whom speaks again.
fn turns(lines: &[Feature], values: &mut [i64]) {
    fn speaker<'s>(line: &Feature<'s>) -> Option<&'s str> {
        let name = text::label(line.text, SPEAKER)?;
        let is_name = text::length(name) >= 2 && name.chars().all(|c| text::is_word(c) || c == '·');
        let is_said = name.len() + 1 < line.text.len();
        let is_turn = line.closed && line.sign.is_none() && line.fields.is_empty() && is_said;
        (is_name && is_turn).then_some(name)
    }
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for name in lines.iter().filter_map(speaker) {
        *counts.entry(name).or_default() += 1;
    }
    if counts.values().filter(|&&count| count >= 2).count() < 2 {
        return;
    }
    for (line, value) in lines.iter().zip(values) {
        if speaker(line).and_then(|name| counts.get(name)).is_some_and(|&count| count >= 2) {
            *value = (*value).max(TURN);
        }
    }
}

/// Lowers the cost of unclosed lines where the page itself says where its article stands: between a date line and the
/// editors' credit that follows it; and between one of these and the border of the paste, or between its two borders,
/// where no line bears a sign of furniture. Who copies so has copied a text, and not the page around it.
fn soften(lines: &[Feature], values: &mut [i64]) {
    let mut stretch = Stretch { from: Some(0), ..Stretch::default() };
    for (at, line) in lines.iter().enumerate() {
        if line.is_date_line() {
            stretch = Stretch { from: Some(at + 1), is_dated: true, ..Stretch::default() };
        } else if line.is_end() || is_end_mark(line) {
            let ends = stretch.is_dated || stretch.is_bare();
            lower(stretch.from.filter(|_| ends).and_then(|from| values.get_mut(from..at)));
            stretch.from = stretch.from.filter(|_| !line.is_end());
        } else {
            stretch.pass(line);
        }
    }
    lower(stretch.from.filter(|_| stretch.is_bare()).and_then(|from| values.get_mut(from..)));
}

/// Whether a line shows that a page was copied, and not a text alone.
pub(super) fn is_of_page(line: &Feature) -> bool {
    let is_neutral = matches!(line.shape, Shape::Ornament | Shape::Count) || chapter::is_contact(line);
    line.is_furniture() && !is_neutral
}

/// The lines since a border that may be an article's.
#[derive(Default)]
struct Stretch {
    /// Its first line, none below a heading of links or comments.
    from: Option<usize>,
    /// Whether it begins below a date line.
    is_dated: bool,
    has_prose: bool,
    /// Whether it has furniture: below a date line stand buttons, and only what stands below its prose counts.
    has_furniture: bool,
}

impl Stretch {
    /// Sees the next line.
    fn pass(&mut self, line: &Feature) {
        if matches!(line.sign, Some(Sign::RelatedLabel | Sign::CommentLabel)) {
            self.from = None;
        }
        self.has_furniture |= is_of_page(line) && (self.has_prose || !self.is_dated);
        self.has_prose |= line.is_prose();
    }

    /// Whether it is a text with nothing of a page in it.
    fn is_bare(&self) -> bool {
        self.has_prose && !self.has_furniture
    }
}

/// Whether a line is the mark below a text's last paragraph: `- END -`. The credits stand below it.
pub(super) fn is_end_mark(line: &Feature) -> bool {
    let mark = text::core(line.text);
    line.length <= 12 && (mark.eq_ignore_ascii_case("END") || mark.eq_ignore_ascii_case("THE END"))
}

/// Lowers the cost of unclosed lines to what they cost inside an article.
fn lower(values: Option<&mut [i64]>) {
    values
        .unwrap_or_default()
        .iter_mut()
        .filter(|value| **value == -OTHER)
        .for_each(|value| *value = -INSIDE);
}
