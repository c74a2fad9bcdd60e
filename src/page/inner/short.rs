//! Short lines of a body without a closing mark: headings, captions, or prose with a clause a line.

use super::super::chapter::is_numbered;
use super::super::feature::{Feature, Shape};
use super::super::lexicon::furniture::Sign;
use super::super::{Reason, Role, glued, text};
use super::{Given, HEADING_LENGTH, Place};

/// Least length of a row that begins with a period, in characters.
const PERIOD: usize = 12;

/// Blank lines above a group of clauses, and the longest heading of one, in characters.
const BLOCK: usize = 2;
const BLOCK_HEADING: usize = 30;

impl Place<'_, '_> {
    /// A short line without a closing mark: heading, caption, or prose with a clause a line.
    pub(super) fn short(&self, at: usize, line: &Feature) -> Given {
        by_marks(line)
            .or_else(|| self.by_neighbours(at, line))
            .unwrap_or((Role::Heading, Reason::ShortBetweenProse))
    }

    /// What the lines around a short line make of it, if anything.
    fn by_neighbours(&self, at: usize, line: &Feature) -> Option<Given> {
        let inside = |index: Option<usize>| {
            index.filter(|index| self.segment.body.contains(index)).and_then(|index| self.lines.get(index))
        };
        let (above, next) = (inside(at.checked_sub(1)), inside(Some(at + 1)));
        if above.is_some_and(|above| !above.closed && above.blanks_or_wrap(line)) {
            return Some((Role::Body, Reason::WrappedProse));
        }
        if next.is_some() && glued::glued_before(self.lines, at + 1, self.segment).is_some() {
            return Some((Role::Caption, Reason::GluedCaption));
        }
        if heads_block(line, next) {
            return Some((Role::Heading, Reason::ShortBetweenProse));
        }
        let is = |line: Option<&Feature>| line.is_some_and(is_clause);
        let rows = is(next) && is(inside(at.checked_add(2))) || is(above) && is(inside(at.checked_sub(2)));
        if is(above) && is(next) || rows || next.is_none() && line.length >= 16 {
            return Some((Role::Body, Reason::ShortProse));
        }
        if let (Some(above), Some(next)) = (above, next)
            && !line.closed
            && self.is_about_above(line, above, next)
        {
            return Some((Role::Caption, Reason::IsolatedSentence));
        }
        (self.clausal && !line.text.starts_with('【')).then_some((Role::Body, Reason::ShortProse))
    }

    /// Whether a short line repeats the paragraph above it and nothing of the one below: a picture's caption.
    fn is_about_above(&self, line: &Feature, above: &Feature, next: &Feature) -> bool {
        let is_text = next.shape == Shape::Words;
        let own = text::bigrams([line.text], 100);
        let above = text::bigrams([above.text], 2000);
        let next = text::bigrams([next.text], 2000);
        is_text && own.len() >= 4 && text::share(&own, &above) >= 0.5 && text::share(&own, &next) <= 0.2
    }
}

impl Feature<'_> {
    /// Whether the line that follows stands in the same wrapped paragraph: no blank line and about as long.
    fn blanks_or_wrap(&self, next: &Feature) -> bool {
        let is_text =
            |line: &Feature| line.caption.is_none() && line.sign.is_none() && line.shape == Shape::Words;
        next.blanks == 0
            && is_text(self)
            && is_text(next)
            && self.length >= 16
            && self.length >= next.length
            && self.length <= 60
            && self.marks > 0
    }
}

/// What a short line's own marks make of it, if anything.
fn by_marks(line: &Feature) -> Option<Given> {
    if line.length > HEADING_LENGTH
        || line.text.ends_with([',', '、'])
        || line.enumerated && line.text.contains('\t')
    {
        return Some((Role::Body, Reason::Prose));
    }
    let is_item = line.enumerated
        && !is_numbered(line.text)
        && (line.text.contains(':')
            || line.length == 1
            || line.length >= PERIOD && line.text.starts_with(['1', '2']));
    let goes_on = ["如下:", ";及", ";和", ";以及"].iter().any(|end| line.text.ends_with(end));
    if is_item || goes_on || is_torn_quotation(line.text) {
        return Some((Role::Body, Reason::ShortProse));
    }
    if is_numbered(line.text) || is_label(line) || line.sign == Some(Sign::Tags) {
        return Some((Role::Heading, Reason::Numbered));
    }
    let is_prose =
        opens_sentence(line.text) || line.commas > 0 && line.length >= 34 || line.text.starts_with("——");
    is_prose.then_some((Role::Body, Reason::ShortProse))
}

/// Whether a group of clauses below two blank lines begins with its heading: `三月开馆:新馆有四层`.
fn heads_block(line: &Feature, next: Option<&Feature>) -> bool {
    let is_block = line.blanks >= BLOCK && next.is_some_and(|next| next.blanks == 0 && !next.closed);
    is_block && line.text.contains(':') && !line.text.contains([',', '“']) && line.length <= BLOCK_HEADING
}

/// Whether a line is a clause of a text that has one a line.
fn is_clause(line: &Feature) -> bool {
    let is_row = line.shape != Shape::Words && line.text.starts_with(|c: char| c.is_ascii_digit());
    let is_mark = is_row || matches!(line.shape, Shape::Ornament | Shape::Count) || is_numbered(line.text);
    let is_plain = !is_mark && line.caption.is_none() && line.sign.is_none();
    is_plain && !line.closed && !line.is_prose()
}

/// Whether a line is a short label with a colon: `场景一:`, `关键词:学习`.
pub(super) fn is_label(line: &Feature) -> bool {
    let is_short = line.length <= 14 && line.text.ends_with(':');
    is_short && !line.text.contains([',', '“', '、']) && !text::is_salutation(line.text)
}

/// Whether somebody speaks, and does not end: `他说:“以前要跑`.
fn is_torn_quotation(line: &str) -> bool {
    line.rsplit_once(":“").is_some_and(|(_, said)| !said.contains('”'))
}

/// Whether an unclosed line begins as sentences do: with a clause of time or a connective.
fn opens_sentence(line: &str) -> bool {
    const CLAUSES: &[&str] = &[
        "以来",
        "期间",
        "近日",
        "日前",
        "目前",
        "同时",
        "此外",
        "其中",
        "随后",
        "之后",
        "据悉",
        "据了解",
        "据介绍",
        "不过",
        "然而",
        "但是",
        "因此",
        "另外",
        "会上",
    ];
    line.split_once(',').is_some_and(|(clause, _)| CLAUSES.iter().any(|word| clause.ends_with(word)))
}
