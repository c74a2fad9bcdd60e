//! The areas of a page that its labels open: comments and lists of links, where sentences are worth less.

use super::feature::Feature;
use super::lexicon::furniture::Sign;
use super::lexicon::label::Field;
use super::links::{is_below_leaning, is_button, is_followed, is_inside};
use super::outer::is_entry;
use super::value::{CAPTION, OTHER};

/// What a comment area leaves of a line's value, in percent.
const COMMENT_SHARE: i64 = 30;

/// Fewest characters of prose above a comment area.
const COMMENTED: usize = 80;

/// How far below a date line a link to a series opens no list of links, in lines: the text itself follows.
const HEAD: usize = 4;

/// What a list of links leaves of a line's value, in percent: its teasers are sentences too.
const LINK_SHARE: i64 = 50;

/// Lowers the values of the lines in such areas, and what their labels cost where the text goes on below them.
pub(super) fn weigh(lines: &[Feature], values: &mut [i64]) {
    let mut area = Area::default();
    for (at, (line, value)) in lines.iter().zip(values).enumerate() {
        area.pass(at, line);
        if let Some(cost) = area.label(lines, at, line) {
            *value = cost;
        } else if area.is_between && *value == -OTHER {
            *value = -CAPTION;
        }
        if *value > 0 {
            *value = *value * area.share() / 100;
        }
    }
}

/// Where on its page a line stands.
#[derive(Default)]
struct Area {
    in_comments: bool,
    in_links: bool,
    /// Whether the last label heads links between two paragraphs of one text.
    is_between: bool,
    /// Characters of prose above: a page's head has the buttons of a comment area too.
    above: usize,
    /// The last date line with no prose below it.
    dated: Option<usize>,
    /// The last line that a heading of links introduces as another article's first sentences.
    teaser: Option<usize>,
}

impl Area {
    /// Sees the next line.
    fn pass(&mut self, at: usize, line: &Feature) {
        if line.is_date_line() {
            self.dated = Some(at);
        }
        if line.is_prose() {
            (self.dated, self.is_between) = (None, false);
            self.above += line.length;
        }
        if line.sign == Some(Sign::CommentLabel) && line.length > 2 && self.above >= COMMENTED {
            self.in_comments = true;
        } else if line.is_date_line() && line.has(&[Field::Source, Field::Time]) {
            self.in_comments = false;
        }
        if line.sign != Some(Sign::RelatedLabel) && begins_text(line) && self.teaser != Some(at) {
            self.in_links = false;
        }
    }

    /// What a heading of links costs that opens no list, none where it does or is no such heading.
    fn label(&mut self, lines: &[Feature], at: usize, line: &Feature) -> Option<i64> {
        if line.sign != Some(Sign::RelatedLabel) {
            return None;
        }
        if self.above < COMMENTED && is_entry(lines, at) {
            return Some(-OTHER);
        }
        if self.above >= COMMENTED && is_teaser(lines, at + 1) {
            (self.in_links, self.teaser) = (true, Some(at + 1));
            return None;
        }
        if !self.in_links && is_button(lines, at) {
            return Some(-CAPTION);
        }
        if !self.in_links && (is_below_leaning(lines, at) || is_followed(lines, at)) {
            self.is_between = true;
            return Some(-CAPTION);
        }
        let is_in_head = self.dated.is_some_and(|date| at - date <= HEAD);
        if is_in_head || !self.in_links && is_inside(lines, at) {
            return Some(-OTHER);
        }
        self.in_links = true;
        None
    }

    /// What the area leaves of a line's value, in percent.
    fn share(&self) -> i64 {
        let links = if self.in_links { LINK_SHARE } else { 100 };
        if self.in_comments { links * COMMENT_SHARE / 100 } else { links }
    }
}

/// Whether a line is the dateline of another article with its first sentences alone, as a link shows it.
fn is_teaser(lines: &[Feature], at: usize) -> bool {
    let is_text = |line: &Feature| line.is_prose() && line.full_stop;
    let opens = |line: &Feature| is_text(line) && line.head.is_some() && !line.message;
    lines.get(at).is_some_and(opens) && !lines.get(at + 1).is_some_and(is_text)
}

/// Whether an article's text begins with a line, or right below it: after it stand no links any more.
fn begins_text(line: &Feature) -> bool {
    let has_time = line.date.as_ref().is_some_and(|date| date.has_time);
    let is_stated = line.is_date_line() && (has_time || line.has(&[Field::Source, Field::Time]));
    is_stated || line.byline || line.head.is_some() && line.is_prose()
}
