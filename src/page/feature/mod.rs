//! What a line shows by itself, before its neighbours are looked at.

mod measure;
mod shape;
mod sign;

pub(super) use measure::{mark, measure, unmark};
pub(super) use sign::{is_button, labels};

use super::lexicon::furniture::Sign;
use super::lexicon::label;
use super::lexicon::outlet::BESIDE;
use super::{Hint, caption, date, field, mail, masthead, person, text};
use crate::source::Span;

/// Longest line whose labels, dates and signs are looked for in the whole of it, in characters. In a longer line
/// only its beginning is searched: it is prose, and its own dates and labels are part of a sentence.
const SHORT: usize = 160;

/// Longest label of a date that tells of publication though no list has it, in characters with its colon.
const OTHER_DAY: usize = 5;

/// The forms of a line that need no list of words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// No letter, digit or Han character, and not the last marks of a wrapped paragraph.
    Ornament,
    /// A web address.
    Address,
    /// A row of short words: a menu.
    Menu,
    /// A page's path in its site: `首页 > 新闻 > 正文`.
    Path,
    /// Digits, marks and units only: counts, page numbers.
    Count,
    /// An entry of a list of sources.
    Reference,
    /// Anything else.
    Words,
}

/// One line with what it shows.
pub(super) struct Feature<'s> {
    /// The line's place.
    pub span: Span,
    /// The line's folded text.
    pub text: &'s str,
    /// How many blank lines stand before it.
    pub blanks: usize,
    /// How many blank characters stand before its first one.
    pub indent: usize,
    /// Characters.
    pub length: usize,
    /// Whether it ends as a sentence does.
    pub closed: bool,
    /// Whether it has the form of a headline of two parts.
    pub headline: bool,
    /// Whether it ends with 。 or ; which links and headlines never have.
    pub full_stop: bool,
    /// Commas and stops inside it.
    pub marks: usize,
    /// Commas and full stops inside it: what prose has and headlines rarely.
    pub commas: usize,
    /// Its form.
    pub shape: Shape,
    /// What a closed list says about it.
    pub sign: Option<Sign>,
    /// The first full date in it.
    pub date: Option<date::Found>,
    /// Whether it is a date without a year or a time of day, and little else.
    pub partial_date: bool,
    /// Its labelled fields.
    pub fields: Vec<field::Labelled>,
    /// What kind of caption it is by its form.
    pub caption: Option<caption::Form>,
    /// Whether it says who reports.
    pub byline: bool,
    /// Whether it says that an account's post is its own.
    pub original: bool,
    /// Whether it holds nothing but names.
    pub names: bool,
    /// Whether it registers the text: a row of the table above it, its number, an institute.
    pub record: bool,
    /// Whether the text surely goes on below it: it is of a table of contents, or of a box that says where it ends.
    pub aside: bool,
    /// Whether it stands between numbered headings that follow on each other.
    pub enumerated: bool,
    /// The length in bytes of a dateline at its head.
    pub head: Option<usize>,
    /// Whether that dateline is an outlet's own message, which stands above each part of a broadcast.
    pub message: bool,
    /// The parts of a page's head that is glued into this one line.
    pub masthead: Option<masthead::Masthead>,
    /// Characters of the marks with which a mail quotes it; 0 where it is no quotation.
    pub quote: usize,
    /// What it states in a mail's head.
    pub mail: Option<mail::Header>,
    /// Whether an earlier line has the same words.
    pub copy: bool,
    /// Whether it is a line of a wrapped paragraph.
    pub wrapped: bool,
    /// What the page that it was copied from says of it.
    pub hint: Option<Hint>,
}

impl Feature<'_> {
    /// Whether the line can be prose by itself: a sentence of some length, without any sign of furniture.
    pub fn is_prose(&self) -> bool {
        self.shape == Shape::Words
            && self.caption.is_none()
            && self.masthead.is_none()
            && self.mail.is_none()
            && !self.is_furniture()
            && !self.is_credit()
            && !self.record
            && !self.is_template()
            && (self.wrapped
                || (self.closed && self.length >= 15
                    || self.length >= 40
                        && self.commas > 0
                        && !self.is_row()
                        && !self.byline
                        && !self.is_dated())
                    && !self.headline)
    }

    /// Whether an unclosed line begins with a day and its time, or has a date and the label of one or of a source.
    fn is_dated(&self) -> bool {
        let Some(date) = self.date.as_ref().filter(|_| !self.closed) else { return false };
        date.has_time && date.span.start <= 1 || self.has(&[label::Field::Time, label::Field::Source])
    }

    /// Whether the line ends in a label without its value: `日期:2031-03-02 作者: 来源:`.
    fn is_template(&self) -> bool {
        self.text.ends_with(':') && self.fields.last().is_some_and(|last| last.value.is_empty())
    }

    /// Whether the line is one of a wrapped paragraph and not its last.
    pub fn is_torn(&self) -> bool {
        self.wrapped && !self.closed
    }

    /// Whether the line is a row of headlines or menus: Chinese prose has no blanks.
    pub fn is_row(&self) -> bool {
        let blanks = text::blanks(self.text);
        !self.closed && blanks >= 4 && blanks * 15 > self.length && self.text.contains(crate::fold::is_han)
    }

    /// Whether a sign or the form marks the line as furniture.
    pub fn is_furniture(&self) -> bool {
        !matches!(self.shape, Shape::Words)
            || self.sign.is_some_and(|sign| !matches!(sign, Sign::EditorNote | Sign::OriginalTitle))
    }

    /// Whether the line states when the text was published: a full date with little beside it.
    pub fn is_date_line(&self) -> bool {
        let Some(date) = &self.date else { return false };
        let labelled = self.has(&[label::Field::Time, label::Field::Source]);
        // `2031-05-12 (来源:某局)` ends as captions do.
        let opens = date.span.start <= 1 || self.fields.first().is_some_and(|first| first.label.start <= 1);
        let is_caption = self.caption.is_some() && !(labelled && opens);
        if self.is_prose() || self.length > 120 || is_caption {
            return false;
        }
        let [before, after] = [Span::new(0, date.span.start), Span::new(date.span.end, self.text.len())]
            .map(|part| self.unlabelled(part));
        let beside = before + after;
        let adopted = self.text.starts_with('(') && date.span.start <= 1 && self.text.ends_with(')');
        let edition =
            self.text.starts_with(['《', '(']) && self.text.trim_end_matches([')', '。']).ends_with('版');
        beside <= 12 && (before <= 8 || date.has_time) && !self.is_other_day(date)
            || self.is_headed_by_office(date)
            || labelled
            || adopted
            || edition
            || date.has_time && beside <= 40
    }

    /// Characters of a part of the line that no label of a credit or a count holds, with its value, and no button.
    fn unlabelled(&self, part: Span) -> usize {
        let is_free = |span: &Span| {
            let holds = |found: &field::Labelled| {
                found.label.start < span.end && span.start < found.value.end.max(found.label.end)
            };
            let states =
                |found: &field::Labelled| !matches!(found.field, label::Field::Record | label::Field::Other);
            let word = span.of(self.text);
            let is_held = self.fields.iter().any(|found| states(found) && holds(found));
            !is_held && !is_button(word) && !BESIDE.contains(&word)
        };
        let words = person::tokens(part.of(self.text), part.start);
        words.iter().filter(|word| is_free(word)).map(|word| text::length(word.of(self.text))).sum()
    }

    /// Whether a label that tells nothing of publication stands before the date: `此日期前食用:`.
    fn is_other_day(&self, date: &date::Found) -> bool {
        let label = self.text.get(..date.span.start).unwrap_or_default().trim_end();
        label.ends_with(':') && text::length(label) > OTHER_DAY && self.fields.is_empty()
    }

    /// Whether an office and, after room, the date of a paper are all that the line holds.
    fn is_headed_by_office(&self, date: &date::Found) -> bool {
        let office = self.text.get(..date.span.start).unwrap_or_default();
        let room = office.len() - office.trim_end().len();
        room >= 2 && date.span.end == self.text.len() && person::is_office(office.trim_end())
    }

    /// Whether the line is a date and hardly anything beside it.
    pub fn is_only_date(&self) -> bool {
        let date = self.date.as_ref().map_or(0, |date| text::length(date.span.of(self.text)));
        date > 0 && self.length <= date + 8
    }

    /// Whether a field of one of these kinds stands in the line.
    pub fn has(&self, kinds: &[label::Field]) -> bool {
        self.fields.iter().any(|found| kinds.contains(&found.field))
    }

    /// Whether the line is a label and nothing else, so that its value stands on the next line: `发布机构:`.
    pub fn is_empty_label(&self) -> bool {
        self.fields.first().is_some_and(|only| only.label.start == 0 && only.value.is_empty())
            && self.fields.len() == 1
            && self.text.ends_with(':')
    }

    /// Whether the line begins with the label of editors or of other credits, as lines below an article do.
    pub fn is_credit(&self) -> bool {
        use label::Field::{Author, Editor, Other, Photographer, Record, Source};
        // Before the source and the editors may stand who posted the text: `某某_B123 本文来源:… 责任编辑:…`.
        let reach = if self.has(&[Editor]) { 16 } else { 8 };
        let near = |found: &field::Labelled| {
            text::length(self.text.get(..found.label.start).unwrap_or_default()) <= reach
        };
        self.length <= 100
            && !self.full_stop
            && self.fields.first().is_some_and(|found| {
                near(found) && matches!(found.field, Editor | Other | Photographer | Record | Source | Author)
            })
    }

    /// Whether the line names editors and no date: the mark of an article's end.
    pub fn is_end(&self) -> bool {
        self.is_credit() && self.has(&[label::Field::Editor]) && self.date.is_none()
    }
}
