//! What a line shows by itself, before its neighbours are looked at.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::lexicon::furniture::{ANYWHERE, START, Sign, WHOLE};
use super::lexicon::{Phrases, label};
use super::wrap::Wrap;
use super::{Hint, byline, caption, date, field, mail, masthead, person, record, text};
use crate::source::{Line, Source, Span};

/// Longest line whose labels, dates and signs are looked for in the whole of it, in characters. In a longer line
/// only its beginning is searched: it is prose, and its own dates and labels are part of a sentence.
const SHORT: usize = 160;

/// Fewest parts of a line that make it a menu (`首页 新闻 财经 体育 娱乐`).
const MENU_PARTS: usize = 5;

/// Longest line of names, in characters: a paper's authors with the numbers of their institutes.
const NAMES: usize = 60;

/// Mean length of the parts of a menu, in characters; the words of a headline with blanks are longer.
const MENU_PART_LENGTH: usize = 6;

/// Shortest line that can be a copy of another one by intent, in characters.
const COPY_LENGTH: usize = 6;

/// The forms of a line that need no list of words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// No letter, digit or Han character.
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
    /// Whether it holds nothing but names.
    pub names: bool,
    /// Whether it registers the text: a row of the table above it, its number, an institute.
    pub record: bool,
    /// Whether it stands between numbered headings that follow on each other.
    pub enumerated: bool,
    /// The length in bytes of a dateline at its head.
    pub head: Option<usize>,
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
            && (self.wrapped
                || self.closed && self.length >= 15
                || self.length >= 40 && self.commas > 0 && !self.is_row())
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
        if self.is_prose() || self.length > 120 || self.caption.is_some() {
            return false;
        }
        let beside = self.length.saturating_sub(text::length(date.span.of(self.text)));
        let labelled = self.has(&[label::Field::Time, label::Field::Source]);
        let adopted = self.text.starts_with('(') && date.span.start <= 1 && self.text.ends_with(')');
        let before = text::length(self.text.get(..date.span.start).unwrap_or_default());
        let edition =
            self.text.starts_with(['《', '(']) && self.text.trim_end_matches([')', '。']).ends_with('版');
        beside <= 12 && (before <= 8 || date.has_time)
            || self.is_headed_by_office(date)
            || labelled
            || adopted
            || edition
            || date.has_time && beside <= 40
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

    /// Whether the line begins with the label of editors or of other credits, as lines below an article do.
    pub fn is_credit(&self) -> bool {
        use label::Field::{Author, Editor, Other, Photographer, Record, Source};
        let near = |found: &field::Labelled| {
            text::length(self.text.get(..found.label.start).unwrap_or_default()) <= 8
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

/// The lists, prepared for the search.
struct Lists {
    whole: Phrases<Sign>,
    start: Phrases<Sign>,
    anywhere: Phrases<Sign>,
    labels: Phrases<label::Field>,
}

/// The lists, made once.
static LISTS: LazyLock<Lists> = LazyLock::new(|| Lists {
    whole: Phrases::new(WHOLE),
    start: Phrases::new(START),
    anywhere: Phrases::new(ANYWHERE),
    labels: Phrases::new(label::LABELS),
});

/// The labels of credits, prepared for the search.
pub(super) fn labels() -> &'static Phrases<label::Field> {
    &LISTS.labels
}

/// Measures lines of a source.
pub(super) fn measure<'s>(source: &'s Source<'_>, lines: &[Line]) -> Vec<Feature<'s>> {
    let lists = &*LISTS;
    let mut seen: BTreeMap<&str, ()> = BTreeMap::new();
    let mut below_label = false;
    lines
        .iter()
        .map(|line| {
            let mut feature = one(lists, source.text(line.span), line);
            feature.copy =
                feature.length >= COPY_LENGTH && seen.insert(text::core(feature.text), ()).is_some();
            if below_label && feature.length <= CAPTION {
                feature.caption = feature.caption.or(Some(caption::Form::Opening));
            }
            below_label = feature.caption.is_some()
                && feature.text.starts_with(['图', '照'])
                && feature.text.ends_with([',', ':'])
                && feature.length <= CAPTION_LABEL;
            feature
        })
        .collect()
}

/// Longest label that stands above a caption, in characters: `图片说明:`; and the longest such caption.
const CAPTION_LABEL: usize = 8;
const CAPTION: usize = 120;

/// Measures one line.
fn one<'s>(lists: &Lists, line: &'s str, at: &Line) -> Feature<'s> {
    let length = text::length(line);
    let near = if length <= SHORT { line } else { text::head(line, SHORT / 4) };
    let full_stop = text::is_full_stop(line);
    let fields = field::fields(&lists.labels, near);
    let inner = line.trim_end_matches(|c: char| !text::is_word(c));
    let date = date::find(near);
    let shape = shape(line, length);
    let byline = byline::is_line(line, length, &fields);
    Feature {
        span: at.span,
        text: line,
        blanks: at.blanks_before,
        indent: at.indent,
        length,
        closed: text::is_closed(line),
        full_stop,
        marks: inner.chars().filter(|c| matches!(c, ',' | '。' | ';' | '!' | '?' | '、' | ':')).count(),
        commas: inner.chars().filter(|c| matches!(c, ',' | '。' | ';' | '、')).count(),
        shape,
        sign: sign(lists, line, length, full_stop),
        partial_date: date.is_none() && length <= 30 && is_partial(near),
        date,
        caption: caption::form(line, length),
        byline,
        names: length <= NAMES && !full_stop && person::is_list(line),
        record: record::registers(line, length, &fields),
        enumerated: false,
        head: byline::head(line),
        masthead: if byline {
            None
        } else {
            masthead::read(line, length, &masthead_fields(lists, line, length, &fields))
        },
        fields,
        quote: 0,
        mail: None,
        copy: false,
        wrapped: false,
        hint: None,
    }
}

/// Marks the lines of wrapped paragraphs: what a part of a sentence shows by its form says nothing.
pub(super) fn mark(lines: &mut [Feature], wrap: &Wrap) {
    for &at in wrap.prose() {
        let above = at.checked_sub(1).and_then(|above| lines.get(above));
        let goes_on = above.filter(|above| above.is_torn()).and_then(|above| above.sign);
        let Some(line) = lines.get_mut(at) else { break };
        let own = goes_on.or(line.sign);
        line.sign = own.filter(|sign| matches!(sign, Sign::EditorNote | Sign::Copyright));
        (line.shape, line.caption, line.masthead) = (Shape::Words, None, None);
        (line.byline, line.names, line.partial_date, line.copy) = (false, false, false, false);
        line.record = false;
        line.wrapped = true;
        if line.is_torn() {
            (line.date, line.fields) = (None, Vec::new());
        }
    }
}

/// Characters of an abstract or a caption from which such lines can be the text itself.
const WHOLE_TEXT: usize = 50;

/// Takes the marks off abstracts and captions of some length, where a page has no other text: the page of a paper, a
/// gallery. Tells whether there are any.
pub(super) fn unmark(lines: &mut [Feature]) -> bool {
    let is_marked = |line: &Feature| {
        let is_note = line.sign == Some(Sign::EditorNote) && line.closed;
        is_note || line.caption == Some(caption::Form::Credit) && line.text.contains('。')
    };
    if !lines.iter().any(|line| line.length >= WHOLE_TEXT && is_marked(line)) {
        return false;
    }
    // Beside the abstract in Chinese stands its translation.
    let is_han = |line: &Feature| line.text.contains(crate::fold::is_han);
    let has_han = lines.iter().any(|line| is_marked(line) && is_han(line));
    for line in lines.iter_mut().filter(|line| is_marked(line) && (!has_han || is_han(line))) {
        (line.sign, line.caption) = (None, None);
    }
    true
}

/// The fields of a line that may be a glued head, which is longer than other lines that state something.
fn masthead_fields(
    lists: &Lists,
    line: &str,
    length: usize,
    fields: &[field::Labelled],
) -> Vec<field::Labelled> {
    if length > SHORT && length <= SHORT * 2 { field::fields(&lists.labels, line) } else { fields.to_vec() }
}

/// Whether a short line is a partial date, with or without a label before it.
fn is_partial(line: &str) -> bool {
    let after =
        line.split_once(':').map_or(line, |(label, rest)| if text::length(label) <= 5 { rest } else { line });
    date::is_partial(line) || date::is_partial(after)
}

/// What the lists say about a line.
fn sign(lists: &Lists, line: &str, length: usize, full_stop: bool) -> Option<Sign> {
    let exact = |word: &str| lists.whole.at_start(word).filter(|(found, _)| found.len() == word.len());
    let whole = exact(text::core(line)).or_else(|| exact(text::bare(line))).or_else(|| exact(line));
    if let Some((_, sign)) = whole {
        return Some(sign);
    }
    if length <= BUTTONS && is_buttons(lists, line) {
        return Some(Sign::Chrome);
    }
    if let Some(word) = text::set_apart(line)
        && let Some((_, sign)) = lists.start.at_start(&word)
    {
        return Some(sign).filter(|&sign| holds_at_start(sign, line, length, full_stop && length > 20));
    }
    let begin = line.trim_start_matches(|c: char| !text::is_word(c) && !matches!(c, '©' | '※'));
    let prose = full_stop && length > 20;
    let start = lists.start.at_start(line).or_else(|| lists.start.at_start(begin));
    let start = start.map(|(_, sign)| sign).filter(|&sign| holds_at_start(sign, line, length, prose));
    start.or_else(|| if length <= SHORT * 2 { anywhere(lists, line, prose) } else { None })
}

/// Whether a word is a button's.
pub(super) fn is_button(word: &str) -> bool {
    let found = LISTS.whole.at_start(word).filter(|(found, _)| found.len() == word.len());
    found.is_some_and(|(_, sign)| sign == Sign::Chrome) || word == "编辑"
}

/// Longest row of buttons that is taken apart, in characters.
const BUTTONS: usize = 16;

/// Whether a line holds nothing but the words of buttons and their counts: `A 分享`, `收藏 12`.
fn is_buttons(lists: &Lists, line: &str) -> bool {
    let mut buttons = 0;
    for word in line.split_whitespace() {
        let is_count = word.chars().all(|c| c.is_ascii_digit() || !text::is_word(c));
        let found = lists.whole.at_start(word).filter(|(found, _)| found.len() == word.len());
        match found {
            Some((_, Sign::Chrome)) => buttons += 1,
            _ if is_count || text::length(word) == 1 => {}
            _ => return false,
        }
    }
    buttons > 0
}

/// Whether a sign at a line's start holds for the whole line.
fn holds_at_start(sign: Sign, line: &str, length: usize, prose: bool) -> bool {
    match sign {
        Sign::EditorNote => true,
        Sign::Copyright => length <= 400,
        Sign::OriginalTitle | Sign::Footer => !prose || length <= 60,
        Sign::Tags | Sign::Path => !prose && length <= SHORT,
        Sign::RelatedLabel => !prose && (length <= 60 || line.contains("上一篇")) && !line.contains('。'),
        Sign::CommentLabel | Sign::Chrome | Sign::Ad => !prose || length <= 40,
    }
}

/// The sign of a phrase inside the line.
fn anywhere(lists: &Lists, line: &str, prose: bool) -> Option<Sign> {
    const RIGHTS: &[&str] = &["本文", "本站", "本网", "转载", "版权", "平台", "授权", "作者", "仅供参考"];
    let has_right = || RIGHTS.iter().any(|word| line.contains(word));
    lists.anywhere.all(line).map(|(_, _, sign)| sign).find(|sign| match sign {
        Sign::Copyright => has_right(),
        Sign::Footer => !prose || line.contains(['©']) || line.contains("ICP"),
        Sign::EditorNote => text::length(line) <= 60,
        _ => !prose,
    })
}

/// The form of a line.
fn shape(line: &str, length: usize) -> Shape {
    if !line.chars().any(text::is_word) {
        return Shape::Ornament;
    }
    if line.starts_with("http") || line.starts_with("www.") {
        return Shape::Address;
    }
    if record::is_reference(line) {
        return Shape::Reference;
    }
    if length > SHORT * 2 || text::is_full_stop(line) {
        return Shape::Words;
    }
    if is_path(line, length) {
        return Shape::Path;
    }
    if is_page_number(line, length) {
        return Shape::Count;
    }
    if is_menu(line) {
        return Shape::Menu;
    }
    let counted = |c: char| c.is_ascii_digit() || !text::is_word(c);
    if line.chars().all(counted) && length <= 30 && date::find(line).is_none() && length > 2 {
        return Shape::Count;
    }
    Shape::Words
}

/// Whether a line is a path: short parts between `>`, `»` or spaced `/`.
fn is_path(line: &str, length: usize) -> bool {
    let parts: Vec<&str> = if line.contains(['>', '»', '→', '›']) {
        line.split(['>', '»', '→', '›']).filter(|part| !part.trim().is_empty()).collect()
    } else {
        line.split(" / ").collect()
    };
    let short = parts.iter().rev().skip(1).all(|part| text::length(part.trim()) <= 10);
    parts.len() >= 2
        && short
        && length <= 100
        && !line.contains("=")
        && (parts.len() >= 3 || line.contains('>'))
}

/// Longest number of a printed page with its words, in characters.
const PAGE_NUMBER: usize = 20;

/// Whether a line is the number of a printed page in words: `第 1 页 共 2 页`.
fn is_page_number(line: &str, length: usize) -> bool {
    let is_part = |c: char| c.is_ascii_digit() || matches!(c, '第' | '共' | '页') || !text::is_word(c);
    length <= PAGE_NUMBER
        && line.contains('页')
        && line.contains(|c: char| c.is_ascii_digit())
        && line.chars().all(is_part)
}

/// Whether a line is a row of short words.
fn is_menu(line: &str) -> bool {
    let is_latin = !line.contains(crate::fold::is_han) && !line.contains('|');
    if is_latin || text::is_closed(line) || date::find(line).is_some() {
        return false;
    }
    if line.contains('。') || line.contains(',') && !line.contains(['|', '\t']) {
        return false;
    }
    let parts =
        line.split(|c: char| c.is_whitespace() || matches!(c, '|' | '·')).filter(|part| !part.is_empty());
    let (count, total) = parts.fold((0, 0), |(count, total), part| (count + 1, total + text::length(part)));
    // `民 事 判 决 书`: one word with its characters set apart.
    if count == total && line.chars().all(|c| c == ' ' || c == '\u{3000}' || crate::fold::is_han(c)) {
        return false;
    }
    let least = if line.contains('|') { MENU_PARTS - 1 } else { MENU_PARTS };
    count >= least && total <= count * MENU_PART_LENGTH
}
